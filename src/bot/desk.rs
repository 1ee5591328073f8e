//! One step being written down: the desk at which it is done, and what it puts into the outbox. Decides nothing, and knows
//! no flow.

use chrono::{DateTime, TimeDelta, Utc};

use super::call::Call;
use super::render;
use crate::dialogue::effect::Timer;
use crate::dialogue::facts::Facts;
use crate::dialogue::home;
use crate::dialogue::text::{Text, text};
use crate::domain::people::Lang;
use crate::locale::Locale;
use crate::store::outbox::{Lane, NewOutgoing};
use crate::store::{Error, Result, Tx};

/// How long a row belongs to the process that inserted or claimed it, unless it is told otherwise.
pub const LEASE: TimeDelta = TimeDelta::seconds(60);
/// How long the answer to a pressed button is of use.
const TOAST_LIFE: TimeDelta = TimeDelta::seconds(60);

/// One step being written down: what it may use, and what it has done so far.
pub struct Desk<'a> {
    /// The step's transaction.
    pub tx: &'a mut Tx,
    /// The catalogue.
    pub locale: &'a Locale,
    /// This process, for leases.
    pub owner: &'a str,
    /// How long they last.
    pub lease: TimeDelta,
    /// The inbox row's id: identities are computed from it.
    pub row: i64,
    /// The chat of the step, 0 if it has none.
    pub chat_id: i64,
    /// Its person's language.
    pub lang: Lang,
    /// The instant of the step.
    pub now: DateTime<Utc>,
    /// Counts the rows, for their keys.
    pub serial: u32,
    /// Whether a message comes in order into the chat of the step, before its card: the card belongs below it.
    pub covered: bool,
    /// Whether a message comes out of order into the chat of the step, perhaps below its card.
    pub crowded: bool,
    /// Other chats into which one comes.
    pub others: Vec<i64>,
    /// What it has changed of what the rest of the step goes by.
    pub changed: Changed,
}

/// What effects changed of what the rest of the step goes by: whoever makes them happen says so here.
#[derive(Clone, Copy, Debug, Default)]
pub struct Changed {
    /// Who speaks, and what they may.
    pub who: bool,
    /// The law or the days off.
    pub rules: bool,
    /// A case was saved under the code that was taken for it.
    pub opened: bool,
    /// The person's command menu is to be put in order.
    pub menu: bool,
}

/// A call with everything the outbox wants to know of it.
pub struct Post {
    /// To which chat.
    pub chat_id: i64,
    /// In which lane.
    pub lane: Lane,
    /// The call.
    pub call: Call,
    /// The row whose message it changes.
    pub target: Option<String>,
    /// Not before.
    pub not_before: Option<DateTime<Utc>>,
    /// Its key, if it must be another than the computed one.
    pub key: Option<String>,
}

impl Post {
    /// An answer in order, to the chat of the step.
    #[must_use]
    pub fn card(chat_id: i64, call: Call) -> Self {
        Self { chat_id, lane: Lane::Card, call, target: None, not_before: None, key: None }
    }
}

impl Desk<'_> {
    /// Puts a call into the outbox and returns its key. Nothing that is meant for one person goes into a group.
    pub async fn post(&mut self, post: Post) -> Result<String> {
        if post.chat_id < 0 {
            tracing::error!(inbox.id = self.row, method = post.call.method(), "a person's message for a group");
            return Err(Error::RowsAffected { what: "post to a group", rows: 0 });
        }
        self.push(post).await
    }

    pub(super) async fn push(&mut self, post: Post) -> Result<String> {
        self.serial += 1;
        let key = post.key.unwrap_or_else(|| format!("{}:{}", self.row, self.serial));
        let new = NewOutgoing {
            key: key.clone(),
            chat_id: post.chat_id,
            lane: post.lane,
            method: post.call.method(),
            call: post.call.save(),
            target: post.target,
            not_before: post.not_before,
            expires_at: matches!(post.call, Call::Answer { .. }).then(|| self.now + TOAST_LIFE),
        };
        self.tx.post(new, (self.owner, self.now + self.lease), self.now).await?;
        Ok(key)
    }

    pub(super) async fn set_timer(&mut self, key: &str, due_at: DateTime<Utc>, timer: &Timer) -> Result<()> {
        self.tx.set_timer(key, due_at, timer.lane(), timer.save()).await
    }

    /// Sets the command menu of the step's person.
    pub async fn menu(&mut self, facts: &Facts) -> Result<()> {
        let Some(actor) = facts.actor() else { return Ok(()) };
        let commands = home::commands(actor, facts.house)
            .into_iter()
            .map(|(command, description)| (command, self.locale.plain(self.lang, &description)))
            .collect();
        let post = Post { lane: Lane::Toast, ..Post::card(self.chat_id, Call::Commands { commands }) };
        self.post(post).await.map(drop)
    }

    /// Puts the keyboard under the input field as the screen wants it. Returns whether one is shown now.
    pub async fn keyboard(&mut self, ask: Option<&Text>, shown: bool) -> Result<bool> {
        let (words, markup) = match (ask, shown) {
            (Some(label), _) => {
                (text!("contact-tap-below"), render::contact_keyboard(&self.locale.plain(self.lang, label)))
            }
            (None, true) => (text!("keyboard-removed"), render::no_keyboard()),
            (None, false) => return Ok(false),
        };
        let text = self.locale.html(self.lang, &words);
        let call = Call::Send { text, markup: Some(markup), protect: false };
        self.post(Post::card(self.chat_id, call)).await?;
        Ok(ask.is_some())
    }
}

/// Sets a timer unless there is one of the same key that is due before the second instant.
pub(super) async fn ensure_timer(
    tx: &mut Tx,
    key: &str,
    instants: (DateTime<Utc>, DateTime<Utc>),
    timer: &Timer,
) -> Result<()> {
    tx.ensure_timer(key, instants, (timer.lane(), timer.save())).await.map(drop)
}
