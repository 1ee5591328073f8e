//! One message, read: as sentences, with accents and without.

use proptest::prelude::*;

use super::*;
use crate::domain::fold::fold;

const PLACES: &[&str] = &["Kim Đôi", "Bồ Sơn 1", "Khu 2"];

fn today() -> NaiveDate {
    "2026-05-05".parse().unwrap()
}

fn by() -> By<'static> {
    By { today: today(), year: 2026, places: PLACES }
}

fn read_now(text: &str) -> Read {
    read(text, by())
}

/// What is read of a sentence: the day, what was done, where, how many people.
fn is(text: &str, on: &str, what: &str, place: &str, people: u32) {
    let it = read_now(text);
    let some = |it: &str| (!it.is_empty()).then(|| it.to_owned());
    let people = (people > 0).then_some(people);
    let read = (it.on.map(|it| it.to_string()), it.what, it.place, it.people);
    assert_eq!(read, (some(on), what.to_owned(), some(place), people), "{text}");
}

#[test]
fn one_message_says_when_what_where_and_how_many() {
    is(
        "15/3 họp tổ dân phố Kim Đôi 45 người tuyên truyền luật hòa giải",
        "2026-03-15",
        "Họp tổ dân phố Kim Đôi tuyên truyền luật hòa giải",
        "tổ dân phố Kim Đôi",
        45,
    );
    is(
        "Hôm qua, tại nhà văn hóa khu 2, tuyên truyền Luật Đất đai, hơn 60 người tham dự.",
        "2026-05-04",
        "Tuyên truyền Luật Đất đai",
        "nhà văn hóa khu 2",
        60,
    );
    is("sáng ngày 20/4/2026 phát thanh về hòa giải ở cơ sở", "2026-04-20", "Phát thanh về hòa giải ở cơ sở", "", 0);
    is("họp tổ bo son 1, 1.200 lượt người", "", "Họp tổ bo son 1", "tổ bo son 1", 1200);
    is("hôm qua họp tổ dân phố số 3", "2026-05-04", "Họp tổ dân phố số 3", "tổ dân phố số 3", 0);
    is("chọn tổ hòa giải số 5 làm mô hình điểm", "", "Chọn tổ hòa giải số 5 làm mô hình điểm", "", 0);
    is("3/5 họp ở hội trường UBND phường với 30 đại biểu", "2026-05-03", "Họp", "hội trường UBND phường", 30);
    is("15/3 hop to dan pho kim doi 45 nguoi", "2026-03-15", "Hop to dan pho kim doi", "to dan pho kim doi", 45);
}

#[test]
fn what_sounds_like_at_is_no_place() {
    for text in [
        "Hòa giải vụ tai nạn giao thông",
        "Hòa giải tranh chấp tài sản sau ly hôn",
        "Công ty Hà An tài trợ 5 triệu đồng",
        "Khắc phục tồn tại, hạn chế năm trước",
        "Rà soát hiện tại các tổ",
        "Phổ biến Luật Nhà ở cho bà con",
        "Hoa giai vu tai nan giao thong",
        "Hoa giai tranh chap tai san",
        "Cong ty Ha An tai tro 5 trieu dong",
        "Khac phuc ton tai, han che",
        "Phat tai lieu hoi dap phap luat",
    ] {
        is(text, "", text, "", 0);
    }
    is("hop tai nha van hoa, 20 nguoi du", "", "Hop", "nha van hoa", 20);
    is("họp tại nhà văn hóa, 20 người dự", "", "Họp", "nhà văn hóa", 20);
}

#[test]
fn a_place_ends_where_the_work_begins() {
    is("Hôm qua tại UBND phường tuyên truyền luật", "2026-05-04", "Tuyên truyền luật", "UBND phường", 0);
    is("tai UBND phuong tuyen truyen luat hoa giai", "", "Tuyen truyen luat hoa giai", "UBND phuong", 0);
    is("tại hội trường họp dân, 30 người", "", "Họp dân", "hội trường", 30);
    is("gặp mặt tại nhà sinh hoạt cộng đồng", "", "Gặp mặt", "nhà sinh hoạt cộng đồng", 0);
    is("3/5 tại hội trường UBND phường", "2026-05-03", "Tại hội trường UBND phường", "hội trường UBND phường", 0);
    assert_eq!(read_now("15/3 45 người").what, "", "how many is not what");
}

#[test]
fn whoever_is_only_counted_is_cut_and_whom_something_is_done_for_stays() {
    is("Bổ sung 3 hòa giải viên cho tổ", "", "Bổ sung 3 hòa giải viên cho tổ", "", 3);
    is("Bo sung 3 hoa giai vien cho to", "", "Bo sung 3 hoa giai vien cho to", "", 3);
    is("Thăm 12 người cao tuổi", "", "Thăm 12 người cao tuổi", "", 12);
    is("Bổ sung 3 hòa giải viên, 20 người dự", "", "Bổ sung 3 hòa giải viên", "", 20);
    is("họp dân 45-50 người", "", "Họp dân", "", 45);
    is("họp dân, từ 45 đến 50 người tham dự", "", "Họp dân", "", 45);
    is("hop dan 45 - 50 nguoi", "", "Hop dan", "", 45);
    is("phổ biến luật cho hơn 45 người", "", "Phổ biến luật", "", 45);
    is("phat qua cho 20 nguoi", "", "Phat qua", "", 20);
    is("Hội nghị có 120 đại biểu dự", "", "Hội nghị", "", 120);
}

#[test]
fn numbers_that_are_no_people_are_none() {
    for text in [
        "đọc 3 lần trên loa",
        "phát 200 tờ rơi",
        "hòa giải 2 vụ",
        "tổ 5 người cao tuổi",
        "khu 2 cán bộ họp",
        "năm 2026 người dân được phổ biến luật",
        "tổ dân phố số 3 người dân đồng tình",
        "20/4/2026 cán bộ tư pháp phổ biến luật",
        "15/3 cán bộ tư pháp phổ biến luật",
        "15/3 can bo tu phap pho bien luat",
        "gọi 0912 345 678 người dân được hướng dẫn",
        "đạt 45/50 người",
    ] {
        assert_eq!(read_now(text).people, None, "{text}");
    }
}

#[test]
fn people_right_behind_what_a_group_is_called_are_counted() {
    is("15/3 họp tổ dân phố 45 người tuyên truyền luật", "2026-03-15", "Họp tổ dân phố tuyên truyền luật", "", 45);
    is("15/3 hop to dan pho 45 nguoi", "2026-03-15", "Hop to dan pho", "", 45);
    is("họp khu 60 người dự", "", "Họp khu", "", 60);
    is("họp thôn 1.200 lượt người", "", "Họp thôn", "", 1200);
    is("họp tổ dân phố 45 người tại khu 2", "", "Họp tổ dân phố", "khu 2", 45);
    // The ward has a group of that number, it is called so, or more is said of them.
    for text in [
        "họp khu 2 người dự",
        "họp khu 1 người dự",
        "họp tổ dân phố số 45 người dự",
        "khu 60 người dân họp bàn",
        "thăm tổ 5 người cao tuổi",
        "ngõ 45 người",
        "năm 45 người",
    ] {
        assert_eq!(read_now(text).people, None, "{text}");
    }
    assert_eq!(read_now("tổ 5 người dự, cộng 45 người tham dự").people, Some(45), "who is surely counted goes first");
    is("họp khu 5 tuyên truyền luật, 45 người", "", "Họp khu 5 tuyên truyền luật", "khu 5", 45);
}

#[test]
fn money_behind_what_a_group_or_a_time_is_called_is_counted() {
    for (text, dong) in [
        ("hỗ trợ mỗi tổ 2 triệu", 2_000_000),
        ("hỗ trợ mỗi khu 2,5 triệu đồng", 2_500_000),
        ("ho tro moi khu 2 trieu", 2_000_000),
        ("làm đường 50 triệu", 50_000_000),
        ("thu 5 trieu", 5_000_000),
        ("bà con thu 5 triệu làm quỹ", 5_000_000),
        ("gop quy 5 trieu", 5_000_000),
        ("mỗi tháng 300.000 đồng", 300_000),
        ("hỗ trợ trong năm 50 triệu", 50_000_000),
        ("chi cho tổ 500k", 500_000),
        ("góp vào khoản 1 triệu 200 nghìn", 1_200_000),
    ] {
        let it = read_now(text);
        assert_eq!((it.money, it.place), (Some(dong), None), "{text}");
    }
    for text in [
        "khu 2 tỷ lệ hòa giải thành 80%",
        "tổ 5 triệu tập cuộc họp",
        "to 5 trieu tap hop",
        "tổ 5 k họp được",
        "năm 2026 đồng ý thành lập tổ",
        "nam 2026 k co vu nao",
        "khu 2 đồng tình",
    ] {
        assert_eq!(read_now(text).money, None, "{text}");
    }
    assert_eq!((sum("số 5 triệu"), sum("số 5000000")), (Some(5_000_000), None));
    is("thứ 5 họp tổ", "2026-04-30", "Họp tổ", "", 0);
    is("thu 5 hop to", "2026-04-30", "Hop to", "", 0);
}

#[test]
fn a_day_to_come_is_no_day_of_what_was_done() {
    let it = read_now("20/5/2026 họp tổ dân phố Kim Đôi");
    assert!(it.on.is_none() && it.ahead);
    assert!(!read_now("họp tổ dân phố").ahead);
    for text in ["phát động thi đua đến 31/12/2026", "phat dong thi dua den ngay 31/12/2026", "thi tìm hiểu, hạn 30/9"]
    {
        let it = read_now(text);
        assert!(it.on.is_none() && !it.ahead && it.what.contains('/'), "{text}: {it:?}");
    }
    is("3/5 phát động thi đua đến 31/12/2026", "2026-05-03", "Phát động thi đua đến 31/12/2026", "", 0);
}

#[test]
fn shares_and_sayings_are_no_days() {
    for text in
        ["8/9 hòa giải viên có thẻ", "2/3 hoa giai vien tham gia", "Trực 24/7", "1/2 số hộ ký cam kết", "2/3 tổ họp"]
    {
        let it = read_now(text);
        assert!(it.on.is_none() && !it.ahead, "{text}: {it:?}");
        assert!(it.what.contains('/'), "{text}: {}", it.what);
    }
    is("3/5 tổ chức hội nghị", "2026-05-03", "Tổ chức hội nghị", "", 0);
    is("3/5 tổ dân phố Kim Đôi họp", "2026-05-03", "Tổ dân phố Kim Đôi họp", "tổ dân phố Kim Đôi", 0);
    is("24/4 họp tổ", "2026-04-24", "Họp tổ", "", 0);
}

#[test]
fn of_which_year_a_day_is_the_plan_says() {
    let of = |text, today: &str, year| read(text, By { today: today.parse().unwrap(), year, places: &[] });
    let on = |text, today, year| of(text, today, year).on.map(|it| it.to_string());
    assert_eq!(on("5/1 họp tổ", "2026-11-28", 2026).as_deref(), Some("2026-01-05"));
    assert_eq!(on("20/12 họp tổ", "2027-01-10", 2026).as_deref(), Some("2026-12-20"));
    assert_eq!(on("5/3 hop to", "2026-11-28", 2025).as_deref(), Some("2025-03-05"));
    assert!(of("20/12 họp tổ", "2026-11-28", 2026).ahead);
    assert_eq!(day("5/3", "2026-11-28".parse().unwrap(), 2025), Ok("2025-03-05".parse().unwrap()));
    assert_eq!(day("5/3/2024", "2026-11-28".parse().unwrap(), 2025), Ok("2024-03-05".parse().unwrap()));
    assert_eq!(day("hôm qua", "2026-11-28".parse().unwrap(), 2026), Ok("2026-11-27".parse().unwrap()));
    assert!(day("đông lắm", today(), 2026).is_err());
}

#[test]
fn sums_of_money_are_read_as_people_write_them() {
    let sums: &[(&str, u64)] = &[
        ("Công ty Hà An ủng hộ 5 triệu đồng mua tủ hồ sơ", 5_000_000),
        ("2,5tr cho mỗi tổ", 2_500_000),
        ("2,25 triệu", 2_250_000),
        ("2,125 trieu dong", 2_125_000),
        ("ngân sách cấp 12.500.000đ", 12_500_000),
        ("5,000,000 đồng", 5_000_000),
        ("500 nghìn", 500_000),
        ("5 trăm nghìn", 500_000),
        ("1,2 tỷ", 1_200_000_000),
        ("5 triệu rưỡi", 5_500_000),
        ("5 trieu ruoi", 5_500_000),
        ("5tr5", 5_500_000),
        ("5tr500", 5_500_000),
        ("5tr500k", 5_500_000),
        ("5 triệu 500 nghìn", 5_500_000),
        ("5 trieu 500 ngan dong", 5_500_000),
        ("1 tỷ 200 triệu", 1_200_000_000),
        ("1 tỷ 200 triệu 500 nghìn đồng", 1_200_500_000),
        ("20/4/2026 đồng chí Hà trao 3 triệu", 3_000_000),
        ("ủng hộ 5 triệu 10 bộ ghế", 5_000_000),
        ("vé 20.000 đồng, tổng 2 triệu", 2_000_000),
    ];
    for (text, dong) in sums {
        assert_eq!(read(text, By { places: &[], ..by() }).money, Some(*dong), "{text}");
    }
    for text in [
        "tặng 3 bộ bàn ghế",
        "99999999999999999999 triệu",
        "20/4/2026 đồng chí Hà tuyên truyền",
        "20/4/2026 dong chi Ha tuyen truyen",
        "2000 đ/c tham gia",
        "tặng 1200 đồng hồ",
        "5tr25",
        "năm 2026 đồng hành cùng tổ",
        "2 ngân hàng ủng hộ",
    ] {
        assert_eq!(read_now(text).money, None, "{text}");
    }
}

#[test]
fn a_sum_that_is_the_whole_answer_needs_no_word_behind_it() {
    for text in ["5000000", "5.000.000", "5 triệu", "5,000,000", "khoảng 5 triệu ạ", "so tien 5tr", "5 triệu đồng."]
    {
        assert_eq!(sum(text), Some(5_000_000), "{text}");
    }
    assert_eq!((sum("2,25 triệu"), sum("5 triệu rưỡi")), (Some(2_250_000), Some(5_500_000)));
    for text in ["500", "không có", "9999 tỷ", "", "5 triệu 25", "5 triệu và 10 bộ ghế", "3-5 triệu", "5tr25"]
    {
        assert_eq!(sum(text), None, "{text}");
    }
}

#[test]
fn every_word_but_the_day_is_kept_for_whoever_needs_them() {
    let it = read_now("Hôm qua bà con khu 2 góp 5 triệu cho 20 người tại nhà văn hóa");
    assert_eq!(it.all, "Bà con khu 2 góp 5 triệu cho 20 người tại nhà văn hóa");
}

#[test]
fn work_is_meant_by_the_words_that_it_shares() {
    let message = "Họp tổ dân phố Kim Đôi tuyên truyền luật hòa giải";
    let meetings = "Lồng ghép tuyên truyền pháp luật trong các buổi sinh hoạt tổ dân phố";
    let model = "Tổ chức đánh giá, rút kinh nghiệm và nhân rộng mô hình hiệu quả";
    assert!(likeness(message, meetings) > likeness(message, model));
}

#[test]
fn who_took_part_and_whence_it_came_is_heard() {
    let partners: &[(&str, Option<Partner>)] = &[
        ("cùng Công an phường hòa giải", Some(Partner::Police)),
        ("cung cong an phuong hoa giai", Some(Partner::Police)),
        ("Hội Phụ nữ và Công an tuyên truyền", Some(Partner::Organisation)),
        ("luật sư Hà tư vấn cho tổ", Some(Partner::Lawyer)),
        ("hội thẩm nhân dân cùng hòa giải", Some(Partner::Court)),
        ("Hội Người cao tuổi và Công an", Some(Partner::Organisation)),
        ("Uỷ ban MTTQ phường phối hợp", Some(Partner::Front)),
        ("hỏi thăm các cụ", None),
        ("hoi tham cac cu", None),
        ("tuyên truyền quyền của phụ nữ", None),
        ("họp tổ", None),
    ];
    for (text, partner) in partners {
        assert_eq!(read_now(text).partner, *partner, "{text}");
    }
    let sources: &[(&str, Option<ResourceSource>)] = &[
        ("Công ty Hà An ủng hộ", Some(ResourceSource::Organisation)),
        ("ngân sách phường cấp", Some(ResourceSource::Budget)),
        ("ngan sach phuong cap", Some(ResourceSource::Budget)),
        ("Hội Nông dân ủng hộ", Some(ResourceSource::Organisation)),
        ("hoi nong dan ung ho", Some(ResourceSource::Organisation)),
        ("huy động xã hội hóa 3 triệu", None),
        ("huy dong xa hoi hoa 3 trieu", None),
        ("hội nghị quyên góp 3 triệu", None),
        ("thăm hỏi 500 nghìn", None),
        ("tham hoi 500 nghin", None),
        ("Ủy ban nhân dân phường cấp 3 triệu", None),
        ("Uỷ ban nhân dân phường cấp 3 triệu", None),
        ("Toà án nhân dân hỗ trợ 3 triệu", None),
        ("TOÀ ÁN NHÂN DÂN hỗ trợ 3 triệu", None),
        ("toa an nhan dan ho tro 3 trieu", None),
        ("Viện kiểm sát nhân dân hỗ trợ 3 triệu", None),
        ("Quỹ tín dụng nhân dân ủng hộ 3 triệu", Some(ResourceSource::Organisation)),
        ("quy tin dung nhan dan ung ho", Some(ResourceSource::Organisation)),
        ("nhân dân góp 3 triệu", Some(ResourceSource::Person)),
        ("mua sách Luật Hôn nhân và gia đình", None),
        ("bà con góp 3 triệu", Some(ResourceSource::Person)),
    ];
    for (text, source) in sources {
        assert_eq!(read_now(text).source, *source, "{text}");
    }
}

proptest! {
    #[test]
    fn nothing_that_is_written_breaks_it_or_gets_lost(words in "[0-9a-zA-ZđĐạảấýổ ,./-]{0,120}") {
        let it = read_now(&words);
        let letters = |it: &str| fold(it).chars().filter(|it| it.is_alphanumeric()).count();
        prop_assert!(letters(&it.what) <= letters(&words));
        if it.on.is_none() {
            prop_assert_eq!(letters(&it.all), letters(&words), "{}", it.all);
        }
        if it.on.is_none() && it.people.is_none() && it.place.is_none() {
            prop_assert_eq!(letters(&it.what), letters(&words), "{}", it.what);
        }
    }

    #[test]
    fn a_sum_reads_as_it_is_written(millions in 1_u64..900, thousands in 0_u64..1000) {
        let dong = millions * 1_000_000 + thousands * 1_000;
        let tails = [format!("{millions} triệu {thousands} nghìn"), format!("{millions},{thousands:03} triệu"), dong.to_string()];
        for text in tails.iter().filter(|_| thousands > 0) {
            prop_assert_eq!(sum(text), Some(dong), "{}", text);
        }
    }
}
