//! The list of tasks and turning to others, played as chats.

use super::*;
use crate::dialogue::action::Go;
use crate::dialogue::alarm::UnansweredFound;
use crate::dialogue::alarm::links as alarm;
use crate::dialogue::announce::UnreadFound;
use crate::dialogue::cases::OpenCasesFound;
use crate::dialogue::cases::links as cases;
use crate::dialogue::facts::TeamHead;
use crate::dialogue::office::OpenMonthsFound;
use crate::dialogue::office::links as office;
use crate::dialogue::own::Own;
use crate::dialogue::people::SilentFound;
use crate::dialogue::persisted_tests::{all, pins, places};
use crate::dialogue::screen::Screen;
use crate::dialogue::testing::*;
use crate::dialogue::{Input, Place};
use crate::domain::AlarmId;
use crate::domain::case::{EscalationKind, Wait};
use crate::domain::period::{Period, PeriodKind};
use crate::domain::waiting::{Contact, ContactHow, NextStep, OpenCase};

fn case(id: i64, team: i64, mediators: &[PersonId], next: NextStep) -> OpenCase {
    OpenCase {
        id: CaseId(id),
        code: format!("VN-{team:02}-2026-{id:03}"),
        team: TeamId(team),
        received_on: day("2026-05-02"),
        mediators: mediators.to_vec(),
        next,
    }
}

fn begin(assigned: &str) -> NextStep {
    NextStep::Begin(Wait { assigned_on: day(assigned), agreed_on: None })
}

fn head(team: i64, person: PersonId, reachable: bool) -> TeamHead {
    let phone = Some("0912 345 678".to_owned());
    TeamHead { team: TeamId(team), person, name: "Trần Thị Bình".to_owned(), phone, reachable, muted: false }
}

/// Everything that waits, whoever asks.
fn world(chat: &mut Chat) {
    let cases = vec![
        case(1, 1, &[], NextStep::Assign),
        case(2, 1, &[AN], begin("2026-05-04")),
        case(3, 1, &[AN], begin("2026-04-27")),
        case(4, 1, &[AN], NextStep::Record),
        case(5, 2, &[DUNG], begin("2026-04-27")),
    ];
    let heads = vec![head(1, BINH, true), head(2, EM, false)];
    chat.world.own = vec![
        Own::of(OpenCasesFound { cases, heads }),
        Own::of(UnansweredFound(vec![(AlarmId(9), EscalationKind::Violence, now())])),
        Own::of(OpenMonthsFound(vec![(
            Period::containing(PeriodKind::Month, day("2026-04-01")),
            vec![TeamId(1), TeamId(2)],
        )])),
        Own::of(UnreadFound(3)),
        Own::of(SilentFound(2)),
    ];
}

fn opened(chat: &mut Chat) -> Screen {
    chat.send(Input::Section(Section::Todo, String::new()))
}

fn gos(screen: &Screen) -> Vec<Go> {
    screen.choices.iter().filter_map(|it| it.go).collect()
}

#[test]
fn a_mediator_sees_what_is_late_first_and_only_the_own() {
    let mut chat = Chat::with(AN);
    world(&mut chat);
    let screen = opened(&mut chat);
    let expected =
        [cases::begin(CaseId(3)), cases::begin(CaseId(2)), cases::outcome(CaseId(4)), Go::Section(Section::Library)];
    assert_eq!(gos(&screen), expected);
    assert!(vi(&screen.choices[0].label).contains("quá hạn 1 ngày"), "{}", vi(&screen.choices[0].label));
    assert!(vi(&screen.choices[1].label).contains("còn 2 ngày"), "{}", vi(&screen.choices[1].label));
    // Typed as people type: the number of the line opens it.
    chat.world.case = Some(case_at(crate::domain::case::Stage::Assigned { on: day("2026-04-27") }));
    let _ = chat.say("1");
    assert!(!chat.state.place.is::<At>(), "{} {:?}", chat.note(), chat.last);
}

#[test]
fn art_17_nobody_is_urged_while_the_parties_pause() {
    for (until, waits) in [(None, 0), (Some(day("2026-05-06")), 0), (Some(day("2026-05-05")), 1)] {
        for (person, waits) in [(AN, waits), (BINH, 0), (GIANG, 0)] {
            let mut chat = Chat::with(person);
            let cases = vec![case(4, 1, &[AN], NextStep::GoOn(until))];
            chat.world.own = vec![Own::of(OpenCasesFound { cases, heads: vec![head(1, BINH, true)] })];
            assert_eq!(gos(&opened(&mut chat)).len(), waits, "{until:?} {person:?}");
        }
    }
}

#[test]
fn a_head_sees_cases_that_nobody_is_named_for_and_those_that_others_let_wait() {
    let mut chat = Chat::with(BINH);
    world(&mut chat);
    let screen = opened(&mut chat);
    let expected = [
        alarm::act(AlarmId(9), crate::dialogue::alarm::AlarmAct::Show),
        cases::show(CaseId(3)),
        cases::assign(CaseId(1)),
        office::month(202_604),
        Go::Section(Section::Library),
    ];
    assert_eq!(gos(&screen), expected);
}

#[test]
fn the_office_sees_all_teams_with_the_head_and_the_telephone() {
    let mut chat = Chat::with(GIANG);
    world(&mut chat);
    let screen = opened(&mut chat);
    let expected = [
        alarm::act(AlarmId(9), crate::dialogue::alarm::AlarmAct::Show),
        links::case(CaseId(3)),
        links::case(CaseId(5)),
        links::case(CaseId(1)),
        links::month(day("2026-04-01")),
        Go::Section(Section::Library),
    ];
    assert_eq!(gos(&screen), expected);
    let body = vi(&screen.body);
    assert_eq!(body.matches("Trần Thị Bình, 0912 345 678").count(), 3, "{body}");
    let second = chat.tap("next");
    assert_eq!(gos(&second), [links::unreached()]);
}

#[test]
fn nothing_to_do_is_said_only_after_all_was_read() {
    let mut chat = Chat::with(AN);
    assert_eq!(opened(&mut chat).body.id, "todo-none");
    let unread = Facts { own: Vec::new(), ..facts_of(AN) };
    assert_eq!(Place::of(At::of(Step::List)).screen(&unread).body.id, "todo-not-read");
}

#[test]
fn whoever_is_known_comes_to_the_list_by_start_and_finds_it_first_in_the_menu() {
    for person in [AN, BINH, GIANG, HAI, KHANH] {
        let mut chat = Chat::with(person);
        assert_eq!(chat.send(Input::Start(String::new())).body.id, "todo-none");
        let menu = chat.send(Input::Section(Section::Menu, String::new()));
        assert_eq!(menu.choices[0].key, "viec");
    }
}

fn matter(chat: &mut Chat) -> MatterFound {
    let found = MatterFound {
        case: Some(case(3, 1, &[AN], begin("2026-04-27"))),
        heads: vec![head(1, BINH, true)],
        ..MatterFound::default()
    };
    chat.world.own = vec![Own::of(found.clone())];
    found
}

fn deeds(chat: &Chat) -> Vec<&TurnTo> {
    let own = chat.effects.iter().filter_map(|it| match it {
        Effect::Own(deed) => deed.act.get::<TurnTo>(),
        _ => None,
    });
    own.collect()
}

#[test]
fn the_office_reminds_a_head_once_a_day_and_notes_a_call() {
    let mut chat = Chat::with(GIANG);
    let found = matter(&mut chat);
    let card = chat.go(links::case(CaseId(3)));
    assert_eq!(keys(&card)[..2], ["nudge:2", "call:2"]);
    chat.tap("nudge:2");
    assert_eq!(deeds(&chat)[0].how, ContactHow::Nudge);
    let told =
        chat.effects.iter().any(|it| matches!(it, Effect::Tell { screen, .. } if screen.body.id == "todo-reminder"));
    assert!(told);
    chat.world.own = vec![Own::of(MatterFound { nudged: vec![BINH], ..found.clone() })];
    chat.tap("nudge:2");
    assert!(chat.effects.is_empty() && chat.note() == "todo-nudged-today");
    chat.tap("call:2");
    assert_eq!((deeds(&chat)[0].how, deeds(&chat)[0].person), (ContactHow::Call, BINH));
    let contacts =
        vec![Contact { person: BINH, how: ContactHow::Call, day: day("2026-05-05"), by: "Giang".to_owned() }];
    chat.world.own = vec![Own::of(MatterFound { contacts, ..found })];
    assert!(vi(&chat.screen().body).contains("Gọi điện ngày 05/05/2026 (Giang)"));
}

#[test]
fn a_head_who_gets_no_messages_is_not_reminded_but_rung_and_the_month_is_closed_for_them() {
    let mut chat = Chat::with(GIANG);
    chat.world.own = vec![Own::of(MatterFound { heads: vec![head(1, BINH, false)], ..MatterFound::default() })];
    let card = chat.go(links::close(TeamId(1), day("2026-04-01")));
    assert_eq!(keys(&card)[0], "call:2");
    let closes = card
        .nav
        .iter()
        .flatten()
        .any(|it| matches!(it, Button::Go { go, .. } if *go == office::close_month(TeamId(1), 202_604)));
    assert!(closes);
    chat.world.own = vec![Own::of(MatterFound { closed: true, ..MatterFound::default() })];
    assert_eq!(chat.screen().body.id, "todo-matter-over");
}

#[test]
fn matters_of_the_office_are_for_the_office_alone() {
    for person in [AN, BINH, HAI] {
        let mut chat = Chat::with(person);
        matter(&mut chat);
        chat.go(links::case(CaseId(3)));
        assert_eq!(chat.note(), "not-allowed");
    }
}

#[test]
fn every_step_has_a_sample() {
    pins(&places("todo"), "/step", all!(Step));
    pins(&places("todo"), "/about/about", ["case", "month", "person"]);
}
