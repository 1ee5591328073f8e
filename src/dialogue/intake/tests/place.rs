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
