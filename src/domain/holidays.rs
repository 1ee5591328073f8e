//! The days off and the lunar dates that a new database starts with, 2025 to 2031. Rows of the table, not rules: the
//! ward office corrects them when the yearly notice comes, and every row says how well it is known.

use std::collections::BTreeSet;

use chrono::{Datelike, Days, NaiveDate, Weekday};

use super::calendar::{DayKind, Holiday, LunarAnchor, LunarDay};
use super::mark::Mark;

/// The first and the last year of the table.
pub const YEARS: std::ops::RangeInclusive<i32> = 2025..=2031;

const LABOUR_CODE: &str = "Bộ luật Lao động 2019, Điều 112";
const COMPENSATION: &str = "Bộ luật Lao động 2019, Điều 111 khoản 3";
const NOTICE_2026: &str = "Thông báo 9441/TB-BNV năm 2025";
const CULTURE_DAY_SOURCE: &str = "Nghị quyết 28/2026/QH16";
const NO_NOTICE: &str = "Chưa có thông báo chính thức; tạm tính theo Bộ luật Lao động 2019, Điều 112";

const NEW_YEAR: &str = "Tết Dương lịch";
const TET: &str = "Tết Nguyên đán";
const HUNG_KINGS: &str = "Giỗ Tổ Hùng Vương";
const REUNIFICATION: &str = "Ngày Chiến thắng";
const LABOUR_DAY: &str = "Quốc tế Lao động";
const NATIONAL_DAY: &str = "Quốc khánh";
const CULTURE_DAY: &str = "Ngày Văn hóa Việt Nam";

/// Month, day, kind, name, source and mark of a row.
type Row = (u32, u32, DayKind, &'static str, &'static str, Mark);

/// 2025 is over; its spans are the published ones as remembered.
const ROWS_2025: &[Row] = &[
    (1, 1, DayKind::Off, NEW_YEAR, LABOUR_CODE, Mark::Verified),
    (1, 27, DayKind::Off, TET, LABOUR_CODE, Mark::Unverified),
    (1, 28, DayKind::Off, TET, LABOUR_CODE, Mark::Unverified),
    (1, 29, DayKind::Off, TET, LABOUR_CODE, Mark::Verified),
    (1, 30, DayKind::Off, TET, LABOUR_CODE, Mark::Unverified),
    (1, 31, DayKind::Off, TET, LABOUR_CODE, Mark::Unverified),
    (4, 7, DayKind::Off, HUNG_KINGS, LABOUR_CODE, Mark::Verified),
    (4, 26, DayKind::ExtraWorkday, "Làm bù cho ngày 02/5", "Thông báo hoán đổi ngày làm việc 2025", Mark::Unverified),
    (4, 30, DayKind::Off, REUNIFICATION, LABOUR_CODE, Mark::Verified),
    (5, 1, DayKind::Off, LABOUR_DAY, LABOUR_CODE, Mark::Verified),
    (5, 2, DayKind::Off, "Nghỉ hoán đổi", "Thông báo hoán đổi ngày làm việc 2025", Mark::Unverified),
    (9, 1, DayKind::Off, NATIONAL_DAY, LABOUR_CODE, Mark::Unverified),
    (9, 2, DayKind::Off, NATIONAL_DAY, LABOUR_CODE, Mark::Verified),
];

/// 2026 as announced; whether the swap of 22 and 31 August was approved is not known.
const ROWS_2026: &[Row] = &[
    (1, 1, DayKind::Off, NEW_YEAR, NOTICE_2026, Mark::SecondHand),
    (2, 16, DayKind::Off, TET, NOTICE_2026, Mark::SecondHand),
    (2, 17, DayKind::Off, TET, NOTICE_2026, Mark::SecondHand),
    (2, 18, DayKind::Off, TET, NOTICE_2026, Mark::SecondHand),
    (2, 19, DayKind::Off, TET, NOTICE_2026, Mark::SecondHand),
    (2, 20, DayKind::Off, TET, NOTICE_2026, Mark::SecondHand),
    (4, 26, DayKind::Off, HUNG_KINGS, NOTICE_2026, Mark::SecondHand),
    (4, 27, DayKind::Off, "Nghỉ bù Giỗ Tổ Hùng Vương", NOTICE_2026, Mark::SecondHand),
    (4, 30, DayKind::Off, REUNIFICATION, NOTICE_2026, Mark::SecondHand),
    (5, 1, DayKind::Off, LABOUR_DAY, NOTICE_2026, Mark::SecondHand),
    (8, 22, DayKind::ExtraWorkday, "Làm bù cho ngày 31/8", "Đề xuất hoán đổi ngày làm việc 2026", Mark::Unverified),
    (8, 31, DayKind::Off, "Nghỉ hoán đổi", "Đề xuất hoán đổi ngày làm việc 2026", Mark::Unverified),
    (9, 1, DayKind::Off, NATIONAL_DAY, NOTICE_2026, Mark::SecondHand),
    (9, 2, DayKind::Off, NATIONAL_DAY, NOTICE_2026, Mark::SecondHand),
    (11, 24, DayKind::Off, CULTURE_DAY, CULTURE_DAY_SOURCE, Mark::SecondHand),
];

/// Tết, Giỗ Tổ, rằm tháng 7, Trung thu and the 23 tháng Chạp before that Tết, as month and day: computed for UTC+7 (a
/// Chinese calendar differs); 2025 and 2026 agree with the official holidays.
const LUNAR: &[(i32, [(u32, u32); 5])] = &[
    (2025, [(1, 29), (4, 7), (9, 6), (10, 6), (1, 22)]),
    (2026, [(2, 17), (4, 26), (8, 27), (9, 25), (2, 10)]),
    (2027, [(2, 6), (4, 16), (8, 16), (9, 15), (1, 30)]),
    (2028, [(1, 26), (4, 4), (9, 3), (10, 3), (1, 19)]),
    (2029, [(2, 13), (4, 23), (8, 24), (9, 22), (2, 6)]),
    (2030, [(2, 2), (4, 12), (8, 13), (9, 12), (1, 26)]),
    (2031, [(1, 23), (4, 1), (9, 1), (10, 1), (1, 16)]),
];

const LUNAR_COLUMNS: [LunarDay; 5] =
    [LunarDay::Tet, LunarDay::HungKings, LunarDay::GhostFestival, LunarDay::MidAutumn, LunarDay::KitchenGods];

/// The lunar dates of every year of the table.
#[must_use]
pub fn lunar_anchors() -> Vec<LunarAnchor> {
    let of_year = |&(year, days): &(i32, [(u32, u32); 5])| {
        LUNAR_COLUMNS.into_iter().zip(days).map(move |(day, (month, dom))| LunarAnchor {
            year,
            day,
            date: date(year, month, dom),
            mark: Mark::Computed,
        })
    };
    LUNAR.iter().flat_map(of_year).collect()
}

/// The days off and swapped working days of every year of the table.
#[must_use]
pub fn holidays() -> Vec<Holiday> {
    let listed = [(2025, ROWS_2025), (2026, ROWS_2026)].into_iter().flat_map(|(year, rows)| {
        rows.iter().map(move |&(month, day, kind, name, source, mark)| Holiday {
            date: date(year, month, day),
            kind,
            name: name.into(),
            source: source.into(),
            mark,
        })
    });
    listed.chain((2027..=*YEARS.end()).flat_map(statutory)).collect()
}

/// The days off of a year for which no notice has been published, by the Labour Code alone: Tết as the eve and mùng 1
/// to 4 (the usual choice; the Prime Minister decides each year), and for each day off that falls on a weekend the
/// next working day (Art. 111(3)).
fn statutory(year: i32) -> Vec<Holiday> {
    let mut rows: Vec<Holiday> = Vec::new();
    let mut add = |date: NaiveDate, name: &'static str, source: &'static str, mark: Mark| {
        rows.push(Holiday { date, kind: DayKind::Off, name: name.into(), source: source.into(), mark });
    };
    add(date(year, 1, 1), NEW_YEAR, LABOUR_CODE, Mark::Verified);
    for anchor in lunar_anchors().into_iter().filter(|it| it.year == year) {
        match anchor.day {
            LunarDay::Tet => {
                let eve = anchor.date - Days::new(1);
                for nth in 0..5 {
                    let mark = if nth == 1 { Mark::Computed } else { Mark::Unverified };
                    add(eve + Days::new(nth), TET, NO_NOTICE, mark);
                }
            }
            LunarDay::HungKings => add(anchor.date, HUNG_KINGS, LABOUR_CODE, Mark::Computed),
            LunarDay::KitchenGods | LunarDay::GhostFestival | LunarDay::MidAutumn => {}
        }
    }
    add(date(year, 4, 30), REUNIFICATION, LABOUR_CODE, Mark::Verified);
    add(date(year, 5, 1), LABOUR_DAY, LABOUR_CODE, Mark::Verified);
    add(date(year, 9, 2), NATIONAL_DAY, LABOUR_CODE, Mark::Verified);
    add(beside_national_day(year), NATIONAL_DAY, NO_NOTICE, Mark::Unverified);
    add(date(year, 11, 24), CULTURE_DAY, CULTURE_DAY_SOURCE, Mark::SecondHand);
    rows.sort_by_key(|it| it.date);
    let compensated = compensation(&rows);
    rows.extend(compensated);
    rows
}

/// The day that is off with 2 September: the neighbour that does not break up the week (Art. 112(1)đ leaves it open).
fn beside_national_day(year: i32) -> NaiveDate {
    match date(year, 9, 2).weekday() {
        Weekday::Thu | Weekday::Sun | Weekday::Mon => date(year, 9, 3),
        _ => date(year, 9, 1),
    }
}

fn compensation(rows: &[Holiday]) -> Vec<Holiday> {
    let is_weekend = |it: NaiveDate| matches!(it.weekday(), Weekday::Sat | Weekday::Sun);
    let mut taken: BTreeSet<NaiveDate> = rows.iter().map(|it| it.date).collect();
    let mut found = Vec::new();
    for row in rows.iter().filter(|it| is_weekend(it.date)) {
        let free = row.date.iter_days().find(|it| !is_weekend(*it) && !taken.contains(it)).unwrap_or(row.date);
        taken.insert(free);
        found.push(Holiday {
            date: free,
            kind: DayKind::Off,
            name: format!("Nghỉ bù {}", row.name).into(),
            source: COMPENSATION.into(),
            mark: if row.mark.needs_checking() { row.mark } else { Mark::Computed },
        });
    }
    found
}

fn date(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).expect("a date of the table")
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::domain::calendar::{Calendar, QuietHours};

    fn off(year: i32) -> Vec<String> {
        let rows = holidays().into_iter().filter(|it| it.date.year() == year && it.kind == DayKind::Off);
        let mut days: Vec<_> = rows.map(|it| it.date.format("%a %d/%m").to_string()).collect();
        days.sort_by_key(|it| it[7..].to_owned() + &it[4..6]);
        days
    }

    #[test]
    fn no_date_is_listed_twice_and_every_year_has_its_days() {
        let mut seen = BTreeMap::new();
        for row in holidays() {
            assert!(!row.name.is_empty() && !row.source.is_empty());
            assert_eq!(seen.insert(row.date, row.name.clone()), None, "{}: {}", row.date, row.name);
        }
        for year in YEARS {
            assert!(seen.keys().filter(|it| it.year() == year).count() >= 11, "{year}");
            assert_eq!(lunar_anchors().iter().filter(|it| it.year == year).count(), LunarDay::ALL.len());
        }
    }

    #[test]
    fn lunar_dates_fall_on_the_known_weekdays() {
        use Weekday::*;
        let weekday = |day: LunarDay| -> Vec<Weekday> {
            lunar_anchors().iter().filter(|it| it.day == day).map(|it| it.date.weekday()).collect()
        };
        assert_eq!(weekday(LunarDay::Tet), [Wed, Tue, Sat, Wed, Tue, Sat, Thu]);
        assert_eq!(weekday(LunarDay::HungKings), [Mon, Sun, Fri, Tue, Mon, Fri, Tue]);
    }

    #[test]
    fn lunar_dates_keep_the_distances_of_the_lunar_year() {
        let anchors = lunar_anchors();
        let on = |year, day| anchors.iter().find(|it| it.year == year && it.day == day).unwrap().date;
        for year in YEARS {
            let days = |from, to| (on(year, to) - on(year, from)).num_days();
            assert!((7..=8).contains(&days(LunarDay::KitchenGods, LunarDay::Tet)), "{year}");
            // Ten weeks to 10/3, one lunar month more where a leap month 1 or 2 lies between; none does here.
            assert!((67..=70).contains(&days(LunarDay::Tet, LunarDay::HungKings)), "{year}");
            assert!((29..=30).contains(&days(LunarDay::GhostFestival, LunarDay::MidAutumn)), "{year}");
        }
    }

    #[test]
    fn art_112_days_off_of_2026_are_the_announced_ones() {
        assert_eq!(
            off(2026),
            [
                "Thu 01/01",
                "Mon 16/02",
                "Tue 17/02",
                "Wed 18/02",
                "Thu 19/02",
                "Fri 20/02",
                "Sun 26/04",
                "Mon 27/04",
                "Thu 30/04",
                "Fri 01/05",
                "Mon 31/08",
                "Tue 01/09",
                "Wed 02/09",
                "Tue 24/11"
            ]
        );
        let swap: Vec<_> = holidays().into_iter().filter(|it| it.date.year() == 2026 && it.date.month() == 8).collect();
        assert_eq!(swap.len(), 2);
        assert!(swap.iter().all(|it| it.mark == Mark::Unverified));
    }

    #[test]
    fn art_111_days_off_on_a_weekend_are_made_up_for() {
        assert_eq!(
            off(2027),
            [
                "Fri 01/01",
                "Fri 05/02",
                "Sat 06/02",
                "Sun 07/02",
                "Mon 08/02",
                "Tue 09/02",
                "Wed 10/02",
                "Thu 11/02",
                "Fri 16/04",
                "Fri 30/04",
                "Sat 01/05",
                "Mon 03/05",
                "Thu 02/09",
                "Fri 03/09",
                "Wed 24/11"
            ]
        );
        let calendar = Calendar::new(holidays(), lunar_anchors(), QuietHours::default());
        for row in holidays().iter().filter(|it| it.date.year() >= 2027) {
            assert!(!calendar.is_working_day(row.date), "{}", row.date);
        }
        for year in 2027..=2031 {
            let weekdays_off = holidays()
                .iter()
                .filter(|it| it.date.year() == year && !matches!(it.date.weekday(), Weekday::Sat | Weekday::Sun))
                .count();
            assert_eq!(weekdays_off, 12, "eleven days of the Labour Code and 24/11, each as a weekday: {year}");
        }
    }
}
