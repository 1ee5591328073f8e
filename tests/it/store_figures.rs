//! Contract of figures: the stretches follow the cases through everything that happens to them.

use hoagiai::domain::access::{Reached, act};
use hoagiai::domain::case::{
    Agreement, Amendment, Case, Change, EndReason, Former, NewCase, NewNotAccepted, Settlement, Stage,
};
use hoagiai::domain::figures::{Measure, Stretch, StretchEnd, Tally, cases_of};
use hoagiai::domain::kinds::Kind;
use hoagiai::domain::period::{Period, PeriodKind};
use hoagiai::domain::referral::ReferralBody;
use hoagiai::domain::scope_guard::Sign;
use hoagiai::domain::{CaseId, TeamId};
use hoagiai::store::Tx;

use crate::store_kit::{Db, Here, at, contract, day, settle};

contract!(
    stretches_follow_a_case,
    a_correction_of_days_and_of_the_end_moves_the_stretches,
    a_struck_case_has_none,
    figures_end_at_their_reach,
    what_was_not_accepted_is_counted,
);

async fn change(tx: &mut Tx, here: &Here, case: &Case, change: Change) -> Case {
    let after = case.apply(&change, day("2026-12-31")).unwrap();
    tx.change_case(&here.permit(act::Changing::Words), (&after, &change), at(60)).await.unwrap();
    after
}

fn year() -> Period {
    Period::containing(PeriodKind::Year, day("2026-05-05"))
}

async fn stretches(tx: &mut Tx, here: &Here) -> Vec<Stretch> {
    tx.stretches(Reached::Ward(here.ward), year()).await.unwrap()
}

fn failure(on: &str) -> Change {
    let stage = Stage::Failure {
        on: day(on),
        reason: EndReason::PartyRequest,
        guidance: Some(ReferralBody::LandMediation),
        demands: None,
    };
    Change::End { stage }
}

fn success(on: &str) -> Change {
    let agreement = Agreement {
        text: "cùng sửa lối đi".to_owned(),
        performance_method: None,
        performance_due: None,
        steps: Vec::new(),
        written: Settlement::Signed,
    };
    Change::End { stage: Stage::Success { on: day(on), agreement } }
}

async fn stretches_follow_a_case(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let (id, code) = here.open(&mut tx, &here.new_case("c:1")).await;
    let mut case = tx.case(None, id).await.unwrap().unwrap();
    let first = Stretch {
        case: id,
        team: here.team,
        kind: Kind::Neighbor,
        nth: 1,
        opened_on: day("2026-05-05"),
        begun_on: None,
        ended: None,
    };
    assert_eq!(stretches(&mut tx, &here).await, [first]);
    let amended = Amendment { kind: Some(Kind::Debt), received_on: Some(day("2026-05-04")), ..Amendment::default() };
    for it in [
        Change::Amend { fields: amended, reason: "ghi nhầm".to_owned() },
        Change::Begin { on: day("2026-05-06") },
        failure("2026-05-10"),
        Change::Reopen { on: day("2026-06-01") },
        success("2026-06-20"),
    ] {
        case = change(&mut tx, &here, &case, it).await;
    }
    let (day_of, begun) = (|it| day(it), Some(day("2026-05-06")));
    let ended = Some((day_of("2026-05-10"), StretchEnd::Failure));
    let first = Stretch { kind: Kind::Debt, opened_on: day("2026-05-04"), begun_on: begun, ended, ..first };
    let reopened = day("2026-06-01");
    let second = Stretch {
        nth: 2,
        opened_on: reopened,
        begun_on: Some(reopened),
        ended: Some((day("2026-06-20"), StretchEnd::Success)),
        ..first
    };
    assert_eq!(stretches(&mut tx, &here).await, [first, second]);
    let half = Period::between(day("2026-05-11"), day("2026-05-31")).unwrap();
    assert_eq!(tx.stretches(Reached::Ward(here.ward), half).await.unwrap(), [], "between its stretches");
    assert_eq!(tx.codes_of(&[id]).await.unwrap(), [(id, code.clone())]);
    assert_eq!(tx.codes_of(&[]).await.unwrap(), []);
    let dates = tx.case_dates(Reached::Ward(here.ward), year(), (CaseId(0), 10)).await.unwrap();
    assert_eq!(dates.len(), 1);
    assert_eq!((dates[0].code.as_str(), dates[0].kind), (code.as_str(), Kind::Debt));
    assert_eq!(dates[0].days[3], Some(day("2026-06-20")));
    assert!(tx.case_dates(Reached::Ward(here.ward), year(), (id, 10)).await.unwrap().is_empty(), "after the last");
}

async fn a_correction_of_days_and_of_the_end_moves_the_stretches(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let (id, _) = here.open(&mut tx, &here.new_case("c:1")).await;
    let mut case = tx.case(None, id).await.unwrap().unwrap();
    for it in [
        Change::Begin { on: day("2026-05-06") },
        failure("2026-05-10"),
        Change::Reopen { on: day("2026-06-01") },
        failure("2026-06-20"),
    ] {
        case = change(&mut tx, &here, &case, it).await;
    }
    let Change::End { stage: end } = success("2026-06-18") else { panic!() };
    let former = vec![Former { begun_on: Some(day("2026-05-07")), ended_on: day("2026-05-09") }];
    let fields = Amendment {
        begun_on: Some(day("2026-06-02")),
        former: Some(former.clone()),
        end: Some(end.clone()),
        ..Amendment::default()
    };
    let was = Amendment::replaced(&case, &Change::Amend { fields: fields.clone(), reason: String::new() });
    let amended = change(&mut tx, &here, &case, Change::Amend { fields, reason: "ghi nhầm".to_owned() }).await;
    assert_eq!((&amended.stage, &amended.course.former), (&end, &former), "and is read back");
    assert_eq!(amended.course.begun_on, Some(day("2026-06-02")));
    let events = tx.case_events(id).await.unwrap();
    assert_eq!(events.last().unwrap().was.as_ref(), Some(&was), "the old values are kept");
    assert!(was.end.is_some() && was.former.is_some());
    let days: Vec<_> = stretches(&mut tx, &here).await.iter().map(|it| (it.opened_on, it.begun_on, it.ended)).collect();
    let expected = [
        (day("2026-05-05"), Some(day("2026-05-07")), Some((day("2026-05-09"), StretchEnd::Failure))),
        (day("2026-06-02"), Some(day("2026-06-02")), Some((day("2026-06-18"), StretchEnd::Success))),
    ];
    assert_eq!(days, expected);
}

async fn a_struck_case_has_none(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let (id, _) = here.open(&mut tx, &here.new_case("c:1")).await;
    let case = tx.case(None, id).await.unwrap().unwrap();
    change(&mut tx, &here, &case, Change::Void { on: day("2026-05-06"), reason: "trùng".to_owned() }).await;
    assert_eq!(stretches(&mut tx, &here).await, []);
    assert!(tx.case_dates(Reached::Province, year(), (CaseId(0), 10)).await.unwrap().is_empty());
}

async fn figures_end_at_their_reach(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    here.open(&mut tx, &here.new_case("c:1")).await;
    let ended = Stage::Referred { on: day("2026-05-05"), body: ReferralBody::LandMediation };
    here.open(&mut tx, &NewCase { team: here.other_team, stage: ended, ..here.new_case("c:2") }).await;
    let mut count = async |reach| Tally::count(&tx.stretches(reach, year()).await.unwrap(), year()).total;
    let ward = count(Reached::Ward(here.ward)).await;
    assert_eq!((ward.received, ward.not_started, ward.referred), (2, 1, 1));
    assert_eq!(count(Reached::Province).await, ward);
    assert_eq!(count(Reached::Team(here.team)).await.received, 1);
    assert_eq!(count(Reached::Team(TeamId(999))).await.received, 0);
    assert_eq!(count(Reached::Ward(here.far_ward)).await.received, 0);
    let all = tx.stretches(Reached::Province, year()).await.unwrap();
    assert_eq!(cases_of(&all, year()).filter(|it| Measure::Received.includes(it)).count(), 2);
}

async fn what_was_not_accepted_is_counted(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    for (key, team, on) in
        [("n:1", Some(here.team), "2026-05-05"), ("n:2", None, "2026-05-31"), ("n:3", None, "2026-06-01")]
    {
        let new = NewNotAccepted {
            key: key.to_owned(),
            ward: here.ward,
            team,
            sign: Sign::PublicInterest,
            body: ReferralBody::LandMediation,
            on: day(on),
        };
        tx.add_not_accepted(here.mediator, &new, at(0)).await.unwrap();
    }
    let may = Period::from_key("2026-05").unwrap();
    assert_eq!(tx.count_not_accepted(Reached::Ward(here.ward), may).await.unwrap(), 2);
    assert_eq!(tx.count_not_accepted(Reached::Team(here.team), may).await.unwrap(), 1);
    assert_eq!(tx.count_not_accepted(Reached::Ward(here.far_ward), may).await.unwrap(), 0);
    assert_eq!(tx.count_not_accepted(Reached::Province, year()).await.unwrap(), 3);
}
