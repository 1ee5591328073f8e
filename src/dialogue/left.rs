//! Who mediated a case and does not any more, as its history tells it. Whoever has an interest in it is not named again
//! (Art. 10(3), 18(2)), and whoever was replaced has nothing to record in it any more (Art. 18(2)(3)).

use crate::domain::PersonId;
use crate::domain::case::{Case, CaseEvent, Change, Release, ReleaseReason};

/// Who has an interest in the case: who declined it for that, and who was replaced for that. Each with the full name,
/// where the history kept it.
pub(in crate::dialogue) fn interested(events: &[CaseEvent]) -> Vec<(PersonId, Option<&str>)> {
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

/// Whether the person mediated the case and does not any more.
pub(in crate::dialogue) fn has_left(person: PersonId, case: &Case, events: &[CaseEvent]) -> bool {
    let mediated = |event: &CaseEvent| {
        let had = event.was.iter().filter_map(|it| it.mediators.as_ref()).flatten();
        let named = match &event.change {
            Some(Change::Assign { mediators, .. }) => mediators.as_slice(),
            _ => &[],
        };
        let declined = matches!(&event.change, Some(Change::Decline { person: who, .. }) if *who == person);
        declined || had.chain(named).any(|it| it.person == person)
    };
    !case.is_mediated_by(person) && events.iter().any(mediated)
}
