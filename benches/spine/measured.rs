//! What a measurement yields, and what several of them share. Knows none of them.

use std::time::{Duration, Instant};

use hoagiai::store::Store;
use hoagiai::store::seal::Seal;

use super::bots::Home;
use super::town::{Town, now};

/// People of the closed loop.
pub(super) const CLOSED_PEOPLE: usize = 200;
/// How long they act.
pub(super) const CLOSED_FOR: Duration = Duration::from_secs(6);
/// The closed loop runs for so long before it counts.
pub(super) const RAMP: Duration = Duration::from_secs(1);

/// Named figures of one measurement.
pub(super) type Figures = Vec<(&'static str, f64)>;

/// What one measurement found, and the share of the machine that others took meanwhile, in percent.
pub(super) struct Measured {
    /// The figures.
    pub(super) figures: Figures,
    /// Of others.
    pub(super) others: f64,
}

/// Rows of the inbox that wait, that are parked; of the outbox that ought to have gone; of the inbox that are done.
pub(super) async fn counts(home: &Home) -> [i64; 4] {
    let seal = Seal::from_file(&home.key_file()).expect("the keys are there");
    let store = Store::open(&home.url(), seal).await.expect("the database opens");
    let mut tx = store.begin().await.expect("the database answers");
    let mut found = [0; 4];
    for (count, sql) in found.iter_mut().zip([
        "SELECT count(*) FROM inbox WHERE status = 'waiting'",
        "SELECT count(*) FROM inbox WHERE status = 'parked'",
        // What is held until quiet hours end is rightly there.
        "SELECT count(*) FROM outbox WHERE status = 'waiting' AND not_before IS NULL",
        "SELECT count(*) FROM inbox WHERE status = 'done' AND kind = 'update'",
    ]) {
        *count = tx.test_number(sql).await.expect("the table can be counted");
    }
    drop(tx);
    store.close().await;
    found
}

/// Lets everybody act as soon as they are answered. Returns the answers.
pub(super) async fn run(town: &mut Town, time: Duration) -> u32 {
    let started = Instant::now();
    let mut answers = 0;
    while started.elapsed() < time {
        let (nth, _) = town.answer().await;
        town.act(nth, now());
        answers += 1;
    }
    answers
}
