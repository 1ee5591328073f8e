//! Contract of disputes that heads of resident groups tell of: told once, sealed, answered only from where they were seen,
//! tied to one case, counted for whoever told them.

use hoagiai::domain::access::{Permit, act};
use hoagiai::domain::case::Status;
use hoagiai::domain::people::{Holding, Office};
use hoagiai::domain::scope_guard::Sign;
use hoagiai::domain::sighting::{Fate, Fates, NewSighting, Reason, Sighted, Standing};
use hoagiai::domain::{DraftId, SightingId};
use hoagiai::store::Tx;
use hoagiai::store::sightings::{SightingStepBy, WaitingSighting};

use crate::store_kit::{Db, Here, at, contract, holding, settle};

contract!(
    what_was_told_is_kept_once_and_sealed_words_come_back,
    an_answer_is_taken_only_from_where_it_was_seen_and_in_its_ward,
    a_case_that_was_saved_of_it_is_tied_once_and_its_stage_is_read,
    somebodys_own_stand_newest_first_and_what_waits_oldest_first,
);

fn teller(here: &Here) -> Permit<act::Sighting> {
    let office = Holding { group: Some(here.group), ..holding(Office::ResidentGroupHead, None) };
    here.permit_of(here.stranger, &office, act::Sighting::Tell)
}

fn head(here: &Here) -> Permit<act::Sighting> {
    here.permit_of(here.head, &holding(Office::TeamHead, Some(here.team)), act::Sighting::Answer)
}

fn new(here: &Here, id: i64, body: &str) -> NewSighting {
    NewSighting { id: SightingId(id), group: Some(here.group), team: Some(here.team), body: body.to_owned() }
}

/// Tells of something.
pub async fn write(tx: &mut Tx, here: &Here, id: i64, body: &str) {
    tx.tell_sighting(&teller(here), (here.ward, &new(here, id, body)), at(id)).await.unwrap();
}

async fn step(tx: &mut Tx, here: &Here, (id, row): (i64, i64), seen: Standing, next: Standing) -> bool {
    let by = SightingStepBy { row, permit: &head(here), at: at(row) };
    let (ward, reason) = (here.ward, Some(Reason::Settled));
    tx.step_sighting(by, (ward, SightingId(id)), seen, (next, reason)).await.unwrap()
}

async fn what_was_told_is_kept_once_and_sealed_words_come_back(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    write(&mut tx, &here, 5, "Hai nhà cuối ngõ cãi nhau").await;
    write(&mut tx, &here, 5, "Khác").await;
    let it = tx.sighting(SightingId(5)).await.unwrap().unwrap();
    assert_eq!((it.body.as_str(), it.by, it.ward), ("Hai nhà cuối ngõ cãi nhau", here.stranger, here.ward));
    assert_eq!((it.group, it.team, it.told_at), (Some(here.group), Some(here.team), at(5)));
    assert_eq!((it.standing, it.reason, it.fate()), (Standing::Waiting, None, Fate::Received));
    assert_eq!((it.case, it.begun), (None, None));
    assert!(!tx.begin_sighting(&head(&here), (here.far_ward, it.id), None, DraftId(8)).await.unwrap());
    assert_eq!(tx.sighting(it.id).await.unwrap().unwrap().begun, None, "another ward's");
    let own = (here.ward, it.id);
    assert!(tx.begin_sighting(&head(&here), own, None, DraftId(9)).await.unwrap());
    assert!(!tx.begin_sighting(&head(&here), own, None, DraftId(10)).await.unwrap(), "somebody was quicker");
    assert_eq!(tx.sighting(it.id).await.unwrap().unwrap().begun, Some((here.head, DraftId(9))));
    assert!(tx.begin_sighting(&head(&here), own, Some(DraftId(9)), DraftId(11)).await.unwrap(), "past what was seen");
    assert_eq!(tx.sighting(it.id).await.unwrap().unwrap().begun, Some((here.head, DraftId(11))));
    assert_eq!(tx.sighting(SightingId(6)).await.unwrap(), None);
}

async fn an_answer_is_taken_only_from_where_it_was_seen_and_in_its_ward(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    write(&mut tx, &here, 5, "Hai nhà cuối ngõ cãi nhau").await;
    let by = SightingStepBy { row: 6, permit: &head(&here), at: at(6) };
    let far = (here.far_ward, SightingId(5));
    assert!(!tx.step_sighting(by, far, Standing::Waiting, (Standing::Known, None)).await.unwrap());
    assert!(step(&mut tx, &here, (5, 6), Standing::Waiting, Standing::NotFor).await);
    assert!(!step(&mut tx, &here, (5, 7), Standing::Waiting, Standing::Known).await, "somebody else was quicker");
    let it = tx.sighting(SightingId(5)).await.unwrap().unwrap();
    assert_eq!((it.standing, it.reason), (Standing::NotFor, Some(Reason::Settled)));
    assert!(!step(&mut tx, &here, (5, 8), Standing::NotFor, Standing::Withdrawn).await);
    assert!(!step(&mut tx, &here, (5, 8), Standing::NotFor, Standing::Logged).await, "only a case does that");
    assert!(step(&mut tx, &here, (5, 9), Standing::NotFor, Standing::Known).await, "it is put right");
    let it = tx.sighting(SightingId(5)).await.unwrap().unwrap();
    assert_eq!((it.standing, it.reason), (Standing::Known, None));
    assert_eq!(tx.test_number("SELECT count(*) FROM sighting_step WHERE sighting_id = 5").await.unwrap(), 2);
}

async fn a_case_that_was_saved_of_it_is_tied_once_and_its_stage_is_read(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    write(&mut tx, &here, 5, "Hai nhà cuối ngõ cãi nhau").await;
    let (case, code) = here.open(&mut tx, &here.new_case("c:1")).await;
    let (other, _) = here.open(&mut tx, &here.new_case("c:2")).await;
    assert!(step(&mut tx, &here, (5, 6), Standing::Waiting, Standing::NotFor).await);
    assert!(tx.tie_sighting((7, SightingId(5)), here.head, case, at(7)).await.unwrap(), "whatever was answered before");
    assert!(!tx.tie_sighting((8, SightingId(5)), here.head, other, at(8)).await.unwrap());
    let begun = tx.begin_sighting(&head(&here), (here.ward, SightingId(5)), None, DraftId(9)).await.unwrap();
    assert!(!begun, "there is a case of it");
    let it = tx.sighting(SightingId(5)).await.unwrap().unwrap();
    assert_eq!((it.standing, it.reason), (Standing::Logged, None));
    assert_eq!(it.case, Some(Sighted { id: case, code, status: Status::Assigned, hidden: false }));
    assert!(!step(&mut tx, &here, (5, 9), Standing::Logged, Standing::Known).await);
    assert_eq!(tx.sighting_fates(here.stranger).await.unwrap(), Fates { told: 1, logged: 1, ..Fates::default() });
    assert_eq!(it.fate(), Fate::Logged);
    tx.set_sign(case, (Sign::Violence, true)).await.unwrap();
    let it = tx.sighting(SightingId(5)).await.unwrap().unwrap();
    assert!(it.case.is_some_and(|it| it.hidden), "no more is said of violence");
    assert_eq!(tx.sighting_fates(here.head).await.unwrap(), Fates::default());
}

async fn somebodys_own_stand_newest_first_and_what_waits_oldest_first(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    for id in 1..=4 {
        write(&mut tx, &here, id, "Hai nhà cuối ngõ cãi nhau").await;
    }
    assert!(step(&mut tx, &here, (2, 12), Standing::Waiting, Standing::Known).await);
    let ids = |(lines, total): (Vec<hoagiai::domain::sighting::Sighting>, u32)| {
        (lines.into_iter().map(|it| it.id.0).collect::<Vec<_>>(), total)
    };
    assert_eq!(ids(tx.sightings_by(here.stranger, (0, 3)).await.unwrap()), (vec![4, 3, 2], 4));
    assert_eq!(ids(tx.sightings_by(here.stranger, (3, 3)).await.unwrap()), (vec![1], 4));
    assert_eq!(ids(tx.sightings_by(here.officer, (0, 9)).await.unwrap()), (vec![], 0));
    let waits = tx.waiting_sightings(here.ward).await.unwrap();
    assert_eq!(waits.iter().map(|it| it.id.0).collect::<Vec<_>>(), [1, 3, 4]);
    let (team_id, group_id) = (Some(here.team), Some(here.group));
    assert_eq!(waits[0], WaitingSighting { id: SightingId(1), team_id, group_id, told_at: at(1) });
    assert_eq!(tx.waiting_sightings(here.far_ward).await.unwrap(), []);
    let all: Vec<SightingId> = [4, 9, 1, 2].map(SightingId).to_vec();
    let read = tx.sightings_of(&all).await.unwrap();
    assert_eq!(
        read.iter().map(|it| (it.id.0, it.standing)).collect::<Vec<_>>(),
        [(1, Standing::Waiting), (2, Standing::Known), (4, Standing::Waiting)]
    );
    assert_eq!(tx.sighting(SightingId(4)).await.unwrap().as_ref(), read.last());
    assert_eq!(tx.sightings_of(&[]).await.unwrap(), []);
}
