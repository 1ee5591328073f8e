//! Answers to the questions of a session that is written down, and saving it.

use chrono::NaiveDate;

use super::at::{At, Form, Step};
use super::cards::{EDITED, may_skip};
use crate::dialogue::case_acts;
use crate::dialogue::cases::links::show;
use crate::dialogue::days;
use crate::dialogue::effect::Effect;
use crate::dialogue::facts::Facts;
use crate::dialogue::input::Answer;
use crate::dialogue::refused::refused;
use crate::dialogue::text::{Arg, Text, text};
use crate::dialogue::{Place, Turn};
use crate::domain::case::{Case, Change, Invited, InvitedRole, NextSession, Openness, Presence, Side, Stage};
use crate::domain::fold::normalise_paragraphs;
use crate::domain::input::date::{DateError, Lean, find_date, leaves_year_open, parse_near_date};
use crate::domain::session_text::{SessionHeard, read_meeting, read_session};

/// The longest text of a field, and the fewest letters of a reason.
const LONGEST: usize = 2000;
const SHORTEST_REASON: usize = 3;
/// As many people of a kind as anybody invites.
const MOST: usize = 10;

pub(super) fn answer(at: At, answer: Answer<'_>, case: &Case, facts: &Facts) -> Turn {
    match answer {
        Answer::Pick("stop") => out(&at, case, facts).note(text!("cancelled")),
        Answer::Pick("back") => back(at, case, facts),
        Answer::Pick("skip") if may_skip(at.step) => skipped(at),
        Answer::Pick("save") if at.step == Step::Review => finish(at, None, case, facts),
        Answer::Pick("other") if at.step == Step::Review => {
            finish(with(at, |form| form.other = true), None, case, facts)
        }
        Answer::Pick("review") if at.step == Step::Words => on(at),
        Answer::Pick(key) => picked(at, key, facts),
        Answer::Text { text, message, .. } => typed(at, text, case, facts).with(Effect::DeleteMessage(message)),
        _ => Turn::to(at.place()).note(text!("pick-a-button")),
    }
}

/// Where the session was opened from.
fn out(at: &At, case: &Case, facts: &Facts) -> Turn {
    match at.form.nth {
        Some(nth) => Turn::to(At::one(case.id, nth).place()),
        None => facts.house.go(At::list(case.id).place(), show(case.id), facts),
    }
}

fn back(at: At, case: &Case, facts: &Facts) -> Turn {
    match at.step {
        Step::Words => out(&at, case, facts),
        Step::Review if at.form.nth.is_some() => out(&at, case, facts),
        // One question back: the last answer is forgotten, and nothing else.
        Step::Present if at.form.lacking() != Step::Review => {
            Turn::to(with(at, |form| form.on = None).step(Step::Words))
        }
        Step::Review | Step::Day => Turn::to(at.step(Step::Words)),
        Step::InviteName => Turn::to(at.step(Step::Invite)),
        Step::Consent => Turn::to(at.step(Step::InviteName)),
        Step::OtherNames => Turn::to(at.step(Step::Others)),
        Step::Open => Turn::to(at.step(Step::Agreed)),
        Step::Absence => Turn::to(at.step(Step::Present)),
        _ if at.form.lacking() == Step::Review => Turn::to(at.step(Step::Review)),
        _ => Turn::to(at.step(Step::Words)),
    }
}

/// The next question: what must be known, else the card.
fn on(at: At) -> Turn {
    let step = at.form.lacking();
    Turn::to(at.step(step))
}

fn with(at: At, set: impl FnOnce(&mut Form)) -> At {
    let mut form = at.form.clone();
    set(&mut form);
    at.with(form)
}

fn skipped(at: At) -> Turn {
    match at.step {
        Step::Agreed => Turn::to(with(at, |form| form.agreed = None).step(Step::Open)),
        Step::Open => on(with(at, |form| form.open = None)),
        Step::Course => on(with(at, |form| form.course = None)),
        Step::Openness => on(with(at, |form| form.openness = None)),
        Step::Next => on(with(at, |form| form.next = None)),
        _ => on(at),
    }
}

fn picked(at: At, key: &str, facts: &Facts) -> Turn {
    let stay = at.clone().place();
    match at.step {
        Step::Words | Step::Day => match days::from_key(key, facts) {
            Some(day) => on(with(at, |form| form.on = Some(day))),
            None => Turn::to(stay),
        },
        Step::Present => present(at, key),
        Step::Review => match key.strip_prefix("edit:").and_then(Step::from_code).filter(|it| EDITED.contains(it)) {
            Some(step) => Turn::to(at.step(step)),
            None => Turn::to(stay),
        },
        Step::Invite => match (InvitedRole::from_code(key), nth_of(key)) {
            (Some(_), _) if at.form.invited.len() >= MOST => {
                Turn::to(stay).note(text!("sessions-too-many", max = MOST))
            }
            (Some(role), _) => Turn::to(with(at, |form| form.role = Some(role)).step(Step::InviteName)),
            (None, Some(nth)) if nth < at.form.invited.len() => {
                Turn::to(with(at, |form| drop(form.invited.remove(nth))).step(Step::Invite))
                    .note(text!("sessions-removed"))
            }
            _ => Turn::to(stay),
        },
        Step::OtherNames => match nth_of(key) {
            Some(nth) if nth < at.form.others().len() => {
                let at = with(at, |form| drop(form.others_mut().remove(nth)));
                Turn::to(at.step(Step::OtherNames)).note(text!("sessions-removed"))
            }
            _ => Turn::to(stay).note(text!("pick-a-button")),
        },
        Step::Consent => consented(at, key),
        Step::Others => Turn::to(with(at, |form| form.of_related = key == "related").step(Step::OtherNames)),
        Step::Openness => match Openness::from_code(key) {
            Some(openness) => on(with(at, |form| form.openness = Some(openness))),
            None => Turn::to(stay),
        },
        _ => Turn::to(stay).note(text!("pick-a-button")),
    }
}

/// Which of the people noted is to go.
fn nth_of(key: &str) -> Option<usize> {
    key.strip_prefix("x:")?.parse().ok()
}

/// Who was there, by the key of its button.
fn present(at: At, key: &str) -> Turn {
    let (a, b) = match key {
        "both" | "apart" => (Presence::There, Presence::There),
        "only_a" => (Presence::There, Presence::Absent),
        "only_b" => (Presence::Absent, Presence::There),
        _ => return Turn::to(at.place()),
    };
    let apart = key == "apart";
    let at = with(at, |form| (form.side_a, form.side_b, form.apart, form.absence) = (Some(a), Some(b), apart, None));
    if at.form.lacks_reason() { Turn::to(at.step(Step::Absence)) } else { on(at) }
}

/// Nobody is invited against the will of the other side (Art. 19(1)).
fn consented(at: At, key: &str) -> Turn {
    let by = match key {
        "a" => Some(Side::A),
        "b" => Some(Side::B),
        "mediator" => None,
        _ => {
            let at = with(at, |form| (form.name, form.role) = (None, None));
            return on(at).note(text!("sessions-not-invited"));
        }
    };
    let (Some(name), Some(role)) = (at.form.name.clone(), at.form.role) else { return Turn::to(at.step(Step::Invite)) };
    on(with(at, |form| {
        form.invited.push(Invited { name, role, by });
        (form.name, form.role) = (None, None);
    }))
}

/// Words for a field: tidied, or why they are not taken.
fn tidy(words: &str) -> Result<String, Text> {
    let words = normalise_paragraphs(words.trim());
    match words.chars().count() {
        0 | 1 => Err(text!("answer-too-short")),
        n if n > LONGEST => Err(text!("answer-too-long", max = LONGEST)),
        _ => match refused(&words) {
            Some(why) => Err(why),
            None => Ok(words),
        },
    }
}

fn typed(at: At, words: &str, case: &Case, facts: &Facts) -> Turn {
    let stay = at.clone().place();
    match heard(at, words, case, facts) {
        Ok(turn) => turn,
        Err(why) => Turn::to(stay).note(why),
    }
}

fn heard(at: At, words: &str, case: &Case, facts: &Facts) -> Result<Turn, Text> {
    let words = tidy(words)?;
    let today = facts.written_on();
    Ok(match at.step {
        Step::Words => told(at, read_session(&words, today)),
        Step::Day => {
            let day = parse_near_date(&words, today, Lean::Past).map_err(|it| Text::of(format!("date-{it}")))?;
            if day > facts.today {
                return Err(Text::of(format!("date-{}", DateError::InFuture)));
            }
            on(with(at, |form| form.on = Some(day)))
        }
        Step::Present => {
            let heard = read_session(&words, today);
            if (heard.side_a, heard.side_b) == (None, None) {
                return Err(text!("sessions-not-read"));
            }
            told(at, heard)
        }
        Step::When => {
            let heard = read_meeting(&words, today, Lean::Past);
            if heard == SessionHeard::default() {
                return Err(far_off(&words, today, Lean::Past).unwrap_or_else(|| text!("sessions-not-read")));
            }
            if heard.on.is_some_and(|it| it > facts.today) {
                return Err(Text::of(format!("date-{}", DateError::InFuture)));
            }
            told(at, heard)
        }
        Step::Absence => on(with(at, |form| form.absence = Some(words))),
        Step::Course => on(with(at, |form| form.course = Some(words))),
        Step::Agreed => Turn::to(with(at, |form| form.agreed = Some(words)).step(Step::Open)),
        Step::Open => on(with(at, |form| form.open = Some(words))),
        Step::InviteName => Turn::to(with(at, |form| form.name = Some(words)).step(Step::Consent)),
        Step::OtherNames => {
            let names = words.split([',', ';', '\n']).map(|it| it.trim().to_owned()).filter(|it| !it.is_empty());
            let all: Vec<String> = at.form.others().iter().cloned().chain(names).collect();
            if all.len() > MOST {
                return Err(text!("sessions-too-many", max = MOST));
            }
            on(with(at, |form| *form.others_mut() = all))
        }
        Step::Next => on(with_next(at, &words, facts)?),
        Step::Reason if words.chars().filter(|it| it.is_alphabetic()).count() >= SHORTEST_REASON => {
            finish(at, Some(words), case, facts)
        }
        Step::Reason => return Err(text!("correct-reason-short")),
        _ => return Err(text!("pick-a-button")),
    })
}

/// What a message told joins what is known.
fn told(at: At, heard: SessionHeard) -> Turn {
    let form = at.form.clone().hearing(heard);
    on(at.with(form))
}

fn with_next(at: At, words: &str, facts: &Facts) -> Result<At, Text> {
    let heard = read_meeting(words, facts.written_on(), Lean::Future);
    let far = || far_off(words, facts.written_on(), Lean::Future);
    let on = heard.on.ok_or_else(|| far().unwrap_or_else(|| text!("sessions-next-help")))?;
    let next = NextSession { on, time: heard.time, place: heard.place };
    Ok(with(at, |form| form.next = Some(next)))
}

/// That a day was told whose year is not beyond doubt.
fn far_off(words: &str, today: NaiveDate, lean: Lean) -> Option<Text> {
    let told = find_date(words, today, lean).is_some() && leaves_year_open(words);
    told.then(|| Text::of(format!("date-{}", DateError::WhichYear)))
}

/// Saves the session; one that is put right asks why first. What was read before somebody else recorded something is
/// looked at once more, and a second session of one day is said to be one.
fn finish(at: At, reason: Option<String>, case: &Case, facts: &Facts) -> Turn {
    let stay: Place = at.clone().step(Step::Review);
    let Some(session) = at.form.session() else { return on(at) };
    let next_nth = u32::try_from(case.course.sessions.len()).unwrap_or(u32::MAX).saturating_add(1);
    if at.form.nth.is_some() && at.form.version != 0 && at.form.version != case.version {
        let version = case.version;
        return Turn::to(with(at, |form| form.version = version).step(Step::Review))
            .note(text!("correct-changed-meanwhile"));
    }
    let nth = match (at.form.nth, &reason) {
        (Some(_), None) => return Turn::to(at.step(Step::Reason)),
        (Some(nth), Some(_)) => nth,
        (None, _) if !at.form.other && case.course.sessions.contains(&session.on) => {
            return Turn::to(stay).note(text!("sessions-same-day", day = Arg::Day(session.on)));
        }
        (None, _) => next_nth,
    };
    if begins(nth, session.on, case)
        && let Err(why) = case_acts::recognised(case, session.on, facts)
    {
        return Turn::to(stay).note(why);
    }
    // Of one that is over by now nobody is reminded.
    let (day, next) = (session.on, session.next.as_ref().is_some_and(|it| it.on > facts.today));
    match case_acts::changed(Change::Session { nth, session, reason }, case, facts) {
        Err(why) => Turn::to(stay).note(why),
        Ok((_, effects)) => {
            let note = if next {
                text!("sessions-saved-next", nth = nth, day = Arg::Day(day))
            } else {
                text!("sessions-saved", nth = nth, day = Arg::Day(day))
            };
            Turn::to(At::one(case.id, nth).place()).with_all(effects).note(note)
        }
    }
}

/// Whether mediation begins with this session, or its first day is moved (Art. 20(2)).
fn begins(nth: u32, day: NaiveDate, case: &Case) -> bool {
    let first = case.course.sessions.first();
    matches!(case.stage, Stage::Registered | Stage::Assigned { .. }) || (nth == 1 && first.is_some_and(|it| *it != day))
}
