//! How often an update goes to the database, so that what was saved there cannot creep back: a press and a typed answer
//! of somebody who logs a case, by themselves and of several people at once.

use chrono::TimeDelta;
use hoagiai::bot::Progress;
use hoagiai::store::Store;
use hoagiai::store::seal::Seal;

use crate::scripts::{SIDE_B, USUAL, act};
use crate::town::{BINH, DUNG, LAN, Town};

/// Who acts at once.
const TOGETHER: [i64; 3] = [BINH, DUNG, LAN];
/// Deeds of the usual path before the press and before the answer that are counted.
const BEFORE_PRESS: usize = 4;
const BEFORE_ANSWER: usize = 8;

/// Calls to the database at most, from the offset that is asked for to the commit of what was handled; the beginning and
/// the end of a transaction are counted. For a press and for a typed answer: of one person, of those who act at once.
const CEILINGS: [[usize; 2]; 2] = [[13, 13], [15, 18]];

/// A town in which some people have come so far on the usual path.
async fn town_at(store: Store, who: &[i64], deeds: usize) -> Town {
    let town = Town::on(store).await;
    town.settle().await;
    for who in who {
        for (_, deed) in &USUAL.deeds[..deeds] {
            act(&town, *who, deed);
            town.settle().await;
        }
    }
    town.clock.advance(TimeDelta::seconds(1));
    town
}

/// What it takes to receive and to handle what these people do next.
async fn cost(store: Store, who: &[i64], before: usize, deed: &str) -> usize {
    let town = town_at(store, who, before).await;
    for who in who {
        act(&town, *who, deed);
    }
    town.fault.disarm();
    assert_eq!(town.bot.poll_once().await.unwrap(), Progress::Worked);
    let mut seen = town.fault.seen();
    if town.number("SELECT count(*) FROM inbox WHERE status = 'waiting'").await > 0 {
        town.fault.disarm();
        assert_eq!(town.bot.handle(64).await.unwrap(), Progress::Worked);
        seen += town.fault.seen();
    }
    assert_eq!(town.number("SELECT count(*) FROM inbox WHERE status <> 'done'").await, 0, "all was handled at once");
    town.settle().await;
    seen
}

async fn check(store: impl AsyncFn() -> Option<Store>) {
    let mut found = [[0; 2]; 2];
    let press = USUAL.deeds[BEFORE_PRESS].1;
    for (found, (before, deed)) in found.iter_mut().zip([(BEFORE_PRESS, press), (BEFORE_ANSWER, SIDE_B)]) {
        for (found, who) in found.iter_mut().zip([&TOGETHER[..1], &TOGETHER]) {
            let Some(store) = store().await else { return };
            *found = cost(store, who, before, deed).await;
        }
    }
    let kept = found.iter().flatten().zip(CEILINGS.iter().flatten()).all(|(found, ceiling)| found <= ceiling);
    assert!(kept, "{found:?} calls to the database instead of at most {CEILINGS:?}");
}

#[tokio::test]
async fn an_update_goes_to_the_database_only_so_often() {
    check(async || Some(Store::open("sqlite::memory:", Seal::for_tests()).await.unwrap())).await;
}

#[tokio::test]
async fn on_postgres_no_more_often() {
    check(crate::postgres::store).await;
}
