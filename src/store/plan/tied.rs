//! What ties itself to a ward's plan: read where it is recorded, so that it is right when that is put right. Numbers, days
//! and words that stand in no case: whoever reads the plan may read them.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use sqlx::FromRow;

use super::PlanOf;
use crate::domain::KitId;
use crate::domain::announce::{AnnouncementKind, Topic};
use crate::domain::calendar::{at_local, end_of, local_date};
use crate::domain::outreach::kit::DoneKind;
use crate::domain::plan::progress::{Tracked, days_of};
use crate::domain::plan::{Tie, Tied, is_of_upper_level};
use crate::store::model::ModelsOf;
use crate::store::{Result, Tx, on};

#[derive(FromRow)]
struct SessionRow {
    id: i64,
    key: String,
    words: Vec<u8>,
    starts_at: DateTime<Utc>,
    people: i64,
}

#[derive(FromRow)]
struct SentRow {
    id: i64,
    kind: AnnouncementKind,
    topic: Option<Topic>,
    send_at: DateTime<Utc>,
    people: i64,
}

#[derive(FromRow)]
struct AtRow {
    id: i64,
    at: DateTime<Utc>,
    what: String,
}

#[derive(FromRow)]
struct OnRow {
    id: i64,
    day: NaiveDate,
    what: String,
}

impl Tx {
    /// A plan with everything that was done of it, if there is one.
    pub async fn tracked_plan(&mut self, of: PlanOf) -> Result<Option<Tracked>> {
        let Some(plan) = self.plan(of).await? else { return Ok(None) };
        let evidence = self.plan_evidence(of).await?;
        Ok(Some(Tracked { plan, evidence, tied: self.tied_evidence(of).await? }))
    }

    /// What ties itself to a plan of this year, the last day first. The words of a bulletin are the code of its topic.
    pub async fn tied_evidence(&mut self, of: PlanOf) -> Result<Vec<Tied>> {
        let mut all = self.tied_sessions(of).await?;
        all.extend(self.tied_sendings(of).await?);
        all.extend(self.tied_to_teams(of).await?);
        all.extend(self.tied_to_cases(of).await?);
        all.extend(self.tied_outreach(of).await?);
        all.extend(self.tied_to_models(of).await?);
        all.sort_by_key(|it| std::cmp::Reverse((it.on, it.tie, it.id)));
        Ok(all)
    }

    /// Sessions to which somebody came.
    async fn tied_sessions(&mut self, of: PlanOf) -> Result<Vec<Tied>> {
        let (from, to) = instants(of.year);
        let rows: Vec<SessionRow> = on!(self, conn => sqlx::query_as(
            "SELECT id, key, words, starts_at, people FROM (
                SELECT t.id, t.key, t.words, t.starts_at, (SELECT count(*) FROM training_guest g
                    WHERE g.training_id = t.id AND g.attended_at IS NOT NULL) AS people
                FROM training t WHERE t.ward_id = $1 AND t.status = 'planned' AND t.starts_at >= $2
                    AND t.starts_at < $3) s
             WHERE people > 0 ORDER BY id")
            .bind(of.ward).bind(from).bind(to).fetch_all(conn).await)?;
        let ward = self.ward(of.ward).await?.map(|it| it.name).unwrap_or_default();
        let mut all = Vec::with_capacity(rows.len());
        for it in rows {
            let words = self.open_words(&it.key, &it.words)?;
            let tie = if is_of_upper_level(&words.host, &ward) { Tie::UpperTraining } else { Tie::OwnTraining };
            let on = local_date(it.starts_at);
            all.push(Tied { tie, id: it.id, on, what: words.topic, people: count(it.people) });
        }
        Ok(all)
    }

    /// Bulletins and announcements that went out and were not withdrawn.
    async fn tied_sendings(&mut self, of: PlanOf) -> Result<Vec<Tied>> {
        let (from, to) = instants(of.year);
        let rows: Vec<SentRow> = on!(self, conn => sqlx::query_as(
            "SELECT id, kind, topic, send_at, people FROM (
                SELECT a.id, a.kind, a.topic, a.send_at, (SELECT count(*) FROM announcement_recipient r
                    WHERE r.announcement_id = a.id AND r.status = 'sent') AS people
                FROM announcement a WHERE a.ward_id = $1 AND a.kind <> 'training'
                    AND a.status IN ('sending', 'stopped', 'done') AND a.recalled_at IS NULL
                    AND a.withdrawn_at IS NULL AND a.send_at >= $2 AND a.send_at < $3) s
             WHERE people > 0 ORDER BY id")
            .bind(of.ward).bind(from).bind(to).fetch_all(conn).await)?;
        let tied = |it: SentRow| Tied {
            tie: if it.kind == AnnouncementKind::Bulletin { Tie::Bulletin } else { Tie::Announcement },
            id: it.id,
            on: local_date(it.send_at),
            what: it.topic.map(|it| it.code().to_owned()).unwrap_or_default(),
            people: count(it.people),
        };
        Ok(rows.into_iter().map(tied).collect())
    }

    /// Reviews, decisions on people, and months that were closed, each with its team.
    async fn tied_to_teams(&mut self, of: PlanOf) -> Result<Vec<Tied>> {
        let (first, last) = days_of(of.year).into_inner();
        let reviews: Vec<AtRow> = on!(self, conn => sqlx::query_as(
            "SELECT r.team_id AS id, r.recorded_at AS at, t.name AS what FROM team_review r
                JOIN mediation_team t ON t.id = r.team_id
             WHERE r.ward_id = $1 AND r.year = $2 ORDER BY r.team_id")
            .bind(of.ward).bind(of.year).fetch_all(conn).await)?;
        let decisions: Vec<OnRow> = on!(self, conn => sqlx::query_as(
            "SELECT p.id, p.decided_on AS day, t.name AS what FROM proposal p JOIN mediation_team t ON t.id = p.team_id
             WHERE p.ward_id = $1 AND p.standing = 'decided' AND p.decided_on >= $2 AND p.decided_on <= $3 ORDER BY p.id")
            .bind(of.ward).bind(first).bind(last).fetch_all(conn).await)?;
        let months: Vec<AtRow> = on!(self, conn => sqlx::query_as(
            "SELECT m.team_id AS id, m.closed_at AS at, t.name AS what FROM month_close m
                JOIN mediation_team t ON t.id = m.team_id
             WHERE m.ward_id = $1 AND m.month >= $2 AND m.month <= $3 ORDER BY m.month, m.team_id")
            .bind(of.ward).bind(first).bind(last).fetch_all(conn).await)?;
        let at = |tie, it: AtRow| Tied { tie, id: it.id, on: local_date(it.at), what: it.what, people: 0 };
        let all = reviews.into_iter().map(|it| at(Tie::Review, it));
        let all = all.chain(months.into_iter().map(|it| at(Tie::Month, it)));
        Ok(all.chain(decisions.into_iter().map(|it| dated(Tie::People, it))).collect())
    }

    /// Texts of the office that were read over a loudspeaker, or talked about: each time with its day and people.
    async fn tied_outreach(&mut self, of: PlanOf) -> Result<Vec<Tied>> {
        let (first, last) = days_of(of.year).into_inner();
        let titles: HashMap<KitId, String> = self.kit_titles(of.ward).await?.into_iter().collect();
        let rows: Vec<(KitId, DoneKind, NaiveDate, i64)> = on!(self, conn => sqlx::query_as(
            "SELECT d.kit_id, d.kind, d.done_on, CAST(d.people AS BIGINT) FROM outreach_done d
                JOIN outreach_kit k ON k.id = d.kit_id
             WHERE k.ward_id = $1 AND d.struck_at IS NULL AND d.done_on >= $2 AND d.done_on <= $3 ORDER BY d.id")
            .bind(of.ward).bind(first).bind(last).fetch_all(conn).await)?;
        let tied = |(kit, kind, on, people): (KitId, DoneKind, NaiveDate, i64)| Tied {
            tie: if kind == DoneKind::Broadcast { Tie::Broadcast } else { Tie::Meeting },
            id: kit.0,
            on,
            what: titles.get(&kit).cloned().unwrap_or_default(),
            people: count(people),
        };
        Ok(rows.into_iter().map(tied).collect())
    }

    /// What was done with the model teams of the year, each with the name of its team: who reads the plan need not read the
    /// words.
    async fn tied_to_models(&mut self, of: PlanOf) -> Result<Vec<Tied>> {
        let models = self.model_teams(ModelsOf { ward: of.ward, year: of.year }).await?;
        if models.is_empty() {
            return Ok(Vec::new());
        }
        let teams = self.teams(of.ward).await?;
        let mut all = Vec::new();
        for it in models.iter().filter(|it| it.is_chosen()) {
            let name = teams.iter().find(|team| team.id == it.team).map(|team| team.name.clone()).unwrap_or_default();
            all.extend(it.live().filter_map(|line| {
                let (tie, on) = (line.noted.kind.tie()?, line.noted.on);
                Some(Tied { tie, id: it.team.0, on, what: name.clone(), people: 0 })
            }));
        }
        Ok(all)
    }

    /// Cases that were mediated to their end, and difficulties that were answered: days alone.
    async fn tied_to_cases(&mut self, of: PlanOf) -> Result<Vec<Tied>> {
        let (first, last) = days_of(of.year).into_inner();
        let (from, to) = instants(of.year);
        let cases: Vec<OnRow> = on!(self, conn => sqlx::query_as(
            "SELECT s.case_id AS id, s.ended_on AS day, '' AS what FROM case_stretch s
             WHERE s.ward_id = $1 AND s.ended_on >= $2 AND s.ended_on <= $3 AND s.ending IN ('success', 'failure')
             ORDER BY s.case_id, s.nth")
            .bind(of.ward).bind(first).bind(last).fetch_all(conn).await)?;
        let answered: Vec<AtRow> = on!(self, conn => sqlx::query_as(
            "SELECT id, answered_at AS at, '' AS what FROM difficulty
             WHERE ward_id = $1 AND answered_at >= $2 AND answered_at < $3 ORDER BY id")
            .bind(of.ward).bind(from).bind(to).fetch_all(conn).await)?;
        let answered = answered.into_iter().map(|it| OnRow { id: it.id, day: local_date(it.at), what: it.what });
        let all = cases.into_iter().map(|it| dated(Tie::Case, it));
        Ok(all.chain(answered.map(|it| dated(Tie::Difficulty, it))).collect())
    }
}

fn dated(tie: Tie, it: OnRow) -> Tied {
    Tied { tie, id: it.id, on: it.day, what: it.what, people: 0 }
}

fn instants(year: i32) -> (DateTime<Utc>, DateTime<Utc>) {
    let (first, last) = days_of(year).into_inner();
    (at_local(first, NaiveTime::MIN), end_of(last))
}

fn count(it: i64) -> u32 {
    u32::try_from(it).unwrap_or(u32::MAX)
}
