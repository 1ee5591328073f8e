//! The days off of a year: the list, what one day is to be, and confirming a whole year by its notice.

use chrono::{Datelike, NaiveDate};

use super::Corrections;
use super::params::past;
use super::{At, Step, line, to_groups, words};
use crate::dialogue::effect::Effect;
use crate::dialogue::facts::RulesFound;
use crate::dialogue::facts::{Facts, PAGE};
use crate::dialogue::rules::RulesDeed;
use crate::dialogue::screen::{Button, Screen};
use crate::dialogue::text::{Arg, Text, text};
use crate::dialogue::{Answer, Turn, pager};
use crate::domain::access::{Permit, act};
use crate::domain::calendar::{DayKind, Holiday};
use crate::domain::input::date::{Lean, parse_date};
use crate::domain::mark::Mark;
use crate::domain::rules::{DayChange, is_of_use};

/// Years that can be leafed through, around the present one.
const YEARS_AROUND: i32 = 5;

fn kind(it: DayKind) -> Text {
    match it {
        DayKind::Off => text!("rules-day-off"),
        DayKind::ExtraWorkday => text!("rules-day-worked"),
    }
}

/// What a day is to be; without a kind it is as its weekday says.
fn kind_or_plain(it: Option<DayKind>) -> Text {
    it.map_or_else(|| text!("rules-day-plain"), kind)
}

fn of_year(year: i32, found: &RulesFound) -> impl Iterator<Item = &Holiday> {
    found.days.iter().filter(move |it| it.date.year() == year)
}

pub(super) fn open_of_year(year: i32, found: &RulesFound) -> impl Iterator<Item = &Holiday> {
    of_year(year, found).filter(|it| it.mark.needs_checking())
}

fn row(day: NaiveDate, found: &RulesFound) -> Option<&Holiday> {
    found.days.iter().find(|it| it.date == day)
}

pub(super) fn list(at: &At, found: &RulesFound) -> Screen {
    let days: Vec<&Holiday> = of_year(at.year, found).collect();
    let open = open_of_year(at.year, found).count();
    let total = u32::try_from(days.len()).unwrap_or(u32::MAX);
    let page = at.page.min(total.div_ceil(PAGE).saturating_sub(1));
    let shown: Vec<&Holiday> = days.into_iter().skip((page * PAGE) as usize).take(PAGE as usize).collect();
    // A year is a number, but not one with a dot between thousands.
    let year = at.year.to_string();
    let lines: Vec<Text> = (1_u32..).zip(&shown).map(|(n, it)| one_line(n, it)).collect();
    let body = if lines.is_empty() {
        text!("rules-days-none", year = year)
    } else {
        text!("rules-days", year = year, all = total, open = open, lines = lines)
    };
    let mut screen = Screen::new(body);
    for it in shown {
        screen = screen.choice(format!("d:{}", it.date), text!("rules-day-label", day = Arg::Day(it.date)));
    }
    if open > 0 {
        screen = screen.choice("year", text!("rules-button-year", open = open));
    }
    let add = vec![
        Button::here("add_off", text!("rules-button-add-off")),
        Button::here("add_worked", text!("rules-button-add-worked")),
    ];
    let years = vec![
        Button::here("earlier", text!("rules-year-before", year = (at.year - 1).to_string())),
        Button::here("later", text!("rules-year-after", year = (at.year + 1).to_string())),
    ];
    screen.row(pager::pager(page, total)).row(add).row(years).row(vec![to_groups(), Button::to_menu()])
}

fn one_line(n: u32, it: &Holiday) -> Text {
    text!(
        "rules-day-line",
        n = n,
        sign = if it.mark.needs_checking() { text!("rules-sign-open") } else { text!("empty") },
        day = Arg::Day(it.date),
        kind = kind(it.kind),
        name = it.name.as_ref(),
        basis = it.source.as_ref(),
        mark = words::mark(it.mark)
    )
}

pub(super) fn ask(at: &At, found: &RulesFound) -> Screen {
    let screen = match (at.step, at.day) {
        (Step::DayAsk, _) => {
            let year = at.year.to_string();
            Screen::new(text!("rules-ask-day", kind = kind_or_plain(at.kind), year = year))
        }
        (Step::YearBasis, _) => {
            with_basis(Screen::new(text!("rules-ask-year-basis", year = at.year.to_string())), None, found)
        }
        (Step::YearReview, _) => {
            let days: Vec<Text> = open_of_year(at.year, found).map(short).collect();
            let (year, basis) = (at.year.to_string(), at.basis.as_str());
            Screen::new(text!("rules-review-year", year = year, lines = days, basis = basis))
                .choice("read", text!("rules-button-read"))
        }
        (_, None) => return list(at, found),
        (Step::DayName, Some(day)) => {
            let screen = Screen::new(text!("rules-ask-name", day = Arg::Day(day), kind = kind_or_plain(at.kind)));
            match row(day, found) {
                Some(it) => screen.choice("same", text!("plain", words = it.name.as_ref())),
                None => screen,
            }
        }
        (Step::DayBasis, Some(day)) => {
            let will = kind_or_plain(at.kind);
            let screen = Screen::new(text!("rules-ask-day-basis", day = Arg::Day(day), will = will));
            with_basis(screen, row(day, found), found)
        }
        (Step::DayReview, Some(day)) => review(at, day, found),
        (_, Some(day)) => return one(day, found),
    };
    let back = if at.day.is_some() { "day" } else { "days" };
    screen.row(vec![Button::here(back, text!("button-stop")), Button::to_menu()])
}

/// Offers the basis of the row, and that of the correction before: a notice is entered day by day.
fn with_basis(screen: Screen, now: Option<&Holiday>, found: &RulesFound) -> Screen {
    let same = now.map(|it| it.source.as_ref());
    let last = last_basis(found).filter(|it| Some(*it) != same);
    let screen = match same {
        Some(basis) => screen.choice("same", text!("rules-button-same", basis = basis)),
        None => screen,
    };
    match last {
        Some(basis) => screen.choice("last", text!("plain", words = basis)),
        None => screen,
    }
}

fn last_basis(found: &RulesFound) -> Option<&str> {
    found.day_changes.last().map(|it| it.0.row.source.as_ref())
}

pub(super) fn short(it: &Holiday) -> Text {
    text!("rules-day-short", day = Arg::Day(it.date), kind = kind(it.kind), name = it.name.as_ref())
}

fn one(day: NaiveDate, found: &RulesFound) -> Screen {
    let now = row(day, found);
    let stands = match now {
        Some(it) => text!(
            "rules-day-stands",
            kind = kind(it.kind),
            name = it.name.as_ref(),
            basis = it.source.as_ref(),
            mark = words::mark(it.mark)
        ),
        None => text!("rules-day-plain"),
    };
    let history: Vec<Text> = found.day_changes.iter().rev().filter(|(it, _)| it.row.date == day).map(changed).collect();
    let mut screen = Screen::new(text!("rules-day", day = Arg::Day(day), stands = stands, history = past(history)));
    if now.is_some_and(|it| it.mark.needs_checking()) {
        screen = screen.choice("confirm", text!("rules-button-confirm"));
    }
    if now.is_none_or(|it| it.kind != DayKind::Off) {
        screen = screen.choice("off", text!("rules-button-off"));
    }
    if is_of_use(DayKind::ExtraWorkday, day) && now.is_none_or(|it| it.kind != DayKind::ExtraWorkday) {
        screen = screen.choice("worked", text!("rules-button-worked"));
    }
    if now.is_some() {
        screen = screen.choice("plain", text!("rules-button-plain"));
    }
    screen.row(vec![to_days(), Button::to_menu()])
}

/// Who made a day what, when, and on what basis.
fn changed((it, name): &(DayChange, Option<String>)) -> Text {
    text!(
        "rules-day-history-line",
        day = words::day(it.at),
        who = words::who(name.as_deref()),
        now = kind_or_plain(it.present.then_some(it.row.kind)),
        name = it.row.name.as_ref(),
        basis = it.row.source.as_ref(),
        mark = words::mark(it.row.mark)
    )
}

fn review(at: &At, day: NaiveDate, found: &RulesFound) -> Screen {
    let was = row(day, found).map_or_else(|| text!("rules-day-plain"), short);
    let will = match at.kind {
        Some(it) => text!("rules-day-short", day = Arg::Day(day), kind = kind(it), name = at.words.as_str()),
        None => text!("rules-day-plain"),
    };
    let basis = at.basis.as_str();
    let screen = Screen::new(text!("rules-review-day", day = Arg::Day(day), was = was, will = will, basis = basis))
        .choice("read", text!("rules-button-read"));
    if at.confirms { screen } else { screen.choice("heard", text!("rules-button-heard")) }
}

pub(super) fn answer(at: At, answer: Answer<'_>, permit: Permit<act::CorrectRules>, facts: &Facts) -> Turn {
    let to = |at: At| Turn::to(at.place());
    let Some(found) = facts.found::<Corrections>() else { return to(at) };
    if let Answer::Pick(key) = answer
        && let Some(day) = key.strip_prefix("d:").and_then(|it| it.parse().ok())
    {
        return to(At { day: Some(day), ..at.step(Step::Day) });
    }
    match (at.step, answer) {
        (_, Answer::Pick("day")) => to(At { day: at.day, ..At::days(at.year) }.step(Step::Day)),
        (Step::Days, answer) => from_list(at, answer, (found, facts)),
        (Step::DayAsk, Answer::Text { text, .. }) => day_typed(at, text, (found, facts)),
        (Step::Day, answer) => from_day(at, answer, found),
        (Step::DayName, Answer::Pick("same")) => match at.day.and_then(|it| row(it, found)) {
            Some(it) => to(At { words: it.name.clone().into_owned(), ..at.step(Step::DayBasis) }),
            None => to(at),
        },
        (Step::DayName, Answer::Text { text, .. }) => match line(text) {
            Some(words) => to(At { words, ..at.step(Step::DayBasis) }),
            None => to(at).note(text!("rules-line-help")),
        },
        (Step::DayBasis | Step::YearBasis, answer) => based(at, answer, found),
        (Step::DayReview, Answer::Pick(key @ ("read" | "heard"))) => save(at, key == "read", permit, found),
        (Step::YearReview, Answer::Pick("read")) => confirm_year(at, permit, found),
        (_, Answer::Text { .. }) => to(at).note(text!("pick-a-button")),
        _ => to(at),
    }
}

fn from_list(at: At, answer: Answer<'_>, (found, facts): (&RulesFound, &Facts)) -> Turn {
    let year = match answer {
        Answer::Pick("add_off") => {
            return Turn::to(At { kind: Some(DayKind::Off), ..at.step(Step::DayAsk) }.place());
        }
        Answer::Pick("add_worked") => {
            return Turn::to(At { kind: Some(DayKind::ExtraWorkday), ..at.step(Step::DayAsk) }.place());
        }
        Answer::Pick("year") => return Turn::to(at.step(Step::YearBasis).place()),
        Answer::Pick("earlier") => at.year - 1,
        Answer::Pick("later") => at.year + 1,
        // A day that is just typed is looked at.
        Answer::Text { text, .. } => return day_typed(At { kind: None, ..at }, text, (found, facts)),
        _ => at.year,
    };
    let around = (year - facts.today.year()).abs() <= YEARS_AROUND;
    Turn::to(At::days(if around { year } else { at.year }).place())
}

/// A day as it is typed: without a year it lies in the year that is shown.
fn typed(text: &str, year: i32, today: NaiveDate) -> Option<NaiveDate> {
    let short = text.trim().matches(['/', '-', '.']).count() == 1;
    let text = if short { format!("{}/{year}", text.trim().replace(['-', '.'], "/")) } else { text.to_owned() };
    parse_date(&text, today, Lean::Future).or_else(|_| parse_date(&text, today, Lean::Past)).ok()
}

fn day_typed(at: At, text: &str, (found, facts): (&RulesFound, &Facts)) -> Turn {
    let Some(day) = typed(text, at.year, facts.today) else {
        return Turn::to(at.place()).note(text!("rules-day-help"));
    };
    let there = row(day, found).map(|it| it.kind);
    match at.kind {
        Some(kind) if !is_of_use(kind, day) => {
            Turn::to(at.place()).note(text!("rules-day-no-weekend", day = Arg::Day(day)))
        }
        Some(kind) if there != Some(kind) => Turn::to(At { day: Some(day), ..at.step(Step::DayName) }.place()),
        // It is so already, or was only looked for.
        _ => Turn::to(At { day: Some(day), ..At::days(day.year()) }.step(Step::Day).place()),
    }
}

fn from_day(at: At, answer: Answer<'_>, found: &RulesFound) -> Turn {
    let now = at.day.and_then(|it| row(it, found));
    let next = match (answer, now) {
        (Answer::Pick("confirm"), Some(it)) => {
            let words = it.name.clone().into_owned();
            At { kind: Some(it.kind), words, confirms: true, ..at.step(Step::DayBasis) }
        }
        (Answer::Pick("off"), _) => At { kind: Some(DayKind::Off), ..at.step(Step::DayName) },
        (Answer::Pick("worked"), _) => At { kind: Some(DayKind::ExtraWorkday), ..at.step(Step::DayName) },
        (Answer::Pick("plain"), Some(it)) => {
            let words = it.name.clone().into_owned();
            At { kind: None, words, ..at.step(Step::DayBasis) }
        }
        (Answer::Text { .. }, _) => return Turn::to(at.place()).note(text!("pick-a-button")),
        _ => at,
    };
    Turn::to(next.place())
}

fn based(at: At, answer: Answer<'_>, found: &RulesFound) -> Turn {
    let basis = match answer {
        Answer::Pick("same") => at.day.and_then(|it| row(it, found)).map(|it| it.source.clone().into_owned()),
        Answer::Pick("last") => last_basis(found).map(str::to_owned),
        Answer::Text { text, .. } => line(text),
        _ => return Turn::to(at.place()),
    };
    let next = if at.step == Step::YearBasis { Step::YearReview } else { Step::DayReview };
    match basis {
        Some(basis) => Turn::to(At { basis, ..at.step(next) }.place()),
        None => Turn::to(at.place()).note(text!("rules-line-help")),
    }
}

fn save(at: At, read: bool, permit: Permit<act::CorrectRules>, found: &RulesFound) -> Turn {
    let Some(day) = at.day else { return Turn::to(at.place()) };
    // A day that becomes as its weekday says keeps what it was called and was, for who reads it later.
    let was = row(day, found).map_or(DayKind::Off, |it| it.kind);
    let row = Holiday {
        date: day,
        kind: at.kind.unwrap_or(was),
        name: at.words.into(),
        source: at.basis.into(),
        mark: if read { Mark::Verified } else { Mark::SecondHand },
    };
    let deed = RulesDeed::Day { permit, row, present: at.kind.is_some() };
    let next = At { day: Some(day), ..At::days(at.year) }.step(Step::Day);
    Turn::to(next.place()).with(Effect::own(deed)).toast(text!("rules-saved"))
}

/// Every open day of the year stands in the notice as it stands here.
fn confirm_year(at: At, permit: Permit<act::CorrectRules>, found: &RulesFound) -> Turn {
    let deeds = open_of_year(at.year, found).map(|it| {
        let row = Holiday { source: at.basis.clone().into(), mark: Mark::Verified, ..it.clone() };
        Effect::own(RulesDeed::Day { permit, row, present: true })
    });
    let effects: Vec<Effect> = deeds.collect();
    Turn::to(At::days(at.year).place()).with_all(effects).toast(text!("rules-saved"))
}

fn to_days() -> Button {
    Button::here("days", text!("rules-button-days"))
}
