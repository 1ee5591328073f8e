//! `backup` and `restore`: the whole database as one file, and back.

use std::fs::{self, File};
use std::io::{BufReader, BufWriter, Write as _};
use std::path::{Path, PathBuf};

use clap::Args;
use flate2::Compression;
use flate2::read::GzDecoder;
use flate2::write::GzEncoder;

use super::print::say;
use super::{Outcome, local_time, now};
use crate::app;
use crate::config::DatabaseArgs;
use crate::domain::audit::Act;
use crate::store::file::sqlite_path;
use crate::store::{Error, private};

/// Settings of `backup`.
#[derive(Args, Debug)]
pub(super) struct BackupArgs {
    #[command(flatten)]
    database: DatabaseArgs,
    /// The file to write; must not exist yet
    file: PathBuf,
}

/// Settings of `restore`.
#[derive(Args, Debug)]
pub(super) struct RestoreArgs {
    #[command(flatten)]
    database: DatabaseArgs,
    /// The file that `backup` wrote
    file: PathBuf,
    /// Case numbers left free in every team, from the year before the backup to the present one: at least as many as cases
    /// may have been entered after it was made, so that no number is given to another case
    #[arg(long, default_value_t = 20)]
    skip_numbers: u32,
}

/// Writes a backup while the bot runs.
pub(super) async fn backup(args: &BackupArgs) -> Outcome {
    if args.file.exists() {
        return Err(format!("{} exists already; a backup never replaces a file", args.file.display()));
    }
    let store = app::open_filled(&args.database).await?;
    let written = write_beside(&args.file, async |out| {
        let mut out = GzEncoder::new(out, Compression::default());
        let counts = store.backup(&mut out, now()).await.map_err(|error| error.to_string())?;
        let out = out.finish().map_err(|error| format!("{} cannot be written: {error}", args.file.display()))?;
        Ok((out, counts))
    })
    .await;
    if written.is_ok() {
        super::note(&store, Act::Backup).await;
    }
    store.close().await;
    let counts = written?;
    let rows: u64 = counts.iter().map(|it| it.1).sum();
    say!("{}: {rows} rows of {} tables.", args.file.display(), counts.len());
    say!(
        "Names and stories in it are sealed: keep a copy of {} too, in another place.",
        args.database.key_file.display()
    );
    Ok(())
}

/// Writes a new file that only its owner can read: under another name until it is whole, so that a half one never bears
/// this one.
pub(super) async fn write_beside<T>(
    path: &Path,
    write: impl AsyncFnOnce(BufWriter<File>) -> Result<(BufWriter<File>, T), String>,
) -> Result<T, String> {
    let mut beside = path.as_os_str().to_owned();
    beside.push(".part");
    let beside = PathBuf::from(beside);
    let cannot = |error: std::io::Error| format!("{} cannot be written: {error}", beside.display());
    let file = private::create(&beside).map_err(cannot)?;
    let written = write(BufWriter::new(file)).await.and_then(|(mut out, found)| {
        out.flush().and_then(|()| out.get_ref().sync_all()).map_err(cannot)?;
        fs::rename(&beside, path).map_err(cannot)?;
        sync_folder(path);
        Ok(found)
    });
    written.inspect_err(|_| {
        let _ = fs::remove_file(&beside);
    })
}

/// Fills an empty database from a backup.
pub(super) async fn restore(args: &RestoreArgs) -> Outcome {
    let key = &args.database.key_file;
    if !key.exists() {
        return Err(format!(
            "{} is missing: put your copy of the key file there first (chmod 600). Without it the backup cannot be read",
            key.display()
        ));
    }
    let file = File::open(&args.file).map_err(|error| format!("{} cannot be read: {error}", args.file.display()))?;
    let fresh = missing_file(&args.database.database);
    let store = app::open(&args.database).await.map_err(|error| error.to_string())?;
    let mut from = BufReader::new(GzDecoder::new(BufReader::new(file)));
    let restored = store.restore(&mut from, args.skip_numbers, now()).await;
    let restored = match restored {
        Ok(restored) => app::migrate(&store).await.map(|()| restored),
        Err(error) => Err(error),
    };
    if restored.is_ok() {
        super::note(&store, Act::Restore).await;
    }
    store.close().await;
    if let (Err(_), Some(fresh)) = (&restored, &fresh) {
        remove_sqlite(fresh);
    }
    let restored = restored.map_err(|error| match error {
        Error::Backup(why) => format!("{} was not restored: {why}", args.file.display()),
        other => format!("{} was not restored: {other}", args.file.display()),
    })?;
    for (table, rows) in restored.rows.iter().filter(|it| it.1 > 0) {
        say!("{rows:>9}  {table}");
    }
    say!("Restored as of {}, every row compared.", local_time(restored.manifest.made_at));
    say!(
        "{} messages and {} recipients of announcements waited then; they may have been reached since and are not sent \
         again. The office sees the recipients as unknown and can send to them.",
        restored.unknown_messages,
        restored.unknown_recipients
    );
    match args.skip_numbers {
        0 => say!(
            "Cases entered after the backup are lost, and their numbers are given again. If there were any, restore into \
             a new database with --skip-numbers."
        ),
        n => say!(
            "Cases entered after the backup are lost. {n} numbers are left free in every team, so that no number is given \
             to another case; if there may have been more, restore into a new database with --skip-numbers."
        ),
    }
    Ok(())
}

/// The SQLite file that an address names, if there is none yet.
fn missing_file(url: &str) -> Option<PathBuf> {
    sqlite_path(url).filter(|it| !it.exists())
}

/// Takes away what a restore that failed has made: the next one wants an empty database, and nobody should take it for one
/// that holds something.
fn remove_sqlite(path: &Path) {
    for ending in ["", "-wal", "-shm"] {
        let mut file = path.as_os_str().to_owned();
        file.push(ending);
        let _ = fs::remove_file(PathBuf::from(file));
    }
}

/// The name of a new file lasts only once its folder does.
fn sync_folder(path: &Path) {
    let folder = path.parent().filter(|it| !it.as_os_str().is_empty()).unwrap_or(Path::new("."));
    if let Ok(folder) = File::open(folder) {
        let _ = folder.sync_all();
    }
}
