//! A new officer joins, as chats: the others in office are told, one of them knows nothing of it, and the log says who did
//! what. Somebody whose way in is taken away is a stranger with their next word.

use chrono::TimeDelta;
use hoagiai::domain::audit::{Act, NewAct};
use hoagiai::domain::people::{Holding, Office};

use crate::town::{ADMIN, LAN, OFFICER, STRANGER, Town};

/// A leader of the ward.
const LEADER: i64 = 1005;
const NEW: &str = "Quách Bảo Ngân";

async fn town() -> Town {
    let town = Town::start().await;
    let leader =
        Holding { office: Office::WardLeader, team: None, group: None, from: "2024-01-01".parse().unwrap(), to: None };
    town.joins((Some(LEADER), "Đỗ Văn Hải", None), &leader).await;
    town.people.add_user(ADMIN, "Quản trị");
    town.people.press_start(ADMIN, "").unwrap();
    town.settle().await;
    town
}

/// The officer invites another one, who joins with their own account.
async fn a_second_officer_joins(town: &Town) {
    let invite = ["/nhansu", ">+ Mời người mới", ">Cán bộ", NEW, ">Bỏ qua", ">Bỏ qua"];
    town.plays(OFFICER, &invite).await;
    town.plays(OFFICER, &["45/QĐ-UBND", "20/4/2026", ">Tạo thư mời"]).await;
    comes_by_the_newest_link(town).await;
}

async fn comes_by_the_newest_link(town: &Town) {
    let chat = town.people.chat(OFFICER);
    let link = chat.iter().rev().find_map(|it| it.text.split_once("?start=")).expect("a link").1;
    let token: String = link.chars().take_while(|it| it.is_ascii_alphanumeric() || "_-".contains(*it)).collect();
    town.people.press_start(STRANGER, &token).unwrap();
    town.settle().await;
    town.presses(STRANGER, "Đồng ý").await;
    // The register knows no number of theirs: whoever made the link says that it is they, and until then nothing is theirs.
    town.presses(STRANGER, "Số khác").await;
    town.says(STRANGER, "/nhansu").await;
    assert!(town.last(STRANGER).text.contains("Chờ Văn phòng xác nhận"), "{}", town.transcript(STRANGER));
    town.plays(OFFICER, &[">Xem và xác nhận", ">Đúng là người này"]).await;
}

fn heard(town: &Town, who: i64, words: &str) -> usize {
    town.people.chat(who).iter().filter(|it| it.from_bot && !it.deleted && it.text.contains(words)).count()
}

#[tokio::test]
async fn those_in_office_hear_of_a_new_officer_and_may_object() {
    let town = town().await;
    a_second_officer_joins(&town).await;
    for who in [OFFICER, LEADER] {
        assert_eq!(heard(&town, who, "Có người mới tham gia"), 1, "{}", town.transcript(who));
        assert_eq!(heard(&town, who, "theo thư mời của Phạm Thu Hà"), 1, "{}", town.transcript(who));
    }
    for who in [LAN, STRANGER, ADMIN] {
        assert_eq!(heard(&town, who, "Có người mới tham gia"), 0, "{}", town.transcript(who));
    }
    town.presses(OFFICER, "Tôi không biết việc này").await;
    town.presses(OFFICER, "Báo lãnh đạo").await;
    assert_eq!(heard(&town, LEADER, "Phạm Thu Hà báo không biết việc Quách Bảo Ngân tham gia"), 1);
    town.presses(OFFICER, "Tôi không biết việc này").await;
    assert!(town.last(OFFICER).text.contains("đã báo lãnh đạo"), "{}", town.transcript(OFFICER));
    let objections = "SELECT count(*) FROM audit WHERE act = 'object'";
    assert_eq!(town.number(objections).await, 1, "once");
    // Nobody is removed by it, and the admins hear of it without a name, once.
    assert_eq!(town.number(&format!("SELECT count(*) FROM tg_account WHERE tg_user_id = {STRANGER}")).await, 1);
    for _ in 0..3 {
        town.bot.watch_once().await.unwrap();
        town.clock.advance(TimeDelta::minutes(40));
        town.settle().await;
    }
    assert_eq!(heard(&town, ADMIN, "Ở Vũ Ninh có người báo không biết"), 1, "{}", town.transcript(ADMIN));
    assert_eq!(heard(&town, ADMIN, "Ngân"), 0);
    // The log, newest first, with names for those in office.
    town.says(LEADER, "/nhatky").await;
    let log = town.last(LEADER);
    assert!(log.protected);
    let lines: Vec<&str> = log.text.lines().filter(|it| it.starts_with('•')).collect();
    for (line, said) in lines.iter().zip([
        "Phạm Thu Hà: báo không biết việc tham gia – Quách Bảo Ngân",
        "Phạm Thu Hà: xác nhận đúng người dùng thư mời – Quách Bảo Ngân",
        "Quách Bảo Ngân: tham gia bằng thư mời",
        "Phạm Thu Hà: gửi thư mời – Quách Bảo Ngân",
        "Phạm Thu Hà: thêm người – Quách Bảo Ngân",
    ]) {
        assert!(line.ends_with(said), "{said} in {}", log.text);
    }
    assert_eq!(lines.len(), 5, "{}", log.text);
    town.plays(OFFICER, &["/caidat", ">Nhật ký việc đã làm"]).await;
    assert!(town.last(OFFICER).text.contains("5 việc"), "{}", town.transcript(OFFICER));
    town.says(LAN, "/nhatky").await;
    assert!(!town.last(LAN).text.contains("Nhật ký việc đã làm"), "{}", town.transcript(LAN));
}

#[tokio::test]
async fn whoever_was_there_before_stops_rights_that_were_given_for_nothing() {
    let town = town().await;
    a_second_officer_joins(&town).await;
    assert_eq!(heard(&town, LEADER, "Theo quyết định số 45/QĐ-UBND ngày 20/04/2026"), 1, "{}", town.transcript(LEADER));
    town.says(STRANGER, "/nhansu").await;
    assert_eq!(heard(&town, STRANGER, "người đã tham gia"), 1, "{}", town.transcript(STRANGER));
    // Who was let in turns nobody out who was there before.
    town.plays(STRANGER, &["/nhansu", ">+ Mời người mới", ">Lãnh đạo", "Mai Thị Hoa", ">Bỏ qua", ">Bỏ qua"]).await;
    town.plays(STRANGER, &[">Chưa có số", ">Tạo thư mời"]).await;
    assert_eq!(heard(&town, LEADER, "Mai Thị Hoa – Lãnh đạo"), 1, "{}", town.transcript(LEADER));
    assert_eq!(heard(&town, LEADER, "Chưa có số quyết định"), 1, "{}", town.transcript(LEADER));
    town.says(OFFICER, "/viec").await;
    let tasks = town.last(OFFICER);
    let paperless = tasks.buttons().any(|it| it.text.contains("Chưa có số quyết định: Mai Thị Hoa"));
    assert!(paperless, "{}", town.transcript(OFFICER));
    town.says(OFFICER, "/nhansu ngan").await;
    town.presses(OFFICER, NEW).await;
    assert!(town.last(OFFICER).text.contains("quyết định số 45/QĐ-UBND"), "{}", town.transcript(OFFICER));
    let joined = town.people.newest(LEADER, |it| {
        let is_it = it.from_bot && it.text.contains("Có người mới tham gia");
        is_it.then(|| (it.message_id, it.buttons().next().unwrap().data.clone()))
    });
    let (message, data) = joined.unwrap();
    town.people.tap(LEADER, message, &data).unwrap();
    town.settle().await;
    town.plays(LEADER, &[">Dừng quyền", "Không có quyết định nào như vậy", ">Dừng quyền ngay"]).await;
    for who in [OFFICER, LEADER] {
        assert_eq!(heard(&town, who, "Đã dừng quyền\n"), 1, "{}", town.transcript(who));
    }
    assert_eq!(heard(&town, STRANGER, "Quyền của ông/bà đã được dừng"), 1, "{}", town.transcript(STRANGER));
    let before = heard(&town, STRANGER, "người đã tham gia");
    town.says(STRANGER, "/nhansu").await;
    assert_eq!(heard(&town, STRANGER, "người đã tham gia"), before, "{}", town.transcript(STRANGER));
    assert_eq!(town.number("SELECT count(*) FROM audit WHERE act = 'stop_rights'").await, 1);
    let open = "SELECT count(*) FROM invitation WHERE used_at IS NULL AND expires_at > '2026-05-06'";
    assert_eq!(town.number(open).await, 0, "nor does anybody come by a link of theirs");
    town.plays(OFFICER, &["/nhansu ngan", ">Quách Bảo Ngân"]).await;
    assert!(town.last(OFFICER).text.contains("Lý do sửa: Không có quyết định nào"), "{}", town.transcript(OFFICER));
}

#[tokio::test]
async fn who_was_revoked_is_a_stranger_and_hears_nothing_more() {
    let town = town().await;
    a_second_officer_joins(&town).await;
    let mut tx = town.plain.begin().await.unwrap();
    let person = tx.person_of_account(STRANGER).await.unwrap().unwrap();
    assert!(tx.revoke_access(person, town.bot_now()).await.unwrap().account);
    let ward = tx.person(person).await.unwrap().unwrap().ward;
    tx.note_act(&NewAct::by_operator(Act::Revoke, Some(ward)).to(person), town.bot_now()).await.unwrap();
    tx.commit().await.unwrap();
    let before = town.people.chat(STRANGER).len();
    town.passes(TimeDelta::days(10)).await;
    assert_eq!(town.people.chat(STRANGER).len(), before, "{}", town.transcript(STRANGER));
    for words in ["/tonghop", "/nhansu", "/menu"] {
        town.says(STRANGER, words).await;
        let told = town.last(STRANGER).text;
        assert!(!told.contains("Vũ Ninh") && !told.contains("Phạm"), "{told}");
    }
    town.says(OFFICER, "/nhatky").await;
    let first = town.last(OFFICER).text;
    assert!(first.contains("người quản trị kỹ thuật: thu hồi quyền truy cập – Quách Bảo Ngân"), "{first}");
    // They can be invited again, and everybody hears of it again.
    town.plays(OFFICER, &["/nhansu Ngân", "1", ">Gửi thư mời"]).await;
    comes_by_the_newest_link(&town).await;
    assert_eq!(heard(&town, LEADER, "Có người mới tham gia"), 2, "{}", town.transcript(LEADER));
    town.says(STRANGER, "/menu").await;
    assert_eq!(heard(&town, STRANGER, "phường Vũ Ninh"), 1, "{}", town.transcript(STRANGER));
}
