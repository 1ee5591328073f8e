//! Lists as wards have them.

use super::*;
use crate::domain::people::particulars::Ethnicity;
use crate::domain::roster::file::Unreadable;
use crate::domain::roster::grid::Merged;

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 28).unwrap()
}

/// A sheet of lines whose cells are parted by `|`; numbers are numbers.
pub(crate) fn sheet(name: &str, lines: &[&str]) -> Sheet {
    let cell = |(at, words): (usize, &str)| {
        let words = words.trim();
        let cell = match words.parse::<f64>() {
            Ok(number) if !words.starts_with('0') => Cell::Number(number),
            _ => Cell::Text(words.to_owned()),
        };
        (!words.is_empty()).then(|| (u16::try_from(at).unwrap(), cell))
    };
    let rows = (1..)
        .zip(lines)
        .map(|(number, line)| GridRow { number, cells: line.split('|').enumerate().filter_map(cell).collect() });
    Sheet::new(name.to_owned(), rows.filter(|it| !it.cells.is_empty()).collect(), Vec::new())
}

fn one(lines: &[&str]) -> List {
    read(&[sheet("DS", lines)], today())
}

fn wrongs(list: &List) -> Vec<(u32, Option<u16>, Wrong)> {
    list.problems.iter().map(|it| (it.at.row, it.at.column, it.wrong)).collect()
}

#[test]
fn a_list_with_titles_sections_and_a_foot_is_read() {
    let list = one(&[
        "UBND PHƯỜNG VŨ NINH",
        "DANH SÁCH HÒA GIẢI VIÊN NĂM 2026",
        "",
        "TT|Họ và tên|Năm sinh|Giới tính|Dân tộc|Chức danh|SĐT|Trình độ chuyên môn|Số, ngày QĐ công nhận|Ghi chú",
        "(1)|(2)|(3)|(4)|(5)|(6)|(7)|(8)|(9)|(10)",
        "I. TỔ HÒA GIẢI KHU 1",
        "1|NGUYỄN VĂN AN|1960|Nam|Kinh|Tổ trưởng|912345678|Cử nhân Luật|15/QĐ-UBND ngày 02/3/2021|",
        "2|Bà Trần Thị Bình|02/05/1965||Tày|Thành viên|0987 654 321|||x",
        "II. TỔ HÒA GIẢI KHU 2",
        "1|Lê Văn Cường|1970|Nam|Kinh|Bí thư chi bộ|||||",
        "Tổng cộng: 03 người",
        "|||||||CHỦ TỊCH",
    ]);
    assert_eq!(list.problems, []);
    assert_eq!(list.people.len(), 3);
    let an = &list.people[0];
    assert_eq!((an.name.as_str(), an.team.as_deref(), an.year()), ("Nguyễn Văn An", Some("Khu 1"), Some(1960)));
    assert_eq!(an.phone.as_ref().map(Phone::national), Some("0912345678"));
    assert_eq!(an.offices, [Office::TeamHead]);
    assert_eq!(an.paper.number.as_deref(), Some("15/QĐ-UBND"));
    assert!(an.facts.contains(&Fact::Qualification(Some(Qualification::Law))));
    let binh = &list.people[1];
    assert!(binh.facts.contains(&Fact::Sex(Some(Sex::Female))), "her title says so");
    assert!(binh.facts.contains(&Fact::Ethnicity(Some(Ethnicity::Minority))));
    let cuong = &list.people[2];
    assert_eq!((cuong.team.as_deref(), cuong.offices.as_slice()), (Some("Khu 2"), [].as_slice()));
    assert!(cuong.facts.contains(&Fact::Occupation(Some("Bí thư chi bộ".to_owned()))));
    assert_eq!(list.passed_over.len(), 2);
}

#[test]
fn years_of_birth_stand_in_the_columns_of_men_and_women() {
    let list = one(&[
        "STT|Họ tên|Nam|Nữ|Tổ dân phố",
        "1|Nguyễn Văn An|1960||Khu 1",
        "2|Trần Thị Bình||x|Khu 1",
        "3|Lê Văn Cường|x|x|Khu 2",
    ]);
    assert!(list.people[0].facts.contains(&Fact::Sex(Some(Sex::Male))) && list.people[0].year() == Some(1960));
    assert!(list.people[1].facts.contains(&Fact::Sex(Some(Sex::Female))) && list.people[1].year().is_none());
    assert_eq!(wrongs(&list), [(4, Some(3), Wrong::Sex)]);
}

#[test]
fn every_sheet_may_be_a_team() {
    let lines = ["STT|Họ và tên|Chức vụ|Điện thoại", "1|Nguyễn Văn An|Tổ trưởng|0912345678"];
    let sheets =
        [sheet("Khu 1", &lines), sheet("THG số 2", &lines), sheet("Bìa", &["Phường Vũ Ninh"]), sheet("Sheet4", &[])];
    let list = read(&sheets, today());
    assert_eq!(list.people[0].group.as_deref(), Some("Khu 1"));
    assert_eq!(list.people[1].team.as_deref(), Some("Số 2"));
    assert_eq!(list.blank, [2], "a cover is no list, and nothing is nothing");
}

#[test]
fn merged_teams_are_those_of_every_row() {
    let mut made =
        sheet("DS", &["Tổ hòa giải|Họ và tên|SĐT", "Khu 1|Nguyễn Văn An|0912345678", "|Trần Thị Bình|0987654321"]);
    made = Sheet::new(made.name, made.rows, vec![Merged { rows: (2, 3), columns: (0, 0) }]);
    let list = read(&[made], today());
    assert_eq!(list.people.iter().map(|it| it.team.as_deref()).collect::<Vec<_>>(), [Some("Khu 1"), Some("Khu 1")]);
}

#[test]
fn what_is_wrong_is_said_of_its_cell() {
    let list = one(&[
        "STT|Họ và tên|Năm sinh|SĐT|Chức danh|Tổ hòa giải|CCCD|Ngày quyết định",
        "1|An|1960|12345|Tổ trưởng|Khu 1||",
        "2|Trần Thị Bình|hai nghìn|0912345678|Chủ tịch UBND phường|Khu 1||02/03/2031",
        "3||1970|0912345679|Tổ viên|Khu 1||",
        "4|Lê Văn Cường 001060012345|1970||||001060012345|",
        "5|Phạm Thị Dung|1980||Tổ viên|Khu 1|001060012345|",
    ]);
    assert_eq!(
        wrongs(&list),
        [
            (2, Some(1), Wrong::NotAName),
            (2, Some(3), Wrong::Phone),
            (3, Some(2), Wrong::Birth),
            (3, Some(4), Wrong::WardOffice),
            (3, Some(7), Wrong::FutureDay),
            (4, Some(1), Wrong::NoName),
            (5, Some(1), Wrong::Identity),
        ]
    );
    assert!(list.problems.iter().all(|it| !it.said.contains("001060012345")), "the number is not repeated");
    assert_eq!(list.people.len(), 1);
    assert!(list.has_identities);
    assert_eq!(list.wrong_rows(), 4);
}

#[test]
fn two_columns_of_one_kind_are_pointed_out() {
    let list = one(&["Họ và tên|SĐT|Điện thoại", "Nguyễn Văn An|0912345678|0987654321"]);
    assert_eq!(wrongs(&list), [(1, Some(2), Wrong::TwoColumns)]);
    assert_eq!((list.wrong_rows(), list.rows()), (0, 1), "of no row of somebody");
}

#[test]
fn a_name_in_two_columns_is_put_together() {
    let list = one(&["STT|Họ và tên đệm|Tên|Năm sinh", "1|NGUYỄN VĂN|AN|1960"]);
    assert_eq!(list.people[0].name, "Nguyễn Văn An");
}

#[test]
fn formulas_without_a_value_are_no_blanks() {
    use crate::domain::roster::grid::Faulty;
    let mut made = sheet("DS", &["Họ và tên|Năm sinh", "Nguyễn Văn An|1960"]);
    made.rows[1].cells[1].1 = Cell::Faulty(Faulty::NoValue);
    assert_eq!(wrongs(&read(&[made], today())), [(2, Some(1), Wrong::NoValue)]);
}

#[test]
fn nobody_is_passed_over_because_of_a_name_that_looks_like_the_end_of_a_list() {
    let list = one(&[
        "STT|Họ và tên|Năm sinh|Tổ dân phố",
        "1|Lưu Thị Công|1960|Khu 1",
        "2|Tống Văn Cộng||",
        "3|Ngày Văn Sơn|1961|Khu 1",
        "|Hà Thị Lan||",
        "4||1970|Khu 1",
        "5|||",
        "Tổng cộng: 05 người|||",
        "|Nguyễn Văn Ký||",
    ]);
    let names: Vec<&str> = list.people.iter().map(|it| it.name.as_str()).collect();
    assert_eq!(names, ["Lưu Thị Công", "Tống Văn Cộng", "Ngày Văn Sơn"]);
    assert_eq!(wrongs(&list), [(5, Some(1), Wrong::NameAlone), (6, Some(1), Wrong::NoName)]);
    assert_eq!(list.passed_over.iter().map(|it| it.row).collect::<Vec<_>>(), [8, 9]);
    assert_eq!(list.rows(), 5);
}

#[test]
fn columns_that_are_named_again_for_the_next_team_are_nobody() {
    let list = one(&[
        "Tổ hòa giải Khu 1",
        "STT|Họ và tên|Năm sinh",
        "1|Nguyễn Văn An|1960",
        "Tổ hòa giải Khu 2",
        "STT|Năm sinh|Họ và tên",
        "1|1965|Trần Thị Bình",
    ]);
    assert_eq!(list.problems, []);
    let found: Vec<_> = list.people.iter().map(|it| (it.name.as_str(), it.year(), it.team.as_deref())).collect();
    assert_eq!(found, [("Nguyễn Văn An", Some(1960), Some("Khu 1")), ("Trần Thị Bình", Some(1965), Some("Khu 2"))]);
}

#[test]
fn the_example_of_the_empty_list_is_nobody() {
    let list = one(&[
        "STT|Tổ hòa giải|Họ và tên|Năm sinh|SĐT",
        "Ví dụ|Khu 1|Nguyễn Văn Mẫu|1960|0912345678",
        "1|Khu 1|Nguyễn Văn Mẫu|1970|0987654321",
        "Ví dụ|Khu 1|Trần Thị Bình|1970|",
    ]);
    assert_eq!(list.examples.iter().map(|it| it.row).collect::<Vec<_>>(), [2]);
    let names: Vec<&str> = list.people.iter().map(|it| it.name.as_str()).collect();
    assert_eq!(
        names,
        ["Nguyễn Văn Mẫu", "Trần Thị Bình"],
        "whoever is called so, and who was written over the example"
    );
    let of_before = one(&["STT|Tổ hòa giải|Họ và tên|SĐT", "1|Khu 1|Nguyễn Văn Mẫu|0912345678"]);
    assert_eq!((of_before.examples.len(), of_before.rows()), (1, 0), "as it was handed out before");
    assert_eq!(of_before.checked(9).unwrap_err(), Unreadable::Nobody);
    assert_eq!(one(&["Họ và tên"]).checked(9).unwrap_err(), Unreadable::NoList);
}

#[test]
fn sheets_that_are_hidden_are_named_and_a_list_of_too_many_is_refused_whole() {
    let lines = ["STT|Họ và tên|Năm sinh|Khu", "1|Nguyễn Văn An|1960|1", "2|Kim|1960|1"];
    let list = read(&[Sheet::hidden("Nguồn".to_owned()), sheet("DS", &lines)], today());
    assert_eq!((list.hidden.as_slice(), list.sheets[0].as_str(), list.rows()), ([0].as_slice(), "Nguồn", 2));
    assert_eq!(list.clone().checked(1).unwrap_err(), Unreadable::TooManyPeople, "wrong rows count too");
    assert!(list.checked(2).is_ok());
}

#[test]
fn an_office_and_a_sex_in_a_row_are_no_headings() {
    let head = "STT|Tổ hòa giải|Họ và tên|Năm sinh|Giới tính|Dân tộc|SĐT|Chức danh|Trình độ chuyên môn|Số QĐ";
    for sex in ["Nam", "Nữ"] {
        for training in ["Luật", "Khác", "Chưa qua đào tạo"] {
            let row = format!("1|Khu 1|Trần Thị Mận|1970|{sex}|Kinh|0388123456|Hòa giải viên|{training}|15/QĐ-UBND");
            let list = one(&[head, &row, &row.replace("Mận", "Đào")]);
            assert_eq!((list.people.len(), &*list.strange, &*list.problems), (2, &[][..], &[][..]), "{row}");
        }
    }
}
