//! Contract of what is gathered and written together: it reads as if every piece had been written at once.

use hoagiai::domain::DraftId;
use hoagiai::store::Tx;
use hoagiai::store::outbox::{Lane, NewOutgoing};

use crate::store_kit::{Db, affected, at, contract, dialogue, settle};
use crate::store_outbox::row;

contract!(
    messages_are_written_in_order_and_once,
    a_card_behind_a_held_one_waits,
    a_part_that_is_undone_takes_its_own_with_it,
    what_was_gathered_is_read,
    timers_and_drafts_follow_the_order_of_the_deeds,
    a_wrong_owner_fails_when_it_is_written,
    much_is_not_kept_back,
);

async fn post(tx: &mut Tx, row: NewOutgoing) {
    tx.post(row, ("tôi", at(60)), at(0)).await.unwrap();
}

async fn posted(tx: &mut Tx) -> Vec<String> {
    tx.take_posted().await.unwrap().into_iter().map(|it| it.key).collect()
}

async fn messages_are_written_in_order_and_once(db: &Db) {
    let mut tx = db.begin().await;
    post(&mut tx, row("known", 7, Lane::Card)).await;
    assert_eq!(posted(&mut tx).await, ["known"]);
    let keys: Vec<String> = (0..37).map(|it| format!("1:{it}")).collect();
    for (nth, key) in keys.iter().enumerate() {
        post(&mut tx, row(key, 7 + (nth % 3) as i64, Lane::Card)).await;
        post(&mut tx, row("known", 7, Lane::Card)).await;
    }
    post(&mut tx, row("1:3", 9, Lane::Toast)).await;
    let rows = tx.take_posted().await.unwrap();
    assert_eq!(rows.iter().map(|it| it.key.clone()).collect::<Vec<_>>(), keys, "what is known is passed over");
    assert!(rows.is_sorted_by_key(|it| it.id));
    assert_eq!((rows[4].chat_id, rows[4].call.as_deref()), (8, Some("lời 1:4")));
    assert!(posted(&mut tx).await.is_empty(), "they are taken once");
    let sql = "SELECT key, call FROM outbox WHERE key = '1:36'";
    let opened = tx.test_open(("outbox", "call"), sql).await.unwrap();
    assert_eq!(opened, [("1:36".to_owned(), Some("lời 1:36".to_owned()))]);
}

async fn a_card_behind_a_held_one_waits(db: &Db) {
    let mut tx = db.begin().await;
    let held = NewOutgoing { not_before: Some(at(100)), ..row("held", 7, Lane::Card) };
    for it in [row("before", 7, Lane::Card), held, row("behind", 7, Lane::Card), row("beside", 7, Lane::Toast)] {
        post(&mut tx, it).await;
    }
    assert_eq!(posted(&mut tx).await, ["before", "beside"]);
    post(&mut tx, row("later", 7, Lane::Card)).await;
    post(&mut tx, row("elsewhere", 8, Lane::Card)).await;
    assert_eq!(posted(&mut tx).await, ["elsewhere"]);
    let waiting = tx.test_number("SELECT count(*) FROM outbox WHERE leased_by IS NULL").await.unwrap();
    assert_eq!(waiting, 3);
    // What another process holds may be on its way.
    tx.post(row("theirs", 9, Lane::Card), ("khác", at(60)), at(0)).await.unwrap();
    tx.write_gathered().await.unwrap();
    post(&mut tx, row("ours", 9, Lane::Card)).await;
    assert_eq!(posted(&mut tx).await, ["theirs"]);
}

async fn a_part_that_is_undone_takes_its_own_with_it(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    post(&mut tx, row("1:1", 7, Lane::Card)).await;
    tx.set_timer("before", at(5), "x", "{}").await.unwrap();
    tx.save_dialogue(1, "trước", false, at(0)).await.unwrap();
    for written in [false, true] {
        tx.savepoint().await.unwrap();
        post(&mut tx, row("2:1", 7, Lane::Card)).await;
        tx.save_dialogue(1, "bỏ", false, at(0)).await.unwrap();
        tx.save_dialogue(2, "bỏ", false, at(0)).await.unwrap();
        tx.crowd(1).await.unwrap();
        tx.cancel_timers("before").await.unwrap();
        tx.set_timer("undone", at(5), "x", "{}").await.unwrap();
        tx.save_draft(DraftId(1), here.mediator, ("t", "a"), at(0)).await.unwrap();
        if written {
            tx.write_gathered().await.unwrap();
        }
        tx.undo().await.unwrap();
    }
    tx.savepoint().await.unwrap();
    post(&mut tx, row("3:1", 7, Lane::Card)).await;
    tx.release().await.unwrap();
    assert_eq!(posted(&mut tx).await, ["1:1", "3:1"]);
    tx.commit().await.unwrap();
    let mut tx = db.begin().await;
    assert_eq!(dialogue(&mut tx, 1).await.unwrap().unwrap().state, "trước");
    assert!(!dialogue(&mut tx, 1).await.unwrap().unwrap().crowded);
    assert_eq!(dialogue(&mut tx, 2).await.unwrap(), None);
    assert_eq!(tx.test_texts("SELECT key FROM timer").await.unwrap(), ["before"]);
    assert_eq!(tx.test_number("SELECT count(*) FROM draft").await.unwrap(), 0);
    assert_eq!(tx.test_texts("SELECT key FROM outbox ORDER BY id").await.unwrap(), ["1:1", "3:1"]);
}

async fn what_was_gathered_is_read(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    post(&mut tx, row("1:1", 7, Lane::Notice)).await;
    assert!(tx.is_posted("1:1").await.unwrap());
    post(&mut tx, row("1:2", 7, Lane::Notice)).await;
    assert_eq!(tx.last_posted("1:2").await.unwrap(), Some(at(0)));
    post(&mut tx, row("1:3", 7, Lane::Notice)).await;
    tx.let_lapse("1:3", at(9)).await.unwrap();
    tx.save_dialogue(7, "nhà", false, at(0)).await.unwrap();
    assert_eq!(dialogue(&mut tx, 7).await.unwrap().unwrap().state, "nhà");
    tx.set_timer("a", at(5), "x", "một").await.unwrap();
    assert_eq!(tx.timer("a").await.unwrap().as_deref(), Some("một"));
    tx.set_timer("b", at(5), "x", "hai").await.unwrap();
    assert_eq!(tx.fire_timers(at(5), 10).await.unwrap(), 2);
    tx.save_draft(DraftId(4), here.mediator, ("t", "a"), at(0)).await.unwrap();
    assert_eq!(tx.drafts_of(here.mediator).await.unwrap().len(), 1);
    tx.drop_draft(DraftId(4)).await.unwrap();
    assert!(tx.drafts_of(here.mediator).await.unwrap().is_empty());
}

async fn timers_and_drafts_follow_the_order_of_the_deeds(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    for key in ["old:1", "old:2", "other"] {
        tx.set_timer(key, at(5), "x", "cũ").await.unwrap();
    }
    tx.save_draft(DraftId(1), here.mediator, ("t", "cũ"), at(0)).await.unwrap();
    tx.write_gathered().await.unwrap();
    tx.set_timer("old:3", at(5), "x", "giữa").await.unwrap();
    tx.cancel_timers("old:").await.unwrap();
    tx.set_timer("old:2", at(6), "x", "mới").await.unwrap();
    tx.cancel_timers("none:").await.unwrap();
    tx.drop_draft(DraftId(1)).await.unwrap();
    tx.save_draft(DraftId(1), here.mediator, ("t", "mới"), at(1)).await.unwrap();
    tx.save_draft(DraftId(2), here.mediator, ("t", "bỏ"), at(1)).await.unwrap();
    tx.drop_draft(DraftId(2)).await.unwrap();
    tx.save_dialogue(1, "sau", false, at(0)).await.unwrap();
    tx.crowd(1).await.unwrap();
    tx.save_dialogue(2, "trước", false, at(0)).await.unwrap();
    tx.write_gathered().await.unwrap();
    tx.crowd(2).await.unwrap();
    tx.save_dialogue(2, "sau", false, at(0)).await.unwrap();
    let timers = tx.test_texts("SELECT key || ' ' || payload FROM timer ORDER BY key").await.unwrap();
    assert_eq!(timers, ["old:2 mới", "other cũ"]);
    assert_eq!(tx.draft(DraftId(1)).await.unwrap().unwrap().answers, "mới");
    assert_eq!(tx.draft(DraftId(2)).await.unwrap(), None);
    assert!(dialogue(&mut tx, 1).await.unwrap().unwrap().crowded, "a message came after the card");
    assert!(!dialogue(&mut tx, 2).await.unwrap().unwrap().crowded, "the card came after the message");
}

async fn a_wrong_owner_fails_when_it_is_written(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    tx.save_draft(DraftId(1), here.mediator, ("t", "a"), at(0)).await.unwrap();
    let at_once = tx.save_draft(DraftId(1), here.stranger, ("t", "b"), at(0)).await;
    assert_eq!(affected(&at_once), Some(0));
    tx.write_gathered().await.unwrap();
    tx.save_draft(DraftId(1), here.stranger, ("t", "b"), at(0)).await.unwrap();
    tx.save_draft(DraftId(2), here.stranger, ("t", "b"), at(0)).await.unwrap();
    assert_eq!(affected(&tx.write_gathered().await), Some(1));
}

async fn much_is_not_kept_back(db: &Db) {
    let mut tx = db.begin().await;
    for nth in 0..450 {
        tx.set_timer(&format!("t:{nth:03}"), at(nth), "x", "{}").await.unwrap();
    }
    tx.commit().await.unwrap();
    let mut tx = db.begin().await;
    assert_eq!(tx.test_number("SELECT count(*) FROM timer").await.unwrap(), 450);
    assert_eq!(tx.fire_timers(at(99), 200).await.unwrap(), 100);
    assert_eq!(tx.test_number("SELECT count(*) FROM timer").await.unwrap(), 350);
}
