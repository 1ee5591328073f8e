//! Logging a case: from the scope guard to the saved register line. This file holds where a person stands, and hands
//! each question to the file of its area. It must not know what the shell does with a draft or a case.

mod agreement;
mod asks;
mod basics;
mod card;
mod danger;
mod draft;
mod drafted;
mod earlier;
mod guard;
mod line;
pub mod links;
mod media;
mod mediators;
mod offer;
mod outcome;
mod parties;
mod path;
mod practice;
mod quick;
mod read;
mod save;
mod seldom;
mod step;
mod story;
mod words;

#[cfg(test)]
mod tests;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

pub use self::asks::{IntakeDeed, LastLogged, LastLoggedFound};
pub use self::draft::{DRAFT_VERSION, Draft};
pub use self::drafted::Drafted;
pub(super) use self::offer::TOLD;
pub use self::offer::{as_answer, told};
pub(super) use self::practice::PRACTICE;
pub use self::quick::{may_start, start, start_heard, start_seen};
pub use self::step::Step;
use super::action::{Press, Section};
use super::bare;
use super::effect::Effect;
use super::entry::{Entry, Linked, Opening, Spot};
use super::facts::{Facts, Needs, PAGE};
use super::guide;
use super::nudges::nudges;
use super::pager::pager;
use super::place::{Flow, Hears, Takes, Written};
use super::screen::{Button, Screen};
use super::text::{Text, text};
use super::{Answer, Input, Media, Place, Turn};
use crate::dialogue::alarm::links as alarm;
use crate::dialogue::lawcards::links as law;
use crate::domain::CaseId;
use crate::domain::access::{Action, may};
use crate::domain::case::Status;
use crate::domain::people::Actor;
use crate::domain::referral::ReferralBody;

/// Where in this flow the person stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct At {
    /// Which question.
    pub step: Step,
    /// The answers.
    #[serde(default)]
    pub draft: Draft,
    /// Whether the question was opened from the card, so that "back" leads there.
    #[serde(default)]
    pub returning: bool,
    /// Page of a long list.
    #[serde(default)]
    pub page: u32,
    /// Which of the draft's people is being changed.
    #[serde(default)]
    pub party: Option<usize>,
    /// Whether it is asked if that one shall go.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub removing: bool,
    /// Which of the likely earlier cases is looked at.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub earlier: Option<CaseId>,
    /// A change that waits for a yes, because it would void other answers.
    #[serde(default)]
    pub changed: Option<Box<Draft>>,
    /// What came of it in the end.
    #[serde(default)]
    pub end: Option<End>,
}

/// What came of a draft.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "end", rename_all = "snake_case")]
pub enum End {
    /// A case.
    Saved {
        /// Its code.
        code: String,
        /// Its status.
        status: Status,
        /// The last day on which mediation may begin, where it has not.
        deadline: Option<NaiveDate>,
        /// Whether whoever entered it does not see it any more.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        hidden: bool,
    },
    /// A matter that was not accepted.
    NotAccepted {
        /// Where the parties were guided.
        body: ReferralBody,
    },
}

impl At {
    /// At a question of a draft.
    #[must_use]
    pub fn new(step: Step, draft: Draft) -> Self {
        Self {
            step,
            draft,
            returning: false,
            page: 0,
            party: None,
            removing: false,
            earlier: None,
            changed: None,
            end: None,
        }
    }

    /// At the first question without an answer.
    #[must_use]
    pub fn resume(draft: Draft) -> Self {
        Self::new(path::next(&draft), draft)
    }

    /// At the card, with whatever is there.
    #[must_use]
    pub fn review(draft: Draft) -> Self {
        Self::new(Step::Card, draft)
    }
}

impl At {
    /// What must be read, with earlier cases that may be about the same people or without.
    fn needs_with(&self, earlier: bool) -> Needs {
        let of_step = match self.step {
            Step::MediatorList | Step::Interest => Needs { team: self.draft.team, ..Needs::default() },
            Step::Waiting => Needs { draft: Some(self.draft.id), ..Needs::default() },
            Step::Saved => Needs { case_code: saved_code(self), ..Needs::default() },
            _ if earlier && !seldom::may_offer(self) => earlier::needs(self),
            _ => Needs::default(),
        };
        match self.draft.alarm.filter(|_| self.end.is_none()) {
            Some(id) => of_step.and(alarm::One(id)),
            None => of_step,
        }
    }
}

/// What this flow is to the house.
pub(super) const ENTRY: Entry = Entry::of::<At>("intake")
    .linked_by(Linked::of(guard::link_needs, guard::open_link))
    .opened_by(&[Opening::of(Section::Log, Spot::Main(10), may_enter, |_, words, facts| {
        start((words, facts.said.map(|it| it.message)), facts)
    })
    .taking_words()]);

impl Flow for At {
    fn tag(&self) -> &'static str {
        "intake"
    }

    // Whether practice is offered is looked up to be shown: no answer has to do with it.
    fn needs(&self) -> Needs {
        let needs = self.needs_with(true);
        if seldom::may_offer(self) { needs.and(LastLogged) } else { needs }
    }

    fn screen(&self, facts: &Facts) -> Screen {
        let at = &refreshed(self.clone(), facts);
        seldom::offered(card_of(at, facts), at, facts)
    }

    fn answer(self: Box<Self>, answer: Answer<'_>, facts: &Facts) -> Turn {
        let at = *self;
        story::told(answered(at, answer, facts))
    }

    // With the press that saves a complete card the case's code, and only then, because reading it takes it. Earlier cases
    // are looked up to be shown, not for an answer that has nothing to do with them.
    fn needs_for(&self, input: &Input, rev: u32) -> Needs {
        let press = match input {
            Input::Button { press: Press::Here { rev: of, key }, .. } => Some((*of == rev, key.as_str())),
            _ => None,
        };
        let saves = press == Some((true, "save"));
        let code = (saves && matches!(self.step, Step::Card | Step::CardMore) && path::is_complete(&self.draft))
            .then_some(self.draft.team.zip(self.draft.received_on))
            .flatten();
        let earlier = self.step == Step::Earlier || press.is_some_and(|it| it.1 == "earlier");
        Needs { code, ..self.needs_with(earlier) }
    }

    fn takes(&self) -> Takes {
        match self.step {
            step if step.asks_people() || step.asks_sentences() => Takes::Words,
            Step::Team | Step::Place | Step::MediatorList => Takes::Words,
            _ => Takes::Choice,
        }
    }

    fn takes_forwarded(&self) -> bool {
        self.step == Step::Content
    }

    fn hears(&self, _actor: &Actor) -> Hears {
        danger::hears(self)
    }

    fn brief(&self, facts: &Facts) -> Option<Text> {
        guard::safety_briefly(self, facts)
    }

    fn written(&self) -> Option<&dyn Written> {
        Some(self)
    }

    // Below what was saved the next dispute is told.
    fn begins(&self) -> bool {
        self.end.is_some()
    }

    fn left(&self) -> Option<Text> {
        (self.end.is_none() && self.draft.kept).then(|| text!("draft-kept"))
    }
}

/// The card of a question.
fn card_of(at: &At, facts: &Facts) -> Screen {
    let screen = match at.step {
        Step::Guard | Step::Danger | Step::Violation | Step::Doubt | Step::Waiting | Step::Referral => {
            guard::screen(at, facts)
        }
        Step::Team | Step::KindGroup | Step::Kind | Step::Received | Step::Ground | Step::Place => {
            basics::screen(at, facts)
        }
        Step::SideA | Step::SideB | Step::PartyEdit => parties::screen(at),
        Step::Content => earlier::hinted(words::screen(at), at, facts),
        Step::Agreement | Step::Method | Step::Demands => words::screen(at),
        Step::Mediators | Step::MediatorList | Step::Interest | Step::Chosen => mediators::screen(at, facts),
        Step::Status
        | Step::Since
        | Step::AgreedOn
        | Step::PerformBy
        | Step::Written
        | Step::EndedOn
        | Step::Reason
        | Step::Guidance => outcome::screen(at, facts),
        Step::Card | Step::CardMore => {
            let card = bare::hinted(card::screen(at, facts), at.draft.sentences(), at.draft.names());
            earlier::hinted(card, at, facts)
        }
        Step::Earlier => earlier::screen(at, facts),
        Step::Confirm => card::confirm(at),
        Step::Saved | Step::Ended => return save::end_screen(at, facts),
    };
    screen.row(nav(at)).row(helps(at.step))
}

/// The minute's guide, and what the law says of the question.
fn helps(step: Step) -> Vec<Button> {
    let law = law::at_step(step.code()).map(|go| Button::go(go, text!("law-button-what")));
    guide::row().into_iter().chain(law).collect()
}

/// The code of the case that came of it.
fn saved_code(at: &At) -> Option<String> {
    match &at.end {
        Some(End::Saved { code, .. }) => Some(code.clone()),
        _ => None,
    }
}

fn nav(at: &At) -> Vec<Button> {
    let mut row = Vec::with_capacity(3);
    if back(at).is_some() {
        row.push(Button::here("back", text!("button-back")));
    }
    if at.step.is_optional() {
        row.push(Button::here("skip", text!("button-skip")));
    }
    row.push(Button::here("stop", text!("button-stop")));
    row
}

/// Where "back" leads.
fn back(at: &At) -> Option<Step> {
    let draft = &at.draft;
    match at.step {
        Step::PartyEdit => Some(parties::side_step(at)),
        Step::Confirm | Step::CardMore => Some(Step::Card),
        Step::Earlier => Some(path::next(draft)),
        Step::Referral if path::previous(draft, Step::Referral).is_none() => Some(path::next(draft)),
        Step::Danger | Step::Violation | Step::Doubt | Step::Waiting | Step::Referral => path::previous(draft, at.step),
        _ if at.returning => Some(Step::Card),
        step => path::previous(draft, step),
    }
}

fn answered(at: At, answer: Answer<'_>, facts: &Facts) -> Turn {
    let Some(actor) = facts.actor().filter(|it| may_enter(it)) else {
        return Turn::to(Place::home()).note(text!("not-allowed"));
    };
    let at = refreshed(at, facts);
    match answer {
        // From one of several earlier cases to all of them.
        Answer::Pick("back") if earlier::is_one_of_several(&at, facts) => stay(At { earlier: None, ..at }),
        Answer::Pick("earlier") => earlier::open_list(at, facts),
        Answer::Pick("back") if at.removing => stay(At { removing: false, ..at }),
        Answer::Pick("back") => {
            let Some(step) = back(&at) else { return stay(at) };
            let returning = at.returning && step != Step::Card && !matches!(at.step, Step::Card);
            stay(At { step, returning, page: 0, party: None, earlier: None, changed: None, ..at })
        }
        Answer::Pick(guide::KEY) => {
            let words = words_of(at.step);
            stay(at).note(guide::note(words, facts))
        }
        Answer::Pick("stop") => {
            let note = if at.draft.kept { text!("draft-kept") } else { text!("cancelled") };
            Turn::to(Place::home()).note(note)
        }
        Answer::Pick("skip") if at.step.is_optional() => {
            let mut draft = at.draft.clone();
            words::pass(&mut draft, at.step);
            accept(at, draft, facts)
        }
        Answer::Pick("prev") => stay(At { page: at.page.saturating_sub(1), ..at }),
        Answer::Pick("page") => stay(at),
        Answer::Pick("next") => stay(At { page: at.page.saturating_add(1), ..at }),
        Answer::Pick(key) => pick(at, key, actor, facts),
        Answer::Text { text, message, .. } => typed(at, text, message, actor, facts),
        Answer::Contact { message, .. } => {
            stay(at).with(Effect::DeleteMessage(message)).note(text!("intake-contact-refused"))
        }
        Answer::Media { kind: Media::Photo | Media::Document, caption: Some((text, _)), message, .. } => {
            let before = Place::of(at.clone());
            media::without_picture(&before, typed(at, text, message, actor, facts), message)
        }
        Answer::Media { kind, file, message, .. } => media::sent(at, kind, file, message, facts),
    }
}

fn pick(at: At, key: &str, actor: &Actor, facts: &Facts) -> Turn {
    match at.step {
        Step::Guard | Step::Danger | Step::Violation | Step::Doubt | Step::Waiting | Step::Referral => {
            guard::pick(at, key, actor, facts)
        }
        Step::Team | Step::KindGroup | Step::Kind | Step::Received | Step::Ground | Step::Place => {
            basics::pick(at, key, actor, facts)
        }
        // The questions for words bear the button that adds a person to the side before.
        Step::SideA
        | Step::SideB
        | Step::PartyEdit
        | Step::Content
        | Step::Agreement
        | Step::Method
        | Step::Demands => parties::pick(at, key, facts),
        Step::Mediators | Step::MediatorList | Step::Interest | Step::Chosen => mediators::pick(at, key, actor, facts),
        Step::Status
        | Step::Since
        | Step::AgreedOn
        | Step::PerformBy
        | Step::Written
        | Step::EndedOn
        | Step::Reason
        | Step::Guidance => outcome::pick(at, key, facts),
        Step::Card | Step::CardMore => card::pick(at, key, actor, facts),
        Step::Earlier => earlier::pick(at, key, facts),
        Step::Confirm => card::confirmed(at, key, facts),
        Step::Saved => save::open(at, key, facts),
        Step::Ended => stay(at),
    }
}

fn typed(at: At, text: &str, message: i32, actor: &Actor, facts: &Facts) -> Turn {
    if let Some(note) = read::refused_at(at.step, text) {
        return stay(at).with(Effect::DeleteMessage(message)).note(note);
    }
    match at.step {
        Step::Team | Step::KindGroup | Step::Kind | Step::Received | Step::Ground | Step::Place => {
            basics::typed(at, text, message, actor, facts)
        }
        step if step.asks_people() => parties::typed(at, text, message, facts),
        step if step.asks_sentences() => words::typed(at, text, message, facts),
        Step::MediatorList => mediators::typed(at, text, actor, facts),
        Step::Status | Step::Since | Step::AgreedOn | Step::PerformBy | Step::EndedOn => {
            outcome::typed(at, text, message, facts)
        }
        Step::Guard => guard::typed(at, text, facts),
        _ => help(at),
    }
}

/// Nothing changes.
fn stay(at: At) -> Turn {
    Turn::to(Place::of(at))
}

/// Nothing changes, and the person is told how this very question is answered.
fn help(at: At) -> Turn {
    let id = match at.step {
        Step::Received | Step::Since | Step::AgreedOn | Step::EndedOn | Step::PerformBy => "intake-help-day",
        Step::PartyEdit if at.removing => "pick-a-button",
        Step::SideA | Step::SideB | Step::PartyEdit => "intake-help-party",
        Step::Content | Step::Agreement | Step::Method | Step::Demands => "intake-help-words",
        Step::Place => "intake-help-place",
        Step::MediatorList => "intake-help-list",
        Step::Card | Step::CardMore => "intake-help-card",
        Step::Waiting => "intake-help-waiting",
        Step::Earlier => "intake-help-earlier",
        Step::Saved | Step::Ended => "intake-help-end",
        _ => "pick-a-button",
    };
    stay(at).note(Text::of(id))
}

/// The minute's guide to a question.
fn words_of(step: Step) -> Text {
    let step = if step == Step::CardMore { Step::Card } else { step };
    Text::of(format!("guide-intake-{step}"))
}

/// Takes a changed draft over: at once, or after a yes where other answers would become void.
fn accept(at: At, draft: Draft, facts: &Facts) -> Turn {
    let voided: Vec<Step> = path::voided(&at.draft, &draft).into_iter().filter(|&it| it != at.step).collect();
    if voided.is_empty() {
        return go_on(at, draft, facts);
    }
    // What was reported stays reported, whatever the person decides.
    let told = draft.told.clone();
    let before = Draft { told, ..at.draft };
    stay(At { step: Step::Confirm, draft: before, changed: Some(Box::new(draft)), ..at })
}

fn go_on(at: At, draft: Draft, facts: &Facts) -> Turn {
    let step = path::next(&draft);
    settle(
        At { step, page: 0, party: None, changed: None, returning: at.returning && step != Step::Card, ..at },
        draft,
        facts,
    )
}

/// Keeps the draft as it now is, at the step that `at` names.
fn settle(mut at: At, mut draft: Draft, facts: &Facts) -> Turn {
    let fresh = !std::mem::replace(&mut draft.kept, true);
    let save = draft.save();
    let timers = if fresh { nudges(draft.id, facts) } else { Vec::new() };
    at.draft = draft;
    stay(at).with(save).with_all(timers)
}

/// The officer may have answered since this card was shown, and what was reported may have been taken back elsewhere.
fn refreshed(mut at: At, facts: &Facts) -> At {
    danger::forget_mistake(&mut at, facts);
    if at.step == Step::Waiting
        && let Some(stored) = facts.draft.as_ref().filter(|it| it.id == at.draft.id)
    {
        let (stored, _) = Draft::load(stored.id, &stored.answers);
        at.draft.advice = stored.advice;
        at.draft.asked_about = stored.asked_about;
    }
    at
}

/// Whether the actor may enter cases at all.
fn may_enter(actor: &Actor) -> bool {
    may(actor, Action::LogCase).is_ok() || may(actor, Action::LogCaseForOthers).is_ok()
}

/// A body with its step number.
fn question(id: &'static str, step: Step) -> Text {
    Text::of(id).with("n", step.number())
}

/// The items of a page with the row that turns it.
fn page<T>(items: &[T], page: u32) -> (&[T], Vec<Button>) {
    let total = u32::try_from(items.len()).unwrap_or(u32::MAX);
    let page = page.min(total.saturating_sub(1) / PAGE);
    let from = (page * PAGE) as usize;
    (&items[from..(from + PAGE as usize).min(items.len())], pager(page, total))
}
