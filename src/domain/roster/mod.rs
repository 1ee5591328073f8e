//! Lists of people as wards keep them in spreadsheets: what stands in which cell, what the columns are called, what a row
//! says of a person, and what would have to change in a ward for the list to be true there. Plain values; knows neither
//! files nor a database.

mod cells;
pub mod columns;
pub mod file;
pub mod grid;
pub mod headings;
pub mod old;
mod ordinance;
pub mod plan;
pub mod problems;
pub mod rows;
pub mod since;
pub mod units;
pub mod wards;

// What is wrong with a cell concerns whoever reads rows.
pub use self::cells::Wrong;

use chrono::NaiveDate;

use super::people::particulars::Birth;

/// Who stands in the example row of the empty list, with this telephone: nobody.
pub const EXAMPLE_NAME: &str = "Nguyễn Văn Mẫu";
/// As [`EXAMPLE_NAME`].
pub const EXAMPLE_PHONE: &str = "0912345678";

/// A day or a year of birth as somebody writes it, of somebody who may hold an office.
#[must_use]
pub fn birth_typed(words: &str, today: NaiveDate) -> Option<Birth> {
    cells::birth(&grid::Cell::Text(words.to_owned()), today).ok().flatten()
}

#[cfg(test)]
pub(crate) use self::rows::tests::sheet as rows_test_sheet;
#[cfg(test)]
mod persisted_tests;
