//! Contract of cases that hang together: found by keyed hashes of names, whatever was done to them since, and said to
//! belong together by somebody, at some time, for some reason.

use hoagiai::domain::access::act::{self, Changing};
use hoagiai::domain::access::{Reached, Scope};
use hoagiai::domain::case::{Amendment, Change, EndReason, EventKind, NewCase, Party, Side, Stage};
use hoagiai::domain::figures::CourseFigure;
use hoagiai::domain::kinds::Kind;
use hoagiai::domain::kinship::{Kinship, compared_names};
use hoagiai::domain::period::Period;
use hoagiai::domain::referral::ReferralBody;
use hoagiai::domain::{CaseId, WardId};
use hoagiai::store::Tx;
use hoagiai::store::kinship::{NamedCase, NewTie, Sought};

use crate::store_kit::{Db, Here, at, contract, day, party, settle, with_another_key};
use crate::store_life::counted as figures;

contract!(
    earlier_cases_are_found_by_a_name_however_it_is_written,
    only_cases_of_the_ward_and_the_time_are_found,
    a_correction_and_a_mistake_change_what_is_found,
    cases_of_earlier_releases_are_found_once_the_program_was_brought_up_to_date,
    names_are_found_after_a_new_key_was_added,
    what_was_said_of_two_cases_is_read_back_and_put_right,
    what_was_said_is_put_right_whichever_of_them_was_the_earlier_then,
    likely_cases_are_found_among_many_namesakes,
    others_are_read_as_far_as_the_scope_reaches_them,
    the_timeline_betrays_no_case_of_violence_at_home,
    ties_and_keys_outlive_the_merge_of_teams,
    what_came_back_is_counted_in_the_period_in_which_it_was_received,
    a_number_betrays_no_violence_at_home_in_another_team,
);

const DAYS: (&str, &str) = ("2024-05-05", "2026-12-31");

fn people(a: &str, b: &str) -> Vec<Party> {
    vec![party(Side::A, a, None), party(Side::B, b, None)]
}

fn ended(on: &str) -> Stage {
    let guidance = Some(ReferralBody::RegionalCourt);
    Stage::Failure { on: day(on), reason: EndReason::PartyRequest, guidance, demands: None }
}

fn sought(ward: WardId, names: &[String]) -> Sought<'_> {
    Sought { ward, names, days: (day(DAYS.0), day(DAYS.1)), groups: &[], of: None }
}

fn ids(found: &[NamedCase]) -> Vec<CaseId> {
    found.iter().map(|it| it.head.id).collect()
}

async fn found_in(tx: &mut Tx, ward: WardId, name: &str) -> Vec<CaseId> {
    let names = compared_names(&people(name, "x"));
    ids(&tx.cases_of_names(Scope::ward(ward), sought(ward, &names)).await.unwrap())
}

async fn found(tx: &mut Tx, here: &Here, name: &str) -> Vec<CaseId> {
    found_in(tx, here.ward, name).await
}

async fn opened(tx: &mut Tx, here: &Here, key: &str, (a, b): (&str, &str)) -> CaseId {
    here.open(tx, &NewCase { parties: people(a, b), ..here.new_case(key) }).await.0
}

async fn change(tx: &mut Tx, here: &Here, id: CaseId, change: Change) {
    let case = tx.case(None, id).await.unwrap().unwrap();
    let after = case.apply(&change, day("2026-12-30")).unwrap();
    tx.change_case(&here.permit(Changing::Words), (&after, &change), at(60)).await.unwrap();
}

fn tie(key: &str, (case, earlier): (CaseId, CaseId), kinship: Kinship) -> NewTie {
    NewTie { key: key.to_owned(), case, earlier, kinship }
}

async fn earlier_cases_are_found_by_a_name_however_it_is_written(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let first = opened(&mut tx, &here, "c:1", ("Đỗ Văn Ẩn", "Lê Thị Hoà")).await;
    let second = opened(&mut tx, &here, "c:2", ("Vũ Thị Út", "đỗ  văn ẩn")).await;
    for name in ["Đỗ Văn Ẩn", "do van an", "ĐỖ VĂN AN"] {
        assert_eq!(found(&mut tx, &here, name).await, [second, first], "{name}: the newest first");
    }
    assert_eq!(found(&mut tx, &here, "Lê Thị Hòa").await, [first]);
    assert!(found(&mut tx, &here, "Lê Hòa").await.is_empty() && found(&mut tx, &here, "Hoà").await.is_empty());
    let both = compared_names(&people("Vũ Thị Út", "Lê Thị Hoà"));
    let all = tx.cases_of_names(Scope::ward(here.ward), sought(here.ward, &both)).await.unwrap();
    assert_eq!(ids(&all), [second, first]);
    assert_eq!(all[1].parties, people("Đỗ Văn Ẩn", "Lê Thị Hoà"), "with their people, to be compared");
    let keys = tx.test_texts("SELECT name_key FROM case_party_key ORDER BY name_key").await.unwrap();
    assert_eq!(keys.len(), 4);
    assert!(keys.iter().all(|it| it.len() == 32), "nothing but a keyed hash: {keys:?}");
}

async fn only_cases_of_the_ward_and_the_time_are_found(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let name = ("Đỗ Văn Ẩn", "Lê Thị Hoà");
    let open = opened(&mut tx, &here, "c:1", name).await;
    let of = |received: &str, stage| NewCase {
        received_on: day(received),
        stage,
        parties: people(name.0, name.1),
        ..here.new_case(received)
    };
    let (recent, _) = here.open(&mut tx, &of("2024-01-10", ended("2024-06-01"))).await;
    here.open(&mut tx, &of("2024-01-11", ended("2024-02-01"))).await;
    let late = of("2027-01-05", Stage::Assigned { on: day("2027-01-05") });
    here.open(&mut tx, &late).await;
    assert_eq!(found(&mut tx, &here, name.0).await, [open, recent], "neither long over nor yet to come");
    assert!(found_in(&mut tx, here.far_ward, name.0).await.is_empty(), "another ward has other keys");
}

async fn a_correction_and_a_mistake_change_what_is_found(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let id = opened(&mut tx, &here, "c:1", ("Đỗ Văn Ẩn", "Lê Thị Hoà")).await;
    let fields = Amendment { parties: Some(people("Đỗ Văn Ân", "Lê Thị Hoa Mai")), ..Amendment::default() };
    change(&mut tx, &here, id, Change::Amend { fields, reason: "ghi nhầm tên".to_owned() }).await;
    assert_eq!(found(&mut tx, &here, "Lê Thị Hoa Mai").await, [id]);
    assert!(found(&mut tx, &here, "Lê Thị Hoà").await.is_empty());
    change(&mut tx, &here, id, Change::Void { on: day("2026-05-09"), reason: "ghi nhầm".to_owned() }).await;
    assert!(found(&mut tx, &here, "Lê Thị Hoa Mai").await.is_empty());
    assert_eq!(tx.test_number("SELECT count(*) FROM case_party_key").await.unwrap(), 0, "nothing is left of the names");
}

async fn cases_of_earlier_releases_are_found_once_the_program_was_brought_up_to_date(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let name = ("Đỗ Văn Ẩn", "Lê Thị Hoà");
    let (first, second) = (opened(&mut tx, &here, "c:1", name).await, opened(&mut tx, &here, "c:2", name).await);
    let struck = opened(&mut tx, &here, "c:3", name).await;
    change(&mut tx, &here, struck, Change::Void { on: day("2026-05-09"), reason: "ghi nhầm".to_owned() }).await;
    tx.test_sql("DELETE FROM case_party_key".to_owned()).await.unwrap();
    tx.test_sql("UPDATE case_file SET keyed = FALSE".to_owned()).await.unwrap();
    // Half of it was done when the program was stopped; and one has a name that nobody can open any more.
    tx.test_sql(format!("UPDATE case_file SET keyed = TRUE WHERE id = {second}")).await.unwrap();
    let lost = opened(&mut tx, &here, "c:4", name).await;
    tx.test_sql(format!("UPDATE case_file SET keyed = FALSE WHERE id = {lost}")).await.unwrap();
    tx.test_sql(format!("DELETE FROM case_party_key WHERE case_id = {lost}")).await.unwrap();
    tx.test_sql(format!("UPDATE case_party SET case_id = {struck}, seq = seq + 10 WHERE case_id = {lost}"))
        .await
        .unwrap();
    tx.test_sql(format!("UPDATE case_party SET case_id = {lost} WHERE case_id = {struck}")).await.unwrap();
    tx.commit().await.unwrap();
    db.store.migrate().await.unwrap();
    let mut tx = db.begin().await;
    assert_eq!(found(&mut tx, &here, name.0).await, [first]);
    assert_eq!(tx.test_number("SELECT count(*) FROM case_file WHERE keyed = FALSE").await.unwrap(), 0, "each once");
}

async fn names_are_found_after_a_new_key_was_added(db: &Db) {
    if db.url.contains(":memory:") {
        return;
    }
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let name = ("Đỗ Văn Ẩn", "Lê Thị Hoà");
    let old = opened(&mut tx, &here, "c:1", name).await;
    tx.commit().await.unwrap();
    let store = with_another_key(db).await;
    let mut tx = store.begin().await.unwrap();
    let new = opened(&mut tx, &here, "c:2", name).await;
    assert_eq!(found(&mut tx, &here, name.0).await, [new, old], "under the old key and under the new one");
    let keys = tx.test_number("SELECT count(DISTINCT name_key) FROM case_party_key").await.unwrap();
    assert_eq!(keys, 4, "two names, two keys");
    tx.commit().await.unwrap();
    store.close().await;
}

async fn what_was_said_of_two_cases_is_read_back_and_put_right(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let name = ("Đỗ Văn Ẩn", "Lê Thị Hoà");
    let (first, second) = (opened(&mut tx, &here, "c:1", name).await, opened(&mut tx, &here, "c:2", name).await);
    let own = here.mediator_permit(here.mediator, act::Logging::Own);
    let new = tie("k:1", (second, first), Kinship::Continues);
    for _ in 0..2 {
        tx.tie_new_case(&own, &new, at(1)).await.unwrap();
    }
    // Under another key nothing is said twice either.
    tx.tie_new_case(&own, &tie("k:1b", (second, first), Kinship::Related), at(2)).await.unwrap();
    let all = Scope::ward(here.ward);
    let (said, of_second) = (tx.ties_of(all, first).await.unwrap(), tx.ties_of(all, second).await.unwrap());
    let codes = [&said, &of_second].map(|it| it.iter().map(|it| it.code.as_str()).collect::<Vec<_>>());
    assert_eq!(codes, [["VN-01-2026-002"], ["VN-01-2026-001"]], "from either side");
    let [it] = &said[..] else { panic!("{said:?}") };
    assert_eq!((it.case, it.earlier, it.kinship), (second, first, Kinship::Continues));
    assert_eq!((it.tied.0, it.tied.1.as_deref(), &it.ended), (at(1), Some("Trần Văn Bình"), &None));
    let permit = here.permit(Changing::Words);
    let related = tie("k:2", (second, first), Kinship::Related);
    tx.put_tie(&permit, (&related, Some("việc khác")), at(3)).await.unwrap();
    tx.untie(&permit, ("k:3", second, first), "trùng tên", at(4)).await.unwrap();
    let said = tx.ties_of(all, second).await.unwrap();
    let ends: Vec<_> = said.iter().map(|it| (it.kinship, it.ended.clone(), it.reason.as_deref())).collect();
    let by = |seconds| Some((at(seconds), Some("Phạm Thu Hà".to_owned())));
    assert_eq!(ends, [(Kinship::Continues, by(3), Some("việc khác")), (Kinship::Related, by(4), Some("trùng tên"))]);
    let events = tx.case_events(first).await.unwrap();
    let tied = events.iter().filter(|it| it.kind == EventKind::Tied).count();
    assert_eq!(tied, 3, "in the timeline of either: {events:?}");
    tx.put_tie(&permit, (&tie("k:4", (second, first), Kinship::Continues), None), at(5)).await.unwrap();
    assert_eq!(tx.ties_of(all, second).await.unwrap().iter().filter(|it| it.ended.is_none()).count(), 1);
}

async fn what_was_said_is_put_right_whichever_of_them_was_the_earlier_then(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let name = ("Đỗ Văn Ẩn", "Lê Thị Hoà");
    let (one, two) = (opened(&mut tx, &here, "c:1", name).await, opened(&mut tx, &here, "c:2", name).await);
    let permit = here.permit(Changing::Words);
    tx.put_tie(&permit, (&tie("k:1", (two, one), Kinship::Continues), None), at(1)).await.unwrap();
    // The days were corrected since: the other one is the earlier now.
    tx.put_tie(&permit, (&tie("k:2", (one, two), Kinship::Related), Some("ghi nhầm ngày")), at(2)).await.unwrap();
    let said = tx.ties_of(Scope::ward(here.ward), one).await.unwrap();
    let holds: Vec<_> = said.iter().map(|it| (it.case, it.kinship, it.ended.is_none(), it.reason.as_deref())).collect();
    let old = (two, Kinship::Continues, false, Some("ghi nhầm ngày"));
    assert_eq!(holds, [old, (one, Kinship::Related, true, None)], "one word holds");
    let tied = async |tx: &mut Tx| {
        let events = tx.case_events(one).await.unwrap();
        events.iter().filter(|it| it.kind == EventKind::Tied).count()
    };
    assert_eq!(tied(&mut tx).await, 2);
    for (seconds, key) in [(3, "k:3"), (4, "k:4")] {
        tx.untie(&permit, (key, two, one), "trùng tên", at(seconds)).await.unwrap();
        let said = tx.ties_of(Scope::ward(here.ward), two).await.unwrap();
        assert!(said.iter().all(|it| it.ended.is_some()), "{said:?}");
        assert_eq!(tied(&mut tx).await, 3, "nothing is written where nothing ended");
    }
}

async fn likely_cases_are_found_among_many_namesakes(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let both = compared_names(&people("Đỗ Văn Ẩn", "Lê Thị Hoà"));
    let old = |key: &str| NewCase { received_on: day("2026-01-05"), ..here.new_case(key) };
    let of = |a: &str, b: &str, key: &str| NewCase { parties: people(a, b), ..old(key) };
    let (quarrel, _) = here.open(&mut tx, &of("Đỗ Văn Ẩn", "Lê Thị Hoà", "c:1")).await;
    let (near, _) = here.open(&mut tx, &of("Đỗ Văn Ẩn", "Vũ Thị Út", "c:2")).await;
    let elsewhere = tx.add_group(here.ward, 3, "Thanh Sơn").await.unwrap();
    for n in 0..41 {
        let mut new =
            NewCase { received_on: day("2026-05-05"), ..of("Đỗ Văn Ẩn", "Trần Văn Sáu", &format!("n:{n}")) };
        new.place.group = elsewhere;
        here.open(&mut tx, &new).await;
    }
    let groups = [here.group];
    let asked = Sought { groups: &groups, ..sought(here.ward, &both) };
    let found = tx.cases_of_names(Scope::NOTHING, asked).await.unwrap();
    assert_eq!((found.len(), &ids(&found)[..2]), (40, &[quarrel, near][..]), "not the newest, but the likeliest");
    assert!(found.iter().all(|it| !it.seen), "nobody who may see them asks");
    let found = tx.cases_of_names(Scope::ward(here.ward), Sought { of: Some(quarrel), ..asked }).await.unwrap();
    assert_eq!(found[0].head.id, near, "a case is not its own earlier one");
    assert!(found.iter().all(|it| it.seen));
}

async fn others_are_read_as_far_as_the_scope_reaches_them(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let violent = NewCase {
        kind: Kind::FamilyViolenceMinor,
        domestic_violence: true,
        team: here.other_team,
        mediators: Vec::new(),
        ..here.new_case("c:1")
    };
    let (violent, _) = here.open(&mut tx, &violent).await;
    let (own, _) = here.open(&mut tx, &here.new_case("c:2")).await;
    let (struck, _) = here.open(&mut tx, &here.new_case("c:3")).await;
    let permit = here.permit(Changing::Words);
    for (key, pair) in [("k:1", (own, violent)), ("k:2", (struck, own))] {
        tx.put_tie(&permit, (&tie(key, pair, Kinship::Related), None), at(1)).await.unwrap();
    }
    let team = Scope { teams: std::iter::once(here.team).collect(), ..Scope::NOTHING };
    let others = async |tx: &mut Tx, scope| {
        let ties = tx.ties_of(scope, own).await.unwrap();
        let heads = tx.case_heads(scope, &[violent, struck]).await.unwrap();
        let of_ties: Vec<CaseId> = ties.iter().map(|it| if it.case == own { it.earlier } else { it.case }).collect();
        assert_eq!(of_ties, heads.iter().map(|it| it.id).collect::<Vec<_>>(), "either way");
        of_ties
    };
    assert_eq!(others(&mut tx, Scope::ward(here.ward)).await, [violent, struck]);
    assert_eq!(others(&mut tx, team).await, [struck]);
    assert!(tx.case_heads(Scope::ward(here.ward), &[]).await.unwrap().is_empty());
    let names = compared_names(&here.new_case("x").parties);
    let found = tx.cases_of_names(team, sought(here.ward, &names)).await.unwrap();
    assert_eq!(ids(&found), [struck, own], "a number would betray violence at home already");
    let found = tx.cases_of_names(Scope::ward(here.ward), sought(here.ward, &names)).await.unwrap();
    assert_eq!(ids(&found), [struck, own, violent]);
    change(&mut tx, &here, struck, Change::Void { on: day("2026-05-09"), reason: "ghi nhầm".to_owned() }).await;
    assert_eq!(others(&mut tx, Scope::ward(here.ward)).await, [violent], "one that was struck belongs to none");
    let alone = tx.cases_alone(&[own, violent]).await.unwrap();
    assert_eq!(alone.iter().map(|it| it.id).collect::<Vec<_>>(), [own, violent], "in the order of the list");
    assert_eq!(alone[0], tx.case(None, own).await.unwrap().unwrap());
}

async fn the_timeline_betrays_no_case_of_violence_at_home(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let first = NewCase { kind: Kind::FamilyViolenceMinor, domestic_violence: true, ..here.new_case("c:1") };
    let (first, _) = here.open(&mut tx, &first).await;
    let (second, _) = here.open(&mut tx, &here.new_case("c:2")).await;
    let new = tie("k:1", (second, first), Kinship::Related);
    tx.put_tie(&here.permit(Changing::Words), (&new, None), at(1)).await.unwrap();
    let mut tied = async |id| {
        let events = tx.case_events(id).await.unwrap();
        events.iter().filter(|it| it.kind == EventKind::Tied).count()
    };
    assert_eq!((tied(first).await, tied(second).await), (1, 0), "who reads the second may not know of the first");
}

async fn ties_and_keys_outlive_the_merge_of_teams(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let name = ("Đỗ Văn Ẩn", "Lê Thị Hoà");
    let (first, second) = (opened(&mut tx, &here, "c:1", name).await, opened(&mut tx, &here, "c:2", name).await);
    let new = tie("k:1", (second, first), Kinship::Related);
    tx.put_tie(&here.permit(Changing::Words), (&new, None), at(1)).await.unwrap();
    crate::store_life::merge(&mut tx, &here, (here.team, here.other_team)).await;
    assert_eq!(found(&mut tx, &here, name.0).await, [second, first]);
    assert_eq!(tx.ties_of(Scope::ward(here.ward), first).await.unwrap().len(), 1);
    assert_eq!(tx.case(None, second).await.unwrap().unwrap().team, here.other_team);
}

async fn what_came_back_is_counted_in_the_period_in_which_it_was_received(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let name = ("Đỗ Văn Ẩn", "Lê Thị Hoà");
    let of = |received: &str| NewCase {
        received_on: day(received),
        stage: Stage::Assigned { on: day(received) },
        parties: people(name.0, name.1),
        ..here.new_case(received)
    };
    let (first, _) = here.open(&mut tx, &NewCase { stage: ended("2026-03-20"), ..of("2026-03-05") }).await;
    let (second, _) = here.open(&mut tx, &of("2026-05-05")).await;
    let (third, _) = here.open(&mut tx, &of("2026-05-06")).await;
    let permit = here.permit(Changing::Words);
    for (key, pair, kinship) in
        [("k:1", (second, first), Kinship::Continues), ("k:2", (third, first), Kinship::Related)]
    {
        tx.put_tie(&permit, (&tie(key, pair, kinship), None), at(1)).await.unwrap();
    }
    async fn counted(tx: &mut Tx, reach: Reached, month: &str) -> u32 {
        figures(tx, reach, Period::from_key(month).unwrap()).await.get(CourseFigure::Recurring)
    }
    assert_eq!(counted(&mut tx, Reached::Ward(here.ward), "2026-05").await, 1, "related is no recurrence");
    assert_eq!(counted(&mut tx, Reached::Ward(here.ward), "2026-03").await, 0);
    assert_eq!(counted(&mut tx, Reached::Team(here.team), "2026-05").await, 1);
    assert_eq!(counted(&mut tx, Reached::Team(here.other_team), "2026-05").await, 0);
    assert_eq!(counted(&mut tx, Reached::Province, "2026-05").await, 1);
    // Two earlier ones are one recurrence; one that was struck is none.
    tx.put_tie(&permit, (&tie("k:3", (third, second), Kinship::Continues), None), at(2)).await.unwrap();
    tx.put_tie(&permit, (&tie("k:4", (third, first), Kinship::Continues), Some("là một")), at(3)).await.unwrap();
    assert_eq!(counted(&mut tx, Reached::Ward(here.ward), "2026-05").await, 2);
    let may = Period::from_key("2026-05").unwrap();
    let ids = async |tx: &mut Tx, reach| {
        let cases = tx.course_cases(reach, CourseFigure::Recurring, may).await.unwrap();
        cases.into_iter().map(|it| it.id).collect::<Vec<_>>()
    };
    for reach in [Reached::Ward(here.ward), Reached::Team(here.team), Reached::Province] {
        assert_eq!(ids(&mut tx, reach).await, [third, second], "those that are counted, the newest first");
    }
    assert_eq!(ids(&mut tx, Reached::Team(here.other_team)).await, []);
    let of = tx.came_of(Scope::ward(here.ward), &[second, third]).await.unwrap();
    let (one, two) = ("VN-01-2026-001".to_owned(), "VN-01-2026-002".to_owned());
    assert_eq!(of, [(second, one.clone()), (third, one), (third, two)]);
    assert_eq!(tx.came_of(Scope::NOTHING, &[second, third]).await.unwrap(), []);
    assert_eq!(tx.came_of(Scope::ward(here.ward), &[]).await.unwrap(), []);
    change(&mut tx, &here, first, Change::Void { on: day("2026-05-09"), reason: "ghi nhầm".to_owned() }).await;
    assert_eq!(counted(&mut tx, Reached::Ward(here.ward), "2026-05").await, 1);
    assert_eq!(ids(&mut tx, Reached::Ward(here.ward)).await, [third]);
}

async fn a_number_betrays_no_violence_at_home_in_another_team(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let violent = |key: &str, team| NewCase {
        kind: Kind::FamilyViolenceMinor,
        domestic_violence: true,
        team,
        received_on: day("2026-03-05"),
        stage: ended("2026-03-20"),
        ..here.new_case(key)
    };
    let (elsewhere, _) = here.open(&mut tx, &violent("c:1", here.other_team)).await;
    let (own, _) = here.open(&mut tx, &violent("c:2", here.team)).await;
    let (new, _) = here.open(&mut tx, &here.new_case("c:3")).await;
    let month = Period::from_key("2026-05").unwrap();
    let permit = here.permit(Changing::Words);
    tx.put_tie(&permit, (&tie("k:1", (new, elsewhere), Kinship::Continues), None), at(1)).await.unwrap();
    let counted = async |tx: &mut Tx, reach| figures(tx, reach, month).await.get(CourseFigure::Recurring);
    assert_eq!(counted(&mut tx, Reached::Ward(here.ward)).await, 1);
    assert_eq!(counted(&mut tx, Reached::Team(here.team)).await, 0, "the head does not see the earlier one");
    let team = Scope { teams: std::iter::once(here.team).collect(), ..Scope::NOTHING };
    assert_eq!(tx.came_of(team, &[new]).await.unwrap(), []);
    tx.put_tie(&permit, (&tie("k:2", (new, own), Kinship::Continues), None), at(2)).await.unwrap();
    assert_eq!(counted(&mut tx, Reached::Team(here.team)).await, 1, "but one of the team");
}
