//! The questions of a session that is written down, and the card with all of it.

use super::at::{At, Form, Step};
use super::links::of_case;
use crate::dialogue::days;
use crate::dialogue::facts::Facts;
use crate::dialogue::guide;
use crate::dialogue::screen::{Button, Screen};
use crate::dialogue::session_words::lines;
use crate::dialogue::text::{Arg, Text, text};
use crate::domain::case::{Case, InvitedRole, Openness, Side};
use crate::domain::names::initials;

/// How much of a text stands on the card.
const SHOWN: usize = 400;

pub(super) fn screen(at: &At, case: &Case, facts: &Facts) -> Screen {
    let code = || case.code.as_str();
    let screen = match at.step {
        Step::Words => {
            let screen = recent_days(Screen::new(words(&at.form, case)), facts);
            if is_told(&at.form, case) { screen.choice("review", text!("sessions-to-review")) } else { screen }
        }
        Step::Day => recent_days(Screen::new(text!("sessions-day", code = code())), facts),
        Step::Present => present(case),
        Step::Review => return review(&at.form, case),
        Step::Invite => {
            let names = at.form.invited.iter().map(|it| it.name.as_str());
            let roles = InvitedRole::ALL.iter().fold(Screen::new(text!("sessions-invite")), |screen, it| {
                screen.choice(it.code(), Text::of(format!("session-role-{it}")))
            });
            removing(roles, names)
        }
        Step::OtherNames => {
            let screen = Screen::new(text!("sessions-ask-other_names"));
            removing(screen, at.form.others().iter().map(String::as_str))
        }
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
    screen.row(nav).row(guide::row())
}

/// What may be left without an answer.
pub(super) fn may_skip(step: Step) -> bool {
    matches!(step, Step::Absence | Step::Openness | Step::Course | Step::Agreed | Step::Open | Step::Next)
}

/// Each of those who were noted can be taken out again; on the card they stand as initials.
fn removing<'a>(screen: Screen, names: impl Iterator<Item = &'a str>) -> Screen {
    names.enumerate().fold(screen, |screen, (nth, name)| {
        screen.row(vec![Button::here(format!("x:{nth}"), text!("sessions-remove", person = initials(name)))])
    })
}

/// Whether anything of the session was told yet.
pub(super) fn is_told(form: &Form, case: &Case) -> bool {
    let begun = Form { apart: form.apart, version: form.version, ..Form::default() };
    *form != begun || form.apart != case.domestic_violence
}

fn words(form: &Form, case: &Case) -> Text {
    let safety = if case.domestic_violence { text!("sessions-safety") } else { text!("empty") };
    let id = if is_told(form, case) { "sessions-words-more" } else { "sessions-words-ask" };
    Text::of(id).with("code", case.code.as_str()).with("safety", safety)
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
    // A day that is recorded already: perhaps the same session, told twice.
    let again = form.nth.is_none() && form.on.is_some_and(|it| case.course.sessions.contains(&it));
    let save = if again {
        Button::here("other", text!("sessions-save-other"))
    } else {
        Button::primary("save", text!("button-save"))
    };
    let recorded = again.then(|| Button::go(of_case(case.id), text!("sessions-button")));
    screen
        .asking_if_right()
        .row(vec![save])
        .row(recorded.into_iter().collect())
        .row(vec![Button::here("back", text!("button-back")), Button::here("stop", text!("button-stop"))])
        .row(guide::row())
}

/// What can be changed from the card, each where its questions begin.
pub(super) const EDITED: [Step; 8] =
    [Step::When, Step::Present, Step::Course, Step::Agreed, Step::Next, Step::Invite, Step::Others, Step::Openness];
