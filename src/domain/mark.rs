//! How well a fact of law or calendar is known. Every seeded row carries one of these marks, so that an operator can
//! list what still has to be checked against the official text.

use super::codes::codes;

codes! {
    /// Where the trust in a row comes from, best first.
    pub enum Mark {
        /// Read in an official source.
        Verified => "V",
        /// Known second-hand: press, a digest, a public register that quotes the rule.
        SecondHand => "V2",
        /// Computed from a verified rule.
        Computed => "C",
        /// A decision of this product where no rule names a number.
        Decided => "D",
        /// From memory: plausible, to be checked before it is relied upon.
        Unverified => "M",
    }
}

impl Mark {
    /// Whether somebody has to look the row up before it is quoted as law.
    #[must_use]
    pub const fn needs_checking(self) -> bool {
        matches!(self, Self::SecondHand | Self::Unverified)
    }
}
