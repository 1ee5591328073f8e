//! Contract of who was at training sessions: guests thought of later, many ticked at once, what was held, what somebody
//! attended, and that each person counts once whatever figure it is.

use chrono::TimeDelta;
use hoagiai::domain::access::act;
use hoagiai::domain::people::Office;
use hoagiai::domain::training::course::{Attended, Course};
use hoagiai::domain::training::{Training, TrainingStatus};
use hoagiai::domain::{PersonId, TrainingId};
use hoagiai::store::Tx;

use crate::store_kit::{Db, Here, at, contract, day, person, settle};
use crate::store_trainings::session;

contract!(
    somebody_thought_of_later_is_invited_once,
    who_was_ticked_by_mistake_is_invited_as_if_nothing_had_been,
    many_are_ticked_at_once_and_keep_their_first_tick,
    a_course_is_kept_with_its_hours_and_trainer,
    persons_count_once_in_every_figure,
);

async fn save(tx: &mut Tx, here: &Here, it: &Training) -> TrainingId {
    tx.save_training(&here.permit(act::PlanTraining), here.ward, it, at(0)).await.unwrap().unwrap()
}

async fn somebody_thought_of_later_is_invited_once(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let id = save(&mut tx, &here, &session(&here, "t:1", 24)).await;
    let permit = here.permit(act::PlanTraining);
    assert!(tx.invite_guest(&permit, here.ward, (id, here.officer)).await.unwrap());
    assert!(!tx.invite_guest(&permit, here.ward, (id, here.officer)).await.unwrap(), "twice is once");
    assert!(!tx.invite_guest(&permit, here.far_ward, (id, here.mediator)).await.unwrap(), "of another ward");
    let far = person(&mut tx, here.far_ward, ("t:far", "Lê Văn Xa"), None).await;
    assert!(!tx.invite_guest(&permit, here.ward, (id, far)).await.unwrap(), "nobody of another ward");
    let guest = tx.guest(id, here.officer).await.unwrap().unwrap();
    assert!(guest.invited && !guest.attended);
    assert_eq!(tx.guests(id).await.unwrap().len(), 1);
}

async fn who_was_ticked_by_mistake_is_invited_as_if_nothing_had_been(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let id = save(&mut tx, &here, &session(&here, "t:1", 24)).await;
    let permit = here.permit(act::PlanTraining);
    let seen = |(lines, total): (Vec<Training>, u32)| (lines.len(), total);
    let of = (here.ward, here.officer);
    tx.check_in((id, here.officer), here.officer, at(0)).await.unwrap();
    assert_eq!(seen(tx.trainings_of(of, at(0), (0, 10)).await.unwrap()), (1, 1));
    tx.uncheck(&permit, (id, here.officer)).await.unwrap();
    assert_eq!(seen(tx.trainings_of(of, at(0), (0, 10)).await.unwrap()), (0, 0), "they were never there");
    assert!(tx.open_invitations(here.officer, at(0)).await.unwrap().is_empty(), "nobody asked them");
    assert_eq!(tx.hanging_on(here.officer, at(0)).await.unwrap().sessions, 0);
    assert!(tx.invite_guest(&permit, here.ward, (id, here.officer)).await.unwrap(), "the letter goes");
    assert!(tx.guest(id, here.officer).await.unwrap().unwrap().invited);
    // Who was invited stays so.
    tx.check_in((id, here.officer), here.officer, at(1)).await.unwrap();
    tx.uncheck(&permit, (id, here.officer)).await.unwrap();
    assert!(tx.guest(id, here.officer).await.unwrap().is_some_and(|it| it.invited && !it.attended));
}

async fn many_are_ticked_at_once_and_keep_their_first_tick(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let id = save(&mut tx, &here, &session(&here, "t:1", -24)).await;
    let permit = here.permit(act::PlanTraining);
    assert!(tx.invite_guest(&permit, here.ward, (id, here.mediator)).await.unwrap());
    let far = person(&mut tx, here.far_ward, ("t:far", "Lê Văn Xa"), None).await;
    let all = [here.mediator, here.head, far, PersonId(987_654)];
    tx.check_in_all(&permit, here.ward, (id, &all), at(1)).await.unwrap();
    tx.check_in_all(&permit, here.ward, (id, &all), at(2)).await.unwrap();
    let guests = tx.guests(id).await.unwrap();
    let mut seen: Vec<_> = guests.iter().map(|it| (it.person, it.invited, it.attended)).collect();
    seen.sort_unstable();
    let mut wanted = [(here.mediator, true, true), (here.head, false, true)];
    wanted.sort_unstable();
    assert_eq!(seen, wanted, "who is of another ward is no guest");
}

async fn a_course_is_kept_with_its_hours_and_trainer(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let course = Some(Course { minutes: 420, trainer: Some("bà Nguyễn Thị Hòa".to_owned()) });
    let it = Training { course, place: String::new(), ..session(&here, "t:1", -240) };
    let id = save(&mut tx, &here, &it).await;
    assert_eq!(tx.training(id).await.unwrap(), Some((here.ward, Training { id, ..it.clone() })));
    let without = Training { version: 2, course: Some(Course { minutes: 210, trainer: None }), ..it };
    save(&mut tx, &here, &without).await;
    assert_eq!(tx.training(id).await.unwrap().unwrap().1.course, without.course);
}

async fn persons_count_once_in_every_figure(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let new = person(&mut tx, here.ward, ("t:new", "Trần Văn Mới"), Some((Office::Mediator, here.team))).await;
    let year = (at(0) - TimeDelta::days(100), at(0) + TimeDelta::days(200));
    let permit = here.permit(act::PlanTraining);
    let mut ids = Vec::new();
    for (key, hours, who) in [
        ("t:1", -72, vec![here.mediator, here.officer]),
        ("t:2", -48, vec![here.mediator, new]),
        ("t:3", -24, vec![]),
        ("t:4", -24 * 300, vec![here.mediator]),
    ] {
        let course = (key == "t:2").then_some(Course { minutes: 210, trainer: None });
        let it = Training { course, topic: format!("Chuyên đề {key}"), ..session(&here, key, hours) };
        let id = save(&mut tx, &here, &it).await;
        tx.check_in_all(&permit, here.ward, (id, &who), at(0)).await.unwrap();
        ids.push((id, it));
    }
    assert_eq!(tx.sessions_held(here.ward, year).await.unwrap(), 2, "nobody came to the third");
    assert_eq!(tx.sessions_held(here.far_ward, year).await.unwrap(), 0);
    let mediators = (tx.trained((here.ward, day("2026-05-05")), year).await.unwrap().0, 2);
    assert_eq!(mediators.0, mediators.1, "each once, officers are no mediators");
    let mut persons = tx.attended_between(here.ward, year).await.unwrap();
    persons.sort_unstable();
    let mut wanted = [here.mediator, here.officer, new];
    wanted.sort_unstable();
    assert_eq!(persons, wanted, "each once, whatever they are");
    let attended = tx.attended_by(here.ward, here.mediator).await.unwrap();
    let topics: Vec<_> = attended.iter().map(|it| it.topic.as_str()).collect();
    assert_eq!(topics, ["Chuyên đề t:2", "Chuyên đề t:1", "Chuyên đề t:4"], "the last first");
    assert!(matches!(&attended[0], Attended { host, .. } if host == "Sở Tư pháp"));
    assert!(tx.attended_by(here.far_ward, here.mediator).await.unwrap().is_empty(), "of another ward");
    // What was struck counts nowhere.
    let (id, it) = ids.swap_remove(1);
    save(&mut tx, &here, &Training { id, version: 2, status: TrainingStatus::Cancelled, ..it }).await;
    assert_eq!(tx.sessions_held(here.ward, year).await.unwrap(), 1);
    assert_eq!(tx.trained((here.ward, day("2026-05-05")), year).await.unwrap().0, 1);
    assert_eq!(tx.attended_by(here.ward, here.mediator).await.unwrap().len(), 2);
}
