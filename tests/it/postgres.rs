//! PostgreSQL for tests: a throwaway cluster from the installed programs, started once per test process when a test
//! first asks for it and removed when that process ends, or the server that `HOAGIAI_TEST_POSTGRES` names.
//!
//! The runner is `cargo test`: a runner with a process per test would start a cluster for each of them.
//!
//! - `HOAGIAI_TEST_POSTGRES`: a `postgres://` address whose user may create databases; nothing is started then,
//!   and tests fail if it does not answer.
//! - `HOAGIAI_REQUIRE`: with `postgres` in it, tests fail where they would else be left out.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpListener;
use std::os::unix::process::CommandExt as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU32, Ordering};

use hoagiai::store::Store;
use hoagiai::store::seal::Seal;
use sqlx::{AssertSqlSafe, Connection as _, PgConnection};
use tokio::sync::OnceCell;

/// Names a server to use instead of a cluster of our own.
const NAMED: &str = "HOAGIAI_TEST_POSTGRES";
/// Databases of this kind belong to tests; the number after it is the second they were made in.
const PREFIX: &str = "hoagiai_test_";
/// Seconds after which a database that a test left on a shared server is thrown away.
const LEFTOVER: i64 = 3600;

/// A server with a migrated template on it.
struct Server {
    /// Address without a database, ending in `/`.
    base: String,
    /// What follows the database in the address: `?…` or nothing.
    options: String,
    /// First part of the names of this process's databases.
    name: String,
}

/// A fresh migrated database; `None` where there is no PostgreSQL.
pub async fn store() -> Option<Store> {
    let url = database().await?;
    Some(Store::open(&url, Seal::for_tests()).await.expect("the database was just made"))
}

/// The address of a fresh migrated database; `None` where there is no PostgreSQL.
pub async fn database() -> Option<String> {
    static SERIAL: AtomicU32 = AtomicU32::new(0);
    let server = server().await?;
    let name = format!("{}_{}", server.name, SERIAL.fetch_add(1, Ordering::Relaxed));
    let sql = format!("CREATE DATABASE {name} TEMPLATE {}", server.name);
    server.admin(&sql).await.expect("a database from the template");
    Some(server.url(&name))
}

/// The address of a fresh database without any table; `None` where there is no PostgreSQL.
pub async fn empty_database() -> Option<String> {
    static SERIAL: AtomicU32 = AtomicU32::new(0);
    let server = server().await?;
    let name = format!("{}_e{}", server.name, SERIAL.fetch_add(1, Ordering::Relaxed));
    server.admin(&format!("CREATE DATABASE {name} TEMPLATE template0")).await.expect("an empty database");
    Some(server.url(&name))
}

impl Server {
    fn url(&self, database: &str) -> String {
        format!("{}{database}{}", self.base, self.options)
    }

    async fn admin(&self, sql: &str) -> sqlx::Result<()> {
        let mut conn = PgConnection::connect(&self.url("postgres")).await?;
        sqlx::raw_sql(AssertSqlSafe(sql.to_owned())).execute(&mut conn).await?;
        conn.close().await
    }

    /// Throws away what earlier test processes left on a shared server, and makes the template.
    async fn prepare(address: &str) -> Result<Self, String> {
        let (base, options) = split_address(address)?;
        let mut server = Self { base, options, name: String::new() };
        let said = |error: sqlx::Error| error.to_string();
        let mut conn = PgConnection::connect(&server.url("postgres")).await.map_err(said)?;
        let now: i64 = sqlx::query_scalar("SELECT CAST(extract(epoch FROM now()) AS BIGINT)")
            .fetch_one(&mut conn)
            .await
            .map_err(said)?;
        let old: Vec<String> = sqlx::query_scalar("SELECT datname::text FROM pg_database WHERE datname LIKE $1")
            .bind(format!("{PREFIX}%"))
            .fetch_all(&mut conn)
            .await
            .map_err(said)?;
        for name in old.iter().filter(|it| made_at(it).is_some_and(|at| at < now - LEFTOVER)) {
            // Another test process may be throwing it away at this moment.
            let _ = sqlx::raw_sql(AssertSqlSafe(format!("DROP DATABASE IF EXISTS {name}"))).execute(&mut conn).await;
        }
        server.name = format!("{PREFIX}{now}_{}", std::process::id());
        let sql = format!("CREATE DATABASE {} TEMPLATE template0", server.name);
        sqlx::raw_sql(AssertSqlSafe(sql)).execute(&mut conn).await.map_err(said)?;
        conn.close().await.map_err(said)?;
        let template = Store::open(&server.url(&server.name), Seal::for_tests()).await.map_err(|it| it.to_string())?;
        template.migrate().await.map_err(|it| it.to_string())?;
        template.close().await;
        Ok(server)
    }
}

fn made_at(name: &str) -> Option<i64> {
    name.strip_prefix(PREFIX)?.split('_').next()?.parse().ok()
}

/// `postgres://user@host:port/name?options` without the name.
fn split_address(address: &str) -> Result<(String, String), String> {
    let rest = address.strip_prefix("postgres://").or_else(|| address.strip_prefix("postgresql://"));
    let rest = rest.ok_or("HOAGIAI_TEST_POSTGRES is not a postgres:// address")?;
    let (place, options) = rest.split_once('?').map_or((rest, String::new()), |(a, b)| (a, format!("?{b}")));
    let host = place.split('/').next().unwrap_or_default();
    Ok((format!("postgres://{host}/"), options))
}

async fn server() -> Option<&'static Server> {
    static SERVER: OnceCell<Result<Server, String>> = OnceCell::const_new();
    let server = SERVER
        .get_or_init(async || match address() {
            Ok(address) => Server::prepare(&address).await,
            Err(reason) => Err(reason),
        })
        .await;
    match server {
        Ok(server) => Some(server),
        Err(reason) => {
            assert!(std::env::var_os(NAMED).is_none(), "the server that {NAMED} names: {reason}");
            leave_out(reason);
            None
        }
    }
}

fn leave_out(reason: &str) {
    static SAID: OnceLock<()> = OnceLock::new();
    let required = std::env::var("HOAGIAI_REQUIRE").unwrap_or_default();
    assert!(!required.split([',', ' ']).any(|it| it == "postgres"), "PostgreSQL tests are required: {reason}");
    SAID.get_or_init(|| {
        // Straight to the stream: the harness would keep a `println!` of a passing test to itself.
        let _ = writeln!(std::io::stderr(), "left out: PostgreSQL tests ({reason})");
    });
}

/// The address of the server: the named one, or that of the cluster of this process.
fn address() -> Result<String, String> {
    static CLUSTER: OnceLock<Result<(Child, u16), String>> = OnceLock::new();
    if let Ok(address) = std::env::var(NAMED) {
        return Ok(address);
    }
    // The child's standard input lives in this static and is closed by the end of the process, in whatever way it ends.
    match CLUSTER.get_or_init(start_cluster) {
        Ok((_, port)) => Ok(format!("postgres://postgres@127.0.0.1:{port}/")),
        Err(reason) => Err(reason.clone()),
    }
}

fn start_cluster() -> Result<(Child, u16), String> {
    let programs = find_programs().ok_or("no server binaries found")?;
    let ports: Vec<String> = free_ports(5).into_iter().map(|it| it.to_string()).collect();
    let script = include_str!("postgres_cluster.sh");
    let mut command = unprivileged_shell(script)?;
    command.arg("postgres_cluster").arg(&programs).args(ports);
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    // A group of its own: an interrupt from the keyboard ends the tests, and their end stops the cluster in order.
    let mut child = command.process_group(0).spawn().map_err(|error| format!("cannot start a shell: {error}"))?;
    let mut line = String::new();
    let stdout = child.stdout.take().expect("the output is piped");
    let _ = BufReader::new(stdout).read_line(&mut line);
    if let Some(port) = line.trim().strip_prefix("ready ").and_then(|it| it.parse().ok()) {
        return Ok((child, port));
    }
    let mut said = String::new();
    let _ = child.stderr.take().expect("the errors are piped").read_to_string(&mut said);
    let _ = child.wait();
    Err(format!("the server does not start: {}", said.trim().replace('\n', " | ")))
}

/// A shell that runs `script` as somebody who is not root, because the server refuses to run as root.
fn unprivileged_shell(script: &str) -> Result<Command, String> {
    let id = Command::new("id").arg("-u").output().map_err(|error| format!("cannot run id: {error}"))?;
    if String::from_utf8_lossy(&id.stdout).trim() != "0" {
        let mut command = Command::new("sh");
        command.args(["-c", script]);
        return Ok(command);
    }
    let users = std::fs::read_to_string("/etc/passwd").unwrap_or_default();
    let find = |name: &str| users.lines().find_map(|it| user_of_line(it, name));
    let (user, uid, gid) = find("postgres").or_else(|| find("nobody")).ok_or("no unprivileged user to run as")?;
    let mut command;
    if in_path("setpriv").is_some() {
        command = Command::new("setpriv");
        command.args(["--reuid", &uid, "--regid", &gid, "--clear-groups", "sh", "-c", script]);
    } else if in_path("runuser").is_some() {
        command = Command::new("runuser");
        command.args(["-u", &user, "--", "sh", "-c", script]);
    } else if in_path("su").is_some() {
        command = Command::new("su");
        command.args(["-s", "/bin/sh", "-c", script, &user]);
    } else {
        return Err("running as root, and none of setpriv, runuser and su is installed".to_owned());
    }
    // The home folder of root is closed to that user.
    command.env("HOME", "/").current_dir("/");
    Ok(command)
}

fn user_of_line(line: &str, name: &str) -> Option<(String, String, String)> {
    let parts: Vec<&str> = line.split(':').collect();
    (parts.len() >= 4 && parts[0] == name).then(|| (name.to_owned(), parts[2].to_owned(), parts[3].to_owned()))
}

/// The folder of `initdb`, `pg_ctl` and `postgres`: that of the newest packaged version, or one in `PATH`.
fn find_programs() -> Option<PathBuf> {
    let complete = |it: &Path| ["initdb", "pg_ctl", "postgres"].iter().all(|name| it.join(name).is_file());
    let mut packaged: Vec<(u32, PathBuf)> = std::fs::read_dir("/usr/lib/postgresql")
        .into_iter()
        .flatten()
        .flatten()
        .map(|it| (it.file_name().to_string_lossy().parse().unwrap_or(0), it.path().join("bin")))
        .filter(|it| complete(&it.1))
        .collect();
    packaged.sort();
    if let Some((_, newest)) = packaged.pop() {
        return Some(newest);
    }
    // The programs beside the link: distributions link single ones into a folder of the path.
    let real = in_path("initdb")?.canonicalize().ok()?;
    real.parent().map(Path::to_owned).filter(|it| complete(it))
}

fn in_path(program: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path).map(|it| it.join(program)).find(|it| it.is_file())
}

/// Ports that nobody listened on a moment ago.
fn free_ports(n: usize) -> Vec<u16> {
    let held: Vec<TcpListener> = (0..n).filter_map(|_| TcpListener::bind("127.0.0.1:0").ok()).collect();
    held.iter().filter_map(|it| it.local_addr().ok()).map(|it| it.port()).collect()
}

#[tokio::test]
async fn databases_from_the_template_are_apart() {
    let (Some(first), Some(second)) = (store().await, store().await) else { return };
    let mut tx = first.begin().await.unwrap();
    tx.test_sql("INSERT INTO poll_state (bot_id, next_offset, at) VALUES (1, 2, now())".to_owned()).await.unwrap();
    tx.commit().await.unwrap();
    let mut tx = second.begin().await.unwrap();
    assert_eq!(tx.test_number("SELECT count(*) FROM poll_state").await.unwrap(), 0);
}

#[test]
fn an_address_is_taken_apart() {
    let parts = split_address("postgres://a:b@host:1/db?sslmode=require").unwrap();
    assert_eq!(parts, ("postgres://a:b@host:1/".to_owned(), "?sslmode=require".to_owned()));
    assert_eq!(split_address("postgresql://host").unwrap(), ("postgres://host/".to_owned(), String::new()));
    assert!(split_address("mysql://host").is_err());
    assert_eq!(made_at("hoagiai_test_12_3_4"), Some(12));
    assert_eq!(made_at("hoagiai_test_x"), None);
}
