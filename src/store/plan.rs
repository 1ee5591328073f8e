//! The ward's plan of a year and what was written down of it. A change adds a version, so what was there before stays
//! readable; all words are sealed. What ties itself to the plan is `tied`'s matter.

mod tied;

use std::collections::hash_map::Entry;
use std::collections::{BTreeSet, HashMap};

use chrono::{DateTime, Utc};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use sqlx::FromRow;

use super::seal::Place;
use super::{Result, Tx, code, on};
use crate::domain::access::{Permit, act};
use crate::domain::plan::{Evidence, Noted, Plan, PlanItem, PlanPaper, Struck, Work, seed};
use crate::domain::{EvidenceId, PersonId, WardId};

/// A plan: whose, and of which year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PlanOf {
    /// Whose.
    pub ward: WardId,
    /// Of which year.
    pub year: i32,
}

/// Something to be written down.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewEvidence {
    /// Its id.
    pub id: EvidenceId,
    /// What.
    pub noted: Noted,
    /// The one that it puts right, which was struck for it.
    pub replaces: Option<EvidenceId>,
}

/// Work as it is kept.
#[derive(Serialize, Deserialize)]
struct Kept {
    #[serde(flatten)]
    work: Work,
    /// Which ties could be chosen when it was written down: none of those that came later, where it is 0.
    #[serde(default, skip_serializing_if = "is_first")]
    edition: u8,
}

/// The edition of the ties that can be chosen now.
const EDITION: u8 = 1;

#[derive(FromRow)]
struct PaperRow {
    version: i32,
    content: Vec<u8>,
}

#[derive(FromRow)]
struct ItemRow {
    nth: i32,
    version: i32,
    content: Vec<u8>,
}

#[derive(FromRow)]
struct EvidenceRow {
    id: EvidenceId,
    content: Vec<u8>,
    entered_by: PersonId,
    entered_at: DateTime<Utc>,
    replaces: Option<EvidenceId>,
    struck_at: Option<DateTime<Utc>>,
    struck_by: Option<PersonId>,
    reason: Option<Vec<u8>>,
}

impl Tx {
    /// Begins a plan with its work. Returns whether there was none of that year yet.
    pub async fn begin_plan(
        &mut self,
        permit: &Permit<act::KeepPlan>,
        of: PlanOf,
        (paper, works): (&PlanPaper, &[Work]),
        now: DateTime<Utc>,
    ) -> Result<bool> {
        if !self.write_plan_paper(permit, (of, 1), paper, now).await? {
            return Ok(false);
        }
        for (nth, work) in (1..).zip(works) {
            self.write_plan_item(permit, (of, nth, 1), work, now).await?;
        }
        Ok(true)
    }

    /// Writes this version of a plan's head. Returns whether nobody was quicker.
    pub async fn write_plan_paper(
        &mut self,
        permit: &Permit<act::KeepPlan>,
        (of, version): (PlanOf, i32),
        paper: &PlanPaper,
        now: DateTime<Utc>,
    ) -> Result<bool> {
        let content = self.seal(paper_cell(&paper_key(of, version)), &json(paper));
        let rows = on!(self, conn => sqlx::query(
            "INSERT INTO ward_plan (ward_id, year, version, content, changed_by, changed_at)
             VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING")
            .bind(of.ward).bind(of.year).bind(version).bind(content).bind(permit.by()).bind(now)
            .execute(conn).await.map(|it| it.rows_affected()))?;
        Ok(rows == 1)
    }

    /// Writes this version of a piece of work. Returns whether nobody was quicker.
    pub async fn write_plan_item(
        &mut self,
        permit: &Permit<act::KeepPlan>,
        (of, nth, version): (PlanOf, i32, i32),
        work: &Work,
        now: DateTime<Utc>,
    ) -> Result<bool> {
        let kept = Kept { work: work.clone(), edition: EDITION };
        let content = self.seal(item_cell(&item_key(of, nth, version)), &json(&kept));
        let rows = on!(self, conn => sqlx::query(
            "INSERT INTO plan_item (ward_id, year, nth, version, content, changed_by, changed_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING")
            .bind(of.ward).bind(of.year).bind(nth).bind(version).bind(content).bind(permit.by()).bind(now)
            .execute(conn).await.map(|it| it.rows_affected()))?;
        Ok(rows == 1)
    }

    /// The years of which a ward has a plan, the last first.
    pub async fn plan_years(&mut self, ward: WardId) -> Result<Vec<i32>> {
        on!(self, conn => sqlx::query_scalar(
            "SELECT year FROM ward_plan WHERE ward_id = $1 AND version = 1 ORDER BY year DESC")
            .bind(ward).fetch_all(conn).await)
    }

    /// A plan as it stands now, if there is one.
    pub async fn plan(&mut self, of: PlanOf) -> Result<Option<Plan>> {
        let row: Option<PaperRow> = on!(self, conn => sqlx::query_as(
            "SELECT version, content FROM ward_plan WHERE ward_id = $1 AND year = $2 ORDER BY version DESC LIMIT 1")
            .bind(of.ward).bind(of.year).fetch_optional(conn).await)?;
        let Some(PaperRow { version, content }) = row else { return Ok(None) };
        let key = paper_key(of, version);
        let paper = read(&self.unseal(paper_cell(&key), &content)?, ("ward_plan", &key))?;
        let rows: Vec<ItemRow> = on!(self, conn => sqlx::query_as(
            "SELECT nth, version, content FROM plan_item WHERE ward_id = $1 AND year = $2 ORDER BY nth, version")
            .bind(of.ward).bind(of.year).fetch_all(conn).await)?;
        let mut versions = Vec::with_capacity(rows.len());
        for ItemRow { nth, version, content } in rows {
            let key = item_key(of, nth, version);
            let kept: Kept = read(&self.unseal(item_cell(&key), &content)?, ("plan_item", &key))?;
            versions.push((nth, version, kept));
        }
        let items = items_of(versions);
        Ok(Some(Plan { year: of.year, paper, version, items }))
    }

    /// Keeps something that was done. The same one a second time changes nothing.
    pub async fn note_evidence(
        &mut self,
        permit: &Permit<act::Noting>,
        of: PlanOf,
        new: &NewEvidence,
        now: DateTime<Utc>,
    ) -> Result<()> {
        let content = self.seal(evidence_cell("content", &new.id.to_string()), &json(&new.noted));
        on!(self, conn => sqlx::query(
            "INSERT INTO plan_evidence (id, ward_id, year, content, entered_by, entered_at, replaces)
             VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (id) DO NOTHING")
            .bind(new.id).bind(of.ward).bind(of.year).bind(content).bind(permit.by()).bind(now).bind(new.replaces)
            .execute(conn).await.map(drop))
    }

    /// Strikes something that was written down: whoever may do so for the whole ward any of it, others what they wrote down
    /// themselves. Returns whether it stood until now.
    pub async fn strike_evidence(
        &mut self,
        permit: &Permit<act::Noting>,
        (ward, id): (WardId, EvidenceId),
        reason: &str,
        now: DateTime<Utc>,
    ) -> Result<bool> {
        let reason = self.seal(evidence_cell("reason", &id.to_string()), reason);
        let whole = permit.scope().ward == Some(ward);
        let rows = on!(self, conn => sqlx::query(
            "UPDATE plan_evidence SET struck_at = $3, struck_by = $4, reason = $5
             WHERE id = $1 AND ward_id = $2 AND struck_at IS NULL AND ($6 OR entered_by = $4)")
            .bind(id).bind(ward).bind(now).bind(permit.by()).bind(reason).bind(whole)
            .execute(conn).await.map(|it| it.rows_affected()))?;
        Ok(rows == 1)
    }

    /// What was written down of a plan, struck lines too: the last day first.
    pub async fn plan_evidence(&mut self, of: PlanOf) -> Result<Vec<Evidence>> {
        let rows: Vec<EvidenceRow> = on!(self, conn => sqlx::query_as(
            "SELECT id, content, entered_by, entered_at, replaces, struck_at, struck_by, reason FROM plan_evidence
             WHERE ward_id = $1 AND year = $2 ORDER BY id")
            .bind(of.ward).bind(of.year).fetch_all(conn).await)?;
        let mut names: HashMap<PersonId, String> = HashMap::new();
        let mut all = Vec::with_capacity(rows.len());
        for it in rows {
            let key = it.id.to_string();
            for person in [Some(it.entered_by), it.struck_by].into_iter().flatten() {
                if let Entry::Vacant(unknown) = names.entry(person) {
                    unknown.insert(self.person(person).await?.map(|it| it.name).unwrap_or_default());
                }
            }
            let name = |person| names.get(&person).cloned().unwrap_or_default();
            let why = it.reason.map(|why| self.unseal(evidence_cell("reason", &key), &why)).transpose()?;
            let struck = it.struck_at.zip(it.struck_by);
            all.push(Evidence {
                id: it.id,
                noted: read(&self.unseal(evidence_cell("content", &key), &it.content)?, ("plan_evidence", &key))?,
                by: it.entered_by,
                name: name(it.entered_by),
                at: it.entered_at,
                replaces: it.replaces,
                struck: struck.map(|(at, by)| Struck { name: name(by), at, why: why.unwrap_or_default() }),
            });
        }
        all.sort_by_key(|it| std::cmp::Reverse((it.noted.on, it.id)));
        Ok(all)
    }
}

fn paper_key(of: PlanOf, version: i32) -> String {
    format!("{}:{}:{version}", of.ward, of.year)
}

fn item_key(of: PlanOf, nth: i32, version: i32) -> String {
    format!("{}:{}:{nth}:{version}", of.ward, of.year)
}

fn paper_cell(row: &str) -> Place<'_> {
    Place { table: "ward_plan", column: "content", row }
}

fn item_cell(row: &str) -> Place<'_> {
    Place { table: "plan_item", column: "content", row }
}

fn evidence_cell<'a>(column: &'static str, row: &'a str) -> Place<'a> {
    Place { table: "plan_evidence", column, row }
}

/// The work of a plan as it stands, of all its versions in their order. Work that was never tied to anything, and that was
/// written down before anything could be tied to it, is tied to what ties itself to it by now: nobody chose that.
fn items_of(versions: Vec<(i32, i32, Kept)>) -> Vec<PlanItem> {
    let mut items: Vec<PlanItem> = Vec::new();
    let mut untied: BTreeSet<i32> = BTreeSet::new();
    for (nth, version, Kept { work, edition }) in versions {
        let is_untied = edition < EDITION && work.ties.is_empty();
        match items.last_mut().filter(|it| it.nth == nth) {
            Some(last) => {
                let before = std::mem::replace(&mut last.work, work);
                (last.version, last.before) = (version, Some(Box::new(before)));
                if !is_untied {
                    untied.remove(&nth);
                }
            }
            None => {
                items.push(PlanItem { nth, work, version, before: None });
                untied.extend(is_untied.then_some(nth));
            }
        }
    }
    for it in items.iter_mut().filter(|it| untied.contains(&it.nth)) {
        it.work.ties.extend(seed::later_ties(&it.work).unwrap_or_default());
    }
    items
}

fn is_first<T: PartialEq<u8>>(edition: &T) -> bool {
    *edition == 0
}

fn json(it: &impl Serialize) -> String {
    serde_json::to_string(it).expect("what a plan says is plain data")
}

fn read<T: DeserializeOwned>(content: &str, (table, row): (&'static str, &str)) -> Result<T> {
    code(table, "content", row, serde_json::from_str(content).ok())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::plan::Tie;

    #[test]
    fn work_begun_before_ties_what_came_later_unless_somebody_chose() {
        let choice = seed::plan_110().1.remove(5);
        let bare = Work { ties: Vec::new(), ..choice.clone() };
        let ties = |versions: &[(&Work, u8)]| {
            let versions = (1..).zip(versions);
            let kept =
                versions.map(|(nth, (work, edition))| (6, nth, Kept { work: (*work).clone(), edition: *edition }));
            items_of(kept.collect()).remove(0).work.ties
        };
        let due = Work { who: "Bà Hà".to_owned(), ..bare.clone() };
        let chosen = Work { ties: vec![Tie::People], ..bare.clone() };
        let own = Work { text: "Chọn tổ điểm".to_owned(), ..bare.clone() };
        assert_eq!(ties(&[(&bare, 0)]), [Tie::ModelChosen], "as it was begun");
        assert_eq!(ties(&[(&bare, 0), (&due, 0)]), [Tie::ModelChosen], "only somebody else does it");
        assert_eq!(ties(&[(&choice, EDITION)]), [Tie::ModelChosen], "as it is begun now");
        assert_eq!(ties(&[(&bare, 0), (&bare, EDITION)]), [], "somebody took it off");
        assert_eq!(ties(&[(&bare, 0), (&chosen, 0)]), [Tie::People]);
        assert_eq!(ties(&[(&chosen, 0), (&bare, 0)]), [], "somebody had chosen, and took it off");
        assert_eq!(ties(&[(&bare, 0), (&own, 0)]), [], "the ward's own words");
    }

    #[test]
    fn what_a_release_has_sealed_of_a_plan_the_next_one_reads() {
        let work = r#"{"part":"model","text":"Chọn tổ điểm","who":"Văn phòng","due":"2026-06-30","wanted":1,"ties":["review"],"dropped":"Để năm sau"}"#;
        assert_eq!(json(&read::<Kept>(work, ("plan_item", "1")).unwrap()), work);
        let later = r#"{"part":"model","text":"Chọn tổ điểm","who":"","ties":["model_chosen"],"edition":1}"#;
        assert_eq!(json(&read::<Kept>(later, ("plan_item", "1")).unwrap()), later);
        let noted = r#"{"kind":"coordination","item":12,"on":"2026-03-15","what":"Họp","place":"Kim Đôi","people":45,"photo":"AgAC","partner":"police","way":"outreach","teams":[1,2],"source":"budget","money":5000000}"#;
        assert_eq!(json(&read::<Noted>(noted, ("plan_evidence", "1")).unwrap()), noted);
        let paper = r#"{"number":"110/KH-UBND","title":"Kế hoạch","on":"2026-05-05"}"#;
        assert_eq!(json(&read::<PlanPaper>(paper, ("ward_plan", "1")).unwrap()), paper);
        assert!(read::<Kept>(r#"{"part":"model","text":"Chọn"}"#, ("plan_item", "1")).is_ok(), "the least there is");
        let least = r#"{"kind":"event","on":"2026-03-15","what":"Họp"}"#;
        assert!(read::<Noted>(least, ("plan_evidence", "1")).is_ok());
    }
}
