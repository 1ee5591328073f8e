//! Contract of papers: what was filled in is kept, what was made is listed, and the register knows its lines and which of
//! them were signed.

use std::collections::BTreeMap;

use hoagiai::domain::access::{Permit, act};
use hoagiai::domain::case::{Amendment, CaseMediator, Change, NewCase, Stage};
use hoagiai::domain::papers::{Blank, Filled, Made, PaperKind};
use hoagiai::domain::people::Office;
use hoagiai::domain::people::acts::correct_particulars;
use hoagiai::domain::people::particulars::{Fact, How};
use hoagiai::domain::register::{Book, BookId, Printed, PrintedLine, SignedLines, Stretch};
use hoagiai::domain::{PersonId, TeamId};
use hoagiai::store::Tx;
use hoagiai::store::papers::books::Standing;
use hoagiai::store::register::Writer;

use crate::store_kit::{Db, Here, at, contract, day, holding, mediating, settle};

contract!(
    what_was_filled_in_is_kept_and_replaced,
    a_paper_is_listed_with_its_last_time,
    a_corrected_name_of_a_mediator_changes_the_papers_that_bear_it,
    a_book_is_the_usual_one_until_it_is_set_up,
    a_closed_book_is_followed_by_another_with_lines_of_its_own,
    no_two_books_have_one_number,
    books_have_numbers_of_their_own_in_whatever_order_they_come,
    a_year_that_stands_on_paper_keeps_its_number_whatever_is_set_up_before_it,
    a_corrected_name_is_a_change_of_the_lines_that_bear_it,
    lines_stand_in_order_and_are_signed_in_stretches,
    as_what_lines_were_printed_is_kept,
    art_21_4_what_was_printed_says_nothing_of_lines_that_are_numbered_otherwise,
    a_print_undoes_nothing_that_is_said_of_its_book_meanwhile,
    cases_are_read_with_their_sessions_and_names_are_logged_at_once,
);

fn book_permit(here: &Here) -> Permit<act::KeepBook> {
    here.permit_of(here.head, &holding(Office::TeamHead, Some(here.team)), act::KeepBook)
}

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
    let of = |kind, time, is_changed| Made { kind, at: at(time), is_changed };
    assert_eq!(made, [of(PaperKind::Settled, 5, false), of(PaperKind::Urgent, 2, false)]);
    // What is put right in the case since makes what was printed of it wrong.
    let fields = Amendment { summary: Some("Hai nhà tranh cãi vì mái tôn".to_owned()), ..Amendment::default() };
    let amend = Change::Amend { fields, reason: "ghi thiếu".to_owned() };
    let after = tx.case(None, case).await.unwrap().unwrap().apply(&amend, day("2026-05-30")).unwrap();
    tx.change_case(&here.permit(act::Changing::Words), (&after, &amend), at(4)).await.unwrap();
    let made = tx.papers_made(case).await.unwrap();
    assert_eq!(made, [of(PaperKind::Settled, 5, false), of(PaperKind::Urgent, 2, true)]);
}

async fn a_corrected_name_of_a_mediator_changes_the_papers_that_bear_it(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let new = NewCase { mediators: vec![mediating(here.mediator)], ..here.new_case("c:1") };
    let (case, _) = here.open(&mut tx, &new).await;
    let kinds = [PaperKind::Settled, PaperKind::Unsettled, PaperKind::Invitation, PaperKind::Urgent];
    for (row, kind) in (1..).zip(kinds) {
        tx.note_paper(&permit(&here), (row, case), kind, at(70)).await.unwrap();
    }
    let changed = async |tx: &mut Tx| {
        let made = tx.papers_made(case).await.unwrap();
        made.into_iter().filter(|it| it.is_changed).map(|it| it.kind).collect::<Vec<_>>()
    };
    for (person, fact, time) in [
        (here.mediator, Fact::Occupation(Some("giáo viên".to_owned())), 80),
        (here.stranger, Fact::Name("Lê Văn Dụng".to_owned()), 81),
    ] {
        correct(&mut tx, &here, person, (fact, time)).await;
    }
    assert_eq!(changed(&mut tx).await, [], "neither a name that stands on it");
    correct(&mut tx, &here, here.mediator, (Fact::Name("Trần Văn Bính".to_owned()), 90)).await;
    assert_eq!(changed(&mut tx).await, [PaperKind::Settled, PaperKind::Unsettled]);
    // Made again, it bears the name as it is.
    tx.note_paper(&permit(&here), (9, case), PaperKind::Settled, at(91)).await.unwrap();
    assert_eq!(changed(&mut tx).await, [PaperKind::Unsettled]);
}

/// Puts right what is known of a person.
async fn correct(tx: &mut Tx, here: &Here, person: PersonId, (fact, time): (Fact, i64)) {
    let register = tx.register(here.ward, day("2026-05-31")).await.unwrap();
    let writes = correct_particulars(&register, person, vec![fact], How::Correction).unwrap();
    let writer = Writer::of(&here.permit(act::KeepRegister), at(time));
    tx.write_register(writer, here.ward, &writes).await.unwrap();
}

async fn a_book_is_the_usual_one_until_it_is_set_up(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    assert_eq!(tx.register_book(here.team, 2026).await.unwrap(), Book::usual(here.team, 2026));
    let mut book = Book { number: 3, first: 15, closed_on: None, ..Book::usual(here.team, 2026) };
    tx.set_register_book(&book_permit(&here), &book).await.unwrap();
    book.closed_on = Some(day("2026-12-31"));
    tx.set_register_book(&book_permit(&here), &book).await.unwrap();
    assert_eq!(tx.register_book(here.team, 2026).await.unwrap(), book);
    assert_eq!(tx.register_book(here.team, 2025).await.unwrap(), Book::usual(here.team, 2025));
    let later = tx.register_book(here.team, 2028).await.unwrap();
    assert_eq!((later.number, later.first, later.closed_on), (5, 1, None), "a book a year after the third one");
    assert_eq!(tx.register_book(here.other_team, 2026).await.unwrap(), Book::usual(here.other_team, 2026));
}

fn first_book(team: TeamId) -> BookId {
    Book::usual(team, 2026).id()
}

/// Closes the last book of a year.
async fn close(tx: &mut Tx, here: &Here, year: i32) {
    let closed_on = Some(day("2026-05-20"));
    let book = Book { closed_on, ..tx.register_book(here.team, year).await.unwrap() };
    tx.set_register_book(&book_permit(here), &book).await.unwrap();
}

async fn a_closed_book_is_followed_by_another_with_lines_of_its_own(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let mut cases = Vec::new();
    for n in 1..=3 {
        cases.push(here.open(&mut tx, &here.new_case(&format!("c:{n}"))).await.0);
    }
    let next = async |tx: &mut Tx, from| tx.open_next_book((here.team, 2026), from, day("2026-05-21")).await.unwrap();
    assert_eq!(next(&mut tx, None).await, None, "it is open");
    close(&mut tx, &here, 2026).await;
    cases.push(here.open(&mut tx, &here.new_case("c:4")).await.0);
    // It was opened for the case that came in after the first was closed.
    let second = next(&mut tx, Some(4)).await.unwrap();
    assert_eq!((second.part, second.number, second.first, second.from_case), (2, 2, 1, 4));
    assert_eq!((second.opened_on, second.closed_on), (day("2026-05-21"), None));
    let books = tx.register_books(here.team, 2026).await.unwrap();
    assert_eq!((books.len(), books[0].to_case, books[0].closed_on), (2, Some(3), Some(day("2026-05-20"))));
    let lines = async |tx: &mut Tx, book: &Book| {
        let lines = tx.register_lines(None, book).await.unwrap();
        lines.iter().map(|it| (it.number, it.case)).collect::<Vec<_>>()
    };
    assert_eq!(lines(&mut tx, &books[0]).await, [(1, cases[0]), (2, cases[1]), (3, cases[2])]);
    assert_eq!(lines(&mut tx, &books[1]).await, [(1, cases[3])]);
    // What was signed and printed of one says nothing of the other.
    let signed = SignedLines { stretch: Stretch { from: 1, to: 3 }, signed_on: day("2026-05-20"), at: at(3) };
    tx.sign_register(&book_permit(&here), (5, books[0].id()), &signed).await.unwrap();
    print(&mut tx, &here, 7, "AAAAA").await;
    assert_eq!(tx.signed_lines(books[0].id()).await.unwrap(), [signed]);
    assert_eq!(tx.signed_lines(books[1].id()).await.unwrap(), []);
    assert_eq!((tx.prints(books[0].id()).await.unwrap().len(), tx.prints(books[1].id()).await.unwrap().len()), (1, 0));
    // The third one waits for the next case.
    close(&mut tx, &here, 2026).await;
    let third = next(&mut tx, None).await.unwrap();
    assert_eq!((third.part, third.number, third.from_case), (3, 3, 5));
    assert_eq!(tx.register_books(here.team, 2026).await.unwrap()[1].closed_on, Some(day("2026-05-20")));
}

async fn no_two_books_have_one_number(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    close(&mut tx, &here, 2025).await;
    // This year's book is the second one, though nobody set it up, and has a line.
    here.open(&mut tx, &here.new_case("c:1")).await;
    assert_eq!(tx.register_book(here.team, 2026).await.unwrap().number, 2);
    let late = tx.open_next_book((here.team, 2025), None, day("2026-05-21")).await.unwrap().unwrap();
    assert_eq!(late.number, 3);
    assert_eq!(tx.register_book(here.team, 2026).await.unwrap().number, 2, "it keeps its number");
    assert_eq!(tx.register_book(here.team, 2027).await.unwrap().number, 4);
    assert_eq!(tx.book_numbers(here.team).await.unwrap(), [(2025, 1), (2025, 3), (2026, 2)]);
    assert_eq!(tx.book_numbers(here.other_team).await.unwrap(), []);
    assert_eq!(tx.all_book_numbers(here.team).await.unwrap(), [(2025, 1), (2025, 3), (2026, 2)]);
    assert_eq!(tx.all_book_numbers(here.other_team).await.unwrap(), []);
}

async fn a_year_that_stands_on_paper_keeps_its_number_whatever_is_set_up_before_it(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let stretch = Stretch { from: 1, to: 1 };
    let book = |year, number| Book { number, ..Book::usual(here.team, year) };
    tx.set_register_book(&book_permit(&here), &book(2022, 1)).await.unwrap();
    let printed = Printed { stretch, at: at(2), lines: BTreeMap::new() };
    assert!(tx.keep_print((7, &book(2024, 3)), &printed).await.unwrap());
    let signed = SignedLines { stretch, signed_on: day("2026-05-30"), at: at(3) };
    tx.sign_register(&book_permit(&here), (8, book(2026, 5).id()), &signed).await.unwrap();
    tx.set_register_book(&book_permit(&here), &book(2022, 7)).await.unwrap();
    let mut numbers = Vec::new();
    for year in [2022, 2023, 2024, 2026] {
        numbers.push((year, tx.register_book(here.team, year).await.unwrap().number));
    }
    // Of 2023 there is no paper: it follows.
    assert_eq!(numbers, [(2022, 7), (2023, 8), (2024, 3), (2026, 5)]);
    // Two years that follow do not meet at one number.
    for (year, nth) in [(2023, 1), (2025, 2)] {
        let new = here.new_case(&format!("c:{nth}"));
        let received_on = day(&format!("{year}-05-05"));
        let assigned = new.mediators.iter().cloned().map(|it| CaseMediator { assigned_on: received_on, ..it });
        let mediators = assigned.collect();
        here.open(&mut tx, &NewCase { received_on, mediators, stage: Stage::Registered, ..new }).await;
    }
    let all = tx.all_book_numbers(here.team).await.unwrap();
    assert_eq!(all, [(2022, 7), (2023, 8), (2024, 3), (2025, 9), (2026, 5)]);
}

/// Whatever is opened, renumbered and printed in whatever order: a book has a number of its own, and one that was printed
/// keeps it.
async fn books_have_numbers_of_their_own_in_whatever_order_they_come(db: &Db) {
    let here = settle(db).await;
    let (permit, other) = (book_permit(&here), here.other_team);
    for seed in 0..12 {
        let mut rng = fastrand::Rng::with_seed(seed);
        let mut tx = db.begin().await;
        let team = if seed % 2 == 0 { here.team } else { other };
        let mut printed: BTreeMap<BookId, u32> = BTreeMap::new();
        let mut told = Vec::new();
        for step in 0..24 {
            let year = rng.i32(2020..2027);
            let (key, on) = (format!("c:{seed}:{step}"), day(&format!("{year}-03-05")));
            match rng.u32(0..5) {
                0 | 1 => {
                    let new = here.new_case(&key);
                    let new = NewCase { team, received_on: on, mediators: Vec::new(), stage: Stage::Registered, ..new };
                    here.open(&mut tx, &new).await;
                    told.push(format!("a case of {year}"));
                }
                2 => {
                    let book = tx.register_book(team, year).await.unwrap();
                    let taken = tx.all_book_numbers(team).await.unwrap();
                    let of_year = tx.register_books(team, year).await.unwrap();
                    let free = |it: &u32| taken.iter().all(|taken| taken.1 != *it);
                    // As the dialogue takes them: free, and passing no other book of the year.
                    let Some(number) = (1..15).filter(free).nth(rng.usize(0..5)) else { continue };
                    if of_year.len() == 1 && !printed.contains_key(&book.id()) {
                        tx.set_register_book(&permit, &Book { number, ..book }).await.unwrap();
                        told.push(format!("{year} gets {number}"));
                    }
                }
                3 => {
                    let book = tx.register_book(team, year).await.unwrap();
                    if tx.register_years(team).await.unwrap().contains(&year) {
                        let stretch = Stretch { from: 1, to: 1 };
                        let print = Printed { stretch, at: at(2), lines: BTreeMap::new() };
                        let row = i64::from(step) + 1000 * i64::try_from(seed).unwrap();
                        assert!(tx.keep_print((row, &book), &print).await.unwrap());
                        printed.entry(book.id()).or_insert(book.number);
                        told.push(format!("{year} is printed as {}", book.number));
                    }
                }
                _ => {
                    let book = tx.register_book(team, year).await.unwrap();
                    let closed_on = Some(on.max(book.opened_on));
                    tx.set_register_book(&permit, &Book { closed_on, ..book }).await.unwrap();
                    tx.open_next_book((team, year), None, on).await.unwrap();
                    told.push(format!("{year} gets one more"));
                }
            }
            let all = tx.all_book_numbers(team).await.unwrap();
            let numbers: std::collections::BTreeSet<u32> = all.iter().map(|it| it.1).collect();
            assert_eq!(numbers.len(), all.len(), "seed {seed}: {all:?}\n{}", told.join("\n"));
            for (id, number) in &printed {
                let books = tx.register_books(id.team, id.year).await.unwrap();
                let now = books.iter().find(|it| it.id() == *id).map(|it| it.number);
                assert_eq!(now, Some(*number), "seed {seed}: {id:?}\n{}", told.join("\n"));
            }
        }
        // What was done is not committed: the next seed begins with empty books.
    }
}

async fn a_corrected_name_is_a_change_of_the_lines_that_bear_it(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let (case, _) = here.open(&mut tx, &here.new_case("c:1")).await;
    let assigned = Change::Assign { mediators: vec![mediating(here.mediator)], on: day("2026-05-06"), reason: None };
    let after = tx.case(None, case).await.unwrap().unwrap().apply(&assigned, day("2026-05-30"));
    if let Ok(after) = after {
        tx.change_case(&here.permit(act::Changing::Mediators), (&after, &assigned), at(1)).await.unwrap();
    }
    print(&mut tx, &here, 7, "AAAAA").await;
    let signed = [SignedLines { stretch: Stretch { from: 1, to: 1 }, signed_on: day("2026-05-30"), at: at(3) }];
    let prints = tx.prints(first_book(here.team)).await.unwrap();
    let line = async |tx: &mut Tx| tx.register_lines(None, &Book::usual(here.team, 2026)).await.unwrap().remove(0);
    let before = line(&mut tx).await;
    assert_eq!((before.renamed_at, before.standing((&signed, &[]))), (None, Standing::AsOnPaper));
    for told in [(Fact::Occupation(Some("giáo viên".to_owned())), 80), (Fact::Name("Trần Văn Bính".to_owned()), 90)]
    {
        correct(&mut tx, &here, here.mediator, told).await;
    }
    let after = line(&mut tx).await;
    assert_eq!((after.version, after.renamed_at), (prints[0].lines[&1].version.max(after.version), Some(at(90))));
    assert_eq!(after.standing((&signed, &[])), Standing::Changed, "signed in a book that was not printed here");
    assert_eq!(after.standing((&signed, &prints)), Standing::Compare("AAAAA".to_owned()));
    assert_eq!(after.standing((&[], &prints)), Standing::AsOnPaper, "it was never signed");
}

async fn lines_stand_in_order_and_are_signed_in_stretches(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let mut cases = Vec::new();
    for n in 1..=11 {
        cases.push(here.open(&mut tx, &here.new_case(&format!("c:{n}"))).await.0);
    }
    let lines = tx.register_lines(None, &Book::usual(here.team, 2026)).await.unwrap();
    assert_eq!(lines.iter().map(|it| it.number).collect::<Vec<_>>(), (1..=11).collect::<Vec<u32>>());
    assert_eq!(lines.iter().map(|it| it.case).collect::<Vec<_>>(), cases);
    assert_eq!(tx.register_lines(None, &Book::usual(here.team, 2025)).await.unwrap(), []);
    assert_eq!(tx.register_lines(None, &Book::usual(here.other_team, 2026)).await.unwrap(), []);
    let signed =
        |from, to, time| SignedLines { stretch: Stretch { from, to }, signed_on: day("2026-05-30"), at: at(time) };
    assert_eq!(
        (tx.register_years(here.team).await.unwrap(), tx.register_years(here.other_team).await.unwrap()),
        (vec![2026], vec![])
    );
    let permit = book_permit(&here);
    for (row, it) in [(5, signed(1, 5, 3)), (6, signed(6, 9, 4)), (6, signed(6, 10, 5))] {
        tx.sign_register(&permit, (row, first_book(here.team)), &it).await.unwrap();
    }
    assert_eq!(tx.signed_lines(first_book(here.team)).await.unwrap(), [signed(1, 5, 3), signed(6, 9, 4)]);
    assert_eq!(tx.signed_lines(first_book(here.other_team)).await.unwrap(), []);
}

/// Keeps as what a line was printed.
pub async fn print(tx: &mut Tx, here: &Here, row: i64, code: &str) {
    let lines = [(1, PrintedLine { version: 1, code: code.to_owned() })].into();
    let printed = Printed { stretch: Stretch { from: 1, to: 1 }, at: at(2), lines };
    let book = tx.register_books(here.team, 2026).await.unwrap().remove(0);
    assert!(tx.keep_print((row, &book), &printed).await.unwrap());
}

async fn as_what_lines_were_printed_is_kept(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    here.open(&mut tx, &here.new_case("c:1")).await;
    assert_eq!(tx.prints(first_book(here.team)).await.unwrap(), []);
    print(&mut tx, &here, 7, "AAAAA").await;
    // The same print, made once more.
    print(&mut tx, &here, 7, "BBBBB").await;
    let prints = tx.prints(first_book(here.team)).await.unwrap();
    let line = PrintedLine { version: 1, code: "BBBBB".to_owned() };
    assert_eq!(prints, [Printed { stretch: Stretch { from: 1, to: 1 }, at: at(2), lines: [(1, line)].into() }]);
    assert_eq!(tx.prints(first_book(here.other_team)).await.unwrap(), []);
    // What is signed is compared with that, wherever something was done with the case since.
    let signed = [SignedLines { stretch: Stretch { from: 1, to: 1 }, signed_on: day("2026-05-30"), at: at(3) }];
    let mut line = tx.register_lines(None, &Book::usual(here.team, 2026)).await.unwrap().remove(0);
    assert_eq!(line.standing((&signed, &prints)), Standing::AsOnPaper);
    line.version = 2;
    assert_eq!(line.standing((&signed, &prints)), Standing::Compare("BBBBB".to_owned()));
    assert_eq!(line.standing((&[], &prints)), Standing::AsOnPaper, "it was never signed");
}

async fn art_21_4_what_was_printed_says_nothing_of_lines_that_are_numbered_otherwise(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    here.open(&mut tx, &here.new_case("c:1")).await;
    print(&mut tx, &here, 7, "AAAAA").await;
    let other_book = tx.register_book(here.team, 2025).await.unwrap();
    let other = other_book.id();
    let of_before = Printed { stretch: Stretch { from: 1, to: 1 }, at: at(2), lines: BTreeMap::new() };
    assert!(tx.keep_print((8, &other_book), &of_before).await.unwrap());
    // Its number, or the day on which it was closed, change no line.
    let renamed = Book { number: 4, closed_on: Some(day("2026-05-20")), ..Book::usual(here.team, 2026) };
    tx.set_register_book(&book_permit(&here), &renamed).await.unwrap();
    assert_eq!(tx.prints(first_book(here.team)).await.unwrap().len(), 1);
    let renumbered = Book { first: 2, ..renamed };
    tx.set_register_book(&book_permit(&here), &renumbered).await.unwrap();
    assert_eq!(tx.prints(first_book(here.team)).await.unwrap(), []);
    assert_eq!(tx.prints(other).await.unwrap().len(), 1, "nobody touched that book");
    // What was read before that, and is on paper only now, is not kept: neither of other lines nor of another number.
    for read in [renamed, Book { number: 1, ..renumbered }, Book { part: 2, ..renumbered }] {
        assert!(!tx.keep_print((9, &read), &of_before).await.unwrap(), "{read:?}");
    }
    assert_eq!(tx.prints(first_book(here.team)).await.unwrap(), []);
    assert!(tx.keep_print((9, &renumbered), &of_before).await.unwrap());
    assert_eq!(tx.register_book(here.team, 2026).await.unwrap(), renumbered, "printing changes nothing of it");
}

/// Prints beside somebody who changes the book and has not said so to all yet; whether the print was kept.
async fn print_beside(db: &Db, here: &Here, row: i64, (read, now): (&Book, &Book)) -> bool {
    let printed = Printed { stretch: Stretch { from: 1, to: 1 }, at: at(2), lines: BTreeMap::new() };
    let mut head = db.begin().await;
    head.set_register_book(&book_permit(here), now).await.unwrap();
    let say = async {
        tokio::time::sleep(std::time::Duration::from_millis(200)).await;
        head.commit().await.unwrap();
    };
    let print = async {
        let mut tx = db.begin().await;
        let kept = tx.keep_print((row, read), &printed).await.unwrap();
        tx.commit().await.unwrap();
        kept
    };
    let ((), kept) = tokio::join!(say, print);
    let mut tx = db.begin().await;
    assert_eq!(tx.register_book(here.team, 2026).await.unwrap(), *now, "as it was set up");
    kept
}

async fn a_print_undoes_nothing_that_is_said_of_its_book_meanwhile(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    here.open(&mut tx, &here.new_case("c:1")).await;
    let book = Book { opened_on: day("2026-01-02"), ..tx.register_book(here.team, 2026).await.unwrap() };
    tx.set_register_book(&book_permit(&here), &book).await.unwrap();
    tx.commit().await.unwrap();
    let renumbered = Book { number: 4, ..book };
    assert!(!print_beside(db, &here, 1, (&book, &renumbered)).await, "the paper is of another book");
    let closed = Book { closed_on: Some(day("2026-05-20")), ..renumbered };
    assert!(print_beside(db, &here, 2, (&renumbered, &closed)).await, "it is the same book, closed or not");
    let other_lines = Book { first: 5, ..closed };
    assert!(!print_beside(db, &here, 3, (&closed, &other_lines)).await, "its lines are those of other cases");
    assert_eq!(db.begin().await.prints(book.id()).await.unwrap(), [], "with other lines all prints are gone");
}

async fn cases_are_read_with_their_sessions_and_names_are_logged_at_once(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let (first, _) = here.open(&mut tx, &here.new_case("c:1")).await;
    let (second, _) = here.open(&mut tx, &here.new_case("c:2")).await;
    let held = Change::Session { nth: 1, session: crate::store_life::session("2026-05-06"), reason: None };
    let after = tx.case(None, first).await.unwrap().unwrap().apply(&held, day("2026-05-30")).unwrap();
    tx.change_case(&here.permit(act::Changing::Outcome), (&after, &held), at(2)).await.unwrap();
    let read = tx.cases_to_read(&[second, first]).await.unwrap();
    assert_eq!(read.iter().map(|it| it.0.id).collect::<Vec<_>>(), [second, first], "in the order of the list");
    for (case, sessions) in &read {
        assert_eq!(Some(case), tx.case(None, case.id).await.unwrap().as_ref());
        assert_eq!(*sessions, tx.sessions(case).await.unwrap());
    }
    assert_eq!((read[0].1.len(), read[1].1.len()), (0, 1));
    assert_eq!(tx.cases_to_read(&[]).await.unwrap(), []);
    tx.log_names_of(&permit(&here), &[first, second], at(3)).await.unwrap();
    let (readings, n) = tx.readings(second, (0, 9)).await.unwrap();
    assert_eq!((n, readings[0].names), (1, true));
}
