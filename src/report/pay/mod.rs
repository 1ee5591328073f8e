//! The papers of a request for pay: the request with its list of cases and the sum in words, the list that those who
//! mediated sign, and the office's letter that refuses, with its reasons, without number and day. No party is named on any
//! of them. Knows no store and no chat.

pub mod ledger;
#[cfg(test)]
mod tests;

use chrono::{DateTime, NaiveDate, Utc};

use super::docx::block::{Align, Cell, Paper, Para, Row, Table};
use super::docx::office::Office;
use super::docx::sheet::{Dated, Sheet, Signer, cell, centred_cell, heading_cell};
use crate::dialogue::text::{Text, text};
use crate::domain::PersonId;
use crate::domain::pay::case::{PayLine, Share, by_person};
use crate::domain::pay::course::Move;
use crate::domain::pay::rate::{Outcome, bases};
use crate::domain::pay::words::dong_in_words;
use crate::domain::pay::{PayPaper, PayRequest};
use crate::locale::{Locale, thousands};

/// What a paper says beside the request itself.
#[derive(Clone, Copy, Debug)]
pub struct Frame<'a> {
    /// The words.
    pub locale: &'a Locale,
    /// Of whose ward.
    pub office: &'a Office,
    /// The unit with its label: `tổ dân phố Cô Mễ`.
    pub group: &'a str,
    /// The team's name: `Tổ hòa giải Cô Mễ`.
    pub team: &'a str,
    /// Who heads it, with the full name.
    pub head: Option<(PersonId, &'a str)>,
    /// The day on which it is made.
    pub today: NaiveDate,
    /// The instant of it.
    pub made_at: DateTime<Utc>,
}

/// The paper; `None` where the request has none of this kind.
#[must_use]
pub fn paper(kind: PayPaper, request: &PayRequest, frame: &Frame<'_>) -> Option<Paper> {
    match kind {
        PayPaper::Request => Some(asks(request, frame)),
        PayPaper::Receipts => Some(receipts(request, frame)),
        PayPaper::Refusal => refusal(request, frame),
    }
}

/// Columns of a table, each with its width in hundredths.
type Columns<'a> = &'a [(&'a str, u32)];

const CASES: Columns<'static> = &[
    ("thulao-column-nth", 7),
    ("thulao-column-case", 21),
    ("thulao-column-ended", 15),
    ("thulao-column-outcome", 15),
    ("thulao-column-paper", 15),
    ("thulao-column-dong", 14),
    ("thulao-column-note", 13),
];
const PEOPLE: Columns<'static> = &[
    ("thulao-column-nth", 7),
    ("thulao-column-name", 36),
    ("thulao-column-cases", 14),
    ("thulao-column-dong", 18),
    ("thulao-column-asks", 25),
];
const SIGNED: Columns<'static> = &[
    ("thulao-column-nth", 6),
    ("thulao-column-name", 26),
    ("thulao-column-team", 20),
    ("thulao-column-cases", 9),
    ("thulao-column-dong", 13),
    ("thulao-column-got", 12),
    ("thulao-column-sign", 14),
];

fn asks(it: &PayRequest, frame: &Frame<'_>) -> Paper {
    let mut sheet = Sheet::new(frame.locale, frame.office);
    let bodies = sheet.bodies_of_team(frame.group, frame.team);
    sheet.head_of_community(&bodies, Dated::In(frame.today));
    let (title, about) = (sheet.say(&text!("thulao-request")), sheet.say(&text!("thulao-request-about")));
    sheet.title(&title, &about);
    let to = sheet.say(&text!("thulao-to", ward = frame.office.ward.as_str()));
    sheet.addressed(&[to]);
    say(&mut sheet, &text!("thulao-ground", basis = bases(it.lines.iter().map(|it| &it.rate), false)));
    let home = sheet.say(&text!("thulao-home", group = frame.group, ward = frame.office.ward.as_str()));
    say(&mut sheet, &text!("thulao-asks", team = frame.team, home = home, count = it.lines.len()));
    let cases = it.lines.iter().enumerate().map(|(nth, it)| case_row(&sheet, nth + 1, it)).collect();
    push_table(&mut sheet, CASES, cases, Some((it.total(), 5, 1)));
    say(&mut sheet, &in_words(it));
    notes(&mut sheet, &it.lines);
    say(&mut sheet, &text!("thulao-people"));
    let row = |(nth, (share, cases)): (usize, &(Share, u32))| -> Row {
        vec![
            centred_cell((nth + 1).to_string()),
            cell(share.name.as_str()),
            centred_cell(cases.to_string()),
            amount(share.dong),
            cell(""),
        ]
        .into()
    };
    let people = by_person(&it.lines);
    push_table(&mut sheet, PEOPLE, people.iter().enumerate().map(row).collect(), Some((it.total(), 3, 1)));
    let mediates = people.iter().any(|(share, _)| frame.head.is_some_and(|it| it.0 == share.person));
    let head = signer(&sheet, "thulao-signer-head", frame.head.map(|it| it.1));
    // Nobody confirms for themself: where the head mediated as well, the head of the Front committee signs beside them.
    let left = if mediates { signer(&sheet, "thulao-signer-front", None) } else { Signer::default() };
    sheet.signatures(&[left, head]);
    sheet.finish(title, frame.made_at)
}

fn receipts(it: &PayRequest, frame: &Frame<'_>) -> Paper {
    let mut sheet = Sheet::new(frame.locale, frame.office);
    let bodies = sheet.bodies_of_team(frame.group, frame.team);
    sheet.head_of_community(&bodies, Dated::In(frame.today));
    let (title, about) = (sheet.say(&text!("thulao-receipts")), sheet.say(&text!("thulao-receipts-about")));
    sheet.title(&title, &about);
    let row = |(nth, (share, cases)): (usize, &(Share, u32))| -> Row {
        let cells: Vec<Cell> = vec![
            centred_cell((nth + 1).to_string()),
            cell(share.name.as_str()),
            cell(frame.team),
            centred_cell(cases.to_string()),
            amount(share.dong),
            cell(""),
            cell(""),
        ];
        cells.into()
    };
    let rows = by_person(&it.lines).iter().enumerate().map(row).collect();
    push_table(&mut sheet, SIGNED, rows, Some((it.total(), 4, 2)));
    say(&mut sheet, &in_words(it));
    let maker = signer(&sheet, "thulao-signer-maker", None);
    let head = signer(&sheet, "thulao-signer-head", frame.head.map(|it| it.1));
    sheet.signatures(&[maker, head]);
    sheet.finish(title, frame.made_at)
}

fn refusal(it: &PayRequest, frame: &Frame<'_>) -> Option<Paper> {
    let refused = it.last(Move::Refuse)?;
    let why = refused.words.as_deref()?;
    let mut sheet = Sheet::new(frame.locale, frame.office);
    let about = sheet.say(&text!("thulao-refusal-about", team = frame.team));
    sheet.head_of_office("UBND-VP", Some(&about), Dated::In(frame.today));
    sheet.addressed(&[frame.team.to_owned()]);
    let opening = text!(
        "thulao-refusal-opening",
        ward = frame.office.ward.as_str(),
        team = frame.team,
        day = day(it.sent_on),
        count = it.lines.len(),
        dong = it.total()
    );
    say(&mut sheet, &opening);
    say(&mut sheet, &text!("thulao-refusal-says", ward = frame.office.ward.as_str()));
    for line in why.lines().map(str::trim).filter(|it| !it.is_empty()) {
        sheet.dash(line);
    }
    say(&mut sheet, &text!("thulao-refusal-cases"));
    for line in &it.lines {
        let outcome = Text::of(format!("thulao-outcome-{}", line.outcome));
        let words =
            text!("thulao-refusal-case", code = line.code.as_str(), day = day(line.ended_on), outcome = outcome);
        let words = sheet.say(&words);
        sheet.dash(&words);
    }
    say(&mut sheet, &text!("thulao-refusal-again", ward = frame.office.ward.as_str()));
    let first = sheet.as_above();
    sheet.signed_by_office(&[first]);
    let title = sheet.say(&text!("thulao-refusal"));
    Some(sheet.finish(title, frame.made_at))
}

fn say(sheet: &mut Sheet<'_>, text: &Text) {
    let words = sheet.say(text);
    sheet.text(words);
}

fn in_words(it: &PayRequest) -> Text {
    text!("thulao-total", dong = it.total(), words = dong_in_words(it.total()))
}

/// What whoever decides must know of the lines.
fn notes(sheet: &mut Sheet<'_>, lines: &[PayLine]) {
    if lines.iter().any(PayLine::is_maximum) {
        say(sheet, &text!("thulao-maximum", basis = bases(lines.iter().map(|it| &it.rate), true)));
    }
    let bare: Vec<&str> = lines.iter().filter(|it| it.lacks_paper()).map(|it| it.code.as_str()).collect();
    if !bare.is_empty() {
        say(sheet, &text!("thulao-bare", codes = bare.join(", ")));
    }
}

fn case_row(sheet: &Sheet<'_>, nth: usize, it: &PayLine) -> Row {
    let written = match (it.outcome, it.written) {
        (Outcome::Failure, _) => String::new(),
        (Outcome::Success, true) => sheet.say(&text!("thulao-paper-yes")),
        (Outcome::Success, false) => sheet.say(&text!("thulao-paper-no")),
    };
    vec![
        centred_cell(nth.to_string()),
        centred_cell(it.code.as_str()),
        centred_cell(day(it.ended_on)),
        centred_cell(sheet.say(&Text::of(format!("thulao-outcome-{}", it.outcome)))),
        centred_cell(written),
        amount(it.dong()),
        cell(""),
    ]
    .into()
}

/// A table with its heading; below it the sum in its column, after so many columns and before so many.
fn push_table(sheet: &mut Sheet<'_>, columns: Columns<'_>, mut rows: Vec<Row>, sum: Option<(i64, usize, usize)>) {
    let heading: Vec<Cell> = columns.iter().map(|it| heading_cell(sheet.say(&Text::of(it.0)))).collect();
    if let Some((dong, before, after)) = sum {
        let label = heading_cell(sheet.say(&text!("thulao-sum"))).over(before);
        let size = super::docx::nd30::TABLE;
        let dong = Para::new(thousands(dong), size).bold().aligned(Align::Right);
        let rest = (0..after).map(|_| cell(""));
        rows.push([label, dong.into()].into_iter().chain(rest).collect::<Vec<Cell>>().into());
    }
    let width = sheet.width();
    let widths = columns.iter().map(|it| width * it.1 / 100).collect();
    sheet.push(Table { widths, heading: vec![heading.into()], rows, is_ruled: true });
}

fn amount(dong: i64) -> Cell {
    Para::new(thousands(dong), super::docx::nd30::TABLE).aligned(Align::Right).into()
}

fn day(it: NaiveDate) -> String {
    it.format("%d/%m/%Y").to_string()
}

/// Who signs, with the name if it is known and how to sign.
fn signer(sheet: &Sheet<'_>, title: &str, name: Option<&str>) -> Signer {
    let title = sheet.say(&Text::of(title)).to_uppercase();
    Signer {
        title: title.lines().map(str::to_owned).collect(),
        hint: sheet.sign_here(),
        names: name.map(str::to_owned).into_iter().collect(),
    }
}
