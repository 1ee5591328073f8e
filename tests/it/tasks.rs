//! The list of tasks and difficulties, as chats.

use chrono::TimeDelta;

use crate::scripts;
use crate::town::{BINH, LAN, OFFICER, Town};

#[tokio::test]
async fn what_waits_is_what_a_known_person_sees_first() {
    let town = Town::start().await;
    town.plays(BINH, &["/start"]).await;
    assert!(town.last(BINH).text.contains("không có việc gì phải làm"), "{}", town.transcript(BINH));
    town.plays(BINH, &scripts::LOGGED).await;
    town.plays(BINH, &["/start"]).await;
    let tasks = town.last(BINH);
    assert!(tasks.text.contains("có 1 việc đang chờ"), "{}", tasks.text);
    assert_eq!(tasks.inline_keyboard[0][0].text, "1. VN-01-2026-001: bắt đầu hòa giải, còn 3 ngày");
    // The number that is typed opens the line, a month later as well.
    town.says(BINH, "1").await;
    assert!(town.last(BINH).text.contains("VN-01-2026-001"), "{}", town.transcript(BINH));
    town.passes(TimeDelta::days(30)).await;
    town.plays(LAN, &["/viec"]).await;
    let late = town.last(LAN);
    assert!(late.inline_keyboard.iter().flatten().any(|it| it.text.contains("hòa giải viên chưa bắt đầu, quá")));
}

#[tokio::test]
async fn the_office_reminds_once_a_day_and_notes_a_call() {
    let town = Town::start().await;
    for (who, deed) in scripts::TASKS.deeds.iter().take(12) {
        scripts::act(&town, *who, deed);
        town.settle().await;
    }
    town.plays(OFFICER, &["/viec"]).await;
    let tasks = town.last(OFFICER);
    assert!(tasks.text.contains("VN-01-2026-001: tổ trưởng Nguyễn Thị Lan"), "{}", tasks.text);
    town.plays(OFFICER, &[">chưa phân công", ">Nhắc Nguyễn Thị Lan"]).await;
    let told = |town: &Town| {
        town.people.chat(LAN).iter().filter(|it| it.from_bot && it.text.contains("Văn phòng phường nhắc")).count()
    };
    assert_eq!(told(&town), 1, "{}", town.transcript(LAN));
    town.plays(OFFICER, &[">Nhắc Nguyễn Thị Lan"]).await;
    assert_eq!(told(&town), 1);
    assert!(town.last(OFFICER).text.contains("Mỗi người chỉ nhắc một lần một ngày"), "{}", town.transcript(OFFICER));
    town.plays(OFFICER, &[">Đã gọi điện cho Nguyễn Thị Lan"]).await;
    let card = town.last(OFFICER).text;
    assert!(card.contains("Gọi điện ngày 05/05/2026") && card.contains("Nhắn tin ngày 05/05/2026"), "{card}");
    town.passes(TimeDelta::days(1)).await;
    town.plays(OFFICER, &["/viec", ">chưa phân công", ">Nhắc Nguyễn Thị Lan"]).await;
    assert_eq!(told(&town), 2, "a new day");
}

#[tokio::test]
async fn a_difficulty_is_answered_found_again_and_counted_in_the_digest() {
    let town = Town::start().await;
    town.plays(BINH, &["/vuongmac", "Tổ chưa được chi thù lao quý hai", ">Kinh phí", ">Không liên quan", ">Gửi"]).await;
    town.plays(OFFICER, &["/viec", ">Kinh phí, thù lao – Tổ chưa được", ">Trả lời", "Chi trong tháng này"]).await;
    let chat = town.people.chat(BINH);
    assert!(chat.iter().any(|it| it.text.contains("Văn phòng phường trả lời khó khăn")), "{}", town.transcript(BINH));
    town.plays(BINH, &["/vuongmac", ">Đã trả lời"]).await;
    assert!(town.last(BINH).text.contains("Chi trong tháng này"), "{}", town.transcript(BINH));
    town.plays(BINH, &["/vuongmac không có phòng để hòa giải", ">Nơi hòa giải", ">Không liên quan", ">Gửi"]).await;
    town.passes(TimeDelta::days(11)).await;
    let digests: Vec<String> = town.people.chat(OFFICER).into_iter().map(|it| it.text).collect();
    let told: Vec<&String> = digests.iter().filter(|it| it.contains("Tổng hợp tuần")).collect();
    assert!(told[0].contains("Khó khăn, vướng mắc: 2 mới nêu, 1 được trả lời"), "{told:?}");
    assert!(told[1].contains("Khó khăn, vướng mắc chờ quá 7 ngày: 1"), "{told:?}");
}
