//! What a deed comes to: the writes that the rules of the register allow, or why not; and saving them.

use std::collections::BTreeMap;

use super::asks::{HandOver, PeopleDeed};
use super::deed_form::{Ask, Form, Kind, Seen};
use super::letters::{tell, tell_heir};
use super::{At, Step, due, office_words};
use crate::dialogue::Turn;
use crate::dialogue::audit::links::{news_of_end, news_of_office};
use crate::dialogue::effect::Effect;
use crate::dialogue::facts::Facts;
use crate::dialogue::screen::{Button, Screen};
use crate::dialogue::text::{Arg, Text, text};
use crate::domain::access::{Permit, act};
use crate::domain::audit::Act;
use crate::domain::people::Office;
use crate::domain::people::acts::{
    self, EndOffice, NewOffice, Refusal, correct_particulars, end_office, give_office, move_office, succeed,
};
use crate::domain::people::mends::{correct_office, correct_release, resume_office};
use crate::domain::people::particulars::How;
use crate::domain::people::register::{Register, Write};
use crate::domain::people::stop::who_may_end;
use crate::domain::people::tenure::{Basis, LeavingReason, Paper, Seat};
use crate::domain::{GroupId, PersonId, TeamId};

/// What the deed writes, if the rules allow it. Whoever came later ends no office over the ward of whoever was there before.
pub(super) fn writes(form: &Form, seen: Seen<'_>) -> acts::Answer {
    let writes = by_the_rules(form, seen)?;
    let ends = |it: &Write| match it {
        Write::End { seen: held, .. } => held.office.seat() == Seat::Ward,
        // A first day that has not come yet.
        Write::Correct { seen: held, from, .. } => held.office.seat() == Seat::Ward && *from > seen.today,
        _ => false,
    };
    if seen.came_before() && writes.iter().any(ends) {
        return Err(Refusal::CameBefore { person: form.person });
    }
    Ok(writes)
}

fn by_the_rules(form: &Form, seen: Seen<'_>) -> acts::Answer {
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
        Kind::Resume => {
            let reason = form.reason.as_deref().unwrap_or_default();
            resume_office(seen.register, person, form.seen.as_ref().ok_or(Refusal::NotHeld)?, reason)
        }
        Kind::Office => put_right(form, seen),
        Kind::Release => {
            let held = form.seen.as_ref().ok_or(Refusal::NotHeld)?;
            let reason = form.reason.as_deref().unwrap_or_default();
            correct_release(seen.register, (person, held), &form.paper, reason)
        }
    }
}

fn put_right(form: &Form, seen: Seen<'_>) -> acts::Answer {
    let held = form.seen.as_ref().ok_or(Refusal::NotHeld)?;
    let tenure = seen.entry.tenures.iter().find(|it| it.holding == *held).ok_or(Refusal::NotHeld)?;
    let from = form.from.unwrap_or(held.from);
    // What was given by a decision whose number nobody knows stays so.
    let basis = form.basis().or(tenure.basis.filter(|it| *it == Basis::Decision));
    if (from, &form.paper, basis) == (held.from, &tenure.paper, tenure.basis) {
        return Ok(Vec::new());
    }
    let reason = form.reason.as_deref().unwrap_or_default();
    correct_office(seen.register, (form.person, held), (from, basis, form.paper.clone()), reason)
}

fn new_office(form: &Form, seen: Seen<'_>, office: Office) -> NewOffice {
    let unit = match (form.kind, office.seat()) {
        (Kind::Head, _) => seen.entry.teams(seen.today).first().map(|it| it.0),
        _ => form.unit,
    };
    NewOffice {
        person: form.person,
        office,
        team: unit.filter(|_| office.seat() == Seat::Team).map(TeamId),
        group: unit.filter(|_| office.seat() == Seat::Group).map(GroupId),
        from: form.from.unwrap_or(seen.today),
        basis: form.basis(),
        paper: form.paper.clone(),
    }
}

/// Why a deed is not taken, and what to do.
pub(super) fn refused(refusal: Refusal, form: &Form, seen: Seen<'_>) -> Text {
    match refusal {
        // Only an end has a reason to choose.
        Refusal::BeforeItBegan { from } if form.kind == Kind::End => text!("deed-end-before", day = Arg::Date(from)),
        _ => self::refusal(refusal, seen.register),
    }
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
        Refusal::CameBefore { person } => came_before(person, register),
        _ => {
            let code = refusal.code();
            Text::of(format!("refusal-{code}"))
        }
    }
}

/// That somebody was in office before, and whom to ask.
pub(super) fn came_before(person: PersonId, register: &Register) -> Text {
    let name = register.person(person).map(|it| it.latest().name).unwrap_or_default();
    let ask: Vec<Text> = who_may_end(register, person).map(|it| text!("plain", words = it.latest().name)).collect();
    let ask = if ask.is_empty() { vec![text!("audit-operator")] } else { ask };
    text!("refusal-came_before", name = name, ask = Arg::List(ask))
}

/// Does it, unless something stands against it by now.
pub(super) fn save(at: At, form: &Form, seen: Seen<'_>, (permit, facts): (Permit<act::KeepRegister>, &Facts)) -> Turn {
    let stay = at.clone().place();
    let writes = match writes(form, seen) {
        Err(refusal) => return Turn::to(stay).note(refused(refusal, form, seen)),
        Ok(writes) if writes.is_empty() => return Turn::to(stay).note(text!("deed-nothing-new")),
        Ok(writes) => writes,
    };
    let told = told(&writes, permit.by(), facts);
    let news = news(&writes, seen, facts);
    // On the day itself, not before: until then who leaves has the cases, and an end can be taken back.
    let on = form.from.unwrap_or(seen.today);
    let hand_over = hand_over(form, seen);
    let later = hand_over.as_ref().filter(|_| on > seen.today);
    let later = later.map(|it| due::plan(it.from, it.to, (permit.by(), on)));
    let hand_over = hand_over.filter(|_| later.is_none());
    let heir = hand_over.as_ref().and_then(|it| it.to);
    let goes = seen.hanging.parted(heir);
    let hears = !goes.open.is_empty() || !goes.settled.is_empty() || seen.hanging.drafts > 0;
    let heir = heir.filter(|_| hears).map(|to| tell_heir(to, &seen.entry.latest().name, (&goes.open, &goes.settled)));
    let act = match form.kind {
        Kind::Give => Act::GiveOffice,
        Kind::End => Act::EndOffice,
        Kind::Move => Act::MoveOffice,
        Kind::Head => Act::NewHead,
        Kind::Correct | Kind::Office | Kind::Release => Act::CorrectPerson,
        Kind::Resume => Act::ResumeOffice,
    };
    let deed =
        PeopleDeed::Register { permit, ward: seen.register.ward, writes, act: (act, form.person.into()), hand_over };
    Turn::to(at.step(Step::Card { person: form.person }))
        // Before the deed: who gets the office is not asked whether they know of it, and whose ends is still one of them.
        .with_all(news)
        .with(Effect::own(deed))
        .with_all(later)
        .with_all(told)
        .with_all(heir)
        .note(text!("deed-saved"))
}

fn hand_over(form: &Form, seen: Seen<'_>) -> Option<HandOver> {
    if !form.way(seen).contains(&Ask::Heir) {
        return None;
    }
    let cases = seen.hanging.all_cases().collect();
    let to_name = form.heir.and_then(|it| seen.register.person(it)).map(|it| it.latest().name).unwrap_or_default();
    Some(HandOver { cases, from: form.person, to: form.heir, to_name })
}

/// The others in office hear of whoever gets rights over the whole ward, as they do of whoever joins with such an office; and of
/// whoever loses them, for whatever reason.
fn news(writes: &[Write], seen: Seen<'_>, facts: &Facts) -> Vec<Effect> {
    let given = writes.iter().filter_map(|it| match it {
        Write::Give { person, holding, paper, .. } => Some((*person, (holding.office, paper), holding.from)),
        // An end that has not come yet is only given up: nobody gets anything.
        Write::Resume { person, seen: held, .. } if held.to.is_some_and(|to| to < seen.today) => {
            let tenure = seen.entry.tenures.iter().find(|it| it.holding == *held);
            let paper = tenure.map_or(&Paper::UNKNOWN, |it| &it.paper);
            Some((*person, (held.office, paper), seen.today))
        }
        _ => None,
    });
    let name = |person| seen.register.person(person).map(|it| it.latest().name).unwrap_or_default();
    let given = given.filter_map(|(person, office, from)| news_of_office((person, &name(person)), office, from, facts));
    let ended = writes.iter().filter_map(|it| match it {
        Write::End { person, seen: held, last, why, .. } => {
            let day = last.succ_opt().unwrap_or(*last);
            let why = office_words::leaving(*why, held.office);
            news_of_end((*person, &name(*person)), (held.office, why), day, facts)
        }
        _ => None,
    });
    given.chain(ended).collect()
}

/// Whoever got or lost an office hears of it.
pub(super) fn told(writes: &[Write], by: PersonId, facts: &Facts) -> Vec<Effect> {
    let mut lines: BTreeMap<PersonId, Vec<Text>> = BTreeMap::new();
    for write in writes {
        match write {
            Write::Give { person, holding, .. } => {
                let line = text!(
                    "deed-tell-gives",
                    office = office_words::office(holding, facts),
                    day = Arg::Day(holding.from)
                );
                let lines = lines.entry(*person).or_default();
                lines.push(line);
                // What the former head left open goes on with the team.
                lines.extend((holding.office == Office::TeamHead).then(|| text!("deed-tell-months")));
            }
            // What was entered by mistake was nobody's, save rights over the ward: of these it is for them to say.
            Write::End { person, seen, last, why, .. }
                if *why != LeavingReason::Died
                    && (*why != LeavingReason::Mistake || seen.office.seat() == Seat::Ward) =>
            {
                let day = Arg::Day(last.succ_opt().unwrap_or(*last));
                let line = text!("deed-tell-ends", office = office_words::office(seen, facts), day = day);
                lines.entry(*person).or_default().push(line);
            }
            Write::Resume { person, seen, .. } => {
                let line = text!("deed-tell-resumes", office = office_words::office(seen, facts));
                lines.entry(*person).or_default().push(line);
            }
            _ => {}
        }
    }
    lines.remove(&by);
    let say = |(person, lines): (PersonId, Vec<Text>)| {
        tell(person, Screen::new(text!("deed-tell", lines = lines)).open().row(vec![Button::to_menu()]))
    };
    lines.into_iter().map(say).collect()
}
