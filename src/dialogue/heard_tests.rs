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

#[test]
fn the_words_of_the_menu_are_understood_on_other_cards_too() {
    for (text, wanted) in [("ghi vu", "intake"), ("Ghi vụ, việc", "intake"), ("tap huan", "training"), ("menu", "home")]
    {
        let mut chat = menu(AN);
        chat.send(Input::Section(Section::Help, String::new()));
        chat.say(text);
        assert_eq!(chat.state.place.tag(), wanted, "{text}: {}", chat.note());
        let mut chat = menu(AN);
        chat.send(Input::Section(Section::Todo, String::new()));
        chat.say(text);
        assert_eq!(chat.state.place.tag(), wanted, "{text}: {}", chat.note());
    }
    let mut chat = menu(AN);
    chat.send(Input::Section(Section::Cases, String::new()));
    chat.say("tap huan");
    assert_eq!(chat.state.place.tag(), "cases", "there it is searched for");
    let mut chat = menu(AN);
    chat.send(Input::Section(Section::Help, String::new()));
    chat.say("nhan su");
    assert_eq!(chat.state.place.tag(), "help", "what somebody may not open stays shut");
}

#[test]
fn a_word_that_concludes_means_the_large_button() {
    for (typed, key) in [("luu", "save"), ("Lưu lại.", "save"), ("xong", "done"), ("gui ngay", "send"), ("GỬI", "send")]
    {
        assert_eq!(super::heard::concluding(typed, super::place::Takes::Choice), Some(key), "{typed}");
    }
    for name in ["luu", "Lưu Thị Gui", "gui", "xongg"] {
        assert_eq!(super::heard::concluding(name, super::place::Takes::Words), None, "{name} may be a name");
    }
}

#[test]
fn that_all_is_right_means_the_large_button_of_a_card_that_asks_it() {
    use super::place::Takes;
    use super::screen::{Button, Screen};
    use super::text::text;
    let card = |key: &str| Screen::new(text!("empty")).row(vec![Button::primary(key, text!("button-save"))]);
    let heard = |key: &str, typed: &str, takes| {
        super::heard::confirming(&card(key).asking_if_right(), typed, takes).map(ToOwned::to_owned)
    };
    for typed in ["đúng rồi", "Dung roi!", "chính xác", "đồng ý", "đúng", "ok"] {
        assert_eq!(heard("save", typed, Takes::Choice).as_deref(), Some("save"), "{typed}");
    }
    assert_eq!(heard("go_on", "đúng rồi", Takes::Words).as_deref(), Some("go_on"));
    for name in ["Đúng", "Chuẩn", "dung", "ok", "Đúng Rồi Văn An"] {
        assert_eq!(heard("save", name, Takes::Words), None, "{name} may be a name");
    }
    for key in ["save", "confirm", "go_on", "send"] {
        let heard = super::heard::confirming(&card(key), "đúng rồi", Takes::Choice).map(ToOwned::to_owned);
        assert_eq!(heard, None, "{key}: a card that does not ask it has words of its own");
    }
    let strikes = Screen::new(text!("empty")).asking_if_right().row(vec![Button::danger("save", text!("void-save"))]);
    assert_eq!(super::heard::confirming(&strikes, "đúng rồi", Takes::Choice), None);
}

#[test]
fn a_word_with_other_accents_is_no_command() {
    for text in ["nhập", "nháp", "số", "sợ", "Sổ", "thông bảo"] {
        let mut chat = menu(GIANG);
        chat.send(Input::Section(Section::Help, String::new()));
        chat.say(text);
        assert_eq!(chat.state.place.tag(), "help", "{text}: {}", chat.note());
    }
    for (text, wanted) in [("nhap", "drafts"), ("Gửi thông báo", "announce"), ("gui thong bao", "announce")] {
        let mut chat = menu(GIANG);
        chat.send(Input::Section(Section::Help, String::new()));
        chat.say(text);
        assert_eq!(chat.state.place.tag(), wanted, "{text}: {}", chat.note());
    }
    use super::place::Takes::Choice;
    for text in ["gùi đi", "lựu lại", "xông rồi", "gửi thông bảo"] {
        assert_eq!(super::heard::concluding(text, Choice), None, "{text}");
    }
    assert_eq!(super::heard::concluding("gửi thông báo", Choice), Some("send"), "where something is to be sent");
}

#[test]
fn a_question_about_danger_is_not_left_by_a_word_of_the_menu() {
    for text in ["tập huấn", "trợ giúp", "menu", "nhap", "việc cần làm"] {
        let mut chat = menu(AN);
        chat.send(Input::Section(Section::Danger, String::new()));
        chat.say(text);
        assert_eq!(chat.state.place.tag(), "alarm", "{text}: {}", chat.note());
    }
}
