//! Steps of the summary: its views, its files, its codes.

use super::trace::parse_code;
use super::*;
use crate::dialogue::facts::{FiguresFound, TracePage, Who};
use crate::dialogue::testing::{AN, BINH, Chat, GIANG, HAI, keys, vi};
use crate::domain::access::Reached;
use crate::domain::figures::{CourseCase, CourseCounts, Figures, Tally};
use crate::domain::kinds::Kind;
use crate::domain::people::{Holding, Life, Office, Team};
use crate::domain::{CaseId, TeamId, WardId};

fn figures() -> Figures {
    Figures {
        opening: 2,
        received: 7,
        continued: 1,
        success: 6,
        failure: 1,
        in_progress: 2,
        not_started: 1,
        ..Figures::default()
    }
}

fn chat(id: crate::domain::PersonId) -> Chat {
    let mut chat = Chat::with(id);
    let mut tally = Tally { total: figures(), ..Tally::default() };
    tally.by_team.insert(TeamId(1), figures());
    tally.by_kind.insert(Kind::Debt, figures());
    let query = FigureQuery {
        period: Period::containing(PeriodKind::Month, chat.world.today),
        before: false,
        chart: false,
        trace: None,
    };
    chat.world.put(Some(FiguresFound {
        reach: Reached::Ward(WardId(1)),
        query,
        tally,
        before: Figures { received: 9, success: 6, ..Figures::default() },
        months: vec![(query.period, figures())],
        not_accepted: 2,
        trace: TracePage { allowed: true, total: 45, codes: vec![(CaseId(3), "VN-01-2026-003".to_owned())] },
    }));
    chat
}

fn summary(chat: &mut Chat) -> crate::dialogue::screen::Screen {
    chat.send(Input::Section(crate::dialogue::action::Section::Summary, String::new()))
}

#[test]
fn every_view_is_reached_and_left_by_taps() {
    let mut chat = chat(GIANG);
    let card = summary(&mut chat);
    assert!(vi(&card.body).contains("Đối chiếu: 2 + 7 + 1 = 6 + 1 + 0 + 2 + 1"), "{}", vi(&card.body));
    for key in ["teams", "kinds", "before", "measures", "periods"] {
        assert!(keys(&chat.screen()).contains(&key.to_owned()), "{key}");
        chat.tap(key);
        chat.tap("card");
    }
    chat.tap("before");
    assert!(vi(&chat.screen().body).contains("Tiếp nhận trong kỳ: <b>7</b> (kỳ so sánh 9, giảm 2)"));
    chat.tap("card");
    chat.tap("measures");
    let trace = chat.tap("m:ht");
    assert!(vi(&trace.body).contains("VN-01-2026-003"));
    chat.tap("next");
    chat.tap("next");
    assert!(!keys(&chat.screen()).contains(&"next".to_owned()), "45 codes are three pages");
    chat.tap("prev");
    // A code that stands there is typed, or the number of a figure of the digest that is looked at.
    chat.say("VN-01-2026-003");
    assert!(chat.state.place.is::<crate::dialogue::cases::At>(), "{:?}", chat.state.place);
}

#[test]
fn chart_and_book_are_ordered_once_per_tap() {
    let mut chat = chat(GIANG);
    summary(&mut chat);
    chat.tap("chart");
    assert!(matches!(chat.effects.as_slice(), [Effect::SendDocument(it)] if matches!(**it, Document::Chart(_))));
    chat.say("6");
    let Some(Effect::SendDocument(it)) = chat.effects.first() else { panic!("{:?}", chat.effects) };
    let Document::Book(book) = &**it else { panic!("not a book") };
    assert_eq!(book.period.to, chat.world.today, "no further than there is data");
    assert_eq!(book.teams.len(), chat.world.teams.len(), "those without a case as well");
    assert_eq!((book.buckets.len(), book.not_accepted), (3, 2));
    assert_eq!(book.cases, Some(Reached::Ward(WardId(1))));
}

#[test]
fn a_leader_who_also_mediates_gets_no_list_of_the_wards_cases() {
    let mut chat = chat(HAI);
    let Who::Known(actor) = &mut chat.world.who else { panic!("nobody") };
    actor.offices.push(Holding {
        office: Office::Mediator,
        team: Some(TeamId(1)),
        group: None,
        from: "2024-01-01".parse().unwrap(),
        to: None,
    });
    summary(&mut chat);
    chat.tap("book");
    let Some(Effect::SendDocument(it)) = chat.effects.first() else { panic!("{:?}", chat.effects) };
    let Document::Book(book) = &**it else { panic!("not a book") };
    assert_eq!(book.cases, None);
}

#[test]
fn a_period_goes_back_and_forth_but_not_ahead() {
    let mut chat = chat(GIANG);
    summary(&mut chat);
    assert!(!keys(&chat.screen()).contains(&"later".to_owned()));
    chat.tap("earlier");
    chat.tap("later");
    chat.say("tháng 4");
    assert!(vi(&chat.screen().body).contains("tháng 4/2026"), "{}", vi(&chat.screen().body));
    chat.say("HT");
    assert!(vi(&chat.screen().body).contains("tháng 4/2026"), "of the period that is looked at");
    chat.say("HT.2031");
    assert_eq!(chat.note(), "summary-period-ahead");
    chat.say("năm 2031");
    assert_eq!(chat.note(), "summary-period-ahead");
    chat.photo();
    assert!(chat.deleted());
}

/// A chat in which these figures of the course of cases are known, and the cases behind one.
fn with_course(who: crate::domain::PersonId, found: BehindFound) -> Chat {
    let mut chat = chat(who);
    let counts = CourseCounts::default()
        .with(CourseFigure::Recurring, 2, 2)
        .with(CourseFigure::Sessions, 5, 2)
        .with(CourseFigure::Lasting, 4, 4)
        .with(CourseFigure::Begin, 7, 2);
    chat.world.put(counts);
    chat.world.put(BehindFound { counts, ..found });
    chat
}

fn behind() -> BehindFound {
    let case = |(id, adds): (i64, u32)| CourseCase { id: CaseId(id), code: format!("VN-01-2026-00{id}"), adds };
    let earlier = ["VN-01-2025-009", "VN-01-2026-001"].map(|it| (CaseId(5), it.to_owned())).to_vec();
    BehindFound {
        allowed: true,
        total: 21,
        cases: [(5, 3), (3, 2)].map(case).to_vec(),
        earlier,
        ..BehindFound::default()
    }
}

#[test]
fn what_came_back_is_opened_to_the_cases_that_are_counted() {
    let mut chat = with_course(GIANG, behind());
    let card = vi(&summary(&mut chat).body);
    assert!(card.contains("tái diễn (trong số tiếp nhận): <b>2</b> <i>(TD)</i>"), "{card}");
    // What is settled and holds stands below what is settled, and nowhere else.
    let settled: Vec<&str> = card.lines().skip_while(|it| !it.contains("(HT)")).skip(1).take(1).collect();
    assert!(settled[0].contains("đến nay vẫn giữ") && settled[0].contains("<b>4</b> <i>(TG)</i>"), "{card}");
    assert_eq!(card.matches("(TG)").count(), 1, "{card}");
    chat.tap("measures");
    let trace = vi(&chat.tap("c:td").body);
    assert!(trace.contains("Việc cũ tái diễn (trong số tiếp nhận): 2") && trace.contains("TD.2026-05"), "{trace}");
    assert!(trace.contains("VN-01-2026-005 (việc cũ: VN-01-2025-009, VN-01-2026-001)"), "{trace}");
    assert!(trace.contains("VN-01-2026-003") && !trace.contains("VN-01-2026-003 ("), "{trace}");
    chat.tap("next");
    assert!(!chat.screen().offers("next"), "21 cases are two pages");
    chat.tap("card");
    chat.say("td.2026-04");
    assert!(vi(&chat.screen().body).contains("TD.2026-04"), "{}", vi(&chat.screen().body));
}

#[test]
fn every_figure_of_the_course_that_is_told_is_opened_by_its_button_and_by_its_code() {
    let mut chat = with_course(GIANG, behind());
    summary(&mut chat);
    let measures = chat.tap("measures");
    assert!(!measures.offers("c:bk"), "of what there is not there is nothing to open");
    let trace = vi(&chat.tap("c:bh").body);
    assert!(trace.contains("Số buổi hòa giải: 5") && trace.contains("VN-01-2026-005 (số buổi: 3)"), "{trace}");
    chat.say("BD");
    let trace = vi(&chat.screen().body);
    assert!(trace.contains("3,5 ngày") && trace.contains("VN-01-2026-003 (số ngày: 2)"), "{trace}");
    for figure in CourseFigure::ALL {
        chat.say(&figure.code().to_uppercase());
        let trace = vi(&chat.screen().body);
        assert!(trace.contains(&format!("{}.2026-05", figure.code().to_uppercase())), "{trace}");
    }
}

#[test]
fn whoever_sees_numbers_only_sees_no_case_behind_them() {
    let mut chat = with_course(HAI, BehindFound::default());
    summary(&mut chat);
    chat.say("TD");
    let trace = vi(&chat.screen().body);
    assert!(trace.contains("tái diễn (trong số tiếp nhận): 2") && trace.contains("xem được con số"), "{trace}");
}

#[test]
fn a_leader_who_heads_a_team_is_told_that_only_its_cases_are_listed() {
    let mut chat = with_course(HAI, BehindFound { total: 1, cases: behind().cases[..1].to_vec(), ..behind() });
    let office = Office::TeamHead;
    let from = "2024-01-01".parse().unwrap();
    let Who::Known(actor) = &mut chat.world.who else { panic!("nobody") };
    actor.offices.push(Holding { office, team: Some(TeamId(1)), group: None, from, to: None });
    summary(&mut chat);
    for code in ["HT", "BH"] {
        chat.say(code);
        let trace = vi(&chat.screen().body);
        assert!(trace.contains("của tổ ông/bà phụ trách (") && trace.contains("xem được con số"), "{trace}");
    }
    chat.world.put(BehindFound { total: 0, cases: Vec::new(), ..behind() });
    assert!(vi(&chat.screen().body).contains("Tổ ông/bà phụ trách không có"), "{}", vi(&chat.screen().body));
}

#[test]
fn a_team_that_is_founded_later_is_in_no_figures_of_before() {
    let said = |from: &str| {
        let mut chat = chat(GIANG);
        let mut teams = chat.world.teams.to_vec();
        let life = Life { from: Some(from.parse().unwrap()), ..Life::default() };
        teams.push(Team { id: TeamId(9), name: "Tổ hòa giải Khu 9".to_owned(), life, ..teams[0].clone() });
        chat.world.teams = std::sync::Arc::new(teams);
        summary(&mut chat);
        let table = vi(&chat.tap("teams").body);
        chat.tap("card");
        chat.tap("book");
        let Some(Effect::SendDocument(it)) = chat.effects.first() else { panic!("{:?}", chat.effects) };
        let Document::Book(book) = &**it else { panic!("not a book") };
        (table, book.teams.iter().any(|it| it.0 == "Tổ hòa giải Khu 9"))
    };
    let ((now, there), (later, early)) = (said("2026-05-01"), said("2027-01-01"));
    assert!(there && !early, "a line of its own in the workbook");
    assert_ne!(now, later, "nor among the teams without a case");
}

#[test]
fn codes_are_read_as_they_are_shown_and_nothing_else_is() {
    let code = |text: &str| parse_code(text).map(|it| it.place(None, "2026-05-05".parse().unwrap()));
    for text in ["HT.2026-04", "ht 2026-04", " Ht.2026-04 "] {
        assert_eq!(code(text).unwrap().period.key(), "2026-04", "{text}");
    }
    assert_eq!(code("HT").unwrap().period.key(), "2026-05");
    assert_eq!(code("tn.2026-w10").unwrap().measure, Some(Measure::Received));
    assert_eq!(code("td.2026-q1").map(|it| (it.view, it.course)), Some((View::Course, Some(CourseFigure::Recurring))));
    for text in ["", "HT.", "td là gì", "XX.2026-04", "HT.2026-13", "hòa giải", "tn là gì"] {
        assert_eq!(code(text), None, "{text}");
    }
}

#[test]
fn letters_that_answer_what_is_asked_open_no_figure() {
    let mut chat = chat(GIANG);
    chat.send(Input::Section(crate::dialogue::action::Section::People, String::new()));
    let people = chat.state.place.tag();
    for words in ["Ke", "TD", "ht"] {
        chat.say(words);
        assert_eq!(chat.state.place.tag(), people, "somebody of that name is looked for: {words}");
    }
    // With its period it is nothing else; in the menu, below a digest and among the figures it is one alone.
    chat.say("TD.2026-04");
    assert!(chat.state.place.is::<At>());
    let digest = office::digests(chat.world.today);
    for (place, opens) in [(Place::home(), true), (digest, false)] {
        chat.state.place = place;
        chat.say("td");
        assert_eq!(chat.state.place.is::<At>(), opens);
    }
}

#[test]
fn who_has_no_figures_is_told_so() {
    let mut mediator = Chat::with(AN);
    summary(&mut mediator);
    assert_eq!(mediator.note(), "not-allowed");
    mediator.say("HT.2026-04");
    assert!(mediator.state.place == Place::home());
    let mut leader = chat(HAI);
    summary(&mut leader);
    assert!(leader.state.place.is::<crate::dialogue::summary::At>());
}

#[test]
fn art_15_5_a_head_gets_the_report_of_the_team_for_every_period_and_nobody_else_does() {
    let deeds =
        |chat: &Chat| chat.effects.iter().filter_map(|it| it.deed::<SummaryDeed>().cloned()).collect::<Vec<_>>();
    let mut head = chat(BINH);
    let card = summary(&mut head);
    assert!(keys(&card).contains(&"report:1".to_owned()), "{:?}", keys(&card));
    head.tap("report:1");
    let period = Period::containing(PeriodKind::Month, head.world.today);
    assert_eq!(deeds(&head), [SummaryDeed::TeamReport { team: TeamId(1), period }]);
    head.say("năm 2026");
    head.tap("report:1");
    let year = Period::numbered(PeriodKind::Year, 2026, 1).unwrap();
    assert_eq!(deeds(&head), [SummaryDeed::TeamReport { team: TeamId(1), period: year }]);
    for other in [GIANG, HAI] {
        let mut chat = chat(other);
        let card = summary(&mut chat);
        assert!(!keys(&card).iter().any(|it| it.starts_with("report:")), "{:?}", keys(&card));
    }
}
