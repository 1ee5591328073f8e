//! The register of a team (Sổ theo dõi, Art. 21(4) of Law 35/2013/QH13) as the Ministry's form has it: cover, Part I,
//! Part II, across A4, as a document to be signed and as a workbook.

use chrono::{DateTime, NaiveDate, Utc};

use crate::dialogue::text::{Text, text};
use crate::domain::case::{Party, PartyKind, Side, Stage};
use crate::domain::papers::Told;
use crate::domain::people::Lang;
use crate::domain::register::{Book, Entry, Stretch, Tally, tally, total};
use crate::locale::Locale;
use crate::report::docx::block::{Align, Block, Cell, Page, Paper, Para, Row, Table};
use crate::report::docx::nd30::{mm, points};
use crate::report::docx::office::Office;
use crate::report::docx::sheet::{Sheet, Signer, heading_cell, numbers_of_columns};
use crate::report::xlsx::{self, XlsxError};

/// What is printed.
#[derive(Clone, Debug, PartialEq)]
pub struct Register {
    pub book: Book,
    /// Name of the resident group.
    pub group: String,
    /// Name of the team.
    pub team: String,
    pub stretch: Stretch,
    /// The lines of the stretch, in order.
    pub entries: Vec<Entry>,
    /// Lines anywhere in the book that were signed and changed since: they are printed again.
    pub changed: Vec<u32>,
    /// For whom.
    pub printed_for: String,
    pub made_at: DateTime<Utc>,
    /// The local day of it.
    pub made_on: NaiveDate,
}

/// Widths of the ten columns of Part I, in millimetres: all that may be written on across the sheet.
const PART_ONE: [u32; 10] = [12, 22, 27, 41, 38, 38, 14, 14, 24, 22];
/// Widths of the columns of Part II, in millimetres.
const PART_TWO: [u32; 8] = [12, 70, 28, 32, 34, 22, 22, 32];
/// Of the letters in the tables: ten columns have little room.
const SIZE: u32 = 10;
/// A row has room for signatures.
const ROW: u32 = mm(18);

/// The document.
#[must_use]
pub fn paper(register: &Register, locale: &Locale, office: &Office) -> Paper {
    let mut sheet = Sheet::new(locale, office);
    sheet.begin_part(Page::Across);
    cover(&mut sheet, register);
    sheet.begin_part(Page::Across);
    part_one(&mut sheet, register);
    sheet.begin_part(Page::Across);
    part_two(&mut sheet, register);
    let title = sheet.say(&text!("register-file-title", team = register.team.as_str()));
    sheet.finish(title, register.made_at)
}

fn cover(sheet: &mut Sheet<'_>, register: &Register) {
    sheet.head_of_person();
    let title = sheet.say(&text!("register-title"));
    sheet.push(Para::new(title, 22).bold().centred().spaced(points(60), points(30)));
    let book = &register.book;
    // What is not known, or not over, is written by hand.
    let blank = sheet.say(&text!("register-blank"));
    let or_blank = |it: Option<String>| it.filter(|it| !it.trim().is_empty()).unwrap_or_else(|| blank.clone());
    let closed = or_blank(book.closed_on.map(short));
    let lines = [
        (text!("register-province"), or_blank(sheet.office().province.clone())),
        (text!("register-ward"), or_blank(Some(sheet.office().ward.clone()))),
        (text!("register-group"), or_blank(Some(sheet.office().unit(&register.group)))),
        (text!("register-team"), or_blank(Some(register.team.clone()))),
        (text!("register-of-year"), book.year.to_string()),
        (text!("register-number"), format!("{:02}", book.number)),
        (text!("register-opened"), short(book.opened_on)),
        (text!("register-closed"), closed),
    ];
    for (label, value) in lines {
        let words = sheet.say(&label);
        let para = Para::new(format!("{words}: "), 16).and_bold(value).indented(signed(mm(60)), 0);
        sheet.push(para.spaced(points(8), 0));
    }
}

fn part_one(sheet: &mut Sheet<'_>, register: &Register) {
    let title = sheet.say(&text!("register-part-one"));
    sheet.push(Para::new(title, 14).bold().centred().spaced(0, points(8)).held());
    let rows = register.entries.iter().map(|it| row(sheet, it)).collect();
    sheet.push(Table { widths: PART_ONE.map(mm).into(), heading: heading_one(sheet), rows, is_ruled: true });
    if let Some(line) = changed(sheet, register) {
        sheet.push(Para::new(line, SIZE).italic().spaced(points(4), 0));
    }
    sheet.foot(printed(sheet, register));
}

/// Three rows: names with the two results under one roof, their names, the numbers of the columns.
fn heading_one(sheet: &Sheet<'_>) -> Vec<Row> {
    let cell = |text: &Text| small_heading(sheet.say(text));
    let columns = columns_of_one();
    let mut top: Vec<Cell> = columns[..6].iter().map(|it| cell(it).downwards()).collect();
    top.push(cell(&text!("register-result")).over(2));
    top.extend(columns[8..].iter().map(|it| cell(it).downwards()));
    let mut below: Vec<Cell> = (0..6).map(|_| Cell::covered()).collect();
    below.extend(columns[6..8].iter().map(cell));
    below.extend([Cell::covered(), Cell::covered()]);
    vec![top.into(), below.into(), numbers_of_columns(PART_ONE.len())]
}

fn columns_of_one() -> [Text; 10] {
    [
        text!("register-column-number"),
        text!("register-column-received"),
        text!("register-column-mediators"),
        text!("register-column-parties"),
        text!("register-column-content"),
        text!("register-column-agreed"),
        text!("register-column-settled"),
        text!("register-column-unsettled"),
        text!("register-column-signature"),
        text!("register-column-note"),
    ]
}

fn row(sheet: &Sheet<'_>, entry: &Entry) -> Row {
    let words = cells(entry, &|it| sheet.say(it));
    let middle = |at: usize| matches!(at, 0 | 1 | 6 | 7);
    let cells = words.into_iter().enumerate().map(|(at, it)| {
        let para = Para::new(it, SIZE);
        if middle(at) { para.centred().into() } else { para.into() }
    });
    Row { cells: cells.collect(), height: Some(ROW) }
}

/// What stands in the ten columns, the code by which a line is checked in the last one.
#[must_use]
pub fn cells(entry: &Entry, say: &dyn Fn(&Text) -> String) -> [String; 10] {
    let mut all = words(entry, say);
    let note = std::mem::take(&mut all[9]);
    let code = say(&text!("register-check", code = code_of(&mut all, (entry, false), say)));
    let changed = entry.is_changed.then(|| say(&text!("register-note-changed")));
    let note = [Some(note), changed];
    let note: Vec<String> = note.into_iter().flatten().filter(|it| !it.is_empty()).collect();
    all[9] = [note.join("; "), code].into_iter().filter(|it| !it.is_empty()).collect::<Vec<_>>().join("\n");
    all
}

/// The check code of a line: it does not tell whether the line was signed before, nor how far an open case has come, nor how
/// an agreement is kept. Its paper is signed anew when there is something to sign.
#[must_use]
pub fn line_code(entry: &Entry, say: &dyn Fn(&Text) -> String) -> String {
    code_of(&mut words(entry, say), (entry, false), say)
}

/// Whether a line reads as the one of this code did, which earlier releases wrote with how the agreement was kept.
#[must_use]
pub fn reads_as(code: &str, entry: &Entry, say: &dyn Fn(&Text) -> String) -> bool {
    let with_kept = || code_of(&mut words(entry, say), (entry, true), say);
    code == line_code(entry, say) || code == with_kept()
}

/// The same of its columns, of which the last one is written anew for it.
fn code_of(columns: &mut [String; 10], (entry, kept): (&Entry, bool), say: &dyn Fn(&Text) -> String) -> String {
    let open = |stage: &Stage| how_far(stage).map(|_| text!("register-note-going-on"));
    columns[9] = notes(entry, (&open, kept), say);
    check_code(columns)
}

/// How far an open case has come that somebody mediates.
fn how_far(stage: &Stage) -> Option<Text> {
    match stage {
        Stage::Assigned { .. } => Some(text!("register-note-assigned")),
        Stage::InSession { .. } => Some(text!("register-note-going-on")),
        Stage::Paused { .. } => Some(text!("register-note-paused")),
        _ => None,
    }
}

/// What stands in the columns of the case itself. A struck line holds its number, its day and that it was struck.
fn words(entry: &Entry, say: &dyn Fn(&Text) -> String) -> [String; 10] {
    let case = &entry.case;
    let mut all: [String; 10] = Default::default();
    (all[0], all[1], all[9]) = (entry.number.to_string(), short(case.received_on), notes(entry, (&how_far, true), say));
    if entry.is_struck() {
        return all;
    }
    let told = Told::of(&entry.sessions);
    let named =
        |id: &str, names: &[String]| (!names.is_empty()).then(|| say(&Text::of(id).with("names", names.join("; "))));
    all[2] = case
        .mediator_names()
        .map(str::to_owned)
        .chain(named("register-invited", &told.invited))
        .collect::<Vec<_>>()
        .join("\n");
    let sides = Some(parties(&case.parties, say)).filter(|it| !it.is_empty());
    all[3] = sides.into_iter().chain(named("register-related", &told.related)).collect::<Vec<_>>().join("\n");
    all[4].clone_from(&case.summary);
    all[5] = agreed(&case.stage);
    let tick = |of: bool| if entry.result() == Some(of) { "x".to_owned() } else { String::new() };
    (all[6], all[7]) = (tick(true), tick(false));
    all
}

/// Name, age, address of everybody, by side.
fn parties(parties: &[Party], say: &dyn Fn(&Text) -> String) -> String {
    let mut lines = Vec::new();
    for &side in Side::ALL {
        let people: Vec<String> = parties.iter().filter(|it| it.side == side).map(|it| person(it, say)).collect();
        if !people.is_empty() {
            lines.push(format!("{}: {}", say(&side_name(side)), people.join("; ")));
        }
    }
    lines.join("\n")
}

pub(super) fn side_name(side: Side) -> Text {
    match side {
        Side::A => text!("paper-side-a"),
        Side::B => text!("paper-side-b"),
    }
}

/// As the form wants a party.
pub(super) fn person(it: &Party, say: &dyn Fn(&Text) -> String) -> String {
    let name = match it.kind {
        PartyKind::Family => say(&text!("paper-family-of", name = it.name.as_str())),
        PartyKind::Person | PartyKind::Group | PartyKind::Families | PartyKind::Organisation => it.name.clone(),
    };
    let age = it.age.map(|age| say(&text!("paper-age", age = age)));
    let parts = [Some(name), age, it.address.clone()];
    parts.into_iter().flatten().filter(|it| !it.trim().is_empty()).collect::<Vec<_>>().join(", ")
}

/// The agreement, or what each side asks for.
fn agreed(stage: &Stage) -> String {
    match stage {
        Stage::Success { agreement, .. } => agreement.text.clone(),
        Stage::Failure { demands, .. } => demands.clone().unwrap_or_default(),
        _ => String::new(),
    }
}

fn notes(
    entry: &Entry,
    (open, kept): (&dyn Fn(&Stage) -> Option<Text>, bool),
    say: &dyn Fn(&Text) -> String,
) -> String {
    let body = |it: &crate::domain::referral::ReferralBody| Text::of(format!("body-{it}"));
    let mut all = Vec::new();
    all.extend(match &entry.case.stage {
        Stage::Registered => Some(say(&text!("register-note-waiting"))),
        stage @ (Stage::Assigned { .. } | Stage::InSession { .. } | Stage::Paused { .. }) => {
            open(stage).map(|it| say(&it))
        }
        Stage::Success { agreement, .. } => {
            let days = agreement.due_days().into_iter().map(short).collect::<Vec<_>>().join(", ");
            (!days.is_empty()).then(|| say(&text!("register-note-due", days = days)))
        }
        Stage::Failure { guidance, .. } => guidance.map(|it| say(&text!("register-note-guided", body = body(&it)))),
        Stage::Referred { body: it, .. } => Some(say(&text!("register-note-sent-on", body = body(it)))),
        Stage::Void { .. } => Some(say(&text!("register-note-struck"))),
    });
    if entry.is_struck() {
        return all.join("; ");
    }
    if let (true, Some(true), Some(it)) = (kept, entry.result(), entry.case.course.kept) {
        let kept = Text::of(format!("life-kept-{}", it.kept));
        all.push(say(&text!("register-note-kept", kept = kept, day = short(it.on))));
    }
    if !entry.case.course.former.is_empty() {
        all.push(say(&text!("register-note-reopened")));
    }
    if !entry.helpers.is_empty() {
        all.push(say(&text!("register-note-helped", teams = entry.helpers.join(", "))));
    }
    all.join("; ")
}

/// When and for whom it was printed.
fn printed(sheet: &Sheet<'_>, register: &Register) -> String {
    let Stretch { from, to } = register.stretch;
    let who = register.printed_for.as_str();
    let range = (from.to_string(), to.to_string());
    sheet.say(&text!("register-printed", day = short(register.made_on), from = range.0, to = range.1, person = who))
}

/// Which signed lines must be signed again.
fn changed(sheet: &Sheet<'_>, register: &Register) -> Option<String> {
    let all = register.changed.iter().map(u32::to_string).collect::<Vec<_>>().join(", ");
    (!all.is_empty()).then(|| sheet.say(&text!("register-changed", lines = all)))
}

fn part_two(sheet: &mut Sheet<'_>, register: &Register) {
    let title = sheet.say(&text!("register-part-two"));
    sheet.push(Para::new(title, 14).bold().centred().spaced(0, points(8)).held());
    let rows = tally(&register.entries);
    let mut made: Vec<Row> = (1..).zip(&rows).map(|(n, it)| tally_row(sheet, Some(n), it)).collect();
    made.push(tally_row(sheet, None, &total(&rows)));
    let table = Table { widths: PART_TWO.map(mm).into(), heading: heading_two(sheet), rows: made, is_ruled: true };
    sheet.push(table);
    let n_struck = register.entries.iter().filter(|it| it.is_struck()).count();
    if n_struck > 0 {
        let words = sheet.say(&text!("register-struck", count = n_struck));
        sheet.push(Para::new(words, SIZE).italic().spaced(points(4), 0));
    }
    let head = Signer { title: vec![sheet.say(&text!("register-head"))], hint: sheet.sign_here(), names: Vec::new() };
    sheet.push(Block::Para(Para::new("", SIZE).aligned(Align::Left)));
    sheet.signatures(&[Signer { title: Vec::new(), hint: None, names: Vec::new() }, head]);
}

fn heading_two(sheet: &Sheet<'_>) -> Vec<Row> {
    let cell = |text: &Text| small_heading(sheet.say(text));
    let columns = columns_of_two();
    let top = vec![
        cell(&columns[0]).downwards(),
        cell(&columns[1]).downwards(),
        cell(&text!("register-scope")).over(3),
        cell(&text!("register-result")).over(2),
        cell(&columns[7]).downwards(),
    ];
    let mut below = vec![Cell::covered(), Cell::covered()];
    below.extend(columns[2..7].iter().map(cell));
    below.push(Cell::covered());
    vec![top.into(), below.into(), numbers_of_columns(PART_TWO.len())]
}

fn columns_of_two() -> [Text; 8] {
    [
        text!("register-column-number"),
        text!("register-column-who"),
        text!("register-column-civil"),
        text!("register-column-family"),
        text!("register-column-conflict"),
        text!("register-column-settled"),
        text!("register-column-unsettled"),
        text!("register-column-note"),
    ]
}

fn tally_row(sheet: &Sheet<'_>, number: Option<u32>, it: &Tally) -> Row {
    let words = tally_words(number, it, &|text| sheet.say(text));
    let mut cells = Vec::new();
    for (at, words) in words.into_iter().enumerate() {
        let para = Para::new(words, SIZE + 1);
        let para = if number.is_none() { para.bold() } else { para };
        cells.push(if matches!(at, 1 | 7) { para.into() } else { para.centred().into() });
    }
    cells.into()
}

fn tally_words(number: Option<u32>, it: &Tally, say: &dyn Fn(&Text) -> String) -> [String; 8] {
    let who = match (number, &it.mediator) {
        (None, _) => say(&text!("register-total", count = it.total())),
        (Some(_), Some((_, name))) => name.clone(),
        (Some(_), None) => say(&text!("register-nobody")),
    };
    let others = if it.others > 0 { say(&text!("register-others", count = it.others)) } else { String::new() };
    let count = |n: u32| n.to_string();
    [
        number.map(|it| it.to_string()).unwrap_or_default(),
        who,
        count(it.civil),
        count(it.family),
        count(it.conflict),
        count(it.settled),
        count(it.unsettled),
        others,
    ]
}

/// The workbook: both parts, each on a sheet.
pub fn workbook(register: &Register, locale: &Locale, office: &Office) -> Result<Vec<u8>, XlsxError> {
    let say = |it: &Text| locale.plain(Lang::Vi, it);
    let sheet = Sheet::new(locale, office);
    let mut book = xlsx::Book::in_memory(register.made_at)?;
    let short_or_blank = |it: Option<NaiveDate>| it.map_or_else(|| "…………".to_owned(), short);
    let of = &register.book;
    let about = text!(
        "register-about",
        number = format!("{:02}", of.number),
        year = of.year.to_string(),
        opened = short(of.opened_on),
        closed = short_or_blank(of.closed_on)
    );
    let head = |title: Text| {
        let team = format!("{} – {}", register.team, register.group);
        vec![say(&text!("register-title")), team, office.ward.clone(), say(&about), say(&title)]
    };
    // What stands under one roof on paper says in its own cell what it is a part of; the columns have the form's numbers.
    let columns = |names: &[Text], roofs: &[Option<Text>], widths: &[u32]| -> Vec<(String, u16)> {
        let wide = |mm: &u32| u16::try_from(*mm / 2 + 4).unwrap_or(10);
        let named = |(n, (name, roof)): (usize, (&Text, &Option<Text>))| {
            let roof = roof.as_ref().map(|it| format!("{}: ", say(it))).unwrap_or_default();
            format!("{roof}{} ({})", say(name), n + 1)
        };
        names.iter().zip(roofs).enumerate().map(named).zip(widths.iter().map(wide)).collect()
    };
    let result = || Some(text!("register-result"));
    let scope = || Some(text!("register-scope"));
    let text_cells = |words: &[String]| words.iter().map(|it| xlsx::Cell::Text(it.clone())).collect::<Vec<_>>();
    let mut roofs: [Option<Text>; 10] = Default::default();
    (roofs[6], roofs[7]) = (result(), result());
    let names = columns(&columns_of_one(), &roofs, &PART_ONE);
    book.begin_sheet(&say(&text!("register-sheet-one")), &head(text!("register-part-one")), &names)?;
    for entry in &register.entries {
        let mut row = text_cells(&cells(entry, &say));
        row[0] = xlsx::Cell::Count(entry.number);
        row[1] = xlsx::Cell::Day(Some(entry.case.received_on));
        book.push_row(&row)?;
    }
    let foot: Vec<String> = [printed(&sheet, register)].into_iter().chain(changed(&sheet, register)).collect();
    book.end_sheet(&foot)?;
    let roofs = [None, None, scope(), scope(), scope(), result(), result(), None];
    let names = columns(&columns_of_two(), &roofs, &PART_TWO);
    book.begin_sheet(&say(&text!("register-sheet-two")), &head(text!("register-part-two")), &names)?;
    let rows = tally(&register.entries);
    let sum = total(&rows);
    let numbered = (1..).map(Some).zip(&rows).chain([(None, &sum)]);
    for (number, it) in numbered {
        let mut row = text_cells(&tally_words(number, it, &say));
        row[0] = number.map_or(xlsx::Cell::Empty, xlsx::Cell::Count);
        let counts = [it.civil, it.family, it.conflict, it.settled, it.unsettled];
        row[2..7].iter_mut().zip(counts).for_each(|(cell, count)| *cell = xlsx::Cell::Count(count));
        book.push_row(&row)?;
    }
    let signs = [Some(say(&text!("register-head"))), sheet.sign_here().map(|it| format!("({it})"))];
    book.end_sheet(&[signs.into_iter().flatten().collect::<Vec<_>>().join(" ")])?;
    book.finish()
}

/// A short code of what is printed in a line: two prints of a line that differ have different ones (FNV-1a, as many bits as
/// five letters hold). Letters that are taken for figures are left out.
#[must_use]
pub fn check_code(cells: &[String]) -> String {
    const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    for byte in cells.iter().flat_map(|it| it.bytes().chain([0])) {
        hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    }
    let letter = |at: u32| char::from(LETTERS[usize::try_from(hash >> (at * 5 + 20) & 31).unwrap_or_default()]);
    (0..5).map(letter).collect()
}

fn small_heading(words: String) -> Cell {
    let mut cell = heading_cell(words);
    cell.paras.iter_mut().for_each(|it| it.size = SIZE);
    cell
}

/// `05/05/2026`.
pub(super) fn short(day: NaiveDate) -> String {
    day.format("%d/%m/%Y").to_string()
}

fn signed(length: u32) -> i32 {
    i32::try_from(length).unwrap_or(i32::MAX)
}
