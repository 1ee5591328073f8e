//! The end of a practice: what would have happened now, who would have heard of it, and what the law would want by when.

use super::heard::with_report;
use super::session::may_begin;
use super::{Practice, Told};
use crate::dialogue::action::{Go, Section};
use crate::dialogue::facts::Facts;
use crate::dialogue::intake::End;
use crate::dialogue::screen::{Button, Screen};
use crate::dialogue::text::{Arg, Text, text};
use crate::domain::case::Status;

pub(super) fn screen(practice: &Practice, facts: &Facts) -> Screen {
    let lines: Vec<Text> =
        follows(practice, facts).into_iter().map(|it| text!("practice-end-line", line = it)).collect();
    let session = if may_begin(facts) { vec![Button::here("session", text!("practice-session"))] } else { Vec::new() };
    Screen::new(text!("practice-end", told = with_report(text!("practice-end-told"), facts), lines = lines))
        .row(vec![Button::go(Go::Section(Section::Log), text!("practice-to-earnest"))])
        .row(session)
        .row(vec![Button::here("again", text!("practice-again")), Button::to_menu()])
}

/// What follows from it in earnest.
fn follows(practice: &Practice, facts: &Facts) -> Vec<Text> {
    let asked = practice.told.contains(&Told::Officer).then(|| text!("practice-end-officer"));
    let mut lines: Vec<Text> = asked.into_iter().collect();
    match &practice.at.end {
        Some(End::Saved { status, deadline, .. }) => {
            lines.push(text!("practice-end-saved"));
            let told = Told::ALL.iter().filter(|it| **it != Told::Officer && practice.told.contains(it));
            let heard = told.map(|it| Text::of(format!("practice-end-{it}")));
            let before = lines.len();
            lines.extend(heard);
            if lines.len() == before {
                lines.push(text!("practice-end-nobody"));
            }
            match deadline {
                Some(day) if *day < facts.today => lines.push(text!("intake-next-late", day = Arg::Day(*day))),
                Some(day) => lines.push(text!("practice-end-begin", day = Arg::Day(*day))),
                None => lines.push(Text::of(format!("intake-next-{status}"))),
            }
            if *status == Status::Success {
                lines.push(text!("practice-end-kept"));
            }
        }
        Some(End::NotAccepted { body }) => {
            lines.push(text!("practice-end-referred", body = Text::of(format!("body-{body}"))));
        }
        None => {}
    }
    lines
}
