//! An election from the first candidate to the chair's decision, somebody's leaving, and the yearly review, as chats of the
//! people who take part.

use chrono::TimeDelta;
use hoagiai::domain::GroupId;
use hoagiai::domain::people::{Holding, Office};

use crate::store_kit::day;
use crate::town::{BINH, LAN, OFFICER, Town};

/// Heads the Front committee of the first group.
const FRONT: i64 = 961;

async fn town() -> Town {
    let town = Town::start().await;
    let office = Office::FrontCommitteeHead;
    let holding = Holding { office, team: None, group: Some(GroupId(1)), from: day("2026-01-01"), to: None };
    town.joins((Some(FRONT), "Trần Văn Phúc", None), &holding).await;
    town
}

/// Whether somebody mediates in the first team on the day.
async fn mediates(town: &Town, on: &str) -> i64 {
    town.number(&format!(
        "SELECT count(*) FROM office_holding WHERE team_id = 1 AND office = 'mediator' AND held_from <= '{on}'
            AND (held_to IS NULL OR held_to >= '{on}')"
    ))
    .await
}

#[tokio::test]
async fn art_8_from_the_candidates_to_the_day_of_the_decision() {
    let town = town().await;
    town.plays(FRONT, &["/kientoan", ">Lập đề nghị mới", ">Bầu hòa giải viên"]).await;
    town.says(FRONT, "Lê Thị Hà, nữ, 1962, Kinh, đại học Luật, hưu trí\nĐỗ Văn Mạnh, nam, 1970").await;
    town.settle().await;
    town.plays(FRONT, &[">Xong, đi tiếp", "1"]).await;
    assert!(town.last(FRONT).text.contains("đang chuẩn bị"), "{}", town.transcript(FRONT));
    town.plays(FRONT, &[">Ghi kết quả bầu", ">Bỏ phiếu kín", "5/5", "8h30, nhà văn hóa Kim Đôi", ">Trần Văn Phúc"])
        .await;
    town.plays(FRONT, &["Lê Thị Hoa, Nguyễn Văn Tâm", "Phạm Văn Tám", "120, 100, 100, 99, 97", "90, 55"]).await;
    let check = town.last(FRONT).text;
    assert!(check.contains("Lê Thị Hà: 90 phiếu (75 %) – trúng cử"), "{check}");
    assert!(check.contains("Đỗ Văn Mạnh: 55 phiếu (45 %) – không quá 50 %"), "{check}");
    town.plays(FRONT, &[">Lưu kết quả bầu", ">Gửi UBND phường"]).await;
    assert!(town.last(OFFICER).text.contains("Trần Văn Phúc gửi đề nghị"), "{}", town.transcript(OFFICER));
    let before = mediates(&town, "2026-05-05").await;
    town.plays(OFFICER, &["/viec", ">công nhận hòa giải viên", ">Nhập quyết định đã ký", "12/QĐ-UBND ngày 5/5/2026"])
        .await;
    assert!(town.last(OFFICER).text.contains("Công nhận hòa giải viên: Lê Thị Hà"), "{}", town.transcript(OFFICER));
    assert_eq!(mediates(&town, "2026-05-05").await, before, "not before the yes");
    town.plays(OFFICER, &[">Đúng, ghi vào danh sách"]).await;
    assert_eq!(mediates(&town, "2026-05-05").await, before + 1, "{}", town.transcript(OFFICER));
    assert_eq!(mediates(&town, "2026-05-04").await, before, "from that day");
    let told = town.people.chat(FRONT).iter().any(|it| it.from_bot && it.text.contains("12/QĐ-UBND"));
    assert!(told, "{}", town.transcript(FRONT));
}

#[tokio::test]
async fn art_11_a_mediator_leaves_by_the_head_and_the_front_committee() {
    let town = town().await;
    town.plays(BINH, &["/kientoan", ">Lập đề nghị mới", ">Trần Văn Bình", ">Bỏ qua", ">Gửi tổ trưởng"]).await;
    assert!(town.last(LAN).text.contains("xin thôi làm hòa giải viên"), "{}", town.transcript(LAN));
    town.plays(LAN, &["/viec", ">cho thôi", ">Chuyển Trưởng ban"]).await;
    town.plays(FRONT, &["/viec", ">cho thôi", ">Gửi UBND phường", "Đỗ Thị Mai", ">Gửi UBND phường"]).await;
    let before = mediates(&town, "2026-05-06").await;
    town.passes(TimeDelta::days(1)).await;
    town.plays(OFFICER, &["/viec", ">cho thôi", ">Nhập quyết định đã ký", "15/QĐ-UBND ngày 6/5/2026"]).await;
    town.plays(OFFICER, &[">Đúng, ghi vào danh sách"]).await;
    assert_eq!(mediates(&town, "2026-05-06").await, before - 1, "{}", town.transcript(OFFICER));
    assert_eq!(mediates(&town, "2026-05-05").await, before, "up to the day before");
    town.plays(BINH, &["/ghivu"]).await;
    assert!(!town.last(BINH).text.contains("Bước"), "no rights after the end: {}", town.transcript(BINH));
}

#[tokio::test]
async fn nqlt_art_13_whoever_is_late_is_reminded_and_the_digest_says_so() {
    let town = town().await;
    town.plays(OFFICER, &["/kientoan", ">Lập đề nghị mới", ">Bầu hòa giải viên", ">Kim Đôi"]).await;
    town.plays(OFFICER, &["Lê Thị Hà, nữ, 1962", ">Xong, đi tiếp", "1", ">Ghi kết quả bầu", ">Biểu quyết"]).await;
    town.plays(OFFICER, &["5/5", "nhà văn hóa Kim Đôi", ">Trần Văn Phúc", "120, 100", "90", ">Lưu kết quả bầu"]).await;
    town.passes(TimeDelta::days(8)).await;
    let reminded = town.people.chat(FRONT).iter().filter(|it| it.from_bot && it.text.contains("hạn")).count();
    assert_eq!(reminded, 2, "the day before, and the day after: {}", town.transcript(FRONT));
    town.plays(OFFICER, &["/kientoan", ">công nhận hòa giải viên", ">Gửi UBND phường"]).await;
    assert!(town.last(OFFICER).text.contains("nhập thay Trần Văn Phúc"), "{}", town.transcript(OFFICER));
    town.passes(TimeDelta::days(12)).await;
    let chat = town.people.chat(OFFICER);
    let said = |words: &str| chat.iter().any(|it| it.from_bot && it.text.contains(words));
    assert!(said("đã quá hạn quyết định"), "{}", town.transcript(OFFICER));
    assert!(said("Đề nghị quá hạn quyết định: 1"), "{}", town.transcript(OFFICER));
}

#[tokio::test]
async fn art_12_3_in_november_the_team_is_reviewed() {
    let town = town().await;
    town.passes(TimeDelta::days(182)).await;
    let asked = |who| town.people.chat(who).iter().any(|it| it.from_bot && it.text.contains("Đến kỳ rà soát"));
    assert!(asked(LAN) && asked(FRONT), "{}", town.transcript(LAN));
    town.plays(LAN, &["/rasoat", ">Trần Văn Bình", ">Ghi nhu cầu", "Tập huấn về đất đai", ">Ghi kết quả rà soát"])
        .await;
    assert!(town.last(LAN).text.contains("Đã rà soát ngày"), "{}", town.transcript(LAN));
    town.passes(TimeDelta::days(30)).await;
    let late = town.people.chat(OFFICER).into_iter().filter(|it| it.from_bot && it.text.contains("Chưa xong:"));
    let late: Vec<String> = late.map(|it| it.text).collect();
    assert_eq!(late.len(), 1, "{}", town.transcript(OFFICER));
    assert!(!late[0].contains("Kim Đôi"), "{late:?}");
}
