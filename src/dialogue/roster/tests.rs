//! Lists sent in, decided on and written down, letters and lists that go out, played as chats.

use std::collections::{BTreeMap, HashSet};

use proptest::prelude::*;

use super::*;
use crate::dialogue::Input;
use crate::dialogue::own::Own;
use crate::dialogue::persisted_tests::{all, pins, places};
use crate::dialogue::testing::*;
use crate::domain::people::particulars::Particulars;
use crate::domain::people::register::Register;
use crate::domain::roster::file::ListFile;
use crate::domain::roster::plan::{Choice, Decision, Ground, Maybe, Plan, plan};
use crate::domain::roster::rows::read;
use crate::domain::roster::rows_test_sheet as sheet;
use crate::domain::{PersonId, TeamId, WardId};

pub(super) const HEAD: &str = "STT|Họ và tên|Năm sinh|Giới tính|SĐT|Chức danh|Tổ hòa giải";
pub(super) const TWO: [&str; 3] =
    [HEAD, "1|Mai Thị Hoa|1960|Nữ|0912000001|Tổ trưởng|Khu 9", "2|Lý Văn Kim|1971|Nam||Tổ viên|Khu 9"];

fn ward_register() -> Register {
    let facts = facts_of(GIANG);
    let mut register = Register {
        ward: WardId(1),
        today: day("2026-05-05"),
        groups: facts.groups.to_vec(),
        teams: facts.teams.to_vec(),
        names: BTreeMap::new(),
        minority: BTreeMap::new(),
        papers: BTreeMap::new(),
        people: BTreeMap::new(),
    };
    for it in people() {
        register.add(it.id, Particulars { name: it.name, phone: it.phone, sex: it.sex, ..Particulars::default() });
        let tenures = it.offices.into_iter().map(crate::domain::people::tenure::Tenure::of).collect();
        register.people.get_mut(&it.id).unwrap().tenures = tenures;
    }
    register
}

fn planned(file: &ListFile) -> Plan {
    let Some(list) = &file.list else { return Plan::default() };
    plan(Ground {
        list,
        register: &ward_register(),
        confirmed: &HashSet::new(),
        choices: &file.choices,
        ward: "Vũ Ninh",
        team_words: "Tổ hòa giải",
        since: file.since,
        reason: "x",
    })
}

pub(super) fn file(standing: Standing, lines: &[&str]) -> ListFile {
    let list = (standing == Standing::Read).then(|| read(&[sheet("DS", lines)], day("2026-05-05")));
    let why = (standing == Standing::Unread).then_some(Unreadable::OldFormat);
    let (id, ward, name) = (ListId(9), WardId(1), "hgv.xlsx".to_owned());
    ListFile {
        id,
        ward,
        by: GIANG,
        name,
        standing,
        why,
        list,
        choices: BTreeMap::new(),
        since: Some(day("2026-05-05")),
        sent_at: now(),
    }
}

pub(super) fn keep(chat: &mut Chat, file: ListFile) {
    let plan = planned(&file);
    let shown = Shown { file, plan, teams: BTreeMap::from([(TeamId(1), "Tổ hòa giải Khu 1".to_owned())]) };
    let outside = OutsideFound {
        outside: vec![
            remind_tests::outsider(71, "Mai Thị Hoa", 1, None),
            remind_tests::outsider(72, "Lý Văn Kim", 2, Some(("2026-05-01", Some("2026-05-15")))),
        ],
        joined: 7,
        ..OutsideFound::default()
    };
    chat.world.own = vec![Own::of(Some(Box::new(shown))), Own::of(OpenFound(Some(ListId(9)))), Own::of(outside)];
}

/// Somebody who looks at a list of these lines.
pub(super) fn looking(person: PersonId, lines: &[&str]) -> Chat {
    let mut chat = Chat::with(person);
    keep(&mut chat, file(Standing::Read, lines));
    chat.go(links::show(ListId(9)));
    chat
}

pub(super) fn deed(chat: &Chat) -> Option<RosterDeed> {
    chat.effects.iter().find_map(|it| match it {
        Effect::Own(deed) => deed.act.get::<RosterDeed>().cloned(),
        _ => None,
    })
}

/// The button that writes, which bears the mark of what is shown.
pub(super) fn make_key(chat: &Chat) -> String {
    let all = keys(&chat.screen());
    all.iter().find(|it| it.starts_with("make:")).unwrap_or_else(|| panic!("{all:?}")).clone()
}

pub(super) fn offers_make(chat: &Chat) -> bool {
    keys(&chat.screen()).iter().any(|it| it.starts_with("make:"))
}

fn document(name: &str) -> Input {
    let name = Some(name.to_owned());
    let file = Some("BQAC".to_owned());
    Input::Media { kind: Media::Document, file, message: 31, caption: None, album: None, name }
}

#[test]
fn a_workbook_is_taken_from_who_may_wherever_nothing_else_is_written() {
    let mut chat = Chat::with(GIANG);
    keep(&mut chat, file(Standing::Coming, &[]));
    let card = chat.send(document("Danh sách HGV.XLSX"));
    let Some(RosterDeed::Take { file: taken, telegram, .. }) = deed(&chat) else { panic!("{:?}", chat.effects) };
    assert_eq!((taken.name.as_str(), telegram.as_str()), ("Danh sách HGV.XLSX", "BQAC"));
    assert!(["roster-coming", "roster-gone"].contains(&card.body.id.as_str()));
    for (person, name) in [(GIANG, "anh.pdf"), (AN, "hgv.xlsx"), (HAI, "hgv.xlsx")] {
        let mut chat = Chat::with(person);
        chat.send(document(name));
        assert_eq!(deed(&chat), None, "{person} {name}");
    }
    let mut chat = Chat::with(GIANG);
    keep(&mut chat, file(Standing::Coming, &[]));
    chat.go(links::start());
    chat.send(document("danh-sach"));
    assert!(deed(&chat).is_some(), "where a file is asked for, whatever it is called");
}

#[test]
fn only_who_may_bring_people_in_sees_lists() {
    for person in [AN, BINH, HAI, KHANH] {
        let mut chat = Chat::with(person);
        keep(&mut chat, file(Standing::Read, &TWO));
        for go in [links::start(), links::show(ListId(9)), links::letters(), links::lists()] {
            chat.go(go);
            assert_eq!(chat.note(), "not-allowed", "{person}");
        }
        assert_eq!(At::of(Step::Lists).screen(&facts_of(person)).body.id, "not-allowed");
    }
}

#[test]
fn a_list_is_shown_before_it_is_written_and_written_as_it_was_shown() {
    let mut chat = looking(GIANG, &TWO);
    let words = vi(&chat.screen().body);
    for part in ["hgv.xlsx", "2 người", "Thêm 1 tổ hòa giải", "Thêm 2 người", "Chưa có gì được ghi"]
    {
        assert!(words.contains(part), "{part}: {words}");
    }
    let news = vi(&chat.tap("news").body);
    assert!(news.contains("Mai Thị Hoa – mới, Khu 9"), "{news}");
    chat.tap("back");
    let key = make_key(&chat);
    chat.tap(&key);
    let Some(RosterDeed::Make { list, mark, .. }) = deed(&chat) else { panic!("{:?}", chat.effects) };
    assert_eq!((list, mark), (ListId(9), planned(&file(Standing::Read, &TWO)).mark()));
    assert_eq!(chat.note(), "roster-made");
}

#[test]
fn what_has_changed_meanwhile_is_shown_again() {
    let mut chat = looking(GIANG, &TWO);
    keep(&mut chat, file(Standing::Read, &TWO[..2]));
    let key = make_key(&chat);
    chat.tap(&key);
    assert_eq!((chat.note(), deed(&chat)), ("roster-changed-meanwhile", None));
    chat.tap(&key);
    assert!(matches!(deed(&chat), Some(RosterDeed::Make { .. })), "looked at again, it is written");
}

#[test]
fn nothing_is_written_while_a_namesake_is_in_doubt() {
    let lines = [HEAD, "1|Nguyễn Văn An|1960|Nam||Tổ viên|Khu 2", "2|Mai Thị Hoa|1960|Nữ||Tổ viên|Khu 2"];
    let mut chat = looking(GIANG, &lines);
    assert!(!offers_make(&chat) && chat.screen().offers("doubts"));
    let question = chat.tap("doubts");
    let words = vi(&question.body);
    for part in ["Nguyễn Văn An", "sinh 1960", "chưa rõ năm", "Tổ hòa giải Khu 1", "dòng 2"] {
        assert!(words.contains(part), "{part}: {words}");
    }
    chat.tap("other");
    let Some(RosterDeed::Decide { choices, .. }) = deed(&chat) else { panic!("{:?}", chat.effects) };
    assert_eq!(choices, BTreeMap::from([((0, 2), Choice::Other.into())]));
    keep(&mut chat, ListFile { choices, ..file(Standing::Read, &lines) });
    chat.go(links::show(ListId(9)));
    assert!(offers_make(&chat));
}

#[test]
fn errors_are_said_cell_by_cell_and_the_other_rows_may_go() {
    let lines = [HEAD, TWO[1], "2|Kim|1971|Nam|12345|Tổ viên|Khu 9"];
    let mut chat = looking(GIANG, &lines);
    assert!(vi(&chat.screen().body).contains("1 dòng có lỗi"));
    let words = vi(&chat.tap("problems").body);
    for part in ["ô B3: chưa phải họ tên đầy đủ: Kim", "ô E3: không phải số điện thoại: 12345"]
    {
        assert!(words.contains(part), "{part}: {words}");
    }
    chat.tap("book");
    let sent = deed(&chat);
    assert!(matches!(sent, Some(RosterDeed::Send { file: PeopleFile::Problems { .. }, .. })));
    chat.tap("back");
    let key = make_key(&chat);
    chat.tap(&key);
    assert!(matches!(deed(&chat), Some(RosterDeed::Make { .. })));
}

#[test]
fn a_file_that_cannot_be_read_says_why_and_another_one_is_taken() {
    let mut chat = Chat::with(GIANG);
    keep(&mut chat, file(Standing::Unread, &[]));
    chat.go(links::show(ListId(9)));
    let words = vi(&chat.screen().body);
    assert!(words.contains("kiểu cũ (.xls)"), "{words}");
    chat.send(document("hgv.xlsx"));
    assert!(matches!(deed(&chat), Some(RosterDeed::Take { .. })));
    for standing in [Standing::Done, Standing::Dropped] {
        let mut chat = Chat::with(GIANG);
        keep(&mut chat, file(standing, &[]));
        chat.go(links::show(ListId(9)));
        assert_eq!(chat.note(), "roster-gone");
    }
}

#[test]
fn who_is_told_that_a_file_was_read_can_open_it() {
    let list = read(&[sheet("DS", &TWO)], day("2026-05-05"));
    let screen = came(ListId(9), &Ok(list));
    assert!(vi(&screen.body).contains("2 dòng có người"));
    let unread = came(ListId(9), &Err(Unreadable::Locked));
    assert!(vi(&unread.body).contains("mật khẩu"));
    for why in Unreadable::ALL {
        assert!(!vi(&came(ListId(9), &Err(*why)).body).contains("roster-"), "{why}");
    }
}

#[test]
fn letters_go_to_those_who_have_not_joined_and_again_to_those_alone() {
    let mut chat = Chat::with(GIANG);
    keep(&mut chat, file(Standing::Done, &[]));
    let card = chat.go(links::letters());
    let words = vi(&card.body);
    assert!(words.contains("7 người đã tham gia, 2 người chưa") && words.contains("đã có thư"), "{words}");
    chat.tap("new:30");
    let Some(RosterDeed::Write { to, until, .. }) = deed(&chat) else { panic!("{:?}", chat.effects) };
    assert_eq!(to, [[PersonId(71)]]);
    let last = crate::domain::calendar::local_date(until);
    assert_eq!(last, day("2026-06-04"), "a month from the day on which it was made");
    assert!(until + chrono::TimeDelta::seconds(1) == crate::domain::calendar::end_of(last), "the whole of that day");
    chat.tap("all:14");
    let Some(RosterDeed::Write { to, .. }) = deed(&chat) else { panic!("{:?}", chat.effects) };
    assert_eq!(to.iter().map(Vec::len).collect::<Vec<_>>(), [2]);
    assert_eq!(chat.note(), "roster-letters-sent");
}

#[test]
fn more_letters_than_one_document_holds_come_in_several_and_all_of_them_can_be_looked_through() {
    let mut chat = Chat::with(GIANG);
    let outsider = |nth: i64| Outsider {
        person: PersonId(1000 + nth),
        name: format!("Người {nth}"),
        team: Some(TeamId(nth / 7)),
        near: None,
        letters: None,
        was_in: false,
    };
    let outside: Vec<Outsider> = (0..1000).map(outsider).collect();
    chat.world.own = vec![Own::of(OutsideFound { outside, ..OutsideFound::default() })];
    chat.go(links::letters());
    chat.tap("all:30");
    let Some(RosterDeed::Write { to, .. }) = deed(&chat) else { panic!("{:?}", chat.effects) };
    assert!(to.iter().all(|it| it.len() <= 400), "{:?}", to.iter().map(Vec::len).collect::<Vec<_>>());
    let everybody: Vec<PersonId> = to.iter().flatten().copied().collect();
    assert_eq!(everybody, (1000..2000).map(PersonId).collect::<Vec<_>>());
    for part in to.windows(2) {
        assert_ne!((part[0].last().unwrap().0 - 1000) / 7, (part[1][0].0 - 1000) / 7, "a team stays together");
    }
    assert_eq!(chat.note(), "roster-letters-files");
    let mut seen = 0;
    loop {
        seen += vi(&chat.screen().body).matches("Người ").count();
        if !chat.screen().offers("next") {
            break;
        }
        chat.tap("next");
    }
    assert_eq!(seen, 1000, "no page is skipped and none is blank");
}

#[test]
fn of_several_files_sent_at_once_the_first_is_read_and_that_is_said() {
    let in_album = |file: &str| Input::Media {
        kind: Media::Document,
        file: Some(file.to_owned()),
        message: 31,
        caption: None,
        album: Some("A1".to_owned()),
        name: Some("hgv.xlsx".to_owned()),
    };
    let mut chat = Chat::with(GIANG);
    keep(&mut chat, file(Standing::Coming, &[]));
    chat.send(in_album("ONE"));
    assert!(matches!(deed(&chat), Some(RosterDeed::Take { telegram, .. }) if telegram == "ONE"));
    chat.send(in_album("TWO"));
    assert_eq!((deed(&chat), chat.note()), (None, "roster-one-file"));
    let mut chat = looking(GIANG, &TWO);
    chat.send(document("hgv2.xlsx"));
    assert!(matches!(deed(&chat), Some(RosterDeed::Take { .. })));
    assert_eq!(chat.note(), "roster-replaced");
}

#[test]
fn what_has_not_changed_is_written_at_the_first_press() {
    // Opened from where lists are sent, without a mark of its own.
    let mut chat = Chat::with(GIANG);
    keep(&mut chat, file(Standing::Read, &TWO));
    chat.go(links::start());
    chat.tap("open");
    let key = make_key(&chat);
    chat.tap(&key);
    assert_eq!((chat.note(), deed(&chat).is_some()), ("roster-made", true));
    // After a decision, which changes what would be written.
    let lines = [HEAD, "1|Nguyễn Văn An|1960|Nam||Tổ viên|Khu 2", "2|Mai Thị Hoa|1960|Nữ||Tổ viên|Khu 2"];
    let mut chat = looking(GIANG, &lines);
    chat.tap("doubts");
    chat.tap("other");
    let choices = BTreeMap::from([((0, 2), Choice::Other.into())]);
    keep(&mut chat, ListFile { choices, ..file(Standing::Read, &lines) });
    let key = make_key(&chat);
    chat.tap(&key);
    assert_eq!((chat.note(), deed(&chat).is_some()), ("roster-made", true));
}

#[test]
fn what_is_not_read_of_a_file_is_said() {
    let mut chat = Chat::with(GIANG);
    let lines = [HEAD, TWO[1], "Tổng cộng: 1 người"];
    let mut hidden = crate::domain::roster::grid::Sheet::hidden("Nguồn".to_owned());
    hidden.is_hidden = true;
    let list = read(&[sheet("DS", &lines), sheet("Bìa", &["Phường Vũ Ninh"]), hidden], day("2026-05-05"));
    keep(&mut chat, ListFile { list: Some(list), ..file(Standing::Read, &TWO) });
    chat.go(links::show(ListId(9)));
    let words = vi(&chat.screen().body);
    for part in ["1 dòng có người", "1 dòng không phải người, tôi bỏ qua: dòng 3 (trang DS)", "Bìa, Nguồn"]
    {
        assert!(words.contains(part), "{part}: {words}");
    }
}

#[test]
fn lists_go_out_for_any_day() {
    let mut chat = Chat::with(GIANG);
    chat.go(links::lists());
    chat.tap("register:docx");
    chat.tap("last");
    let sent = deed(&chat);
    let Some(RosterDeed::Send { file: PeopleFile::Register { day: of, format }, .. }) = sent else {
        panic!("{sent:?}")
    };
    assert_eq!((of, format), (day("2025-12-31"), Format::Docx));
    chat.tap("numbers:xlsx");
    chat.say("31/3/2026");
    let sent = deed(&chat);
    let Some(RosterDeed::Send { file: PeopleFile::Numbers { from, to, .. }, .. }) = sent else { panic!("{sent:?}") };
    assert_eq!((from, to), (day("2026-01-01"), day("2026-03-31")));
    for (typed, from, to) in [
        ("quý 1", "2026-01-01", "2026-03-31"),
        ("tháng 4/2026", "2026-04-01", "2026-04-30"),
        ("1/11/2025-31/1/2026", "2025-11-01", "2026-01-31"),
        ("năm 2025", "2025-01-01", "2025-12-31"),
        ("từ đầu năm đến nay", "2026-01-01", "2026-05-05"),
        ("tháng này", "2026-05-01", "2026-05-05"),
        ("kỳ 31/10/2025", "2025-01-01", "2025-10-31"),
    ] {
        chat.tap("numbers:docx");
        chat.say(typed);
        let sent = deed(&chat);
        let Some(RosterDeed::Send { file: PeopleFile::Numbers { from: of, to: end, .. }, .. }) = sent else {
            panic!("{typed}: {sent:?}")
        };
        assert_eq!((of, end), (day(from), day(to)), "{typed}");
    }
    chat.tap("numbers:docx");
    chat.say("hôm nào đó");
    assert_eq!((deed(&chat), chat.note()), (None, "date-not_understood"));
    chat.say("quý 1/2027");
    assert_eq!((deed(&chat), chat.note()), (None, "roster-not-yet"));
    assert!(chat.screen().offers("closed10"), "the statistical year that is over");
    chat.tap("back");
    chat.tap("contacts");
    assert!(matches!(deed(&chat), Some(RosterDeed::Send { file: PeopleFile::Contacts { .. }, .. })));
}

#[test]
fn every_step_has_a_sample() {
    pins(&places("roster"), "/step", all!(Step));
    pins(&places("roster"), "/kind", all!(Kind));
    pins(&places("roster"), "/format", all!(Format));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    /// Every screen on the way is checked by the chat itself.
    #[test]
    fn no_sequence_of_inputs_breaks_the_conversation(moves in proptest::collection::vec((0_usize..14, "\\PC{0,20}"), 1..30)) {
        let lines = [HEAD, "1|Nguyễn Văn An|1960|Nam||Tổ viên|Khu 2", TWO[1], "3|Kim|||||Khu 9"];
        let mut chat = looking(GIANG, &lines);
        for (n, text) in moves {
            if !chat.state.place.is::<At>() {
                chat.go(links::start());
            }
            let keys = keys(&chat.screen());
            match (n, keys.get(n)) {
                (11, _) => chat.send(document("x.xlsx")),
                (12, _) => chat.say(&text),
                (13, _) => chat.go(links::show(ListId(9))),
                (_, Some(key)) => chat.tap(key),
                (_, None) => chat.photo(),
            };
        }
    }
}

#[test]
fn a_new_team_that_is_called_as_another_but_for_an_accent_is_shown_with_it() {
    let rows = ["1|Mai Thị Hoa|1960|Nữ||Tổ trưởng|Thôn Đông", "2|Lý Văn Kim|1971|Nam||Tổ viên|Thôn Đồng"];
    let said = vi(&looking(GIANG, &[HEAD, rows[0], rows[1]]).screen().body);
    assert!(said.contains("“Thôn Đồng” là mới, viết gần giống “Thôn Đông”"), "{said}");
    assert!(!vi(&looking(GIANG, &TWO).screen().body).contains("gần giống"));
}

#[test]
fn one_of_several_of_whom_a_row_may_be_is_chosen_by_name() {
    let maybe = |person, name: &str| Maybe {
        person: PersonId(person),
        name: name.to_owned(),
        year: None,
        teams: vec![TeamId(1)],
    };
    let lines = [HEAD, "1|Tran Thi Binh|1960|Nữ||Tổ viên|Khu 1"];
    let mut chat = Chat::with(GIANG);
    let it = file(Standing::Read, &lines);
    let mut plan = planned(&it);
    plan.doubts[0].among = vec![maybe(2, "Trần Thị Bình"), maybe(-3, "Trần Thị Bính")];
    let teams = BTreeMap::from([(TeamId(1), "Tổ hòa giải Khu 1".to_owned())]);
    chat.world.own = vec![Own::of(Some(Box::new(Shown { file: it, plan, teams })))];
    chat.go(links::show(ListId(9)));
    let card = chat.tap("doubts");
    assert_eq!(keys(&card)[..4], ["same:2", "same:-3", "other", "leave_out"]);
    assert!(vi(&card.body).contains("Dòng này là ai?"), "{}", vi(&card.body));
    for (key, expected) in [("same:-3", Decision::is(PersonId(-3))), ("other", Choice::Other.into())] {
        chat.go(links::show(ListId(9)));
        chat.tap("doubts");
        chat.tap(key);
        let Some(RosterDeed::Decide { choices, .. }) = deed(&chat) else { panic!("{:?}", chat.effects) };
        assert_eq!(choices, BTreeMap::from([((0, 2), expected)]));
    }
}

#[test]
fn the_card_says_which_teams_lack_somebody_and_of_which_the_list_is_silent() {
    let chat = looking(GIANG, &[HEAD, "1|Nguyễn Văn An|1960|Nam||Tổ viên|Khu 1"]);
    let words = vi(&chat.screen().body);
    assert!(words.contains("mà không có trong danh sách, ở Tổ hòa giải Khu 1"), "{words}");
    assert!(words.contains("2 tổ hòa giải khác của phường"), "{words}");
}

#[test]
fn a_mediator_of_another_team_is_said_to_be_moved_and_by_which_button() {
    let lines = [HEAD, "1|Nguyễn Văn An|1960|Nam||Tổ viên|Khu 2", TWO[1]];
    let choices = BTreeMap::from([((0, 2), Choice::Same.into())]);
    let mut chat = Chat::with(GIANG);
    keep(&mut chat, ListFile { choices, ..file(Standing::Read, &lines) });
    chat.go(links::show(ListId(9)));
    let words = vi(&chat.tap("problems").body);
    let button = vi(&text!("deed-do-move"));
    assert!(words.contains("Tổ hòa giải Khu 1") && words.contains(&format!("“{button}”")), "{words}");
}
