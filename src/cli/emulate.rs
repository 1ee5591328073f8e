//! The Bot API emulator alone, with its web chat, for trials and for other programs.

use clap::Args;

use super::print::say;
use super::{Outcome, system_clock};
use crate::app;
use crate::clock::MovableClock;
use crate::emulator::{Cut, Emulator, EmulatorConfig, NewPerson, WebConfig};

#[derive(Args, Debug)]
pub(super) struct EmulatorArgs {
    /// Port on this machine; 0 takes a free one
    #[arg(long, default_value_t = 8081)]
    port: u16,
    /// The bot's token; made up if not given
    #[arg(long)]
    token: Option<String>,
    /// The bot's user name
    #[arg(long, default_value = "hoagiai_bot")]
    bot_name: String,
    /// A person in it, as `ID:FIRST NAME`; may be given often
    #[arg(long = "user", value_name = "ID:NAME")]
    users: Vec<NewPerson>,
    /// Milliseconds added to every call, half before and half after it
    #[arg(long, default_value_t = 0)]
    latency: u64,
    /// Where people's apps cut a text that is too long for one message: desktop, android or full
    #[arg(long, default_value = "desktop", value_name = "APP")]
    cut: Cut,
    /// Let the web chat and the control API move the clock ahead
    #[arg(long)]
    movable_clock: bool,
}

impl EmulatorArgs {
    fn config(&self) -> EmulatorConfig {
        let mut config = EmulatorConfig::alone(system_clock(), self.port);
        if self.movable_clock {
            let clock = MovableClock::over(system_clock());
            config.clock = clock.clone();
            config.movable = Some(clock);
        }
        config.token.clone_from(&self.token);
        config.bot.username.clone_from(&self.bot_name);
        config.latency_ms = self.latency;
        config.cut = self.cut;
        config.web = Some(WebConfig::default());
        config
    }
}

/// Runs until Ctrl+C.
pub(super) async fn run(args: EmulatorArgs) -> Outcome {
    let mut stop = app::stop_signal();
    let (config, port) = (args.config(), args.port);
    let emulator = Emulator::start_with(config, args.users)
        .await
        .map_err(|error| format!("cannot listen on port {port}: {error}; choose another with --port"))?;
    say!("Bot API:  {}", emulator.url());
    say!("Token:    {}", emulator.bot_token());
    say!("Web chat: {}/", emulator.url());
    say!("Control:  {}/emulator/about", emulator.url());
    say!("Ctrl+C stops it.");
    let _ = stop.wait_for(|it| *it).await;
    emulator.stop().await;
    Ok(())
}

#[cfg(test)]
mod tests {
    use chrono::TimeDelta;
    use clap::Parser;

    use super::*;

    #[derive(Parser)]
    struct Line {
        #[command(flatten)]
        args: EmulatorArgs,
    }

    fn config(line: &[&str]) -> EmulatorConfig {
        Line::try_parse_from([&["emulator"], line].concat()).unwrap().args.config()
    }

    #[test]
    fn the_clock_is_moved_only_if_it_was_asked_for() {
        assert!(config(&[]).movable.is_none());
        let config = config(&["--movable-clock"]);
        let before = config.clock.now();
        config.movable.unwrap().advance(TimeDelta::days(2));
        assert!(config.clock.now() - before >= TimeDelta::days(2), "what is moved is the clock that is read");
    }

    #[test]
    fn the_cut_of_long_texts_can_be_chosen() {
        assert_eq!(config(&[]).cut, Cut::Desktop);
        assert_eq!(config(&["--cut", "android"]).cut, Cut::Android);
        assert!(Line::try_parse_from(["emulator", "--cut", "ios"]).is_err());
    }
}
