//! The lists themselves: form 10 with every mediator, form 10a with their numbers and the checks, telephones by team, and
//! what is wrong with a list.

use std::collections::HashSet;

use chrono::{Datelike, NaiveDate};

use super::{Listing, day, say};
use crate::dialogue::text::{Text, text};
use crate::domain::names::name_key;
use crate::domain::people::numbers::{Counts, Numbers, numbers};
use crate::domain::people::particulars::{Ethnicity, Particulars, Qualification};
use crate::domain::people::register::{Entry, Register, Unit};
use crate::domain::people::tenure::{Basis, Tenure};
use crate::domain::people::{Office, Sex};
use crate::domain::{PersonId, TeamId};
use crate::locale::Locale;
use crate::report::docx::office::Office as WardOffice;
use crate::report::xlsx::Cell;

/// What a list is made of.
#[derive(Clone, Copy, Debug)]
pub struct Source<'a> {
    /// The words.
    pub locale: &'a Locale,
    /// How papers of the ward name it.
    pub office: &'a WardOffice,
    /// The ward.
    pub register: &'a Register,
    /// Who was trained in the period.
    pub trained: &'a HashSet<PersonId>,
    /// Who has joined.
    pub joined: &'a HashSet<PersonId>,
}

impl Source<'_> {
    fn say(&self, text: &Text) -> String {
        say(self.locale, text)
    }

    fn header(&self, columns: &[(&str, u16)]) -> Vec<(String, u16)> {
        columns.iter().map(|(id, width)| (self.say(&Text::of(*id)), *width)).collect()
    }

    fn word(&self, id: &str) -> Cell {
        Cell::Text(self.say(&Text::of(id)))
    }

    fn team(&self, team: TeamId, on: NaiveDate) -> String {
        self.register.name_on(Unit::Team(team), on).unwrap_or_default().to_owned()
    }

    /// The mediators of a team on a day, its head first.
    fn mediators(&self, team: TeamId, on: NaiveDate) -> Vec<&Entry> {
        let head = self.register.head(team, on).map(|it| it.id);
        let mut people: Vec<&Entry> = self.register.mediators(team, on).collect();
        people.sort_by_cached_key(|it| (Some(it.id) != head, name_key(&it.on(on).name)));
        people
    }
}

/// Form 10: every mediator of every team on a day.
#[must_use]
pub fn register(source: Source<'_>, on: NaiveDate) -> Listing {
    let mut header = source.header(&[
        ("people-col-serial", 8),
        ("people-col-team", 18),
        ("people-col-name", 24),
        ("people-col-born", 10),
        ("people-col-sex", 8),
        ("people-col-ethnicity", 11),
        ("people-col-training", 14),
        ("people-col-role", 14),
        ("people-col-decision", 20),
    ]);
    header.push((source.say(&text!("people-col-trained", year = on.year().to_string())), 12));
    header.extend(source.header(&[("people-col-note", 14)]));
    let mut rows = Vec::new();
    for team in source.register.teams_on(on) {
        for entry in source.mediators(team.id, on) {
            rows.push(row(source, (team.id, entry), on, rows.len() + 1));
        }
    }
    let counted = numbers(source.register, on, source.trained).total;
    Listing {
        name: source.say(&text!("people-sheet-register")),
        lines: vec![
            source.say(&text!("people-paper-register")),
            source.say(&text!("people-paper-of-ward", ward = source.office.ward_first())),
            source.say(&text!("people-paper-as-of", day = day(on))),
        ],
        header,
        rows,
        footer: foot(source, &counted),
        form: Vec::new(),
    }
}

fn row(source: Source<'_>, (team, entry): (TeamId, &Entry), on: NaiveDate, serial: usize) -> Vec<Cell> {
    let it = entry.on(on);
    let heads = entry.held(on).any(|it| it.holding.office == Office::TeamHead && it.holding.team == Some(team));
    let tenure = entry
        .held(on)
        .filter(|it| it.holding.team == Some(team))
        .max_by_key(|it| (it.paper.is_complete(), it.holding.office == Office::Mediator));
    vec![
        Cell::Count(u32::try_from(serial).unwrap_or(u32::MAX)),
        Cell::Text(source.team(team, on)),
        Cell::Text(it.name.clone()),
        Cell::Text(it.birth.map(|it| it.year().to_string()).unwrap_or_default()),
        sex(source, &it),
        ethnicity(source, &it),
        qualification(source, &it),
        source.word(if heads { "people-word-head" } else { "people-word-member" }),
        Cell::Text(tenure.map(|it| decision(source, it)).unwrap_or_default()),
        if source.trained.contains(&entry.id) { source.word("people-word-yes") } else { Cell::Empty },
        Cell::Text(it.occupation.clone().unwrap_or_default()),
    ]
}

fn sex(source: Source<'_>, it: &Particulars) -> Cell {
    match it.sex {
        Some(Sex::Male) => source.word("people-word-male"),
        Some(Sex::Female) => source.word("people-word-female"),
        None => Cell::Empty,
    }
}

fn ethnicity(source: Source<'_>, it: &Particulars) -> Cell {
    match it.ethnicity {
        Some(Ethnicity::Kinh) => source.word("people-word-kinh"),
        Some(Ethnicity::Minority) => source.word("people-word-minority"),
        None => Cell::Empty,
    }
}

fn qualification(source: Source<'_>, it: &Particulars) -> Cell {
    match it.qualification {
        Some(Qualification::Law) => source.word("people-word-law"),
        Some(Qualification::Other) => source.word("people-word-other"),
        Some(Qualification::Untrained) => source.word("people-word-untrained"),
        None => Cell::Empty,
    }
}

fn decision(source: Source<'_>, it: &Tenure) -> String {
    match (&it.paper.number, it.paper.on) {
        (Some(number), Some(on)) => source.say(&text!("people-number-of-day", number = number.as_str(), day = day(on))),
        (Some(number), None) => number.clone(),
        (None, Some(on)) => source.say(&text!("people-of-day", day = day(on))),
        (None, None) if it.basis == Some(Basis::Ordinance) => source.say(&text!("people-word-ordinance")),
        (None, None) => String::new(),
    }
}

fn foot(source: Source<'_>, it: &Counts) -> Vec<String> {
    let mut lines = vec![source.say(&text!(
        "people-foot-register",
        teams = it.teams,
        mediators = it.mediators,
        male = it.male,
        female = it.female,
        minority = it.minority,
        law = it.law
    ))];
    if it.sex_unknown + it.training_unknown + it.ethnicity_unknown > 0 {
        lines.push(source.say(&text!(
            "people-foot-unknown",
            sex = it.sex_unknown,
            training = it.training_unknown,
            ethnicity = it.ethnicity_unknown
        )));
    }
    lines
}

/// Form 10a: the numbers of every team at the end of a period, with the checks that must hold.
#[must_use]
pub fn of_numbers(source: Source<'_>, (from, to): (NaiveDate, NaiveDate)) -> Listing {
    let found = numbers(source.register, to, source.trained);
    let mut header = source.header(&[
        ("people-col-unit", 30),
        ("people-col-teams", 10),
        ("people-col-mediators", 12),
        ("people-col-male", 8),
        ("people-col-female", 8),
        ("people-col-law", 14),
        ("people-col-not-law", 16),
        ("people-col-minority", 12),
        ("people-col-trained-period", 14),
    ]);
    // As the form calls its columns, and its checks do.
    for (n, (name, _)) in header.iter_mut().enumerate() {
        let number = if n == 0 { "A".to_owned() } else { n.to_string() };
        name.push_str(&format!(" ({number})"));
    }
    let line = |name: String, it: &Counts| {
        let counts = [it.teams, it.mediators, it.male, it.female, it.law, it.not_law(), it.minority, it.trained]
            .map(Cell::Count);
        std::iter::once(Cell::Text(name)).chain(counts).collect::<Vec<_>>()
    };
    let mut rows = vec![line(source.say(&text!("people-word-total")), &found.total)];
    rows.extend(found.rows.iter().map(|(team, it)| line(source.team(*team, to), it)));
    Listing {
        name: source.say(&text!("people-sheet-numbers")),
        lines: vec![
            source.say(&text!("people-paper-numbers")),
            source.say(&text!("people-paper-of-ward", ward = source.office.ward_first())),
            source.say(&text!("people-paper-period", from = day(from), to = day(to))),
        ],
        header,
        rows,
        footer: checks(source, &found),
        form: vec![
            source.say(&text!("people-form-number")),
            source.say(&text!("people-form-from", ward = source.office.ward.as_str())),
            source.say(&text!("people-form-to")),
        ],
    }
}

/// What the form itself checks: the parts make the whole, or why they do not.
fn checks(source: Source<'_>, found: &Numbers) -> Vec<String> {
    let total = &found.total;
    let sexes = match total.sex_unknown {
        0 => text!("people-check-sex-yes"),
        count => text!("people-check-sex-no", count = count),
    };
    let mut lines = vec![source.say(&sexes), source.say(&text!("people-check-law", count = total.training_unknown))];
    let sum: u32 = found.rows.iter().map(|it| it.1.mediators).sum();
    if sum > total.mediators {
        lines.push(source.say(&text!("people-check-two-teams", count = sum - total.mediators)));
    }
    lines
}

/// Telephones in full, team by team.
#[must_use]
pub fn contacts(source: Source<'_>, team: Option<TeamId>, on: NaiveDate) -> Listing {
    let header = source.header(&[
        ("people-col-serial", 8),
        ("people-col-team", 26),
        ("people-col-name", 28),
        ("people-col-role", 16),
        ("people-col-phone", 18),
        ("people-col-joined", 12),
    ]);
    let mut rows = Vec::new();
    for it in source.register.teams_on(on).filter(|it| team.is_none_or(|team| team == it.id)) {
        for entry in source.mediators(it.id, on) {
            let known = entry.on(on);
            let heads =
                entry.held(on).any(|held| held.holding.office == Office::TeamHead && held.holding.team == Some(it.id));
            rows.push(vec![
                Cell::Count(u32::try_from(rows.len() + 1).unwrap_or(u32::MAX)),
                Cell::Text(source.team(it.id, on)),
                Cell::Text(known.name),
                source.word(if heads { "people-word-head" } else { "people-word-member" }),
                Cell::Text(known.phone.unwrap_or_default()),
                if source.joined.contains(&entry.id) { source.word("people-word-yes") } else { Cell::Empty },
            ]);
        }
    }
    Listing {
        name: source.say(&text!("people-sheet-contacts")),
        lines: vec![
            source.say(&text!("people-paper-contacts")),
            source.say(&text!("people-paper-of-ward", ward = source.office.ward_first())),
            source.say(&text!("people-paper-as-of", day = day(on))),
        ],
        header,
        rows,
        footer: Vec::new(),
        form: Vec::new(),
    }
}

/// What is wrong with a list, cell by cell: sheet, cell, name of the row if it is known, and what to do, in the reader's
/// words.
#[must_use]
pub fn problems(locale: &Locale, lines: Vec<[String; 3]>) -> Listing {
    let header = [("people-col-sheet", 20), ("people-col-cell", 10), ("people-col-wrong", 90)]
        .map(|(id, width)| (say(locale, &Text::of(id)), width));
    let rows = lines.into_iter().map(|it| it.map(Cell::Text).to_vec()).collect();
    Listing {
        name: say(locale, &text!("people-sheet-problems")),
        lines: Vec::new(),
        header: header.to_vec(),
        rows,
        footer: Vec::new(),
        form: Vec::new(),
    }
}
