//! Who says whether an account is somebody's that came by a link with rights over what others do. Nobody lets themself in, nor
//! anybody whom they alone made an officer of.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};

use super::particulars::{Fact, Written};
use super::tenure::Seat;
use super::{JoinRequest, Person};
use crate::domain::PersonId;

/// Whether somebody holds an office over the ward, or is to hold one.
#[must_use]
pub fn is_over_the_ward(person: &Person, today: NaiveDate) -> bool {
    let comes = |to: Option<NaiveDate>| to.is_none_or(|to| to >= today);
    person.offices.iter().any(|it| it.office.seat() == Seat::Ward && comes(it.to))
}

/// A link that somebody made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Link {
    /// Who; none for the operator.
    pub by: Option<PersonId>,
    /// When.
    pub at: DateTime<Utc>,
}

/// When a request that nobody answers lapses: as long after it was made as a link can be used.
#[must_use]
pub fn lapses_at(it: &JoinRequest, link_days: u16) -> DateTime<Utc> {
    it.asked_at + TimeDelta::days(link_days.into())
}

/// Who of these officers says whether it is they: not they themself; and of whom comes to rights over the ward not whoever made
/// the link, where there is another one. Nobody where only they are there: then the operator lets them in.
#[must_use]
pub fn confirmers(
    officers: &[PersonId],
    (whom, over_the_ward): (PersonId, bool),
    by: Option<PersonId>,
) -> Vec<PersonId> {
    let others: Vec<PersonId> = officers.iter().copied().filter(|it| *it != whom).collect();
    let not_the_maker: Vec<PersonId> =
        others.iter().copied().filter(|it| !(over_the_ward && Some(*it) == by)).collect();
    if not_the_maker.is_empty() { others } else { not_the_maker }
}

/// Whether a number that the register knows tells who comes by a link: it was known before, and not by the hand that made the
/// link. `written` is what was written down of them; `added` is when and by whom they were.
#[must_use]
pub fn tells_who_comes(
    number: &str,
    written: &[Written],
    added: (DateTime<Utc>, Option<PersonId>),
    link: Link,
) -> bool {
    let by_another = |(at, by): (DateTime<Utc>, Option<PersonId>)| at < link.at && (by.is_none() || by != link.by);
    let numbers = written.iter().flat_map(|it| it.version.facts.iter().map(move |fact| (it, fact)));
    let numbers: Vec<(&Written, &Fact)> = numbers.filter(|(_, fact)| matches!(fact, Fact::Phone(_))).collect();
    if numbers.is_empty() {
        return by_another(added);
    }
    let is_it = |fact: &Fact| matches!(fact, Fact::Phone(Some(it)) if it == number);
    numbers.iter().any(|(it, fact)| is_it(fact) && by_another((it.at, it.by)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::people::particulars::{Nature, Version};

    const WHOM: PersonId = PersonId(1);
    const MAKER: PersonId = PersonId(2);
    const OTHER: PersonId = PersonId(3);

    #[test]
    fn nobody_lets_themself_in_nor_whom_they_alone_invited_to_rights_over_the_ward() {
        for (officers, over_the_ward, by, expected) in [
            (&[MAKER, OTHER][..], true, Some(MAKER), &[OTHER][..]),
            (&[MAKER], true, Some(MAKER), &[MAKER]),
            (&[MAKER, OTHER], false, Some(MAKER), &[MAKER, OTHER]),
            (&[WHOM, OTHER], true, Some(WHOM), &[OTHER]),
            (&[WHOM], true, Some(WHOM), &[]),
            (&[WHOM, MAKER], true, Some(MAKER), &[MAKER]),
            (&[], false, Some(MAKER), &[]),
        ] {
            assert_eq!(
                confirmers(officers, (WHOM, over_the_ward), by),
                expected,
                "{officers:?} {over_the_ward} {by:?}"
            );
        }
    }

    fn at(hour: u32) -> DateTime<Utc> {
        format!("2026-05-05T{hour:02}:00:00Z").parse().unwrap()
    }

    fn written(number: &str, hour: u32, by: Option<PersonId>) -> Written {
        let facts = vec![Fact::Phone(Some(number.to_owned()))];
        Written { version: Version { nature: Nature::Changed, from: None, facts }, at: at(hour), by, on_behalf: None }
    }

    #[test]
    fn a_number_tells_who_comes_if_another_hand_wrote_it_before_the_link() {
        let link = Link { by: Some(MAKER), at: at(8) };
        let number = "0912345678";
        let tells = |written: &[Written], added| tells_who_comes(number, written, added, link);
        for (by, hour, expected) in [
            (Some(OTHER), 7, true),
            (None, 7, true),
            (Some(MAKER), 7, false),
            (Some(OTHER), 8, false),
            (Some(WHOM), 7, true),
        ] {
            assert_eq!(tells(&[], (at(hour), by)), expected, "added with them: {by:?} {hour}");
            assert_eq!(tells(&[written(number, hour, by)], (at(1), None)), expected, "written later: {by:?} {hour}");
        }
        // The number that was there before is another one.
        let changed = [written("0987654321", 2, Some(OTHER)), written(number, 7, Some(MAKER))];
        assert!(!tells(&changed, (at(1), None)));
        let confirmed = [written(number, 6, Some(OTHER)), written("0987654321", 7, Some(MAKER))];
        assert!(tells(&confirmed, (at(1), None)));
    }
}
