//! Who hears that a group or a team is merged, dissolved or called otherwise: whoever gets or loses an office by it, the heads
//! of the teams that it concerns, and who heads the groups and their Front committees.

use std::collections::BTreeSet;

use super::saving;
use crate::dialogue::effect::{Audience, Effect, Urgency};
use crate::dialogue::facts::Facts;
use crate::dialogue::screen::{Button, Screen};
use crate::dialogue::text::{Arg, Text, text};
use crate::domain::people::Office;
use crate::domain::people::register::{Register, Unit, Write};
use crate::domain::{GroupId, PersonId, TeamId};

pub(super) fn told(
    (unit, writes): (Unit, &[Write]),
    (register, by): (&Register, PersonId),
    facts: &Facts,
) -> Vec<Effect> {
    let mut told = saving::told(writes, by, facts);
    told.extend(to_former_heads(writes, (register, by)));
    let heirs = writes.iter().filter_map(|it| match it {
        Write::MoveCases { to, .. } => Some(*to),
        _ => None,
    });
    let heirs: BTreeSet<TeamId> = heirs.collect();
    for write in writes {
        let Some(news) = news(write, register) else { continue };
        let mut teams = heirs.clone();
        let mut groups = BTreeSet::new();
        match write {
            Write::Name { unit: Unit::Team(team), version } => {
                teams.insert(*team);
                groups.extend(version.group);
            }
            Write::Close { unit: Unit::Group(group), into, .. } => {
                groups.extend([*group]);
                groups.extend(into.and_then(Unit::group));
            }
            _ => groups.extend(group_of(unit, register)),
        }
        groups.extend(teams.iter().filter_map(|it| register.team(*it)).map(|it| it.group));
        let people: BTreeSet<PersonId> = groups.into_iter().flat_map(|it| heads_of(it, register)).collect();
        let teams = teams.into_iter().map(Audience::HeadOf);
        let people = people.into_iter().filter(|it| *it != by).map(Audience::Person);
        told.extend(teams.chain(people).map(|to| tell(to, news.clone())));
    }
    told
}

/// Whoever headed a team that is no more hears what became of it and of them, and who heads the other one.
fn to_former_heads(writes: &[Write], (register, by): (&Register, PersonId)) -> Vec<Effect> {
    let heir = writes.iter().find_map(|it| match it {
        Write::MoveCases { to, .. } => Some(*to),
        _ => None,
    });
    let Some(heir) = heir else { return Vec::new() };
    let into = name(Unit::Team(heir), register);
    let head = register.head(heir, register.today).map(|it| it.latest().name);
    let letter = |write: &Write| {
        let Write::End { person, seen, last, .. } = write else { return None };
        let former = seen.team.filter(|_| seen.office == Office::TeamHead && *person != by)?;
        let (former, day) = (name(Unit::Team(former), register), Arg::Day(last.succ_opt().unwrap_or(*last)));
        let body = match &head {
            Some(head) => {
                text!("unit-tell-head", name = former, into = into.as_str(), day = day, head = head.as_str())
            }
            None => text!("unit-tell-head-none", name = former, into = into.as_str(), day = day),
        };
        Some(tell(Audience::Person(*person), body))
    };
    writes.iter().filter_map(letter).collect()
}

fn name(unit: Unit, register: &Register) -> String {
    register.name_on(unit, register.today).unwrap_or_default().to_owned()
}

/// What happens to the unit itself, in words.
fn news(write: &Write, register: &Register) -> Option<Text> {
    Some(match write {
        Write::Close { unit, last, into } => {
            let day = Arg::Day(last.succ_opt().unwrap_or(*last));
            match into {
                Some(into) => {
                    text!("unit-tell-merged", name = name(*unit, register), into = name(*into, register), day = day)
                }
                None => text!("unit-tell-dissolved", name = name(*unit, register), day = day),
            }
        }
        // What is written first is only how it was called before.
        Write::Name { unit, version } if version.name != name(*unit, register) => {
            text!("unit-tell-renamed", was = name(*unit, register), name = version.name.as_str())
        }
        Write::Name { unit: Unit::Team(team), version } if version.group != register.team(*team).map(|it| it.group) => {
            let group = version.group.map(|it| name(Unit::Group(it), register)).unwrap_or_default();
            text!("unit-tell-serves", name = version.name.as_str(), group = group)
        }
        _ => return None,
    })
}

fn group_of(unit: Unit, register: &Register) -> Option<GroupId> {
    match unit {
        Unit::Group(group) => Some(group),
        Unit::Team(team) => register.team(team).map(|it| it.group),
    }
}

/// Who heads a group, and its Front committee.
fn heads_of(group: GroupId, register: &Register) -> Vec<PersonId> {
    let of = |office| register.holders((office, None, Some(group)), register.today).map(|it| it.id);
    of(Office::ResidentGroupHead).chain(of(Office::FrontCommitteeHead)).collect()
}

fn tell(to: Audience, body: Text) -> Effect {
    let screen = Screen::new(text!("deed-tell", lines = vec![body])).open().row(vec![Button::to_menu()]);
    Effect::Tell { to, screen: Box::new(screen), urgency: Urgency::Normal, key: None }
}
