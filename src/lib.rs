//! hoagiai: a Telegram bot for Vietnam's grassroots mediators and the ward offices that support them.

pub mod app;
pub mod bot;
pub mod cli;
pub mod clock;
pub mod config;
pub mod dialogue;
pub mod domain;
pub mod emulator;
pub mod locale;
pub mod sample;
pub mod store;
