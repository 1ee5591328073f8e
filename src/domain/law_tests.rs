//! The table of legal parameters: what it says on which day, and what happens where it says nothing.

use super::*;
use crate::domain::law_seed::seed;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn param(key: ParamKey, value: &'static str, from: &str) -> LegalParam {
    let template = seed().into_iter().find(|it| it.key == key).unwrap();
    LegalParam { value: value.into(), effective_from: day(from), effective_to: None, ..template }
}

#[test]
fn every_seeded_row_is_readable_and_has_a_basis() {
    for row in seed() {
        assert_eq!(check_value(&row), Ok(()));
        assert!(!row.legal_basis.is_empty(), "{}", row.key);
        assert!(row.effective_to.is_none_or(|last| row.effective_from <= last), "{}", row.key);
    }
}

#[test]
fn only_what_no_source_names_is_missing_from_the_seed() {
    let on = day("2026-11-23");
    assert_eq!(
        Law::seeded().gaps(on),
        [ParamKey::PartyRetentionYears, ParamKey::HotlineDomesticViolence].map(|key| LawGap::Missing { key, on })
    );
}

#[test]
fn rows_of_one_parameter_do_not_overlap() {
    let rows = seed();
    for (i, a) in rows.iter().enumerate() {
        for b in rows[i + 1..].iter().filter(|it| it.key == a.key) {
            assert!(a.effective_to.is_some_and(|last| last < b.effective_from), "{}", a.key);
        }
    }
}

#[test]
fn art_12_a_team_has_three_mediators_and_a_woman() {
    let law = Law::seeded();
    let on = law.on(day("2026-05-05"));
    assert_eq!((on.team_minimum(), on.team_women_minimum()), (3, 1));
    assert_eq!(on.start_days(), 3);
    assert_eq!(on.roll(), Roll::ToWorkday);
    assert_eq!(on.court_months(), 6);
    assert_eq!((on.invitation_days(), on.draft_days()), (7, 30));
    assert_eq!(on.basis(ParamKey::StartDays), Some("Luật Hòa giải ở cơ sở 2013, Điều 20 khoản 2"));
}

#[test]
fn circular_56_pays_from_the_day_it_took_effect() {
    let law = Law::seeded();
    let pay = |on| (law.on(day(on)).pay_success(), law.on(day(on)).pay_case());
    assert_eq!(pay("2026-05-05"), (Ok(400_000), Ok(300_000)));
    assert_eq!(pay("2023-10-06"), (Ok(400_000), Ok(300_000)));
    assert_eq!(pay("2023-10-05"), (Ok(200_000), Ok(200_000)));
    let before = day("2014-01-01");
    assert_eq!(pay("2014-01-01").1, Err(LawGap::Missing { key: ParamKey::PayCase, on: before }));
}

#[test]
fn circular_56_three_successes_and_a_failure_pay_a_million_and_a_half() {
    let law = Law::seeded();
    let on = law.on(day("2026-06-20"));
    assert_eq!(3 * on.pay_success().unwrap() + on.pay_case().unwrap(), 1_500_000);
    assert_eq!(12 * on.number(ParamKey::TeamSupportMonth).unwrap(), 1_800_000);
}

#[test]
fn targets_are_those_of_the_national_scheme() {
    let law = Law::seeded();
    assert_eq!(law.on(day("2026-06-20")).success_target(), Ok(85));
    assert_eq!(law.on(day("2026-06-20")).success_target_model(), Ok(90));
    assert!(law.on(day("2024-04-16")).success_target_model().is_err());
}

#[test]
fn an_amendment_wins_from_its_first_day() {
    let mut rows = seed();
    rows.insert(0, param(ParamKey::StartDays, "5", "2027-01-01"));
    let law = Law::new(rows);
    assert_eq!(law.on(day("2026-12-31")).start_days(), 3);
    assert_eq!(law.on(day("2027-01-01")).start_days(), 5);
}

#[test]
fn of_two_rows_of_one_day_the_later_entered_counts() {
    let rows = [param(ParamKey::StartDays, "5", "2027-01-01"), param(ParamKey::StartDays, "4", "2027-01-01")];
    assert_eq!(Law::new(rows).on(day("2027-01-01")).start_days(), 4);
}

#[test]
fn without_rows_behaviour_falls_back_and_money_does_not() {
    let law = Law::default();
    let on = law.on(day("2026-05-05"));
    assert_eq!((on.start_days(), on.team_minimum(), on.team_women_minimum()), (3, 3, 1));
    assert_eq!((on.court_months(), on.invitation_days(), on.draft_days()), (6, 7, 30));
    assert_eq!(on.quiet_hours(), QuietHours::default());
    assert_eq!(on.hotline(ParamKey::HotlinePolice), None);
    assert!(on.pay_success().is_err() && on.success_target_model().is_err());
    assert_eq!(law.gaps(day("2026-05-05")).len(), ParamKey::ALL.len());
}

#[test]
fn an_unreadable_value_is_a_gap_that_shows_it() {
    let law =
        Law::new([param(ParamKey::PayCase, "ba trăm", "2026-01-01"), param(ParamKey::StartDays, "-1", "2026-01-01")]);
    let on = law.on(day("2026-05-05"));
    assert_eq!(on.pay_case().unwrap_err().to_string(), "legal parameter pay_case has the unreadable value \"ba trăm\"");
    assert_eq!(on.start_days(), 3);
    for (key, value) in [
        (ParamKey::SuccessTarget, "101"),
        (ParamKey::QuietLunch, "2"),
        (ParamKey::QuietFrom, "25:00"),
        (ParamKey::HalfYearCutoff, "02-30"),
        (ParamKey::HotlineChild, "một một một"),
        (ParamKey::HotlineChild, "1"),
        (ParamKey::PayPer, " "),
    ] {
        assert!(check_value(&param(key, value, "2026-01-01")).is_err(), "{key} {value}");
    }
}

#[test]
fn hotlines_are_shown_only_when_known() {
    let law = Law::seeded();
    let on = law.on(day("2026-05-05"));
    assert_eq!(on.hotline(ParamKey::HotlinePolice), Some("113"));
    assert_eq!(on.hotline(ParamKey::HotlineChild), Some("111"));
    assert_eq!(on.hotline(ParamKey::HotlineDomesticViolence), None);
}

#[test]
fn quiet_hours_are_read_from_the_table() {
    let rows = [
        param(ParamKey::QuietFrom, "20:30", "2026-01-01"),
        param(ParamKey::QuietUntil, "06:30", "2026-01-01"),
        param(ParamKey::QuietLunch, "1", "2026-01-01"),
    ];
    let hours = Law::new(rows).on(day("2026-05-05")).quiet_hours();
    assert_eq!((hours.from, hours.until), (clock_time(20, 30), clock_time(6, 30)));
    assert_eq!(hours.lunch, Some((clock_time(11, 30), clock_time(13, 30))));
    assert_eq!(Law::seeded().on(day("2026-05-05")).quiet_hours(), QuietHours::default());
    assert_eq!(Law::seeded().on(day("2026-05-05")).month_day(ParamKey::YearCutoff), Ok((10, 31)));
}
