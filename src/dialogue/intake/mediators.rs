//! Who mediates: the parties choose first (Art. 17(1), 18(1)), and nobody with an interest in the case may
//! (Art. 10(3), 18(2)). The usual case is one tap: oneself, which also says that one has no interest.

use super::draft::{Draft, Picked, Who};
use super::step::Step;
use super::{At, accept, help, page, question, settle, stay};
use crate::dialogue::Turn;
use crate::dialogue::facts::Facts;
use crate::dialogue::namesakes::name_among;
use crate::dialogue::screen::{Button, Screen};
use crate::dialogue::text::{Arg, Text, text};
use crate::domain::access::{Action, may};
use crate::domain::fold::fold;
use crate::domain::people::{Actor, Office, Person};
use crate::domain::{PersonId, TeamId};

/// How many mediators may be picked.
const MOST: usize = 6;

/// Whether the actor mediates in this team; its head does too (Art. 15(7)).
pub(super) fn mediates(actor: &Actor, team: Option<TeamId>) -> bool {
    let office = |it: Office| matches!(it, Office::Mediator | Office::TeamHead);
    team.is_some() && actor.offices.iter().any(|it| it.team == team && office(it.office))
}

/// Whether the one who enters the case mediates it.
pub(super) fn is_own(draft: &Draft, actor: &Actor) -> bool {
    match draft.who {
        // Somebody else may have gone on with it since.
        Some(Who::Me) => draft.me.as_ref().is_none_or(|it| it.person == actor.person),
        Some(Who::Picked) => draft.picked.iter().any(|it| it.person == actor.person),
        // One who will not mediate may still log what came to their own team (Art. 10(3)).
        Some(Who::HeadDecides) => mediates(actor, draft.team),
        None => false,
    }
}

/// Whether the actor may enter a case for other mediators of this team.
pub(super) fn enters_for_others(actor: &Actor, team: Option<TeamId>) -> bool {
    may(actor, Action::LogCaseForOthers)
        .is_ok_and(|it| it.scope().ward == Some(actor.ward) || team.is_some_and(|team| it.scope().teams.contains(team)))
}

pub(super) fn screen(at: &At, facts: &Facts) -> Screen {
    match at.step {
        Step::MediatorList => list(at, facts),
        Step::Interest => {
            let screen =
                Screen::new(question("intake-interest", at.step)).choice("none", text!("intake-interest-none"));
            at.draft.picked.iter().take(MOST).fold(screen, |screen, it| {
                screen.choice(format!("i:{}", it.person), text!("intake-interest-of", name = it.name.as_str()))
            })
        }
        Step::Chosen => Screen::new(question("intake-chosen", at.step))
            .choice("yes", text!("intake-chosen-yes"))
            .choice("no", text!("intake-chosen-no")),
        _ => who(at, facts),
    }
}

fn who(at: &At, facts: &Facts) -> Screen {
    if facts.actor().is_some_and(|it| mediates(it, at.draft.team)) {
        Screen::new(question("intake-mediators", at.step))
            .choice("me", text!("intake-me"))
            .choice("me_chosen", text!("intake-me-chosen"))
            .choice("pick", text!("intake-me-and-others"))
            .choice("interest", text!("intake-me-interest"))
            .choice("later", text!("intake-head-decides"))
    } else {
        Screen::new(question("intake-mediators-others", at.step))
            .choice("pick", text!("intake-pick-mediators"))
            .choice("later", text!("intake-head-decides"))
    }
}

/// Who may be named: mediators of the team on the day the case was received (Art. 2(4)), also where it is entered later.
fn candidates<'a>(draft: &Draft, facts: &'a Facts) -> Vec<&'a Person> {
    let Some(team) = draft.team else { return Vec::new() };
    let day = draft.received_on.unwrap_or(facts.today);
    let fits = |it: &&Person| it.mediates_in(team, day) && !draft.interested.contains(&it.id);
    facts.team_people.iter().filter(fits).collect()
}

fn list(at: &At, facts: &Facts) -> Screen {
    let people = candidates(&at.draft, facts);
    let (lines, turn) = page(&people, at.page);
    let Some(example) = people.first().map(|it| it.name.as_str()) else {
        return Screen::new(question("intake-mediator-none", at.step));
    };
    let mut screen = Screen::new(
        question("intake-mediator-list", at.step).with("picked", at.draft.picked.len()).with("example", example),
    );
    for person in lines {
        let picked = at.draft.picked.iter().any(|it| it.person == person.id);
        let label = if picked { "intake-mediator-on" } else { "intake-mediator-off" };
        screen = screen
            .choice(format!("m:{}", person.id), Text::of(label).with("name", Arg::Text(name_among(person, &people))));
    }
    screen = screen.row(turn);
    if !at.draft.picked.is_empty() {
        screen = screen.row(vec![Button::primary("done", text!("intake-list-done"))]);
    }
    screen
}

pub(super) fn pick(at: At, key: &str, actor: &Actor, facts: &Facts) -> Turn {
    let mut draft = at.draft.clone();
    let own = Picked { person: actor.person, name: actor.name.clone() };
    match key {
        "me" | "me_chosen" if mediates(actor, draft.team) => {
            draft.interested.retain(|&it| it != actor.person);
            draft.picked_from = draft.team;
            draft.chosen_by_parties = Some(key == "me_chosen");
            draft.me = Some(own);
            draft.who = Some(Who::Me);
            accept(at, draft, facts)
        }
        "pick" => {
            if draft.picked_from != draft.team || draft.picked.is_empty() {
                draft.picked = if mediates(actor, draft.team) { vec![own] } else { Vec::new() };
            }
            // What was said of others does not hold for whoever is picked now.
            draft.interested.clear();
            draft.interest_asked = false;
            draft.chosen_by_parties = None;
            draft.picked_from = draft.team;
            draft.picked_done = false;
            draft.who = Some(Who::Picked);
            accept(at, draft, facts)
        }
        "interest" => {
            draft.interested.retain(|&it| it != actor.person);
            draft.interested.push(actor.person);
            draft.who = Some(Who::HeadDecides);
            accept(at, draft, facts).note(text!("intake-note-interest"))
        }
        "later" => {
            draft.interested.retain(|&it| it != actor.person);
            draft.who = Some(Who::HeadDecides);
            accept(at, draft, facts)
        }
        "done" if !draft.picked.is_empty() => {
            draft.picked_done = true;
            accept(at, draft, facts)
        }
        "none" => {
            draft.interest_asked = true;
            accept(at, draft, facts)
        }
        "yes" | "no" => {
            draft.chosen_by_parties = Some(key == "yes");
            accept(at, draft, facts)
        }
        _ => match key.split_once(':').map(|(what, id)| (what, id.parse().map(PersonId))) {
            Some(("m", Ok(person))) => toggle(at, person, actor, facts),
            Some(("i", Ok(person))) => interested(at, person, actor, facts),
            _ => help(at),
        },
    }
}

fn toggle(at: At, person: PersonId, actor: &Actor, facts: &Facts) -> Turn {
    let mut draft = at.draft.clone();
    let Some(named) = candidates(&draft, facts).into_iter().find(|it| it.id == person) else { return help(at) };
    if draft.picked.iter().any(|it| it.person == person) {
        if person == actor.person && !enters_for_others(actor, draft.team) {
            return stay(at).note(text!("intake-note-own-cases"));
        }
        draft.picked.retain(|it| it.person != person);
    } else if draft.picked.len() >= MOST {
        return stay(at).note(text!("intake-too-many-mediators", max = MOST));
    } else {
        draft.picked.push(Picked { person, name: named.name.clone() });
    }
    draft.picked_done = false;
    draft.interest_asked = false;
    settle(at, draft, facts)
}

/// Art. 18(2): who has an interest is not assigned. When nobody is left, or nobody whom this person may name, the head
/// names somebody.
fn interested(at: At, person: PersonId, actor: &Actor, facts: &Facts) -> Turn {
    let mut draft = at.draft.clone();
    if !draft.picked.iter().any(|it| it.person == person) {
        return help(at);
    }
    draft.picked.retain(|it| it.person != person);
    draft.interested.push(person);
    let declined = person == actor.person && !enters_for_others(actor, draft.team);
    if draft.picked.is_empty() || declined {
        draft.who = Some(Who::HeadDecides);
        return accept(at, draft, facts).note(text!("intake-note-interest"));
    }
    settle(at, draft, facts).note(text!("intake-note-interest-removed"))
}

/// A typed name picks the person, as far as it names one only.
pub(super) fn typed(at: At, text: &str, actor: &Actor, facts: &Facts) -> Turn {
    let typed = format!(" {} ", fold(text).trim());
    let people = candidates(&at.draft, facts);
    let mut found = people.iter().filter(|it| format!(" {} ", fold(&it.name)).ends_with(&typed));
    match (found.next(), found.next()) {
        (Some(person), None) => {
            let id = person.id;
            toggle(at, id, actor, facts)
        }
        _ => help(at),
    }
}
