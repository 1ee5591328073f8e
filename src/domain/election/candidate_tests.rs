//! How lines of candidates are read.

use super::*;

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 29).unwrap()
}

fn read(line: &str) -> Candidate {
    read_candidate(line, today()).unwrap_or_else(|it| panic!("{line}: {it}"))
}

#[test]
fn a_line_holds_the_name_first_and_the_rest_in_any_order() {
    let it = read(
        "1. Bà NGUYỄN THỊ HÀ, 1962, dân tộc tày, số 5 ngõ 2, ĐH Luật, đại học Luật Hà Nội, cán bộ hưu trí, tự ứng cử",
    );
    assert_eq!((it.name.as_str(), it.sex, it.born), ("Nguyễn Thị Hà", Some(Sex::Female), Some(1962)));
    assert_eq!((it.ethnicity.as_deref(), it.residence.as_deref()), (Some("Tày"), Some("số 5 ngõ 2")));
    assert_eq!((it.learned, it.training.as_deref()), (Some(Qualification::Law), Some("đại học Luật Hà Nội")));
    assert_eq!(it.nominated, Nominated::Themself);
    assert_eq!(it.is_of_minority(), Some(true));
    let it = read("tran van phuc; nam; sn 1958; kinh; trung cấp kế toán; 0912 345 678; tổ trưởng dân phố");
    assert_eq!((it.name.as_str(), it.sex, it.born), ("Tran Van Phuc", Some(Sex::Male), Some(1958)));
    assert_eq!((it.learned, it.phone.as_deref()), (Some(Qualification::Other), Some("0912345678")));
    assert_eq!((it.occupation.as_deref(), it.nominated), (Some("tổ trưởng dân phố"), Nominated::Front));
    assert_eq!(it.gaps(), [Gap::Residence]);
}

#[test]
fn a_year_is_read_from_a_day_of_birth_and_from_an_age_and_only_if_somebody_may_be_that_old() {
    for (said, year) in [("5/3/1962", 1962), ("05-03-1962", 1962), ("64 tuổi", 1962), ("sinh năm 1970", 1970)] {
        assert_eq!(read(&format!("Lê Văn Sáu, {said}")).born, Some(year), "{said}");
    }
    for said in ["2020", "1890", "8 tuổi"] {
        assert_eq!(read(&format!("Lê Văn Sáu, {said}")).born, None, "{said}");
    }
}

#[test]
fn a_name_of_one_word_an_identity_number_and_a_story_are_no_candidates() {
    assert_eq!(read_candidate("Hà", today()), Err(Unread::Name));
    assert_eq!(read_candidate("Bà Hà", today()).map(|it| it.name), Ok("Bà Hà".to_owned()), "two words are a name");
    assert_eq!(read_candidate("80, 70", today()), Err(Unread::Name));
    assert_eq!(read_candidate("Lê Văn Sáu, 001262012345", today()), Err(Unread::Identity));
    assert_eq!(read_candidate(&"Lê Văn Sáu, ".repeat(40), today()), Err(Unread::Long));
}

#[test]
fn what_an_earlier_release_kept_is_read() {
    let it: Candidate = serde_json::from_str(r#"{"name":"Lê Văn Sáu"}"#).unwrap();
    assert_eq!(it, Candidate::named("Lê Văn Sáu"));
}

#[test]
fn sex_and_year_stand_before_or_behind_the_name_with_commas_or_without() {
    for line in [
        "Nguyễn Thị Hà nữ 1962",
        "Nguyễn Thị Hà 1962 nữ",
        "Nguyễn Thị Hà sinh năm 1962 nữ",
        "Nguyễn Thị Hà (nữ, 1962)",
        "1962 nữ Nguyễn Thị Hà",
        "nữ, 1962, Nguyễn Thị Hà",
        "2) bà Nguyễn Thị Hà, 1962",
        "1 Nguyễn Thị Hà, nữ sn 1962",
        "NGUYỄN THỊ HÀ NỮ 1962",
    ] {
        let it = read(line);
        assert_eq!((it.name.as_str(), it.sex, it.born), ("Nguyễn Thị Hà", Some(Sex::Female), Some(1962)), "{line}");
        assert_eq!(it.occupation, None, "{line}");
    }
    let it = read("Nguyễn Văn Nam 1960");
    assert_eq!((it.name.as_str(), it.sex, it.born), ("Nguyễn Văn Nam", None, Some(1960)), "a name, no sex");
    let it = read("Trần Văn Hùng 1958 nam cán bộ hưu trí");
    assert_eq!((it.sex, it.occupation.as_deref()), (Some(Sex::Male), Some("cán bộ hưu trí")));
    assert_eq!(read_candidate("nữ, 1962", today()), Err(Unread::Name));
}

#[test]
fn several_stand_in_lines_or_between_semicolons_and_a_line_without_a_name_goes_with_the_one_before() {
    let read = |typed: &str| read_candidates(typed, today());
    let names = |typed: &str| -> Vec<String> { read(typed).into_iter().filter_map(|it| Some(it.ok()?.name)).collect() };
    let both = ["Lê Thị Hà", "Đỗ Văn Mạnh"];
    assert_eq!(names("Lê Thị Hà, nữ, 1962; Đỗ Văn Mạnh, nam, 1970"), both);
    assert_eq!(names("1. Lê Thị Hà, nữ\n\n2. Đỗ Văn Mạnh, nam"), both);
    let all = read("Lê Thị Hà\nnữ, 1962, Kinh\nĐỗ Văn Mạnh");
    let [Ok(first), Ok(_)] = &all[..] else { panic!("{all:?}") };
    assert_eq!((first.sex, first.born, first.ethnicity.as_deref()), (Some(Sex::Female), Some(1962), Some("Kinh")));
    let all = read("Hà\nĐỗ Văn Mạnh");
    assert_eq!(all[0], Err(("Hà".to_owned(), Unread::Name)), "nobody stands before it");
    assert_eq!(names("tran van phuc; nam; sn 1958"), ["Tran Van Phuc"], "particulars, not people");
}
