//! Reads what somebody tells of a session in one message: `hôm qua 19h tại nhà văn hóa, hai bên có mặt, chưa thống nhất,
//! hẹn 5/12 19h`. What it does not understand is given back, never cut. Total: any text is read somehow.

use chrono::{NaiveDate, NaiveTime};

use super::case::{NextSession, Openness, Presence};
use super::fold::fold;
use super::input::date::{Lean, find_date};
use super::input::time::parse_time;

/// What was understood.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SessionHeard {
    /// On which day.
    pub on: Option<NaiveDate>,
    /// At what time.
    pub time: Option<NaiveTime>,
    /// Where.
    pub place: Option<String>,
    /// Who of side A came.
    pub side_a: Option<Presence>,
    /// Who of side B.
    pub side_b: Option<Presence>,
    /// Whether the sides were met apart.
    pub apart: bool,
    /// Public or closed.
    pub openness: Option<Openness>,
    /// What they agreed on.
    pub agreed: Option<String>,
    /// What is still open.
    pub open: Option<String>,
    /// When they meet again.
    pub next: Option<NextSession>,
    /// Everything else.
    pub rest: Option<String>,
}

const NEXT: &[&str] = &["hen", "lan sau", "buoi sau", "gap lai", "hop lai", "buoi tiep", "lan toi", "ngoi lai"];
const BOTH: &[&str] = &[
    "hai ben co mat",
    "hai ben deu co mat",
    "hai ben du mat",
    "hai ben deu du",
    "ca hai ben",
    "du ca hai ben",
    "hai ben den du",
    "hai ben den",
    "hai ben tham gia",
    "du hai ben",
    "2 ben co mat",
    "hai ben day du",
    "cac ben co mat",
];
const ABSENT: &[&str] = &["vang", "khong den", "khong co mat", "khong toi", "khong tham gia", "bo ve"];
const APART: &[&str] = &["gap rieng", "rieng tung ben", "tung ben mot", "gap tung ben"];
const NOT_AGREED: &[&str] = &[
    "chua thong nhat",
    "chua thoa thuan",
    "chua dong y",
    "khong thong nhat",
    "khong dong y",
    "chua nhat tri",
    "con vuong",
    "con lai",
    "chua xong",
    "chua chiu",
];
const AGREED: &[&str] = &["thong nhat", "thoa thuan", "dong y", "nhat tri", "hua", "cam ket", "nhan loi", "xin loi"];

/// Whether folded words hold one of these as whole words.
fn says(folded: &str, list: &[&str]) -> bool {
    let padded = format!(" {folded} ");
    list.iter().any(|it| padded.contains(&format!(" {it} ")))
}

/// Reads a message; days that it names count from `today`, the day on which it was written.
#[must_use]
pub fn read_session(text: &str, today: NaiveDate) -> SessionHeard {
    let mut heard = SessionHeard::default();
    let mut rest: Vec<String> = Vec::new();
    for clause in clauses(text) {
        if !take(&clause, &mut heard, today) {
            rest.push(clause);
        }
    }
    heard.rest = (!rest.is_empty()).then(|| rest.join(", "));
    heard
}

/// Parts between commas, semicolons, line ends and full stops that end a sentence.
fn clauses(text: &str) -> Vec<String> {
    let mut parts = vec![String::new()];
    let chars: Vec<char> = text.chars().collect();
    for (at, it) in chars.iter().enumerate() {
        let ends_sentence = *it == '.' && chars.get(at + 1).is_none_or(|next| next.is_whitespace());
        if matches!(it, ',' | ';' | '\n') || ends_sentence {
            parts.push(String::new());
        } else if let Some(last) = parts.last_mut() {
            last.push(*it);
        }
    }
    parts.into_iter().map(|it| it.trim().to_owned()).filter(|it| !it.is_empty()).collect()
}

/// Takes what a clause says; `false` if that is nothing, or if it says more than what was taken.
fn take(clause: &str, heard: &mut SessionHeard, today: NaiveDate) -> bool {
    let folded = fold(clause);
    if says(&folded, NEXT)
        && let Some((on, _)) = find_date(clause, today, Lean::Future)
    {
        heard.next = Some(NextSession { on, time: time_in(clause), place: place_in(clause) });
        return true;
    }
    let who = presence(&folded, heard);
    if who && heard.on.is_none() {
        heard.on = find_date(clause, today, Lean::Past).map(|it| it.0).filter(|it| *it <= today);
    }
    if says(&folded, APART) {
        heard.apart = true;
        return true;
    }
    if says(&folded, &["cong khai"]) {
        let closed = says(&folded, &["khong cong khai"]);
        heard.openness = Some(if closed { Openness::Closed } else { Openness::Public });
        return true;
    }
    if says(&folded, &["hop kin"]) {
        heard.openness = Some(Openness::Closed);
        return true;
    }
    if says(&folded, NOT_AGREED) {
        add(&mut heard.open, clause);
        return true;
    }
    if says(&folded, AGREED) {
        add(&mut heard.agreed, clause);
        return true;
    }
    let before = (heard.on, heard.time, heard.place.is_some());
    if heard.on.is_none() {
        heard.on = find_date(clause, today, Lean::Past).map(|it| it.0).filter(|it| *it <= today);
    }
    if heard.time.is_none() {
        heard.time = time_in(clause);
    }
    if heard.place.is_none() {
        heard.place = place_in(clause);
    }
    // A long clause tells more than when and where.
    let told = before != (heard.on, heard.time, heard.place.is_some());
    who || (told && (clause.split_whitespace().count() <= 6 || heard.place.is_some() && !before.2))
}

fn add(words: &mut Option<String>, clause: &str) {
    *words = Some(match words.take() {
        Some(before) => format!("{before}, {clause}"),
        None => clause.to_owned(),
    });
}

/// Who was there, as a clause tells it.
fn presence(folded: &str, heard: &mut SessionHeard) -> bool {
    let absent = says(folded, ABSENT);
    if says(folded, BOTH) && !absent {
        (heard.side_a, heard.side_b) = (Some(Presence::There), Some(Presence::There));
        return true;
    }
    let came = says(folded, &["co mat", "den", "tham gia", "du"]);
    let is = |side: &str| says(folded, &[&format!("ben {side}")]);
    if !absent && !came {
        return false;
    }
    let how = if absent { Presence::Absent } else { Presence::There };
    match (is("a"), is("b")) {
        (true, false) => heard.side_a = Some(how),
        (false, true) => heard.side_b = Some(how),
        _ => return false,
    }
    // Of whom nothing is said beside an absence, that side came.
    if absent {
        let other = if is("a") { &mut heard.side_b } else { &mut heard.side_a };
        *other = Some(other.unwrap_or(Presence::There));
    }
    // Why somebody was absent stays to be read.
    !absent || folded.split_whitespace().count() <= 5
}

/// The first time of the day in a clause.
fn time_in(clause: &str) -> Option<NaiveTime> {
    let words: Vec<&str> = clause.split_whitespace().collect();
    for (from, word) in words.iter().enumerate() {
        if !word.starts_with(|it: char| it.is_ascii_digit()) {
            continue;
        }
        for to in (from + 1..=words.len().min(from + 4)).rev() {
            let phrase = words[from..to].join(" ");
            let marked = fold(&phrase);
            let is_clock = marked.contains('h') || marked.contains("gio") || marked.contains(':');
            if is_clock && let Ok(time) = parse_time(&phrase) {
                return Some(time);
            }
        }
    }
    None
}

/// What stands behind `tại` or `ở`, up to the end or to the next day or time.
fn place_in(clause: &str) -> Option<String> {
    let words: Vec<&str> = clause.split_whitespace().collect();
    let from = words.iter().position(|it| matches!(fold(it).as_str(), "tai" | "o"))? + 1;
    let ends = |it: &&str| {
        let folded = fold(it);
        let clock = folded.starts_with(|it: char| it.is_ascii_digit())
            && (folded.contains('h') || folded.contains('/') || folded.contains(':'));
        clock || matches!(folded.as_str(), "luc" | "vao" | "hom" | "ngay")
    };
    let place: Vec<&str> = words[from..].iter().take_while(|it| !ends(it)).copied().collect();
    (!place.is_empty()).then(|| place.join(" "))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn heard(text: &str) -> SessionHeard {
        read_session(text, day("2026-11-29"))
    }

    #[test]
    fn art_21_4_one_message_tells_a_session() {
        for text in [
            "hôm qua 19h tại nhà văn hóa, hai bên có mặt, chưa thống nhất, hẹn 5/12 19h",
            "hom qua 19h tai nhà văn hóa, hai ben co mat, chưa thống nhất, hen 5/12 19h",
        ] {
            let it = heard(text);
            let clock = NaiveTime::from_hms_opt(19, 0, 0);
            assert_eq!((it.on, it.time, it.place.as_deref()), (Some(day("2026-11-28")), clock, Some("nhà văn hóa")));
            assert_eq!((it.side_a, it.side_b), (Some(Presence::There), Some(Presence::There)));
            assert_eq!(it.open.as_deref(), Some("chưa thống nhất"));
            let next = it.next.unwrap();
            assert_eq!((next.on, next.time), (day("2026-12-05"), clock));
            assert_eq!((it.agreed, it.rest), (None, None));
        }
    }

    #[test]
    fn who_was_there_is_read_side_by_side() {
        let of = |text: &str| (heard(text).side_a, heard(text).side_b);
        let (there, absent) = (Some(Presence::There), Some(Presence::Absent));
        assert_eq!(of("bên B vắng mặt"), (there, absent));
        assert_eq!(of("bên A không đến vì ốm"), (absent, there));
        assert_eq!(of("bên A có mặt"), (there, None));
        assert_eq!(of("hôm nay gặp"), (None, None));
        assert_eq!(
            heard("bên A không đến vì phải đi viện gấp").rest.as_deref(),
            Some("bên A không đến vì phải đi viện gấp")
        );
    }

    #[test]
    fn points_openness_and_meeting_apart_are_read() {
        let it = heard("27/11, gặp riêng từng bên, đã thống nhất dời chậu cây. Còn vướng cái cổng. Không công khai");
        assert_eq!(it.on, Some(day("2026-11-27")));
        assert!(it.apart);
        assert_eq!(it.agreed.as_deref(), Some("đã thống nhất dời chậu cây"));
        assert_eq!(it.open.as_deref(), Some("Còn vướng cái cổng"));
        assert_eq!(it.openness, Some(Openness::Closed));
    }

    #[test]
    fn what_is_not_understood_is_given_back() {
        let it = heard("hôm nay hai bên có mặt, bà Xuân kể lại chuyện cái ngõ từ đời ông nội");
        assert_eq!(it.rest.as_deref(), Some("bà Xuân kể lại chuyện cái ngõ từ đời ông nội"));
        assert_eq!((it.on, it.side_b), (Some(day("2026-11-29")), Some(Presence::There)));
    }

    proptest! {
        #[test]
        fn any_text_is_read_somehow(text in "\\PC{0,120}") {
            let _ = heard(&text);
        }
    }
}
