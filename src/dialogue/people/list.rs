//! Everybody in the ward: the ward's own offices first, then team by team; typing a name, or that of a team, finds it without accents.

use chrono::Datelike;
use serde::{Deserialize, Serialize};

use super::asks::{Reach, TheRegister, Trained};
use super::office_words::{active, office};
use super::{At as Place, Step, invite};
use crate::dialogue::facts::{Facts, PAGE};
use crate::dialogue::roster::links;
use crate::dialogue::screen::{Button, Screen};
use crate::dialogue::text::{Arg, Text, text};
use crate::dialogue::{Answer, Turn, pager};
use crate::domain::PersonId;
use crate::domain::fold::{Sought, differ_by_accents, fold, normalise_spaces, search_key};
use crate::domain::people::register::Entry;
use crate::domain::people::sought::{Traits, former_name, traits};
use crate::domain::people::{Holding, Office, Person, title};
use crate::domain::search::{self, Units};

/// Which part of the list is shown.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct At {
    /// Words to find.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    find: Option<String>,
    /// From 0.
    #[serde(default)]
    page: u32,
}

impl At {
    /// The list of what words find; all of it without any.
    pub(super) fn of(words: &str) -> Self {
        let find = fold(words).chars().any(char::is_alphanumeric);
        Self { find: find.then(|| normalise_spaces(words).chars().take(LONGEST_FIND).collect()), page: 0 }
    }

    /// The words that are looked for.
    pub(super) fn sought(&self) -> Option<&str> {
        self.find.as_deref()
    }
}

/// Digits that are part of a telephone number.
const FEWEST_DIGITS: usize = 4;

/// The longest words to find.
const LONGEST_FIND: usize = 60;

/// Where a person stands in the list: the ward's offices, the teams by number, then whoever holds none today.
fn rank(person: &Person, facts: &Facts) -> i32 {
    let number = |it: &Holding| it.team.and_then(|id| facts.team(id)).map_or(0, |team| team.number);
    active(person, facts).map(number).min().unwrap_or(i32::MAX)
}

fn found<'a>(at: &At, facts: &'a Facts) -> Vec<&'a Person> {
    let mut people: Vec<&Person> = facts.people.iter().collect();
    people.sort_by_key(|it| rank(it, facts));
    let Some(words) = &at.find else { return people };
    // Whoever is called just so comes before whatever else the words may mean: `Nam`, `Kinh`. `Ông Nam` is called Nam.
    let name = search::without_title(words);
    let accents = fold(words) != words.to_lowercase();
    for called in [Some(words.as_str()), name].into_iter().flatten() {
        let named: Vec<&Person> = people.iter().copied().filter(|it| is_called(it, called, accents)).collect();
        if !named.is_empty() {
            return named;
        }
    }
    let asked = of_traits((name.unwrap_or(words), name.is_some(), accents), facts);
    if !asked.is_empty() {
        return asked;
    }
    // What looks like a title may be the beginning of a place: `Cô Mễ nữ`.
    if name.is_some_and(|name| units(name, facts).is_none() && units(words, facts).is_some()) {
        let asked = of_traits((words, false, accents), facts);
        if !asked.is_empty() {
            return asked;
        }
    }
    // Words that are in no name may be that of a team.
    let read = search::read(words, (&facts.teams, &facts.groups), facts.today);
    let named = read.words.as_ref().filter(|_| !read.has_conditions()).unwrap_or(words);
    let sought = Sought::new(named);
    let mut ranked: Vec<_> = people.iter().filter_map(|it| Some((sought.rank(&it.name)?, *it))).collect();
    if !ranked.is_empty() {
        ranked.sort_by_key(|it| it.0);
        return ranked.into_iter().map(|it| it.1).collect();
    }
    match (read.words, read.units, of_offices(words, facts)) {
        (None, Some(units), _) => people.retain(|it| is_of(it, &units, facts)),
        (_, _, Some(asked)) => people.retain(|it| asked.is_of(it, facts)),
        _ => people.retain(|it| is_known_by(it, words, facts)),
    }
    people
}

/// The teams and groups that words name.
fn units(words: &str, facts: &Facts) -> Option<Units> {
    search::units(words, (&facts.teams, &facts.groups)).0
}

/// Whether each of the words is one of the name. Whoever types accents means them: `nữ` is not Nụ, nor is `ông Nam` Năm.
fn is_called(person: &Person, words: &str, accents: bool) -> bool {
    let is_it = |typed: &str, called: &str| {
        search_key(typed) == search_key(called) && !(accents && differ_by_accents(typed, called))
    };
    let mut typed = words.split_whitespace().peekable();
    typed.peek().is_some() && typed.all(|word| person.name.split_whitespace().any(|it| is_it(word, it)))
}

/// Whether words ask who was trained: it is read only then.
pub(super) fn asks_who_was_trained(words: &str) -> bool {
    let words = search_key(words);
    ["boi duong", "tap huan"].iter().any(|it| words.contains(it))
}

/// What the register says of somebody, where it was read.
fn entry(person: PersonId, facts: &Facts) -> Option<&Entry> {
    facts.found::<TheRegister>()?.register.as_ref()?.person(person)
}

/// Those who have all that is asked of sex, age and the like, with an office, a unit or words beside it. Units first: the south
/// in `khu Nam` is no man; nor is what stands behind a title, or is all that is left of it.
fn of_traits<'a>((words, is_titled, accents): (&str, bool, bool), facts: &'a Facts) -> Vec<&'a Person> {
    let (joined, rest) = title::joined(words);
    let (offices, rest) = title::offices(&rest);
    let (units, rest) = search::units(&rest, (&facts.teams, &facts.groups));
    let (traits, rest) = match traits(&rest, facts.today) {
        (traits, _) if is_titled && traits.is_only_sex() => (Traits::default(), rest),
        asked => asked,
    };
    let rest = Some(rest).filter(|it| !it.trim().is_empty());
    if !traits.are_any() && (units.is_none() || rest.is_none()) {
        return Vec::new();
    }
    let of_office =
        (offices.is_some() || joined.is_some() || units.is_some()).then_some(Asked { offices, joined, units });
    let sought = rest.as_deref().map(Sought::new);
    let is_trained = |it: &Person| {
        let mediates = active(it, facts).any(|it| matches!(it.office, Office::Mediator | Office::TeamHead));
        let trained = facts.found::<Trained>().map(|found| found.0.contains(&it.id));
        traits.trained.is_none_or(|wanted| mediates && trained == Some(wanted))
    };
    let is_it = |it: &&Person| {
        let reached = traits
            .reached
            .is_none_or(|wanted| active(it, facts).next().is_some() && is_reached(it.id, facts) == Some(wanted));
        let called = || {
            let (Some(sought), Some(rest)) = (&sought, rest.as_deref()) else { return true };
            sought.rank(&it.name).is_some() || is_known_by(it, rest, facts)
        };
        reached
            && is_trained(it)
            && entry(it.id, facts).is_some_and(|entry| traits.fit(entry, facts.today))
            && of_office.as_ref().is_none_or(|asked| asked.is_of(it, facts))
            && called()
    };
    let mut people: Vec<&Person> = facts.people.iter().filter(is_it).collect();
    people.sort_by_key(|it| rank(it, facts));
    // As without conditions: whoever is called just so, before whoever is called something like it.
    let is_named = |it: &Person| rest.as_deref().is_some_and(|rest| is_called(it, rest, accents));
    if people.iter().any(|it| is_named(it)) {
        people.retain(|it| is_named(it));
    }
    people
}

/// Whether a message reaches somebody: they joined, their consent stands, and they have not blocked the bot. Not said where it
/// was not read.
pub(super) fn is_reached(person: PersonId, facts: &Facts) -> Option<bool> {
    facts.found::<Reach>().map(|it| it.0.contains(&person))
}

/// Whether somebody has joined, and whether a message reaches them.
pub(super) fn joined(person: PersonId, facts: &Facts) -> Text {
    match (facts.linked.contains(&person), is_reached(person, facts)) {
        (false, _) => text!("people-not-joined"),
        (true, None) => text!("people-joined"),
        (true, Some(true)) => text!("people-reached"),
        (true, Some(false)) => text!("people-not-reached"),
    }
}

/// Words that ask for an office, of one team or group or of all, or for who has joined or not.
struct Asked {
    offices: Option<&'static [Office]>,
    joined: Option<bool>,
    units: Option<Units>,
}

impl Asked {
    fn is_of(&self, person: &Person, facts: &Facts) -> bool {
        let of_unit = |it: &Holding| self.units.as_ref().is_none_or(|units| is_in(it, units));
        let of_office = |it: &Holding| self.offices.is_none_or(|all| all.contains(&it.office));
        let holds = active(person, facts).any(|it| of_unit(it) && of_office(it));
        holds && self.joined.is_none_or(|joined| facts.linked.contains(&person.id) == joined)
    }
}

/// What is asked for, if all of the words say it.
fn of_offices(words: &str, facts: &Facts) -> Option<Asked> {
    let (joined, rest) = title::joined(words);
    let (offices, rest) = title::offices(&rest);
    if offices.is_none() && joined.is_none() {
        return None;
    }
    let read = search::read(&rest, (&facts.teams, &facts.groups), facts.today);
    let is_all = read.words.is_none() && (read.units.is_some() || !read.has_conditions());
    is_all.then_some(Asked { offices, joined, units: read.units })
}

/// Whether something that is known of a person holds the words: a part of the telephone number, occupation, organisation,
/// schooling, or a name that they bore before.
fn is_known_by(person: &Person, words: &str, facts: &Facts) -> bool {
    let digits: String = words.chars().filter(char::is_ascii_digit).collect();
    if digits.len() >= FEWEST_DIGITS {
        return person.phone.as_ref().is_some_and(|it| it.contains(&digits));
    }
    let Some(entry) = entry(person.id, facts) else { return false };
    let sought = Sought::new(words);
    entry.is_known_by(&sought) || former_name(entry, &sought).is_some()
}

/// Whether a person holds an office of one of the teams or groups today.
fn is_of(person: &Person, units: &Units, facts: &Facts) -> bool {
    active(person, facts).any(|it| is_in(it, units))
}

fn is_in(it: &Holding, units: &Units) -> bool {
    it.team.is_some_and(|it| units.teams.contains(&it)) || it.group.is_some_and(|it| units.groups.contains(&it))
}

pub(super) fn screen(at: &At, facts: &Facts) -> Screen {
    let people = found(at, facts);
    let total = people.len() as u32;
    let page = at.page.min(total.div_ceil(PAGE).max(1) - 1);
    let here = || people.iter().skip(page.saturating_mul(PAGE) as usize).take(PAGE as usize);
    let lines: Vec<Text> = here().enumerate().map(|(i, it)| line(i + 1, it, at.sought(), facts)).collect();
    let n_linked = people.iter().filter(|it| facts.linked.contains(&it.id)).count();
    // Trained is who was this year.
    let trained = at.sought().filter(|it| asks_who_was_trained(it));
    let notes: Vec<Text> =
        trained.map(|_| text!("people-trained-since", year = facts.today.year().to_string())).into_iter().collect();
    let body = match (&at.find, lines.is_empty()) {
        (Some(find), true) => text!("people-none-found", find = find.as_str(), notes = notes),
        (Some(find), false) => text!("people-found", find = find.as_str(), total = total, notes = notes, lines = lines),
        (None, true) => text!("people-none"),
        (None, false) => text!("people-list", total = total, linked = n_linked, lines = lines),
    };
    let mut screen = Screen::new(body).columns(2);
    for person in here() {
        screen = screen.choice(format!("p:{}", person.id), text!("plain", words = person.name.as_str()));
    }
    let clear = at.find.as_ref().map(|_| Button::here("all", text!("cases-button-clear")));
    let last = clear.into_iter().chain([Button::to_menu()]).collect();
    screen
        .row(pager::pager(page, total))
        .row(vec![
            Button::here("invite", text!("people-button-invite")),
            Button::here("units", text!("people-button-units")),
        ])
        .row(vec![
            Button::go(links::start(), text!("roster-button-in")),
            Button::go(links::letters(), text!("roster-button-letters")),
            Button::go(links::lists(), text!("roster-button-lists")),
        ])
        .row(last)
}

fn line(n: usize, person: &Person, find: Option<&str>, facts: &Facts) -> Text {
    let offices: Vec<Text> = active(person, facts).map(|it| office(it, facts)).collect();
    let offices = if offices.is_empty() { vec![text!("office-none")] } else { offices };
    let name = person.name.as_str();
    // Found by a name that was put right since, or changed.
    let former = find.filter(|_| facts.found::<TheRegister>().is_some()).and_then(|words| {
        let sought = Sought::new(words);
        let entry = entry(person.id, facts).filter(|_| sought.rank(name).is_none())?;
        former_name(entry, &sought)
    });
    let name = match former {
        Some(former) => text!("people-formerly", name = name, former = former),
        None => text!("plain", words = name),
    };
    text!("people-line", n = n, name = name, offices = Arg::List(offices), joined = joined(person.id, facts))
}

pub(super) fn answer(place: Place, answer: Answer<'_>, facts: &Facts) -> Turn {
    let at = place.list.clone();
    let show = |list: At, place: Place| Turn::to(Place { list, ..place }.step(Step::List));
    let last = (found(&at, facts).len() as u32).div_ceil(PAGE).max(1) - 1;
    match answer {
        Answer::Pick("prev") => show(At { page: at.page.min(last).saturating_sub(1), ..at }, place),
        Answer::Pick("next") => show(At { page: at.page.saturating_add(1).min(last), ..at }, place),
        Answer::Pick("all") => show(At::default(), place),
        Answer::Pick("invite") => Turn::to(place.step(Step::Invite(invite::Form::default()))),
        Answer::Pick(key) => match key.strip_prefix("p:").and_then(|it| it.parse().ok()).map(PersonId) {
            Some(person) => Turn::to(place.step(Step::Card { person })),
            None => show(at, place),
        },
        Answer::Text { text, .. } if fold(text).chars().any(char::is_alphanumeric) => show(At::of(text), place),
        _ => show(at, place).note(text!("people-type-to-find")),
    }
}
