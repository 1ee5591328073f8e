//! Contract of the audit and of taking somebody's way in away: what was done is read by those whom it concerns, newest
//! first, and who lost their way in can be invited again.

use hoagiai::domain::access::act;
use hoagiai::domain::audit::{Act, NewAct, Target};
use hoagiai::domain::people::Lang;
use hoagiai::domain::people::register::Write;
use hoagiai::domain::people::tenure::LeavingReason;
use hoagiai::domain::{AnnouncementId, PersonId, TeamId};
use hoagiai::store::audit::ActFilter;
use hoagiai::store::outbox::{Lane, NewOutgoing};
use hoagiai::store::register::Writer;
use hoagiai::store::revoke::Revoked;

use crate::store_kit::{Db, at, contract, dialogue, settle};

contract!(
    acts_are_read_by_whom_they_concern_newest_first,
    who_objects_is_known_until_somebody_joins_anew,
    how_often_a_team_was_reminded_is_counted_for_each_ward,
    a_way_in_is_taken_away_at_once_and_given_again,
    whose_rights_were_stopped_lets_nobody_in,
);

async fn acts_are_read_by_whom_they_concern_newest_first(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let stop = NewAct::by(here.officer, here.ward, Act::StopSending).to(AnnouncementId(7));
    let far = NewAct::by_operator(Act::Invite, Some(here.far_ward)).to(here.head);
    let all = NewAct::by_operator(Act::Backup, None);
    for (nth, act) in [&stop, &far, &all].into_iter().enumerate() {
        tx.note_act(act, at(nth as i64)).await.unwrap();
    }
    let filter = ActFilter { ward: Some(here.ward), reader: None, since: None, offset: 0, limit: 9 };
    let (acts, total) = tx.acts(filter).await.unwrap();
    assert_eq!(total, 2);
    assert_eq!(acts.iter().map(|it| &it.it).collect::<Vec<_>>(), [&all, &stop], "not those of another ward");
    assert_eq!((acts[1].at, acts[1].it.target.clone()), (at(0), Some(Target::from(AnnouncementId(7)))));
    let (second, total) = tx.acts(ActFilter { offset: 1, limit: 1, ..filter }).await.unwrap();
    assert_eq!((second.len(), second[0].it.act, total), (1, Act::StopSending, 2));
    let (every, total) = tx.acts(ActFilter { ward: None, since: Some(at(1)), ..filter }).await.unwrap();
    assert_eq!((every.iter().map(|it| it.it.act).collect::<Vec<_>>(), total), (vec![Act::Backup, Act::Invite], 2));
    let objection = NewAct::by(here.head, here.ward, Act::Object).to(here.officer);
    tx.note_act(&objection, at(9)).await.unwrap();
    assert_eq!(tx.acts(filter).await.unwrap().1, 3);
    let reader = Some(here.officer);
    assert_eq!(tx.acts(ActFilter { reader, ..filter }).await.unwrap().1, 2, "whom it is about does not read it");
    let keys = tx.ward_keys().await.unwrap();
    assert_eq!(keys, [(here.ward, "09169".to_owned()), (here.far_ward, "09170".to_owned())]);
}

async fn how_often_a_team_was_reminded_is_counted_for_each_ward(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let other = TeamId(here.team.0 + 100);
    for (nth, act) in [(0, Act::RemindToJoin), (1, Act::CloseMonth), (2, Act::RemindToJoin)] {
        tx.note_act(&NewAct::by(here.officer, here.ward, act).to(here.team), at(nth)).await.unwrap();
    }
    tx.note_act(&NewAct::by(here.officer, here.ward, Act::RemindToJoin).to(other), at(1)).await.unwrap();
    let mut found = tx.reminders_to_join(here.ward).await.unwrap();
    found.sort_unstable_by_key(|it| it.0);
    assert_eq!(found, [(here.team, 2, at(2)), (other, 1, at(1))]);
    assert_eq!(tx.reminders_to_join(here.far_ward).await.unwrap(), []);
    assert_eq!(tx.last_act_on(here.ward, Act::RemindToJoin, here.team).await.unwrap(), Some(at(2)));
    assert_eq!(tx.last_act_on(here.ward, Act::WantLetters, here.team).await.unwrap(), None);
}

async fn who_objects_is_known_until_somebody_joins_anew(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    assert_eq!(tx.joined(here.ward, here.officer).await.unwrap(), None);
    let join = NewAct::by(here.officer, here.ward, Act::Join).to(here.officer);
    let object = NewAct::by(here.head, here.ward, Act::Object).to(here.officer);
    tx.note_act(&join, at(0)).await.unwrap();
    tx.note_act(&object, at(1)).await.unwrap();
    let joined = tx.joined(here.ward, here.officer).await.unwrap().unwrap();
    assert_eq!((joined.at, joined.objected), (at(0), vec![here.head]));
    assert_eq!(tx.joined(here.far_ward, here.officer).await.unwrap(), None);
    assert_eq!(tx.objections_after(at(0)).await.unwrap(), ["Vũ Ninh"]);
    assert!(tx.objections_after(at(1)).await.unwrap().is_empty());
    tx.note_act(&join, at(2)).await.unwrap();
    let joined = tx.joined(here.ward, here.officer).await.unwrap().unwrap();
    assert!(joined.objected.is_empty() && joined.by_link);
    // The same where somebody in office gave it, or gave it back.
    for (nth, act) in (3..).step_by(2).zip([Act::GiveOffice, Act::ResumeOffice]) {
        let given = NewAct::by(here.head, here.ward, act).to(here.officer);
        tx.note_act(&object, at(nth)).await.unwrap();
        tx.note_act(&given, at(nth + 1)).await.unwrap();
        let given = tx.joined(here.ward, here.officer).await.unwrap().unwrap();
        assert_eq!((given.at, given.by_link, given.objected.len()), (at(nth + 1), false, 0));
    }
}

fn message(key: &str, method: &'static str) -> NewOutgoing {
    NewOutgoing {
        key: key.to_owned(),
        chat_id: 31,
        lane: Lane::Notice,
        method,
        call: "{}".to_owned(),
        target: None,
        not_before: Some(at(600)),
        expires_at: None,
    }
}

async fn a_way_in_is_taken_away_at_once_and_given_again(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    here.link(&mut tx, 31, here.officer).await;
    here.link(&mut tx, 32, here.head).await;
    assert_eq!(tx.person_of_account(31).await.unwrap(), Some(here.officer));
    assert_eq!(tx.person_of_account(33).await.unwrap(), None);
    tx.add_invitation(None, ("i:1", "used"), here.officer, (at(0), at(900))).await.unwrap();
    assert!(tx.use_invitation("used", 31, at(1)).await.unwrap());
    tx.add_invitation(None, ("i:2", "waits"), here.officer, (at(2), at(900))).await.unwrap();
    tx.add_invitation(None, ("i:9", "made by them"), here.mediator, (at(2), at(900))).await.unwrap();
    let by_them = format!("UPDATE invitation SET created_by = {} WHERE key = 'i:9'", here.officer.0);
    tx.test_sql(by_them).await.unwrap();
    tx.add_invitation(None, ("i:8", "made by another"), here.head, (at(2), at(900))).await.unwrap();
    tx.save_dialogue(31, "where they stood", false, at(3)).await.unwrap();
    for (key, method) in [("1:1", "sendMessage"), ("1:2", "deleteMessage")] {
        tx.push(&message(key, method), ("tôi", at(0)), at(3)).await.unwrap();
    }
    let revoked = tx.revoke_access(here.officer, at(4)).await.unwrap();
    assert_eq!(revoked, Revoked { account: true, links: 2, messages: 1 });
    assert!(tx.actor(31, crate::store_kit::day("2026-05-05"), 1).await.unwrap().is_none(), "a stranger from now on");
    assert!(dialogue(&mut tx, 31).await.unwrap().is_none());
    for secret in ["waits", "made by them"] {
        assert!(!tx.use_invitation(secret, 31, at(5)).await.unwrap(), "{secret}");
    }
    assert!(tx.use_invitation("made by another", 33, at(5)).await.unwrap());
    let left = tx.test_texts("SELECT key FROM outbox WHERE status = 'waiting'").await.unwrap();
    assert_eq!(left, ["1:2"], "what is to be removed is removed");
    assert_eq!(tx.person_of_account(32).await.unwrap(), Some(here.head), "nobody else is touched");
    assert!(tx.revoke_access(here.officer, at(6)).await.unwrap().is_nothing(), "once");
    assert!(tx.revoke_access(PersonId(999), at(6)).await.unwrap().is_nothing());
    // They keep their office and come back with a new link.
    assert_eq!(tx.person(here.officer).await.unwrap().unwrap().offices.len(), 1);
    tx.add_invitation(None, ("i:3", "again"), here.officer, (at(7), at(900))).await.unwrap();
    assert!(tx.use_invitation("again", 41, at(8)).await.unwrap());
    tx.link_account(41, here.officer, Lang::Vi, at(8)).await.unwrap();
}

async fn whose_rights_were_stopped_lets_nobody_in(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    for (key, whose) in [("i:1", here.head), ("i:2", here.mediator)] {
        tx.add_invitation(None, (key, key), whose, (at(0), at(900))).await.unwrap();
    }
    let by_them = format!("UPDATE invitation SET created_by = {} WHERE key = 'i:1'", here.officer.0);
    tx.test_sql(by_them).await.unwrap();
    tx.void_links_by(&here.permit(act::ObjectToNewcomer), here.officer, at(5)).await.unwrap();
    assert!(!tx.use_invitation("i:1", 31, at(6)).await.unwrap());
    assert!(tx.use_invitation("i:2", 32, at(6)).await.unwrap(), "that is another's");
    // What waits for the morning is not said to them; what is to be removed from their chat is, and others hear theirs.
    here.link(&mut tx, 78, here.officer).await;
    for (key, chat, method) in [("w:1", 78, "sendMessage"), ("w:2", 78, "deleteMessage"), ("w:3", 79, "sendMessage")] {
        tx.push(&NewOutgoing { chat_id: chat, ..message(key, method) }, ("tôi", at(0)), at(1)).await.unwrap();
    }
    tx.hush_stopped(&here.permit(act::ObjectToNewcomer), here.officer, at(5)).await.unwrap();
    let left = tx.test_texts("SELECT key FROM outbox WHERE status = 'waiting' ORDER BY key").await.unwrap();
    assert_eq!(left, ["w:2", "w:3"]);
    // The office ends with the reason beside how it stood.
    let today = crate::store_kit::day("2026-05-05");
    let seen = tx.person(here.officer).await.unwrap().unwrap().offices[0].clone();
    let last = today.pred_opt().unwrap();
    let stop = Write::Stop { person: here.officer, seen, last, reason: "không có quyết định".to_owned() };
    let writer = Writer::of_objection(&here.permit(act::ObjectToNewcomer), at(7));
    tx.write_register(writer, here.ward, std::slice::from_ref(&stop)).await.unwrap();
    assert!(tx.write_register(writer, here.ward, &[stop]).await.is_err(), "as it was seen");
    here.link(&mut tx, 77, here.officer).await;
    assert!(tx.actor(77, today, 1).await.unwrap().unwrap().0.offices.is_empty(), "at once");
    let register = tx.register(here.ward, today).await.unwrap();
    let tenure = &register.people[&here.officer].tenures[0];
    assert_eq!(tenure.ending.as_ref().and_then(|it| it.why), Some(LeavingReason::Stopped));
    let kept = tx.office_corrections(here.officer).await.unwrap();
    assert_eq!((kept.len(), kept[0].reason.as_str(), kept[0].holding.to), (1, "không có quyết định", None));
}
