//! One of them: what was seen and how far it has come; for the head or the office with what may be answered.

use super::asks::{Found, One, SightingDeed};
use super::at::{At, Step};
use super::due::keys;
use super::letters::{answered, fate, group, heads, who, why};
use super::{own_permit, permit};
use crate::dialogue::cases::links as cases;
use crate::dialogue::effect::Effect;
use crate::dialogue::facts::Facts;
use crate::dialogue::input::Answer;
use crate::dialogue::place::Written;
use crate::dialogue::screen::{Button, Screen};
use crate::dialogue::text::{Arg, Text, text};
use crate::dialogue::{Place, Turn};
use crate::domain::access::act;
use crate::domain::calendar::local_date;
use crate::domain::sighting::{Reason, Standing};
use crate::domain::{DraftId, SightingId};

/// Begins the key that goes on although somebody else is at it: what they began stands behind it, so that nobody presses
/// past somebody whose name they have not read.
const OVER: &str = "over:";

/// The one that was asked for.
pub(super) fn found(id: Option<SightingId>, facts: &Facts) -> Option<&Found> {
    facts.found::<One>()?.as_ref().filter(|it| Some(it.it.id) == id)
}

fn is_own(found: &Found, facts: &Facts) -> bool {
    facts.actor().is_some_and(|it| it.person == found.it.by)
}

pub(super) fn screen(at: &At, facts: &Facts) -> Screen {
    let own = own_permit(facts).is_some();
    let last = || {
        let list = own.then(|| Button::here("list", text!("sighting-button-list")));
        list.into_iter().chain([Button::to_menu()]).collect()
    };
    let Some(found) = found(at.id, facts) else { return Screen::new(text!("sighting-gone")).row(last()) };
    if at.step == Step::Reason {
        let screen = Screen::new(text!("sighting-reason", words = found.it.body.as_str()));
        return Reason::ALL
            .iter()
            .fold(screen, |screen, it| screen.choice(it.code(), Text::of(format!("sighting-why-{it}"))))
            .row(vec![Button::here("card", text!("button-back"))]);
    }
    let mut screen = Screen::new(body(found, facts));
    if found.answers {
        screen = answers(screen, found);
    }
    if is_own(found, facts) && own && found.it.standing.may_become(Standing::Withdrawn) {
        screen = screen.row(vec![Button::here("withdraw", text!("sighting-button-withdraw"))]);
    }
    screen = screen.row(case_button(found).into_iter().collect());
    screen.row(last())
}

/// What may be answered.
fn answers(screen: Screen, found: &Found) -> Screen {
    let standing = found.it.standing;
    let log = match (&found.draft, &found.begun, found.it.begun) {
        (Some(_), _, _) => Button::primary("log", text!("sighting-button-log-on")),
        (None, Some(name), Some((_, draft))) => {
            Button::here(format!("{OVER}{draft}"), text!("sighting-button-log-over", name = name.as_str()))
        }
        (None, _, _) => Button::primary("log", text!("sighting-button-log")),
    };
    let may = |next: Standing| standing != Standing::Withdrawn && standing.may_become(next);
    let logs = may(Standing::Logged).then_some(log);
    let not_for = may(Standing::NotFor).then(|| Button::here("not_for", text!("sighting-button-not-for")));
    let known = may(Standing::Known).then(|| Button::here("known", text!("sighting-button-known")));
    [logs, not_for, known].into_iter().flatten().fold(screen, |screen, it| screen.row(vec![it]))
}

/// The case that came of it, for whoever may answer it and open that case.
fn case_button(found: &Found) -> Option<Button> {
    let (id, code) = found.case.as_ref().filter(|_| found.answers)?;
    Some(Button::go(cases::show(*id), text!("sighting-button-case", code = code.as_str())))
}

fn body(found: &Found, facts: &Facts) -> Text {
    let it = &found.it;
    let fate = fate(it, found.answers && is_own(found, facts));
    let day = Arg::Date(local_date(it.told_at));
    let mut lines = vec![text!("sighting-of-fate", fate = fate)];
    if it.standing == Standing::NotFor {
        lines.push(text!("sighting-of-why", why = why(it.reason)));
    }
    if !found.answers {
        return text!(
            "sighting-card-own",
            day = day,
            group = group(it.group, facts),
            words = it.body.as_str(),
            lines = lines
        );
    }
    if let Some(name) = found.begun.as_deref().filter(|_| it.case.is_none()) {
        lines.push(text!("sighting-begun", name = name));
    }
    if facts.actor().is_some_and(|it| found.heads.iter().all(|head| head.person != it.person)) {
        lines.push(heads(&found.heads));
    }
    text!(
        "sighting-card",
        who = who((&found.who.0, found.who.1.as_deref()), group(it.group, facts)),
        day = day,
        words = it.body.as_str(),
        lines = lines
    )
}

pub(super) fn answer(at: At, answer: Answer<'_>, facts: &Facts) -> Turn {
    let list = |at: &At| At { page: at.page, ..At::of(Step::List) }.place();
    if matches!(answer, Answer::Pick("list")) && own_permit(facts).is_some() {
        return Turn::to(list(&at));
    }
    let Some(found) = found(at.id, facts) else {
        return Turn::to(Place::home()).note(text!("sighting-gone"));
    };
    match answer {
        Answer::Pick("card") => Turn::to(At { step: Step::Card, ..at }.place()),
        Answer::Pick("log") => log(found, at.place(), None, facts),
        Answer::Pick("not_for") if found.answers => Turn::to(At { step: Step::Reason, ..at }.place()),
        Answer::Pick("known") => step(found, at, (Standing::Known, None), facts),
        Answer::Pick("withdraw") => withdraw(found, at, facts),
        Answer::Pick(key) if key.starts_with(OVER) => {
            let over = key.strip_prefix(OVER).and_then(|it| it.parse().ok()).map(DraftId);
            log(found, at.place(), over, facts)
        }
        Answer::Pick(key) => match Reason::from_code(key).filter(|_| at.step == Step::Reason) {
            Some(reason) => step(found, at, (Standing::NotFor, Some(reason)), facts),
            None => Turn::to(at.place()),
        },
        Answer::Media { message, .. } | Answer::Contact { message, .. } => {
            Turn::to(at.place()).with(Effect::DeleteMessage(message)).note(text!("media-not-asked"))
        }
        Answer::Text { .. } => Turn::to(at.place()).note(text!("pick-a-button")),
    }
}

/// Answers it.
pub(super) fn step(found: &Found, at: At, (next, reason): (Standing, Option<Reason>), facts: &Facts) -> Turn {
    let at = At { step: Step::Card, ..at };
    let Some(permit) = permit(act::Sighting::Answer, facts).filter(|_| found.answers) else {
        return Turn::to(at.place()).note(text!("not-allowed"));
    };
    let it = &found.it;
    if !it.standing.may_become(next) {
        let fate = Text::of(format!("sighting-fate-{}", it.fate()));
        return Turn::to(at.place()).note(text!("sighting-answered-before", fate = fate));
    }
    let note = if found.serves { text!("sighting-done") } else { text!("sighting-done-untold") };
    Turn::to(at.place())
        .with(Effect::own(SightingDeed::Step { permit, id: it.id, seen: it.standing, next, reason }))
        .with(Effect::CancelTimers { prefix: keys(it.id) })
        .with_all(answered(found, (next, reason), facts))
        .note(note)
}

fn withdraw(found: &Found, at: At, facts: &Facts) -> Turn {
    let it = &found.it;
    let permit = own_permit(facts).filter(|_| is_own(found, facts) && it.standing.may_become(Standing::Withdrawn));
    let Some(permit) = permit else { return Turn::to(at.place()).note(text!("sighting-too-late")) };
    let deed = SightingDeed::Step { permit, id: it.id, seen: it.standing, next: Standing::Withdrawn, reason: None };
    Turn::to(at.place())
        .with(Effect::own(deed))
        .with(Effect::CancelTimers { prefix: keys(it.id) })
        .note(text!("sighting-withdrawn"))
}

/// Begins a case of it, or goes on with what was begun. Where somebody else is at it the card says so first: one dispute is
/// one case.
pub(super) fn log(found: &Found, place: Place, over: Option<DraftId>, facts: &Facts) -> Turn {
    let it = &found.it;
    if it.case.is_some() || it.standing == Standing::Withdrawn {
        let fate = Text::of(format!("sighting-fate-{}", it.fate()));
        return Turn::to(At::card(it.id).place()).note(text!("sighting-answered-before", fate = fate));
    }
    let Some(permit) = permit(act::Sighting::Answer, facts).filter(|_| found.answers) else {
        return Turn::to(place).note(text!("not-allowed"));
    };
    if let Some(draft) = &found.draft {
        return facts.house.unfinished().resume(draft, false, facts);
    }
    let seen = it.begun.map(|it| it.1);
    if let Some(name) = found.begun.as_deref().filter(|_| over.is_none() || over != seen) {
        return Turn::to(At::card(it.id).place()).note(text!("sighting-begun-by-other", name = name));
    }
    let told = (it.body.as_str(), local_date(it.told_at));
    let turn = facts.house.log_seen(it.id, told, (found.whither.team, found.whither.group), facts);
    let draft = turn.next.written().map(Written::draft);
    turn.with_all(draft.map(|draft| Effect::own(SightingDeed::Begin { permit, id: it.id, seen, draft })))
}
