//! Cells as they stand in the lists of wards.

use super::*;
use crate::domain::people::tenure::Seat;

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 28).unwrap()
}

fn text(words: &str) -> Cell {
    Cell::Text(words.to_owned())
}

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

#[test]
fn names_are_written_as_names_are_written() {
    for (typed, expected, sex) in [
        ("NGUYỄN VĂN AN", "Nguyễn Văn An", None),
        ("  nguyễn   thị  bình ", "Nguyễn Thị Bình", None),
        ("Ông Trần Văn Cường", "Trần Văn Cường", Some(Sex::Male)),
        ("Bà: Lê Thị Dung", "Lê Thị Dung", Some(Sex::Female)),
        ("Ông Ích Khiêm", "Ích Khiêm", Some(Sex::Male)),
        ("Đặng Thị Thu Hà (Tổ trưởng)", "Đặng Thị Thu Hà", None),
    ] {
        let named = name(typed).unwrap();
        assert_eq!((named.name.as_str(), named.sex), (expected, sex), "{typed}");
    }
    assert_eq!(name("Hà Thị Lan (Tổ trưởng)").unwrap().beside.as_deref(), Some("Tổ trưởng"));
    assert_eq!(name("An"), Err(Wrong::NotAName));
    assert_eq!(name("Nguyễn Văn 2"), Err(Wrong::NotAName));
    assert_eq!(name("Nguyễn Văn An 001060012345"), Err(Wrong::Identity));
    assert_eq!(words(&text("NguyÔn V¨n An, Hoµ gi¶i viªn")), Err(Wrong::OldFont));
}

#[test]
fn births_are_days_years_and_serial_numbers() {
    for (cell, expected) in [
        (Cell::Number(1960.0), Ok(Some(Birth::Year(1960)))),
        (Cell::Number(22_038.0), Ok(Some(Birth::Day(day(1960, 5, 2))))),
        (Cell::Day(day(1960, 5, 2)), Ok(Some(Birth::Day(day(1960, 5, 2))))),
        (text("1960"), Ok(Some(Birth::Year(1960)))),
        (text("02/05/1960"), Ok(Some(Birth::Day(day(1960, 5, 2))))),
        (text("2.5.1960"), Ok(Some(Birth::Day(day(1960, 5, 2))))),
        (text("1960-05-02"), Ok(Some(Birth::Day(day(1960, 5, 2))))),
        (text("ngày 2 tháng 5 năm 1960"), Ok(Some(Birth::Day(day(1960, 5, 2))))),
        (text("5/1960"), Ok(Some(Birth::Year(1960)))),
        (text("Sinh năm 1960"), Ok(Some(Birth::Year(1960)))),
        (text("-"), Ok(None)),
        (text("31/02/1960"), Ok(Some(Birth::Year(1960)))),
        (text("60"), Err(Wrong::Birth)),
        (text("2020"), Err(Wrong::BirthYear)),
        (Cell::Number(960.0), Err(Wrong::Birth)),
        (Cell::Faulty(Faulty::NoValue), Err(Wrong::NoValue)),
    ] {
        assert_eq!(birth(&cell, today()), expected, "{cell:?}");
    }
}

#[test]
fn telephones_lose_their_zero_in_spreadsheets() {
    for (cell, expected) in [
        (Cell::Number(912_345_678.0), Ok(Some("0912345678"))),
        (text("0912.345.678"), Ok(Some("0912345678"))),
        (text("'0912345678"), Err(Wrong::Phone)),
        (text("0912345678 / 0987654321"), Ok(Some("0912345678"))),
        (text("0222 3821 234"), Ok(Some("02223821234"))),
        (text("không"), Ok(None)),
        (text("12345"), Err(Wrong::Phone)),
        (text("001060012345"), Err(Wrong::Identity)),
    ] {
        let found = phone(&cell);
        assert_eq!(found.as_ref().map(|it| it.as_ref().map(Phone::national)).map_err(|it| *it), expected, "{cell:?}");
    }
}

#[test]
fn an_office_of_a_ward_or_a_commune_is_no_mediators() {
    for typed in ["Cán bộ xã", "Chủ tịch UBND phường", "Phó Chủ tịch HĐND xã", "Công chức thị trấn", "Cán bộ đặc khu"]
    {
        assert_eq!(offices(typed), Err(Wrong::WardOffice), "{typed}");
    }
    for typed in ["Cán bộ hưu trí", "Chủ tịch hợp tác xã", "Cán bộ Bảo hiểm xã hội", "Chủ tịch Hội Phụ nữ xã"]
    {
        assert_eq!(offices(typed), Ok((Vec::new(), Some(typed.to_owned()))), "{typed}");
    }
}

#[test]
fn the_family_khong_is_no_empty_cell() {
    assert_eq!(words(&text("Khổng")), Ok(Some("Khổng".to_owned())));
    for none in ["không", "Không có", "- không -", "khong", "chưa có"] {
        assert_eq!(words(&text(none)), Ok(None), "{none}");
    }
}

#[test]
fn offices_are_known_by_what_they_are_called() {
    use Office::{FrontCommitteeHead, Mediator, ResidentGroupHead, TeamHead};
    for (typed, offices_found, others) in [
        ("Tổ trưởng", vec![TeamHead], None),
        ("TT", vec![TeamHead], None),
        ("Tổ trưởng tổ hòa giải", vec![TeamHead], None),
        ("Thành viên", vec![Mediator], None),
        ("Tổ viên", vec![Mediator], None),
        ("HGV", vec![Mediator], None),
        ("Tổ trưởng TDP", vec![ResidentGroupHead], None),
        ("Tổ trưởng tổ dân phố kiêm hòa giải viên", vec![ResidentGroupHead, Mediator], None),
        ("Trưởng ban công tác Mặt trận", vec![FrontCommitteeHead], None),
        ("Trưởng ban CTMT, tổ trưởng tổ hòa giải", vec![FrontCommitteeHead, TeamHead], None),
        ("Chi hội trưởng phụ nữ", vec![], Some("Chi hội trưởng phụ nữ")),
        ("Bí thư chi bộ, tổ viên", vec![Mediator], Some("Bí thư chi bộ")),
    ] {
        assert_eq!(offices(typed), Ok((offices_found, others.map(str::to_owned))), "{typed}");
    }
    assert_eq!(offices("Chủ tịch UBND phường"), Err(Wrong::WardOffice));
}

/// Whoever gets rights over the whole ward gets them in the chat, where the others in office hear of it and may object.
#[test]
fn no_list_gives_rights_over_the_ward() {
    let words = [
        "Cán bộ",
        "Cán bộ Văn phòng",
        "Cán bộ Văn phòng HĐND và UBND phường",
        "Cán bộ phường",
        "Công chức Tư pháp - Hộ tịch",
        "Công chức tư pháp phường",
        "Lãnh đạo phường",
        "Chủ tịch UBND phường",
        "Phó Chủ tịch phường",
        "Chủ tịch HĐND",
        "Chủ tịch MTTQ phường",
        "Cán bộ MTTQ phường",
        "Phó Chủ tịch Ủy ban Mặt trận Tổ quốc phường",
        "ward_officer",
        "ward_leader",
        "front_officer",
        "Tổ viên",
        "Tổ trưởng",
        "Tổ trưởng TDP",
    ];
    for one in words {
        for other in words {
            for typed in [one.to_owned(), format!("{one}, {other}"), format!("{one} kiêm {other}")] {
                let Ok((found, _)) = offices(&typed) else { continue };
                assert!(found.iter().all(|it| it.seat() != Seat::Ward), "{typed}: {found:?}");
            }
        }
    }
}

#[test]
fn decisions_are_taken_apart() {
    let paper = |number: Option<&str>, on| Paper { number: number.map(str::to_owned), on };
    for (typed, expected) in [
        ("15/QĐ-UBND ngày 02/3/2021", paper(Some("15/QĐ-UBND"), Some(day(2021, 3, 2)))),
        ("QĐ số 15/QĐ-UBND, ngày 02 tháng 3 năm 2021", paper(Some("15/QĐ-UBND"), Some(day(2021, 3, 2)))),
        ("Số: 15/QĐ-UBND", paper(Some("15/QĐ-UBND"), None)),
        ("15/QĐ-UBND", paper(Some("15/QĐ-UBND"), None)),
        ("02/03/2021", paper(None, Some(day(2021, 3, 2)))),
    ] {
        assert_eq!(decision(&text(typed), today()), Ok(Some(expected)), "{typed}");
    }
    assert_eq!(decision(&text("15/QĐ-UBND ngày 02/3/2031"), today()), Err(Wrong::FutureDay));
    assert_eq!(super::day(&text("hôm qua"), today()), Err(Wrong::Day));
}

#[test]
fn training_is_luat_something_else_or_none() {
    for (typed, expected) in [
        ("Luật", (Some(Qualification::Law), None)),
        ("Cử nhân Luật", (Some(Qualification::Law), Some("Cử nhân Luật"))),
        ("Đại học Kinh tế", (Some(Qualification::Other), Some("Đại học Kinh tế"))),
        ("Khác", (Some(Qualification::Other), None)),
        ("Chưa qua đào tạo chuyên môn Luật", (Some(Qualification::Untrained), None)),
        ("12/12", (None, Some("12/12"))),
        ("THPT", (None, Some("THPT"))),
    ] {
        assert_eq!(training(&text(typed)), Ok((expected.0, expected.1.map(str::to_owned))), "{typed}");
    }
    assert_eq!(ethnicity(&text("Kinh")), Ok(Some(Ethnicity::Kinh)));
    assert_eq!(ethnicity(&text("Sán Dìu")), Ok(Some(Ethnicity::Minority)));
    assert_eq!((sex(&text("Nữ")), sex(&text("gì đó"))), (Ok(Some(Sex::Female)), Err(Wrong::Sex)));
}
