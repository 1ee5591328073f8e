//! Saving a change to a case: the write itself, the timers its new stage asks for, and who is told.

use super::common::names_of;
use super::due;
use super::links;
use super::rights::{self, Act};
use super::{At, Step, team_name};
use crate::dialogue::alarm::links::about;
use crate::dialogue::case_acts::{self, refusal};
use crate::dialogue::cases::CaseDeed;
use crate::dialogue::effect::{Audience, Effect, Urgency};
use crate::dialogue::facts::Facts;
use crate::dialogue::screen::{Button, Screen};
use crate::dialogue::text::{Arg, Text, text};
use crate::dialogue::together::links::answer;
use crate::dialogue::{Place, Turn};
use crate::domain::agenda;
use crate::domain::case::{Case, Change, Release};
use crate::domain::scope_guard::Sign;
use crate::domain::{PersonId, TeamId};

/// Saves `change` and goes back to the card with `note`, or stays at `stay` and says why not.
pub(super) fn save(at: At, stay: Place, act: Act, change: Change, note: Text, case: &Case, facts: &Facts) -> Turn {
    let permit = match rights::check(act, case, facts) {
        Ok(permit) => permit,
        Err(why) => return Turn::to(at.step(Step::Card)).note(why),
    };
    match case.apply(&change, facts.today) {
        Err(refused) => Turn::to(stay).note(refusal(refused)),
        Ok(after) => {
            // A correction that leaves the days of waiting as they are leaves the timers alone.
            let is_amendment = matches!(change, Change::Amend { .. });
            let remindings = |it: &Case| it.remindings(&facts.law, &facts.calendar);
            let same_wait = is_amendment && case.wait() == after.wait() && remindings(case) == remindings(&after);
            let timers = if same_wait { Vec::new() } else { due::plan(&after, facts) };
            let tells = tells(case, &after, &change, permit.by(), facts);
            let card = at.step(Step::Card);
            // Danger at home is the same whether it was chosen at first or is recorded later: the safety card comes.
            let marked = after.domestic_violence && !case.domestic_violence;
            let next = if marked { about(Sign::Violence, card) } else { card };
            Turn::to(next)
                .note(note)
                .with(Effect::own(CaseDeed::Change { permit, after: Box::new(after), change: Box::new(change) }))
                .with_all(timers)
                .with_all(tells)
        }
    }
}

fn tells(before: &Case, after: &Case, change: &Change, by: PersonId, facts: &Facts) -> Vec<Effect> {
    match change {
        Change::Assign { .. } => tell_mediators(before, after, by, facts),
        Change::End { .. } => {
            let status = Text::of(format!("status-{}", after.stage.status()));
            tell_others(after, facts, text!("tell-outcome", code = after.code.as_str(), status = status))
        }
        Change::Reopen { on, .. } if after.mediators.is_empty() => {
            let body = text!("tell-reopened-nobody", code = after.code.as_str(), day = Arg::Day(*on));
            vec![tell_who_assigns(after, body, by, facts)]
        }
        Change::Reopen { on, .. } => {
            tell_others(after, facts, text!("tell-reopened", code = after.code.as_str(), day = Arg::Day(*on)))
        }
        Change::Void { .. } => tell_others(after, facts, text!("tell-void", code = after.code.as_str())),
        Change::Decline { person, reason, .. } => {
            let mut tells = tell_of_decline(after, reason, by, facts);
            tells.extend(before.course.helping_team_of(*person).map(|it| tell_helper(it, after, facts)));
            tells
        }
        Change::Agree { on, .. } => {
            tell_others(after, facts, text!("correct-tell-agreed", code = after.code.as_str(), day = Arg::Day(*on)))
        }
        Change::Amend { fields, .. } if fields.mediators.is_some() => tell_mediators(before, after, by, facts),
        // These are recorded by flows of their own, which tell whom it concerns.
        Change::Take { .. }
        | Change::Session { .. }
        | Change::Pause { .. }
        | Change::GoOn { .. }
        | Change::Cooperate { .. }
        | Change::HelpMove { .. }
        | Change::Plan { .. }
        | Change::Perform { .. }
        | Change::TellFront { .. }
        | Change::FollowUp { .. }
        | Change::Begin { .. }
        | Change::Move { .. }
        | Change::Amend { .. } => Vec::new(),
    }
}

/// The mediators who are new hear of their case and of its last day to begin; those who are not on it any more, too.
fn tell_mediators(before: &Case, after: &Case, by: PersonId, facts: &Facts) -> Vec<Effect> {
    let kind = Text::of(format!("kind-{}", after.kind));
    let deadline = match agenda::start_deadline(after.wait(), &facts.law, &facts.calendar) {
        Some(day) => text!("tell-assigned-deadline", day = Arg::Day(day)),
        None => text!("tell-assigned-running"),
    };
    let named = text!(
        "tell-assigned",
        code = after.code.as_str(),
        kind = kind,
        team = team_name(after, facts),
        deadline = deadline
    );
    let released = text!("tell-unassigned", code = after.code.as_str());
    let told = |person: PersonId, screen: Screen| Effect::Tell {
        to: Audience::Person(person),
        screen: Box::new(screen),
        urgency: Urgency::Normal,
        key: Some(format!("assigned:{}:{person}", after.id)),
    };
    let open = |case: &Case| vec![Button::go(links::show(case.id), text!("button-open-case"))];
    let mut begin = Screen::new(named);
    if matches!(after.stage, crate::domain::case::Stage::Assigned { .. }) {
        begin = begin.row(vec![Button::go(links::begin(after.id), text!("button-begin"))]);
    }
    let begin = begin.row(open(after));
    let new = after.mediators.iter().filter(|it| it.person != by && !before.is_mediated_by(it.person));
    let gone = before.mediators.iter().filter(|it| it.person != by && !after.is_mediated_by(it.person));
    new.map(|it| told(it.person, begin.clone()))
        .chain(gone.map(|it| told(it.person, Screen::new(released.clone()))))
        .collect()
}

/// The head hears that a mediator declined, and names somebody else. Where there is none whom a message reaches, or where
/// it is the head who declined, the officers hear of it.
fn tell_of_decline(after: &Case, reason: &Release, by: PersonId, facts: &Facts) -> Vec<Effect> {
    let name = facts.actor().map_or("—", |it| it.name.as_str());
    let reason = Text::of(format!("correct-release-{}", reason.reason));
    if !after.mediators.is_empty() {
        let left = names_of(&after.mediators);
        let body = text!(
            "correct-tell-declined-others",
            code = after.code.as_str(),
            name = name,
            reason = reason,
            names = left
        );
        return tell_others(after, facts, body);
    }
    let body = text!("correct-tell-declined", code = after.code.as_str(), name = name, reason = reason);
    vec![tell_who_assigns(after, body, by, facts)]
}

/// Whoever can name somebody else: the head, or where there is none whom a message reaches, or who did it, the officers.
fn tell_who_assigns(after: &Case, body: Text, by: PersonId, facts: &Facts) -> Effect {
    let screen = Screen::new(body)
        .row(vec![Button::go(links::assign(after.id), text!("button-assign"))])
        .row(vec![Button::go(links::show(after.id), text!("button-open-case"))]);
    let reached = facts.case_heads.iter().any(|it| it.reachable && it.person != by);
    let to = if reached { Audience::HeadOf(after.team) } else { Audience::OfficersOf(after.ward) };
    Effect::Tell { to, screen: Box::new(screen), urgency: Urgency::Normal, key: None }
}

/// The head of a helping team whose mediator declined names another one (Art. 22).
fn tell_helper(team: TeamId, after: &Case, facts: &Facts) -> Effect {
    let name = facts.actor().map_or("—", |it| it.name.as_str());
    let body = text!("together-tell-declined", code = after.code.as_str(), name = name);
    let answer = vec![Button::go(answer(after.id), text!("together-open"))];
    Effect::Tell {
        to: Audience::HeadOf(team),
        screen: Box::new(Screen::new(body).row(answer)),
        urgency: Urgency::Normal,
        key: None,
    }
}

/// The head and the mediators hear of it, save the one who did it.
fn tell_others(after: &Case, facts: &Facts, body: Text) -> Vec<Effect> {
    let screen = Screen::new(body).row(vec![Button::go(links::show(after.id), text!("button-open-case"))]);
    case_acts::tell_others(after, &screen, facts)
}
