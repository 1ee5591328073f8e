//! The office corrects the law's numbers and the days off in the chat, and everybody is told by them at once.

use chrono::{NaiveDate, TimeDelta};
use hoagiai::clock::{Clock as _, SystemClock};
use hoagiai::domain::access::{Scope, act, may};
use hoagiai::domain::calendar::local_date;
use hoagiai::domain::law::{LegalParam, ParamKey, Unit};
use hoagiai::domain::mark::Mark;
use hoagiai::domain::people::{Actor, Holding, Lang, Office};

use crate::process::Place;
use crate::scripts;
use crate::town::{BINH, LAN, OFFICER, Town};

/// Up to the card on which the value of the three days is asked for.
async fn opens_start_days(town: &Town) {
    town.says(OFFICER, "/menu").await;
    town.presses(OFFICER, "Cài đặt").await;
    town.presses(OFFICER, "Quy định và ngày nghỉ").await;
    town.presses(OFFICER, "Hòa giải, tổ hòa giải").await;
    town.presses(OFFICER, "Sau ›").await;
    town.presses(OFFICER, "Thời hạn bắt đầu hòa giải").await;
}

async fn corrects_start_days(town: &Town) {
    opens_start_days(town).await;
    town.presses(OFFICER, "Sửa").await;
    town.says(OFFICER, "5 ngày").await;
    town.says(OFFICER, "Luật sửa đổi, Điều 20").await;
    town.presses(OFFICER, "Hôm nay").await;
    town.says(OFFICER, "luật mới có hiệu lực").await;
    town.presses(OFFICER, "Lưu, tôi đã xem văn bản gốc").await;
}

#[tokio::test]
async fn a_number_is_corrected_from_the_menu_and_what_was_stays_readable() {
    let mut town = Town::start().await;
    corrects_start_days(&town).await;
    let card = town.last(OFFICER).text;
    for words in [
        "Đang áp dụng: 5 ngày",
        "Căn cứ: Luật sửa đổi, Điều 20",
        "Áp dụng từ: 05/05/2026",
        "✔ đã xem trong văn bản gốc",
        "05/05/2026, Phạm Thu Hà: 3 ngày → 5 ngày, áp dụng từ 05/05/2026",
        "Lý do: luật mới có hiệu lực",
    ] {
        assert!(card.contains(words), "{words} in:\n{card}");
    }
    town.restart().await;
    opens_start_days(&town).await;
    assert!(town.last(OFFICER).text.contains("Đang áp dụng: 5 ngày"));
    // Whoever has no business with it does not find it.
    town.says(BINH, "/quydinh").await;
    assert!(!town.last(BINH).text.contains("Quy định đang áp dụng"), "{}", town.last(BINH).text);
}

#[tokio::test]
async fn a_correction_holds_for_everybody_in_the_very_next_step() {
    let town = Town::start().await;
    scripts::play(&town, &scripts::USUAL).await;
    town.says(LAN, "/tonghop").await;
    assert!(town.last(LAN).text.contains("đạt chỉ tiêu 85 %"), "{}", town.last(LAN).text);
    town.says(OFFICER, "/quydinh").await;
    town.presses(OFFICER, "Chỉ tiêu, báo cáo").await;
    town.presses(OFFICER, "Chỉ tiêu tỷ lệ hòa giải thành").await;
    town.presses(OFFICER, "Sửa").await;
    town.says(OFFICER, "95 %").await;
    town.says(OFFICER, "Quyết định mới").await;
    town.presses(OFFICER, "Hôm nay").await;
    town.says(OFFICER, "chỉ tiêu năm nay").await;
    town.presses(OFFICER, "Lưu, chưa xem văn bản gốc").await;
    // The clock stands still between the two.
    town.says(LAN, "/tonghop").await;
    assert!(town.last(LAN).text.contains("đạt chỉ tiêu 95 %"), "{}", town.last(LAN).text);
}

#[tokio::test]
async fn a_day_off_is_added_removed_and_remembered() {
    let town = Town::start().await;
    town.says(OFFICER, "/quydinh").await;
    town.presses(OFFICER, "Ngày nghỉ, ngày làm bù").await;
    town.presses(OFFICER, "➕ Ngày nghỉ").await;
    town.says(OFFICER, "6/5").await;
    town.says(OFFICER, "Ngày hội của phường").await;
    town.says(OFFICER, "Quyết định 12/QĐ-UBND").await;
    town.presses(OFFICER, "Lưu, tôi đã xem văn bản gốc").await;
    let card = town.last(OFFICER).text;
    for words in ["nghỉ – Ngày hội của phường", "05/05/2026, Phạm Thu Hà", "Quyết định 12/QĐ-UBND"]
    {
        assert!(card.contains(words), "{words} in:\n{card}");
    }
    town.presses(OFFICER, "Bỏ: như ngày thường").await;
    town.presses(OFFICER, "Vẫn là").await;
    town.presses(OFFICER, "Lưu, chưa xem văn bản gốc").await;
    let card = town.last(OFFICER).text;
    assert!(card.contains("theo ngày trong tuần") && card.contains("Ngày hội của phường"), "{card}");
    assert_eq!(town.number("SELECT count(*) FROM holiday_change").await, 2);
}

#[tokio::test]
async fn the_version_of_the_rules_is_asked_for_once_a_step_and_not_again_within_its_second() {
    let town = Town::start().await;
    let statements = async || {
        town.fault.disarm();
        town.says(LAN, "/menu").await;
        town.fault.seen()
    };
    statements().await;
    let fresh = statements().await;
    assert_eq!(statements().await, fresh, "the same step twice");
    town.clock.advance(TimeDelta::seconds(2));
    assert_eq!(statements().await, fresh + 1, "one question, for her ward and for everybody");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_operator_is_told_where_something_else_holds_and_his_newer_word_counts() {
    let place = Place::new();
    place.fill().await;
    let run = async |args: &[&str]| {
        let output = place.run(args, &[]).await;
        assert!(output.status.success(), "{args:?}: {}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8_lossy(&output.stdout).into_owned()
    };
    let today = local_date(SystemClock.now());
    let store = place.store().await;
    let mut tx = store.begin().await.unwrap();
    let ward = tx.wards().await.unwrap()[0].clone();
    let officer = tx.people_of_ward(Scope::ward(ward.id)).await.unwrap()[0].clone();
    let office = Holding { office: Office::WardOfficer, team: None, group: None, from: today, to: None };
    let actor = Actor {
        person: officer.id,
        ward: ward.id,
        tg_user: 1,
        name: officer.name,
        lang: Lang::Vi,
        offices: vec![office],
        consented: true,
        joined: true,
        phone_confirmed: true,
    };
    let permit = may(&actor, act::CorrectRules).unwrap();
    let row = |value: &'static str, from: NaiveDate| LegalParam {
        key: ParamKey::PayCase,
        value: value.into(),
        unit: Unit::Dong,
        legal_basis: "Nghị quyết của HĐND phường".into(),
        effective_from: from,
        effective_to: None,
        mark: Mark::Verified,
    };
    tx.set_param(Some(&permit), &row("260000", today), "của phường", SystemClock.now()).await.unwrap();
    tx.commit().await.unwrap();
    assert!(run(&["set", "pay_case"]).await.contains("pay_case: 260000 dong"), "what holds in the only ward");
    let said = run(&["set", "pay_case", "270000", "--basis", "Nghị quyết 2"]).await;
    assert!(said.contains("270000") && !said.contains("but in"), "{said}");
    assert!(run(&["set", "pay_case"]).await.contains("pay_case: 270000 dong"), "the newer of two of one day");
    let earlier = (today - chrono::Days::new(10)).to_string();
    let said = run(&["set", "pay_case", "280000", "--basis", "Nghị quyết 3", "--from", &earlier]).await;
    assert!(said.contains(&format!("but in {}: pay_case: 270000", ward.name)), "{said}");
}

#[tokio::test]
async fn the_office_is_told_in_december_and_january_what_nobody_has_looked_up_late_but_once() {
    let mut town = Town::start().await;
    let heard = |town: &Town, words: &str| {
        town.people.chat(OFFICER).iter().filter(|it| it.from_bot && it.text.contains(words)).count()
    };
    let first: chrono::DateTime<chrono::Utc> = "2026-11-30T02:00:00Z".parse().unwrap();
    town.clock.advance(first - town.bot_now());
    town.settle().await;
    town.passes(TimeDelta::days(2)).await;
    assert_eq!(heard(&town, "Đến kỳ thông báo lịch nghỉ năm 2027"), 1, "{}", town.transcript(OFFICER));
    town.presses(OFFICER, "Quy định và ngày nghỉ").await;
    assert!(town.last(OFFICER).text.contains("Quy định đang áp dụng"), "{}", town.last(OFFICER).text);
    // The program is away when the year begins.
    town.clock.advance(TimeDelta::days(40));
    town.restart().await;
    town.settle().await;
    town.passes(TimeDelta::days(2)).await;
    assert_eq!(heard(&town, "Đầu năm 2027"), 1, "{}", town.transcript(OFFICER));
    assert_eq!(heard(&town, "Đến kỳ thông báo lịch nghỉ"), 1);
    // A database of an earlier release has no such timer.
    town.sql("DELETE FROM timer WHERE key LIKE 'rules:%'").await;
    town.restart().await;
    assert_eq!(town.number("SELECT count(*) FROM timer WHERE key LIKE 'rules:%'").await, 1);
}

#[tokio::test]
async fn a_correction_of_the_day_of_the_call_moves_the_call() {
    let town = Town::start().await;
    town.says(OFFICER, "/quydinh").await;
    town.presses(OFFICER, "Giờ giấc, nhắc việc").await;
    for _ in 0..3 {
        town.presses(OFFICER, "Sau ›").await;
    }
    town.presses(OFFICER, "Ngày nhắc cập nhật lịch nghỉ").await;
    town.presses(OFFICER, "Sửa").await;
    town.says(OFFICER, "1/11").await;
    town.presses(OFFICER, "Vẫn là").await;
    town.presses(OFFICER, "Hôm nay").await;
    town.says(OFFICER, "thông báo ra sớm hơn").await;
    town.presses(OFFICER, "Lưu").await;
    let moved = "SELECT count(*) FROM timer WHERE key LIKE 'rules:%' AND due_at LIKE '2026-11-02%'";
    assert_eq!(town.number(moved).await, 1);
}
