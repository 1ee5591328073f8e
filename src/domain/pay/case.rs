//! For which case pay can be asked, and how much for whom; or why not (Decree 15/2014 Art. 14; Art. 23 of the law).

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::rate::{Outcome, Rate, split};
use crate::domain::case::{Case, CaseMediator, Settlement, Stage};
use crate::domain::codes::codes;
use crate::domain::law::Law;
use crate::domain::{CaseId, PersonId};

codes! {
    /// Why nothing can be asked for a case.
    pub enum Barred {
        /// It has not ended (Art. 23).
        NotEnded => "not_ended",
        /// It was no matter for mediation and was guided on (Art. 3; Decree 15 Art. 6).
        Referred => "referred",
        /// It was struck as entered by mistake.
        Void => "void",
        /// It stands in the old book: what was paid for it is on paper.
        OldBook => "old_book",
        /// Nobody mediates it any more: who did was released, for a breach (Art. 10, 18(3)) or otherwise.
        Nobody => "nobody",
        /// No rate is known for the day it ended.
        NoRate => "no_rate",
        /// It stands in a request, or was paid.
        Asked => "asked",
    }
}

/// What keeps a line from being paid as it was asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Odd {
    /// Nothing can be asked for its case any more.
    Barred(Barred),
    /// Its case ended otherwise since, or comes to something else, or for others.
    Differs,
}

/// What one who mediated gets of a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Share {
    /// Who.
    pub person: PersonId,
    /// Full name.
    pub name: String,
    /// How much, in đồng.
    pub dong: i64,
}

/// A case in a request. No party is named in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PayLine {
    /// Which case.
    pub case: CaseId,
    /// Its code.
    pub code: String,
    /// The day it ended.
    pub ended_on: NaiveDate,
    /// How.
    pub outcome: Outcome,
    /// Whether there is a signed settlement (Art. 24(2)).
    pub written: bool,
    /// By what rate.
    pub rate: Rate,
    /// Who gets how much.
    pub shares: Vec<Share>,
}

impl PayLine {
    /// A case as it is asked for by the law of the day it ended; or why it cannot be.
    pub fn of(case: &Case, law: &Law) -> Result<Self, Barred> {
        let (ended_on, outcome, written) = match &case.stage {
            Stage::Success { on, agreement } => (*on, Outcome::Success, agreement.written == Settlement::Signed),
            Stage::Failure { on, .. } => (*on, Outcome::Failure, false),
            Stage::Referred { .. } => return Err(Barred::Referred),
            Stage::Void { .. } => return Err(Barred::Void),
            Stage::Registered | Stage::Assigned { .. } | Stage::InSession { .. } | Stage::Paused { .. } => {
                return Err(Barred::NotEnded);
            }
        };
        if case.course.old.is_some() {
            return Err(Barred::OldBook);
        }
        // Whoever was released before it ended, for a breach (Art. 18(3)) or otherwise, is none of them any more: pay is for
        // those who mediated it to its end.
        if case.mediators.is_empty() {
            return Err(Barred::Nobody);
        }
        let rate = Rate::on(ended_on, outcome, law).map_err(|_| Barred::NoRate)?;
        let parts = split(rate.amount(case.mediators.len()), case.mediators.len());
        let share = |(it, dong): (&CaseMediator, i64)| Share { person: it.person, name: it.name.clone(), dong };
        let shares = case.mediators.iter().zip(parts).map(share).collect();
        Ok(Self { case: case.id, code: case.code.clone(), ended_on, outcome, written, rate, shares })
    }

    /// What is odd about it now that its case stands so. A settlement that was signed since, or a name that was put right,
    /// is not.
    #[must_use]
    pub fn odd(&self, case: &Case, law: &Law) -> Option<Odd> {
        let asked = |it: &Self| -> BTreeMap<PersonId, i64> {
            it.shares.iter().filter(|it| it.dong > 0).map(|it| (it.person, it.dong)).collect()
        };
        match Self::of(case, law) {
            Err(why) => Some(Odd::Barred(why)),
            Ok(now) => {
                let same = (self.ended_on, self.outcome) == (now.ended_on, now.outcome)
                    && (now.written || !self.written)
                    && asked(self) == asked(&now);
                (!same).then_some(Odd::Differs)
            }
        }
    }

    /// What the case comes to, in đồng.
    #[must_use]
    pub fn dong(&self) -> i64 {
        self.shares.iter().map(|it| it.dong).sum()
    }

    /// Whether it is asked for as a success that nothing signed shows: local accounting may not take it so.
    #[must_use]
    pub fn lacks_paper(&self) -> bool {
        self.outcome == Outcome::Success && !self.written
    }

    /// Whether its rate is only the most that the circular allows.
    #[must_use]
    pub fn is_maximum(&self) -> bool {
        self.rate.is_maximum()
    }
}

/// All of them, in đồng.
#[must_use]
pub fn total(lines: &[PayLine]) -> i64 {
    lines.iter().map(PayLine::dong).sum()
}

/// What each of those who mediated gets of all lines, and of how many cases, in the order in which they come.
#[must_use]
pub fn by_person(lines: &[PayLine]) -> Vec<(Share, u32)> {
    let mut all: Vec<(Share, u32)> = Vec::new();
    for share in lines.iter().flat_map(|it| &it.shares) {
        match all.iter_mut().find(|it| it.0.person == share.person) {
            Some((sum, cases)) => {
                sum.dong += share.dong;
                *cases += 1;
            }
            None => all.push((share.clone(), 1)),
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::case::tests::with_stage;
    use crate::domain::case::{Agreement, EndReason, OldEntry};
    use crate::domain::referral::ReferralBody;

    const AN: PersonId = PersonId(1);
    const CUONG: PersonId = PersonId(3);

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn mediator(person: PersonId) -> CaseMediator {
        let assigned_on = day("2026-05-04");
        CaseMediator { person, name: format!("Người {person}"), assigned_on, chosen_by_parties: false }
    }

    fn success(written: Settlement) -> Case {
        let agreement = Agreement {
            text: "Bên B dời hàng rào".to_owned(),
            performance_method: None,
            performance_due: None,
            steps: Vec::new(),
            written,
        };
        with_stage(Stage::Success { on: day("2026-05-05"), agreement })
    }

    fn failure() -> Case {
        let reason = EndReason::PartyRequest;
        with_stage(Stage::Failure { on: day("2026-05-05"), reason, guidance: None, demands: None })
    }

    fn line(case: &Case) -> Result<PayLine, Barred> {
        PayLine::of(case, &Law::seeded())
    }

    #[test]
    fn decree_15_art_14_a_case_is_paid_that_ended_under_art_23_and_no_other() {
        assert_eq!(line(&failure()).unwrap().dong(), 300_000);
        let settled = line(&success(Settlement::Signed)).unwrap();
        assert_eq!((settled.dong(), settled.lacks_paper()), (400_000, false));
        for open in [
            Stage::Registered,
            Stage::Assigned { on: day("2026-05-05") },
            Stage::InSession { since: day("2026-05-05") },
        ] {
            assert_eq!(line(&with_stage(open)), Err(Barred::NotEnded));
        }
        let struck = Stage::Void { on: day("2026-05-05"), reason: "nhầm".to_owned() };
        assert_eq!(line(&with_stage(struck)), Err(Barred::Void));
    }

    #[test]
    fn decree_15_art_6_what_was_guided_on_before_a_session_is_not_paid() {
        let referred = Stage::Referred { on: day("2026-05-05"), body: ReferralBody::ALL[0] };
        assert_eq!(line(&with_stage(referred)), Err(Barred::Referred));
    }

    #[test]
    fn art_24_2_a_success_without_a_signed_settlement_is_asked_for_with_a_warning() {
        for written in [Settlement::Later, Settlement::None] {
            let it = line(&success(written)).unwrap();
            assert_eq!((it.dong(), it.lacks_paper()), (400_000, true));
        }
        assert!(!line(&failure()).unwrap().lacks_paper());
    }

    #[test]
    fn art_18_3_who_was_replaced_gets_nothing_and_what_nobody_mediates_is_not_paid() {
        let nobody = Case { mediators: Vec::new(), ..failure() };
        assert_eq!(line(&nobody), Err(Barred::Nobody));
        let replaced = Case { mediators: vec![mediator(CUONG)], ..failure() };
        let people: Vec<PersonId> = line(&replaced).unwrap().shares.iter().map(|it| it.person).collect();
        assert_eq!(people, [CUONG]);
    }

    #[test]
    fn art_27_a_line_is_odd_once_its_case_was_struck_or_reopened_or_comes_to_something_else() {
        let law = Law::seeded();
        let asked = line(&failure()).unwrap();
        assert_eq!(asked.odd(&failure(), &law), None);
        let struck = Stage::Void { on: day("2026-05-05"), reason: "nhầm".to_owned() };
        assert_eq!(asked.odd(&with_stage(struck), &law), Some(Odd::Barred(Barred::Void)));
        let reopened = with_stage(Stage::InSession { since: day("2026-05-06") });
        assert_eq!(asked.odd(&reopened, &law), Some(Odd::Barred(Barred::NotEnded)));
        assert_eq!(asked.odd(&success(Settlement::Signed), &law), Some(Odd::Differs));
        let others = Case { mediators: vec![mediator(CUONG)], ..failure() };
        assert_eq!(asked.odd(&others, &law), Some(Odd::Differs));
        let bare = line(&success(Settlement::Later)).unwrap();
        assert_eq!(bare.odd(&success(Settlement::Signed), &law), None, "the paper came meanwhile");
        let signed = line(&success(Settlement::Signed)).unwrap();
        assert_eq!(signed.odd(&success(Settlement::None), &law), Some(Odd::Differs));
    }

    #[test]
    fn what_stands_in_an_old_book_was_paid_on_paper() {
        let mut old = failure();
        old.course.old = Some(OldEntry { book: 1, line: 3, mediators: Vec::new() });
        assert_eq!(line(&old), Err(Barred::OldBook));
    }

    #[test]
    fn those_who_mediated_share_and_each_gets_the_sum_of_their_shares() {
        let both = Case { mediators: vec![mediator(AN), mediator(CUONG)], ..failure() };
        let lines = [line(&both).unwrap(), line(&success(Settlement::Signed)).unwrap()];
        let of: Vec<(PersonId, i64, u32)> =
            by_person(&lines).iter().map(|(it, cases)| (it.person, it.dong, *cases)).collect();
        assert_eq!(of, [(AN, 550_000, 2), (CUONG, 150_000, 1)]);
        assert_eq!(total(&lines), 700_000);
    }

    proptest! {
        #[test]
        fn the_sum_of_shares_is_the_sum_of_lines(counts in proptest::collection::vec((1..5_usize, any::<bool>()), 0..20)) {
            let lines: Vec<PayLine> = counts.iter().map(|(n, settled)| {
                let base = if *settled { success(Settlement::Signed) } else { failure() };
                let mediators = (0..*n).map(|it| CaseMediator {
                    person: PersonId(i64::try_from(it).unwrap()), ..mediator(AN)
                }).collect();
                line(&Case { mediators, ..base }).unwrap()
            }).collect();
            let expected: i64 = counts.iter().map(|it| if it.1 { 400_000 } else { 300_000 }).sum();
            prop_assert_eq!(total(&lines), expected);
            prop_assert_eq!(by_person(&lines).iter().map(|it| it.0.dong).sum::<i64>(), expected);
        }
    }
}
