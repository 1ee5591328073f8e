//! Two teams on one case, played as chats.

use super::*;
use crate::dialogue::cases::links::change_in;
use crate::dialogue::effect::Audience;
use crate::dialogue::own::Own;
use crate::dialogue::persisted_tests::{all, pins, places};
use crate::dialogue::testing::*;
use crate::domain::case::{Change, Cooperation, Helper, Stage};
use crate::domain::{PersonId, TeamId};

fn begun() -> Case {
    case_at(Stage::InSession { since: day("2026-05-04") })
}

fn told(chat: &Chat) -> Vec<Audience> {
    let to = |it: &Effect| match it {
        Effect::Tell { to, .. } => Some(to.clone()),
        _ => None,
    };
    chat.effects.iter().filter_map(to).collect()
}

fn change(chat: &Chat) -> Option<Change> {
    chat.effects.iter().find_map(change_in).cloned()
}

fn invitation() -> Invitation {
    let mut case = begun();
    case.course.helpers = vec![Helper { team: TeamId(2), standing: Cooperation::Invited, on: day("2026-05-05") }];
    let fronts = vec![(TeamId(1), PersonId(50)), (TeamId(2), PersonId(51))];
    Invitation { case: Box::new(case), team: TeamId(2), people: people(), fronts }
}

#[test]
fn art_22_the_head_asks_another_team_without_a_name() {
    let mut chat = Chat::about(BINH, begun());
    chat.go(links::ask(CASE));
    assert!(!chat.screen().offers("t:1"), "not the own one");
    chat.tap("t:2");
    chat.tap("send");
    assert!(matches!(change(&chat), Some(Change::Cooperate { team: TeamId(2), standing: Cooperation::Invited, .. })));
    assert_eq!(told(&chat), [Audience::HeadOf(TeamId(2))]);
    let body = chat.effects.iter().find_map(|it| match it {
        Effect::Tell { screen, .. } => Some(vi(&screen.body)),
        _ => None,
    });
    assert!(body.is_some_and(|it| !it.contains("Xuân") && !it.contains("N.T.X")));
    // A mediator does not ask other teams.
    let mut chat = Chat::about(AN, begun());
    chat.go(links::ask(CASE));
    assert_eq!(chat.note(), "not-allowed");
}

#[test]
fn art_22_the_other_head_names_somebody_and_both_front_committees_are_told() {
    let mut chat = Chat::with(EM);
    chat.world.own = vec![Own::of(InvitedFound(Some(invitation())))];
    let card = chat.go(links::answer(CASE));
    assert!(!vi(&card.body).contains("Xuân"));
    chat.tap(&format!("m:{DUNG}"));
    let Some(Change::Cooperate { standing: Cooperation::Joined, mediator: Some(mediator), .. }) = change(&chat) else {
        panic!("{:?}", chat.effects)
    };
    assert_eq!(mediator.person, DUNG);
    let all = told(&chat);
    for to in [Audience::HeadOf(TeamId(1)), Audience::Person(PersonId(50)), Audience::Person(PersonId(51))] {
        assert!(all.contains(&to), "{to:?}: {all:?}");
    }
    assert!(all.contains(&Audience::Person(DUNG)));
}

#[test]
fn a_team_that_cannot_help_says_so_and_an_answered_invitation_is_gone() {
    let mut chat = Chat::with(EM);
    chat.world.own = vec![Own::of(InvitedFound(Some(invitation())))];
    chat.go(links::answer(CASE));
    chat.tap("refuse");
    assert!(matches!(change(&chat), Some(Change::Cooperate { standing: Cooperation::Refused, .. })));
    assert_eq!(told(&chat), [Audience::HeadOf(TeamId(1))]);
    let mut chat = Chat::with(EM);
    chat.world.own = vec![Own::of(InvitedFound(None))];
    assert_eq!(chat.go(links::answer(CASE)).body.id, "together-gone");
}

#[test]
fn every_step_has_a_sample() {
    pins(&places("together"), "/step", all!(Step));
}
