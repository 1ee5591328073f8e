//! Lists of people as wards keep them in spreadsheets: what stands in which cell, what the columns are called, what a row
//! says of a person, and what would have to change in a ward for the list to be true there. Plain values; knows neither
//! files nor a database.

mod cells;
pub mod columns;
pub mod file;
pub mod grid;
pub mod plan;
pub mod rows;
pub mod units;

// What is wrong with a cell concerns whoever reads rows.
pub use self::cells::Wrong;

#[cfg(test)]
pub(crate) use self::rows::tests::sheet as rows_test_sheet;
#[cfg(test)]
mod persisted_tests;
