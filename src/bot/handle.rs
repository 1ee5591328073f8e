//! The one transaction: takes rows whose turn it is, lets the dialogue decide, writes everything down, commits. Rows of
//! several chats share a transaction, each in a part of its own that can be undone alone. No network in here.

use std::panic::AssertUnwindSafe;

use chrono::{DateTime, Utc};
use futures_util::FutureExt;
use teloxide::types::{Me, Update, UpdateKind};

use super::call::Call;
use super::desk::{Changed, Desk, Post};
use super::facts::Loader;
use super::route::{CardMessage, route};
use super::{Bot, Progress, raw, render};
use crate::dialogue::facts::{Facts, Needs, Said, Who};
use crate::dialogue::screen::Keyboard;
use crate::dialogue::text::{Text, text};
use crate::dialogue::{self, Card, GroupEvent, Input, STATE_VERSION, State, Turn};
use crate::domain::calendar::local_date;
use crate::domain::people::{CONSENT_VERSION, Lang};
use crate::store::dialogues::StoredDialogue;
use crate::store::heads::{Heads, Reader};
use crate::store::inbox::{InboxRow, Kind};
use crate::store::{Error, Tx};

/// Why a row could not be handled.
#[derive(Debug)]
pub(super) enum Failure {
    /// The database failed as a whole: nothing is held against the row.
    Database(Error),
    /// This row failed; the word is ours and safe to log.
    Row(&'static str),
    /// This row can never be handled by this release.
    Unreadable(&'static str),
}

/// What came of a batch.
enum Handled {
    /// It is done; whether more may wait right behind it.
    Rows(Progress, bool),
    /// One row failed where it could not be undone alone: nothing was done.
    OneFailed,
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        if error.is_transient() {
            return Self::Database(error);
        }
        tracing::error!(%error, "a statement failed while a row was handled");
        Self::Row("store")
    }
}

impl Bot {
    /// Handles up to `limit` rows of different lanes in one transaction. Nearly always all of them go well, so it is
    /// tried without parts first; where one fails, the transaction is given up and the same rows are taken again, each
    /// in a part of its own that can be undone alone.
    pub async fn handle(&self, limit: i64) -> Result<Progress, Error> {
        self.handle_and_look(limit).await.map(|it| it.0)
    }

    /// As [`Bot::handle`]. Also tells whether more may wait right behind, so that it is worth looking again.
    pub(super) async fn handle_and_look(&self, limit: i64) -> Result<(Progress, bool), Error> {
        match self.handle_or_forget(limit, false).await? {
            Handled::Rows(progress, more) => Ok((progress, more)),
            Handled::OneFailed => match self.handle_or_forget(limit, true).await? {
                Handled::Rows(progress, more) => Ok((progress, more)),
                Handled::OneFailed => Ok((Progress::Worked, true)),
            },
        }
    }

    /// What was read in a transaction that was given up may never have been so.
    async fn handle_or_forget(&self, limit: i64, apart: bool) -> Result<Handled, Error> {
        let handled = self.handle_rows(limit, apart).await;
        if !matches!(handled, Ok(Handled::Rows(..))) {
            self.memory.forget_rules();
        }
        handled
    }

    async fn handle_rows(&self, limit: i64, apart: bool) -> Result<Handled, Error> {
        let now = self.clock.now();
        let mut tx = self.store.begin().await?;
        let reader = Reader { owner: &self.instance, today: local_date(now), consent: CONSENT_VERSION };
        // All rows are of different lanes: none of them changes where the chat of another stands, but perhaps whether its
        // card is the last message in it.
        let Heads { rows, dialogues: mut stands, more } = tx.take_heads(limit, reader).await?;
        if rows.is_empty() {
            return Ok(Handled::Rows(Progress::Idle, false));
        }
        // A single row is all that would be given up with it.
        let alone = rows.len() == 1;
        let (mut done, mut failed) = (Vec::with_capacity(rows.len()), Vec::new());
        let mut corrects = false;
        for row in &rows {
            if apart && !alone {
                tx.savepoint().await?;
            }
            let started = self.metrics.start();
            let stored = stands.remove(&row.chat_id);
            let handled = self.handle_and_write(&mut tx, (row, stored), (now, apart || alone));
            let handled = AssertUnwindSafe(handled).catch_unwind().await;
            match handled {
                Ok(Ok(written)) => {
                    if apart && !alone {
                        tx.release().await?;
                    }
                    corrects |= written.corrects;
                    for chat in written.crowded {
                        if let Some(Ok(it)) = stands.get_mut(&chat) {
                            it.crowded = true;
                        }
                    }
                    done.push(row.id);
                    self.metrics.handled(started);
                }
                Ok(Err(Failure::Database(error))) => return Err(error),
                Ok(Err(failure)) if alone => return self.give_up(tx, (row, failure), now).await,
                Ok(Err(_)) if !apart => return Ok(Handled::OneFailed),
                Ok(Err(failure)) => {
                    tx.undo().await?;
                    failed.push((row.clone(), failure));
                }
                // Where it panicked is unknown: the others come again without this row.
                Err(_) => return self.give_up(tx, (row, Failure::Row("panic")), now).await,
            }
        }
        let out = match tx.take_posted().await.map_err(Failure::from) {
            Ok(posted) => posted,
            Err(Failure::Database(error)) => return Err(error),
            // Whose it was is found out apart.
            Err(_) => return Ok(Handled::OneFailed),
        };
        tx.finish(&done, now).await?;
        tx.commit().await?;
        self.trouble.over();
        if corrects || !failed.is_empty() {
            self.memory.forget_rules();
        }
        self.sender.hand_over(out);
        if !failed.is_empty() {
            self.note_failures(&failed, now).await?;
        }
        // Another process may have stored or finished something meanwhile, and tells nobody here.
        let more = more || !failed.is_empty() || !self.store.is_single_process();
        Ok(Handled::Rows(Progress::Worked, more))
    }

    /// Handles a row; with `own` also writes all that it gathered, so that what fails then is its failure.
    async fn handle_and_write(
        &self,
        tx: &mut Tx,
        row: (&InboxRow, Option<Result<StoredDialogue, Error>>),
        (now, own): (DateTime<Utc>, bool),
    ) -> Result<Written, Failure> {
        let written = self.handle_row(tx, row, now).await?;
        if own {
            tx.write_gathered().await?;
        }
        Ok(written)
    }

    /// Gives up the whole transaction because of one row, and counts its try.
    async fn give_up(
        &self,
        tx: Tx,
        (row, failure): (&InboxRow, Failure),
        now: DateTime<Utc>,
    ) -> Result<Handled, Error> {
        drop(tx);
        self.memory.forget_rules();
        self.note_failures(&[(row.clone(), failure)], now).await?;
        Ok(Handled::Rows(Progress::Worked, true))
    }

    pub(super) fn desk<'a>(&'a self, tx: &'a mut Tx, row: &InboxRow, now: DateTime<Utc>) -> Desk<'a> {
        Desk {
            tx,
            locale: &self.locale,
            owner: &self.instance,
            lease: self.lease,
            row: row.id,
            chat_id: row.chat_id,
            lang: Lang::Vi,
            now,
            serial: 0,
            covered: false,
            crowded: false,
            others: Vec::new(),
            changed: Changed::default(),
        }
    }

    /// Handles a row whose chat stands where `stored` says.
    async fn handle_row(
        &self,
        tx: &mut Tx,
        (row, stored): (&InboxRow, Option<Result<StoredDialogue, Error>>),
        now: DateTime<Utc>,
    ) -> Result<Written, Failure> {
        let payload = row.payload.as_deref().ok_or(Failure::Unreadable("sealed with an unknown key"))?;
        let (stored, crowded) = stored.transpose()?.map_or((None, false), |it| (Some(it.state), it.crowded));
        let (state, unreadable) = stored.as_deref().map_or((State::default(), false), State::load);
        let (input, query_id, said) = match row.kind {
            Kind::Timer => {
                let timer = dialogue::stored_timer(payload).ok_or(Failure::Unreadable("timer"))?;
                (Some(Input::Due(timer)), None, None)
            }
            Kind::Update => self.read_update(tx, payload, &state).await?,
            Kind::Unreadable => {
                let text = raw::read_again(payload).ok_or(Failure::Unreadable("no JSON"))?;
                self.read_update(tx, &text, &state).await?
            }
        };
        let Some(input) = input else {
            return Ok(Written::default());
        };
        if let (true, Some(stored)) = (unreadable, &stored) {
            tx.salvage(row.chat_id, stored, now).await?;
        }
        if row.stood.is_some() && is_over(&input) {
            return Ok(Written::default());
        }
        let mut desk = self.desk(tx, row, now);
        if row.stood.is_some_and(|it| it != i64::from(state.rev)) && is_an_answer(&input) {
            return self.ask_again(&mut desk, row).await;
        }
        let step = Step { input, query_id, said, state, crowded, unreadable };
        // A step holds all that was read for it: large, and awaited behind much else.
        let corrects = Box::pin(self.take_step(&mut desk, step)).await?;
        Ok(Written { crowded: desk.others, corrects })
    }

    async fn read_update(
        &self,
        tx: &mut Tx,
        payload: &str,
        state: &State,
    ) -> Result<(Option<Input>, Option<String>, Option<Said>), Failure> {
        let reduced = raw::reduce(payload).ok_or(Failure::Unreadable("not an update"))?;
        let update: Update = serde_json::from_str(&reduced).map_err(|_| Failure::Unreadable("update"))?;
        let query_id = match &update.kind {
            UpdateKind::Error(_) => return Err(Failure::Unreadable("kind of update")),
            UpdateKind::CallbackQuery(query) => Some(query.id.0.clone()),
            _ => None,
        };
        let said = match &update.kind {
            UpdateKind::Message(it) => Some(Said { message: it.id.0, at: it.date }),
            _ => None,
        };
        let replies = matches!(&update.kind, UpdateKind::Message(it) if it.reply_to_message().is_some());
        let card = match &state.card {
            Some(key) if query_id.is_some() || replies => self.sender.message_of(tx, key).await?,
            _ => None,
        };
        let me: &Me = &self.me;
        Ok((route(&self.routes, update, me.clone(), CardMessage(card)).await, query_id, said))
    }

    /// Takes a step. Returns whether it corrects the law or the days off.
    async fn take_step(&self, desk: &mut Desk<'_>, step: Step) -> Result<bool, Failure> {
        let Step { input, query_id, said, state, crowded, unreadable } = step;
        let loader = Loader {
            memory: &self.memory,
            store: &self.store,
            bot_name: &self.bot_name,
            locale: &self.locale,
            now: desk.now,
            fresh: desk.row,
        };
        let speaker = match &input {
            Input::Group { by, .. } => *by,
            _ => desk.chat_id,
        };
        let (who, blocked) = loader.who(desk.tx, speaker).await?;
        if matches!(who, Who::Stranger { .. }) && !self.answers_stranger(desk, &input, &state) {
            return Ok(false);
        }
        if let Who::Known(actor) = &who {
            desk.lang = actor.lang;
            // Whoever does something in a group can still not be written to.
            if !matches!(input, Input::Group { .. }) {
                self.note_blocking(desk, &input, blocked).await?;
            }
        }
        let by_timer = matches!(input, Input::Due(_));
        let mut facts = Facts { said, ..loader.base(desk.tx, who).await? };
        let (input, had) = self.hear(desk, &loader, (&state, input), &mut facts).await?;
        let needs = dialogue::needs(&state, &input);
        // What is typed mostly asks for no more than the card that it answers.
        if had.as_ref() != Some(&needs) {
            loader.fill(desk.tx, &mut facts, &needs, by_timer).await?;
        }
        let tapped = input.tapped();
        let mut turn = dialogue::turn(&state, input, &facts);
        let tapped = tapped.filter(|_| turn.next == state.place);
        if unreadable && turn.note.is_none() {
            turn.note = Some(text!("state-not-readable"));
        }
        if let Some(query_id) = query_id {
            // First of all: the waiting of the button ends beside whatever else happens.
            let text = turn.toast.as_ref().map(|it| self.locale.plain(desk.lang, it));
            let call = Call::Answer { query_id, text };
            desk.post(Post { lane: crate::store::outbox::Lane::Toast, ..Post::card(desk.chat_id, call) }).await?;
        }
        let effects = std::mem::take(&mut turn.effects);
        for effect in effects {
            desk.apply(effect, &facts).await?;
        }
        let changed = desk.changed;
        if let (Some((team, on_day)), false) = (needs.code, changed.opened) {
            desk.tx.return_case_code(team, on_day).await?;
        }
        if changed.who {
            let (who, _) = loader.who(desk.tx, desk.chat_id).await?;
            facts = loader.base(desk.tx, who).await?;
        }
        if changed.rules {
            loader.corrected_rules(desk.tx, &mut facts).await?;
            desk.replan_rules(&facts).await?;
        }
        if changed.menu {
            desk.menu(&facts).await?;
        }
        if turn.card == Card::Keep || desk.chat_id <= 0 {
            return Ok(changed.rules);
        }
        loader.fill(desk.tx, &mut facts, &turn.next.needs(), false).await?;
        self.show(desk, (state, crowded), (turn, tapped), &facts).await?;
        Ok(changed.rules)
    }

    /// Whether somebody who is not known is answered now, and not only counted.
    fn answers_stranger(&self, desk: &Desk<'_>, input: &Input, state: &State) -> bool {
        if desk.chat_id <= 0 || matches!(input, Input::Due(_)) {
            return true;
        }
        let opens = matches!(input, Input::Start(link) if !link.is_empty());
        let invited = opens || dialogue::welcome::holds_link(&state.place);
        let answers = self.strangers.may_be_answered(desk.chat_id, invited, desk.now);
        if !answers {
            self.metrics.strangers_unanswered.inc();
        }
        answers
    }

    /// Words may be the label of a button of the card, and what they ask for is read only then. Gives what was read of the
    /// card, where that was needed to tell.
    async fn hear(
        &self,
        desk: &mut Desk<'_>,
        loader: &Loader<'_>,
        (state, input): (&State, Input),
        facts: &mut Facts,
    ) -> Result<(Input, Option<Needs>), Failure> {
        let needs = dialogue::may_be_label(&input).map(|text| state.place.needs_heard(text));
        if let Some(needs) = &needs {
            loader.fill(desk.tx, facts, needs, false).await?;
        }
        let say = |label: &Text| self.locale.plain(desk.lang, label);
        Ok((dialogue::heard(state, input, facts, &say), needs))
    }

    async fn note_blocking(&self, desk: &mut Desk<'_>, input: &Input, blocked: bool) -> Result<(), Failure> {
        match input {
            Input::Blocked(true) => desk.tx.set_blocked(desk.chat_id, Some(desk.now)).await?,
            // Whoever writes or presses again can be written to again.
            _ if blocked => desk.tx.set_blocked(desk.chat_id, None).await?,
            _ => {}
        }
        Ok(())
    }

    /// Draws the next card and saves where the person stands.
    async fn show(
        &self,
        desk: &mut Desk<'_>,
        (state, crowded): (State, bool),
        (turn, tapped): (Turn, Option<String>),
        facts: &Facts,
    ) -> Result<(), Failure> {
        let screen = dialogue::view_after(&state.place, &turn, facts);
        let rev = state.rev.wrapping_add(1);
        let dressed = (turn.note.as_ref(), rev);
        // What was sent so that it can be forwarded stays so, whatever is drawn in its place.
        let exposed = state.open && screen.protect;
        let in_place = turn.card == Card::Redraw && !(crowded || desk.covered || exposed) && screen.picture.is_none();
        let redrawn = in_place && state.card.is_some();
        let card = match state.card.clone().filter(|_| in_place) {
            Some(card) => {
                let call = render::edit(&self.locale, desk.lang, &screen, dressed);
                desk.post(Post { target: Some(card.clone()), ..Post::card(desk.chat_id, call) }).await?;
                card
            }
            None => {
                let call = render::send(&self.locale, desk.lang, &screen, dressed);
                let key = desk.post(Post::card(desk.chat_id, call)).await?;
                if let Some(old) = state.card.clone() {
                    desk.retire_card(old, state.shows_names()).await?;
                }
                key
            }
        };
        let ask = match &screen.keyboard {
            Keyboard::AskContact(label) => Some(label),
            Keyboard::Keep | Keyboard::Remove => None,
        };
        let keyboard = match (ask, state.keyboard) {
            (Some(_), true) | (None, false) => state.keyboard,
            _ => desk.keyboard(ask, state.keyboard).await?,
        };
        let names = desk.names_on_card(&state, &card, &screen).await?;
        let next = State {
            v: STATE_VERSION,
            rev,
            card: Some(card),
            moved_at: Some(desk.now),
            keyboard,
            cut: turn.cut,
            names_in_note: turn.names,
            before: state.before(turn.cut, &turn.next),
            tapped,
            names,
            open: if redrawn { state.open } else { !screen.protect },
            place: turn.next,
        };
        desk.tx.save_dialogue(desk.chat_id, &next.save(), desk.crowded, desk.now).await?;
        Ok(())
    }
}

/// Whether an input would be taken for the answer to whatever is asked now. Buttons and commands say themselves what they
/// mean.
fn is_an_answer(input: &Input) -> bool {
    matches!(input, Input::Text { .. } | Input::Reply { .. } | Input::Media { .. } | Input::Contact { .. })
}

/// Whether an input only said how things stood then: whether they still stand so is seen by the next message.
fn is_over(input: &Input) -> bool {
    matches!(input, Input::Blocked(_) | Input::Group { event: GroupEvent::Removed | GroupEvent::Renamed { .. }, .. })
}

/// What the rest of a batch must know of a step.
#[derive(Default)]
pub(super) struct Written {
    /// Chats into which messages come out of order.
    pub(super) crowded: Vec<i64>,
    /// Whether the law or the days off were corrected.
    pub(super) corrects: bool,
}

struct Step {
    input: Input,
    query_id: Option<String>,
    said: Option<Said>,
    state: State,
    crowded: bool,
    unreadable: bool,
}
