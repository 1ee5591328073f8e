//! On PostgreSQL: what a killed process had at hand is free within seconds, and what a living one has is not.

use std::time::Duration;

use hoagiai::bot::call::Call;
use hoagiai::clock::{Clock, SystemClock};
use hoagiai::store::Store;
use hoagiai::store::alive::{self, Suspects};
use hoagiai::store::outbox::{Lane, NewOutgoing};
use hoagiai::store::seal::Seal;
use tokio::time::{Instant, sleep};

use crate::process::{Place, come, emulator, terminate, until};

/// Puts a message for somebody into the outbox, leased to a process for longer than a test lasts: only death may free it.
async fn leased(store: &Store, who: i64, owner: &str, words: &str) {
    let now = SystemClock.now();
    let mut tx = store.begin().await.unwrap();
    let row = NewOutgoing {
        key: format!("test:{words}"),
        chat_id: who,
        lane: Lane::Card,
        method: "sendMessage",
        call: Call::Send { text: words.to_owned(), markup: None, protect: false }.save(),
        target: None,
        not_before: None,
        expires_at: None,
    };
    tx.push(&row, (owner, now + chrono::TimeDelta::minutes(30)), now).await.unwrap();
    tx.commit().await.unwrap();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_a_killed_process_had_at_hand_goes_out_within_seconds() {
    let Some(database) = crate::postgres::database().await else { return };
    let (place, emulator) = (Place::on(database), emulator().await);
    let users = place.fill().await;
    let store = place.store().await;
    let (dead, living) = (alive::name(1, 77), alive::name(2, 78));
    let mut life = store.live(&living).await.unwrap();
    assert!(life.is_some());
    come(&emulator, &users[..2]);
    let child = place.serve("log", &emulator, &[]);
    for who in &users[..2] {
        until("an answer", || emulator.people().chat(*who).iter().any(|it| it.from_bot)).await;
    }
    leased(&store, users[0], &dead, "tin của tiến trình đã chết").await;
    leased(&store, users[1], &living, "tin của tiến trình còn sống").await;
    let begun = Instant::now();
    let came = |who: i64, words: &str| emulator.people().chat(who).iter().any(|it| it.text.contains(words));
    until("the message of the dead", || came(users[0], "đã chết")).await;
    assert!(begun.elapsed() < Duration::from_secs(30), "{:?}", begun.elapsed());
    sleep(Duration::from_secs(12)).await;
    let lasts = life.as_mut().unwrap().lasts().await;
    assert!(!came(users[1], "còn sống"), "a living one ({lasts}) sends what it has itself: {}", place.log("log"));
    drop(life);
    until("the message of one that dies later", || came(users[1], "còn sống")).await;
    terminate(&child);
}

#[tokio::test]
async fn names_of_earlier_releases_are_left_their_leases() {
    let Some(database) = crate::postgres::database().await else { return };
    let store = Store::open(&database, Seal::for_tests()).await.unwrap();
    leased(&store, 7, "4711-0000deadbeef", "tin").await;
    let mut suspects = Suspects::default();
    for _ in 0..3 {
        let mut tx = store.begin().await.unwrap();
        assert_eq!(tx.free_of_the_dead("p1-x", &mut suspects).await.unwrap(), 0);
        sleep(Duration::from_millis(1500)).await;
    }
}
