//! The parties of a saved case, put right one person at a time: what is not touched stays as it is. Whoever likes may
//! still type lines with a side; a person who is the only one there keeps the age and the address that are not typed.

use serde::{Deserialize, Serialize};

use super::values::party;
use crate::dialogue::facts::Facts;
use crate::dialogue::screen::{Button, Screen};
use crate::dialogue::text::{Text, text};
use crate::dialogue::words::words;
use crate::dialogue::{Answer, pager};
use crate::domain::case::{Case, Party, Side};
use crate::domain::codes::codes;
use crate::domain::fold::{fold, normalise_spaces};
use crate::domain::input::choice::says;
use crate::domain::input::party::{PartyError, PartyLine, parse_party};
use crate::domain::input::people::read_people;
use crate::domain::names::{full_names, is_honorific};

/// As many as one card can show.
const MOST: usize = 6;

codes! {
    /// What is asked about a person.
    pub(super) enum Ask {
        Person => "person",
        Name => "name",
        Age => "age",
        Address => "address",
        /// Somebody new, on side A.
        AddA => "add_a",
        /// Somebody new, on side B.
        AddB => "add_b",
    }
}

/// What can be put right about somebody.
const ABOUT: &[Ask] = &[Ask::Name, Ask::Age, Ask::Address];

/// Where one stands: before anybody was chosen, at somebody, or at one thing about somebody.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct At {
    ask: Option<Ask>,
    /// Who, from 0.
    nth: usize,
    /// The first person that is shown.
    from: usize,
}

/// What follows from an answer.
pub(super) enum Next {
    /// Another question.
    Ask(At),
    /// The parties as they should be.
    Done(Vec<Party>),
}

impl At {
    /// One question back.
    pub(super) fn back(self) -> Self {
        match self.ask {
            Some(Ask::Name | Ask::Age | Ask::Address) => Self { ask: Some(Ask::Person), ..self },
            _ => Self::default(),
        }
    }
}

pub(super) fn screen(at: At, draft: &Case) -> Screen {
    let code = draft.code.as_str();
    let who = draft.parties.get(at.nth).map_or_else(|| text!("word-none"), party);
    match at.ask {
        None => {
            let people: Vec<Text> = draft.parties.iter().map(party).collect();
            let shown = draft.parties.iter().enumerate().skip(at.from).take(MOST);
            let screen = shown.fold(Screen::new(text!("amend-parties", code = code, old = people)), |it, (n, one)| {
                it.choice(
                    format!("n:{n}"),
                    text!("correct-person", side = Text::of(format!("side-{}", one.side)), name = one.name.as_str()),
                )
            });
            let pager = pager::pager_of((at.from / MOST) as u32, draft.parties.len() as u32, MOST as u32);
            screen.row(pager).row(vec![
                Button::here("add_a", text!("correct-person-add", side = text!("side-a"))),
                Button::here("add_b", text!("correct-person-add", side = text!("side-b"))),
            ])
        }
        Some(Ask::Person) => Screen::new(text!("correct-person-card", code = code, who = who))
            .choice("name", text!("correct-person-name"))
            .choice("age", text!("correct-person-age"))
            .choice("address", text!("correct-person-address"))
            .choice("side", text!("correct-person-side"))
            .choice("remove", text!("correct-person-remove")),
        Some(Ask::AddA) => Screen::new(text!("correct-add-a", code = code)),
        Some(Ask::AddB) => Screen::new(text!("correct-add-b", code = code)),
        Some(ask @ Ask::Name) => {
            Screen::new(Text::of(format!("correct-ask-{ask}")).with("code", code).with("who", who))
        }
        Some(ask @ (Ask::Age | Ask::Address)) => {
            Screen::new(Text::of(format!("correct-ask-{ask}")).with("code", code).with("who", who))
                .row(vec![Button::here("none", text!("correct-unknown"))])
        }
    }
}

pub(super) fn answer(at: At, answer: Answer<'_>, draft: &Case, facts: &Facts) -> Result<Next, Text> {
    match (at.ask, answer) {
        (None, Answer::Pick("page")) => Ok(Next::Ask(at)),
        (None, Answer::Pick("prev")) => Ok(Next::Ask(At { from: at.from.saturating_sub(MOST), ..at })),
        (None, Answer::Pick("next")) => Ok(Next::Ask(At { from: at.from.saturating_add(MOST), ..at })),
        (None, Answer::Pick(key)) => match (key.strip_prefix("n:").map(str::parse), Ask::from_code(key)) {
            (Some(Ok(nth)), _) if nth < draft.parties.len() => Ok(Next::Ask(At { ask: Some(Ask::Person), nth, ..at })),
            (None, Some(ask @ (Ask::AddA | Ask::AddB))) => Ok(Next::Ask(At { ask: Some(ask), ..at })),
            _ => Err(text!("pick-a-button")),
        },
        (None, Answer::Text { text, .. }) => lines(text, draft, facts).map(Next::Done),
        (Some(ask), answer) => one(At { ask: Some(ask), ..at }, ask, answer, draft, facts),
        _ => Err(text!("pick-a-button")),
    }
}

/// One thing about one person.
fn one(at: At, ask: Ask, answer: Answer<'_>, draft: &Case, facts: &Facts) -> Result<Next, Text> {
    let mut all = draft.parties.clone();
    if let (Ask::AddA | Ask::AddB, Answer::Text { text, .. }) = (ask, &answer) {
        let side = if ask == Ask::AddA { Side::A } else { Side::B };
        let read = read(text, facts)?;
        all.push(Party { side, kind: read.kind, name: read.name, age: read.age, address: read.address });
        return Ok(Next::Done(all));
    }
    let person = all.get_mut(at.nth).ok_or_else(|| text!("pick-a-button"))?;
    match (ask, answer) {
        (Ask::Person, Answer::Pick("remove")) => {
            let side = all.remove(at.nth).side;
            if !all.iter().any(|it| it.side == side) {
                return Err(text!("refused-side"));
            }
        }
        (Ask::Person, Answer::Pick("side")) => {
            person.side = other(person.side);
            // Written down the wrong way round, with one person each: both change places.
            if let [one, two] = all.as_mut_slice()
                && one.side == two.side
            {
                let moved = at.nth;
                let stayed = if moved == 0 { two } else { one };
                stayed.side = other(stayed.side);
            }
            if Side::ALL.iter().any(|side| !all.iter().any(|it| it.side == *side)) {
                return Err(text!("refused-side"));
            }
        }
        (Ask::Person, Answer::Pick(key)) => {
            let ask = Ask::ALL.iter().copied().find(|it| it.code() == key && ABOUT.contains(it));
            return Ok(Next::Ask(At { ask: Some(ask.ok_or_else(|| text!("pick-a-button"))?), ..at }));
        }
        (Ask::Person | Ask::Name, Answer::Text { text, .. }) => lay_over(person, read(text, facts)?),
        (Ask::Age, Answer::Pick("none")) => person.age = None,
        (Ask::Age, Answer::Text { text, .. }) => person.age = Some(age(text, facts)?),
        (Ask::Address, Answer::Pick("none")) => person.address = None,
        (Ask::Address, Answer::Text { text, .. }) => person.address = Some(words(text, 2)?),
        _ => return Err(text!("pick-a-button")),
    }
    Ok(Next::Done(all))
}

fn other(side: Side) -> Side {
    if side == Side::A { Side::B } else { Side::A }
}

/// Whether words call the people of a case, or what stands with them.
pub(super) fn is_called(text: &str) -> bool {
    const CALLED: &[&str] = &["bên a", "bên b", "tên bên a", "tên bên b", "hai bên", "tên", "họ tên", "họ và tên"];
    const WITH_THEM: &[&str] = &["tên các bên", "tên người", "tuổi", "địa chỉ", "đương sự", "người"];
    says(text, CALLED).or_else(|| says(text, WITH_THEM)).is_some()
}

/// Whether a text is the name of somebody and nothing else but how they are addressed: `ghi nhầm Nguyễn Thị Lan` is more.
pub(super) fn is_name(text: &str) -> bool {
    let bare = normalise_spaces(text.trim().trim_end_matches('.'));
    let alone = |before: &str| before.is_empty() || is_honorific(before);
    full_names(&bare).iter().any(|it| bare.strip_suffix(it.as_str()).is_some_and(|before| alone(before.trim_end())))
}

/// Whether a telephone number was typed with somebody: it is not kept.
pub(super) fn tells_phone(text: &str, facts: &Facts) -> bool {
    let person = |line: &str| read(side_of(line).map_or(line, |it| it.1), facts);
    text.lines().any(|it| person(it.trim()).is_ok_and(|it| it.phone.is_some()))
}

/// One person, as the entry of a case reads them.
fn read(text: &str, facts: &Facts) -> Result<PartyLine, Text> {
    let read = read_people(text, facts.today, &facts.places());
    let why = |it: PartyError| Text::of(format!("party-{it}"));
    match (<[PartyLine; 1]>::try_from(read.people), read.refused.first()) {
        _ if read.without_papers => Err(why(PartyError::IdentityNumber)),
        (_, Some((_, it))) => Err(why(*it)),
        (Ok([one]), None) => Ok(one),
        (Err(people), None) => Err(why(if people.is_empty() { PartyError::NoName } else { PartyError::Several })),
    }
}

/// What was typed replaces what was there; what was not typed stays.
fn lay_over(person: &mut Party, read: PartyLine) {
    person.kind = read.kind;
    person.name = read.name;
    person.age = read.age.or(person.age);
    person.address = read.address.or_else(|| person.address.take());
}

/// An age: `54`, `54 tuổi`, or a year of birth.
fn age(text: &str, facts: &Facts) -> Result<u8, Text> {
    let bare = text.trim();
    let years = if bare.chars().count() <= 3 && bare.bytes().all(|it| it.is_ascii_digit()) { " tuổi" } else { "" };
    let read = parse_party(&format!("Nguyễn Văn A, {bare}{years}"), facts.today);
    read.map_err(|it| Text::of(format!("party-{it}")))?.age.ok_or_else(|| text!("party-age_impossible"))
}

/// Everybody on both sides, one a line: `A: Nguyễn Văn An, 54 tuổi, số 5 ngõ 3`. Two lines without a side are A and B.
/// A side with as many lines as it has people keeps of each what is not typed; a side without a line stays as it is.
fn lines(text: &str, draft: &Case, facts: &Facts) -> Result<Vec<Party>, Text> {
    let lines: Vec<&str> = text.lines().map(str::trim).filter(|it| !it.is_empty()).collect();
    let bare = lines.len() == 2 && lines.iter().all(|it| side_of(it).is_none());
    let mut typed: Vec<(Side, PartyLine)> = Vec::new();
    for (i, line) in lines.iter().enumerate() {
        let (side, rest) = match side_of(line) {
            Some(it) => it,
            None if bare => (Side::ALL[i], *line),
            None if lines.len() == 1 => return Err(text!("correct-person-which")),
            None => return Err(text!("amend-party-side", n = i + 1)),
        };
        typed.push((side, read(rest, facts)?));
    }
    let mut all = Vec::new();
    for &side in Side::ALL {
        let had = draft.parties.iter().filter(|it| it.side == side);
        let new: Vec<&PartyLine> = typed.iter().filter(|it| it.0 == side).map(|it| &it.1).collect();
        let same_count = had.clone().count() == new.len();
        if new.is_empty() {
            all.extend(had.cloned());
        } else if same_count {
            all.extend(had.cloned().zip(new).map(|(mut person, line)| {
                lay_over(&mut person, line.clone());
                person
            }));
        } else {
            // Whoever was there by the same name keeps what is not typed again.
            let party = |it: &PartyLine| {
                let known = had.clone().find(|had| fold(&had.name) == fold(&it.name));
                let age = it.age.or_else(|| known?.age);
                let address = it.address.clone().or_else(|| known?.address.clone());
                Party { side, kind: it.kind, name: it.name.clone(), age, address }
            };
            all.extend(new.into_iter().map(party));
        }
    }
    Ok(all)
}

/// The side with which a line begins, and the rest of it.
fn side_of(line: &str) -> Option<(Side, &str)> {
    let (head, rest) = line.split_once([':', '-', '.', ')'])?;
    let head = fold(head);
    let side = Side::from_code(head.trim().trim_start_matches("ben").trim())?;
    Some((side, rest.trim()))
}
