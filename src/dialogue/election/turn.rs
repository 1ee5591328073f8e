//! Whose turn it is with a proposal: one answer for whoever is told of a step, and of the end of its team.

use crate::dialogue::effect::Audience;
use crate::domain::election::course::Hand;
use crate::domain::{PersonId, TeamId, WardId};

/// Who there is to go on with the proposals of a team.
#[derive(Clone, Copy, Debug)]
pub struct There<'a> {
    /// Which ward.
    pub ward: WardId,
    /// Which team.
    pub team: TeamId,
    /// Whether somebody heads it.
    pub headed: bool,
    /// Who heads the Front committee of the unit that it serves.
    pub front: &'a [PersonId],
}

/// Those who have to go on, as far as somebody is there: where nobody heads the team, the Front committee does it; where
/// nobody heads that, the office. What is over is only told to the Front committee.
#[must_use]
pub fn whose_turn(hand: Hand, there: There<'_>) -> Vec<Audience> {
    let front = || there.front.iter().copied().map(Audience::Person).collect();
    match hand {
        Hand::Head if there.headed => vec![Audience::HeadOf(there.team)],
        Hand::Office => vec![Audience::OfficersOf(there.ward)],
        Hand::Head | Hand::Front if there.front.is_empty() => vec![Audience::OfficersOf(there.ward)],
        Hand::Head | Hand::Front | Hand::Nobody => front(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn where_nobody_is_in_whose_hands_it_is_the_next_goes_on() {
        let (ward, team, front) = (WardId(1), TeamId(2), [PersonId(3), PersonId(4)]);
        let of = |hand, headed, front| whose_turn(hand, There { ward, team, headed, front });
        let both = front.map(Audience::Person).to_vec();
        let office = vec![Audience::OfficersOf(ward)];
        assert_eq!(of(Hand::Head, true, &front), [Audience::HeadOf(team)]);
        assert_eq!(of(Hand::Head, false, &front), both);
        assert_eq!(of(Hand::Head, false, &[]), office);
        assert_eq!(of(Hand::Front, true, &front), both);
        assert_eq!(of(Hand::Front, true, &[]), office);
        assert_eq!(of(Hand::Office, true, &front), office);
        assert_eq!((of(Hand::Nobody, true, &front), of(Hand::Nobody, true, &[])), (both, Vec::new()));
    }
}
