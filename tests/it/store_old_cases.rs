//! Contract of old lines of a register: the file is sealed and forgotten when it is done with; what is written down of it
//! stands where it stood, has no reminders, and counts in its own time.

use chrono::TimeDelta;
use hoagiai::domain::access::{Permit, Reached, act};
use hoagiai::domain::case::{Agreement, Amendment, Change, EventKind, NewCase, OldEntry, Refused, Settlement, Stage};
use hoagiai::domain::figures::Tally;
use hoagiai::domain::people::Office;
use hoagiai::domain::period::{Period, PeriodKind};
use hoagiai::domain::register::Book;
use hoagiai::domain::roster::file::{NewListFile, Standing, Unreadable};
use hoagiai::domain::roster::old::plan::NewOld;
use hoagiai::domain::roster::old::rows::OldList;
use hoagiai::domain::{CaseId, ListId};
use hoagiai::store::Tx;

use crate::store_kit::{Db, Here, at, contract, day, holding, settle};

contract!(
    a_file_of_old_lines_is_forgotten_when_it_is_done,
    old_lines_stand_where_they_stood_and_count_in_their_time,
    art_27_what_an_old_book_tells_is_over,
    books_of_later_years_keep_their_numbers,
);

pub fn permit(here: &Here) -> Permit<act::KeepBook> {
    here.permit_of(here.head, &holding(Office::TeamHead, Some(here.team)), act::KeepBook)
}

pub fn old(here: &Here, (book, line): (u32, u32), on: &str) -> NewOld {
    let agreement = Agreement {
        text: "Bên B dọn thềm".to_owned(),
        performance_method: None,
        performance_due: None,
        steps: Vec::new(),
        written: Settlement::None,
    };
    let case = NewCase {
        key: format!("old:{book}:{line}:{on}"),
        received_on: day(on),
        mediators: Vec::new(),
        stage: Stage::Success { on: day(on), agreement },
        ..here.new_case("c")
    };
    let entry = OldEntry { book, line, mediators: vec!["Ngô Văn Cổ".to_owned()] };
    NewOld { row: 0, year: chrono::Datelike::year(&day(on)), case, entry }
}

/// Keeps a file in which nothing stands yet but its name.
pub async fn write(tx: &mut Tx, here: &Here, id: i64, name: &str) {
    let new = NewListFile { id: ListId(id), name: name.to_owned() };
    tx.add_old_list(&permit(here), (here.ward, &new), at(0)).await.unwrap();
}

/// Writes one old line down.
pub async fn write_case(tx: &mut Tx, here: &Here, new: &NewOld) -> CaseId {
    tx.add_old_case(&permit(here), new, at(1)).await.unwrap()
}

async fn a_file_of_old_lines_is_forgotten_when_it_is_done(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    write(&mut tx, &here, 7, "so-cu.xlsx").await;
    assert!(tx.is_old_list(ListId(7)).await.unwrap() && !tx.is_old_list(ListId(8)).await.unwrap());
    assert_eq!(tx.open_old_list(here.head).await.unwrap(), Some(ListId(7)));
    assert_eq!(tx.open_old_list(here.officer).await.unwrap(), None, "everybody sees what they sent themselves");
    assert_eq!(tx.open_list(here.ward, here.head).await.unwrap(), None, "it is no list of people");
    assert!(tx.list_file(here.ward, ListId(7)).await.unwrap().is_none());
    assert!(tx.old_list(here.officer, ListId(7)).await.unwrap().is_none());
    let list = OldList { sheets: vec!["Sổ".to_owned()], ..OldList::default() };
    assert!(tx.old_list_came((here.head, ListId(7)), &Ok(list.clone())).await.unwrap());
    assert!(!tx.old_list_came((here.head, ListId(7)), &Err(Unreadable::Broken)).await.unwrap(), "it came already");
    let file = tx.old_list(here.head, ListId(7)).await.unwrap().unwrap();
    assert_eq!((file.name.as_str(), file.standing, file.list), ("so-cu.xlsx", Standing::Read, Some(list)));
    assert!(tx.end_old_list(&permit(&here), ListId(7), Standing::Done, at(2)).await.unwrap());
    assert!(!tx.end_old_list(&permit(&here), ListId(7), Standing::Done, at(2)).await.unwrap());
    let file = tx.old_list(here.head, ListId(7)).await.unwrap().unwrap();
    assert_eq!((file.name.as_str(), file.standing, file.list), ("", Standing::Done, None));
    write(&mut tx, &here, 9, "hong.xlsx").await;
    assert!(tx.old_list_came((here.head, ListId(9)), &Err(Unreadable::Bomb)).await.unwrap());
    let file = tx.old_list(here.head, ListId(9)).await.unwrap().unwrap();
    assert_eq!((file.standing, file.why), (Standing::Unread, Some(Unreadable::Bomb)));
    // Nobody came back to it.
    tx.sweep_lists(at(0) + TimeDelta::days(20), at(0) + TimeDelta::days(20)).await.unwrap();
    assert_eq!(tx.old_list(here.head, ListId(9)).await.unwrap().unwrap().standing, Standing::Dropped);
}

async fn old_lines_stand_where_they_stood_and_count_in_their_time(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let books = [Book { number: 4, first: 9, ..Book::usual(here.team, 2024) }];
    tx.set_old_books(&permit(&here), &books).await.unwrap();
    let third = write_case(&mut tx, &here, &old(&here, (4, 3), "2024-03-05")).await;
    let eighth = write_case(&mut tx, &here, &old(&here, (4, 8), "2024-06-05")).await;
    let case = tx.case(None, third).await.unwrap().unwrap();
    assert_eq!(case.code, "VN-01-2024-C001");
    assert_eq!(case.course.old.as_ref().map(|it| (it.book, it.line)), Some((4, 3)));
    assert_eq!(case.course.old.as_ref().unwrap().mediators, ["Ngô Văn Cổ"]);
    let events = tx.case_events(third).await.unwrap();
    assert_eq!(events.iter().map(|it| it.kind).collect::<Vec<_>>(), [EventKind::Imported]);
    assert_eq!(tx.register_books(here.team, 2024).await.unwrap(), books);
    assert_eq!(tx.register_years(here.team).await.unwrap(), [2024]);
    // What is logged late in that year goes on behind them.
    let late = NewCase { received_on: day("2024-12-30"), ..here.new_case("c:late") };
    let (late, _) = here.open(&mut tx, &late).await;
    let lines = tx.register_lines(None, &books[0]).await.unwrap();
    let lines: Vec<_> = lines.iter().map(|it| (it.number, it.case)).collect();
    assert_eq!(lines, [(3, third), (8, eighth), (9, late)]);
    let year = Period::containing(PeriodKind::Year, day("2024-06-01"));
    let stretches = tx.stretches(Reached::Team(here.team), year).await.unwrap();
    assert_eq!(Tally::count(&stretches, year).total.received, 3);
    // The place is taken, whoever asks.
    assert!(tx.add_old_case(&permit(&here), &old(&here, (4, 3), "2024-03-06"), at(1)).await.is_err());
}

async fn art_27_what_an_old_book_tells_is_over(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let id = write_case(&mut tx, &here, &old(&here, (1, 3), "2024-03-05")).await;
    let case = tx.case(None, id).await.unwrap().unwrap();
    let today = day("2026-05-30");
    let told = Change::TellFront { on: today };
    assert_eq!(case.apply(&told, today), Err(Refused::WrongStage));
    let fields = Amendment { summary: Some("Lối đi chung".to_owned()), ..Amendment::default() };
    let amend = Change::Amend { fields, reason: "chép thiếu".to_owned() };
    let after = case.apply(&amend, today).expect("nobody who mediates it is known, and it is put right");
    tx.change_case(&here.permit(act::Changing::Words), (&after, &amend), at(5)).await.unwrap();
    let stored = tx.case(None, id).await.unwrap().unwrap();
    assert_eq!((stored.summary.as_str(), stored.course.old), ("Lối đi chung", case.course.old.clone()));
    let void = Change::Void { on: today, reason: "chép nhầm".to_owned() };
    assert!(case.apply(&void, today).is_ok());
}

async fn books_of_later_years_keep_their_numbers(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    here.open(&mut tx, &here.new_case("c:1")).await;
    assert_eq!(tx.register_book(here.team, 2026).await.unwrap().number, 1);
    let second = Book { part: 2, number: 8, first: 5, ..Book::usual(here.team, 2024) };
    let books = [Book { number: 7, first: 31, to_case: Some(0), ..Book::usual(here.team, 2024) }, second];
    tx.set_old_books(&permit(&here), &books).await.unwrap();
    assert_eq!(tx.register_books(here.team, 2024).await.unwrap(), books);
    assert_eq!(tx.register_book(here.team, 2026).await.unwrap().number, 1, "it has lines");
}
