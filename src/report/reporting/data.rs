//! The figures of a report as data for another program: one line for each figure of the ward, of a team and of a part of the
//! three-way split, as JSON and as CSV. What each is called stands in `docs/report-data.md`; a name that went out once means
//! the same for ever. Knows no language and no names of people.

use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;

use super::statistics::{self, Buckets};
use super::{Counted, Report};
use crate::domain::figures::{CourseFigure, Figures};
use crate::domain::kinds::Bucket;
use crate::domain::people::numbers::Counts;

/// How the lines are laid out: another number where whoever reads the former would read something wrong.
const SCHEMA: &str = "hoagiai.report/1";
/// By which Excel knows that a text is UTF-8.
const BOM: &str = "\u{feff}";

/// One figure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct Line {
    /// What is counted.
    figure: String,
    /// Of which team; none for the ward.
    team: Option<String>,
    /// Of which part of the split; none for all of them.
    part: Option<&'static str>,
    /// A count, days, or đồng, as the figure says.
    value: i64,
}

/// The number and day of the report that this one puts right.
#[derive(Serialize)]
struct Corrected<'a> {
    number: &'a str,
    dated: NaiveDate,
}

#[derive(Serialize)]
struct Data<'a> {
    schema: &'static str,
    ward: &'a str,
    province: Option<&'a str>,
    kind: &'static str,
    data_from: NaiveDate,
    data_to: NaiveDate,
    due_on: Option<NaiveDate>,
    counted_at: DateTime<Utc>,
    corrects: Option<Corrected<'a>>,
    figures: Vec<Line>,
}

/// The figures of one place, in their order.
struct Lines(Vec<Line>);

impl Lines {
    fn of_ward(&mut self, figure: &str, value: impl Into<i64>) {
        self.0.push(Line { figure: figure.to_owned(), team: None, part: None, value: value.into() });
    }

    fn cases(&mut self, group: &str, (team, part): (Option<&str>, Option<Bucket>), it: &Figures) {
        let all = [
            ("opening", Some(it.opening)),
            ("received", Some(it.received)),
            ("received_success", it.received_success),
            ("continued", Some(it.continued)),
            ("success", Some(it.success)),
            ("failure", Some(it.failure)),
            ("referred", Some(it.referred)),
            ("in_progress", Some(it.in_progress)),
            ("not_started", Some(it.not_started)),
        ];
        for (name, value) in all {
            let Some(value) = value else { continue };
            let (team, part) = (team.map(str::to_owned), part.map(Bucket::code));
            self.0.push(Line { figure: format!("{group}.{name}"), team, part, value: value.into() });
        }
    }

    fn people(&mut self, team: Option<&str>, it: &Counts) {
        let all = [
            ("teams", it.teams),
            ("mediators", it.mediators),
            ("male", it.male),
            ("female", it.female),
            ("sex_unknown", it.sex_unknown),
            ("law", it.law),
            ("not_law", it.not_law()),
            ("training_unknown", it.training_unknown),
            ("minority", it.minority),
            ("ethnicity_unknown", it.ethnicity_unknown),
            ("trained", it.trained),
        ];
        for (name, value) in all {
            let team = team.map(str::to_owned);
            self.0.push(Line { figure: format!("people.{name}"), team, part: None, value: value.into() });
        }
    }

    /// What is counted of the whole ward only.
    fn rest(&mut self, it: &Counted) {
        self.of_ward("cases.not_accepted", it.not_accepted);
        for figure in CourseFigure::ALL {
            let name = course(*figure);
            self.of_ward(&format!("course.{name}"), it.course.get(*figure));
            if figure.is_mean() {
                self.of_ward(&format!("course.{name}_cases"), it.course.cases(*figure));
            }
        }
        let count = |it: usize| i64::try_from(it).unwrap_or(i64::MAX);
        self.of_ward("people.teams_lacking", it.lacking);
        self.of_ward("training.sessions", it.sessions);
        self.of_ward("training.people", count(it.trained.len()));
        self.of_ward("bulletins.sent", it.told.0);
        self.of_ward("bulletins.read", it.told.1);
        self.of_ward("difficulties.stated", it.difficulties.0);
        self.of_ward("difficulties.answered", it.difficulties.1);
        self.of_ward("together.activities", it.together.activities);
        self.of_ward("together.teams_with_two", count(it.together.teams.0));
        self.of_ward("together.teams", count(it.together.teams.1));
        self.of_ward("together.dong", i64::try_from(it.together.money).unwrap_or(i64::MAX));
        self.of_ward("together.in_kind", it.together.in_kind);
        self.of_ward("pay.successes", it.paid.successes);
        self.of_ward("pay.failures", it.paid.failures);
        self.of_ward("pay.dong", it.paid.dong);
    }
}

/// What a figure of the life of cases is called here: its own codes are what people type.
fn course(figure: CourseFigure) -> &'static str {
    match figure {
        CourseFigure::Sessions => "sessions",
        CourseFigure::Paused => "paused",
        CourseFigure::Done => "performed",
        CourseFigure::Lasting => "settled_and_holding",
        CourseFigure::Holding => "holding",
        CourseFigure::Lagging => "lagging",
        CourseFigure::Broken => "broken",
        CourseFigure::ForceMajeure => "force_majeure",
        CourseFigure::Recurring => "continuing",
        CourseFigure::Again => "same_people",
        CourseFigure::Helped => "helped",
        CourseFigure::Begin => "days_to_begin",
        CourseFigure::End => "days_to_end",
    }
}

/// Every figure of a report: first the ward's, then team by team.
fn lines(source: &Report<'_>) -> Vec<Line> {
    let it = source.counted;
    let mut lines = Lines(Vec::new());
    let teams = statistics::teams(source);
    let part_of = |rows: &[&Buckets], part: Bucket| {
        rows.iter().filter_map(|it| it.get(&part)).fold(statistics::none(), |mut sum, it| {
            sum += *it;
            sum
        })
    };
    lines.cases("cases", (None, None), &it.tally.total);
    let all: Vec<&Buckets> = it.rows.values().collect();
    for part in Bucket::ALL {
        lines.cases("cases", (None, Some(*part)), &part_of(&all, *part));
    }
    lines.cases("cases_year_before", (None, None), &it.before);
    lines.people(None, &it.people.total);
    lines.rest(it);
    for (name, rows) in &teams {
        lines.cases("cases", (Some(name), None), &statistics::all(rows));
        for part in Bucket::ALL {
            lines.cases("cases", (Some(name), Some(*part)), &part_of(&[rows], *part));
        }
    }
    for (team, counts) in &it.people.rows {
        let name = source.register.team(*team).map(|it| it.name.as_str()).unwrap_or_default();
        lines.people(Some(name), counts);
    }
    lines.0
}

/// All of it as JSON; none where the report is of no days.
pub(super) fn json(source: &Report<'_>) -> Option<Vec<u8>> {
    let (kind, days) = source.days()?;
    let corrects = source.counted.corrects.as_ref();
    let data = Data {
        schema: SCHEMA,
        ward: &source.office.ward,
        province: source.office.province.as_deref(),
        kind: kind.code(),
        data_from: days.from,
        data_to: days.to,
        due_on: days.due,
        counted_at: source.made_at,
        corrects: corrects.map(|(number, dated)| Corrected { number, dated: *dated }),
        figures: lines(source),
    };
    serde_json::to_vec_pretty(&data).ok()
}

/// The figures as CSV, each line with the days that it is of; none where the report is of no days.
pub(super) fn csv(source: &Report<'_>) -> Option<Vec<u8>> {
    let (_, days) = source.days()?;
    let (from, to) = (days.from.to_string(), days.to.to_string());
    let mut out = ::csv::Writer::from_writer(BOM.as_bytes().to_vec());
    out.write_record(["data_from", "data_to", "figure", "team", "part", "value"]).ok()?;
    for it in lines(source) {
        let (team, part) = (it.team.unwrap_or_default(), it.part.unwrap_or_default());
        out.write_record([&from, &to, it.figure.as_str(), &team, part, &it.value.to_string()]).ok()?;
    }
    out.into_inner().ok()
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use super::super::tests::{counted, with};
    use super::*;

    type Read = BTreeMap<(String, String, String), i64>;

    fn from_json(bytes: &[u8]) -> Read {
        let data: serde_json::Value = serde_json::from_slice(bytes).unwrap();
        assert_eq!((data["schema"].as_str(), data["data_to"].as_str()), (Some(SCHEMA), Some("2026-10-31")));
        let text = |it: &serde_json::Value| it.as_str().unwrap_or_default().to_owned();
        let figures = data["figures"].as_array().unwrap();
        let read: Read = figures
            .iter()
            .map(|it| ((text(&it["figure"]), text(&it["team"]), text(&it["part"])), it["value"].as_i64().unwrap()))
            .collect();
        assert_eq!(read.len(), figures.len(), "no figure is told twice");
        read
    }

    fn from_csv(bytes: &[u8]) -> Read {
        let text = std::str::from_utf8(bytes).unwrap().strip_prefix(BOM).unwrap();
        let mut lines = ::csv::Reader::from_reader(text.as_bytes());
        let read = lines.records().map(|it| {
            let it = it.unwrap();
            assert_eq!((&it[0], &it[1]), ("2026-01-01", "2026-10-31"));
            ((it[2].to_owned(), it[3].to_owned(), it[4].to_owned()), it[5].parse().unwrap())
        });
        read.collect()
    }

    #[test]
    fn both_forms_say_the_same_and_what_the_tables_say() {
        let counted = counted();
        let (json, csv) = with(&counted, |it| (json(it).unwrap(), csv(it).unwrap()));
        let read = from_json(&json);
        assert_eq!(read, from_csv(&csv));
        let value = |figure: &str, team: &str, part: &str| read[&(figure.to_owned(), team.to_owned(), part.to_owned())];
        assert_eq!(value("cases.received", "", ""), i64::from(counted.tally.total.received));
        let teams = ["Tổ hòa giải Bồ Sơn 1", "Tổ hòa giải Cô Mễ"];
        for figure in ["opening", "received", "success", "failure", "referred", "in_progress", "not_started"] {
            let name = format!("cases.{figure}");
            let ward = value(&name, "", "");
            assert_eq!(teams.iter().map(|it| value(&name, it, "")).sum::<i64>(), ward, "{name} of the teams");
            let parts = teams.iter().flat_map(|it| Bucket::ALL.iter().map(|part| value(&name, it, part.code())));
            assert_eq!(parts.sum::<i64>(), ward, "{name} of the parts of the teams");
        }
        assert_eq!(value("cases_year_before.received", "", ""), 18);
        assert_eq!(value("cases.not_accepted", "", ""), 3);
    }

    #[test]
    fn every_figure_and_no_other_is_explained() {
        let counted = counted();
        let told: BTreeSet<String> = with(&counted, lines).into_iter().map(|it| it.figure).collect();
        let manual = include_str!("../../../docs/report-data.md");
        let named = |it: &str| it.strip_prefix("| `").and_then(|it| it.split_once('`')).map(|it| it.0.to_owned());
        let explained: BTreeSet<String> = manual.lines().filter_map(named).filter(|it| it.contains('.')).collect();
        assert_eq!(told, explained);
    }
}
