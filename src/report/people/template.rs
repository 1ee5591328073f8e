//! The empty list of people that the office fills in: a column for everything that is read, choices where there are some, and
//! an example.

use chrono::{DateTime, Utc};

use super::say;
use crate::dialogue::text::Text;
use crate::domain::roster::{EXAMPLE_NAME, EXAMPLE_PHONE};
use crate::locale::Locale;
use crate::report::xlsx::{Book, Cell, XlsxError};

/// Rows in which choices are offered.
const ROWS: u32 = 500;
/// What a spreadsheet takes as a list of choices, in characters with what parts them, and a few to spare.
const LONGEST_CHOICES: usize = 250;

/// What the ward has already, by name.
#[derive(Clone, Copy, Debug)]
pub struct Known<'a> {
    /// Its teams.
    pub teams: &'a [String],
    /// Its groups.
    pub groups: &'a [String],
}

/// Its columns, each with its width.
const COLUMNS: [(&str, u16); 17] = [
    ("people-col-serial", 8),
    ("people-col-team", 24),
    ("people-col-group", 22),
    ("people-col-name", 28),
    ("people-col-born", 14),
    ("people-col-sex", 10),
    ("people-col-ethnicity", 14),
    ("people-col-phone", 16),
    ("people-col-role", 26),
    ("people-col-training", 20),
    ("people-col-education", 20),
    ("people-col-occupation", 26),
    ("people-col-organisation", 24),
    ("people-col-number", 18),
    ("people-col-number-day", 16),
    ("people-col-since", 20),
    ("people-col-remark", 20),
];

/// Where a column stands.
fn place(id: &str) -> u16 {
    let at = COLUMNS.iter().position(|it| it.0 == id).expect("one of the columns");
    u16::try_from(at).expect("a few columns")
}

/// The workbook.
pub fn template(locale: &Locale, known: Known<'_>, made_at: DateTime<Utc>) -> Result<Vec<u8>, XlsxError> {
    let word = |id: &str| say(locale, &Text::of(id));
    let header = COLUMNS.map(|(id, width)| (word(id), width));
    let mut book = Book::in_memory(made_at)?;
    book.begin_sheet(&word("people-sheet-template"), &[word("people-template-help")], &header)?;
    // A telephone begins with a zero, which a number would lose; `3/2021` would become a day.
    for column in ["people-col-phone", "people-col-number", "people-col-since"] {
        book.keep_words(place(column))?;
    }
    let example = |id: &str| match id {
        "people-col-serial" => word("people-template-example"),
        "people-col-team" => known.teams.first().cloned().unwrap_or_else(|| word("people-template-example-team")),
        "people-col-group" => known.groups.first().cloned().unwrap_or_else(|| word("people-template-example-group")),
        "people-col-name" => EXAMPLE_NAME.to_owned(),
        "people-col-born" => "1960".to_owned(),
        "people-col-sex" => word("people-word-male"),
        "people-col-ethnicity" => word("people-word-kinh"),
        "people-col-phone" => EXAMPLE_PHONE.to_owned(),
        "people-col-role" => word("people-word-head"),
        "people-col-training" => word("people-word-law"),
        "people-col-education" => "12/12".to_owned(),
        "people-col-occupation" => word("people-template-example-occupation"),
        "people-col-number" => "15/QĐ-UBND".to_owned(),
        "people-col-number-day" => "02/03/2021".to_owned(),
        "people-col-since" => "3/2021".to_owned(),
        _ => String::new(),
    };
    let cells = COLUMNS.map(|it| match example(it.0) {
        words if words.is_empty() => Cell::Empty,
        words => Cell::Text(words),
    });
    book.push_row(&cells)?;
    let otherwise = (word("people-template-otherwise-title"), word("people-template-otherwise"));
    let otherwise = (otherwise.0.as_str(), otherwise.1.as_str());
    let words = |ids: &[&str]| ids.iter().map(|it| word(it)).collect::<Vec<_>>();
    let offered = [
        ("people-col-team", known.teams.to_vec()),
        ("people-col-group", known.groups.to_vec()),
        ("people-col-sex", words(&["people-word-male", "people-word-female"])),
        ("people-col-ethnicity", words(&["people-word-kinh", "people-word-minority"])),
        (
            "people-col-role",
            words(&["people-word-head", "people-word-member", "people-word-group-head", "people-word-front-head"]),
        ),
        ("people-col-training", words(&["people-word-law", "people-word-other", "people-word-untrained"])),
    ];
    for (column, choices) in offered {
        let length: usize = choices.iter().map(|it| it.chars().count() + 1).sum();
        if (1..LONGEST_CHOICES).contains(&length) && choices.iter().all(|it| !it.contains(',')) {
            book.offer(place(column), ROWS, &choices, otherwise)?;
        }
    }
    book.finish()
}
