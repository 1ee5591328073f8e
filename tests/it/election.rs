//! An election from the first candidate to the chair's decision, somebody's leaving, and the yearly review, as chats of the
//! people who take part.

use chrono::TimeDelta;
use hoagiai::domain::GroupId;
use hoagiai::domain::access::{act, may};
use hoagiai::domain::law::{LegalParam, Unit};
use hoagiai::domain::law_keys::ParamKey;
use hoagiai::domain::mark::Mark;
use hoagiai::domain::people::{CONSENT_VERSION, Holding, Office};
use hoagiai::store::directory::NewWard;

use crate::scripts;
use crate::store_kit::day;
use crate::town::{BINH, DUNG, LAN, OFFICER, Town};

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
    assert!(check.contains("Đỗ Văn Mạnh: 55 phiếu (45,83 %) – không đạt trên 50 %"), "{check}");
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

/// How often the audit holds an act.
async fn noted(town: &Town, act: &str) -> i64 {
    town.number(&format!("SELECT count(*) FROM audit WHERE act = '{act}'")).await
}

#[tokio::test]
async fn what_a_colleague_changed_meanwhile_is_shown_again_and_parks_nothing() {
    let town = town().await;
    town.plays(FRONT, &["/kientoan", ">Lập đề nghị mới", ">Bầu hòa giải viên", "Lê Thị Hà, nữ, 1962"]).await;
    town.plays(FRONT, &[">Xong, đi tiếp", "1", ">Sửa danh sách ứng cử", ">Xong, đi tiếp"]).await;
    town.plays(OFFICER, &["/kientoan", ">công nhận hòa giải viên", ">Sửa danh sách ứng cử", ">Xong, đi tiếp", "2"])
        .await;
    assert!(town.last(OFFICER).text.contains("nhập thay Trần Văn Phúc"), "{}", town.transcript(OFFICER));
    town.plays(FRONT, &["3"]).await;
    assert!(town.last(FRONT).text.contains("vừa thay đổi"), "{}", town.transcript(FRONT));
    assert!(town.last(FRONT).text.contains("Cần bầu: 2"), "{}", town.transcript(FRONT));
    // A button of a card that was overtaken does nothing either.
    town.plays(OFFICER, &[">Sửa danh sách ứng cử", ">Xong, đi tiếp", "4"]).await;
    town.plays(FRONT, &[">Rút đề nghị"]).await;
    assert!(town.last(FRONT).text.contains("Cần bầu: 4"), "{}", town.transcript(FRONT));
    assert_eq!(town.number("SELECT count(*) FROM proposal WHERE standing = 'preparing' AND version = 3").await, 1);
    assert_eq!(town.number("SELECT count(*) FROM inbox WHERE status <> 'done'").await, 0);
}

#[tokio::test]
async fn a_paper_comes_in_one_tap_and_what_the_office_did_is_noted() {
    let town = town().await;
    crate::scripts::play(&town, &crate::scripts::ELECTION).await;
    let files: Vec<_> =
        town.people.chat(OFFICER).into_iter().filter(|it| it.from_bot && it.kind == "document").collect();
    let [file] = &files[..] else { panic!("{}", town.transcript(OFFICER)) };
    assert!(file.file.as_ref().is_some_and(|it| it.name.starts_with("bien-ban-bau")), "{:?}", file.file);
    // Begun, recorded, sent; and the leaving sent.
    assert_eq!(noted(&town, "step_proposal").await, 4);
    assert_eq!((noted(&town, "decide_proposal").await, noted(&town, "print_proposal").await), (2, 1));
    assert_eq!((noted(&town, "add_person").await, noted(&town, "give_office").await), (1, 1));
    assert_eq!(noted(&town, "end_office").await, 1, "Bình leaves");
    let text = town.transcript(OFFICER);
    assert!(text.contains("nhập thay Trần Văn Phúc"), "{text}");
    crate::scripts::play(&town, &crate::scripts::REVIEW).await;
    assert_eq!(noted(&town, "review_team").await, 1, "the office's, not the head's own");
}

/// Where there is one ward only, its law holds for what belongs to none: so there are two.
async fn sends_within_two_days(town: &Town) {
    let mut tx = town.store.begin().await.unwrap();
    let new = NewWard { key: "far", name: "Xa", case_prefix: "XA", unit_label: "tổ dân phố", office_phone: None };
    tx.add_ward(&new).await.unwrap();
    let (officer, _) = tx.actor(OFFICER, day("2026-05-05"), CONSENT_VERSION).await.unwrap().unwrap();
    let permit = may(&officer, act::CorrectRules).unwrap();
    let row = LegalParam {
        key: ParamKey::HeadListDays,
        value: "2".into(),
        unit: Unit::Days,
        legal_basis: "Quy chế của phường".into(),
        effective_from: day("2026-01-01"),
        effective_to: None,
        mark: Mark::Verified,
    };
    tx.set_param(Some(&permit), &row, "của phường", town.bot_now()).await.unwrap();
    tx.commit().await.unwrap();
}

#[tokio::test]
async fn a_reminder_goes_by_the_law_of_its_ward() {
    let town = town().await;
    sends_within_two_days(&town).await;
    town.plays(FRONT, &["/kientoan", ">Lập đề nghị mới", ">Bầu hòa giải viên", "Lê Thị Hà, nữ, 1962"]).await;
    town.plays(FRONT, &[">Xong, đi tiếp", "1", ">Ghi kết quả bầu", ">Biểu quyết", "5/5", "nhà văn hóa Kim Đôi"]).await;
    town.plays(FRONT, &[">Trần Văn Phúc", "120, 100", "90", ">Lưu kết quả bầu"]).await;
    town.passes(TimeDelta::days(2)).await;
    let chat = town.people.chat(FRONT);
    let said: Vec<_> = chat.iter().filter(|it| it.from_bot && it.text.contains("Ngày mai")).collect();
    let [said] = &said[..] else { panic!("{}", town.transcript(FRONT)) };
    assert!(said.text.contains("07/05"), "{}", said.text);
}

#[tokio::test]
async fn art_11_open_cases_go_over_with_the_decision_that_releases_their_mediator() {
    let town = town().await;
    town.plays(BINH, &crate::scripts::LOGGED).await;
    town.plays(BINH, &["/kientoan", ">Lập đề nghị mới", ">Trần Văn Bình", ">Bỏ qua", ">Gửi tổ trưởng"]).await;
    town.plays(LAN, &["/kientoan", ">cho thôi", ">Chuyển Trưởng ban"]).await;
    town.plays(FRONT, &["/kientoan", ">cho thôi", ">Gửi UBND phường", "Đỗ Thị Mai", ">Gửi UBND phường"]).await;
    town.passes(TimeDelta::days(1)).await;
    town.plays(OFFICER, &["/kientoan", ">cho thôi", ">Nhập quyết định đã ký", "15/QĐ-UBND ngày 6/5/2026"]).await;
    assert!(town.last(OFFICER).text.contains("Ai trong tổ nhận tiếp"), "{}", town.transcript(OFFICER));
    town.plays(OFFICER, &[">Lê Anh Dũng", ">Đúng, ghi vào danh sách"]).await;
    let mediates = |who: &str| {
        format!("SELECT count(*) FROM case_mediator m JOIN person p ON p.id = m.person_id WHERE p.key = 'test:{who}'")
    };
    assert_eq!(town.number(&mediates(&BINH.to_string())).await, 0, "{}", town.transcript(OFFICER));
    assert_eq!(town.number(&mediates(&DUNG.to_string())).await, 1);
    let told = town.people.chat(DUNG).iter().any(|it| it.from_bot && it.text.contains("nhận bàn giao"));
    assert!(told, "{}", town.transcript(DUNG));
}

#[tokio::test]
async fn an_election_of_a_team_that_is_merged_is_over_with_it_and_who_prepared_it_hears_so() {
    let town = town().await;
    town.plays(FRONT, &["/kientoan", ">Lập đề nghị mới", ">Bầu hòa giải viên"]).await;
    town.says(FRONT, "Lê Thị Hà, nữ, 1962, Kinh, đại học Luật, hưu trí\nĐỗ Văn Mạnh, nam, 1970").await;
    town.plays(FRONT, &[">Xong, đi tiếp", "1"]).await;
    let open = "SELECT count(*) FROM proposal WHERE standing = 'preparing'";
    assert_eq!(town.number(open).await, 1, "{}", town.transcript(FRONT));
    merged(&town).await;
    town.clock.advance(TimeDelta::seconds(2));
    scripts::act(&town, OFFICER, "=save");
    town.settle().await;
    assert_eq!(town.number(open).await, 0, "{}", town.transcript(OFFICER));
    let told = town
        .people
        .chat(FRONT)
        .iter()
        .filter(|it| it.from_bot && it.text.contains("tổ đã sáp nhập vào Quỳnh Đôi"))
        .count();
    assert_eq!(told, 1, "{}", town.transcript(FRONT));
    assert!(town.transcript(FRONT).contains("Đề nghị khép lại cùng tổ"), "{}", town.transcript(FRONT));
    town.plays(FRONT, &["/kientoan"]).await;
    assert_eq!(town.number("SELECT count(*) FROM timer WHERE key LIKE 'proposal:%'").await, 0);
}

/// The office makes the first team a part of the second.
async fn merged(town: &Town) {
    for deed in ["/nhansu", "=units", "=t:1", "=merge", "=u:2", "hôm nay", "=skip"] {
        town.clock.advance(TimeDelta::seconds(2));
        scripts::act(town, OFFICER, deed);
        town.settle().await;
    }
}

#[tokio::test]
async fn whoever_had_to_go_on_hears_that_a_proposal_is_over_with_its_team_and_opens_it_if_they_may() {
    let town = town().await;
    town.plays(OFFICER, &["/kientoan", ">Lập đề nghị mới", ">Bầu hòa giải viên", ">Kim Đôi"]).await;
    town.plays(OFFICER, &["Lê Thị Hà, nữ, 1962, Kinh; Đỗ Văn Mạnh, nam, 1970", ">Xong, đi tiếp", "1"]).await;
    town.plays(BINH, &["/kientoan", ">Lập đề nghị mới", ">Trần Văn Bình", ">Bỏ qua", ">Gửi tổ trưởng"]).await;
    merged(&town).await;
    let said = town.last(OFFICER).text;
    assert!(said.contains("2 đề nghị đang mở khép lại cùng tổ"), "{said}");
    town.clock.advance(TimeDelta::seconds(2));
    scripts::act(&town, OFFICER, "=save");
    town.settle().await;
    let letter = |who: i64| {
        let mut chat = town.people.chat(who).into_iter().rev();
        let found = chat.find(|it| it.from_bot && it.text.contains("Đề nghị khép lại cùng tổ"));
        let found = found.unwrap_or_else(|| panic!("{}", town.transcript(who)));
        (found.inline_keyboard.concat().len(), found.text.contains("xin lập đề nghị mới"))
    };
    // The election was for the Front committee to go on with, the leaving for the head, who heads nothing any more.
    assert_eq!(letter(FRONT), (1, false), "{}", town.transcript(FRONT));
    assert_eq!(letter(LAN), (0, false), "{}", town.transcript(LAN));
    assert_eq!(letter(BINH), (1, true), "{}", town.transcript(BINH));
    town.presses(FRONT, "Mở xem").await;
    assert!(town.last(FRONT).text.contains("Lê Thị Hà"), "{}", town.transcript(FRONT));
    town.presses(BINH, "Mở xem").await;
    town.plays(BINH, &[">Lập lại đề nghị"]).await;
    assert!(town.last(BINH).text.contains("Theo trường hợp nào"), "{}", town.transcript(BINH));
}

#[tokio::test]
async fn a_decision_that_was_entered_after_the_digest_of_its_days_stands_once_in_the_next() {
    let town = town().await;
    town.plays(FRONT, &["/kientoan", ">Lập đề nghị mới", ">Bầu hòa giải viên"]).await;
    town.says(FRONT, "Lê Thị Hà, nữ, 1962, Kinh, đại học Luật, hưu trí\nĐỗ Văn Mạnh, nam, 1970").await;
    town.plays(FRONT, &[">Xong, đi tiếp", "1", ">Ghi kết quả bầu", ">Bỏ phiếu kín", "5/5"]).await;
    town.plays(FRONT, &["8h30, nhà văn hóa Kim Đôi", ">Trần Văn Phúc", "Lê Thị Hoa, Nguyễn Văn Tâm"]).await;
    town.plays(FRONT, &["Phạm Văn Tám", "120, 100, 100, 99, 97", "90, 55", ">Lưu kết quả bầu", ">Gửi UBND phường"])
        .await;
    town.passes(TimeDelta::days(4)).await;
    let decided = ["/viec", ">công nhận hòa giải viên", ">Nhập quyết định đã ký", "12/QĐ-UBND ngày 5/5/2026"];
    town.plays(OFFICER, &decided).await;
    town.plays(OFFICER, &[">Đúng, ghi vào danh sách"]).await;
    town.passes(TimeDelta::days(14)).await;
    let digests: Vec<String> = town.people.chat(OFFICER).into_iter().map(|it| it.text).collect();
    let told: Vec<bool> = digests
        .iter()
        .filter(|it| it.contains("Tổng hợp tuần"))
        .map(|it| it.contains("Quyết định của kỳ trước nay mới nhập: 1"))
        .collect();
    assert_eq!(told, [false, true, false], "{digests:?}");
}
