//! Since when those of a list are in office of whom it does not say it: asked once for all of them, kept with the list, and
//! said again until it is written down.

use super::asks::{RosterDeed, Shown};
use super::at::At;
use super::doing;
use crate::dialogue::facts::Facts;
use crate::dialogue::screen::{Button, Screen};
use crate::dialogue::text::{Arg, Text, text};
use crate::dialogue::{Turn, days};
use crate::domain::ListId;
use crate::domain::roster::file::ListPermit;
use crate::domain::roster::since::{Said, Since};

/// The key that asks once more.
pub(super) const AGAIN: &str = "since";

/// What the list leaves open, and the day that was said for it.
pub(super) fn line(it: &Shown) -> Option<Text> {
    let day = it.file.since.filter(|_| it.plan.undated > 0)?;
    Some(text!("roster-plan-since", count = it.plan.undated, day = Arg::Date(day)))
}

/// The question below the plan.
pub(super) fn question(it: &Shown) -> Text {
    text!("roster-plan-ask-since", count = it.plan.undated)
}

/// The answer that is a button; others are typed.
pub(super) fn asking(screen: Screen, facts: &Facts) -> Screen {
    let today = facts.today;
    screen.taking_days().choice(days::key(today), text!("roster-button-since-today", day = Arg::Date(today)))
}

pub(super) fn again() -> Button {
    Button::here(AGAIN, text!("roster-button-since"))
}

/// A button that was pressed while it is open, or could be said otherwise.
pub(super) fn picked(at: &At, key: &str, (it, permit): (&Shown, ListPermit), facts: &Facts) -> Option<Turn> {
    let list = it.file.id;
    if it.plan.undated == 0 {
        return None;
    }
    if key == AGAIN {
        return Some(kept(at, (list, permit), None));
    }
    let day = days::from_key(key, facts).filter(|it| *it <= facts.today)?;
    Some(kept(at, (list, permit), Some(Since { from: day, said: Said::Day })))
}

/// Words that were typed.
pub(super) fn typed(at: &At, text: &str, (it, permit): (&Shown, ListPermit), facts: &Facts) -> Turn {
    match days::since(text, facts) {
        Ok(since) => kept(at, (it.file.id, permit), Some(since)),
        Err(why) => Turn::to(at.clone().place()).note(why),
    }
}

fn kept(at: &At, (list, permit): (ListId, ListPermit), since: Option<Since>) -> Turn {
    // What would be written is another thing now, and its mark with it.
    let at = At { mark: None, ..at.clone() };
    let day = since.map(|it| it.from);
    let turn = Turn::to(at.place()).with(doing(RosterDeed::Since { permit, list, since: day }));
    match since.filter(|it| it.said != Said::Day) {
        Some(it) => turn.note(text!("since-first", day = Arg::Date(it.from))),
        None => turn,
    }
}
