//! Contract of requests for pay: sent once, a step only from where it was seen and by whose it is, nothing paid twice, what
//! was dropped let go, sums that are the sums of their lines.

use std::time::Duration;

use hoagiai::domain::access::{Permit, Scope, act};
use hoagiai::domain::case::{Change, EndReason, Stage};
use hoagiai::domain::law::Law;
use hoagiai::domain::pay::case::{PayLine, total};
use hoagiai::domain::pay::course::{Move, Standing};
use hoagiai::domain::pay::ledger::{Source, Support};
use hoagiai::domain::pay::{NewPayRequest, PaySum};
use hoagiai::domain::people::Office;
use hoagiai::domain::referral::ReferralBody;
use hoagiai::domain::{CaseId, PayId};
use hoagiai::store::Tx;
use hoagiai::store::pay::{PayFilter, PayStepBy};

use crate::store_kit::{Db, Here, at, contract, day, file, holding, postgres, settle};

contract!(
    a_request_is_sent_once_and_read_back_with_its_shares_and_its_history,
    decree_15_art_14_a_case_stands_in_one_live_request_at_a_time,
    a_step_is_taken_only_from_where_it_was_seen_and_by_whose_it_is,
    what_is_put_right_is_a_step_of_its_own_and_nothing_is_deleted,
    lists_and_sums_are_of_their_ward_and_teams,
    a_month_of_a_team_is_written_down_once_and_a_wrong_entry_stays,
    of_the_cases_that_ended_those_that_were_paid_are_counted,
    art_27_nothing_is_decided_or_paid_for_a_case_that_was_struck_or_reopened_since,
    where_nobody_heads_a_team_its_steps_fall_to_the_office,
);

fn head(here: &Here) -> Permit<act::Paying> {
    here.permit_of(here.head, &holding(Office::TeamHead, Some(here.team)), act::Paying::Head)
}

fn office(here: &Here) -> Permit<act::Paying> {
    here.permit(act::Paying::Office)
}

fn by<'a>(permit: &'a Permit<act::Paying>, row: i64, words: Option<&'a str>) -> PayStepBy<'a> {
    PayStepBy { row, permit, at: at(row), on: day("2026-05-05"), words }
}

/// A case of the team that ended without an agreement.
async fn ended(tx: &mut Tx, here: &Here, key: &str) -> CaseId {
    let (id, _) = here.open(tx, &here.new_case(key)).await;
    let case = tx.case(None, id).await.unwrap().unwrap();
    let begin = Change::Begin { on: day("2026-05-05") };
    let permit = here.permit(act::Changing::Outcome);
    let begun = case.apply(&begin, day("2026-05-05")).unwrap();
    tx.change_case(&permit, (&begun, &begin), at(1)).await.unwrap();
    let (reason, guidance) = (EndReason::MediatorDecision, Some(ReferralBody::ALL[0]));
    let end = Change::End { stage: Stage::Failure { on: day("2026-05-05"), reason, guidance, demands: None } };
    let after = begun.apply(&end, day("2026-05-05")).unwrap();
    tx.change_case(&permit, (&after, &end), at(2)).await.unwrap();
    id
}

async fn lines(tx: &mut Tx, cases: &[CaseId]) -> Vec<PayLine> {
    let cases = tx.cases_alone(cases).await.unwrap();
    cases.iter().map(|it| PayLine::of(it, &Law::seeded()).unwrap()).collect()
}

async fn send(tx: &mut Tx, here: &Here, (id, row): (i64, i64), cases: &[CaseId]) -> bool {
    let new = NewPayRequest { id: PayId(id), team: here.team, lines: lines(tx, cases).await };
    tx.send_pay(by(&head(here), row, None), (here.ward, &new)).await.unwrap()
}

async fn office_step(tx: &mut Tx, here: &Here, (id, row): (i64, i64), seen: (Standing, i32), step: Move) -> bool {
    let words = Some("vì lý do này");
    tx.step_pay(by(&office(here), row, words), (here.ward, PayId(id)), seen, (step, None)).await.unwrap()
}

async fn head_step(tx: &mut Tx, here: &Here, (id, row): (i64, i64), seen: (Standing, i32), step: Move) -> bool {
    tx.step_pay(by(&head(here), row, None), (here.ward, PayId(id)), seen, (step, None)).await.unwrap()
}

/// A request that was refused in these words.
pub async fn write(tx: &mut Tx, here: &Here, id: i64, words: &str) {
    let case = ended(tx, here, &format!("pay:{id}")).await;
    assert!(send(tx, here, (id, id + 2000), &[case]).await);
    let (permit, seen) = (office(here), (Standing::Sent, 1));
    assert!(
        tx.step_pay(by(&permit, id + 3000, Some(words)), (here.ward, PayId(id)), seen, (Move::Refuse, None))
            .await
            .unwrap()
    );
}

async fn a_request_is_sent_once_and_read_back_with_its_shares_and_its_history(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let cases = [ended(&mut tx, &here, "c:1").await, ended(&mut tx, &here, "c:2").await];
    assert!(send(&mut tx, &here, (7, 71), &cases).await);
    assert!(send(&mut tx, &here, (7, 71), &cases).await, "the same once more changes nothing");
    let it = tx.pay_request(here.ward, PayId(7)).await.unwrap().unwrap();
    assert_eq!((it.standing, it.version, it.team, it.by), (Standing::Sent, 1, here.team, here.head));
    assert_eq!((it.lines.len(), it.total()), (2, 600_000));
    assert_eq!(it.lines, lines(&mut tx, &cases).await);
    assert_eq!(it.lines[0].shares[0].name, "Trần Văn Bình");
    assert_eq!(
        it.steps.iter().map(|it| (it.step, it.name.as_str())).collect::<Vec<_>>(),
        [(Move::Send, "Nguyễn Thị Lan")]
    );
    assert_eq!(tx.pay_request(here.far_ward, PayId(7)).await.unwrap(), None);
    let own = tx.own_pay(here.mediator).await.unwrap();
    assert_eq!(own.iter().map(|it| it.dong).sum::<i64>(), 600_000);
    assert_eq!(tx.own_pay(here.stranger).await.unwrap(), []);
}

async fn decree_15_art_14_a_case_stands_in_one_live_request_at_a_time(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let cases = [ended(&mut tx, &here, "c:1").await, ended(&mut tx, &here, "c:2").await];
    let (open, _) = here.open(&mut tx, &here.new_case("c:3")).await;
    let scope = head(&here).scope();
    assert_eq!(tx.payable_cases(scope, (here.team, None)).await.unwrap(), cases, "{open} has not ended");
    assert_eq!(tx.payable_cases(Scope::NOTHING, (here.team, None)).await.unwrap(), []);
    assert_eq!(tx.payable_cases(scope, (here.other_team, None)).await.unwrap(), []);
    assert!(send(&mut tx, &here, (7, 71), &cases[..1]).await);
    assert_eq!(tx.payable_cases(scope, (here.team, None)).await.unwrap(), cases[1..]);
    assert_eq!(tx.payable_cases(scope, (here.team, Some(PayId(7)))).await.unwrap(), cases, "its own");
    tx.commit().await.unwrap();
    let mut tx = db.begin().await;
    assert!(!send(&mut tx, &here, (8, 81), &cases).await, "one of them stands in another");
    drop(tx);
    let mut tx = db.begin().await;
    assert!(office_step(&mut tx, &here, (7, 72), (Standing::Sent, 1), Move::Refuse).await);
    assert!(send(&mut tx, &here, (8, 82), &cases).await, "what was refused is asked for again");
    assert!(!office_step(&mut tx, &here, (7, 73), (Standing::Refused, 2), Move::TakeBack).await);
    let live = tx.test_number("SELECT count(*) FROM pay_line WHERE live").await.unwrap();
    assert_eq!(live, 2);
    let codes = tx.codes_of(&cases[..1]).await.unwrap();
    assert_eq!(tx.pay_taken(PayId(7)).await.unwrap(), [codes[0].1.clone()], "asked for anew");
    assert_eq!(tx.pay_taken(PayId(8)).await.unwrap(), [] as [&str; 0]);
}

async fn a_step_is_taken_only_from_where_it_was_seen_and_by_whose_it_is(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let case = ended(&mut tx, &here, "c:1").await;
    assert!(send(&mut tx, &here, (7, 71), &[case]).await);
    assert!(!head_step(&mut tx, &here, (7, 72), (Standing::Sent, 1), Move::Decide).await, "the office's");
    assert!(!office_step(&mut tx, &here, (7, 72), (Standing::Sent, 1), Move::Withdraw).await, "the head's");
    assert!(!office_step(&mut tx, &here, (7, 72), (Standing::Sent, 1), Move::Pay).await, "not from there");
    assert!(!office_step(&mut tx, &here, (7, 72), (Standing::Sent, 2), Move::Decide).await, "not as it was seen");
    let far = (here.far_ward, PayId(7));
    let permit = office(&here);
    let step = (Move::Decide, None);
    assert!(!tx.step_pay(by(&permit, 72, None), far, (Standing::Sent, 1), step).await.unwrap(), "of another ward");
    assert!(office_step(&mut tx, &here, (7, 72), (Standing::Sent, 1), Move::Decide).await);
    assert!(office_step(&mut tx, &here, (7, 73), (Standing::Decided, 2), Move::Pay).await);
    let it = tx.pay_request(here.ward, PayId(7)).await.unwrap().unwrap();
    assert_eq!((it.standing, it.paid_on), (Standing::Paid, Some(day("2026-05-05"))));
    assert!(head_step(&mut tx, &here, (7, 74), (Standing::Paid, 3), Move::HandOver).await);
    let it = tx.pay_request(here.ward, PayId(7)).await.unwrap().unwrap();
    assert_eq!((it.standing, it.paid_on), (Standing::HandedOver, Some(day("2026-05-05"))));
}

async fn what_is_put_right_is_a_step_of_its_own_and_nothing_is_deleted(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let cases = [ended(&mut tx, &here, "c:1").await, ended(&mut tx, &here, "c:2").await];
    assert!(send(&mut tx, &here, (7, 71), &cases).await);
    assert!(office_step(&mut tx, &here, (7, 72), (Standing::Sent, 1), Move::Return).await);
    let less = lines(&mut tx, &cases[..1]).await;
    let permit = head(&here);
    let again = (Move::Send, Some(&less[..]));
    let own = (here.ward, PayId(7));
    let without = (Move::Send, None);
    assert!(!tx.step_pay(by(&permit, 73, None), own, (Standing::Returned, 2), without).await.unwrap());
    assert!(tx.step_pay(by(&permit, 73, None), own, (Standing::Returned, 2), again).await.unwrap());
    let it = tx.pay_request(here.ward, PayId(7)).await.unwrap().unwrap();
    assert_eq!((it.lines.len(), it.total()), (1, 300_000));
    assert_eq!(tx.own_pay(here.mediator).await.unwrap().len(), 1);
    assert_eq!(tx.payable_cases(permit.scope(), (here.team, None)).await.unwrap(), cases[1..], "it was let go");
    assert!(office_step(&mut tx, &here, (7, 74), (Standing::Sent, 3), Move::Decide).await);
    assert!(office_step(&mut tx, &here, (7, 75), (Standing::Decided, 4), Move::Pay).await);
    assert!(office_step(&mut tx, &here, (7, 76), (Standing::Paid, 5), Move::TakeBack).await);
    let it = tx.pay_request(here.ward, PayId(7)).await.unwrap().unwrap();
    assert_eq!((it.standing, it.paid_on), (Standing::Decided, None));
    let steps: Vec<Move> = it.steps.iter().map(|it| it.step).collect();
    assert_eq!(steps, [Move::Send, Move::Return, Move::Send, Move::Decide, Move::Pay, Move::TakeBack]);
    assert_eq!(it.last(Move::TakeBack).unwrap().words.as_deref(), Some("vì lý do này"));
    assert_eq!(tx.test_number("SELECT count(*) FROM pay_line").await.unwrap(), 2, "what was dropped stays");
}

async fn art_27_nothing_is_decided_or_paid_for_a_case_that_was_struck_or_reopened_since(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let cases = [ended(&mut tx, &here, "c:1").await, ended(&mut tx, &here, "c:2").await];
    assert!(send(&mut tx, &here, (7, 71), &cases[..1]).await);
    assert!(send(&mut tx, &here, (8, 81), &cases[1..]).await);
    assert!(office_step(&mut tx, &here, (8, 82), (Standing::Sent, 1), Move::Decide).await);
    let (struck, reopened) = (day("2026-05-05"), day("2026-05-06"));
    let void = Change::Void { on: struck, reason: "trùng".to_owned() };
    for (id, change, right) in [
        (cases[0], void, act::Changing::Being),
        (cases[1], Change::Reopen { on: reopened, left: Vec::new() }, act::Changing::Outcome),
    ] {
        let case = tx.case(None, id).await.unwrap().unwrap();
        let after = case.apply(&change, reopened).unwrap();
        tx.change_case(&here.permit(right), (&after, &change), at(9)).await.unwrap();
    }
    assert!(!office_step(&mut tx, &here, (7, 72), (Standing::Sent, 1), Move::Decide).await, "it was struck");
    assert!(!office_step(&mut tx, &here, (8, 83), (Standing::Decided, 2), Move::Pay).await, "it is open again");
    assert!(office_step(&mut tx, &here, (7, 74), (Standing::Sent, 1), Move::Return).await);
    assert!(office_step(&mut tx, &here, (8, 84), (Standing::Decided, 2), Move::Return).await);
    let it = tx.pay_request(here.ward, PayId(8)).await.unwrap().unwrap();
    assert_eq!((it.standing, it.paid_on), (Standing::Returned, None));
}

async fn where_nobody_heads_a_team_its_steps_fall_to_the_office(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let case = ended(&mut tx, &here, "c:1").await;
    assert!(send(&mut tx, &here, (7, 71), &[case]).await);
    assert!(office_step(&mut tx, &here, (7, 72), (Standing::Sent, 1), Move::Return).await);
    let (before, today) = (day("2025-12-31"), day("2026-05-05"));
    assert!(!tx.is_headless((here.ward, here.team), today).await.unwrap());
    assert!(tx.is_headless((here.ward, here.team), before).await.unwrap(), "nobody did yet");
    assert!(tx.is_headless((here.ward, here.other_team), today).await.unwrap());
    assert!(!office_step(&mut tx, &here, (7, 73), (Standing::Returned, 2), Move::Withdraw).await, "the head's");
    tx.test_sql("UPDATE office_holding SET held_to = '2026-05-04' WHERE office = 'team_head'".to_owned())
        .await
        .unwrap();
    let again = (Move::Send, Some(&lines(&mut tx, &[case]).await[..]));
    let (permit, own) = (office(&here), (here.ward, PayId(7)));
    assert!(!tx.step_pay(by(&permit, 74, None), own, (Standing::Returned, 2), again).await.unwrap(), "its list");
    assert!(office_step(&mut tx, &here, (7, 75), (Standing::Returned, 2), Move::TakeBack).await);
    assert!(office_step(&mut tx, &here, (7, 76), (Standing::Sent, 3), Move::Withdraw).await);
    assert_eq!(tx.test_number("SELECT count(*) FROM pay_line WHERE live").await.unwrap(), 0, "its cases are free");
}

async fn lists_and_sums_are_of_their_ward_and_teams(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let cases = [ended(&mut tx, &here, "c:1").await, ended(&mut tx, &here, "c:2").await];
    assert!(send(&mut tx, &here, (7, 71), &cases[..1]).await);
    assert!(send(&mut tx, &here, (8, 81), &cases[1..]).await);
    assert!(office_step(&mut tx, &here, (7, 72), (Standing::Sent, 1), Move::Decide).await);
    assert!(office_step(&mut tx, &here, (7, 73), (Standing::Decided, 2), Move::Pay).await);
    let all = PayFilter { ward: here.ward, teams: None, standings: Vec::new(), offset: 0, limit: 9 };
    let (found, count) = tx.pay_requests(&all).await.unwrap();
    assert_eq!((found.iter().map(|it| it.id.0).collect::<Vec<_>>(), count), (vec![8, 7], 2));
    assert_eq!((found[1].cases, found[1].dong, found[1].standing), (1, 300_000, Standing::Paid));
    let sent = PayFilter { standings: vec![Standing::Sent], ..all.clone() };
    assert_eq!(tx.pay_requests(&sent).await.unwrap().1, 1);
    let others = PayFilter { teams: Some([here.other_team].into_iter().collect()), ..all.clone() };
    assert_eq!(tx.pay_requests(&others).await.unwrap(), (Vec::new(), 0));
    assert_eq!(tx.pay_requests(&PayFilter { ward: here.far_ward, ..all }).await.unwrap().1, 0);
    let year = (day("2026-01-01"), day("2026-12-31"));
    let sum = PaySum { successes: 0, failures: 1, dong: 300_000 };
    assert_eq!(tx.pay_sums(here.ward, year).await.unwrap(), [(here.team, sum)]);
    assert_eq!(tx.pay_sums(here.ward, (day("2025-01-01"), day("2025-12-31"))).await.unwrap(), []);
    let of_lines = total(&lines(&mut tx, &cases[..1]).await);
    assert_eq!(of_lines, sum.dong, "the sum is that of the lines");
}

/// Support that was written down in these words, and marked as wrong in those.
pub async fn support(tx: &mut Tx, here: &Here, id: i64, (words, wrong): (&str, &str)) {
    let permit = office(here);
    let lines = [(here.team, day("2026-04-01"), 150_000)];
    let of = (here.ward, Source::Budget);
    assert!(tx.add_support(by(&permit, id + 5000, Some(words)), of, &lines).await.unwrap());
    assert!(tx.undo_support(by(&permit, id + 6000, Some(wrong)), (here.ward, id + 5000)).await.unwrap());
}

async fn a_month_of_a_team_is_written_down_once_and_a_wrong_entry_stays(db: &Db) {
    let here = settle(db).await;
    let permit = office(&here);
    let (of, year) = ((here.ward, Source::Given), (day("2026-01-01"), day("2026-12-31")));
    let lines = [(here.team, day("2026-03-01"), 150_000), (here.other_team, day("2026-03-01"), 150_000)];
    let mut tx = db.begin().await;
    assert!(tx.add_support(by(&permit, 5, None), of, &lines).await.unwrap());
    assert!(tx.add_support(by(&permit, 5, None), of, &lines).await.unwrap(), "the same once more changes nothing");
    let found = tx.support(here.ward, year).await.unwrap();
    let first = Support {
        entry: 5,
        team: here.team,
        month: day("2026-03-01"),
        dong: 150_000,
        source: Source::Given,
        paid_on: day("2026-05-05"),
    };
    assert_eq!((found.len(), found[0]), (2, first));
    assert_eq!(tx.support(here.far_ward, year).await.unwrap(), []);
    assert_eq!(tx.support(here.ward, (day("2026-04-01"), day("2026-12-31"))).await.unwrap(), []);
    // Money counts by the day it was paid, which is in the second quarter.
    let second = (day("2026-04-01"), day("2026-06-30"));
    let both = [(here.team, 150_000), (here.other_team, 150_000)];
    assert_eq!(tx.support_paid(here.ward, second).await.unwrap(), both);
    assert_eq!(tx.support_paid(here.ward, (day("2026-01-01"), day("2026-03-31"))).await.unwrap(), []);
    assert_eq!(tx.support_paid(here.far_ward, second).await.unwrap(), []);
    tx.commit().await.unwrap();
    let mut tx = db.begin().await;
    assert!(!tx.add_support(by(&permit, 6, None), of, &lines[..1]).await.unwrap(), "it was written down already");
    drop(tx);
    let mut tx = db.begin().await;
    assert!(!tx.undo_support(by(&permit, 7, None), (here.far_ward, 5)).await.unwrap());
    assert!(tx.undo_support(by(&permit, 7, Some("ghi trùng")), (here.ward, 5)).await.unwrap());
    assert!(!tx.undo_support(by(&permit, 8, None), (here.ward, 5)).await.unwrap(), "once");
    assert_eq!(tx.support(here.ward, year).await.unwrap(), []);
    assert_eq!(tx.support_paid(here.ward, year).await.unwrap(), []);
    assert!(tx.add_support(by(&permit, 9, None), of, &lines).await.unwrap(), "it can be written down anew");
    assert_eq!(tx.test_number("SELECT count(*) FROM team_support").await.unwrap(), 4, "nothing is deleted");
}

async fn of_the_cases_that_ended_those_that_were_paid_are_counted(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let cases = [ended(&mut tx, &here, "c:1").await, ended(&mut tx, &here, "c:2").await];
    let year = (day("2026-01-01"), day("2026-12-31"));
    assert!(send(&mut tx, &here, (7, 71), &cases[..1]).await);
    assert_eq!(tx.ended_and_paid(here.ward, year).await.unwrap(), [(here.team, 2, 0)]);
    assert!(office_step(&mut tx, &here, (7, 72), (Standing::Sent, 1), Move::Decide).await);
    assert!(office_step(&mut tx, &here, (7, 73), (Standing::Decided, 2), Move::Pay).await);
    assert_eq!(tx.ended_and_paid(here.ward, year).await.unwrap(), [(here.team, 2, 1)]);
    assert_eq!(tx.ended_and_paid(here.far_ward, year).await.unwrap(), []);
    let (again, later) = (Change::Reopen { on: day("2026-07-06"), left: Vec::new() }, day("2026-07-06"));
    let case = tx.case(None, cases[1]).await.unwrap().unwrap();
    let reopened = case.apply(&again, later).unwrap();
    tx.change_case(&here.permit(act::Changing::Outcome), (&reopened, &again), at(9)).await.unwrap();
    let quarters = [("2026-04-01", "2026-06-30"), ("2026-07-01", "2026-09-30")].map(|it| (day(it.0), day(it.1)));
    assert_eq!(tx.ended_and_paid(here.ward, quarters[0]).await.unwrap(), [(here.team, 2, 1)], "it had ended there");
    assert_eq!(tx.ended_and_paid(here.ward, quarters[1]).await.unwrap(), []);
}

/// Two processes send a request for the same case at once: one goes, and the other is told to look again.
async fn race(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let case = ended(&mut tx, &here, "c:1").await;
    tx.commit().await.unwrap();
    let one = |id: i64| {
        let (store, here) = (&db.store, &here);
        async move {
            let mut tx = store.begin().await.unwrap();
            let new = NewPayRequest { id: PayId(id), team: here.team, lines: lines(&mut tx, &[case]).await };
            let permit = head(here);
            let sent = tx.send_pay(by(&permit, id + 100, None), (here.ward, &new)).await;
            match sent {
                Ok(true) => tx.commit().await.is_ok(),
                _ => false,
            }
        }
    };
    let (a, b, c, d) = tokio::join!(one(1), one(2), one(3), one(4));
    let went = [a, b, c, d].iter().filter(|it| **it).count();
    assert_eq!(went, 1, "{a} {b} {c} {d}");
    let mut tx = db.begin().await;
    assert_eq!(tx.test_number("SELECT count(*) FROM pay_line WHERE live").await.unwrap(), 1);
    assert_eq!(tx.test_number("SELECT count(*) FROM pay_request").await.unwrap(), 1, "the others left nothing");
}

#[tokio::test(flavor = "multi_thread")]
async fn of_two_heads_at_once_one_asks_for_a_case() {
    for db in [file().await, postgres().await].into_iter().flatten() {
        Box::pin(race(&db)).await;
    }
}

/// SQLite has one writer at a time, so that there is nothing to wait for.
#[tokio::test(flavor = "multi_thread")]
async fn art_27_a_case_that_is_just_being_reopened_is_waited_for_and_not_paid() {
    let Some(db) = postgres().await else { return };
    let here = settle(&db).await;
    let mut tx = db.begin().await;
    let case = ended(&mut tx, &here, "c:1").await;
    assert!(send(&mut tx, &here, (7, 71), &[case]).await);
    assert!(office_step(&mut tx, &here, (7, 72), (Standing::Sent, 1), Move::Decide).await);
    tx.commit().await.unwrap();
    let mut reopens = db.begin().await;
    let known = reopens.case(None, case).await.unwrap().unwrap();
    let reopen = Change::Reopen { on: day("2026-05-06"), left: Vec::new() };
    let after = known.apply(&reopen, day("2026-05-06")).unwrap();
    reopens.change_case(&here.permit(act::Changing::Outcome), (&after, &reopen), at(9)).await.unwrap();
    assert_eq!(reopens.case(None, case).await.unwrap().unwrap().stage, after.stage, "written, and nobody knows yet");
    let pays = async {
        let mut tx = db.begin().await;
        let paid = office_step(&mut tx, &here, (7, 73), (Standing::Decided, 2), Move::Pay).await;
        tx.commit().await.unwrap();
        paid
    };
    let commits = async {
        tokio::time::sleep(Duration::from_millis(300)).await;
        reopens.commit().await.unwrap();
    };
    let (paid, ()) = tokio::join!(pays, commits);
    assert!(!paid);
}
