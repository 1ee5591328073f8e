//! Contract of what is read together with the rows whose turn it is.

use hoagiai::domain::WardId;
use hoagiai::domain::law_seed::seed;
use hoagiai::domain::people::{CONSENT_VERSION, Lang, Office};
use hoagiai::store::Tx;
use hoagiai::store::directory::WardWords;
use hoagiai::store::heads::{Heads, Reader};
use hoagiai::store::inbox::{Incoming, Kind};
use hoagiai::store::outbox::{Lane, NewOutgoing};

use crate::store_kit::{Db, Here, at, contract, day, holding, settle};

contract!(
    where_chats_stand_and_who_speaks_is_read_with_the_rows,
    what_the_transaction_changes_is_read_again,
    a_state_that_does_not_open_spoils_no_other,
    what_waits_behind_is_known,
    a_card_that_waits_is_seen_with_the_rows,
    a_correction_is_seen_with_the_next_rows,
    a_ward_is_known_by_its_words_and_by_what_it_has,
);

/// Updates of these chats, one each.
async fn arrive(tx: &mut Tx, chats: &[(&str, i64)]) {
    for (key, chat) in chats {
        let lane = format!("chat:{chat}");
        let item =
            Incoming { key: (*key).to_owned(), lane, chat_id: *chat, kind: Kind::Update, payload: "{}".to_owned() };
        tx.receive(&[item], at(0)).await.unwrap();
    }
}

async fn heads(tx: &mut Tx, limit: i64) -> Heads {
    let reader = Reader { owner: "tôi", today: day("2026-05-05"), consent: CONSENT_VERSION };
    tx.take_heads(limit, reader).await.unwrap()
}

async fn speaker(tx: &mut Tx, chat: i64) -> Option<(Lang, Vec<Office>, bool)> {
    let found = tx.actor(chat, day("2026-05-05"), CONSENT_VERSION).await.unwrap();
    found.map(|(actor, blocked)| (actor.lang, actor.offices.iter().map(|it| it.office).collect(), blocked))
}

/// Two people of the first team with accounts 11 and 12; the second holds two offices and an old one.
async fn two(db: &Db) -> Here {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    here.link(&mut tx, 11, here.mediator).await;
    here.link(&mut tx, 12, here.head).await;
    tx.add_holding(here.head, &holding(Office::Mediator, Some(here.team))).await.unwrap();
    let mut old = holding(Office::WardOfficer, None);
    old.to = Some(day("2026-05-04"));
    tx.add_holding(here.head, &old).await.unwrap();
    tx.commit().await.unwrap();
    here
}

async fn where_chats_stand_and_who_speaks_is_read_with_the_rows(db: &Db) {
    two(db).await;
    let mut tx = db.begin().await;
    arrive(&mut tx, &[("a", 12), ("b", 11), ("c", 13), ("d", -5), ("e", 12)]).await;
    tx.save_dialogue(11, "mười một", true, at(0)).await.unwrap();
    tx.save_dialogue(-5, "nhóm", false, at(0)).await.unwrap();
    let mut found = heads(&mut tx, 10).await;
    assert_eq!(found.rows.iter().map(|it| it.chat_id).collect::<Vec<_>>(), [12, 11, 13, -5], "once each, in order");
    let stored = found.dialogues.remove(&11).unwrap().unwrap();
    assert_eq!((stored.state.as_str(), stored.crowded), ("mười một", true));
    assert!(found.dialogues.is_empty(), "groups stand nowhere");
    // Nothing that is read by itself could say so now.
    tx.test_sql("UPDATE tg_account SET lang = 'en'".to_owned()).await.unwrap();
    assert_eq!(speaker(&mut tx, 11).await, Some((Lang::Vi, vec![Office::Mediator], false)));
    assert_eq!(speaker(&mut tx, 12).await, Some((Lang::Vi, vec![Office::TeamHead, Office::Mediator], false)));
    assert_eq!(speaker(&mut tx, 13).await, None);
    let other_day = tx.actor(12, day("2026-05-04"), CONSENT_VERSION).await.unwrap().unwrap().0;
    assert_eq!((other_day.lang, other_day.offices.len()), (Lang::En, 3), "another day is another question");
}

async fn what_the_transaction_changes_is_read_again(db: &Db) {
    let here = two(db).await;
    let mut tx = db.begin().await;
    arrive(&mut tx, &[("a", 11), ("b", 14)]).await;
    heads(&mut tx, 10).await;
    tx.set_lang(11, Lang::En).await.unwrap();
    assert_eq!(speaker(&mut tx, 11).await.unwrap().0, Lang::En);
    heads(&mut tx, 10).await;
    tx.set_blocked(11, Some(at(0))).await.unwrap();
    assert!(speaker(&mut tx, 11).await.unwrap().2);
    heads(&mut tx, 10).await;
    tx.add_holding(here.mediator, &holding(Office::TeamHead, Some(here.team))).await.unwrap();
    assert_eq!(speaker(&mut tx, 11).await.unwrap().1.len(), 2);
    heads(&mut tx, 10).await;
    assert_eq!(speaker(&mut tx, 14).await, None);
    tx.link_account(14, here.stranger, Lang::Vi, at(0)).await.unwrap();
    assert!(speaker(&mut tx, 14).await.is_some());
}

async fn a_state_that_does_not_open_spoils_no_other(db: &Db) {
    two(db).await;
    let mut tx = db.begin().await;
    arrive(&mut tx, &[("a", 11), ("b", 12)]).await;
    tx.save_dialogue(12, "mười hai", false, at(0)).await.unwrap();
    tx.save_dialogue(99, "nơi khác", false, at(0)).await.unwrap();
    tx.test_sql("UPDATE dialogue SET chat_id = 11 WHERE chat_id = 99".to_owned()).await.unwrap();
    let found = heads(&mut tx, 10).await;
    assert!(found.dialogues[&11].is_err() && found.dialogues[&12].is_ok());
    tx.test_sql("UPDATE person SET name = phone WHERE phone IS NOT NULL".to_owned()).await.unwrap();
}

async fn what_waits_behind_is_known(db: &Db) {
    let mut tx = db.begin().await;
    assert!(!heads(&mut tx, 10).await.more);
    arrive(&mut tx, &[("a", 11), ("b", 12)]).await;
    assert!(!heads(&mut tx, 10).await.more);
    assert!(heads(&mut tx, 2).await.more, "as many as were asked for");
    arrive(&mut tx, &[("c", 11)]).await;
    assert!(heads(&mut tx, 10).await.more);
}

async fn a_card_that_waits_is_seen_with_the_rows(db: &Db) {
    two(db).await;
    let mut tx = db.begin().await;
    arrive(&mut tx, &[("a", 11), ("b", 12)]).await;
    let card = |key: &str, chat_id| NewOutgoing {
        key: key.to_owned(),
        chat_id,
        lane: Lane::Card,
        method: "sendMessage",
        call: String::new(),
        target: None,
        not_before: None,
        expires_at: None,
    };
    tx.push(&card("theirs", 11), ("khác", at(60)), at(0)).await.unwrap().unwrap();
    heads(&mut tx, 10).await;
    for (key, chat) in [("1", 11), ("2", 12), ("3", 13)] {
        tx.post(card(key, chat), ("tôi", at(60)), at(0)).await.unwrap();
    }
    let posted = tx.take_posted().await.unwrap();
    assert_eq!(posted.iter().map(|it| it.key.as_str()).collect::<Vec<_>>(), ["2", "3"]);
}

async fn a_correction_is_seen_with_the_next_rows(db: &Db) {
    two(db).await;
    let mut tx = db.begin().await;
    assert_eq!(tx.rules_at_hand(), None);
    arrive(&mut tx, &[("a", 11)]).await;
    heads(&mut tx, 10).await;
    assert_eq!(tx.rules_at_hand(), Some(0));
    tx.set_param(None, &seed()[0], "thử", at(0)).await.unwrap();
    assert_eq!(tx.rules_at_hand(), None, "it is asked for again");
    heads(&mut tx, 10).await;
    assert_eq!(tx.rules_at_hand(), Some(1));
    assert_eq!(tx.rules_version().await.unwrap(), 1);
}

async fn a_ward_is_known_by_its_words_and_by_what_it_has(db: &Db) {
    let here = two(db).await;
    let mut tx = db.begin().await;
    let numbers = |it: Option<hoagiai::store::directory::WardMark>| it.map(|it| (it.ward.name, it.groups, it.teams));
    let stood = Some(("Vũ Ninh".to_owned(), 2, 2));
    assert_eq!(numbers(tx.ward_mark(here.ward).await.unwrap()), stood);
    assert_eq!(numbers(tx.ward_mark(here.far_ward).await.unwrap()), Some(("Kinh Bắc".to_owned(), 0, 0)));
    assert_eq!(tx.ward_mark(WardId(99)).await.unwrap(), None);
    arrive(&mut tx, &[("a", 11)]).await;
    heads(&mut tx, 10).await;
    // Nothing that is read by itself could say so now.
    tx.test_sql("UPDATE ward SET name = 'khác'".to_owned()).await.unwrap();
    assert_eq!(numbers(tx.ward_mark(here.ward).await.unwrap()), stood);
    let words = WardWords { name: "Đáp Cầu", unit_label: "khu phố", office_phone: None };
    tx.set_ward_words(here.ward, &words).await.unwrap();
    assert_eq!(numbers(tx.ward_mark(here.ward).await.unwrap()), Some(("Đáp Cầu".to_owned(), 2, 2)));
    heads(&mut tx, 10).await;
    tx.add_team(here.ward, here.group, 9, "Tổ mới").await.unwrap();
    let group = tx.add_group(here.ward, 9, "Khu mới").await.unwrap();
    assert!(group > here.group);
    assert_eq!(numbers(tx.ward_mark(here.ward).await.unwrap()), Some(("Đáp Cầu".to_owned(), 3, 3)));
}
