//! Contract of the life of a case: sessions, pauses and reports of performance are read back as the case says, and a team
//! says whether its mediators may take what nobody mediates.

use hoagiai::domain::access::act::{self, Changing};
use hoagiai::domain::access::{Reached, Scope};
use hoagiai::domain::case::{
    Agreement, Amendment, Asker, Case, CaseMediator, Change, Cooperation, Kept, KeptOn, NewCase, NextSession, Release,
    ReleaseReason, Session, Settlement, Stage, Step,
};
use hoagiai::domain::figures::{CourseCounts, CourseFigure, Tally};
use hoagiai::domain::kinds::Kind;
use hoagiai::domain::people::units;
use hoagiai::domain::period::{Period, PeriodKind};
use hoagiai::domain::teams::Teams;
use hoagiai::domain::{CaseId, PersonId, TeamId};
use hoagiai::store::Tx;
use hoagiai::store::life::TAKING;
use hoagiai::store::register::Writer;

use crate::store_kit::{Db, Here, at, contract, day, mediating, settle};

/// What is counted of the course of cases, each figure held against the cases behind it.
pub async fn counted(tx: &mut Tx, reach: Reached, period: Period) -> CourseCounts {
    let counts = tx.whole_course_counts(reach, period).await.unwrap();
    let clear = tx.course_counts(reach, period).await.unwrap();
    for &figure in CourseFigure::ALL {
        let told = if figure == CourseFigure::Again { (0, 0) } else { (counts.get(figure), counts.cases(figure)) };
        assert_eq!((clear.get(figure), clear.cases(figure)), told, "{figure}");
        let cases = tx.course_cases(reach, figure, period).await.unwrap();
        let all: u32 = cases.iter().map(|it| it.adds).sum();
        assert_eq!((all, cases.len() as u32), (counts.get(figure), counts.cases(figure)), "{figure}: {cases:?}");
        assert!(cases.is_sorted_by(|a, b| a.id > b.id), "the newest first, each once: {cases:?}");
    }
    counts
}

contract!(
    a_case_is_read_back_at_every_moment_of_its_life,
    a_session_that_is_put_right_takes_the_place_of_the_one_before,
    a_team_says_whether_its_mediators_take_cases,
    free_cases_are_those_that_nobody_mediates_or_declined,
    art_22_a_case_of_two_teams_counts_once_for_the_leading_one,
    art_22_who_helps_is_kept_through_declines_and_merges,
    art_22_help_that_is_given_outlives_an_invitation,
    a_case_with_violence_at_home_is_found_by_no_helping_head,
    art_10_3_whoever_was_replaced_takes_no_case_back,
    every_figure_of_the_course_is_the_sum_of_the_cases_behind_it,
    heads_of_two_teams_count_a_case_with_which_both_help_once,
);

/// A session with nothing but its day, and who came.
pub fn session(on: &str) -> Session {
    Session::of_both(day(on))
}

pub async fn change(tx: &mut Tx, here: &Here, case: &Case, change: Change) -> Case {
    let after = case.apply(&change, day("2026-12-30")).unwrap();
    tx.change_case(&here.permit(Changing::Outcome), (&after, &change), at(60)).await.unwrap();
    let stored = tx.case(None, case.id).await.unwrap().unwrap();
    assert_eq!((&stored.stage, &stored.course), (&after.stage, &after.course), "{change:?}");
    stored
}

pub async fn opened(tx: &mut Tx, here: &Here, key: &str) -> Case {
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
    let agreement = paid_off();
    let end = Change::End { stage: Stage::Success { on: day("2026-05-20"), agreement } };
    let case = change(&mut tx, &here, &case, end).await;
    let steps = vec![Step { what: "trả 2 triệu".to_owned(), due: Some(day("2026-06-01")) }];
    let case = change(&mut tx, &here, &case, Change::Plan { on: day("2026-05-21"), steps }).await;
    let report = |on: &str, kept| Change::Perform { on: day(on), kept, note: None };
    let case = change(&mut tx, &here, &case, report("2026-06-01", Kept::Lagging)).await;
    let case = change(&mut tx, &here, &case, report("2026-06-09", Kept::Done)).await;
    assert_eq!(case.course.kept, Some(KeptOn { on: day("2026-06-09"), kept: Kept::Done, front_told: None }));
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
        (
            Tally::count(&stretches, period).total.received,
            counted(&mut tx, reach, period).await.get(CourseFigure::Helped),
        )
    };
    assert_eq!(count(Reached::Team(here.team)).await, (1, 0), "worked case 7");
    assert_eq!(count(Reached::Team(here.other_team)).await, (0, 1));
    assert_eq!(count(Reached::Ward(here.ward)).await, (1, 1));
}

/// Case in which the other team helps, by a mediator of its own.
async fn helped(tx: &mut Tx, here: &Here, key: &str) -> Case {
    let case = opened(tx, here, key).await;
    let of =
        |standing, mediator| Change::Cooperate { team: here.other_team, standing, on: day("2026-05-06"), mediator };
    let case = change(tx, here, &case, of(Cooperation::Invited, None)).await;
    change(tx, here, &case, of(Cooperation::Joined, Some(mediating(here.stranger)))).await
}

async fn art_22_who_helps_is_kept_through_declines_and_merges(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let case = helped(&mut tx, &here, "c:1").await;
    assert_eq!(case.course.helping_team_of(here.stranger), Some(here.other_team));
    let teams = || [here.other_team].into_iter().collect();
    assert_eq!(tx.invitations_to_help(teams()).await.unwrap(), []);
    let reason = Release { reason: ReleaseReason::Interest, words: None };
    let declined = Change::Decline { person: here.stranger, reason, on: day("2026-05-07") };
    let case = change(&mut tx, &here, &case, declined).await;
    assert_eq!(case.course.helpers[0].mediator, None);
    let again = Change::Cooperate {
        team: here.other_team,
        standing: Cooperation::Joined,
        on: day("2026-05-09"),
        mediator: Some(mediating(here.stranger)),
    };
    let named = case.apply(&again, day("2026-12-30")).unwrap();
    assert_eq!(named.course.helpers[0].on, day("2026-05-06"), "it helps since it joined");
    let waiting = vec![(case.id, case.code.clone())];
    assert_eq!(tx.invitations_to_help(teams()).await.unwrap(), waiting, "another one is to be named");
    assert_eq!(tx.invitations_to_help([here.team].into_iter().collect()).await.unwrap(), []);
    assert_eq!(tx.invitations_to_help([].into_iter().collect()).await.unwrap(), []);
    // The helping team becomes part of a third one, which helps in its place.
    let third = tx.add_team(here.ward, here.group, 9, "Tổ hòa giải Hòa Đình").await.unwrap();
    let other = helped(&mut tx, &here, "c:2").await;
    merge(&mut tx, &here, (here.other_team, third)).await;
    let stored = tx.case(None, other.id).await.unwrap().unwrap();
    assert_eq!(stored.course.helping_team_of(here.stranger), Some(third));
    let said = tx.case_events(other.id).await.unwrap().pop().unwrap();
    assert!(
        matches!(&said.change, Some(Change::HelpMove { from, to, .. }) if (*from, *to) == (here.other_team, third)),
        "the timeline says so: {said:?}"
    );
    // Then the leading team does so too: nobody helps themselves, and whoever mediated goes on.
    merge(&mut tx, &here, (here.team, third)).await;
    let stored = tx.case(None, other.id).await.unwrap().unwrap();
    assert_eq!((stored.team, stored.course.helpers.as_slice()), (third, [].as_slice()));
    assert!(stored.is_mediated_by(here.stranger));
    assert_eq!(tx.invitations_to_help([third].into_iter().collect()).await.unwrap(), []);
}

async fn art_22_help_that_is_given_outlives_an_invitation(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let third = tx.add_team(here.ward, here.group, 9, "Tổ hòa giải Hòa Đình").await.unwrap();
    let case = helped(&mut tx, &here, "c:1").await;
    let asked =
        Change::Cooperate { team: third, standing: Cooperation::Invited, on: day("2026-05-07"), mediator: None };
    let case = change(&mut tx, &here, &case, asked).await;
    merge(&mut tx, &here, (here.other_team, third)).await;
    let stored = tx.case(None, case.id).await.unwrap().unwrap();
    assert_eq!(stored.course.helping_team_of(here.stranger), Some(third));
    assert_eq!(stored.course.helpers.len(), 1);
}

/// One team becomes part of another.
pub async fn merge(tx: &mut Tx, here: &Here, (from, to): (TeamId, TeamId)) {
    let register = tx.register(here.ward, day("2026-05-08")).await.unwrap();
    let writes = units::merge_teams(&register, from, to, day("2026-05-08")).unwrap();
    let writer = Writer::of(&here.permit(act::KeepRegister), at(90));
    tx.write_register(writer, here.ward, &writes).await.unwrap();
}

async fn a_case_with_violence_at_home_is_found_by_no_helping_head(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let case = helped(&mut tx, &here, "c:1").await;
    let head = Scope { teams: [here.other_team].into_iter().collect(), ..Scope::NOTHING };
    let reached = async |tx: &mut Tx, scope| {
        let (lines, total) = tx.find_cases(scope, &crate::store_find::all()).await.unwrap();
        let code = tx.case_by_code(Some(scope), &case.code).await.unwrap();
        let open = tx.case(Some(scope), case.id).await.unwrap();
        assert_eq!(
            (lines.len(), total > 0, open.is_some()),
            (usize::from(code.is_some()), code.is_some(), code.is_some())
        );
        code.is_some()
    };
    assert!(reached(&mut tx, head).await);
    let fields = Amendment { kind: Some(Kind::FamilyViolenceMinor), ..Amendment::default() };
    change(&mut tx, &here, &case, Change::Amend { fields, reason: "chọn nhầm loại".to_owned() }).await;
    assert!(!reached(&mut tx, head).await);
    for scope in [Scope::own(here.stranger), Scope::own(here.mediator), Scope::ward(here.ward)] {
        assert!(reached(&mut tx, scope).await, "{scope:?}");
    }
}

async fn art_10_3_whoever_was_replaced_takes_no_case_back(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let case = opened(&mut tx, &here, "c:1").await;
    let release = |reason| Release { reason, words: None };
    let named = |mediators, reason| Change::Assign { mediators, on: day("2026-05-06"), reason };
    let interest = Some(release(ReleaseReason::Interest));
    let case = change(&mut tx, &here, &case, named(vec![mediating(here.head)], interest)).await;
    let back = |person| Change::Decline { person, reason: release(ReleaseReason::Unable), on: day("2026-05-07") };
    let case = change(&mut tx, &here, &case, back(here.head)).await;
    let of = |person| (here.team, person);
    assert_eq!(tx.free_cases(of(here.mediator), None).await.unwrap(), [], "they had an interest in it");
    assert_eq!(tx.free_cases(of(here.stranger), None).await.unwrap().len(), 1);
    // Where the parties had chosen, they choose again.
    let chosen = CaseMediator { chosen_by_parties: true, ..mediating(here.head) };
    let case = change(&mut tx, &here, &case, named(vec![chosen], None)).await;
    change(&mut tx, &here, &case, back(here.head)).await;
    assert_eq!(tx.free_cases(of(here.stranger), None).await.unwrap(), []);
}

/// An agreement that is to be signed yet.
fn paid_off() -> Agreement {
    Agreement {
        text: "Trả dần".to_owned(),
        performance_method: None,
        performance_due: None,
        steps: Vec::new(),
        written: Settlement::Later,
    }
}

/// A case that succeeded on the 20th, by its key.
pub async fn settled(tx: &mut Tx, here: &Here, key: &str) -> Case {
    let case = opened(tx, here, key).await;
    let agreement = paid_off();
    change(tx, here, &case, Change::End { stage: Stage::Success { on: day("2026-05-20"), agreement } }).await
}

pub fn report(on: &str, kept: Kept) -> Change {
    Change::Perform { on: day(on), kept, note: None }
}

/// Codes of the cases behind a figure, each with what it adds.
async fn behind(tx: &mut Tx, reach: Reached, figure: CourseFigure, period: Period) -> Vec<(CaseId, u32)> {
    let cases = tx.course_cases(reach, figure, period).await.unwrap();
    cases.into_iter().map(|it| (it.id, it.adds)).collect()
}

async fn every_figure_of_the_course_is_the_sum_of_the_cases_behind_it(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let held = |nth, on| Change::Session { nth, session: session(on), reason: None };
    let met = opened(&mut tx, &here, "c:1").await;
    let met = change(&mut tx, &here, &met, held(1, "2026-05-07")).await;
    let met = change(&mut tx, &here, &met, held(2, "2026-05-12")).await;
    let pause = Change::Pause { on: day("2026-05-20"), by: Asker::Both, until: None, reason: None };
    let met = change(&mut tx, &here, &met, pause).await;
    let hindered = settled(&mut tx, &here, "c:2").await;
    change(&mut tx, &here, &hindered, report("2026-05-28", Kept::ForceMajeure)).await;
    let lagging = settled(&mut tx, &here, "c:3").await;
    change(&mut tx, &here, &lagging, report("2026-05-29", Kept::Lagging)).await;
    let done = settled(&mut tx, &here, "c:4").await;
    change(&mut tx, &here, &done, report("2026-05-29", Kept::Done)).await;
    let struck = opened(&mut tx, &here, "c:5").await;
    let struck = change(&mut tx, &here, &struck, held(1, "2026-05-08")).await;
    change(&mut tx, &here, &struck, Change::Void { on: day("2026-05-30"), reason: "ghi nhầm".to_owned() }).await;
    let may = Period::from_key("2026-05").unwrap();
    for reach in [Reached::Ward(here.ward), Reached::Team(here.team), Reached::Province] {
        counted(&mut tx, reach, may).await;
        for (figure, cases) in [
            (CourseFigure::Sessions, vec![(met.id, 2)]),
            (CourseFigure::Paused, vec![(met.id, 1)]),
            (CourseFigure::ForceMajeure, vec![(hindered.id, 1)]),
            (CourseFigure::Lagging, vec![(lagging.id, 1)]),
            (CourseFigure::Done, vec![(done.id, 1)]),
            (CourseFigure::Lasting, vec![(done.id, 1)]),
            (CourseFigure::Holding, Vec::new()),
            (CourseFigure::Broken, Vec::new()),
        ] {
            assert_eq!(behind(&mut tx, reach, figure, may).await, cases, "{figure}");
        }
        let ended = behind(&mut tx, reach, CourseFigure::End, may).await;
        assert_eq!(ended.iter().map(|it| it.0).collect::<Vec<_>>(), [done.id, lagging.id, hindered.id]);
    }
    for reach in [Reached::Team(here.other_team), Reached::Ward(here.far_ward)] {
        assert_eq!(counted(&mut tx, reach, may).await, CourseCounts::default());
    }
    assert_eq!(counted(&mut tx, Reached::Ward(here.ward), may.before()).await, CourseCounts::default());
}

async fn heads_of_two_teams_count_a_case_with_which_both_help_once(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let third = tx.add_team(here.ward, here.group, 9, "Tổ hòa giải Hòa Đình").await.unwrap();
    let case = helped(&mut tx, &here, "c:1").await;
    for (standing, mediator) in [(Cooperation::Invited, None), (Cooperation::Joined, Some(mediating(here.head)))] {
        let of = Change::Cooperate { team: third, standing, on: day("2026-05-06"), mediator };
        let case = tx.case(None, case.id).await.unwrap().unwrap();
        change(&mut tx, &here, &case, of).await;
    }
    let both: Teams = [here.other_team, third].into_iter().collect();
    let period = Period::containing(PeriodKind::Month, day("2026-05-06"));
    for reach in [Reached::Teams(both), Reached::Team(third), Reached::Ward(here.ward)] {
        assert_eq!(counted(&mut tx, reach, period).await.get(CourseFigure::Helped), 1, "{reach:?}");
    }
}
