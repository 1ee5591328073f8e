//! Who writes into the register of people, and when. Knows nothing of what is written.

use chrono::{DateTime, Utc};

use crate::domain::PersonId;
use crate::domain::access::{Permit, act};

/// Who writes into the register: somebody by a right, or the operator; and on whose behalf.
#[derive(Clone, Copy, Debug)]
pub struct Writer {
    by: Option<PersonId>,
    pub(super) on_behalf: Option<PersonId>,
    pub(in crate::store) at: DateTime<Utc>,
}

impl Writer {
    /// Somebody who has the right to.
    #[must_use]
    pub fn of(permit: &Permit<act::KeepRegister>, at: DateTime<Utc>) -> Self {
        Self { by: Some(permit.by()), on_behalf: None, at }
    }

    /// Somebody in office who stops another one's rights.
    #[must_use]
    pub fn of_objection(permit: &Permit<act::ObjectToNewcomer>, at: DateTime<Utc>) -> Self {
        Self { by: Some(permit.by()), on_behalf: None, at }
    }

    /// Somebody who keeps the books of a team.
    #[must_use]
    pub fn of_books(permit: &Permit<act::KeepBook>, at: DateTime<Utc>) -> Self {
        Self { by: Some(permit.by()), on_behalf: None, at }
    }

    /// The operator, on the command line.
    #[must_use]
    pub fn operator(at: DateTime<Utc>) -> Self {
        Self { by: None, on_behalf: None, at }
    }

    /// Somebody who had the right to when they said what shall happen on a later day.
    #[must_use]
    pub fn planned(by: PersonId, at: DateTime<Utc>) -> Self {
        Self { by: Some(by), on_behalf: None, at }
    }

    /// Somebody who writes what is their own.
    pub(in crate::store) fn themself(person: PersonId, at: DateTime<Utc>) -> Self {
        Self { by: Some(person), on_behalf: None, at }
    }

    /// The same, on behalf of who really did it.
    #[must_use]
    pub fn for_person(self, person: Option<PersonId>) -> Self {
        Self { on_behalf: person, ..self }
    }

    pub(in crate::store) fn by(&self) -> Option<PersonId> {
        self.by
    }
}
