//! The whole product in one process: bot, emulator, an invented ward in a database in memory, a page on loopback.

use std::sync::Arc;

use chrono::TimeDelta;
use secrecy::SecretString;
use tokio::sync::watch;

use super::print::say;
use super::{Outcome, is_free, local_time, sample_report};
use crate::app::{self, Serving};
use crate::bot::watcher::Admins;
use crate::bot::wire::Wire;
use crate::bot::{Intake, desk, trouble};
use crate::clock::{Clock, MovableClock};
use crate::domain::calendar::{Calendar, QuietHours};
use crate::domain::holidays::{holidays, lunar_anchors};
use crate::emulator::{Emulator, EmulatorConfig, EmulatorHandle, People, WebConfig};
use crate::sample::{self, SampleReport, SampleSize};
use crate::store::Store;
use crate::store::seal::Seal;

/// Telegram ids of the demo's people count up from here.
const FIRST_ID: i64 = 5001;
/// Somebody nobody invited yet.
const STRANGER_ID: i64 = 4999;

/// Runs until Ctrl+C.
pub(super) async fn run(port: u16, seed: u64) -> Outcome {
    let stop = app::stop_signal();
    let demo = Demo::start(port, seed).await?;
    say!();
    say!("  hoagiai: bản dùng thử đã sẵn sàng / the demo is ready");
    say!();
    say!("    {}/", demo.emulator.url());
    say!();
    say!(
        "  Three phones: a mediator, the head of her team, the ward office. The clock in the page (now {})",
        demo.time()
    );
    say!("  can be moved ahead to see reminders come. Nothing leaves this machine; Ctrl+C ends it and forgets all.");
    say!();
    // Large, and polled from the start of the program: off the stack.
    Box::pin(demo.run(stop)).await
}

/// A demo that is set up.
struct Demo {
    /// The emulator with the page.
    emulator: EmulatorHandle,
    serving: Serving,
    clock: Arc<MovableClock>,
}

impl Demo {
    /// Sets everything up; `port` 0 takes a free one.
    async fn start(port: u16, seed: u64) -> Result<Self, String> {
        let words = |error: &dyn std::error::Error| error.to_string();
        if port != 0 && !is_free(port) {
            return Err(format!("port {port} is taken: choose another with --port, or 0 for any free one"));
        }
        let clock = MovableClock::over(super::system_clock());
        skip_quiet_hours(&clock);
        let store =
            Store::open("sqlite::memory:", Seal::fresh().map_err(|it| words(&it))?).await.map_err(|it| words(&it))?;
        app::migrate(&store).await.map_err(|it| words(&it))?;
        let mut report = sample::fill(&store, SampleSize::ward(), seed, clock.now(), Some(FIRST_ID))
            .await
            .map_err(|it| words(&it))?;
        let came = sample::fill_office(&store, &report, seed, clock.now()).await.map_err(|it| words(&it))?;
        report.people.extend(came);
        sample_report::send(&store, &report, clock.now()).await.map_err(|it| words(&it))?;
        let emulator = start_emulator(port, &clock, &report).await.map_err(|it| words(&it))?;
        let token = SecretString::from(emulator.bot_token().to_owned());
        let wire = Wire::new(&emulator.url(), token, None).map_err(|it| words(&it))?;
        let shared: crate::clock::SharedClock = clock.clone();
        let serving = Serving {
            store,
            wire,
            clock: shared,
            intake: Intake::Poll,
            metrics: None,
            lease: desk::LEASE,
            admins: Admins::default(),
            patience: trouble::PATIENCE,
            // Its clock is moved on purpose.
            guarded: false,
            new: true,
        };
        Ok(Self { emulator, serving, clock })
    }

    /// The demo's time, in the ward.
    #[must_use]
    fn time(&self) -> String {
        local_time(self.clock.now())
    }

    /// Runs the bot until `stop`.
    async fn run(self, stop: watch::Receiver<bool>) -> Outcome {
        let result = self.serving.run(stop).await.map_err(|error| error.to_string());
        self.emulator.stop().await;
        result
    }
}

/// In the night and around Tết nobody is disturbed, so that a case would reach the head only later: whoever tries the
/// demo then begins an hour after the quiet has ended.
fn skip_quiet_hours(clock: &MovableClock) {
    let now = clock.now();
    let allowed = Calendar::new(holidays(), lunar_anchors(), QuietHours::default()).next_allowed(now);
    if allowed > now {
        clock.advance(allowed - now + TimeDelta::hours(1));
    }
}

async fn start_emulator(
    port: u16,
    clock: &Arc<MovableClock>,
    report: &SampleReport,
) -> std::io::Result<EmulatorHandle> {
    let captions = ["Hòa giải viên", "Tổ trưởng", "Văn phòng"];
    let phones = report.trio().into_iter().zip(captions).filter_map(|(it, caption)| Some((it.tg_user?, caption)));
    let mut config = EmulatorConfig::alone(clock.clone(), port);
    config.movable = Some(clock.clone());
    config.bot.username = "hoagiai_bot".to_owned();
    "Hòa giải cơ sở".clone_into(&mut config.bot.first_name);
    config.web = Some(WebConfig::new(phones));
    let emulator = Emulator::start(config).await?;
    let people = emulator.people();
    for it in &report.people {
        if let Some(id) = it.tg_user {
            come(&people, id, &it.name, true);
        }
    }
    come(&people, STRANGER_ID, "Người chưa được mời", false);
    // A group to which the office may add the bot.
    let [mediator, head, officer] = report.trio().map(|it| it.tg_user);
    let members: Vec<i64> = [mediator, head].into_iter().flatten().collect();
    let title = &report.wards[0].teams[0].name;
    let _ = officer.map(|it| people.create_group(it, title, &members));
    Ok(emulator)
}

fn come(people: &People, id: i64, name: &str, starts: bool) {
    people.add_user(id, name);
    if starts {
        // Whoever is linked came once before: a bot may not write to people who never started it.
        let _ = people.press_start(id, "");
    }
}
