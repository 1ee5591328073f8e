//! A flow's own standing button: its flow, what it does, and what to. On the wire it stands in callback data, so what was
//! once sent is understood by every later release. Knows no flow.

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
    /// As it stands in callback data.
    pub(super) fn encode(self) -> String {
        let Self { flow, act, id, more } = self;
        format!("{}.{}.{id}.{more}", flow.as_str(), act.as_str())
    }

    /// Reads what stands there.
    pub(super) fn decode(data: &str) -> Option<Self> {
        let mut parts = data.split('.');
        let (flow, act) = (Tag::read(parts.next()?)?, Tag::read(parts.next()?)?);
        let (id, more) = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
        parts.next().is_none().then_some(Self { flow, act, id, more })
    }
}
