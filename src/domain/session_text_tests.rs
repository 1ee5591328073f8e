//! Sentences about sessions: what they state, and what they only sound like.

use proptest::prelude::*;

use super::*;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn heard(text: &str) -> SessionHeard {
    read_session(text, day("2026-11-29"))
}

const THERE: Option<Presence> = Some(Presence::There);
const ABSENT: Option<Presence> = Some(Presence::Absent);

#[test]
fn art_21_4_one_message_tells_a_session() {
    for text in [
        "hôm qua 19h tại nhà văn hóa, hai bên có mặt, chưa thống nhất, hẹn 5/12 19h",
        "hom qua 19h tai nhà văn hóa, hai ben co mat, chưa thống nhất, hen 5/12 19h",
    ] {
        let it = heard(text);
        let clock = NaiveTime::from_hms_opt(19, 0, 0);
        assert_eq!((it.on, it.time, it.place.as_deref()), (Some(day("2026-11-28")), clock, Some("nhà văn hóa")));
        assert_eq!((it.side_a, it.side_b), (THERE, THERE));
        assert_eq!(it.open.as_deref(), Some("chưa thống nhất"));
        let next = it.next.unwrap();
        assert_eq!((next.on, next.time), (day("2026-12-05"), clock));
        assert_eq!((it.agreed, it.rest), (None, None));
    }
}

#[test]
fn an_hour_is_of_the_part_of_the_day_that_its_day_says() {
    for (text, expected) in
        [("8h tối qua tại nhà văn hóa", 20), ("8 giờ sáng qua", 8), ("tối qua 7h30", 19), ("19h tối qua", 19)]
    {
        let it = heard(text);
        assert_eq!((it.on, it.rest.as_deref()), (Some(day("2026-11-28")), None), "{text}");
        assert_eq!(it.time.map(|it| chrono::Timelike::hour(&it)), Some(expected), "{text}");
    }
    let next = heard("hẹn 3h chiều mai").next.unwrap();
    assert_eq!((next.on, next.time), (day("2026-11-30"), NaiveTime::from_hms_opt(15, 0, 0)));
}

#[test]
fn who_was_there_is_read_side_by_side() {
    let of = |text: &str| (heard(text).side_a, heard(text).side_b);
    assert_eq!(of("bên B vắng mặt"), (THERE, ABSENT));
    assert_eq!(of("bên A không đến vì ốm"), (ABSENT, THERE));
    assert_eq!(of("bên A có mặt"), (THERE, None));
    assert_eq!(of("chỉ có bên A đến"), (THERE, ABSENT));
    assert_eq!(of("bên A vắng, bên B cũng không đến"), (ABSENT, ABSENT));
    assert_eq!(of("bên A vắng, bên B đến rồi bỏ về"), (ABSENT, None), "nothing is presumed of whom more is told");
    assert_eq!(of("hôm nay gặp"), (None, None));
    let ill = heard("bên A không đến vì phải đi viện gấp");
    assert_eq!((ill.absence.as_deref(), ill.rest), (Some("phải đi viện gấp"), None));
}

#[test]
fn points_openness_and_meeting_apart_are_read() {
    let it = heard("27/11, gặp riêng từng bên, đã thống nhất dời chậu cây. Còn vướng cái cổng. Không công khai");
    assert_eq!(it.on, Some(day("2026-11-27")));
    assert!(it.apart);
    assert_eq!(it.agreed.as_deref(), Some("đã thống nhất dời chậu cây"));
    assert_eq!(it.open.as_deref(), Some("Còn vướng cái cổng"));
    assert_eq!(it.openness, Some(Openness::Closed));
}

#[test]
fn what_is_not_understood_is_given_back() {
    let it = heard("hôm nay hai bên có mặt, bà Xuân kể lại chuyện cái ngõ từ đời ông nội");
    assert_eq!(it.rest.as_deref(), Some("bà Xuân kể lại chuyện cái ngõ từ đời ông nội"));
    assert_eq!((it.on, it.side_b), (Some(day("2026-11-29")), THERE));
}

/// A story stays a story: each of these sentences sounds like a fact and is none.
#[test]
fn art_21_4_sentences_become_no_facts_that_they_do_not_state() {
    for text in [
        "bên B đền 5 triệu đồng",
        "bên B đền đủ",
        "hai bên đền cho nhau",
        "bên B chịu đền",
        "ben B chiu den bu cho ben A",
        "hai bên chưa đến",
        "hai ben chua den",
        "bên A chưa đến được",
        "bên B đến nhưng bỏ về giữa chừng",
        "ben B den nhung bo ve",
        "bên A có mặt muộn một tiếng",
        "bên A đến nhà bên B gây sự hôm qua",
        "bên B công khai chửi bên A trước hàng xóm",
        "ben B cong khai noi xau ben A",
        "muốn công khai xin lỗi trước tổ",
        "hẹn trả tiền 5/12",
        "hen tra tien 5/12",
        "hẹn 5/12 trả nốt tiền",
        "bên B hẹn 5/12 dọn gạch",
        "lần sau bên B không được đổ đất",
        "gặp lại nhau là cãi",
        "bên A đồng ý còn bên B không",
        "bên B hứa trả tiền",
        "bên B chưa xin lỗi",
        "bên A không đồng ý bồi thường",
        "thỏa thuận cũ bị bên B phá",
        "hai bên đã thống nhất nhưng bên B đổi ý",
        "đã thống nhất từ năm ngoái",
        "bên B ở nhà một mình",
        "gặp riêng bên A",
        "hôm qua bên B cãi nhau với bên A",
        "bên A dự định đi kiện",
        "ông Yên đến",
        "tại bên B lấn đất",
        "tai ben B lan dat truoc",
        "còn lại ba người ra về",
        "trong 2 giờ đồng hồ",
    ] {
        let it = heard(text);
        assert_eq!(it, SessionHeard { rest: Some(text.to_owned()), ..SessionHeard::default() }, "{text}");
    }
}

#[test]
fn art_21_4_the_same_fact_is_heard_with_accents_and_without() {
    let said = |text: &str| {
        let it = heard(text);
        assert_eq!(it.rest, None, "{text}");
        it
    };
    for text in [
        "hai bên đến đủ",
        "hai ben den du",
        "cả hai bên",
        "có mặt đủ hai bên",
        "các bên đều có mặt",
        "hai bên gặp nhau",
    ] {
        let it = said(text);
        assert_eq!((it.side_a, it.side_b), (THERE, THERE), "{text}");
    }
    for text in ["bên b vắng mặt", "ben b vang mat", "Bên B không đến", "ben B khong toi"] {
        assert_eq!(said(text).side_b, ABSENT, "{text}");
    }
    for text in ["hòa giải không công khai", "hoa giai khong cong khai", "họp kín theo ý hai bên"] {
        assert_eq!(said(text).openness, Some(Openness::Closed), "{text}");
    }
    for text in ["hòa giải công khai", "cong khai"] {
        assert_eq!(said(text).openness, Some(Openness::Public), "{text}");
    }
    for text in [
        "hẹn gặp lại 5/12 19h",
        "hen gap lai 5/12 19h",
        "buổi sau vào ngày 5/12 lúc 19h",
        "lần sau 5/12 19 giờ",
        "hai bên thống nhất hẹn 5/12 19h",
        "hai ben da thong nhat hen gap lai 5/12 19h",
    ] {
        let next = said(text).next.unwrap();
        assert_eq!((next.on, next.time), (day("2026-12-05"), NaiveTime::from_hms_opt(19, 0, 0)), "{text}");
    }
    for text in ["tôi gặp riêng từng bên", "gap rieng tung ben"] {
        assert!(said(text).apart, "{text}");
    }
    for (text, place) in [
        ("hôm qua tại nhà bà Xuân", "nhà bà Xuân"),
        ("hom qua tai nha ba xuan", "nha ba xuan"),
        ("19h ở nhà văn hóa tổ dân phố số 5", "nhà văn hóa tổ dân phố số 5"),
    ] {
        assert_eq!(said(text).place.as_deref(), Some(place), "{text}");
    }
    for text in ["hai bên chưa nhất trí", "hai ben chua thong nhat", "còn vướng tiền sửa cổng"] {
        assert_eq!(said(text).open.as_deref(), Some(text));
    }
    for text in ["hai bên thống nhất dời chậu cây", "hai ben da dong y", "đã nhất trí chia đôi lối đi"]
    {
        assert_eq!(said(text).agreed.as_deref(), Some(text));
    }
}

#[test]
fn what_contradicts_what_was_heard_before_stays_to_be_read() {
    let it = heard("hôm qua 19h, hôm kia 20h, bên A có mặt, bên A vắng mặt");
    assert_eq!((it.on, it.side_a), (Some(day("2026-11-28")), THERE));
    assert_eq!(it.rest.as_deref(), Some("hôm kia 20h, bên A vắng mặt"));
    let later = heard("5/12, hai bên có mặt");
    assert_eq!((later.on, later.rest.as_deref()), (None, Some("5/12")), "no session lies ahead, nor a year back");
}

#[test]
fn when_and_where_are_read_alone() {
    let of = |text: &str| read_meeting(text, day("2026-11-29"), Lean::Future);
    let it = of("5/12, 19h tại nhà văn hóa cạnh chợ Đọ");
    assert_eq!((it.on, it.place.as_deref()), (Some(day("2026-12-05")), Some("nhà văn hóa cạnh chợ Đọ")));
    assert_eq!(of("5/12 19h trụ sở UBND phường").place.as_deref(), Some("trụ sở UBND phường"));
    assert_eq!(of("chưa biết"), SessionHeard::default());
    assert_eq!(of("hỏi lại bên B đã"), SessionHeard::default());
}

proptest! {
    #[test]
    fn any_text_is_read_somehow(text in "\\PC{0,120}") {
        let _ = heard(&text);
    }
}

#[test]
fn a_comma_left_out_before_the_next_session_swallows_nothing() {
    for text in [
        "hai bên có mặt, chưa thống nhất hẹn 5/12 lúc 19h",
        "hai ben co mat, chua thong nhat hen 5/12 luc 19h",
        "hai bên có mặt hẹn gặp lại 5/12 19h, chưa thống nhất",
    ] {
        let said = heard(text);
        assert_eq!(said.rest, None, "{text}");
        let next = said.next.as_ref().map(|it| (it.on, it.time));
        assert_eq!(next, Some((day("2026-12-05"), NaiveTime::from_hms_opt(19, 0, 0))), "{text}");
        let open = said.open.as_deref().map(fold);
        assert_eq!((open.as_deref(), said.side_a), (Some("chua thong nhat"), Some(Presence::There)), "{text}");
    }
    let said = heard("hai bên thống nhất bên B dọn đất hẹn 5/12");
    assert_eq!(said.next, None, "by when they do it is no session");
}

#[test]
fn a_house_behind_an_hour_is_no_particle() {
    let of = |text: &str| read_meeting(text, day("2026-11-29"), Lean::Future);
    for text in ["8h30 nhà văn hóa khu 1", "8h30 nha văn hóa khu 1"] {
        let it = of(text);
        assert_eq!(it.time, NaiveTime::from_hms_opt(8, 30, 0), "{text}");
        assert!(it.place.is_some_and(|it| it.ends_with("văn hóa khu 1") && it.starts_with("nh")), "{text}");
    }
    assert_eq!(of("8h30 nha").time, NaiveTime::from_hms_opt(8, 30, 0), "a friendly word at the end");
}
