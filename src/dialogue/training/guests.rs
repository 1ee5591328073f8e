//! The guests of a session by team: to be ticked team by team, and as a list that can be printed or forwarded.

use serde::{Deserialize, Serialize};

use super::{At, found, pager};
use crate::dialogue::facts::{Facts, TrainingFound};
use crate::dialogue::screen::{Button, Screen};
use crate::dialogue::text::{Text, text};
use crate::domain::TeamId;
use crate::domain::training::Guest;

/// People of one message of the list: far below what a message holds.
const PEOPLE: usize = 60;

/// Whose guests.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Of {
    /// Those of a team.
    Team(TeamId),
    /// Those of none.
    Nobody,
}

impl Of {
    fn whose(guest: &Guest) -> Self {
        guest.team.map_or(Self::Nobody, Self::Team)
    }

    /// Whether somebody is one of them.
    pub(super) fn holds(self, guest: &Guest) -> bool {
        Self::whose(guest) == self
    }

    /// What they are called together.
    pub(super) fn name(self, facts: &Facts) -> Text {
        match self {
            Self::Team(id) => match facts.team(id) {
                Some(team) => text!("plain", words = team.name.as_str()),
                None => text!("training-of-no-team"),
            },
            Self::Nobody => text!("training-of-no-team"),
        }
    }

    fn key(self) -> String {
        match self {
            Self::Team(id) => format!("of:{id}"),
            Self::Nobody => "of:none".to_owned(),
        }
    }

    /// Those whose button was pressed.
    pub(super) fn from_key(key: &str) -> Option<Self> {
        match key.strip_prefix("of:")? {
            "none" => Some(Self::Nobody),
            id => id.parse().ok().map(|it| Self::Team(TeamId(it))),
        }
    }
}

/// The teams that have guests, by number, those without a team last.
fn teams(found: &TrainingFound, facts: &Facts) -> Vec<Of> {
    let number = |of: &Of| match of {
        Of::Team(id) => facts.team(*id).map_or(i32::MAX - 1, |it| it.number),
        Of::Nobody => i32::MAX,
    };
    let mut all: Vec<Of> = found.guests.iter().map(Of::whose).collect();
    all.sort_by_key(|it| (number(it), *it));
    all.dedup();
    all
}

/// From which team people are to be ticked.
pub(super) fn teams_screen(at: &At, facts: &Facts) -> Screen {
    let Some(found) = found(facts) else { return Screen::new(text!("training-gone")).open() };
    let teams = teams(found, facts);
    let line = |of: &Of| {
        let (there, all) = count(*of, found);
        (of.key(), text!("training-team-line", team = of.name(facts), attended = there, all = all))
    };
    let screen = Screen::new(text!("training-by-team")).open();
    pager::paged(screen, teams.iter().map(line), at.page).row(vec![Button::here("back", text!("button-back"))])
}

fn count(of: Of, found: &TrainingFound) -> (usize, usize) {
    let own = || found.guests.iter().filter(|it| of.holds(it));
    (own().filter(|it| it.attended).count(), own().count())
}

/// Everybody, by team, with what they answered and whether they were there: messages of their own, which can be copied,
/// forwarded and printed.
pub(super) fn everybody(found: &TrainingFound, facts: &Facts) -> Vec<Screen> {
    let mut lines: Vec<(usize, Text)> = Vec::new();
    let mut nth = 0;
    for of in teams(found, facts) {
        let (there, all) = count(of, found);
        lines.push((0, text!("training-list-team", team = of.name(facts), attended = there, all = all)));
        for guest in found.guests.iter().filter(|it| of.holds(it)) {
            nth += 1;
            let answer = match guest.rsvp {
                _ if guest.attended => text!("training-list-there"),
                Some(rsvp) => Text::of(format!("rsvp-{rsvp}")),
                None => text!("training-list-no-answer"),
            };
            lines.push((1, text!("training-list-guest", nth = nth, name = guest.name.as_str(), answer = answer)));
        }
    }
    let topic = found.training.topic.as_str();
    lines
        .chunks(PEOPLE)
        .map(|part| {
            let part: Vec<Text> = part.iter().map(|it| it.1.clone()).collect();
            Screen::new(text!("training-list-all", topic = topic, lines = part)).open()
        })
        .collect()
}
