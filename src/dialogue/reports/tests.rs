//! Reports, played as chats.

use super::*;
use crate::dialogue::Input;
use crate::dialogue::effect::Audience;
use crate::dialogue::own::Own;
use crate::dialogue::persisted_tests::{all, pins, places};
use crate::dialogue::testing::*;
use crate::domain::WardId;
use crate::domain::figures::Figures;
use crate::domain::reporting::{File, Former, Report, Sending, Standing, Told, Version};

fn version(nth: u32, standing: Standing) -> Version {
    let approved = (standing != Standing::Draft).then(|| (HAI, now()));
    let sent = (standing == Standing::Sent).then(|| Sending {
        number: "145/BC-UBND".to_owned(),
        dated: day("2026-05-04"),
        by: GIANG,
        at: now(),
    });
    let told = (standing != Standing::Draft).then(Told::default);
    let words = [(Part::Plans, "Tiếp tục kiện toàn.".to_owned())].into();
    Version { nth, standing, changed: 3, words, reason: None, approved, told, sent, former: Vec::new() }
}

fn report(versions: Vec<Version>) -> Report {
    let days = Days { from: day("2026-01-01"), to: day("2026-03-31"), due: Some(day("2026-05-08")) };
    Report { id: ReportId(7), ward: WardId(1), kind: ReportKind::Other, days, versions }
}

fn found(versions: Vec<Version>, now: Told) -> Own {
    let approved_by = versions.iter().map(|it| it.approved.map(|_| "Bùi Văn Hải".to_owned())).collect();
    Own::of(Some(OneFound { report: report(versions), now, approved_by, with_data: Vec::new() }))
}

/// A chat with this person at this report's card.
fn at_card(person: crate::domain::PersonId, versions: Vec<Version>) -> Chat {
    let mut chat = Chat::with(person);
    chat.world.own = vec![found(versions, Told::default())];
    chat.go(links::show(ReportId(7)));
    chat
}

fn deeds(chat: &Chat) -> Vec<ReportDeed> {
    crate::dialogue::effect::deeds::<ReportDeed>(&chat.effects).into_iter().cloned().collect()
}

fn deed(chat: &Chat) -> Option<ReportDeed> {
    deeds(chat).into_iter().next()
}

fn told(chat: &Chat) -> Vec<(Audience, String)> {
    let told = chat.effects.iter().filter_map(|it| match it {
        Effect::Tell { to, screen, .. } => Some((to.clone(), screen.body.id.clone())),
        _ => None,
    });
    told.collect()
}

fn list(person: crate::domain::PersonId) -> Chat {
    let mut chat = Chat::with(person);
    chat.world.own = vec![Own::of(AllFound(vec![report(vec![version(1, Standing::Draft)])]))];
    chat.send(Input::Section(Section::Reports, String::new()));
    chat
}

#[test]
fn circular_03_art_6_the_reports_of_the_law_are_offered_and_one_tap_begins_one() {
    let mut chat = list(GIANG);
    let keys = keys(&chat.screen());
    assert!(keys.contains(&"n:half:2026".to_owned()) && keys.contains(&"r:7".to_owned()), "{keys:?}");
    chat.tap("n:half:2026");
    let Some(ReportDeed::Begin { kind, days, .. }) = deed(&chat) else { panic!("{:?}", chat.effects) };
    assert_eq!((kind, days.from, days.to), (ReportKind::Half, day("2026-01-01"), day("2026-05-31")));
}

#[test]
fn only_who_makes_reports_has_them_to_make() {
    for (person, waits) in [(GIANG, true), (HAI, false), (KHANH, false), (AN, false), (BINH, false)] {
        let mut chat = Chat::with(person);
        chat.world.own = vec![Own::of(AllFound(vec![report(vec![version(1, Standing::Draft)])]))];
        let tasks = chat.send(Input::Section(Section::Todo, String::new()));
        assert_eq!(tasks.choices.iter().any(|it| it.go == Some(links::show(ReportId(7)))), waits, "{person}");
    }
    // Also where nobody began one.
    for person in [AN, BINH, HAI] {
        let mut chat = Chat::with(person);
        chat.world.today = day("2026-11-30");
        chat.world.own = vec![Own::of(AllFound::default())];
        let tasks = chat.send(Input::Section(Section::Todo, String::new()));
        let opens = |it: &crate::dialogue::screen::Choice| {
            it.go == Some(crate::dialogue::action::Go::Section(Section::Reports))
        };
        assert!(!tasks.choices.iter().any(opens), "{person}");
    }
}

#[test]
fn other_days_are_typed_and_those_of_a_report_that_is_there_open_it() {
    let mut chat = list(GIANG);
    chat.tap("other");
    chat.say("không biết");
    assert_eq!(chat.note(), "report-other-help");
    chat.say("quý 4 năm 2026");
    assert_eq!(chat.note(), "report-not-yet");
    chat.say("1/1 - 15/4");
    let Some(ReportDeed::Begin { kind, days, .. }) = deed(&chat) else { panic!("{:?}", chat.effects) };
    assert_eq!((kind, days.to), (ReportKind::Other, day("2026-04-15")));
    let mut chat = list(GIANG);
    chat.tap("other");
    chat.say("quý 1");
    assert!(deed(&chat).is_none(), "it is there");
    assert_eq!(chat.state.place.at::<At>().and_then(|it| it.id), Some(ReportId(7)));
}

#[test]
fn a_sentence_with_a_day_in_it_begins_no_report() {
    for step in ["list", "other"] {
        for words in ["Kế hoạch số 110/KH-UBND ngày 05/5/2026 của UBND phường", "5/5/2026", "hôm nay"] {
            let mut chat = list(GIANG);
            if step == "other" {
                chat.tap("other");
            }
            chat.say(words);
            assert_eq!(deed(&chat), None, "{step}: {words}");
        }
    }
}

#[test]
fn a_draft_is_thrown_away_once_that_is_meant() {
    let mut chat = at_card(GIANG, vec![version(1, Standing::Draft)]);
    chat.tap("drop:3");
    assert_eq!(deed(&chat), None, "asked first");
    chat.tap("really");
    assert!(matches!(deed(&chat), Some(ReportDeed::Drop { .. })));
    let chat = at_card(GIANG, vec![version(1, Standing::Approved)]);
    assert!(!keys(&chat.screen()).contains(&"drop:3".to_owned()), "it was approved");
    // Of a draft that puts something right, what was sent stays and is shown.
    let mut chat = at_card(GIANG, vec![version(1, Standing::Sent), version(2, Standing::Draft)]);
    chat.tap("drop:3");
    chat.tap("really");
    assert!(matches!(deed(&chat), Some(ReportDeed::Drop { seen, .. }) if seen.nth == 2), "{:?}", chat.effects);
    assert_eq!(chat.state.place.at::<At>().map(|it| it.step), Some(Step::Card));
}

#[test]
fn the_office_writes_a_part_and_names_in_it_are_pointed_out() {
    let mut chat = at_card(GIANG, vec![version(1, Standing::Draft)]);
    chat.tap("parts:3");
    chat.tap("p:wishes");
    chat.say("a");
    assert_eq!(chat.note(), "report-part-help");
    chat.say("Đề nghị cấp tài liệu cho bà Nguyễn Thị Xuân");
    assert_eq!(chat.note(), "report-written-names");
    let Some(ReportDeed::Write { words, seen, .. }) = deed(&chat) else { panic!("{:?}", chat.effects) };
    assert_eq!((words.len(), seen.changed), (2, 3), "what was written before stays");
    let written = Version { changed: 4, ..version(1, Standing::Draft) };
    chat.world.own = vec![found(vec![written], Told::default())];
    chat.tap("p:plans");
    assert_eq!(chat.screen().body.id, "report-write-again");
    chat.tap("clear");
    let Some(ReportDeed::Write { words, .. }) = deed(&chat) else { panic!("{:?}", chat.effects) };
    assert!(words.is_empty());
}

#[test]
fn the_leader_approves_and_the_office_hears_so() {
    let mut chat = at_card(GIANG, vec![version(1, Standing::Draft)]);
    chat.tap("submit:3");
    assert_eq!(told(&chat), [(Audience::LeadersOf(WardId(1)), "report-submitted".to_owned())]);
    let mut chat = at_card(HAI, vec![version(1, Standing::Draft)]);
    let offered = keys(&chat.screen());
    assert!(!offered.contains(&"parts:3".to_owned()) && !offered.contains(&"submit:3".to_owned()), "{offered:?}");
    chat.tap("approve:3");
    let [ReportDeed::Approve { .. }, ReportDeed::File { file: File::Words, stands: true, .. }] = &deeds(&chat)[..]
    else {
        panic!("what was agreed to comes to be read: {:?}", chat.effects)
    };
    assert_eq!(told(&chat), [(Audience::OfficersOf(WardId(1)), "report-approval-told".to_owned())]);
    let mut chat = at_card(HAI, vec![version(1, Standing::Approved)]);
    chat.tap("reopen:3");
    assert_eq!(told(&chat), [(Audience::OfficersOf(WardId(1)), "report-reopening-told".to_owned())]);
}

#[test]
fn the_front_reads_and_changes_nothing() {
    for standing in [Standing::Draft, Standing::Approved, Standing::Sent] {
        let mut chat = at_card(KHANH, vec![version(1, standing)]);
        let offered = keys(&chat.screen());
        let deeds = [
            "parts:3",
            "due:3",
            "data:3",
            "submit:3",
            "approve:3",
            "reopen:3",
            "send:3",
            "correct:3",
            "renumber:3",
            "drop:3",
        ];
        assert!(!offered.iter().any(|it| deeds.contains(&it.as_str())), "{offered:?}");
        chat.tap("f:words");
        assert!(matches!(deed(&chat), Some(ReportDeed::File { file: File::Words, .. })));
    }
    for person in [AN, BINH] {
        let mut chat = Chat::with(person);
        chat.send(Input::Section(Section::Reports, String::new()));
        assert_eq!(chat.note(), "not-allowed");
    }
}

#[test]
fn number_and_day_are_written_down_once_it_is_approved() {
    let chat = at_card(GIANG, vec![version(1, Standing::Draft)]);
    assert!(!keys(&chat.screen()).contains(&"send:3".to_owned()), "nothing goes out that nobody approved");
    let mut chat = at_card(GIANG, vec![version(1, Standing::Approved)]);
    chat.tap("send:3");
    for no_number in ["không biết", "12/11/2026", "số", "145BC"] {
        chat.say(no_number);
        assert_eq!(chat.note(), "report-number-help", "{no_number}");
    }
    chat.say("số 145");
    chat.say("6/5/2026");
    assert_eq!(chat.note(), "date-in_future");
    chat.tap("day:2026-05-05");
    assert!(vi(&chat.screen().body).contains("05/05/2026"));
    chat.tap("back");
    let card = chat.say("4/5");
    assert!(vi(&card.body).contains("145/BC-UBND") && vi(&card.body).contains("04/05/2026"), "{}", vi(&card.body));
    chat.tap("save");
    let Some(ReportDeed::Send { number, dated, .. }) = deed(&chat) else { panic!("{:?}", chat.effects) };
    assert_eq!((number.as_str(), dated), ("145/BC-UBND", day("2026-05-04")));
}

#[test]
fn circular_03_art_9_what_went_out_is_put_right_by_a_version_with_its_reason() {
    let mut chat = Chat::with(GIANG);
    let of = |received| Told { total: Figures { received, ..Figures::default() }, ..Told::default() };
    let sent = Version { told: Some(of(45)), ..version(1, Standing::Sent) };
    chat.world.own = vec![found(vec![sent], of(46))];
    chat.go(links::show(ReportId(7)));
    let body = vi(&chat.screen().body);
    assert!(body.contains("145/BC-UBND") && body.contains("đã báo cáo 45, nay là 46"), "{body}");
    let offered = keys(&chat.screen());
    assert!(!offered.contains(&"parts:3".to_owned()) && !offered.contains(&"data:3".to_owned()), "{offered:?}");
    chat.tap("correct:3");
    chat.say("Nhập thiếu một vụ, việc của tổ Kim Đôi");
    let Some(ReportDeed::Correct { reason, seen, .. }) = deed(&chat) else { panic!("{:?}", chat.effects) };
    assert_eq!((reason.as_str(), seen.nth), ("Nhập thiếu một vụ, việc của tổ Kim Đôi", 1));
    // The days of what went out stand; an earlier version can still be looked at, and is no longer written.
    let mut chat = at_card(GIANG, vec![version(1, Standing::Sent), version(2, Standing::Draft)]);
    let offered = keys(&chat.screen());
    assert!(offered.contains(&"parts:3".to_owned()) && !offered.contains(&"data:3".to_owned()), "{offered:?}");
    chat.tap("v:1");
    assert!(!keys(&chat.screen()).contains(&"parts:3".to_owned()));
    chat.tap("f:cases_paper");
    assert!(matches!(deed(&chat), Some(ReportDeed::File { nth: 1, .. })));
}

#[test]
fn when_it_is_due_and_up_to_when_it_counts_can_be_moved_while_nothing_has_gone_out() {
    let mut chat = at_card(GIANG, vec![version(1, Standing::Draft)]);
    chat.tap("due:3");
    chat.say("31/12/2025");
    assert_eq!(chat.note(), "report-due-early");
    // Without its year a day goes by the report, not by today: it may be late already.
    for (typed, due) in [
        ("3/4/2026", "2026-04-03"),
        ("15/4", "2026-04-15"),
        ("15/5", "2026-05-15"),
        ("hôm nay", "2026-05-05"),
        ("thứ 6 tuần sau", "2026-05-15"),
        ("3 ngày nữa", "2026-05-08"),
    ] {
        let mut chat = at_card(GIANG, vec![version(1, Standing::Draft)]);
        chat.tap("due:3");
        chat.say(typed);
        let Some(ReportDeed::Move { days, .. }) = deed(&chat) else { panic!("{typed}: {:?}", chat.effects) };
        assert_eq!(days.due, Some(day(due)), "{typed}");
        assert_eq!(chat.note(), "report-moved-due");
    }
    let mut chat = at_card(GIANG, vec![version(1, Standing::Draft)]);
    chat.tap("data:3");
    chat.say("15/4");
    let Some(ReportDeed::Move { days, .. }) = deed(&chat) else { panic!("{:?}", chat.effects) };
    assert_eq!(days.to, day("2026-04-15"));
}

#[test]
fn nothing_is_done_on_what_somebody_else_changed_meanwhile() {
    let mut chat = at_card(HAI, vec![version(1, Standing::Draft)]);
    let newer = Version { changed: 4, ..version(1, Standing::Draft) };
    chat.world.own = vec![found(vec![newer.clone()], Told::default())];
    chat.send(Input::Button { press: press("approve:3", &chat), on_card: true });
    let toast = chat.last.as_ref().and_then(|it| it.toast.as_ref()).map(|it| it.id.as_str());
    assert_eq!((deed(&chat), toast), (None, Some("toast-stale")));
    // Two officers write the same part: the second sees what the first wrote before it is replaced.
    let mut chat = at_card(GIANG, vec![version(1, Standing::Draft)]);
    chat.tap("parts:3");
    chat.tap("p:plans");
    chat.world.own = vec![found(vec![newer], Told::default())];
    chat.say("Mở thêm hai lớp tập huấn.");
    assert_eq!((deed(&chat), chat.note()), (None, "report-written-meanwhile"));
    chat.say("Mở thêm hai lớp tập huấn.");
    assert!(matches!(deed(&chat), Some(ReportDeed::Write { seen, .. }) if seen.changed == 4));
}

#[test]
fn figures_as_data_are_offered_of_what_is_written_and_of_what_was_kept() {
    let offers = |standing, with_data: Vec<u32>| {
        let mut chat = Chat::with(GIANG);
        let it = report(vec![version(1, standing)]);
        let found = OneFound { report: it, now: Told::default(), approved_by: vec![None], with_data };
        chat.world.own = vec![Own::of(Some(found))];
        chat.go(links::show(ReportId(7)));
        let offered = keys(&chat.screen()).contains(&"f:data_json".to_owned());
        chat.tap("f:words");
        assert!(deed(&chat).is_some());
        offered
    };
    assert!(offers(Standing::Draft, Vec::new()));
    assert!(offers(Standing::Sent, vec![1]));
    assert!(!offers(Standing::Sent, Vec::new()), "an earlier release kept none");
}

fn press(key: &str, chat: &Chat) -> crate::dialogue::action::Press {
    crate::dialogue::action::Press::Here { rev: chat.state.rev, key: key.to_owned() }
}

#[test]
fn circular_03_art_6_what_is_not_over_is_not_approved() {
    let days = Days { to: day("2026-05-31"), ..report(Vec::new()).days };
    let it = Report { days, ..report(vec![version(1, Standing::Draft)]) };
    let mut chat = Chat::with(HAI);
    let found = OneFound { report: it, now: Told::default(), approved_by: vec![None], with_data: Vec::new() };
    chat.world.own = vec![Own::of(Some(found))];
    chat.go(links::show(ReportId(7)));
    assert!(!keys(&chat.screen()).contains(&"approve:3".to_owned()));
    assert!(vi(&chat.screen().body).contains("Từ hôm sau mới duyệt"), "{}", vi(&chat.screen().body));
}

#[test]
fn a_wrong_number_is_put_right_and_an_early_day_refused() {
    let mut chat = at_card(GIANG, vec![version(1, Standing::Sent)]);
    chat.tap("renumber:3");
    chat.say("154");
    chat.say("31/3/2026");
    assert_eq!(chat.note(), "report-dated-early");
    chat.say("4/5");
    assert_eq!(chat.screen().body.id, "report-ask-why");
    chat.say("..");
    assert_eq!(chat.note(), "report-reason-help");
    chat.say("gõ nhầm số");
    assert!(vi(&chat.screen().body).contains("Lý do: gõ nhầm số"), "{}", vi(&chat.screen().body));
    chat.tap("save");
    let Some(ReportDeed::Renumber { number, why, .. }) = deed(&chat) else { panic!("{:?}", chat.effects) };
    assert_eq!((number.as_str(), why.as_str()), ("154/BC-UBND", "gõ nhầm số"));
    // What stood there before stays on the card.
    let former = Former { number: "145/BC-UBND".to_owned(), dated: day("2026-05-04"), why, by: GIANG, at: now() };
    let chat = at_card(HAI, vec![Version { former: vec![former], ..version(1, Standing::Sent) }]);
    assert!(vi(&chat.screen().body).contains("Trước đã ghi: số 145/BC-UBND"), "{}", vi(&chat.screen().body));
}

#[test]
fn numbers_of_identity_papers_stand_in_no_report() {
    let mut chat = at_card(GIANG, vec![version(1, Standing::Draft)]);
    chat.tap("parts:3");
    chat.tap("p:wishes");
    chat.say("Bà Hoa số 001234567890 đề nghị hỗ trợ");
    assert_eq!((deed(&chat), chat.note()), (None, "identity-refused"));
}

#[test]
fn steps_are_stored_by_their_codes() {
    pins(&places("reports"), "/step", all!(Step));
}
