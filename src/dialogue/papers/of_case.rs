//! The papers of a case: which fit it, which were made, and what one asks before it can be made.

use chrono::{DateTime, Utc};

use super::asks::{CaseFound, OfCase, PapersDeed};
use super::at::{At, Step};
use super::{doing, permit, refused_screen};
use crate::dialogue::cases::links::show;
use crate::dialogue::effect::Effect;
use crate::dialogue::facts::Facts;
use crate::dialogue::input::Answer;
use crate::dialogue::refused::refused;
use crate::dialogue::screen::{Button, Screen};
use crate::dialogue::text::{Arg, Text, text};
use crate::dialogue::{Place, Turn};
use crate::domain::access::{Permit, act};
use crate::domain::calendar::{local, local_date};
use crate::domain::fold::{fold, normalise_paragraphs};
use crate::domain::input::date::Lean;
use crate::domain::moment::Moment;
use crate::domain::papers::{Addressee, Blank, Filled, Made, PaperKind};
use crate::domain::session_text::read_meeting;

/// Longest answer, in characters: more goes on the paper by hand.
const LONGEST: usize = 1500;

/// The case, if its names may be put on paper.
fn found<'a>(at: &At, facts: &'a Facts) -> Option<(Permit<act::ReadNames>, &'a CaseFound)> {
    let found = facts.found::<OfCase>()?.as_ref().filter(|it| Some(it.case.id) == at.case)?;
    let permit = permit(facts)?;
    found.case.is_answered_for_by(permit.scope()).then_some((permit, found))
}

/// What is asked now: none where the paper does not fit the case any more, or everything was asked.
fn asked(at: &At, found: &CaseFound) -> Option<(PaperKind, Blank)> {
    let kind = at.kind.filter(|it| it.fits(&found.case))?;
    let blanks = kind.asks(&found.sessions);
    let now = at.blank.filter(|it| blanks.contains(it));
    Some((kind, now.or_else(|| at.filled.next(&blanks))?))
}

pub(super) fn screen(at: &At, facts: &Facts) -> Screen {
    let Some((permit, found)) = found(at, facts) else { return refused_screen() };
    match asked(at, found).filter(|_| at.step == Step::Blank) {
        Some((kind, blank)) => question(at, found, (kind, blank), permit),
        None => list(found),
    }
}

fn list(found: &CaseFound) -> Screen {
    let lines: Vec<Text> = found.made.iter().map(made).collect();
    let lines = if lines.is_empty() { vec![text!("papers-none-made")] } else { lines };
    let body = text!("papers-case", code = found.case.code.as_str(), lines = lines);
    let fitting = PaperKind::ALL.iter().filter(|it| it.fits(&found.case));
    let mut screen = Screen::new(body);
    for kind in fitting {
        screen = screen.choice(kind.code(), name(*kind));
        let asked = kind.asks(&found.sessions).iter().any(|it| found.filled.was_asked(*it));
        if asked && !kind.is_of_one_day() {
            let label = text!("papers-again", name = name(*kind));
            screen = screen.choice(format!("again:{kind}"), label);
        }
    }
    screen.row(vec![Button::go(show(found.case.id), text!("button-back")), Button::to_menu()])
}

/// What a paper is called; the same in every language.
fn name(kind: PaperKind) -> Text {
    Text::of(format!("paper-kind-{kind}"))
}

fn made(it: &Made) -> Text {
    let (day, time) = (Arg::Date(local_date(it.at)), local(it.at).time());
    text!("papers-made", name = name(it.kind), day = day, time = time)
}

fn question(at: &At, found: &CaseFound, (kind, blank): (PaperKind, Blank), permit: Permit<act::ReadNames>) -> Screen {
    let blanks = kind.asks(&found.sessions);
    let nth = blanks.iter().position(|it| *it == blank).unwrap_or_default() + 1;
    let total = blanks.len();
    let asked = Text::of(format!("papers-blank-{blank}"));
    let code = found.case.code.as_str();
    let before = at.filled.get(blank).filter(|_| !blank.is_chosen());
    let was = before.map_or_else(
        || text!("empty"),
        |it| match Moment::of_stored(it) {
            Some(it) => text!("papers-was-moment", moment = said(it)),
            None => text!("papers-was", words = it),
        },
    );
    let body =
        text!("papers-question", name = name(kind), code = code, nth = nth, total = total, asked = asked, was = was);
    let mut screen = Screen::new(body);
    for (key, label) in offered(blank, found) {
        screen = screen.choice(key, label);
    }
    let skip = if before.is_some() { text!("papers-keep") } else { text!("button-skip") };
    let mut row = vec![Button::here("back", text!("button-back"))];
    if !blank.is_chosen() {
        row.push(Button::here("skip", skip));
    }
    if before.is_some() {
        row.push(Button::here("empty", text!("papers-empty")));
    }
    row.push(Button::here("stop", text!("button-stop")));
    let screen = screen.row(row);
    if before.is_some() { screen.with_names(permit, found.case.id) } else { screen }
}

/// What can be pressed instead of being typed.
fn offered(blank: Blank, found: &CaseFound) -> Vec<(&'static str, Text)> {
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

/// As a card says it: `19:00, thứ Sáu, 08/05/2026`.
fn said(it: Moment) -> Text {
    match it.time {
        Some(time) => text!("papers-meeting", time = time, day = Arg::Day(it.on)),
        None => text!("papers-meeting-day", day = Arg::Day(it.on)),
    }
}

fn moment_of(at: DateTime<Utc>) -> Moment {
    Moment { on: local_date(at), time: Some(local(at).time()) }
}

/// What a button that was offered says, as the paper has it.
fn pressed(key: &str, blank: Blank, found: &CaseFound) -> Option<String> {
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

pub(super) fn answer(at: At, answer: Answer<'_>, facts: &Facts) -> Turn {
    let Some((permit, found)) = found(&at, facts) else {
        return Turn::to(Place::home()).note(text!("not-allowed"));
    };
    match (at.step, at.kind) {
        // The case went on while the question waited.
        (Step::Blank, Some(kind)) if !kind.fits(&found.case) => {
            let turn = Turn::to(without_paper(at).place()).note(text!("papers-not-fitting", name = name(kind)));
            match answer {
                Answer::Text { message, .. } => turn.with(Effect::DeleteMessage(message)),
                _ => turn,
            }
        }
        (Step::Blank, Some(kind)) => match asked(&at, found) {
            Some((_, blank)) => blank_answer((at, kind, blank), answer, (permit, found), facts),
            None => made_now(at, kind, permit, found),
        },
        _ => chosen(at, answer, permit, found),
    }
}

fn chosen(at: At, answer: Answer<'_>, permit: Permit<act::ReadNames>, found: &CaseFound) -> Turn {
    let Answer::Pick(key) = answer else { return Turn::to(at.place()).note(text!("pick-a-button")) };
    let (code, again) = key.strip_prefix("again:").map_or((key, false), |it| (it, true));
    let Some(kind) = PaperKind::from_code(code).filter(|it| it.fits(&found.case)) else {
        return Turn::to(at.place());
    };
    let mut filled = found.filled.clone();
    if kind.is_of_one_day() {
        filled.forget(kind);
    }
    let blanks = kind.asks(&found.sessions);
    let blank = if again { blanks.first().copied() } else { filled.next(&blanks) };
    let at = At { kind: Some(kind), filled, blank, again, ..at };
    match blank {
        Some(_) => Turn::to(at.step(Step::Blank)),
        None => made_now(at, kind, permit, found),
    }
}

/// Asks what a paper of one day asks; its list where it does not fit the case any more.
pub(super) fn begin(at: At, kind: PaperKind, found: &CaseFound) -> Turn {
    if !kind.fits(&found.case) {
        return Turn::to(at.place()).note(text!("papers-not-fitting", name = name(kind)));
    }
    let mut filled = found.filled.clone();
    filled.forget(kind);
    let blank = filled.next(&kind.asks(&found.sessions));
    Turn::to(At { kind: Some(kind), filled, blank, ..at }.step(Step::Blank))
}

fn blank_answer(
    (mut at, kind, blank): (At, PaperKind, Blank),
    answer: Answer<'_>,
    (permit, found): (Permit<act::ReadNames>, &CaseFound),
    facts: &Facts,
) -> Turn {
    // What was typed may name people: it stands on the paper, and not in the chat.
    let (words, typed) = match answer {
        Answer::Pick("stop") => return Turn::to(without_paper(at).place()).note(text!("cancelled")),
        Answer::Pick("back") => return Turn::to(back((at, kind, blank), found)),
        Answer::Pick("skip") if !blank.is_chosen() => (None, None),
        Answer::Pick("empty") if !blank.is_chosen() => (Some(String::new()), None),
        Answer::Pick(key) => match pressed(key, blank, found) {
            Some(words) => (Some(words), None),
            None => return Turn::to(at.place()).note(help(blank)),
        },
        Answer::Text { text, message, .. } => {
            let words = normalise_paragraphs(text.trim());
            match read(words, blank, found, facts) {
                // The other half of `mai 8h nhà văn hóa` answers the other question.
                Ok(words) if is_meeting(blank) => {
                    let (words, other) = halves(words, blank, facts);
                    if let Some((blank, words)) = other {
                        at.filled.put(blank, &words);
                    }
                    (Some(words), Some(message))
                }
                Err(why) => return Turn::to(at.place()).note(why).with(Effect::DeleteMessage(message)),
                Ok(words) => (Some(words), Some(message)),
            }
        }
        _ => return Turn::to(at.place()).note(help(blank)),
    };
    match words {
        Some(words) => at.filled.put(blank, &words),
        None => at.filled.skip(blank),
    }
    let blanks = kind.asks(&found.sessions);
    let after = blanks.iter().position(|it| *it == blank).map_or(0, |it| it + 1);
    let rest = blanks.get(after..).unwrap_or_default();
    at.blank = if at.again { rest.first().copied() } else { at.filled.next(rest) };
    let when = if is_meeting(blank) { Blank::MeetAt } else { blank };
    let understood = at.filled.get(when).and_then(Moment::of_stored).filter(|_| typed.is_some());
    let turn = match at.blank {
        Some(_) => Turn::to(at.place()),
        None => made_now(at, kind, permit, found),
    };
    let turn = match understood {
        Some(it) => turn.note(text!("papers-understood", moment = said(it))),
        None => turn,
    };
    turn.with_all(typed.map(Effect::DeleteMessage))
}

/// What can be done with a question.
fn help(blank: Blank) -> Text {
    match blank {
        Blank::MeetSide => text!("pick-a-button"),
        Blank::Whom => text!("papers-whom-help"),
        _ => text!("papers-type-or-skip"),
    }
}

/// Typed words as they are kept, or why they are not taken. A day is shown with its weekday afterwards.
fn read(words: String, blank: Blank, found: &CaseFound, facts: &Facts) -> Result<String, Text> {
    if let Some(why) = refused(&words) {
        return Err(why);
    }
    if words.chars().count() > LONGEST {
        return Err(text!("papers-too-long", most = LONGEST));
    }
    let lean = match blank {
        Blank::MeetSide => {
            let side = side_of(words);
            let key = format!("side:{side}");
            let is_offered = offered(blank, found).iter().any(|it| it.0 == key);
            return if is_offered { Ok(side) } else { Err(text!("pick-a-button")) };
        }
        Blank::Whom if says_nothing(&words) => return Err(text!("papers-whom-help")),
        Blank::Whom => return Ok(addressee_of(words)),
        Blank::MeetAt => Lean::Future,
        Blank::Happened => Lean::Past,
        Blank::MeetPlace if says_nothing(&words) => return Err(text!("papers-type-or-skip")),
        _ => return Ok(words),
    };
    match Moment::read(&words, facts.written_on(), lean) {
        Ok(Some(it)) => Ok(it.stored()),
        Ok(None) if says_nothing(&words) => Err(text!("papers-type-or-skip")),
        Ok(None) => Ok(words),
        Err(why) => Err(Text::of(format!("date-{why}"))),
    }
}

/// Whether there is no word in it that somebody could read on paper.
fn says_nothing(words: &str) -> bool {
    words.chars().filter(|it| it.is_alphabetic()).count() < 2
}

const fn is_meeting(blank: Blank) -> bool {
    matches!(blank, Blank::MeetAt | Blank::MeetPlace)
}

/// When and where somebody is invited, told in one: what answers this question, and what answers the other.
fn halves(words: String, blank: Blank, facts: &Facts) -> (String, Option<(Blank, String)>) {
    // `mai` alone may be a name as well; at the beginning of an answer to this question it is a day.
    let day_first = if fold(&words).starts_with("mai ") { format!("ngày {words}") } else { words.clone() };
    let heard = read_meeting(&day_first, facts.written_on(), Lean::Future);
    let (Some(on), Some(place)) = (heard.on, heard.place) else { return (words, None) };
    let at = Moment { on, time: heard.time }.stored();
    match blank {
        Blank::MeetAt => (at, Some((Blank::MeetPlace, place))),
        _ => (place, Some((Blank::MeetAt, at))),
    }
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

/// The chair and the police as their codes, however they are called; any other body by its name.
fn addressee_of(words: String) -> String {
    let folded = format!(" {} ", fold(&words));
    let says = |all: &[&str]| all.iter().any(|it| folded.contains(&format!(" {it} ")));
    let chair = says(&["chu tich", "uy ban", "ubnd"]);
    let police = says(&["cong an", "ca phuong", "ca xa"]);
    let both = says(&["ca hai", "hai noi", "2 noi"]);
    match (chair, police, both) {
        (true, true, _) | (false, false, true) => Addressee::Both.code().to_owned(),
        (true, false, _) => Addressee::Chair.code().to_owned(),
        (false, true, _) => Addressee::Police.code().to_owned(),
        (false, false, false) => words,
    }
}

/// To the question before, or to the list.
fn back((mut at, kind, blank): (At, PaperKind, Blank), found: &CaseFound) -> Place {
    let blanks = kind.asks(&found.sessions);
    let before = blanks.iter().position(|it| *it == blank).and_then(|it| it.checked_sub(1));
    match before.and_then(|it| blanks.get(it)) {
        Some(before) => {
            at.blank = Some(*before);
            at.place()
        }
        None => without_paper(at).place(),
    }
}

fn without_paper(at: At) -> At {
    At { step: Step::Case, kind: None, filled: Filled::default(), blank: None, again: false, ..at }
}

fn made_now(at: At, kind: PaperKind, permit: Permit<act::ReadNames>, found: &CaseFound) -> Turn {
    let deed = PapersDeed::Make {
        permit,
        case: found.case.id,
        code: found.case.code.clone(),
        kind,
        filled: at.filled.clone(),
    };
    Turn::to(without_paper(at).place()).with(doing(deed)).toast(text!("papers-coming"))
}
