//! From a complete draft to a case: only answers that count are taken, the right is asked for, and whoever must know
//! is told. Saving twice under one draft saves once, because the case bears the draft's identity.

use chrono::NaiveDate;

use super::basics::may_lead;
use super::draft::{Draft, Now, Who};
use super::earlier;
use super::mediators::{enters_for_others, is_own};
use super::path;
use super::step::Step;
use super::{At, End, stay};
use crate::dialogue::Turn;
use crate::dialogue::action::{Go, Section};
use crate::dialogue::alarm::links::AlarmDeed;
use crate::dialogue::cases::links as cases;
use crate::dialogue::days::disorder;
use crate::dialogue::effect::{Audience, Effect, Urgency};
use crate::dialogue::facts::Facts;
use crate::dialogue::intake::IntakeDeed;
use crate::dialogue::screen::{Button, Screen};
use crate::dialogue::sightings::links as sightings;
use crate::dialogue::text::{Arg, Text, text};
use crate::domain::access::{Permit, act, may};
use crate::domain::case::{Agreement, CaseMediator, NewCase, Place, Refused, Stage, Status};
use crate::domain::people::Actor;
use crate::domain::scope_guard::is_domestic_violence;

pub(super) fn save(at: At, actor: &Actor, facts: &Facts) -> Turn {
    if let Some((draft, why)) = outdated(&at.draft, actor, facts) {
        let keep = draft.save();
        return stay(At::resume(draft)).with(keep).note(why);
    }
    let draft = &at.draft;
    let Some(permit) = permit(draft, actor) else { return stay(at).note(text!("not-allowed")) };
    let Some(case) = case_of(draft, actor, facts.today) else {
        return stay(At::resume(at.draft)).note(text!("intake-not-complete"));
    };
    if let Err(refused) = case.check(facts.today) {
        let step = mend(refused);
        let why = match refused {
            Refused::DaysOutOfOrder { earlier, later } => disorder(earlier, later),
            _ => Text::of(format!("intake-refused-{}", code(refused))),
        };
        return stay(At { step, returning: true, ..at }).note(why);
    }
    let Some(code) = facts.code.clone() else { return stay(at).note(text!("intake-save-again")) };
    let deadline = match case.stage {
        Stage::Assigned { on } => {
            let law = facts.law.on(facts.today);
            Some(facts.calendar.start_deadline(on, law.start_days(), law.roll()))
        }
        _ => None,
    };
    let id = draft.id;
    let tell = tell(&case, &code, deadline, !draft.interested.is_empty(), actor);
    let ties = earlier::ties(draft, permit, (&code, &case));
    let tied = draft.alarm.map(|id| Effect::own(AlarmDeed::Tie { id, code: code.clone() }));
    let seen = draft.sighting.map(|id| sightings::tie(id, code.clone()));
    // Whoever enters a case of violence for others to mediate does not see it any more.
    let hidden = case.domestic_violence
        && !case.mediators.iter().any(|it| it.person == actor.person)
        && !enters_for_others(actor, draft.team);
    let end = End::Saved { code: code.clone(), status: case.stage.status(), deadline, hidden };
    stay(ended(Step::Saved, draft, end))
        .with(Effect::own(IntakeDeed::Open { permit, case: Box::new(case), code: code.clone() }))
        .with_all(ties)
        .with_all(tied)
        .with_all(seen)
        .with(Effect::DropDraft(id))
        .with(Effect::no_more_nudges(id))
        .with(Effect::own(IntakeDeed::Plan { code }))
        .with_all(tell)
}

/// What no longer holds of a draft that lay there: its team is no more or not the actor's any longer, or who was to mediate
/// wrote it and somebody else went on with it. That is asked again, and all other answers stay.
fn outdated(draft: &Draft, actor: &Actor, facts: &Facts) -> Option<(Draft, Text)> {
    let unnamed = || Draft { who: None, me: None, picked: Vec::new(), picked_done: false, ..draft.clone() };
    match draft.team {
        Some(team) if !may_lead(team, actor, facts) => {
            let name = facts.team(team).map_or("", |it| it.name.as_str());
            Some((Draft { team: None, ask_team: true, ..unnamed() }, text!("intake-team-gone", team = name)))
        }
        _ if draft.who == Some(Who::Me) && !is_own(draft, actor) => Some((unnamed(), text!("intake-of-another"))),
        _ => None,
    }
}

/// The right under which a case is saved: as its mediator, or for a mediator.
fn permit(draft: &Draft, actor: &Actor) -> Option<Permit<act::Logging>> {
    let own = is_own(draft, actor).then(|| may(actor, act::Logging::Own).ok()).flatten();
    own.or_else(|| enters_for_others(actor, draft.team).then(|| may(actor, act::Logging::ForOthers).ok()).flatten())
}

/// The case that a complete draft makes; none while an answer is missing.
pub(super) fn case_of(draft: &Draft, actor: &Actor, today: NaiveDate) -> Option<NewCase> {
    if !path::is_complete(draft) {
        return None;
    }
    let kind = draft.kind?;
    let received_on = draft.received_on?;
    let sign = path::sign(draft)?;
    let assigned_on = if is_own(draft, actor) { received_on } else { today };
    let stage = stage(draft, assigned_on)?;
    // A mediator of a case that is under way was named before that, though nobody says when: the day it was received.
    let since = if matches!(stage, Stage::Assigned { .. }) { assigned_on } else { received_on };
    Some(NewCase {
        key: format!("draft:{}", draft.id),
        ward: actor.ward,
        team: draft.team?,
        kind,
        received_on,
        ground: draft.ground?,
        place: Place { group: draft.group?, detail: draft.place_detail.clone() },
        parties: draft.parties.clone(),
        summary: draft.content.clone()?,
        voice: draft.voice.clone().or_else(|| live_agreement_voice(draft)),
        mediators: mediators(draft, since),
        declined: draft.interested.clone(),
        domestic_violence: is_domestic_violence(sign, kind),
        sign,
        stage,
    })
}

fn live_agreement_voice(draft: &Draft) -> Option<String> {
    draft.agreement_voice.clone().filter(|_| path::counts(draft, Step::Agreement))
}

fn mediators(draft: &Draft, assigned_on: NaiveDate) -> Vec<CaseMediator> {
    let picked = match draft.who {
        Some(Who::Me) => draft.me.iter().cloned().collect(),
        Some(Who::Picked) => draft.picked.clone(),
        Some(Who::HeadDecides) | None => Vec::new(),
    };
    let chosen_by_parties = draft.chosen_by_parties == Some(true);
    picked
        .into_iter()
        .map(|it| CaseMediator { person: it.person, name: it.name, assigned_on, chosen_by_parties })
        .collect()
}

/// Where the case stands. Only the answers of the outcome that was chosen are read.
fn stage(draft: &Draft, assigned_on: NaiveDate) -> Option<Stage> {
    if draft.who == Some(Who::HeadDecides) {
        return Some(Stage::Registered);
    }
    Some(match draft.now? {
        Now::Received => Stage::Assigned { on: assigned_on },
        Now::InSession => Stage::InSession { since: draft.since? },
        Now::Success => Stage::Success {
            on: draft.agreed_on?,
            agreement: Agreement {
                text: draft.agreement.clone()?,
                performance_method: draft.method.clone(),
                performance_due: draft.perform_by.filter(|_| !draft.passed.contains(&Step::PerformBy)),
                steps: Vec::new(),
                written: draft.written?,
            },
        },
        Now::Failure => Stage::Failure {
            on: draft.ended_on?,
            reason: draft.reason?,
            guidance: draft.guidance,
            demands: draft.demands.clone(),
        },
    })
}

/// The question to answer again when the rules refuse the case.
fn mend(refused: Refused) -> Step {
    match refused {
        Refused::SideMissing => Step::SideA,
        Refused::ContentMissing => Step::Content,
        Refused::DaysOutOfOrder { .. } => Step::Received,
        Refused::AgreementMissing => Step::Agreement,
        Refused::GuidanceMissing => Step::Guidance,
        Refused::WrongStage | Refused::ReasonMissing | Refused::NothingChanged => Step::Status,
        Refused::MediatorMissing => Step::Mediators,
    }
}

fn code(refused: Refused) -> &'static str {
    match refused {
        Refused::SideMissing => "side",
        Refused::ContentMissing => "content",
        Refused::DaysOutOfOrder { .. } => "days",
        Refused::AgreementMissing => "agreement",
        Refused::GuidanceMissing => "guidance",
        Refused::WrongStage | Refused::ReasonMissing | Refused::NothingChanged => "stage",
        Refused::MediatorMissing => "mediator",
    }
}

/// Who hears of a new case: its head, and its mediators, as far as it was somebody else who entered it. The head also
/// hears that somebody declined because of an interest (Art. 10(3)).
fn tell(case: &NewCase, code: &str, deadline: Option<NaiveDate>, declined: bool, actor: &Actor) -> Vec<Effect> {
    let kind = || Text::of(format!("kind-{}", case.kind));
    let told = |to: Audience, body: Text| {
        Effect::own(IntakeDeed::Tell { code: code.to_owned(), to, body, urgency: Urgency::Normal })
    };
    let mut effects = Vec::new();
    if !actor.headed_teams().contains(case.team) {
        let id = match case.stage {
            Stage::Registered if declined => "intake-tell-head-interest",
            Stage::Registered => "intake-tell-head-assign",
            _ => "intake-tell-head",
        };
        let status = Text::of(format!("status-{}", case.stage.status()));
        let body =
            Text::of(id).with("code", code).with("kind", kind()).with("status", status).with("by", actor.name.as_str());
        let body = if case.domestic_violence {
            text!("lines", lines = vec![body, text!("intake-tell-violence")])
        } else {
            body
        };
        effects.push(told(Audience::HeadOf(case.team), body));
    }
    for mediator in case.mediators.iter().filter(|it| it.person != actor.person) {
        let body = match deadline {
            Some(day) => text!("intake-tell-mediator-start", code = code, kind = kind(), day = Arg::Day(day)),
            None => text!("intake-tell-mediator", code = code, kind = kind()),
        };
        effects.push(told(Audience::Person(mediator.person), body));
    }
    effects
}

/// The place after the end of a draft: nothing of its answers is left there.
pub(super) fn ended(step: Step, draft: &Draft, end: End) -> At {
    let rest = Draft { id: draft.id, ..Draft::default() };
    At { end: Some(end), ..At::new(step, rest) }
}

/// What came of it, and what the law wants next.
pub(super) fn end_screen(at: &At, facts: &Facts) -> Screen {
    let body = match &at.end {
        Some(End::Saved { code, hidden: true, .. }) => text!("intake-saved-hidden", code = code.as_str()),
        Some(End::Saved { code, status, deadline, .. }) => {
            let next = match (status, deadline) {
                (_, Some(day)) if *day < facts.today => text!("intake-next-late", day = Arg::Day(*day)),
                (_, Some(day)) => text!("intake-next-begin", day = Arg::Day(*day)),
                (status, None) => Text::of(format!("intake-next-{status}")),
            };
            text!("intake-saved", code = code.as_str(), next = next)
        }
        Some(End::NotAccepted { body }) => text!("intake-ended", body = Text::of(format!("body-{body}"))),
        None => text!("intake-nothing-here"),
    };
    let mut screen = Screen::new(body);
    if let Some(End::Saved { status, hidden: false, .. }) = &at.end {
        screen = screen.row(vec![Button::primary("open", text!("correct-open-saved"))]);
        if *status == Status::Assigned {
            screen = screen.row(vec![Button::here("agree", text!("act-agree"))]);
        }
    }
    screen
        .row(vec![Button::go(Go::Section(Section::Cases), text!("section-vuviec"))])
        .row(vec![Button::go(Go::Section(Section::Log), text!("intake-log-another")), Button::to_menu()])
}

/// Opens the case that was saved, or asks on which day the parties agreed to meet (Art. 20(2)).
pub(super) fn open(at: At, key: &str, facts: &Facts) -> Turn {
    match (&facts.case, key) {
        (Some(case), "open") => facts.house.go(crate::dialogue::Place::of(at), cases::show(case.id), facts),
        (Some(case), "agree") => facts.house.go(crate::dialogue::Place::of(at), cases::agree(case.id), facts),
        (None, "open" | "agree") => stay(at).note(text!("case-missing")),
        _ => stay(at),
    }
}
