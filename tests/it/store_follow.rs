//! Contract of what is followed up after a case was settled (Art. 26): reports of how it is kept, who goes on with that in the
//! place of a mediator who left, and for which team.

use hoagiai::domain::access::{Reached, Scope};
use hoagiai::domain::case::{Amendment, CaseMediator, Change, EndReason, Kept, NewCase, Stage};
use hoagiai::domain::figures::CourseFigure;
use hoagiai::domain::period::{Period, PeriodKind};
use hoagiai::domain::referral::ReferralBody;
use hoagiai::domain::search::Wanted;
use hoagiai::domain::{PersonId, TeamId};
use hoagiai::store::Tx;
use hoagiai::store::find::CaseFilter;

use crate::store_kit::{Db, contract, day, settle};
use crate::store_life::{change, counted, merge, opened, report, settled};

contract!(
    art_26_what_is_broken_waits_until_the_front_committee_was_told,
    art_26_who_goes_on_follows_up_and_who_mediated_stays,
    art_26_the_team_that_another_became_a_part_of_goes_on_with_what_was_settled,
    art_26_reports_count_in_the_period_in_which_they_were_made,
);

/// That it was put right to have failed.
fn ended_otherwise() -> Change {
    let stage = Stage::Failure {
        on: day("2026-05-20"),
        reason: EndReason::PartyRequest,
        guidance: Some(ReferralBody::RegionalCourt),
        demands: None,
    };
    let fields = Amendment { end: Some(stage), ..Amendment::default() };
    Change::Amend { fields, reason: "ghi nhầm".to_owned() }
}

async fn art_26_what_is_broken_waits_until_the_front_committee_was_told(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let case = settled(&mut tx, &here, "c:1").await;
    let case = change(&mut tx, &here, &case, report("2026-06-01", Kept::Broken)).await;
    let waiting = vec![(case.id, case.code.clone(), day("2026-06-01"))];
    let head = Scope { teams: [here.team].into_iter().collect(), ..Scope::NOTHING };
    for scope in [head, Scope::ward(here.ward)] {
        assert_eq!(tx.broken_untold(scope).await.unwrap(), waiting);
    }
    let other = Scope { teams: [here.other_team].into_iter().collect(), ..Scope::NOTHING };
    for scope in [other, Scope::ward(here.far_ward), Scope::own(here.mediator)] {
        assert_eq!(tx.broken_untold(scope).await.unwrap(), []);
    }
    let case = change(&mut tx, &here, &case, Change::TellFront { on: day("2026-06-02") }).await;
    assert_eq!(case.course.kept.and_then(|it| it.front_told), Some(day("2026-06-02")));
    let case = change(&mut tx, &here, &case, report("2026-06-09", Kept::Broken)).await;
    assert_eq!(tx.broken_untold(head).await.unwrap(), [], "they know");
    let case = change(&mut tx, &here, &case, report("2026-06-10", Kept::Holding)).await;
    change(&mut tx, &here, &case, report("2026-06-11", Kept::Broken)).await;
    assert_eq!(tx.broken_untold(head).await.unwrap().len(), 1);
}

/// Who follows up from the 25th on.
async fn follower(tx: &mut Tx, person: PersonId) -> CaseMediator {
    let name = tx.person(person).await.unwrap().unwrap().name;
    CaseMediator { person, name, assigned_on: day("2026-05-25"), chosen_by_parties: false }
}

async fn art_26_who_goes_on_follows_up_and_who_mediated_stays(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let case = settled(&mut tx, &here, "c:1").await;
    opened(&mut tx, &here, "c:open").await;
    let followed =
        async |tx: &mut Tx, person| tx.follow_ups_of(person).await.unwrap().iter().map(|it| it.id).collect::<Vec<_>>();
    assert_eq!(followed(&mut tx, here.mediator).await, [case.id], "an open case is none");
    assert!(tx.case(Some(Scope::own(here.stranger)), case.id).await.unwrap().is_none());
    let people = vec![follower(&mut tx, here.stranger).await];
    let case = change(&mut tx, &here, &case, Change::FollowUp { people, on: day("2026-05-25") }).await;
    assert_eq!(
        (followed(&mut tx, here.mediator).await, followed(&mut tx, here.stranger).await),
        (vec![], vec![case.id])
    );
    assert!(
        case.is_mediated_by(here.mediator) && !case.is_mediated_by(here.stranger),
        "the register says who mediated"
    );
    // Whoever follows it up finds it among their own, opens it, and says how it is kept.
    let own = Scope::own(here.stranger);
    assert!(tx.case(Some(own), case.id).await.unwrap().is_some_and(|it| it.is_answered_for_by(own)));
    let mine = CaseFilter {
        wanted: Wanted { mine: true, ..Wanted::default() },
        by: Some(here.stranger),
        limit: 9,
        ..CaseFilter::default()
    };
    assert_eq!(tx.find_cases(own, &mine).await.unwrap().1, 1);
    let people = vec![follower(&mut tx, here.head).await];
    let case = change(&mut tx, &here, &case, Change::FollowUp { people, on: day("2026-05-26") }).await;
    assert_eq!((followed(&mut tx, here.stranger).await, followed(&mut tx, here.head).await), (vec![], vec![case.id]));
    let case = change(&mut tx, &here, &case, report("2026-06-01", Kept::Done)).await;
    assert_eq!(followed(&mut tx, here.head).await, [], "everything is done");
    // What ended otherwise and goes on is of those who mediate it.
    let case = change(&mut tx, &here, &case, ended_otherwise()).await;
    let case = change(&mut tx, &here, &case, Change::Reopen { on: day("2026-05-21"), left: Vec::new() }).await;
    assert_eq!((case.following(), case.is_followed_by(here.head)), (case.mediators.as_slice(), false));
    assert!(tx.case(Some(Scope::own(here.head)), case.id).await.unwrap().is_none());
}

async fn art_26_the_team_that_another_became_a_part_of_goes_on_with_what_was_settled(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let case = settled(&mut tx, &here, "c:1").await;
    let case = change(&mut tx, &here, &case, report("2026-06-01", Kept::Broken)).await;
    let of = |team| Scope { teams: [team].into_iter().collect(), ..Scope::NOTHING };
    let all = CaseFilter { limit: 9, ..CaseFilter::default() };
    let may = Period::containing(PeriodKind::Month, day("2026-05-05"));
    let counted = async |tx: &mut Tx, team| tx.stretches(Reached::Team(team), may).await.unwrap().len();
    assert_eq!(tx.find_cases(of(here.other_team), &all).await.unwrap().1, 0);
    merge(&mut tx, &here, (here.team, here.other_team)).await;
    // And that one became a part of a third.
    let third = tx.add_team(here.ward, here.group, 3, "Tổ hòa giải Khu 3").await.unwrap();
    merge(&mut tx, &here, (here.other_team, third)).await;
    for team in [here.other_team, third] {
        assert_eq!(tx.find_cases(of(team), &all).await.unwrap().1, 1);
        let seen = tx.case(Some(of(team)), case.id).await.unwrap().expect("reached");
        assert_eq!((seen.team, seen.led_by()), (here.team, third), "it counts for the team that led it");
        assert_eq!(tx.broken_untold(of(team)).await.unwrap().len(), 1);
    }
    let seen = tx.case(None, case.id).await.unwrap().unwrap();
    assert!(seen.is_led_within(of(third)) && seen.is_answered_for_by(of(third)));
    let person = tx.person(here.mediator).await.unwrap().unwrap();
    assert!(seen.is_of_the_team(&person, day("2026-06-10")), "who went along follows it up still");
    assert_eq!((counted(&mut tx, here.team).await, counted(&mut tx, third).await), (1, 0), "figures stay");
    let theirs = NewCase { team: third, ..here.new_case("c:third") };
    let theirs = here.open(&mut tx, &theirs).await.0;
    for team in [here.team, here.other_team] {
        assert!(tx.case(Some(of(team)), theirs).await.unwrap().is_none(), "a part does not reach the whole");
    }
    assert_eq!(tx.find_cases(of(TeamId(999)), &all).await.unwrap().1, 0);
}

async fn art_26_reports_count_in_the_period_in_which_they_were_made(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let case = settled(&mut tx, &here, "c:1").await;
    let case = change(&mut tx, &here, &case, report("2026-06-01", Kept::Holding)).await;
    let case = change(&mut tx, &here, &case, report("2026-07-01", Kept::Broken)).await;
    let other = settled(&mut tx, &here, "c:2").await;
    change(&mut tx, &here, &other, report("2026-06-03", Kept::Lagging)).await;
    let mut counts = async |from: &str, to: &str| {
        let period = Period::between(day(from), day(to)).unwrap();
        let it = counted(&mut tx, Reached::Ward(here.ward), period).await;
        (it.get(CourseFigure::Holding), it.get(CourseFigure::Broken))
    };
    assert_eq!(counts("2026-05-01", "2026-05-31").await, (0, 0), "nobody had looked");
    assert_eq!(counts("2026-06-01", "2026-06-07").await, (1, 0), "as it stood then, though it is broken since");
    assert_eq!(counts("2026-07-01", "2026-07-31").await, (0, 1));
    assert_eq!(counts("2026-01-01", "2026-12-31").await, (0, 1), "by what was said last");
    // Of what was settled in a period that lasts which was said to hold the last time, whenever that was.
    let third = settled(&mut tx, &here, "c:3").await;
    change(&mut tx, &here, &third, report("2026-08-05", Kept::Holding)).await;
    for (period, lasting) in [("2026-05", 1), ("2026-06", 0), ("2026-08", 0)] {
        let it = counted(&mut tx, Reached::Ward(here.ward), Period::from_key(period).unwrap()).await;
        assert_eq!(it.get(CourseFigure::Lasting), lasting, "{period}");
    }
    // An end that was set right and reopened has no reports.
    let case = change(&mut tx, &here, &case, ended_otherwise()).await;
    let case = change(&mut tx, &here, &case, Change::Reopen { on: day("2026-05-21"), left: Vec::new() }).await;
    assert_eq!(case.course.kept, None);
    let agreement = match &other.stage {
        Stage::Success { agreement, .. } => agreement.clone(),
        stage => panic!("{stage:?}"),
    };
    let end = Change::End { stage: Stage::Success { on: day("2026-06-20"), agreement } };
    let case = change(&mut tx, &here, &case, end).await;
    assert_eq!(case.course.kept, None);
}
