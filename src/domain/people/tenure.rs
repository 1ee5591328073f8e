//! An office that somebody holds or held, with the papers by which it was given and ended.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::{Holding, Office};
use crate::domain::PersonId;
use crate::domain::calendar::local_date;
use crate::domain::codes::codes;

codes! {
    /// By what an office is held.
    pub enum Basis {
        /// A decision (Art. 8(4), 14), whose number and day may be known.
        Decision => "decision",
        /// Recognised under the ordinance of 1998, without a new decision (Art. 31).
        Ordinance => "ordinance",
    }
}

codes! {
    /// Why an office ended.
    pub enum LeavingReason {
        /// Own wish (Art. 11(1)(a)).
        OwnWish => "own_wish",
        /// No longer meets what Art. 7 asks (Art. 11(1)(b)).
        Article7 => "article_7",
        /// Broke Art. 4, or cannot go on because of a violation (Art. 11(1)(c)).
        Breach => "breach",
        /// Died.
        Died => "died",
        /// Moved away: no longer a resident of the unit (Art. 7).
        MovedAway => "moved_away",
        /// Got other work, or the term of office ended.
        PostChanged => "post_changed",
        /// Somebody else took the office over (Art. 14).
        Succeeded => "succeeded",
        /// Goes on in another team.
        Transferred => "transferred",
        /// The team or the group became part of another.
        Merged => "merged",
        /// The team or the group is no more.
        Dissolved => "dissolved",
        /// Was entered by mistake and never held.
        Mistake => "mistake",
        /// Others in office stopped it at once.
        Stopped => "stopped",
    }
}

impl LeavingReason {
    /// Those that somebody chooses for an office; the others follow from another act. Articles 7 and 11 are about mediators,
    /// and only other offices have a term.
    #[must_use]
    pub fn chosen(office: Office) -> &'static [Self] {
        match office {
            Office::Mediator => {
                &[Self::OwnWish, Self::Article7, Self::Breach, Self::MovedAway, Self::Died, Self::Mistake]
            }
            Office::TeamHead => &[
                Self::OwnWish,
                Self::Article7,
                Self::Breach,
                Self::MovedAway,
                Self::Died,
                Self::PostChanged,
                Self::Mistake,
            ],
            Office::ResidentGroupHead | Office::FrontCommitteeHead => {
                &[Self::OwnWish, Self::MovedAway, Self::Died, Self::PostChanged, Self::Mistake]
            }
            Office::WardOfficer | Office::WardLeader | Office::FrontOfficer => {
                &[Self::OwnWish, Self::Died, Self::PostChanged, Self::Mistake]
            }
        }
    }

    /// Whether the person goes on in the same office elsewhere, or in the same team: nobody was released.
    #[must_use]
    pub fn goes_on(self) -> bool {
        matches!(self, Self::Succeeded | Self::Transferred | Self::Merged | Self::Mistake)
    }

    /// Whether whoever leaves the head of a team for this leaves the team as well.
    #[must_use]
    pub fn leaves_the_team(self) -> bool {
        matches!(self, Self::Article7 | Self::Breach | Self::Died | Self::MovedAway)
    }
}

/// A decision on paper, as far as it is known.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Paper {
    /// Its number, such as `15/QĐ-UBND`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<String>,
    /// Its day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on: Option<NaiveDate>,
}

impl Paper {
    /// Nothing is known of it.
    pub const UNKNOWN: Self = Self { number: None, on: None };

    /// Whether nothing is known of it.
    #[must_use]
    pub fn is_unknown(&self) -> bool {
        *self == Self::UNKNOWN
    }

    /// Whether both its number and its day are known.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        self.number.is_some() && self.on.is_some()
    }
}

/// The decisions by which a unit came and went.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct UnitPapers {
    /// It came.
    pub began: Paper,
    /// It went.
    pub ended: Paper,
}

/// Who wrote something down, and when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hand {
    /// When.
    pub at: DateTime<Utc>,
    /// Who; none for the operator.
    pub by: Option<PersonId>,
    /// On whose behalf, if not their own.
    pub on_behalf: Option<PersonId>,
}

/// How an office ended.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ending {
    /// Why; none where an earlier release ended it.
    pub why: Option<LeavingReason>,
    /// By which paper.
    pub paper: Paper,
    /// Who wrote it down.
    pub hand: Option<Hand>,
}

/// An office with its papers. Its first and last day stand in `holding`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tenure {
    /// Which office, where, from when to when.
    pub holding: Holding,
    /// By what it is held, if that is known.
    pub basis: Option<Basis>,
    /// The decision that gave it.
    pub paper: Paper,
    /// Who wrote it down; none where an earlier release did.
    pub given: Option<Hand>,
    /// How it ended, if it has an end.
    pub ending: Option<Ending>,
}

impl Tenure {
    /// One that is nothing but a holding.
    #[must_use]
    pub fn of(holding: Holding) -> Self {
        let ending = holding.to.map(|_| Ending::default());
        Self { holding, basis: None, paper: Paper::UNKNOWN, given: None, ending }
    }

    /// Whether it is held on `day` or some day after it.
    #[must_use]
    pub fn reaches(&self, day: NaiveDate) -> bool {
        self.holding.to.is_none_or(|to| to >= day && to >= self.holding.from)
    }

    /// Whether nobody said since when it is held: it is written down as held from the day of writing on, and without any paper.
    #[must_use]
    pub fn begins_as_written(&self) -> bool {
        let written = self.given.map(|it| local_date(it.at));
        self.basis.is_none() && self.paper.is_unknown() && written == Some(self.holding.from)
    }

    /// Whether it was entered by mistake: it has no day at all.
    #[must_use]
    pub fn is_void(&self) -> bool {
        self.holding.to.is_some_and(|to| to < self.holding.from)
    }
}

/// What an office belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Seat {
    /// A mediation team.
    Team,
    /// A resident group.
    Group,
    /// The ward itself.
    Ward,
}

impl Office {
    /// What it belongs to.
    #[must_use]
    pub fn seat(self) -> Seat {
        match self {
            Self::Mediator | Self::TeamHead => Seat::Team,
            Self::ResidentGroupHead | Self::FrontCommitteeHead => Seat::Group,
            Self::WardOfficer | Self::WardLeader | Self::FrontOfficer => Seat::Ward,
        }
    }

    /// Whether exactly one person holds it at a time (of a team: Art. 14).
    #[must_use]
    pub fn is_single(self) -> bool {
        matches!(self, Self::TeamHead | Self::ResidentGroupHead | Self::FrontCommitteeHead)
    }
}
