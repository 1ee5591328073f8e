//! What a ward meets, what its people were trained in, and what they looked at, by topic: where the next course is wanted. Of
//! people there are numbers alone, and none of fewer than three: nobody is told apart.

use std::collections::{BTreeMap, BTreeSet};

use super::{Topic, keyed};
use crate::domain::PersonId;
use crate::domain::kinds::Kind;

/// Fewer people than these are not counted out.
const LEAST: usize = 3;

/// A topic in a stretch.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gap {
    /// Which.
    pub topic: Topic,
    /// Cases of it that were received.
    pub handled: u32,
    /// How many were trained in it; none where they are fewer than three.
    pub trained: Option<usize>,
    /// How many looked at a question of it; none where they are fewer than three.
    pub answered: Option<usize>,
}

impl Gap {
    /// Whether it was met, and too few were trained in it.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.handled > 0 && self.trained.is_none()
    }
}

/// Every topic of which there is something to say, those first that were met most and in which fewest were trained.
#[must_use]
pub fn gaps(handled: &[(Kind, u32)], trained: &[(Topic, PersonId)], looked_at: &[(String, PersonId)]) -> Vec<Gap> {
    let of = |all: &mut dyn Iterator<Item = (Topic, PersonId)>| {
        let mut people: BTreeMap<Topic, BTreeSet<PersonId>> = BTreeMap::new();
        for (topic, person) in all {
            people.entry(topic).or_default().insert(person);
        }
        people
    };
    let trained = of(&mut trained.iter().copied());
    let answered = of(&mut looked_at.iter().filter_map(|(key, person)| Some((keyed(key)?.topic, *person))));
    let count = |people: &BTreeMap<Topic, BTreeSet<PersonId>>, topic| {
        people.get(&topic).map(BTreeSet::len).filter(|it| *it >= LEAST)
    };
    let gap = |topic| {
        let met = handled.iter().find(|it| Topic::Kind(it.0) == topic).map_or(0, |it| it.1);
        Gap { topic, handled: met, trained: count(&trained, topic), answered: count(&answered, topic) }
    };
    let mut all: Vec<Gap> =
        Topic::all().map(gap).filter(|it| it.handled > 0 || it.trained.is_some() || it.answered.is_some()).collect();
    all.sort_by_key(|it| (!it.is_open(), std::cmp::Reverse(it.handled), it.topic));
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::drills::{key, shipped};

    #[test]
    fn what_is_met_and_not_trained_comes_first_and_fewer_than_three_people_are_no_number() {
        let (land, debt, noise) = (Topic::Kind(Kind::Land), Topic::Kind(Kind::Debt), Topic::Kind(Kind::NoiseEnv));
        let handled = [(Kind::Land, 4), (Kind::Debt, 9), (Kind::NoiseEnv, 1)];
        let trained: Vec<(Topic, PersonId)> =
            (1..=3).map(|it| (debt, PersonId(it))).chain((1..=2).map(|it| (land, PersonId(it)))).collect();
        let of_land = key(shipped().iter().find(|it| it.topic == land).unwrap().no);
        // The same person twice is one person.
        let looked_at: Vec<(String, PersonId)> =
            [1, 1, 2, 3, 4].into_iter().map(|it| (of_land.clone(), PersonId(it))).collect();
        let found = gaps(&handled, &trained, &looked_at);
        let line = |it: &Gap| (it.topic, it.handled, it.trained, it.answered);
        assert_eq!(
            found.iter().map(line).collect::<Vec<_>>(),
            [(land, 4, None, Some(4)), (noise, 1, None, None), (debt, 9, Some(3), None)]
        );
        let two = gaps(&[], &trained[3..], &looked_at[..3]);
        assert!(two.is_empty(), "two people are nobody's number: {two:?}");
    }
}
