//! Stopping somebody's rights over the whole ward: others in office hear of whoever gets them, and whoever has been in office
//! longer can end them on the spot. That an office was taken for something else than it is may be found out too late.

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};

use super::Office;
use super::acts::{Answer, Refusal};
use super::register::{Entry, Register, Write};
use super::tenure::{Seat, Tenure};
use crate::domain::PersonId;
use crate::domain::calendar::at_local;

/// When an office was written down, and its first day: earlier releases kept only the day. A day can be dated back, when it was
/// written down cannot.
type Given = (Option<DateTime<Utc>>, NaiveDate);

fn given(it: &Tenure) -> Given {
    (it.given.map(|it| it.at), it.holding.from)
}

/// The offices over the ward that somebody holds today, or is to hold.
pub fn over_the_ward(entry: &Entry, today: NaiveDate) -> impl Iterator<Item = &Tenure> {
    entry.tenures.iter().filter(move |it| it.holding.office.seat() == Seat::Ward && it.reaches(today) && !it.is_void())
}

/// Since when somebody has had an office over the ward, as far as that was written down.
#[must_use]
pub fn in_office_since(entry: &Entry, today: NaiveDate) -> Option<DateTime<Utc>> {
    let (at, from) = over_the_ward(entry, today).map(given).min()?;
    Some(at.unwrap_or_else(|| at_local(from, NaiveTime::MIN)))
}

/// Whether somebody may stop the rights of another one: they run the ward's office, or lead the ward, and did before the
/// other got the first of theirs. One more office makes nobody a newcomer: so nobody who was let in by mistake can turn out
/// whoever was there before.
#[must_use]
pub fn may_stop(register: &Register, by: PersonId, whom: PersonId) -> bool {
    let (Some(one), Some(other)) = (register.person(by), register.person(whom)) else { return false };
    let runs = |it: &&Tenure| {
        matches!(it.holding.office, Office::WardOfficer | Office::WardLeader) && it.holding.is_active(register.today)
    };
    let mine = over_the_ward(one, register.today).filter(runs).map(given).min();
    let theirs = over_the_ward(other, register.today).map(given).min();
    by != whom && mine.zip(theirs).is_some_and(|(mine, theirs)| mine < theirs)
}

/// Whether somebody was in office before another one and may stop their rights: then the other one neither ends an office of
/// theirs over the ward nor locks their account.
#[must_use]
pub fn came_before(register: &Register, whom: PersonId, by: PersonId) -> bool {
    may_stop(register, whom, by)
}

/// The officers of the ward who were there before somebody, or came at the same time: whoever is asked where a newcomer may
/// not end their office or lock their account.
pub fn who_may_end(register: &Register, whom: PersonId) -> impl Iterator<Item = &Entry> {
    let keeps = |it: &&Tenure| it.holding.office == Office::WardOfficer && it.holding.is_active(register.today);
    let runs = move |it: &&Entry| over_the_ward(it, register.today).any(|it| keeps(&it));
    register.people.values().filter(runs).filter(move |it| it.id != whom && !came_before(register, whom, it.id))
}

/// Whether nobody would run the ward's office any more: then only the operator can invite somebody.
#[must_use]
pub fn leaves_no_officer(register: &Register, whom: PersonId) -> bool {
    let runs = |it: &Entry| over_the_ward(it, register.today).any(|it| it.holding.office == Office::WardOfficer);
    register.person(whom).is_some_and(runs) && !register.people.values().any(|it| it.id != whom && runs(it))
}

/// Ends every office over the ward that somebody holds or is to hold: from today on, and one that began today was held on no
/// day at all. Why was typed, and is kept beside how each stood.
pub fn stop_offices(register: &Register, (by, whom): (PersonId, PersonId), reason: &str) -> Answer {
    if !may_stop(register, by, whom) {
        return Err(Refusal::NotHeld);
    }
    let entry = register.person(whom).ok_or(Refusal::NoSuchPerson)?;
    let stop = |it: &Tenure| {
        let first = register.today.max(it.holding.from);
        let last = first.pred_opt().unwrap_or(first);
        Write::Stop { person: whom, seen: it.holding.clone(), last, reason: reason.to_owned() }
    };
    Ok(over_the_ward(entry, register.today).map(stop).collect())
}

/// Those who hold an office over the ward today of which no number of a decision is known.
pub fn without_paper(register: &Register) -> impl Iterator<Item = (&Entry, Office)> {
    register.people.values().filter_map(|entry| {
        let mut held = over_the_ward(entry, register.today);
        let lacks = held.find(|it| it.holding.is_active(register.today) && it.paper.number.is_none())?;
        Some((entry, lacks.holding.office))
    })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::domain::WardId;
    use crate::domain::people::Holding;
    use crate::domain::people::particulars::Particulars;
    use crate::domain::people::tenure::{Hand, LeavingReason, Paper};

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn held(office: Office, from: &str, given: Option<&str>) -> Tenure {
        let holding = Holding { office, team: None, group: None, from: day(from), to: None };
        let given = given.map(|at| Hand { at: at.parse().unwrap(), by: None, on_behalf: None });
        Tenure { given, ..Tenure::of(holding) }
    }

    /// An officer and a leader from the beginning; an officer who was let in today.
    fn register() -> Register {
        let offices = [
            vec![held(Office::WardOfficer, "2024-01-01", None)],
            vec![held(Office::WardLeader, "2024-01-01", Some("2026-05-04T02:00:00Z"))],
            // Dated back: what counts is when it was written.
            vec![held(Office::WardOfficer, "2001-01-01", Some("2026-05-05T02:00:00Z"))],
            vec![held(Office::FrontOfficer, "2026-05-05", Some("2026-05-05T03:00:00Z"))],
        ];
        let entry = |(nth, tenures): (i64, Vec<Tenure>)| {
            let id = PersonId(nth);
            (id, Entry { id, base: Particulars::default(), versions: Vec::new(), tenures })
        };
        Register {
            ward: WardId(1),
            today: day("2026-05-05"),
            groups: Vec::new(),
            teams: Vec::new(),
            names: BTreeMap::new(),
            minority: BTreeMap::new(),
            papers: BTreeMap::new(),
            people: (1..).zip(offices).map(entry).collect(),
        }
    }

    const OFFICER: PersonId = PersonId(1);
    const LEADER: PersonId = PersonId(2);
    const NEW: PersonId = PersonId(3);
    const FRONT: PersonId = PersonId(4);

    #[test]
    fn whoever_was_in_office_before_stops_whoever_came_after_and_never_the_other_way() {
        let it = register();
        for (by, whom, may) in [
            (OFFICER, NEW, true),
            (LEADER, NEW, true),
            (NEW, OFFICER, false),
            (NEW, LEADER, false),
            (OFFICER, LEADER, true),
            (LEADER, OFFICER, false),
            (NEW, FRONT, true),
            (FRONT, NEW, false),
            (OFFICER, OFFICER, false),
        ] {
            assert_eq!(may_stop(&it, by, whom), may, "{by:?} {whom:?}");
        }
    }

    #[test]
    fn one_more_office_makes_nobody_a_newcomer() {
        let mut it = register();
        for whom in [OFFICER, LEADER, FRONT] {
            let more = held(Office::WardOfficer, "2026-05-05", Some("2026-05-05T04:00:00Z"));
            it.people.get_mut(&whom).unwrap().tenures.push(more);
        }
        assert!(!may_stop(&it, NEW, OFFICER) && !may_stop(&it, NEW, LEADER));
        assert!(may_stop(&it, OFFICER, NEW) && may_stop(&it, OFFICER, FRONT));
    }

    #[test]
    fn a_newcomer_ends_no_office_of_whoever_came_before_and_hears_whom_to_ask() {
        let mut it = register();
        for (whom, by, refused) in
            [(OFFICER, NEW, true), (LEADER, NEW, true), (NEW, OFFICER, false), (FRONT, NEW, false), (NEW, NEW, false)]
        {
            assert_eq!(came_before(&it, whom, by), refused, "{whom:?} {by:?}");
        }
        let asked = |it: &Register, whom| who_may_end(it, whom).map(|it| it.id).collect::<Vec<_>>();
        assert_eq!((asked(&it, OFFICER), asked(&it, LEADER)), (vec![], vec![OFFICER]));
        let same = held(Office::WardOfficer, "2024-01-01", None);
        it.people.get_mut(&FRONT).unwrap().tenures = vec![same];
        assert_eq!(asked(&it, OFFICER), [FRONT]);
    }

    #[test]
    fn from_then_on_not_a_day_of_rights_is_left() {
        let mut it = register();
        for whom in [NEW, FRONT] {
            let writes = stop_offices(&it, (OFFICER, whom), "không có quyết định").unwrap();
            it.apply(&writes);
            let tenure = &it.person(whom).unwrap().tenures[0];
            assert_eq!(tenure.ending.as_ref().and_then(|it| it.why), Some(LeavingReason::Stopped));
            assert!(!tenure.reaches(it.today), "{tenure:?}");
            assert_eq!(stop_offices(&it, (OFFICER, whom), "nữa"), Err(Refusal::NotHeld), "once");
        }
        assert!(leaves_no_officer(&it, OFFICER) && !leaves_no_officer(&it, LEADER));
        assert!(!leaves_no_officer(&register(), NEW), "another one is there");
    }

    #[test]
    fn who_holds_an_office_without_a_decision_is_named() {
        let mut it = register();
        let lacking = |it: &Register| without_paper(it).map(|it| it.0.id).collect::<Vec<_>>();
        assert_eq!(lacking(&it), [OFFICER, LEADER, NEW, FRONT]);
        it.people.get_mut(&NEW).unwrap().tenures[0].paper = Paper { number: Some("45/QĐ-UBND".to_owned()), on: None };
        assert_eq!(lacking(&it), [OFFICER, LEADER, FRONT]);
    }
}
