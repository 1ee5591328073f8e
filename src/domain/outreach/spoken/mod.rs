//! A written text as it is read aloud: abbreviations, numbers, days, sums and places in the law in words, in sentences that
//! one breath reaches. What can only be guessed is named, so that whoever wrote it looks at it. Reading what was made so
//! changes nothing any more. Knows no chat, no paper and no clock.

mod law;
mod names;
mod numbers;
mod say;
#[cfg(test)]
mod tests;
mod tokens;

use super::super::fold::{fold, normalise_paragraphs};
use say::Said;
use tokens::Token;

/// Longest sentence that one breath reaches, in syllables: longer ones are cut where the sense allows it, or named.
pub const LONG: usize = 30;
/// Shortest part of a sentence that is cut off.
const SHORTEST: usize = 6;
/// What a sentence may begin with where it is cut: before it stands a comma.
const GOES_ON: &[&str] = &[
    "nhưng",
    "đồng thời",
    "ngoài ra",
    "do đó",
    "vì vậy",
    "vì thế",
    "tuy nhiên",
    "mặt khác",
    "nếu không",
    "bên cạnh đó",
];

/// A text as it is read aloud.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Spoken {
    /// Its paragraphs, sentence by sentence.
    pub paragraphs: Vec<Vec<String>>,
    /// What of it was left as it is and is better looked at: capitals and figures that may be read in several ways.
    pub unsure: Vec<String>,
}

impl Spoken {
    /// As one text, a paragraph a line.
    #[must_use]
    pub fn text(&self) -> String {
        self.paragraphs.iter().map(|it| it.join(" ")).collect::<Vec<_>>().join("\n")
    }

    /// Sentences that stayed long.
    pub fn long(&self) -> impl Iterator<Item = &str> {
        self.paragraphs.iter().flatten().map(String::as_str).filter(|it| syllables(it) > LONG)
    }
}

/// Syllables of a text that is in words already.
#[must_use]
pub fn syllables(text: &str) -> usize {
    text.split(|it: char| !it.is_alphanumeric()).filter(|it| !it.is_empty()).count()
}

/// How a text is read aloud.
#[must_use]
pub fn aloud(text: &str) -> Spoken {
    let mut spoken = Spoken::default();
    for line in joined(&normalise_paragraphs(text)) {
        let tokens = tokens::of(&line);
        let said = say::all(&tokens, &mut spoken.unsure);
        let sentences: Vec<String> = sentences(&tokens, said).into_iter().flat_map(|it| cut(&it)).collect();
        if !sentences.is_empty() {
            spoken.paragraphs.push(sentences);
        }
    }
    spoken.unsure.dedup();
    spoken
}

/// Lines that were only broken because they were full are one: the first ends with no point, the next begins small.
fn joined(text: &str) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut ended = true;
    for line in text.lines() {
        if line.is_empty() {
            ended = true;
            continue;
        }
        let begins_small = line.chars().next().is_some_and(char::is_lowercase) && !tokens::is_numbered(line);
        match lines.last_mut().filter(|last| !ended && begins_small && !last.ends_with(['.', '!', '?', ';', ':'])) {
            Some(last) => {
                last.push(' ');
                last.push_str(line);
            }
            None => lines.push(line.to_owned()),
        }
        ended = false;
    }
    lines
}

/// Where a sentence ends, and with what sign.
fn sentences(tokens: &[Token], said: Vec<Said>) -> Vec<String> {
    let mut all = Vec::new();
    let mut now = String::new();
    for it in said {
        if it.words.is_empty() {
            continue;
        }
        let pauses = tokens[it.first].opens && !now.is_empty() && !now.ends_with(',');
        if pauses {
            now.push(',');
        }
        if !now.is_empty() {
            now.push(' ');
        }
        now.push_str(&it.words);
        match tokens[it.last].stop {
            Some(sign) => end(&mut now, sign, &mut all),
            None if tokens[it.last].pause && !now.ends_with(',') => now.push(','),
            None => {}
        }
    }
    end(&mut now, '.', &mut all);
    all
}

fn end(now: &mut String, sign: char, all: &mut Vec<String>) {
    let text = now.trim_end_matches([',', ' ']);
    if !text.is_empty() {
        all.push(format!("{}{sign}", capital(text)));
    }
    now.clear();
}

/// With a capital at the beginning.
fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
}

/// A long sentence in two or more, where a word that goes on follows a comma.
fn cut(sentence: &str) -> Vec<String> {
    if syllables(sentence) <= LONG {
        return vec![sentence.to_owned()];
    }
    for (at, _) in sentence.match_indices(", ") {
        let (first, rest) = (&sentence[..at], &sentence[at + 2..]);
        let goes_on = GOES_ON.iter().any(|it| rest.starts_with(it) && rest[it.len()..].starts_with([' ', ',']));
        if goes_on && syllables(first) >= SHORTEST && syllables(rest) >= SHORTEST {
            let mut all = vec![format!("{first}.")];
            all.extend(cut(&capital(rest)));
            return all;
        }
    }
    vec![sentence.to_owned()]
}

/// Folded, for what is compared with a list.
fn bare(word: &str) -> String {
    fold(word)
}
