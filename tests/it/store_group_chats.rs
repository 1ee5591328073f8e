//! Contract of group chats: kept, renamed, left, turned into supergroups; and announcements that go there.

use hoagiai::domain::GroupChatId;
use hoagiai::domain::access::act;
use hoagiai::domain::announce::{Announcement, Delivery, GROUP_GAP, GroupChat, Progress, Recipients};
use hoagiai::store::Tx;
use hoagiai::store::recipients::Recipient;

use crate::store_announcements::{announcement, confirm, save};
use crate::store_kit::{Db, Here, at, contract, day, settle};

contract!(
    a_group_is_kept_renamed_and_left,
    what_waits_does_not_follow_a_group_to_another_ward,
    an_announcement_goes_to_groups,
    a_group_is_not_written_to_too_fast,
    a_group_that_becomes_a_supergroup_is_followed,
    a_supergroup_met_before_its_group_moved_is_one_group,
);

pub fn group(here: &Here, chat_id: i64, title: &str) -> GroupChat {
    let id = GroupChatId(-chat_id);
    GroupChat { id, chat_id, ward: here.ward, title: title.to_owned(), present: true }
}

async fn keep(tx: &mut Tx, here: &Here, chat_id: i64) -> GroupChatId {
    let it = group(here, chat_id, "Tổ");
    tx.keep_group_chat(&here.permit(act::Announce), &it, at(1)).await.unwrap();
    it.id
}

/// An announcement to these groups, confirmed and begun.
async fn begun(tx: &mut Tx, here: &Here, key: &str, chats: &[GroupChatId]) -> Announcement {
    let mut it = announcement(here, key);
    it.recipients = Recipients::Chats { chats: chats.to_vec() };
    let it = save(tx, here, &it).await;
    assert!(confirm(tx, here, &it).await.is_some());
    tx.begin_sendings(at(60)).await.unwrap();
    it
}

async fn a_group_is_kept_renamed_and_left(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let permit = here.permit(act::Announce);
    let one = group(&here, -77, "Tổ 1");
    tx.keep_group_chat(&permit, &one, at(1)).await.unwrap();
    tx.keep_group_chat(&permit, &group(&here, -78, "Tổ 2"), at(2)).await.unwrap();
    assert_eq!(tx.group_chat_of(-77).await.unwrap(), Some(one.clone()));
    assert_eq!(tx.group_chat_of(-79).await.unwrap(), None);
    assert_eq!(tx.group_chat(here.ward, one.id).await.unwrap(), Some(one.clone()));
    assert_eq!(tx.group_chat(here.far_ward, one.id).await.unwrap(), None);
    tx.rename_group_chat(one.id, "Tổ Một").await.unwrap();
    let renamed = GroupChat { title: "Tổ Một".to_owned(), ..one.clone() };
    assert_eq!(tx.group_chats(here.ward).await.unwrap()[0], renamed);
    assert!(tx.group_chats(here.far_ward).await.unwrap().is_empty());
    tx.leave_group_chat(-77, at(3)).await.unwrap();
    assert_eq!(tx.group_chats(here.ward).await.unwrap().len(), 1);
    assert!(!tx.group_chat_of(-77).await.unwrap().unwrap().present);
    let again = GroupChat { id: GroupChatId(99), ..group(&here, -77, "Mới") };
    tx.keep_group_chat(&permit, &again, at(4)).await.unwrap();
    let found = tx.group_chat_of(-77).await.unwrap();
    assert_eq!(found, Some(GroupChat { title: "Mới".to_owned(), ..one }), "it keeps its number");
}

async fn what_waits_does_not_follow_a_group_to_another_ward(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let id = keep(&mut tx, &here, -77).await;
    let it = begun(&mut tx, &here, "a:1", &[id]).await;
    tx.leave_group_chat(-77, at(61)).await.unwrap();
    let theirs = GroupChat { ward: here.far_ward, ..group(&here, -77, "Tổ") };
    tx.keep_group_chat(&here.permit(act::Announce), &theirs, at(62)).await.unwrap();
    assert_eq!(tx.take_recipient((at(63), at(200))).await.unwrap(), None);
    let progress = tx.announcement_progress(it.id).await.unwrap();
    assert_eq!(progress, Progress { unreachable: 1, ..Progress::default() });
    assert_eq!(tx.end_sendings().await.unwrap(), 1);
}

async fn an_announcement_goes_to_groups(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    here.link(&mut tx, 11, here.mediator).await;
    let mut chats = Vec::new();
    for chat in [-77, -78, -79] {
        chats.push(keep(&mut tx, &here, chat).await);
    }
    let left = chats[2];
    chats.push(GroupChatId(99));
    tx.leave_group_chat(-79, at(2)).await.unwrap();
    let recipients = Recipients::Chats { chats: chats.clone() };
    assert_eq!(tx.count_recipients(here.ward, (&recipients, true), day("2026-05-05")).await.unwrap(), (2, 1));
    assert_eq!(tx.count_recipients(here.far_ward, (&recipients, true), day("2026-05-05")).await.unwrap(), (0, 0));
    let it = begun(&mut tx, &here, "a:1", &chats).await;
    let mut taken = Vec::new();
    while let Some(turn) = tx.take_recipient((at(60), at(100))).await.unwrap() {
        assert!(turn.group);
        tx.record_recipient((it.id, turn.chat_id), (Delivery::Sent, Some((7, at(61))), false)).await.unwrap();
        taken.push(turn.chat_id);
    }
    taken.sort_unstable();
    assert_eq!(taken, [-78, -77]);
    // Whoever reads it in a group has read it; the group's own state stays.
    tx.mark_read(it.id, here.mediator, at(90)).await.unwrap();
    tx.mark_read(it.id, here.mediator, at(91)).await.unwrap();
    let progress = tx.announcement_progress(it.id).await.unwrap();
    assert_eq!(progress, Progress { sent: 2, unreachable: 1, read: 1, ..Progress::default() });
    assert_eq!(tx.not_reached(it.id, 9).await.unwrap(), [Recipient::Chat(left)]);
    assert_eq!(tx.end_sendings().await.unwrap(), 1);
}

async fn a_group_is_not_written_to_too_fast(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let id = keep(&mut tx, &here, -77).await;
    here.link(&mut tx, 11, here.mediator).await;
    begun(&mut tx, &here, "a:1", &[id]).await;
    begun(&mut tx, &here, "a:2", &[id]).await;
    let people = save(&mut tx, &here, &announcement(&here, "a:3")).await;
    confirm(&mut tx, &here, &people).await;
    tx.begin_sendings(at(60)).await.unwrap();
    let mut take = async |now| tx.take_recipient((now, at(200))).await.unwrap().map(|it| it.chat_id);
    assert_eq!(take(at(60)).await, Some(-77));
    assert_eq!(take(at(60)).await, Some(11), "the group waits, others do not");
    assert_eq!(take(at(60)).await, None);
    assert_eq!(take(at(60) + GROUP_GAP).await, Some(-77));
    // Slow by the will of its administrators.
    begun(&mut tx, &here, "a:4", &[id]).await;
    tx.hold_group_chat(-77, at(500)).await.unwrap();
    assert_eq!(tx.take_recipient((at(499), at(600))).await.unwrap(), None);
    assert!(tx.take_recipient((at(500), at(600))).await.unwrap().is_some());
}

async fn a_group_that_becomes_a_supergroup_is_followed(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let group = keep(&mut tx, &here, -77).await;
    let first = begun(&mut tx, &here, "a:1", &[group]).await;
    let second = begun(&mut tx, &here, "a:2", &[group]).await;
    let turn = tx.take_recipient((at(60), at(200))).await.unwrap().unwrap();
    assert_eq!((turn.announcement, turn.chat_id), (first.id, -77));
    // The group moves while its message is on its way; Telegram says so in a message, and twice.
    for _ in 0..2 {
        tx.move_group_chat((-77, -1077), at(61)).await.unwrap();
    }
    assert_eq!(tx.group_chat_of(-1077).await.unwrap().map(|it| it.id), Some(group));
    assert_eq!(tx.group_chat_of(-77).await.unwrap(), None);
    // And in its answer.
    tx.move_recipient((first.id, -77), -1077).await.unwrap();
    let mut now = at(70);
    for id in [first.id, second.id] {
        let turn = tx.take_recipient((now, at(200))).await.unwrap().unwrap();
        assert_eq!((turn.announcement, turn.chat_id), (id, -1077));
        tx.record_recipient((id, -1077), (Delivery::Sent, Some((1, at(61))), false)).await.unwrap();
        now += GROUP_GAP;
    }
    assert_eq!(tx.end_sendings().await.unwrap(), 2);
    // Stopped while its message was on its way, it does not wait for ever.
    let third = begun(&mut tx, &here, "a:3", &[group]).await;
    tx.take_recipient((now, at(300))).await.unwrap().unwrap();
    tx.stop_announcement(&here.permit(act::Announce), (here.ward, third.id), at(99)).await.unwrap();
    tx.move_recipient((third.id, -1077), -2077).await.unwrap();
    let progress = tx.announcement_progress(third.id).await.unwrap();
    assert_eq!(progress, Progress { stopped: 1, ..Progress::default() });
}

async fn a_supergroup_met_before_its_group_moved_is_one_group(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let mut kept = Vec::new();
    for chat in [-77, -1077, -78, -1078] {
        kept.push(keep(&mut tx, &here, chat).await);
    }
    tx.move_group_chat((-77, -1077), at(2)).await.unwrap();
    let ids = |all: Vec<GroupChat>| all.iter().map(|it| (it.id, it.chat_id)).collect::<Vec<_>>();
    assert_eq!(ids(tx.group_chats(here.ward).await.unwrap()), [(kept[0], -1077), (kept[2], -78), (kept[3], -1078)]);
    // Where an announcement was for both, it arrives once.
    let it = begun(&mut tx, &here, "a:1", &[kept[2], kept[3]]).await;
    let turn = tx.take_recipient((at(60), at(200))).await.unwrap().unwrap();
    assert_eq!(turn.chat_id, -1078);
    tx.record_recipient((it.id, -1078), (Delivery::Sent, Some((1, at(61))), false)).await.unwrap();
    let turn = tx.take_recipient((at(60), at(200))).await.unwrap().unwrap();
    tx.move_group_chat((-78, -1078), at(61)).await.unwrap();
    tx.move_recipient((it.id, turn.chat_id), -1078).await.unwrap();
    assert_eq!(ids(tx.group_chats(here.ward).await.unwrap()), [(kept[0], -1077), (kept[3], -1078)]);
    assert_eq!(tx.take_recipient((at(90), at(200))).await.unwrap(), None);
    let progress = tx.announcement_progress(it.id).await.unwrap();
    assert_eq!(progress, Progress { sent: 1, stopped: 1, ..Progress::default() });
}
