//! Which resident group a message names (`TDP Cô Mễ`, `tổ 7`), as it is called without the word for such a group. Whether
//! the ward has one of that name is not known here.

use std::sync::LazyLock;

use crate::domain::spelling::{Phrase, Words, phrases};

/// Words before the name of a group. The last, `tổ`, is also said of mediators and others: only a number follows it then.
static UNITS: LazyLock<Vec<Phrase>> =
    LazyLock::new(|| phrases(&["tổ dân phố", "tdp", "tổ dp", "khu phố", "khu dân cư", "khu", "thôn", "xóm", "tổ"]));

/// Longest name of a group, in words.
const LONGEST_NAME: usize = 3;

/// The one group that a text names; none where it names several.
pub(super) fn group(text: &str, words: &Words) -> Option<String> {
    let mut named: Vec<String> = Vec::new();
    for (unit, phrase) in UNITS.iter().enumerate() {
        for place in words.places(phrase) {
            let only_number = unit + 1 == UNITS.len();
            if let Some(name) = name_at(text, words, place.end, only_number).filter(|it| !named.contains(it)) {
                named.push(name);
            }
        }
    }
    match <[String; 1]>::try_from(named) {
        Ok([only]) => Some(only),
        Err(_) => None,
    }
}

/// The words with capitals, or the number, that stand at a place.
fn name_at(text: &str, words: &Words, at: usize, only_number: bool) -> Option<String> {
    let clause = words.words.get(at)?.clause;
    let written = |it: usize| words.words.get(it).filter(|it| it.clause == clause).map(|it| &text[it.range.clone()]);
    let first = written(at)?;
    if first.bytes().all(|it| it.is_ascii_digit()) {
        return (first.len() <= 2).then(|| first.to_owned());
    }
    let capital = |it: &&str| it.chars().next().is_some_and(char::is_uppercase);
    let name: Vec<&str> = (at..at + LONGEST_NAME).map_while(written).take_while(capital).collect();
    (!only_number && !name.is_empty()).then(|| name.join(" "))
}
