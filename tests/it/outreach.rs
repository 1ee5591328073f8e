//! A text of the office on its way to the loudspeaker and back as numbers, as chats.

use chrono::TimeDelta;

use crate::town::{BINH, LAN, OFFICER, Town};

const TEXT: &str =
    "Giữ yên tĩnh ban đêm\nSau 22h không được hát loa kéo. Bà con gọi 113 khi có đánh nhau. Tổ hòa giải giúp bà con.";

fn heard(town: &Town, who: i64, words: &str) -> usize {
    town.people.chat(who).iter().filter(|it| it.from_bot && it.text.contains(words)).count()
}

async fn given() -> Town {
    let town = Town::start().await;
    town.plays(OFFICER, &["/tuyentruyen", ">Tạo bộ mới", TEXT]).await;
    let card = town.last(OFFICER).text;
    assert!(card.contains("180 tiếng/phút"), "{card}");
    town.plays(OFFICER, &[">Bài phát thanh"]).await;
    let script = town.last(OFFICER).text;
    assert!(script.contains("Sau hai mươi hai giờ") && script.contains("gọi một một ba"), "{script}");
    town.plays(OFFICER, &[">Quay lại", ">Giao cho cơ sở", ">Giao ngay"]).await;
    town
}

#[tokio::test]
async fn a_text_goes_to_the_loudspeaker_and_back_as_numbers() {
    let town = given().await;
    assert_eq!(heard(&town, LAN, "Phường gửi bài tuyên truyền"), 1, "{}", town.transcript(LAN));
    assert_eq!(heard(&town, BINH, "Phường gửi bài tuyên truyền"), 0, "who heads nothing");
    town.plays(LAN, &["/viec"]).await;
    assert!(town.transcript(LAN).contains("Báo lại bài tuyên truyền"), "{}", town.transcript(LAN));
    town.plays(LAN, &["/tuyentruyen", ">Giữ yên tĩnh", ">Đã phát", "60"]).await;
    let done = "SELECT people FROM outreach_done WHERE kind = 'broadcast' AND struck_at IS NULL";
    assert_eq!(town.number(done).await, 60, "{}", town.transcript(LAN));
    town.plays(OFFICER, &["/tuyentruyen", ">Giữ yên tĩnh"]).await;
    let card = town.last(OFFICER).text;
    assert!(card.contains("Đã phát: 1 lần, 60 người nghe"), "{card}");
    town.passes(TimeDelta::days(9)).await;
    assert_eq!(heard(&town, LAN, "Nhắc một lần"), 0, "she has answered");
}

#[tokio::test]
async fn who_says_nothing_is_reminded_once() {
    let town = given().await;
    town.passes(TimeDelta::days(6)).await;
    assert_eq!(heard(&town, LAN, "Nhắc một lần"), 0);
    town.passes(TimeDelta::days(2)).await;
    assert_eq!(heard(&town, LAN, "Nhắc một lần"), 1, "{}", town.transcript(LAN));
    town.passes(TimeDelta::days(20)).await;
    assert_eq!(heard(&town, LAN, "Nhắc một lần"), 1);
}
