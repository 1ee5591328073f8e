//! The names of the legal parameters. A name says what is counted; value, unit, basis and validity stand in the rows.

use super::codes::codes;

codes! {
    /// A legal parameter.
    pub enum ParamKey {
        // Mediation: deadlines of the Law, the Decree and the Joint Resolution.
        StartDays => "start_days",
        RollToWorkday => "roll_to_workday",
        RecogniseWorkdays => "recognise_workdays",
        HeadListDays => "head_list_days",
        HeadDecideWorkdays => "head_decide_workdays",
        ReleaseWorkdays => "release_workdays",
        ElectionQuorumOver => "election_quorum_over",
        TeamMinimum => "team_minimum",
        TeamWomenMinimum => "team_women_minimum",
        TeamReviewsPerYear => "team_reviews_per_year",
        LandMediationDays => "land_mediation_days",
        LandMediationRemoteDays => "land_mediation_remote_days",
        // Money: maxima of Circular 56/2023.
        PayCase => "pay_case",
        PayCaseSuccess => "pay_case_success",
        PayPer => "pay_per",
        TeamSupportMonth => "team_support_month",
        PayDecideWorkdays => "pay_decide_workdays",
        PayHandoverDays => "pay_handover_days",
        AccidentCheckWorkdays => "accident_check_workdays",
        AccidentDecideWorkdays => "accident_decide_workdays",
        AccidentPayWorkdays => "accident_pay_workdays",
        FuneralBaseSalaries => "funeral_base_salaries",
        PayLeaflet => "pay_leaflet",
        PayLegalSituation => "pay_legal_situation",
        PayLegalStory => "pay_legal_story",
        PaySkit => "pay_skit",
        PayStatisticsReport => "pay_statistics_report",
        ClubDrinkingWater => "club_drinking_water",
        PrizeTeamFirst => "prize_team_first",
        PrizeTeamSecond => "prize_team_second",
        PrizeTeamThird => "prize_team_third",
        PrizeTeamConsolation => "prize_team_consolation",
        PrizePersonFirst => "prize_person_first",
        PrizePersonSecond => "prize_person_second",
        PrizePersonThird => "prize_person_third",
        PrizePersonConsolation => "prize_person_consolation",
        // Recognition of a settlement by the court.
        CourtMonths => "court_months",
        CourtAssignWorkdays => "court_assign_workdays",
        CourtAmendDays => "court_amend_days",
        CourtFeeWorkdays => "court_fee_workdays",
        CourtPrepareDays => "court_prepare_days",
        CourtHearingDays => "court_hearing_days",
        CourtReplyWorkdays => "court_reply_workdays",
        CourtFee => "court_fee",
        // Targets of the national scheme and the ward's plan.
        SuccessTarget => "success_target",
        SuccessTargetModel => "success_target_model",
        TeamsConsolidatedTarget => "teams_consolidated_target",
        MediatorsTrainedTarget => "mediators_trained_target",
        TeamsWithLawyersTarget => "teams_with_lawyers_target",
        ModelTeamsMinimum => "model_teams_minimum",
        TeamsPerTrainerWard => "teams_per_trainer_ward",
        TeamsPerTrainerProvince => "teams_per_trainer_province",
        CoordinationMinimum => "coordination_minimum",
        /// Days before which a model team rates itself, asks to be recognised, and the ward decides.
        ModelSelfRatingBefore => "model_self_rating_before",
        ModelRequestBefore => "model_request_before",
        ModelDecisionBefore => "model_decision_before",
        // Reports.
        HalfYearCutoff => "half_year_cutoff",
        YearCutoff => "year_cutoff",
        ProvinceYearDue => "province_year_due",
        ProvinceOfficialYearDue => "province_official_year_due",
        // Personal data.
        BreachHours => "breach_hours",
        BreachRecordYears => "breach_record_years",
        ImpactFileDays => "impact_file_days",
        TransferFileDays => "transfer_file_days",
        LogRetentionMonths => "log_retention_months",
        ArchiveHandoverYears => "archive_handover_years",
        /// Not fixed by any source: the office decides, so the seed has no row.
        PartyRetentionYears => "party_retention_years",
        DraftRetentionDays => "draft_retention_days",
        InvitationDays => "invitation_days",
        // Whom to call.
        HotlinePolice => "hotline_police",
        HotlineFire => "hotline_fire",
        HotlineAmbulance => "hotline_ambulance",
        HotlineRescue => "hotline_rescue",
        HotlineChild => "hotline_child",
        /// Not verified in any source, so the seed has no row.
        HotlineDomesticViolence => "hotline_domestic_violence",
        // When people are disturbed, and when not.
        QuietFrom => "quiet_from",
        QuietUntil => "quiet_until",
        QuietLunch => "quiet_lunch",
        QuietLunchFrom => "quiet_lunch_from",
        QuietLunchUntil => "quiet_lunch_until",
        DigestTime => "digest_time",
        IdleMediatorDays => "idle_mediator_days",
        IdleHeadDays => "idle_head_days",
        PerformanceBeforeDays => "performance_before_days",
        PerformanceAfterDays => "performance_after_days",
        CourtRemindFirstDays => "court_remind_first_days",
        CourtRemindSecondDays => "court_remind_second_days",
        CourtRemindLastDays => "court_remind_last_days",
        /// Working days after which the head is told of a case that nobody is assigned to, again, and then the office.
        UnassignedHeadDays => "unassigned_head_days",
        UnassignedAgainDays => "unassigned_again_days",
        UnassignedOfficeDays => "unassigned_office_days",
        TeamSilentDays => "team_silent_days",
        /// When teams are asked for their yearly review, reminded of it, and when it is to be done.
        TeamReviewOn => "team_review_on",
        TeamReviewAgainOn => "team_review_again_on",
        TeamReviewDueOn => "team_review_due_on",
        /// When the office is told what nobody has read in an official source yet: at the beginning of the year, and
        /// when the notice of the next year's days off is out.
        RulesReviewOn => "rules_review_on",
        HolidayNoticeOn => "holiday_notice_on",
        /// Damage from which theft, fraud or destruction is often a crime: a hint to ask, not a line to judge by.
        CrimeValueHint => "crime_value_hint",
    }
}

codes! {
    /// What parameters are about: how the office finds one.
    pub enum ParamGroup {
        /// Deadlines and conditions of mediation.
        Mediation => "mediation",
        /// What may be paid.
        Money => "money",
        /// Recognition by the court.
        Court => "court",
        /// Targets and reports.
        Plan => "plan",
        /// Personal data and the archive.
        Data => "data",
        /// Whom to call.
        Hotlines => "hotlines",
        /// When this bot reminds, and when it keeps quiet.
        Reminders => "reminders",
    }
}

impl ParamKey {
    /// What it is about.
    #[must_use]
    pub const fn group(self) -> ParamGroup {
        use ParamGroup as G;
        // Keys stand in the order of their groups, each of which ends with the key named here.
        const ENDS: [(ParamKey, ParamGroup); 7] = [
            (ParamKey::LandMediationRemoteDays, G::Mediation),
            (ParamKey::PrizePersonConsolation, G::Money),
            (ParamKey::CourtFee, G::Court),
            (ParamKey::ProvinceOfficialYearDue, G::Plan),
            (ParamKey::InvitationDays, G::Data),
            (ParamKey::HotlineDomesticViolence, G::Hotlines),
            (ParamKey::HolidayNoticeOn, G::Reminders),
        ];
        let mut i = 0;
        while i < ENDS.len() {
            if self as usize <= ENDS[i].0 as usize {
                return ENDS[i].1;
            }
            i += 1;
        }
        // The one hint that is no reminder: what may be a crime.
        G::Mediation
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_parameter_is_found_under_what_it_is_about() {
        let of = |group| ParamKey::ALL.iter().filter(|it| it.group() == group).count();
        let counts: Vec<usize> = ParamGroup::ALL.iter().map(|&it| of(it)).collect();
        assert_eq!(counts.iter().sum::<usize>(), ParamKey::ALL.len());
        assert!(counts.iter().all(|it| *it > 3), "{counts:?}");
        assert_eq!(ParamKey::StartDays.group(), ParamGroup::Mediation);
        assert_eq!(ParamKey::PayCase.group(), ParamGroup::Money);
        assert_eq!(ParamKey::YearCutoff.group(), ParamGroup::Plan);
        assert_eq!(ParamKey::HotlinePolice.group(), ParamGroup::Hotlines);
        assert_eq!(ParamKey::QuietFrom.group(), ParamGroup::Reminders);
        assert_eq!(ParamKey::CrimeValueHint.group(), ParamGroup::Mediation);
    }
}
