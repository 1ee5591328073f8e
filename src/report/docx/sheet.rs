//! The blocks that all papers share, one below the other, as the decree on papers lays them out: heads, title, addressee,
//! grounds, articles, text, tables, signatures, recipients, appendices. Papers are Vietnamese whoever asks for them. What
//! is said in a paper of its own comes in as words; nothing is numbered, dated or signed here.

use chrono::{DateTime, NaiveDate, Utc};

use super::block::{Align, Block, Cell, Page, Paper, Para, Part, Row, Table};
use super::nd30::{self, FIRST_LINE, mm, points};
use super::office::Office;
use super::widths::width_of;
use crate::dialogue::text::{Text, text};
use crate::domain::people::Lang;
use crate::locale::Locale;

/// A paper that grows downwards.
#[derive(Clone, Debug)]
pub struct Sheet<'a> {
    locale: &'a Locale,
    office: &'a Office,
    parts: Vec<Part>,
    foot: Option<String>,
}

/// Who signs in one column.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Signer {
    /// Line by line: `TM. …`, `CHỦ TỊCH`.
    pub title: Vec<String>,
    /// Below it, in brackets: how to sign.
    pub hint: Option<String>,
    /// Names, each with room to sign above it.
    pub names: Vec<String>,
}

/// The day of a paper. What the clerk or the hand fills in is left empty.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dated {
    /// It stands in the text.
    Nowhere,
    /// Month and year stand there, the day does not.
    In(NaiveDate),
    On(NaiveDate),
}

/// Dots to write on, a line of the text wide at most.
pub const DOTS: &str = "…………………………………………………………";
/// Where a signature goes.
const SIGNATURE: u32 = mm(18);

impl<'a> Sheet<'a> {
    /// An empty page, upright.
    #[must_use]
    pub fn new(locale: &'a Locale, office: &'a Office) -> Self {
        Self { locale, office, parts: vec![Part { page: Page::Upright, blocks: Vec::new() }], foot: None }
    }

    /// Words of the catalogue, as papers say them.
    #[must_use]
    pub fn say(&self, text: &Text) -> String {
        self.locale.plain(Lang::Vi, text)
    }

    /// How to sign: with the name.
    #[must_use]
    pub fn sign_here(&self) -> Option<String> {
        Some(self.say(&text!("paper-sign-here")))
    }

    /// How parties sign: with the name, or with a finger (Art. 24(2)(h) of Law 35/2013).
    #[must_use]
    pub fn sign_or_print(&self) -> Option<String> {
        Some(self.say(&text!("paper-sign-or-print")))
    }

    /// The first recipient of a paper with an addressee.
    #[must_use]
    pub fn as_above(&self) -> String {
        self.say(&text!("paper-as-above"))
    }

    #[must_use]
    pub fn office(&self) -> &'a Office {
        self.office
    }

    /// Goes on with pages of their own numbers. An empty part lies differently from now on.
    pub fn begin_part(&mut self, page: Page) {
        match self.parts.last_mut() {
            Some(it) if it.blocks.is_empty() => it.page = page,
            _ => self.parts.push(Part { page, blocks: Vec::new() }),
        }
    }

    /// Says something at the foot of each page.
    pub fn foot(&mut self, words: impl Into<String>) {
        self.foot = Some(words.into());
    }

    /// The paper.
    #[must_use]
    pub fn finish(self, title: impl Into<String>, made_at: DateTime<Utc>) -> Paper {
        Paper { title: title.into(), made_at, parts: self.parts, foot: self.foot }
    }

    pub fn push(&mut self, block: impl Into<Block>) {
        if let Some(it) = self.parts.last_mut() {
            it.blocks.push(block.into());
        }
    }

    /// The head of a paper of the ward's committee (family A): its number is given by the clerk, as its day is. `symbol` is
    /// that of the kind, `BC-UBND`; `about` is said below it if the paper has no kind.
    pub fn head_of_office(&mut self, symbol: &str, about: Option<&str>, dated: Dated) {
        let mut bodies: Vec<String> = self.office.superior.iter().map(|it| it.to_uppercase()).collect();
        let n_upper = bodies.len();
        bodies.push(self.say(&text!("paper-committee")));
        bodies.push(self.office.ward.to_uppercase());
        let number = self.say(&text!("paper-number", symbol = symbol));
        let mut left = vec![Para::new(number, self.office.sizes.nation).centred()];
        if let Some(about) = about {
            let words = self.say(&text!("paper-about", about = about));
            left.push(Para::new(words, self.office.sizes.nation - 1).centred().spaced(points(6), 0));
        }
        self.head(&bodies, n_upper, Some(left), dated);
    }

    /// The head of a paper of people who are no office (family B): no number. The last line is who issues it.
    pub fn head_of_community(&mut self, bodies: &[String], dated: Dated) {
        self.head(bodies, bodies.len().saturating_sub(1), None, dated);
    }

    /// The lines above a paper of a mediation team: the ward's committee, the unit, the team.
    #[must_use]
    pub fn bodies_of_team(&self, group: &str, team: &str) -> Vec<String> {
        let committee = self.say(&text!("paper-committee-of", ward = self.office.ward.as_str()));
        let mut lines = vec![committee, group.to_owned(), team.to_owned()];
        lines.retain(|it| !it.is_empty());
        lines.iter().map(|it| it.to_uppercase()).collect()
    }

    /// The head of somebody's own paper: only the country.
    pub fn head_of_person(&mut self) {
        let width = self.width();
        for it in self.nation(width) {
            self.push(it);
        }
        self.push(Para::new("", nd30::TABLE));
    }

    fn head(&mut self, bodies: &[String], n_upper: usize, below: Option<Vec<Para>>, dated: Dated) {
        let width = self.width();
        // Quốc hiệu in its larger size fits in five eighths.
        let widths = vec![width * 3 / 8, width - width * 3 / 8];
        let size = self.office.sizes.nation;
        let mut left: Vec<Para> = Vec::new();
        for (n, it) in bodies.iter().enumerate() {
            let line = Para::new(it.as_str(), size).centred();
            left.push(if n < n_upper { line } else { line.bold() });
        }
        if let Some(last) = bodies.last() {
            left.push(rule(width_of(last, size, true) * 2 / 5, widths[0] - CELL_MARGINS));
        }
        let right = self.nation(widths[1] - CELL_MARGINS);
        let mut rows = vec![Row::from(vec![left.into(), right.into()])];
        let day = self.place_and_day(dated);
        if below.is_some() || day.is_some() {
            let day = day.map(|it| Para::new(it, self.office.sizes.text).italic().centred());
            rows.push(vec![below.unwrap_or_default().into(), day.into_iter().collect::<Vec<_>>().into()].into());
        }
        self.push(Table { widths, rows, ..Table::default() });
    }

    /// Quốc hiệu and Tiêu ngữ, with a rule as long as the latter.
    fn nation(&self, within: u32) -> Vec<Para> {
        let sizes = self.office.sizes;
        let motto = self.say(&text!("paper-motto"));
        let long = width_of(&motto, sizes.motto, true);
        vec![
            Para::new(self.say(&text!("paper-nation")), sizes.nation).bold().centred(),
            Para::new(motto, sizes.motto).bold().centred(),
            rule(long, within),
        ]
    }

    fn place_and_day(&self, dated: Dated) -> Option<String> {
        let place = self.office.place.as_str();
        let text = match dated {
            Dated::Nowhere => return None,
            Dated::In(day) => {
                text!("paper-undated", place = place, month = nd30::month_of(day), year = year_of(day))
            }
            Dated::On(day) => text!("paper-dated", place = place, day = day_in_words(self, day)),
        };
        Some(self.say(&text))
    }

    /// What kind of paper it is, and of what.
    pub fn title(&mut self, kind: &str, about: &str) {
        let size = self.office.sizes.text;
        self.push(Para::new(kind.to_uppercase(), size).bold().centred().spaced(points(14), 0).held());
        if !about.is_empty() {
            self.push(Para::new(about, size).bold().centred().held());
            let long = width_of(about, size, true).min(self.width()) * 2 / 5;
            self.push(rule(long, self.width()));
        }
        self.push(Para::new("", 6));
    }

    /// Whom it is for: one in the same line, several one below the other.
    pub fn addressed(&mut self, whom: &[String]) {
        let size = self.office.sizes.text;
        let space = |it: Para| it.spaced(points(6), points(6));
        if let [one] = whom {
            let words = self.say(&text!("paper-to", whom = one.as_str()));
            self.push(space(Para::new(words, size).centred()));
            return;
        }
        let words = self.say(&text!("paper-to-several"));
        self.push(Para::new(words, size).indented(signed(mm(25)), 0).spaced(points(6), 0));
        for (n, it) in whom.iter().enumerate() {
            let end = if n + 1 == whom.len() { "." } else { ";" };
            self.push(Para::new(format!("- {it}{end}"), size).indented(signed(mm(45)), 0));
        }
        self.push(Para::new("", 6));
    }

    /// What it rests on, one a line: each ends with a semicolon, the last with a full stop.
    pub fn grounds(&mut self, grounds: &[String]) {
        for (n, it) in grounds.iter().enumerate() {
            let end = if n + 1 == grounds.len() { "." } else { ";" };
            let para = self.running(format!("{}{end}", it.trim_end_matches([';', '.'])));
            self.push(para.italic());
        }
    }

    /// `QUYẾT ĐỊNH:` in the middle.
    pub fn resolves(&mut self, words: &str) {
        let para = Para::new(words, self.office.sizes.text).bold().centred();
        self.push(para.spaced(points(6), points(6)).held());
    }

    /// `Điều 1.` and what it says.
    pub fn article(&mut self, number: u32, words: &str) {
        let name = self.say(&text!("paper-article", number = number.to_string()));
        let mut para = self.running(String::new());
        para.pieces.clear();
        self.push(para.and_bold(name).and(format!(" {words}")));
    }

    /// `I. TÊN MỤC`.
    pub fn chapter(&mut self, number: u32, title: &str) {
        let para = self.running(format!("{}. {}", nd30::roman(number), title.to_uppercase()));
        self.push(para.bold().held());
    }

    /// `1. Tên khoản`.
    pub fn section(&mut self, number: u32, title: &str) {
        let para = self.running(format!("{number}. {title}"));
        self.push(para.bold().held());
    }

    /// A paragraph of the text.
    pub fn text(&mut self, words: impl Into<String>) {
        let para = self.running(words.into());
        self.push(para);
    }

    /// `- …`
    pub fn dash(&mut self, words: &str) {
        self.text(format!("- {words}"));
    }

    /// `a) …`; past the alphabet as a dash.
    pub fn point(&mut self, at: usize, words: &str) {
        match nd30::LETTERS.get(at) {
            Some(letter) => self.text(format!("{letter}) {words}")),
            None => self.dash(words),
        }
    }

    /// `Tên: …`; lines to write on where nothing is known.
    pub fn field(&mut self, label: &str, value: Option<&str>) {
        let value = value.map(str::trim).filter(|it| !it.is_empty());
        match value {
            Some(value) => self.text(format!("{label}: {value}")),
            // Dots do not break: a line that ends before them would be drawn apart.
            None => {
                let para = self.running(format!("{label}: {DOTS}")).aligned(Align::Left);
                self.push(para);
            }
        }
    }

    /// Signatures side by side, on the page of what they sign.
    pub fn signatures(&mut self, signers: &[Signer]) {
        if signers.is_empty() {
            return;
        }
        self.hold_last();
        self.push(Para::new("", 8).held());
        let n = u32::try_from(signers.len()).unwrap_or(1);
        let width = self.width() / n;
        let cells = signers.iter().map(|it| self.signature(it).into()).collect::<Vec<Cell>>();
        self.push(Table { widths: vec![width; signers.len()], rows: vec![cells.into()], ..Table::default() });
    }

    /// Recipients at the left, who signs for the office at the right. `first` is whom it is for above all: `Như trên`.
    pub fn signed_by_office(&mut self, first: &[String]) {
        self.hold_last();
        self.push(Para::new("", 8).held());
        let width = self.width();
        let widths = vec![width / 2, width - width / 2];
        let (title, line) = nd30::RECIPIENTS;
        let mut left = vec![Para::new(self.say(&text!("paper-recipients")), title).bold().italic()];
        let filed = self.say(&text!("paper-filed", archive = self.office.archive.as_str()));
        left.extend(first.iter().chain(&self.office.recipients).map(|it| Para::new(format!("- {it};"), line)));
        left.push(Para::new(format!("- {filed}."), line));
        let signer = Signer {
            title: self.office.signer_lines.clone(),
            hint: None,
            names: self.office.signer_name.iter().cloned().collect(),
        };
        let right = self.signature(&signer);
        self.push(Table { widths, rows: vec![vec![left.into(), right.into()].into()], ..Table::default() });
    }

    fn signature(&self, signer: &Signer) -> Vec<Para> {
        let size = self.office.sizes.text - 1;
        let mut all: Vec<Para> = signer.title.iter().map(|it| Para::new(it.as_str(), size).bold().centred()).collect();
        if let Some(hint) = &signer.hint {
            all.push(Para::new(format!("({hint})"), size).italic().centred());
        }
        for name in &signer.names {
            all.push(Para::new(name.as_str(), size).bold().centred().spaced(SIGNATURE, 0));
        }
        if signer.names.is_empty() {
            all.push(Para::new("", size).spaced(SIGNATURE, 0));
        }
        all
    }

    /// An appendix: pages of their own numbers, which lie as they need. Without a number if it is the only one.
    pub fn appendix(&mut self, number: Option<u32>, title: &str, page: Page) {
        self.parts.push(Part { page, blocks: Vec::new() });
        let words = match number {
            Some(it) => self.say(&text!("paper-appendix-numbered", number = nd30::roman(it))),
            None => self.say(&text!("paper-appendix")),
        };
        let attached = self.say(&text!("paper-attached"));
        self.push(Para::new(words, nd30::APPENDIX).bold().centred());
        self.push(Para::new(title.to_uppercase(), self.office.sizes.text).bold().centred());
        self.push(Para::new(attached, self.office.sizes.text).italic().centred().spaced(0, points(6)));
    }

    /// What a line of the part at hand may be long.
    #[must_use]
    pub fn width(&self) -> u32 {
        match self.parts.last().map(|it| it.page) {
            Some(Page::Across) => nd30::WIDTH_ACROSS,
            Some(Page::Upright) | None => nd30::WIDTH,
        }
    }

    fn running(&self, words: String) -> Para {
        let para = Para::new(words, self.office.sizes.text).aligned(Align::Both).spaced(nd30::BETWEEN, 0);
        para.indented(0, FIRST_LINE)
    }

    /// What was pushed last stays on one page with what follows.
    pub(in crate::report) fn hold_last(&mut self) {
        match self.parts.last_mut().and_then(|it| it.blocks.last_mut()) {
            Some(Block::Para(it)) => it.is_held = true,
            Some(Block::Table(it)) => {
                let cells = it.rows.last_mut().into_iter().flat_map(|it| &mut it.cells);
                cells.flat_map(|it| &mut it.paras).for_each(|it| it.is_held = true);
            }
            None => {}
        }
    }
}

/// What Word keeps free at the sides of a cell, both together.
pub(super) const CELL_MARGINS: u32 = 216;

/// A line of this length in the middle.
fn rule(long: u32, within: u32) -> Para {
    let side = signed(within.saturating_sub(long) / 2);
    Para { size: 4, left: side, right: side, before: points(3), is_rule: true, ..Para::default() }
}

fn signed(length: u32) -> i32 {
    i32::try_from(length).unwrap_or(i32::MAX)
}

fn year_of(day: NaiveDate) -> String {
    day.format("%Y").to_string()
}

/// `ngày 05 tháng 5 năm 2026`.
#[must_use]
pub fn day_in_words(sheet: &Sheet<'_>, day: NaiveDate) -> String {
    let text = text!("paper-day", day = nd30::day_of(day), month = nd30::month_of(day), year = year_of(day));
    sheet.say(&text)
}

/// A cell of a table's heading.
#[must_use]
pub fn heading_cell(words: impl Into<String>) -> Cell {
    Cell::from(Para::new(words, nd30::TABLE).bold().centred()).middle()
}

/// A cell with words at the left.
#[must_use]
pub fn cell(words: impl Into<String>) -> Cell {
    Para::new(words, nd30::TABLE).into()
}

/// A cell with a short word or a number in the middle.
#[must_use]
pub fn centred_cell(words: impl Into<String>) -> Cell {
    Para::new(words, nd30::TABLE).centred().into()
}

/// The row of a heading that numbers the columns: `(1)`, `(2)`.
#[must_use]
pub fn numbers_of_columns(n_columns: usize) -> Row {
    let numbered = |n: usize| Cell::from(Para::new(format!("({n})"), nd30::TABLE - 1).italic().centred());
    (1..=n_columns).map(numbered).collect::<Vec<_>>().into()
}
