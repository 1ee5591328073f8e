//! What this flow asks of its shelf, and what it does.

use crate::dialogue::facts::Facts;
use crate::dialogue::facts::OpenedInvitation;
use crate::dialogue::own::Act;
use crate::dialogue::own::Ask;
use crate::domain::PersonId;

/// What is to be done with whoever comes.
#[derive(Clone, Debug, PartialEq)]
pub enum WelcomeDeed {
    /// Link the stranger's Telegram account to the person whose invitation was opened, and use it up.
    Accept {
        /// Token of the link.
        token: String,
        /// The account.
        tg_user: i64,
        /// The person.
        person: PersonId,
    },
    /// Keep that the stranger asks to be let in by the office as the person whose invitation was opened, and use it up.
    AskIn {
        /// Token of the link.
        token: String,
        /// The account.
        tg_user: i64,
        /// The person.
        person: PersonId,
        /// The own number that they showed, in canonical form.
        phone: Option<String>,
        /// Which version of the consent text they accepted.
        version: i32,
    },
    /// The person accepted the consent text.
    Consent {
        /// Which version of the text.
        version: i32,
    },
    /// The person shared their own contact.
    ConfirmPhone {
        /// Canonical number.
        phone: String,
    },
}

impl Act for WelcomeDeed {
    fn reaches_others(&self) -> bool {
        !matches!(self, Self::Consent { .. } | Self::ConfirmPhone { .. })
    }
}

/// The invitation that this token opens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opened(pub String);

impl Ask for Opened {
    type Found = Option<OpenedInvitation>;
}

/// Whether the account that speaks still waits to be let in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StillWaits;

/// Whether it does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WaitsFound(pub bool);

impl Ask for StillWaits {
    type Found = WaitsFound;
}

/// Whether it does; also where that was not read.
pub(super) fn waits(facts: &Facts) -> bool {
    facts.found::<StillWaits>().is_none_or(|it| it.0)
}

/// The invitation that was opened.
pub(super) fn opened(facts: &Facts) -> Option<&OpenedInvitation> {
    facts.found::<Opened>()?.as_ref()
}
