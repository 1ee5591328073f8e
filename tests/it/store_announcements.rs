//! Contract of announcements: writing, confirming, the bulk lane, and the library.

use hoagiai::domain::AnnouncementId;
use hoagiai::domain::access::act;
use hoagiai::domain::announce::{
    Announcement, AnnouncementKind, Content, Delivery, MediaKind, Progress, Recipients, Sending, Topic,
};
use hoagiai::domain::people::{Holding, Lang};
use hoagiai::store::Tx;
use hoagiai::store::bulk::{FARTHEST, bulk_gap};
use hoagiai::store::outbox::{Lane, NewOutgoing};
use hoagiai::store::recipients::Recipient;

use crate::store_kit::{Db, Here, at, contract, day, settle};

contract!(
    a_draft_is_kept_and_read_back,
    recipients_are_people_once_each,
    a_confirmed_sending_freezes_its_recipients,
    the_bulk_lane_takes_one_after_the_other,
    who_was_being_tried_becomes_unknown,
    who_is_held_back_comes_after_the_others,
    a_sending_is_stopped_and_sent_again,
    the_library_shows_unread_first,
    the_pace_only_moves_forward,
    a_question_is_sealed_asked_once_and_answered_once,
);

/// An announcement to everybody of the ward.
pub fn announcement(here: &Here, key: &str) -> Announcement {
    Announcement {
        id: AnnouncementId(0),
        key: key.to_owned(),
        kind: AnnouncementKind::Announcement,
        topic: None,
        official: true,
        content: Content {
            html: "<b>Mời</b> họp".to_owned(), plain: "Mời họp".to_owned(), ..Content::default()
        },
        recipients: Recipients::Everyone,
        status: Sending::Draft,
        withdrawn: false,
        after: hoagiai::domain::mend::Afterlife::default(),
        by: here.officer,
        send_at: None,
    }
}

pub async fn save(tx: &mut Tx, here: &Here, it: &Announcement) -> Announcement {
    let id = tx.save_announcement(&here.permit(act::Announce), here.ward, it, at(0)).await.unwrap().unwrap();
    tx.announcement(here.ward, id).await.unwrap().unwrap()
}

pub async fn confirm(tx: &mut Tx, here: &Here, it: &Announcement) -> Option<u32> {
    tx.confirm_announcement(&here.permit(act::Announce), (here.ward, it), (at(60), day("2026-05-05"))).await.unwrap()
}

/// Four people, three of them with an account.
async fn linked(tx: &mut Tx, here: &Here) {
    for (user, person) in [(11, here.head), (12, here.mediator), (13, here.officer)] {
        here.link(tx, user, person).await;
    }
}

/// An announcement to everybody that is just being sent.
async fn begun(db: &Db) -> (Here, Tx, Announcement) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    linked(&mut tx, &here).await;
    let it = save(&mut tx, &here, &announcement(&here, "a:1")).await;
    confirm(&mut tx, &here, &it).await;
    tx.begin_sendings(at(60)).await.unwrap();
    (here, tx, it)
}

async fn a_draft_is_kept_and_read_back(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let mut it = announcement(&here, "a:1");
    let first = save(&mut tx, &here, &it).await;
    it.kind = AnnouncementKind::Bulletin;
    it.topic = Some(Topic::Land);
    it.content.media = Some((MediaKind::Photo, "tệp".to_owned()));
    it.recipients = Recipients::Teams { teams: vec![here.team] };
    let second = save(&mut tx, &here, &it).await;
    assert_eq!(second, Announcement { id: first.id, ..it.clone() });
    assert_eq!(tx.announcement_by_key(here.ward, "a:1").await.unwrap(), Some(second.clone()));
    assert_eq!(tx.announcement(here.far_ward, first.id).await.unwrap(), None, "of another ward");
    assert_eq!(tx.any_announcement(first.id).await.unwrap(), Some((here.ward, second.clone())));
    assert_eq!(tx.any_announcement(AnnouncementId(99)).await.unwrap(), None);
    assert_eq!(tx.announcements(here.ward, (0, 5)).await.unwrap(), (vec![second.clone()], 1));
    assert_eq!(tx.announcements(here.ward, (5, 5)).await.unwrap(), (Vec::new(), 1));
    let newer = save(&mut tx, &here, &announcement(&here, "a:2")).await;
    assert_eq!(tx.draft_announcements(here.ward, 5).await.unwrap(), [newer.clone(), second.clone()]);
    assert_eq!(tx.draft_announcements(here.ward, 1).await.unwrap(), std::slice::from_ref(&newer));
    assert_eq!(tx.draft_announcements(here.far_ward, 5).await.unwrap(), []);
    linked(&mut tx, &here).await;
    assert_eq!(confirm(&mut tx, &here, &second).await, Some(2));
    assert_eq!(tx.draft_announcements(here.ward, 5).await.unwrap(), [newer], "the other goes out");
    let again = tx.save_announcement(&here.permit(act::Announce), here.ward, &it, at(9)).await.unwrap();
    assert_eq!(again, None, "confirmed: it stays");
}

async fn recipients_are_people_once_each(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    linked(&mut tx, &here).await;
    // The head is a mediator too.
    let both = crate::store_kit::holding(hoagiai::domain::people::Office::Mediator, Some(here.team));
    tx.add_holding(here.head, &both).await.unwrap();
    let of_group = hoagiai::domain::people::Office::ResidentGroupHead;
    let holding = Holding { group: Some(here.group), ..crate::store_kit::holding(of_group, None) };
    tx.add_holding(here.stranger, &holding).await.unwrap();
    let mut count = async |recipients: Recipients| {
        tx.count_recipients(here.ward, (&recipients, true), day("2026-05-05")).await.unwrap()
    };
    assert_eq!(count(Recipients::Everyone).await, (3, 1));
    assert_eq!(count(Recipients::Mediators).await, (2, 1));
    assert_eq!(count(Recipients::Heads).await, (1, 0));
    assert_eq!(count(Recipients::Teams { teams: vec![here.team] }).await, (2, 0));
    assert_eq!(count(Recipients::Teams { teams: vec![here.other_team] }).await, (0, 1));
    assert_eq!(count(Recipients::Teams { teams: Vec::new() }).await, (0, 0));
    assert_eq!(count(Recipients::Groups { groups: vec![here.group] }).await, (2, 1), "its team and its head");
    assert_eq!(count(Recipients::Groups { groups: Vec::new() }).await, (0, 0));
    tx.set_muted(here.mediator, "announcements", Some(at(0))).await.unwrap();
    let of = (&Recipients::Everyone, false);
    assert_eq!(tx.count_recipients(here.ward, of, day("2026-05-05")).await.unwrap(), (2, 1));
    tx.set_blocked(11, Some(at(1))).await.unwrap();
    let people = tx.recipients(here.ward, of, day("2026-05-05")).await.unwrap();
    assert!(people.contains(&(here.head, None)) && people.contains(&(here.officer, Some(13))));
    assert!(tx.recipients(here.far_ward, of, day("2026-05-05")).await.unwrap().is_empty());
}

async fn a_confirmed_sending_freezes_its_recipients(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    linked(&mut tx, &here).await;
    let seen = save(&mut tx, &here, &announcement(&here, "a:1")).await;
    let mut other = seen.clone();
    other.content.plain.push('!');
    save(&mut tx, &here, &other).await;
    assert_eq!(confirm(&mut tx, &here, &seen).await, None, "not words that nobody saw");
    drop(tx);
    let mut tx = db.begin().await;
    linked(&mut tx, &here).await;
    let it = save(&mut tx, &here, &announcement(&here, "a:1")).await;
    assert_eq!(confirm(&mut tx, &here, &it).await, Some(3));
    assert_eq!(confirm(&mut tx, &here, &it).await, None, "once");
    here.link(&mut tx, 14, here.stranger).await;
    let progress = tx.announcement_progress(it.id).await.unwrap();
    assert_eq!(progress, Progress { waiting: 3, unreachable: 1, ..Progress::default() });
    assert_eq!(tx.begin_sendings(at(59)).await.unwrap(), 0);
    assert_eq!(tx.bulk_waiting().await.unwrap(), 0, "not begun");
    assert_eq!(tx.begin_sendings(at(60)).await.unwrap(), 1);
    assert_eq!(tx.begin_sendings(at(61)).await.unwrap(), 0);
    assert_eq!(tx.bulk_waiting().await.unwrap(), 3);
}

async fn the_bulk_lane_takes_one_after_the_other(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    linked(&mut tx, &here).await;
    tx.set_lang(12, Lang::En).await.unwrap();
    let it = save(&mut tx, &here, &announcement(&here, "a:1")).await;
    confirm(&mut tx, &here, &it).await;
    assert_eq!(tx.take_recipient((at(60), at(100))).await.unwrap(), None, "not begun");
    tx.begin_sendings(at(60)).await.unwrap();
    let mut turns = Vec::new();
    while let Some(turn) = tx.take_recipient((at(60), at(100))).await.unwrap() {
        turns.push((turn.chat_id, turn.lang, turn.tries));
    }
    assert_eq!(turns, [(11, Lang::Vi, 0), (12, Lang::En, 0), (13, Lang::Vi, 0)]);
    assert_eq!(tx.end_sendings().await.unwrap(), 0, "three are under way");
    for (chat, what) in [(11, Delivery::Sent), (12, Delivery::Waiting), (13, Delivery::Blocked)] {
        let message = (what == Delivery::Sent).then_some((77, at(61)));
        tx.record_recipient((it.id, chat), (what, message, what == Delivery::Waiting)).await.unwrap();
    }
    let again = tx.take_recipient((at(60), at(100))).await.unwrap().unwrap();
    assert_eq!((again.chat_id, again.tries), (12, 1));
    tx.record_recipient((it.id, 12), (Delivery::Failed, None, false)).await.unwrap();
    tx.record_recipient((it.id, 12), (Delivery::Sent, None, false)).await.unwrap();
    let progress = tx.announcement_progress(it.id).await.unwrap();
    assert_eq!(
        progress,
        Progress { sent: 1, failed: 1, blocked: 1, unreachable: 1, ..Progress::default() },
        "what is over stays"
    );
    assert_eq!(tx.not_reached(it.id, 9).await.unwrap().len(), 3, "refused, blocked, and without an account");
    assert_eq!(tx.not_reached(it.id, 1).await.unwrap(), [Recipient::Person(here.mediator)]);
    assert_eq!(tx.end_sendings().await.unwrap(), 1);
    assert_eq!(tx.end_sendings().await.unwrap(), 0);
}

async fn who_was_being_tried_becomes_unknown(db: &Db) {
    let (_here, mut tx, it) = begun(db).await;
    tx.take_recipient((at(60), at(100))).await.unwrap();
    assert_eq!(tx.give_up_tries(false, at(99)).await.unwrap(), 0);
    assert_eq!(tx.give_up_tries(false, at(101)).await.unwrap(), 1);
    tx.take_recipient((at(60), at(200))).await.unwrap();
    assert_eq!(tx.give_up_tries(true, at(102)).await.unwrap(), 1, "the only process starts anew");
    let progress = tx.announcement_progress(it.id).await.unwrap();
    assert_eq!(progress, Progress { waiting: 1, unknown: 2, unreachable: 1, ..Progress::default() });
}

async fn who_is_held_back_comes_after_the_others(db: &Db) {
    let (_here, mut tx, it) = begun(db).await;
    let first = tx.take_recipient((at(60), at(100))).await.unwrap().unwrap();
    tx.hold_recipient((it.id, first.chat_id), at(500)).await.unwrap();
    let mut others = Vec::new();
    while let Some(turn) = tx.take_recipient((at(61), at(100))).await.unwrap() {
        tx.record_recipient((it.id, turn.chat_id), (Delivery::Sent, None, false)).await.unwrap();
        others.push(turn.chat_id);
    }
    assert!(!others.is_empty() && !others.contains(&first.chat_id));
    assert_eq!(tx.end_sendings().await.unwrap(), 0, "it still waits");
    assert_eq!(tx.take_recipient((at(499), at(600))).await.unwrap(), None);
    assert_eq!(tx.take_recipient((at(500), at(600))).await.unwrap().unwrap().chat_id, first.chat_id);
}

async fn a_sending_is_stopped_and_sent_again(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    linked(&mut tx, &here).await;
    let permit = here.permit(act::Announce);
    let it = save(&mut tx, &here, &announcement(&here, "a:1")).await;
    confirm(&mut tx, &here, &it).await;
    assert_eq!(tx.stop_announcement(&permit, (here.far_ward, it.id), at(99)).await.unwrap(), None);
    assert_eq!(tx.stop_announcement(&permit, (here.ward, it.id), at(99)).await.unwrap(), Some(Sending::Cancelled));
    assert_eq!(tx.stop_announcement(&permit, (here.ward, it.id), at(99)).await.unwrap(), None, "once");
    let it = save(&mut tx, &here, &announcement(&here, "a:2")).await;
    confirm(&mut tx, &here, &it).await;
    tx.begin_sendings(at(60)).await.unwrap();
    for what in [Delivery::Failed, Delivery::Unknown] {
        let turn = tx.take_recipient((at(60), at(100))).await.unwrap().unwrap();
        tx.record_recipient((it.id, turn.chat_id), (what, None, false)).await.unwrap();
    }
    assert_eq!(tx.stop_announcement(&permit, (here.ward, it.id), at(99)).await.unwrap(), Some(Sending::Stopped));
    let progress = tx.announcement_progress(it.id).await.unwrap();
    assert_eq!(progress, Progress { failed: 1, unknown: 1, stopped: 1, unreachable: 1, ..Progress::default() });
    // A try that comes back after the stop does not wait for ever.
    tx.test_sql("UPDATE announcement_recipient SET status = 'trying' WHERE status = 'stopped'".to_owned())
        .await
        .unwrap();
    tx.record_recipient((it.id, 13), (Delivery::Waiting, None, false)).await.unwrap();
    assert_eq!(tx.announcement_progress(it.id).await.unwrap(), progress);
    assert_eq!(tx.resend_announcement(&permit, (here.far_ward, it.id), true).await.unwrap(), 0);
    assert_eq!(tx.resend_announcement(&permit, (here.ward, it.id), false).await.unwrap(), 1);
    assert!(tx.take_recipient((at(60), at(100))).await.unwrap().is_some());
    assert!(tx.take_recipient((at(60), at(100))).await.unwrap().is_none(), "the unknown one is not sent again unasked");
    tx.give_up_tries(true, at(103)).await.unwrap();
    assert_eq!(tx.stop_announcement(&permit, (here.ward, it.id), at(99)).await.unwrap(), Some(Sending::Stopped));
    assert_eq!(tx.resend_announcement(&permit, (here.ward, it.id), false).await.unwrap(), 0, "nobody was refused");
    // Who says that they read it has it, whatever was known of them.
    tx.mark_read(it.id, here.mediator, at(105)).await.unwrap();
    tx.mark_read(it.id, here.stranger, at(105)).await.unwrap();
    let progress = tx.announcement_progress(it.id).await.unwrap();
    let known = Progress { sent: 2, read: 2, unknown: 1, stopped: 1, ..Progress::default() };
    assert_eq!(progress, known);
    assert_eq!(tx.not_reached(it.id, 9).await.unwrap(), [Recipient::Person(here.head)]);
    assert_eq!(tx.resend_announcement(&permit, (here.ward, it.id), true).await.unwrap(), 1);
}

async fn the_library_shows_unread_first(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    linked(&mut tx, &here).await;
    let mut ids = Vec::new();
    for (key, topic) in [("b:1", Topic::Land), ("b:2", Topic::Civil)] {
        let mut it = announcement(&here, key);
        (it.kind, it.topic) = (AnnouncementKind::Bulletin, Some(topic));
        let it = save(&mut tx, &here, &it).await;
        confirm(&mut tx, &here, &it).await;
        ids.push(it.id);
    }
    assert!(tx.library(here.ward, here.mediator).await.unwrap().is_empty(), "not sent yet");
    tx.begin_sendings(at(60)).await.unwrap();
    tx.mark_read(ids[1], here.mediator, at(70)).await.unwrap();
    tx.mark_read(ids[1], here.mediator, at(80)).await.unwrap();
    // Found in the library without having got it.
    tx.mark_read(ids[1], here.stranger, at(80)).await.unwrap();
    assert!(tx.library(here.ward, here.stranger).await.unwrap().iter().any(|it| it.id == ids[1] && it.read));
    let found = tx.library(here.ward, here.mediator).await.unwrap();
    assert_eq!(
        found.iter().map(|it| (it.id, it.topic, it.read)).collect::<Vec<_>>(),
        [(ids[0], Topic::Land, false), (ids[1], Topic::Civil, true)]
    );
    assert_eq!((found[0].plain.as_str(), found[0].sent_at), ("Mời họp", Some(at(60))));
    assert_eq!(tx.announcement_progress(ids[1]).await.unwrap().read, 2);
    assert_eq!(tx.told_between(here.ward, (at(0), at(100))).await.unwrap(), (2, 2));
    assert_eq!(tx.told_between(here.ward, (at(61), at(100))).await.unwrap(), (0, 0));
    assert!(tx.library(here.far_ward, here.mediator).await.unwrap().is_empty());
    let permit = here.permit(act::Announce);
    let count = async |tx: &mut Tx| tx.library(here.ward, here.mediator).await.unwrap().len();
    tx.set_in_library(&permit, (here.far_ward, ids[1]), (false, at(90))).await.unwrap();
    assert_eq!(count(&mut tx).await, 2, "of another ward");
    tx.set_in_library(&permit, (here.ward, ids[1]), (false, at(90))).await.unwrap();
    assert_eq!(count(&mut tx).await, 1, "there was something wrong with it");
    assert!(tx.announcement(here.ward, ids[1]).await.unwrap().unwrap().withdrawn);
    tx.set_in_library(&permit, (here.ward, ids[1]), (true, at(91))).await.unwrap();
    assert_eq!(count(&mut tx).await, 2);
    tx.stop_announcement(&permit, (here.ward, ids[1]), at(92)).await.unwrap();
    assert_eq!(count(&mut tx).await, 1, "stopped on its way");
}

/// A notice in the outbox.
fn told(key: &str, chat_id: i64) -> NewOutgoing {
    NewOutgoing {
        key: key.to_owned(),
        chat_id,
        lane: Lane::Notice,
        method: "sendMessage",
        call: "{}".to_owned(),
        target: None,
        not_before: None,
        expires_at: None,
    }
}

async fn the_pace_only_moves_forward(db: &Db) {
    let mut tx = db.begin().await;
    assert_eq!(tx.bulk_next_at(at(0)).await.unwrap(), None);
    tx.set_bulk_next_at(at(10), at(0)).await.unwrap();
    tx.set_bulk_next_at(at(5), at(0)).await.unwrap();
    assert_eq!(tx.bulk_next_at(at(0)).await.unwrap(), Some(at(10)));
    // A pause of any length is kept as long as is believable.
    tx.set_bulk_next_at(at(9_000_000), at(20)).await.unwrap();
    assert_eq!(tx.bulk_next_at(at(20)).await.unwrap(), Some(at(20) + FARTHEST));
    // A clock that was a year ahead for a moment does not silence the lane for a year.
    tx.set_bulk_next_at(at(31_000_000), at(30_999_999)).await.unwrap();
    assert_eq!(tx.bulk_next_at(at(30)).await.unwrap(), None);
    tx.set_bulk_next_at(at(40), at(30)).await.unwrap();
    assert_eq!(tx.bulk_next_at(at(30)).await.unwrap(), Some(at(40)));
    assert_eq!(bulk_gap(), chrono::TimeDelta::milliseconds(40));
    assert!(!tx.is_posted("sending:1").await.unwrap());
    let row = told("sending:1", 7);
    tx.push(&row, ("tôi", at(60)), at(0)).await.unwrap();
    assert!(tx.is_posted("sending:1").await.unwrap());
}

async fn a_question_is_sealed_asked_once_and_answered_once(db: &Db) {
    use hoagiai::domain::QuestionId;
    use hoagiai::domain::announce::{NewQuestion, Question};
    let (here, mut tx, it) = begun(db).await;
    let turn = tx.take_recipient((at(60), at(200))).await.unwrap().unwrap();
    tx.record_recipient((it.id, turn.chat_id), (Delivery::Sent, Some((77, at(61))), false)).await.unwrap();
    assert_eq!(tx.announcement_of_message(turn.chat_id, 77).await.unwrap(), Some(it.id));
    assert_eq!(tx.announcement_of_message(turn.chat_id, 78).await.unwrap(), None);
    let mut heads = announcement(&here, "a:heads");
    heads.recipients = Recipients::Heads;
    let heads = save(&mut tx, &here, &heads).await;
    confirm(&mut tx, &here, &heads).await;
    let of = [(here.head, true), (here.mediator, false)];
    for (person, whose) in of {
        assert_eq!(tx.concerns(heads.id, person).await.unwrap(), whose, "for heads only");
        assert!(tx.concerns(it.id, person).await.unwrap());
    }
    let new = NewQuestion { id: QuestionId(5), about: it.id, body: "Đo ở đâu?".to_owned() };
    tx.ask((here.ward, here.mediator), &new, at(70)).await.unwrap();
    tx.ask((here.ward, here.mediator), &NewQuestion { body: "Khác".to_owned(), ..new.clone() }, at(71)).await.unwrap();
    let kept = Question {
        id: new.id,
        about: it.id,
        person: here.mediator,
        name: String::new(),
        team: None,
        phone: None,
        reachable: false,
        title: String::new(),
        body: new.body,
        asked_at: at(70),
        answer: None,
    };
    assert_eq!(tx.question(here.ward, new.id).await.unwrap(), Some(kept.clone()));
    assert_eq!(tx.question(here.far_ward, new.id).await.unwrap(), None);
    assert_eq!(tx.open_questions(here.ward, (0, 5)).await.unwrap(), [kept]);
    assert!(tx.open_questions(here.ward, (1, 5)).await.unwrap().is_empty());
    assert_eq!(tx.count_questions(here.ward, at(69)).await.unwrap(), 0);
    assert_eq!(tx.count_questions(here.ward, at(70)).await.unwrap(), 1);
    let told = told(&format!("tell:question:{}:{}:{}", new.id, here.officer, new.id), 13);
    tx.push(&told, ("tôi", at(60)), at(70)).await.unwrap();
    tx.set_message_of(&told.key, 88).await.unwrap();
    assert_eq!(tx.question_of_message(here.ward, here.officer, 88).await.unwrap(), Some(new.id));
    for (ward, officer, message) in
        [(here.far_ward, here.officer, 88), (here.ward, here.head, 88), (here.ward, here.officer, 89)]
    {
        assert_eq!(tx.question_of_message(ward, officer, message).await.unwrap(), None);
    }
    let permit = here.permit(act::Announce);
    assert!(!tx.answer_question(&permit, (here.far_ward, new.id), "x", at(80)).await.unwrap());
    assert!(tx.answer_question(&permit, (here.ward, new.id), "Ở phường", at(80)).await.unwrap());
    assert!(!tx.answer_question(&permit, (here.ward, new.id), "Chỗ khác", at(81)).await.unwrap());
    let answered = tx.question(here.ward, new.id).await.unwrap().unwrap();
    assert_eq!(answered.answer.as_deref(), Some("Ở phường"));
    assert!(tx.open_questions(here.ward, (0, 5)).await.unwrap().is_empty());
}
