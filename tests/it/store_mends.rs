//! Contract of what is put right after it was sent: corrections, withdrawals, going on, opening again.

use chrono::TimeDelta;
use hoagiai::domain::access::act;
use hoagiai::domain::announce::{Content, Delivery, Progress, Sending};
use hoagiai::domain::mend::{Mend, MendDeed, Mended, Mends, Reach};
use hoagiai::domain::people::Lang;
use hoagiai::store::Tx;
use hoagiai::store::mends::MendTurn;
use hoagiai::store::recipients::Recipient;

use crate::store_announcements::{announcement, confirm, save};
use crate::store_kit::{Db, Here, at, contract, settle};

contract!(
    a_correction_waits_for_nobody_and_keeps_what_it_replaced,
    a_withdrawal_removes_or_notes,
    a_message_on_its_way_is_put_right_as_well,
    a_stopped_one_goes_on_and_a_waiting_one_is_opened_again,
    who_has_not_consented_is_told_apart,
);

/// An announcement that the head and the mediator got, and of which it is not known whether the officer has it.
async fn sent(tx: &mut Tx, here: &Here) -> hoagiai::domain::AnnouncementId {
    for (user, person) in [(11, here.head), (12, here.mediator), (13, here.officer)] {
        here.link(tx, user, person).await;
    }
    let it = save(tx, here, &announcement(here, "m:1")).await;
    confirm(tx, here, &it).await;
    tx.begin_sendings(at(60)).await.unwrap();
    for chat in [11, 12, 13] {
        tx.take_recipient((at(60), at(100))).await.unwrap().unwrap();
        let (what, message) =
            if chat == 13 { (Delivery::Unknown, None) } else { (Delivery::Sent, Some((chat + 60, at(61)))) };
        tx.record_recipient((it.id, chat), (what, message, false)).await.unwrap();
    }
    tx.end_sendings().await.unwrap();
    it.id
}

fn words(text: &str) -> Content {
    Content { html: text.to_owned(), plain: text.to_owned(), ..Content::default() }
}

async fn take(tx: &mut Tx, now: i64) -> Option<MendTurn> {
    tx.take_mend((at(now), at(now + 100))).await.unwrap()
}

async fn a_correction_waits_for_nobody_and_keeps_what_it_replaced(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let id = sent(&mut tx, &here).await;
    let permit = here.permit(act::Announce);
    assert_eq!(take(&mut tx, 99).await, None);
    assert_eq!(tx.follower_of(id).await.unwrap(), Some(here.officer));
    for (ward, version) in [(here.far_ward, 0), (here.ward, 1)] {
        let done = tx.correct_announcement(&permit, (ward, id, version), &words("Đúng"), at(100)).await.unwrap();
        assert!(!done, "of another ward, or somebody was quicker");
    }
    assert!(tx.correct_announcement(&permit, (here.ward, id, 0), &words("Đúng"), at(100)).await.unwrap());
    let it = tx.announcement(here.ward, id).await.unwrap().unwrap();
    assert_eq!((it.content.plain.as_str(), it.after.version, it.after.mending), ("Đúng", 1, Some(Mend::Correct)));
    let old = tx.old_versions(here.ward, id).await.unwrap();
    assert_eq!((old.len(), old[0].content.plain.as_str(), old[0].by, old[0].at), (1, "Mời họp", here.officer, at(100)));
    assert!(tx.old_versions(here.far_ward, id).await.unwrap().is_empty());
    assert_eq!(tx.mend_progress(id).await.unwrap(), Mends { waiting: 2, unknown: 1, ..Mends::default() });
    assert_eq!(tx.not_mended(id).await.unwrap(), [], "who corrected it knows");
    let head = tx.person(here.head).await.unwrap().unwrap();
    tx.test_sql(format!("UPDATE announcement SET mended_by = {} WHERE id = {id}", head.id)).await.unwrap();
    assert_eq!(tx.not_mended(id).await.unwrap(), [Recipient::Person(here.officer)]);
    for (hours, deletable, late) in [(1, 2, 0), (48, 0, 2)] {
        let reach = tx.mend_reach(id, at(61) + TimeDelta::hours(hours)).await.unwrap();
        assert_eq!(reach, Reach { deletable, late, lost: 1 });
    }
    let first = take(&mut tx, 101).await.unwrap();
    assert_eq!((first.chat_id, first.message_id, first.deed, first.lang), (11, 71, MendDeed::Correct, Lang::Vi));
    let second = take(&mut tx, 101).await.unwrap();
    assert_eq!(take(&mut tx, 101).await, None);
    assert_eq!(tx.end_mends(at(101)).await.unwrap(), 0, "two are under way");
    // A second correction while the first is under way: the old call is over before the new one goes.
    assert!(tx.correct_announcement(&permit, (here.ward, id, 1), &words("Đúng hơn"), at(102)).await.unwrap());
    assert_eq!(take(&mut tx, 103).await, None);
    tx.record_mend(&first, (Mended::Corrected, MendDeed::Correct)).await.unwrap();
    let again = take(&mut tx, 104).await.unwrap();
    assert_eq!((again.chat_id, again.version, again.tries), (11, 2, 0));
    tx.record_mend(&again, (Mended::Corrected, MendDeed::Correct)).await.unwrap();
    // The process that tried the second one is gone.
    assert_eq!(tx.repeat_mends(false, at(104)).await.unwrap(), 0);
    assert_eq!(tx.repeat_mends(true, at(104)).await.unwrap(), 1);
    let again = take(&mut tx, 105).await.unwrap();
    assert_eq!((again.chat_id, again.version, second.version), (12, 2, 1));
    tx.record_mend(&again, (Mended::Waiting, MendDeed::Correct)).await.unwrap();
    assert_eq!(take(&mut tx, 106).await.unwrap().tries, 1);
    assert_eq!(tx.repeat_mends(false, at(500)).await.unwrap(), 1, "its time is over");
    let again = take(&mut tx, 501).await.unwrap();
    tx.record_mend(&again, (Mended::Failed, MendDeed::Correct)).await.unwrap();
    assert_eq!(tx.end_mends(at(502)).await.unwrap(), 1);
    assert_eq!(tx.end_mends(at(502)).await.unwrap(), 0);
    let mends = Mends { corrected: 1, failed: 1, unknown: 1, ..Mends::default() };
    assert_eq!(tx.mend_progress(id).await.unwrap(), mends);
    assert_eq!(tx.lang_of(11).await.unwrap(), Some(Lang::Vi));
    assert_eq!(tx.lang_of(99).await.unwrap(), None);
}

async fn a_withdrawal_removes_or_notes(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let id = sent(&mut tx, &here).await;
    let permit = here.permit(act::Announce);
    tx.test_sql("UPDATE announcement_recipient SET sent_at = NULL WHERE chat_id = 12".to_owned()).await.unwrap();
    assert!(tx.is_addressed(id, here.mediator, None).await.unwrap());
    assert!(!tx.is_addressed(id, here.stranger, None).await.unwrap(), "it could not reach them");
    let late = 61 + 49 * 3600;
    assert!(!tx.recall_announcement(&permit, (here.far_ward, id, 0), at(late)).await.unwrap());
    let all = (at(0), at(late + 1));
    let told = tx.told_between(here.ward, all).await.unwrap().0;
    assert!(tx.recall_announcement(&permit, (here.ward, id, 0), at(late)).await.unwrap());
    assert_eq!(tx.told_between(here.ward, all).await.unwrap().0, told - 1, "what was withdrawn was not told");
    assert!(!tx.recall_announcement(&permit, (here.ward, id, 1), at(late)).await.unwrap(), "once");
    assert!(!tx.correct_announcement(&permit, (here.ward, id, 1), &words("x"), at(late)).await.unwrap());
    let it = tx.announcement(here.ward, id).await.unwrap().unwrap();
    assert!(it.withdrawn && it.after.recalled_at.is_some() && it.status == Sending::Done);
    let first = take(&mut tx, late).await.unwrap();
    assert_eq!((first.chat_id, first.deed), (11, MendDeed::Note), "too old to be removed");
    tx.record_mend(&first, (Mended::Noted, MendDeed::Note)).await.unwrap();
    let second = take(&mut tx, late).await.unwrap();
    assert_eq!((second.chat_id, second.deed), (12, MendDeed::Delete), "nobody knows how old it is");
    tx.record_mend(&second, (Mended::Waiting, MendDeed::Note)).await.unwrap();
    let again = take(&mut tx, late + 1).await.unwrap();
    assert_eq!((again.chat_id, again.deed), (12, MendDeed::Note));
    tx.record_mend(&again, (Mended::Deleted, MendDeed::Note)).await.unwrap();
    assert_eq!(tx.end_mends(at(late)).await.unwrap(), 1);
    let mends = Mends { noted: 1, deleted: 1, unknown: 1, ..Mends::default() };
    assert_eq!(tx.mend_progress(id).await.unwrap(), mends);
    assert_eq!(tx.resend_announcement(&permit, (here.ward, id), true).await.unwrap(), 0, "never again");
    tx.set_in_library(&permit, (here.ward, id), (true, at(late))).await.unwrap();
    assert!(tx.announcement(here.ward, id).await.unwrap().unwrap().withdrawn);
}

async fn a_message_on_its_way_is_put_right_as_well(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    for (user, person) in [(11, here.head), (12, here.mediator)] {
        here.link(&mut tx, user, person).await;
    }
    let it = save(&mut tx, &here, &announcement(&here, "m:2")).await;
    confirm(&mut tx, &here, &it).await;
    tx.begin_sendings(at(60)).await.unwrap();
    tx.take_recipient((at(60), at(100))).await.unwrap().unwrap();
    let (permit, of) = (here.permit(act::Announce), (here.ward, it.id));
    assert!(tx.correct_announcement(&permit, (of.0, of.1, 0), &words("Đúng"), at(61)).await.unwrap());
    assert_eq!(tx.end_mends(at(61)).await.unwrap(), 0, "one is on its way with the old words");
    tx.record_recipient((it.id, 11), (Delivery::Sent, Some((71, at(62))), false)).await.unwrap();
    assert_eq!(tx.end_mends(at(62)).await.unwrap(), 1, "it is put in line");
    assert_eq!(take(&mut tx, 63).await.unwrap().chat_id, 11);
    // The other gets the new words at once, and nothing has to be put right.
    let turn = tx.take_recipient((at(63), at(100))).await.unwrap().unwrap();
    tx.record_recipient((it.id, turn.chat_id), (Delivery::Sent, Some((72, at(64))), false)).await.unwrap();
    assert_eq!(take(&mut tx, 64).await, None);
    assert!(tx.recall_announcement(&permit, (of.0, of.1, 1), at(65)).await.unwrap());
    assert_eq!(tx.mend_progress(it.id).await.unwrap(), Mends { waiting: 2, ..Mends::default() });
}

async fn a_stopped_one_goes_on_and_a_waiting_one_is_opened_again(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    for (user, person) in [(11, here.head), (12, here.mediator)] {
        here.link(&mut tx, user, person).await;
    }
    let permit = here.permit(act::Announce);
    let it = save(&mut tx, &here, &announcement(&here, "m:3")).await;
    confirm(&mut tx, &here, &it).await;
    assert!(!tx.reopen_announcement(&permit, (here.far_ward, it.id)).await.unwrap());
    assert!(tx.reopen_announcement(&permit, (here.ward, it.id)).await.unwrap());
    assert!(!tx.reopen_announcement(&permit, (here.ward, it.id)).await.unwrap(), "a draft already");
    assert_eq!(tx.announcement_progress(it.id).await.unwrap(), Progress::default(), "nobody waits");
    let draft = tx.announcement(here.ward, it.id).await.unwrap().unwrap();
    assert_eq!((draft.status, draft.after.version), (Sending::Draft, 1));
    assert_eq!(confirm(&mut tx, &here, &draft).await, Some(2));
    tx.stop_announcement(&permit, (here.ward, it.id), at(30)).await.unwrap();
    assert_eq!(tx.announcements(here.ward, (0, 9)).await.unwrap().1, 1, "taken back, not thrown away");
    assert!(tx.reopen_announcement(&permit, (here.ward, it.id)).await.unwrap());
    let draft = tx.announcement(here.ward, it.id).await.unwrap().unwrap();
    confirm(&mut tx, &here, &draft).await;
    tx.begin_sendings(at(60)).await.unwrap();
    assert!(!tx.reopen_announcement(&permit, (here.ward, it.id)).await.unwrap(), "it has begun");
    tx.take_recipient((at(60), at(100))).await.unwrap();
    tx.record_recipient((it.id, 11), (Delivery::Sent, Some((71, at(61))), false)).await.unwrap();
    assert_eq!(tx.go_on_sending(&permit, (here.ward, it.id)).await.unwrap(), 0, "it was not stopped");
    tx.stop_announcement(&permit, (here.ward, it.id), at(70)).await.unwrap();
    assert_eq!(tx.go_on_sending(&permit, (here.far_ward, it.id)).await.unwrap(), 0);
    assert_eq!(tx.go_on_sending(&permit, (here.ward, it.id)).await.unwrap(), 1);
    let going = tx.announcement(here.ward, it.id).await.unwrap().unwrap();
    assert_eq!((going.status, going.withdrawn), (Sending::Sending, false));
    assert_eq!(tx.take_recipient((at(80), at(100))).await.unwrap().unwrap().chat_id, 12, "only the rest");
}

async fn who_has_not_consented_is_told_apart(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    here.link(&mut tx, 11, here.head).await;
    tx.link_account(12, here.mediator, Lang::Vi, at(0)).await.unwrap();
    tx.link_account(13, here.stranger, Lang::Vi, at(0)).await.unwrap();
    tx.record_consent(13, 0, at(0)).await.unwrap();
    let all = [here.head, here.mediator, here.stranger, here.officer];
    assert_eq!(tx.without_consent(&all).await.unwrap(), [here.mediator, here.stranger]);
    assert!(tx.without_consent(&[]).await.unwrap().is_empty());
    let it = save(&mut tx, &here, &announcement(&here, "m:4")).await;
    assert_eq!(confirm(&mut tx, &here, &it).await, Some(1), "an older text is not enough");
    let progress = tx.announcement_progress(it.id).await.unwrap();
    assert_eq!(progress, Progress { waiting: 1, unreachable: 1, no_consent: 2, ..Progress::default() });
    assert_eq!(tx.account_of(here.mediator).await.unwrap(), None, "who accepted nothing gets nothing");
    assert!(tx.account_of(here.stranger).await.unwrap().is_some(), "their own duties go on");
}
