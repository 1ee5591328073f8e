//! The days and hours of the sample: nothing lies in the future, and nobody enters a case at night.

use chrono::{DateTime, Days, Months, NaiveDate, TimeDelta, Utc};
use fastrand::Rng;

use crate::domain::calendar::{Calendar, DayKind, at_local, clock_time, local, local_date};

/// Minutes of the day in which things are entered: 07:30 to 11:30 and 13:30 to 17:00.
const MORNING: std::ops::Range<u32> = 450..690;
const AFTERNOON: std::ops::Range<u32> = 810..1020;
/// How many minutes those are.
const MINUTES: u32 = MORNING.end - MORNING.start + AFTERNOON.end - AFTERNOON.start;

/// The stretch of time that a sample tells of.
#[derive(Debug)]
pub(super) struct Span {
    /// The first day.
    pub(super) first: NaiveDate,
    /// The last day: today, or yesterday while the office is not open yet.
    pub(super) last: NaiveDate,
    now: DateTime<Utc>,
    calendar: Calendar,
}

impl Span {
    /// The months that end now.
    pub(super) fn before(now: DateTime<Utc>, months: u16, calendar: Calendar) -> Self {
        let open_since = local(now).time() >= clock_time(9, 0);
        let last = earlier(local_date(now), u16::from(!open_since));
        let first = last.checked_sub_months(Months::new(u32::from(months.max(1)))).unwrap_or(last);
        Self { first, last, now, calendar }
    }

    /// How many days it is long.
    pub(super) fn days(&self) -> u16 {
        u16::try_from((self.last - self.first).num_days()).unwrap_or(u16::MAX)
    }

    /// Whether people meet on that day: not on a public holiday, nor around Tết.
    pub(super) fn is_ordinary(&self, day: NaiveDate) -> bool {
        let off = self.calendar.holiday(day).is_some_and(|it| it.kind == DayKind::Off);
        !off && !self.calendar.is_tet_quiet(day)
    }

    /// An instant of that day in which somebody enters something, after `after` and not after now. Where the hours
    /// leave no room, the minute after `after`.
    pub(super) fn instant(&self, rng: &mut Rng, day: NaiveDate, after: Option<DateTime<Utc>>) -> DateTime<Utc> {
        let day = after.map_or(day, |it| day.max(local_date(it)));
        let fits = |it: &DateTime<Utc>| *it <= self.now && after.is_none_or(|after| *it > after);
        let drawn = (0..6).map(|_| minute(rng.u32(..MINUTES))).map(|it| instant(day, it)).find(fits);
        let found = drawn.or_else(|| (0..MINUTES).map(|it| instant(day, minute(it))).find(fits));
        found.unwrap_or_else(|| {
            let next = after.map_or(self.now, |it| it + TimeDelta::minutes(1));
            next.min(self.now)
        })
    }
}

/// The nth minute of the hours in which things are entered.
fn minute(nth: u32) -> u32 {
    let morning = MORNING.end - MORNING.start;
    if nth < morning { MORNING.start + nth } else { AFTERNOON.start + nth - morning }
}

fn instant(day: NaiveDate, minute: u32) -> DateTime<Utc> {
    at_local(day, clock_time(minute / 60, minute % 60))
}

/// `days` before `day`.
pub(super) fn earlier(day: NaiveDate, days: u16) -> NaiveDate {
    day.checked_sub_days(Days::new(u64::from(days))).unwrap_or(day)
}

/// `days` after `day`.
pub(super) fn later(day: NaiveDate, days: u16) -> NaiveDate {
    day.checked_add_days(Days::new(u64::from(days))).unwrap_or(day)
}
