//! Earlier cases that are likely about the same people: one line where nothing needs to be done about it, and a card on
//! which it is said whether the new case is the same quarrel come back, has to do with it, or is another matter. Never
//! asked for, and never of what the person may not see.

use super::draft::{Draft, DraftTie};
use super::path;
use super::step::Step;
use super::{At, help, settle, stay};
use crate::dialogue::Turn;
use crate::dialogue::cases::links::show;
use crate::dialogue::effect::Effect;
use crate::dialogue::facts::{Facts, Needs};
use crate::dialogue::kinship::{Earlier, KinDeed, Likely, hidden, label};
use crate::dialogue::life::links::keep;
use crate::dialogue::screen::{Button, Screen};
use crate::dialogue::text::{Arg, Text, text};
use crate::domain::CaseId;
use crate::domain::access::{Permit, act};
use crate::domain::case::Status;
use crate::domain::kinship::{Kinship, is_being_performed, may_continue};

/// What must be read to know of them.
pub(super) fn needs(at: &At) -> Needs {
    let shown = matches!(at.step, Step::Content | Step::Card | Step::CardMore | Step::Earlier);
    let draft = &at.draft;
    match (shown && !draft.parties.is_empty(), draft.group, draft.received_on) {
        (true, Some(group), Some(received_on)) => {
            Needs::asking(Earlier::OfDraft { group, received_on, parties: draft.parties.clone() })
        }
        _ => Needs::default(),
    }
}

/// Those that the person may see.
fn seen(facts: &Facts) -> &[Likely] {
    facts.found::<Earlier>().map_or(&[], |it| it.seen.as_slice())
}

/// Of which nothing was said yet.
fn open<'a>(draft: &'a Draft, facts: &'a Facts) -> impl Iterator<Item = &'a Likely> {
    let said = |id: CaseId| draft.unlike.contains(&id) || draft.ties.iter().any(|it| it.case == id);
    seen(facts).iter().filter(move |it| !said(it.case.id))
}

/// What was said of earlier cases, for the lines of a draft.
pub(super) fn tied(draft: &Draft) -> impl Iterator<Item = Text> {
    draft.ties.iter().map(|it| Text::of(format!("kin-earlier-{}", it.kinship)).with("code", it.code.as_str()))
}

/// The card of a question with the line below it, and the button that opens them.
pub(super) fn hinted(screen: Screen, at: &At, facts: &Facts) -> Screen {
    let (all, open) = (seen(facts).len(), open(&at.draft, facts).count());
    let line = (open > 0).then(|| text!("intake-earlier-hint", count = open));
    let unseen = facts.found::<Earlier>().map_or(0, |it| it.hidden);
    let lines: Vec<Text> = line.into_iter().chain(hidden(unseen, facts)).collect();
    let screen = match lines.len() {
        0 => screen,
        _ => Screen { body: text!("intake-earlier-below", body = screen.body.clone(), lines = lines), ..screen },
    };
    if all == 0 { screen } else { screen.row(vec![Button::here("earlier", text!("intake-earlier-open"))]) }
}

/// The one that is looked at: the one that was chosen, or the only one.
fn chosen<'a>(at: &At, facts: &'a Facts) -> Option<&'a Likely> {
    match (at.earlier, seen(facts)) {
        (None, [only]) => Some(only),
        (id, all) => all.iter().find(|it| Some(it.case.id) == id),
    }
}

pub(super) fn screen(at: &At, facts: &Facts) -> Screen {
    if let Some(it) = chosen(at, facts) {
        return one(it, at, facts);
    }
    let all = seen(facts);
    if all.is_empty() {
        return Screen::new(text!("intake-earlier-none"));
    }
    let mut screen = Screen::new(text!("intake-earlier-list", count = all.len()));
    // No more than there are choices on a card; the likeliest come first.
    for it in all.iter().take(8) {
        screen = screen.choice(format!("c:{}", it.case.id), label(&it.case));
    }
    screen.row(vec![Button::here("new", text!("intake-earlier-new"))])
}

fn one(it: &Likely, at: &At, facts: &Facts) -> Screen {
    let case = &it.case;
    let received_on = at.draft.received_on.unwrap_or(facts.today);
    let continues = may_continue(case, received_on);
    let status = case.stage.status();
    let mut lines = vec![Text::of(format!("kin-like-{}", it.likeness))];
    lines.extend(match status {
        _ if case.stage.is_open() => Some(text!("intake-earlier-is-open")),
        Status::Success if is_being_performed(case) => Some(text!("intake-earlier-performed")),
        Status::Failure => Some(text!("intake-earlier-failed")),
        _ => None,
    });
    let said = at.draft.ties.iter().find(|it| it.case == case.id);
    lines.extend(said.map(|it| text!("intake-earlier-said", how = Text::of(format!("kin-is-{}", it.kinship)))));
    let body = text!(
        "intake-earlier-one",
        code = case.code.as_str(),
        kind = Text::of(format!("kind-{}", case.kind)),
        day = Arg::Day(case.received_on),
        status = Text::of(format!("status-{status}")),
        lines = lines
    );
    let mut screen = Screen::new(body);
    if continues {
        screen = screen.choice("continues", text!("intake-earlier-continues"));
    }
    screen = screen.choice("related", text!("intake-earlier-related")).choice("new", text!("intake-earlier-new"));
    // What broke an agreement that is not performed yet is said of that case first (Art. 26).
    if status == Status::Success && is_being_performed(case) {
        screen = screen.row(vec![Button::go(keep(case.id), text!("intake-earlier-broken"))]);
    }
    screen.row(vec![Button::go(show(case.id), text!("button-open-case"))])
}

pub(super) fn pick(at: At, key: &str, facts: &Facts) -> Turn {
    if let Some(id) = key.strip_prefix("c:").and_then(|it| it.parse().ok()) {
        return stay(At { earlier: Some(CaseId(id)), ..at });
    }
    let one = chosen(&at, facts);
    match (key, Kinship::from_code(key), one) {
        ("new", ..) => {
            let meant: Vec<CaseId> = match one {
                Some(it) => vec![it.case.id],
                None => seen(facts).iter().map(|it| it.case.id).collect(),
            };
            let mut draft = at.draft.clone();
            draft.ties.retain(|it| !meant.contains(&it.case));
            draft.unlike.retain(|it| !meant.contains(it));
            draft.unlike.extend(meant);
            went_on(at, draft, facts).note(text!("intake-earlier-is-new"))
        }
        (_, Some(kinship), Some(it)) => {
            let received_on = at.draft.received_on.unwrap_or(facts.today);
            if kinship == Kinship::Continues && !may_continue(&it.case, received_on) {
                return help(at);
            }
            let tie = DraftTie { case: it.case.id, code: it.case.code.clone(), kinship };
            let note = Text::of(format!("kin-earlier-{kinship}")).with("code", tie.code.as_str());
            let mut draft = at.draft.clone();
            draft.ties.retain(|it| it.case != tie.case);
            draft.unlike.retain(|it| *it != tie.case);
            draft.ties.push(tie);
            went_on(at, draft, facts).note(note)
        }
        _ => help(at),
    }
}

/// To the question at which they were looked at.
fn went_on(at: At, draft: Draft, facts: &Facts) -> Turn {
    let step = path::next(&draft);
    settle(At { step, earlier: None, page: 0, ..at }, draft, facts)
}

/// What a case that is saved belongs to.
pub(super) fn ties(draft: &Draft, permit: Permit<act::Logging>, code: &str) -> Vec<Effect> {
    let new = |it: &DraftTie| {
        let (code, earlier, kinship) = (code.to_owned(), it.case, it.kinship);
        Effect::own(KinDeed::New { permit, code, earlier, kinship })
    };
    draft.ties.iter().map(new).collect()
}
