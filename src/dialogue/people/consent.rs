//! Somebody came to the office, or called it, and takes their consent back: the officer enters it with the day. What follows
//! stands on the card before it is done.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::asks::PeopleDeed;
use super::deed_form::Seen;
use super::{At, Step, read, saving};
use crate::dialogue::effect::Effect;
use crate::dialogue::facts::Facts;
use crate::dialogue::place::Takes;
use crate::dialogue::screen::{Button, Screen};
use crate::dialogue::text::{Arg, text};
use crate::dialogue::{Answer, Turn, days};
use crate::domain::PersonId;
use crate::domain::access::{Permit, act};

/// The answers so far.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Form {
    pub(super) person: PersonId,
    /// The day on which they said so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    on: Option<NaiveDate>,
}

impl Form {
    pub(super) fn of(person: PersonId) -> Self {
        Self { person, on: None }
    }

    pub(super) fn takes(&self) -> Takes {
        if self.on.is_none() { Takes::Words } else { Takes::Choice }
    }
}

/// Whether the consent of somebody stands.
pub(super) fn stands(seen: Seen<'_>) -> bool {
    seen.hanging.consented
}

pub(super) fn screen(form: &Form, facts: &Facts) -> Screen {
    let Some(seen) = Seen::of(form.person, facts) else {
        return Screen::new(text!("people-missing")).row(vec![super::to_list(), Button::to_menu()]);
    };
    let name = seen.entry.latest().name;
    let nav = vec![Button::here("back", text!("button-back")), Button::here("stop", text!("button-stop"))];
    match form.on {
        _ if !stands(seen) => Screen::new(text!("people-no-consent", name = name)).row(nav),
        _ if seen.came_before() => Screen::new(saving::came_before(form.person, seen.register)).row(nav),
        None => Screen::new(text!("people-withdraw-day", name = name))
            .taking_days()
            .choice(days::key(facts.today), text!("button-today", day = Arg::Date(facts.today)))
            .row(nav),
        Some(day) => Screen::new(text!("people-withdraw", name = name, day = Arg::Day(day)))
            .row(vec![Button::danger("withdraw", text!("people-withdraw-yes"))])
            .row(nav),
    }
}

pub(super) fn answer(at: At, form: Form, answer: Answer<'_>, permit: Permit<act::InvitePeople>, facts: &Facts) -> Turn {
    let stay = at.clone().place();
    let card = Step::Card { person: form.person };
    let go = |at: At, form: Form| Turn::to(at.step(Step::Consent(form)));
    let Some(seen) = Seen::of(form.person, facts) else { return Turn::to(at.step(Step::List)) };
    if !stands(seen) {
        let name = seen.entry.latest().name;
        return Turn::to(at.step(card)).note(text!("people-no-consent", name = name));
    }
    // Who was let in by mistake would shut out whoever may stop them.
    if seen.came_before() {
        return Turn::to(if matches!(answer, Answer::Pick("back")) { at.step(card) } else { stay });
    }
    let day = match (form.on, answer) {
        (None, Answer::Pick("back")) => return Turn::to(at.step(card)),
        (Some(_), Answer::Pick("back")) => return go(at, Form { on: None, ..form }),
        (Some(on), Answer::Pick("withdraw")) => {
            let deed = PeopleDeed::WithdrawConsent { permit, person: form.person, on };
            return Turn::to(at.step(card)).with(Effect::own(deed)).note(text!("people-withdrawn"));
        }
        (None, Answer::Pick(key)) => days::from_key(key, facts).ok_or_else(|| text!("pick-a-button")),
        (None, Answer::Text { text, .. }) => read::near_day(text, facts),
        _ => Err(text!("pick-a-button")),
    };
    match day {
        Ok(day) if day > facts.today => Turn::to(stay).note(text!("refusal-not_yet")),
        Ok(day) => go(at, Form { on: Some(day), ..form }),
        Err(why) => Turn::to(stay).note(why),
    }
}
