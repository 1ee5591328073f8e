//! Lists of people, as chats: a workbook of 150 people is sent, looked at, decided on and written down; sent again it
//! changes nothing; letters and lists come out; what is broken says so and writes nothing.

use std::io::{Cursor, Read as _};

use calamine::{Reader as _, Xlsx};
use chrono::TimeDelta;
use hoagiai::domain::people::letting_in::Link;
use hoagiai::domain::people::{Holding, Office};
use hoagiai::domain::{PersonId, TeamId};
use hoagiai::emulator::{Fault, Rule};
use rust_xlsxwriter::{Format, Workbook};

use crate::town::{LAN, OFFICER, Town};

/// A list as wards have it: titles, a line for each team, names in capitals, numbers as numbers.
pub fn list(teams: usize, each: usize, year: impl Fn(usize) -> u32) -> Vec<u8> {
    let mut book = Workbook::new();
    // The same list is the same file, to the byte.
    let made = rust_xlsxwriter::ExcelDateTime::from_ymd(2026, 1, 5).unwrap();
    book.set_properties(&rust_xlsxwriter::DocProperties::new().set_creation_datetime(&made));
    let sheet = book.add_worksheet();
    sheet.set_name("Danh sách").unwrap();
    sheet.merge_range(0, 0, 0, 6, "UBND PHƯỜNG VŨ NINH", &Format::new()).unwrap();
    sheet.merge_range(1, 0, 1, 6, "DANH SÁCH HÒA GIẢI VIÊN NĂM 2026", &Format::new()).unwrap();
    for (column, words) in (0..).zip(["TT", "Họ và tên", "Năm sinh", "Nam/nữ", "SĐT", "Chức danh", "Trình độ"])
    {
        sheet.write_string(3, column, words).unwrap();
    }
    let mut row = 4;
    let given = ["AN", "BÌNH", "CHI", "DUNG", "GIANG", "HÀ", "KHÁNH", "LAN", "MINH", "NGA"];
    let middle = ["VĂN", "THỊ", "ĐÌNH", "NGỌC", "QUANG", "THU"];
    let mut nth = 0;
    for team in 1..=teams {
        sheet.write_string(row, 0, format!("Tổ hòa giải Khu {}", 10 + team)).unwrap();
        row += 1;
        for seat in 0..each {
            let name = format!(
                "{} {} {}",
                ["LƯƠNG", "TẠ", "QUÁCH", "KIỀU"][nth % 4],
                middle[(nth / 4) % 6],
                given[(nth / 24) % 10]
            );
            sheet.write_number(row, 0, u32::try_from(seat + 1).unwrap()).unwrap();
            sheet.write_string(row, 1, name).unwrap();
            sheet.write_number(row, 2, year(nth)).unwrap();
            sheet.write_string(row, 3, if nth.is_multiple_of(2) { "Nữ" } else { "Nam" }).unwrap();
            sheet.write_number(row, 4, 912_000_000 + u32::try_from(nth).unwrap()).unwrap();
            sheet.write_string(row, 5, if seat == 0 { "Tổ trưởng" } else { "Tổ viên" }).unwrap();
            sheet.write_string(row, 6, if nth.is_multiple_of(5) { "Cử nhân Luật" } else { "12/12" }).unwrap();
            nth += 1;
            row += 1;
        }
    }
    sheet.write_string(row + 1, 1, format!("Tổng cộng: {nth} người")).unwrap();
    book.save_to_buffer().unwrap()
}

async fn sends(town: &Town, who: i64, (name, bytes): (&str, Vec<u8>)) {
    town.people.send_document(who, name, bytes, "").unwrap();
    town.settle().await;
}

/// The last file of this ending that somebody got.
pub fn file(town: &Town, who: i64, ending: &str) -> Vec<u8> {
    let all = town.people.chat(who).into_iter().filter(|it| it.from_bot).filter_map(|it| it.file);
    let file = all
        .into_iter()
        .rfind(|it| it.name.ends_with(ending))
        .unwrap_or_else(|| panic!("no {ending}:\n{}", town.transcript(who)));
    town.people.file(&file.file_id).expect("its bytes").bytes.to_vec()
}

fn words_of(docx: &[u8]) -> String {
    let mut zip = zip::ZipArchive::new(Cursor::new(docx)).unwrap();
    let mut xml = String::new();
    zip.by_name("word/document.xml").unwrap().read_to_string(&mut xml).unwrap();
    xml
}

async fn people(town: &Town) -> i64 {
    town.number("SELECT count(*) FROM person").await
}

#[tokio::test]
async fn a_hundred_and_fifty_people_are_brought_in_and_again_nothing_changes() {
    a_hundred_and_fifty(Town::start().await).await;
}

#[tokio::test]
async fn a_hundred_and_fifty_people_are_brought_in_on_postgres() {
    if let Some(store) = crate::postgres::store().await {
        a_hundred_and_fifty(Town::on(store).await).await;
    }
}

async fn a_hundred_and_fifty(town: Town) {
    let before = people(&town).await;
    let bytes = list(30, 5, |nth| 1950 + u32::try_from(nth % 40).unwrap());
    sends(&town, OFFICER, ("HGV 2026.xlsx", bytes.clone())).await;
    assert!(
        town.last(OFFICER).text.contains("Đã đọc xong danh sách: 150 dòng có người."),
        "{}",
        town.transcript(OFFICER)
    );
    assert_eq!(people(&town).await, before, "nothing is written before it is looked at");
    town.presses(OFFICER, "Xem danh sách").await;
    let card = town.last(OFFICER).text;
    for line in ["150 người", "Thêm 30 tổ dân phố", "Thêm 30 tổ hòa giải", "Thêm 150 người", "Chưa có gì được ghi"]
    {
        assert!(card.contains(line), "{line}:\n{card}");
    }
    // The list says no days: since when they are in office is asked once for all of them.
    assert!(card.contains("không ghi ngày bắt đầu của 150 người"), "{card}");
    assert!(!town.last(OFFICER).buttons().any(|it| it.text.contains("Thực hiện")), "{card}");
    town.says(OFFICER, "2021").await;
    town.seconds(2).await;
    town.presses(OFFICER, "Thực hiện").await;
    assert!(town.last(OFFICER).text.contains("Đã ghi: thêm 150 người"), "{}", town.last(OFFICER).text);
    assert_eq!(people(&town).await, before + 150);
    let heads = format!("SELECT count(*) FROM office_holding WHERE office = '{}'", Office::TeamHead);
    assert!(town.number(&heads).await >= 30);
    assert_eq!(town.number("SELECT count(*) FROM audit WHERE act = 'import_people'").await, 1);
    // The number that somebody brought in with a list does not prove who uses a link of theirs; that of others does.
    assert_eq!(town.number("SELECT count(*) FROM audit WHERE act = 'add_person'").await, 150);
    let person = PersonId(town.number("SELECT max(id) FROM person").await);
    for (account, proves) in [(OFFICER, false), (LAN, true)] {
        let by = format!("SELECT person_id FROM tg_account WHERE tg_user_id = {account}");
        let link = Link { by: Some(PersonId(town.number(&by).await)), at: town.bot_now() + TimeDelta::seconds(1) };
        let number = town.plain.begin().await.unwrap().number_before_link(person, link).await.unwrap();
        assert_eq!(number.is_some(), proves, "{account}");
    }
    assert_eq!(
        town.number("SELECT count(*) FROM people_list WHERE content IS NOT NULL").await,
        0,
        "the file is forgotten"
    );

    sends(&town, OFFICER, ("HGV 2026.xlsx", bytes)).await;
    town.presses(OFFICER, "Xem danh sách").await;
    let card = town.last(OFFICER).text;
    assert!(card.contains("Giữ nguyên 150 người") && card.contains("không có gì phải ghi"), "{card}");
    assert!(!card.contains("Thêm"), "{card}");
    let corrected = list(30, 5, |nth| if nth == 7 { 1949 } else { 1950 + u32::try_from(nth % 40).unwrap() });
    sends(&town, OFFICER, ("HGV 2026 sua.xlsx", corrected)).await;
    town.presses(OFFICER, "Xem danh sách").await;
    let card = town.last(OFFICER).text;
    assert!(card.contains("Thay đổi 1 người") && card.contains("Giữ nguyên 149 người"), "{card}");
    town.seconds(2).await;
    town.presses(OFFICER, "Thực hiện").await;
    assert_eq!(people(&town).await, before + 150);
}

/// What an officer's hand and eyes need for it, on the generous side: to find a file and send it, to read a card and press a
/// button, to type a character.
const SECONDS: (u32, u32, u32) = (90, 20, 1);
/// Ten minutes.
const AT_MOST: u32 = 600;

#[tokio::test]
async fn a_hundred_and_fifty_people_cost_the_officer_less_than_ten_minutes() {
    let town = Town::start().await;
    let before = people(&town).await;
    let (mut files, mut taps, mut characters) = (0, 0, 0);
    // Everything from the list to the letters for all of them; `>` before what is pressed.
    for act in ["#list", ">Xem danh sách", "2021", ">Thực hiện", ">Thư mời", ">hạn 30 ngày"] {
        town.seconds(2).await;
        match act.strip_prefix('>') {
            Some(label) => {
                taps += 1;
                town.presses(OFFICER, label).await;
            }
            None if act == "#list" => {
                files += 1;
                let bytes = list(30, 5, |nth| 1950 + u32::try_from(nth % 40).unwrap());
                sends(&town, OFFICER, ("HGV 2026.xlsx", bytes)).await;
            }
            None => {
                characters += u32::try_from(act.chars().count()).unwrap();
                town.says(OFFICER, act).await;
            }
        }
    }
    assert_eq!(people(&town).await, before + 150, "{}", town.transcript(OFFICER));
    let letters = words_of(&file(&town, OFFICER, ".docx"));
    assert_eq!(letters.split("?start=").count() - 1, 150, "a slip for each");
    let (a_file, a_tap, a_character) = SECONDS;
    let seconds = files * a_file + taps * a_tap + characters * a_character;
    assert_eq!((files, taps, characters), (1, 4, 4), "nobody is typed in, and one year for all");
    assert!(seconds < AT_MOST, "{seconds} seconds");
}

/// How many teams and mediators form 10a of last year counts, and what access to law counts of this year's recognitions.
async fn figures(town: &Town) -> (String, String) {
    town.plays(OFFICER, &["/nhansu", ">Danh sách", ">Số tổ hòa giải và hòa giải viên – Excel", ">Năm trước"]).await;
    let mut book: Xlsx<_> =
        calamine::open_workbook_from_rs(Cursor::new(file(town, OFFICER, "2025-12-31.xlsx"))).unwrap();
    let range = book.worksheet_range(&book.sheet_names()[0]).unwrap();
    let total = range.rows().find(|row| row[0] == "Tổng cộng").expect("the sum").to_vec();
    town.plays(OFFICER, &["/nhansu", ">Tổ, tổ dân phố"]).await;
    let measures = town.last(OFFICER).text;
    let line = measures.lines().find(|it| it.contains("3.1.2")).unwrap_or_else(|| panic!("{measures}"));
    (total[2].to_string(), line.to_owned())
}

#[tokio::test]
async fn figures_of_earlier_days_count_those_who_were_in_office_already() {
    let town = Town::start().await;
    let (before, recognised) = figures(&town).await;
    for (answer, more) in [("2021", 6), ("Từ hôm nay", 0)] {
        let teams = if more > 0 { 2 } else { 3 };
        sends(&town, OFFICER, ("HGV.xlsx", list(teams, 3, |nth| 1950 + u32::try_from(nth).unwrap()))).await;
        town.presses(OFFICER, "Xem danh sách").await;
        if more > 0 {
            town.says(OFFICER, answer).await;
        } else {
            town.presses(OFFICER, answer).await;
        }
        town.seconds(2).await;
        town.presses(OFFICER, "Thực hiện").await;
        assert!(town.last(OFFICER).text.contains("Đã ghi: thêm"), "{}", town.transcript(OFFICER));
        let (then, now) = figures(&town).await;
        assert_eq!(then, (before.parse::<u32>().unwrap() + 6).to_string(), "{answer}: those of 2021 alone were there");
        assert_eq!(now, recognised, "{answer}: nobody was recognised this year by being entered");
    }
}

#[tokio::test]
async fn letters_come_as_one_document_and_each_link_lets_one_person_in() {
    let town = Town::start().await;
    sends(&town, OFFICER, ("HGV.xlsx", list(2, 3, |nth| 1950 + u32::try_from(nth).unwrap()))).await;
    town.presses(OFFICER, "Xem danh sách").await;
    town.presses(OFFICER, "Từ hôm nay").await;
    town.seconds(2).await;
    town.presses(OFFICER, "Thực hiện").await;
    town.presses(OFFICER, "Thư mời").await;
    assert!(town.last(OFFICER).text.contains("6 người chưa"), "{}", town.last(OFFICER).text);
    town.seconds(2).await;
    town.presses(OFFICER, "hạn 30 ngày").await;
    let document = words_of(&file(&town, OFFICER, ".docx"));
    for words in ["Lương Văn An", "Tổ hòa giải Khu 11: 3 phiếu", "Tổ hòa giải Khu 12: 3 phiếu", "CH Play"]
    {
        assert!(document.contains(words), "{words}");
    }
    let links: Vec<&str> = document.split("?start=").skip(1).map(|it| &it[..32]).collect();
    assert_eq!(links.len(), 6);
    town.people.add_user(7001, "Người mới");
    town.people.press_start(7001, links[1]).unwrap();
    town.settle().await;
    assert!(!town.last(7001).text.is_empty());
    town.presses(7001, "Đồng ý").await;
    assert_eq!(town.number("SELECT count(*) FROM tg_account WHERE tg_user_id = 7001").await, 1);
    town.people.add_user(7002, "Người khác");
    town.people.press_start(7002, links[1]).unwrap();
    town.settle().await;
    assert_eq!(town.number("SELECT count(*) FROM tg_account WHERE tg_user_id = 7002").await, 0, "one link, one person");
    assert_eq!(town.number("SELECT count(*) FROM audit WHERE act = 'invite'").await, 6);
}

#[tokio::test]
async fn whoever_has_a_letter_and_has_not_joined_is_reminded_of_through_the_head() {
    let town = Town::start().await;
    let (office, from) = (Office::Mediator, "2024-01-01".parse().unwrap());
    let seat = Holding { office, team: Some(TeamId(1)), group: None, from, to: None };
    town.joins((None, "Mai Thị Hoa", None), &seat).await;
    town.plays(OFFICER, &["/nhansu", ">Thư mời", ">Tất cả 1 thư, hạn 14 ngày"]).await;
    town.clock.advance(TimeDelta::days(15));
    town.settle().await;
    town.says(OFFICER, "/viec").await;
    let task = "1 người có thư đã 14 ngày mà chưa tham gia";
    assert!(town.transcript(OFFICER).contains(task), "{}", town.transcript(OFFICER));
    town.presses(OFFICER, task).await;
    town.presses(OFFICER, "Nhắc 1 tổ").await;
    assert!(town.last(OFFICER).text.contains("1 người có thư đã hết hạn"), "{}", town.last(OFFICER).text);
    let letter = town.transcript(LAN);
    assert!(letter.contains("Mai Thị Hoa: có thư từ 05/05/2026, nay hết hạn"), "{letter}");
    assert_eq!(town.number("SELECT count(*) FROM audit WHERE act = 'remind_to_join'").await, 1);
    town.says(OFFICER, "/viec").await;
    assert!(!town.last(OFFICER).buttons().any(|it| it.text.contains(task)), "{}", town.transcript(OFFICER));
    town.presses(LAN, "Xin thư mới cho tổ").await;
    let asked = town.transcript(OFFICER);
    assert!(asked.contains("Nguyễn Thị Lan xin thư mới"), "{asked}");
    let told = |town: &Town| town.transcript(OFFICER).matches("Nguyễn Thị Lan xin thư mới").count();
    let before = told(&town);
    town.presses(LAN, "Xin thư mới cho tổ").await;
    assert!(town.transcript(LAN).contains("Hôm nay đã báo Văn phòng phường"), "{}", town.transcript(LAN));
    assert_eq!((told(&town), town.number("SELECT count(*) FROM audit WHERE act = 'want_letters'").await), (before, 1));
}

#[tokio::test]
async fn a_reading_that_ends_the_process_is_not_begun_for_ever() {
    let town = Town::start().await;
    let before = people(&town).await;
    town.people.push_fault(Rule::once("getFile", Fault::ResetBefore));
    town.people.send_document(OFFICER, "hgv.xlsx", list(1, 3, |_| 1960), "").unwrap();
    town.settle().await;
    assert_eq!(town.number("SELECT count(*) FROM people_list WHERE standing = 'coming' AND reads = 0").await, 1);
    // As it stands after processes that it ended.
    let mut tx = town.plain.begin().await.unwrap();
    tx.test_sql("UPDATE people_list SET reads = 5".to_owned()).await.unwrap();
    tx.commit().await.unwrap();
    town.passes(TimeDelta::seconds(10)).await;
    assert!(town.last(OFFICER).text.contains("tệp chứa quá nhiều dữ liệu"), "{}", town.last(OFFICER).text);
    assert_eq!(people(&town).await, before);
    assert_eq!(town.number("SELECT count(*) FROM outbox WHERE lane = 'fetch' AND status = 'waiting'").await, 0);
}

#[tokio::test]
async fn broken_files_say_so_and_write_nothing() {
    let town = Town::start().await;
    let before = people(&town).await;
    let whole = list(1, 3, |_| 1960);
    for (name, bytes, words) in [
        ("a.xlsx", whole[..whole.len() / 2].to_vec(), "tệp bị hỏng"),
        ("b.xlsx", b"Ho ten;Nam sinh".to_vec(), "không phải tệp Excel"),
        ("c.xls", vec![0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "kiểu cũ"),
        ("z.xlsx", vec![b'P'; 20 * 1024 * 1024 + 1], "tệp lớn hơn 20 MB"),
        ("d.xlsx", Workbook::new().save_to_buffer().unwrap(), "không thấy dòng tên cột"),
    ] {
        sends(&town, OFFICER, (name, bytes)).await;
        let told = town.last(OFFICER).text;
        assert!(told.contains("Không đọc được") && told.contains(words), "{name}: {told}");
        assert_eq!(town.number("SELECT count(*) FROM outbox WHERE status = 'waiting'").await, 0, "{name}: once");
    }
    town.says(OFFICER, "/viec").await;
    assert!(!town.last(OFFICER).text.contains("Danh sách đã gửi"), "what cannot be read waits for nobody");
    assert_eq!(people(&town).await, before);
    sends(&town, LAN, ("hgv.xlsx", whole)).await;
    assert_eq!(town.number("SELECT count(*) FROM people_list WHERE sent_by NOT IN (SELECT person_id FROM office_holding WHERE office = 'ward_officer')").await, 0);
}

#[tokio::test]
async fn the_empty_list_can_be_filled_in_and_lists_go_out_as_they_came() {
    let town = Town::start().await;
    sends(&town, OFFICER, ("HGV.xlsx", list(2, 3, |nth| 1950 + u32::try_from(nth).unwrap()))).await;
    town.presses(OFFICER, "Xem danh sách").await;
    town.presses(OFFICER, "Từ hôm nay").await;
    town.seconds(2).await;
    town.presses(OFFICER, "Thực hiện").await;
    sends(&town, OFFICER, ("x.xlsx", b"no".to_vec())).await;
    town.presses(OFFICER, "Xem lý do").await;
    town.presses(OFFICER, "Mẫu danh sách").await;
    let template = file(&town, OFFICER, "mau-danh-sach.xlsx");
    sends(&town, OFFICER, ("mau.xlsx", template)).await;
    assert!(town.last(OFFICER).text.contains("danh sách còn trống, chưa có ai"), "{}", town.last(OFFICER).text);
    town.says(OFFICER, "/tonghop").await;
    town.says(OFFICER, "danh sách hòa giải viên").await;
    town.presses(OFFICER, "Danh sách hòa giải viên – Excel").await;
    town.presses(OFFICER, "Từ đầu năm đến hôm nay").await;
    let mut book: Xlsx<_> =
        calamine::open_workbook_from_rs(Cursor::new(file(&town, OFFICER, "2026-05-05.xlsx"))).unwrap();
    let range = book.worksheet_range("Hòa giải viên").unwrap();
    let row = range.rows().find(|row| row[2] == "Lương Văn An").expect("who was brought in").to_vec();
    assert_eq!((row[1].to_string(), row[7].to_string()), ("Tổ hòa giải Khu 11".to_owned(), "Tổ trưởng".to_owned()));
    assert!(range.rows().any(|row| row[0].to_string().starts_with("Tổng số: ")));
    town.says(OFFICER, "/nhansu").await;
    town.presses(OFFICER, "Danh sách").await;
    town.presses(OFFICER, "Số tổ hòa giải và hòa giải viên – Word").await;
    town.presses(OFFICER, "Năm trước").await;
    let numbers = words_of(&file(&town, OFFICER, "2025-12-31.docx"));
    assert!(numbers.contains("NGƯỜI LẬP BIỂU") && numbers.contains("Kiểm tra: "), "{numbers}");
    town.says(OFFICER, "/nhansu").await;
    town.presses(OFFICER, "Danh sách").await;
    town.presses(OFFICER, "Danh bạ theo tổ").await;
    let mut book: Xlsx<_> =
        calamine::open_workbook_from_rs(Cursor::new(file(&town, OFFICER, "danh-ba-2026-05-05.xlsx"))).unwrap();
    let range = book.worksheet_range("Danh bạ").unwrap();
    assert!(range.rows().any(|row| row.iter().any(|it| it == "0912000000")), "in full");
    assert_eq!(town.number("SELECT count(*) FROM audit WHERE act = 'read_contacts'").await, 1, "and noted");
    let mut book: Xlsx<_> =
        calamine::open_workbook_from_rs(Cursor::new(file(&town, OFFICER, "mau-danh-sach.xlsx"))).unwrap();
    let range = book.worksheet_range("Danh sách").unwrap();
    assert!(range.rows().any(|row| row[0] == "Ví dụ" && row.iter().any(|it| it == "Nguyễn Văn Mẫu")));
}

/// The empty list with more rows, each a few cells below the columns of these names.
fn filled(template: &[u8], rows: &[&[(&str, &str)]]) -> Vec<u8> {
    let mut from: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(template)).unwrap();
    let range = from.worksheet_range("Danh sách").unwrap();
    let head = range.rows().position(|row| row[0] == "STT").expect("the names of its columns");
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    let mut write = |row: usize, column: usize, words: &str| {
        sheet.write_string(u32::try_from(row).unwrap(), u16::try_from(column).unwrap(), words).unwrap();
    };
    for (row, cells) in range.rows().enumerate() {
        for (column, cell) in cells.iter().enumerate() {
            write(row, column, &cell.to_string());
        }
    }
    for (row, cells) in rows.iter().enumerate() {
        for (name, words) in *cells {
            let is_it = |it: &calamine::Data| it.to_string().starts_with(name);
            let column = range.rows().nth(head).unwrap().iter().position(is_it).unwrap_or_else(|| panic!("{name}"));
            write(range.height() + row, column, words);
        }
    }
    book.save_to_buffer().unwrap()
}

#[tokio::test]
async fn the_empty_list_takes_a_new_team_and_the_heads_of_a_group() {
    let town = Town::start().await;
    town.plays(OFFICER, &["/nhansu", ">Nhập danh sách", ">Mẫu danh sách"]).await;
    let template = file(&town, OFFICER, "mau-danh-sach.xlsx");
    // Whoever writes something else than is offered keeps it.
    let mut zip = zip::ZipArchive::new(Cursor::new(&template)).unwrap();
    let mut xml = String::new();
    zip.by_name("xl/worksheets/sheet1.xml").unwrap().read_to_string(&mut xml).unwrap();
    let rules: Vec<&str> = xml.split("<dataValidation ").skip(1).collect();
    assert!(rules.len() > 4, "{xml}");
    assert!(rules.iter().all(|it| it.contains(r#"errorStyle="information""#)), "{rules:?}");
    assert!(rules.iter().any(|it| it.contains("Trưởng ban công tác Mặt trận")), "{rules:?}");
    let sent = filled(
        &template,
        &[
            &[
                ("Tổ hòa giải", "Khu 99"),
                ("Tổ dân phố", "Khu 99"),
                ("Họ và tên", "Mai Thị Hoa"),
                ("Chức danh", "Tổ trưởng TDP; hòa giải viên"),
                ("Tham gia từ", "3/2021"),
            ],
            &[
                ("Tổ dân phố", "Khu 99"),
                ("Họ và tên", "Lý Văn Kim"),
                ("Năm sinh", "1961"),
                ("Chức danh", "Trưởng ban công tác Mặt trận"),
            ],
        ],
    );
    sends(&town, OFFICER, ("danh-sach.xlsx", sent)).await;
    town.presses(OFFICER, "Xem danh sách").await;
    let card = town.last(OFFICER).text;
    for line in ["Thêm 1 tổ dân phố", "Thêm 1 tổ hòa giải", "Thêm 2 người", "Dòng ví dụ"] {
        assert!(card.contains(line), "{line}: {card}");
    }
    town.seconds(2).await;
    town.presses(OFFICER, "Thực hiện").await;
    for (office, from) in [
        (Office::Mediator, "h.held_from = '2021-03-01'"),
        (Office::ResidentGroupHead, "h.held_from = '2026-05-05'"),
        (Office::FrontCommitteeHead, "h.team_id IS NULL"),
    ] {
        let of_new = format!(
            "SELECT count(*) FROM office_holding h JOIN person p ON p.id = h.person_id
             WHERE p.key LIKE 'list:%' AND h.office = '{office}' AND {from}"
        );
        assert_eq!(town.number(&of_new).await, 1, "{office}: {}", town.transcript(OFFICER));
    }
}
