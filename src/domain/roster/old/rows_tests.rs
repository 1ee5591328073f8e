//! Rows of an old register: the form as it is printed, and what is wrong cell by cell.

use super::*;
use crate::domain::case::EndReason;
use crate::domain::roster::grid::Merged;

pub(crate) fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 5, 5).unwrap()
}

/// A sheet of words, the first row being row 1.
pub(crate) fn sheet(rows: &[&[&str]]) -> Sheet {
    merged(rows, &[])
}

fn merged(rows: &[&[&str]], merged: &[Merged]) -> Sheet {
    let cell = |(at, words): (usize, &&str)| {
        (!words.is_empty()).then(|| (u16::try_from(at).unwrap(), Cell::Text((*words).to_owned())))
    };
    let row = |(at, cells): (usize, &&[&str])| GridRow {
        number: u32::try_from(at).unwrap() + 1,
        cells: cells.iter().enumerate().filter_map(cell).collect(),
    };
    Sheet::new("Sổ".to_owned(), rows.iter().enumerate().map(row).collect(), merged.to_vec())
}

pub(crate) const HEAD: [&str; 9] =
    ["STT", "Quyển số", "Ngày nhận", "Hòa giải viên", "Bên A", "Bên B", "Nội dung", "Thỏa thuận", "Kết quả"];

pub(crate) fn row<'a>(line: &'a str, book: &'a str, day: &'a str, a: &'a str) -> [&'a str; 9] {
    let b = "Trần Thị Bình, 48 tuổi";
    [line, book, day, "NGUYỄN THỊ LAN", a, b, "Tranh chấp lối đi chung", "Bên B dọn thềm", "Hòa giải thành"]
}

#[test]
fn art_21_part_one_of_the_form_is_read_as_it_is_printed() {
    let parties = "Bên A: Nguyễn Văn An, 52 tuổi, số 12\nBên B: Trần Thị Bình, 48 tuổi, số 14";
    let roof = Merged { rows: (2, 2), columns: (6, 7) };
    let down = |column| Merged { rows: (2, 3), columns: (column, column) };
    let sheet = merged(
        &[
            &["SỔ THEO DÕI HOẠT ĐỘNG HÒA GIẢI Ở CƠ SỞ"],
            &[
                "STT",
                "Ngày, tháng, năm nhận vụ, việc hòa giải",
                "Họ và tên hòa giải viên, người được mời tham gia hòa giải (nếu có)",
                "Họ tên, tuổi, địa chỉ các bên, người có quyền, nghĩa vụ liên quan",
                "Nội dung chủ yếu của vụ, việc",
                "Thỏa thuận của các bên sau khi hòa giải",
                "Kết quả hòa giải",
                "",
                "Chữ ký",
                "Ghi chú",
            ],
            &["", "", "", "", "", "", "Hòa giải thành", "Hòa giải không thành"],
            &["(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)", "(8)", "(9)", "(10)"],
            &["1", "5/3/2024", "Nguyễn Thị Lan; Lê Văn Minh", parties, "Vợ chồng cãi nhau vì tiền", "", "", "x"],
            &["2", "06/03/2024", "Nguyễn Thị Lan", parties, "Lối đi chung", "Bên B dọn thềm", "x"],
            &["", "", "Tổng cộng: 2 vụ"],
        ],
        &[roof, down(0), down(1), down(2), down(3), down(4), down(5)],
    );
    let list = read(&[sheet], today(), &Places::default());
    assert_eq!(list.problems, []);
    assert_eq!((list.rows.len(), list.passed_over.len()), (2, 1));
    let [first, second] = list.rows.as_slice() else { panic!() };
    assert_eq!((first.line, first.received_on), (Some(1), NaiveDate::from_ymd_opt(2024, 3, 5).unwrap()));
    assert_eq!(first.mediators, ["Nguyễn Thị Lan", "Lê Văn Minh"]);
    assert!(matches!(first.stage, Stage::Failure { reason: EndReason::NotSaid, .. }), "the book does not say why");
    assert!(matches!(second.stage, Stage::Success { .. }));
    assert_eq!(second.parties.len(), 2);
}

#[test]
fn headings_that_stand_on_every_page_are_no_cases() {
    let parties = "Bên A: Nguyễn Văn An, 52 tuổi\nBên B: Trần Thị Bình, 48 tuổi";
    let upper = ["STT", "Ngày nhận", "Hòa giải viên", "Các bên", "Nội dung", "Thỏa thuận", "Kết quả hòa giải", ""];
    let lower = ["", "", "", "", "", "", "Hòa giải thành", "Hòa giải không thành"];
    let numbers = ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)", "(8)"];
    let case = |line, settled: &'static str, unsettled| {
        let agreed = if settled.is_empty() { "" } else { "Bên B dọn thềm" };
        [line, "5/3/2024", "Nguyễn Thị Lan", parties, "Vợ chồng cãi nhau", agreed, settled, unsettled]
    };
    let (first, second, third) = (case("1", "x", ""), case("2", "", "x"), case("3", "", "x"));
    let rows: [&[&str]; 9] = [&upper, &lower, &numbers, &first, &upper, &lower, &numbers, &second, &third];
    let roofs = [1, 5].map(|row| Merged { rows: (row, row), columns: (6, 7) });
    let list = read(&[merged(&rows, &roofs)], today(), &Places::default());
    assert_eq!((list.problems.as_slice(), list.passed_over.len()), (&[] as &[Problem], 0));
    assert_eq!(list.rows.iter().map(|it| it.line).collect::<Vec<_>>(), [Some(1), Some(2), Some(3)]);
    assert!(matches!(list.rows[1].stage, Stage::Failure { .. }));
    // Where they name other columns from there on, these count.
    let swapped = ["STT", "Ngày nhận", "Hòa giải viên", "Nội dung", "Các bên", "Thỏa thuận", "Kết quả"];
    let after = ["4", "5/3/2024", "Nguyễn Thị Lan", "Lối đi chung", parties, "", "Không thành"];
    let list = read(&[merged(&[&upper, &lower, &first, &swapped, &after], &roofs[..1])], today(), &Places::default());
    assert_eq!((list.problems.as_slice(), list.rows.len()), (&[] as &[Problem], 2));
    assert_eq!(list.rows[1].summary, "Lối đi chung");
}

#[test]
fn who_signs_below_a_roof_is_no_second_column() {
    let upper = ["STT", "Ngày nhận", "Hòa giải viên", "Bên A", "Bên B", "Nội dung", "Kết quả", "Chữ ký", "", ""];
    let lower = ["", "", "", "", "", "", "", "Hòa giải viên", "Bên A", "Bên B"];
    let (a, b) = ("Nguyễn Văn An, 52 tuổi", "Trần Thị Bình, 48 tuổi");
    let case = ["1", "5/3/2024", "Nguyễn Thị Lan", a, b, "Vợ chồng cãi nhau", "Không thành", "Đã ký", "", ""];
    let roof = Merged { rows: (1, 1), columns: (7, 9) };
    let list = read(&[merged(&[&upper, &lower, &case], &[roof])], today(), &Places::default());
    assert_eq!((list.problems.as_slice(), list.rows.len()), (&[] as &[Problem], 1));
    assert_eq!(list.rows[0].mediators, ["Nguyễn Thị Lan"]);
}

#[test]
fn what_is_wrong_is_said_cell_by_cell() {
    let a = "Nguyễn Văn An, 52 tuổi";
    let mut rows: Vec<[&str; 9]> = vec![HEAD, row("Ví dụ", "", "05/03/2024", a)];
    let mut wrong = |change: &dyn Fn(&mut [&'static str; 9])| {
        let mut it = row("1", "1", "05/03/2024", "Nguyễn Văn An, 52 tuổi");
        change(&mut it);
        rows.push(it);
    };
    wrong(&|it| it[2] = "hôm nọ");
    wrong(&|it| it[2] = "");
    wrong(&|it| it[2] = "05/03/2027");
    wrong(&|it| it[3] = "");
    wrong(&|it| it[4] = "001085001234");
    wrong(&|it| it[5] = "");
    wrong(&|it| it[6] = "");
    wrong(&|it| it[7] = "");
    wrong(&|it| it[8] = "");
    wrong(&|it| it[0] = "mười");
    let cells: Vec<&[&str]> = rows.iter().map(<[&str; 9]>::as_slice).collect();
    let list = read(&[sheet(&cells)], today(), &Places::default());
    let found: Vec<Wrong> = list.problems.iter().map(|it| it.wrong).collect();
    let expected = [
        Wrong::Day,
        Wrong::NoDay,
        Wrong::FutureDay,
        Wrong::NoMediator,
        Wrong::Identity,
        Wrong::NoParties,
        Wrong::NoContent,
        Wrong::NoAgreement,
        Wrong::NoResult,
        Wrong::Number,
    ];
    assert!(expected.iter().all(|it| found.contains(it)), "{found:?}");
    assert_eq!((list.rows.len(), list.examples.len(), wrong_rows(&list.problems)), (0, 1, 10));
    assert!(list.problems.iter().all(|it| !it.said.contains("001085001234")));
}

/// What becomes of a row with these words under the headings of the result.
fn result(heads: &[&str], words: &[&str]) -> Result<bool, Vec<Wrong>> {
    let mut head = HEAD[..8].to_vec();
    head.extend(heads);
    let mut row = row("1", "1", "05/03/2024", "Nguyễn Văn An, 52 tuổi")[..8].to_vec();
    row.extend(words);
    let list = read(&[sheet(&[&head, &row])], today(), &Places::default());
    match list.rows.as_slice() {
        [one] => Ok(matches!(one.stage, Stage::Success { .. })),
        _ => Err(list.problems.iter().map(|it| it.wrong).collect()),
    }
}

#[test]
fn art_24_only_what_is_said_to_be_settled_counts_as_settled() {
    let nothing = Err(vec![Wrong::NoResult]);
    for (words, expected) in [
        ("Thành", Ok(true)),
        ("HÒA GIẢI THÀNH", Ok(true)),
        ("Hoà giải thành công", Ok(true)),
        ("Hòa giải thành (có biên bản)", Ok(true)),
        ("Không thành", Ok(false)),
        ("Không hòa giải thành", Ok(false)),
        ("Hòa giải chưa thành", Ok(false)),
        ("Chưa hòa giải được, bất thành", Ok(false)),
        ("Hòa giải không thành, chuyển Tòa án", Ok(false)),
        ("Không hòa giải được", Ok(false)),
        ("ko thành", Ok(false)),
        ("Hòa giải (không) thành", Ok(false)),
        ("Không thành, chuyển Tòa án thành phố", Ok(false)),
        ("Thành / Không thành", nothing.clone()),
        ("Lần 1 không thành, lần 2 thành", nothing.clone()),
        ("Không thành lập biên bản", nothing.clone()),
        ("Hòa giải thành (chưa ký)", nothing.clone()),
        ("Thành, nhưng không thực hiện", nothing.clone()),
        ("x", nothing.clone()),
        ("Không có thành viên dự", nothing.clone()),
        ("Đã chuyển đơn lên thành phố", nothing.clone()),
        ("Đang hòa giải", nothing.clone()),
        ("", nothing.clone()),
    ] {
        assert_eq!(result(&["Kết quả"], &[words]), expected, "{words}");
    }
    for (settled, unsettled, expected) in [
        ("x", "", Ok(true)),
        ("X", "0", Ok(true)),
        ("✓", "-", Ok(true)),
        ("√", "", Ok(true)),
        ("k", "x", Ok(false)),
        ("ko", "✔", Ok(false)),
        ("k", "", nothing.clone()),
        ("07/03/2024", "", nothing.clone()),
        ("✗", "", nothing.clone()),
        ("✓ không", "", nothing.clone()),
        ("không thành", "", nothing.clone()),
        ("", "x", Ok(false)),
        ("1", "0", Ok(true)),
        ("-", "x", Ok(false)),
        ("Thành", "", Ok(true)),
        ("Không", "", nothing.clone()),
        ("0", "", nothing.clone()),
        ("-", "-", nothing.clone()),
        ("Không thành", "", nothing.clone()),
        ("chưa", "x", nothing.clone()),
        ("", "Thành", nothing.clone()),
        ("x", "x", Err(vec![Wrong::TwoResults])),
    ] {
        let found = result(&["Hòa giải thành", "Hòa giải không thành"], &[settled, unsettled]);
        assert_eq!(found, expected, "{settled} | {unsettled}");
    }
}

#[test]
fn columns_that_only_begin_with_these_words_are_others() {
    for (head, words) in [
        ("Thành phần tham dự", "x"),
        ("Thanh toán", "1"),
        ("Thành/Không thành", "x"),
        ("Hòa giải thành, không thành", "x"),
    ] {
        assert_eq!(result(&[head], &[words]), Err(vec![Wrong::NoResult]), "{head}");
    }
    assert_eq!(result(&["Thành/Không thành"], &["Không thành"]), Ok(false));
    // A right that somebody has is no book, and the day when somebody was born not the day of the case.
    let mut head = HEAD.to_vec();
    head.extend(["Quyền, nghĩa vụ liên quan", "Ngày, tháng, năm sinh", "Ngày, tháng, năm kết thúc"]);
    let mut line = row("1", "1", "05/03/2024", "Nguyễn Văn An, 52 tuổi").to_vec();
    line.extend(["Lê Văn Cẩn", "01/01/1960", "07/03/2024"]);
    let list = read(&[sheet(&[&head, &line])], today(), &Places::default());
    assert_eq!((list.problems.as_slice(), list.strange.len()), (&[] as &[Problem], 2));
    assert_eq!(list.rows[0].stage.ended_on(), NaiveDate::from_ymd_opt(2024, 3, 7));
}

#[test]
fn the_first_line_is_no_heading_whatever_it_says() {
    // `Hòa giải thành` heads a column of the form, `Nội dung …` and `Bên A …` begin one.
    let mut head = HEAD.to_vec();
    head.push("Phụ lục");
    let mut first = row("1", "1", "05/03/2024", "Bên A: Nguyễn Văn An, 52 tuổi").to_vec();
    first.push("Ký tên");
    let list = read(
        &[sheet(&[&["SỔ THEO DÕI", "NĂM 2024"], &head, &first, &row("2", "1", "06/03/2024", "Lê Văn Cẩn")])],
        today(),
        &Places::default(),
    );
    assert_eq!(list.rows.iter().map(|it| it.line).collect::<Vec<_>>(), [Some(1), Some(2)], "{:?}", list.problems);
}

#[test]
fn a_line_without_day_and_content_is_wrong_and_not_passed_over() {
    let mut it = row("1", "1", "", "Nguyễn Văn An, 52 tuổi");
    it[6] = "";
    let list = read(&[sheet(&[&HEAD, &it])], today(), &Places::default());
    assert_eq!((list.passed_over.len(), wrong_rows(&list.problems)), (0, 1), "{:?}", list.problems);
}

#[test]
fn a_second_column_of_one_kind_is_pointed_to_where_it_stands() {
    let head = ["STT", "Ngày nhận", "Các bên", "Nội dung", "Kết quả", "Hòa giải viên", "Nội dung vụ việc"];
    let list = read(&[sheet(&[&["SỔ THEO DÕI", "NĂM 2024"], &head])], today(), &Places::default());
    let found: Vec<_> = list.problems.iter().map(|it| (it.wrong, it.at.row, it.at.column)).collect();
    assert_eq!(found, [(Wrong::TwoColumns, 2, Some(6))]);
}

#[test]
fn a_sheet_without_its_columns_is_no_register() {
    let list = read(&[sheet(&[&["Họ và tên", "Năm sinh"], &["Nguyễn Văn An", "1960"]])], today(), &Places::default());
    assert_eq!(list.checked(), Err(Unreadable::NoList));
    let list = read(&[sheet(&[&HEAD])], today(), &Places::default());
    assert_eq!(list.checked(), Err(Unreadable::Nobody));
}
