//! Reads whom no message reaches and the register with what hangs on somebody; lets people in, and writes what the rules of
//! the register allowed. What is done others in office can see.

use std::collections::BTreeSet;
use std::sync::Arc;

use chrono::{Datelike, NaiveDate, NaiveTime};
use futures_util::FutureExt;
use futures_util::future::BoxFuture;

use super::leaving::{Leaving as Gone, follow_ups, hand_over_all, hanging_on, interested_in, leave};
use super::{Reading, Shelf, joining, read};
use crate::bot::desk::{Desk, Post};
use crate::bot::render;
use crate::dialogue::audit::links::news_of_office;
use crate::dialogue::effect::{Audience, Effect, Urgency};
use crate::dialogue::election::{Ended, There, closed_with_team, whose_turn};
use crate::dialogue::facts::{Facts, Who};
use crate::dialogue::own::Own;
use crate::dialogue::people::{
    Invitee, Joiner, Joiners, Lacking, Lapsing, Leaving, LeavingFound, NewInvitation, Open, OpenCase, OpenCases,
    Paperless, PaperlessFound, PeopleDeed, Reach, ReachFound, RegisterFound, Silent, SilentFound, TheRegister, Trained,
    TrainedFound, Unconsolidated,
};
use crate::dialogue::screen::Screen;
use crate::dialogue::text::{Arg, text};
use crate::domain::access::{Action, Permit, act, may};
use crate::domain::audit::Act;
use crate::domain::calendar::{at_local, local_date};
use crate::domain::people::acts::{NewOffice, give_office};
use crate::domain::people::composition::to_consolidate;
use crate::domain::people::register::{Entry, Unit, Write};
use crate::domain::people::stop::without_paper;
use crate::domain::people::tenure::{Basis, Paper};
use crate::domain::people::{CONSENT_VERSION, Holding, Office};
use crate::domain::{PersonId, TeamId, WardId};
use crate::store::outbox::Lane;
use crate::store::people::NewPerson;
use crate::store::register::Writer;
use crate::store::{Error, Result};

/// The hour of a day of which only the day is known.
const NOON: NaiveTime = NaiveTime::from_hms_opt(12, 0, 0).expect("noon is an hour");

pub(super) struct People;

impl Shelf for People {
    fn load<'a>(&self, ask: &'a Own, reading: Reading<'a>) -> Option<BoxFuture<'a, Result<Own>>> {
        Some(if let Some(TheRegister(person)) = ask.get::<TheRegister>() {
            read(register(*person, reading))
        } else if let Some(OpenCases(team)) = ask.get::<OpenCases>() {
            read(open_cases(*team, reading))
        } else if ask.get::<Reach>().is_some() {
            read(reach(reading))
        } else if ask.get::<Trained>().is_some() {
            read(trained(reading))
        } else if let Some(it) = ask.get::<Leaving>() {
            read(leaving(*it, reading))
        } else if ask.get::<Unconsolidated>().is_some() {
            read(lacking(reading))
        } else if let Some(it) = ask.get::<Joiner>() {
            read(joining::joiner(*it, reading))
        } else if ask.get::<Joiners>().is_some() {
            read(joining::joiners(reading))
        } else if let Some(it) = ask.get::<Lapsing>() {
            read(joining::lapsing(*it, reading))
        } else if ask.get::<Paperless>().is_some() {
            read(paperless(reading))
        } else {
            ask.get::<Silent>().map(|_| read(silent(reading)))?
        })
    }

    fn write<'a>(&self, act: &'a Own, desk: &'a mut Desk<'_>, facts: &'a Facts) -> Option<BoxFuture<'a, Result<()>>> {
        Some(match act.get()? {
            PeopleDeed::Invite { permit, invitation } => invite(desk, (permit, invitation), facts).boxed(),
            deed => keep(desk, deed, facts).boxed(),
        })
    }
}

/// The ward whose register the actor keeps.
fn kept_ward(facts: &Facts) -> Option<WardId> {
    may(facts.actor()?, Action::KeepRegister).ok()?.scope().ward
}

async fn register(person: Option<PersonId>, reading: Reading<'_>) -> Result<RegisterFound> {
    let Some(ward) = kept_ward(reading.facts) else { return Ok(RegisterFound::default()) };
    let register = reading.tx.register(ward, reading.facts.today).await?;
    let Some(person) = person.filter(|it| register.person(*it).is_some()) else {
        return Ok(RegisterFound { register: Some(register), ..RegisterFound::default() });
    };
    let hanging = hanging_on(reading.tx, (&register, person), reading.facts).await?;
    let corrected = reading.tx.office_corrections(person).await?;
    let trainings = reading.tx.attended_by(ward, person).await?;
    Ok(RegisterFound { register: Some(register), hanging, corrected, trainings })
}

async fn reach(reading: Reading<'_>) -> Result<ReachFound> {
    let invites = reading.facts.actor().and_then(|it| may(it, Action::InvitePeople).ok());
    match invites.and_then(|it| it.scope().ward) {
        Some(ward) => Ok(ReachFound(reading.tx.reachable_people(ward).await?)),
        None => Ok(ReachFound::default()),
    }
}

/// Who was at a training since the first of January.
async fn trained(reading: Reading<'_>) -> Result<TrainedFound> {
    let Some(ward) = kept_ward(reading.facts) else { return Ok(TrainedFound::default()) };
    let today = reading.facts.today;
    let first = today.with_ordinal(1).unwrap_or(today);
    let done = reading.tx.done_by(ward, (first, today), (at_local(first, NaiveTime::MIN), reading.facts.now)).await?;
    Ok(TrainedFound(done.into_iter().filter(|it| it.2 > 0).map(|it| it.0).collect()))
}

/// By a timer alone: nobody else learns of it what they may not.
async fn leaving(Leaving(person, to): Leaving, reading: Reading<'_>) -> Result<LeavingFound> {
    let Reading { tx, facts, loader, by_timer } = reading;
    let Some(leaver) = tx.person(person).await?.filter(|_| by_timer) else { return Ok(LeavingFound::default()) };
    loader.place(tx, facts, leaver.ward).await?;
    let heir = match to {
        Some(to) => tx.person(to).await?.filter(|it| it.ward == leaver.ward),
        None => None,
    };
    let mut cases = Vec::new();
    for (id, code) in tx.hanging_on(person, facts.now).await?.cases {
        let Some(case) = tx.case(None, id).await? else { continue };
        let helpers = case.course.helpers.iter().map(|it| it.team);
        let teams = std::iter::once(case.team).chain(helpers).collect();
        let interested = interested_in(tx, id).await?;
        cases.push(OpenCase { id, code, teams, settled: false, interested });
    }
    // They have left by now: it is what they followed up on their last day.
    let ended = leaver.offices.iter().filter(|it| it.office == Office::Mediator).filter_map(|it| it.to);
    let last = ended.filter(|it| *it < facts.today).max().unwrap_or(facts.today);
    for case in follow_ups(tx, &leaver, (last, facts)).await? {
        let helpers = case.course.helpers.iter().map(|it| it.team);
        let teams = std::iter::once(case.led_by()).chain(helpers).collect();
        let interested = interested_in(tx, case.id).await?;
        cases.push(OpenCase { id: case.id, teams, code: case.code, settled: true, interested });
    }
    Ok(LeavingFound { leaver: Some(leaver), heir, cases })
}

async fn open_cases(team: TeamId, reading: Reading<'_>) -> Result<Open> {
    let Some(ward) = kept_ward(reading.facts) else { return Ok(Open::default()) };
    if !reading.tx.teams(ward).await?.iter().any(|it| it.id == team) {
        return Ok(Open::default());
    }
    let proposals = reading.tx.open_proposals(team).await?.iter().map(|it| it.matter).collect();
    Ok(Open { cases: reading.tx.count_open_cases(team).await?, proposals })
}

/// Of the ward for its office; else of the teams that somebody heads, or whose Front committee they do.
async fn lacking(reading: Reading<'_>) -> Result<Lacking> {
    let Some(actor) = reading.facts.actor() else { return Ok(Lacking::default()) };
    let Ok(permit) = may(actor, Action::ReviewTeam) else { return Ok(Lacking::default()) };
    let today = reading.facts.today;
    let register = reading.tx.shared_register(actor.ward, today).await?;
    let mut lacking = to_consolidate(&register, today, reading.facts.least());
    if permit.scope().ward.is_none() {
        let heads = |office, group| actor.offices.iter().any(|it| it.office == office && it.group == Some(group));
        let groups = |it: TeamId| register.group_on(it, today);
        lacking.retain(|it| {
            let front = groups(it.0).is_some_and(|group| heads(Office::FrontCommitteeHead, group));
            front || actor.headed_teams().contains(it.0)
        });
    }
    Ok(Lacking(lacking))
}

async fn paperless(reading: Reading<'_>) -> Result<PaperlessFound> {
    let Some(ward) = kept_ward(reading.facts) else { return Ok(PaperlessFound::default()) };
    let register = reading.tx.shared_register(ward, reading.facts.today).await?;
    let line = |(entry, office): (&Entry, Office)| (entry.id, entry.latest().name, office);
    Ok(PaperlessFound(without_paper(&register).map(line).collect()))
}

async fn silent(reading: Reading<'_>) -> Result<SilentFound> {
    let invites = reading.facts.actor().and_then(|it| may(it, Action::InvitePeople).ok());
    let Some(ward) = invites.and_then(|it| it.scope().ward) else { return Ok(SilentFound::default()) };
    Ok(SilentFound(reading.tx.count_unreached(ward, reading.facts.today).await?))
}

async fn invite(
    desk: &mut Desk<'_>,
    (permit, new): (&Permit<act::InvitePeople>, &NewInvitation),
    facts: &Facts,
) -> Result<()> {
    let person = match &new.invitee {
        Invitee::Known(person) => *person,
        Invitee::New { key, name, phone, sex, offices, paper } => {
            let new = NewPerson { key, ward: new.ward, name, phone: phone.as_deref(), sex: *sex };
            let person = desk.tx.add_person(&new, desk.now).await?;
            for holding in offices {
                give(desk, (person, holding), paper, (permit, facts)).await?;
                // The others in office hear of it now, not only when somebody joins.
                let news = news_of_office((person, name), (holding.office, paper), holding.from, facts);
                if let Some(Effect::Tell { to, screen, urgency, key }) = news {
                    desk.tell(&to, &screen, (urgency, key), facts).await?;
                }
            }
            desk.note_of_office(permit, Act::AddPerson, person).await?;
            person
        }
    };
    let times = (desk.now, new.expires_at);
    desk.tx.add_invitation(Some(permit), (&new.key, &new.secret), person, times).await?;
    desk.note_of_office(permit, Act::Invite, person).await
}

/// An office that somebody is invited for is given by the same rules as any other.
async fn give(
    desk: &mut Desk<'_>,
    (person, holding): (PersonId, &Holding),
    paper: &Paper,
    (permit, facts): (&Permit<act::InvitePeople>, &Facts),
) -> Result<()> {
    let keeps = facts.actor().and_then(|it| may(it, act::KeepRegister).ok());
    // The step saw that it may be given, in this very transaction: somebody without an office must not be left behind.
    let not_given = || Error::RowsAffected { what: "give office", rows: 0 };
    let (keeps, ward) = keeps.zip(permit.scope().ward).ok_or_else(not_given)?;
    let register = desk.tx.register(ward, facts.today).await?;
    let basis = (!paper.is_unknown()).then_some(Basis::Decision);
    let new = NewOffice { basis, paper: paper.clone(), ..NewOffice::of(person, holding) };
    let writes = give_office(&register, &new).map_err(|_| not_given())?;
    desk.changed.who = true;
    desk.tx.write_register(Writer::of(&keeps, desk.now), ward, &writes).await.map(drop)
}

async fn keep(desk: &mut Desk<'_>, deed: &PeopleDeed, facts: &Facts) -> Result<()> {
    match deed {
        PeopleDeed::Register { permit, ward, writes, act, hand_over } => {
            let writer = Writer::of(permit, desk.now);
            desk.changed.who = true;
            if let Some(it) = hand_over {
                hand_over_all(desk, it, writer, facts).await?;
            }
            let ended = ending_proposals(desk, (*ward, permit.by()), writes, facts).await?;
            for case in desk.tx.write_register(writer, *ward, writes).await? {
                desk.plan_case(case, facts).await?;
            }
            tell_of_proposals(desk, *ward, ended, facts).await?;
            leave(desk, (*ward, &Gone::by(writes)), writer, facts).await?;
            desk.note_of_office(permit, act.0, act.1.clone()).await
        }
        PeopleDeed::HandOver { by, hand_over } => {
            let writer = Writer::planned(*by, desk.now);
            hand_over_all(desk, hand_over, writer, facts).await?;
            let ward = desk.tx.person(hand_over.from).await?.map(|it| it.ward);
            match ward {
                Some(ward) => leave(desk, (ward, &Gone::of(hand_over.from)), writer, facts).await,
                None => Ok(()),
            }
        }
        PeopleDeed::AddUnit { permit, ward, unit } => {
            let added = desk.tx.add_unit(Writer::of(permit, desk.now), *ward, unit).await?;
            desk.note_of_office(permit, Act::ChangeUnit, added).await
        }
        PeopleDeed::TakeLinkBack { permit, person } => {
            desk.tx.take_link_back(permit, *person, desk.now).await?;
            desk.note_of_office(permit, Act::TakeLinkBack, *person).await
        }
        PeopleDeed::LockAccount { permit, person } => joining::lock(desk, permit, *person).await,
        PeopleDeed::LetIn { permit, person, tg_user } => {
            joining::let_in(desk, permit, (*person, *tg_user), facts).await
        }
        PeopleDeed::Lapse { person, tg_user } => joining::lapse(desk, (*person, *tg_user)).await,
        PeopleDeed::TurnAway { permit, person, tg_user } => joining::turn_away(desk, permit, (*person, *tg_user)).await,
        PeopleDeed::WithdrawConsent { permit, person, on } => withdraw(desk, permit, (*person, *on)).await,
        PeopleDeed::Invite { permit, invitation } => invite(desk, (permit, invitation), facts).await,
    }
}

/// The open proposals of teams that end by these writes, and who hears of it: whoever began them, whoever they are about and
/// whoever has to go on with them, as long as the offices are as they were; not who does it.
async fn ending_proposals(
    desk: &mut Desk<'_>,
    (ward, by): (WardId, PersonId),
    writes: &[Write],
    facts: &Facts,
) -> Result<Vec<(Ended, BTreeSet<PersonId>)>> {
    let mut ending = Vec::new();
    for write in writes {
        let Write::Close { unit: Unit::Team(team), .. } = write else { continue };
        let open = desk.tx.open_proposals(*team).await?;
        if open.is_empty() {
            continue;
        }
        let register = desk.tx.register(ward, facts.today).await?;
        let group = register.team(*team).map(|it| it.group);
        let front = register.holders((Office::FrontCommitteeHead, None, group), facts.today).map(|it| it.id);
        let front: Vec<PersonId> = front.collect();
        let headed = register.head(*team, facts.today).is_some();
        for it in open {
            let mut people: BTreeSet<PersonId> = [it.by].into_iter().chain(it.whom).collect();
            for to in whose_turn(it.standing.hand(), There { ward, team: *team, headed, front: &front }) {
                people.extend(desk.accounts(&to, facts).await?.into_iter().map(|it| it.person));
            }
            people.remove(&by);
            let ended = Ended { id: it.id, matter: it.matter, team: *team, by: it.by, whom: it.whom };
            ending.push((ended, people));
        }
    }
    Ok(ending)
}

/// Each hears of it by what they may do now: offices have ended as well.
async fn tell_of_proposals(
    desk: &mut Desk<'_>,
    ward: WardId,
    ended: Vec<(Ended, BTreeSet<PersonId>)>,
    facts: &Facts,
) -> Result<()> {
    if ended.is_empty() {
        return Ok(());
    }
    let mut theirs = facts.clone();
    theirs.teams = Arc::new(desk.tx.teams(ward).await?);
    for (it, people) in ended {
        for person in people {
            let Some(account) = desk.tx.account_of(person).await? else { continue };
            let found = desk.tx.actor(account.tg_user, facts.today, CONSENT_VERSION).await?;
            let Some((actor, _)) = found else { continue };
            theirs.who = Who::Known(actor);
            let (screen, key) = (closed_with_team(&it, &theirs), Some(format!("proposal:{}", it.id)));
            desk.tell(&Audience::Person(person), &screen, (Urgency::Normal, key), facts).await?;
        }
        desk.tx.cancel_timers(&format!("proposal:{}:", it.id)).await?;
    }
    Ok(())
}

/// What they said at the office holds as what they tap themselves, and the last that they get tells them of it.
async fn withdraw(
    desk: &mut Desk<'_>,
    permit: &Permit<act::InvitePeople>,
    (person, on): (PersonId, NaiveDate),
) -> Result<()> {
    let Some(account) = desk.tx.account_with_consent(person).await? else { return Ok(()) };
    let said_at = if on == local_date(desk.now) { desk.now } else { at_local(on, NOON) };
    desk.changed.who = true;
    desk.tx.withdraw_consent(account.tg_user, (said_at, desk.now)).await?;
    let body = text!("welcome-withdrawn-by-office", day = Arg::Date(on));
    let call = render::send(desk.locale, account.lang, &Screen::new(body).open(), (None, 0));
    desk.post(Post { lane: Lane::Notice, ..Post::card(account.tg_user, call) }).await?;
    desk.crowd(account.tg_user).await?;
    desk.note_of_office(permit, Act::WithdrawConsent, person).await
}
