//! What goes over to others, to whom it may not, and the bases of offices, played as chats.

use super::deed_tests::{card, register, units_of, with, written};
use super::leaving_tests::opened;
use super::*;
use crate::dialogue::effect::Audience;
use crate::dialogue::roster::links::contacts as roster;
use crate::dialogue::testing::*;
use crate::domain::people::acts::{EndOffice, end_office};
use crate::domain::people::register::{Hanging, Write};
use crate::domain::people::tenure::{Basis, LeavingReason, Paper};
use crate::domain::{CaseId, TeamId};

#[test]
fn art_31_who_was_recognised_before_2014_is_written_down_without_a_decision() {
    let mut chat = card(AN);
    chat.tap("do:office");
    assert!(!chat.tap("day:2025-01-15").offers("ordinance"), "it began under the law of 2013");
    chat.tap("back");
    assert!(chat.say("năm 2008").offers("ordinance"));
    let shown = vi(&chat.tap("ordinance").body);
    assert!(shown.contains("Vì sao") || chat.screen().offers("back"), "{shown}");
    chat.say("vào tổ từ Pháp lệnh 1998");
    let shown = vi(&chat.screen().body);
    assert!(
        shown.contains("15/01/2025 → 01/01/2008") && shown.contains("không cần quyết định mới (Điều 31)"),
        "{shown}"
    );
    chat.tap("save");
    let (writes, ..) = written(&chat);
    let Write::Correct { from, basis, paper, .. } = &writes[0] else { panic!("{writes:?}") };
    assert_eq!((*from, *basis, paper), (day("2008-01-01"), Some(Basis::Ordinance), &Paper::UNKNOWN));
    for (said, from) in [("1/3/2008", "2008-03-01"), ("3/2008", "2008-03-01"), ("từ 2008", "2008-01-01")] {
        let mut chat = card(AN);
        chat.tap("do:office");
        chat.say(said);
        chat.tap("ordinance");
        chat.say("nhầm");
        chat.tap("save");
        assert!(matches!(&written(&chat).0[..], [Write::Correct { from: it, .. }] if *it == day(from)), "{said}");
    }
    // A day that no ordinance reaches takes it back.
    let mut chat = card(AN);
    chat.tap("do:office");
    chat.say("1/1/2008");
    chat.tap("ordinance");
    chat.say("nhầm");
    chat.tap("edit:day");
    chat.say("2/1/2025");
    assert!(!vi(&chat.screen().body).contains("Điều 31"), "{}", vi(&chat.screen().body));
}

#[test]
fn art_10_3_nobody_goes_on_with_a_case_in_which_they_have_an_interest() {
    let (first, second) = (CaseId(5), CaseId(6));
    let hanging = Hanging {
        cases: vec![(first, "VN-01-2026-003".to_owned()), (second, "VN-01-2026-004".to_owned())],
        interested: vec![(second, CUONG)],
        ..Hanging::default()
    };
    let mut chat = with(register(), hanging);
    chat.go(links::show(AN));
    chat.tap("do:end");
    chat.tap("own_wish");
    chat.say("hôm nay");
    chat.tap("skip");
    let shown = vi(&chat.tap(&format!("p:{CUONG}")).body);
    assert!(shown.contains("Bàn giao cho Lê Văn Cường: VN-01-2026-003."), "{shown}");
    assert!(shown.contains("VN-01-2026-004 (Điều 10 khoản 3)"), "{shown}");
    chat.tap("save");
    let letter = chat.effects.iter().find_map(|it| match it {
        Effect::Tell { to: Audience::Person(CUONG), screen, .. } => Some(vi(&screen.body)),
        _ => None,
    });
    let letter = letter.unwrap();
    assert!(letter.contains("003") && !letter.contains("004"), "{letter}");
}

#[test]
fn art_11_the_decision_that_ended_an_office_is_added_when_it_is_there_and_put_right_later() {
    let mut register = register();
    let seen = register.person(AN).unwrap().tenures[0].holding.clone();
    let end =
        EndOffice { person: AN, seen, from: day("2026-05-02"), why: LeavingReason::OwnWish, paper: Paper::UNKNOWN };
    let writes = end_office(&register, &end).unwrap();
    register.apply(&writes);
    let mut chat = with(register.clone(), Hanging::default());
    chat.go(links::show(AN));
    chat.tap("do:release");
    chat.say("21/QĐ-UBND ngày 30/4/2026");
    assert_eq!(chat.screen().body.id, "deed-check", "what was missing is added without a reason");
    assert!(vi(&chat.screen().body).contains("Quyết định số 21/QĐ-UBND ngày 30/04/2026"));
    chat.tap("save");
    let (writes, ..) = written(&chat);
    let Write::CorrectRelease { paper, .. } = &writes[0] else { panic!("{writes:?}") };
    assert_eq!((paper.number.as_deref(), paper.on), (Some("21/QĐ-UBND"), Some(day("2026-04-30"))));
    register.apply(&writes);
    let mut chat = with(register, Hanging::default());
    chat.go(links::show(AN));
    assert!(vi(&chat.screen().body).contains("21/QĐ-UBND"), "it is read on the card");
    chat.tap("do:release");
    chat.say("22/QĐ-UBND");
    chat.tap("skip");
    assert!(vi(&chat.screen().body).contains("Ghi sai thế nào?"));
    chat.say("gõ nhầm số");
    chat.tap("save");
    assert!(matches!(&written(&chat).0[..], [Write::CorrectRelease { reason, .. }] if reason == "gõ nhầm số"));
    // Who holds the office has no such decision.
    assert!(!card(AN).screen().offers("do:release"));
}

#[test]
fn groups_and_teams_come_and_go_by_a_decision_that_stands_with_whoever_is_released() {
    let mut chat = units_of(register());
    chat.tap("t:2");
    chat.tap("dissolve");
    chat.tap("skip");
    chat.say("hôm nay");
    chat.say("30/QĐ-UBND ngày 28/4/2026");
    let shown = vi(&chat.screen().body);
    assert!(shown.contains("Quyết định số 30/QĐ-UBND ngày 28/04/2026"), "{shown}");
    chat.tap("save");
    let (writes, ..) = written(&chat);
    let papers = writes.iter().filter_map(|it| match it {
        Write::End { paper, .. } | Write::Papered { paper, .. } => Some(paper.number.as_deref()),
        _ => None,
    });
    let papers: Vec<_> = papers.collect();
    assert!(papers.len() > 1 && papers.iter().all(|it| *it == Some("30/QĐ-UBND")), "{papers:?}");
}

#[test]
fn months_that_a_head_leaves_open_are_said_before_and_telephones_of_a_team_are_a_tap_away() {
    let left = Hanging { months: vec![day("2026-03-01"), day("2026-04-01")], ..Hanging::default() };
    let mut chat = opened(register(), left, BINH);
    assert!(vi(&chat.screen().body).contains("Tháng tổ chưa chốt"));
    chat.tap("do:end");
    chat.tap("own_wish");
    chat.say("hôm nay");
    chat.tap("skip");
    let shown = vi(&chat.screen().body);
    assert!(shown.contains("Tháng chưa chốt") && shown.contains("3/2026") && shown.contains("4/2026"), "{shown}");
    // So are those that whoever is followed by another leaves open, who then has them to do.
    let left = Hanging { months: vec![day("2026-03-01")], ..Hanging::default() };
    let mut chat = opened(register(), left, AN);
    assert!(!vi(&chat.screen().body).contains("Tháng tổ chưa chốt"), "a mediator closes no month");
    chat.tap("do:head");
    chat.tap("day:2026-05-05");
    chat.tap("skip");
    let shown = vi(&chat.screen().body);
    assert!(shown.contains("Tháng chưa chốt: tháng 3/2026") && shown.contains("Tổ trưởng mới chốt tiếp"), "{shown}");
    chat.tap("save");
    let letter = chat.effects.iter().find_map(|it| match it {
        Effect::Tell { to: Audience::Person(AN), screen, .. } => Some(vi(&screen.body)),
        _ => None,
    });
    let letter = letter.unwrap();
    assert!(letter.contains("chốt tiếp") && letter.contains("/viec"), "{letter}");
    let mut chat = units_of(register());
    chat.tap("t:2");
    let card = chat.screen();
    assert!(card.nav.iter().flatten().any(|it| matches!(it, Button::Go { go, .. } if *go == roster(TeamId(2)))));
}

#[test]
fn what_a_register_tells_of_may_lie_long_ago() {
    let mut chat = card(AN);
    chat.tap("do:office");
    chat.say("1/5/2009");
    chat.say("12/QĐ-UB ngày 3/4/2009");
    chat.say("gõ thiếu");
    assert!(vi(&chat.screen().body).contains("Quyết định số 12/QĐ-UB ngày 03/04/2009"));
    chat.tap("edit:paper");
    chat.say("12/QĐ-UB");
    assert_eq!(chat.say("3 tháng 4 năm 2009").body.id, "deed-check");
    // A day without a year is near, and a year alone is no day of a decision.
    chat.tap("edit:paper_day");
    chat.say("2009");
    assert_eq!(chat.note(), "deed-no-day");
    chat.say("3/4");
    assert!(vi(&chat.screen().body).contains("03/04/2026"));
    let mut chat = units_of(register());
    chat.tap("add_group");
    chat.say("Khu 9");
    chat.say("năm 2005");
    chat.tap("skip");
    assert!(vi(&chat.screen().body).contains("01/01/2005"), "{}", vi(&chat.screen().body));
}
