//! What in a typed situation tells who it is about: names of persons, telephones, addresses, parcels of land, numbers of
//! papers, plates and accounts, days of birth. Each is replaced by a neutral word, the same person by the same word
//! throughout. Rather replaces a word too many than lets a name through. Knows nothing of chats or of who asks; names that
//! are stored somewhere are given to it.

mod lists;
mod numbers;
mod persons;
mod places;
mod text;

#[cfg(test)]
mod tests;

use std::ops::Range;

use self::text::Text;
use super::case::{Case, Side};
use super::codes::codes;
use super::fold::normalise_paragraphs;

codes! {
    /// What was found.
    pub enum What {
        /// A person's name.
        Person => "person",
        /// A telephone number.
        Phone => "phone",
        /// Where somebody lives, down to the resident group.
        Address => "address",
        /// A parcel of land, a sheet of a map, a certificate.
        Parcel => "parcel",
        /// The number of an identity paper.
        Identity => "identity",
        /// The plate of a vehicle.
        Plate => "plate",
        /// A bank account.
        Account => "account",
        /// An address on the internet.
        Online => "online",
        /// The day or year of a birth.
        Birth => "birth",
        /// Another long number.
        Number => "number",
    }
}

impl What {
    /// What tells of persons themselves, and not of where they live.
    pub const OF_PERSONS: &'static [Self] = &[
        Self::Person,
        Self::Phone,
        Self::Identity,
        Self::Plate,
        Self::Account,
        Self::Online,
        Self::Birth,
        Self::Number,
    ];

    /// What stands in its place; the text is Vietnamese, whatever language its reader has chosen.
    const fn word(self) -> &'static str {
        match self {
            Self::Person => "người khác",
            Self::Phone => "[số điện thoại]",
            Self::Address => "[địa chỉ]",
            Self::Parcel => "[thửa đất]",
            Self::Identity => "[số giấy tờ]",
            Self::Plate => "[biển số xe]",
            Self::Account => "[số tài khoản]",
            Self::Online => "[địa chỉ trên mạng]",
            Self::Birth => "[ngày sinh]",
            Self::Number => "[dãy số]",
        }
    }
}

/// Something that was found, and what stands in its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// What it is.
    pub what: What,
    /// As it was typed.
    pub typed: String,
    /// Where it stood, in bytes of the tidied text.
    pub at: Range<usize>,
    /// What stands there now.
    pub word: String,
}

/// A text as it may go out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Redacted {
    /// The text with neutral words.
    pub text: String,
    /// What was replaced, in its order.
    pub found: Vec<Finding>,
}

/// Somebody whose name is stored, and the word by which the person is called instead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stored {
    /// The name.
    pub name: String,
    /// `bên A`.
    pub word: String,
}

impl Stored {
    /// The parties of a case, each by its side.
    #[must_use]
    pub fn parties(case: &Case) -> Vec<Self> {
        let word = |side: Side| if side == Side::A { "bên A" } else { "bên B" };
        case.parties.iter().map(|it| Self { name: it.name.clone(), word: word(it.side).to_owned() }).collect()
    }
}

/// A stretch of pieces.
struct Found {
    what: What,
    pieces: Range<usize>,
}

/// Replaces what tells who a text is about, of the kinds that are asked for. `stored` are names that are known of those
/// it may be about: they are found however they are typed.
#[must_use]
pub fn redact(typed: &str, stored: &[Stored], kinds: &[What]) -> Redacted {
    let whole = normalise_paragraphs(typed);
    let text = Text::of(&whole);
    let mut taken = vec![false; text.len()];
    let mut found = numbers::find(&text);
    for it in &found {
        taken[it.pieces.clone()].fill(true);
    }
    found.extend(places::find(&text, &mut taken));
    let mut people = persons::find(&text, stored, &mut taken);
    people.sort_by_key(|it| it.pieces.start);
    let words = persons::words(&text, &people, stored);
    let others = found.into_iter().map(|it| (it.what.word().to_owned(), it));
    let named = people.into_iter().map(|it| Found { what: What::Person, pieces: it.pieces });
    let mut all: Vec<(String, Found)> = others.chain(words.into_iter().zip(named)).collect();
    all.retain(|it| kinds.contains(&it.1.what));
    all.sort_by_key(|it| it.1.pieces.start);
    written(&text, all)
}

/// Whether two that stand side by side are one: the parts of an address.
const fn merges(what: What) -> bool {
    matches!(what, What::Address | What::Parcel)
}

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// The text with the words in their places; two addresses with nothing but a comma between become one.
fn written(text: &Text<'_>, all: Vec<(String, Found)>) -> Redacted {
    let mut out = Redacted { text: String::new(), found: Vec::new() };
    let mut end = 0;
    for (word, found) in all {
        let range = text.all[found.pieces.start].range.start..text.all[found.pieces.end - 1].range.end;
        let between = &text.text[end.min(range.start)..range.start];
        let begins =
            text.is_first(found.pieces.start) && text.typed(found.pieces.start).starts_with(char::is_uppercase);
        let is_one = between.chars().all(|it| matches!(it, ' ' | ',' | '-' | '/'));
        if let Some(last) =
            out.found.last_mut().filter(|it| is_one && merges(found.what) && it.what == found.what && it.word == word)
        {
            last.typed.push_str(between);
            last.typed.push_str(&text.text[range.clone()]);
            last.at.end = range.end;
        } else {
            out.text.push_str(between);
            if out.text.ends_with(|it: char| it.is_alphanumeric() || it == ']') {
                out.text.push(' ');
            }
            out.text.push_str(&if begins { capital(&word) } else { word.clone() });
            out.found.push(Finding {
                what: found.what,
                typed: text.text[range.clone()].to_owned(),
                at: range.clone(),
                word,
            });
        }
        end = range.end;
    }
    let rest = &text.text[end..];
    if out.text.ends_with(']') && rest.starts_with(char::is_alphanumeric) {
        out.text.push(' ');
    }
    out.text.push_str(rest);
    out
}
