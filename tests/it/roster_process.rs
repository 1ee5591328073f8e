//! The operator's `import`: what would be written, all of it or nothing, the same file twice; and files that are meant to
//! bring the program down, with the memory that it takes measured.

use std::io::{Cursor, Write as _};
use std::process::{Output, Stdio};
use std::time::Duration;

use rust_xlsxwriter::Workbook;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::process::Place;

/// The most memory that a file which is refused may cost, in MiB. The program itself takes some forty of it.
const MOST_MEMORY: u64 = 256;

fn said(output: &Output) -> String {
    format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr))
}

fn list<const N: usize>(rows: &[[&str; N]]) -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (row, cells) in (0..).zip(rows) {
        for (column, words) in (0..).zip(cells) {
            sheet.write_string(row, column, *words).unwrap();
        }
    }
    book.save_to_buffer().unwrap()
}

const HEAD: [&str; 5] = ["Họ và tên", "Năm sinh", "SĐT", "Chức danh", "Tổ hòa giải"];

async fn number(place: &Place, sql: &'static str) -> i64 {
    let store = place.store().await;
    let count = store.begin().await.unwrap().test_number(sql).await.unwrap();
    store.close().await;
    count
}

async fn people(place: &Place) -> i64 {
    number(place, "SELECT count(*) FROM person").await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_operator_sees_first_and_then_writes_all_or_nothing() {
    let place = Place::new();
    place.run(&["invite", "--name", "Phạm Thu Hà", "--bot-name", "hoagiai_bot"], &[]).await;
    let file = place.path("list.xlsx");
    let path = file.to_str().unwrap();
    let good = ["Mai Thị Hoa", "1960", "0912000001", "Tổ trưởng", "Khu 1"];
    std::fs::write(&file, list(&[HEAD, good, ["Kim", "1970", "", "", "Khu 1"]])).unwrap();
    let output = place.run(&["import", path], &[]).await;
    assert!(!output.status.success() && said(&output).contains("cell A3"), "{}", said(&output));
    assert_eq!(people(&place).await, 1, "a wrong row: nothing is written");
    std::fs::write(&file, list(&[HEAD, good, ["Lý Văn Kim", "1970", "", "", "Khu 1"]])).unwrap();
    let output = place.run(&["import", path, "--dry-run"], &[]).await;
    assert!(output.status.success() && said(&output).contains("2 people to add"), "{}", said(&output));
    assert_eq!(people(&place).await, 1);
    let output = place.run(&["import", path, "--ward", "09169"], &[]).await;
    assert!(
        !output.status.success() && said(&output).contains("since when 2 people are in office"),
        "{}",
        said(&output)
    );
    assert_eq!(people(&place).await, 1, "nobody said since when: nothing is written");
    let output = place.run(&["import", path, "--since", "khi nào"], &[]).await;
    assert!(!output.status.success() && said(&output).contains("--since must be"), "{}", said(&output));
    let output = place.run(&["import", path, "--ward", "09169", "--since", "3/2021"], &[]).await;
    assert!(output.status.success() && said(&output).contains("2 people added"), "{}", said(&output));
    assert_eq!(people(&place).await, 3);
    let since = "SELECT count(*) FROM office_holding WHERE team_id IS NOT NULL AND held_from = '2021-03-01'";
    assert_eq!(number(&place, since).await, 3, "a mediator, and a head who is one");
    let output = place.run(&["import", path], &[]).await;
    assert!(output.status.success() && said(&output).contains("Nothing was written"), "{}", said(&output));
    std::fs::write(&file, list(&[HEAD, ["Lý Văn Kim", "", "", "", "Khu 2"]])).unwrap();
    let output = place.run(&["import", path], &[]).await;
    assert!(!output.status.success() && said(&output).contains("--decide"), "{}", said(&output));
    let output = place.run(&["import", path, "--decide", "2=other", "--since", "today"], &[]).await;
    assert!(output.status.success(), "{}", said(&output));
    assert_eq!(people(&place).await, 4);
    // Which of the two it is, `same` does not say.
    std::fs::write(&file, list(&[HEAD, ["Lý Văn Kim", "", "", "", "Khu 3"]])).unwrap();
    let output = place.run(&["import", path, "--decide", "2=same"], &[]).await;
    let told = said(&output);
    assert!(!output.status.success() && told.contains("with the number of the person"), "{told}");
    assert_eq!(told.matches("row 2 of sheet 1: may be ").count(), 2, "{told}");
    assert_eq!(people(&place).await, 4);
    let output = place.run(&["import", path, "--ward", "99999"], &[]).await;
    assert!(!output.status.success() && said(&output).contains("no ward 99999"), "{}", said(&output));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_list_of_several_wards_is_brought_in_for_all_of_them_or_for_none() {
    let place = Place::new();
    place.run(&["invite", "--name", "Phạm Thu Hà", "--bot-name", "hoagiai_bot"], &[]).await;
    let other = ["invite", "--name", "Đỗ Thị Mai", "--bot-name", "hoagiai_bot", "--ward-code", "09170"];
    let other = [&other[..], &["--ward-name", "Kinh Bắc", "--case-prefix", "KB"]].concat();
    let output = place.run(&other, &[]).await;
    assert!(output.status.success(), "{}", said(&output));
    let file = place.path("list.xlsx");
    let path = file.to_str().unwrap();
    let head = ["Họ và tên", "Năm sinh", "Phường/xã", "Chức danh", "Tổ hòa giải"];
    let of = |name: &'static str, ward: &'static str| [name, "1960", ward, "Tổ viên", "Khu 1"];
    let (hoa, kim) = (of("Mai Thị Hoa", "phường Vũ Ninh"), of("Lý Văn Kim", "KINH BẮC"));
    std::fs::write(&file, list(&[head, hoa, kim, of("Lê Văn Xa", "Võ Cường")])).unwrap();
    let output = place.run(&["import", path], &[]).await;
    assert!(
        !output.status.success() && said(&output).contains("row 4: “Võ Cường”: there is no ward of this name"),
        "{}",
        said(&output)
    );
    assert_eq!(people(&place).await, 2, "nothing is written");
    std::fs::write(&file, list(&[head, hoa, kim])).unwrap();
    let output = place.run(&["import", path, "--ward", "09170", "--dry-run"], &[]).await;
    assert!(said(&output).contains("1 people to add"), "{}", said(&output));
    let output = place.run(&["import", path, "--since", "2021"], &[]).await;
    assert!(output.status.success() && said(&output).contains("2 people added"), "{}", said(&output));
    let store = place.store().await;
    let wards = "SELECT count(DISTINCT ward_id) FROM person WHERE key LIKE 'list:cli:%'";
    assert_eq!(store.begin().await.unwrap().test_number(wards).await.unwrap(), 2);
    store.close().await;
    let output = place.run(&["import", path], &[]).await;
    assert!(output.status.success() && said(&output).contains("Nothing was written"), "{}", said(&output));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_operator_brings_an_old_register_in_as_the_head_does() {
    let place = Place::new();
    place.run(&["invite", "--name", "Phạm Thu Hà", "--bot-name", "hoagiai_bot"], &[]).await;
    let file = place.path("list.xlsx");
    let path = file.to_str().unwrap();
    std::fs::write(&file, list(&[HEAD, ["Mai Thị Hoa", "1960", "", "Tổ trưởng", "Khu 1"]])).unwrap();
    place.run(&["import", path, "--since", "2021"], &[]).await;
    let head = ["TT", "Ngày nhận", "Hòa giải viên", "Các bên", "Nội dung", "Thỏa thuận", "Kết quả"];
    let parties = "Bên A: HOÀNG VĂN CỔ, 60 tuổi\nBên B: Đỗ Thị Xưa, 58 tuổi";
    let row = |line, day| [line, day, "Ngô Văn Cổ", parties, "Củi lấn lối đi", "Bên B dọn củi", "Thành"];
    std::fs::write(&file, list(&[head, row("3", "05/03/2024"), row("4", "07/13/2024")])).unwrap();
    let output = place.run(&["import", path], &[]).await;
    assert!(!output.status.success() && said(&output).contains("--old-register"), "{}", said(&output));
    let output = place.run(&["import", "--old-register", path], &[]).await;
    let told = said(&output);
    assert!(!output.status.success() && told.contains("cell B3: “07/13/2024” is no day"), "{told}");
    assert!(told.contains("1 cases to add") && told.contains("book 1 line 3") && !told.contains("HOÀNG"), "{told}");
    assert_eq!(number(&place, "SELECT count(*) FROM case_file").await, 0, "a wrong row: nothing is written");
    std::fs::write(&file, list(&[head, row("3", "05/03/2024"), row("4", "07/12/2024")])).unwrap();
    let output = place.run(&["import", "--old-register", path, "--dry-run"], &[]).await;
    let told = said(&output);
    assert!(output.status.success() && told.contains("2 cases to add"), "{told}");
    assert!(told.contains("its cases stand as entered by person 2"), "the head, whose book it is: {told}");
    assert_eq!(number(&place, "SELECT count(*) FROM case_file").await, 0);
    let output = place.run(&["import", "--old-register", path, "--ward", "09169", "--team", "khu 1"], &[]).await;
    assert!(output.status.success() && said(&output).contains("Written: 2 cases"), "{}", said(&output));
    // By the operator: nobody of the ward did it.
    let by_nobody = "SELECT count(*) FROM case_event WHERE kind = 'imported' AND person_id IS NULL";
    assert_eq!(number(&place, by_nobody).await, 2);
    let act = "SELECT count(*) FROM audit WHERE act = 'import_cases' AND person_id IS NULL";
    assert_eq!(number(&place, act).await, 1);
    let output = place.run(&["import", "--old-register", path], &[]).await;
    assert!(output.status.success() && said(&output).contains("Nothing was written"), "{}", said(&output));
    assert_eq!(number(&place, by_nobody).await, 2);
}

fn packed(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// A good workbook, with a part in place of its own.
fn with_part(name: &str, part: &[u8]) -> Vec<u8> {
    let good = list(&[HEAD]);
    let mut from = zip::ZipArchive::new(Cursor::new(&good)).unwrap();
    let mut parts: Vec<(String, Vec<u8>)> = Vec::new();
    for index in 0..from.len() {
        let mut entry = from.by_index(index).unwrap();
        let mut bytes = Vec::new();
        std::io::copy(&mut entry, &mut bytes).unwrap();
        let own = entry.name().unwrap().into_owned();
        parts.push((own.clone(), if own == name { part.to_vec() } else { bytes }));
    }
    let parts: Vec<(&str, &[u8])> = parts.iter().map(|it| (it.0.as_str(), it.1.as_slice())).collect();
    packed(&parts)
}

/// Runs `import` on a file; what it said, and the most memory it held, in MiB.
async fn measured(place: &Place, bytes: &[u8]) -> (String, u64) {
    let file = place.path("bad.xlsx");
    std::fs::write(&file, bytes).unwrap();
    let mut command = place.command(&["import", file.to_str().unwrap()]);
    let child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let id = child.id().unwrap();
    let watch = tokio::spawn(async move {
        let mut most = 0;
        while let Ok(status) = std::fs::read_to_string(format!("/proc/{id}/status")) {
            let line = status.lines().find_map(|it| it.strip_prefix("VmHWM:")).unwrap_or_default();
            most = most.max(line.trim().trim_end_matches(" kB").parse::<u64>().unwrap_or(0) / 1024);
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        most
    });
    let output = child.wait_with_output().await.unwrap();
    assert!(!output.status.success());
    (said(&output), watch.await.unwrap())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn files_that_are_meant_to_break_it_cost_little_memory_and_write_nothing() {
    let place = Place::new();
    place.run(&["invite", "--name", "Phạm Thu Hà", "--bot-name", "hoagiai_bot"], &[]).await;
    let sheet = |rows: &str| {
        format!(
            "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>{rows}</sheetData></worksheet>"
        )
    };
    let spaces = vec![b' '; 400 * 1024 * 1024];
    let mut many = String::new();
    for it in 1..=100_000 {
        many += &format!("<row r=\"{it}\"><c r=\"A{it}\"><v>1</v></c></row>");
    }
    let wide = "<row r=\"1048576\"><c r=\"A1048576\"><v>1</v></c><c r=\"XFD1048576\"><v>1</v></c></row>";
    let shared = "<row r=\"1\"><c r=\"A1\"><f t=\"shared\" si=\"4000000000\" ref=\"A1:A2\">1</f><v>1</v></c></row>";
    let page = "xl/worksheets/sheet1.xml";
    for (what, bytes, words) in [
        ("a bomb", with_part(page, &spaces), "far more than a list"),
        ("a hundred thousand rows", with_part(page, sheet(&many).as_bytes()), "20,000 rows"),
        ("a far cell", with_part(page, sheet(wide).as_bytes()), "no row of column names"),
        ("a shared formula", with_part(page, sheet(shared).as_bytes()), "far more than a list"),
        (
            "strings that are announced",
            with_part("xl/sharedStrings.xml", b"<sst uniqueCount=\"4000000000\"><si><t>a</t></si></sst>"),
            "far more than a list",
        ),
        ("too many bytes", vec![b'P'; 21 * 1024 * 1024], "larger than 20 MB"),
    ] {
        let (told, memory) = measured(&place, &bytes).await;
        assert!(told.contains(words), "{what}: {told}");
        assert!(memory > 0 && memory < MOST_MEMORY, "{what}: {memory} MiB");
    }
    assert_eq!(people(&place).await, 1);
}
