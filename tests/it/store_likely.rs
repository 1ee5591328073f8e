//! Contract of cases whose people came back: counted by names, ages and groups alone, whatever anybody said of them.

use hoagiai::domain::access::{Reached, act};
use hoagiai::domain::case::{Amendment, Change, NewCase, Party, PartyKind, Side, Stage};
use hoagiai::domain::figures::CourseFigure;
use hoagiai::domain::kinds::Kind;
use hoagiai::domain::period::Period;
use hoagiai::domain::{CaseId, TeamId};
use hoagiai::store::Tx;

use crate::store_kit::{Db, Here, at, contract, day, settle, with_another_key};
use crate::store_life::counted;

contract!(
    people_who_came_before_are_counted_once_a_case_within_two_years,
    a_namesake_is_nobody_who_came_before,
    a_team_counts_nothing_of_another_teams_case_of_violence,
    whoever_does_not_show_who_came_back_unseals_nobody,
    who_came_before_a_new_key_was_added_is_counted_all_the_same,
);

fn person(side: Side, name: &str, age: Option<u8>) -> Party {
    Party { side, kind: PartyKind::Person, name: name.to_owned(), age, address: None }
}

/// A case that came in on a day, between these people.
async fn of(tx: &mut Tx, here: &Here, (team, received): (TeamId, &str), people: [(&str, u8); 2]) -> CaseId {
    let [a, b] = people;
    let parties = vec![person(Side::A, a.0, Some(a.1)), person(Side::B, b.0, Some(b.1))];
    let new = here.new_case(&format!("{received}:{}:{}", a.0, b.0));
    let received_on = day(received);
    let new = NewCase { team, received_on, parties, mediators: Vec::new(), stage: Stage::Registered, ..new };
    here.open(tx, &new).await.0
}

async fn again(tx: &mut Tx, reach: Reached, month: &str) -> Vec<CaseId> {
    let period = Period::from_key(month).unwrap();
    let found = tx.likely_again(reach, period).await.unwrap();
    assert_eq!(counted(tx, reach, period).await.get(CourseFigure::Again) as usize, found.len());
    found.into_iter().map(|it| it.case).collect()
}

async fn people_who_came_before_are_counted_once_a_case_within_two_years(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let (xuan, yen, tam) = (("Nguyễn Thị Xuân", 54), ("Trần Văn Yên", 61), ("Lý Văn Tám", 40));
    let first = of(&mut tx, &here, (here.team, "2024-06-10"), [xuan, yen]).await;
    let second = of(&mut tx, &here, (here.team, "2026-05-04"), [("NGUYEN THI XUAN", 56), tam]).await;
    let third =
        of(&mut tx, &here, (here.other_team, "2026-05-05"), [("Trần văn Yên", 63), ("Nguyễn Thị Xuân", 56)]).await;
    let ward = Reached::Ward(here.ward);
    assert_eq!(again(&mut tx, ward, "2026-05").await, [third, second], "each once, the newest first");
    assert_eq!(again(&mut tx, ward, "2024-06").await, [], "the first of all");
    assert_eq!(again(&mut tx, Reached::Team(here.team), "2026-05").await, [second]);
    assert_eq!(
        again(&mut tx, Reached::Teams([here.team, here.other_team].into_iter().collect()), "2026-05").await,
        [third, second]
    );
    assert_eq!(again(&mut tx, Reached::Province, "2026-05").await, []);
    let earlier: Vec<Vec<CaseId>> = tx
        .likely_again(ward, Period::from_key("2026-05").unwrap())
        .await
        .unwrap()
        .into_iter()
        .map(|it| it.earlier)
        .collect();
    assert_eq!(earlier, [vec![first, second], vec![first]], "traceable");
    // One that ended more than two years before is forgotten, one that was struck is none.
    let end = Change::Void { on: day("2026-05-06"), reason: "nhập nhầm".to_owned() };
    let after = tx.case(None, first).await.unwrap().unwrap().apply(&end, day("2026-05-06")).unwrap();
    tx.change_case(&here.permit(act::Changing::Being), (&after, &end), at(1)).await.unwrap();
    assert_eq!(again(&mut tx, ward, "2026-05").await, [third], "of the struck one nothing is left");
    of(&mut tx, &here, (here.team, "2026-05-07"), [("Phạm Thị Sen", 30), ("Đỗ Văn Lý", 31)]).await;
    tx.test_sql(format!("UPDATE case_file SET ended_on = '2026-05-05', status = 'failure' WHERE id = {second}"))
        .await
        .unwrap();
    assert_eq!(again(&mut tx, ward, "2028-06").await, []);
    let late = of(&mut tx, &here, (here.team, "2028-05-05"), [xuan, tam]).await;
    let too_late = of(&mut tx, &here, (here.team, "2028-05-06"), [("Nguyễn Thị Hoa", 20), tam]).await;
    let found = again(&mut tx, ward, "2028-05").await;
    assert_eq!(found, [too_late, late], "two years to the day; and the one of the day before");
}

async fn a_namesake_is_nobody_who_came_before(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    of(&mut tx, &here, (here.team, "2026-04-10"), [("Nguyễn Thị Xuân", 54), ("Trần Văn Yên", 61)]).await;
    // As old as her daughter would be, though of the same name and group.
    of(&mut tx, &here, (here.team, "2026-05-04"), [("Nguyễn Thị Xuân", 30), ("Lý Văn Tám", 40)]).await;
    // Of a given name alone nobody is known.
    of(&mut tx, &here, (here.team, "2026-05-05"), [("Xuân", 54), ("Yên", 61)]).await;
    assert_eq!(again(&mut tx, Reached::Ward(here.ward), "2026-05").await, []);
}

async fn a_team_counts_nothing_of_another_teams_case_of_violence(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let violent = NewCase {
        team: here.other_team,
        kind: Kind::FamilyViolenceMinor,
        domestic_violence: true,
        received_on: day("2026-03-05"),
        stage: Stage::Registered,
        mediators: Vec::new(),
        ..here.new_case("c:1")
    };
    here.open(&mut tx, &violent).await;
    let (own, _) = here.open(&mut tx, &here.new_case("c:2")).await;
    assert_eq!(again(&mut tx, Reached::Team(here.team), "2026-05").await, []);
    assert_eq!(again(&mut tx, Reached::Ward(here.ward), "2026-05").await, [own]);
}

async fn whoever_does_not_show_who_came_back_unseals_nobody(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let people = [("Nguyễn Thị Xuân", 54), ("Trần Văn Yên", 61)];
    of(&mut tx, &here, (here.team, "2026-04-10"), people).await;
    of(&mut tx, &here, (here.other_team, "2026-05-04"), people).await;
    let (ward, may) = (Reached::Ward(here.ward), Period::from_key("2026-05").unwrap());
    let teams = Reached::Teams([here.team, here.other_team].into_iter().collect());
    assert_eq!(tx.whole_course_counts(ward, may).await.unwrap().get(CourseFigure::Again), 1);
    // A seal that nobody can open.
    tx.test_sql("UPDATE case_party SET name = age_sealed".to_owned()).await.unwrap();
    for reach in [ward, teams] {
        assert!(tx.whole_course_counts(reach, may).await.is_err(), "the people are read");
        assert_eq!(tx.course_counts(reach, may).await.unwrap().get(CourseFigure::Again), 0);
    }
}

async fn who_came_before_a_new_key_was_added_is_counted_all_the_same(db: &Db) {
    if db.url.contains(":memory:") {
        return;
    }
    let here = settle(db).await;
    let (xuan, yen) = (("Nguyễn Thị Xuân", 54), ("Trần Văn Yên", 61));
    let mut tx = db.begin().await;
    tx.keep_key_checks().await.unwrap();
    let first = of(&mut tx, &here, (here.team, "2026-04-10"), [xuan, yen]).await;
    tx.commit().await.unwrap();
    let store = with_another_key(db).await;
    for _ in 0..2 {
        store.migrate().await.unwrap();
        let mut tx = store.begin().await.unwrap();
        tx.keep_key_checks().await.unwrap();
        tx.commit().await.unwrap();
    }
    let mut tx = store.begin().await.unwrap();
    let second = of(&mut tx, &here, (here.team, "2026-05-04"), [xuan, yen]).await;
    assert_eq!(again(&mut tx, Reached::Ward(here.ward), "2026-05").await, [second], "after {first}");
    // What is put right under the new key is found by nothing that stood there before.
    let fields = Amendment {
        parties: Some(vec![person(Side::A, "Phạm Thị Sen", Some(30)), person(Side::B, "Đỗ Văn Lý", Some(31))]),
        ..Amendment::default()
    };
    let change = Change::Amend { fields, reason: "nhập nhầm tên".to_owned() };
    let after = tx.case(None, first).await.unwrap().unwrap().apply(&change, day("2026-05-06")).unwrap();
    tx.change_case(&here.permit(act::Changing::Words), (&after, &change), at(1)).await.unwrap();
    assert_eq!(again(&mut tx, Reached::Ward(here.ward), "2026-05").await, []);
    drop(tx);
    store.close().await;
}
