//! The ways people type a day, and what must not be taken for one.

use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization;

use super::*;

/// A Wednesday.
fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 5, 20).unwrap()
}

fn past(text: &str) -> Result<String, DateError> {
    parse_date(text, today(), Lean::Past).map(|it| it.format("%a %d/%m/%Y").to_string())
}

fn future(text: &str) -> Result<String, DateError> {
    parse_date(text, today(), Lean::Future).map(|it| it.format("%a %d/%m/%Y").to_string())
}

#[track_caller]
fn check_past(table: &[(&str, &str)]) {
    for (text, expected) in table {
        for typed in [(*text).to_owned(), text.to_uppercase(), text.nfd().collect(), crate::domain::fold::fold(text)] {
            assert_eq!(past(&typed).as_deref(), Ok(*expected), "{typed}");
        }
    }
}

#[test]
fn days_near_today() {
    check_past(&[
        ("hôm nay", "Wed 20/05/2026"),
        ("Sáng nay ạ", "Wed 20/05/2026"),
        ("hôm qua", "Tue 19/05/2026"),
        ("tối qua", "Tue 19/05/2026"),
        ("ngày hôm qua.", "Tue 19/05/2026"),
        ("nhận hôm qua", "Tue 19/05/2026"),
        ("hôm kia", "Mon 18/05/2026"),
        ("3 ngày trước", "Sun 17/05/2026"),
        ("ba hôm trước", "Sun 17/05/2026"),
        ("tám ngày trước", "Tue 12/05/2026"),
        ("cách đây hai tuần", "Wed 06/05/2026"),
        ("tuần trước", "Wed 13/05/2026"),
        ("tháng trước", "Mon 20/04/2026"),
    ]);
    assert_eq!(future("ngày mai").as_deref(), Ok("Thu 21/05/2026"));
    assert_eq!(future("ngày kia").as_deref(), Ok("Fri 22/05/2026"));
    assert_eq!(future("ngày mốt").as_deref(), Ok("Fri 22/05/2026"));
    assert_eq!(future("hai tuần nữa").as_deref(), Ok("Wed 03/06/2026"));
}

#[test]
fn weekdays() {
    check_past(&[
        ("thứ hai", "Mon 18/05/2026"),
        ("thứ tư", "Wed 13/05/2026"),
        ("chủ nhật", "Sun 17/05/2026"),
        ("T6", "Fri 15/05/2026"),
        ("thứ hai tuần trước", "Mon 11/05/2026"),
        ("chủ nhật tuần trước", "Sun 17/05/2026"),
        ("sáng thứ 3 tuần này", "Tue 19/05/2026"),
        ("thứ năm vừa rồi", "Thu 14/05/2026"),
        ("thứ ba, ngày 5/5/2026", "Tue 05/05/2026"),
        ("Thứ Ba (05-05-2026)", "Tue 05/05/2026"),
    ]);
    assert_eq!(future("thứ tư").as_deref(), Ok("Wed 27/05/2026"));
    assert_eq!(future("thứ sáu").as_deref(), Ok("Fri 22/05/2026"));
    assert_eq!(future("thứ hai tuần sau").as_deref(), Ok("Mon 25/05/2026"));
    assert_eq!(past("thứ hai 5/5/2026"), Err(DateError::WeekdayMismatch));
    assert_eq!(past("thứ sáu tuần này"), Err(DateError::InFuture));
}

#[test]
fn dates_in_digits() {
    check_past(&[
        ("5/5", "Tue 05/05/2026"),
        ("05-05-26", "Tue 05/05/2026"),
        ("5.5.2026", "Tue 05/05/2026"),
        ("05 05 2026", "Tue 05/05/2026"),
        ("5 / 5 / 2026", "Tue 05/05/2026"),
        ("2026-05-05", "Tue 05/05/2026"),
        ("05052026", "Tue 05/05/2026"),
        ("050526", "Tue 05/05/2026"),
        ("20/5", "Wed 20/05/2026"),
        ("21/5", "Wed 21/05/2025"),
        ("29/2", "Thu 29/02/2024"),
        ("ngày 5/5", "Tue 05/05/2026"),
        ("5/5/2026.", "Tue 05/05/2026"),
    ]);
    assert_eq!(future("19/5").as_deref(), Ok("Wed 19/05/2027"));
    assert_eq!(future("20/5").as_deref(), Ok("Wed 20/05/2026"));
}

#[test]
fn dates_in_words() {
    check_past(&[
        ("ngày 5 tháng 5 năm 2026", "Tue 05/05/2026"),
        ("Ngày 05 tháng 5", "Tue 05/05/2026"),
        ("mùng 5 tháng 5", "Tue 05/05/2026"),
        ("mồng năm tháng năm năm 2026", "Tue 05/05/2026"),
        ("ngày hai mươi lăm tháng mười hai năm ngoái", "Thu 25/12/2025"),
        ("mười tháng mười năm 2025", "Fri 10/10/2025"),
        ("mùng 5", "Tue 05/05/2026"),
        ("ngày 25", "Sat 25/04/2026"),
        ("ngày 31", "Tue 31/03/2026"),
        ("mùng 3 tháng này", "Sun 03/05/2026"),
        ("ngày 30 tháng trước", "Thu 30/04/2026"),
        ("5/5 năm ngoái", "Mon 05/05/2025"),
        ("5 thang 5/2026", "Tue 05/05/2026"),
    ]);
}

#[test]
fn days_that_cannot_be() {
    for text in
        ["30/2", "31/4/2026", "5/13", "0/5", "32/5", "5/5/6", "5/5/026", "31022026", "ngày 40", "ngày 31 tháng trước"]
    {
        assert_eq!(past(text), Err(DateError::Impossible), "{text}");
    }
    for text in ["5/5/1999", "1/1/2021", "5/5/0001", "9999 tuần trước", "99999999999 ngày trước"] {
        assert_eq!(past(text), Err(DateError::TooFar), "{text}");
    }
    assert_eq!(future("5/5/2036"), Err(DateError::TooFar));
    for text in ["ngày mai", "21/5/2026", "thứ sáu tới", "5/5 năm sau"] {
        assert_eq!(past(text), Err(DateError::InFuture), "{text}");
    }
    for text in ["hôm qua", "5/5/2026"] {
        assert_eq!(future(text), Err(DateError::InPast), "{text}");
    }
}

#[test]
fn lunar_days_have_their_own_answer() {
    for text in [
        "mùng 10 tháng 3 âm lịch",
        "rằm tháng bảy",
        "23 tháng chạp",
        "mùng 2 tết",
        "10/3 âm",
        "10/3 ÂL",
        "mùng 5 tháng giêng",
    ] {
        assert_eq!(past(text), Err(DateError::Lunar), "{text}");
    }
}

#[test]
fn what_is_no_day_is_not_taken_for_one() {
    for text in ["", " ", "\u{200b}"] {
        assert_eq!(past(text), Err(DateError::Empty), "{text:?}");
    }
    for text in [
        "5",
        "mấy hôm trước",
        "không nhớ",
        "5/5 hay 6/5",
        "thứ tám",
        "5/5/2026 8h",
        "số 5",
        "ngày",
        "tháng 5",
        "1/2/3/4",
    ] {
        assert_eq!(past(text), Err(DateError::NotUnderstood), "{text}");
    }
}

#[test]
fn a_day_is_found_in_the_middle_of_a_text() {
    let find = |text: &str| find_date(text, today(), Lean::Past).map(|it| (it.0.to_string(), text[it.1].to_owned()));
    let found = |date: &str, said: &str| Some((date.to_owned(), said.to_owned()));
    assert_eq!(find("tranh chấp lối đi, nhận hôm qua, đã hòa giải thành"), found("2026-05-19", "hôm qua"));
    assert_eq!(find("xích mích ngày 5/5/2026 giữa hai nhà"), found("2026-05-05", "ngày 5/5/2026"));
    assert_eq!(find("cãi nhau 5/5 vì tiếng ồn"), found("2026-05-05", "5/5"));
    assert_eq!(find("thứ hai tuần trước, vay nợ"), found("2026-05-11", "thứ hai tuần trước"));
    assert_eq!(find("hẹn ngày mai, nhận hôm qua"), found("2026-05-19", "hôm qua"));
    assert_eq!(find("nhà số 5/5 cãi nhau hôm kia"), found("2026-05-18", "hôm kia"));
    for text in [
        "nhà số 5/5 ngõ 3",
        "thửa 31/2/2026",
        "ngày 31/2/2026",
        "bà Mai cãi nhau với ông Kia",
        "đi qua sân nhà",
        "mỗi bên 5-7 người",
        "tuần trước cãi nhau",
        "vay 5.5 triệu",
        "mùng 5 tháng giêng",
        "hẹn ngày mai",
        "quyết định 12/5/2026/QĐ",
    ] {
        assert_eq!(find(text), None, "{text}");
    }
}

proptest! {
    #[test]
    fn no_text_makes_a_parser_panic(text in "[\\PC\\s0-9/. -]{0,40}") {
        let _ = parse_date(&text, today(), Lean::Past);
        let _ = find_date(&text, NaiveDate::MAX, Lean::Future);
        let _ = parse_date(&text, NaiveDate::MIN, Lean::Past);
    }

    #[test]
    fn words_of_dates_in_any_order_do_not_panic(words in prop::collection::vec(prop::sample::select(
        ["ngày", "tháng", "năm", "thứ", "hai", "mười", "5", "31", "2026", "/", "-", "trước", "nay", "qua", "tuần", "mùng", "t", "cách đây", "nữa", ","].as_slice()
    ), 0..8)) {
        let text = words.join(" ");
        for at in [today(), NaiveDate::MIN, NaiveDate::MAX] {
            let _ = parse_date(&text, at, Lean::Past);
            let _ = find_date(&text, at, Lean::Future);
        }
    }

    #[test]
    fn a_written_date_is_read_back(days_ago in 0_u64..1800) {
        let date = today() - Days::new(days_ago);
        for format in ["%d/%m/%Y", "%-d/%-m/%Y", "%d-%m-%y", "%d.%m.%Y", "%Y-%m-%d", "%d%m%Y", "%d %m %Y",
            "ngày %d tháng %-m năm %Y", "Ngày %-d Tháng %m Năm %y", "mùng %-d tháng %-m năm %Y"]
        {
            let text = date.format(format).to_string();
            prop_assert_eq!(parse_date(&text, today(), Lean::Past), Ok(date), "{}", text);
        }
    }

    #[test]
    fn a_day_without_a_year_is_the_nearest(days in 0_u64..365) {
        let (before, after) = (today() - Days::new(days), today() + Days::new(days));
        prop_assert_eq!(parse_date(&before.format("%d/%m").to_string(), today(), Lean::Past), Ok(before));
        prop_assert_eq!(parse_date(&after.format("%d/%m").to_string(), today(), Lean::Future), Ok(after));
    }

    #[test]
    fn a_weekday_is_within_a_week(weekday in 2_u32..=7) {
        let said = format!("thứ {weekday}");
        let (before, after) =
            (parse_date(&said, today(), Lean::Past).unwrap(), parse_date(&said, today(), Lean::Future).unwrap());
        prop_assert!((1..=7).contains(&(today() - before).num_days()) && (1..=7).contains(&(after - today()).num_days()));
        prop_assert_eq!(before.weekday().num_days_from_monday() + 2, weekday);
        prop_assert_eq!(before.weekday(), after.weekday());
    }
}

#[test]
fn a_sentence_with_one_day_tells_it() {
    let today: NaiveDate = "2026-11-28".parse().unwrap();
    let read = |text: &str| parse_date(text, today, Lean::Past).map(|it| it.to_string());
    for (text, day) in [
        ("hôm qua, bà Lan đến nhờ", "2026-11-27"),
        ("bà Lan đến nhờ hôm qua", "2026-11-27"),
        ("sáng nay ông Tư sang báo", "2026-11-28"),
        ("hôm wa", "2026-11-27"),
        ("hum qua", "2026-11-27"),
        ("hnay", "2026-11-28"),
        ("nhận ngày 20/11 tại nhà văn hóa", "2026-11-20"),
    ] {
        assert_eq!(read(text).as_deref(), Ok(day), "{text}");
    }
    for text in ["bà Lan ở số 5/5", "cãi nhau từ 20/11, hôm qua mới báo", "bà Mai đến nhờ", "không nhớ"]
    {
        assert_eq!(read(text), Err(DateError::NotUnderstood), "{text}");
    }
}

#[test]
fn a_far_day_without_a_year_is_asked_about() {
    let today: NaiveDate = "2026-11-28".parse().unwrap();
    let read = |text: &str, lean| parse_near_date(text, today, lean).map(|it| it.to_string());
    for (text, lean) in
        [("5/12", Lean::Past), ("25/11", Lean::Future), ("10/3", Lean::Past), ("ngày 1 tháng 6", Lean::Future)]
    {
        assert_eq!(read(text, lean), Err(DateError::WhichYear), "{text}");
    }
    for (text, lean, day) in [
        ("5/12/2025", Lean::Past, "2025-12-05"),
        ("5/12 năm ngoái", Lean::Past, "2025-12-05"),
        ("20/10", Lean::Past, "2026-10-20"),
        ("15/1", Lean::Future, "2027-01-15"),
        ("25/11/2027", Lean::Future, "2027-11-25"),
        ("3 tháng trước", Lean::Past, "2026-08-28"),
    ] {
        assert_eq!(read(text, lean).as_deref(), Ok(day), "{text}");
    }
}
