//! Days as people give them. A button means the day that it showed when it was drawn, and words count from the day on
//! which they were written: midnight, a slow line and a night without a network change nothing of what was meant.

use chrono::NaiveDate;
use chrono::{DateTime, Utc};

use super::day_keys::day_of;
pub(super) use super::day_keys::key;
use super::facts::Facts;
use super::text::{Arg, Text, text};
use crate::domain::calendar::{local, local_date};
use crate::domain::case::CaseDay;
use crate::domain::input::date::{DateError, Lean, leaves_year_open, parse_date, parse_near_date};
use crate::domain::period_words::parse_period;
use crate::domain::roster::Wrong;
use crate::domain::roster::since::{Said, Since, since_typed};

/// A day further ahead than this is not taken for a slip of the year.
const NEAR_DAYS: i64 = 62;

/// The day of a button.
pub(super) fn from_key(key: &str, facts: &Facts) -> Option<NaiveDate> {
    match key {
        "today" | "day:today" => Some(facts.today),
        "yesterday" | "day:yesterday" => facts.today.pred_opt(),
        _ => day_of(key),
    }
}

/// A day by which something is to be done, as it was typed: one to come, or one gone by since `since`, where what was
/// agreed is written down later. A day before that is given all the same: the caller says what it must not precede.
pub(super) fn due_day(text: &str, since: Option<NaiveDate>, facts: &Facts) -> Result<NaiveDate, DateError> {
    let written = facts.written_on();
    let read = |lean| parse_date(text, written, lean);
    match (read(Lean::Future), read(Lean::Past)) {
        // `15/11` in December: the one of this year, if the agreement was made before it or not long after. Whoever means
        // the next one types the year.
        (Ok(ahead), Ok(gone))
            if (ahead - written).num_days() > NEAR_DAYS
                && since.is_some_and(|it| (it - gone).num_days() <= NEAR_DAYS) =>
        {
            Ok(gone)
        }
        (Err(DateError::InPast), Ok(gone)) if since.is_some() => Ok(gone),
        (Ok(ahead), _) if (ahead - written).num_days() > NEAR_DAYS && leaves_year_open(text) => {
            Err(DateError::WhichYear)
        }
        (ahead, _) => ahead,
    }
}

/// Since when something is so, as it was typed: a day, or the first one of a month or a year that was named.
pub(super) fn since(text: &str, facts: &Facts) -> Result<Since, Text> {
    let written = facts.written_on();
    match since_typed(text, written) {
        Ok(it) => return Ok(it),
        Err(Wrong::FutureDay) => return Err(text!("since-ahead")),
        Err(_) => {}
    }
    match parse_near_date(text, written, Lean::Past) {
        Ok(from) => return Ok(Since { from, said: Said::Day }),
        Err(DateError::WhichYear) => return Err(text!("date-which_year")),
        Err(DateError::InFuture) => return Err(text!("since-ahead")),
        Err(_) => {}
    }
    let period = parse_period(text, written).filter(|it| it.from <= written);
    period.map(|it| Since { from: it.from, said: Said::Month }).ok_or_else(|| text!("since-help"))
}

/// Until when something works, as the day and time a person reads.
pub(super) fn until(expires_at: DateTime<Utc>) -> Text {
    let wall = local(expires_at);
    text!("until", time = wall.time(), day = Arg::Day(local_date(expires_at)))
}

/// Which two days do not follow each other.
pub(super) fn disorder(earlier: (CaseDay, NaiveDate), later: (CaseDay, NaiveDate)) -> Text {
    let name = |it: CaseDay| Text::of(format!("correct-day-{it}"));
    if later.0 == CaseDay::Today {
        return text!("correct-not-ahead", what = name(earlier.0), day = Arg::Day(earlier.1));
    }
    text!(
        "correct-disorder",
        earlier = name(earlier.0),
        first = Arg::Day(earlier.1),
        later = name(later.0),
        then = Arg::Day(later.1)
    )
}
