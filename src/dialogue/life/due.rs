//! Reminders of what was agreed, of the court and of a pause (Art. 26, BLTTDS Art. 418): what is said follows from the case
//! as it is now, so that one which is no longer right says nothing. It is for those who follow it up and are still of the
//! team; where nobody is, for its head, and where it has none whom a message reaches, for the office.

use super::asks::Reminded;
use super::follow;
use super::links::{court, go_on, keep, kept};
use super::timers::Due;
use crate::dialogue::cases::links::show;
use crate::dialogue::effect::{Audience, Effect, Urgency};
use crate::dialogue::entry::Timed;
use crate::dialogue::facts::{Facts, Needs};
use crate::dialogue::screen::{Button, Screen};
use crate::dialogue::sessions::links::of_case;
use crate::dialogue::text::{Arg, Text, text};
use crate::domain::case::{Case, Kept, Reminder, Reminding};

impl Timed for Due {
    const NAMES: &'static [&'static str] = &["life"];

    fn needs(&self) -> Needs {
        let Self::Life { case, .. } = self;
        Needs { case: Some(*case), case_heads: true, ..Needs::default() }.and(Reminded(*case))
    }

    fn follow(&self, facts: &Facts) -> Vec<Effect> {
        let (Self::Life { what, of, .. }, Some(case)) = (self, &facts.case) else { return Vec::new() };
        match case.reminding((*what, *of), (&facts.law, &facts.calendar), facts.now) {
            Some(it) => due(&it, case, facts),
            None => Vec::new(),
        }
    }
}

/// What is said when a reminder is due.
fn due(it: &Reminding, case: &Case, facts: &Facts) -> Vec<Effect> {
    let code = || case.code.as_str();
    let day = || Arg::Day(it.of);
    let body = match it.what {
        Reminder::DueSoon => text!("life-due-soon", code = code(), day = day()),
        Reminder::DueToday => text!("life-due-today", code = code(), day = day()),
        Reminder::DuePast => text!("life-due-past", code = code(), day = day()),
        Reminder::Check7 | Reminder::Check30 | Reminder::Check90 => {
            let agreed = case.stage.ended_on().unwrap_or(it.of);
            text!("life-check", code = code(), day = Arg::Day(agreed), days = (facts.today - agreed).num_days())
        }
        // After a silence of weeks there may be nothing left to remind of.
        Reminder::Court60 | Reminder::Court30 | Reminder::Court7 if it.of < facts.today => return Vec::new(),
        Reminder::Court60 | Reminder::Court30 | Reminder::Court7 => {
            text!("life-court-soon", code = code(), day = day(), days = (it.of - facts.today).num_days())
        }
        Reminder::PauseOver => text!("life-pause-over", code = code(), day = day()),
        Reminder::Idle | Reminder::IdleHead => {
            text!("life-idle", code = code(), day = day(), days = (facts.today - it.of).num_days())
        }
        Reminder::SessionEve => {
            let kind = Text::of(format!("kind-{}", case.kind));
            text!("sessions-eve", code = code(), kind = kind, day = day())
        }
    };
    // Of those that wait to be sent the newer says it better than the older, as far as both are about the same: what is asked
    // of a settlement as a whole says nothing of a step that is due on the same day.
    let about = format!("{}-{}", it.what.family(), it.of);
    let tell = |to: Audience, body: Text, key: String| Effect::Tell {
        to,
        screen: Box::new(rows(it.what, case, Screen::new(body))),
        urgency: Urgency::Normal,
        key: Some(format!("life:{}:{about}:{key}", case.id)),
    };
    if it.what == Reminder::IdleHead {
        let headed = facts.case_heads.iter().any(|it| it.reachable);
        let to = if headed { Audience::HeadOf(case.led_by()) } else { Audience::OfficersOf(case.ward) };
        return vec![tell(to, body, "head".to_owned())];
    }
    let people = facts.found::<Reminded>().map_or(&[][..], |it| it.people.as_slice());
    if !people.is_empty() {
        return people.iter().map(|it| tell(Audience::Person(*it), body.clone(), it.to_string())).collect();
    }
    // An agreement does not go out of sight because who mediated it left (Art. 26).
    let headed = facts.case_heads.iter().any(|it| it.reachable);
    let to = if headed { Audience::HeadOf(case.led_by()) } else { Audience::OfficersOf(case.ward) };
    let may_come_back = headed && !stays_silent(it, case, facts);
    // Only where the head is to go on is that said beforehand: whoever mediated was not named, and nobody takes their place.
    let (deed, body) = match follow::head_follows(case, facts) {
        Some(_) if may_come_back => (None, text!("life-instead-once", body = body)),
        Some(deed) => (Some(deed), text!("life-head-follows", body = body)),
        None => (None, text!("life-instead", body = body)),
    };
    deed.into_iter().chain([tell(to, body, "instead".to_owned())]).collect()
}

/// Whether whoever follows the case up has left, or was out of reach already when they were last to be reminded: whoever has
/// blocked the bot only since then may come back, and loses no case.
fn stays_silent(it: &Reminding, case: &Case, facts: &Facts) -> bool {
    let before = case.remindings(&facts.law, &facts.calendar).into_iter().map(|it| it.due_at);
    let before = before.filter(|at| *at < it.due_at).max();
    let silent = facts.found::<Reminded>().map_or(&[][..], |it| it.silent.as_slice());
    silent.iter().all(|since| since.is_none_or(|since| before.is_some_and(|before| since <= before)))
}

fn rows(what: Reminder, case: &Case, screen: Screen) -> Screen {
    let open = vec![Button::go(show(case.id), text!("button-open-case"))];
    let answer = |it: Kept| Button::go(kept(case.id, it), Text::of(format!("life-kept-{it}")));
    match what {
        Reminder::Court60 | Reminder::Court30 | Reminder::Court7 => {
            screen.row(vec![Button::go(court(case.id), text!("life-do-court"))])
        }
        Reminder::PauseOver => screen.row(vec![Button::go(go_on(case.id), text!("life-do-go_on"))]),
        Reminder::IdleHead => screen,
        Reminder::SessionEve | Reminder::Idle => {
            screen.row(vec![Button::go(of_case(case.id), text!("sessions-button"))])
        }
        Reminder::DueSoon => screen,
        _ => screen
            .row([Kept::Holding, Kept::Lagging, Kept::Broken].map(answer).to_vec())
            .row(vec![Button::go(keep(case.id), text!("life-more-answers"))]),
    }
    .row(open)
}
