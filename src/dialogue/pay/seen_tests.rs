//! What a request meets between its steps: cases that were struck, reopened or asked for anew, and teams that are no more.

use super::tests::{at_card, request, step};
use super::*;
use crate::dialogue::effect::deeds;
use crate::dialogue::testing::*;
use crate::domain::CaseId;
use crate::domain::pay::case::{Barred, Odd};
use crate::domain::pay::course::{Move, Standing};

/// A request of which one case was struck and the other ended otherwise since.
fn odd(standing: Standing) -> Found {
    let odd = vec![(CaseId(1), Odd::Barred(Barred::Void)), (CaseId(2), Odd::Differs)];
    Found(Some(Box::new(Seen { odd, ..Seen::of(request(standing)) })))
}

#[test]
fn art_27_nothing_is_decided_or_paid_for_a_case_that_is_no_more_what_it_was_asked_for_as() {
    for (standing, steps) in [(Standing::Sent, "do:decide:3"), (Standing::Decided, "do:pay:3")] {
        let mut chat = at_card(GIANG, standing);
        assert!(keys(&chat.screen()).contains(&steps.to_owned()));
        chat.world.put(odd(standing));
        // The button of the card that was seen before.
        let card = chat.tap(steps);
        assert_eq!((chat.note(), deeds::<PayDeed>(&chat.effects).len()), ("pay-must-return", 0));
        let words = vi(&card.body);
        assert!(words.contains("⛔ VN-01-2026-001: đã hủy vì ghi nhầm"), "{words}");
        assert!(words.contains("⛔ VN-01-2026-002: ngày kết thúc, kết quả") && words.contains("Trả lại để sửa"), "{words}");
        assert!(!keys(&card).contains(&steps.to_owned()) && keys(&card).contains(&"do:return:3".to_owned()));
        chat.tap("do:return:3");
        chat.say("Vụ 001 đã hủy, xin bỏ ra");
        chat.tap("yes");
        assert_eq!(step(&chat).0, Move::Return);
    }
}

#[test]
fn what_was_struck_while_the_day_was_asked_is_not_decided() {
    let mut chat = at_card(GIANG, Standing::Sent);
    chat.tap("do:decide:3");
    chat.tap("day:2026-05-05");
    chat.world.put(odd(Standing::Sent));
    assert_eq!(chat.tap("yes").body.id, "pay-card");
    assert_eq!((chat.note(), deeds::<PayDeed>(&chat.effects).len()), ("pay-must-return", 0));
}

#[test]
fn a_refusal_is_not_taken_back_of_what_was_asked_for_anew() {
    let mut chat = at_card(GIANG, Standing::Refused);
    chat.tap("do:take_back:3");
    chat.say("Bấm nhầm nút không chi");
    let taken = vec!["VN-01-2026-002".to_owned()];
    chat.world.put(Found(Some(Box::new(Seen { taken, ..Seen::of(request(Standing::Refused)) }))));
    let card = chat.tap("yes");
    assert_eq!((chat.note(), deeds::<PayDeed>(&chat.effects).len()), ("pay-taken", 0));
    let said = vi(chat.last.as_ref().unwrap().note.as_ref().unwrap());
    assert!(said.contains("VN-01-2026-002 đã có trong một đề nghị mới"), "{said}");
    assert!(!keys(&card).contains(&"do:take_back:3".to_owned()));
}
