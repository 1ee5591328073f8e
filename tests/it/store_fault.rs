//! The plug is pulled before every statement of a long transaction: either all of it is there afterwards, or nothing.

use std::sync::Arc;

use chrono::TimeDelta;
use hoagiai::domain::DraftId;
use hoagiai::domain::access::{Scope, act};
use hoagiai::domain::alarm::Subject;
use hoagiai::domain::case::{Amendment, Change, NewNotAccepted};
use hoagiai::domain::holidays::{holidays, lunar_anchors};
use hoagiai::domain::law_seed::seed;
use hoagiai::domain::people::{Lang, Office};
use hoagiai::domain::referral::ReferralBody;
use hoagiai::domain::scope_guard::Sign;
use hoagiai::store::fault::Fault;
use hoagiai::store::inbox::{Incoming, Kind};
use hoagiai::store::outbox::{Ending, Lane, NewOutgoing, Record, Recorded};
use hoagiai::store::people::NewPerson;
use hoagiai::store::{Error, Result, Store, Tx};

use crate::store_kit::{Db, Here, at, contents, contract, day, holding, mediating, settle, take};

contract!(a_crash_before_any_statement_leaves_nothing, a_crash_is_something_to_try_again_after);

/// The work of one busy row of the inbox, and more: writes to every table that grows.
async fn work(store: &Store, here: &Here) -> Result<()> {
    let mut tx = store.begin().await?;
    spine(&mut tx).await?;
    people(&mut tx, here).await?;
    cases(&mut tx, here).await?;
    tx.seed_rules(&seed()[..2], &holidays()[..2], &lunar_anchors()[..2]).await?;
    tx.commit().await
}

async fn spine(tx: &mut Tx) -> Result<()> {
    tx.set_timer("start:1", at(5), "case:1", "{}").await?;
    tx.set_timer("start:2", at(5), "case:2", "{}").await?;
    tx.cancel_timers("start:2").await?;
    tx.fire_timers(at(5), 10).await?;
    for key in ["u:1", "u:2"] {
        let payload = "xin chào".to_owned();
        let item = Incoming { key: key.to_owned(), lane: key.to_owned(), chat_id: 7, kind: Kind::Update, payload };
        tx.receive(&[item], at(0)).await?;
    }
    let rows = take(tx, 10).await?;
    tx.fail(rows[1].id, "panic", true, at(1)).await?;
    tx.finish(&[rows[0].id], at(1)).await?;
    tx.set_poll_offset(1, 5, at(1)).await?;
    tx.save_dialogue(7, "nhà", false, at(1)).await?;
    tx.crowd(7).await?;
    tx.salvage(7, "cũ", at(1)).await?;
    for (key, held) in [("1:1", None), ("1:2", Some(at(100)))] {
        let row = NewOutgoing {
            key: key.to_owned(),
            chat_id: 7,
            lane: Lane::Notice,
            method: "sendMessage",
            call: "lời".to_owned(),
            target: None,
            not_before: held,
            expires_at: None,
        };
        if let Some(out) = tx.push(&row, ("tôi", at(60)), at(1)).await? {
            let what = Recorded::Ended { ending: Ending::Sent, message_id: Some(3), error: None };
            tx.record(&Record { id: out.id, what }, at(2)).await?;
        }
    }
    tx.claim(("tôi", at(200)), (at(101), false), 5).await?;
    tx.free_leases().await?;
    tx.withdraw_held("1:2", at(102)).await?;
    tx.let_lapse("1:2", at(102)).await?;
    tx.sweep_outbox(at(900), TimeDelta::seconds(1), TimeDelta::seconds(800)).await?;
    tx.sweep_inbox(at(900), TimeDelta::seconds(1), TimeDelta::seconds(2000)).await
}

async fn people(tx: &mut Tx, here: &Here) -> Result<()> {
    let new = NewPerson { key: "p:new", ward: here.ward, name: "Đặng Thị Ơn", phone: None, sex: None };
    let person = tx.add_person(&new, at(0)).await?;
    tx.add_holding(person, &holding(Office::Mediator, Some(here.team))).await?;
    tx.add_invitation(Some(&here.permit(act::InvitePeople)), ("i:1", "bí mật"), person, (at(0), at(100))).await?;
    tx.use_invitation("bí mật", 21, at(1)).await?;
    tx.link_account(21, person, Lang::Vi, at(1)).await?;
    tx.record_consent(21, hoagiai::domain::people::CONSENT_VERSION, at(1)).await?;
    tx.confirm_phone(21, "0912345678", at(1)).await?;
    tx.set_lang(21, Lang::En).await?;
    tx.set_blocked(21, Some(at(2))).await?;
    tx.save_draft(DraftId(1), person, ("t", "trả lời"), at(2)).await?;
    tx.save_draft(DraftId(2), person, ("t", "trả lời"), at(2)).await?;
    tx.drop_draft(DraftId(2)).await
}

async fn cases(tx: &mut Tx, here: &Here) -> Result<()> {
    let new = here.new_case("c:1");
    let code = tx.take_case_code(new.team, new.received_on).await?;
    let id = tx.open_case(&here.permit(act::Logging::ForOthers), (&new, &code), at(3)).await?;
    let case = tx.case(None, id).await?.expect("it was just saved");
    // The same people the other way round: a correction that corrects nothing is refused.
    let parties = new.parties.iter().rev().cloned().collect();
    let fields = Amendment { parties: Some(parties), ..Amendment::default() };
    let assign = Change::Assign {
        mediators: vec![mediating(here.head)],
        on: day("2026-05-06"),
        reason: Some(crate::store_kit::breach()),
    };
    let mut case = case;
    for change in [Change::Amend { fields, reason: "nhầm".to_owned() }, assign] {
        case = case.apply(&change, day("2026-05-30")).expect("the stage allows it");
        tx.change_case(&here.permit(act::Changing::Words), (&case, &change), at(4)).await?;
    }
    let danger = crate::store_alarms::alarm(here, 1, Subject::Case(id));
    tx.raise_alarm(&here.mediator_permit(here.mediator, act::ReportDanger), &danger, &[], at(5)).await?;
    let sign = Sign::Violence;
    let (key, body, on) = ("n:1".to_owned(), ReferralBody::WardPolice, day("2026-05-05"));
    tx.add_not_accepted(here.mediator, &NewNotAccepted { key, ward: here.ward, team: None, sign, body, on }, at(5))
        .await?;
    tx.log_read(here.head, id, Scope::own(here.head), at(6)).await
}

async fn a_crash_before_any_statement_leaves_nothing(db: &Db) {
    let here = settle(db).await;
    let before = contents(&db.store).await;
    let fault = Arc::new(Fault::new());
    let store = db.store.clone().with_fault(fault.clone());
    let mut statement = 0;
    loop {
        fault.arm(statement);
        match work(&store, &here).await {
            Ok(()) => break,
            Err(Error::Crash(at)) => assert_eq!(at, statement),
            Err(other) => panic!("statement {statement}: {other}"),
        }
        fault.disarm();
        assert_eq!(contents(&db.store).await, before, "crash before statement {statement}");
        statement += 1;
    }
    assert!(statement > 60, "only {statement} statements");
    assert_ne!(contents(&db.store).await, before, "undisturbed, everything is there");
    assert_eq!(fault.seen(), statement, "and the commit is the last of them");
}

async fn a_crash_is_something_to_try_again_after(db: &Db) {
    let fault = Arc::new(Fault::new());
    let store = db.store.clone().with_fault(fault.clone());
    fault.arm(0);
    let error = store.begin().await.err().unwrap();
    assert!(matches!(error, Error::Crash(0)) && error.is_transient());
    fault.disarm();
    assert!(store.begin().await.unwrap().is_empty().await.unwrap());
}
