//! The people whom the story of a quick start names. They stand on their sides when the question for them comes, to be
//! looked over: a story says little more than `anh Mạnh`. Whoever is then typed in full takes the place of the name.

use super::draft::{Draft, PEOPLE_PER_SIDE};
use super::step::Step;
use crate::dialogue::Turn;
use crate::dialogue::parties::full;
use crate::dialogue::text::{Arg, Text, text};
use crate::domain::case::{Party, Side};
use crate::domain::fold::fold;
use crate::domain::input::party::PartyLine;
use crate::domain::input::people::PeopleRead;
use crate::domain::quick::people::Sides;

/// Puts them into a draft.
pub(super) fn put(draft: &mut Draft, sides: Option<&Sides>) {
    let Some(sides) = sides else { return };
    for (side, people) in [(Side::A, &sides.a), (Side::B, &sides.b)] {
        if people.is_empty() {
            continue;
        }
        draft.parties.extend(people.iter().take(PEOPLE_PER_SIDE).map(|it| party(side, it)));
        draft.heard_sides.push(side);
    }
}

fn party(side: Side, it: &PartyLine) -> Party {
    Party { side, kind: it.kind, name: it.name.clone(), age: it.age, address: it.address.clone() }
}

/// What words say beside the people whom they name: the clauses that tell more than who they are and how old. An address
/// is one of the people's own where each of them has one. None where they say nothing else.
pub(super) fn beside(text: &str, sides: &Sides) -> Option<String> {
    const AROUND: &[&str] = &[
        "ong", "ba", "anh", "chi", "co", "chu", "bac", "cu", "em", "chau", "di", "vo", "chong", "tuoi", "t", "sinh",
        "nam", "va", "voi", "cung", "la", "gom", "giua", "hai", "cac", "ben", "nguoi", "a", "b",
    ];
    fn words(it: &str) -> Vec<String> {
        fold(it).split(|it: char| !it.is_alphanumeric()).filter(|it| !it.is_empty()).map(ToOwned::to_owned).collect()
    }
    let people = || sides.a.iter().chain(&sides.b);
    let housed = people().all(|it| it.address.is_some());
    let address = |it: &PartyLine| it.address.as_deref().filter(|_| housed).map(words).unwrap_or_default();
    let ages = people().filter_map(|it| it.age).map(|it| it.to_string());
    let known: Vec<String> =
        people().flat_map(|it| words(&it.name).into_iter().chain(address(it))).chain(ages).collect();
    let is_year = |it: &str| it.len() == 4 && it.bytes().all(|it| it.is_ascii_digit());
    let is_of_people = |it: &String| AROUND.contains(&it.as_str()) || known.contains(it) || is_year(it);
    let clauses: Vec<&str> = text.split([',', ';', '\n']).flat_map(|it| it.split(". ")).collect();
    let told = |it: &&str| words(it).iter().any(|it| !is_of_people(it));
    let kept: Vec<&str> = clauses.iter().copied().filter(told).map(|it| it.trim_matches([' ', '.'])).collect();
    match kept.len() {
        0 => None,
        all if all == clauses.len() => Some(text.to_owned()),
        _ => Some(kept.join(", ")).filter(|it| it.chars().count() > 1),
    }
}

/// The side that a question is about, while there are people on it, and only those of the story.
pub(super) fn unseen(draft: &Draft, step: Step) -> Option<Side> {
    let side = match step {
        Step::SideA => Side::A,
        Step::SideB => Side::B,
        _ => return None,
    };
    let somebody = draft.side(side).next().is_some();
    (somebody && draft.heard_sides.contains(&side)).then_some(side)
}

/// Takes out whom the people that are typed now mean: those of the same given name, or, where none is, all of the story.
pub(super) fn make_room(draft: &mut Draft, side: Side, typed: &[PartyLine]) {
    if typed.is_empty() || !draft.heard_sides.contains(&side) {
        return;
    }
    let given = |name: &str| fold(name).split_whitespace().next_back().map(str::to_owned);
    let means = |it: &Party| it.side == side && typed.iter().any(|new| given(&new.name) == given(&it.name));
    let some = draft.parties.iter().any(means);
    draft.parties.retain(|it| if some { !means(it) } else { it.side != side });
    draft.heard_sides.retain(|it| *it != side);
}

/// The people of one message, each on the side where the story has them; none where it does not tell all of them apart.
pub(super) fn apart(draft: &Draft, read: &PeopleRead) -> Option<[(Side, PeopleRead); 2]> {
    let given = |name: &str| fold(name).split_whitespace().next_back().map(str::to_owned);
    let is_of = |side: Side, it: &PartyLine| draft.side(side).any(|heard| given(&heard.name) == given(&it.name));
    let all_heard = Side::ALL.iter().all(|it| draft.heard_sides.contains(it));
    let of = |side: Side| read.people.iter().filter(|it| is_of(side, it)).cloned().collect::<Vec<_>>();
    let (a, b) = (of(Side::A), of(Side::B));
    let fits = all_heard && !a.is_empty() && !b.is_empty() && a.len() + b.len() == read.people.len();
    let first = PeopleRead { people: a, ..read.clone() };
    fits.then(|| [(Side::A, first), (Side::B, PeopleRead { people: b, ..PeopleRead::default() })])
}

/// Their names in full, for whoever is asked about them: they go with the next card.
pub(super) fn shown(draft: &Draft, side: Side) -> Text {
    let names = draft.side(side).map(full).collect();
    match side {
        Side::A => text!("intake-heard-a", people = Arg::List(names)),
        Side::B => text!("intake-heard-b", people = Arg::List(names)),
    }
}

/// A turn that leads to the question about people of the story shows who they are.
pub(super) fn told(turn: Turn) -> Turn {
    let Some(at) = turn.next.at::<super::At>() else { return turn };
    let Some(side) = unseen(&at.draft, at.step) else { return turn };
    let people = shown(&at.draft, side);
    Turn { names: true, ..turn.line(people) }
}
