//! A dispute that the head of a resident group sees, from the message to the case that came of it, as chats.

use chrono::TimeDelta;
use hoagiai::domain::GroupId;
use hoagiai::domain::people::{Holding, Office};

use crate::store_kit::day;
use crate::town::{BINH, LAN, OFFICER, Town};

/// Heads the first group.
const GROUP: i64 = 962;

const WORDS: &str = "Hai nhà cuối ngõ 5 cãi nhau mấy hôm nay vì nước thải chảy sang sân";

async fn town() -> Town {
    let town = Town::start().await;
    let office = Office::ResidentGroupHead;
    let holding = Holding { office, team: None, group: Some(GroupId(1)), from: day("2026-01-01"), to: None };
    town.joins((Some(GROUP), "Vũ Thị Thu", None), &holding).await;
    town
}

async fn told(town: &Town) {
    town.plays(GROUP, &["/baoviec", WORDS, ">✔ Gửi"]).await;
}

#[tokio::test]
async fn it_goes_to_the_head_becomes_a_case_and_its_fate_is_seen_in_numbers() {
    let town = town().await;
    told(&town).await;
    assert!(town.last(GROUP).text.contains("Đã gửi tổ trưởng Nguyễn Thị Lan"), "{}", town.transcript(GROUP));
    assert!(town.last(LAN).text.contains("Vũ Thị Thu – tổ dân phố Kim Đôi"), "{}", town.transcript(LAN));
    assert!(town.last(LAN).protected, "a story is not forwarded");
    let officer = town.people.chat(OFFICER);
    assert!(!officer.iter().any(|it| it.text.contains("việc mâu thuẫn")), "{}", town.transcript(OFFICER));
    town.plays(LAN, &["/viec", ">Việc mâu thuẫn được báo", ">Ghi vụ từ tin này"]).await;
    assert_eq!(town.number("SELECT count(*) FROM case_file").await, 0, "it counts nowhere before it is saved");
    // The same button again goes on with the same draft.
    town.plays(LAN, &["/menu", "/viec", ">Việc mâu thuẫn được báo", ">Ghi tiếp vụ từ tin này"]).await;
    assert_eq!(town.number("SELECT count(*) FROM draft").await, 1, "{}", town.transcript(LAN));
    town.plays(LAN, &[">Không có dấu hiệu nào"]).await;
    town.plays(LAN, &[">Hôm nay", ">Một hoặc các bên yêu cầu"]).await;
    // Of what kind it is, where it was and what it is about stand there already.
    town.plays(
        LAN,
        &[
            "Hoàng Văn Thắng, 45 tuổi, số 12 ngõ 3",
            "Đỗ Thị Hạnh, 52 tuổi, số 14 ngõ 3",
            ">Tôi hòa giải",
            ">Mới tiếp nhận",
        ],
    )
    .await;
    let review = town.last(LAN).text;
    assert!(review.contains("nước thải chảy sang sân") && review.contains("Kim Đôi"), "{review}");
    town.plays(LAN, &[">✔ Lưu vụ, việc"]).await;
    assert_eq!(town.number("SELECT count(*) FROM sighting WHERE case_id = 1 AND standing = 'logged'").await, 1);
    assert!(town.last(GROUP).text.contains("đã ghi thành vụ, việc"), "{}", town.transcript(GROUP));
    town.plays(GROUP, &["/baoviec"]).await;
    let list = town.last(GROUP).text;
    assert!(list.contains("Đã ghi thành vụ, việc: 1"), "{list}");
    for name in ["Thắng", "Hạnh", "VN-01"] {
        assert!(!town.transcript(GROUP).contains(name), "{}", town.transcript(GROUP));
    }
    town.plays(LAN, &["/viec"]).await;
    assert!(!town.last(LAN).text.contains("Việc mâu thuẫn được báo"), "{}", town.last(LAN).text);
}

#[tokio::test]
async fn nobody_answers_and_the_head_hears_again_and_then_the_office_which_answers_and_that_is_written_down() {
    let mut town = town().await;
    told(&town).await;
    let letters = |town: &Town, who: i64, words: &str| {
        town.people.chat(who).iter().filter(|it| it.from_bot && it.text.contains(words)).count()
    };
    town.passes(TimeDelta::hours(25)).await;
    assert_eq!(letters(&town, LAN, "Việc mâu thuẫn chưa có trả lời"), 1, "{}", town.transcript(LAN));
    assert_eq!(letters(&town, OFFICER, "Việc mâu thuẫn chưa ai trả lời"), 0);
    town.restart().await;
    town.passes(TimeDelta::hours(25)).await;
    assert_eq!(letters(&town, OFFICER, "Việc mâu thuẫn chưa ai trả lời"), 1, "{}", town.transcript(OFFICER));
    town.passes(TimeDelta::days(3)).await;
    assert_eq!(letters(&town, OFFICER, "Việc mâu thuẫn chưa ai trả lời"), 1, "once");
    town.plays(OFFICER, &["/viec", ">Việc mâu thuẫn được báo", ">Chưa phải việc hòa giải", ">Hai bên đã tự thu xếp"])
        .await;
    assert!(town.last(GROUP).text.contains("Lý do: Hai bên đã tự thu xếp"), "{}", town.transcript(GROUP));
    let noted = "SELECT count(*) FROM audit WHERE act = 'answer_sighting' AND target_kind = 'team' AND target_id = '1'";
    assert_eq!(town.number(noted).await, 1);
    // The head's old letter says what it is now, and changes nothing by a slip.
    town.presses(LAN, "Ghi vụ từ tin này").await;
    town.plays(LAN, &["/huy"]).await;
    assert_eq!(town.number("SELECT count(*) FROM sighting WHERE standing = 'not_for'").await, 1);
}

/// The rest of what a case needs, once its draft was begun of what was told.
const REST: [&str; 8] = [
    ">Không có dấu hiệu nào",
    ">Hôm nay",
    ">Một hoặc các bên yêu cầu",
    "Hoàng Văn Thắng, 45 tuổi, số 12 ngõ 3",
    "Đỗ Thị Hạnh, 52 tuổi, số 14 ngõ 3",
    ">Tôi hòa giải",
    ">Mới tiếp nhận",
    ">✔ Lưu vụ, việc",
];

#[tokio::test]
async fn one_report_that_two_people_enter_becomes_two_cases_with_their_eyes_open_only() {
    let town = town().await;
    told(&town).await;
    town.passes(TimeDelta::days(2)).await;
    town.plays(LAN, &["/viec", ">Việc mâu thuẫn được báo", ">Ghi vụ từ tin này"]).await;
    town.presses(OFFICER, "Ghi vụ từ tin này").await;
    let said = town.last(OFFICER).text;
    assert!(said.contains("Nguyễn Thị Lan đang ghi vụ, việc từ tin này"), "{said}");
    assert_eq!(town.number("SELECT count(*) FROM draft").await, 1, "nothing was begun");
    town.plays(OFFICER, &[">Vẫn ghi"]).await;
    assert_eq!(town.number("SELECT count(*) FROM sighting WHERE begun_by = 4").await, 1);
    // Lan saves hers; what the officer saves after it is told to be the second.
    town.plays(LAN, &REST).await;
    assert_eq!(town.number("SELECT count(*) FROM sighting WHERE case_id = 1").await, 1, "{}", town.transcript(LAN));
}

#[tokio::test]
async fn a_letter_that_waits_for_the_morning_is_not_sent_once_it_was_taken_back() {
    let town = town().await;
    town.passes(TimeDelta::hours(14)).await;
    told(&town).await;
    assert_eq!(
        town.number("SELECT count(*) FROM outbox WHERE key LIKE 'tell:sighting:%' AND status = 'waiting'").await,
        1
    );
    town.plays(GROUP, &[">Rút lại tin này"]).await;
    town.passes(TimeDelta::hours(12)).await;
    assert!(!town.transcript(LAN).contains("nước thải"), "{}", town.transcript(LAN));
}

#[tokio::test]
async fn who_heads_no_group_any_more_sees_nothing_and_is_told_nothing_and_the_head_answers_all_the_same() {
    let town = town().await;
    told(&town).await;
    let said = town.people.chat(GROUP).len();
    let mut tx = town.store.begin().await.unwrap();
    let ends = "UPDATE office_holding SET held_to = '2026-05-05' WHERE office = 'resident_group_head'";
    tx.test_sql(ends.to_owned()).await.unwrap();
    tx.commit().await.unwrap();
    town.passes(TimeDelta::days(1)).await;
    let before = town.people.chat(GROUP).len();
    assert!(before >= said);
    town.presses(LAN, "Đã biết").await;
    assert!(town.last(LAN).text.contains("không được báo"), "{}", town.transcript(LAN));
    assert_eq!(town.people.chat(GROUP).len(), before, "{}", town.transcript(GROUP));
    town.plays(GROUP, &["/baoviec"]).await;
    assert!(!town.last(GROUP).text.contains("nước thải"), "{}", town.transcript(GROUP));
    // Somebody else of the team has no part in it.
    assert!(!town.transcript(BINH).contains("mâu thuẫn"), "{}", town.transcript(BINH));
}
