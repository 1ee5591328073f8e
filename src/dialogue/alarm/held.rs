//! What becomes of words: those that were heard, and those that are said on the cards of danger. They are never lost:
//! they go where they were meant, or they begin a draft; and the messages they stood in are removed then, because they
//! may hold names (Law Art. 4(3)).

use super::asks;
use super::at::Held;
use super::{At, Step, unanswered};
use crate::dialogue::effect::Effect;
use crate::dialogue::facts::Facts;
use crate::dialogue::hotlines::hotlines;
use crate::dialogue::place::{Form, Unsaved};
use crate::dialogue::refused::refused;
use crate::dialogue::spoken::Spoken;
use crate::dialogue::text::{Text, text};
use crate::dialogue::{Answer, Place, Turn};
use crate::domain::DraftId;
use crate::domain::danger::danger_in;
use crate::domain::input::plain::plain;

/// What the button that leaves these cards leads to, if it leads anywhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Onward {
    /// To a case that is being written.
    On,
    /// To a new case.
    Log,
    /// To where they came from.
    Back,
}

impl Onward {
    pub(super) fn label(self) -> Text {
        match self {
            Self::On => text!("alarm-button-on"),
            Self::Log => text!("alarm-button-log"),
            Self::Back => text!("button-back"),
        }
    }
}

impl At {
    /// Whether there are words that wait here.
    pub(super) fn holds_words(&self) -> bool {
        self.held.as_ref().is_some_and(Held::is_words)
    }

    /// What is lost with this card: what was begun where they came from, and words that were the answer to what was asked
    /// there.
    pub(super) fn waiting(&self) -> Option<Unsaved> {
        let answers = match (&self.held, self.step) {
            (Some(Held::Words { said, .. }), Step::Ask) => {
                self.back.written().is_none() && !begins(&self.back, &said.text)
            }
            _ => false,
        };
        let begun = self.back.unsaved();
        // With what was begun, the words are what is reminded of.
        let keeps = answers && (begun.is_some() || self.back.writes_for_others());
        if keeps { Some(Unsaved::of(Form::Told, self)) } else { begun }
    }

    /// Whether the words that wait here may be kept as a draft, or in one.
    pub(super) fn may_be_draft(&self, facts: &Facts) -> bool {
        let wanted = match (&self.held, &*self.back) {
            (Some(Held::Log { .. }), _) => true,
            (Some(Held::Words { said, .. }), back) => begins(back, &said.text) || back.written().is_some(),
            _ => false,
        };
        wanted && facts.house.may_log(facts)
    }

    /// What going on from here does.
    pub(super) fn onward(&self, facts: &Facts) -> Option<Onward> {
        let may_start = facts.house.may_log(facts);
        match (&self.held, &*self.back) {
            (Some(Held::Log { .. }), _) => may_start.then_some(Onward::On),
            (Some(Held::Words { said, .. }), back) if begins(back, &said.text) => may_start.then_some(Onward::On),
            (Some(_), _) => Some(Onward::On),
            (None, back) if back.written().is_some() => Some(Onward::On),
            (None, back) if back.begins() => {
                let alarm = asks::found(facts).filter(|it| Some(it.id) == self.alarm)?;
                let own = facts.actor().is_some_and(|it| it.person == alarm.by) && alarm.withdrawn.is_none();
                (own && may_start && alarm.case.is_none() && !alarm.in_draft).then_some(Onward::Log)
            }
            (None, _) => Some(Onward::Back),
        }
    }
}

/// A story has so many words.
const WORDS_OF_A_STORY: usize = 8;

/// Whether words that were said somewhere begin a case: where nothing else is asked for, and where something is chosen or
/// looked for, if they are as long as a story: what tells of danger is looked for in fewer.
fn begins(back: &Place, words: &str) -> bool {
    let is_story = || words.split_whitespace().count() >= WORDS_OF_A_STORY;
    let of_case = back.shows_case() && back.needs().case.is_some();
    let asks = of_case || back.holds_work() || back.writes_for_others() || back.only_looks_up();
    let asks = asks || back.written().is_some();
    back.begins() || (!asks && is_story())
}

/// Goes on where they came from, with what they said there as the answer that it was meant to be.
pub(in crate::dialogue) fn go_on(at: At, facts: &Facts) -> Turn {
    let of_it = asks::found(facts).filter(|it| Some(it.id) == at.alarm);
    let stands = of_it.is_none_or(|it| it.withdrawn.is_none());
    let known = at.alarm.filter(|_| stands).map(|it| (at.sign, it));
    let may_start = facts.house.may_log(facts);
    match (at.held, *at.back) {
        (Some(Held::Log { said, .. }), _) => facts.house.log(&said, known, facts),
        (Some(Held::Words { said, .. }), back) if begins(&back, &said.text) => {
            if may_start {
                facts.house.log(&said, known, facts)
            } else {
                Turn::to(back)
            }
        }
        (Some(Held::Words { said, html, reply }), back) => {
            let (text, message) = (said.text.as_str(), said.first());
            let asked = reply.and_then(|_| facts.house.replied(&back, text, facts));
            let turn = asked.unwrap_or_else(|| {
                back.answer(Answer::Text { text, message, html: html.as_deref() }, &facts.as_said(message, said.on))
            });
            let taken = turn.effects.contains(&Effect::DeleteMessage(message));
            turn.with_all(Effect::remove(&said.messages).skip(1).filter(|_| taken))
        }
        (Some(Held::Key { key }), back) => back.answer(Answer::Pick(&key), facts),
        (None, back) if back.begins() && known.is_some() && may_start => {
            facts.house.log(&Spoken::default(), known, facts)
        }
        (None, back) => unanswered::cleared(back),
    }
}

/// Words said on one of these cards join what was said before, or begin a case of their own. In a case that is being
/// written they join its content. What cannot be kept is not said to be.
pub(super) fn join(at: At, words: &str, message: Option<i32>, facts: &Facts) -> Turn {
    // What they tell may be graver than what the card asks about, even where they are not kept.
    let graver = danger_in(words).filter(|it| it.is_graver_than(at.sign) && at.step != Step::Slip);
    let (step, sign) = graver.map_or((at.step, at.sign), |it| (Step::Ask, it));
    let at = At { step, sign, ..at };
    if let Some(note) = refused(words) {
        return Turn::to(at.place()).with_all(message.map(Effect::DeleteMessage)).note(note);
    }
    // `Ok`, `vâng`: what the card says was understood.
    if plain(words).is_some() {
        return Turn::to(at.place()).note(text!("pick-a-button"));
    }
    let kept = |at: At| Turn::to(at.place()).note(text!("alarm-kept"));
    match (at.held, *at.back) {
        (Some(Held::Words { mut said, html: _, reply }), back) => {
            said.join(words, message, facts.written_on());
            kept(At { held: Some(Held::Words { said, html: None, reply }), back: Box::new(back), ..at })
        }
        (Some(Held::Log { mut said, added }), back) => {
            said.join(words, message, facts.written_on());
            kept(At { held: Some(Held::Log { said, added }), back: Box::new(back), ..at })
        }
        (held, back) => {
            let written = back.written().filter(|it| !it.has_ended()).map(|it| it.keep_words(words, facts));
            let begins = held.is_none() && !back.shows_case() && !back.is::<At>() && facts.house.may_log(facts);
            let stay = |held| At { held, back: Box::new(back), ..at };
            match written {
                Some(Ok((back, effects))) => {
                    let turn = kept(At { back: Box::new(back), ..stay(held) }).with_all(effects);
                    turn.with_all(message.map(Effect::DeleteMessage))
                }
                Some(Err(note)) => Turn::to(stay(held).place()).note(note),
                None if begins => {
                    kept(stay(Some(Held::Log { said: Spoken::of(words, message, facts.written_on()), added: true })))
                }
                None => Turn::to(stay(held).place()).note(text!("alarm-not-kept")),
            }
        }
    }
}

/// The command that logs a case, on one of these cards: what was said here goes on with it.
pub(super) fn logged(at: &At, words: &str, facts: &Facts) -> Option<Turn> {
    if !at.may_be_draft(facts) {
        return None;
    }
    if words.trim().is_empty() {
        return Some(go_on(at.clone(), facts));
    }
    let joined = join(at.clone(), words, facts.said.map(|it| it.message), facts);
    match joined.next.at::<At>() {
        Some(next) if danger_in(words).is_none() && next != at => Some(go_on(next.clone(), facts)),
        _ => Some(joined),
    }
}

/// Whoever leaves these cards by another way than an answer: what they said is kept as a draft, or where it was an
/// answer to a question of one, in that.
pub(in crate::dialogue) fn left(before: &Place, mut turn: Turn, facts: &Facts) -> Turn {
    let Some(at) = before.at::<At>() else { return turn };
    // Another card of danger goes on with these words, leads back to them, or is about something else.
    let goes_on = turn.next.at::<At>().is_some_and(|next| next.held == at.held || next.back.is::<At>());
    if goes_on || !at.may_be_draft(facts) {
        return turn;
    }
    let on = go_on(at.clone(), facts);
    // A new case is begun of these words rather than beside them.
    if turn.next.written().is_some_and(|new| new.draft() == DraftId(facts.fresh)) {
        return on;
    }
    let asked = at.step == Step::Ask && at.held.as_ref().is_some_and(Held::was_heard);
    let on = if asked { unanswered::marked(on, at.sign) } else { on };
    let kept = on.effects.iter().any(|it| matches!(it, Effect::SaveDraft { .. }));
    turn.effects.splice(0..0, on.effects.into_iter().filter(|it| !it.reaches_others()));
    if kept && turn.note.as_ref().is_none_or(|it| it.id == "cancelled") {
        let number = hotlines(facts).into_iter().take(1).collect::<Vec<_>>();
        let left = || text!("alarm-left-unanswered", numbers = number);
        turn.note = Some(if asked { left() } else { text!("draft-kept") });
    }
    turn
}
