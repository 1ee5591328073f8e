//! The model team from its choice to the ward's decision, as chats.

use chrono::{DateTime, TimeDelta, Utc};
use hoagiai::clock::Clock as _;

use crate::papers_in_chats::document;
use crate::scripts;
use crate::town::{BINH, LAN, OFFICER, Town};

async fn chosen() -> Town {
    let town = Town::start().await;
    town.plays(OFFICER, &["/kieumau", ">Tiêu chí đánh giá", ">Dùng bộ gợi ý", ">Quay lại"]).await;
    town.plays(OFFICER, &[">Chọn tổ làm mô hình điểm", ">Kim Đôi", "12/QĐ-UBND", "4/5/2026", ">Lưu"]).await;
    town
}

async fn acts(town: &Town, act: &str) -> i64 {
    town.number(&format!("SELECT count(*) FROM audit WHERE act = '{act}'")).await
}

fn heard(town: &Town, who: i64, words: &str) -> usize {
    town.people.chat(who).iter().filter(|it| it.from_bot && it.text.contains(words)).count()
}

async fn until(town: &Town, moment: &str) {
    let at: DateTime<Utc> = moment.parse().unwrap();
    town.passes(at - town.clock.now()).await;
}

#[tokio::test]
async fn a_team_goes_its_way_from_choice_to_decision() {
    let town = chosen().await;
    let card = town.last(OFFICER).text;
    assert!(card.contains("Chọn theo Quyết định số 12/QĐ-UBND") && card.contains("Kim Đôi"), "{card}");
    assert_eq!((acts(&town, "note_model").await, acts(&town, "keep_criteria").await), (1, 1));
    // Ten days before the fifteenth of November the head hears of it, and again on the last day in time.
    until(&town, "2026-11-05T02:00:00Z").await;
    assert_eq!(heard(&town, LAN, "tổ tự đánh giá trước"), 1, "{}", town.transcript(LAN));
    assert_eq!(heard(&town, BINH, "tổ tự đánh giá trước"), 0, "who does not head it");
    town.plays(LAN, &["/viec"]).await;
    assert!(town.last(LAN).text.contains("tự đánh giá") || town.transcript(LAN).contains("còn 9 ngày"));
    town.plays(
        LAN,
        &[
            "/kieumau",
            ">Kim Đôi",
            ">Tự đánh giá",
            ">Tổ chức tốt",
            ">Nghiệp vụ tốt",
            ">Xong",
            "3",
            "3",
            "3",
            "4/11",
            ">Lưu",
        ],
    )
    .await;
    let card = town.last(LAN).text;
    assert!(card.contains("tổ tự đánh giá đạt 2/6 tiêu chí; 3/3 người nhất trí"), "{}", town.transcript(LAN));
    assert!(card.contains("hòa giải viên đã tập huấn, cần 100%"), "with what is computed: {card}");
    // The office words a criterion anew; the rating reads as it was made.
    town.plays(OFFICER, &["/kieumau", ">Tiêu chí đánh giá", ">Tổ chức tốt", ">Sửa câu chữ", "Tổ chức rất tốt"]).await;
    town.plays(LAN, &[">Đã ghi", ">Tổ tự đánh giá"]).await;
    let card = town.last(LAN).text;
    assert!(card.contains("☑ Tổ chức tốt") && !card.contains("Tổ chức rất tốt"), "{card}");
    until(&town, "2026-11-14T05:00:00Z").await;
    assert_eq!(heard(&town, LAN, "Hôm nay là ngày cuối"), 0, "it is done");
    town.plays(LAN, &["/kieumau", ">Kim Đôi", ">Đề nghị công nhận", "hôm qua", ">Lưu"]).await;
    assert!(town.last(LAN).text.contains("tổ gửi đề nghị công nhận"), "{}", town.transcript(LAN));
    town.plays(LAN, &[">Giấy tờ", ">Biên bản tự đánh giá"]).await;
    let file = town.people.chat(LAN).into_iter().rev().find_map(|it| it.file).expect("a paper");
    assert!(town.people.file(&file.file_id).unwrap().bytes.starts_with(b"PK"));
    until(&town, "2026-12-10T05:00:00Z").await;
    assert!(heard(&town, OFFICER, "phường đánh giá, quyết định trước") >= 1, "{}", town.transcript(OFFICER));
    town.plays(
        OFFICER,
        &["/kieumau", ">Kim Đôi", ">Phường đánh giá", ">Tổ chức rất tốt", ">Xong", ">Bỏ qua", "hôm qua", ">Lưu"],
    )
    .await;
    town.plays(OFFICER, &[">Nhập quyết định", ">Công nhận", "88/QĐ-UBND", "hôm nay", ">Lưu"]).await;
    assert!(town.last(OFFICER).text.contains("đã được công nhận"), "{}", town.transcript(OFFICER));
    assert_eq!(acts(&town, "note_model").await, 3, "what the head writes down stands with the team itself");
    // Who mediates has no part in it.
    town.plays(BINH, &["/kieumau"]).await;
    assert!(!town.transcript(BINH).contains("12/QĐ-UBND"), "{}", town.transcript(BINH));
}

#[tokio::test]
async fn a_team_that_is_struck_is_reminded_of_nothing() {
    let town = chosen().await;
    assert_eq!(town.number("SELECT count(*) FROM timer WHERE key LIKE 'model:%'").await, 6);
    town.plays(OFFICER, &[">Đã ghi", ">Chọn tổ", ">Bỏ mục này", "Chọn nhầm tổ"]).await;
    assert!(town.last(OFFICER).text.contains("Chọn nhầm tổ"), "{}", town.transcript(OFFICER));
    assert_eq!(town.number("SELECT count(*) FROM timer WHERE key LIKE 'model:%'").await, 0);
    assert_eq!(town.number("SELECT count(*) FROM model_entry WHERE struck_at > ''").await, 1, "it stays");
    town.passes(TimeDelta::days(1)).await;
    assert_eq!(heard(&town, LAN, "tổ kiểu mẫu"), 0);
}

#[tokio::test]
async fn minutes_that_are_printed_later_say_what_was_so_when_the_team_met() {
    let town = chosen().await;
    town.plays(BINH, &scripts::LOGGED).await;
    until(&town, "2026-11-05T02:00:00Z").await;
    let rated = ["/kieumau", ">Kim Đôi", ">Tự đánh giá", ">Tổ chức tốt", ">Xong", "3", "3", "3", "4/11", ">Lưu"];
    town.plays(LAN, &rated).await;
    until(&town, "2026-12-10T05:00:00Z").await;
    town.plays(LAN, &["/kieumau", ">Kim Đôi"]).await;
    let card = town.last(LAN).text;
    assert!(card.contains("0/7 tháng chốt đúng hạn"), "May to November: {card}");
    town.plays(LAN, &[">Giấy tờ", ">Biên bản tự đánh giá"]).await;
    let xml = document(&town, LAN);
    assert!(xml.contains("Chốt số liệu đúng hạn 0/6 tháng"), "May to October: {}", town.transcript(LAN));
}
