//! Contract of the questions to practise on: which somebody has looked at, and what of a round is still to come.

use crate::store_kit::{Db, contract, day, settle};

contract!(questions_that_were_looked_at_are_remembered_by_person, a_round_is_kept_until_nothing_of_it_is_to_come);

async fn questions_that_were_looked_at_are_remembered_by_person(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    assert!(tx.drills_done(here.mediator).await.unwrap().is_empty());
    tx.note_drill(here.mediator, "s:9", day("2026-05-05")).await.unwrap();
    tx.note_drill(here.mediator, "s:1", day("2026-05-05")).await.unwrap();
    tx.note_drill(here.mediator, "s:9", day("2026-06-05")).await.unwrap();
    let done = tx.drills_done(here.mediator).await.unwrap();
    let done: Vec<(&str, String)> = done.iter().map(|it| (it.0.as_str(), it.1.to_string())).collect();
    assert_eq!(done, [("s:1", "2026-05-05".to_owned()), ("s:9", "2026-06-05".to_owned())], "the last day counts");
    assert!(tx.drills_done(here.head).await.unwrap().is_empty());
}

async fn a_round_is_kept_until_nothing_of_it_is_to_come(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    assert!(tx.open_drill(here.mediator).await.unwrap().is_empty());
    let round = ["s:9".to_owned(), "s:28".to_owned()];
    tx.keep_drill(here.mediator, &round, day("2026-05-05")).await.unwrap();
    assert_eq!(tx.open_drill(here.mediator).await.unwrap(), round);
    tx.keep_drill(here.mediator, &round[1..], day("2026-05-06")).await.unwrap();
    assert_eq!(tx.open_drill(here.mediator).await.unwrap(), round[1..]);
    assert!(tx.open_drill(here.head).await.unwrap().is_empty());
    tx.keep_drill(here.mediator, &[], day("2026-05-06")).await.unwrap();
    assert!(tx.open_drill(here.mediator).await.unwrap().is_empty());
}
