//! What was entered so far where a saved case is put right. Knows nothing of how it is asked.

use serde::{Deserialize, Serialize};

use super::people;
use super::values::Field;
use crate::domain::case::{Amendment, Case};
use crate::domain::kinds::KindGroup;
use crate::domain::{PersonId, TeamId};

/// The answers so far. The question follows from what is filled: field, value, reason, check.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct Form {
    pub(super) field: Option<Field>,
    pub(super) kind_group: Option<KindGroup>,
    /// Every new value so far; none while one is asked for.
    pub(super) fields: Option<Amendment>,
    pub(super) reason: Option<String>,
    pub(super) page: u32,
    /// The values of fields that were corrected before this one, under the same reason.
    pub(super) kept: Option<Amendment>,
    /// Which person of the parties is being put right.
    pub(super) party: people::At,
    /// The mediators as they are ticked so far.
    pub(super) picked: Option<Vec<PersonId>>,
    pub(super) team: Option<TeamId>,
    /// The version of the case that is being corrected; 0 in a form of an earlier release.
    pub(super) version: i32,
}

impl Form {
    /// Whether anything was entered yet.
    pub(super) fn is_begun(&self) -> bool {
        self.fields.is_some() || self.kept.is_some() || self.picked.is_some() || self.party != people::At::default()
    }

    /// Whether the people of the case are being typed.
    pub(super) fn asks_for_people(&self) -> bool {
        self.field == Some(Field::Parties) && self.fields.is_none()
    }

    /// Whether names or addresses of the parties stand in full on its card.
    pub(super) fn shows_names(&self) -> bool {
        match (self.field, &self.fields) {
            (None, _) => false,
            (Some(field), None) => field.holds_names(),
            (Some(_), Some(fields)) => fields.holds_names(),
        }
    }

    /// A fresh form for a case.
    pub(super) fn of(case: &Case) -> Self {
        Self { team: Some(case.team), version: case.version, ..Self::default() }
    }

    /// The team whose people must be read.
    pub(super) fn team(&self) -> Option<TeamId> {
        self.team.filter(|_| self.field == Some(Field::Mediators))
    }

    /// The case with what was corrected so far.
    pub(super) fn draft(&self, case: &Case) -> Case {
        self.kept.as_ref().map_or_else(|| case.clone(), |it| case.with_fields(it))
    }

    /// The form at the choice of a field.
    pub(super) fn without_field(self) -> Self {
        Self { field: None, ..self }
    }

    /// The form with one more value, at the question for the reason.
    pub(super) fn with(self, new: Amendment) -> Self {
        let fields = merged(self.kept.clone().unwrap_or_default(), new);
        Self { fields: Some(fields), kind_group: None, page: 0, party: people::At::default(), picked: None, ..self }
    }
}

/// Both, the later values before the earlier ones.
fn merged(old: Amendment, new: Amendment) -> Amendment {
    Amendment {
        kind: new.kind.or(old.kind),
        received_on: new.received_on.or(old.received_on),
        ground: new.ground.or(old.ground),
        place: new.place.or(old.place),
        parties: new.parties.or(old.parties),
        summary: new.summary.or(old.summary),
        // An end that was put right after its agreement holds that agreement.
        agreement: new.agreement.or(old.agreement.filter(|_| new.end.is_none())),
        mediators: new.mediators.or(old.mediators),
        assigned_on: new.assigned_on.or(old.assigned_on),
        agreed_on: new.agreed_on.or(old.agreed_on.filter(|_| !new.never_agreed)),
        never_agreed: new.never_agreed || (old.never_agreed && new.agreed_on.is_none()),
        begun_on: new.begun_on.or(old.begun_on),
        former: new.former.or(old.former),
        end: new.end.or(old.end),
    }
}
