//! What is said when a timer is due.

use chrono::{DateTime, Utc};

use super::cases::timers::Due;
use super::effect::{Audience, Effect, Timer, Urgency};
use super::facts::{Facts, TeamHead};
use super::registry::{due as turn, due_needs as needs};
use super::{Place, drafts};
use crate::dialogue::facts::StoredDraft;
use crate::dialogue::testing::*;
use crate::domain::calendar::{at_local, clock_time, local_date};
use crate::domain::case::Case;
use crate::domain::case::Stage;
use crate::domain::{DraftId, TeamId};

fn at(text: &str) -> DateTime<Utc> {
    at_local(day(text), clock_time(8, 0))
}

fn facts(case: Case, now: DateTime<Utc>) -> Facts {
    let case_heads = vec![head(true)];
    Facts { case: Some(case), now, today: local_date(now), case_heads, ..facts_for_tests() }
}

fn head(reachable: bool) -> TeamHead {
    TeamHead {
        team: TeamId(1),
        person: BINH,
        name: "Trần Thị Bình".to_owned(),
        phone: Some("0912345678".to_owned()),
        reachable,
        muted: false,
    }
}

fn assigned() -> Case {
    let mut case = case_at(Stage::Assigned { on: day("2026-05-05") });
    case.mediators.push(mediator(CUONG));
    case
}

/// Who is told what, for one timer at one time.
fn told(timer: &Timer, facts: &Facts) -> Vec<(Audience, String)> {
    let turn = turn(Place::home(), timer, facts);
    assert_eq!(turn.next, Place::home(), "the conversation is left alone");
    let tell = |it: &Effect| match it {
        Effect::Tell { to, screen, urgency, .. } => {
            check_screen(screen);
            assert_eq!(*urgency, Urgency::Normal, "quiet hours are kept");
            Some((to.clone(), screen.body.id.clone()))
        }
        _ => None,
    };
    turn.effects.iter().filter_map(tell).collect()
}

fn reminder(nth: u8) -> Timer {
    Timer::of(Due::StartReminder { case: CASE, nth })
}

#[test]
fn art_20_every_mediator_is_reminded_twice() {
    let both = |id: &str| [(Audience::Person(AN), id.to_owned()), (Audience::Person(CUONG), id.to_owned())];
    assert_eq!(told(&reminder(1), &facts(assigned(), at("2026-05-06"))), both("due-start"));
    assert_eq!(told(&reminder(2), &facts(assigned(), at("2026-05-07"))), both("due-start"));
    assert_eq!(told(&reminder(2), &facts(assigned(), at("2026-05-08"))), both("due-start-last"));
    assert_eq!(told(&reminder(2), &facts(assigned(), at("2026-05-09"))), both("due-start-late"));
}

#[test]
fn two_reminders_that_come_due_together_are_one() {
    assert_eq!(told(&reminder(1), &facts(assigned(), at("2026-05-07"))), []);
}

#[test]
fn art_20_the_head_is_told_after_the_third_day() {
    let timer = Timer::of(Due::StartOverdue { case: CASE });
    assert_eq!(
        told(&timer, &facts(assigned(), at("2026-05-09"))),
        [(Audience::HeadOf(TeamId(1)), "due-overdue".to_owned())]
    );
    assert_eq!(told(&timer, &facts(assigned(), at("2026-05-08"))), [], "the third day is not over");
}

#[test]
fn art_20_where_nothing_reaches_the_head_the_office_is_told_whom_to_telephone() {
    let timer = Timer::of(Due::StartOverdue { case: CASE });
    assert!(needs(&timer).case_heads);
    for heads in [vec![head(false)], Vec::new()] {
        let facts = Facts { case_heads: heads, ..facts(assigned(), at("2026-05-09")) };
        let turn = turn(Place::home(), &timer, &facts);
        let [Effect::Tell { to, screen, .. }] = &turn.effects[..] else { panic!("{:?}", turn.effects) };
        assert_eq!(*to, Audience::OfficersOf(assigned().ward));
        let said = vi(&screen.body);
        let whom = if facts.case_heads.is_empty() { "chưa có tổ trưởng" } else { "Trần Thị Bình" };
        assert!(said.contains("Chưa bắt đầu hòa giải") && said.contains(whom), "{said}");
    }
}

#[test]
fn silence_once_mediation_began_or_the_case_ended() {
    for stage in [
        Stage::InSession { since: day("2026-05-05") },
        Stage::Void { on: day("2026-05-05"), reason: "ghi trùng".to_owned() },
        Stage::Registered,
    ] {
        let facts = facts(case_at(stage), at("2026-05-12"));
        assert_eq!(told(&reminder(1), &facts), []);
        assert_eq!(told(&reminder(2), &facts), []);
        assert_eq!(told(&Timer::of(Due::StartOverdue { case: CASE }), &facts), []);
    }
    let gone = Facts { case: None, ..facts_for_tests() };
    assert_eq!(told(&reminder(1), &gone), []);
}

#[test]
fn an_old_timer_is_silent_after_a_new_assignment() {
    let case = case_at(Stage::Assigned { on: day("2026-05-07") });
    assert_eq!(told(&reminder(2), &facts(case.clone(), at("2026-05-07"))), []);
    assert_eq!(told(&Timer::of(Due::StartOverdue { case: CASE }), &facts(case, at("2026-05-09"))), []);
}

#[test]
fn timers_read_what_they_need() {
    assert_eq!(needs(&reminder(1)).case, Some(CASE));
    let nudge = drafts::links::nudge(DraftId(5), AN, 1);
    assert_eq!(needs(&nudge).draft, Some(DraftId(5)));
}

#[test]
fn a_draft_nudges_its_owner_while_it_exists() {
    let timer = drafts::links::nudge(DraftId(5), AN, 1);
    let stored = StoredDraft {
        id: DraftId(5),
        person: AN,
        title: "debt".to_owned(),
        answers: "{}".to_owned(),
        touched_at: chrono::DateTime::UNIX_EPOCH,
    };
    let with = |draft| Facts { draft, ..facts_for_tests() };
    assert_eq!(told(&timer, &with(Some(stored.clone()))), [(Audience::Person(AN), "due-draft".to_owned())]);
    assert_eq!(told(&timer, &with(None)), []);
    for (answers, nudges) in [(r#"{"sign":"none"}"#, 0), (r#"{"sign":"violence"}"#, 1), (r#"{"content":"Ồn"}"#, 1)] {
        let unnamed = StoredDraft { title: "new".to_owned(), answers: answers.to_owned(), ..stored.clone() };
        assert_eq!(told(&timer, &with(Some(unnamed))).len(), nudges, "an empty one does not nag: {answers}");
    }
    assert_eq!(told(&timer, &with(Some(StoredDraft { person: CUONG, ..stored }))), []);
}

#[test]
fn the_reminder_of_a_draft_says_which_it_is_among_others() {
    let people = |a: &str, b: &str| {
        let one = |side: &str, name: &str| format!(r#"{{"side":"{side}","kind":"person","name":"{name}"}}"#);
        format!(r#"{{"parties":[{},{}]}}"#, one("a", a), one("b", b))
    };
    let mut seen = Vec::new();
    for (title, answers, touched, shown) in [
        ("debt", people("Nguyễn Thị Xuân", "Trần Văn Yên"), "2026-05-04", ["N.T.X", "T.V.Y", "04/05/2026"]),
        ("debt", people("Lê Thị Hoa", "Vũ Văn Nam"), "2026-05-04", ["L.T.H", "V.V.N", "04/05/2026"]),
        ("new", people("Hoa", "Nam"), "2026-05-04", ["chưa chọn loại", "H", "04/05/2026"]),
        ("new", r#"{"content":"Ồn"}"#.to_owned(), "2026-05-02", ["chưa chọn loại", "", "02/05/2026"]),
        ("new", r#"{"content":"Ồn"}"#.to_owned(), "2026-05-03", ["chưa chọn loại", "", "03/05/2026"]),
        ("form:outcome:HT.2026.07", "{}".to_owned(), "2026-05-03", ["kết quả", "HT.2026.07", "03/05/2026"]),
    ] {
        let touched_at = at(touched);
        let draft = StoredDraft { id: DraftId(5), person: AN, title: title.to_owned(), answers, touched_at };
        let facts = Facts { draft: Some(draft), ..facts_for_tests() };
        let effects = turn(Place::home(), &drafts::links::nudge(DraftId(5), AN, 1), &facts).effects;
        let [Effect::Tell { screen, .. }] = &effects[..] else { panic!("{effects:?}") };
        let body = vi(&screen.body);
        assert!(shown.iter().all(|it| body.contains(it)), "{body}");
        assert!(!body.contains("Xuân") && !body.contains("Ồn"), "names and content stay out of it: {body}");
        seen.push(body);
    }
    seen.dedup();
    assert_eq!(seen.len(), 6, "{seen:?}");
}
