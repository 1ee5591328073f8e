//! The way of a proposal and its clocks.

use super::*;
use crate::domain::calendar::QuietHours;
use crate::domain::election::leaving::{Ground, Leaving};
use crate::domain::election::{Content, Step};
use crate::domain::holidays::{holidays, lunar_anchors};
use crate::domain::people::Office;
use crate::domain::{PersonId, ProposalId, TeamId, WardId};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn rules() -> (Law, Calendar) {
    (Law::seeded(), Calendar::new(holidays(), lunar_anchors(), QuietHours::default()))
}

#[test]
fn nqlt_art_13_the_list_goes_within_five_days_of_the_vote() {
    let (law, calendar) = rules();
    assert_eq!(send_by(day("2026-05-05"), &law, &calendar), day("2026-05-11"), "the fifth day is a Sunday");
    assert_eq!(send_by(day("2026-05-04"), &law, &calendar), day("2026-05-11"), "a Saturday");
    assert_eq!(send_by(day("2026-05-06"), &law, &calendar), day("2026-05-11"));
}

#[test]
fn art_8_4_the_chair_decides_within_five_working_days() {
    let (law, calendar) = rules();
    for matter in Matter::ALL {
        assert_eq!(decide_by(*matter, day("2026-05-05"), &law, &calendar), day("2026-05-12"), "{matter}");
        // Holidays in between do not count.
        assert_eq!(decide_by(*matter, day("2026-04-29"), &law, &calendar), day("2026-05-08"), "{matter}");
    }
}

#[test]
fn what_waits_has_its_day_and_what_is_over_has_none() {
    let (law, calendar) = rules();
    let line = |standing| ProposalLine {
        id: crate::domain::ProposalId(1),
        team: crate::domain::TeamId(1),
        matter: Matter::Mediators,
        standing,
        voted_on: Some(day("2026-05-06")),
        whom: None,
        sent_on: Some(day("2026-05-07")),
        decided_on: None,
    };
    assert_eq!(due(&line(Standing::Preparing), &law, &calendar), Some(day("2026-05-11")));
    assert_eq!(due(&line(Standing::Returned), &law, &calendar), None, "the law sets no day for putting it right");
    assert_eq!(due(&line(Standing::Sent), &law, &calendar), Some(day("2026-05-14")));
    assert_eq!(due(&line(Standing::Decided), &law, &calendar), None);
    assert_eq!(due(&ProposalLine { voted_on: None, ..line(Standing::Preparing) }, &law, &calendar), None);
}

#[test]
fn every_standing_is_reached_and_an_open_one_goes_on_and_may_be_taken_back() {
    let starts: Vec<Standing> = Move::ALL.iter().filter_map(|it| Standing::begun_by(*it)).collect();
    for standing in Standing::ALL {
        let reached = Standing::ALL.iter().any(|from| Move::ALL.iter().any(|it| from.after(*it) == Some(*standing)));
        assert!(reached || starts.contains(standing), "{standing}");
        let goes_on = Move::ALL.iter().any(|it| standing.after(*it).is_some());
        assert_eq!(goes_on, standing.is_open(), "{standing}");
    }
    assert_eq!(Standing::Returned.after(Move::Send), Some(Standing::Sent), "put right and sent again");
}

#[test]
fn art_8_4_only_a_decision_makes_a_mediator_and_only_what_was_sent_is_decided() {
    for standing in Standing::ALL {
        let decided = standing.after(Move::Decide) == Some(Standing::Decided);
        assert_eq!(decided, *standing == Standing::Sent, "{standing}");
    }
}

/// A proposal that somebody leaves, begun on the 5th of May.
fn leaving(steps: Vec<Step>) -> Proposal {
    let whom = Leaving {
        person: PersonId(2),
        name: "Trần Văn Bình".to_owned(),
        office: Office::Mediator,
        ground: Ground::OwnWish,
        reason: None,
        front: None,
        agreed: None,
    };
    Proposal {
        id: ProposalId(1),
        ward: WardId(1),
        team: TeamId(1),
        matter: Matter::Release,
        standing: Standing::Sent,
        content: Content::Leaving(Box::new(whom)),
        by: PersonId(3),
        begun_at: "2026-05-05T02:00:00Z".parse().unwrap(),
        sent_on: Some(day("2026-05-05")),
        decision: None,
        version: 1,
        steps,
    }
}

#[test]
fn what_somebody_wishes_came_neither_long_before_it_was_entered_nor_before_it_was_given_back() {
    let (it, today) = (leaving(Vec::new()), day("2026-05-20"));
    let of = |it: &Proposal, on: &str| check_receipt(it, day(on), today);
    let early = Err((WrongReceipt::TooEarly, day("2026-03-06")));
    assert_eq!((of(&it, "2026-03-06"), of(&it, "2026-03-05"), of(&it, "2025-05-04")), (Ok(()), early, early));
    assert_eq!(of(&it, "2026-05-21"), Err((WrongReceipt::Ahead, today)));
    let back = |at: &str| Step {
        at: at.parse().unwrap(),
        name: "Ngô Thị Giang".to_owned(),
        real: None,
        step: Move::Return,
        words: Some("Thiếu chữ ký".to_owned()),
    };
    let it = leaving(vec![back("2026-05-08T02:00:00Z"), back("2026-05-11T02:00:00Z")]);
    let before = Err((WrongReceipt::BeforeReturn, day("2026-05-11")));
    assert_eq!((of(&it, "2026-05-10"), of(&it, "2026-05-11")), (before, Ok(())));
}

#[test]
fn what_a_step_of_receipt_says_is_read_again() {
    let (before, on) = (Some(day("2026-05-05")), day("2026-05-07"));
    for (kept, it) in [
        ("2026-05-05 2026-05-07 ghi nhầm ngày", Receipt { before, on, why: Some("ghi nhầm ngày".to_owned()) }),
        ("2026-05-05 2026-05-07", Receipt { before, on, why: None }),
        ("- 2026-05-07", Receipt { before: None, on, why: None }),
    ] {
        assert_eq!((it.kept().as_str(), Receipt::read(kept)), (kept, Some(it)));
    }
    assert_eq!((Receipt::read(""), Receipt::read("hôm qua")), (None, None));
    let later = |before| Receipt { before, on, why: None }.is_later();
    assert!(later(before) && !later(Some(on)) && !later(None));
}

#[test]
fn number_and_day_of_a_decision_are_read_from_one_message() {
    for (typed, number, day) in [
        ("12/QĐ-UBND ngày 5/5/2026", "12/QĐ-UBND", "5/5/2026"),
        ("Số: 12/QĐ-UBND, 5/5", "12/QĐ-UBND", "5/5"),
        ("Quyết định số 07/QĐ-UBND hôm qua", "07/QĐ-UBND", "hôm qua"),
        ("12/QĐ-UBND", "12/QĐ-UBND", ""),
        ("12 ngày 5/5", "12/QĐ-UBND", "5/5"),
        ("số 12, 5/5/2026", "12/QĐ-UBND", "5/5/2026"),
        ("so 12 ngay 5/5", "12/QĐ-UBND", "5/5"),
        ("qd so 12/qd-ubnd ngay 5/5/2026", "12/QĐ-UBND", "5/5/2026"),
        ("quyết định số 12/QĐ-UBND\nngày 05/5/2026", "12/QĐ-UBND", "05/5/2026"),
        ("12/QĐ - UBND ngày 5/5", "12/QĐ-UBND", "5/5"),
        ("12 QĐ-UBND (5/5/2026)", "12/QĐ-UBND", "5/5/2026"),
        ("Ngày 5/5/2026, số 12/QĐ-UBND", "12/QĐ-UBND", "5/5/2026"),
        ("12/2026/QĐ-UBND ngày 5 tháng 5 năm 2026", "12/2026/QĐ-UBND", "5 tháng 5 năm 2026"),
        ("Ngày 5 tháng 6 năm 2026, số 12/QĐ-UBND", "12/QĐ-UBND", "5 tháng 6 năm 2026"),
    ] {
        assert_eq!(split_decision(typed), Some((number.to_owned(), day.to_owned())), "{typed}");
    }
    for typed in ["", "5/5/2026", "đã ký", "12"] {
        assert_eq!(split_decision(typed), None, "{typed}");
    }
}
