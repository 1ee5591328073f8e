//! The papers of a case: which fit it, which were made, and what one asks before it can be made.

use super::asks::{CaseFound, OfCase};
use super::at::{At, Step};
use super::paper::{made_now, name, without_paper};
use super::read::{help, is_meeting, offered, pressed};
use super::when::understood;
use super::{look, permit, read, refused_screen};
use crate::dialogue::cases::links::show;
use crate::dialogue::effect::Effect;
use crate::dialogue::facts::Facts;
use crate::dialogue::input::Answer;
use crate::dialogue::screen::{Button, Screen};
use crate::dialogue::text::{Arg, Text, text};
use crate::dialogue::{Place, Turn};
use crate::domain::access::{Permit, act};
use crate::domain::calendar::{local, local_date};
use crate::domain::fold::normalise_paragraphs;
use crate::domain::papers::{Blank, Made, PaperKind};

/// The case, if its names may be put on paper.
fn found<'a>(at: &At, facts: &'a Facts) -> Option<(Permit<act::ReadNames>, &'a CaseFound)> {
    let found = facts.found::<OfCase>()?.as_ref().filter(|it| Some(it.case.id) == at.case)?;
    let permit = permit(facts)?;
    found.case.is_answered_for_by(permit.scope()).then_some((permit, found))
}

/// What is asked now: none where the paper does not fit the case any more, or everything was asked.
fn asked(at: &At, found: &CaseFound) -> Option<(PaperKind, Blank)> {
    let kind = at.kind.filter(|it| it.fits(&found.case))?;
    let blanks = kind.asks(&found.case, &found.sessions);
    let now = at.blank.filter(|it| blanks.contains(it));
    Some((kind, now.or_else(|| at.filled.next(&blanks))?))
}

pub(super) fn screen(at: &At, facts: &Facts) -> Screen {
    let Some((permit, found)) = found(at, facts) else { return refused_screen() };
    match (at.step, asked(at, found), look::kind(at, found)) {
        (Step::Blank, Some((kind, blank)), _) => question(at, found, (kind, blank), permit),
        (Step::Blank | Step::Look, _, Some(kind)) => look::screen(at, found, kind, permit),
        _ => list(found),
    }
}

/// What is wanted of the question on the card, or of the card with all answers.
pub(super) fn guide(at: &At, facts: &Facts) -> Option<Text> {
    let (_, found) = found(at, facts)?;
    look::kind(at, found)?;
    match asked(at, found).filter(|_| at.step == Step::Blank) {
        Some((_, blank)) => Some(Text::of(format!("guide-blank-{blank}"))),
        None => Some(text!("guide-papers-look")),
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
        let asked = kind.asks(&found.case, &found.sessions).iter().any(|it| found.filled.was_asked(*it));
        if asked && !kind.is_of_one_day() {
            let label = text!("papers-again", name = name(*kind));
            screen = screen.choice(format!("again:{kind}"), label);
        }
    }
    screen.row(vec![Button::go(show(found.case.id), text!("button-back")), Button::to_menu()])
}

fn made(it: &Made) -> Text {
    let id = if it.is_changed { "papers-made-changed" } else { "papers-made" };
    let (day, time) = (Arg::Date(local_date(it.at)), local(it.at).time());
    Text::of(id).with("name", name(it.kind)).with("day", day).with("time", time)
}

fn question(at: &At, found: &CaseFound, (kind, blank): (PaperKind, Blank), permit: Permit<act::ReadNames>) -> Screen {
    let blanks = kind.asks(&found.case, &found.sessions);
    let nth = blanks.iter().position(|it| *it == blank).unwrap_or_default() + 1;
    let total = blanks.len();
    let asked = Text::of(format!("papers-blank-{blank}"));
    let code = found.case.code.as_str();
    let before = at.filled.get(blank).filter(|_| !blank.is_chosen());
    let was = before.map_or_else(
        || text!("empty"),
        |it| match understood(it) {
            Some(it) => text!("papers-was-moment", moment = it),
            None => text!("papers-was", words = it),
        },
    );
    let body =
        text!("papers-question", name = name(kind), code = code, nth = nth, total = total, asked = asked, was = was);
    let mut screen = Screen::new(body);
    for (key, label) in offered(blank, found) {
        screen = screen.choice(key, label);
    }
    let skip = if before.is_some() { text!("papers-keep") } else { text!("button-skip") };
    let mut row = vec![Button::here("back", text!("button-back"))];
    if !blank.is_chosen() {
        row.push(Button::here("skip", skip));
    }
    if before.is_some() {
        row.push(Button::here("empty", text!("papers-empty")));
    }
    row.push(Button::here("stop", text!("button-stop")));
    let screen = screen.row(row);
    if before.is_some() { screen.with_names(permit, found.case.id) } else { screen }
}

pub(super) fn answer(at: At, answer: Answer<'_>, facts: &Facts) -> Turn {
    let Some((permit, found)) = found(&at, facts) else {
        return Turn::to(Place::home()).note(text!("not-allowed"));
    };
    match (at.step, at.kind) {
        // The case went on while the question waited.
        (Step::Blank | Step::Look, Some(kind)) if !kind.fits(&found.case) => {
            // Words that were typed for it are kept nowhere: they stay in the chat.
            Turn::to(without_paper(at).place()).note(text!("papers-not-fitting", name = name(kind)))
        }
        (Step::Look, Some(kind)) => look::answer((at, kind), answer, (permit, found)),
        (Step::Blank, Some(kind)) => match asked(&at, found) {
            Some((_, blank)) => blank_answer((at, kind, blank), answer, found, facts),
            // Sessions that were recorded meanwhile tell what was asked.
            None => {
                let at = At { step: Step::Look, blank: None, changing: false, ..at };
                look::answer((at, kind), answer, (permit, found))
            }
        },
        _ => chosen(at, answer, permit, found),
    }
}

fn chosen(at: At, answer: Answer<'_>, permit: Permit<act::ReadNames>, found: &CaseFound) -> Turn {
    let Answer::Pick(key) = answer else { return Turn::to(at.place()).note(text!("pick-a-button")) };
    let (code, again) = key.strip_prefix("again:").map_or((key, false), |it| (it, true));
    let Some(kind) = PaperKind::from_code(code).filter(|it| it.fits(&found.case)) else {
        return Turn::to(at.place());
    };
    let mut filled = found.filled.clone();
    if kind.is_of_one_day() {
        filled.forget(kind);
    }
    let blanks = kind.asks(&found.case, &found.sessions);
    let blank = if again { blanks.first().copied() } else { filled.next(&blanks) };
    let at = At { kind: Some(kind), filled, blank, again, ..at };
    match blank {
        Some(_) => Turn::to(at.step(Step::Blank)),
        None => made_now(at, kind, permit, found),
    }
}

/// Asks what a paper of one day asks; its list where it does not fit the case any more.
pub(super) fn begin(at: At, kind: PaperKind, found: &CaseFound) -> Turn {
    if !kind.fits(&found.case) {
        return Turn::to(at.place()).note(text!("papers-not-fitting", name = name(kind)));
    }
    let mut filled = found.filled.clone();
    filled.forget(kind);
    let blank = filled.next(&kind.asks(&found.case, &found.sessions));
    Turn::to(At { kind: Some(kind), filled, blank, ..at }.step(Step::Blank))
}

fn blank_answer(
    (mut at, kind, blank): (At, PaperKind, Blank),
    answer: Answer<'_>,
    found: &CaseFound,
    facts: &Facts,
) -> Turn {
    // What was typed may name people: it stands on the paper, and not in the chat.
    let (words, typed) = match answer {
        Answer::Pick("stop") => return Turn::to(without_paper(at).place()).note(text!("cancelled")),
        Answer::Pick("back") => return Turn::to(back((at, kind, blank), found)),
        Answer::Pick("skip") if !blank.is_chosen() => (None, None),
        Answer::Pick("empty") if !blank.is_chosen() => (Some(String::new()), None),
        Answer::Pick(key) => match pressed(key, blank, found) {
            Some(words) => (Some(words), None),
            None => return Turn::to(at.place()).note(help(blank)),
        },
        Answer::Text { text, message, .. } => {
            let words = normalise_paragraphs(text.trim());
            match read::answer(words, blank, found, facts) {
                // The other half of `mai 8h nhà văn hóa` answers the other question.
                Ok(words) if is_meeting(blank) => {
                    let (words, other) = read::halves(words, blank, facts);
                    if let Some((blank, words)) = other {
                        at.filled.put(blank, &words);
                    }
                    (Some(words), Some(message))
                }
                Err(why) => return Turn::to(at.place()).note(why).with(Effect::DeleteMessage(message)),
                Ok(words) => (Some(words), Some(message)),
            }
        }
        _ => return Turn::to(at.place()).note(help(blank)),
    };
    match words {
        Some(words) => at.filled.put(blank, &words),
        None => at.filled.skip(blank),
    }
    let blanks = kind.asks(&found.case, &found.sessions);
    let after = blanks.iter().position(|it| *it == blank).map_or(0, |it| it + 1);
    let rest = blanks.get(after..).unwrap_or_default();
    at.blank = match (at.changing, at.again) {
        (true, _) => None,
        (false, true) => rest.first().copied(),
        (false, false) => at.filled.next(rest),
    };
    let when = if is_meeting(blank) { Blank::MeetAt } else { blank };
    let read_as = at.filled.get(when).and_then(understood).filter(|_| typed.is_some());
    let turn = match at.blank {
        Some(_) => Turn::to(at.place()),
        None => Turn::to(At { changing: false, ..at }.step(Step::Look)),
    };
    let turn = match read_as {
        Some(it) => turn.note(text!("papers-understood", moment = it)),
        None => turn,
    };
    turn.with_all(typed.map(Effect::DeleteMessage))
}

/// To the question before, or to the list.
fn back((mut at, kind, blank): (At, PaperKind, Blank), found: &CaseFound) -> Place {
    if at.changing {
        return At { blank: None, changing: false, ..at }.step(Step::Look);
    }
    let blanks = kind.asks(&found.case, &found.sessions);
    let before = blanks.iter().position(|it| *it == blank).and_then(|it| it.checked_sub(1));
    match before.and_then(|it| blanks.get(it)) {
        Some(before) => {
            at.blank = Some(*before);
            at.place()
        }
        None => without_paper(at).place(),
    }
}
