//! What of a report is typed: its parts in words, its days, the number and day with which it went out, why it is put right.

use super::asks::{All, OneFound, ReportDeed};
use super::card::{anew, found, gone, seen};
use super::{At, Step, doing, named, permit};
use crate::dialogue::Turn;
use crate::dialogue::facts::Facts;
use crate::dialogue::input::Answer;
use crate::dialogue::refused::refused;
use crate::dialogue::screen::{Button, Screen};
use crate::dialogue::text::{Arg, Text, shorten, text};
use crate::domain::access::act;
use crate::domain::fold::normalise_paragraphs;
use crate::domain::input::date::{DateError, Lean, leaves_year_open, parse_date};
use crate::domain::names::full_names;
use crate::domain::reporting::{Days, Part, Report, Standing};

/// Shortest and longest part, in characters.
const PART: std::ops::RangeInclusive<usize> = 3..=3500;
/// Shortest and longest reason.
const REASON: std::ops::RangeInclusive<usize> = 3..=500;
/// The longest number of a document.
const NUMBER: usize = 40;
/// What the number of a report ends with.
const SYMBOL: &str = "BC-UBND";

pub(super) fn screen(at: &At, facts: &Facts) -> Screen {
    let Some(it) = found(at, facts) else { return gone() };
    let back = || vec![Button::here("back", text!("button-back"))];
    match at.step {
        Step::Parts => parts(it).row(back()),
        Step::Write => write(at, it).row(back()),
        Step::Due => {
            let mut screen = Screen::new(text!("report-ask-due")).open().taking_days();
            if it.report.days.due.is_some() {
                screen = screen.choice("none", text!("report-button-no-due"));
            }
            screen.row(back())
        }
        Step::DataTo => Screen::new(text!("report-ask-data", from = Arg::Date(it.report.days.from)))
            .open()
            .taking_days()
            .row(back()),
        Step::Number => Screen::new(text!("report-ask-number")).open().row(back()),
        Step::Dated => Screen::new(text!("report-ask-dated", number = at.number.clone().unwrap_or_default()))
            .open()
            .taking_days()
            .choice(format!("day:{}", facts.today), text!("report-button-today", day = Arg::Date(facts.today)))
            .row(back()),
        Step::Why => Screen::new(text!("report-ask-why")).open().row(back()),
        Step::Check => check(at, it).row(back()),
        Step::Drop => Screen::new(text!("report-ask-drop", report = named(it.report.kind, &it.report.days)))
            .open()
            .row(vec![Button::danger("really", text!("report-button-drop-really"))])
            .row(back()),
        _ => Screen::new(text!("report-ask-reason")).open().row(back()),
    }
}

fn parts(it: &OneFound) -> Screen {
    let words = it.report.last().map(|it| &it.words);
    let part = |screen: Screen, part: &Part| {
        let has = words.is_some_and(|it| it.contains_key(part));
        let id = if has { "report-part-written" } else { "report-part-open" };
        screen.choice(format!("p:{part}"), Text::of(id).with("part", Text::of(format!("report-part-{part}"))))
    };
    Part::ALL.iter().fold(Screen::new(text!("report-parts")).open(), part)
}

fn write(at: &At, it: &OneFound) -> Screen {
    let part = at.part.unwrap_or(Part::Guidance);
    let name = Text::of(format!("report-part-{part}"));
    let ask = Text::of(format!("report-ask-{part}"));
    match it.report.last().and_then(|it| it.words.get(&part)) {
        Some(words) => {
            let words = shorten(words, 1500).into_owned();
            Screen::new(text!("report-write-again", part = name, ask = ask, words = words))
                .open()
                .choice("clear", text!("report-button-clear"))
        }
        None => Screen::new(text!("report-write", part = name, ask = ask)).open(),
    }
}

fn check(at: &At, it: &OneFound) -> Screen {
    let Some((number, dated)) = at.number.clone().zip(at.dated) else { return gone() };
    let (report, day) = (named(it.report.kind, &it.report.days), Arg::Date(dated));
    let (body, button) = match &at.why {
        Some(why) => (
            text!("report-check-again", report = report, number = number, day = day, why = why.as_str()),
            text!("report-button-save-again"),
        ),
        None => (text!("report-check", report = report, number = number, day = day), text!("report-button-save-sent")),
    };
    Screen::new(body).open().row(vec![Button::primary("save", button)])
}

pub(super) fn answer(at: At, answer: Answer<'_>, facts: &Facts) -> Turn {
    let Some(it) = found(&at, facts) else {
        return Turn::to(At::of(Step::List).place()).note(text!("report-gone"));
    };
    if permit(act::MakeReport, facts).is_none() {
        return Turn::to(card(&at)).note(text!("not-allowed"));
    }
    if let (Step::Write | Step::Reason | Step::Why, Answer::Text { text, .. }) = (at.step, &answer)
        && let Some(why) = refused(text)
    {
        return Turn::to(at.place()).note(why);
    }
    match (at.step, answer) {
        (_, Answer::Pick("back")) => Turn::to(back(at)),
        (Step::Parts, Answer::Pick(key)) => match key.strip_prefix("p:").and_then(Part::from_code) {
            Some(part) => Turn::to(At { part: Some(part), ..at }.step(Step::Write)),
            None => Turn::to(at.place()),
        },
        (Step::Write, Answer::Pick("clear")) => written(at, it, None, facts),
        (Step::Write, Answer::Text { text, .. }) => match fit(text, PART) {
            Some(words) => written(at, it, Some(words), facts),
            None => Turn::to(at.place()).note(text!("report-part-help", most = *PART.end() as i64)),
        },
        (Step::Due, Answer::Pick("none")) => moved(at, it, Days { due: None, ..it.report.days }, facts),
        (Step::Due, Answer::Text { text, .. }) => match day_from(text, it.report.days.to, facts) {
            Ok(day) => moved(at, it, Days { due: Some(day), ..it.report.days }, facts),
            Err(DateError::InPast) => {
                Turn::to(at.place()).note(text!("report-due-early", to = Arg::Date(it.report.days.to)))
            }
            Err(why) => Turn::to(at.place()).note(Text::of(format!("date-{why}"))),
        },
        (Step::DataTo, Answer::Text { text, .. }) => match day_from(text, it.report.days.from, facts) {
            Ok(day) if day > it.report.days.from => moved(at, it, Days { to: day, ..it.report.days }, facts),
            Ok(_) | Err(DateError::InPast) => Turn::to(at.place()).note(text!("report-data-early")),
            Err(why) => Turn::to(at.place()).note(Text::of(format!("date-{why}"))),
        },
        (Step::Number, Answer::Text { text, .. }) => match number_of(text) {
            Some(number) => Turn::to(At { number: Some(number), ..at }.step(Step::Dated)),
            None => Turn::to(at.place()).note(text!("report-number-help")),
        },
        (Step::Dated, Answer::Pick(key)) => match key.strip_prefix("day:").and_then(|it| it.parse().ok()) {
            Some(day) => dated(at, it, day),
            None => Turn::to(at.place()),
        },
        (Step::Dated, Answer::Text { text, .. }) => match parse_date(text, facts.written_on(), Lean::Past) {
            Ok(day) => dated(at, it, day),
            Err(why) => Turn::to(at.place()).note(Text::of(format!("date-{why}"))),
        },
        (Step::Why, Answer::Text { text, .. }) => match fit(text, REASON) {
            Some(why) => Turn::to(At { why: Some(why), ..at }.step(Step::Check)),
            None => Turn::to(at.place()).note(text!("report-reason-help")),
        },
        (Step::Check, Answer::Pick("save")) => sent(at, it, facts),
        (Step::Drop, Answer::Pick("really")) => dropped(at, it, facts),
        (Step::Reason, Answer::Text { text, .. }) => match fit(text, REASON) {
            Some(reason) => corrected(at, it, reason, facts),
            None => Turn::to(at.place()).note(text!("report-reason-help")),
        },
        _ => Turn::to(at.place()).note(text!("pick-a-button")),
    }
}

fn card(at: &At) -> super::Place {
    At { id: at.id, ..At::of(Step::Card) }.place()
}

fn back(at: At) -> super::Place {
    match at.step {
        Step::Write => at.step(Step::Parts),
        Step::Dated => at.step(Step::Number),
        Step::Check if at.why.is_some() => at.step(Step::Why),
        Step::Check | Step::Why => at.step(Step::Dated),
        _ => card(&at),
    }
}

fn fit(text: &str, within: std::ops::RangeInclusive<usize>) -> Option<String> {
    let words = normalise_paragraphs(text);
    within.contains(&words.chars().count()).then_some(words)
}

/// A day on or after the one from which it is counted: without its year the first such day. Everything else, such as
/// `thứ sáu tuần sau`, goes by the day on which it is said.
fn day_from(text: &str, from: chrono::NaiveDate, facts: &Facts) -> Result<chrono::NaiveDate, DateError> {
    if leaves_year_open(text) {
        return parse_date(text, from, Lean::Future);
    }
    let on = facts.written_on();
    let day = parse_date(text, on, Lean::Future).or_else(|_| parse_date(text, on, Lean::Past))?;
    if day < from { Err(DateError::InPast) } else { Ok(day) }
}

/// `145` is `145/BC-UBND`, a day behind it is left out.
fn number_of(text: &str) -> Option<String> {
    let words = text.trim().trim_start_matches(|it: char| !it.is_ascii_digit());
    let first = words.split_whitespace().next()?;
    let digits: String = first.chars().take_while(char::is_ascii_digit).collect();
    if digits.is_empty() || first.chars().count() > NUMBER {
        return None;
    }
    match first[digits.len()..].chars().next() {
        None => Some(format!("{digits}/{SYMBOL}")),
        // Else it is the first part of a day.
        Some('/') if first[digits.len() + 1..].starts_with(char::is_alphabetic) => Some(first.to_uppercase()),
        Some(_) => None,
    }
}

fn written(at: At, it: &OneFound, words: Option<String>, facts: &Facts) -> Turn {
    let (Some(permit), Some(seen)) = (permit(act::MakeReport, facts), seen(&at, it)) else {
        // What was typed stands in the chat still; what somebody else wrote is shown.
        let seen = it.report.last().filter(|it| it.standing == Standing::Draft).map(|it| it.changed);
        return match seen {
            Some(changed) => {
                let at = At { seen: Some(changed), ..at };
                Turn::to(at.place()).note(text!("report-written-meanwhile"))
            }
            None => Turn::to(card(&at)).note(text!("report-not-a-draft")),
        };
    };
    if it.report.last().is_none_or(|it| it.standing != Standing::Draft) {
        return Turn::to(card(&at)).note(text!("report-not-a-draft"));
    }
    let part = at.part.unwrap_or(Part::Guidance);
    let mut all = it.report.last().map(|it| it.words.clone()).unwrap_or_default();
    let names: Vec<Text> =
        full_names(words.as_deref().unwrap_or_default()).into_iter().map(|it| text!("plain", words = it)).collect();
    match words {
        Some(words) => all.insert(part, words),
        None => all.remove(&part),
    };
    let note = if names.is_empty() {
        text!("report-written")
    } else {
        text!("report-written-names", names = Arg::List(names))
    };
    let at = At { seen: Some(seen.changed + 1), ..at };
    Turn::to(at.step(Step::Parts)).with(doing(ReportDeed::Write { permit, seen, words: all })).note(note)
}

fn moved(at: At, it: &OneFound, days: Days, facts: &Facts) -> Turn {
    let (Some(permit), Some(seen)) = (permit(act::MakeReport, facts), seen(&at, it)) else { return anew(&at) };
    if days.to != it.report.days.to {
        if !it.report.is_open() {
            return Turn::to(card(&at)).note(text!("report-days-stand"));
        }
        let same = |other: &Report| {
            other.id != it.report.id
                && other.kind == it.report.kind
                && (other.days.from, other.days.to) == (days.from, days.to)
        };
        if facts.found::<All>().is_some_and(|it| it.0.iter().any(same)) {
            return Turn::to(at.place()).note(text!("report-days-taken", to = Arg::Date(days.to)));
        }
    }
    let note = match (days.to == it.report.days.to, days.due) {
        (false, _) => text!("report-moved-data", day = Arg::Date(days.to)),
        (true, Some(due)) => text!("report-moved-due", day = Arg::Date(due)),
        (true, None) => text!("report-moved-no-due"),
    };
    Turn::to(card(&at)).with(doing(ReportDeed::Move { permit, seen, days })).note(note)
}

fn dated(at: At, it: &OneFound, day: chrono::NaiveDate) -> Turn {
    if day <= it.report.days.to {
        return Turn::to(at.place()).note(text!("report-dated-early", to = Arg::Date(it.report.days.to)));
    }
    let is_sent = it.report.last().is_some_and(|it| it.standing == Standing::Sent);
    let next = if is_sent { Step::Why } else { Step::Check };
    Turn::to(At { dated: Some(day), ..at }.step(next))
}

/// It went out with this number and day; of one that had gone out, these are the right ones.
fn sent(at: At, it: &OneFound, facts: &Facts) -> Turn {
    let known = (permit(act::MakeReport, facts), seen(&at, it), at.number.clone(), at.dated);
    let (Some(permit), Some(seen), Some(number), Some(dated)) = known else { return anew(&at) };
    let (deed, note) = match it.report.last().map(|it| it.standing) {
        Some(Standing::Approved) => (ReportDeed::Send { permit, seen, number, dated }, "report-sent"),
        Some(Standing::Sent) => {
            let Some(why) = at.why.clone() else { return Turn::to(at.step(Step::Why)) };
            (ReportDeed::Renumber { permit, seen, number, dated, why }, "report-renumbered")
        }
        Some(Standing::Draft) | None => return Turn::to(card(&at)).note(text!("report-not-approved")),
    };
    Turn::to(card(&at)).with(doing(deed)).note(Text::of(note))
}

fn dropped(at: At, it: &OneFound, facts: &Facts) -> Turn {
    let is_draft = it.report.last().is_some_and(|it| it.standing == Standing::Draft);
    let (Some(permit), Some(seen), true) = (permit(act::MakeReport, facts), seen(&at, it), is_draft) else {
        return anew(&at);
    };
    // What a correction puts right is still there.
    let place = if it.report.versions.len() > 1 { card(&at) } else { At::of(Step::List).place() };
    Turn::to(place).with(doing(ReportDeed::Drop { permit, seen })).note(text!("report-dropped"))
}

fn corrected(at: At, it: &OneFound, reason: String, facts: &Facts) -> Turn {
    let is_sent = it.report.last().is_some_and(|it| it.standing == Standing::Sent);
    let (Some(permit), Some(seen), true) = (permit(act::MakeReport, facts), seen(&at, it), is_sent) else {
        return anew(&at);
    };
    Turn::to(card(&at)).with(doing(ReportDeed::Correct { permit, seen, reason })).note(text!("report-correcting"))
}
