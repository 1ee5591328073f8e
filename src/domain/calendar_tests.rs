//! The calendar against the worked cases of the law and against arbitrary dates.

use proptest::prelude::*;

use super::*;
use crate::domain::holidays::{holidays, lunar_anchors};

fn calendar() -> Calendar {
    Calendar::new(holidays(), lunar_anchors(), QuietHours::default())
}

fn day(text: &str) -> NaiveDate {
    NaiveDate::parse_from_str(text, "%d/%m/%Y").unwrap()
}

fn moment(text: &str) -> DateTime<Utc> {
    let wall = NaiveDateTime::parse_from_str(text, "%d/%m/%Y %H:%M").unwrap();
    at_local(wall.date(), wall.time())
}

fn shown(at: DateTime<Utc>) -> String {
    local(at).format("%d/%m/%Y %H:%M").to_string()
}

#[test]
fn the_ward_is_seven_hours_ahead() {
    let at = DateTime::parse_from_rfc3339("2026-05-05T17:30:00Z").unwrap().to_utc();
    assert_eq!(shown(at), "06/05/2026 00:30");
    assert_eq!(local_date(at), day("06/05/2026"));
    assert_eq!(end_of(day("05/05/2026")), moment("06/05/2026 00:00"));
}

#[test]
fn art_20_mediation_starts_within_three_days() {
    let start = |from, roll| calendar().start_deadline(day(from), 3, roll);
    assert_eq!(start("05/05/2026", Roll::Stay), day("08/05/2026"));
    assert_eq!(start("05/05/2026", Roll::ToWorkday), day("08/05/2026"));
}

#[test]
fn art_20_a_deadline_on_a_compensatory_day_rolls_to_the_next_working_day() {
    let start = |roll| calendar().start_deadline(day("24/04/2026"), 3, roll);
    assert_eq!(start(Roll::ToWorkday), day("28/04/2026"));
    assert_eq!(start(Roll::Stay), day("27/04/2026"));
}

#[test]
fn decree_15_art_15_payment_is_decided_within_five_working_days() {
    let due = |from| calendar().add_working_days(day(from), 5);
    assert_eq!(due("29/04/2026"), day("08/05/2026"), "30/4 and 01/5 are off");
    assert_eq!(due("13/02/2026"), day("27/02/2026"), "Tết, off from 14/02 to 22/02");
    assert_eq!(due("23/11/2026"), day("01/12/2026"), "24/11 is off");
}

#[test]
fn civil_procedure_art_418_court_is_asked_within_six_months() {
    let last = |from, roll| calendar().add_months(day(from), 6, roll);
    assert_eq!(last("31/08/2026", Roll::Stay), day("28/02/2027"), "there is no 31/02");
    assert_eq!(last("31/08/2026", Roll::ToWorkday), day("01/03/2027"));
    assert_eq!(last("10/06/2026", Roll::ToWorkday), day("10/12/2026"));
}

#[test]
fn weekends_and_swapped_days_are_told_apart() {
    let calendar = calendar();
    for (date, works) in [
        ("21/08/2026", true),
        ("22/08/2026", true),
        ("23/08/2026", false),
        ("29/08/2026", false),
        ("31/08/2026", false),
        ("03/09/2026", true),
        ("24/11/2026", false),
        ("26/04/2025", true),
    ] {
        assert_eq!(calendar.is_working_day(day(date)), works, "{date}");
    }
    assert_eq!(calendar.next_working_day(day("21/08/2026")), day("22/08/2026"));
    assert_eq!(calendar.working_day_from(day("22/08/2026")), day("22/08/2026"));
    assert_eq!(calendar.add_working_days(day("22/11/2026"), 0), day("22/11/2026"));
    assert_eq!(calendar.working_days_between(day("29/04/2026"), day("08/05/2026")), 5);
    assert_eq!(calendar.working_days_between(day("08/05/2026"), day("29/04/2026")), 0);
}

#[test]
fn the_last_working_day_before_a_day_is_never_a_day_off() {
    let calendar = calendar();
    for (date, before) in [
        ("11/05/2026", "08/05/2026"),
        ("12/05/2026", "11/05/2026"),
        ("04/05/2026", "29/04/2026"),
        ("24/08/2026", "22/08/2026"),
    ] {
        assert_eq!(calendar.working_day_before(day(date)), day(before), "{date}");
    }
}

#[test]
fn a_later_row_amends_an_earlier_one() {
    let mut rows = holidays();
    let mut approved = rows.iter().find(|it| it.date == day("31/08/2026")).unwrap().clone();
    approved.kind = DayKind::ExtraWorkday;
    rows.push(approved);
    assert!(Calendar::new(rows, lunar_anchors(), QuietHours::default()).is_working_day(day("31/08/2026")));
}

#[test]
fn nothing_is_sent_between_nine_in_the_evening_and_seven_in_the_morning() {
    let allowed = |at| shown(calendar().next_allowed(moment(at)));
    assert_eq!(allowed("05/05/2026 20:59"), "05/05/2026 20:59");
    assert_eq!(allowed("05/05/2026 21:00"), "06/05/2026 07:00");
    assert_eq!(allowed("06/05/2026 06:59"), "06/05/2026 07:00");
    assert_eq!(allowed("06/05/2026 07:00"), "06/05/2026 07:00");
    assert_eq!(allowed("06/05/2026 12:00"), "06/05/2026 12:00", "the noon rest is an option");
}

#[test]
fn the_noon_rest_is_kept_where_a_ward_wants_it() {
    let lunch = Some((clock_time(11, 30), clock_time(13, 30)));
    let calendar = Calendar::new(holidays(), lunar_anchors(), QuietHours { lunch, ..QuietHours::default() });
    let allowed = |at| shown(calendar.next_allowed(moment(at)));
    assert_eq!(allowed("06/05/2026 11:29"), "06/05/2026 11:29");
    assert_eq!(allowed("06/05/2026 11:30"), "06/05/2026 13:30");
    assert_eq!(allowed("06/05/2026 13:30"), "06/05/2026 13:30");
}

#[test]
fn quiet_hours_that_leave_no_room_are_not_taken_over() {
    let hours = |from, until, lunch| QuietHours { from: clock_time(from, 0), until: clock_time(until, 0), lunch };
    assert_eq!(hours(5, 7, None).sane(), QuietHours::default());
    assert_eq!(hours(7, 7, None).sane(), QuietHours::default());
    assert_eq!(hours(20, 8, None).sane(), hours(20, 8, None));
    for lunch in [(13, 11), (6, 12), (12, 22)] {
        assert_eq!(hours(21, 7, Some((clock_time(lunch.0, 0), clock_time(lunch.1, 0)))).sane(), QuietHours::default());
    }
    let calendar = Calendar::new([], [], hours(5, 7, None));
    assert_eq!(shown(calendar.next_allowed(moment("06/05/2026 05:30"))), "06/05/2026 07:00");
}

#[test]
fn nothing_is_sent_from_23_chap_to_mung_6() {
    let allowed = |at| shown(calendar().next_allowed(moment(at)));
    assert_eq!(allowed("09/02/2026 20:00"), "09/02/2026 20:00");
    assert_eq!(allowed("09/02/2026 21:30"), "23/02/2026 07:00", "the next morning is 23 tháng Chạp");
    assert_eq!(allowed("10/02/2026 09:00"), "23/02/2026 07:00");
    assert_eq!(allowed("22/02/2026 23:00"), "23/02/2026 07:00", "mùng 6 is the last quiet day");
    assert_eq!(allowed("23/02/2026 09:00"), "23/02/2026 09:00");
}

#[test]
fn a_missing_anchor_makes_the_quiet_days_longer_not_shorter() {
    let tet_only = lunar_anchors().into_iter().filter(|it| it.day == LunarDay::Tet);
    let calendar = Calendar::new(holidays(), tet_only, QuietHours::default());
    assert!(calendar.is_tet_quiet(day("09/02/2026")) && !calendar.is_tet_quiet(day("08/02/2026")));
}

#[test]
fn start_reminders_come_on_the_first_and_second_morning() {
    let reminders = |at| calendar().start_reminders(moment(at)).into_iter().map(shown).collect::<Vec<_>>();
    assert_eq!(reminders("05/05/2026 15:00"), ["06/05/2026 08:00", "07/05/2026 08:00"]);
    assert_eq!(reminders("05/05/2026 00:10"), ["06/05/2026 08:00", "07/05/2026 08:00"]);
}

#[test]
fn start_reminders_stay_out_of_tet() {
    let reminders = |at| calendar().start_reminders(moment(at)).into_iter().map(shown).collect::<Vec<_>>();
    // 23 tháng Chạp is 10/02/2026, mùng 6 is 22/02/2026.
    assert_eq!(reminders("07/02/2026 10:00"), ["08/02/2026 08:00", "09/02/2026 08:00"]);
    assert_eq!(reminders("08/02/2026 10:00"), ["09/02/2026 08:00"], "the second is brought forward to the first");
    assert_eq!(reminders("09/02/2026 07:30"), ["09/02/2026 08:00"], "brought forward to the same morning");
    assert_eq!(reminders("09/02/2026 10:00"), ["23/02/2026 08:00"], "too late to bring forward");
    assert_eq!(reminders("12/02/2026 10:00"), ["23/02/2026 08:00"]);
    assert_eq!(reminders("21/02/2026 10:00"), ["23/02/2026 08:00"]);
    assert_eq!(reminders("22/02/2026 10:00"), ["23/02/2026 08:00", "24/02/2026 08:00"]);
}

#[test]
fn the_ends_of_time_do_not_panic() {
    let calendar = calendar();
    for at in [DateTime::<Utc>::MIN_UTC, DateTime::<Utc>::MAX_UTC] {
        let _ = (local(at), end_of(local_date(at)), calendar.next_allowed(at));
        let _ = calendar.start_reminders(at);
    }
    assert_eq!(calendar.add_months(NaiveDate::MAX, 6, Roll::ToWorkday), NaiveDate::MAX);
    assert_eq!(calendar.add_days(NaiveDate::MAX, 6, Roll::Stay), NaiveDate::MAX);
    assert_eq!(calendar.add_working_days(NaiveDate::MAX, 6), NaiveDate::MAX);
}

fn any_moment() -> impl Strategy<Value = DateTime<Utc>> {
    let from = moment("01/01/2025 00:00").timestamp();
    let to = moment("31/12/2031 23:59").timestamp();
    (from..to).prop_map(|it| DateTime::from_timestamp(it, 0).unwrap())
}

fn any_day() -> impl Strategy<Value = NaiveDate> {
    any_moment().prop_map(local_date)
}

fn with_lunch() -> Calendar {
    let lunch = Some((clock_time(11, 30), clock_time(13, 30)));
    Calendar::new(holidays(), lunar_anchors(), QuietHours { lunch, ..QuietHours::default() })
}

proptest! {
    #[test]
    fn the_next_allowed_moment_is_never_quiet(at in any_moment()) {
        for calendar in [calendar(), with_lunch()] {
            let allowed = calendar.next_allowed(at);
            let wall = local(allowed);
            prop_assert!(allowed >= at && !calendar.is_quiet(allowed));
            prop_assert!((clock_time(7, 0)..clock_time(21, 0)).contains(&wall.time()));
            prop_assert!(!calendar.is_tet_quiet(wall.date()));
        }
    }

    #[test]
    fn waiting_never_overtakes(a in any_moment(), b in any_moment()) {
        let calendar = with_lunch();
        prop_assert!(calendar.next_allowed(a.min(b)) <= calendar.next_allowed(a.max(b)));
    }

    #[test]
    fn local_time_goes_there_and_back(at in any_moment()) {
        prop_assert_eq!(at_local(local(at).date(), local(at).time()), at);
    }

    #[test]
    fn reminders_are_later_than_the_assignment_ordered_and_never_quiet(at in any_moment()) {
        let calendar = calendar();
        let reminders = calendar.start_reminders(at);
        prop_assert!((1..=2).contains(&reminders.len()));
        prop_assert!(reminders[0] > at && reminders.is_sorted());
        for it in reminders {
            prop_assert!(!calendar.is_quiet(it));
            prop_assert_eq!(local(it).time(), REMINDER_TIME);
        }
    }

    #[test]
    fn working_days_are_counted_as_they_are_added(from in any_day(), n_days in 1_u16..60) {
        let calendar = calendar();
        let last = calendar.add_working_days(from, n_days);
        prop_assert!(calendar.is_working_day(last) && last > from);
        prop_assert_eq!(calendar.working_days_between(from, last), usize::from(n_days));
    }

    #[test]
    fn rolling_only_moves_forward_to_a_working_day(from in any_day(), n_days in 0_u16..400) {
        let calendar = calendar();
        let (strict, rolled) = (calendar.add_days(from, n_days, Roll::Stay), calendar.add_days(from, n_days, Roll::ToWorkday));
        prop_assert!(rolled >= strict && calendar.is_working_day(rolled));
        prop_assert_eq!((strict - from).num_days(), i64::from(n_days));
    }
}
