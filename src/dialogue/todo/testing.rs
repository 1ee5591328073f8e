//! What the shelves of flows would have found, for tests: only what was asked for.

use super::{All, AllRead};
use crate::dialogue::facts::{Facts, Needs};
use crate::dialogue::own::Own;

/// Keeps what a step asked of the shelves, as these would read it.
pub(crate) fn keep_asked(facts: &mut Facts, needs: &Needs) {
    let all = needs.own.iter().any(|it| it.ask.get::<All>().is_some());
    let every = facts.actor().filter(|_| all).map_or_else(Vec::new, |it| facts.house.wishes(it));
    if all {
        facts.own.push(Own::of(AllRead));
    }
    facts.own.retain(|found| every.iter().chain(&needs.own).any(|it| it.is_answered_by(found)));
}
