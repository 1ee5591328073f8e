//! A workbook as far as a list of people needs it: what stands in which cell. Knows no file format.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::domain::codes::codes;

codes! {
    /// Why a cell says nothing.
    pub enum Faulty {
        /// A formula that no program has worked out.
        NoValue => "no_value",
        /// A formula that ends in an error.
        Error => "error",
        /// Longer than anything that is asked for.
        TooLong => "too_long",
    }
}

/// What stands in a cell.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    /// Words.
    Text(String),
    /// A number.
    Number(f64),
    /// A day.
    Day(NaiveDate),
    /// Yes or no.
    Truth(bool),
    /// Nothing that can be read.
    Faulty(Faulty),
}

impl Cell {
    /// What it says in words: a whole number without a point.
    #[must_use]
    pub fn words(&self) -> String {
        match self {
            Self::Text(words) => crate::domain::fold::normalise_spaces(words),
            Self::Number(number) if number.fract() == 0.0 && number.abs() < 1e15 => format!("{number:.0}"),
            Self::Number(number) => number.to_string(),
            Self::Day(day) => day.format("%d/%m/%Y").to_string(),
            Self::Truth(true) => "x".to_owned(),
            Self::Truth(false) | Self::Faulty(_) => String::new(),
        }
    }

    /// Whether it says nothing.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        !matches!(self, Self::Faulty(_)) && self.words().is_empty()
    }
}

/// A row that says something.
#[derive(Clone, Debug, PartialEq)]
pub struct GridRow {
    /// Its number as the spreadsheet shows it, from 1.
    pub number: u32,
    /// Its cells that say something, by column, from 0.
    pub cells: Vec<(u16, Cell)>,
}

impl GridRow {
    /// What stands in a column.
    #[must_use]
    pub fn cell(&self, column: u16) -> Option<&Cell> {
        self.cells.iter().find(|it| it.0 == column).map(|it| &it.1)
    }
}

/// Cells that are merged to one: rows from 1, columns from 0, both ends in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Merged {
    /// First and last row.
    pub rows: (u32, u32),
    /// First and last column.
    pub columns: (u16, u16),
}

/// A sheet.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sheet {
    /// Its name.
    pub name: String,
    /// Its rows that say something, in order.
    pub rows: Vec<GridRow>,
    /// What is merged in it.
    pub merged: Vec<Merged>,
    /// Whether whoever made it hid it: it is not read, and that is said.
    pub is_hidden: bool,
    /// What is merged, column by column, by first row: an area takes a line for each of its columns, however many rows it
    /// has.
    spans: BTreeMap<u16, Vec<Span>>,
}

/// The rows of one column that are merged, and the column that speaks for them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Span {
    first: u32,
    last: u32,
    speaker: u16,
}

/// Columns in which merged cells are minded.
pub const WIDEST: u16 = 120;

impl Merged {
    /// The columns of it that are minded.
    fn columns(&self) -> std::ops::RangeInclusive<u16> {
        self.columns.0..=self.columns.1.min(WIDEST)
    }

    /// How much minding it takes.
    #[must_use]
    pub fn cost(&self) -> usize {
        self.columns().len().max(1)
    }
}

impl Sheet {
    /// A sheet of rows in order.
    #[must_use]
    pub fn new(name: String, rows: Vec<GridRow>, merged: Vec<Merged>) -> Self {
        let mut spans: BTreeMap<u16, Vec<Span>> = BTreeMap::new();
        for it in &merged {
            for column in it.columns() {
                let span = Span { first: it.rows.0, last: it.rows.1, speaker: it.columns.0 };
                spans.entry(column).or_default().push(span);
            }
        }
        for column in spans.values_mut() {
            column.sort_unstable();
        }
        Self { name, rows, merged, is_hidden: false, spans }
    }

    /// A sheet that is hidden, of which nothing is read.
    #[must_use]
    pub fn hidden(name: String) -> Self {
        Self { is_hidden: true, ..Self::new(name, Vec::new(), Vec::new()) }
    }

    fn span(&self, row: u32, column: u16) -> Option<Span> {
        let spans = self.spans.get(&column)?;
        let at = spans.partition_point(|it| it.first <= row).checked_sub(1)?;
        spans.get(at).copied().filter(|it| it.last >= row)
    }

    /// What is said at a cell: by itself, or by the first of those it is merged with.
    #[must_use]
    pub fn at(&self, row: u32, column: u16) -> Option<&Cell> {
        let own = self.row(row).and_then(|it| it.cell(column));
        own.or_else(|| {
            let span = self.span(row, column)?;
            self.row(span.first)?.cell(span.speaker)
        })
    }

    /// Whether a cell is merged with one to its left.
    #[must_use]
    pub fn spreads(&self, row: u32, column: u16) -> bool {
        self.span(row, column).is_some_and(|it| it.speaker < column)
    }

    /// A row by its number.
    #[must_use]
    pub fn row(&self, number: u32) -> Option<&GridRow> {
        let at = self.rows.binary_search_by_key(&number, |it| it.number).ok()?;
        self.rows.get(at)
    }
}

/// The name of a cell as a spreadsheet shows it: `B7`.
#[must_use]
pub fn address(row: u32, column: u16) -> String {
    let mut letters = Vec::new();
    let mut left = u32::from(column) + 1;
    while left > 0 {
        letters.push(char::from(b'A' + u8::try_from((left - 1) % 26).unwrap_or(0)));
        left = (left - 1) / 26;
    }
    letters.iter().rev().collect::<String>() + &row.to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_named_as_a_spreadsheet_names_them() {
        let named: Vec<_> = [0, 1, 25, 26, 51, 52, 701, 702].iter().map(|it| address(7, *it)).collect();
        assert_eq!(named, ["A7", "B7", "Z7", "AA7", "AZ7", "BA7", "ZZ7", "AAA7"]);
    }

    #[test]
    fn a_merged_cell_says_what_its_first_says() {
        let cell = |words: &str| Cell::Text(words.to_owned());
        let rows = vec![
            GridRow { number: 2, cells: vec![(0, cell("Khu 1")), (1, cell("An"))] },
            GridRow { number: 3, cells: vec![(1, cell("Bình"))] },
        ];
        let sheet = Sheet::new("1".to_owned(), rows, vec![Merged { rows: (2, 3), columns: (0, 0) }]);
        assert_eq!(sheet.at(3, 0), Some(&cell("Khu 1")));
        assert_eq!(sheet.at(3, 1), Some(&cell("Bình")));
        assert_eq!(sheet.at(4, 0), None);
    }

    #[test]
    fn a_merged_area_takes_no_more_than_a_line_for_each_column() {
        let area = |rows, columns| Merged { rows, columns };
        let far: Vec<Merged> = (0..20_000).map(|_| area((1, 1_048_576), (16_000, 16_383))).collect();
        let rows = vec![GridRow { number: 1_048_576, cells: vec![(0, Cell::Truth(true))] }];
        let sheet = Sheet::new("1".to_owned(), rows.clone(), far);
        assert!(sheet.spans.is_empty() && sheet.at(1_048_576, 16_001).is_none());
        let all = Sheet::new("1".to_owned(), rows, vec![area((1, 1_048_576), (0, 16_383))]);
        assert_eq!(all.spans.values().map(Vec::len).sum::<usize>(), usize::from(WIDEST) + 1);
    }

    #[test]
    fn a_whole_number_has_no_point() {
        assert_eq!(Cell::Number(912_345_678.0).words(), "912345678");
        assert_eq!(Cell::Number(1.5).words(), "1.5");
        assert!(Cell::Truth(false).is_blank() && !Cell::Faulty(Faulty::Error).is_blank());
    }
}
