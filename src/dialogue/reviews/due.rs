//! Each November teams are asked for their review, and reminded of it; afterwards the office is told who is late. The days are
//! data of the law's table; after an outage it is said late, but once.

use chrono::{Datelike, NaiveDate};

use super::asks::{Due, DueFound, DueTeam};
use super::links::show;
use super::timers::DueReview;
use crate::dialogue::action::{Go, Section};
use crate::dialogue::effect::{Audience, Effect, Timer, Urgency};
use crate::dialogue::entry::Timed;
use crate::dialogue::facts::{Facts, Needs};
use crate::dialogue::screen::{Button, Screen};
use crate::dialogue::text::{Arg, text};
use crate::domain::WardId;
use crate::domain::calendar::{Calendar, days_later};
use crate::domain::election::review::year_on;
use crate::domain::law::{Law, ParamKey};

/// Teams named in one message; the others are counted.
const NAMED: usize = 15;

/// Key of a ward's timer.
#[must_use]
pub fn key(ward: WardId) -> String {
    format!("review:{ward}")
}

/// Which comes next after a day, and on which day: the call, the reminder, the day after it was to be done.
#[must_use]
pub fn next(after: NaiveDate, law: &Law, calendar: &Calendar) -> (u8, NaiveDate) {
    let on = law.on(after);
    let days = |year: i32| {
        let keys = [
            (ParamKey::TeamReviewOn, (11, 1)),
            (ParamKey::TeamReviewAgainOn, (11, 16)),
            (ParamKey::TeamReviewDueOn, (11, 30)),
        ];
        keys.into_iter().zip(0_u8..).filter_map(move |((key, usual), nth)| {
            let (month, day) = on.month_day(key).unwrap_or(usual);
            let set = NaiveDate::from_ymd_opt(year, month, day)?;
            let set = if nth == 2 { days_later(set, 1) } else { set };
            Some((nth, calendar.working_day_from(set)))
        })
    };
    let all = days(after.year()).chain(days(after.year() + 1));
    all.filter(|it| it.1 > after).min_by_key(|it| it.1).unwrap_or((0, days_later(after, 365)))
}

/// The next time, after today.
#[must_use]
pub fn plan(ward: WardId, facts: &Facts) -> Effect {
    let (nth, day) = next(facts.today, &facts.law, &facts.calendar);
    let due_at = facts.calendar.reminder_on(day, facts.now);
    Effect::SetTimer { key: key(ward), due_at, timer: Timer::of(DueReview::TeamReview { ward, nth }) }
}

impl Timed for DueReview {
    const NAMES: &'static [&'static str] = &["team_review"];

    fn needs(&self) -> Needs {
        let Self::TeamReview { ward, .. } = self;
        Needs::asking(Due(*ward))
    }

    fn follow(&self, facts: &Facts) -> Vec<Effect> {
        let Self::TeamReview { ward, nth } = self;
        let mut effects = vec![plan(*ward, facts)];
        let Some(found) = facts.found::<Due>() else { return effects };
        if found.open.is_empty() {
            return effects;
        }
        match nth {
            2 => effects.push(late(*ward, found, facts)),
            nth => effects.extend(found.open.iter().flat_map(|it| asked(*ward, *nth, it, facts))),
        }
        effects
    }
}

/// A team is asked: its head and who heads the Front committee there; the office where nobody is.
fn asked(ward: WardId, nth: u8, it: &DueTeam, facts: &Facts) -> Vec<Effect> {
    let year = year_on(facts.today);
    let by = deadline(facts);
    let body = if nth == 0 {
        text!("review-due", team = it.name.as_str(), year = year.to_string(), day = Arg::Day(by))
    } else {
        text!("review-due-again", team = it.name.as_str(), year = year.to_string(), day = Arg::Day(by))
    };
    let screen = Screen::new(body).open().row(vec![Button::go(show(it.team, year), text!("review-button-open"))]);
    let tell = |to| Effect::Tell {
        to,
        screen: Box::new(screen.clone()),
        urgency: Urgency::Normal,
        key: Some(format!("review:{}", it.team)),
    };
    if it.whom.is_empty() {
        return vec![tell(Audience::OfficersOf(ward))];
    }
    it.whom.iter().copied().map(Audience::Person).map(tell).collect()
}

fn deadline(facts: &Facts) -> NaiveDate {
    let (month, day) = facts.law.on(facts.today).month_day(ParamKey::TeamReviewDueOn).unwrap_or((11, 30));
    NaiveDate::from_ymd_opt(year_on(facts.today), month, day).unwrap_or(facts.today)
}

fn late(ward: WardId, found: &DueFound, _facts: &Facts) -> Effect {
    let names = found.open.iter().take(NAMED).map(|it| text!("plain", words = it.name.as_str())).collect();
    let more = found.open.len().saturating_sub(NAMED);
    let done = found.teams.saturating_sub(found.open.len());
    let body = text!("review-late", done = done, count = found.teams, names = Arg::List(names), more = more);
    let open = Button::go(Go::Section(Section::Review), text!("section-rasoat"));
    let screen = Box::new(Screen::new(body).open().row(vec![open]));
    Effect::Tell { to: Audience::OfficersOf(ward), screen, urgency: Urgency::Normal, key: Some(key(ward)) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::calendar::QuietHours;
    use crate::domain::holidays::{holidays, lunar_anchors};

    #[test]
    fn art_12_3_teams_are_asked_in_november_reminded_and_the_office_is_told_who_is_late() {
        let calendar = Calendar::new(holidays(), lunar_anchors(), QuietHours::default());
        let law = Law::seeded();
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        let mut today = day("2026-05-05");
        let mut seen = Vec::new();
        for _ in 0..4 {
            let (nth, on) = next(today, &law, &calendar);
            seen.push((nth, on.to_string()));
            today = on;
        }
        let seen: Vec<(u8, &str)> = seen.iter().map(|it| (it.0, it.1.as_str())).collect();
        assert_eq!(seen, [(0, "2026-11-02"), (1, "2026-11-16"), (2, "2026-12-01"), (0, "2027-11-01")]);
    }
}
