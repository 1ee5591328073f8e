//! Questions that are answered with a few sentences: the content, the agreement, how it will be performed, what each
//! side asked for.

use std::ops::RangeInclusive;

use super::draft::Draft;
use super::step::Step;
use super::{At, accept, agreement, help, line, parties, question, read, settle, stay};
use crate::dialogue::Turn;
use crate::dialogue::effect::Effect;
use crate::dialogue::facts::Facts;
use crate::dialogue::screen::Screen;
use crate::dialogue::text::{Arg, Text, text};
use crate::domain::quick::agreement::says_no_terms;

/// How long an answer may be, in characters.
pub(super) fn length(step: Step) -> RangeInclusive<usize> {
    match step {
        Step::Method => 2..=300,
        Step::Demands => 5..=1000,
        _ => 10..=2000,
    }
}

pub(super) fn screen(at: &At) -> Screen {
    let voice = match at.step {
        Step::Content => at.draft.voice.is_some(),
        Step::Agreement => at.draft.agreement_voice.is_some(),
        _ => false,
    };
    let id = match at.step {
        Step::Content if voice => "intake-content-voice",
        Step::Content => "intake-content",
        Step::Agreement if voice => "intake-agreement-voice",
        Step::Agreement => "intake-agreement",
        Step::Method => "intake-method",
        _ => "intake-demands",
    };
    Screen::new(question(id, at.step)).row(parties::add_row(at))
}

pub(super) fn typed(at: At, text: &str, message: i32, facts: &Facts) -> Turn {
    if at.step == Step::Agreement && says_no_terms(text) {
        return stay(at).note(text!("agreement-terms-missing")).with(Effect::DeleteMessage(message));
    }
    let words = match read::words(text, length(at.step)) {
        Ok(words) => words,
        // The message stays, so that the person can shorten or lengthen it.
        Err(note) => return stay(at).note(note),
    };
    let mut draft = at.draft.clone();
    let before = draft.agreement.clone();
    let place = match at.step {
        Step::Content => &mut draft.content,
        Step::Agreement => &mut draft.agreement,
        Step::Method => &mut draft.method,
        Step::Demands => &mut draft.demands,
        _ => return help(at),
    };
    *place = Some(words);
    let step = at.step;
    draft.passed.retain(|&it| it != step);
    let note = match step {
        Step::Agreement => taken_with(agreement::infer(&mut draft, before.as_deref(), facts)),
        _ => text!("intake-words-taken"),
    };
    accept(at, draft, facts).with(Effect::DeleteMessage(message)).note(note)
}

/// That the words were taken, and what else they said.
fn taken_with(more: Vec<(Step, Arg)>) -> Text {
    if more.is_empty() {
        return text!("intake-words-taken");
    }
    let lines: Vec<Text> = more.into_iter().map(|(step, value)| line::field(step, Some(value))).collect();
    text!("intake-agreement-taken", lines = lines)
}

/// A voice note is kept as a reference; the register wants a line of text beside it.
pub(super) fn voice(at: At, file: &str, facts: &Facts) -> Turn {
    let mut draft = at.draft.clone();
    let place = if at.step == Step::Content { &mut draft.voice } else { &mut draft.agreement_voice };
    *place = Some(file.to_owned());
    settle(at, draft, facts).note(text!("intake-voice-kept"))
}

/// Skips an optional question: its answer no longer counts.
pub(super) fn pass(draft: &mut Draft, step: Step) {
    match step {
        Step::Method => draft.method = None,
        Step::PerformBy => draft.perform_by = None,
        Step::Demands => draft.demands = None,
        _ => return,
    }
    if !draft.passed.contains(&step) {
        draft.passed.push(step);
    }
}
