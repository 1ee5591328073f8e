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

/// Name of the figure, what the reader sees, budget and unit, name of the figure of the floor.
type Line = (&'static str, &'static str, (Bound, f64, &'static str), Option<&'static str>);

use Bound::{AtLeast, AtMost};

const LINES: [Line; 19] = [
    ("p50", "1  200 updates/s: answer p50", (AtMost, 5.0, "ms"), Some("floor p50")),
    ("p99", "1  200 updates/s: answer p99", (AtMost, 15.0, "ms"), Some("floor p99")),
    ("far p50", "2  40 ms away, polling: p50", (AtMost, 85.0, "ms"), Some("floor far p50")),
    ("far p99", "2  40 ms away, polling: p99", (AtMost, 130.0, "ms"), Some("floor far p99")),
    ("hook p50", "2  40 ms away, webhook: p50", (AtMost, 50.0, "ms"), None),
    ("rate", "3  closed loop: updates/s", (AtLeast, 1700.0, ""), Some("floor rate")),
    ("cpu", "3  closed loop: CPU of the bot per update", (AtMost, 700.0, "µs"), Some("floor cpu")),
    // Its budget is the budget of the closed loop.
    ("drain", "4  10,000 waiting: updates/s", (AtLeast, 1700.0, ""), None),
    ("bulk", "5  600 people: longer than ideal", (AtMost, 3.0, "%"), None),
    ("bulk 429", "5  600 people: 429", (AtMost, 1.0, ""), None),
    ("bulk p50", "5  600 people: answers to others meanwhile, p50", (AtMost, 5.0, "ms"), None),
    ("bulk worst", "5  600 people: answers to others meanwhile, worst", (AtMost, 15.0, "ms"), None),
    ("summary", "6  a month of a province", (AtMost, 60.0, "ms"), None),
    ("book", "7  100,000 cases as XLSX", (AtMost, 10.0, "s"), None),
    ("book memory", "7  100,000 cases as XLSX: memory", (AtMost, 150.0, "MiB"), None),
    ("idle", "8  memory, idle", (AtMost, 25.0, "MiB"), None),
    ("loaded", "8  memory, closed loop", (AtMost, 60.0, "MiB"), Some("floor loaded")),
    ("start", "9  start to first answer", (AtMost, 300.0, "ms"), None),
    ("hook p99", "2  40 ms away, webhook: p99 (no budget)", (AtMost, f64::INFINITY, "ms"), None),
];

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
            let floor = floor.and_then(|it| self.median(it));
            let (limit, verdict) = match (budget.is_finite(), kept) {
                (false, _) => ("–".to_owned(), "–"),
                (true, true) => (format!("{sign} {budget} {unit}"), "ok"),
                (true, false) => (format!("{sign} {budget} {unit}"), "**missed**"),
            };
            let (floor, ratio) =
                floor.map_or(("–".to_owned(), "–".to_owned()), |it| (figure(it), format!("{:.2}", value / it)));
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
