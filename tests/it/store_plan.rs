//! Contract of the ward's plan: begun once, changed only as it was seen, evidence struck and not deleted, and what ties
//! itself read where it is recorded.

use hoagiai::domain::access::{Permit, act};
use hoagiai::domain::figures::Figures;
use hoagiai::domain::model::{ModelKind, ModelNoted};
use hoagiai::domain::people::Office;
use hoagiai::domain::plan::{EvidenceKind, Noted, PlanPaper, PlanPart, Struck, Tie, Tied, Work, seed};
use hoagiai::domain::{EvidenceId, ModelEntryId, PersonId};
use hoagiai::store::Tx;
use hoagiai::store::model::{ModelsOf, NewModelEntry};
use hoagiai::store::plan::{NewEvidence, PlanOf};

use crate::store_kit::{Db, Here, at, contract, day, holding, settle};

contract!(
    a_plan_is_begun_once_and_belongs_to_its_ward,
    a_change_adds_a_version_and_only_to_what_was_seen,
    what_was_noted_is_struck_and_stays_readable,
    others_strike_only_what_they_noted_themselves,
    what_is_recorded_anyway_ties_itself,
    what_is_done_with_a_model_team_ties_itself,
);

fn of(here: &Here) -> PlanOf {
    PlanOf { ward: here.ward, year: 2026 }
}

fn keeper(here: &Here) -> Permit<act::Noting> {
    here.permit(act::Noting::Keep)
}

fn front(here: &Here, person: PersonId) -> Permit<act::Noting> {
    here.permit_of(person, &holding(Office::FrontCommitteeHead, None), act::Noting::Coordinate)
}

fn noted(on: &str, what: &str) -> Noted {
    Noted {
        kind: EvidenceKind::Event,
        item: Some(10),
        on: day(on),
        what: what.to_owned(),
        place: Some("tổ dân phố Kim Đôi".to_owned()),
        people: Some(45),
        photo: None,
        partner: None,
        way: None,
        teams: Vec::new(),
        source: None,
        money: None,
    }
}

fn new(id: i64, on: &str, what: &str) -> NewEvidence {
    NewEvidence { id: EvidenceId(id), noted: noted(on, what), replaces: None }
}

/// Begins a plan with one piece of work, notes something of it and strikes it.
pub async fn write(tx: &mut Tx, here: &Here, id: i64, (title, work, what, why): (&str, &str, &str, &str)) {
    let paper = PlanPaper { title: title.to_owned(), ..PlanPaper::default() };
    let work = Work { text: work.to_owned(), ..seed::plan_110().1.remove(0) };
    assert!(tx.begin_plan(&here.permit(act::KeepPlan), of(here), (&paper, &[work]), at(0)).await.unwrap());
    tx.note_evidence(&keeper(here), of(here), &new(id, "2026-03-15", what), at(0)).await.unwrap();
    assert!(tx.strike_evidence(&keeper(here), (here.ward, EvidenceId(id)), why, at(1)).await.unwrap());
}

async fn a_plan_is_begun_once_and_belongs_to_its_ward(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let permit = here.permit(act::KeepPlan);
    let (paper, works) = seed::plan_110();
    assert!(tx.begin_plan(&permit, of(&here), (&paper, &works), at(0)).await.unwrap());
    let other = PlanPaper { title: "Khác".to_owned(), ..PlanPaper::default() };
    assert!(!tx.begin_plan(&permit, of(&here), (&other, &works[..2]), at(1)).await.unwrap(), "there is one");
    let plan = tx.plan(of(&here)).await.unwrap().unwrap();
    assert_eq!((plan.year, &plan.paper, plan.version), (2026, &paper, 1));
    assert_eq!(plan.items.iter().map(|it| it.work.clone()).collect::<Vec<_>>(), works);
    assert_eq!(plan.items.iter().map(|it| it.nth).collect::<Vec<_>>(), (1..=works.len() as i32).collect::<Vec<_>>());
    assert_eq!(tx.plan(PlanOf { year: 2027, ..of(&here) }).await.unwrap(), None);
    assert_eq!(tx.plan(PlanOf { ward: here.far_ward, ..of(&here) }).await.unwrap(), None);
    assert!(tx.begin_plan(&permit, PlanOf { year: 2027, ..of(&here) }, (&other, &[]), at(2)).await.unwrap());
    assert_eq!(tx.plan_years(here.ward).await.unwrap(), [2027, 2026]);
    assert!(tx.plan_years(here.far_ward).await.unwrap().is_empty());
}

async fn a_change_adds_a_version_and_only_to_what_was_seen(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let permit = here.permit(act::KeepPlan);
    let (paper, works) = seed::plan_110();
    tx.begin_plan(&permit, of(&here), (&paper, &works), at(0)).await.unwrap();
    let changed = Work { who: "Bà Hà".to_owned(), due: Some(day("2026-06-30")), ..works[5].clone() };
    assert!(tx.write_plan_item(&permit, (of(&here), 6, 2), &changed, at(1)).await.unwrap());
    assert!(!tx.write_plan_item(&permit, (of(&here), 6, 2), &works[0], at(2)).await.unwrap(), "somebody was quicker");
    let dropped = Work { dropped: Some("Không làm".to_owned()), ..changed.clone() };
    assert!(tx.write_plan_item(&permit, (of(&here), 6, 3), &dropped, at(3)).await.unwrap());
    let numbered = PlanPaper { number: Some("12/KH-UBND".to_owned()), ..paper.clone() };
    assert!(tx.write_plan_paper(&permit, (of(&here), 2), &numbered, at(4)).await.unwrap());
    assert!(!tx.write_plan_paper(&permit, (of(&here), 2), &paper, at(5)).await.unwrap());
    let plan = tx.plan(of(&here)).await.unwrap().unwrap();
    assert_eq!((&plan.paper, plan.version), (&numbered, 2));
    let item = plan.items.iter().find(|it| it.nth == 6).unwrap();
    assert_eq!((&item.work, item.version, item.before.as_deref()), (&dropped, 3, Some(&changed)));
    assert_eq!(plan.items.len(), works.len());
    let tracked = tx.tracked_plan(of(&here)).await.unwrap().unwrap();
    assert_eq!((&tracked.plan, tracked.evidence.len(), tracked.tied.len()), (&plan, 0, 0));
    assert_eq!(tx.tracked_plan(PlanOf { year: 2025, ..of(&here) }).await.unwrap(), None);
    assert_eq!(plan.items[5].work.part, PlanPart::Model, "in the order of their numbers");
}

async fn what_was_noted_is_struck_and_stays_readable(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    tx.note_evidence(&keeper(&here), of(&here), &new(5, "2026-03-15", "Họp tổ"), at(0)).await.unwrap();
    tx.note_evidence(&keeper(&here), of(&here), &new(5, "2026-03-16", "Khác"), at(1)).await.unwrap();
    tx.note_evidence(&keeper(&here), of(&here), &new(6, "2026-04-01", "Phát thanh"), at(2)).await.unwrap();
    let id = EvidenceId(5);
    assert!(!tx.strike_evidence(&keeper(&here), (here.far_ward, id), "Nhầm", at(3)).await.unwrap());
    assert!(tx.strike_evidence(&keeper(&here), (here.ward, id), "Ghi nhầm ngày", at(3)).await.unwrap());
    assert!(!tx.strike_evidence(&keeper(&here), (here.ward, id), "Lần nữa", at(4)).await.unwrap(), "struck already");
    let right = NewEvidence { replaces: Some(id), ..new(7, "2026-03-14", "Họp tổ") };
    tx.note_evidence(&keeper(&here), of(&here), &right, at(5)).await.unwrap();
    let all = tx.plan_evidence(of(&here)).await.unwrap();
    assert_eq!(all.iter().map(|it| it.id.0).collect::<Vec<_>>(), [6, 5, 7], "the last day first");
    let struck = Struck { name: "Phạm Thu Hà".to_owned(), at: at(3), why: "Ghi nhầm ngày".to_owned() };
    assert_eq!((&all[1].noted, all[1].struck.as_ref()), (&noted("2026-03-15", "Họp tổ"), Some(&struck)));
    assert_eq!((all[1].by, all[1].name.as_str(), all[1].at), (here.officer, "Phạm Thu Hà", at(0)));
    assert_eq!((all[2].replaces, all[2].struck.as_ref()), (Some(id), None));
    assert!(tx.plan_evidence(PlanOf { ward: here.far_ward, ..of(&here) }).await.unwrap().is_empty());
    assert!(tx.plan_evidence(PlanOf { year: 2025, ..of(&here) }).await.unwrap().is_empty());
}

async fn others_strike_only_what_they_noted_themselves(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let (head, mediator) = (front(&here, here.head), front(&here, here.mediator));
    for (id, permit) in [(5, &head), (6, &mediator)] {
        let it = NewEvidence {
            noted: Noted { kind: EvidenceKind::Coordination, item: None, ..noted("2026-03-15", "Cùng Công an") },
            ..new(id, "2026-03-15", "")
        };
        tx.note_evidence(permit, of(&here), &it, at(id)).await.unwrap();
    }
    assert!(!tx.strike_evidence(&head, (here.ward, EvidenceId(6)), "Nhầm", at(9)).await.unwrap());
    assert!(tx.strike_evidence(&head, (here.ward, EvidenceId(5)), "Nhầm", at(9)).await.unwrap());
    assert!(tx.strike_evidence(&keeper(&here), (here.ward, EvidenceId(6)), "Nhầm", at(9)).await.unwrap());
}

async fn what_is_recorded_anyway_ties_itself(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    assert!(tx.tied_evidence(of(&here)).await.unwrap().is_empty());
    here.link(&mut tx, 12, here.mediator).await;
    // A session to which somebody came, and one to which nobody did.
    let held = crate::store_trainings::invited(&mut tx, &here, "t:1").await;
    crate::store_trainings::invited(&mut tx, &here, "t:2").await;
    tx.check_in((held.id, here.mediator), here.mediator, at(0)).await.unwrap();
    let written = crate::store_announcements::announcement(&here, "a:1");
    let sent = crate::store_announcements::save(&mut tx, &here, &written).await;
    crate::store_announcements::confirm(&mut tx, &here, &sent).await;
    assert!(!tx.tied_evidence(of(&here)).await.unwrap().iter().any(|it| it.tie == Tie::Announcement), "not sent yet");
    tx.begin_sendings(at(60)).await.unwrap();
    tx.test_sql("UPDATE announcement_recipient SET status = 'sent' WHERE status = 'waiting'".to_owned()).await.unwrap();
    let words = ("ứng cử viên", "người làm", "lý do", "nhu cầu");
    crate::store_proposals::write(&mut tx, &here, 1, words).await;
    tx.test_sql("UPDATE proposal SET standing = 'decided', decided_on = '2026-04-20'".to_owned()).await.unwrap();
    crate::store_difficulties::write(&mut tx, &here, 1, ("khó khăn", "tệp", "trả lời")).await;
    let permit = here.permit(act::CloseMonth);
    tx.close_month(&permit, (here.ward, here.team), (day("2026-04-01"), &Figures::default()), at(0)).await.unwrap();
    here.open(&mut tx, &here.new_case("c:1")).await;
    tx.test_sql("UPDATE case_stretch SET ended_on = '2026-04-30', ending = 'success'".to_owned()).await.unwrap();

    let all = tx.tied_evidence(of(&here)).await.unwrap();
    let found: Vec<(Tie, String, u32)> = all.iter().map(|it| (it.tie, it.on.to_string(), it.people)).collect();
    let (today, next) = ("2026-05-05".to_owned(), "2026-05-06".to_owned());
    let expected = [
        (Tie::UpperTraining, next, 1),
        (Tie::Difficulty, today.clone(), 0),
        (Tie::Month, today.clone(), 0),
        (Tie::Announcement, today.clone(), 1),
        (Tie::Review, today, 0),
        (Tie::Case, "2026-04-30".to_owned(), 0),
        (Tie::People, "2026-04-20".to_owned(), 0),
    ];
    assert_eq!(found, expected);
    let team = |tie| all.iter().find(|it| it.tie == tie).map(|it: &Tied| it.what.as_str());
    assert_eq!(team(Tie::UpperTraining), Some("Kỹ năng lắng nghe"));
    assert_eq!((team(Tie::Review), team(Tie::Case)), (team(Tie::Month), Some("")));
    let withdrawn = "UPDATE announcement SET recalled_at = send_at".to_owned();
    tx.test_sql(withdrawn).await.unwrap();
    let all = tx.tied_evidence(of(&here)).await.unwrap();
    assert!(all.iter().all(|it| it.tie != Tie::Announcement), "what was withdrawn was not told");
    assert!(tx.tied_evidence(PlanOf { ward: here.far_ward, ..of(&here) }).await.unwrap().is_empty());
    assert!(tx.tied_evidence(PlanOf { year: 2025, ..of(&here) }).await.unwrap().is_empty());
}

async fn what_is_done_with_a_model_team_ties_itself(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let permit = here.permit(act::Modelling::Office);
    let models = ModelsOf { ward: here.ward, year: 2026 };
    let note = async |tx: &mut Tx, id: i64, team, kind, on: &str| {
        let noted = ModelNoted { what: "Lời riêng của văn phòng".to_owned(), ..ModelNoted::of(kind, day(on)) };
        let new = NewModelEntry { id: ModelEntryId(id), team, noted, replaces: None };
        assert!(tx.note_model(&permit, models, &new, at(0)).await.unwrap());
    };
    note(&mut tx, 1, here.team, ModelKind::Chosen, "2026-03-02").await;
    note(&mut tx, 2, here.team, ModelKind::Support, "2026-04-01").await;
    note(&mut tx, 3, here.team, ModelKind::SelfRating, "2026-04-10").await;
    note(&mut tx, 4, here.team, ModelKind::Request, "2026-04-11").await;
    note(&mut tx, 5, here.team, ModelKind::Decision, "2026-04-20").await;
    note(&mut tx, 6, here.team, ModelKind::Replication, "2026-04-25").await;
    note(&mut tx, 7, here.other_team, ModelKind::Lesson, "2026-04-26").await;
    let found = async |tx: &mut Tx| {
        let all = tx.tied_evidence(of(&here)).await.unwrap();
        all.iter().map(|it| (it.tie, it.id, it.on.to_string())).collect::<Vec<_>>()
    };
    let line = |tie, on: &str| (tie, here.team.0, on.to_owned());
    let mut expected = vec![
        line(Tie::ModelReplication, "2026-04-25"),
        line(Tie::ModelDecision, "2026-04-20"),
        line(Tie::ModelRating, "2026-04-10"),
        line(Tie::ModelSupport, "2026-04-01"),
        line(Tie::ModelChosen, "2026-03-02"),
    ];
    assert_eq!(found(&mut tx).await, expected, "of the team that was chosen, and not that it asked");
    let words = tx.tied_evidence(of(&here)).await.unwrap();
    assert!(words.iter().all(|it| !it.what.is_empty() && !it.what.contains("Lời riêng")), "the name of the team alone");
    assert!(tx.strike_model(&permit, (here.ward, here.team, ModelEntryId(2)), "nhầm", at(1)).await.unwrap());
    expected.remove(3);
    assert_eq!(found(&mut tx).await, expected, "what was struck counts no more");
    assert!(tx.tied_evidence(PlanOf { ward: here.far_ward, ..of(&here) }).await.unwrap().is_empty());
    assert!(tx.tied_evidence(PlanOf { year: 2027, ..of(&here) }).await.unwrap().is_empty());
}
