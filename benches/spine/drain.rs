//! Ten thousand updates that came while the bot was away: whether each is answered once and in order, and how fast.

use std::time::Duration;

use super::bots::{Process, Sample};
use super::machine::Watch;
use super::measured::{Measured, counts};
use super::town::{CASE, Partner, Town, millis, now};

/// People who write meanwhile. Each types a whole case without waiting: one message lost, doubled or out of order, and
/// the dialogue does not end where it must.
const PEOPLE: usize = 834;

/// Measures and checks.
pub(super) async fn measure(sample: &Sample) -> Measured {
    let mut town = Town::open(Partner::Hoagiai, PEOPLE + 1, 0).await;
    let home = sample.copy("life");
    let (url, token) = town.door();
    let process = Process::hoagiai(&home, (&url, &token), None);
    town.warm_up().await;
    let words = learn(&mut town).await;
    process.stop().await;

    for line in &words {
        (1..=PEOPLE).for_each(|nth| town.say(nth, line));
    }
    let expected = words.len() * PEOPLE;
    assert_eq!(town.people.pending_updates(), expected, "everything waits");
    town.forget_events();
    let process = Process::hoagiai(&home, (&url, &token), None);
    let watch = Watch::start(process.pid());
    let (mut first, mut last) = (None, now());
    let mut cards = vec![0_usize; PEOPLE + 1];
    while cards.iter().sum::<usize>() < expected {
        let (nth, at) = town.card_within(Duration::from_secs(20)).await.expect("the bot goes on answering");
        first.get_or_insert(at);
        last = at;
        cards[nth] += 1;
    }
    let others = watch.others();
    let late = town.card_within(Duration::from_secs(1)).await;
    assert!(late.is_none(), "an update was answered twice");
    process.stop().await;

    for (nth, &shown) in cards.iter().enumerate().skip(1).take(PEOPLE) {
        assert_eq!(shown, words.len(), "every message of person {nth} is answered once");
        assert!(town.offers(nth, "save"), "the messages of person {nth} were handled in order");
    }
    let [waiting, parked, unsent, done] = counts(&home).await;
    assert_eq!([waiting, parked, unsent], [0, 0, 0], "waiting, parked, unsent");
    let starts = PEOPLE + 1;
    assert_eq!(done as usize, starts + CASE.len() + expected, "every update stands in the inbox once");
    town.close().await;
    let seconds = millis(first.unwrap_or(last), last) / 1000.0;
    Measured { figures: vec![("drain", expected as f64 / seconds), ("waited", expected as f64)], others }
}

/// One person walks through the dialogue and notes what one would have to type at each step but the last, which wants
/// a tap.
async fn learn(town: &mut Town) -> Vec<String> {
    let mut words = Vec::new();
    for step in 0..CASE.len() {
        if step + 1 < CASE.len() {
            words.push(town.in_words(0));
        }
        town.act(0, now());
        town.answer().await;
    }
    // What follows an answer (old buttons, deleted words) goes out before the bot is stopped.
    tokio::time::sleep(Duration::from_millis(300)).await;
    words
}
