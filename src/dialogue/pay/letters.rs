//! What is told of a step: the office what a head did, the head what the office did, and who mediated that their pay was
//! handed over, so that nobody has to ask.

use chrono::NaiveDate;

use super::asks::Seen;
use super::links::show;
use super::words;
use crate::dialogue::effect::{Audience, Effect, Urgency};
use crate::dialogue::facts::Facts;
use crate::dialogue::screen::{Button, Screen};
use crate::dialogue::text::{Arg, Text, text};
use crate::domain::WardId;
use crate::domain::pay::PayRequestLine;
use crate::domain::pay::case::by_person;
use crate::domain::pay::course::{Hand, Move, Standing, due};

/// The other side learns of a step, after which the request stands as this line says; in words, where words belong to it.
pub(super) fn told(
    ward: WardId,
    (step, said): (Move, Option<&str>),
    hand: Hand,
    (it, facts): (&PayRequestLine, &Facts),
) -> Vec<Effect> {
    let to = if hand == Hand::Office { Audience::HeadOf(it.team) } else { Audience::OfficersOf(ward) };
    let day = due(it, &facts.law, &facts.calendar);
    let body = Text::of(format!("pay-told-{step}"))
        .with("team", words::team(it.team, facts))
        .with("count", it.cases)
        .with("dong", it.dong)
        .with("standing", Text::of(format!("pay-standing-{}", it.standing)))
        .with("words", said.map_or_else(|| text!("empty"), |it| text!("pay-said", words = it)))
        .with("due", words::due(day, facts));
    vec![tell(to, body, it)]
}

fn tell(to: Audience, body: Text, it: &PayRequestLine) -> Effect {
    let screen = Screen::new(body).open().row(vec![Button::go(show(it.id), text!("pay-button-open"))]);
    Effect::Tell { to, screen: Box::new(screen), urgency: Urgency::Normal, key: Some(format!("pay:{}", it.id)) }
}

/// Who mediated learns that the head, or the office where there is none, wrote down that they got theirs, and on which day; or
/// that this was wrong.
pub(super) fn mediators(seen: &Seen, step: Move, on: NaiveDate, facts: &Facts) -> Vec<Effect> {
    let it = &seen.request;
    let id = match (it.standing, step, seen.headless) {
        (_, Move::HandOver, false) => "pay-mediator-got",
        (_, Move::HandOver, true) => "pay-mediator-got-office",
        (Standing::HandedOver, Move::TakeBack, false) => "pay-mediator-not-yet",
        (Standing::HandedOver, Move::TakeBack, true) => "pay-mediator-not-yet-office",
        _ => return Vec::new(),
    };
    let by = facts.actor().map(|it| it.person);
    let others = by_person(&it.lines).into_iter().filter(|(share, _)| Some(share.person) != by);
    others
        .map(|(share, cases)| {
            let body = Text::of(id).with("count", cases).with("dong", share.dong).with("day", Arg::Date(on));
            let screen = Screen::new(body).open().row(vec![Button::to_menu()]);
            let to = Audience::Person(share.person);
            Effect::Tell { to, screen: Box::new(screen), urgency: Urgency::Normal, key: None }
        })
        .collect()
}
