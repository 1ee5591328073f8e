//! Contract of papers: what was filled in is kept, what was made is listed, and the register knows its lines and which of
//! them were signed.

use hoagiai::domain::access::{Permit, act};
use hoagiai::domain::papers::{Blank, Filled, Made, PaperKind};
use hoagiai::domain::people::Office;
use hoagiai::domain::register::{Book, Stretch};
use hoagiai::store::Tx;
use hoagiai::store::papers::SignedLines;

use crate::store_kit::{Db, Here, at, contract, day, holding, settle};

contract!(
    what_was_filled_in_is_kept_and_replaced,
    a_paper_is_listed_with_its_last_time,
    a_book_is_the_usual_one_until_it_is_set_up,
    lines_stand_in_order_and_are_signed_in_stretches,
);

pub fn permit(here: &Here) -> Permit<act::ReadNames> {
    here.permit_of(here.head, &holding(Office::TeamHead, Some(here.team)), act::ReadNames)
}

/// Fills in what a paper of a case asks.
pub async fn write(tx: &mut Tx, here: &Here, case: hoagiai::domain::CaseId, words: &str) {
    let mut filled = Filled::default();
    filled.put(Blank::Course, words);
    tx.keep_filled(&permit(here), case, &filled, at(1)).await.unwrap();
}

async fn what_was_filled_in_is_kept_and_replaced(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let (case, _) = here.open(&mut tx, &here.new_case("c:1")).await;
    let (other, _) = here.open(&mut tx, &here.new_case("c:2")).await;
    assert!(tx.filled(case).await.unwrap().is_empty());
    write(&mut tx, &here, case, "hai buổi").await;
    write(&mut tx, &here, case, "ba buổi").await;
    assert_eq!(tx.filled(case).await.unwrap().get(Blank::Course), Some("ba buổi"));
    assert!(tx.filled(other).await.unwrap().is_empty());
}

async fn a_paper_is_listed_with_its_last_time(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let (case, _) = here.open(&mut tx, &here.new_case("c:1")).await;
    assert_eq!(tx.papers_made(case).await.unwrap(), []);
    let permit = permit(&here);
    for (row, kind, time) in [(1, PaperKind::Settled, 1), (2, PaperKind::Urgent, 2), (3, PaperKind::Settled, 5)] {
        tx.note_paper(&permit, (row, case), kind, at(time)).await.unwrap();
    }
    // The same step once more.
    tx.note_paper(&permit, (3, case), PaperKind::Settled, at(9)).await.unwrap();
    let made = tx.papers_made(case).await.unwrap();
    assert_eq!(made, [Made { kind: PaperKind::Settled, at: at(5) }, Made { kind: PaperKind::Urgent, at: at(2) }]);
}

async fn a_book_is_the_usual_one_until_it_is_set_up(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    assert_eq!(tx.register_book(here.team, 2026).await.unwrap(), Book::usual(here.team, 2026));
    let mut book = Book { number: 3, first: 15, closed_on: None, ..Book::usual(here.team, 2026) };
    tx.set_register_book(&permit(&here), &book).await.unwrap();
    book.closed_on = Some(day("2026-12-31"));
    tx.set_register_book(&permit(&here), &book).await.unwrap();
    assert_eq!(tx.register_book(here.team, 2026).await.unwrap(), book);
    assert_eq!(tx.register_book(here.team, 2025).await.unwrap(), Book::usual(here.team, 2025));
    assert_eq!(tx.register_book(here.other_team, 2026).await.unwrap(), Book::usual(here.other_team, 2026));
}

async fn lines_stand_in_order_and_are_signed_in_stretches(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let mut cases = Vec::new();
    for n in 1..=11 {
        cases.push(here.open(&mut tx, &here.new_case(&format!("c:{n}"))).await.0);
    }
    let lines = tx.register_lines(here.team, 2026).await.unwrap();
    assert_eq!(lines.iter().map(|it| it.number).collect::<Vec<_>>(), (1..=11).collect::<Vec<u32>>());
    assert_eq!(lines.iter().map(|it| it.case).collect::<Vec<_>>(), cases);
    assert_eq!(tx.register_lines(here.team, 2025).await.unwrap(), []);
    assert_eq!(tx.register_lines(here.other_team, 2026).await.unwrap(), []);
    let signed =
        |from, to, time| SignedLines { stretch: Stretch { from, to }, signed_on: day("2026-05-30"), at: at(time) };
    let permit = permit(&here);
    for (row, it) in [(5, signed(1, 5, 3)), (6, signed(6, 9, 4)), (6, signed(6, 10, 5))] {
        tx.sign_register(&permit, (row, here.team, 2026), &it).await.unwrap();
    }
    assert_eq!(tx.signed_lines(here.team, 2026).await.unwrap(), [signed(1, 5, 3), signed(6, 9, 4)]);
    assert_eq!(tx.signed_lines(here.other_team, 2026).await.unwrap(), []);
}
