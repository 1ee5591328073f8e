//! Reads whom no message reaches, and lets people in: somebody is invited, and others in office can see it.

use futures_util::FutureExt;
use futures_util::future::BoxFuture;

use super::{Reading, Shelf, read};
use crate::bot::apply::Desk;
use crate::dialogue::facts::Facts;
use crate::dialogue::own::Own;
use crate::dialogue::people::{Invitee, NewInvitation, PeopleDeed, Silent, SilentFound};
use crate::domain::access::{Action, Permit, act, may};
use crate::domain::audit::Act;
use crate::store::Result;
use crate::store::people::NewPerson;

pub(super) struct People;

impl Shelf for People {
    fn load<'a>(&self, ask: &'a Own, reading: Reading<'a>) -> Option<BoxFuture<'a, Result<Own>>> {
        ask.get::<Silent>().map(|_| read(silent(reading)))
    }

    fn write<'a>(&self, act: &'a Own, desk: &'a mut Desk<'_>, _facts: &'a Facts) -> Option<BoxFuture<'a, Result<()>>> {
        let PeopleDeed::Invite { permit, invitation } = act.get()?;
        Some(invite(desk, permit, invitation).boxed())
    }
}

async fn silent(reading: Reading<'_>) -> Result<SilentFound> {
    let invites = reading.facts.actor().and_then(|it| may(it, Action::InvitePeople).ok());
    let Some(ward) = invites.and_then(|it| it.scope().ward) else { return Ok(SilentFound::default()) };
    Ok(SilentFound(reading.tx.count_unreached(ward, reading.facts.today).await?))
}

async fn invite(desk: &mut Desk<'_>, permit: &Permit<act::InvitePeople>, new: &NewInvitation) -> Result<()> {
    let person = match &new.invitee {
        Invitee::Known(person) => *person,
        Invitee::New { key, name, phone, sex, offices } => {
            let new = NewPerson { key, ward: new.ward, name, phone: phone.as_deref(), sex: *sex };
            let person = desk.tx.add_person(&new, desk.now).await?;
            for holding in offices {
                desk.tx.add_holding(person, holding).await?;
            }
            desk.note_of_office(permit, Act::AddPerson, person).await?;
            person
        }
    };
    let times = (desk.now, new.expires_at);
    desk.tx.add_invitation(Some(permit), (&new.key, &new.secret), person, times).await?;
    desk.note_of_office(permit, Act::Invite, person).await
}
