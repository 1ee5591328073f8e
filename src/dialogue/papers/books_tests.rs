//! Books of a year that follow each other, as they are chosen on the card.

use super::tests::{at_book, book, deed};
use super::*;
use crate::dialogue::Input;
use crate::dialogue::action::Press;
use crate::dialogue::own::Own;
use crate::dialogue::testing::*;
use crate::domain::TeamId;
use crate::domain::calendar::at_local;
use crate::domain::people::{Life, Team};
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

fn at_of(chat: &Chat) -> At {
    chat.state.place.at::<At>().cloned().expect("a step of papers")
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
    assert!(label.contains("Quyển 1") && card.offers("docx:1-30:2"), "{label}");
    chat.tap("before");
    chat.world.own = vec![Own::of(Some(first))];
    let card = chat.screen();
    assert!(vi(&card.body).contains("quyển số 1"), "{}", vi(&card.body));
    assert!(!card.offers("open") && !card.offers("next"), "what came after it has its lines");
}

#[test]
fn a_book_that_was_begun_by_hand_is_set_up() {
    let mut chat = at_book(BINH, book(&[]));
    chat.tap("setup");
    chat.say("2");
    assert_eq!(chat.note(), "register-setup-help");
    chat.say("2, 15");
    assert_eq!(deed(&chat), None, "what would change is looked at first");
    chat.tap("save");
    let Some(PapersDeed::SetUp { book: set, .. }) = deed(&chat) else { panic!("{:?}", chat.effects) };
    assert_eq!((set.number, set.first), (2, 15));
    // Lines that were signed keep their numbers.
    let mut chat = at_book(BINH, book(&[(1, 12)]));
    chat.tap("setup");
    chat.say("2, 15");
    assert_eq!(chat.note(), "register-setup-signed");
}

#[test]
fn a_book_gets_no_number_that_another_one_of_its_year_has() {
    let found = BookFound { numbers: vec![(2024, 4), (2026, 1), (2026, 2)], ..book(&[]) };
    let mut chat = at_book(BINH, found.clone());
    chat.tap("setup");
    chat.say("2, 1");
    assert_eq!(chat.note(), "register-setup-taken");
    chat.say("1, 15");
    chat.tap("save");
    assert!(matches!(deed(&chat), Some(PapersDeed::SetUp { book, .. }) if book.first == 15));
    // A number typed by mistake is put back, whatever the books of other years are called.
    let mistaken = Book { number: 3, ..found.book.clone() };
    let found =
        BookFound { numbers: vec![(2025, 1), (2026, 3)], book: mistaken.clone(), books: vec![mistaken], ..found };
    let mut chat = at_book(BINH, found);
    chat.tap("setup");
    chat.say("1, 1");
    chat.tap("save");
    assert!(matches!(deed(&chat), Some(PapersDeed::SetUp { book, .. }) if book.number == 1), "{:?}", chat.effects);
}

#[test]
fn art_21_a_signature_stays_with_the_book_that_was_looked_at() {
    let (first, second) = two_books();
    let open = Book { closed_on: None, to_case: None, ..first.book.clone() };
    let alone = BookFound { books: vec![open.clone()], book: open, changed: Vec::new(), ..first.clone() };
    // The book is full, and another one is opened, before the day is said: the question is still of this one.
    let mut chat = at_book(BINH, alone.clone());
    chat.tap("signed:1-30");
    assert_eq!(at_of(&chat).part, Some(1));
    chat.world.own = vec![Own::of(Some(first.clone()))];
    chat.say("hôm qua");
    let Some(PapersDeed::Sign { book, stretch, .. }) = deed(&chat) else { panic!("{:?}", chat.effects) };
    assert_eq!((book.part, stretch), (1, Stretch { from: 1, to: 30 }));
    // Or before the button is pressed: nothing is asked of the other one, whose lines have the same numbers.
    let mut chat = at_book(BINH, alone);
    chat.world.own = vec![Own::of(Some(second))];
    let press = Press::Here { rev: chat.state.rev, key: "signed:1-30".to_owned() };
    chat.send(Input::Button { press, on_card: true });
    assert_eq!((at_of(&chat).step, deed(&chat)), (Step::Book, None));
}

#[test]
fn art_21_4_lines_that_are_numbered_otherwise_since_are_not_signed_nor_offered() {
    // Printed as 1 to 29, and begun with 15 since.
    let at = day("2026-05-03").and_time(chrono::NaiveTime::MIN).and_utc();
    let begun = Book { first: 15, ..book(&[]).book };
    let lines = Some(Stretch { from: 15, to: 43 });
    let printed = Some((Stretch { from: 1, to: 29 }, at));
    let found = BookFound { books: vec![begun.clone()], book: begun, lines, printed, ..book(&[]) };
    let mut chat = at_book(BINH, found);
    let card = chat.screen();
    assert!(card.offers("signed:15-43") && !card.offers("signed:1-29"), "{:?}", card.choices);
    assert!(!vi(&card.body).contains("số 1 đến 29"), "{}", vi(&card.body));
    chat.tap("signed:15-43");
    chat.say("hôm qua");
    assert!(matches!(deed(&chat), Some(PapersDeed::Sign { stretch: Stretch { from: 15, to: 43 }, .. })));
    // Renumbered between the button and the day, or after the lines were typed: 3 to 8 are other cases by now.
    let begun = Book { first: 2, ..book(&[]).book };
    let lines = Some(Stretch { from: 2, to: 31 });
    let since = || vec![Own::of(Some(BookFound { book: begun.clone(), lines, ..book(&[]) }))];
    let mut chat = at_book(BINH, book(&[]));
    chat.say("3-8");
    chat.world.own = since();
    assert!(!chat.screen().offers("signed:3-8") && !chat.screen().offers("docx:3-8"));
    let mut chat = at_book(BINH, book(&[]));
    chat.say("3-8");
    chat.tap("signed:3-8");
    chat.world.own = since();
    chat.say("hôm qua");
    assert_eq!((chat.note(), deed(&chat)), ("register-lines-gone", None));
}

#[test]
fn a_sunday_in_two_letters_is_a_day() {
    let mut chat = at_book(BINH, book(&[]));
    chat.tap("signed:1-30");
    chat.say("CN");
    assert!(matches!(deed(&chat), Some(PapersDeed::Sign { on, .. }) if on == day("2026-05-03")), "{:?}", chat.effects);
}

#[test]
fn lines_that_the_book_does_not_hold_are_not_signed() {
    let mut chat = at_book(BINH, book(&[]));
    chat.tap("signed:1-30");
    chat.world.own = vec![Own::of(Some(BookFound { lines: Some(Stretch { from: 1, to: 29 }), ..book(&[]) }))];
    chat.say("hôm qua");
    assert_eq!((chat.note(), deed(&chat)), ("register-lines-gone", None));
}

#[test]
fn what_is_kept_here_begins_after_the_lines_of_the_old_book() {
    let mut chat = at_book(BINH, BookFound { last_old: Some(14), ..book(&[]) });
    chat.tap("setup");
    chat.say("1, 14");
    assert_eq!((chat.note(), deed(&chat)), ("register-setup-old", None));
    chat.say("1, 15");
    chat.say("lưu");
    assert!(matches!(deed(&chat), Some(PapersDeed::SetUp { book, .. }) if book.first == 15));
    // Whoever changes only the number of the book is told the first line that it has.
    let begun = Book { first: 31, ..book(&[]).book };
    let mut chat = at_book(BINH, BookFound { book: begun, last_old: Some(14), ..book(&[]) });
    chat.tap("setup");
    chat.say("2, 1");
    let note = chat.last.as_ref().and_then(|it| it.note.as_ref()).map(vi).unwrap_or_default();
    assert!(note.contains("phải từ 15") && note.contains("rồi đến 31"), "{note}");
}

#[test]
fn an_earlier_book_that_was_brought_in_is_closed_and_stays_closed() {
    let (first, _) = two_books();
    let mut open =
        BookFound { book: Book { closed_on: None, to_case: Some(0), ..first.book.clone() }, ..first.clone() };
    open.books[0] = open.book.clone();
    let mut chat = at_book(BINH, open);
    chat.tap("close");
    chat.say("hôm qua");
    let closed =
        matches!(deed(&chat), Some(PapersDeed::SetUp { book, .. }) if book.closed_on == Some(day("2026-05-04")));
    assert!(closed, "{:?}", chat.note());
    let card = at_book(BINH, first).screen();
    assert!(!card.offers("open") && !card.offers("close") && !card.offers("next"));
}

#[test]
fn books_are_gone_through_by_their_numbers_whichever_was_known_first() {
    // Book 3 was known before book 2 was brought in.
    let of = |part, number, to_case| Book { part, number, to_case, ..Book::usual(TeamId(1), 2026) };
    let books = vec![of(2, 2, Some(0)), of(1, 3, None)];
    let found = |nth: usize| BookFound { book: books[nth].clone(), books: books.clone(), ..book(&[]) };
    let mut chat = at_book(BINH, found(1));
    chat.tap("before");
    assert_eq!(at_of(&chat).part, Some(2));
    chat.world.own = vec![Own::of(Some(found(0)))];
    chat.tap("after");
    assert_eq!(at_of(&chat).part, Some(1));
}

#[test]
fn art_21_4_a_book_passes_no_other_by_its_number() {
    let of = |part, number, to_case| Book { part, number, to_case, ..Book::usual(TeamId(1), 2026) };
    // Only what was brought in stands in books 4 and 5; cases that are kept here stand in book 6.
    let books = vec![of(2, 4, Some(0)), of(3, 5, Some(0)), of(1, 6, None)];
    let say = |nth: usize, words: &str| {
        let found = BookFound { book: books[nth].clone(), books: books.clone(), ..book(&[]) };
        let mut chat = at_book(BINH, BookFound { book: of(1, 6, None), ..found.clone() });
        chat.world.own = vec![Own::of(Some(found))];
        chat.state.place = At { part: Some(books[nth].part), ..at_of(&chat) }.step(Step::Setup);
        chat.say(words);
        if chat.screen().offers("save") {
            chat.tap("save");
        }
        let note = chat.last.as_ref().and_then(|it| it.note.as_ref()).map(vi).unwrap_or_default();
        (matches!(deed(&chat), Some(PapersDeed::SetUp { .. })), note)
    };
    for (nth, words, other) in [(0, "7, 1", 6), (0, "9, 1", 6), (1, "7, 1", 6), (1, "3, 1", 4), (2, "3, 1", 4)] {
        let (set, note) = say(nth, words);
        assert!(!set && note.contains(&format!("đổi số quyển {other} trước")), "{words}: {note}");
    }
    for (nth, words) in [(0, "3, 1"), (2, "7, 1"), (2, "999, 1"), (1, "5, 3")] {
        assert!(say(nth, words).0, "{words}");
    }
    // Where each has cases of its own these say which comes first.
    let mut chat = at_book(BINH, BookFound { numbers: Vec::new(), ..two_books().1 });
    chat.tap("setup");
    chat.say("1, 1");
    chat.tap("save");
    assert!(matches!(deed(&chat), Some(PapersDeed::SetUp { .. })), "{}", chat.note());
}

#[test]
fn art_21_4_a_closed_book_may_change_its_number_and_nothing_else() {
    let of = |part, number, to_case| Book { part, number, to_case, ..Book::usual(TeamId(1), 2026) };
    let closed = |it: Book| Book { closed_on: Some(day("2026-05-04")), ..it };
    let at_book_of = |books: Vec<Book>, nth: usize| {
        let mut chat = at_book(BINH, BookFound { book: books[nth].clone(), books, ..book(&[]) });
        chat.tap("setup");
        chat
    };
    // Book 4 was brought in and closed; its number is put right, its lines stay.
    let books = vec![closed(of(2, 4, Some(0))), of(1, 6, None)];
    let mut chat = at_book_of(books.clone(), 0);
    chat.say("2, 15");
    assert_eq!((chat.note(), deed(&chat)), ("register-setup-closed", None));
    chat.say("2, 1");
    chat.tap("save");
    let Some(PapersDeed::SetUp { book: set, .. }) = deed(&chat) else { panic!("{:?}", chat.effects) };
    assert_eq!((set.number, set.closed_on), (2, Some(day("2026-05-04"))));
    // So the way that is named where another book would pass it is one.
    let mut chat = at_book_of(books.clone(), 1);
    chat.say("3, 1");
    assert_eq!(chat.note(), "register-setup-passes");
    let mut chat = at_book_of(vec![books[0].clone(), closed(of(1, 6, None))], 0);
    chat.say("7, 1");
    assert_eq!(chat.note(), "register-setup-passes-closed", "the last one is opened again for it");
}

#[test]
fn art_21_4_what_becomes_of_the_numbers_is_looked_at_before_it_is_saved() {
    let at = |on: &str| day(on).and_hms_opt(3, 0, 0).unwrap().and_utc();
    let printed = Stretch { from: 1, to: 9 };
    let found = BookFound {
        lines: Some(Stretch { from: 1, to: 29 }),
        prints: vec![(printed, at("2026-05-04")), (printed, at("2026-05-04"))],
        ..book(&[])
    };
    let mut chat = at_book(BINH, found.clone());
    chat.tap("setup");
    let told = vi(&chat.say("2, 15").body);
    for words in
        ["1 → 2", "số 1 đến 29 sẽ mang số 15 đến 43", "Đã in theo số cũ: số 1 đến 9, ngày 04/05/2026", "in lại"]
    {
        assert!(told.contains(words), "{words}: {told}");
    }
    assert_eq!(told.matches("Đã in theo số cũ").count(), 1, "{told}");
    // Back to the question; other numbers may be typed on the card as well.
    chat.tap("back");
    assert_eq!((at_of(&chat).step, deed(&chat)), (Step::Setup, None));
    chat.say("3, 15");
    chat.say("2, 15");
    // A case came in since: it is looked at again.
    chat.world.own = vec![Own::of(Some(BookFound { lines: Some(Stretch { from: 1, to: 30 }), ..found.clone() }))];
    chat.tap("save");
    assert_eq!((chat.note(), deed(&chat)), ("register-setup-changed", None));
    chat.say("đúng rồi");
    assert!(matches!(deed(&chat), Some(PapersDeed::SetUp { book, .. }) if (book.number, book.first) == (2, 15)));
    let note = chat.last.as_ref().and_then(|it| it.note.as_ref()).map(vi).unwrap_or_default();
    assert!(note.contains("quyển 2, ghi ở đây từ số 15"), "{note}");
    // So is what was printed or signed since.
    let signed = book(&[(1, 9)]).signed;
    let lines = Some(Stretch { from: 1, to: 29 });
    for (since, words) in [
        (BookFound { prints: vec![(printed, at("2026-05-05"))], ..book(&[]) }, "ngày 05/05/2026"),
        (BookFound { signed, ..book(&[]) }, "Đã ký theo số cũ: số 1 đến 9"),
    ] {
        let mut chat = at_book(BINH, BookFound { lines, ..book(&[]) });
        chat.tap("setup");
        chat.say("2, 1");
        chat.world.own = vec![Own::of(Some(BookFound { lines, ..since }))];
        assert!(vi(&chat.tap("save").body).contains(words), "{words}");
        assert_eq!((chat.note(), deed(&chat)), ("register-setup-changed", None));
        chat.tap("save");
        assert!(matches!(deed(&chat), Some(PapersDeed::SetUp { book, .. }) if book.number == 2), "{words}");
    }
    // Signed lines keep their numbers, and that their paper has another book is said; the same numbers change nothing.
    let mut chat = at_book(BINH, book(&[(1, 12)]));
    chat.tap("setup");
    let told = vi(&chat.say("2, 1").body);
    assert!(told.contains("Đã ký theo số cũ: số 1 đến 12") && told.contains("ký lại"), "{told}");
    chat.tap("back");
    chat.say("1, 1");
    assert_eq!((chat.note(), at_of(&chat).step, deed(&chat)), ("register-setup-same", Step::Book, None));
}

#[test]
fn who_goes_on_with_a_part_of_a_book_gives_it_no_other_numbers() {
    // The team became a part of the one that Bình heads; of its lines she sees those that her team goes on with.
    let heir = |found: BookFound| {
        let mut chat = Chat::with(BINH);
        let mut teams = chat.world.teams.to_vec();
        let life = Life { to: Some(day("2026-05-01")), into: Some(TeamId(1)), ..Life::default() };
        teams.push(Team { id: TeamId(9), name: "Tổ hòa giải Khu 9".to_owned(), life, ..teams[0].clone() });
        chat.world.teams = std::sync::Arc::new(teams);
        let of = Book { team: TeamId(9), ..found.book.clone() };
        chat.world.own = vec![Own::of(Some(BookFound { book: of, ..found }))];
        chat.state.place = At::book(TeamId(9), (2026, None)).place();
        chat
    };
    let mut chat = heir(BookFound { lines: Some(Stretch { from: 12, to: 17 }), ..book(&[]) });
    let card = chat.screen();
    assert!(card.offers("docx:12-17") && card.offers("close") && !card.offers("setup"), "{:?}", card.choices);
    // Nor where she stood before an earlier release, or before her team was merged.
    chat.state.place = At::book(TeamId(9), (2026, None)).step(Step::Setup);
    chat.say("2, 15");
    assert_eq!((chat.note(), at_of(&chat).step, deed(&chat)), ("not-allowed", Step::Book, None));
}

#[test]
fn the_year_after_begins_with_the_book_that_comes_first_there() {
    let mut chat = at_book(BINH, book(&[]));
    // Whichever was known first.
    let last = BookFound { book: Book::usual(TeamId(1), 2024), first_after: Some(2), ..book(&[]) };
    chat.world.own = vec![Own::of(Some(last))];
    chat.state.place = At::book(TeamId(1), (2024, None)).place();
    chat.tap("after");
    assert_eq!((at_of(&chat).year, at_of(&chat).part), (2026, Some(2)));
}

#[test]
fn art_21_4_nothing_is_signed_before_it_was_printed_nor_on_a_day_to_come() {
    let printed = at_local(day("2026-05-03"), chrono::NaiveTime::from_hms_opt(9, 0, 0).unwrap());
    let lines = Stretch { from: 1, to: 30 };
    let mut chat = at_book(BINH, BookFound { prints: vec![(lines, printed)], ..book(&[]) });
    chat.tap("signed:1-30");
    for (words, note) in [
        ("2-5", "register-day-early"),
        ("2/5", "register-day-early"),
        ("10/12/2026", "register-day-ahead"),
        ("hôm nào đó", "register-day-help"),
    ] {
        chat.say(words);
        assert_eq!(chat.note(), note, "{words}");
    }
    chat.say("3/5");
    assert_eq!(chat.note(), "register-signed-noted");
}
