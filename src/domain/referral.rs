//! Where people are guided when a dispute is not for the team, or when mediation failed (Law Art. 21(3), 27; Decree
//! 15/2014 Art. 6). Only codes: addresses and sentences are elsewhere.

use super::codes::codes;
use super::kinds::Kind;

codes! {
    /// A body to which people are guided.
    pub enum ReferralBody {
        /// Công an phường.
        WardPolice => "ward_police",
        /// UBND phường.
        WardCommittee => "ward_committee",
        /// Công chức tư pháp - hộ tịch: asked when unsure, and keeps the civil registry.
        JusticeOfficer => "justice_officer",
        /// Mediation of a land dispute by the ward's People's Committee (Land Law 2024 Art. 235): another procedure
        /// than this one, and a condition for the court.
        LandMediation => "ubnd_land_mediation",
        /// Tòa án nhân dân khu vực.
        RegionalCourt => "regional_court",
        /// Trung tâm trợ giúp pháp lý nhà nước: free for poor and vulnerable people.
        LegalAid => "legal_aid",
        /// The body whose decision is complained of (khiếu nại), or its superior.
        ComplaintBody => "complaint_body",
        /// Hòa giải viên lao động, then the court.
        LabourMediator => "labour_mediator",
        /// Trọng tài or hòa giải thương mại, then the court.
        CommercialMediation => "commercial_mediation",
        /// The body that already deals with the case.
        HandlingBody => "handling_body",
        /// Trưởng ban công tác Mặt trận.
        FrontCommitteeHead => "front_committee_head",
        /// Tổ trưởng tổ dân phố.
        ResidentGroupHead => "resident_group_head",
        /// The police by telephone.
        PoliceHotline => "police_hotline",
        /// An ambulance.
        AmbulanceHotline => "ambulance_hotline",
        /// The national child protection line.
        ChildHotline => "child_hotline",
        /// The national line against domestic violence; shown only where its number is confirmed.
        DomesticViolenceHotline => "domestic_violence_hotline",
    }
}

/// Where to guide the parties when mediation of a case of this kind failed; the first body is the one to go to first.
#[must_use]
pub const fn referral_for_kind(kind: Kind) -> &'static [ReferralBody] {
    use ReferralBody::*;
    match kind {
        Kind::Neighbor | Kind::Other => &[WardCommittee, RegionalCourt],
        Kind::NoiseEnv => &[WardCommittee, WardPolice],
        Kind::RightOfWay | Kind::Boundary => &[WardCommittee, RegionalCourt, LegalAid],
        Kind::Land => &[LandMediation, RegionalCourt, LegalAid],
        Kind::Inheritance
        | Kind::Debt
        | Kind::Contract
        | Kind::Damage
        | Kind::Property
        | Kind::Spouses
        | Kind::Divorce
        | Kind::ChildSupport
        | Kind::ParentsChildren => &[RegionalCourt, LegalAid],
        Kind::FamilyViolenceMinor => &[WardPolice, WardCommittee, DomesticViolenceHotline, RegionalCourt, LegalAid],
        Kind::AdoptionParentage => &[JusticeOfficer, RegionalCourt, LegalAid],
        Kind::MinorViolation => &[WardPolice, WardCommittee],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn art_27_every_failed_case_has_somewhere_to_go() {
        for &kind in Kind::ALL {
            assert!(!referral_for_kind(kind).is_empty(), "{kind}");
        }
    }

    #[test]
    fn land_law_art_235_comes_before_the_court() {
        assert_eq!(referral_for_kind(Kind::Land)[..2], [ReferralBody::LandMediation, ReferralBody::RegionalCourt]);
        for &kind in Kind::ALL.iter().filter(|it| !it.is_land()) {
            assert!(!referral_for_kind(kind).contains(&ReferralBody::LandMediation), "{kind}");
        }
    }
}
