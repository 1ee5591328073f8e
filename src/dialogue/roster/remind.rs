//! `Nhắc lại`: no message reaches who has not joined, so that those of their team and group who have are asked to remind
//! them, each in one message for all of their teams: who, since when, words to read out, and the way to a new letter.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};

use super::asks::{Around, LettersWanted, Outside, OutsideFound, Outsider, RosterDeed};
use super::at::{At, Step};
use super::{doing, links, to_people};
use crate::dialogue::effect::{Audience, Effect, Urgency};
use crate::dialogue::facts::Facts;
use crate::dialogue::input::Answer;
use crate::dialogue::pager::{lines_of, pager};
use crate::dialogue::screen::{Button, Screen};
use crate::dialogue::text::{Arg, Text, text};
use crate::dialogue::{Place, Turn};
use crate::domain::access::{act, may};
use crate::domain::people::Office;
use crate::domain::{PersonId, TeamId};

/// Those around a team are asked to remind at most once in so many days, and each of them for all of their teams together.
const AGAIN_AFTER_DAYS: u32 = 7;
/// After so many days without a letter or a reminder the office is asked whether to remind.
pub(super) const OFFERED_AFTER_DAYS: u32 = 14;
/// As many are named in one message; the head of a team has no more.
const MOST_NAMED: usize = 40;

/// Whether somebody has a letter and has never joined.
fn is_waited_for(it: &Outsider) -> bool {
    it.letters.is_some() && !it.was_in
}

/// How many have a letter and have not joined.
pub(super) fn invited(found: &OutsideFound) -> usize {
    found.outside.iter().filter(|it| is_waited_for(it)).count()
}

/// Who has heard nothing for so long that the office is asked what to do.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Quiet {
    /// Those of whom somebody can be asked to remind them.
    pub(super) to_remind: usize,
    /// Those of whom nobody can, whose letters have all expired: they need new ones.
    pub(super) to_write: usize,
}

pub(super) fn quiet(found: &OutsideFound, today: NaiveDate) -> Quiet {
    let all = lagging(found);
    let reminded = |it: &Outsider| found.around.get(&it.near?)?.reminded.map(|it| it.1);
    let last = |it: &Outsider| it.letters.map(|sent| reminded(it).map_or(sent.last, |on| on.max(sent.last)));
    let is_quiet = |it: &&Outsider| {
        is_waited_for(it) && last(it).is_some_and(|it| it + Days::new(OFFERED_AFTER_DAYS.into()) <= today)
    };
    let mut quiet = Quiet::default();
    for it in found.outside.iter().filter(is_quiet) {
        let of = all.iter().find(|of| Some(of.team) == it.near).filter(|of| of.has_helpers());
        match of {
            Some(of) if of.may_be_asked(today) => quiet.to_remind += 1,
            // Their turn comes.
            Some(_) => {}
            None if !it.is_invited() => quiet.to_write += 1,
            None => {}
        }
    }
    quiet
}

/// A team with those of it who have not joined.
struct Lagging<'a> {
    team: TeamId,
    people: Vec<&'a Outsider>,
    around: &'a Around,
    /// When those around it were last asked, for whichever team.
    asked: &'a BTreeMap<PersonId, NaiveDate>,
}

impl<'a> Lagging<'a> {
    fn has_helpers(&self) -> bool {
        !self.around.helpers.is_empty()
    }

    /// Who is not asked too soon.
    fn helpers(&self, today: NaiveDate) -> impl Iterator<Item = &'a (PersonId, String)> {
        let asked = self.asked;
        self.around.helpers.iter().filter(move |it| asked.get(&it.0).is_none_or(|it| again(*it) <= today))
    }

    /// From which day on they may be asked again, if that is to come.
    fn next(&self, today: NaiveDate) -> Option<NaiveDate> {
        let of_team = self.around.reminded.map(|it| again(it.1)).filter(|it| *it > today);
        of_team.or_else(|| {
            let is_nobody_free = self.helpers(today).next().is_none();
            let all = self.around.helpers.iter().filter_map(|it| self.asked.get(&it.0));
            all.map(|it| again(*it)).min().filter(|_| is_nobody_free)
        })
    }

    fn may_be_asked(&self, today: NaiveDate) -> bool {
        self.has_helpers() && self.next(today).is_none()
    }
}

fn again(asked_on: NaiveDate) -> NaiveDate {
    asked_on + Days::new(AGAIN_AFTER_DAYS.into())
}

fn lagging(found: &OutsideFound) -> Vec<Lagging<'_>> {
    let mut teams: BTreeMap<TeamId, Vec<&Outsider>> = BTreeMap::new();
    for it in found.outside.iter().filter(|it| is_waited_for(it)) {
        if let Some(team) = it.near {
            teams.entry(team).or_default().push(it);
        }
    }
    let lagging = teams.into_iter().filter_map(|(team, people)| {
        let around = found.around.get(&team)?;
        Some(Lagging { team, people, around, asked: &found.asked })
    });
    lagging.collect()
}

fn team_name(team: TeamId, facts: &Facts) -> &str {
    facts.team(team).map_or("", |it| it.name.as_str())
}

fn line(it: &Lagging<'_>, facts: &Facts) -> Text {
    let names = it.helpers(facts.today).map(|it| text!("plain", words = it.1.as_str())).collect();
    let how = match (it.has_helpers(), it.next(facts.today)) {
        (false, _) => text!("roster-remind-nobody"),
        (true, Some(next)) => text!("roster-remind-not-yet", day = Arg::Date(next)),
        (true, None) => text!("roster-remind-by", names = Arg::List(names)),
    };
    let before = it.around.reminded.map_or_else(
        || text!("empty"),
        |(count, day)| text!("roster-reminded-before", times = count, day = Arg::Date(day)),
    );
    text!("roster-remind-line", team = team_name(it.team, facts), count = it.people.len(), how = how, before = before)
}

pub(super) fn screen(at: &At, facts: &Facts) -> Screen {
    let none = OutsideFound::default();
    let found = facts.found::<Outside>().unwrap_or(&none);
    let all = lagging(found);
    let last = vec![Button::go(links::letters(), text!("roster-button-letters")), to_people(), Button::to_menu()];
    let (page, here) = lines_of(at.page, all.len());
    let mut lines: Vec<Text> = all[here].iter().map(|it| line(it, facts)).collect();
    let alone = found.outside.iter().filter(|it| is_waited_for(it) && it.near.is_none()).count();
    if alone > 0 {
        lines.push(text!("roster-remind-no-team", count = alone));
    }
    if lines.is_empty() {
        return Screen::new(text!("roster-remind-none")).open().row(last);
    }
    let body = text!("roster-remind", count = invited(found), lines = lines, days = AGAIN_AFTER_DAYS);
    let mut screen = Screen::new(body).open().row(pager(page, u32::try_from(all.len()).unwrap_or(u32::MAX)));
    let teams = all.iter().filter(|it| it.may_be_asked(facts.today)).count();
    if teams > 0 {
        screen = screen.row(vec![Button::primary("send", text!("roster-button-remind-teams", count = teams))]);
    }
    screen.row(last)
}

pub(super) fn answer(at: At, answer: Answer<'_>, facts: &Facts) -> Turn {
    let permit = facts.actor().and_then(|it| may(it, act::InvitePeople).ok());
    let (Some(found), Some(permit)) = (facts.found::<Outside>(), permit) else {
        return Turn::to(at.place()).note(text!("not-allowed"));
    };
    match answer {
        Answer::Pick("prev") => Turn::to(at.clone().page(at.page.saturating_sub(1))),
        Answer::Pick("next") => Turn::to(at.clone().page(at.page.saturating_add(1))),
        Answer::Pick("send") => {
            let all = lagging(found);
            let asked: Vec<&Lagging<'_>> = all.iter().filter(|it| it.may_be_asked(facts.today)).collect();
            if asked.is_empty() {
                return Turn::to(at.place()).note(text!("roster-remind-too-soon", days = AGAIN_AFTER_DAYS));
            }
            let told = tell(&asked, facts);
            let people = told.len();
            let expired = asked.iter().flat_map(|it| &it.people).filter(|it| !it.is_invited()).count();
            let note = match expired {
                0 => text!("roster-remind-sent", teams = asked.len(), people = people),
                _ => text!("roster-remind-sent-expired", teams = asked.len(), people = people, expired = expired),
            };
            let teams = asked.iter().map(|it| it.team).collect();
            Turn::to(At::of(Step::Remind).place())
                .with(doing(RosterDeed::Remind { permit, teams }))
                .with_all(told)
                .note(note)
        }
        _ => Turn::to(at.place()).note(text!("pick-a-button")),
    }
}

/// One message to each who can remind, with all of their teams below each other.
fn tell(asked: &[&Lagging<'_>], facts: &Facts) -> Vec<Effect> {
    let mut helpers: BTreeMap<PersonId, Vec<&Lagging<'_>>> = BTreeMap::new();
    for it in asked {
        for (person, _) in it.helpers(facts.today) {
            helpers.entry(*person).or_default().push(it);
        }
    }
    let one = |(person, teams): (PersonId, Vec<&Lagging<'_>>)| Effect::Tell {
        to: Audience::Person(person),
        screen: Box::new(letter(&teams, facts)),
        urgency: Urgency::Normal,
        key: Some(format!("joining:{person}")),
    };
    helpers.into_iter().map(one).collect()
}

fn letter(teams: &[&Lagging<'_>], facts: &Facts) -> Screen {
    let ward = facts.ward.as_ref();
    let way = match ward.and_then(|it| it.office_phone.as_deref()) {
        Some(phone) => text!("roster-lagging-way-phone", phone = phone),
        None => text!("roster-lagging-way"),
    };
    // As many are named as one message holds, of each team some.
    let most = (MOST_NAMED / teams.len().max(1)).max(1);
    let of_team = |it: &&Lagging<'_>| {
        let (team, lines) = (team_name(it.team, facts), named(it, most));
        text!("roster-lagging-team", team = team, count = it.people.len(), lines = lines)
    };
    let body = text!(
        "roster-lagging-letter",
        teams = teams.iter().map(of_team).collect::<Vec<Text>>(),
        ward = ward.map_or("", |it| it.name.as_str()),
        way = way
    );
    let label = |it: &&Lagging<'_>| match teams.len() {
        1 => text!("roster-button-ask-letters"),
        _ => text!("roster-button-ask-letters-of", team = team_name(it.team, facts)),
    };
    let asks = teams.iter().map(|it| vec![Button::go(links::ask(it.team), label(it))]);
    asks.fold(Screen::new(body).open(), Screen::row).row(vec![Button::to_menu()])
}

/// Who of a team has not joined, since when they have a letter, and how long it works.
fn named(it: &Lagging<'_>, most: usize) -> Vec<Text> {
    let who = |it: &&Outsider| {
        let sent = it.letters?;
        let day = Arg::Date(sent.first);
        Some(match sent.until {
            Some(until) => {
                text!("roster-lagging", name = it.name.as_str(), day = day, until = Arg::Date(until))
            }
            None => text!("roster-lagging-expired", name = it.name.as_str(), day = day),
        })
    };
    let more = it.people.len().saturating_sub(most);
    let more = (more > 0).then(|| text!("roster-lagging-more", count = more));
    it.people.iter().take(most).filter_map(who).chain(more).collect()
}

/// Somebody around a team tells the office that letters of it were lost or have expired: once a day for each team.
pub(super) fn ask(place: Place, team: TeamId, facts: &Facts) -> Turn {
    let Some((actor, of)) = facts.actor().zip(facts.team(team)) else {
        return Turn::to(place).note(text!("not-allowed"));
    };
    let is_around = actor.offices.iter().any(|it| match it.office {
        Office::TeamHead => it.team == Some(team),
        Office::ResidentGroupHead | Office::FrontCommitteeHead => it.group == Some(of.group),
        _ => false,
    });
    if !is_around {
        return Turn::to(place).note(text!("not-allowed"));
    }
    if facts.found::<LettersWanted>().is_some_and(|it| it.0) {
        return Turn::to(place).note(text!("roster-letters-asked-today"));
    }
    let body = text!("roster-letters-wanted", name = actor.name.as_str(), team = of.name.as_str());
    let screen = Screen::new(body).open().row(vec![Button::go(links::letters(), text!("roster-button-letters"))]);
    let tell = Effect::Tell {
        to: Audience::OfficersOf(actor.ward),
        screen: Box::new(screen),
        urgency: Urgency::Normal,
        key: Some(format!("letters-wanted:{team}")),
    };
    Turn::to(place).with(doing(RosterDeed::WantLetters { team })).with(tell).note(text!("roster-letters-asked"))
}
