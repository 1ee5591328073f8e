//! Contract of difficulties: stated once, sealed, a step only from where it was seen, listed and counted.

use chrono::TimeDelta;
use hoagiai::domain::DifficultyId;
use hoagiai::domain::access::{Permit, act};
use hoagiai::domain::difficulty::{DifficultyCounts, Move, NewDifficulty, Standing, Subject};
use hoagiai::domain::people::Office;
use hoagiai::store::Tx;
use hoagiai::store::difficulties::{DifficultyFilter, StepBy};

use crate::store_kit::{Db, Here, at, contract, holding, settle};

contract!(
    a_difficulty_is_stated_once_and_belongs_to_its_ward,
    a_step_is_taken_only_from_where_it_was_seen,
    the_oldest_that_wait_stand_first,
    a_digest_counts_what_came_was_answered_and_waits_long,
);

fn asker(here: &Here) -> Permit<act::StateDifficulty> {
    here.permit_of(here.mediator, &holding(Office::Mediator, Some(here.team)), act::StateDifficulty)
}

fn officer(here: &Here) -> Permit<act::Handling> {
    here.permit_of(here.officer, &holding(Office::WardOfficer, None), act::Handling::Office)
}

fn new(here: &Here, id: i64, body: &str) -> NewDifficulty {
    let team = Some(here.team);
    let body = body.to_owned();
    NewDifficulty { id: DifficultyId(id), team, subject: Subject::Money, case: None, body, voice: None }
}

/// States a difficulty with a voice note, and answers it.
pub async fn write(tx: &mut Tx, here: &Here, id: i64, (body, voice, answer): (&str, &str, &str)) {
    let it = NewDifficulty { voice: Some(voice.to_owned()), ..new(here, id, body) };
    tx.state_difficulty(&asker(here), (here.ward, &it), at(0)).await.unwrap();
    assert!(step(tx, here, (id, id), (Standing::Open, Move::Answer), at(1)).await.is_some(), "{answer}");
    let by = StepBy { row: id + 1000, permit: &officer(here), at: at(2) };
    let seen = (Standing::Answered, Move::Answer);
    assert!(tx.step_difficulty(by, (here.ward, it.id), seen, Some(answer)).await.unwrap());
}

async fn step(
    tx: &mut Tx,
    here: &Here,
    (id, row): (i64, i64),
    seen: (Standing, Move),
    now: chrono::DateTime<chrono::Utc>,
) -> Option<()> {
    let by = StepBy { row, permit: &officer(here), at: now };
    tx.step_difficulty(by, (here.ward, DifficultyId(id)), seen, None).await.unwrap().then_some(())
}

fn all(here: &Here) -> DifficultyFilter {
    DifficultyFilter { ward: here.ward, by: None, subject: None, standing: None, offset: 0, limit: 9 }
}

async fn a_difficulty_is_stated_once_and_belongs_to_its_ward(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let (case, code) = here.open(&mut tx, &here.new_case("c:1")).await;
    let it = NewDifficulty { case: Some(case), voice: Some("AwAC".to_owned()), ..new(&here, 5, "Chưa có thù lao") };
    tx.state_difficulty(&asker(&here), (here.ward, &it), at(7)).await.unwrap();
    let again = NewDifficulty { body: "Khác".to_owned(), ..it.clone() };
    tx.state_difficulty(&asker(&here), (here.ward, &again), at(8)).await.unwrap();
    let found = tx.difficulty(here.ward, it.id).await.unwrap().unwrap();
    assert_eq!((found.body.as_str(), found.voice.as_deref()), ("Chưa có thù lao", Some("AwAC")));
    assert_eq!((found.name.as_str(), found.by, found.team), ("Trần Văn Bình", here.mediator, Some(here.team)));
    assert_eq!((found.case, found.asked_at, found.standing), (Some((case, code)), at(7), Standing::Open));
    assert!(!found.reachable && found.steps.is_empty());
    assert_eq!(tx.difficulty(here.far_ward, it.id).await.unwrap(), None);
    here.link(&mut tx, 41, here.mediator).await;
    assert!(tx.difficulty(here.ward, it.id).await.unwrap().unwrap().reachable);
}

async fn a_step_is_taken_only_from_where_it_was_seen(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    tx.state_difficulty(&asker(&here), (here.ward, &new(&here, 5, "Không có phòng họp")), at(0)).await.unwrap();
    let permit = officer(&here);
    let by = |row, seconds| StepBy { row, permit: &permit, at: at(seconds) };
    let id = DifficultyId(5);
    assert!(!tx.step_difficulty(by(6, 1), (here.far_ward, id), (Standing::Open, Move::Pass), None).await.unwrap());
    assert!(tx.step_difficulty(by(6, 1), (here.ward, id), (Standing::Open, Move::Pass), None).await.unwrap());
    let late = tx.step_difficulty(by(7, 2), (here.ward, id), (Standing::Open, Move::Solve), None).await.unwrap();
    assert!(!late, "somebody else was quicker");
    let no_sense = (Standing::Passed, Move::Pass);
    assert!(!tx.step_difficulty(by(8, 3), (here.ward, id), no_sense, None).await.unwrap());
    let words = Some("Dùng nhà văn hóa");
    assert!(tx.step_difficulty(by(9, 4), (here.ward, id), (Standing::Passed, Move::Answer), words).await.unwrap());
    let found = tx.difficulty(here.ward, id).await.unwrap().unwrap();
    let steps: Vec<_> = found.steps.iter().map(|it| (it.step, it.at, it.words.as_deref())).collect();
    assert_eq!(steps, [(Move::Pass, at(1), None), (Move::Answer, at(4), words)]);
    assert_eq!((found.standing, found.steps[1].name.as_str()), (Standing::Answered, "Phạm Thu Hà"));
}

async fn the_oldest_that_wait_stand_first(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    for id in 1..=4 {
        let subject = if id == 4 { Subject::Law } else { Subject::Money };
        let it = NewDifficulty { subject, ..new(&here, id, "Việc") };
        tx.state_difficulty(&asker(&here), (here.ward, &it), at(id)).await.unwrap();
    }
    for id in [1, 2] {
        step(&mut tx, &here, (id, 10 + id), (Standing::Open, Move::Solve), at(9)).await.unwrap();
    }
    let ids = |found: Vec<hoagiai::domain::difficulty::DifficultyLine>| {
        found.into_iter().map(|it| it.id.0).collect::<Vec<_>>()
    };
    let (lines, total) = tx.difficulties(all(&here)).await.unwrap();
    assert_eq!((ids(lines), total), (vec![3, 4, 2, 1], 4), "of the others the newest first");
    let (lines, total) = tx.difficulties(DifficultyFilter { offset: 1, limit: 2, ..all(&here) }).await.unwrap();
    assert_eq!((ids(lines), total), (vec![4, 2], 4));
    let of = |filter| DifficultyFilter { limit: 9, ..filter };
    let law = of(DifficultyFilter { subject: Some(Subject::Law), ..all(&here) });
    assert_eq!(ids(tx.difficulties(law).await.unwrap().0), [4]);
    let solved = of(DifficultyFilter { standing: Some(Standing::Solved), ..all(&here) });
    assert_eq!(ids(tx.difficulties(solved).await.unwrap().0), [2, 1]);
    let others = of(DifficultyFilter { by: Some(here.head), ..all(&here) });
    assert_eq!(tx.difficulties(others).await.unwrap(), (Vec::new(), 0));
    let far = of(DifficultyFilter { ward: here.far_ward, ..all(&here) });
    assert_eq!(tx.difficulties(far).await.unwrap(), (Vec::new(), 0));
}

async fn a_digest_counts_what_came_was_answered_and_waits_long(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    for (id, seconds) in [(1, 0), (2, 100), (3, 200)] {
        tx.state_difficulty(&asker(&here), (here.ward, &new(&here, id, "Việc")), at(seconds)).await.unwrap();
    }
    step(&mut tx, &here, (2, 12), (Standing::Open, Move::Answer), at(150)).await.unwrap();
    step(&mut tx, &here, (2, 13), (Standing::Answered, Move::Answer), at(400)).await.unwrap();
    let count = |from, to, long| (here.ward, (at(from), at(to)), at(long));
    let (ward, days, long) = count(100, 200, 150);
    let found = tx.count_difficulties(ward, days, long).await.unwrap();
    assert_eq!(found, DifficultyCounts { stated: 1, answered: 1, waiting_long: 1 });
    let (ward, days, long) = count(300, 500, 201);
    let found = tx.count_difficulties(ward, days, long).await.unwrap();
    assert_eq!(found, DifficultyCounts { stated: 0, answered: 0, waiting_long: 2 }, "answered once, on its first day");
    let none = tx.count_difficulties(here.far_ward, days, at(0) + TimeDelta::days(9)).await.unwrap();
    assert_eq!(none, DifficultyCounts::default());
}
