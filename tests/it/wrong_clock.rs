//! The machine's clock jumps while the program runs, and comes back: nothing falls due by it, nothing is finished in the
//! future, people are answered, and whoever runs the program is told.

use std::sync::Arc;
use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use hoagiai::app::{self, Serving};
use hoagiai::bot::Intake;
use hoagiai::bot::desk::LEASE;
use hoagiai::bot::watcher::Admins;
use hoagiai::bot::wire::Wire;
use hoagiai::clock::{Clock, MovableClock, SystemClock};
use hoagiai::emulator::EmulatorHandle;
use hoagiai::sample::{self, SampleSize};
use hoagiai::store::Store;
use secrecy::SecretString;
use tokio::sync::watch;
use tokio::task::JoinHandle;

use crate::process::{Place, come, emulator, until};

/// Keeps the program running.
const ADMIN: i64 = 8110;

struct Life {
    stop: watch::Sender<bool>,
    running: JoinHandle<()>,
}

impl Life {
    fn begin(store: &Store, emulator: &EmulatorHandle, clock: &Arc<MovableClock>) -> Self {
        let token = SecretString::from(emulator.bot_token().to_owned());
        let serving = Serving {
            store: store.clone(),
            wire: Wire::new(&emulator.url(), token, None).unwrap(),
            clock: clock.clone(),
            intake: Intake::Poll,
            metrics: None,
            lease: LEASE,
            admins: Admins { ids: vec![ADMIN], ..Admins::default() },
            patience: Duration::from_secs(300),
            guarded: true,
            new: true,
        };
        let (stop, stopped) = watch::channel(false);
        Self { stop, running: tokio::spawn(async move { serving.run(stopped).await.unwrap() }) }
    }

    async fn end(self) {
        self.stop.send(true).unwrap();
        self.running.await.unwrap();
    }
}

async fn number(store: &Store, sql: &str) -> i64 {
    store.begin().await.unwrap().test_number(sql).await.unwrap()
}

async fn answered(emulator: &EmulatorHandle, who: i64) {
    let bots = |it: &EmulatorHandle| it.people().chat(who).iter().filter(|it| it.from_bot).count();
    let before = bots(emulator);
    emulator.people().send_text(who, "/menu").unwrap();
    until("an answer", || bots(emulator) > before).await;
}

async fn drill(place: Place) {
    let url = place.database.clone();
    let (clock, emulator) = (MovableClock::over(Arc::new(SystemClock)), emulator().await);
    emulator.people().add_user(ADMIN, "Quản trị");
    emulator.people().press_start(ADMIN, "").unwrap();
    let prepare = place.store().await;
    app::migrate(&prepare).await.unwrap();
    let size = SampleSize { cases: 40, mediators_per_team: 4, ..SampleSize::ward() };
    let report = sample::fill(&prepare, size, 7, SystemClock.now(), Some(5001)).await.unwrap();
    prepare.close().await;
    let who = report.people.iter().find_map(|it| it.tg_user).unwrap();
    come(&emulator, &[who]);
    let open = || Store::open_with_keys(&url, Box::leak(Box::new(place.path("key"))));

    let life = Life::begin(&open().await.unwrap(), &emulator, &clock);
    let looking = open().await.unwrap();
    until("the first answer", || emulator.people().chat(who).iter().any(|it| it.from_bot)).await;
    let timers = "SELECT count(*) FROM timer";
    let mut before = 0;
    while before == 0 {
        before = number(&looking, timers).await;
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    tokio::time::sleep(Duration::from_secs(2)).await;
    let before = number(&looking, timers).await;
    let fired = "SELECT count(*) FROM inbox WHERE kind = 'timer'";
    let fired_before = number(&looking, fired).await;
    for jump in [TimeDelta::days(365), TimeDelta::days(-365)] {
        clock.advance(jump);
        answered(&emulator, who).await;
        tokio::time::sleep(Duration::from_secs(4)).await;
        assert_eq!((number(&looking, timers).await, number(&looking, fired).await), (before, fired_before), "{jump}");
        clock.advance(-jump);
    }
    answered(&emulator, who).await;
    life.end().await;
    let now = SystemClock.now() + TimeDelta::hours(1);
    let ahead: Vec<DateTime<Utc>> = {
        let mut tx = looking.begin().await.unwrap();
        tx.test_instants("SELECT finished_at FROM inbox UNION SELECT finished_at FROM outbox").await.unwrap()
    };
    assert!(ahead.iter().all(|it| *it < now), "nothing is finished in the future");

    // It starts by a clock that is a year ahead, and Telegram says otherwise.
    clock.advance(TimeDelta::days(365));
    let life = Life::begin(&open().await.unwrap(), &emulator, &clock);
    let told = || emulator.people().chat(ADMIN).iter().any(|it| it.text.contains("Đồng hồ máy chủ chạy trước"));
    until("the admin to be told", told).await;
    answered(&emulator, who).await;
    assert_eq!((number(&looking, timers).await, number(&looking, fired).await), (before, fired_before));
    life.end().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_clock_that_jumps_a_year_and_back_swallows_nothing() {
    drill(Place::new()).await;
    if let Some(database) = crate::postgres::database().await {
        drill(Place::on(database)).await;
    }
}
