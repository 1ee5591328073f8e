//! Where in this flow a person stands, as it is stored.

use serde::{Deserialize, Serialize};

use crate::dialogue::place::Place;
use crate::dialogue::spoken::Spoken;
use crate::domain::AlarmId;
use crate::domain::codes::codes;
use crate::domain::scope_guard::Sign;

codes! {
    /// Which card.
    pub enum Step {
        /// What to do now, and whether to report it.
        Ask => "ask",
        /// Who was told.
        Told => "told",
        /// Whether a report was a slip, because the answers changed after it.
        Slip => "slip",
    }
}

/// Where in this flow the person stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct At {
    /// Which card.
    pub(super) step: Step,
    /// What it is a sign of.
    pub(super) sign: Sign,
    /// The report, once it is made.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) alarm: Option<AlarmId>,
    /// Where they came from and go on.
    #[serde(default)]
    pub(super) back: Box<Place>,
    /// What they said there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) held: Option<Held>,
}

impl At {
    pub(super) fn ask(sign: Sign, back: Place, held: Option<Held>) -> Self {
        Self { step: Step::Ask, sign, alarm: None, back: Box::new(back), held }
    }

    pub(super) fn place(self) -> Place {
        Place::of(self)
    }

    /// Whether it shows how this alarm stands.
    #[must_use]
    pub fn shows(&self, alarm: AlarmId) -> bool {
        self.step == Step::Told && self.alarm == Some(alarm)
    }
}

/// What was said, and waits until it is clear whether there is danger.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "held", rename_all = "snake_case")]
pub(super) enum Held {
    /// Words for the card they came from.
    Words {
        /// As typed.
        #[serde(flatten)]
        said: Spoken,
        /// As Telegram's HTML, where they are formatted.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        html: Option<String>,
        /// The message of the bot that they answer.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        reply: Option<i32>,
    },
    /// Words that begin a case: those after the command that logs one, and those said on these cards.
    Log {
        /// As typed.
        #[serde(flatten)]
        said: Spoken,
        /// Whether they were said on these cards, rather than heard.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        added: bool,
    },
    /// A button of the card they came from.
    Key {
        /// Its key.
        key: String,
    },
}

impl Held {
    /// Whether these are words.
    pub(super) fn is_words(&self) -> bool {
        matches!(self, Self::Words { .. } | Self::Log { .. })
    }

    /// Whether they were heard, so that the card answers them.
    pub(super) fn was_heard(&self) -> bool {
        matches!(self, Self::Words { .. } | Self::Log { added: false, .. })
    }
}
