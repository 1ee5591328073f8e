//! The people on both sides, as column 4 of the register wants them: name, age, address. One line a person. On
//! screens they are initials; a message that holds their names is removed.

use super::draft::Draft;
use super::step::Step;
use super::{At, accept, help, page, question, read, stay};
use crate::dialogue::Turn;
use crate::dialogue::effect::Effect;
use crate::dialogue::facts::Facts;
use crate::dialogue::parties::short;
use crate::dialogue::screen::{Button, Screen};
use crate::dialogue::text::{Arg, Text, text};
use crate::domain::case::{Party, Side};
use crate::domain::fold::fold;

/// How many people one side may have.
const PEOPLE_PER_SIDE: usize = 12;

fn side_of(step: Step) -> Side {
    if step == Step::SideB { Side::B } else { Side::A }
}

/// The step of the side whose person is being changed.
pub(super) fn side_step(at: &At) -> Step {
    match at.party.and_then(|it| at.draft.parties.get(it)).map(|it| it.side) {
        Some(Side::B) => Step::SideB,
        _ => Step::SideA,
    }
}

/// A person as screens show them.
pub(super) fn shown(party: &Party) -> Text {
    let initials = short(party);
    match (party.age, party.address.is_some()) {
        (Some(age), true) => text!("intake-person-age-address", initials = initials, age = age),
        (Some(age), false) => text!("intake-person-age", initials = initials, age = age),
        (None, true) => text!("intake-person-address", initials = initials),
        (None, false) => text!("intake-person", initials = initials),
    }
}

/// The people of a side in one line.
pub(super) fn list(draft: &Draft, side: Side) -> Arg {
    Arg::List(draft.side(side).map(shown).collect())
}

/// The button that adds another person to the side that was just answered.
pub(super) fn add_row(at: &At) -> Vec<Button> {
    let button = match at.step {
        Step::SideB if at.draft.side(Side::A).next().is_some() => Some(("more:a", text!("intake-add-a"))),
        Step::Content if at.draft.side(Side::B).next().is_some() => Some(("more:b", text!("intake-add-b"))),
        _ => None,
    };
    button.map(|(key, label)| Button::here(key, label)).into_iter().collect()
}

pub(super) fn screen(at: &At) -> Screen {
    if at.step == Step::PartyEdit {
        return edit_screen(at);
    }
    let side = side_of(at.step);
    let people: Vec<(usize, &Party)> = at.draft.parties.iter().enumerate().filter(|it| it.1.side == side).collect();
    let id = match (side, people.is_empty()) {
        (Side::A, true) => "intake-side-a",
        (Side::B, true) => "intake-side-b",
        (Side::A, false) => "intake-side-a-more",
        (Side::B, false) => "intake-side-b-more",
    };
    let (lines, turn) = page(&people, at.page);
    let mut screen = Screen::new(question(id, at.step));
    for (index, party) in lines {
        screen = screen.choice(format!("party:{index}"), shown(party));
    }
    screen = screen.row(turn);
    if !people.is_empty() {
        screen = screen.row(vec![Button::primary("done", text!("intake-side-done"))]);
    }
    screen.row(add_row(at))
}

fn edit_screen(at: &At) -> Screen {
    let who = at.party.and_then(|it| at.draft.parties.get(it)).map_or_else(|| text!("intake-missing"), shown);
    Screen::new(question("intake-party-edit", at.step).with("who", who)).choice("remove", text!("intake-party-remove"))
}

pub(super) fn pick(at: At, key: &str, facts: &Facts) -> Turn {
    match key.split_once(':').unwrap_or((key, "")) {
        ("party", index) => match index.parse().ok().filter(|it: &usize| *it < at.draft.parties.len()) {
            Some(index) => stay(At { step: Step::PartyEdit, party: Some(index), ..at }),
            None => help(at),
        },
        ("more", "a") => stay(At { step: Step::SideA, page: 0, ..at }),
        ("more", "b") => stay(At { step: Step::SideB, page: 0, ..at }),
        ("done", _) => {
            let draft = at.draft.clone();
            accept(at, draft, facts)
        }
        ("remove", _) => {
            let mut draft = at.draft.clone();
            match at.party.filter(|it| *it < draft.parties.len()) {
                Some(index) => draft.parties.remove(index),
                None => return help(at),
            };
            let step = side_step(&at);
            accept(At { step, ..at }, draft, facts).note(text!("intake-party-removed"))
        }
        _ => help(at),
    }
}

pub(super) fn typed(at: At, text: &str, message: i32, facts: &Facts) -> Turn {
    let replaces = (at.step == Step::PartyEdit).then_some(at.party).flatten();
    let step = if at.step == Step::PartyEdit { side_step(&at) } else { at.step };
    let side = side_of(step);
    let mut draft = at.draft.clone();
    if let Some(index) = replaces.filter(|it| *it < draft.parties.len()) {
        draft.parties.remove(index);
    }
    let mut taken = Vec::new();
    let (mut refused, mut phone) = (None, false);
    for line in text.lines().filter(|it| !it.trim().is_empty()) {
        let read = read::person(line, side, facts.today).map(|(party, told)| {
            phone |= told;
            party
        });
        match read.and_then(|party| add(&mut draft, party)) {
            Ok(party) => taken.push(party),
            Err(note) => refused = refused.or(Some(note)),
        }
    }
    match (taken.is_empty(), refused) {
        (true, refused) => {
            stay(at).with(Effect::DeleteMessage(message)).note(refused.unwrap_or_else(|| text!("intake-help-party")))
        }
        (false, refused) => {
            let people = Arg::List(taken);
            let note = match refused {
                None => text!("intake-party-taken", people = people),
                Some(why) => text!("intake-party-taken-partly", people = people, why = why),
            };
            let note = if phone { text!("intake-party-no-phone", note = note) } else { note };
            accept(At { step, ..at }, draft, facts).with(Effect::DeleteMessage(message)).note(note)
        }
    }
}

/// Adds a person, unless the side is full or has them already. Gives them as they are shown.
fn add(draft: &mut Draft, party: Party) -> Result<Text, Text> {
    if draft.side(party.side).count() >= PEOPLE_PER_SIDE {
        return Err(text!("intake-party-full", max = PEOPLE_PER_SIDE));
    }
    let same = |it: &Party| it.side == party.side && fold(&it.name) == fold(&party.name) && it.age == party.age;
    if draft.parties.iter().any(same) {
        return Err(text!("intake-party-twice", who = shown(&party)));
    }
    let text = shown(&party);
    draft.parties.push(party);
    Ok(text)
}
