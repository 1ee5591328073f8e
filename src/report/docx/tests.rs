//! The structure of the files: what Word is strict about, and what the decree wants, read from the XML.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use chrono::{DateTime, NaiveDate, Utc};

use super::block::{Block, Cell, Page, Paper, Para, Row, Table};
use super::nd30::{self, mm};
use super::office::Office;
use super::pack::bytes;
use super::sheet::{self, Dated, Sheet, Signer};
use crate::locale::Locale;

fn day(y: i32, m: u32, d: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(y, m, d).expect("a day")
}

fn made_at() -> DateTime<Utc> {
    day(2026, 11, 30).and_hms_opt(2, 0, 0).expect("a time").and_utc()
}

/// Every block once, on pages of both kinds.
fn everything() -> Paper {
    let (locale, mut office) = (Locale::new(), Office::usual("Vũ Ninh", "tổ dân phố"));
    office.signer_name = Some("Trần Thị Lan".to_owned());
    office.recipients = vec!["Chủ tịch, các PCT UBND phường".to_owned()];
    let mut it = Sheet::new(&locale, &office);
    it.head_of_office("QĐ-UBND", None, Dated::In(day(2026, 12, 4)));
    it.title("Quyết định", "Về việc thử các phần của một văn bản");
    it.addressed(&["Sở Tư pháp tỉnh Bắc Ninh".to_owned()]);
    it.grounds(&["Căn cứ Luật Hòa giải ở cơ sở ngày 20 tháng 6 năm 2013".to_owned(), "Theo đề nghị".to_owned()]);
    it.resolves("QUYẾT ĐỊNH:");
    it.article(1, "Công nhận <những người> sau đây & những người khác.");
    it.chapter(1, "Kết quả");
    it.section(1, "Kiện toàn");
    it.point(4, "điểm thứ năm");
    it.field("Nơi ở", None);
    it.text("Đoạn cuối./.");
    it.signed_by_office(&["Như trên".to_owned()]);
    it.appendix(Some(2), "Danh sách", Page::Across);
    let heading = vec![
        vec![sheet::heading_cell("STT").downwards(), sheet::heading_cell("Kết quả").over(2)].into(),
        vec![Cell::covered(), sheet::heading_cell("Thành"), sheet::heading_cell("Không")].into(),
        sheet::numbers_of_columns(3),
    ];
    let mut row = Row::from(vec![sheet::centred_cell("1"), sheet::cell("dòng\nhai"), sheet::cell("")]);
    row.height = Some(mm(18));
    it.push(Table { widths: vec![600, 2_000, 2_000], heading, rows: vec![row], is_ruled: true });
    let hint = Some("ký, ghi rõ họ tên".to_owned());
    let signer = |title: &str| Signer { title: vec![title.to_owned()], hint: hint.clone(), names: Vec::new() };
    it.signatures(&[signer("CÁC BÊN"), signer("NGƯỜI CHỨNG KIẾN"), signer("HÒA GIẢI VIÊN")]);
    it.finish("Thử", made_at())
}

fn parts(file: &[u8]) -> BTreeMap<String, String> {
    let mut archive = zip::ZipArchive::new(Cursor::new(file)).expect("an archive");
    let mut all = BTreeMap::new();
    for n in 0..archive.len() {
        let mut part = archive.by_index(n).expect("a part");
        let mut bytes = Vec::new();
        part.read_to_end(&mut bytes).expect("read");
        all.insert(part.name().expect("a name").into_owned(), String::from_utf8_lossy(&bytes).into_owned());
    }
    all
}

fn document(paper: &Paper) -> String {
    parts(&bytes(paper).expect("a file")).remove("word/document.xml").expect("the document")
}

/// Elements in order of their opening: name of the parent, own name.
fn elements(xml: &str) -> Vec<(String, String, usize)> {
    let mut open: Vec<(String, usize)> = vec![(String::new(), 0)];
    let mut all = Vec::new();
    for (n, tag) in xml.split('<').skip(1).enumerate() {
        let tag = tag.split('>').next().unwrap_or_default();
        if tag.starts_with('?') {
            continue;
        }
        if let Some(name) = tag.strip_prefix('/') {
            assert_eq!(open.pop().expect("open").0, name, "closed in another order than opened");
            continue;
        }
        let name = tag.split([' ', '/']).next().unwrap_or_default().to_owned();
        let (parent, id) = open.last().expect("a parent").clone();
        all.push((parent, name.clone(), id));
        if !tag.ends_with('/') {
            open.push((name, n + 1));
        }
    }
    assert_eq!(open.len(), 1, "all is closed");
    all
}

/// ECMA-376 part 1, annex A: the children that a parent may have, in their order. Written down from the schema, not from
/// the code that sorts.
const SCHEMA: &[(&str, &str)] = &[
    (
        "w:pPr",
        "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs \
         suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd \
         snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment \
         textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange",
    ),
    (
        "w:rPr",
        "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish \
         webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang \
         eastAsianLayout specVanish oMath",
    ),
    (
        "w:tblPr",
        "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd \
         tblBorders shd tblLayout tblCellMar tblLook",
    ),
    ("w:tblBorders", "top left bottom right insideH insideV"),
    ("w:tcBorders", "top left bottom right insideH insideV tl2br tr2bl"),
    ("w:pBdr", "top left bottom right between bar"),
    (
        "w:tcPr",
        "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark",
    ),
    (
        "w:sectPr",
        "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols \
         formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid",
    ),
    ("w:trPr", "cantSplit trHeight tblHeader"),
    ("w:tbl", "tblPr tblGrid tr"),
    ("w:tr", "trPr tc"),
    ("w:tc", "tcPr p tbl"),
    ("w:p", "pPr r"),
    ("w:r", "rPr t br drawing fldChar instrText"),
    ("w:body", "p tbl sectPr"),
    (
        "w:style",
        "name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked personal \
         rsid pPr rPr tblPr trPr tcPr tblStylePr",
    ),
    (
        "w:settings",
        "writeProtection view zoom removePersonalInformation mirrorMargins defaultTabStop autoHyphenation \
         evenAndOddHeaders characterSpacingControl compat docVars rsids",
    ),
];
/// Parents whose children may come in any order.
const MIXED: &[&str] = &["w:body", "w:r", "w:trPr"];

fn faults(xml: &str) -> Vec<String> {
    let mut last: BTreeMap<usize, usize> = BTreeMap::new();
    let mut found = Vec::new();
    for (parent, name, id) in elements(xml) {
        let Some((_, children)) = SCHEMA.iter().find(|it| it.0 == parent) else { continue };
        let short = name.trim_start_matches("w:");
        let Some(at) = children.split_whitespace().position(|it| it == short) else {
            found.push(format!("{name} in {parent}"));
            continue;
        };
        let before = last.insert(id, at).unwrap_or_default();
        if at < before && !MIXED.contains(&parent.as_str()) {
            found.push(format!("{name} comes late in {parent}"));
        }
    }
    found
}

#[test]
fn children_stand_in_the_order_of_the_schema() {
    let parts = parts(&bytes(&everything()).expect("a file"));
    let checked: Vec<_> = parts.iter().filter(|it| it.0.starts_with("word/") && it.0.ends_with(".xml")).collect();
    assert!(checked.len() >= 4, "only {checked:?}");
    for (name, xml) in checked {
        assert_eq!(faults(xml), Vec::<String>::new(), "{name}");
    }
}

#[test]
fn a_fault_of_order_is_seen() {
    let late = "<w:p><w:r><w:t>a</w:t></w:r><w:pPr><w:jc/><w:ind/></w:pPr></w:p>";
    assert_eq!(faults(late), ["w:pPr comes late in w:p", "w:ind comes late in w:pPr"]);
}

#[test]
fn the_same_values_make_the_same_bytes_on_any_thread() {
    let first = bytes(&everything()).expect("a file");
    let other = std::thread::spawn(|| {
        let _ = bytes(&everything());
        bytes(&everything()).expect("a file")
    });
    assert!(other.join().expect("made") == first, "the bytes differ");
    assert!(first.len() < 20_000, "{} bytes: not pressed together", first.len());
}

#[test]
fn the_first_page_has_no_number_and_every_appendix_counts_from_one() {
    let parts = parts(&bytes(&everything()).expect("a file"));
    let document = &parts["word/document.xml"];
    let sections: Vec<&str> = document.split("<w:sectPr").skip(1).collect();
    assert_eq!(sections.len(), 2, "the last section is the document itself");
    for it in &sections {
        assert!(it.contains("<w:titlePg/>"), "{it}");
        assert!(it.contains("w:pgNumType w:start=\"1\""), "{it}");
        assert!(it.contains("w:type=\"default\""), "{it}");
        assert!(!it.contains("w:type=\"first\""), "a header for the first page brings its number back");
    }
    assert!(sections[0].contains("w:w=\"11906\" w:h=\"16838\""), "{}", sections[0]);
    assert!(
        sections[1].contains("w:w=\"16838\" w:h=\"11906\"") && sections[1].contains("landscape"),
        "{}",
        sections[1]
    );
    let headers: Vec<_> = parts.iter().filter(|it| it.0.starts_with("word/header")).collect();
    assert_eq!(headers.len(), 2);
    for (_, xml) in headers {
        assert!(xml.contains("<w:instrText>PAGE</w:instrText>") && xml.contains("w:jc w:val=\"center\""), "{xml}");
    }
}

#[test]
fn what_stands_at_the_foot_stands_on_the_first_page_too() {
    let parts = parts(&bytes(&Paper { foot: Some("In ngày 1/2/2026".to_owned()), ..everything() }).expect("a file"));
    let sections: Vec<&str> = parts["word/document.xml"].split("<w:sectPr").skip(1).collect();
    assert_eq!(sections.len(), 2);
    for it in &sections {
        assert_eq!(it.matches("<w:footerReference").count(), 2, "{it}");
        assert!(it.contains("w:headerReference"), "{it}");
    }
    for name in ["footer1.xml", "footer2.xml"] {
        assert!(parts[&format!("word/{name}")].contains("In ngày 1/2/2026"));
        assert!(parts["word/_rels/document.xml.rels"].contains(name), "{name}");
        assert!(parts["[Content_Types].xml"].contains(name), "{name}");
    }
    assert!(!self::parts(&bytes(&everything()).expect("a file")).keys().any(|it| it.contains("footer")));
}

#[test]
fn margins_and_fonts_are_those_of_the_decree() {
    let parts = parts(&bytes(&everything()).expect("a file"));
    let margins = "w:top=\"1133\" w:right=\"850\" w:bottom=\"1133\" w:left=\"1700\"";
    assert!(parts["word/document.xml"].contains(margins), "{}", parts["word/document.xml"]);
    let times = ["ascii", "hAnsi", "eastAsia", "cs"].map(|it| format!("w:{it}=\"Times New Roman\""));
    for slot in times {
        assert!(parts["word/styles.xml"].contains(&slot), "{slot}");
    }
}

#[test]
fn rows_of_a_heading_repeat_and_no_row_that_fits_a_page_is_parted() {
    let document = document(&everything());
    assert_eq!(document.matches("<w:tblHeader/>").count(), 3);
    assert_eq!(document.matches("<w:cantSplit/>").count(), document.matches("<w:trPr>").count());
    assert!(document.contains("w:trHeight w:val=\"1020\" w:hRule=\"atLeast\""), "a row keeps its height");
    assert!(!document.contains("31401") && !document.contains("31402"), "marks are gone");
    assert!(!document.contains("paraId"), "paragraphs have no numbers");
}

#[test]
fn a_row_that_may_be_higher_than_a_page_is_parted() {
    let locale = Locale::new();
    let office = Office::usual("Vũ Ninh", "tổ dân phố");
    let made = |words: String| {
        let mut it = Sheet::new(&locale, &office);
        let row = vec![sheet::cell("1"), sheet::cell(words)].into();
        it.push(Table { widths: vec![600, mm(38)], rows: vec![row], ..Table::default() });
        document(&it.finish("Thử", made_at())).contains("<w:cantSplit/>")
    };
    assert!(made("hai bên nói rõ ý mình".to_owned()));
    assert!(made("hai bên nói rõ ý mình, ".repeat(8)));
    assert!(!made("hai bên nói rõ ý mình, ".repeat(80)));
    assert!(!made("một dòng\n".repeat(60)));
    // Places for many signatures are a high row as well.
    let mut it = Sheet::new(&locale, &office);
    let names = (1..30).map(|n| format!("Người thứ {n}")).collect();
    it.signatures(&[Signer { title: vec!["CÁC BÊN".to_owned()], hint: None, names }]);
    assert!(!document(&it.finish("Thử", made_at())).contains("<w:cantSplit/>"));
}

#[test]
fn lines_have_a_rule_for_their_height() {
    let document = document(&everything());
    for it in document.split("<w:spacing ").skip(1) {
        let it = it.split("/>").next().unwrap_or_default();
        assert!(it.contains("w:lineRule=\"auto\"") || it.contains("w:lineRule=\"exact\""), "{it}");
    }
}

#[test]
fn a_line_to_be_filled_in_is_not_drawn_apart() {
    let document = document(&everything());
    let field = document.split("<w:p>").find(|it| it.contains("Nơi ở")).expect("the field");
    assert!(field.contains("……") && !field.contains("w:jc w:val=\"both\""), "{field}");
}

#[test]
fn signatures_stay_with_what_they_sign() {
    let document = document(&everything());
    let last = document.split("<w:p>").find(|it| it.contains("Đoạn cuối")).expect("the last paragraph");
    assert!(last.contains("<w:keepNext/>"), "{last}");
    assert!(document.contains("- Lưu: VT, VP."), "the last line of the recipients");
}

#[test]
fn what_is_written_is_text_and_nothing_else() {
    let locale = Locale::new();
    let office = Office::usual("Vũ Ninh", "tổ dân phố");
    let mut it = Sheet::new(&locale, &office);
    it.text("<w:p/> & \"dấu\" \u{1}\u{b}\u{fffe}hết");
    let document = document(&it.finish("<Tên>", made_at()));
    assert!(document.contains("&lt;w:p/&gt; &amp; "), "{document}");
    assert!(document.contains(" hết"), "control characters are left out: {document}");
    assert!(faults(&document).is_empty());
}

#[test]
fn a_long_table_is_the_same_as_a_short_one() {
    let locale = Locale::new();
    let office = Office::usual("Vũ Ninh", "tổ dân phố");
    let made = |n: usize| {
        let mut it = Sheet::new(&locale, &office);
        let rows = (0..n).map(|n| Row::from(vec![sheet::centred_cell(n.to_string()), sheet::cell("dòng")]));
        let heading = vec![vec![sheet::heading_cell("STT"), sheet::heading_cell("Tên")].into()];
        it.push(Table { widths: vec![800, 4_000], heading, rows: rows.collect(), is_ruled: true });
        it.text("Sau bảng.");
        document(&it.finish("Thử", made_at()))
    };
    let (short, long) = (made(200), made(1_000));
    let row = |xml: &str, n: usize| {
        xml.split("<w:tr>").nth(n + 2).expect("a row").split("</w:tr>").next().expect("its end").to_owned()
    };
    assert_eq!(row(&short, 150), row(&long, 150));
    assert_eq!(long.matches("<w:tr>").count(), 1_001);
    assert!(long.ends_with(&short[short.find("Sau bảng").expect("below")..]), "what comes below is the same");
    assert!(faults(&long).is_empty());
}

#[test]
fn numbers_and_days_are_written_as_the_decree_wants() {
    assert_eq!([1, 2, 4, 9, 12, 19, 44].map(nd30::roman), ["I", "II", "IV", "IX", "XII", "XIX", "XLIV"]);
    let (locale, office) = (Locale::new(), Office::usual("Vũ Ninh", "tổ dân phố"));
    let it = Sheet::new(&locale, &office);
    assert_eq!(sheet::day_in_words(&it, day(2026, 2, 5)), "ngày 05 tháng 02 năm 2026");
    assert_eq!(sheet::day_in_words(&it, day(2026, 5, 15)), "ngày 15 tháng 5 năm 2026");
    assert_eq!(office.unit_short, "TDP");
}

#[test]
fn the_number_and_the_day_are_left_to_the_clerk() {
    let document = document(&everything());
    assert!(document.contains("Số:        /QĐ-UBND"), "{document}");
    assert!(document.contains("Vũ Ninh, ngày      tháng 12 năm 2026"), "{document}");
    assert!(document.contains("PHƯỜNG VŨ NINH"), "{document}");
}

#[test]
fn two_tables_do_not_run_into_each_other() {
    let locale = Locale::new();
    let office = Office::usual("Vũ Ninh", "tổ dân phố");
    let mut it = Sheet::new(&locale, &office);
    let table = || Table { widths: vec![900], rows: vec![vec![sheet::cell("một")].into()], ..Table::default() };
    it.push(table());
    it.push(table());
    let paper = it.finish("Thử", made_at());
    assert!(matches!(paper.parts[0].blocks[..], [Block::Table(_), Block::Table(_)]));
    assert!(!document(&paper).contains("</w:tbl><w:tbl>"));
}

#[test]
fn a_picture_has_the_width_it_was_given() {
    // A picture of two dots by one: only its first chunk is looked at here.
    let mut png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x02\0\0\0\x01".to_vec();
    png.extend([0; 40]);
    let locale = Locale::new();
    let office = Office::usual("Vũ Ninh", "tổ dân phố");
    let mut it = Sheet::new(&locale, &office);
    it.push(Para::default().and_picture(png, mm(30)));
    let file = bytes(&it.finish("Thử", made_at())).expect("a file");
    let parts = parts(&file);
    let document = &parts["word/document.xml"];
    let emu = mm(30) * 635;
    assert!(document.contains(&format!("cx=\"{emu}\" cy=\"{}\"", emu / 2)), "{document}");
    assert!(parts.keys().any(|it| it.starts_with("word/media/")), "{:?}", parts.keys());
}

#[test]
fn words_before_a_blank_stand_no_wider_than_others() {
    let (locale, office) = (Locale::new(), Office::usual("Vũ Ninh", "tổ dân phố"));
    let both = |words: &str| {
        let mut it = Sheet::new(&locale, &office);
        it.text(words);
        parts(&bytes(&it.finish("Thử", made_at())).expect("a file"))["word/document.xml"]
            .contains(r#"w:jc w:val="both""#)
    };
    assert!(both("Người yêu cầu: Trần Thị Lan"));
    assert!(!both(&format!("Người yêu cầu: {}", sheet::DOTS)));
}
