//! What the operator may set, from the environment and the command line, validated once. Secrets are never shown.

use std::net::SocketAddr;
use std::path::PathBuf;

use clap::Args;
use secrecy::SecretString;

/// Settings of `serve`, and of every command that opens the database.
#[derive(Args, Clone, Debug)]
pub struct DatabaseArgs {
    /// `sqlite:PATH` or `postgres://…`
    #[arg(long, env = "DATABASE_URL", hide_env_values = true, default_value = "sqlite:data/hoagiai.sqlite")]
    pub database: String,
    /// The file of keys that seal names and content; made on the first run. Keep a copy of it, apart from the database
    #[arg(long, env = "HOAGIAI_KEY_FILE", default_value = "data/hoagiai.key")]
    pub key_file: PathBuf,
}

/// Settings of the way to Telegram.
#[derive(Args, Clone, Debug)]
pub struct TelegramArgs {
    /// The bot's token from @BotFather
    #[arg(long, env = "TELOXIDE_TOKEN", hide_env_values = true, value_parser = secret)]
    pub token: Option<SecretString>,
    /// Address of the Bot API server
    #[arg(long, env = "TELOXIDE_API_URL", default_value = "https://api.telegram.org")]
    pub api_url: String,
    /// A proxy on the way to it: `http://…` or `socks5://…`
    #[arg(long, env = "TELOXIDE_PROXY", hide_env_values = true)]
    pub proxy: Option<String>,
}

/// Settings of `serve` alone.
#[derive(Args, Clone, Debug)]
pub struct ServeArgs {
    /// Take updates by webhook at this public `https://…` address, instead of polling
    #[arg(long, env = "HOAGIAI_WEBHOOK_URL")]
    pub webhook_url: Option<String>,
    /// Where the webhook listens, behind your own TLS proxy
    #[arg(long, env = "HOAGIAI_WEBHOOK_LISTEN", default_value = "127.0.0.1:8080")]
    pub webhook_listen: SocketAddr,
    /// Let the webhook listen on an address that others reach: `yes` only where nothing but your TLS proxy can
    #[arg(long, env = "HOAGIAI_WEBHOOK_OPEN", default_value = "no", num_args = 0..=1, default_missing_value = "yes",
        action = clap::ArgAction::Set, value_parser = clap::builder::BoolishValueParser::new())]
    pub webhook_open: bool,
    /// What Telegram proves itself with; computed from the key file if not set
    #[arg(long, env = "HOAGIAI_WEBHOOK_SECRET", hide_env_values = true, value_parser = secret)]
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
}

#[expect(clippy::unnecessary_wraps, reason = "clap wants a fallible parser")]
fn secret(value: &str) -> Result<SecretString, std::convert::Infallible> {
    Ok(SecretString::from(value.to_owned()))
}

/// Whether an address is this machine's own.
#[must_use]
pub fn is_loopback(address: &SocketAddr) -> bool {
    address.ip().is_loopback()
}
