//! The office's week and month: when the weekly digest is due and when the month is to be closed. Plain calendar
//! arithmetic; knows nothing of chats, of timers as they are kept, or of what is said.

use chrono::{DateTime, Datelike, NaiveDate, NaiveTime, Utc, Weekday};

use super::calendar::{Calendar, at_local, days_earlier, days_later, end_of, local_date};
use super::figures::{Figures, Measure};
use super::period::{Period, PeriodKind};
use super::{PersonId, TeamId};

/// When a ward wants its digest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DigestTime {
    /// On which day of the week.
    pub weekday: Weekday,
    /// At what time, in the ward.
    pub time: NaiveTime,
}

/// A month that a team has closed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClosedMonth {
    /// Which team.
    pub team: TeamId,
    /// First day of the month.
    pub month: NaiveDate,
    /// The team's figures at that moment.
    pub figures: Figures,
    /// By whom.
    pub by: PersonId,
    /// Whether the office did it for the head.
    pub by_office: bool,
    /// When.
    pub at: DateTime<Utc>,
}

impl ClosedMonth {
    /// Whether the month is another now in anything that came or ended: how cases stand follows from that.
    #[must_use]
    pub fn differs(&self, now: &Figures) -> bool {
        let measures = [Measure::Received, Measure::Continued, Measure::Success, Measure::Failure, Measure::Referred];
        measures.into_iter().any(|it| self.figures.get(it) != now.get(it))
    }
}

/// Keys and values under which a ward keeps when it wants its digest.
const WEEKDAY_KEY: &str = "digest_weekday";
const TIME_KEY: &str = "digest_time";

/// How many weeks are looked through for a day on which a digest may go: Tết and its quiet days take three at most.
const MOST_WEEKS: u32 = 8;

impl DigestTime {
    /// What a ward has set, or else Friday at the time that is usual.
    #[must_use]
    pub fn of(settings: &[(String, String)], usual: NaiveTime) -> Self {
        let get = |key: &str| settings.iter().find(|it| it.0 == key).map(|it| it.1.as_str());
        let weekday = get(WEEKDAY_KEY).and_then(|it| it.parse::<u8>().ok()).and_then(|it| Weekday::try_from(it).ok());
        let time = get(TIME_KEY).and_then(|it| NaiveTime::parse_from_str(it, "%H:%M").ok());
        Self { weekday: weekday.unwrap_or(Weekday::Fri), time: time.unwrap_or(usual) }
    }

    /// As a ward keeps it.
    #[must_use]
    pub fn settings(self) -> [(&'static str, String); 2] {
        let weekday = self.weekday.num_days_from_monday().to_string();
        [(WEEKDAY_KEY, weekday), (TIME_KEY, self.time.format("%H:%M").to_string())]
    }

    /// When the digest of the week of `day` is due: on the wanted weekday if it is a working day outside the quiet days
    /// of Tết; else on the last such day before it in the week; else on the first after it, in this week or a later one.
    #[must_use]
    pub fn due_in_week(self, day: NaiveDate, calendar: &Calendar) -> DateTime<Utc> {
        let monday = days_earlier(day, u64::from(day.weekday().num_days_from_monday()));
        let wanted = days_later(monday, u64::from(self.weekday.num_days_from_monday()));
        let fits = |it: &NaiveDate| calendar.is_working_day(*it) && !calendar.is_tet_quiet(*it);
        let before = std::iter::successors(Some(wanted), NaiveDate::pred_opt).take_while(|it| *it >= monday).find(fits);
        let after = || wanted.iter_days().take(MOST_WEEKS as usize * 7).find(fits);
        let on = before.or_else(after).unwrap_or(wanted);
        calendar.next_allowed(at_local(on, self.time))
    }

    /// The first digest after an instant.
    #[must_use]
    pub fn next(self, after: DateTime<Utc>, calendar: &Calendar) -> DateTime<Utc> {
        let today = local_date(after);
        // From the week before: around Tết its digest may be due this week.
        let weeks = (0..MOST_WEEKS).map(|it| days_later(days_earlier(today, 7), u64::from(it) * 7));
        let due = weeks.map(|it| self.due_in_week(it, calendar)).find(|it| *it > after);
        due.unwrap_or_else(|| at_local(days_later(today, 7), self.time))
    }

    /// The next digests, to show before a setting is saved.
    #[must_use]
    pub fn preview(self, after: DateTime<Utc>, calendar: &Calendar, count: usize) -> Vec<DateTime<Utc>> {
        let mut dates = Vec::with_capacity(count);
        let mut at = after;
        while dates.len() < count {
            at = self.next(at, calendar);
            dates.push(at);
        }
        dates
    }
}

/// What a digest that is due on `due_day` tells of: from the day after the one before it, or a week back.
#[must_use]
pub fn digest_period(due_day: NaiveDate, last_before: Option<NaiveDate>) -> Period {
    let from = last_before.filter(|it| *it < due_day).map_or_else(|| days_earlier(due_day, 6), |it| days_later(it, 1));
    Period::between(from, due_day).unwrap_or(Period { kind: PeriodKind::Custom, from: due_day, to: due_day })
}

/// The day of the month on which heads are asked to close it.
pub const CLOSE_ON: u32 = 25;
/// The day on which those who have not are reminded, before the last day of the month.
const REMIND_ON: u32 = 28;

/// When heads are asked to close a month, and reminded: the 25th, the 28th, the last day, in the morning of a working day
/// outside the quiet days of Tết: the next one in the month, else the last one before. Moments that fall together are
/// one.
#[must_use]
pub fn close_moments(month: Period, calendar: &Calendar) -> Vec<DateTime<Utc>> {
    let on = |day: u32| month.from.with_day(day).unwrap_or(month.to);
    let not_before = end_of(month.from);
    let days = [on(CLOSE_ON), on(REMIND_ON), month.to];
    let works = |it: &NaiveDate| calendar.is_working_day(*it) && !calendar.is_tet_quiet(*it);
    let working = |day: NaiveDate| {
        let later = day.iter_days().take_while(|it| *it <= month.to).find(works);
        let earlier =
            || std::iter::successors(day.pred_opt(), NaiveDate::pred_opt).take_while(|it| *it > month.from).find(works);
        later.or_else(earlier).unwrap_or(day)
    };
    let mut moments: Vec<_> = days.into_iter().map(|it| calendar.reminder_on(working(it), not_before)).collect();
    moments.dedup();
    moments
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::domain::calendar::{QuietHours, clock_time, local};
    use crate::domain::holidays::{holidays, lunar_anchors};

    fn calendar() -> Calendar {
        Calendar::new(holidays(), lunar_anchors(), QuietHours::default())
    }

    fn usual() -> DigestTime {
        DigestTime { weekday: Weekday::Fri, time: clock_time(15, 30) }
    }

    fn at(text: &str) -> DateTime<Utc> {
        at_local(text[..10].parse().unwrap(), clock_time(9, 0))
    }

    fn shown(dates: &[DateTime<Utc>]) -> Vec<String> {
        dates.iter().map(|it| local(*it).format("%a %Y-%m-%d %H:%M").to_string()).collect()
    }

    #[test]
    fn the_next_three_digests_are_fridays_or_the_last_working_day() {
        let from_april = usual().preview(at("2026-04-20"), &calendar(), 3);
        // 1 May is a holiday and so is the Thursday before it.
        assert_eq!(shown(&from_april), ["Fri 2026-04-24 15:30", "Wed 2026-04-29 15:30", "Fri 2026-05-08 15:30"]);
    }

    #[test]
    fn around_tet_a_digest_waits_until_people_are_back() {
        let dates = usual().preview(at("2026-02-04"), &calendar(), 3);
        // 23 tháng Chạp is 10 February, mùng 6 the 22nd: the week between has only its Monday.
        assert_eq!(shown(&dates), ["Fri 2026-02-06 15:30", "Mon 2026-02-09 15:30", "Mon 2026-02-23 15:30"]);
        assert_eq!(shown(&[usual().next(dates[2], &calendar())]), ["Fri 2026-02-27 15:30"]);
    }

    #[test]
    fn seven_years_of_digests_come_once_a_week_on_working_days_and_never_in_the_quiet() {
        let calendar = calendar();
        for weekday in [Weekday::Mon, Weekday::Wed, Weekday::Fri, Weekday::Sun] {
            let wanted = DigestTime { weekday, ..usual() };
            let mut days = BTreeSet::new();
            let mut due = at("2025-01-02");
            while local_date(due) < "2031-12-20".parse().unwrap() {
                let next = wanted.next(due, &calendar);
                assert!(next > due);
                assert!(calendar.is_working_day(local_date(next)) && !calendar.is_quiet(next), "{next}");
                assert!((next - due).num_days() <= 25, "{due} {next}");
                assert!(days.insert(local_date(next)), "twice on the day of {next}");
                due = next;
            }
        }
    }

    #[test]
    fn a_setting_is_read_as_it_was_kept_and_nonsense_is_as_usual() {
        let set = DigestTime { weekday: Weekday::Wed, time: clock_time(9, 5) };
        let kept: Vec<(String, String)> = set.settings().into_iter().map(|(key, it)| (key.to_owned(), it)).collect();
        assert_eq!(DigestTime::of(&kept, clock_time(15, 30)), set);
        assert_eq!(DigestTime::of(&[], clock_time(15, 30)), usual());
        let nonsense = [("digest_weekday".to_owned(), "9".to_owned()), ("digest_time".to_owned(), "x".to_owned())];
        assert_eq!(DigestTime::of(&nonsense, clock_time(15, 30)), usual());
    }

    #[test]
    fn digests_follow_each_other_without_a_gap() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        let first = digest_period(day("2026-11-20"), None);
        assert_eq!((first.from, first.to), (day("2026-11-14"), day("2026-11-20")));
        let second = digest_period(day("2026-11-27"), Some(first.to));
        assert_eq!((second.from, second.to), (day("2026-11-21"), day("2026-11-27")));
    }

    #[test]
    fn a_month_is_closed_from_its_25th_in_mornings_of_working_days() {
        let of = |key: &str| shown(&close_moments(Period::from_key(key).unwrap(), &calendar()));
        assert_eq!(of("2026-11"), ["Wed 2026-11-25 08:00", "Mon 2026-11-30 08:00"], "the 28th is a Saturday");
        assert_eq!(of("2026-09"), ["Fri 2026-09-25 08:00", "Mon 2026-09-28 08:00", "Wed 2026-09-30 08:00"]);
        assert_eq!(of("2026-10")[0], "Mon 2026-10-26 08:00", "the 25th is a Sunday");
        assert_eq!(
            of("2027-02"),
            ["Thu 2027-02-25 08:00", "Fri 2027-02-26 08:00"],
            "the 28th is a Sunday and the last day"
        );
        // In January 2028 the quiet days begin on the 19th.
        assert_eq!(of("2028-01")[0], "Tue 2028-01-18 08:00");
    }

    #[test]
    fn seven_years_of_closings_disturb_nobody() {
        let calendar = calendar();
        let mut month = Period::from_key("2025-01").unwrap();
        while month.year() < 2032 {
            for it in close_moments(month, &calendar) {
                assert!(!calendar.is_quiet(it), "{it}");
                assert!(calendar.is_working_day(local_date(it)), "{it} is a day off");
            }
            month = month.after();
        }
    }
}
