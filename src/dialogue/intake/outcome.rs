//! How far the case has come, and what the register wants to know of its end: the agreement (Art. 23(1), 24) or which
//! of the other legal ends it was and where the parties were guided (Art. 21(3), 23(2)(3), 27). Days are kept in the
//! order the law gives them.

use chrono::{Days, Months, NaiveDate};

use super::draft::{Draft, Now};
use super::step::Step;
use super::{At, accept, help, question, read, stay, words};
use crate::dialogue::Turn;
use crate::dialogue::days;
use crate::dialogue::facts::Facts;
use crate::dialogue::screen::Screen;
use crate::dialogue::text::{Arg, Text, text};
use crate::domain::case::{EndReason, Settlement};
use crate::domain::law::ParamKey;
use crate::domain::referral::{ReferralBody, referral_for_kind};

pub(super) fn screen(at: &At, facts: &Facts) -> Screen {
    match at.step {
        Step::Status => Now::ALL.iter().fold(Screen::new(question("intake-status", at.step)), |screen, it| {
            screen.choice(format!("now:{it}"), Text::of(format!("intake-now-{it}")))
        }),
        Step::Since => past_days(at, "intake-since", facts),
        Step::AgreedOn => past_days(at, "intake-agreed-on", facts),
        Step::EndedOn => past_days(at, "intake-ended-on", facts),
        Step::PerformBy => offer(Screen::new(question("intake-perform-by", at.step)).taking_days(), due_days(facts)),
        Step::Written => Settlement::ALL.iter().fold(Screen::new(question("intake-written", at.step)), |screen, it| {
            screen.choice(it.key(), Text::of(format!("written-{it}")))
        }),
        Step::Reason => EndReason::BY_LAW.iter().fold(Screen::new(question("intake-reason", at.step)), |screen, it| {
            screen.choice(format!("reason:{it}"), Text::of(format!("end-{it}")))
        }),
        _ => guidance(&at.draft, facts)
            .into_iter()
            .fold(Screen::new(question("intake-guidance", at.step)), |screen, it| {
                screen.choice(format!("to:{it}"), Text::of(format!("body-{it}")))
            }),
    }
}

/// Days that are one tap, and what each of them is: those that are likely and possible.
fn quick_days(draft: &Draft, facts: &Facts) -> Vec<(&'static str, NaiveDate)> {
    let received = draft.received_on.unwrap_or(facts.today);
    let mut days = vec![("button-today", facts.today)];
    if let Some(yesterday) = facts.today.checked_sub_days(Days::new(1)).filter(|&it| it >= received) {
        days.push(("button-yesterday", yesterday));
    }
    if days.iter().all(|it| it.1 != received) {
        days.push(("intake-day-received", received));
    }
    days
}

fn past_days(at: &At, id: &'static str, facts: &Facts) -> Screen {
    let received = at.draft.received_on.unwrap_or(facts.today);
    let screen = Screen::new(question(id, at.step).with("received", Arg::Day(received))).taking_days();
    offer(screen, quick_days(&at.draft, facts))
}

fn offer(screen: Screen, days: Vec<(&'static str, NaiveDate)>) -> Screen {
    days.into_iter()
        .fold(screen, |screen, (id, day)| screen.choice(days::key(day), Text::of(id).with("day", Arg::Day(day))))
}

fn due_days(facts: &Facts) -> Vec<(&'static str, NaiveDate)> {
    let week = facts.today.checked_add_days(Days::new(7));
    let months = |n| facts.today.checked_add_months(Months::new(n));
    [("intake-in-a-week", week), ("intake-in-a-month", months(1)), ("intake-in-three-months", months(3))]
        .into_iter()
        .filter_map(|(id, day)| Some((id, day?)))
        .collect()
}

/// The day of a button, also of one of an earlier release.
fn day_of(key: &str, draft: &Draft, facts: &Facts) -> Option<NaiveDate> {
    let nth = |n: usize| due_days(facts).get(n).map(|it| it.1);
    match key {
        "day:received" => draft.received_on,
        "due:week" => nth(0),
        "due:month" => nth(1),
        "due:quarter" => nth(2),
        _ => days::from_key(key, facts),
    }
}

/// Where the parties may be guided after a failure: what suits the kind first.
fn guidance(draft: &Draft, facts: &Facts) -> Vec<ReferralBody> {
    use ReferralBody::*;
    let mut bodies = draft.kind.map_or_else(Vec::new, |it| referral_for_kind(it).to_vec());
    for body in [WardCommittee, RegionalCourt, LegalAid, WardPolice, ComplaintBody, JusticeOfficer] {
        if !bodies.contains(&body) {
            bodies.push(body);
        }
    }
    if facts.law.on(facts.today).hotline(ParamKey::HotlineDomesticViolence).is_none() {
        bodies.retain(|&it| it != DomesticViolenceHotline);
    }
    bodies.truncate(8);
    bodies
}

pub(super) fn pick(at: At, key: &str, facts: &Facts) -> Turn {
    let mut draft = at.draft.clone();
    match key.split_once(':').unwrap_or((key, "")) {
        ("now", code) => match Now::from_code(code) {
            Some(now) => take_status(at, now, facts),
            None => help(at),
        },
        ("day" | "due", _) => match day_of(key, &draft, facts) {
            Some(day) if at.step == Step::PerformBy => take_due(at, day, facts),
            Some(day) if day <= facts.today => take_day(at, day, facts),
            _ => help(at),
        },
        ("yes" | "later" | "no", _) => match Settlement::from_key(key) {
            Some(settlement) => {
                draft.written = Some(settlement);
                accept(at, draft, facts)
            }
            None => help(at),
        },
        ("reason", code) => match EndReason::from_code(code).filter(|it| EndReason::BY_LAW.contains(it)) {
            Some(reason) => {
                draft.reason = Some(reason);
                accept(at, draft, facts)
            }
            None => help(at),
        },
        ("to", code) => match ReferralBody::from_code(code) {
            Some(body) => {
                draft.guidance = Some(body);
                accept(at, draft, facts)
            }
            None => help(at),
        },
        _ => help(at),
    }
}

pub(super) fn typed(at: At, text: &str, message: i32, facts: &Facts) -> Turn {
    match at.step {
        Step::AgreedOn => match day_and_agreement(text, facts) {
            Some((day, agreement)) if at.draft.agreement.is_none() => {
                let dated = take_day(at, day, facts);
                match dated.next.at::<At>().filter(|it| it.step == Step::Agreement).cloned() {
                    Some(at) => words::typed(at, agreement, message, facts),
                    None => dated,
                }
            }
            _ => take_typed_day(at, text, facts),
        },
        Step::Status => match read::now(text, facts.written_on()) {
            Some(now) => {
                let understood = text!("understood-label", label = Text::of(format!("intake-now-{now}")));
                let turn = take_status(at, now, facts);
                let more = turn.note.clone();
                let turn = turn.note(understood);
                more.into_iter().fold(turn, Turn::line)
            }
            None => help(at),
        },
        Step::PerformBy => match read::due_day(text, at.draft.agreed_on, facts) {
            Ok(day) => take_due(at, day, facts),
            Err(note) => stay(at).note(note),
        },
        _ => take_typed_day(at, text, facts),
    }
}

fn take_typed_day(at: At, text: &str, facts: &Facts) -> Turn {
    match read::past_day(text, facts.written_on()) {
        Ok(day) => take_day(at, day, facts),
        Err(note) => stay(at).note(note),
    }
}

/// How far it has come. What was received today can only have begun or ended today: no day is asked then.
fn take_status(at: At, now: Now, facts: &Facts) -> Turn {
    let mut draft = Draft { now: Some(now), ..at.draft.clone() };
    let day = match now {
        Now::Received => None,
        Now::InSession => Some(&mut draft.since),
        Now::Success => Some(&mut draft.agreed_on),
        Now::Failure => Some(&mut draft.ended_on),
    };
    match day.filter(|it| it.is_none() && at.draft.received_on == Some(facts.today)) {
        Some(day) => {
            *day = Some(facts.today);
            accept(at, draft, facts).note(text!("intake-understood-day", day = Arg::Day(facts.today)))
        }
        None => accept(at, draft, facts),
    }
}

/// The day of the agreement with the agreement itself behind it: `hôm qua, bên B trả lại lối đi`.
fn day_and_agreement<'a>(text: &'a str, facts: &Facts) -> Option<(NaiveDate, &'a str)> {
    let (day, rest) = text.split_once([',', ';', ':', '\n']).or_else(|| text.split_once(". "))?;
    let day = read::past_day(day, facts.written_on()).ok()?;
    let rest = rest.trim();
    words::length(Step::Agreement).contains(&rest.chars().count()).then_some((day, rest))
}

/// A day of mediation: not before the case was received, not after today.
fn take_day(at: At, day: NaiveDate, facts: &Facts) -> Turn {
    if let Some(received) = at.draft.received_on.filter(|&it| day < it) {
        return stay(at).note(text!("intake-day-before-receipt", received = Arg::Day(received), day = Arg::Day(day)));
    }
    let mut draft = at.draft.clone();
    let place = match at.step {
        Step::Since => &mut draft.since,
        Step::AgreedOn => &mut draft.agreed_on,
        Step::EndedOn => &mut draft.ended_on,
        _ => return help(at),
    };
    *place = Some(day);
    accept(at, draft, facts).note(text!("intake-understood-day", day = Arg::Day(day)))
}

/// A day of performance: not before the agreement.
fn take_due(at: At, day: NaiveDate, facts: &Facts) -> Turn {
    if let Some(agreed) = at.draft.agreed_on.filter(|&it| day < it) {
        return stay(at).note(text!("intake-due-before-agreement", agreed = Arg::Day(agreed)));
    }
    let mut draft = at.draft.clone();
    draft.perform_by = Some(day);
    draft.passed.retain(|&it| it != Step::PerformBy);
    accept(at, draft, facts).note(text!("intake-understood-day", day = Arg::Day(day)))
}
