//! Contract of the outbox.

use chrono::{DateTime, TimeDelta, Utc};
use hoagiai::store::Tx;
use hoagiai::store::outbox::{Ending, Lane, NewOutgoing, OutboxDepth, Outgoing, Record, Recorded};

use crate::store_kit::{Db, affected, at, contract, postgres};

contract!(
    a_row_that_may_go_is_leased_to_its_maker,
    a_held_row_is_found_when_its_time_comes,
    a_chat_gets_its_cards_one_after_the_other,
    lanes_and_chats_do_not_wait_for_each_other,
    what_became_of_a_try_is_written,
    rows_that_were_sent_are_written_together,
    a_row_that_is_over_is_not_tried_again,
    a_message_is_found_by_the_key_of_its_row,
    a_held_row_can_be_withdrawn,
    what_lapses_ends_in_its_turn,
    when_something_was_last_posted_is_known,
    depth_counts_what_waits_and_ages_what_may_go,
    calls_that_are_over_are_erased_and_forgotten,
    a_call_that_does_not_open_is_none,
);

const ME: &str = "tôi";

/// A message that goes at once.
pub fn row(key: &str, chat_id: i64, lane: Lane) -> NewOutgoing {
    NewOutgoing {
        key: key.to_owned(),
        chat_id,
        lane,
        method: "sendMessage",
        call: format!("lời {key}"),
        target: None,
        not_before: None,
        expires_at: None,
    }
}

fn held(key: &str, chat_id: i64, lane: Lane, until: i64) -> NewOutgoing {
    NewOutgoing { not_before: Some(at(until)), ..row(key, chat_id, lane) }
}

async fn push(tx: &mut Tx, row: &NewOutgoing) -> Option<Outgoing> {
    tx.push(row, (ME, at(60)), at(0)).await.unwrap()
}

async fn claim(tx: &mut Tx, now: i64) -> Vec<String> {
    let rows = tx.claim(("khác", at(now + 60)), (at(now), false), 50).await.unwrap();
    rows.into_iter().map(|it| it.key).collect()
}

fn sent(id: i64, message_id: i64) -> Record {
    Record { id, what: Recorded::Ended { ending: Ending::Sent, message_id: Some(message_id), error: None } }
}

async fn a_row_that_may_go_is_leased_to_its_maker(db: &Db) {
    let mut tx = db.begin().await;
    let new = NewOutgoing { target: Some("9:1".to_owned()), expires_at: Some(at(5)), ..row("1:1", 7, Lane::Card) };
    let out = push(&mut tx, &new).await.unwrap();
    assert_eq!((out.key.as_str(), out.chat_id, out.lane, out.attempts), ("1:1", 7, Lane::Card, 0));
    assert_eq!((out.call.as_deref(), out.target.as_deref()), (Some("lời 1:1"), Some("9:1")));
    assert_eq!(out.expires_at, Some(at(5)));
    assert!(push(&mut tx, &row("1:1", 8, Lane::Toast)).await.is_none(), "a known key is passed over");
    assert!(claim(&mut tx, 59).await.is_empty());
    let rows = tx.claim(("khác", at(130)), (at(61), false), 50).await.unwrap();
    assert_eq!((rows.len(), rows[0].id, rows[0].chat_id), (1, out.id, 7), "an expired lease is taken over");
    assert_eq!(rows[0].call, out.call);
    assert_eq!((rows[0].target.as_deref(), rows[0].expires_at), (Some("9:1"), Some(at(5))));
    assert!(claim(&mut tx, 62).await.is_empty());
    tx.free_leases().await.unwrap();
    assert_eq!(claim(&mut tx, 62).await, ["1:1"]);
}

async fn a_held_row_is_found_when_its_time_comes(db: &Db) {
    let mut tx = db.begin().await;
    assert!(push(&mut tx, &held("1:1", 7, Lane::Notice, 100)).await.is_none());
    assert!(push(&mut tx, &held("1:2", 7, Lane::Notice, 0)).await.is_some(), "an instant that has come holds nothing");
    push(&mut tx, &held("1:3", 8, Lane::Notice, 80)).await;
    let id = tx.test_number("SELECT id FROM outbox WHERE key = '1:2'").await.unwrap();
    tx.record(&sent(id, 1), at(1)).await.unwrap();
    assert!(claim(&mut tx, 79).await.is_empty());
    assert_eq!(claim(&mut tx, 80).await, ["1:3"]);
    assert_eq!(claim(&mut tx, 100).await, ["1:1"]);
}

async fn a_chat_gets_its_cards_one_after_the_other(db: &Db) {
    let mut tx = db.begin().await;
    let mut ids = Vec::new();
    for key in ["1:1", "1:2", "1:3"] {
        ids.push(push(&mut tx, &row(key, 7, Lane::Card)).await.unwrap().id);
    }
    assert!(ids.is_sorted());
    tx.free_leases().await.unwrap();
    assert_eq!(claim(&mut tx, 1).await, ["1:1"]);
    assert!(claim(&mut tx, 2).await.is_empty(), "the next waits for the one before");
    let again = Record { id: ids[0], what: Recorded::Again { not_before: at(50), error: "too_many" } };
    tx.record(&again, at(2)).await.unwrap();
    assert!(claim(&mut tx, 49).await.is_empty(), "also while that one waits for a later time");
    assert_eq!(claim(&mut tx, 50).await, ["1:1"]);
    tx.record(&sent(ids[0], 5), at(51)).await.unwrap();
    assert_eq!(claim(&mut tx, 52).await, ["1:2"]);
    let dead = Recorded::Ended { ending: Ending::Dead, message_id: None, error: Some("blocked") };
    tx.record(&Record { id: ids[1], what: dead }, at(53)).await.unwrap();
    assert_eq!(claim(&mut tx, 54).await, ["1:3"], "what cannot be delivered holds nobody up");
}

async fn lanes_and_chats_do_not_wait_for_each_other(db: &Db) {
    let mut tx = db.begin().await;
    push(&mut tx, &held("card", 7, Lane::Card, 100)).await;
    push(&mut tx, &row("card2", 7, Lane::Card)).await;
    push(&mut tx, &row("toast", 7, Lane::Toast)).await;
    push(&mut tx, &held("notice", 7, Lane::Notice, 100)).await;
    push(&mut tx, &row("notice2", 7, Lane::Notice)).await;
    push(&mut tx, &row("other", 8, Lane::Card)).await;
    tx.free_leases().await.unwrap();
    assert_eq!(claim(&mut tx, 1).await, ["toast", "notice2", "other"], "a held notice is no obstacle, a held card is");
    tx.free_leases().await.unwrap();
    let rows = tx.claim((ME, at(60)), (at(1), false), 2).await.unwrap();
    assert_eq!(rows.len(), 2, "no more than asked for");
    tx.free_leases().await.unwrap();
    let night = tx.claim((ME, at(160)), (at(101), true), 9).await.unwrap();
    let night: Vec<String> = night.into_iter().map(|it| it.key).collect();
    assert_eq!(night, ["toast", "notice2", "other"], "its time has come, and the night with it");
    tx.free_leases().await.unwrap();
    assert!(claim(&mut tx, 102).await.contains(&"notice".to_owned()));
}

async fn what_became_of_a_try_is_written(db: &Db) {
    let mut tx = db.begin().await;
    let out = push(&mut tx, &row("1:1", 7, Lane::Card)).await.unwrap();
    tx.record(&Record { id: out.id, what: Recorded::Released }, at(1)).await.unwrap();
    let rows = tx.claim((ME, at(60)), (at(1), false), 5).await.unwrap();
    assert_eq!(rows[0].attempts, 0, "what was not tried does not count");
    let again = Record { id: out.id, what: Recorded::Again { not_before: at(10), error: "server" } };
    tx.record(&again, at(2)).await.unwrap();
    let rows = tx.claim((ME, at(60)), (at(10), false), 5).await.unwrap();
    assert_eq!(rows[0].attempts, 1);
    tx.record(&sent(out.id, 4242), at(11)).await.unwrap();
    let look = "SELECT status || ' ' || CAST(attempts AS TEXT) || ' ' || coalesce(error, '-') FROM outbox";
    assert_eq!(tx.test_texts(look).await.unwrap(), ["sent 2 -"]);
    assert_eq!(tx.message_of("1:1").await.unwrap(), Some(4242));
    for (key, ending) in [("e1", Ending::Dead), ("e2", Ending::Unknown), ("e3", Ending::Expired)] {
        let id = push(&mut tx, &row(key, 7, Lane::Toast)).await.unwrap().id;
        let what = Recorded::Ended { ending, message_id: None, error: Some("gone") };
        tx.record(&Record { id, what }, at(12)).await.unwrap();
        let look = format!("SELECT status FROM outbox WHERE key = '{key}' AND error = 'gone' AND leased_by IS NULL");
        assert_eq!(tx.test_texts(&look).await.unwrap(), [ending.code()]);
    }
}

async fn rows_that_were_sent_are_written_together(db: &Db) {
    let mut tx = db.begin().await;
    let mut ids = Vec::new();
    for key in ["1:1", "1:2", "1:3"] {
        ids.push(push(&mut tx, &row(key, 7, Lane::Toast)).await.unwrap().id);
    }
    tx.record_sent(&[], at(1)).await.unwrap();
    tx.record_sent(&[(ids[0], None), (ids[1], Some(77))], at(1)).await.unwrap();
    let look =
        "SELECT status || ' ' || CAST(attempts AS TEXT) || ' ' || CAST(coalesce(message_id, 0) AS TEXT) FROM outbox
        ORDER BY key";
    assert_eq!(tx.test_texts(look).await.unwrap(), ["sent 1 0", "sent 1 77", "waiting 0 0"]);
    tx.record_sent(&[(ids[1], None)], at(1)).await.unwrap();
    assert_eq!(tx.message_of("1:2").await.unwrap(), Some(77), "what is known stays so");
    assert_eq!(claim(&mut tx, 100).await, ["1:3"]);
    let missing = [(ids[0], None), (ids[2] + 9, Some(1))];
    assert_eq!(affected(&tx.record_sent(&missing, at(1)).await), Some(1), "every row must be there");
    let plain = |what| Record { id: 5, what }.plainly_sent();
    let ended = |ending, message_id| plain(Recorded::Ended { ending, message_id, error: None });
    assert_eq!(
        [ended(Ending::Sent, None), ended(Ending::Sent, Some(1)), ended(Ending::Dead, None)],
        [Some((5, None)), Some((5, Some(1))), None]
    );
    assert_eq!(plain(Recorded::Released), None);
}

async fn a_row_that_is_over_is_not_tried_again(db: &Db) {
    let mut tx = db.begin().await;
    let out = push(&mut tx, &row("1:1", 7, Lane::Card)).await.unwrap();
    tx.record(&sent(out.id, 1), at(1)).await.unwrap();
    let again = Record { id: out.id, what: Recorded::Again { not_before: at(10), error: "server" } };
    assert_eq!(affected(&tx.record(&again, at(2)).await), Some(0));
    assert_eq!(affected(&tx.record(&Record { id: out.id, what: Recorded::Released }, at(2)).await), Some(0));
    assert_eq!(affected(&tx.record(&sent(out.id + 1, 1), at(2)).await), Some(0));
    assert!(claim(&mut tx, 1000).await.is_empty());
    assert_eq!(tx.message_of("1:1").await.unwrap(), Some(1));
    let what = Recorded::Ended { ending: Ending::Unknown, message_id: None, error: Some("late") };
    let _ = tx.record(&Record { id: out.id, what }, at(3)).await;
    assert_eq!(tx.message_of("1:1").await.unwrap(), Some(1), "a known message is never forgotten");
}

async fn a_message_is_found_by_the_key_of_its_row(db: &Db) {
    let mut tx = db.begin().await;
    assert_eq!(tx.message_of("1:1").await.unwrap(), None);
    let out = push(&mut tx, &row("1:1", 7, Lane::Card)).await.unwrap();
    assert_eq!(tx.message_of("1:1").await.unwrap(), None, "not sent yet");
    tx.record(&sent(out.id, 9_000_000_000), at(1)).await.unwrap();
    assert_eq!(tx.message_of("1:1").await.unwrap(), Some(9_000_000_000));
    tx.set_message_of("1:1", 11).await.unwrap();
    tx.set_message_of("unknown", 12).await.unwrap();
    assert_eq!(tx.message_of("1:1").await.unwrap(), Some(11));
    assert_eq!(tx.message_of("unknown").await.unwrap(), None);
}

async fn when_something_was_last_posted_is_known(db: &Db) {
    let mut tx = db.begin().await;
    assert_eq!(tx.last_posted("admin:disk:").await.unwrap(), None);
    for (key, seconds) in [("admin:disk:0:7", 1), ("admin:disk:5:7", 3), ("admin:disk:5:8", 2), ("admin:parked:0:7", 9)]
    {
        tx.push(&row(key, 7, Lane::Notice), (ME, at(60)), at(seconds)).await.unwrap();
    }
    assert_eq!(tx.last_posted("admin:disk:").await.unwrap(), Some(at(3)));
    assert_eq!(tx.last_posted("admin:silent:").await.unwrap(), None);
}

async fn a_held_row_can_be_withdrawn(db: &Db) {
    let mut tx = db.begin().await;
    for key in ["tell:1:a", "tell:1:b", "tell:17:a", "tell:1"] {
        push(&mut tx, &held(key, 7, Lane::Notice, 100)).await;
    }
    push(&mut tx, &row("tell:1:now", 7, Lane::Notice)).await;
    let out = push(&mut tx, &row("tell:1:sent", 8, Lane::Notice)).await.unwrap();
    tx.record(&sent(out.id, 3), at(1)).await.unwrap();
    tx.withdraw_held("tell:1:", at(2)).await.unwrap();
    let look = "SELECT key FROM outbox WHERE status = 'expired' AND call IS NULL ORDER BY key";
    assert_eq!(tx.test_texts(look).await.unwrap(), ["tell:1:a", "tell:1:b"], "neither leased nor sent nor another's");
    assert_eq!(claim(&mut tx, 100).await, ["tell:17:a"], "one after the other in a chat");
    assert_eq!(tx.message_of("tell:1:sent").await.unwrap(), Some(3));
}

async fn what_lapses_ends_in_its_turn(db: &Db) {
    let mut tx = db.begin().await;
    push(&mut tx, &held("1:1", 7, Lane::Card, 50)).await;
    push(&mut tx, &held("1:2", 7, Lane::Card, 0)).await;
    push(&mut tx, &held("1:20", 7, Lane::Card, 0)).await;
    tx.let_lapse("1:2", at(2)).await.unwrap();
    let look = "SELECT key FROM outbox WHERE status = 'waiting' AND expires_at IS NOT NULL";
    assert_eq!(tx.test_texts(look).await.unwrap(), ["1:2"], "this very row, and it waits for those before it");
    let first = push(&mut tx, &row("2:1", 8, Lane::Card)).await.unwrap();
    tx.let_lapse("2:1", at(2)).await.unwrap();
    tx.record(&sent(first.id, 9), at(3)).await.unwrap();
    assert_eq!(tx.message_of("2:1").await.unwrap(), Some(9), "what is under way is left alone");
}

async fn depth_counts_what_waits_and_ages_what_may_go(db: &Db) {
    let mut tx = db.begin().await;
    assert_eq!(tx.outbox_depth(Lane::Card, at(0)).await.unwrap(), OutboxDepth::default());
    push(&mut tx, &held("1:1", 7, Lane::Notice, 100)).await;
    let out = tx.push(&row("1:2", 7, Lane::Notice), (ME, at(60)), at(20)).await.unwrap().unwrap();
    push(&mut tx, &row("1:3", 7, Lane::Card)).await;
    let depth = |waiting, oldest: Option<DateTime<Utc>>| OutboxDepth { waiting, oldest };
    assert_eq!(tx.outbox_depth(Lane::Notice, at(30)).await.unwrap(), depth(2, Some(at(20))));
    assert_eq!(tx.outbox_depth(Lane::Notice, at(100)).await.unwrap(), depth(2, Some(at(0))));
    assert_eq!(tx.outbox_depth(Lane::Toast, at(30)).await.unwrap(), depth(0, None));
    tx.record(&sent(out.id, 1), at(31)).await.unwrap();
    assert_eq!(tx.outbox_depth(Lane::Notice, at(32)).await.unwrap(), depth(1, None));
}

async fn calls_that_are_over_are_erased_and_forgotten(db: &Db) {
    let (grace, keep) = (TimeDelta::seconds(100), TimeDelta::seconds(1000));
    let mut tx = db.begin().await;
    let out = push(&mut tx, &row("over", 7, Lane::Card)).await.unwrap();
    push(&mut tx, &row("waits", 7, Lane::Card)).await;
    tx.record(&sent(out.id, 5), at(0)).await.unwrap();
    let erased = "SELECT key FROM outbox WHERE call IS NULL";
    tx.sweep_outbox(at(100), grace, keep).await.unwrap();
    assert!(tx.test_texts(erased).await.unwrap().is_empty());
    tx.sweep_outbox(at(101), grace, keep).await.unwrap();
    assert_eq!(tx.test_texts(erased).await.unwrap(), ["over"]);
    assert_eq!(tx.message_of("over").await.unwrap(), Some(5), "a later edit still finds its message");
    tx.sweep_outbox(at(1001), grace, keep).await.unwrap();
    assert_eq!(tx.test_texts("SELECT key FROM outbox").await.unwrap(), ["waits"]);
    assert_eq!(affected(&tx.record(&sent(out.id, 5), at(1002)).await), Some(0));
}

async fn a_call_that_does_not_open_is_none(db: &Db) {
    let mut tx = db.begin().await;
    push(&mut tx, &row("1:1", 7, Lane::Card)).await;
    push(&mut tx, &row("1:2", 8, Lane::Card)).await;
    let swap = "UPDATE outbox SET call = (SELECT e.call FROM outbox e WHERE e.key = '1:2') WHERE key = '1:1'";
    tx.test_sql(swap.to_owned()).await.unwrap();
    tx.free_leases().await.unwrap();
    let rows = tx.claim((ME, at(60)), (at(1), false), 5).await.unwrap();
    let calls: Vec<_> = rows.iter().map(|it| it.call.as_deref()).collect();
    assert_eq!(calls, [None, Some("lời 1:2")]);
}

#[tokio::test]
async fn two_senders_on_postgres_never_claim_the_same_row() {
    let Some(db) = postgres().await else { return };
    let mut tx = db.begin().await;
    for chat in 1..=6 {
        push(&mut tx, &row(&format!("{chat}"), chat, Lane::Card)).await;
    }
    tx.free_leases().await.unwrap();
    tx.commit().await.unwrap();
    let (mut one, mut two) = (db.begin().await, db.begin().await);
    let first = one.claim(("một", at(60)), (at(1), false), 4).await.unwrap();
    let second = two.claim(("hai", at(60)), (at(1), false), 4).await.unwrap();
    assert_eq!((first.len(), second.len()), (4, 2));
    assert!(second.iter().all(|it| first.iter().all(|other| other.id != it.id)));
    one.commit().await.unwrap();
    two.commit().await.unwrap();
    assert!(claim(&mut db.begin().await, 2).await.is_empty());
}
