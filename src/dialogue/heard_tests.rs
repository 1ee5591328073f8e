//! What people type instead of pressing a button.

use super::Input;
use super::action::Section;
use super::testing::{AN, BINH, Chat, GIANG};

fn menu(id: crate::domain::PersonId) -> Chat {
    let mut chat = Chat::with(id);
    chat.send(Input::Section(Section::Menu, String::new()));
    chat
}

#[test]
fn a_label_of_the_menu_opens_it() {
    for (text, wanted) in [
        ("Ghi vụ, việc", "intake"),
        ("ghi vu viec", "intake"),
        ("GHI VỤ VIỆC", "intake"),
        ("1", "todo"),
        ("tập huấn", "training"),
        ("nguy hiểm", "alarm"),
        ("trợ giúp", "help"),
    ] {
        let mut chat = menu(AN);
        chat.say(text);
        assert_eq!(chat.state.place.tag(), wanted, "{text}: {}", chat.note());
    }
}

#[test]
fn a_greeting_is_answered_kindly() {
    let mut chat = menu(AN);
    let screen = chat.say("chào cháu");
    assert_eq!((chat.note(), screen.body.id.as_str()), ("greeting", "menu"));
    chat.say("trời hôm nay đẹp");
    assert_eq!(chat.note(), "pick-by-number");
}

#[test]
fn a_name_is_searched_for_and_is_no_number() {
    for name in ["Hải", "Nam", "Ba", "Tư", "Dũng", "Vệ", "hai"] {
        let mut chat = menu(GIANG);
        chat.send(Input::Section(Section::People, String::new()));
        chat.say(name);
        assert!(chat.state.place.is::<crate::dialogue::people::At>(), "{name}");
        assert!(!chat.screen().body.id.contains("card"), "{name} opens nobody: {}", chat.screen().body.id);
    }
    let mut chat = menu(GIANG);
    chat.send(Input::Section(Section::People, String::new()));
    chat.say("2");
    assert_eq!(chat.screen().body.id, "people-card", "a digit is one");
}

#[test]
fn a_word_that_may_be_a_name_or_a_button_is_asked_about() {
    let mut chat = menu(GIANG);
    chat.send(Input::Section(Section::People, String::new()));
    chat.tap("invite");
    chat.tap("mediator");
    let (typed, key) = if chat.screen().offers("stop") { ("dung", "stop") } else { ("ve", "back") };
    assert!(chat.screen().offers(key));
    let before = chat.state.place.clone();
    chat.say(typed);
    assert_eq!(chat.note(), "name-or-button");
    assert_eq!(chat.state.place, before);
}

#[test]
fn what_was_understood_is_said_unless_it_is_plain() {
    let mut chat = menu(BINH);
    chat.say("ghi vụ");
    assert_eq!(chat.note(), "understood-label");
    let mut chat = menu(BINH);
    chat.say("2");
    assert_ne!(chat.note(), "understood-label");
}
