//! A mediator who has an interest in a case must refuse to mediate it (Art. 10(3)); another reason may be given as well.
//! Whoever can name somebody else is told, and the case waits for an assignment again when nobody else mediates it.

use serde::{Deserialize, Serialize};

use super::change::save;
use super::common::{cut, names_of};
use super::rights::Act;
use super::{At, Step, back};
use crate::dialogue::effect::Effect;
use crate::dialogue::facts::Facts;
use crate::dialogue::screen::{Button, Screen};
use crate::dialogue::text::{Text, text};
use crate::dialogue::{Answer, Turn, words};
use crate::domain::case::{Case, CaseMediator, Change, Release, ReleaseReason};

/// The answers so far: the reason, then a last look.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct Form {
    reason: Option<Release>,
}

/// The reason in words: as typed, or as the line that was tapped.
pub(super) fn reason_text(reason: &Release, max: usize) -> Text {
    match &reason.words {
        Some(words) => text!("plain", words = cut(words, max)),
        None => Text::of(format!("correct-release-{}", reason.reason)),
    }
}

/// Who goes on mediating it when the actor does not.
fn others<'a>(case: &'a Case, facts: &Facts) -> Vec<&'a CaseMediator> {
    let own = facts.actor().map(|it| it.person);
    case.mediators.iter().filter(|it| Some(it.person) != own).collect()
}

fn check(reason: &Release, code: &str, others: &[&CaseMediator]) -> Text {
    let reason = reason_text(reason, 1000);
    if others.is_empty() {
        return text!("correct-decline-check", code = code, reason = reason);
    }
    text!("correct-decline-check-others", code = code, reason = reason, names = names_of(others.iter().copied()))
}

pub(super) fn screen(form: &Form, case: &Case, facts: &Facts) -> Screen {
    let code = case.code.as_str();
    match &form.reason {
        None => [ReleaseReason::Interest, ReleaseReason::Unable]
            .into_iter()
            .fold(Screen::new(text!("correct-decline", code = code)), |it, reason| {
                it.choice(reason.code(), Text::of(format!("correct-release-{reason}")))
            }),
        Some(reason) => Screen::new(check(reason, code, &others(case, facts)))
            .row(vec![Button::danger("save", text!("correct-decline-save"))]),
    }
    .row(back())
}

pub(super) fn answer(at: At, form: Form, answer: Answer<'_>, case: &Case, facts: &Facts) -> Turn {
    let stay = at.clone().place();
    let go = |at: At, reason| Turn::to(at.step(Step::Decline(Form { reason })));
    match (answer, form.reason) {
        (Answer::Pick("back"), None) => Turn::to(at.step(Step::Card)),
        (Answer::Pick("back"), Some(_)) => go(at, None),
        (Answer::Pick("save"), Some(reason)) => match facts.actor() {
            Some(actor) => {
                let change = Change::Decline { person: actor.person, reason, on: facts.today };
                let others = others(case, facts);
                let note = if others.is_empty() {
                    text!("correct-declined")
                } else {
                    text!("correct-declined-others", names = names_of(others))
                };
                save(at, stay, Act::Decline, change, note, case, facts)
            }
            None => Turn::to(stay).note(text!("not-allowed")),
        },
        (Answer::Pick(key), None) => match ReleaseReason::from_code(key) {
            Some(reason) => go(at, Some(Release { reason, words: None })),
            None => Turn::to(stay).note(text!("pick-a-button")),
        },
        (Answer::Text { text, message, .. }, None) => match words::reason(text) {
            Ok(words) => go(at, Some(Release { reason: ReleaseReason::Other, words: Some(words) })),
            Err(why) => Turn::to(stay).note(why),
        }
        .with(Effect::DeleteMessage(message)),
        _ => Turn::to(stay).note(text!("pick-a-button")),
    }
}
