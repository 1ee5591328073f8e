//! What a report is made of: counted anew of its days while it is written, and read as it went out from then on. Drawing is
//! `report::reporting`'s matter.

use chrono::{DateTime, Datelike, NaiveTime, Utc};

use super::paper_office::office_of;
use crate::domain::TeamId;
use crate::domain::access::Reached;
use crate::domain::calendar::{at_local, end_of, local_date};
use crate::domain::figures::{Tally, by_team_and_bucket};
use crate::domain::model::ModelTeam;
use crate::domain::pay::PaySum;
use crate::domain::people::composition::to_consolidate;
use crate::domain::people::numbers::numbers;
use crate::domain::people::register::Register;
use crate::domain::plan::EvidenceKind;
use crate::domain::plan::together::{mobilised, teams_with_two};
use crate::domain::reporting::{File, Report, Seen, Told, Version};
use crate::domain::{ReportId, WardId};
use crate::locale::Locale;
use crate::report::docx::office::Office;
use crate::report::reporting::{self, Counted, Together};
use crate::store::model::ModelsOf;
use crate::store::plan::PlanOf;
use crate::store::reports::Frozen;
use crate::store::{Result, Tx};

/// A file of a version: as it was approved, else as it is now; none where there is no such version.
pub(super) async fn of_report(
    mut tx: Tx,
    (ward, report, nth): (WardId, ReportId, u32),
    (file, now): (File, DateTime<Utc>),
) -> Result<Option<Vec<u8>>> {
    if let Some((bytes, _)) = tx.report_file((ward, report, nth), file).await? {
        return Ok(Some(bytes));
    }
    let Some(it) = tx.report(ward, report).await? else { return Ok(None) };
    // What was agreed to before this file was thought of cannot be made anew: it would say the figures of today.
    let Some(version) = it.versions.iter().find(|it| it.nth == nth && it.told.is_none()) else { return Ok(None) };
    let data = ReportData::read(&mut tx, (&it, version), now).await?;
    drop(tx);
    let Some(data) = data else { return Ok(None) };
    Ok(data.files(vec![file]).await.and_then(|mut files| files.pop()).map(|it| it.1))
}

/// What an approval of a version freezes; none where there is no such version, or a file of it cannot be made.
pub(super) async fn frozen(tx: &mut Tx, seen: Seen, now: DateTime<Utc>) -> Result<Option<Frozen>> {
    let Some(report) = tx.report(seen.ward, seen.id).await? else { return Ok(None) };
    let Some(version) = report.versions.iter().find(|it| it.nth == seen.nth) else { return Ok(None) };
    let Some(data) = ReportData::read(tx, (&report, version), now).await? else { return Ok(None) };
    let told = Told::of(&data.counted.tally);
    Ok(data.files(File::ALL.to_vec()).await.map(|files| Frozen { told, files }))
}

/// A report as it stands now, with everything around it.
pub(super) struct ReportData {
    office: Office,
    register: Register,
    counted: Counted,
    made_at: DateTime<Utc>,
}

impl ReportData {
    /// Counts what a version says; none where the ward is not there.
    pub(super) async fn read(
        tx: &mut Tx,
        (report, version): (&Report, &Version),
        now: DateTime<Utc>,
    ) -> Result<Option<Self>> {
        let (ward, days) = (report.ward, report.days);
        let Some(office) = office_of(tx, ward).await? else { return Ok(None) };
        let register = tx.register(ward, local_date(now)).await?;
        let today = local_date(now);
        let period = days.period();
        let before = period.year_before(today);
        let reach = Reached::Ward(ward);
        let stretches = tx.stretches(reach, period).await?;
        let rows = by_team_and_bucket(&stretches, period);
        // What is still to come has not been held, sent or answered.
        let instants = (at_local(days.from, NaiveTime::MIN), end_of(days.to).min(now));
        let trained = tx.attended_between(ward, instants).await?.into_iter().collect();
        let least = tx.law_of(Some(ward)).await?.on(days.to.min(local_date(now))).team_least();
        let difficulties = tx.count_difficulties(ward, instants, instants.0).await?;
        let together = together(tx, report, &register).await?;
        let models = models(tx, report).await?;
        let mut paid = PaySum::default();
        for (_, it) in tx.pay_sums(ward, (days.from, days.to)).await? {
            paid.successes += it.successes;
            paid.failures += it.failures;
            paid.dong += it.dong;
        }
        let corrected = report.versions.iter().filter(|it| it.nth < version.nth);
        let counted = Counted {
            of: Some((report.kind, days)),
            tally: Tally::count(&stretches, period),
            rows,
            before: Tally::count(&tx.stretches(reach, before).await?, before).total,
            not_accepted: tx.count_not_accepted(reach, period).await?,
            course: tx.course_counts(reach, period).await?,
            people: numbers(&register, days.to, &trained),
            lacking: u32::try_from(to_consolidate(&register, days.to, least).len()).unwrap_or(u32::MAX),
            sessions: tx.sessions_held(ward, instants).await?,
            trained,
            told: tx.told_between(ward, instants).await?,
            difficulties: (difficulties.stated, difficulties.answered),
            together,
            models,
            paid,
            words: version.words.clone(),
            corrects: corrected.rev().find_map(|it| it.sent.as_ref()).map(|it| (it.number.clone(), it.dated)),
        };
        Ok(Some(Self { office, register, counted, made_at: now }))
    }

    /// Some of its files; none where one of them cannot be made. Pressing them together keeps a thread busy for a while.
    async fn files(self, which: Vec<File>) -> Option<Vec<(File, Vec<u8>)>> {
        let drawn = tokio::task::spawn_blocking(move || {
            let (office, register, counted, made_at) = (&self.office, &self.register, &self.counted, self.made_at);
            let locale = Locale::new();
            let report = reporting::Report { locale: &locale, office, register, counted, made_at };
            which.iter().map(|it| reporting::file(*it, &report).map(|bytes| (*it, bytes))).collect()
        });
        drawn.await.ok().flatten()
    }
}

/// The model teams of the years of a report, as they stood on its last day.
async fn models(tx: &mut Tx, report: &Report) -> Result<Vec<ModelTeam>> {
    let (ward, days) = (report.ward, report.days);
    let mut all = Vec::new();
    for year in days.from.year()..=days.to.year() {
        let of_year = tx.model_teams(ModelsOf { ward, year }).await?;
        all.extend(of_year.iter().map(|it| it.up_to(days.to)).filter(ModelTeam::is_chosen));
    }
    Ok(all)
}

/// What the plans of the years of a report say was done together with others in its days.
async fn together(tx: &mut Tx, report: &Report, register: &Register) -> Result<Together> {
    let days = report.days;
    let mut noted = Vec::new();
    for year in days.from.year()..=days.to.year() {
        noted.extend(tx.plan_evidence(PlanOf { ward: report.ward, year }).await?);
    }
    noted.retain(|it| it.struck.is_none() && (days.from..=days.to).contains(&it.noted.on));
    let teams: Vec<TeamId> = register.teams_on(days.to).map(|it| it.id).collect();
    let raised: Vec<_> = mobilised(&noted).into_values().collect();
    let activities = noted.iter().filter(|it| it.noted.kind == EvidenceKind::Coordination).count();
    Ok(Together {
        activities: u32::try_from(activities).unwrap_or(u32::MAX),
        teams: teams_with_two(&noted, &teams, (days.from, days.to)),
        money: raised.iter().map(|it| it.money).sum(),
        in_kind: raised.iter().map(|it| it.in_kind).sum(),
    })
}
