//! The shell around Telegram: everything enters through the inbox and leaves through the outbox. In between stands one
//! transaction ([`handle`]) in which the dialogue decides; before it stands [`poll`] or [`webhook`], after it
//! [`send`]. The loops here only wake each other; every piece of work is also a single turn that tests call by hand.

use std::sync::Arc;
use std::sync::atomic::AtomicU32;
use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use serde_json::json;
use teloxide::types::Me;

use tokio::sync::{Notify, watch};

mod access;
mod alive;
mod apart;
mod apply;
mod book_order;
mod brake;
pub mod bulk;
pub mod call;
mod case_plan;
mod clockwork;
pub mod desk;
mod door;
pub mod facts;
mod fetch;
pub mod files;
pub mod handle;
pub mod health;
pub mod letter;
mod lines;
mod mend;
pub mod metrics;
mod model_counts;
mod office_facts;
mod paper_office;
mod paper_order;
mod papers;
mod parked;
mod people_files;
mod people_order;
#[cfg(test)]
mod persisted_tests;
pub mod poll;
pub mod qr;
pub mod raw;
mod refusals;
pub mod render;
mod report_data;
pub mod route;
pub mod send;
mod shelves;
mod strangers;
mod tell;
mod training;
pub mod trouble;
mod ward_rules;
pub mod watcher;
pub mod webhook;
pub mod wire;

use self::brake::Brake;
use self::clockwork::Clockwork;
use self::facts::Memory;
use self::metrics::Metrics;
use self::refusals::Refusals;
use self::route::Routes;
use self::send::Sender;
use self::strangers::Strangers;
use self::trouble::Trouble;
use self::watcher::{Admins, Health, Part};
use self::wire::{Answer, Wire};
use crate::clock::SharedClock;
use crate::dialogue::text::text;
use crate::domain::people::Lang;
use crate::domain::reporting::Seen;
use crate::locale::Locale;
use crate::store::reports::Frozen;
use crate::store::{Error, Store, Tx};

/// Whether a turn found something to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress {
    /// It did something; there may be more.
    Worked,
    /// There was nothing.
    Idle,
}

/// Why the bot stopped by itself.
#[derive(Debug, thiserror::Error)]
pub enum Stop {
    /// Telegram does not know the token.
    #[error("Telegram refuses the token (401 or 404): check TELOXIDE_TOKEN, or ask @BotFather for a new one")]
    Unauthorized,
    /// The database failed for good.
    #[error("the database failed: {0} ({advice})", advice = .0.advice())]
    Store(#[from] Error),
    /// It failed for minutes.
    #[error("the database has failed for minutes, and the process ends so that it is started anew: {0}")]
    Trouble(&'static str),
    /// Something could not be set up.
    #[error("{0}")]
    Setup(String),
}

/// How updates come in.
#[derive(Clone, Debug)]
pub enum Intake {
    /// Long polling.
    Poll,
    /// A webhook behind the operator's own TLS proxy.
    Webhook(webhook::WebhookConfig),
}

/// What a bot is made of.
pub struct Parts {
    /// The database, migrated.
    pub store: Store,
    /// The way to the Bot API.
    pub wire: Wire,
    /// The time.
    pub clock: SharedClock,
    /// Who the bot is, from `getMe`.
    pub me: Me,
    /// This process: differs from every other process on the same database.
    pub instance: String,
    /// How long a row that this process took belongs to it: [`desk::LEASE`], shorter in tests.
    pub lease: TimeDelta,
    /// Who is told what an operator must see to.
    pub admins: Admins,
}

/// A bot at work. Shared by its loops.
pub struct Bot {
    pub(crate) store: Store,
    pub(crate) clock: SharedClock,
    wire: Wire,
    me: Me,
    bot_name: Arc<str>,
    instance: String,
    lease: TimeDelta,
    admins: Admins,
    locale: Locale,
    routes: Routes,
    memory: Memory,
    sender: Sender,
    /// Answers of the bulk lane that were lost one after the other.
    bulk_losses: AtomicU32,
    /// Who the sending under way comes from.
    last_sender: letter::LastSender,
    /// What the operator can measure.
    pub metrics: Arc<Metrics>,
    health: Health,
    trouble: Trouble,
    clockwork: Clockwork,
    refusals: Refusals,
    strangers: Strangers,
    brake: Brake,
    /// One file is read at a time: each may need some memory.
    reading: tokio::sync::Mutex<()>,
    arrived: Notify,
}

/// How often a loop looks for work that nobody announced: held rows, expired leases, other processes' rows.
const IDLE_LOOK: Duration = Duration::from_millis(250);
/// Rows of different chats that share a transaction.
const BATCH: i64 = 64;
/// On PostgreSQL several workers take rows; each holds its rows' locks, so batches are smaller.
const POSTGRES_BATCH: i64 = 8;
/// Loops that handle rows side by side, at most: SQLite has one.
const MOST_HANDLERS: usize = 4;
/// Timers moved in one transaction.
const TIMERS: i64 = 200;
/// How long after a refusal of the token it is shown again, at the start.
const REFUSED_PAUSE: Duration = Duration::from_millis(300);
/// How often old payloads are erased.
const UPKEEP_EVERY: Duration = Duration::from_secs(600);
/// How long a handled payload stays readable, for the operator who looks into a complaint.
const GRACE: TimeDelta = TimeDelta::hours(1);
/// How long a handled update is remembered, so that it is not taken twice. Telegram keeps updates for a day, and may
/// start its numbering anew after a week.
const KEEP_INBOX: TimeDelta = TimeDelta::hours(48);
/// How long the message of a card can still be found, to take its buttons off.
const KEEP_OUTBOX: TimeDelta = TimeDelta::days(60);
/// How long it is remembered where the chat of somebody stands who is not known, or not any more.
const KEEP_STRANGERS: TimeDelta = TimeDelta::days(2);
/// How long a state that could not be read is kept for repair.
const KEEP_SALVAGED: TimeDelta = TimeDelta::days(90);
/// How long a list of people waits for whoever sent it.
const KEEP_LISTS: TimeDelta = TimeDelta::days(14);
/// How long a stop may take before what is left waits for the next start.
pub const DRAIN: Duration = Duration::from_secs(10);

/// What the approval of a report would freeze: for whoever fills a database without a chat.
pub async fn frozen_report(tx: &mut Tx, seen: Seen, now: DateTime<Utc>) -> Result<Option<Frozen>, Error> {
    report_data::frozen(tx, seen, now).await
}

impl Bot {
    /// Puts a bot together. Leases that an earlier life of the only process left are freed.
    pub async fn new(parts: Parts) -> Result<Arc<Self>, Error> {
        let Parts { store, wire, clock, me, instance, lease, admins } = parts;
        let routes = route::routes();
        if store.is_single_process() {
            let mut tx = store.begin().await?;
            tx.free_leases().await?;
            tx.give_up_tries(true, clock.now()).await?;
            tx.repeat_mends(true, clock.now()).await?;
            tx.commit().await?;
        }
        let bot_name = Arc::from(me.username());
        let bot = Arc::new(Self {
            store,
            clock,
            wire,
            me,
            bot_name,
            instance,
            lease,
            admins,
            locale: Locale::new(),
            routes,
            memory: Memory::default(),
            sender: Sender::default(),
            bulk_losses: AtomicU32::new(0),
            last_sender: letter::LastSender::default(),
            metrics: Metrics::new(),
            health: Health::default(),
            trouble: Trouble::default(),
            clockwork: Clockwork::default(),
            refusals: Refusals::default(),
            strangers: Strangers::default(),
            brake: Brake::default(),
            reading: tokio::sync::Mutex::default(),
            arrived: Notify::new(),
        });
        Box::pin(bot.plan_wards()).await?;
        Ok(bot)
    }

    /// The bot's user name.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.bot_name
    }

    /// Asks Telegram who the bot is, and again until it answers; only a refused token ends it.
    pub async fn introduce(wire: &Wire, mut stop: watch::Receiver<bool>) -> Result<Option<Me>, Stop> {
        let (mut tries, mut refusals) = (0_u32, 0_u32);
        loop {
            let problem = match wire.call("getMe", &json!({})).await {
                Answer::Ok(me) => match serde_json::from_str::<Me>(&me.to_string()) {
                    Ok(me) => return Ok(Some(me)),
                    Err(_) => "unreadable",
                },
                Answer::Unauthorized => return Err(Stop::Unauthorized),
                // Once may be a proxy, or a server that starts.
                Answer::NotThere if refusals + 1 >= poll::MOST_REFUSALS => return Err(Stop::Unauthorized),
                answer @ Answer::NotThere => {
                    refusals += 1;
                    answer.cause()
                }
                other => other.cause(),
            };
            tries += 1;
            tracing::warn!(problem, tries, "Telegram cannot be reached yet; trying again");
            let patient = Duration::from_millis(500).saturating_mul(1 << tries.min(5));
            let pause = if refusals > 0 { REFUSED_PAUSE } else { patient };
            tokio::select! {
                () = tokio::time::sleep(pause) => {}
                _ = stop.changed() => {}
            }
            if *stop.borrow() {
                return Ok(None);
            }
        }
    }

    /// One turn of everything, for tests: poll, timers, handle, send.
    pub async fn tick(&self) -> Result<Progress, Error> {
        let mut progress = self.poll_once().await?;
        // Off the stack of whoever turns: each is large.
        let handled = Box::pin(self.handle(BATCH));
        let lanes =
            [self.fire_timers().await?, handled.await?, Box::pin(self.send_once()).await?, self.bulk_once().await?];
        for more in lanes {
            if more == Progress::Worked {
                progress = more;
            }
        }
        Ok(progress)
    }

    /// Moves due timers into the inbox.
    pub async fn fire_timers(&self) -> Result<Progress, Error> {
        let now = self.clock.now();
        let mut tx = self.store.begin().await?;
        if tx.fire_timers(now, TIMERS).await? == 0 {
            return Ok(Progress::Idle);
        }
        tx.commit().await?;
        self.trouble.over();
        self.arrived.notify_one();
        Ok(Progress::Worked)
    }

    /// A turn of the timers' loop: none fires by a clock that is in doubt.
    async fn mind_timers(&self) -> Result<(), Error> {
        if self.is_instant_due() {
            self.note_instant().await?;
        }
        if self.clock_doubt().is_none() {
            self.fire_timers().await?;
        }
        Ok(())
    }

    async fn upkeep(&self) -> Result<(), Error> {
        Box::pin(self.plan_wards()).await?;
        self.sweep().await
    }

    /// Erases what need not be kept.
    pub async fn sweep(&self) -> Result<(), Error> {
        let now = self.clock.now();
        let mut tx = self.store.begin().await?;
        tx.sweep_inbox(now, GRACE, KEEP_INBOX).await?;
        tx.sweep_outbox(now, GRACE, KEEP_OUTBOX).await?;
        tx.sweep_dialogues((now - KEEP_STRANGERS, now - KEEP_SALVAGED)).await?;
        tx.sweep_lists(now - KEEP_LISTS, now).await?;
        tx.commit().await
    }

    /// Works until `stop`, then finishes what is at hand, for at most [`DRAIN`].
    pub async fn run(self: Arc<Self>, intake: Intake, stop: watch::Receiver<bool>) -> Result<(), Stop> {
        let (quit_handlers, handlers_stop) = watch::channel(false);
        let (quit_sender, sender_stop) = watch::channel(false);
        let (quit_life, life_stop) = watch::channel(false);
        let mut workers = tokio::task::JoinSet::new();
        for n in 0..if self.store.is_single_process() { 1 } else { MOST_HANDLERS } {
            let (bot, stop) = (self.clone(), handlers_stop.clone());
            let part = Part::Handle(n);
            workers.spawn(async move { bot.keep(part, stop.clone(), || bot.handle_loop(n, stop.clone())).await });
        }
        let (bot, stop_of) = (self.clone(), handlers_stop.clone());
        workers.spawn(async move { bot.keep(Part::Timers, stop_of.clone(), || bot.timer_loop(stop_of.clone())).await });
        let (bot, stop_of) = (self.clone(), handlers_stop.clone());
        // Who was being tried when it panicked becomes unknown; the others go on.
        workers.spawn(async move { bot.keep(Part::Bulk, stop_of.clone(), || bot.bulk_loop(stop_of.clone())).await });
        let life = (!self.store.is_single_process()).then(|| {
            let (bot, stop_of) = (self.clone(), life_stop);
            tokio::spawn(async move { bot.keep(Part::Life, stop_of.clone(), || bot.life_loop(stop_of.clone())).await })
        });
        let (bot, stop_of) = (self.clone(), handlers_stop);
        workers.spawn(async move { bot.keep(Part::Watch, stop_of.clone(), || bot.watch_loop(stop_of.clone())).await });
        let bot = self.clone();
        // What was at hand when it panicked is free again when its lease ends.
        let sender = tokio::spawn(async move {
            bot.keep(Part::Send, sender_stop.clone(), || bot.send_loop(sender_stop.clone())).await;
        });
        self.greet_strangers().await;
        let taken_in = async {
            match intake {
                Intake::Poll => {
                    self.wire.call("deleteWebhook", &json!({ "drop_pending_updates": false })).await;
                    self.health.polling_begins(self.clock.now());
                    self.keep(Part::Poll, stop.clone(), || self.poll_loop(stop.clone())).await
                }
                Intake::Webhook(config) => self.serve_webhook(config, stop.clone()).await,
            }
        };
        let result = tokio::select! {
            result = taken_in => result,
            broken = self.broken_for_good(stop.clone()) => Err(broken),
        };
        tracing::info!("stopping: finishing what is at hand");
        let drained = tokio::time::timeout(DRAIN, async {
            let _ = quit_handlers.send(true);
            while workers.join_next().await.is_some() {}
            let _ = quit_sender.send(true);
            let _ = sender.await;
            // What it had at hand is its own until then.
            let _ = quit_life.send(true);
            if let Some(life) = life {
                let _ = life.await;
            }
        });
        if drained.await.is_err() {
            tracing::warn!("not everything could be finished in time; the rest goes on at the next start");
        }
        self.store.close().await;
        result
    }

    /// The menu of people without one of their own. Not worth a retry: the next start sets it again.
    async fn greet_strangers(&self) {
        let commands: Vec<_> = crate::dialogue::home::commands_of_strangers()
            .into_iter()
            .map(|(command, words)| json!({ "command": command, "description": self.locale.plain(Lang::Vi, &words) }))
            .collect();
        self.wire.call("setMyCommands", &json!({ "commands": commands })).await;
        let words = self.locale.plain(Lang::Vi, &text!("command-in-group"));
        let commands = json!([{ "command": "start", "description": words }]);
        let scope = json!({ "type": "all_group_chats" });
        self.wire.call("setMyCommands", &json!({ "commands": commands, "scope": scope })).await;
    }

    async fn handle_loop(&self, n: usize, mut stop: watch::Receiver<bool>) {
        let limit = if self.store.is_single_process() { BATCH } else { POSTGRES_BATCH };
        loop {
            // Registered before the table is read, so that a row that comes meanwhile is not overlooked.
            let arrived = self.arrived.notified();
            let handled = self.handle_and_look(limit).await;
            if handled.is_ok() {
                self.health.turned(Part::Handle(n), self.clock.now());
            }
            match handled {
                Ok((progress, more)) if more || (progress == Progress::Worked && *stop.borrow()) => {
                    // Another worker may take what is left.
                    self.arrived.notify_one();
                    continue;
                }
                Ok(_) => {}
                Err(error) => tokio::time::sleep(self.trouble.met("handle", &error)).await,
            }
            if *stop.borrow() {
                return;
            }
            tokio::select! {
                () = arrived => {}
                () = tokio::time::sleep(IDLE_LOOK) => {}
                _ = stop.changed() => {}
            }
        }
    }

    async fn timer_loop(&self, mut stop: watch::Receiver<bool>) {
        let mut upkeep = tokio::time::interval(UPKEEP_EVERY);
        while !*stop.borrow() {
            let result = tokio::select! {
                () = tokio::time::sleep(IDLE_LOOK) => self.mind_timers().await,
                // What looks old may not be.
                _ = upkeep.tick(), if self.clock_doubt().is_none() => self.upkeep().await,
                _ = stop.changed() => Ok(()),
            };
            match result {
                Ok(()) => self.health.turned(Part::Timers, self.clock.now()),
                Err(error) => tokio::time::sleep(self.trouble.met("timers", &error)).await,
            }
        }
    }
}
