//! Showing the names of a case for a while, and removing them again: also after a restart, from an old message, and when
//! Telegram was away meanwhile.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};

use super::apply::{Desk, Post};
use super::call::Call;
use super::render;
use crate::dialogue::due_unassigned;
use crate::dialogue::effect::{AccessDeed, Effect, Timer};
use crate::dialogue::facts::{Facts, TeamHead};
use crate::dialogue::screen::Screen;
use crate::dialogue::text::text;
use crate::domain::access::Permit;
use crate::domain::case::Case;
use crate::domain::people::Office;
use crate::domain::{CaseId, TeamId, WardId};
use crate::store::{Result, Tx};

/// How long names stand in a chat.
const NAMES_STAND: TimeDelta = TimeDelta::minutes(5);

impl Desk<'_> {
    pub(super) async fn access_deed(&mut self, deed: AccessDeed, _facts: &Facts) -> Result<()> {
        match deed {
            AccessDeed::ShowNames { permit, case, screen } => self.show_names(&permit, case, &screen).await,
            AccessDeed::EraseNames { chat, message } => self.erase_names(chat, &message).await,
        }
    }

    async fn show_names(&mut self, permit: &Permit, case: CaseId, screen: &Screen) -> Result<()> {
        let timer = format!("names:{case}:{}", permit.by());
        // At most one copy stands: an earlier one goes, and its time with it.
        let earlier = self.tx.timer(&timer).await?.and_then(|it| serde_json::from_str(&it).ok());
        if let Some(Timer::EraseNames { chat, message }) = earlier {
            self.erase_names(chat, &message).await?;
        }
        self.tx.log_names(permit, case, self.now).await?;
        let key = format!("{timer}:{}:", self.row);
        let call = render::send(self.locale, self.lang, screen, (None, 0));
        self.post(Post { key: Some(key.clone()), ..Post::card(self.chat_id, call) }).await?;
        self.covered = true;
        self.tx.crowd(self.chat_id).await?;
        let erase = Timer::EraseNames { chat: self.chat_id, message: key };
        self.set_timer(&timer, self.now + NAMES_STAND, &erase).await
    }

    /// Where the head of a new case without mediators cannot be written to, the office is told at once.
    pub(super) async fn unassigned_at_once(&mut self, case: &Case, facts: &Facts) -> Result<Option<Effect>> {
        if !due_unassigned::is_unassigned(case) {
            return Ok(None);
        }
        let heads = heads_of(self.tx, (case.ward, case.team), facts.today).await?;
        let reachable = heads.iter().any(|it| it.reachable);
        Ok((!reachable).then(|| due_unassigned::at_once(case.id, facts)))
    }

    async fn erase_names(&mut self, chat: i64, message: &str) -> Result<()> {
        // One that still waits is not sent at all; one that is under way just now is removed after it.
        self.tx.withdraw_held(message, self.now).await?;
        let instead = self.locale.html(self.lang, &text!("names-erased"));
        let target = Some(message.to_owned());
        self.post(Post { target, ..Post::card(chat, Call::Erase { instead }) }).await.map(drop)
    }
}

/// The heads of a team, and whether a message reaches them.
pub(super) async fn heads_of(tx: &mut Tx, (ward, team): (WardId, TeamId), today: NaiveDate) -> Result<Vec<TeamHead>> {
    let reachable = tx.reachable_people(ward).await?;
    let heads = tx.people_of_team(team).await?.into_iter().filter(|person| {
        let held = |it: &crate::domain::people::Holding| it.office == Office::TeamHead && it.team == Some(team);
        person.offices.iter().any(|it| held(it) && it.is_active(today))
    });
    let head = |it: crate::domain::people::Person| TeamHead {
        team,
        person: it.id,
        reachable: reachable.contains(&it.id),
        name: it.name,
        phone: it.phone,
        muted: false,
    };
    Ok(heads.map(head).collect())
}

/// Sets the timer of every case that nobody is assigned to and that has none: of cases that were entered by an earlier
/// release as well.
pub(super) async fn plan_unassigned(tx: &mut Tx, facts: &Facts, farthest: DateTime<Utc>) -> Result<()> {
    for case in tx.unassigned_without_timer().await? {
        let instants = (due_unassigned::first(facts), farthest);
        let timer = Timer::Unassigned { case, nth: 1 };
        super::apply::ensure_timer(tx, &due_unassigned::key(case), instants, &timer).await?;
    }
    Ok(())
}
