//! What a story of a dispute is: who stands against whom, and the texts that a mediator would write about it.
//! Texts carry marks that a [`Cast`] fills in; the stories themselves are in the three files beside this one.

use fastrand::Rng;

use super::words::{Invented, Roof, invent, pick};
use crate::domain::people::Sex;

/// How the two sides know each other: it decides ages, sexes, family names and addresses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tie {
    /// Doors side by side in one lane.
    Neighbours,
    /// People of the ward who do not live side by side.
    Acquainted,
    /// Wife (side A) and husband, under one roof.
    Spouses,
    /// A woman (side A) and a man who live apart.
    Parted,
    /// A parent (side A) and a grown child, under one roof.
    Parent,
    /// Brothers and sisters, each with a house.
    Siblings,
    /// Mother-in-law (side A) and daughter-in-law, under one roof.
    InLaws,
}

/// One dispute with everything that may become of it. Marks: `{a}`, `{b}` are the parties ("bà Lan"), `{A}`, `{B}` the
/// same at the beginning of a sentence, `{m1}`, `{m2}`, `{m3}` a small, a middling and a large sum, `{n}` a small
/// number.
#[derive(Clone, Copy, Debug)]
pub(super) struct Story {
    pub(super) tie: Tie,
    /// The register's column 5.
    pub(super) content: &'static str,
    /// What they agree on if they do.
    pub(super) agreement: &'static str,
    /// By what means it is performed.
    pub(super) method: &'static str,
    /// Within how many days; nothing to wait for where it is 0.
    pub(super) days: u8,
    /// What each side asks for if they do not agree.
    pub(super) demands: &'static str,
}

/// A story in the order of the register: content, agreement, how and within how many days, what each side wants.
pub(super) const fn story(
    tie: Tie,
    content: &'static str,
    agreement: &'static str,
    (method, days): (&'static str, u8),
    demands: &'static str,
) -> Story {
    Story { tie, content, agreement, method, days, demands }
}

/// The people and sums of one telling of a story.
#[derive(Clone, Debug)]
pub(super) struct Cast {
    pub(super) a: Invented,
    pub(super) b: Invented,
    pub(super) homes: (Roof, Roof),
    sums: [String; 3],
    number: u8,
}

impl Cast {
    /// Invents the people of a story. They have different given names, because the texts call them by those.
    pub(super) fn new(rng: &mut Rng, tie: Tie) -> Self {
        let mut a = first(rng, tie);
        let mut b = second(rng, tie, &a);
        while a.given == b.given {
            a = first(rng, tie);
            b = second(rng, tie, &a);
        }
        let home = Roof::invent(rng);
        let other = match tie {
            Tie::Neighbours => home.next_door(),
            Tie::Spouses | Tie::Parent | Tie::InLaws => home,
            Tie::Acquainted | Tie::Parted | Tie::Siblings => Roof::invent(rng),
        };
        let sums = [
            money(u32::from(rng.u8(4..=18)) * 100),
            money(u32::from(rng.u8(5..=20)) * 1000),
            money(u32::from(rng.u8(6..=17)) * 5000),
        ];
        Self { a, b, homes: (home, other), sums, number: rng.u8(3..=6) }
    }

    /// Fills the marks of a text.
    pub(super) fn tell(&self, text: &str) -> String {
        let number = self.number.to_string();
        let (a, b) = (self.a.called(), self.b.called());
        let mut told = String::with_capacity(text.len() + 64);
        let mut rest = text;
        while let Some((before, after)) = rest.split_once('{') {
            let (mark, after) = after.split_once('}').expect("a mark is closed");
            told += before;
            match mark {
                "a" => told += &a,
                "b" => told += &b,
                "A" => told += &capital(&a),
                "B" => told += &capital(&b),
                "m1" => told += &self.sums[0],
                "m2" => told += &self.sums[1],
                "m3" => told += &self.sums[2],
                "n" => told += &number,
                mark => unreachable!("the stories have no mark {mark:?}"),
            }
            rest = after;
        }
        told + rest
    }
}

fn first(rng: &mut Rng, tie: Tie) -> Invented {
    match tie {
        Tie::Neighbours | Tie::Acquainted => {
            let sex = any_sex(rng);
            invent(rng, sex, 30..=72)
        }
        Tie::Siblings => {
            let sex = any_sex(rng);
            invent(rng, sex, 38..=66)
        }
        Tie::Spouses | Tie::Parted => invent(rng, Sex::Female, 25..=44),
        Tie::Parent => {
            let sex = any_sex(rng);
            invent(rng, sex, 60..=82)
        }
        Tie::InLaws => invent(rng, Sex::Female, 52..=70),
    }
}

fn second(rng: &mut Rng, tie: Tie, a: &Invented) -> Invented {
    let sex = any_sex(rng);
    match tie {
        Tie::Neighbours | Tie::Acquainted => invent(rng, sex, 28..=74),
        Tie::Spouses | Tie::Parted => invent(rng, Sex::Male, a.age..=a.age + 5),
        Tie::Parent => {
            let child = invent(rng, sex, a.age - 33..=a.age - 22);
            // A child bears the father's family name.
            if a.sex == Sex::Male { Invented { family: a.family, ..child } } else { child }
        }
        Tie::Siblings => Invented { family: a.family, ..invent(rng, sex, a.age - 9..=a.age + 2) },
        Tie::InLaws => invent(rng, Sex::Female, a.age - 32..=a.age - 24),
    }
}

fn any_sex(rng: &mut Rng) -> Sex {
    *pick(rng, &[Sex::Female, Sex::Male])
}

/// A sum in thousands of đồng, as people write it.
fn money(thousands: u32) -> String {
    match (thousands / 1000, thousands % 1000) {
        (0, rest) => format!("{rest}.000 đồng"),
        (millions, 0) => format!("{millions} triệu đồng"),
        (millions, rest) => format!("{millions}.{rest:03}.000 đồng"),
    }
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |it| it.to_uppercase().chain(letters).collect())
}
