//! The questions of a session that is written down, and the card with all of it.

use super::at::{At, Form, Step};
use crate::dialogue::days;
use crate::dialogue::facts::Facts;
use crate::dialogue::screen::{Button, Screen};
use crate::dialogue::session_words::lines;
use crate::dialogue::text::{Arg, Text, text};
use crate::domain::case::{Case, InvitedRole, Openness, Side};

/// How much of a text stands on the card.
const SHOWN: usize = 400;

pub(super) fn screen(at: &At, case: &Case, facts: &Facts) -> Screen {
    let code = || case.code.as_str();
    let screen = match at.step {
        Step::Words => recent_days(Screen::new(words(case)), facts),
        Step::Day => recent_days(Screen::new(text!("sessions-day", code = code())), facts),
        Step::Present => present(case),
        Step::Review => return review(&at.form, case),
        Step::Invite => InvitedRole::ALL.iter().fold(Screen::new(text!("sessions-invite")), |screen, it| {
            screen.choice(it.code(), Text::of(format!("session-role-{it}")))
        }),
        Step::Consent => consent(&at.form),
        Step::Others => Screen::new(text!("sessions-others"))
            .choice("witness", text!("sessions-witness"))
            .choice("related", text!("sessions-related")),
        Step::Openness => Openness::ALL.iter().fold(Screen::new(text!("sessions-openness")), |screen, it| {
            screen.choice(it.code(), Text::of(format!("session-openness-{it}")))
        }),
        step => Screen::new(Text::of(format!("sessions-ask-{step}"))),
    };
    let mut nav = vec![Button::here("back", text!("button-back")), Button::here("stop", text!("button-stop"))];
    if may_skip(at.step) {
        nav.insert(1, Button::here("skip", text!("button-skip")));
    }
    screen.row(nav)
}

/// What may be left without an answer.
pub(super) fn may_skip(step: Step) -> bool {
    matches!(step, Step::Absence | Step::Openness | Step::Course | Step::Agreed | Step::Open | Step::Next)
}

fn words(case: &Case) -> Text {
    let safety = if case.domestic_violence { text!("sessions-safety") } else { text!("empty") };
    text!("sessions-words-ask", code = case.code.as_str(), safety = safety)
}

fn recent_days(screen: Screen, facts: &Facts) -> Screen {
    let today = facts.today;
    let screen = screen.taking_days().choice(days::key(today), text!("button-today", day = Arg::Date(today)));
    match today.pred_opt() {
        Some(day) => screen.choice(days::key(day), text!("button-yesterday", day = Arg::Date(day))),
        None => screen,
    }
}

/// Who was there. Where there was violence, apart comes first.
fn present(case: &Case) -> Screen {
    let both = ("both", text!("sessions-both"));
    let apart = ("apart", text!("sessions-apart"));
    let (body, first) = if case.domestic_violence {
        (text!("sessions-present-safe", code = case.code.as_str()), [apart, both])
    } else {
        (text!("sessions-present", code = case.code.as_str()), [both, apart])
    };
    first
        .into_iter()
        .fold(Screen::new(body), |screen, (key, label)| screen.choice(key, label))
        .choice("only_a", text!("sessions-only-a"))
        .choice("only_b", text!("sessions-only-b"))
}

fn consent(form: &Form) -> Screen {
    let side = |it: Side| match it {
        Side::A => text!("sessions-consent-a"),
        Side::B => text!("sessions-consent-b"),
    };
    let name = form.name.as_deref().unwrap_or_default();
    Screen::new(text!("sessions-consent", name = name))
        .choice("a", side(Side::A))
        .choice("b", side(Side::B))
        .choice("mediator", text!("sessions-consent-mediator"))
        .choice("no", text!("sessions-consent-no"))
}

fn review(form: &Form, case: &Case) -> Screen {
    let shown = form.session().map_or_else(Vec::new, |it| lines(&it, SHOWN));
    let mut screen = Screen::new(text!("sessions-review", code = case.code.as_str(), lines = shown)).columns(2);
    for step in EDITED {
        screen = screen.choice(format!("edit:{step}"), Text::of(format!("sessions-edit-{step}")));
    }
    screen
        .row(vec![Button::primary("save", text!("button-save"))])
        .row(vec![Button::here("back", text!("button-back")), Button::here("stop", text!("button-stop"))])
}

/// What can be changed from the card, each where its questions begin.
pub(super) const EDITED: [Step; 8] =
    [Step::When, Step::Present, Step::Course, Step::Agreed, Step::Next, Step::Invite, Step::Others, Step::Openness];
