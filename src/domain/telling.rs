//! Whether a message that is typed where nothing is asked tells of a quarrel, and whether it says itself that it is to be
//! logged. Knows neither screens nor who may do what.

use super::input::choice::says;
use super::quick::{Confidence, WORDS_OF_A_STORY, kind_told, tells_beside, tells_of_none, two_quarrel};

/// What words are that are typed where nothing is asked, if they tell of a quarrel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Telling<'a> {
    /// Behind `ghi vụ`: to be logged.
    Ordered(&'a str),
    /// As long as a story and of a kind that is plain, or that two quarrel, whatever it is about.
    Story,
    /// The same, but a question, a greeting, an invitation or news that there is nothing, and no more than that.
    Other,
}

/// Words that open an order and say nothing.
const POLITE: &[&str] = &["dạ", "vâng", "thưa", "ạ", "xin", "hãy"];
/// Words by which somebody is asked to do it.
const ASKS: &[&str] = &["cho", "giúp", "hộ", "nhờ"];
/// Words by which it is wished.
const WISHES: &[&str] = &["muốn", "cần", "xin"];
/// Who gives the order: `cho tôi`, `tôi muốn`. `Tôi ghi vụ ấy rồi` orders nothing.
const WHO: &[&str] = &["tôi", "em", "cháu", "mình"];
/// What else may stand between the deed and `vụ`.
const BETWEEN: &[&str] = &["thêm", "sổ", "ngay", "luôn"];
/// What is done to a case that is new; to another one it is something else.
const BEGIN: &[&str] = &["mở", "thêm", "nhập", "tạo", "lập"];
/// What follows `vụ mới` where it is the latest one.
const LATEST: &[&str] = &["nhất", "đây", "ghi", "mở", "thêm", "nhập", "tạo", "lập", "hôm", "xong", "đưa"];

/// Reads them.
#[must_use]
pub fn telling(text: &str) -> Option<Telling<'_>> {
    if let Some(rest) = ordered(text) {
        return Some(Telling::Ordered(rest));
    }
    let is_long = text.split_whitespace().count() >= WORDS_OF_A_STORY;
    match is_something_else(text) {
        false if two_quarrel(text) || (is_long && is_plain(text)) => Some(Telling::Story),
        true if is_long && is_plain(text) => Some(Telling::Other),
        _ => None,
    }
}

/// Whether a message tells of no case, and of no quarrel beside that either.
pub(super) fn is_something_else(text: &str) -> bool {
    tells_of_none(text) && !tells_beside(text, &[])
}

/// What stands behind `ghi vụ`, or `mở vụ mới`, with the polite words before it or without.
#[must_use]
pub fn ordered(text: &str) -> Option<&str> {
    let (deed, mut rest) = first_word(without_politeness(text))?;
    let begins = is(deed, BEGIN);
    if !begins && !is(deed, &["ghi"]) {
        return None;
    }
    while let Some((_, after)) = first_word(rest).filter(|it| is(it.0, BETWEEN) || is(it.0, ASKS) || is(it.0, WHO)) {
        rest = after;
    }
    let rest = behind(rest, "vụ")?;
    let rest = behind(rest, "việc").unwrap_or(rest);
    let new = behind(rest, "mới").filter(|it| first_word(it).is_none_or(|it| !is(it.0, LATEST)));
    new.or((!begins).then_some(rest))
}

fn without_politeness(text: &str) -> &str {
    let (mut rest, mut asked) = (text, false);
    while let Some((word, after)) = first_word(rest) {
        let wishes = || first_word(after).is_some_and(|it| is(it.0, WISHES));
        let who = is(word, WHO) && (asked || wishes());
        asked = is(word, ASKS);
        if !(who || asked || is(word, POLITE) || is(word, WISHES)) {
            break;
        }
        rest = after;
    }
    rest
}

/// Whether a word is one of these, or that without its accents.
fn is(word: &str, list: &[&str]) -> bool {
    says(word, list).is_some()
}

/// Whether a message tells of a kind that is plain.
pub(super) fn is_plain(text: &str) -> bool {
    kind_told(text).is_some_and(|it| it.1 == Confidence::High)
}

/// The first word and what follows.
fn first_word(text: &str) -> Option<(&str, &str)> {
    let text = text.trim_start();
    let (word, rest) = text.split_once(char::is_whitespace).unwrap_or((text, ""));
    (!word.is_empty()).then_some((word, rest.trim_start()))
}

/// What stands behind a first word, if it is this one.
fn behind<'a>(text: &'a str, word: &str) -> Option<&'a str> {
    first_word(text).filter(|it| is(it.0, &[word])).map(|it| it.1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_order_is_read_with_whatever_stands_behind_it() {
        for (text, rest) in [
            ("ghi vụ bà Lan hỏi ông Yên lấn lối đi", "bà Lan hỏi ông Yên lấn lối đi"),
            ("Ghi vụ, việc: bà Lan và ông Yên", "bà Lan và ông Yên"),
            ("ghi vu viec ba Lan", "ba Lan"),
            ("dạ cho tôi ghi vụ mới: hai nhà cãi nhau", "hai nhà cãi nhau"),
            ("em muốn ghi vụ hai nhà cãi nhau", "hai nhà cãi nhau"),
            ("ghi giúp tôi vụ bà Lan", "bà Lan"),
            ("Mở vụ mới: bà Lan và ông Yên tranh chấp lối đi", "bà Lan và ông Yên tranh chấp lối đi"),
            ("thêm vụ việc mới, bà Lan mất gà", "bà Lan mất gà"),
            ("ghi vụ", ""),
            ("mở vụ mới", ""),
        ] {
            assert_eq!(telling(text), Some(Telling::Ordered(rest)), "{text}");
        }
        for text in [
            "mở vụ bà Lan",
            "mở vụ mới nhất",
            "mở vụ mới ghi hôm qua",
            "Tôi ghi vụ bà Lan hôm qua rồi",
            "ghi Vũ Văn Em",
            "ghi",
            "",
            "xem vụ mới",
            "đã ghi vụ bà Lan",
        ] {
            assert_eq!(ordered(text), None, "{text}");
        }
    }
}
