//! The table of cases as the statistical forms have it (Circular 20/2013 form 12b and its successors): team by team, in the
//! three-way split, with the checks that must hold. Its number is left to the office: no source for it was found.

use super::Report;
use crate::dialogue::text::{Arg, Text, text};
use crate::domain::figures::Figures;
use crate::domain::kinds::Bucket;
use crate::domain::people::register::Unit;
use crate::report::people::Listing;
use crate::report::xlsx::Cell;

/// Its columns, each with its width in characters; the first is the unit, the last what the form keeps apart.
const COLUMNS: [(&str, u16); 13] = [
    ("report-col-unit", 26),
    ("report-col-received", 11),
    ("report-col-civil", 9),
    ("report-col-family", 11),
    ("report-col-conflict", 13),
    ("report-col-success", 11),
    ("report-col-civil", 9),
    ("report-col-family", 11),
    ("report-col-conflict", 13),
    ("report-col-failure", 11),
    ("report-col-not-started", 11),
    ("report-col-in-progress", 11),
    ("report-col-note", 26),
];

/// A row: what is counted of a team, bucket by bucket.
pub(super) type Buckets = std::collections::BTreeMap<Bucket, Figures>;

/// The table; none where it is of no days.
pub(super) fn cases(source: &Report<'_>) -> Option<Listing> {
    let (_, days) = source.days()?;
    let mut header: Vec<(String, u16)> =
        COLUMNS.iter().map(|(id, width)| (source.say(&Text::of(*id)), *width)).collect();
    let last = header.len() - 1;
    for (n, (name, _)) in header.iter_mut().enumerate().take(last) {
        let number = if n == 0 { "A".to_owned() } else { n.to_string() };
        name.push_str(&format!(" ({number})"));
    }
    let mut total = Buckets::new();
    for it in source.counted.rows.values() {
        for (bucket, figures) in it {
            *total.entry(*bucket).or_default() += *figures;
        }
    }
    let mut rows = vec![row(source, source.say(&text!("people-word-total")), &total)];
    rows.extend(teams(source).into_iter().map(|(name, buckets)| row(source, name, &buckets)));
    Some(Listing {
        name: source.say(&text!("report-sheet-cases")),
        lines: vec![
            source.say(&text!("report-paper-cases")),
            source.say(&text!("people-paper-of-ward", ward = source.office.ward_first())),
            source.say(&text!("report-paper-days", from = Arg::Date(days.from), to = Arg::Date(days.to))),
        ],
        header,
        rows,
        footer: checks(source),
        form: vec![
            source.say(&text!("report-form-number")),
            source.say(&text!("people-form-from", ward = source.office.ward.as_str())),
            source.say(&text!("people-form-to")),
        ],
    })
}

/// Every team there was on the last day, by number, and those that led a case of these days and are no more.
pub(super) fn teams(source: &Report<'_>) -> Vec<(String, Buckets)> {
    let Some((_, days)) = source.days() else { return Vec::new() };
    let rows = &source.counted.rows;
    let there: Vec<_> = source.register.teams_on(days.to).map(|it| it.id).collect();
    let gone = rows.keys().copied().filter(|it| !there.contains(it));
    let name = |team| {
        let held = source.register.name_on(Unit::Team(team), days.to).map(str::to_owned);
        held.or_else(|| source.register.team(team).map(|it| it.name.clone())).unwrap_or_default()
    };
    let all = there.iter().copied().chain(gone);
    all.map(|it| (name(it), rows.get(&it).cloned().unwrap_or_default())).collect()
}

fn row(source: &Report<'_>, name: String, of: &Buckets) -> Vec<Cell> {
    let sum = all(of);
    let bucket = |it: Bucket| of.get(&it).copied().unwrap_or_default();
    let split = |count: fn(&Figures) -> u32| Bucket::ALL.iter().map(move |it| Cell::Count(count(&bucket(*it))));
    let mut cells = vec![Cell::Text(name), Cell::Count(sum.received)];
    cells.extend(split(|it| it.received));
    cells.push(Cell::Count(sum.success));
    cells.extend(split(|it| it.success));
    cells.extend([sum.failure, sum.not_started, sum.in_progress].map(Cell::Count));
    cells.push(note(source, &sum));
    cells
}

/// Nothing, of which everything is known.
pub(super) fn none() -> Figures {
    Figures { received_success: Some(0), ..Figures::default() }
}

/// All parts of a team together.
pub(super) fn all(of: &Buckets) -> Figures {
    let mut sum = none();
    for it in of.values() {
        sum += *it;
    }
    sum
}

/// What the form has no column for: carried over, mediated again, guided to the competent body.
fn note(source: &Report<'_>, it: &Figures) -> Cell {
    let parts: Vec<String> = [
        ("report-note-opening", it.opening),
        ("report-note-continued", it.continued),
        ("report-note-referred", it.referred),
    ]
    .into_iter()
    .filter(|it| it.1 > 0)
    .map(|(id, count)| source.say(&Text::of(id).with("count", count)))
    .collect();
    if parts.is_empty() { Cell::Empty } else { Cell::Text(parts.join("; ")) }
}

/// What came in and what became of it, as numbers that anybody can add up; and what was not accepted, kept apart.
fn checks(source: &Report<'_>) -> Vec<String> {
    let it = &source.counted.tally.total;
    let (came, became) = it.balance();
    let balance = text!(
        "report-check-balance",
        received = it.received,
        opening = it.opening,
        continued = it.continued,
        came = came,
        success = it.success,
        failure = it.failure,
        started = it.not_started,
        progress = it.in_progress,
        referred = it.referred,
        became = became
    );
    let mut lines = vec![source.say(&balance)];
    if source.counted.not_accepted > 0 {
        lines.push(source.say(&text!("report-check-not-accepted", count = source.counted.not_accepted)));
    }
    lines
}
