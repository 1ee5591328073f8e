//! Contract of the inbox and of the timers that enter it.

use chrono::TimeDelta;
use hoagiai::store::Tx;
use hoagiai::store::inbox::{InboxDepth, InboxRow, Incoming, Kind};

use crate::store_kit::{Db, at, contract, postgres, take};

contract!(
    every_lane_shows_its_oldest_row,
    what_came_twice_is_stored_once,
    a_failed_row_stays_and_a_parked_one_lets_the_next_pass,
    a_row_put_back_knows_where_its_chat_stood,
    handled_payloads_are_erased_and_rows_forgotten,
    a_number_is_never_given_out_twice,
    a_payload_that_does_not_open_is_none,
    the_offset_is_remembered_per_bot,
    what_was_served_and_when_is_remembered,
    people_who_are_known_come_before_strangers,
    a_timer_is_replaced_by_one_of_the_same_key,
    timers_are_cancelled_by_prefix_and_no_further,
    due_timers_enter_the_inbox_in_order,
    a_timer_fires_once_per_instant,
);

async fn receive(tx: &mut Tx, key: &str, lane: &str) -> bool {
    let item = Incoming {
        key: key.to_owned(),
        lane: lane.to_owned(),
        chat_id: 77,
        kind: Kind::Update,
        payload: format!("tải {key}"),
    };
    tx.receive(&[item], at(0)).await.unwrap() == 1
}

fn payloads(rows: &[InboxRow]) -> Vec<&str> {
    rows.iter().map(|it| it.payload.as_deref().unwrap_or("-")).collect()
}

async fn heads(tx: &mut Tx, limit: i64) -> Vec<String> {
    payloads(&take(tx, limit).await.unwrap()).into_iter().map(|it| it.trim_start_matches("tải ").to_owned()).collect()
}

async fn every_lane_shows_its_oldest_row(db: &Db) {
    let mut tx = db.begin().await;
    assert!(take(&mut tx, 10).await.unwrap().is_empty());
    for (key, lane) in [("a1", "a"), ("b1", "b"), ("a2", "a"), ("c1", "c"), ("a3", "a")] {
        assert!(receive(&mut tx, key, lane).await);
    }
    let rows = take(&mut tx, 10).await.unwrap();
    assert_eq!(payloads(&rows), ["tải a1", "tải b1", "tải c1"]);
    let first = &rows[0];
    assert_eq!((first.lane.as_str(), first.chat_id, first.kind, first.attempts), ("a", 77, Kind::Update, 0));
    assert_eq!(first.received_at, at(0));
    assert_eq!(heads(&mut tx, 2).await, ["a1", "b1"]);
    assert!(heads(&mut tx, 0).await.is_empty());
    tx.finish(&[rows[0].id], at(1)).await.unwrap();
    assert_eq!(heads(&mut tx, 10).await, ["b1", "a2", "c1"], "in order of coming, not of lanes");
    tx.finish(&[i64::MAX], at(1)).await.unwrap();
    assert_eq!(heads(&mut tx, 10).await.len(), 3, "an unknown row changes nothing");
}

async fn what_came_twice_is_stored_once(db: &Db) {
    let mut tx = db.begin().await;
    assert!(receive(&mut tx, "k", "a").await);
    assert!(!receive(&mut tx, "k", "b").await);
    let rows = take(&mut tx, 10).await.unwrap();
    assert_eq!((rows.len(), rows[0].lane.as_str()), (1, "a"), "the first one stands");
    tx.finish(&[rows[0].id], at(1)).await.unwrap();
    assert!(!receive(&mut tx, "k", "a").await, "also when it has been handled");
    assert!(take(&mut tx, 10).await.unwrap().is_empty());
    tx.commit().await.unwrap();
    let mut tx = db.begin().await;
    assert!(!receive(&mut tx, "k", "a").await, "also in another transaction");
}

async fn a_failed_row_stays_and_a_parked_one_lets_the_next_pass(db: &Db) {
    let mut tx = db.begin().await;
    receive(&mut tx, "a1", "a").await;
    receive(&mut tx, "a2", "a").await;
    let id = take(&mut tx, 1).await.unwrap()[0].id;
    tx.fail(id, "panic", false, at(5)).await.unwrap();
    let head = take(&mut tx, 1).await.unwrap().remove(0);
    assert_eq!((head.id, head.attempts), (id, 1));
    let depth = InboxDepth { waiting: 2, oldest: Some(at(0)), parked: 0 };
    assert_eq!(tx.inbox_depth().await.unwrap(), depth);
    tx.fail(id, "panic", true, at(6)).await.unwrap();
    assert_eq!(heads(&mut tx, 10).await, ["a2"]);
    assert_eq!(tx.inbox_depth().await.unwrap(), InboxDepth { waiting: 1, oldest: Some(at(0)), parked: 1 });
    assert_eq!(tx.parked_since(at(5)).await.unwrap(), 1);
    assert_eq!(tx.parked_since(at(6)).await.unwrap(), 0, "not after it");
    assert_eq!(tx.unpark().await.unwrap(), 1);
    let head = take(&mut tx, 1).await.unwrap().remove(0);
    assert_eq!((head.id, head.attempts), (id, 0), "with all its tries again, in its old place");
    assert_eq!(tx.unpark().await.unwrap(), 0);
    tx.finish(&[id], at(7)).await.unwrap();
    let next = take(&mut tx, 1).await.unwrap()[0].id;
    tx.finish(&[next], at(7)).await.unwrap();
    assert_eq!(tx.inbox_depth().await.unwrap(), InboxDepth::default());
}

async fn handled_payloads_are_erased_and_rows_forgotten(db: &Db) {
    let (grace, keep) = (TimeDelta::seconds(100), TimeDelta::seconds(1000));
    let mut tx = db.begin().await;
    for (key, lane) in [("done", "a"), ("parked", "b"), ("waiting", "c")] {
        receive(&mut tx, key, lane).await;
    }
    let rows = take(&mut tx, 10).await.unwrap();
    tx.finish(&[rows[0].id], at(0)).await.unwrap();
    tx.fail(rows[1].id, "unreadable", true, at(0)).await.unwrap();
    let erased = "SELECT key FROM inbox WHERE payload IS NULL ORDER BY key";
    let left = "SELECT key FROM inbox ORDER BY key";
    tx.sweep_inbox(at(100), grace, keep).await.unwrap();
    assert!(tx.test_texts(erased).await.unwrap().is_empty(), "the grace is not over yet");
    tx.sweep_inbox(at(101), grace, keep).await.unwrap();
    assert_eq!(tx.test_texts(erased).await.unwrap(), ["done"]);
    assert_eq!(tx.test_texts(left).await.unwrap(), ["done", "parked", "waiting"]);
    tx.sweep_inbox(at(1001), grace, keep).await.unwrap();
    assert_eq!(tx.test_texts(left).await.unwrap(), ["parked", "waiting"], "until an operator decides");
    let parked = tx.parked().await.unwrap();
    let seen: Vec<_> = parked.iter().map(|it| (it.id, it.kind.as_str(), it.error.as_deref(), it.whole)).collect();
    assert_eq!(seen, [(rows[1].id, "update", Some("unreadable"), true)]);
    assert!(!tx.discard(rows[2].id, at(1002)).await.unwrap(), "it only waits");
    assert!(tx.discard(rows[1].id, at(1002)).await.unwrap());
    assert!(!tx.discard(rows[1].id, at(1002)).await.unwrap());
    assert_eq!(tx.test_texts(erased).await.unwrap(), ["parked"]);
    tx.sweep_inbox(at(3000), grace, keep).await.unwrap();
    assert_eq!(tx.test_texts(left).await.unwrap(), ["waiting"]);
}

async fn a_row_put_back_knows_where_its_chat_stood(db: &Db) {
    let mut tx = db.begin().await;
    for (key, lane) in [("known", "a"), ("unknown", "b"), ("never", "c")] {
        receive(&mut tx, key, lane).await;
    }
    let rows = take(&mut tx, 10).await.unwrap();
    assert_eq!(rows.iter().map(|it| it.stood).collect::<Vec<_>>(), [None, None, None]);
    tx.note_stood(rows[0].id, 41).await.unwrap();
    for row in &rows[..2] {
        tx.fail(row.id, "unreadable", true, at(5)).await.unwrap();
    }
    assert!(tx.unpark_one(rows[0].id).await.unwrap() && !tx.unpark_one(rows[0].id).await.unwrap());
    assert!(!tx.unpark_one(rows[2].id).await.unwrap(), "it was never parked");
    assert_eq!(tx.unpark().await.unwrap(), 1);
    let rows = take(&mut tx, 10).await.unwrap();
    assert_eq!(rows.iter().map(|it| it.stood).collect::<Vec<_>>(), [Some(41), Some(-1), None]);
}

async fn a_number_is_never_given_out_twice(db: &Db) {
    let mut tx = db.begin().await;
    let mut last = 0;
    for key in ["one", "two", "three"] {
        receive(&mut tx, key, "a").await;
        let row = take(&mut tx, 1).await.unwrap().remove(0);
        assert!(row.id > last, "{} after {last}", row.id);
        last = row.id;
        tx.finish(&[row.id], at(0)).await.unwrap();
        // A quiet Tết: everything is forgotten.
        tx.sweep_inbox(at(9_000_000), TimeDelta::seconds(100), TimeDelta::seconds(1000)).await.unwrap();
    }
    assert_eq!(tx.test_texts("SELECT key FROM inbox").await.unwrap(), ["three"]);
}

async fn a_payload_that_does_not_open_is_none(db: &Db) {
    let mut tx = db.begin().await;
    receive(&mut tx, "a1", "a").await;
    receive(&mut tx, "b1", "b").await;
    let swap = "UPDATE inbox SET payload = (SELECT e.payload FROM inbox e WHERE e.key = 'b1') WHERE key = 'a1'";
    tx.test_sql(swap.to_owned()).await.unwrap();
    assert_eq!(payloads(&take(&mut tx, 10).await.unwrap()), ["-", "tải b1"]);
    tx.test_sql("UPDATE inbox SET payload = NULL WHERE key = 'b1'".to_owned()).await.unwrap();
    assert_eq!(payloads(&take(&mut tx, 10).await.unwrap()), ["-", "-"]);
    let id = take(&mut tx, 1).await.unwrap()[0].id;
    tx.test_sql("UPDATE inbox SET payload = NULL".to_owned()).await.unwrap();
    tx.fail(id, "unreadable", true, at(1)).await.unwrap();
    assert_eq!(tx.unpark().await.unwrap(), 0, "what has no payload any more cannot be tried again");
}

async fn what_was_served_and_when_is_remembered(db: &Db) {
    let mut tx = db.begin().await;
    assert_eq!(tx.served_bot().await.unwrap(), None);
    for (bot, second) in [(220, 1), (110, 2), (220, 3)] {
        tx.set_served_bot(bot, at(second)).await.unwrap();
        assert_eq!(tx.served_bot().await.unwrap(), Some(bot));
    }
    assert_eq!(tx.test_number("SELECT count(*) FROM served_bot").await.unwrap(), 1);
    assert_eq!(tx.last_instant().await.unwrap(), None);
    for second in [5, 3] {
        tx.set_last_instant(at(second)).await.unwrap();
        assert_eq!(tx.last_instant().await.unwrap(), Some(at(second)));
    }
}

async fn people_who_are_known_come_before_strangers(db: &Db) {
    let here = crate::store_kit::settle(db).await;
    let mut tx = db.begin().await;
    here.link(&mut tx, 11, here.mediator).await;
    for (key, chat_id, kind) in
        [("s1", 901, Kind::Update), ("s2", 902, Kind::Update), ("known", 11, Kind::Update), ("timer", 0, Kind::Timer)]
    {
        let (key, lane) = (key.to_owned(), key.to_owned());
        tx.receive(&[Incoming { key, lane, chat_id, kind, payload: "x".to_owned() }], at(0)).await.unwrap();
    }
    let depth = InboxDepth { waiting: 2, oldest: Some(at(0)), parked: 0 };
    assert_eq!(tx.depth_of_known().await.unwrap(), depth, "of whoever is known, and of timers");
    assert_eq!(tx.inbox_depth().await.unwrap().waiting, 4);
    let lanes: Vec<String> = take(&mut tx, 3).await.unwrap().into_iter().map(|it| it.lane).collect();
    assert_eq!(lanes, ["s1", "known", "timer"], "oldest first, and of strangers as many as there is room for");
}

async fn the_offset_is_remembered_per_bot(db: &Db) {
    let mut tx = db.begin().await;
    assert_eq!(tx.poll_offset(1).await.unwrap(), 0);
    tx.set_poll_offset(1, 900, at(0)).await.unwrap();
    tx.set_poll_offset(2, 5, at(0)).await.unwrap();
    tx.set_poll_offset(1, 12, at(1)).await.unwrap();
    assert_eq!(tx.poll_offset(1).await.unwrap(), 12, "numbering may begin anew");
    assert_eq!(tx.poll_offset(2).await.unwrap(), 5);
}

async fn timer_keys(tx: &mut Tx) -> Vec<String> {
    let mut keys = tx.test_texts("SELECT key FROM timer").await.unwrap();
    keys.sort();
    keys
}

async fn a_timer_is_replaced_by_one_of_the_same_key(db: &Db) {
    let mut tx = db.begin().await;
    assert_eq!(tx.next_timer().await.unwrap(), None);
    tx.set_timer("start:1:a", at(50), "case:1", "cũ").await.unwrap();
    tx.set_timer("start:1:b", at(70), "case:1", "khác").await.unwrap();
    assert_eq!(tx.next_timer().await.unwrap(), Some(at(50)));
    tx.set_timer("start:1:a", at(90), "case:2", "mới").await.unwrap();
    assert_eq!(tx.next_timer().await.unwrap(), Some(at(70)));
    assert_eq!(tx.fire_timers(at(89), 10).await.unwrap(), 1);
    assert_eq!(tx.fire_timers(at(90), 10).await.unwrap(), 1);
    let rows = take(&mut tx, 10).await.unwrap();
    assert_eq!(payloads(&rows), ["khác", "mới"]);
    assert_eq!((rows[1].lane.as_str(), rows[1].kind, rows[1].chat_id), ("case:2", Kind::Timer, 0));
}

async fn timers_are_cancelled_by_prefix_and_no_further(db: &Db) {
    let mut tx = db.begin().await;
    let keys = ["start:1:a", "start:1:b", "start:17:a", "start_1:a", "Start:1:a", "start:1", "tổ:1:ờ", "tổ:2:a"];
    for key in keys {
        tx.set_timer(key, at(50), "x", "").await.unwrap();
    }
    tx.cancel_timers("start:1:").await.unwrap();
    assert_eq!(timer_keys(&mut tx).await, ["Start:1:a", "start:1", "start:17:a", "start_1:a", "tổ:1:ờ", "tổ:2:a"]);
    tx.cancel_timers("start_").await.unwrap();
    tx.cancel_timers("tổ:1").await.unwrap();
    tx.cancel_timers("%").await.unwrap();
    assert_eq!(timer_keys(&mut tx).await, ["Start:1:a", "start:1", "start:17:a", "tổ:2:a"]);
    tx.cancel_timers("start:17:a").await.unwrap();
    assert_eq!(timer_keys(&mut tx).await, ["Start:1:a", "start:1", "tổ:2:a"], "a whole key is its own prefix");
}

async fn due_timers_enter_the_inbox_in_order(db: &Db) {
    let mut tx = db.begin().await;
    for (key, due) in [("c", 30), ("b", 10), ("a", 10), ("d", 40)] {
        tx.set_timer(key, at(due), key, key).await.unwrap();
    }
    assert_eq!(tx.fire_timers(at(9), 10).await.unwrap(), 0);
    assert_eq!(tx.fire_timers(at(30), 2).await.unwrap(), 2);
    assert_eq!(heads(&mut tx, 10).await, ["a", "b"]);
    assert_eq!(tx.fire_timers(at(30), 2).await.unwrap(), 1, "an instant that has come is due");
    assert_eq!(heads(&mut tx, 10).await, ["a", "b", "c"]);
    assert_eq!(tx.next_timer().await.unwrap(), Some(at(40)));
}

async fn a_timer_fires_once_per_instant(db: &Db) {
    let mut tx = db.begin().await;
    tx.set_timer("k", at(10), "x", "một").await.unwrap();
    assert_eq!(tx.fire_timers(at(10), 10).await.unwrap(), 1);
    tx.set_timer("k", at(10), "x", "hai").await.unwrap();
    tx.fire_timers(at(15), 10).await.unwrap();
    assert_eq!(tx.inbox_depth().await.unwrap().waiting, 1, "the same timer of the same instant is known");
    tx.set_timer("k", at(11), "x", "ba").await.unwrap();
    tx.fire_timers(at(15), 10).await.unwrap();
    assert_eq!(tx.inbox_depth().await.unwrap().waiting, 2, "set anew for later it fires again");
    assert_eq!(tx.next_timer().await.unwrap(), None);
}

#[tokio::test]
async fn two_workers_on_postgres_never_take_the_same_row() {
    let Some(db) = postgres().await else { return };
    let mut tx = db.begin().await;
    for (key, lane) in [("a1", "a"), ("a2", "a"), ("b1", "b"), ("c1", "c")] {
        receive(&mut tx, key, lane).await;
    }
    tx.set_timer("t", at(1), "t", "t").await.unwrap();
    tx.commit().await.unwrap();
    let (mut one, mut two) = (db.begin().await, db.begin().await);
    assert_eq!(heads(&mut one, 2).await, ["a1", "b1"]);
    assert_eq!(heads(&mut two, 1).await, ["c1"], "held rows are passed over, and so is what waits behind them");
    assert!(heads(&mut two, 5).await.iter().all(|it| it == "c1"));
    assert_eq!(one.fire_timers(at(2), 9).await.unwrap(), 1);
    assert_eq!(two.fire_timers(at(2), 9).await.unwrap(), 0);
    let id = one.test_number("SELECT id FROM inbox WHERE key = 'a1'").await.unwrap();
    one.finish(&[id], at(1)).await.unwrap();
    one.commit().await.unwrap();
    assert_eq!(heads(&mut two, 5).await, ["a2", "b1", "c1", "t"]);
}
