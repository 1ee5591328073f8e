//! Files with lists of people: keeps them, makes the plan of what would be written, writes it as it was shown, and orders
//! the files that go out.

use std::collections::{BTreeMap, HashMap, HashSet};

use chrono::NaiveDate;
use futures_util::FutureExt;
use futures_util::future::BoxFuture;

use super::{Reading, Shelf, read};
use crate::bot::call::Call;
use crate::bot::desk::{Desk, Post};
use crate::bot::people_order::PeopleOrder;
use crate::dialogue::facts::Facts;
use crate::dialogue::own::Own;
use crate::dialogue::roster::{
    Around, Letters, LettersWanted, LettersWantedFound, OneList, OpenFound, OpenList, Outside, OutsideFound, Outsider,
    PeopleFile, RosterDeed, Shown,
};
use crate::dialogue::text::text;
use crate::domain::access::{Action, may};
use crate::domain::audit::{Act, NewAct};
use crate::domain::calendar::local_date;
use crate::domain::names::name_key;
use crate::domain::people::register::{Register, Unit};
use crate::domain::people::tenure::Seat;
use crate::domain::people::{Lang, Office};
use crate::domain::roster::file::{ListFile, ListPermit, Standing};
use crate::domain::roster::plan::{Ground, Plan, plan};
use crate::domain::{ListId, PersonId, TeamId, WardId};
use crate::locale::Locale;
use crate::store::outbox::Lane;
use crate::store::people::LettersRow;
use crate::store::register::Writer;
use crate::store::{Error, Result, Tx};

pub(super) struct Roster;

impl Shelf for Roster {
    fn load<'a>(&self, ask: &'a Own, reading: Reading<'a>) -> Option<BoxFuture<'a, Result<Own>>> {
        Some(if let Some(OneList(list)) = ask.get::<OneList>() {
            read(one(*list, reading))
        } else if ask.get::<OpenList>().is_some() {
            read(open(reading))
        } else if let Some(LettersWanted(team)) = ask.get::<LettersWanted>() {
            read(letters_wanted(*team, reading))
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
    plan(Ground { list, register, confirmed, choices, ward, team_words: &team_words, since: file.since, reason })
}

async fn outside(reading: Reading<'_>) -> Result<OutsideFound> {
    let Some((ward, _)) = ward(reading.facts) else { return Ok(OutsideFound::default()) };
    let (today, now) = (reading.facts.today, reading.facts.now);
    let register = reading.tx.shared_register(ward, today).await?;
    let reachable: HashSet<PersonId> = reading.tx.reachable_people(ward).await?.into_iter().collect();
    let linked: HashSet<PersonId> = reading.tx.linked_people(ward).await?.0.into_iter().collect();
    let letters = reading.tx.letters_of(ward, now).await?;
    let letters: HashMap<PersonId, Letters> = letters.iter().map(|it| (it.person_id, letters_made(it))).collect();
    let mut found = OutsideFound::default();
    for entry in register.people.values().filter(|it| it.held(today).next().is_some()) {
        if reachable.contains(&entry.id) {
            found.joined += 1;
            continue;
        }
        let seat = entry.held(today).find(|it| it.holding.office.seat() == Seat::Team);
        let team = seat.and_then(|it| it.holding.team);
        let group = entry.held(today).find_map(|it| it.holding.group);
        let of_group = || register.teams_on(today).find(|it| Some(it.group) == group).map(|it| it.id);
        found.outside.push(Outsider {
            person: entry.id,
            name: entry.on(today).name,
            team,
            near: team.or_else(of_group),
            letters: letters.get(&entry.id).copied(),
            was_in: linked.contains(&entry.id),
        });
    }
    let number = |it: &Outsider| it.team.and_then(|id| register.team(id)).map_or(0, |it| it.number);
    found.outside.sort_by_cached_key(|it| (number(it), name_key(&it.name)));
    let reminded = reading.tx.reminders_to_join(ward).await?;
    let reminded: HashMap<TeamId, (u32, NaiveDate)> =
        reminded.into_iter().map(|it| (it.0, (it.1, local_date(it.2)))).collect();
    for team in found.outside.iter().filter_map(|it| it.near) {
        let around =
            || Around { helpers: helpers(&register, team, &reachable), reminded: reminded.get(&team).copied() };
        found.around.entry(team).or_insert_with(around);
    }
    for (team, (_, on)) in &reminded {
        for (person, _) in helpers(&register, *team, &reachable) {
            let last = found.asked.entry(person).or_insert(*on);
            *last = (*last).max(*on);
        }
    }
    Ok(found)
}

async fn letters_wanted(team: TeamId, reading: Reading<'_>) -> Result<LettersWantedFound> {
    let Some(ward) = reading.facts.actor().map(|it| it.ward) else { return Ok(LettersWantedFound::default()) };
    let asked = reading.tx.last_act_on(ward, Act::WantLetters, team).await?;
    Ok(LettersWantedFound(asked.is_some_and(|it| local_date(it) == reading.facts.today)))
}

fn letters_made(it: &LettersRow) -> Letters {
    Letters {
        count: u32::try_from(it.letters).unwrap_or(u32::MAX),
        first: local_date(it.first_at),
        last: local_date(it.last_at),
        until: it.works_until.map(local_date),
    }
}

/// Who of those around a team a message reaches: its head, the head of its group and that of the group's Front committee.
fn helpers(register: &Register, team: TeamId, reachable: &HashSet<PersonId>) -> Vec<(PersonId, String)> {
    let today = register.today;
    let group = register.team(team).map(|it| it.group);
    let seats = [
        (Office::TeamHead, Some(team), None),
        (Office::ResidentGroupHead, None, group),
        (Office::FrontCommitteeHead, None, group),
    ];
    let mut found: Vec<(PersonId, String)> = Vec::new();
    for entry in seats.into_iter().flat_map(|it| register.holders(it, today)) {
        if reachable.contains(&entry.id) && found.iter().all(|it| it.0 != entry.id) {
            found.push((entry.id, entry.on(today).name));
        }
    }
    found
}

async fn write(deed: &RosterDeed, desk: &mut Desk<'_>, facts: &Facts) -> Result<()> {
    // Whoever is around a team has no right over its people, and changes nothing.
    if let (RosterDeed::WantLetters { team }, Some(actor)) = (deed, facts.actor()) {
        let act = NewAct::by(actor.person, actor.ward, Act::WantLetters).to(*team);
        return desk.tx.note_act(&act, desk.now).await;
    }
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
        RosterDeed::Since { permit, list, since } => {
            desk.tx.say_since_of_list(permit, (ward, *list), *since).await.map(drop)
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
        RosterDeed::WantLetters { .. } => Ok(()),
        RosterDeed::Remind { permit, teams } => {
            for team in teams {
                desk.note_of_office(permit, Act::RemindToJoin, *team).await?;
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
    if plan.mark() != mark
        || file.asks_since(&plan)
        || !desk.tx.end_list(permit, (ward, list), Standing::Done, desk.now).await?
    {
        return Err(late());
    }
    let key = format!("list:{list}");
    let people = desk.tx.make_plan(Writer::of(permit, desk.now), (ward, &key), &plan, desk.now).await?;
    // By whose hand somebody came, with their number, tells later whether it proves who uses a link of theirs.
    for person in people.into_iter().take(plan.added.len()) {
        desk.note_of_office(permit, Act::AddPerson, person).await?;
    }
    // Who got what by whom stands in the register itself.
    desk.tx.note_act(&NewAct::by(permit.by(), ward, Act::ImportPeople), desk.now).await
}

async fn order(desk: &mut Desk<'_>, ward: WardId, file: PeopleFile) -> Result<()> {
    let order = PeopleOrder { ward, lang: desk.lang, file };
    let caption = order.caption(desk.locale);
    desk.cover(Call::People { order: Box::new(order), caption }).await
}
