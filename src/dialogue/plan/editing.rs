//! Changing the plan itself: its head, a piece of work, new work, work that is dropped or taken up again; and beginning it.

use chrono::NaiveDate;

use super::asks::PlanDeed;
use super::at::{At, Field, Step};
use super::cards::item;
use super::words;
use super::{Rights, known, tracked};
use crate::dialogue::Turn;
use crate::dialogue::effect::Effect;
use crate::dialogue::facts::Facts;
use crate::dialogue::form;
use crate::dialogue::input::Answer;
use crate::dialogue::pager::paged;
use crate::dialogue::refused::refused;
use crate::dialogue::screen::{Button, Screen};
use crate::dialogue::text::{Arg, Text, text};
use crate::domain::access::{Permit, act};
use crate::domain::fold::normalise_spaces;
use crate::domain::input::choice::number;
use crate::domain::input::date::{DateError, Lean, parse_date};
use crate::domain::plan::progress::{days_of, signed_within};
use crate::domain::plan::{PlanItem, PlanPaper, PlanPart, Tie, Work, seed};

/// Longest words of work, of a name, of a number.
const LONGEST: usize = 400;
const LONGEST_NAME: usize = 120;
const LONGEST_NUMBER: usize = 30;
/// More than this nothing is wanted.
const MOST_WANTED: u32 = 366;

/// Fields of the head of a plan.
const OF_PLAN: [Field; 3] = [Field::Number, Field::Title, Field::Day];
/// Fields of work.
const OF_WORK: [Field; 5] = [Field::Text, Field::Who, Field::Due, Field::Wanted, Field::Ties];

pub(super) fn screen(at: &At, facts: &Facts) -> Screen {
    let back = || vec![Button::here("back", text!("button-back")), Button::to_menu()];
    let Some(it) = tracked(facts) else { return Screen::new(text!("plan-gone")).open().row(back()) };
    let field = |screen: Screen, it: &Field| screen.choice(it.code(), Text::of(format!("plan-field-{it}")));
    match (at.step, item(at, it)) {
        (Step::Add, _) => {
            let screen = Screen::new(text!("plan-add")).open();
            let part = |screen: Screen, it: &PlanPart| screen.choice(it.code(), words::part(*it));
            PlanPart::ALL.iter().fold(screen, part).row(back())
        }
        (Step::Write, item) => writing(at, item, facts),
        (_, Some(item)) => {
            let screen = OF_WORK.iter().fold(Screen::new(text!("plan-change-item")).open(), field);
            let drop = match item.work.dropped {
                None => Button::danger("drop", text!("plan-button-drop")),
                Some(_) => Button::here("again", text!("plan-button-again")),
            };
            screen.row(vec![drop]).row(back())
        }
        (_, None) => {
            let body = text!("plan-change-head", title = words::title(&it.plan.paper, it.plan.year));
            let screen = OF_PLAN.iter().fold(Screen::new(body).open(), field);
            screen.choice("add", text!("plan-button-add")).row(back())
        }
    }
}

fn writing(at: &At, item: Option<&PlanItem>, facts: &Facts) -> Screen {
    let field = at.field.unwrap_or(Field::Text);
    let missing = || text!("plan-answer-none");
    let plain = |it: &str| if it.is_empty() { missing() } else { text!("plain", words = it) };
    let paper = tracked(facts).map(|it| it.plan.paper.clone()).unwrap_or_default();
    let day = |it: Option<NaiveDate>| it.map_or_else(missing, |it| text!("plan-day", day = Arg::Day(it)));
    let work = item.map(|it| &it.work);
    let now = match field {
        Field::Text | Field::Drop => plain(work.map_or("", |it| &it.text)),
        Field::Who => plain(work.map_or("", |it| &it.who)),
        Field::Due => work.and_then(|it| it.due).map_or_else(|| text!("plan-all-year"), |it| day(Some(it))),
        Field::Wanted => work.and_then(|it| it.wanted).map_or_else(missing, |it| text!("plan-times", count = it)),
        Field::Ties => tied(work.map_or(&[], |it| &it.ties)),
        Field::Number => plain(paper.number.as_deref().unwrap_or("")),
        Field::Title => plain(&paper.title),
        Field::Day => day(paper.on),
        Field::New => at.part.map_or_else(missing, words::part),
    };
    let ask = Text::of(format!("plan-write-{field}"));
    let screen = Screen::new(text!("plan-write", now = now, ask = ask)).open();
    if field == Field::Ties {
        let chosen = at.ties.as_deref().unwrap_or_default();
        let line = |it: &Tie| {
            let id = if chosen.contains(it) { "plan-chosen-tie" } else { "plan-free-tie" };
            (format!("tie:{it}"), Text::of(id).with("tie", words::tie(*it)))
        };
        let done = vec![Button::primary("done", text!("plan-button-ties-done", count = chosen.len()))];
        return paged(screen, Tie::ALL.iter().map(line), at.page).row(done).row(form::nav(false));
    }
    // Not among the numbered choices: a number is an answer here.
    let none = match field {
        Field::Due => vec![Button::here("none", text!("plan-button-all-year"))],
        Field::Wanted => vec![Button::here("none", text!("plan-button-no-number"))],
        _ => Vec::new(),
    };
    screen.row(none).row(form::nav(false))
}

/// What ties itself, in words.
fn tied(ties: &[Tie]) -> Text {
    if ties.is_empty() {
        return text!("plan-ties-none");
    }
    text!("plan-ties", ties = Arg::List(ties.iter().map(|it| words::tie(*it)).collect()))
}

pub(super) fn answer(at: At, answer: Answer<'_>, rights: &Rights, facts: &Facts) -> Turn {
    let (Some(permit), Some(it)) = (rights.keep, tracked(facts)) else {
        return Turn::to(at.back().place()).note(text!("not-allowed"));
    };
    let item = item(&at, it);
    match (at.step, answer) {
        (_, Answer::Pick("stop")) => Turn::to(at.back().place()).note(text!("cancelled")),
        (Step::Write, Answer::Pick("back")) if at.field == Some(Field::New) => {
            Turn::to(At { field: None, ..at }.step(Step::Add))
        }
        (Step::Write, Answer::Pick("back")) => Turn::to(At { field: None, ties: None, ..at }.step(Step::Edit)),
        (Step::Add, Answer::Pick("back")) => Turn::to(At { part: None, ..at }.step(Step::Edit)),
        (_, Answer::Pick("back")) => Turn::to(at.back().place()),
        (Step::Edit, Answer::Pick("add")) if item.is_none() => Turn::to(at.step(Step::Add)),
        (Step::Edit, Answer::Pick("drop")) if item.is_some() => write(at, Field::Drop, item, it.plan.version),
        (Step::Edit, Answer::Pick("again")) => match item {
            Some(item) => keep(&at, item, Work { dropped: None, ..item.work.clone() }, permit),
            None => Turn::to(at.place()),
        },
        (Step::Edit, Answer::Pick(key)) => match Field::from_code(key) {
            Some(field) => write(at, field, item, it.plan.version),
            None => Turn::to(at.place()).note(text!("pick-a-button")),
        },
        (Step::Add, Answer::Pick(key)) => match PlanPart::from_code(key) {
            Some(part) => write(At { part: Some(part), ..at }, Field::New, None, it.plan.version),
            None => Turn::to(at.place()).note(text!("pick-a-button")),
        },
        (Step::Write, answer) if at.field == Some(Field::Ties) => choosing(at, answer, item, permit),
        (Step::Write, Answer::Pick("none")) => written(at, None, permit, facts),
        (Step::Write, Answer::Text { text, .. }) => written(at, Some(text), permit, facts),
        _ => Turn::to(at.place()).note(text!("pick-a-button")),
    }
}

/// From here on something is written: as it was seen now.
fn write(at: At, field: Field, item: Option<&PlanItem>, paper: i32) -> Turn {
    let seen = Some(item.map_or(paper, |it| it.version));
    let ties = item.filter(|_| field == Field::Ties).map(|it| it.work.ties.clone());
    Turn::to(At { field: Some(field), ties, seen, ..at }.step(Step::Write))
}

/// What ties itself is chosen one by one, and written down together.
fn choosing(at: At, answer: Answer<'_>, item: Option<&PlanItem>, permit: Permit<act::KeepPlan>) -> Turn {
    let Some(item) = item else { return Turn::to(at.back().place()).note(text!("plan-gone")) };
    let mut ties = at.ties.clone().unwrap_or_default();
    let Answer::Pick(key) = answer else { return Turn::to(at.place()).note(text!("pick-a-button")) };
    match key {
        "prev" => return Turn::to(At { page: at.page.saturating_sub(1), ..at }.place()),
        "next" => return Turn::to(At { page: at.page.saturating_add(1), ..at }.place()),
        _ => {}
    }
    if key == "done" {
        if at.seen != Some(item.version) {
            return Turn::to(at.back().place()).note(text!("plan-changed-meanwhile"));
        }
        return keep(&at, item, Work { ties, ..item.work.clone() }, permit);
    }
    let Some(tie) = key.strip_prefix("tie:").and_then(Tie::from_code) else {
        return Turn::to(at.place()).note(text!("pick-a-button"));
    };
    match ties.iter().position(|it| *it == tie) {
        Some(there) => {
            ties.remove(there);
        }
        None => ties.push(tie),
    }
    Turn::to(At { ties: Some(ties), ..at }.place())
}

/// What is typed becomes a new version of the head, of the work, or new work.
fn written(at: At, typed: Option<&str>, permit: Permit<act::KeepPlan>, facts: &Facts) -> Turn {
    let stay = at.clone().place();
    match read(&at, typed, facts) {
        Err(why) => Turn::to(stay).note(why),
        Ok(Change::Meanwhile) => Turn::to(at.back().place()).note(text!("plan-changed-meanwhile")),
        Ok(Change::Work(item, work)) => keep(&at, &item, work, permit),
        Ok(Change::New(nth, work)) => {
            let deed = PlanDeed::Item { permit, year: at.year, nth, version: 1, work: Box::new(work) };
            Turn::to(At::item(at.year, nth).place()).with(Effect::own(deed)).note(text!("plan-added"))
        }
        Ok(Change::Paper(version, paper)) => {
            let deed = PlanDeed::Paper { permit, year: at.year, version, paper };
            Turn::to(At::of(at.year).place()).with(Effect::own(deed)).note(text!("plan-changed"))
        }
    }
}

fn keep(at: &At, item: &PlanItem, work: Work, permit: Permit<act::KeepPlan>) -> Turn {
    let next = At::item(at.year, item.nth).place();
    if work == item.work {
        return Turn::to(next).note(text!("plan-as-it-was"));
    }
    let version = item.version + 1;
    let deed = PlanDeed::Item { permit, year: at.year, nth: item.nth, version, work: Box::new(work) };
    Turn::to(next).with(Effect::own(deed)).note(text!("plan-changed"))
}

/// What is to be written.
enum Change {
    Work(PlanItem, Work),
    New(i32, Work),
    Paper(i32, PlanPaper),
    /// Somebody else changed it meanwhile.
    Meanwhile,
}

fn read(at: &At, typed: Option<&str>, facts: &Facts) -> Result<Change, Text> {
    let field = at.field.unwrap_or(Field::Text);
    let Some(it) = tracked(facts) else { return Err(text!("plan-gone")) };
    if let Some(why) = typed.and_then(refused) {
        return Err(why);
    }
    if field == Field::New {
        let part = at.part.unwrap_or(PlanPart::Carry);
        let work = Work {
            part,
            text: words_of(typed, LONGEST)?,
            who: String::new(),
            due: None,
            wanted: None,
            ties: part.usual_ties().to_vec(),
            dropped: None,
        };
        return Ok(Change::New(it.plan.next(), work));
    }
    if OF_PLAN.contains(&field) {
        if at.seen != Some(it.plan.version) {
            return Ok(Change::Meanwhile);
        }
        let paper = it.plan.paper.clone();
        let paper = match field {
            Field::Number => PlanPaper { number: Some(words_of(typed, LONGEST_NUMBER)?), ..paper },
            Field::Title => PlanPaper { title: words_of(typed, LONGEST)?, ..paper },
            _ => PlanPaper { on: Some(signed_on(typed, at.year, facts)?), ..paper },
        };
        return Ok(Change::Paper(it.plan.version + 1, paper));
    }
    let Some(item) = item(at, it).cloned() else { return Err(text!("plan-gone")) };
    if at.seen != Some(item.version) {
        return Ok(Change::Meanwhile);
    }
    let work = item.work.clone();
    let work = match field {
        Field::Who => Work { who: words_of(typed, LONGEST_NAME)?, ..work },
        Field::Due if typed.is_none() => Work { due: None, ..work },
        Field::Due => Work { due: Some(day_of(typed, at.year, facts)?), ..work },
        Field::Wanted if typed.is_none() => Work { wanted: None, ..work },
        Field::Wanted => {
            let wanted = typed.and_then(number).filter(|it| (1..=MOST_WANTED).contains(it));
            Work { wanted: Some(wanted.ok_or_else(|| text!("plan-wanted-help"))?), ..work }
        }
        Field::Drop => Work { dropped: Some(words_of(typed, LONGEST)?), ..work },
        _ => Work { text: words_of(typed, LONGEST)?, ..work },
    };
    Ok(Change::Work(item, work))
}

fn words_of(typed: Option<&str>, longest: usize) -> Result<String, Text> {
    let words = normalise_spaces(typed.unwrap_or_default());
    let fits = (3..=longest).contains(&words.chars().count());
    if fits { Ok(words) } else { Err(text!("plan-words-help", most = longest)) }
}

/// A day of the plan's year, whether it is over or to come.
fn day_of(typed: Option<&str>, year: i32, facts: &Facts) -> Result<NaiveDate, Text> {
    let (days, all) = (days_of(year), all_readings(typed, year, facts));
    if let Some(day) = all.iter().filter_map(|it| it.ok()).find(|it| days.contains(it)) {
        return Ok(day);
    }
    let day = any_of(all)?;
    Err(text!("plan-day-of-another-year", day = Arg::Date(day), year = year.to_string()))
}

/// The day on which a plan was signed, which may be before its year: of several that may be meant the nearest.
fn signed_on(typed: Option<&str>, year: i32, facts: &Facts) -> Result<NaiveDate, Text> {
    let (days, all) = (signed_within(year), all_readings(typed, year, facts));
    let fits = all.iter().filter_map(|it| it.ok()).filter(|it| days.contains(it));
    if let Some(day) = fits.min_by_key(|it| (*it - facts.written_on()).abs()) {
        return Ok(day);
    }
    let day = any_of(all)?;
    Err(text!("plan-signed-of-another-year", day = Arg::Date(day), year = year.to_string()))
}

/// What a day that is over or to come may be, near today or in the year of the plan.
fn all_readings(typed: Option<&str>, year: i32, facts: &Facts) -> [Result<NaiveDate, DateError>; 4] {
    let (days, today) = (days_of(year), facts.written_on());
    let middle = *days.start() + (*days.end() - *days.start()) / 2;
    let read = |today, lean| parse_date(typed.unwrap_or_default(), today, lean);
    [read(today, Lean::Future), read(today, Lean::Past), read(middle, Lean::Future), read(middle, Lean::Past)]
}

/// A day of which none fits, or why it is no day at all: that it is over or to come is no fault of it.
fn any_of(all: [Result<NaiveDate, DateError>; 4]) -> Result<NaiveDate, Text> {
    let found = all.iter().find(|it| it.is_ok()).unwrap_or(&all[0]);
    found.map_err(|why| Text::of(format!("date-{why}")))
}

/// Begins the plan of a year: from the last one before it, else from plan 110.
pub(super) fn begin(at: At, permit: Permit<act::KeepPlan>, facts: &Facts) -> Turn {
    let known = known(facts);
    if known.tracked.is_some() {
        return Turn::to(at.place());
    }
    let ward = facts.ward.as_ref().map_or("", |it| it.name.as_str());
    let (paper, works) = match &known.earlier {
        Some(earlier) => earlier.start_of(at.year),
        None => seed::of_ward(ward, at.year),
    };
    let deed = PlanDeed::Begin { permit, year: at.year, paper, works };
    Turn::to(At::of(at.year).place()).with(Effect::own(deed)).note(text!("plan-begun"))
}
