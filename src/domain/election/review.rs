//! The yearly review of a team (Art. 12(3)): who mediated or was trained, who wants to go on, whether the team is complete,
//! what it needs.

use chrono::{DateTime, Datelike, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use crate::domain::PersonId;
use crate::domain::codes::codes;
use crate::domain::people::Sex;
use crate::domain::people::composition::{self, Counted, Wanted, lacks_of};

/// Up to the end of this month the review of the year before is still entered.
const LATE_UP_TO: u32 = 3;

/// The year whose review is entered on a day: what was not done by December is done early in the next year.
#[must_use]
pub fn year_on(today: NaiveDate) -> i32 {
    if today.month() <= LATE_UP_TO { today.year() - 1 } else { today.year() }
}

/// Whether a team that began on a day, if that is known, was there in a year, so that there is something to review.
#[must_use]
pub fn was_there(team_from: Option<NaiveDate>, year: i32) -> bool {
    team_from.is_none_or(|from| from.year() <= year)
}

codes! {
    /// What somebody says about going on.
    pub enum Going {
        /// Goes on.
        On => "on",
        /// Wants to leave.
        Leaves => "leaves",
        /// Nobody has asked yet.
        Unasked => "unasked",
    }
}

/// A member of the team with what they did in the year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Member {
    /// Who.
    pub person: PersonId,
    /// Full name.
    pub name: String,
    /// Sex, if recorded.
    #[serde(default)]
    pub sex: Option<Sex>,
    /// Whether they head the team.
    #[serde(default)]
    pub heads: bool,
    /// Whether they belong to a minority, if recorded.
    #[serde(default)]
    pub minority: Option<bool>,
    /// Cases they mediated in the year.
    #[serde(default)]
    pub cases: u32,
    /// Sessions of training they attended in the year.
    #[serde(default)]
    pub trained: u32,
    /// Whether they go on.
    pub going: Going,
}

impl Member {
    /// Whether they neither mediated nor were trained.
    #[must_use]
    pub fn is_idle(&self) -> bool {
        self.cases == 0 && self.trained == 0
    }
}

codes! {
    /// What a team lacks (Art. 12(1), 14).
    pub enum Lack {
        /// Mediators.
        Mediators => "mediators",
        /// A woman.
        Woman => "woman",
        /// Somebody of a minority.
        Minority => "minority",
        /// A head.
        Head => "head",
    }
}

/// A review as it is recorded.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Review {
    /// The members as they were, with what they said.
    pub members: Vec<Member>,
    /// What the team needs, in words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub needs: Option<String>,
}

/// A review with who recorded it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reviewed {
    /// What.
    pub review: Review,
    /// Who really made it, where the office entered it for them.
    pub real: Option<String>,
    /// Full name of who entered it.
    pub by: String,
    /// When, the last time.
    pub at: DateTime<Utc>,
}

impl Review {
    /// Those who go on, as far as it is known.
    pub fn staying(&self) -> impl Iterator<Item = &Member> {
        self.members.iter().filter(|it| it.going != Going::Leaves)
    }

    /// What the team lacks once those are gone who want to leave.
    #[must_use]
    pub fn lacks(&self, wanted: Wanted) -> Vec<Lack> {
        lacks(&self.staying().collect::<Vec<_>>(), wanted)
    }

    /// How many mediators have to be elected at least.
    #[must_use]
    pub fn to_elect(&self, wanted: Wanted) -> u32 {
        let staying = u32::try_from(self.staying().count()).unwrap_or(u32::MAX);
        let missing = wanted.mediators.saturating_sub(staying);
        let one = self.lacks(wanted).iter().any(|it| matches!(it, Lack::Woman | Lack::Minority));
        missing.max(u32::from(one))
    }
}

/// What a team of these lacks. Whose sex nobody recorded counts as no woman, whose people nobody recorded as no minority.
#[must_use]
pub fn lacks(members: &[&Member], wanted: Wanted) -> Vec<Lack> {
    let counted = |it: &&Member| Counted { sex: it.sex, minority: it.minority, heads: it.heads };
    let members: Vec<Counted> = members.iter().map(counted).collect();
    let mut found: Vec<Lack> = lacks_of(&members, wanted).into_iter().map(Lack::from).collect();
    found.sort_unstable();
    found
}

impl From<composition::Lack> for Lack {
    fn from(it: composition::Lack) -> Self {
        match it {
            composition::Lack::Members { .. } => Self::Mediators,
            composition::Lack::Woman | composition::Lack::WomanUnknown => Self::Woman,
            composition::Lack::Minority => Self::Minority,
            composition::Lack::Head => Self::Head,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn member(id: i64, sex: Sex) -> Member {
        Member {
            person: PersonId(id),
            name: format!("Nguyễn Văn {id}"),
            sex: Some(sex),
            heads: id == 1,
            minority: None,
            cases: 1,
            trained: 0,
            going: Going::On,
        }
    }

    const WANTED: Wanted = Wanted { mediators: 3, women: 1, minority: false };

    #[test]
    fn art_12_3_the_review_names_what_the_team_lacks_once_those_have_left_who_want_to() {
        let members = vec![member(1, Sex::Male), member(2, Sex::Female), member(3, Sex::Male)];
        let mut it = Review { members, needs: None };
        assert_eq!(it.lacks(WANTED), []);
        assert_eq!(it.to_elect(WANTED), 0);
        it.members[1].going = Going::Leaves;
        assert_eq!(it.lacks(WANTED), [Lack::Mediators, Lack::Woman]);
        assert_eq!(it.to_elect(WANTED), 1);
        it.members[0].going = Going::Leaves;
        assert_eq!(it.lacks(WANTED), [Lack::Mediators, Lack::Woman, Lack::Head]);
        assert_eq!(it.to_elect(WANTED), 2);
        assert_eq!(it.lacks(Wanted { minority: true, ..WANTED })[2], Lack::Minority);
    }

    #[test]
    fn art_12_3_early_in_the_year_the_review_of_the_year_before_is_still_entered() {
        let on = |text: &str| year_on(text.parse().unwrap());
        assert_eq!([on("2026-11-02"), on("2026-12-31"), on("2027-01-01"), on("2027-03-31")], [2026; 4]);
        assert_eq!(on("2027-04-01"), 2027);
    }

    #[test]
    fn art_12_3_a_team_is_not_reviewed_for_a_year_in_which_it_was_not_there() {
        let from = |text: &str| Some(text.parse().unwrap());
        assert!(was_there(None, 2026) && was_there(from("2026-12-31"), 2026));
        assert!(!was_there(from("2027-01-10"), 2026));
    }

    #[test]
    fn art_12_3_whoever_neither_mediated_nor_was_trained_is_marked() {
        let it = member(1, Sex::Male);
        assert!(!it.is_idle() && !Member { cases: 0, trained: 1, ..it.clone() }.is_idle());
        assert!(Member { cases: 0, ..it }.is_idle());
    }
}
