//! Contract of the life of a case: sessions, pauses and reports of performance are read back as the case says, and a team
//! says whether its mediators may take what nobody mediates.

use hoagiai::domain::access::act::Changing;
use hoagiai::domain::access::{Reached, Scope};
use hoagiai::domain::case::{
    Agreement, Asker, Case, Change, Cooperation, Kept, KeptOn, NewCase, NextSession, Release, ReleaseReason, Session,
    Settlement, Stage, Step,
};
use hoagiai::domain::figures::Tally;
use hoagiai::domain::period::{Period, PeriodKind};
use hoagiai::domain::{CaseId, PersonId};
use hoagiai::store::Tx;
use hoagiai::store::life::TAKING;

use crate::store_kit::{Db, Here, at, contract, day, settle};

contract!(
    a_case_is_read_back_at_every_moment_of_its_life,
    a_session_that_is_put_right_takes_the_place_of_the_one_before,
    a_team_says_whether_its_mediators_take_cases,
    free_cases_are_those_that_nobody_mediates_or_declined,
    art_22_a_case_of_two_teams_counts_once_for_the_leading_one,
);

/// A session with nothing but its day, and who came.
pub fn session(on: &str) -> Session {
    Session::of_both(day(on))
}

async fn change(tx: &mut Tx, here: &Here, case: &Case, change: Change) -> Case {
    let after = case.apply(&change, day("2026-12-30")).unwrap();
    tx.change_case(&here.permit(Changing::Outcome), (&after, &change), at(60)).await.unwrap();
    let stored = tx.case(None, case.id).await.unwrap().unwrap();
    assert_eq!((&stored.stage, &stored.course), (&after.stage, &after.course), "{change:?}");
    stored
}

async fn opened(tx: &mut Tx, here: &Here, key: &str) -> Case {
    let (id, _) = here.open(tx, &here.new_case(key)).await;
    tx.case(None, id).await.unwrap().unwrap()
}

async fn a_case_is_read_back_at_every_moment_of_its_life(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let case = opened(&mut tx, &here, "c:1").await;
    let next = Some(NextSession { on: day("2026-05-20"), time: None, place: None });
    let first = Session { next, ..session("2026-05-07") };
    let case = change(&mut tx, &here, &case, Change::Session { nth: 1, session: first, reason: None }).await;
    assert_eq!(case.course.next_session, Some(day("2026-05-20")));
    let pause = Change::Pause { on: day("2026-05-08"), by: Asker::Both, until: Some(day("2026-05-15")), reason: None };
    let case = change(&mut tx, &here, &case, pause).await;
    let case = change(&mut tx, &here, &case, Change::GoOn { on: day("2026-05-15") }).await;
    let second = Change::Session { nth: 2, session: session("2026-05-20"), reason: None };
    let case = change(&mut tx, &here, &case, second).await;
    let agreement = Agreement {
        text: "Trả dần".to_owned(),
        performance_method: None,
        performance_due: None,
        steps: Vec::new(),
        written: Settlement::Later,
    };
    let end = Change::End { stage: Stage::Success { on: day("2026-05-20"), agreement } };
    let case = change(&mut tx, &here, &case, end).await;
    let steps = vec![Step { what: "trả 2 triệu".to_owned(), due: Some(day("2026-06-01")) }];
    let case = change(&mut tx, &here, &case, Change::Plan { on: day("2026-05-21"), steps }).await;
    let report = |on: &str, kept| Change::Perform { on: day(on), kept, note: None };
    let case = change(&mut tx, &here, &case, report("2026-06-01", Kept::Lagging)).await;
    let case = change(&mut tx, &here, &case, report("2026-06-09", Kept::Done)).await;
    assert_eq!(case.course.kept, Some(KeptOn { on: day("2026-06-09"), kept: Kept::Done }));
    assert_eq!(case.course.sessions, [day("2026-05-07"), day("2026-05-20")]);
    assert_eq!(tx.sessions(&case).await.unwrap().len(), 2);
}

async fn a_session_that_is_put_right_takes_the_place_of_the_one_before(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let case = opened(&mut tx, &here, "c:1").await;
    let first = Change::Session { nth: 1, session: session("2026-05-07"), reason: None };
    let case = change(&mut tx, &here, &case, first).await;
    let right = Session { course: Some("Bên A nêu việc".to_owned()), ..session("2026-05-06") };
    let reason = Some("ghi nhầm ngày".to_owned());
    let case = change(&mut tx, &here, &case, Change::Session { nth: 1, session: right.clone(), reason }).await;
    assert_eq!(tx.sessions(&case).await.unwrap(), [right]);
    assert_eq!(case.course.begun_on, Some(day("2026-05-06")));
    let other = opened(&mut tx, &here, "c:2").await;
    assert_eq!(tx.sessions(&other).await.unwrap(), []);
}

async fn a_team_says_whether_its_mediators_take_cases(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    assert_eq!(tx.team_setting(here.team, TAKING).await.unwrap(), None);
    tx.set_team_setting(&here.permit(Changing::Outcome), (here.team, TAKING), Some("on")).await.unwrap();
    tx.set_team_setting(&here.permit(Changing::Outcome), (here.team, TAKING), Some("on")).await.unwrap();
    assert_eq!(tx.team_setting(here.team, TAKING).await.unwrap().as_deref(), Some("on"));
    assert_eq!(tx.team_setting(here.other_team, TAKING).await.unwrap(), None);
    tx.set_team_setting(&here.permit(Changing::Outcome), (here.team, TAKING), None).await.unwrap();
    assert_eq!(tx.team_setting(here.team, TAKING).await.unwrap(), None);
}

async fn free_cases_are_those_that_nobody_mediates_or_declined(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let bare = |key: &str| NewCase { mediators: Vec::new(), stage: Stage::Registered, ..here.new_case(key) };
    let (free, code) = here.open(&mut tx, &bare("c:1")).await;
    here.open(&mut tx, &here.new_case("c:2")).await;
    here.open(&mut tx, &NewCase { domestic_violence: true, ..bare("c:3") }).await;
    let (declined, _) = here.open(&mut tx, &NewCase { declined: vec![here.mediator], ..bare("c:4") }).await;
    let of = |person: PersonId| (here.team, person);
    assert_eq!(tx.free_cases(of(here.mediator), None).await.unwrap(), [(free, code)]);
    let ids: Vec<CaseId> = tx.free_cases(of(here.head), None).await.unwrap().into_iter().map(|it| it.0).collect();
    assert_eq!(ids, [free, declined]);
    assert_eq!(tx.free_cases(of(here.mediator), Some(declined)).await.unwrap(), []);
    assert_eq!(tx.free_cases((here.other_team, here.head), None).await.unwrap(), []);
    // Whoever gave a case back does not take it again.
    let case = opened(&mut tx, &here, "c:5").await;
    let reason = Release { reason: ReleaseReason::Unable, words: None };
    let back = Change::Decline { person: here.mediator, reason, on: day("2026-05-06") };
    let after = case.apply(&back, day("2026-12-30")).unwrap();
    tx.change_case(&here.mediator_permit(here.mediator, Changing::Outcome), (&after, &back), at(61)).await.unwrap();
    assert_eq!(tx.free_cases(of(here.mediator), Some(case.id)).await.unwrap(), []);
}

async fn art_22_a_case_of_two_teams_counts_once_for_the_leading_one(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let case = opened(&mut tx, &here, "c:1").await;
    let of = |standing| Change::Cooperate { team: here.other_team, standing, on: day("2026-05-06"), mediator: None };
    let helper = Scope { teams: [here.other_team].into_iter().collect(), ..Scope::NOTHING };
    let case = change(&mut tx, &here, &case, of(Cooperation::Invited)).await;
    assert_eq!(tx.case(Some(helper), case.id).await.unwrap(), None, "an invitation opens nothing");
    let case = change(&mut tx, &here, &case, of(Cooperation::Joined)).await;
    assert_eq!(tx.case(Some(helper), case.id).await.unwrap().map(|it| it.id), Some(case.id));
    let (lines, total) = tx.find_cases(helper, &crate::store_find::all()).await.unwrap();
    assert_eq!((lines.len(), total), (1, 1), "in lists alike");
    let period = Period::containing(PeriodKind::Month, day("2026-05-06"));
    let mut count = async |reach| {
        let stretches = tx.stretches(reach, period).await.unwrap();
        (Tally::count(&stretches, period).total.received, tx.course_counts(reach, period).await.unwrap().helped)
    };
    assert_eq!(count(Reached::Team(here.team)).await, (1, 0), "worked case 7");
    assert_eq!(count(Reached::Team(here.other_team)).await, (0, 1));
    assert_eq!(count(Reached::Ward(here.ward)).await, (1, 1));
}
