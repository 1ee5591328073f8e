//! Contract of model teams: lines are struck and not deleted, criteria get versions, nobody writes beyond their reach.

use hoagiai::domain::access::{Permit, act};
use hoagiai::domain::figures::Figures;
use hoagiai::domain::model::criteria::{Criteria, Edition, Seed};
use hoagiai::domain::model::{ModelKind, ModelNoted, Score, Votes};
use hoagiai::domain::people::Office;
use hoagiai::domain::{ModelEntryId, TeamId};
use hoagiai::store::Tx;
use hoagiai::store::model::{ModelsOf, NewModelEntry};

use crate::store_kit::{Db, Here, at, contract, day, holding, settle};

contract!(
    a_line_is_kept_struck_and_stays_readable,
    a_team_is_chosen_once,
    nobody_writes_beyond_their_reach,
    criteria_get_versions_and_carry_into_the_next_year,
    criteria_are_read_as_they_stood_when_something_was_rated,
    months_are_read_as_they_were_closed_first,
);

fn of(here: &Here) -> ModelsOf {
    ModelsOf { ward: here.ward, year: 2026 }
}

fn office(here: &Here) -> Permit<act::Modelling> {
    here.permit(act::Modelling::Office)
}

fn head(here: &Here) -> Permit<act::Modelling> {
    here.permit_of(here.head, &holding(Office::TeamHead, Some(here.team)), act::Modelling::Team)
}

fn new(id: i64, team: TeamId, kind: ModelKind, on: &str) -> NewModelEntry {
    let noted = ModelNoted {
        what: "Gặp riêng từng bên".to_owned(),
        scores: vec![Score { nth: 1, met: true }],
        votes: Some(Votes { members: 5, present: 5, agreed: 4 }),
        ..ModelNoted::of(kind, day(on))
    };
    NewModelEntry { id: ModelEntryId(id), team, noted, replaces: None }
}

/// Writes criteria and a line down, and strikes it.
pub async fn write(tx: &mut Tx, here: &Here, id: i64, (criterion, what, why): (&str, &str, &str)) {
    let mut set = Criteria::seeded(Seed::Ward);
    criterion.clone_into(&mut set.all[0].text);
    assert!(tx.write_criteria(&here.permit(act::KeepModel), (of(here), 1), &set, at(0)).await.unwrap());
    let mut line = new(id, here.team, ModelKind::Lesson, "2026-04-10");
    what.clone_into(&mut line.noted.what);
    tx.note_model(&office(here), of(here), &line, at(0)).await.unwrap();
    assert!(tx.strike_model(&office(here), (here.ward, here.team, ModelEntryId(id)), why, at(1)).await.unwrap());
}

async fn a_line_is_kept_struck_and_stays_readable(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let chosen = new(1, here.team, ModelKind::Chosen, "2026-03-02");
    tx.note_model(&office(&here), of(&here), &chosen, at(0)).await.unwrap();
    tx.note_model(&office(&here), of(&here), &new(1, here.team, ModelKind::Lesson, "2026-05-01"), at(9)).await.unwrap();
    tx.note_model(&head(&here), of(&here), &new(2, here.team, ModelKind::SelfRating, "2026-04-10"), at(1))
        .await
        .unwrap();
    let all = tx.model_teams(of(&here)).await.unwrap();
    let [team] = &all[..] else { panic!("{all:?}") };
    assert_eq!((team.team, team.year, team.is_chosen()), (here.team, 2026, true));
    let kinds: Vec<_> = team.entries.iter().map(|it| it.noted.kind).collect();
    assert_eq!(kinds, [ModelKind::SelfRating, ModelKind::Chosen], "the last day first, and the same line once");
    assert_eq!((&team.entries[1].noted, team.entries[1].by, team.entries[1].at), (&chosen.noted, here.officer, at(0)));
    assert!(!team.entries[0].name.is_empty());
    let struck = (here.ward, here.team, ModelEntryId(1));
    assert!(tx.strike_model(&office(&here), struck, "Chọn nhầm tổ", at(5)).await.unwrap());
    assert!(!tx.strike_model(&office(&here), struck, "nữa", at(6)).await.unwrap(), "it is struck already");
    let correction =
        NewModelEntry { replaces: Some(ModelEntryId(1)), ..new(3, here.team, ModelKind::Chosen, "2026-03-05") };
    tx.note_model(&office(&here), of(&here), &correction, at(5)).await.unwrap();
    let team = tx.model_teams(of(&here)).await.unwrap().remove(0);
    assert_eq!((team.entries.len(), team.live().count(), team.is_chosen()), (3, 2, true));
    let old = team.entries.iter().find(|it| it.id == ModelEntryId(1)).unwrap().struck.clone().unwrap();
    assert_eq!((old.why.as_str(), old.at), ("Chọn nhầm tổ", at(5)));
    assert_eq!(team.entries.iter().find(|it| it.id == ModelEntryId(3)).unwrap().replaces, Some(ModelEntryId(1)));
    assert!(tx.model_teams(ModelsOf { year: 2027, ..of(&here) }).await.unwrap().is_empty());
    assert!(tx.model_teams(ModelsOf { ward: here.far_ward, ..of(&here) }).await.unwrap().is_empty());
}

async fn a_team_is_chosen_once(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let choose = |id: i64| new(id, here.team, ModelKind::Chosen, "2026-03-02");
    assert!(tx.note_model(&office(&here), of(&here), &choose(1), at(0)).await.unwrap());
    assert!(tx.note_model(&office(&here), of(&here), &choose(1), at(1)).await.unwrap(), "the same one again");
    assert!(!tx.note_model(&office(&here), of(&here), &choose(2), at(2)).await.unwrap(), "somebody was quicker");
    assert_eq!(tx.model_teams(of(&here)).await.unwrap()[0].live().count(), 1);
    let next = ModelsOf { year: 2027, ..of(&here) };
    assert!(tx.note_model(&office(&here), next, &choose(3), at(3)).await.unwrap(), "in another year again");
    let struck = (here.ward, here.team, ModelEntryId(1));
    assert!(tx.strike_model(&office(&here), struck, "Chọn nhầm tổ", at(4)).await.unwrap());
    assert!(tx.note_model(&office(&here), of(&here), &choose(4), at(5)).await.unwrap());
}

async fn criteria_are_read_as_they_stood_when_something_was_rated(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let permit = here.permit(act::KeepModel);
    let (ward, hanoi) = (Criteria::seeded(Seed::Ward), Criteria::seeded(Seed::Hanoi));
    let edition = |year, version| Edition { year, version };
    let before = ModelsOf { year: 2025, ..of(&here) };
    assert!(tx.write_criteria(&permit, (before, 1), &hanoi, at(0)).await.unwrap());
    assert!(tx.write_criteria(&permit, (of(&here), 1), &ward, at(5)).await.unwrap());
    let mut third = ward.clone();
    third.all[0].text = "Tổ chức rất tốt".to_owned();
    assert!(tx.write_criteria(&permit, (of(&here), 2), &third, at(9)).await.unwrap());
    assert_eq!(tx.criteria_then(of(&here), at(4)).await.unwrap(), Some((hanoi.clone(), edition(2025, 1))));
    assert_eq!(tx.criteria_then(of(&here), at(5)).await.unwrap(), Some((ward.clone(), edition(2026, 1))));
    assert_eq!(tx.criteria_then(of(&here), at(20)).await.unwrap(), Some((third, edition(2026, 2))));
    assert_eq!(tx.criteria_in(here.ward, edition(2026, 1)).await.unwrap(), Some(ward));
    assert_eq!(tx.criteria_in(here.ward, edition(2026, 7)).await.unwrap(), None);
    assert_eq!(tx.criteria_in(here.far_ward, edition(2026, 1)).await.unwrap(), None);
}

async fn nobody_writes_beyond_their_reach(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let other = here.other_team;
    tx.note_model(&head(&here), of(&here), &new(1, other, ModelKind::SelfRating, "2026-04-10"), at(0)).await.unwrap();
    assert!(tx.model_teams(of(&here)).await.unwrap().is_empty(), "another team");
    tx.note_model(&office(&here), of(&here), &new(2, other, ModelKind::Chosen, "2026-04-10"), at(0)).await.unwrap();
    assert!(!tx.strike_model(&head(&here), (here.ward, other, ModelEntryId(2)), "nhầm", at(1)).await.unwrap());
    let far = (here.far_ward, other, ModelEntryId(2));
    assert!(!tx.strike_model(&office(&here), far, "nhầm", at(1)).await.unwrap(), "another ward");
    let wrong = ModelsOf { ward: here.far_ward, year: 2026 };
    tx.note_model(&office(&here), wrong, &new(3, here.team, ModelKind::Chosen, "2026-04-10"), at(0)).await.unwrap();
    assert!(tx.model_teams(wrong).await.unwrap().is_empty());
    assert_eq!(tx.model_teams(of(&here)).await.unwrap().len(), 1);
}

async fn criteria_get_versions_and_carry_into_the_next_year(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let permit = here.permit(act::KeepModel);
    assert_eq!(tx.criteria(of(&here)).await.unwrap(), None);
    let (ward, hanoi) = (Criteria::seeded(Seed::Ward), Criteria::seeded(Seed::Hanoi));
    assert!(tx.write_criteria(&permit, (of(&here), 1), &ward, at(0)).await.unwrap());
    assert!(!tx.write_criteria(&permit, (of(&here), 1), &hanoi, at(1)).await.unwrap(), "somebody was quicker");
    assert!(tx.write_criteria(&permit, (of(&here), 2), &hanoi, at(2)).await.unwrap());
    assert_eq!(tx.criteria(of(&here)).await.unwrap(), Some((hanoi.clone(), Edition { year: 2026, version: 2 })));
    let next = ModelsOf { year: 2027, ..of(&here) };
    assert_eq!(
        tx.criteria(next).await.unwrap(),
        Some((hanoi.clone(), Edition { year: 2026, version: 2 })),
        "until the year has its own"
    );
    assert!(tx.write_criteria(&permit, (next, 1), &ward, at(3)).await.unwrap());
    assert_eq!(tx.criteria(next).await.unwrap(), Some((ward, Edition { year: 2027, version: 1 })));
    assert_eq!(
        tx.criteria(of(&here)).await.unwrap(),
        Some((hanoi, Edition { year: 2026, version: 2 })),
        "the year before stays as it was"
    );
    assert_eq!(tx.criteria(ModelsOf { year: 2025, ..of(&here) }).await.unwrap(), None);
    assert_eq!(tx.criteria(ModelsOf { ward: here.far_ward, ..of(&here) }).await.unwrap(), None);
}

async fn months_are_read_as_they_were_closed_first(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let permit = here.permit_of(here.head, &holding(Office::TeamHead, Some(here.team)), act::CloseMonth);
    let stretch = (day("2026-01-01"), day("2026-12-31"));
    assert!(tx.months_closed(here.team, stretch).await.unwrap().is_empty());
    for (month, when) in [("2026-04-01", 5), ("2026-03-01", 3), ("2025-12-01", 1)] {
        let of = ((here.ward, here.team), (day(month), &Figures::default()));
        tx.close_month(&permit, of.0, of.1, at(when)).await.unwrap();
    }
    let closed = tx.months_closed(here.team, stretch).await.unwrap();
    assert_eq!(closed, [(day("2026-03-01"), at(3)), (day("2026-04-01"), at(5))]);
    assert!(tx.months_closed(here.other_team, stretch).await.unwrap().is_empty());
}
