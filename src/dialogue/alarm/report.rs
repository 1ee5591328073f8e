//! Reporting danger, and taking a report back.

use super::asks;
use super::at::Held;
use super::held::go_on;
use super::{At, Step, letters};
use crate::dialogue::alarm::AlarmDeed;
use crate::dialogue::effect::Effect;
use crate::dialogue::facts::Facts;
use crate::dialogue::text::{Text, text};
use crate::dialogue::{Answer, Place, Turn};
use crate::domain::access::{Permit, act, may};
use crate::domain::alarm::{Alarm, NewAlarm, Subject, kind_of};
use crate::domain::people::Actor;
use crate::domain::scope_guard::Sign;
use crate::domain::{AlarmId, TeamId};

/// Reports it: now, and only now, others are told.
pub(super) fn raise(at: At, permit: Permit<act::ReportDanger>, facts: &Facts) -> Turn {
    let (Some(actor), Some(kind)) = (facts.actor(), kind_of(at.sign)) else { return Turn::to(at.place()) };
    let id = AlarmId(facts.fresh);
    let own_team = team_of(actor, facts);
    let written = at.back.written().filter(|it| !it.has_ended());
    let (subject, team, group, place) = match (written, facts.case.as_ref().filter(|_| at.back.shows_case())) {
        (Some(written), _) => {
            let (team, group, place) = written.whereabouts();
            (Subject::Draft(written.draft()), team.or(own_team), group, place)
        }
        (None, Some(case)) => {
            (Subject::Case(case.id), Some(case.team), Some(case.place.group), case.place.detail.clone())
        }
        (None, None) => (Subject::Nothing, own_team, None, None),
    };
    // A place may be called after the people who live there: then only the group is told (Art. 4(3)). Where nobody said
    // where it is, none is told: whoever comes to help must ask, not go where the reporter happens to live.
    let place = place.filter(|it| !super::letters::names_a_party(it, &at.back, facts));
    let new = NewAlarm { id, ward: actor.ward, team, subject, group, place, kind, sign: at.sign };
    let reported = at.back.written().map(|it| it.reported(at.sign, id, facts));
    let (back, kept) = reported.unwrap_or_else(|| ((*at.back).clone(), Vec::new()));
    let next = At { step: Step::Told, alarm: Some(id), back: Box::new(back), ..at };
    Turn::to(next.place()).with_all(kept).with(Effect::own(AlarmDeed::Raise { permit, new: Box::new(new) }))
}

/// The team of whoever reports something: the head of a resident group is neighbour to its team.
fn team_of(actor: &Actor, facts: &Facts) -> Option<TeamId> {
    let group = actor.offices.iter().find_map(|it| it.group);
    let served = facts.teams_now().find(|it| group == Some(it.group)).map(|it| it.id);
    actor.first_team().or(served)
}

/// "It was a slip." Within a quarter of an hour everybody who was told learns of it; later a call is better.
pub(super) fn take_back(at: At, permit: Permit<act::ReportDanger>, facts: &Facts) -> Turn {
    let Some(alarm) = asks::found(facts).filter(|it| Some(it.id) == at.alarm) else {
        return Turn::to(*at.back).note(text!("alarm-gone"));
    };
    if alarm.withdrawn.is_some() && at.step != Step::Slip {
        return Turn::to(at.place()).note(text!("alarm-was-mistake"));
    }
    let late = !alarm.may_be_mistaken(permit.by(), facts.now);
    if late && at.step != Step::Slip {
        return Turn::to(at.place()).note(too_late(alarm, facts));
    }
    let effect = Effect::own(AlarmDeed::TakeBack { permit, id: alarm.id });
    let sign = at.sign;
    let turn = match (at.step, at.held) {
        (Step::Slip, Some(Held::Key { key })) => {
            let Turn { next, effects, .. } = unreported(Turn::to(*at.back), sign);
            let turn = next.answer(Answer::Pick(&key), facts);
            Turn { effects: effects.into_iter().chain(turn.effects.clone()).collect(), ..turn }
        }
        // The answer is given when they go on: to the question that it was meant for.
        (_, held) if held.is_some() && at.back.written().is_some() => {
            let Turn { next, effects, .. } = unreported(Turn::to(*at.back), sign);
            Turn::to(At { step: Step::Told, held, back: Box::new(next), ..at }.place()).with_all(effects)
        }
        // What was said is words like any others now.
        (_, held) => unreported(go_on(At { alarm: None, held, ..at }, facts), sign),
    };
    if late {
        // The report stands, whatever the draft says from now on.
        return turn.note(too_late(alarm, facts));
    }
    let mut turn = turn.note(taken_back(alarm, permit, facts));
    turn.effects.insert(0, effect);
    turn
}

/// A draft to which somebody goes on forgets that it was reported.
fn unreported(mut turn: Turn, sign: Sign) -> Turn {
    if let Some((next, effects)) = turn.next.written().map(|it| it.unreported(sign)) {
        turn.next = next;
        turn.effects.extend(effects);
    }
    turn
}

/// "It was a slip", said on another card than that of the report: the person stays there.
pub(super) fn mistaken(place: Place, alarm: &Alarm, facts: &Facts) -> Turn {
    let Some(permit) = facts.actor().and_then(|it| may(it, act::ReportDanger).ok()) else {
        return Turn::to(place).note(text!("not-allowed"));
    };
    let next = match place.into_at::<At>() {
        Ok(at) if at.alarm == Some(alarm.id) => return take_back(at, permit, facts),
        Ok(at) if !at.holds_words() => *at.back,
        Ok(at) => at.place(),
        Err(place) => place,
    };
    if alarm.withdrawn.is_some() {
        return Turn::to(next).note(text!("alarm-was-mistake"));
    }
    if !alarm.may_be_mistaken(permit.by(), facts.now) {
        return Turn::to(next).note(too_late(alarm, facts));
    }
    let effect = Effect::own(AlarmDeed::TakeBack { permit, id: alarm.id });
    Turn::to(next).note(taken_back(alarm, permit, facts)).with(effect)
}

/// That the quarter of an hour is over, and whom to telephone instead.
fn too_late(alarm: &Alarm, facts: &Facts) -> Text {
    text!("alarm-too-late", call = letters::whom_to_tell(alarm, facts))
}

/// That it was taken back; a head who reported it and told the police of it themselves has a call to make as well.
fn taken_back(alarm: &Alarm, permit: Permit<act::ReportDanger>, facts: &Facts) -> Text {
    match letters::to_ring_back(alarm, permit.by(), facts) {
        Some(ring) => text!("alarm-taken-back-ring", ring = ring),
        None => text!("alarm-taken-back"),
    }
}
