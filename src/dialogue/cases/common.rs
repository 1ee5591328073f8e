//! Pieces that the case flows share: days, names, cut texts.

use chrono::NaiveDate;

use crate::dialogue::Answer;
use crate::dialogue::days;
use crate::dialogue::facts::Facts;
use crate::dialogue::screen::Screen;
use crate::dialogue::text::{Arg, Text, text};
use crate::domain::case::CaseMediator;
use crate::domain::input::date::{DateError, Lean, parse_date, parse_near_date};

/// The names of mediators.
pub(super) fn names_of<'a>(mediators: impl IntoIterator<Item = &'a CaseMediator>) -> Arg {
    Arg::List(mediators.into_iter().map(|it| text!("plain", words = it.name.as_str())).collect())
}

/// Offers today and yesterday, as far as they are not before `earliest`.
pub(super) fn offer_days(screen: Screen, earliest: NaiveDate, facts: &Facts) -> Screen {
    let today = facts.today;
    let screen = screen.taking_days().choice(days::key(today), text!("button-today", day = Arg::Date(today)));
    match today.pred_opt() {
        Some(day) if day >= earliest => screen.choice(days::key(day), text!("button-yesterday", day = Arg::Date(day))),
        _ => screen,
    }
}

/// The day that was tapped or typed: one gone by.
pub(super) fn past_day(answer: Answer<'_>, earliest: NaiveDate, facts: &Facts) -> Result<NaiveDate, Text> {
    let day = match answer {
        Answer::Pick(key) => days::from_key(key, facts).ok_or_else(|| text!("pick-a-button"))?,
        Answer::Text { text, .. } => parse_near_date(text, facts.written_on(), Lean::Past).map_err(unread)?,
        _ => return Err(text!("pick-a-button")),
    };
    if day > facts.today {
        return Err(unread(DateError::InFuture));
    }
    if day < earliest {
        return Err(too_early(day, earliest));
    }
    Ok(day)
}

fn unread(error: DateError) -> Text {
    Text::of(format!("date-{error}"))
}

fn too_early(day: NaiveDate, earliest: NaiveDate) -> Text {
    text!("case-day-too-early", day = Arg::Day(day), earliest = Arg::Day(earliest))
}

/// The day by which something is to be done: not before the agreement, but perhaps gone by when it is written down.
pub(super) fn due_day(text: &str, agreed: Option<NaiveDate>, facts: &Facts) -> Result<NaiveDate, Text> {
    days::due_day(text, agreed, facts).map_err(unread)
}

/// How many days ahead the parties meet without anybody wondering.
const SOON: i64 = 60;

/// On which day the parties meet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Meeting {
    /// On this one.
    On(NaiveDate),
    /// Perhaps on one of these: one has gone by and another is far off, or it is further off than people agree on.
    Perhaps(Vec<NaiveDate>),
}

/// Reads on which day the parties meet, or met: a day to come, or one gone by since `earliest`. A day without a year that
/// has gone by never becomes next year's in silence.
pub(super) fn meeting_day(text: &str, earliest: NaiveDate, facts: &Facts) -> Result<Meeting, Text> {
    let written = facts.written_on();
    let read = |lean| parse_date(text, written, lean);
    match (read(Lean::Future), read(Lean::Past)) {
        (Ok(ahead), _) if (ahead - written).num_days() <= SOON => Ok(Meeting::On(ahead)),
        (Ok(ahead), Ok(gone)) if gone >= earliest => Ok(Meeting::Perhaps(vec![gone, ahead])),
        (Ok(ahead), _) => Ok(Meeting::Perhaps(vec![ahead])),
        (Err(DateError::InPast), Ok(gone)) if gone < earliest => Err(too_early(gone, earliest)),
        (Err(DateError::InPast), Ok(gone)) => Ok(Meeting::On(gone)),
        (Err(why), _) => Err(unread(why)),
    }
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
