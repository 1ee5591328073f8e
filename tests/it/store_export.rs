//! What leaves a ward for others to count with: the same from both databases, of the days that were asked for, and nothing
//! that somebody is called or wrote.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use hoagiai::domain::WardId;
use hoagiai::domain::access::Reached;
use hoagiai::domain::calendar::local_date;
use hoagiai::domain::figures::{Figures, Tally, by_team_and_bucket};
use hoagiai::domain::period::{Period, PeriodKind};
use hoagiai::sample::{self, SampleSize};
use hoagiai::store::Store;
use hoagiai::store::export::{EXPORTED, Exported};

use crate::store_kit::{Db, at, contract, day};

contract!(
    what_goes_out_is_of_the_ward_and_its_days,
    what_goes_out_names_nobody,
    figures_go_out_as_the_summary_has_them
);

/// An invented ward with everything that the office does.
async fn ward(store: &Store) -> WardId {
    let size = SampleSize { cases: 60, teams_per_ward: 4, ..SampleSize::ward() };
    let report = sample::fill(store, size, 110, at(0), Some(5001)).await.unwrap();
    sample::fill_office(store, &report, 110, at(0)).await.unwrap();
    report.wards[0].id
}

async fn rows(db: &Db, table: &Exported, ward: WardId, days: (NaiveDate, NaiveDate)) -> Vec<Vec<String>> {
    db.begin().await.exported(table, ward, days).await.unwrap()
}

fn table(name: &str) -> &'static Exported {
    EXPORTED.iter().find(|it| it.name == name).unwrap()
}

/// The cells of a column.
fn cells<'a>(table: &Exported, rows: &'a [Vec<String>], column: &str) -> Vec<&'a str> {
    let at = table.columns.iter().position(|it| it.0 == column).unwrap();
    rows.iter().map(|it| it[at].as_str()).collect()
}

fn is_day(cell: &str) -> bool {
    cell.is_empty() || (cell.len() == 10 && cell.parse::<NaiveDate>().is_ok())
}

async fn what_goes_out_is_of_the_ward_and_its_days(db: &Db) {
    let ward = ward(&db.store).await;
    let year = (day("2026-01-01"), day("2026-12-31"));
    for it in EXPORTED {
        let all = rows(db, it, ward, year).await;
        for row in &all {
            assert_eq!(row.len(), it.columns.len(), "{}", it.name);
            for ((column, _), cell) in it.columns.iter().zip(row) {
                let is_instant = |it: &str| it.is_empty() || (it.len() > 20 && it.ends_with("+00:00"));
                assert!(!(column.ends_with("_on") || column.starts_with("held_")) || is_day(cell), "{column}: {cell}");
                assert!(!(column.ends_with("_at") || *column == "at") || is_instant(cell), "{column}: {cell}");
            }
        }
        let elsewhere = WardId(ward.0 + 1);
        assert_eq!(rows(db, it, elsewhere, year).await.len(), 0, "{} of another ward", it.name);
    }
    let sessions = table("sessions");
    let some = (day("2026-03-01"), day("2026-03-31"));
    let all = rows(db, sessions, ward, year).await;
    let held =
        |rows: &[Vec<String>]| cells(sessions, rows, "held_on").into_iter().map(str::to_owned).collect::<Vec<_>>();
    let inside: Vec<_> = held(&all).into_iter().filter(|it| it.starts_with("2026-03")).collect();
    assert!(!inside.is_empty() && inside.len() < all.len(), "{} of {}", inside.len(), all.len());
    assert_eq!(held(&rows(db, sessions, ward, some).await), inside);
    // A case that was open on one of the days is there, whenever it came and ended.
    let cases = table("cases");
    let open = rows(db, cases, ward, some).await;
    let days = cells(cases, &open, "received_on").into_iter().zip(cells(cases, &open, "ended_on"));
    assert!(days.into_iter().all(|it| it.0 <= "2026-03-31" && (it.1.is_empty() || it.1 >= "2026-03-01")));
    let all = rows(db, cases, ward, year).await;
    assert!(open.len() < all.len() && all.len() > 20, "{} of {}", open.len(), all.len());
    let filled: BTreeSet<_> = EXPORTED.iter().map(|it| it.name).collect();
    for name in
        ["teams", "offices", "stretches", "case_mediators", "trainings", "training_guests", "announcements", "pay"]
    {
        assert!(filled.contains(name) && !rows(db, table(name), ward, year).await.is_empty(), "{name} says something");
    }
}

/// A code, a number, a day: nothing with a space, and no letter that only Vietnamese has. What groups, teams and papers are
/// called is no secret.
async fn what_goes_out_names_nobody(db: &Db) {
    let ward = ward(&db.store).await;
    for it in EXPORTED {
        for row in rows(db, it, ward, (day("2024-01-01"), day("2027-12-31"))).await {
            for ((column, _), cell) in it.columns.iter().zip(&row) {
                let is_called = ["name", "number"].contains(column);
                assert!(is_called || (cell.is_ascii() && !cell.contains(' ')), "{}.{column}: {cell}", it.name);
                let digits = cell.chars().filter(char::is_ascii_digit).count();
                assert!(!(cell.starts_with('0') && digits == 10), "{}.{column} is a telephone: {cell}", it.name);
            }
        }
    }
    let mut tx = db.begin().await;
    let names: Vec<String> =
        tx.register(ward, local_date(at(0))).await.unwrap().people.values().map(|it| it.latest().name).collect();
    assert!(names.iter().all(|it| it.contains(' ')), "as the check above supposes");
}

async fn figures_go_out_as_the_summary_has_them(db: &Db) {
    let ward = ward(&db.store).await;
    let period = Period { kind: PeriodKind::Custom, from: day("2026-01-01"), to: day("2026-04-30") };
    let stretches = db.begin().await.stretches(Reached::Ward(ward), period).await.unwrap();
    let tally = Tally::count(&stretches, period);
    let mut sum = Figures::default();
    for (team, of) in by_team_and_bucket(&stretches, period) {
        let mut all = Figures::default();
        for it in of.values() {
            all += *it;
        }
        assert_eq!(Some(&all), tally.by_team.get(&team));
        sum += all;
    }
    assert_eq!(sum, tally.total);
    assert!(sum.received > 0);
    // Whoever counts the exported stretches counts the same.
    let it = table("stretches");
    let rows = rows(db, it, ward, (period.from, period.to)).await;
    let opened = cells(it, &rows, "opened_on").into_iter().zip(cells(it, &rows, "nth"));
    let received = opened.filter(|it| it.1 == "1" && it.0 >= "2026-01-01").count();
    assert_eq!(received, sum.received as usize);
}
