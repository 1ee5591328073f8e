//! Who is let in: somebody opens their link, uses it, accepts the consent text, and confirms their number.

use futures_util::FutureExt;
use futures_util::future::BoxFuture;

use super::{Reading, Shelf, joining, read};
use crate::bot::desk::Desk;
use crate::dialogue::facts::{Facts, OpenedInvitation, Who};
use crate::dialogue::own::Own;
use crate::dialogue::welcome::{Opened, StillWaits, WaitsFound, WelcomeDeed, WithdrawConsent};
use crate::domain::PersonId;
use crate::domain::audit::{Act, NewAct};
use crate::domain::people::JoinRequest;
use crate::domain::people::letting_in::{Link, is_over_the_ward};
use crate::store::{Error, Result};

pub(super) struct Welcome;

impl Shelf for Welcome {
    fn load<'a>(&self, ask: &'a Own, reading: Reading<'a>) -> Option<BoxFuture<'a, Result<Own>>> {
        Some(match ask.get::<Opened>() {
            Some(Opened(token)) => read(invitation(token, reading)),
            None => {
                let StillWaits = ask.get()?;
                read(waits(reading))
            }
        })
    }

    fn write<'a>(&self, act: &'a Own, desk: &'a mut Desk<'_>, facts: &'a Facts) -> Option<BoxFuture<'a, Result<()>>> {
        if act.get::<WithdrawConsent>().is_some() {
            return Some(withdraw(desk, facts).boxed());
        }
        act.get::<WelcomeDeed>().map(|it| write(it, desk).boxed())
    }
}

async fn write(deed: &WelcomeDeed, desk: &mut Desk<'_>) -> Result<()> {
    desk.changed.who = true;
    match deed {
        WelcomeDeed::Accept { token, tg_user, person } => accept(desk, (token, *tg_user), *person).await,
        WelcomeDeed::AskIn { token, tg_user, person, phone, version } => {
            if !desk.tx.use_invitation(token, *tg_user, desk.now).await? {
                return Err(Error::RowsAffected { what: "use invitation", rows: 0 });
            }
            let new = JoinRequest {
                person: *person,
                tg_user: *tg_user,
                lang: desk.lang,
                consent: *version,
                phone: phone.clone(),
                asked_at: desk.now,
            };
            desk.tx.ask_to_join(&new).await
        }
        WelcomeDeed::Consent { version } => desk.tx.record_consent(desk.chat_id, *version, desk.now).await,
        WelcomeDeed::ConfirmPhone { phone } => desk.tx.confirm_phone(desk.chat_id, phone, desk.now).await,
    }
}

/// What was promised before stays written down as its proof.
async fn withdraw(desk: &mut Desk<'_>, facts: &Facts) -> Result<()> {
    desk.changed.who = true;
    match facts.actor() {
        Some(actor) => desk.tx.withdraw_consent(actor.tg_user, (desk.now, desk.now)).await,
        None => Ok(()),
    }
}

async fn accept(desk: &mut Desk<'_>, (token, tg_user): (&str, i64), person: PersonId) -> Result<()> {
    if !desk.tx.use_invitation(token, tg_user, desk.now).await? {
        // The step saw it unused, in this very transaction: only a fault of ours leads here.
        return Err(Error::RowsAffected { what: "use invitation", rows: 0 });
    }
    desk.tx.link_account(tg_user, person, desk.lang, desk.now).await?;
    let Some(ward) = desk.tx.person(person).await?.map(|it| it.ward) else { return Ok(()) };
    desk.tx.note_act(&NewAct::by(person, ward, Act::Join).to(person), desk.now).await
}

async fn waits(reading: Reading<'_>) -> Result<WaitsFound> {
    match reading.facts.who {
        Who::Stranger { tg_user } => Ok(WaitsFound(reading.tx.still_waits(tg_user).await?.is_some())),
        Who::Known(_) => Ok(WaitsFound(false)),
    }
}

async fn invitation(token: &str, reading: Reading<'_>) -> Result<Option<OpenedInvitation>> {
    let Reading { tx, facts, loader, .. } = reading;
    let Some(row) = tx.invitation(token).await? else { return Ok(None) };
    let Some(person) = tx.person(row.person).await? else { return Ok(None) };
    let by = match row.created_by {
        Some(by) => tx.person(by).await?.map(|it| it.name),
        None => None,
    };
    let link = Link { by: row.created_by, at: row.created_at };
    let number = if is_over_the_ward(&person, facts.today) {
        tx.number_before_link(person.id, link).await?
    } else {
        person.phone.clone()
    };
    let officers = joining::officers_for(&person, (tx, facts.today)).await?;
    // Whoever was invited sees the ward they come to.
    if facts.ward.is_none() {
        loader.place(tx, facts, person.ward).await?;
    }
    Ok(Some(OpenedInvitation {
        person,
        expires_at: row.expires_at,
        used: row.used_at.is_some(),
        by,
        maker: row.created_by,
        number,
        officers,
    }))
}
