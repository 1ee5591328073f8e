//! That the days of a case follow each other over its whole life, whatever is put right, and what a change keeps.

use super::*;
use crate::domain::referral::ReferralBody;
use crate::domain::scope_guard::Sign;

pub(super) fn day(n: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 5, n).unwrap()
}

pub(super) fn failure(on: NaiveDate) -> Stage {
    let (reason, guidance) = (EndReason::PartyRequest, Some(ReferralBody::RegionalCourt));
    Stage::Failure { on, reason, guidance, demands: Some("bên A đòi 5 triệu đồng".to_owned()) }
}

pub(super) fn success(on: NaiveDate) -> Stage {
    let text = "Trả lại lối đi".to_owned();
    Stage::Success {
        on,
        agreement: Agreement {
            text,
            performance_method: None,
            performance_due: None,
            steps: Vec::new(),
            written: Settlement::Signed,
        },
    }
}

pub(super) fn mediator(id: i64, on: NaiveDate) -> CaseMediator {
    CaseMediator { person: PersonId(id), name: format!("Người {id}"), assigned_on: on, chosen_by_parties: false }
}

fn changed(case: &Case, changes: &[Change]) -> Case {
    changes.iter().fold(case.clone(), |it, change| it.apply(change, day(30)).unwrap())
}

/// A case that stands at a stage, with one mediator.
pub(in crate::domain) fn with_stage(stage: Stage) -> Case {
    Case { course: Course::of(&stage), stage, mediators: vec![mediator(1, day(3))], ..received() }
}

pub(super) fn received() -> Case {
    let party =
        |side, name: &str| Party { side, kind: PartyKind::Person, name: name.to_owned(), age: None, address: None };
    Case {
        id: CaseId(1),
        code: "VN-01-2026-001".to_owned(),
        ward: WardId(1),
        team: TeamId(1),
        kind: Kind::Neighbor,
        received_on: day(3),
        ground: Ground::PartyRequest,
        place: Place { group: GroupId(1), detail: None },
        parties: vec![party(Side::A, "Nguyễn Thị Xuân"), party(Side::B, "Trần Văn Yên")],
        summary: "Ồn sau mười giờ đêm".to_owned(),
        mediators: Vec::new(),
        domestic_violence: false,
        sign: Sign::None,
        stage: Stage::Registered,
        course: Course::default(),
        entered_by: PersonId(1),
        created_at: DateTime::UNIX_EPOCH,
        version: 1,
    }
}

/// Received on the 3rd, assigned on the 5th, begun on the 7th, failed on the 9th, reopened on the 11th, successful on
/// the 13th: the case at every step of it.
fn life() -> Vec<Case> {
    let assign = Change::Assign { mediators: vec![mediator(1, day(5))], on: day(5), reason: None };
    let steps = [
        assign,
        Change::Begin { on: day(7) },
        Change::End { stage: failure(day(9)) },
        Change::Reopen { on: day(11), left: Vec::new() },
        Change::End { stage: success(day(13)) },
    ];
    (0..=steps.len()).map(|n| changed(&received(), &steps[..n])).collect()
}

fn amend(fields: Amendment) -> Change {
    Change::Amend { fields, reason: "ghi nhầm".to_owned() }
}

fn end_moved(case: &Case, on: NaiveDate) -> Amendment {
    let mut end = case.stage.clone();
    match &mut end {
        Stage::Failure { on: it, .. } | Stage::Success { on: it, .. } => *it = on,
        _ => panic!("it has not ended"),
    }
    Amendment { end: Some(end), ..Amendment::default() }
}

/// A correction of one day.
type Correction<'a> = Box<dyn Fn(NaiveDate) -> Amendment + 'a>;

/// Every day that a case of this life has, as a correction of it: what it is, its day, the correction.
fn days(case: &Case) -> Vec<(CaseDay, NaiveDate, Correction<'_>)> {
    let none = Amendment::default;
    let mut all: Vec<(CaseDay, NaiveDate, Correction<'_>)> = Vec::new();
    all.push((CaseDay::Received, case.received_on, Box::new(move |it| Amendment { received_on: Some(it), ..none() })));
    if let Some(day) = case.course.assigned_on {
        all.push((CaseDay::Assigned, day, Box::new(move |it| Amendment { assigned_on: Some(it), ..none() })));
    }
    for (nth, former) in case.course.former.iter().enumerate() {
        let with = move |changed: Former| {
            let mut former = case.course.former.clone();
            former[nth] = changed;
            Amendment { former: Some(former), ..Amendment::default() }
        };
        let former = *former;
        let begun = former.begun_on.unwrap();
        all.push((CaseDay::Begun, begun, Box::new(move |it| with(Former { begun_on: Some(it), ..former }))));
        all.push((CaseDay::Ended, former.ended_on, Box::new(move |it| with(Former { ended_on: it, ..former }))));
    }
    if let Some(day) = case.course.begun_on {
        let what = if case.course.former.is_empty() { CaseDay::Begun } else { CaseDay::Reopened };
        all.push((what, day, Box::new(move |it| Amendment { begun_on: Some(it), ..none() })));
    }
    if let Some(day) = case.stage.ended_on() {
        all.push((CaseDay::Ended, day, Box::new(move |it| end_moved(case, it))));
    }
    all
}

#[test]
fn every_day_of_every_stage_keeps_its_place() {
    let today = day(20);
    let mut refused = 0;
    for case in life() {
        let days = days(&case);
        for (nth, (what, on, correction)) in days.iter().enumerate() {
            let earlier = nth.checked_sub(1).map(|it| (days[it].0, days[it].1));
            let later = days.get(nth + 1).map_or((CaseDay::Today, today), |it| (it.0, it.1));
            for n in 1..=28 {
                let (to, before) = (day(n), earlier.filter(|it| it.1 > day(n)));
                if to == *on {
                    continue;
                }
                let expected = match (before, to > later.1) {
                    (Some(earlier), _) => Err(Refused::DaysOutOfOrder { earlier, later: (*what, to) }),
                    (None, true) => Err(Refused::DaysOutOfOrder { earlier: (*what, to), later }),
                    (None, false) => Ok(()),
                };
                let found = case.apply(&amend(correction(to)), today).map(drop);
                assert_eq!(found, expected, "{:?}: {what} from {on} to {to}", case.stage.status());
                refused += u32::from(found.is_err());
            }
        }
    }
    assert!(refused > 200, "{refused}");
}

#[test]
fn a_correction_of_a_day_moves_the_day_and_nothing_else() {
    let case = life().pop().unwrap();
    let fields = Amendment { begun_on: Some(day(12)), ..Amendment::default() };
    let after = case.apply(&amend(fields), day(20)).unwrap();
    let course = Course { begun_on: Some(day(12)), ..case.course.clone() };
    assert_eq!(after, Case { course, version: case.version + 1, ..case });
}

#[test]
fn the_same_once_more_is_no_change() {
    let case = life().remove(1);
    let same = Change::Assign { mediators: case.mediators.clone(), on: day(9), reason: None };
    assert_eq!(case.apply(&same, day(20)), Err(Refused::NothingChanged));
    let fields = Amendment { received_on: Some(case.received_on), ..Amendment::default() };
    assert_eq!(case.apply(&amend(fields), day(20)), Err(Refused::NothingChanged));
}

#[test]
fn art_18_3_a_replacement_wants_a_reason_and_has_days_of_its_own() {
    let case = life().remove(1);
    let other = |reason| Change::Assign { mediators: vec![mediator(2, day(9))], on: day(9), reason };
    assert_eq!(case.apply(&other(None), day(20)), Err(Refused::ReasonMissing));
    let reason = Release { reason: ReleaseReason::Breach, words: None };
    let after = case.apply(&other(Some(reason)), day(20)).unwrap();
    assert_eq!(after.wait(), Some(Wait { assigned_on: day(9), agreed_on: None }));
    assert_eq!(Amendment::replaced(&case, &other(None)).mediators, Some(case.mediators));
}

#[test]
fn art_10_3_a_declined_case_waits_for_an_assignment() {
    let reason = Release { reason: ReleaseReason::Interest, words: None };
    let decline = Change::Decline { person: PersonId(1), reason, on: day(6) };
    let after = life()[1].apply(&decline, day(20)).unwrap();
    assert_eq!((after.stage, after.mediators.len(), after.course), (Stage::Registered, 0, Course::default()));
    let under_way = life()[2].apply(&decline, day(20)).unwrap();
    assert_eq!(under_way.stage, Stage::InSession { since: day(7) }, "what was begun goes on with somebody else");
    assert_eq!(life()[0].apply(&decline, day(20)), Err(Refused::WrongStage), "who does not mediate it cannot");
}

#[test]
fn art_20_the_agreed_day_is_not_before_the_assignment_and_only_for_a_waiting_case() {
    let case = life().remove(1);
    let agreed = case.apply(&Change::Agree { on: day(25), late_on: None }, day(20)).unwrap();
    assert_eq!(agreed.wait(), Some(Wait { assigned_on: day(5), agreed_on: Some(day(25)) }));
    let (earlier, later) = ((CaseDay::Assigned, day(5)), (CaseDay::Agreed, day(4)));
    assert_eq!(
        case.apply(&Change::Agree { on: day(4), late_on: None }, day(20)),
        Err(Refused::DaysOutOfOrder { earlier, later })
    );
    assert_eq!(life()[2].apply(&Change::Agree { on: day(25), late_on: None }, day(20)), Err(Refused::WrongStage));
}

#[test]
fn art_27_a_reopening_keeps_the_end_before_it() {
    let failed = life().remove(3);
    let was = Amendment::replaced(&failed, &Change::Reopen { on: day(11), left: Vec::new() });
    assert_eq!(was.end, Some(failure(day(9))), "with the demands of column 6");
}

#[test]
fn changes_of_earlier_releases_are_read() {
    for json in [
        r#"{"change":"assign","mediators":[{"person":3,"assigned_on":"2026-05-05","chosen_by_parties":true}],"on":"2026-05-05"}"#,
        r#"{"change":"reopen","on":"2026-05-20"}"#,
        r#"{"change":"amend","fields":{"kind":"debt"},"reason":"ghi nhầm"}"#,
        r#"{"change":"void","on":"2026-05-20","reason":"trùng"}"#,
    ] {
        let change: Change = serde_json::from_str(json).unwrap();
        assert!(matches!(change.kind(), EventKind::Assign | EventKind::Reopen | EventKind::Amend | EventKind::Void));
    }
}
