//! The legal parameters that a new database starts with, each with its basis, validity and how well it is known.
//! Rows are only appended or closed with an end date: a report of last year must find last year's number.

use chrono::NaiveDate;

use super::law::{Law, LegalParam, ParamKey, Unit};
use super::mark::Mark;

/// Declares the table; a macro, so that one row stays one line.
macro_rules! rows {
    ($( $key:ident = $value:literal $unit:ident, $from:literal $(to $to:literal)?, $mark:ident, $basis:expr; )+) => {
        vec![$( LegalParam {
            key: ParamKey::$key,
            value: $value.into(),
            unit: Unit::$unit,
            legal_basis: $basis.into(),
            effective_from: day($from),
            effective_to: { let _last: Option<NaiveDate> = None; $( let _last = Some(day($to)); )? _last },
            mark: Mark::$mark,
        } ),+]
    };
}

const TEAM: &str = "Luật Hòa giải ở cơ sở 2013, Điều 12";
const DECREE_PAY: &str = "Nghị định 15/2014/NĐ-CP, Điều 15";
const DECREE_ACCIDENT: &str = "Nghị định 15/2014/NĐ-CP, Điều 16 đến Điều 18";
const RESOLUTION: &str = "Nghị quyết liên tịch 01/2014, Điều 13";
const PAY: &str = "Thông tư 56/2023/TT-BTC, Điều 3 khoản 17";
const MATERIALS: &str = "Thông tư 56/2023/TT-BTC, Điều 3 khoản 6";
const CONTEST: &str = "Thông tư 56/2023/TT-BTC, Điều 3 khoản 13 điểm d";
const COURT: &str = "Bộ luật Tố tụng dân sự 2015, Điều 418";
const COURT_STEPS: &str = "Bộ luật Tố tụng dân sự 2015, Điều 363";
const COURT_HEARING: &str = "Bộ luật Tố tụng dân sự 2015, Điều 419";
const SCHEME: &str = "Quyết định 315/QĐ-TTg năm 2024";
const PLAN: &str = "Kế hoạch 110/KH-UBND năm 2026 của UBND phường Vũ Ninh";
const STATISTICS: &str = "Thông tư 03/2019/TT-BTP, Điều 6";
const PRIVACY: &str = "Luật Bảo vệ dữ liệu cá nhân 2025";
const LAND: &str = "Luật Đất đai 2024, Điều 235";
const HOTLINE: &str = "Số khẩn cấp quốc gia";
const OWN_RULE: &str = "Quy định vận hành";

impl Law {
    /// The law as shipped with this release.
    #[must_use]
    pub fn seeded() -> Self {
        Self::new(seed())
    }
}

/// The table.
#[must_use]
pub fn seed() -> Vec<LegalParam> {
    rows! {
        StartDays = "3" Days, "2014-01-01", Verified, "Luật Hòa giải ở cơ sở 2013, Điều 20 khoản 2";
        RollToWorkday = "1" Flag, "2014-01-01", Unverified, "Bộ luật Dân sự 2015, Điều 148 khoản 5";
        RecogniseWorkdays = "5" Workdays, "2014-01-01", SecondHand, "Luật Hòa giải ở cơ sở 2013, Điều 8";
        HeadListDays = "5" Days, "2015-01-10", SecondHand, RESOLUTION;
        HeadDecideWorkdays = "5" Workdays, "2015-01-10", SecondHand, RESOLUTION;
        ReleaseWorkdays = "5" Workdays, "2015-01-10", Unverified, "Thủ tục 2.000930, thôi làm hòa giải viên";
        ElectionQuorumOver = "50" Percent, "2014-01-01", Verified, "Luật Hòa giải ở cơ sở 2013, Điều 8 khoản 3";
        TeamMinimum = "3" Count, "2014-01-01", Verified, TEAM;
        TeamWomenMinimum = "1" Count, "2014-01-01", Verified, TEAM;
        TeamReviewsPerYear = "1" Count, "2014-01-01", Verified, TEAM;
        LandMediationDays = "30" Days, "2024-08-01", SecondHand, LAND;
        LandMediationRemoteDays = "45" Days, "2024-08-01", SecondHand, LAND;

        PayCase = "200000" Dong, "2014-09-15" to "2023-10-05", SecondHand, "Thông tư liên tịch 100/2014/TTLT-BTC-BTP";
        PayCaseSuccess = "200000" Dong, "2014-09-15" to "2023-10-05", SecondHand, "Thông tư liên tịch 100/2014/TTLT-BTC-BTP";
        PayCase = "300000" Dong, "2023-10-06", Verified, PAY;
        PayCaseSuccess = "400000" Dong, "2023-10-06", Verified, PAY;
        PayPer = "case" Word, "2023-10-06", Unverified, PAY;
        TeamSupportMonth = "150000" Dong, "2023-10-06", Verified, PAY;
        PayDecideWorkdays = "5" Workdays, "2014-04-25", SecondHand, DECREE_PAY;
        PayHandoverDays = "3" Days, "2014-04-25", SecondHand, DECREE_PAY;
        AccidentCheckWorkdays = "3" Workdays, "2014-04-25", SecondHand, DECREE_ACCIDENT;
        AccidentDecideWorkdays = "5" Workdays, "2014-04-25", SecondHand, DECREE_ACCIDENT;
        AccidentPayWorkdays = "3" Workdays, "2014-04-25", SecondHand, DECREE_ACCIDENT;
        FuneralBaseSalaries = "5" Months, "2023-10-06", Verified, PAY;
        PayLeaflet = "1500000" Dong, "2023-10-06", Verified, MATERIALS;
        PayLegalSituation = "450000" Dong, "2023-10-06", Verified, MATERIALS;
        PayLegalStory = "2250000" Dong, "2023-10-06", Verified, MATERIALS;
        PaySkit = "7500000" Dong, "2023-10-06", Verified, MATERIALS;
        PayStatisticsReport = "75000" Dong, "2023-10-06", Verified, "Thông tư 56/2023/TT-BTC, Điều 3 khoản 14";
        ClubDrinkingWater = "20000" Dong, "2023-10-06", Verified, "Thông tư 56/2023/TT-BTC, Điều 3 khoản 12";
        PrizeTeamFirst = "15000000" Dong, "2023-10-06", Verified, CONTEST;
        PrizeTeamSecond = "10500000" Dong, "2023-10-06", Verified, CONTEST;
        PrizeTeamThird = "7500000" Dong, "2023-10-06", Verified, CONTEST;
        PrizeTeamConsolation = "4500000" Dong, "2023-10-06", Verified, CONTEST;
        PrizePersonFirst = "9000000" Dong, "2023-10-06", Verified, CONTEST;
        PrizePersonSecond = "4500000" Dong, "2023-10-06", Verified, CONTEST;
        PrizePersonThird = "3000000" Dong, "2023-10-06", Verified, CONTEST;
        PrizePersonConsolation = "1500000" Dong, "2023-10-06", Verified, CONTEST;

        CourtMonths = "6" Months, "2016-07-01", Verified, COURT;
        CourtAssignWorkdays = "3" Workdays, "2016-07-01", Verified, COURT_STEPS;
        CourtAmendDays = "7" Days, "2016-07-01", Verified, COURT_STEPS;
        CourtFeeWorkdays = "5" Workdays, "2016-07-01", Verified, COURT_STEPS;
        CourtPrepareDays = "15" Days, "2016-07-01", Verified, COURT_HEARING;
        CourtHearingDays = "10" Days, "2016-07-01", Verified, COURT_HEARING;
        CourtReplyWorkdays = "5" Workdays, "2016-07-01", Verified, COURT_HEARING;
        CourtFee = "300000" Dong, "2017-01-01", Unverified, "Nghị quyết 326/2016/UBTVQH14";

        SuccessTarget = "85" Percent, "2024-04-17", SecondHand, SCHEME;
        SuccessTargetModel = "90" Percent, "2024-04-17", SecondHand, SCHEME;
        TeamsConsolidatedTarget = "100" Percent, "2024-04-17", SecondHand, SCHEME;
        MediatorsTrainedTarget = "100" Percent, "2024-04-17", SecondHand, SCHEME;
        TeamsWithLawyersTarget = "10" Percent, "2024-04-17", SecondHand, SCHEME;
        TeamsPerTrainerWard = "80" Count, "2024-04-17", SecondHand, SCHEME;
        TeamsPerTrainerProvince = "100" Count, "2024-04-17", SecondHand, SCHEME;
        ModelTeamsMinimum = "1" Count, "2026-05-05", Verified, PLAN;
        CoordinationMinimum = "2" Count, "2026-01-01", SecondHand, "Thông tư 15/2025/TT-BTP";
        ModelSelfRatingBefore = "11-15" MonthDay, "2014-01-01", SecondHand, MODEL;
        ModelRequestBefore = "11-30" MonthDay, "2014-01-01", SecondHand, MODEL;
        ModelDecisionBefore = "12-15" MonthDay, "2014-01-01", SecondHand, MODEL;

        HalfYearCutoff = "05-31" MonthDay, "2019-05-15", Verified, STATISTICS;
        YearCutoff = "10-31" MonthDay, "2019-05-15", Verified, STATISTICS;
        ProvinceYearDue = "11-28" MonthDay, "2019-05-15", SecondHand, STATISTICS;
        ProvinceOfficialYearDue = "02-20" MonthDay, "2019-05-15", SecondHand, STATISTICS;

        BreachHours = "72" Hours, "2026-01-01", SecondHand, "Luật Bảo vệ dữ liệu cá nhân 2025, Điều 23";
        BreachRecordYears = "5" Years, "2026-01-01", SecondHand, PRIVACY;
        ImpactFileDays = "60" Days, "2026-01-01", SecondHand, "Luật Bảo vệ dữ liệu cá nhân 2025, Điều 21";
        TransferFileDays = "60" Days, "2026-01-01", SecondHand, "Luật Bảo vệ dữ liệu cá nhân 2025, Điều 20";
        LogRetentionMonths = "12" Months, "2026-01-01", SecondHand, "Quy định về an ninh mạng";
        ArchiveHandoverYears = "1" Years, "2020-03-05", Verified, "Nghị định 30/2020/NĐ-CP, Điều 30";
        DraftRetentionDays = "30" Days, "2014-01-01", Decided, OWN_RULE;
        InvitationDays = "7" Days, "2014-01-01", Decided, OWN_RULE;

        HotlinePolice = "113" Hotline, "2014-01-01", Unverified, HOTLINE;
        HotlineFire = "114" Hotline, "2014-01-01", Unverified, HOTLINE;
        HotlineAmbulance = "115" Hotline, "2014-01-01", Unverified, HOTLINE;
        HotlineRescue = "112" Hotline, "2014-01-01", Unverified, HOTLINE;
        HotlineChild = "111" Hotline, "2014-01-01", Unverified, "Tổng đài quốc gia bảo vệ trẻ em";

        QuietFrom = "21:00" Clock, "2014-01-01", Decided, OWN_RULE;
        QuietUntil = "07:00" Clock, "2014-01-01", Decided, OWN_RULE;
        QuietLunch = "0" Flag, "2014-01-01", Decided, OWN_RULE;
        QuietLunchFrom = "11:30" Clock, "2014-01-01", Decided, OWN_RULE;
        QuietLunchUntil = "13:30" Clock, "2014-01-01", Decided, OWN_RULE;
        DigestTime = "15:30" Clock, "2014-01-01", Decided, OWN_RULE;
        IdleMediatorDays = "14" Days, "2014-01-01", Decided, OWN_RULE;
        IdleHeadDays = "30" Days, "2014-01-01", Decided, OWN_RULE;
        PerformanceBeforeDays = "3" Days, "2014-01-01", Decided, "Luật Hòa giải ở cơ sở 2013, Điều 26";
        PerformanceAfterDays = "7" Days, "2014-01-01", Decided, "Luật Hòa giải ở cơ sở 2013, Điều 26";
        CourtRemindFirstDays = "60" Days, "2014-01-01", Decided, COURT;
        CourtRemindSecondDays = "30" Days, "2014-01-01", Decided, COURT;
        CourtRemindLastDays = "7" Days, "2014-01-01", Decided, COURT;
        UnassignedHeadDays = "1" Workdays, "2014-01-01", Decided, OWN_RULE;
        UnassignedAgainDays = "2" Workdays, "2014-01-01", Decided, OWN_RULE;
        UnassignedOfficeDays = "3" Workdays, "2014-01-01", Decided, OWN_RULE;
        TeamSilentDays = "90" Days, "2014-01-01", Decided, OWN_RULE;
        TeamReviewOn = "11-01" MonthDay, "2014-01-01", Decided, OWN_RULE;
        TeamReviewAgainOn = "11-16" MonthDay, "2014-01-01", Decided, OWN_RULE;
        TeamReviewDueOn = "11-30" MonthDay, "2014-01-01", Decided, OWN_RULE;
        RulesReviewOn = "01-05" MonthDay, "2014-01-01", Decided, OWN_RULE;
        HolidayNoticeOn = "12-01" MonthDay, "2014-01-01", Decided, OWN_RULE;
        CrimeValueHint = "2000000" Dong, "2014-01-01", Unverified, LAW_SCOPE;
    }
}

/// A reference: no law and no province sets these days.
const MODEL: &str = "Hướng dẫn 1269/TP-MTTQ (Hà Nội), tham khảo";
const LAW_SCOPE: &str = "Luật Hòa giải ở cơ sở 2013, Điều 3 khoản 1 điểm c";

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a date of the table")
}
