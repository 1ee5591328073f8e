//! Lists of teams and mediators: what stands in which column, as a workbook or as a document; the empty list that wards
//! fill in; letters with links. Words are those of papers; knows no store and no chat.

pub mod letters;
pub mod lists;
pub mod old_template;
pub mod template;

use chrono::{DateTime, NaiveDate, Utc};

use super::docx::block::{self, Page, Paper, Para, Row, Table};
use super::docx::nd30;
use super::docx::office::Office;
use super::docx::sheet::{Dated, Sheet, Signer, cell, centred_cell, heading_cell};
use super::xlsx::{Book, Cell, XlsxError};
use crate::dialogue::text::Text;
use crate::domain::calendar::local_date;
use crate::domain::people::Lang;
use crate::locale::Locale;

/// A table with lines above and below it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Listing {
    /// What its sheet is called.
    pub name: String,
    /// Lines above it; the first is its title.
    pub lines: Vec<String>,
    /// Its columns, each with its width in characters.
    pub header: Vec<(String, u16)>,
    /// Its rows.
    pub rows: Vec<Vec<Cell>>,
    /// Lines below it.
    pub footer: Vec<String>,
    /// For a statistical form: its number, who reports it and who receives it (Circular 03/2019 Art. 4). Its head signs it.
    pub form: Vec<String>,
}

/// Between signatures that stand in one line.
const APART: &str = "                              ";

/// Words of papers.
pub(in crate::report) fn say(locale: &Locale, text: &Text) -> String {
    locale.plain(Lang::Vi, text)
}

/// A day as papers write it in a line.
pub(super) fn day(day: NaiveDate) -> String {
    day.format("%d/%m/%Y").to_string()
}

impl Listing {
    /// As a workbook of one sheet.
    pub fn workbook(&self, locale: &Locale, made_at: DateTime<Utc>) -> Result<Vec<u8>, XlsxError> {
        let mut book = Book::in_memory(made_at)?;
        let lines: Vec<String> = self.lines.iter().chain(&self.form).cloned().collect();
        book.begin_sheet(&self.name, &lines, &self.header)?;
        for row in &self.rows {
            book.push_row(row)?;
        }
        let mut footer = self.footer.clone();
        if !self.form.is_empty() {
            let signers = self.signers(locale);
            footer.extend([String::new(), signers.iter().map(|it| it.title.join(" ")).collect::<Vec<_>>().join(APART)]);
        }
        book.end_sheet(&footer)?;
        book.finish()
    }

    /// Who signs it.
    fn signers(&self, locale: &Locale) -> Vec<Signer> {
        let mut ids = vec!["people-signed-preparer", "people-signed-checker"];
        ids.extend((!self.form.is_empty()).then_some("people-signed-head"));
        ids.into_iter().map(|id| Signer { title: vec![say(locale, &Text::of(id))], ..Signer::default() }).collect()
    }

    /// As a document across, with the ward's head and who signs it.
    #[must_use]
    pub fn paper(&self, locale: &Locale, office: &Office, made_at: DateTime<Utc>) -> Paper {
        let mut sheet = Sheet::new(locale, office);
        sheet.begin_part(Page::Across);
        let committee = sheet.bodies_of_team("", "");
        // A form is sent away, on a day that is written by hand.
        let dated = if self.form.is_empty() { Dated::Nowhere } else { Dated::In(local_date(made_at)) };
        sheet.head_of_community(&committee, dated);
        let about: Vec<&str> = self.lines.iter().skip(1).map(String::as_str).collect();
        sheet.title(self.lines.first().map_or("", String::as_str), &about.join(". "));
        for line in &self.form {
            sheet.push(Para::new(line.as_str(), nd30::TABLE));
        }
        self.on(&mut sheet);
        sheet.signatures(&self.signers(locale));
        sheet.finish(self.name.as_str(), made_at)
    }

    /// As a table of a document, as wide as the page.
    pub(in crate::report) fn on(&self, sheet: &mut Sheet<'_>) {
        let all: u32 = self.header.iter().map(|it| u32::from(it.1)).sum();
        let width = sheet.width();
        let widths = self.header.iter().map(|it| width * u32::from(it.1) / all.max(1)).collect();
        let heading: Row = self.header.iter().map(|it| heading_cell(it.0.as_str())).collect::<Vec<_>>().into();
        let rows = self.rows.iter().map(|row| row.iter().map(of_document).collect::<Vec<_>>().into()).collect();
        sheet.push(Table { widths, heading: vec![heading], rows, is_ruled: true });
        for line in &self.footer {
            // What is checked of the rows stands on the page of the last of them.
            sheet.hold_last();
            sheet.push(Para::new(line.as_str(), nd30::TABLE).spaced(nd30::BETWEEN, 0));
        }
    }
}

/// What stands in a cell, in a document.
fn of_document(it: &Cell) -> block::Cell {
    match it {
        Cell::Text(words) if words.chars().count() > 6 => cell(words.as_str()),
        Cell::Text(words) => centred_cell(words.as_str()),
        Cell::Count(count) => centred_cell(count.to_string()),
        Cell::Day(Some(of)) => centred_cell(day(*of)),
        Cell::Tenths(_) | Cell::Percent(_) | Cell::Day(None) | Cell::Empty => cell(""),
    }
}
