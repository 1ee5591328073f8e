//! Reads whom no message reaches and the register with what hangs on somebody; lets people in, and writes what the rules of
//! the register allowed. What is done others in office can see.

use futures_util::FutureExt;
use futures_util::future::BoxFuture;

use super::{Reading, Shelf, read};
use crate::bot::apply::Desk;
use crate::dialogue::facts::Facts;
use crate::dialogue::own::Own;
use crate::dialogue::people::{
    HandOver, Invitee, Lacking, NewInvitation, Open, OpenCases, PeopleDeed, RegisterFound, Silent, SilentFound,
    TheRegister, Unconsolidated,
};
use crate::domain::access::{Action, Permit, act, may};
use crate::domain::audit::Act;
use crate::domain::case::{Case, CaseMediator, Change, Release, ReleaseReason};
use crate::domain::people::Holding;
use crate::domain::people::acts::{NewOffice, give_office};
use crate::domain::people::composition::to_consolidate;
use crate::domain::people::register::Hanging;
use crate::domain::{PersonId, TeamId, WardId};
use crate::store::people::NewPerson;
use crate::store::register::Writer;
use crate::store::{Error, Result};

pub(super) struct People;

impl Shelf for People {
    fn load<'a>(&self, ask: &'a Own, reading: Reading<'a>) -> Option<BoxFuture<'a, Result<Own>>> {
        Some(if let Some(TheRegister(person)) = ask.get::<TheRegister>() {
            read(register(*person, reading))
        } else if let Some(OpenCases(team)) = ask.get::<OpenCases>() {
            read(open_cases(*team, reading))
        } else if ask.get::<Unconsolidated>().is_some() {
            read(lacking(reading))
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
    let hanging = match person.filter(|it| register.person(*it).is_some()) {
        Some(person) => reading.tx.hanging_on(person, reading.facts.now).await?,
        None => Hanging::default(),
    };
    Ok(RegisterFound { register: Some(register), hanging })
}

async fn open_cases(team: TeamId, reading: Reading<'_>) -> Result<Open> {
    let Some(ward) = kept_ward(reading.facts) else { return Ok(Open::default()) };
    let of_ward = reading.tx.teams(ward).await?.iter().any(|it| it.id == team);
    Ok(Open(if of_ward { reading.tx.count_open_cases(team).await? } else { 0 }))
}

async fn lacking(reading: Reading<'_>) -> Result<Lacking> {
    let Some(ward) = kept_ward(reading.facts) else { return Ok(Lacking::default()) };
    let today = reading.facts.today;
    Ok(Lacking(to_consolidate(&reading.tx.register(ward, today).await?, today)))
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
        Invitee::New { key, name, phone, sex, offices } => {
            let new = NewPerson { key, ward: new.ward, name, phone: phone.as_deref(), sex: *sex };
            let person = desk.tx.add_person(&new, desk.now).await?;
            for holding in offices {
                give(desk, (person, holding), (permit, facts)).await?;
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
    (permit, facts): (&Permit<act::InvitePeople>, &Facts),
) -> Result<()> {
    let keeps = facts.actor().and_then(|it| may(it, act::KeepRegister).ok());
    let (Some(keeps), Some(ward)) = (keeps, permit.scope().ward) else { return Ok(()) };
    let register = desk.tx.register(ward, facts.today).await?;
    match give_office(&register, &NewOffice::of(person, holding)) {
        Ok(writes) => desk.tx.write_register(Writer::of(&keeps, desk.now), ward, &writes).await,
        // The step saw that it may be given, in this very transaction.
        Err(_) => Err(Error::RowsAffected { what: "give office", rows: 0 }),
    }
}

async fn keep(desk: &mut Desk<'_>, deed: &PeopleDeed, facts: &Facts) -> Result<()> {
    match deed {
        PeopleDeed::Register { permit, ward, writes, act, hand_over } => {
            let writer = Writer::of(permit, desk.now);
            if let Some(it) = hand_over {
                hand_cases_over(desk, it, facts).await?;
                if let Some(to) = it.to {
                    desk.tx.hand_drafts(writer, (it.from, to)).await?;
                }
            }
            desk.tx.write_register(writer, *ward, writes).await?;
            desk.note_of_office(permit, act.0, act.1.clone()).await
        }
        PeopleDeed::AddUnit { permit, ward, unit } => {
            let added = desk.tx.add_unit(Writer::of(permit, desk.now), *ward, unit).await?;
            desk.note_of_office(permit, Act::ChangeUnit, added).await
        }
        PeopleDeed::TakeLinkBack { permit, person } => {
            desk.tx.take_link_back(permit, *person, desk.now).await?;
            desk.note_of_office(permit, Act::TakeLinkBack, *person).await
        }
        PeopleDeed::Invite { permit, invitation } => invite(desk, (permit, invitation), facts).await,
    }
}

/// Somebody else goes on with what is open; without anybody it waits for the head to name somebody. Who entered it stays.
pub(super) async fn hand_cases_over(desk: &mut Desk<'_>, it: &HandOver, facts: &Facts) -> Result<()> {
    for id in &it.cases {
        let Some(case) = desk.tx.case(None, *id).await? else { continue };
        let change = handed_over(&case, it, facts);
        // What ended meanwhile needs nobody.
        if let Ok(after) = case.apply(&change, facts.today) {
            desk.tx.change_case(&it.permit, (&after, &change), desk.now).await?;
        }
    }
    Ok(())
}

fn handed_over(case: &Case, it: &HandOver, facts: &Facts) -> Change {
    let reason = Release { reason: ReleaseReason::Unable, words: None };
    let mut mediators: Vec<CaseMediator> =
        case.mediators.iter().filter(|mediator| mediator.person != it.from).cloned().collect();
    if let Some(person) = it.to.filter(|to| !mediators.iter().any(|it| it.person == *to)) {
        let (name, on) = (it.to_name.clone(), facts.today);
        mediators.push(CaseMediator { person, name, assigned_on: on, chosen_by_parties: false });
    }
    if mediators.is_empty() {
        Change::Decline { person: it.from, reason, on: facts.today }
    } else {
        Change::Assign { mediators, on: facts.today, reason: Some(reason) }
    }
}
