//! The bots as processes of their own: `hoagiai serve` on a copy of the sample, and the floor.

use std::fs::{File, OpenOptions};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use super::machine;

/// Seed of the sample; the same cases every time.
const SEED: &str = "110";
/// Cases in the sample.
pub(super) const CASES: usize = 100_000;
/// Cases on PostgreSQL, where they are made for every run.
const CASES_ON_POSTGRES: usize = 2_000;
/// Wards in it: a province.
pub(super) const WARDS: i64 = 99;
/// People of each ward of the sample: four in the office, twelve teams of a head and four mediators, every second team
/// with one more.
pub(super) const PEOPLE_OF_WARD: i64 = 70;
/// Telegram user id of the first of them.
pub(super) const FIRST_USER: i64 = 1_000_001;

const HOAGIAI: &str = env!("CARGO_BIN_EXE_hoagiai");

/// Every migration there is, in order.
fn schema() -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("migrations/sqlite");
    let mut files: Vec<PathBuf> =
        std::fs::read_dir(folder).expect("there are migrations").flatten().map(|it| it.path()).collect();
    files.sort();
    files.iter().map(|it| std::fs::read_to_string(it).expect("a migration is text")).collect()
}

/// Where the sample and its copies lie.
fn folder() -> PathBuf {
    let tmp = Path::new(env!("CARGO_TARGET_TMPDIR"));
    tmp.parent().unwrap_or(tmp).join("bench")
}

/// The file with the sample, made if it is not there; says how long that took.
pub(super) struct Sample {
    database: PathBuf,
    key: PathBuf,
    /// What to tell the reader.
    pub(super) remark: String,
}

impl Sample {
    /// Makes or finds it. A sample of another schema is another file.
    pub(super) fn ready() -> Self {
        let mark = schema().bytes().fold(5381_u32, |sum, it| sum.wrapping_mul(33) ^ u32::from(it));
        let folder = folder();
        std::fs::create_dir_all(&folder).expect("the target folder can be written");
        let name = |ending: &str| folder.join(format!("sample-{CASES}-{mark:08x}.{ending}"));
        let (database, key) = (name("sqlite"), name("key"));
        let remark = if database.exists() && key.exists() {
            format!("{} cases in {} (made by an earlier run)", CASES, database.display())
        } else {
            let started = Instant::now();
            make(&name("part"), &database, &key);
            format!("{} cases in {}, made in {:.0} s", CASES, database.display(), started.elapsed().as_secs_f64())
        };
        Self { database, key, remark }
    }

    /// A copy that a bot may change.
    pub(super) fn copy(&self, name: &str) -> Home {
        let folder = folder().join(name);
        let _ = std::fs::remove_dir_all(&folder);
        std::fs::create_dir_all(&folder).expect("the target folder can be written");
        let home = Home { folder, server: None };
        std::fs::copy(&self.database, home.database()).expect("the sample can be copied");
        std::fs::copy(&self.key, home.key()).expect("the key can be copied");
        // What was copied must not be on its way to the disk while the bot waits for its own writes.
        File::open(home.database()).and_then(|it| it.sync_all()).expect("the copy can be written out");
        home
    }
}

fn make(part: &Path, database: &Path, key: &Path) {
    let _ = std::fs::remove_file(part);
    fill(&format!("sqlite:{}", part.display()), key, CASES);
    std::fs::rename(part, database).expect("the sample can be renamed");
}

fn fill(url: &str, key: &Path, cases: usize) {
    let status = Command::new(HOAGIAI)
        .args(["sample", "--months", "24", "--seed", SEED])
        .args(["--cases", &cases.to_string(), "--wards", &WARDS.to_string()])
        .args(["--link-from", &FIRST_USER.to_string(), "--database", url])
        .arg("--key-file")
        .arg(key)
        .stdout(Stdio::null())
        .status()
        .expect("hoagiai can be started");
    assert!(status.success(), "the sample could not be made");
}

/// The folder of one life of the bot.
pub(super) struct Home {
    folder: PathBuf,
    /// Address of a database that is no file.
    server: Option<String>,
}

impl Home {
    fn database(&self) -> PathBuf {
        self.folder.join("ward.sqlite")
    }

    fn key(&self) -> PathBuf {
        self.folder.join("ward.key")
    }

    /// A database on a server, filled with the people of the sample and few cases.
    pub(super) fn on_postgres(url: String) -> Self {
        let folder = folder().join("postgres");
        let _ = std::fs::remove_dir_all(&folder);
        std::fs::create_dir_all(&folder).expect("the target folder can be written");
        let home = Self { folder, server: Some(url) };
        fill(&home.url(), &home.key(), CASES_ON_POSTGRES);
        home
    }

    /// Address of the database.
    pub(super) fn url(&self) -> String {
        self.server.clone().unwrap_or_else(|| format!("sqlite:{}", self.database().display()))
    }

    /// The keys.
    pub(super) fn key_file(&self) -> PathBuf {
        self.key()
    }
}

impl Drop for Home {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

/// A bot at work; killed when dropped.
pub(super) struct Process(Child);

impl Process {
    /// `hoagiai serve`, by polling, or by webhook: under an address, on a port.
    pub(super) fn hoagiai(home: &Home, (api_url, token): (&str, &str), webhook: Option<(&str, u16)>) -> Self {
        let log = OpenOptions::new().create(true).append(true).open(home.folder.with_extension("log"));
        let log = log.expect("a log can be written");
        let mut command = Command::new(HOAGIAI);
        command.arg("serve").args(["--database", &home.url()]).arg("--key-file").arg(home.key());
        command.env("TELOXIDE_TOKEN", token).env("TELOXIDE_API_URL", api_url).env("HOAGIAI_LOG", "warn");
        if let Some((url, port)) = webhook {
            command.args(["--webhook-url", url, "--webhook-listen", &format!("127.0.0.1:{port}")]);
        }
        Self(command.stdout(Stdio::null()).stderr(log).spawn().expect("hoagiai can be started"))
    }

    /// The floor.
    pub(super) fn floor((api_url, token): (&str, &str)) -> Self {
        let own = std::env::current_exe().expect("this program has a path");
        let mut command = Command::new(own);
        command.args(["--floor", api_url, token]).stdout(Stdio::null()).stderr(Stdio::null());
        Self(command.spawn().expect("the floor can be started"))
    }

    /// The floor with dialogues in SQLite, in a fresh file.
    pub(super) fn stored((api_url, token): (&str, &str)) -> Self {
        let folder = folder().join("stored");
        let _ = std::fs::remove_dir_all(&folder);
        std::fs::create_dir_all(&folder).expect("the target folder can be written");
        let own = std::env::current_exe().expect("this program has a path");
        let mut command = Command::new(own);
        command.args(["--stored", api_url, token]).arg(folder.join("dialogues.sqlite"));
        Self(command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().expect("the floor can be started"))
    }

    /// Its process id.
    pub(super) fn pid(&self) -> u32 {
        self.0.id()
    }

    /// CPU seconds so far.
    pub(super) fn cpu(&self) -> f64 {
        machine::cpu_seconds(self.pid())
    }

    /// Resident memory in MiB.
    pub(super) fn resident(&self) -> f64 {
        machine::resident_mib(self.pid())
    }

    /// Asks it to stop, and waits until it has.
    pub(super) async fn stop(mut self) {
        let _ = Command::new("kill").args(["-TERM", &self.pid().to_string()]).status();
        let started = Instant::now();
        while started.elapsed() < Duration::from_secs(15) {
            if matches!(self.0.try_wait(), Ok(Some(_)) | Err(_)) {
                return;
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// A port that nobody listened on a moment ago.
pub(super) fn free_port() -> u16 {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").expect("loopback has a free port");
    listener.local_addr().expect("a bound socket has an address").port()
}
