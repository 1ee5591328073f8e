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
    let before = |from: &str, to: &str| {
        let it = days(from, to, None).period().year_before(day("2030-01-01"));
        (it.from, it.to)
    };
    assert_eq!(before("2026-01-01", "2026-10-31"), (day("2025-01-01"), day("2025-10-31")));
    assert_eq!(before("2026-01-01", "2026-12-31"), (day("2025-01-01"), day("2025-12-31")));
    // A month that ends is compared with one that ends, as in `/tonghop`.
    assert_eq!(before("2025-01-01", "2025-02-28"), (day("2024-01-01"), day("2024-02-29")));
    assert_eq!(days("2026-01-01", "2026-12-31", None).period().key(), "2026");
}

#[test]
fn circular_03_art_6_what_is_not_over_says_no_actual_figures() {
    let it = days("2026-01-01", "2026-10-31", None);
    assert!(!it.are_over(day("2026-10-31")) && it.are_over(day("2026-11-01")));
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
fn what_changed_since_it_was_told_is_named_figure_by_figure_whosever_it_is() {
    let of = |received| Figures { received, success: 40, ..Figures::default() };
    let told = Told {
        total: of(45),
        teams: [(TeamId(1), of(30)), (TeamId(2), of(15))].into(),
        buckets: [(Bucket::Civil, of(45))].into(),
    };
    let period = days("2026-01-01", "2026-10-31", None).period();
    let named = |now: &Told| {
        told.changes(period, now).into_iter().map(|(whose, it)| (whose, it.was, it.now)).collect::<Vec<_>>()
    };
    assert!(named(&told).is_empty());
    let more = Told { total: of(46), ..told.clone() };
    assert_eq!(named(&more), [(Whose::Ward, 45, 46)]);
    // A case that went from one team to another changes nothing of the ward.
    let moved = Told { teams: [(TeamId(1), of(29)), (TeamId(3), of(1)), (TeamId(2), of(15))].into(), ..told.clone() };
    let moved = named(&moved);
    assert_eq!(moved[..2], [(Whose::Team(TeamId(1)), 30, 29), (Whose::Team(TeamId(3)), 0, 1)]);
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
        told: None,
        sent: None,
        former: Vec::new(),
    };
    assert_eq!(version.gaps().count(), Part::ALL.len() - 1);
    assert!(!version.gaps().any(|it| it == Part::Plans));
}
