//! The parties ask for a pause, and go on after it (Art. 17). What happened in between is no delay.

use super::at::{At, Step};
use super::{Told, back_and_stop, save};
use crate::dialogue::Turn;
use crate::dialogue::days;
use crate::dialogue::effect::Effect;
use crate::dialogue::facts::Facts;
use crate::dialogue::input::Answer;
use crate::dialogue::refused::refused;
use crate::dialogue::screen::{Button, Screen};
use crate::dialogue::text::{Arg, Text, text};
use crate::domain::calendar::days_later;
use crate::domain::case::{Asker, Case, Change};
use crate::domain::fold::normalise_paragraphs;
use crate::domain::input::date::{Lean, find_date, parse_near_date};
use crate::domain::input::span::span_in;

/// The longest reason.
const LONGEST: usize = 500;
/// As many words as a day takes.
const A_DAY: usize = 3;

pub(super) fn screen(at: &At, case: &Case, facts: &Facts) -> Screen {
    let code = case.code.as_str();
    match at.step {
        Step::Pause => Asker::ALL
            .iter()
            .fold(Screen::new(text!("life-pause", code = code)), |screen, it| {
                screen.choice(it.code(), Text::of(format!("life-asks-{it}")))
            })
            .row(back_and_stop()),
        Step::PauseUntil => {
            let days = [7, 30].map(|it| days_later(facts.today, it));
            let screen = Screen::new(text!("life-pause-until-ask", code = code)).taking_days();
            days.iter()
                .fold(screen, |screen, it| screen.choice(days::key(*it), text!("plain", words = Arg::Day(*it))))
                .row(vec![
                    Button::here("back", text!("button-back")),
                    Button::here("skip", text!("button-skip")),
                    Button::here("stop", text!("button-stop")),
                ])
        }
        _ => {
            let screen = Screen::new(text!("life-go-on", code = code)).taking_days();
            let today = facts.today;
            let screen = screen.choice(days::key(today), text!("button-today", day = Arg::Date(today)));
            match today.pred_opt() {
                Some(day) => screen.choice(days::key(day), text!("button-yesterday", day = Arg::Date(day))),
                None => screen,
            }
            .row(back_and_stop())
        }
    }
}

pub(super) fn answer(at: At, answer: Answer<'_>, case: &Case, facts: &Facts) -> Turn {
    let stay = at.clone().place();
    match (at.step, answer) {
        (Step::Pause, Answer::Pick(key)) => match Asker::from_code(key) {
            Some(by) => Turn::to(At { by: Some(by), ..at }.step(Step::PauseUntil)),
            None => Turn::to(stay),
        },
        (Step::PauseUntil, Answer::Pick("skip")) => pause(at, None, None, case, facts),
        (Step::PauseUntil, Answer::Pick(key)) => match days::from_key(key, facts) {
            Some(day) => pause(at, Some(day), None, case, facts),
            None => Turn::to(stay),
        },
        // What the parties tell does not stay in the chat.
        (Step::PauseUntil, Answer::Text { text, message, .. }) => {
            told(at, text, case, facts).with(Effect::DeleteMessage(message))
        }
        (Step::GoOn, Answer::Pick(key)) => match days::from_key(key, facts) {
            Some(day) => go_on(at, day, case, facts),
            None => Turn::to(stay),
        },
        (Step::GoOn, Answer::Text { text, .. }) => match parse_near_date(text, facts.written_on(), Lean::Past) {
            Ok(day) => go_on(at, day, case, facts),
            Err(why) => Turn::to(stay).note(Text::of(format!("date-{why}"))),
        },
        _ => Turn::to(stay).note(text!("pick-a-button")),
    }
}

/// Until when and why, as it was typed.
fn told(at: At, typed: &str, case: &Case, facts: &Facts) -> Turn {
    let stay = at.clone().place();
    let words = normalise_paragraphs(typed.trim());
    if let Some(why) = refused(&words) {
        return Turn::to(stay).note(why);
    }
    if words.chars().count() > LONGEST {
        return Turn::to(stay).note(text!("answer-too-long", max = LONGEST));
    }
    let until = find_date(&words, facts.written_on(), Lean::Future).map(|it| it.0);
    let span = span_in(&words, facts.written_on()).filter(|_| until.is_none());
    // A day alone says why nothing, and neither does how long.
    let alone = match span {
        Some((_, alone)) => alone,
        None => until.is_some() && words.split_whitespace().count() <= A_DAY,
    };
    pause(at, until.or(span.map(|it| it.0)), (!alone).then_some(words), case, facts)
}

fn pause(at: At, until: Option<chrono::NaiveDate>, reason: Option<String>, case: &Case, facts: &Facts) -> Turn {
    let by = at.by.unwrap_or(Asker::Both);
    let change = Change::Pause { on: facts.today, by, until, reason };
    let note = match until {
        Some(day) => text!("life-paused-until", day = Arg::Day(day)),
        None => text!("life-paused"),
    };
    let others = text!("life-tell-paused", code = case.code.as_str(), by = Text::of(format!("life-asker-{by}")));
    save(at, change, Told { note, others: Some(others) }, case, facts)
}

fn go_on(at: At, on: chrono::NaiveDate, case: &Case, facts: &Facts) -> Turn {
    let note = text!("life-went-on", day = Arg::Day(on));
    let others = text!("life-tell-went-on", code = case.code.as_str(), day = Arg::Day(on));
    save(at, Change::GoOn { on }, Told { note, others: Some(others) }, case, facts)
}
