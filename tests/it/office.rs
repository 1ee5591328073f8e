//! The office's side, as chats: figures, the weekly digest, closing the month.

use std::io::Cursor;

use calamine::{Reader as _, Xlsx};
use chrono::{NaiveDate, TimeDelta};
use hoagiai::clock::Clock as _;
use hoagiai::domain::calendar::{Calendar, QuietHours, local};
use hoagiai::domain::holidays::{holidays, lunar_anchors};
use hoagiai::domain::people::{Holding, Lang, Office, Sex};
use hoagiai::store::people::NewPerson;

use crate::scripts;
use crate::town::{BINH, LAN, OFFICER, Town};

/// A leader of the ward.
const LEADER: i64 = 1005;

/// The town with a leader and one successful case.
async fn town() -> Town {
    let town = Town::start().await;
    let mut tx = town.plain.begin().await.unwrap();
    let ward = tx.wards().await.unwrap()[0].id;
    let new = NewPerson { key: "test:leader", ward, name: "Đỗ Văn Hải", phone: None, sex: Some(Sex::Male) };
    let person = tx.add_person(&new, town.bot_now()).await.unwrap();
    let holding =
        Holding { office: Office::WardLeader, team: None, group: None, from: "2024-01-01".parse().unwrap(), to: None };
    tx.add_holding(person, &holding).await.unwrap();
    tx.link_account(LEADER, person, Lang::Vi, town.bot_now()).await.unwrap();
    tx.record_consent(LEADER, hoagiai::domain::people::CONSENT_VERSION, town.bot_now()).await.unwrap();
    tx.commit().await.unwrap();
    town.people.add_user(LEADER, "Hải");
    town.people.press_start(LEADER, "").unwrap();
    town.settle().await;
    scripts::play(&town, &scripts::USUAL).await;
    town
}

fn heard(town: &Town, who: i64, words: &str) -> Vec<String> {
    let chat = town.people.chat(who);
    chat.iter().filter(|it| it.from_bot && it.text.contains(words)).map(|it| it.text.clone()).collect()
}

/// The last workbook that somebody got.
fn workbook(town: &Town, who: i64) -> Xlsx<Cursor<Vec<u8>>> {
    let file = town.people.chat(who).into_iter().filter_map(|it| it.file).rfind(|it| it.name.ends_with(".xlsx"));
    let bytes = town.people.file(&file.expect("a workbook").file_id).expect("its bytes").bytes;
    calamine::open_workbook_from_rs(Cursor::new(bytes.to_vec())).expect("a workbook that opens")
}

#[tokio::test]
async fn the_office_asks_for_figures_and_sees_how_one_came_about() {
    let town = town().await;
    town.says(OFFICER, "/tonghop").await;
    let card = town.last(OFFICER).text;
    for line in [
        "Tổng hợp tháng 5/2026 – phường Vũ Ninh",
        "Số liệu từ 01/05/2026 đến 05/05/2026 (kỳ chưa kết thúc)",
        "Tiếp nhận trong kỳ: 1 (TN)",
        "Hòa giải thành: 1 (HT)",
        "Đối chiếu: 0 + 1 = 1 + 0 + 0 + 0 + 0 ✔",
        "Tỷ lệ hòa giải thành trên số đã hòa giải: 100,00 % (1/1) – đạt chỉ tiêu 85 %",
        "Tỷ lệ hòa giải thành trên số tiếp nhận: 100,00 % (1/1) (chỉ tính vụ, việc tiếp nhận trong kỳ)",
    ] {
        assert!(card.contains(line), "{line} in:\n{card}");
    }
    town.presses(OFFICER, "Theo tổ").await;
    assert!(town.last(OFFICER).text.contains("Kim Đôi: tiếp nhận 1, thành 1, không thành 0, còn 0"));
    town.presses(OFFICER, "Bảng tổng hợp").await;
    town.presses(OFFICER, "Theo loại").await;
    assert!(town.last(OFFICER).text.contains("▪ Dân sự: tiếp nhận 1"), "{}", town.last(OFFICER).text);
    town.says(OFFICER, "HT.2026-05").await;
    let trace = town.last(OFFICER).text;
    assert!(trace.contains("Hòa giải thành: 1") && trace.contains("VN-01-2026-001"), "{trace}");
    town.says(OFFICER, "/tonghop quý 2").await;
    assert!(town.last(OFFICER).text.contains("Tổng hợp quý 2/2026"));
    town.says(OFFICER, "tháng 4").await;
    assert!(town.last(OFFICER).text.contains("Tiếp nhận trong kỳ: 0"));
    town.says(OFFICER, "năm 2030").await;
    assert!(town.last(OFFICER).text.contains("Kỳ này chưa bắt đầu"));
    town.says(OFFICER, "xin chào").await;
    assert!(town.last(OFFICER).text.contains("Xin gõ một kỳ"));
}

#[tokio::test]
async fn a_file_that_is_asked_for_right_after_another_comes_as_well() {
    let town = town().await;
    town.says(OFFICER, "/tonghop").await;
    let ((card, chart), (_, book)) = (town.find_button(OFFICER, "Biểu đồ"), town.find_button(OFFICER, "Tải tệp Excel"));
    // The second tap lands on the card as it stood: the new one, below the picture, has not come yet.
    for data in [&chart, &chart, &book, &book] {
        town.clock.advance(TimeDelta::milliseconds(400));
        town.people.tap(OFFICER, card, data).unwrap();
    }
    town.settle().await;
    assert_eq!(heard(&town, OFFICER, "Kết quả hòa giải theo tháng").len(), 1, "a double tap is one");
    let books = town.people.chat(OFFICER).into_iter().filter(|it| it.from_bot && format!("{it:?}").contains(".xlsx"));
    assert_eq!(books.count(), 1, "{}", town.transcript(OFFICER));
}

/// The course of cases stands in the workbook beside the year before, and for each team, and is what its codes open to.
async fn course_by_team_and_year(town: &Town) {
    // The same case with another session, a year later.
    town.sql(
        "INSERT INTO case_session (case_id, nth, held_on, content) SELECT id, 7, '2025-05-03', x'00' FROM case_file",
    )
    .await;
    town.says(OFFICER, "/tonghop").await;
    town.presses(OFFICER, "Tải tệp Excel").await;
    let mut book = workbook(town, OFFICER);
    let course = book.worksheet_range("Quá trình giải quyết").unwrap();
    let row = |code: &str| {
        let row = course.rows().find(|it| it[1].to_string().starts_with(code));
        row.map_or_else(|| panic!("{code}: {course:?}"), |it| [it[2].to_string(), it[3].to_string()])
    };
    let held = town.number("SELECT count(*) FROM case_session WHERE held_on >= '2026-05-01'").await;
    assert_eq!(row("BH.2026-05"), [held.to_string(), "1".to_owned()], "beside the same stretch of last year");
    let days = "SELECT CAST(julianday(ended_on) - julianday(received_on) AS INTEGER) FROM case_file";
    assert_eq!(row("NK.2026-05"), [town.number(days).await.to_string(), String::new()], "no mean of nothing");
    let teams = book.worksheet_range("Quá trình theo tổ").unwrap();
    let lines: Vec<&[calamine::Data]> = teams.rows().skip(3).collect();
    let head: Vec<String> = lines[0].iter().map(ToString::to_string).collect();
    let at = head.iter().position(|it| it == "Số buổi hòa giải").unwrap();
    let of = |team: &str| lines.iter().find(|it| it[0] == team).map(|it| it[at].to_string());
    assert_eq!((of("Kim Đôi"), of("Quỳnh Đôi")), (Some(held.to_string()), Some("0".to_owned())), "{teams:?}");
}

#[tokio::test]
async fn chart_and_workbook_come_as_files() {
    let town = town().await;
    town.says(OFFICER, "/tonghop").await;
    town.presses(OFFICER, "Biểu đồ").await;
    let charts = heard(&town, OFFICER, "Kết quả hòa giải theo tháng");
    assert_eq!(charts, ["Kết quả hòa giải theo tháng – phường Vũ Ninh · tháng 5/2026"]);
    assert!(town.last(OFFICER).text.starts_with("Tổng hợp tháng 5/2026"), "the card is below the picture");
    town.presses(OFFICER, "Tải tệp Excel").await;
    let mut book = workbook(&town, OFFICER);
    let sheets = [
        "Tổng hợp",
        "Theo tổ hòa giải",
        "Theo lĩnh vực",
        "Theo loại vụ, việc",
        "Quá trình giải quyết",
        "Quá trình theo tổ",
        "Danh sách vụ, việc",
    ];
    assert_eq!(book.sheet_names(), sheets);
    let figures = book.worksheet_range("Tổng hợp").unwrap();
    let succeeded = figures.rows().find(|it| it[1].to_string().starts_with("HT.2026-05")).unwrap();
    assert_eq!((succeeded[0].to_string(), succeeded[2].to_string()), ("Hòa giải thành".to_owned(), "1".to_owned()));
    let value = |name: &str| figures.rows().find(|it| it[0] == name).map(|it| it[2].to_string());
    assert_eq!(value("Ngoài phạm vi, không tiếp nhận (tính riêng)").as_deref(), Some("0"));
    assert_eq!(value("Tổng phải giải quyết: DK + TN + TT"), value("Tổng theo kết quả: HT + KT + CQ + DG + CG"));
    assert_eq!(value("Đối chiếu hai tổng").as_deref(), Some("Khớp"));
    // Name, received, successful: teams and fields without a case stand there too, and the total.
    let lines = |book: &mut Xlsx<Cursor<Vec<u8>>>, sheet: &str| -> Vec<String> {
        let range = book.worksheet_range(sheet).unwrap();
        range.rows().skip(4).map(|it| format!("{} {} {}", it[0], it[2], it[5])).collect()
    };
    let fields = ["Dân sự 1 1", "Hôn nhân và gia đình 0 0", "Mâu thuẫn, xích mích, khác 0 0", "Tổng cộng 1 1"];
    assert_eq!(lines(&mut book, "Theo lĩnh vực"), fields);
    let teams = lines(&mut book, "Theo tổ hòa giải");
    assert!(teams.contains(&"Kim Đôi 1 1".to_owned()) && teams.iter().any(|it| it.ends_with(" 0 0")), "{teams:?}");
    assert_eq!(teams.last().map(String::as_str), Some("Tổng cộng 1 1"));
    let list = book.worksheet_range("Danh sách vụ, việc").unwrap();
    let cases: Vec<_> = list.rows().filter(|it| it[0].to_string().starts_with("VN-")).collect();
    let [case] = cases[..] else { panic!("{cases:?}") };
    let columns: Vec<String> = case[..2].iter().map(ToString::to_string).collect();
    assert_eq!(columns, ["VN-01-2026-001", "Kim Đôi"]);
    town.says(LEADER, "/tonghop").await;
    town.presses(LEADER, "Tải tệp Excel").await;
    assert_eq!(workbook(&town, LEADER).sheet_names(), sheets[..6], "numbers and no case");
    course_by_team_and_year(&town).await;
    assert_eq!(town.number("SELECT count(*) FROM outbox WHERE status = 'dead'").await, 0);
}

#[tokio::test]
async fn leaders_see_numbers_heads_their_team_and_mediators_nothing() {
    let town = town().await;
    town.says(LEADER, "/tonghop").await;
    assert!(town.last(LEADER).text.contains("phường Vũ Ninh"));
    town.says(LEADER, "HT").await;
    let trace = town.last(LEADER).text;
    assert!(trace.contains("Hòa giải thành: 1") && !trace.contains("VN-01-2026-001"), "{trace}");
    town.says(LEADER, "/vuviec").await;
    assert!(!town.last(LEADER).text.contains("VN-01-2026-001"));
    town.says(LAN, "/tonghop").await;
    assert!(town.last(LAN).text.contains("tổ hòa giải Kim Đôi"), "{}", town.last(LAN).text);
    town.says(BINH, "/tonghop").await;
    assert!(town.last(BINH).text.contains("không thuộc nhiệm vụ"), "{}", town.last(BINH).text);
}

#[tokio::test]
async fn the_digest_comes_on_friday_once_to_officers_and_leaders() {
    let town = town().await;
    // Tuesday 5 May: the first digest is due on Friday the 8th at half past three.
    town.passes(TimeDelta::days(3)).await;
    assert_eq!(heard(&town, OFFICER, "Tổng hợp tuần").len(), 0);
    town.passes(TimeDelta::hours(7)).await;
    for who in [OFFICER, LEADER] {
        let digests = heard(&town, who, "Tổng hợp tuần – phường Vũ Ninh");
        assert_eq!(digests.len(), 1, "{}", town.transcript(who));
        assert!(digests[0].contains("Từ 01/05/2026 đến 07/05/2026") && digests[0].contains("Tiếp nhận trong kỳ: 1"));
        assert_eq!(heard(&town, who, "Kết quả hòa giải theo tháng").len(), 1, "with its picture");
    }
    assert!(heard(&town, LAN, "Tổng hợp tuần").is_empty() && heard(&town, BINH, "Tổng hợp tuần").is_empty());
    let told = heard(&town, OFFICER, "Tổng hợp tuần – phường").remove(0);
    let chart = || {
        let calls = town.people.calls();
        let photos = calls.iter().filter(|it| it.method == "sendPhoto" && it.chat == Some(OFFICER));
        photos.filter_map(|it| it.params.get("caption").cloned()).next_back()
    };
    let first_chart = chart();
    // A code typed under it means its own days, and goes on saying what it told.
    town.says(OFFICER, "TN").await;
    let trace = town.last(OFFICER).text;
    assert!(trace.contains("Tiếp nhận trong kỳ: 1") && trace.contains("VN-01-2026-001"), "{trace}");
    assert!(trace.contains("Kỳ: từ 01/05/2026 đến 07/05/2026") && trace.contains("Nay là: 1"), "{trace}");
    // Somebody enters what belongs to that week, and the digest is opened again: the same words.
    town.says(OFFICER, "/caidat").await;
    town.presses(OFFICER, "Tổng hợp tuần: đang nhận").await;
    enter_for_the_first_week(&town).await;
    town.says(OFFICER, "/tonghop").await;
    town.says(OFFICER, "TN.20260501-20260507").await;
    assert!(town.last(OFFICER).text.contains("Tiếp nhận trong kỳ: 2"), "asked for by its days it is as it is now");
    let told_freely =
        town.people.calls().into_iter().filter(|it| it.chat == Some(LEADER) && it.method.starts_with("send"));
    let protected: Vec<_> =
        told_freely.filter(|it| it.params.get("protect_content").is_some_and(|it| it == "true")).collect();
    assert!(protected.is_empty(), "numbers can be forwarded and saved: {protected:?}");
    town.presses(LEADER, "Mở lại bản tổng hợp này").await;
    let again = town.last(LEADER).text;
    assert_eq!(again, told);
    town.presses(LEADER, "Biểu đồ").await;
    assert_eq!(chart(), first_chart);
    town.passes(TimeDelta::days(7)).await;
    assert_eq!(heard(&town, OFFICER, "Tổng hợp tuần – phường").len(), 1, "muted");
    let second = heard(&town, LEADER, "Từ 08/05/2026 đến 14/05/2026").pop().unwrap();
    assert!(second.contains("Điều chỉnh số liệu đã báo"), "{second}");
    // A correction is told once; the next one counts from it.
    enter_for_the_first_week(&town).await;
    town.passes(TimeDelta::days(7)).await;
    let third = heard(&town, LEADER, "Từ 15/05/2026 đến 21/05/2026").pop().unwrap();
    assert!(third.contains("từ 01/05/2026 đến 07/05/2026: 2 → 3"), "{third}");
    town.passes(TimeDelta::days(7)).await;
    let fourth = heard(&town, LEADER, "Từ 22/05/2026 đến 28/05/2026").pop().unwrap();
    assert!(fourth.contains("Điều chỉnh số liệu đã báo: không có"), "{fourth}");
    assert!(second.contains("Tiếp nhận trong kỳ, từ 01/05/2026 đến 07/05/2026: 1 → 2"), "{second}");
}

#[tokio::test]
async fn an_end_that_is_put_right_is_an_adjustment_of_the_digest_that_told_it() {
    let town = town().await;
    town.passes(TimeDelta::hours(3 * 24 + 7)).await;
    let told = heard(&town, LEADER, "Từ 01/05/2026 đến 07/05/2026").pop().unwrap();
    assert!(told.contains("Hòa giải thành: 1"), "{told}");
    town.says(LAN, "/vuviec VN-01-2026-001").await;
    town.presses(LAN, "Sửa thông tin").await;
    let words = ["kết quả", "1", "một bên xin thôi", "5/5", "công an", "bỏ qua", "tiếp", "xem lại biên bản"];
    for words in words {
        town.says(LAN, words).await;
    }
    town.presses(LAN, "Lưu").await;
    assert!(town.last(LAN).text.contains("Đã sửa"), "{}", town.transcript(LAN));
    town.passes(TimeDelta::days(7)).await;
    let next = heard(&town, LEADER, "Từ 08/05/2026 đến 14/05/2026").pop().unwrap();
    let adjusted = next.split_once("Điều chỉnh số liệu đã báo").expect("told").1;
    for line in [
        "Hòa giải thành, từ 01/05/2026 đến 07/05/2026: 1 → 0",
        "Hòa giải không thành, từ 01/05/2026 đến 07/05/2026: 0 → 1",
    ] {
        assert!(adjusted.contains(line), "{next}");
    }
    for label in ["Mở lại bản tổng hợp này", "Các tuần trước", "Thứ Năm, 07/05/2026"] {
        town.presses(LEADER, label).await;
    }
    assert!(town.last(LEADER).text.contains("Hòa giải thành: 1"), "what was told stays: {}", town.last(LEADER).text);
}

/// A case of the first week, entered later.
async fn enter_for_the_first_week(town: &Town) {
    for deed in [
        "/ghivu",
        "=sign:none",
        "=group:neighbourhood",
        "=kind:right_of_way",
        "5/5",
        "=ground:party_request",
        "=place:1",
    ] {
        scripts::act(town, BINH, deed);
        town.settle().await;
    }
    for deed in [scripts::SIDE_A, scripts::SIDE_B, scripts::CONTENT, "=me", "=now:received", "=save"] {
        scripts::act(town, BINH, deed);
        town.settle().await;
    }
}

#[tokio::test]
async fn a_digest_missed_in_an_outage_comes_late_but_once() {
    let mut town = town().await;
    town.clock.advance(TimeDelta::days(18));
    town.restart().await;
    town.settle().await;
    town.passes(TimeDelta::hours(24)).await;
    // Three Fridays went by: one message tells of all the days.
    assert_eq!(heard(&town, OFFICER, "Tổng hợp tuần – phường").len(), 1);
    assert_eq!(town.number("SELECT count(*) FROM digest").await, 1);
    town.passes(TimeDelta::days(7)).await;
    assert_eq!(heard(&town, OFFICER, "Từ 22/05/2026 đến 28/05/2026").len(), 1, "and then as ever");
}

#[tokio::test]
async fn a_month_is_closed_with_one_tap_and_reminders_stop() {
    let town = town().await;
    town.passes(TimeDelta::days(20)).await;
    let call = heard(&town, LAN, "Đến ngày chốt sổ tháng 5/2026");
    assert_eq!(call.len(), 1, "{}", town.transcript(LAN));
    assert!(call[0].contains("tiếp nhận 1, thành 1"), "{}", call[0]);
    town.says(OFFICER, "/tonghop").await;
    town.presses(OFFICER, "Chốt sổ tháng").await;
    let grid = town.last(OFFICER).text;
    assert!(grid.contains("Đã chốt: 0/2 tổ · Chưa chốt: 1 · Cần gọi điện: 1"), "{grid}");
    assert!(grid.contains("☎ Quỳnh Đôi: chưa có tổ trưởng"), "{grid}");
    town.presses(OFFICER, "Nhắc 1 tổ chưa chốt").await;
    assert_eq!(heard(&town, LAN, "Văn phòng HĐND và UBND phường nhắc chốt sổ").len(), 1);
    town.presses(LAN, "✔ Chốt sổ tháng 5").await;
    assert!(town.last(LAN).text.contains("Đã chốt sổ tháng 5/2026"), "{}", town.transcript(LAN));
    town.presses(LAN, "✔ Chốt sổ tháng 5").await;
    assert_eq!(town.number("SELECT count(*) FROM month_close").await, 1, "a second tap closes nothing");
    town.passes(TimeDelta::days(8)).await;
    assert!(heard(&town, LAN, "Nhắc chốt sổ").is_empty(), "closed: nobody reminds");
    town.passes(TimeDelta::days(24)).await;
    assert_eq!(heard(&town, LAN, "Đến ngày chốt sổ tháng 6/2026").len(), 1);
    assert!(heard(&town, LAN, "không phát sinh vụ, việc").len() == 1, "{}", town.transcript(LAN));
    town.passes(TimeDelta::days(3)).await;
    assert_eq!(heard(&town, LAN, "Nhắc chốt sổ tháng 6/2026").len(), 1);
}

#[tokio::test]
async fn nobody_closes_for_another_team() {
    let town = town().await;
    town.says(OFFICER, "/menu").await;
    town.passes(TimeDelta::days(20)).await;
    town.people.tap_forged(BINH, None, town.last(BINH).message_id, "g1.m.1.202605").unwrap();
    town.people.tap_forged(OFFICER, None, town.last(OFFICER).message_id, "g1.m.1.202605").unwrap();
    town.people.tap_forged(LAN, None, town.last(LAN).message_id, "g1.m.2.202605").unwrap();
    town.people.tap_forged(LAN, None, town.last(LAN).message_id, "g1.m.1.203001").unwrap();
    town.people.tap_forged(LAN, None, town.last(LAN).message_id, "g1.m.1.99").unwrap();
    town.settle().await;
    assert_eq!(town.number("SELECT count(*) FROM month_close").await, 0);
    town.seconds(2).await;
    town.people.tap_forged(LAN, None, town.last(LAN).message_id, "g1.m.1.202605").unwrap();
    town.settle().await;
    assert_eq!(town.number("SELECT count(*) FROM month_close").await, 1, "the same button of one's own team closes");
}

#[tokio::test]
async fn a_ward_that_begins_late_in_a_month_closes_it_as_well() {
    let mut town = Town::start().await;
    let mut tx = town.plain.begin().await.unwrap();
    tx.test_sql("DELETE FROM timer WHERE key LIKE 'close:%'".to_owned()).await.unwrap();
    tx.commit().await.unwrap();
    // Tuesday 26 May, one day after the call.
    town.clock.advance(TimeDelta::days(21));
    town.restart().await;
    town.passes(TimeDelta::hours(1)).await;
    assert_eq!(heard(&town, LAN, "chốt sổ tháng 5/2026").len(), 1, "{}", town.transcript(LAN));
    town.passes(TimeDelta::days(2)).await;
    assert_eq!(heard(&town, LAN, "Nhắc chốt sổ tháng 5/2026").len(), 1, "{}", town.transcript(LAN));
}

/// A year of timers with the clock in hand: digests and closings come on the right days, none in the quiet.
#[tokio::test]
async fn a_year_of_digests_and_closings() {
    let town = town().await;
    let calendar = Calendar::new(holidays(), lunar_anchors(), QuietHours::default());
    let mut days: Vec<NaiveDate> = Vec::new();
    let (mut digests, mut calls) = (0, 0);
    for _ in 0..365 {
        for hours in [7, 9, 8] {
            town.clock.advance(TimeDelta::hours(hours));
            town.settle().await;
            let now_digests = heard(&town, LEADER, "Tổng hợp tuần – phường").len();
            let now_calls = heard(&town, LAN, "Đến ngày chốt sổ").len();
            if now_digests > digests || now_calls > calls {
                assert!(!calendar.is_quiet(town.clock.now()), "{}", local(town.clock.now()));
            }
            if now_digests > digests {
                assert_eq!(now_digests, digests + 1, "one at a time");
                days.push(local(town.clock.now()).date());
                assert!(calendar.is_working_day(days[days.len() - 1]), "{days:?}");
            }
            assert!(now_calls <= calls + 1);
            (digests, calls) = (now_digests, now_calls);
        }
    }
    assert!((49..=53).contains(&digests), "{digests} digests in a year");
    assert_eq!(calls, 12);
    days.dedup();
    assert_eq!(days.len(), digests);
}
