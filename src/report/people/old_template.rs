//! The empty workbook for lines of a register that was kept by hand: the columns of Part I, drop-downs, an example row that is
//! marked as such.

use chrono::{DateTime, Utc};

use super::say;
use crate::dialogue::text::Text;
use crate::locale::Locale;
use crate::report::xlsx::{Book, Cell, XlsxError};

/// Rows that have drop-downs.
const ROWS: u32 = 1_000;

/// The workbook.
pub fn template(locale: &Locale, teams: &[String], made_at: DateTime<Utc>) -> Result<Vec<u8>, XlsxError> {
    let word = |id: &str| say(locale, &Text::of(id));
    let header: Vec<(String, u16)> = [
        ("oldbook-col-line", 8),
        ("oldbook-col-book", 8),
        ("oldbook-col-team", 24),
        ("oldbook-col-received", 14),
        ("oldbook-col-mediators", 26),
        ("oldbook-col-side-a", 34),
        ("oldbook-col-side-b", 34),
        ("oldbook-col-content", 44),
        ("oldbook-col-agreed", 44),
        ("oldbook-col-outcome", 18),
        ("oldbook-col-ended", 14),
        ("oldbook-col-kind", 22),
        ("oldbook-col-note", 20),
    ]
    .iter()
    .map(|(id, width)| (word(id), *width))
    .collect();
    let mut book = Book::in_memory(made_at)?;
    book.begin_sheet(&word("oldbook-sheet"), &[word("oldbook-template-help")], &header)?;
    let example = [
        "oldbook-example",
        "",
        "",
        "oldbook-example-received",
        "oldbook-example-mediators",
        "oldbook-example-side-a",
        "oldbook-example-side-b",
        "oldbook-example-content",
        "oldbook-example-agreed",
        "oldbook-word-settled",
        "oldbook-example-ended",
        "oldbook-word-civil",
        "",
    ];
    let cells = example.iter().enumerate().map(|(at, id)| match (at, *id) {
        (1, _) => Cell::Text("1".to_owned()),
        (2, _) => Cell::Text(teams.first().cloned().unwrap_or_default()),
        (_, "") => Cell::Empty,
        (_, id) => Cell::Text(word(id)),
    });
    book.push_row(&cells.collect::<Vec<_>>())?;
    let choices = |ids: &[&str]| ids.iter().map(|it| word(it)).collect::<Vec<_>>();
    let otherwise = (word("people-template-otherwise-title"), word("people-template-otherwise"));
    let otherwise = (otherwise.0.as_str(), otherwise.1.as_str());
    // A list of choices in a cell may not be longer than this.
    if !teams.is_empty() && teams.join(",").chars().count() < 250 && teams.iter().all(|it| !it.contains(',')) {
        book.offer(2, ROWS, teams, otherwise)?;
    }
    book.offer(9, ROWS, &choices(&["oldbook-word-settled", "oldbook-word-unsettled"]), otherwise)?;
    book.offer(11, ROWS, &choices(&["oldbook-word-civil", "oldbook-word-family", "oldbook-word-conflict"]), otherwise)?;
    book.end_sheet(&[])?;
    book.finish()
}
