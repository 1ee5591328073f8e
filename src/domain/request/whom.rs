//! To whom an announcement goes, where it is said before what it says: `thông báo cho tổ 3 mai họp`. Knows no team.

use super::{CLOSING, TITLES, is_one};
use crate::domain::fold::syllables;
use crate::domain::spelling::Word;

/// What is said behind to whom: `cho các tổ mai họp`.
pub(super) fn behind_whom<'a>(text: &'a str, rest: &[Word]) -> &'a str {
    const WHOM: &[&str] = &[
        "cho", "gui", "toi", "den", "cac", "ca", "moi", "tat", "toan", "to", "hoa", "giai", "vien", "truong", "ba",
        "con", "nguoi", "bac", "ong", "anh", "chi", "em", "dan", "pho", "phuong", "xa", "khu", "thon", "biet", "ve",
        "viec", "hgv",
    ];
    // `Tối nay` is a time, `tới` a way.
    let is_evening = |at: usize| {
        let next = is_one(rest.get(at + 1), &["nay", "mai", "qua", "thu", "hom"]);
        is_one(rest.get(at), &["toi"]) && (next || syllables("tối").first() == rest.get(at).map(|it| &it.syllable))
    };
    let is_whom = |at: usize| is_one(rest.get(at), WHOM) && !is_titled(text, rest, at) && !is_evening(at);
    let mut at = 0;
    while is_whom(at)
        || is_unit_number(text, rest, at)
        || (is_one(rest.get(at), &["va", "so"]) && (is_whom(at + 1) || is_unit_number(text, rest, at + 1)))
    {
        at += 1;
    }
    let said = &rest[at..];
    let polite = said.iter().all(|it| CLOSING.contains(&it.folded.as_str()));
    said.first().filter(|_| !polite).map_or("", |it| text[it.range.start..].trim())
}

/// Whether somebody is called by their name from here on: they are told of, not to.
fn is_titled(text: &str, words: &[Word], at: usize) -> bool {
    let spelled = |at: usize| words.get(at).map_or("", |it: &Word| &text[it.range.clone()]);
    let is_large = |it: &str| it.starts_with(char::is_uppercase);
    let loud = |it: &str| it.chars().count() > 1 && !it.chars().any(char::is_lowercase);
    let many = is_one(words.get(at), &["ba"]) && is_one(words.get(at + 1), &["con"]);
    let title = is_one(words.get(at), TITLES) || is_one(words.get(at), &["em"]);
    title && !many && is_large(spelled(at + 1)) && !loud(spelled(at))
}

/// The number of a team or a resident group, or one more beside it: `tổ 3 và 4`. An hour or a day is none.
fn is_unit_number(text: &str, words: &[Word], at: usize) -> bool {
    const UNITS: &[&str] = &["to", "khu", "thon", "pho", "xom", "ap", "ngo", "tdp", "so"];
    let is_number = |at: usize| words.get(at).is_some_and(|it| it.folded.bytes().all(|it| it.is_ascii_digit()));
    let Some(before) = at.checked_sub(1) else { return false };
    // `Tổ 3A`.
    let joins = words.get(at).is_some_and(|it| it.range.start == words[before].range.end && it.folded.len() == 1);
    if joins && is_number(before) {
        return true;
    }
    if !is_number(at) {
        return false;
    }
    let behind = &text[words[at].range.end..];
    let of_hour = behind.starts_with(['h', 'H', 'g', 'G', ':', '/']);
    let next = words.get(at + 1).map_or("", |it| it.folded.as_str());
    let of_day = matches!(next, "gio" | "h" | "g" | "phut" | "thang" | "ngay" | "tuan");
    let between = |from: usize| &text[words[from].range.end..words[at].range.start];
    let listed = is_number(before) && between(before).contains([',', '-', '–']);
    let and = is_one(words.get(before), &["va"]) && before.checked_sub(1).is_some_and(is_number);
    let of_unit = is_one(words.get(before), UNITS);
    !of_hour && !of_day && (of_unit || listed || and)
}

#[cfg(test)]
mod tests {
    use super::super::{Request, request};

    #[test]
    fn to_whom_an_announcement_goes_is_no_part_of_what_it_says() {
        for (text, said) in [
            ("thông báo cho tổ 3 mai họp", "mai họp"),
            ("thong bao cho to 3 mai hop", "mai hop"),
            ("thông báo cho khu 5 tối nay cúp nước", "tối nay cúp nước"),
            ("thông báo cho tổ 3 và tổ 4 mai họp", "mai họp"),
            ("thông báo cho tổ 3, 4 và 5 mai họp", "mai họp"),
            ("thông báo cho tổ số 3 8h mai họp", "8h mai họp"),
            ("thông báo cho tổ 3A mai họp", "mai họp"),
            ("thông báo cho các tổ 19h họp", "19h họp"),
            ("thông báo cho khu 5 2/12 họp", "2/12 họp"),
            ("thông báo cho các tổ trưởng bà Lan mất", "bà Lan mất"),
            ("Thông báo cho các tổ trưởng Bà Lan mất", "Bà Lan mất"),
            ("thong bao cho bà con mai họp", "mai họp"),
            ("THÔNG BÁO CHO BÀ CON MAI HỌP", "MAI HỌP"),
            ("Thông Báo Cho Bà Con Mai Họp", "Mai Họp"),
            ("thông báo cho tổ trưởng nhé", ""),
            ("thong bao cho khu 5 toi nay cup nuoc", "toi nay cup nuoc"),
            ("thông báo tới tổ 3 tối mai họp", "tối mai họp"),
        ] {
            let read = request(text, "2026-12-01".parse().unwrap());
            assert_eq!(read, Some(Request::Announce(said.to_owned())), "{text}");
        }
    }
}
