//! The yearly review, played as chats.

use super::*;
use crate::dialogue::Input;
use crate::dialogue::effect::{Audience, Timer};
use crate::dialogue::own::Own;
use crate::dialogue::persisted_tests::{all, pins, places};
use crate::dialogue::testing::*;
use crate::domain::WardId;
use crate::domain::calendar::{at_local, clock_time};
use crate::domain::election::review::{Going, Member};
use crate::domain::people::composition::Wanted;

fn member(id: crate::domain::PersonId, name: &str, cases: u32) -> Member {
    let (sex, minority) = (None, None);
    Member {
        person: id,
        name: name.to_owned(),
        sex,
        heads: id == BINH,
        minority,
        cases,
        trained: 0,
        going: Going::Unasked,
    }
}

fn found() -> OfFound {
    OfFound {
        members: vec![member(AN, "Nguyễn Văn An", 2), member(BINH, "Trần Thị Bình", 0)],
        stored: None,
        wanted: Wanted { mediators: 3, women: 1, minority: false },
        front: Some("Trần Văn Phúc".to_owned()),
    }
}

fn chat(person: crate::domain::PersonId) -> Chat {
    let mut chat = Chat::with(person);
    chat.world.own = vec![Own::of(TeamsFound::default()), Own::of(Some(found()))];
    chat
}

fn recorded(chat: &Chat) -> Option<Record> {
    chat.effects.iter().find_map(|it| match it {
        Effect::Own(deed) => deed.act.get::<Record>().cloned(),
        _ => None,
    })
}

#[test]
fn art_12_3_the_head_reviews_the_team_in_a_few_taps() {
    let mut chat = chat(BINH);
    let card = chat.send(Input::Section(Section::Review, String::new()));
    assert_eq!(card.body.id, "review-card", "one team: at once");
    assert!(vi(&card.choices[1].label).starts_with("⚠ Trần Thị Bình (tổ trưởng)"), "{}", vi(&card.choices[1].label));
    chat.tap("m:0");
    chat.tap("m:1");
    let card = chat.tap("m:1");
    assert!(vi(&card.choices[1].label).ends_with("xin thôi"));
    chat.tap("needs");
    chat.say("Tập huấn về đất đai");
    chat.tap("save");
    let record = recorded(&chat).unwrap();
    assert_eq!((record.of.team, record.of.year, record.real), (TeamId(1), 2026, None));
    let going: Vec<Going> = record.review.members.iter().map(|it| it.going).collect();
    assert_eq!(going, [Going::On, Going::Leaves]);
    assert_eq!(record.review.needs.as_deref(), Some("Tập huấn về đất đai"));
}

#[test]
fn where_there_is_no_team_to_review_that_is_said() {
    let mut chat = chat(GIANG);
    let mut teams = chat.world.teams.to_vec();
    for it in &mut teams {
        it.life.from = Some("2027-01-10".parse().unwrap());
    }
    chat.world.teams = std::sync::Arc::new(teams);
    assert_eq!(chat.send(Input::Section(Section::Review, String::new())).body.id, "review-list-none");
}

#[test]
fn the_office_enters_it_for_the_front_committee_and_sees_who_is_done() {
    let mut chat = chat(GIANG);
    let list = chat.send(Input::Section(Section::Review, String::new()));
    assert!(vi(&list.body).contains("0/3"), "{}", vi(&list.body));
    chat.tap("t:1");
    chat.tap("save");
    assert_eq!(recorded(&chat).unwrap().real.as_deref(), Some("Trần Văn Phúc"));
    assert_eq!(chat.note(), "review-saved-unasked");
    assert!(!may_review(&actor(AN)) && !may_review(&actor(HAI)));
}

#[test]
fn art_12_3_in_november_both_heads_are_asked_and_afterwards_the_office_is_told() {
    let due = |nth, today: &str| {
        let mut chat = Chat::with(GIANG);
        chat.world.today = day(today);
        chat.world.now = at_local(day(today), clock_time(8, 0));
        let open = DueTeam { team: TeamId(1), name: "Tổ hòa giải Khu 1".to_owned(), whom: vec![BINH, KHANH] };
        chat.world.own = vec![Own::of(DueFound { open: vec![open], teams: 3 })];
        chat.send(Input::Due(Timer::of(timers::DueReview::TeamReview { ward: WardId(1), nth })));
        let told = chat.effects.iter().filter_map(|it| match it {
            Effect::Tell { to, screen, .. } => Some((to.clone(), vi(&screen.body))),
            _ => None,
        });
        let planned = chat.effects.iter().any(|it| matches!(it, Effect::SetTimer { .. }));
        assert!(planned, "the next one is planned");
        told.collect::<Vec<_>>()
    };
    let asked = due(0, "2026-11-02");
    assert_eq!(
        asked.iter().map(|it| it.0.clone()).collect::<Vec<_>>(),
        [Audience::Person(BINH), Audience::Person(KHANH)]
    );
    let late = due(2, "2026-12-01");
    assert_eq!(late[0].0, Audience::OfficersOf(WardId(1)));
    assert!(late[0].1.contains("Đã xong 2/3 tổ. Chưa xong: Tổ hòa giải Khu 1."), "{}", late[0].1);
}

#[test]
fn a_review_that_somebody_recorded_meanwhile_is_shown_and_not_written_over() {
    use crate::domain::election::review::Reviewed;
    let mut chat = chat(BINH);
    chat.send(Input::Section(Section::Review, String::new()));
    chat.tap("m:0");
    let theirs = Reviewed {
        review: Review { members: found().members, needs: Some("Cần tủ hồ sơ".to_owned()) },
        real: None,
        by: "Hoàng Thị Giang".to_owned(),
        at: now(),
    };
    chat.world.put(Some(OfFound { stored: Some(theirs), ..found() }));
    let card = chat.tap("save");
    assert_eq!(chat.note(), "review-changed-meanwhile");
    assert!(recorded(&chat).is_none() && vi(&card.body).contains("Cần tủ hồ sơ"), "{}", vi(&card.body));
    chat.tap("m:0");
    chat.tap("save");
    assert_eq!(recorded(&chat).unwrap().seen, Some(now()), "what was seen is put right");
}

#[test]
fn art_12_3_in_january_the_review_of_the_year_before_is_entered_and_still_a_task() {
    let mut chat = chat(BINH);
    chat.world.today = day("2027-01-05");
    chat.world.now = at_local(day("2027-01-05"), clock_time(8, 0));
    let tasks = chat.send(Input::Section(Section::Todo, String::new()));
    let go = Some(links::show(TeamId(1), 2026));
    assert!(tasks.choices.iter().any(|it| it.go == go), "{:?}", keys(&tasks));
    chat.send(Input::Section(Section::Review, String::new()));
    chat.tap("save");
    assert_eq!(recorded(&chat).unwrap().of.year, 2026);
}

#[test]
fn a_team_that_is_no_more_is_not_reviewed_and_only_who_may_begins_an_election() {
    use crate::domain::election::review::Reviewed;
    use crate::domain::people::Life;
    let review = Review { members: found().members, needs: None };
    let stored = Reviewed { review, real: None, by: "Trần Thị Bình".to_owned(), at: now() };
    let offers = |person| {
        let mut chat = chat(person);
        chat.world.put(Some(OfFound { stored: Some(stored.clone()), ..found() }));
        let card = chat.go(links::show(TeamId(1), 2026));
        let elect = crate::dialogue::election::links::elect(TeamId(1));
        card.nav.iter().flatten().any(|it| matches!(it, Button::Go { go, .. } if *go == elect))
    };
    assert!(offers(GIANG) && !offers(BINH), "the head elects nobody");
    let mut chat = chat(BINH);
    let mut teams = chat.world.teams.to_vec();
    teams[0].life = Life { to: Some(day("2026-04-30")), ..Life::default() };
    chat.world.teams = teams.into();
    let list = chat.send(Input::Section(Section::Review, String::new()));
    assert!(!keys(&list).contains(&"t:1".to_owned()), "{:?}", keys(&list));
    chat.go(links::show(TeamId(1), 2026));
    assert_eq!(chat.note(), "not-allowed");
}

#[test]
fn every_step_has_a_sample() {
    pins(&places("reviews"), "/step", all!(Step));
}
