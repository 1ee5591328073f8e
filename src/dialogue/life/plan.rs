//! The steps of what was agreed, each with its day (Art. 24(2)(g)): typed in one message, a line or a clause each.

use super::at::{At, Step};
use super::{Told, back_and_stop, save};
use crate::dialogue::Turn;
use crate::dialogue::days::due_day;
use crate::dialogue::effect::Effect;
use crate::dialogue::facts::Facts;
use crate::dialogue::input::Answer;
use crate::dialogue::refused::refused;
use crate::dialogue::screen::{Button, Screen};
use crate::dialogue::text::{Arg, Text, shorten, text};
use crate::domain::case::{self, Case, Change, Stage};
use crate::domain::input::date::{Lean, find_date};

/// As many steps as anybody agrees on, and the longest of them.
const MOST: usize = 12;
const LONGEST: usize = 300;

pub(super) fn screen(at: &At, case: &Case) -> Screen {
    let code = case.code.as_str();
    if at.step == Step::PlanCheck {
        let lines: Vec<Text> = at.plan.iter().map(line).collect();
        return Screen::new(text!("life-plan-check", code = code, lines = lines))
            .asking_if_right()
            .row(vec![Button::primary("save", text!("button-save"))])
            .row(back_and_stop());
    }
    let had: Vec<Text> = match &case.stage {
        Stage::Success { agreement, .. } => agreement.steps.iter().map(line).collect(),
        _ => Vec::new(),
    };
    let body = if had.is_empty() {
        text!("life-plan", code = code)
    } else {
        text!("life-plan-again", code = code, lines = had)
    };
    Screen::new(body).row(back_and_stop())
}

fn line(it: &case::Step) -> Text {
    let words = shorten(&it.what, 200).into_owned();
    match it.due {
        Some(day) => text!("case-line-step-due", words = words, day = Arg::Day(day)),
        None => text!("case-line-step", words = words),
    }
}

pub(super) fn answer(at: At, answer: Answer<'_>, case: &Case, facts: &Facts) -> Turn {
    let stay = at.clone().place();
    match (at.step, answer) {
        (Step::Plan, Answer::Text { text, message, .. }) => match read(text, case, facts) {
            Ok(plan) => Turn::to(At { plan, ..at }.step(Step::PlanCheck)),
            Err(why) => Turn::to(stay).note(why),
        }
        .with(Effect::DeleteMessage(message)),
        (Step::PlanCheck, Answer::Pick("save")) => {
            let steps = at.plan.clone();
            let note = text!("life-planned", count = steps.len());
            let on = facts.today;
            save(at, Change::Plan { on, steps }, Told { note, others: None }, case, facts)
        }
        _ => Turn::to(stay).note(text!("pick-a-button")),
    }
}

/// The steps of a message.
fn read(typed: &str, case: &Case, facts: &Facts) -> Result<Vec<case::Step>, Text> {
    if let Some(why) = refused(typed) {
        return Err(why);
    }
    let agreed = case.stage.ended_on();
    let mut steps = Vec::new();
    for part in typed.split(['\n', ';']).map(|it| it.trim().trim_start_matches(['-', '–', '•', '*']).trim()) {
        if part.is_empty() {
            continue;
        }
        if part.chars().count() > LONGEST {
            return Err(text!("answer-too-long", max = LONGEST));
        }
        let found = find_date(part, facts.written_on(), Lean::Future);
        let due = found.map(|(day, at)| due_day(&part[at], agreed, facts).unwrap_or(day));
        if let (Some(due), Some(agreed)) = (due, agreed)
            && due < agreed
        {
            return Err(text!("intake-due-before-agreement", agreed = Arg::Day(agreed)));
        }
        steps.push(case::Step { what: part.to_owned(), due });
    }
    match steps.len() {
        0 => Err(text!("answer-too-short")),
        n if n > MOST => Err(text!("life-plan-too-many", max = MOST)),
        _ => Ok(steps),
    }
}
