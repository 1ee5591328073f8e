//! Contract of cases: codes, saving, changing, scope and timeline.

use hoagiai::domain::access::{Scope, act};
use hoagiai::domain::alarm::Subject;
use hoagiai::domain::case::{
    Agreement, Amendment, Case, CaseMediator, Change, EndReason, EventKind, NewCase, NewNotAccepted, Party, PartyKind,
    Place, Settlement, Side, Stage,
};
use hoagiai::domain::referral::ReferralBody;
use hoagiai::domain::scope_guard::Sign;
use hoagiai::domain::teams::Teams;
use hoagiai::domain::{CaseId, DraftId, TeamId};
use hoagiai::store::Tx;

use crate::store_alarms::{alarm, raise};
use crate::store_kit::{Db, Here, affected, at, contract, day, mediating, party, settle};

contract!(
    codes_count_up_per_team_and_year,
    codes_have_no_gap_under_concurrency,
    a_case_is_read_as_it_was_saved,
    a_case_is_saved_once_per_key,
    a_case_is_seen_within_its_scope,
    every_stage_is_read_back,
    a_change_made_on_an_old_reading_fails,
    a_correction_replaces_what_it_names,
    naming_mediators_replaces_the_former,
    the_timeline_tells_what_happened,
    a_reported_danger_is_recorded_once,
    a_danger_reported_while_entering_is_tied_to_the_case,
    a_code_that_no_case_took_is_given_back,
    what_is_out_of_scope_is_counted_apart,
    the_last_case_of_somebody_is_one_they_entered_or_mediate,
    reading_is_logged_with_its_reach,
);

async fn the_last_case_of_somebody_is_one_they_entered_or_mediate(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    assert_eq!(tx.last_case_of(here.mediator).await.unwrap(), None);
    // Entered by the mediator, mediated by somebody else.
    let new = NewCase { mediators: vec![mediating(here.stranger)], ..here.new_case("c:1") };
    let (id, _) = here.open(&mut tx, &new).await;
    let saved = tx.case(None, id).await.unwrap().unwrap().created_at;
    for who in [here.mediator, here.stranger] {
        assert_eq!(tx.last_case_of(who).await.unwrap(), Some(saved), "{who}");
    }
    assert_eq!(tx.last_case_of(here.head).await.unwrap(), None, "who heads the team has logged none");
    let new = NewCase { mediators: vec![mediating(here.head)], ..here.new_case("c:2") };
    let code = tx.take_case_code(here.team, new.received_on).await.unwrap();
    let permit = here.mediator_permit(here.mediator, act::Logging::Own);
    tx.open_case(&permit, (&new, &code), saved + chrono::TimeDelta::days(70)).await.unwrap();
    for (who, days) in [(here.mediator, 70), (here.head, 70), (here.stranger, 0)] {
        assert_eq!(tx.last_case_of(who).await.unwrap(), Some(saved + chrono::TimeDelta::days(days)), "{who}");
    }
}

async fn codes_count_up_per_team_and_year(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let mut codes = Vec::new();
    for (team, on) in [
        (here.team, "2026-05-05"),
        (here.team, "2026-12-31"),
        (here.team, "2027-01-01"),
        (here.other_team, "2026-05-05"),
        (here.team, "2026-01-01"),
    ] {
        codes.push(tx.take_case_code(team, day(on)).await.unwrap());
    }
    assert_eq!(codes, ["VN-01-2026-001", "VN-01-2026-002", "VN-01-2027-001", "VN-07-2026-001", "VN-01-2026-003"]);
    tx.test_sql("UPDATE case_counter SET last = 999".to_owned()).await.unwrap();
    assert_eq!(tx.take_case_code(here.team, day("2026-05-05")).await.unwrap(), "VN-01-2026-1000");
    drop(tx);
    assert!(db.begin().await.take_case_code(TeamId(999), day("2026-05-05")).await.is_err(), "no such team");
}

async fn codes_have_no_gap_under_concurrency(db: &Db) {
    let here = std::sync::Arc::new(settle(db).await);
    let mut workers = Vec::new();
    for n in 0..24 {
        let (store, here) = (db.store.clone(), here.clone());
        workers.push(tokio::spawn(async move {
            let mut tx = store.begin().await.unwrap();
            let (_, code) = here.open(&mut tx, &here.new_case(&format!("c:{n}"))).await;
            tokio::task::yield_now().await;
            // A third of them come to nothing.
            if n % 3 == 0 {
                return None;
            }
            tx.commit().await.unwrap();
            Some(code)
        }));
    }
    let mut codes = Vec::new();
    for worker in workers {
        codes.extend(worker.await.unwrap());
    }
    codes.sort();
    let expected: Vec<String> = (1..=16).map(|n| format!("VN-01-2026-{n:03}")).collect();
    assert_eq!(codes, expected);
}

async fn read(tx: &mut Tx, id: CaseId) -> Case {
    tx.case(None, id).await.unwrap().unwrap()
}

async fn a_case_is_read_as_it_was_saved(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let mut new = here.new_case("c:1");
    new.mediators.push(CaseMediator { chosen_by_parties: true, ..mediating(here.head) });
    new.domestic_violence = true;
    // Parties of every kind (Art. 2(3)).
    for &kind in PartyKind::ALL {
        new.parties.push(Party { kind, ..party(Side::B, kind.code(), None) });
    }
    let (id, code) = here.open(&mut tx, &new).await;
    tx.commit().await.unwrap();
    let mut tx = db.begin().await;
    let case = read(&mut tx, id).await;
    // People in order of their ids: the head was added first. Names come from the people.
    let mediators = vec![
        CaseMediator { name: "Nguyễn Thị Lan".to_owned(), ..new.mediators[1].clone() },
        CaseMediator { name: "Trần Văn Bình".to_owned(), ..new.mediators[0].clone() },
    ];
    let expected = Case {
        id,
        code: code.clone(),
        ward: new.ward,
        team: new.team,
        kind: new.kind,
        received_on: new.received_on,
        ground: new.ground,
        place: new.place.clone(),
        parties: new.parties.clone(),
        summary: new.summary.clone(),
        mediators,
        domestic_violence: true,
        sign: new.sign,
        course: new.course(),
        stage: new.stage.clone(),
        entered_by: here.mediator,
        created_at: at(0),
        version: 1,
    };
    assert_eq!(case, expected);
    assert_eq!(tx.case(None, CaseId(999)).await.unwrap(), None);
    let bare = NewCase {
        parties: vec![],
        mediators: vec![],
        voice: None,
        place: Place { group: here.group, detail: None },
        stage: Stage::Registered,
        ..here.new_case("c:2")
    };
    let (id, _) = here.open(&mut tx, &bare).await;
    let case = read(&mut tx, id).await;
    assert_eq!((case.parties.len(), case.mediators.len(), case.place.detail), (0, 0, None));
}

async fn a_case_is_saved_once_per_key(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let permit = here.mediator_permit(here.mediator, act::Logging::Own);
    let (id, code) = here.open(&mut tx, &here.new_case("c:1")).await;
    let other = NewCase { summary: "khác".to_owned(), ..here.new_case("c:1") };
    assert_eq!(tx.open_case(&permit, (&other, "VN-01-2026-099"), at(9)).await.unwrap(), id);
    let case = read(&mut tx, id).await;
    assert_eq!((case.code, case.parties.len(), case.created_at), (code.clone(), 2, at(0)), "unchanged");
    assert_eq!(case.summary, "Ồn sau mười giờ đêm");
    assert_eq!(tx.case_events(id).await.unwrap().len(), 1);
    tx.commit().await.unwrap();
    let mut tx = db.begin().await;
    let second = tx.open_case(&permit, (&here.new_case("c:2"), &code), at(9)).await;
    assert!(second.is_err(), "two cases cannot have one code");
}

async fn visible(tx: &mut Tx, scope: Scope, (id, code): &(CaseId, String)) -> bool {
    let found = tx.case(Some(scope), *id).await.unwrap().is_some();
    let by_code = tx.case_by_code(Some(scope), code).await.unwrap();
    assert_eq!(by_code.is_some(), found, "by id and by code alike");
    let (lines, total) = tx.find_cases(scope, &crate::store_find::all()).await.unwrap();
    assert_eq!((lines.iter().any(|it| it.id == *id), lines.len()), (found, total as usize), "in lists alike");
    found
}

async fn a_case_is_seen_within_its_scope(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    // Entered by the mediator, led by the first team, mediated by the stranger of the other team alone.
    let new = NewCase { mediators: vec![mediating(here.stranger)], ..here.new_case("c:1") };
    let case = here.open(&mut tx, &new).await;
    let scopes = [
        (Scope::NOTHING, false),
        (Scope::own(here.mediator), true),
        (Scope::own(here.stranger), true),
        (Scope::own(here.head), false),
        (Scope { teams: Teams::from_iter([here.team]), ..Scope::NOTHING }, true),
        (Scope { teams: Teams::from_iter([here.other_team]), ..Scope::NOTHING }, false),
        (Scope { teams: Teams::from_iter([here.other_team]), ..Scope::own(here.mediator) }, true),
        (Scope::ward(here.ward), true),
        (Scope::ward(here.far_ward), false),
    ];
    for (scope, expected) in scopes {
        assert_eq!(visible(&mut tx, scope, &case).await, expected, "{scope:?}");
    }
    assert_eq!(tx.case_by_code(None, &case.1).await.unwrap(), Some(case.0));
    assert_eq!(tx.case_by_code(None, "VN-01-2026-999").await.unwrap(), None);
    assert_eq!(tx.case_by_code(None, &case.1.to_lowercase()).await.unwrap(), None, "codes are exact");
}

fn agreement() -> Agreement {
    Agreement {
        text: "Hai bên xin lỗi nhau".to_owned(),
        performance_method: Some("tự thực hiện".to_owned()),
        performance_due: Some(day("2026-06-01")),
        steps: Vec::new(),
        written: Settlement::Signed,
    }
}

async fn every_stage_is_read_back(db: &Db) {
    let here = settle(db).await;
    let on = day("2026-05-05");
    let stages = [
        Stage::Registered,
        Stage::Assigned { on },
        Stage::InSession { since: on },
        Stage::Success { on, agreement: agreement() },
        Stage::Failure {
            on,
            reason: EndReason::MediatorDecision,
            guidance: Some(ReferralBody::RegionalCourt),
            demands: Some("đòi bồi thường".to_owned()),
        },
        Stage::Referred { on, body: ReferralBody::WardPolice },
        Stage::Void { on, reason: "nhập nhầm".to_owned() },
    ];
    for (n, stage) in stages.into_iter().enumerate() {
        let mut tx = db.begin().await;
        let new = NewCase { stage: stage.clone(), ..here.new_case(&format!("c:{n}")) };
        let (id, _) = here.open(&mut tx, &new).await;
        assert_eq!(read(&mut tx, id).await.stage, stage);
        let look = format!(
            "SELECT status || ' ' || CASE WHEN ended_on IS NULL THEN 'open' ELSE 'ended' END FROM case_file WHERE id = {id}"
        );
        let word = if stage.is_open() { "open" } else { "ended" };
        assert_eq!(tx.test_texts(&look).await.unwrap(), [format!("{} {word}", stage.status())]);
        tx.commit().await.unwrap();
    }
}

async fn change(tx: &mut Tx, here: &Here, case: &Case, change: Change) -> Case {
    let after = case.apply(&change, day("2026-06-30")).unwrap();
    tx.change_case(&here.permit(act::Changing::Words), (&after, &change), at(60)).await.unwrap();
    let stored = read(tx, case.id).await;
    assert_eq!((stored.version, &stored.stage), (case.version + 1, &after.stage));
    stored
}

async fn a_change_made_on_an_old_reading_fails(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let (id, _) = here.open(&mut tx, &here.new_case("c:1")).await;
    let case = read(&mut tx, id).await;
    let begin = Change::Begin { on: day("2026-05-06") };
    change(&mut tx, &here, &case, begin.clone()).await;
    let events = tx.case_events(id).await.unwrap().len();
    let stale = case.apply(&begin, day("2026-06-30")).unwrap();
    assert_eq!(affected(&tx.change_case(&here.permit(act::Changing::Words), (&stale, &begin), at(61)).await), Some(0));
    let unknown = Case { id: CaseId(999), ..stale };
    assert_eq!(
        affected(&tx.change_case(&here.permit(act::Changing::Words), (&unknown, &begin), at(61)).await),
        Some(0)
    );
    assert_eq!(tx.case_events(id).await.unwrap().len(), events, "and leaves no entry");
    assert_eq!(read(&mut tx, id).await.version, 2);
}

async fn a_correction_replaces_what_it_names(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let (id, _) = here.open(&mut tx, &here.new_case("c:1")).await;
    let case = read(&mut tx, id).await;
    let amend = |fields| Change::Amend { fields, reason: "ghi nhầm".to_owned() };
    let summary = Amendment { summary: Some("Nước tràn sang nhà bên".to_owned()), ..Amendment::default() };
    let case = change(&mut tx, &here, &case, amend(summary)).await;
    assert_eq!((case.summary.as_str(), case.parties.len()), ("Nước tràn sang nhà bên", 2), "the rest stays");
    let parties = vec![
        party(Side::A, "Người Một", Some(30)),
        party(Side::B, "Người Hai", None),
        party(Side::B, "Người Ba", Some(90)),
    ];
    let fields = Amendment { parties: Some(parties.clone()), ..Amendment::default() };
    let case = change(&mut tx, &here, &case, amend(fields)).await;
    assert_eq!(case.parties, parties);
    let fields = Amendment { parties: Some(parties[..2].to_vec()), ..Amendment::default() };
    let case = change(&mut tx, &here, &case, amend(fields)).await;
    assert_eq!(case.parties, parties[..2]);
    assert_eq!(case.mediators.len(), 1);
}

async fn naming_mediators_replaces_the_former(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let (id, code) = here.open(&mut tx, &here.new_case("c:1")).await;
    let case = read(&mut tx, id).await;
    let chosen = CaseMediator { chosen_by_parties: true, ..mediating(here.head) };
    let assign = Change::Assign {
        mediators: vec![chosen, mediating(here.stranger)],
        on: day("2026-05-07"),
        reason: Some(crate::store_kit::breach()),
    };
    let case = change(&mut tx, &here, &case, assign).await;
    let people: Vec<_> = case.mediators.iter().map(|it| (it.person, it.chosen_by_parties)).collect();
    assert_eq!(people, [(here.head, true), (here.stranger, false)]);
    assert_eq!(case.mediators[0].name, "Nguyễn Thị Lan");
    let entered_only = visible(&mut tx, Scope::own(here.mediator), &(id, code)).await;
    assert!(entered_only, "who entered it still sees it");
    let day_of = format!("SELECT count(*) FROM case_file WHERE id = {id} AND assigned_on = '2026-05-07'");
    assert_eq!(tx.test_number(&day_of).await.unwrap(), 1);
    let case = change(&mut tx, &here, &case, Change::Begin { on: day("2026-05-08") }).await;
    assert_eq!(case.mediators.len(), 2, "other changes leave the mediators alone");
    assert_eq!(tx.test_number(&day_of).await.unwrap(), 1, "and the day they were named");
}

async fn the_timeline_tells_what_happened(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let (id, _) = here.open(&mut tx, &here.new_case("c:1")).await;
    let mut case = read(&mut tx, id).await;
    let failure = Stage::Failure {
        on: day("2026-05-10"),
        reason: EndReason::PartyRequest,
        guidance: Some(ReferralBody::RegionalCourt),
        demands: None,
    };
    let changes = [
        Change::Begin { on: day("2026-05-06") },
        Change::End { stage: failure },
        Change::Reopen { on: day("2026-05-20"), left: Vec::new() },
        Change::End { stage: Stage::Success { on: day("2026-05-21"), agreement: agreement() } },
        Change::Void { on: day("2026-05-22"), reason: "trùng".to_owned() },
    ];
    for it in &changes {
        case = change(&mut tx, &here, &case, it.clone()).await;
    }
    let events = tx.case_events(id).await.unwrap();
    let kinds: Vec<_> = events.iter().map(|it| it.kind.code()).collect();
    assert_eq!(kinds, ["opened", "begin", "end", "reopen", "end", "void"]);
    assert_eq!((events[0].by, events[0].by_name.as_deref()), (Some(here.mediator), Some("Trần Văn Bình")));
    assert_eq!((events[0].at, events[0].change.as_ref()), (at(0), None));
    assert_eq!((events[1].by, events[1].by_name.as_deref()), (Some(here.officer), Some("Phạm Thu Hà")));
    let told: Vec<_> = events[1..].iter().map(|it| it.change.clone().unwrap()).collect();
    assert_eq!((told.as_slice(), events[1].at), (changes.as_slice(), at(60)));
    let ended = format!("SELECT count(*) FROM case_file WHERE id = {id} AND ended_on = '2026-05-22'");
    assert_eq!(tx.test_number(&ended).await.unwrap(), 1);
    assert!(tx.case_events(CaseId(999)).await.unwrap().is_empty());
}

async fn a_reported_danger_is_recorded_once(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let (id, _) = here.open(&mut tx, &here.new_case("c:1")).await;
    let subject = Subject::Case(id);
    raise(&mut tx, &here, (1, here.mediator), subject, 5).await;
    let again = tx
        .raise_alarm(&here.mediator_permit(here.mediator, act::ReportDanger), &alarm(&here, 1, subject), &[], at(6))
        .await;
    assert!(!again.unwrap());
    raise(&mut tx, &here, (2, here.mediator), subject, 7).await;
    raise(&mut tx, &here, (3, here.mediator), Subject::Nothing, 8).await;
    assert_eq!(tx.test_number("SELECT count(*) FROM escalation WHERE kind = 'violence'").await.unwrap(), 3);
    let events = tx.case_events(id).await.unwrap();
    let told: Vec<_> = events.iter().skip(1).map(|it| (it.kind, it.by, it.at)).collect();
    let entry = |seconds| (EventKind::Escalated, Some(here.mediator), at(seconds));
    assert_eq!(told, [entry(5), entry(7)], "each in the timeline of its case, once");
}

async fn a_danger_reported_while_entering_is_tied_to_the_case(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    for (number, draft) in [(1, 7), (2, 7), (3, 71)] {
        raise(&mut tx, &here, (number, here.mediator), Subject::Draft(DraftId(draft)), 5).await;
    }
    let (id, _) = here.open(&mut tx, &here.new_case("draft:7")).await;
    tx.tie_escalations(id, "draft:7:").await.unwrap();
    let tied = format!("SELECT count(*) FROM escalation WHERE case_id = {}", id.0);
    assert_eq!(tx.test_number(&tied).await.unwrap(), 2, "those of this draft, and of no other");
}

async fn a_code_that_no_case_took_is_given_back(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let on = day("2026-05-05");
    let first = tx.take_case_code(here.team, on).await.unwrap();
    tx.return_case_code(here.team, on).await.unwrap();
    assert_eq!(tx.take_case_code(here.team, on).await.unwrap(), first);
}

async fn what_is_out_of_scope_is_counted_apart(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let new = NewNotAccepted {
        key: "n:1".to_owned(),
        ward: here.ward,
        team: Some(here.team),
        sign: Sign::PublicInterest,
        body: ReferralBody::LandMediation,
        on: day("2026-05-05"),
    };
    tx.add_not_accepted(here.mediator, &new, at(0)).await.unwrap();
    tx.add_not_accepted(here.mediator, &new, at(1)).await.unwrap();
    let other = NewNotAccepted { key: "n:2".to_owned(), team: None, ..new };
    tx.add_not_accepted(here.mediator, &other, at(1)).await.unwrap();
    let sql = "SELECT sign || ' ' || body FROM not_accepted WHERE on_day = '2026-05-05' ORDER BY key";
    assert_eq!(tx.test_texts(sql).await.unwrap(), ["public_interest ubnd_land_mediation"; 2]);
    assert_eq!(tx.test_number("SELECT count(*) FROM case_file").await.unwrap(), 0);
}

async fn reading_is_logged_with_its_reach(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let (id, _) = here.open(&mut tx, &here.new_case("c:1")).await;
    tx.log_read(here.mediator, id, Scope::own(here.mediator), at(1)).await.unwrap();
    let team = Scope { teams: Teams::from_iter([here.team]), ..Scope::own(here.head) };
    tx.log_read(here.head, id, team, at(2)).await.unwrap();
    tx.log_read(here.officer, id, Scope::ward(here.ward), at(3)).await.unwrap();
    let sql = "SELECT scope FROM access_log ORDER BY id";
    assert_eq!(tx.test_texts(sql).await.unwrap(), ["own", "team", "ward"]);
    assert!(tx.log_read(here.mediator, CaseId(999), Scope::NOTHING, at(4)).await.is_err(), "no such case");
}
