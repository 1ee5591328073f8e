//! Ticking who was there: by name, team by team, everybody at once, or by a list of names in one message. Not before the
//! day. To a course of which nothing was sent from here anybody in office may have gone.

use super::{At, found, guests, pager};
use crate::dialogue::effect::{Audience, Effect, Urgency};
use crate::dialogue::facts::{Facts, PAGE, TrainingFound};
use crate::dialogue::screen::{Button, Screen};
use crate::dialogue::text::{Text, text};
use crate::dialogue::training::TrainingDeed;
use crate::dialogue::{Answer, Turn};
use crate::domain::access::{Permit, act};
use crate::domain::fold::{match_rank, search_key};
use crate::domain::training::{Notice, NoticeKind, Rsvp};
use crate::domain::{PersonId, TeamId};

/// Longest words to find, in characters.
const LONGEST_FIND: usize = 60;
/// Names of a list that were not found are said, so many at most.
const UNKNOWN: usize = 10;

/// Somebody who can be ticked.
struct Line<'a> {
    person: PersonId,
    name: &'a str,
    team: Option<TeamId>,
    attended: bool,
    declined: bool,
}

/// Everybody who can be ticked: guests, and to a course whoever is in office.
fn pool<'a>(found: &'a TrainingFound, facts: &'a Facts) -> Vec<Line<'a>> {
    let guests = found.guests.iter().map(|it| Line {
        person: it.person,
        name: &it.name,
        team: it.team,
        attended: it.attended,
        declined: it.rsvp == Some(Rsvp::No),
    });
    let mut all: Vec<Line<'_>> = guests.collect();
    if found.training.course.is_some() {
        all.extend(others(found, facts));
    }
    all
}

/// Those of the ward in office who are no guests.
fn others<'a>(found: &'a TrainingFound, facts: &'a Facts) -> impl Iterator<Item = Line<'a>> {
    let is_guest = |id: PersonId| found.guests.iter().any(|it| it.person == id);
    let people = facts.people.iter().filter(move |it| !is_guest(it.id));
    people.filter(|it| it.offices.iter().any(|it| it.is_active(facts.today))).map(|it| {
        let held = it.offices.iter().filter(|it| it.is_active(facts.today));
        let team = held.filter_map(|it| it.team).min();
        Line { person: it.id, name: &it.name, team, attended: false, declined: false }
    })
}

/// Who is looked for, the best match first, guests before others of the ward; else those of the team, else everybody.
fn wanted<'a>(at: &At, found: &'a TrainingFound, facts: &'a Facts) -> Vec<Line<'a>> {
    let mut all = pool(found, facts);
    let Some(words) = at.find.as_deref() else {
        all.retain(|it| at.team.is_none_or(|of| of.holds(it.team)));
        return all;
    };
    if found.training.course.is_none() {
        all.extend(others(found, facts));
    }
    let mut matching: Vec<_> = all.into_iter().filter_map(|it| Some((match_rank(words, it.name)?, it))).collect();
    matching.sort_by_key(|it| it.0);
    matching.into_iter().map(|it| it.1).collect()
}

pub(super) fn screen(at: &At, facts: &Facts) -> Screen {
    let Some(found) = found(facts) else { return Screen::new(text!("training-gone")).open() };
    let lines = wanted(at, found, facts);
    let there = lines.iter().filter(|it| it.attended).count();
    let body = match (&at.find, at.team) {
        (Some(find), _) => text!("training-attendance-found", find = find.as_str(), count = lines.len()),
        (None, Some(of)) => {
            text!("training-attendance-team", team = of.name(facts), attended = there, all = lines.len())
        }
        (None, None) if found.training.course.is_some() => {
            text!("training-attendance-course", attended = there, all = lines.len())
        }
        (None, None) => text!("training-attendance", attended = there, all = lines.len()),
    };
    let mut screen = Screen::new(body).open();
    for it in lines.iter().skip((at.page * PAGE) as usize).take(PAGE as usize) {
        let label = if it.attended { text!("checked", words = it.name) } else { text!("unchecked", words = it.name) };
        screen = screen.choice(format!("p:{}", it.person), label);
    }
    let total = u32::try_from(lines.len()).unwrap_or(u32::MAX);
    let mut row = vec![Button::here("back", text!("button-back"))];
    if at.find.is_some() || at.team.is_some() {
        row.push(Button::here("all", text!("training-button-all")));
    }
    let mut more = Vec::new();
    match at.team {
        Some(_) if at.find.is_none() => more.push(Button::here("team_here", text!("training-button-team-here"))),
        None if at.find.is_none() && total > PAGE => {
            more.push(Button::here("by_team", text!("training-button-by-team")));
            more.push(Button::here("all_here", text!("training-button-all-here")));
        }
        None if at.find.is_none() && total > 0 => {
            more.push(Button::here("all_here", text!("training-button-all-here")));
        }
        _ => {}
    }
    screen.row(pager::pager(at.page, total)).row(more).row(row)
}

pub(super) fn answer(
    at: At,
    answer: Answer<'_>,
    (found, permit): (&TrainingFound, Permit<act::PlanTraining>),
    facts: &Facts,
) -> Turn {
    let key = match answer {
        Answer::Pick(key) => key,
        Answer::Text { text, .. } if is_list(text) => return listed(at, text, (found, permit), facts),
        Answer::Text { text, .. } => {
            let find = text.trim().chars().take(LONGEST_FIND).collect();
            return Turn::to(At { find: Some(find), team: None, page: 0, ..at }.place());
        }
        _ => return Turn::to(at.place()).note(text!("pick-a-button")),
    };
    match key {
        "all" => Turn::to(At { find: None, team: None, page: 0, ..at }.place()),
        "by_team" => Turn::to(at.step(super::Step::ByTeam).place()),
        "team_here" => team_here(at, found, permit, facts),
        "all_here" => all_here(at, found, permit, facts),
        key => match key.strip_prefix("p:").and_then(|it| it.parse().ok()).map(PersonId) {
            Some(person) => tick(at, (found, person), permit, facts),
            None => Turn::to(at.place()),
        },
    }
}

fn tick(at: At, (found, person): (&TrainingFound, PersonId), permit: Permit<act::PlanTraining>, facts: &Facts) -> Turn {
    let training = found.training.id;
    let guest = found.guests.iter().find(|it| it.person == person);
    let attended = guest.is_some_and(|it| it.attended);
    let turn =
        Turn::to(at.place()).with(Effect::own(TrainingDeed::Tick { permit, training, person, attended: !attended }));
    // Whoever is ticked before the others are asked is asked with them, and nobody what a course long ago was like.
    let with_them = facts.now < found.training.asks_at(&facts.calendar);
    let asked = attended || with_them || guest.is_some_and(|it| it.rating.is_some());
    if asked || found.training.course.is_some() {
        return turn;
    }
    let notice = Notice { kind: NoticeKind::Feedback, training: found.training.clone() };
    turn.with(Effect::Tell {
        to: Audience::Person(person),
        screen: Box::new(super::notice(&notice)),
        urgency: Urgency::Normal,
        key: Some(format!("feedback:{training}")),
    })
}

/// Everybody of the team that is looked at is ticked: who is ticked already stays so, and who said that they do not come is
/// ticked by name alone.
fn team_here(at: At, found: &TrainingFound, permit: Permit<act::PlanTraining>, facts: &Facts) -> Turn {
    let Some(of) = at.team else { return Turn::to(at.place()) };
    let own: Vec<_> = pool(found, facts).into_iter().filter(|it| of.holds(it.team) && !it.attended).collect();
    let (declined, came): (Vec<_>, Vec<_>) = own.into_iter().partition(|it| it.declined);
    let turn = came
        .iter()
        .map(|it| tick(at.clone(), (found, it.person), permit, facts))
        .fold(Turn::to(at.clone().place()), |turn, one| turn.with_all(one.effects));
    if declined.is_empty() { turn } else { turn.note(text!("training-declined-left", count = declined.len())) }
}

/// The same of everybody. What it was like those are asked who are ticked before the others are: letters to many go through
/// the bulk lane, with theirs.
fn all_here(at: At, found: &TrainingFound, permit: Permit<act::PlanTraining>, facts: &Facts) -> Turn {
    let absent = pool(found, facts).into_iter().filter(|it| !it.attended);
    let (declined, came): (Vec<_>, Vec<_>) = absent.partition(|it| it.declined);
    let note = match (came.len(), declined.len()) {
        (0, 0) => text!("training-all-there-already"),
        (count, 0) => text!("training-all-there", count = count),
        (count, left) => text!("training-all-there-but", count = count, left = left),
    };
    let people: Vec<PersonId> = came.iter().map(|it| it.person).collect();
    let turn = Turn::to(at.place()).note(note);
    if people.is_empty() {
        return turn;
    }
    turn.with(Effect::own(TrainingDeed::TickAll { permit, training: found.training.id, people }))
}

/// Whether words are a list of names, one a line.
pub(super) fn is_list(words: &str) -> bool {
    words.lines().filter(|it| !it.trim().is_empty()).nth(1).is_some()
}

/// Ticks who stands on a list, and says who was not found or is not the only one of the name.
fn listed(at: At, words: &str, (found, permit): (&TrainingFound, Permit<act::PlanTraining>), facts: &Facts) -> Turn {
    let mut all = pool(found, facts);
    if found.training.course.is_none() {
        all.extend(others(found, facts));
    }
    let mut people = Vec::new();
    let mut unknown: Vec<Text> = Vec::new();
    for line in words.lines() {
        // Before the name its number may stand, after it what else is on the list.
        let name = line.trim_start_matches(|it: char| !it.is_alphabetic());
        let name = name.split([',', ';', '\t', '-', '–']).next().unwrap_or(name).trim();
        if name.is_empty() {
            continue;
        }
        let same: Vec<_> = all.iter().filter(|it| search_key(it.name) == search_key(name)).collect();
        match same[..] {
            [one] if people.contains(&one.person) => {}
            [one] => people.push(one.person),
            _ => unknown.push(text!("plain", words = name)),
        }
    }
    let (count, left) = (people.len(), unknown.len());
    unknown.truncate(UNKNOWN);
    let note = if left == 0 {
        text!("training-list-ticked", count = count)
    } else {
        text!("training-list-ticked-but", count = count, left = left, names = crate::dialogue::text::Arg::List(unknown))
    };
    let turn = Turn::to(At { find: None, team: None, page: 0, ..at }.place()).note(note);
    if people.is_empty() {
        return turn;
    }
    turn.with(Effect::own(TrainingDeed::TickAll { permit, training: found.training.id, people }))
}

/// The teams that somebody who can be ticked is of, by number, those without a team last.
fn teams(found: &TrainingFound, facts: &Facts) -> Vec<(guests::Of, usize, usize)> {
    let all = pool(found, facts);
    let mut teams: Vec<guests::Of> = all.iter().map(|it| guests::Of::whose(it.team)).collect();
    guests::sort(&mut teams, facts);
    let count = |of: guests::Of| {
        let own = || all.iter().filter(move |it| of.holds(it.team));
        (of, own().filter(|it| it.attended).count(), own().count())
    };
    teams.into_iter().map(count).collect()
}

/// From which team people are to be ticked.
pub(super) fn teams_screen(at: &At, facts: &Facts) -> Screen {
    let Some(found) = found(facts) else { return Screen::new(text!("training-gone")).open() };
    let teams = teams(found, facts);
    let line = |(of, there, all): &(guests::Of, usize, usize)| {
        (of.key(), text!("training-team-line", team = of.name(facts), attended = *there, all = *all))
    };
    let screen = Screen::new(text!("training-by-team")).open();
    pager::paged(screen, teams.iter().map(line), at.page).row(vec![Button::here("back", text!("button-back"))])
}
