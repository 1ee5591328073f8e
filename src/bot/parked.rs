//! Rows that cannot be handled: counted, put aside, told to the person with a code for the operator. When an operator puts
//! one back in line, its words answer no other card than the one they were written for.

use chrono::{DateTime, Utc};

use super::call::Call;
use super::desk::Post;
use super::handle::{Failure, Written};
use super::{Bot, desk::Desk};
use crate::dialogue::State;
use crate::dialogue::text::text;
use crate::domain::calendar::local;
use crate::store::inbox::{InboxRow, Kind};
use crate::store::{Error, Tx};

/// After so many failed tries a row is put aside.
const MAX_TRIES: i32 = 3;

/// What stands in the place of a revision that is not known.
const UNKNOWN: i64 = -1;

impl Bot {
    /// Counts failed tries; what cannot be handled is put aside, until an operator decides.
    pub(super) async fn note_failures(&self, failed: &[(InboxRow, Failure)], now: DateTime<Utc>) -> Result<(), Error> {
        let mut tx = self.store.begin().await?;
        for (row, failure) in failed {
            let (word, hopeless) = match failure {
                Failure::Row(word) => (*word, false),
                Failure::Unreadable(word) => (*word, true),
                Failure::Database(_) => continue,
            };
            let park = hopeless || row.attempts + 1 >= MAX_TRIES;
            tracing::error!(inbox.id = row.id, error = word, attempts = row.attempts + 1, park, "a row failed");
            tx.fail(row.id, word, park, now).await?;
            self.metrics.failed(park);
            if !park {
                continue;
            }
            let stands = self.revision_of(&mut tx, row.chat_id).await?;
            tx.note_stood(row.id, stands).await?;
            // Whoever put it back in line was told then; who it is from was told at first.
            if row.chat_id > 0 && row.stood.is_none() && (!hopeless || row.kind == Kind::Unreadable) {
                self.apologise(&mut tx, row, now).await?;
            }
        }
        let out = tx.take_posted().await?;
        tx.commit().await?;
        self.sender.hand_over(out);
        Ok(())
    }

    /// One apology for a row that was put aside: a short code for the operator, and that nothing is lost.
    async fn apologise(&self, tx: &mut Tx, row: &InboxRow, now: DateTime<Utc>) -> Result<(), Error> {
        // Perhaps it is just this that cannot be read: then it is said in the language of most.
        let known = tx.lang_of(row.chat_id).await?;
        let mut desk = self.desk(tx, row, now);
        desk.lang = known.unwrap_or(desk.lang);
        let words = self.locale.html(desk.lang, &text!("apology", code = format!("{}", row.id)));
        let call = Call::Send { text: words, markup: None, protect: false };
        desk.post(Post { key: Some(format!("{}:apology", row.id)), ..Post::card(row.chat_id, call) }).await.map(drop)
    }

    /// The revision of a chat's card, for a row that is put aside.
    async fn revision_of(&self, tx: &mut Tx, chat_id: i64) -> Result<i64, Error> {
        let found = tx.dialogues(&[chat_id]).await?.remove(&chat_id);
        Ok(found.and_then(Result::ok).map_or(UNKNOWN, |it| i64::from(State::load(&it.state).0.rev)))
    }

    /// Words of earlier come back while the person stands elsewhere: whoever wrote them is told, and sends them again if
    /// they still hold. Nothing is taken for an answer.
    pub(super) async fn ask_again(&self, desk: &mut Desk<'_>, row: &InboxRow) -> Result<Written, Failure> {
        desk.lang = desk.tx.lang_of(row.chat_id).await?.unwrap_or(desk.lang);
        let at = local(row.received_at).format("%H:%M %d/%m/%Y").to_string();
        // Which it was is found by its hour: what it says may hold names, and stands there already.
        let html = self.locale.html(desk.lang, &text!("late-words", at = at));
        let call = Call::Send { text: html, markup: None, protect: false };
        desk.post(Post::card(row.chat_id, call)).await?;
        desk.tx.crowd(row.chat_id).await?;
        Ok(Written { crowded: vec![row.chat_id], ..Written::default() })
    }
}
