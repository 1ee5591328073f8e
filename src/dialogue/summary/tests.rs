//! Steps of the summary: its views, its files, its codes.

use super::*;
use crate::dialogue::facts::{FiguresFound, TracePage, Who};
use crate::dialogue::testing::{AN, Chat, GIANG, HAI, keys, vi};
use crate::domain::access::Reached;
use crate::domain::figures::{Figures, Tally};
use crate::domain::kinds::Kind;
use crate::domain::people::{Holding, Office};
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

#[test]
fn codes_are_read_as_they_are_shown_and_nothing_else_is() {
    let code = |text: &str| parse_code(text).map(|it| it.place(None, "2026-05-05".parse().unwrap()));
    for text in ["HT.2026-04", "ht 2026-04", " Ht.2026-04 "] {
        assert_eq!(code(text).unwrap().period.key(), "2026-04", "{text}");
    }
    assert_eq!(code("HT").unwrap().period.key(), "2026-05");
    assert_eq!(code("tn.2026-w10").unwrap().measure, Some(Measure::Received));
    for text in ["", "HT.", "XX.2026-04", "HT.2026-13", "hòa giải", "tn là gì"] {
        assert_eq!(code(text), None, "{text}");
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
