//! What of an old register would be written, and what is there already.

use super::*;
use crate::domain::GroupId;
use crate::domain::input::places::Places;
use crate::domain::people::Life;
use crate::domain::roster::old::rows::{read, tests as sheets};

fn team(id: i64) -> Team {
    Team {
        id: TeamId(id),
        ward: WardId(1),
        group: GroupId(1),
        number: i32::try_from(id).unwrap(),
        name: format!("Tổ hòa giải Khu {id}"),
        life: Life { from: None, to: None, into: None },
        wants_minority: false,
    }
}

fn list(rows: &[[&str; 9]]) -> OldList {
    let mut all = vec![sheets::HEAD.as_slice()];
    all.extend(rows.iter().map(<[&str; 9]>::as_slice));
    read(&[sheets::sheet(&all)], sheets::today(), &Places::default())
}

const AN: &str = "Nguyễn Văn An, 52 tuổi";
const CAN: &str = "Lê Văn Cẩn, 60 tuổi";

fn planned(list: &OldList, books: &[Book], known: &[Known]) -> Plan {
    plan(&Ground { ward: WardId(1), list, teams: &[team(1)], usual: None, books, numbered: &[], known })
}

/// What a plan makes, as it stands afterwards.
fn written(plan: &Plan) -> Vec<Known> {
    let case = |new: &NewOld| Case {
        id: crate::domain::CaseId(1),
        code: "VN-01-2024-C001".to_owned(),
        ward: WardId(1),
        team: new.case.team,
        kind: new.case.kind,
        received_on: new.case.received_on,
        ground: new.case.ground,
        place: new.case.place.clone(),
        parties: new.case.parties.clone(),
        summary: new.case.summary.clone(),
        mediators: Vec::new(),
        domestic_violence: false,
        sign: Sign::None,
        stage: new.case.stage.clone(),
        course: crate::domain::case::Course { old: Some(new.entry.clone()), ..Default::default() },
        entered_by: crate::domain::PersonId(1),
        created_at: chrono::DateTime::UNIX_EPOCH,
        version: 1,
    };
    let known = |new: &NewOld| Known {
        team: new.case.team,
        year: new.year,
        book: new.entry.book,
        line: new.entry.line,
        case: case(new),
    };
    plan.added.iter().map(known).collect()
}

#[test]
fn old_lines_stand_in_their_book_and_the_same_file_twice_changes_nothing() {
    let usual = [Book::usual(TeamId(1), 2024)];
    let list = list(&[
        sheets::row("3", "2", "05/03/2024", AN),
        sheets::row("4", "2", "06/03/2024", CAN),
        sheets::row("", "2", "07/03/2024", AN),
    ]);
    let plan = planned(&list, &usual, &[]);
    assert_eq!(plan.problems, []);
    let lines: Vec<(u32, u32)> = plan.added.iter().map(|it| (it.entry.book, it.entry.line)).collect();
    assert_eq!(lines, [(2, 3), (2, 4), (2, 5)], "one without a number follows");
    // What is logged here in that year goes on after them.
    assert_eq!(plan.books.iter().map(|it| (it.number, it.first)).collect::<Vec<_>>(), [(2, 6)]);
    let again = planned(&list, &plan.books, &written(&plan));
    assert_eq!((again.added.len(), again.same.len(), again.problems.len()), (0, 3, 0));
}

#[test]
fn a_line_holds_one_case() {
    let books = [Book::usual(TeamId(1), 2024)];
    let first = planned(&list(&[sheets::row("3", "1", "05/03/2024", AN)]), &books, &[]);
    let known = written(&first);
    let other = list(&[sheets::row("3", "1", "05/03/2024", CAN), sheets::row("5", "1", "08/03/2024", AN)]);
    let plan = planned(&other, &first.books, &known);
    assert_eq!(plan.problems.iter().map(|it| it.wrong).collect::<Vec<_>>(), [Wrong::Taken]);
    assert_eq!(plan.added.len(), 1, "the others are not held up");
    let twice = list(&[sheets::row("7", "1", "05/03/2024", AN), sheets::row("7", "1", "06/03/2024", CAN)]);
    assert_eq!(planned(&twice, &books, &[]).problems[0].wrong, Wrong::Repeated);
}

#[test]
fn one_case_does_not_stand_at_two_lines() {
    let books = [Book::usual(TeamId(1), 2024)];
    let first = planned(&list(&[sheets::row("3", "1", "05/03/2024", AN)]), &books, &[]);
    let mut known = written(&first);
    let plan = planned(&list(&[sheets::row("4", "1", "05/03/2024", AN)]), &first.books, &known);
    assert_eq!(
        plan.problems.iter().map(|it| (it.wrong, it.said.as_str())).collect::<Vec<_>>(),
        [(Wrong::Known, "VN-01-2024-C001")]
    );
    // Nor do two rows of one file.
    let twice = list(&[sheets::row("7", "1", "05/03/2024", AN), sheets::row("8", "1", "05/03/2024", AN)]);
    let plan = planned(&twice, &books, &[]);
    assert_eq!((plan.added.len(), plan.problems[0].wrong), (1, Wrong::Repeated));
    // Another matter of the same people on the same day is another case.
    let mut other = sheets::row("4", "1", "05/03/2024", AN);
    other[6] = "Vợ chồng cãi nhau vì tiền";
    let plan = planned(&list(&[other]), &first.books, &known);
    assert_eq!((plan.added.len(), plan.problems.len()), (1, 0));
    // Without a number as well; it is not passed over in silence.
    other[0] = "";
    let plan = planned(&list(&[other]), &first.books, &known);
    assert_eq!((plan.added.len(), plan.same.len(), plan.problems.len()), (1, 0, 0));
    // A kind that was put right since, or other words for the same matter, make no other case of it.
    known[0].case.kind = plan.added[0].case.kind;
    let rows = list(&[sheets::row("", "1", "05/03/2024", AN), other]);
    assert_eq!(planned(&rows, &first.books, &known).same, [0, 1]);
}

#[test]
fn what_was_brought_in_by_mistake_and_struck_is_brought_in_anew() {
    let books = [Book::usual(TeamId(1), 2024)];
    let rows = list(&[sheets::row("3", "1", "05/03/2024", AN)]);
    let first = planned(&rows, &books, &[]);
    let mut known = written(&first);
    assert_eq!(planned(&rows, &first.books, &known).same, [0]);
    known[0].case.stage = Stage::Void { on: sheets::today(), reason: "chép nhầm".to_owned() };
    let again = planned(&rows, &first.books, &known);
    assert_eq!((again.added.len(), again.same.len(), again.problems.len()), (1, 0, 0));
}

#[test]
fn a_number_that_somebody_set_is_not_taken_from_its_book() {
    let books = [Book { number: 7, ..Book::usual(TeamId(1), 2024) }];
    let rows = list(&[sheets::row("3", "6", "05/03/2024", AN)]);
    let teams = [team(1)];
    let ground = |numbered| Ground {
        ward: WardId(1),
        list: &rows,
        teams: &teams,
        usual: None,
        books: &books,
        numbered,
        known: &[],
    };
    let numbers = |numbered| plan(&ground(numbered)).books.iter().map(|it| (it.part, it.number)).collect::<Vec<_>>();
    assert_eq!(numbers(&[(TeamId(1), 2024, 7)]), [(1, 7), (2, 6)]);
    assert_eq!(numbers(&[]), [(1, 6)], "a number that only follows from others");
}

#[test]
fn lines_that_are_kept_here_are_not_written_over() {
    let books = [Book { first: 15, number: 2, ..Book::usual(TeamId(1), 2024) }];
    let mut known = written(&planned(&list(&[sheets::row("15", "", "01/02/2024", CAN)]), &books, &[]));
    known[0].case.course.old = None;
    let rows = [
        sheets::row("14", "2", "05/01/2024", AN),
        sheets::row("16", "2", "05/03/2024", AN),
        sheets::row("3", "9", "06/03/2024", AN),
    ];
    let plan = planned(&list(&rows), &books, &known);
    assert_eq!(plan.added.iter().map(|it| it.entry.line).collect::<Vec<_>>(), [14]);
    assert_eq!(plan.problems.iter().map(|it| it.wrong).collect::<Vec<_>>(), [Wrong::KeptHere, Wrong::OtherBook]);
    assert_eq!(plan.books, [], "the book stays as it was set up");
}

#[test]
fn lines_that_nobody_keeps_here_are_free() {
    let of = |part, number, first, to_case| Book { part, number, first, to_case, ..Book::usual(TeamId(1), 2024) };
    // Of book 1 only old lines are known, up to the third; what is kept here stands in book 2, from line 15 on.
    let books = [of(2, 1, 4, Some(0)), of(1, 2, 15, None)];
    let rows = [sheets::row("3", "1", "01/02/2024", CAN), sheets::row("2", "2", "02/02/2024", CAN)];
    let mut known = written(&planned(&list(&rows), &books, &[]));
    let here = written(&planned(&list(&[sheets::row("20", "2", "03/02/2024", CAN)]), &books, &[]));
    known.extend(here.into_iter().map(|mut it| {
        it.case.course.old = None;
        it
    }));
    let rows = [
        sheets::row("9", "1", "05/03/2024", AN),
        sheets::row("", "2", "06/03/2024", AN),
        sheets::row("16", "2", "07/03/2024", AN),
    ];
    let plan = planned(&list(&rows), &books, &known);
    let lines: Vec<(u32, u32)> = plan.added.iter().map(|it| (it.entry.book, it.entry.line)).collect();
    assert_eq!(lines, [(1, 9), (2, 3)], "{:?}", plan.problems);
    assert_eq!(plan.problems.iter().map(|it| it.wrong).collect::<Vec<_>>(), [Wrong::KeptHere]);
}

#[test]
fn a_team_is_named_where_there_are_several() {
    let rows = list(&[sheets::row("1", "1", "05/03/2024", AN)]);
    let teams = [team(1), team(2)];
    let ground =
        Ground { ward: WardId(1), list: &rows, teams: &teams, usual: None, books: &[], numbered: &[], known: &[] };
    assert_eq!(plan(&ground).problems[0].wrong, Wrong::NoTeam);
    // Or it is the one whose book was open.
    let of_second = Ground { usual: Some(TeamId(2)), ..ground };
    assert_eq!(plan(&of_second).added[0].case.team, TeamId(2));
    for (said, expected) in [("Khu 2", Some(2)), ("TỔ HÒA GIẢI KHU 2", Some(2)), ("2", Some(2)), ("Khu 9", None)] {
        let mut named = rows.clone();
        named.rows[0].team = Some(said.to_owned());
        let ground =
            Ground { ward: WardId(1), list: &named, teams: &teams, usual: None, books: &[], numbered: &[], known: &[] };
        assert_eq!(plan(&ground).added.first().map(|it| it.case.team), expected.map(TeamId), "{said}");
    }
}
