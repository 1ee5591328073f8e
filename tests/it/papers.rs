//! Every paper as people see it: opened by LibreOffice, as pages with the words on them. One start of LibreOffice makes
//! them all, since it is slow. What came out is kept in `target/papers` to be looked at.
//!
//! `HOAGIAI_REQUIRE`: with `papers` in it the test fails where it would else be left out.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;

use chrono::{DateTime, NaiveDate, Utc};
use hoagiai::locale::Locale;
use hoagiai::report::docx::block::{Page, Paper, Table};
use hoagiai::report::docx::nd30::{WIDTH_ACROSS, mm};
use hoagiai::report::docx::office::Office;
use hoagiai::report::docx::pack::bytes;
use hoagiai::report::docx::sheet::{self, Dated, Sheet, Signer};

use crate::papers_of_cases;
use crate::tidy_scan::{files, read};

/// A paper and what stands on its pages.
pub struct Sample {
    /// Name of the file.
    pub name: &'static str,
    pub make: fn(&Locale, &Office) -> Paper,
    pub n_pages: usize,
    /// Words that stand on the first page, in this order.
    pub first: &'static [&'static str],
    /// Words that stand on the last page, in this order.
    pub last: &'static [&'static str],
    /// Words that stand on every page but the first.
    pub every: &'static [&'static str],
}

/// The registry of papers. One that is not here is not tested: `every_paper_is_opened` compares with the sources.
fn samples() -> Vec<Sample> {
    let mut all = vec![Sample {
        name: "blocks",
        make: blocks,
        n_pages: 5,
        first: &["ỦY BAN NHÂN DÂN", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "BÁO CÁO"],
        last: &["có 60 người", "HÒA GIẢI VIÊN"],
        every: &[],
    }];
    all.extend(papers_of_cases::samples());
    all.push(crate::papers_of_violence::sample());
    all.extend(crate::papers_of_elections::samples());
    all.extend(crate::papers_of_pay::samples());
    all.extend(crate::papers_people::samples());
    all.extend(crate::papers_of_training::samples());
    all.extend(crate::papers_of_model::samples());
    all.extend(crate::papers_of_reports::samples());
    all
}

pub fn day(y: i32, m: u32, d: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(y, m, d).unwrap()
}

pub fn made_at() -> DateTime<Utc> {
    day(2026, 11, 30).and_hms_opt(2, 0, 0).unwrap().and_utc()
}

/// A ward as the sample has it.
fn office() -> Office {
    let mut office = Office::usual("Vũ Ninh", "tổ dân phố");
    office.province = Some("tỉnh Bắc Ninh".to_owned());
    office.signer_name = Some("Nguyễn Văn Minh".to_owned());
    office.recipients = ["Thường trực Đảng ủy, HĐND phường", "Chủ tịch, các PCT UBND phường"].map(str::to_owned).into();
    office
}

/// The blocks themselves, on pages of both kinds, with a table over several pages.
fn blocks(locale: &Locale, office: &Office) -> Paper {
    let mut it = Sheet::new(locale, office);
    it.head_of_office("BC-UBND", None, Dated::In(day(2026, 12, 4)));
    it.title("Báo cáo", "Kết quả công tác hòa giải ở cơ sở năm 2026 trên địa bàn phường Vũ Ninh");
    it.addressed(&["Sở Tư pháp tỉnh Bắc Ninh".to_owned()]);
    it.grounds(&["Căn cứ Luật Hòa giải ở cơ sở ngày 20 tháng 6 năm 2013".to_owned(), "Theo đề nghị".to_owned()]);
    it.chapter(1, "Kết quả thực hiện");
    it.section(1, "Kiện toàn tổ hòa giải");
    for n in 0..12 {
        it.text(format!("Đoạn {n}: các tổ hòa giải được kiện toàn theo quy định, hòa giải viên tận tình với bà con."));
    }
    it.text("Trên đây là báo cáo của Ủy ban nhân dân phường./.");
    it.signed_by_office(&[it.as_above()]);
    it.appendix(None, "Danh sách hòa giải viên", Page::Across);
    let heading = vec![
        vec![sheet::heading_cell("STT"), sheet::heading_cell("Họ và tên"), sheet::heading_cell("Chữ ký")].into(),
        sheet::numbers_of_columns(3),
    ];
    let row = |n: usize| {
        vec![sheet::centred_cell(n.to_string()), sheet::cell(format!("người thứ {n}")), sheet::cell("")].into()
    };
    let widths = vec![mm(12), mm(100), WIDTH_ACROSS - mm(112)];
    it.push(Table { widths, heading, rows: (1..=60).map(row).collect(), is_ruled: true });
    it.text("Danh sách này có 60 người./.");
    let hint = it.sign_here();
    let signer = |title: &str| Signer { title: vec![title.to_owned()], hint: hint.clone(), names: Vec::new() };
    it.signatures(&[signer("CÁC BÊN"), signer("NGƯỜI CHỨNG KIẾN"), signer("HÒA GIẢI VIÊN")]);
    it.finish("Các phần của văn bản", made_at())
}

fn is_there(program: &str) -> bool {
    let paths = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&paths).any(|it| it.join(program).is_file())
}

/// Letters of which a font without Vietnamese has none, from all blocks in which they stand.
const LETTERS: [char; 8] = ['ă', 'đ', 'ơ', 'ư', 'ế', 'ộ', 'ự', 'ỹ'];

/// Those that the font lacks which stands in for the one of the decree: a page with other letters in their place is no page
/// that people see. None where nothing tells.
fn letters_missing() -> Vec<char> {
    let asked = Command::new("fc-match").args(["--format=%{charset}", "Times New Roman"]).output();
    let Ok(told) = asked else { return LETTERS.to_vec() };
    let told = String::from_utf8_lossy(&told.stdout).into_owned();
    LETTERS.into_iter().filter(|it| !holds(&told, *it)).collect()
}

/// Whether a list of ranges, `20-7e a0-17f 1ea0`, holds a letter.
fn holds(ranges: &str, letter: char) -> bool {
    let number = |it: &str| u32::from_str_radix(it, 16).ok();
    ranges.split_whitespace().any(|it| {
        let (from, to) = it.split_once('-').unwrap_or((it, it));
        number(from).zip(number(to)).is_some_and(|(from, to)| (from..=to).contains(&u32::from(letter)))
    })
}

#[test]
fn a_font_without_a_letter_is_seen() {
    assert!(holds("20-7e a0-17f 1ea0-1ef9", 'ế') && holds("1ebf", 'ế'));
    assert!(!holds("20-7e a0-17f 1ea0", 'ế') && !holds("", 'a'));
}

/// Whether the programs that show papers and a font with all letters are here; says so if not, or fails if they must be.
fn is_possible() -> bool {
    let mut missing: Vec<String> =
        ["soffice", "pdftotext", "fc-match"].into_iter().filter(|it| !is_there(it)).map(str::to_owned).collect();
    if is_there("fc-match") {
        missing.extend(letters_missing().into_iter().map(|it| format!("a font with {it}")));
    }
    if missing.is_empty() {
        return true;
    }
    let required = std::env::var("HOAGIAI_REQUIRE").unwrap_or_default();
    let why = missing.join(", ");
    assert!(!required.split(',').any(|it| it.trim() == "papers"), "papers cannot be looked at without {why}");
    let _ = writeln!(std::io::stderr(), "left out: papers as LibreOffice shows them (without {why})");
    false
}

/// Writes the papers and lets one LibreOffice make pages of all of them.
fn shown(folder: &Path, samples: &[Sample]) -> Vec<PathBuf> {
    let locale = Locale::new();
    let _ = std::fs::remove_dir_all(folder);
    std::fs::create_dir_all(folder).unwrap();
    let files: Vec<PathBuf> = samples.iter().map(|it| folder.join(format!("{}.docx", it.name))).collect();
    for (sample, file) in samples.iter().zip(&files) {
        std::fs::write(file, bytes(&(sample.make)(&locale, &office())).unwrap()).unwrap();
    }
    let profile = tempfile::tempdir().unwrap();
    let status = Command::new("soffice")
        .arg(format!("-env:UserInstallation=file://{}", profile.path().display()))
        .args(["--headless", "--convert-to", "pdf", "--outdir"])
        .arg(folder)
        .args(&files)
        .stdout(std::process::Stdio::null())
        .stderr(std::process::Stdio::null())
        .status()
        .unwrap();
    assert!(status.success(), "LibreOffice gave up");
    files.iter().map(|it| it.with_extension("pdf")).collect()
}

/// The words of each page, as they lie on it.
fn pages(pdf: &Path) -> Vec<String> {
    let out = Command::new("pdftotext").args(["-layout", "-enc", "UTF-8"]).arg(pdf).arg("-").output().unwrap();
    assert!(out.status.success(), "{}: {}", pdf.display(), String::from_utf8_lossy(&out.stderr));
    let text = String::from_utf8(out.stdout).unwrap();
    // Each page ends with a form feed.
    text.trim_end_matches('\u{c}').split('\u{c}').map(str::to_owned).collect()
}

/// What does not stand on the page in this order, whatever the lines are broken at.
fn missing<'a>(page: &str, words: &[&'a str]) -> Vec<&'a str> {
    let squeezed = |it: &str| it.split_whitespace().collect::<Vec<_>>().join(" ");
    let page = squeezed(page);
    let mut from = 0;
    let mut all = Vec::new();
    for it in words {
        match page[from..].find(&squeezed(it)) {
            Some(at) => from += at + it.len(),
            None => all.push(*it),
        }
    }
    all
}

fn faults(sample: &Sample, pages: &[String]) -> Vec<String> {
    let name = sample.name;
    let mut found = Vec::new();
    if pages.len() != sample.n_pages {
        found.push(format!("{name}: {} pages, not {}", pages.len(), sample.n_pages));
    }
    let (Some(first), Some(last)) = (pages.first(), pages.last()) else { return found };
    found.extend(missing(first, sample.first).iter().map(|it| format!("{name}: not on page 1: {it}\n{first}")));
    found.extend(missing(last, sample.last).iter().map(|it| format!("{name}: not on the last page: {it}\n{last}")));
    let is_number =
        |page: &str| page.lines().find(|it| !it.trim().is_empty()).map(|it| it.trim().parse::<u32>().is_ok());
    if is_number(first) == Some(true) {
        found.push(format!("{name}: a number on page 1"));
    }
    for page in pages.iter().skip(1) {
        found.extend(missing(page, sample.every).iter().map(|it| format!("{name}: not on every page: {it}\n{page}")));
        if page.trim().is_empty() {
            found.push(format!("{name}: an empty page"));
        }
    }
    found
}

#[test]
fn every_paper_opens_with_its_pages_and_words() {
    if !is_possible() {
        return;
    }
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/papers");
    let samples = samples();
    let mut found = Vec::new();
    for (sample, pdf) in samples.iter().zip(shown(&folder, &samples)) {
        assert!(pdf.is_file(), "{}: LibreOffice could not open it", sample.name);
        found.extend(faults(sample, &pages(&pdf)));
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn pages_after_the_first_are_numbered_in_each_part() {
    if !is_possible() {
        return;
    }
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/papers-numbers");
    let samples: Vec<Sample> = samples().into_iter().filter(|it| it.name == "blocks").collect();
    let pdfs = shown(&folder, &samples);
    let numbers: Vec<Option<u32>> = pages(&pdfs[0])
        .iter()
        .map(|page| page.lines().find(|it| !it.trim().is_empty()).and_then(|it| it.trim().parse().ok()))
        .collect();
    assert_eq!(numbers, [None, Some(2), None, Some(2), Some(3)], "the appendix counts anew");
}

#[test]
fn a_row_that_is_longer_than_a_page_loses_nothing() {
    if !is_possible() {
        return;
    }
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/papers-rows");
    let samples: Vec<Sample> = samples().into_iter().filter(|it| it.name == "register-long").collect();
    let pages = pages(&shown(&folder, &samples)[0]).join(" ");
    for n in [1, 20, 100, 150] {
        assert!(pages.split_whitespace().any(|it| it == format!("mốc{n}")), "sentence {n} is lost");
    }
    assert!(pages.contains("PHẦN II"));
}

#[test]
fn every_paper_is_opened() {
    let samples = files("tests/it").into_iter().filter(|it| it.starts_with("tests/it/papers"));
    let registry: String = samples.map(|it| read(&it)).collect();
    for kind in hoagiai::domain::election::papers::ProposalPaper::ALL {
        assert!(registry.contains(&format!("{kind:?}")), "{kind}: no sample opens it");
    }
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/report/papers");
    let Ok(entries) = std::fs::read_dir(folder) else { return };
    for entry in entries {
        let name = entry.unwrap().file_name().into_string().unwrap();
        let module = name.trim_end_matches(".rs");
        if module != "mod" && !module.ends_with("_tests") {
            assert!(registry.contains(&format!("{module}::")), "{name} makes papers that no sample opens");
        }
    }
}
