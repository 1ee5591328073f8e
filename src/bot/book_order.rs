//! A workbook as it is ordered by a step and kept with the call that sends it: figures as they were shown then. Made into
//! a file by `files`.

use serde::{Deserialize, Serialize};

use crate::dialogue::effect::{Book, BookCourse, BookCourseRow};
use crate::dialogue::text::Text;
use crate::domain::access::Reached;
use crate::domain::figures::{CourseFigure, Figures};
use crate::domain::kinds::{Bucket, Kind};
use crate::domain::people::Lang;
use crate::domain::period::Period;
use crate::locale::Locale;

/// A workbook as it is ordered: figures as they were shown, and whose cases shall be listed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct BookOrder {
    pub(super) period: Period,
    pub(super) lang: Lang,
    pub(super) title: String,
    pub(super) data: String,
    pub(super) total: Figures,
    pub(super) teams: Vec<(String, Figures)>,
    pub(super) kinds: Vec<(Kind, Figures)>,
    pub(super) cases: Option<Reached>,
    pub(super) file_name: String,
    /// Unknown in an order of an earlier release, as what follows.
    #[serde(default)]
    pub(super) not_accepted: Option<u32>,
    #[serde(default)]
    pub(super) buckets: Vec<(Bucket, Figures)>,
    /// Unknown in an order of an earlier release.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) course: Option<CourseOrder>,
}

/// The course of cases beside the year before, and by team.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct CourseOrder {
    /// What it stands beside.
    pub(super) then: String,
    pub(super) teams: Vec<String>,
    pub(super) rows: Vec<CourseRow>,
}

/// A figure of it: what its cases add up to, and how many they are.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct CourseRow {
    pub(super) figure: CourseFigure,
    pub(super) name: String,
    pub(super) name_of_team: String,
    pub(super) now: (u32, u32),
    pub(super) then: (u32, u32),
    pub(super) teams: Vec<(u32, u32)>,
}

impl CourseOrder {
    fn of(course: BookCourse, say: &impl Fn(&Text) -> String) -> Self {
        let row = |it: BookCourseRow| CourseRow {
            figure: it.figure,
            name: say(&it.name),
            name_of_team: say(&it.name_of_team),
            now: it.now,
            then: it.then,
            teams: it.teams,
        };
        Self { then: say(&course.then), teams: course.teams, rows: course.rows.into_iter().map(row).collect() }
    }
}

impl BookOrder {
    /// The order of a step, in the person's language.
    #[must_use]
    pub fn new(book: Book, locale: &Locale, lang: Lang) -> Self {
        let Book { period, title, data, total, not_accepted, buckets, teams, kinds, course, cases, file_name } = book;
        let not_accepted = Some(not_accepted);
        let (title, data) = (locale.plain(lang, &title), locale.plain(lang, &data));
        let course = course.map(|it| CourseOrder::of(it, &|text| locale.plain(lang, text)));
        Self { period, lang, title, data, total, teams, kinds, cases, file_name, not_accepted, buckets, course }
    }
}
