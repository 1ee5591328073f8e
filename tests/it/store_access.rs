//! Who sees a case, who has seen it, and which cases nobody is assigned to.

use hoagiai::domain::access::{Scope, act};
use hoagiai::domain::case::{Change, NewCase, Stage};
use hoagiai::domain::figures::Figures;
use hoagiai::domain::people::Office;
use hoagiai::domain::search::{Phase, State, Wanted};
use hoagiai::domain::teams::Teams;
use hoagiai::store::Tx;
use hoagiai::store::find::CaseFilter;

use crate::store_kit::{Db, at, contract, day, holding, mediating, settle};

contract!(
    domestic_violence_is_seen_only_by_mediators_the_head_and_the_office,
    who_saw_the_names_is_told_newest_first,
    a_case_without_mediators_is_found_until_it_is_planned,
    a_month_that_the_office_closed_says_so,
);

async fn sees(tx: &mut Tx, scope: Scope, (id, code): &(hoagiai::domain::CaseId, String)) -> bool {
    let found = tx.case(Some(scope), *id).await.unwrap().is_some();
    assert_eq!(tx.case_by_code(Some(scope), code).await.unwrap().is_some(), found, "by code alike");
    let by_name = Wanted { mediator: Some("Dung".to_owned()), ..Wanted::default() };
    let by_state = Wanted { state: Some(State::In(Phase::Open)), ..Wanted::default() };
    for wanted in [Wanted::default(), Wanted::words("loi di"), by_state, by_name] {
        let filter = CaseFilter { wanted, ..crate::store_find::all() };
        let (lines, total) = tx.find_cases(scope, &filter).await.unwrap();
        assert_eq!((lines.len(), total), (usize::from(found), u32::from(found)), "in lists and search alike");
    }
    found
}

async fn domestic_violence_is_seen_only_by_mediators_the_head_and_the_office(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    // Entered by the mediator, mediated by somebody of the other team.
    let new = NewCase {
        mediators: vec![mediating(here.stranger)],
        domestic_violence: true,
        summary: "lối đi".to_owned(),
        ..here.new_case("c:1")
    };
    let case = here.open(&mut tx, &new).await;
    let team = |team| Scope { teams: Teams::from_iter([team]), ..Scope::NOTHING };
    for (scope, expected) in [
        (Scope::own(here.mediator), false),
        (Scope::own(here.stranger), true),
        (Scope::own(here.head), false),
        (team(here.team), true),
        (team(here.other_team), false),
        (Scope::ward(here.ward), true),
        (Scope::ward(here.far_ward), false),
    ] {
        assert_eq!(sees(&mut tx, scope, &case).await, expected, "{scope:?}");
    }
}

async fn who_saw_the_names_is_told_newest_first(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let (id, _) = here.open(&mut tx, &here.new_case("c:1")).await;
    let (other, _) = here.open(&mut tx, &here.new_case("c:2")).await;
    tx.log_read(here.mediator, id, Scope::own(here.mediator), at(1)).await.unwrap();
    tx.log_names(&here.permit_of(here.officer, &holding(Office::WardOfficer, None), act::ReadNames), id, at(2))
        .await
        .unwrap();
    tx.log_read(here.head, other, Scope::own(here.head), at(3)).await.unwrap();
    let (lines, total) = tx.readings(id, (0, 10)).await.unwrap();
    assert_eq!(total, 2);
    let shown: Vec<_> = lines.iter().map(|it| (it.name.as_str(), it.names, it.at)).collect();
    assert_eq!(shown, [("Phạm Thu Hà", true, at(2)), ("Trần Văn Bình", false, at(1))]);
    let (lines, total) = tx.readings(id, (1, 1)).await.unwrap();
    assert_eq!((lines.len(), lines[0].names, total), (1, false, 2));
    assert_eq!(tx.test_texts("SELECT scope FROM access_log WHERE names").await.unwrap(), ["ward"]);
}

async fn a_case_without_mediators_is_found_until_it_is_planned(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let bare = NewCase { mediators: Vec::new(), stage: Stage::Registered, ..here.new_case("c:1") };
    let (id, code) = here.open(&mut tx, &bare).await;
    let named = NewCase { stage: Stage::Registered, ..here.new_case("c:2") };
    here.open(&mut tx, &named).await;
    assert_eq!(tx.unassigned_since(here.ward, bare.received_on).await.unwrap(), [code]);
    assert!(tx.unassigned_since(here.ward, day("2020-01-01")).await.unwrap().is_empty());
    assert!(tx.unassigned_since(here.far_ward, bare.received_on).await.unwrap().is_empty());
    assert_eq!(tx.unassigned_without_timer().await.unwrap(), [id]);
    // One that was begun, and whose only mediator declined.
    let stage = Stage::InSession { since: bare.received_on };
    let (begun, begun_code) = here.open(&mut tx, &NewCase { stage, ..here.new_case("c:3") }).await;
    let case = tx.case(None, begun).await.unwrap().unwrap();
    let mediators: Vec<_> = case.mediators.iter().map(|it| it.person).collect();
    let mut case = case;
    for person in mediators {
        let change = Change::Decline { person, reason: crate::store_kit::breach(), on: bare.received_on };
        let after = case.apply(&change, day("2026-05-20")).unwrap();
        tx.change_case(&here.permit(act::Changing::Words), (&after, &change), at(2)).await.unwrap();
        case = tx.case(None, begun).await.unwrap().unwrap();
    }
    assert!(tx.unassigned_since(here.ward, bare.received_on).await.unwrap().contains(&begun_code));
    assert_eq!(tx.unassigned_without_timer().await.unwrap(), [id, begun]);
    tx.set_timer(&format!("unassigned:{begun}"), at(1), "case", "payload").await.unwrap();
    let key = format!("unassigned:{id}");
    assert_eq!(tx.timer(&key).await.unwrap(), None);
    tx.set_timer(&key, at(1), "case", "payload").await.unwrap();
    assert_eq!(tx.timer(&key).await.unwrap().as_deref(), Some("payload"));
    assert!(tx.unassigned_without_timer().await.unwrap().is_empty());
}

async fn a_month_that_the_office_closed_says_so(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let (may, figures) = (day("2026-05-01"), Figures::default());
    tx.close_month(
        &here.permit_of(here.officer, &holding(Office::WardOfficer, None), act::CloseMonth),
        (here.ward, here.team),
        (may, &figures),
        at(0),
    )
    .await
    .unwrap();
    let head = here.permit_of(here.head, &holding(Office::TeamHead, Some(here.team)), act::CloseMonth);
    tx.close_month(&head, (here.ward, here.other_team), (may, &figures), at(0)).await.unwrap();
    tx.close_month(&head, (here.ward, here.team), (day("2026-06-01"), &figures), at(0)).await.unwrap();
    let closed = tx.closed_months(here.ward, may).await.unwrap();
    assert_eq!(closed.iter().map(|it| it.by_office).collect::<Vec<_>>(), [true, true]);
    assert!(!tx.closed_months(here.ward, day("2026-06-01")).await.unwrap()[0].by_office);
}
