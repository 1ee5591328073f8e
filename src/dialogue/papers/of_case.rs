//! The papers of a case: which fit it, which were made, and what one asks before it can be made.

use super::asks::{CaseFound, OfCase, PapersDeed};
use super::at::{At, Step};
use super::{covers_case, doing, permit, refused_screen};
use crate::dialogue::cases::links::show;
use crate::dialogue::facts::Facts;
use crate::dialogue::input::Answer;
use crate::dialogue::refused::refused;
use crate::dialogue::screen::{Button, Screen};
use crate::dialogue::text::{Arg, Text, text};
use crate::dialogue::{Place, Turn};
use crate::domain::access::{Permit, act};
use crate::domain::calendar::{local, local_date};
use crate::domain::fold::normalise_paragraphs;
use crate::domain::papers::{Blank, Filled, Made, PaperKind};

/// Longest answer, in characters: more goes on the paper by hand.
const LONGEST: usize = 1500;

/// The case, if its names may be put on paper.
fn found<'a>(at: &At, facts: &'a Facts) -> Option<(Permit<act::ReadNames>, &'a CaseFound)> {
    let found = facts.found::<OfCase>()?.as_ref().filter(|it| Some(it.case.id) == at.case)?;
    let permit = permit(facts)?;
    covers_case(permit.scope(), &found.case).then_some((permit, found))
}

pub(super) fn screen(at: &At, facts: &Facts) -> Screen {
    let Some((_, found)) = found(at, facts) else { return refused_screen() };
    match (at.step, at.kind.and_then(|kind| at.filled.next(kind).map(|blank| (kind, blank)))) {
        (Step::Blank, Some((kind, blank))) => question(found, kind, blank),
        _ => list(found),
    }
}

fn list(found: &CaseFound) -> Screen {
    let lines: Vec<Text> = found.made.iter().map(made).collect();
    let lines = if lines.is_empty() { vec![text!("papers-none-made")] } else { lines };
    let body = text!("papers-case", code = found.case.code.as_str(), lines = lines);
    let fitting = PaperKind::ALL.iter().filter(|it| it.fits(&found.case));
    let mut screen = Screen::new(body);
    for kind in fitting {
        screen = screen.choice(kind.code(), name(*kind));
        let asked = kind.blanks().iter().any(|it| found.filled.get(*it).is_some());
        if asked && !kind.is_of_one_day() {
            let label = text!("papers-again", name = name(*kind));
            screen = screen.choice(format!("again:{kind}"), label);
        }
    }
    screen.row(vec![Button::go(show(found.case.id), text!("button-back")), Button::to_menu()])
}

/// What a paper is called; the same in every language.
fn name(kind: PaperKind) -> Text {
    Text::of(format!("paper-kind-{kind}"))
}

fn made(it: &Made) -> Text {
    let (day, time) = (Arg::Date(local_date(it.at)), local(it.at).time());
    text!("papers-made", name = name(it.kind), day = day, time = time)
}

fn question(found: &CaseFound, kind: PaperKind, blank: Blank) -> Screen {
    let total = kind.blanks().len();
    let nth = kind.blanks().iter().position(|it| *it == blank).unwrap_or_default() + 1;
    let asked = Text::of(format!("papers-blank-{blank}"));
    let code = found.case.code.as_str();
    Screen::new(text!("papers-question", name = name(kind), code = code, nth = nth, total = total, asked = asked)).row(
        vec![
            Button::here("back", text!("button-back")),
            Button::here("skip", text!("button-skip")),
            Button::here("stop", text!("button-stop")),
        ],
    )
}

pub(super) fn answer(at: At, answer: Answer<'_>, facts: &Facts) -> Turn {
    let Some((permit, found)) = found(&at, facts) else {
        return Turn::to(Place::home()).note(text!("not-allowed"));
    };
    match (at.step, at.kind) {
        (Step::Blank, Some(kind)) => match at.filled.next(kind) {
            Some(blank) => blank_answer((at, kind, blank), answer, permit, found),
            None => made_now(at, kind, permit, found),
        },
        _ => chosen(at, answer, permit, found),
    }
}

fn chosen(at: At, answer: Answer<'_>, permit: Permit<act::ReadNames>, found: &CaseFound) -> Turn {
    let Answer::Pick(key) = answer else { return Turn::to(at.place()).note(text!("pick-a-button")) };
    let (code, anew) = key.strip_prefix("again:").map_or((key, false), |it| (it, true));
    let Some(kind) = PaperKind::from_code(code).filter(|it| it.fits(&found.case)) else {
        return Turn::to(at.place());
    };
    let mut filled = found.filled.clone();
    if anew || kind.is_of_one_day() {
        filled.forget(kind);
    }
    let at = At { kind: Some(kind), filled, ..at };
    match at.filled.next(kind) {
        Some(_) => Turn::to(at.step(Step::Blank)),
        None => made_now(at, kind, permit, found),
    }
}

fn blank_answer(
    (at, kind, blank): (At, PaperKind, Blank),
    answer: Answer<'_>,
    permit: Permit<act::ReadNames>,
    found: &CaseFound,
) -> Turn {
    let words = match answer {
        Answer::Pick("stop") => return Turn::to(without_paper(at).place()).note(text!("cancelled")),
        Answer::Pick("back") => return Turn::to(back((at, kind, blank))),
        Answer::Pick("skip") => String::new(),
        Answer::Text { text, .. } => {
            let words = normalise_paragraphs(text.trim());
            if let Some(why) = refused(&words) {
                return Turn::to(at.place()).note(why);
            }
            if words.chars().count() > LONGEST {
                return Turn::to(at.place()).note(text!("papers-too-long", most = LONGEST));
            }
            words
        }
        _ => return Turn::to(at.place()).note(text!("papers-type-or-skip")),
    };
    let mut at = at;
    at.filled.put(blank, &words);
    match at.filled.next(kind) {
        Some(_) => Turn::to(at.place()),
        None => made_now(at, kind, permit, found),
    }
}

/// To the question before, or to the list.
fn back((mut at, kind, blank): (At, PaperKind, Blank)) -> Place {
    let blanks = kind.blanks();
    let before = blanks.iter().position(|it| *it == blank).and_then(|it| it.checked_sub(1));
    match before.and_then(|it| blanks.get(it)) {
        Some(before) => {
            at.filled.take(*before);
            at.place()
        }
        None => without_paper(at).place(),
    }
}

fn without_paper(at: At) -> At {
    At { step: Step::Case, kind: None, filled: Filled::default(), ..at }
}

fn made_now(at: At, kind: PaperKind, permit: Permit<act::ReadNames>, found: &CaseFound) -> Turn {
    let deed = PapersDeed::Make {
        permit,
        case: found.case.id,
        code: found.case.code.clone(),
        kind,
        filled: at.filled.clone(),
    };
    Turn::to(without_paper(at).place()).with(doing(deed)).toast(text!("papers-coming"))
}
