//! The requests there are and what can be asked for; for who mediated what they get, for a leader what teams got.

use chrono::Datelike;

use super::asks::{Home, Own, OwnFound, Page, PayDeed, Sums};
use super::at::{At, Step};
use super::words;
use crate::dialogue::action::{Go, Section};
use crate::dialogue::effect::Effect;
use crate::dialogue::facts::Facts;
use crate::dialogue::input::Answer;
use crate::dialogue::pager::pager;
use crate::dialogue::screen::{Button, Screen};
use crate::dialogue::text::{Arg, Text, text};
use crate::dialogue::{Place, Turn};
use crate::domain::access::{Action, may};
use crate::domain::pay::course::due;
use crate::domain::pay::ledger::{Ledger, LedgerLine};
use crate::domain::pay::{OwnPay, PayRequestLine};
use crate::domain::people::{Actor, Office};
use crate::domain::{PayId, TeamId};

pub(super) fn screen(at: &At, facts: &Facts) -> Screen {
    match at.step {
        Step::Own => own(facts),
        Step::Sums => sums(at, facts),
        _ => home(at, facts),
    }
}

/// Where `/thulao` leads: whoever asks or decides to the requests, a leader to the sums, who mediates to their own.
pub(super) fn first(actor: &Actor) -> Step {
    let can = |action| may(actor, action);
    if can(Action::AskPay).is_ok() || can(Action::DecidePay).is_ok() {
        Step::Home
    } else if can(Action::ReadPay).is_ok_and(|it| it.scope().ward.is_some()) {
        Step::Sums
    } else {
        Step::Own
    }
}

fn home(at: &At, facts: &Facts) -> Screen {
    let none = Home::default();
    let found = facts.found::<Page>().unwrap_or(&none);
    let payable = found.payable.iter().map(|(team, count, dong)| {
        text!("pay-payable", team = words::team(*team, facts), count = *count, dong = *dong)
    });
    let body =
        text!("pay-home", payable = payable.collect::<Vec<_>>(), count = found.total, rates = words::rates(facts));
    let mut screen = Screen::new(body).open();
    for it in &found.lines {
        screen = screen.choice(format!("p:{}", it.id), request(it, facts));
    }
    screen = screen.row(pager(at.page, found.total));
    for (team, _, _) in found.payable.iter().filter(|it| it.1 > 0) {
        let label = text!("pay-button-new", team = words::team(*team, facts));
        screen = screen.row(vec![Button::primary(format!("new:{team}"), label)]);
    }
    let office = words::office(facts).is_some();
    let sums = office.then(|| Button::here("sums", text!("pay-button-sums")));
    let rates = office.then(|| Button::go(Go::Section(Section::Rules), text!("pay-button-rates")));
    let mediates = facts.actor().is_some_and(|it| it.holds(Office::TeamHead) || it.holds(Office::Mediator));
    let own = mediates.then(|| Button::here("own", text!("pay-button-own")));
    screen.row(own.into_iter().collect()).row(sums.into_iter().chain(rates).collect()).row(vec![Button::to_menu()])
}

fn request(it: &PayRequestLine, facts: &Facts) -> Text {
    let day = due(it, &facts.law, &facts.calendar);
    text!(
        "pay-line",
        team = words::team(it.team, facts),
        count = it.cases,
        dong = it.dong,
        standing = Text::of(format!("pay-standing-{}", it.standing)),
        due = words::due(day, facts)
    )
}

fn own(facts: &Facts) -> Screen {
    let none = OwnFound::default();
    let all = &facts.found::<Own>().unwrap_or(&none).0;
    let line = |it: &OwnPay| {
        text!(
            "pay-own-line",
            code = it.code.as_str(),
            dong = it.dong,
            standing = Text::of(format!("pay-standing-{}", it.standing)),
            day = Arg::Date(it.sent_on)
        )
    };
    let body = if all.is_empty() {
        text!("pay-own-none")
    } else {
        let shown: Vec<Text> = all.iter().take(SHOWN).map(line).collect();
        text!("pay-own", count = all.len(), dong = all.iter().map(|it| it.dong).sum::<i64>(), lines = shown)
    };
    last(Screen::new(body), facts)
}

/// As many lines as one message shows.
const SHOWN: usize = 30;

fn sums(at: &At, facts: &Facts) -> Screen {
    let year = year(at, facts);
    let ledger = facts.found::<Sums>().and_then(|it| it.0.as_ref());
    let Some(it) = ledger else { return last(Screen::new(text!("pay-gone")).open(), facts) };
    let line = |line: &LedgerLine| {
        text!(
            "pay-sum",
            team = words::team(line.team, facts),
            paid = line.paid.successes + line.paid.failures,
            pay = line.paid.dong,
            months = line.months,
            support = line.support
        )
    };
    let lines: Vec<Text> = it.lines.iter().filter(|it| it.dong() > 0).map(line).collect();
    let stretch = match at.quarter {
        Some(quarter) => text!("pay-quarter-of", quarter = roman(quarter), year = year.to_string()),
        None => text!("pay-year-of", year = year.to_string()),
    };
    let body = text!("pay-sums", stretch = stretch, dong = it.dong(), lines = lines, shares = shares(it));
    let quarter = |nth: u32| Button::here(format!("q:{nth}"), text!("pay-button-quarter", quarter = roman(nth)));
    let earlier = Button::here("earlier", text!("pay-button-year", year = (year - 1).to_string()));
    let later = (year < facts.today.year())
        .then(|| Button::here("later", text!("pay-button-year", year = (year + 1).to_string())));
    let whole = Button::here("q:0", text!("pay-button-year", year = year.to_string()));
    let screen = Screen::new(body)
        .open()
        .row((1..=4).map(quarter).collect())
        .row([earlier, whole].into_iter().chain(later).collect())
        .row(vec![
            Button::here("docx", text!("pay-button-ledger-docx")),
            Button::here("xlsx", text!("pay-button-ledger-xlsx")),
        ]);
    let office = words::office(facts).map(|_| Button::here("support", text!("pay-button-support")));
    last(screen.row(office.into_iter().collect()), facts)
}

fn roman(quarter: u32) -> &'static str {
    ["I", "II", "III", "IV"].get(quarter.wrapping_sub(1) as usize).copied().unwrap_or("")
}

/// The indicators of access to law, with a warning where they are below all; nothing due is nothing reached.
fn shares(it: &Ledger) -> Vec<Text> {
    let ((teams, of_teams), (cases, of_cases)) = (it.teams(), it.cases());
    let sign = |part: u32, all: u32| match all {
        0 => text!("pay-sign-none"),
        _ if part < all => text!("pay-sign-below"),
        _ => text!("pay-sign-all"),
    };
    vec![
        text!("pay-share-teams", part = teams, all = of_teams, sign = sign(teams, of_teams)),
        text!("pay-share-cases", part = cases, all = of_cases, sign = sign(cases, of_cases)),
    ]
}

pub(super) fn year(at: &At, facts: &Facts) -> i32 {
    at.year.unwrap_or_else(|| facts.today.year())
}

fn last(screen: Screen, facts: &Facts) -> Screen {
    let home = facts.actor().is_some_and(|it| first(it) == Step::Home);
    let back = home.then(|| Button::here("home", text!("button-back")));
    screen.row(back.into_iter().chain([Button::to_menu()]).collect())
}

pub(super) fn answer(at: At, answer: Answer<'_>, facts: &Facts) -> Turn {
    let Answer::Pick(key) = answer else { return Turn::to(at.place()).note(text!("pick-a-button")) };
    let year = year(&at, facts);
    match key {
        "home" => Turn::to(At::of(Step::Home).place()),
        "own" => Turn::to(At::of(Step::Own).place()),
        "sums" => Turn::to(At::of(Step::Sums).place()),
        "support" => Turn::to(At { year: at.year, ..At::of(Step::Support) }.place()),
        "docx" | "xlsx" => {
            let deed = PayDeed::Ledger { of: (year, at.quarter), workbook: key == "xlsx" };
            Turn::to(at.place()).with(Effect::own(deed))
        }
        "earlier" => Turn::to(At { year: Some(year - 1), ..at }.place()),
        "later" => Turn::to(At { year: Some(year + 1), ..at }.place()),
        "prev" => Turn::to(at.turned(-1)),
        "next" => Turn::to(at.turned(1)),
        _ => opened(at, key, facts),
    }
}

fn opened(at: At, key: &str, facts: &Facts) -> Turn {
    if let Some(nth) = key.strip_prefix("q:").and_then(|it| it.parse().ok()) {
        return Turn::to(At { quarter: Some(nth).filter(|it| (1..=4).contains(it)), ..at }.place());
    }
    let id = |begin: &str| key.strip_prefix(begin).and_then(|it| it.parse::<i64>().ok());
    match (id("p:"), id("new:").map(TeamId)) {
        (Some(request), _) => Turn::to(At::card(PayId(request)).place()),
        (_, Some(team)) if words::heads(team, facts).is_some() => {
            Turn::to(At { team: Some(team), ..At::of(Step::Choose) }.place())
        }
        _ => Turn::to(Place::of(at)),
    }
}
