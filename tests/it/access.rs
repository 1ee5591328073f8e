//! Who sees a case, as chats: the names for a while, who has looked, and cases that nobody is assigned to.

use chrono::TimeDelta;

use crate::scripts;
use crate::town::{BINH, LAN, OFFICER, Town};

/// Messages in a chat that still show a name.
fn named(town: &Town, who: i64) -> Vec<String> {
    let chat = town.people.chat(who).into_iter().filter(|it| it.from_bot && !it.deleted);
    let named: Vec<_> = chat.filter(|it| it.text.contains("Hoàng Văn Thắng")).collect();
    assert!(named.iter().all(|it| it.protected), "names are never forwarded");
    named.into_iter().map(|it| it.text).collect()
}

#[tokio::test]
async fn names_stand_for_five_minutes_once_and_every_reading_is_known() {
    let mut town = Town::start().await;
    town.plays(BINH, &scripts::LOGGED).await;
    town.plays(BINH, &["/vuviec VN-01-2026-001", ">Xem họ tên, địa chỉ"]).await;
    let shown = named(&town, BINH);
    assert_eq!(shown.len(), 1);
    for part in ["Đỗ Thị Hạnh, 52 tuổi – số 14 ngõ 3", "Hoàng Văn Thắng, 45 tuổi – số 12 ngõ 3", "lấn ra lối đi chung"]
    {
        assert!(shown[0].contains(part), "{part}: {}", shown[0]);
    }
    assert!(!town.last(BINH).text.contains("Thắng"), "the card stands below");
    town.presses(BINH, "Xem họ tên, địa chỉ").await;
    assert_eq!(named(&town, BINH).len(), 1, "a second copy takes the place of the first");
    town.passes(TimeDelta::minutes(4)).await;
    assert_eq!(named(&town, BINH).len(), 1);
    town.restart().await;
    town.passes(TimeDelta::minutes(2)).await;
    assert!(named(&town, BINH).is_empty(), "{}", town.transcript(BINH));
    assert_eq!(town.number("SELECT count(*) FROM timer WHERE key LIKE 'names:%'").await, 0);
    // The head sees who looked; the mediator is not offered it.
    town.plays(LAN, &["/vuviec VN-01-2026-001", ">Ai đã xem"]).await;
    let readers = town.last(LAN).text;
    assert_eq!(readers.matches("Trần Văn Bình: xem họ tên, địa chỉ").count(), 2, "{readers}");
    assert!(readers.contains("mở trang vụ, việc"), "{readers}");
    let card = town.people.chat(BINH).into_iter().rfind(|it| it.from_bot && !it.deleted).unwrap();
    assert!(!format!("{card:?}").contains("Ai đã xem"));
}

/// Messages in a chat that still show the name, whatever is written there beside it.
fn corrected(town: &Town, who: i64) -> usize {
    let chat = town.people.chat(who).into_iter().filter(|it| it.from_bot && !it.deleted);
    let named: Vec<_> = chat.filter(|it| it.text.contains("Hoàng Văn Th")).collect();
    assert!(named.iter().all(|it| it.protected), "names are never forwarded");
    named.len()
}

#[tokio::test]
async fn names_on_the_cards_of_a_correction_go_with_the_card_and_are_a_reading() {
    let mut town = Town::start().await;
    town.plays(BINH, &scripts::LOGGED).await;
    let read = "SELECT count(*) FROM access_log WHERE names";
    town.plays(BINH, &["/vuviec VN-01-2026-001", ">Sửa thông tin"]).await;
    assert_eq!((corrected(&town, BINH), town.number(read).await), (0, 0));
    town.plays(BINH, &[">các bên"]).await;
    assert_eq!((corrected(&town, BINH), town.number(read).await), (1, 1));
    town.plays(BINH, &[">Bên A: Hoàng Văn Thắng", "Hoàng Văn Thăng"]).await;
    assert_eq!(corrected(&town, BINH), 1, "the cards before are gone: {}", town.transcript(BINH));
    // Left alone for a while: the names go, what was typed stays.
    town.restart().await;
    town.passes(TimeDelta::minutes(6)).await;
    assert_eq!(corrected(&town, BINH), 0, "{}", town.transcript(BINH));
    assert_eq!(town.number(read).await, 1, "one reading");
    town.plays(BINH, &[">Làm tiếp"]).await;
    assert_eq!((corrected(&town, BINH), town.number(read).await), (1, 2));
    town.plays(BINH, &["ghi nhầm tên"]).await;
    assert_eq!(corrected(&town, BINH), 1);
    town.plays(BINH, &[">Lưu"]).await;
    assert_eq!(corrected(&town, BINH), 0, "{}", town.transcript(BINH));
    assert_eq!(town.number("SELECT count(*) FROM timer WHERE key LIKE 'names:%'").await, 0);
    // An entry of the history, left by a command.
    town.plays(BINH, &[">Quá trình", ">sửa thông tin"]).await;
    assert_eq!(corrected(&town, BINH), 1);
    town.plays(BINH, &["/menu"]).await;
    assert_eq!(corrected(&town, BINH), 0, "{}", town.transcript(BINH));
}

#[tokio::test]
async fn a_card_with_names_that_somebody_deleted_does_not_come_back() {
    let town = Town::start().await;
    town.plays(BINH, &scripts::LOGGED).await;
    town.plays(BINH, &["/vuviec VN-01-2026-001", ">Sửa thông tin", ">các bên"]).await;
    let card = town.last(BINH).message_id;
    town.people.delete_message(BINH, card).unwrap();
    let stood = town.people.chat(BINH).len();
    town.passes(TimeDelta::minutes(6)).await;
    assert_eq!(town.people.chat(BINH).len(), stood, "{}", town.transcript(BINH));
    assert_eq!(town.number("SELECT count(*) FROM outbox WHERE status = 'dead'").await, 0);
}

#[tokio::test]
async fn names_that_are_too_old_to_be_removed_are_blotted_out() {
    let mut town = Town::start().await;
    town.plays(BINH, &scripts::LOGGED).await;
    town.plays(BINH, &["/vuviec VN-01-2026-001", ">Xem họ tên, địa chỉ"]).await;
    assert_eq!(named(&town, BINH).len(), 1);
    // The program was down over a long weekend: Telegram lets nobody remove the message any more.
    town.clock.advance(TimeDelta::hours(60));
    town.restart().await;
    town.settle().await;
    assert!(named(&town, BINH).is_empty(), "{}", town.transcript(BINH));
    let stands =
        town.people.chat(BINH).into_iter().filter(|it| it.text.contains("Họ tên, địa chỉ đã được xóa")).count();
    assert_eq!(stands, 1, "{}", town.transcript(BINH));
}

#[tokio::test]
async fn what_was_written_of_a_case_is_never_forwarded_from_wherever_its_card_was_opened() {
    let town = Town::start().await;
    town.plays(BINH, &scripts::LOGGED).await;
    town.plays(BINH, &["/menu", ">Xem vụ, việc", ">VN-01-2026-001"]).await;
    let card = town.last(BINH);
    assert!(card.text.contains("lấn ra lối đi chung") && card.protected, "{}", town.transcript(BINH));
    for who in [BINH, LAN, OFFICER] {
        let told =
            town.people.chat(who).into_iter().filter(|it| it.from_bot && it.text.contains("lấn ra lối đi chung"));
        assert!(told.into_iter().all(|it| it.protected), "{}", town.transcript(who));
    }
}

#[tokio::test]
async fn names_that_someone_deleted_or_that_were_never_sent_trouble_nobody() {
    let town = Town::start().await;
    town.plays(BINH, &scripts::LOGGED).await;
    town.plays(BINH, &["/vuviec VN-01-2026-001", ">Xem họ tên, địa chỉ"]).await;
    // As if it was never sent: forgotten before its time.
    town.sql("UPDATE outbox SET message_id = NULL, status = 'dead' WHERE key LIKE 'names:%'").await;
    town.passes(TimeDelta::minutes(6)).await;
    assert_eq!(town.number("SELECT count(*) FROM inbox WHERE status = 'parked'").await, 0);
    let refused = "SELECT count(*) FROM outbox WHERE method = 'deleteMessage' AND status = 'dead'";
    assert_eq!(town.number(refused).await, 0);
}

#[tokio::test]
async fn nobody_forgets_a_case_without_a_mediator() {
    let town = Town::start().await;
    let mut acts = scripts::LOGGED.to_vec();
    acts[10] = ">Để tổ trưởng phân công";
    acts.remove(11);
    town.plays(BINH, &acts).await;
    let heard = |who: i64| {
        let said = |it: &String| it.contains("Chưa có hòa giải viên\n");
        town.people.chat(who).into_iter().map(|it| it.text).filter(said).count()
    };
    assert_eq!(
        town.number("SELECT count(*) FROM timer WHERE key = 'unassigned:1'").await,
        1,
        "{}",
        town.transcript(BINH)
    );
    town.passes(TimeDelta::days(1)).await;
    assert_eq!((heard(LAN), heard(OFFICER)), (1, 0));
    town.passes(TimeDelta::days(1)).await;
    assert_eq!((heard(LAN), heard(OFFICER)), (2, 0));
    town.passes(TimeDelta::days(1)).await;
    assert_eq!((heard(LAN), heard(OFFICER)), (3, 1));
    town.passes(TimeDelta::days(8)).await;
    assert_eq!(heard(OFFICER), 2, "every week until somebody is named");
}
