//! What is said where a proposal is over with its team.

use super::links::show;
use crate::dialogue::screen::{Button, Screen};
use crate::dialogue::text::{Text, text};
use crate::domain::ProposalId;
use crate::domain::election::Matter;

/// What those hear whom an open proposal of a team concerns that is no more.
#[must_use]
pub fn closed_with_team((id, matter): (ProposalId, Matter), (team, into): (&str, Option<&str>)) -> Screen {
    let matter = Text::of(format!("election-matter-{matter}"));
    let body = match into {
        Some(into) => text!("election-closed-into", matter = matter, team = team, into = into),
        None => text!("election-closed", matter = matter, team = team),
    };
    Screen::new(body).open().row(vec![Button::go(show(id), text!("election-button-open"))])
}
