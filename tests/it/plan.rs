//! The ward's plan from the first tap to the digest, as chats.

use chrono::TimeDelta;
use hoagiai::domain::GroupId;
use hoagiai::domain::people::{Holding, Office};

use crate::store_kit::day;
use crate::town::{BINH, OFFICER, Town};

/// Heads the first Front committee.
const FRONT: i64 = 963;

async fn town() -> Town {
    let town = Town::start().await;
    let office = Office::FrontCommitteeHead;
    let holding = Holding { office, team: None, group: Some(GroupId(1)), from: day("2026-01-01"), to: None };
    town.joins((Some(FRONT), "Trần Văn Phúc", None), &holding).await;
    town.plays(OFFICER, &["/kehoach", ">✔ Lập kế hoạch năm 2026"]).await;
    town
}

async fn acts(town: &Town, act: &str) -> i64 {
    town.number(&format!("SELECT count(*) FROM audit WHERE act = '{act}'")).await
}

#[tokio::test]
async fn a_plan_is_begun_with_a_tap_and_one_message_is_a_result() {
    let town = town().await;
    let card = town.last(OFFICER).text;
    assert!(card.contains("Kế hoạch 110/KH-UBND năm 2026") && card.contains("0/22"), "{card}");
    town.plays(OFFICER, &["/kehoach hôm qua họp tổ dân phố Kim Đôi, 45 người, phổ biến Luật Đất đai"]).await;
    town.plays(OFFICER, &[">Lồng ghép tuyên truyền pháp luật", ">✔ Ghi vào kế hoạch"]).await;
    let card = town.last(OFFICER).text;
    assert!(card.contains("45 người") && card.contains("đang làm"), "{card}");
    assert!(!town.last(OFFICER).protected, "nothing of a case stands in it");
    assert_eq!((acts(&town, "keep_plan").await, acts(&town, "note_evidence").await), (1, 1));
    // Who mediates has no part in it.
    town.plays(BINH, &["/kehoach"]).await;
    assert!(town.last(BINH).text.contains("không thuộc nhiệm vụ") || !town.transcript(BINH).contains("110/KH"));
}

#[tokio::test]
async fn the_front_committee_writes_down_its_own_and_strikes_no_other() {
    let town = town().await;
    town.plays(FRONT, &["/kehoach", ">Ghi phối hợp", "hôm qua Công an phường cùng vận động nhân dân Kim Đôi"]).await;
    town.plays(FRONT, &[">Cùng tuyên truyền", ">1. Kim Đôi", ">✔ Xong", ">✔ Ghi vào kế hoạch"]).await;
    assert_eq!(town.number("SELECT count(*) FROM plan_evidence").await, 1, "{}", town.transcript(FRONT));
    assert_eq!(acts(&town, "note_evidence").await, 0, "it is no act of the office");
    town.plays(OFFICER, &["/kehoach", ">Phối hợp, huy động", ">Phối hợp chặt chẽ"]).await;
    assert!(town.last(OFFICER).text.contains("với Công an"), "{}", town.last(OFFICER).text);
    town.plays(OFFICER, &["/kehoach", ">Ghi nguồn lực", "hôm nay ngân sách phường cấp 12 triệu đồng cho các tổ"]).await;
    town.plays(OFFICER, &[">✔ Ghi vào kế hoạch"]).await;
    assert!(town.last(OFFICER).text.contains("12.000.000"), "{}", town.transcript(OFFICER));
    town.plays(FRONT, &["/kehoach", ">Các dòng đã ghi", ">Ngân sách"]).await;
    assert!(!town.last(FRONT).buttons().any(|it| it.text.contains("Gạch")), "{}", town.transcript(FRONT));
}

#[tokio::test]
async fn work_without_a_result_for_a_quarter_waits_for_the_office_and_stands_in_the_digest() {
    let town = town().await;
    town.plays(OFFICER, &["/viec"]).await;
    let waits = |town: &Town, words: &str| town.last(OFFICER).buttons().any(|it| it.text.contains(words));
    assert!(!waits(&town, "Kế hoạch:"), "{}", town.transcript(OFFICER));
    town.passes(TimeDelta::days(101)).await;
    town.plays(OFFICER, &["/viec"]).await;
    let list = town.transcript(OFFICER);
    assert!(waits(&town, "việc quá một quý chưa có kết quả"), "{list}");
    let said = town.people.chat(OFFICER).iter().any(|it| it.from_bot && it.text.contains("⚠ Kế hoạch:"));
    assert!(said, "{list}");
}
