//! Looking for cases, as chats.

use hoagiai::domain::people::{Holding, Office};

use crate::scripts;
use crate::town::{BINH, LAN, OFFICER, Town};

const LEADER: i64 = 1005;

/// A town with one case that Bình mediates, received on 5 May 2026.
async fn town() -> Town {
    let town = Town::start().await;
    town.plays(BINH, &scripts::LOGGED).await;
    town
}

/// The second line of the list: what was looked for.
fn looked_for(town: &Town, who: i64) -> String {
    town.last(who).text.lines().nth(1).unwrap_or_default().to_owned()
}

#[tokio::test]
async fn cases_are_found_by_team_mediator_state_and_month_and_what_was_understood_is_said() {
    let town = town().await;
    for (typed, said, found) in [
        ("lối đi tháng 5", "Tìm: tiếp nhận tháng 5/2026, có “lối đi”. Kết quả: 1", true),
        ("lối đi tháng trước", "Tìm: tiếp nhận tháng 4/2026, có “lối đi”. Kết quả: 0", false),
        ("tổ Kim Đôi", "Tìm: Kim Đôi. Kết quả: 1", true),
        ("to kim doi chua xong", "Tìm: Kim Đôi, chưa kết thúc. Kết quả: 1", true),
        ("Bình chưa giải quyết", "Tìm: chưa kết thúc, có “Bình”. Kết quả: 1", true),
        ("hòa giải viên Bình", "Tìm: hòa giải viên “Bình”. Kết quả: 1", true),
        ("hòa giải viên Thắng", "Tìm: hòa giải viên “Thắng”. Kết quả: 0", false),
        ("ông Thắng", "Tìm “Thắng”: 1", true),
        ("không thành", "Tìm: hòa giải không thành. Kết quả: 0", false),
        ("quá hạn", "Tìm: quá hạn bắt đầu hòa giải. Kết quả: 0", false),
        ("5/2026", "Tìm: tiếp nhận tháng 5/2026. Kết quả: 1", true),
    ] {
        for who in [LAN, OFFICER] {
            town.says(who, &format!("/vuviec {typed}")).await;
            assert_eq!(looked_for(&town, who), said, "{typed}");
            assert_eq!(town.last(who).text.contains("VN-01-2026-001"), found, "{typed}: {}", town.last(who).text);
            // Typed at the list it means the same.
            town.says(who, "/vuviec").await;
            town.says(who, typed).await;
            assert_eq!(looked_for(&town, who), said, "{typed}, at the list");
        }
    }
    town.says(OFFICER, "/vuviec lối đi tháng trước").await;
    town.presses(OFFICER, "Tìm đúng chữ đã gõ").await;
    assert_eq!(looked_for(&town, OFFICER), "Tìm “lối đi tháng trước”: 0");
    town.presses(OFFICER, "Tìm theo ý đã hiểu").await;
    assert_eq!(looked_for(&town, OFFICER), "Tìm: tiếp nhận tháng 4/2026, có “lối đi”. Kết quả: 0");
    assert_eq!(town.number("SELECT count(*) FROM outbox WHERE status = 'dead'").await, 0);
}

#[tokio::test]
async fn a_case_is_late_from_the_day_after_its_last_one() {
    let town = town().await;
    for (days, n) in [(2, 0), (4, 1)] {
        town.passes(chrono::TimeDelta::days(days)).await;
        town.says(LAN, "/vuviec quá hạn").await;
        assert_eq!(looked_for(&town, LAN), format!("Tìm: quá hạn bắt đầu hòa giải. Kết quả: {n}"));
    }
}

#[tokio::test]
async fn nobody_finds_by_state_or_month_what_they_may_not_see() {
    let town = town().await;
    let leader =
        Holding { office: Office::WardLeader, team: None, group: None, from: "2026-01-01".parse().unwrap(), to: None };
    town.joins((Some(LEADER), "Đỗ Văn Hải", None), &leader).await;
    for words in ["tháng 5", "tổ Kim Đôi", "chưa xong", "hòa giải viên Bình", "lối đi"] {
        town.says(LEADER, &format!("/vuviec {words}")).await;
        assert!(!town.last(LEADER).text.contains("VN-01"), "{words}: {}", town.last(LEADER).text);
        town.says(crate::town::DUNG, &format!("/vuviec {words}")).await;
        assert!(!town.last(crate::town::DUNG).text.contains("VN-01"), "{words}: a mediator sees their own");
    }
}

#[tokio::test]
async fn text_of_an_old_font_is_sent_back_wherever_it_is_typed() {
    let town = town().await;
    let n = town.number("SELECT count(*) FROM case_file").await;
    for (who, words) in [
        (BINH, "/vuviec lèi ®i chung"),
        (BINH, "/ghivu tranh chÊp lèi ®i, nhËn h«m qua"),
        (LAN, "hoøa giaûi"),
        (OFFICER, "/nhansu NguyÔn V¨n An"),
    ] {
        town.says(who, words).await;
        let said = town.last(who).text;
        assert!(said.contains("phông cũ") && said.contains("gõ lại"), "{words}: {said}");
    }
    town.plays(OFFICER, &["/nhansu", "Traàn Vaên Bình"]).await;
    assert!(town.last(OFFICER).text.contains("phông cũ (VNI)"), "{}", town.last(OFFICER).text);
    assert_eq!(town.number("SELECT count(*) FROM case_file").await, n);
    assert_eq!(town.number("SELECT count(*) FROM draft").await, 0);
}
