//! What is computed beside a criterion, of rows that are there anyway: it is no rating, people rate.

use super::criteria::{Criterion, Hint};
use crate::domain::codes::codes;

/// What is known of a team in a year.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Known {
    /// Cases that were mediated to their end, and of these those that were settled.
    pub mediated: (u32, u32),
    /// Mediators today, and of these those who were trained in the year.
    pub mediators: (u32, u32),
    /// Lines of the register of the year, and of these those that are signed.
    pub lines: (u32, u32),
    /// Months that are over, and of these those that were closed in time.
    pub months: (u32, u32),
    /// Activities together with others.
    pub together: u32,
}

/// Percent of shares, and the number of activities, that are wanted where the criterion says nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Targets {
    /// Of settled cases.
    pub rate: u32,
    /// Of trained mediators.
    pub trained: u32,
    /// Of activities with others.
    pub together: u32,
}

codes! {
    /// What the numbers say of a criterion.
    pub enum Verdict {
        /// It is met.
        Met => "met",
        /// It is not.
        Not => "not",
        /// There is nothing to tell it by.
        Unknown => "unknown",
    }
}

/// What is shown beside a criterion.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shown {
    /// Of which hint.
    pub hint: Hint,
    /// How many.
    pub part: u32,
    /// Of how many; of activities, how many are wanted.
    pub whole: u32,
    /// Percent that are wanted; 0 of activities.
    pub wanted: u32,
    /// What that says.
    pub verdict: Verdict,
}

impl Shown {
    /// The share in percent, rounded down: 89,9 is no 90.
    #[must_use]
    pub fn percent(&self) -> Option<u32> {
        (u64::from(self.part) * 100).checked_div(u64::from(self.whole)).and_then(|it| u32::try_from(it).ok())
    }
}

/// What is shown beside a criterion; nothing where nothing is computed.
#[must_use]
pub fn shown(criterion: &Criterion, known: &Known, targets: Targets) -> Option<Shown> {
    let hint = criterion.hint?;
    let all = |(whole, part): (u32, u32), usual: u32| share(hint, (part, whole), criterion.percent.unwrap_or(usual));
    Some(match hint {
        Hint::Rate => all(known.mediated, targets.rate),
        Hint::Trained => all(known.mediators, targets.trained),
        Hint::Register => all(known.lines, 100),
        Hint::Reports => all(known.months, 100),
        Hint::Together => {
            let met = known.together >= targets.together;
            let verdict = if met { Verdict::Met } else { Verdict::Not };
            Shown { hint, part: known.together, whole: targets.together, wanted: 0, verdict }
        }
    })
}

fn share(hint: Hint, (part, whole): (u32, u32), wanted: u32) -> Shown {
    let verdict = match whole {
        0 => Verdict::Unknown,
        _ if u64::from(part) * 100 >= u64::from(wanted) * u64::from(whole) => Verdict::Met,
        _ => Verdict::Not,
    };
    Shown { hint, part, whole, wanted, verdict }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::model::criteria::{Criteria, Seed};

    const TARGETS: Targets = Targets { rate: 90, trained: 100, together: 2 };

    fn rate(seed: Seed, mediated: (u32, u32)) -> (Verdict, Option<u32>) {
        let set = Criteria::seeded(seed);
        let criterion = set.live().find(|it| it.hint == Some(Hint::Rate)).unwrap().clone();
        let it = shown(&criterion, &Known { mediated, ..Known::default() }, TARGETS).unwrap();
        (it.verdict, it.percent())
    }

    #[test]
    fn the_rate_is_measured_against_ninety_percent_and_that_of_the_reference_against_eighty() {
        assert_eq!(rate(Seed::Ward, (10, 9)), (Verdict::Met, Some(90)));
        assert_eq!(rate(Seed::Ward, (1000, 899)), (Verdict::Not, Some(89)), "never rounded up to the target");
        assert_eq!(rate(Seed::Hanoi, (10, 8)), (Verdict::Met, Some(80)));
        assert_eq!(rate(Seed::Hanoi, (1000, 799)), (Verdict::Not, Some(79)));
        assert_eq!(rate(Seed::Ward, (0, 0)), (Verdict::Unknown, None), "without a case nothing is said");
    }

    #[test]
    fn every_hint_is_computed_of_its_own_numbers() {
        let known = Known { mediated: (4, 4), mediators: (5, 4), lines: (3, 3), months: (6, 5), together: 2 };
        let verdict = |hint| {
            let criterion = Criterion { nth: 1, text: String::new(), hint: Some(hint), percent: None, dropped: None };
            shown(&criterion, &known, TARGETS).unwrap().verdict
        };
        let all = Hint::ALL.iter().map(|it| verdict(*it)).collect::<Vec<_>>();
        assert_eq!(all, [Verdict::Met, Verdict::Not, Verdict::Met, Verdict::Not, Verdict::Met]);
        let bare = Criterion { nth: 1, text: String::new(), hint: None, percent: None, dropped: None };
        assert_eq!(shown(&bare, &known, TARGETS), None);
        let nothing = Known::default();
        let together = Criterion { hint: Some(Hint::Together), ..bare };
        assert_eq!(shown(&together, &nothing, TARGETS).unwrap().verdict, Verdict::Not);
    }
}
