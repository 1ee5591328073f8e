//! What a deed comes to: the writes that the rules of the register allow, or why not; and saving them.

use std::collections::BTreeMap;

use super::asks::{HandOver, PeopleDeed};
use super::deed::{Ask, Form, Kind, Seen};
use super::{At, Step, list};
use crate::dialogue::Turn;
use crate::dialogue::effect::{Audience, Effect, Urgency};
use crate::dialogue::facts::Facts;
use crate::dialogue::own::Deed;
use crate::dialogue::screen::{Button, Screen};
use crate::dialogue::text::{Arg, Text, text};
use crate::domain::access::{Permit, act, may};
use crate::domain::audit::Act;
use crate::domain::people::Office;
use crate::domain::people::acts::{
    self, EndOffice, NewOffice, Refusal, correct_particulars, end_office, give_office, move_office, resume_office,
    succeed,
};
use crate::domain::people::particulars::How;
use crate::domain::people::register::{Register, Write};
use crate::domain::people::tenure::{Basis, LeavingReason, Paper, Seat};
use crate::domain::{GroupId, PersonId, TeamId};

/// What the deed writes, if the rules allow it.
pub(super) fn writes(form: &Form, seen: Seen<'_>) -> acts::Answer {
    let from = form.from.unwrap_or(seen.today);
    let person = form.person;
    match form.kind {
        Kind::Give => {
            let new = new_office(form, seen, form.office.ok_or(Refusal::NotHeld)?);
            match give_office(seen.register, &new) {
                Err(Refusal::HasHolder { .. }) => succeed(seen.register, &new),
                answer => answer,
            }
        }
        Kind::Head => succeed(seen.register, &new_office(form, seen, Office::TeamHead)),
        Kind::End => {
            let (Some(held), Some(why)) = (form.seen.clone(), form.why) else { return Err(Refusal::NotHeld) };
            end_office(seen.register, &EndOffice { person, seen: held, from, why, paper: form.paper.clone() })
        }
        Kind::Move => {
            let of = seen.entry.teams(seen.today).first().copied().ok_or(Refusal::NotHeld)?;
            let to = form.unit.map(TeamId).ok_or(Refusal::NoSuchUnit)?;
            move_office(seen.register, (person, of, to), from, &form.paper)
        }
        Kind::Correct => {
            let how = form.from.map_or(How::Correction, How::Change);
            correct_particulars(seen.register, person, form.fact.clone().into_iter().collect(), how)
        }
        Kind::Resume => resume_office(seen.register, person, form.seen.as_ref().ok_or(Refusal::NotHeld)?),
    }
}

fn new_office(form: &Form, seen: Seen<'_>, office: Office) -> NewOffice {
    let unit = match (form.kind, office.seat()) {
        (Kind::Head, _) => seen.entry.teams(seen.today).first().map(|it| it.0),
        _ => form.unit,
    };
    let basis = (form.paper != Paper::UNKNOWN).then_some(Basis::Decision);
    NewOffice {
        person: form.person,
        office,
        team: unit.filter(|_| office.seat() == Seat::Team).map(TeamId),
        group: unit.filter(|_| office.seat() == Seat::Group).map(GroupId),
        from: form.from.unwrap_or(seen.today),
        basis,
        paper: form.paper.clone(),
    }
}

/// Why a deed is not taken, and what to do.
pub(super) fn refused(refusal: Refusal, seen: Seen<'_>) -> Text {
    self::refusal(refusal, seen.register)
}

/// The same, of a group or a team.
pub(super) fn refusal(refusal: Refusal, register: &Register) -> Text {
    let name = |id: PersonId| register.person(id).map(|it| it.latest().name).unwrap_or_default();
    match refusal {
        Refusal::HoldsAlready { from } => text!("refusal-holds_already", day = Arg::Date(from)),
        Refusal::BeforeItBegan { from } => text!("refusal-before_it_began", day = Arg::Date(from)),
        Refusal::AfterItEnded { to } => text!("refusal-after_it_ended", day = Arg::Date(to)),
        Refusal::HasHolder { person, from } => {
            text!("refusal-has_holder", name = name(person), day = Arg::Date(from))
        }
        Refusal::MediatesElsewhere { team } => {
            let name = register.team(team).map(|it| it.name.clone()).unwrap_or_default();
            text!("refusal-mediates_elsewhere", team = name)
        }
        Refusal::HasCases { count } => text!("refusal-has_cases", count = count),
        _ => {
            let code = refusal.code();
            Text::of(format!("refusal-{code}"))
        }
    }
}

/// Does it, unless something stands against it by now.
pub(super) fn save(at: At, form: &Form, seen: Seen<'_>, (permit, facts): (Permit<act::KeepRegister>, &Facts)) -> Turn {
    let stay = at.clone().place();
    let writes = match writes(form, seen) {
        Err(refusal) => return Turn::to(stay).note(refused(refusal, seen)),
        Ok(writes) if writes.is_empty() => return Turn::to(stay).note(text!("deed-nothing-new")),
        Ok(writes) => writes,
    };
    let hand_over = hand_over(form, seen, facts);
    let heir = hand_over.as_ref().and_then(|it| it.to).map(|to| tell_heir(to, seen));
    let told = told(&writes, permit.by(), facts);
    let act = match form.kind {
        Kind::Give => Act::GiveOffice,
        Kind::End => Act::EndOffice,
        Kind::Move => Act::MoveOffice,
        Kind::Head => Act::NewHead,
        Kind::Correct => Act::CorrectPerson,
        Kind::Resume => Act::ResumeOffice,
    };
    let deed =
        PeopleDeed::Register { permit, ward: seen.register.ward, writes, act: (act, form.person.into()), hand_over };
    Turn::to(at.step(Step::Card { person: form.person }))
        .with(Effect::Own(Deed::of(deed)))
        .with_all(told)
        .with_all(heir)
        .note(text!("deed-saved"))
}

fn hand_over(form: &Form, seen: Seen<'_>, facts: &Facts) -> Option<HandOver> {
    if !form.way(seen).contains(&Ask::Heir) {
        return None;
    }
    let permit = may(facts.actor()?, act::Changing::Mediators).ok()?;
    let cases = seen.hanging.cases.iter().map(|it| it.0).collect();
    let to_name = form.heir.and_then(|it| seen.register.person(it)).map(|it| it.latest().name).unwrap_or_default();
    Some(HandOver { permit, cases, from: form.person, to: form.heir, to_name })
}

fn tell_heir(to: PersonId, seen: Seen<'_>) -> Effect {
    let codes: Vec<Text> = seen.hanging.cases.iter().map(|it| text!("plain", words = it.1.as_str())).collect();
    let body = text!("deed-tell-heir", name = seen.entry.latest().name, cases = Arg::List(codes));
    tell(to, Screen::new(body).open().row(vec![Button::to_menu()]), "heir")
}

/// Whoever got or lost an office hears of it.
fn told(writes: &[Write], by: PersonId, facts: &Facts) -> Vec<Effect> {
    let mut lines: BTreeMap<PersonId, Vec<Text>> = BTreeMap::new();
    for write in writes {
        match write {
            Write::Give { person, holding, .. } => {
                let line =
                    text!("deed-tell-gives", office = list::office(holding, facts), day = Arg::Day(holding.from));
                lines.entry(*person).or_default().push(line);
            }
            Write::End { person, seen, last, why, .. }
                if !matches!(why, LeavingReason::Died | LeavingReason::Mistake) =>
            {
                let day = Arg::Day(last.succ_opt().unwrap_or(*last));
                let line = text!("deed-tell-ends", office = list::office(seen, facts), day = day);
                lines.entry(*person).or_default().push(line);
            }
            _ => {}
        }
    }
    lines.remove(&by);
    let say = |(person, lines): (PersonId, Vec<Text>)| {
        let screen = Screen::new(text!("deed-tell", lines = lines)).open().row(vec![Button::to_menu()]);
        tell(person, screen, "office")
    };
    lines.into_iter().map(say).collect()
}

fn tell(person: PersonId, screen: Screen, what: &str) -> Effect {
    Effect::Tell {
        to: Audience::Person(person),
        screen: Box::new(screen),
        urgency: Urgency::Normal,
        key: Some(format!("register:{what}:{person}")),
    }
}
