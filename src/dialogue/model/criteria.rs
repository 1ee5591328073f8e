//! The criteria of the ward: begun from one of two sets, and edited one by one. What is dropped stays readable with why.

use super::asks::ModelDeed;
use super::at::{At, Field, Step};
use super::{Rights, known, words};
use crate::dialogue::Turn;
use crate::dialogue::effect::Effect;
use crate::dialogue::facts::Facts;
use crate::dialogue::form;
use crate::dialogue::input::Answer;
use crate::dialogue::pager::paged;
use crate::dialogue::refused::refused;
use crate::dialogue::screen::{Button, Screen};
use crate::dialogue::text::{Text, shorten, text};
use crate::domain::access::{Permit, act};
use crate::domain::fold::normalise_spaces;
use crate::domain::input::choice::number;
use crate::domain::model::criteria::{Criteria, Criterion, Dropped, Hint, Seed};

/// Shortest and longest words, in characters.
const WORDS: std::ops::RangeInclusive<usize> = 3..=300;
/// More criteria nobody reads.
const MOST: usize = 20;

pub(super) fn screen(at: &At, rights: &Rights, facts: &Facts) -> Screen {
    let found = known(facts);
    let back = || vec![Button::here("back", text!("button-back")), Button::to_menu()];
    let Some((set, _)) = &found.criteria else { return offer(at, rights).row(back()) };
    match (at.step, at.nth.and_then(|nth| set.get(nth))) {
        (Step::Write, it) => write_screen(at, it),
        (Step::Hint, Some(it)) => hint_screen(it).row(back()),
        (Step::Criterion, Some(it)) => one(it).row(back()),
        (Step::Anew, _) => match at.set {
            Some(seed) => anew_screen(set, seed).row(back()),
            None => list(at, set, (rights, found.version(at.year)), facts).row(back()),
        },
        _ => list(at, set, (rights, found.version(at.year)), facts).row(back()),
    }
}

/// The criteria as they stand, those that count no more below.
fn list(at: &At, set: &Criteria, (rights, version): (&Rights, i32), facts: &Facts) -> Screen {
    let mut lines = words::criteria(set, None, facts);
    let dropped = set.all.iter().filter_map(|it| Some((it, it.dropped.as_ref()?)));
    lines.extend(
        dropped.map(|(it, why)| text!("model-criterion-dropped", text = it.text.as_str(), why = words::dropped(why))),
    );
    let seed = Text::of(format!("model-seed-{}", set.seed));
    let year = at.year.to_string();
    let id = if version == 0 { "model-criteria-before" } else { "model-criteria" };
    let mut screen = Screen::new(Text::of(id).with("year", year).with("seed", seed).with("lines", lines)).open();
    if rights.keep.is_none() {
        return screen;
    }
    let line = |it: &Criterion| (format!("c:{}", it.nth), text!("plain", words = shorten(&it.text, 40).into_owned()));
    screen = paged(screen, set.all.iter().map(line), at.page);
    if set.live().count() < MOST {
        screen = screen.row(vec![Button::here("new", text!("model-button-new-criterion"))]);
    }
    let other = if set.seed == Seed::Hanoi { Seed::Ward } else { Seed::Hanoi };
    let label = Text::of(format!("model-button-seed-{other}"));
    screen.row(vec![Button::here(format!("seed:{other}"), label)])
}

/// What counts no more if another set is begun from.
fn anew_screen(set: &Criteria, seed: Seed) -> Screen {
    let next = begun_from(set, seed);
    let goes = set.live().filter(|it| next.get(it.nth).is_some_and(|it| it.dropped.is_some()));
    let lines: Vec<Text> =
        goes.map(|it| text!("model-bullet", line = text!("plain", words = it.text.as_str()))).collect();
    let seed = Text::of(format!("model-seed-{seed}"));
    Screen::new(text!("model-criteria-anew", seed = seed, count = lines.len(), lines = lines))
        .open()
        .row(vec![Button::danger("anew", text!("model-button-anew"))])
}

/// There are none yet.
fn offer(at: &At, rights: &Rights) -> Screen {
    let screen = Screen::new(text!("model-criteria-none", year = at.year.to_string())).open();
    if rights.keep.is_none() {
        return screen;
    }
    let of =
        |screen: Screen, it: &Seed| screen.choice(format!("seed:{it}"), Text::of(format!("model-button-seed-{it}")));
    Seed::ALL.iter().fold(screen, of)
}

fn one(it: &Criterion) -> Screen {
    let hint = match it.hint {
        Some(hint) => Text::of(format!("model-computed-{hint}")),
        None => text!("model-no-numbers"),
    };
    // A share is wanted of what is a share alone.
    let counts = it.hint.is_some_and(Hint::is_share);
    let body = if counts {
        let percent = match it.percent {
            Some(percent) => text!("model-percent", percent = percent),
            None => text!("model-percent-usual"),
        };
        text!("model-one-criterion", text = it.text.as_str(), hint = hint, percent = percent)
    } else {
        text!("model-one-criterion-bare", text = it.text.as_str(), hint = hint)
    };
    let mut screen = Screen::new(body).open();
    if it.dropped.is_some() {
        return screen.choice("again", text!("model-button-again"));
    }
    screen = screen.choice("text", text!("model-button-text")).choice("hint", text!("model-button-hint"));
    if counts {
        screen = screen.choice("percent", text!("model-button-percent"));
    }
    screen.row(vec![Button::danger("drop", text!("model-button-drop"))])
}

fn hint_screen(it: &Criterion) -> Screen {
    let of =
        |screen: Screen, hint: &Hint| screen.choice(format!("h:{hint}"), Text::of(format!("model-computed-{hint}")));
    let screen = Screen::new(text!("model-ask-hint", text = it.text.as_str())).open();
    Hint::ALL.iter().fold(screen, of).choice("h:none", text!("model-no-numbers"))
}

fn write_screen(at: &At, it: Option<&Criterion>) -> Screen {
    let field = at.field.unwrap_or(Field::New);
    let now = match (field, it) {
        (Field::Percent, Some(it)) => match it.percent {
            Some(percent) => text!("model-percent", percent = percent),
            None => text!("model-percent-usual"),
        },
        (_, Some(it)) => text!("plain", words = it.text.as_str()),
        (_, None) => text!("model-new-criterion"),
    };
    let screen = Screen::new(text!("model-write", now = now, ask = Text::of(format!("model-write-{field}")))).open();
    // Not among the numbered choices: a number is an answer here.
    let none = match field {
        Field::Percent => vec![Button::here("usual", text!("model-percent-usual"))],
        _ => Vec::new(),
    };
    screen.row(none).row(form::nav(false))
}

pub(super) fn answer(at: At, answer: Answer<'_>, rights: &Rights, facts: &Facts) -> Turn {
    if answer == Answer::Pick("back") || answer == Answer::Pick("stop") {
        let step = match at.step {
            Step::Criteria => return Turn::to(At::of(at.year).place()),
            Step::Write | Step::Hint if at.nth.is_some() => Step::Criterion,
            _ => Step::Criteria,
        };
        let nth = at.nth.filter(|_| step == Step::Criterion);
        return Turn::to(At { field: None, set: None, nth, ..at }.step(step));
    }
    match answer {
        Answer::Pick("prev") => return Turn::to(At { page: at.page.saturating_sub(1), ..at }.place()),
        Answer::Pick("next") => return Turn::to(At { page: at.page.saturating_add(1), ..at }.place()),
        _ => {}
    }
    let found = known(facts);
    let Some(permit) = rights.keep else { return Turn::to(at.place()).note(text!("not-allowed")) };
    let version = found.version(at.year);
    let Some((set, _)) = &found.criteria else {
        return match answer {
            Answer::Pick(key) => match key.strip_prefix("seed:").and_then(Seed::from_code) {
                Some(seed) => keep(At { nth: None, ..at }, (Criteria::seeded(seed), 0), permit),
                None => Turn::to(at.place()).note(text!("pick-a-button")),
            },
            _ => Turn::to(at.place()).note(text!("pick-a-button")),
        };
    };
    if at.seen.is_some_and(|seen| seen != version) && matches!(at.step, Step::Write | Step::Hint | Step::Anew) {
        return Turn::to(At { seen: None, field: None, set: None, ..at }.step(Step::Criteria))
            .note(text!("model-changed-meanwhile"));
    }
    let it = at.nth.and_then(|nth| set.get(nth));
    match (at.step, answer, it) {
        (Step::Write, answer, it) => match written(&at, answer, (set, it)) {
            Ok(criterion) => keep(at, (set.clone().with(criterion), version), permit),
            Err(why) => Turn::to(at.place()).note(why),
        },
        (Step::Hint, Answer::Pick(key), Some(it)) => {
            let hint = match key.strip_prefix("h:") {
                Some("none") => None,
                Some(code) if Hint::from_code(code).is_some() => Hint::from_code(code),
                _ => return Turn::to(at.place()).note(text!("pick-a-button")),
            };
            keep(at, (set.clone().with(Criterion { hint, ..it.clone() }), version), permit)
        }
        (Step::Criterion, Answer::Pick("again"), Some(it)) => {
            keep(at, (set.clone().with(Criterion { dropped: None, ..it.clone() }), version), permit)
        }
        (Step::Criterion, Answer::Pick("percent"), Some(it)) if !it.hint.is_some_and(Hint::is_share) => {
            Turn::to(at.place()).note(text!("pick-a-button"))
        }
        (Step::Criterion, Answer::Pick("hint"), Some(_)) => Turn::to(At { seen: Some(version), ..at }.step(Step::Hint)),
        (Step::Criterion, Answer::Pick(key), Some(_)) => match Field::from_code(key) {
            Some(field) => Turn::to(At { field: Some(field), seen: Some(version), ..at }.step(Step::Write)),
            None => Turn::to(at.place()).note(text!("pick-a-button")),
        },
        (Step::Anew, Answer::Pick("anew"), _) => match at.set {
            Some(seed) => keep(at, (begun_from(set, seed), version), permit),
            None => Turn::to(at.step(Step::Criteria)),
        },
        (Step::Criteria, Answer::Pick("new"), _) => {
            let at = At { nth: None, field: Some(Field::New), seen: Some(version), ..at };
            Turn::to(at.step(Step::Write))
        }
        (Step::Criteria, Answer::Pick(key), _) => match key.split_once(':') {
            Some(("c", nth)) => Turn::to(At { nth: nth.parse().ok(), ..at }.step(Step::Criterion)),
            Some(("seed", code)) => match Seed::from_code(code) {
                Some(seed) => Turn::to(At { set: Some(seed), seen: Some(version), ..at }.step(Step::Anew)),
                None => Turn::to(at.place()),
            },
            _ => Turn::to(at.place()).note(text!("pick-a-button")),
        },
        _ => Turn::to(at.place()).note(text!("pick-a-button")),
    }
}

/// Another set is begun from: what was there is dropped and stays, so that ratings by it can be read.
fn begun_from(set: &Criteria, seed: Seed) -> Criteria {
    let mut next = Criteria { seed, all: set.all.clone() };
    let from = Criteria::seeded(seed);
    for it in &mut next.all {
        it.dropped.get_or_insert(Dropped::Another { set: seed });
    }
    for it in from.all {
        // One that was there before counts again.
        match next.all.iter_mut().find(|old| old.text == it.text) {
            Some(old) => old.dropped = None,
            None => {
                let nth = next.next();
                next.all.push(Criterion { nth, ..it });
            }
        }
    }
    next
}

/// The criterion as it reads after what was typed.
fn written(at: &At, answer: Answer<'_>, (set, it): (&Criteria, Option<&Criterion>)) -> Result<Criterion, Text> {
    let field = at.field.unwrap_or(Field::New);
    let words = match (field, answer, it) {
        (Field::Percent, Answer::Pick("usual"), Some(it)) => return Ok(Criterion { percent: None, ..it.clone() }),
        (_, Answer::Text { text, .. }, _) => normalise_spaces(text),
        _ => return Err(text!("model-type-words")),
    };
    if let Some(why) = refused(&words) {
        return Err(why);
    }
    if field == Field::Percent {
        let percent = number(words.trim_end_matches(['%', ' '])).filter(|it| (1..=100).contains(it));
        let percent = Some(percent.ok_or_else(|| text!("model-percent-help"))?);
        return it.map(|it| Criterion { percent, ..it.clone() }).ok_or_else(|| text!("model-gone"));
    }
    if !WORDS.contains(&words.chars().count()) {
        return Err(text!("model-words-help", most = *WORDS.end()));
    }
    match (field, it) {
        (Field::New, _) => Ok(Criterion { nth: set.next(), text: words, hint: None, percent: None, dropped: None }),
        (Field::Drop, Some(it)) => Ok(Criterion { dropped: Some(Dropped::Words(words)), ..it.clone() }),
        (_, Some(it)) => Ok(Criterion { text: words, ..it.clone() }),
        (_, None) => Err(text!("model-gone")),
    }
}

fn keep(at: At, (criteria, version): (Criteria, i32), permit: Permit<act::KeepModel>) -> Turn {
    let deed = ModelDeed::Criteria { permit, year: at.year, version: version + 1, criteria: Box::new(criteria) };
    let to = At { step: Step::Criteria, nth: None, field: None, set: None, seen: None, page: 0, ..at };
    Turn::to(to.place()).with(Effect::own(deed)).note(text!("model-criteria-kept"))
}
