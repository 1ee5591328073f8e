//! Cases that nobody is assigned to: the head is told on the next working morning and again, then the office, and from
//! then on every week until somebody is. Each message plans the next, so that there is one timer a case at most.

use super::links;
use super::timers::Due;
use chrono::{DateTime, Utc};

use crate::dialogue::case_acts::heads_told;
use crate::dialogue::effect::{Audience, Effect, Timer, Urgency};
use crate::dialogue::facts::Facts;
use crate::dialogue::screen::{Button, Screen};
use crate::dialogue::text::{Arg, Text, text};
use crate::domain::CaseId;
use crate::domain::calendar::{at_local, clock_time, local_date};
use crate::domain::case::Case;
use crate::domain::law_keys::ParamKey;

/// From this message on it is the office that is told.
pub const OFFICE: u8 = 3;
/// Working days between the messages to the office.
const AGAIN: u16 = 5;

/// Key of the timer of a case.
#[must_use]
pub fn key(case: CaseId) -> String {
    format!("unassigned:{case}")
}

/// Whether nobody is assigned to it, though it is open: also where whoever had begun to mediate it declined.
#[must_use]
pub fn is_unassigned(case: &Case) -> bool {
    case.stage.is_open() && case.mediators.is_empty()
}

/// The first timer of a case that nobody is assigned to; none for any other.
#[must_use]
pub fn plan(case: &Case, facts: &Facts) -> Option<Effect> {
    is_unassigned(case).then(|| set(case.id, 1, first(facts)))
}

/// When the head is told of a case that is without mediators today.
#[must_use]
pub fn first(facts: &Facts) -> DateTime<Utc> {
    in_working_days(days(ParamKey::UnassignedHeadDays, 1, facts), facts)
}

/// The timer that looks at a case now, for the next allowed moment.
#[must_use]
pub fn at_once(case: CaseId, facts: &Facts) -> Effect {
    set(case, 1, facts.calendar.next_allowed(facts.now))
}

fn set(case: CaseId, nth: u8, due_at: DateTime<Utc>) -> Effect {
    Effect::SetTimer { key: key(case), due_at, timer: Timer::of(Due::Unassigned { case, nth }) }
}

fn days(key: ParamKey, fallback: u16, facts: &Facts) -> u16 {
    facts.law.on(facts.today).number(key).ok().and_then(|it| u16::try_from(it).ok()).unwrap_or(fallback)
}

/// The morning so many working days from today: never one of a day off or of the quiet days.
fn in_working_days(n_days: u16, facts: &Facts) -> DateTime<Utc> {
    let mut day = facts.calendar.add_working_days(facts.today, n_days.max(1));
    loop {
        let morning = facts.calendar.next_allowed(at_local(day, clock_time(8, 0)));
        let there = facts.calendar.working_day_from(local_date(morning));
        if there == day {
            return morning;
        }
        day = there;
    }
}

/// What follows when the timer is due.
#[must_use]
pub fn due(nth: u8, case: &Case, facts: &Facts) -> Vec<Effect> {
    if !is_unassigned(case) {
        return Vec::new();
    }
    // Nobody is written to on a day off, not even after an outage.
    if !facts.calendar.is_working_day(facts.today) {
        return vec![set(case.id, nth, in_working_days(1, facts))];
    }
    let heads = &facts.case_heads;
    let reachable = heads.iter().any(|it| it.reachable);
    let to_office = nth >= OFFICE || !reachable;
    let gap = |from, to, fallback| days(to, fallback, facts).saturating_sub(days(from, fallback - 1, facts));
    let next = match nth {
        _ if to_office => set(case.id, OFFICE, in_working_days(AGAIN, facts)),
        0 | 1 => {
            set(case.id, 2, in_working_days(gap(ParamKey::UnassignedHeadDays, ParamKey::UnassignedAgainDays, 2), facts))
        }
        _ => {
            let gap = gap(ParamKey::UnassignedAgainDays, ParamKey::UnassignedOfficeDays, 3);
            set(case.id, OFFICE, in_working_days(gap, facts))
        }
    };
    let mut effects = vec![next];
    if reachable {
        effects.push(tell(case, Audience::HeadOf(case.team), text!("due-unassigned-head", about = about(case))));
    }
    if to_office {
        let heads = heads_told(heads, facts);
        let team = facts.team(case.team).map_or("", |it| it.name.as_str());
        let words = text!("due-unassigned-office", about = about(case), team = team, heads = heads);
        effects.push(tell(case, Audience::OfficersOf(case.ward), words));
    }
    effects
}

/// By code, kind and day: nothing of the people.
fn about(case: &Case) -> Text {
    let kind = Text::of(format!("kind-{}", case.kind));
    text!("due-unassigned-case", code = case.code.as_str(), kind = kind, day = Arg::Date(case.received_on))
}

fn tell(case: &Case, to: Audience, words: Text) -> Effect {
    let screen = Screen::new(words)
        .open()
        .row(vec![Button::go(links::assign(case.id), text!("button-assign"))])
        .row(vec![Button::go(links::show(case.id), text!("button-open-case"))]);
    let key = Some(format!("unassigned:{}", case.id));
    Effect::Tell { to, screen: Box::new(screen), urgency: Urgency::Normal, key }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dialogue::facts::TeamHead;
    use crate::dialogue::testing::*;
    use crate::domain::TeamId;
    use crate::domain::case::Stage;

    fn head(reachable: bool) -> TeamHead {
        let (name, phone) = ("Trần Thị Bình".to_owned(), Some("0912 345 678".to_owned()));
        TeamHead { team: TeamId(1), person: BINH, name, phone, reachable, muted: false }
    }

    fn facts(on: &str, heads: Vec<TeamHead>) -> Facts {
        let now = at_local(day(on), clock_time(8, 0));
        Facts { now, today: day(on), case_heads: heads, ..facts_for_tests() }
    }

    /// Who is told, what, and what is planned for when.
    fn follows(nth: u8, facts: &Facts) -> (Vec<(Audience, String)>, Vec<(u8, String)>) {
        let (mut told, mut planned) = (Vec::new(), Vec::new());
        for it in due(nth, &case_at(Stage::Registered), facts) {
            match it {
                Effect::Tell { to, screen, urgency, .. } => {
                    assert_eq!(urgency, Urgency::Normal);
                    assert!(!screen.protect, "nothing of the people");
                    check_screen(&screen);
                    told.push((to, vi(&screen.body)));
                }
                Effect::SetTimer { due_at, timer, key } => {
                    assert_eq!(key, super::key(CASE));
                    let Some(&Due::Unassigned { nth, .. }) = timer.get() else { panic!("{timer:?}") };
                    planned.push((nth, crate::domain::calendar::local(due_at).format("%Y-%m-%d %H:%M").to_string()));
                }
                other => panic!("{other:?}"),
            }
        }
        (told, planned)
    }

    #[test]
    fn the_head_twice_then_the_office_every_week_and_never_on_a_day_off() {
        // 7 May 2026 is a Thursday.
        let to = |told: &[(Audience, String)]| told.iter().map(|it| it.0.clone()).collect::<Vec<_>>();
        let head_only = [Audience::HeadOf(TeamId(1))];
        let (told, planned) = follows(1, &facts("2026-05-07", vec![head(true)]));
        assert_eq!((to(&told), planned), (head_only.to_vec(), vec![(2, "2026-05-08 08:00".to_owned())]));
        let (told, planned) = follows(2, &facts("2026-05-08", vec![head(true)]));
        assert_eq!((to(&told), planned), (head_only.to_vec(), vec![(3, "2026-05-11 08:00".to_owned())]));
        let (told, planned) = follows(3, &facts("2026-05-11", vec![head(true)]));
        assert_eq!(to(&told), [Audience::HeadOf(TeamId(1)), Audience::OfficersOf(crate::domain::WardId(1))]);
        assert!(told[1].1.contains("Tổ trưởng Trần Thị Bình đã được nhắn"), "{}", told[1].1);
        assert_eq!(planned, [(3, "2026-05-18 08:00".to_owned())]);
        let (told, planned) = follows(1, &facts("2026-05-09", vec![head(true)]));
        assert_eq!((told.len(), planned), (0, vec![(1, "2026-05-11 08:00".to_owned())]), "a Saturday");
    }

    #[test]
    fn a_head_who_cannot_be_reached_is_skipped_and_the_office_has_the_telephone() {
        for (heads, words) in [
            (vec![head(false)], "xin gọi 0912 345 678"),
            (vec![TeamHead { phone: None, ..head(false) }], "chưa có số điện thoại"),
            (Vec::new(), "Tổ chưa có tổ trưởng"),
        ] {
            let (told, planned) = follows(1, &facts("2026-05-07", heads));
            assert_eq!(told.len(), 1);
            assert_eq!(told[0].0, Audience::OfficersOf(crate::domain::WardId(1)));
            assert!(told[0].1.contains(words), "{}", told[0].1);
            assert_eq!(planned, [(OFFICE, "2026-05-14 08:00".to_owned())]);
        }
    }

    #[test]
    fn a_case_that_somebody_mediates_says_nothing() {
        let case = case_at(Stage::Assigned { on: day("2026-05-04") });
        assert!(due(1, &case, &facts("2026-05-07", vec![head(true)])).is_empty());
        assert_eq!(plan(&case, &facts("2026-05-07", Vec::new())), None);
        assert!(plan(&case_at(Stage::Registered), &facts("2026-05-07", Vec::new())).is_some());
        let begun = Case { mediators: Vec::new(), ..case_at(Stage::InSession { since: day("2026-05-04") }) };
        assert!(plan(&begun, &facts("2026-05-07", Vec::new())).is_some(), "whoever had begun declined");
        assert_eq!(due(1, &begun, &facts("2026-05-07", vec![head(true)])).len(), 2, "the message and the next timer");
    }
}
