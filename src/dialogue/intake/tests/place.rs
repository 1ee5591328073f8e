//! Where it happened: the resident group, also within other words, and where exactly.

use std::sync::Arc;

use super::desk::*;
use crate::dialogue::intake::Step;
use crate::dialogue::testing::{AN, vi};
use crate::domain::GroupId;
use crate::domain::case::Side;

/// A desk in a ward whose second group is called Bãi Sậy.
fn desk() -> Desk {
    let mut desk = Desk::with(AN);
    let mut groups = desk.world.groups.to_vec();
    groups[1].name = "Bãi Sậy".to_owned();
    desk.world.groups = Arc::new(groups);
    desk
}

fn asked() -> Desk {
    let mut desk = desk();
    desk.begin("").play(&["=sign:none", "=group:neighbourhood", "=kind:neighbor", "hôm qua", "=ground:party_request"]);
    assert_eq!(desk.step(), Step::Place);
    desk
}

fn note(desk: &Desk) -> String {
    vi(desk.note.as_ref().unwrap())
}

#[test]
fn the_group_that_is_named_with_the_exact_place_is_chosen() {
    for words in ["ngõ 5 Bãi Sậy", "ngo 5 bai say"] {
        let mut desk = asked();
        desk.say(words);
        assert_eq!((desk.step(), desk.draft().group), (Step::SideA, Some(GroupId(2))), "{words}");
        assert_eq!(desk.draft().place_detail.as_deref(), Some(words));
        assert!(note(&desk).contains("Bãi Sậy") && note(&desk).contains(words), "{}", note(&desk));
        assert!(desk.removed());
    }
}

#[test]
fn another_place_in_the_place_of_the_first_is_said() {
    let mut desk = asked();
    desk.say("đầu ngõ 5").say("sau nhà văn hóa");
    assert_eq!((desk.step(), desk.draft().place_detail.as_deref()), (Step::Place, Some("sau nhà văn hóa")));
    assert!(note(&desk).contains("sau nhà văn hóa") && note(&desk).contains("đầu ngõ 5"), "{}", note(&desk));
}

#[test]
fn people_who_are_typed_too_early_are_no_place_and_are_kept() {
    let mut desk = asked();
    desk.say("đầu ngõ 5").say("bà Xuân 54 tuổi và ông Yên 61 tuổi");
    assert_eq!((desk.step(), desk.draft().place_detail.as_deref()), (Step::Place, Some("đầu ngõ 5")));
    assert_eq!(desk.note_id(), "intake-place-people-kept");
    assert!(desk.removed());
    let ages: Vec<_> = Side::ALL.iter().map(|it| desk.draft().side(*it).next().and_then(|it| it.age)).collect();
    assert_eq!(ages, [Some(54), Some(61)]);
    desk.tap("place:2");
    assert_eq!((desk.step(), desk.screen().body.id.as_str()), (Step::SideA, "intake-side-a-heard"));
}

fn ages(desk: &Desk) -> [Option<u8>; 2] {
    [Side::A, Side::B].map(|it| desk.draft().side(it).next().and_then(|it| it.age))
}

#[test]
fn a_story_with_people_and_their_ages_is_kept_whole() {
    let mut desk = asked();
    let story = "Tối qua bà Xuân 54 tuổi sang nhà ông Yên 61 tuổi nói chuyện bức tường mới xây lấn sang lối đi chung của \
        ngõ, hai bên to tiếng, hàng xóm phải sang can; bà Xuân nói tường lấn nửa mét, ông Yên nói xây đúng mốc cũ từ năm \
        ngoái, có giấy tờ của phường. Hai nhà nhờ tổ xuống xem lại mốc.";
    assert!(story.chars().count() > 250);
    desk.say(story);
    assert_eq!((desk.step(), desk.draft().content.as_deref()), (Step::Place, Some(story)));
    assert_eq!((ages(&desk), desk.removed()), ([Some(54), Some(61)], true));
    let note = note(&desk);
    assert!(note.contains("nội dung vụ, việc") && note.contains("tên các bên"), "{note}");
}

#[test]
fn what_is_said_beside_people_is_the_exact_place() {
    for (words, detail, aged) in [
        ("Trước cửa số 12 ngõ 5, bà Xuân 54 tuổi với ông Yên 61 tuổi", "Trước cửa số 12 ngõ 5", [Some(54), Some(61)]),
        ("Trước cửa số 12 ngõ 5. Bà Xuân 54 tuổi, ông Yên 61 tuổi.", "Trước cửa số 12 ngõ 5", [Some(54), Some(61)]),
        ("bà Xuân 54 tuổi và ông Yên 61 tuổi, ngõ 5", "ngõ 5", [Some(54), Some(61)]),
        ("trước cửa nhà bà Xuân 54 tuổi", "trước cửa nhà bà Xuân 54 tuổi", [Some(54), None]),
    ] {
        let mut desk = asked();
        desk.say(words);
        assert_eq!(desk.draft().place_detail.as_deref(), Some(detail), "{words}");
        assert_eq!((ages(&desk), desk.removed()), (aged, true), "{words}");
        assert!(note(&desk).contains("tên các bên"), "{words}: {}", note(&desk));
        assert_eq!(desk.step(), Step::Place, "{words}");
    }
    // A group that is named there is chosen, and the people are looked over at once.
    let mut desk = asked();
    desk.say("ngõ 5 Bãi Sậy, bà Xuân 54 tuổi với ông Yên 61 tuổi");
    assert_eq!((desk.step(), desk.draft().group), (Step::SideA, Some(GroupId(2))));
    assert_eq!(desk.screen().body.id, "intake-side-a-heard");
    // Each with an address is a list of people.
    let mut desk = asked();
    desk.say("bà Xuân 54 tuổi, số 12 ngõ 5; ông Yên 61 tuổi, số 14 ngõ 5");
    assert_eq!((desk.draft().place_detail.as_deref(), desk.note_id()), (None, "intake-place-people-kept"));
    assert_eq!(ages(&desk), [Some(54), Some(61)]);
}

#[test]
fn the_card_shows_the_exact_place_to_whoever_wrote_it() {
    let mut desk = asked();
    desk.say("ngõ 5 Bãi Sậy");
    desk.play(&["Nguyễn Thị Xuân", "Trần Văn Yên", CONTENT, "=me", "=now:received"]);
    assert_eq!(desk.step(), Step::Card);
    assert!(desk.reads().contains("<b>Chỗ cụ thể:</b> ngõ 5 Bãi Sậy"), "{}", desk.reads());
    assert!(desk.screen().protect, "it stays in this chat");
}

#[test]
fn one_message_names_the_group_and_the_ages() {
    let mut desk = desk();
    desk.begin("bà Xuân 54 tuổi và ông Yên 61 tuổi tranh chấp lối đi ở Bãi Sậy, nhận hôm qua");
    assert_eq!(desk.draft().group, Some(GroupId(2)));
    let note = note(&desk);
    for part in ["Bãi Sậy", "Xuân, 54 tuổi", "Yên, 61 tuổi"] {
        assert!(note.contains(part), "{part}: {note}");
    }
    // A name alone may be somebody's.
    let mut desk = self::desk();
    desk.begin("ông Bãi Sậy và ông Yên tranh chấp lối đi, nhận hôm qua");
    assert_eq!(desk.draft().group, None);
}

#[test]
fn how_far_it_is_by_typed_words_is_said_as_understood() {
    let mut desk = asked();
    desk.tap("place:2").play(&["Nguyễn Thị Xuân", "Trần Văn Yên", CONTENT, "=me"]);
    assert_eq!(desk.step(), Step::Status);
    desk.say("chưa xong");
    assert!(note(&desk).contains("Tôi hiểu là: <b>Đang hòa giải</b>"), "{}", note(&desk));
}
