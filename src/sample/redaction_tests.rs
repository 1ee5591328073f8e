//! A hundred situations from the sample's stories, people, roofs and telephones, typed in four ways: nothing of a person
//! is left in what goes out.

use fastrand::Rng;

use super::stories::stories;
use super::story::Cast;
use super::words::{group_name, phone};
use crate::domain::fold::{fold, nfc};
use crate::domain::kinds::Kind;
use crate::domain::redaction::{What, redact};

const TEXTS: usize = 100;

/// A situation, and what of it tells who it is about.
struct Told {
    text: String,
    secrets: Vec<String>,
}

fn told(rng: &mut Rng, nth: usize) -> Told {
    let kind = Kind::ALL[nth % Kind::ALL.len()];
    let stories = stories(kind);
    let story = &stories[rng.usize(..stories.len())];
    let cast = Cast::new(rng, story.tie);
    let (number, group) = (phone(nth * 7919), group_name(nth));
    let roof = cast.homes.0.address();
    let (a, b) = (cast.a.called(), cast.b.called());
    let who = match nth % 3 {
        0 => format!("Tôi gặp {a}, {roof}, tổ dân phố {group}, số {number}."),
        1 => format!("{} ở {roof} nhờ tôi, điện thoại {number}.", cast.a.name()),
        _ => format!("Tôi đã gọi {b} theo số {number} mà không được."),
    };
    let text = nfc(&format!("{} {who} Nên nói gì trước?", cast.tell(story.content)));
    let mut secrets = vec![number];
    secrets.extend([a, b, cast.a.name(), roof, group].into_iter().map(|it| nfc(&it)));
    match nth % 4 {
        2 => Told { text: text.to_lowercase(), secrets: secrets.iter().map(|it| it.to_lowercase()).collect() },
        3 => Told { text: fold(&text), secrets: secrets.iter().map(|it| fold(it)).collect() },
        _ => Told { text, secrets },
    }
}

/// Where a whole phrase stands in a text, a capital at its beginning or not.
fn places(text: &str, phrase: &str) -> Vec<std::ops::Range<usize>> {
    let (low, phrase) = (text.to_lowercase(), phrase.to_lowercase());
    let is_apart = |it: Option<char>| it.is_none_or(|it| !it.is_alphanumeric());
    low.match_indices(&phrase)
        .map(|(at, it)| at..at + it.len())
        .filter(|it| is_apart(low[..it.start].chars().next_back()) && is_apart(low[it.end..].chars().next()))
        .collect()
}

#[test]
fn nothing_of_the_people_of_the_sample_leaks() {
    let mut rng = Rng::with_seed(14);
    let (mut leaks, mut too_many) = (Vec::new(), Vec::new());
    for nth in 0..TEXTS {
        let Told { text, secrets } = told(&mut rng, nth);
        let found = redact(&text, &[], What::ALL).found;
        let marks: Vec<_> = secrets.iter().flat_map(|it| places(&text, it)).collect();
        for mark in &marks {
            let typed = text[mark.clone()].trim_end_matches('.');
            let is_covered = found.iter().any(|it| it.at.start < mark.end && it.at.end >= mark.start + typed.len());
            if !is_covered {
                leaks.push(format!("{typed} in: {text}"));
            }
        }
        let has_a_mark =
            |it: &std::ops::Range<usize>| marks.iter().any(|mark| mark.start < it.end && it.start < mark.end);
        if let Some(it) = found.iter().find(|it| !has_a_mark(&it.at)) {
            too_many.push(format!("{} in: {text}", it.typed));
        }
    }
    assert!(leaks.is_empty(), "leaks:\n{}", leaks.join("\n"));
    assert!(too_many.len() * 20 < TEXTS, "false alarms:\n{}", too_many.join("\n"));
}
