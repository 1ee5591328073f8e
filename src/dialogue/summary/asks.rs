//! What this flow asks of its shelf.

use crate::dialogue::facts::Facts;
use crate::dialogue::facts::{FigureQuery, FiguresFound};
use crate::dialogue::own::{Act, Ask};
use crate::domain::figures::{CourseCase, CourseCounts, CourseFigure};
use crate::domain::period::Period;
use crate::domain::{CaseId, TeamId};

impl Ask for FigureQuery {
    type Found = Option<FiguresFound>;
}

/// The figures that were asked for.
pub(super) fn found(facts: &Facts) -> Option<&FiguresFound> {
    facts.found::<FigureQuery>()?.as_ref()
}

/// What is to be done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SummaryDeed {
    /// Send the report of a team to its head (Art. 15(5)).
    TeamReport {
        /// Which team.
        team: TeamId,
        /// Of which period.
        period: Period,
    },
}

impl Act for SummaryDeed {}

/// A page of the cases behind a figure of their course.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Behind {
    /// Which figure.
    pub figure: CourseFigure,
    /// Of which period.
    pub period: Period,
    /// Which page, from 0.
    pub page: u32,
}

/// It, and its cases within the actor's reach of cases.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BehindFound {
    /// The figure itself, as far as the actor's figures reach.
    pub counts: CourseCounts,
    /// Whether the person sees cases at all.
    pub allowed: bool,
    /// How many there are.
    pub total: u32,
    /// Those of a page, the newest first.
    pub cases: Vec<CourseCase>,
    /// Of those that came back, the codes of the earlier ones that the person may see.
    pub earlier: Vec<(CaseId, String)>,
}

impl Ask for Behind {
    type Found = BehindFound;
}
