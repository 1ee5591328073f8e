//! The vote is recorded: form, day, place, who presided, counted and witnessed, numbers, votes of each; then a check card with
//! what the rules say of it. A tie is decided by a new vote among those who were tied.

use chrono::{NaiveDate, NaiveTime};

use super::asks::ProposalDeed;
use super::at::{At, Step};
use super::words::found;
use super::{doing, rights, words};
use crate::dialogue::facts::Facts;
use crate::dialogue::input::Answer;
use crate::dialogue::screen::{Button, Screen};
use crate::dialogue::text::{Arg, Text, shorten, text};
use crate::dialogue::{Place, Turn, days};
use crate::domain::calendar::days_earlier;
use crate::domain::election::course::Move;
use crate::domain::election::vote::{Ballot, Counts, Election, Fate, Part};
use crate::domain::election::{Content, Matter};
use crate::domain::input::date::{Lean, parse_date};
use crate::domain::input::time::parse_time;
use crate::domain::people::Office;
use crate::domain::session_text::read_meeting;

/// The longest place, in characters.
const LONGEST_PLACE: usize = 120;
/// More households than any unit has.
const MOST_VOTERS: u32 = 20_000;

fn matter(at: &At) -> Matter {
    at.matter.unwrap_or(Matter::Mediators)
}

/// Percent that a vote needs more than, by the law of its day.
fn percent(it: &Election, facts: &Facts) -> i64 {
    facts.law.on(it.on.unwrap_or(facts.today)).election_percent()
}

fn election(at: &At) -> Election {
    at.election.as_deref().cloned().unwrap_or_default()
}

/// The first thing that is not recorded yet, or the check.
pub(super) fn start(at: At) -> Place {
    let it = election(&at);
    let asked = it.parts().into_iter().filter(|it| !matches!(it, Part::Candidates | Part::Places));
    match asked.filter(|part| !it.has(*part)).min() {
        Some(part) if !at.changing => at.ask(part),
        _ => At { changing: false, before: None, ..at }.step(Step::Check),
    }
}

pub(super) fn screen(at: &At, facts: &Facts) -> Screen {
    let nav = || vec![Button::here("back", text!("button-back")), Button::here("stop", text!("button-stop"))];
    match at.step {
        Step::Check => check(at, facts),
        Step::Again => {
            let it = election(at);
            let tied =
                it.who(Fate::Tied, percent(&it, facts)).into_iter().map(|it| text!("plain", words = it.name.as_str()));
            Screen::new(text!("election-again", names = Arg::List(tied.collect()))).open().row(nav())
        }
        _ => part_screen(at, facts).row(nav()),
    }
}

fn part_screen(at: &At, facts: &Facts) -> Screen {
    let (it, part) = (election(at), at.part.unwrap_or(Part::Ballot));
    let (step, steps) = (position(&it, part), it.parts().len().saturating_sub(2));
    let body = || Text::of(format!("election-ask-{part}")).with("step", step).with("steps", steps);
    match part {
        Part::Ballot => {
            let screen = Screen::new(body()).open();
            let choice =
                |it: Screen, ballot: &Ballot| it.choice(ballot.code(), Text::of(format!("election-ballot-{ballot}")));
            Ballot::of(matter(at)).iter().fold(screen, choice)
        }
        Part::On => [0, 1].iter().fold(Screen::new(body()).open().taking_days(), |screen, ago| {
            let day = days_earlier(facts.today, *ago);
            screen.choice(days::key(day), text!("election-day", day = Arg::Day(day)))
        }),
        Part::Presider => {
            let screen = Screen::new(body()).open();
            match at.team.and_then(|it| words::holder_of_group(Office::FrontCommitteeHead, it, facts)) {
                Some(name) => screen.choice("front", text!("plain", words = name)),
                None => screen,
            }
        }
        Part::Numbers => {
            let Some(number) = it.next_number() else { return Screen::new(text!("election-number-help")).open() };
            let what = words::number(number, matter(at));
            let screen = Screen::new(text!("election-asking-number", step = step, steps = steps, what = what)).open();
            let count = at.team.map_or(0, |it| words::members(it, facts).len());
            // How many mediate in the team is known.
            if matter(at) == Matter::Head && number == crate::domain::election::vote::Number::Voters && count > 0 {
                return screen.choice(format!("n:{count}"), text!("plain", words = count.to_string()));
            }
            screen
        }
        Part::Votes => {
            let names = it.candidates.iter().map(|it| text!("plain", words = it.name.as_str())).collect();
            let (names, count) = (Arg::List(names), it.candidates.len());
            Screen::new(text!("election-asking-votes", step = step, steps = steps, names = names, count = count)).open()
        }
        _ => Screen::new(body()).open(),
    }
}

fn position(it: &Election, part: Part) -> usize {
    it.parts().iter().position(|it| *it == part).map_or(1, |it| it.saturating_sub(1))
}

fn check(at: &At, facts: &Facts) -> Screen {
    let it = election(at);
    let mut screen = Screen::new(body(&it, matter(at), facts)).open().columns(2);
    // Who stands and for how many places is changed on the proposal's own card.
    for part in it.parts().into_iter().filter(|it| !matches!(it, Part::Candidates | Part::Places)) {
        screen = screen.choice(format!("edit:{part}"), Text::of(format!("election-part-{part}")));
    }
    let back = Button::here("stop", text!("button-stop"));
    screen.row(vec![Button::primary("save", text!("election-button-save"))]).row(vec![back])
}

/// A record in words, with what the rules say of it.
pub(super) fn body(it: &Election, matter: Matter, facts: &Facts) -> Text {
    let or_none = |it: Option<Text>| it.unwrap_or_else(|| text!("word-none"));
    let plain = |it: &str| text!("plain", words = it);
    let names = |it: &[String]| if it.is_empty() { text!("word-none") } else { plain(&it.join(", ")) };
    let numbers = it.ballot.map_or(&[][..], Ballot::numbers).iter().filter_map(|number| {
        let count = it.counts.get(*number)?;
        Some(text!("election-count", what = words::number(*number, matter), count = count))
    });
    let mut lines: Vec<Text> = vec![
        text!("election-of-ballot", ballot = or_none(it.ballot.map(|it| Text::of(format!("election-ballot-{it}"))))),
        text!("election-of-day", day = or_none(it.on.map(|it| text!("election-day", day = Arg::Day(it))))),
        text!("election-of-place", place = or_none(it.place.as_deref().map(plain)), time = time(it.at)),
        text!("election-of-presider", name = or_none(it.presider.as_deref().map(plain))),
    ];
    if it.ballot.is_some_and(Ballot::is_written) {
        lines.push(text!("election-of-counters", names = names(&it.counters)));
        lines.push(text!("election-of-witnesses", names = names(&it.witnesses)));
    }
    lines.extend(numbers);
    lines.push(text!("election-of-places", count = it.places));
    let percent = it.needed(percent(it, facts));
    let results = words::results(it, percent);
    let verdict = words::verdict(it, matter, percent);
    text!("election-record", lines = lines, results = results, verdict = verdict)
}

fn time(at: Option<NaiveTime>) -> Text {
    at.map_or_else(|| text!("empty"), |it| text!("election-time", time = it))
}

pub(super) fn answer(at: At, answer: Answer<'_>, facts: &Facts) -> Turn {
    match (at.step, answer) {
        (_, Answer::Pick("stop")) => match at.id {
            Some(id) => Turn::to(At::card(id).place()).note(text!("cancelled")),
            None => Turn::to(Place::home()).note(text!("cancelled")),
        },
        (Step::Check, Answer::Pick("save")) => save(at, facts),
        (Step::Check, Answer::Pick(key)) => match key.strip_prefix("edit:").and_then(Part::from_code) {
            Some(part) => Turn::to(edit(at, part)),
            None => Turn::to(at.place()),
        },
        (Step::Again, Answer::Pick("back")) => Turn::to(at.id.map_or_else(Place::home, |it| At::card(it).place())),
        (Step::Again, Answer::Text { text, .. }) => again(at, text, facts),
        (Step::Part, Answer::Pick("back")) => Turn::to(back(at)),
        (Step::Part, Answer::Pick(key)) => match picked(at.clone(), key, facts) {
            Some(at) => Turn::to(start(at)),
            None => Turn::to(at.place()).note(text!("pick-a-button")),
        },
        (Step::Part, Answer::Text { text, .. }) => match typed(at.clone(), text, facts) {
            Ok(next) => {
                let heard = heard_beside(&at, &next);
                Turn { note: heard, ..Turn::to(start(next)) }
            }
            Err(why) => Turn::to(at.place()).note(why),
        },
        _ => Turn::to(at.place()).note(text!("pick-a-button")),
    }
}

/// What was told with the day, of what is asked for after it.
fn heard_beside(at: &At, next: &At) -> Option<Text> {
    let (before, it) = (election(at), election(next));
    let more = at.part == Some(Part::On) && (before.at, &before.place) != (it.at, &it.place);
    let place = it.place.as_deref().map_or_else(|| text!("word-none"), |it| text!("plain", words = it));
    more.then(|| text!("election-heard", what = text!("election-of-place", place = place, time = time(it.at))))
}

/// One part anew; numbers and votes are asked from the first on, and as they were they come back if it is left.
fn edit(at: At, part: Part) -> Place {
    let before = at.election.clone();
    let at = match part {
        Part::Numbers => At { before, ..at.with(|it| it.counts = Counts::default()) },
        Part::Votes => {
            let without =
                |it: &mut Election| it.candidates.iter_mut().for_each(|it| (it.votes, it.votes_again) = (None, None));
            At { before, ..at.with(without) }
        }
        _ => at,
    };
    // What was emptied is asked until it is full again.
    let changing = !matches!(part, Part::Numbers | Part::Votes);
    At { changing, ..at }.ask(part)
}

/// To the question before. Of the numbers the last one is asked again: a question always asks something.
fn back(at: At) -> Place {
    let it = election(&at);
    if let (Some(Part::Numbers), Some(last)) = (at.part, it.last_number()) {
        return at.with(|it| it.counts = it.counts.without(last)).ask(Part::Numbers);
    }
    if let Some(before) = at.before {
        return At { election: Some(before), before: None, changing: false, ..at }.step(Step::Check);
    }
    let parts = it.parts();
    let here = at.part.and_then(|part| parts.iter().position(|it| *it == part)).unwrap_or(0);
    let before = parts[..here].iter().rev().find(|it| !matches!(it, Part::Candidates | Part::Places));
    match (at.changing, before) {
        (true, _) => At { changing: false, ..at }.step(Step::Check),
        (false, Some(Part::Numbers)) => {
            let last = it.last_number();
            at.with(|it| it.counts = last.map_or(it.counts, |last| it.counts.without(last))).ask(Part::Numbers)
        }
        (false, Some(before)) => At { changing: false, ..at }.ask(*before),
        (false, None) => at.id.map_or_else(Place::home, |it| At::card(it).place()),
    }
}

fn picked(at: At, key: &str, facts: &Facts) -> Option<At> {
    match at.part? {
        Part::Ballot => {
            let ballot = Ballot::from_code(key).filter(|it| Ballot::of(matter(&at)).contains(it))?;
            Some(at.with(|it| it.ballot = Some(ballot)))
        }
        Part::On => {
            let day = days::from_key(key, facts)?;
            held_on(day, facts).ok()?;
            Some(at.with(|it| it.on = Some(day)))
        }
        Part::Presider if key == "front" => {
            let name = words::holder_of_group(Office::FrontCommitteeHead, at.team?, facts)?;
            Some(at.with(|it| it.presider = Some(name)))
        }
        Part::Numbers => {
            let count = key.strip_prefix("n:")?.parse().ok()?;
            let number = election(&at).next_number()?;
            Some(at.with(|it| it.counts = it.counts.with(number, count)))
        }
        _ => None,
    }
}

/// A vote was held by now, and not before the law.
fn held_on(day: NaiveDate, facts: &Facts) -> Result<(), Text> {
    let first = NaiveDate::from_ymd_opt(2014, 1, 1).unwrap_or(NaiveDate::MIN);
    if day > facts.today {
        Err(text!("election-day-ahead"))
    } else if day < first {
        Err(text!("election-day-early"))
    } else {
        Ok(())
    }
}

fn typed(at: At, typed: &str, facts: &Facts) -> Result<At, Text> {
    let it = election(&at);
    match at.part.unwrap_or(Part::Ballot) {
        Part::Ballot => {
            let ballot = Ballot::said(typed).filter(|it| Ballot::of(matter(&at)).contains(it));
            let ballot = ballot.ok_or_else(|| text!("pick-a-button"))?;
            Ok(at.with(|it| it.ballot = Some(ballot)))
        }
        Part::Candidates | Part::Places => places(at, typed),
        Part::On => {
            // Whoever says at once when and where is not asked for it again.
            let heard = read_meeting(typed, facts.written_on(), Lean::Past);
            let day = parse_date(typed, facts.written_on(), Lean::Past);
            let day = day.or_else(|why| heard.on.ok_or(why)).map_err(|it| Text::of(format!("date-{it}")))?;
            held_on(day, facts)?;
            let place = heard.place.filter(|it| is_place(it)).map(|it| shorten(&it, LONGEST_PLACE).into_owned());
            Ok(at.with(|it| {
                it.on = Some(day);
                it.at = heard.time.or(it.at);
                it.place = place.or(it.place.take());
            }))
        }
        Part::Place => place(at, typed, facts),
        Part::Presider => {
            let name = words::full_name(typed).ok_or_else(|| text!("election-name-help"))?;
            Ok(at.with(|it| it.presider = Some(name)))
        }
        Part::Counters => {
            let names = words::full_names(typed).ok_or_else(|| text!("election-names-help"))?;
            Ok(at.with(|it| it.counters = names))
        }
        Part::Witnesses => {
            let names = words::full_names(typed).ok_or_else(|| text!("election-names-help"))?;
            Ok(at.with(|it| it.witnesses = names))
        }
        Part::Numbers => {
            let numbers = numbers(typed).filter(|it| !it.is_empty()).ok_or_else(|| text!("election-number-help"))?;
            numbers.into_iter().try_fold(at, |at, count| {
                let number = election(&at).next_number().ok_or_else(|| text!("election-number-help"))?;
                Ok(at.with(|it| it.counts = it.counts.with(number, count)))
            })
        }
        Part::Votes => {
            let n = it.candidates.len();
            let votes =
                numbers(typed).filter(|it| it.len() == n).ok_or_else(|| text!("election-votes-help", count = n))?;
            Ok(at.with(|it| it.candidates.iter_mut().zip(votes).for_each(|(it, votes)| it.votes = Some(votes))))
        }
    }
}

fn places(at: At, typed: &str) -> Result<At, Text> {
    let count = crate::domain::input::choice::number(typed).filter(|it| (1..=20).contains(it));
    let count = count.ok_or_else(|| text!("election-places-help"))?;
    Ok(at.with(|it| it.places = count))
}

/// `8h30, nhà văn hóa khu phố`: the time may stand before or behind.
fn place(at: At, typed: &str, facts: &Facts) -> Result<At, Text> {
    let typed = crate::domain::fold::normalise_spaces(typed);
    let mut parts: Vec<&str> = typed.split([',', ';']).map(str::trim).filter(|it| !it.is_empty()).collect();
    let found = parts.iter().position(|it| parse_time(it).is_ok());
    let time = found.and_then(|nth| parse_time(parts.remove(nth)).ok());
    // `8h30 tại nhà văn hóa`, without a comma between them.
    let heard = time.is_none().then(|| read_meeting(&typed, facts.written_on(), Lean::Past));
    let heard = heard.and_then(|it| Some((it.time?, it.place?)));
    let (time, place) = match heard {
        Some((time, place)) => (Some(time), place),
        None => (time, parts.join(", ")),
    };
    if place.chars().count() < 3 {
        return Err(text!("election-place-help"));
    }
    if !is_place(&place) {
        return Err(text!("election-place-numbers"));
    }
    let place = shorten(&place, LONGEST_PLACE).into_owned();
    Ok(at.with(|it| {
        it.place = Some(place);
        it.at = time.or(it.at);
    }))
}

/// Words, folded, of which what is counted at a vote is made.
const COUNTED: &[&str] = &[
    "tat", "ca", "tong", "so", "co", "mat", "vang", "du", "hop", "bau", "dai", "dien", "ho", "gia", "dinh", "nguoi",
    "dan", "cu", "tri", "phieu", "le", "phat", "ra", "thu", "ve", "va", "tham", "den", "tren", "trong", "khoang",
];

/// Whether words name a place: something else than how many households and people there were.
fn is_place(words: &str) -> bool {
    let folded = crate::domain::fold::search_key(words);
    let other = |it: &&str| it.chars().any(char::is_alphabetic) && !COUNTED.contains(it);
    let has_digit = folded.chars().any(|it| it.is_ascii_digit());
    let mut all = folded.split(|it: char| !it.is_alphanumeric()).filter(|it| !it.is_empty());
    if has_digit { all.any(|it| other(&it)) } else { folded.chars().any(char::is_alphabetic) }
}

/// Every number of a message, in order: `80, 75 và 60`, or a line each with a name before it. `None` if one is none that can
/// be.
fn numbers(typed: &str) -> Option<Vec<u32>> {
    let digits = typed.split(|it: char| !it.is_ascii_digit()).filter(|it| !it.is_empty());
    digits.map(|it| it.parse().ok().filter(|it| *it <= MOST_VOTERS)).collect()
}

/// The record is kept; what is missing or cannot be right stands on the card, and is not sent.
fn save(at: At, facts: &Facts) -> Turn {
    let it = election(&at);
    if !it.faults().is_empty() {
        return Turn::to(at.place()).note(text!("election-not-saved"));
    }
    record(at, facts, text!("election-recorded"))
}

fn record(at: At, facts: &Facts, note: Text) -> Turn {
    let Some(id) = at.id else { return Turn::to(At::of(Step::List).place()) };
    let card = At::card(id).place();
    let Some(seen) = found(&at, facts) else { return Turn::to(card).note(text!("election-gone")) };
    if !at.is_as_seen(seen) {
        return Turn::to(card).note(text!("election-not-now"));
    }
    let Some(permit) = rights::step(seen, Move::Record, facts) else {
        return Turn::to(card).note(text!("not-allowed"));
    };
    let mut it = election(&at);
    it.over = Some(percent(&it, facts));
    let content = Content::Election(Box::new(it));
    let real = rights::real((seen.team, seen.by), &content, Move::Record, facts);
    let planned = super::due::plan_sending(seen, &content, facts);
    let (seen, content) = ((seen.standing, seen.version), Box::new(content));
    let deed = ProposalDeed::Step { permit, id, seen, step: Move::Record, content, real, words: None };
    Turn::to(card).with(doing(deed)).with_all(planned).note(note)
}

/// The new vote among those who were tied, in their order.
fn again(at: At, typed: &str, facts: &Facts) -> Turn {
    let mut it = election(&at);
    let percent = percent(&it, facts);
    let Some(outcome) = it.outcome(percent) else { return Turn::to(at.place()) };
    let tied: Vec<usize> = (0..it.candidates.len()).filter(|nth| outcome.fates[*nth] == Fate::Tied).collect();
    let votes = numbers(typed).filter(|it| it.len() == tied.len());
    let Some(votes) = votes else {
        return Turn::to(at.place()).note(text!("election-votes-help", count = tied.len()));
    };
    // `who` names them by their votes; they are tied, so their order is that of the list.
    for (nth, votes) in tied.into_iter().zip(votes) {
        it.candidates[nth].votes_again = Some(votes);
    }
    if !it.faults().is_empty() {
        return Turn::to(at.place()).note(Text::of("election-again-too-many"));
    }
    record(At { election: Some(Box::new(it)), ..at }, facts, text!("election-recorded"))
}
