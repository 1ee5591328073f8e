//! What the shelves of flows would have found, for tests: only what was asked for.

use super::{All, AllRead};
use crate::dialogue::alarm::links::found as alarm_found;
use crate::dialogue::alarm::{Mine, MineFound, One};
use crate::dialogue::drafts::Elsewhere;
use crate::dialogue::facts::{Facts, FigureQuery, FiguresFound, Needs};
use crate::dialogue::own::Own;

/// Keeps what a step asked of the shelves, as these would read it.
pub(crate) fn keep_asked(facts: &mut Facts, needs: &Needs) {
    let all = needs.own.iter().any(|it| it.ask.get::<All>().is_some());
    let mut every = facts.actor().filter(|_| all).map_or_else(Vec::new, |it| facts.house.wishes(it));
    if let Some(actor) = facts.actor().filter(|_| needs.own.iter().any(|it| it.ask.get::<Elsewhere>().is_some())) {
        every.extend(facts.house.begun_wishes(actor));
    }
    if all {
        facts.own.push(Own::of(AllRead));
    }
    let alarm = alarm_found(facts).cloned();
    facts.own.retain(|found| every.iter().chain(&needs.own).any(|it| it.is_answered_by(found)));
    // Of what is looked for by its number only that is found, and of figures what was asked of them.
    for wish in &needs.own {
        if let (Some(One(id)), Some(it)) = (wish.ask.get(), &alarm) {
            facts.put(Some(it).filter(|it| it.id == *id).cloned());
        } else if wish.ask.get::<Mine>().is_some() {
            let (by, now) = (facts.actor().map(|it| it.person), facts.now);
            let mine = alarm.clone().filter(|it| by.is_some_and(|by| it.may_be_mistaken(by, now)));
            facts.put(MineFound(mine));
        } else if let (Some(query), Some(Some(it))) =
            (wish.ask.get::<FigureQuery>(), facts.found::<FigureQuery>().cloned())
        {
            facts.put(Some(FiguresFound { query: *query, ..it }));
        }
    }
}
