//! The small ledger of a quarter or a year: what each team got for cases and for running costs, with the sums and the
//! indicators of access to law; as a paper to sign, and as a workbook.

use chrono::{DateTime, NaiveDate, Utc};

use super::{amount, day, push_table, say, signer};
use crate::dialogue::text::{Text, text};
use crate::domain::pay::ledger::{Ledger, LedgerLine};
use crate::domain::pay::words::dong_in_words;
use crate::domain::people::{Lang, Team};
use crate::locale::Locale;
use crate::report::docx::block::{Page, Paper, Row};
use crate::report::docx::office::Office;
use crate::report::docx::sheet::{Dated, Sheet, cell, centred_cell};
use crate::report::xlsx::{Book, Cell, XlsxError};

/// What the ledger says beside its numbers.
#[derive(Clone, Copy, Debug)]
pub struct Frame<'a> {
    /// The words.
    pub locale: &'a Locale,
    /// Of whose ward.
    pub office: &'a Office,
    /// The ward's teams.
    pub teams: &'a [Team],
    /// The day on which it is made.
    pub today: NaiveDate,
    /// The instant of it.
    pub made_at: DateTime<Utc>,
}

/// The columns, with their widths on paper in hundredths and in a sheet in characters.
const COLUMNS: [(&str, u32, u16); 10] = [
    ("thulao-column-nth", 5, 6),
    ("thulao-column-team", 22, 34),
    ("thulao-column-ended-cases", 9, 12),
    ("thulao-column-paid-cases", 9, 12),
    ("thulao-column-successes", 9, 12),
    ("thulao-column-failures", 9, 12),
    ("thulao-column-pay", 11, 16),
    ("thulao-column-months", 7, 10),
    ("thulao-column-support", 10, 16),
    ("thulao-column-all", 9, 16),
];

/// As a paper.
#[must_use]
pub fn paper(it: &Ledger, frame: &Frame<'_>) -> Paper {
    let mut sheet = Sheet::new(frame.locale, frame.office);
    sheet.begin_part(Page::Across);
    sheet.head_of_community(&[sheet.office().ward.to_uppercase()], Dated::In(frame.today));
    let title = sheet.say(&text!("thulao-ledger"));
    let about = sheet.say(&about(it));
    sheet.title(&title, &about);
    let row = |(nth, line): (usize, &LedgerLine)| -> Row {
        let mut cells = vec![centred_cell((nth + 1).to_string()), cell(name(line, frame))];
        cells.extend(
            [line.ended.0, line.ended.1, line.paid.successes, line.paid.failures]
                .map(|it| centred_cell(it.to_string())),
        );
        cells.extend([amount(line.paid.dong), centred_cell(line.months.to_string()), amount(line.support)]);
        cells.push(amount(line.dong()));
        cells.into()
    };
    let rows = it.lines.iter().enumerate().map(row).collect();
    let columns: Vec<(&str, u32)> = COLUMNS.iter().map(|it| (it.0, it.1)).collect();
    push_table(&mut sheet, &columns, rows, Some((it.dong(), 9, 0)));
    say(&mut sheet, &text!("thulao-ledger-total", dong = it.dong(), words = dong_in_words(it.dong())));
    for words in indicators(it) {
        say(&mut sheet, &words);
    }
    let signers = ["thulao-signer-tabulates", "thulao-signer-office", "thulao-signer-chair"];
    let signers: Vec<_> = signers.iter().map(|title| signer(&sheet, title, None)).collect();
    sheet.signatures(&signers);
    sheet.finish(title, frame.made_at)
}

/// As a workbook.
pub fn workbook(it: &Ledger, frame: &Frame<'_>) -> Result<Vec<u8>, XlsxError> {
    let say = |text: &Text| frame.locale.plain(Lang::Vi, text);
    let mut book = Book::new(frame.made_at)?;
    let heading = [say(&text!("thulao-ledger")), say(&about(it))];
    let header: Vec<(String, u16)> = COLUMNS.iter().map(|it| (say(&Text::of(it.0)), it.2)).collect();
    book.begin_sheet(&say(&text!("thulao-ledger")), &heading, &header)?;
    let dong = |it: i64| Cell::Count(u32::try_from(it).unwrap_or(u32::MAX));
    for (nth, line) in (1_u32..).zip(&it.lines) {
        let counts = [line.ended.0, line.ended.1, line.paid.successes, line.paid.failures].map(Cell::Count);
        let mut cells = vec![Cell::Count(nth), Cell::Text(name(line, frame).to_owned())];
        cells.extend(counts);
        cells.extend([dong(line.paid.dong), Cell::Count(line.months), dong(line.support), dong(line.dong())]);
        book.push_row(&cells)?;
    }
    let total = say(&text!("thulao-ledger-total", dong = it.dong(), words = dong_in_words(it.dong())));
    let notes: Vec<String> = std::iter::once(total).chain(indicators(it).iter().map(say)).collect();
    book.end_sheet(&notes)?;
    book.finish()
}

fn name<'a>(line: &LedgerLine, frame: &Frame<'a>) -> &'a str {
    frame.teams.iter().find(|it| it.id == line.team).map_or("", |it| it.name.as_str())
}

fn about(it: &Ledger) -> Text {
    text!("thulao-ledger-about", from = day(it.from), to = day(it.to))
}

fn indicators(it: &Ledger) -> Vec<Text> {
    let ((teams, of_teams), (cases, of_cases)) = (it.teams(), it.cases());
    vec![
        text!("thulao-indicator-teams", part = teams, all = of_teams),
        text!("thulao-indicator-cases", part = cases, all = of_cases),
    ]
}
