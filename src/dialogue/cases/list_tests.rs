//! The list of cases and what is looked for in it, played as chats.

use super::tests::assigned;
use super::*;
use crate::dialogue::Input;
use crate::dialogue::action::Section;
use crate::dialogue::facts::{CasePage, CaseQuery};
use crate::dialogue::testing::*;
use crate::domain::search::{Phase, State, Wanted};

#[test]
fn the_list_opens_a_card_and_says_what_to_do_when_it_is_empty() {
    let mut chat = Chat::about(AN, assigned());
    let list = chat.send(Input::Section(Section::Cases, String::new()));
    assert_eq!(keys(&list), ["c:17", "open"]);
    let card = chat.tap("c:17");
    assert_eq!(card.body.id, "case-card");
    assert!(chat.effects.iter().any(|it| matches!(it.deed(), Some(CaseDeed::LogRead { case: CASE, .. }))));

    let mut chat = Chat::with(AN);
    let list = chat.send(Input::Section(Section::Cases, String::new()));
    assert!(vi(&list.body).contains("Ghi vụ, việc"), "{}", vi(&list.body));
}

/// What is looked for at a place.
fn sought(at: &impl Flow) -> Wanted {
    let query = at.needs().own.iter().find_map(|it| it.ask.get::<CaseQuery>().cloned());
    query.expect("a list is asked for").wanted
}

#[test]
fn typing_in_the_list_searches_and_a_code_opens_its_case() {
    let mut chat = Chat::about(AN, assigned());
    chat.send(Input::Section(Section::Cases, String::new()));
    assert_eq!(chat.say("lối  đi").body.id, "cases-list");
    let Some(at) = chat.state.place.at::<crate::dialogue::cases::At>() else { panic!() };
    assert_eq!(sought(at), Wanted::words("lối đi"));
    assert_eq!(chat.say("vn 1 2026 3").body.id, "case-card");
    chat.tap("list");
    assert_eq!(chat.say("VN-01-2026-999").body.id, "cases-list");
    assert_eq!(chat.note(), "cases-no-such-code");
    assert_eq!(chat.send(Input::Section(Section::Cases, "VN-01-2026-003".to_owned())).body.id, "case-card");
    chat.send(Input::Section(Section::Cases, "???".to_owned()));
    chat.say("!!!");
    assert_eq!(chat.note(), "cases-type-to-find");
}

#[test]
fn what_was_understood_of_a_search_is_said_and_the_words_may_be_found_as_typed() {
    let mut chat = Chat::about(GIANG, assigned());
    let list = chat.send(Input::Section(Section::Cases, "lối đi khu 2 tháng 4 chưa xong".to_owned()));
    assert_eq!(
        vi(&list.body).lines().nth(1),
        Some("Tìm: Tổ hòa giải Khu 2, chưa kết thúc, tiếp nhận tháng 4/2026, có “lối đi”. Kết quả: 1")
    );
    let Some(at) = chat.state.place.at::<crate::dialogue::cases::At>() else { panic!() };
    let wanted = sought(at);
    assert_eq!((wanted.words.as_deref(), wanted.state), (Some("lối đi"), Some(State::In(Phase::Open))));
    assert_eq!(keys(&list), ["c:17", "typed", "all"]);
    let list = chat.tap("typed");
    assert_eq!(vi(&list.body).lines().nth(1), Some("Tìm “lối đi khu 2 tháng 4 chưa xong”: 1"));
    let Some(at) = chat.state.place.at::<crate::dialogue::cases::At>() else { panic!() };
    assert_eq!(sought(at), Wanted::words("lối đi khu 2 tháng 4 chưa xong"));
    let list = chat.tap("read");
    assert_eq!(keys(&list), ["c:17", "typed", "all"]);
    assert_eq!(keys(&chat.tap("all")), ["c:17", "open"]);
    // Titles are left out of the words, and there is nothing else to read.
    let list = chat.say("bà Xuân");
    assert_eq!(vi(&list.body).lines().nth(1), Some("Tìm “Xuân”: 1"));
    assert_eq!(keys(&list), ["c:17", "all"]);
    chat.world.put(crate::dialogue::facts::CasePage::default());
    let list = chat.say("của tôi quá hạn");
    assert!(
        vi(&list.body).contains("Tìm: quá hạn bắt đầu hòa giải, do ông/bà hòa giải. Kết quả: 0"),
        "{}",
        vi(&list.body)
    );
    assert_eq!(keys(&list), ["typed", "all"]);
}

#[test]
fn codes_are_read_as_people_type_them() {
    for text in [
        "VN-01-2026-003",
        "vn 1 2026 3",
        "VN.01.2026.003",
        "vn/1/2026/03",
        "Vụ, việc VN-01-2026-003",
        "vụ số VN-01-2026-003",
    ] {
        assert_eq!(read_code(text).as_deref(), Some("VN-01-2026-003"), "{text}");
    }
    // Cases from an old book have numbers of their own.
    for text in ["VN-01-2024-C012", "vn 1 2024 c12", "vụ VN.01.2024.C.12", "vn-1-2024-c012"] {
        assert_eq!(read_code(text).as_deref(), Some("VN-01-2024-C012"), "{text}");
    }
    for text in ["VN-1-2024-c", "VN-1-2024-cc1", "vn 1 c 2024 3", "c 1 2024 c c3", "VN-1-2024-d12", "vn 1 2024 c c12"] {
        assert_eq!(read_code(text), None, "{text}");
    }
    for text in ["", "VN-01-2026", "lối đi chung ngõ", "1 2 2026 3", "VN-0001-2026-1", "VN-1-26-3", "VN-1-2026-x"] {
        assert_eq!(read_code(text), None, "{text}");
    }
}

#[test]
fn long_lists_have_pages() {
    let mut chat = Chat::about(GIANG, assigned());
    chat.world.kept::<CasePage>().total = 14;
    let list = chat.send(Input::Section(Section::Cases, String::new()));
    assert_eq!(keys(&list), ["c:17", "page", "next", "open"]);
    chat.tap("next");
    assert_eq!(
        keys(&chat.tap("next")),
        ["c:17", "prev", "page", "all"].map(|it| if it == "all" { "open" } else { it })
    );
}
