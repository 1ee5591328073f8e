//! The table: medians against the budgets of the design and against the floor.

use std::collections::BTreeMap;

/// Every figure of every repetition, by name.
#[derive(Default)]
pub(super) struct Book(BTreeMap<&'static str, Vec<f64>>);

/// Which way a budget bounds.
#[derive(Clone, Copy)]
enum Bound {
    AtMost,
    AtLeast,
}

/// Name of the figure, what the reader sees, budget and unit, name of the figure of the floor with how many times it may
/// be, if that is bound.
type Line = (&'static str, &'static str, (Bound, f64, &'static str), Option<(&'static str, Option<f64>)>);

use Bound::{AtLeast, AtMost};

const LINES: [Line; 32] = [
    ("p50", "1  200 updates/s: answer p50", (AtMost, 5.0, "ms"), Some(("stored p50", Some(1.0)))),
    ("p99", "1  200 updates/s: answer p99", (AtMost, 15.0, "ms"), Some(("stored p99", None))),
    ("open cpu", "1  200 updates/s: CPU of the bot per update", NO_BUDGET_CPU, Some(("stored open cpu", Some(1.2)))),
    ("far p50", "2  40 ms away, polling: p50", (AtMost, 85.0, "ms"), Some(("stored far p50", None))),
    ("far p99", "2  40 ms away, polling: p99", (AtMost, 130.0, "ms"), Some(("stored far p99", None))),
    ("hook p50", "2  40 ms away, webhook: p50", (AtMost, 50.0, "ms"), None),
    ("rate", "3  closed loop: updates/s", (AtLeast, 1700.0, ""), Some(("stored rate", Some(1.0)))),
    ("cpu", "3  closed loop: CPU of the bot per update", (AtMost, 700.0, "µs"), Some(("stored cpu", None))),
    ("rate of 1", "3  PostgreSQL, one process: updates/s", NO_BUDGET, None),
    ("rate of 2", "3  PostgreSQL, two processes: updates/s, against one", NO_BUDGET, Some(("rate of 1", None))),
    ("rate of 4", "3  PostgreSQL, four processes: updates/s, against one", NO_BUDGET, Some(("rate of 1", None))),
    ("cpu of 1", "3  PostgreSQL, one process: CPU of the bot per update", NO_BUDGET_CPU, None),
    // Its budget is the budget of the closed loop.
    ("drain", "4  10,000 waiting: updates/s", (AtLeast, 1700.0, ""), None),
    ("bulk", "5  600 people: longer than ideal", (AtMost, 3.0, "%"), None),
    ("bulk 429", "5  600 people: 429", (AtMost, 1.0, ""), None),
    ("bulk p50", "5  600 people: answers to others meanwhile, p50", (AtMost, 5.0, "ms"), None),
    ("bulk worst", "5  600 people: answers to others meanwhile, worst", (AtMost, 15.0, "ms"), None),
    ("summary", "6  a month of a province", (AtMost, 60.0, "ms"), None),
    ("book", "7  100,000 cases as XLSX", (AtMost, 10.0, "s"), None),
    ("book memory", "7  100,000 cases as XLSX: memory", (AtMost, 150.0, "MiB"), None),
    ("register", "7  register of 10,000 cases as DOCX", (AtMost, 10.0, "s"), None),
    ("register memory", "7  register of 10,000 cases as DOCX: memory", (AtMost, 250.0, "MiB"), None),
    ("register workbook", "7  register of 10,000 cases as XLSX", (AtMost, 10.0, "s"), None),
    ("register workbook memory", "7  register of 10,000 cases as XLSX: memory", (AtMost, 150.0, "MiB"), None),
    ("idle", "8  memory, idle", (AtMost, 25.0, "MiB"), None),
    ("loaded", "8  memory, closed loop", (AtMost, 60.0, "MiB"), Some(("stored loaded", None))),
    ("start", "9  start to first answer", (AtMost, 300.0, "ms"), None),
    ("hook p99", "2  40 ms away, webhook: p99 (no budget)", (AtMost, f64::INFINITY, "ms"), None),
    ("stored p50", "teloxide with dialogues in SQLite, against the echo: 200 updates/s, p50", NO_BUDGET_MS, ECHO_P50),
    ("stored open cpu", "the same: 200 updates/s, CPU per update", NO_BUDGET_CPU, ECHO_OPEN_CPU),
    ("stored rate", "the same: closed loop, updates/s", NO_BUDGET, ECHO_RATE),
    ("stored cpu", "the same: closed loop, CPU per update", NO_BUDGET_CPU, ECHO_CPU),
];

const NO_BUDGET: (Bound, f64, &str) = (AtMost, f64::INFINITY, "");
const NO_BUDGET_CPU: (Bound, f64, &str) = (AtMost, f64::INFINITY, "µs");
const NO_BUDGET_MS: (Bound, f64, &str) = (AtMost, f64::INFINITY, "ms");
const ECHO_P50: Option<(&str, Option<f64>)> = Some(("floor p50", None));
const ECHO_OPEN_CPU: Option<(&str, Option<f64>)> = Some(("floor open cpu", None));
const ECHO_RATE: Option<(&str, Option<f64>)> = Some(("floor rate", None));
const ECHO_CPU: Option<(&str, Option<f64>)> = Some(("floor cpu", None));

impl Book {
    /// Enters a figure.
    pub(super) fn enter(&mut self, name: &'static str, value: f64) {
        self.0.entry(name).or_default().push(value);
    }

    fn median(&self, name: &str) -> Option<f64> {
        let mut all = self.0.get(name)?.clone();
        all.sort_by(f64::total_cmp);
        all.get((all.len() - 1) / 2).copied()
    }

    fn span(&self, name: &str) -> String {
        let all = self.0.get(name).map(Vec::as_slice).unwrap_or_default();
        let low = all.iter().copied().fold(f64::INFINITY, f64::min);
        let high = all.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        format!("{}–{}", figure(low), figure(high))
    }

    /// The whole table in Markdown.
    pub(super) fn table(&self) -> String {
        let mut out = String::from(
            "| row | budget | measured | of the repetitions | floor | ratio | |\n| --- | --- | --- | --- | --- | --- | --- |\n",
        );
        for (name, title, (bound, budget, unit), floor) in LINES {
            let Some(value) = self.median(name) else { continue };
            let (sign, kept) = match bound {
                AtMost => ("≤", value <= budget),
                AtLeast => ("≥", value >= budget),
            };
            let floor = floor.and_then(|(name, times)| Some((self.median(name)?, times)));
            let near = floor.is_none_or(|(floor, times)| match (bound, times) {
                (_, None) => true,
                (AtMost, Some(times)) => value / floor <= times,
                (AtLeast, Some(times)) => value / floor >= times,
            });
            let limit = if budget.is_finite() { format!("{sign} {budget} {unit}") } else { "–".to_owned() };
            let verdict = match (kept && near, budget.is_finite() || floor.is_some_and(|it| it.1.is_some())) {
                (_, false) => "–",
                (true, true) => "ok",
                (false, true) => "**missed**",
            };
            let ratio = |(floor, times): (f64, Option<f64>)| match times {
                Some(times) => format!("{:.2} ({sign} {times:.1})", value / floor),
                None => format!("{:.2}", value / floor),
            };
            let (floor, ratio) = floor.map_or(("–".to_owned(), "–".to_owned()), |it| (figure(it.0), ratio(it)));
            let cells = [title, limit.trim(), &format!("{} {unit}", figure(value)), &self.span(name), &floor, &ratio];
            let cells: Vec<&str> = cells.iter().map(|it| it.trim()).collect();
            out.push_str(&format!("| {} | {verdict} |\n", cells.join(" | ")));
        }
        out
    }
}

fn figure(value: f64) -> String {
    if value >= 100.0 { format!("{value:.0}") } else { format!("{value:.1}") }
}
