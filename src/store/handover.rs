//! Cases that go over from one team to another while they are open, with everything that hangs on them.

use std::collections::HashSet;

use chrono::{DateTime, NaiveDate, Utc};

use super::register::Writer;
use super::{Error, Result, Tx, on};
use crate::domain::access::{Permit, act};
use crate::domain::calendar::local_date;
use crate::domain::case::{Case, Change};
use crate::domain::people::Office;
use crate::domain::people::register::Hanging;
use crate::domain::training::Rsvp;
use crate::domain::{CaseId, PersonId, TeamId, WardId};

/// An open case would stay with a team that is no more.
const LEFT_BEHIND: Error = Error::RowsAffected { what: "move case", rows: 0 };

impl Tx {
    /// How many cases of a team have not ended.
    pub async fn count_open_cases(&mut self, team: TeamId) -> Result<u32> {
        Ok(u32::try_from(self.open_cases_of(team).await?.len()).unwrap_or(u32::MAX))
    }

    /// What hangs on a person, and what they did.
    pub async fn hanging_on(&mut self, person: PersonId, now: DateTime<Utc>) -> Result<Hanging> {
        let cases: Vec<(CaseId, String)> = on!(self, conn => sqlx::query_as(
            "SELECT c.id, c.code FROM case_mediator m JOIN case_file c ON c.id = m.case_id
             WHERE m.person_id = $1 AND c.ended_on IS NULL AND c.status <> 'void' ORDER BY c.id")
            .bind(person).fetch_all(conn).await)?;
        let counts: (i64, i64, i64) = on!(self, conn => sqlx::query_as(
            "SELECT (SELECT count(*) FROM case_mediator m JOIN case_file c ON c.id = m.case_id
                    WHERE m.person_id = $1 AND c.status <> 'void'),
                (SELECT count(*) FROM draft WHERE (person_id = $1 AND handed_to IS NULL) OR handed_to = $1),
                (SELECT count(*) FROM training_guest g JOIN training t ON t.id = g.training_id
                    WHERE g.person_id = $1 AND t.status = 'planned' AND t.starts_at > $2)")
            .bind(person).bind(now).fetch_one(conn).await)?;
        let link_until: Option<DateTime<Utc>> = on!(self, conn => sqlx::query_scalar(
            "SELECT max(expires_at) FROM invitation WHERE person_id = $1 AND used_at IS NULL AND expires_at > $2")
            .bind(person).bind(now).fetch_one(conn).await)?;
        let consented: bool = on!(self, conn => sqlx::query_scalar(
            "SELECT EXISTS (SELECT 1 FROM tg_account WHERE person_id = $1 AND consent_version IS NOT NULL)")
            .bind(person).fetch_one(conn).await)?;
        let small = |it: i64| u32::try_from(it).unwrap_or(u32::MAX);
        Ok(Hanging {
            cases,
            follow_ups: Vec::new(),
            interested: Vec::new(),
            mediated: small(counts.0),
            drafts: small(counts.1),
            sessions: small(counts.2),
            link_until,
            months: Vec::new(),
            consented,
        })
    }

    /// Somebody else goes on with what a person had half entered. Who began it stays written down.
    pub async fn hand_drafts(&mut self, _writer: Writer, (from, to): (PersonId, PersonId)) -> Result<()> {
        on!(self, conn => sqlx::query(
            "UPDATE draft SET handed_to = $2 WHERE (person_id = $1 AND handed_to IS NULL) OR handed_to = $1")
            .bind(from).bind(to).execute(conn).await.map(drop))
    }

    /// Whoever holds no office any more is not expected at the sessions to come that they were invited to. What they answered
    /// and attended before stays.
    pub async fn decline_sessions(&mut self, writer: Writer, person: PersonId) -> Result<u64> {
        on!(self, conn => sqlx::query(
            "UPDATE training_guest SET rsvp = $2, answered_at = $3
             WHERE person_id = $1 AND attended_at IS NULL AND (rsvp IS NULL OR rsvp <> $2)
                AND training_id IN (SELECT id FROM training WHERE status = 'planned' AND starts_at > $3)")
            .bind(person).bind(Rsvp::No).bind(writer.at).execute(conn).await.map(|it| it.rows_affected()))
    }

    /// Makes a link void that was not used yet; nor is anybody let in who used one before and waits.
    pub async fn take_link_back(
        &mut self,
        _permit: &Permit<act::InvitePeople>,
        person: PersonId,
        now: DateTime<Utc>,
    ) -> Result<()> {
        on!(self, conn => sqlx::query("UPDATE invitation SET expires_at = $2
             WHERE person_id = $1 AND used_at IS NULL AND expires_at > $2")
            .bind(person).bind(now).execute(conn).await.map(drop))?;
        self.drop_join_request(person).await
    }

    async fn open_cases_of(&mut self, team: TeamId) -> Result<Vec<CaseId>> {
        on!(self, conn => sqlx::query_scalar(
            "SELECT id FROM case_file WHERE team_id = $1 AND ended_on IS NULL AND status <> 'void' ORDER BY id")
            .bind(team).fetch_all(conn).await)
    }

    /// Every open case of a team goes over to another, as a step of its own in each timeline; which they were. Whoever mediates
    /// them goes along, if they hold an office in the new team today: the act may be dated back.
    pub(super) async fn move_open_cases(
        &mut self,
        writer: Writer,
        ward: WardId,
        (from, to): (TeamId, TeamId),
        on: NaiveDate,
    ) -> Result<Vec<CaseId>> {
        let teams = self.teams(ward).await?;
        let name = |id| teams.iter().find(|it| it.id == id).map(|it| it.name.clone()).unwrap_or_default();
        let (from_name, to_name) = (name(from), name(to));
        let today = local_date(writer.at).max(on);
        let there: HashSet<PersonId> = self.mediating_in(to, today).await?.into_iter().collect();
        let cases = self.open_cases_of(from).await?;
        for id in &cases {
            let case = self.case(None, *id).await?.ok_or(LEFT_BEHIND)?;
            // Whoever mediates for a helping team is not of the team that becomes another (Art. 22).
            let stays = |it: &PersonId| there.contains(it) || case.course.helping_team_of(*it).is_some();
            let released = case.mediators.iter().map(|it| it.person).filter(|it| !stays(it)).collect();
            // One that came in after the day of the act is of the other team from its own first day on.
            let on = on.max(case.received_on);
            let change =
                Change::Move { from, from_name: from_name.clone(), to, to_name: to_name.clone(), on, released };
            // An open case that cannot go over must not stay with a team that is no more: then nothing happens.
            let after = case.apply(&change, today).map_err(|_| LEFT_BEHIND)?;
            on!(self, conn => sqlx::query(
                "INSERT INTO case_move (case_id, nth, from_team_id, to_team_id, moved_on)
                 SELECT $1, max(nth), $2, $3, $4 FROM case_stretch WHERE case_id = $1 HAVING max(nth) IS NOT NULL")
                .bind(id).bind(from).bind(to).bind(on).execute(conn).await.map(drop))?;
            self.write_change(writer.by(), (&after, &change), writer.at).await?;
        }
        self.move_help(writer, ((from, &from_name), (to, &to_name)), on).await?;
        // What was reported of danger and not passed on yet is for the other head.
        on!(self, conn => sqlx::query(
            "UPDATE escalation SET team_id = $2 WHERE team_id = $1 AND withdrawn_at IS NULL AND chair_told_at IS NULL")
            .bind(from).bind(to).execute(conn).await.map(drop))?;
        Ok(cases)
    }

    /// A case goes on with other mediators, because of what was written into the register.
    pub async fn hand_case(&mut self, writer: Writer, (after, change): (&Case, &Change)) -> Result<()> {
        self.write_change(writer.by(), (after, change), writer.at).await
    }

    /// Open cases of others that a team helps with, or was asked to: the team that takes its place does. One that leads the
    /// case itself, or helps already, does not do so twice.
    async fn move_help(
        &mut self,
        writer: Writer,
        ((from, from_name), (to, to_name)): ((TeamId, &str), (TeamId, &str)),
        on: NaiveDate,
    ) -> Result<()> {
        let today = local_date(writer.at).max(on);
        let helped: Vec<CaseId> = on!(self, conn => sqlx::query_scalar(
            "SELECT t.case_id FROM case_team t JOIN case_file c ON c.id = t.case_id
             WHERE t.team_id = $1 AND t.standing IN ('invited', 'joined') AND c.ended_on IS NULL AND c.status <> 'void'
             ORDER BY t.case_id").bind(from).fetch_all(conn).await)?;
        // Each says so in its timeline.
        for id in helped {
            let case = self.case(None, id).await?.ok_or(LEFT_BEHIND)?;
            let (from_name, to_name) = (from_name.to_owned(), to_name.to_owned());
            let change = Change::HelpMove { from, from_name, to, to_name, on: on.max(case.received_on) };
            let after = case.apply(&change, today).map_err(|_| LEFT_BEHIND)?;
            self.write_change(writer.by(), (&after, &change), writer.at).await?;
        }
        Ok(())
    }

    async fn mediating_in(&mut self, team: TeamId, day: NaiveDate) -> Result<Vec<PersonId>> {
        on!(self, conn => sqlx::query_scalar(
            "SELECT DISTINCT person_id FROM office_holding WHERE team_id = $1 AND office IN ($2, $3)
                AND held_from <= $4 AND (held_to IS NULL OR held_to >= $4)")
            .bind(team).bind(Office::Mediator).bind(Office::TeamHead).bind(day).fetch_all(conn).await)
    }
}
