//! Two teams on one case, played as chats.

use super::*;
use crate::dialogue::cases::links::change_in;
use crate::dialogue::effect::Audience;
use crate::dialogue::facts::TeamHead;
use crate::dialogue::own::Own;
use crate::dialogue::persisted_tests::{all, pins, places};
use crate::dialogue::testing::*;
use crate::dialogue::text::Text;
use crate::domain::case::{Change, Cooperation, Helper, Stage};
use crate::domain::kinds::Kind;
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
    case.course.helpers = vec![asked(Cooperation::Invited)];
    let of = |team: i64, person: PersonId, name: &str| TeamHead {
        team: TeamId(team),
        person,
        name: name.to_owned(),
        phone: Some("0912 345 678".to_owned()),
        reachable: true,
        muted: false,
    };
    let heads = vec![of(1, BINH, "Trần Thị Bình")];
    let fronts = vec![of(1, PersonId(50), "Lý Thị Sen"), of(2, PersonId(51), "Đào Văn Mạnh")];
    Invitation { case: Box::new(case), team: TeamId(2), people: people(), interested: Vec::new(), heads, fronts }
}

fn asked(standing: Cooperation) -> Helper {
    Helper { team: TeamId(2), standing, on: day("2026-05-05"), mediator: None }
}

fn note(chat: &Chat) -> String {
    chat.last.as_ref().and_then(|it| it.note.as_ref()).map_or_else(String::new, vi)
}

fn answering(person: PersonId, it: Invitation) -> Chat {
    let mut chat = Chat::with(person);
    chat.world.own = vec![Own::of(InvitedFound(Some(it)))];
    chat.go(links::answer(CASE));
    chat
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
fn art_22_whom_no_message_reaches_is_to_be_telephoned() {
    let mut it = invitation();
    it.heads[0].reachable = false;
    it.fronts[0].reachable = false;
    it.fronts.remove(1);
    let mut chat = answering(EM, it);
    chat.tap(&format!("m:{DUNG}"));
    let said = note(&chat);
    for words in [
        "Không nhắn được cho tổ trưởng Trần Thị Bình: xin gọi 0912 345 678",
        "Không nhắn được cho Trưởng ban công tác Mặt trận Lý Thị Sen: xin gọi 0912 345 678",
        "Tổ hòa giải Khu 2: chưa có Trưởng ban công tác Mặt trận",
    ] {
        assert!(said.contains(words), "{words}: {said}");
    }
    let mut chat = Chat::about(BINH, begun());
    chat.world.own = vec![Own::of(HeadsFound(Vec::new()))];
    chat.go(links::ask(CASE));
    chat.tap("t:2");
    chat.tap("send");
    assert!(note(&chat).contains("Tổ chưa có tổ trưởng"), "{}", note(&chat));
}

#[test]
fn a_case_with_violence_at_home_is_not_known_by_its_kind() {
    let violent = |case: Case| Case { kind: Kind::FamilyViolenceMinor, domestic_violence: true, ..case };
    let kind = vi(&Text::of("kind-family_violence_minor"));
    let mut chat = Chat::about(BINH, violent(begun()));
    chat.go(links::ask(CASE));
    chat.tap("t:2");
    chat.tap("send");
    let mut it = invitation();
    it.case = Box::new(violent(*it.case));
    let mut other = answering(EM, it);
    let mut said = vec![vi(&other.screen().body)];
    other.tap(&format!("m:{DUNG}"));
    let screens = chat.effects.iter().chain(&other.effects).filter_map(|it| match it {
        Effect::Tell { screen, .. } => Some(vi(&screen.body)),
        _ => None,
    });
    said.extend(screens);
    assert!(said.len() > 4);
    for words in said {
        assert!(!words.contains(&kind), "{words}");
    }
}

#[test]
fn art_22_an_invitation_can_be_taken_back_and_sent_again() {
    let mut case = begun();
    case.course.helpers = vec![asked(Cooperation::Invited)];
    let mut chat = Chat::about(BINH, case);
    chat.go(links::ask(CASE));
    chat.tap("w:2");
    assert!(matches!(change(&chat), Some(Change::Cooperate { standing: Cooperation::Withdrawn, .. })));
    assert_eq!(told(&chat), [Audience::HeadOf(TeamId(2))]);
    assert!(chat.screen().offers("t:2"));
}

#[test]
fn art_22_the_office_enters_what_a_head_answered_by_telephone() {
    let mut case = begun();
    case.course.helpers = vec![asked(Cooperation::Invited)];
    let mut chat = Chat::about(GIANG, case.clone());
    chat.go(links::ask(CASE));
    chat.world.own = vec![Own::of(InvitedFound(Some(invitation())))];
    assert_eq!(chat.tap("a:2").body.id, "together-answer-for");
    chat.tap(&format!("m:{DUNG}"));
    assert!(matches!(change(&chat), Some(Change::Cooperate { standing: Cooperation::Joined, .. })));
    // The head of the leading team does not answer for others.
    let mut chat = Chat::about(BINH, case);
    chat.go(links::ask(CASE));
    assert!(!chat.screen().offers("a:2"));
}

#[test]
fn art_10_3_the_head_of_a_helping_team_names_another_one_in_the_place_of_who_declined() {
    let mut case = begun();
    case.mediators.push(mediator(DUNG));
    case.course.helpers = vec![Helper { mediator: Some(DUNG), ..asked(Cooperation::Joined) }];
    let mut chat = Chat::about(DUNG, case);
    chat.go(crate::dialogue::cases::links::show(CASE));
    chat.tap("decline");
    chat.tap("interest");
    chat.tap("save");
    assert!(told(&chat).contains(&Audience::HeadOf(TeamId(2))), "{:?}", told(&chat));
    let after = chat.world.case.clone().unwrap();
    assert_eq!(after.course.helpers, [asked(Cooperation::Joined)]);
    let it = Invitation { case: Box::new(after), interested: vec![DUNG], ..invitation() };
    let mut chat = answering(EM, it);
    assert_eq!(chat.screen().body.id, "together-answer-again");
    assert!(!chat.screen().offers(&format!("m:{DUNG}")));
    chat.tap(&format!("m:{EM}"));
    assert!(matches!(change(&chat), Some(Change::Cooperate { mediator: Some(it), .. }) if it.person == EM));
    assert!(!told(&chat).contains(&Audience::Person(PersonId(50))), "the Front committees know already");
}

#[test]
fn art_22_an_invitation_waits_in_the_list_of_tasks() {
    let mut chat = Chat::with(EM);
    chat.world.own = vec![Own::of(WaitingFound(vec![(CASE, "VN-01-2026-003".to_owned())]))];
    let all = (todo::TODO.tasks)(chat.world.actor().unwrap(), &chat.world);
    assert_eq!(all.iter().map(|it| it.go).collect::<Vec<_>>(), [links::answer(CASE)]);
    assert!((todo::TODO.wishes)(&actor(AN)).is_empty());
    assert_eq!((todo::TODO.wishes)(&actor(EM)).len(), 1);
}

#[test]
fn every_step_has_a_sample() {
    pins(&places("together"), "/step", all!(Step));
}
