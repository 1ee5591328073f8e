//! Contract of alarms: raised once, confirmed, recorded, taken back; one event counts once.

use hoagiai::domain::AlarmId;
use hoagiai::domain::access::act;
use hoagiai::domain::alarm::{Authority, NewAlarm, Subject};
use hoagiai::domain::audit::{Act, NewAct};
use hoagiai::domain::case::{EscalationKind, EventKind};
use hoagiai::domain::papers::Reported;
use hoagiai::domain::people::{Lang, Office};
use hoagiai::domain::scope_guard::Sign;
use hoagiai::domain::{DraftId, PersonId};
use hoagiai::store::Tx;
use hoagiai::store::escalations::ToTell;
use hoagiai::store::outbox::{Ending, Lane, NewOutgoing, Record, Recorded};
use hoagiai::store::people::Account;

use crate::store_kit::{Db, Here, at, contract, day, holding, settle};

contract!(
    an_alarm_is_kept_with_those_who_are_told,
    who_has_to_be_told_is_looked_up_with_their_accounts,
    what_was_done_after_an_alarm_is_recorded_once,
    the_danger_of_a_case_is_found_with_its_hours,
    an_event_counts_once_however_often_it_is_reported,
    what_was_taken_back_stays_as_a_trace_and_is_not_counted,
    the_last_report_of_somebody_is_found_until_it_is_taken_back,
    whom_an_alarm_did_not_reach_is_known_after_its_messages_are_forgotten,
    an_alarm_reaches_whoever_accepted_an_older_text,
    the_sign_that_a_case_had_before_is_found_once_no_report_of_violence_stands,
);

pub fn alarm(here: &Here, id: i64, subject: Subject) -> NewAlarm {
    NewAlarm {
        id: AlarmId(id),
        ward: here.ward,
        team: Some(here.team),
        subject,
        group: Some(here.group),
        place: Some("ngõ 5".to_owned()),
        kind: EscalationKind::Violence,
        sign: Sign::Violence,
    }
}

async fn an_alarm_is_kept_with_those_who_are_told(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    here.link(&mut tx, 41, here.head).await;
    let (case, code) = here.open(&mut tx, &here.new_case("c:1")).await;
    let told = tx.to_be_told((here.ward, Some(here.team)), true, day("2026-05-05")).await.unwrap();
    let new = alarm(&here, 7, Subject::Case(case));
    let permit = here.mediator_permit(here.mediator, act::ReportDanger);
    assert!(tx.raise_alarm(&permit, &new, &told, at(10)).await.unwrap());
    assert!(!tx.raise_alarm(&permit, &new, &told, at(11)).await.unwrap(), "the same step again");
    let found = tx.alarm(AlarmId(7)).await.unwrap().unwrap();
    assert_eq!((found.by, found.at, found.place.as_deref()), (here.mediator, at(10), Some("ngõ 5")));
    assert_eq!((found.case, found.group, found.sign), (Some((case, code)), Some(here.group), Sign::Violence));
    let head = found.told.iter().find(|it| it.person == here.head).unwrap();
    assert!(head.reached && head.seen_at.is_none() && head.office == Office::TeamHead);
    assert_eq!(tx.alarm(AlarmId(8)).await.unwrap(), None);
    let events = tx.case_events(case).await.unwrap();
    assert_eq!(events.iter().filter(|it| it.kind == EventKind::Escalated).count(), 1);
}

async fn who_has_to_be_told_is_looked_up_with_their_accounts(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    here.link(&mut tx, 41, here.head).await;
    let today = day("2026-05-05");
    let all = tx.to_be_told((here.ward, Some(here.team)), true, today).await.unwrap();
    let head = ToTell {
        person: here.head,
        office: Office::TeamHead,
        account: Some(Account { tg_user: 41, person: here.head, lang: Lang::Vi }),
    };
    assert_eq!(all[0], head, "the head first");
    let without_team = tx.to_be_told((here.ward, None), true, today).await.unwrap();
    assert!(without_team.iter().all(|it| it.office != Office::TeamHead));
    let no_leaders = tx.to_be_told((here.ward, Some(here.team)), false, today).await.unwrap();
    assert!(no_leaders.iter().all(|it| it.office != Office::WardLeader));
    assert!(tx.to_be_told((here.far_ward, None), true, today).await.unwrap().iter().all(|it| it.person != here.head));
}

pub async fn raise(tx: &mut Tx, here: &Here, (id, by): (i64, PersonId), subject: Subject, seconds: i64) {
    let told = [ToTell { person: here.head, office: Office::TeamHead, account: None }];
    assert!(
        tx.raise_alarm(&here.mediator_permit(by, act::ReportDanger), &alarm(here, id, subject), &told, at(seconds))
            .await
            .unwrap()
    );
}

async fn what_was_done_after_an_alarm_is_recorded_once(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let (case, _) = here.open(&mut tx, &here.new_case("c:1")).await;
    raise(&mut tx, &here, (7, here.mediator), Subject::Nothing, 10).await;
    tx.tie_alarm(AlarmId(7), case).await.unwrap();
    assert!(!tx.repeats_alarm(AlarmId(7), at(0)).await.unwrap(), "it is the first");
    tx.set_sign(case, (Sign::Violence, true)).await.unwrap();
    let marked = tx.case(None, case).await.unwrap().unwrap();
    assert!(marked.domestic_violence && marked.sign == Sign::Violence);
    assert!(tx.confirm_alarm(AlarmId(7), here.head, at(20)).await.unwrap());
    assert!(!tx.confirm_alarm(AlarmId(7), here.head, at(21)).await.unwrap());
    assert!(!tx.confirm_alarm(AlarmId(7), here.mediator, at(21)).await.unwrap(), "nobody told them");
    let head = here.permit_of(here.head, &holding(Office::TeamHead, Some(here.team)), act::AnswerAlarm);
    for (authority, seconds) in [(Authority::Chair, 30), (Authority::Police, 40)] {
        assert!(tx.mark_alarm(&head, AlarmId(7), authority, at(seconds)).await.unwrap());
        assert!(!tx.mark_alarm(&head, AlarmId(7), authority, at(99)).await.unwrap());
    }
    let found = tx.alarm(AlarmId(7)).await.unwrap().unwrap();
    assert_eq!(found.told[0].seen_at, Some(at(20)));
    assert_eq!((found.chair.unwrap().at, found.police.unwrap().at), (at(30), at(40)));
    let kinds: Vec<EventKind> = tx.case_events(case).await.unwrap().into_iter().map(|it| it.kind).collect();
    assert!(kinds.ends_with(&[EventKind::ChairTold, EventKind::PoliceTold]), "{kinds:?}");
}

async fn the_danger_of_a_case_is_found_with_its_hours(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let (case, _) = here.open(&mut tx, &here.new_case("c:1")).await;
    assert_eq!(tx.reported_of(case).await.unwrap(), None);
    raise(&mut tx, &here, (7, here.mediator), Subject::Case(case), 10).await;
    raise(&mut tx, &here, (8, here.mediator), Subject::Nothing, 30).await;
    let head = here.permit_of(here.head, &holding(Office::TeamHead, Some(here.team)), act::AnswerAlarm);
    assert!(tx.mark_alarm(&head, AlarmId(7), Authority::Chair, at(20)).await.unwrap());
    let found = Reported { kind: EscalationKind::Violence, at: at(10), chair_told: Some(at(20)), police_told: None };
    assert_eq!(tx.reported_of(case).await.unwrap(), Some(found));
    let own = here.mediator_permit(here.mediator, act::ReportDanger);
    assert!(tx.withdraw_alarm(&own, AlarmId(7), at(40)).await.unwrap());
    assert_eq!(tx.reported_of(case).await.unwrap(), None, "it was a slip");
}

async fn an_event_counts_once_however_often_it_is_reported(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let (case, code) = here.open(&mut tx, &here.new_case("c:1")).await;
    // By two people on one case, by one twice in a draft, before a draft and in it; and the next day anew.
    raise(&mut tx, &here, (1, here.mediator), Subject::Case(case), 0).await;
    raise(&mut tx, &here, (2, here.head), Subject::Case(case), 60).await;
    raise(&mut tx, &here, (3, here.head), Subject::Draft(DraftId(5)), 70).await;
    raise(&mut tx, &here, (4, here.head), Subject::Draft(DraftId(5)), 80).await;
    raise(&mut tx, &here, (5, here.stranger), Subject::Nothing, 90).await;
    raise(&mut tx, &here, (6, here.stranger), Subject::Draft(DraftId(6)), 100).await;
    let day = 24 * 3600;
    raise(&mut tx, &here, (7, here.mediator), Subject::Case(case), 2 * day).await;
    let one = |code: Option<&String>| (EscalationKind::Violence, code.cloned());
    let found = tx.escalations_between(here.ward, (at(0), at(3 * day))).await.unwrap();
    assert_eq!(found, [one(Some(&code)), one(None), one(None), one(Some(&code))]);
    assert_eq!(tx.alarm(AlarmId(2)).await.unwrap().unwrap().reports, 2);
    assert_eq!(tx.alarm(AlarmId(7)).await.unwrap().unwrap().reports, 1);
}

async fn what_was_taken_back_stays_as_a_trace_and_is_not_counted(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let (case, code) = here.open(&mut tx, &here.new_case("c:1")).await;
    raise(&mut tx, &here, (1, here.mediator), Subject::Case(case), 0).await;
    raise(&mut tx, &here, (2, here.head), Subject::Case(case), 60).await;
    let own = here.mediator_permit(here.mediator, act::ReportDanger);
    assert!(
        !tx.withdraw_alarm(&here.mediator_permit(here.stranger, act::ReportDanger), AlarmId(1), at(70)).await.unwrap(),
        "not theirs"
    );
    assert!(tx.withdraw_alarm(&own, AlarmId(1), at(70)).await.unwrap());
    assert!(!tx.withdraw_alarm(&own, AlarmId(1), at(71)).await.unwrap());
    let found = tx.escalations_between(here.ward, (at(0), at(1000))).await.unwrap();
    assert_eq!(found, [(EscalationKind::Violence, Some(code))], "the other report stands");
    assert!(tx.withdraw_alarm(&here.mediator_permit(here.head, act::ReportDanger), AlarmId(2), at(80)).await.unwrap());
    assert!(tx.escalations_between(here.ward, (at(0), at(1000))).await.unwrap().is_empty());
    let trace = tx.alarm(AlarmId(1)).await.unwrap().unwrap().withdrawn.unwrap();
    assert_eq!(trace.at, at(70));
    assert_eq!(tx.test_number("SELECT count(*) FROM escalation").await.unwrap(), 2);
    assert!(!tx.mark_alarm(&here.permit(act::AnswerAlarm), AlarmId(1), Authority::Chair, at(90)).await.unwrap());
}

async fn the_last_report_of_somebody_is_found_until_it_is_taken_back(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let own = (here.ward, here.mediator);
    assert_eq!(tx.own_alarm(own, at(0)).await.unwrap(), None);
    raise(&mut tx, &here, (1, here.mediator), Subject::Nothing, 10).await;
    raise(&mut tx, &here, (2, here.mediator), Subject::Nothing, 20).await;
    raise(&mut tx, &here, (3, here.head), Subject::Nothing, 30).await;
    assert_eq!(tx.own_alarm(own, at(0)).await.unwrap(), Some(AlarmId(2)), "the last one");
    assert_eq!(tx.own_alarm(own, at(21)).await.unwrap(), None, "too long ago");
    assert_eq!(tx.own_alarm((here.far_ward, here.mediator), at(0)).await.unwrap(), None);
    let permit = here.mediator_permit(here.mediator, act::ReportDanger);
    assert!(tx.withdraw_alarm(&permit, AlarmId(2), at(30)).await.unwrap());
    assert_eq!(tx.own_alarm(own, at(0)).await.unwrap(), Some(AlarmId(1)), "the one before it stands");
}

async fn whom_an_alarm_did_not_reach_is_known_after_its_messages_are_forgotten(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    here.link(&mut tx, 41, here.head).await;
    let told = tx.to_be_told((here.ward, Some(here.team)), true, day("2026-05-05")).await.unwrap();
    let new = alarm(&here, 7, Subject::Nothing);
    assert!(
        tx.raise_alarm(&here.mediator_permit(here.mediator, act::ReportDanger), &new, &told, at(10)).await.unwrap()
    );
    let letter = NewOutgoing {
        key: format!("alarm:7:to:{}", here.head),
        chat_id: 41,
        lane: Lane::Notice,
        method: "sendMessage",
        call: "{}".to_owned(),
        target: None,
        not_before: None,
        expires_at: None,
    };
    let out = tx.push(&letter, ("ai", at(60)), at(10)).await.unwrap().unwrap();
    let refused = Recorded::Ended { ending: Ending::Dead, message_id: None, error: Some("chặn") };
    tx.record(&Record { id: out.id, what: refused }, at(20)).await.unwrap();
    let reached =
        |it: &hoagiai::domain::alarm::Alarm| it.told.iter().find(|it| it.person == here.head).unwrap().reached;
    assert!(!reached(&tx.alarm(AlarmId(7)).await.unwrap().unwrap()));
    let later = at(20 + 61 * 24 * 3600);
    tx.sweep_outbox(later, chrono::TimeDelta::days(1), chrono::TimeDelta::days(60)).await.unwrap();
    assert!(!reached(&tx.alarm(AlarmId(7)).await.unwrap().unwrap()), "it did not reach them afterwards either");
    assert_eq!(tx.test_number("SELECT count(*) FROM outbox WHERE call IS NOT NULL").await.unwrap(), 0);
}

async fn an_alarm_reaches_whoever_accepted_an_older_text(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    assert_eq!(tx.account_of(here.head).await.unwrap(), None, "no account");
    tx.link_account(41, here.head, Lang::Vi, at(0)).await.unwrap();
    assert_eq!(tx.account_of(here.head).await.unwrap(), None, "nothing was accepted");
    tx.record_consent(41, 0, at(0)).await.unwrap();
    let account = Account { tg_user: 41, person: here.head, lang: Lang::Vi };
    assert_eq!(tx.account_of(here.head).await.unwrap(), Some(account.clone()), "nor do the law's deadlines wait");
    assert_eq!(tx.reachable_people(here.ward).await.unwrap(), [here.head]);
    assert_eq!(tx.account_of(here.head).await.unwrap(), Some(account.clone()));
    let told = tx.to_be_told((here.ward, Some(here.team)), true, day("2026-05-05")).await.unwrap();
    assert_eq!(told.into_iter().find(|it| it.person == here.head).unwrap().account, Some(account));
    assert_eq!(tx.silent_since(here.head).await.unwrap(), None);
    tx.set_blocked(41, Some(at(5))).await.unwrap();
    assert_eq!(tx.account_of(here.head).await.unwrap(), None);
    // Since when nothing reaches them, for whatever reason.
    assert_eq!(tx.silent_since(here.head).await.unwrap(), Some(at(5)));
    assert_eq!(tx.silent_since(here.mediator).await.unwrap(), None, "nothing ever did");
    tx.withdraw_consent(41, (at(6), at(7))).await.unwrap();
    assert_eq!(tx.silent_since(here.head).await.unwrap(), Some(at(6)));
    tx.revoke_access(here.head, at(8)).await.unwrap();
    tx.note_act(&NewAct::by(here.officer, here.ward, Act::LockAccount).to(here.head), at(8)).await.unwrap();
    assert_eq!(tx.silent_since(here.head).await.unwrap(), Some(at(8)));
}

async fn the_sign_that_a_case_had_before_is_found_once_no_report_of_violence_stands(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let (case, _) = here.open(&mut tx, &here.new_case("c:1")).await;
    let before = tx.case(None, case).await.unwrap().unwrap().sign;
    raise(&mut tx, &here, (7, here.mediator), Subject::Case(case), 10).await;
    assert_eq!(tx.sign_before(AlarmId(7)).await.unwrap(), None, "nothing was kept of it");
    tx.keep_sign_before(AlarmId(7), before).await.unwrap();
    raise(&mut tx, &here, (8, here.head), Subject::Case(case), 20).await;
    let permit = |person| here.mediator_permit(person, act::ReportDanger);
    assert!(tx.withdraw_alarm(&permit(here.mediator), AlarmId(7), at(30)).await.unwrap());
    assert_eq!(tx.sign_before(AlarmId(7)).await.unwrap(), None, "another one stands");
    assert!(tx.withdraw_alarm(&permit(here.head), AlarmId(8), at(40)).await.unwrap());
    for id in [7, 8] {
        assert_eq!(tx.sign_before(AlarmId(id)).await.unwrap(), Some((case, before)), "whichever came first");
    }
}
