//! Disputes that the head of a resident group saw in the group and told the team of: what they were answered, and what
//! whoever told them may know of their fate: stages and numbers, never names. Plain values; knows no chat.

use chrono::{DateTime, NaiveDate, Utc};

use super::case::Status;
use super::codes::codes;
use super::people::{ResidentGroup, Team, became};
use super::{CaseId, DraftId, GroupId, PersonId, SightingId, TeamId, WardId};

codes! {
    /// What was answered.
    pub enum Standing {
        /// Nothing yet.
        Waiting => "waiting",
        /// The team knows of it already.
        Known => "known",
        /// It is nothing to be mediated.
        NotFor => "not_for",
        /// Whoever told it took it back.
        Withdrawn => "withdrawn",
        /// A case was saved of it.
        Logged => "logged",
    }
}

codes! {
    /// Why it is nothing to be mediated. Words of one's own might name somebody: whoever told it reads this.
    pub enum Reason {
        /// Nobody quarrels.
        NoDispute => "no_dispute",
        /// They have settled it among themselves.
        Settled => "settled",
        /// They do not want to be mediated.
        Unwilling => "unwilling",
        /// The police, the ward or the court must see to it.
        Authority => "authority",
        /// It is not clear what it is about.
        Unclear => "unclear",
    }
}

codes! {
    /// How far it has come, for whoever told it.
    pub enum Fate {
        /// The team has it and has not answered.
        Received => "received",
        /// The team knows of it already.
        Known => "known",
        /// It is nothing to be mediated.
        NotFor => "not_for",
        /// It was taken back.
        Withdrawn => "withdrawn",
        /// A case was logged.
        Logged => "logged",
        /// Mediation has begun.
        Mediating => "mediating",
        /// The parties agreed.
        Settled => "settled",
        /// They did not.
        NotSettled => "not_settled",
        /// The parties were guided to another body.
        Guided => "guided",
        /// The case was struck, as entered by mistake.
        Struck => "struck",
    }
}

/// Days after which the office is told of one that nobody answered.
pub const OFFICE_AFTER_DAYS: i64 = 2;

impl Standing {
    /// Whether whoever answers may answer so now. What is a case stays one.
    #[must_use]
    pub fn may_become(self, next: Self) -> bool {
        match (self, next) {
            (Self::Waiting, Self::Withdrawn) => true,
            (Self::Logged | Self::Withdrawn, Self::Known | Self::NotFor | Self::Withdrawn | Self::Waiting) => false,
            (_, Self::Waiting | Self::Withdrawn) | (Self::Logged, Self::Logged) => false,
            (was, next) => was != next,
        }
    }
}

/// One as it is told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewSighting {
    /// Its id.
    pub id: SightingId,
    /// The resident group it was seen in.
    pub group: Option<GroupId>,
    /// The team that is told, if the group has one.
    pub team: Option<TeamId>,
    /// In words.
    pub body: String,
}

/// The case that came of one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sighted {
    /// Its id.
    pub id: CaseId,
    /// Its code.
    pub code: String,
    /// Where it stands.
    pub status: Status,
    /// Whether few may see it.
    pub hidden: bool,
}

/// One.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sighting {
    /// Its id.
    pub id: SightingId,
    /// Its ward.
    pub ward: WardId,
    /// Who told it.
    pub by: PersonId,
    /// The resident group it was seen in.
    pub group: Option<GroupId>,
    /// The team that was told.
    pub team: Option<TeamId>,
    /// In words.
    pub body: String,
    /// When it was told.
    pub told_at: DateTime<Utc>,
    /// What was answered.
    pub standing: Standing,
    /// Why it is nothing to be mediated.
    pub reason: Option<Reason>,
    /// The case that came of it.
    pub case: Option<Sighted>,
    /// Who begins a case of it, and the draft.
    pub begun: Option<(PersonId, DraftId)>,
}

impl Sighting {
    /// How far it has come, for whoever told it.
    #[must_use]
    pub fn fate(&self) -> Fate {
        fate(self.standing, self.case.as_ref().map(|it| (it.status, it.hidden)))
    }
}

/// How far one has come. Of a case that few may see no more is said than that it is one.
#[must_use]
pub fn fate(standing: Standing, case: Option<(Status, bool)>) -> Fate {
    match (standing, case) {
        (Standing::Waiting, _) => Fate::Received,
        (Standing::Known, _) => Fate::Known,
        (Standing::NotFor, _) => Fate::NotFor,
        (Standing::Withdrawn, _) => Fate::Withdrawn,
        (Standing::Logged, None | Some((_, true))) => Fate::Logged,
        (Standing::Logged, Some((status, false))) => match status {
            Status::Registered | Status::Assigned => Fate::Logged,
            Status::InSession | Status::Paused => Fate::Mediating,
            Status::Success => Fate::Settled,
            Status::Failure => Fate::NotSettled,
            Status::Referred => Fate::Guided,
            Status::Void => Fate::Struck,
        },
    }
}

/// What became of somebody's in all.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Fates {
    /// Told, without those that were taken back.
    pub told: u32,
    /// A case was logged.
    pub logged: u32,
    /// The parties agreed.
    pub settled: u32,
    /// They did not.
    pub not_settled: u32,
}

impl Fates {
    /// So many of one fate more.
    pub fn add(&mut self, fate: Fate, count: u32) {
        if fate != Fate::Withdrawn {
            self.told += count;
        }
        match fate {
            Fate::Logged | Fate::Mediating | Fate::Guided => self.logged += count,
            Fate::Settled => {
                self.logged += count;
                self.settled += count;
            }
            Fate::NotSettled => {
                self.logged += count;
                self.not_settled += count;
            }
            Fate::Received | Fate::Known | Fate::NotFor | Fate::Withdrawn | Fate::Struck => {}
        }
    }
}

/// The team whose it is today: the one that was told; where that was merged, the one it became a part of; where there is
/// none any more, the one of the group, or of what the group became a part of.
#[must_use]
pub fn team_now(
    (team, group): (Option<TeamId>, Option<GroupId>),
    (teams, groups): (&[Team], &[ResidentGroup]),
    today: NaiveDate,
) -> Option<TeamId> {
    if let Some(it) = team.and_then(|it| became(it, teams, today)) {
        return Some(it);
    }
    let mut at = group;
    for _ in 0..=groups.len() {
        let id = at?;
        if let Some(it) = teams.iter().find(|it| it.group == id && it.life.holds(today)) {
            return Some(it.id);
        }
        at = groups.iter().find(|it| it.id == id)?.life.into;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::people::Life;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn what_is_answered_can_be_put_right_and_a_case_stays_one() {
        use Standing::{Known, Logged, NotFor, Waiting, Withdrawn};
        for next in [Known, NotFor, Logged, Withdrawn] {
            assert!(Waiting.may_become(next), "{next}");
            assert!(!Logged.may_become(next), "{next}");
            assert!(!next.may_become(Waiting) && !next.may_become(next), "{next}");
        }
        assert!(Known.may_become(NotFor) && NotFor.may_become(Known) && Known.may_become(Logged));
        assert!(!Known.may_become(Withdrawn) && !Withdrawn.may_become(Known));
        assert!(Withdrawn.may_become(Logged), "a case that was begun before is saved all the same");
    }

    #[test]
    fn its_fate_says_stages_and_of_violence_only_that_it_is_a_case() {
        let of = |status, hidden| fate(Standing::Logged, Some((status, hidden)));
        assert_eq!(of(Status::Assigned, false), Fate::Logged);
        assert_eq!(of(Status::Paused, false), Fate::Mediating);
        assert_eq!(of(Status::Success, false), Fate::Settled);
        assert_eq!(of(Status::Failure, false), Fate::NotSettled);
        for status in Status::ALL {
            assert_eq!(of(*status, true), Fate::Logged, "{status}");
        }
        let mut fates = Fates::default();
        for it in Fate::ALL {
            fates.add(*it, 1);
        }
        assert_eq!(fates, Fates { told: 9, logged: 5, settled: 1, not_settled: 1 });
    }

    #[test]
    fn one_follows_its_team_and_its_group_where_they_are_merged() {
        let life = |to: Option<&str>, into| Life { from: None, to: to.map(day), into };
        let group = |id, to, into: Option<i64>| ResidentGroup {
            id: GroupId(id),
            ward: WardId(1),
            number: 1,
            name: String::new(),
            life: Life { into: into.map(GroupId), ..life(to, None) },
        };
        let team = |id, group, to: Option<&str>, into: Option<i64>| Team {
            id: TeamId(id),
            ward: WardId(1),
            group: GroupId(group),
            number: 1,
            name: String::new(),
            life: Life { from: None, to: to.map(day), into: into.map(TeamId) },
            wants_minority: false,
        };
        let teams =
            [team(1, 1, Some("2026-05-01"), Some(2)), team(2, 2, None, None), team(3, 3, Some("2026-05-01"), None)];
        let groups =
            [group(1, Some("2026-05-01"), Some(2)), group(2, None, None), group(3, Some("2026-05-01"), Some(2))];
        let now = |team: Option<i64>, group: Option<i64>, on: &str| {
            team_now((team.map(TeamId), group.map(GroupId)), (&teams, &groups), day(on)).map(|it| it.0)
        };
        assert_eq!(now(Some(1), Some(1), "2026-05-01"), Some(1));
        assert_eq!(now(Some(1), Some(1), "2026-05-02"), Some(2), "merged");
        assert_eq!(
            now(Some(3), Some(3), "2026-05-02"),
            Some(2),
            "dissolved: the team of what the group became a part of"
        );
        assert_eq!(now(None, None, "2026-05-02"), None);
    }
}
