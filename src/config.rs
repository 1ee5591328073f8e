//! What the operator may set, from the environment and the command line, each checked once, at the start. Secrets are never
//! shown. A variable that is set to nothing is as good as not set, but where that would mean another database.

use std::net::SocketAddr;
use std::path::PathBuf;

use clap::{Args, Command};
use reqwest::Url;
use secrecy::SecretString;

/// Variables that must say something if they are there: without them another database would be used, or made.
const NEVER_EMPTY: [&str; 2] = ["DATABASE_URL", "HOAGIAI_KEY_FILE"];

/// The command line in which variables that are set to nothing count as not set.
#[must_use]
pub fn without_empty_variables(command: Command) -> Command {
    let names: Vec<String> = command.get_subcommands().map(|it| it.get_name().to_owned()).collect();
    let command = command.mut_args(|arg| {
        let is_empty = arg.get_env().and_then(std::env::var_os).is_some_and(|it| it.is_empty());
        let matters = arg.get_env().is_some_and(|it| NEVER_EMPTY.iter().any(|name| it == *name));
        if is_empty && !matters { arg.env(None::<&'static str>) } else { arg }
    });
    names.into_iter().fold(command, |command, name| command.mut_subcommand(name, without_empty_variables))
}

/// Settings of `serve`, and of every command that opens the database.
#[derive(Args, Clone, Debug)]
pub struct DatabaseArgs {
    /// `sqlite:PATH` or `postgres://…`
    #[arg(long, env = "DATABASE_URL", hide_env_values = true, default_value = "sqlite:data/hoagiai.sqlite", value_parser = database)]
    pub database: String,
    /// The file of keys that seal names and content; made on the first run. Keep a copy of it, apart from the database
    #[arg(long, env = "HOAGIAI_KEY_FILE", default_value = "data/hoagiai.key", value_parser = clap::builder::PathBufValueParser::new())]
    pub key_file: PathBuf,
}

/// Settings of the way to Telegram.
#[derive(Args, Clone, Debug)]
pub struct TelegramArgs {
    /// The bot's token from @BotFather
    #[arg(long, env = "TELOXIDE_TOKEN", hide_env_values = true, value_parser = secret)]
    pub token: Option<SecretString>,
    /// Address of the Bot API server
    #[arg(long, env = "TELOXIDE_API_URL", default_value = "https://api.telegram.org", value_parser = web_address)]
    pub api_url: String,
    /// A proxy on the way to it: `http://…` or `socks5://…`
    #[arg(long, env = "TELOXIDE_PROXY", hide_env_values = true, value_parser = proxy)]
    pub proxy: Option<String>,
}

/// Settings of `serve` alone.
#[derive(Args, Clone, Debug)]
pub struct ServeArgs {
    /// Go on although the database is empty, or has served another bot until now
    #[arg(long)]
    pub new: bool,
    /// Take updates by webhook at this public `https://…` address, instead of polling
    #[arg(long, env = "HOAGIAI_WEBHOOK_URL", value_parser = webhook_address)]
    pub webhook_url: Option<String>,
    /// Where the webhook listens, behind your own TLS proxy
    #[arg(long, env = "HOAGIAI_WEBHOOK_LISTEN", default_value = "127.0.0.1:8080")]
    pub webhook_listen: SocketAddr,
    /// Let the webhook listen on an address that others reach: `yes` only where nothing but your TLS proxy can
    #[arg(long, env = "HOAGIAI_WEBHOOK_OPEN", default_value = "no", num_args = 0..=1, default_missing_value = "yes",
        action = clap::ArgAction::Set, value_parser = clap::builder::BoolishValueParser::new())]
    pub webhook_open: bool,
    /// What Telegram proves itself with; computed from the key file if not set
    #[arg(long, env = "HOAGIAI_WEBHOOK_SECRET", hide_env_values = true, value_parser = webhook_secret)]
    pub webhook_secret: Option<SecretString>,
    /// Serve `/metrics` and `/health` on this loopback address
    #[arg(long, env = "HOAGIAI_METRICS_LISTEN")]
    pub metrics_listen: Option<SocketAddr>,
    /// Telegram user ids, with commas between, of those who are told when the program needs somebody to look after it
    #[arg(long, env = "HOAGIAI_ADMINS", value_delimiter = ',', value_parser = clap::value_parser!(i64).range(1..))]
    pub admins: Vec<i64>,
    /// Hours without a successful poll after which they are told
    #[arg(long, env = "HOAGIAI_SILENCE_HOURS", default_value_t = 24, value_parser = clap::value_parser!(u16).range(1..))]
    pub silence_hours: u16,
    /// Seconds after which another process takes over what a dead one had at hand
    #[arg(long, env = "HOAGIAI_LEASE_SECONDS", hide = true, default_value_t = 60, value_parser = clap::value_parser!(u16).range(1..))]
    pub lease_seconds: u16,
    /// Seconds of a failing database after which the process ends, for its supervisor to start it again
    #[arg(long, env = "HOAGIAI_DATABASE_PATIENCE", hide = true, default_value_t = 300, value_parser = clap::value_parser!(u16).range(1..))]
    pub database_patience: u16,
}

// The words of these never repeat what was given: a token or a password may stand in the wrong place.

fn secret(value: &str) -> Result<SecretString, &'static str> {
    let sayable = !value.is_empty() && value.chars().all(|it| it.is_ascii_graphic());
    sayable.then(|| SecretString::from(value.to_owned())).ok_or("it holds blanks or other signs that no token has")
}

fn webhook_secret(value: &str) -> Result<SecretString, &'static str> {
    let sayable = value.chars().all(|it| it.is_ascii_alphanumeric() || "_-".contains(it));
    let fits = (1..=256).contains(&value.len()) && sayable;
    fits.then(|| SecretString::from(value.to_owned())).ok_or("Telegram takes 1 to 256 of A-Z, a-z, 0-9, _ and -")
}

fn database(value: &str) -> Result<String, &'static str> {
    let known = ["sqlite:", "postgres://", "postgresql://"]
        .iter()
        .any(|it| value.strip_prefix(it).is_some_and(|it| !it.is_empty()));
    known.then(|| value.to_owned()).ok_or("it must be sqlite:PATH or postgres://…")
}

fn web_address(value: &str) -> Result<String, &'static str> {
    let url = Url::parse(value).ok().filter(|it| matches!(it.scheme(), "http" | "https") && it.has_host());
    url.map(|_| value.to_owned()).ok_or("it must be an address that begins with https://")
}

/// Telegram calls nothing but https; a server of the Bot API on this machine may.
fn webhook_address(value: &str) -> Result<String, &'static str> {
    let url = Url::parse(web_address(value)?.as_str()).ok();
    let here = |it: &Url| matches!(it.host_str(), Some("127.0.0.1" | "localhost" | "[::1]"));
    let good = url.is_some_and(|it| it.scheme() == "https" || here(&it));
    good.then(|| value.to_owned()).ok_or("Telegram calls only addresses that begin with https://")
}

fn proxy(value: &str) -> Result<String, &'static str> {
    let known = ["http", "https", "socks5", "socks5h"];
    let url = Url::parse(value).ok().filter(|it| known.contains(&it.scheme()) && it.has_host());
    url.map(|_| value.to_owned()).ok_or("it must begin with http://, https://, socks5:// or socks5h:// and name a host")
}

/// Whether an address is this machine's own.
#[must_use]
pub fn is_loopback(address: &SocketAddr) -> bool {
    address.ip().is_loopback()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_leads_nowhere_is_refused_at_the_start() {
        for good in ["http://proxy:3128", "socks5://user:secret@10.0.0.1:1080", "socks5h://proxy"] {
            assert!(proxy(good).is_ok(), "{good}");
        }
        for bad in ["", " ", "nonsense://proxy", "proxy:3128", "http://", "socks4://proxy"] {
            assert!(proxy(bad).is_err(), "{bad}");
        }
        assert!(web_address("https://api.telegram.org").is_ok() && web_address("http://127.0.0.1:8081/x").is_ok());
        for bad in ["", "api.telegram.org", "ftp://x", "https://", "file:///etc/passwd"] {
            assert!(web_address(bad).is_err(), "{bad}");
        }
        assert!(webhook_address("https://x.vn/hook").is_ok() && webhook_address("http://127.0.0.1:8080/x").is_ok());
        assert!(webhook_address("http://x.vn/hook").is_err() && webhook_address("x.vn").is_err());
        assert!(database("sqlite:data/x").is_ok() && database("postgres://x/y").is_ok());
        for bad in ["", "sqlite:", "mysql://x", "data/hoagiai.sqlite"] {
            assert!(database(bad).is_err(), "{bad}");
        }
        assert!(webhook_secret("a-B_9").is_ok());
        for bad in ["", "a b", "ă", &"x".repeat(257)] {
            assert!(webhook_secret(bad).is_err(), "{bad}");
        }
        assert!(secret("110:abc").is_ok() && secret("110: abc").is_err() && secret("").is_err());
    }
}
