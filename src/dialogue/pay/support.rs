//! Support of teams for their running costs: for which months each team got it, what is missing is written down for one
//! team or for all at once with its day and its source, and an entry that was wrong is marked so.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, NaiveDate};

use super::asks::{PayDeed, Supports, SupportsFound};
use super::at::{At, Step};
use super::words;
use crate::dialogue::Turn;
use crate::dialogue::days;
use crate::dialogue::effect::Effect;
use crate::dialogue::facts::Facts;
use crate::dialogue::input::Answer;
use crate::dialogue::pager::paged;
use crate::dialogue::refused::refused;
use crate::dialogue::screen::{Button, Screen};
use crate::dialogue::text::{Arg, Text, text};
use crate::dialogue::words::reason;
use crate::domain::TeamId;
use crate::domain::fold::normalise_paragraphs;
use crate::domain::input::date::{Lean, parse_date};
use crate::domain::law::ParamKey;
use crate::domain::pay::ledger::{Source, Support, months_begun, months_due, stretch};
use crate::domain::people::Team;

fn rows(facts: &Facts) -> &[Support] {
    facts.found::<Supports>().map_or(&[], |SupportsFound(rows)| rows)
}

/// The months of the year that have begun.
fn months(at: &At, facts: &Facts) -> Vec<NaiveDate> {
    let year = at.year.unwrap_or_else(|| facts.today.year());
    stretch(year, None).map_or_else(Vec::new, |it| months_begun(it, facts.today))
}

/// The teams for which support of the year is due by now, or was written down: those of today, and those that there were.
fn teams<'a>(at: &At, facts: &'a Facts) -> Vec<&'a Team> {
    let months = months(at, facts);
    let has = |it: &&Team| {
        let due = months_due(&it.life, &months).next().is_some();
        due || it.life.holds(facts.today) || rows(facts).iter().any(|row| row.team == it.id)
    };
    facts.teams.iter().filter(has).collect()
}

/// What is missing of a team, or of all, to the month that was chosen: which months of those in which it was there, and how
/// much by the rate of that month.
fn missing(at: &At, team: Option<TeamId>, facts: &Facts) -> Vec<(TeamId, NaiveDate, i64)> {
    let months: Vec<NaiveDate> =
        months(at, facts).into_iter().filter(|it| at.until.is_none_or(|until| *it <= until)).collect();
    let teams = facts.teams.iter().filter(|it| team.is_none_or(|only| only == it.id));
    let there = |team, month| rows(facts).iter().any(|it| it.team == team && it.month == month);
    let line = |(team, month): (TeamId, NaiveDate)| {
        let dong = facts.law.on(month).number(ParamKey::TeamSupportMonth).ok()?;
        Some((team, month, dong))
    };
    teams
        .flat_map(|it| months_due(&it.life, &months).map(move |month| (it.id, month)))
        .filter(|(team, month)| !there(*team, *month))
        .filter_map(line)
        .collect()
}

fn sum(lines: &[(TeamId, NaiveDate, i64)]) -> i64 {
    lines.iter().map(|it| it.2).sum()
}

/// What each team comes to.
fn by_team(lines: &[(TeamId, NaiveDate, i64)]) -> Vec<(i64, i64)> {
    let mut teams: BTreeMap<i64, i64> = BTreeMap::new();
    for (team, _, dong) in lines {
        *teams.entry(team.0).or_default() += dong;
    }
    teams.into_iter().collect()
}

/// The last entry that holds months of a team: what can be marked as wrong.
fn last_entry(team: TeamId, facts: &Facts) -> Option<&Support> {
    rows(facts).iter().filter(|it| it.team == team).max_by_key(|it| it.entry)
}

fn nav() -> Vec<Button> {
    vec![Button::here("back", text!("button-back")), Button::to_menu()]
}

pub(super) fn screen(at: &At, facts: &Facts) -> Screen {
    if words::office(facts).is_none() {
        return Screen::new(text!("not-allowed")).open().row(nav());
    }
    let screen = match at.step {
        Step::SupportTeam => team_card(at, facts),
        Step::SupportDay => day(at, facts),
        Step::SupportWhy => {
            let keep = at.words.as_ref().map(|_| Button::here("keep", text!("pay-button-keep")));
            let said = at.words.as_deref().map_or_else(|| text!("empty"), |it| text!("pay-said", words = it));
            Screen::new(text!("pay-support-why", words = said)).row(keep.into_iter().collect())
        }
        Step::SupportConfirm => confirm(at, facts),
        _ => list(at, facts),
    };
    screen.open().row(nav())
}

/// On which day it was paid, and to which month: what was not paid yet is not written down with it.
fn day(at: &At, facts: &Facts) -> Screen {
    let all = missing(&At { until: None, ..at.clone() }, at.team, facts);
    let months: BTreeSet<NaiveDate> = all.iter().map(|it| it.1).collect();
    let chosen = missing(at, at.team, facts);
    let last = at.until.or_else(|| months.last().copied()).unwrap_or(facts.today);
    let body = text!("pay-support-day", until = month_of(last), months = chosen.len(), dong = sum(&chosen));
    let until = |it: &NaiveDate| Button::here(format!("to:{it}"), text!("pay-button-until", month = month_of(*it)));
    let choice: Vec<NaiveDate> = months.iter().copied().filter(|_| months.len() > 1).collect();
    let today = Button::here(days::key(facts.today), text!("pay-button-today", day = Arg::Day(facts.today)));
    let screen = Screen::new(body).row(vec![today]);
    choice.chunks(3).fold(screen, |screen, it| screen.row(it.iter().map(until).collect())).taking_days()
}

fn month_of(first: NaiveDate) -> String {
    first.format("%m/%Y").to_string()
}

fn list(at: &At, facts: &Facts) -> Screen {
    let begun = months(at, facts);
    let missing = missing(at, None, facts);
    let rate = facts.law.on(facts.today).number(ParamKey::TeamSupportMonth).ok();
    let body = text!(
        "pay-support",
        year = at.year.unwrap_or_else(|| facts.today.year()).to_string(),
        rate = rate.map_or_else(|| text!("pay-rates-unknown"), |it| text!("pay-support-rate", dong = it)),
        months = missing.len(),
        dong = sum(&missing)
    );
    let line = |it: &Team| {
        let got = rows(facts).iter().filter(|row| row.team == it.id).count();
        let due = months_due(&it.life, &begun).count();
        (format!("t:{}", it.id), text!("pay-support-line", team = it.name.as_str(), got = got, months = due))
    };
    let choices: Vec<_> = teams(at, facts).into_iter().map(line).collect();
    let screen = paged(Screen::new(body), choices.into_iter(), at.page);
    let all = (!missing.is_empty()).then(|| Button::primary("all", text!("pay-button-support-all")));
    screen.row(all.into_iter().collect())
}

fn team_card(at: &At, facts: &Facts) -> Screen {
    let Some(team) = at.team else { return Screen::new(text!("pay-gone")) };
    let line = |it: &Support| {
        text!(
            "pay-support-month",
            month = month_of(it.month),
            dong = it.dong,
            day = Arg::Date(it.paid_on),
            source = Text::of(format!("pay-source-{}", it.source))
        )
    };
    let lines: Vec<Text> = rows(facts).iter().filter(|it| it.team == team).map(line).collect();
    let missing = missing(at, Some(team), facts);
    let body = text!(
        "pay-support-team",
        team = words::team(team, facts),
        lines = lines,
        months = missing.len(),
        dong = sum(&missing)
    );
    let add = (!missing.is_empty()).then(|| Button::primary("add", text!("pay-button-support-add")));
    let undo = last_entry(team, facts);
    let undo = undo.map(|it| Button::here(format!("undo:{}", it.entry), text!("pay-button-support-undo")));
    Screen::new(body).row(add.into_iter().collect()).row(undo.into_iter().collect())
}

fn confirm(at: &At, facts: &Facts) -> Screen {
    if let Some(entry) = at.entry {
        let wrong: Vec<&Support> = rows(facts).iter().filter(|it| it.entry == entry).collect();
        let dong: i64 = wrong.iter().map(|it| it.dong).sum();
        let said = at.words.clone().unwrap_or_default();
        let body = text!("pay-support-undo", months = wrong.len(), dong = dong, words = said);
        return Screen::new(body).row(vec![Button::danger("wrong", text!("pay-button-support-wrong"))]);
    }
    let lines = missing(at, at.team, facts);
    let body = text!(
        "pay-support-confirm",
        months = lines.len(),
        dong = sum(&lines),
        day = Arg::Day(at.on.unwrap_or(facts.today))
    );
    let screen = Screen::new(body);
    Source::ALL
        .iter()
        .fold(screen, |screen, it| screen.choice(format!("from:{it}"), Text::of(format!("pay-source-{it}"))))
}

pub(super) fn answer(at: At, answer: Answer<'_>, facts: &Facts) -> Turn {
    if words::office(facts).is_none() {
        return Turn::to(At::of(Step::Home).place()).note(text!("not-allowed"));
    }
    let team = |at: &At, id| At { team: id, year: at.year, ..At::of(Step::SupportTeam) };
    match (at.step, answer) {
        (Step::Support, Answer::Pick("back")) => Turn::to(At { year: at.year, ..At::of(Step::Sums) }.place()),
        (Step::SupportTeam, Answer::Pick("back")) => back_to_list(&at),
        (Step::SupportConfirm, Answer::Pick("back")) => {
            let step = if at.entry.is_some() { Step::SupportWhy } else { Step::SupportDay };
            Turn::to(At { on: None, looked: None, looked_at: Vec::new(), ..at }.step(step))
        }
        (_, Answer::Pick("back")) if at.team.is_some() => Turn::to(team(&at, at.team).place()),
        (_, Answer::Pick("back")) => back_to_list(&at),
        (_, Answer::Pick("prev")) => Turn::to(at.turned(-1)),
        (_, Answer::Pick("next")) => Turn::to(at.turned(1)),
        (Step::Support, Answer::Pick("all")) => Turn::to(At { team: None, until: None, ..at }.step(Step::SupportDay)),
        (Step::Support, Answer::Pick(key)) => match key.strip_prefix("t:").and_then(|it| it.parse().ok()) {
            Some(id) => Turn::to(team(&at, Some(TeamId(id))).place()),
            None => Turn::to(at.place()),
        },
        (Step::SupportTeam, Answer::Pick("add")) => Turn::to(At { until: None, ..at }.step(Step::SupportDay)),
        (Step::SupportTeam, Answer::Pick(key)) => match key.strip_prefix("undo:").and_then(|it| it.parse().ok()) {
            Some(entry) => Turn::to(At { entry: Some(entry), ..at }.step(Step::SupportWhy)),
            None => Turn::to(at.place()),
        },
        (Step::SupportDay, Answer::Pick(key)) if key.starts_with("to:") => {
            let until = key.strip_prefix("to:").and_then(|it| it.parse().ok()).or(at.until);
            Turn::to(At { until, ..at }.place())
        }
        (Step::SupportWhy, Answer::Pick("keep")) if at.words.is_some() => Turn::to(at.step(Step::SupportConfirm)),
        (Step::SupportDay, Answer::Pick(key)) => dated(at, days::from_key(key, facts), facts),
        (Step::SupportDay, Answer::Text { text, .. }) => match parse_date(text, facts.written_on(), Lean::Past) {
            Ok(day) => dated(at, Some(day), facts),
            Err(why) => Turn::to(at.place()).note(Text::of(format!("date-{why}"))),
        },
        (Step::SupportWhy, Answer::Text { text, .. }) => {
            match refused(&normalise_paragraphs(text)).map_or_else(|| reason(text), Err) {
                Ok(words) => Turn::to(At { words: Some(words), ..at }.step(Step::SupportConfirm)),
                Err(why) => Turn::to(at.place()).note(why),
            }
        }
        (Step::SupportConfirm, Answer::Pick(key)) => confirmed(at, key, facts),
        _ => Turn::to(at.place()).note(text!("pick-a-button")),
    }
}

fn back_to_list(at: &At) -> Turn {
    Turn::to(At { year: at.year, ..At::of(Step::Support) }.place())
}

fn dated(at: At, day: Option<NaiveDate>, facts: &Facts) -> Turn {
    match day {
        Some(day) if day <= facts.today => {
            let lines = missing(&at, at.team, facts);
            Turn::to(At { on: Some(day), ..at }.looking(lines.len(), by_team(&lines)).step(Step::SupportConfirm))
        }
        Some(_) => Turn::to(at.place()).note(text!("pay-support-ahead")),
        None => Turn::to(at.place()),
    }
}

fn confirmed(at: At, key: &str, facts: &Facts) -> Turn {
    let Some(permit) = words::office(facts) else { return Turn::to(at.place()).note(text!("not-allowed")) };
    let next = back_to_list(&at);
    let source = key.strip_prefix("from:").and_then(Source::from_code);
    match (at.entry, source, &at.words) {
        // A colleague may have struck it meanwhile.
        (Some(entry), None, Some(_)) if key == "wrong" && !rows(facts).iter().any(|it| it.entry == entry) => {
            next.note(text!("pay-support-gone"))
        }
        (Some(entry), None, Some(words)) if key == "wrong" => {
            let deed = PayDeed::UndoSupport { permit, entry, words: words.clone() };
            next.with(Effect::own(deed)).note(text!("pay-support-undone"))
        }
        (None, Some(source), _) => {
            let lines = missing(&at, at.team, facts);
            // What somebody else entered meanwhile is looked at anew.
            if lines.is_empty() || !at.has_looked(lines.len(), &by_team(&lines)) {
                return next.note(text!("pay-changed"));
            }
            let deed = PayDeed::Support { permit, source, on: at.on.unwrap_or(facts.today), lines };
            next.with(Effect::own(deed)).note(text!("pay-support-done"))
        }
        _ => Turn::to(at.place()),
    }
}
