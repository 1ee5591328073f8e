//! Who is let in by the office's word: accounts that wait, letting them in, turning them away, and locking the account of
//! somebody who lost their telephone.

use chrono::NaiveDate;

use super::Reading;
use crate::bot::desk::{Desk, Post};
use crate::bot::render;
use crate::dialogue::audit::links::news_of_joined;
use crate::dialogue::effect::Effect;
use crate::dialogue::facts::Facts;
use crate::dialogue::people::{Joiner, JoinersFound, Lapsing, LapsingFound, Waiting};
use crate::dialogue::screen::Screen;
use crate::dialogue::text::{Text, text};
use crate::domain::PersonId;
use crate::domain::access::{Action, Permit, act, may};
use crate::domain::audit::{Act, NewAct};
use crate::domain::people::letting_in::{Link, confirmers, is_over_the_ward};
use crate::domain::people::stop::came_before;
use crate::domain::people::{JoinRequest, Office, Person};
use crate::store::outbox::Lane;
use crate::store::{Result, Tx};

/// Those of the ward that wait, for who lets people in: as long as they stand in the line. A timer alone takes them out.
async fn waiting(reading: &mut Reading<'_>) -> Result<Vec<JoinRequest>> {
    let permit = reading.facts.actor().and_then(|it| may(it, Action::InvitePeople).ok());
    match permit.and_then(|it| it.scope().ward) {
        Some(ward) => reading.tx.join_requests(ward).await,
        None => Ok(Vec::new()),
    }
}

/// Of whom an account waits, and what tells whether it is they.
struct Came {
    known: Person,
    /// Whether it is for the actor to say.
    for_actor: bool,
    /// Whether it is not because they came to office later.
    came_later: bool,
    number: Option<String>,
}

async fn came(request: &JoinRequest, reading: &mut Reading<'_>) -> Result<Option<Came>> {
    let (Some(actor), Some(known)) = (reading.facts.actor(), reading.tx.person(request.person).await?) else {
        return Ok(None);
    };
    let (actor, today) = (actor.person, reading.facts.today);
    let link = reading.tx.link_of_request(request).await?;
    let officers = officers_for(&known, (reading.tx, today)).await?;
    let for_actor = confirming(&officers, (&known, today), link).contains(&actor);
    // Whoever reads it is an officer.
    let came_later = !officers.contains(&actor);
    let number = match link.filter(|_| is_over_the_ward(&known, today)) {
        Some(link) => reading.tx.number_before_link(known.id, link).await?,
        None => known.phone.clone(),
    };
    Ok(Some(Came { known, for_actor, came_later, number }))
}

/// The officers whose word can give somebody's account to another telephone. Whoever came to office later does not lock out who
/// was there before, and does not give their account away either: also not while its consent is taken back.
pub(super) async fn officers_for(known: &Person, (tx, today): (&mut Tx, NaiveDate)) -> Result<Vec<PersonId>> {
    let officers = tx.accounts_of_office(Office::WardOfficer, (None, Some(known.ward)), today).await?;
    let mut officers: Vec<PersonId> = officers.into_iter().map(|it| it.person).collect();
    if tx.linked_people(known.ward).await?.0.contains(&known.id) {
        let register = tx.shared_register(known.ward, today).await?;
        officers.retain(|it| !came_before(&register, known.id, *it));
    }
    Ok(officers)
}

async fn who_confirms(known: &Person, link: Option<Link>, (tx, today): (&mut Tx, NaiveDate)) -> Result<Vec<PersonId>> {
    let officers = officers_for(known, (tx, today)).await?;
    Ok(confirming(&officers, (known, today), link))
}

fn confirming(officers: &[PersonId], (known, today): (&Person, NaiveDate), link: Option<Link>) -> Vec<PersonId> {
    confirmers(officers, (known.id, is_over_the_ward(known, today)), link.and_then(|it| it.by))
}

/// What nobody has answered, and who could: by a timer alone.
pub(super) async fn lapsing(Lapsing(person): Lapsing, reading: Reading<'_>) -> Result<Option<LapsingFound>> {
    let Reading { tx, facts, loader, by_timer } = reading;
    let Some(known) = tx.person(person).await?.filter(|_| by_timer) else { return Ok(None) };
    loader.place(tx, facts, known.ward).await?;
    let Some(request) = tx.join_requests(known.ward).await?.into_iter().find(|it| it.person == person) else {
        return Ok(None);
    };
    let link = tx.link_of_request(&request).await?;
    let confirm = who_confirms(&known, link, (tx, facts.today)).await?;
    Ok(Some(LapsingFound { request, name: known.name, confirm }))
}

/// Nobody answered: the account waits no more, and reads so.
pub(super) async fn lapse(desk: &mut Desk<'_>, (person, tg_user): (PersonId, i64)) -> Result<()> {
    match desk.tx.lapse_join_request((person, tg_user)).await? {
        Some(it) => say(desk, &it, text!("welcome-lapsed")).await,
        None => Ok(()),
    }
}

/// Those whom the actor is asked about.
pub(super) async fn joiners(mut reading: Reading<'_>) -> Result<JoinersFound> {
    let mut found = JoinersFound::default();
    for it in waiting(&mut reading).await? {
        let came = came(&it, &mut reading).await?.filter(|it| it.for_actor);
        found.0.extend(came.map(|came| (it.person, came.known.name)));
    }
    Ok(found)
}

pub(super) async fn joiner(Joiner(person): Joiner, mut reading: Reading<'_>) -> Result<Option<Waiting>> {
    let found = waiting(&mut reading).await?.into_iter().find(|it| it.person == person);
    let Some(request) = found else { return Ok(None) };
    let owner = reading.tx.person_of_account(request.tg_user).await?;
    let is_anothers = owner.is_some_and(|it| it != person);
    let came = came(&request, &mut reading).await?;
    let waiting = |it: Came| {
        let (for_others, came_later) = (!it.for_actor, it.came_later);
        Waiting { request, is_anothers, for_others, came_later, number: it.number }
    };
    Ok(came.map(waiting))
}

/// Says something in the chat of an account that waits.
async fn say(desk: &mut Desk<'_>, to: &JoinRequest, body: Text) -> Result<()> {
    let call = render::send(desk.locale, to.lang, &Screen::new(body).open(), (None, 0));
    desk.post(Post { lane: Lane::Notice, ..Post::card(to.tg_user, call) }).await?;
    desk.crowd(to.tg_user).await
}

pub(super) async fn let_in(
    desk: &mut Desk<'_>,
    permit: &Permit<act::InvitePeople>,
    (person, tg_user): (PersonId, i64),
    facts: &Facts,
) -> Result<()> {
    let Some(it) = desk.tx.take_join_request(permit, (person, tg_user)).await? else { return Ok(()) };
    let Some(known) = desk.tx.person(person).await? else { return Ok(()) };
    desk.changed.who = true;
    desk.tx.link_account(it.tg_user, person, it.lang, desk.now).await?;
    let joins = NewAct::by(person, known.ward, Act::Join).to(person);
    desk.tx.note_act(&joins, desk.now).await?;
    desk.note_of_office(permit, Act::ConfirmJoin, person).await?;
    let by = facts.actor().map(|it| it.name.as_str());
    // Before the consent, without which nobody is written to: so all others are told, and not who joins.
    if let Some(Effect::Tell { to, screen, urgency, key }) = news_of_joined(&known, by, facts) {
        desk.tell(&to, &screen, (urgency, key), facts).await?;
    }
    desk.tx.record_consent(it.tg_user, it.consent, it.asked_at).await?;
    if let Some(phone) = &it.phone {
        desk.tx.confirm_phone(it.tg_user, phone, desk.now).await?;
    }
    say(desk, &it, text!("welcome-let-in")).await
}

pub(super) async fn turn_away(
    desk: &mut Desk<'_>,
    permit: &Permit<act::InvitePeople>,
    (person, tg_user): (PersonId, i64),
) -> Result<()> {
    let Some(it) = desk.tx.take_join_request(permit, (person, tg_user)).await? else { return Ok(()) };
    desk.note_of_office(permit, Act::TurnAway, person).await?;
    say(desk, &it, text!("welcome-turned-away")).await
}

/// The account of a telephone that was lost is nobody's any more.
pub(super) async fn lock(desk: &mut Desk<'_>, permit: &Permit<act::InvitePeople>, person: PersonId) -> Result<()> {
    desk.changed.who = true;
    desk.tx.revoke_access(person, desk.now).await?;
    desk.note_of_office(permit, Act::LockAccount, person).await
}
