//! The questions are whole: each has its article and its card, one right answer that its length does not give away, and
//! both languages; every kind of dispute and every duty is asked of.

use std::collections::BTreeSet;

use super::*;

fn length(text: &str) -> usize {
    text.chars().count()
}

#[test]
fn there_are_at_least_forty_and_each_has_its_own_number_and_name() {
    let numbers: BTreeSet<u32> = shipped().iter().map(|it| it.no).collect();
    let names: BTreeSet<&str> = shipped().iter().map(|it| it.code.as_str()).collect();
    assert_eq!((numbers.len(), names.len()), (shipped().len(), shipped().len()));
    assert!(shipped().len() >= 40, "{}", shipped().len());
    for it in shipped() {
        assert_eq!(keyed(&key(it.no)).map(|it| it.no), Some(it.no));
    }
    assert!(keyed("s:0").is_none() && keyed("o:1").is_none() && keyed("").is_none());
}

#[test]
fn every_kind_of_dispute_and_every_duty_is_asked_of() {
    for topic in Topic::all() {
        assert!(shipped().iter().any(|it| it.topic == topic), "{topic}");
        assert_eq!(Topic::from_code(&topic.to_string()), Some(topic));
    }
    assert_eq!(Topic::from_code("kind:secret"), None);
    assert_eq!(Topic::all().count(), Kind::ALL.len() + Duty::ALL.len());
}

#[test]
fn each_rests_on_a_card_of_the_law_that_has_its_article() {
    for it in shipped() {
        let card = it.card().unwrap_or_else(|| panic!("{}: no card {}", it.code, it.card));
        assert!(card.law.contains(&it.law), "{}: {:?} is not a place of the card {}", it.code, it.law, card.code);
        for &lang in Lang::ALL {
            let told = it.law.told(lang);
            assert!(told.contains('(') && !told.ends_with(", "), "{}: {told}", it.code);
        }
        // What is asked of a kind of dispute rests on its card, or on one to which that leads.
        if let Topic::Kind(kind) = it.topic {
            let own = crate::domain::lawcards::of_kind(kind).unwrap();
            assert!(own.no == card.no || own.more.contains(&card.code), "{}: {}", it.code, card.code);
        }
    }
}

#[test]
fn both_languages_are_complete_and_a_question_is_read_at_a_glance() {
    for &lang in Lang::ALL {
        let said: BTreeSet<&String> = SHIPPED.words[&lang].keys().collect();
        assert_eq!(said, shipped().iter().map(|it| &it.code).collect(), "{lang}");
        let mut told = BTreeSet::new();
        for it in shipped() {
            let words = it.words(lang);
            assert!(told.insert(words.tell.as_str()), "{lang} {}: told twice", it.code);
            assert!((20..=180).contains(&length(&words.tell)), "{lang} {}", it.code);
            let mut answers = BTreeSet::new();
            for &letter in Letter::ALL {
                let Reply(say, why) = words.reply(letter);
                assert!(answers.insert(say), "{lang} {}: an answer stands twice", it.code);
                assert!((6..=80).contains(&length(say)) && (15..=130).contains(&length(why)), "{lang} {}", it.code);
                for text in [say, why, &words.tell] {
                    assert!(text.ends_with(['.', '?', '”', '!']), "{lang} {}: {text}", it.code);
                    assert!(text.trim() == text && !text.contains("  "), "{lang} {}: {text}", it.code);
                    assert!(!text.contains(['<', '>', '&']), "{lang} {}: {text}", it.code);
                }
            }
        }
    }
}

#[test]
fn the_right_answer_is_given_away_neither_by_its_length_nor_by_its_place() {
    let half = shipped().len() / 2;
    for &lang in Lang::ALL {
        let is = |it: &&Scenario, most: fn(&[usize]) -> usize| {
            let words = it.words(lang);
            let all: Vec<usize> = Letter::ALL.iter().map(|&letter| length(&words.reply(letter).0)).collect();
            length(&words.reply(it.right).0) == most(&all)
        };
        let longest = shipped().iter().filter(|it| is(it, |all| *all.iter().max().unwrap())).count();
        let shortest = shipped().iter().filter(|it| is(it, |all| *all.iter().min().unwrap())).count();
        assert!(longest <= half && shortest <= half, "{lang}: longest {longest}, shortest {shortest} of {}", half * 2);
    }
    for &letter in Letter::ALL {
        let there = shipped().iter().filter(|it| it.right == letter).count();
        assert!(there * 4 >= shipped().len() && there <= half, "{letter}: {there}");
    }
}

#[test]
fn no_reason_scolds() {
    let hard = ["sai", "ngu", "dốt", "kém"];
    for it in shipped() {
        let words = it.words(Lang::Vi);
        for &letter in Letter::ALL {
            let why = words.reply(letter).1.to_lowercase();
            let first = why.split(|it: char| !it.is_alphabetic()).next().unwrap();
            let told_off = why.contains("ông/bà sai") || hard.contains(&first);
            assert!(!told_off, "{}: {why}", it.code);
        }
    }
}
