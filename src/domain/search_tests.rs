//! How what is typed at the list of cases is read.

use chrono::NaiveDate;
use proptest::prelude::*;

use super::people::{Life, ResidentGroup, Team};
use super::search::{Phase, State, Wanted, read};
use super::{GroupId, TeamId, WardId};

/// Groups and their teams, numbered in their order.
fn ward(names: &[&str]) -> (Vec<Team>, Vec<ResidentGroup>) {
    let numbered = || (1..).zip(names);
    let teams = numbered().map(|(n, name)| Team {
        id: TeamId(n),
        ward: WardId(1),
        group: GroupId(100 + n),
        number: n as i32,
        name: format!("Tổ hòa giải {name}"),
        life: Life::default(),
        wants_minority: false,
    });
    let groups = numbered().map(|(n, name)| ResidentGroup {
        id: GroupId(100 + n),
        ward: WardId(1),
        number: n as i32,
        name: (*name).to_owned(),
        life: Life::default(),
    });
    (teams.collect(), groups.collect())
}

fn today() -> NaiveDate {
    "2026-11-28".parse().unwrap()
}

/// What was read, in short: `team 1; group 101; 2026-10; open; by Hải; mine; «lối đi»`.
fn short(text: &str) -> String {
    let (teams, groups) = ward(&["Khả Lễ 1", "Khả Lễ 2", "Khu 3", "Đáp Cầu", "Hòa Lý"]);
    let it = read(text, (&teams, &groups), today());
    let units = it.units.unwrap_or_default();
    let mut parts: Vec<String> = units.teams.iter().map(|it| format!("team {it}")).collect();
    parts.extend(units.groups.iter().map(|it| format!("group {it}")));
    parts.extend(it.period.map(|it| it.key()));
    parts.extend(it.state.map(|it| match it {
        State::In(phase) => phase.to_string(),
        State::Is(status) => status.to_string(),
    }));
    parts.extend(it.mediator.map(|it| format!("by {it}")));
    parts.extend(it.mine.then(|| "mine".to_owned()));
    parts.extend(it.words.map(|it| format!("«{it}»")));
    parts.join("; ")
}

fn all(cases: &[(&str, &str)]) {
    for (text, expected) in cases {
        assert_eq!(short(text), *expected, "{text}");
    }
}

#[test]
fn words_alone_are_words() {
    all(&[
        ("vc Đạt", "«vc Đạt»"),
        ("r mướn nhà", "«r mướn nhà»"),
        ("vc Đạt chưa xong", "open; «vc Đạt»"),
        ("lối đi", "«lối đi»"),
        ("Nguyễn Văn Thành", "«Nguyễn Văn Thành»"),
        ("Thành", "«Thành»"),
        ("thanh", "«thanh»"),
        ("Nguyễn Thành Công", "«Nguyễn Thành Công»"),
        ("Quý", "«Quý»"),
        ("bà Năm", "«Năm»"),
        ("ông Hải", "«Hải»"),
        ("anh em tranh chấp", "«anh em tranh chấp»"),
        ("Nam", "«Nam»"),
        ("ngõ 12/5", "«ngõ 12/5»"),
        ("nợ 3 tháng", "«nợ 3 tháng»"),
        ("nợ 10 triệu", "«nợ 10 triệu»"),
        ("thành phố", "«thành phố»"),
        ("chó sủa", "«chó sủa»"),
        ("002", "«002»"),
        ("2026-002", "«2026-002»"),
        ("Đáp", "«Đáp»"),
        ("đường thoát nước", "«đường thoát nước»"),
        ("Quỳ 3", "«Quỳ 3»"),
        ("thắng 10", "«thắng 10»"),
        ("ban 4 con bo", "«ban 4 con bo»"),
        ("khu 5", "«khu 5»"),
        ("Lê Đáp Cầu", "«Lê Đáp Cầu»"),
        ("my pham", "«my pham»"),
        ("đất của tôi", "«đất của tôi»"),
        ("của em trai", "«của em trai»"),
    ]);
}

#[test]
fn teams_and_places_are_read_by_their_names() {
    all(&[
        ("tổ Khả Lễ 1", "team 1; group 101"),
        ("to kha le 1", "team 1; group 101"),
        ("TỔ KHẢ LỄ 1", "team 1; group 101"),
        ("Khả Lễ 1", "team 1; group 101"),
        ("khả lễ", "team 1; team 2; group 101; group 102"),
        ("tổ hòa giải Khả Lễ 2", "team 2"),
        ("Tổ hoà giải Khả Lễ 2", "team 2"),
        ("tổ dân phố Khả Lễ 2", "group 102"),
        ("khu 3", "team 3; group 103"),
        ("Khu 3", "team 3; group 103"),
        ("tổ hòa giải khu 3", "team 3"),
        ("tổ 4", "team 4"),
        ("đáp cầu", "team 4; group 104"),
        ("tổ Hoà Lí", "team 5; group 105"),
        ("các vụ của tổ Đáp Cầu", "team 4; group 104"),
        ("lối đi khu 3", "team 3; group 103; «lối đi»"),
        ("Vụ Đáp Cầu", "team 4; group 104"),
        ("LỐI ĐI KHU 3", "team 3; group 103; «LỐI ĐI»"),
    ]);
}

#[test]
fn states_are_read_as_people_say_them() {
    all(&[
        ("đang hòa giải", "in_session"),
        ("đang hoà giải", "in_session"),
        ("dang hoa giai", "in_session"),
        ("chưa giải quyết", "open"),
        ("chua xong", "open"),
        ("chưa kết thúc", "open"),
        ("thành", "success"),
        ("hòa giải thành", "success"),
        ("các vụ thành", "success"),
        ("không thành", "failure"),
        ("ko thành", "failure"),
        ("hòa giải không thành", "failure"),
        ("Không thành", "failure"),
        ("hg không thành", "failure"),
        ("quá hạn", "late"),
        ("qua han", "late"),
        ("chưa phân công", "registered"),
        ("đã phân công", "assigned"),
        ("chưa hòa giải", "waiting"),
        ("đã kết thúc", "ended"),
        ("đã hướng dẫn nơi khác", "referred"),
        ("đã hủy ghi", "void"),
        ("đã huỷ ghi", "void"),
        ("vụ chưa xong", "open"),
    ]);
    assert!(Phase::ALL.iter().all(|it| !State::In(*it).statuses().is_empty()));
}

#[test]
fn periods_are_read_as_in_the_summary() {
    all(&[
        ("tháng 10", "2026-10"),
        ("thang 10", "2026-10"),
        ("10/2026", "2026-10"),
        ("T10", "2026-10"),
        ("tháng trước", "2026-10"),
        ("thang truoc", "2026-10"),
        ("tháng này", "2026-11"),
        ("quý 3", "2026-q3"),
        ("quí III/2026", "2026-q3"),
        ("quy 3", "2026-q3"),
        ("tuần này", "2026-w48"),
        ("năm ngoái", "2025"),
        ("năm 2025", "2025"),
        ("2026", "2026"),
        ("6 tháng đầu năm", "2026-h1"),
        ("từ 1/10 đến 15/11", "20261001-20261115"),
        ("từ tháng 3 đến tháng 7", "20260301-20260731"),
        ("hôm qua", "20261127-20261127"),
        ("ngày 25/11", "20261125-20261125"),
        ("25/11/2026", "20261125-20261125"),
        ("nhận trong tháng 10", "2026-10"),
        ("tiếp nhận tháng 10", "2026-10"),
    ]);
}

#[test]
fn mediators_are_read_behind_the_word_for_them() {
    all(&[
        ("hòa giải viên Hải", "by Hải"),
        ("HGV Nguyễn Minh Hải", "by Nguyễn Minh Hải"),
        ("hgv ông Hải", "by Hải"),
        ("hòa giải viên hải", "by hải"),
        ("hòa giải viên Hải lối đi", "by Hải; «lối đi»"),
        ("hoa giai vien hai chua xong", "open; by hai"),
        ("của tôi", "mine"),
        ("vụ của tôi chưa xong", "open; mine"),
        ("hòa giải viên", "«hòa giải viên»"),
    ]);
}

#[test]
fn everything_may_be_said_at_once() {
    all(&[
        ("lối đi tháng 10", "2026-10; «lối đi»"),
        ("Hải chưa xong", "open; «Hải»"),
        ("hai chua xong", "open; «hai»"),
        ("ông Hải chưa xong", "open; «Hải»"),
        ("tổ Khả Lễ 1 chưa giải quyết quý 3", "team 1; group 101; 2026-q3; open"),
        ("khu 3 tháng trước không thành", "team 3; group 103; 2026-10; failure"),
        ("vay tiền ở Khả Lễ 1 trong tháng 10", "team 1; group 101; 2026-10; «vay tiền»"),
        ("các vụ, việc đang hòa giải của tổ Khả Lễ 2 tháng 10/2026", "team 2; group 102; 2026-10; in_session"),
        ("thành tháng 10", "2026-10; success"),
        ("Thành tháng 10", "2026-10; «Thành»"),
        ("hòa giải thành quý 3 năm ngoái", "2025-q3; success"),
    ]);
}

#[test]
fn words_beside_nothing_understood_are_left_as_they_are() {
    let (teams, groups) = ward(&[]);
    for text in ["của cải", "vụ việc", "do say rượu", "ở trọ"] {
        assert_eq!(read(text, (&teams, &groups), today()), Wanted::words(text));
    }
}

proptest! {
    #[test]
    fn no_text_panics(text in ".{0,60}") {
        let _ = short(&text);
    }

    #[test]
    fn no_words_of_the_lists_panic(words in proptest::collection::vec(
        proptest::sample::select(vec!["tổ", "khu", "3", "tháng", "10", "quý", "hgv", "hòa giải viên", "ông", "thành", "không",
            "của", "tôi", "Khả", "Lễ", "1", "-", "/", "từ", "đến", ","]),
        0..7,
    )) {
        let _ = short(&words.join(" "));
    }
}
