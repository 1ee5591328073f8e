//! Who mediated a case and does not any more, as its history tells it. Whoever has an interest in it is not named again
//! (Art. 10(3), 18(2)), and whoever was replaced has nothing to record in it any more (Art. 18(2)(3)).

use super::{Case, CaseEvent, CaseMediator, Change, Release, ReleaseReason};
use crate::domain::PersonId;

/// Who has an interest in the case: who declined it for that, and who was replaced for that. Each with the full name,
/// where the history kept it.
#[must_use]
pub fn interested(events: &[CaseEvent]) -> Vec<(PersonId, Option<&str>)> {
    let mut found: Vec<(PersonId, Option<&str>)> = Vec::new();
    for event in events {
        let had = event.was.as_ref().and_then(|it| it.mediators.as_deref()).unwrap_or_default();
        let gone: Vec<(PersonId, Option<&str>)> = match &event.change {
            Some(Change::Decline { person, reason, .. }) if is_interest(reason) => {
                let name = had.iter().find(|it| it.person == *person).map(|it| it.name.as_str());
                vec![(*person, name)]
            }
            Some(Change::Assign { mediators, reason: Some(reason), .. }) if is_interest(reason) => {
                let left = had.iter().filter(|it| !mediators.iter().any(|named| named.person == it.person));
                left.map(|it| (it.person, Some(it.name.as_str()))).collect()
            }
            _ => Vec::new(),
        };
        found.extend(gone);
    }
    found.sort_by_key(|it| it.0);
    found.dedup_by_key(|it| it.0);
    found
}

fn is_interest(reason: &Release) -> bool {
    reason.reason == ReleaseReason::Interest
}

/// Everybody whom an entry names as a mediator, before it or with it.
fn mediators_of(event: &CaseEvent) -> impl Iterator<Item = &CaseMediator> {
    let had = event.was.iter().filter_map(|it| it.mediators.as_ref()).flatten();
    let named = match &event.change {
        Some(Change::Assign { mediators, .. }) => mediators.as_slice(),
        _ => &[],
    };
    had.chain(named)
}

/// Whether the person mediated the case and does not any more.
#[must_use]
pub fn has_left(person: PersonId, case: &Case, events: &[CaseEvent]) -> bool {
    !case.is_mediated_by(person) && events.iter().any(|it| had(person, it))
}

/// Whether the person mediated the case when this happened, or from then on.
fn had(person: PersonId, event: &CaseEvent) -> bool {
    let declined = matches!(&event.change, Some(Change::Decline { person: who, .. }) if *who == person);
    declined || mediators_of(event).any(|it| it.person == person)
}

/// Whether somebody may take a case that nobody mediates (Art. 10(1)): not whoever was named for it before and was replaced
/// or declined (Art. 10(3), 18(2)(3)), and nobody where the parties had chosen, for then they choose again (Art. 18(1)).
#[must_use]
pub fn may_take(person: PersonId, events: &[CaseEvent]) -> bool {
    let chosen = events.iter().flat_map(mediators_of).any(|it| it.chosen_by_parties);
    !chosen && !events.iter().any(|it| had(person, it))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::case::tests::{day, mediator};
    use crate::domain::case::{Amendment, EventKind};

    fn event(change: Change, had: &[CaseMediator]) -> CaseEvent {
        let was = Amendment { mediators: Some(had.to_vec()), ..Amendment::default() };
        CaseEvent {
            at: chrono::DateTime::UNIX_EPOCH,
            by: None,
            by_name: None,
            kind: EventKind::Assign,
            change: Some(change),
            was: Some(was),
        }
    }

    #[test]
    fn art_10_3_and_18_1_who_was_replaced_takes_nothing_back_and_nobody_takes_what_the_parties_chose_for() {
        assert!(may_take(PersonId(1), &[]));
        let reason = Some(Release { reason: ReleaseReason::Interest, words: None });
        let replaced = Change::Assign { mediators: vec![mediator(2, day(5))], on: day(5), reason };
        let events = [event(replaced, &[mediator(1, day(4))])];
        assert!(!may_take(PersonId(1), &events), "an interest");
        assert!(!may_take(PersonId(2), &events), "named, and gone since");
        assert!(may_take(PersonId(3), &events));
        let chosen = CaseMediator { chosen_by_parties: true, ..mediator(2, day(4)) };
        let declined = Change::Decline {
            person: PersonId(2),
            reason: Release { reason: ReleaseReason::Unable, words: None },
            on: day(5),
        };
        assert!(!may_take(PersonId(3), &[event(declined, &[chosen])]));
    }
}
