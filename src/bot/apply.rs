//! Makes effects happen, inside the transaction of their step. One exhaustive match over what all flows share; what a flow
//! does itself its shelf makes happen. Nothing here decides.

use super::call::Call;
use super::desk::{Desk, Post};
use super::{render, shelves};
use crate::dialogue::effect::Effect;
use crate::dialogue::facts::Facts;
use crate::dialogue::unsaved;
use crate::store::Result;
use crate::store::outbox::Lane;

impl Desk<'_> {
    /// The title of a draft with the code of its case, which does not change.
    async fn titled(&mut self, title: String) -> Result<String> {
        let Some((form, case)) = unsaved::of_case(&title) else { return Ok(title) };
        let code = self.tx.codes_of(&[case]).await?.pop();
        Ok(code.map_or_else(|| form.to_owned(), |(_, code)| format!("{form}:{code}")))
    }

    /// Makes one effect happen.
    pub async fn apply(&mut self, effect: Effect, facts: &Facts) -> Result<()> {
        match effect {
            Effect::SaveDraft { id, title, answers } => {
                let Some(actor) = facts.actor() else { return Ok(()) };
                // An officer who answers a question about a draft writes into one that stays its owner's.
                let owner = facts.draft.as_ref().filter(|it| it.id == id).map_or(actor.person, |it| it.person);
                let title = self.titled(title).await?;
                self.tx.save_draft(id, owner, (&title, &answers), self.now).await
            }
            Effect::DropDraft(id) => self.tx.drop_draft(id).await,
            // Needs the actor as it is after the other effects: see `menu`.
            Effect::SetMenu => {
                self.changed.menu = true;
                Ok(())
            }
            Effect::Tell { to, screen, urgency, key } => self.tell(&to, &screen, (urgency, key), facts).await,
            Effect::SendDocument(document) => {
                let call = self.document(*document, self.lang);
                self.cover(call).await
            }
            Effect::TellDocument { to, document } => self.tell_document(&to, *document, facts).await,
            Effect::SendFile { kind, file, caption } => {
                let caption = self.locale.html(self.lang, &caption);
                self.cover(Call::Media { kind, file, caption, markup: None }).await
            }
            Effect::Say(screen) => {
                // Above the card, which comes anew below it: what is said of it there is true.
                let call = render::send(self.locale, self.lang, &screen, (None, 0));
                self.cover(call).await
            }
            Effect::DeleteMessage(message) => {
                let call = Call::Delete { message_id: i64::from(message) };
                self.post(Post { lane: Lane::Toast, ..Post::card(self.chat_id, call) }).await.map(drop)
            }
            Effect::SetTimer { key, due_at, timer } => self.set_timer(&key, due_at, &timer).await,
            Effect::CancelTimers { prefix } => self.tx.cancel_timers(&prefix).await,
            Effect::Own(deed) => shelves::write(&deed, self, facts).await,
        }
    }
}
