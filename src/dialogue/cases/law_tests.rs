//! What the law asks of a case after it was saved, each rule played as a chat and named after its article.

use super::links;
use super::tests::*;
use super::timers::Due;
use super::{Case, Effect};
use crate::dialogue::effect::Audience;
use crate::dialogue::facts::TeamHead;
use crate::dialogue::testing::*;
use crate::domain::calendar::{at_local, clock_time};
use crate::domain::case::{Change, EndReason, Settlement, Stage, Status};
use crate::domain::kinds::Kind;
use crate::domain::referral::ReferralBody;
use crate::domain::{PersonId, TeamId, WardId};

fn assign(chat: &mut Chat, choice: &str, person: PersonId) {
    chat.tap("assign");
    chat.tap(choice);
    chat.tap(&format!("p:{person}"));
    chat.tap("done");
    chat.tap("none");
    chat.tap("save");
}

#[test]
fn art_20_beginning_takes_the_reminders_away() {
    let mut chat = Chat::about(AN, assigned());
    assert_eq!(chat.go(links::begin(CASE)).body.id, "case-begin");
    assert_eq!(chat.say("hôm kia").body.id, "case-begin", "before the assignment");
    assert_eq!(chat.note(), "case-day-too-early");
    chat.say("ngày mai");
    assert_eq!(chat.note(), "date-in_future");
    chat.say("chưa rõ");
    assert_eq!(chat.note(), "date-not_understood");
    assert_eq!(chat.tap("yesterday").body.id, "case-card");
    assert_eq!(change(&chat), Some(&Change::Begin { on: day("2026-05-04") }));
    assert_eq!(timers(&chat), ["-start:17:"]);
    chat.go(links::begin(CASE));
    assert_eq!(chat.note(), "case-act-too-late", "a second tap says why nothing happens");
}

#[test]
fn art_20_the_assignment_sets_three_timers() {
    let mut chat = open_chat(BINH, case_at(Stage::Registered));
    assign(&mut chat, "parties", AN);
    assert_eq!(timers(&chat), ["-start:17:", "start:17:1", "start:17:2", "start:17:over"]);
    let due = chat.effects.iter().find_map(|it| match it {
        Effect::SetTimer { due_at, timer, .. } => {
            matches!(timer.get(), Some(Due::StartReminder { nth: 1, .. })).then_some(*due_at)
        }
        _ => None,
    });
    assert_eq!(due, Some(at_local(day("2026-05-06"), clock_time(8, 0))));
    let shown = vi(&chat.screen().body);
    assert!(shown.contains("chậm nhất là hết Fri 08/05/2026"), "{shown}");
}

#[test]
fn art_18_the_parties_choice_comes_first() {
    let mut chat = open_chat(BINH, case_at(Stage::Registered));
    assert_eq!(chat.tap("assign").body.id, "assign-choice", "asked before any name is shown");
    chat.tap("back");
    assign(&mut chat, "parties", CUONG);
    let Some(Change::Assign { mediators, on, .. }) = change(&chat) else { panic!() };
    assert_eq!((mediators[0].person, mediators[0].chosen_by_parties, *on), (CUONG, true, day("2026-05-05")));
    assert_eq!(told(&chat), [(Audience::Person(CUONG), "tell-assigned".to_owned())]);
    assert_eq!(status(&chat), Status::Assigned);
}

#[test]
fn art_2_4_only_recognised_mediators_of_the_team_can_be_named() {
    let mut chat = open_chat(BINH, case_at(Stage::Registered));
    chat.tap("assign");
    let pick = chat.tap("head");
    assert_eq!(keys(&pick), ["p:1", "p:2", "p:3", "back", "stop"], "not LAM, who left, nor people of team 2");
}

#[test]
fn art_10_3_whoever_has_an_interest_cannot_be_named() {
    let mut chat = open_chat(BINH, case_at(Stage::Registered));
    chat.tap("assign");
    chat.tap("head");
    chat.tap("p:1");
    chat.tap("p:3");
    assert_eq!(chat.tap("done").body.id, "assign-conflict");
    let pick = chat.tap("x:1");
    assert_eq!(chat.note(), "assign-excluded");
    assert!(!pick.offers("p:1") && pick.offers("p:3"));
    chat.tap("done");
    assert_eq!(keys(&chat.screen()), ["none", "x:3", "back", "stop"]);
    chat.tap("none");
    chat.tap("save");
    let Some(Change::Assign { mediators, .. }) = change(&chat) else { panic!() };
    assert_eq!(mediators.iter().map(|it| it.person).collect::<Vec<_>>(), [CUONG]);
}

#[test]
fn art_18_3_a_mediator_who_is_replaced_hears_of_it() {
    let mut chat = open_chat(BINH, in_session());
    chat.tap("assign");
    chat.tap("head");
    chat.tap("p:3");
    chat.tap("done");
    assert_eq!(chat.tap("none").body.id, "assign-reason", "who is replaced, and why");
    assert!(vi(&chat.screen().body).contains("Nguyễn Văn An"));
    let check = vi(&chat.tap("breach").body);
    assert!(check.contains("Vi phạm nguyên tắc"), "{check}");
    chat.tap("save");
    assert_eq!(
        told(&chat),
        [(Audience::Person(CUONG), "tell-assigned".to_owned()), (Audience::Person(AN), "tell-unassigned".to_owned())]
    );
    assert_eq!(status(&chat), Status::InSession, "a new mediator goes on with what was begun");
    assert_eq!(timers(&chat), ["-start:17:"]);
}

#[test]
fn art_18_3_the_timeline_names_both_and_the_reason() {
    let mut chat = open_chat(BINH, assigned());
    chat.tap("assign");
    chat.tap("head");
    chat.tap("p:3");
    chat.tap("done");
    chat.tap("none");
    chat.say("An hay to tiếng với bên B");
    assert!(chat.deleted());
    chat.tap("save");
    let line = vi(&chat.tap("timeline").body);
    assert!(line.contains("thay Nguyễn Văn An bằng") && line.contains("An hay to tiếng với bên B"), "{line}");
    assert_eq!(chat.tap("e:1").body.id, "correct-entry-full");
    let full = vi(&chat.screen().body);
    assert!(full.contains("Nguyễn Văn An") && full.contains("Lý do: An hay to tiếng với bên B"), "{full}");
    assert_eq!(chat.tap("back").body.id, "case-timeline");
}

#[test]
fn art_20_a_replacement_has_three_days_and_the_same_mediator_none() {
    let mut chat = open_chat(BINH, assigned());
    chat.tap("assign");
    chat.tap("head");
    chat.tap("p:1");
    chat.tap("done");
    assert_eq!(chat.tap("none").body.id, "case-card");
    assert_eq!((chat.note(), change(&chat), timers(&chat).len()), ("assign-same", None, 0));
    // Somebody who joins does not move the day either.
    chat.tap("assign");
    chat.tap("head");
    chat.tap("p:1");
    chat.tap("p:3");
    chat.tap("done");
    chat.tap("none");
    chat.tap("save");
    assert_eq!(chat.world.case.as_ref().unwrap().stage, Stage::Assigned { on: day("2026-05-04") });
    chat.tap("assign");
    chat.tap("head");
    chat.tap("p:3");
    chat.tap("p:2");
    chat.tap("done");
    chat.tap("none");
    chat.tap("unable");
    chat.tap("save");
    assert_eq!(chat.world.case.as_ref().unwrap().stage, Stage::Assigned { on: day("2026-05-05") });
}

#[test]
fn art_20_the_parties_may_agree_on_another_day() {
    let mut chat = open_chat(AN, assigned());
    assert_eq!(chat.tap("agree").body.id, "correct-agree");
    chat.say("chưa rõ");
    assert_eq!(chat.note(), "date-not_understood");
    assert_eq!(chat.say("20/5").body.id, "case-card");
    assert_eq!(change(&chat), Some(&Change::Agree { on: day("2026-05-20"), late_on: None }));
    assert_eq!(timers(&chat), ["-start:17:", "start:17:1", "start:17:2", "start:17:over"]);
    let due = chat.effects.iter().find_map(|it| match it {
        Effect::SetTimer { due_at, timer, .. } => {
            matches!(timer.get(), Some(Due::StartOverdue { .. })).then_some(*due_at)
        }
        _ => None,
    });
    assert_eq!(due, Some(at_local(day("2026-05-21"), clock_time(8, 0))));
    let card = vi(&chat.screen().body);
    assert!(card.contains("Hai bên hẹn gặp: Wed 20/05/2026"), "{card}");
    assert_eq!(told(&chat), [(Audience::HeadOf(TeamId(1)), "correct-tell-agreed".to_owned())]);
}

fn head(person: PersonId, reachable: bool) -> TeamHead {
    TeamHead { team: TeamId(1), person, name: "Trần Thị Bình".to_owned(), phone: None, reachable, muted: false }
}

#[test]
fn art_10_3_where_no_head_can_be_told_of_a_decline_the_office_is() {
    let officers = Audience::OfficersOf(WardId(1));
    for (who, heads) in [(AN, vec![]), (AN, vec![head(BINH, false)]), (BINH, vec![head(BINH, true)])] {
        let mut case = assigned();
        case.mediators = vec![mediator(who)];
        let mut chat = open_chat(who, case);
        chat.world.case_heads = heads;
        chat.tap("decline");
        chat.tap("unable");
        chat.tap("save");
        assert_eq!(told(&chat), [(officers.clone(), "correct-tell-declined".to_owned())], "{who:?}");
        let note = chat.last.as_ref().and_then(|it| it.note.as_ref()).map(vi).unwrap();
        assert!(!note.contains("Tổ trưởng"), "nothing is promised: {note}");
    }
}

#[test]
fn art_10_3_a_case_under_way_whose_only_mediator_declined_waits_for_somebody() {
    let mut chat = open_chat(AN, in_session());
    chat.tap("decline");
    chat.tap("interest");
    chat.tap("save");
    assert_eq!(status(&chat), Status::InSession);
    assert!(timers(&chat).contains(&"unassigned:17".to_owned()), "{:?}", timers(&chat));
}

#[test]
fn art_18_3_the_timeline_tells_who_left_and_who_goes_on() {
    let mut case = assigned();
    case.mediators.push(mediator(CUONG));
    let mut chat = open_chat(BINH, case);
    chat.tap("assign");
    chat.tap("head");
    chat.tap("p:3");
    chat.tap("done");
    chat.tap("none");
    chat.tap("unable");
    chat.tap("save");
    let line = vi(&chat.tap("timeline").body);
    assert!(line.contains("thôi giao cho Nguyễn Văn An; Lê Văn Cường tiếp tục; lý do: Ốm đau"), "{line}");
    chat.tap("back");
    chat.tap("assign");
    chat.tap("head");
    chat.tap("p:2");
    chat.tap("p:3");
    chat.tap("done");
    chat.tap("none");
    chat.tap("save");
    let line = vi(&chat.tap("timeline").body);
    assert!(line.contains("phân công thêm Trần Thị Bình"), "{line}");
}

#[test]
fn art_10_3_a_mediator_can_decline_and_the_head_is_told() {
    let mut chat = open_chat(AN, assigned());
    chat.world.case_heads = vec![head(BINH, true)];
    assert_eq!(chat.tap("decline").body.id, "correct-decline");
    assert_eq!(chat.tap("interest").body.id, "correct-decline-check");
    chat.tap("save");
    assert_eq!(status(&chat), Status::Registered, "it waits for an assignment again");
    assert_eq!(told(&chat), [(Audience::HeadOf(TeamId(1)), "correct-tell-declined".to_owned())]);
    assert_eq!(timers(&chat), ["-start:17:", "unassigned:17"]);
    let line = vi(&chat.tap("timeline").body);
    assert!(line.contains("Nguyễn Văn An từ chối hòa giải; lý do: Có quyền, lợi ích liên quan"), "{line}");
    // Nobody declines for somebody else.
    assert!(!open_chat(BINH, assigned()).screen().offers("decline"));
}

/// The same case in the chat of somebody else.
fn handed_to(person: PersonId, chat: &Chat) -> Chat {
    let mut other = Chat::about(person, chat.world.case.clone().unwrap());
    other.world.case_events = chat.world.case_events.clone();
    other
}

fn declined(reason: &str) -> Chat {
    let mut chat = open_chat(AN, assigned());
    chat.tap("decline");
    chat.tap(reason);
    chat.tap("save");
    chat
}

#[test]
fn art_10_3_whoever_declined_for_an_interest_is_not_assigned_again() {
    for (reason, excluded) in [("interest", true), ("unable", false)] {
        let mut head = handed_to(BINH, &declined(reason));
        head.go(links::assign(CASE));
        let pick = head.tap("parties");
        assert_eq!(pick.offers("p:1"), !excluded, "{reason}");
        let words = vi(&pick.body);
        assert_eq!(words.contains("khoản 3 Điều 10, khoản 2 Điều 18): Nguyễn Văn An"), excluded, "{words}");
        assert!(pick.offers("p:3"));
    }
}

#[test]
fn art_18_2_whoever_was_replaced_for_an_interest_is_not_assigned_again() {
    let mut head = open_chat(BINH, in_session());
    head.tap("assign");
    head.tap("head");
    head.tap("p:3");
    head.tap("done");
    head.tap("none");
    head.tap("interest");
    head.tap("save");
    head.tap("assign");
    let pick = head.tap("head");
    assert!(!pick.offers("p:1") && vi(&pick.body).contains("Nguyễn Văn An"), "{}", vi(&pick.body));
    // Nor is the record of who mediated it a way around that.
    head.tap("stop");
    head.tap("amend");
    while !head.screen().offers("mediators") {
        head.tap("next");
    }
    let pick = head.tap("mediators");
    assert!(!pick.offers("m:1") && pick.offers("m:3"), "{:?}", keys(&pick));
}

#[test]
fn art_18_3_whoever_was_taken_off_a_case_records_nothing_in_it() {
    let mut head = open_chat(BINH, assigned());
    head.tap("assign");
    head.tap("head");
    head.tap("p:3");
    head.tap("done");
    head.tap("none");
    head.tap("unable");
    head.tap("save");
    // AN entered the case and may read it still.
    let mut chat = handed_to(AN, &head);
    for go in [links::begin(CASE), links::outcome(CASE)] {
        let card = chat.go(go);
        assert_eq!((card.body.id.as_str(), chat.note()), ("case-card", "correct-others-mediate"));
    }
    let acts = ["begin", "agree", "outcome", "amend", "decline"];
    assert!(acts.iter().all(|it| !chat.screen().offers(it)), "{:?}", keys(&chat.screen()));
    let mut now = handed_to(CUONG, &head);
    assert!(now.go(links::show(CASE)).offers("begin"));
    assert!(head.screen().offers("begin") && head.screen().offers("outcome"));
}

#[test]
fn art_10_3_whoever_declined_records_nothing_any_more() {
    let mut chat = declined("interest");
    chat.go(links::outcome(CASE));
    assert_eq!(chat.note(), "correct-others-to-come");
    assert!(["outcome", "amend"].iter().all(|it| !chat.screen().offers(it)), "{:?}", keys(&chat.screen()));
}

#[test]
fn whoever_left_the_team_meanwhile_is_not_named() {
    let mut chat = open_chat(BINH, case_at(Stage::Registered));
    chat.tap("assign");
    chat.tap("head");
    chat.tap("p:3");
    chat.tap("done");
    chat.tap("none");
    chat.world.people.retain(|it| it.id != CUONG);
    chat.tap("save");
    assert_eq!((chat.note(), change(&chat)), ("assign-gone", None));
}

#[test]
fn art_24_a_success_is_recorded_with_its_agreement() {
    let mut chat = Chat::about(AN, in_session());
    assert_eq!(chat.go(links::outcome(CASE)).body.id, "outcome-end");
    assert_eq!(chat.say("1").body.id, "outcome-day");
    assert_eq!(chat.tap("today").body.id, "outcome-agreement");
    chat.photo();
    assert_eq!(chat.note(), "answer-by-text");
    chat.say("số căn cước 001234567890 nhé");
    assert_eq!((chat.note(), chat.deleted()), ("identity-refused", true));
    assert_eq!(chat.say("Bên B dọn đất, trả lại lối đi").body.id, "outcome-method");
    assert!(chat.deleted(), "names may stand in it");
    assert_eq!(chat.say("bỏ qua").body.id, "outcome-due");
    assert_eq!(chat.say("20/5").body.id, "outcome-written");
    assert_eq!(chat.tap("yes").body.id, "outcome-check");
    chat.tap("edit:method");
    assert_eq!(chat.say("bên B tự dọn").body.id, "outcome-check", "back to the check after one change");
    chat.tap("save");
    let Some(Change::End { stage: Stage::Success { on, agreement } }) = change(&chat) else { panic!() };
    assert_eq!(
        (*on, agreement.written, agreement.performance_due),
        (day("2026-05-05"), Settlement::Signed, Some(day("2026-05-20")))
    );
    assert_eq!(agreement.performance_method.as_deref(), Some("bên B tự dọn"));
    assert_eq!(told(&chat), [(Audience::HeadOf(TeamId(1)), "tell-outcome".to_owned())]);
}

#[test]
fn art_21_3_a_failure_needs_the_guidance_given() {
    let mut chat = open_chat(AN, in_session());
    chat.tap("outcome");
    chat.tap("mediator_decision");
    chat.tap("today");
    let body = chat.screen();
    assert_eq!(body.body.id, "outcome-body");
    assert!(!body.offers("skip"), "the guidance is a duty");
    chat.tap("more");
    chat.tap("b:legal_aid");
    chat.tap("skip");
    chat.tap("save");
    let Some(Change::End { stage: Stage::Failure { reason, guidance, .. } }) = change(&chat) else { panic!() };
    assert_eq!((*reason, *guidance), (EndReason::MediatorDecision, Some(ReferralBody::LegalAid)));
}

#[test]
fn land_law_art_235_is_offered_first_after_a_failed_land_case() {
    let mut chat = open_chat(AN, Case { kind: Kind::Land, ..in_session() });
    chat.tap("outcome");
    chat.tap("party_request");
    assert_eq!(keys(&chat.tap("today"))[0], "b:ubnd_land_mediation");
}

#[test]
fn without_a_mediator_a_case_can_only_be_guided_elsewhere() {
    let mut chat = open_chat(BINH, case_at(Stage::Registered));
    assert_eq!(keys(&chat.tap("outcome")), ["referred", "back", "stop", "guide"]);
    chat.tap("referred");
    chat.tap("today");
    chat.tap("b:justice_officer");
    chat.tap("save");
    assert_eq!(status(&chat), Status::Referred);
}

#[test]
fn art_27_a_failed_case_can_be_continued() {
    let mut chat = open_chat(AN, failed());
    assert!(!chat.screen().offers("outcome"));
    chat.tap("reopen");
    chat.tap("today");
    assert_eq!(change(&chat), Some(&Change::Reopen { on: day("2026-05-05"), left: Vec::new() }));
    assert_eq!(status(&chat), Status::InSession);
    assert!(chat.screen().offers("outcome"));
}

#[test]
fn art_27_parties_go_on_though_their_mediator_has_left_and_somebody_else_is_named() {
    let mut chat = open_chat(BINH, failed());
    let an = chat.world.people.iter_mut().find(|it| it.id == AN).unwrap();
    an.offices.iter_mut().for_each(|it| it.to = Some(day("2026-05-01")));
    chat.tap("reopen");
    chat.tap("today");
    assert_eq!(chat.note(), "case-reopened-nobody");
    assert_eq!(change(&chat), Some(&Change::Reopen { on: day("2026-05-05"), left: vec![AN] }));
    assert_eq!(status(&chat), Status::InSession);
    let told = chat.effects.iter().any(|it| {
        matches!(it, Effect::Tell { to: Audience::OfficersOf(_) | Audience::HeadOf(_), screen, .. }
            if screen.body.id == "tell-reopened-nobody")
    });
    assert!(told, "{:?}", chat.effects);
    assert!(chat.screen().offers("assign"), "{:?}", keys(&chat.screen()));
}

#[test]
fn art_22_who_mediates_for_a_helping_team_is_neither_released_nor_asked_about() {
    let mut case = in_session();
    case.mediators.push(mediator(DUNG));
    let helper = crate::domain::case::Helper {
        team: TeamId(2),
        standing: crate::domain::case::Cooperation::Joined,
        on: day("2026-05-05"),
        mediator: Some(DUNG),
    };
    case.course.helpers = vec![helper];
    let mut chat = open_chat(BINH, case);
    for key in ["assign", "head", &format!("p:{CUONG}"), "done"] {
        chat.tap(key);
    }
    let asked = chat.tap("none");
    assert!(!vi(&asked.body).contains("Phạm Thị Dung"), "{}", vi(&asked.body));
    chat.tap("unable");
    chat.tap("save");
    let after = chat.world.case.clone().unwrap();
    let people: Vec<PersonId> = after.mediators.iter().map(|it| it.person).collect();
    assert_eq!((people.as_slice(), after.course.helpers.as_slice()), ([CUONG, DUNG].as_slice(), [helper].as_slice()));
    assert!(!told(&chat).iter().any(|it| it.0 == Audience::Person(DUNG)));
}
