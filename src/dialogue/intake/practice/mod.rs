//! Practice: the very questions of a case, on cards that say that nothing is stored. It stands around the flow and lets
//! nothing of it through but what removes messages from the chat: no draft, no case, no code, no timer, no word to
//! anybody. Words of danger are heard; what is reported of them is reported outside of it, and is real.

mod earnest;
mod end;
mod example;
mod heard;
mod session;

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use self::example::{Example, Take};
use self::heard::{Heard, real_danger, reported, with_report};
use super::asks::IntakeDeed;
use super::draft::{Advice, Draft};
use super::quick::fresh;
use super::step::Step;
use super::{At, answered, card_of, danger, may_enter, path};
use crate::dialogue::action::Section;
use crate::dialogue::alarm::links as alarm;
use crate::dialogue::effect::{Audience, Effect};
use crate::dialogue::entry::{Entry, Opening, Spot};
use crate::dialogue::facts::{Facts, Needs};
use crate::dialogue::place::{Flow, Hears, Takes, Written};
use crate::dialogue::screen::{Button, Screen};
use crate::dialogue::spoken::Spoken;
use crate::dialogue::text::{Text, text};
use crate::dialogue::{Answer, Place, Turn};
use crate::domain::alarm::kind_of;
use crate::domain::codes::codes;
use crate::domain::people::Actor;
use crate::domain::scope_guard::Sign;

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
        let of_step = match self.at.step {
            Step::MediatorList | Step::Interest => Needs { team: self.at.draft.team, ..Needs::default() },
            _ => Needs::default(),
        };
        of_step.and(alarm::Mine)
    }

    fn screen(&self, facts: &Facts) -> Screen {
        let screen = match (&self.heard, &self.session) {
            (Some(_), _) => heard::screen(facts),
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
            Answer::Pick("stop") => Turn::to(Place::home()).note(with_report(text!("practice-left"), facts)),
            Answer::Pick("again") => start(facts),
            Answer::Pick("earnest") => earnest::turn(*self, facts),
            Answer::Pick(key) if key == Section::Danger.code() => self.report(facts),
            _ if self.heard.is_some() => heard::answered(*self, answer, facts),
            Answer::Pick("session") if self.has_ended() => session::begin(*self, facts),
            _ if self.has_ended() => Turn::to(self.place()).note(text!("pick-a-button")),
            _ => match typed(answer).filter(|it| self.hears_danger(it.0, facts).is_some()) {
                Some((text, message)) => {
                    heard::ask(*self, Heard::of(Spoken::of(text, Some(message), facts.written_on())))
                }
                None => self.undoubted(answer, facts),
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

    fn brief(&self, facts: &Facts) -> Option<Text> {
        let body = self.heard.as_ref().map(|_| heard::briefly(facts))?;
        Some(text!("practice-card", body = body))
    }

    fn takes_forwarded(&self) -> bool {
        self.asks() && self.at.takes_forwarded()
    }

    // What is heard at a question is not told to be real: it is asked here. At the end nothing is practised any more.
    fn hears(&self, _actor: &Actor) -> Hears {
        if self.has_ended() { Hears::Everything } else { Hears::Nothing }
    }

    fn doubts(&self, words: &str, facts: &Facts) -> Option<Place> {
        let sign = self.hears_danger(words, facts)?;
        let heard = self.heard.clone().map_or_else(|| Heard::sign_only(sign), |it| it.and(Some(sign)));
        Some(Self { heard: Some(heard), ..self.clone() }.place())
    }

    fn begins(&self) -> bool {
        self.has_ended()
    }

    // What was heard becomes a real case if it is reported, and only then.
    fn written(&self) -> Option<&dyn Written> {
        self.heard.is_some().then_some(self as &dyn Written)
    }
}

impl Practice {
    fn of(draft: Draft) -> Self {
        Self { at: At::resume(draft), examples: Vec::new(), heard: None, told: Vec::new(), session: None }
    }

    fn place(self) -> Place {
        Place::of(self)
    }

    /// Whether nothing is asked any more: neither of a case nor of a session.
    fn has_ended(&self) -> bool {
        self.at.end.is_some() && self.session.is_none() && self.heard.is_none()
    }

    /// Whether a question of the case is on the card.
    fn asks(&self) -> bool {
        self.heard.is_none() && self.at.end.is_none()
    }

    /// The card of the question, with an example that may be taken. Nothing on it tells anybody of danger but the one
    /// button that leads out of the practice.
    fn question(&self, facts: &Facts) -> Screen {
        let reported = reported(facts);
        let told = path::sign(&self.at.draft).filter(|_| reported.is_some());
        let draft = Draft { told: told.into_iter().collect(), ..self.at.draft.clone() };
        let mut screen = card_of(&At { draft, ..self.at.clone() }, facts);
        screen.choices.retain(|it| it.key != "report");
        if self.waits() {
            screen.body = text!("practice-waiting");
        }
        if let Some(example) = Example::of(&self.at, &screen, facts) {
            screen.body = text!("practice-question", body = screen.body, example = example.shown);
            screen.nav.insert(0, vec![Button::here("use", text!("practice-use"))]);
        }
        if matches!(self.at.step, Step::Danger | Step::Violation) {
            let told = reported.unwrap_or_else(|| text!("practice-report"));
            screen.body = text!("practice-question", body = screen.body, example = told);
            screen.nav.insert(0, vec![real_danger()]);
        }
        screen.row(vec![Button::here("earnest", text!("practice-earnest"))])
    }

    /// Whether the officer would have been asked: here nobody was, and no answer comes.
    fn waits(&self) -> bool {
        self.at.step == Step::Waiting && self.at.draft.advice == Some(Advice::Asked)
    }

    /// What words are a sign of, as far as danger is heard at this question and was not said before.
    fn hears_danger(&self, words: &str, facts: &Facts) -> Option<Sign> {
        let hears = match &self.session {
            Some(session) => session.hears(facts.actor()?),
            None if self.at.end.is_none() => danger::hears(&self.at),
            None => Hears::Nothing,
        };
        let known = |sign| self.session.is_none() && self.at.knows_of(sign);
        alarm::sign_heard(hears, words).filter(|sign| !known(*sign))
    }

    /// `Báo nguy hiểm`: of words that were heard, or of what the question about danger was answered with, from its card and
    /// back to it. Nothing becomes real before it is reported.
    fn report(self, facts: &Facts) -> Turn {
        let answered = || path::sign(&self.at.draft).filter(|it| kind_of(*it).is_some());
        match self.heard.as_ref().map(Heard::sign).or_else(answered) {
            Some(sign) => Turn::to(alarm::about(sign, self.place())),
            None => facts.house.section(self.place(), Section::Danger, "", facts),
        }
    }

    /// An answer in which no danger is heard: to a question of the session, or of the case.
    fn undoubted(self, answer: Answer<'_>, facts: &Facts) -> Turn {
        match (self.session.clone(), answer) {
            (Some(session), _) => session::step(self, *session, answer, facts),
            (None, Answer::Pick("use")) => self.take_example(facts),
            (None, _) => {
                let before = self.at.draft.clone();
                own(self.step(answer, facts), &before)
            }
        }
    }

    /// The answer of the example.
    fn take_example(self, facts: &Facts) -> Turn {
        let Some(example) = Example::of(&self.at, &card_of(&self.at, facts), facts) else {
            return Turn::to(self.place());
        };
        let (step, before) = (self.at.step, self.at.draft.clone());
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
        // What the card of a changed answer asks was answered before it.
        if step == Step::Confirm {
            return own(turn, &before);
        }
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
            Ok(at) => Self { at, told, heard: None, session: None, ..self },
            Err(_) => self,
        };
        // What is said of a question that waits promises what never comes here.
        let note = if next.waits() { note.map(|_| text!("practice-example-officer")) } else { note };
        let next = next.place();
        let effects = effects.into_iter().filter(|it| matches!(it, Effect::DeleteMessage(_))).collect();
        Turn { next, effects, toast, note, card, cut, names }
    }
}

/// After an answer of one's own: an example whose answer is another one now is none any more.
fn own(turn: Turn, before: &Draft) -> Turn {
    let Some(practice) = turn.next.at::<Practice>() else { return turn };
    let mut practice = practice.clone();
    let after = practice.at.draft.clone();
    practice.examples.retain(|it| earnest::answers_alike(before, &after, *it));
    Turn { next: practice.place(), ..turn }
}

/// Stands where a code would: the code of no team and no year, in whatever language.
const NO_CODE: &str = "VN-00-0000-000";

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
        Audience::Person(_) | Audience::InOffice(_) => Some(Told::Mediator),
        Audience::OfficersOf(_) => Some(Told::Officer),
        _ => None,
    }
}
