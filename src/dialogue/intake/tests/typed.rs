//! What people type where buttons stand: what they would say instead, and names that look like numbers or like "stop".

use super::desk::{CONTENT, Desk};
use crate::dialogue::intake::draft::Now;
use crate::dialogue::intake::step::Step;
use crate::dialogue::testing::{AN, DUNG};
use crate::domain::case::{Ground, Settlement, Side};
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

#[test]
fn a_word_of_assent_is_nobodys_name() {
    let told = "bà Hoa và ông Nam tranh chấp rãnh nước thải, hôm qua bà Hoa sang nhờ";
    for typed in ["đúng rồi", "dung roi", "Đúng rồi ạ", "vâng", "Vâng", "ok", "OK", "đúng", "phải rồi", "dạ đúng"]
    {
        let mut desk = Desk::with(AN);
        desk.begin(told).play(&["=sign:none", "=place:1"]);
        assert_eq!(desk.screen().body.id, "intake-side-a-heard", "{typed}");
        desk.say(typed).say(typed);
        let names: Vec<&str> = desk.draft().parties.iter().map(|it| it.name.as_str()).collect();
        assert_eq!((names.as_slice(), desk.step()), (["Hoa", "Nam"].as_slice(), Step::Mediators), "{typed}");

        // Nor does it replace whoever is being put right, or answer for somebody.
        let mut desk = Desk::with(AN);
        desk.begin(told).play(&["=sign:none", "=place:1", "=party:0", typed]);
        assert_eq!((desk.step(), desk.draft().parties[0].name.as_str()), (Step::SideA, "Hoa"), "{typed}");
        let desk = at(&[TO_GROUND, &["=ground:party_request", "=place:1", typed]].concat());
        assert_eq!((desk.step(), desk.draft().parties.len()), (Step::SideA, 0), "{typed}");
    }
    let desk = at(&[TO_GROUND, &["=ground:party_request", "=place:1", "Cổ"]].concat());
    assert_eq!((desk.draft().parties.len(), desk.note_id()), (1, "intake-party-taken"));
}

#[test]
fn both_sides_of_the_story_typed_in_one_message_stay_where_they_stand() {
    let mut desk = Desk::with(AN);
    desk.begin("ông Yên và bà Xuân tranh chấp lối đi, ông Yên sang nhờ hôm qua").play(&["=sign:none", "=place:1"]);
    desk.say("ông Trần Văn Yên 62 tuổi và bà Nguyễn Thị Xuân 58 tuổi, đều ở ngõ 3 Bãi Sậy");
    let told = |side: Side| {
        let people = desk.draft().side(side).map(|it| (it.name.as_str(), it.age, it.address.as_deref()));
        people.collect::<Vec<_>>()
    };
    assert_eq!(told(Side::A), [("Trần Văn Yên", Some(62), Some("ngõ 3 Bãi Sậy"))]);
    assert_eq!(told(Side::B), [("Nguyễn Thị Xuân", Some(58), Some("ngõ 3 Bãi Sậy"))]);
    assert_eq!(desk.step(), Step::Mediators);
}

#[test]
fn below_what_was_saved_the_next_dispute_is_told_and_nothing_is_lost() {
    let mut desk = Desk::with(AN);
    desk.reach_card().tap("save");
    assert_eq!(desk.step(), Step::Saved);
    desk.say("bà Mai với ông Lộc tranh chấp lối đi chung, bà Mai sang nhờ sáng nay");
    assert_eq!(desk.state.place.tag(), "story");
    for (words, tag) in [("tìm vụ tranh chấp đất đai", "cases"), ("quý 3 có bao nhiêu vụ", "cases")] {
        let mut desk = Desk::with(AN);
        desk.reach_card().tap("save").say(words);
        assert_eq!(desk.state.place.tag(), tag, "{words}");
    }
}

#[test]
fn short_answers_where_people_are_asked_for_are_nobodys_name() {
    let steps = [TO_GROUND, &["=ground:party_request", "=place:1"]].concat();
    for text in ["không", "ko có gì", "chưa", "có", "chua biet"] {
        let mut desk = at(&steps);
        desk.say(text);
        assert_eq!((desk.step(), desk.draft().parties.len()), (Step::SideA, 0), "{text}: {}", desk.note_id());
        assert!(desk.note_id().starts_with("intake-help-party") || desk.note_id() == "intake-party-unknown", "{text}");
    }
    // With somebody there, that there is nobody else goes on; that there is, or not yet, does not.
    for (text, step) in [
        ("không", Step::SideB),
        ("không có gì", Step::SideB),
        ("ko còn ai nữa", Step::SideB),
        ("chưa biết tuổi", Step::SideB),
        ("dạ rồi em", Step::SideB),
        ("có", Step::SideA),
        ("chưa", Step::SideA),
    ] {
        let mut desk = at(&steps);
        desk.say("Nguyễn Thị Xuân").tap("back").say(text);
        assert_eq!((desk.step(), desk.draft().parties.len()), (step, 1), "{text}: {}", desk.note_id());
    }
    let mut desk = at(&steps);
    desk.say("Nguyễn Thị Xuân").tap("back").say("Mai");
    assert_eq!(desk.draft().parties.len(), 2, "Mai is a name: {}", desk.note_id());
}

#[test]
fn nobody_is_removed_by_a_number_that_is_typed_twice() {
    let steps = [TO_GROUND, &["=ground:party_request", "=place:1", "Nguyễn Thị Xuân"]].concat();
    let mut desk = at(&steps);
    desk.tap("back").say("1");
    assert_eq!(desk.step(), Step::PartyEdit);
    for _ in 0..2 {
        desk.say("1");
        assert_eq!((desk.step(), desk.draft().parties.len()), (Step::PartyEdit, 1), "it is asked");
    }
    desk.tap("back");
    assert!(desk.screen().offers("remove"), "back to who is changed");
    desk.tap("remove").tap("really");
    assert_eq!((desk.draft().parties.len(), desk.note_id()), (0, "intake-party-removed"));
}

#[test]
fn what_stands_below_a_picture_is_taken_as_if_it_were_typed() {
    let steps = [TO_GROUND, &["=ground:party_request", "=place:1"]].concat();
    let mut desk = at(&steps);
    desk.caption("Nguyễn Thị Xuân, 54 tuổi");
    assert_eq!((desk.step(), desk.draft().parties.len()), (Step::SideB, 1), "{}", desk.note_id());
    assert!(desk.removed(), "the picture goes");
    desk.caption("Trần Văn Yên").caption(CONTENT);
    assert_eq!(desk.draft().content.as_deref(), Some(CONTENT));
    let mut desk = at(TO_KIND);
    desk.caption("ông Yên cầm dao dọa chém bà Xuân");
    assert!(desk.state.place.tag() == "alarm" && desk.removed(), "danger is heard first");
}

#[test]
fn a_picture_whose_words_were_refused_is_not_said_to_be_taken() {
    let steps = [TO_GROUND, &["=ground:party_request", "=place:1"]].concat();
    let mut desk = at(&steps);
    desk.caption("Nguyễn Thị Xuân, 54 tuổi");
    assert!(desk.reads_note().contains("đã được nhận"), "{}", desk.reads_note());
    for refused in ["không", "Trần Văn Yên, 420 tuổi"] {
        let mut desk = at(&steps);
        desk.caption(refused);
        let note = desk.reads_note();
        assert!(desk.draft().parties.is_empty() && desk.removed(), "{refused}");
        assert!(note.contains("Ảnh không được giữ") && !note.contains("đã được nhận"), "{refused}: {note}");
    }
}

#[test]
fn whoever_is_to_be_removed_is_removed_by_the_button_alone_and_that_is_said() {
    let steps = [TO_GROUND, &["=ground:party_request", "=place:1", "Nguyễn Thị Xuân"]].concat();
    for typed in ["đúng rồi", "ok", "Trần Văn Yên", "xóa"] {
        let mut desk = at(&steps);
        desk.tap("back").tap("party:0").tap("remove").say(typed);
        let names: Vec<&str> = desk.draft().parties.iter().map(|it| it.name.as_str()).collect();
        assert_eq!((desk.step(), names.as_slice()), (Step::PartyEdit, ["Nguyễn Thị Xuân"].as_slice()), "{typed}");
        assert!(desk.screen().offers("really") && !desk.reads_note().is_empty(), "{typed}: it is asked once more");
    }
    let mut desk = at(&steps);
    desk.tap("back").tap("party:0").tap("remove").say("không");
    assert_eq!((desk.step(), desk.note_id(), desk.draft().parties.len()), (Step::SideA, "intake-party-stays", 1));
}

#[test]
fn people_of_the_story_whom_nobody_knows_are_asked_for() {
    let told = "bà Hoa và ông Nam tranh chấp rãnh nước thải, hôm qua bà Hoa sang nhờ";
    for (typed, step) in [("không rõ", Step::SideA), ("ko biet", Step::SideA), ("không biết tuổi", Step::SideB)]
    {
        let mut desk = Desk::with(AN);
        desk.begin(told).play(&["=sign:none", "=place:1", typed]);
        assert_eq!(desk.step(), step, "{typed}: {}", desk.note_id());
    }
}

#[test]
fn what_shall_be_done_with_somebody_is_no_name() {
    let steps = [TO_GROUND, &["=ground:party_request", "=place:1", "Nguyễn Thị Xuân\nTrần Thị Lan"]].concat();
    let names = |desk: &Desk| desk.draft().parties.iter().map(|it| it.name.clone()).collect::<Vec<_>>();
    let both = ["Nguyễn Thị Xuân", "Trần Thị Lan"];
    for typed in
        ["xóa", "xoa", "xoa di", "xóa người này", "xoa nguoi nay", "bỏ người này đi", "bo nguoi nay", "xóa bà Xuân"]
    {
        let mut desk = at(&steps);
        desk.tap("back").tap("party:0").say(typed);
        assert_eq!(names(&desk), both, "{typed}");
        assert!(desk.screen().offers("really") && desk.at().party == Some(0), "{typed}: it is asked");
    }
    // Where all of a side stand, whoever is named is asked about.
    for (typed, party) in [("xóa bà Lan", Some(1)), ("xoa ba Lan", Some(1)), ("bỏ bà Xuân", Some(0)), ("xóa bớt", None)]
    {
        let mut desk = at(&steps);
        desk.tap("back").say(typed);
        assert_eq!(names(&desk), both, "{typed}");
        let asked = desk.screen().offers("really").then(|| desk.at().party).flatten();
        assert_eq!(asked, party, "{typed}: {}", desk.note_id());
    }
    // Who is named and is not there is nobody else.
    let one = [TO_GROUND, &["=ground:party_request", "=place:1", "Nguyễn Thị Xuân", "=back"]].concat();
    for (typed, asked) in [
        ("xóa bà Hoa", false),
        ("xoa ba Hoa", false),
        ("xóa Hoa", false),
        ("xóa bà Anh đi", false),
        ("xóa bà Xuân", true),
        ("xóa bà ấy đi", true),
        ("xoa nguoi nay", true),
        ("bỏ người ghi nhầm này giúp tôi", true),
        ("xóa dòng 1", true),
    ] {
        for opened in [false, true] {
            let mut desk = at(&one);
            if opened {
                desk.tap("party:0");
            }
            desk.say(typed);
            assert_eq!(desk.screen().offers("really"), asked, "{typed}: {}", desk.note_id());
            assert!(asked || desk.note_id() == "intake-party-remove-which", "{typed}: {}", desk.note_id());
            assert!(asked || desk.screen().offers("party:0"), "{typed}: who is there is shown");
            assert_eq!(names(&desk), ["Nguyễn Thị Xuân"], "{typed}");
        }
    }
    for typed in ["giữ nguyên", "giu nguyen", "như cũ"] {
        let mut desk = at(&steps);
        desk.tap("back").tap("party:0").say(typed);
        assert_eq!((desk.step(), names(&desk)), (Step::SideA, both.map(ToOwned::to_owned).to_vec()), "{typed}");
    }
    for typed in ["sửa lại là Nguyễn Thị Xuyến", "đổi tên thành Nguyễn Thị Xuyến", "sua ten thanh Nguyễn Thị Xuyến"]
    {
        let mut desk = at(&steps);
        desk.tap("back").tap("party:0").say(typed);
        let all = names(&desk);
        assert!(all.contains(&"Nguyễn Thị Xuyến".to_owned()) && all.len() == 2, "{typed}: {all:?}");
    }
    let mut desk = at(&[TO_GROUND, &["=ground:party_request", "=place:1"]].concat());
    desk.say("Bo Văn Huy, 50 tuổi");
    assert_eq!(names(&desk), ["Bo Văn Huy"], "a name");
}
