//! A quarrel that comes back, in chats: who may see the earlier case says so, who may not hears a number and whom to ask,
//! and of violence at home nobody hears.

use crate::scripts::{CONTENT, LOGGED, SIDE_A, SIDE_B, USUAL, act};
use crate::town::{BINH, DUNG, LAN, Town};

/// Up to the question for the content.
async fn come_to_content(town: &Town, who: i64) {
    town.plays(who, &LOGGED[..7]).await;
    town.plays(who, &[SIDE_A, SIDE_B]).await;
}

async fn log_again(town: &Town, who: i64) {
    town.plays(who, &[CONTENT, ">Tôi hòa giải", ">Mới tiếp nhận", ">✔ Lưu vụ, việc"]).await;
}

async fn settled_once(town: &Town) {
    for (who, deed) in USUAL.deeds {
        act(town, *who, deed);
        town.settle().await;
    }
    assert_eq!(town.number("SELECT count(*) FROM case_file WHERE status = 'success'").await, 1);
}

#[tokio::test]
async fn a_quarrel_that_came_back_is_said_shown_and_counted() {
    let town = Town::start().await;
    settled_once(&town).await;
    come_to_content(&town, BINH).await;
    let card = town.last(BINH).text;
    assert!(card.contains("1 vụ, việc trước đây có thể liên quan"), "{card}");
    town.presses(BINH, "🔁 Xem việc trước đây").await;
    let card = town.last(BINH).text;
    assert!(card.contains("VN-01-2026-001") && card.contains("Họ tên hai bên đều trùng"), "{card}");
    assert!(card.contains("đã vỡ"), "it is not performed yet: {card}");
    town.presses(BINH, "🔁 Là việc cũ tái diễn").await;
    log_again(&town, BINH).await;
    assert_eq!(town.number("SELECT count(*) FROM case_tie WHERE kinship = 'continues'").await, 1);
    town.says(BINH, "/vuviec VN-01-2026-002").await;
    let card = town.last(BINH).text;
    assert!(card.contains("Việc cũ tái diễn: VN-01-2026-001"), "{card}");
    town.says(LAN, "/vuviec VN-01-2026-001").await;
    let card = town.last(LAN).text;
    assert!(card.contains("Sau đó tái diễn: VN-01-2026-002"), "{card}");
    town.presses(LAN, "Quá trình").await;
    let timeline = town.last(LAN).text;
    assert!(timeline.contains("mối liên hệ với vụ, việc khác"), "{timeline}");
    town.says(LAN, "/tonghop").await;
    let figures = town.last(LAN).text;
    assert!(figures.contains("Việc cũ tái diễn (trong số tiếp nhận): 1"), "{figures}");
    town.says(LAN, "TD").await;
    let trace = town.last(LAN).text;
    assert!(trace.contains("VN-01-2026-002 (việc cũ: VN-01-2026-001)"), "{trace}");
    // The head puts it right, and it counts no more.
    town.says(LAN, "/vuviec VN-01-2026-002").await;
    town.plays(LAN, &[">🔗 Việc tái diễn", ">Xem, sửa", ">Không liên quan", "trùng tên, không phải người cũ"]).await;
    let list = town.last(LAN).text;
    assert!(list.contains("Trước đây ghi") && list.contains("không phải người cũ"), "{list}");
    town.says(LAN, "/tonghop").await;
    let figures = town.last(LAN).text;
    assert!(!figures.contains("tái diễn"), "{figures}");
    town.says(BINH, "/vuviec VN-01-2026-002").await;
    let card = town.last(BINH).text;
    assert!(!card.contains("tái diễn"), "{card}");
}

#[tokio::test]
async fn who_may_not_see_the_earlier_case_hears_a_number_and_nothing_of_violence_at_home() {
    let town = Town::start().await;
    settled_once(&town).await;
    come_to_content(&town, DUNG).await;
    let card = town.last(DUNG).text;
    assert!(card.contains("1 vụ, việc") && card.contains("hỏi tổ trưởng") && !card.contains("VN-01"), "{card}");
    log_again(&town, DUNG).await;
    assert!(town.last(DUNG).text.contains("VN-01-2026-002"), "{}", town.last(DUNG).text);
    // The head adds it later; the mediator of the other one sees nothing of it.
    town.says(LAN, "/vuviec VN-01-2026-002").await;
    town.plays(LAN, &[">Sửa", ">🔗 Việc tái diễn", ">➕ Ghi thêm", ">VN-01-2026-001", ">🔁 VN-01-2026-002"]).await;
    let list = town.last(LAN).text;
    assert!(list.contains("Việc cũ tái diễn: VN-01-2026-001"), "{list}");
    town.says(DUNG, "/vuviec VN-01-2026-002").await;
    let card = town.last(DUNG).text;
    assert!(!card.contains("VN-01-2026-001") && !card.contains("tái diễn"), "{card}");
    // What is of violence at home is no number either.
    town.sql("UPDATE case_file SET domestic_violence = TRUE WHERE code = 'VN-01-2026-001'").await;
    come_to_content(&town, DUNG).await;
    let card = town.last(DUNG).text;
    assert!(card.contains("1 vụ, việc trước đây có thể liên quan"), "the own one: {card}");
    assert!(!card.contains("hỏi tổ trưởng"), "{card}");
    town.says(LAN, "/huy").await;
    come_to_content(&town, LAN).await;
    let card = town.last(LAN).text;
    assert!(card.contains("2 vụ, việc trước đây có thể liên quan"), "the head sees both: {card}");
}
