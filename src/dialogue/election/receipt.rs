//! The day on which the office got a proposal: what came on paper is often entered later, and the law's days for the decision
//! count from when it came.

use super::asks::ProposalDeed;
use super::at::{At, Step};
use super::words::found;
use super::{doing, due, rights};
use crate::dialogue::Turn;
use crate::dialogue::facts::Facts;
use crate::dialogue::input::Answer;
use crate::dialogue::screen::{Button, Screen};
use crate::dialogue::text::{Arg, Text, text};
use crate::domain::election::Proposal;
use crate::domain::election::course::{Move, check_receipt};
use crate::domain::input::date::{Lean, parse_date};

pub(super) fn screen(at: &At, facts: &Facts) -> Screen {
    let back = vec![Button::here("card", text!("button-back"))];
    let Some(it) = found(at, facts) else { return Screen::new(text!("election-gone")).open().row(back) };
    let now = it.sent_on.map_or_else(|| text!("word-none"), |day| text!("election-received-on", day = Arg::Day(day)));
    Screen::new(text!("election-receipt", now = now)).open().row(back)
}

pub(super) fn answer(at: At, answer: Answer<'_>, facts: &Facts) -> Turn {
    let Some(it) = found(&at, facts).cloned() else {
        return Turn::to(At::of(Step::List).place()).note(text!("election-gone"));
    };
    match answer {
        Answer::Pick("card") => Turn::to(At::card(it.id).place()),
        _ if !at.is_as_seen(&it) => Turn::to(At::card(it.id).place()).note(text!("election-not-now")),
        Answer::Text { text, .. } => typed(at, text, &it, facts),
        _ => Turn::to(at.place()).note(text!("pick-a-button")),
    }
}

fn typed(at: At, typed: &str, it: &Proposal, facts: &Facts) -> Turn {
    let on = match parse_date(typed, facts.written_on(), Lean::Past) {
        Ok(on) => on,
        Err(why) => return Turn::to(at.place()).note(Text::of(format!("date-{why}"))),
    };
    if let Err((why, bound)) = check_receipt(it, on, facts.today) {
        let why = Text::of(format!("election-receipt-{why}"));
        return Turn::to(at.place()).note(why.with("day", Arg::Day(on)).with("bound", Arg::Day(bound)));
    }
    let card = At::card(it.id).place();
    let Some(permit) = rights::step(it, Move::Receive, facts) else {
        return Turn::to(card).note(text!("election-not-now"));
    };
    let deed = ProposalDeed::Receive { permit, id: it.id, seen: (it.standing, it.version), on };
    Turn::to(card)
        .with(doing(deed))
        .with_all(due::plan_deciding(it, on, facts))
        .note(text!("election-received", day = Arg::Day(on)))
}
