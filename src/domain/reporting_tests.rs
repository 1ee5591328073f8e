//! Which reports there are, when they are asked for, and what changed since they were told.

use super::*;
use crate::domain::law::Law;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn days(from: &str, to: &str, due: Option<&str>) -> Days {
    Days { from: day(from), to: day(to), due: due.map(day) }
}

#[test]
fn circular_03_art_6_half_year_to_31_may_and_year_to_31_october_and_the_whole_year() {
    let law = Law::seeded();
    let all = of_year(2026, law.on(day("2026-11-30")));
    let told: Vec<_> = all.iter().map(|it| format!("{} {} {}", it.kind, it.days.from, it.days.to)).collect();
    assert_eq!(told, ["half 2026-01-01 2026-05-31", "year 2026-01-01 2026-10-31", "official 2026-01-01 2026-12-31"]);
    assert!(all.iter().all(|it| it.days.due.is_none()), "no law here says by when");
}

#[test]
fn a_report_is_compared_with_the_same_stretch_of_the_year_before() {
    let before = days("2026-01-01", "2026-10-31", None).year_before();
    assert_eq!((before.from, before.to), (day("2025-01-01"), day("2025-10-31")));
    let whole = days("2026-01-01", "2026-12-31", None);
    assert_eq!(whole.period().key(), "2026");
    assert_eq!(whole.year_before().key(), "2025");
    // From a leap day to the day before.
    let leap = days("2028-01-01", "2028-02-29", None).year_before();
    assert_eq!((leap.from, leap.to), (day("2027-01-01"), day("2027-02-28")));
}

#[test]
fn a_report_is_asked_for_two_weeks_before_it_is_due_and_for_as_long_as_it_is_late() {
    let due = days("2026-01-01", "2026-10-31", Some("2026-11-12"));
    let left = |today: &str| days_left(&due, day(today));
    assert_eq!(left("2026-10-28"), None);
    assert_eq!(left("2026-10-29"), Some(14));
    assert_eq!(left("2026-11-12"), Some(0));
    assert_eq!(left("2027-03-01"), Some(-109));
    let open = days("2026-01-01", "2026-10-31", None);
    let left = |today: &str| days_left(&open, day(today));
    assert_eq!(left("2026-10-31"), None, "its data are not closed");
    assert_eq!(left("2026-11-01"), Some(0));
    assert_eq!(left("2027-01-29"), Some(0));
    assert_eq!(left("2027-01-30"), None, "nobody is asked for ever");
}

#[test]
fn what_changed_since_it_was_told_is_named_figure_by_figure() {
    let told = Told { total: Figures { received: 45, success: 40, ..Figures::default() }, ..Told::default() };
    let now = Figures { received: 46, success: 40, ..Figures::default() };
    let changes = told.changes(days("2026-01-01", "2026-10-31", None).period(), &now);
    assert_eq!(changes.len(), 1);
    assert_eq!((changes[0].was, changes[0].now), (45, 46));
    assert!(told.changes(days("2026-01-01", "2026-10-31", None).period(), &told.total).is_empty());
}

#[test]
fn the_gaps_are_the_parts_that_nobody_wrote() {
    let version = Version {
        nth: 1,
        standing: Standing::Draft,
        changed: 0,
        words: [(Part::Plans, "Tiếp tục kiện toàn.".to_owned())].into(),
        reason: None,
        approved: None,
        sent: None,
    };
    assert_eq!(version.gaps().count(), Part::ALL.len() - 1);
    assert!(!version.gaps().any(|it| it == Part::Plans));
}
