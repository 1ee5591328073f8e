//! The sessions of a case, and one of them with what can be done about the next: words to read out, an appointment.

use chrono::NaiveDate;

use super::asks::SessionDeed;
use super::at::{At, Form, Step};
use super::{begun, found};
use crate::dialogue::Turn;
use crate::dialogue::case_acts;
use crate::dialogue::cases::links::show;
use crate::dialogue::effect::Effect;
use crate::dialogue::facts::{Facts, PAGE};
use crate::dialogue::input::Answer;
use crate::dialogue::pager::pager;
use crate::dialogue::screen::{Button, Screen};
use crate::dialogue::session_words::{lines, presence};
use crate::dialogue::text::{Arg, Text, text};
use crate::domain::calendar::at_local;
use crate::domain::case::{Case, CaseAct, NextSession, Session};

/// How much of a text stands on a card.
const SHOWN: usize = 500;

pub(super) fn screen(at: &At, case: &Case, facts: &Facts) -> Screen {
    let may = case_acts::check(CaseAct::Session, case, facts).is_ok();
    match one(at, facts) {
        Some((nth, session)) => {
            let body = text!("sessions-one", code = case.code.as_str(), nth = nth, lines = lines(session, SHOWN));
            let mut screen = Screen::new(body);
            let next = upcoming(nth, case, session, facts.today);
            if next.is_some() {
                screen = screen.choice("read", text!("sessions-read-out"));
            }
            if next.is_some_and(|it| it.time.is_some()) {
                screen = screen.choice("calendar", text!("sessions-calendar"));
            }
            if may {
                screen = screen.choice("amend", text!("sessions-amend"));
            }
            screen
        }
        None => list(at, case, may, facts),
    }
    .row(vec![Button::here("back", text!("button-back")), Button::go(show(case.id), text!("button-open-case"))])
    .row(vec![Button::to_menu()])
}

fn list(at: &At, case: &Case, may: bool, facts: &Facts) -> Screen {
    let all = found(facts);
    let total = u32::try_from(all.len()).unwrap_or(u32::MAX);
    let body = if all.is_empty() {
        text!("sessions-none", code = case.code.as_str())
    } else {
        text!("sessions-list", code = case.code.as_str(), total = total)
    };
    let label = |it: &Session| text!("sessions-line", day = Arg::Date(it.on), who = presence(it));
    let keyed = (1..).zip(all).map(|(nth, it): (u32, &Session)| (format!("s:{nth}"), label(it)));
    let mut screen = Screen::new(body).page_of(keyed, at.page, PAGE - 1);
    if may {
        screen = screen.choice("new", text!("sessions-record"));
    }
    screen.row(pager(at.page, total))
}

/// The session that is open.
fn one<'a>(at: &At, facts: &'a Facts) -> Option<(u32, &'a Session)> {
    let nth = at.nth.filter(|_| at.step == Step::One)?;
    found(facts).get((nth as usize).checked_sub(1)?).map(|it| (nth, it))
}

/// The next session, if it is still to come, this is the last one that was recorded and the case goes on.
fn upcoming<'a>(nth: u32, case: &Case, session: &'a Session, today: NaiveDate) -> Option<&'a NextSession> {
    let last = case.course.sessions.len() == nth as usize && case.stage.is_open();
    session.next.as_ref().filter(|it| last && it.on >= today)
}

pub(super) fn answer(at: At, answer: Answer<'_>, case: &Case, facts: &Facts) -> Turn {
    let stay = at.clone().place();
    let Answer::Pick(key) = answer else { return Turn::to(stay).note(text!("pick-a-button")) };
    match (key, one(&at, facts)) {
        ("back", Some(_)) => Turn::to(At::list(case.id).place()),
        ("back", None) => facts.house.go(stay, show(case.id), facts),
        ("prev", None) => Turn::to(At { page: at.page.saturating_sub(1), ..at }.place()),
        ("next", None) => Turn::to(At { page: at.page.saturating_add(1), ..at }.place()),
        ("new", None) => allowed(case, facts, || begun(case)),
        ("amend", Some((nth, session))) => {
            let form = Form::of(nth, session.clone(), case.version);
            allowed(case, facts, || At { step: Step::Review, ..At::one(case.id, nth).with(form) })
        }
        ("read", Some((nth, session))) => match upcoming(nth, case, session, facts.today) {
            Some(next) => Turn::to(stay).with(Effect::Say(Box::new(Screen::new(read_out(next))))),
            None => Turn::to(stay),
        },
        ("calendar", Some((nth, session))) => {
            let next = upcoming(nth, case, session, facts.today);
            match next.and_then(|it| appoint(nth, case, it)) {
                Some(deed) if next.is_some_and(|it| names_a_party(case, it)) => {
                    Turn::to(stay).with(Effect::own(deed)).note(text!("sessions-place-left-out"))
                }
                Some(deed) => Turn::to(stay).with(Effect::own(deed)),
                None => Turn::to(stay).note(text!("sessions-no-time")),
            }
        }
        (key, None) => match key.strip_prefix("s:").and_then(|it| it.parse().ok()) {
            Some(nth) => Turn::to(At::one(case.id, nth).place()),
            None => Turn::to(stay),
        },
        _ => Turn::to(stay),
    }
}

fn allowed(case: &Case, facts: &Facts, at: impl FnOnce() -> At) -> Turn {
    match case_acts::check(CaseAct::Session, case, facts) {
        Ok(_) => Turn::to(at().place()),
        Err(why) => Turn::to(At::list(case.id).place()).note(why),
    }
}

/// What the mediator reads out to the parties, on the telephone or at their door.
fn read_out(next: &NextSession) -> Text {
    let time = next.time.map_or_else(|| text!("empty"), |it| text!("session-time", time = it));
    let place = next.place.as_deref().map_or_else(|| text!("empty"), |it| text!("session-at", place = it));
    text!("sessions-words", day = Arg::Day(next.on), time = time, place = place)
}

/// Whether the place of the next session names a party: that stays out of calendars, which other programs read.
fn names_a_party(case: &Case, next: &NextSession) -> bool {
    next.place.as_deref().is_some_and(|it| case.names_a_party(it))
}

fn appoint(nth: u32, case: &Case, next: &NextSession) -> Option<SessionDeed> {
    Some(SessionDeed::Appoint {
        uid: format!("{}-{nth}@hoagiai", case.code),
        title: text!("sessions-appointment", code = case.code.as_str()),
        place: next.place.clone().filter(|_| !names_a_party(case, next)).unwrap_or_default(),
        at: at_local(next.on, next.time?),
    })
}
