//! Contract of the office's week and month: settings, stored digests, closed months, and what a digest asks for.

use hoagiai::domain::access::act;
use hoagiai::domain::alarm::Subject;
use hoagiai::domain::case::{Change, EscalationKind, NewCase, Stage};
use hoagiai::domain::digest::{Gaps, StartDays};
use hoagiai::domain::figures::Figures;
use hoagiai::domain::period::Period;

use crate::store_kit::{Db, at, contract, day, party, settle};

contract!(
    a_ward_keeps_its_settings,
    a_person_mutes_and_hears_again,
    a_stored_digest_never_changes,
    a_month_is_closed_once,
    cases_are_seen_by_their_starts,
    a_replaced_assignment_stays_counted,
    dangers_are_read_back_in_order,
    gaps_are_counted,
    a_timer_is_set_where_there_is_none,
);

async fn a_ward_keeps_its_settings(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let permit = here.permit(act::RunOffice);
    tx.set_ward_setting(&permit, here.ward, "digest_time", "15:30").await.unwrap();
    tx.set_ward_setting(&permit, here.ward, "digest_time", "09:00").await.unwrap();
    let kept = tx.ward_settings(here.ward).await.unwrap();
    assert_eq!(kept, [("digest_time".to_owned(), "09:00".to_owned())]);
    assert!(tx.ward_settings(here.far_ward).await.unwrap().is_empty());
}

async fn a_person_mutes_and_hears_again(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    tx.set_muted(here.officer, "digest", Some(at(0))).await.unwrap();
    tx.set_muted(here.officer, "digest", Some(at(1))).await.unwrap();
    assert_eq!(tx.muted(here.officer).await.unwrap(), ["digest"]);
    assert_eq!(tx.muted_by("digest", here.ward).await.unwrap(), [here.officer]);
    assert!(tx.muted_by("digest", here.far_ward).await.unwrap().is_empty());
    tx.set_muted(here.officer, "digest", None).await.unwrap();
    assert!(tx.muted(here.officer).await.unwrap().is_empty());
    assert!(tx.reachable_people(here.ward).await.unwrap().is_empty());
    here.link(&mut tx, 11, here.officer).await;
    assert_eq!(tx.reachable_people(here.ward).await.unwrap(), [here.officer]);
    tx.set_blocked(11, Some(at(2))).await.unwrap();
    assert!(tx.reachable_people(here.ward).await.unwrap().is_empty());
}

async fn a_stored_digest_never_changes(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let friday = day("2026-05-08");
    tx.store_digest((here.ward, friday), "{}", at(0)).await.unwrap();
    tx.store_digest((here.ward, friday), "{\"x\":1}", at(1)).await.unwrap();
    assert_eq!(tx.digest(here.ward, friday).await.unwrap(), Some("{}".to_owned()));
    assert_eq!(tx.digest(here.far_ward, friday).await.unwrap(), None);
    tx.store_digest((here.ward, day("2026-05-15")), "{}", at(2)).await.unwrap();
    assert_eq!(tx.last_digest(here.ward).await.unwrap(), Some(("{}".to_owned(), at(2))));
    assert_eq!(tx.last_digest(here.far_ward).await.unwrap(), None);
    assert_eq!(tx.digest_days(here.ward, None, 1).await.unwrap(), [day("2026-05-15")]);
    assert_eq!(tx.digest_days(here.ward, Some(day("2026-05-15")), 5).await.unwrap(), [friday]);
    tx.test_sql("UPDATE digest SET body = '{ }' WHERE last_day = '2026-05-08'".to_owned()).await.unwrap();
    assert!(tx.digest(here.ward, friday).await.is_err(), "it was touched");
}

async fn a_month_is_closed_once(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let (permit, may) = (here.permit(act::CloseMonth), day("2026-05-01"));
    let figures = Figures { received: 2, success: 1, ..Figures::default() };
    assert!(tx.close_month(&permit, (here.ward, here.team), (may, &figures), at(0)).await.unwrap());
    assert!(!tx.close_month(&permit, (here.ward, here.team), (may, &figures), at(9)).await.unwrap());
    let closed = tx.closed_months(here.ward, may).await.unwrap();
    assert_eq!(closed.len(), 1);
    assert_eq!((closed[0].team, closed[0].month, closed[0].figures), (here.team, may, figures));
    assert_eq!((closed[0].by, closed[0].at), (here.officer, at(0)));
    assert!(tx.closed_months(here.ward, day("2026-06-01")).await.unwrap().is_empty());
    // Changed since, it is closed again; what was closed before stays in its table.
    let other = Figures { received: 3, success: 1, ..Figures::default() };
    assert!(closed[0].differs(&other) && !closed[0].differs(&Figures { in_progress: 1, ..figures }));
    assert!(tx.close_month(&permit, (here.ward, here.team), (may, &other), at(20)).await.unwrap());
    assert!(!tx.close_month(&permit, (here.ward, here.team), (may, &other), at(21)).await.unwrap(), "a double tap");
    let closed = tx.closed_months(here.ward, may).await.unwrap();
    assert_eq!((closed.len(), closed[0].figures, closed[0].at), (1, other, at(20)));
    assert_eq!(tx.test_number("SELECT count(*) FROM month_close").await.unwrap(), 1);
    assert_eq!(tx.test_number("SELECT count(*) FROM month_close_again").await.unwrap(), 1);
}

async fn cases_are_seen_by_their_starts(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let (waiting, code) = here.open(&mut tx, &here.new_case("c:1")).await;
    let (begun, begun_code) = here.open(&mut tx, &here.new_case("c:2")).await;
    let case = tx.case(None, begun).await.unwrap().unwrap();
    let change = Change::Begin { on: day("2026-05-09") };
    let after = case.apply(&change, day("2026-05-20")).unwrap();
    tx.change_case(&here.permit(act::Changing::Words), (&after, &change), at(9)).await.unwrap();
    here.open(&mut tx, &NewCase { stage: Stage::Registered, mediators: vec![], ..here.new_case("c:3") }).await;
    let of = |code: &str, begun_on: Option<&str>| StartDays {
        code: code.to_owned(),
        assigned_on: day("2026-05-05"),
        agreed_on: None,
        begun_on: begun_on.map(day),
    };
    let week = Period::between(day("2026-05-08"), day("2026-05-14")).unwrap();
    let found = tx.start_days(here.ward, week, (at(0), at(0))).await.unwrap();
    assert_eq!(found, [of(&code, None), of(&begun_code, Some("2026-05-09"))]);
    // Whoever joins while it is under way does not make it begin in time.
    let mut mediators = after.mediators.clone();
    mediators.push(crate::store_kit::mediating(here.head));
    let joined = Change::Assign { mediators, on: day("2026-05-12"), reason: None };
    let later = after.apply(&joined, day("2026-05-20")).unwrap();
    tx.change_case(&here.permit(act::Changing::Words), (&later, &joined), at(10)).await.unwrap();
    assert_eq!(tx.start_days(here.ward, week, (at(0), at(0))).await.unwrap(), found);
    let later = Period::between(day("2026-05-15"), day("2026-05-21")).unwrap();
    assert_eq!(tx.start_days(here.ward, later, (at(100), at(200))).await.unwrap(), [of(&code, None)]);
    // A beginning that was noted after the figures of its days were told is told with the next.
    let told = tx.start_days(here.ward, later, (at(9), at(200))).await.unwrap();
    assert_eq!(told, [of(&code, None), of(&begun_code, Some("2026-05-09"))]);
    assert_eq!(tx.digest_made_at(here.ward, day("2026-05-14")).await.unwrap(), None);
    assert_eq!(tx.open_since(here.ward, day("2026-05-05")).await.unwrap().len(), 3);
    assert!(tx.open_since(here.ward, day("2026-05-04")).await.unwrap().is_empty());
    assert!(tx.open_since(here.far_ward, day("2026-05-05")).await.unwrap().is_empty());
    assert_ne!(waiting, begun);
}

async fn a_replaced_assignment_stays_counted(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let (id, code) = here.open(&mut tx, &here.new_case("c:1")).await;
    let case = tx.case(None, id).await.unwrap().unwrap();
    let mediators = vec![crate::store_kit::mediating(here.head)];
    let other = Change::Assign { mediators, on: day("2026-05-12"), reason: Some(crate::store_kit::breach()) };
    let after = case.apply(&other, day("2026-05-20")).unwrap();
    tx.change_case(&here.permit(act::Changing::Words), (&after, &other), at(9)).await.unwrap();
    let of = |assigned_on: &str, until: Option<&str>, agreed_on: Option<&str>| StartDays {
        code: code.clone(),
        assigned_on: day(assigned_on),
        agreed_on: agreed_on.map(day),
        begun_on: until.map(day),
    };
    let week = Period::between(day("2026-05-08"), day("2026-05-14")).unwrap();
    let found = tx.start_days(here.ward, week, (at(0), at(0))).await.unwrap();
    assert_eq!(found, [of("2026-05-05", Some("2026-05-12"), None), of("2026-05-12", None, None)]);
    let agree = Change::Agree { on: day("2026-05-30"), late_on: None };
    let case = tx.case(None, id).await.unwrap().unwrap();
    let after = case.apply(&agree, day("2026-05-20")).unwrap();
    tx.change_case(&here.permit(act::Changing::Words), (&after, &agree), at(10)).await.unwrap();
    let later = Period::between(day("2026-05-15"), day("2026-05-21")).unwrap();
    let found = tx.start_days(here.ward, later, (at(0), at(0))).await.unwrap();
    assert_eq!(found, [of("2026-05-12", None, Some("2026-05-30"))]);
    // Another day, agreed on when this one had gone by: the wait until then stays counted.
    let again = Change::Agree { on: day("2026-06-10"), late_on: Some(day("2026-06-02")) };
    let case = tx.case(None, id).await.unwrap().unwrap();
    let after = case.apply(&again, day("2026-06-02")).unwrap();
    tx.change_case(&here.permit(act::Changing::Words), (&after, &again), at(11)).await.unwrap();
    let june = Period::between(day("2026-06-01"), day("2026-06-07")).unwrap();
    let found = tx.start_days(here.ward, june, (at(0), at(0))).await.unwrap();
    let (until, first, second) = (Some("2026-06-02"), Some("2026-05-30"), Some("2026-06-10"));
    let mut expected = [of("2026-05-12", until, first), of("2026-05-12", None, second)];
    let mut found = found;
    expected.sort_by_key(|it| it.agreed_on);
    found.sort_by_key(|it| it.agreed_on);
    assert_eq!(found, expected);
}

async fn dangers_are_read_back_in_order(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let (id, code) = here.open(&mut tx, &here.new_case("c:1")).await;
    // By others each time: reports of one person before anything is written down are of one event.
    let reports = [
        (1, here.mediator, Subject::Case(id), 5),
        (2, here.head, Subject::Nothing, 6),
        (3, here.stranger, Subject::Nothing, 100),
    ];
    for (number, by, subject, seconds) in reports {
        crate::store_alarms::raise(&mut tx, &here, (number, by), subject, seconds).await;
    }
    let found = tx.escalations_between(here.ward, (at(0), at(100))).await.unwrap();
    assert_eq!(found, [(EscalationKind::Violence, Some(code)), (EscalationKind::Violence, None)]);
    assert!(tx.escalations_between(here.far_ward, (at(0), at(200))).await.unwrap().is_empty());
}

async fn gaps_are_counted(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let mut new = here.new_case("c:1");
    new.parties.push(hoagiai::domain::case::Party {
        address: None,
        ..party(hoagiai::domain::case::Side::B, "Vũ Văn Tư", Some(40))
    });
    here.open(&mut tx, &new).await;
    let year = Period::from_key("2026").unwrap();
    assert_eq!(tx.gaps(here.ward, year).await.unwrap(), Gaps { age: 1, address: 1, sex: 0 });
    tx.test_sql("UPDATE person SET sex = NULL WHERE key = 'p:head'".to_owned()).await.unwrap();
    assert_eq!(tx.gaps(here.ward, year).await.unwrap().sex, 1);
    assert_eq!(tx.gaps(here.far_ward, year).await.unwrap(), Gaps::default());
}

async fn a_timer_is_set_where_there_is_none(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    assert_eq!(tx.wards_without_timers(at(99), at(400)).await.unwrap(), [here.ward, here.far_ward]);
    let digest = format!("digest:{}", here.ward);
    assert!(tx.ensure_timer(&digest, (at(60), at(99)), ("ward:1", "{}")).await.unwrap());
    assert!(!tx.ensure_timer(&digest, (at(5), at(99)), ("ward:1", "{}")).await.unwrap());
    assert_eq!(tx.next_timer().await.unwrap(), Some(at(60)));
    assert_eq!(
        tx.wards_without_timers(at(99), at(400)).await.unwrap(),
        [here.ward, here.far_ward],
        "one of the two is missing"
    );
    assert!(tx.ensure_timer(&format!("close:{}", here.ward), (at(60), at(99)), ("ward:1", "{}")).await.unwrap());
    assert_eq!(tx.wards_without_timers(at(99), at(400)).await.unwrap(), [here.ward, here.far_ward], "the yearly one");
    assert!(tx.ensure_timer(&format!("drills:{}", here.ward), (at(10), at(99)), ("ward:1", "{}")).await.unwrap());
    assert_eq!(
        tx.wards_without_timers(at(99), at(400)).await.unwrap(),
        [here.ward, here.far_ward],
        "those of the year"
    );
    assert!(tx.ensure_timer(&format!("rules:{}", here.ward), (at(300), at(400)), ("ward:1", "{}")).await.unwrap());
    assert_eq!(tx.wards_without_timers(at(99), at(400)).await.unwrap(), [here.ward, here.far_ward], "and the review");
    assert!(tx.ensure_timer(&format!("review:{}", here.ward), (at(300), at(400)), ("ward:1", "{}")).await.unwrap());
    assert_eq!(tx.wards_without_timers(at(99), at(400)).await.unwrap(), [here.far_ward]);
    // One that a clock which was wrong for a moment has put far ahead counts as missing, and is set anew.
    assert_eq!(tx.wards_without_timers(at(59), at(400)).await.unwrap(), [here.ward, here.far_ward]);
    assert!(tx.ensure_timer(&digest, (at(30), at(59)), ("ward:1", "{}")).await.unwrap());
    assert!(!tx.ensure_timer(&digest, (at(40), at(59)), ("ward:1", "{}")).await.unwrap());
}
