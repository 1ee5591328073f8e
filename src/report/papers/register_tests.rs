//! The register against itself: whatever a book holds, its second part is its first one summed up.

use chrono::{DateTime, NaiveDate, Utc};
use proptest::prelude::*;

use super::register::{Register, cells, check_code, line_code, paper, reads_as, workbook};
use crate::domain::case::{
    Agreement, Case, CaseMediator, Course, EndReason, Ground, Invited, InvitedRole, Kept, KeptOn, Party, PartyKind,
    Place, Session, Settlement, Side, Stage,
};
use crate::domain::kinds::{Bucket, Kind};
use crate::domain::people::Lang;
use crate::domain::referral::ReferralBody;
use crate::domain::register::{Book, Entry, Stretch, Tally, number_in_year, tally, total};
use crate::domain::scope_guard::Sign;
use crate::domain::{CaseId, GroupId, PersonId, TeamId, WardId};
use crate::locale::Locale;
use crate::report::docx::block::Block;
use crate::report::docx::office::Office;
use crate::report::docx::pack::bytes;

fn day(d: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 5, d).expect("a day")
}

fn made_at() -> DateTime<Utc> {
    day(30).and_hms_opt(2, 0, 0).expect("a time").and_utc()
}

fn stage(n: u8) -> Stage {
    let agreement = Agreement {
        steps: Vec::new(),
        text: "Bên A dời đống vật liệu.".to_owned(),
        performance_method: None,
        performance_due: Some(day(28)),
        written: Settlement::Signed,
    };
    match n % 6 {
        0 => Stage::Registered,
        1 => Stage::InSession { since: day(6) },
        2 => Stage::Success { on: day(7), agreement },
        3 => Stage::Failure {
            on: day(7),
            reason: EndReason::PartyRequest,
            guidance: Some(ReferralBody::WardCommittee),
            demands: Some("Mỗi bên giữ ý mình.".to_owned()),
        },
        4 => Stage::Referred { on: day(7), body: ReferralBody::WardPolice },
        _ => Stage::Void { on: day(7), reason: "nhập nhầm".to_owned() },
    }
}

fn entry(number: u32, kind: Kind, mediators: &[&str], stage: Stage) -> Entry {
    let party = |side, name: &str| Party {
        side,
        kind: PartyKind::Person,
        name: name.to_owned(),
        age: Some(52),
        address: Some("số 3, ngõ 5".to_owned()),
    };
    // Each name is one person.
    let mediator = |name: &&str| CaseMediator {
        person: PersonId(1 + NAMES.iter().position(|it| it == name).unwrap_or(NAMES.len()) as i64),
        name: (*name).to_owned(),
        assigned_on: day(5),
        chosen_by_parties: false,
    };
    let case = Case {
        id: CaseId(i64::from(number)),
        code: format!("VN-07-2026-{number:03}"),
        ward: WardId(1),
        team: TeamId(7),
        kind,
        received_on: day(5),
        ground: Ground::PartyRequest,
        place: Place { group: GroupId(1), detail: None },
        parties: vec![party(Side::A, "Nguyễn Văn An"), party(Side::B, "Trần Thị Bình")],
        summary: "Bên A để vật liệu xây dựng ở lối đi chung.".to_owned(),
        mediators: mediators.iter().map(mediator).collect(),
        domestic_violence: false,
        sign: Sign::None,
        stage,
        course: Course::default(),
        entered_by: PersonId(1),
        created_at: made_at(),
        version: 1,
    };
    Entry { number, case, sessions: Vec::new(), helpers: Vec::new(), is_changed: false }
}

fn register(entries: Vec<Entry>) -> Register {
    let to = entries.last().map_or(1, |it| it.number);
    Register {
        book: Book::usual(TeamId(7), 2026),
        group: "Tổ dân phố Bồ Sơn 1".to_owned(),
        team: "Tổ hòa giải số 7".to_owned(),
        stretch: Stretch { from: 1, to },
        entries,
        changed: vec![2],
        printed_for: "Lê Văn Cường".to_owned(),
        made_at: made_at(),
        made_on: day(30),
    }
}

const NAMES: [&str; 4] = ["Lê Thị Hoa", "Phạm Văn Dũng", "Đỗ Thị Lan", "Vũ Văn Hải"];

prop_compose! {
    fn any_entry()(kind in 0..Kind::ALL.len(), who in proptest::collection::vec(0..4usize, 0..3), how in 0..6u8)
        -> (Kind, Vec<usize>, u8) {
        (Kind::ALL[kind], who, how)
    }
}

fn any_entries() -> impl Strategy<Value = Vec<Entry>> {
    proptest::collection::vec(any_entry(), 0..60).prop_map(|all| {
        let made = (1..).zip(all).map(|(n, (kind, who, how))| {
            let names: Vec<&str> = who.iter().map(|it| NAMES[*it]).collect();
            entry(n, kind, &names, stage(how))
        });
        made.collect()
    })
}

proptest! {
    #[test]
    fn art_21_part_two_of_the_register_is_part_one_summed_up(entries in any_entries()) {
        let rows = tally(&entries);
        let sum = total(&rows);
        let locale = Locale::new();
        let lines: Vec<[String; 10]> =
            entries.iter().map(|it| cells(it, &|text| locale.plain(Lang::Vi, text))).collect();
        let ticked = |column: usize| lines.iter().filter(|it| it[column] == "x").count();
        prop_assert_eq!(usize::try_from(sum.settled).unwrap(), ticked(6));
        prop_assert_eq!(usize::try_from(sum.unsettled).unwrap(), ticked(7));
        prop_assert!(lines.iter().all(|it| it[6].is_empty() || it[7].is_empty()));
        let counted: Vec<&Entry> = entries.iter().filter(|it| !it.is_struck()).collect();
        prop_assert_eq!(usize::try_from(sum.total()).unwrap(), counted.len());
        prop_assert_eq!(sum.total(), sum.settled + sum.unsettled + sum.others);
        for (bucket, found) in [(Bucket::Civil, sum.civil), (Bucket::Family, sum.family), (Bucket::Conflict, sum.conflict)] {
            let n = counted.iter().filter(|it| it.case.kind.bucket() == bucket).count();
            prop_assert_eq!(usize::try_from(found).unwrap(), n);
        }
        // Nobody has two rows.
        let mut names: Vec<_> = rows.iter().map(|it| it.mediator.clone()).collect();
        let n = names.len();
        names.dedup();
        prop_assert_eq!(names.len(), n);
    }

    #[test]
    fn a_stretch_is_read_as_people_write_it(from in 1..500u32, more in 0..500u32) {
        let to = from + more;
        for text in [format!("{from}-{to}"), format!("từ {from} đến {to}"), format!(" {from} – {to} ")] {
            prop_assert_eq!(Stretch::read(&text), Some(Stretch { from, to }));
        }
        prop_assert_eq!(Stretch::read(&format!("{}-{from}", from + more + 1)), None);
    }
}

#[test]
fn a_case_counts_once_for_who_leads_it() {
    let entries = vec![
        entry(1, Kind::Debt, &["Lê Thị Hoa", "Đỗ Thị Lan"], stage(2)),
        entry(2, Kind::Spouses, &["Đỗ Thị Lan"], stage(3)),
        entry(3, Kind::NoiseEnv, &[], stage(0)),
        entry(4, Kind::Debt, &["Lê Thị Hoa"], stage(5)),
    ];
    let row = |it: &Tally| {
        (it.mediator.as_ref().map_or_else(String::new, |it| it.1.clone()), it.total(), it.settled, it.unsettled)
    };
    let rows: Vec<_> = tally(&entries).iter().map(row).collect();
    let expected = [("Lê Thị Hoa", 1, 1, 0), ("Đỗ Thị Lan", 1, 0, 1), ("", 1, 0, 0)];
    assert_eq!(rows, expected.map(|it| (it.0.to_owned(), it.1, it.2, it.3)));
}

#[test]
fn art_21_two_mediators_of_one_name_have_a_row_each() {
    let mut entries: Vec<Entry> = (1..=3).map(|n| entry(n, Kind::Debt, &["Lê Thị Hoa"], stage(2))).collect();
    entries[2].case.mediators[0].person = PersonId(99);
    let rows: Vec<_> = tally(&entries).iter().map(|it| (it.mediator.clone().map(|it| it.1), it.total())).collect();
    assert_eq!(rows, [2, 1].map(|n| (Some("Lê Thị Hoa".to_owned()), n)));
}

#[test]
fn art_21_a_line_tells_of_recorded_sessions_and_of_how_the_agreement_was_kept() {
    let locale = Locale::new();
    let say = |text: &crate::dialogue::text::Text| locale.plain(Lang::Vi, text);
    let mut it = entry(3, Kind::Debt, &["Lê Thị Hoa"], stage(2));
    let mut session = Session::of_both(day(6));
    session.invited =
        vec![Invited { name: "Vũ Thị Mai".to_owned(), role: InvitedRole::Respected, by: Some(Side::A) }];
    session.related = vec!["Trần Văn Sơn".to_owned()];
    it.sessions = vec![session.clone(), session];
    it.helpers = vec!["Tổ hòa giải số 8".to_owned()];
    it.case.course.kept = Some(KeptOn { on: day(29), kept: Kept::Done, front_told: None });
    let line = cells(&it, &say);
    assert_eq!(line[2], "Lê Thị Hoa\nNgười được mời: Vũ Thị Mai");
    assert!(line[3].ends_with("\nNgười có quyền, nghĩa vụ liên quan: Trần Văn Sơn"), "{}", line[3]);
    let note = "hạn thực hiện: 28/05/2026; thực hiện: đã làm xong (29/05/2026); phối hợp với Tổ hòa giải số 8\nMã: ";
    assert!(line[9].starts_with(note), "{}", line[9]);
}

#[test]
fn the_code_of_a_line_says_nothing_of_whether_it_was_signed_before() {
    let locale = Locale::new();
    let say = |text: &crate::dialogue::text::Text| locale.plain(Lang::Vi, text);
    let mut it = entry(3, Kind::Debt, &["Lê Thị Hoa"], stage(2));
    let before = line_code(&it, &say);
    it.is_changed = true;
    assert_eq!(line_code(&it, &say), before);
    let line = cells(&it, &say);
    assert!(line[9].contains("đã sửa sau khi ký") && line[9].ends_with(&before), "{}", line[9]);
}

#[test]
fn what_is_reported_of_an_agreement_asks_for_no_new_signature() {
    let locale = Locale::new();
    let say = |text: &crate::dialogue::text::Text| locale.plain(Lang::Vi, text);
    let mut it = entry(3, Kind::Debt, &["Lê Thị Hoa"], stage(2));
    assert_eq!(it.result(), Some(true), "it was settled");
    let signed = line_code(&it, &say);
    for (d, kept) in [(12, Kept::Holding), (20, Kept::Broken), (25, Kept::Done)] {
        it.case.course.kept = Some(KeptOn { on: day(d), kept, front_told: None });
        assert!(cells(&it, &say)[9].contains(&day(d).format("%d/%m/%Y").to_string()), "it is read in the line");
        assert!(reads_as(&signed, &it, &say), "{kept}");
    }
    it.case.mediators[0].name = "Lê Thị Hoà".to_owned();
    assert!(!reads_as(&signed, &it, &say), "another name is another line");
}

#[test]
fn what_is_not_known_of_a_book_is_left_to_the_hand() {
    let (locale, office) = (Locale::new(), Office::usual("Vũ Ninh", "tổ dân phố"));
    let made = paper(&register(vec![entry(1, Kind::Debt, &["Lê Thị Hoa"], stage(2))]), &locale, &office);
    let cover = format!("{:?}", made.parts[0]);
    assert!(!cover.contains('—'), "{cover}");
    assert!(cover.contains("……") && cover.contains("2026") && cover.contains("Tổ dân phố Bồ Sơn 1"), "{cover}");
}

#[test]
fn a_line_has_the_columns_of_the_form_and_a_code() {
    let locale = Locale::new();
    let say = |text: &crate::dialogue::text::Text| locale.plain(Lang::Vi, text);
    let mut it = entry(3, Kind::Debt, &["Lê Thị Hoa", "Đỗ Thị Lan"], stage(2));
    let line = cells(&it, &say);
    assert_eq!(line[0], "3");
    assert_eq!(line[1], "05/05/2026");
    assert_eq!(line[2], "Lê Thị Hoa\nĐỗ Thị Lan");
    let sides = "Bên A: Nguyễn Văn An, 52 tuổi, số 3, ngõ 5\nBên B: Trần Thị Bình, 52 tuổi, số 3, ngõ 5";
    assert_eq!(line[3], sides);
    assert_eq!((line[5].as_str(), line[6].as_str(), line[7].as_str()), ("Bên A dời đống vật liệu.", "x", ""));
    assert!(line[8].is_empty(), "the signature is left to the hand");
    assert!(line[9].starts_with("hạn thực hiện: 28/05/2026\nMã: "), "{}", line[9]);
    // The same line has the same code; a changed one another.
    assert_eq!(cells(&it, &say), line);
    it.case.summary.push('!');
    assert_ne!(cells(&it, &say)[9], line[9]);
}

#[test]
fn codes_of_lines_differ() {
    let codes: std::collections::BTreeSet<String> = (0..2_000).map(|n: u32| check_code(&[n.to_string()])).collect();
    assert!(codes.len() > 1_990, "{} of 2000", codes.len());
    assert!(codes.iter().all(|it| it.len() == 5));
}

#[test]
fn a_book_that_was_begun_by_hand_goes_on_with_its_numbers() {
    let mut book = Book::usual(TeamId(7), 2026);
    book.first = 15;
    assert_eq!([1, 3].map(|it| book.line_of(it)), [Some(15), Some(17)]);
    assert_eq!(number_in_year("VN-07-2026-003"), Some(3));
}

#[test]
fn a_struck_line_keeps_its_number_and_nothing_else() {
    let locale = Locale::new();
    let line = cells(&entry(2, Kind::Debt, &["Lê Thị Hoa"], stage(5)), &|text| locale.plain(Lang::Vi, text));
    assert_eq!(line[0], "2");
    assert!(line[2..9].iter().all(String::is_empty), "no names: {line:?}");
    assert!(line[9].starts_with("đã gạch"), "{}", line[9]);
}

#[test]
fn the_document_says_for_whom_and_what_must_be_signed_again() {
    let (locale, office) = (Locale::new(), Office::usual("Vũ Ninh", "tổ dân phố"));
    let made = paper(&register(vec![entry(1, Kind::Debt, &["Lê Thị Hoa"], stage(2))]), &locale, &office);
    let words: Vec<String> = made.parts[1]
        .blocks
        .iter()
        .filter_map(|it| match it {
            Block::Para(it) => Some(it.plain()),
            Block::Table(_) => None,
        })
        .collect();
    let foot = made.foot.as_deref().unwrap_or_default();
    assert!(foot.contains("ngày 30/05/2026, cho Lê Văn Cường; STT 1 đến 1"), "{foot}");
    assert!(words.iter().any(|it| it.contains("in và ký lại: STT 2")), "{words:?}");
    assert!(!made.title.contains("Nguyễn Văn An"));
}

#[test]
fn the_workbook_has_both_parts() {
    let (locale, office) = (Locale::new(), Office::usual("Vũ Ninh", "tổ dân phố"));
    let made = register((1..=3).map(|n| entry(n, Kind::Debt, &["Lê Thị Hoa"], stage(2))).collect());
    let file = workbook(&made, &locale, &office).expect("a file");
    let mut book: calamine::Xlsx<_> = calamine::open_workbook_from_rs(std::io::Cursor::new(file)).expect("a workbook");
    let mut words = |sheet| {
        let range = calamine::Reader::worksheet_range(&mut book, sheet).expect("a sheet");
        range.cells().map(|it| it.2.to_string()).collect::<Vec<_>>()
    };
    let has = |all: &[String], part: &str| assert!(all.iter().any(|it| it.contains(part)), "{part}: {all:?}");
    let one = words("Phần I");
    for part in ["Quyển số 01, năm 2026; mở ngày ", "; khóa ngày …", "STT (1)", "Kết quả hòa giải: Hòa giải thành (7)"]
    {
        has(&one, part);
    }
    has(&one, "In từ hoagiai ngày");
    let two = words("Phần II");
    for part in ["Quyển số 01", "Kết quả hòa giải: Hòa giải không thành (7)", "TỔ TRƯỞNG TỔ HÒA GIẢI (ký"]
    {
        has(&two, part);
    }
}

#[test]
fn a_book_of_a_thousand_lines_is_a_small_file() {
    let (locale, office) = (Locale::new(), Office::usual("Vũ Ninh", "tổ dân phố"));
    let entries = (1..=1_000).map(|n| entry(n, Kind::Debt, &["Lê Thị Hoa"], stage(2))).collect();
    let file = bytes(&paper(&register(entries), &locale, &office)).expect("a file");
    assert!(file.len() < 400_000, "{} bytes", file.len());
}

#[test]
fn a_line_says_how_far_its_case_has_come() {
    let said = |stage| {
        let it = entry(1, Kind::Debt, &["Lê Thị Hoa"], stage);
        let locale = Locale::new();
        cells(&it, &|words| locale.plain(Lang::Vi, words))[9].clone()
    };
    assert!(said(Stage::Assigned { on: day(6) }).starts_with("đã phân công, chưa hòa giải"));
    assert!(said(Stage::InSession { since: day(7) }).starts_with("đang hòa giải"));
    assert!(said(Stage::Paused { since: day(7), on: day(8) }).starts_with("đang tạm dừng hòa giải"));
    // No paper is signed anew for it: the code by which a line is compared stays.
    let code = |words: String| words.rsplit('\n').next().map(str::to_owned);
    let first = code(said(Stage::Assigned { on: day(6) }));
    assert_eq!(code(said(Stage::InSession { since: day(7) })), first);
    assert_eq!(code(said(Stage::Paused { since: day(7), on: day(8) })), first);
    assert_ne!(code(said(stage(2))), first);
}
