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
}

/// Every letter there is. New buttons are spelled in words: nothing is added here.
const LETTERS: &[Letter] = &[Letter::of("p", "people", &[Tag::of("show")], Shape::Id)];

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
        }
    }

    /// The button of what follows the letter.
    fn read(&self, arg: &str) -> Option<Link> {
        let first = *self.acts.first()?;
        match self.shape {
            Shape::Id => Some(Link::to(self.flow, first, arg.parse().ok()?)),
        }
    }
}
