//! What the law wants of a case and when: the timers of Art. 20(2). Plain values; knows nothing of chats or of how a
//! timer is kept.

use chrono::{DateTime, Days, NaiveDate, TimeDelta, Utc};

use super::CaseId;
use super::calendar::{Calendar, days_earlier, end_of, local_date};
use super::case::Wait;
use super::law::Law;

/// What a planned moment is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Duty {
    /// The mediators are reminded to begin: 1 or 2 days after the assignment.
    StartReminder(u8),
    /// The days of Art. 20(2) have passed: the head is told.
    StartOverdue,
}

/// A moment at which something is to be said about a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Planned {
    /// Of which case.
    pub case: CaseId,
    /// When.
    pub due_at: DateTime<Utc>,
    /// What for.
    pub duty: Duty,
}

impl Planned {
    /// The key of the timer: computed, so that planning twice plans once.
    #[must_use]
    pub fn key(&self) -> String {
        let part = match self.duty {
            Duty::StartReminder(nth) => nth.to_string(),
            Duty::StartOverdue => "over".to_owned(),
        };
        format!("{}{part}", key_prefix(self.case))
    }
}

/// With what the keys of all timers of a case begin.
#[must_use]
pub fn key_prefix(case: CaseId) -> String {
    format!("start:{case}:")
}

/// The last day on which mediation may begin (Art. 20(2)), for a case that waits for it: the third day, or the day that
/// the parties agreed on instead.
#[must_use]
pub fn start_deadline(wait: Option<Wait>, law: &Law, calendar: &Calendar) -> Option<NaiveDate> {
    let wait = wait?;
    let law = law.on(wait.assigned_on);
    Some(wait.agreed_on.unwrap_or_else(|| calendar.start_deadline(wait.assigned_on, law.start_days(), law.roll())))
}

/// The last day of assignment for which mediation has to have begun before today. Cases assigned on it or before that
/// still wait are late, unless their parties agreed on another day.
#[must_use]
pub fn late_if_assigned_by(law: &Law, calendar: &Calendar, today: NaiveDate) -> Option<NaiveDate> {
    let gone = |day: &NaiveDate| {
        let wait = Wait { assigned_on: *day, agreed_on: None };
        start_deadline(Some(wait), law, calendar).is_some_and(|it| it < today)
    };
    (1..=LONGEST_WAIT).map(|it| days_earlier(today, it)).find(gone)
}

/// No days off in a row make the days of Art. 20(2) longer than this.
const LONGEST_WAIT: u64 = 60;

/// Every moment that a waiting case asks for, past ones too: two mornings for the mediators, and the morning after the
/// last day for the head. Where the parties agreed on another time, the mornings are those of the day before and of the
/// day itself. Empty once mediation has begun or the case has ended.
#[must_use]
pub fn moments(case: CaseId, wait: Option<Wait>, law: &Law, calendar: &Calendar) -> Vec<Planned> {
    let (Some(wait), Some(deadline)) = (wait, start_deadline(wait, law, calendar)) else {
        return Vec::new();
    };
    // Reminders are never on the day of the assignment itself.
    let on = match wait.agreed_on {
        Some(day) => day.checked_sub_days(Days::new(2)).unwrap_or(day).max(wait.assigned_on),
        None => wait.assigned_on,
    };
    let reminder = |nth: u8| Planned {
        case,
        due_at: calendar.reminder_on(after(on, u64::from(nth)), end_of(on)),
        duty: Duty::StartReminder(nth),
    };
    let mut planned = vec![reminder(1), reminder(2)];
    // Moved out of the quiet days, both may fall on one morning: once is enough.
    if planned[0].due_at >= planned[1].due_at {
        planned.remove(0);
    }
    if wait.agreed_on.is_some() {
        planned.retain(|it| it.due_at <= end_of(deadline));
    }
    planned.push(Planned {
        case,
        due_at: calendar.reminder_on(after(deadline, 1), end_of(deadline)),
        duty: Duty::StartOverdue,
    });
    planned
}

/// The timers to set now. A reminder whose morning is gone is left out; an overdue start that was entered late is
/// told on the next morning.
#[must_use]
pub fn plan(case: CaseId, wait: Option<Wait>, law: &Law, calendar: &Calendar, now: DateTime<Utc>) -> Vec<Planned> {
    moments(case, wait, law, calendar)
        .into_iter()
        .filter_map(|it| match it.duty {
            _ if it.due_at > now => Some(it),
            Duty::StartReminder(_) => None,
            Duty::StartOverdue => {
                let tomorrow = after(local_date(now), 1);
                Some(Planned { due_at: calendar.reminder_on(tomorrow, now + TimeDelta::hours(1)), ..it })
            }
        })
        .collect()
}

fn after(date: NaiveDate, n_days: u64) -> NaiveDate {
    date.checked_add_days(Days::new(n_days)).unwrap_or(NaiveDate::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::calendar::{QuietHours, local};
    use crate::domain::holidays::{holidays, lunar_anchors};

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn calendar() -> Calendar {
        Calendar::new(holidays(), lunar_anchors(), QuietHours::default())
    }

    fn shown(planned: &[Planned]) -> Vec<String> {
        planned.iter().map(|it| format!("{} {}", it.key(), local(it.due_at).format("%Y-%m-%d %H:%M"))).collect()
    }

    #[expect(clippy::unnecessary_wraps, reason = "what is asked for may be missing")]
    fn assigned(on: &str) -> Option<Wait> {
        Some(Wait { assigned_on: day(on), agreed_on: None })
    }

    #[test]
    fn art_20_two_reminders_then_the_head_after_the_third_day() {
        let stage = assigned("2026-05-05");
        let planned = moments(CaseId(17), stage, &Law::seeded(), &calendar());
        assert_eq!(
            shown(&planned),
            ["start:17:1 2026-05-06 08:00", "start:17:2 2026-05-07 08:00", "start:17:over 2026-05-09 08:00"]
        );
        assert_eq!(start_deadline(stage, &Law::seeded(), &calendar()), Some(day("2026-05-08")));
    }

    #[test]
    fn art_20_a_last_day_that_is_off_rolls_and_the_head_is_told_after_it() {
        let stage = assigned("2026-04-24");
        assert_eq!(start_deadline(stage, &Law::seeded(), &calendar()), Some(day("2026-04-28")));
        let planned = moments(CaseId(1), stage, &Law::seeded(), &calendar());
        assert_eq!(shown(&planned)[2], "start:1:over 2026-04-29 08:00");
    }

    #[test]
    fn art_20_nothing_is_planned_once_mediation_began() {
        assert!(moments(CaseId(1), None, &Law::seeded(), &calendar()).is_empty());
        assert_eq!(start_deadline(None, &Law::seeded(), &calendar()), None);
    }

    #[test]
    fn art_20_the_time_that_the_parties_agreed_on_moves_the_last_day_and_the_reminders() {
        let wait = Some(Wait { assigned_on: day("2026-05-05"), agreed_on: Some(day("2026-05-20")) });
        assert_eq!(start_deadline(wait, &Law::seeded(), &calendar()), Some(day("2026-05-20")));
        assert_eq!(
            shown(&moments(CaseId(17), wait, &Law::seeded(), &calendar())),
            ["start:17:1 2026-05-19 08:00", "start:17:2 2026-05-20 08:00", "start:17:over 2026-05-21 08:00"]
        );
        // Sooner than the law asks: nobody is reminded on the day of the assignment.
        let soon = Some(Wait { assigned_on: day("2026-05-05"), agreed_on: Some(day("2026-05-06")) });
        assert_eq!(
            shown(&moments(CaseId(17), soon, &Law::seeded(), &calendar())),
            ["start:17:1 2026-05-06 08:00", "start:17:over 2026-05-07 08:00"]
        );
    }

    #[test]
    fn nobody_is_reminded_between_the_kitchen_gods_and_the_sixth() {
        for on in ["2026-02-08", "2026-02-10", "2026-02-16", "2026-02-20"] {
            for it in moments(CaseId(1), assigned(on), &Law::seeded(), &calendar()) {
                assert!(!calendar().is_quiet(it.due_at), "{on}: {it:?}");
            }
        }
    }

    #[test]
    fn a_case_entered_late_tells_the_head_next_morning_and_reminds_nobody() {
        let now = crate::domain::calendar::at_local(day("2026-05-20"), crate::domain::calendar::clock_time(15, 0));
        let planned = plan(CaseId(2), assigned("2026-05-05"), &Law::seeded(), &calendar(), now);
        assert_eq!(shown(&planned), ["start:2:over 2026-05-21 08:00"]);
    }
}
