//! Choosing mediators by their names, page by page: whoever names them for a case and whoever puts its record right does it
//! the same way.

use chrono::NaiveDate;

use crate::dialogue::facts::Facts;
use crate::dialogue::namesakes::name_among;
use crate::dialogue::pager;
use crate::dialogue::screen::Screen;
use crate::dialogue::text::text;
use crate::domain::PersonId;
use crate::domain::case::{Case, interested};
use crate::domain::names::name_key;
use crate::domain::people::Person;

/// Recognised mediators of the case's team on `day` (Art. 2(4)), by name: not those who left this case for an interest in
/// it (Art. 10(3), 18(2)), but in any case those whom `also` names.
pub(super) fn candidates<'a>(
    case: &Case,
    day: NaiveDate,
    also: impl Fn(PersonId) -> bool,
    facts: &'a Facts,
) -> Vec<&'a Person> {
    let interested = interested(&facts.case_events);
    let free = |id: PersonId| !interested.iter().any(|it| it.0 == id);
    let fits = |it: &&Person| also(it.id) || (it.mediates_in(case.team, day) && free(it.id));
    let mut found: Vec<&Person> = facts.team_people.iter().filter(fits).collect();
    found.sort_by_cached_key(|it| name_key(&it.name));
    found
}

/// Adds a page of the names to a screen, with a tick at those who are picked; `tag` begins their keys.
pub(super) fn offer(screen: Screen, tag: &str, (all, picked): (&[&Person], &[PersonId]), page: u32) -> Screen {
    let line = |person: &&Person| {
        let name = name_among(person, all);
        let label = if picked.contains(&person.id) { text!("assign-ticked", name = name) } else { name };
        (format!("{tag}{}", person.id), label)
    };
    pager::paged(screen, all.iter().map(line), page)
}

/// Who was tapped.
pub(super) fn person_of(key: &str, tag: &str) -> Option<PersonId> {
    key.strip_prefix(tag)?.parse().ok().map(PersonId)
}

/// Ticks a person, or takes the tick back. `None`: nobody who can be named.
pub(super) fn toggle(key: &str, tag: &str, all: &[&Person], picked: &[PersonId]) -> Option<Vec<PersonId>> {
    let id = person_of(key, tag).filter(|id| all.iter().any(|it| it.id == *id))?;
    let mut picked = picked.to_vec();
    match picked.iter().position(|it| *it == id) {
        Some(at) => drop(picked.remove(at)),
        None => picked.push(id),
    }
    Some(picked)
}
