//! Somebody as they stood on a day that has gone by: what was known then, which offices they held, and what their team was
//! called.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::deed_form::Seen;
use super::{At, Step, known, read};
use crate::dialogue::facts::Facts;
use crate::dialogue::place::Takes;
use crate::dialogue::screen::{Button, Screen};
use crate::dialogue::text::{Arg, Text, text};
use crate::dialogue::{Answer, Turn};
use crate::domain::PersonId;
use crate::domain::fold::search_key;
use crate::domain::people::Holding;
use crate::domain::people::particulars::Particular;
use crate::domain::people::register::{Register, Unit};

/// Of whom, and on which day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Past {
    pub(super) person: PersonId,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) on: Option<NaiveDate>,
}

impl Past {
    pub(super) fn takes(&self) -> Takes {
        if self.on.is_none() { Takes::Words } else { Takes::Choice }
    }
}

/// A day as it is typed on a card: `hôm 1/6/2026`, `ngày 1/6/2026`.
pub(super) fn day(typed: &str, facts: &Facts) -> Result<NaiveDate, Text> {
    let words = typed.trim();
    let (first, rest) = words.split_once(' ').unwrap_or((words, ""));
    let bare = if ["hom", "ngay", "vao"].contains(&search_key(first).as_str())
        && rest.starts_with(|it: char| it.is_ascii_digit())
    {
        rest
    } else {
        words
    };
    read::day_gone_by(bare, facts).map_err(|why| match why.id.as_str() {
        "deed-no-day" => text!("people-past-no-day"),
        _ => why,
    })
}

pub(super) fn screen(past: &Past, facts: &Facts) -> Screen {
    let Some(seen) = Seen::of(past.person, facts) else {
        return Screen::new(text!("people-missing")).row(vec![super::to_list(), Button::to_menu()]);
    };
    let nav = vec![Button::here("back", text!("button-back")), super::to_list(), Button::to_menu()];
    let Some(on) = past.on else {
        return Screen::new(text!("people-past-day", name = seen.entry.latest().name)).taking_days().row(nav);
    };
    let then = seen.entry.on(on);
    let facts_then = Particular::ALL.iter().map(|it| then.fact(*it)).filter(|it| !it.is_unknown());
    let more: Vec<Text> = facts_then
        .filter(|it| it.of() != Particular::Name)
        .map(|it| {
            let of = it.of();
            text!("people-fact", what = Text::of(format!("particular-{of}")), value = known::fact(&it, facts))
        })
        .collect();
    let held: Vec<Text> = seen.entry.held(on).map(|it| office(&it.holding, seen.register, on)).collect();
    let offices = if held.is_empty() { vec![text!("office-none")] } else { held };
    Screen::new(text!("people-past", name = then.name, day = Arg::Day(on), more = more, offices = offices)).row(nav)
}

/// An office with its unit as that was called then, and since when it was held.
fn office(it: &Holding, register: &Register, on: NaiveDate) -> Text {
    let unit = it.team.map(Unit::Team).or_else(|| it.group.map(Unit::Group)).and_then(|it| register.name_on(it, on));
    let office = Text::of(format!("office-{}", it.office));
    let office = match unit {
        Some(unit) => text!("office-in-team", office = office, team = unit),
        None => office,
    };
    text!("people-office-since", office = office, from = Arg::Date(it.from))
}

pub(super) fn answer(at: At, past: Past, answer: Answer<'_>, facts: &Facts) -> Turn {
    match answer {
        Answer::Pick("back") => Turn::to(at.step(Step::Card { person: past.person })),
        Answer::Text { text, .. } => match day(text, facts) {
            Ok(day) => Turn::to(at.step(Step::Past(Past { on: Some(day), ..past }))),
            Err(why) => Turn::to(at.place()).note(why),
        },
        _ => Turn::to(at.place()).note(text!("pick-a-button")),
    }
}
