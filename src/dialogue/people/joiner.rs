//! An account that waits to be let in: somebody used the link of an office with rights over what others do, with another
//! telephone number than the register knows, or showing none. Whoever made the link calls them and says whether it is they; for
//! an office over the ward another officer does.

use super::asks::{Joiner, PeopleDeed, Waiting};
use super::{At, Step};
use crate::dialogue::effect::Effect;
use crate::dialogue::facts::Facts;
use crate::dialogue::screen::{Button, Screen};
use crate::dialogue::text::{Arg, Text, text};
use crate::dialogue::{Answer, Turn};
use crate::domain::PersonId;
use crate::domain::access::{Permit, act};
use crate::domain::calendar::{local, local_date};
use crate::domain::input::phone::parse_phone;
use crate::domain::people::{JoinRequest, Person};

/// The request of somebody, if it still waits.
fn waits(person: PersonId, facts: &Facts) -> Option<&Waiting> {
    facts.found::<Joiner>()?.as_ref().filter(|it| it.request.person == person)
}

/// Whether the actor may say that it is they. Nobody lets themself in, nor an account that is somebody else's.
fn may_let_in(it: &Waiting, facts: &Facts) -> bool {
    let is_another = facts.actor().is_some_and(|actor| actor.person != it.request.person);
    is_another && !it.for_others && !it.is_anothers
}

/// The number with which the shown one is compared: one that whoever made the link wrote down tells nothing.
fn known_number(known: &Person, it: &Waiting) -> Text {
    match (&it.number, &known.phone) {
        (None, Some(_)) => text!("joiner-number-of-maker"),
        (number, _) => masked(number.as_ref()),
    }
}

fn masked(number: Option<&String>) -> Text {
    let masked = number.and_then(|it| parse_phone(it).ok()).map(|it| it.masked());
    masked.map_or_else(|| text!("word-none"), |it| text!("plain", words = it))
}

/// What must be known before it is said that it is they.
fn warnings(known: &Person, it: &Waiting, facts: &Facts) -> Vec<Text> {
    let name = known.name.as_str();
    let anothers = it.is_anothers.then(|| text!("joiner-anothers", name = name));
    let has_one = facts.linked.contains(&known.id).then(|| text!("joiner-has-account", name = name));
    let why = || if it.came_later { text!("joiner-came-later", name = name) } else { text!("joiner-for-others") };
    let others = (!may_let_in(it, facts) && !it.is_anothers).then(why);
    // The number that the ward keeps goes with it: seen before it is changed.
    let changes = known.phone.as_ref().zip(it.request.phone.as_ref()).filter(|(was, now)| was != now);
    let changes = changes
        .filter(|_| !it.is_anothers)
        .map(|(was, now)| text!("joiner-changes-number", was = masked(Some(was)), now = masked(Some(now))));
    has_one.into_iter().chain(changes).chain(anothers).chain(others).collect()
}

/// Which account is looked at: the button of a card on which another one stood does nothing.
fn key(what: &str, it: &JoinRequest) -> String {
    format!("{what}:{}", it.tg_user)
}

pub(super) fn screen(person: PersonId, facts: &Facts) -> Screen {
    let (Some(waiting), Some(known)) = (waits(person, facts), &facts.person) else {
        return Screen::new(text!("joiner-gone")).row(vec![super::to_list(), Button::to_menu()]);
    };
    let it = &waiting.request;
    let offices: Vec<Text> =
        super::office_words::active(known, facts).map(|it| super::office_words::office(it, facts)).collect();
    let body = text!(
        "joiner",
        name = known.name.as_str(),
        offices = Arg::List(offices),
        day = Arg::Day(local_date(it.asked_at)),
        time = local(it.asked_at).time(),
        known = known_number(known, waiting),
        shown = masked(it.phone.as_ref()),
        warnings = warnings(known, waiting, facts)
    );
    let screen = Screen::new(body);
    let screen = if may_let_in(waiting, facts) {
        screen.row(vec![Button::primary(key("letin", it), text!("joiner-yes"))])
    } else {
        screen
    };
    screen
        .row(vec![Button::danger(key("away", it), text!("joiner-no"))])
        .row(vec![Button::here("back", text!("joiner-later"))])
}

pub(super) fn answer(
    at: At,
    person: PersonId,
    answer: Answer<'_>,
    permit: Permit<act::InvitePeople>,
    facts: &Facts,
) -> Turn {
    let card = Step::Card { person };
    let (Some(waiting), Some(known)) = (waits(person, facts), &facts.person) else {
        return Turn::to(at.step(Step::List)).note(text!("joiner-gone"));
    };
    let name = known.name.as_str();
    let tg_user = waiting.request.tg_user;
    match answer {
        Answer::Pick("back") => Turn::to(at.step(card)),
        Answer::Pick(it) if it == key("letin", &waiting.request) && may_let_in(waiting, facts) => {
            Turn::to(at.step(card))
                .with(Effect::own(PeopleDeed::LetIn { permit, person, tg_user }))
                .note(text!("joiner-let-in", name = name))
        }
        Answer::Pick(it) if it == key("away", &waiting.request) => Turn::to(at.step(card))
            .with(Effect::own(PeopleDeed::TurnAway { permit, person, tg_user }))
            .note(text!("joiner-turned-away", name = name)),
        Answer::Pick(_) => Turn::to(at.place()),
        _ => Turn::to(at.place()).note(text!("pick-a-button")),
    }
}
