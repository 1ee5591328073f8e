//! Messages as values: a Fluent id with its arguments. What language they become is decided later, by `locale`.
//! A test compares every id and variable written here with the locale files, both ways.

use std::borrow::Cow;

use chrono::{NaiveDate, NaiveTime};

/// One message of the catalogue with its arguments.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text {
    /// Id in `locales/*/*.ftl`.
    pub id: String,
    /// Arguments by name.
    pub args: Vec<(&'static str, Arg)>,
}

/// An argument of a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Arg {
    /// Words of a user or of the data: escaped when rendered.
    Str(String),
    /// A whole number.
    Num(i64),
    /// A day as `05/05/2026`.
    Date(NaiveDate),
    /// A day with its weekday: `thứ Ba, 05/05/2026`.
    Day(NaiveDate),
    /// Hundredths of a percent as `85,71 %`.
    Percent(i64),
    /// A time of day as `08:30`.
    Time(NaiveTime),
    /// Another message.
    Text(Text),
    /// Messages, one a line.
    Lines(Vec<Text>),
    /// Messages in one line, joined by commas.
    List(Vec<Text>),
}

impl Text {
    /// The message `id` without arguments. For ids made from codes, such as `kind-debt`; else use `text!`.
    #[must_use]
    pub fn of(id: impl Into<String>) -> Self {
        Self { id: id.into(), args: Vec::new() }
    }

    /// Whether it is the same message, and around the same body where it stands around one.
    pub(super) fn is_alike(&self, other: &Self) -> bool {
        self.id == other.id
            && match (self.body(), other.body()) {
                (Some(one), Some(other)) => one.is_alike(other),
                (one, other) => one == other,
            }
    }

    /// The body that it stands around.
    pub(super) fn body(&self) -> Option<&Self> {
        self.args.iter().find_map(|it| match it {
            ("body", Arg::Text(body)) => Some(body),
            _ => None,
        })
    }

    /// Adds an argument.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Arg>) -> Self {
        self.args.push((name, value.into()));
        self
    }
}

macro_rules! arg_from {
    ($($from:ty => $variant:ident),*) => {$(
        impl From<$from> for Arg {
            fn from(value: $from) -> Self {
                Self::$variant(value.into())
            }
        }
    )*};
}
arg_from!(String => Str, &str => Str, i64 => Num, i32 => Num, u32 => Num, u8 => Num, Text => Text, Vec<Text> => Lines, NaiveTime => Time);

impl From<u64> for Arg {
    fn from(value: u64) -> Self {
        Self::Num(i64::try_from(value).unwrap_or(i64::MAX))
    }
}

impl From<usize> for Arg {
    fn from(value: usize) -> Self {
        Self::Num(i64::try_from(value).unwrap_or(i64::MAX))
    }
}

/// A message of the catalogue: `text!("intake-saved", code = case.code)`.
macro_rules! text {
    ($id:literal $(, $name:ident = $value:expr)* $(,)?) => {
        $crate::dialogue::text::Text {
            id: $id.to_owned(),
            args: vec![$((stringify!($name), $crate::dialogue::text::Arg::from($value))),*],
        }
    };
}
pub(crate) use text;

/// Cuts words to at most `limit` characters at a word's end, with an ellipsis.
#[must_use]
pub fn shorten(words: &str, limit: usize) -> Cow<'_, str> {
    if words.chars().count() <= limit {
        return Cow::Borrowed(words);
    }
    let cut: String = words.chars().take(limit.saturating_sub(1)).collect();
    let end = cut.rfind(char::is_whitespace).filter(|at| *at > cut.len() / 2).unwrap_or(cut.len());
    Cow::Owned(format!("{}…", cut[..end].trim_end()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_words_are_cut_at_a_word() {
        assert_eq!(shorten("một hai ba", 20), "một hai ba");
        assert_eq!(shorten("một hai ba bốn", 10), "một hai…");
    }
}
