//! Rules of law that need nothing but the domain; those of a flow stand beside the flow. The whole table is
//! `docs/law.md`.

use hoagiai::domain::access::{Action, Reach, reach};
use hoagiai::domain::case::Ground;
use hoagiai::domain::people::Office;

#[test]
fn art_15_1_the_head_assigns_within_the_team_and_no_mediator_does() {
    assert_eq!(reach(Office::TeamHead, Action::AssignCase), Reach::Team);
    for office in [Office::Mediator, Office::WardLeader, Office::FrontOfficer, Office::ResidentGroupHead] {
        assert_eq!(reach(office, Action::AssignCase), Reach::Nothing, "{office:?}");
    }
}

#[test]
fn art_15_7_a_head_may_do_what_a_mediator_may() {
    for &action in Action::ALL {
        if reach(Office::Mediator, action) != Reach::Nothing {
            assert_ne!(reach(Office::TeamHead, action), Reach::Nothing, "{action:?}");
        }
    }
}

#[test]
fn art_16_three_grounds_are_kept_in_four_codes() {
    let codes: Vec<&str> = Ground::ALL.iter().map(|it| it.code()).collect();
    assert_eq!(codes, ["party_request", "mediator_knows", "head_assigned", "third_party_request"]);
}

#[test]
fn art_4_3_leaders_and_the_front_read_numbers_only() {
    for office in [Office::WardLeader, Office::FrontOfficer] {
        assert_eq!(reach(office, Action::ReadCases), Reach::Nothing, "{office:?}");
        assert_eq!(reach(office, Action::ReadFigures), Reach::Ward, "{office:?}");
    }
}
