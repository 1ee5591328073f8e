//! Telegram refuses everybody for minutes, or one person for good: who is marked, who gets what afterwards.

use chrono::TimeDelta;
use hoagiai::bot::call::Call;
use hoagiai::domain::people::{Holding, Office};
use hoagiai::emulator::{Fault, Rule};
use hoagiai::store::outbox::{Lane, NewOutgoing};

use crate::town::{ADMIN, BINH, DUNG, LAN, OFFICER, STRANGER, Town};

const MARKED: &str = "SELECT count(*) FROM tg_account WHERE blocked_at IS NOT NULL";

async fn notice(town: &Town, who: i64, key: &str) {
    let mut tx = town.plain.begin().await.unwrap();
    let row = NewOutgoing {
        key: format!("test:{key}:{who}"),
        chat_id: who,
        lane: Lane::Notice,
        method: "sendMessage",
        call: Call::Send { text: format!("tin {key}"), markup: None, protect: false }.save(),
        target: None,
        not_before: None,
        expires_at: None,
    };
    tx.push(&row, ("nobody", town.bot_now() - TimeDelta::seconds(1)), town.bot_now()).await.unwrap();
    tx.commit().await.unwrap();
}

#[tokio::test]
async fn while_everybody_refuses_nobody_is_marked_and_everything_arrives_later() {
    let town = Town::start().await;
    let all = [LAN, BINH, DUNG, OFFICER, STRANGER];
    for who in all {
        town.says(who, "/menu").await;
    }
    town.people.add_user(ADMIN, "Quản trị");
    town.people.press_start(ADMIN, "").unwrap();
    town.settle().await;
    town.clock.advance(TimeDelta::minutes(20));
    for who in all {
        notice(&town, who, "khi bị từ chối").await;
    }
    town.people.push_fault(Rule::times(40, "sendMessage", Fault::Blocked));
    town.settle().await;
    assert_eq!(town.number(MARKED).await, 0, "nobody");
    assert!(all.iter().all(|who| !town.transcript(*who).contains("khi bị từ chối")));
    town.bot.watch_once().await.unwrap();
    town.people.clear_faults();
    for _ in 0..4 {
        town.clock.advance(TimeDelta::minutes(5));
        town.settle().await;
    }
    for who in all {
        assert!(town.transcript(who).contains("khi bị từ chối"), "{who}: {}", town.transcript(who));
    }
    assert!(town.transcript(ADMIN).contains("Telegram đang từ chối"), "{}", town.transcript(ADMIN));
    assert_eq!(town.number("SELECT count(*) FROM outbox WHERE status IN ('dead', 'waiting')").await, 0);
}

#[tokio::test]
async fn one_who_refuses_is_marked() {
    let town = Town::start().await;
    for who in [LAN, BINH, DUNG, OFFICER] {
        town.says(who, "/menu").await;
    }
    town.people.push_fault(Rule::once("sendMessage", Fault::Blocked));
    notice(&town, BINH, "một người").await;
    town.settle().await;
    assert_eq!(town.number(MARKED).await, 1);
    assert!(!town.transcript(BINH).contains("một người"));
}

#[tokio::test]
async fn a_few_who_refuse_come_behind_the_others_and_are_marked() {
    const FEW: std::ops::Range<i64> = 101..107;
    let town = Town::start().await;
    for who in [LAN, BINH, DUNG, OFFICER] {
        town.says(who, "/menu").await;
    }
    let from = "2026-01-01".parse().unwrap();
    let office = Holding { office: Office::Mediator, team: None, group: None, from, to: None };
    for who in FEW {
        // Their turn comes first.
        town.people.add_user(who, "Người");
        town.joins((Some(who), "Đỗ Văn Chặn", None), &office).await;
        town.people.push_fault(Rule::times(1000, "sendMessage", Fault::Blocked).in_chat(who));
    }
    // What went well before says nothing any more.
    town.clock.advance(TimeDelta::minutes(20));
    town.says(OFFICER, "/thongbao").await;
    town.plays(OFFICER, &[">Soạn thông báo", "Mời họp sáng thứ Bảy.", ">⏭ Bỏ qua", ">Tất cả mọi người", ">Gửi cho"])
        .await;
    town.seconds(180).await;
    for who in [LAN, BINH, DUNG, OFFICER] {
        assert!(town.transcript(who).contains("Mời họp sáng thứ Bảy"), "{who}: {}", town.transcript(who));
    }
    for _ in 0..5 {
        town.seconds(300).await;
    }
    assert_eq!(town.number(MARKED).await, FEW.count() as i64, "each of them by their own will");
    let refused = "SELECT count(*) FROM announcement_recipient WHERE status = 'blocked'";
    assert_eq!(town.number(refused).await, FEW.count() as i64);
    assert_eq!(town.number("SELECT count(*) FROM announcement WHERE status = 'done'").await, 1, "it is over");
}
