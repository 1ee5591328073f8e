//! Reads answers to the questions of a deed: a button, or what was typed.

use chrono::NaiveDate;

use super::deed_form::{Ask, Form, Kind, Seen};
use crate::dialogue::days;
use crate::dialogue::facts::Facts;
use crate::dialogue::text::{Text, text};
use crate::dialogue::words::within;
use crate::domain::election::course::split_decision;
use crate::domain::fold::{normalise_spaces, only_match, search_key};
use crate::domain::input::date::{DateError, Lean, parse_date, parse_near_date};
use crate::domain::input::phone::parse_phone;
use crate::domain::names::tidy_name;
use crate::domain::people::particulars::{Birth, Ethnicity, Fact, Particular, Qualification};
use crate::domain::people::tenure::{LeavingReason, Paper, Seat};
use crate::domain::people::{Office, Sex};
use crate::domain::roster::birth_typed;
use crate::domain::roster::since::{Said, since_typed};
use crate::domain::{GroupId, PersonId, TeamId};

/// The longest words of a particular or number of a paper, in characters.
const LONGEST: usize = 80;

/// The longest name, in characters.
const LONGEST_NAME: usize = 60;

/// A button of the question on the card.
pub(super) fn picked(form: Form, key: &str, (seen, facts): (Seen<'_>, &Facts)) -> Option<Form> {
    let skipped = key == "skip";
    let filled = match form.ask {
        Ask::Office => Form { office: Some(Office::from_code(key)?), unit: None, ..form }.ask_again(&[Ask::Unit]),
        Ask::Unit => {
            let unit =
                key.strip_prefix("u:")?.parse().ok().filter(|it| units(&form, seen).iter().any(|u| u.0 == *it))?;
            Form { unit: Some(unit), ..form }
        }
        Ask::Holding => {
            let at = key.strip_prefix("h:")?.parse::<usize>().ok()?;
            let (_, tenure) = seen.choices(form.kind).into_iter().find(|it| it.0 == at)?;
            // Other offices have other reasons to end.
            let why = form.why.filter(|it| LeavingReason::chosen(tenure.holding.office).contains(it));
            let form = Form { why, ..form }.about(tenure);
            let again: &[Ask] = if why.is_none() { &[Ask::Heir, Ask::Why] } else { &[Ask::Heir] };
            form.ask_again(again)
        }
        Ask::Why => {
            let of = LeavingReason::chosen(form.seen.as_ref()?.office);
            let why = LeavingReason::from_code(key).filter(|it| of.contains(it))?;
            Form { why: Some(why), ..form }.ask_again(&[Ask::Heir])
        }
        Ask::Of => {
            Form { of: Some(Particular::from_code(key)?), fact: None, ..form }.ask_again(&[Ask::Value, Ask::Since])
        }
        Ask::Value => Form { fact: Some(chosen(form.of?, key)?), ..form },
        Ask::Since if key == "all" => Form { from: None, ..form },
        Ask::Since | Ask::Day => Form { from: Some(days::from_key(key, facts)?), ..form },
        Ask::Paper if key == "ordinance" && form.may_be_of_the_ordinance() => {
            Form { paper: Paper::UNKNOWN, ordinance: true, ..form }
        }
        // What is put right stays as it stood.
        Ask::Paper if skipped && matches!(form.kind, Kind::Office | Kind::Release) => form,
        Ask::Paper if skipped => Form { paper: Paper::UNKNOWN, ordinance: false, ..form },
        Ask::PaperDay if skipped => form,
        Ask::PaperDay => {
            let mut form = form;
            form.paper.on = Some(days::from_key(key, facts)?);
            form
        }
        Ask::Heir if skipped => Form { heir: None, ..form },
        Ask::Heir => {
            let heir = key.strip_prefix("p:")?.parse().ok().map(PersonId)?;
            Form { heir: Some(heirs(&form, seen).into_iter().find(|it| it.0 == heir)?.0), ..form }
        }
        Ask::Paper | Ask::Reason | Ask::Check => return None,
    };
    Some(filled.forward(seen))
}

/// A choice among the values of a particular.
fn chosen(of: Particular, key: &str) -> Option<Fact> {
    Some(match (of, key) {
        (Particular::Sex, "unknown") => Fact::Sex(None),
        (Particular::Sex, _) => Fact::Sex(Some(Sex::from_code(key)?)),
        (Particular::Ethnicity, "unknown") => Fact::Ethnicity(None),
        (Particular::Ethnicity, _) => Fact::Ethnicity(Some(Ethnicity::from_code(key)?)),
        (Particular::Qualification, "unknown") => Fact::Qualification(None),
        (Particular::Qualification, _) => Fact::Qualification(Some(Qualification::from_code(key)?)),
        (Particular::Group, "unknown") => Fact::Group(None),
        (Particular::Group, _) => Fact::Group(Some(GroupId(key.strip_prefix("u:")?.parse().ok()?))),
        (Particular::Birth, "unknown") => Fact::Birth(None),
        (Particular::Education, "unknown") => Fact::Education(None),
        (Particular::Occupation, "unknown") => Fact::Occupation(None),
        (Particular::Organisation, "unknown") => Fact::Organisation(None),
        (Particular::Phone, "unknown") => Fact::Phone(None),
        _ => return None,
    })
}

/// Words that answer the question on the card.
pub(super) fn typed(form: Form, text: &str, (seen, facts): (Seen<'_>, &Facts)) -> Result<Form, Text> {
    let filled = match form.ask {
        Ask::Unit => {
            let all = units(&form, seen);
            Form { unit: Some(only(&all, text)?), ..form }
        }
        Ask::Value if form.of == Some(Particular::Group) => {
            let all: Vec<(i64, String)> =
                seen.register.groups_on(seen.today).map(|it| (it.id.0, it.name.clone())).collect();
            Form { fact: Some(Fact::Group(Some(GroupId(only(&all, text)?)))), ..form }
        }
        Ask::Value => Form { fact: Some(value(form.of, text, facts)?), ..form },
        Ask::Day if form.is_of_death() => Form { from: Some(day_gone_by(text, facts)?), ..form },
        Ask::Day if matches!(form.kind, Kind::Give | Kind::Office) => {
            Form { from: Some(first_day(text, facts)?), ..form }
        }
        Ask::Since | Ask::Day => Form { from: Some(near_day(text, facts)?), ..form },
        Ask::Paper => {
            let mut form = Form { ordinance: false, ..form };
            let (number, on) = decision(text, |it| near_day(it, facts))?;
            form.paper.number = Some(number);
            form.paper.on = on.or(form.paper.on);
            let form = form.ask_again(&[Ask::PaperDay]);
            if on.is_some() { form.with_done(Ask::PaperDay) } else { form }
        }
        Ask::PaperDay => {
            let mut form = form;
            form.paper.on = Some(near_day(text, facts)?);
            form
        }
        Ask::Reason => Form { reason: Some(words(text)?), ..form },
        _ => return Err(text!("pick-a-button")),
    };
    Ok(filled.forward(seen))
}

pub(super) fn only(all: &[(i64, String)], text: &str) -> Result<i64, Text> {
    let only = only_match(text, all.iter().map(|it| (it.0, it.1.as_str())));
    only.ok_or_else(|| text!("deed-no-such-unit"))
}

fn value(of: Option<Particular>, text: &str, facts: &Facts) -> Result<Fact, Text> {
    Ok(match of {
        Some(Particular::Name) => Fact::Name(name(text)?),
        Some(Particular::Phone) => {
            let phone = parse_phone(text).map_err(|it| Text::of(format!("phone-{it}")))?;
            Fact::Phone(Some(phone.national().to_owned()))
        }
        Some(Particular::Birth) => Fact::Birth(Some(birth(text, facts)?)),
        Some(Particular::Education) => Fact::Education(Some(words(text)?)),
        Some(Particular::Occupation) => Fact::Occupation(Some(words(text)?)),
        Some(Particular::Organisation) => Fact::Organisation(Some(words(text)?)),
        _ => return Err(text!("pick-a-button")),
    })
}

/// A full name: at least two words, letters, no digits.
pub(super) fn name(text: &str) -> Result<String, Text> {
    let typed = within(&normalise_spaces(text), 1..=LONGEST_NAME)?;
    let is_word = |it: &str| it.chars().any(char::is_alphabetic) && !it.chars().any(|it| it.is_ascii_digit());
    if typed.split(' ').count() < 2 || !typed.split(' ').all(is_word) {
        return Err(text!("invite-name-not-full"));
    }
    Ok(tidy_name(&typed))
}

/// A year, or a day.
fn birth(text: &str, facts: &Facts) -> Result<Birth, Text> {
    let read = birth_typed(text, facts.today);
    read.filter(|it| it.is_believable(facts.today)).ok_or_else(|| text!("deed-birth-help"))
}

/// A day with its year in full, however long ago: what a register tells of is often older than a slip of the year can be.
fn long_ago(text: &str, facts: &Facts) -> Option<NaiveDate> {
    since_typed(text, facts.written_on()).ok().filter(|it| it.said == Said::Day).map(|it| it.from)
}

/// The first day of something: one to come as well, and of what began long ago the month or the year alone.
pub(super) fn first_day(text: &str, facts: &Facts) -> Result<NaiveDate, Text> {
    days::since(text, facts).map_or_else(|_| near_day(text, facts), |it| Ok(it.from))
}

/// A day near the one on which it was written, before or after it.
pub(super) fn near_day(text: &str, facts: &Facts) -> Result<NaiveDate, Text> {
    let written = facts.written_on();
    let read = |lean| parse_date(text, written, lean).ok();
    let nearest = [read(Lean::Past), read(Lean::Future)].into_iter().flatten();
    let nearest = nearest.min_by_key(|it| (*it - written).num_days().abs());
    nearest.or_else(|| long_ago(text, facts)).ok_or_else(|| text!("deed-no-day"))
}

/// The day of something that has happened: of a day without a year no other year is guessed.
pub(super) fn day_gone_by(text: &str, facts: &Facts) -> Result<NaiveDate, Text> {
    parse_near_date(text, facts.written_on(), Lean::Past).or_else(|why| match why {
        DateError::InFuture => Err(text!("refusal-not_yet")),
        DateError::WhichYear => Err(text!("date-which_year")),
        _ => long_ago(text, facts).ok_or_else(|| text!("deed-no-day")),
    })
}

/// The number of a decision, and its day where that was said as well: `12/QĐ-UBND ngày 1/12`.
pub(super) fn decision(
    text: &str,
    day: impl Fn(&str) -> Result<NaiveDate, Text>,
) -> Result<(String, Option<NaiveDate>), Text> {
    let whole = words(text)?;
    match split_decision(&whole) {
        Some((number, said)) if said.is_empty() => Ok((number, None)),
        Some((number, said)) => match day(&said) {
            Ok(on) => Ok((number, Some(on))),
            // That a day was meant is plain: it is not swallowed.
            Err(why) if said_a_day(&whole, &said) => Err(why),
            Err(_) => Ok((whole, None)),
        },
        None => Ok((whole, None)),
    }
}

fn said_a_day(whole: &str, said: &str) -> bool {
    let has_word = search_key(whole).split(' ').any(|it| it == "ngay");
    has_word || said.starts_with(|it: char| it.is_ascii_digit())
}

pub(super) fn words(text: &str) -> Result<String, Text> {
    within(&normalise_spaces(text), 1..=LONGEST)
}

/// The teams or groups that may be chosen, by number and name.
pub(super) fn units(form: &Form, seen: Seen<'_>) -> Vec<(i64, String)> {
    let (register, today) = (seen.register, seen.today);
    let groups = form.office.is_some_and(|it| it.seat() == Seat::Group);
    if groups {
        return register.groups_on(today).map(|it| (it.id.0, it.name.clone())).collect();
    }
    let of = seen.entry.teams(today);
    let others = register.teams_on(today).filter(|it| form.kind != Kind::Move || !of.contains(&it.id));
    others.map(|it| (it.id.0, it.name.clone())).collect()
}

/// The team that somebody leaves.
pub(super) fn team_left(form: &Form, seen: Seen<'_>) -> Option<TeamId> {
    form.seen.as_ref().and_then(|it| it.team).or_else(|| seen.entry.teams(seen.today).first().copied())
}

/// Who may go on with what is open: the others of the team.
pub(super) fn heirs(form: &Form, seen: Seen<'_>) -> Vec<(PersonId, String)> {
    let Some(team) = team_left(form, seen) else { return Vec::new() };
    let others = seen.register.mediators(team, seen.today).filter(|it| it.id != form.person);
    others.map(|it| (it.id, it.latest().name)).collect()
}
