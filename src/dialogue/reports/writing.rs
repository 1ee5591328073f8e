//! What of a report is typed: its parts in words, its days, the number and day with which it went out, why it is put right.

use super::asks::{OneFound, ReportDeed};
use super::card::{found, gone, seen};
use super::{At, Step, doing, named, permit};
use crate::dialogue::Turn;
use crate::dialogue::facts::Facts;
use crate::dialogue::input::Answer;
use crate::dialogue::screen::{Button, Screen};
use crate::dialogue::text::{Arg, Text, shorten, text};
use crate::domain::access::act;
use crate::domain::fold::normalise_paragraphs;
use crate::domain::input::date::{DateError, Lean, parse_date};
use crate::domain::names::full_names;
use crate::domain::reporting::{Days, Part, Standing};

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
    let report = named(it.report.kind, &it.report.days);
    Screen::new(text!("report-check", report = report, number = number, day = Arg::Date(dated)))
        .open()
        .row(vec![Button::primary("save", text!("report-button-save-sent"))])
}

pub(super) fn answer(at: At, answer: Answer<'_>, facts: &Facts) -> Turn {
    let Some(it) = found(&at, facts) else {
        return Turn::to(At::of(Step::List).place()).note(text!("report-gone"));
    };
    if permit(act::MakeReport, facts).is_none() {
        return Turn::to(card(&at)).note(text!("not-allowed"));
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
        (Step::Due, Answer::Text { text, .. }) => match due_of(text, facts) {
            Ok(day) if day <= it.report.days.from => Turn::to(at.place()).note(text!("report-due-early")),
            Ok(day) => moved(at, it, Days { due: Some(day), ..it.report.days }, facts),
            Err(why) => Turn::to(at.place()).note(Text::of(format!("date-{why}"))),
        },
        (Step::DataTo, Answer::Text { text, .. }) => match due_of(text, facts) {
            Ok(day) if day <= it.report.days.from => Turn::to(at.place()).note(text!("report-data-early")),
            Ok(day) => moved(at, it, Days { to: day, ..it.report.days }, facts),
            Err(why) => Turn::to(at.place()).note(Text::of(format!("date-{why}"))),
        },
        (Step::Number, Answer::Text { text, .. }) => match number_of(text) {
            Some(number) => Turn::to(At { number: Some(number), ..at }.step(Step::Dated)),
            None => Turn::to(at.place()).note(text!("report-number-help")),
        },
        (Step::Dated, Answer::Pick(key)) => match key.strip_prefix("day:").and_then(|it| it.parse().ok()) {
            Some(day) => dated(at, day),
            None => Turn::to(at.place()),
        },
        (Step::Dated, Answer::Text { text, .. }) => match parse_date(text, facts.written_on(), Lean::Past) {
            Ok(day) => dated(at, day),
            Err(why) => Turn::to(at.place()).note(Text::of(format!("date-{why}"))),
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
        Step::Check => at.step(Step::Dated),
        _ => card(&at),
    }
}

fn fit(text: &str, within: std::ops::RangeInclusive<usize>) -> Option<String> {
    let words = normalise_paragraphs(text);
    within.contains(&words.chars().count()).then_some(words)
}

/// A day to come, or one gone by where that is what was typed: a report may be late before its day is entered.
fn due_of(text: &str, facts: &Facts) -> Result<chrono::NaiveDate, DateError> {
    let on = facts.written_on();
    parse_date(text, on, Lean::Future).or_else(|why| parse_date(text, on, Lean::Past).map_err(|_| why))
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
    let is_draft = it.report.last().is_some_and(|it| it.standing == Standing::Draft);
    let (Some(permit), Some(seen), true) = (permit(act::MakeReport, facts), seen(it), is_draft) else {
        return Turn::to(card(&at)).note(text!("report-not-a-draft"));
    };
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
    Turn::to(at.step(Step::Parts)).with(doing(ReportDeed::Write { permit, seen, words: all })).note(note)
}

fn moved(at: At, it: &OneFound, days: Days, facts: &Facts) -> Turn {
    let Some(permit) = permit(act::MakeReport, facts) else { return Turn::to(card(&at)) };
    if days.to != it.report.days.to && !it.report.is_open() {
        return Turn::to(card(&at)).note(text!("report-days-stand"));
    }
    let deed = ReportDeed::Move { permit, id: it.report.id, days };
    Turn::to(card(&at)).with(doing(deed)).note(text!("report-moved"))
}

fn dated(at: At, day: chrono::NaiveDate) -> Turn {
    Turn::to(At { dated: Some(day), ..at }.step(Step::Check))
}

fn sent(at: At, it: &OneFound, facts: &Facts) -> Turn {
    let approved = it.report.last().is_some_and(|it| it.standing == Standing::Approved);
    let known = (permit(act::MakeReport, facts), seen(it), at.number.clone(), at.dated);
    let ((Some(permit), Some(seen), Some(number), Some(dated)), true) = (known, approved) else {
        return Turn::to(card(&at)).note(text!("report-not-approved"));
    };
    Turn::to(card(&at)).with(doing(ReportDeed::Send { permit, seen, number, dated })).note(text!("report-sent"))
}

fn dropped(at: At, it: &OneFound, facts: &Facts) -> Turn {
    let is_draft = matches!(&it.report.versions[..], [only] if only.standing == Standing::Draft);
    let (Some(permit), Some(seen), true) = (permit(act::MakeReport, facts), seen(it), is_draft) else {
        return Turn::to(card(&at)).note(text!("report-not-a-draft"));
    };
    Turn::to(At::of(Step::List).place()).with(doing(ReportDeed::Drop { permit, seen })).note(text!("report-dropped"))
}

fn corrected(at: At, it: &OneFound, reason: String, facts: &Facts) -> Turn {
    let is_sent = it.report.last().is_some_and(|it| it.standing == Standing::Sent);
    let (Some(permit), Some(seen), true) = (permit(act::MakeReport, facts), seen(it), is_sent) else {
        return Turn::to(card(&at));
    };
    Turn::to(card(&at)).with(doing(ReportDeed::Correct { permit, seen, reason })).note(text!("report-correcting"))
}
