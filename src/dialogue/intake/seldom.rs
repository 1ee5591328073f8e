//! Who logs a case rarely: on the first card of a new one they may practise before. A quiet button, never a question.

use chrono::TimeDelta;

use super::asks::LastLogged;
use super::step::Step;
use super::{At, Section};
use crate::dialogue::action::Go;
use crate::dialogue::facts::Facts;
use crate::dialogue::screen::{Button, Screen};
use crate::dialogue::text::text;

/// How long ago somebody's last case was who logs rarely.
const SELDOM: TimeDelta = TimeDelta::days(60);

/// Whether a new case was opened and nothing of it was answered.
pub(super) fn may_offer(at: &At) -> bool {
    matches!(at.step, Step::Team | Step::Guard) && !at.draft.kept && !at.returning && at.end.is_none()
}

/// The card with the offer, where it was read that the last case is long ago or that there is none.
pub(super) fn offered(screen: Screen, at: &At, facts: &Facts) -> Screen {
    let last = facts.found::<LastLogged>().filter(|_| may_offer(at));
    match last {
        Some(it) if it.0.is_none_or(|it| facts.now - it > SELDOM) => {
            screen.row(vec![Button::go(Go::Section(Section::Practice), text!("practice-offer"))])
        }
        _ => screen,
    }
}
