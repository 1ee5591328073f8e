//! A flow's own standing button: its flow, what it does, and what to. On the wire it stands in callback data, so what was
//! once sent is understood by every later release, and buttons that were spelled by a letter before flows had their own
//! are spelled so for good. Knows no flow.

use std::fmt;

/// Characters of a tag.
const LONGEST: usize = 12;

/// A short word of lower-case letters and digits: the name of a flow, or of what a button does.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Tag([u8; LONGEST]);

impl Tag {
    /// A word of the program.
    ///
    /// # Panics
    /// If it is no such word: at compile time, where it is used for a constant.
    #[must_use]
    pub const fn of(word: &str) -> Self {
        match Self::read(word) {
            Some(tag) => tag,
            None => panic!("a tag has 1 to 12 lower-case letters and digits"),
        }
    }

    /// A word from outside.
    #[must_use]
    pub const fn read(word: &str) -> Option<Self> {
        let bytes = word.as_bytes();
        if bytes.is_empty() || bytes.len() > LONGEST {
            return None;
        }
        let mut tag = [0; LONGEST];
        let mut at = 0;
        while at < bytes.len() {
            if !(bytes[at].is_ascii_lowercase() || bytes[at].is_ascii_digit()) {
                return None;
            }
            tag[at] = bytes[at];
            at += 1;
        }
        Some(Self(tag))
    }

    /// The word.
    #[must_use]
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or_default().trim_end_matches('\0')
    }
}

impl fmt::Debug for Tag {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// What a standing button of a flow does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Link {
    /// Whose it is, by its tag.
    pub flow: Tag,
    /// What it does.
    pub act: Tag,
    /// What to.
    pub id: i64,
    /// And what to besides, such as a month; 0 where there is nothing.
    pub more: u32,
}

impl Link {
    /// Something that is done to one thing.
    #[must_use]
    pub const fn to(flow: Tag, act: Tag, id: i64) -> Self {
        Self { flow, act, id, more: 0 }
    }

    /// As it stands in callback data.
    pub(super) fn encode(self) -> String {
        let Self { flow, act, id, more } = self;
        let spelled = LETTERS.iter().find_map(|it| Some((it.letter, it.spell(self)?)));
        match spelled {
            Some((letter, arg)) => format!("{letter}.{arg}"),
            None => format!("{OWN}.{}.{}.{id}.{more}", flow.as_str(), act.as_str()),
        }
    }

    /// Reads what stands there.
    pub(super) fn decode(data: &str) -> Option<Self> {
        let (first, rest) = data.split_once('.')?;
        if first != OWN {
            return LETTERS.iter().find(|it| it.letter == first)?.read(rest);
        }
        let mut parts = rest.split('.');
        let (flow, act) = (Tag::read(parts.next()?)?, Tag::read(parts.next()?)?);
        let (id, more) = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
        parts.next().is_none().then_some(Self { flow, act, id, more })
    }
}

/// Begins a button that is spelled in words.
const OWN: &str = "u";

/// A letter that some buttons of a flow are spelled by.
struct Letter {
    letter: &'static str,
    flow: Tag,
    acts: &'static [Tag],
    shape: Shape,
}

/// How it is spelled what they do, and what to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Shape {
    /// What to.
    Id,
    /// What to besides.
    More,
    /// Both.
    IdMore,
    /// What to, and what is done.
    IdAct,
}

/// Every letter there is. New buttons are spelled in words: nothing is added here.
const LETTERS: &[Letter] = &[
    Letter::of("c", "cases", &[Tag::of("show")], Shape::Id),
    Letter::of("a", "cases", &[Tag::of("assign")], Shape::Id),
    Letter::of("b", "cases", &[Tag::of("begin")], Shape::Id),
    Letter::of("o", "cases", &[Tag::of("outcome")], Shape::Id),
    Letter::of("j", "cases", &[Tag::of("agree")], Shape::Id),
    Letter::of("d", "drafts", &[Tag::of("show")], Shape::Id),
    Letter::of("p", "people", &[Tag::of("show")], Shape::Id),
    Letter::of("m", "office", &[Tag::of("close")], Shape::IdMore),
    Letter::of("k", "office", &[Tag::of("month")], Shape::More),
    Letter::of("w", "office", &[Tag::of("digest")], Shape::More),
    Letter::of("r", "announce", &[Tag::of("read")], Shape::Id),
    Letter::of("t", "announce", &[Tag::of("sending")], Shape::Id),
    Letter::of("x", "announce", &[Tag::of("stop")], Shape::Id),
    Letter::of("i", "questions", &[Tag::of("ask")], Shape::Id),
    Letter::of("q", "questions", &[Tag::of("show")], Shape::Id),
    Letter::of("e", "alarm", &ALARM, Shape::IdAct),
    Letter::of("l", "training", &[Tag::of("show")], Shape::Id),
    Letter::of("v", "training", &[Tag::of("yes"), Tag::of("no"), Tag::of("unsure")], Shape::IdAct),
    Letter::of("f", "training", &[Tag::of("great"), Tag::of("useful"), Tag::of("useless")], Shape::IdAct),
    Letter::of("g", "groups", &[Tag::of("quit")], Shape::Id),
    Letter::of("y", "intake", &[Tag::of("within")], Shape::Id),
    Letter::of("n", "intake", &[Tag::of("outside")], Shape::Id),
];

/// What is done with an alarm.
const ALARM: [Tag; 5] = [Tag::of("seen"), Tag::of("chair"), Tag::of("police"), Tag::of("show"), Tag::of("mistake")];

/// The letters that buttons of flows are spelled by.
#[cfg(test)]
pub(super) fn letters() -> impl Iterator<Item = &'static str> {
    LETTERS.iter().map(|it| it.letter).chain([OWN])
}

impl Letter {
    const fn of(letter: &'static str, flow: &str, acts: &'static [Tag], shape: Shape) -> Self {
        Self { letter, flow: Tag::of(flow), acts, shape }
    }

    /// What follows the letter, if the button is spelled by it.
    fn spell(&self, link: Link) -> Option<String> {
        let Link { flow, act, id, more } = link;
        if flow != self.flow || !self.acts.contains(&act) {
            return None;
        }
        match self.shape {
            Shape::Id => (more == 0).then(|| id.to_string()),
            Shape::More => (id == 0).then(|| more.to_string()),
            Shape::IdMore => Some(format!("{id}.{more}")),
            Shape::IdAct => (more == 0).then(|| format!("{id}.{}", act.as_str())),
        }
    }

    /// The button of what follows the letter.
    fn read(&self, arg: &str) -> Option<Link> {
        let act = *self.acts.first()?;
        let (flow, two) = (self.flow, || arg.split_once('.'));
        Some(match self.shape {
            Shape::Id => Link::to(flow, act, arg.parse().ok()?),
            Shape::More => Link { flow, act, id: 0, more: arg.parse().ok()? },
            Shape::IdMore => Link { flow, act, id: two()?.0.parse().ok()?, more: two()?.1.parse().ok()? },
            Shape::IdAct => {
                let act = *self.acts.iter().find(|it| two().is_some_and(|(_, word)| word == it.as_str()))?;
                Link::to(flow, act, two()?.0.parse().ok()?)
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn what_was_spelled_by_a_letter_still_is(n in 0..LETTERS.len(), id in any::<i64>(), number in any::<u32>()) {
            let it = &LETTERS[n];
            for act in it.acts {
                let id = if it.shape == Shape::More { 0 } else { id };
                let more = if matches!(it.shape, Shape::More | Shape::IdMore) { number } else { 0 };
                let link = Link { flow: it.flow, act: *act, id, more };
                let data = link.encode();
                prop_assert!(data.starts_with(&format!("{}.", it.letter)), "{data}");
                prop_assert_eq!(Link::decode(&data), Some(link));
            }
        }
    }

    #[test]
    fn a_letter_stands_for_one_thing() {
        for (n, it) in LETTERS.iter().enumerate() {
            assert!(LETTERS[..n].iter().all(|other| other.letter != it.letter), "{}", it.letter);
            assert!(![OWN, "s", "z"].contains(&it.letter));
        }
    }
}
