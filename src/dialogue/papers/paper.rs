//! A paper that is being made: what it is called, that it is made, and that it is let go. Knows none of its questions.

use super::asks::{CaseFound, PapersDeed};
use super::at::{At, Step};
use super::doing;
use crate::dialogue::Turn;
use crate::dialogue::text::{Text, text};
use crate::domain::access::{Permit, act};
use crate::domain::papers::{Filled, PaperKind};

/// What a paper is called; the same in every language.
pub(super) fn name(kind: PaperKind) -> Text {
    Text::of(format!("paper-kind-{kind}"))
}

/// The papers of the case, with none of them being made.
pub(super) fn without_paper(at: At) -> At {
    At { step: Step::Case, kind: None, filled: Filled::default(), blank: None, again: false, changing: false, ..at }
}

/// Makes it of what was answered.
pub(super) fn made_now(at: At, kind: PaperKind, permit: Permit<act::ReadNames>, found: &CaseFound) -> Turn {
    let deed = PapersDeed::Make {
        permit,
        case: found.case.id,
        code: found.case.code.clone(),
        kind,
        filled: at.filled.clone(),
    };
    Turn::to(without_paper(at).place()).with(doing(deed)).toast(text!("papers-coming"))
}
