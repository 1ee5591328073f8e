//! The disk fills up while people talk, and is freed again: everybody is answered, nothing is lost, nothing said twice.

use std::io::Write;
use std::os::unix::fs::MetadataExt;
use std::panic::{AssertUnwindSafe, resume_unwind};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use futures_util::FutureExt;
use sqlx::{AssertSqlSafe, Connection, PgConnection};
use tempfile::TempDir;

use crate::process::{self, Place, check_database, come, crowd, emulator, quiet, told, until};

/// Room on the disk: for SQLite's file, and for PostgreSQL's files of one database.
const FEW_MEGABYTES: u32 = 8;
const SOME_MEGABYTES: u32 = 24;
/// People who talk at once.
const TALKERS: usize = 12;
/// Cases each of them logs.
const DIALOGUES: usize = 3;
/// How long it stays full.
const FULL: Duration = Duration::from_secs(12);

/// A disk of its own, as small as that, for as long as this lives.
struct Disk(TempDir);

impl Disk {
    /// `None` where this user may not mount one.
    fn mount(megabytes: u32) -> Option<Self> {
        let folder = tempfile::tempdir().unwrap();
        let size = format!("size={megabytes}m,mode=0755");
        let mut mount = std::process::Command::new("mount");
        mount.args(["-t", "tmpfs", "-o", &size, "none"]).arg(folder.path());
        if mount.output().is_ok_and(|it| it.status.success()) {
            return Some(Self(folder));
        }
        let required = std::env::var("HOAGIAI_REQUIRE").unwrap_or_default();
        assert!(!required.split(',').any(|it| it.trim() == "disk"), "a small disk cannot be mounted");
        // Straight to the stream: the harness would keep it to itself.
        let _ = writeln!(std::io::stderr(), "left out: a small disk cannot be mounted by this user");
        None
    }

    fn path(&self) -> &Path {
        self.0.path()
    }

    /// Fills it to the last byte. The file frees it again when it is removed.
    fn fill(&self) -> PathBuf {
        let path = self.path().join("ballast");
        let mut file = std::fs::File::create(&path).unwrap();
        for piece in [vec![1_u8; 64 * 1024], vec![1_u8; 1024]] {
            while file.write_all(&piece).is_ok() {}
        }
        path
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        let _ = std::process::Command::new("umount").arg("-l").arg(self.0.path()).status();
    }
}

/// A database of PostgreSQL whose files lie in a folder of their own, until it is dropped.
struct Apart {
    url: String,
    name: String,
    model: String,
}

impl Apart {
    /// In an empty folder that this user may give to the server's; `None` where there is no server on this machine.
    async fn in_folder(folder: &Path) -> Option<Self> {
        let model = crate::postgres::database().await?;
        let mut conn = PgConnection::connect(&model).await.unwrap();
        let data: String = sqlx::query_scalar("SHOW data_directory").fetch_one(&mut conn).await.unwrap();
        let template: String =
            sqlx::query_scalar("SELECT current_database()::text").fetch_one(&mut conn).await.unwrap();
        conn.close().await.unwrap();
        let owner = std::fs::metadata(data).ok()?;
        std::os::unix::fs::chown(folder, Some(owner.uid()), Some(owner.gid())).unwrap();
        let name = format!("{template}_apart");
        let it = Self { url: model.replace(&template, &name), name, model: model.replace(&template, "postgres") };
        let Self { name, .. } = &it;
        it.run(format!("CREATE TABLESPACE {name} LOCATION '{}'", folder.display())).await;
        it.run(format!("CREATE DATABASE {name} TEMPLATE {template} TABLESPACE {name}")).await;
        Some(it)
    }

    async fn run(&self, sql: String) {
        let mut conn = PgConnection::connect(&self.model).await.unwrap();
        sqlx::raw_sql(AssertSqlSafe(sql)).execute(&mut conn).await.unwrap();
        conn.close().await.unwrap();
    }

    async fn drop_it(self) {
        self.run(format!("DROP DATABASE {} WITH (FORCE)", self.name)).await;
        self.run(format!("DROP TABLESPACE {}", self.name)).await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_full_disk_is_waited_for_and_everybody_is_answered_afterwards() {
    if let Some(disk) = Disk::mount(FEW_MEGABYTES) {
        drill(Place::on(format!("sqlite:{}", disk.path().join("test.sqlite").display())), &disk).await;
    }
    if let Some(disk) = Disk::mount(SOME_MEGABYTES) {
        let folder = disk.path().join("space");
        std::fs::create_dir(&folder).unwrap();
        if let Some(database) = Apart::in_folder(&folder).await {
            let drilled = AssertUnwindSafe(drill(Place::on(database.url.clone()), &disk)).catch_unwind().await;
            // Also after a failure: without its files the server writes no checkpoint, and every later test fails with it.
            database.drop_it().await;
            if let Err(failure) = drilled {
                resume_unwind(failure);
            }
        }
    }
}

async fn drill(place: Place, disk: &Disk) {
    let emulator = emulator().await;
    let mut users = place.fill().await;
    users.truncate(TALKERS);
    come(&emulator, &users);
    let mut child = place.serve("log", &emulator, &[]);
    let over = AtomicBool::new(false);
    let talking = async {
        crowd(&emulator, &users, DIALOGUES).await;
        over.store(true, Ordering::SeqCst);
    };
    let filling = async {
        place.logged("log", "connected to Telegram").await;
        let (people, who) = (emulator.people(), users[0]);
        until("somebody to talk", || people.chat(who).iter().filter(|it| it.from_bot).count() > 2).await;
        assert!(!over.load(Ordering::SeqCst), "they still talk");
        let ballast = disk.fill();
        until("the disk to be missed", || place.log("log").contains("the disk is full: make room")).await;
        tokio::time::sleep(FULL).await;
        std::fs::remove_file(ballast).unwrap();
        place.logged("log", "the database works again").await;
    };
    tokio::join!(talking, filling);
    until("the last updates to be taken", || emulator.people().pending_updates() == 0).await;
    process::terminate(&child);
    let status = tokio::time::timeout(Duration::from_secs(20), child.wait()).await.expect("it stops").unwrap();
    assert!(status.success(), "{status}: {}", process::tail(&place.path("log")));
    let errors = place.log("log").lines().filter(|it| it.contains("ERROR")).count();
    assert!(errors <= 12, "{errors} lines for one state:\n{}", process::tail(&place.path("log")));

    let store = place.store().await;
    check_database(&store, &users, DIALOGUES).await;
    quiet(&emulator, &store).await;
    // Everybody was told the same, in the same order, but for their names.
    let headings = |who: &i64| -> Vec<String> {
        told(&emulator.people(), *who).iter().map(|it| it.chars().take(22).collect::<String>()).collect()
    };
    let first = headings(&users[0]);
    for who in &users[1..] {
        let told = headings(who);
        let differs = told.iter().zip(&first).position(|(one, other)| one != other);
        assert_eq!(differs, None, "{who} was told {told:#?}, {} was told {first:#?}", users[0]);
        assert_eq!(told.len(), first.len(), "{who} was told {told:#?}, {} was told {first:#?}", users[0]);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_disk_that_stays_full_ends_the_process_with_a_clear_word() {
    let Some(disk) = Disk::mount(FEW_MEGABYTES) else { return };
    let place = Place::on(format!("sqlite:{}", disk.path().join("test.sqlite").display()));
    let emulator = emulator().await;
    let mut users = place.fill().await;
    users.truncate(2);
    come(&emulator, &users);
    let mut child = place.serve("log", &emulator, &[("HOAGIAI_DATABASE_PATIENCE", "3")]);
    let (people, who) = (emulator.people(), users[0]);
    until("the first card", || people.chat(who).iter().any(|it| it.from_bot)).await;
    let talking = tokio::spawn(async move { process::talk(&people, who, &process::dialogue()).await });
    let _ballast = disk.fill();
    let status = tokio::time::timeout(Duration::from_secs(60), child.wait()).await.expect("it ends").unwrap();
    assert!(!status.success(), "so that its supervisor starts it again");
    let log = place.log("log");
    assert!(log.contains("the process ends so that it is started anew: the disk is full: make room"), "{log}");
    talking.abort();
}
