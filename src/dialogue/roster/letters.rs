//! Who has not joined, and letters for them: one document with a page for each team and a slip with a link for each
//! person, for those who have no Telegram yet.

use chrono::TimeDelta;

use super::asks::{Outside, OutsideFound, Outsider, RosterDeed};
use super::at::{At, Step};
use super::{doing, remind, to_people};
use crate::dialogue::Turn;
use crate::dialogue::facts::Facts;
use crate::dialogue::input::Answer;
use crate::dialogue::pager::{lines_of, pager};
use crate::dialogue::screen::{Button, Screen};
use crate::dialogue::text::{Arg, Text, text};
use crate::domain::PersonId;
use crate::domain::access::{act, may};
use crate::domain::calendar::end_of;

/// Days that a link on paper may work, beside what the ward has set.
const DAYS: [u32; 2] = [14, 30];
/// Letters in one document: a hundred pages, which can be made, sent and printed.
const MOST: usize = 400;
/// Letters at once; who is left comes with the next press.
const MOST_AT_ONCE: usize = 2_000;

fn found(facts: &Facts) -> Option<&OutsideFound> {
    facts.found::<Outside>()
}

fn days(facts: &Facts) -> Vec<u32> {
    let mut all = vec![u32::from(facts.law.on(facts.today).invitation_days())];
    all.extend(DAYS);
    all.sort_unstable();
    all.dedup();
    all
}

/// Those who have no link that works.
fn uninvited(found: &OutsideFound) -> Vec<PersonId> {
    found.outside.iter().filter(|it| !it.is_invited()).map(|it| it.person).collect()
}

/// Who stands in which document: no more than can be made at once, and the people of a team together as far as that goes.
fn parts(to: &[&Outsider]) -> Vec<Vec<PersonId>> {
    let mut parts: Vec<Vec<PersonId>> = Vec::new();
    for team in to.chunk_by(|a, b| a.team == b.team) {
        for piece in team.chunks(MOST) {
            let people = piece.iter().map(|it| it.person);
            match parts.last_mut().filter(|it| it.len() + piece.len() <= MOST) {
                Some(last) => last.extend(people),
                None => parts.push(people.collect()),
            }
        }
    }
    parts
}

pub(super) fn screen(at: &At, facts: &Facts) -> Screen {
    let none = OutsideFound::default();
    let it = found(facts).unwrap_or(&none);
    if it.outside.is_empty() {
        return Screen::new(text!("roster-all-joined", joined = it.joined))
            .open()
            .row(vec![to_people(), Button::to_menu()]);
    }
    let total = u32::try_from(it.outside.len()).unwrap_or(u32::MAX);
    let (page, here) = lines_of(at.page, it.outside.len());
    let line = |it: &super::Outsider| {
        let team = it.team.and_then(|id| facts.team(id)).map_or("", |it| it.name.as_str());
        let line = |id: &str| Text::of(id).with("name", it.name.as_str()).with("team", team);
        match it.letters {
            None => line("roster-outside"),
            Some(sent) => {
                let sent_on = |id| line(id).with("letters", sent.count).with("day", Arg::Date(sent.last));
                match sent.until {
                    Some(until) => sent_on("roster-outside-invited").with("until", Arg::Date(until)),
                    None => sent_on("roster-outside-expired"),
                }
            }
        }
    };
    let fresh = uninvited(it).len();
    let lines: Vec<Text> = it.outside[here].iter().map(line).collect();
    let body = text!(
        "roster-letters",
        joined = it.joined,
        outside = it.outside.len(),
        invited = it.outside.len() - fresh,
        lines = lines
    );
    let mut screen = Screen::new(body).open().row(pager(page, total));
    for days in days(facts) {
        let mut row = Vec::new();
        if fresh > 0 && fresh < it.outside.len() {
            row.push(Button::here(format!("new:{days}"), text!("roster-button-new", count = fresh, days = days)));
        }
        row.push(Button::here(
            format!("all:{days}"),
            text!("roster-button-all", count = it.outside.len(), days = days),
        ));
        screen = screen.row(row);
    }
    if remind::invited(it) > 0 {
        screen = screen.row(vec![Button::here("remind", text!("roster-button-remind"))]);
    }
    screen.row(vec![to_people(), Button::to_menu()])
}

pub(super) fn answer(at: At, answer: Answer<'_>, facts: &Facts) -> Turn {
    let permit = facts.actor().and_then(|it| may(it, act::InvitePeople).ok());
    let (Some(it), Some(permit)) = (found(facts), permit) else {
        return Turn::to(at.place()).note(text!("not-allowed"));
    };
    match answer {
        Answer::Pick("remind") => Turn::to(at.step(Step::Remind)),
        Answer::Pick("prev") => Turn::to(at.clone().page(at.page.saturating_sub(1))),
        Answer::Pick("next") => Turn::to(at.clone().page(at.page.saturating_add(1))),
        Answer::Pick(key) => {
            let chosen = key.split_once(':').and_then(|(who, days)| Some((who, days.parse::<u32>().ok()?)));
            let Some((who, days)) = chosen.filter(|it| days(facts).contains(&it.1)) else {
                return Turn::to(at.place());
            };
            let meant = it.outside.iter().filter(|it| who != "new" || !it.is_invited());
            let mut to: Vec<&Outsider> = meant.collect();
            let left = to.len().saturating_sub(MOST_AT_ONCE);
            to.truncate(MOST_AT_ONCE);
            // The slip says a day, and the whole of that day is meant.
            let until = end_of(facts.today + chrono::Days::new(u64::from(days))) - TimeDelta::seconds(1);
            let (count, to) = (to.len(), parts(&to));
            let note = match (left, to.len()) {
                (0, 1) => text!("roster-letters-sent", count = count),
                (0, files) => text!("roster-letters-files", count = count, files = files),
                _ => text!("roster-letters-some", count = count, files = to.len(), left = left),
            };
            Turn::to(at.place()).with(doing(RosterDeed::Write { permit, to, until })).note(note)
        }
        _ => Turn::to(at.place()).note(text!("pick-a-button")),
    }
}
