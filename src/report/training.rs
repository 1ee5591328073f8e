//! The papers of a training session: the letter of invitation, the list that those who come sign, as a document by team and
//! as a workbook, and the minutes. Numbers and days of issue are left for the clerk, what was said to the hand. Knows no
//! store and no chat.

use chrono::{DateTime, Utc};

use super::docx::block::{Align, Cell as DocxCell, Page, Paper, Para, Row, Table};
use super::docx::nd30;
use super::docx::office::Office;
use super::docx::sheet::{DOTS, Dated, Sheet, Signer, cell, centred_cell, day_in_words, heading_cell};
use super::xlsx::{Book, Cell, XlsxError};
use crate::dialogue::text::{Text, text};
use crate::domain::calendar::{local, local_date};
use crate::domain::people::Lang;
use crate::domain::training::Training;
use crate::domain::training::course::TrainingPaper;
use crate::locale::Locale;

/// Somebody on the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Present {
    /// Full name.
    pub name: String,
    /// The team's name; empty for who is of none.
    pub team: String,
    /// What they are.
    pub role: String,
    /// Whether they were invited.
    pub invited: bool,
    /// Whether they came.
    pub attended: bool,
}

/// What the papers are made of.
#[derive(Clone, Copy, Debug)]
pub struct Source<'a> {
    /// The words.
    pub locale: &'a Locale,
    /// Of whose ward.
    pub office: &'a Office,
    /// The session.
    pub training: &'a Training,
    /// Everybody, team by team, who is of none last.
    pub people: &'a [Present],
    /// When they are made.
    pub made_at: DateTime<Utc>,
}

/// Columns of the list, in hundredths of its width: number, name, team, what they are, signature.
const WIDTHS: [u32; 5] = [8, 28, 25, 17, 22];
/// Lines to write on in the minutes.
const LINES: usize = 6;

impl Source<'_> {
    fn say(&self, text: &Text) -> String {
        self.locale.plain(Lang::Vi, text)
    }

    fn columns(&self) -> [String; 5] {
        ["training-col-nth", "training-col-name", "training-col-team", "training-col-role", "training-col-sign"]
            .map(|it| self.say(&Text::of(it)))
    }

    /// The first day, and the last where it is another.
    fn days(&self, sheet: &Sheet<'_>) -> String {
        let it = self.training;
        let (first, last) = (local_date(it.starts_at), local_date(it.ends_at));
        if first == last {
            return day_in_words(sheet, first);
        }
        let (from, to) = (day_in_words(sheet, first), day_in_words(sheet, last));
        self.say(&text!("training-days-between", from = from, to = to))
    }

    fn hour(&self, at: DateTime<Utc>) -> String {
        local(at).format("%H giờ %M phút").to_string()
    }
}

/// The paper; none for the list as a workbook, and no letter to what nobody is invited to.
#[must_use]
pub fn paper(kind: TrainingPaper, source: &Source<'_>) -> Option<Paper> {
    match kind {
        TrainingPaper::Letter if source.training.course.is_some() => None,
        TrainingPaper::Letter => Some(letter(source)),
        TrainingPaper::List => Some(list(source)),
        TrainingPaper::Minutes => Some(minutes(source)),
        TrainingPaper::Sheet => None,
    }
}

/// Giấy mời (model 1.7 of Decree 30/2020).
fn letter(source: &Source<'_>) -> Paper {
    let it = source.training;
    let mut sheet = Sheet::new(source.locale, source.office);
    sheet.head_of_office("GM-UBND", None, Dated::In(local_date(source.made_at)));
    let title = source.say(&text!("training-letter-title"));
    sheet.title(&title, &source.say(&text!("training-letter-about", topic = it.topic.as_str())));
    sheet.text(source.say(&text!("training-letter-invites", ward = source.office.ward.as_str())));
    sheet.text(DOTS);
    sheet.text(source.say(&text!("training-letter-to", topic = it.topic.as_str())));
    sheet.text(source.say(&text!("training-letter-host", host = it.host.as_str())));
    sheet.field(&source.say(&text!("training-letter-chair")), None);
    let days = source.days(&sheet);
    let when = text!("training-letter-when", from = source.hour(it.starts_at), days = days);
    sheet.text(source.say(&when));
    sheet.text(source.say(&text!("training-letter-place", place = it.place.as_str())));
    sheet.text(source.say(&text!("training-letter-note", ward = source.office.ward.as_str())));
    let to = source.say(&text!("training-letter-as-above"));
    sheet.signed_by_office(&[to]);
    sheet.finish(title, source.made_at)
}

/// Danh sách tham dự, by team.
fn list(source: &Source<'_>) -> Paper {
    let it = source.training;
    let mut sheet = Sheet::new(source.locale, source.office);
    sheet.begin_part(Page::Upright);
    let bodies = sheet.bodies_of_team("", "");
    sheet.head_of_community(&bodies, Dated::Nowhere);
    let title = source.say(&text!("training-sheet-title"));
    sheet.title(&title, &source.say(&text!("training-sheet-about", topic = it.topic.as_str())));
    let days = source.days(&sheet);
    sheet.text(source.say(&text!("training-sheet-when", days = days, host = it.host.as_str())));
    let listed = source.people;
    let mut rows: Vec<Row> = Vec::new();
    let mut team: Option<&str> = None;
    for (nth, of) in (1..).zip(listed) {
        if team != Some(of.team.as_str()) {
            let count = listed.iter().filter(|it| it.team == of.team).count();
            let name = if of.team.is_empty() { source.say(&text!("training-sheet-of-none")) } else { of.team.clone() };
            let words = source.say(&text!("training-sheet-of-team", team = name, count = count));
            rows.push(vec![DocxCell::from(Para::new(words, nd30::TABLE).bold()).over(WIDTHS.len())].into());
            team = Some(&of.team);
        }
        // Room to sign.
        let sign = Para::new("", nd30::TABLE).spaced(nd30::BETWEEN, nd30::BETWEEN);
        let cells: Vec<DocxCell> = vec![
            centred_cell(nth.to_string()),
            cell(of.name.as_str()),
            cell(of.team.as_str()),
            cell(of.role.as_str()),
            sign.into(),
        ];
        rows.push(cells.into());
    }
    let heading: Row = source.columns().map(heading_cell).to_vec().into();
    let width = sheet.width();
    let widths = WIDTHS.iter().map(|it| width * it / 100).collect();
    sheet.push(Table { widths, heading: vec![heading], rows, is_ruled: true });
    sheet.text(source.say(&count_of(source)));
    let signer = |id: &str| Signer {
        title: vec![source.say(&Text::of(id)).to_uppercase()],
        hint: sheet.sign_here(),
        names: Vec::new(),
    };
    let signers = [signer("training-signed-maker"), signer("training-signed-office")];
    sheet.signatures(&signers);
    sheet.finish(title, source.made_at)
}

/// How many stand on the list; once it is known who came, how many of those invited, and how many beside them.
fn count_of(source: &Source<'_>) -> Text {
    let invited = source.people.iter().filter(|it| it.invited).count();
    let came = source.people.iter().filter(|it| it.attended).count();
    let beside = source.people.iter().filter(|it| it.attended && !it.invited).count();
    if source.training.course.is_some() {
        text!("training-sheet-count-course", came = came)
    } else if came == 0 {
        text!("training-sheet-count", invited = invited)
    } else {
        text!("training-sheet-count-came", invited = invited, came = came - beside, beside = beside)
    }
}

/// Biên bản (model 1.9 of Decree 30/2020).
fn minutes(source: &Source<'_>) -> Paper {
    let it = source.training;
    let mut sheet = Sheet::new(source.locale, source.office);
    sheet.head_of_office("BB-UBND", None, Dated::Nowhere);
    let title = source.say(&text!("training-minutes-title"));
    sheet.title(&title, &source.say(&text!("training-minutes-about", topic = it.topic.as_str())));
    let days = source.days(&sheet);
    let begins = if it.course.is_some() { "…… giờ …… phút".to_owned() } else { source.hour(it.starts_at) };
    sheet.text(source.say(&text!("training-minutes-begin", at = begins, days = days)));
    sheet.field(&source.say(&text!("training-minutes-place")), Some(&it.place));
    sheet.text(source.say(&text!("training-minutes-people")));
    let came = source.people.iter().filter(|it| it.attended).count();
    let invited = source.people.iter().filter(|it| it.invited).count();
    let mut teams: Vec<&str> = source.people.iter().filter(|it| it.attended).map(|it| it.team.as_str()).collect();
    teams.retain(|it| !it.is_empty());
    teams.dedup();
    let there = if came == 0 {
        text!("training-minutes-there-open")
    } else if it.course.is_some() {
        text!("training-minutes-there-course", came = came, teams = teams.len())
    } else {
        text!("training-minutes-there", came = came, invited = invited, teams = teams.len())
    };
    let words = source.say(&there);
    sheet.dash(&words);
    sheet.field(&source.say(&text!("training-minutes-chair")), None);
    sheet.field(&source.say(&text!("training-minutes-clerk")), None);
    sheet.text(source.say(&text!("training-minutes-content")));
    let words = source.say(&text!("training-minutes-topic", topic = it.topic.as_str(), host = it.host.as_str()));
    sheet.dash(&words);
    let trainer = it.course.as_ref().and_then(|it| it.trainer.as_deref());
    sheet.field(&source.say(&text!("training-minutes-trainer")), trainer);
    for _ in 0..LINES {
        sheet.push(Para::new(DOTS, source.office.sizes.text).aligned(Align::Left).spaced(nd30::BETWEEN, 0));
    }
    sheet.text(source.say(&text!("training-minutes-end")));
    let signer = |id: &str| Signer {
        title: vec![source.say(&Text::of(id)).to_uppercase()],
        hint: sheet.sign_here(),
        names: Vec::new(),
    };
    // Model 1.9: the clerk at the left, the chair at the right.
    let signers = [signer("training-signed-clerk"), signer("training-signed-chair")];
    sheet.signatures(&signers);
    sheet.finish(title, source.made_at)
}

/// The list as a workbook.
pub fn workbook(source: &Source<'_>) -> Result<Vec<u8>, XlsxError> {
    let it = source.training;
    let mut book = Book::in_memory(source.made_at)?;
    let sheet = Sheet::new(source.locale, source.office);
    let title = source.say(&text!("training-sheet-title"));
    let about = source.say(&text!("training-sheet-about", topic = it.topic.as_str()));
    let when = source.say(&text!("training-sheet-when", days = source.days(&sheet), host = it.host.as_str()));
    let mut header: Vec<(String, u16)> = source.columns().into_iter().zip([6, 30, 28, 22, 20]).collect();
    header.insert(4, (source.say(&text!("training-col-there")), 14));
    book.begin_sheet(&source.say(&text!("training-sheet-sheet")), &[title, about, when], &header)?;
    for (nth, of) in (1..).zip(source.people) {
        let there = match (of.attended, of.invited) {
            (true, true) => source.say(&text!("training-sheet-there-yes")),
            (true, false) => source.say(&text!("training-sheet-there-beside")),
            (false, _) => String::new(),
        };
        book.push_row(&[
            Cell::Count(nth),
            Cell::Text(of.name.clone()),
            Cell::Text(of.team.clone()),
            Cell::Text(of.role.clone()),
            Cell::Text(there),
            Cell::Empty,
        ])?;
    }
    book.end_sheet(&[source.say(&count_of(source))])?;
    book.finish()
}
