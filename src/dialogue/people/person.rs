//! One person's card: everything known, what hangs on them, and what can be done about it; and a link for somebody who has not
//! joined yet, or whose telephone is another now.

use chrono::NaiveDate;

use super::asks::{Invitee, PeopleDeed, TheRegister};
use super::deed_form::{self, Kind, Seen};
use super::known::{fact, masked};
use super::office_words::{active, leaving, office};
use super::unit_at::by_paper;
use super::{At, Step, consent, invite, lost, past, to_list, trained};
use crate::dialogue::effect::Effect;
use crate::dialogue::facts::Facts;
use crate::dialogue::screen::{Button, Screen};
use crate::dialogue::text::{Arg, Text, text};
use crate::dialogue::{Answer, Turn, days, figure_words};
use crate::domain::TeamId;
use crate::domain::access::{Permit, act};
use crate::domain::calendar::local_date;
use crate::domain::people::particulars::{Particular, Particulars};
use crate::domain::people::register::Corrected;
use crate::domain::people::tenure::{Basis, Seat, Tenure};
use crate::domain::people::{Holding, Person};

pub(super) fn screen(facts: &Facts) -> Screen {
    let Some(person) = &facts.person else {
        return Screen::new(text!("people-missing")).row(vec![to_list(), Button::to_menu()]);
    };
    let joined = super::list::joined(person.id, facts);
    let sex = person.sex.map_or_else(|| text!("word-none"), |it| Text::of(format!("sex-{it}")));
    let seen = Seen::of(person.id, facts);
    let more = seen.map_or_else(Vec::new, |it| more(it, facts));
    let corrected = corrected(facts);
    let offices = seen.map_or_else(|| offices(person, facts), |it| tenures(it, facts));
    let body = text!(
        "people-card",
        name = person.name.as_str(),
        sex = sex,
        more = more,
        offices = offices,
        joined = joined,
        phone = phone(person, facts),
        corrected = corrected
    );
    let mut screen = Screen::new(body).columns(2);
    for kind in seen.map_or_else(Vec::new, deeds) {
        screen = screen.choice(format!("do:{kind}"), Text::of(format!("deed-do-{kind}")));
    }
    if can_invite(person, facts) {
        let label = if facts.linked.contains(&person.id) {
            text!("people-button-new-account")
        } else {
            text!("people-button-again")
        };
        screen = screen.row(vec![Button::primary("invite", label)]);
    }
    if lost::can_be_locked(person, facts) {
        screen = screen.row(vec![Button::danger("lost", text!("people-button-lost"))]);
    }
    if seen.is_some_and(|it| it.hanging.link_until.is_some()) {
        screen = screen.row(vec![Button::danger("unlink", text!("people-button-take-link-back"))]);
    }
    if seen.is_some_and(consent::stands) {
        screen = screen.row(vec![Button::here("withdraw", text!("people-button-withdraw"))]);
    }
    if seen.is_some() && trained::is_more(facts) {
        screen = screen.row(vec![Button::here("trainings", text!("people-button-trainings"))]);
    }
    if seen.is_some() {
        screen = screen.row(vec![Button::here("past", text!("people-button-past"))]);
    }
    screen.row(vec![to_list(), Button::to_menu()])
}

/// What may be done about somebody, as they stand today.
fn deeds(seen: Seen<'_>) -> Vec<Kind> {
    let today = seen.today;
    let team = seen.entry.teams(today).first().copied();
    let heads = team.and_then(|it| seen.register.head(it, today)).is_some_and(|it| it.id == seen.entry.id);
    let may = |it: &Kind| match it {
        Kind::Give => !seen.entry.has_died(),
        Kind::End => !seen.open().is_empty(),
        Kind::Move => team.is_some(),
        Kind::Head => team.is_some() && !heads,
        Kind::Correct => true,
        Kind::Resume => !seen.ended().is_empty(),
        Kind::Office => !seen.held().is_empty(),
        Kind::Release => !seen.choices(*it).is_empty(),
    };
    Kind::ALL.iter().copied().filter(may).collect()
}

/// What is known of somebody beside name, sex and number, and what they did.
fn more(seen: Seen<'_>, facts: &Facts) -> Vec<Text> {
    let known: Particulars = seen.entry.latest();
    let shown = Particular::ALL
        .iter()
        .filter(|it| !matches!(it, Particular::Name | Particular::Sex | Particular::Phone))
        .map(|it| known.fact(*it))
        .filter(|it| !it.is_unknown());
    let mut lines: Vec<Text> = shown
        .map(|it| {
            let of = it.of();
            text!("people-fact", what = Text::of(format!("particular-{of}")), value = fact(&it, facts))
        })
        .collect();
    let hanging = seen.hanging;
    if hanging.mediated > 0 {
        lines.push(text!("people-cases", mediated = hanging.mediated, open = hanging.cases.len()));
    }
    if !hanging.follow_ups.is_empty() {
        lines.push(text!("people-follow-ups", count = hanging.follow_ups.len()));
    }
    let attended = trained::count(facts);
    if attended > 0 || hanging.sessions > 0 {
        lines.push(text!("people-trainings", attended = attended, coming = hanging.sessions));
        lines.extend(trained::lines(facts));
    }
    if hanging.drafts > 0 {
        lines.push(text!("people-drafts", count = hanging.drafts));
    }
    // A mediator closes no month.
    let heads = |team: &TeamId| seen.register.head(*team, seen.today).is_some_and(|it| it.id == seen.entry.id);
    if !hanging.months.is_empty() && seen.entry.teams(seen.today).iter().any(heads) {
        lines.push(text!("people-months", months = figure_words::months(&hanging.months)));
    }
    if let Some(until) = hanging.link_until {
        lines.push(text!("people-link-until", until = days::until(until)));
    }
    lines
}

/// What was put right of the offices: how each stood before, and why that was wrong.
fn corrected(facts: &Facts) -> Vec<Text> {
    let Some(found) = facts.found::<TheRegister>() else { return Vec::new() };
    let line = |it: &Corrected| {
        let held = held(&it.holding, local_date(it.at), facts);
        let paper = by_paper(&it.end_paper).or_else(|| by_paper(&it.paper));
        let held = match paper {
            Some(paper) => text!("people-office-more", held = held, more = paper),
            None => held,
        };
        let was = match it.why {
            Some(why) => text!("people-office-more", held = held, more = leaving(why, it.holding.office)),
            None => held,
        };
        let day = Arg::Date(local_date(it.at));
        match it.reason.as_str() {
            "" => text!("people-corrected", day = day, was = was),
            reason => text!("people-corrected-why", day = day, was = was, why = reason),
        }
    };
    found.corrected.iter().map(line).collect()
}

/// The offices with their papers; those that were entered by mistake are left out.
fn tenures(seen: Seen<'_>, facts: &Facts) -> Vec<Text> {
    let today = seen.today;
    let shown = seen.entry.tenures.iter().filter(|it| !it.is_void());
    let lines: Vec<Text> = shown.map(|it| tenure(it, today, facts)).collect();
    if lines.is_empty() { vec![text!("office-none")] } else { lines }
}

fn tenure(it: &Tenure, today: NaiveDate, facts: &Facts) -> Text {
    let held = held(&it.holding, today, facts);
    let by = match (it.basis, it.paper.number.as_deref(), it.paper.on) {
        (Some(Basis::Ordinance), ..) => Some(text!("people-by-ordinance")),
        (_, Some(number), Some(day)) => Some(text!("people-by-paper-of", number = number, day = Arg::Date(day))),
        (_, Some(number), None) => Some(text!("people-by-paper", number = number)),
        _ if it.holding.office.seat() == Seat::Ward && it.reaches(today) => Some(text!("people-without-paper")),
        _ => None,
    };
    let ended_by = it.ending.as_ref().and_then(|it| by_paper(&it.paper));
    let why = it.ending.as_ref().and_then(|it| it.why).map(|why| leaving(why, it.holding.office));
    let why = match (why, ended_by) {
        (Some(why), Some(paper)) => Some(text!("people-office-more", held = why, more = paper)),
        (why, paper) => why.or(paper),
    };
    match (by, why) {
        (None, None) => held,
        (Some(by), None) => text!("people-office-more", held = held, more = by),
        (None, Some(why)) => text!("people-office-more", held = held, more = why),
        (Some(by), Some(why)) => {
            text!("people-office-more", held = text!("people-office-more", held = held, more = by), more = why)
        }
    }
}

/// An office with its days; what is only planned says so.
pub(super) fn held(it: &Holding, today: NaiveDate, facts: &Facts) -> Text {
    match it.to {
        None if it.from > today => {
            text!("people-office-coming", office = office(it, facts), from = Arg::Date(it.from))
        }
        Some(to) if to >= today && to >= it.from => {
            let (from, end) = (Arg::Date(it.from), Arg::Date(to.succ_opt().unwrap_or(to)));
            text!("people-office-ending", office = office(it, facts), from = from, end = end)
        }
        None => text!("people-office-since", office = office(it, facts), from = Arg::Date(it.from)),
        Some(to) => {
            text!("people-office-until", office = office(it, facts), from = Arg::Date(it.from), to = Arg::Date(to))
        }
    }
}

fn offices(person: &Person, facts: &Facts) -> Vec<Text> {
    let lines: Vec<Text> = person.offices.iter().map(|it| held(it, facts.today, facts)).collect();
    if lines.is_empty() { vec![text!("office-none")] } else { lines }
}

/// Only as much of the number as is needed to recognise it.
fn phone(person: &Person, facts: &Facts) -> Text {
    let Some(number) = &person.phone else { return text!("word-none") };
    if facts.phones_confirmed.contains(&person.id) {
        text!("people-phone-confirmed", phone = masked(number))
    } else {
        text!("people-phone", phone = masked(number))
    }
}

/// Whoever holds an office may get a link: to join, or to come back with another account (the old one loses its rights when
/// the new one joins).
fn can_invite(person: &Person, facts: &Facts) -> bool {
    active(person, facts).next().is_some()
}

pub(super) fn answer(at: At, answer: Answer<'_>, permit: Permit<act::InvitePeople>, facts: &Facts) -> Turn {
    let Some(person) = &facts.person else { return Turn::to(at.place()).note(text!("people-missing")) };
    match answer {
        Answer::Pick("invite") if can_invite(person, facts) => {
            let stay = at.place();
            let turn = invite::send(stay, Invitee::Known(person.id), &person.name, permit, facts);
            if facts.linked.contains(&person.id) {
                turn.note(text!("people-new-account-sent", name = person.name.as_str()))
            } else {
                turn
            }
        }
        Answer::Pick("trainings") if Seen::of(person.id, facts).is_some() => {
            let said = trained::everything(&person.name, facts);
            Turn::to(at.place()).with_all(said.into_iter().map(|it| Effect::Say(Box::new(it))))
        }
        Answer::Pick("past") if Seen::of(person.id, facts).is_some() => {
            Turn::to(at.step(Step::Past(past::Past { person: person.id, on: None })))
        }
        // `hôm 1/6/2026`: as they stood then.
        Answer::Text { text, .. } if text.contains(|it: char| it.is_ascii_digit()) => match past::day(text, facts) {
            Ok(day) => Turn::to(at.step(Step::Past(past::Past { person: person.id, on: Some(day) }))),
            Err(why) => Turn::to(at.place()).note(why),
        },
        Answer::Pick("lost") if lost::can_be_locked(person, facts) => {
            Turn::to(at.step(Step::Lost(lost::Lost { person: person.id })))
        }
        Answer::Pick("unlink") if facts.found::<TheRegister>().is_some_and(|it| it.hanging.link_until.is_some()) => {
            let deed = PeopleDeed::TakeLinkBack { permit, person: person.id };
            Turn::to(at.place()).with(Effect::own(deed)).note(text!("people-link-taken-back"))
        }
        Answer::Pick("withdraw") if Seen::of(person.id, facts).is_some_and(consent::stands) => {
            Turn::to(at.step(Step::Consent(consent::Form::of(person.id))))
        }
        Answer::Pick(key) => match (key.strip_prefix("do:").and_then(Kind::from_code), Seen::of(person.id, facts)) {
            (Some(kind), Some(seen)) if deeds(seen).contains(&kind) => {
                Turn::to(at.step(Step::Deed(deed_form::Form::new(person.id, kind, seen))))
            }
            _ => Turn::to(at.place()),
        },
        _ => Turn::to(at.place()).note(text!("pick-a-button")),
    }
}
