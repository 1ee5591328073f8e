//! Contract of the ward's own cards of the law: a change is one more version, whoever was quicker stays, and a ward reads
//! its own alone.

use hoagiai::domain::access::act;
use hoagiai::domain::lawcards::{NewOwn, Texts};

use crate::store_kit::{Db, at, contract, day, settle};

contract!(a_card_belongs_to_its_ward_and_a_change_adds_a_version, a_withdrawal_is_a_version_with_its_reason);

fn new(nth: i32, version: i32, say: &str) -> NewOwn {
    let texts = Texts {
        ask: "Karaoke được hát đến mấy giờ?".to_owned(),
        say: say.to_owned(),
        source: "Quy ước khu 3, Điều 5".to_owned(),
    };
    NewOwn { nth, version, corrects: None, texts, from: day("2026-05-05"), withdrawn: None }
}

async fn a_card_belongs_to_its_ward_and_a_change_adds_a_version(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let permit = here.permit(act::KeepLawCards);
    assert!(tx.law_cards(here.ward).await.unwrap().is_empty());
    let first = new(1, 1, "Đến 21 giờ.\nSau đó gọi tổ tự quản.");
    assert!(tx.write_law_card(&permit, here.ward, &first, at(0)).await.unwrap());
    let quicker = new(1, 1, "Đến 22 giờ.");
    assert!(!tx.write_law_card(&permit, here.ward, &quicker, at(1)).await.unwrap(), "somebody was quicker");
    let changed = NewOwn { corrects: Some(102), from: day("2026-06-01"), ..new(1, 2, "Đến 22 giờ.") };
    assert!(tx.write_law_card(&permit, here.ward, &changed, at(2)).await.unwrap());
    assert!(tx.write_law_card(&permit, here.ward, &new(2, 1, "Khác."), at(3)).await.unwrap());
    let all = tx.law_cards(here.ward).await.unwrap();
    assert_eq!(all.iter().map(|it| (it.nth, it.version)).collect::<Vec<_>>(), [(1, 1), (1, 2), (2, 1)]);
    assert_eq!((&all[0].texts, all[0].corrects, all[0].from), (&first.texts, None, day("2026-05-05")));
    assert_eq!((&all[1].texts, all[1].corrects, all[1].from), (&changed.texts, Some(102), day("2026-06-01")));
    assert_eq!((all[1].by, all[1].at, &all[1].withdrawn), (permit.by(), at(2), &None));
    // A shipped card is put right by one card alone.
    let beside = NewOwn { corrects: Some(102), ..new(3, 1, "Đến 20 giờ.") };
    assert!(!tx.write_law_card(&permit, here.ward, &beside, at(4)).await.unwrap(), "somebody corrects it already");
    let further = NewOwn { corrects: Some(102), ..new(1, 3, "Đến 20 giờ.") };
    assert!(tx.write_law_card(&permit, here.ward, &further, at(5)).await.unwrap());
    assert!(tx.law_cards(here.far_ward).await.unwrap().is_empty());
}

async fn a_withdrawal_is_a_version_with_its_reason(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let permit = here.permit(act::KeepLawCards);
    assert!(tx.write_law_card(&permit, here.ward, &new(1, 1, "Đến 21 giờ."), at(0)).await.unwrap());
    let gone = NewOwn { withdrawn: Some("Đã có quy định mới".to_owned()), ..new(1, 2, "Đến 21 giờ.") };
    assert!(tx.write_law_card(&permit, here.ward, &gone, at(1)).await.unwrap());
    let all = tx.law_cards(here.ward).await.unwrap();
    assert_eq!(all.last().unwrap().withdrawn.as_deref(), Some("Đã có quy định mới"));
    assert_eq!(all[0].withdrawn, None, "what stood before stays readable");
}
