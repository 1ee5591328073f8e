//! The papers themselves, as documents and workbooks. Values in, blocks out: where the values are read is not known here.

pub mod case;
pub mod register;

#[cfg(test)]
mod register_tests;
