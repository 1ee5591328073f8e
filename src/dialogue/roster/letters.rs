//! Who has not joined, and letters for them: one document with a page for each team and a slip with a link for each
//! person, for those who have no Telegram yet.

use chrono::TimeDelta;

use super::asks::{Outside, OutsideFound, RosterDeed};
use super::at::At;
use super::{doing, to_people};
use crate::dialogue::Turn;
use crate::dialogue::facts::Facts;
use crate::dialogue::input::Answer;
use crate::dialogue::pager::pager;
use crate::dialogue::screen::{Button, Screen};
use crate::dialogue::text::{Text, text};
use crate::domain::PersonId;
use crate::domain::access::{act, may};

/// Lines of a page.
const LINES: u32 = 8;
/// Days that a link on paper may work, beside what the ward has set.
const DAYS: [u32; 2] = [14, 30];
/// Letters in one document.
const MOST: usize = 400;

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
    found.outside.iter().filter(|it| !it.is_invited).map(|it| it.person).collect()
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
    let page = at.page.min(total.div_ceil(LINES).max(1) - 1);
    let here = it.outside.iter().skip((page * LINES) as usize).take(LINES as usize);
    let line = |it: &super::Outsider| {
        let team = it.team.and_then(|id| facts.team(id)).map_or("", |it| it.name.as_str());
        let id = if it.is_invited { "roster-outside-invited" } else { "roster-outside" };
        Text::of(id).with("name", it.name.as_str()).with("team", team)
    };
    let fresh = uninvited(it).len();
    let lines: Vec<Text> = here.map(line).collect();
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
    screen.row(vec![to_people(), Button::to_menu()])
}

pub(super) fn answer(at: At, answer: Answer<'_>, facts: &Facts) -> Turn {
    let permit = facts.actor().and_then(|it| may(it, act::InvitePeople).ok());
    let (Some(it), Some(permit)) = (found(facts), permit) else {
        return Turn::to(at.place()).note(text!("not-allowed"));
    };
    match answer {
        Answer::Pick("prev") => Turn::to(at.clone().page(at.page.saturating_sub(1))),
        Answer::Pick("next") => Turn::to(at.clone().page(at.page.saturating_add(1))),
        Answer::Pick(key) => {
            let chosen = key.split_once(':').and_then(|(who, days)| Some((who, days.parse::<u32>().ok()?)));
            let Some((who, days)) = chosen.filter(|it| days(facts).contains(&it.1)) else {
                return Turn::to(at.place());
            };
            let mut to = if who == "new" { uninvited(it) } else { it.outside.iter().map(|it| it.person).collect() };
            let left = to.len().saturating_sub(MOST);
            to.truncate(MOST);
            let until = facts.now + TimeDelta::days(i64::from(days));
            let note = if left > 0 {
                text!("roster-letters-some", count = to.len(), left = left)
            } else {
                text!("roster-letters-sent", count = to.len())
            };
            Turn::to(at.place()).with(doing(RosterDeed::Write { permit, to, until })).note(note)
        }
        _ => Turn::to(at.place()).note(text!("pick-a-button")),
    }
}
