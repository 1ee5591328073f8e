//! Which questions somebody is asked next: of the topic first those that they have not looked at yet, then those that they
//! looked at longest ago; where the topic has too few, its neighbours fill up.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::{Duty, Topic, shipped};

/// So many questions are one round.
pub const ROUND: usize = 2;

/// The questions that somebody has looked at, by their keys, with the last day.
pub type Done = BTreeMap<String, NaiveDate>;

/// How near a question of another topic is: the same group of kinds, any other of the same sort, the rest.
fn distance(wanted: Topic, topic: Topic) -> u8 {
    match (wanted, topic) {
        _ if wanted == topic => 0,
        (Topic::Kind(one), Topic::Kind(other)) if one.group() == other.group() => 1,
        // Beside a kind of dispute that is alone, what one does where no agreement comes is asked most.
        (Topic::Kind(_), Topic::Duty(Duty::Guide)) => 1,
        (Topic::Kind(_), Topic::Kind(_)) | (Topic::Duty(_), Topic::Duty(_)) => 2,
        _ => 3,
    }
}

/// A round about a topic, or about whatever is due, as the keys of its questions. `own` are those of the ward, which come
/// first among equals.
#[must_use]
pub fn round(topic: Option<Topic>, done: &Done, own: &[(String, Topic)]) -> Vec<String> {
    let shipped = shipped().iter().map(|it| (super::key(it.no), it.topic));
    let mut all: Vec<(String, Topic)> = own.iter().cloned().chain(shipped).collect();
    let near = |it: Topic| topic.map_or(0, |wanted| distance(wanted, it));
    // A stable sort: among equals their order stays.
    all.sort_by_key(|(key, it)| {
        let last = done.get(key.as_str()).copied();
        (near(*it), last.is_some(), last)
    });
    spread(all.into_iter(), topic)
}

/// Where no topic is wanted, the questions of a round are about different ones.
fn spread(all: impl Iterator<Item = (String, Topic)>, wanted: Option<Topic>) -> Vec<String> {
    let mut picked: Vec<(String, Topic)> = Vec::with_capacity(ROUND);
    for (key, topic) in all {
        let again = wanted.is_none() && picked.iter().any(|it| is_alike(it.1, topic));
        if !again {
            picked.push((key, topic));
        }
        if picked.len() == ROUND {
            break;
        }
    }
    picked.into_iter().map(|it| it.0).collect()
}

/// A round without a topic has one of a dispute and one of a duty.
const fn is_alike(one: Topic, other: Topic) -> bool {
    matches!((one, other), (Topic::Kind(_), Topic::Kind(_)) | (Topic::Duty(_), Topic::Duty(_)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::drills::key;
    use crate::domain::kinds::Kind;

    fn topics(keys: &[String]) -> Vec<Topic> {
        let of = |it: &String| shipped().iter().find(|own| key(own.no) == *it).unwrap().topic;
        keys.iter().map(of).collect()
    }

    #[test]
    fn a_round_is_of_its_topic_and_fills_up_from_its_neighbours() {
        let land = Topic::Kind(Kind::Land);
        assert_eq!(topics(&round(Some(land), &Done::new(), &[])), [land, land]);
        let inheritance = Topic::Kind(Kind::Inheritance);
        let filled = topics(&round(Some(inheritance), &Done::new(), &[]));
        assert_eq!(filled[0], inheritance);
        assert!(matches!(filled[1], Topic::Kind(kind) if kind.group() == Kind::Inheritance.group()), "{filled:?}");
        for topic in Topic::all() {
            let keys = round(Some(topic), &Done::new(), &[]);
            assert_eq!((keys.len(), topics(&keys)[0]), (ROUND, topic), "{topic}");
        }
    }

    #[test]
    fn a_round_without_a_topic_has_a_dispute_and_a_duty() {
        let both = topics(&round(None, &Done::new(), &[]));
        assert!(matches!(both[..], [Topic::Kind(_), Topic::Duty(_)] | [Topic::Duty(_), Topic::Kind(_)]), "{both:?}");
    }

    #[test]
    fn nobody_is_asked_again_before_everything_was_asked() {
        let mut done = Done::new();
        let mut day = NaiveDate::from_ymd_opt(2026, 5, 5).unwrap();
        let mut asked = Vec::new();
        // As many rounds as give each of the smaller half once.
        let duties = shipped().iter().filter(|it| matches!(it.topic, Topic::Duty(_))).count();
        for _ in 0..duties.min(shipped().len() - duties) {
            let keys = round(None, &done, &[]);
            assert!(keys.iter().all(|it| !done.contains_key(it)), "{keys:?}");
            for it in keys {
                done.insert(it.clone(), day);
                asked.push(it);
            }
            day = day.succ_opt().unwrap();
        }
        // Of one topic whose questions were all asked, the one comes first that was asked longest ago.
        let land = round(Some(Topic::Kind(Kind::Land)), &Done::new(), &[]);
        let first = NaiveDate::from_ymd_opt(2026, 6, 1).unwrap();
        let done = Done::from([(land[1].clone(), first), (land[0].clone(), first.succ_opt().unwrap())]);
        assert_eq!(round(Some(Topic::Kind(Kind::Land)), &done, &[]), [land[1].clone(), land[0].clone()]);
    }

    #[test]
    fn what_the_ward_wrote_itself_comes_first() {
        let secret = Topic::Duty(Duty::Secret);
        let own = [("o:1".to_owned(), secret)];
        assert_eq!(round(Some(secret), &Done::new(), &own)[0], "o:1");
        let done = Done::from([("o:1".to_owned(), NaiveDate::MIN)]);
        assert_ne!(round(Some(secret), &done, &own)[0], "o:1", "once it was asked, others come");
    }
}
