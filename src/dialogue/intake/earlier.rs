//! Earlier cases that are likely about the same people: one line where nothing needs to be done about it, and a card on
//! which it is said whether the new case is the same quarrel come back, has to do with it, or is another matter. Never
//! asked for, and never of what the person may not see.

use super::draft::{Draft, DraftTie};
use super::step::Step;
use super::{At, go_on, help, stay};
use crate::dialogue::Turn;
use crate::dialogue::case_acts;
use crate::dialogue::cases::links::show;
use crate::dialogue::effect::Effect;
use crate::dialogue::facts::{Facts, Needs};
use crate::dialogue::kinship::{Earlier, KinDeed, Likely, Other, hidden, likely_label};
use crate::dialogue::life::links::keep;
use crate::dialogue::screen::{Button, Screen};
use crate::dialogue::text::{Arg, Text, text};
use crate::domain::CaseId;
use crate::domain::access::{Permit, act};
use crate::domain::case::{Case, CaseAct, NewCase, Status};
use crate::domain::kinship::{Kinship, is_being_performed, may_continue};

/// What must be read to know of them: little of each, and the whole of the one that is looked at.
pub(super) fn needs(at: &At) -> Needs {
    let shown = matches!(at.step, Step::Content | Step::Card | Step::CardMore | Step::Earlier);
    let draft = &at.draft;
    let (Some(group), Some(received_on)) = (draft.group, draft.received_on) else { return Needs::default() };
    if !shown || draft.parties.is_empty() {
        return Needs::default();
    }
    let tied = draft.ties.iter().map(|it| it.case).collect();
    let all = Needs::asking(Earlier::OfDraft { group, received_on, parties: draft.parties.clone(), tied });
    match at.earlier.filter(|_| at.step == Step::Earlier) {
        Some(one) => all.and(Other::Id(one)),
        None => all,
    }
}

/// Those that the person may see.
fn seen(facts: &Facts) -> &[Likely] {
    facts.found::<Earlier>().map_or(&[], |it| it.seen.as_slice())
}

/// Of which nothing was said yet.
fn open<'a>(draft: &'a Draft, facts: &'a Facts) -> impl Iterator<Item = &'a Likely> {
    let said = |id: CaseId| draft.unlike.contains(&id) || draft.ties.iter().any(|it| it.case == id);
    seen(facts).iter().filter(move |it| !said(it.id))
}

/// What was said of earlier cases, for the lines of a draft: of those that the person may see, for whoever goes on with a
/// draft need not see what its beginner saw.
pub(super) fn tied(draft: &Draft, facts: &Facts) -> Vec<Text> {
    let line = |it: &DraftTie| {
        let code = &seen(facts).iter().find(|seen| seen.id == it.case)?.code;
        Some(Text::of(format!("kin-earlier-{}", it.kinship)).with("code", code.as_str()))
    };
    draft.ties.iter().filter_map(line).collect()
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

/// Opens them: the only one at once.
pub(super) fn open_list(at: At, facts: &Facts) -> Turn {
    let earlier = match seen(facts) {
        [only] => Some(only.id),
        _ => None,
    };
    stay(At { step: Step::Earlier, earlier, page: 0, ..at })
}

/// Whether "back" leads from one of them to all of them.
pub(super) fn is_one_of_several(at: &At, facts: &Facts) -> bool {
    at.earlier.is_some() && seen(facts).iter().any(|it| Some(it.id) != at.earlier)
}

/// The one that is looked at.
fn chosen<'a>(at: &At, facts: &'a Facts) -> Option<&'a Case> {
    facts.found::<Other>()?.0.as_deref().filter(|it| Some(it.id) == at.earlier)
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
    for it in all {
        screen = screen.choice(format!("c:{}", it.id), likely_label(it));
    }
    screen.row(vec![Button::here("new", text!("intake-earlier-new"))])
}

/// Whether something is said of the earlier case first, because it can be: that its agreement is broken (Art. 26), or that
/// the parties go on with it (Art. 27).
fn comes_first(act: CaseAct, case: &Case, facts: &Facts) -> bool {
    let waits = act != CaseAct::Perform || is_being_performed(case);
    waits && case_acts::check(act, case, facts).is_ok()
}

fn one(case: &Case, at: &At, facts: &Facts) -> Screen {
    let received_on = at.draft.received_on.unwrap_or(facts.today);
    let status = case.stage.status();
    let may_break = comes_first(CaseAct::Perform, case, facts);
    let likeness = seen(facts).iter().find(|it| it.id == case.id).and_then(|it| it.likeness);
    let mut lines: Vec<Text> = likeness.into_iter().map(|it| Text::of(format!("kin-like-{it}"))).collect();
    lines.extend(match status {
        _ if case.stage.is_open() => Some(text!("intake-earlier-is-open")),
        Status::Success if may_break => Some(text!("intake-earlier-performed")),
        Status::Failure if comes_first(CaseAct::Reopen, case, facts) => Some(text!("intake-earlier-failed")),
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
    if may_continue(case, received_on) {
        screen = screen.choice("continues", text!("intake-earlier-continues"));
    }
    screen = screen.choice("related", text!("intake-earlier-related")).choice("new", text!("intake-earlier-new"));
    if may_break {
        screen = screen.row(vec![Button::go(keep(case.id), text!("intake-earlier-broken"))]);
    }
    screen.row(vec![Button::go(show(case.id), text!("button-open-case"))])
}

pub(super) fn pick(at: At, key: &str, facts: &Facts) -> Turn {
    if let Some(id) = key.strip_prefix("c:") {
        return match seen(facts).iter().find(|it| it.id.to_string() == id) {
            Some(it) => stay(At { earlier: Some(it.id), ..at }),
            None => help(at),
        };
    }
    let one = chosen(&at, facts);
    match (key, Kinship::from_code(key), one) {
        ("new", ..) => {
            let meant: Vec<CaseId> = match one {
                Some(it) => vec![it.id],
                None => seen(facts).iter().map(|it| it.id).collect(),
            };
            let mut draft = at.draft.clone();
            draft.ties.retain(|it| !meant.contains(&it.case));
            draft.unlike.retain(|it| !meant.contains(it));
            draft.unlike.extend(meant);
            go_on(At { earlier: None, ..at }, draft, facts).note(text!("intake-earlier-is-new"))
        }
        (_, Some(kinship), Some(it)) => {
            let received_on = at.draft.received_on.unwrap_or(facts.today);
            if kinship == Kinship::Continues && !may_continue(it, received_on) {
                return help(at);
            }
            let note = Text::of(format!("kin-earlier-{kinship}")).with("code", it.code.as_str());
            let tie = DraftTie { case: it.id, code: it.code.clone(), kinship };
            let mut draft = at.draft.clone();
            draft.ties.retain(|it| it.case != tie.case);
            draft.unlike.retain(|it| *it != tie.case);
            draft.ties.push(tie);
            go_on(At { earlier: None, ..at }, draft, facts).note(note)
        }
        _ => help(at),
    }
}

/// What a case that is saved belongs to.
pub(super) fn ties(draft: &Draft, permit: Permit<act::Logging>, (code, case): (&str, &NewCase)) -> Vec<Effect> {
    let (ward, received_on) = (case.ward, case.received_on);
    let new = |it: &DraftTie| {
        let (code, earlier, kinship) = (code.to_owned(), it.case, it.kinship);
        Effect::own(KinDeed::New { permit, code, ward, received_on, earlier, kinship })
    };
    draft.ties.iter().map(new).collect()
}
