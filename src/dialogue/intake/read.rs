//! What is typed into this flow, read with the parsers of the domain; what they refuse becomes a note that says what
//! to do.

use std::ops::RangeInclusive;

use chrono::NaiveDate;

use super::draft::Now;
use super::step::Step;
use crate::dialogue::days;
use crate::dialogue::facts::Facts;
use crate::dialogue::refused::refused;
use crate::dialogue::text::{Text, text};
use crate::domain::case::Ground;
use crate::domain::fold::normalise_paragraphs;
use crate::domain::input::date::{DateError, Lean, parse_near_date};
use crate::domain::kinds::Kind;
use crate::domain::quick::ending::progress;
use crate::domain::quick::{Confidence, QuickStatus, quick_start};
use crate::domain::sensitive::find_secrecy_stamp;

/// The day the law took effect: no case of it was received before (Art. 33).
pub(super) const LAW_IN_FORCE: NaiveDate = NaiveDate::from_ymd_opt(2014, 1, 1).expect("a day of the calendar");

/// Why an answer must not be kept at all, if it must not. Where people are asked for, numbers of identity papers are cut out
/// of their lines instead, so that nobody types the rest again.
pub(super) fn refused_at(step: Step, text: &str) -> Option<Text> {
    refused(text).filter(|_| find_secrecy_stamp(text).is_some() || !step.asks_people())
}

/// A day that has passed.
pub(super) fn past_day(text: &str, today: NaiveDate) -> Result<NaiveDate, Text> {
    match parse_near_date(text, today, Lean::Past) {
        Ok(day) if day < LAW_IN_FORCE => Err(day_note(DateError::TooFar)),
        Ok(day) => Ok(day),
        Err(error) => Err(day_note(error)),
    }
}

/// A day by which something is to be done: to come, or gone by since the agreement.
pub(super) fn due_day(text: &str, agreed: Option<NaiveDate>, facts: &Facts) -> Result<NaiveDate, Text> {
    days::due_day(text, agreed, facts).map_err(day_note)
}

fn day_note(error: DateError) -> Text {
    Text::of(format!("date-{error}"))
}

/// A few sentences of the wanted length.
pub(super) fn words(text: &str, length: RangeInclusive<usize>) -> Result<String, Text> {
    let words = normalise_paragraphs(text);
    let n_chars = words.chars().count();
    if n_chars < *length.start() {
        return Err(text!("intake-too-short", min = *length.start()));
    }
    if n_chars > *length.end() {
        return Err(text!("intake-too-long", max = *length.end(), length = n_chars));
    }
    Ok(words)
}

/// The kind that the words name, where one stands out.
pub(super) fn kind(text: &str, today: NaiveDate) -> Option<Kind> {
    if is_story(text) {
        return None;
    }
    quick_start(text, today).kind.filter(|it| it.1 == Confidence::High).map(|it| it.0)
}

/// Why it was received, by the words (Art. 16): who came, or who sent it.
pub(super) fn ground(text: &str, today: NaiveDate) -> Option<Ground> {
    if is_story(text) {
        return None;
    }
    quick_start(text, today).ground
}

/// How far the case has come, by the words.
pub(super) fn now(text: &str, today: NaiveDate) -> Option<Now> {
    if is_story(text) {
        return None;
    }
    progress(text, today).map(|it| match it {
        QuickStatus::Received => Now::Received,
        QuickStatus::InMediation => Now::InSession,
        QuickStatus::Success => Now::Success,
        QuickStatus::Failure => Now::Failure,
    })
}

/// Whether a text is longer than an answer to a question with choices can be: then it answers another one.
fn is_story(text: &str) -> bool {
    text.chars().nth(200).is_some()
}
