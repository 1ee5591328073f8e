//! Danger, as chats: who is told and when, what the one who reports reads, what the head does after it, and slips.

use chrono::TimeDelta;
use hoagiai::domain::people::{Holding, Office};

use crate::town::{BINH, DUNG, LAN, OFFICER, STRANGER, Town};

/// A leader of the ward.
const LEADER: i64 = 1007;

fn in_ward(office: Office) -> Holding {
    Holding { office, team: None, group: None, from: "2024-01-01".parse().unwrap(), to: None }
}

async fn town() -> Town {
    let town = Town::start().await;
    town.joins((Some(LEADER), "Đỗ Văn Hải", None), &in_ward(Office::WardLeader)).await;
    town.settle().await;
    town
}

fn count(town: &Town, who: i64, words: &str) -> usize {
    town.people.chat(who).iter().filter(|it| it.from_bot && !it.deleted && it.text.contains(words)).count()
}

#[tokio::test]
async fn art_10_4_danger_typed_in_the_menu_is_told_only_when_it_is_reported() {
    let town = town().await;
    town.says(BINH, "/menu").await;
    town.says(BINH, "ông Hùng cầm dao dọa chém bà Lan").await;
    assert!(town.last(BINH).text.contains("113"), "{}", town.transcript(BINH));
    for who in [LAN, OFFICER, LEADER] {
        assert_eq!(count(&town, who, "Báo nguy hiểm cho"), 0);
    }
    town.presses(BINH, "Báo ngay").await;
    for who in [LAN, OFFICER, LEADER] {
        assert_eq!(count(&town, who, "Báo nguy hiểm cho"), 1, "{}", town.transcript(who));
        let told = town.last(who).text;
        for part in ["tổ dân phố Kim Đôi", "Người báo: Trần Văn Bình", "09:0"] {
            assert!(told.contains(part), "{part} in {told}");
        }
        assert!(!told.contains("Hùng") && !told.contains("dao"), "no word of what was typed: {told}");
    }
    assert_eq!(count(&town, DUNG, "Báo nguy hiểm"), 0);
    let card = town.last(BINH).text;
    assert!(card.contains("Đã báo cho tổ trưởng (Nguyễn Thị Lan), cán bộ phường (Phạm Thu Hà), lãnh đạo phường (Đỗ Văn Hải). Ông/bà hãy giữ an toàn cho mình."), "{card}");
    assert!(card.contains("Chưa ai xác nhận"), "{card}");
}

#[tokio::test]
async fn art_15_4_from_what_waits_one_sees_to_it_as_from_the_message() {
    let town = town().await;
    town.says(BINH, "/nguyhiem").await;
    town.presses(BINH, "Báo ngay").await;
    town.clock.advance(TimeDelta::minutes(2));
    for (who, title) in [(OFFICER, "Báo nguy hiểm cho phường"), (LAN, "Báo nguy hiểm cho tổ trưởng")] {
        town.says(who, "/viec").await;
        town.presses(who, "Nguy cơ bạo lực").await;
        let card = town.last(who).text;
        assert!(card.starts_with(title) && card.contains("Người báo: Trần Văn Bình"), "{card}");
        assert!(!card.contains("giữ an toàn cho mình"), "that is for who reported it: {card}");
        town.presses(who, "Đã nhận").await;
        let card = town.last(who);
        assert!(card.text.contains("đã nhận lúc 09:02"), "{}", town.transcript(who));
        assert!(!card.inline_keyboard.iter().flatten().any(|it| it.text == "Đã nhận"), "once");
    }
    town.clock.advance(TimeDelta::minutes(1));
    town.presses(LAN, "Đã báo Chủ tịch UBND").await;
    assert!(town.last(LAN).text.contains("đã báo Chủ tịch UBND phường lúc 09:03"), "{}", town.transcript(LAN));
}

#[tokio::test]
async fn a_stranger_in_danger_reads_whom_to_call_wherever_they_stand() {
    let town = town().await;
    for start in ["/start", "/start khong_dung"] {
        town.says(STRANGER, start).await;
        town.says(STRANGER, "chong toi dang danh toi").await;
        let said = town.last(STRANGER).text;
        assert!(said.starts_with("Có người gặp nguy hiểm, xin gọi ngay:") && said.contains("113"), "{said}");
        town.says(STRANGER, "xin chào").await;
        assert!(town.last(STRANGER).text.contains("113"), "{}", town.transcript(STRANGER));
    }
}

#[tokio::test]
async fn art_15_4_the_head_confirms_and_the_hours_are_recorded_and_shown_to_the_one_who_reported() {
    let town = town().await;
    town.says(BINH, "/nguyhiem").await;
    town.presses(BINH, "Báo ngay").await;
    town.clock.advance(TimeDelta::minutes(2));
    town.presses(LAN, "Đã nhận").await;
    let card = town.people.chat(BINH).into_iter().rev().find(|it| it.text.contains("Ông/bà hãy giữ an toàn")).unwrap();
    assert!(card.text.contains("tổ trưởng (Nguyễn Thị Lan) đã nhận lúc 09:02"), "{}", town.transcript(BINH));
    assert_eq!(count(&town, BINH, "đã nhận báo nguy hiểm của ông/bà lúc 09:02"), 1, "a message of its own, too");
    town.clock.advance(TimeDelta::minutes(1));
    town.presses(LAN, "Đã báo Chủ tịch UBND").await;
    town.presses(LAN, "Đã báo Công an").await;
    assert_eq!(
        town.number("SELECT count(*) FROM escalation WHERE chair_told_at > '' AND police_told_at > ''").await,
        1,
        "{}",
        town.transcript(LAN)
    );
    assert!(town.transcript(OFFICER).contains("đã báo Chủ tịch UBND phường lúc 09:03"), "{}", town.transcript(OFFICER));
    let seen = town.people.chat(LAN).into_iter().rev().find(|it| it.text.contains("Báo nguy hiểm cho")).unwrap();
    assert!(!seen.inline_keyboard.iter().flatten().any(|it| it.text.contains("Đã báo")), "nothing is left to record");
    town.passes(TimeDelta::hours(1)).await;
    assert_eq!(count(&town, BINH, "Chưa ai xác nhận báo nguy hiểm"), 0);
}

#[tokio::test]
async fn art_15_4_who_reported_hears_of_a_head_who_records_the_call_before_confirming() {
    let town = town().await;
    town.says(BINH, "/nguyhiem").await;
    town.presses(BINH, "Báo ngay").await;
    town.clock.advance(TimeDelta::minutes(2));
    town.presses(LAN, "Đã báo Chủ tịch UBND").await;
    assert_eq!(count(&town, BINH, "đã nhận báo nguy hiểm của ông/bà lúc 09:02"), 1, "{}", town.transcript(BINH));
    let recorded = |it: &str| it.starts_with("✔") && it.contains("đã báo Chủ tịch UBND phường lúc 09:02");
    let told = town.people.chat(BINH).into_iter().filter(|it| it.from_bot && recorded(&it.text)).count();
    assert_eq!(told, 1, "{}", town.transcript(BINH));
    town.clock.advance(TimeDelta::minutes(1));
    town.presses(LAN, "Đã báo Công an").await;
    assert_eq!(count(&town, BINH, "đã nhận báo nguy hiểm của ông/bà"), 1, "it was received once");
    town.passes(TimeDelta::hours(1)).await;
    assert_eq!(count(&town, BINH, "Chưa ai xác nhận báo nguy hiểm"), 0);
}

#[tokio::test]
async fn a_slip_is_told_to_all_who_were_told_and_counts_nowhere() {
    let town = town().await;
    town.says(BINH, "/nguyhiem").await;
    town.presses(BINH, "Báo ngay").await;
    town.clock.advance(TimeDelta::minutes(14));
    town.presses(BINH, "Tôi bấm nhầm").await;
    for who in [LAN, OFFICER, LEADER] {
        assert_eq!(count(&town, who, "Báo nhầm, không có nguy hiểm"), 1, "{}", town.transcript(who));
    }
    assert_eq!(town.number("SELECT count(*) FROM escalation WHERE withdrawn_at > ''").await, 1, "the trace stays");
    town.passes(TimeDelta::days(7)).await;
    let digest = town
        .people
        .chat(OFFICER)
        .into_iter()
        .rev()
        .find(|it| it.text.contains("Cần chú ý") || it.text.contains("Tổng hợp tuần"));
    assert!(digest.is_none_or(|it| !it.text.contains("nguy cơ bạo lực:")), "{}", town.transcript(OFFICER));
}

#[tokio::test]
async fn a_slip_takes_its_mark_off_the_case_and_what_stands_keeps_it() {
    const MARKED: &str = "SELECT count(*) FROM case_file WHERE domestic_violence AND sign = 'violence'";
    const FREE: &str = "SELECT count(*) FROM case_file WHERE NOT domestic_violence AND sign = 'none'";
    let town = town().await;
    town.plays(BINH, &crate::scripts::LOGGED).await;
    town.sql("UPDATE case_file SET kind = 'spouses'").await;
    let report = ["/vuviec", ">VN-01-2026-001", ">Báo nguy hiểm", ">Báo ngay"];
    town.plays(BINH, &report).await;
    assert_eq!(town.number(MARKED).await, 1, "{}", town.transcript(BINH));
    town.presses(BINH, "Tôi bấm nhầm").await;
    assert_eq!((town.number(MARKED).await, town.number(FREE).await), (0, 1), "{}", town.transcript(BINH));
    // Found at a quarrel of neighbours it stays with the case, and counts once that is one of a family.
    town.sql("UPDATE case_file SET kind = 'debt'").await;
    town.clock.advance(TimeDelta::minutes(1));
    town.plays(BINH, &report).await;
    assert_eq!(town.number("SELECT count(*) FROM case_file WHERE sign = 'violence'").await, 1);
    assert_eq!(town.number(MARKED).await, 0, "{}", town.transcript(BINH));
    town.clock.advance(TimeDelta::minutes(20));
    for deed in ["/vuviec VN-01-2026-001", "=amend", "=kind", "=g:family", "=k:spouses", "ghi nhầm loại việc", "=save"]
    {
        town.clock.advance(TimeDelta::seconds(2));
        crate::scripts::act(&town, BINH, deed);
        town.settle().await;
    }
    assert_eq!(town.number(MARKED).await, 1, "{}", town.transcript(BINH));
}

#[tokio::test]
async fn a_slip_of_the_safety_card_is_taken_back_by_going_back() {
    let town = town().await;
    for act in ["/ghivu"] {
        town.says(BINH, act).await;
    }
    for label in ["Bạo lực, đe dọa", "Báo ngay", "▶ Ghi tiếp", "⬅ Quay lại", "Không có dấu hiệu nào", "Tôi bấm nhầm"]
    {
        town.presses(BINH, label).await;
    }
    assert_eq!(count(&town, LAN, "Báo nhầm, không có nguy hiểm"), 1, "{}", town.transcript(BINH));
    assert!(town.last(BINH).text.contains("Loại vụ, việc"), "the draft goes on: {}", town.transcript(BINH));
}

#[tokio::test]
async fn the_second_half_of_a_double_tap_raises_no_alarm() {
    let town = town().await;
    town.says(BINH, "/menu").await;
    for _ in 0..5 {
        let (message, data) = town.find_button(BINH, "Báo nguy hiểm");
        town.people.tap(BINH, message, &data).unwrap();
        town.settle().await;
        town.clock.advance(TimeDelta::milliseconds(300));
        let (message, data) = town.find_button(BINH, "Báo ngay");
        town.people.tap(BINH, message, &data).unwrap();
        town.settle().await;
        assert_eq!(town.number("SELECT count(*) FROM escalation").await, 0);
        town.presses(BINH, "⬅ Quay lại").await;
    }
    assert!(town.last(BINH).text.contains("Trần Văn Bình"), "{}", town.transcript(BINH));
}

#[tokio::test]
async fn one_event_reported_twice_is_one_in_the_figures() {
    let town = town().await;
    town.says(BINH, "chồng đánh vợ").await;
    town.presses(BINH, "Báo ngay").await;
    town.says(BINH, "/nguyhiem").await;
    town.presses(BINH, "Báo ngay").await;
    assert_eq!(town.number("SELECT count(*) FROM escalation").await, 2);
    let day = "2026-05-05T00:00:00Z".parse().unwrap();
    let mut tx = town.plain.begin().await.unwrap();
    let ward = tx.wards().await.unwrap()[0].id;
    assert_eq!(tx.escalations_between(ward, (day, day + TimeDelta::days(2))).await.unwrap().len(), 1);
    assert!(town.last(LAN).text.contains("đã được báo 2 lần"), "{}", town.transcript(LAN));
}

#[tokio::test]
async fn nobody_could_be_told_is_said_with_telephones() {
    let town = Town::start().await;
    for who in [LAN, OFFICER] {
        town.people.block(who).unwrap();
    }
    town.settle().await;
    town.says(BINH, "/nguyhiem").await;
    town.presses(BINH, "Báo ngay").await;
    let card = town.last(BINH).text;
    assert!(card.contains("Chưa báo được cho ai"), "{card}");
    assert!(card.contains("0222 382 0000") && !card.contains("Đã báo cho"), "{card}");
    assert!(card.contains("tổ trưởng (Nguyễn Thị Lan)"), "{card}");
}

#[tokio::test]
async fn whoever_reported_learns_that_nobody_has_confirmed_even_after_a_restart() {
    let mut town = town().await;
    town.says(BINH, "/nguyhiem").await;
    town.presses(BINH, "Báo ngay").await;
    town.restart().await;
    town.clock.advance(TimeDelta::minutes(4));
    town.settle().await;
    assert_eq!(count(&town, BINH, "Chưa ai xác nhận báo nguy hiểm"), 1, "{}", town.transcript(BINH));
    assert!(town.last(BINH).text.contains("0222 382 0000"));
    town.passes(TimeDelta::hours(5)).await;
    assert_eq!(count(&town, BINH, "Chưa ai xác nhận báo nguy hiểm"), 1);
}

#[tokio::test]
async fn an_open_case_has_a_button_and_its_alarm_names_it() {
    let town = town().await;
    crate::scripts::play(&town, &crate::scripts::FOLLOW_UP).await;
    town.says(DUNG, "/ghivu").await;
    town.says(DUNG, "/vuviec VN-01-2026-001").await;
    assert!(
        !town.last(DUNG).inline_keyboard.iter().flatten().any(|it| it.text.contains("Báo nguy hiểm")),
        "it has ended"
    );
    let other = Town::start().await;
    other.settle().await;
    crate::scripts::play(&other, &crate::scripts::ASK_OFFICER).await;
    other.says(BINH, "/vuviec VN-01-2026-001").await;
    other.presses(BINH, "Báo nguy hiểm").await;
    other.presses(BINH, "Báo ngay").await;
    assert!(other.last(LAN).text.contains("VN-01-2026-001"), "{}", other.transcript(LAN));
    other.says(BINH, "/vuviec VN-01-2026-001").await;
    other.presses(BINH, "Quá trình").await;
    assert!(other.last(BINH).text.contains("đã báo nguy cơ hoặc vi phạm"), "{}", other.transcript(BINH));
}

#[tokio::test]
async fn who_reports_one_event_twice_reads_once_that_nobody_has_confirmed_it() {
    let town = town().await;
    for _ in 0..2 {
        town.says(BINH, "/nguyhiem").await;
        town.seconds(2).await;
        town.presses(BINH, "Báo ngay").await;
        town.clock.advance(TimeDelta::minutes(1));
    }
    town.passes(TimeDelta::minutes(10)).await;
    assert_eq!(count(&town, BINH, "Chưa ai xác nhận báo nguy hiểm"), 1, "{}", town.transcript(BINH));
}

#[tokio::test]
async fn a_notice_that_changed_silences_no_alarm_and_no_duty() {
    let town = town().await;
    let mut tx = town.plain.begin().await.unwrap();
    tx.test_sql("UPDATE tg_account SET consent_version = 1".to_owned()).await.unwrap();
    tx.commit().await.unwrap();
    town.says(BINH, "/nguyhiem").await;
    town.seconds(2).await;
    town.presses(BINH, "Báo ngay").await;
    for who in [LAN, OFFICER, LEADER] {
        assert_eq!(count(&town, who, "Báo nguy hiểm cho"), 1, "{}", town.transcript(who));
    }
    town.passes(TimeDelta::minutes(4)).await;
    assert_eq!(count(&town, BINH, "Chưa ai xác nhận báo nguy hiểm"), 1);
    town.presses(LAN, "Đã nhận").await;
    assert_eq!(town.number("SELECT count(*) FROM escalation_told WHERE seen_at IS NOT NULL").await, 1);
    town.says(LAN, "/menu").await;
    assert!(town.last(LAN).text.contains("Bản thông báo có thay đổi"), "{}", town.transcript(LAN));
}
