//! Pictures, what ties itself, days of signing, and what others may see.

use super::*;
use crate::domain::people::Office::{FrontCommitteeHead, FrontOfficer, Mediator};
use std::sync::Arc;

#[test]
fn who_gives_what_to_whom_stays_in_the_words_of_a_resource() {
    let mut chat = chat_with(GIANG, known_with(Vec::new()));
    opened(&mut chat);
    chat.tap("resource");
    chat.say("Hôm qua bà con khu 2 góp 5 triệu cho 20 người tại nhà văn hóa");
    chat.tap("save");
    let noted = noted(&chat);
    assert_eq!(noted.what, "Bà con khu 2 góp 5 triệu cho 20 người tại nhà văn hóa");
    assert_eq!((noted.money, noted.place, noted.people), (Some(5_000_000), None, None));
}

#[test]
fn a_sum_of_which_something_is_left_unread_is_asked_again() {
    let mut chat = chat_with(GIANG, known_with(Vec::new()));
    opened(&mut chat);
    chat.tap("resource");
    chat.say("hôm nay bà con góp quỹ cho tổ");
    chat.say("5 triệu và 10 bộ ghế");
    assert_eq!((chat.note(), deed(&chat)), ("plan-money-help", None));
    chat.say("2,25 triệu");
    chat.tap("save");
    assert_eq!(noted(&chat).money, Some(2_250_000));
}
