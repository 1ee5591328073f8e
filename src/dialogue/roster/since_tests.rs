//! Since when those of a list are in office, played as chats.

use chrono::NaiveDate;

use super::tests::{HEAD, TWO, deed, file, keep, looking, make_key, offers_make};
use super::*;
use crate::dialogue::testing::*;
use crate::domain::roster::file::ListFile;
use crate::domain::roster::rows::read;
use crate::domain::roster::rows_test_sheet as sheet;

/// Somebody who looks at a list of these lines, of which nobody has said yet since when.
fn asked(lines: &[&str]) -> Chat {
    let mut chat = looking(GIANG, lines);
    keep(&mut chat, ListFile { since: None, ..file(Standing::Read, lines) });
    chat.go(links::show(ListId(9)));
    chat
}

/// What was said, where it is to be kept.
fn said(chat: &Chat) -> Vec<Option<NaiveDate>> {
    match deed(chat) {
        Some(RosterDeed::Since { since, list: ListId(9), .. }) => vec![since],
        _ => Vec::new(),
    }
}

#[test]
fn since_when_is_asked_once_for_all_before_anything_is_written() {
    let mut chat = asked(&TWO);
    let words = vi(&chat.screen().body);
    assert!(words.contains("không ghi ngày bắt đầu của 2 người") && words.contains("3/2021"), "{words}");
    assert!(!offers_make(&chat), "nothing is written before it is said");
    chat.tap("day:2026-05-05");
    assert_eq!(said(&chat), [Some(day("2026-05-05"))], "from today on");
    keep(&mut chat, file(Standing::Read, &TWO));
    let words = vi(&chat.go(links::show(ListId(9))).body);
    assert!(words.contains("2 người không ghi ngày bắt đầu: tính từ 05/05/2026"), "{words}");
    assert!(offers_make(&chat));
    // It can be said otherwise until it is written: by typing at once, or asked once more.
    chat.say("2021");
    assert_eq!(said(&chat), [Some(day("2021-01-01"))]);
    chat.tap("since");
    assert_eq!(said(&chat), [None]);
}

#[test]
fn since_when_is_typed_as_people_say_it() {
    for (typed, expected, note) in [
        ("15/3/2021", "2021-03-15", None),
        ("từ ngày 15/3/2021", "2021-03-15", None),
        ("3/2021", "2021-03-01", Some("since-first")),
        ("2021", "2021-01-01", Some("since-first")),
        ("đang làm từ trước, từ năm 2021", "2021-01-01", Some("since-first")),
        ("hôm nay", "2026-05-05", None),
        ("1/5", "2026-05-01", None),
        ("năm ngoái", "2025-01-01", Some("since-first")),
    ] {
        let mut chat = asked(&TWO);
        chat.say(typed);
        assert_eq!(said(&chat), [Some(day(expected))], "{typed}");
        match note {
            Some(note) => assert_eq!(chat.note(), note, "{typed}"),
            None => assert_ne!(chat.note(), "since-first", "{typed}"),
        }
    }
    for (typed, note) in [
        ("lâu lắm rồi", "since-help"),
        ("2030", "since-ahead"),
        ("6/5/2026", "since-ahead"),
        ("15/10", "date-which_year"),
    ] {
        let mut chat = asked(&TWO);
        chat.say(typed);
        assert_eq!((said(&chat), chat.note()), (Vec::new(), note), "{typed}");
    }
}

#[test]
fn who_is_known_or_has_a_day_is_not_asked_about() {
    let head = format!("{HEAD}|Tham gia từ");
    let lines = [
        head.as_str(),
        "1|Mai Thị Hoa|1960|Nữ|0912000001|Tổ trưởng|Khu 9|2015",
        "2|Lý Văn Kim|1971|Nam||Tổ viên|Khu 9|trước 2014",
    ];
    let mut chat = asked(&lines);
    let words = vi(&chat.screen().body);
    for part in [
        "1 người chỉ ghi tháng hoặc năm",
        "1 người được công nhận theo Pháp lệnh 1998, không ghi ngày: tính từ 31/12/2013",
    ] {
        assert!(words.contains(part), "{part}: {words}");
    }
    let key = make_key(&chat);
    chat.say("2021");
    assert_eq!((said(&chat), chat.note()), (Vec::new(), "pick-by-label"));
    chat.tap(&key);
    assert!(matches!(deed(&chat), Some(RosterDeed::Make { .. })));
    // A namesake is decided on first.
    let doubtful = [HEAD, "1|Nguyễn Văn An|1960|Nam||Tổ viên|Khu 2", "2|Mai Thị Hoa|1960|Nữ||Tổ viên|Khu 2"];
    let chat = asked(&doubtful);
    assert!(chat.screen().offers("doubts") && !vi(&chat.screen().body).contains("từ bao giờ"));
    assert!(read(&[sheet("DS", &doubtful)], day("2026-05-05")).people.iter().all(|it| it.since.is_none()));
}
