//! Messages about the people of a side as they are typed, copied and pasted.

use proptest::prelude::*;

use super::*;

fn today() -> NaiveDate {
    "2026-11-28".parse().unwrap()
}

/// Name, age and address of each.
fn read(text: &str) -> Vec<(String, Option<u8>, Option<String>)> {
    let found = read_people(text, today(), &Places::default());
    assert_eq!(found.refused, [], "{text}");
    found.people.into_iter().map(|it| (it.name, it.age, it.address)).collect()
}

#[track_caller]
fn check(text: &str, wanted: &[(&str, Option<u8>, Option<&str>)]) {
    let found = read(text);
    let found: Vec<_> = found.iter().map(|it| (it.0.as_str(), it.1, it.2.as_deref())).collect();
    assert_eq!(found, wanted, "{text}");
}

#[test]
fn court_style_is_read() {
    check(
        "Nguyên đơn: Ông Nguyễn Văn Tuấn, sinh năm 1960; địa chỉ: Tổ 5, khu phố Thị Cầu; có mặt",
        &[("Nguyễn Văn Tuấn", Some(66), Some("Tổ 5, khu phố Thị Cầu"))],
    );
    check(
        "Bị đơn: Bà Trần Thị Lụa, SN 1972; cư trú tại: số 12 ngõ 3, vắng mặt",
        &[("Trần Thị Lụa", Some(54), Some("số 12 ngõ 3"))],
    );
    check("Bên B: Lê Thị Hoa, nơi cư trú: ngõ 8 (vắng mặt)", &[("Lê Thị Hoa", None, Some("ngõ 8"))]);
}

#[test]
fn lists_are_read_whatever_their_marks() {
    for line in [
        "1) Nguyễn Văn Lợi, 62 tuổi",
        "1. Nguyễn Văn Lợi, 62 tuổi",
        "- Nguyễn Văn Lợi, 62 tuổi",
        "• Ông Nguyễn Văn Lợi, 62 tuổi",
        "a) Nguyễn Văn Lợi, 62 tuổi",
        "\u{F0B7} Nguyễn Văn Lợi, 62 tuổi",
        "+ ông Nguyễn Văn Lợi 62 tuổi",
    ] {
        check(line, &[("Nguyễn Văn Lợi", Some(62), None)]);
    }
    check("• Bà Hoàng Thị Sen, 70 tuổi", &[("Hoàng Thị Sen", Some(70), None)]);
    check("1. Ông Nguyễn Văn Lợi - 1964 - Số nhà 15", &[("Nguyễn Văn Lợi", Some(62), Some("Số nhà 15"))]);
    check("Nguyễn Văn An\t1965\tsố 12 ngõ 3", &[("Nguyễn Văn An", Some(61), Some("số 12 ngõ 3"))]);
    check(
        "1. Nguyễn Văn An, 45 tuổi\n2. Trần Thị Bình, 50 tuổi, ngõ 3",
        &[("Nguyễn Văn An", Some(45), None), ("Trần Thị Bình", Some(50), Some("ngõ 3"))],
    );
}

#[test]
fn two_people_of_one_line_are_two() {
    let both = ["Nguyễn Văn An", "Trần Thị Bình"];
    for text in [
        "Nguyễn Văn An; Trần Thị Bình",
        "Nguyễn Văn An và Trần Thị Bình",
        "Nguyễn Văn An, Trần Thị Bình",
        "ông Nguyễn Văn An và bà Trần Thị Bình",
        "nguyen van an va tran thi binh",
        "Nguyễn Văn An cùng vợ là Trần Thị Bình",
    ] {
        let found = read_people(text, today(), &Places::default());
        let names: Vec<_> = found.people.iter().map(|it| fold(&it.name)).collect();
        assert_eq!(names, both.map(fold), "{text}: {found:?}");
    }
    check(
        "Nguyễn Văn Hùng 52 tuổi và vợ là Trần Thị Hoa",
        &[("Nguyễn Văn Hùng", Some(52), None), ("Trần Thị Hoa", None, None)],
    );
    check(
        "Nguyễn Thị Lan 62 tuổi và Trần Văn Hùng 58 tuổi, ngõ 3",
        &[("Nguyễn Thị Lan", Some(62), None), ("Trần Văn Hùng", Some(58), Some("ngõ 3"))],
    );
    check("Lê Thị Mai, 40 tuổi, Phạm Hùng, 45 tuổi", &[("Lê Thị Mai", Some(40), None), ("Phạm Hùng", Some(45), None)]);
}

#[test]
fn three_people_of_one_line_are_three() {
    for (text, names) in [
        ("Nguyễn Văn An, Trần Thị Bình, Lê Văn Cường", ["Nguyễn Văn An", "Trần Thị Bình", "Lê Văn Cường"]),
        ("Nguyễn Văn An, Trần Thị Bình và Lê Văn Cường", ["Nguyễn Văn An", "Trần Thị Bình", "Lê Văn Cường"]),
        ("Nguyễn An, Trần Bình, Lê Cường", ["Nguyễn An", "Trần Bình", "Lê Cường"]),
        ("Nguyễn An, Trần Bình và Lê Cường", ["Nguyễn An", "Trần Bình", "Lê Cường"]),
        ("ông Nguyễn An, bà Trần Bình, anh Lê Cường", ["Nguyễn An", "Trần Bình", "Lê Cường"]),
        ("Nguyễn An; Trần Bình; Lê Cường", ["Nguyễn An", "Trần Bình", "Lê Cường"]),
        ("Nguyễn An và Trần Bình và Lê Cường", ["Nguyễn An", "Trần Bình", "Lê Cường"]),
    ] {
        let found = read_people(text, today(), &Places::default());
        let read: Vec<_> = found.people.iter().map(|it| it.name.as_str()).collect();
        assert!(read == names && found.refused.is_empty(), "{text}: {found:?}");
    }
    check(
        "Nguyễn Văn An 45 tuổi, Trần Thị Bình 42 tuổi, Lê Văn Cường 50 tuổi",
        &[("Nguyễn Văn An", Some(45), None), ("Trần Thị Bình", Some(42), None), ("Lê Văn Cường", Some(50), None)],
    );
    // A street is no third one.
    check("Nguyễn Văn An, 45 tuổi, Trần Phú", &[("Nguyễn Văn An", Some(45), Some("Trần Phú"))]);
    check("Nguyễn Văn An, số 5, Lê Lợi", &[("Nguyễn Văn An", None, Some("số 5, Lê Lợi"))]);
}

#[test]
fn who_cannot_be_told_apart_is_asked_and_no_word_is_lost() {
    for text in ["Nguyễn Văn An và vợ", "bà Lan và bà Hoa", "ông Tư và con trai"] {
        let found = read_people(text, today(), &Places::default());
        assert_eq!(found.refused, [(text.to_owned(), PartyError::Several)], "{text}");
    }
    check("Công ty Xây dựng và Thương mại An Bình", &[("Công ty Xây dựng và Thương mại An Bình", None, None)]);
    let found = read_people("không biết tên", today(), &Places::default());
    assert_eq!(found.refused, [("không biết tên".to_owned(), PartyError::Unknown)]);
    for text in ["k có", "ko biết", "không rõ tên"] {
        assert_eq!(read_people(text, today(), &Places::default()).refused[0].1, PartyError::Unknown, "{text}");
    }
}

#[test]
fn ages_may_be_about_and_in_words() {
    for (text, age) in [
        ("Nguyễn Văn Hùng khoảng 50 tuổi", 50),
        ("Nguyễn Văn Hùng, khoảng 50", 50),
        ("Nguyễn Văn Hùng ngoài 60", 60),
        ("Nguyễn Văn Hùng, trên 70 tuổi", 70),
        ("Nguyễn Văn Hùng năm mươi tuổi", 50),
        ("Nguyễn Văn Hùng, sáu hai tuổi", 62),
        ("Nguyễn Văn Hùng, bốn lăm tuổi", 45),
        ("Nguyễn Văn Hùng gần 40 tuổi", 40),
    ] {
        check(text, &[("Nguyễn Văn Hùng", Some(age), None)]);
    }
    check("Nguyễn Văn Tám tuổi 45", &[("Nguyễn Văn Tám", Some(45), None)]);
    check("Lê Thị Năm, 50 tuổi", &[("Lê Thị Năm", Some(50), None)]);
}

#[test]
fn a_whole_birth_date_gives_the_age_of_today() {
    for (text, age) in [
        ("Nguyễn Văn An, sinh ngày 31/12/1981", 44),
        ("Nguyễn Văn An, sinh ngày 28/11/1981", 45),
        ("Nguyễn Văn An, sinh ngày 20/12/2008", 17),
        ("Nguyễn Văn An, SN 2/12/1966", 59),
        ("Nguyễn Văn An, ngày sinh: 1-1-1966", 60),
        ("Nguyễn Văn An, sinh 5 tháng 12 năm 1966", 59),
    ] {
        check(text, &[("Nguyễn Văn An", Some(age), None)]);
    }
}

#[test]
fn words_of_streets_may_be_names() {
    check("Nguyễn Văn Đường, 45 tuổi, số 8", &[("Nguyễn Văn Đường", Some(45), Some("số 8"))]);
    check("Lê Thị Phố, 60 tuổi", &[("Lê Thị Phố", Some(60), None)]);
    check("Nguyễn Văn Đường số 8 ngõ 2", &[("Nguyễn Văn Đường", None, Some("số 8 ngõ 2"))]);
    check("Trần Thị Khu, tổ 3", &[("Trần Thị Khu", None, Some("tổ 3"))]);
    check("Nguyễn Văn An đường Trần Phú", &[("Nguyễn Văn An", None, Some("đường Trần Phú"))]);
}

#[test]
fn numbers_of_papers_are_left_out_and_telephones_are_no_address() {
    for text in [
        "Nguyễn Văn An, 45 tuổi, ngõ 8, CMND 125123456",
        "Nguyễn Văn An, 45 tuổi, CCCD số 034075001234, ngõ 8",
        "Nguyễn Văn An, 45 tuổi, ngõ 8, căn cước: 034 075 001 234",
        "Nguyễn Văn An, 45 tuổi, ngõ 8, số CMT: 125 123 456",
    ] {
        let found = read_people(text, today(), &Places::default());
        assert!(found.without_papers, "{text}");
        assert_eq!(found.people.len(), 1, "{text}: {found:?}");
        let it = &found.people[0];
        assert_eq!(
            (it.name.as_str(), it.age, it.address.as_deref()),
            ("Nguyễn Văn An", Some(45), Some("ngõ 8")),
            "{text}"
        );
    }
    let found = read_people("Nguyễn Văn An, ngõ 8, 0912 345 678 / 0987 654 321", today(), &Places::default());
    assert_eq!(found.people[0].address.as_deref(), Some("ngõ 8"), "{found:?}");
    assert!(found.people[0].phone.is_some() && !found.without_papers);
}

#[test]
fn letters_of_other_alphabets_are_put_right() {
    check("Ông Ðỗ Văn Mạnh, 50 tuổi", &[("Đỗ Văn Mạnh", Some(50), None)]);
}

proptest! {
    #[test]
    fn no_text_makes_the_reader_panic(text in "[\\PC\\n0-9,.;()và -]{0,60}") {
        let found = read_people(&text, today(), &Places::default());
        prop_assert!(found.people.iter().all(|it| !it.name.is_empty()));
    }

    #[test]
    fn people_of_a_list_are_all_read(ages in prop::collection::vec(18_u8..90, 1..6), mark in "(1\\. |- |• |)") {
        let lines: Vec<String> = ages.iter().map(|it| format!("{mark}Nguyễn Văn An, {it} tuổi")).collect();
        let found = read_people(&lines.join("\n"), today(), &Places::default());
        prop_assert_eq!(found.people.iter().map(|it| it.age.unwrap()).collect::<Vec<_>>(), ages);
    }
}

#[test]
fn who_has_no_name_may_be_called_by_what_people_call_them() {
    check("bà bán nước, số 12 ngõ 3", &[("Bà Bán Nước", None, Some("số 12 ngõ 3"))]);
}

#[test]
fn a_place_that_several_share_is_the_address_of_each() {
    let read = read_people(
        "ông Nguyễn Văn Yên 62 tuổi và bà Trần Thị Xuân 58 tuổi, đều ở ngõ 3 Bãi Sậy",
        today(),
        &Places::default(),
    );
    let told: Vec<_> = read.people.iter().map(|it| (it.name.as_str(), it.age, it.address.as_deref())).collect();
    let place = Some("ngõ 3 Bãi Sậy");
    assert_eq!(told, [("Nguyễn Văn Yên", Some(62), place), ("Trần Thị Xuân", Some(58), place)]);
}

/// The ward, a part of a resident group, and one that reads like nobody.
fn places() -> Places {
    Places::of(["Vũ Ninh", "Võ Cường 2", "Cô Mễ"])
}

#[test]
fn where_somebody_lives_is_nobody() {
    let an = "Nguyễn Văn An";
    type Told<'a> = &'a [(&'a str, Option<&'a str>)];
    let table: &[(&str, Told<'_>)] = &[
        // A street, and the ward or the resident group behind it.
        ("Nguyễn Văn An, Trần Hưng Đạo, Vũ Ninh", &[(an, Some("Trần Hưng Đạo, Vũ Ninh"))]),
        ("Nguyễn Văn An, 45 tuổi, Trần Hưng Đạo, Võ Cường", &[(an, Some("Trần Hưng Đạo, Võ Cường"))]),
        ("nguyen van an, tran hung dao, vo cuong", &[(an, Some("tran hung dao, vo cuong"))]),
        ("Nguyễn Văn An, Trần Hưng Đạo, Cô Mễ, Vũ Ninh", &[(an, Some("Trần Hưng Đạo, Cô Mễ, Vũ Ninh"))]),
        ("Nguyễn Văn An, Vũ Ninh", &[(an, Some("Vũ Ninh"))]),
        ("Nguyễn Văn An; Vũ Ninh", &[(an, Some("Vũ Ninh"))]),
        (
            "Nguyễn An, Trần Bình, anh Lê Cường, Vũ Ninh",
            &[("Nguyễn An", None), ("Trần Bình", None), ("Lê Cường", Some("Vũ Ninh"))],
        ),
        ("Nguyễn An, Trần Bình, Lê Lợi, Vũ Ninh", &[("Nguyễn An", None), ("Trần Bình", Some("Lê Lợi, Vũ Ninh"))]),
        ("Nguyễn Văn An và Trần Thị Bình, Lê Lợi, Vũ Ninh", &[(an, None), ("Trần Thị Bình", Some("Lê Lợi, Vũ Ninh"))]),
        ("Nguyễn Văn An, Trần Hưng Đạo, Vũ Ninh, 45 tuổi", &[(an, Some("Trần Hưng Đạo, Vũ Ninh"))]),
        // Somebody may be called like the ward: who comes first, or is spoken of as people are.
        ("Vũ Ninh, 40 tuổi, Trần Hưng Đạo", &[("Vũ Ninh", Some("Trần Hưng Đạo"))]),
        ("Nguyễn Văn An, ông Vũ Ninh, 40 tuổi", &[(an, None), ("Vũ Ninh", None)]),
        // Streets that begin like a courtesy.
        ("Nguyễn Văn An, Chu Huy Mân", &[(an, Some("Chu Huy Mân"))]),
        ("Nguyễn Văn An, 45 tuổi, Ông Ích Khiêm", &[(an, Some("Ông Ích Khiêm"))]),
        ("nguyen van an, chu huy man", &[(an, Some("chu huy man"))]),
        ("Nguyễn Văn An, Ông Ích Khiêm, Vũ Ninh", &[(an, Some("Ông Ích Khiêm, Vũ Ninh"))]),
        ("Nguyễn Văn An, chú Lê Mân", &[(an, None), ("Lê Mân", None)]),
        ("Nguyễn Văn An, Ông Lê Mân", &[(an, None), ("Lê Mân", None)]),
        ("nguyen van an, chu le man", &[(an, None), ("Lê Mân", None)]),
    ];
    for (text, wanted) in table {
        let found = read_people(text, today(), &places());
        let read: Vec<_> = found.people.iter().map(|it| (fold(&it.name), it.address.as_deref())).collect();
        let wanted: Vec<_> = wanted.iter().map(|it| (fold(it.0), it.1)).collect();
        assert!(read == wanted && found.refused.is_empty(), "{text}: {found:?}");
    }
}

#[test]
fn a_family_name_is_no_courtesy() {
    for (text, name) in [
        ("Chu Hà An, 45 tuổi", "Chu Hà An"),
        ("Châu Lê Hoàng, 45 tuổi", "Châu Lê Hoàng"),
        ("Cù Lê Mạnh, 45 tuổi", "Cù Lê Mạnh"),
        ("Chú Hà Văn An, 45 tuổi", "Hà Văn An"),
        ("cháu Lê Hoàng, 45 tuổi", "Lê Hoàng"),
        ("Ông Hà Văn An, 45 tuổi", "Hà Văn An"),
        ("chu Ha Van An, 45 tuoi", "Ha Van An"),
    ] {
        check(text, &[(name, Some(45), None)]);
    }
}
