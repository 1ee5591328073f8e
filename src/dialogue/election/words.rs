//! Words that several cards of this flow say.

use std::ops::RangeInclusive;

use chrono::NaiveDate;

use super::asks::{Found, One, People, Rival, UnderWay};
use super::at::At;
use crate::dialogue::facts::Facts;
use crate::dialogue::refused::refused;
use crate::dialogue::text::{Arg, Text, text};
use crate::dialogue::words::reason_within;
use crate::domain::denial::begins_with_denial;
use crate::domain::election::candidate::Candidate;
use crate::domain::election::vote::{Election, Fate, Fault, Number, share};
use crate::domain::election::{Content, Decision, Matter, Proposal};
use crate::domain::fold::normalise_paragraphs;
use crate::domain::names::tidy_name;
use crate::domain::people::register::{Entry, Register};
use crate::domain::people::{Office, Sex};
use crate::domain::{PersonId, ProposalId, TeamId};

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

/// The proposal that a step is about, if the actor may see it.
pub(super) fn found<'a>(at: &At, facts: &'a Facts) -> Option<&'a Proposal> {
    let Found(found) = facts.found::<One>()?;
    found.as_ref().filter(|it| Some(it.id) == at.id)
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

/// Who heads a team today.
pub(super) fn head(team: TeamId, facts: &Facts) -> Option<(PersonId, String)> {
    let entry = register(facts)?.head(team, facts.today)?;
    Some((entry.id, entry.on(facts.today).name))
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
    let fits = !begins_with_denial(typed)
        && words.len() >= 2
        && words.iter().all(is_word)
        && typed.chars().count() <= LONGEST_NAME;
    fits.then(|| tidy_name(&words.join(" ")))
}

/// Why something is done, as whoever it concerns reads it.
pub(super) fn reason(typed: &str, length: RangeInclusive<usize>) -> Result<String, Text> {
    let most = *length.end();
    match refused(&normalise_paragraphs(typed)) {
        Some(why) => Err(why),
        None => reason_within(typed, length).map_err(|_| text!("election-reason-help", most = most)),
    }
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
    let more = [it.training.clone(), it.occupation.clone(), it.organisation.clone(), it.phone.clone()];
    parts.extend(own.into_iter().chain(more).flatten().map(|it| text!("plain", words = it)));
    parts.push(Text::of(format!("election-nominated-{}", it.nominated)));
    if it.person.is_some() {
        parts.push(text!("election-known"));
    }
    let gaps: Vec<Text> = it.gaps().iter().map(|it| Text::of(format!("election-gap-{it}"))).collect();
    if !gaps.is_empty() {
        parts.push(text!("election-gaps", gaps = Arg::List(gaps)));
    }
    text!("election-candidate", name = it.name.as_str(), parts = Arg::List(parts))
}

/// Each candidate with their votes and what comes of them.
pub(super) fn results(it: &Election, percent: i64) -> Vec<Text> {
    let outcome = it.outcome(percent);
    let voters = it.counts.get(Number::Voters).unwrap_or_default();
    let line = |(nth, it): (usize, &Candidate)| {
        let Some(votes) = it.votes else { return candidate(it) };
        let share = share_in_words(share(votes, voters, percent));
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

/// `75`, `45,83`: digits behind the comma only where they say something.
fn share_in_words(hundredths: u64) -> String {
    match (hundredths / 100, hundredths % 100) {
        (whole, 0) => whole.to_string(),
        (whole, rest) => format!("{whole},{rest:02}"),
    }
}

/// What the rules say of a record: what is wrong, who is tied, what is missing.
pub(super) fn verdict(it: &Election, matter: Matter, percent: i64) -> Vec<Text> {
    let mut lines: Vec<Text> = it.faults().iter().map(|it| fault(it, matter)).collect();
    if !lines.is_empty() {
        return lines;
    }
    let Some(outcome) = it.outcome(percent) else { return lines };
    if !outcome.is_held {
        // It is held anew as a whole: who had how many votes says nothing.
        lines.push(Text::of(format!("election-not-held-{matter}")));
        return lines;
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

/// What is proposed already, so that it is not proposed twice: a head for the team, somebody who stands or leaves.
pub(super) fn twin(matter: Matter, content: &Content, own: Option<ProposalId>, facts: &Facts) -> Option<ProposalId> {
    let search_key = crate::domain::fold::search_key;
    let ours: Vec<(String, Option<PersonId>)> = match content {
        Content::Election(it) => it.candidates.iter().map(|it| (it.name.clone(), it.person)).collect(),
        Content::Leaving(it) => vec![(it.name.clone(), Some(it.person))],
    };
    let same = |a: &(String, Option<PersonId>), b: &(String, Option<PersonId>)| match (a.1, b.1) {
        (Some(a), Some(b)) => a == b,
        _ => search_key(&a.0) == search_key(&b.0),
    };
    let stands_against = |it: &&Rival| {
        let shared = it.people.iter().any(|theirs| ours.iter().any(|ours| same(ours, theirs)));
        Some(it.id) != own && it.matter == matter && (matter == Matter::Head || shared)
    };
    facts.found::<UnderWay>()?.0.iter().find(stands_against).map(|it| it.id)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn that_there_is_nobody_is_nobodys_name() {
        for typed in ["khong lap", "không lập", "không có", "Không có ai", "chua co ai", "Lê Thị Hoa, khong co"]
        {
            assert_eq!(full_names(typed), None, "{typed}");
        }
        for typed in ["Khổng Văn An", "khong van an", "khổng thị hoa"] {
            assert!(full_name(typed).is_some(), "{typed}");
        }
        assert_eq!(full_names("le thi hoa, Trần Văn Khổng").map(|it| it.len()), Some(2));
    }
}
