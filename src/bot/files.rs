//! Files that are made when they are sent: QR codes, charts, workbooks. Reads what a workbook needs in small pieces, so
//! that nobody waits for the database meanwhile; what is drawn is decided long before, in the step that ordered it.

use std::collections::HashMap;

use super::book_order::{BookOrder, CourseOrder, CourseRow};
use super::call::Call;
use super::{Bot, qr};
use crate::dialogue::effect::ChartSpec;
use crate::dialogue::text::{Text, text};
use crate::domain::access::Reached;
use crate::domain::figures::{CourseCounts, Figures, Measure, Rate};
use crate::domain::kinds::Bucket;
use crate::domain::people::Lang;
use crate::domain::{CaseId, TeamId};
use crate::locale::Locale;
use crate::report::chart::{self, Chart, Column, Legend};
use crate::report::xlsx::{self, Cell};
use crate::store::Error;
use crate::store::figures::CaseDates;

/// Cases read at once for a list.
const CASES_AT_ONCE: i64 = 2000;

/// A file on its way to Telegram.
pub(super) struct Upload {
    /// The field of the call that takes it.
    pub(super) field: &'static str,
    /// Its name.
    pub(super) name: String,
    /// Its type.
    pub(super) mime: &'static str,
    /// Its content.
    pub(super) bytes: Vec<u8>,
}

/// A chart in the person's language.
#[must_use]
pub fn chart(spec: &ChartSpec, locale: &Locale, lang: Lang) -> Chart {
    let plain = |it: &Text| locale.plain(lang, it);
    let column = |label: &Text, figures: &Figures| Column {
        label: plain(label),
        success: figures.success,
        failure: figures.failure,
        referred: figures.referred,
        open: figures.in_progress + figures.not_started,
        rate: figures.rate_of_mediated().and_then(|it| u16::try_from(it.hundredths() / 10).ok()),
        exact: figures.rate_of_mediated().and_then(|it| u16::try_from(it.hundredths()).ok()),
    };
    Chart {
        title: plain(&spec.title),
        subtitle: plain(&spec.subtitle),
        columns: spec.columns.iter().map(|it| column(&it.label, &it.figures)).collect(),
        legend: Legend {
            success: plain(&text!("chart-success")),
            failure: plain(&text!("chart-failure")),
            referred: plain(&text!("chart-referred")),
            open: plain(&text!("chart-open")),
            rate: plain(&text!("chart-rate")),
            target: spec.target.map_or_else(String::new, |it| plain(&text!("chart-target", target = it))),
        },
        target: spec.target,
    }
}

impl Bot {
    /// Makes the file of a call; `None` for a call without one, an error word of ours where it cannot be made.
    pub(super) async fn upload(&self, call: &Call) -> Result<Result<Option<Upload>, &'static str>, Error> {
        let made = match call {
            Call::Qr { data, .. } => qr::png(data).map(|bytes| picture("qr.png", bytes)),
            Call::Chart { chart, .. } => {
                let chart = (**chart).clone();
                let drawn = tokio::task::spawn_blocking(move || chart::png(&chart).ok()).await;
                drawn.ok().flatten().map(|bytes| picture("bieu-do.png", bytes))
            }
            Call::Calendar { file, .. } => Some(Upload {
                field: "document",
                name: "tap-huan.ics".to_owned(),
                mime: "text/calendar",
                bytes: file.clone().into_bytes(),
            }),
            Call::Book { order, .. } => self.book(order).await?.map(|bytes| Upload {
                field: "document",
                name: order.file_name.clone(),
                mime: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                bytes,
            }),
            Call::People { order, .. } => self.people_file(order).await?,
            Call::Paper { order, .. } => self.paper(order).await?,
            _ => return Ok(Ok(None)),
        };
        Ok(made.map(Some).ok_or("file_not_made"))
    }

    async fn book(&self, order: &BookOrder) -> Result<Option<Vec<u8>>, Error> {
        let words = |it: Text| self.locale.plain(order.lang, &it);
        let Ok(mut writer) = xlsx::Book::new(self.clock.now()) else { return Ok(None) };
        let fine = figures_sheet(&mut writer, order, &words)
            .and_then(|()| table(&mut writer, words(text!("book-by-team")), order, &order.teams, &words))
            .and_then(|()| {
                let name = |it: &Bucket| words(Text::of(format!("bucket-{it}")));
                let buckets: Vec<_> = order.buckets.iter().map(|(it, figures)| (name(it), *figures)).collect();
                if buckets.is_empty() {
                    return Ok(());
                }
                table(&mut writer, words(text!("book-by-bucket")), order, &buckets, &words)
            })
            .and_then(|()| {
                let kinds: Vec<_> =
                    order.kinds.iter().map(|(kind, it)| (words(Text::of(format!("kind-{kind}"))), *it)).collect();
                table(&mut writer, words(text!("book-by-kind")), order, &kinds, &words)
            })
            .and_then(|()| match &order.course {
                Some(course) => course_sheets(&mut writer, order, course, &words),
                None => Ok(()),
            })
            .and_then(|()| if order.cases.is_some() { begin_cases(&mut writer, order, &words) } else { Ok(()) });
        if fine.is_err() {
            return Ok(None);
        }
        if let Some(reach) = order.cases
            && !self.list_cases(&mut writer, (order, reach)).await?
        {
            return Ok(None);
        }
        let finished = tokio::task::spawn_blocking(move || writer.finish().ok()).await;
        Ok(finished.ok().flatten())
    }

    /// Writes the list of cases, a piece at a time. Returns whether it could be written.
    async fn list_cases(&self, writer: &mut xlsx::Book, (order, reach): (&BookOrder, Reached)) -> Result<bool, Error> {
        let words = |it: Text| self.locale.plain(order.lang, &it);
        let teams = self.team_names(reach).await?;
        let mut after = CaseId(0);
        loop {
            let mut tx = self.store.begin().await?;
            let cases = tx.case_dates(reach, order.period, (after, CASES_AT_ONCE)).await?;
            drop(tx);
            let Some(last) = cases.last() else { return Ok(true) };
            after = last.id;
            for case in &cases {
                if writer.push_row(&case_row(case, &teams, &words)).is_err() {
                    return Ok(false);
                }
            }
        }
    }

    async fn team_names(&self, reach: Reached) -> Result<HashMap<TeamId, String>, Error> {
        let mut tx = self.store.begin().await?;
        let wards = match reach {
            Reached::Ward(ward) => vec![ward],
            Reached::Team(_) | Reached::Teams(_) | Reached::Province => {
                tx.wards().await?.into_iter().map(|it| it.id).collect()
            }
        };
        let mut names = HashMap::new();
        for ward in wards {
            names.extend(tx.teams(ward).await?.into_iter().map(|it| (it.id, it.name)));
        }
        Ok(names)
    }
}

fn picture(name: &str, bytes: Vec<u8>) -> Upload {
    Upload { field: "photo", name: name.to_owned(), mime: "image/png", bytes }
}

type Done = Result<(), xlsx::XlsxError>;

/// The summary: every figure with its code, both rates, and that it balances.
fn figures_sheet(writer: &mut xlsx::Book, order: &BookOrder, words: &impl Fn(Text) -> String) -> Done {
    let header = [(text!("book-figure"), 40), (text!("book-code"), 14), (text!("book-count"), 16)];
    let heading = [order.title.clone(), order.data.clone()];
    writer.begin_sheet(&words(text!("book-sheet-figures")), &heading, &header.map(|(it, width)| (words(it), width)))?;
    for &measure in Measure::ALL {
        let code = format!("{}.{}", measure.code(), order.period.key()).to_uppercase();
        let name = Cell::Text(words(Text::of(format!("measure-{measure}"))));
        writer.push_row(&[name, Cell::Text(code), Cell::Count(order.total.get(measure))])?;
    }
    for (name, rate) in [
        (text!("book-rate-mediated"), order.total.rate_of_mediated()),
        (text!("book-rate-received"), order.total.rate_of_received()),
    ] {
        writer.push_row(&[Cell::Text(words(name)), Cell::Empty, Cell::Percent(rate.map(Rate::hundredths))])?;
    }
    if let Some(count) = order.not_accepted {
        writer.push_row(&[Cell::Text(words(text!("book-not-accepted"))), Cell::Empty, Cell::Count(count)])?;
    }
    let (came, became) = order.total.balance();
    writer.push_row(&[Cell::Text(words(text!("book-came"))), Cell::Empty, Cell::Count(came)])?;
    writer.push_row(&[Cell::Text(words(text!("book-became"))), Cell::Empty, Cell::Count(became)])?;
    let balanced = if came == became { text!("book-balance-yes") } else { text!("book-balance-no") };
    writer.push_row(&[Cell::Text(words(text!("book-balance"))), Cell::Empty, Cell::Text(words(balanced))])?;
    writer.end_sheet(&[])
}

/// Teams, fields or kinds, a line each, every figure in a column, and the total.
fn table(
    writer: &mut xlsx::Book,
    name: String,
    order: &BookOrder,
    lines: &[(String, Figures)],
    words: &impl Fn(Text) -> String,
) -> Done {
    let mut header = vec![(name.clone(), 40)];
    header.extend(Measure::ALL.iter().map(|it| (words(Text::of(format!("measure-{it}"))), 13)));
    header.push((words(text!("book-rate-mediated")), 16));
    writer.begin_sheet(&name, &[order.title.clone(), order.data.clone()], &header)?;
    let total = (words(text!("book-total")), order.total);
    for (label, figures) in lines.iter().chain([&total]) {
        let mut row = vec![Cell::Text(label.clone())];
        row.extend(Measure::ALL.iter().map(|it| Cell::Count(figures.get(*it))));
        row.push(Cell::Percent(figures.rate_of_mediated().map(Rate::hundredths)));
        writer.push_row(&row)?;
    }
    writer.end_sheet(&[])
}

/// The course of cases beside the year before, and a sheet with a line for each team.
fn course_sheets(
    writer: &mut xlsx::Book,
    order: &BookOrder,
    course: &CourseOrder,
    words: &impl Fn(Text) -> String,
) -> Done {
    // A mean of days has none where there is no case; a count is nought there.
    let cell = |row: &CourseRow, (all, cases): (u32, u32)| {
        let counts = CourseCounts::default().with(row.figure, all, cases);
        if row.figure.is_mean() { Cell::Tenths(counts.tenths(row.figure)) } else { Cell::Count(all) }
    };
    let heading = [order.title.clone(), order.data.clone()];
    let header = [
        (words(text!("book-figure")), 60),
        (words(text!("book-code")), 14),
        (words(text!("book-now")), 16),
        (course.then.clone(), 22),
    ];
    writer.begin_sheet(&words(text!("book-sheet-course")), &heading, &header)?;
    for row in &course.rows {
        let code = format!("{}.{}", row.figure.code(), order.period.key()).to_uppercase();
        let name = Cell::Text(row.name.clone());
        writer.push_row(&[name, Cell::Text(code), cell(row, row.now), cell(row, row.then)])?;
    }
    writer.end_sheet(&[])?;
    if course.teams.is_empty() {
        return Ok(());
    }
    let mut header = vec![(words(text!("book-team")), 40)];
    header.extend(course.rows.iter().map(|it| (it.name_of_team.clone(), 16)));
    writer.begin_sheet(&words(text!("book-sheet-course-teams")), &heading, &header)?;
    for (nth, team) in course.teams.iter().enumerate() {
        let of_team = |it: &CourseRow| cell(it, it.teams.get(nth).copied().unwrap_or_default());
        let cells = std::iter::once(Cell::Text(team.clone())).chain(course.rows.iter().map(of_team));
        writer.push_row(&cells.collect::<Vec<_>>())?;
    }
    writer.end_sheet(&[])
}

fn begin_cases(writer: &mut xlsx::Book, order: &BookOrder, words: &impl Fn(Text) -> String) -> Done {
    let header = [
        (text!("book-case"), 18),
        (text!("book-team"), 28),
        (text!("book-kind"), 40),
        (text!("book-status"), 22),
        (text!("book-received"), 14),
        (text!("book-assigned"), 14),
        (text!("book-begun"), 14),
        (text!("book-ended"), 14),
    ];
    let heading = [order.title.clone(), order.data.clone(), words(text!("book-footer"))];
    writer.begin_sheet(&words(text!("book-sheet-cases")), &heading, &header.map(|(it, width)| (words(it), width)))
}

fn case_row(case: &CaseDates, teams: &HashMap<TeamId, String>, words: &impl Fn(Text) -> String) -> Vec<Cell> {
    let mut row = vec![
        Cell::Text(case.code.clone()),
        Cell::Text(teams.get(&case.team).cloned().unwrap_or_default()),
        Cell::Text(words(Text::of(format!("kind-{}", case.kind)))),
        Cell::Text(words(Text::of(format!("status-{}", case.status)))),
    ];
    row.extend(case.days.iter().map(|it| Cell::Day(*it)));
    row
}
