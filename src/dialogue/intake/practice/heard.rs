//! Words of danger that are typed in a practice: nobody is told of them, and whether they are real is asked.

use serde::{Deserialize, Serialize};

use super::{Practice, session};
use crate::dialogue::action::Section;
use crate::dialogue::alarm::links as alarm;
use crate::dialogue::effect::Effect;
use crate::dialogue::facts::Facts;
use crate::dialogue::hotlines::hotlines;
use crate::dialogue::refused::refused;
use crate::dialogue::screen::{Button, Screen};
use crate::dialogue::spoken::Spoken;
use crate::dialogue::text::{Text, text};
use crate::dialogue::{Answer, Turn};
use crate::domain::danger::danger_in;
use crate::domain::scope_guard::Sign;

/// Words of danger; none, where they must not be kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::dialogue::intake) struct Heard {
    #[serde(flatten)]
    pub(super) said: Spoken,
    /// What words that are not kept were a sign of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    sign: Option<Sign>,
}

impl Heard {
    pub(super) fn of(said: Spoken) -> Self {
        Self { said, sign: None }
    }

    /// Words of which only this is kept.
    pub(super) fn sign_only(sign: Sign) -> Self {
        Self { said: Spoken::default(), sign: Some(sign) }
    }

    /// More words of which only this is kept: the gravest counts.
    pub(super) fn and(self, sign: Option<Sign>) -> Self {
        let sign = Sign::gravest(self.sign.into_iter().chain(sign));
        Self { sign: Some(sign).filter(|it| *it != Sign::None), ..self }
    }

    /// What they are a sign of: the gravest.
    pub(super) fn sign(&self) -> Sign {
        match Sign::gravest(danger_in(&self.said.text).into_iter().chain(self.sign)) {
            Sign::None => Sign::Violence,
            sign => sign,
        }
    }
}

/// Asks whether they are real. Words that must not be kept at all are removed, and only what they are a sign of stays.
pub(super) fn ask(practice: Practice, heard: Heard) -> Turn {
    match refused(&heard.said.text) {
        Some(note) => {
            let only = Heard::sign_only(heard.sign());
            Turn::to(Practice { heard: Some(only), ..practice }.place())
                .with_all(Effect::remove(&heard.said.messages))
                .note(note)
        }
        None => Turn::to(Practice { heard: Some(heard), ..practice }.place()),
    }
}

/// The answer to that: it is practice, and the words are the answer that they were meant to be. What else is typed goes on
/// with them.
pub(super) fn answered(practice: Practice, answer: Answer<'_>, facts: &Facts) -> Turn {
    let Some(heard) = practice.heard.clone() else { return Turn::to(practice.place()) };
    match answer {
        Answer::Pick("calm") => calm(Practice { heard: None, ..practice }, &heard, facts),
        Answer::Text { text, message, .. } => join(practice, heard, (text, Some(message)), facts),
        // Pictures are kept nowhere, whatever becomes of the words below them.
        Answer::Media { caption: Some((text, _)), message, .. } => {
            join(practice, heard, (text, None), facts).with(Effect::DeleteMessage(message))
        }
        Answer::Contact { message, .. } | Answer::Media { message, .. } => {
            Turn::to(practice.place()).with(Effect::DeleteMessage(message)).note(text!("pick-a-button"))
        }
        Answer::Pick(_) => Turn::to(practice.place()).note(text!("pick-a-button")),
    }
}

fn calm(practice: Practice, heard: &Heard, facts: &Facts) -> Turn {
    if heard.said.text.is_empty() {
        return Turn::to(practice.place());
    }
    let message = heard.said.first();
    let answer = Answer::Text { text: &heard.said.text, message, html: None };
    let facts = &*facts.as_said(message, heard.said.on);
    let turn = match practice.session.clone() {
        Some(session) => session::step(practice, *session, answer, facts),
        None => practice.step(answer, facts),
    };
    let taken = turn.effects.contains(&Effect::DeleteMessage(message));
    turn.with_all(Effect::remove(&heard.said.messages).skip(1).filter(|_| taken))
}

fn join(practice: Practice, mut heard: Heard, (text, message): (&str, Option<i32>), facts: &Facts) -> Turn {
    if let Some(note) = refused(text) {
        let heard = Some(heard.and(danger_in(text)));
        return Turn::to(Practice { heard, ..practice }.place())
            .with_all(message.map(Effect::DeleteMessage))
            .note(note);
    }
    if heard.said.text.is_empty() {
        heard.said = Spoken::of(text, message, facts.written_on());
    } else {
        heard.said.join(text, message, facts.written_on());
    }
    Turn::to(Practice { heard: Some(heard), ..practice }.place()).note(text!("alarm-kept"))
}

/// `Báo nguy hiểm`, as in the menu: what is done there is no practice.
pub(super) fn real_danger() -> Button {
    Button::danger(Section::Danger.code(), text!("section-nguyhiem"))
}

/// What to do in danger, and whether it is one.
pub(super) fn screen(facts: &Facts) -> Screen {
    let told = reported(facts).unwrap_or_else(|| text!("practice-nobody"));
    Screen::new(text!("practice-danger", told = told, numbers = hotlines(facts)))
        .choice("calm", text!("practice-calm"))
        .row(vec![real_danger()])
        .row(vec![Button::here("earnest", text!("practice-earnest"))])
        .row(vec![Button::here("stop", text!("button-stop"))])
}

/// The same where it was just shown.
pub(super) fn briefly(facts: &Facts) -> Text {
    let told = reported(facts).unwrap_or_else(|| text!("practice-nobody"));
    text!("practice-danger-brief", told = told, numbers = hotlines(facts).into_iter().take(1).collect::<Vec<_>>())
}

/// That something was reported in earnest a few minutes ago, and when.
pub(super) fn reported(facts: &Facts) -> Option<Text> {
    alarm::mine(facts).map(alarm::reported_at)
}

/// What is said of a practice that told nobody, with what was reported beside it.
pub(super) fn with_report(said: Text, facts: &Facts) -> Text {
    match reported(facts) {
        Some(report) => text!("lines", lines = vec![said, report]),
        None => said,
    }
}
