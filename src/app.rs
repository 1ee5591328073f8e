//! Puts the parts together: opens the database, meets Telegram, runs the bot until it is told to stop.

use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use chrono::TimeDelta;
use secrecy::SecretString;
use tokio::net::TcpListener;
use tokio::sync::watch;

use crate::bot::watcher::Admins;
use crate::bot::webhook::WebhookConfig;
use crate::bot::wire::Wire;
use crate::bot::{Bot, Intake, Parts, Stop, health};
use crate::clock::SharedClock;
use crate::clock::guard::GuardedClock;
use crate::config::{DatabaseArgs, ServeArgs, TelegramArgs};
use crate::domain::holidays::{holidays, lunar_anchors};
use crate::domain::law_seed;
use crate::store::alive;
use crate::store::file::sqlite_path;
use crate::store::{Error, Store, private};

/// Webhook calls that Telegram may make at once.
const WEBHOOK_CONNECTIONS: u8 = 40;

/// Opens the database, with its keys: never with other ones, see [`Store::open_with_keys`].
pub async fn open(args: &DatabaseArgs) -> Result<Store, Error> {
    if let Some(folder) = sqlite_path(&args.database).as_deref().and_then(Path::parent) {
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
    let files = [sqlite_path(&args.database), Some(args.key_file.clone())];
    let mut folders: Vec<PathBuf> =
        files.into_iter().flatten().filter_map(|it| it.parent().map(Path::to_owned)).collect();
    folders.retain(|it| !it.as_os_str().is_empty());
    folders.dedup();
    folders
}

/// Every file that the program itself keeps.
fn own_files(args: &DatabaseArgs) -> Vec<PathBuf> {
    let mut files = vec![args.key_file.clone()];
    if let Some(database) = sqlite_path(&args.database) {
        files.extend(["", "-wal", "-shm", "-journal", "-lock"].map(|ending| {
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
    alive::name(std::process::id(), life)
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
    /// How long a failing database is borne.
    pub patience: Duration,
    /// Whether jumps of the clock are to be confirmed: not of one that is moved on purpose.
    pub guarded: bool,
    /// Whether a database that served another bot until now is meant.
    pub new: bool,
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
        let patience = Duration::from_secs(u64::from(serve.database_patience));
        Ok(Self {
            store,
            wire,
            clock,
            intake,
            metrics: serve.metrics_listen,
            lease,
            admins,
            patience,
            guarded: true,
            new: serve.new,
        })
    }

    /// Runs until `stop`, or until going on makes no sense.
    pub async fn run(mut self, stop: watch::Receiver<bool>) -> Result<(), Stop> {
        let last = self.store.begin().await?.last_instant().await?;
        let guard = Arc::new(GuardedClock::over(self.clock.clone(), last));
        if self.guarded {
            self.clock = guard.clone();
            self.wire = self.wire.heard_by(guard.clone());
        }
        let Some(me) = Bot::introduce(&self.wire, stop.clone()).await? else { return Ok(()) };
        tracing::info!(bot = me.username(), "connected to Telegram");
        self.serve_this_bot(me.id.0).await?;
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
        bot.bear_for(self.patience);
        if self.guarded {
            bot.mind_clock(guard, last);
        }
        serve_metrics(&bot, self.metrics, stop.clone(), matches!(self.intake, Intake::Webhook(_))).await?;
        bot.run(self.intake, stop).await
    }
}

impl Serving {
    /// Refuses to serve another bot than until now by mistake: it could write to none of the people.
    async fn serve_this_bot(&self, bot: u64) -> Result<(), Stop> {
        let bot = i64::try_from(bot).unwrap_or_default();
        let mut tx = self.store.begin().await?;
        let served = tx.served_bot().await?;
        if let Some(known) = served.filter(|it| *it != bot)
            && !self.new
        {
            return Err(Stop::Setup(format!(
                "this database serves the bot with the id {known}, and the token is that of {bot}: nobody could be written \
                 to before they press Start there. Look at TELOXIDE_TOKEN and DATABASE_URL; if it is meant, start once \
                 with --new"
            )));
        }
        if served != Some(bot) {
            tx.set_served_bot(bot, self.clock.now()).await?;
            tx.commit().await?;
        }
        Ok(())
    }
}

/// What to do where another database was meant, and where this one is.
const MEANT: &str = "Look at DATABASE_URL. If it is meant: `hoagiai invite` makes the first ward";

/// Opens a database that somebody has filled; makes neither file nor key where there is none. Else says in words that
/// another one must be meant.
pub async fn open_filled(args: &DatabaseArgs) -> Result<Store, String> {
    if let Some(path) = sqlite_path(&args.database)
        && std::fs::metadata(&path).map_or(0, |it| it.len()) == 0
    {
        let (path, key) = (path.display(), args.key_file.display());
        let beside = if args.key_file.exists() { format!(", although the key {key} is there") } else { String::new() };
        return Err(format!("there is no database at {path}{beside}. {MEANT}"));
    }
    let store = open(args).await.map_err(|error| error.to_string())?;
    let filled = async {
        let mut tx = store.begin().await?;
        Ok::<_, Error>(tx.has_table("ward").await? && !tx.is_empty().await?)
    };
    match filled.await {
        Ok(true) => Ok(store),
        Ok(false) => {
            store.close().await;
            Err(format!("the database holds no ward. {MEANT}"))
        }
        Err(error) => Err(format!("{error} ({})", error.advice())),
    }
}

/// Refuses a file with damaged pages: what is written into it may be lost with them.
pub async fn sound(store: &Store) -> Result<(), String> {
    let damage = async { store.begin().await?.damage().await };
    match damage.await {
        Ok(None) => Ok(()),
        Ok(Some(damage)) => {
            Err(format!("the database is damaged ({damage}): keep the file, and restore the newest backup"))
        }
        Err(error) => Err(format!("{error} ({})", error.advice())),
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
