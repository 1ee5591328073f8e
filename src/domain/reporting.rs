//! The reports that a ward sends up: of which days, by when, in which versions. The days that a statistical report counts
//! stand in the table of law (Circular 03/2019/TT-BTP Art. 6), and the office may move them; by when it is due is said in
//! nobody's law here, so the office enters it. What was sent stands as it was sent: what changes later makes a version of
//! its own (Art. 9). Knows no chat and no paper.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::codes::codes;
use super::digest::{Adjustment, adjustments};
use super::figures::{Figures, Tally};
use super::kinds::Bucket;
use super::law::LawOn;
use super::law_keys::ParamKey;
use super::period::{Period, PeriodKind};
use super::{PersonId, ReportId, TeamId, WardId};

codes! {
    /// What a report is of.
    pub enum ReportKind {
        /// Sáu tháng: from 1 January to the day on which the data are closed.
        Half => "half",
        /// Năm: the same for the year.
        Year => "year",
        /// Năm chính thức: the whole year.
        Official => "official",
        /// Quý, sơ kết, đột xuất: any other days.
        Other => "other",
    }
}

codes! {
    /// What of the report in words nobody can count: the office writes it, or leaves a gap to fill by hand.
    pub enum Part {
        /// Công tác chỉ đạo, triển khai: documents that were issued.
        Guidance => "guidance",
        /// Mô hình điểm.
        Model => "model",
        /// Tuyên truyền beside the bulletins: loudspeakers, meetings, the web page.
        Outreach => "outreach",
        /// Phối hợp, huy động nguồn lực.
        Cooperation => "cooperation",
        /// Kinh phí.
        Money => "money",
        /// Tồn tại, hạn chế, nguyên nhân.
        Weaknesses => "weaknesses",
        /// Phương hướng.
        Plans => "plans",
        /// Kiến nghị, đề xuất.
        Wishes => "wishes",
    }
}

codes! {
    /// How far a version has come.
    pub enum Standing {
        /// Being written: its figures are those of now.
        Draft => "draft",
        /// The leader agrees to it: nothing is written any more, and its figures and files stand as they were agreed to.
        Approved => "approved",
        /// It went out, with number and day.
        Sent => "sent",
    }
}

codes! {
    /// The files that a report is.
    pub enum File {
        /// The report in words.
        Words => "words",
        /// Table of cases.
        CasesPaper => "cases_paper",
        /// The same as a workbook.
        CasesBook => "cases_book",
        /// Table of teams and mediators (form 10a).
        TeamsPaper => "teams_paper",
        /// The same as a workbook.
        TeamsBook => "teams_book",
        /// All its figures for another program, line by line.
        DataCsv => "data_csv",
        /// The same with what the report is of.
        DataJson => "data_json",
    }
}

impl File {
    /// Whether it is figures for another program.
    #[must_use]
    pub fn is_data(self) -> bool {
        matches!(self, Self::DataCsv | Self::DataJson)
    }

    /// What it is called on a phone, for data up to a day; the files of a correction are told apart.
    #[must_use]
    pub fn name(self, to: NaiveDate, nth: u32) -> String {
        let (name, end) = match self {
            Self::Words => ("bao-cao-hoa-giai", "docx"),
            Self::CasesPaper => ("ket-qua-hoa-giai", "docx"),
            Self::CasesBook => ("ket-qua-hoa-giai", "xlsx"),
            Self::TeamsPaper => ("so-to-hoa-giai", "docx"),
            Self::TeamsBook => ("so-to-hoa-giai", "xlsx"),
            Self::DataCsv => ("so-lieu-hoa-giai", "csv"),
            Self::DataJson => ("so-lieu-hoa-giai", "json"),
        };
        match nth.saturating_sub(1) {
            0 => format!("{name}-{to}.{end}"),
            correction => format!("{name}-{to}-dinh-chinh-{correction}.{end}"),
        }
    }
}

/// What the office wrote, part by part.
pub type Words = BTreeMap<Part, String>;

/// The figures of a version as they were when it was approved.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Told {
    /// In all.
    pub total: Figures,
    /// By leading team.
    pub teams: BTreeMap<TeamId, Figures>,
    /// By the three-way split of the forms.
    pub buckets: BTreeMap<Bucket, Figures>,
}

impl Told {
    /// Those of a count.
    #[must_use]
    pub fn of(tally: &Tally) -> Self {
        Self { total: tally.total, teams: tally.by_team.clone(), buckets: tally.by_bucket() }
    }

    /// What is another now than it was told: of the ward, of each part of the split, of each team. A case that only went
    /// from one team or part to another changes no figure of the ward, and both of theirs.
    #[must_use]
    pub fn changes(&self, period: Period, now: &Self) -> Vec<(Whose, Adjustment)> {
        let of = |whose: Whose, was: Option<&Figures>, now: Option<&Figures>| {
            let (was, now) = (was.copied().unwrap_or_default(), now.copied().unwrap_or_default());
            adjustments(period, None, &was, &now).into_iter().map(move |it| (whose, it))
        };
        let mut all: Vec<_> = of(Whose::Ward, Some(&self.total), Some(&now.total)).collect();
        for bucket in Bucket::ALL {
            all.extend(of(Whose::Bucket(*bucket), self.buckets.get(bucket), now.buckets.get(bucket)));
        }
        let teams: BTreeSet<TeamId> = self.teams.keys().chain(now.teams.keys()).copied().collect();
        for team in teams {
            all.extend(of(Whose::Team(team), self.teams.get(&team), now.teams.get(&team)));
        }
        all
    }
}

/// Whose figure it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whose {
    /// The ward's.
    Ward,
    /// That of a part of the split.
    Bucket(Bucket),
    /// A team's.
    Team(TeamId),
}

/// How a version went out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sending {
    /// Its number, as the clerk gave it: `145/BC-UBND`.
    pub number: String,
    /// The day that stands on it.
    pub dated: NaiveDate,
    /// Who entered that it was sent, and when.
    pub by: PersonId,
    /// When.
    pub at: DateTime<Utc>,
}

/// Number and day as they had been entered, where they were put right.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Former {
    /// The number.
    pub number: String,
    /// The day.
    pub dated: NaiveDate,
    /// Why they were put right.
    pub why: String,
    /// Who did so.
    pub by: PersonId,
    /// When.
    pub at: DateTime<Utc>,
}

/// One version of a report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    /// From 1; a later one puts right an earlier one.
    pub nth: u32,
    /// How far it has come.
    pub standing: Standing,
    /// How often it was changed: what is written goes by what was seen.
    pub changed: u32,
    /// What the office wrote.
    pub words: Words,
    /// Why it puts the one before right.
    pub reason: Option<String>,
    /// Who approved it, and when.
    pub approved: Option<(PersonId, DateTime<Utc>)>,
    /// The figures that were approved; none of a draft.
    pub told: Option<Told>,
    /// How it went out.
    pub sent: Option<Sending>,
    /// What had been entered of that before, the oldest first.
    pub former: Vec<Former>,
}

impl Version {
    /// What nobody has written: it stands as a gap on paper.
    pub fn gaps(&self) -> impl Iterator<Item = Part> + '_ {
        Part::ALL.iter().copied().filter(|it| !self.words.contains_key(it))
    }
}

/// Of which days a report is, and by when.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Days {
    /// The first day that counts.
    pub from: NaiveDate,
    /// The last one.
    pub to: NaiveDate,
    /// By when it is to be sent, where the office said so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<NaiveDate>,
}

impl Days {
    /// As a period that can be counted.
    #[must_use]
    pub fn period(&self) -> Period {
        let whole = Period::containing(PeriodKind::Year, self.to);
        if (whole.from, whole.to) == (self.from, self.to) {
            return whole;
        }
        Period { kind: PeriodKind::Custom, from: self.from, to: self.to }
    }

    /// Whether no day is left on which something could still be counted: only then a report says what is so (Circular
    /// 03/2019 Art. 6(3): actual figures).
    #[must_use]
    pub fn are_over(&self, today: NaiveDate) -> bool {
        self.to < today
    }
}

/// A report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// Its id.
    pub id: ReportId,
    /// Of which ward.
    pub ward: WardId,
    /// What it is of.
    pub kind: ReportKind,
    /// Of which days.
    pub days: Days,
    /// Its versions, the first one first; at least one.
    pub versions: Vec<Version>,
}

impl Report {
    /// The version that counts: the last one.
    #[must_use]
    pub fn last(&self) -> Option<&Version> {
        self.versions.last()
    }

    /// The last one that went out.
    #[must_use]
    pub fn last_sent(&self) -> Option<&Sending> {
        self.versions.iter().rev().find_map(|it| it.sent.as_ref())
    }

    /// The last version before this one that somebody was told of, and its figures.
    #[must_use]
    pub fn told_before(&self, nth: u32) -> Option<&Told> {
        self.versions.iter().rev().filter(|it| it.nth < nth).find_map(|it| it.told.as_ref())
    }

    /// Whether its days may still be moved: none of its versions has gone out.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.last_sent().is_none()
    }
}

/// Which version of which report, as it was seen: nothing is written over what somebody else wrote meanwhile.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Seen {
    /// Whose ward.
    pub ward: WardId,
    /// Which report.
    pub id: ReportId,
    /// Which version.
    pub nth: u32,
    /// How often it had been changed.
    pub changed: u32,
}

/// A report that is to come: what is known of it before anybody began it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Coming {
    /// What it is of.
    pub kind: ReportKind,
    /// Of which days.
    pub days: Days,
}

/// The statistical reports of a year by the table of law (Circular 03/2019/TT-BTP Art. 6(1)): those whose data are not
/// closed yet as well. A day that the table does not know makes none.
#[must_use]
pub fn of_year(year: i32, law: LawOn<'_>) -> Vec<Coming> {
    let to_closing = |kind, key| {
        let (month, day) = law.month_day(key).ok()?;
        let it = Period::year_to(year, (month, day))?;
        Some(Coming { kind, days: Days { from: it.from, to: it.to, due: None } })
    };
    let whole = Period::numbered(PeriodKind::Year, year, 1);
    let official =
        whole.map(|it| Coming { kind: ReportKind::Official, days: Days { from: it.from, to: it.to, due: None } });
    [
        to_closing(ReportKind::Half, ParamKey::HalfYearCutoff),
        to_closing(ReportKind::Year, ParamKey::YearCutoff),
        official,
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// Days before a report is due on which the office is asked for it.
const ASKED_BEFORE: i64 = 14;
/// For how long after its data are closed a report that has no day is asked for.
const ASKED_AFTER: i64 = 90;

/// How pressing a report is that has not gone out: days that are left, less than nought where it is late; none while
/// nobody needs to see to it. A report without a day is asked for once its data are closed.
#[must_use]
pub fn days_left(days: &Days, today: NaiveDate) -> Option<i64> {
    match days.due {
        Some(due) => Some((due - today).num_days()).filter(|it| *it <= ASKED_BEFORE),
        None => Some((days.to - today).num_days()).filter(|it| (-ASKED_AFTER..0).contains(it)).map(|_| 0),
    }
}

#[cfg(test)]
#[path = "reporting_tests.rs"]
mod tests;
