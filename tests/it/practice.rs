//! Practice, as a chat with the whole program: of everything that the database holds, only where somebody stands and
//! what was said in the chat change.

use crate::store_kit::contents;
use crate::town::{BINH, LAN, Town};

/// Tables in which a conversation moves, whatever it is about: what came, what went, how far was fetched, who stands where.
const OF_TALK: &[&str] = &["inbox", "outbox", "poll_state", "dialogue"];

/// Every row of every table but those.
async fn kept(town: &Town) -> Vec<String> {
    let all = contents(&town.store).await;
    let talks = |it: &&str| OF_TALK.contains(&it.split(' ').next().unwrap_or_default());
    assert!(OF_TALK.iter().all(|name| all.lines().any(|it| it.starts_with(name))));
    all.lines().filter(|it| !talks(it)).map(str::to_owned).collect()
}

#[tokio::test]
async fn a_practice_leaves_every_table_but_those_of_the_talk_untouched() {
    let mut town = Town::start().await;
    town.plays(BINH, &["/ghivu"]).await;
    assert!(town.last(BINH).text.contains("Bước 1/9"));
    let (before, head) = (kept(&town).await, town.people.chat(LAN).len());
    town.presses(BINH, "Tập ghi trước").await;
    let mut taken = 0;
    while !town.last(BINH).text.contains("Xong rồi!") {
        let card = town.last(BINH).text;
        assert!(card.contains("TẬP GHI – không lưu, không tính"), "{card}");
        town.presses(BINH, "Dùng ví dụ này").await;
        taken += 1;
        assert!(taken < 30, "{}", town.transcript(BINH));
        if taken == 7 {
            town.restart().await;
        }
        if taken == 9 {
            town.says(BINH, "ông Mẫu cầm dao dọa chém bà Sen").await;
            assert!(town.last(BINH).text.contains("báo ở đó là báo thật"), "{}", town.transcript(BINH));
            town.presses(BINH, "Chỉ là tập, ghi tiếp").await;
        }
    }
    assert!(town.last(BINH).text.contains("Tổ trưởng nhận tin ngay"), "{}", town.transcript(BINH));
    assert_eq!(kept(&town).await, before);
    assert_eq!(town.people.chat(LAN).len(), head, "nobody is told");
    town.passes(chrono::TimeDelta::days(30)).await;
    let reminded = town.people.chat(BINH).iter().filter(|it| it.text.contains("Nhắc")).count();
    assert_eq!(reminded, 0, "{}", town.transcript(BINH));
    town.presses(BINH, "Tập lại").await;
    town.plays(BINH, &["/nhap"]).await;
    assert!(!town.last(BINH).text.contains("TẬP GHI") && town.number("SELECT count(*) FROM draft").await == 0);
}

#[tokio::test]
async fn whoever_logged_a_case_just_now_is_offered_no_practice_and_finds_it_in_the_menu() {
    let town = Town::start().await;
    town.plays(BINH, &crate::scripts::LOGGED).await;
    town.plays(BINH, &["/ghivu"]).await;
    let offered = |town: &Town| town.transcript(BINH).rsplit("Bước 1/9").next().unwrap().contains("Tập ghi trước");
    assert!(!offered(&town), "{}", town.transcript(BINH));
    town.passes(chrono::TimeDelta::days(61)).await;
    town.plays(BINH, &["/ghivu"]).await;
    assert!(offered(&town), "{}", town.transcript(BINH));
    town.plays(BINH, &["/menu", ">Tập ghi vụ"]).await;
    assert!(town.last(BINH).text.contains("TẬP GHI"), "{}", town.transcript(BINH));
}
