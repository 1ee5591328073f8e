//! Finding cases within a [`Scope`]: by what stands in columns, and by words in texts that are sealed. A search by words
//! opens every case that the columns leave, page by page: it misses none, however many there are.

use std::collections::HashMap;

use chrono::NaiveDate;
use sqlx::{FromRow, QueryBuilder};

use super::cases::cell;
use super::follow::push_own;
use super::{Result, Tx, on, push_list, push_scope};
use crate::domain::access::Scope;
use crate::domain::case::{CaseLine, Party, Side, Status};
use crate::domain::fold::{MatchRank, Sought};
use crate::domain::kinds::Kind;
use crate::domain::search::{Phase, State, Units, Wanted};
use crate::domain::{CaseId, PersonId};

/// How many cases are opened at a time.
const AT_A_TIME: i64 = 500;

/// Which cases to find.
#[derive(Clone, Debug, Default)]
pub struct CaseFilter {
    /// What is looked for.
    pub wanted: Wanted,
    /// Who asks, for their own cases.
    pub by: Option<PersonId>,
    /// Of the late ones: assigned on this day or before, or agreed to begin before this other one.
    pub late: Option<(NaiveDate, NaiveDate)>,
    /// Only open ones.
    pub open_only: bool,
    /// Lines to pass over.
    pub offset: u32,
    /// Lines to return.
    pub limit: u32,
}

#[derive(FromRow)]
struct RawLine {
    id: CaseId,
    code: String,
    kind: Kind,
    status: Status,
    received_on: NaiveDate,
    summary: Vec<u8>,
    place: Option<Vec<u8>>,
}

/// What the columns of a case must hold.
macro_rules! push_conditions {
    ($query:expr, $scope:expr, $filter:expr) => {{
        let (query, scope, filter): (&mut QueryBuilder<_>, Scope, &CaseFilter) = ($query, $scope, $filter);
        let wanted = &filter.wanted;
        // What is found can be opened, and nothing else is found.
        push_scope!(query, scope);
        if filter.open_only {
            query.push(" AND c.ended_on IS NULL");
        }
        if let Some(state) = wanted.state {
            query.push(" AND c.status IN ");
            push_list(query, state.statuses());
        }
        if wanted.state == Some(State::In(Phase::Late)) {
            // Without days no case is late.
            query.push(" AND ((c.agreed_on IS NULL AND c.assigned_on <= ").push_bind(filter.late.map(|it| it.0));
            query.push(") OR c.agreed_on < ").push_bind(filter.late.map(|it| it.1)).push(")");
        }
        if let Some(period) = wanted.period {
            query.push(" AND c.received_on >= ").push_bind(period.from);
            query.push(" AND c.received_on <= ").push_bind(period.to);
        }
        if let Some(Units { teams, groups, .. }) = &wanted.units {
            query.push(" AND (1 = 0");
            if !teams.is_empty() {
                query.push(" OR c.team_id IN ");
                push_list(query, teams.iter().copied());
            }
            if !groups.is_empty() {
                query.push(" OR c.resident_group_id IN ");
                push_list(query, groups.iter().copied());
            }
            query.push(")");
        }
        if wanted.mine {
            push_own(query.push(" AND "), filter.by);
        }
    }};
}

impl Tx {
    /// The case with this code, if the scope reaches it.
    pub async fn case_by_code(&mut self, scope: Option<Scope>, code: &str) -> Result<Option<CaseId>> {
        macro_rules! query {
            ($conn:expr) => {{
                let mut query = QueryBuilder::new("SELECT id FROM case_file c WHERE code = ");
                query.push_bind(code);
                if let Some(scope) = scope {
                    push_scope!(query.push(" AND "), scope);
                }
                query.build_query_scalar().fetch_optional($conn).await
            }};
        }
        on!(self, conn => query!(conn))
    }

    /// Cases within a scope, newest first, and how many there are in all. Of those that words find the ones with the
    /// right accents come first.
    pub async fn find_cases(&mut self, scope: Scope, filter: &CaseFilter) -> Result<(Vec<CaseLine>, u32)> {
        let sought = |words: &Option<String>| words.as_deref().filter(|it| !it.trim().is_empty()).map(Sought::new);
        let (words, mediator) = (sought(&filter.wanted.words), sought(&filter.wanted.mediator));
        if words.is_some() || mediator.is_some() {
            return self.find_by_words(scope, filter, (words.as_ref(), mediator.as_ref())).await;
        }
        macro_rules! count {
            ($conn:expr) => {{
                let mut query = QueryBuilder::new("SELECT count(*) FROM case_file c WHERE ");
                push_conditions!(&mut query, scope, filter);
                query.build_query_scalar().fetch_one($conn).await
            }};
        }
        let total: i64 = on!(self, conn => count!(conn))?;
        let rows = self.lines(scope, filter, None, (i64::from(filter.limit), i64::from(filter.offset))).await?;
        let mut parties = self.parties(&keys(&rows)).await?;
        let lines = rows.into_iter().map(|row| line(&row, &parties.remove(&row.id).unwrap_or_default())).collect();
        Ok((lines, u32::try_from(total).unwrap_or(u32::MAX)))
    }

    /// Lines that follow each other, newest first, behind a line if one is given.
    async fn lines(
        &mut self,
        scope: Scope,
        filter: &CaseFilter,
        behind: Option<(NaiveDate, CaseId)>,
        (limit, offset): (i64, i64),
    ) -> Result<Vec<RawLine>> {
        macro_rules! lines {
            ($conn:expr) => {{
                let mut query = QueryBuilder::new(
                    "SELECT c.id, c.code, c.kind, c.status, c.received_on, c.summary, c.place FROM case_file c WHERE ",
                );
                push_conditions!(&mut query, scope, filter);
                if let Some((day, id)) = behind {
                    query.push(" AND (c.received_on < ").push_bind(day);
                    query.push(" OR (c.received_on = ").push_bind(day).push(" AND c.id < ").push_bind(id).push("))");
                }
                query.push(" ORDER BY c.received_on DESC, c.id DESC LIMIT ").push_bind(limit);
                query.push(" OFFSET ").push_bind(offset);
                query.build_query_as().fetch_all($conn).await
            }};
        }
        on!(self, conn => lines!(conn))
    }

    async fn find_by_words(
        &mut self,
        scope: Scope,
        filter: &CaseFilter,
        (words, mediator): (Option<&Sought>, Option<&Sought>),
    ) -> Result<(Vec<CaseLine>, u32)> {
        let mut found: Vec<(Option<MatchRank>, CaseLine)> = Vec::new();
        let mut names = HashMap::new();
        let mut behind = None;
        loop {
            let rows = self.lines(scope, filter, behind, (AT_A_TIME, 0)).await?;
            let Some(last) = rows.last() else { break };
            behind = Some((last.received_on, last.id));
            let is_last = (rows.len() as i64) < AT_A_TIME;
            let mut parties = self.parties(&keys(&rows)).await?;
            let mut mediators = self.mediating(&rows, &mut names).await?;
            for row in rows {
                let parties = parties.remove(&row.id).unwrap_or_default();
                let mediators = mediators.remove(&row.id).unwrap_or_default();
                let is_by = |by: &Sought| mediators.iter().any(|name| by.rank(name).is_some());
                if !mediator.is_none_or(is_by) {
                    continue;
                }
                match words {
                    None => found.push((None, line(&row, &parties))),
                    Some(words) => {
                        let rank = words.rank(&self.searchable(&row, &parties, &mediators)?);
                        found.extend(rank.map(|it| (Some(it), line(&row, &parties))));
                    }
                }
            }
            if is_last {
                break;
            }
        }
        // Those that match with their accents come first; among equals the newest stays first.
        found.sort_by_key(|(rank, _)| *rank);
        let total = found.len() as u32;
        let page = found.into_iter().map(|(_, it)| it).skip(filter.offset as usize).take(filter.limit as usize);
        Ok((page.collect(), total))
    }

    /// The names of who mediates each case. Names that were opened before stay in `names`.
    async fn mediating(
        &mut self,
        rows: &[RawLine],
        names: &mut HashMap<PersonId, String>,
    ) -> Result<HashMap<CaseId, Vec<String>>> {
        macro_rules! mediators {
            ($conn:expr) => {{
                let mut query = QueryBuilder::new("SELECT case_id, person_id FROM case_mediator WHERE case_id IN ");
                push_list(&mut query, rows.iter().map(|it| it.id));
                query.build_query_as().fetch_all($conn).await
            }};
        }
        let pairs: Vec<(CaseId, PersonId)> = on!(self, conn => mediators!(conn))?;
        let mut unknown: Vec<PersonId> = pairs.iter().map(|it| it.1).filter(|it| !names.contains_key(it)).collect();
        unknown.sort_unstable();
        unknown.dedup();
        if !unknown.is_empty() {
            macro_rules! people {
                ($conn:expr) => {{
                    let mut query = QueryBuilder::new("SELECT id, key, name FROM person WHERE id IN ");
                    push_list(&mut query, unknown.iter().copied());
                    query.build_query_as().fetch_all($conn).await
                }};
            }
            let people: Vec<(PersonId, String, Vec<u8>)> = on!(self, conn => people!(conn))?;
            for (id, key, name) in people {
                names.insert(id, self.unseal(cell("person", "name", &key), &name)?);
            }
        }
        let mut found: HashMap<CaseId, Vec<String>> = HashMap::new();
        for (case, person) in pairs {
            found.entry(case).or_default().extend(names.get(&person).cloned());
        }
        Ok(found)
    }

    fn searchable(&self, row: &RawLine, parties: &[Party], mediators: &[String]) -> Result<String> {
        let RawLine { code, summary, place, .. } = row;
        let mut text = format!("{code} {}", self.unseal(cell("case_file", "summary", code), summary)?);
        if let Some(place) = place {
            text.push(' ');
            text += &self.unseal(cell("case_file", "place", code), place)?;
        }
        for name in parties.iter().map(|it| &it.name).chain(mediators) {
            text.push(' ');
            text += name;
        }
        Ok(text)
    }
}

fn keys(rows: &[RawLine]) -> Vec<(CaseId, String)> {
    rows.iter().map(|it| (it.id, it.code.clone())).collect()
}

fn line(it: &RawLine, parties: &[Party]) -> CaseLine {
    let side = |side| {
        let names: Vec<String> = parties.iter().filter(|it| it.side == side).map(Party::short).collect();
        names.join(", ")
    };
    CaseLine {
        id: it.id,
        code: it.code.clone(),
        kind: it.kind,
        status: it.status,
        received_on: it.received_on,
        initials: (side(Side::A), side(Side::B)),
    }
}
