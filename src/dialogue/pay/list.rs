//! The requests there are and what can be asked for; for who mediated what they get, for a leader what teams got.

use chrono::Datelike;

use super::asks::{Home, Own, OwnFound, Page, Sums, SumsFound};
use super::at::{At, Step};
use super::words;
use crate::dialogue::action::{Go, Section};
use crate::dialogue::facts::Facts;
use crate::dialogue::input::Answer;
use crate::dialogue::pager::pager;
use crate::dialogue::screen::{Button, Screen};
use crate::dialogue::text::{Arg, Text, text};
use crate::dialogue::{Place, Turn};
use crate::domain::access::{Action, may};
use crate::domain::pay::course::due;
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
        due = day.map_or_else(|| text!("empty"), |day| words::due(day, facts))
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
    let none = SumsFound::default();
    let all = &facts.found::<Sums>().unwrap_or(&none).0;
    let year = year(at, facts);
    let lines: Vec<Text> = all
        .iter()
        .map(|(team, it)| {
            text!(
                "pay-sum",
                team = words::team(*team, facts),
                count = it.successes + it.failures,
                success = it.successes,
                dong = it.dong
            )
        })
        .collect();
    let total: i64 = all.iter().map(|it| it.1.dong).sum();
    let count: u32 = all.iter().map(|it| it.1.successes + it.1.failures).sum();
    let body = text!("pay-sums", year = year.to_string(), count = count, dong = total, lines = lines);
    let earlier = Button::here("earlier", text!("pay-button-year", year = (year - 1).to_string()));
    let later = (year < facts.today.year())
        .then(|| Button::here("later", text!("pay-button-year", year = (year + 1).to_string())));
    last(Screen::new(body).open().row(std::iter::once(earlier).chain(later).collect()), facts)
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
        "earlier" => Turn::to(At { year: Some(year - 1), ..at }.place()),
        "later" => Turn::to(At { year: Some(year + 1), ..at }.place()),
        "prev" => Turn::to(at.turned(-1)),
        "next" => Turn::to(at.turned(1)),
        _ => opened(at, key, facts),
    }
}

fn opened(at: At, key: &str, facts: &Facts) -> Turn {
    let id = |begin: &str| key.strip_prefix(begin).and_then(|it| it.parse::<i64>().ok());
    match (id("p:"), id("new:").map(TeamId)) {
        (Some(request), _) => Turn::to(At::card(PayId(request)).place()),
        (_, Some(team)) if words::heads(team, facts).is_some() => {
            Turn::to(At { team: Some(team), ..At::of(Step::Choose) }.place())
        }
        _ => Turn::to(Place::of(at)),
    }
}
