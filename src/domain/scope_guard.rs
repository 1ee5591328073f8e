//! What is asked before a dispute is logged, and what follows from the answer: may the team mediate at all, who must
//! be told, where are people guided (Law Art. 3, 10(4)(5), 15(4); Decree 15/2014 Art. 5, 6). Only codes, no texts.
//!
//! The bot never judges whether something is a crime: it asks for signs and names the people who decide.

use super::codes::codes;
use super::kinds::Kind;
use super::referral::ReferralBody;

codes! {
    /// A sign that one card asks about, in the order of its lines. One of them is chosen; the gravest if several hold.
    pub enum Sign {
        /// Somebody was hurt, threatened or locked in, there are weapons, or it may come to that now.
        Violence => "violence",
        /// A child is harmed or neglected, or there is sexual conduct.
        ChildOrSexual => "child_or_sexual",
        /// Signs of a crime or of an administrative violation.
        Violation => "violation",
        /// A deal against a prohibition of the law or against morality, such as a debt of gambling: no court mediates
        /// it (Civil Procedure Code Art. 206), and neither does a team (Art. 3(1)b).
        UnlawfulDeal => "unlawful_deal",
        /// State or public land, public works, State money, a decision of an office.
        PublicInterest => "public_interest",
        /// Between businesses, or between employer and worker.
        BusinessOrLabour => "business_or_labour",
        /// Already with the police or the court, or already sanctioned.
        AlreadyHandled => "already_handled",
        /// The mediator does not know.
        NotSure => "not_sure",
        /// None of these.
        None => "none",
    }
}

codes! {
    /// The two duties that stand above the secrecy of private life (Law Art. 4(3)).
    pub enum Escalation {
        /// A conflict that may lead to violence or public disorder (Art. 10(4)).
        Violence => "violence",
        /// Signs of a violation of administrative or criminal law (Art. 10(5)).
        Violation => "violation",
    }
}

codes! {
    /// Somebody who tells or is told.
    pub enum Office {
        Mediator => "mediator",
        TeamHead => "team_head",
        WardChair => "ward_chair",
        /// The body that handles the violation: as a rule the ward's police.
        CompetentBody => "competent_body",
        JusticeOfficer => "justice_officer",
    }
}

/// A duty to tell somebody, at once ("kịp thời": the law names no number of hours).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DutyToTell {
    /// Who tells.
    pub from: Office,
    /// Who is told.
    pub to: Office,
    /// The article that says so.
    pub article: &'static str,
}

impl Escalation {
    /// Who tells whom, in order.
    #[must_use]
    pub const fn duties(self) -> [DutyToTell; 2] {
        let (article, to) = match self {
            Self::Violence => ("10(4)", Office::WardChair),
            Self::Violation => ("10(5)", Office::CompetentBody),
        };
        [
            DutyToTell { from: Office::Mediator, to: Office::TeamHead, article },
            DutyToTell { from: Office::TeamHead, to, article: "15(4)" },
        ]
    }
}

codes! {
    /// Whether the team may still mediate.
    pub enum MayMediate {
        /// Yes.
        Yes => "yes",
        /// The conflict behind it, beside the handling of the violence, when both sides are safe and willing. It does
        /// not replace that handling (Law 13/2022 Art. 18), and the two are not brought together by default.
        ConflictIfSafe => "conflict_if_safe",
        /// Only when the competent body or the justice officer has said that it is for the team (Decree 15/2014
        /// Art. 5(1)d, đ, e).
        AfterAnswer => "after_answer",
        /// Never.
        Never => "never",
    }
}

/// What follows from the answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Path {
    /// Safety first: steps to take now, whom to call, who must be told.
    Emergency {
        /// The duty to tell.
        escalation: Escalation,
        /// Whether conflict mediation may go on in parallel.
        mediation: MayMediate,
        /// Whom to call or go to.
        referral: &'static [ReferralBody],
    },
    /// Signs of a violation: the head is told at once, the competent body decides.
    Violation {
        /// The duty to tell.
        escalation: Escalation,
        /// Whether the team may mediate afterwards.
        mediation: MayMediate,
        /// Where to guide people.
        referral: &'static [ReferralBody],
    },
    /// Not for the team: recorded as not accepted, people are guided.
    OutOfScope {
        /// Where to guide people.
        referral: &'static [ReferralBody],
    },
    /// The justice officer of the ward is asked first (Decree 15/2014 Art. 6).
    AskOfficer {
        /// Where to guide people meanwhile.
        referral: &'static [ReferralBody],
    },
    /// Nothing stands against mediation.
    Clear,
}

/// Where to guide people because of a sign asked before logging; the first body is the one to go to first.
#[must_use]
pub const fn referral_for_sign(sign: Sign) -> &'static [ReferralBody] {
    use ReferralBody::*;
    match sign {
        // Law 13/2022 Art. 19 names who takes reports of domestic violence: these, and the hotline.
        Sign::Violence => &[
            PoliceHotline,
            AmbulanceHotline,
            WardPolice,
            WardCommittee,
            ResidentGroupHead,
            FrontCommitteeHead,
            DomesticViolenceHotline,
        ],
        Sign::ChildOrSexual => &[WardPolice, PoliceHotline, ChildHotline, WardCommittee],
        Sign::Violation => &[WardPolice, WardCommittee],
        // Gambling, forbidden goods: the police; whether such a deal is void, and what is given back, the court.
        Sign::UnlawfulDeal => &[WardPolice, RegionalCourt, LegalAid],
        Sign::PublicInterest => &[WardCommittee, ComplaintBody],
        Sign::BusinessOrLabour => &[LabourMediator, CommercialMediation, RegionalCourt],
        Sign::AlreadyHandled => &[HandlingBody, JusticeOfficer],
        Sign::NotSure => &[JusticeOfficer],
        Sign::None => &[],
    }
}

impl Sign {
    /// What follows from this sign.
    #[must_use]
    pub const fn path(self) -> Path {
        let referral = referral_for_sign(self);
        match self {
            Self::Violence => {
                Path::Emergency { escalation: Escalation::Violence, mediation: MayMediate::ConflictIfSafe, referral }
            }
            Self::ChildOrSexual => {
                Path::Emergency { escalation: Escalation::Violation, mediation: MayMediate::Never, referral }
            }
            Self::Violation => {
                Path::Violation { escalation: Escalation::Violation, mediation: MayMediate::AfterAnswer, referral }
            }
            Self::UnlawfulDeal | Self::PublicInterest | Self::BusinessOrLabour => Path::OutOfScope { referral },
            Self::AlreadyHandled | Self::NotSure => Path::AskOfficer { referral },
            Self::None => Path::Clear,
        }
    }

    /// How grave it is, from 0. What is done to a child stands above violence: it is never mediated, while the conflict
    /// behind violence may be. The order of the lines on the card is another one.
    const fn rank(self) -> u8 {
        match self {
            Self::ChildOrSexual => 0,
            Self::Violence => 1,
            Self::Violation => 2,
            Self::UnlawfulDeal => 3,
            Self::PublicInterest => 4,
            Self::BusinessOrLabour => 5,
            Self::AlreadyHandled => 6,
            Self::NotSure => 7,
            Self::None => 8,
        }
    }

    /// Whether it is graver than another sign.
    #[must_use]
    pub const fn is_graver_than(self, other: Self) -> bool {
        self.rank() < other.rank()
    }

    /// The gravest of several signs; none at all is [`Sign::None`].
    #[must_use]
    pub fn gravest(signs: impl IntoIterator<Item = Self>) -> Self {
        signs.into_iter().min_by_key(|it| it.rank()).unwrap_or(Self::None)
    }
}

impl Path {
    /// The duty to tell, where there is one.
    #[must_use]
    pub const fn escalation(self) -> Option<Escalation> {
        match self {
            Self::Emergency { escalation, .. } | Self::Violation { escalation, .. } => Some(escalation),
            Self::OutOfScope { .. } | Self::AskOfficer { .. } | Self::Clear => None,
        }
    }

    /// Whether the team may mediate.
    #[must_use]
    pub const fn may_mediate(self) -> MayMediate {
        match self {
            Self::Emergency { mediation, .. } | Self::Violation { mediation, .. } => mediation,
            Self::OutOfScope { .. } => MayMediate::Never,
            Self::AskOfficer { .. } => MayMediate::AfterAnswer,
            Self::Clear => MayMediate::Yes,
        }
    }

    /// Where people are guided.
    #[must_use]
    pub const fn referral(self) -> &'static [ReferralBody] {
        match self {
            Self::Emergency { referral, .. }
            | Self::Violation { referral, .. }
            | Self::OutOfScope { referral }
            | Self::AskOfficer { referral } => referral,
            Self::Clear => &[],
        }
    }
}

/// Whether a case is marked as one with domestic violence: few may see it, and victim and violent person are not
/// brought together by default. The kind itself says so, or a sign of violence in a family case does.
#[must_use]
pub fn is_domestic_violence(sign: Sign, kind: Kind) -> bool {
    kind.suggests_violence() || (sign == Sign::Violence && kind.bucket() == super::kinds::Bucket::Family)
}

/// Whether the parties of a land case are told about the ward's own mediation beside this one (Land Law 2024
/// Art. 235): it is a condition for the court, grassroots mediation is not.
#[must_use]
pub const fn tell_about_land_mediation(kind: Kind) -> bool {
    kind.is_land()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_card_holds_all_signs() {
        // Eight numbered lines, and "I am not sure" beside them.
        assert!(Sign::ALL.len() <= 9);
        assert_eq!(Sign::ALL.last(), Some(&Sign::None));
    }

    #[test]
    fn art_3_what_the_team_may_mediate() {
        let answers: Vec<String> = Sign::ALL.iter().map(|it| format!("{it}: {}", it.path().may_mediate())).collect();
        assert_eq!(
            answers,
            [
                "violence: conflict_if_safe",
                "child_or_sexual: never",
                "violation: after_answer",
                "unlawful_deal: never",
                "public_interest: never",
                "business_or_labour: never",
                "already_handled: after_answer",
                "not_sure: after_answer",
                "none: yes",
            ]
        );
    }

    #[test]
    fn art_3_1_b_what_no_court_mediates_is_not_mediated_by_a_team() {
        assert!(matches!(Sign::UnlawfulDeal.path(), Path::OutOfScope { .. }));
        assert_eq!(Sign::UnlawfulDeal.path().may_mediate(), MayMediate::Never);
        assert_eq!(Sign::UnlawfulDeal.path().escalation(), None, "secrecy holds: it is no duty to tell");
        let bodies = Sign::UnlawfulDeal.path().referral();
        assert_eq!(bodies, [ReferralBody::WardPolice, ReferralBody::RegionalCourt, ReferralBody::LegalAid]);
    }

    #[test]
    fn art_10_4_danger_of_violence_goes_to_the_head_and_the_chair() {
        let duties = Sign::Violence.path().escalation().unwrap().duties();
        assert_eq!(
            duties.map(|it| (it.from, it.to)),
            [(Office::Mediator, Office::TeamHead), (Office::TeamHead, Office::WardChair)]
        );
        assert_eq!(duties.map(|it| it.article), ["10(4)", "15(4)"]);
    }

    #[test]
    fn art_10_5_signs_of_a_violation_go_to_the_head_and_the_competent_body() {
        for sign in [Sign::Violation, Sign::ChildOrSexual] {
            let duties = sign.path().escalation().unwrap().duties();
            assert_eq!(duties.map(|it| it.to), [Office::TeamHead, Office::CompetentBody]);
            assert_eq!(duties.map(|it| it.article), ["10(5)", "15(4)"]);
        }
    }

    #[test]
    fn art_4_only_these_signs_break_the_secrecy_of_private_life() {
        let told: Vec<_> = Sign::ALL.iter().filter(|it| it.path().escalation().is_some()).collect();
        assert_eq!(told, [&Sign::Violence, &Sign::ChildOrSexual, &Sign::Violation]);
    }

    #[test]
    fn decree_15_art_6_doubt_goes_to_the_justice_officer() {
        for sign in [Sign::NotSure, Sign::AlreadyHandled] {
            assert!(matches!(sign.path(), Path::AskOfficer { .. }));
            assert!(sign.path().referral().contains(&ReferralBody::JusticeOfficer));
        }
    }

    #[test]
    fn the_gravest_sign_decides() {
        assert_eq!(Sign::gravest([Sign::None, Sign::BusinessOrLabour, Sign::Violence]), Sign::Violence);
        assert_eq!(Sign::gravest([]), Sign::None);
        assert_eq!(Sign::gravest([Sign::Violence, Sign::ChildOrSexual, Sign::Violation]), Sign::ChildOrSexual);
        let ranks: std::collections::BTreeSet<u8> = Sign::ALL.iter().map(|it| it.rank()).collect();
        assert_eq!(ranks.len(), Sign::ALL.len(), "no two are equally grave");
    }

    #[test]
    fn domestic_violence_is_marked_by_kind_or_by_sign() {
        assert!(is_domestic_violence(Sign::None, Kind::FamilyViolenceMinor));
        assert!(is_domestic_violence(Sign::Violence, Kind::Spouses));
        assert!(!is_domestic_violence(Sign::Violence, Kind::Neighbor));
        assert!(!is_domestic_violence(Sign::None, Kind::Spouses));
    }

    #[test]
    fn every_sign_but_none_names_a_body_and_none_twice() {
        for &sign in Sign::ALL {
            let bodies = referral_for_sign(sign);
            assert_eq!(bodies.is_empty(), sign == Sign::None, "{sign}");
            for (i, body) in bodies.iter().enumerate() {
                assert!(!bodies[..i].contains(body), "{sign}: {body} twice");
            }
        }
        assert_eq!(referral_for_sign(Sign::NotSure), [ReferralBody::JusticeOfficer]);
    }
}
