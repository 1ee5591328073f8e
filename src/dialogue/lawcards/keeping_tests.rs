//! Cards of the ward that are to come, that were withdrawn, and that two write at once.

use super::tests::{chat_with, follow, kept, key_of, no, opened, written};
use super::*;
use crate::dialogue::own::Own;
use crate::dialogue::testing::*;
use crate::domain::lawcards::OwnCard;

const RUBBISH: (&str, &str) = ("Đổ rác mấy giờ?", "Từ 18 giờ.");

/// What the ward says instead of the shipped card on pay.
fn of_pay(version: i32, from: &str, say: &str) -> OwnCard {
    OwnCard {
        corrects: Some(no("pay_case")), ..kept(1, version, from, ("Thù lao mỗi vụ, việc bao nhiêu?", say))
    }
}

#[test]
fn a_shipped_card_that_somebody_else_corrected_meanwhile_is_not_corrected_twice() {
    let mut chat = chat_with(GIANG, Vec::new());
    chat.state.place = At::card(Which::Shipped(no("pay_case"))).place();
    chat.tap("change");
    chat.tap("edit:answer");
    chat.say("Tỉnh quy định 250.000 đồng một vụ.");
    chat.world.kept::<KeptFound>().0.push(of_pay(1, "2026-05-05", "240.000 đồng."));
    chat.tap("save");
    assert_eq!((chat.note(), chat.effects.len()), ("law-changed-meanwhile", 0));
    // What stands now is put right as one more version of it.
    chat.tap("change");
    chat.tap("edit:answer");
    chat.say("Tỉnh quy định 250.000 đồng một vụ.");
    chat.tap("save");
    assert_eq!((written(&chat).nth, written(&chat).version), (1, 2));
}

#[test]
fn a_card_that_is_to_come_is_put_right_as_it_will_stand() {
    let mut chat = chat_with(GIANG, vec![kept(1, 1, "2026-06-01", RUBBISH)]);
    opened(&mut chat, "");
    chat.tap("kept");
    chat.tap("o:1");
    let check = vi(&chat.tap("change").body);
    assert!(check.contains("01/06/2026") && check.contains("chưa đến ngày áp dụng"), "{check}");
    chat.tap("edit:answer");
    chat.say("Từ 17 giờ.");
    chat.tap("save");
    assert_eq!((written(&chat).version, written(&chat).from), (2, day("2026-06-01")), "it comes no sooner");
    assert_eq!(chat.note(), "law-kept-later");
    // What stands already is changed from today on.
    let mut chat = chat_with(GIANG, vec![kept(1, 1, "2026-05-01", RUBBISH)]);
    chat.state.place = At::card(Which::Own(1)).place();
    let check = vi(&chat.tap("change").body);
    assert!(check.contains("05/05/2026") && !check.contains("chưa đến ngày"), "{check}");
}

#[test]
fn a_correction_whose_day_is_to_come_is_read_and_withdrawn() {
    let mut chat = chat_with(GIANG, vec![of_pay(1, "2026-06-01", "250.000 đồng.")]);
    opened(&mut chat, "");
    chat.tap("kept");
    let card = chat.tap(&key_of("pay_case"));
    assert!(vi(&card.body).contains("300.000"), "{}", vi(&card.body));
    let coming = vi(&chat.tap("coming").body);
    assert!(coming.contains("250.000") && coming.contains("sẽ áp dụng từ 01/06/2026"), "{coming}");
    let card = chat.tap("back");
    assert!(vi(&card.body).contains("300.000"), "{}", vi(&card.body));
    chat.tap("withdraw");
    chat.say("Tỉnh hoãn lại");
    assert_eq!((written(&chat).version, written(&chat).withdrawn.as_deref()), (2, Some("Tỉnh hoãn lại")));
    follow(&mut chat);
    chat.world.today = day("2026-06-02");
    let card = chat.screen();
    assert!(vi(&card.body).contains("300.000") && !card.offers("coming") && !card.offers("withdraw"));
    let mut chat = chat_with(AN, vec![of_pay(1, "2026-06-01", "250.000 đồng.")]);
    chat.state.place = At::card(Which::Shipped(no("pay_case"))).place();
    assert!(!chat.screen().offers("coming"), "only whoever keeps them");
    chat.state.place = At::card(Which::Shipped(no("pay_case"))).step(Step::Coming);
    assert!(!vi(&chat.screen().body).contains("250.000"));
}

#[test]
fn what_was_withdrawn_stays_in_the_list_of_the_office_with_its_versions() {
    let gone = OwnCard { withdrawn: Some("Đã có quy ước mới".to_owned()), ..kept(1, 2, "2026-05-04", RUBBISH) };
    let cards = vec![kept(1, 1, "2026-05-01", RUBBISH), gone];
    let mut chat = chat_with(GIANG, cards.clone());
    chat.world.own.push(Own::of(WritersFound([(GIANG, "Hoàng Thị Giang".to_owned())].into())));
    opened(&mut chat, "");
    let list = chat.tap("kept");
    let line = list.choices.iter().find(|it| it.key == "o:1").map(|it| vi(&it.label)).unwrap_or_default();
    assert!(line.contains("đã rút") && vi(&list.body).contains("(0 thẻ)"), "{line}: {}", vi(&list.body));
    let card = chat.tap("o:1");
    assert!(vi(&card.body).contains("đã rút ngày 04/05/2026"), "{}", vi(&card.body));
    let versions = vi(&chat.tap("versions").body);
    for part in ["Hoàng Thị Giang", "Từ 18 giờ.", "đã rút. Đã có quy ước mới"] {
        assert!(versions.contains(part), "{part}: {versions}");
    }
    let mut chat = chat_with(AN, cards);
    assert!(!opened(&mut chat, "").offers("kept"), "for everybody else it is gone");
}
