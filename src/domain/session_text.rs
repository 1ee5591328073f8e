//! Reads what somebody tells of a session in one message: `hôm qua 19h tại nhà văn hóa, hai bên có mặt, chưa thống nhất,
//! hẹn 5/12 19h`. A clause is taken only where every word of it belongs to the fact that it states, with its accents where
//! it has some; anything else is given back as it was written, never cut. Total: any text is read somehow.

mod words;

use std::ops::Range;

use chrono::{NaiveDate, NaiveTime};

use super::case::{NextSession, Openness, Presence};
use super::fold::{fold, nfc};
use super::input::date::{Lean, find_date, leaves_year_open};
use super::input::time::{parse_time, parse_time_of};
use words::{
    ABSENT, ADVERBS, AGREE, ALL_THERE, APART, AS_BOTH_WISH, BECAUSE, BOTH, CAME, CLOSED, NEXT, OPENLY, PLACES, SMALL,
    STARTS, TITLES, TURNS,
};

/// What was understood.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SessionHeard {
    /// On which day.
    pub on: Option<NaiveDate>,
    /// At what time.
    pub time: Option<NaiveTime>,
    /// Where.
    pub place: Option<String>,
    /// Who of side A came.
    pub side_a: Option<Presence>,
    /// Who of side B.
    pub side_b: Option<Presence>,
    /// Why somebody was absent.
    pub absence: Option<String>,
    /// Whether the sides were met apart.
    pub apart: bool,
    /// Public or closed.
    pub openness: Option<Openness>,
    /// What they agreed on.
    pub agreed: Option<String>,
    /// What is still open.
    pub open: Option<String>,
    /// When they meet again.
    pub next: Option<NextSession>,
    /// Everything else.
    pub rest: Option<String>,
}

/// As many words as a fact has beside its day, time and place.
const WORDS_OF_A_FACT: usize = 6;
/// Days further off than this are not meant where nobody says the year.
const NEAR_DAYS: i64 = 62;

/// Reads a message; days that it names count from `today`, the day on which it was written.
#[must_use]
pub fn read_session(text: &str, today: NaiveDate) -> SessionHeard {
    let mut heard = SessionHeard::default();
    let mut rest: Vec<String> = Vec::new();
    for clause in clauses(text).into_iter().flat_map(|it| before_next(it, today)) {
        match understood(&clause, today).and_then(|said| joined(&heard, said)) {
            Some(both) => heard = both,
            None => rest.push(clause),
        }
    }
    presume(&mut heard, &rest);
    heard.rest = (!rest.is_empty()).then(|| rest.join(", "));
    heard
}

/// Reads the answer to when and where: a day, a time, a place, each of them if it is there. Nothing where words are left
/// over that are none of these.
#[must_use]
pub fn read_meeting(text: &str, today: NaiveDate, lean: Lean) -> SessionHeard {
    let flat = text.replace([',', ';', '\n'], " ");
    let it = when(&flat, today, lean, true);
    let fits = left_is_small(&it.left) && (it.on.is_some() || it.time.is_some() || it.place.is_some());
    if !fits {
        return SessionHeard::default();
    }
    SessionHeard { on: it.on, time: it.time, place: it.place, ..SessionHeard::default() }
}

/// Of whom nothing is said beside an absence, that side came.
fn presume(heard: &mut SessionHeard, rest: &[String]) {
    let said = |side: &str| rest.iter().any(|it| has(&fold(it), side));
    match (heard.side_a, heard.side_b) {
        (Some(Presence::Absent), None) if !said("ben b") => heard.side_b = Some(Presence::There),
        (None, Some(Presence::Absent)) if !said("ben a") => heard.side_a = Some(Presence::There),
        _ => {}
    }
}

/// Whether folded words hold a phrase as whole words.
fn has(folded: &str, phrase: &str) -> bool {
    let spaced: String = folded.chars().map(|it| if it.is_alphanumeric() { it } else { ' ' }).collect();
    format!(" {spaced} ").contains(&format!(" {phrase} "))
}

/// Both; nothing where the second says otherwise than the first.
fn joined(had: &SessionHeard, said: SessionHeard) -> Option<SessionHeard> {
    fn differs<T: PartialEq>(had: Option<&T>, said: Option<&T>) -> bool {
        had.zip(said).is_some_and(|(had, said)| had != said)
    }
    let contradicts = differs(had.on.as_ref(), said.on.as_ref())
        || differs(had.time.as_ref(), said.time.as_ref())
        || differs(had.place.as_ref(), said.place.as_ref())
        || differs(had.side_a.as_ref(), said.side_a.as_ref())
        || differs(had.side_b.as_ref(), said.side_b.as_ref())
        || differs(had.openness.as_ref(), said.openness.as_ref())
        || differs(had.next.as_ref(), said.next.as_ref());
    if contradicts {
        return None;
    }
    let more = |had: &Option<String>, said: Option<String>| match (had, said) {
        (Some(had), Some(said)) => Some(format!("{had}, {said}")),
        (had, said) => said.or_else(|| had.clone()),
    };
    Some(SessionHeard {
        on: said.on.or(had.on),
        time: said.time.or(had.time),
        place: said.place.or_else(|| had.place.clone()),
        side_a: said.side_a.or(had.side_a),
        side_b: said.side_b.or(had.side_b),
        absence: more(&had.absence, said.absence),
        apart: had.apart || said.apart,
        openness: said.openness.or(had.openness),
        agreed: more(&had.agreed, said.agreed),
        open: more(&had.open, said.open),
        next: said.next.or_else(|| had.next.clone()),
        rest: None,
    })
}

/// Parts between commas, semicolons, line ends and full stops that end a sentence.
fn clauses(text: &str) -> Vec<String> {
    let mut parts = vec![String::new()];
    let chars: Vec<char> = text.chars().collect();
    for (at, it) in chars.iter().enumerate() {
        let ends_sentence = *it == '.' && chars.get(at + 1).is_none_or(|next| next.is_whitespace());
        if matches!(it, ',' | ';' | '\n') || ends_sentence {
            parts.push(String::new());
        } else if let Some(last) = parts.last_mut() {
            last.push(*it);
        }
    }
    parts.into_iter().map(|it| it.trim().to_owned()).filter(|it| !it.is_empty()).collect()
}

/// A clause whose comma was left out before when they meet again: `chưa thống nhất hẹn 5/12`. What they agreed on may
/// have a day of its own and stays whole.
fn before_next(clause: String, today: NaiveDate) -> Vec<String> {
    let all: Vec<&str> = clause.split_whitespace().collect();
    let parts = (1..all.len()).find_map(|at| {
        let tail = &all[at..];
        if !Words(tail).eat_one(NEXT) || next(tail, today).is_none() {
            return None;
        }
        let head = all[..at].join(" ");
        let said = understood(&head, today).filter(|it| it.agreed.is_none());
        said.map(|_| vec![head, tail.join(" ")])
    });
    parts.unwrap_or_else(|| vec![clause])
}

/// What a clause says, if that is all it says.
fn understood(clause: &str, today: NaiveDate) -> Option<SessionHeard> {
    let all: Vec<&str> = clause.split_whitespace().collect();
    if let Some(next) = next(&all, today) {
        return Some(SessionHeard { next: Some(next), ..SessionHeard::default() });
    }
    if let Some(said) = agreement(&all, clause) {
        return Some(said);
    }
    if let Some(said) = absence_with_reason(&all) {
        return Some(said);
    }
    let it = when(clause, today, Lean::Past, false);
    if it.left.len() > WORDS_OF_A_FACT || it.on.is_some_and(|day| day > today) {
        return None;
    }
    let told = it.on.is_some() || it.time.is_some() || it.place.is_some();
    let left: Vec<&str> = it.left.iter().map(String::as_str).collect();
    let what = fact(&left).or_else(|| (told && left_is_small(&it.left)).then(SessionHeard::default))?;
    Some(SessionHeard { on: it.on, time: it.time, place: it.place, ..what })
}

fn left_is_small(left: &[String]) -> bool {
    left.iter().all(|it| SMALL.iter().any(|small| same(it, small)))
}

/// Whether a typed word is this one: with its accents, or without any.
fn same(typed: &str, word: &str) -> bool {
    let typed = nfc(typed.trim_matches(|it: char| !it.is_alphanumeric())).to_lowercase();
    let bare = fold(&typed) == typed;
    typed == word || (bare && fold(word) == typed)
}

/// Words one after the other.
struct Words<'a>(&'a [&'a str]);

impl Words<'_> {
    /// Takes a phrase from the front.
    fn eat(&mut self, phrase: &str) -> bool {
        let phrase: Vec<&str> = phrase.split(' ').collect();
        let fits = self.0.len() >= phrase.len() && phrase.iter().zip(self.0).all(|(it, typed)| same(typed, it));
        if fits {
            self.0 = &self.0[phrase.len()..];
        }
        fits
    }

    /// Takes one of these phrases, of which the longer ones stand first.
    fn eat_one(&mut self, phrases: &[&str]) -> bool {
        phrases.iter().any(|it| self.eat(it))
    }

    /// Takes as many of them as there are.
    fn eat_all(&mut self, phrases: &[&str]) -> bool {
        let before = self.0.len();
        while self.eat_one(phrases) {}
        self.0.len() < before
    }

    fn done(&self) -> bool {
        self.0.is_empty()
    }
}

/// Whom a clause is about.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Whom {
    Both,
    A,
    B,
}

fn whom(words: &mut Words<'_>) -> Option<Whom> {
    if words.eat_one(BOTH) {
        Some(Whom::Both)
    } else if words.eat("bên a") {
        Some(Whom::A)
    } else {
        words.eat("bên b").then_some(Whom::B)
    }
}

fn present(whom: Whom, how: Presence) -> SessionHeard {
    let a = (whom != Whom::B).then_some(how);
    let b = (whom != Whom::A).then_some(how);
    SessionHeard { side_a: a, side_b: b, ..SessionHeard::default() }
}

/// Who was there, how they were met, or before whom.
fn fact(all: &[&str]) -> Option<SessionHeard> {
    let mut bare = Words(all);
    bare.eat_all(&["buổi", "hòa giải", "hoà giải", "họp", "này", "tôi", "mình", "hòa giải viên"]);
    let whole = |phrases: &[&str]| {
        [all, bare.0].into_iter().any(|from| {
            phrases.iter().any(|it| {
                let mut words = Words(from);
                words.eat(it) && (words.done() || words.eat_one(AS_BOTH_WISH) && words.done())
            })
        })
    };
    if whole(APART) {
        return Some(SessionHeard { apart: true, ..SessionHeard::default() });
    }
    for (phrases, openness) in [(CLOSED, Openness::Closed), (OPENLY, Openness::Public)] {
        if whole(phrases) {
            return Some(SessionHeard { openness: Some(openness), ..SessionHeard::default() });
        }
    }
    let mut words = Words(all);
    if words.eat_one(ALL_THERE) && words.eat_one(BOTH) && words.done() {
        return Some(present(Whom::Both, Presence::There));
    }
    let mut words = Words(all);
    let only = words.eat("chỉ có") || words.eat("chỉ");
    let everybody = words.0.first().is_some_and(|it| same(it, "cả"));
    let whom = whom(&mut words)?;
    words.eat_all(ADVERBS);
    let there = if words.done() { only || everybody } else { words.eat_one(CAME) && words.done() };
    match (only, there, whom) {
        (true, true, Whom::A) => {
            Some(SessionHeard { side_b: Some(Presence::Absent), ..present(whom, Presence::There) })
        }
        (true, true, Whom::B) => {
            Some(SessionHeard { side_a: Some(Presence::Absent), ..present(whom, Presence::There) })
        }
        (false, true, _) => Some(present(whom, Presence::There)),
        (false, false, _) => (words.eat_one(ABSENT) && words.done()).then(|| present(whom, Presence::Absent)),
        _ => None,
    }
}

/// `bên A không đến vì ốm`: the reason is kept beside the absence.
fn absence_with_reason(all: &[&str]) -> Option<SessionHeard> {
    let mut words = Words(all);
    let whom = whom(&mut words)?;
    words.eat_all(ADVERBS);
    let absent = words.eat_one(ABSENT) && words.eat_one(BECAUSE) && !words.done();
    absent.then(|| SessionHeard { absence: Some(words.0.join(" ")), ..present(whom, Presence::Absent) })
}

/// What they agreed on or what is open, told of both: the clause as it was written.
fn agreement(all: &[&str], clause: &str) -> Option<SessionHeard> {
    let mut words = Words(all);
    let of_both = words.eat_one(BOTH);
    let done = words.eat_all(ADVERBS);
    let clause = Some(clause.to_owned());
    let still = !of_both && words.eat("còn vướng");
    let not = !still && (words.eat("chưa") || words.eat("không"));
    let agree = !still && if of_both || done || not { words.eat_one(AGREE) } else { words.eat_one(&AGREE[..2]) };
    let plain = words.0.len() <= WORDS_OF_A_FACT && !words.0.iter().any(|it| TURNS.iter().any(|turn| same(it, turn)));
    match (still || (agree && not), agree, plain) {
        (true, _, true) => Some(SessionHeard { open: clause, ..SessionHeard::default() }),
        (false, true, true) => Some(SessionHeard { agreed: clause, ..SessionHeard::default() }),
        _ => None,
    }
}

/// When they meet again, if the clause says nothing else.
fn next(all: &[&str], today: NaiveDate) -> Option<NextSession> {
    let mut words = Words(all);
    if !words.eat_one(NEXT) {
        // `hai bên thống nhất hẹn 5/12`
        words.eat_one(BOTH);
        words.eat_all(ADVERBS);
        if !words.eat_one(AGREE) || !words.eat_one(NEXT) {
            return None;
        }
    }
    let it = when(&words.0.join(" "), today, Lean::Future, false);
    let on = it.on.filter(|_| left_is_small(&it.left))?;
    Some(NextSession { on, time: it.time, place: it.place })
}

/// A day, a time and a place, and the words that are none of these.
struct When {
    on: Option<NaiveDate>,
    time: Option<NaiveTime>,
    place: Option<String>,
    left: Vec<String>,
}

/// Takes the first day, time and place out of a clause. Where a place was asked for, it may be `any` words behind `tại`.
fn when(clause: &str, today: NaiveDate, lean: Lean, any: bool) -> When {
    let near = |day: NaiveDate| (day - today).num_days().abs() <= NEAR_DAYS || !leaves_year_open(clause);
    let (on, day, clause) = match find_date(clause, today, lean).filter(|it| near(it.0)) {
        Some((on, at)) => {
            let rest = format!("{} {}", &clause[..at.start], &clause[at.end..]);
            (Some(on), &clause[at], rest)
        }
        None => (None, "", clause.to_owned()),
    };
    let mut words: Vec<&str> = clause.split_whitespace().collect();
    let time = time_in(&words).map(|(time, at)| {
        let said: Vec<&str> = words.drain(at).collect();
        parse_time_of(&said.join(" "), day).unwrap_or(time)
    });
    let place = place_in(&words, any).map(|at| {
        let behind = at.start + usize::from(is_at(words[at.start]));
        let place = words[behind..at.end].join(" ");
        words.drain(at);
        place
    });
    When { on, time, place, left: words.into_iter().map(ToOwned::to_owned).collect() }
}

/// The first time of the day among words.
fn time_in(words: &[&str]) -> Option<(NaiveTime, Range<usize>)> {
    for (from, word) in words.iter().enumerate() {
        if !word.starts_with(|it: char| it.is_ascii_digit()) {
            continue;
        }
        for to in (from + 1..=words.len().min(from + 4)).rev() {
            let phrase = words[from..to].join(" ");
            let marked = fold(&phrase);
            // `8h30 nhà văn hóa`: a friendly `nha` stands at the end, before more words it is a house.
            if to < words.len() && marked.ends_with(" nha") {
                continue;
            }
            let is_clock = marked.contains('h') || marked.contains("gio") || marked.contains(':');
            if is_clock && let Ok(time) = parse_time(&phrase) {
                return Some((time, from..to));
            }
        }
    }
    None
}

fn is_at(word: &str) -> bool {
    same(word, "tại") || same(word, "ở")
}

/// A place: the words behind `tại` or `ở` that name one.
fn place_in(words: &[&str], any: bool) -> Option<Range<usize>> {
    let one_of = |word: &str, all: &[&str]| all.iter().any(|it| same(word, it));
    let start = match words.iter().position(|it| is_at(it)) {
        Some(at) => at,
        // Where one was asked for, a place needs no word before it.
        None => words.iter().position(|it| any && one_of(it, STARTS))?,
    };
    let from = start + usize::from(is_at(words[start]));
    let mut end = from;
    while let Some(word) = words.get(end) {
        let behind_title = end > from && one_of(words[end - 1], TITLES);
        let named = word.starts_with(|it: char| it.is_uppercase() || it.is_ascii_digit());
        if !(any || named || one_of(word, PLACES) || behind_title) {
            break;
        }
        end += 1;
    }
    (end > from).then_some(start..end)
}

#[cfg(test)]
#[path = "session_text_tests.rs"]
mod tests;
