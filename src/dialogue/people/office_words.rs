//! Offices in words: which somebody holds, of which team or group, and why one ended.

use crate::dialogue::facts::Facts;
use crate::dialogue::text::{Text, text};
use crate::domain::people::tenure::{LeavingReason, Seat};
use crate::domain::people::{Holding, Office, Person};

/// The offices a person holds today.
pub(super) fn active<'a>(person: &'a Person, facts: &Facts) -> impl Iterator<Item = &'a Holding> {
    let today = facts.today;
    person.offices.iter().filter(move |it| it.is_active(today))
}

/// An office with its team.
pub(super) fn office(it: &Holding, facts: &Facts) -> Text {
    let office = Text::of(format!("office-{}", it.office));
    let team = it.team.and_then(|id| facts.team(id)).map(|it| it.name.as_str());
    match team.or_else(|| it.group.and_then(|id| facts.group(id)).map(|it| it.name.as_str())) {
        Some(unit) => text!("office-in-team", office = office, team = unit),
        None => office,
    }
}

/// Why an office ends: the article about own wish is one about mediators.
pub(super) fn leaving(why: LeavingReason, office: Office) -> Text {
    match (why, office.seat()) {
        (LeavingReason::OwnWish, Seat::Group | Seat::Ward) => text!("people-own-wish"),
        _ => Text::of(format!("leaving-{why}")),
    }
}
