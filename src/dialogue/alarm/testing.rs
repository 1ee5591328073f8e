//! Alarms in the chats of tests.

use chrono::{DateTime, Utc};

use super::AlarmDeed;
use crate::dialogue::facts::Facts;
use crate::dialogue::testing::{BINH, GIANG, HAI, people};
use crate::domain::PersonId;
use crate::domain::alarm::{Alarm, Mark, NewAlarm, Subject, Told};
use crate::domain::case::EscalationKind;
use crate::domain::people::Office;

/// An alarm as it stands after it was raised by this person: the head and the officer were told, and of violence the
/// leader.
pub(crate) fn alarm_of(new: &NewAlarm, by: PersonId, at: DateTime<Utc>) -> Alarm {
    let told = [(BINH, Office::TeamHead), (GIANG, Office::WardOfficer), (HAI, Office::WardLeader)];
    let violent = new.kind == EscalationKind::Violence;
    let told = told.into_iter().filter(|it| it.0 != by && (violent || it.0 != HAI));
    let name = |id| people().into_iter().find(|it| it.id == id).unwrap().name;
    Alarm {
        id: new.id,
        ward: new.ward,
        team: new.team,
        case: match new.subject {
            Subject::Case(id) => Some((id, "VN-01-2026-003".to_owned())),
            _ => None,
        },
        in_draft: matches!(new.subject, Subject::Draft(_)),
        group: new.group,
        place: new.place.clone(),
        kind: new.kind,
        sign: new.sign,
        by,
        by_name: name(by),
        by_phone: Some("0912345678".to_owned()),
        at,
        told: told
            .map(|(person, office)| Told {
                person,
                name: name(person),
                phone: None,
                office,
                reached: true,
                seen_at: None,
            })
            .collect(),
        chair: None,
        police: None,
        withdrawn: None,
        reports: 1,
    }
}

/// What an alarm's deed leaves behind, as far as a chat shows it.
pub(crate) fn follow_alarm(world: &mut Facts, deed: &AlarmDeed) {
    let Some(by) = world.actor().map(|it| (it.person, it.name.clone())) else { return };
    match deed {
        AlarmDeed::Raise { new, .. } => world.put(Some(alarm_of(new, by.0, world.now))),
        AlarmDeed::TakeBack { .. } => {
            let mark = Mark { at: world.now, by: by.1, person: by.0 };
            let alarm = super::asks::found(world).cloned();
            world.put(alarm.map(|it| Alarm { withdrawn: Some(mark), ..it }));
        }
        AlarmDeed::Confirm(_) | AlarmDeed::Record { .. } | AlarmDeed::Tie { .. } => {}
    }
}
