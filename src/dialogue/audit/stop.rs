//! Stopping somebody's rights over the ward: why is asked, what ends stands on the card, and then it ends at once. All in
//! office hear of it, and so does whoever it is about.

use super::asks::{AuditDeed, Stopping};
use super::at::{At, Step};
use super::{cards, permit};
use crate::dialogue::Turn;
use crate::dialogue::effect::{Audience, Effect, Urgency};
use crate::dialogue::facts::Facts;
use crate::dialogue::input::Answer;
use crate::dialogue::refused::refused;
use crate::dialogue::screen::{Button, Screen};
use crate::dialogue::text::{Arg, Text, text};
use crate::dialogue::words::within;
use crate::domain::access::act;
use crate::domain::people::Office;

/// The longest reason, in characters.
const LONGEST: usize = 200;

fn offices(all: &[Office]) -> Arg {
    Arg::List(all.iter().map(|it| Text::of(format!("office-{it}"))).collect())
}

/// What they go on to hold, if they do.
fn stays(stop: &Stopping, id: &'static str) -> Vec<Text> {
    let stays = (!stop.stay.is_empty()).then(|| Text::of(id).with("offices", offices(&stop.stay)));
    stays.into_iter().collect()
}

pub(super) fn screen(at: &At, facts: &Facts) -> Screen {
    let nav = vec![Button::here("back", text!("button-back")), Button::here("no", text!("audit-object-no"))];
    let found = cards::found(at, facts).and_then(|it| Some((it, it.stop.as_ref()?)));
    let Some((it, stop)) = found else {
        return Screen::new(text!("audit-object-gone")).row(vec![Button::to_menu()]);
    };
    let name = it.name.as_str();
    let Some(reason) = &at.reason else {
        return Screen::new(text!("audit-stop-why", name = name, offices = offices(&stop.offices))).row(nav);
    };
    let alone = stop.last_officer.then(|| text!("audit-stop-alone"));
    let stay = stays(stop, "audit-stop-stays");
    let body = text!(
        "audit-stop-check",
        name = name,
        offices = offices(&stop.offices),
        reason = reason.as_str(),
        warnings = stay.into_iter().chain(alone).collect::<Vec<_>>()
    );
    Screen::new(body).row(vec![Button::danger("end", text!("audit-stop-yes"))]).row(nav)
}

pub(super) fn answer(at: At, answer: Answer<'_>, facts: &Facts) -> Turn {
    let list = || At::list(0).place();
    let found = cards::found(&at, facts).and_then(|it| Some((it, it.stop.as_ref()?)));
    let (Some((it, stop)), Some(permit), Some(actor)) = (found, permit(act::ObjectToNewcomer, facts), facts.actor())
    else {
        return Turn::to(list()).note(text!("audit-object-gone"));
    };
    match (answer, at.reason.clone()) {
        (Answer::Pick("no"), _) => Turn::to(list()).note(text!("audit-not-objected")),
        (Answer::Pick("back"), Some(_)) => Turn::to(At { reason: None, ..at }.place()),
        (Answer::Pick("back"), None) => Turn::to(At { step: Step::Object, ..at }.place()),
        (Answer::Text { text, message, .. }, None) => {
            match refused(text).map_or_else(|| within(text, 3..=LONGEST), Err) {
                Ok(reason) => Turn::to(At { reason: Some(reason), ..at }.place()),
                Err(why) => Turn::to(at.place()).note(why),
            }
            .with(Effect::DeleteMessage(message))
        }
        (Answer::Pick("end"), Some(reason)) => {
            let (name, by) = (it.name.as_str(), actor.name.as_str());
            let ended = || offices(&stop.offices);
            let undo = if stop.last_officer { "audit-stopped-undo-operator" } else { "audit-stopped-undo" };
            let (stay, words) = (stays(stop, "audit-stop-stays"), reason.as_str());
            let undo = Text::of(undo);
            let told = text!(
                "audit-stopped",
                name = name,
                offices = ended(),
                stay = stay,
                by = by,
                reason = words,
                undo = undo
            );
            let stay = stays(stop, "audit-stopped-own-stays");
            let own = text!("audit-stopped-own", offices = ended(), stay = stay, by = by, reason = words);
            let tell = |to, body, key| Effect::Tell {
                to,
                screen: Box::new(Screen::new(body)),
                urgency: Urgency::Normal,
                key: Some(key),
            };
            let person = it.person;
            Turn::to(list())
                .with(Effect::own(AuditDeed::Stop { permit, person, reason }))
                // By then they are none of those in office.
                .with(tell(Audience::OfficeOf(actor.ward), told, format!("stopped:{person}")))
                .with(tell(Audience::Person(person), own, format!("stopped-own:{person}")))
                .note(text!("audit-stop-done", name = name))
        }
        _ => Turn::to(at.place()).note(text!("pick-a-button")),
    }
}
