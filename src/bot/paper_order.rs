//! A paper as it is ordered: what it is of, as it waits in the outbox until it is made.

use serde::{Deserialize, Serialize};

use crate::domain::election::papers::ProposalPaper;
use crate::domain::model::ModelPaper;
use crate::domain::outreach::kit::KitFile;
use crate::domain::papers::{Filled, PaperKind};
use crate::domain::pay::PayPaper;
use crate::domain::period::Period;
use crate::domain::reporting::File;
use crate::domain::training::course::TrainingPaper;
use crate::domain::{CaseId, KitId, PayId, ProposalId, ReportId, TeamId, TrainingId, WardId};

/// A paper as it is ordered.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "paper", rename_all = "snake_case")]
pub enum PaperOrder {
    /// Of a case.
    Case { case: CaseId, kind: PaperKind, filled: Filled, file_name: String },
    /// Of a proposal to the chair.
    Proposal { ward: WardId, proposal: ProposalId, kind: ProposalPaper, file_name: String },
    /// Of a request for pay.
    Pay { ward: WardId, request: PayId, kind: PayPaper, file_name: String },
    /// What teams got in a year, or in a quarter of it.
    PayLedger { ward: WardId, year: i32, quarter: Option<u32>, workbook: bool, file_name: String },
    /// A ward's plan with what was done of it.
    Plan { ward: WardId, year: i32, workbook: bool, file_name: String },
    /// Of a training session.
    Training { ward: WardId, training: TrainingId, kind: TrainingPaper, file_name: String },
    /// Of a model team.
    Model { ward: WardId, year: i32, team: TeamId, kind: ModelPaper, file_name: String },
    /// Of a kit of outreach.
    Outreach { ward: WardId, kit: KitId, kind: KitFile, file_name: String },
    /// A file of a report of the ward: as it went out, or as it stands now.
    Report { ward: WardId, report: ReportId, nth: u32, file: File, file_name: String },
    /// The report of a team by its head.
    TeamReport { ward: WardId, team: TeamId, period: Period, file_name: String },
    /// Lines of a register.
    Register {
        /// The row of the step that ordered it; nought in orders of earlier releases.
        #[serde(default)]
        row: i64,
        team: TeamId,
        /// The team that goes on with what is printed, where it is not the whole book.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        heir: Option<TeamId>,
        year: i32,
        /// Which book of the year.
        #[serde(default = "first", skip_serializing_if = "is_first")]
        part: u32,
        from: u32,
        to: u32,
        workbook: bool,
        person: String,
        file_name: String,
    },
}

fn first() -> u32 {
    1
}

fn is_first<T: PartialEq<u32>>(part: &T) -> bool {
    *part == 1
}
