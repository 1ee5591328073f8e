//! Who is let in: somebody uses their link, and what was done is written down for others in office to see.

use super::apply::Desk;
use crate::domain::PersonId;
use crate::domain::access::{Permit, Right};
use crate::domain::audit::{Act, NewAct, Target};
use crate::store::{Error, Result};

impl Desk<'_> {
    pub(super) async fn accept(&mut self, token: &str, tg_user: i64, person: PersonId) -> Result<()> {
        if !self.tx.use_invitation(token, tg_user, self.now).await? {
            // The step saw it unused, in this very transaction: only a fault of ours leads here.
            return Err(Error::RowsAffected { what: "use invitation", rows: 0 });
        }
        self.tx.link_account(tg_user, person, self.lang, self.now).await?;
        let Some(ward) = self.tx.person(person).await?.map(|it| it.ward) else { return Ok(()) };
        self.tx.note_act(&NewAct::by(person, ward, Act::Join).to(person), self.now).await
    }

    /// Writes down what somebody did with a right over their whole ward; what they did as who mediates or heads a team
    /// stands with the case or the month itself.
    pub(super) async fn note_of_office<A: Right>(
        &mut self,
        permit: &Permit<A>,
        act: Act,
        target: impl Into<Target>,
    ) -> Result<()> {
        match permit.scope().ward {
            Some(ward) => self.tx.note_act(&NewAct::by(permit.by(), ward, act).to(target), self.now).await,
            None => Ok(()),
        }
    }
}
