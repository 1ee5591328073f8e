//! Ratings that are put right, days and numbers as they are typed, and what is closed to whom.

use super::tests::{FIRST, TEAM, chat_with, known_with, loaded, note, noted};
use super::*;
use crate::dialogue::effect::only;
use crate::dialogue::testing::*;
use crate::domain::model::ModelNoted;
use crate::domain::model::criteria::Edition;

use ModelKind as K;

/// The second edition: the third criterion reads otherwise, the last counts no more.
fn changed(known: Known) -> Known {
    let (mut set, _) = known.criteria.unwrap();
    set.all[2].text = "Hòa giải tốt: từ 95%".to_owned();
    set.all[5].dropped = Some("không dùng".to_owned());
    Known { criteria: Some((set, Edition { year: 2026, version: 2 })), ..known }
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
