//! What leaves a ward for others to count with: the same from both databases, of the days that were asked for, and nothing
//! that somebody is called or wrote.

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
    let (ward, team) = (report.wards[0].id, report.wards[0].teams[0].id);
    let person = report.people[0].id;
    let mut tx = store.begin().await.unwrap();
    // What a sample has none of, and what must not go out.
    for sql in [
        format!(
            "INSERT INTO difficulty (id, ward_id, person_id, team_id, subject, body, asked_at, standing)
             VALUES (9001, {ward}, {person}, {team}, 'law', (SELECT summary FROM case_file ORDER BY id LIMIT 1), '2026-03-05T05:00:00+00:00', 'stated')"
        ),
        format!(
            "INSERT INTO support_entry (id, ward_id, person_id, source, paid_on, at)
             VALUES (9001, {ward}, {person}, 'budget', '2026-03-05', '2026-03-05T05:00:00+00:00')"
        ),
        format!(
            "INSERT INTO team_support (entry_id, team_id, month, dong, live)
             VALUES (9001, {team}, '2026-02-01', 150000, TRUE)"
        ),
        format!(
            "INSERT INTO report (id, ward_id, kind, data_from, data_to, made_by, made_at)
             VALUES (9001, {ward}, 'other', '2026-01-01', '2026-03-31', {person}, '2026-04-05T05:00:00+00:00')"
        ),
        "INSERT INTO report_version (report_id, nth, standing, changed) VALUES (9001, 1, 'draft', 0)".to_owned(),
        // An office that was given by mistake, a case that was struck, a draft of a session.
        format!(
            "INSERT INTO office_holding (id, person_id, office, held_from, held_to)
             VALUES (9001, {person}, 'ward_leader', '2026-03-05', '2026-03-04')"
        ),
        format!("UPDATE case_file SET status = 'void' WHERE id = ({STRUCK})"),
        format!(
            "UPDATE training SET status = 'draft' WHERE id = (SELECT id FROM training WHERE ward_id = {ward} ORDER BY id LIMIT 1)"
        ),
    ] {
        tx.test_sql(sql).await.unwrap();
    }
    tx.commit().await.unwrap();
    ward
}

/// A case with sessions.
const STRUCK: &str = "SELECT min(case_id) FROM case_session";

async fn number(db: &Db, sql: &str) -> i64 {
    db.begin().await.test_number(sql).await.unwrap()
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
    for it in EXPORTED {
        assert!(!rows(db, it, ward, year).await.is_empty() || RARE.contains(&it.name), "{} says something", it.name);
    }
    // Nobody leads the ward by mistake, no session counts of a case that was struck, no draft is a training.
    let offices = table("offices");
    let all = rows(db, offices, ward, year).await;
    let held = cells(offices, &all, "held_from").into_iter().zip(cells(offices, &all, "held_to"));
    assert!(held.into_iter().all(|it| it.1.is_empty() || it.0 <= it.1));
    let left = "FROM case_session s JOIN case_file c ON c.id = s.case_id WHERE c.status <> 'void'
        AND s.held_on BETWEEN '2026-01-01' AND '2026-12-31'";
    let (sessions, all) =
        (rows(db, sessions, ward, year).await.len(), number(db, "SELECT count(*) FROM case_session").await);
    assert_eq!(sessions as i64, number(db, &format!("SELECT count(*) {left}")).await);
    assert!((sessions as i64) < all, "{sessions} of {all}");
    let statuses = rows(db, table("trainings"), ward, year).await;
    assert!(cells(table("trainings"), &statuses, "status").iter().all(|it| *it != "draft"));
}

/// What a sample may have none of.
const RARE: [&str; 3] = ["pauses", "helping_teams", "ties"];

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
