//! The people on both sides, as column 4 of the register wants them: name, age, address. One line a person. On
//! screens they are initials; a message that holds their names is removed.

use super::draft::{Draft, PEOPLE_PER_SIDE};
use super::step::Step;
use super::{At, accept, help, page, question, settle, stay, story};
use crate::dialogue::Turn;
use crate::dialogue::effect::Effect;
use crate::dialogue::facts::Facts;
use crate::dialogue::parties::{full, short};
use crate::dialogue::screen::{Button, Screen};
use crate::dialogue::text::{Arg, Text, text};
use crate::domain::case::{Party, Side};
use crate::domain::fold::fold;
use crate::domain::input::choice::{self, without_politeness};
use crate::domain::input::people::{PeopleRead, read_people};
use crate::domain::input::plain::{Plain, plain};
use crate::domain::input::sides::read_both_sides;
use crate::domain::names::is_honorific;

fn side_of(step: Step) -> Side {
    if step == Step::SideB { Side::B } else { Side::A }
}

/// The step of the side whose person is being changed.
pub(super) fn side_step(at: &At) -> Step {
    match at.party.and_then(|it| at.draft.parties.get(it)).map(|it| it.side) {
        Some(Side::B) => Step::SideB,
        _ => Step::SideA,
    }
}

/// A person as screens show them.
pub(super) fn shown(party: &Party) -> Text {
    let initials = short(party);
    match (party.age, party.address.is_some()) {
        (Some(age), true) => text!("intake-person-age-address", initials = initials, age = age),
        (Some(age), false) => text!("intake-person-age", initials = initials, age = age),
        (None, true) => text!("intake-person-address", initials = initials),
        (None, false) => text!("intake-person", initials = initials),
    }
}

/// The people of a side in one line.
pub(super) fn list(draft: &Draft, side: Side) -> Arg {
    Arg::List(draft.side(side).map(shown).collect())
}

/// The button that adds another person to the side that was just answered.
pub(super) fn add_row(at: &At) -> Vec<Button> {
    let button = match at.step {
        Step::SideB if at.draft.side(Side::A).next().is_some() => Some(("more:a", text!("intake-add-a"))),
        Step::Content if at.draft.side(Side::B).next().is_some() => Some(("more:b", text!("intake-add-b"))),
        _ => None,
    };
    button.map(|(key, label)| Button::here(key, label)).into_iter().collect()
}

pub(super) fn screen(at: &At) -> Screen {
    if at.step == Step::PartyEdit {
        return edit_screen(at);
    }
    let side = side_of(at.step);
    let people: Vec<(usize, &Party)> = at.draft.parties.iter().enumerate().filter(|it| it.1.side == side).collect();
    let id = match (side, people.is_empty()) {
        (Side::A, false) if story::unseen(&at.draft, at.step).is_some() => "intake-side-a-heard",
        (Side::B, false) if story::unseen(&at.draft, at.step).is_some() => "intake-side-b-heard",
        (Side::A, true) => "intake-side-a",
        (Side::B, true) => "intake-side-b",
        (Side::A, false) => "intake-side-a-more",
        (Side::B, false) => "intake-side-b-more",
    };
    let (lines, turn) = page(&people, at.page);
    let mut screen = Screen::new(question(id, at.step));
    for (index, party) in lines {
        screen = screen.choice(format!("party:{index}"), shown(party));
    }
    screen = screen.row(turn);
    if !people.is_empty() {
        screen = screen.row(vec![Button::primary("done", text!("intake-side-done"))]);
    }
    screen.row(add_row(at))
}

fn edit_screen(at: &At) -> Screen {
    let who = at.party.and_then(|it| at.draft.parties.get(it)).map_or_else(|| text!("intake-missing"), shown);
    // A number that is typed twice removes nobody.
    if at.removing {
        return Screen::new(question("intake-party-remove-really", at.step).with("who", who))
            .row(vec![Button::danger("really", text!("intake-party-remove-yes"))]);
    }
    Screen::new(question("intake-party-edit", at.step).with("who", who)).choice("remove", text!("intake-party-remove"))
}

pub(super) fn pick(at: At, key: &str, facts: &Facts) -> Turn {
    match key.split_once(':').unwrap_or((key, "")) {
        ("party", index) => match index.parse().ok().filter(|it: &usize| *it < at.draft.parties.len()) {
            Some(index) => stay(At { step: Step::PartyEdit, party: Some(index), removing: false, ..at }),
            None => help(at),
        },
        ("more", "a") => stay(At { step: Step::SideA, page: 0, ..at }),
        ("more", "b") => stay(At { step: Step::SideB, page: 0, ..at }),
        ("done", _) => {
            let mut draft = at.draft.clone();
            let side = side_of(at.step);
            draft.heard_sides.retain(|it| *it != side);
            accept(at, draft, facts)
        }
        ("remove", _) => stay(At { removing: true, ..at }),
        ("really", _) => {
            let mut draft = at.draft.clone();
            match at.party.filter(|it| *it < draft.parties.len()) {
                Some(index) => draft.parties.remove(index),
                None => return help(at),
            };
            let step = side_step(&at);
            accept(At { step, removing: false, ..at }, draft, facts).note(text!("intake-party-removed"))
        }
        _ => help(at),
    }
}

/// What a message says of the people of one side, or of both where the other one was not asked for yet.
fn read(at: &At, side: Side, text: &str, facts: &Facts) -> Vec<(Side, PeopleRead)> {
    let other = at.draft.heard_sides.contains(&Side::B) || at.draft.side(Side::B).next().is_none();
    match read_both_sides(text, facts.today, &facts.places()).filter(|_| at.step == Step::SideA && other) {
        Some(both) => vec![(Side::A, both.a), (Side::B, both.b)],
        None => {
            let read = read_people(text, facts.today, &facts.places());
            match story::apart(&at.draft, &read).filter(|_| at.step == Step::SideA) {
                Some(both) => both.into(),
                None => vec![(side, read)],
            }
        }
    }
}

pub(super) fn typed(at: At, text: &str, message: i32, facts: &Facts) -> Turn {
    match plain(text).or_else(|| plain(without_politeness(text)?)) {
        Some(Plain::Yes) => return agreed(at, text, facts),
        Some(said) if denies(text) => return declined(at, said, text, facts),
        _ => {}
    }
    if at.removing {
        return stay(at).note(text!("pick-a-button"));
    }
    if at.step == Step::PartyEdit && leaves_alone(text) {
        return stays(at);
    }
    if choice::says(text, &["bỏ qua"]).is_some() {
        return help(at);
    }
    if asks_removal(text, &at) {
        return removal(at, text);
    }
    let text = without_deed(text);
    if text.is_empty() {
        return help(at);
    }
    let replaces = (at.step == Step::PartyEdit).then_some(at.party).flatten();
    let step = if at.step == Step::PartyEdit { side_step(&at) } else { at.step };
    let mut draft = at.draft.clone();
    if let Some(index) = replaces.filter(|it| *it < draft.parties.len()) {
        draft.parties.remove(index);
    }
    let read = read(&at, side_of(step), text, facts);
    let without_papers = read.iter().any(|it| it.1.without_papers);
    let phone = read.iter().flat_map(|it| &it.1.people).any(|it| it.phone.is_some());
    // Who comes back is typed again on the side they belong to.
    let back_at = read.iter().find(|it| !it.1.refused.is_empty()).map(|it| it.0);
    let (mut taken, mut refused) = (Vec::new(), Vec::new());
    for (side, PeopleRead { people, refused: unread, .. }) in read {
        story::make_room(&mut draft, side, &people);
        for it in people {
            match add(&mut draft, Party { side, kind: it.kind, name: it.name, age: it.age, address: it.address }) {
                Ok(party) => taken.push(party),
                Err(why) => refused.push(why),
            }
        }
        // What was not understood comes back, to be sent again in another way: the message itself is removed.
        refused.extend(unread.iter().map(|(words, why)| {
            text!("intake-party-back", words = words.as_str(), why = Text::of(format!("intake-party-{why}")))
        }));
    }
    let turn = match (taken.is_empty(), back_at) {
        (true, _) => stay(at),
        (false, None) => accept(At { step, ..at }, draft, facts),
        (false, Some(side)) => {
            let step = if side == Side::B { Step::SideB } else { Step::SideA };
            settle(At { step, page: 0, party: None, ..at }, draft, facts)
        }
    };
    let said = (!taken.is_empty()).then(|| text!("intake-party-taken", people = Arg::Lines(taken)));
    let mut lines: Vec<Text> = said
        .into_iter()
        .chain(refused)
        .chain(phone.then(|| text!("intake-party-no-phone")))
        .chain(without_papers.then(|| text!("intake-party-no-papers")))
        .collect();
    let note = match lines.len() {
        0 => text!("intake-help-party"),
        1 => lines.remove(0),
        _ => text!("lines", lines = lines),
    };
    turn.with(Effect::DeleteMessage(message)).note_with_names(note)
}

/// `Đúng rồi`, `ok` are nobody's name: whoever was read from the story is right, and whoever is being changed stays.
fn agreed(at: At, text: &str, facts: &Facts) -> Turn {
    // That there is somebody else, where one may be added.
    let somebody = choice::says(text, &["có", "có ạ", "còn", "còn ạ"]).is_some();
    match at.step {
        // Nobody is removed by a word; but what it answers is said.
        Step::PartyEdit if at.removing => stay(at).note(text!("pick-a-button")),
        Step::PartyEdit => stays(at),
        step if somebody && story::unseen(&at.draft, step).is_none() => help(at),
        _ if at.draft.side(side_of(at.step)).next().is_some() => pick(at, "done", facts),
        _ => help(at),
    }
}

/// Whether an answer begins as no name does: `Mai` and `Khôi` may be answers elsewhere.
fn denies(text: &str) -> bool {
    const FIRST: &[&str] = &["khong", "k", "ko", "kg", "kh", "hong", "hok", "chang", "chua", "0"];
    let text = without_politeness(text).unwrap_or(text);
    text.split_whitespace().next().is_some_and(|it| FIRST.contains(&fold(it).trim_end_matches(['.', ',', '!'])))
}

/// `Không`, `không có gì`, `chưa` are nobody's name either: nobody is added, or nothing changed.
fn declined(at: At, said: Plain, text: &str, facts: &Facts) -> Turn {
    let somebody = at.draft.side(side_of(at.step)).next().is_some();
    match (at.step, said) {
        (Step::PartyEdit, _) => stays(at),
        // Those of the story are not right, or not yet, or nobody knows: they are typed. Their age need not be known.
        (step, Plain::No | Plain::NotYet) if story::unseen(&at.draft, step).is_some() => help(at),
        (step, _) if story::unseen(&at.draft, step).is_some() && is_unsure(text) => help(at),
        (_, Plain::NotYet) => help(at),
        _ if somebody => pick(at, "done", facts),
        _ => stay(at).note(text!("intake-party-unknown")),
    }
}

/// Whoever is being changed stays as they are.
fn stays(at: At) -> Turn {
    stay(At { step: side_step(&at), party: None, removing: false, ..at }).note(text!("intake-party-stays"))
}

/// `Không rõ`, `chưa biết`: who it is, not how old.
fn is_unsure(text: &str) -> bool {
    let said = fold(text);
    let words: Vec<&str> = said.split(|it: char| !it.is_alphanumeric()).collect();
    ["ro", "biet", "nho"].iter().any(|it| words.contains(it)) && !words.contains(&"tuoi")
}

/// `Giữ nguyên`, `như cũ`: nothing shall be changed.
fn leaves_alone(text: &str) -> bool {
    const ALONE: &[&str] = &["giữ nguyên", "để nguyên", "giữ như cũ", "như cũ", "cứ để thế", "khỏi sửa", "bỏ qua"];
    let polite = without_politeness(text).unwrap_or(text);
    choice::says(text, ALONE).or_else(|| choice::says(polite, ALONE)).is_some()
}

/// Whether somebody shall be removed: `xóa bà Lan`, `bỏ người này đi`. Without accents it may be somebody's name.
fn asks_removal(text: &str, at: &At) -> bool {
    const WHOM: &[&str] = &["nguoi", "ten", "di", "het", "dong", "ra", "khoi", "giup", "ho", "ca"];
    let said = fold(text);
    let mut words = said.split(|it: char| !it.is_alphanumeric()).filter(|it| !it.is_empty());
    let (first, next) = (words.next().unwrap_or_default(), words.next());
    let typed = text.split_whitespace().next().unwrap_or_default();
    let accented =
        choice::says(typed, &["xóa", "bỏ", "gỡ", "hủy", "loại"]).is_some() && fold(typed) != typed.to_lowercase();
    let goes_on = next.is_some_and(|it| WHOM.contains(&it));
    let aged = said.contains(|it: char| it.is_ascii_digit());
    let bare = match first {
        "xoa" => !aged && (next.is_some() || at.step == Step::PartyEdit),
        "bo" | "go" | "huy" | "loai" => goes_on && !aged,
        _ => false,
    };
    at.draft.side(side_of(side_step_of(at))).next().is_some() && (accented || bare)
}

/// The step of the side that is being asked for.
fn side_step_of(at: &At) -> Step {
    if at.step == Step::PartyEdit { side_step(at) } else { at.step }
}

/// Whether somebody is named behind the word that removes: `bà Hoa`, and not `người này đi`.
fn names_somebody(text: &str) -> bool {
    const NOBODY: &[&str] = &[
        "người", "tên", "đi", "hết", "dòng", "ra", "khỏi", "giúp", "hộ", "cả", "này", "kia", "ấy", "đó", "bớt", "nhầm",
        "sai", "luôn", "với", "cho", "tôi", "mình", "ạ", "nhé", "nha", "bên", "danh", "sách", "sổ", "vụ", "việc",
        "một", "lại", "ghi", "cũ", "thôi", "duy", "nhất", "giùm", "dùm", "bị", "trùng", "thừa", "vừa", "rồi",
    ];
    let words: Vec<&str> = text.split(|it: char| !it.is_alphanumeric()).filter(|it| !it.is_empty()).skip(1).collect();
    let says_nothing = |word: &str| word.chars().all(|it| it.is_ascii_digit()) || choice::says(word, NOBODY).is_some();
    // `Ba`, `Anh` are names behind a title.
    let is_titled = |at: usize| at > 0 && is_honorific(words[at - 1]);
    (0..words.len()).any(|at| !says_nothing(words[at]) && (is_titled(at) || !is_honorific(words[at])))
}

/// The question whether somebody shall be removed: whoever is named, or where nobody is, whoever is being changed or is the
/// only one there.
fn removal(at: At, text: &str) -> Turn {
    let said = fold(text);
    let words: Vec<&str> = said.split(|it: char| !it.is_alphanumeric()).collect();
    let side = side_of(side_step_of(&at));
    let there = || at.draft.parties.iter().enumerate().filter(|it| it.1.side == side);
    let is_named = |it: &Party| fold(&it.name).split(' ').next_back().is_some_and(|it| words.contains(&it));
    let named: Vec<usize> = there().filter(|it| is_named(it.1)).map(|it| it.0).collect();
    let all: Vec<usize> = there().map(|it| it.0).collect();
    let whom = match (&named[..], &all[..]) {
        ([one], _) => Some(*one),
        ([], _) if names_somebody(text) => None,
        ([], [one]) => Some(*one),
        _ => at.party.filter(|_| at.step == Step::PartyEdit),
    };
    match whom {
        Some(index) => stay(At { step: Step::PartyEdit, party: Some(index), removing: true, ..at }),
        None => {
            let step = side_step_of(&at);
            stay(At { step, party: None, ..at }).note(text!("intake-party-remove-which"))
        }
    }
}

/// Without what shall be done with what follows: `sửa lại tên là`, `đổi thành`.
fn without_deed(text: &str) -> &str {
    const DEEDS: &[&str] = &["sửa", "đổi", "thay"];
    const AROUND: &[&str] = &["lại", "tên", "họ", "thành", "là", "cho", "giúp", "đúng"];
    let is = |word: &str, all: &[&str]| choice::says(word, all).is_some();
    let Some((first, mut rest)) = text.trim().split_once(char::is_whitespace) else {
        return if choice::says(text, &["sửa"]).is_some() { "" } else { text };
    };
    let next = rest.split_whitespace().next().unwrap_or_default();
    let accented = fold(first) != first.to_lowercase();
    if !is(first, DEEDS) || !(accented || is(next, AROUND)) {
        return text;
    }
    while let Some((_, behind)) = rest.split_once(char::is_whitespace).filter(|it| is(it.0, AROUND)) {
        rest = behind;
    }
    rest.trim()
}

/// Somebody as who typed the name sees it once: in full, to be looked over.
fn read_over(party: &Party) -> Text {
    let age = party.age.map_or_else(|| text!("intake-read-no-age"), |it| text!("intake-read-age", age = it));
    let address =
        party.address.as_deref().map_or_else(|| text!("intake-read-no-address"), |it| text!("plain", words = it));
    text!("intake-read-person", name = full(party), age = age, address = address)
}

/// Adds a person, unless the side is full or has them already. Gives them as they were understood, in full.
fn add(draft: &mut Draft, party: Party) -> Result<Text, Text> {
    if draft.side(party.side).count() >= PEOPLE_PER_SIDE {
        return Err(text!("intake-party-full", max = PEOPLE_PER_SIDE));
    }
    let same = |it: &Party| it.side == party.side && fold(&it.name) == fold(&party.name) && it.age == party.age;
    if draft.parties.iter().any(same) {
        return Err(text!("intake-party-twice", who = shown(&party)));
    }
    let text = read_over(&party);
    draft.parties.push(party);
    Ok(text)
}
