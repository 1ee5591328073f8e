//! The report of a ward to the province: the two statistical tables and the report in words, laid out by the decree on
//! papers. Values come in counted; what the office wrote stands where it belongs, what it did not write as a gap to fill by
//! hand. Knows no store and no chat.

mod data;
mod narrative;
mod statistics;
pub mod team;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, HashSet};

use chrono::{DateTime, NaiveDate, Utc};

use super::docx::office::Office;
use super::docx::{block::Paper, pack};
use super::people::lists::{self, Source};
use super::people::{Listing, say};
use crate::dialogue::text::{Arg, Text};
use crate::domain::figures::{CourseCounts, Figures, Rate, Tally};
use crate::domain::kinds::Bucket;
use crate::domain::model::ModelTeam;
use crate::domain::pay::PaySum;
use crate::domain::people::numbers::Numbers;
use crate::domain::people::register::Register;
use crate::domain::reporting::{Days, File, ReportKind, Words};
use crate::domain::{PersonId, TeamId};
use crate::locale::Locale;

/// Everything a report says.
#[derive(Clone, Debug)]
pub struct Report<'a> {
    /// The words.
    pub locale: &'a Locale,
    /// How papers of the ward name it.
    pub office: &'a Office,
    /// Its people and teams.
    pub register: &'a Register,
    /// What was counted.
    pub counted: &'a Counted,
    /// When it is made.
    pub made_at: DateTime<Utc>,
}

/// What was counted of its days.
#[derive(Clone, Debug, Default)]
pub struct Counted {
    /// What the report is of; none in an empty one.
    pub of: Option<(ReportKind, Days)>,
    /// The cases.
    pub tally: Tally,
    /// The same by leading team and bucket.
    pub rows: BTreeMap<TeamId, BTreeMap<Bucket, Figures>>,
    /// The same stretch of the year before.
    pub before: Figures,
    /// Matters that were not accepted.
    pub not_accepted: u32,
    /// The life of the cases.
    pub course: CourseCounts,
    /// Teams and mediators on the last day.
    pub people: Numbers,
    /// Teams that lack somebody (Art. 12(1)).
    pub lacking: u32,
    /// Training sessions held in these days.
    pub sessions: u32,
    /// Who was trained in them, each once.
    pub trained: HashSet<PersonId>,
    /// Bulletins sent, and how often they were confirmed as read.
    pub told: (u32, u32),
    /// Difficulties that were stated, and answered.
    pub difficulties: (u32, u32),
    /// What was done together with others, and what was raised.
    pub together: Together,
    /// The model teams of the years of these days, as they stood on the last of them.
    pub models: Vec<ModelTeam>,
    /// What was paid to mediators.
    pub paid: PaySum,
    /// What the office wrote.
    pub words: Words,
    /// Number and day of the version that this one puts right.
    pub corrects: Option<(String, NaiveDate)>,
}

/// What was done together with others in these days, and what was raised (II.5 of the plan).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Together {
    /// Activities.
    pub activities: u32,
    /// Teams that had at least two of them, of how many.
    pub teams: (usize, usize),
    /// Đồng that were raised.
    pub money: u64,
    /// How often something was given in kind.
    pub in_kind: u32,
}

impl Report<'_> {
    fn say(&self, text: &Text) -> String {
        say(self.locale, text)
    }

    fn days(&self) -> Option<(ReportKind, Days)> {
        self.counted.of
    }

    /// `năm 2026`, `6 tháng đầu năm 2026`, `từ ngày … đến ngày …`.
    fn of(&self) -> String {
        let Some((kind, days)) = self.days() else { return String::new() };
        let year = days.to.format("%Y").to_string();
        let from = Arg::Date(days.from);
        self.say(
            &Text::of(format!("report-paper-of-{kind}"))
                .with("year", year)
                .with("from", from)
                .with("to", Arg::Date(days.to)),
        )
    }

    fn teams(&self) -> Option<Listing> {
        let (_, days) = self.days()?;
        let (trained, joined) = (&self.counted.trained, HashSet::new());
        let source =
            Source { locale: self.locale, office: self.office, register: self.register, trained, joined: &joined };
        Some(lists::of_numbers(source, (days.from, days.to)))
    }
}

/// One of the files of a report; none where it cannot be made.
#[must_use]
pub fn file(which: File, source: &Report<'_>) -> Option<Vec<u8>> {
    match which {
        File::Words | File::CasesPaper | File::TeamsPaper => pack::bytes(&paper(which, source)?).ok(),
        File::CasesBook => statistics::cases(source)?.workbook(source.locale, source.made_at).ok(),
        File::TeamsBook => source.teams()?.workbook(source.locale, source.made_at).ok(),
        File::DataCsv => data::csv(source),
        File::DataJson => data::json(source),
    }
}

/// The same as a paper; none where it is a workbook or data.
#[must_use]
pub fn paper(which: File, source: &Report<'_>) -> Option<Paper> {
    let across = |it: Listing| it.paper(source.locale, source.office, source.made_at);
    match which {
        File::Words => narrative::paper(source),
        File::CasesPaper => statistics::cases(source).map(across),
        File::TeamsPaper => source.teams().map(across),
        File::CasesBook | File::TeamsBook | File::DataCsv | File::DataJson => None,
    }
}

/// A part of a whole in percent, as papers write it: `92,31%`.
fn percent(rate: Rate) -> String {
    let it = rate.hundredths();
    format!("{},{:02}%", it / 100, it % 100)
}
