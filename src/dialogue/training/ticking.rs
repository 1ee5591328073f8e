//! Ticking who was there: by name, team by team, everybody at once, or by a list of names in one message. Not before the
//! day. To a course of which nothing was sent from here anybody who was in office then may have gone.

use super::{At, Step, found, guests, pager};
use crate::dialogue::effect::{Audience, Effect, Urgency};
use crate::dialogue::facts::{Facts, PAGE, TrainingFound};
use crate::dialogue::screen::{Button, Screen};
use crate::dialogue::text::{Text, text};
use crate::dialogue::training::TrainingDeed;
use crate::dialogue::{Answer, Turn};
use crate::domain::access::{Permit, act};
use crate::domain::calendar::local_date;
use crate::domain::fold::{differ_by_accents, match_rank, search_key};
use crate::domain::names::{is_honorific, name_key};
use crate::domain::plan::read::head_count;
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

/// Everybody who can be ticked, by given name: guests, and where others may have come, whoever was in office on the day.
/// Nobody moves on the list by being ticked.
fn pool<'a>(found: &'a TrainingFound, with_others: bool, facts: &'a Facts) -> Vec<Line<'a>> {
    let day = local_date(found.training.starts_at);
    let guests = found.guests.iter().map(|it| Line {
        person: it.person,
        name: &it.name,
        team: it.team,
        attended: it.attended,
        declined: it.rsvp == Some(Rsvp::No),
    });
    let mut all: Vec<Line<'_>> = guests.collect();
    if with_others || found.training.course.is_some() {
        all.extend(guests::others(found, day, facts).map(|it| {
            let team = it.offices.iter().filter(|it| it.is_active(day)).filter_map(|it| it.team).min();
            Line { person: it.id, name: &it.name, team, attended: false, declined: false }
        }));
    }
    all.sort_by_cached_key(|it| (name_key(it.name), it.person));
    all
}

/// Who is looked for, the best match first; else those of the team, else everybody.
fn wanted<'a>(at: &At, found: &'a TrainingFound, facts: &'a Facts) -> Vec<Line<'a>> {
    let mut all = pool(found, at.find.is_some(), facts);
    let Some(words) = at.find.as_deref() else {
        all.retain(|it| at.team.is_none_or(|of| of.holds(it.team)));
        return all;
    };
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
        "by_team" => Turn::to(at.step(Step::ByTeam).place()),
        "team_here" => team_here(at, found, permit, facts),
        // Nobody was invited to a course: how many that would be is typed.
        "all_here" if found.training.course.is_some() => match absent(found, facts).0.len() {
            0 => all_here(at, found, permit, facts),
            _ => Turn::to(at.step(Step::Everybody).place()),
        },
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
    let own: Vec<_> = pool(found, false, facts).into_iter().filter(|it| of.holds(it.team) && !it.attended).collect();
    let (declined, came): (Vec<_>, Vec<_>) = own.into_iter().partition(|it| it.declined);
    let turn = came
        .iter()
        .map(|it| tick(at.clone(), (found, it.person), permit, facts))
        .fold(Turn::to(at.clone().place()), |turn, one| turn.with_all(one.effects));
    if declined.is_empty() { turn } else { turn.note(text!("training-declined-left", count = declined.len())) }
}

/// Who is not ticked yet: those who may have come, and those who said that they would not.
fn absent<'a>(found: &'a TrainingFound, facts: &'a Facts) -> (Vec<Line<'a>>, Vec<Line<'a>>) {
    pool(found, false, facts).into_iter().filter(|it| !it.attended).partition(|it| !it.declined)
}

/// The same of everybody. What it was like those are asked who are ticked before the others are: letters to many go through
/// the bulk lane, with theirs.
fn all_here(at: At, found: &TrainingFound, permit: Permit<act::PlanTraining>, facts: &Facts) -> Turn {
    let (came, declined) = absent(found, facts);
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

/// How many would be ticked at once for a course, to be typed: leader and Front are among them.
pub(super) fn everybody_screen(facts: &Facts) -> Screen {
    let Some(found) = found(facts) else { return Screen::new(text!("training-gone")).open() };
    let count = absent(found, facts).0.len();
    Screen::new(text!("training-everybody-count", count = count))
        .open()
        .row(vec![Button::here("back", text!("button-back"))])
}

/// Their number was typed.
pub(super) fn everybody(
    at: At,
    words: &str,
    (found, permit): (&TrainingFound, Permit<act::PlanTraining>),
    facts: &Facts,
) -> Turn {
    let all = u32::try_from(absent(found, facts).0.len()).unwrap_or(u32::MAX);
    if head_count(words) == Some(all) {
        all_here(at.step(Step::Attendance), found, permit, facts)
    } else {
        Turn::to(at.place()).note(text!("announce-count-wrong"))
    }
}

/// Whether words are a list of names, one a line.
pub(super) fn is_list(words: &str) -> bool {
    words.lines().filter(|it| !it.trim().is_empty()).nth(1).is_some()
}

/// Whoever of them is meant by a name on a list, if that is one alone: with how people are addressed before it or without,
/// and of several of one spelling the one that has the same accents.
fn meant(name: &str, all: &[Line<'_>]) -> Option<PersonId> {
    let only = |name: &str| {
        let mut same: Vec<_> = all.iter().filter(|it| search_key(it.name) == search_key(name)).collect();
        if same.len() > 1 {
            same.retain(|it| !differ_by_accents(it.name, name));
        }
        <[_; 1]>::try_from(same).ok().map(|[one]| one.person)
    };
    let bare = name.split_once(' ').filter(|(first, _)| is_honorific(first)).map(|it| it.1);
    only(name).or_else(|| bare.and_then(only))
}

/// Ticks who stands on a list, and says who was not found or is not the only one of the name.
fn listed(at: At, words: &str, (found, permit): (&TrainingFound, Permit<act::PlanTraining>), facts: &Facts) -> Turn {
    let all = pool(found, true, facts);
    let mut people = Vec::new();
    let mut unknown: Vec<Text> = Vec::new();
    for line in words.lines() {
        // Before the name its number may stand, after it what else is on the list.
        let name = line.trim_start_matches(|it: char| !it.is_alphabetic());
        let name = name.split([',', ';', '\t', '-', '–']).next().unwrap_or(name).trim();
        if name.is_empty() {
            continue;
        }
        match meant(name, &all) {
            Some(one) if people.contains(&one) => {}
            Some(one) => people.push(one),
            None => unknown.push(text!("plain", words = name)),
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
    let all = pool(found, false, facts);
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
