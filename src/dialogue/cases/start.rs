//! Questions for a day: when mediation began, or when the parties agreed to meet instead (Art. 20), and when they asked to
//! go on (Art. 27).

use chrono::NaiveDate;

use super::change::save;
use super::common::{Meeting, meeting_day, offer_days, past_day};
use super::rights::Act;
use super::{At, Step, back};
use crate::dialogue::case_acts::recognised;
use crate::dialogue::days;
use crate::dialogue::facts::Facts;
use crate::dialogue::screen::Screen;
use crate::dialogue::text::{Arg, Text, text};
use crate::dialogue::{Answer, Place, Turn};
use crate::domain::PersonId;
use crate::domain::agenda;
use crate::domain::case::{Case, Change, Stage};

/// The first day that can be meant: a session is not before the assignment, nor the end of a case before its sessions.
pub(super) fn earliest(case: &Case) -> NaiveDate {
    match case.stage {
        Stage::Assigned { on } | Stage::Failure { on, .. } => on,
        Stage::InSession { since } | Stage::Paused { since, .. } => since,
        _ => case.received_on,
    }
}

pub(super) fn begin_screen(case: &Case, facts: &Facts) -> Screen {
    let deadline = match agenda::start_deadline(case.wait(), &facts.law, &facts.calendar) {
        Some(day) => text!("case-line-deadline", day = Arg::Day(day)),
        None => text!("case-no-deadline"),
    };
    let screen = Screen::new(text!("case-begin", code = case.code.as_str(), deadline = deadline));
    offer_days(screen, earliest(case), facts).row(back())
}

pub(super) fn begin_answer(at: At, answer: Answer<'_>, case: &Case, facts: &Facts) -> Turn {
    day_answer(at, answer, Act::Begin, case, facts)
}

/// The parties may agree on another time than within three days (Art. 20(2)): on which day they meet.
pub(super) fn agree_screen(case: &Case, facts: &Facts) -> Screen {
    let deadline = match (case.course.agreed_on, agenda::start_deadline(case.wait(), &facts.law, &facts.calendar)) {
        (Some(day), _) => text!("correct-agree-recorded", day = Arg::Day(day)),
        (None, Some(day)) => text!("case-line-deadline", day = Arg::Day(day)),
        (None, None) => text!("case-no-deadline"),
    };
    Screen::new(text!("correct-agree", code = case.code.as_str(), deadline = deadline)).row(back())
}

/// Which of the days was meant.
pub(super) fn which_screen(days: &[NaiveDate], case: &Case, facts: &Facts) -> Screen {
    let which = match days {
        [gone, _, ..] => text!("correct-agree-gone-by", day = Arg::Day(*gone)),
        [day] => text!("correct-agree-far-off", day = Arg::Day(*day), days = ahead(*day, facts)),
        [] => text!("empty"),
    };
    let screen = Screen::new(text!("correct-agree-which", code = case.code.as_str(), which = which));
    days.iter()
        .fold(screen, |screen, &day| {
            let label = if day < facts.today {
                text!("correct-agree-gone", day = Arg::Day(day))
            } else {
                text!("correct-agree-far", day = Arg::Day(day), days = ahead(day, facts))
            };
            screen.choice(days::key(day), label)
        })
        .row(back())
}

fn ahead(day: NaiveDate, facts: &Facts) -> i64 {
    (day - facts.today).num_days()
}

pub(super) fn agree_answer(at: At, days: &[NaiveDate], answer: Answer<'_>, case: &Case, facts: &Facts) -> Turn {
    let stay = at.clone().place();
    match answer {
        Answer::Pick("back") if days.is_empty() => Turn::to(at.step(Step::Card)),
        Answer::Pick("back") => Turn::to(at.step(Step::Agree)),
        Answer::Pick(key) => match days::from_key(key, facts).filter(|it| days.contains(it)) {
            Some(on) => agree(at, stay, on, case, facts),
            None => Turn::to(stay).note(text!("correct-agree-type")),
        },
        Answer::Text { text, .. } => match meeting_day(text, earliest(case), facts) {
            Err(why) => Turn::to(stay).note(why),
            Ok(Meeting::On(on)) => agree(at, stay, on, case, facts),
            Ok(Meeting::Perhaps(days)) => Turn::to(at.step(Step::WhichDay { days })),
        },
        _ => Turn::to(stay).note(text!("correct-agree-type")),
    }
}

fn agree(at: At, stay: Place, on: NaiveDate, case: &Case, facts: &Facts) -> Turn {
    let note = if on < facts.today {
        text!("correct-agreed-gone", day = Arg::Day(on))
    } else {
        text!("correct-agreed", day = Arg::Day(on))
    };
    // Whoever agrees on another day after the last one had gone by was late all the same.
    let last = agenda::start_deadline(case.wait(), &facts.law, &facts.calendar);
    let late_on = last.filter(|it| *it < facts.today).map(|_| facts.today);
    save(at, stay, Act::Agree, Change::Agree { on, late_on }, note, case, facts)
}

pub(super) fn reopen_screen(case: &Case, facts: &Facts) -> Screen {
    let screen = Screen::new(text!("case-reopen", code = case.code.as_str()));
    offer_days(screen, earliest(case), facts).row(back())
}

pub(super) fn reopen_answer(at: At, answer: Answer<'_>, case: &Case, facts: &Facts) -> Turn {
    day_answer(at, answer, Act::Reopen, case, facts)
}

fn day_answer(at: At, answer: Answer<'_>, act: Act, case: &Case, facts: &Facts) -> Turn {
    if answer == Answer::Pick("back") {
        return Turn::to(at.step(Step::Card));
    }
    let stay = at.clone().place();
    match past_day(answer, earliest(case), facts) {
        Err(why) => Turn::to(stay).note(why),
        Ok(on) => {
            // That the parties may go on is theirs (Art. 27), whoever of the former mediators is still in office.
            if let (Act::Begin, Err(why)) = (act, recognised(case, on, facts)) {
                return Turn::to(stay).note(why);
            }
            let (change, note): (_, Text) = match act {
                Act::Reopen => {
                    let left = left(case, on, facts);
                    let nobody = left.len() == case.mediators.len();
                    let note = if nobody { "case-reopened-nobody" } else { "case-reopened" };
                    (Change::Reopen { on, left }, Text::of(note).with("day", Arg::Day(on)))
                }
                _ => (Change::Begin { on }, text!("case-begun", day = Arg::Day(on))),
            };
            save(at, stay, act, change, note, case, facts)
        }
    }
}

/// Who mediated it and is no mediator of its team any more: they do not go on with it.
fn left(case: &Case, on: NaiveDate, facts: &Facts) -> Vec<PersonId> {
    let day = on.max(facts.today);
    let known = |id: PersonId| facts.team_people.iter().find(|it| it.id == id);
    let gone = |id: PersonId| known(id).is_some_and(|it| !it.mediates_in(case.team, day));
    case.mediators
        .iter()
        .map(|it| it.person)
        .filter(|it| case.course.helping_team_of(*it).is_none() && gone(*it))
        .collect()
}
