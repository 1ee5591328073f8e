//! What is said where a proposal is over with its team.

use super::links::show;
use super::{concerns, rights};
use crate::dialogue::facts::Facts;
use crate::dialogue::screen::{Button, Screen};
use crate::dialogue::text::{Text, text};
use crate::domain::election::Matter;
use crate::domain::{PersonId, ProposalId, TeamId};

/// A proposal that is over with its team.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ended {
    /// Which.
    pub id: ProposalId,
    /// What it proposed.
    pub matter: Matter,
    /// Of which team.
    pub team: TeamId,
    /// Who began it.
    pub by: PersonId,
    /// Who was to leave, if somebody was.
    pub whom: Option<PersonId>,
}

/// What the actor hears of an open proposal whose team is no more. Who may still see it opens it from there; who may begin
/// it once more, for what the team became a part of, reads that.
#[must_use]
pub fn closed_with_team(it: &Ended, facts: &Facts) -> Screen {
    let of = (it.team, it.by, it.whom);
    let begins = u32::from(rights::begins_anew(it.matter, of, facts).is_some());
    let name = |id: TeamId| facts.team(id).map(|it| it.name.as_str());
    let into = facts.team(it.team).and_then(|it| it.life.into).and_then(name);
    let matter = Text::of(format!("election-matter-{}", it.matter));
    let team = name(it.team).unwrap_or_default();
    let body = match into {
        Some(into) => text!("election-closed-into", matter = matter, team = team, into = into, begins = begins),
        None => text!("election-closed", matter = matter, team = team),
    };
    let opens = rights::sees(of, facts) && facts.actor().is_some_and(concerns);
    let open = opens.then(|| Button::go(show(it.id), text!("election-button-open")));
    Screen::new(body).open().row(open.into_iter().collect())
}
