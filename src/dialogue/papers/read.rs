//! Answers to what a paper asks: those that are pressed, and what was typed as it is kept. When something happened, or
//! shall happen, must be a time that can be; what else is said with it stays.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};

use super::addressee::addressee_of;
use super::asks::CaseFound;
use super::when::{dated, is_only_when, said};
use crate::dialogue::facts::Facts;
use crate::dialogue::refused::refused;
use crate::dialogue::text::{Text, text};
use crate::domain::calendar::{local, local_date};
use crate::domain::fold::fold;
use crate::domain::input::date::{DateError, Lean, find_date};
use crate::domain::input::time::parse_time;
use crate::domain::moment::Moment;
use crate::domain::papers::{Addressee, Blank};
use crate::domain::session_text::{SessionHeard, read_meeting};

/// Longest answer, in characters: more goes on the paper by hand.
const LONGEST: usize = 1500;

/// What can be pressed instead of being typed.
pub(super) fn offered(blank: Blank, found: &CaseFound) -> Vec<(&'static str, Text)> {
    let next =
        found.sessions.last().and_then(|it| it.next.as_ref()).filter(|_| found.case.course.next_session.is_some());
    match blank {
        // Where there was violence the sides are not brought together unless each is asked by itself.
        Blank::MeetSide if found.case.domestic_violence => {
            vec![("side:a", text!("papers-side-a")), ("side:b", text!("papers-side-b"))]
        }
        Blank::MeetSide => vec![
            ("side:both", text!("papers-side-both")),
            ("side:a", text!("papers-side-a")),
            ("side:b", text!("papers-side-b")),
        ],
        Blank::MeetAt => next.map(|it| ("planned", said(Moment { on: it.on, time: it.time }))).into_iter().collect(),
        Blank::MeetPlace => {
            let place = next.and_then(|it| it.place.as_deref());
            place.map(|it| ("planned", text!("plain", words = it))).into_iter().collect()
        }
        Blank::Happened => found.reported.map(|it| ("reported", said(moment_of(it.at)))).into_iter().collect(),
        Blank::Whom => {
            // Whom the report of danger concerns stands first.
            let likely = found.reported.map(|it| Addressee::of(it.kind));
            let mut all = [
                (Addressee::Chair, "to:chair", text!("papers-to-chair")),
                (Addressee::Police, "to:police", text!("papers-to-police")),
                (Addressee::Both, "to:both", text!("papers-to-both")),
            ];
            all.sort_by_key(|it| Some(it.0) != likely);
            all.into_iter().map(|(_, key, label)| (key, label)).collect()
        }
        _ => Vec::new(),
    }
}

fn moment_of(at: DateTime<Utc>) -> Moment {
    Moment { on: local_date(at), time: Some(local(at).time()) }
}

/// What a button that was offered says, as the paper has it.
pub(super) fn pressed(key: &str, blank: Blank, found: &CaseFound) -> Option<String> {
    if !offered(blank, found).iter().any(|it| it.0 == key) {
        return None;
    }
    let next = found.sessions.last().and_then(|it| it.next.as_ref());
    match blank {
        Blank::MeetSide => key.strip_prefix("side:").map(str::to_owned),
        Blank::Whom => key.strip_prefix("to:").map(str::to_owned),
        Blank::MeetAt => next.map(|it| Moment { on: it.on, time: it.time }.stored()),
        Blank::MeetPlace => next.and_then(|it| it.place.clone()),
        Blank::Happened => found.reported.map(|it| moment_of(it.at).stored()),
        _ => None,
    }
}

/// Typed words as they are kept, or why they are not taken. A day is shown with its weekday afterwards.
pub(super) fn answer(words: String, blank: Blank, found: &CaseFound, facts: &Facts) -> Result<String, Text> {
    if let Some(why) = refused(&words) {
        return Err(why);
    }
    if words.chars().count() > LONGEST {
        return Err(text!("papers-too-long", most = LONGEST));
    }
    match blank {
        Blank::MeetSide => {
            let side = side_of(words);
            let key = format!("side:{side}");
            let is_offered = offered(blank, found).iter().any(|it| it.0 == key);
            if is_offered { Ok(side) } else { Err(text!("pick-a-button")) }
        }
        Blank::Whom if says_nothing(&words) => Err(text!("papers-whom-help")),
        Blank::Whom => addressee_of(words).ok_or_else(|| text!("papers-whom-body")),
        Blank::MeetAt | Blank::Happened => moment(words, blank, facts),
        Blank::Session => held(words, facts),
        Blank::MeetPlace if says_nothing(&words) => Err(text!("papers-type-or-skip")),
        _ => Ok(words),
    }
}

/// When something happened or shall happen. A sentence is kept if a day stands in it, and nothing beside when.
fn moment(words: String, blank: Blank, facts: &Facts) -> Result<String, Text> {
    let today = facts.written_on();
    let lean = if blank == Blank::MeetAt { Lean::Future } else { Lean::Past };
    let refused = |why: DateError| Text::of(format!("date-{why}"));
    if let Some(it) = Moment::read(&words, today, lean).map_err(refused)? {
        let is_ahead = blank == Blank::Happened && it.on > facts.today;
        return if is_ahead { Err(refused(DateError::InFuture)) } else { Ok(it.stored()) };
    }
    let told = meeting(&words, lean, facts);
    match (find_date(&words, today, lean).map(|it| it.0).or(told.on), parse_time(&words)) {
        (Some(on), _) if blank == Blank::Happened && on > facts.today => Err(refused(DateError::InFuture)),
        // Where they shall come to, told along, answers the other question.
        (Some(_), _) if blank == Blank::MeetAt && told.on.is_some() && told.place.is_some() => Ok(words),
        (Some(_), _) if told.on.is_some() || is_only_when(&words, today, lean) => Ok(dated(&words, today, lean)),
        (Some(_), _) => Err(text!("papers-when-only")),
        (None, Ok(_)) if blank == Blank::MeetAt => Err(text!("papers-which-day")),
        // The last time that the clock showed this hour.
        (None, Ok(time)) => {
            let is_over = today < facts.today || time <= local(facts.now).time();
            let on = if is_over { today } else { today - TimeDelta::days(1) };
            Ok(Moment { on, time: Some(time) }.stored())
        }
        (None, Err(_)) if says_nothing(&words) => Err(text!("papers-type-or-skip")),
        (None, Err(_)) => Err(text!("papers-when-help")),
    }
}

/// When and where the parties were heard: a day or an hour at least, and none that is still to come. One day with its hour
/// is kept as such, with the place behind it; anything else in words, in which every day is one.
fn held(words: String, facts: &Facts) -> Result<String, Text> {
    let today = facts.written_on();
    let pieces: Vec<&str> = words.split([',', ';', '\n']).map(str::trim).filter(|it| !it.is_empty()).collect();
    let heard = |it: &str| read_meeting(it, today, Lean::Past);
    let days = || std::iter::once(words.as_str()).chain(pieces.iter().copied());
    let told = |lean| days().find_map(|it| find_date(it, today, lean).map(|it| it.0));
    let on = told(Lean::Past).or_else(|| days().find_map(|it| heard(it).on)).or_else(|| told(Lean::Future));
    let has_time = || days().any(|it| heard(it).time.is_some() || parse_time(it).is_ok());
    match on {
        Some(on) if on > facts.today => Err(Text::of(format!("date-{}", DateError::InFuture))),
        Some(_) => Ok(met_once(&words, today).unwrap_or_else(|| dated(&words, today, Lean::Past))),
        None if has_time() => Ok(words),
        None => Err(text!("papers-when-help")),
    }
}

/// One day with its hour, and the place, where nothing else is said.
fn met_once(words: &str, today: NaiveDate) -> Option<String> {
    let whole = Moment::read(words, today, Lean::Past).ok().flatten();
    if let Some(it) = whole {
        return it.time.map(|_| it.stored());
    }
    let heard = read_meeting(words, today, Lean::Past);
    let (on, time, place) = (heard.on?, heard.time?, heard.place.unwrap_or_default());
    // Another day or hour behind the place is of another session.
    let has_more = find_date(&place, today, Lean::Past).is_some()
        || place.split_whitespace().any(|it| it.starts_with(|it: char| it.is_ascii_digit()) && parse_time(it).is_ok());
    let moment = Moment { on, time: Some(time) }.stored();
    (!has_more).then(|| format!("{moment} {place}").trim_end().to_owned())
}

/// Whether there is no word in it that somebody could read on paper.
fn says_nothing(words: &str) -> bool {
    words.chars().filter(|it| it.is_alphabetic()).count() < 2
}

/// Whether it asks when or where somebody shall come.
pub(super) const fn is_meeting(blank: Blank) -> bool {
    matches!(blank, Blank::MeetAt | Blank::MeetPlace)
}

/// When and where somebody is invited, told in one: what answers this question, and what answers the other.
pub(super) fn halves(words: String, blank: Blank, facts: &Facts) -> (String, Option<(Blank, String)>) {
    let heard = meeting(&words, Lean::Future, facts);
    let (Some(on), Some(place)) = (heard.on, heard.place) else { return (words, None) };
    let at = Moment { on, time: heard.time }.stored();
    match blank {
        Blank::MeetAt => (at, Some((Blank::MeetPlace, place))),
        _ => (place, Some((Blank::MeetAt, at))),
    }
}

/// A day, an hour and a place in one.
fn meeting(words: &str, lean: Lean, facts: &Facts) -> SessionHeard {
    // `mai` alone may be a name as well; at the beginning of an answer to this question it is a day.
    let is_day = lean == Lean::Future && fold(words).starts_with("mai ");
    let day_first = if is_day { format!("ngày {words}") } else { words.to_owned() };
    read_meeting(&day_first, facts.written_on(), lean)
}

/// `bên A`, `cả hai` as their codes.
fn side_of(words: String) -> String {
    match fold(&words).trim().trim_start_matches("ben ").trim() {
        "a" => "a".to_owned(),
        "b" => "b".to_owned(),
        "hai ben" | "ca hai" | "ca hai ben" | "2 ben" => "both".to_owned(),
        _ => words,
    }
}

/// What can be done with a question.
pub(super) fn help(blank: Blank) -> Text {
    match blank {
        Blank::MeetSide => text!("pick-a-button"),
        Blank::Whom => text!("papers-whom-help"),
        _ => text!("papers-type-or-skip"),
    }
}
