//! What belongs to a case, which other one may, how, and why something else was said before.

use super::at::{At, Step};
use super::may_change;
use crate::dialogue::Turn;
use crate::dialogue::case_acts;
use crate::dialogue::cases::links::show;
use crate::dialogue::effect::Effect;
use crate::dialogue::facts::Facts;
use crate::dialogue::input::Answer;
use crate::dialogue::kinship::{
    Earlier, Kin, KinDeed, KinOf, Likely, Other, hidden, holding, label, likely_label, line, said,
};
use crate::dialogue::pager::paged;
use crate::dialogue::place::Place;
use crate::dialogue::screen::{Button, Screen};
use crate::dialogue::text::{Text, shorten, text};
use crate::dialogue::words::reason_within;
use crate::domain::CaseId;
use crate::domain::case::{Case, CaseAct};
use crate::domain::case_code::read_code;
use crate::domain::kinship::{Kinship, in_order, may_continue};

/// The shortest and the longest reason, in characters.
const REASON: std::ops::RangeInclusive<usize> = 5..=500;
/// How much of a reason a list shows.
const SHORT: usize = 150;
/// So many words of what was said are shown, the latest.
const SHOWN: usize = 12;

fn back() -> Vec<Button> {
    vec![Button::here("back", text!("button-back")), Button::here("stop", text!("button-stop"))]
}

/// Back to the card of the case.
pub(super) fn to_case(case: &Case, facts: &Facts) -> Turn {
    facts.house.go(Place::home(), show(case.id), facts)
}

/// What was said, when, by whom, and what became of it.
fn told(it: &Kin) -> Text {
    let status = Text::of(format!("status-{}", it.status));
    match (&it.ended, &it.reason) {
        (None, _) => text!("kin-line", line = line(it), status = status, said = said(&it.tied)),
        (Some(ended), Some(why)) => {
            let why = shorten(why, SHORT).into_owned();
            text!("kin-line-ended-why", line = line(it), said = said(&it.tied), ended = said(ended), reason = why)
        }
        (Some(ended), None) => text!("kin-line-ended", line = line(it), said = said(&it.tied), ended = said(ended)),
    }
}

pub(super) fn list(at: &At, case: &Case, facts: &Facts) -> Screen {
    let all = facts.found::<KinOf>().map_or(&[][..], |it| it.0.as_slice());
    let lines: Vec<Text> = all.iter().skip(all.len().saturating_sub(SHOWN)).map(told).collect();
    let body = if lines.is_empty() {
        text!("kin-none", code = case.code.as_str())
    } else {
        text!("kin-list", code = case.code.as_str(), lines = lines)
    };
    let keyed = holding(facts).map(|it| (key(it.other), text!("kin-open", code = it.code.as_str())));
    let screen = paged(Screen::new(body), keyed.collect::<Vec<_>>().into_iter(), at.page);
    let screen = if may_change(case, facts) { screen.row(vec![Button::here("add", text!("kin-add"))]) } else { screen };
    screen.row(back())
}

/// Those that are likely and were not said to belong to it yet.
fn likely(facts: &Facts) -> impl Iterator<Item = &Likely> {
    let tied = |id: CaseId| holding(facts).any(|it| it.other == id);
    facts.found::<Earlier>().into_iter().flat_map(|it| &it.seen).filter(move |it| !tied(it.id))
}

pub(super) fn add(at: &At, case: &Case, facts: &Facts) -> Screen {
    let keyed: Vec<(String, Text)> = likely(facts).map(|it| (key(it.id), likely_label(it))).collect();
    let mut body = if keyed.is_empty() {
        text!("kin-add-code", code = case.code.as_str())
    } else {
        text!("kin-add-which", code = case.code.as_str())
    };
    let unseen = facts.found::<Earlier>().map_or(0, |it| it.hidden);
    if let Some(unseen) = hidden(unseen, facts) {
        body = text!("lines", lines = vec![body, unseen]);
    }
    paged(Screen::new(body), keyed.into_iter(), at.page).row(back())
}

/// The key of a case in a list.
fn key(case: CaseId) -> String {
    format!("k:{case}")
}

/// The case of a key, if it stands in the list.
fn offered(step: Step, pressed: &str, facts: &Facts) -> Option<CaseId> {
    let is_it = |it: &CaseId| key(*it) == pressed;
    match step {
        Step::List => holding(facts).map(|it| it.other).find(is_it),
        Step::Add => likely(facts).map(|it| it.id).find(is_it),
        Step::How | Step::Why => None,
    }
}

/// The other case, if the actor may see it.
fn other(facts: &Facts) -> Option<&Case> {
    facts.found::<Other>()?.0.as_deref()
}

/// What is said of the two until now.
fn now(other: CaseId, facts: &Facts) -> Option<&Kin> {
    holding(facts).find(|it| it.other == other)
}

pub(super) fn how(case: &Case, facts: &Facts) -> Screen {
    let Some(other) = other(facts) else {
        return Screen::new(text!("case-missing")).row(back());
    };
    let tied = now(other.id, facts);
    let (earlier, later) = in_order(case, other);
    let body = match tied {
        Some(it) => text!("kin-how-now", line = line(it), other = label(other), said = said(&it.tied)),
        None => text!("kin-how", later = later.code.as_str(), earlier = earlier.code.as_str(), other = label(other)),
    };
    let mut screen = Screen::new(body);
    if may_change(case, facts) {
        let is = tied.map(|it| it.kinship);
        if is != Some(Kinship::Continues) && may_continue(earlier, later.received_on) {
            screen = screen.choice("continues", text!("kin-do-continues", code = later.code.as_str()));
        }
        if is != Some(Kinship::Related) {
            screen = screen.choice("related", text!("kin-do-related"));
        }
        if is.is_some() {
            screen = screen.choice("none", text!("kin-do-none"));
        }
    }
    screen.row(vec![Button::go(show(other.id), text!("button-open-case"))]).row(back())
}

pub(super) fn why(at: &At, case: &Case, facts: &Facts) -> Screen {
    let Some(other) = other(facts) else {
        return Screen::new(text!("case-missing")).row(back());
    };
    let now = match at.kinship {
        Some(kinship) => Text::of(format!("kin-is-{kinship}")),
        None => text!("kin-is-none"),
    };
    Screen::new(text!("kin-why", code = case.code.as_str(), other = other.code.as_str(), now = now)).row(back())
}

pub(super) fn answered(at: At, answer: Answer<'_>, case: &Case, facts: &Facts) -> Turn {
    let id = case.id;
    let stay = at.clone().place();
    match (at.step, answer) {
        (Step::List, Answer::Pick("back")) => to_case(case, facts),
        (Step::Why, Answer::Pick("back")) => Turn::to(At { step: Step::How, kinship: None, ..at }.place()),
        (_, Answer::Pick("back")) => Turn::to(At::of(Step::List, id).place()),
        (Step::List | Step::Add, Answer::Pick("prev")) => {
            Turn::to(At { page: at.page.saturating_sub(1), ..at }.place())
        }
        (Step::List | Step::Add, Answer::Pick("next")) => {
            Turn::to(At { page: at.page.saturating_add(1), ..at }.place())
        }
        (Step::List, Answer::Pick("add")) if may_change(case, facts) => Turn::to(At::of(Step::Add, id).place()),
        (Step::List | Step::Add, Answer::Pick(key)) => match offered(at.step, key, facts) {
            Some(other) => Turn::to(At { other: Some(other), ..At::of(Step::How, id) }.place()),
            None => Turn::to(stay),
        },
        (Step::Add, Answer::Text { text, message, .. }) => {
            typed(stay, text, case, facts).with(Effect::DeleteMessage(message))
        }
        (Step::How, Answer::Pick(key)) => match (key, Kinship::from_code(key)) {
            ("none", _) => said_anew(At { kinship: None, ..at }, case, facts),
            (_, Some(kinship)) => said_anew(At { kinship: Some(kinship), ..at }, case, facts),
            _ => Turn::to(stay),
        },
        (Step::Why, Answer::Text { text, message, .. }) => match reason_within(text, REASON) {
            Ok(reason) => save(at, Some(reason), case, facts).with(Effect::DeleteMessage(message)),
            Err(why) => Turn::to(stay).note(why),
        },
        _ => Turn::to(stay).note(text!("pick-a-button")),
    }
}

/// The code of another case.
fn typed(stay: Place, text: &str, case: &Case, facts: &Facts) -> Turn {
    match (read_code(text), other(facts)) {
        (None, _) => Turn::to(stay).note(text!("kin-no-code")),
        (Some(code), _) if code == case.code => Turn::to(stay).note(text!("kin-itself", code = code)),
        (Some(code), None) => Turn::to(stay).note(text!("kin-not-found", code = code)),
        (Some(_), Some(other)) => Turn::to(At { other: Some(other.id), ..At::of(Step::How, case.id) }.place()),
    }
}

/// What is said for the first time is saved at once; what puts something right wants its reason.
fn said_anew(at: At, case: &Case, facts: &Facts) -> Turn {
    let Some(other) = other(facts) else {
        return Turn::to(At::of(Step::List, case.id).place()).note(text!("case-missing"));
    };
    match now(other.id, facts) {
        Some(_) => Turn::to(At { step: Step::Why, ..at }.place()),
        None if at.kinship.is_some() => save(at, None, case, facts),
        None => Turn::to(At::of(Step::List, case.id).place()).note(text!("kin-same")),
    }
}

fn save(at: At, reason: Option<String>, case: &Case, facts: &Facts) -> Turn {
    let list = At::of(Step::List, case.id).place();
    let Some(other) = other(facts) else { return Turn::to(list).note(text!("case-missing")) };
    let permit = match case_acts::check(CaseAct::Amend, case, facts) {
        Ok(permit) => permit,
        Err(why) => return Turn::to(list).note(why),
    };
    let (earlier, later) = in_order(case, other);
    let kinship = at.kinship;
    if kinship == Some(Kinship::Continues) && !may_continue(earlier, later.received_on) {
        // It was reopened while the reason was typed.
        let (later, earlier) = (later.code.as_str(), earlier.code.as_str());
        return Turn::to(list).note(text!("kin-not-come-back", later = later, earlier = earlier));
    }
    // Somebody was quicker: it is said already, or there is nothing any more to be put right.
    if now(other.id, facts).map(|it| it.kinship) == kinship {
        return Turn::to(list).note(text!("kin-same"));
    }
    let deed = KinDeed::Put { permit, cases: (later.id, earlier.id), kinship, reason };
    let (later, earlier) = (later.code.as_str(), earlier.code.as_str());
    let note = match kinship {
        Some(kinship) => Text::of(format!("kin-saved-{kinship}")).with("later", later).with("earlier", earlier),
        None => text!("kin-saved-none", later = later, earlier = earlier),
    };
    Turn::to(list).with(Effect::own(deed)).note(note)
}
