//! Good files and bad ones: what is read, and that nothing else ever happens than a word.

use std::io::Write;

use proptest::prelude::*;
use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::*;

fn in_time() -> bool {
    false
}

fn made(fill: impl FnOnce(&mut Workbook)) -> Vec<u8> {
    let mut book = Workbook::new();
    fill(&mut book);
    book.save_to_buffer().unwrap()
}

fn packed(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
        zip.start_file(*name, options).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

const ROOT: &[u8] = br#"<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;
const RELS: &[u8] = br#"<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#;
const BOOK: &[u8] = br#"<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="DS" sheetId="1" r:id="rId1"/></sheets></workbook>"#;

/// A workbook with this sheet, by hand.
fn with_sheet(data: &str, more: &[(&str, &[u8])]) -> Vec<u8> {
    let sheet = format!(
        r#"<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{data}</sheetData></worksheet>"#
    );
    let mut parts: Vec<(&str, &[u8])> = vec![
        ("_rels/.rels", ROOT),
        ("xl/workbook.xml", BOOK),
        ("xl/_rels/workbook.xml.rels", RELS),
        ("xl/worksheets/sheet1.xml", sheet.as_bytes()),
    ];
    parts.extend(more);
    packed(&parts)
}

#[test]
fn every_kind_of_cell_is_read_as_what_it_is() {
    let bytes = made(|book| {
        let day = Format::new().set_num_format("dd/mm/yyyy");
        let sheet = book.add_worksheet();
        sheet.set_name("Khu 1").unwrap();
        sheet.write_string(1, 0, "  Nguyễn   Văn An ").unwrap();
        sheet.write_number(1, 1, 912_345_678).unwrap();
        sheet.write_datetime_with_format(1, 2, ExcelDateTime::from_ymd(1960, 5, 2).unwrap(), &day).unwrap();
        sheet.write_boolean(1, 3, true).unwrap();
        sheet.write_formula(1, 4, Formula::new("1+1").set_result("2")).unwrap();
        sheet.merge_range(4, 0, 6, 1, "Tổ 1", &Format::new()).unwrap();
        sheet.write_string(6, 2, "Lê Thị Hà").unwrap();
        let hidden = book.add_worksheet();
        hidden.set_hidden(true);
        hidden.write_string(0, 0, "unseen").unwrap();
    });
    let sheets = read(&bytes, &in_time).unwrap();
    assert_eq!(sheets.len(), 2);
    assert!(sheets[1].is_hidden && sheets[1].rows.is_empty(), "it is there, and nothing of it is read");
    let sheet = &sheets[0];
    assert_eq!(sheet.name, "Khu 1");
    let words: Vec<_> = (0..5).map(|it| sheet.at(2, it).map(Cell::words).unwrap_or_default()).collect();
    assert_eq!(words, ["Nguyễn Văn An", "912345678", "02/05/1960", "x", "2"]);
    assert_eq!(sheet.at(7, 1).unwrap().words(), "Tổ 1");
}

#[test]
fn a_formula_without_a_value_is_told_from_a_blank() {
    let row = r#"<row r="2"><c r="A2"><f>B2&amp;C2</f></c><c r="B2"><f>1/0</f><v>#DIV/0!</v></c>
        <c r="C2" t="e"><v>#REF!</v></c><c r="D2"/><c r="E2" t="inlineStr"><is><t>x</t></is></c></row>"#;
    let row = row.replace("<v>#DIV/0!</v>", "").replace("<f>1/0</f>", "<f>1/0</f><v></v>");
    let sheets = read(&with_sheet(&row, &[]), &in_time).unwrap();
    let cells = &sheets[0].rows[0].cells;
    let faulty = |column| match cells.iter().find(|it| it.0 == column) {
        Some((_, Cell::Faulty(it))) => Some(*it),
        _ => None,
    };
    assert_eq!((faulty(0), faulty(1), faulty(2)), (Some(Faulty::NoValue), Some(Faulty::NoValue), Some(Faulty::Error)));
    assert_eq!(cells.iter().map(|it| it.0).collect::<Vec<_>>(), [0, 1, 2, 4]);
}

#[test]
fn what_is_no_workbook_is_called_by_its_name() {
    let mut locked = COMPOUND_HEAD.to_vec();
    locked.extend("EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes));
    let whole = made(|book| drop(book.add_worksheet().write_string(0, 0, "x")));
    for (bytes, why) in [
        (Vec::new(), Unreadable::NotAWorkbook),
        (b"Ho ten,Nam sinh".to_vec(), Unreadable::NotAWorkbook),
        (COMPOUND_HEAD.to_vec(), Unreadable::OldFormat),
        (locked, Unreadable::Locked),
        (packed(&[("word/document.xml", b"<w/>")]), Unreadable::NotAWorkbook),
        (whole[..whole.len() / 2].to_vec(), Unreadable::Broken),
        (vec![0; MOST_BYTES + 1], Unreadable::TooBig),
        (with_sheet("<row><c t=\"s\"><v>7</v></c></row>", &[]), Unreadable::Broken),
    ] {
        assert_eq!(read(&bytes, &in_time).unwrap_err(), why);
    }
    assert_eq!(read(&whole, &|| true).unwrap_err(), Unreadable::TooSlow);
}

const COMPOUND_HEAD: &[u8] = &[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0];

#[test]
fn what_unpacks_beyond_measure_is_not_parsed() {
    let zeros = vec![b' '; 60 * 1024 * 1024];
    let bomb = packed(&[("xl/workbook.xml", BOOK), ("xl/worksheets/sheet1.xml", &zeros)]);
    assert!(bomb.len() < 100_000);
    assert_eq!(read(&bomb, &in_time).unwrap_err(), Unreadable::Bomb);
    let small = packed(&[("xl/workbook.xml", BOOK), ("xl/media/image1.png", &zeros[..4 * 1024 * 1024])]);
    assert_eq!(read(&small, &in_time).unwrap_err(), Unreadable::Bomb);
    let strings = br"<sst uniqueCount = '99999999999'><si><t>a</t></si></sst>";
    let ordered = with_sheet("", &[("xl/sharedStrings.xml", strings)]);
    assert_eq!(read(&ordered, &in_time).unwrap_err(), Unreadable::Bomb);
    let shared = with_sheet(r#"<row><c><f t="shared" si="4000000000" ref="A1:A2">1</f></c></row>"#, &[]);
    assert_eq!(read(&shared, &in_time).unwrap_err(), Unreadable::Bomb);
}

/// A workbook of sheets that all are the same part.
fn many_sheets(count: usize, sheet: &str) -> Vec<u8> {
    let mut names = String::new();
    for it in 0..count {
        names += &format!("<sheet name=\"S{it}\" sheetId=\"{it}\" r:id=\"rId1\"/>");
    }
    let book = String::from_utf8_lossy(BOOK).replace(r#"<sheet name="DS" sheetId="1" r:id="rId1"/>"#, &names);
    packed(&[
        ("_rels/.rels", ROOT),
        ("xl/workbook.xml", book.as_bytes()),
        ("xl/_rels/workbook.xml.rels", RELS),
        ("xl/worksheets/sheet1.xml", sheet.as_bytes()),
    ])
}

#[test]
fn cells_merged_over_a_whole_sheet_are_refused_and_over_a_whole_row_are_a_title() {
    let sheet = |area: &str, times: usize| {
        let areas = format!("<mergeCell ref=\"{area}\"/>").repeat(times);
        let last = "<row r=\"1048576\"><c r=\"A1048576\"><v>1</v></c></row>";
        let ns = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        format!("<worksheet xmlns=\"{ns}\"><sheetData>{last}</sheetData><mergeCells>{areas}</mergeCells></worksheet>")
    };
    for (bytes, why) in [
        (many_sheets(1, &sheet("A1:XFD1048576", 1)), Unreadable::Merged),
        (many_sheets(1, &sheet("XEA1:XFD1048576", 5_000)), Unreadable::Merged),
        (many_sheets(150, &sheet("A1:XFD19000", 30)), Unreadable::Merged),
        (many_sheets(201, &sheet("A1:B2", 1)), Unreadable::Bomb),
    ] {
        assert_eq!(read(&bytes, &in_time).unwrap_err(), why);
    }
    let title = read(&many_sheets(1, &sheet("A1:XFD1", 1)), &in_time).unwrap();
    assert_eq!(title[0].merged.len(), 1);
}

#[test]
fn what_takes_more_space_in_memory_than_in_the_file_is_counted_before_it_is_parsed() {
    let strings = format!("<sst>{}</sst>", "<si><t/></si>".repeat(210_000));
    let styles = format!("<x:styleSheet>{}</x:styleSheet>", "<x:xf a='7'/>".repeat(80_000));
    let links = format!("<Relationships>{}</Relationships>", "<Relationship Id='1'/>".repeat(11_000));
    for (name, part) in
        [("xl/sharedStrings.xml", strings), ("xl/styles.xml", styles), ("xl/worksheets/_rels/sheet1.xml.rels", links)]
    {
        assert_eq!(
            read(&with_sheet("", &[(name, part.as_bytes())]), &in_time).unwrap_err(),
            Unreadable::Bomb,
            "{name}"
        );
    }
    // Parts by the hundred thousand, each a line in the list of them and nothing else.
    let mut parts = with_sheet("", &[]);
    parts.extend(ENTRY_OF_NOTHING.repeat(3_000));
    assert_eq!(read(&parts, &in_time).unwrap_err(), Unreadable::Bomb);
}

const ENTRY_OF_NOTHING: &[u8] = b"PK\x01\x02\0\0\0\0\0\0\0\0";

#[test]
fn one_part_that_is_two_hundred_sheets_is_read_no_longer_than_there_is_time() {
    let looks = std::cell::Cell::new(0);
    let late = || {
        looks.set(looks.get() + 1);
        looks.get() > 60
    };
    let sheet = "<worksheet><sheetData/></worksheet>";
    assert_eq!(read(&many_sheets(200, sheet), &late).unwrap_err(), Unreadable::TooSlow);
}

#[test]
fn one_long_text_used_a_million_times_is_not_copied_a_million_times() {
    let text = "a".repeat(450);
    let strings = format!("<sst><si><t>{text}</t></si></sst>");
    let mut rows = String::new();
    for row in 1..=19_000 {
        rows += &format!("<row r=\"{row}\">{}</row>", "<c t=\"s\"><v>0</v></c>".repeat(60));
    }
    let bytes = with_sheet(&rows, &[("xl/sharedStrings.xml", strings.as_bytes())]);
    assert_eq!(read(&bytes, &in_time).unwrap_err(), Unreadable::Bomb);
}

#[test]
fn a_hundred_thousand_rows_are_too_many_and_a_far_cell_costs_nothing() {
    let mut rows = String::new();
    for it in 1..=100_000 {
        rows += &format!("<row r=\"{it}\"><c><v>1</v></c></row>");
    }
    assert_eq!(read(&with_sheet(&rows, &[]), &in_time).unwrap_err(), Unreadable::TooManyRows);
    let far = r#"<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c><c r="B1048576"><v>2</v></c></row>"#;
    let sheets = read(&with_sheet(far, &[]), &in_time).unwrap();
    assert_eq!(sheets[0].rows.iter().map(|it| it.number).collect::<Vec<_>>(), [1, 1_048_576]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn a_damaged_file_never_does_more_than_say_so(
        hits in proptest::collection::vec((0_usize..1_000_000, any::<u8>()), 1..12),
        cut in 0_usize..1_000_000,
    ) {
        let mut bytes = made(|book| {
            let sheet = book.add_worksheet();
            for row in 0..30 {
                sheet.write_string(row, 0, format!("Nguyễn Văn {row}")).unwrap();
                sheet.write_number(row, 1, row).unwrap();
            }
        });
        for (at, byte) in hits {
            let at = at % bytes.len();
            bytes[at] = byte;
        }
        let _ = read(&bytes, &in_time);
        bytes.truncate(cut % bytes.len());
        let _ = read(&bytes, &in_time);
    }

    #[test]
    fn a_damaged_sheet_never_does_more_than_say_so(hits in proptest::collection::vec((0_usize..1_000_000, "[<>/&;\"'a-z0-9 ]{0,6}"), 1..8)) {
        let mut data = r#"<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>2</v></c><c t="b"><v>1</v></c></row>"#.to_owned();
        for (at, words) in hits {
            data.insert_str(at % (data.len() + 1), &words);
        }
        let strings = b"<sst><si><t>a</t></si></sst>";
        let _ = read(&with_sheet(&data, &[("xl/sharedStrings.xml", strings)]), &in_time);
    }

    #[test]
    fn random_bytes_never_do_more_than_say_so(mut bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        let _ = read(&bytes, &in_time);
        bytes.splice(0..0, *b"PK\x03\x04");
        let _ = read(&bytes, &in_time);
    }
}
