//! Time as the law and the office count it: local dates, working days, periods, and the hours in which nobody is
//! disturbed. Built from rows (holidays, lunar anchors), never from a clock.
//!
//! Sources: Labour Code 2019 Art. 111–112 (rest days), Civil Code 2015 Art. 147–148 (how periods are counted),
//! Grassroots Mediation Law 2013 Art. 20(2) (the three days).

use std::borrow::Cow;
use std::collections::BTreeMap;

use chrono::{DateTime, Datelike, Days, Months, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Utc, Weekday};

use super::codes::codes;
use super::mark::Mark;

/// Asia/Ho_Chi_Minh is seven hours ahead of UTC, all year round.
const AHEAD_OF_UTC: TimeDelta = TimeDelta::hours(7);

/// When reminders of a day are sent, local time.
pub const REMINDER_TIME: NaiveTime = clock_time(8, 0);

/// A time of the day known at compile time.
#[must_use]
pub const fn clock_time(hour: u32, minute: u32) -> NaiveTime {
    NaiveTime::from_hms_opt(hour, minute, 0).expect("a time of the day")
}

/// The wall clock in the ward at an instant.
#[must_use]
pub fn local(at: DateTime<Utc>) -> NaiveDateTime {
    at.naive_utc().checked_add_signed(AHEAD_OF_UTC).unwrap_or(NaiveDateTime::MAX)
}

/// The calendar day in the ward at an instant.
#[must_use]
pub fn local_date(at: DateTime<Utc>) -> NaiveDate {
    local(at).date()
}

/// The instant of a wall-clock time in the ward.
#[must_use]
pub fn at_local(date: NaiveDate, time: NaiveTime) -> DateTime<Utc> {
    date.and_time(time).checked_sub_signed(AHEAD_OF_UTC).unwrap_or(NaiveDateTime::MIN).and_utc()
}

/// When a day is over in the ward: periods end at 24:00 of their last day (Civil Code Art. 148(5)).
#[must_use]
pub fn end_of(date: NaiveDate) -> DateTime<Utc> {
    at_local(days_later(date, 1), NaiveTime::MIN)
}

codes! {
    /// What makes a date differ from its weekday.
    pub enum DayKind {
        /// Nobody works.
        Off => "off",
        /// A weekend day that is worked, because a day off was swapped for it.
        ExtraWorkday => "extra_workday",
    }
}

/// One row of the holiday table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holiday {
    /// The day.
    pub date: NaiveDate,
    /// What it is.
    pub kind: DayKind,
    /// Its name as the office calls it.
    pub name: Cow<'static, str>,
    /// Where the row comes from.
    pub source: Cow<'static, str>,
    /// How well it is known.
    pub mark: Mark,
}

codes! {
    /// A day of the lunar calendar that matters here.
    pub enum LunarDay {
        /// Mùng 1 Tết.
        Tet => "tet",
        /// 23 tháng Chạp before that Tết: from here on nobody is disturbed.
        KitchenGods => "kitchen_gods",
        /// Giỗ Tổ Hùng Vương, 10 tháng 3: a paid holiday.
        HungKings => "hung_kings",
        /// Rằm tháng 7.
        GhostFestival => "ghost_festival",
        /// Tết Trung thu, rằm tháng 8.
        MidAutumn => "mid_autumn",
    }
}

/// The solar date of a lunar day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LunarAnchor {
    /// The lunar year, named by the solar year in which its Tết falls.
    pub year: i32,
    /// Which day.
    pub day: LunarDay,
    /// The solar date.
    pub date: NaiveDate,
    /// How well it is known.
    pub mark: Mark,
}

/// The hours in which nothing is sent unless it is urgent by law.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct QuietHours {
    /// The evening hour from which it is quiet.
    pub from: NaiveTime,
    /// The morning hour at which it ends.
    pub until: NaiveTime,
    /// The noon rest, where a ward keeps it: from and until.
    pub lunch: Option<(NaiveTime, NaiveTime)>,
}

impl Default for QuietHours {
    /// 21:00 to 07:00, no noon rest.
    fn default() -> Self {
        Self { from: clock_time(21, 0), until: clock_time(7, 0), lunch: None }
    }
}

impl QuietHours {
    /// These hours if they leave room to send: the day lies between `until` and `from`, and the noon rest within the
    /// day. A setting that makes no sense becomes the default, a noon rest that makes none is dropped.
    #[must_use]
    pub fn sane(self) -> Self {
        if self.until >= self.from {
            return Self::default();
        }
        let lunch = self.lunch.filter(|&(from, until)| self.until <= from && from < until && until < self.from);
        Self { lunch, ..self }
    }
}

/// What happens when the last day of a period is not a working day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Roll {
    /// The period ends with the next working day (Civil Code Art. 148(5)).
    ToWorkday,
    /// The period ends on the day itself: the stricter reading.
    Stay,
}

/// Working days and quiet times of one ward.
#[derive(Debug, Clone, Default)]
pub struct Calendar {
    days: BTreeMap<NaiveDate, Holiday>,
    /// First and last quiet day around each Tết.
    tet: Vec<(NaiveDate, NaiveDate)>,
    quiet: QuietHours,
}

/// 23 tháng Chạp is this many days before mùng 1 when the month has thirty days; used where its anchor is missing.
const KITCHEN_GODS_BEFORE_TET: u64 = 8;
/// Mùng 6, the last quiet day, is this many days after mùng 1.
const LAST_QUIET_AFTER_TET: u64 = 5;

impl Calendar {
    /// Builds a calendar. Of two rows for one date the later in order counts, so that an amendment is appended.
    #[must_use]
    pub fn new(
        holidays: impl IntoIterator<Item = Holiday>,
        anchors: impl IntoIterator<Item = LunarAnchor>,
        quiet: QuietHours,
    ) -> Self {
        let days = holidays.into_iter().map(|it| (it.date, it)).collect();
        let anchors: Vec<LunarAnchor> = anchors.into_iter().collect();
        let kitchen_gods = |year| anchors.iter().rfind(|it| it.year == year && it.day == LunarDay::KitchenGods);
        let tet = anchors
            .iter()
            .filter(|it| it.day == LunarDay::Tet)
            .map(|it| {
                let first =
                    kitchen_gods(it.year).map_or_else(|| days_earlier(it.date, KITCHEN_GODS_BEFORE_TET), |it| it.date);
                (first, days_later(it.date, LAST_QUIET_AFTER_TET))
            })
            .collect();
        Self { days, tet, quiet: quiet.sane() }
    }

    /// The holiday row of a date.
    #[must_use]
    pub fn holiday(&self, date: NaiveDate) -> Option<&Holiday> {
        self.days.get(&date)
    }

    /// Whether the office works: Monday to Friday, unless the table says otherwise.
    #[must_use]
    pub fn is_working_day(&self, date: NaiveDate) -> bool {
        match self.days.get(&date).map(|it| it.kind) {
            Some(DayKind::Off) => false,
            Some(DayKind::ExtraWorkday) => true,
            None => !matches!(date.weekday(), Weekday::Sat | Weekday::Sun),
        }
    }

    /// `date` itself when it is a working day, else the next one.
    #[must_use]
    pub fn working_day_from(&self, date: NaiveDate) -> NaiveDate {
        date.iter_days().find(|&it| self.is_working_day(it)).unwrap_or(NaiveDate::MAX)
    }

    /// The last working day before `date`.
    #[must_use]
    pub fn working_day_before(&self, date: NaiveDate) -> NaiveDate {
        let mut earlier = std::iter::successors(date.pred_opt(), NaiveDate::pred_opt);
        earlier.find(|&it| self.is_working_day(it)).unwrap_or(NaiveDate::MIN)
    }

    /// The first working day after `date`.
    #[must_use]
    pub fn next_working_day(&self, date: NaiveDate) -> NaiveDate {
        self.working_day_from(days_later(date, 1))
    }

    /// The last day of a period of working days that starts with `date`, which is not counted (Civil Code
    /// Art. 147(2)). No days at all end on `date`.
    #[must_use]
    pub fn add_working_days(&self, date: NaiveDate, n_days: u16) -> NaiveDate {
        (0..n_days).fold(date, |it, _| self.next_working_day(it))
    }

    /// How many working days lie after `from`, up to and including `to`; none when `to` is not later.
    #[must_use]
    pub fn working_days_between(&self, from: NaiveDate, to: NaiveDate) -> usize {
        from.iter_days().skip(1).take_while(|&it| it <= to).filter(|&it| self.is_working_day(it)).count()
    }

    /// The last day of a period of calendar days; the first day is not counted.
    #[must_use]
    pub fn add_days(&self, date: NaiveDate, n_days: u16, roll: Roll) -> NaiveDate {
        self.rolled(days_later(date, u64::from(n_days)), roll)
    }

    /// The last day of a period of months: the same day of the last month, or that month's last day (Civil Code
    /// Art. 148(3)).
    #[must_use]
    pub fn add_months(&self, date: NaiveDate, n_months: u16, roll: Roll) -> NaiveDate {
        self.rolled(date.checked_add_months(Months::new(u32::from(n_months))).unwrap_or(NaiveDate::MAX), roll)
    }

    /// The last day on which mediation may start: three days from the assignment (Mediation Law Art. 20(2)). The law
    /// says "days", so calendar days are counted.
    #[must_use]
    pub fn start_deadline(&self, assigned_on: NaiveDate, start_days: u16, roll: Roll) -> NaiveDate {
        self.add_days(assigned_on, start_days, roll)
    }

    fn rolled(&self, date: NaiveDate, roll: Roll) -> NaiveDate {
        match roll {
            Roll::ToWorkday => self.working_day_from(date),
            Roll::Stay => date,
        }
    }

    /// Whether `date` lies between 23 tháng Chạp and mùng 6.
    #[must_use]
    pub fn is_tet_quiet(&self, date: NaiveDate) -> bool {
        self.tet_quiet(date).is_some()
    }

    fn tet_quiet(&self, date: NaiveDate) -> Option<(NaiveDate, NaiveDate)> {
        self.tet.iter().copied().find(|it| (it.0..=it.1).contains(&date))
    }

    /// Whether nothing may be sent at this instant, save what is urgent by law.
    #[must_use]
    pub fn is_quiet(&self, at: DateTime<Utc>) -> bool {
        self.next_allowed(at) != at
    }

    /// The first instant from `at` on at which something that can wait may be sent.
    #[must_use]
    pub fn next_allowed(&self, at: DateTime<Utc>) -> DateTime<Utc> {
        let wall = local(at);
        let (date, time) = (wall.date(), wall.time());
        let morning = self.quiet.until;
        if let Some((_, last)) = self.tet_quiet(date) {
            return self.next_allowed(at_local(days_later(last, 1), morning));
        }
        if time < morning {
            return at_local(date, morning);
        }
        if time >= self.quiet.from {
            return self.next_allowed(at_local(days_later(date, 1), morning));
        }
        match self.quiet.lunch {
            Some((from, until)) if (from..until).contains(&time) => at_local(date, until),
            _ => at,
        }
    }

    /// When the mediator is reminded to start: at 08:00 of the first and second day after the assignment.
    ///
    /// The three days of Art. 20(2) run on through Tết, but a reminder is not urgent by law: one that would fall into
    /// the quiet days is brought forward to the last morning before them, or, when the case was assigned later than
    /// that, put off to the first morning after them. Reminders that fall together are one.
    #[must_use]
    pub fn start_reminders(&self, assigned_at: DateTime<Utc>) -> Vec<DateTime<Utc>> {
        let assigned_on = local_date(assigned_at);
        let mut due: Vec<_> =
            [1, 2].iter().map(|&it| self.reminder_on(days_later(assigned_on, it), assigned_at)).collect();
        due.sort_unstable();
        due.dedup();
        due
    }

    /// The morning reminder of `date`, moved out of the quiet days as [`Calendar::start_reminders`] says. It is not
    /// brought forward to `not_before` or earlier.
    #[must_use]
    pub fn reminder_on(&self, date: NaiveDate, not_before: DateTime<Utc>) -> DateTime<Utc> {
        let Some((first, _)) = self.tet_quiet(date) else {
            return self.next_allowed(at_local(date, REMINDER_TIME));
        };
        let brought_forward = self.next_allowed(at_local(days_earlier(first, 1), REMINDER_TIME));
        if brought_forward > not_before && local_date(brought_forward) < first {
            return brought_forward;
        }
        let open_again = self.next_allowed(at_local(date, REMINDER_TIME));
        self.next_allowed(at_local(local_date(open_again), REMINDER_TIME))
    }
}

/// `n_days` later, or the last date there is.
#[must_use]
pub fn days_later(date: NaiveDate, n_days: u64) -> NaiveDate {
    date.checked_add_days(Days::new(n_days)).unwrap_or(NaiveDate::MAX)
}

/// `n_days` earlier, or the first date there is.
#[must_use]
pub fn days_earlier(date: NaiveDate, n_days: u64) -> NaiveDate {
    date.checked_sub_days(Days::new(n_days)).unwrap_or(NaiveDate::MIN)
}

#[cfg(test)]
#[path = "calendar_tests.rs"]
mod tests;
