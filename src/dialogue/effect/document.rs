//! Files that are made when they are sent, as data: words have no language yet.

use crate::dialogue::text::Text;
use crate::domain::access::Reached;
use crate::domain::figures::{CourseFigure, Figures};
use crate::domain::kinds::{Bucket, Kind};
use crate::domain::period::Period;

/// A file that is made when it is sent.
#[derive(Clone, Debug, PartialEq)]
pub enum Document {
    /// A picture of figures.
    Chart(ChartSpec),
    /// A workbook of figures and of the cases behind them.
    Book(Box<Book>),
}

/// A chart of months, in words that have no language yet.
#[derive(Clone, Debug, PartialEq)]
pub struct ChartSpec {
    /// Title.
    pub title: Text,
    /// Whose figures and of when.
    pub subtitle: Text,
    /// Months, oldest first.
    pub columns: Vec<ChartColumn>,
    /// The target rate in percent, if known.
    pub target: Option<u8>,
}

/// A month of a chart.
#[derive(Clone, Debug, PartialEq)]
pub struct ChartColumn {
    /// Its name.
    pub label: Text,
    /// Its figures.
    pub figures: Figures,
}

/// A workbook: the figures as they were shown, and the list of the cases, without names.
#[derive(Clone, Debug, PartialEq)]
pub struct Book {
    /// Which period, up to the last day of data.
    pub period: Period,
    /// Its title.
    pub title: Text,
    /// From when to when there is data.
    pub data: Text,
    /// In all.
    pub total: Figures,
    /// Matters that were out of scope and not accepted.
    pub not_accepted: u32,
    /// By the three-way split of the statistical forms, those without a case included.
    pub buckets: Vec<(Bucket, Figures)>,
    /// By leading team, with its name; those without a case included.
    pub teams: Vec<(String, Figures)>,
    /// By kind.
    pub kinds: Vec<(Kind, Figures)>,
    /// What is counted of the course of cases beside the year before, and by team.
    pub course: Option<BookCourse>,
    /// Whose cases are listed in it, if any: only those whom the person may read.
    pub cases: Option<Reached>,
    /// Name of the file.
    pub file_name: String,
}

/// The course of cases in a workbook.
#[derive(Clone, Debug, PartialEq)]
pub struct BookCourse {
    /// What it stands beside: the same stretch of the year before.
    pub then: Text,
    /// Names of teams, in the order of what each row has of them.
    pub teams: Vec<String>,
    pub rows: Vec<BookCourseRow>,
}

/// A figure of it: what its cases add up to, and how many they are.
#[derive(Clone, Debug, PartialEq)]
pub struct BookCourseRow {
    pub figure: CourseFigure,
    /// What it is called of all.
    pub name: Text,
    /// What it is called of a team.
    pub name_of_team: Text,
    pub now: (u32, u32),
    pub then: (u32, u32),
    pub teams: Vec<(u32, u32)>,
}
