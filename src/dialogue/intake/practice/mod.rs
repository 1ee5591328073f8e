//! Practice: the very questions of a case, on cards that say that nothing is stored. It stands around the flow and lets
//! nothing of it through but what removes messages from the chat: no draft, no case, no code, no timer, no word to
//! anybody. Words of danger are heard; what is reported of them is reported outside of it, and is real.

mod earnest;
mod end;
mod example;
mod session;

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use self::example::{Example, Take};
use super::asks::IntakeDeed;
use super::draft::{Advice, Draft};
use super::quick::fresh;
use super::step::Step;
use super::{At, answered, card_of, danger, may_enter};
use crate::dialogue::action::Section;
use crate::dialogue::effect::{Audience, Effect};
use crate::dialogue::entry::{Entry, Opening, Spot};
use crate::dialogue::facts::{Facts, Needs};
use crate::dialogue::hotlines::hotlines;
use crate::dialogue::place::{Flow, Hears, Takes, Written};
use crate::dialogue::screen::{Button, Screen};
use crate::dialogue::text::text;
use crate::dialogue::{Answer, Place, Turn};
use crate::domain::codes::codes;
use crate::domain::danger::danger_in;
use crate::domain::people::Actor;

codes! {
    /// Who would have heard of it.
    pub(super) enum Told {
        /// The team's head.
        Head => "head",
        /// Mediators whom somebody else named.
        Mediator => "mediator",
        /// The ward's officer, who was asked.
        Officer => "officer",
    }
}

/// Words of danger that were typed: whether they are real is asked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Heard {
    /// The words.
    text: String,
    /// The message they stand in.
    message: i32,
}

/// Where in the practice somebody stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Practice {
    /// Where they would stand in earnest.
    pub(super) at: At,
    /// Questions that were answered by an example.
    #[serde(default)]
    pub(super) examples: Vec<Step>,
    /// Words of danger.
    #[serde(default)]
    pub(super) heard: Option<Heard>,
    /// Who would have heard of it.
    #[serde(default)]
    pub(super) told: Vec<Told>,
    /// A session that is practised after the case.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) session: Option<Box<Place>>,
}

/// What the practice is to the house.
pub(in crate::dialogue) const PRACTICE: Entry = Entry::of::<Practice>("practice").opened_by(&[Opening::of(
    Section::Practice,
    Spot::Below(0),
    may_enter,
    |_, _, facts| start(facts),
)
.called(&["tập ghi", "tập ghi vụ", "tập ghi vụ việc", "luyện tập", "tập luyện", "tập thử", "ghi thử", "thử"])]);

/// The first question of a new practice.
fn start(facts: &Facts) -> Turn {
    match facts.actor().and_then(|it| fresh(it, facts)) {
        Some(draft) => Turn::to(Practice::of(draft).place()),
        None => Turn::to(Place::home()).note(text!("not-allowed")),
    }
}

impl Flow for Practice {
    fn tag(&self) -> &'static str {
        "practice"
    }

    fn needs(&self) -> Needs {
        match self.at.step {
            Step::MediatorList | Step::Interest => Needs { team: self.at.draft.team, ..Needs::default() },
            _ => Needs::default(),
        }
    }

    fn screen(&self, facts: &Facts) -> Screen {
        let screen = match (&self.heard, &self.session) {
            (Some(_), _) => safety(facts),
            (None, Some(session)) => session::screen(session, facts),
            (None, None) if self.at.end.is_some() => end::screen(self, facts),
            (None, None) => self.question(facts),
        };
        Screen { body: text!("practice-card", body = screen.body), ..screen }
    }

    fn answer(self: Box<Self>, answer: Answer<'_>, facts: &Facts) -> Turn {
        if facts.actor().is_none_or(|it| !may_enter(it)) {
            return Turn::to(Place::home()).note(text!("not-allowed"));
        }
        match answer {
            Answer::Pick("stop") => Turn::to(Place::home()).note(text!("practice-left")),
            Answer::Pick("again") => start(facts),
            Answer::Pick("earnest") => earnest::turn(*self, facts),
            Answer::Pick(key) if key == Section::Danger.code() => {
                facts.house.section(self.place(), Section::Danger, "", facts)
            }
            _ if self.heard.is_some() => self.calmed(answer, facts),
            _ if self.session.is_some() => self.in_session(answer, facts),
            Answer::Pick("session") if self.at.end.is_some() => session::begin(*self, facts),
            _ if self.at.end.is_some() => Turn::to(self.place()).note(text!("pick-a-button")),
            Answer::Pick("use") => self.take_example(facts),
            _ => match self.dangerous(answer) {
                Some(heard) => Turn::to(Self { heard: Some(heard), ..*self }.place()),
                None => self.step(answer, facts),
            },
        }
    }

    fn takes(&self) -> Takes {
        match &self.session {
            Some(session) if self.heard.is_none() => session.takes(),
            _ if self.asks() => self.at.takes(),
            _ => Takes::Choice,
        }
    }

    fn takes_forwarded(&self) -> bool {
        self.asks() && self.at.takes_forwarded()
    }

    // What is heard here is not told to be real.
    fn hears(&self, _actor: &Actor) -> Hears {
        Hears::Nothing
    }
}

impl Practice {
    fn of(draft: Draft) -> Self {
        Self { at: At::resume(draft), examples: Vec::new(), heard: None, told: Vec::new(), session: None }
    }

    fn place(self) -> Place {
        Place::of(self)
    }

    /// Whether a question of the case is on the card.
    fn asks(&self) -> bool {
        self.heard.is_none() && self.at.end.is_none()
    }

    /// The card of the question, with an example that may be taken. Nothing on it tells anybody of danger but the one
    /// button that leads out of the practice.
    fn question(&self, facts: &Facts) -> Screen {
        let mut screen = card_of(&self.at, facts);
        screen.choices.retain(|it| it.key != "report");
        if let Some(example) = Example::of(&self.at, &screen, facts) {
            screen.body = text!("practice-question", body = screen.body, example = example.shown);
            screen.nav.insert(0, vec![Button::here("use", text!("practice-use"))]);
        }
        if matches!(self.at.step, Step::Danger | Step::Violation) {
            screen.body = text!("practice-question", body = screen.body, example = text!("practice-report"));
            screen.nav.insert(0, vec![real_danger()]);
        }
        screen.row(vec![Button::here("earnest", text!("practice-earnest"))])
    }

    /// Words of danger, as far as they are heard at this question and were not said before.
    fn dangerous(&self, answer: Answer<'_>) -> Option<Heard> {
        let (text, message) = typed(answer)?;
        let sign = danger_in(text).filter(|_| danger::hears(&self.at) != Hears::Nothing)?;
        (!self.at.knows_of(sign)).then(|| Heard { text: text.to_owned(), message })
    }

    /// "It is practice": the words are the answer that they were meant to be.
    fn calmed(self, answer: Answer<'_>, facts: &Facts) -> Turn {
        match (answer, &self.heard) {
            (Answer::Pick("calm"), Some(Heard { text, message })) => {
                let answer = Answer::Text { text, message: *message, html: None };
                let calm = Self { heard: None, ..self.clone() };
                match self.session.clone() {
                    Some(session) => session::step(calm, *session, answer, facts),
                    None => calm.step(answer, facts),
                }
            }
            _ => Turn::to(self.place()).note(text!("pick-a-button")),
        }
    }

    /// An answer to a question of the session.
    fn in_session(self, answer: Answer<'_>, facts: &Facts) -> Turn {
        let Some(session) = self.session.clone() else { return Turn::to(self.place()) };
        match session::dangerous(&session, answer, facts) {
            Some(heard) => Turn::to(Self { heard: Some(heard), ..self }.place()),
            None => session::step(self, *session, answer, facts),
        }
    }

    /// The answer of the example.
    fn take_example(self, facts: &Facts) -> Turn {
        let Some(example) = Example::of(&self.at, &card_of(&self.at, facts), facts) else {
            return Turn::to(self.place());
        };
        let step = self.at.step;
        let turn = match example.take {
            Take::Pick(key) => self.step(Answer::Pick(&key), facts),
            Take::Words(words) => {
                let turn = self.step(Answer::Text { text: words, message: 0, html: None }, facts);
                // There is no message that it stood in.
                Turn { effects: Vec::new(), names: false, ..turn }.note(text!("practice-taken"))
            }
            Take::Advice => {
                let draft = Draft { advice: Some(Advice::Yes), ..self.at.draft.clone() };
                Turn::to(Self { at: At { draft, ..self.at.clone() }, ..self }.place())
            }
        };
        match turn.next.at::<Self>() {
            Some(next) => {
                let mut next = next.clone();
                next.examples.push(step);
                Turn { next: next.place(), ..turn }
            }
            None => turn,
        }
    }

    /// An answer to the question, as in earnest; and of what follows only where one stands then.
    fn step(self, answer: Answer<'_>, facts: &Facts) -> Turn {
        // A code is taken by reading it: here it is none.
        let facts = match answer {
            Answer::Pick("save") => Cow::Owned(Facts { code: Some(NO_CODE.to_owned()), ..facts.clone() }),
            _ => Cow::Borrowed(facts),
        };
        let Turn { next, effects, toast, note, card, cut, names } = answered(self.at.clone(), answer, &facts);
        let mut told = self.told.clone();
        for it in effects.iter().filter_map(would_hear) {
            if !told.contains(&it) {
                told.push(it);
            }
        }
        let next = match next.into_at::<At>() {
            Ok(at) => {
                let mut examples = self.examples;
                if at.draft != self.at.draft {
                    examples.retain(|it| *it != self.at.step);
                }
                Self { at, examples, told, heard: None, session: None }.place()
            }
            Err(_) => self.place(),
        };
        let effects = effects.into_iter().filter(|it| matches!(it, Effect::DeleteMessage(_))).collect();
        Turn { next, effects, toast, note, card, cut, names }
    }
}

/// Stands where a code would.
const NO_CODE: &str = "TẬP GHI";

/// What was typed, below a picture as well, and in which message.
fn typed(answer: Answer<'_>) -> Option<(&str, i32)> {
    match answer {
        Answer::Text { text, message, .. } => Some((text, message)),
        Answer::Media { caption: Some((text, _)), message, .. } => Some((text, message)),
        _ => None,
    }
}

/// Who would hear of something.
fn would_hear(effect: &Effect) -> Option<Told> {
    let ((Effect::Tell { to, .. }, _) | (_, Some(IntakeDeed::Tell { to, .. }))) = (effect, effect.deed()) else {
        return None;
    };
    match to {
        Audience::HeadOf(_) => Some(Told::Head),
        Audience::Person(_) => Some(Told::Mediator),
        Audience::OfficersOf(_) => Some(Told::Officer),
        _ => None,
    }
}

/// `Báo nguy hiểm`, as in the menu: what is done there is no practice.
fn real_danger() -> Button {
    Button::danger(Section::Danger.code(), text!("section-nguyhiem"))
}

/// What to do in danger, and whether it is one.
fn safety(facts: &Facts) -> Screen {
    Screen::new(text!("practice-danger", numbers = hotlines(facts)))
        .choice("calm", text!("practice-calm"))
        .row(vec![real_danger()])
        .row(vec![Button::here("earnest", text!("practice-earnest"))])
        .row(vec![Button::here("stop", text!("button-stop"))])
}
