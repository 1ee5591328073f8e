//! hoagiai: a Telegram bot for Vietnam's grassroots mediators and the ward offices that support them.
//!
//! # The architecture on one page
//!
//! A functional core in an imperative shell. **Everything enters through the inbox and leaves through the outbox**; in
//! between stands one database transaction in which a pure function decides.
//!
//! ```text
//! Telegram ─► bot::poll / bot::webhook ─► inbox ─► bot::handle ─► outbox ─► bot::send ─► Telegram
//!                                          ▲          │ one transaction:
//!                              timers ─────┘          │  read facts → dialogue::turn → effects → dialogue::view
//! ```
//!
//! Announcements to many go beside the outbox, by `bot::bulk`: one row per person, frozen when the sending is
//! confirmed, written down as "being tried" before the call, so that nobody gets one twice. Numbers come from one place,
//! [`domain::figures`], over stretches that the store keeps beside the cases.
//!
//! Reading order, and what each part must not know:
//!
//! - [`domain`]: the rules as values. No I/O, no clock, no chat, no language.
//! - [`dialogue`]: the conversation, `(State, Input, Facts) -> Turn`. Total and synchronous; no SQL, no Telegram.
//! - [`locale`]: messages become words here and nowhere else.
//! - [`report`]: values become files: pictures, workbooks, calendar entries. Pure; no store, no chat, no clock.
//! - [`workbook`]: files that others made become rows of cells. Trusts nothing that it reads.
//! - [`store`]: all SQL, SQLite and PostgreSQL behind one `Tx`. No conversation, no network.
//! - [`bot`]: the shell around Telegram. No rules: it reads what the dialogue asks for and does what it says.
//! - [`emulator`]: a Bot API server with people in it, and the web chat. Knows nothing of the bot.
//! - [`sample`]: invented wards. [`app`], [`config`], [`cli`]: putting together, settings, commands.
//!
//! Invariants, as absences: nothing but [`clock`] reads the machine's time; nothing but `bot::handle` and `bot::send`
//! commits a step or its result; no transaction is open during a call to Telegram; no domain write without a `Permit`,
//! no query for people or cases without a `Scope`; no words for users in code; no name, telephone, message or token in
//! a log, an error or a metric. Tests in `tests/it/tidy*.rs` hold what can be held.
//!
//! # A walk: Bình presses "Vay nợ"
//!
//! 1. `bot::poll` gets the raw update, stores its text sealed as `update:<id>` in lane `chat:<Bình>`, commits, and only
//!    then asks Telegram with a higher offset.
//! 2. `bot::handle` begins a transaction and takes the oldest waiting row of each lane, each behind a savepoint.
//! 3. `bot::raw` reduces the update to what we read, `bot::route` (a dptree tree) makes it
//!    `Input::Button { press: Here { rev: 7, key: "debt" }, .. }`.
//! 4. `dialogue::needs` says what to read; `bot::facts` reads it within Bình's rights.
//! 5. `dialogue::turn` draws the card he stands on and checks that it has revision 7 and offers `debt`; a stale, double
//!    or forged press ends here. `intake::answer` gives the next place and effects: save the draft.
//! 6. `bot::apply` makes the effects happen; `dialogue::view` draws the next card; `bot::render` makes it an edit of the
//!    old one; both the edit and the answer to the press become outbox rows under `812:1` and `812:2`.
//! 7. The state is saved, the row marked done, all committed. A crash before this point: nothing happened, and the row
//!    is taken again. The keys are computed from the row, so that a repetition repeats them.
//! 8. `bot::send` performs both calls side by side, in order within a chat and lane, and writes down the result.
//!    A crash in between: the edit is repeated, and Telegram says "not modified", which counts as done.
#![doc = include_str!("../docs/recipes.md")]

pub mod app;
pub mod bot;
pub mod cli;
pub mod clock;
pub mod config;
pub mod dialogue;
pub mod domain;
pub mod emulator;
pub mod locale;
pub mod report;
pub mod sample;
pub mod store;
pub mod workbook;
