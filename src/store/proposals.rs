//! Proposals to the chair, and what became of them. What people wrote, and who is named, is sealed.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;
use serde::de::DeserializeOwned;
use sqlx::{FromRow, QueryBuilder};

use super::register::Writer;
use super::seal::Place;
use super::{Error, Result, Tx, code, on};
use crate::domain::access::{Action, Permit, act};
use crate::domain::election::course::{Move, Standing};
use crate::domain::election::{Content, Decision, Matter, NewProposal, Proposal, ProposalLine, Step};
use crate::domain::people::Office;
use crate::domain::{PersonId, ProposalId, TeamId, WardId};

/// Which proposals of a ward to list: what waits first, the latest on top.
#[derive(Clone, Debug)]
pub struct ProposalFilter {
    /// Whose ward.
    pub ward: WardId,
    /// Only those of these teams, or about this person.
    pub within: Option<(Vec<TeamId>, PersonId)>,
    /// Only those that stand so.
    pub standings: Vec<Standing>,
    /// Lines to pass over.
    pub offset: u32,
    /// Lines to return.
    pub limit: u32,
}

/// A step of a proposal, and the row it is kept in.
#[derive(Clone, Copy, Debug)]
pub struct ProposalStepBy<'a> {
    /// The row's id.
    pub row: i64,
    /// Proof of the right to.
    pub permit: &'a Permit<act::Proposing>,
    /// The instant.
    pub at: DateTime<Utc>,
    /// The day.
    pub on: NaiveDate,
    /// Who really did it, where the office enters it for them.
    pub real: Option<&'a str>,
    /// In words, where words belong to it.
    pub words: Option<&'a str>,
}

/// What a step makes of a proposal.
#[derive(Clone, Copy, Debug)]
pub struct Stepped<'a> {
    /// As it was seen: how far it had come, and its version.
    pub seen: (Standing, i32),
    /// The step.
    pub step: Move,
    /// What it says from now on.
    pub content: &'a Content,
    /// The decision, if that is the step.
    pub decision: Option<&'a Decision>,
}

#[derive(FromRow)]
struct Row {
    id: ProposalId,
    ward_id: WardId,
    team_id: TeamId,
    matter: String,
    standing: String,
    content: Vec<u8>,
    begun_by: PersonId,
    begun_at: DateTime<Utc>,
    sent_on: Option<NaiveDate>,
    decided_on: Option<NaiveDate>,
    decision_number: Option<String>,
    version: i32,
}

#[derive(FromRow)]
struct StepRow {
    id: i64,
    at: DateTime<Utc>,
    person_id: PersonId,
    step: String,
    real: Option<Vec<u8>>,
    words: Option<Vec<u8>>,
}

#[derive(FromRow)]
struct LineRow {
    id: ProposalId,
    team_id: TeamId,
    matter: String,
    standing: String,
    person_id: Option<PersonId>,
    office: Option<Office>,
    voted_on: Option<NaiveDate>,
    sent_on: Option<NaiveDate>,
    decided_on: Option<NaiveDate>,
}

/// A proposal with which somebody has to go on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenProposal {
    /// Its id.
    pub id: ProposalId,
    /// What about.
    pub matter: Matter,
    /// How far it has come.
    pub standing: Standing,
    /// Who began it.
    pub by: PersonId,
    /// Who leaves, if somebody does.
    pub whom: Option<PersonId>,
}

#[derive(FromRow)]
struct OpenRow {
    id: ProposalId,
    matter: String,
    standing: String,
    begun_by: PersonId,
    person_id: Option<PersonId>,
}

/// What a proposal's listing must hold.
macro_rules! push_filter {
    ($query:expr, $filter:expr) => {{
        let (query, filter): (&mut QueryBuilder<_>, &ProposalFilter) = ($query, $filter);
        query.push("ward_id = ").push_bind(filter.ward);
        if let Some((teams, person)) = &filter.within {
            query.push(" AND (person_id = ").push_bind(*person);
            for team in teams {
                query.push(" OR team_id = ").push_bind(*team);
            }
            query.push(")");
        }
        if !filter.standings.is_empty() {
            query.push(" AND standing IN (");
            let mut list = query.separated(", ");
            for standing in &filter.standings {
                list.push_bind(standing.code());
            }
            query.push(")");
        }
    }};
}

impl Tx {
    /// Keeps a proposal with its first step. The same one a second time changes nothing.
    pub async fn begin_proposal(&mut self, by: ProposalStepBy<'_>, (ward, new): (WardId, &NewProposal)) -> Result<()> {
        let content = self.seal(cell(&new.id.to_string()), &json(&new.content));
        let (person, office, voted) = index(&new.content);
        let sent = (new.standing == Standing::Sent).then_some(by.on);
        let rows = on!(self, conn => sqlx::query(
            "INSERT INTO proposal (id, ward_id, team_id, matter, standing, content, person_id, office, begun_by, begun_at,
                voted_on, sent_on, version)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 1) ON CONFLICT (id) DO NOTHING")
            .bind(new.id).bind(ward).bind(new.team).bind(new.matter.code()).bind(new.standing.code()).bind(content)
            .bind(person).bind(office).bind(by.permit.by()).bind(by.at).bind(voted).bind(sent)
            .execute(conn).await.map(|it| it.rows_affected()))?;
        if rows == 1 { self.add_proposal_step(by, new.id, new.step).await } else { Ok(()) }
    }

    /// Takes a step, if the proposal still stands as it was seen.
    pub async fn step_proposal(
        &mut self,
        by: ProposalStepBy<'_>,
        (ward, id): (WardId, ProposalId),
        it: Stepped<'_>,
    ) -> Result<bool> {
        // The one comes with the end of the team alone, the other has its own day.
        let own = matches!(it.step, Move::Close | Move::Receive);
        let Some(after) = it.seen.0.after(it.step).filter(|_| !own) else { return Ok(false) };
        // What the chair decided is entered by the office's right only.
        if it.step.is_of_office() && by.permit.action() != Action::EnterDecision {
            return Ok(false);
        }
        let content = self.seal(cell(&id.to_string()), &json(it.content));
        let (person, office, voted) = index(it.content);
        let sent = (it.step == Move::Send).then_some(by.on);
        let (number, decided) = it.decision.map(|it| (it.number.as_str(), it.on)).unzip();
        let rows = on!(self, conn => sqlx::query(
            "UPDATE proposal SET standing = $5, content = $6, person_id = $7, office = $8, voted_on = $9,
                sent_on = coalesce($10, sent_on), decided_on = coalesce($11, decided_on),
                decision_number = coalesce($12, decision_number), version = version + 1
             WHERE id = $1 AND ward_id = $2 AND standing = $3 AND version = $4")
            .bind(id).bind(ward).bind(it.seen.0.code()).bind(it.seen.1).bind(after.code()).bind(content).bind(person)
            .bind(office).bind(voted).bind(sent).bind(decided).bind(number)
            .execute(conn).await.map(|it| it.rows_affected()))?;
        if rows == 1 {
            self.add_proposal_step(by, id, it.step).await?;
        }
        Ok(rows == 1)
    }

    /// The office got it on the day of this step, if it still stands as it was seen.
    pub async fn receive_proposal(
        &mut self,
        by: ProposalStepBy<'_>,
        (ward, id): (WardId, ProposalId),
        seen: (Standing, i32),
    ) -> Result<bool> {
        if seen.0.after(Move::Receive).is_none() || by.permit.action() != Action::EnterDecision {
            return Ok(false);
        }
        let rows = on!(self, conn => sqlx::query(
            "UPDATE proposal SET sent_on = $5, version = version + 1
             WHERE id = $1 AND ward_id = $2 AND standing = $3 AND version = $4")
            .bind(id).bind(ward).bind(seen.0.code()).bind(seen.1).bind(by.on)
            .execute(conn).await.map(|it| it.rows_affected()))?;
        if rows == 1 {
            self.add_proposal_step(by, id, Move::Receive).await?;
        }
        Ok(rows == 1)
    }

    async fn add_proposal_step(&mut self, by: ProposalStepBy<'_>, id: ProposalId, step: Move) -> Result<()> {
        let row = by.row.to_string();
        let real = by.real.map(|it| self.seal(step_cell("real", &row), it));
        let words = by.words.map(|it| self.seal(step_cell("words", &row), it));
        on!(self, conn => sqlx::query(
            "INSERT INTO proposal_step (id, proposal_id, person_id, step, real, words, at)
             VALUES ($1, $2, $3, $4, $5, $6, $7)")
            .bind(by.row).bind(id).bind(by.permit.by()).bind(step.code()).bind(real).bind(words).bind(by.at)
            .execute(conn).await.map(drop))
    }

    /// How many decisions of before a day were entered from the first instant to before the second.
    pub async fn decisions_entered(
        &mut self,
        ward: WardId,
        before: NaiveDate,
        (from, to): (DateTime<Utc>, DateTime<Utc>),
    ) -> Result<u32> {
        let count: i64 = on!(self, conn => sqlx::query_scalar(
            "SELECT count(*) FROM proposal p JOIN proposal_step s ON s.proposal_id = p.id
             WHERE p.ward_id = $1 AND p.decided_on < $2 AND s.step = $3 AND s.at >= $4 AND s.at < $5")
            .bind(ward).bind(before).bind(Move::Decide.code()).bind(from).bind(to).fetch_one(conn).await)?;
        Ok(u32::try_from(count).unwrap_or(u32::MAX))
    }

    /// The proposals of a team with which somebody has to go on: which, about what, how far, who began them and who leaves.
    pub async fn open_proposals(&mut self, team: TeamId) -> Result<Vec<OpenProposal>> {
        let rows: Vec<OpenRow> = on!(self, conn => sqlx::query_as(
            "SELECT id, matter, standing, begun_by, person_id FROM proposal
             WHERE team_id = $1 AND standing NOT IN ('decided', 'refused', 'withdrawn') ORDER BY id")
            .bind(team).fetch_all(conn).await)?;
        let read = |it: OpenRow| {
            Ok(OpenProposal {
                id: it.id,
                matter: code("proposal", "matter", it.id, Matter::from_code(&it.matter))?,
                standing: code("proposal", "standing", it.id, Standing::from_code(&it.standing))?,
                by: it.begun_by,
                whom: it.person_id,
            })
        };
        rows.into_iter().map(read).collect()
    }

    /// A team is no more: what is open of its proposals is over with it.
    pub(super) async fn close_proposals(&mut self, writer: Writer, team: TeamId) -> Result<()> {
        for it in self.open_proposals(team).await? {
            on!(self, conn => sqlx::query("UPDATE proposal SET standing = $2, version = version + 1 WHERE id = $1")
                .bind(it.id).bind(Standing::Withdrawn.code()).execute(conn).await.map(drop))?;
            // A proposal ends so once: its own number, turned round, is no other step's.
            on!(self, conn => sqlx::query(
                "INSERT INTO proposal_step (id, proposal_id, person_id, step, at) VALUES ($1, $2, $3, $4, $5)")
                .bind(-it.id.0).bind(it.id).bind(writer.by().unwrap_or(it.by)).bind(Move::Close.code()).bind(writer.at)
                .execute(conn).await.map(drop))?;
        }
        Ok(())
    }

    /// A proposal of a ward with what became of it.
    pub async fn proposal(&mut self, ward: WardId, id: ProposalId) -> Result<Option<Proposal>> {
        let row: Option<Row> = on!(self, conn => sqlx::query_as(
            "SELECT id, ward_id, team_id, matter, standing, content, begun_by, begun_at, sent_on, decided_on,
                decision_number, version
             FROM proposal WHERE id = $1 AND ward_id = $2")
            .bind(id).bind(ward).fetch_optional(conn).await)?;
        let Some(it) = row else { return Ok(None) };
        let content = self.unseal(cell(&id.to_string()), &it.content)?;
        Ok(Some(Proposal {
            id: it.id,
            ward: it.ward_id,
            team: it.team_id,
            matter: code("proposal", "matter", id, Matter::from_code(&it.matter))?,
            standing: code("proposal", "standing", id, Standing::from_code(&it.standing))?,
            content: read(&content, ("proposal", id.to_string()))?,
            by: it.begun_by,
            begun_at: it.begun_at,
            sent_on: it.sent_on,
            decision: it.decision_number.zip(it.decided_on).map(|(number, on)| Decision { number, on }),
            version: it.version,
            steps: self.proposal_steps(id).await?,
        }))
    }

    async fn proposal_steps(&mut self, id: ProposalId) -> Result<Vec<Step>> {
        let rows: Vec<StepRow> = on!(self, conn => sqlx::query_as(
            "SELECT id, at, person_id, step, real, words FROM proposal_step WHERE proposal_id = $1 ORDER BY at, id")
            .bind(id).fetch_all(conn).await)?;
        let mut names: HashMap<PersonId, String> = HashMap::new();
        let mut steps = Vec::with_capacity(rows.len());
        for it in rows {
            if let Entry::Vacant(new) = names.entry(it.person_id) {
                new.insert(self.person(it.person_id).await?.map(|it| it.name).unwrap_or_default());
            }
            let row = it.id.to_string();
            let open = |column, sealed: Option<Vec<u8>>| {
                sealed.map(|it| self.unseal(step_cell(column, &row), &it)).transpose()
            };
            steps.push(Step {
                at: it.at,
                name: names[&it.person_id].clone(),
                real: open("real", it.real)?,
                step: code("proposal_step", "step", it.id, Move::from_code(&it.step))?,
                words: open("words", it.words)?,
            });
        }
        Ok(steps)
    }

    /// A page of proposals, and how many there are in all.
    pub async fn proposals(&mut self, filter: &ProposalFilter) -> Result<(Vec<ProposalLine>, u32)> {
        let rows: Vec<LineRow> = on!(self, conn => {
            let mut query = QueryBuilder::new(
                "SELECT id, team_id, matter, standing, person_id, office, voted_on, sent_on, decided_on
                 FROM proposal WHERE ",
            );
            push_filter!(&mut query, filter);
            query.push(
                " ORDER BY CASE WHEN standing IN ('decided', 'refused', 'withdrawn') THEN 1 ELSE 0 END, id DESC LIMIT ",
            );
            query.push_bind(i64::from(filter.limit)).push(" OFFSET ").push_bind(i64::from(filter.offset));
            query.build_query_as().fetch_all(conn).await
        })?;
        let total: i64 = on!(self, conn => {
            let mut query = QueryBuilder::new("SELECT count(*) FROM proposal WHERE ");
            push_filter!(&mut query, filter);
            query.build_query_scalar().fetch_one(conn).await
        })?;
        let line = |it: LineRow| {
            Ok(ProposalLine {
                id: it.id,
                team: it.team_id,
                matter: code("proposal", "matter", it.id, Matter::from_code(&it.matter))?,
                standing: code("proposal", "standing", it.id, Standing::from_code(&it.standing))?,
                voted_on: it.voted_on,
                whom: it.person_id.zip(it.office),
                sent_on: it.sent_on,
                decided_on: it.decided_on,
            })
        };
        let lines = rows.into_iter().map(line).collect::<Result<_>>()?;
        Ok((lines, u32::try_from(total).unwrap_or(u32::MAX)))
    }
}

/// What a proposal is found by: who leaves, which office, the day of a vote from which something is to be sent.
fn index(content: &Content) -> (Option<PersonId>, Option<Office>, Option<NaiveDate>) {
    match content {
        Content::Election(it) => (None, None, it.to_send_since()),
        Content::Leaving(it) => (Some(it.person), Some(it.office), None),
    }
}

pub(super) fn json<T: Serialize>(it: &T) -> String {
    serde_json::to_string(it).expect("what is proposed is plain data")
}

pub(super) fn read<T: DeserializeOwned>(json: &str, (table, row): (&'static str, String)) -> Result<T> {
    serde_json::from_str(json).map_err(|_| Error::Inconsistent { table, column: "content", row })
}

fn cell(row: &str) -> Place<'_> {
    Place { table: "proposal", column: "content", row }
}

fn step_cell<'a>(column: &'static str, row: &'a str) -> Place<'a> {
    Place { table: "proposal_step", column, row }
}
