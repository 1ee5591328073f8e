//! Contract of old lines of a register: the file is sealed and forgotten when it is done with; what is written down of it
//! stands where it stood, has no reminders, and counts in its own time.

use chrono::TimeDelta;
use hoagiai::domain::access::{Permit, Reached, act};
use hoagiai::domain::case::{
    Agreement, Amendment, Change, EndReason, EventKind, NewCase, OldEntry, Refused, Settlement, Stage,
};
use hoagiai::domain::figures::Tally;
use hoagiai::domain::people::Office;
use hoagiai::domain::period::{Period, PeriodKind};
use hoagiai::domain::referral::ReferralBody;
use hoagiai::domain::register::{Book, Printed, PrintedLine, SignedLines, Stretch};
use hoagiai::domain::roster::file::{NewListFile, Standing, Unreadable};
use hoagiai::domain::roster::old::plan::NewOld;
use hoagiai::domain::roster::old::rows::OldList;
use hoagiai::domain::{CaseId, ListId};
use hoagiai::store::Tx;
use hoagiai::store::papers::books::{RegisterLine, Standing as Paper};
use hoagiai::store::papers::old_cases::Hands;
use hoagiai::store::register::Writer;

use crate::store_kit::{Db, Here, at, contract, day, holding, settle};

contract!(
    a_file_of_old_lines_is_forgotten_when_it_is_done,
    old_lines_stand_where_they_stood_and_count_in_their_time,
    what_a_month_was_closed_with_stays_when_old_lines_come,
    art_27_what_an_old_book_tells_is_over,
    books_of_later_years_keep_their_numbers,
    nobody_has_to_close_the_months_of_an_old_book,
    old_lines_stay_in_their_book_whatever_number_it_gets,
    an_earlier_book_that_comes_later_is_not_the_current_one,
    a_line_that_was_struck_is_brought_in_anew,
    art_21_4_another_case_in_a_signed_line_is_compared_with_the_paper,
    why_an_old_line_failed_is_known_only_where_somebody_said_so,
);

pub fn permit(here: &Here) -> Permit<act::KeepBook> {
    here.permit_of(here.head, &holding(Office::TeamHead, Some(here.team)), act::KeepBook)
}

/// Whoever has that permit, a second after the beginning.
pub fn writer(here: &Here) -> Writer {
    Writer::of_books(&permit(here), at(1))
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
        key: String::new(),
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
    tx.add_old_list(&permit(here), (here.ward, &new, Some(here.team)), at(0)).await.unwrap();
}

/// Writes one old line down.
pub async fn write_case(tx: &mut Tx, here: &Here, new: &NewOld) -> CaseId {
    tx.add_old_cases(writer(here), (None, &Hands::new()), vec![new.clone()]).await.unwrap().remove(0)
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
    assert_eq!(file.team, Some(here.team), "whose book was open when it was sent");
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
    tx.set_old_books(writer(&here), &books).await.unwrap();
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
    assert!(
        tx.add_old_cases(writer(&here), (None, &Hands::new()), vec![old(&here, (4, 3), "2024-03-06")]).await.is_err()
    );
}

async fn nobody_has_to_close_the_months_of_an_old_book(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    write_case(&mut tx, &here, &old(&here, (4, 3), "2024-03-05")).await;
    assert_eq!(tx.first_record(here.ward).await.unwrap(), None);
    here.open(&mut tx, &here.new_case("c:1")).await;
    assert_eq!(tx.first_record(here.ward).await.unwrap(), Some(day("2026-05-05")), "what is kept here began then");
}

async fn what_a_month_was_closed_with_stays_when_old_lines_come(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let month = Period::containing(PeriodKind::Month, day("2024-03-05"));
    write_case(&mut tx, &here, &old(&here, (4, 3), "2024-03-05")).await;
    let counted = |stretches: &[_]| Tally::count(stretches, month).total;
    let closed_with = counted(&tx.stretches(Reached::Team(here.team), month).await.unwrap());
    assert_eq!((closed_with.received, closed_with.success), (1, 1));
    let permit = here.permit(act::CloseMonth);
    assert!(tx.close_month(&permit, (here.ward, here.team), (month.from, &closed_with), at(2)).await.unwrap());
    // A line of that month that was forgotten in the first file.
    write_case(&mut tx, &here, &old(&here, (4, 4), "2024-03-20")).await;
    let closed = tx.closed_months(here.ward, month.from).await.unwrap();
    assert_eq!((closed.len(), closed[0].figures, closed[0].at), (1, closed_with, at(2)));
    // What is counted now is another figure, and the month says that it has changed since.
    let now = counted(&tx.stretches(Reached::Team(here.team), month).await.unwrap());
    assert_eq!(now.received, 2);
    assert!(closed[0].differs(&now));
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
    tx.set_old_books(writer(&here), &books).await.unwrap();
    assert_eq!(tx.register_books(here.team, 2024).await.unwrap(), books);
    assert_eq!(tx.register_book(here.team, 2026).await.unwrap().number, 1, "it has lines");
}

async fn old_lines_stay_in_their_book_whatever_number_it_gets(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let first = Book { number: 4, first: 9, to_case: Some(0), ..Book::usual(here.team, 2024) };
    let second = Book { part: 2, number: 5, ..Book::usual(here.team, 2024) };
    tx.set_old_books(writer(&here), &[first.clone(), second.clone()]).await.unwrap();
    let old = [old(&here, (4, 3), "2024-03-05"), old(&here, (4, 8), "2024-06-05"), old(&here, (5, 3), "2024-09-05")];
    let mut cases = Vec::new();
    for it in &old {
        cases.push(write_case(&mut tx, &here, it).await);
    }
    assert_eq!(tx.last_old_line(&first).await.unwrap(), Some(8));
    let renumbered = Book { number: 7, ..first.clone() };
    tx.set_register_book(&permit(&here), &renumbered).await.unwrap();
    let lines = |lines: Vec<RegisterLine>| lines.iter().map(|it| (it.number, it.case)).collect::<Vec<_>>();
    assert_eq!(lines(tx.register_lines(None, &renumbered).await.unwrap()), [(3, cases[0]), (8, cases[1])]);
    assert_eq!(lines(tx.register_lines(None, &second).await.unwrap()), [(3, cases[2])]);
    let books = tx.register_books(here.team, 2024).await.unwrap();
    let of_year = tx.lines_of_year(None, (here.team, 2024), &books).await.unwrap();
    let of_year: Vec<_> = of_year.into_iter().map(|(book, it)| (book, it.number, it.case)).collect();
    assert_eq!(of_year, [(7, 3, cases[0]), (5, 3, cases[2]), (7, 8, cases[1])]);
    assert_eq!(
        (tx.last_old_line(&renumbered).await.unwrap(), tx.last_old_line(&first).await.unwrap()),
        (Some(8), None)
    );
    let case = tx.case(None, cases[0]).await.unwrap().unwrap();
    assert_eq!(
        case.course.old.map(|it| (it.book, it.line)),
        Some((7, 3)),
        "its card names the book as it is called now"
    );
}

async fn an_earlier_book_that_comes_later_is_not_the_current_one(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let later = Book { number: 6, first: 21, ..Book::usual(here.team, 2024) };
    tx.set_old_books(writer(&here), std::slice::from_ref(&later)).await.unwrap();
    let earlier = Book { part: 2, number: 5, first: 41, ..Book::usual(here.team, 2024) };
    tx.set_old_books(writer(&here), &[later.clone(), earlier.clone()]).await.unwrap();
    let books = tx.register_books(here.team, 2024).await.unwrap();
    assert_eq!(books, [Book { to_case: Some(0), ..earlier }, later.clone()]);
    assert_eq!(tx.register_book(here.team, 2024).await.unwrap(), later);
    let late = NewCase { received_on: day("2024-12-30"), ..here.new_case("c:late") };
    let (late, _) = here.open(&mut tx, &late).await;
    let lines = tx.register_lines(None, &later).await.unwrap();
    assert_eq!(lines.iter().map(|it| (it.number, it.case)).collect::<Vec<_>>(), [(21, late)]);
    // The next one that is opened is neither of them.
    let full = Book { closed_on: Some(day("2024-12-31")), ..later };
    tx.set_register_book(&permit(&here), &full).await.unwrap();
    let next = tx.open_next_book((here.team, 2024), None, day("2025-01-02")).await.unwrap().unwrap();
    assert_eq!((next.part, next.number, next.from_case), (3, 7, 2));
}

async fn a_line_that_was_struck_is_brought_in_anew(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let new = [old(&here, (1, 3), "2024-03-05"), old(&here, (1, 4), "2024-03-06")];
    let first = tx.add_old_cases(writer(&here), (None, &Hands::new()), new.to_vec()).await.unwrap();
    let case = tx.case(None, first[0]).await.unwrap().unwrap();
    let void = Change::Void { on: day("2026-05-30"), reason: "chép nhầm".to_owned() };
    let after = case.apply(&void, day("2026-05-30")).unwrap();
    tx.change_case(&here.permit(act::Changing::Being), (&after, &void), at(5)).await.unwrap();
    let again = write_case(&mut tx, &here, &new[0]).await;
    let lines = tx.register_lines(None, &Book::usual(here.team, 2024)).await.unwrap();
    assert_eq!(lines.iter().map(|it| (it.number, it.case)).collect::<Vec<_>>(), [(3, again), (4, first[1])]);
    let mut found = Vec::new();
    for id in [first[0], first[1], again] {
        found.push(tx.case(None, id).await.unwrap().unwrap().code);
    }
    assert_eq!(found, ["VN-01-2024-C001", "VN-01-2024-C002", "VN-01-2024-C003"]);
    // What was struck still says where it came from.
    assert_eq!(tx.case(None, first[0]).await.unwrap().unwrap().course.old.map(|it| it.line), Some(3));
}

async fn art_21_4_another_case_in_a_signed_line_is_compared_with_the_paper(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let book = Book::usual(here.team, 2024);
    let new = [old(&here, (1, 3), "2024-03-05"), old(&here, (1, 4), "2024-03-06")];
    let cases = tx.add_old_cases(writer(&here), (None, &Hands::new()), new.to_vec()).await.unwrap();
    let stretch = Stretch { from: 3, to: 4 };
    let line = |number: u32| (number, PrintedLine { version: 1, code: format!("ABC{number}") });
    let printed = Printed { stretch, at: at(2), lines: [line(3), line(4)].into_iter().collect() };
    assert!(tx.keep_print((7, &book), &printed).await.unwrap());
    let signed = SignedLines { stretch, signed_on: at(3).date_naive(), at: at(3) };
    tx.sign_register(&permit(&here), (8, book.id()), &signed).await.unwrap();
    assert_eq!(standings(&mut tx, &book).await, [(3, Paper::AsOnPaper), (4, Paper::AsOnPaper)]);
    let case = tx.case(None, cases[0]).await.unwrap().unwrap();
    let void = Change::Void { on: day("2026-05-30"), reason: "chép nhầm".to_owned() };
    let after = case.apply(&void, day("2026-05-30")).unwrap();
    tx.change_case(&here.permit(act::Changing::Being), (&after, &void), at(5)).await.unwrap();
    tx.add_old_cases(Writer::of_books(&permit(&here), at(6)), (None, &Hands::new()), new[..1].to_vec()).await.unwrap();
    assert_eq!(standings(&mut tx, &book).await, [(3, Paper::Compare("ABC3".to_owned())), (4, Paper::AsOnPaper)]);
}

/// How the lines of a book stand to the paper that was signed of them.
async fn standings(tx: &mut Tx, book: &Book) -> Vec<(u32, Paper)> {
    let (signed, printed) = (tx.signed_lines(book.id()).await.unwrap(), tx.prints(book.id()).await.unwrap());
    let lines = tx.register_lines(None, book).await.unwrap();
    lines.iter().map(|it| (it.number, it.standing((&signed, &printed)))).collect()
}

async fn why_an_old_line_failed_is_known_only_where_somebody_said_so(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let failed_on = |on: &str, reason, guidance| Stage::Failure { on: day(on), reason, guidance, demands: None };
    let failed = |reason, guidance| failed_on("2024-03-20", reason, guidance);
    let with = |line, stage| {
        let old = old(&here, (4, line), "2024-03-05");
        NewOld { case: NewCase { stage, ..old.case }, ..old }
    };
    let unknown = failed(EndReason::NotSaid, None);
    // As earlier releases wrote it down, which had no word for it.
    let earlier = failed(EndReason::MediatorDecision, None);
    for (line, stage) in [(3, unknown.clone()), (4, earlier)] {
        let id = write_case(&mut tx, &here, &with(line, stage)).await;
        let case = tx.case(None, id).await.unwrap().unwrap();
        assert_eq!(case.stage, unknown);
        // Its day is put right, and still nobody makes a reason up.
        let later = failed_on("2024-03-21", EndReason::NotSaid, None);
        let fields = Amendment { end: Some(later.clone()), ..Amendment::default() };
        let amend = Change::Amend { fields, reason: "chép nhầm ngày".to_owned() };
        let after = case.apply(&amend, day("2026-05-30")).unwrap();
        tx.change_case(&here.permit(act::Changing::Words), (&after, &amend), at(5)).await.unwrap();
        assert_eq!(tx.case(None, id).await.unwrap().unwrap().stage, later);
        // Whoever knows says so.
        let told = failed(EndReason::MediatorDecision, Some(ReferralBody::RegionalCourt));
        let fields = Amendment { end: Some(told.clone()), ..Amendment::default() };
        let amend = Change::Amend { fields, reason: "hỏi lại hòa giải viên".to_owned() };
        let after = after.apply(&amend, day("2026-05-30")).unwrap();
        tx.change_case(&here.permit(act::Changing::Words), (&after, &amend), at(6)).await.unwrap();
        assert_eq!(tx.case(None, id).await.unwrap().unwrap().stage, told);
    }
    // Of what is kept here the reason is always one of the law's.
    let (id, _) = here.open(&mut tx, &here.new_case("c:1")).await;
    let case = tx.case(None, id).await.unwrap().unwrap();
    let end = Change::End { stage: failed(EndReason::NotSaid, Some(ReferralBody::RegionalCourt)) };
    assert_eq!(case.apply(&end, day("2026-05-30")), Err(Refused::WrongStage));
}
