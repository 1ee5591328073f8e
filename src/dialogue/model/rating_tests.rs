//! Ratings that are put right, days and numbers as they are typed, and what is closed to whom.

use super::tests::{FIRST, TEAM, chat_with, entry, known_with, loaded, note, noted, opened};
use super::*;
use crate::dialogue::Input;
use crate::dialogue::effect::{Audience, Timer, only};
use crate::dialogue::own::Own;
use crate::dialogue::testing::*;
use crate::domain::WardId;
use crate::domain::model::criteria::{Edition, Hint};
use crate::domain::model::{ModelNoted, ModelStage, ModelTeam, Votes};
use crate::domain::plan::Struck;

use ModelKind as K;

/// The second edition: the third criterion reads otherwise, the last counts no more.
fn changed(known: Known) -> Known {
    let (mut set, _) = known.criteria.unwrap();
    set.all[2].text = "Hòa giải tốt: từ 95%".to_owned();
    set.all[5].dropped = Some(crate::domain::model::criteria::Dropped::Words("không dùng".to_owned()));
    Known { criteria: Some((set, Edition { year: 2026, version: 2 })), ..known }
}

/// The same team, whose rating was not agreed on.
fn refused(kinds: &[K]) -> Known {
    let mut known = known_with(kinds);
    for it in known.teams.iter_mut().flat_map(|it| &mut it.entries).filter(|it| it.noted.kind == K::SelfRating) {
        it.noted.votes = Some(Votes { members: 5, present: 5, agreed: 2 });
    }
    known
}

fn correcting(who: crate::domain::PersonId, known: Known, id: i64) -> Chat {
    let mut chat = chat_with(who, known);
    chat.go(links::show(TEAM, 2026));
    chat.tap("entries");
    chat.tap(&format!("e:{id}"));
    chat.tap("correct");
    chat.say("Ghi nhầm ngày");
    chat
}

fn saved(chat: &mut Chat) -> ModelNoted {
    chat.tap("save");
    let ModelDeed::Note { noted, .. } = only(&chat.effects) else { panic!("{:?}", chat.effects) };
    (**noted).clone()
}

#[test]
fn a_rating_reads_as_it_was_made_and_keeps_its_scores_unless_they_are_answered_anew() {
    let known = || changed(known_with(&[K::Chosen, K::SelfRating]));
    let mut chat = chat_with(BINH, known());
    chat.go(links::show(TEAM, 2026));
    chat.tap("entries");
    let card = vi(&chat.tap("e:2").body);
    assert!(card.contains("đạt chỉ tiêu") && !card.contains("từ 95%"), "{card}");
    let mut chat = correcting(BINH, known(), 2);
    assert!(vi(&chat.screen().body).contains("đạt 5/6"), "{}", vi(&chat.screen().body));
    chat.tap("edit:day");
    chat.say("12/4/2026");
    let kept = saved(&mut chat);
    assert_eq!((&kept.scores, kept.criteria), (&noted(K::SelfRating, "2026-04-10").scores, Some(FIRST)));
    let mut chat = correcting(BINH, known(), 2);
    chat.tap("edit:scores");
    chat.tap("c:1");
    chat.tap("done");
    assert!(vi(&chat.screen().body).contains("đạt 4/5"), "{}", vi(&chat.screen().body));
    let anew = saved(&mut chat);
    assert_eq!((anew.scores.len(), anew.met()), (5, 4));
    assert_eq!(anew.criteria, Some(Edition { year: 2026, version: 2 }));
}

#[test]
fn what_was_ticked_under_other_criteria_is_looked_at_once_more() {
    let mut chat = chat_with(BINH, known_with(&[K::Chosen]));
    chat.go(links::show(TEAM, 2026));
    chat.tap("note:self_rating");
    chat.tap("c:3");
    chat.tap("done");
    for words in ["5", "5", "4", "10/4/2026"] {
        chat.say(words);
    }
    chat.world.own = loaded(changed(known_with(&[K::Chosen])));
    chat.tap("save");
    assert!(chat.effects.is_empty(), "{:?}", chat.effects);
    assert_eq!(note(&chat).as_deref(), Some("model-changed-meanwhile"));
    assert!(vi(&chat.screen().body).contains("từ 95%"), "{}", vi(&chat.screen().body));
    chat.tap("done");
    assert_eq!(saved(&mut chat).criteria, Some(Edition { year: 2026, version: 2 }));
}

#[test]
fn after_a_vote_that_failed_the_team_meets_again_and_everything_says_so() {
    let known = || refused(&[K::Chosen, K::SelfRating]);
    let mut chat = chat_with(BINH, known());
    let card = chat.go(links::show(TEAM, 2026));
    let said = vi(&card.body);
    assert!(said.contains("tổ họp, tự đánh giá lại") && said.contains("Mới 2/5 người nhất trí"), "{said}");
    assert!(!card.offers("note:request") && card.offers("note:self_rating"), "{:?}", keys(&card));
    check_screen(&card);
    let papers = chat.tap("papers");
    assert!(!papers.offers("paper:request") && papers.offers("paper:self_minutes"), "{:?}", keys(&papers));
    let mut facts = facts_of(BINH);
    facts.today = day("2026-11-10");
    facts.own.extend(loaded(known()));
    let actor = facts.actor().cloned().unwrap();
    let tasks = (todo::TODO.tasks)(&actor, &facts);
    assert!(vi(&tasks[0].label).contains("tổ họp, tự đánh giá lại"), "{}", vi(&tasks[0].label));
}

#[test]
fn what_is_next_is_asked_for_even_where_a_later_day_comes() {
    let due = |known: Known, stage, today: &str| {
        let mut facts = facts_of(GIANG);
        facts.today = day(today);
        let heads = |it: &crate::domain::people::Person| it.offices.iter().any(|it| it.team == Some(TEAM));
        facts.team_people = people().into_iter().filter(heads).collect();
        facts.own.push(Own::of(DueFound(known.teams.into_iter().next())));
        let (ward, year) = (WardId(1), 2026);
        let timer = Timer::of(timers::DueModel::ModelTeam { ward, team: TEAM, year, stage, nth: 0 });
        let effects = super::super::turn(&super::super::State::default(), Input::Due(timer), &facts).effects;
        effects
            .into_iter()
            .map(|it| match it {
                Effect::Tell { to, screen, .. } => (to, vi(&screen.body)),
                it => panic!("{it:?}"),
            })
            .collect::<Vec<_>>()
    };
    let told = due(refused(&[K::Chosen, K::SelfRating]), ModelStage::Request, "2026-11-20");
    let [(Audience::Person(BINH), words)] = &told[..] else { panic!("{told:?}") };
    assert!(words.contains("tự đánh giá lại") && words.contains("quá 6 ngày"), "{words}");
    let told = due(known_with(&[K::Chosen, K::SelfRating]), ModelStage::Decision, "2026-12-05");
    let [(Audience::Person(BINH), words)] = &told[..] else { panic!("the office cannot decide yet: {told:?}") };
    assert!(words.contains("tổ đề nghị công nhận") && words.contains("quá 6 ngày"), "{words}");
    assert!(due(known_with(&[K::Chosen, K::SelfRating]), ModelStage::SelfRating, "2026-11-14").is_empty(), "done");
    let told = due(known_with(&[K::Chosen]), ModelStage::SelfRating, "2026-11-14");
    assert!(told[0].1.contains("Hôm nay là ngày cuối"), "{told:?}");
}

#[test]
fn a_day_that_is_past_is_overdue_on_the_card_as_well() {
    let said = |today: &str| {
        let mut chat = chat_with(BINH, known_with(&[K::Chosen]));
        chat.world.today = day(today);
        vi(&opened(&mut chat).body)
    };
    assert!(said("2026-11-14").contains("trước ngày 15/11/2026") && !said("2026-11-14").contains("quá"));
    assert!(said("2026-11-20").contains("quá 6 ngày"), "{}", said("2026-11-20"));
}

#[test]
fn a_head_whose_team_is_not_chosen_reads_that_of_their_own() {
    let mut chat = chat_with(BINH, known_with(&[]));
    let said = vi(&opened(&mut chat).body);
    assert!(said.contains("Tổ của ông/bà chưa được chọn") && !said.contains("ít nhất"), "{said}");
}

#[test]
fn a_team_that_somebody_else_chose_meanwhile_is_not_chosen_again() {
    let mut chat = chat_with(GIANG, known_with(&[]));
    opened(&mut chat);
    chat.tap("choose");
    chat.tap("t:1");
    chat.say("13/QĐ-UBND ngày 10/4/2026");
    chat.world.own = loaded(known_with(&[K::Chosen]));
    chat.tap("save");
    assert!(chat.effects.is_empty(), "{:?}", chat.effects);
    assert_eq!(note(&chat).as_deref(), Some("model-lack-unchosen"));
}

#[test]
fn the_day_of_a_decision_is_read_with_its_number_and_no_year_is_guessed() {
    let mut chat = chat_with(GIANG, known_with(&[]));
    opened(&mut chat);
    chat.tap("choose");
    chat.tap("t:1");
    chat.say("12/QĐ-UBND ngày 40/4");
    assert!(note(&chat).is_some_and(|it| it.starts_with("date-")), "{:?}", note(&chat));
    chat.say("12/QĐ-UBND ngày 20/12");
    assert_eq!(note(&chat).as_deref(), Some("model-day-of-another-year"), "no decision of last December");
    chat.say("12/QĐ-UBND ngày 10/4");
    let card = vi(&chat.screen().body);
    assert!(card.contains("12/QĐ-UBND") && card.contains("10/04/2026"), "{card}");
    chat.tap("edit:day");
    chat.say("20/12");
    let Some(note) = chat.last.as_ref().and_then(|it| it.note.as_ref()) else { panic!() };
    assert!(vi(note).contains("từ 01/01/2026 đến 05/05/2026"), "{}", vi(note));
    chat.tap("back");
    chat.tap("save");
    let Some(ModelDeed::Note { noted, .. }) = chat.effects[0].deed() else { panic!("{:?}", chat.effects) };
    assert_eq!((noted.number.as_deref(), noted.on), (Some("12/QĐ-UBND"), day("2026-04-10")));
}

#[test]
fn in_the_month_in_which_a_year_is_finished_the_last_such_day_is_meant() {
    let on = |words: &str| {
        let mut chat = chat_with(GIANG, known_with(&[K::Chosen, K::Lesson]));
        chat.world.today = day("2027-01-10");
        chat.world.said = None;
        chat.go(links::show(TEAM, 2026));
        chat.tap("note:lesson");
        chat.say("Gặp riêng từng bên trước");
        chat.say(words);
        saved(&mut chat).on
    };
    assert_eq!(on("5/1"), day("2027-01-05"));
    assert_eq!(on("20/12"), day("2026-12-20"));
    assert_eq!(on("5/1/2026"), day("2026-01-05"));
}

#[test]
fn no_decision_is_of_a_day_before_what_it_rests_on() {
    let mut chat = chat_with(GIANG, known_with(&[K::Chosen, K::SelfRating, K::Request, K::WardRating]));
    chat.go(links::show(TEAM, 2026));
    chat.tap("note:decision");
    chat.tap("recognise");
    chat.say("88/QĐ-UBND ngày 1/3/2026");
    chat.tap("save");
    assert!(chat.effects.is_empty(), "{:?}", chat.effects);
    let Some(note) = chat.last.as_ref().and_then(|it| it.note.as_ref()) else { panic!() };
    assert!(vi(note).contains("Ngày 01/03/2026 trước mục “Chọn tổ” (10/04/2026)"), "{}", vi(note));
    chat.say("10/4/2026");
    assert_eq!(saved(&mut chat).on, day("2026-04-10"));
    let mut chat = correcting(GIANG, known_with(&[K::Chosen, K::SelfRating]), 1);
    chat.tap("edit:day");
    chat.say("20/4/2026");
    chat.tap("save");
    assert_eq!(note_id(&chat), "model-day-after", "the team has rated itself already");
}

fn note_id(chat: &Chat) -> String {
    note(chat).unwrap_or_default()
}

#[test]
fn the_ward_rates_whoever_asked_and_what_it_decided_on_stays() {
    let mut chat = chat_with(GIANG, known_with(&[K::Chosen, K::SelfRating]));
    assert!(!chat.go(links::show(TEAM, 2026)).offers("note:ward_rating"), "it has not asked");
    assert!(!chat.tap("papers").offers("paper:ward_minutes"));
    let mut chat = chat_with(GIANG, known_with(&[K::Chosen, K::SelfRating, K::Request]));
    assert!(chat.go(links::show(TEAM, 2026)).offers("note:ward_rating"));
    let decided = || known_with(&[K::Chosen, K::SelfRating, K::Request, K::WardRating, K::Decision]);
    for (who, may) in [(BINH, false), (GIANG, true)] {
        let mut chat = chat_with(who, decided());
        assert_eq!(chat.go(links::show(TEAM, 2026)).offers("note:self_rating"), may);
        chat.tap("entries");
        let card = chat.tap("e:2");
        assert_eq!((card.offers("strike"), card.offers("correct")), (may, may), "{who}");
    }
    let mut not = decided();
    not.teams[0].entries[4].noted.recognised = Some(false);
    for (known, is_drafted) in [(decided(), true), (not, false)] {
        let mut chat = chat_with(GIANG, known);
        chat.go(links::show(TEAM, 2026));
        assert_eq!(chat.tap("papers").offers("paper:decision"), is_drafted);
    }
}

#[test]
fn words_of_a_struck_line_are_read_by_whoever_may_put_it_right_and_by_nobody_else() {
    let known = || {
        let mut lines = vec![entry(1, noted(K::Chosen, "2026-04-10")), entry(2, noted(K::Lesson, "2026-04-10"))];
        lines.push(entry(3, noted(K::WardRating, "2026-04-10")));
        for it in &mut lines[1..] {
            it.struck = Some(Struck { name: "Ai đó".to_owned(), at: now(), why: "Ghi nhầm tổ".to_owned() });
        }
        Known { teams: vec![ModelTeam { team: TEAM, year: 2026, entries: lines }], ..known_with(&[]) }
    };
    for (who, reads) in [(GIANG, true), (BINH, false)] {
        let mut chat = chat_with(who, known());
        chat.go(links::show(TEAM, 2026));
        chat.tap("entries");
        let card = chat.tap("e:2");
        assert_eq!(vi(&card.body).contains("Gặp riêng từng bên"), reads, "{}", vi(&card.body));
        assert!(vi(&card.body).contains("Ghi nhầm tổ"), "why it was struck is no secret");
        check_screen(&card);
        chat.tap("back");
        let card = chat.tap("e:3");
        assert_eq!(vi(&card.body).contains("Tổ chức tốt"), reads, "{}", vi(&card.body));
    }
}

#[test]
fn percent_are_wanted_of_shares_alone() {
    let known = known_with(&[]);
    let of = |hint: Option<Hint>| known.criteria.as_ref().unwrap().0.live().find(|it| it.hint == hint).unwrap().nth;
    for (hint, counts) in [(None, false), (Some(Hint::Together), false), (Some(Hint::Rate), true)] {
        let mut chat = chat_with(GIANG, known.clone());
        opened(&mut chat);
        chat.tap("criteria");
        let card = chat.tap(&format!("c:{}", of(hint)));
        assert_eq!((card.offers("percent"), vi(&card.body).contains("Mức cần đạt")), (counts, counts), "{hint:?}");
    }
}
