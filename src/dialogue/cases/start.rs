//! Two single questions: the day mediation began (Art. 20), and the day the parties asked to go on (Art. 27).

use chrono::NaiveDate;

use super::change::save;
use super::common::{future_day, offer_days, past_day};
use super::rights::Act;
use super::{At, Step, back};
use crate::dialogue::facts::Facts;
use crate::dialogue::screen::Screen;
use crate::dialogue::text::{Arg, Text, text};
use crate::dialogue::{Answer, Turn};
use crate::domain::agenda;
use crate::domain::case::{Case, Change, Stage};

/// The first day that can be meant: a session is not before the assignment, nor the end of a case before its sessions.
pub(super) fn earliest(case: &Case) -> NaiveDate {
    match case.stage {
        Stage::Assigned { on } | Stage::Failure { on, .. } => on,
        Stage::InSession { since } => since,
        _ => case.received_on,
    }
}

pub(super) fn begin_screen(case: &Case, facts: &Facts) -> Screen {
    let deadline = match agenda::start_deadline(case.wait(), &facts.law, &facts.calendar) {
        Some(day) => text!("case-line-deadline", day = Arg::Day(day)),
        None => text!("case-no-deadline"),
    };
    let screen = Screen::new(text!("case-begin", code = case.code.as_str(), deadline = deadline));
    offer_days(screen, earliest(case), facts).row(back())
}

pub(super) fn begin_answer(at: At, answer: Answer<'_>, case: &Case, facts: &Facts) -> Turn {
    day_answer(at, answer, Act::Begin, case, facts)
}

/// The parties may agree on another time than within three days (Art. 20(2)): on which day they meet.
pub(super) fn agree_screen(case: &Case, facts: &Facts) -> Screen {
    let deadline = match agenda::start_deadline(case.wait(), &facts.law, &facts.calendar) {
        Some(day) => text!("case-line-deadline", day = Arg::Day(day)),
        None => text!("case-no-deadline"),
    };
    Screen::new(text!("correct-agree", code = case.code.as_str(), deadline = deadline)).row(back())
}

pub(super) fn agree_answer(at: At, answer: Answer<'_>, case: &Case, facts: &Facts) -> Turn {
    let stay = at.clone().place();
    match answer {
        Answer::Pick("back") => Turn::to(at.step(Step::Card)),
        Answer::Text { text, .. } => match future_day(text, facts) {
            Err(why) => Turn::to(stay).note(why),
            Ok(on) => {
                let note = text!("correct-agreed", day = Arg::Day(on));
                save(at, stay, Act::Agree, Change::Agree { on }, note, case, facts)
            }
        },
        _ => Turn::to(stay).note(text!("correct-agree-type")),
    }
}

pub(super) fn reopen_screen(case: &Case, facts: &Facts) -> Screen {
    let screen = Screen::new(text!("case-reopen", code = case.code.as_str()));
    offer_days(screen, earliest(case), facts).row(back())
}

pub(super) fn reopen_answer(at: At, answer: Answer<'_>, case: &Case, facts: &Facts) -> Turn {
    day_answer(at, answer, Act::Reopen, case, facts)
}

fn day_answer(at: At, answer: Answer<'_>, act: Act, case: &Case, facts: &Facts) -> Turn {
    if answer == Answer::Pick("back") {
        return Turn::to(at.step(Step::Card));
    }
    let stay = at.clone().place();
    match past_day(answer, earliest(case), facts) {
        Err(why) => Turn::to(stay).note(why),
        Ok(on) => {
            let (change, note): (_, Text) = match act {
                Act::Reopen => (Change::Reopen { on }, text!("case-reopened", day = Arg::Day(on))),
                _ => (Change::Begin { on }, text!("case-begun", day = Arg::Day(on))),
            };
            save(at, stay, act, change, note, case, facts)
        }
    }
}
