//! Pieces that the case flows share: days, typed words, cut texts.

use chrono::NaiveDate;

use crate::dialogue::Answer;
use crate::dialogue::facts::Facts;
use crate::dialogue::screen::Screen;
use crate::dialogue::text::{Arg, Text, text};
use crate::domain::fold::normalise_paragraphs;
use crate::domain::input::date::{Lean, parse_date};
use crate::domain::sensitive::has_identity_number;

/// The longest text that is taken for a field.
pub(super) const LONGEST: usize = 2000;

/// Offers today and yesterday, as far as they are not before `earliest`.
pub(super) fn offer_days(mut screen: Screen, earliest: NaiveDate, facts: &Facts) -> Screen {
    let today = facts.today;
    screen = screen.choice("today", text!("button-today", day = Arg::Date(today)));
    match today.pred_opt() {
        Some(day) if day >= earliest => screen.choice("yesterday", text!("button-yesterday", day = Arg::Date(day))),
        _ => screen,
    }
}

/// The day that was tapped or typed: one gone by.
pub(super) fn past_day(answer: Answer<'_>, earliest: NaiveDate, facts: &Facts) -> Result<NaiveDate, Text> {
    let day = match answer {
        Answer::Pick("today") => facts.today,
        Answer::Pick("yesterday") => facts.today.pred_opt().unwrap_or(facts.today),
        Answer::Text { text, .. } => {
            parse_date(text, facts.today, Lean::Past).map_err(|it| Text::of(format!("date-{it}")))?
        }
        _ => return Err(text!("pick-a-button")),
    };
    if day < earliest {
        return Err(text!("case-day-too-early", day = Arg::Day(day), earliest = Arg::Day(earliest)));
    }
    Ok(day)
}

/// A day to come that was typed.
pub(super) fn future_day(text: &str, facts: &Facts) -> Result<NaiveDate, Text> {
    parse_date(text, facts.today, Lean::Future).map_err(|it| Text::of(format!("date-{it}")))
}

/// Words for a field: tidied, or the reason why they are not taken.
pub(super) fn words(text: &str, shortest: usize) -> Result<String, Text> {
    let tidy = normalise_paragraphs(text);
    let length = tidy.chars().count();
    if has_identity_number(&tidy) {
        return Err(text!("identity-refused"));
    }
    if length < shortest.max(1) {
        return Err(text!("answer-too-short"));
    }
    if length > LONGEST {
        return Err(text!("answer-too-long", max = LONGEST));
    }
    Ok(tidy)
}

/// At most `max` characters, with a mark where something was cut.
pub(super) fn cut(text: &str, max: usize) -> String {
    if text.chars().count() <= max {
        return text.to_owned();
    }
    let mut short: String = text.chars().take(max).collect();
    short.truncate(short.trim_end().len());
    short + "…"
}
