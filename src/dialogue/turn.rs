//! What a step decided. Knows no flow.

use chrono::TimeDelta;

use super::effect::Effect;
use super::place::Place;
use super::text::{Text, text};

/// How soon after a card changed a press on its predecessor counts as the second half of a double tap.
pub(super) const DOUBLE_TAP: TimeDelta = TimeDelta::seconds(4);

/// How old a card must be before a press on it may do something that concerns others: the second half of a double tap
/// lands on the card that the first one opened.
pub(crate) const TOO_YOUNG: TimeDelta = TimeDelta::seconds(1);

/// Where the next card goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Card {
    /// In place of the present one.
    Redraw,
    /// Below; the present one loses its buttons.
    Below,
    /// Nowhere: what happened does not concern the card.
    Keep,
}

/// What a step decided.
#[derive(Clone, Debug, PartialEq)]
pub struct Turn {
    /// Where the person stands now.
    pub next: Place,
    /// What shall happen.
    pub effects: Vec<Effect>,
    /// A few words over the chat, for a button.
    pub toast: Option<Text>,
    /// A line above the next card: what was understood, or help for this very step.
    pub note: Option<Text>,
    /// Where the next card goes; set by [`super::turn()`] from the kind of input.
    pub card: Card,
    /// See [`super::State::cut`].
    pub cut: bool,
    /// Whether names stand in the note in full: it goes with the next card.
    pub names: bool,
}

impl Turn {
    /// Goes to `next` and nothing else.
    #[must_use]
    pub fn to(next: Place) -> Self {
        Self { next, effects: Vec::new(), toast: None, note: None, card: Card::Redraw, cut: false, names: false }
    }

    /// Adds an effect.
    #[must_use]
    pub fn with(mut self, effect: Effect) -> Self {
        self.effects.push(effect);
        self
    }

    /// Adds effects.
    #[must_use]
    pub fn with_all(mut self, effects: impl IntoIterator<Item = Effect>) -> Self {
        self.effects.extend(effects);
        self
    }

    /// Puts a line above the next card.
    #[must_use]
    pub fn note(mut self, note: Text) -> Self {
        self.note = Some(note);
        self
    }

    /// Puts one more line above the next card.
    pub(super) fn line(self, line: Text) -> Self {
        let note = match self.note.clone() {
            Some(note) => text!("lines", lines = vec![note, line]),
            None => line,
        };
        self.note(note)
    }

    /// Puts a line above the next card in which names stand in full.
    #[must_use]
    pub(crate) fn note_with_names(self, note: Text) -> Self {
        Self { names: true, ..self.note(note) }
    }

    /// Says a few words over the chat.
    #[must_use]
    pub fn toast(mut self, toast: Text) -> Self {
        self.toast = Some(toast);
        self
    }

    /// Says where the next card goes.
    pub(super) fn card(mut self, card: Card) -> Self {
        self.card = card;
        self
    }
}
