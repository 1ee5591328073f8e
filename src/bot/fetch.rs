//! Fetches a file with a list of people from Telegram and reads it, in its turn of the outbox: so it is tried again when
//! the network fails, and whoever sent it is told what came of it, whatever that is. Nothing of the file is kept but what
//! the list says.

use std::time::{Duration, Instant};

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use serde_json::{Value, json};

use super::send::{Outcome, ended, next_pause, tried_again};
use super::wire::Answer;
use super::{Bot, render};
use crate::dialogue::screen::Screen;
use crate::dialogue::{oldbook, roster};
use crate::domain::calendar::local_date;
use crate::domain::input::places::Places;
use crate::domain::roster::file::{MOST_IN_CHAT, Unreadable};
use crate::domain::roster::grid::Sheet;
use crate::domain::roster::old::{self, rows::OldList};
use crate::domain::roster::rows::{self, List};
use crate::domain::{ListId, PersonId};
use crate::store::outbox::{Ending, Lane, NewOutgoing, Outgoing};
use crate::store::{Error, Tx};
use crate::workbook::{self, MOST_BYTES};

/// How often it is tried.
const MOST_TRIES: i32 = 6;
/// How often the reading of a file may be begun without coming to an end: one that ended the process so often ends it again.
const MOST_READS: i64 = 5;
/// How long the reading of a file may take.
const READ_WITHIN: Duration = Duration::from_secs(15);

impl Bot {
    pub(super) async fn fetch(&self, row: &Outgoing, (list, file): (ListId, &str)) -> Result<Outcome, Error> {
        let now = self.clock.now();
        let got = self.got(file).await;
        let class = got.as_ref().err().map_or("ok", Answer::class);
        self.metrics.sent(row.lane.code(), class);
        let bytes = match got {
            Ok(Some(bytes)) => Ok(bytes),
            Ok(None) | Err(Answer::TooBig) => Err(Unreadable::TooBig),
            Err(Answer::RateLimited(seconds)) if row.attempts < MOST_TRIES => {
                let wait = TimeDelta::seconds(i64::try_from(seconds).unwrap_or(60));
                self.brake.refused(row.chat_id, wait.to_std().unwrap_or_default());
                return Ok(tried_again(row, now + wait, class));
            }
            Err(Answer::Refused | Answer::NotThere) => Err(Unreadable::NotFetched),
            Err(_) if row.attempts < MOST_TRIES => return Ok(tried_again(row, now + next_pause(row), class)),
            Err(_) => Err(Unreadable::NotFetched),
        };
        let mut tx = self.store.begin_reading().await?;
        let is_old = tx.is_old_list(list).await?;
        let places = match tx.coming_list(list).await? {
            Some((ward, _)) if is_old => tx.places(ward).await?,
            _ => Places::default(),
        };
        drop(tx);
        if is_old {
            let read = move |sheets: &[Sheet], today: NaiveDate| old::rows::read(sheets, today, &places).checked();
            let came = self.read_once_more(list, bytes, (now, read)).await?;
            self.keep_old_list((list, row.chat_id), &came, now).await?;
        } else {
            let read = |sheets: &[Sheet], today: NaiveDate| rows::read(sheets, today).checked(MOST_IN_CHAT);
            let came = self.read_once_more(list, bytes, (now, read)).await?;
            self.keep_list((list, row.chat_id), &came, now).await?;
        }
        Ok(ended(row, Ending::Sent, None, ""))
    }

    /// The bytes; nothing if there are too many.
    async fn got(&self, file: &str) -> Result<Option<Vec<u8>>, Answer> {
        match self.wire.call("getFile", &json!({ "file_id": file })).await {
            Answer::Ok(it) => {
                if it.get("file_size").and_then(Value::as_u64).is_some_and(|it| it > MOST_BYTES as u64) {
                    return Ok(None);
                }
                let path = it.get("file_path").and_then(Value::as_str).ok_or(Answer::Refused)?;
                self.wire.download(path, MOST_BYTES).await
            }
            other => Err(other),
        }
    }

    /// Reads a file, unless that was begun too often and never came to an end.
    async fn read_once_more<T: Send + 'static>(
        &self,
        list: ListId,
        bytes: Result<Vec<u8>, Unreadable>,
        (now, read): (DateTime<Utc>, impl FnOnce(&[Sheet], NaiveDate) -> Result<T, Unreadable> + Send + 'static),
    ) -> Result<Result<T, Unreadable>, Error> {
        let bytes = match bytes {
            Ok(bytes) => bytes,
            Err(why) => return Ok(Err(why)),
        };
        // Before it is counted: a file that only waits for another one has not begun.
        let _one_at_a_time = self.reading.lock().await;
        let mut tx = self.store.begin().await?;
        let reads = tx.begin_reading(list).await?;
        tx.commit().await?;
        if reads > MOST_READS {
            tracing::error!(list = list.0, "reading a list ended the process again and again; it is given up");
            return Ok(Err(Unreadable::Bomb));
        }
        let came = read_list(bytes, local_date(now), read).await;
        let mut tx = self.store.begin().await?;
        tx.end_reading(list).await?;
        tx.commit().await?;
        Ok(came)
    }

    /// Writes down what came and tells whoever sent the file; once, and not of a file that was thrown away meanwhile.
    async fn keep_list(
        &self,
        (list, chat_id): (ListId, i64),
        came: &Result<List, Unreadable>,
        now: DateTime<Utc>,
    ) -> Result<(), Error> {
        let mut tx = self.store.begin().await?;
        let Some((ward, by)) = tx.coming_list(list).await? else { return Ok(()) };
        if !tx.list_came((ward, list), came).await? {
            return Ok(());
        }
        self.tell_came(tx, (list, by, chat_id), &roster::came(list, came), now).await
    }

    /// The same of a file with old lines of a register.
    async fn keep_old_list(
        &self,
        (list, chat_id): (ListId, i64),
        came: &Result<OldList, Unreadable>,
        now: DateTime<Utc>,
    ) -> Result<(), Error> {
        let mut tx = self.store.begin().await?;
        let Some((_, by)) = tx.coming_list(list).await? else { return Ok(()) };
        if !tx.old_list_came((by, list), came).await? {
            return Ok(());
        }
        self.tell_came(tx, (list, by, chat_id), &oldbook::came(list, came), now).await
    }

    async fn tell_came(
        &self,
        mut tx: Tx,
        (list, by, chat_id): (ListId, PersonId, i64),
        screen: &Screen,
        now: DateTime<Utc>,
    ) -> Result<(), Error> {
        let account = tx.account_of(by).await?.filter(|it| it.tg_user == chat_id);
        let mut handed = None;
        if let Some(account) = account {
            let call = render::send(&self.locale, account.lang, screen, (None, 0));
            let new = NewOutgoing {
                key: format!("list:{list}:came"),
                chat_id,
                lane: Lane::Notice,
                method: call.method(),
                call: call.save(),
                target: None,
                not_before: None,
                expires_at: None,
            };
            handed = tx.push(&new, (&self.instance, now + self.lease), now).await?;
            tx.crowd(chat_id).await?;
        }
        tx.commit().await?;
        self.sender.hand_over(handed.into_iter().collect());
        Ok(())
    }
}

async fn read_list<T: Send + 'static>(
    bytes: Vec<u8>,
    today: NaiveDate,
    read: impl FnOnce(&[Sheet], NaiveDate) -> Result<T, Unreadable> + Send + 'static,
) -> Result<T, Unreadable> {
    let read = tokio::task::spawn_blocking(move || {
        let end = Instant::now() + READ_WITHIN;
        read(&workbook::read(&bytes, &|| Instant::now() > end)?, today)
    });
    read.await.unwrap_or(Err(Unreadable::Broken))
}
