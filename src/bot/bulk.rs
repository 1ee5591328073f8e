//! The bulk lane: announcements go out at one pace, never faster than Telegram allows, in turn with nobody: answers to
//! people travel beside it and are not delayed. Who is being tried is committed before the call, so that a crash leaves
//! that one recipient unknown and nobody gets anything twice.

use std::sync::atomic::Ordering;

use chrono::{DateTime, TimeDelta, Utc};
use futures_util::StreamExt;
use futures_util::future::BoxFuture;
use futures_util::stream::FuturesUnordered;
use serde_json::Value;
use tokio::sync::watch;

use super::call::Call;
use super::letter::message;
use super::refusals::Meaning;
use super::watcher::Part;
use super::wire::Answer;
use super::{Bot, IDLE_LOOK, Progress, training};
use crate::domain::announce::Delivery;
use crate::store::Error;
use crate::store::bulk::{Turn, bulk_gap};
use crate::store::mends::MendTurn;

/// Calls of the bulk lane under way at once: more than a second of them at the bulk lane's pace.
const MAX_IN_FLIGHT: usize = 32;
/// After how long a try without a result counts as unknown: longer than any call may take.
pub(super) const TRY_LIMIT: TimeDelta = TimeDelta::seconds(150);
/// After so many refusals for speed a recipient counts as failed.
pub(super) const MAX_TRIES: i32 = 8;
/// How long the lane pauses at most where a group refuses for speed.
pub(super) const GROUP_PAUSE: TimeDelta = TimeDelta::seconds(5);
/// A group that is slower than this does not get it: the office is told.
pub(super) const GROUP_PATIENCE: TimeDelta = TimeDelta::minutes(15);
/// How long the lane pauses after an answer that was lost: twice as long each time, up to the longest.
const LOST_PAUSE: TimeDelta = TimeDelta::seconds(5);
const LONGEST_LOST_PAUSE: TimeDelta = TimeDelta::minutes(1);
/// How long the lane pauses while everybody refuses.
pub(super) const REFUSED_PAUSE: TimeDelta = TimeDelta::seconds(30);
/// How long somebody who refused meanwhile stands behind the others.
const HELD_BACK: TimeDelta = TimeDelta::minutes(10);
/// How far the lane may lag behind its pace and still catch up.
const CATCH_UP: TimeDelta = TimeDelta::milliseconds(120);

/// What to do next.
enum Next {
    /// Send this.
    Go(Box<Job>),
    /// Nothing before this instant.
    Wait(DateTime<Utc>),
    /// Nothing at all.
    Idle,
}

/// A call of the bulk lane.
pub(super) enum Job {
    /// Sends an announcement to somebody.
    Send(Turn, Call),
    /// Puts a message right that was sent.
    Mend(MendTurn, Call),
    /// Nothing after all.
    Nothing,
}

impl Bot {
    /// One turn of the bulk lane, for tests: begins, sends one, ends.
    pub async fn bulk_once(&self) -> Result<Progress, Error> {
        match self.next_bulk().await? {
            Next::Go(it) => {
                let answer = self.perform_job(&it).await;
                self.metrics.sent("bulk", answer.class());
                self.record_job(&it, &answer).await?;
                Ok(Progress::Worked)
            }
            Next::Wait(_) | Next::Idle => Ok(Progress::Idle),
        }
    }

    async fn perform_job(&self, job: &Job) -> Answer {
        match job {
            Job::Send(turn, call) => match Box::pin(self.upload(call)).await {
                Ok(Ok(file)) => self.wire.perform(turn.chat_id, (call, file), None).await,
                Ok(Err(_)) => Answer::Refused,
                Err(_) => Answer::NotSent,
            },
            Job::Mend(turn, call) => self.wire.perform(turn.chat_id, (call, None), Some(turn.message_id)).await,
            Job::Nothing => Answer::NotModified,
        }
    }

    async fn record_job(&self, job: &Job, answer: &Answer) -> Result<(), Error> {
        match job {
            Job::Send(turn, _) => self.record_bulk(turn, answer).await,
            Job::Mend(turn, _) => self.record_mend(turn, answer).await,
            Job::Nothing => Ok(()),
        }
    }

    /// Takes the next recipient, if the pace and the hour allow it.
    async fn next_bulk(&self) -> Result<Next, Error> {
        let now = self.clock.now();
        let mut tx = self.store.begin().await?;
        let (_, calendar) = self.memory.rules(&mut tx, None, now).await?;
        let open_again = calendar.next_allowed(now);
        let given_up = tx.give_up_tries(false, now).await? + tx.repeat_mends(false, now).await?;
        let (begun, ended) = (tx.begin_sendings(now).await?, tx.end_sendings().await?);
        if given_up + begun + ended + tx.end_mends(now).await? > 0 {
            tx.commit().await?;
            tx = self.store.begin().await?;
        }
        let next_at = tx.bulk_next_at(now).await?.unwrap_or(now);
        if next_at > now {
            return Ok(Next::Wait(next_at));
        }
        // What is wrong is put right before anything else goes, at any hour.
        if let Some(job) = self.next_mend(&mut tx, now).await? {
            tx.set_bulk_next_at(next_at.max(now - CATCH_UP) + bulk_gap(), now).await?;
            tx.commit().await?;
            return Ok(Next::Go(Box::new(job)));
        }
        if open_again > now {
            return Ok(Next::Wait(open_again));
        }
        let Some(turn) = tx.take_recipient((now, now + TRY_LIMIT)).await? else { return Ok(Next::Idle) };
        let (ward, it) = match tx.any_announcement(turn.announcement).await {
            Ok(Some(found)) => found,
            Err(error) if error.is_transient() => return Err(error),
            // One that cannot be read must not stand in the way of all others.
            _ => {
                tracing::error!(announcement.id = turn.announcement.0, "an announcement cannot be read");
                let recipient = (turn.announcement, turn.chat_id);
                tx.record_recipient(recipient, (Delivery::Failed, None, false)).await?;
                tx.commit().await?;
                return Ok(Next::Wait(now));
            }
        };
        if let Some(notice) = &it.content.notice
            && training::is_stale(&mut tx, notice, now).await?
        {
            let recipient = (turn.announcement, turn.chat_id);
            tx.record_recipient(recipient, (Delivery::Stopped, None, false)).await?;
            tx.commit().await?;
            return Ok(Next::Wait(now));
        }
        let sender = self.last_sender.of(&mut tx, ward, &it, now).await?;
        // The pace is kept from its own last beat, so that small delays do not add up.
        tx.set_bulk_next_at(next_at.max(now - CATCH_UP) + bulk_gap(), now).await?;
        tx.commit().await?;
        let group = turn.group.then_some(&*self.bot_name);
        let call = message(&self.locale, (turn.lang, group), &it, &sender);
        Ok(Next::Go(Box::new(Job::Send(turn, call))))
    }

    /// Writes what became of a recipient. Only what certainly did not arrive is tried again.
    async fn record_bulk(&self, turn: &Turn, answer: &Answer) -> Result<(), Error> {
        let now = self.clock.now();
        if !matches!(answer, Answer::Lost) {
            self.bulk_losses.store(0, Ordering::Relaxed);
        }
        let mut pause = None;
        let mut group_until = None;
        let mut message_id = None;
        let meaning = self.weigh(turn.chat_id, answer, now);
        let delivery = match answer {
            Answer::Ok(result) => {
                message_id = result.get("message_id").and_then(Value::as_i64).map(|it| (it, now));
                Delivery::Sent
            }
            // Nobody can be written to: somebody else is tried in a moment, and this one later.
            Answer::Blocked if matches!(meaning, Some(Meaning::Everybody(_))) => {
                pause = Some(now + REFUSED_PAUSE);
                Delivery::Waiting
            }
            Answer::Blocked => Delivery::Blocked,
            // Where answers are lost one after the other, Telegram is away: better to wait than to know of nobody.
            Answer::Lost => {
                let losses = self.bulk_losses.fetch_add(1, Ordering::Relaxed).min(4);
                pause = Some(now + (LOST_PAUSE * (1 << losses)).min(LONGEST_LOST_PAUSE));
                Delivery::Unknown
            }
            Answer::RateLimited(seconds) => {
                let told = TimeDelta::seconds(i64::try_from(*seconds).unwrap_or(60));
                // A group may be slow by the will of its administrators: that must not hold everybody else up. Where
                // Telegram means all of us, the next person's message is refused as well.
                pause = Some(now + if turn.group { told.min(GROUP_PAUSE) } else { told });
                group_until = turn.group.then_some(now + told);
                let patient = !turn.group || told <= GROUP_PATIENCE;
                if turn.tries + 1 < MAX_TRIES && patient { Delivery::Waiting } else { Delivery::Failed }
            }
            Answer::NotSent | Answer::Unauthorized | Answer::NotThere | Answer::Conflict(_) => {
                pause = Some(now + TimeDelta::seconds(5));
                Delivery::Waiting
            }
            _ => Delivery::Failed,
        };
        let mut tx = self.store.begin().await?;
        let refused = matches!(answer, Answer::RateLimited(_));
        if let Answer::Migrated(to) = answer {
            tx.move_group_chat((turn.chat_id, *to), now).await?;
            tx.move_recipient((turn.announcement, turn.chat_id), *to).await?;
            return tx.commit().await;
        }
        match &meaning {
            Some(Meaning::Everybody(_)) => {
                tx.hold_recipient((turn.announcement, turn.chat_id), now + HELD_BACK).await?;
            }
            _ => tx.record_recipient((turn.announcement, turn.chat_id), (delivery, message_id, refused)).await?,
        }
        match (delivery, &meaning) {
            (Delivery::Blocked, _) if turn.group => tx.leave_group_chat(turn.chat_id, now).await?,
            (_, Some(_)) if turn.group => {}
            (_, Some(meaning)) => self.mark(&mut tx, turn.chat_id, meaning, now).await?,
            // Whoever was marked days ago, and was tried again, can be written to.
            (Delivery::Sent, None) if !turn.group => tx.unblock(turn.chat_id).await?,
            _ => {}
        }
        if let Some(until) = pause {
            tx.set_bulk_next_at(until, now).await?;
        }
        if let Some(until) = group_until {
            tx.hold_group_chat(turn.chat_id, until).await?;
        }
        // What perhaps arrived may stand below the card as well.
        if matches!(delivery, Delivery::Sent | Delivery::Unknown) && !turn.group {
            tx.crowd(turn.chat_id).await?;
        }
        tx.commit().await
    }

    /// Sends until `stop`, then waits for what is under way.
    pub(super) async fn bulk_loop(&self, mut stop: watch::Receiver<bool>) {
        let mut calls: FuturesUnordered<BoxFuture<'_, (Job, Answer)>> = FuturesUnordered::new();
        loop {
            let stopping = *stop.borrow();
            if stopping && calls.is_empty() {
                return;
            }
            let mut pause = IDLE_LOOK;
            // By a clock that is in doubt nothing is sent too early, and nothing counts as given up.
            let doubted = self.clock_doubt().is_some();
            if doubted {
                self.health.turned(Part::Bulk, self.clock.now());
            }
            if !stopping && !doubted && calls.len() < MAX_IN_FLIGHT {
                let next = self.next_bulk().await;
                if next.is_ok() {
                    self.health.turned(Part::Bulk, self.clock.now());
                }
                match next {
                    Ok(Next::Go(it)) => {
                        calls.push(Box::pin(async move {
                            let answer = self.perform_job(&it).await;
                            (*it, answer)
                        }));
                        pause = std::time::Duration::ZERO;
                    }
                    Ok(Next::Wait(until)) => {
                        pause = (until - self.clock.now()).to_std().unwrap_or_default().min(IDLE_LOOK);
                    }
                    Ok(Next::Idle) => {}
                    Err(error) => pause = self.trouble.met("bulk", &error),
                }
            }
            tokio::select! {
                Some((job, answer)) = calls.next() => {
                    self.metrics.sent("bulk", answer.class());
                    if let Err(error) = self.surely("bulk", || Box::pin(self.record_job(&job, &answer))).await {
                        // The row stays as being tried, and becomes unknown: nobody sends it again by itself.
                        tracing::error!(%error, "the result of a bulk message could not be written");
                    }
                }
                () = tokio::time::sleep(pause) => {}
                _ = stop.changed() => {}
            }
        }
    }
}
