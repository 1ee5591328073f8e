//! Stories of people, as different hands write them.

use super::*;
use crate::domain::quick::quick_start;

fn shown(text: &str) -> String {
    let side = |list: &[PartyLine]| {
        let one = |it: &PartyLine| {
            let age = it.age.map(|it| format!(" {it}")).unwrap_or_default();
            let address = it.address.as_deref().map(|it| format!(" @{it}")).unwrap_or_default();
            format!("{}{age}{address}", it.name)
        };
        list.iter().map(one).collect::<Vec<_>>().join(" + ")
    };
    let sides = quick_start(text, "2026-11-28".parse().unwrap()).sides.unwrap_or_default();
    format!("{} | {}", side(&sides.a), side(&sides.b))
}

#[test]
fn two_who_quarrel_are_two_sides() {
    for (text, expected) in [
        ("Bà Lê Thị Ngát 58 tuổi ở ngõ 12 tố anh Quách Văn Tình lấn mương", "Lê Thị Ngát 58 @ngõ 12 | Quách Văn Tình"),
        ("ông Tình và bà Ngát to tiếng chuyện hàng rào", "Tình | Ngát"),
        ("Anh Hoàn vay chị Bưởi 5 triệu không trả", "Hoàn | Bưởi"),
        ("tranh chấp giữa hộ ông Kha và hộ bà Đào, có ông Tự hàng xóm", "Kha | Đào"),
        (
            "Bên A: bà Vi Thị Mơ, 44 tuổi, số 3 ngõ 7. Bên B: ông Sầm Văn Đoàn, 51 tuổi",
            "Vi Thị Mơ 44 @số 3 ngõ 7 | Sầm Văn Đoàn 51",
        ),
        ("BA VIEN CAI NHAU VOI ONG THOAN VE CONG RANH", "Vien | Thoan"),
        ("Công ty Mây Tre với anh Độ cãi nhau tiền công", "Công ty Mây Tre | Độ"),
        (
            "nhà cụ Trọng, 81 tuổi, trú tại số 4/2 ngõ 9, và nhà chị Ánh (SN 1990) tranh nhau rãnh thoát nước",
            "Trọng 81 @số 4/2 ngõ 9 | Ánh 36",
        ),
        ("vợ chồng anh Sĩ chị Đoan đánh cãi nhau suốt", "Sĩ | Đoan"),
        ("Chị Đoan xin nhận nuôi cháu, chưa ai làm gì", "Đoan | "),
    ] {
        assert_eq!(shown(text), expected, "{text}");
    }
}

#[test]
fn who_stands_together_is_one_side() {
    for (text, expected) in [
        ("Vợ chồng ông Bính bà Tỵ đòi đất anh Giáp, anh Giáp không trả", "Bính + Tỵ | Giáp"),
        ("Các bà Nhã, bà Hiền, bà Thục góp họ, chủ họ là bà Mùi vỡ nợ", "Nhã + Hiền + Thục | Mùi"),
        ("Ông Bính và con trai là anh Đạo xây tường lấn nhà cô Thơ", "Bính + Đạo | Thơ"),
    ] {
        assert_eq!(shown(text), expected, "{text}");
    }
}

#[test]
fn who_is_no_party_is_left_out() {
    for (text, expected) in [
        ("Tôi là Bùi Thị Nhị, hòa giải viên. Ông Cảnh với ông Vĩ cãi nhau", "Cảnh | Vĩ"),
        ("Tổ hòa giải gồm bà Nhị, ông Toán ngồi với anh Cảnh và anh Vĩ", "Cảnh | Vĩ"),
        ("Tổ hoà giải gồm bà Nhị và ông Toán ngồi với anh Cảnh và anh Vĩ", "Cảnh | Vĩ"),
        ("To hoa giai gồm bà Nhị, ông Toán ngồi với anh Cảnh, anh Vĩ", "Cảnh | Vĩ"),
        ("cụ Lý mất năm 2020, anh Cảnh và chị Vĩ tranh nhau căn nhà", "Cảnh | Vĩ"),
        ("anh Cảnh đánh vợ là chị Hoa, cô Thắm báo tổ", "Cảnh | Hoa"),
        ("Trưởng khu ông Tú đề nghị hòa giải anh Cảnh và anh Vĩ", "Cảnh | Vĩ"),
        ("hai nhà ở tổ dân phố Cô Mễ tranh nhau lối đi", " | "),
        ("đánh nhau ở phố Bà Triệu", " | "),
    ] {
        assert_eq!(shown(text), expected, "{text}");
    }
}

#[test]
fn nobody_is_made_up() {
    for text in [
        "bà con trong xóm kêu ồn",
        "anh em tranh nhau đất bố mẹ",
        "ông bà nội không cho cháu về",
        "Hai chị em dâu cãi nhau",
        "ba anh em chia đất khong deu",
        "cô giáo chủ nhiệm báo",
        "chu nha khong tra tien coc cho nguoi thue",
        "Con chó nhà hàng xóm cắn",
        "anh huong tieng on quan an",
        "Cháu nội đòi ở với bà ngoại",
    ] {
        assert_eq!(shown(text), " | ", "{text}");
    }
}

#[test]
fn where_it_is_not_said_who_stands_with_whom_nobody_is_put_on_a_side() {
    assert_eq!(shown("Ông An sang nhà bà Tú, gặp anh Hợi ở cổng rồi chị Mão chạy ra"), " | ");
}

proptest::proptest! {
    #[test]
    fn no_text_makes_the_reader_panic(text in "\\PC{0,60}") {
        let _ = sides(&text, "2026-11-28".parse().unwrap());
    }
}

#[test]
fn whoever_is_called_ba_or_chi_without_accents_is_known_by_age_or_by_the_other_side() {
    for (text, expected) in [
        ("ba xuan 54t voi ong yen", "Xuan 54 | Yen"),
        ("ba xuan 54 tuoi voi ong yen 61t tranh chap loi di", "Xuan 54 | Yen 61"),
        ("ba xuan voi ong yen cai nhau", "Xuan | Yen"),
        ("truong thon phan cong toi vu ba xuan voi ong yen tranh chap loi di", "Xuan | Yen"),
        ("bà Xuân 54t với ông Yên 61t tranh chấp lối đi chung", "Xuân 54 | Yên 61"),
        ("hai nha cai nhau ba hom nay vi ong yen de gach", "Yen | "),
        ("hai nha cai nhau ba lan voi ong yen", "Yen | "),
        ("cai nhau ba thang voi ong yen", "Yen | "),
        ("ba lan 54t cai nhau voi ong yen", "Lan 54 | Yen"),
    ] {
        assert_eq!(shown(text), expected, "{text}");
    }
}

#[test]
fn nobody_is_lost_where_half_of_a_story_is_typed_without_accents() {
    for (text, expected) in [
        ("ông Tuấn cai nhau voi ba Lan", "Tuấn | Lan"),
        ("Ba Lan vay ông Tuấn 5 trieu khong tra", "Lan | Tuấn"),
        ("bà Hoa to ong Nam lấn ranh", "Hoa | Nam"),
        ("Chi Hoa nợ chị Thủy tien hang", "Hoa | Thủy"),
        ("ông tuấn voi ba lan tranh chap loi di", "Tuấn | Lan"),
        ("ông tuấn 50t cai nhau voi ba lan", "Tuấn 50 | Lan"),
        ("bà hoa cai nhau voi ong nam", "Hoa | Nam"),
        ("ong yen cai nhau voi ba xuan", "Yen | Xuan"),
        ("ông Bính va ba Tỵ đòi đất anh Giáp", "Bính + Tỵ | Giáp"),
    ] {
        assert_eq!(shown(text), expected, "{text}");
    }
    for (text, expected) in [
        ("Chu Văn An vay ông Tuấn tien", "Chu Văn An | Tuấn"),
        ("ông Tuấn ở phường Ba Đình cãi nhau mai", "Tuấn | "),
        ("ông Tuấn cãi nhau ba hom nay", "Tuấn | "),
        ("ông tuấn cãi nhau ba lan", "Tuấn | "),
    ] {
        assert_eq!(shown(text), expected, "{text}");
    }
}
