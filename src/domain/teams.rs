//! The teams that one person has to do with: nobody but a neighbour of several resident groups has more than one, and
//! nobody has many. Knows neither people nor rights.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::TeamId;

/// So many teams of one person are known; a ninth would have to be led by somebody else.
const MOST: usize = 8;

/// Teams in order, each once. Small enough to be copied, as the rights that are made of it are.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Teams {
    all: [TeamId; MOST],
    count: usize,
}

impl Teams {
    /// No team.
    pub const NONE: Self = Self { all: [TeamId(0); MOST], count: 0 };

    /// Each of them.
    pub fn iter(&self) -> impl Iterator<Item = TeamId> + '_ {
        self.all[..self.count].iter().copied()
    }

    /// Whether it is one of them.
    #[must_use]
    pub fn contains(&self, team: TeamId) -> bool {
        self.all[..self.count].contains(&team)
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.count == 0
    }

    /// The only one, if it is.
    #[must_use]
    pub fn only(&self) -> Option<TeamId> {
        if self.count == 1 { Some(self.all[0]) } else { None }
    }

    /// Whether somebody has to say which.
    #[must_use]
    pub fn are_several(&self) -> bool {
        self.count > 1
    }
}

impl FromIterator<TeamId> for Teams {
    fn from_iter<I: IntoIterator<Item = TeamId>>(teams: I) -> Self {
        let mut found = Self::NONE;
        for team in teams {
            if found.count < MOST && !found.contains(team) {
                found.all[found.count] = team;
                found.count += 1;
            }
        }
        found.all[..found.count].sort_unstable();
        found
    }
}

impl Default for Teams {
    fn default() -> Self {
        Self::NONE
    }
}

impl std::fmt::Debug for Teams {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_list().entries(self.iter()).finish()
    }
}

impl Serialize for Teams {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.iter())
    }
}

impl<'de> Deserialize<'de> for Teams {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Vec::<TeamId>::deserialize(deserializer).map(Self::from_iter)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn teams(ids: &[i64]) -> Teams {
        ids.iter().map(|it| TeamId(*it)).collect()
    }

    #[test]
    fn each_stands_once_and_in_order() {
        let two = teams(&[7, 3, 7]);
        assert_eq!((two, format!("{two:?}")), (teams(&[3, 7]), "[TeamId(3), TeamId(7)]".to_owned()));
        assert!(two.contains(TeamId(7)) && !two.contains(TeamId(4)) && !two.contains(TeamId(0)));
        assert!(two.are_several() && two.only().is_none());
        assert_eq!(teams(&[3]).only(), Some(TeamId(3)));
        assert!(Teams::NONE.is_empty() && !Teams::NONE.contains(TeamId(0)));
        assert_eq!(teams(&[1, 2, 3, 4, 5, 6, 7, 8, 9]).iter().count(), MOST);
    }

    #[test]
    fn they_are_kept_as_a_list() {
        let kept = serde_json::to_string(&teams(&[3, 7])).unwrap();
        assert_eq!(kept, "[3,7]");
        assert_eq!(serde_json::from_str::<Teams>(&kept).unwrap(), teams(&[3, 7]));
    }
}
