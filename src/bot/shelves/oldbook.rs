//! Old lines of registers: keeps the file, makes the plan of what would be written, and writes it as it was shown.

use std::collections::{BTreeSet, HashMap};

use futures_util::FutureExt;
use futures_util::future::BoxFuture;

use super::{Reading, Shelf, read};
use crate::bot::apply::{Desk, Post};
use crate::bot::call::Call;
use crate::bot::people_order::PeopleOrder;
use crate::dialogue::facts::Facts;
use crate::dialogue::oldbook::{OldDeed, OneOld, OpenOld, OpenOldFound, Shown};
use crate::dialogue::own::Own;
use crate::dialogue::roster::PeopleFile;
use crate::domain::access::{Scope, act, may};
use crate::domain::audit::{Act, NewAct};
use crate::domain::people::Team;
use crate::domain::roster::file::Standing;
use crate::domain::roster::old::OldPermit;
use crate::domain::roster::old::plan::{Ground, Known, Plan, plan, wanted};
use crate::domain::roster::old::rows::OldList;
use crate::domain::{CaseId, ListId, TeamId, WardId};
use crate::store::outbox::Lane;
use crate::store::papers::old_cases::OldFile;
use crate::store::{Error, Result, Tx};

pub(super) struct OldBook;

impl Shelf for OldBook {
    fn load<'a>(&self, ask: &'a Own, reading: Reading<'a>) -> Option<BoxFuture<'a, Result<Own>>> {
        Some(if let Some(OneOld(list)) = ask.get::<OneOld>() {
            read(one(*list, reading))
        } else {
            ask.get::<OpenOld>().map(|_| read(open(reading)))?
        })
    }

    fn write<'a>(&self, act: &'a Own, desk: &'a mut Desk<'_>, facts: &'a Facts) -> Option<BoxFuture<'a, Result<()>>> {
        act.get::<OldDeed>().map(|deed| write(deed, desk, facts).boxed())
    }
}

/// The right to write into books, and of which ward whoever has it is.
fn permit(facts: &Facts) -> Option<(OldPermit, WardId)> {
    let actor = facts.actor()?;
    Some((may(actor, act::KeepBook).ok()?, actor.ward))
}

async fn open(reading: Reading<'_>) -> Result<OpenOldFound> {
    match permit(reading.facts) {
        Some((permit, _)) => Ok(OpenOldFound(reading.tx.open_old_list(permit.by()).await?)),
        None => Ok(OpenOldFound::default()),
    }
}

async fn one(id: ListId, reading: Reading<'_>) -> Result<Option<Box<Shown>>> {
    let Some((permit, ward)) = permit(reading.facts) else { return Ok(None) };
    let Some(file) = reading.tx.old_list(permit.by(), id).await? else { return Ok(None) };
    let plan = match &file.list {
        Some(list) if file.standing == Standing::Read => {
            planned(reading.tx, (list, file.team), (permit.scope(), ward), &reading.facts.teams).await?
        }
        _ => Plan::default(),
    };
    let OldFile { id, name, standing, why, team, list } = file;
    Ok(Some(Box::new(Shown { id, name, standing, why, team, list, plan })))
}

/// What would be written of a list now.
async fn planned(
    tx: &mut Tx,
    (list, usual): (&OldList, Option<TeamId>),
    (scope, ward): (Scope, WardId),
    teams: &[Team],
) -> Result<Plan> {
    let own = |it: &&Team| scope.teams.contains(it.id) || (scope.ward.is_some() && scope.ward == Some(it.ward));
    let teams: Vec<Team> = teams.iter().filter(own).cloned().collect();
    let (mut books, mut known, mut numbered) = (Vec::new(), Vec::new(), Vec::new());
    let wanted = wanted(list, &teams, usual);
    for team in wanted.iter().map(|it| it.0).collect::<BTreeSet<_>>() {
        numbered.extend(tx.book_numbers(team).await?.into_iter().map(|(year, number)| (team, year, number)));
    }
    for (team, year) in wanted {
        let of_year = tx.register_books(team, year).await?;
        let lines = tx.lines_of_year(None, (team, year), &of_year).await?;
        let places: HashMap<CaseId, (u32, u32)> =
            lines.iter().map(|(book, it)| (it.case, (*book, it.number))).collect();
        let ids: Vec<CaseId> = lines.iter().map(|it| it.1.case).collect();
        for case in tx.cases_alone(&ids).await? {
            let Some(&(book, line)) = places.get(&case.id) else { continue };
            known.push(Known { team, year, book, line, case });
        }
        books.extend(of_year);
    }
    Ok(plan(&Ground { ward, list, teams: &teams, usual, books: &books, numbered: &numbered, known: &known }))
}

async fn write(deed: &OldDeed, desk: &mut Desk<'_>, facts: &Facts) -> Result<()> {
    let Some((_, ward)) = permit(facts) else { return Ok(()) };
    match deed {
        OldDeed::Take { permit, file, team, telegram } => {
            if let Some(before) = desk.tx.open_old_list(permit.by()).await? {
                desk.tx.end_old_list(permit, before, Standing::Dropped, desk.now).await?;
            }
            desk.tx.add_old_list(permit, (ward, file, *team), desk.now).await?;
            let call = Call::Fetch { list: file.id, file: telegram.clone() };
            desk.post(Post { lane: Lane::Fetch, ..Post::card(desk.chat_id, call) }).await.map(drop)
        }
        OldDeed::Drop { permit, list } => {
            desk.tx.end_old_list(permit, *list, Standing::Dropped, desk.now).await.map(drop)
        }
        OldDeed::Make { permit, list, mark } => make(desk, (permit, ward), (*list, *mark), facts).await,
        OldDeed::Template { .. } => {
            let order = PeopleOrder { ward, lang: desk.lang, file: PeopleFile::OldBook };
            let caption = order.caption(desk.locale);
            desk.cover(Call::People { order: Box::new(order), caption }).await
        }
    }
}

/// Writes the lines down: planned again, and only if that is what was shown.
async fn make(
    desk: &mut Desk<'_>,
    (permit, ward): (&OldPermit, WardId),
    (id, mark): (ListId, u64),
    facts: &Facts,
) -> Result<()> {
    let late = || Error::RowsAffected { what: "old lines", rows: 0 };
    let file = desk.tx.old_list(permit.by(), id).await?.ok_or_else(late)?;
    let list = file.list.filter(|_| file.standing == Standing::Read).ok_or_else(late)?;
    let plan = planned(desk.tx, (&list, file.team), (permit.scope(), ward), &facts.teams).await?;
    if plan.mark() != mark || !desk.tx.end_old_list(permit, id, Standing::Done, desk.now).await? {
        return Err(late());
    }
    desk.tx.set_old_books(permit, &plan.books).await?;
    desk.tx.add_old_cases(permit, plan.added, desk.now).await?;
    desk.tx.note_act(&NewAct::by(permit.by(), ward, Act::ImportCases), desk.now).await
}
