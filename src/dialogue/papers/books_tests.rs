//! Books of a year that follow each other, as they are chosen on the card.

use super::tests::{at_book, book, deed};
use super::*;
use crate::dialogue::own::Own;
use crate::dialogue::testing::*;
use crate::domain::TeamId;
use crate::domain::register::{Book, Stretch};

/// The first of two books of a year: closed, and followed by another one.
fn two_books() -> (BookFound, BookFound) {
    let mut first = book(&[]);
    first.book = Book { closed_on: Some(day("2026-05-04")), to_case: Some(30), ..first.book };
    let second = Book { part: 2, number: 2, from_case: 31, to_case: None, closed_on: None, ..first.book.clone() };
    first.books = vec![first.book.clone(), second.clone()];
    let lines = Some(Stretch { from: 1, to: 30 });
    let second = BookFound { book: second, lines, changed: Vec::new(), ..first.clone() };
    (first, second)
}

#[test]
fn a_full_book_is_followed_by_the_next_of_the_same_year() {
    let mut full = book(&[]);
    full.book.closed_on = Some(day("2026-05-04"));
    let mut chat = at_book(BINH, full);
    chat.tap("next");
    assert!(matches!(deed(&chat), Some(PapersDeed::OpenNext { team: TeamId(1), year: 2026, .. })), "{:?}", deed(&chat));
    let (first, second) = two_books();
    let mut chat = at_book(BINH, second);
    let card = chat.screen();
    let label = vi(&card.choices.iter().find(|it| it.key == "before").unwrap().label);
    assert!(label.contains("Quyển 1") && card.offers("docx:1-30"), "{label}");
    chat.tap("before");
    chat.world.own = vec![Own::of(Some(first))];
    let card = chat.screen();
    assert!(vi(&card.body).contains("quyển số 1"), "{}", vi(&card.body));
    assert!(!card.offers("open") && !card.offers("next"), "what came after it has its lines");
}

#[test]
fn a_book_gets_no_number_that_another_one_has() {
    let found = BookFound { numbers: vec![(2024, 4), (2026, 1)], ..book(&[]) };
    let mut chat = at_book(BINH, found);
    chat.tap("setup");
    chat.say("4, 1");
    assert_eq!(chat.note(), "register-setup-taken");
    chat.say("1, 15");
    assert!(matches!(deed(&chat), Some(PapersDeed::SetUp { book, .. }) if book.first == 15));
}
