//! An election is prepared: who stands, and how many are to be elected. Candidates are typed, a line each; of a head they are
//! chosen among the mediators of the team.

use super::asks::ProposalDeed;
use super::at::{At, Step};
use super::words::found;
use super::{doing, rights, words};
use crate::dialogue::facts::Facts;
use crate::dialogue::input::Answer;
use crate::dialogue::pager::paged;
use crate::dialogue::screen::{Button, Screen};
use crate::dialogue::text::{Arg, Text, text};
use crate::dialogue::{Place, Turn};
use crate::domain::election::candidate::{Candidate, Nominated, read_candidates};
use crate::domain::election::course::{Move, Standing};
use crate::domain::election::vote::Part;
use crate::domain::election::{Content, Matter, NewProposal};
use crate::domain::fold::search_key;
use crate::domain::input::choice;
use crate::domain::{PersonId, ProposalId};

/// As many stand for one election: the buttons of a card.
const MOST: usize = 8;
/// As many are elected at once.
const MOST_PLACES: u32 = 20;

pub(super) fn screen(at: &At, facts: &Facts) -> Screen {
    let nav = || vec![Button::here("back", text!("button-back")), Button::here("stop", text!("button-stop"))];
    let team = at.team.map_or_else(|| text!("word-none"), |it| words::team(it, facts));
    if at.step == Step::Places {
        let screen = Screen::new(text!("election-places", team = team)).open().columns(2);
        return (1..=4)
            .fold(screen, |it, n| it.choice(format!("n:{n}"), text!("plain", words = n.to_string())))
            .row(nav());
    }
    let candidates = at.election.as_ref().map_or(&[][..], |it| &it.candidates);
    let lines: Vec<Text> = candidates.iter().map(words::candidate).collect();
    let body = Text::of(format!("election-candidates-{}", at.matter.unwrap_or(Matter::Mediators)))
        .with("team", team)
        .with("count", candidates.len())
        .with("lines", lines);
    let mut screen = Screen::new(body).open();
    if at.matter == Some(Matter::Head) {
        let members = at.team.map_or_else(Vec::new, |it| words::members(it, facts));
        let line = |(person, name): (PersonId, String)| {
            let stands = candidates.iter().any(|it| it.person == Some(person));
            let id = if stands { "election-stands" } else { "election-stands-not" };
            (format!("m:{person}"), Text::of(id).with("name", name))
        };
        screen = paged(screen, members.into_iter().map(line), at.page);
    } else {
        for (nth, it) in candidates.iter().enumerate() {
            screen = screen.choice(format!("x:{nth}"), text!("election-drop", name = it.name.as_str()));
            if it.person.is_some() {
                let label = text!("election-not-known", name = it.name.as_str());
                screen = screen.row(vec![Button::here(format!("k:{nth}"), label)]);
            }
        }
    }
    if !candidates.is_empty() {
        screen = screen.row(vec![Button::primary("done", text!("election-button-next"))]);
    }
    screen.row(nav())
}

pub(super) fn answer(at: At, answer: Answer<'_>, facts: &Facts) -> Turn {
    match (at.step, answer) {
        (_, Answer::Pick("stop")) => match at.id {
            Some(id) => Turn::to(At::card(id).place()).note(text!("cancelled")),
            None => Turn::to(Place::home()).note(text!("cancelled")),
        },
        (Step::Candidates, Answer::Pick("back")) => match at.id {
            Some(id) => Turn::to(At::card(id).place()),
            None => Turn::to(At::of(Step::List).place()),
        },
        (_, Answer::Pick("back")) => Turn::to(at.step(Step::Candidates)),
        (Step::Candidates, Answer::Pick("done")) => next(at, facts),
        (Step::Candidates, Answer::Pick("prev")) => Turn::to(At { page: at.page.saturating_sub(1), ..at }.place()),
        (Step::Candidates, Answer::Pick("next")) => Turn::to(At { page: at.page.saturating_add(1), ..at }.place()),
        (Step::Candidates, Answer::Pick(key)) => Turn::to(picked(at, key, facts).place()),
        (Step::Candidates, Answer::Text { text, .. }) => typed(at, text, facts),
        (Step::Places, Answer::Pick(key)) => places(at, key.strip_prefix("n:").and_then(|it| it.parse().ok()), facts),
        (Step::Places, Answer::Text { text, .. }) => places(at, choice::number(text), facts),
        _ => Turn::to(at.place()).note(text!("pick-a-button")),
    }
}

fn next(at: At, facts: &Facts) -> Turn {
    match (at.election.as_ref().is_some_and(|it| it.has(Part::Candidates)), at.matter) {
        (false, _) => Turn::to(at.place()).note(text!("election-candidates-none")),
        // A team has one head.
        (true, Some(Matter::Head)) => keep(at.with(|it| it.places = 1), facts),
        (true, _) => Turn::to(at.step(Step::Places)),
    }
}

fn picked(at: At, key: &str, facts: &Facts) -> At {
    let number = |it: &str| it.parse::<usize>().ok();
    if let Some(nth) = key.strip_prefix("x:").and_then(number) {
        return at.with(|it| {
            if nth < it.candidates.len() {
                it.candidates.remove(nth);
            }
        });
    }
    if let Some(nth) = key.strip_prefix("k:").and_then(number) {
        return at.with(|it| it.candidates.get_mut(nth).into_iter().for_each(|it| it.person = None));
    }
    let person = key.strip_prefix("m:").and_then(|it| it.parse().ok()).map(PersonId);
    let members = at.team.map_or_else(Vec::new, |it| words::members(it, facts));
    let Some((person, name)) = members.into_iter().find(|it| Some(it.0) == person) else { return at };
    let known = words::register(facts).and_then(|it| it.person(person)).map(|it| it.on(facts.today));
    at.with(|it| match it.candidates.iter().position(|it| it.person == Some(person)) {
        Some(nth) => drop(it.candidates.remove(nth)),
        None => {
            let mut new = Candidate { person: Some(person), ..Candidate::named(&name) };
            if let Some(known) = &known {
                new.complete(known);
            }
            it.candidates.push(new);
        }
    })
}

/// A line for each candidate; who stands there already is put right.
fn typed(at: At, typed: &str, facts: &Facts) -> Turn {
    if at.matter == Some(Matter::Head) {
        return Turn::to(at.place()).note(text!("pick-a-button"));
    }
    let mut bad: Vec<Text> = Vec::new();
    let mut at = at;
    for read in read_candidates(typed, facts.written_on()) {
        match read {
            Ok(mut new) => {
                new.person = words::known(&new, facts);
                let known = new.person.and_then(|it| words::register(facts)?.person(it));
                if let Some(known) = known {
                    new.complete(&known.on(facts.today));
                }
                at = at.with(|it| {
                    let same = it.candidates.iter().position(|it| search_key(&it.name) == search_key(&new.name));
                    match same {
                        // Votes that were recorded stay with the name.
                        Some(nth) => {
                            let (votes, again) = (it.candidates[nth].votes, it.candidates[nth].votes_again);
                            it.candidates[nth] = Candidate { votes, votes_again: again, ..new };
                        }
                        None if it.candidates.len() < MOST => it.candidates.push(new),
                        None => bad.push(text!("election-candidates-full", most = MOST)),
                    }
                });
            }
            Err((line, why)) => bad.push(Text::of(format!("election-unread-{why}")).with("line", short(&line, why))),
        }
    }
    if bad.is_empty() {
        return Turn::to(at.place());
    }
    Turn::to(at.place()).note(text!("election-unread", lines = Arg::List(bad)))
}

/// The line that could not be read; never an identity number.
fn short(line: &str, why: crate::domain::election::candidate::Unread) -> String {
    if why == crate::domain::election::candidate::Unread::Identity {
        return String::new();
    }
    crate::dialogue::text::shorten(line, 40).into_owned()
}

fn places(at: At, count: Option<u32>, facts: &Facts) -> Turn {
    match count.filter(|it| (1..=MOST_PLACES).contains(it)) {
        Some(count) => keep(at.with(|it| it.places = count), facts),
        None => Turn::to(at.place()).note(text!("election-places-help")),
    }
}

/// The election is kept as it is prepared; its card is shown.
fn keep(at: At, facts: &Facts) -> Turn {
    let (Some(team), Some(matter), Some(election)) = (at.team, at.matter, at.election.clone()) else {
        return Turn::to(At::of(Step::List).place());
    };
    let content = Content::Election(election);
    if let Some(twin) = words::twin(matter, &content, at.id, facts) {
        // What is begun goes on there; what is put right stays here to be put right otherwise.
        let next = if at.id.is_none() { At::card(twin).place() } else { At { step: Step::Candidates, ..at }.place() };
        return Turn::to(next).note(Text::of(format!("election-twin-{matter}")));
    }
    if let Some(id) = at.id {
        return kept(at, (id, content), facts);
    }
    let permit = rights::proposes(team, facts).filter(|_| rights::begins(matter, team, facts));
    let Some(permit) = permit else {
        return Turn::to(Place::home()).note(text!("not-allowed"));
    };
    let id = ProposalId(facts.fresh);
    let by = facts.actor().map_or(PersonId(0), |it| it.person);
    let real = rights::real((team, by), &content, Move::Begin, facts);
    let new = NewProposal { id, team, matter, standing: Standing::Preparing, content, step: Move::Begin, real };
    let nominated = nominated(&new.content);
    Turn::to(At::card(id).place())
        .with(doing(ProposalDeed::Begin { permit, new: Box::new(new) }))
        .note(text!("election-begun", themself = nominated))
}

/// Who stands was put right, in what is kept already.
fn kept(at: At, (id, content): (ProposalId, Content), facts: &Facts) -> Turn {
    let card = At::card(id).place();
    let Some(it) = found(&at, facts) else { return Turn::to(card).note(text!("election-gone")) };
    if !at.is_as_seen(it) {
        return Turn::to(card).note(text!("election-not-now"));
    }
    let Some(permit) = rights::step(it, Move::Record, facts) else {
        return Turn::to(card).note(text!("not-allowed"));
    };
    let real = rights::real((it.team, it.by), &content, Move::Record, facts);
    let planned = super::due::plan_sending(it, &content, facts);
    let (seen, content) = ((it.standing, it.version), Box::new(content));
    let deed = ProposalDeed::Step { permit, id, seen, step: Move::Record, content, real, words: None };
    Turn::to(card).with(doing(deed)).with_all(planned).note(text!("election-kept"))
}

/// How many nominated themselves.
fn nominated(content: &Content) -> usize {
    match content {
        Content::Election(it) => it.candidates.iter().filter(|it| it.nominated == Nominated::Themself).count(),
        Content::Leaving(_) => 0,
    }
}
