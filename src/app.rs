//! Puts the parts together: opens the database, meets Telegram, runs the bot until it is told to stop.

use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::TimeDelta;
use secrecy::SecretString;
use tokio::net::TcpListener;
use tokio::sync::watch;

use crate::bot::watcher::Admins;
use crate::bot::webhook::WebhookConfig;
use crate::bot::wire::Wire;
use crate::bot::{Bot, Intake, Parts, Stop, health};
use crate::clock::SharedClock;
use crate::config::{DatabaseArgs, ServeArgs, TelegramArgs};
use crate::domain::holidays::{holidays, lunar_anchors};
use crate::domain::law_seed;
use crate::store::{Error, Store, private};

/// Webhook calls that Telegram may make at once.
const WEBHOOK_CONNECTIONS: u8 = 40;

/// Opens the database, with its keys: never with other ones, see [`Store::open_with_keys`].
pub async fn open(args: &DatabaseArgs) -> Result<Store, Error> {
    if let Some(folder) = database_file(args).as_deref().and_then(Path::parent) {
        // A missing folder is the commonest reason why SQLite cannot open its file.
        let _ = private::create_folder(folder);
    }
    let store = Store::open_with_keys(&args.database, &args.key_file).await?;
    for folder in folders(args) {
        private::close_folder(&folder, &own_files(args));
    }
    Ok(store)
}

/// Where the database file and the key file lie, without the folder that the program merely happens to run in.
#[must_use]
pub fn folders(args: &DatabaseArgs) -> Vec<PathBuf> {
    let files = [database_file(args), Some(args.key_file.clone())];
    let mut folders: Vec<PathBuf> =
        files.into_iter().flatten().filter_map(|it| it.parent().map(Path::to_owned)).collect();
    folders.retain(|it| !it.as_os_str().is_empty());
    folders.dedup();
    folders
}

/// The SQLite file that the settings name.
fn database_file(args: &DatabaseArgs) -> Option<PathBuf> {
    let path = args.database.strip_prefix("sqlite:").filter(|it| !it.starts_with(':'))?;
    let path = path.split('?').next().filter(|it| !it.is_empty())?;
    Some(PathBuf::from(path.strip_prefix("//").unwrap_or(path)))
}

/// Every file that the program itself keeps.
fn own_files(args: &DatabaseArgs) -> Vec<PathBuf> {
    let mut files = vec![args.key_file.clone()];
    if let Some(database) = database_file(args) {
        files.extend(["", "-wal", "-shm", "-journal"].map(|ending| {
            let mut name = database.clone().into_os_string();
            name.push(ending);
            PathBuf::from(name)
        }));
    }
    files
}

/// Brings the schema and the rules that a release ships up to date.
pub async fn migrate(store: &Store) -> Result<(), Error> {
    store.migrate().await?;
    let mut tx = store.begin().await?;
    tx.seed_rules(&law_seed::seed(), &holidays(), &lunar_anchors()).await?;
    tx.keep_key_checks().await?;
    tx.commit().await
}

/// A name for this process that no other life of it has.
#[must_use]
pub fn instance_name() -> String {
    let mut random = [0_u8; 6];
    getrandom::fill(&mut random).expect("the system has randomness");
    let life = u64::from_be_bytes([0, 0, random[0], random[1], random[2], random[3], random[4], random[5]]);
    format!("{}-{life:012x}", std::process::id())
}

/// What `serve` runs.
pub struct Serving {
    /// The database, migrated.
    pub store: Store,
    /// The way to Telegram.
    pub wire: Wire,
    /// The time.
    pub clock: SharedClock,
    /// How updates come in.
    pub intake: Intake,
    /// Where metrics and health are served.
    pub metrics: Option<SocketAddr>,
    /// How long what one process took belongs to it.
    pub lease: TimeDelta,
    /// Who is told what an operator must see to.
    pub admins: Admins,
}

impl Serving {
    /// Reads the settings of `serve`.
    pub fn prepare(store: Store, telegram: &TelegramArgs, serve: &ServeArgs, clock: SharedClock) -> Result<Self, Stop> {
        let wire = wire(telegram)?;
        if serve.webhook_url.is_some() && !serve.webhook_open && !crate::config::is_loopback(&serve.webhook_listen) {
            return Err(Stop::Setup(format!(
                "the webhook would listen on {}, where others reach it without TLS: let it listen on 127.0.0.1 behind \
                 your TLS proxy, or set HOAGIAI_WEBHOOK_OPEN=yes if only that proxy can reach the address",
                serve.webhook_listen
            )));
        }
        let intake = match &serve.webhook_url {
            None => Intake::Poll,
            Some(url) => Intake::Webhook(WebhookConfig {
                listen: serve.webhook_listen,
                url: url.clone(),
                secret: serve
                    .webhook_secret
                    .clone()
                    .unwrap_or_else(|| SecretString::from(store.derive_secret("webhook"))),
                max_connections: WEBHOOK_CONNECTIONS,
            }),
        };
        if let Some(listen) = serve.metrics_listen.filter(|it| !crate::config::is_loopback(it)) {
            return Err(Stop::Setup(format!("metrics are for this machine only: {listen} is not a loopback address")));
        }
        let lease = TimeDelta::seconds(i64::from(serve.lease_seconds));
        let silence = TimeDelta::hours(i64::from(serve.silence_hours));
        let mut ids = serve.admins.clone();
        ids.sort_unstable();
        ids.dedup();
        let admins = Admins { ids, silence };
        Ok(Self { store, wire, clock, intake, metrics: serve.metrics_listen, lease, admins })
    }

    /// Runs until `stop`, or until going on makes no sense.
    pub async fn run(self, stop: watch::Receiver<bool>) -> Result<(), Stop> {
        let Some(me) = Bot::introduce(&self.wire, stop.clone()).await? else { return Ok(()) };
        tracing::info!(bot = me.username(), "connected to Telegram");
        let parts = Parts {
            store: self.store,
            wire: self.wire,
            clock: self.clock,
            me,
            instance: instance_name(),
            lease: self.lease,
            admins: self.admins,
        };
        let bot = Bot::new(parts).await?;
        serve_metrics(&bot, self.metrics, stop.clone(), matches!(self.intake, Intake::Webhook(_))).await?;
        bot.run(self.intake, stop).await
    }
}

async fn serve_metrics(
    bot: &Arc<Bot>,
    listen: Option<SocketAddr>,
    stop: watch::Receiver<bool>,
    by_webhook: bool,
) -> Result<(), Stop> {
    let Some(listen) = listen else { return Ok(()) };
    let listener = TcpListener::bind(listen)
        .await
        .map_err(|error| Stop::Setup(format!("cannot listen on {listen} for metrics: {error}")))?;
    tokio::spawn(health::serve(bot.clone(), listener, stop, by_webhook));
    Ok(())
}

/// The way to Telegram, as set.
pub fn wire(telegram: &TelegramArgs) -> Result<Wire, Stop> {
    let Some(token) = telegram.token.clone() else {
        return Err(Stop::Setup("no token: set TELOXIDE_TOKEN to what @BotFather gave you".to_owned()));
    };
    Wire::new(&telegram.api_url, token, telegram.proxy.as_deref())
        .map_err(|_| Stop::Setup("the proxy in TELOXIDE_PROXY is not a proxy address".to_owned()))
}

/// Becomes true when the program is asked to stop: SIGINT or SIGTERM.
#[must_use]
pub fn stop_signal() -> watch::Receiver<bool> {
    let (send, receive) = watch::channel(false);
    tokio::spawn(async move {
        let mut terminate = tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate())
            .expect("a handler for SIGTERM can be installed");
        tokio::select! {
            _ = tokio::signal::ctrl_c() => {}
            _ = terminate.recv() => {}
        }
        let _ = send.send(true);
    });
    receive
}
