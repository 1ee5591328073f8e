//! What the cards of a correction or withdrawal promise, and what they ask before so many people are concerned.

use chrono::TimeDelta;

use super::links;
use super::tests::{found, office};
use super::*;
use crate::dialogue::facts::NotReached;
use crate::dialogue::testing::{Chat, GIANG, vi};
use crate::domain::announce::Progress;
use crate::domain::mend::{Mends, Reach};

/// The card of a sending that so many have.
fn sent(reach: Reach) -> Chat {
    let mut chat = office(GIANG, Sending::Done);
    chat.world.kept::<Option<AnnouncementFound>>().as_mut().unwrap().since.reach = reach;
    chat.go(links::sending(AnnouncementId(7)));
    chat
}

#[test]
fn a_withdrawal_promises_what_telegram_will_do() {
    for (reach, there, not_there) in [
        (Reach { deletable: 12, ..Reach::default() }, vec!["Xóa được ở 12 người"], vec!["48 giờ", "gọi điện"]),
        (
            Reach { late: 12, ..Reach::default() },
            vec!["quá 48 giờ ở 12 người", "gọi điện", "Đính chính"],
            vec!["Xóa được"],
        ),
        (
            Reach { deletable: 5, late: 6, lost: 1 },
            vec!["Xóa được ở 5 người", "quá 48 giờ ở 6 người", "Không rõ 1 người"],
            vec![],
        ),
    ] {
        let mut chat = sent(reach);
        let words = vi(&chat.tap("recall").body);
        assert!(there.iter().all(|it| words.contains(it)), "{words}");
        assert!(not_there.iter().all(|it| !words.contains(it)), "{words}");
    }
}

#[test]
fn as_many_as_a_sending_asks_the_number_of_are_put_right_only_after_it_was_typed() {
    let many = Reach { deletable: 60, late: 10, lost: 0 };
    let mends = |chat: &Chat| chat.effects.iter().any(|it| it.deed::<AnnounceDeed>().is_some());
    for correct in [true, false] {
        let mut chat = sent(many);
        let key = if correct { "correct-now" } else { "recall-now" };
        if correct {
            chat.tap("correct");
            chat.say("Nội dung đúng");
        } else {
            chat.tap("recall");
        }
        let asked = chat.tap(key);
        assert!(!mends(&chat) && vi(&asked.body).contains("<b>70</b>"), "{}", vi(&asked.body));
        chat.tap("back");
        assert!(chat.screen().offers(key), "the card before it");
        chat.tap(key);
        chat.say("7");
        assert!(!mends(&chat) && chat.note() == "announce-count-wrong");
        chat.say("70");
        assert!(mends(&chat), "{:?}", chat.effects);
        let mut few = sent(Reach { deletable: 50, ..Reach::default() });
        few.tap("recall");
        few.tap("recall-now");
        assert!(mends(&few));
    }
    // What changes between the card and the number is looked at first.
    let mut chat = sent(many);
    chat.tap("recall");
    chat.tap("recall-now");
    chat.world.kept::<Option<AnnouncementFound>>().as_mut().unwrap().announcement.after.version += 1;
    chat.say("70");
    assert!(!mends(&chat) && chat.note() == "sent-changed-meanwhile", "{}", chat.note());
}

#[test]
fn the_card_of_a_withdrawal_does_not_contradict_itself() {
    let mut it = found(Sending::Done);
    it.progress = Progress { sent: 70, ..Progress::default() };
    it.announcement.after.recalled_at = Some(DateTime::UNIX_EPOCH + TimeDelta::days(20_000));
    it.since.mends = Mends { failed: 70, ..Mends::default() };
    it.since.not_mended = vec![NotReached::Person("Lê An".to_owned(), None); 19];
    it.since.to_call = 69;
    let mut chat = office(GIANG, Sending::Done);
    chat.world.put(Some(it.clone()));
    let card = chat.go(links::sending(AnnouncementId(7)));
    let words = vi(&card.body);
    assert!(words.contains("Còn đọc tin cũ, cần gọi điện") && words.contains("Ngoài ra: 50 người"), "{words}");
    assert!(!words.contains("Không có ai cần gọi điện"), "{words}");
    assert!(!card.protect, "no party is named in it: it may be forwarded");
    // The same of a correction; and who never got what was withdrawn need not be told of it.
    it.announcement.after.corrected_at = it.announcement.after.recalled_at.take();
    chat.world.put(Some(it.clone()));
    assert!(!vi(&chat.go(links::sending(AnnouncementId(7))).body).contains("Không có ai cần gọi điện"));
    it.announcement.after.recalled_at = it.announcement.after.corrected_at;
    (it.progress.failed, it.since.to_call) = (1, 0);
    it.since.not_mended.clear();
    chat.world.put(Some(it));
    assert!(!vi(&chat.go(links::sending(AnnouncementId(7))).body).contains("gọi điện"));
}
