//! Something that waits for somebody else: who must see to it, how the office turned to them, and turning to them again.

use super::links::number;
use super::{About, At, MatterFound, TurnTo, permit};
use crate::dialogue::Turn;
use crate::dialogue::cases::links as cases;
use crate::dialogue::effect::{Audience, Effect, Urgency};
use crate::dialogue::facts::{Facts, TeamHead};
use crate::dialogue::figure_words as words;
use crate::dialogue::office::links as office;
use crate::dialogue::people::links as people;
use crate::dialogue::screen::{Button, Screen};
use crate::dialogue::text::{Arg, Text, text};
use crate::domain::PersonId;
use crate::domain::agenda::start_deadline;
use crate::domain::people::Person;
use crate::domain::period::{Period, PeriodKind};
use crate::domain::waiting::{Contact, ContactHow, Matter, NextStep, OpenCase};

pub(super) fn screen(at: &At, facts: &Facts) -> Screen {
    let to_list = || vec![Button::here("list", text!("todo-button-list")), Button::to_menu()];
    let (Some(about), Some(found)) = (at.about, facts.found::<About>()) else {
        return Screen::new(text!("todo-matter-over")).row(to_list());
    };
    let Some(what) = what(about, found, facts) else {
        return Screen::new(text!("todo-matter-over")).row(to_list());
    };
    let body = text!("todo-matter", what = what, whom = whom(found), contacts = contacts(found));
    let mut screen = Screen::new(body);
    for it in found.heads.iter().filter(|it| it.reachable) {
        screen = screen.choice(format!("nudge:{}", it.person), text!("todo-nudge", name = it.name.as_str()));
    }
    for (person, name) in people(found) {
        screen = screen.choice(format!("call:{person}"), text!("todo-called", name = name));
    }
    screen.row(vec![opens(about, found)]).row(to_list())
}

/// What the matter is; nothing where nobody has to see to it any more.
fn what(about: Matter, found: &MatterFound, facts: &Facts) -> Option<Text> {
    match about {
        Matter::Case { .. } => found.case.as_ref().and_then(|it| of_case(it, facts)),
        Matter::Month { .. } if found.closed => None,
        Matter::Month { team, month } => {
            let month = words::period(&Period::containing(PeriodKind::Month, month));
            Some(text!("todo-matter-month", month = month, team = facts.team(team).map_or("", |it| it.name.as_str())))
        }
        Matter::Person { .. } => found.person.as_ref().map(|it| text!("todo-matter-person", name = it.name.as_str())),
    }
}

fn of_case(it: &OpenCase, facts: &Facts) -> Option<Text> {
    let team = facts.team(it.team).map_or("", |team| team.name.as_str());
    match it.next {
        NextStep::Assign => {
            let day = Arg::Date(it.received_on);
            Some(text!("todo-matter-unassigned", code = it.code.as_str(), team = team, day = day))
        }
        NextStep::Begin(wait) => {
            let day = Arg::Date(start_deadline(Some(wait), &facts.law, &facts.calendar)?);
            Some(text!("todo-matter-late", code = it.code.as_str(), team = team, day = day))
        }
        NextStep::Record | NextStep::GoOn(_) => None,
    }
}

fn whom(found: &MatterFound) -> Vec<Text> {
    let head = |it: &TeamHead| line(&it.name, it.phone.as_deref(), it.reachable);
    let mut lines: Vec<Text> = found.heads.iter().map(head).collect();
    lines.extend(found.person.as_ref().map(|it| line(&it.name, it.phone.as_deref(), false)));
    if lines.is_empty() {
        lines.push(text!("todo-no-head"));
    }
    lines
}

fn line(name: &str, phone: Option<&str>, reachable: bool) -> Text {
    let reach = if reachable { text!("todo-reached") } else { text!("todo-not-reached") };
    match phone {
        Some(phone) => text!("todo-whom", name = name, phone = phone, reach = reach),
        None => text!("todo-whom-no-phone", name = name, reach = reach),
    }
}

fn contacts(found: &MatterFound) -> Vec<Text> {
    let line = |it: &Contact| {
        let how = Text::of(format!("todo-did-{}", it.how));
        text!("todo-contact", how = how, day = Arg::Date(it.day), by = it.by.as_str())
    };
    if found.contacts.is_empty() { vec![text!("todo-no-contact")] } else { found.contacts.iter().map(line).collect() }
}

/// Everybody who can be telephoned about it.
fn people(found: &MatterFound) -> impl Iterator<Item = (PersonId, &str)> {
    let person = |it: &'_ Person| it.id;
    let heads = found.heads.iter().map(|it| (it.person, it.name.as_str()));
    heads.chain(found.person.iter().map(move |it| (person(it), it.name.as_str())))
}

/// Where the matter itself is seen to.
fn opens(about: Matter, found: &MatterFound) -> Button {
    match about {
        Matter::Case { case } => Button::go(cases::show(case), text!("todo-open-case")),
        Matter::Month { team, month } => {
            let number = number(month);
            // Whom no message reaches the office closes the month for, after a call.
            if found.heads.iter().any(|it| it.reachable) {
                Button::go(office::month(number), text!("todo-open-month"))
            } else {
                Button::go(office::close_month(team, number), text!("todo-close-for"))
            }
        }
        Matter::Person { person } => Button::go(people::show(person), text!("todo-open-person")),
    }
}

pub(super) fn answer(at: At, key: &str, facts: &Facts) -> Turn {
    let (Some(about), Some(found), Some(permit)) = (at.about, facts.found::<About>(), permit(facts)) else {
        return Turn::to(at.place()).note(text!("not-allowed"));
    };
    let Some((how, person)) = key.split_once(':') else { return Turn::to(at.place()) };
    let person = person.parse().ok().map(PersonId);
    let Some((person, name)) = people(found).find(|it| Some(it.0) == person) else { return Turn::to(at.place()) };
    let turn_to = |how| Effect::own(TurnTo { permit, person, about, how });
    match how {
        "call" => Turn::to(at.place()).with(turn_to(ContactHow::Call)).toast(text!("todo-call-noted", name = name)),
        "nudge" if found.nudged.contains(&person) => Turn::to(at.place()).note(text!("todo-nudged-today", name = name)),
        "nudge" => match reminder(about, found, facts) {
            Some(screen) => {
                let tell = Effect::Tell {
                    to: Audience::Person(person),
                    screen: Box::new(screen),
                    urgency: Urgency::Normal,
                    key: Some(format!("nudge:{person}:{}", facts.today)),
                };
                let done = text!("todo-nudged", name = name);
                Turn::to(at.place()).with(turn_to(ContactHow::Nudge)).with(tell).toast(done)
            }
            None => Turn::to(at.place()),
        },
        _ => Turn::to(at.place()),
    }
}

/// What the one who is reminded reads, with the button that does it.
fn reminder(about: Matter, found: &MatterFound, facts: &Facts) -> Option<Screen> {
    let what = what(about, found, facts)?;
    let (label, go) = match about {
        Matter::Case { case } => match found.case.as_ref()?.next {
            NextStep::Assign => (text!("todo-do-assign"), cases::assign(case)),
            _ => (text!("todo-open-case"), cases::show(case)),
        },
        Matter::Month { month, .. } => (text!("todo-open-month"), office::month(number(month))),
        Matter::Person { .. } => return None,
    };
    Some(Screen::new(text!("todo-reminder", what = what)).row(vec![Button::go(go, label)]))
}
