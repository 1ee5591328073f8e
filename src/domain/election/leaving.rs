//! Leaving: on which ground, whose proposal goes through whose hands (Art. 11).

use serde::{Deserialize, Serialize};

use super::course::Move;
use crate::domain::PersonId;
use crate::domain::codes::codes;
use crate::domain::people::Office;

codes! {
    /// Why somebody is no mediator any more (Art. 11(1)).
    pub enum Ground {
        /// They wish so.
        OwnWish => "own_wish",
        /// They do not meet Art. 7 any more.
        NotFit => "not_fit",
        /// They broke the principles of Art. 4.
        Breach => "breach",
        /// They cannot go on because a violation of theirs was handled.
        Unable => "unable",
    }
}

codes! {
    /// Who begins a proposal to release somebody.
    pub enum Asker {
        /// The person themself.
        Themself => "themself",
        /// The head of the team.
        Head => "head",
        /// The head of the Front committee.
        Front => "front",
        /// The office, for whoever has to.
        Office => "office",
    }
}

/// Somebody leaves.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Leaving {
    /// Who.
    pub person: PersonId,
    /// Their full name.
    pub name: String,
    /// As what: a mediator, or the head of the team.
    pub office: Office,
    /// Why, by the law.
    pub ground: Ground,
    /// Why, in words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// The head of the Front committee who sends it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub front: Option<String>,
    /// The head of the resident group who agreed (Art. 11(2)); for a head nobody has to (Art. 11(3)).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub agreed: Option<String>,
}

impl Leaving {
    /// Whether the head of the resident group writes together with the head of the Front committee.
    #[must_use]
    pub fn needs_group_head(&self) -> bool {
        self.office != Office::TeamHead
    }

    /// Whether it can be sent: everybody who has to be asked was.
    #[must_use]
    pub fn is_ready(&self) -> bool {
        let reasoned = self.ground == Ground::OwnWish || self.reason.is_some();
        reasoned && self.front.is_some() && (self.agreed.is_some() || !self.needs_group_head())
    }
}

/// With which step a proposal to release begins. A mediator's goes by the head of the team, who proposes it, whoever thought
/// of it first (Art. 11(2)); a head's goes to the head of the Front committee directly (Art. 11(3)), as does anybody's
/// whose team has no head.
#[must_use]
pub fn first_step(asker: Asker, office: Office, has_head: bool) -> Move {
    let by_head = office != Office::TeamHead && has_head;
    match asker {
        Asker::Head => Move::Propose,
        Asker::Office if by_head => Move::Propose,
        Asker::Themself | Asker::Front if by_head => Move::Ask,
        Asker::Themself => Move::Propose,
        Asker::Front | Asker::Office => Move::Send,
    }
}

/// The grounds that somebody can give: of oneself only the own wish.
#[must_use]
pub fn grounds(asker: Asker) -> &'static [Ground] {
    match asker {
        Asker::Themself => &[Ground::OwnWish],
        Asker::Head | Asker::Front | Asker::Office => Ground::ALL,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::election::course::Standing;

    fn leaving(office: Office) -> Leaving {
        let ground = Ground::OwnWish;
        Leaving {
            person: PersonId(1),
            name: "Lê Văn Sáu".to_owned(),
            office,
            ground,
            reason: None,
            front: None,
            agreed: None,
        }
    }

    #[test]
    fn art_11_2_a_mediators_leaving_goes_by_the_head_and_both_heads_of_the_unit() {
        let step = first_step(Asker::Themself, Office::Mediator, true);
        assert_eq!(Standing::begun_by(step), Some(Standing::Asked));
        assert_eq!(Standing::Asked.after(Move::Propose), Some(Standing::Proposed));
        assert_eq!(Standing::Asked.after(Move::Send), None, "not past the head of the Front committee");
        assert_eq!(Standing::Proposed.after(Move::Send), Some(Standing::Sent));
        assert_eq!(first_step(Asker::Head, Office::Mediator, true), Move::Propose);
        assert_eq!(first_step(Asker::Front, Office::Mediator, true), Move::Ask, "the head proposes, not the Front");
        assert_eq!(first_step(Asker::Office, Office::Mediator, true), Move::Propose, "entered for the head");
        assert_eq!(first_step(Asker::Front, Office::Mediator, false), Move::Send, "nobody heads the team");
        let it = Leaving { front: Some("Trần Văn Phúc".to_owned()), ..leaving(Office::Mediator) };
        assert!(!it.is_ready(), "the head of the resident group has not agreed");
        assert!(Leaving { agreed: Some("Đỗ Thị Mai".to_owned()), ..it }.is_ready());
    }

    #[test]
    fn art_11_3_a_heads_leaving_goes_to_the_head_of_the_front_committee_directly() {
        assert_eq!(first_step(Asker::Themself, Office::TeamHead, true), Move::Propose);
        assert_eq!(first_step(Asker::Themself, Office::Mediator, false), Move::Propose, "a team without a head");
        assert!(Leaving { front: Some("Trần Văn Phúc".to_owned()), ..leaving(Office::TeamHead) }.is_ready());
    }

    #[test]
    fn art_11_1_there_are_three_grounds_in_four_codes_and_of_oneself_only_the_wish() {
        assert_eq!(grounds(Asker::Themself), [Ground::OwnWish]);
        assert_eq!(grounds(Asker::Head).len(), 4);
        let it =
            Leaving {
                ground: Ground::Breach, front: Some("Trần Văn Phúc".to_owned()), ..leaving(Office::TeamHead)
            };
        assert!(!it.is_ready(), "a breach is told in words");
        assert!(Leaving { reason: Some("Làm lộ chuyện các bên".to_owned()), ..it }.is_ready());
    }
}
