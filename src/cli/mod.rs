//! The command line: one function per command, and the exit code. The only place that prints.

use std::net::SocketAddr;
use std::process::ExitCode;
use std::sync::Arc;

use chrono::TimeDelta;
use clap::{CommandFactory as _, FromArgMatches as _, Parser, Subcommand};

use self::print::say;
use crate::app::{self, Serving};
use crate::clock::{Clock, SharedClock, SystemClock};
use crate::config::{self, DatabaseArgs, ServeArgs, TelegramArgs};
use crate::domain::WardId;
use crate::domain::audit::{Act, NewAct};
use crate::store::file::Lock;
use crate::store::{Store, Tx, private};

mod audit;
mod check;
mod clock;
mod copy;
mod demo;
mod emulate;
mod export;
mod import;
mod invite;
mod log;
mod parked;
mod print;
mod revoke;
mod rules;
mod sample;
mod sample_report;

/// A Telegram bot for Vietnam's grassroots mediators and the ward offices that support them.
#[derive(Parser, Debug)]
#[command(name = "hoagiai", version, about, max_term_width = 100)]
pub struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand, Debug)]
enum Command {
    /// Try everything in a browser: no token, no configuration, an invented ward
    Demo {
        /// Port of the page on this machine; 0 takes a free one
        #[arg(long, default_value_t = 8110)]
        port: u16,
        /// Makes another invented ward
        #[arg(long, default_value_t = 110)]
        seed: u64,
    },
    /// Run the bot
    Serve {
        #[command(flatten)]
        database: DatabaseArgs,
        #[command(flatten)]
        telegram: TelegramArgs,
        #[command(flatten)]
        serve: ServeArgs,
    },
    /// Bring the database up to date
    Migrate {
        #[command(flatten)]
        database: DatabaseArgs,
    },
    /// Check every thing the bot needs, one a line, with what to do where it fails
    Check {
        #[command(flatten)]
        database: DatabaseArgs,
        #[command(flatten)]
        telegram: TelegramArgs,
    },
    /// Make an invitation link: for the first ward officer, who invites everybody else in the chat
    Invite(invite::InviteArgs),
    /// Bring in a list of people from a workbook: what would be written, then all of it or nothing
    Import(import::ImportArgs),
    /// Take somebody's way in away at once: their account is unlinked, links that wait stop working
    Revoke(revoke::RevokeArgs),
    /// Read what people in office and the operator did, the newest last
    Audit(audit::AuditArgs),
    /// Run the Bot API emulator alone, for trials and for other programs
    Emulator(emulate::EmulatorArgs),
    /// Fill an empty database with an invented ward or province
    Sample(sample::SampleArgs),
    /// Write a copy of the whole database into one file, while the bot runs
    Backup(copy::BackupArgs),
    /// Fill an empty database from such a file, and compare every row
    Restore(copy::RestoreArgs),
    /// Write everything of a ward but names, of some days, as CSV files in one archive
    Export(export::ExportArgs),
    /// Correct one of the law's numbers, with its basis; without a key, list them
    Set(rules::SetArgs),
    /// Days off: list, add, remove
    Holiday {
        #[command(subcommand)]
        command: rules::HolidayCommand,
    },
    /// Show whether the machine's clock is believed, or confirm that it is right
    Clock(clock::ClockArgs),
    /// List the updates that were put aside because they could not be handled: ids, kinds, ages, never what they say
    Parked {
        #[command(flatten)]
        database: DatabaseArgs,
    },
    /// Put parked updates back in line, after an upgrade that can read them: all, or those with these ids
    Unpark(parked::Chosen),
    /// Give parked updates up for good, and erase what they say: all, or those with these ids
    Discard(parked::Given),
}

/// What a command ends with: words for the operator.
type Outcome = Result<(), String>;

/// Runs the command line.
#[must_use]
pub fn run() -> ExitCode {
    let matches = config::without_empty_variables(Cli::command()).get_matches();
    let cli = Cli::from_arg_matches(&matches).unwrap_or_else(|error| error.exit());
    private::close_new_files();
    if let Err(words) = log::begin() {
        print::last_words(&words);
        return ExitCode::FAILURE;
    }
    let runtime = match tokio::runtime::Builder::new_multi_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => {
            print::last_words(&format!("the program cannot start: {error}"));
            return ExitCode::FAILURE;
        }
    };
    match runtime.block_on(dispatch(cli.command)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(words) => {
            print::last_words(&words);
            ExitCode::FAILURE
        }
    }
}

async fn dispatch(command: Command) -> Outcome {
    match command {
        Command::Demo { port, seed } => Box::pin(demo::run(port, seed)).await,
        Command::Serve { database, telegram, serve } => serve_command(&database, &telegram, &serve).await,
        Command::Migrate { database } => migrate(&database).await,
        Command::Check { database, telegram } => check::run(&database, &telegram).await,
        Command::Invite(args) => invite::run(&args).await,
        Command::Import(args) => import::run(&args).await,
        Command::Revoke(args) => revoke::run(&args).await,
        Command::Audit(args) => audit::run(&args).await,
        Command::Emulator(args) => emulate::run(args).await,
        Command::Sample(args) => sample::run(&args).await,
        Command::Backup(args) => copy::backup(&args).await,
        Command::Export(args) => export::run(&args).await,
        Command::Restore(args) => copy::restore(&args).await,
        Command::Set(args) => rules::set(&args).await,
        Command::Holiday { command } => rules::holiday(&command).await,
        Command::Clock(args) => clock::run(&args).await,
        Command::Parked { database } => parked::list(&database).await,
        Command::Unpark(args) => parked::unpark(&args).await,
        Command::Discard(args) => parked::discard(&args).await,
    }
}

fn system_clock() -> SharedClock {
    Arc::new(SystemClock)
}

async fn serve_command(database: &DatabaseArgs, telegram: &TelegramArgs, serve: &ServeArgs) -> Outcome {
    let stop = app::stop_signal();
    // What is set is looked at before anything is made or opened.
    app::wire(telegram).map_err(|error| error.to_string())?;
    let store = if serve.new {
        app::open(database).await.map_err(|error| error.to_string())?
    } else {
        app::open_filled(database).await.map_err(|words| format!("{words}, or start once with --new"))?
    };
    let _lock = Lock::take(&database.database)?;
    app::sound(&store).await?;
    app::migrate(&store).await.map_err(|error| error.to_string())?;
    let serving = Serving::prepare(store, telegram, serve, system_clock()).map_err(|error| error.to_string())?;
    serving.run(stop).await.map_err(|error| error.to_string())
}

async fn migrate(database: &DatabaseArgs) -> Outcome {
    let store = app::open(database).await.map_err(|error| error.to_string())?;
    let pending = store.pending_migrations().await.map_err(|error| error.to_string())?;
    app::migrate(&store).await.map_err(|error| error.to_string())?;
    say!("The database is up to date ({pending} migrations applied).");
    Ok(())
}

/// How long a demo looks back and forth: the time now, in words of the ward.
fn local_time(at: chrono::DateTime<chrono::Utc>) -> String {
    (at + TimeDelta::hours(7)).format("%d/%m/%Y %H:%M").to_string()
}

/// The address as people write it.
fn is_free(port: u16) -> bool {
    std::net::TcpListener::bind(SocketAddr::from(([127, 0, 0, 1], port))).is_ok()
}

/// Writes down what the operator did with the database as a whole, after it is done: a copy that is written is a copy,
/// also where the database would not take a word of it, as one of an earlier release.
async fn note(store: &Store, act: Act) {
    let noted = async {
        let mut tx = store.begin().await?;
        if tx.has_table("audit").await? {
            tx.note_act(&NewAct::by_operator(act, None), now()).await?;
        }
        tx.commit().await
    };
    if let Err(error) = noted.await {
        tracing::warn!(%error, act = act.code(), "what was done could not be written down");
    }
}

/// Whoever only reads changes nothing under a process of an earlier release.
async fn refuse_earlier(store: &Store) -> Outcome {
    if store.pending_migrations().await.map_err(|error| error.to_string())? == 0 {
        return Ok(());
    }
    Err("the database is of an earlier release: start the new program, or run `hoagiai migrate`, first".to_owned())
}

/// The ward with this official code.
async fn ward_of(tx: &mut Tx, code: &str) -> Result<WardId, String> {
    let ward = tx.ward_by_key(code).await.map_err(|error| error.to_string())?;
    ward.ok_or_else(|| format!("there is no ward {code}"))
}

fn now() -> chrono::DateTime<chrono::Utc> {
    SystemClock.now()
}
