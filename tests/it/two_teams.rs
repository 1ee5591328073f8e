//! Somebody who heads two teams: nothing of the second is hidden or forbidden, and nothing of a third is seen.

use hoagiai::domain::access::{Action, Reached, Scope, act, cases_reach, figures_reach, may};
use hoagiai::domain::alarm::{NewAlarm, Subject};
use hoagiai::domain::case::{NewCase, NewNotAccepted};
use hoagiai::domain::figures::{Figures, Tally};
use hoagiai::domain::people::{Actor, Holding, Lang, Office};
use hoagiai::domain::period::Period;
use hoagiai::domain::referral::ReferralBody;
use hoagiai::domain::scope_guard::Sign;
use hoagiai::domain::{AlarmId, CaseId, TeamId};
use hoagiai::store::{Store, Tx};

use crate::store_kit::{Db, Here, at, contract, day, holding, settle};
use crate::town::{LAN, Town};

contract!(
    the_head_of_two_teams_reaches_both_and_no_third,
    figures_of_two_teams_are_those_of_each_together,
    alarms_and_months_of_two_teams_wait_for_their_head,
    the_bot_asks_the_head_of_two_teams_which,
);

fn headed(teams: &[TeamId]) -> Vec<Holding> {
    teams.iter().map(|it| holding(Office::TeamHead, Some(*it))).collect()
}

fn head(here: &Here, teams: &[TeamId]) -> Actor {
    Actor {
        person: here.head,
        ward: here.ward,
        tg_user: 1,
        name: String::new(),
        lang: Lang::Vi,
        offices: headed(teams),
        consented: true,
        joined: true,
        phone_confirmed: true,
    }
}

/// A case of each of three teams, entered and mediated by others.
async fn three_teams(tx: &mut Tx, here: &Here) -> ([TeamId; 3], [CaseId; 3]) {
    let third = tx.add_team(here.ward, here.group, 9, "Tổ hòa giải Hòa Đình").await.unwrap();
    let teams = [here.team, here.other_team, third];
    let mut cases = [CaseId(0); 3];
    for (nth, team) in teams.into_iter().enumerate() {
        let new = NewCase { team, ..here.new_case(&format!("c:{nth}")) };
        cases[nth] = here.open(tx, &new).await.0;
    }
    (teams, cases)
}

async fn found(tx: &mut Tx, scope: Scope) -> Vec<CaseId> {
    let mut lines: Vec<CaseId> =
        tx.find_cases(scope, &crate::store_find::all()).await.unwrap().0.iter().map(|it| it.id).collect();
    lines.sort_unstable();
    let mut open: Vec<CaseId> = tx.open_cases(scope, None, 9).await.unwrap().iter().map(|it| it.id).collect();
    open.sort_unstable();
    assert_eq!(lines, open, "in the list and in what waits");
    lines
}

async fn the_head_of_two_teams_reaches_both_and_no_third(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let (teams, cases) = three_teams(&mut tx, &here).await;
    for (headed, reached) in
        [(&teams[..1], &cases[..1]), (&teams[..2], &cases[..2]), (&teams[1..], &cases[1..]), (&teams[..], &cases[..])]
    {
        let scope = may(&head(&here, headed), Action::ReadCases).unwrap().scope();
        assert_eq!(found(&mut tx, scope).await, reached);
        for case in cases {
            let code = tx.case(None, case).await.unwrap().unwrap().code;
            let expected = reached.contains(&case);
            assert_eq!(tx.case(Some(scope), case).await.unwrap().is_some(), expected);
            assert_eq!(tx.case_by_code(Some(scope), &code).await.unwrap().is_some(), expected);
        }
    }
}

async fn figures_of_two_teams_are_those_of_each_together(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let (teams, cases) = three_teams(&mut tx, &here).await;
    let year = Period::from_key("2026").unwrap();
    for (nth, team) in teams.into_iter().enumerate() {
        let (key, ward, on) = (format!("n:{nth}"), here.ward, day("2026-05-05"));
        let (sign, body) = (Sign::PublicInterest, ReferralBody::LandMediation);
        let new = NewNotAccepted { key, ward, team: Some(team), sign, body, on };
        tx.add_not_accepted(here.mediator, &new, at(0)).await.unwrap();
    }
    let actor = head(&here, &teams[1..]);
    let reach = figures_reach(&actor).unwrap();
    assert_eq!(cases_reach(&actor), Some(reach));
    assert!(matches!(reach, Reached::Teams(_)) && reach.covers(teams[2]) && !reach.covers(teams[0]), "{reach:?}");
    let tally = Tally::count(&tx.stretches(reach, year).await.unwrap(), year);
    assert_eq!((tally.total.received, tally.by_team.len()), (2, 2));
    assert!(!tally.by_team.contains_key(&teams[0]));
    assert_eq!(tx.count_not_accepted(reach, year).await.unwrap(), 2);
    // Page by page, as the workbook reads them.
    let first = tx.case_dates(reach, year, (CaseId(0), 1)).await.unwrap();
    let second = tx.case_dates(reach, year, (first[0].id, 1)).await.unwrap();
    assert_eq!([first[0].id, second[0].id], cases[1..]);
    assert!(tx.case_dates(reach, year, (second[0].id, 1)).await.unwrap().is_empty());
}

async fn alarms_and_months_of_two_teams_wait_for_their_head(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let (teams, cases) = three_teams(&mut tx, &here).await;
    for (nth, (team, case)) in (1..).zip(teams.into_iter().zip(cases)) {
        let about = crate::store_alarms::alarm(&here, nth, Subject::Case(case));
        let new = NewAlarm { team: Some(team), ..about };
        tx.raise_alarm(&here.permit(act::ReportDanger), &new, &[], at(nth)).await.unwrap();
    }
    let permit = may(&head(&here, &teams[..2]), act::CloseMonth).unwrap();
    let own = Some(permit.scope().teams);
    let waiting = tx.unanswered_alarms((here.ward, own), at(0)).await.unwrap();
    assert_eq!(waiting.iter().map(|it| it.0).collect::<Vec<_>>(), [AlarmId(1), AlarmId(2)]);
    let month = day("2026-05-01");
    for team in &teams[..2] {
        assert!(tx.close_month(&permit, (here.ward, *team), (month, &Figures::default()), at(9)).await.unwrap());
    }
    let closed = tx.closed_months(here.ward, month).await.unwrap();
    assert!(closed.len() == 2 && closed.iter().all(|it| !it.by_office), "by their head: {closed:?}");
}

/// The town's head is given a second team.
async fn town_of(store: Store) -> Town {
    let town = Town::on(store).await;
    town.sql(
        "INSERT INTO office_holding (person_id, office, team_id, held_from)
         SELECT h.person_id, h.office, t.id, h.held_from FROM office_holding h, mediation_team t
         WHERE h.office = 'team_head' AND t.name = 'Quỳnh Đôi'",
    )
    .await;
    town
}

async fn the_bot_asks_the_head_of_two_teams_which(db: &Db) {
    let town = town_of(db.store.clone()).await;
    town.says(LAN, "/tonghop").await;
    let said = town.last(LAN).text;
    assert!(said.contains("Kim Đôi") && said.contains("Quỳnh Đôi"), "{said}");
    town.says(LAN, "/vuviec").await;
    let said = town.last(LAN).text;
    assert!(said.contains("của Kim Đôi, Quỳnh Đôi"), "{said}");
    town.says(LAN, "/ghivu").await;
    let said = town.last(LAN).text;
    assert!(said.contains("Vụ, việc này của tổ nào?"), "{said}");
    town.find_button(LAN, "Kim Đôi");
    town.presses(LAN, "Quỳnh Đôi").await;
    town.plays(LAN, &crate::scripts::LOGGED[1..6]).await;
    town.plays(LAN, &[">tổ dân phố Quỳnh Đôi"]).await;
    town.plays(LAN, &crate::scripts::LOGGED[7..]).await;
    assert!(town.last(LAN).text.contains("VN-02-2026-001"), "{}", town.transcript(LAN));
}
