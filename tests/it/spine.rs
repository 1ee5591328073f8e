//! The spine by itself: what comes in is handled once and answered once, whatever comes twice, too late, broken or
//! forged.

use chrono::TimeDelta;
use hoagiai::emulator::{Fault, LintKind, Rule};
use hoagiai::store::directory::WardWords;

use crate::town::{BINH, LAN, Town};

#[tokio::test]
async fn the_menu_is_one_card_and_help_is_one_tap_away() {
    let town = Town::start().await;
    town.says(BINH, "/menu").await;
    let menu = town.last(BINH);
    assert!(!menu.inline_keyboard.is_empty());
    let help = menu.inline_keyboard.iter().flatten().last().unwrap().clone();
    town.people.tap(BINH, menu.message_id, &help.data).unwrap();
    town.settle().await;
    let after = town.last(BINH);
    assert_eq!(after.message_id, menu.message_id, "the card is edited in place");
    assert_ne!(after.text, menu.text);
    assert!(town.people.lints().iter().all(|it| it.kind != LintKind::UnansweredPress));
}

#[tokio::test]
async fn a_new_card_takes_the_buttons_off_the_old_one() {
    let town = Town::start().await;
    town.says(BINH, "/menu").await;
    let first = town.last(BINH).message_id;
    town.says(BINH, "/help").await;
    let second = town.last(BINH);
    assert_ne!(second.message_id, first);
    assert!(town.people.message(BINH, first).unwrap().inline_keyboard.is_empty());
    assert!(town.people.lints().is_empty(), "{:?}", town.people.lints());
}

#[tokio::test]
async fn a_double_tap_acts_once_and_says_nothing() {
    let town = Town::start().await;
    town.says(BINH, "/caidat").await;
    let card = town.last(BINH);
    let button = card.inline_keyboard[0][0].clone();
    let press = town.people.tap(BINH, card.message_id, &button.data).unwrap();
    town.people.tap_again(&press).unwrap();
    town.settle().await;
    assert_eq!(town.last(BINH).edits, 1, "the second tap does nothing");
    assert!(town.people.toasts(BINH).iter().all(|it| it.text.is_empty()));
    assert_eq!(town.number("SELECT count(*) FROM inbox WHERE status = 'done' AND key LIKE 'update:%'").await, 7);
}

#[tokio::test]
async fn a_stale_button_reopens_the_present_card() {
    let town = Town::start().await;
    town.says(BINH, "/caidat").await;
    let card = town.last(BINH);
    let data = card.inline_keyboard[0][0].data.clone();
    town.says(BINH, "/help").await;
    town.clock.advance(TimeDelta::minutes(5));
    town.people.tap_forged(BINH, None, card.message_id, &data).unwrap();
    town.settle().await;
    assert!(!town.people.toasts(BINH).last().unwrap().text.is_empty(), "a stale button says so");
    assert!(town.last(BINH).message_id > card.message_id + 1);
    assert!(town.people.lints().is_empty(), "{:?}", town.people.lints());
}

#[tokio::test]
async fn forged_and_foreign_presses_have_no_effect() {
    let town = Town::start().await;
    town.says(LAN, "/menu").await;
    town.says(BINH, "/caidat").await;
    let card = town.last(BINH);
    for data in ["", "x", "h1", "h1.zz.lang:en", "h1.1.lang:en", "h1.2.nothing", "g1.c.999", "g1.s.nonsense", "h9.1.a"]
    {
        if data.is_empty() {
            continue;
        }
        town.people.tap_forged(BINH, None, card.message_id, data).unwrap();
        town.settle().await;
    }
    // Lan presses a button of Bình's.
    let english = card.inline_keyboard.iter().flatten().find(|it| it.data.contains("lang:en")).unwrap().data.clone();
    town.people.tap_forged(LAN, None, card.message_id, &english).unwrap();
    town.settle().await;
    assert_eq!(town.number("SELECT count(*) FROM tg_account WHERE lang = 'en'").await, 0);
    assert!(town.people.lints().iter().all(|it| it.kind != LintKind::UnansweredPress));
    assert_eq!(town.number("SELECT count(*) FROM inbox WHERE status <> 'done'").await, 0);
}

#[tokio::test]
async fn an_update_that_comes_twice_is_taken_once() {
    let town = Town::start().await;
    town.settle().await;
    let before = town.people.chat(BINH).len();
    town.people.push_fault(Rule { times: 1, ..Rule::once("getUpdates", Fault::Duplicate) });
    town.says(BINH, "/menu").await;
    let bot: Vec<_> = town.people.chat(BINH).into_iter().skip(before).filter(|it| it.from_bot).collect();
    assert_eq!(bot.len(), 1);
}

#[tokio::test]
async fn what_cannot_be_read_is_parked_and_the_chat_goes_on() {
    let town = Town::start().await;
    town.settle().await;
    let mut tx = town.store.begin().await.unwrap();
    let item = hoagiai::store::inbox::Incoming {
        key: "update:77".to_owned(),
        lane: format!("chat:{BINH}"),
        chat_id: BINH,
        kind: hoagiai::store::inbox::Kind::Update,
        payload: r#"{"update_id":77,"message":{"message_id":"not a number"}}"#.to_owned(),
    };
    tx.receive(&[item], town.bot_now()).await.unwrap();
    tx.commit().await.unwrap();
    town.says(BINH, "/menu").await;
    assert_eq!(town.number("SELECT count(*) FROM inbox WHERE status = 'parked'").await, 1);
    assert!(!town.last(BINH).inline_keyboard.is_empty());
}

#[tokio::test]
async fn a_row_that_fails_three_times_is_parked_with_one_apology() {
    let town = Town::start().await;
    town.says(BINH, "/menu").await;
    // His state is sealed for another chat: reading it fails every time.
    let mut tx = town.store.begin().await.unwrap();
    tx.test_sql(format!(
        "UPDATE dialogue SET state = (SELECT state FROM dialogue WHERE chat_id = {LAN}) WHERE chat_id = {BINH}"
    ))
    .await
    .unwrap();
    tx.commit().await.unwrap();
    let before = town.people.chat(BINH).len();
    town.says(BINH, "/help").await;
    let apologies: Vec<_> = town.people.chat(BINH).into_iter().skip(before).filter(|it| it.from_bot).collect();
    assert_eq!(apologies.len(), 1, "{}", town.transcript(BINH));
    assert_eq!(town.number("SELECT attempts FROM inbox WHERE status = 'parked'").await, 3);
    town.says(LAN, "/menu").await;
    assert!(!town.last(LAN).inline_keyboard.is_empty(), "others are not held up");
}

#[tokio::test]
async fn a_panic_is_counted_and_the_row_tried_again() {
    let town = Town::start().await;
    town.says(BINH, "/menu").await;
    town.people.send_text(BINH, "/help").unwrap();
    town.bot.poll_once().await.unwrap();
    town.fault.panic_once(6);
    town.settle().await;
    assert_eq!(town.number("SELECT max(attempts) FROM inbox").await, 1);
    assert_eq!(town.number("SELECT count(*) FROM inbox WHERE status <> 'done'").await, 0);
    assert!(!town.last(BINH).text.is_empty());
}

#[tokio::test]
async fn a_state_of_a_later_release_becomes_the_menu_and_is_kept() {
    let town = Town::start().await;
    town.says(BINH, "/menu").await;
    let now = town.bot_now();
    let mut tx = town.store.begin().await.unwrap();
    tx.save_dialogue(BINH, r#"{"v":99,"rev":41,"place":{"flow":"of_the_future"}}"#, false, now).await.unwrap();
    tx.commit().await.unwrap();
    town.says(BINH, "xin chào").await;
    assert!(!town.last(BINH).inline_keyboard.is_empty());
    assert_eq!(town.number("SELECT count(*) FROM dialogue_salvage").await, 1);
    assert!(town.last(BINH).inline_keyboard[0][0].data.starts_with("h1.2a."), "the revision goes on rising");
}

#[tokio::test]
async fn whoever_blocked_the_bot_is_marked_and_comes_back_by_writing() {
    let town = Town::start().await;
    town.says(BINH, "/menu").await;
    town.people.block(BINH).unwrap();
    town.settle().await;
    assert_eq!(town.number("SELECT count(*) FROM tg_account WHERE blocked_at IS NOT NULL").await, 1);
    town.people.unblock(BINH).unwrap();
    town.says(BINH, "/menu").await;
    assert_eq!(town.number("SELECT count(*) FROM tg_account WHERE blocked_at IS NOT NULL").await, 0);
}

#[tokio::test]
async fn too_many_requests_wait_as_long_as_told_and_keep_their_order() {
    let town = Town::start().await;
    town.settle().await;
    town.people.push_fault(Rule::once("sendMessage", Fault::TooMany { retry_after: 7 }));
    town.says(BINH, "/menu").await;
    town.says(BINH, "/help").await;
    let sent = |town: &Town| {
        town.people.calls().iter().filter(|it| it.method == "sendMessage" && it.chat == Some(BINH)).count()
    };
    let before = sent(&town);
    town.clock.advance(TimeDelta::seconds(6));
    town.settle().await;
    assert_eq!(sent(&town), before, "not before the time is up");
    town.clock.advance(TimeDelta::seconds(2));
    town.settle().await;
    assert!(town.people.lints().is_empty(), "menu first, then help, then the menu's buttons went");
    assert_eq!(town.number("SELECT count(*) FROM outbox WHERE status = 'waiting'").await, 0);
}

#[tokio::test]
async fn a_card_that_the_person_deleted_comes_again() {
    let town = Town::start().await;
    town.says(BINH, "/caidat").await;
    let card = town.last(BINH);
    let data = card.inline_keyboard[0][0].data.clone();
    town.people.tap(BINH, card.message_id, &data).unwrap();
    town.people.delete_message(BINH, card.message_id).unwrap();
    town.settle().await;
    let again = town.last(BINH);
    assert!(again.message_id > card.message_id && !again.inline_keyboard.is_empty());
    let data = again.inline_keyboard[0][0].data.clone();
    town.people.tap(BINH, again.message_id, &data).unwrap();
    town.settle().await;
    assert_eq!(town.last(BINH).message_id, again.message_id, "and is edited in place from then on");
}

#[tokio::test]
async fn what_another_process_changes_of_a_ward_is_seen_at_once() {
    let town = Town::start().await;
    town.says(BINH, "/help").await;
    let before = town.last(BINH).text;
    assert!(before.contains("0222 382 0000"), "{before}");
    // As another process does it: nobody tells the bot.
    let mut tx = town.plain.begin().await.unwrap();
    let ward = tx.wards().await.unwrap().remove(0);
    let words = WardWords { name: &ward.name, unit_label: &ward.unit_label, office_phone: Some("0222 382 9999") };
    tx.set_ward_words(ward.id, &words).await.unwrap();
    tx.commit().await.unwrap();
    town.says(BINH, "/help").await;
    let after = town.last(BINH).text;
    assert!(after.contains("0222 382 9999"), "{after}");
}
