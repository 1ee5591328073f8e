//! Contract of the questions to practise on: which somebody has looked at, and what of a round is still to come.

use chrono::TimeDelta;
use hoagiai::domain::access::act;
use hoagiai::domain::calendar::local_date;
use hoagiai::domain::case::{EndReason, NewCase, Stage};
use hoagiai::domain::drills::space::Sent;
use hoagiai::domain::kinds::Kind;
use hoagiai::store::drills::Attended;

use crate::store_kit::{Db, at, contract, day, settle};
use crate::store_trainings::session;

contract!(
    questions_that_were_looked_at_are_remembered_by_person,
    a_round_is_kept_until_nothing_of_it_is_to_come,
    who_was_at_a_training_or_had_a_case_that_failed_is_found,
    what_was_sent_is_remembered_once,
    what_a_ward_met_and_looked_at_is_counted_from_a_day_on,
);

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

async fn who_was_at_a_training_or_had_a_case_that_failed_is_found(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let permit = here.permit(act::PlanTraining);
    let new = session(&here, "t:1", -24);
    let id = tx.save_training(&permit, here.ward, &new, at(0)).await.unwrap().unwrap();
    let from = local_date(new.ends_at);
    assert!(tx.attended_since(here.ward, from, at(0)).await.unwrap().is_empty(), "nobody was ticked");
    tx.check_in_all(&permit, here.ward, (id, &[here.mediator, here.head]), at(1)).await.unwrap();
    let found = tx.attended_since(here.ward, from, at(0)).await.unwrap();
    let mut people = vec![here.mediator, here.head];
    people.sort_unstable();
    let one = Attended { training: id, ended_at: new.ends_at, topic: new.topic.clone(), people };
    assert_eq!(found, [one]);
    let early = new.ends_at - TimeDelta::seconds(1);
    assert!(tx.attended_since(here.ward, from, early).await.unwrap().is_empty(), "it is not over");
    let later = from.succ_opt().unwrap();
    assert!(tx.attended_since(here.ward, later, at(0)).await.unwrap().is_empty(), "it was before");
    assert!(tx.attended_since(here.far_ward, from, at(0)).await.unwrap().is_empty());
    let on = day("2026-05-05");
    let failed =
        Stage::Failure { on, reason: EndReason::MediatorDecision, guidance: None, demands: Some("đất".to_owned()) };
    let (case, _) = here.open(&mut tx, &NewCase { stage: failed, ..here.new_case("c:1") }).await;
    here.open(&mut tx, &NewCase { stage: Stage::Assigned { on }, ..here.new_case("c:2") }).await;
    let found = tx.unsettled_since(here.ward, on).await.unwrap();
    assert_eq!(found, [(case, Kind::Neighbor, on, here.mediator)]);
    assert!(tx.unsettled_since(here.ward, on.succ_opt().unwrap()).await.unwrap().is_empty());
    assert!(tx.unsettled_since(here.far_ward, on).await.unwrap().is_empty());
}

async fn what_was_sent_is_remembered_once(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    tx.note_drill_sent(here.mediator, "training:1:7", day("2026-05-05")).await.unwrap();
    tx.note_drill_sent(here.mediator, "training:1:7", day("2026-05-06")).await.unwrap();
    tx.note_drill_sent(here.head, "case:2:2026-04-01", day("2026-04-02")).await.unwrap();
    let sent = tx.drills_sent(here.ward, day("2026-05-01")).await.unwrap();
    let first = Sent { person: here.mediator, source: "training:1:7".to_owned(), on: day("2026-05-05") };
    assert_eq!(sent, [first]);
    assert!(tx.drills_sent(here.far_ward, day("2026-01-01")).await.unwrap().is_empty());
}

async fn what_a_ward_met_and_looked_at_is_counted_from_a_day_on(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let on = day("2026-05-05");
    for nth in 1..=2 {
        here.open(&mut tx, &here.new_case(&format!("c:{nth}"))).await;
    }
    let struck = Stage::Void { on, reason: "nhập nhầm".to_owned() };
    here.open(&mut tx, &NewCase { stage: struck, ..here.new_case("c:3") }).await;
    assert_eq!(tx.kinds_since(here.ward, on).await.unwrap(), [(Kind::Neighbor, 2)]);
    assert!(tx.kinds_since(here.ward, on.succ_opt().unwrap()).await.unwrap().is_empty());
    assert!(tx.kinds_since(here.far_ward, on).await.unwrap().is_empty());
    tx.note_drill(here.mediator, "s:9", on).await.unwrap();
    tx.note_drill(here.head, "s:1", day("2025-01-05")).await.unwrap();
    let done = tx.drills_done_since(here.ward, day("2026-01-01")).await.unwrap();
    assert_eq!(done, [("s:9".to_owned(), here.mediator)]);
    assert!(tx.drills_done_since(here.far_ward, day("2025-01-01")).await.unwrap().is_empty());
}
