//! Old lines of a register, as chats: the head sends a workbook, looks at what would become of each row, and writes it down;
//! sent again it changes nothing; what is wrong is said by its cell, and nobody is told or reminded of anything.

use std::io::Cursor;

use calamine::{Reader as _, Xlsx};
use chrono::TimeDelta;
use rust_xlsxwriter::Workbook;

use crate::papers_in_chats::{document, papers};
use crate::town::{BINH, LAN, OFFICER, Town};

type Line<'a> = (&'a str, &'a str, &'a str, &'a str);

/// A register that was kept by hand, with a heading, as the head sends it.
pub fn workbook(lines: &[Line<'_>]) -> Vec<u8> {
    let mut book = Workbook::new();
    // The same register is the same file, to the byte.
    let made = rust_xlsxwriter::ExcelDateTime::from_ymd(2026, 1, 5).unwrap();
    book.set_properties(&rust_xlsxwriter::DocProperties::new().set_creation_datetime(&made));
    let sheet = book.add_worksheet();
    sheet.write_string(0, 0, "SỔ THEO DÕI HOẠT ĐỘNG HÒA GIẢI NĂM 2024").unwrap();
    let heads = ["TT", "Ngày nhận", "Họ tên hòa giải viên", "Các bên", "Nội dung", "Thỏa thuận", "Kết quả"];
    for (column, words) in (0..).zip(heads) {
        sheet.write_string(2, column, words).unwrap();
    }
    for (row, (number, day, agreed, outcome)) in (3..).zip(lines) {
        let nth = ["MỘT", "HAI"][row as usize % 2];
        // A street, and the ward.
        let parties = format!("Bên A: HOÀNG VĂN CỔ {nth}, 60 tuổi\nBên B: Đỗ Thị Xưa, Trần Hưng Đạo, Vũ Ninh");
        let content = "Bên B để củi lấn lối đi chung";
        for (column, words) in (0..).zip([number, day, "Ngô Văn Cổ", parties.as_str(), content, agreed, outcome]) {
            sheet.write_string(row, column, words).unwrap();
        }
    }
    book.save_to_buffer().unwrap()
}

/// All words of a workbook's first sheet.
fn cells(bytes: Vec<u8>) -> String {
    let mut book = Xlsx::new(Cursor::new(bytes)).unwrap();
    let range = book.worksheet_range_at(0).unwrap().unwrap();
    range.rows().flatten().map(ToString::to_string).collect::<Vec<_>>().join("\n")
}

async fn sends(town: &Town, who: i64, bytes: Vec<u8>) {
    town.plays(who, &["/so"]).await;
    if who == OFFICER {
        town.plays(who, &[">1."]).await;
    }
    town.plays(who, &[">Nhập sổ cũ"]).await;
    town.people.send_document(who, "so-cu.xlsx", bytes, "").unwrap();
    town.settle().await;
    town.presses(who, "Xem tệp sổ cũ").await;
}

#[tokio::test]
async fn art_21_4_the_head_brings_the_old_register_in() {
    let town = Town::start().await;
    town.plays(LAN, &["/so", ">Nhập sổ cũ", ">Mẫu sổ cũ"]).await;
    assert_eq!(papers(&town, LAN).len(), 1, "the empty workbook came: {}", town.transcript(LAN));
    let good = [("3", "05/03/2024", "Bên B dọn củi", "Thành"), ("4", "6/4/2024", "", "Không thành")];
    let bad = [good[0], good[1], ("5", "07/13/2024", "Bên B dọn củi", "Thành"), ("6", "08/05/2024", "", "Thành")];
    sends(&town, LAN, workbook(&bad)).await;
    let card = town.last(LAN).text;
    assert!(card.contains("Ghi mới 2") && card.contains("2 dòng có lỗi"), "{}", town.transcript(LAN));
    assert_eq!(town.number("SELECT count(*) FROM case_file").await, 0, "nothing is written yet");
    town.plays(LAN, &[">Xem 2 lỗi"]).await;
    let told = town.last(LAN).text;
    assert!(told.contains("ô B6: “07/13/2024” không phải là ngày") && told.contains("ô F7"), "{told}");
    // The same as a workbook; it goes from the chat by itself, for a name may stand in a wrong cell.
    town.plays(LAN, &[">Tải bảng lỗi"]).await;
    let told = cells(crate::roster::file(&town, LAN, "loi-so-cu.xlsx"));
    assert!(told.contains("B6") && told.contains("“07/13/2024” không phải là ngày"), "{told}");
    assert_eq!(town.number("SELECT count(*) FROM timer WHERE key LIKE 'names:paper:%'").await, 1);
    // The corrected file takes the place of the first.
    let whole = [good[0], good[1], ("5", "07/12/2024", "Bên B dọn củi", "Thành")];
    sends(&town, LAN, workbook(&whole)).await;
    town.plays(LAN, &[">Xem từng dòng"]).await;
    let rows = town.last(LAN).text;
    assert!(rows.contains("quyển 1 số 3") && !rows.contains("HOÀNG") && !rows.contains("Hoàng Văn"), "{rows}");
    town.plays(LAN, &[">Quay lại"]).await;
    town.passes(TimeDelta::seconds(5)).await;
    town.plays(LAN, &[">Thực hiện"]).await;
    assert_eq!(town.number("SELECT count(*) FROM old_case").await, 3, "{}", town.transcript(LAN));
    assert_eq!(town.number("SELECT count(*) FROM case_party").await, 6, "one on each side");
    assert_eq!(town.number("SELECT count(*) FROM audit WHERE act = 'import_cases'").await, 1);
    // The same file twice changes nothing.
    sends(&town, LAN, workbook(&whole)).await;
    assert!(town.last(LAN).text.contains("Không có gì phải ghi"), "{}", town.transcript(LAN));
    // All of it is taken back at once, and comes in anew.
    town.plays(LAN, &["/so", ">Nhập sổ cũ", ">Các lần đã nhập", "1", ">Rút lại cả lần nhập này", "nhập nhầm tệp"])
        .await;
    town.passes(TimeDelta::seconds(5)).await;
    town.plays(LAN, &[">Rút lại cả lần nhập này"]).await;
    assert!(town.last(LAN).text.contains("Đã rút lại ngày"), "{}", town.transcript(LAN));
    assert_eq!(town.number("SELECT count(*) FROM case_file WHERE status = 'void'").await, 3);
    let of_team =
        "SELECT count(*) FROM audit WHERE act = 'take_back_cases' AND target_kind = 'team' AND target_id = '1'";
    assert_eq!(town.number(of_team).await, 1);
    let told = town.transcript(OFFICER);
    assert!(told.contains("Nguyễn Thị Lan đã rút lại một lần nhập sổ cũ: 3 vụ, việc"), "{told}");
    sends(&town, LAN, workbook(&whole)).await;
    town.passes(TimeDelta::seconds(5)).await;
    town.plays(LAN, &[">Thực hiện"]).await;
    assert_eq!(town.number("SELECT count(*) FROM old_case WHERE line > 0").await, 3, "{}", town.transcript(LAN));
    // They stand in the register of their year, under their old numbers, with the names that the old book had.
    town.plays(LAN, &["/so", ">Năm 2024", ">In bản Word"]).await;
    let xml = document(&town, LAN);
    for words in ["Ngô Văn Cổ", "Đỗ Thị Xưa", "STT 3 đến 5"] {
        assert!(xml.contains(words), "{words}: {}", town.transcript(LAN));
    }
    // Nobody is told, nobody is reminded, and the card says where it comes from.
    let of_old = || {
        let told =
            |who| town.people.chat(who).into_iter().filter(|it| it.from_bot && it.text.contains("2024-C00")).count();
        [LAN, BINH, OFFICER].map(told)
    };
    assert_eq!(of_old()[1..], [0, 0]);
    let before = of_old();
    town.passes(TimeDelta::days(40)).await;
    assert_eq!(of_old(), before, "{}", town.transcript(LAN));
    town.plays(LAN, &["/vuviec vn 1 2024 c4"]).await;
    assert!(town.last(LAN).text.contains("Nhập từ sổ cũ: quyển 1, số 3"), "{}", town.transcript(LAN));
    town.plays(LAN, &[">Quá trình"]).await;
    assert!(town.last(LAN).text.contains("nhập từ sổ cũ"), "{}", town.transcript(LAN));
}

#[tokio::test]
async fn what_is_no_register_says_so_and_mediators_bring_nothing_in() {
    let town = Town::start().await;
    for (bytes, why) in
        [(b"khong phai excel".to_vec(), "Không đọc được"), (crate::roster::list(1, 2, |_| 1960), "các cột Ngày nhận")]
    {
        town.plays(LAN, &["/so", ">Nhập sổ cũ"]).await;
        town.people.send_document(LAN, "so-cu.xlsx", bytes, "").unwrap();
        town.settle().await;
        let told = town.last(LAN).text;
        assert!(told.contains(why), "{why}: {}", town.transcript(LAN));
    }
    assert_eq!(town.number("SELECT count(*) FROM case_file").await, 0);
    // A mediator has no register, and what is sent is taken for none.
    town.plays(BINH, &["/so"]).await;
    assert!(!town.last(BINH).text.contains("Sổ theo dõi năm"), "{}", town.transcript(BINH));
    let files = town.number("SELECT count(*) FROM people_list").await;
    let good = workbook(&[("3", "05/03/2024", "Bên B dọn củi", "Thành")]);
    town.people.send_document(BINH, "so-cu.xlsx", good, "").unwrap();
    town.settle().await;
    assert_eq!(town.number("SELECT count(*) FROM people_list").await, files, "{}", town.transcript(BINH));
}
