//! Steps of bringing an old register in: from a file to what is written, and what is said in between.

use super::*;
use crate::dialogue::Input;
use crate::dialogue::action::Section;
use crate::dialogue::effect::Audience;
use crate::dialogue::own::Own;
use crate::dialogue::persisted_tests::{all, pins, places};
use crate::dialogue::testing::*;
use crate::domain::access::Action;
use crate::domain::input::places::Places;
use crate::domain::people::Team;
use crate::domain::register::Book;
use crate::domain::roster::old::imports::{Hold, Import, ImportedLine, Whole};
use crate::domain::roster::old::plan::{Ground, Plan, plan};
use crate::domain::roster::old::rows::read;
use crate::domain::roster::old::rows::tests::{HEAD, row, sheet};
use crate::domain::{CaseId, ImportId, PersonId, WardId};

fn deed(chat: &Chat) -> Option<OldDeed> {
    chat.effects.iter().find_map(|it| match it {
        Effect::Own(deed) => deed.act.get::<OldDeed>().cloned(),
        _ => None,
    })
}

fn shown(standing: Standing) -> Shown {
    Shown {
        id: ListId(7),
        name: "so-cu.xlsx".to_owned(),
        standing,
        why: None,
        team: None,
        list: Some(OldList::default()),
        plan: Plan::default(),
        import: None,
    }
}

fn at_list(it: Shown) -> Chat {
    let mut chat = Chat::with(BINH);
    chat.world.own = vec![Own::of(Some(Box::new(it))), Own::of(OpenOldFound::default())];
    chat.go(links::show(ListId(7)));
    chat
}

#[test]
fn nothing_is_written_where_nothing_is_new() {
    let mut chat = at_list(shown(Standing::Read));
    let card = chat.screen();
    assert_eq!(card.body.id, "oldbook-plan");
    assert!(!card.offers("problems") && !card.offers("news") && !card.offers("make:0"));
    chat.tap("drop");
    assert!(matches!(deed(&chat), Some(OldDeed::Drop { list: ListId(7), .. })));
}

#[test]
fn whoever_keeps_no_books_brings_nothing_in() {
    let mut chat = Chat::with(AN);
    chat.world.own = vec![Own::of(OpenOldFound::default())];
    chat.send(Input::Section(Section::Register, String::new()));
    chat.go(links::start(TeamId(1)));
    assert_eq!(chat.note(), "not-allowed");
}

#[test]
fn whose_book_was_open_is_kept_with_the_file() {
    let mut chat = Chat::with(BINH);
    chat.world.own = vec![Own::of(OpenOldFound::default())];
    chat.go(links::start(TeamId(1)));
    let at = chat.state.place.at::<At>().expect("a step of this flow").clone();
    let turn = take(("f", Some("so-cu.xlsx"), None), at.team, permit(&chat.world).unwrap(), &chat.world);
    let taken = turn.effects.iter().find_map(|it| match it {
        Effect::Own(deed) => deed.act.get::<OldDeed>().cloned(),
        _ => None,
    });
    assert!(matches!(taken, Some(OldDeed::Take { team: Some(TeamId(1)), .. })), "{taken:?}");
    // A button of an earlier release names none.
    chat.go(links::start(TeamId(0)));
    assert_eq!(chat.state.place.at::<At>().and_then(|it| it.team), None);
}

/// Whose book a document is taken for that comes now.
fn sent(chat: &mut Chat) -> Option<TeamId> {
    chat.effects.clear();
    let (kind, file) = (Media::Document, Some("f2".to_owned()));
    let name = Some("sua.xlsx".to_owned());
    chat.send(Input::Media { kind, message: 11, file, name, caption: None, album: None });
    match deed(chat) {
        Some(OldDeed::Take { team, .. }) => team,
        other => panic!("{other:?}"),
    }
}

#[test]
fn the_corrected_file_is_of_the_book_that_the_first_was_of() {
    let of_second = || Shown { team: Some(TeamId(2)), ..shown(Standing::Read) };
    assert_eq!(sent(&mut at_list(of_second())), Some(TeamId(2)), "from the button below the letter");
    let mut chat = at_list(of_second());
    chat.state.place = At { team: None, ..At::list(ListId(7)) }.place();
    assert_eq!(sent(&mut chat), Some(TeamId(2)), "as an earlier release left it");
    let mut chat = at_list(of_second());
    chat.tap("drop");
    chat.world.own = vec![Own::of(OpenOldFound::default())];
    assert_eq!(sent(&mut chat), Some(TeamId(2)), "after it was thrown away");
}

#[test]
fn whoever_may_not_strike_a_case_is_told_who_does() {
    let chat = Chat::with(BINH);
    let head = chat.world.actor().expect("the head");
    assert!(may(head, act::KeepBook).is_ok() && may(head, Action::VoidCase).is_err());
    for id in ["oldbook-wrong-taken", "oldbook-wrong-known", "oldbook-not-for-old"] {
        let told = vi(&Text::of(id).with("said", "VN-01-2024-C001"));
        assert!(told.contains("xin nhờ cán bộ phường xóa"), "{told}");
    }
}

fn import(lines: Vec<ImportedLine>) -> ImportShown {
    let at = day("2026-05-05").and_time(chrono::NaiveTime::MIN).and_utc();
    let n_lines = u32::try_from(lines.len()).unwrap();
    let (id, ward) = (ImportId(5), WardId(1));
    let import = Import { id, ward, by: Some(BINH), at, n_lines, taken_back_at: None };
    ImportShown { whole: Whole { import, lines }, name: Some("Nguyễn Văn Bình".to_owned()) }
}

fn line(number: u32, hold: Option<Hold>) -> ImportedLine {
    let code = format!("VN-01-2024-C{number:03}");
    let (case, team) = (CaseId(i64::from(number)), TeamId(1));
    ImportedLine { case, code, team, led_by: team, year: 2024, book: 1, line: number, is_struck: false, hold }
}

fn finds(chat: &mut Chat, it: ImportShown) {
    let all = vec![it.whole.import.clone()];
    chat.world.own = vec![Own::of(Some(Box::new(it))), Own::of(all), Own::of(OpenOldFound(None, true))];
}

#[test]
fn what_was_brought_in_at_once_is_taken_back_with_a_reason_and_a_second_yes() {
    let mut chat = at_list(Shown { import: Some(ImportId(5)), ..shown(Standing::Done) });
    chat.state.place = At::list(ListId(7)).place();
    assert!(chat.screen().offers("import"), "on the card after it was written");
    chat.tap("import");
    finds(&mut chat, import(vec![line(3, None), line(5, None)]));
    let card = vi(&chat.screen().body);
    assert!(card.contains("quyển 1: số 3 đến 5") && card.contains("Nguyễn Văn Bình"), "{card}");
    chat.tap("take_back");
    chat.say("sai");
    assert_eq!((chat.note(), deed(&chat)), ("correct-reason-short", None));
    let check = vi(&chat.say("nhập nhầm sổ của tổ khác").body);
    assert!(check.contains("Rút lại 2 vụ, việc?") && check.contains("nhập nhầm sổ của tổ khác"), "{check}");
    chat.say("đúng rồi");
    assert_eq!(deed(&chat), None, "what strikes is pressed, or named");
    chat.tap("save");
    let Some(OldDeed::TakeBack { import: ImportId(5), reason, .. }) = deed(&chat) else { panic!("{:?}", chat.effects) };
    assert_eq!(reason, "nhập nhầm sổ của tổ khác");
    let told = struck(&chat);
    assert_eq!(told.len(), 1, "the office hears what a head struck");
    assert_eq!(told[0].0, Audience::OfficersOf(WardId(1)));
    for part in ["Trần Thị Bình đã rút lại", "2 vụ, việc", "quyển 1: số 3 đến 5", "nhập nhầm sổ của tổ khác"]
    {
        assert!(told[0].1.contains(part), "{part}: {}", told[0].1);
    }
    // From the list of what was brought in as well.
    chat.world.own.push(Own::of(OpenOldFound(None, true)));
    chat.go(links::start(TeamId(1)));
    chat.tap("imports");
    chat.tap("i:5");
    assert_eq!(chat.screen().body.id, "oldbook-import");
}

/// Who is told of what was struck.
fn struck(chat: &Chat) -> Vec<(Audience, String)> {
    let told = chat.effects.iter().filter_map(|it| match it {
        Effect::Tell { to, screen, .. } => Some((to.clone(), vi(&screen.body))),
        _ => None,
    });
    told.collect()
}

fn takes_back(person: PersonId, it: ImportShown) -> Chat {
    let mut chat = Chat::with(person);
    chat.state.place = At::import(ImportId(5)).place();
    finds(&mut chat, it);
    chat.tap("take_back");
    chat.say("nhập nhầm sổ của tổ khác");
    chat.tap("save");
    chat
}

#[test]
fn the_head_hears_what_the_office_struck() {
    let second = ImportedLine { team: TeamId(2), led_by: TeamId(3), ..line(5, None) };
    let chat = takes_back(GIANG, import(vec![line(3, None), second]));
    assert!(matches!(deed(&chat), Some(OldDeed::TakeBack { .. })), "{:?}", chat.effects);
    let to: Vec<Audience> = struck(&chat).into_iter().map(|it| it.0).collect();
    assert_eq!(to, [Audience::HeadOf(TeamId(1)), Audience::HeadOf(TeamId(3))], "of the teams that have the cases now");
}

#[test]
fn whoever_heads_another_team_now_takes_nothing_back() {
    let of_other = ImportedLine { team: TeamId(2), led_by: TeamId(2), ..line(5, None) };
    let chat = takes_back(BINH, import(vec![line(3, None), of_other]));
    assert_eq!((chat.note(), deed(&chat), struck(&chat).len()), ("not-allowed", None, 0));
}

#[test]
fn art_21_4_what_stands_against_taking_back_is_named() {
    let mut chat = Chat::with(BINH);
    chat.state.place = At::import(ImportId(5)).place();
    finds(&mut chat, import(vec![line(3, Some(Hold::Signed)), line(4, Some(Hold::Changed)), line(5, None)]));
    let card = chat.screen();
    let told = vi(&card.body);
    assert!(!card.offers("take_back"), "{told}");
    // And what can be done about each kind that is there.
    assert!(told.contains("Dòng đã ký: giữ như trên giấy") && told.contains("Dòng đã sửa, ghi thêm:"), "{told}");
    assert!(!told.contains("Không liên quan"), "none is tied: {told}");
    for words in ["VN-01-2024-C003 (quyển 1 số 3): dòng đã ký", "VN-01-2024-C004 (quyển 1 số 4): đã sửa"]
    {
        assert!(told.contains(words), "{words}: {told}");
    }
    // What came between the two questions stands against it as well.
    finds(&mut chat, import(vec![line(3, None)]));
    chat.tap("take_back");
    chat.say("nhập nhầm sổ của tổ khác");
    finds(&mut chat, import(vec![line(3, Some(Hold::Tied))]));
    chat.tap("save");
    assert_eq!((chat.note(), deed(&chat)), ("oldbook-import-not-free", None));
}

#[test]
fn rows_that_are_wrong_stand_among_the_others_with_what_is_wrong() {
    let cells: [&[&str]; 4] = [
        &HEAD,
        &row("3", "1", "05/03/2024", "Nguyễn Văn An, 52 tuổi"),
        &row("4", "1", "07/13/2024", "Lê Văn Cẩn, 40 tuổi"),
        &row("5", "1", "08/03/2024", "Phạm Văn Dân, 41 tuổi"),
    ];
    let list = read(&[sheet(&cells)], day("2026-05-05"), &Places::default());
    let teams: Vec<Team> = Chat::with(BINH).world.teams.iter().filter(|it| it.id == TeamId(1)).cloned().collect();
    let (books, usual) = ([Book::usual(TeamId(1), 2024)], None);
    let ground =
        Ground { ward: WardId(1), list: &list, teams: &teams, usual, books: &books, numbered: &[], known: &[] };
    let plan = plan(&ground);
    assert_eq!((plan.added.len(), plan.problems.len()), (2, 1));
    let mut chat = at_list(Shown { list: Some(list.clone()), plan: plan.clone(), ..shown(Standing::Read) });
    let told = vi(&chat.tap("news").body);
    let at = |words: &str| told.find(words).unwrap_or_else(|| panic!("{words}: {told}"));
    assert!(at("Dòng 2: ghi mới") < at("Dòng 3: <b>có lỗi, không ghi</b>. ô C3: “07/13/2024” không phải là ngày"));
    assert!(at("Dòng 3:") < at("Dòng 4: ghi mới") && !told.contains("Cẩn"), "{told}");
    // What is wrong comes as a workbook too.
    chat.tap("back");
    chat.tap("problems");
    chat.tap("book");
    assert!(matches!(deed(&chat), Some(OldDeed::Problems { list: ListId(7), .. })), "{:?}", chat.effects);
    // Also where no row is right.
    let plan = Plan { added: Vec::new(), ..plan };
    assert!(at_list(Shown { list: Some(list), plan, ..shown(Standing::Read) }).screen().offers("news"));
}

#[test]
fn every_step_has_a_sample() {
    pins(&places("oldbook"), "/step", all!(Step));
}
