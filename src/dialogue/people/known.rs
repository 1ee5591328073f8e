//! What is known of somebody, in words: each particular as it is read, a telephone number only as far as it is recognised by.

use crate::dialogue::facts::Facts;
use crate::dialogue::text::{Arg, Text, text};
use crate::domain::input::phone::parse_phone;
use crate::domain::people::particulars::{Birth, Fact};

/// A particular, as it is read.
pub(super) fn fact(fact: &Fact, facts: &Facts) -> Text {
    let words = |it: &Option<String>| it.as_deref().map_or_else(|| text!("word-none"), |it| text!("plain", words = it));
    match fact {
        Fact::Name(it) => text!("plain", words = it.as_str()),
        Fact::Sex(it) => it.map_or_else(|| text!("word-none"), |it| Text::of(format!("sex-{it}"))),
        Fact::Birth(None) => text!("word-none"),
        Fact::Birth(Some(Birth::Year(year))) => text!("plain", words = year.to_string()),
        Fact::Birth(Some(Birth::Day(day))) => text!("fact-day", day = Arg::Date(*day)),
        Fact::Ethnicity(it) => it.map_or_else(|| text!("word-none"), |it| Text::of(format!("ethnicity-{it}"))),
        Fact::Qualification(it) => it.map_or_else(|| text!("word-none"), |it| Text::of(format!("qualification-{it}"))),
        Fact::Group(it) => {
            let name = it.and_then(|it| facts.group(it)).map(|it| it.name.clone());
            words(&name)
        }
        Fact::Phone(Some(number)) => text!("plain", words = masked(number)),
        Fact::Education(it) | Fact::Occupation(it) | Fact::Organisation(it) | Fact::Phone(it) => words(it),
    }
}

/// As it was just typed: a number is read once more, whole, before it takes the place of the former one.
pub(super) fn typed(it: &Fact, facts: &Facts) -> Text {
    match it {
        Fact::Phone(Some(number)) => match parse_phone(number) {
            Ok(number) => text!("plain", words = number.spaced()),
            Err(_) => fact(it, facts),
        },
        _ => fact(it, facts),
    }
}

pub(super) fn masked(number: &str) -> String {
    parse_phone(number).map_or_else(|_| "•••".to_owned(), |it| it.masked())
}
