//! Rows of an old register as cases: what each row says, and what is wrong with it, cell by cell. Knows nothing of the teams
//! and books that are known here.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::columns::Column;
use super::{MOST_LINES, parties};
use crate::domain::case::{Agreement, EndReason, Party, Settlement, Side, Stage};
use crate::domain::codes::codes;
use crate::domain::fold::{fold, normalise_paragraphs};
use crate::domain::input::legacy::legacy;
use crate::domain::input::places::Places;
use crate::domain::kinds::{Bucket, Kind};
use crate::domain::names::tidy_name;
use crate::domain::quick::quick_start;
use crate::domain::roster::cells;
use crate::domain::roster::file::Unreadable;
use crate::domain::roster::grid::{Cell, Faulty, GridRow, Sheet};
use crate::domain::roster::headings::{Columns, again, find, key};
use crate::domain::roster::problems::{self, MOST_STRANGE, Mistake, Spot, cut, wrong_rows};
use crate::domain::roster::rows::is_numbering;
use crate::domain::sensitive::has_identity_number;

codes! {
    /// What is wrong with a cell or a row of an old register.
    pub enum Wrong {
        /// A formula without a value, or with an error.
        Formula => "formula",
        /// Longer than what is asked for can be.
        TooLong => "too_long",
        /// Letters of a font from before Unicode.
        OldFont => "old_font",
        /// The number of an identity card.
        Identity => "identity",
        /// No day on which it was received.
        NoDay => "no_day",
        /// No day at all.
        Day => "day",
        /// A day to come.
        FutureDay => "future_day",
        /// It ended before it was received.
        EndsBefore => "ends_before",
        /// Nobody mediated it.
        NoMediator => "no_mediator",
        /// No parties.
        NoParties => "no_parties",
        /// The sides cannot be told apart.
        Sides => "sides",
        /// No content.
        NoContent => "no_content",
        /// Neither settled nor not: only what ended is brought in.
        NoResult => "no_result",
        /// Both settled and not.
        TwoResults => "two_results",
        /// Settled without an agreement (Art. 24(1)).
        NoAgreement => "no_agreement",
        /// A kind that there is not.
        Kind => "kind",
        /// No number where one is asked for.
        Number => "number",
        /// Two columns of one kind: the second is not read.
        TwoColumns => "two_columns",
        /// No team, where there are several.
        NoTeam => "no_team",
        /// No team of this name, or several.
        Team => "team",
        /// The line holds another case.
        Taken => "taken",
        /// The same case stands at another line.
        Known => "known",
        /// Two rows of the file have one number, or are one case.
        Repeated => "repeated",
        /// Lines from this number on are kept here.
        KeptHere => "kept_here",
        /// The year's book has another number.
        OtherBook => "other_book",
    }
}

/// Something that is wrong with an old register.
pub type Problem = problems::Problem<Wrong>;

impl Mistake for Wrong {
    const TWO_COLUMNS: Self = Self::TwoColumns;
    const IDENTITY: Self = Self::Identity;
}

/// A case, as a row tells.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OldRow {
    /// Which row.
    pub at: Spot,
    /// The team, as it is called there.
    pub team: Option<String>,
    pub book: Option<u32>,
    pub line: Option<u32>,
    pub received_on: NaiveDate,
    pub mediators: Vec<String>,
    pub parties: Vec<Party>,
    pub summary: String,
    pub kind: Kind,
    pub stage: Stage,
}

/// What a file says.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct OldList {
    /// Names of its sheets.
    pub sheets: Vec<String>,
    /// Cases, in order.
    pub rows: Vec<OldRow>,
    /// What is wrong, in order.
    pub problems: Vec<Problem>,
    /// Rows that tell of no case.
    pub passed_over: Vec<Spot>,
    /// Rows that still are the example of the empty list.
    pub examples: Vec<Spot>,
    /// Headings of columns that are not read.
    pub strange: Vec<String>,
    /// Sheets without headings, or hidden: not read.
    pub not_read: Vec<usize>,
    /// Whether a sheet names its columns. Not kept.
    #[serde(skip)]
    pub has_headings: bool,
}

impl OldList {
    /// The list, if it is one, and of no more lines than are taken at once.
    pub fn checked(self) -> Result<Self, Unreadable> {
        match self.rows.len() + wrong_rows(&self.problems) {
            0 if self.problems.is_empty() => {
                Err(if self.has_headings { Unreadable::Nobody } else { Unreadable::NoList })
            }
            rows if rows > MOST_LINES => Err(Unreadable::TooManyPeople),
            _ => Ok(self),
        }
    }
}

/// Columns of which a row of the book says at least one.
const TELLING: [Column; 5] = [Column::Received, Column::Content, Column::Parties, Column::SideA, Column::SideB];
/// The word that marks the example row of the empty list, folded.
const EXAMPLE: &str = "vi du";
/// The longest words of a cell that are kept.
const LONGEST: usize = 4_000;
/// Reads every sheet of a ward's register; the places of the ward are nobody's names.
#[must_use]
pub fn read(sheets: &[Sheet], today: NaiveDate, places: &Places) -> OldList {
    let mut list = OldList { sheets: sheets.iter().map(|it| it.name.clone()).collect(), ..OldList::default() };
    for (nth, sheet) in sheets.iter().enumerate() {
        match find(sheet).filter(|_| !sheet.is_hidden) {
            Some(columns) => {
                list.has_headings = true;
                Reader { list: &mut list, nth, sheet, columns, today, places }.read();
            }
            None if sheet.rows.is_empty() && !sheet.is_hidden => {}
            None => list.not_read.push(nth),
        }
    }
    list
}

struct Reader<'a> {
    list: &'a mut OldList,
    nth: usize,
    sheet: &'a Sheet,
    columns: Columns<Column>,
    today: NaiveDate,
    places: &'a Places,
}

impl Reader<'_> {
    fn read(mut self) {
        self.headings();
        for row in &self.sheet.rows {
            // Below the headings, and below the lower half of those that stand there once more.
            if row.number > self.columns.row {
                self.row(row);
            }
        }
    }

    /// Notes what of the headings is not read.
    fn headings(&mut self) {
        let room = MOST_STRANGE.saturating_sub(self.list.strange.len());
        self.list.strange.extend(self.columns.strange.iter().take(room).map(|it| cut(it)));
        self.list.problems.extend(Problem::of_columns(self.nth, &self.columns));
    }

    /// Whether a row names the columns once more, as on every page of a book that was printed; they count from there on.
    fn names_columns(&mut self, row: &GridRow) -> bool {
        let Some(columns) = again(self.sheet, row.number) else { return false };
        let before = std::mem::replace(&mut self.columns, columns);
        if before.places != self.columns.places {
            self.headings();
        }
        true
    }

    fn row(&mut self, row: &GridRow) {
        if is_numbering(row) || self.names_columns(row) {
            return;
        }
        let at = Spot { sheet: self.nth, row: row.number, column: None };
        let says = |column| self.columns.place(column).and_then(|it| row.cell(it)).is_some_and(|it| !it.is_blank());
        let n_said = Column::ALL.iter().filter(|it| !matches!(it, Column::Line | Column::Note) && says(**it)).count();
        if n_said == 0 && !row.cells.iter().any(|it| it.1.words().chars().any(char::is_alphabetic)) {
            return;
        }
        let number = self.columns.place(Column::Line).and_then(|it| row.cell(it)).map(Cell::words).unwrap_or_default();
        if key(&number).starts_with(EXAMPLE) {
            return self.list.examples.push(at);
        }
        // Totals, signatures and remarks below the lines.
        if n_said < 2 || !TELLING.iter().any(|it| says(*it)) {
            return self.list.passed_over.push(at);
        }
        let before = self.list.problems.len();
        if let (Some(it), true) = (self.case(row, at), self.list.problems.len() == before) {
            self.list.rows.push(it);
        }
    }

    fn wrong(&mut self, row: &GridRow, column: Column, wrong: Wrong, said: &str) {
        let at = Spot { sheet: self.nth, row: row.number, column: self.columns.place(column) };
        self.list.problems.push(Problem::of(at, wrong, said));
    }

    /// The words of a cell, lines and all.
    fn words(&mut self, row: &GridRow, column: Column) -> Option<String> {
        let place = self.columns.place(column)?;
        let cell = self.sheet.at(row.number, place)?.clone();
        let words = match &cell {
            Cell::Text(words) => normalise_paragraphs(words.trim()),
            other => other.words(),
        };
        let wrong = match &cell {
            Cell::Faulty(Faulty::TooLong) => Some(Wrong::TooLong),
            Cell::Faulty(_) => Some(Wrong::Formula),
            _ if legacy(&words).is_some() => Some(Wrong::OldFont),
            _ if has_identity_number(&words) => Some(Wrong::Identity),
            _ if words.chars().nth(LONGEST).is_some() => Some(Wrong::TooLong),
            _ => None,
        };
        match wrong {
            Some(wrong) => self.wrong(row, column, wrong, &words),
            None if words.is_empty() => {}
            None => return Some(words),
        }
        None
    }

    fn day(&mut self, row: &GridRow, column: Column) -> Option<NaiveDate> {
        let cell = self.sheet.at(row.number, self.columns.place(column)?)?.clone();
        match cells::day(&cell, self.today) {
            Ok(day) => day,
            Err(cells::Wrong::FutureDay) => {
                self.wrong(row, column, Wrong::FutureDay, &cell.words());
                None
            }
            Err(_) => {
                self.wrong(row, column, Wrong::Day, &cell.words());
                None
            }
        }
    }

    fn number(&mut self, row: &GridRow, column: Column) -> Option<u32> {
        let words = self.words(row, column)?;
        let digits = words.trim_matches(|it: char| !it.is_ascii_digit());
        match digits.parse::<u32>() {
            Ok(it @ 1..=9_999) => Some(it),
            _ => {
                self.wrong(row, column, Wrong::Number, &words);
                None
            }
        }
    }

    /// What must be there.
    fn must(&mut self, row: &GridRow, column: Column, without: Wrong) -> Option<String> {
        let before = self.list.problems.len();
        let words = self.words(row, column);
        if words.is_none() && self.list.problems.len() == before {
            self.wrong(row, column, without, "");
        }
        words
    }

    fn case(&mut self, row: &GridRow, at: Spot) -> Option<OldRow> {
        let before = self.list.problems.len();
        let received_on = self.day(row, Column::Received);
        if received_on.is_none() && self.list.problems.len() == before {
            self.wrong(row, Column::Received, Wrong::NoDay, "");
        }
        let ended_on = self.day(row, Column::Ended).or(received_on);
        if let (Some(from), Some(to)) = (received_on, ended_on)
            && to < from
        {
            self.wrong(row, Column::Ended, Wrong::EndsBefore, "");
        }
        let mediators = self.must(row, Column::Mediators, Wrong::NoMediator).map(|it| names(&it));
        let parties = self.parties(row);
        let summary = self.must(row, Column::Content, Wrong::NoContent);
        let kind = self.kind(row, summary.as_deref().unwrap_or_default());
        let stage = self.stage(row, ended_on);
        let (line, book) = (self.number(row, Column::Line), self.number(row, Column::Book));
        let team = self.words(row, Column::Team);
        Some(OldRow {
            at,
            team,
            book,
            line,
            received_on: received_on?,
            mediators: mediators?,
            parties: parties?,
            summary: summary?,
            kind: kind?,
            stage: stage?,
        })
    }

    fn parties(&mut self, row: &GridRow) -> Option<Vec<Party>> {
        if self.columns.place(Column::Parties).is_some() {
            let words = self.must(row, Column::Parties, Wrong::NoParties)?;
            let read = parties::of_both(&words, (self.today, self.places));
            if read.is_none() {
                self.wrong(row, Column::Parties, Wrong::Sides, &words);
            }
            return read;
        }
        let mut all = Vec::new();
        for (side, column) in [(Side::A, Column::SideA), (Side::B, Column::SideB)] {
            let words = self.must(row, column, Wrong::NoParties)?;
            match parties::of_side(side, &words, (self.today, self.places)) {
                Some(people) => all.extend(people),
                None => self.wrong(row, column, Wrong::Sides, &words),
            }
        }
        Some(all)
    }

    /// The kind as a column names it, else as the content tells.
    fn kind(&mut self, row: &GridRow, summary: &str) -> Option<Kind> {
        let today = self.today;
        let guess = |words: &str| quick_start(words, today).kind.map(|it| it.0);
        let within =
            |bucket: Bucket, usual: Kind| Some(guess(summary).filter(|it| it.bucket() == bucket).unwrap_or(usual));
        let Some(words) = self.words(row, Column::Kind) else { return Some(guess(summary).unwrap_or(Kind::Other)) };
        let said = key(&words);
        let found = match said.as_str() {
            "khac" => Some(Kind::Other),
            "dan su" => within(Bucket::Civil, Kind::Property),
            "hon nhan gia dinh" | "hon nhan va gia dinh" => within(Bucket::Family, Kind::Spouses),
            "mau thuan xich mich" | "mau thuan" | "xich mich" => within(Bucket::Conflict, Kind::Neighbor),
            _ => guess(&words),
        };
        if found.is_none() {
            self.wrong(row, Column::Kind, Wrong::Kind, &words);
        }
        found
    }

    /// Whether a column of ticks is ticked: by a mark, or by the words that it is headed with. Whatever else stands there
    /// is not taken for either result.
    fn ticked(&mut self, row: &GridRow, column: Column, of: bool) -> bool {
        let cell = self.columns.place(column).and_then(|it| self.sheet.at(row.number, it));
        if cell.is_some_and(cells::is_ticked) {
            return true;
        }
        let Some(words) = self.words(row, column) else { return false };
        match outcome(&words) {
            Some(it) if it == of => true,
            // Zeros and dashes stand where nothing was ticked.
            _ if is_nothing(&words) => false,
            _ => {
                self.wrong(row, column, Wrong::NoResult, &words);
                false
            }
        }
    }

    fn stage(&mut self, row: &GridRow, ended_on: Option<NaiveDate>) -> Option<Stage> {
        let before = self.list.problems.len();
        let (mut settled, mut unsettled) =
            (self.ticked(row, Column::Settled, true), self.ticked(row, Column::Unsettled, false));
        if let Some(words) = self.words(row, Column::Outcome) {
            match outcome(&words) {
                Some(true) => settled = true,
                Some(false) => unsettled = true,
                None => self.wrong(row, Column::Outcome, Wrong::NoResult, &words),
            }
        }
        let words = self.words(row, Column::Agreed);
        if self.list.problems.len() > before {
            return None;
        }
        let column = if self.columns.place(Column::Settled).is_some() { Column::Settled } else { Column::Outcome };
        match (settled, unsettled, words) {
            (true, true, _) => self.wrong(row, column, Wrong::TwoResults, ""),
            (false, false, _) => self.wrong(row, column, Wrong::NoResult, ""),
            (true, false, None) => self.wrong(row, Column::Agreed, Wrong::NoAgreement, ""),
            (true, false, Some(text)) => {
                let agreement = Agreement {
                    text,
                    performance_method: None,
                    performance_due: None,
                    steps: Vec::new(),
                    written: Settlement::None,
                };
                return Some(Stage::Success { on: ended_on?, agreement });
            }
            (false, true, demands) => {
                let reason = EndReason::NotSaid;
                return Some(Stage::Failure { on: ended_on?, reason, guidance: None, demands });
            }
        }
        None
    }
}

/// Words for a success, as [`key`] makes them. Nothing else is one: who reads a failure for a success has settled a case
/// that was not.
const SETTLED: &[&str] = &[
    "thanh",
    "hoa giai thanh",
    "da hoa giai thanh",
    "hoa giai thanh cong",
    "da hoa giai thanh cong",
    "thanh cong",
    "da thanh",
    "ket qua thanh",
    "hg thanh",
    "hgt",
];
/// Words for a failure in which no `thành` stands.
const UNSETTLED: &[&str] = &["hgkt", "that bai", "khong dat", "khong hoa giai duoc", "hoa giai khong duoc"];
/// Words that say of a `thành` after them that it was none.
const NOT: &[&str] = &["khong", "ko", "k", "kg", "chua", "chang", "bat"];
/// Words that stand between these and it.
const BETWEEN: &[&str] = &["hoa", "giai", "hg", "duoc", "tien", "hanh", "dat", "ket", "qua"];
/// Words after a `thành` that make another word of it: `thành phố`, `thành viên`, `thành lập`.
const ANOTHER: &[&str] = &["pho", "vien", "lap", "phan", "tich", "that", "khan", "ra", "ung"];

/// Whether words tell of a success or of a failure; nothing where they tell neither for sure, or both.
fn outcome(words: &str) -> Option<bool> {
    let short = key(words);
    // What stands in brackets counts as well: `hòa giải (không) thành`.
    let all = fold(words);
    let clauses = || all.split([',', ';', '.', '/', '\n']).map(|it| it.split(|it: char| !it.is_alphanumeric()));
    let is_denied = clauses().flatten().any(|it| NOT.contains(&it));
    if SETTLED.contains(&short.as_str()) && !is_denied {
        return Some(true);
    }
    let (mut settled, mut unsettled) = (false, UNSETTLED.contains(&short.as_str()));
    for clause in clauses() {
        let words: Vec<&str> = clause.filter(|it| !it.is_empty()).collect();
        for (at, _) in words.iter().enumerate().filter(|it| *it.1 == "thanh") {
            if words.get(at + 1).is_some_and(|it| ANOTHER.contains(it)) {
                continue;
            }
            let before = words[..at].iter().rev().find(|it| !BETWEEN.contains(it));
            if before.is_some_and(|it| NOT.contains(it)) { unsettled = true } else { settled = true }
        }
    }
    (unsettled && !settled).then_some(false)
}

/// Whether a cell says that nothing stands there.
fn is_nothing(words: &str) -> bool {
    matches!(key(words).as_str(), "" | "0" | "khong" | "khong co" | "k" | "ko")
}

/// The names in a cell of mediators.
fn names(words: &str) -> Vec<String> {
    let all = words.split(['\n', ';', ',']).map(|it| tidy_name(it.trim_matches([' ', '-', '+', '*', '.'])));
    all.filter(|it| it.chars().any(char::is_alphabetic)).collect()
}

#[cfg(test)]
#[path = "rows_tests.rs"]
pub(crate) mod tests;
