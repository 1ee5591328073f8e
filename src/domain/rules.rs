//! Corrections of the law's numbers and of days off. What a release ships stays as it is; corrections are laid over it
//! in the order in which they were made, and each says who made it, on what basis, and what stood there before.

use chrono::{DateTime, Datelike, NaiveDate, Utc};

use super::PersonId;
use super::calendar::{Calendar, DayKind, Holiday};
use super::codes::codes;
use super::law::{Law, LawGap, LegalParam, ParamKey, Unit, check_value};
use super::mark::Mark;

/// A correction of a legal parameter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParamChange {
    /// The row as it is to be.
    pub row: LegalParam,
    /// The value that held on its first day before.
    pub was: Option<String>,
    /// Why.
    pub reason: String,
    /// Who; nobody if the operator did.
    pub by: Option<PersonId>,
    /// When.
    pub at: DateTime<Utc>,
}

/// A correction of the days off.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DayChange {
    /// The day, what it is, its name and its basis.
    pub row: Holiday,
    /// Whether the row is to be there; if not, the day is as its weekday says.
    pub present: bool,
    /// Who; nobody if the operator did.
    pub by: Option<PersonId>,
    /// When.
    pub at: DateTime<Utc>,
}

/// Days off with corrections laid over them, by day.
#[must_use]
pub fn corrected(mut days: Vec<Holiday>, changes: &[DayChange]) -> Vec<Holiday> {
    for change in changes {
        // A day is off or worked, never both.
        days.retain(|it| it.date != change.row.date);
        if change.present {
            days.push(change.row.clone());
        }
    }
    days.sort_by_key(|it| (it.date, it.kind));
    days
}

/// The most that a value may say, by what it counts: more is a slip of the finger.
const fn most(unit: Unit) -> Option<u64> {
    match unit {
        Unit::Days | Unit::Workdays => Some(3_660),
        Unit::Hours => Some(720),
        Unit::Months => Some(120),
        Unit::Years => Some(100),
        Unit::Count => Some(10_000),
        Unit::Dong => Some(1_000_000_000),
        Unit::Percent | Unit::Flag | Unit::Clock | Unit::MonthDay | Unit::Hotline | Unit::Word => None,
    }
}

/// What a correction must pass: readable as its unit, not absurd, with a basis.
pub fn check_change(row: &LegalParam) -> Result<(), LawGap> {
    check_value(row)?;
    let readable = match most(row.unit) {
        Some(most) => row.value.parse::<u64>().is_ok_and(|it| it <= most),
        None => true,
    };
    // The law's own deadline is never nothing.
    let zero = row.key == ParamKey::StartDays && row.value == "0";
    if readable && !zero && !row.legal_basis.trim().is_empty() {
        return Ok(());
    }
    Err(LawGap::Unreadable { key: row.key, value: row.value.clone().into_owned() })
}

/// What a correction makes of the mark: a decision of our own stays one, whatever the office decides.
#[must_use]
pub fn mark_of(before: Option<Mark>, read_in_the_source: bool) -> Mark {
    match before {
        Some(Mark::Decided) => Mark::Decided,
        _ if read_in_the_source => Mark::Verified,
        _ => Mark::SecondHand,
    }
}

/// Whether a row makes this day another than its weekday says.
#[must_use]
pub fn is_of_use(kind: DayKind, day: NaiveDate) -> bool {
    match kind {
        DayKind::Off => true,
        DayKind::ExtraWorkday => matches!(day.weekday(), chrono::Weekday::Sat | chrono::Weekday::Sun),
    }
}

codes! {
    /// Why the office is told what nobody has looked up yet.
    pub enum ReviewKind {
        /// A year begins.
        Year => "year",
        /// The notice of the next year's days off is due.
        Notice => "notice",
    }
}

impl ReviewKind {
    /// The parameter that says on which day of the year.
    #[must_use]
    pub const fn key(self) -> ParamKey {
        match self {
            Self::Year => ParamKey::RulesReviewOn,
            Self::Notice => ParamKey::HolidayNoticeOn,
        }
    }

    /// The day where no row says one.
    const fn usual(self) -> (u32, u32) {
        match self {
            Self::Year => (1, 5),
            Self::Notice => (12, 1),
        }
    }
}

/// The longest that a working day outside Tết is looked for.
const MOST_DAYS: usize = 60;

/// When the office is told next, after a day: on the day that is set, or on the first working day after it that lies
/// outside the quiet days of Tết.
#[must_use]
pub fn next_review(after: NaiveDate, law: &Law, calendar: &Calendar) -> (ReviewKind, NaiveDate) {
    let on = law.on(after);
    let in_year = |kind: ReviewKind, year: i32| {
        let (month, day) = on.month_day(kind.key()).unwrap_or_else(|_| kind.usual());
        let set =
            NaiveDate::from_ymd_opt(year, month, day).or_else(|| NaiveDate::from_ymd_opt(year, month, day - 1))?;
        let works = |it: &NaiveDate| calendar.is_working_day(*it) && !calendar.is_tet_quiet(*it);
        Some((kind, set.iter_days().take(MOST_DAYS).find(works).unwrap_or(set)))
    };
    // That of the last December may have been put off into this year.
    let years = after.year() - 1..=after.year() + 1;
    let all = years.flat_map(|year| ReviewKind::ALL.iter().filter_map(move |&kind| in_year(kind, year)));
    let next = all.filter(|it| it.1 > after).min_by_key(|it| it.1);
    next.unwrap_or((ReviewKind::Year, NaiveDate::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::borrow::Cow;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn change(date: &str, kind: DayKind, present: bool) -> DayChange {
        let (name, source) = (Cow::Borrowed("Nghỉ"), Cow::Borrowed("Thông báo"));
        let row = Holiday { date: day(date), kind, name, source, mark: Mark::Verified };
        DayChange { row, present, by: None, at: DateTime::UNIX_EPOCH }
    }

    #[test]
    fn a_day_is_off_or_worked_and_the_last_correction_counts() {
        let shipped = vec![change("2027-09-01", DayKind::Off, true).row, change("2027-09-02", DayKind::Off, true).row];
        let days = |changes: &[DayChange]| -> Vec<String> {
            corrected(shipped.clone(), changes).iter().map(|it| format!("{} {}", it.date, it.kind)).collect()
        };
        let off = change("2027-09-01", DayKind::Off, false);
        let worked = change("2027-09-04", DayKind::ExtraWorkday, true);
        assert_eq!(days(&[off.clone(), worked.clone()]), ["2027-09-02 off", "2027-09-04 extra_workday"]);
        let again = change("2027-09-01", DayKind::Off, true);
        assert_eq!(days(&[off, again]), ["2027-09-01 off", "2027-09-02 off"]);
        assert_eq!(days(&[worked, change("2027-09-04", DayKind::Off, true)]).last().unwrap(), "2027-09-04 off");
    }

    #[test]
    fn a_slip_of_the_finger_is_no_correction() {
        let row = |key, value: &str, unit, basis: &str| LegalParam {
            key,
            value: Cow::Owned(value.to_owned()),
            unit,
            legal_basis: Cow::Owned(basis.to_owned()),
            effective_from: day("2026-01-01"),
            effective_to: None,
            mark: Mark::Verified,
        };
        assert!(check_change(&row(ParamKey::StartDays, "5", Unit::Days, "Luật")).is_ok());
        for (value, basis) in [("0", "Luật"), ("99999", "Luật"), ("năm", "Luật"), ("5", " "), ("", "Luật"), ("-1", "x")]
        {
            assert!(check_change(&row(ParamKey::StartDays, value, Unit::Days, basis)).is_err(), "{value:?} {basis:?}");
        }
        assert!(check_change(&row(ParamKey::SuccessTarget, "101", Unit::Percent, "Luật")).is_err());
        assert!(check_change(&row(ParamKey::HalfYearCutoff, "02-30", Unit::MonthDay, "Luật")).is_err());
    }

    #[test]
    fn a_decision_of_our_own_stays_one() {
        assert_eq!(mark_of(Some(Mark::Decided), true), Mark::Decided);
        assert_eq!(mark_of(Some(Mark::Unverified), true), Mark::Verified);
        assert_eq!(mark_of(None, false), Mark::SecondHand);
    }

    #[test]
    fn the_office_is_told_in_january_and_when_the_notice_is_due_on_working_days() {
        use crate::domain::calendar::QuietHours;
        use crate::domain::holidays::{holidays, lunar_anchors};
        let calendar = Calendar::new(holidays(), lunar_anchors(), QuietHours::default());
        let next = |after: &str, law: &Law| {
            let (kind, on) = next_review(day(after), law, &calendar);
            format!("{kind} {on}")
        };
        let law = Law::seeded();
        assert_eq!(next("2026-05-05", &law), "notice 2026-12-01");
        assert_eq!(next("2026-12-01", &law), "year 2027-01-05");
        assert_eq!(next("2027-01-05", &law), "notice 2027-12-01");
        // 5 January 2030 is a Saturday.
        assert_eq!(next("2029-12-15", &law), "year 2030-01-07");
        // Without a row it goes on, and a day that not every year has is the one before it.
        assert_eq!(next("2026-05-05", &Law::default()), "notice 2026-12-01");
        let moved = LegalParam {
            key: ParamKey::HolidayNoticeOn,
            value: Cow::Borrowed("02-29"),
            unit: Unit::MonthDay,
            legal_basis: Cow::Borrowed("-"),
            effective_from: day("2026-01-01"),
            effective_to: None,
            mark: Mark::Decided,
        };
        // 28 February 2027 is a Sunday.
        assert_eq!(next("2027-01-05", &Law::new([moved])), "notice 2027-03-01");
    }

    #[test]
    fn only_a_weekend_day_can_be_worked_extra() {
        assert!(is_of_use(DayKind::ExtraWorkday, day("2026-08-22")));
        assert!(!is_of_use(DayKind::ExtraWorkday, day("2026-08-21")));
        assert!(is_of_use(DayKind::Off, day("2026-08-21")));
    }
}
