//! Three thousand strangers press Start at once, while nine mediators work: these hardly notice, and Telegram is not asked
//! more often than it wants.

use std::io::Write;
use std::time::Duration;

use hoagiai::emulator::{EmulatorHandle, RateModel};
use tokio::time::{Instant, sleep};

use crate::process::{Place, come, emulator, terminate, until};

const MEDIATORS: usize = 9;
const STRANGERS: i64 = 3000;
/// How often each mediator asks for the menu.
const ASKS: usize = 12;
/// What a busy machine may add to any wait.
const NOISE: Duration = Duration::from_millis(400);

/// How long the slowest answers took: all but one of a hundred were faster.
async fn waits(emulator: &EmulatorHandle, users: &[i64]) -> Duration {
    let mut asking = tokio::task::JoinSet::new();
    for (nth, who) in users.iter().copied().enumerate() {
        let people = emulator.people();
        asking.spawn(async move {
            let said = || people.chat(who).iter().filter(|it| it.from_bot).count();
            let mut waits = Vec::new();
            sleep(Duration::from_millis(100 * nth as u64)).await;
            for _ in 0..ASKS {
                let before = said();
                people.send_text(who, "/menu").unwrap();
                let begun = Instant::now();
                while said() == before {
                    assert!(begun.elapsed() < Duration::from_secs(60), "{who} waits in vain");
                    sleep(Duration::from_millis(5)).await;
                }
                waits.push(begun.elapsed());
                sleep(Duration::from_millis(900)).await;
            }
            waits
        });
    }
    let mut all = Vec::new();
    while let Some(waits) = asking.join_next().await {
        all.extend(waits.unwrap());
    }
    all.sort_unstable();
    all[all.len() * 99 / 100]
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn strangers_in_thousands_hold_up_nobody_who_is_known() {
    drill(Place::new()).await;
    if let Some(database) = crate::postgres::database().await {
        drill(Place::on(database)).await;
    }
}

async fn drill(place: Place) {
    let emulator = emulator().await;
    let mut users = place.fill().await;
    users.truncate(MEDIATORS);
    let rates = RateModel { chat_per_second: 20.0, chat_burst: 40.0, ..RateModel::default() };
    emulator.people().set_rates(Some(rates));
    come(&emulator, &users);
    let child = place.serve("log", &emulator, &[]);
    for who in &users {
        until("an answer", || emulator.people().chat(*who).iter().any(|it| it.from_bot)).await;
    }
    sleep(Duration::from_secs(2)).await;
    let quiet = waits(&emulator, &users).await;
    let calls = emulator.people().calls().len();
    let strangers: Vec<i64> = (500_000..500_000 + STRANGERS).collect();
    come(&emulator, &strangers);
    let flooded = waits(&emulator, &users).await;
    // Straight to the stream: it is a measure also where it passes.
    let _ = writeln!(std::io::stderr(), "the slowest of a hundred: {quiet:?} when quiet, {flooded:?} in the flood");
    assert!(flooded <= quiet * 2 + NOISE, "{flooded:?} in the flood, {quiet:?} when quiet");
    until("all strangers to be counted", || emulator.people().pending_updates() == 0).await;
    sleep(Duration::from_secs(2)).await;
    let more = emulator.people().calls().len() - calls;
    assert!(more < 2000, "{more} calls for {STRANGERS} strangers");
    let answered = strangers.iter().filter(|who| emulator.people().chat(**who).iter().any(|it| it.from_bot)).count();
    assert!((5..600).contains(&answered), "{answered} strangers were answered");
    terminate(&child);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn where_telegram_wants_less_of_all_it_is_not_asked_again_and_again() {
    let (place, emulator) = (Place::new(), emulator().await);
    let users = place.fill().await;
    let users = &users[..40];
    emulator.people().set_rates(Some(RateModel { overall_per_second: 4.0, ..RateModel::default() }));
    come(&emulator, users);
    let child = place.serve("log", &emulator, &[]);
    for who in users {
        until("an answer", || emulator.people().chat(*who).iter().any(|it| it.from_bot)).await;
    }
    let calls = emulator.people().calls();
    let sends = calls.iter().filter(|it| it.method == "sendMessage").count();
    assert!(sends < 6 * users.len(), "{sends} calls for {} answers", users.len());
    for who in users {
        let cards = emulator.people().chat(*who).iter().filter(|it| it.from_bot).count();
        assert_eq!(cards, 1, "{who} is answered once: {}", emulator.people().transcript(*who));
    }
    terminate(&child);
}
