//! Contract of dialogues and drafts.

use hoagiai::domain::DraftId;
use hoagiai::store::dialogues::{DraftRow, StoredDialogue};

use crate::store_kit::{Db, affected, at, contract, dialogue, settle};

contract!(
    a_chat_stands_where_it_was_saved,
    a_message_below_the_card_is_noted,
    an_unreadable_state_is_kept,
    where_strangers_stand_is_forgotten,
    a_draft_is_kept_with_its_answers,
    a_draft_never_changes_its_owner,
    drafts_are_listed_newest_first,
);

async fn a_chat_stands_where_it_was_saved(db: &Db) {
    let mut tx = db.begin().await;
    assert_eq!(dialogue(&mut tx, -7).await.unwrap(), None);
    tx.save_dialogue(-7, r#"{"v":1,"at":"nhà"}"#, false, at(0)).await.unwrap();
    tx.save_dialogue(8, "khác", true, at(0)).await.unwrap();
    tx.commit().await.unwrap();
    let mut tx = db.begin().await;
    let stored = StoredDialogue { state: r#"{"v":1,"at":"nhà"}"#.to_owned(), crowded: false };
    assert_eq!(dialogue(&mut tx, -7).await.unwrap(), Some(stored));
    tx.save_dialogue(-7, "", true, at(1)).await.unwrap();
    assert_eq!(dialogue(&mut tx, -7).await.unwrap(), Some(StoredDialogue { state: String::new(), crowded: true }));
    tx.test_sql("UPDATE dialogue SET chat_id = 9 WHERE chat_id = 8".to_owned()).await.unwrap();
    assert!(dialogue(&mut tx, 9).await.is_err(), "a state that was moved to another chat does not open");
}

async fn a_message_below_the_card_is_noted(db: &Db) {
    let mut tx = db.begin().await;
    tx.crowd(7).await.unwrap();
    assert_eq!(dialogue(&mut tx, 7).await.unwrap(), None, "a chat without a state has no card");
    tx.save_dialogue(7, "x", false, at(0)).await.unwrap();
    tx.save_dialogue(8, "x", false, at(0)).await.unwrap();
    tx.crowd(7).await.unwrap();
    tx.crowd(7).await.unwrap();
    assert!(dialogue(&mut tx, 7).await.unwrap().unwrap().crowded);
    assert!(!dialogue(&mut tx, 8).await.unwrap().unwrap().crowded);
}

async fn an_unreadable_state_is_kept(db: &Db) {
    let mut tx = db.begin().await;
    tx.salvage(7, "trạng thái cũ", at(0)).await.unwrap();
    tx.salvage(7, "trạng thái cũ hơn", at(1)).await.unwrap();
    let sql = "SELECT CAST(chat_id AS TEXT), state FROM dialogue_salvage ORDER BY id";
    let kept = tx.test_open(("dialogue_salvage", "state"), sql).await.unwrap();
    let kept: Vec<_> = kept.into_iter().map(|(row, plain)| (row, plain.unwrap())).collect();
    let expected = ["trạng thái cũ", "trạng thái cũ hơn"].map(|it| ("7".to_owned(), it.to_owned()));
    assert_eq!(kept, expected);
}

async fn where_strangers_stand_is_forgotten(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    here.link(&mut tx, 11, here.mediator).await;
    for (chat, second) in [(11, 0), (12, 0), (13, 50)] {
        tx.save_dialogue(chat, "nhà", false, at(second)).await.unwrap();
        tx.salvage(chat, "cũ", at(second)).await.unwrap();
    }
    tx.sweep_dialogues((at(10), at(20))).await.unwrap();
    let left = "SELECT CAST(chat_id AS TEXT) FROM dialogue ORDER BY chat_id";
    assert_eq!(tx.test_texts(left).await.unwrap(), ["11", "13"], "who is known stays, however long ago");
    assert_eq!(tx.test_number("SELECT count(*) FROM dialogue_salvage").await.unwrap(), 1);
}

async fn a_draft_is_kept_with_its_answers(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let id = DraftId(41);
    assert_eq!(tx.draft(id).await.unwrap(), None);
    tx.save_draft(id, here.mediator, ("intake", "một"), at(0)).await.unwrap();
    tx.save_draft(id, here.mediator, ("land", "hai"), at(5)).await.unwrap();
    let row =
        DraftRow { id, person: here.mediator, title: "land".to_owned(), answers: "hai".to_owned(), touched_at: at(5) };
    assert_eq!(tx.draft(id).await.unwrap(), Some(row));
    tx.drop_draft(DraftId(42)).await.unwrap();
    tx.drop_draft(id).await.unwrap();
    assert_eq!(tx.draft(id).await.unwrap(), None);
}

async fn a_draft_never_changes_its_owner(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    tx.save_draft(DraftId(1), here.mediator, ("intake", "của Bình"), at(0)).await.unwrap();
    tx.write_gathered().await.unwrap();
    tx.save_draft(DraftId(1), here.stranger, ("intake", "của Dũng"), at(1)).await.unwrap();
    assert_eq!(affected(&tx.write_gathered().await), Some(0));
    let draft = tx.draft(DraftId(1)).await.unwrap().unwrap();
    assert_eq!((draft.person, draft.answers.as_str(), draft.touched_at), (here.mediator, "của Bình", at(0)));
}

async fn drafts_are_listed_newest_first(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    assert!(tx.drafts_of(here.mediator).await.unwrap().is_empty());
    for (id, touched) in [(1, 10), (2, 30), (3, 10)] {
        tx.save_draft(DraftId(id), here.mediator, ("t", "a"), at(touched)).await.unwrap();
    }
    tx.save_draft(DraftId(4), here.stranger, ("t", "a"), at(99)).await.unwrap();
    let list = tx.drafts_of(here.mediator).await.unwrap();
    assert_eq!(list.iter().map(|it| it.0.0).collect::<Vec<_>>(), [2, 3, 1]);
    assert_eq!((list[0].1.as_str(), list[0].2), ("t", at(30)));
    for id in 100..160 {
        tx.save_draft(DraftId(id), here.mediator, ("t", "a"), at(id)).await.unwrap();
    }
    assert_eq!(tx.drafts_of(here.mediator).await.unwrap().len(), 50, "no more than anybody reads");
}
