//! What is due of a model team: whoever has to go on is reminded of the day.

use serde::{Deserialize, Serialize};

use crate::dialogue::effect;
use crate::domain::model::ModelStage;
use crate::domain::{TeamId, WardId};

/// What is due.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "timer", rename_all = "snake_case")]
pub enum DueModel {
    /// The day of a stage comes.
    ModelTeam {
        /// Of which ward.
        ward: WardId,
        /// Which team.
        team: TeamId,
        /// Of which year.
        year: i32,
        /// What has to be done.
        stage: ModelStage,
        /// 0 ten days before, 1 the last day.
        nth: u8,
    },
}

impl effect::Due for DueModel {
    fn lane(&self) -> String {
        let Self::ModelTeam { team, .. } = self;
        format!("model:{team}")
    }
}
