//! The day on which the office got a proposal: what came on paper is often entered later, and the law's days for the decision
//! count from when it came. Where that gives the chair longer a reason is asked, and whoever waits is told.

use chrono::NaiveDate;

use super::asks::ProposalDeed;
use super::at::{At, Step};
use super::words::found;
use super::{doing, due, rights, words};
use crate::dialogue::Turn;
use crate::dialogue::effect::{Audience, Effect, Urgency};
use crate::dialogue::facts::Facts;
use crate::dialogue::input::Answer;
use crate::dialogue::refused::refused;
use crate::dialogue::screen::{Button, Screen};
use crate::dialogue::text::{Arg, Text, shorten, text};
use crate::dialogue::words::reason;
use crate::domain::PersonId;
use crate::domain::election::Proposal;
use crate::domain::election::course::{Move, Receipt, check_receipt, decide_by};
use crate::domain::input::date::{Lean, parse_date};

pub(super) fn screen(at: &At, facts: &Facts) -> Screen {
    let back = vec![Button::here("card", text!("button-back"))];
    let Some(it) = found(at, facts) else { return Screen::new(text!("election-gone")).open().row(back) };
    if let Some(on) = at.received {
        let body = text!("election-receipt-why", from = day(it.sent_on), day = Arg::Day(on));
        return Screen::new(body).open().row(vec![Button::here("day", text!("button-back"))]);
    }
    let now = it.sent_on.map_or_else(|| text!("word-none"), |day| text!("election-receipt-now", day = Arg::Day(day)));
    Screen::new(text!("election-receipt", now = now)).open().row(back)
}

fn day(it: Option<NaiveDate>) -> Text {
    it.map_or_else(|| text!("word-none"), |it| text!("election-day", day = Arg::Date(it)))
}

pub(super) fn answer(at: At, answer: Answer<'_>, facts: &Facts) -> Turn {
    let Some(it) = found(&at, facts).cloned() else {
        return Turn::to(At::of(Step::List).place()).note(text!("election-gone"));
    };
    match (answer, at.received) {
        (Answer::Pick("card"), _) => Turn::to(At::card(it.id).place()),
        _ if !at.is_as_seen(&it) => Turn::to(At::card(it.id).place()).note(text!("election-not-now")),
        (Answer::Pick("day"), _) => Turn::to(At { received: None, ..at }.place()),
        (Answer::Text { text, .. }, None) => typed(at, text, &it, facts),
        (Answer::Text { text, .. }, Some(on)) => match refused(text).map_or_else(|| reason(text), Err) {
            Ok(why) => save(at, &it, (on, Some(why)), facts),
            Err(why) => Turn::to(at.place()).note(why),
        },
        _ => Turn::to(at.place()).note(text!("pick-a-button")),
    }
}

fn typed(at: At, typed: &str, it: &Proposal, facts: &Facts) -> Turn {
    let on = match parse_date(typed, facts.written_on(), Lean::Past) {
        Ok(on) => on,
        Err(why) => return Turn::to(at.place()).note(Text::of(format!("date-{why}"))),
    };
    save(at, it, (on, None), facts)
}

fn save(at: At, it: &Proposal, (on, why): (NaiveDate, Option<String>), facts: &Facts) -> Turn {
    if let Err((why, bound)) = check_receipt(it, on, facts.today) {
        let note = Text::of(format!("election-receipt-{why}")).with("day", Arg::Day(on)).with("bound", Arg::Day(bound));
        return Turn::to(At { received: None, ..at }.place()).note(note);
    }
    let card = At::card(it.id).place();
    let Some(permit) = rights::step(it, Move::Receive, facts) else {
        return Turn::to(card).note(text!("election-not-now"));
    };
    let note = text!("election-received", day = Arg::Day(on));
    // It says so already.
    if it.sent_on == Some(on) {
        return Turn::to(card).note(note);
    }
    let receipt = Receipt { before: it.sent_on, on, why };
    if receipt.is_later() && receipt.why.is_none() {
        return Turn::to(At { received: Some(on), ..at }.place());
    }
    let told = told(it, &receipt, facts);
    let deed = ProposalDeed::Receive { permit, id: it.id, seen: (it.standing, it.version), receipt };
    Turn::to(card).with(doing(deed)).with_all(told).with_all(due::plan_deciding(it, on, facts)).note(note)
}

/// What was done, for the history of a proposal.
pub(super) fn did(it: &Receipt) -> Text {
    let id = match (it.before, &it.why) {
        (None, _) => "election-did-receive-on",
        (Some(_), None) => "election-did-receive-for",
        (Some(_), Some(_)) => "election-did-receive-why",
    };
    let why = it.why.as_deref().map(|it| shorten(it, 200).into_owned()).unwrap_or_default();
    Text::of(id).with("day", Arg::Date(it.on)).with("from", day(it.before)).with("why", why)
}

/// The chair has longer than was thought: whoever began it and the Front committee hear it, with why and until when.
fn told(it: &Proposal, receipt: &Receipt, facts: &Facts) -> Vec<Effect> {
    let Some(actor) = facts.actor().filter(|_| receipt.is_later()) else { return Vec::new() };
    let body = text!(
        "election-told-received-later",
        matter = Text::of(format!("election-matter-{}", it.matter)),
        team = words::team(it.team, facts),
        day = Arg::Date(receipt.on),
        from = day(receipt.before),
        said = receipt.why.as_deref().map(|it| shorten(it, 500).into_owned()).unwrap_or_default(),
        due = Arg::Day(decide_by(it.matter, receipt.on, &facts.law, &facts.calendar))
    );
    let screen =
        Screen::new(body).open().row(vec![Button::go(super::links::show(it.id), text!("election-button-open"))]);
    let mut to: Vec<PersonId> = words::front_heads(it.team, facts).map(|it| it.id).collect();
    if !to.contains(&it.by) {
        to.push(it.by);
    }
    to.retain(|it| *it != actor.person);
    let tell = |to| Effect::Tell {
        to: Audience::Person(to),
        screen: Box::new(screen.clone()),
        urgency: Urgency::Normal,
        key: Some(format!("proposal:{}:receipt", it.id)),
    };
    to.into_iter().map(tell).collect()
}
