//! The guests of a session by team: to be ticked team by team, and as a list that can be printed or forwarded.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::dialogue::facts::{Facts, TrainingFound};
use crate::dialogue::screen::Screen;
use crate::dialogue::text::{Text, text};
use crate::domain::people::Person;
use crate::domain::training::{Guest, Training};
use crate::domain::{PersonId, TeamId};

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
    /// Those of a team, if it is one.
    pub(super) fn whose(team: Option<TeamId>) -> Self {
        team.map_or(Self::Nobody, Self::Team)
    }

    /// Whether somebody of a team is one of them.
    pub(super) fn holds(self, team: Option<TeamId>) -> bool {
        Self::whose(team) == self
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

    /// What the button of them carries.
    pub(super) fn key(self) -> String {
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

/// Those of the ward who were in office on a day and are no guests.
pub(super) fn others<'a>(
    found: &'a TrainingFound,
    day: NaiveDate,
    facts: &'a Facts,
) -> impl Iterator<Item = &'a Person> {
    let is_guest = |id: PersonId| found.guests.iter().any(|it| it.person == id);
    let holds = move |it: &&Person| it.offices.iter().any(|it| it.is_active(day));
    facts.people.iter().filter(holds).filter(move |it| !is_guest(it.id))
}

/// By number, who is of none last, each once.
pub(super) fn sort(teams: &mut Vec<Of>, facts: &Facts) {
    let number = |of: &Of| match of {
        Of::Team(id) => facts.team(*id).map_or(i32::MAX - 1, |it| it.number),
        Of::Nobody => i32::MAX,
    };
    teams.sort_by_key(|it| (number(it), *it));
    teams.dedup();
}

/// The teams that have guests.
fn teams(found: &TrainingFound, facts: &Facts) -> Vec<Of> {
    let mut all: Vec<Of> = found.guests.iter().map(|it| Of::whose(it.team)).collect();
    sort(&mut all, facts);
    all
}

fn count(of: Of, found: &TrainingFound) -> (usize, usize) {
    let own = || found.guests.iter().filter(|it| of.holds(it.team));
    (own().filter(|it| it.attended).count(), own().count())
}

/// What somebody answered, and whether they were there, once it is known.
fn standing(guest: &Guest, it: &Training, facts: &Facts) -> Text {
    let answer = match guest.rsvp {
        Some(rsvp) => Text::of(format!("rsvp-{rsvp}")),
        None => text!("training-list-no-answer"),
    };
    match (guest.attended, guest.invited) {
        (true, false) if it.course.is_none() => text!("training-list-there-beside"),
        (true, _) => text!("training-list-there"),
        (false, _) if it.ends_at <= facts.now => text!("training-list-absent", answer = answer),
        (false, _) => answer,
    }
}

/// Everybody, by team, with what they answered and whether they were there: messages of their own, which can be copied,
/// forwarded and printed.
pub(super) fn everybody(found: &TrainingFound, facts: &Facts) -> Vec<Screen> {
    let mut lines: Vec<(usize, Text)> = Vec::new();
    let mut nth = 0;
    for of in teams(found, facts) {
        let (there, all) = count(of, found);
        lines.push((0, text!("training-list-team", team = of.name(facts), attended = there, all = all)));
        for guest in found.guests.iter().filter(|it| of.holds(it.team)) {
            nth += 1;
            let answer = standing(guest, &found.training, facts);
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
