//! Makes happen what is to be done with an announcement that was confirmed. Where somebody was quicker between this step's
//! look and its word, the step fails and is taken again: it then sees what holds.

use super::apply::Desk;
use crate::dialogue::effect::AnnounceDeed;
use crate::dialogue::facts::Facts;
use crate::domain::audit::Act;
use crate::store::{Error, Result};

impl Desk<'_> {
    pub(super) async fn announce_deed(&mut self, deed: AnnounceDeed, facts: &Facts) -> Result<()> {
        let Some(ward) = facts.actor().map(|it| it.ward) else { return Ok(()) };
        let now = self.now;
        let done = match deed {
            AnnounceDeed::Correct { permit, announcement, version, content } => {
                self.note_of_office(&permit, Act::CorrectSending, announcement).await?;
                self.tx.correct_announcement(&permit, (ward, announcement, version), &content, now).await?
            }
            AnnounceDeed::Recall { permit, announcement, version } => {
                self.note_of_office(&permit, Act::WithdrawSending, announcement).await?;
                self.tx.recall_announcement(&permit, (ward, announcement, version), now).await?
            }
            AnnounceDeed::GoOn { permit, announcement } => {
                self.tx.go_on_sending(&permit, (ward, announcement)).await? > 0
            }
            AnnounceDeed::Reopen { permit, announcement } => {
                self.tx.reopen_announcement(&permit, (ward, announcement)).await?
            }
        };
        if done { Ok(()) } else { Err(Error::RowsAffected { what: "announce deed", rows: 0 }) }
    }
}
