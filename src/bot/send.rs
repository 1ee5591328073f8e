//! From the outbox to Telegram: in order per chat and lane, side by side across chats. An answer is classified, then
//! written down; until it is written the row counts as unsent.

mod desk;

use std::collections::{HashMap, HashSet, VecDeque};
use std::panic::AssertUnwindSafe;
use std::sync::Mutex;

use chrono::{DateTime, TimeDelta, Utc};
use futures_util::future::BoxFuture;
use futures_util::stream::FuturesUnordered;
use futures_util::{FutureExt, StreamExt};
use serde_json::Value;
use tokio::sync::{Notify, watch};

use self::desk::{Chore, Desk};
use super::brake::Speed;
use super::call::Call;
use super::lines::Line;
use super::refusals::Meaning;
use super::watcher::Part;
use super::wire::Answer;
use super::{Bot, IDLE_LOOK, Progress};
use crate::dialogue::text::text;
use crate::domain::people::Lang;
use crate::store::outbox::{Ending, Lane, Outgoing, Record, Recorded};
use crate::store::{Error, Tx};

/// Calls under way at once.
const MAX_IN_FLIGHT: usize = 128;
/// And for a while after Telegram asked us to be slower.
const FEW_IN_FLIGHT: usize = 8;
/// Files fetched at once, beside those calls: each may take half a minute, and is read in memory.
const MAX_FETCHES: usize = 2;
/// Rows claimed at once from the table.
const CLAIM: i64 = 200;
/// Message ids of recent cards that are remembered.
const REMEMBERED: usize = 20_000;
/// How much longer than its pause a line is held.
const HOLD_ON: TimeDelta = TimeDelta::seconds(2);
/// Longest pause between two tries of one row.
const MAX_PAUSE: TimeDelta = TimeDelta::seconds(60);
/// How long a row waits, and how often, while everybody refuses: for a day.
const REFUSED_PAUSE: TimeDelta = TimeDelta::seconds(30);
const MOST_REFUSED: i32 = 2880;
/// Longest pause before a notice is said again whose answer was lost.
const MAX_LOST_PAUSE: TimeDelta = TimeDelta::minutes(30);

/// Rows that were committed and wait for the sender, and the ids of messages just sent.
#[derive(Debug, Default)]
pub struct Sender {
    ready: Mutex<VecDeque<Outgoing>>,
    messages: Mutex<Messages>,
    held: Mutex<HashMap<Line, DateTime<Utc>>>,
    wake: Notify,
}

#[derive(Debug, Default)]
struct Messages {
    by_key: HashMap<String, i64>,
    order: VecDeque<String>,
}

impl Sender {
    /// Takes rows over after their commit.
    pub fn hand_over(&self, rows: Vec<Outgoing>) {
        if rows.is_empty() {
            return;
        }
        self.ready.lock().expect("no holder panics").extend(rows);
        self.wake.notify_one();
    }

    /// The rows that were handed over, and those of them that must wait behind one that is tried again: these go back
    /// to the table, which keeps their order.
    fn take(&self, now: DateTime<Utc>) -> (VecDeque<Outgoing>, Vec<Outcome>) {
        let rows = std::mem::take(&mut *self.ready.lock().expect("no holder panics"));
        let mut held = self.held.lock().expect("no holder panics");
        if held.is_empty() {
            return (rows, Vec::new());
        }
        held.retain(|_, until| *until > now);
        let (behind, free): (VecDeque<_>, VecDeque<_>) =
            rows.into_iter().partition(|it| held.contains_key(&(it.chat_id, it.lane)));
        (free, behind.iter().map(hold_back).collect())
    }

    /// Notes that a line waits for a moment, so that what is committed meanwhile does not overtake what goes back to the table.
    pub(super) fn hold_line(&self, line: Line, now: DateTime<Utc>) {
        if line.1 != Lane::Toast {
            self.held.lock().expect("no holder panics").insert(line, now + HOLD_ON);
        }
    }

    /// Notes that a card or notice is tried again later, so that none behind it overtakes it. A little longer than the pause
    /// itself: what was committed before the note is handed over soon after it.
    pub(super) fn hold(&self, row: &Outgoing, outcome: &Outcome) -> bool {
        let Recorded::Again { not_before, .. } = outcome.record.what else { return false };
        if row.lane == Lane::Toast {
            return false;
        }
        let until = not_before + HOLD_ON;
        self.held.lock().expect("no holder panics").insert((row.chat_id, row.lane), until);
        true
    }

    fn remember(&self, key: &str, message_id: i64) {
        let mut messages = self.messages.lock().expect("no holder panics");
        if messages.by_key.insert(key.to_owned(), message_id).is_none() {
            messages.order.push_back(key.to_owned());
        }
        if messages.order.len() > REMEMBERED
            && let Some(oldest) = messages.order.pop_front()
        {
            messages.by_key.remove(&oldest);
        }
    }

    fn recall(&self, key: &str) -> Option<i64> {
        self.messages.lock().expect("no holder panics").by_key.get(key).copied()
    }

    /// The message that Telegram made of a row.
    pub async fn message_of(&self, tx: &mut Tx, key: &str) -> Result<Option<i64>, Error> {
        match self.recall(key) {
            Some(id) => Ok(Some(id)),
            None => tx.message_of(key).await,
        }
    }
}

/// A try that may have panicked.
pub(super) type Delivered = std::thread::Result<Result<Outcome, Error>>;

/// What a try comes to.
#[derive(Debug)]
pub(super) struct Outcome {
    pub(super) record: Record,
    /// The row's target has become this message.
    retarget: Option<(String, i64)>,
    /// This chat refuses, and what that means.
    blocked: Option<(i64, Meaning)>,
}

impl Outcome {
    fn plainly_sent(&self) -> Option<(i64, Option<i64>)> {
        self.record.plainly_sent().filter(|_| self.retarget.is_none() && self.blocked.is_none())
    }

    /// Whether the row is done with.
    fn is_over(&self) -> bool {
        matches!(self.record.what, Recorded::Ended { .. })
    }

    /// Whether it never arrives.
    fn is_dead(&self) -> bool {
        matches!(self.record.what, Recorded::Ended { ending: Ending::Dead, .. })
    }

    /// Whether nothing is lost if the process dies before it is written down: sent again it looks like sent once.
    pub(super) fn may_wait(&self) -> bool {
        self.plainly_sent().is_some_and(|(_, message_id)| message_id.is_none())
    }
}

impl Bot {
    /// One turn of the sender for tests: sends what is ready, else claims, one after the other.
    pub async fn send_once(&self) -> Result<Progress, Error> {
        let (rows, behind) = self.sender.take(self.clock.now());
        self.write_down(&behind).await?;
        let mut rows: Vec<Outgoing> = rows.into();
        if rows.is_empty() {
            rows = self.claim().await?;
        }
        if rows.is_empty() {
            return Ok(Progress::Idle);
        }
        let mut held: HashSet<Line> = HashSet::new();
        for row in rows {
            let line = (row.chat_id, row.lane);
            let outcome = if held.contains(&line) { hold_back(&row) } else { self.deliver(&row).await? };
            if self.sender.hold(&row, &outcome) {
                held.insert(line);
            }
            self.write_down(&[outcome]).await?;
        }
        Ok(Progress::Worked)
    }

    async fn claim(&self) -> Result<Vec<Outgoing>, Error> {
        let now = self.clock.now();
        let mut tx = self.store.begin().await?;
        let is_quiet = self.memory.rules(&mut tx, None, now).await?.1.is_quiet(now);
        let rows = tx.claim((&self.instance, now + self.lease), (now, is_quiet), CLAIM).await?;
        if rows.is_empty() {
            return Ok(rows);
        }
        tx.commit().await?;
        Ok(rows)
    }

    /// Writes results down together; where one of them cannot be, the others are nevertheless.
    async fn write_all(&self, outcomes: &[Outcome]) -> Result<(), Error> {
        let together = self.surely("send", || Box::pin(self.write_down(outcomes))).await;
        if together.is_ok() || outcomes.len() == 1 {
            return together;
        }
        let mut result = Ok(());
        for outcome in outcomes {
            let alone = self.surely("send", || Box::pin(self.write_down(std::slice::from_ref(outcome)))).await;
            result = alone.and(result);
        }
        result
    }

    async fn write_down(&self, outcomes: &[Outcome]) -> Result<(), Error> {
        if outcomes.is_empty() {
            return Ok(());
        }
        let now = self.clock.now();
        let mut tx = self.store.begin().await?;
        let sent: Vec<_> = outcomes.iter().filter_map(Outcome::plainly_sent).collect();
        tx.record_sent(&sent, now).await?;
        for outcome in outcomes.iter().filter(|it| it.plainly_sent().is_none()) {
            match tx.record(&outcome.record, now).await {
                // It waits no more: somebody else ended it meanwhile, and there is nothing left to try again.
                Err(Error::RowsAffected { rows: 0, .. }) if !outcome.is_over() => {}
                result => result?,
            }
            if let Some((key, message_id)) = &outcome.retarget {
                tx.set_message_of(key, *message_id).await?;
            }
            if let Some((chat, meaning)) = &outcome.blocked {
                self.mark(&mut tx, *chat, meaning, now).await?;
            }
        }
        tx.commit().await?;
        self.trouble.over();
        Ok(())
    }

    async fn deliver(&self, row: &Outgoing) -> Result<Outcome, Error> {
        let now = self.clock.now();
        if row.expires_at.is_some_and(|at| at <= now) {
            return Ok(ended(row, Ending::Expired, None, "too_late"));
        }
        let Some(mut call) = row.call.as_deref().and_then(Call::load) else {
            return Ok(ended(row, Ending::Dead, None, "unreadable"));
        };
        if let Call::Fetch { list, file } = &call {
            return Box::pin(self.fetch(row, (*list, file))).await;
        }
        let mut message_id = None;
        if call.needs_target() {
            message_id = self.target_of(row).await?;
            if message_id.is_none() {
                match call.sent_anew() {
                    Some(anew) => call = anew,
                    // It was never sent, or is forgotten: nothing of it stands anywhere.
                    None if call.only_takes_away() => return Ok(ended(row, Ending::Expired, None, "no_target")),
                    None => return Ok(ended(row, Ending::Dead, None, "no_target")),
                }
            }
        }
        let mut file = None;
        if call.has_file() {
            // Apart, or the space that the making of a workbook needs would be carried through every call.
            match Box::pin(self.upload(&call)).await? {
                Ok(made) => file = made,
                Err(why) => {
                    tracing::error!(outbox.id = row.id, method = call.method(), why, "a file could not be made");
                    return Box::pin(self.no_file(row, why)).await;
                }
            }
        }
        let mut answer = self.wire.perform(row.chat_id, (&call, file), message_id).await;
        self.metrics.sent(row.lane.code(), answer.class());
        if let (Answer::Gone | Answer::Locked, Some(anew)) = (&answer, call.sent_anew()) {
            call = anew;
            answer = self.wire.perform(row.chat_id, (&call, None), None).await;
            self.metrics.sent(row.lane.code(), answer.class());
        }
        if let (Answer::Locked | Answer::Refused | Answer::BadFormat, Some(blotted)) = (&answer, call.blotted()) {
            answer = self.wire.perform(row.chat_id, (&blotted, None), message_id).await;
            self.metrics.sent(row.lane.code(), answer.class());
        }
        let class = answer.class();
        let outcome = self.judge(row, &call, answer, now);
        // Whoever asked for a file waits for it.
        if call.has_file() && outcome.is_dead() && outcome.blocked.is_none() {
            return Box::pin(self.no_file(row, class)).await;
        }
        if let Recorded::Ended { message_id: Some(id), .. } = &outcome.record.what {
            self.sender.remember(&row.key, *id);
        }
        if let Some((key, id)) = &outcome.retarget {
            self.sender.remember(key, *id);
        }
        Ok(outcome)
    }

    /// Says that a file does not come, to whoever waits for it: what became of the row is that it did not, for this reason.
    async fn no_file(&self, row: &Outgoing, why: &'static str) -> Result<Outcome, Error> {
        let refused = ended(row, Ending::Dead, None, why);
        if row.chat_id < 0 {
            return Ok(refused);
        }
        let mut tx = self.store.begin().await?;
        let lang = tx.lang_of(row.chat_id).await?.unwrap_or(Lang::Vi);
        drop(tx);
        let text = self.locale.html(lang, &text!("apology-file", code = format!("{}", row.id)));
        let apology = Call::Send { text, markup: None, protect: false };
        let answer = self.wire.perform(row.chat_id, (&apology, None), None).await;
        self.metrics.sent(row.lane.code(), answer.class());
        let outcome = self.judge(row, &apology, answer, self.clock.now());
        // Not said yet: the file is tried once more with it.
        if outcome.is_over() { Ok(Outcome { record: refused.record, ..outcome }) } else { Ok(outcome) }
    }

    async fn target_of(&self, row: &Outgoing) -> Result<Option<i64>, Error> {
        let Some(key) = &row.target else { return Ok(None) };
        if let Some(id) = self.sender.recall(key) {
            return Ok(Some(id));
        }
        let mut tx = self.store.begin().await?;
        tx.message_of(key).await
    }

    fn judge(&self, row: &Outgoing, call: &Call, answer: Answer, now: DateTime<Utc>) -> Outcome {
        let class = answer.class();
        let again = |pause: TimeDelta| tried_again(row, now + pause, class);
        let meaning = self.weigh(row.chat_id, &answer, now);
        match answer {
            Answer::Ok(result) => {
                let id = result.get("message_id").and_then(Value::as_i64);
                let anew = matches!(call, Call::Send { .. }) && row.target.is_some();
                let retarget = row.target.clone().zip(id).filter(|_| anew);
                // Of an edit nobody asks which message it became: it is the one it edits.
                Outcome { retarget, ..ended(row, Ending::Sent, id.filter(|_| !call.needs_target()), "") }
            }
            Answer::NotModified => ended(row, Ending::Sent, None, class),
            Answer::StaleQuery => ended(row, Ending::Expired, None, class),
            Answer::Blocked => {
                let blocked = meaning.map(|it| (row.chat_id, it));
                // Nobody can be written to: that ends, and then theirs goes out.
                if matches!(blocked, Some((_, Meaning::Everybody(_)))) && row.attempts < MOST_REFUSED {
                    return Outcome { blocked, ..again(REFUSED_PAUSE) };
                }
                Outcome { blocked, ..ended(row, Ending::Dead, None, class) }
            }
            Answer::RateLimited(seconds) => {
                let wait = TimeDelta::seconds(i64::try_from(seconds).unwrap_or(60));
                self.brake.refused(row.chat_id, wait.to_std().unwrap_or_default());
                again(wait)
            }
            // Each try may arrive: what nobody waits for is not said every minute while answers are lost.
            Answer::Lost if row.lane == Lane::Notice && !call.is_idempotent() => {
                again(pause(row.attempts, MAX_LOST_PAUSE))
            }
            Answer::NotSent | Answer::Lost | Answer::Unauthorized | Answer::NotThere | Answer::Conflict(_) => {
                again(pause(row.attempts, MAX_PAUSE))
            }
            // The message is not there: as asked, perhaps by this very row before its answer was lost.
            Answer::Gone if call.only_takes_away() => ended(row, Ending::Sent, None, class),
            // Nobody waits for it any more, and it holds nothing that must go.
            Answer::Locked if matches!(call, Call::Delete { .. }) => ended(row, Ending::Expired, None, class),
            Answer::Gone
            | Answer::Locked
            | Answer::Migrated(_)
            | Answer::BadFormat
            | Answer::TooBig
            | Answer::Refused => {
                if answer_is_ours(&answer) || matches!(call, Call::Erase { .. } | Call::Hide { .. }) {
                    tracing::error!(outbox.id = row.id, method = call.method(), class, "a call of ours was refused");
                }
                ended(row, Ending::Dead, None, class)
            }
        }
    }

    /// Sends until `stop`, then until everything at hand is sent.
    pub(super) async fn send_loop(&self, mut stop: watch::Receiver<bool>) {
        let mut desk = Desk::new();
        let mut fetching = 0;
        let mut calls: FuturesUnordered<BoxFuture<'_, (Outgoing, Delivered)>> = FuturesUnordered::new();
        // Nothing in the loop below waits by itself: a chore that holds the only connection must go on being polled.
        let mut chores: FuturesUnordered<BoxFuture<'_, Chore>> = FuturesUnordered::new();
        let mut look = tokio::time::interval(IDLE_LOOK);
        look.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
        loop {
            // What is being claimed may stand before what was just handed over.
            if !desk.claiming {
                desk.put(self.sender.take(self.clock.now()));
            }
            let speed = self.brake.speed();
            if speed == Speed::Stopped {
                // In the table nobody's lease runs out over it.
                desk.put_back(&self.sender, self.clock.now());
            }
            while let Some(row) = desk.next(speed, (calls.len() - fetching, fetching)) {
                fetching += usize::from(row.lane == Lane::Fetch);
                calls.push(Box::pin(async move {
                    let outcome = AssertUnwindSafe(self.deliver(&row)).catch_unwind().await;
                    (row, outcome)
                }));
            }
            if let Some((batch, freed)) = desk.results(!calls.is_empty()) {
                chores.push(Box::pin(async move { Chore::Written(freed, self.write_all(&batch).await) }));
            }
            if *stop.borrow() && calls.is_empty() && chores.is_empty() && desk.lines.is_empty() {
                return;
            }
            tokio::select! {
                Some((row, outcome)) = calls.next() => {
                    fetching -= usize::from(row.lane == Lane::Fetch);
                    desk.call_is_over((&self.sender, self.clock.now()), &row, outcome);
                }
                Some(chore) = chores.next() => {
                    if chore.went_well() {
                        self.health.turned(Part::Send, self.clock.now());
                    }
                    desk.chore_is_over(chore);
                }
                () = self.sender.wake.notified() => {}
                () = tokio::time::sleep_until(desk.write_at), if desk.waits() => {}
                // Whoever is stopped must wake up again.
                _ = look.tick(), if !desk.claiming && !*stop.borrow() => {
                    if speed == Speed::Stopped {
                        self.health.turned(Part::Send, self.clock.now());
                        continue;
                    }
                    desk.claiming = true;
                    chores.push(Box::pin(async move {
                        let claimed = self.claim().await;
                        if let Err(error) = &claimed {
                            tokio::time::sleep(self.trouble.met("outbox", error)).await;
                        }
                        Chore::Claimed(claimed)
                    }));
                }
                _ = stop.changed() => {}
            }
        }
    }
}

/// How many calls, and how many files that are fetched, may be under way.
fn most_in_flight(speed: Speed) -> (usize, usize) {
    match speed {
        Speed::Free => (MAX_IN_FLIGHT, MAX_FETCHES),
        Speed::Careful => (FEW_IN_FLIGHT, 1),
        Speed::Stopped => (0, 0),
    }
}

pub(super) fn ended(row: &Outgoing, ending: Ending, message_id: Option<i64>, error: &'static str) -> Outcome {
    let error = (!error.is_empty()).then_some(error);
    Outcome {
        record: Record { id: row.id, what: Recorded::Ended { ending, message_id, error } },
        retarget: None,
        blocked: None,
    }
}

/// A row that is tried again.
pub(super) fn tried_again(row: &Outgoing, not_before: DateTime<Utc>, error: &'static str) -> Outcome {
    let what = Recorded::Again { not_before, error };
    Outcome { record: Record { id: row.id, what }, retarget: None, blocked: None }
}

/// A row that was not tried, because one before it must go first.
pub(super) fn hold_back(row: &Outgoing) -> Outcome {
    Outcome { record: Record { id: row.id, what: Recorded::Released }, retarget: None, blocked: None }
}

/// The pause before the next try of a row: twice as long each time.
pub(super) fn next_pause(row: &Outgoing) -> TimeDelta {
    pause(row.attempts, MAX_PAUSE)
}

/// Twice as long each time, up to the longest.
fn pause(attempts: i32, longest: TimeDelta) -> TimeDelta {
    TimeDelta::seconds(1_i64 << attempts.clamp(0, 30)).min(longest)
}

fn answer_is_ours(answer: &Answer) -> bool {
    matches!(answer, Answer::BadFormat | Answer::Refused)
}
