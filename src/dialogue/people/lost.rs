//! Somebody lost their telephone: whoever finds it could read on. The old account loses its rights at once, before anything
//! else, and a new link is made.

use serde::{Deserialize, Serialize};

use super::asks::{Invitee, PeopleDeed};
use super::deed_form::Seen;
use super::{At, Step, invite, saving};
use crate::dialogue::audit::links::look_at;
use crate::dialogue::effect::{Audience, Effect, Urgency};
use crate::dialogue::facts::Facts;
use crate::dialogue::screen::{Button, Screen};
use crate::dialogue::text::text;
use crate::dialogue::{Answer, Turn};
use crate::domain::PersonId;
use crate::domain::access::{Permit, act};
use crate::domain::people::Person;
use crate::domain::people::stop::over_the_ward;

/// Whose.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Lost {
    pub(super) person: PersonId,
}

/// Whether somebody's account can be locked: they have one, and are not the officer who would do it with it.
pub(super) fn can_be_locked(person: &Person, facts: &Facts) -> bool {
    facts.linked.contains(&person.id) && facts.actor().is_some_and(|it| it.person != person.id)
}

pub(super) fn screen(facts: &Facts) -> Screen {
    let Some(person) = facts.person.as_ref().filter(|it| can_be_locked(it, facts)) else {
        return Screen::new(text!("people-missing")).row(vec![super::to_list(), Button::to_menu()]);
    };
    if let Some(seen) = Seen::of(person.id, facts).filter(Seen::came_before) {
        return Screen::new(saving::came_before(person.id, seen.register))
            .row(vec![Button::here("back", text!("button-back"))]);
    }
    Screen::new(text!("people-lost", name = person.name.as_str()))
        .row(vec![Button::danger("lock", text!("people-lost-yes"))])
        .row(vec![Button::here("back", text!("button-back")), Button::here("stop", text!("button-stop"))])
}

pub(super) fn answer(
    at: At,
    lost: &Lost,
    answer: Answer<'_>,
    permit: Permit<act::InvitePeople>,
    facts: &Facts,
) -> Turn {
    let card = Step::Card { person: lost.person };
    let Some(person) = facts.person.as_ref().filter(|it| it.id == lost.person && can_be_locked(it, facts)) else {
        return Turn::to(at.step(card)).note(text!("people-missing"));
    };
    match answer {
        Answer::Pick("back") => Turn::to(at.step(card)),
        // Who was let in by mistake would lock out whoever may stop them.
        Answer::Pick("lock") if Seen::of(person.id, facts).is_some_and(|it| it.came_before()) => Turn::to(at.place()),
        Answer::Pick("lock") => {
            let lock = Effect::own(PeopleDeed::LockAccount { permit, person: person.id });
            let name = person.name.as_str();
            let holds = super::office_words::active(person, facts).next().is_some();
            // Who holds no office any more gets no link.
            let turn = if holds {
                invite::send(at.step(card), Invitee::Known(person.id), name, permit, facts)
                    .note(text!("people-locked", name = name))
            } else {
                Turn::to(at.step(card)).note(text!("people-locked-only", name = name))
            };
            let effects = [lock].into_iter().chain(turn.effects.clone()).chain(told(person, facts)).collect();
            Turn { effects, ..turn }
        }
        _ => Turn::to(at.place()).note(text!("pick-a-button")),
    }
}

/// The others in office hear of it where whoever finds the telephone could have read what is the ward's, and can look at
/// whoever locked the account.
fn told(person: &Person, facts: &Facts) -> Option<Effect> {
    let seen = Seen::of(person.id, facts)?;
    let is_one = over_the_ward(seen.entry, facts.today).next().is_some();
    let actor = facts.actor().filter(|_| is_one)?;
    let body = text!("people-locked-told", name = person.name.as_str(), by = actor.name.as_str());
    Some(Effect::Tell {
        to: Audience::OfficeOf(person.ward),
        screen: Box::new(Screen::new(body).row(vec![look_at(actor.person)])),
        urgency: Urgency::Normal,
        key: Some(format!("locked:{}", person.id)),
    })
}
