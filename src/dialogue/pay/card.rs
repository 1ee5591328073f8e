//! One request: what it is for, how far it has come and what was done with it, with what the actor may do now. Its lines
//! open the cases, as far as the actor's rights reach there.

use super::asks::{PayDeed, Seen};
use super::at::{At, Step};
use super::words;
use crate::dialogue::Turn;
use crate::dialogue::cases::links as cases;
use crate::dialogue::effect::Effect;
use crate::dialogue::facts::{Facts, PAGE};
use crate::dialogue::input::Answer;
use crate::dialogue::pager::{lines_of, pager};
use crate::dialogue::screen::{Button, Screen};
use crate::dialogue::text::{Arg, Text, text};
use crate::domain::pay::course::{Move, Need, RULES, Rule, Standing, due};
use crate::domain::pay::words::dong_in_words;
use crate::domain::pay::{PayPaper, PayRequest, PayStep};

/// As many steps of the history as a card shows.
const STEPS: usize = 6;

pub(super) fn screen(at: &At, facts: &Facts) -> Screen {
    let last = || vec![Button::here("home", text!("pay-button-list")), Button::to_menu()];
    let Some(seen) = words::seen(at, facts) else { return Screen::new(text!("pay-gone")).open().row(last()) };
    let it = &seen.request;
    let (page, range) = lines_of(at.page, it.lines.len());
    let mut screen = Screen::new(body(seen, facts));
    for line in it.lines.get(range).unwrap_or_default() {
        screen = screen.opening(cases::show(line.case), words::line(line));
    }
    screen = screen.row(pager(page, u32::try_from(it.lines.len()).unwrap_or(PAGE)));
    for rule in rules(seen, facts).into_iter().filter(|rule| words::hindered(seen, rule.step).is_none()) {
        let key = format!("do:{}:{}", rule.step, it.version);
        let label = Text::of(format!("pay-do-{}", rule.step));
        screen = screen.row(vec![match rule.step {
            Move::Decide | Move::Pay | Move::HandOver | Move::Send => Button::primary(key, label),
            _ => Button::here(key, label),
        }]);
    }
    let papers = PayPaper::ALL.iter().filter(|paper| prints(it, **paper, facts));
    let papers = papers.map(|it| Button::here(format!("print:{it}"), Text::of(format!("pay-paper-{it}"))));
    papers.fold(screen, |screen, it| screen.row(vec![it])).row(last())
}

/// What the actor may do with it now.
fn rules(it: &Seen, facts: &Facts) -> Vec<&'static Rule> {
    let may = |rule: &&Rule| rule.from == it.request.standing && words::right(**rule, it, facts).is_some();
    RULES.iter().filter(may).collect()
}

/// The list to sign comes with the money, the refusal with its reasons.
fn prints(it: &PayRequest, paper: PayPaper, facts: &Facts) -> bool {
    let office = words::office(facts).is_some();
    match paper {
        PayPaper::Request => true,
        PayPaper::Receipts => matches!(it.standing, Standing::Decided | Standing::Paid | Standing::HandedOver),
        PayPaper::Refusal => office && it.standing == Standing::Refused,
    }
}

fn body(seen: &Seen, facts: &Facts) -> Text {
    let it = &seen.request;
    let line = it.line();
    let day = due(&line, &facts.law, &facts.calendar);
    let skipped = it.steps.len().saturating_sub(STEPS);
    text!(
        "pay-card",
        team = words::team(it.team, facts),
        standing = Text::of(format!("pay-standing-{}", it.standing)),
        due = words::due(day, facts),
        count = line.cases,
        dong = line.dong,
        words = dong_in_words(line.dong),
        warnings = words::odd(seen, facts).into_iter().chain(words::warnings(&it.lines)).collect::<Vec<_>>(),
        steps = it.steps.iter().skip(skipped).map(step).collect::<Vec<_>>()
    )
}

fn step(it: &PayStep) -> Text {
    text!(
        "pay-step",
        day = Arg::Date(it.on),
        name = it.name.as_str(),
        step = Text::of(format!("pay-did-{}", it.step)),
        words = it.words.as_deref().map_or_else(|| text!("empty"), |it| text!("pay-step-words", words = it))
    )
}

pub(super) fn answer(at: At, answer: Answer<'_>, facts: &Facts) -> Turn {
    let Answer::Pick(key) = answer else { return Turn::to(at.place()).note(text!("pick-a-button")) };
    match key {
        "home" => return Turn::to(At::of(Step::Home).place()),
        "prev" => return Turn::to(at.turned(-1)),
        "next" => return Turn::to(at.turned(1)),
        _ => {}
    }
    let Some(seen) = words::seen(&at, facts) else {
        return Turn::to(At::of(Step::Home).place()).note(text!("pay-gone"));
    };
    let it = &seen.request;
    if let Some(paper) = key.strip_prefix("print:").and_then(PayPaper::from_code) {
        let turn = Turn::to(at.place());
        let print = PayDeed::Print { of: (it.id, it.team), paper };
        return if prints(it, paper, facts) { turn.with(Effect::own(print)) } else { turn.note(text!("pay-not-now")) };
    }
    let wanted = key.strip_prefix("do:").and_then(|it| it.split_once(':'));
    let wanted = wanted.and_then(|(step, version)| Some((Move::from_code(step)?, version.parse::<i32>().ok()?)));
    let Some((step, version)) = wanted else { return Turn::to(at.place()) };
    match rules(seen, facts).into_iter().find(|rule| rule.step == step && version == it.version) {
        Some(rule) => match words::hindered(seen, step) {
            Some(why) => Turn::to(At::card(it.id).place()).note(why),
            None => asked(At { act: Some(step), version, team: Some(it.team), ..At::card(it.id) }, *rule),
        },
        None => Turn::to(At::card(it.id).place()).note(text!("pay-not-now")),
    }
}

/// What a step asks for comes first.
fn asked(at: At, rule: Rule) -> Turn {
    let next = match (rule.step, rule.need) {
        (Move::Send, _) => Step::Choose,
        (_, Need::Day) => Step::Day,
        (_, Need::Reason) => Step::Reason,
        (_, Need::Yes) => Step::Confirm,
    };
    Turn::to(at.step(next))
}
