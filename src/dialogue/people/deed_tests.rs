//! Deeds of the register, played as chats.

use std::collections::BTreeMap;

use proptest::prelude::*;

use super::*;
use crate::dialogue::Input;
use crate::dialogue::effect::Audience;
use crate::dialogue::own::Own;
use crate::dialogue::testing::*;
use crate::domain::audit;
use crate::domain::people::acts::{correct_particulars, give_office};
use crate::domain::people::particulars::{Birth, Ethnicity, Fact, How, Particulars, Qualification};
use crate::domain::people::register::{Entry, Hanging, Register, Write};
use crate::domain::people::tenure::{LeavingReason, Paper, Tenure};
use crate::domain::people::{Holding, Office};
use crate::domain::{TeamId, WardId};

pub(super) fn register() -> Register {
    let facts = facts_for_tests();
    let entry = |it: crate::domain::people::Person| {
        let base = Particulars { name: it.name, sex: it.sex, phone: it.phone, ..Particulars::default() };
        (
            it.id,
            Entry { id: it.id, base, versions: Vec::new(), tenures: it.offices.into_iter().map(Tenure::of).collect() },
        )
    };
    Register {
        ward: WardId(1),
        today: facts.today,
        groups: facts.groups.to_vec(),
        teams: facts.teams.to_vec(),
        names: BTreeMap::new(),
        minority: BTreeMap::new(),
        papers: BTreeMap::new(),
        people: people().into_iter().map(entry).collect(),
    }
}

pub(super) fn with(register: Register, hanging: Hanging) -> Chat {
    let mut chat = Chat::with(GIANG);
    let found = RegisterFound { register: Some(register), hanging, ..RegisterFound::default() };
    chat.world.own = vec![Own::of(found), Own::of(Open::default())];
    chat
}

pub(super) fn card(person: PersonId) -> Chat {
    let mut chat = with(register(), Hanging::default());
    chat.go(links::show(person));
    chat
}

pub(super) fn deed(chat: &Chat) -> Option<PeopleDeed> {
    chat.effects.iter().find_map(|it| match it {
        Effect::Own(deed) => deed.act.get::<PeopleDeed>().cloned(),
        _ => None,
    })
}

pub(super) fn written(chat: &Chat) -> (Vec<Write>, audit::Act, Option<HandOver>) {
    match deed(chat) {
        Some(PeopleDeed::Register { writes, act, hand_over, .. }) => (writes, act.0, hand_over),
        other => panic!("{other:?}"),
    }
}

pub(super) fn told(chat: &Chat) -> Vec<PersonId> {
    let told = chat.effects.iter().filter_map(|it| match it {
        Effect::Tell { to: Audience::Person(person), .. } => Some(*person),
        _ => None,
    });
    told.collect()
}

#[test]
fn art_11_a_mediator_leaves_and_what_is_open_is_handed_over_in_the_same_act() {
    let hanging = Hanging { cases: vec![(CASE, "VN-01-2026-003".to_owned())], drafts: 1, ..Hanging::default() };
    let mut chat = with(register(), hanging);
    chat.go(links::show(AN));
    assert_eq!(chat.tap("do:end").body.id, "deed-question");
    assert!(vi(&chat.screen().body).contains("Vì sao"), "one office needs no choice");
    chat.tap("own_wish");
    chat.say("hôm nay");
    chat.say("16/QĐ-UBND");
    chat.say("4/5/2026");
    assert!(vi(&chat.screen().body).contains("01 vụ, việc") || vi(&chat.screen().body).contains("1 vụ, việc"));
    chat.tap(&format!("p:{CUONG}"));
    let shown = vi(&chat.screen().body);
    for part in ["thôi Hòa giải viên", "nguyện vọng", "16/QĐ-UBND", "Lê Văn Cường", "Bản nháp", "cần kiện toàn"]
    {
        assert!(shown.contains(part), "{part}: {shown}");
    }
    for words in ["ok", "vâng", "đúng rồi", "thôi được rồi"] {
        assert_eq!(chat.say(words).body.id, "deed-check", "{words} ends no office");
        assert!(deed(&chat).is_none(), "{words}");
    }
    chat.tap("save");
    assert_eq!((chat.screen().body.id.as_str(), chat.note()), ("people-card", "deed-saved"));
    let (writes, act, hand_over) = written(&chat);
    assert!(
        matches!(&writes[..], [Write::End { person, last, why: LeavingReason::OwnWish, .. }]
        if *person == AN && *last == day("2026-05-04")),
        "{writes:?}"
    );
    let hand_over = hand_over.unwrap();
    assert_eq!((act, hand_over.to, hand_over.cases), (audit::Act::EndOffice, Some(CUONG), vec![CASE]));
    assert_eq!(told(&chat), [AN, CUONG], "who leaves, and who goes on");
}

#[test]
fn art_14_a_new_head_follows_the_former_who_stays_a_mediator() {
    let mut chat = card(AN);
    chat.tap("do:head");
    chat.tap("day:2026-05-05");
    chat.tap("skip");
    let shown = vi(&chat.screen().body);
    assert!(shown.contains("Trần Thị Bình: thôi") && shown.contains("Trần Thị Bình: Hòa giải viên"), "{shown}");
    chat.tap("save");
    let (writes, act, _) = written(&chat);
    assert_eq!((writes.len(), act), (3, audit::Act::NewHead));
    assert_eq!(told(&chat), [AN, BINH]);
    let mut chat = card(EM);
    assert!(!chat.screen().offers("do:head"), "who heads it already");
    chat.tap("do:give");
    chat.tap("team_head");
    chat.tap("u:1");
    chat.tap("day:2026-05-05");
    chat.tap("skip");
    assert!(!chat.screen().offers("save"));
    assert!(vi(&chat.screen().body).contains("Chuyển tổ"), "one team at a time (art. 7)");
    chat.tap("edit:unit");
    assert!(vi(&chat.screen().body).contains("tổ nào"), "what was wrong is changed from here");
}

#[test]
fn particulars_are_put_right_or_change_from_a_day() {
    let mut chat = card(AN);
    chat.tap("do:correct");
    chat.tap("birth");
    chat.say("năm nào đó");
    assert_eq!((chat.note(), chat.deleted()), ("deed-birth-help", true));
    chat.say("2020");
    assert_eq!(chat.note(), "deed-birth-help", "nobody that young");
    chat.say("1961");
    chat.tap("all");
    chat.tap("save");
    let (writes, ..) = written(&chat);
    let Write::Record { version, .. } = &writes[0] else { panic!("{writes:?}") };
    assert_eq!((version.from, &version.facts[..]), (None, &[Fact::Birth(Some(Birth::Year(1961)))][..]));
    let mut chat = card(AN);
    chat.tap("do:correct");
    chat.tap("name");
    chat.say("nguyen van anh");
    chat.say("1/3/2026");
    let shown = vi(&chat.screen().body);
    assert!(shown.contains("Nguyễn Văn An → Nguyen Van Anh") && shown.contains("01/03/2026"), "{shown}");
    let mut chat = card(AN);
    chat.tap("do:correct");
    chat.tap("sex");
    chat.tap("male");
    chat.tap("all");
    assert!(!chat.screen().offers("save"), "nothing new is nothing to save");
}

/// The people whom words find, by their buttons.
fn sought(chat: &mut Chat, words: &str) -> Vec<String> {
    keys(&chat.say(words)).into_iter().filter(|it| it.starts_with("p:")).collect()
}

#[test]
fn people_are_found_by_anything_that_is_known_of_them_and_by_several_things_at_once() {
    let mut known = register();
    let facts = [
        (DUNG, Fact::Occupation(Some("giáo viên nghỉ hưu".to_owned()))),
        (DUNG, Fact::Birth(Some(Birth::Year(1964)))),
        (DUNG, Fact::Ethnicity(Some(Ethnicity::Minority))),
        (BINH, Fact::Birth(Some(Birth::Year(1990)))),
        (BINH, Fact::Qualification(Some(Qualification::Law))),
        (AN, Fact::Name("Nguyễn Văn Thu".to_owned())),
    ];
    for (person, fact) in facts {
        let writes = correct_particulars(&known, person, vec![fact], How::Correction).unwrap();
        known.apply(&writes);
    }
    known.people.get_mut(&EM).unwrap().tenures[0].paper = Paper { number: Some("45/QĐ-UBND".to_owned()), on: None };
    let mut chat = with(known, Hanging::default());
    chat.world.people.iter_mut().find(|it| it.id == AN).unwrap().name = "Nguyễn Văn Thu".to_owned();
    chat.world.put(ReachFound(vec![AN, BINH, DUNG, EM, GIANG]));
    chat.send(Input::Section(Section::People, String::new()));
    for (typed, found) in [
        ("giao vien", &["p:4"][..]),
        ("345 678", &["p:1"]),
        ("678", &[]),
        ("nữ khu 1", &["p:2"]),
        ("hòa giải viên nữ", &["p:2", "p:4"]),
        ("sinh 64", &["p:4"]),
        ("1964", &["p:4"]),
        ("trên 60 tuổi", &["p:4"]),
        ("nữ dưới 40 tuổi", &["p:2"]),
        ("dân tộc Tày", &["p:4"]),
        ("cử nhân luật", &["p:2"]),
        ("nữ khu 2 dân tộc trên 60 tuổi", &["p:4"]),
        ("nam khu 2 dân tộc", &[]),
        ("QĐ 45", &["p:5"]),
        ("không liên lạc được", &["p:7", "p:8", "p:3"]),
        ("không liên lạc được khu 1", &["p:3"]),
        ("nguyễn văn an", &["p:1"]),
        ("văn phòng", &["p:6"]),
    ] {
        assert_eq!(sought(&mut chat, typed), found, "{typed}");
    }
    let shown = vi(&chat.say("Nguyễn Văn An").body);
    assert!(shown.contains("Nguyễn Văn Thu (trước ghi: Nguyễn Văn An)"), "{shown}");
    let shown = vi(&chat.say("nữ").body);
    assert!(
        shown.contains("đã tham gia, liên lạc được") && shown.contains("đã tham gia, không liên lạc được"),
        "{shown}"
    );
}

#[test]
fn whoever_is_called_as_something_is_asked_is_found_by_the_name() {
    let mut chat = with(register(), Hanging::default());
    chat.send(Input::Section(Section::People, String::new()));
    assert!(sought(&mut chat, "nam").len() > 1, "men");
    chat.world.people.iter_mut().find(|it| it.id == LAM).unwrap().name = "Bùi Văn Nam".to_owned();
    assert_eq!(sought(&mut chat, "nam"), ["p:9"]);
}

#[test]
fn half_entered_deeds_are_found_again_and_stop_changes_nothing() {
    let mut chat = card(AN);
    chat.tap("do:move");
    chat.tap("u:2");
    let At { step, .. } = chat.state.place.at::<At>().unwrap().clone();
    assert!(At { step, ..At::default() }.unsaved().is_some());
    chat.say("quay lại");
    assert!(vi(&chat.screen().body).contains("Bước 1/"));
    chat.say("dừng");
    assert_eq!((chat.screen().body.id.as_str(), deed(&chat).is_none()), ("people-card", true));
}

#[test]
fn an_officer_who_is_the_only_one_cannot_leave() {
    let mut chat = card(GIANG);
    chat.tap("do:end");
    chat.tap("post_changed");
    chat.tap("day:2026-05-05");
    chat.tap("skip");
    assert!(!chat.screen().offers("save"));
    assert!(vi(&chat.screen().body).contains("không còn cán bộ"));
}

#[test]
fn somebody_with_an_account_gets_a_new_link_and_one_that_waits_is_taken_back() {
    let until = now() + chrono::TimeDelta::days(3);
    let mut chat = with(register(), Hanging { link_until: Some(until), ..Hanging::default() });
    chat.go(links::show(AN));
    assert_eq!(chat.tap("invite").body.id, "people-card");
    assert_eq!(chat.note(), "people-new-account-sent");
    assert!(matches!(deed(&chat), Some(PeopleDeed::Invite { .. })));
    chat.tap("unlink");
    assert!(matches!(deed(&chat), Some(PeopleDeed::TakeLinkBack { person, .. }) if person == AN));
}

pub(super) fn units_of(register: Register) -> Chat {
    let mut chat = with(register, Hanging::default());
    chat.go(links::units());
    chat
}

#[test]
fn art_12_teams_that_need_consolidation_stand_first_with_what_they_lack() {
    let mut register = register();
    let holding =
        Holding { office: Office::Mediator, team: Some(TeamId(1)), group: None, from: day("2026-01-01"), to: None };
    let person = register.people.get_mut(&KHANH).unwrap();
    person.tenures.push(Tenure::of(holding));
    let mut chat = units_of(register);
    let shown = vi(&chat.screen().body);
    let (second, first) = (shown.find("Khu 2").unwrap(), shown.find("Khu 1").unwrap());
    assert!(second < first, "{shown}");
    assert!(shown.contains("cần ít nhất 03") && shown.contains("chưa có tổ trưởng"), "{shown}");
    chat.tap("t:3");
    assert!(vi(&chat.screen().body).contains("Chưa có tổ trưởng"));
    chat.tap("minority");
    let (writes, act, _) = written(&chat);
    assert_eq!(
        (&writes[..], act),
        (&[Write::WantMinority { team: TeamId(3), wanted: true }][..], audit::Act::ChangeUnit)
    );
}

#[test]
fn groups_and_teams_are_added_renamed_and_merged() {
    let mut chat = units_of(register());
    chat.tap("add_group");
    chat.say("Khu 2");
    chat.tap("skip");
    chat.tap("skip");
    assert!(!chat.screen().offers("save"), "the name is taken");
    for _ in 0..3 {
        chat.tap("back");
    }
    chat.say("Khu 4");
    chat.tap("skip");
    chat.say("3/QĐ-UBND");
    chat.tap("skip");
    assert!(vi(&chat.screen().body).contains("Quyết định số 3/QĐ-UBND"));
    chat.tap("save");
    let Some(PeopleDeed::AddUnit { unit, .. }) = deed(&chat) else { panic!() };
    assert_eq!((unit.number, unit.name.as_str(), unit.of_group), (4, "Khu 4", None));
    let mut chat = units_of(register());
    chat.tap("t:2");
    chat.tap("merge");
    chat.say("khu 1");
    chat.tap("day:2026-05-05");
    chat.tap("skip");
    let shown = vi(&chat.screen().body);
    assert!(shown.contains("2 người chuyển sang theo") && shown.contains("đang mở chuyển sang"), "{shown}");
    chat.tap("save");
    let (writes, ..) = written(&chat);
    assert!(writes.contains(&Write::MoveCases { from: TeamId(2), to: TeamId(1), on: day("2026-05-05") }));
    let mut chat = units_of(register());
    chat.tap("g:3");
    chat.tap("rename");
    chat.say("Khu Cô Mễ");
    chat.tap("all");
    chat.tap("save");
    assert!(
        matches!(&written(&chat).0[..], [Write::Name { .. }, Write::Name { version, .. }] if version.name == "Khu Cô Mễ")
    );
}

#[test]
fn the_number_of_a_decision_leaves_its_day_to_the_day() {
    for (typed, expected) in [
        ("16/QĐ-UBND ngày 4/5", ("16/QĐ-UBND", Some("2026-05-04"))),
        ("quyết định số 16/QĐ-UBND (4/5/2026)", ("16/QĐ-UBND", Some("2026-05-04"))),
        ("16/QĐ-UBND", ("16/QĐ-UBND", None)),
        ("biên bản họp tổ", ("biên bản họp tổ", None)),
    ] {
        let mut chat = with(register(), Hanging::default());
        chat.go(links::show(AN));
        chat.tap("do:end");
        chat.tap("own_wish");
        chat.say("hôm nay");
        chat.say(typed);
        let Some(At { step: Step::Deed(form), .. }) = chat.state.place.at::<At>() else { panic!("{typed}") };
        let (number, on) = expected;
        let paper = Paper { number: Some(number.to_owned()), on: on.map(day) };
        assert_eq!(form.paper, paper, "{typed}");
        assert_eq!(form.ask == deed_form::Ask::PaperDay, on.is_none(), "{typed}: asked only where it is not known");
    }
    let mut chat = with(register(), Hanging::default());
    chat.go(links::show(AN));
    chat.tap("do:end");
    chat.tap("own_wish");
    chat.say("hôm nay");
    chat.say("16/QĐ-UBND ngày 31/2");
    assert_eq!((chat.note(), chat.screen().body.id.as_str()), ("deed-no-day", "deed-question"));
}

#[test]
fn nobody_but_the_officer_keeps_the_register() {
    for person in [AN, BINH, HAI, KHANH] {
        let mut chat = Chat::with(person);
        chat.go(links::units());
        assert_eq!(chat.note(), "not-allowed", "{person}");
        let seen = register();
        let form = deed_form::Form::new(
            AN,
            deed_form::Kind::End,
            deed_form::Seen {
                register: &seen,
                entry: &seen.people[&AN],
                hanging: &Hanging::default(),
                today: seen.today,
                by: Some(GIANG),
            },
        );
        let screen = At { step: Step::Deed(form), ..At::default() }.screen(&facts_of(person));
        assert_eq!(screen.body.id, "not-allowed", "nor by a card that was left open");
    }
    assert!(
        give_office(
            &register(),
            &crate::domain::people::acts::NewOffice {
                person: LAM,
                office: Office::Mediator,
                team: Some(TeamId(1)),
                group: None,
                from: day("2026-05-05"),
                basis: None,
                paper: Paper::UNKNOWN,
            }
        )
        .is_ok()
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    /// Every screen on the way is checked by the chat itself.
    #[test]
    fn no_sequence_of_answers_breaks_a_deed(moves in proptest::collection::vec((0usize..14, "\\PC{0,20}"), 1..40)) {
        let mut chat = card(AN);
        for (n, text) in moves {
            if !chat.state.place.is::<At>() {
                chat.go(links::show(AN));
            }
            let keys = keys(&chat.screen());
            match (n, keys.get(n)) {
                (12, _) => chat.say(&text),
                (13, _) => chat.send(Input::Section(Section::People, String::new())),
                (_, Some(key)) => chat.tap(key),
                (_, None) => chat.photo(),
            };
        }
    }
}
