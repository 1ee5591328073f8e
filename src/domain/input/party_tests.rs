//! Lines about people, in the order and spelling people use.

use proptest::prelude::*;

use super::*;

fn read(text: &str) -> Result<PartyLine, PartyError> {
    parse_party(text, "2026-05-20".parse().unwrap())
}

#[track_caller]
fn check(text: &str, name: &str, age: Option<u8>, address: Option<&str>) {
    let line = read(text).unwrap_or_else(|it| panic!("{text}: {it}"));
    assert_eq!((line.name.as_str(), line.age, line.address.as_deref()), (name, age, address), "{text}");
}

#[test]
fn name_age_and_address_in_any_order() {
    let address = Some("số 12 ngõ 3 tổ 5");
    for text in [
        "Nguyễn Văn An, 45 tuổi, số 12 ngõ 3 tổ 5",
        "nguyễn văn an - 45 tuổi - số 12 ngõ 3 tổ 5",
        "Ông Nguyễn Văn An 45 tuổi số 12 ngõ 3 tổ 5",
        "số 12 ngõ 3 tổ 5, Nguyễn Văn An, 45t",
        "45 tuổi, Nguyễn Văn An, số 12 ngõ 3 tổ 5",
        "Nguyễn Văn An (1981), số 12 ngõ 3 tổ 5",
        "Nguyễn Văn An, sinh năm 1981, địa chỉ: số 12 ngõ 3 tổ 5",
        "Nguyễn Văn An sn 1981 ở số 12 ngõ 3 tổ 5",
        "Họ tên: NGUYỄN VĂN AN\nTuổi: 45\nĐịa chỉ: số 12 ngõ 3 tổ 5",
        "Nguyễn Văn An, sinh ngày 05/5/1981, trú tại số 12 ngõ 3 tổ 5",
        "Nguyễn Văn An; 45; đ/c số 12 ngõ 3 tổ 5",
    ] {
        check(text, "Nguyễn Văn An", Some(45), address);
    }
}

#[test]
fn the_family_khong_is_known() {
    check("Khổng Nhớ, 45 tuổi", "Khổng Nhớ", Some(45), None);
    assert_eq!(read("không nhớ"), Err(PartyError::Unknown));
}

#[test]
fn a_number_right_behind_a_name_is_an_age_and_one_behind_a_place_is_not() {
    check("Trần Thị Bích 52", "Trần Thị Bích", Some(52), None);
    check("Trần Thị Bích 52, số 14 ngõ 3", "Trần Thị Bích", Some(52), Some("số 14 ngõ 3"));
    check("Trần Thị Bích ngõ 52", "Trần Thị Bích", None, Some("ngõ 52"));
}

#[test]
fn what_is_not_there_stays_empty() {
    check("Trần Thị Bình", "Trần Thị Bình", None, None);
    check("bà bình", "Bình", None, None);
    check("Trần Thị Bình, 1975", "Trần Thị Bình", Some(51), None);
    check("Trần Thị Bình, tổ dân phố Thị Cầu 3", "Trần Thị Bình", None, Some("tổ dân phố Thị Cầu 3"));
    check("tổ 5, Thị Cầu, Lê Thị Hoa, 60 tuổi", "Lê Thị Hoa", Some(60), Some("tổ 5, Thị Cầu"));
    check("Lê Thị Hoa, 60 tuổi, tổ 5, Thị Cầu", "Lê Thị Hoa", Some(60), Some("tổ 5, Thị Cầu"));
    check("Ông Ích Khiêm, 50 tuổi", "Ông Ích Khiêm", Some(50), None);
    check("Tô Hoài Nam, 33 tuổi, ngõ 8", "Tô Hoài Nam", Some(33), Some("ngõ 8"));
    check("Công ty TNHH An Bình, số 5 đường Trần Phú", "Công ty TNHH An Bình", None, Some("số 5 đường Trần Phú"));
}

#[test]
fn house_numbers_are_no_ages() {
    check("Lê Văn Tám, số 45 ngõ 12", "Lê Văn Tám", None, Some("số 45 ngõ 12"));
    check("Lê Văn Tám 12 ngõ 45", "Lê Văn Tám", None, Some("12 ngõ 45"));
    check("Lê Văn Tám, 1950 đường Lý Thái Tổ", "Lê Văn Tám", None, Some("1950 đường Lý Thái Tổ"));
}

#[test]
fn a_telephone_number_is_set_apart() {
    for text in [
        "Lê Văn Tám, 45 tuổi, sđt 0912 345 678, ngõ 8",
        "Lê Văn Tám 45 tuổi ngõ 8 0912345678",
        "Lê Văn Tám, số điện thoại: 0912.345.678, 45 tuổi, ngõ 8",
    ] {
        check(text, "Lê Văn Tám", Some(45), Some("ngõ 8"));
        assert_eq!(read(text).unwrap().phone, parse_phone("0912345678").ok(), "{text}");
    }
}

#[test]
fn lines_without_accents_are_read_too() {
    check("nguyen van an, 45 tuoi, so 12 ngo 3 to 5", "Nguyen Van An", Some(45), Some("so 12 ngo 3 to 5"));
}

#[test]
fn lines_that_are_refused_say_why() {
    for (text, error) in [
        ("", PartyError::Empty),
        (" \n ", PartyError::Empty),
        ("Nguyễn Văn An, 034075001234", PartyError::IdentityNumber),
        ("Nguyễn Văn An, CCCD 034 075 001 234, 45 tuổi", PartyError::IdentityNumber),
        ("45 tuổi, số 12 ngõ 3", PartyError::NoName),
        ("???", PartyError::NoName),
        ("Nguyễn Văn An, 145 tuổi", PartyError::AgeImpossible),
        ("Nguyễn Văn An, sinh năm 1875", PartyError::AgeImpossible),
        ("Nguyễn Văn An, sinh năm 2030", PartyError::AgeImpossible),
        ("Nguyễn Văn An, 99999999999 tuổi", PartyError::AgeImpossible),
        ("Nguyễn Thị Lan 62 tuổi và Trần Văn Hùng 58 tuổi", PartyError::Several),
    ] {
        assert_eq!(read(text), Err(error), "{text}");
    }
    assert_eq!(read(&"An ".repeat(200)), Err(PartyError::TooLong));
}

proptest! {
    #[test]
    fn no_text_makes_the_parser_panic(text in "[\\PC\\n0-9,. ()-]{0,60}") {
        if let Ok(line) = read(&text) {
            prop_assert!(!line.name.is_empty());
        }
    }

    #[test]
    fn a_written_line_is_read_back(given in "(Văn An|Thị Bình|Đức Cường|Thu Hà)", age in 1_u8..=110, house in 1_u32..300) {
        let (name, address) = (format!("Nguyễn {given}"), format!("số {house} ngõ 3"));
        check(&format!("{name}, {age} tuổi, {address}"), &name, Some(age), Some(&address));
        check(&format!("{address}, {name}, {age}"), &name, Some(age), Some(&address));
    }
}

#[test]
fn art_2_3_a_party_is_a_person_a_group_a_family_families_or_an_organisation() {
    use crate::domain::case::PartyKind::{Families, Family, Group, Organisation, Person};
    for (line, kind, name) in [
        ("Nguyễn Văn An, 45 tuổi", Person, "Nguyễn Văn An"),
        ("Hồ Văn An, 45 tuổi", Person, "Hồ Văn An"),
        ("Ho Van An", Person, "Ho Van An"),
        ("Trương Thị Hoa", Person, "Trương Thị Hoa"),
        ("hộ ông Nguyễn Văn An, số 5 ngõ 3", Family, "Nguyễn Văn An"),
        ("ho ong Nguyen Van An", Family, "Nguyen Van An"),
        ("Hộ Nguyễn Văn An", Family, "Nguyễn Văn An"),
        ("gia đình bà Nguyễn Thị Lan", Family, "Nguyễn Thị Lan"),
        ("nhà ông Trần Văn Lợi, 62 tuổi", Family, "Trần Văn Lợi"),
        ("các hộ ngõ 3", Families, "các hộ ngõ 3"),
        ("5 hộ cuối ngõ", Families, "5 hộ cuối ngõ"),
        ("nhóm thanh niên xóm 2", Group, "nhóm thanh niên xóm 2"),
        ("bà con ngõ 8", Group, "bà con ngõ 8"),
        ("UBND phường", Organisation, "UBND phường"),
        ("Công ty TNHH ABC, số 12 đường Nguyễn Trãi", Organisation, "Công ty TNHH ABC"),
        ("Trường tiểu học Vũ Ninh", Organisation, "Trường tiểu học Vũ Ninh"),
        ("Hội phụ nữ khu 3", Organisation, "Hội phụ nữ khu 3"),
    ] {
        let found = read(line).unwrap();
        assert_eq!((found.kind, found.name.as_str()), (kind, name), "{line}");
    }
    assert_eq!(
        read("Công ty TNHH ABC, số 12 đường Nguyễn Trãi").unwrap().address.as_deref(),
        Some("số 12 đường Nguyễn Trãi")
    );
    assert_eq!(read("nhà ông Trần Văn Lợi, 62 tuổi").unwrap().age, Some(62));
}

#[test]
fn how_somebody_is_addressed_is_no_part_of_their_name() {
    for (typed, name) in [
        ("ông Tuấn 50t", "Tuấn"),
        ("Ông Tuấn, 50t", "Tuấn"),
        ("ong Tuan 50t", "Tuan"),
        ("ong tuan 50t", "Tuan"),
        ("anh Tuấn Anh 50t", "Tuấn Anh"),
        ("Bà Ngọc Lan 50t", "Ngọc Lan"),
        ("bà bán nước 50t", "Bà Bán Nước"),
        ("chu Nam 50t", "Nam"),
        ("bà Nguyễn Thị Lan 50t", "Nguyễn Thị Lan"),
        ("Ông Ích Khiêm 50t", "Ông Ích Khiêm"),
        ("Cù Huy 50t", "Cù Huy"),
        ("Chu Nam 50t", "Chu Nam"),
        ("Chu Văn An 50t", "Chu Văn An"),
        ("Bá Nam 50t", "Bá Nam"),
    ] {
        check(typed, name, Some(50), None);
    }
}
