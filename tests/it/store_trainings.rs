//! Contract of training sessions: planning, guests, attendance, the share of the trained, and notices.

use chrono::TimeDelta;
use hoagiai::domain::access::act;
use hoagiai::domain::announce::{
    Announcement, AnnouncementKind, Content, Delivery, MediaKind, Progress, Recipients, Sending,
};
use hoagiai::domain::people::Office;
use hoagiai::domain::training::{Guest, Rating, Rsvp, Training, TrainingStatus, Word};
use hoagiai::domain::{AnnouncementId, TrainingId};
use hoagiai::store::Tx;
use hoagiai::store::register::Writer;

use crate::store_kit::{Db, Here, at, contract, day, person, settle};

contract!(
    a_session_is_kept_and_read_back,
    lists_have_the_next_one_first,
    answers_for_another_time_are_forgotten,
    guests_answer_check_in_and_rate,
    a_person_is_trained_once,
    whoever_left_is_not_waited_for_at_what_is_to_come,
    a_notice_goes_once_to_whom_it_concerns,
);

pub fn session(here: &Here, key: &str, hours: i64) -> Training {
    Training {
        id: TrainingId(0),
        key: key.to_owned(),
        version: 1,
        status: TrainingStatus::Planned,
        topic: "Kỹ năng lắng nghe".to_owned(),
        host: "Sở Tư pháp".to_owned(),
        place: "Hội trường".to_owned(),
        starts_at: at(0) + TimeDelta::hours(hours),
        ends_at: at(0) + TimeDelta::hours(hours + 3),
        material: None,
        recipients: Recipients::Mediators,
        by: here.officer,
        code: "012345".to_owned(),
        course: None,
    }
}

async fn save(tx: &mut Tx, here: &Here, it: &Training) -> Training {
    let id = tx.save_training(&here.permit(act::PlanTraining), here.ward, it, at(0)).await.unwrap().unwrap();
    tx.training(id).await.unwrap().unwrap().1
}

async fn invite(tx: &mut Tx, here: &Here, it: &Training) {
    tx.invite_guests(Some(&here.permit(act::PlanTraining)), (here.ward, it), day("2026-05-05")).await.unwrap();
}

/// A session of tomorrow to which all mediators are invited.
pub async fn invited(tx: &mut Tx, here: &Here, key: &str) -> Training {
    let it = save(tx, here, &session(here, key, 24)).await;
    invite(tx, here, &it).await;
    it
}

async fn a_session_is_kept_and_read_back(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let mut it = Training { status: TrainingStatus::Draft, ..session(&here, "t:1", 24) };
    let first = save(&mut tx, &here, &it).await;
    it.topic = "Tranh chấp đất đai".to_owned();
    it.status = TrainingStatus::Planned;
    it.material = Some((MediaKind::Document, "tệp".to_owned()));
    it.recipients = Recipients::Teams { teams: vec![here.team] };
    let second = save(&mut tx, &here, &it).await;
    assert_eq!(second, Training { id: first.id, ..it.clone() });
    assert_eq!(tx.training(first.id).await.unwrap(), Some((here.ward, second.clone())));
    assert_eq!(tx.training(TrainingId(99)).await.unwrap(), None);
    assert_eq!(tx.training_by_key(here.ward, "t:1").await.unwrap(), Some(second));
    assert_eq!(tx.training_by_key(here.far_ward, "t:1").await.unwrap(), None, "of another ward");
    let stolen = tx.save_training(&here.permit(act::PlanTraining), here.far_ward, &it, at(0)).await.unwrap();
    assert_eq!(stolen, None, "of another ward");
    let late = Training { status: TrainingStatus::Draft, ..it.clone() };
    assert_eq!(
        tx.save_training(&here.permit(act::PlanTraining), here.ward, &late, at(0)).await.unwrap(),
        None,
        "never a draft again"
    );
    assert_eq!(tx.training_version(first.id).await.unwrap(), Some(1));
    assert_eq!(tx.training_version(TrainingId(99)).await.unwrap(), None);
    it.version = 2;
    it.status = TrainingStatus::Cancelled;
    save(&mut tx, &here, &it).await;
    it.version = 3;
    it.status = TrainingStatus::Planned;
    assert_eq!(
        tx.save_training(&here.permit(act::PlanTraining), here.ward, &it, at(0)).await.unwrap(),
        None,
        "cancelled stays so"
    );
}

async fn lists_have_the_next_one_first(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    for (key, hours, status) in [
        ("over", -48, TrainingStatus::Planned),
        ("long over", -96, TrainingStatus::Planned),
        ("later", 96, TrainingStatus::Planned),
        ("next", 48, TrainingStatus::Planned),
        ("cancelled", 24, TrainingStatus::Cancelled),
    ] {
        let it = save(&mut tx, &here, &Training { status, ..session(&here, key, hours) }).await;
        if key != "later" {
            invite(&mut tx, &here, &it).await;
        }
    }
    let keys = |all: &[Training]| all.iter().map(|it| it.key.clone()).collect::<Vec<_>>();
    assert!(tx.draft_trainings(here.ward, 5).await.unwrap().is_empty(), "none of these is being planned");
    let (all, total) = tx.trainings(here.ward, at(0), (0, 10)).await.unwrap();
    assert_eq!((keys(&all), total), (["next", "later", "over", "long over", "cancelled"].map(str::to_owned).into(), 5));
    let (page, _) = tx.trainings(here.ward, at(0), (1, 2)).await.unwrap();
    assert_eq!(keys(&page), ["later", "over"]);
    let (own, total) = tx.trainings_of((here.ward, here.mediator), at(0), (0, 10)).await.unwrap();
    assert_eq!((keys(&own), total), (["next", "over", "long over", "cancelled"].map(str::to_owned).into(), 4));
    assert_eq!(tx.trainings_of((here.ward, here.officer), at(0), (0, 10)).await.unwrap().1, 0);
    let handed_out =
        Training { version: 2, material: Some((MediaKind::Photo, "f".to_owned())), ..session(&here, "over", -48) };
    save(&mut tx, &here, &handed_out).await;
    let (library, _) = tx.trainings_of((here.ward, here.officer), at(0), (0, 10)).await.unwrap();
    assert_eq!(keys(&library), ["over"], "what was handed out is for everybody afterwards");
    assert_eq!(keys(&tx.materials(here.ward, at(0)).await.unwrap()), ["over"]);
    assert!(tx.materials(here.far_ward, at(0)).await.unwrap().is_empty());
    assert!(tx.materials(here.ward, at(-48 * 3600)).await.unwrap().is_empty(), "not before it is over");
}

async fn answers_for_another_time_are_forgotten(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let it = save(&mut tx, &here, &session(&here, "t:1", 48)).await;
    invite(&mut tx, &here, &it).await;
    tx.answer_training((it.id, here.mediator), Rsvp::No, at(5)).await.unwrap();
    assert_eq!(tx.guest(it.id, here.mediator).await.unwrap().unwrap().rsvp, Some(Rsvp::No));
    tx.forget_answers(&here.permit(act::PlanTraining), it.id).await.unwrap();
    assert_eq!(tx.guest(it.id, here.mediator).await.unwrap().unwrap().rsvp, None);
}

async fn guests_answer_check_in_and_rate(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let it = save(&mut tx, &here, &session(&here, "t:1", 24)).await;
    invite(&mut tx, &here, &it).await;
    invite(&mut tx, &here, &it).await;
    let before = tx.guests(it.id).await.unwrap();
    assert_eq!(before.iter().map(|it| it.person).collect::<Vec<_>>(), [here.mediator, here.stranger, here.head]);
    tx.answer_training((it.id, here.mediator), Rsvp::Yes, at(1)).await.unwrap();
    tx.answer_training((it.id, here.mediator), Rsvp::Unsure, at(2)).await.unwrap();
    tx.answer_training((it.id, here.officer), Rsvp::Yes, at(2)).await.unwrap();
    tx.rate_training((it.id, here.mediator), Rating::Great).await.unwrap();
    let guest = Guest {
        person: here.mediator,
        name: "Trần Văn Bình".to_owned(),
        invited: true,
        team: Some(here.team),
        rsvp: Some(Rsvp::Unsure),
        attended: false,
        rating: None,
        word: Word::Nothing,
    };
    assert_eq!(tx.guest(it.id, here.mediator).await.unwrap(), Some(guest.clone()), "who was not there cannot rate");
    assert_eq!(tx.guest(it.id, here.officer).await.unwrap(), None, "an answer invites nobody");
    tx.check_in((it.id, here.mediator), here.mediator, at(3)).await.unwrap();
    tx.check_in((it.id, here.mediator), here.officer, at(4)).await.unwrap();
    tx.rate_training((it.id, here.mediator), Rating::Great).await.unwrap();
    let guest = Guest { attended: true, rating: Some(Rating::Great), ..guest };
    assert_eq!(tx.guest(it.id, here.mediator).await.unwrap(), Some(guest));
    tx.check_in((it.id, here.officer), here.officer, at(4)).await.unwrap();
    let all = tx.guests(it.id).await.unwrap();
    assert_eq!(all.len(), 4, "who came uninvited is a guest");
    assert_eq!(all.iter().filter(|it| it.invited).count(), 3, "and changes nothing of how many were invited");
    tx.uncheck(&here.permit(act::PlanTraining), (it.id, here.mediator)).await.unwrap();
    assert!(!tx.guest(it.id, here.mediator).await.unwrap().unwrap().attended);
    tx.uncheck(&here.permit(act::PlanTraining), (it.id, here.officer)).await.unwrap();
    assert_eq!(tx.guest(it.id, here.officer).await.unwrap(), None, "ticked by mistake, they were never there");
    assert_eq!(tx.guests(it.id).await.unwrap().len(), 3);
}

async fn a_person_is_trained_once(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let new = person(&mut tx, here.ward, ("t:new", "Trần Văn Mới"), Some((Office::Mediator, here.team))).await;
    let year = (at(0) - TimeDelta::days(100), at(0) + TimeDelta::days(200));
    for (key, hours, who) in [
        ("t:1", 24, vec![here.mediator, here.officer]),
        ("t:2", 48, vec![here.mediator, new]),
        ("t:3", -24 * 300, vec![here.head]),
    ] {
        let it = save(&mut tx, &here, &session(&here, key, hours)).await;
        for person in who {
            tx.check_in((it.id, person), person, at(0)).await.unwrap();
        }
    }
    let (trained, all) = tx.trained((here.ward, day("2026-05-05")), year).await.unwrap();
    assert_eq!((trained, all), (2, 4), "each once, officers are no mediators, last year does not count");
    let coming = tx.coming_trainings(here.ward, (at(0), at(0) + TimeDelta::days(30))).await.unwrap();
    let topics: Vec<_> = coming.iter().map(|it| (it.0 - at(0)).num_hours()).collect();
    assert_eq!(topics, [24, 48]);
}

async fn a_notice_goes_once_to_whom_it_concerns(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    here.link(&mut tx, 12, here.mediator).await;
    let session = save(&mut tx, &here, &session(&here, "t:1", 24)).await;
    invite(&mut tx, &here, &session).await;
    let it = Announcement {
        id: AnnouncementId(0),
        key: format!("training:{}:invitation:1", session.id),
        kind: AnnouncementKind::Training,
        topic: None,
        official: true,
        content: Content { plain: "Kỹ năng".to_owned(), ..Content::default() },
        recipients: Recipients::Everyone,
        status: Sending::Confirmed,
        withdrawn: false,
        after: hoagiai::domain::mend::Afterlife::default(),
        by: here.officer,
        send_at: Some(at(60)),
    };
    let people = [here.mediator, here.head];
    let id = tx.post_notice(here.ward, &it, &people, (at(0), at(60))).await.unwrap().unwrap();
    let again = tx.post_notice(here.ward, &it, &[here.officer], (at(0), at(90))).await.unwrap();
    assert_eq!(again, None, "the same word is not said twice");
    let progress = tx.announcement_progress(id).await.unwrap();
    assert_eq!(progress, Progress { waiting: 1, unreachable: 1, ..Progress::default() });
    assert_eq!(tx.announcement(here.ward, id).await.unwrap(), Some(Announcement { id, ..it }));
    assert_eq!(tx.announcements(here.ward, (0, 5)).await.unwrap(), (Vec::new(), 0), "it belongs to its session");
    let words = async |tx: &mut Tx| {
        let guests = tx.guests(session.id).await.unwrap();
        [here.mediator, here.head, here.stranger].map(|who| guests.iter().find(|it| it.person == who).unwrap().word)
    };
    assert_eq!(words(&mut tx).await, [Word::Waiting, Word::Perhaps, Word::Nothing]);
    tx.begin_sendings(at(60)).await.unwrap();
    let turn = tx.take_recipient((at(60), at(200))).await.unwrap().unwrap();
    assert_eq!((turn.announcement, turn.chat_id), (id, 12));
    assert_eq!(words(&mut tx).await[0], Word::Perhaps, "under way");
    tx.record_recipient((id, 12), (Delivery::Waiting, None, false)).await.unwrap();
    tx.withdraw_notices(here.far_ward, session.id).await.unwrap();
    assert_eq!(words(&mut tx).await[0], Word::Waiting, "of another ward");
    tx.withdraw_notices(here.ward, session.id).await.unwrap();
    assert_eq!(words(&mut tx).await, [Word::Nothing, Word::Perhaps, Word::Nothing]);
    let code = async |tx: &mut Tx, ward, hours| {
        let now = at(0) + TimeDelta::hours(hours);
        tx.training_by_code(ward, "012345", now).await.unwrap().map(|it| it.id)
    };
    assert_eq!(code(&mut tx, here.ward, 24).await, Some(session.id));
    assert_eq!(code(&mut tx, here.ward, 20).await, Some(session.id), "too early is told apart from wrong");
    assert_eq!(code(&mut tx, here.far_ward, 24).await, None, "of another ward");
}

async fn whoever_left_is_not_waited_for_at_what_is_to_come(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let (over, coming) = (session(&here, "t:over", -24), session(&here, "t:coming", 24));
    for it in [over, coming] {
        let it = save(&mut tx, &here, &it).await;
        invite(&mut tx, &here, &it).await;
    }
    let writer = Writer::of(&here.permit(act::KeepRegister), at(0));
    assert_eq!(tx.decline_sessions(writer, here.mediator).await.unwrap(), 1, "what is over stays as it was");
    assert_eq!(tx.decline_sessions(writer, here.mediator).await.unwrap(), 0, "once");
    let coming = tx.training_by_key(here.ward, "t:coming").await.unwrap().unwrap();
    for it in tx.guests(coming.id).await.unwrap() {
        assert_eq!(it.rsvp == Some(Rsvp::No), it.person == here.mediator, "nobody else: {it:?}");
    }
}
