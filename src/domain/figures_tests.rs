//! Counting: the worked cases of practice, and what holds for any cases and any period.

use chrono::Days;
use proptest::prelude::*;

use super::*;
use crate::domain::period::PeriodKind;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn stretch(case: i64, nth: i32, opened: &str, begun: Option<&str>, ended: Option<(&str, StretchEnd)>) -> Stretch {
    Stretch {
        case: CaseId(case),
        team: TeamId(1),
        kind: Kind::Debt,
        nth,
        opened_on: day(opened),
        begun_on: begun.map(day),
        ended: ended.map(|(on, end)| (day(on), end)),
    }
}

fn period(from: &str, to: &str) -> Period {
    Period::between(day(from), day(to)).unwrap()
}

#[test]
fn art_27_worked_case_8_a_failure_reopened_after_the_cut_off() {
    let case = [
        stretch(1, 1, "2026-05-02", Some("2026-05-04"), Some(("2026-05-10", StretchEnd::Failure))),
        stretch(1, 2, "2026-06-01", Some("2026-06-01"), Some(("2026-06-20", StretchEnd::Success))),
    ];
    let cut_off = Tally::count(&case, period("2026-01-01", "2026-05-31")).total;
    assert_eq!((cut_off.received, cut_off.failure, cut_off.success), (1, 1, 0));
    let year = Tally::count(&case, period("2026-01-01", "2026-12-31")).total;
    assert_eq!((year.received, year.failure, year.success), (1, 0, 1));
    let second_half = Tally::count(&case, period("2026-06-01", "2026-12-31")).total;
    assert_eq!((second_half.received, second_half.continued, second_half.success), (0, 1, 1));
    assert_eq!(second_half.balance(), (1, 1));
}

#[test]
fn worked_case_7_a_case_of_two_teams_counts_for_the_leading_one() {
    let case = [stretch(1, 1, "2026-05-02", None, Some(("2026-05-10", StretchEnd::Success)))];
    let tally = Tally::count(&case, period("2026-05-01", "2026-05-31"));
    assert_eq!((tally.total.received, tally.total.success), (1, 1));
    assert_eq!(tally.by_team.len(), 1);
}

#[test]
fn a_case_is_where_it_was_on_the_last_day() {
    let case = [stretch(1, 1, "2026-05-02", Some("2026-05-20"), Some(("2026-06-10", StretchEnd::Referred)))];
    let of = |from: &str, to: &str| {
        let it = Tally::count(&case, period(from, to)).total;
        [it.opening, it.received, it.not_started, it.in_progress, it.referred]
    };
    assert_eq!(of("2026-05-01", "2026-05-10"), [0, 1, 1, 0, 0]);
    assert_eq!(of("2026-05-01", "2026-05-31"), [0, 1, 0, 1, 0]);
    assert_eq!(of("2026-06-01", "2026-06-30"), [1, 0, 0, 0, 1]);
    assert_eq!(of("2026-06-11", "2026-06-30"), [0; 5]);
    assert_eq!(of("2026-04-01", "2026-05-01"), [0; 5]);
}

#[test]
fn both_rates_are_exact() {
    let figures = Figures { received: 10, received_success: Some(6), success: 6, failure: 1, ..Figures::default() };
    assert_eq!(figures.rate_of_mediated().unwrap().hundredths(), 8571);
    assert_eq!(figures.rate_of_received().unwrap().hundredths(), 6000);
    assert!(figures.rate_of_mediated().unwrap().reaches(85));
    assert!(!figures.rate_of_mediated().unwrap().reaches(86));
    assert_eq!(Figures::default().rate_of_mediated(), None);
}

#[test]
fn no_rate_is_more_than_all_when_more_succeed_than_were_received() {
    // Four received in July, two of them settled in it; five of June settled in July as well.
    let settled = |case, opened: &str| stretch(case, 1, opened, None, Some(("2026-07-20", StretchEnd::Success)));
    let mut cases: Vec<Stretch> = (1..=5).map(|it| settled(it, "2026-06-10")).collect();
    cases.extend([6, 7].map(|it| settled(it, "2026-07-02")));
    cases.extend([8, 9].map(|it| stretch(it, 1, "2026-07-03", None, None)));
    let july = Tally::count(&cases, period("2026-07-01", "2026-07-31")).total;
    assert_eq!((july.received, july.success), (4, 7));
    let rate = july.rate_of_received().unwrap();
    assert_eq!((rate.part, rate.whole, rate.hundredths()), (2, 4, 5000));
    assert_eq!(july.rate_of_mediated().unwrap().hundredths(), 10_000);
}

#[test]
fn figures_of_an_earlier_release_are_read_and_claim_no_rate_they_do_not_know() {
    let kept = r#"{"opening":5,"received":4,"continued":0,"success":7,"failure":0,"referred":0,"in_progress":2,"not_started":0}"#;
    let figures: Figures = serde_json::from_str(kept).unwrap();
    assert_eq!((figures.success, figures.rate_of_received()), (7, None));
}

/// Any history of a case: lengths of the waits and stretches, and how each ended.
fn any_case(id: i64) -> impl Strategy<Value = Vec<Stretch>> {
    let end = proptest::sample::select(StretchEnd::ALL);
    let parts = proptest::collection::vec((0_u64..40, 0_u64..30, proptest::option::of(0_u64..20), end), 1..4);
    (parts, any::<bool>(), 1_i64..5, proptest::sample::select(Kind::ALL)).prop_map(move |(parts, open, team, kind)| {
        let mut at = day("2026-01-01");
        let mut case = Vec::new();
        let count = parts.len();
        for (nth, (wait, length, begun, end)) in parts.into_iter().enumerate() {
            at = at + Days::new(wait);
            let opened_on = at;
            at = at + Days::new(length);
            let last = nth + 1 == count;
            // Only a failure is ever reopened.
            let end = if last { end } else { StretchEnd::Failure };
            case.push(Stretch {
                case: CaseId(id),
                team: TeamId(team),
                kind,
                nth: nth as i32 + 1,
                opened_on,
                begun_on: if nth > 0 { Some(opened_on) } else { begun.map(|it| (opened_on + Days::new(it)).min(at)) },
                ended: if last && open { None } else { Some((at, end)) },
            });
        }
        case
    })
}

fn any_cases() -> impl Strategy<Value = Vec<Stretch>> {
    (1_usize..12).prop_flat_map(|n| (0..n).map(|it| any_case(it as i64)).collect::<Vec<_>>()).prop_map(|it| it.concat())
}

fn any_period() -> impl Strategy<Value = Period> {
    (0_u64..200, 0_u64..120).prop_map(|(from, length)| {
        let from = day("2026-01-01") + Days::new(from);
        Period::between(from, from + Days::new(length)).unwrap()
    })
}

proptest! {
    #[test]
    fn what_came_in_is_what_became_of_it(cases in any_cases(), period in any_period()) {
        let tally = Tally::count(&cases, period);
        let (came, became) = tally.total.balance();
        prop_assert_eq!(came, became);
        prop_assert_eq!(came as usize, cases_of(&cases, period).count());
        for rate in [tally.total.rate_of_mediated(), tally.total.rate_of_received()].into_iter().flatten() {
            prop_assert!(rate.part <= rate.whole && rate.hundredths() <= 10_000);
        }
        for &measure in Measure::ALL {
            let listed = cases_of(&cases, period).filter(|it| measure.includes(it)).count();
            prop_assert_eq!(tally.total.get(measure) as usize, listed, "{}", measure);
        }
    }

    #[test]
    fn teams_and_kinds_add_up_to_the_whole(cases in any_cases(), period in any_period()) {
        let tally = Tally::count(&cases, period);
        let mut by_team = Figures::default();
        tally.by_team.values().for_each(|it| by_team += *it);
        let mut by_kind = Figures::default();
        tally.by_kind.values().for_each(|it| by_kind += *it);
        let mut by_bucket = Figures::default();
        tally.by_bucket().values().for_each(|it| by_bucket += *it);
        prop_assert_eq!([by_team, by_kind, by_bucket], [tally.total; 3]);
    }

    #[test]
    fn a_split_of_teams_counts_the_same(cases in any_cases(), period in any_period(), split in 1_i64..5) {
        let (some, others): (Vec<_>, Vec<_>) = cases.iter().copied().partition(|it| it.team.0 < split);
        let mut sum = Tally::count(&some, period).total;
        sum += Tally::count(&others, period).total;
        prop_assert_eq!(sum, Tally::count(&cases, period).total);
    }

    #[test]
    fn what_a_period_leaves_open_opens_the_next(cases in any_cases(), period in any_period()) {
        let first = Tally::count(&cases, period).total;
        let second = Tally::count(&cases, period.after()).total;
        prop_assert_eq!(first.in_progress + first.not_started, second.opening);
    }

    #[test]
    fn received_of_the_parts_is_received_of_the_whole(cases in any_cases(), year in 2025_i32..2028) {
        let months = (1..=12).filter_map(|it| Period::numbered(PeriodKind::Month, year, it));
        let received: u32 = months.map(|it| Tally::count(&cases, it).total.received).sum();
        let whole = Period::numbered(PeriodKind::Year, year, 1).unwrap();
        prop_assert_eq!(received, Tally::count(&cases, whole).total.received);
    }

    #[test]
    fn stretches_that_do_not_touch_a_period_change_nothing(cases in any_cases(), period in any_period()) {
        let touching: Vec<_> = cases.iter().copied().filter(|it| it.touches(period.from, period.to)).collect();
        prop_assert_eq!(Tally::count(&touching, period), Tally::count(&cases, period));
    }
}

#[test]
fn a_sum_with_what_nobody_counted_is_not_known() {
    let known = Figures { received: 4, received_success: Some(3), ..Figures::default() };
    let unknown = Figures { received: 2, ..Figures::default() };
    for (parts, sum) in [
        (vec![known, known], Some(6)),
        (vec![Figures::default(), known, Figures::default()], Some(3)),
        (vec![known, unknown], None),
        (vec![unknown, known, known], None),
    ] {
        let mut all = Figures::default();
        for it in parts {
            all += it;
        }
        assert_eq!(all.received_success, sum);
    }
}
