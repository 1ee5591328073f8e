//! One person's card, and inviting somebody who is known but has not joined yet.

use super::asks::Invitee;
use super::list::{active, office};
use super::{At, invite, to_list};
use crate::dialogue::facts::Facts;
use crate::dialogue::screen::{Button, Screen};
use crate::dialogue::text::{Arg, Text, text};
use crate::dialogue::{Answer, Turn};
use crate::domain::access::{Permit, act};
use crate::domain::input::phone::parse_phone;
use crate::domain::people::Person;

pub(super) fn screen(facts: &Facts) -> Screen {
    let Some(person) = &facts.person else {
        return Screen::new(text!("people-missing")).row(vec![to_list(), Button::to_menu()]);
    };
    let joined = if facts.linked.contains(&person.id) { text!("people-joined") } else { text!("people-not-joined") };
    let sex = person.sex.map_or_else(|| text!("word-none"), |it| Text::of(format!("sex-{it}")));
    let body = text!(
        "people-card",
        name = person.name.as_str(),
        sex = sex,
        offices = offices(person, facts),
        joined = joined,
        phone = phone(person, facts)
    );
    let mut screen = Screen::new(body);
    if can_invite(person, facts) {
        screen = screen.row(vec![Button::primary("invite", text!("people-button-again"))]);
    }
    screen.row(vec![to_list(), Button::to_menu()])
}

fn offices(person: &Person, facts: &Facts) -> Vec<Text> {
    let mut lines: Vec<Text> = person
        .offices
        .iter()
        .map(|it| match it.to {
            None => text!("people-office-since", office = office(it, facts), from = Arg::Date(it.from)),
            Some(to) => {
                text!("people-office-until", office = office(it, facts), from = Arg::Date(it.from), to = Arg::Date(to))
            }
        })
        .collect();
    if lines.is_empty() {
        lines.push(text!("office-none"));
    }
    lines
}

/// Only as much of the number as is needed to recognise it.
fn phone(person: &Person, facts: &Facts) -> Text {
    let Some(number) = &person.phone else { return text!("word-none") };
    let masked = parse_phone(number).map_or_else(|_| "•••".to_owned(), |it| it.masked());
    if facts.phones_confirmed.contains(&person.id) {
        text!("people-phone-confirmed", phone = masked)
    } else {
        text!("people-phone", phone = masked)
    }
}

fn can_invite(person: &Person, facts: &Facts) -> bool {
    !facts.linked.contains(&person.id) && active(person, facts).next().is_some()
}

pub(super) fn answer(at: At, answer: Answer<'_>, permit: Permit<act::InvitePeople>, facts: &Facts) -> Turn {
    match (answer, &facts.person) {
        (Answer::Pick("invite"), Some(person)) if can_invite(person, facts) => {
            let stay = at.place();
            invite::send(stay, Invitee::Known(person.id), &person.name, permit, facts)
        }
        (Answer::Pick(_), _) => Turn::to(at.place()),
        _ => Turn::to(at.place()).note(text!("pick-a-button")),
    }
}
