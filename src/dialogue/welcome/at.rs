//! Where in this flow a person stands, as it is stored.

use serde::{Deserialize, Serialize};

/// Where in this flow the person stands.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct At {
    /// The card.
    #[serde(default)]
    pub(super) step: Step,
    /// Token of the link that was opened.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) token: Option<String>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Step {
    /// Came without a link.
    #[default]
    Stranger,
    /// The link is none of ours.
    LinkUnknown,
    /// The link was used before.
    LinkUsed,
    /// The link came too late.
    LinkExpired,
    /// Said no to the consent text.
    Declined,
    /// The consent text.
    Consent,
    /// The telephone number, before joining: the office has rights over what others do.
    Show,
    /// The office is asked whether it is they.
    Waiting,
    /// The telephone number, right after joining.
    Phone,
    /// The telephone number, from settings.
    PhoneLater,
    /// Whether consent is taken back.
    Withdraw,
}

impl At {
    /// The consent text for a person whose account is linked.
    #[must_use]
    pub fn consent() -> Self {
        Self { step: Step::Consent, token: None }
    }

    /// Whether this card asks for consent.
    #[must_use]
    pub fn asks(&self) -> bool {
        self.step == Step::Consent
    }

    /// The telephone number, asked from settings.
    #[must_use]
    pub fn phone_later() -> Self {
        Self { step: Step::PhoneLater, token: None }
    }

    /// Whether consent is taken back, asked from settings.
    #[must_use]
    pub fn withdraw() -> Self {
        Self { step: Step::Withdraw, token: None }
    }

    pub(super) fn of(step: Step) -> Self {
        Self { step, token: None }
    }
}
