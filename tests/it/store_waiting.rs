//! Contract of what waits for somebody: open cases by what comes next, alarms, months, sessions, bulletins, and how the
//! office turned to others.

use chrono::TimeDelta;
use hoagiai::domain::access::{Scope, act};
use hoagiai::domain::alarm::Subject;
use hoagiai::domain::announce::{Announcement, AnnouncementKind};
use hoagiai::domain::case::{NewCase, Stage, Wait};
use hoagiai::domain::figures::Figures;
use hoagiai::domain::people::{Lang, Office};
use hoagiai::domain::teams::Teams;
use hoagiai::domain::training::Rsvp;
use hoagiai::domain::waiting::{ContactHow, Matter, NextStep};
use hoagiai::store::waiting::NewContact;

use crate::store_kit::{Db, at, contract, day, holding, settle};

contract!(
    open_cases_are_known_by_what_comes_next,
    an_alarm_waits_until_somebody_was_told,
    months_are_known_by_who_closed_them,
    sessions_wait_for_answers_and_for_attendance,
    a_reminder_goes_once_a_day_and_a_call_is_noted,
    unread_bulletins_are_counted,
    whom_no_message_reaches_is_counted,
);

async fn open_cases_are_known_by_what_comes_next(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let unassigned = NewCase { mediators: Vec::new(), stage: Stage::Registered, ..here.new_case("c:1") };
    let (first, code) = here.open(&mut tx, &unassigned).await;
    let (second, _) = here.open(&mut tx, &here.new_case("c:2")).await;
    let begun = NewCase { stage: Stage::InSession { since: day("2026-05-05") }, ..here.new_case("c:3") };
    let (third, _) = here.open(&mut tx, &begun).await;
    let void = Stage::Void { on: day("2026-05-05"), reason: "Ghi nhầm".to_owned() };
    here.open(&mut tx, &NewCase { stage: void, ..here.new_case("c:4") }).await;
    let all = tx.open_cases(Scope::ward(here.ward), None, 9).await.unwrap();
    let wait = Wait { assigned_on: day("2026-05-05"), agreed_on: None };
    let nexts: Vec<_> = all.iter().map(|it| (it.id, it.next)).collect();
    assert_eq!(nexts, [(first, NextStep::Assign), (second, NextStep::Begin(wait)), (third, NextStep::Record)]);
    assert_eq!((all[0].code.as_str(), all[0].team, all[0].received_on), (code.as_str(), here.team, day("2026-05-05")));
    assert_eq!((all[0].mediators.len(), all[1].mediators.as_slice()), (0, [here.mediator].as_slice()));
    let own = tx.open_cases(Scope::own(here.mediator), None, 9).await.unwrap();
    assert_eq!(own.iter().map(|it| it.id).collect::<Vec<_>>(), [second, third]);
    assert_eq!(tx.open_cases(Scope::own(here.stranger), None, 9).await.unwrap(), []);
    assert_eq!(tx.open_cases(Scope::ward(here.far_ward), None, 9).await.unwrap(), []);
    assert_eq!(tx.open_cases(Scope::NOTHING, None, 9).await.unwrap(), []);
    assert_eq!(tx.open_cases(Scope::ward(here.ward), None, 2).await.unwrap(), all[..2]);
    assert_eq!(tx.open_cases(Scope::ward(here.ward), Some(third), 1).await.unwrap(), all[2..]);
    assert_eq!(tx.open_cases(Scope::ward(here.far_ward), Some(third), 1).await.unwrap(), []);
}

async fn an_alarm_waits_until_somebody_was_told(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let permit = here.mediator_permit(here.mediator, act::ReportDanger);
    let raised = crate::store_alarms::alarm(&here, 1, Subject::Nothing);
    tx.raise_alarm(&permit, &raised, &[], at(0)).await.unwrap();
    let of = (here.ward, None);
    let found = tx.unanswered_alarms(of, at(0)).await.unwrap();
    assert_eq!(found.iter().map(|it| (it.0, it.2)).collect::<Vec<_>>(), [(raised.id, at(0))]);
    assert_eq!(tx.unanswered_alarms(of, at(1)).await.unwrap(), [], "too old");
    assert_eq!(tx.unanswered_alarms((here.far_ward, None), at(0)).await.unwrap(), []);
    assert_eq!(tx.unanswered_alarms((here.ward, Some(Teams::from_iter([here.other_team]))), at(0)).await.unwrap(), []);
    assert_eq!(
        tx.unanswered_alarms((here.ward, Some([here.other_team, here.team].into_iter().collect())), at(0))
            .await
            .unwrap()
            .len(),
        1
    );
    let head = here.permit_of(here.head, &holding(Office::TeamHead, Some(here.team)), act::AnswerAlarm);
    tx.mark_alarm(&head, raised.id, hoagiai::domain::alarm::Authority::Police, at(5)).await.unwrap();
    assert_eq!(tx.unanswered_alarms(of, at(0)).await.unwrap(), []);
}

async fn months_are_known_by_who_closed_them(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    assert_eq!(tx.first_record(here.ward).await.unwrap(), None);
    here.open(&mut tx, &here.new_case("c:1")).await;
    assert_eq!(tx.first_record(here.ward).await.unwrap(), Some(day("2026-05-05")));
    assert_eq!(tx.first_record(here.far_ward).await.unwrap(), None);
    let (april, may) = (day("2026-04-01"), day("2026-05-01"));
    for (month, team) in [(april, here.team), (may, here.other_team)] {
        let permit = here.permit(act::CloseMonth);
        tx.close_month(&permit, (here.ward, team), (month, &Figures::default()), at(0)).await.unwrap();
    }
    assert_eq!(tx.first_record(here.ward).await.unwrap(), Some(april));
    let both = tx.closings(here.ward, (april, may)).await.unwrap();
    assert_eq!(both, [(april, here.team), (may, here.other_team)]);
    assert_eq!(tx.closings(here.ward, (may, may)).await.unwrap(), [(may, here.other_team)]);
    assert_eq!(tx.closings(here.far_ward, (april, may)).await.unwrap(), []);
}

async fn sessions_wait_for_answers_and_for_attendance(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    here.link(&mut tx, 51, here.mediator).await;
    let session = crate::store_trainings::invited(&mut tx, &here, "t:1").await;
    let before = session.starts_at - TimeDelta::hours(1);
    let open = tx.open_invitations(here.mediator, before).await.unwrap();
    assert_eq!(open.iter().map(|it| (it.id, it.at)).collect::<Vec<_>>(), [(session.id, session.starts_at)]);
    assert_eq!(tx.open_invitations(here.mediator, session.starts_at).await.unwrap(), [], "it has begun");
    tx.answer_training((session.id, here.mediator), Rsvp::Yes, before).await.unwrap();
    assert_eq!(tx.open_invitations(here.mediator, before).await.unwrap(), []);
    let over = (before, session.ends_at + TimeDelta::hours(1));
    let left = tx.unattended_trainings(here.ward, over).await.unwrap();
    assert_eq!(left.iter().map(|it| it.id).collect::<Vec<_>>(), [session.id]);
    assert_eq!(tx.unattended_trainings(here.far_ward, over).await.unwrap(), []);
    assert_eq!(tx.unattended_trainings(here.ward, (before, before)).await.unwrap(), [], "it is not over");
    tx.check_in((session.id, here.mediator), here.mediator, session.starts_at).await.unwrap();
    assert_eq!(tx.unattended_trainings(here.ward, over).await.unwrap(), []);
}

async fn a_reminder_goes_once_a_day_and_a_call_is_noted(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let permit = here.permit(act::RunOffice);
    let about = Matter::Month { team: here.team, month: day("2026-04-01") };
    let today = day("2026-05-05");
    let nudge = NewContact { key: "nudge:1:2026-05-05", person: here.head, about, how: ContactHow::Nudge, day: today };
    assert!(tx.note_contact(&permit, (here.ward, nudge), at(0)).await.unwrap());
    assert!(!tx.note_contact(&permit, (here.ward, nudge), at(1)).await.unwrap());
    let call = NewContact { key: "call:1", how: ContactHow::Call, ..nudge };
    assert!(tx.note_contact(&permit, (here.ward, call), at(2)).await.unwrap());
    let found = tx.contacts(here.ward, about).await.unwrap();
    assert_eq!(found.iter().map(|it| it.how).collect::<Vec<_>>(), [ContactHow::Call, ContactHow::Nudge]);
    assert_eq!((found[0].person, found[0].day, found[0].by.as_str()), (here.head, today, "Phạm Thu Hà"));
    assert_eq!(tx.contacts(here.far_ward, about).await.unwrap(), []);
    assert_eq!(tx.contacts(here.ward, Matter::Person { person: here.head }).await.unwrap(), []);
    assert_eq!(tx.nudged_on(here.ward, today).await.unwrap(), [here.head]);
    assert_eq!(tx.nudged_on(here.ward, day("2026-05-06")).await.unwrap(), []);
}

async fn unread_bulletins_are_counted(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    here.link(&mut tx, 61, here.mediator).await;
    assert_eq!(tx.count_unread(here.ward, here.mediator).await.unwrap(), 0);
    let kind = AnnouncementKind::Bulletin;
    let bulletin = Announcement { kind, ..crate::store_announcements::announcement(&here, "a:1") };
    let it = crate::store_announcements::save(&mut tx, &here, &bulletin).await;
    crate::store_announcements::confirm(&mut tx, &here, &it).await;
    assert_eq!(tx.count_unread(here.ward, here.mediator).await.unwrap(), 0, "it waits still");
    tx.begin_sendings(at(60)).await.unwrap();
    assert_eq!(tx.count_unread(here.ward, here.mediator).await.unwrap(), 1);
    assert_eq!(tx.count_unread(here.far_ward, here.mediator).await.unwrap(), 0);
    tx.mark_read(it.id, here.mediator, at(70)).await.unwrap();
    assert_eq!(tx.count_unread(here.ward, here.mediator).await.unwrap(), 0);
}

async fn whom_no_message_reaches_is_counted(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let today = day("2026-05-05");
    let all = tx.people_of_ward(Scope::ward(here.ward)).await.unwrap().len() as u32;
    assert_eq!(tx.count_unreached(here.ward, today).await.unwrap(), all);
    assert_eq!(tx.count_unreached(here.ward, day("2025-12-31")).await.unwrap(), 0, "nobody held an office yet");
    assert_eq!(tx.count_unreached(here.far_ward, today).await.unwrap(), 0);
    here.link(&mut tx, 71, here.mediator).await;
    tx.link_account(72, here.head, Lang::Vi, at(0)).await.unwrap();
    assert_eq!(tx.count_unreached(here.ward, today).await.unwrap(), all - 1, "without a yes nobody is written to");
    tx.set_blocked(71, Some(at(1))).await.unwrap();
    assert_eq!(tx.count_unreached(here.ward, today).await.unwrap(), all);
}
