//! What hangs on somebody in office, and who may go on with what when they leave. Knows nothing of how it is handed over.

use chrono::{DateTime, NaiveDate, Utc};

use crate::domain::{CaseId, PersonId};

/// What hangs on a person, and what they did.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Hanging {
    /// Cases they mediate that have not ended, with their codes.
    pub cases: Vec<(CaseId, String)>,
    /// Cases that were settled and whose agreement they still follow up (Art. 26), with their codes.
    pub follow_ups: Vec<(CaseId, String)>,
    /// Who has an interest in which of both and may not go on with it (Art. 10(3), 18(2)).
    pub interested: Vec<(CaseId, PersonId)>,
    /// Cases they mediated or mediate, of all times.
    pub mediated: u32,
    /// Half-entered cases.
    pub drafts: u32,
    /// Training sessions to come that they were invited to.
    pub sessions: u32,
    /// Until when a link works that was not used yet.
    pub link_until: Option<DateTime<Utc>>,
    /// Months that the team they are of has not closed, by their first days: the business of whoever heads it.
    pub months: Vec<NaiveDate>,
    /// Whether they have joined and their consent stands.
    pub consented: bool,
}

/// What of a leaver's cases goes over to somebody, by their codes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Parted {
    /// Open ones.
    pub open: Vec<String>,
    /// Settled ones that are followed up.
    pub settled: Vec<String>,
    /// What does not go over.
    pub stays: Vec<String>,
}

impl Hanging {
    /// What goes over to somebody, and what does not because they have an interest in it: that waits for the head of the team.
    #[must_use]
    pub fn parted(&self, heir: Option<PersonId>) -> Parted {
        let barred = |it: &CaseId| heir.is_some_and(|heir| self.interested.contains(&(*it, heir)));
        let part = |all: &[(CaseId, String)], of: bool| -> Vec<String> {
            all.iter().filter(|it| barred(&it.0) == of).map(|it| it.1.clone()).collect()
        };
        let stays = [part(&self.cases, true), part(&self.follow_ups, true)].concat();
        Parted { open: part(&self.cases, false), settled: part(&self.follow_ups, false), stays }
    }

    /// Every case that somebody else has to go on with.
    pub fn all_cases(&self) -> impl Iterator<Item = CaseId> + '_ {
        self.cases.iter().chain(&self.follow_ups).map(|it| it.0)
    }

    /// Whether there is something that somebody else can go on with.
    #[must_use]
    pub fn can_be_handed_over(&self) -> bool {
        self.all_cases().next().is_some() || self.drafts > 0
    }
}
