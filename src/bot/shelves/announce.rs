//! Makes happen what is to be done with an announcement that was confirmed. Where somebody was quicker between this step's
//! look and its word, the step fails and is taken again: it then sees what holds.

use futures_util::FutureExt;
use futures_util::future::BoxFuture;

use super::{Reading, Shelf, announced, read};
use crate::bot::desk::Desk;
use crate::bot::letter::{Sender, message};
use crate::dialogue::announce::{AnnounceDeed, Answered, Begun, Library, One, Page};
use crate::dialogue::facts::Facts;
use crate::dialogue::own::Own;
use crate::domain::WardId;
use crate::domain::announce::Announcement;
use crate::domain::audit::Act;
use crate::store::{Error, Result};

pub(super) struct Announcements;

impl Shelf for Announcements {
    fn load<'a>(&self, ask: &'a Own, reading: Reading<'a>) -> Option<BoxFuture<'a, Result<Own>>> {
        Some(if let Some(ask) = ask.get::<One>() {
            read(announced::one(ask, reading))
        } else if let Some(Answered(message)) = ask.get() {
            read(announced::answered(*message, reading))
        } else if ask.get::<Begun>().is_some() {
            read(announced::begun(reading))
        } else if let Some(Page(page)) = ask.get() {
            read(announced::page(*page, reading))
        } else {
            ask.get::<Library>().map(|_| read(announced::library(reading)))?
        })
    }

    fn write<'a>(&self, act: &'a Own, desk: &'a mut Desk<'_>, facts: &'a Facts) -> Option<BoxFuture<'a, Result<()>>> {
        act.get::<AnnounceDeed>().map(|it| desk.announce_deed(it, facts).boxed())
    }
}

impl Desk<'_> {
    async fn announce_deed(&mut self, deed: &AnnounceDeed, facts: &Facts) -> Result<()> {
        if let AnnounceDeed::Show { announcement, version, to, screen } = deed {
            return self.show_sending((*announcement, *version), *to, screen).await;
        }
        let Some(actor) = facts.actor() else { return Ok(()) };
        let (ward, now) = (actor.ward, self.now);
        let done = match deed {
            AnnounceDeed::Save { permit, announcement } => {
                return self.tx.save_announcement(permit, ward, announcement, now).await.map(drop);
            }
            AnnounceDeed::Preview(announcement) => return self.preview(announcement, ward, facts).await,
            AnnounceDeed::Confirm { permit, announcement, send_at } => {
                let when = (*send_at, facts.today);
                let confirmed = self.tx.confirm_announcement(permit, (ward, announcement), when).await?;
                if confirmed.is_some() {
                    self.note_of_office(permit, Act::ConfirmSending, announcement.id).await?;
                }
                confirmed.is_some()
            }
            AnnounceDeed::Stop { permit, announcement } => {
                if self.tx.stop_announcement(permit, (ward, *announcement), now).await?.is_some() {
                    self.note_of_office(permit, Act::StopSending, *announcement).await?;
                }
                true
            }
            AnnounceDeed::SetInLibrary { permit, announcement, there } => {
                return self.tx.set_in_library(permit, (ward, *announcement), (*there, now)).await;
            }
            AnnounceDeed::Resend { permit, announcement, unknown } => {
                return self.tx.resend_announcement(permit, (ward, *announcement), *unknown).await.map(drop);
            }
            AnnounceDeed::MarkRead(id) => return self.tx.mark_read(*id, actor.person, now).await.map(drop),
            AnnounceDeed::Correct { permit, announcement, version, content } => {
                self.note_of_office(permit, Act::CorrectSending, *announcement).await?;
                self.tx.correct_announcement(permit, (ward, *announcement, *version), content, now).await?
            }
            AnnounceDeed::Recall { permit, announcement, version } => {
                self.note_of_office(permit, Act::WithdrawSending, *announcement).await?;
                self.tx.recall_announcement(permit, (ward, *announcement, *version), now).await?
            }
            AnnounceDeed::GoOn { permit, announcement } => {
                self.tx.go_on_sending(permit, (ward, *announcement)).await? > 0
            }
            AnnounceDeed::Reopen { permit, announcement } => {
                self.tx.reopen_announcement(permit, (ward, *announcement)).await?
            }
            AnnounceDeed::Show { .. } => true,
        };
        if done { Ok(()) } else { Err(Error::RowsAffected { what: "announce deed", rows: 0 }) }
    }

    /// Shows it in this chat exactly as it will be received.
    async fn preview(&mut self, announcement: &Announcement, ward: WardId, facts: &Facts) -> Result<()> {
        let group = announcement.recipients.are_chats().then_some(&*facts.bot_name);
        let sender = Sender::of(self.tx, ward, announcement, self.now).await?;
        let call = message(self.locale, (self.lang, group), announcement, &sender);
        self.cover(call).await
    }
}
