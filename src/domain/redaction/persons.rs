//! Names of persons: behind a title, in full, as initials, stored ones, and those that were met before.

use std::ops::Range;

use super::Stored;
use super::lists::{
    AFTER_A_NAME, FAMILY_SMALL, GIVEN, INTRODUCERS, MEASURES, MIDDLE, NO_TITLE_BARE, NOT_PERSONS, ORDERS, ORDINARY,
    PAIRS, PROPER, ROLES, TITLES, VERBS_BARE, WEAK_BARE, WEAK_TITLES,
};
use super::text::Text;
use crate::domain::fold::{fits, fold, syllables};
use crate::domain::names::{is_family_name, is_spelled_family_name};

/// Somebody who is named, with the title before, and the words of the name.
pub(super) struct Person {
    pub(super) pieces: Range<usize>,
    name: Range<usize>,
    /// Whether the title is a woman's, where it is one of a man or a woman.
    woman: Option<bool>,
}

/// As many words a name has.
const WORDS_OF_A_NAME: usize = 5;

/// Everybody who is named, in the pieces that nothing else took.
pub(super) fn find(text: &Text<'_>, stored: &[Stored], taken: &mut [bool]) -> Vec<Person> {
    let known: Vec<Vec<String>> = stored.iter().map(|it| folded(&it.name)).filter(|it| !it.is_empty()).collect();
    let mut found: Vec<Person> = Vec::new();
    for read in [read_surely as fn(&Text<'_>, usize, &[Vec<String>]) -> Option<Person>, |text, at, _| alone(text, at)] {
        let mut at = 0;
        while at < text.len() {
            let person = if taken[at] { None } else { read(text, at, &known) };
            let free = person.filter(|it| !taken[it.pieces.clone()].contains(&true));
            at = free.as_ref().map_or(at + 1, |it| it.pieces.end);
            if let Some(it) = free {
                taken[it.pieces.clone()].fill(true);
                found.push(it);
            }
        }
    }
    let again = met_before(text, &found, taken);
    found.extend(again);
    found
}

fn folded(name: &str) -> Vec<String> {
    syllables(name).iter().map(|it| fold(&it.letters)).collect()
}

fn person(from: usize, name: Range<usize>) -> Option<Person> {
    (!name.is_empty()).then_some(Person { pieces: from..name.end, name, woman: None })
}

fn read_surely(text: &Text<'_>, at: usize, known: &[Vec<String>]) -> Option<Person> {
    if !text.is_word(at) {
        return None;
    }
    is_stored(text, at, known)
        .or_else(|| titled(text, at).map(|it| Person { woman: woman(text, at), ..it }))
        .or_else(|| in_full(text, at))
        .or_else(|| introduced(text, at))
        .or_else(|| initials(text, at).and_then(|end| person(at, at..end)))
}

/// A name that is stored, whole, however it is typed.
fn is_stored(text: &Text<'_>, at: usize, known: &[Vec<String>]) -> Option<Person> {
    let fits = |name: &&Vec<String>| {
        name.iter().enumerate().all(|(nth, it)| text.word(at + nth) == it && (nth == 0 || text.follows(at + nth)))
    };
    let alone = |name: &Vec<String>| name.len() > 1 || text.is_capital(at) && !text.is_first(at);
    let longest = known.iter().filter(fits).filter(|it| alone(it)).map(Vec::len).max()?;
    person(at, at..at + longest)
}

fn is_title(text: &Text<'_>, at: usize) -> bool {
    let word = text.word(at);
    let accent = text.typed(at).to_lowercase() != word;
    // In a text with accents a title may still be typed without: `ong Nam`.
    let before_capital = text.has_accents && text.is_capital(at + 1) && !accent;
    text.is_in(at, &TITLES) || before_capital && matches!(word, "ong" | "chi" | "bac" | "chau")
}

fn woman(text: &Text<'_>, at: usize) -> Option<bool> {
    if text.phrase(at, &["bà", "chị", "cô", "mợ", "thím", "dì", "mệ", "mụ"]) > 0 {
        return Some(true);
    }
    (text.phrase(at, &["ông", "anh", "chú", "cậu", "dượng", "lão", "gã", "thằng"]) > 0).then_some(false)
}

/// `ông Nam`, `bà nguyễn thị hoa`, `anh T.`, `ông tổ trưởng Hùng`.
fn titled(text: &Text<'_>, at: usize) -> Option<Person> {
    if !is_title(text, at) {
        return None;
    }
    // `bác sĩ`, `cô giáo`.
    if text.phrase(at, INTRODUCERS) > 1 {
        return None;
    }
    let mut from = at + 1;
    // `ông cụ Nam`: the nearest title is the one that counts.
    if text.mark(from) == Some('.') && text.is_letter(at) {
        from += 1;
    }
    if from >= text.len() || text.mark(from).is_some() || text.digits(from).is_some() || text.breaks_before(from) {
        return None;
    }
    let role = text.phrase(from, ROLES);
    let after_role = from + role;
    let after_role = Some(after_role).filter(|&it| role > 0 && text.follows(it) && text.is_capital(it));
    if let Some((name, end)) = after_role.and_then(|it| capitals(text, it).map(|end| (it, end))) {
        return person(at, name..end);
    }
    if let Some(end) = initials(text, from) {
        return person(at, from..end);
    }
    if text.is_capital(from) {
        if let Some(end) = capitals(text, from) {
            return person(at, from..end);
        }
        return None;
    }
    if text.is_letter(from)
        && !matches!(text.word(from), "a" | "o" | "u" | "y" | "k" | "e" | "c" | "d" | "i" | "t")
        && text.typed(from).is_ascii()
    {
        return person(at, from..from + 1);
    }
    let needs_capital =
        if text.has_accents { text.is_in(at, &WEAK_TITLES) } else { NO_TITLE_BARE.contains(&text.word(at)) };
    if needs_capital {
        return None;
    }
    // `ảnh hưởng`, `cô lập`; `bà Lan` is `ba lần` without accents.
    if text.word(at) != "ba" && text.are_in(at, &PAIRS) {
        return None;
    }
    let many = text.follows(at) && text.phrase(at - 1, &["các", "mấy", "những", "quý", "hai", "mọi"]) > 0;
    let end = if many && text.has_accents { full_small(text, from)? } else { small(text, at, from)? };
    person(at, from..end)
}

/// Where a name with capitals ends, if it is one.
fn capitals(text: &Text<'_>, at: usize) -> Option<usize> {
    if text.are_in(at, &NOT_PERSONS) || text.is_abbreviation(at) && text.is_in(at, &PROPER) {
        return None;
    }
    let common_office =
        text.has_accents && text.is_in(at, &PROPER) && !(text.is_in(at, &GIVEN) || is_family_name(text.typed(at)));
    let office_pair = text.are_in(at, &PAIRS) || text.phrase(at, ROLES) > 1;
    if common_office || office_pair && !text.is_capital(at + 1) {
        return None;
    }
    let mut end = at;
    while end < text.len() && end < at + WORDS_OF_A_NAME && (end == at || text.follows(end)) {
        let middle = text.phrase(end, &["thị", "văn"]) > 0 && text.is_capital(end + 1) && end > at;
        let other = end > at
            && (text.phrase(
                end,
                &["ông", "bà", "cụ", "bác", "chú", "tổ trưởng", "trưởng thôn", "chủ tịch", "phó chủ tịch", "bí thư"],
            ) > 0);
        if other || !(text.is_capital(end) || middle) {
            break;
        }
        end += 1;
    }
    let end = initials(text, end).filter(|_| end > at && text.follows(end)).unwrap_or(end);
    (end > at).then_some(end)
}

/// `N.V.A`, `Ng.V.An`, `N.V. An`, `T.`: where it ends.
fn initials(text: &Text<'_>, at: usize) -> Option<usize> {
    let is_initial = |it: usize| {
        let n = text.typed(it).chars().count();
        text.is_word(it)
            && text.typed(it).starts_with(char::is_uppercase)
            && (n == 1 || n == 2 && matches!(text.word(it), "ng" | "tr" | "ph" | "th"))
    };
    let dotted = |it: usize| is_initial(it) && text.mark(it + 1) == Some('.') && text.is_glued(it + 1);
    if !dotted(at) || text.phrase(at, &["tp", "p", "q", "x"]) > 0 && !dotted(at + 2) {
        return (is_initial(at) && text.is_letter(at) && at > 0 && is_title(text, at - 1) && !text.is_glued(at + 1))
            .then_some(at + 1);
    }
    let mut end = at;
    while dotted(end) && end < at + 8 {
        end += 2;
    }
    let last =
        (text.is_capital(end) || is_initial(end)) && !text.breaks_before(end) && (text.is_glued(end) || end >= at + 4);
    let titled = at > 0 && is_title(text, at - 1);
    // One letter with a full stop is the end of a sentence: `Bên B.`
    match (last, end - at) {
        (true, _) => Some(end + 1),
        (false, 4..) => Some(end - 1),
        (false, _) if titled => Some(if text.is_word(end) && !text.is_capital(end) { end } else { end - 1 }),
        _ => None,
    }
}

/// A name in small letters behind a title: where it ends.
fn small(text: &Text<'_>, title: usize, at: usize) -> Option<usize> {
    if !text.is_word(at) || text.breaks_before(at) {
        return None;
    }
    if let Some(end) = full_small(text, at) {
        return Some(end);
    }
    if text.are_in(at, &PAIRS) || text.phrase(at, ROLES) > 1 {
        return None;
    }
    let next = at + 1;
    let ends = !text.follows(next);
    // `gặp bà mai, …`, `nhà anh hòa`, `chị chi`: what stands before or behind makes a name of it.
    let before = title > 0 && text.follows(title) && text.phrase(title - 1, &["nhà", "gặp", "gọi", "giữa", "của"]) > 0;
    let twice = text.word(title) == text.word(at);
    let goes_on = text.is_in(next, &AFTER_A_NAME) || ends || before || twice;
    let both = !text.has_accents && text.word(title) == "ong" && text.word(at) == "ba";
    if both {
        return None;
    }
    if text.is_in(at, &ORDERS) {
        let counted = text.is_in(next, &MEASURES) || text.digits(next).is_some();
        let bare_unit = !text.has_accents && matches!(text.word(title), "chi" | "em" | "co" | "di");
        return (!counted && !bare_unit && !ends).then_some(next).or((ends && text.has_accents).then_some(next));
    }
    let weak = !text.has_accents && WEAK_BARE.contains(&text.word(title)) && text.typed(title).is_ascii();
    let ordinary = text.is_in(at, &ORDINARY);
    let given = text.is_in(at, &GIVEN);
    let strong_bare = !text.has_accents && matches!(text.word(title), "ong" | "ba" | "bac" | "chau");
    let is_name = match (given, ordinary) {
        (true, true) if strong_bare => goes_on || VERBS_BARE.split_whitespace().all(|it| it != text.word(at)),
        (true, false) => true,
        (true, true) => goes_on && (!weak || matches!(text.word(title), "anh" | "chi" | "em" | "chu" | "co")),
        (false, false) => !weak,
        (false, true) => false,
    };
    if !is_name {
        return None;
    }
    let double =
        text.follows(next) && text.is_in(next, &GIVEN) && !text.is_in(next, &ORDINARY) && !text.are_in(next, &PAIRS);
    Some(if double { next + 1 } else { next })
}

/// `nguyễn văn an`, `trần thị hoa`: a family name in small letters with a middle name or a name that is nothing else.
fn full_small(text: &Text<'_>, at: usize) -> Option<usize> {
    let family = text.typed(at);
    let by_middle = is_spelled_family_name(family)
        && text.is_in(at + 1, &MIDDLE)
        && text.is_in(at + 2, &GIVEN)
        && !text.is_in(at + 2, &ORDINARY);
    let by_thi = is_family_name(family) && text.phrase(at + 1, &["văn", "thị"]) > 0;
    let is_small_family = text.is_in(at, &FAMILY_SMALL) || by_thi || by_middle;
    if !is_small_family || !text.follows(at + 1) || text.are_in(at, &NOT_PERSONS) {
        return None;
    }
    let sure = text.phrase(at + 1, &["thị"]) > 0
        || text.phrase(at + 1, &["văn"]) > 0 && text.phrase(at + 1, &["văn hóa", "văn bản", "văn phòng"]) == 0;
    let middle = text.is_in(at + 1, &MIDDLE) && text.follows(at + 2);
    let named = |it: usize| text.follows(it) && text.is_in(it, &GIVEN) && !text.is_in(it, &ORDINARY);
    let only = matches!(text.word(at), "nguyen" | "pham")
        || text.has_accents && text.phrase(at, &["trần", "đặng", "bùi", "huỳnh", "trịnh"]) > 0;
    if sure && text.follows(at + 2) {
        return Some(at + 3 + usize::from(named(at + 3) && !text.is_in(at + 3, &AFTER_A_NAME)));
    }
    let given = text.is_in(at + 2, &GIVEN);
    if middle && (given || only && !text.is_in(at + 2, &ORDINARY)) {
        return Some(at + 3);
    }
    (only && named(at + 1)).then_some(at + 2)
}

/// `Nguyễn Văn An`, `Lê Hoa` without a title.
fn in_full(text: &Text<'_>, at: usize) -> Option<Person> {
    if !text.is_capital(at) {
        let end = full_small(text, at)?;
        return person(at, at..end);
    }
    if !is_family_name(text.typed(at)) || text.are_in(at, &NOT_PERSONS) || text.are_in(at, &PAIRS) {
        return None;
    }
    let end = capitals(text, at)?;
    let middle = text.is_first(at) && !text.is_capital(at + 1);
    let office = text.is_in(at, &PROPER) && end < at + 3 && text.is_in(at + 1, &PROPER);
    (end >= at + 2 && !middle && !office).then(|| person(at, at..end)).flatten()
}

/// `vợ Lan`, `tổ trưởng Hùng`, `a Mạnh`.
fn introduced(text: &Text<'_>, at: usize) -> Option<Person> {
    let n = text.phrase(at, INTRODUCERS);
    let from = at + n;
    if n == 0 || !text.follows(from) || !text.is_capital(from) || text.is_letter(from) || text.is_in(from, &PROPER) {
        return None;
    }
    let end = capitals(text, from)?;
    person(from, from..end)
}

/// A capital in the midst of a sentence that nothing else explains; at its beginning, a given name that is no other word
/// or that acts.
fn alone(text: &Text<'_>, at: usize) -> Option<Person> {
    if !text.is_capital(at) || text.is_letter(at) || text.is_in(at, &PROPER) || text.are_in(at, &NOT_PERSONS) {
        return None;
    }
    if at > 0 && text.follows(at) && text.is_capital(at - 1) && !text.is_first(at - 1) {
        return None;
    }
    let end = capitals(text, at)?;
    if !text.is_first(at) {
        let foreign = text.typed(at).chars().any(|it| matches!(it.to_ascii_lowercase(), 'f' | 'j' | 'w' | 'z'));
        return (!foreign).then(|| person(at, at..end)).flatten();
    }
    let acts = text.is_in(end, &AFTER_A_NAME) && !text.are_in(at, &PAIRS);
    let is_name = text.is_in(at, &GIVEN)
        && (end > at + 1 || acts)
        && (!text.is_in(at, &ORDINARY) || acts && !text.is_in(at, &ORDERS));
    is_name.then(|| person(at, at..end)).flatten()
}

/// Given names that were found, once more without a title: `An không chịu`.
fn met_before(text: &Text<'_>, found: &[Person], taken: &mut [bool]) -> Vec<Person> {
    let given: Vec<String> =
        found.iter().map(|it| text.typed(it.name.end - 1).to_lowercase()).filter(|it| it.chars().count() > 1).collect();
    let mut again = Vec::new();
    for at in 0..text.len() {
        let typed = text.typed(at);
        let is_one = !taken[at] && text.is_capital(at) && given.contains(&typed.to_lowercase());
        let other_word = text.is_first(at) && text.is_in(at, &ORDINARY) && !text.is_in(at + 1, &AFTER_A_NAME)
            || text.are_in(at, &PAIRS)
            || text.are_in(at, &NOT_PERSONS);
        if is_one && !other_word {
            taken[at] = true;
            again.extend(person(at, at..at + 1));
        }
        // The same title and name in small letters, where what follows did not tell: `anh hòa xin`.
        let small = !taken[at] && is_title(text, at) && text.follows(at + 1) && !taken[at + 1];
        let name = text.typed(at + 1).to_lowercase();
        let same = |it: &&Person| {
            text.word(it.pieces.start) == text.word(at) && text.typed(it.name.end - 1).to_lowercase() == name
        };
        if small && name.chars().count() > 1 && !text.are_in(at + 1, &PAIRS) && found.iter().any(|it| same(&it)) {
            taken[at..at + 2].fill(true);
            again.extend(person(at, at + 1..at + 2).map(|it| Person { woman: woman(text, at), ..it }));
        }
    }
    again
}

/// The neutral word of each, in their order: who was named before keeps the word, who is stored has one.
pub(super) fn words(text: &Text<'_>, people: &[Person], stored: &[Stored]) -> Vec<String> {
    let small = |name: &str| name.split_whitespace().map(str::to_lowercase).collect::<Vec<_>>();
    let known = stored.iter().map(|it| (small(&it.name), None, it.word.clone()));
    let mut met: Vec<(Vec<String>, Option<bool>, String)> = known.collect();
    let mut said = Vec::new();
    for person in people {
        let name: Vec<String> =
            person.name.clone().map(|at| text.typed(at).to_lowercase()).filter(|it| it != ".").collect();
        let agrees = |woman: Option<bool>| woman.zip(person.woman).is_none_or(|it| it.0 == it.1);
        match met.iter_mut().find(|it| agrees(it.1) && is_same(&it.0, &name)) {
            Some((earlier, woman, word)) => {
                said.push(word.clone());
                *woman = woman.or(person.woman);
                if earlier.len() < name.len() {
                    *earlier = name;
                }
            }
            None => {
                let free = (0..LETTERS.len()).map(word).find(|it| met.iter().all(|(.., used)| used != it));
                let word = free.unwrap_or_else(|| OTHERS.to_owned());
                said.push(word.clone());
                met.push((name, person.woman, word));
            }
        }
    }
    said
}

/// Whether a name is the other, or its end: `Nguyễn Văn An`, `An`. What was typed without accents is the same.
fn is_same(one: &[String], other: &[String]) -> bool {
    let same = |(one, other): (&String, &String)| {
        let (one, other) = (syllables(one), syllables(other));
        one.iter().zip(&other).all(|(one, other)| fits(one, other) || fits(other, one)) && one.len() == other.len()
    };
    one.iter().rev().zip(other.iter().rev()).all(same)
}

/// Who comes when the letters are used up.
const OTHERS: &str = "người khác";

/// By which people are told apart.
const LETTERS: &str = "ABCDEGHKLMNPQRSTUVXY";

/// Two sides first, then others.
fn word(nth: usize) -> String {
    match (nth, LETTERS.chars().nth(nth)) {
        (0 | 1, Some(letter)) => format!("bên {letter}"),
        (_, Some(letter)) => format!("người {letter}"),
        _ => OTHERS.to_owned(),
    }
}
