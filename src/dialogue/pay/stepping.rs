//! A step of a request: its day or its reason is asked, then what it comes to is shown, and then it holds.

use chrono::NaiveDate;

use super::asks::{PayDeed, Seen};
use super::at::{At, Step};
use super::{due, letters, words};
use crate::dialogue::Turn;
use crate::dialogue::days;
use crate::dialogue::effect::Effect;
use crate::dialogue::facts::Facts;
use crate::dialogue::input::Answer;
use crate::dialogue::refused::refused;
use crate::dialogue::screen::{Button, Screen};
use crate::dialogue::text::{Arg, Text, text};
use crate::dialogue::words::reason;
use crate::domain::calendar::local_date;
use crate::domain::election::course::split_decision;
use crate::domain::fold::normalise_paragraphs;
use crate::domain::input::date::{Lean, parse_date};
use crate::domain::pay::course::{Move, Need, Rule};
use crate::domain::pay::{PayRequest, PayRequestLine};

/// The longest reason, in characters.
const LONGEST: usize = 600;

/// The request and the rule of what is about to be done, if it still stands as it was seen and is the actor's to do.
fn wanted<'a>(at: &At, facts: &'a Facts) -> Option<(&'a Seen, &'static Rule)> {
    let seen = words::seen(at, facts).filter(|it| it.request.version == at.version)?;
    let rule = seen.request.standing.rule(at.act?)?;
    words::right(*rule, seen, facts).map(|_| (seen, rule))
}

pub(super) fn screen(at: &At, facts: &Facts) -> Screen {
    let nav = || vec![Button::here("back", text!("button-back"))];
    let Some((seen, rule)) = wanted(at, facts) else { return Screen::new(text!("pay-not-now")).open().row(nav()) };
    let it = &seen.request;
    let team = words::team(it.team, facts);
    let screen = match at.step {
        Step::Day => Screen::new(Text::of(format!("pay-day-{}", rule.step)).with("team", team))
            .row(vec![Button::here(days::key(facts.today), text!("pay-button-today", day = Arg::Day(facts.today)))])
            .taking_days(),
        Step::Reason => {
            let keep = at.words.as_ref().map(|_| Button::here("keep", text!("pay-button-keep")));
            let body = Text::of(format!("pay-why-{}", rule.step)).with("team", team).with("words", said(at));
            Screen::new(body).row(keep.into_iter().collect())
        }
        _ => {
            let line = it.line();
            let body = Text::of(format!("pay-confirm-{}", rule.step))
                .with("team", team)
                .with("count", line.cases)
                .with("dong", line.dong)
                .with("day", Arg::Day(at.on.unwrap_or(facts.today)))
                .with("words", said(at));
            Screen::new(body).row(vec![Button::primary("yes", Text::of(format!("pay-do-{}", rule.step)))])
        }
    };
    screen.open().row(nav())
}

/// What was typed, if anything was.
fn said(at: &At) -> Text {
    at.words.as_deref().map_or_else(|| text!("empty"), |it| text!("pay-said", words = it))
}

pub(super) fn answer(at: At, answer: Answer<'_>, facts: &Facts) -> Turn {
    let card = |at: &At| At { id: at.id, ..At::of(Step::Card) }.place();
    let Some((seen, rule)) = wanted(&at, facts) else {
        return Turn::to(card(&at)).note(text!("pay-not-now"));
    };
    // A case may have been struck or reopened since the card was seen.
    if let Some(why) = words::hindered(seen, rule.step) {
        return Turn::to(card(&at)).note(why);
    }
    let it = &seen.request;
    match (at.step, answer) {
        (Step::Confirm, Answer::Pick("back")) if rule.need != Need::Yes => {
            let step = if rule.need == Need::Day { Step::Day } else { Step::Reason };
            // A reason that was typed stays, to be kept or typed anew; a day is one tap.
            let words = at.words.clone().filter(|_| step == Step::Reason);
            Turn::to(At { words, on: None, ..at }.step(step))
        }
        (_, Answer::Pick("back")) => Turn::to(card(&at)),
        (Step::Day, Answer::Pick(key)) => match days::from_key(key, facts) {
            Some(day) => dated(at, (day, None), it, facts),
            None => Turn::to(at.place()),
        },
        (Step::Day, Answer::Text { text, .. }) => typed_day(at, text, it, facts),
        (Step::Reason, Answer::Text { text, .. }) => reasoned(at, text),
        (Step::Reason, Answer::Pick("keep")) if at.words.is_some() => Turn::to(at.step(Step::Confirm)),
        (Step::Confirm, Answer::Pick("yes")) => confirmed(&at, (seen, rule), facts),
        _ => Turn::to(at.place()).note(text!("pick-a-button")),
    }
}

/// `5/5`, `số 12 ngày 5/5`.
fn typed_day(at: At, typed: &str, it: &PayRequest, facts: &Facts) -> Turn {
    let read = |words: &str| parse_date(words, facts.written_on(), Lean::Past);
    match (read(typed), split_decision(typed)) {
        (Ok(day), None) => dated(at, (day, None), it, facts),
        (whole, Some((number, day))) => match (read(&day), whole) {
            (Ok(day), _) => dated(at, (day, Some(number)), it, facts),
            (_, Ok(day)) => dated(at, (day, None), it, facts),
            (Err(why), _) => Turn::to(at.place()).note(Text::of(format!("date-{why}"))),
        },
        (Err(why), None) => Turn::to(at.place()).note(Text::of(format!("date-{why}"))),
    }
}

/// Nothing happened before the step that it follows, nor after today.
fn dated(at: At, (day, number): (NaiveDate, Option<String>), it: &PayRequest, facts: &Facts) -> Turn {
    let since = match at.act {
        Some(Move::HandOver) => it.paid_on.unwrap_or(it.sent_on),
        Some(Move::Pay) => it.last(Move::Decide).map_or(it.sent_on, |it| it.on),
        _ => it.sent_on,
    };
    if day > facts.today || day < since {
        let note = text!("pay-wrong-day", since = Arg::Day(since), today = Arg::Day(facts.today));
        return Turn::to(at.place()).note(note);
    }
    Turn::to(At { on: Some(day), words: number, ..at }.step(Step::Confirm))
}

fn reasoned(at: At, typed: &str) -> Turn {
    let why = match refused(&normalise_paragraphs(typed)) {
        Some(why) => Err(why),
        None => reason(typed),
    };
    match why {
        Ok(words) if words.chars().count() > LONGEST => {
            Turn::to(at.place()).note(text!("answer-too-long", max = LONGEST))
        }
        Ok(words) => Turn::to(At { words: Some(words), ..at }.step(Step::Confirm)),
        Err(why) => Turn::to(at.place()).note(why),
    }
}

fn confirmed(at: &At, (seen, rule): (&Seen, &'static Rule), facts: &Facts) -> Turn {
    let it = &seen.request;
    let card = At::card(it.id).place();
    let Some(permit) = words::right(*rule, seen, facts) else {
        return Turn::to(card).note(text!("not-allowed"));
    };
    let lacks = match rule.need {
        Need::Reason => at.words.is_none(),
        Need::Day => at.on.is_none(),
        Need::Yes => false,
    };
    if lacks {
        return Turn::to(card).note(text!("pay-not-now"));
    }
    let on = at.on.unwrap_or_else(|| local_date(facts.now));
    let paid_on = if rule.step == Move::Pay { Some(on) } else { it.paid_on };
    let line = PayRequestLine { standing: rule.to, paid_on, ..it.line() };
    let deed = PayDeed::Step {
        permit,
        of: (it.id, it.team),
        seen: (it.standing, it.version),
        step: rule.step,
        on,
        words: at.words.clone(),
        lines: None,
    };
    Turn::to(card)
        .with(Effect::own(deed))
        .with_all(letters::told(it.ward, (rule.step, at.words.as_deref()), rule.hand, (&line, facts)))
        .with_all(letters::mediators(seen, rule.step, on, facts))
        .with_all(due::plan(it.ward, &line, facts))
        .note(Text::of(format!("pay-done-{}", rule.step)))
}
