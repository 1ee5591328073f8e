//! Tests of the workbook, read back with another library.

use std::io::{Cursor, Read};

use calamine::{Data, Reader, Xlsx};
use chrono::TimeZone;

use super::*;

fn made_at() -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 6, 30, 17, 5, 9).unwrap()
}

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn text(words: &str) -> Cell {
    Cell::Text(words.to_owned())
}

/// A sheet with all that is in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Sheet {
    name: String,
    /// Lines above the table; the first is the title.
    heading: Vec<String>,
    /// The columns, each with its width in characters.
    header: Vec<(String, u16)>,
    rows: Vec<Vec<Cell>>,
    /// Lines below the table.
    footer: Vec<String>,
}

fn sheet(rows: Vec<Vec<Cell>>) -> Sheet {
    Sheet {
        name: "Sổ theo dõi".into(),
        heading: vec!["SỔ THEO DÕI HÒA GIẢI".into(), "Phường Kim Đôi, năm 2026".into()],
        header: [("Họ và tên", 30), ("Số vụ", 10), ("Tỷ lệ", 10), ("Ngày", 14)]
            .map(|(it, width)| (it.into(), width))
            .into(),
        rows,
        footer: vec!["Người lập".into()],
    }
}

/// The rows of a sheet, from its first.
fn read(file: &[u8], name: &str) -> Vec<Vec<Data>> {
    let mut book: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(file.to_vec())).unwrap();
    let range = book.worksheet_range(name).unwrap();
    assert_eq!(range.start(), Some((0, 0)));
    range.rows().map(<[Data]>::to_vec).collect()
}

/// A part of the file as it is.
fn part(file: &[u8], name: &str) -> String {
    let mut zip = zip::ZipArchive::new(Cursor::new(file)).unwrap();
    let mut text = String::new();
    zip.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

/// These sheets as one file.
fn workbook(sheets: &[Sheet]) -> Vec<u8> {
    let mut book = Book::new(made_at()).unwrap();
    for it in sheets {
        book.begin_sheet(&it.name, &it.heading, &it.header).unwrap();
        it.rows.iter().for_each(|row| book.push_row(row).unwrap());
        book.end_sheet(&it.footer).unwrap();
    }
    book.finish().unwrap()
}

#[test]
fn cells_are_native() {
    let rows = vec![
        vec![
            text("Nguyễn Thị Ngọc Ánh"),
            Cell::Count(1234),
            Cell::Percent(Some(8523)),
            Cell::Day(Some(day(2026, 6, 5))),
        ],
        vec![text(""), Cell::Count(0), Cell::Percent(None), Cell::Day(None)],
        vec![Cell::Empty, Cell::Count(u32::MAX), Cell::Percent(Some(10_000)), Cell::Day(Some(day(1899, 12, 31)))],
    ];
    let file = workbook(&[sheet(rows)]);
    let rows = read(&file, "Sổ theo dõi");
    assert_eq!(rows[0][0], Data::String("SỔ THEO DÕI HÒA GIẢI".into()));
    assert_eq!(rows[3][3], Data::String("Ngày".into()), "after one empty line");
    assert_eq!(rows[4][..3], [Data::String("Nguyễn Thị Ngọc Ánh".into()), Data::Float(1234.0), Data::Float(0.8523)]);
    let Data::DateTime(moment) = rows[4][3] else { panic!("{:?}", rows[4][3]) };
    assert_eq!(moment.as_datetime().map(|it| it.date()), Some(day(2026, 6, 5)));
    assert_eq!([&rows[5][0], &rows[5][2], &rows[5][3]], [&Data::Empty; 3]);
    assert_eq!(rows[6][1..], [Data::Float(f64::from(u32::MAX)), Data::Float(1.0), Data::String("31/12/1899".into())]);
    assert_eq!(rows[8][0], Data::String("Người lập".into()));
    let styles = part(&file, "xl/styles.xml");
    for it in ["dd/mm/yyyy", "Times New Roman", r#"<sz val="12"/>"#, "0.00%"] {
        assert!(styles.contains(it), "{it}: {styles}");
    }
    assert!(!styles.contains("Calibri"), "{styles}");
}

#[test]
fn nothing_in_a_cell_can_run() {
    let evil = ["=1+1", "+84 912 345 678", "-2", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "=HYPERLINK(\"http://x\")"];
    let mut evil_sheet = sheet(evil.iter().map(|it| vec![text(it)]).collect());
    evil_sheet.heading[0] = "=1".into();
    evil_sheet.header[0].0 = "=2".into();
    evil_sheet.footer[0] = "=3".into();
    evil_sheet.name = "=cmd|' /C calc'!A1".into();
    let file = workbook(&[evil_sheet]);
    let rows = read(&file, "=cmd|' C calc'!A1");
    for (row, words) in rows[4..].iter().zip(evil) {
        // Some readers make one of two ends of a line.
        let Data::String(cell) = &row[0] else { panic!("{row:?}") };
        assert_eq!(cell.replace('\r', "\n"), format!("'{words}").replace('\r', "\n"));
    }
    assert_eq!([&rows[0][0], &rows[3][0]], [&Data::String("'=1".into()), &Data::String("'=2".into())]);
    let xml = part(&file, "xl/worksheets/sheet1.xml");
    assert!(!xml.contains("<f>") && !xml.contains("<hyperlink"), "{xml}");
}

#[test]
fn harmless_words_stay_as_they_are() {
    for words in ["Hòa giải = tốt", "0912 345 678", "'có dấu nháy", "–", "a\nb", " <b>&\"x\"</b> "] {
        assert_eq!(safe(words), words);
        let file = workbook(&[sheet(vec![vec![text(words)]])]);
        assert_eq!(read(&file, "Sổ theo dõi")[4][0], Data::String(words.into()));
    }
}

#[test]
fn texts_are_as_long_as_excel_allows() {
    let long = "ế".repeat(40_000);
    assert_eq!(safe(&long).encode_utf16().count(), 32_767);
    assert!(safe(&long).ends_with("ế…"));
    assert_eq!(safe(&"😀".repeat(20_000)).encode_utf16().count(), 32_767);
    assert_eq!(safe(&long[.."ế".len() * 32_766]).chars().count(), 32_766);
    assert!(!workbook(&[sheet(vec![vec![text(&long)]])]).is_empty());
}

#[test]
fn names_of_sheets_are_valid_and_differ() {
    assert_eq!(valid_name("Sổ: [2026] */?\\ ", &[]), "Sổ 2026");
    assert_eq!(valid_name("'Tổ 1'", &[]), "Tổ 1");
    assert_eq!([valid_name(" ' ", &[]), valid_name("History", &[])], ["_", "History_"]);
    let long = "Tổng hợp kết quả hòa giải ở cơ sở năm 2026";
    let first = valid_name(long, &[]);
    assert_eq!(first, "Tổng hợp kết quả hòa giải ở cơ");
    let second = valid_name(&long.to_uppercase(), std::slice::from_ref(&first));
    assert_eq!(second, "TỔNG HỢP KẾT QUẢ HÒA GIẢI Ở (2)");
    let taken: Vec<String> = (0..12).fold(vec![], |mut names, _| {
        names.push(valid_name(long, &names));
        names
    });
    assert_eq!(taken[11].rsplit_once(' ').unwrap().1, "(12)");
    for name in taken.iter().chain([&first, &second]) {
        rust_xlsxwriter::check_sheet_name(name).unwrap();
    }
}

#[test]
fn the_sheet_is_ready_to_be_read_and_printed() {
    let second = Sheet { name: "Trống".into(), ..Sheet::default() };
    let file = workbook(&[sheet(vec![vec![text("A")], vec![text("B")]]), second]);
    let xml = part(&file, "xl/worksheets/sheet1.xml");
    for it in [
        r#"<pane ySplit="4" topLeftCell="A5" activePane="bottomLeft" state="frozen"/>"#,
        r#"<autoFilter ref="A4:D6"/>"#,
        r#"paperSize="9""#,
        r#"fitToHeight="0""#,
        r#"orientation="landscape""#,
        "<pageSetUpPr fitToPage=\"1\"/>",
    ] {
        assert!(xml.contains(it), "{it}: {xml}");
    }
    assert!(part(&file, "xl/workbook.xml").contains("$4:$4"), "the header is on every page");
    assert!(part(&file, "xl/worksheets/sheet2.xml").contains("<sheetData"), "an empty sheet is one too");
}

#[test]
fn the_same_list_gives_the_same_bytes() {
    let sheets =
        [sheet(vec![vec![text("A"), Cell::Count(1), Cell::Percent(Some(1)), Cell::Day(Some(day(2026, 1, 1)))]])];
    assert_eq!(workbook(&sheets), workbook(&sheets));
    let core = part(&workbook(&sheets), "docProps/core.xml");
    assert_eq!(core.matches("2026-06-30T17:05:09Z").count(), 2, "{core}");
}

#[test]
fn a_long_list_is_written_row_by_row() {
    let mut book = Book::new(made_at()).unwrap();
    book.begin_sheet("Sổ", &[], &[("TT".into(), 6), ("Tên".into(), 30)]).unwrap();
    for n in 1..=5000 {
        book.push_row(&[Cell::Count(n), Cell::Text(format!("Trần Văn {n}"))]).unwrap();
    }
    let file = book.finish().unwrap();
    let rows = read(&file, "Sổ");
    assert_eq!(rows.len(), 5001);
    assert_eq!(rows[5000], [Data::Float(5000.0), Data::String("Trần Văn 5000".into())]);
    assert!(part(&file, "xl/worksheets/sheet1.xml").contains(r#"<autoFilter ref="A1:B5001"/>"#));
}

#[test]
fn a_row_without_a_sheet_is_an_error() {
    let mut book = Book::new(made_at()).unwrap();
    assert!(matches!(book.push_row(&[Cell::Empty]), Err(XlsxError::NoSheet)));
    book.begin_sheet("A", &[], &[]).unwrap();
    book.end_sheet(&[]).unwrap();
    assert!(matches!(book.push_row(&[Cell::Empty]), Err(XlsxError::NoSheet)));
    assert!(matches!(book.end_sheet(&[]), Err(XlsxError::NoSheet)));
    assert!(!book.finish().unwrap().is_empty());
}
