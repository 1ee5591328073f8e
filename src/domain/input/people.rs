//! A message about the people of one side: lines, lists with numbers or bullets, court style, two people in one line. Says
//! who was understood, and which words were not; no word is lost on the way, but numbers of identity papers, which are
//! not collected.

use chrono::NaiveDate;

use super::party::{PartyError, PartyLine, is_address, is_courtesy, parse_party};
use super::party_kind::kind_of;
use super::places::Places;
use super::shared_place::shared_place;
use super::words::{Token, tokens};
use crate::domain::case::PartyKind;
use crate::domain::fold::{fold, normalise_spaces};
use crate::domain::names::is_family_name;
use crate::domain::sensitive::without_identity_numbers;

/// What a message says about people.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PeopleRead {
    /// Who was understood, in the order of the message.
    pub people: Vec<PartyLine>,
    /// Words that name nobody who could be understood, and why; to be sent again in another way.
    pub refused: Vec<(String, PartyError)>,
    /// Whether numbers of identity papers were left out.
    pub without_papers: bool,
}

/// Reads a message; `today` is the day by which a birth date becomes an age, `places` are nobody's names behind another one.
#[must_use]
pub fn read_people(text: &str, today: NaiveDate, places: &Places) -> PeopleRead {
    let (text, without_papers) = without_identity_numbers(text);
    let read = |text: &str| read_lines(text, today, places);
    let together = shared_place(&text).and_then(|it| living_at(read(&it.rest), &it.place));
    PeopleRead { without_papers, ..together.unwrap_or_else(|| read(&text)) }
}

/// The same people where all of them live in one place, but for whoever has an address of their own.
pub(super) fn living_at(mut read: PeopleRead, place: &str) -> Option<PeopleRead> {
    for it in &mut read.people {
        it.address.get_or_insert_with(|| place.to_owned());
    }
    (!read.people.is_empty()).then_some(read)
}

fn read_lines(text: &str, today: NaiveDate, places: &Places) -> PeopleRead {
    let mut read = PeopleRead::default();
    for line in text.lines().map(tidy_line).filter(|it| !it.is_empty()) {
        match split(&line, places) {
            Ok(parts) => {
                for part in parts {
                    match parse_party(&part, today) {
                        Ok(person) => read.people.push(person),
                        Err(why) => read.refused.push((part, why)),
                    }
                }
            }
            Err(why) => read.refused.push((line, why)),
        }
    }
    read
}

/// A line without the mark of a list, without the part a person plays, and without who was there.
fn tidy_line(line: &str) -> String {
    let line = normalise_spaces(&line.replace('\t', ", "));
    let line = without_roles(without_mark(&line)).replace(" (", ", ").replace(')', "");
    let line = line.as_str();
    let kept = line.split([';', ',']).map(str::trim).filter(|it| !is_presence(it));
    if line.split([';', ',']).any(|it| is_presence(it.trim())) {
        let semicolons = line.contains(';');
        return kept.collect::<Vec<_>>().join(if semicolons { "; " } else { ", " });
    }
    line.to_owned()
}

/// Without `1)`, `2.`, `a)`, `-`, `•`.
fn without_mark(line: &str) -> &str {
    let bullet = |it: char| {
        matches!(it, '-' | '–' | '—' | '*' | '+' | '•' | '·' | '▪' | '●' | '○' | '➢' | '→' | '✓' | '■' | '□' | ' ')
            || ('\u{E000}'..='\u{F8FF}').contains(&it)
    };
    let line = line.trim_start_matches(bullet);
    let digits = line.trim_start_matches(|it: char| it.is_ascii_digit());
    let numbered = digits.len() < line.len() && line.len() - digits.len() <= 2;
    let lettered =
        || line.get(1..).filter(|it| it.starts_with(')') && line.starts_with(|it: char| it.is_ascii_alphabetic()));
    let rest = if numbered { Some(digits) } else { lettered() };
    let marked = rest.and_then(|it| it.strip_prefix(['.', ')', '/', ':', '-']));
    // «1.5» and «5/5» are no marks.
    match marked.filter(|it| !it.starts_with(|it: char| it.is_ascii_digit())) {
        Some(rest) => rest.trim_start_matches(bullet),
        None => line,
    }
}

/// Without the part that somebody plays: `Nguyên đơn:`, `Bên A:`, `Người yêu cầu -`.
fn without_roles(line: &str) -> &str {
    const ROLES: &[&str] = &[
        "nguyen don",
        "bi don",
        "ben a",
        "ben b",
        "ben thu nhat",
        "ben thu hai",
        "ben yeu cau",
        "ben bi yeu cau",
        "nguoi yeu cau",
        "nguoi bi yeu cau",
        "nguoi lam don",
        "nguoi de nghi",
        "nguoi bi kien",
        "nguoi kien",
        "nguoi co quyen loi nghia vu lien quan",
        "nguoi co quyen loi, nghia vu lien quan",
        "nguoi lien quan",
        "duong su",
        "cac ben",
        "ong/ba",
        "ong (ba)",
        "ong, ba",
        "doi tuong",
        "chu ho",
        "nguoi vay",
        "nguoi cho vay",
        "ben vay",
        "ben cho vay",
        "nguoi viet don",
        "a",
        "b",
    ];
    let Some((role, rest)) = line.split_once([':', '–']).or_else(|| line.split_once(" - ")) else { return line };
    let role = fold(role);
    let role = role.trim().trim_end_matches(|it: char| it.is_ascii_digit() || it == ' ');
    if ROLES.contains(&role) { rest.trim_start() } else { line }
}

/// `có mặt`, `vắng mặt`: who came to a hearing is nobody's name.
fn is_presence(piece: &str) -> bool {
    const PRESENCE: &[&str] = &[
        "co mat",
        "vang mat",
        "co mat tai phien",
        "xin vang mat",
        "vang mat co ly do",
        "vang mat khong ly do",
        "deu co mat",
    ];
    let folded = fold(piece);
    PRESENCE.contains(&folded.trim_matches(|it: char| !it.is_alphanumeric()))
}

/// The people of one line apart; an error where there are several who cannot be told apart.
fn split(line: &str, places: &Places) -> Result<Vec<String>, PartyError> {
    if !matches!(kind_of(line).0, PartyKind::Person | PartyKind::Family) {
        return Ok(vec![line.to_owned()]);
    }
    let mut parts: Vec<String> = Vec::new();
    for piece in line.split(';').map(str::trim).filter(|it| !it.is_empty()) {
        match parts.last_mut() {
            Some(last) if !begins_person(piece) || places.has(piece) => {
                last.push_str(", ");
                last.push_str(piece);
            }
            _ => parts.push(piece.to_owned()),
        }
    }
    let mut people = Vec::new();
    for part in parts {
        let commas = at_commas(&part, places);
        for part in commas {
            people.extend(at_and(&part)?);
        }
    }
    Ok(people)
}

/// People with commas between them, as far as that is plain: the second has a name of three words with a family name in front,
/// and its own age, a courtesy, or the middle part that only names have; or they are three and more.
/// One of `places` is where the one before it lives.
fn at_commas(part: &str, places: &Places) -> Vec<String> {
    let pieces: Vec<&str> = part.split(',').map(str::trim).collect();
    let has_age = |at: usize| pieces.get(at + 1).is_some_and(|it| is_age(it));
    let is_place = |at: usize| at > 0 && places.has(pieces[at]);
    // Nobody lives in two streets: three names in a row are three people. In a street of a ward people do live: right before
    // a place a name alone is its street.
    let named = pieces.iter().enumerate().filter(|it| !is_place(it.0)).map(|it| it.1);
    let named: Vec<&str> = named.flat_map(|it| it.split(" và ")).flat_map(|it| it.split(" va ")).collect();
    let all_named = named.len() > 2 && named.iter().all(|it| begins_person(it));
    let mut people: Vec<String> = Vec::new();
    for (at, piece) in pieces.iter().enumerate() {
        let is_person = at > 0 && !is_place(at) && begins_person(piece);
        let another = is_person && people.last().is_some_and(|it| begins_person(it));
        let listed = all_named && (at + 1 >= pieces.len() || !is_place(at + 1));
        let certain = listed || has_middle(piece) || has_courtesy(piece) || has_age(at);
        match people.last_mut() {
            Some(last) if !(another && certain) => {
                last.push_str(", ");
                last.push_str(piece);
            }
            _ => people.push((*piece).to_owned()),
        }
    }
    people
}

/// Whether it begins as people are spoken of, with a full name behind that: no street does. `Ông Ích Khiêm` and `Chu Huy Mân`
/// are streets.
fn has_courtesy(piece: &str) -> bool {
    const COURTESY: &[&str] = &["ong", "ba", "anh", "chi", "co", "chu", "bac"];
    let found = tokens(piece);
    let Some(first) = found.first() else { return false };
    is_courtesy(&piece[first.range.clone()], piece, COURTESY) && name_begins(piece, &found, 1)
}

fn is_age(piece: &str) -> bool {
    let folded = fold(piece);
    folded.starts_with(|it: char| it.is_ascii_digit()) && (folded.contains("tuoi") || folded.trim().len() <= 4)
        || folded.starts_with("sn ")
        || folded.starts_with("sinh ")
}

/// `A và B`, `A cùng vợ là B`: two people, where the second has a name; a question where somebody is meant without one.
fn at_and(part: &str) -> Result<Vec<String>, PartyError> {
    let found = tokens(part);
    let and = |it: &Token| {
        it.word() == Some("va") && is_small(part, it) || it.mark() == Some('&') || it.word() == Some("cung")
    };
    let Some(at) = (1..found.len()).find(|&it| and(&found[it])) else { return Ok(vec![part.to_owned()]) };
    let (first, rest) = (&part[..found[at].range.start], &part[found[at].range.end..]);
    let first = first.trim().trim_end_matches(',').trim_end();
    let (kin, second) = without_kin(rest.trim_start());
    if begins_person(second) && begins_person(first) {
        let mut people = vec![first.to_owned()];
        people.extend(at_and(second)?);
        return Ok(people);
    }
    let meant = kin || begins_person(second) || looks_named(second);
    if meant && looks_named(first) { Err(PartyError::Several) } else { Ok(vec![part.to_owned()]) }
}

fn is_small(text: &str, token: &Token) -> bool {
    text[token.range.clone()].starts_with(char::is_lowercase)
}

/// Without `vợ là`, `chồng:`, `con trai là`; whether there was such a word.
fn without_kin(text: &str) -> (bool, &str) {
    const KIN: &[&str] = &[
        "vo chong",
        "vo",
        "chong",
        "con trai",
        "con gai",
        "con dau",
        "con re",
        "con",
        "em trai",
        "em gai",
        "em",
        "anh trai",
        "anh",
        "chi gai",
        "chi",
        "me",
        "bo",
        "cha",
        "ba",
        "ong",
        "gia dinh",
        "cac con",
        "nguoi nha",
    ];
    let found = tokens(text);
    for kin in KIN {
        let n_words = kin.split(' ').count();
        let fits = found.get(..n_words).is_some_and(|it| it.iter().map(Token::word).eq(kin.split(' ').map(Some)));
        if !fits {
            continue;
        }
        let mut at = n_words;
        while found
            .get(at)
            .is_some_and(|it| it.word() == Some("la") && is_small(text, it) || matches!(it.mark(), Some(':' | '-')))
        {
            at += 1;
        }
        // «vợ là bà Hoa»: the courtesy stays with the name.
        let rest = found.get(at).map_or("", |it| &text[it.range.start..]);
        let courtesy = matches!(*kin, "ba" | "ong" | "anh" | "chi" | "em" | "me" | "bo" | "cha") && begins_person(text);
        return if courtesy { (false, text) } else { (true, rest) };
    }
    (false, text)
}

/// Whether a piece begins with a name: a family name and one or more words behind it, with a courtesy before it or not.
fn begins_person(piece: &str) -> bool {
    const COURTESY: &[&str] = &["ong", "ba", "anh", "chi", "co", "chu", "bac", "cu", "em", "chau", "ho"];
    if is_address(piece) {
        return false;
    }
    let found = tokens(piece);
    let courtesy = || found.first().and_then(Token::word).is_some_and(|it| COURTESY.contains(&it));
    name_begins(piece, &found, 0) || (courtesy() && name_begins(piece, &found, 1))
}

/// Whether a full name begins with the word at a place.
fn name_begins(piece: &str, found: &[Token], at: usize) -> bool {
    const PLACES: &[&str] =
        &["so", "ngo", "ngach", "hem", "to", "thon", "xom", "khu", "duong", "pho", "nha", "phuong", "xa", "tdp", "o"];
    let words: Vec<&str> = found.iter().map_while(Token::word).collect();
    let written = |at: usize| &piece[found[at].range.clone()];
    let small_place = |at: usize| words.get(at).is_some_and(|it| PLACES.contains(it)) && is_small(piece, &found[at]);
    let all_small = || (at..words.len()).all(|it| written(it).starts_with(char::is_lowercase));
    let capital = |it: usize| written(it).starts_with(char::is_uppercase);
    words.len() >= at + 2
        && is_family_name(words[at])
        && !small_place(at)
        && !small_place(at + 1)
        && (capital(at) && capital(at + 1) || all_small())
}

/// Whether a piece could name somebody at all: a courtesy or a capital, and no number in front.
fn looks_named(piece: &str) -> bool {
    const COURTESY: &[&str] = &["ong", "ba", "anh", "chi", "co", "chu", "bac", "cu"];
    let found = tokens(piece);
    let first = found.first().and_then(Token::word);
    first.is_some_and(|it| COURTESY.contains(&it) || is_family_name(it))
}

/// Whether a text begins with somebody: a full name, or a courtesy with a name behind it.
pub(super) fn names_somebody(text: &str) -> bool {
    begins_person(text) || (looks_named(text) && tokens(text).iter().take_while(|it| it.word().is_some()).count() >= 2)
}

/// The middle part that names have and streets have not.
fn has_middle(piece: &str) -> bool {
    let found = tokens(piece);
    let words: Vec<&str> = found.iter().filter_map(Token::word).collect();
    words.len() >= 3 && words[1..words.len() - 1].iter().any(|it| matches!(*it, "van" | "thi"))
}

#[cfg(test)]
#[path = "people_tests.rs"]
mod tests;
