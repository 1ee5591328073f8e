//! Choosing mediators by their names, page by page: whoever names them for a case and whoever puts its record right does it
//! the same way.

use chrono::NaiveDate;

use crate::dialogue::facts::{Facts, PAGE};
use crate::dialogue::namesakes::name_among;
use crate::dialogue::pager;
use crate::dialogue::screen::Screen;
use crate::dialogue::text::text;
use crate::domain::PersonId;
use crate::domain::case::{Case, interested};
use crate::domain::fold::fold;
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

/// Words before a name that are none of it, folded; and those by which somebody means themself.
const TITLES: &[&str] = &["ong", "ba", "anh", "chi", "co", "chu", "bac", "em", "nho", "giao", "cho", "so"];
const ME: &[&str] = &["toi", "toi nhan", "minh", "de toi"];

/// Who is named in words, one or several: by the end of a name that nobody else has, or by the number of a line of the
/// page. Gives the words of which that cannot be said.
pub(super) fn named(text: &str, all: &[&Person], (page, me): (u32, Option<PersonId>)) -> Result<Vec<PersonId>, String> {
    let folded = fold(text).replace([';', '+', '&', '\n'], ",").replace(" va ", ",").replace(" voi ", ",");
    let mut found = Vec::new();
    for part in folded.split(',').map(str::trim).filter(|it| !it.is_empty()) {
        let who = one_named(part, all, (page, me)).ok_or_else(|| part.to_owned())?;
        if !found.contains(&who) {
            found.push(who);
        }
    }
    Ok(found)
}

fn one_named(part: &str, all: &[&Person], (page, me): (u32, Option<PersonId>)) -> Option<PersonId> {
    if ME.contains(&part) {
        return me.filter(|me| all.iter().any(|it| it.id == *me));
    }
    let words: Vec<&str> = part.split_whitespace().skip_while(|it| TITLES.contains(it)).collect();
    // A name may begin, or be, like a title: `Cô`, `Chi`.
    let whole: Vec<&str> = part.split_whitespace().collect();
    if let [Ok(nth)] = words.iter().map(|it| it.parse::<usize>()).collect::<Vec<_>>()[..] {
        let line = (page as usize * PAGE as usize).checked_add(nth.checked_sub(1)?)?;
        return (nth <= PAGE as usize).then(|| all.get(line)).flatten().map(|it| it.id);
    }
    let ending = |words: &[&str]| {
        let ends = |name: &str| {
            let name = fold(name);
            let name: Vec<&str> = name.split_whitespace().collect();
            !words.is_empty() && name.ends_with(words)
        };
        let mut fits = all.iter().filter(|it| ends(&it.name));
        fits.next().filter(|_| fits.next().is_none()).map(|it| it.id)
    };
    ending(&words).or_else(|| ending(&whole)).or_else(|| ending(whole.last().map_or(&[][..], std::slice::from_ref)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dialogue::testing::{AN, BINH, CUONG, people};

    #[test]
    fn people_are_named_by_the_end_of_their_names_or_by_their_lines() {
        let ward = people();
        let all: Vec<&Person> = ward.iter().filter(|it| [AN, BINH, CUONG].contains(&it.id)).collect();
        assert_eq!(all.len(), 3, "An, Bình, Cường");
        let said = |text: &str| named(text, &all, (0, Some(BINH)));
        let last = |id: PersonId| {
            let name = fold(&all.iter().find(|it| it.id == id).expect("one of them").name);
            name.split_whitespace().next_back().unwrap().to_owned()
        };
        assert_eq!(said(&format!("ông {} và bà {}", last(AN), last(CUONG))), Ok(vec![AN, CUONG]));
        assert_eq!(said("tôi nhận"), Ok(vec![BINH]));
        assert_eq!(said("1, 3"), Ok(vec![all[0].id, all[2].id]));
        assert_eq!(said("ông Không Có"), Err("ong khong co".to_owned()));
        assert_eq!(said("9"), Err("9".to_owned()));
    }
}
