//! What people type where buttons stand: what they would say instead, and names that look like numbers or like "stop".

use super::desk::{CONTENT, Desk};
use crate::dialogue::intake::draft::Now;
use crate::dialogue::intake::step::Step;
use crate::dialogue::testing::{AN, DUNG};
use crate::domain::case::{Ground, Settlement};
use crate::domain::kinds::Kind;

/// At a question of a new case.
fn at(steps: &[&str]) -> Desk {
    let mut desk = Desk::with(AN);
    desk.begin("").play(steps);
    desk
}

const TO_KIND: &[&str] = &["=sign:none"];
const TO_GROUND: &[&str] = &["=sign:none", "=group:neighbourhood", "=kind:neighbor", "hôm qua"];

#[test]
fn no_sign_is_said_in_many_ways() {
    for text in ["không", "ko", "k có", "không có gì", "Không ạ", "khong co dau hieu nao", "1"] {
        let mut desk = Desk::with(AN);
        desk.begin("").say(text);
        assert_eq!(desk.step(), Step::KindGroup, "{text}: {}", desk.note_id());
    }
}

#[test]
fn how_far_it_is_may_be_said() {
    let steps = [TO_GROUND, &["=ground:party_request", "=place:1", "Nguyễn Thị Xuân", "Trần Văn Yên", CONTENT, "=me"]];
    for (text, wanted) in [
        ("thành", Some(Now::Success)),
        ("hòa giải thành", Some(Now::Success)),
        ("chưa", Some(Now::Received)),
        ("ko thành", Some(Now::Failure)),
        ("không thành", Some(Now::Failure)),
        ("đang", Some(Now::InSession)),
        ("đang hòa giải", Some(Now::InSession)),
        ("xong rồi", None),
    ] {
        let mut desk = at(&steps.concat());
        assert_eq!(desk.step(), Step::Status);
        desk.say(text);
        assert_eq!(desk.draft().now, wanted, "{text}: {}", desk.note_id());
    }
}

#[test]
fn art_16_the_ground_may_be_said() {
    for (text, ground) in [
        ("các bên yêu cầu", Ground::PartyRequest),
        ("bà Lan sang nhờ", Ground::PartyRequest),
        ("tổ trưởng phân công", Ground::HeadAssigned),
        ("tôi thấy nên ghi", Ground::MediatorKnows),
        ("công an phường đề nghị", Ground::ThirdPartyRequest),
    ] {
        let mut desk = at(TO_GROUND);
        assert_eq!(desk.step(), Step::Ground);
        desk.say(text);
        assert_eq!(desk.draft().ground, Some(ground), "{text}: {}", desk.note_id());
    }
}

#[test]
fn the_kind_may_be_said_as_the_card_says() {
    for (text, kind) in [
        ("chó sủa", Kind::Neighbor),
        ("cho vay không trả", Kind::Debt),
        ("xây tường lấn", Kind::Boundary),
        ("karaoke ồn", Kind::NoiseEnv),
    ] {
        let mut desk = at(TO_KIND);
        desk.say(text);
        assert_eq!(desk.draft().kind, Some(kind), "{text}: {}", desk.note_id());
    }
}

#[test]
fn an_optional_question_is_passed_by_words() {
    for text in ["không", "k có", "ko", "không hẹn", "bỏ qua", "chưa"] {
        let mut desk =
            at(&[TO_GROUND, &["=ground:party_request", "=place:1", "Nguyễn Thị Xuân", "Trần Văn Yên", CONTENT]]
                .concat());
        desk.play(&["=me", "=now:success", "=day:today", "Hai bên cùng sửa lại rãnh nước chung."]);
        assert_eq!(desk.step(), Step::Method);
        desk.say(text);
        assert_eq!(desk.step(), Step::PerformBy, "{text}: {}", desk.note_id());
        assert!(desk.draft().passed.contains(&Step::Method) && desk.draft().method.is_none());
    }
}

#[test]
fn nobody_has_an_interest_is_said_in_a_word() {
    let people = [TO_GROUND, &["=ground:party_request", "=place:1", "Nguyễn Thị Xuân", "Trần Văn Yên", CONTENT]];
    let mut desk = at(&people.concat());
    desk.play(&["=pick", "Lê Văn Cường", "=done"]);
    assert_eq!(desk.step(), Step::Interest);
    desk.say("không ai");
    assert_ne!(desk.step(), Step::Interest, "{}", desk.note_id());
    assert!(desk.draft().interested.is_empty());
}

#[test]
fn names_come_first_where_people_are_asked_for() {
    for name in ["Dũng", "Vệ", "Ba", "Tư", "Nam", "Hải"] {
        let mut desk = at(&[TO_GROUND, &["=ground:party_request", "=place:1"]].concat());
        assert_eq!(desk.step(), Step::SideA);
        desk.say(name);
        assert!(matches!(desk.step(), Step::SideA | Step::SideB), "{name} leaves the question: {}", desk.step());
        assert_eq!(desk.draft().parties.first().map_or(name, |it| it.name.as_str()), name);
    }
    let mut desk = at(&[TO_GROUND, &["=ground:party_request", "=place:1"]].concat());
    desk.say("dung");
    assert_eq!((desk.step(), desk.note_id()), (Step::SideA, "name-or-button"));
}

#[test]
fn a_digit_means_the_group_that_bears_it() {
    let mut desk = Desk::with(DUNG);
    desk.begin("").play(TO_GROUND).tap("ground:party_request");
    assert_eq!(desk.step(), Step::Place);
    desk.say("1");
    assert_eq!(desk.draft().group.map(|it| it.0), Some(1), "her own group stands first and is number 2");
}

#[test]
fn a_quick_start_takes_the_group_and_the_settlement_where_the_ward_knows_them() {
    let mut desk = Desk::with(AN);
    desk.begin("tranh chấp lối đi ở khu 2, nhận hôm qua, hôm nay hòa giải thành, hai bên đã ký biên bản");
    let draft = desk.draft();
    assert_eq!((draft.group.map(|it| it.0), draft.written), (Some(2), Some(Settlement::Signed)));
    desk.begin("tranh chấp lối đi ở TDP Không Có, nhận hôm qua");
    assert_eq!(desk.draft().group, None, "no group of that name");
}
