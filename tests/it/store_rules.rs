//! Contract of corrections: of legal parameters and days off, by a ward's office and by the operator.

use std::borrow::Cow;

use hoagiai::domain::access::{Permit, act};
use hoagiai::domain::calendar::{DayKind, Holiday};
use hoagiai::domain::holidays::{holidays, lunar_anchors};
use hoagiai::domain::law::{LegalParam, ParamKey, Unit};
use hoagiai::domain::law_seed::seed;
use hoagiai::domain::mark::Mark;
use hoagiai::store::Error;

use crate::store_kit::{Db, Here, at, contract, day, settle};

contract!(
    a_correction_holds_from_its_day_on_and_keeps_what_was,
    a_ward_corrects_for_itself_and_the_operator_for_all,
    of_two_corrections_of_a_day_the_newer_counts_whoever_made_it,
    a_day_off_is_taken_away_and_put_back,
    what_cannot_be_read_is_no_correction,
);

fn permit(here: &Here) -> Permit<act::CorrectRules> {
    here.permit(act::CorrectRules)
}

fn row(value: &str, from: &str) -> LegalParam {
    LegalParam {
        key: ParamKey::StartDays,
        value: Cow::Owned(value.to_owned()),
        unit: Unit::Days,
        legal_basis: Cow::Borrowed("Luật sửa đổi, Điều 20"),
        effective_from: day(from),
        effective_to: None,
        mark: Mark::Verified,
    }
}

fn off(date: &str) -> Holiday {
    let (name, source) = (Cow::Borrowed("Quốc khánh"), Cow::Borrowed("Thông báo 1/TB-BNV"));
    Holiday { date: day(date), kind: DayKind::Off, name, source, mark: Mark::Verified }
}

async fn a_correction_holds_from_its_day_on_and_keeps_what_was(db: &Db) {
    let here = settle(db).await;
    let permit = permit(&here);
    let mut tx = db.begin().await;
    tx.seed_rules(&seed(), &holidays(), &lunar_anchors()).await.unwrap();
    let version = tx.rules_version().await.unwrap();
    tx.set_param(Some(&permit), &row("5", "2027-01-01"), "luật mới", at(0)).await.unwrap();
    tx.set_param(Some(&permit), &row("7", "2027-01-01"), "gõ nhầm", at(1)).await.unwrap();
    assert_eq!(tx.rules_version().await.unwrap(), version + 2);
    let law = tx.law_of(Some(here.ward)).await.unwrap();
    assert_eq!(law.on(day("2026-12-31")).start_days(), 3);
    assert_eq!(law.on(day("2027-01-01")).start_days(), 7, "the last correction of a day counts");
    let changes = tx.param_changes(Some(here.ward)).await.unwrap();
    let told: Vec<_> = changes.iter().map(|it| (it.was.as_deref(), &*it.row.value, it.reason.as_str())).collect();
    assert_eq!(told, [(Some("3"), "5", "luật mới"), (Some("5"), "7", "gõ nhầm")]);
    assert_eq!((changes[0].by, changes[0].at, &changes[0].row), (Some(here.officer), at(0), &row("5", "2027-01-01")));
}

async fn a_ward_corrects_for_itself_and_the_operator_for_all(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    tx.seed_rules(&seed(), &holidays(), &lunar_anchors()).await.unwrap();
    tx.set_param(None, &row("4", "2026-01-01"), "của người vận hành", at(0)).await.unwrap();
    tx.set_param(Some(&permit(&here)), &row("6", "2026-01-01"), "của phường", at(1)).await.unwrap();
    let today = day("2026-05-05");
    for (ward, days) in [(None, 4), (Some(here.far_ward), 4), (Some(here.ward), 6)] {
        assert_eq!(tx.law_of(ward).await.unwrap().on(today).start_days(), days, "{ward:?}");
    }
    let of_all = tx.param_changes(None).await.unwrap();
    assert_eq!((of_all.len(), of_all[0].by), (1, None));
    assert_eq!(tx.only_ward().await.unwrap(), None, "there are two");
}

async fn of_two_corrections_of_a_day_the_newer_counts_whoever_made_it(db: &Db) {
    let here = settle(db).await;
    let permit = permit(&here);
    let mut tx = db.begin().await;
    tx.seed_rules(&seed(), &holidays(), &lunar_anchors()).await.unwrap();
    tx.set_param(Some(&permit), &row("6", "2026-01-01"), "của phường", at(0)).await.unwrap();
    tx.set_param(None, &row("4", "2026-01-01"), "của người vận hành", at(1)).await.unwrap();
    tx.set_holiday(Some(&permit), &off("2027-09-08"), true, at(2)).await.unwrap();
    tx.set_holiday(None, &off("2027-09-08"), false, at(3)).await.unwrap();
    let today = day("2026-05-05");
    assert_eq!(tx.law_of(Some(here.ward)).await.unwrap().on(today).start_days(), 4);
    assert!(tx.holidays_of(here.ward).await.unwrap().iter().all(|it| it.date != day("2027-09-08")));
    let values: Vec<_> = tx.param_history(here.ward).await.unwrap().into_iter().map(|it| it.row.value).collect();
    assert_eq!(values, ["6", "4"]);
    assert_eq!(tx.param_history(here.far_ward).await.unwrap().len(), 1, "what another ward corrected is not its own");
    assert_eq!(tx.day_history(here.ward).await.unwrap().iter().map(|it| it.present).collect::<Vec<_>>(), [true, false]);
    assert_eq!(tx.day_history(here.far_ward).await.unwrap().len(), 1);
    tx.set_param(Some(&permit), &row("5", "2026-01-01"), "của phường", at(4)).await.unwrap();
    let of = tx.law_of(Some(here.ward)).await.unwrap().on(today).get(ParamKey::StartDays).unwrap().value.clone();
    assert_eq!(of, "5");
    assert_eq!(tx.param_changes(Some(here.ward)).await.unwrap()[1].was.as_deref(), Some("4"));
}

async fn a_day_off_is_taken_away_and_put_back(db: &Db) {
    let here = settle(db).await;
    let permit = permit(&here);
    let mut tx = db.begin().await;
    tx.seed_rules(&seed(), &holidays(), &lunar_anchors()).await.unwrap();
    let is_off = |days: &[Holiday], date: &str| days.iter().any(|it| it.date == day(date));
    tx.set_holiday(Some(&permit), &off("2027-09-02"), false, at(0)).await.unwrap();
    tx.set_holiday(Some(&permit), &off("2027-09-08"), true, at(1)).await.unwrap();
    let days = tx.holidays_of(here.ward).await.unwrap();
    assert!(!is_off(&days, "2027-09-02") && is_off(&days, "2027-09-08"));
    let days = tx.holidays_of(here.far_ward).await.unwrap();
    assert!(is_off(&days, "2027-09-02") && !is_off(&days, "2027-09-08"));
    tx.set_holiday(None, &off("2027-09-09"), true, at(2)).await.unwrap();
    assert!(is_off(&tx.holidays().await.unwrap(), "2027-09-09"), "the operator's holds for all");
    tx.set_holiday(Some(&permit), &off("2027-09-02"), true, at(3)).await.unwrap();
    assert!(is_off(&tx.holidays_of(here.ward).await.unwrap(), "2027-09-02"));
    let changes = tx.day_changes(Some(here.ward)).await.unwrap();
    assert_eq!(changes.iter().map(|it| it.present).collect::<Vec<_>>(), [false, true, true]);
    assert_eq!((changes[1].by, &changes[1].row, changes[1].at), (Some(here.officer), &off("2027-09-08"), at(1)));
    assert_eq!(tx.day_changes(None).await.unwrap().len(), 1);
}

async fn what_cannot_be_read_is_no_correction(db: &Db) {
    let mut tx = db.begin().await;
    tx.seed_rules(&seed(), &holidays(), &lunar_anchors()).await.unwrap();
    for value in ["", "ba", "0", "99999"] {
        let refused = tx.set_param(None, &row(value, "2026-01-01"), "", at(0)).await;
        assert!(matches!(refused, Err(Error::Inconsistent { column: "value", .. })), "{value:?}");
    }
    assert!(tx.param_changes(None).await.unwrap().is_empty());
}
