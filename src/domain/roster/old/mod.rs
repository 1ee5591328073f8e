//! Lines of a register that was kept by hand, as wards copy them into a spreadsheet: what the columns are called, what a row
//! says of a case, and which of them would have to be written down for the book to hold them. Plain values; knows neither
//! files nor a database.

pub mod columns;
pub mod imports;
mod parties;
pub mod plan;
pub mod rows;

use crate::domain::access::{Permit, act};

/// Proof that somebody may bring old lines into a book.
pub type OldPermit = Permit<act::KeepBook>;

/// Proof that somebody may take back what was brought in at once.
pub type TakeBackPermit = Permit<act::TakeBackCases>;

/// As many old lines are brought in with one file.
pub const MOST_LINES: usize = 1_000;
