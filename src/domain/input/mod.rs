//! What people type, read forgivingly: without diacritics, in capitals, in either Unicode form, with the separators
//! they like. Every parser takes the text and, where it matters, today's date, and gives a value or a typed reason
//! that the conversation turns into help. None of them panics on any text, and none guesses where guessing could put
//! a wrong fact into the register.

pub mod choice;
pub mod date;
mod date_grammar;
pub mod legacy;
pub mod party;
pub(crate) mod party_age;
mod party_kind;
pub mod people;
pub mod phone;
pub mod places;
pub mod plain;
mod shared_place;
pub mod sides;
pub mod span;
mod syllable;
pub mod time;
pub(crate) mod words;
