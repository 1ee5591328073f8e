//! How long the operator's `import` takes to bring in ten thousand people of a province, ten wards in one file, as a process
//! of its own, and how much memory it needs at most. Twice: the second time nothing is to be written.

#![expect(clippy::print_stdout, reason = "a bench is a program that prints a table")]
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use rust_xlsxwriter::Workbook;

const PEOPLE: u32 = 10_000;
const WARDS: [&str; 10] = [
    "Vũ Ninh",
    "Kinh Bắc",
    "Võ Cường",
    "Hạp Lĩnh",
    "Nam Sơn",
    "Từ Sơn",
    "Tam Sơn",
    "Đồng Nguyên",
    "Phù Khê",
    "Thuận Thành",
];
/// Mediators of a team.
const EACH: u32 = 5;
const MOST_TIME: Duration = Duration::from_secs(20);
const MOST_MEMORY: u64 = 200;

fn main() {
    let folder = std::env::temp_dir().join(format!("hoagiai-import-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("there is room for a folder");
    let list = folder.join("list.xlsx");
    std::fs::write(&list, workbook()).expect("there is room for a list");
    for (nth, ward) in (0..).zip(WARDS) {
        let (code, prefix) = (format!("{:05}", 9169 + nth), format!("W{nth}"));
        let invite = ["invite", "--name", "Cao Thị Yến", "--bot-name", "hoagiai_bot", "--ward-code"];
        let ward = [code.as_str(), "--ward-name", ward, "--case-prefix", &prefix];
        run(&folder, &invite.iter().chain(&ward).map(|it| (*it).to_owned()).collect::<Vec<_>>());
    }
    let import = ["import".to_owned(), list.display().to_string(), "--since".to_owned(), "2021".to_owned()];
    let whats = ["10,000 people brought in", "the same list again"];
    let measured = whats.map(|what| (what, run(&folder, &import)));
    std::fs::remove_dir_all(&folder).expect("the folder is ours");
    for (what, (time, memory)) in measured {
        println!("{what}: {time:.1?} (budget {MOST_TIME:?}), {memory} MiB (budget {MOST_MEMORY} MiB)");
    }
    for (what, (time, memory)) in measured {
        assert!(time <= MOST_TIME, "{what}: {time:.1?}");
        assert!((1..=MOST_MEMORY).contains(&memory), "{what}: {memory} MiB");
    }
}

/// A list with a line for each team.
fn workbook() -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    let columns =
        ["STT", "Tổ hòa giải", "Họ và tên", "Năm sinh", "Giới tính", "SĐT", "Chức danh", "Trình độ", "Phường/xã"];
    for (column, words) in (0..).zip(columns) {
        sheet.write_string(0, column, words).expect("a small sheet");
    }
    let family = ["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ", "Ngô"];
    let middle = ["Văn", "Thị", "Đình", "Ngọc", "Quang", "Thu", "Minh", "Kim", "Xuân", "Hữu"];
    let given = ["An", "Bình", "Chi", "Dung", "Giang", "Hà", "Khánh", "Lan", "Minh", "Nga"];
    let of = |list: &[&str; 10], nth: u32| list[(nth % 10) as usize].to_owned();
    for nth in 0..PEOPLE {
        let row = nth + 1;
        let name = format!("{} {} {}", of(&family, nth / 100), of(&middle, nth / 10), of(&given, nth));
        let words = [format!("Khu {}", nth / EACH + 1), name];
        sheet.write_number(row, 0, row).expect("a small sheet");
        for (column, words) in (1..).zip(words) {
            sheet.write_string(row, column, words).expect("a small sheet");
        }
        sheet.write_number(row, 3, 1945 + nth % 50).expect("a small sheet");
        sheet.write_string(row, 4, if nth.is_multiple_of(3) { "Nữ" } else { "Nam" }).expect("a small sheet");
        sheet.write_number(row, 5, 900_000_000 + nth).expect("a small sheet");
        let role = if nth.is_multiple_of(EACH) { "Tổ trưởng" } else { "Tổ viên" };
        sheet.write_string(row, 6, role).expect("a small sheet");
        let ward = WARDS[(nth as usize * WARDS.len()) / PEOPLE as usize];
        sheet.write_string(row, 8, ward).expect("a small sheet");
        sheet.write_string(row, 7, if nth.is_multiple_of(7) { "Luật" } else { "Khác" }).expect("a small sheet");
    }
    book.save_to_buffer().expect("a small workbook")
}

/// Runs the program; how long it took, and the most memory it held, in MiB.
fn run(folder: &Path, args: &[String]) -> (Duration, u64) {
    let begin = Instant::now();
    let mut child = Command::new(env!("CARGO_BIN_EXE_hoagiai"))
        .args(args)
        .env("DATABASE_URL", format!("sqlite:{}", folder.join("bench.sqlite").display()))
        .env("HOAGIAI_KEY_FILE", folder.join("key"))
        .stdout(Stdio::null())
        .spawn()
        .expect("the program starts");
    let mut most = 0;
    loop {
        most = most.max(memory(child.id()));
        if let Some(status) = child.try_wait().expect("the program is ours") {
            assert!(status.success(), "{args:?}");
            return (begin.elapsed(), most);
        }
        std::thread::sleep(Duration::from_millis(5));
    }
}

/// The most memory that a process has held so far, in MiB.
fn memory(process: u32) -> u64 {
    let status = std::fs::read_to_string(format!("/proc/{process}/status")).unwrap_or_default();
    let line = status.lines().find_map(|it| it.strip_prefix("VmHWM:")).unwrap_or_default();
    line.trim().trim_end_matches(" kB").parse::<u64>().unwrap_or(0) / 1024
}
