//! Model teams, played as chats.

use super::*;
use crate::dialogue::Input;
use crate::dialogue::effect::{Timer, only};
use crate::dialogue::entry::Pressing;
use crate::dialogue::own::Own;
use crate::dialogue::persisted_tests::{all, pins, places};
use crate::dialogue::testing::*;
use crate::domain::PersonId;
use crate::domain::model::criteria::{Criteria, Dropped, Edition, Hint, Rated, Seed};
use crate::domain::model::hints;
use crate::domain::model::{ModelEntry, ModelNoted, ModelStage, Score, Votes};

pub(super) const TEAM: TeamId = TeamId(1);

/// The criteria as they stood when the ratings were made.
pub(super) const FIRST: Edition = Edition { year: 2026, version: 1 };

pub(super) fn noted(kind: ModelKind, on: &str) -> ModelNoted {
    let rated = matches!(kind, ModelKind::SelfRating | ModelKind::WardRating);
    ModelNoted {
        what: if kind == ModelKind::Lesson { "Gặp riêng từng bên trước".to_owned() } else { String::new() },
        number: matches!(kind, ModelKind::Chosen | ModelKind::Decision).then(|| "12/QĐ-UBND".to_owned()),
        scores: if rated { (1..=6).map(|nth| Score { nth, met: nth < 6 }).collect() } else { Vec::new() },
        votes: (kind == ModelKind::SelfRating).then_some(Votes { members: 5, present: 5, agreed: 4 }),
        recognised: (kind == ModelKind::Decision).then_some(true),
        ..ModelNoted::of(kind, day(on))
    }
}

pub(super) fn entry(id: i64, noted: ModelNoted) -> ModelEntry {
    let name = "Phạm Thu Giang".to_owned();
    ModelEntry { id: ModelEntryId(id), of: TEAM, noted, by: GIANG, name, at: now(), replaces: None, struck: None }
}

pub(super) fn known_with(kinds: &[ModelKind]) -> Known {
    let lines = (1..).zip(kinds).map(|(id, kind)| entry(id, noted(*kind, "2026-04-10")));
    let teams = if kinds.is_empty() {
        Vec::new()
    } else {
        vec![ModelTeam { team: TEAM, year: 2026, entries: lines.collect() }]
    };
    Known { teams, criteria: Some((Criteria::seeded(Seed::Ward), FIRST)) }
}

/// What is loaded beside it: numbers, and criteria by which ratings were made.
pub(super) fn loaded(known: Known) -> Vec<Own> {
    let counted = hints::Known {
        mediated: (10, 9),
        received: (12, 9),
        mediators: (5, 4),
        lines: (8, 8),
        months: (4, 3),
        together: 1,
    };
    let rated = known.teams.iter().flat_map(|it| &it.entries).filter(|it| !it.noted.scores.is_empty());
    let rated = rated.map(|it| Rated { id: it.id, edition: FIRST, criteria: Criteria::seeded(Seed::Ward) }).collect();
    vec![Own::of(known), Own::of(CountedFound(Some(counted))), Own::of(RatedFound(rated))]
}

pub(super) fn chat_with(who: PersonId, known: Known) -> Chat {
    let mut chat = Chat::with(who);
    chat.world.own = loaded(known);
    chat
}

pub(super) fn opened(chat: &mut Chat) -> Screen {
    chat.send(Input::Section(Section::Model, String::new()))
}

pub(super) fn note(chat: &Chat) -> Option<String> {
    chat.last.as_ref().and_then(|it| it.note.as_ref()).map(|it| it.id.clone())
}

#[test]
fn a_team_is_chosen_with_the_decision_and_its_days_are_set() {
    let mut chat = chat_with(GIANG, known_with(&[]));
    assert!(vi(&opened(&mut chat).body).contains("ít nhất 01 tổ"));
    chat.tap("choose");
    chat.tap("t:1");
    chat.say("không số");
    assert_eq!(note(&chat).as_deref(), Some("model-number-help"));
    chat.say("12/QĐ-UBND");
    chat.say("1/1/2025");
    assert_eq!(note(&chat).as_deref(), Some("model-day-of-another-year"));
    let card = chat.say("10/4/2026");
    assert!(vi(&card.body).contains("12/QĐ-UBND"), "{}", vi(&card.body));
    check_screen(&card);
    chat.tap("save");
    let Some(ModelDeed::Note { of, noted, replaces: None, .. }) = chat.effects[0].deed() else {
        panic!("{:?}", chat.effects)
    };
    assert_eq!((of, noted.number.as_deref(), noted.on), (&(2026, TEAM), Some("12/QĐ-UBND"), day("2026-04-10")));
    let timers = chat.effects.iter().filter(|it| matches!(it, Effect::SetTimer { .. })).count();
    assert_eq!(timers, 6, "ten days before and on the last day, of each of three");
}

#[test]
fn the_team_rates_itself_beside_what_is_computed_and_votes() {
    let mut chat = chat_with(BINH, known_with(&[ModelKind::Chosen]));
    let card = chat.go(links::show(TEAM, 2026));
    let said = vi(&card.body);
    assert!(said.contains("thành 9/10 vụ, việc, cần từ 90% (đạt)"), "{said}");
    assert!(said.contains("4/5 hòa giải viên đã tập huấn, cần 100% (chưa đạt)"), "{said}");
    assert!(!card.offers("note:support") && !card.offers("note:decision"), "{:?}", keys(&card));
    check_screen(&card);
    chat.tap("note:self_rating");
    for nth in [1, 3, 3, 5] {
        chat.tap(&format!("c:{nth}"));
    }
    check_screen(&chat.screen());
    chat.tap("done");
    for (words, expected) in [("0", "model-count-help"), ("nhiều", "model-count-help")] {
        chat.say(words);
        assert_eq!(note(&chat).as_deref(), Some(expected), "{words}");
    }
    chat.say("5 người");
    chat.say("6");
    assert_eq!(note(&chat).as_deref(), Some("model-count-too-many"));
    chat.say("5");
    chat.say("2");
    chat.say("10/4/2026");
    chat.tap("save");
    let ModelDeed::Note { noted, .. } = only(&chat.effects) else { panic!("{:?}", chat.effects) };
    let met: Vec<i32> = noted.scores.iter().filter(|it| it.met).map(|it| it.nth).collect();
    assert_eq!((met, noted.scores.len()), (vec![1, 5], 6), "pressed twice is not met");
    assert_eq!(noted.votes, Some(Votes { members: 5, present: 5, agreed: 2 }));
    assert_eq!(note(&chat).as_deref(), Some("model-saved-not-carried"), "two of five are not more than half");
}

#[test]
fn nothing_is_asked_for_before_it_can_be() {
    let mut chat = chat_with(BINH, known_with(&[ModelKind::Chosen]));
    let card = chat.go(links::show(TEAM, 2026));
    assert!(card.offers("note:self_rating") && !card.offers("note:request"), "{:?}", keys(&card));
    let mut chat = chat_with(BINH, known_with(&[ModelKind::Chosen, ModelKind::SelfRating]));
    chat.go(links::show(TEAM, 2026));
    chat.tap("note:request");
    chat.say("10/4/2026");
    // Meanwhile the rating was struck.
    chat.world.own = loaded(known_with(&[ModelKind::Chosen]));
    chat.tap("save");
    assert!(chat.effects.is_empty(), "{:?}", chat.effects);
    assert_eq!(note(&chat).as_deref(), Some("model-lack-self_rating"));
}

#[test]
fn without_criteria_nobody_rates() {
    let none = Known { criteria: None, ..known_with(&[ModelKind::Chosen]) };
    let mut chat = chat_with(BINH, none);
    chat.go(links::show(TEAM, 2026));
    chat.tap("note:self_rating");
    assert_eq!(note(&chat).as_deref(), Some("model-no-criteria-ask"), "a head has no such button");
    let none = Known { criteria: None, ..known_with(&[ModelKind::Chosen, ModelKind::SelfRating, ModelKind::Request]) };
    let mut chat = chat_with(GIANG, none);
    chat.go(links::show(TEAM, 2026));
    chat.tap("note:ward_rating");
    assert_eq!(note(&chat).as_deref(), Some("model-no-criteria"));
}

#[test]
fn the_ward_rates_decides_and_notes_what_others_took_over() {
    let mut chat = chat_with(GIANG, known_with(&[ModelKind::Chosen, ModelKind::SelfRating, ModelKind::WardRating]));
    chat.go(links::show(TEAM, 2026));
    chat.tap("note:decision");
    chat.tap("refuse");
    chat.say("Tỷ lệ hòa giải thành chưa đạt");
    chat.say("88/TB-UBND");
    chat.say("10/4/2026");
    chat.tap("save");
    let ModelDeed::Note { noted, .. } = only(&chat.effects) else { panic!("{:?}", chat.effects) };
    assert_eq!((noted.recognised, noted.what.as_str()), (Some(false), "Tỷ lệ hòa giải thành chưa đạt"));
    chat.tap("note:replication");
    assert!(!chat.screen().offers("t:1"), "another team");
    chat.tap("t:2");
    chat.say("Gặp riêng từng bên trước khi họp chung");
    chat.tap("skip");
    chat.say("hôm qua");
    chat.tap("save");
    let ModelDeed::Note { noted, .. } = only(&chat.effects) else { panic!("{:?}", chat.effects) };
    assert_eq!((noted.team, noted.result.as_deref()), (Some(TeamId(2)), None));
    chat.tap("note:support");
    chat.tap("lawyer");
    chat.say("Luật gia hướng dẫn tổ soạn văn bản hòa giải thành");
    chat.say("hôm qua");
    chat.tap("save");
    assert!(matches!(only(&chat.effects), ModelDeed::Note { noted, .. } if noted.kind == ModelKind::Support));
}

#[test]
fn a_line_is_put_right_with_a_reason_and_struck_with_one() {
    let mut chat = chat_with(GIANG, known_with(&[ModelKind::Chosen, ModelKind::Lesson]));
    chat.go(links::show(TEAM, 2026));
    chat.tap("entries");
    chat.tap("e:2");
    chat.tap("correct");
    for (words, expected) in [("x", "answer-too-short"), ("...", "correct-reason-short")] {
        chat.say(words);
        assert_eq!(note(&chat).as_deref(), Some(expected), "{words}");
    }
    chat.say("Ghi nhầm ngày");
    chat.tap("edit:day");
    chat.say("12/4/2026");
    chat.tap("save");
    let ModelDeed::Note { noted, replaces, .. } = only(&chat.effects) else { panic!("{:?}", chat.effects) };
    assert_eq!((noted.on, replaces), (day("2026-04-12"), &Some((ModelEntryId(2), "Ghi nhầm ngày".to_owned()))));
    chat.go(links::show(TEAM, 2026));
    chat.tap("entries");
    chat.tap("e:1");
    chat.tap("strike");
    chat.say("Chọn nhầm tổ");
    assert!(
        matches!(chat.effects[0].deed(), Some(ModelDeed::Strike { id: ModelEntryId(1), .. })),
        "{:?}",
        chat.effects
    );
    assert!(matches!(chat.effects[1], Effect::CancelTimers { .. }), "nobody is reminded any more: {:?}", chat.effects);
}

#[test]
fn a_head_changes_what_is_the_teams_and_nothing_of_the_wards() {
    let known = known_with(&[ModelKind::Chosen, ModelKind::SelfRating, ModelKind::WardRating]);
    let mut chat = chat_with(BINH, known);
    chat.go(links::show(TEAM, 2026));
    chat.tap("entries");
    assert!(!chat.tap("e:3").offers("strike"), "the ward's rating");
    // A card from before says otherwise, and is not believed.
    chat.state.place = At { entry: Some(ModelEntryId(3)), ..At::team(2026, TEAM) }.step(Step::Strike);
    chat.say("Tôi không đồng ý");
    assert!(chat.effects.is_empty() && note(&chat).as_deref() == Some("not-allowed"));
    chat.state.place = At { entry: Some(ModelEntryId(3)), ..At::team(2026, TEAM) }.step(Step::Entry);
    chat.tap("back");
    assert!(chat.tap("e:2").offers("strike"), "the team's own");
    chat.go(links::show(TEAM, 2026));
    let papers = chat.tap("papers");
    assert!(papers.offers("paper:self_minutes") && !papers.offers("paper:decision"), "{:?}", keys(&papers));
    chat.tap("paper:request");
    assert!(matches!(only(&chat.effects), ModelDeed::Print { paper: ModelPaper::Request, .. }));
    chat.go(links::year(2026));
    chat.tap("criteria");
    assert!(!chat.screen().offers("c:1"), "the ward's criteria are read");
}

#[test]
fn whoever_has_no_part_in_it_sees_nothing() {
    let mut chat = chat_with(AN, known_with(&[ModelKind::Chosen]));
    opened(&mut chat);
    assert_eq!(note(&chat).as_deref(), Some("not-allowed"));
    chat.go(links::show(TEAM, 2026));
    assert!(!vi(&chat.screen().body).contains("kiểu mẫu năm"), "{}", vi(&chat.screen().body));
}

#[test]
fn criteria_are_begun_from_a_set_and_edited_one_by_one() {
    let mut chat = chat_with(GIANG, Known { criteria: None, ..known_with(&[]) });
    opened(&mut chat);
    chat.tap("criteria");
    chat.tap("seed:hanoi");
    let ModelDeed::Criteria { version: 1, criteria, .. } = only(&chat.effects) else { panic!("{:?}", chat.effects) };
    assert_eq!((criteria.seed, criteria.live().count()), (Seed::Hanoi, 5));
    let mut chat = chat_with(GIANG, known_with(&[]));
    opened(&mut chat);
    chat.tap("criteria");
    check_screen(&chat.screen());
    chat.tap("c:3");
    chat.tap("percent");
    chat.say("150");
    assert_eq!(note(&chat).as_deref(), Some("model-percent-help"));
    chat.say("92 %");
    let ModelDeed::Criteria { version: 2, criteria, .. } = only(&chat.effects) else { panic!("{:?}", chat.effects) };
    assert_eq!(criteria.get(3).and_then(|it| it.percent), Some(92));
    chat.tap("c:2");
    chat.tap("hint");
    chat.tap("h:none");
    let ModelDeed::Criteria { criteria, .. } = only(&chat.effects) else { panic!("{:?}", chat.effects) };
    assert_eq!(criteria.get(2).unwrap().hint, None);
    chat.tap("c:1");
    chat.tap("drop");
    chat.say("Phường không áp dụng");
    let ModelDeed::Criteria { criteria, .. } = only(&chat.effects) else { panic!("{:?}", chat.effects) };
    assert_eq!((criteria.live().count(), criteria.all.len()), (5, 6), "nothing is deleted");
    chat.tap("new");
    chat.say("Có ít nhất 01 hòa giải viên có chuyên môn luật");
    let ModelDeed::Criteria { criteria, .. } = only(&chat.effects) else { panic!("{:?}", chat.effects) };
    assert_eq!(criteria.all.last().map(|it| it.nth), Some(7));
    // Another set begins anew, and what was rated by the old one can still be read.
    let asked = chat.tap("seed:hanoi");
    assert!(chat.effects.is_empty(), "one tap drops nothing: {:?}", chat.effects);
    assert!(
        vi(&asked.body).contains("bỏ 6 tiêu chí") && vi(&asked.body).contains("Sổ sách tốt"),
        "{}",
        vi(&asked.body)
    );
    check_screen(&asked);
    chat.tap("back");
    chat.tap("seed:hanoi");
    chat.tap("anew");
    let ModelDeed::Criteria { criteria, .. } = only(&chat.effects) else { panic!("{:?}", chat.effects) };
    assert_eq!((criteria.live().count(), criteria.all.len()), (5, 11));
    assert!(criteria.live().any(|it| it.hint == Some(Hint::Received) && it.percent == Some(80)));
    assert_eq!(criteria.all[0].dropped, Some(Dropped::Another { set: Seed::Hanoi }), "said in the reader's language");
    // Somebody else changed them since.
    chat.tap("c:1");
    chat.tap("text");
    let quicker = known_with(&[]);
    let version = 9;
    let criteria = quicker.criteria.map(|it| (it.0, Edition { version, ..it.1 }));
    chat.world.own = loaded(Known { criteria, ..known_with(&[]) });
    chat.say("Câu chữ khác");
    assert!(chat.effects.is_empty(), "{:?}", chat.effects);
    assert_eq!(note(&chat).as_deref(), Some("model-changed-meanwhile"));
}

#[test]
fn a_day_that_comes_is_remembered_by_whoever_has_to_act_until_it_is_done() {
    let due = |kinds: &[ModelKind], stage, nth| {
        let mut facts = facts_of(GIANG);
        facts.team_people =
            people().into_iter().filter(|it| it.offices.iter().any(|it| it.team == Some(TEAM))).collect();
        facts.own.push(Own::of(DueFound(known_with(kinds).teams.pop())));
        let timer = Timer::of(timers::DueModel::ModelTeam {
            ward: crate::domain::WardId(1),
            team: TEAM,
            year: 2026,
            stage,
            nth,
        });
        super::super::turn(&super::super::State::default(), Input::Due(timer), &facts).effects
    };
    let told = due(&[ModelKind::Chosen], ModelStage::SelfRating, 0);
    let [Effect::Tell { to: super::super::effect::Audience::Person(BINH), screen, .. }] = &told[..] else {
        panic!("the head: {told:?}")
    };
    check_screen(screen);
    assert!(vi(&screen.body).contains("15/11/2026"), "{}", vi(&screen.body));
    assert!(due(&[ModelKind::Chosen, ModelKind::SelfRating], ModelStage::SelfRating, 1).is_empty(), "it is done");
    let told = due(&[ModelKind::Chosen, ModelKind::SelfRating, ModelKind::Request], ModelStage::Decision, 1);
    assert!(matches!(told[..], [Effect::Tell { to: super::super::effect::Audience::OfficersOf(_), .. }]), "{told:?}");
    assert!(due(&[], ModelStage::SelfRating, 0).is_empty(), "it is no model team");
}

#[test]
fn what_waits_is_named_from_thirty_days_before_to_whoever_has_to_act() {
    let tasks = |who, kinds: &[ModelKind], today: &str| {
        let mut facts = facts_of(who);
        facts.today = day(today);
        facts.own.push(Own::of(known_with(kinds)));
        let actor = facts.actor().cloned().unwrap();
        (todo::TODO.tasks)(&actor, &facts)
            .into_iter()
            .map(|it| (it.pressing, it.days, vi(&it.label)))
            .collect::<Vec<_>>()
    };
    assert_eq!(tasks(GIANG, &[], "2026-05-05").len(), 1, "none is chosen");
    assert!(tasks(GIANG, &[], "2026-01-15").is_empty(), "the year has only begun");
    assert!(tasks(BINH, &[ModelKind::Chosen], "2026-10-01").is_empty());
    let own = tasks(BINH, &[ModelKind::Chosen], "2026-11-01");
    assert!(matches!(&own[..], [(Pressing::Due, 13, words)] if words.contains("tự đánh giá")), "{own:?}");
    assert!(tasks(GIANG, &[ModelKind::Chosen], "2026-11-01").is_empty(), "it is the team's turn");
    let late = tasks(BINH, &[ModelKind::Chosen], "2026-11-15");
    assert!(matches!(late[..], [(Pressing::Overdue, -1, _)]), "before the fifteenth: {late:?}");
    let last = tasks(BINH, &[ModelKind::Chosen], "2026-11-14");
    assert!(matches!(&last[..], [(Pressing::Due, 0, words)] if words.contains("hôm nay là ngày cuối")), "{last:?}");
    let rated = [ModelKind::Chosen, ModelKind::SelfRating, ModelKind::Request];
    assert!(matches!(tasks(GIANG, &rated, "2026-12-01")[..], [(Pressing::Due, 13, _)]));
    let decided = [ModelKind::Chosen, ModelKind::SelfRating, ModelKind::Request, ModelKind::Decision];
    assert!(tasks(GIANG, &decided, "2026-12-20").is_empty());
}

#[test]
fn half_a_line_is_found_again() {
    let mut chat = chat_with(GIANG, known_with(&[ModelKind::Chosen]));
    chat.go(links::show(TEAM, 2026));
    chat.tap("note:support");
    let at = |chat: &Chat| chat.state.place.at::<At>().cloned().unwrap();
    assert!(at(&chat).unsaved().is_none(), "nothing was answered");
    chat.tap("lawyer");
    assert!(at(&chat).unsaved().is_some());
    // Criteria are ticked while the first question stands.
    let mut chat = chat_with(BINH, known_with(&[ModelKind::Chosen, ModelKind::SelfRating]));
    chat.go(links::show(TEAM, 2026));
    chat.tap("note:self_rating");
    assert!(at(&chat).unsaved().is_none());
    chat.tap("c:1");
    assert!(at(&chat).unsaved().is_some());
    chat.go(links::show(TEAM, 2026));
    chat.tap("entries");
    chat.tap("e:2");
    chat.tap("correct");
    assert!(at(&chat).unsaved().is_none(), "what stands there was written down long ago");
    chat.say("Ghi nhầm ngày");
    assert!(at(&chat).unsaved().is_some());
}

#[test]
fn every_step_is_stored_as_it_was() {
    let places = places("model");
    pins(&places, "/step", all!(Step));
    pins(&places, "/form/kind", all!(ModelKind));
    pins(&places, "/form/ask", all!(Ask));
    pins(&places, "/field", all!(Field));
    pins(&places, "/set", all!(Seed));
}
