//! Words that must not be sent at all, whatever they answer: numbers of identity papers and stamps of secrecy. Knows no
//! question.

use super::text::{Text, text};
use crate::domain::sensitive::{find_secrecy_stamp, has_identity_number};

/// Why a text must not be kept at all, if it must not.
#[must_use]
pub(super) fn refused(words: &str) -> Option<Text> {
    if has_identity_number(words) {
        return Some(text!("identity-refused"));
    }
    find_secrecy_stamp(words).map(|_| text!("intake-secret"))
}
