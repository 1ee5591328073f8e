//! The way of a proposal and its clocks.

use super::*;
use crate::domain::calendar::QuietHours;
use crate::domain::holidays::{holidays, lunar_anchors};

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
