//! People whom the story of a quick start names.

use super::desk::*;
use crate::dialogue::drafts::links as drafts;
use crate::dialogue::intake::Step;
use crate::dialogue::testing::*;
use crate::domain::case::Side;

const STORY: &str = "Bà Lê Thị Ngát 58 tuổi ở ngõ 12 kêu anh Mạnh xây bậc thềm lấn ra lối đi chung, nhận hôm qua";

fn told() -> Desk {
    let mut desk = Desk::with(AN);
    desk.begin(STORY);
    let note = vi(desk.note.as_ref().unwrap());
    assert!(note.contains("<b>Bên A:</b> Lê Thị Ngát") && note.contains("<b>Bên B:</b> Mạnh"), "{note}");
    assert!(desk.names, "they go with the card");
    desk.play(&["=sign:none", "=ground:party_request", "=place:1"]);
    assert_eq!(desk.step(), Step::SideA);
    desk
}

fn names(desk: &Desk, side: Side) -> Vec<(String, Option<u8>)> {
    desk.draft().side(side).map(|it| (it.name.clone(), it.age)).collect()
}

#[test]
fn people_of_the_story_are_looked_over_before_they_count() {
    let mut desk = told();
    let note = vi(desk.note.as_ref().unwrap());
    assert!(note.contains("bên A: <b>Lê Thị Ngát</b>") && desk.names, "{note}");
    assert_eq!(desk.screen().body.id, "intake-side-a-heard");
    desk.tap("done");
    assert_eq!((desk.step(), desk.screen().body.id.as_str()), (Step::SideB, "intake-side-b-heard"));
    assert!(vi(desk.note.as_ref().unwrap()).contains("Mạnh"));
    desk.say("Trần Văn Mạnh, 40 tuổi, số 5 ngõ 12");
    assert_eq!(names(&desk, Side::A), [("Lê Thị Ngát".to_owned(), Some(58))]);
    assert_eq!(names(&desk, Side::B), [("Trần Văn Mạnh".to_owned(), Some(40))], "in the place of the name");
    assert_ne!(desk.step(), Step::SideB);
}

#[test]
fn whoever_is_typed_instead_takes_the_place_of_all_of_the_story() {
    let mut desk = told();
    desk.say("Hoàng Thị Sen, 70 tuổi");
    assert_eq!(names(&desk, Side::A), [("Hoàng Thị Sen".to_owned(), Some(70))]);
}

#[test]
fn the_other_side_is_shown_when_the_first_was_typed_in_full() {
    let mut desk = told();
    desk.say("Lê Thị Ngát, 58 tuổi, số 4 ngõ 12");
    let note = vi(desk.note.as_ref().unwrap());
    assert_eq!(desk.screen().body.id, "intake-side-b-heard");
    assert!(note.contains("Lê Thị Ngát, 58 tuổi") && note.contains("bên B: <b>Mạnh</b>") && desk.names, "{note}");
}

#[test]
fn whoever_comes_back_after_a_month_is_shown_them_still() {
    let mut desk = told();
    desk.tap("stop");
    let id = desk.drafts.keys().next().copied().unwrap();
    desk.go(drafts::show(id)).tap("continue");
    assert_eq!((desk.step(), desk.screen().body.id.as_str()), (Step::SideA, "intake-side-a-heard"));
    assert!(vi(desk.note.as_ref().unwrap()).contains("Lê Thị Ngát") && desk.names);
}

#[test]
fn a_dispute_that_is_told_where_nothing_is_asked_begins_its_record() {
    let told = "Bà Nguyễn Thị Xuân 54 tuổi và ông Trần Văn Yên tranh chấp lối đi, bà Xuân sang nhờ tôi hôm qua";
    for words in [
        told.to_owned(),
        format!("ghi vụ {told}"),
        format!("Ghi vụ, việc: {told}"),
        "ghi vu hai nha cai nhau vi lối đi".to_owned(),
    ] {
        let mut chat = Chat::with(AN);
        chat.say(&words);
        assert_eq!(chat.state.place.tag(), "intake", "{words}: {}", chat.note());
    }
    for (who, words) in [(AN, "lối đi nhà bà Xuân"), (HAI, told)] {
        let mut chat = Chat::with(who);
        chat.say(words);
        assert_eq!(chat.state.place.tag(), "home", "{words}");
    }
}
