//! The law's numbers: the lists, one of them with its history, and its correction.

use super::words::{self, value, value_of};
use super::{At, Step, line, to_groups};
use crate::dialogue::effect::Effect;
use crate::dialogue::facts::RulesFound;
use crate::dialogue::facts::{Facts, PAGE};
use crate::dialogue::rules::RulesDeed;
use crate::dialogue::screen::{Button, Screen};
use crate::dialogue::text::{Arg, Text, text};
use crate::dialogue::{Answer, Turn, pager};
use crate::domain::access::{Permit, act};
use crate::domain::input::date::{DateError, FAR_YEARS, Lean, parse_date};
use crate::domain::law::{LegalParam, ParamGroup, ParamKey, Unit};
use crate::domain::law_seed::seed;
use crate::domain::mark::Mark;
use crate::domain::rules::{ParamChange, check_change, mark_of};

/// Corrections shown; the others are counted.
const HISTORY_SHOWN: usize = 5;

/// The row that holds today.
fn row(key: ParamKey, facts: &Facts) -> Option<&LegalParam> {
    facts.law.on(facts.today).get(key).ok()
}

/// Whether somebody must still look it up, or find it at all.
fn is_open(key: ParamKey, facts: &Facts) -> bool {
    row(key, facts).is_none_or(|it| it.mark.needs_checking())
}

/// Those of a list, the open ones first.
fn listed(group: Option<ParamGroup>, facts: &Facts) -> Vec<ParamKey> {
    let here = |it: &&ParamKey| group.is_none_or(|group| it.group() == group);
    let (open, known): (Vec<ParamKey>, Vec<ParamKey>) =
        ParamKey::ALL.iter().filter(here).partition(|it| is_open(**it, facts));
    if group.is_none() { open } else { open.into_iter().chain(known).collect() }
}

pub(super) fn groups(facts: &Facts) -> Screen {
    let open = listed(None, facts).len();
    let mut screen = Screen::new(text!("rules-groups", all = ParamKey::ALL.len(), open = open));
    if open > 0 {
        screen = screen.choice("open", text!("rules-open", open = open));
    }
    for &group in ParamGroup::ALL {
        let label = Text::of(format!("param-group-{group}"));
        screen = screen.choice(format!("g:{group}"), label);
    }
    let days = Button::here("days", text!("rules-button-days"));
    screen.row(vec![days]).row(vec![Button::to_menu()])
}

pub(super) fn list(at: &At, facts: &Facts) -> Screen {
    let all = listed(at.group, facts);
    let total = u32::try_from(all.len()).unwrap_or(u32::MAX);
    let page = at.page.min(total.div_ceil(PAGE).saturating_sub(1));
    let shown = all.iter().skip((page * PAGE) as usize).take(PAGE as usize);
    let title = match at.group {
        Some(group) => Text::of(format!("param-group-{group}")),
        None => text!("rules-open", open = all.len()),
    };
    let lines: Vec<Text> = (1_u32..).zip(shown).map(|(n, key)| one_line(n, *key, facts)).collect();
    let body =
        if lines.is_empty() { text!("rules-all-checked") } else { text!("rules-list", title = title, lines = lines) };
    let line = |it: &ParamKey| (format!("k:{it}"), words::name(*it));
    pager::paged(Screen::new(body), all.iter().map(line), page).row(vec![to_groups(), Button::to_menu()])
}

fn one_line(n: u32, key: ParamKey, facts: &Facts) -> Text {
    let name = words::name(key);
    match row(key, facts) {
        Some(row) => text!(
            "rules-line",
            n = n,
            sign = if row.mark.needs_checking() { text!("rules-sign-open") } else { text!("empty") },
            name = name,
            value = value_of(row),
            basis = row.legal_basis.as_ref(),
            since = Arg::Date(row.effective_from),
            mark = words::mark(row.mark)
        ),
        None => text!("rules-line-none", n = n, name = name),
    }
}

/// What a number counts; one without a row counts what a release would ship.
fn unit(key: ParamKey, facts: &Facts) -> Unit {
    let shipped = || seed().iter().find(|it| it.key == key).map(|it| it.unit);
    row(key, facts).map(|it| it.unit).or_else(shipped).unwrap_or(match key {
        ParamKey::HotlineDomesticViolence => Unit::Hotline,
        ParamKey::PartyRetentionYears => Unit::Years,
        _ => Unit::Count,
    })
}

pub(super) fn one(at: &At, found: &RulesFound, facts: &Facts) -> Screen {
    let Some(key) = at.key else { return groups(facts) };
    let now = row(key, facts);
    let stands = match now {
        Some(row) => text!(
            "rules-stands",
            value = value_of(row),
            basis = row.legal_basis.as_ref(),
            since = Arg::Date(row.effective_from),
            mark = words::mark(row.mark)
        ),
        None => text!("rules-stands-not"),
    };
    let history: Vec<Text> = found.params.iter().rev().filter(|(it, _)| it.row.key == key).map(changed).collect();
    let body = text!("rules-param", name = words::name(key), stands = stands, history = past(history));
    let mut screen = Screen::new(body);
    if now.is_some_and(|it| it.mark.needs_checking()) {
        screen = screen.choice("confirm", text!("rules-button-confirm"));
    }
    let back = Button::here("list", text!("button-back"));
    screen.choice("change", text!("rules-button-change")).row(vec![back, to_groups()]).row(vec![Button::to_menu()])
}

/// What stood there before, newest first.
pub(super) fn past(mut lines: Vec<Text>) -> Text {
    if lines.is_empty() {
        return text!("rules-no-history");
    }
    let rest = lines.len().saturating_sub(HISTORY_SHOWN);
    lines.truncate(HISTORY_SHOWN);
    if rest > 0 {
        lines.push(text!("rules-history-more", rest = rest));
    }
    text!("rules-history", lines = lines)
}

/// Who changed what, when, from when on, and why.
fn changed((it, name): &(ParamChange, Option<String>)) -> Text {
    let (day, who) = (words::day(it.at), words::who(name.as_deref()));
    let (now, from, basis) = (value_of(&it.row), Arg::Date(it.row.effective_from), it.row.legal_basis.as_ref());
    if it.was.as_deref() == Some(&*it.row.value) && it.row.mark == Mark::Verified {
        return text!("rules-history-confirmed", day = day, who = who, now = now, basis = basis);
    }
    let was = it.was.as_deref().map_or_else(|| text!("rules-nothing"), |was| value(it.row.unit, was));
    let (reason, mark) = (it.reason.as_str(), words::mark(it.row.mark));
    text!(
        "rules-history-line",
        day = day,
        who = who,
        was = was,
        now = now,
        from = from,
        basis = basis,
        reason = reason,
        mark = mark
    )
}

pub(super) fn ask(at: &At, facts: &Facts) -> Screen {
    let Some(key) = at.key else { return groups(facts) };
    let (name, unit, now) = (words::name(key), unit(key, facts), row(key, facts));
    let screen = match at.step {
        Step::Value => ask_value(name, unit),
        Step::Basis => {
            let screen = Screen::new(text!("rules-ask-basis", name = name, value = value(unit, &at.value)));
            match now {
                Some(row) => screen.choice("same", text!("rules-button-same", basis = row.legal_basis.as_ref())),
                None => screen,
            }
        }
        Step::From => {
            let screen = Screen::new(text!("rules-ask-from", name = name, value = value(unit, &at.value)))
                .choice("today", text!("button-today", day = Arg::Date(facts.today)));
            match now.filter(|it| it.effective_from != facts.today) {
                Some(row) => screen.choice("since", text!("rules-button-since", day = Arg::Date(row.effective_from))),
                None => screen,
            }
        }
        Step::Reason => Screen::new(text!("rules-ask-reason", name = name)),
        _ => review(at, name, unit, now),
    };
    screen.row(vec![Button::here("param", text!("button-stop")), Button::to_menu()])
}

fn ask_value(name: Text, unit: Unit) -> Screen {
    let screen = Screen::new(text!("rules-ask-value", name = name, example = words::example(unit)));
    match unit {
        Unit::Flag => screen.choice("v:1", text!("rules-yes")).choice("v:0", text!("rules-no")),
        Unit::Word => words::PAID_FOR.iter().fold(screen, |screen, it| {
            let label = Text::of(format!("paid-for-{it}"));
            screen.choice(format!("v:{it}"), label)
        }),
        _ => screen,
    }
}

fn review(at: &At, name: Text, unit: Unit, now: Option<&LegalParam>) -> Screen {
    let from = at.from.map_or_else(|| Arg::Text(text!("empty")), Arg::Date);
    if at.confirms {
        let (value, basis) = (value(unit, &at.value), at.basis.as_str());
        let body = text!("rules-review-confirm", name = name, value = value, basis = basis, from = from);
        return Screen::new(body).choice("read", text!("rules-button-read"));
    }
    let was = now.map_or_else(|| text!("rules-nothing"), value_of);
    let body = text!(
        "rules-review",
        name = name,
        was = was,
        now = value(unit, &at.value),
        basis = at.basis.as_str(),
        from = from,
        reason = at.words.as_str()
    );
    // What is our own to decide stands in no official text.
    match now.map(|it| it.mark) {
        Some(Mark::Decided) => Screen::new(body).choice("heard", text!("button-save")),
        _ => Screen::new(body).choice("read", text!("rules-button-read")).choice("heard", text!("rules-button-heard")),
    }
}

pub(super) fn answer(at: At, answer: Answer<'_>, permit: Permit<act::CorrectRules>, facts: &Facts) -> Turn {
    let to = |at: At| Turn::to(at.place());
    match answer {
        Answer::Pick("open") => return to(At::new(Step::Params)),
        Answer::Pick("list") => return to(at.list()),
        Answer::Pick(pick) => {
            if let Some(group) = pick.strip_prefix("g:").and_then(ParamGroup::from_code) {
                return to(At { group: Some(group), ..At::new(Step::Params) });
            }
            if let Some(key) = pick.strip_prefix("k:").and_then(ParamKey::from_code) {
                return to(At { key: Some(key), ..at.step(Step::Param) });
            }
        }
        _ => {}
    }
    let Some(key) = at.key else { return to(at).note(text!("rules-pick-one")) };
    let now = row(key, facts);
    match (at.step, answer) {
        (_, Answer::Pick("param")) => to(At { key: Some(key), ..at.list() }.step(Step::Param)),
        (Step::Param, Answer::Pick("change")) => to(at.step(Step::Value)),
        (Step::Param, Answer::Pick("confirm")) => match now {
            Some(row) => {
                let (value, from) = (row.value.clone().into_owned(), Some(row.effective_from));
                to(At { value, from, confirms: true, ..at.step(Step::Basis) })
            }
            None => to(at.step(Step::Value)),
        },
        (Step::Value, Answer::Pick(pick)) => match pick.strip_prefix("v:") {
            Some(value) => valued(at, key, Some(value.to_owned()), facts),
            None => to(at),
        },
        (Step::Value, Answer::Text { text, .. }) => {
            let value = words::read(unit(key, facts), text);
            valued(at, key, value, facts)
        }
        (Step::Basis, Answer::Pick("same")) => match now {
            Some(row) => based(at, row.legal_basis.clone().into_owned()),
            None => to(at),
        },
        (Step::Basis, Answer::Text { text, .. }) => match line(text) {
            Some(basis) => based(at, basis),
            None => to(at).note(text!("rules-line-help")),
        },
        (Step::From, Answer::Pick("today")) => to(At { from: Some(facts.today), ..at.step(Step::Reason) }),
        (Step::From, Answer::Pick("since")) => {
            let from = now.map(|it| it.effective_from);
            to(At { from, ..at.step(Step::Reason) })
        }
        (Step::From, Answer::Text { text, .. }) => from_typed(at, text, now, facts),
        (Step::Reason, Answer::Text { text, .. }) => match line(text) {
            Some(words) => to(At { words, ..at.step(Step::Review) }),
            None => to(at).note(text!("rules-line-help")),
        },
        (Step::Review, Answer::Pick(pick @ ("read" | "heard"))) => save(at, key, pick == "read", (permit, facts)),
        (_, Answer::Text { .. }) => to(at).note(text!("pick-a-button")),
        _ => to(at),
    }
}

/// A new value, if it can be one.
fn valued(at: At, key: ParamKey, value: Option<String>, facts: &Facts) -> Turn {
    // Its basis is asked for only after it.
    let fits =
        |it: &String| check_change(&made(&At { basis: "-".to_owned(), ..at.clone() }, key, it, (false, facts))).is_ok();
    match value.filter(fits) {
        Some(value) => Turn::to(At { value, from: None, ..at.step(Step::Basis) }.place()),
        None => {
            let example = words::example(unit(key, facts));
            Turn::to(at.place()).note(text!("rules-value-help", example = example))
        }
    }
}

/// What is only confirmed has its day already, and its reason.
fn based(at: At, basis: String) -> Turn {
    let next = if at.confirms { Step::Review } else { Step::From };
    Turn::to(At { basis, ..at.step(next) }.place())
}

/// A day earlier than that of the present value would change nothing today: it is said, not taken.
fn from_typed(at: At, text: &str, now: Option<&LegalParam>, facts: &Facts) -> Turn {
    let read = parse_date(text, facts.today, Lean::Future).or_else(|_| parse_date(text, facts.today, Lean::Past));
    match (read, now.map(|it| it.effective_from)) {
        (Ok(from), Some(since)) if from < since => {
            Turn::to(at.place()).note(text!("rules-from-early", since = Arg::Date(since)))
        }
        (Ok(from), _) => Turn::to(At { from: Some(from), ..at.step(Step::Reason) }.place()),
        (Err(DateError::TooFar), _) => Turn::to(at.place()).note(text!("rules-from-far", years = FAR_YEARS)),
        (Err(_), _) => Turn::to(at.place()).note(text!("rules-from-help")),
    }
}

fn made(at: &At, key: ParamKey, value: &str, (read, facts): (bool, &Facts)) -> LegalParam {
    LegalParam {
        key,
        value: value.to_owned().into(),
        unit: unit(key, facts),
        legal_basis: at.basis.clone().into(),
        effective_from: at.from.unwrap_or(facts.today),
        effective_to: None,
        mark: mark_of(row(key, facts).map(|it| it.mark), read),
    }
}

fn save(at: At, key: ParamKey, read: bool, (permit, facts): (Permit<act::CorrectRules>, &Facts)) -> Turn {
    let row = made(&at, key, &at.value, (read, facts));
    if check_change(&row).is_err() {
        return Turn::to(at.step(Step::Value).place());
    }
    let next = At { key: Some(key), ..at.list() }.step(Step::Param);
    let deed = RulesDeed::Param { permit, row, reason: at.words };
    Turn::to(next.place()).with(Effect::own(deed)).toast(text!("rules-saved"))
}
