//! Which cases are about the same people, and which were said to belong together. Names are sealed, so that they are found
//! again by a keyed hash of each, of its ward and its folded form: no list of names, and another hash in another ward.

use chrono::{DateTime, NaiveDate, Utc};
use sqlx::{FromRow, QueryBuilder};

use super::cases::{RawParty, cell};
use super::pieces::pieces;
use super::{Result, Store, Tx, beside, code, dialect, on, push_list, push_scope};
use crate::domain::access::{Permit, Scope, act};
use crate::domain::case::{EventKind, Party, Status};
use crate::domain::kinship::{Kinship, compared_names};
use crate::domain::{CaseId, GroupId, PersonId, WardId};

/// Cases that get their keys in one transaction.
const PIECE: i64 = 200;
/// Cases of the same names whose people are looked at, the likeliest by their names alone first: on the way of everybody
/// else. More of one name in one ward and two years are namesakes.
const CANDIDATES: i64 = 40;

/// Which cases of the same names are looked for.
#[derive(Clone, Copy, Debug)]
pub struct Sought<'a> {
    /// In which ward.
    pub ward: WardId,
    /// Names as they are compared.
    pub names: &'a [String],
    /// Open since the first day or still, and received up to the second one.
    pub days: (NaiveDate, NaiveDate),
    /// Resident groups that are likelier than others.
    pub groups: &'a [GroupId],
    /// The case that they are looked for, which is none of them.
    pub of: Option<CaseId>,
}

/// What a list says of a case.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct CaseHead {
    /// Which one.
    pub id: CaseId,
    /// Its code.
    pub code: String,
    /// When it was received.
    pub received_on: NaiveDate,
    /// Where it stands.
    pub status: Status,
}

/// A case in which one of the names stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamedCase {
    /// The case.
    pub head: CaseHead,
    /// Its resident group.
    pub group: GroupId,
    /// Whether the scope reaches it.
    pub seen: bool,
    /// Its people.
    pub parties: Vec<Party>,
}

#[derive(FromRow)]
struct RawNamed {
    #[sqlx(flatten)]
    head: CaseHead,
    resident_group_id: GroupId,
    seen: bool,
    #[sqlx(flatten)]
    party: RawParty,
}

/// That a case belongs to an earlier one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewTie {
    /// Computed identity: what is repeated under one key is done once.
    pub key: String,
    /// The later case.
    pub case: CaseId,
    /// The earlier one.
    pub earlier: CaseId,
    /// How.
    pub kinship: Kinship,
}

/// The same as it was written down, and perhaps put right since.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tie {
    /// The later case.
    pub case: CaseId,
    /// The earlier one.
    pub earlier: CaseId,
    /// That of the two which is not asked about: its code.
    pub code: String,
    /// Where it stands.
    pub status: Status,
    /// How.
    pub kinship: Kinship,
    /// When, and by whom.
    pub tied: (DateTime<Utc>, Option<String>),
    /// When and by whom it was put right, if it was.
    pub ended: Option<(DateTime<Utc>, Option<String>)>,
    /// Why.
    pub reason: Option<String>,
}

#[derive(FromRow)]
struct RawTie {
    key: String,
    case_id: CaseId,
    earlier_id: CaseId,
    code: String,
    status: Status,
    kinship: String,
    tied_at: DateTime<Utc>,
    ended_at: Option<DateTime<Utc>>,
    reason: Option<Vec<u8>>,
    by_key: Option<String>,
    by_name: Option<Vec<u8>>,
    ender_key: Option<String>,
    ender_name: Option<Vec<u8>>,
}

fn label(ward: WardId, name: &str) -> String {
    format!("party-name|{ward}|{name}")
}

impl Store {
    /// Gives cases of earlier releases the keys of their people, piece by piece: what was done is not done again, until
    /// another key seals what is new, under which who came before is to be found as well.
    pub(super) async fn key_earlier_cases(&self) -> Result<()> {
        let mut tx = self.begin().await?;
        if tx.seals_with_a_new_key().await? {
            tx.key_all_again().await?;
        }
        tx.commit().await?;
        let mut keyed = 0;
        loop {
            let mut tx = self.begin().await?;
            let some = tx.key_some_cases().await?;
            tx.commit().await?;
            if some == 0 {
                break;
            }
            keyed += some;
        }
        if keyed > 0 {
            tracing::info!(cases = keyed, "made the people of earlier cases findable by keyed hashes");
        }
        Ok(())
    }
}

impl Tx {
    async fn key_all_again(&mut self) -> Result<()> {
        on!(self, conn => sqlx::query("UPDATE case_file SET keyed = FALSE WHERE keyed").execute(conn).await.map(drop))
    }

    /// Keys of some cases that have none yet; none are left if there were none. People whose names do not open stay without.
    async fn key_some_cases(&mut self) -> Result<u64> {
        let sql = dialect!(self,
            sqlite: "SELECT id, code, ward_id, status FROM case_file WHERE keyed = 0 ORDER BY id LIMIT $1",
            postgres: "SELECT id, code, ward_id, status FROM case_file WHERE NOT keyed ORDER BY id LIMIT $1 FOR UPDATE",
        );
        let rows: Vec<(CaseId, String, WardId, String)> =
            on!(self, conn => sqlx::query_as(sql).bind(PIECE).fetch_all(conn).await)?;
        if rows.is_empty() {
            return Ok(0);
        }
        let mut found: Vec<(CaseId, WardId, Vec<Party>)> = Vec::new();
        for (id, code, ward, _) in rows.iter().filter(|it| it.3 != "void") {
            match self.parties(&[(*id, code.clone())]).await {
                Ok(mut parties) => found.push((*id, *ward, parties.remove(id).unwrap_or_default())),
                Err(error) if error.is_transient() => return Err(error),
                Err(_) => tracing::warn!(case = id.0, "names that do not open are not made findable"),
            }
        }
        let parties: Vec<(CaseId, WardId, &[Party])> = found.iter().map(|it| (it.0, it.1, it.2.as_slice())).collect();
        self.key_parties(&parties).await?;
        let ids: Vec<CaseId> = rows.iter().map(|it| it.0).collect();
        macro_rules! done {
            ($conn:expr) => {{
                let mut query = QueryBuilder::new("UPDATE case_file SET keyed = TRUE WHERE id IN ");
                push_list(&mut query, ids.iter().copied());
                query.build().execute($conn).await.map(drop)
            }};
        }
        on!(self, conn => done!(conn))?;
        Ok(rows.len() as u64)
    }

    /// Makes the people of cases findable.
    pub(super) async fn key_parties(&mut self, cases: &[(CaseId, WardId, &[Party])]) -> Result<()> {
        let keys: Vec<(String, CaseId)> = cases
            .iter()
            .flat_map(|(case, ward, parties)| {
                compared_names(parties).into_iter().map(|it| (self.seal.derive(&label(*ward, &it)), *case))
            })
            .collect();
        for piece in pieces(&keys) {
            macro_rules! insert {
                ($conn:expr) => {{
                    let mut query = QueryBuilder::new("INSERT INTO case_party_key (name_key, case_id) ");
                    query.push_values(piece, |mut row, (key, case)| {
                        row.push_bind(key).push_bind(*case);
                    });
                    query.push(" ON CONFLICT DO NOTHING").build().execute($conn).await.map(drop)
                }};
            }
            on!(self, conn => insert!(conn))?;
        }
        Ok(())
    }

    /// Makes the people of a case findable no more.
    pub(super) async fn forget_keys(&mut self, case: CaseId) -> Result<()> {
        on!(self, conn => sqlx::query("DELETE FROM case_party_key WHERE case_id = $1")
            .bind(case).execute(conn).await.map(drop))
    }

    /// Cases of a ward in which one of these names stands, as they are compared, under whatever key it was written. First
    /// those in which more of the names stand, of them those of the same resident groups, of them the newest; not more than
    /// are worth a look, and none with violence at home that the scope does not reach. One statement with their people: it
    /// stands on the way of every case that is written down.
    pub async fn cases_of_names(&mut self, scope: Scope, sought: Sought<'_>) -> Result<Vec<NamedCase>> {
        if sought.names.is_empty() {
            return Ok(Vec::new());
        }
        let Sought { ward, names, days: (since, to), groups, of } = sought;
        let keys: Vec<String> = names.iter().flat_map(|it| self.seal.derive_each(&label(ward, it))).collect();
        // Written so that SQLite begins with the names, of which there are few cases, and not with those of the ward.
        macro_rules! query {
            ($conn:expr) => {{
                let mut query = QueryBuilder::new(
                    "SELECT f.id, f.code, f.received_on, f.status, f.resident_group_id, f.seen, p.case_id, p.seq, p.side,
                        p.age_sealed, p.name, p.address, p.kind
                     FROM (SELECT * FROM (
                        SELECT c.id, c.code, c.received_on, c.status, c.resident_group_id, c.domestic_violence,
                            count(*) AS names, CASE WHEN ",
                );
                if groups.is_empty() {
                    query.push("1 = 0");
                } else {
                    push_list(query.push("c.resident_group_id IN "), groups.iter().copied());
                }
                query.push(" THEN 0 ELSE 1 END AS elsewhere, CASE WHEN ");
                push_scope!(&mut query, scope);
                query.push(
                    " THEN TRUE ELSE FALSE END AS seen FROM case_party_key k CROSS JOIN case_file c
                      WHERE c.id = k.case_id AND k.name_key IN ",
                );
                push_list(&mut query, keys.iter());
                query.push(" AND c.ward_id = ").push_bind(ward);
                query.push(" AND c.status <> 'void' AND c.received_on <= ").push_bind(to);
                query.push(" AND (c.ended_on IS NULL OR c.ended_on >= ").push_bind(since);
                if let Some(of) = of {
                    query.push(") AND (c.id <> ").push_bind(of);
                }
                query.push(
                    ") GROUP BY c.id) n WHERE seen OR NOT domestic_violence
                     ORDER BY names DESC, elsewhere, received_on DESC, id DESC LIMIT ",
                );
                query.push_bind(CANDIDATES).push(
                    ") f JOIN case_party p ON p.case_id = f.id
                     ORDER BY f.names DESC, f.elsewhere, f.received_on DESC, f.id DESC, p.seq",
                );
                query.build_query_as().fetch_all($conn).await
            }};
        }
        let rows: Vec<RawNamed> = beside!(self, conn => query!(conn))?;
        let mut named: Vec<NamedCase> = Vec::new();
        for RawNamed { head, resident_group_id: group, seen, party } in rows {
            let party = self.party(&head.code, party)?;
            match named.last_mut().filter(|it| it.head.id == head.id) {
                Some(it) => it.parties.push(party),
                None => named.push(NamedCase { head, group, seen, parties: vec![party] }),
            }
        }
        Ok(named)
    }

    /// What a list says of these cases, as far as the scope reaches them and they were not struck. Nothing is locked.
    pub async fn case_heads(&mut self, scope: Scope, ids: &[CaseId]) -> Result<Vec<CaseHead>> {
        if ids.is_empty() {
            return Ok(Vec::new());
        }
        macro_rules! query {
            ($conn:expr) => {{
                let mut query =
                    QueryBuilder::new("SELECT c.id, c.code, c.received_on, c.status FROM case_file c WHERE c.id IN ");
                push_list(&mut query, ids.iter().copied());
                push_scope!(query.push(" AND c.status <> 'void' AND "), scope);
                query.push(" ORDER BY c.id").build_query_as().fetch_all($conn).await
            }};
        }
        on!(self, conn => query!(conn))
    }

    /// Writes down that a case that has just been saved belongs to an earlier one.
    pub async fn tie_new_case(
        &mut self,
        permit: &Permit<act::Logging>,
        tie: &NewTie,
        now: DateTime<Utc>,
    ) -> Result<()> {
        self.tie(permit.by(), tie, now).await
    }

    /// Says how two cases belong together, or that they do not, in the place of what was said before, whichever of them was
    /// the earlier then: that stays readable with the reason. Of the same nothing is written twice.
    pub async fn put_tie(
        &mut self,
        permit: &Permit<act::Changing>,
        (tie, reason): (&NewTie, Option<&str>),
        now: DateTime<Utc>,
    ) -> Result<()> {
        self.end_tie(permit.by(), (tie.case, tie.earlier), reason, now).await?;
        self.tie(permit.by(), tie, now).await
    }

    /// Says that two cases do not belong together after all, whichever of them was the earlier when it was said.
    pub async fn untie(
        &mut self,
        permit: &Permit<act::Changing>,
        (key, case, earlier): (&str, CaseId, CaseId),
        reason: &str,
        now: DateTime<Utc>,
    ) -> Result<()> {
        if self.end_tie(permit.by(), (case, earlier), Some(reason), now).await? {
            self.note_tie(permit.by(), (key, case, earlier), now).await?;
        }
        Ok(())
    }

    async fn tie(&mut self, by: PersonId, tie: &NewTie, now: DateTime<Utc>) -> Result<()> {
        let rows = on!(self, conn => sqlx::query(
            "INSERT INTO case_tie (key, case_id, earlier_id, kinship, tied_at, tied_by) VALUES ($1, $2, $3, $4, $5, $6)
             ON CONFLICT DO NOTHING")
            .bind(&tie.key).bind(tie.case).bind(tie.earlier).bind(tie.kinship.code()).bind(now).bind(by)
            .execute(conn).await.map(|it| it.rows_affected()))?;
        if rows == 0 { Ok(()) } else { self.note_tie(by, (&tie.key, tie.case, tie.earlier), now).await }
    }

    /// Ends what is said of two cases, in whichever order it was said: a day that was corrected since turns them round. Says
    /// whether there was anything.
    async fn end_tie(
        &mut self,
        by: PersonId,
        (one, other): (CaseId, CaseId),
        reason: Option<&str>,
        now: DateTime<Utc>,
    ) -> Result<bool> {
        let keys: Vec<String> = on!(self, conn => sqlx::query_scalar(
            "SELECT key FROM case_tie WHERE ended_at IS NULL
                AND (case_id = $1 AND earlier_id = $2 OR case_id = $2 AND earlier_id = $1) ORDER BY id")
            .bind(one).bind(other).fetch_all(conn).await)?;
        for key in &keys {
            let reason = reason.map(|it| self.seal(cell("case_tie", "reason", key), it));
            on!(self, conn => sqlx::query(
                "UPDATE case_tie SET ended_at = $2, ended_by = $3, reason = $4 WHERE key = $1 AND ended_at IS NULL")
                .bind(key).bind(now).bind(by).bind(reason).execute(conn).await.map(drop))?;
        }
        Ok(!keys.is_empty())
    }

    /// In the timeline of either case: not with which other one, and nothing at all where that one is of violence at home,
    /// because who reads this one may not know of it.
    async fn note_tie(
        &mut self,
        by: PersonId,
        (key, case, earlier): (&str, CaseId, CaseId),
        now: DateTime<Utc>,
    ) -> Result<()> {
        let rows: Vec<(CaseId, String, bool)> = on!(self, conn => sqlx::query_as(
            "SELECT id, code, domestic_violence FROM case_file WHERE id IN ($1, $2)")
            .bind(case).bind(earlier).fetch_all(conn).await)?;
        for (id, code, _) in &rows {
            if rows.iter().any(|other| other.0 != *id && other.2) {
                continue;
            }
            self.add_event(*id, format!("{code}:tied:{key}"), Some(by), (EventKind::Tied, None, None), now).await?;
        }
        Ok(())
    }

    /// What was said of a case and others, those before and after it, the oldest word first: as far as the scope reaches
    /// the others, and they were not struck. Only for a case that was read within it. Nothing is locked.
    pub async fn ties_of(&mut self, scope: Scope, case: CaseId) -> Result<Vec<Tie>> {
        macro_rules! query {
            ($conn:expr) => {{
                let mut query = QueryBuilder::new(
                    "SELECT t.key, t.case_id, t.earlier_id, c.code, c.status, t.kinship, t.tied_at, t.ended_at, t.reason,
                        p.key AS by_key, p.name AS by_name, q.key AS ender_key, q.name AS ender_name
                     FROM case_tie t JOIN case_file c ON c.id = CASE WHEN t.case_id = ",
                );
                query.push_bind(case).push(
                    " THEN t.earlier_id ELSE t.case_id END
                     LEFT JOIN person p ON p.id = t.tied_by LEFT JOIN person q ON q.id = t.ended_by
                     WHERE (t.case_id = ",
                );
                query.push_bind(case).push(" OR t.earlier_id = ").push_bind(case);
                push_scope!(query.push(") AND c.status <> 'void' AND "), scope);
                query.push(" ORDER BY t.id").build_query_as().fetch_all($conn).await
            }};
        }
        let rows: Vec<RawTie> = on!(self, conn => query!(conn))?;
        rows.into_iter().map(|it| self.tie_of(it)).collect()
    }

    /// The codes of the earlier quarrels of which these cases were said to be, as far as the scope reaches them, each with
    /// the case that came of it.
    pub async fn came_of(&mut self, scope: Scope, cases: &[CaseId]) -> Result<Vec<(CaseId, String)>> {
        if cases.is_empty() {
            return Ok(Vec::new());
        }
        macro_rules! query {
            ($conn:expr) => {{
                let mut query = QueryBuilder::new(
                    "SELECT t.case_id, c.code FROM case_tie t JOIN case_file c ON c.id = t.earlier_id
                     WHERE t.kinship = 'continues' AND t.ended_at IS NULL AND c.status <> 'void' AND t.case_id IN ",
                );
                push_list(&mut query, cases.iter().copied());
                push_scope!(query.push(" AND "), scope);
                query.push(" ORDER BY t.case_id, c.received_on, c.id").build_query_as().fetch_all($conn).await
            }};
        }
        on!(self, conn => query!(conn))
    }

    fn tie_of(&self, it: RawTie) -> Result<Tie> {
        let name = |key: Option<String>, name: Option<Vec<u8>>| match (key, name) {
            (Some(key), Some(name)) => self.unseal(cell("person", "name", &key), &name).map(Some),
            _ => Ok(None),
        };
        let reason = it.reason.map(|sealed| self.unseal(cell("case_tie", "reason", &it.key), &sealed)).transpose()?;
        let ender = name(it.ender_key, it.ender_name)?;
        Ok(Tie {
            case: it.case_id,
            earlier: it.earlier_id,
            code: it.code,
            status: it.status,
            kinship: code("case_tie", "kinship", &it.key, Kinship::from_code(&it.kinship))?,
            tied: (it.tied_at, name(it.by_key, it.by_name)?),
            ended: it.ended_at.map(|at| (at, ender)),
            reason,
        })
    }
}
