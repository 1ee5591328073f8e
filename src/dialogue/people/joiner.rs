//! An account that waits to be let in: somebody used the link of an office with rights over what others do, with another
//! telephone number than the register knows, or showing none. Whoever made the link calls them and says whether it is they.

use super::asks::{Joiner, PeopleDeed};
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
use crate::domain::people::JoinRequest;

/// The request of somebody, if it still waits. Nobody lets themself in.
fn waits(person: PersonId, facts: &Facts) -> Option<&JoinRequest> {
    let is_another = facts.actor().is_some_and(|it| it.person != person);
    facts.found::<Joiner>()?.as_ref().filter(|it| it.person == person && is_another)
}

fn masked(number: Option<&String>) -> Text {
    let masked = number.and_then(|it| parse_phone(it).ok()).map(|it| it.masked());
    masked.map_or_else(|| text!("word-none"), |it| text!("plain", words = it))
}

pub(super) fn screen(person: PersonId, facts: &Facts) -> Screen {
    let (Some(it), Some(known)) = (waits(person, facts), &facts.person) else {
        return Screen::new(text!("joiner-gone")).row(vec![super::to_list(), Button::to_menu()]);
    };
    let offices: Vec<Text> = super::list::active(known, facts).map(|it| super::list::office(it, facts)).collect();
    let body = text!(
        "joiner",
        name = known.name.as_str(),
        offices = Arg::List(offices),
        day = Arg::Day(local_date(it.asked_at)),
        time = local(it.asked_at).time(),
        known = masked(known.phone.as_ref()),
        shown = masked(it.phone.as_ref())
    );
    Screen::new(body)
        .row(vec![Button::primary("letin", text!("joiner-yes"))])
        .row(vec![Button::danger("away", text!("joiner-no"))])
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
    let (Some(_), Some(known)) = (waits(person, facts), &facts.person) else {
        return Turn::to(at.step(Step::List)).note(text!("joiner-gone"));
    };
    let name = known.name.as_str();
    match answer {
        Answer::Pick("back") => Turn::to(at.step(card)),
        Answer::Pick("letin") => Turn::to(at.step(card))
            .with(Effect::own(PeopleDeed::LetIn { permit, person }))
            .note(text!("joiner-let-in", name = name)),
        Answer::Pick("away") => Turn::to(at.step(card))
            .with(Effect::own(PeopleDeed::TurnAway { permit, person }))
            .note(text!("joiner-turned-away", name = name)),
        _ => Turn::to(at.place()).note(text!("pick-a-button")),
    }
}
