//! Old lines of registers: keeps the file, makes the plan of what would be written, and writes it as it was shown.

use std::collections::BTreeSet;

use futures_util::FutureExt;
use futures_util::future::BoxFuture;

use super::papers::post_with_names;
use super::{Reading, Shelf, read};
use crate::bot::call::Call;
use crate::bot::desk::{Desk, Post};
use crate::bot::people_order::PeopleOrder;
use crate::dialogue::facts::Facts;
use crate::dialogue::oldbook::{ImportShown, Imports, OldDeed, OneImport, OneOld, OpenOld, OpenOldFound, Shown};
use crate::dialogue::own::Own;
use crate::dialogue::roster::PeopleFile;
use crate::domain::access::{Scope, act, may};
use crate::domain::audit::{Act, NewAct};
use crate::domain::people::Team;
use crate::domain::roster::file::Standing;
use crate::domain::roster::old::imports::Import;
use crate::domain::roster::old::plan::Plan;
use crate::domain::roster::old::{OldPermit, TakeBackPermit};
use crate::domain::{ImportId, ListId, WardId};
use crate::store::outbox::Lane;
use crate::store::papers::old_cases::OldFile;
use crate::store::register::Writer;
use crate::store::{Error, Result};

pub(super) struct OldBook;

impl Shelf for OldBook {
    fn load<'a>(&self, ask: &'a Own, reading: Reading<'a>) -> Option<BoxFuture<'a, Result<Own>>> {
        Some(if let Some(OneOld(list)) = ask.get::<OneOld>() {
            read(one(*list, reading))
        } else if ask.get::<Imports>().is_some() {
            read(imports(reading))
        } else if let Some(OneImport(import)) = ask.get::<OneImport>() {
            read(one_import(*import, reading))
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

/// The right to take back what was brought in at once.
fn take_back_permit(facts: &Facts) -> Option<TakeBackPermit> {
    may(facts.actor()?, act::TakeBackCases).ok()
}

async fn open(reading: Reading<'_>) -> Result<OpenOldFound> {
    match permit(reading.facts) {
        Some((permit, _)) => {
            let open = reading.tx.open_old_list(permit.by()).await?;
            let before = match take_back_permit(reading.facts) {
                Some(permit) => reading.tx.old_imports(&permit).await?,
                None => Vec::new(),
            };
            Ok(OpenOldFound(open, !before.is_empty()))
        }
        None => Ok(OpenOldFound::default()),
    }
}

async fn one(id: ListId, reading: Reading<'_>) -> Result<Option<Box<Shown>>> {
    let Some((permit, ward)) = permit(reading.facts) else { return Ok(None) };
    let Some(file) = reading.tx.old_list(permit.by(), id).await? else { return Ok(None) };
    let plan = match &file.list {
        Some(list) if file.standing == Standing::Read => {
            let teams = own(&reading.facts.teams, permit.scope());
            reading.tx.old_plan((list, file.team), (ward, &teams)).await?
        }
        _ => Plan::default(),
    };
    let import = match file.standing {
        Standing::Done => reading.tx.old_import_of(id).await?,
        _ => None,
    };
    let OldFile { id, name, standing, why, team, list } = file;
    Ok(Some(Box::new(Shown { id, name, standing, why, team, list, plan, import })))
}

/// The teams into whose books somebody may write.
fn own(teams: &[Team], scope: Scope) -> Vec<Team> {
    let own = |it: &&Team| scope.teams.contains(it.id) || (scope.ward.is_some() && scope.ward == Some(it.ward));
    teams.iter().filter(own).cloned().collect()
}

/// What was brought in before, as far as the actor answers for it.
async fn imports(reading: Reading<'_>) -> Result<Vec<Import>> {
    let Some(permit) = take_back_permit(reading.facts) else { return Ok(Vec::new()) };
    reading.tx.old_imports(&permit).await
}

async fn one_import(id: ImportId, reading: Reading<'_>) -> Result<Option<Box<ImportShown>>> {
    let Some(permit) = take_back_permit(reading.facts) else { return Ok(None) };
    let Some(whole) = reading.tx.old_import(id).await?.filter(|it| it.is_answered_for_by(&permit)) else {
        return Ok(None);
    };
    let name = match whole.import.by {
        Some(person) => reading.tx.person(person).await?.map(|it| it.name),
        None => None,
    };
    Ok(Some(Box::new(ImportShown { whole, name })))
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
        OldDeed::Problems { permit, list } => {
            let teams = own(&facts.teams, permit.scope()).iter().map(|it| it.id).collect();
            let file = PeopleFile::OldProblems { list: *list, by: permit.by(), teams };
            let order = PeopleOrder { ward, lang: desk.lang, file };
            let caption = order.caption(desk.locale);
            // What stands in a wrong cell may be a name: the file goes from the chat by itself.
            post_with_names(desk, Call::People { order: Box::new(order), caption }).await
        }
        OldDeed::TakeBack { permit, import, reason } => {
            // What came since stands against it: nothing is taken back, and the card says what.
            let Some(whole) = desk.tx.take_back_import(permit, (*import, reason), desk.now).await? else {
                return Err(Error::RowsAffected { what: "import", rows: 0 });
            };
            for team in whole.lines.iter().map(|it| it.team).collect::<BTreeSet<_>>() {
                let act = NewAct::by(permit.by(), whole.import.ward, Act::TakeBackCases).to(team);
                desk.tx.note_act(&act, desk.now).await?;
            }
            Ok(())
        }
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
    let teams = own(&facts.teams, permit.scope());
    let plan = desk.tx.old_plan((&list, file.team), (ward, &teams)).await?;
    if plan.mark() != mark || !desk.tx.end_old_list(permit, id, Standing::Done, desk.now).await? {
        return Err(late());
    }
    desk.tx.make_old_plan(Writer::of_books(permit, desk.now), (ward, Some(id)), plan).await?;
    desk.tx.note_act(&NewAct::by(permit.by(), ward, Act::ImportCases), desk.now).await
}
