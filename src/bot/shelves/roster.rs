//! Files with lists of people: keeps them, makes the plan of what would be written, writes it as it was shown, and orders
//! the files that go out.

use std::collections::{BTreeMap, HashSet};

use chrono::NaiveDate;
use futures_util::FutureExt;
use futures_util::future::BoxFuture;

use super::{Reading, Shelf, read};
use crate::bot::apply::{Desk, Post};
use crate::bot::call::Call;
use crate::bot::people_order::PeopleOrder;
use crate::dialogue::facts::Facts;
use crate::dialogue::own::Own;
use crate::dialogue::roster::{
    OneList, OpenFound, OpenList, Outside, OutsideFound, Outsider, PeopleFile, RosterDeed, Shown,
};
use crate::dialogue::text::text;
use crate::domain::access::{Action, may};
use crate::domain::audit::{Act, NewAct};
use crate::domain::names::name_key;
use crate::domain::people::Lang;
use crate::domain::people::register::{Register, Unit};
use crate::domain::people::tenure::Seat;
use crate::domain::roster::file::{ListFile, ListPermit, Standing};
use crate::domain::roster::plan::{Ground, Plan, plan};
use crate::domain::{ListId, PersonId, WardId};
use crate::locale::Locale;
use crate::store::outbox::Lane;
use crate::store::register::Writer;
use crate::store::{Error, Result, Tx};

pub(super) struct Roster;

impl Shelf for Roster {
    fn load<'a>(&self, ask: &'a Own, reading: Reading<'a>) -> Option<BoxFuture<'a, Result<Own>>> {
        Some(if let Some(OneList(list)) = ask.get::<OneList>() {
            read(one(*list, reading))
        } else if ask.get::<OpenList>().is_some() {
            read(open(reading))
        } else {
            ask.get::<Outside>().map(|_| read(outside(reading)))?
        })
    }

    fn write<'a>(&self, act: &'a Own, desk: &'a mut Desk<'_>, facts: &'a Facts) -> Option<BoxFuture<'a, Result<()>>> {
        act.get::<RosterDeed>().map(|deed| write(deed, desk, facts).boxed())
    }
}

/// The ward whose people the actor may bring in.
fn ward(facts: &Facts) -> Option<(WardId, PersonId)> {
    let actor = facts.actor()?;
    let ward = may(actor, Action::KeepRegister).ok()?.scope().ward?;
    Some((ward, actor.person))
}

async fn open(reading: Reading<'_>) -> Result<OpenFound> {
    match ward(reading.facts) {
        Some((ward, person)) => Ok(OpenFound(reading.tx.open_list(ward, person).await?)),
        None => Ok(OpenFound::default()),
    }
}

async fn one(list: ListId, reading: Reading<'_>) -> Result<Option<Box<Shown>>> {
    let Some((ward, _)) = ward(reading.facts) else { return Ok(None) };
    let Some(file) = reading.tx.list_file(ward, list).await? else { return Ok(None) };
    let (plan, register) = planned(reading.tx, &file, reading.facts.today).await?;
    let doubtful = plan.doubts.iter().flat_map(|it| &it.among).flat_map(|it| it.teams.iter().copied());
    let teams = doubtful.chain(plan.not_listed.iter().map(|it| it.0));
    let name = |id| register.as_ref().and_then(|it| it.name_on(Unit::Team(id), it.today)).map(str::to_owned);
    let teams: BTreeMap<_, _> = teams.filter_map(|id| Some((id, name(id)?))).collect();
    Ok(Some(Box::new(Shown { file, plan, teams })))
}

/// What would be written of a file now.
async fn planned(tx: &mut Tx, file: &ListFile, today: NaiveDate) -> Result<(Plan, Option<Register>)> {
    if file.list.is_none() || file.standing != Standing::Read {
        return Ok((Plan::default(), None));
    }
    let register = tx.register(file.ward, today).await?;
    let confirmed = tx.linked_people(file.ward).await?.1.into_iter().collect();
    let ward = tx.ward(file.ward).await?.map(|it| it.name).unwrap_or_default();
    Ok((plan_of(file, &register, (&ward, &confirmed)), Some(register)))
}

/// The same of what was read.
pub(in crate::bot) fn plan_of(
    file: &ListFile,
    register: &Register,
    (ward, confirmed): (&str, &HashSet<PersonId>),
) -> Plan {
    let Some(list) = &file.list else { return Plan::default() };
    // The names of teams are Vietnamese, whoever reads the screen.
    let team_words = Locale::new().plain(Lang::Vi, &text!("roster-team-words"));
    let (choices, reason) = (&file.choices, file.name.as_str());
    plan(Ground { list, register, confirmed, choices, ward, team_words: &team_words, reason })
}

async fn outside(reading: Reading<'_>) -> Result<OutsideFound> {
    let Some((ward, _)) = ward(reading.facts) else { return Ok(OutsideFound::default()) };
    let today = reading.facts.today;
    let register = reading.tx.register(ward, today).await?;
    let linked: HashSet<PersonId> = reading.tx.reachable_people(ward).await?.into_iter().collect();
    let invited: HashSet<PersonId> = reading.tx.invited_people(ward, reading.facts.now).await?.into_iter().collect();
    let mut found = OutsideFound::default();
    for entry in register.people.values().filter(|it| it.held(today).next().is_some()) {
        if linked.contains(&entry.id) {
            found.joined += 1;
            continue;
        }
        let seat = entry.held(today).find(|it| it.holding.office.seat() == Seat::Team);
        found.outside.push(Outsider {
            person: entry.id,
            name: entry.on(today).name,
            team: seat.and_then(|it| it.holding.team),
            is_invited: invited.contains(&entry.id),
        });
    }
    let number = |it: &Outsider| it.team.and_then(|id| register.team(id)).map_or(0, |it| it.number);
    found.outside.sort_by_cached_key(|it| (number(it), name_key(&it.name)));
    Ok(found)
}

async fn write(deed: &RosterDeed, desk: &mut Desk<'_>, facts: &Facts) -> Result<()> {
    let Some((ward, person)) = ward(facts) else { return Ok(()) };
    match deed {
        RosterDeed::Take { permit, file, telegram } => {
            if let Some(before) = desk.tx.open_list(ward, person).await? {
                desk.tx.end_list(permit, (ward, before), Standing::Dropped, desk.now).await?;
            }
            desk.tx.add_list(permit, (ward, file), desk.now).await?;
            let call = Call::Fetch { list: file.id, file: telegram.clone() };
            desk.post(Post { lane: Lane::Fetch, ..Post::card(desk.chat_id, call) }).await.map(drop)
        }
        RosterDeed::Decide { permit, list, choices } => {
            desk.tx.decide_in_list(permit, (ward, *list), choices).await.map(drop)
        }
        RosterDeed::Drop { permit, list } => {
            desk.tx.end_list(permit, (ward, *list), Standing::Dropped, desk.now).await.map(drop)
        }
        RosterDeed::Make { permit, list, mark } => make(desk, (permit, ward), (*list, *mark), facts).await,
        RosterDeed::Write { permit, to, until } => {
            let of = u32::try_from(to.len()).unwrap_or(u32::MAX);
            for (nth, people) in (1..).zip(to) {
                let mut letters = Vec::with_capacity(people.len());
                for person in people {
                    let key = format!("letter:{}:{person}", desk.row);
                    let secret = desk.tx.derive_secret(&key);
                    desk.tx.add_invitation(Some(permit), (&key, &secret), *person, (desk.now, *until)).await?;
                    desk.note_of_office(permit, Act::Invite, *person).await?;
                    letters.push((*person, key));
                }
                let part = (of > 1).then_some((nth, of));
                order(desk, ward, PeopleFile::Letters { to: letters, until: *until, part }).await?;
            }
            Ok(())
        }
        RosterDeed::Send { permit, file } => {
            if let PeopleFile::Contacts { team, .. } = file {
                let act = NewAct::by(permit.by(), ward, Act::ReadContacts);
                let act = match team {
                    Some(team) => act.to(*team),
                    None => act,
                };
                desk.tx.note_act(&act, desk.now).await?;
            }
            order(desk, ward, file.clone()).await
        }
    }
}

/// Writes a list down: planned again, and only if that is what was shown.
async fn make(
    desk: &mut Desk<'_>,
    (permit, ward): (&ListPermit, WardId),
    (list, mark): (ListId, u64),
    facts: &Facts,
) -> Result<()> {
    let late = || Error::RowsAffected { what: "list of people", rows: 0 };
    let file = desk.tx.list_file(ward, list).await?.ok_or_else(late)?;
    let (plan, _) = planned(desk.tx, &file, facts.today).await?;
    if plan.mark() != mark || !desk.tx.end_list(permit, (ward, list), Standing::Done, desk.now).await? {
        return Err(late());
    }
    let key = format!("list:{list}");
    desk.tx.make_plan(Writer::of(permit, desk.now), (ward, &key), &plan, desk.now).await?;
    // Who got what by whom stands in the register itself.
    desk.tx.note_act(&NewAct::by(permit.by(), ward, Act::ImportPeople), desk.now).await
}

async fn order(desk: &mut Desk<'_>, ward: WardId, file: PeopleFile) -> Result<()> {
    let order = PeopleOrder { ward, lang: desk.lang, file };
    let caption = order.caption(desk.locale);
    desk.cover(Call::People { order: Box::new(order), caption }).await
}
