//! Contract of old lines that came at once: all of them are taken back at once, by whoever answers for them, and the book
//! goes on behind what is left.

use hoagiai::domain::access::{Scope, act};
use hoagiai::domain::case::{Amendment, Change, EventKind, NewCase, Stage};
use hoagiai::domain::people::Office;
use hoagiai::domain::register::{Book, SignedLines, Stretch};
use hoagiai::domain::roster::old::TakeBackPermit;
use hoagiai::domain::roster::old::imports::Hold;
use hoagiai::domain::roster::old::plan::Plan;
use hoagiai::domain::roster::old::rows::{OldList, OldRow};
use hoagiai::domain::roster::problems::Spot;
use hoagiai::domain::{CaseId, ImportId, ListId, TeamId};
use hoagiai::store::Tx;
use hoagiai::store::register::Writer;

use crate::store_kit::{Db, Here, at, contract, day, holding, settle};
use crate::store_old_cases::{old, permit, writer};

contract!(
    what_was_brought_in_at_once_is_taken_back_at_once,
    in_whatever_order_imports_go_the_book_is_empty_again,
    the_right_to_take_back_ends_with_the_office,
    art_21_4_nothing_is_taken_back_while_something_hangs_on_it,
    the_operator_brings_old_lines_in_as_the_head_does,
    a_line_that_was_named_before_it_was_kept_is_not_taken_for_the_first,
    whoever_leads_the_cases_now_answers_for_what_was_brought_in,
);

/// What the head may take back while they head a team.
fn heads(here: &Here, team: TeamId) -> TakeBackPermit {
    here.permit_of(here.head, &holding(Office::TeamHead, Some(team)), act::TakeBackCases)
}

async fn takes_back(tx: &mut Tx, permit: &TakeBackPermit, id: ImportId) -> bool {
    tx.take_back_import(permit, (id, "nhập nhầm sổ"), at(9)).await.unwrap().is_some()
}

/// Writes lines down at once, with the book that they stand in.
async fn bring(tx: &mut Tx, here: &Here, by: Writer, lines: &[(u32, &str)]) -> ImportId {
    let added = lines.iter().map(|(line, on)| old(here, (4, *line), on)).collect();
    let first = lines.iter().map(|it| it.0).max().unwrap_or_default() + 1;
    let books = vec![Book { number: 4, first, ..Book::usual(here.team, 2024) }];
    let plan = Plan { added, books, ..Plan::default() };
    tx.make_old_plan(by, (here.ward, None), plan).await.unwrap()
}

async fn what_was_brought_in_at_once_is_taken_back_at_once(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    // The book was set up by hand before.
    let by_hand = Book { number: 4, first: 3, ..Book::usual(here.team, 2024) };
    tx.set_register_book(&permit(&here), &by_hand).await.unwrap();
    let lines = [(3, "2024-03-05"), (4, "2024-04-05"), (5, "2024-05-06")];
    let id = bring(&mut tx, &here, writer(&here), &lines).await;
    assert_eq!(tx.register_book(here.team, 2024).await.unwrap().first, 6);
    let whole = tx.old_import(id).await.unwrap().unwrap();
    assert_eq!((whole.lines.len(), whole.is_free(), whole.import.by), (3, true, Some(here.head)));
    assert_eq!(whole.books().into_iter().collect::<Vec<_>>(), [((here.team, 2024, 4), (3, 5))]);
    // The same file again changes nothing.
    let new = old(&here, (4, 3), "2024-03-05").case;
    let row = OldRow {
        at: Spot { sheet: 0, row: 4, column: None },
        team: None,
        book: Some(4),
        line: Some(3),
        received_on: new.received_on,
        mediators: vec!["Ngô Văn Cổ".to_owned()],
        parties: new.parties,
        summary: new.summary,
        kind: new.kind,
        stage: new.stage,
    };
    let list = OldList { rows: vec![row], ..OldList::default() };
    let mut teams = tx.teams(here.ward).await.unwrap();
    teams.retain(|it| it.id == here.team);
    let plan = tx.old_plan((&list, None), (here.ward, &teams)).await.unwrap();
    assert_eq!((plan.added.len(), plan.same, plan.problems), (0, vec![0], vec![]));
    // Whoever did it finds it, and the office; nobody else.
    let found = tx.old_imports(&heads(&here, here.team)).await.unwrap();
    assert_eq!((found.len(), found[0].n_lines), (1, 3));
    assert_eq!(tx.old_imports(&here.permit(act::TakeBackCases)).await.unwrap(), found);
    let stranger = here.permit_of(here.mediator, &holding(Office::TeamHead, Some(here.team)), act::TakeBackCases);
    assert_eq!(tx.old_imports(&stranger).await.unwrap(), []);
    assert!(!takes_back(&mut tx, &stranger, id).await);
    assert!(takes_back(&mut tx, &heads(&here, here.team), id).await);
    assert!(!takes_back(&mut tx, &heads(&here, here.team), id).await, "only once");
    // The trace is kept; the book is as it was set up, and empty.
    for line in &whole.lines {
        let case = tx.case(None, line.case).await.unwrap().unwrap();
        assert!(matches!(&case.stage, Stage::Void { reason, .. } if reason == "nhập nhầm sổ"), "{:?}", case.stage);
        let events = tx.case_events(line.case).await.unwrap();
        assert_eq!(events.iter().map(|it| it.kind).collect::<Vec<_>>(), [EventKind::Imported, EventKind::Void]);
    }
    assert_eq!(tx.register_books(here.team, 2024).await.unwrap(), *std::slice::from_ref(&by_hand));
    assert_eq!(tx.register_lines(None, &by_hand).await.unwrap(), []);
    assert!(tx.register_years(here.team).await.unwrap().is_empty());
    let whole = tx.old_import(id).await.unwrap().unwrap();
    assert_eq!((whole.is_free(), whole.import.taken_back_at), (false, Some(at(9))));
    assert_eq!(whole.books().into_iter().collect::<Vec<_>>(), [((here.team, 2024, 4), (3, 5))], "what it was is told");
    // The same lines may come anew.
    let plan = tx.old_plan((&list, None), (here.ward, &teams)).await.unwrap();
    assert_eq!((plan.added.len(), plan.same, plan.problems), (1, vec![], vec![]));
    let again = bring(&mut tx, &here, writer(&here), &lines).await;
    let book = tx.register_book(here.team, 2024).await.unwrap();
    let lines: Vec<u32> = tx.register_lines(None, &book).await.unwrap().into_iter().map(|it| it.number).collect();
    assert_eq!((again == id, book.number, lines), (false, 4, vec![3, 4, 5]));
    // A case that is kept here came into the year since: its line stays its own.
    let late = NewCase { received_on: day("2024-12-30"), ..here.new_case("c:late") };
    here.open(&mut tx, &late).await;
    assert!(takes_back(&mut tx, &heads(&here, here.team), again).await);
    let lines = tx.register_lines(None, &book).await.unwrap();
    assert_eq!(lines.iter().map(|it| it.number).collect::<Vec<_>>(), [6]);
}

async fn in_whatever_order_imports_go_the_book_is_empty_again(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    here.open(&mut tx, &here.new_case("c:1")).await;
    assert_eq!(tx.register_book(here.team, 2026).await.unwrap().number, 1);
    let taker = heads(&here, here.team);
    for is_first_first in [true, false] {
        let a = bring(&mut tx, &here, writer(&here), &[(1, "2024-03-05"), (2, "2024-03-06")]).await;
        let b = bring(&mut tx, &here, writer(&here), &[(3, "2024-04-05"), (4, "2024-04-06")]).await;
        // The last one is struck alone.
        let alone = tx.old_import(b).await.unwrap().unwrap().lines[1].case;
        let void = Change::Void { on: day("2026-05-30"), reason: "chép hai lần".to_owned() };
        let after = tx.case(None, alone).await.unwrap().unwrap().apply(&void, day("2026-05-30")).unwrap();
        tx.change_case(&here.permit(act::Changing::Being), (&after, &void), at(2)).await.unwrap();
        // What was set up since stays.
        let closed_on = Some(day("2024-12-31"));
        let set_up = Book { closed_on, ..tx.register_book(here.team, 2024).await.unwrap() };
        assert_eq!((set_up.number, set_up.first), (4, 5));
        tx.set_register_book(&permit(&here), &set_up).await.unwrap();
        let (first, second) = if is_first_first { (a, b) } else { (b, a) };
        assert!(takes_back(&mut tx, &taker, first).await);
        let left = tx.register_book(here.team, 2024).await.unwrap();
        assert_eq!(left, Book { first: if is_first_first { 4 } else { 3 }, ..set_up.clone() });
        assert!(takes_back(&mut tx, &taker, second).await);
        let book = tx.register_book(here.team, 2024).await.unwrap();
        assert_eq!((&book, tx.register_lines(None, &book).await.unwrap().len()), (&Book { first: 1, ..set_up }, 0));
        assert_eq!(tx.register_book(here.team, 2026).await.unwrap().number, 1, "later years keep their numbers");
    }
    // A first line that somebody named since is theirs.
    let id = bring(&mut tx, &here, writer(&here), &[(1, "2024-03-05")]).await;
    let named = Book { first: 12, ..tx.register_book(here.team, 2024).await.unwrap() };
    tx.set_register_book(&permit(&here), &named).await.unwrap();
    assert!(takes_back(&mut tx, &taker, id).await);
    assert_eq!(tx.register_book(here.team, 2024).await.unwrap(), named);
}

async fn the_right_to_take_back_ends_with_the_office(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let id = bring(&mut tx, &here, writer(&here), &[(3, "2024-03-05"), (4, "2024-04-05")]).await;
    let elsewhere = heads(&here, here.other_team);
    assert_eq!(tx.old_imports(&elsewhere).await.unwrap(), []);
    assert!(!tx.old_import(id).await.unwrap().unwrap().is_answered_for_by(&elsewhere));
    assert!(!takes_back(&mut tx, &elsewhere, id).await);
    // Whoever copied the lines reaches none of their cases by that.
    let case = tx.old_import(id).await.unwrap().unwrap().lines[0].case;
    let entered = tx.case(None, case).await.unwrap().unwrap();
    assert_eq!(entered.entered_by, here.head);
    assert!(!entered.is_reached_by(Scope::own(here.head)));
    assert!(tx.case(Some(Scope::own(here.head)), case).await.unwrap().is_none());
    // The book came with it alone and goes with it; a later one that has lines keeps the number that it has now.
    here.open(&mut tx, &here.new_case("c:1")).await;
    assert_eq!(tx.register_book(here.team, 2026).await.unwrap().number, 6);
    assert!(takes_back(&mut tx, &heads(&here, here.team), id).await);
    assert_eq!(tx.book_numbers(here.team).await.unwrap(), [(2026, 6)]);
    assert_eq!(tx.register_books(here.team, 2024).await.unwrap(), [Book::usual(here.team, 2024)]);
}

async fn art_21_4_nothing_is_taken_back_while_something_hangs_on_it(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let lines = [(3, "2024-03-05"), (4, "2024-04-05"), (5, "2024-05-06"), (6, "2024-06-06")];
    let id = bring(&mut tx, &here, writer(&here), &lines).await;
    let cases: Vec<CaseId> = tx.old_import(id).await.unwrap().unwrap().lines.iter().map(|it| it.case).collect();
    let change = |fields| Change::Amend { fields, reason: "chép thiếu".to_owned() };
    let amend = change(Amendment { summary: Some("Lối đi chung".to_owned()), ..Amendment::default() });
    let today = day("2026-05-30");
    // One that was struck alone before stands against nothing.
    let permit_of_case = here.permit(act::Changing::Being);
    let void = Change::Void { on: today, reason: "chép hai lần".to_owned() };
    for (case, change) in [(cases[1], &amend), (cases[3], &void)] {
        let after = tx.case(None, case).await.unwrap().unwrap().apply(change, today).unwrap();
        tx.change_case(&permit_of_case, (&after, change), at(2)).await.unwrap();
    }
    let book = tx.register_book(here.team, 2024).await.unwrap();
    let signed = SignedLines { stretch: Stretch { from: 3, to: 3 }, signed_on: day("2026-05-05"), at: at(3) };
    tx.sign_register(&permit(&here), (1, book.id()), &signed).await.unwrap();
    let whole = tx.old_import(id).await.unwrap().unwrap();
    let held: Vec<(u32, Hold)> = whole.held().map(|(line, hold)| (line.line, hold)).collect();
    assert_eq!(held, [(3, Hold::Signed), (4, Hold::Changed)]);
    assert!(!takes_back(&mut tx, &heads(&here, here.team), id).await);
    let stands = tx.case(None, cases[2]).await.unwrap().unwrap();
    assert!(matches!(stands.stage, Stage::Success { .. }), "all or nothing");
    assert_eq!(tx.register_lines(None, &book).await.unwrap().len(), 4);
}

async fn the_operator_brings_old_lines_in_as_the_head_does(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let id = bring(&mut tx, &here, Writer::operator(at(1)), &[(3, "2024-03-05")]).await;
    let whole = tx.old_import(id).await.unwrap().unwrap();
    assert_eq!(whole.import.by, None);
    let events = tx.case_events(whole.lines[0].case).await.unwrap();
    assert_eq!((events[0].kind, events[0].by), (EventKind::Imported, None), "nobody of the ward did it");
    // By the operator: the office may take it back, the head of the team did not do it.
    assert!(!whole.is_answered_for_by(&heads(&here, here.team)));
    assert!(takes_back(&mut tx, &here.permit(act::TakeBackCases), id).await);
    assert_eq!(tx.old_import_of(ListId(7)).await.unwrap(), None);
    // They count as the head's, whose book it is; of a team without one, an officer's; where the ward has none, nobody's.
    let teams = [here.team, here.other_team].into();
    let hands = tx.old_hands((here.ward, day("2026-05-05")), teams).await.unwrap();
    let found: Vec<_> = hands.into_iter().collect();
    assert_eq!(found, [(here.team, Some(here.head)), (here.other_team, Some(here.officer))]);
    let nobody = tx.old_hands((here.far_ward, day("2026-05-05")), [here.other_team].into()).await.unwrap();
    assert_eq!(nobody.into_iter().collect::<Vec<_>>(), [(here.other_team, None)]);
    let mut of_nobody = old(&here, (4, 9), "2024-03-05");
    of_nobody.case.team = here.other_team;
    let plan = Plan { added: vec![of_nobody], ..Plan::default() };
    assert!(tx.make_old_plan(Writer::operator(at(2)), (here.far_ward, None), plan).await.is_err());
}

/// Which first line somebody named was not kept before migration 95 where old lines had come in: it stays as it is, or as a
/// copy of before says.
async fn a_line_that_was_named_before_it_was_kept_is_not_taken_for_the_first(db: &Db) {
    let here = settle(db).await;
    let taker = heads(&here, here.team);
    let migration = include_str!("../../migrations/sqlite/0095_said_line_of_then.sql");
    for (copied, migrated, first) in [(None, false, 5), (None, true, 5), (Some(3), true, 3), (Some(1), true, 1)] {
        let mut tx = db.begin().await;
        let id = bring(&mut tx, &here, writer(&here), &[(1, "2024-03-05"), (4, "2024-04-05")]).await;
        tx.test_sql("UPDATE register_book SET said_line = NULL".to_owned()).await.unwrap();
        if let Some(line) = copied {
            let sql = format!(
                "INSERT INTO old_import_book (import_id, team_id, year, part, number, opened_on, first_line, from_case)
                 VALUES ({id}, {}, 2024, 1, 4, '2024-01-01', {line}, 1)",
                here.team
            );
            tx.test_sql(sql).await.unwrap();
        }
        for sql in migration.split(';').filter(|it| migrated && it.contains("UPDATE")) {
            tx.test_sql(sql.to_owned()).await.unwrap();
        }
        assert_eq!(tx.register_book(here.team, 2024).await.unwrap().first, 5);
        assert!(takes_back(&mut tx, &taker, id).await);
        let book = tx.register_book(here.team, 2024).await.unwrap();
        assert_eq!(book.first, first, "copied {copied:?}, migrated {migrated}");
    }
}

/// The team became a part of another one: whoever heads that one now looks at it, and is told.
async fn whoever_leads_the_cases_now_answers_for_what_was_brought_in(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let id = bring(&mut tx, &here, writer(&here), &[(1, "2024-03-05")]).await;
    crate::store_life::merge(&mut tx, &here, (here.team, here.other_team)).await;
    let whole = tx.old_import(id).await.unwrap().unwrap();
    assert_eq!(
        (whole.lines[0].team, whole.lines[0].led_by),
        (here.team, here.other_team),
        "its line stays where it was"
    );
    let case = tx.case(None, whole.lines[0].case).await.unwrap().unwrap();
    assert_eq!(case.led_by(), here.other_team, "as the case says it");
    let now = heads(&here, here.other_team);
    assert_eq!(tx.old_imports(&now).await.unwrap().len(), 1);
    assert!(takes_back(&mut tx, &now, id).await);
}
