//! Whoever is thought of after the invitations went out: found by name, and invited as the others were.

use super::{At, Step, found, guests, pager};
use crate::dialogue::effect::Effect;
use crate::dialogue::facts::{Facts, TrainingFound};
use crate::dialogue::screen::{Button, Screen};
use crate::dialogue::text::{Arg, text};
use crate::dialogue::training::TrainingDeed;
use crate::dialogue::{Answer, Turn};
use crate::domain::PersonId;
use crate::domain::access::{Permit, act};
use crate::domain::announce::begin_at;
use crate::domain::calendar::{local, local_date};
use crate::domain::fold::match_rank;
use crate::domain::people::Person;

/// Longest words to find, in characters.
const LONGEST_FIND: usize = 60;

/// People in office who were not invited; of those that are looked for, the best match first.
fn others<'a>(at: &At, found: &'a TrainingFound, facts: &'a Facts) -> Vec<&'a Person> {
    let all = guests::others(found, facts.today, facts);
    let Some(words) = at.find.as_deref() else { return all.collect() };
    let mut matching: Vec<_> = all.filter_map(|it| Some((match_rank(words, &it.name)?, it))).collect();
    matching.sort_by_key(|it| it.0);
    matching.into_iter().map(|it| it.1).collect()
}

pub(super) fn screen(at: &At, facts: &Facts) -> Screen {
    let Some(found) = found(facts) else { return Screen::new(text!("training-gone")).open() };
    let others = others(at, found, facts);
    let body = match &at.find {
        Some(find) => text!("training-late-found", find = find.as_str(), count = others.len()),
        None => text!("training-late", topic = found.training.topic.as_str()),
    };
    let line = |it: &&Person| (format!("p:{}", it.id), text!("plain", words = it.name.as_str()));
    let mut row = vec![Button::here("back", text!("button-back"))];
    if at.find.is_some() {
        row.push(Button::here("all", text!("training-button-all")));
    }
    pager::paged(Screen::new(body).open(), others.iter().map(line), at.page).row(row)
}

pub(super) fn answer(
    at: At,
    answer: Answer<'_>,
    (found, permit): (&TrainingFound, Permit<act::PlanTraining>),
    facts: &Facts,
) -> Turn {
    let it = &found.training;
    if !it.is_ahead(facts.now) || it.course.is_some() {
        return Turn::to(At::session(it.id).place()).note(text!("training-late-too-late"));
    }
    let key = match answer {
        Answer::Pick(key) => key,
        Answer::Text { text, .. } => {
            let find = text.trim().chars().take(LONGEST_FIND).collect();
            return Turn::to(At { find: Some(find), page: 0, ..at }.place());
        }
        _ => return Turn::to(at.place()).note(text!("pick-a-button")),
    };
    match key {
        "back" => Turn::to(At::session(it.id).place()),
        "all" => Turn::to(At { find: None, page: 0, ..at }.place()),
        "prev" => Turn::to(At { page: at.page.saturating_sub(1), ..at }.place()),
        "next" => Turn::to(At { page: at.page.saturating_add(1), ..at }.place()),
        key => match key.strip_prefix("p:").and_then(|it| it.parse().ok()).map(PersonId) {
            Some(person) => invite(at, (found, person), permit, facts),
            None => Turn::to(at.place()),
        },
    }
}

fn invite(
    at: At,
    (found, person): (&TrainingFound, PersonId),
    permit: Permit<act::PlanTraining>,
    facts: &Facts,
) -> Turn {
    let everybody = At { find: None, ..at.clone() };
    let Some(person) = others(&everybody, found, facts).into_iter().find(|it| it.id == person) else {
        return Turn::to(at.place()).note(text!("training-late-known"));
    };
    let send_at = begin_at(facts.now, None, &facts.calendar);
    let begins = text!("moment", day = Arg::Day(local_date(send_at)), time = local(send_at).time());
    let training = Box::new(found.training.clone());
    let deed = TrainingDeed::InviteLate { permit, training, person: person.id, send_at };
    Turn::to(At { find: None, page: 0, ..at }.step(Step::Late).place()).with(Effect::own(deed)).note(text!(
        "training-late-invited",
        name = person.name.as_str(),
        begins = begins
    ))
}
