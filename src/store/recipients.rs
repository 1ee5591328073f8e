//! Who an announcement is for: people by their offices, or group chats, with the chat that reaches them.

use chrono::{NaiveDate, NaiveTime, TimeDelta};

use super::{Result, Tx, on, push_list};
use crate::domain::announce::{Delivery, Recipients};
use crate::domain::calendar::at_local;
use crate::domain::people::{CONSENT_VERSION, Mutable};
use crate::domain::{AnnouncementId, GroupChatId, PersonId, WardId};

/// After how many days somebody who refused a message gets the next announcement nevertheless.
const RETRIED_AFTER: TimeDelta = TimeDelta::days(7);

/// One of those an announcement is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Recipient {
    /// A person.
    Person(PersonId),
    /// A group chat.
    Chat(GroupChatId),
}

impl Recipient {
    /// As it stands in its two columns.
    fn ids(self) -> (Option<PersonId>, Option<GroupChatId>) {
        match self {
            Self::Person(id) => (Some(id), None),
            Self::Chat(id) => (None, Some(id)),
        }
    }
}

impl Tx {
    /// How many people or group chats of a ward somebody could send to now: who gets it, and who is meant but cannot be
    /// reached.
    pub async fn count_recipients(
        &mut self,
        ward: WardId,
        (recipients, official): (&Recipients, bool),
        today: NaiveDate,
    ) -> Result<(u32, u32)> {
        let all = self.addressees(ward, (recipients, official), today).await?;
        let reached = all.iter().filter(|it| it.1.is_some()).count();
        let small = |it: usize| u32::try_from(it).unwrap_or(u32::MAX);
        Ok((small(reached), small(all.len() - reached)))
    }

    /// Everybody an announcement is for, people or group chats, with the chat of those who can be reached.
    pub(crate) async fn addressees(
        &mut self,
        ward: WardId,
        (recipients, official): (&Recipients, bool),
        today: NaiveDate,
    ) -> Result<Vec<(Recipient, Option<i64>)>> {
        let Recipients::Chats { chats } = recipients else {
            let people = self.recipients(ward, (recipients, official), today).await?;
            return Ok(people.into_iter().map(|(person, chat)| (Recipient::Person(person), chat)).collect());
        };
        let mut all = Vec::new();
        for id in chats {
            if let Some(it) = self.group_chat(ward, *id).await? {
                all.push((Recipient::Chat(*id), it.present.then_some(it.chat_id)));
            }
        }
        Ok(all)
    }

    /// The people an announcement is for, with the chat of those who can be reached, in order of their ids. Whoever refused
    /// a message days ago is tried again: perhaps it was not their will.
    pub async fn recipients(
        &mut self,
        ward: WardId,
        (recipients, official): (&Recipients, bool),
        today: NaiveDate,
    ) -> Result<Vec<(PersonId, Option<i64>)>> {
        let chosen: Vec<i64> = match recipients {
            Recipients::Teams { teams } => teams.iter().map(|it| it.0).collect(),
            Recipients::Groups { groups } => groups.iter().map(|it| it.0).collect(),
            Recipients::Everyone | Recipients::Mediators | Recipients::Heads => Vec::new(),
            // No list of people.
            Recipients::Chats { .. } => return Ok(Vec::new()),
        };
        let offices: &[&str] = match recipients {
            Recipients::Everyone | Recipients::Groups { .. } | Recipients::Chats { .. } => &[],
            Recipients::Mediators | Recipients::Teams { .. } => &["mediator", "team_head"],
            Recipients::Heads => &["team_head"],
        };
        let retried = at_local(today - RETRIED_AFTER, NaiveTime::MIN);
        macro_rules! query {
            ($conn:expr) => {{
                let mut query =
                    sqlx::QueryBuilder::new("SELECT DISTINCT p.id, CASE WHEN (a.blocked_at IS NULL OR a.blocked_at < ");
                query.push_bind(retried).push(") AND a.consent_version >= ");
                query.push_bind(CONSENT_VERSION);
                query.push(
                    " THEN a.tg_user_id END
                     FROM person p JOIN office_holding h ON h.person_id = p.id
                        LEFT JOIN tg_account a ON a.person_id = p.id WHERE p.ward_id = ",
                );
                query.push_bind(ward);
                query.push(" AND h.held_from <= ").push_bind(today);
                query.push(" AND (h.held_to IS NULL OR h.held_to >= ").push_bind(today).push(")");
                if !offices.is_empty() {
                    query.push(" AND h.office IN ");
                    push_list(&mut query, offices.iter().copied());
                }
                let before = match recipients {
                    Recipients::Teams { .. } => Some(" AND h.team_id IN "),
                    Recipients::Groups { .. } => Some(
                        " AND coalesce(h.resident_group_id, (SELECT t.resident_group_id FROM mediation_team t
                            WHERE t.id = h.team_id)) IN ",
                    ),
                    Recipients::Everyone | Recipients::Mediators | Recipients::Heads | Recipients::Chats { .. } => None,
                };
                if let Some(before) = before {
                    query.push(before);
                    // No number is 0: a list of none finds nobody.
                    push_list(&mut query, chosen.iter().copied().chain([0]));
                }
                if !official {
                    query.push(" AND p.id NOT IN (SELECT person_id FROM muted WHERE what = ");
                    query.push_bind(Mutable::Announcements.code()).push(")");
                }
                query.push(" ORDER BY p.id");
                query.build_query_as().fetch_all($conn).await
            }};
        }
        on!(self, conn => query!(conn))
    }

    /// Writes down who gets an announcement, one row each; who cannot be written to is to be telephoned.
    pub(super) async fn freeze_recipients(
        &mut self,
        id: AnnouncementId,
        all: &[(Recipient, Option<i64>)],
    ) -> Result<()> {
        for part in all.chunks(200) {
            macro_rules! query {
                ($conn:expr) => {{
                    let mut query = sqlx::QueryBuilder::new(
                        "INSERT INTO announcement_recipient (announcement_id, chat_id, person_id, group_chat_id, status) ",
                    );
                    query.push_values(part, |mut row, (who, chat)| {
                        let status = if chat.is_some() { Delivery::Waiting } else { Delivery::Unreachable };
                        let (person, group) = who.ids();
                        row.push_bind(id).push_bind(*chat).push_bind(person).push_bind(group).push_bind(status);
                    });
                    query.push(" ON CONFLICT DO NOTHING");
                    query.build().execute($conn).await.map(drop)
                }};
            }
            on!(self, conn => query!(conn))?;
        }
        Ok(())
    }

    /// The first of those whom an announcement did not reach for certain: people to be telephoned, and group chats.
    pub async fn not_reached(&mut self, id: AnnouncementId, limit: i64) -> Result<Vec<Recipient>> {
        let rows: Vec<(Option<PersonId>, Option<GroupChatId>)> = on!(self, conn => sqlx::query_as(
            "SELECT person_id, group_chat_id FROM announcement_recipient WHERE announcement_id = $1
                AND status IN ('failed', 'blocked', 'unknown', 'unreachable', 'no_consent')
             ORDER BY person_id, group_chat_id LIMIT $2")
            .bind(id).bind(limit).fetch_all(conn).await)?;
        Ok(rows.into_iter().filter_map(|it| it.0.map(Recipient::Person).or(it.1.map(Recipient::Chat))).collect())
    }

    /// Who of these people has a Telegram account that can be written to, but has not accepted the consent text that holds.
    pub async fn without_consent(&mut self, people: &[PersonId]) -> Result<Vec<PersonId>> {
        let mut found = Vec::new();
        for part in people.chunks(500) {
            macro_rules! query {
                ($conn:expr) => {{
                    let mut query = sqlx::QueryBuilder::new(
                        "SELECT person_id FROM tg_account WHERE blocked_at IS NULL AND coalesce(consent_version, 0) < ",
                    );
                    query.push_bind(CONSENT_VERSION).push(" AND person_id IN ");
                    push_list(&mut query, part.iter().map(|it| it.0));
                    query.push(" ORDER BY person_id");
                    query.build_query_scalar().fetch_all($conn).await
                }};
            }
            let part: Vec<PersonId> = on!(self, conn => query!(conn))?;
            found.extend(part);
        }
        Ok(found)
    }

    /// Tells those who only have to accept the consent text from those who are not on Telegram.
    pub(super) async fn name_who_has_not_consented(&mut self, id: AnnouncementId) -> Result<()> {
        on!(self, conn => sqlx::query(
            "UPDATE announcement_recipient SET status = 'no_consent' WHERE announcement_id = $1
                AND status = 'unreachable' AND person_id IN (SELECT a.person_id FROM tg_account a
                    WHERE a.blocked_at IS NULL AND coalesce(a.consent_version, 0) < $2)")
            .bind(id).bind(CONSENT_VERSION).execute(conn).await.map(drop))
    }
}
