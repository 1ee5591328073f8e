//! Showing the names of a case for a while, and removing them again: also after a restart, from an old message, and when
//! Telegram was away meanwhile.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};

use super::call::Call;
use super::desk::{Desk, Post};
use super::render;
use crate::dialogue::State;
use crate::dialogue::action::Go;
use crate::dialogue::cases::timers::Due;
use crate::dialogue::cases::unassigned;
use crate::dialogue::effect::{Effect, Timer};
use crate::dialogue::facts::{Facts, TeamHead};
use crate::dialogue::screen::{Button, Screen};
use crate::dialogue::stored_timer;
use crate::dialogue::text::text;
use crate::domain::access::{Action, Permit, Scope, act, may};
use crate::domain::case::Case;
use crate::domain::people::{Actor, Mutable, Office};
use crate::domain::{CaseId, TeamId, WardId};
use crate::store::{Result, Tx};

/// How long names stand in a chat.
const NAMES_STAND: TimeDelta = TimeDelta::minutes(5);

/// How far somebody may do something: nowhere, where nobody is known or they may not.
pub(super) fn scope_of(actor: Option<&Actor>, action: Action) -> Scope {
    actor.and_then(|it| may(it, action).ok()).map_or(Scope::NOTHING, |it| it.scope())
}

impl Desk<'_> {
    pub(super) async fn show_names(
        &mut self,
        permit: &Permit<act::ReadNames>,
        case: CaseId,
        screen: &Screen,
    ) -> Result<()> {
        let timer = format!("names:{case}:{}", permit.by());
        // At most one copy stands: an earlier one goes, and its time with it.
        let earlier = self.tx.timer(&timer).await?.and_then(|it| stored_timer(&it));
        if let Some(Due::EraseNames { chat, message, .. }) = earlier.as_ref().and_then(Timer::get) {
            self.erase_names(*chat, message).await?;
        }
        self.tx.log_names(permit, case, self.now).await?;
        let key = format!("{timer}:{}:", self.row);
        let call = render::send(self.locale, self.lang, screen, (None, 0));
        self.post(Post { key: Some(key.clone()), ..Post::card(self.chat_id, call) }).await?;
        self.covered = true;
        self.tx.crowd(self.chat_id).await?;
        let erase = Timer::of(Due::EraseNames { chat: self.chat_id, message: key, card: false });
        self.set_timer(&timer, self.now + NAMES_STAND, &erase).await
    }

    /// Where the head of a new case without mediators cannot be written to, the office is told at once.
    pub(super) async fn unassigned_at_once(&mut self, case: &Case, facts: &Facts) -> Result<Option<Effect>> {
        if !unassigned::is_unassigned(case) {
            return Ok(None);
        }
        let heads = team_heads(self.tx, (case.ward, Some(case.team)), facts.today).await?;
        let reachable = heads.iter().any(|it| it.reachable);
        Ok((!reachable).then(|| unassigned::at_once(case.id, facts)))
    }

    /// After a card was drawn: the names on it are noted as read and get their time, and the time of those on the card
    /// before is over. Gives the case whose names stand on the card now.
    pub(super) async fn names_on_card(
        &mut self,
        before: &State,
        card: &str,
        screen: &Screen,
    ) -> Result<Option<CaseId>> {
        let timer = format!("names:card:{}:", self.chat_id);
        let erase = Timer::of(Due::EraseNames { chat: self.chat_id, message: card.to_owned(), card: true });
        let Some((permit, case)) = &screen.names else {
            // Names in a note stand there for who typed them: that is no reading, and they go with the next card.
            if before.names.is_some() {
                self.tx.cancel_timers(&timer).await?;
            }
            return Ok(None);
        };
        // The cards of one correction are one reading, as long as the names did not go meanwhile.
        let stood = before.moved_at.is_some_and(|it| self.now < it + NAMES_STAND);
        if before.names != Some(*case) || !stood {
            self.tx.log_names(permit, *case, self.now).await?;
        }
        self.set_timer(&timer, self.now + NAMES_STAND, &erase).await?;
        Ok(Some(*case))
    }

    /// Takes the names off the card of a chat; where the person stands is one tap away.
    pub(super) async fn hide_names(&mut self, chat: i64, message: String) -> Result<()> {
        let lang = self.tx.lang_of(chat).await?.unwrap_or(self.lang);
        let screen = Screen::new(text!("names-hidden")).row(vec![Button::go(Go::Resume, text!("names-resume"))]);
        let text = self.locale.html(lang, &screen.body);
        let call = Call::Hide { text, markup: render::markup(self.locale, lang, &screen, 0) };
        self.post(Post { target: Some(message), ..Post::card(chat, call) }).await.map(drop)
    }

    /// What happens to a card that another has taken the place of: its buttons go, and with names the whole of it.
    pub(super) async fn retire_card(&mut self, old: String, had_names: bool) -> Result<()> {
        if had_names {
            return self.erase_names(self.chat_id, &old).await;
        }
        self.post(Post { target: Some(old), ..Post::card(self.chat_id, Call::Strip) }).await.map(drop)
    }

    pub(super) async fn erase_names(&mut self, chat: i64, message: &str) -> Result<()> {
        // One that still waits is not sent at all; one that is under way just now is removed after it.
        self.tx.let_lapse(message, self.now).await?;
        let instead = self.locale.html(self.lang, &text!("names-erased"));
        let target = Some(message.to_owned());
        self.post(Post { target, ..Post::card(chat, Call::Erase { instead }) }).await.map(drop)
    }
}

/// The heads of a team, or of every team of the ward, and whether a message reaches them.
pub(super) async fn team_heads(
    tx: &mut Tx,
    (ward, team): (WardId, Option<TeamId>),
    today: NaiveDate,
) -> Result<Vec<TeamHead>> {
    let people = match team {
        Some(team) => tx.people_of_team(team).await?,
        None => tx.people_of_ward(Scope::ward(ward)).await?,
    };
    let reachable = tx.reachable_people(ward).await?;
    let muted = tx.muted_by(Mutable::Week.code(), ward).await?;
    let mut heads = Vec::new();
    for person in people {
        let held = person.offices.iter().filter(|it| it.office == Office::TeamHead && it.is_active(today));
        let teams = held.filter_map(|it| it.team).filter(|it| team.is_none_or(|only| only == *it));
        heads.extend(teams.map(|team| TeamHead {
            team,
            person: person.id,
            name: person.name.clone(),
            phone: person.phone.clone(),
            reachable: reachable.contains(&person.id),
            muted: muted.contains(&person.id),
        }));
    }
    Ok(heads)
}

/// Sets the timer of every case that nobody is assigned to and that has none: of cases that were entered by an earlier
/// release as well.
pub(super) async fn plan_unassigned(tx: &mut Tx, facts: &Facts, farthest: DateTime<Utc>) -> Result<()> {
    for case in tx.unassigned_without_timer().await? {
        let instants = (unassigned::first(facts), farthest);
        let timer = Timer::of(Due::Unassigned { case, nth: 1 });
        super::desk::ensure_timer(tx, &unassigned::key(case), instants, &timer).await?;
    }
    Ok(())
}
