//! Who quarrels with whom in a story (register column 4): the people it names, with ages and addresses, on two sides.
//! Who mediates, who writes, who has died and who only reported it is no party. Where three or more are named and the words
//! do not say who stands with whom, nobody is put on a side.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::mentions::{Hand, Mention, mentions};
use super::pieces::{Piece, pieces};
use crate::domain::case::PartyKind;
use crate::domain::input::party::PartyLine;
use crate::domain::input::party_age::age_behind;
use crate::domain::names::tidy_name;

/// The people of both sides, in the order of the story.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Sides {
    /// The first side that is named, or that is called A.
    pub a: Vec<PartyLine>,
    /// The other one; empty where the story names no more.
    pub b: Vec<PartyLine>,
}

struct Person {
    mentions: Vec<Mention>,
    name: String,
    firm: bool,
}

/// Reads a story that was written on `today`.
pub(super) fn sides(text: &str, today: NaiveDate) -> Option<Sides> {
    let text = unglued(text);
    let hand = Hand::of(&text);
    let pieces = pieces(&text);
    let found = mentions(&pieces, hand);
    let people = people(&pieces, found, hand);
    let (a, b) = told_sides(&pieces, &people, hand).or_else(|| split(&pieces, &people, hand))?;
    let read = |side: &[usize]| side.iter().map(|it| line(&text, &pieces, &people[*it], today, hand)).collect();
    let sides = Sides { a: read(&a), b: read(&b) };
    (!sides.a.is_empty()).then_some(sides)
}

/// Whether a message names somebody who may be a party.
pub(super) fn names_somebody(text: &str) -> bool {
    let text = unglued(text);
    let hand = Hand::of(&text);
    let pieces = pieces(&text);
    let found = mentions(&pieces, hand);
    !people(&pieces, found, hand).is_empty()
}

/// `ôngTiến` as two words.
fn unglued(text: &str) -> String {
    let mut spaced = String::with_capacity(text.len());
    let mut before: Option<char> = None;
    for it in text.chars() {
        if it.is_uppercase() && before.is_some_and(char::is_lowercase) {
            spaced.push(' ');
        }
        spaced.push(it);
        before = Some(it);
    }
    spaced
}

/// Those who are named and may be parties; whoever is named again by the given name is the same.
fn people(pieces: &[Piece], found: Vec<Mention>, hand: Hand) -> Vec<Person> {
    let mut left_out: BTreeSet<String> = BTreeSet::new();
    let mut people: Vec<(String, Person)> = Vec::new();
    let mut team = None;
    for mention in found {
        let name = written(pieces, &mention);
        let key = if mention.firm { firm_key(pieces, &mention) } else { pieces[mention.name.end - 1].folded.clone() };
        let of_team = team == Some(mention.from) || is_official(pieces, &mention, hand);
        if of_team {
            // `tổ hòa giải gồm ông Bách, bà Hồng`.
            team = next_in_list(pieces, &mention, hand);
        }
        if of_team || is_writer(pieces, &mention, hand) || has_died(pieces, &mention, hand) {
            left_out.insert(key);
            continue;
        }
        match people.iter_mut().find(|it| it.0 == key) {
            Some((_, known)) => {
                if name.split(' ').count() > known.name.split(' ').count() {
                    known.name = name;
                }
                known.mentions.push(mention);
            }
            None => people.push((key, Person { name, firm: mention.firm, mentions: vec![mention] })),
        }
    }
    people.retain(|it| !left_out.contains(&it.0));
    let mut people: Vec<Person> = people.into_iter().map(|it| it.1).collect();
    let n = people.len();
    people.retain(|it| !only_reports(pieces, it, n, hand));
    people
}

fn written(pieces: &[Piece], mention: &Mention) -> String {
    let words: Vec<&str> = pieces[mention.name.clone()].iter().map(|it| it.text.as_str()).collect();
    tidy_name(&words.join(" "))
}

/// A firm is called by the last words of its name as well.
fn firm_key(pieces: &[Piece], mention: &Mention) -> String {
    pieces[mention.name.clone()].iter().rev().take(2).map(|it| it.folded.as_str()).collect::<Vec<_>>().join(" ")
}

/// Where another name follows in a list: behind a comma, or `và`.
fn next_in_list(pieces: &[Piece], mention: &Mention, hand: Hand) -> Option<usize> {
    let next = pieces.get(mention.name.end)?;
    let and = next.joined && hand.is(next, &["và", "cùng"]);
    (and || next.gap.trim() == ",").then_some(mention.name.end + usize::from(and))
}

/// Who mediates, leads or polices: an office right before the name, or a list of the team.
fn is_official(pieces: &[Piece], mention: &Mention, hand: Hand) -> bool {
    const BEHIND: &[&str] = &[
        "tổ trưởng",
        "tổ phó",
        "trưởng khu",
        "trưởng thôn",
        "trưởng ban",
        "hòa giải viên",
        "bí thư",
        "chi hội",
        "hội trưởng",
        "hội phụ nữ",
        "hội nông dân",
        "cán bộ",
        "chứng kiến",
        "làm chứng",
        "can ngăn",
        "đứng ra can",
    ];
    const OFFICES: &[&str] = &[
        "hòa giải viên",
        "hgv",
        "tổ trưởng",
        "tổ phó",
        "tổ hòa giải gồm",
        "tổ hòa giải có",
        "công an",
        "cán bộ",
        "bí thư",
        "chủ tịch",
        "trưởng khu",
        "trưởng thôn",
        "trưởng ban",
        "đồng chí",
        "đ c",
        "trưởng tổ",
        "luật sư",
        "thẩm phán",
        "chi hội trưởng",
        "phó chủ tịch",
        "tổ hòa giải",
        "thành phần gồm",
        "thành phần",
    ];
    let before = |end: usize| OFFICES.iter().any(|it| hand.ends(pieces, end, it));
    let joined = pieces[mention.from].joined || pieces[mention.from].gap.trim() == ":";
    let is = mention.from.checked_sub(1).filter(|it| hand.is(&pieces[*it], &["là"]));
    let end = mention.name.end;
    let behind = pieces.get(end).is_some_and(|it| it.joined) && BEHIND.iter().any(|it| hand.begins(pieces, end, it));
    behind || (joined && (before(mention.from) || is.is_some_and(before)))
}

/// `tôi là Vũ Đình Chắt`.
fn is_writer(pieces: &[Piece], mention: &Mention, hand: Hand) -> bool {
    ["tôi là", "tui là", "mình là", "tôi tên là", "tên tôi là"].iter().any(|it| hand.ends(pieces, mention.from, it))
}

/// `cụ Khoát mất năm 2021`, but not `ông Tư mất con gà`.
fn has_died(pieces: &[Piece], mention: &Mention, hand: Hand) -> bool {
    let end = mention.name.end;
    let says = |phrase: &&str| (0..2).any(|it| hand.begins(pieces, end + it, phrase));
    let will = ["di chúc", "di chúc của", "di chúc cụ"].iter().any(|it| hand.ends(pieces, mention.from, it));
    const DEATHS: &[&str] = &[
        "qua đời",
        "mất năm",
        "mất hồi",
        "mất từ",
        "mất rồi",
        "mất đi",
        "mất cách",
        "mất ngày",
        "mất tháng",
        "mất sớm",
        "mất không để lại",
        "để lại di chúc",
        "đã mất",
        "chết năm",
        "chết từ",
    ];
    will || DEATHS.iter().any(says)
}

/// Who only told of it: named once, or beside two others, where it was reported.
fn only_reports(pieces: &[Piece], person: &Person, n: usize, hand: Hand) -> bool {
    let reports = person.mentions.iter().any(|it| {
        (0..4).any(|gap| {
            let at = it.name.end + gap;
            hand.begins(pieces, at, "báo") && pieces[it.name.end..=at].iter().all(|piece| piece.joined)
        })
    });
    let once = person.mentions.len() == 1 && n > 1;
    reports && (once || n > 2)
}

/// The sides where the story calls them: `bên A`, `nguyên đơn`.
fn told_sides(pieces: &[Piece], people: &[Person], hand: Hand) -> Option<(Vec<usize>, Vec<usize>)> {
    const A: &[&str] = &["bên a", "nguyên đơn", "người yêu cầu", "bên a là", "bên thứ nhất"];
    const B: &[&str] = &["bên b", "bị đơn", "người bị yêu cầu", "bên b là", "bên thứ hai"];
    let side_of = |person: &Person, names: &[&str]| {
        person.mentions.iter().any(|it| names.iter().any(|name| hand.ends(pieces, it.from, name)))
    };
    let of = |names: &[&str]| (0..people.len()).filter(|it| side_of(&people[*it], names)).collect::<Vec<_>>();
    let (a, b) = (of(A), of(B));
    let told = (!a.is_empty() && !b.is_empty() && a != b).then_some((a, b));
    told.or_else(|| between(pieces, people, hand))
}

/// `giữa ông An và bà Bình`.
fn between(pieces: &[Piece], people: &[Person], hand: Hand) -> Option<(Vec<usize>, Vec<usize>)> {
    let all = || people.iter().enumerate().flat_map(|(n, it)| it.mentions.iter().map(move |at| (n, at)));
    let begins = |it: &Mention| {
        ["giữa", "giữa nhà", "giữa hộ", "giữa gia đình"].iter().any(|word| hand.ends(pieces, it.from, word))
    };
    let (first, mention) = all().find(|it| begins(it.1))?;
    let second = all().filter(|it| it.1.from >= mention.name.end).min_by_key(|it| it.1.from)?;
    let stands = &pieces[mention.name.end..second.1.from];
    let joins = stands.first().is_some_and(|it| hand.joins(it, &["và", "với"])) && stands.len() <= 3;
    (joins && second.0 != first).then(|| (vec![first], vec![second.0]))
}

/// The sides by the order of the names, and by who is named together.
fn split(pieces: &[Piece], people: &[Person], hand: Hand) -> Option<(Vec<usize>, Vec<usize>)> {
    match people.len() {
        0 => None,
        1 => Some((vec![0], Vec::new())),
        2 => Some((vec![0], vec![1])),
        n => {
            let lists = lists(pieces, people, hand);
            let Some(together) = lists.iter().find(|it| it.len() < n) else { return told_most(people) };
            let rest: Vec<usize> = (0..n).filter(|it| !together.contains(it)).collect();
            let stand = rest.len() == 1 || lists.iter().any(|it| rest.iter().all(|one| it.contains(one)));
            let sides = if together.contains(&0) { (together.clone(), rest) } else { (rest, together.clone()) };
            stand.then_some(sides)
        }
    }
}

/// The two of whom the story goes on telling, where all others are named in passing.
fn told_most(people: &[Person]) -> Option<(Vec<usize>, Vec<usize>)> {
    let often: Vec<usize> = (0..people.len()).filter(|it| people[*it].mentions.len() > 1).collect();
    match often[..] {
        [first, second] => Some((vec![first], vec![second])),
        _ => None,
    }
}

/// Who is named in one breath (`chị Thủy anh Thông`, `ông Lâm và bà Liễu`, `bà Nụ, bà Chín`), whole lists first.
fn lists(pieces: &[Piece], people: &[Person], hand: Hand) -> Vec<Vec<usize>> {
    let mut all: Vec<(usize, &Mention)> =
        people.iter().enumerate().flat_map(|(n, it)| it.mentions.iter().map(move |mention| (n, mention))).collect();
    all.sort_by_key(|it| it.1.from);
    let mut found: Vec<Vec<usize>> = Vec::new();
    // A whole list first, and only then those in it who stand closer.
    for loosest in [2_u8, 0, 1] {
        let mut run: Vec<usize> = Vec::new();
        for (n, (person, mention)) in all.iter().enumerate() {
            let near = n > 0 && closeness(pieces, all[n - 1].1, mention, hand).is_some_and(|it| it <= loosest);
            if !near {
                keep_list(&mut found, std::mem::take(&mut run));
            }
            run.push(*person);
        }
        keep_list(&mut found, run);
    }
    found
}

fn keep_list(found: &mut Vec<Vec<usize>>, mut run: Vec<usize>) {
    run.sort_unstable();
    run.dedup();
    if run.len() > 1 && !found.contains(&run) {
        found.push(run);
    }
}

/// How close two names stand: 0 side by side, 1 with `và`, 2 with a comma. `với` stands between two sides.
fn closeness(pieces: &[Piece], first: &Mention, second: &Mention, hand: Hand) -> Option<u8> {
    let between = &pieces[first.name.end..second.from];
    let gap = pieces[second.from].gap.trim();
    match between {
        [] if pieces[second.from].joined => Some(0),
        [] if gap == "," => Some(2),
        [and, kin @ ..] if hand.joins(and, &["và", "cùng"]) => {
            const KIN: &[&str] = &["vợ", "chồng", "con", "trai", "gái", "dâu", "rể", "em", "chị", "là", "với"];
            (pieces[second.from].joined && kin.iter().all(|it| it.joined && hand.is(it, KIN))).then_some(1)
        }
        _ => None,
    }
}

/// A person with what is said right behind the name, at whichever mention it is said.
fn line(text: &str, pieces: &[Piece], person: &Person, today: NaiveDate, hand: Hand) -> PartyLine {
    let mut line = PartyLine {
        kind: if person.firm { PartyKind::Organisation } else { PartyKind::Person },
        name: person.name.clone(),
        age: None,
        address: None,
        phone: None,
    };
    for mention in person.mentions.iter().filter(|it| !it.firm) {
        let (age, address) = behind(text, pieces, mention.name.end, today, hand);
        line.age = line.age.or(age);
        line.address = line.address.or(address);
    }
    line
}

/// Age and address behind a name.
fn behind(text: &str, pieces: &[Piece], at: usize, today: NaiveDate, hand: Hand) -> (Option<u8>, Option<String>) {
    let Some(name) = at.checked_sub(1).map(|it| &pieces[it]) else { return (None, None) };
    let rest = &text[name.end..];
    let (age, used) = age_behind(rest, today).map_or((None, 0), |(age, used)| (Some(age), used));
    let next = pieces.iter().position(|it| it.start >= name.end + used).unwrap_or(pieces.len());
    (age, address(text, pieces, next, hand))
}

/// An address that stands right here: a house, a lane, a resident group, each with its number or name.
fn address(text: &str, pieces: &[Piece], at: usize, hand: Hand) -> Option<String> {
    const LEADS: &[&str] =
        &["trú tại", "cư trú tại", "cư trú", "ở tại", "ở trọ", "địa chỉ", "nhà ở", "trú", "ở", "tại", "nhà"];
    const PARTS: &[&str] = &[
        "số nhà",
        "nhà số",
        "số",
        "ngách",
        "ngõ",
        "hẻm",
        "kiệt",
        "đường",
        "phố",
        "tổ dân phố",
        "tdp",
        "tổ",
        "khu phố",
        "khu",
        "thôn",
        "xóm",
        "ấp",
    ];
    let fits = |it: usize| pieces.get(it).is_some_and(|it| !it.gap.contains(['.', ';', '\n', ')', ':']));
    let lead = LEADS.iter().find(|it| hand.begins(pieces, at, it)).map_or(0, |it| it.split(' ').count());
    let from = at + lead;
    let mut end = from;
    while fits(end) {
        let Some(part) = PARTS.iter().find(|it| hand.begins(pieces, end, it)) else { break };
        let words = part.split(' ').count();
        let named = named_by(pieces, end + words);
        if named == 0 {
            break;
        }
        end += words + named;
    }
    (end > from).then(|| text[pieces[from].start..pieces[end - 1].end].to_owned())
}

/// The number (`12`, `12A`, `12/5`) or the capital words by which a part of an address is called.
fn named_by(pieces: &[Piece], at: usize) -> usize {
    let Some(first) = pieces.get(at).filter(|it| it.joined) else { return 0 };
    if first.is_word {
        return pieces[at..].iter().take(3).take_while(|it| it.capital && it.is_word && it.joined).count();
    }
    let more = |it: &&Piece| it.gap.is_empty() || it.gap == "/";
    1 + pieces[at + 1..].iter().take(2).take_while(more).count()
}

#[cfg(test)]
#[path = "people_tests.rs"]
mod tests;
