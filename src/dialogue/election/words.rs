//! Words that several cards of this flow say.

use chrono::NaiveDate;

use super::asks::People;
use crate::dialogue::facts::Facts;
use crate::dialogue::text::{Arg, Text, text};
use crate::domain::election::candidate::Candidate;
use crate::domain::election::vote::{Election, Fate, Fault, Number};
use crate::domain::election::{Decision, Matter};
use crate::domain::names::tidy_name;
use crate::domain::people::register::{Entry, Register};
use crate::domain::people::{Office, Sex};
use crate::domain::{PersonId, TeamId};

/// Characters of a name.
const LONGEST_NAME: usize = 60;

pub(super) fn team(id: TeamId, facts: &Facts) -> Text {
    facts.team(id).map_or_else(|| text!("word-none"), |it| text!("plain", words = it.name.as_str()))
}

/// By when something is due, and how late it is.
pub(super) fn due(day: NaiveDate, facts: &Facts) -> Text {
    match (facts.today - day).num_days() {
        late @ 1.. => text!("election-late", days = late),
        0 => text!("election-due-today"),
        _ => text!("election-due", day = Arg::Day(day)),
    }
}

/// The ward's people.
pub(super) fn register(facts: &Facts) -> Option<&Register> {
    facts.found::<People>()?.0.as_ref()
}

/// Who heads the Front committee of the unit that a team serves.
pub(super) fn front_heads(team: TeamId, facts: &Facts) -> impl Iterator<Item = &Entry> {
    let group = facts.team(team).map(|it| it.group);
    register(facts).into_iter().flat_map(move |it| it.holders((Office::FrontCommitteeHead, None, group), facts.today))
}

/// The name of who holds an office of the unit that a team serves.
pub(super) fn holder_of_group(office: Office, team: TeamId, facts: &Facts) -> Option<String> {
    let group = facts.team(team).map(|it| it.group);
    register(facts)?.holders((office, None, group), facts.today).next().map(|it| it.on(facts.today).name)
}

/// Those who mediate in a team today, by name.
pub(super) fn members(team: TeamId, facts: &Facts) -> Vec<(PersonId, String)> {
    let of = |it: &Entry| (it.id, it.on(facts.today).name);
    let mut all: Vec<_> = register(facts).into_iter().flat_map(|it| it.mediators(team, facts.today)).map(of).collect();
    all.sort_by_key(|it| crate::domain::names::name_key(&it.1));
    all
}

/// A full name that was typed.
pub(super) fn full_name(typed: &str) -> Option<String> {
    let words: Vec<&str> = typed.split_whitespace().collect();
    let is_word = |it: &&str| it.chars().any(char::is_alphabetic) && !it.chars().any(|it| it.is_ascii_digit());
    let fits = words.len() >= 2 && words.iter().all(is_word) && typed.chars().count() <= LONGEST_NAME;
    fits.then(|| tidy_name(&words.join(" ")))
}

/// Names in one message, by commas or lines; `None` if one of them is none.
pub(super) fn full_names(typed: &str) -> Option<Vec<String>> {
    let parts = typed.split([',', ';', '\n']).map(str::trim).filter(|it| !it.is_empty());
    let names: Option<Vec<String>> = parts.map(full_name).collect();
    names.filter(|it| !it.is_empty() && it.len() <= 9)
}

/// A candidate in a list: what is known, and whether they are known to the ward.
pub(super) fn candidate(it: &Candidate) -> Text {
    let mut parts: Vec<Text> = Vec::new();
    parts.extend(it.sex.map(|it| Text::of(format!("sex-{it}"))));
    let own = [it.born.map(|it| it.to_string()), it.ethnicity.clone(), it.residence.clone()];
    let more = [it.training.clone(), it.occupation.clone()];
    parts.extend(own.into_iter().chain(more).flatten().map(|it| text!("plain", words = it)));
    parts.push(Text::of(format!("election-nominated-{}", it.nominated)));
    if it.person.is_some() {
        parts.push(text!("election-known"));
    }
    text!("election-candidate", name = it.name.as_str(), parts = Arg::List(parts))
}

/// Each candidate with their votes and what comes of them.
pub(super) fn results(it: &Election, percent: i64) -> Vec<Text> {
    let outcome = it.outcome(percent);
    let voters = it.counts.get(Number::Voters).unwrap_or_default();
    let line = |(nth, it): (usize, &Candidate)| {
        let Some(votes) = it.votes else { return candidate(it) };
        let share = votes.saturating_mul(100).checked_div(voters).unwrap_or(0);
        let fate = outcome.as_ref().and_then(|it| it.fates.get(nth)).copied().unwrap_or(Fate::Short);
        let id = if it.votes_again.is_some() { "election-result-again" } else { "election-result" };
        Text::of(id)
            .with("name", it.name.as_str())
            .with("votes", votes)
            .with("again", it.votes_again.unwrap_or_default())
            .with("share", share)
            .with("fate", Text::of(format!("election-fate-{fate}")))
    };
    it.candidates.iter().enumerate().map(line).collect()
}

/// What the rules say of a record: what is wrong, who is tied, what is missing.
pub(super) fn verdict(it: &Election, matter: Matter, percent: i64) -> Vec<Text> {
    let mut lines: Vec<Text> = it.faults().iter().map(|it| fault(it, matter)).collect();
    if !lines.is_empty() {
        return lines;
    }
    let Some(outcome) = it.outcome(percent) else { return lines };
    if !outcome.is_held {
        lines.push(Text::of(format!("election-not-held-{matter}")));
    }
    if outcome.count(Fate::Tied) > 0 {
        lines.push(text!("election-tied", count = outcome.count(Fate::Tied)));
    }
    match outcome.count(Fate::Elected) {
        0 if outcome.count(Fate::Tied) == 0 => lines.push(Text::of(format!("election-nobody-{matter}"))),
        0 => {}
        count => lines.push(Text::of(format!("election-elected-{matter}")).with("count", count)),
    }
    if outcome.missing > 0 && matter == Matter::Mediators {
        lines.push(text!("election-missing", count = outcome.missing));
    }
    lines
}

fn fault(it: &Fault, matter: Matter) -> Text {
    let number = |it: &Number| number(*it, matter);
    match it {
        Fault::Missing(part) => {
            text!("election-fault-missing", what = Text::of(format!("election-part-{part}")))
        }
        Fault::TooMany(part, whole) => text!("election-fault-too-many", part = number(part), whole = number(whole)),
        Fault::TooManyVotes(name) => text!("election-fault-votes", name = name.as_str()),
    }
}

/// What a number counts.
pub(super) fn number(it: Number, matter: Matter) -> Text {
    match matter {
        Matter::Head => Text::of(format!("election-count-head-{it}")),
        Matter::Mediators | Matter::Release => Text::of(format!("election-count-mediators-{it}")),
    }
}

pub(super) fn decision(it: &Decision) -> Text {
    text!("election-decision-of", number = it.number.as_str(), day = Arg::Date(it.on))
}

/// Who of the ward's people is called so, if exactly one is and nothing speaks against it.
pub(super) fn known(it: &Candidate, facts: &Facts) -> Option<PersonId> {
    let key = crate::domain::fold::search_key(&it.name);
    let today = facts.today;
    let mut same = register(facts)?.people.values().filter(|entry| {
        let known = entry.on(today);
        let sex = |sex: Sex| known.sex.is_none_or(|it| it == sex);
        let born = |year: i32| known.birth.is_none_or(|it| it.year() == year);
        crate::domain::fold::search_key(&known.name) == key && it.sex.is_none_or(sex) && it.born.is_none_or(born)
    });
    same.next().filter(|_| same.next().is_none()).map(|it| it.id)
}
