//! The usual path, saving, and who is told.

use super::desk::{CONTENT, Desk, ago};
use crate::dialogue::action::Press;
use crate::dialogue::drafts::timers::Due;
use crate::dialogue::effect::{Audience, Effect};
use crate::dialogue::facts::Who;
use crate::dialogue::intake::IntakeDeed;
use crate::dialogue::intake::Step;
use crate::dialogue::testing::{AN, BINH, CUONG, DUNG, GIANG, HAI, case_at, day};
use crate::dialogue::{Input, Place};
use crate::domain::access::Action;
use crate::domain::case::{Ground, Settlement, Side, Stage};
use crate::domain::kinds::Kind;
use crate::domain::scope_guard::Sign;
use crate::domain::{GroupId, TeamId};

#[test]
fn the_usual_path_takes_twelve_interactions_three_of_them_typed() {
    let mut desk = Desk::with(AN);
    desk.reach_card().tap("save");
    assert_eq!((desk.interactions, desk.typed), (12, 3));
    let case = desk.case();
    assert_eq!(case.kind, Kind::RightOfWay);
    assert_eq!(case.received_on, ago(1));
    assert_eq!(case.ground, Ground::PartyRequest);
    assert_eq!(case.place.group, GroupId(1));
    assert_eq!(case.sign, Sign::None);
    assert!(!case.domestic_violence);
    assert_eq!(case.team, TeamId(1));
    assert_eq!(case.summary, CONTENT);
    assert_eq!(case.parties[0].name, "Nguyễn Thị Xuân");
    assert_eq!(case.parties[0].age, Some(54));
    assert!(case.parties[0].address.as_deref().unwrap().contains("ngõ 5"));
    assert_eq!((case.parties[1].side, case.parties[1].age), (Side::B, Some(61)));
    assert_eq!(case.mediators.len(), 1);
    assert_eq!(case.mediators[0].person, AN);
    assert!(!case.mediators[0].chosen_by_parties);
    assert_eq!(case.stage, Stage::Assigned { on: ago(1) });
    assert!(desk.drafts.is_empty());
}

#[test]
fn a_settled_dispute_between_neighbours_takes_twelve_interactions_three_of_them_typed() {
    let mut desk = Desk::with(AN);
    desk.begin("").play(&["=sign:none", "=kind:right_of_way", "=day:yesterday", "=ground:party_request", "=place:1"]);
    desk.say("Nguyễn Thị Xuân, 54 tuổi, số 12 ngõ 5 với Trần Văn Yên, 61 tuổi, số 14 ngõ 5").say(CONTENT);
    desk.play(&["=me", "=now:success", "=day:today"]);
    desk.say("Ông Yên dọn đất, trả lại lối đi rộng 2 mét trước ngày 30/5; hai bên đã ký biên bản.");
    assert_eq!(desk.step(), Step::Card, "{}", desk.reads());
    desk.tap("save");
    assert_eq!((desk.interactions, desk.typed), (12, 3));
    let case = desk.case();
    let Stage::Success { on, agreement } = &case.stage else { panic!("{:?}", case.stage) };
    assert_eq!(
        (*on, agreement.performance_due, agreement.written),
        (ago(0), Some(day("2026-05-30")), Settlement::Signed)
    );
    let sides: Vec<_> = case.parties.iter().map(|it| (it.side, it.age, it.address.is_some())).collect();
    assert_eq!(sides, [(Side::A, Some(54), true), (Side::B, Some(61), true)]);
}

#[test]
fn the_day_of_an_agreement_and_the_agreement_may_come_in_one_message() {
    let mut desk = Desk::with(AN);
    desk.reach_card().tap("more").tap("edit:status").tap("now:success");
    desk.say("hôm nay, ông Yên dọn đất, trả lại lối đi rộng 2 mét trước ngày 30/5, không lập biên bản");
    assert_eq!(desk.step(), Step::Card, "{}", desk.reads());
    let draft = desk.draft();
    assert_eq!((draft.agreed_on, draft.perform_by), (Some(ago(0)), Some(day("2026-05-30"))));
    assert_eq!(draft.written, Some(Settlement::None));
}

#[test]
fn what_an_agreement_said_goes_with_its_words() {
    let mut desk = Desk::with(AN);
    desk.reach_card().tap("more").tap("edit:status").tap("now:success").tap("day:today");
    desk.say("Ông Yên dọn đất trước ngày 30/5; hai bên đã ký biên bản.");
    desk.tap("more").tap("edit:agreement").say("Ông Yên dọn đất trước ngày 15/6; hai bên đã ký biên bản.");
    assert_eq!(desk.step(), Step::Card, "{}", desk.reads());
    assert_eq!((desk.draft().perform_by, desk.draft().written), (Some(day("2026-06-15")), Some(Settlement::Signed)));
}

#[test]
fn what_an_agreement_implies_never_replaces_what_was_answered() {
    let mut desk = Desk::with(AN);
    desk.reach_card().tap("more").tap("edit:status").tap("now:success");
    desk.play(&["=day:today", "Ông Yên dọn đất, trả lại lối đi.", "=skip", "15/5", "=no"]);
    desk.tap("more").tap("edit:agreement").say("Ông Yên dọn đất trước ngày 30/5; hai bên đã ký biên bản.");
    assert_eq!((desk.draft().perform_by, desk.draft().written), (Some(day("2026-05-15")), Some(Settlement::None)));
}

#[test]
fn what_was_received_today_and_is_settled_was_settled_today() {
    for (key, next) in [("success", Step::Agreement), ("failure", Step::Reason)] {
        let mut desk = Desk::with(AN);
        desk.reach_card()
            .tap("edit:received")
            .tap("day:today")
            .tap("more")
            .tap("edit:status")
            .tap(&format!("now:{key}"));
        assert_eq!(desk.step(), next);
        desk.tap("back");
        assert!(matches!(desk.step(), Step::Card | Step::AgreedOn | Step::EndedOn), "the day can be changed");
    }
}

#[test]
fn art_20_the_saved_card_names_the_last_day_to_begin() {
    let mut desk = Desk::with(AN);
    desk.reach_card().tap("save");
    // Assigned 4 May 2026: three days later is Thursday 7 May.
    let text = desk.reads();
    assert!(text.contains("VN-01-2026-001"), "{text}");
    assert!(text.contains("chậm nhất là hết") && text.contains("07/05/2026"), "{text}");
    assert!(desk.effects.contains(&Effect::own(IntakeDeed::Plan { code: "VN-01-2026-001".to_owned() })));
}

#[test]
fn the_saved_card_opens_its_case_and_art_20_takes_the_day_that_the_parties_agreed_on() {
    for (key, body) in [("open", "case-card"), ("agree", "correct-agree")] {
        let mut desk = Desk::with(AN);
        desk.reach_card().tap("save");
        assert_eq!(desk.state.place.needs().case_code.as_deref(), Some("VN-01-2026-001"), "its case is read");
        desk.world.case = Some(case_at(Stage::Assigned { on: ago(1) }));
        desk.tap(key);
        assert_eq!(desk.screen().body.id, body);
    }
}

#[test]
fn art_20_worked_case_two_a_deadline_on_a_holiday_rolls() {
    let mut desk = Desk::with(AN);
    desk.today_is("2026-04-24");
    desk.begin("").play(&["=sign:none", "=group:property", "=kind:debt", "=day:today", "=ground:mediator_knows"]);
    desk.play(&["=place:1", "Nguyễn Văn An", "Trần Thị Bình", CONTENT, "=me", "=now:received", "=save"]);
    assert!(desk.reads().contains("28/04/2026"), "{}", desk.reads());
}

#[test]
fn every_accepted_answer_is_kept_at_once() {
    let mut desk = Desk::with(AN);
    desk.begin("");
    assert!(desk.drafts.is_empty(), "nothing was answered yet");
    for step in ["=sign:none", "=group:neighbourhood", "=kind:right_of_way", "=day:today", "=ground:party_request"] {
        desk.play(&[step]);
        assert!(desk.kept(), "{step}");
    }
    for step in ["=place:2", "Nguyễn Thị Xuân", "Trần Văn Yên", CONTENT, "=me_chosen", "=now:received"] {
        desk.play(&[step]);
        assert!(desk.kept(), "{step}");
    }
    let stored = desk.drafts.values().next().unwrap();
    assert_eq!(stored.title, "right_of_way", "the title holds no personal data");
}

#[test]
fn reminders_of_a_draft_are_set_once_and_taken_away_when_it_is_saved() {
    let mut desk = Desk::with(AN);
    desk.begin("").tap("sign:none");
    let due: Vec<_> = desk
        .effects
        .iter()
        .filter_map(|it| match it {
            Effect::SetTimer { key, due_at, timer } => {
                let Due::DraftNudge { nth, .. } = timer.get()?;
                Some((key.clone(), due_at.to_string(), *nth))
            }
            _ => None,
        })
        .collect();
    let id = desk.draft().id;
    // 08:00 in the ward is 01:00 UTC; one, three and seven days after 5 May.
    assert_eq!(
        due,
        [
            (format!("draft:{id}:1"), "2026-05-06 01:00:00 UTC".to_owned(), 1),
            (format!("draft:{id}:2"), "2026-05-08 01:00:00 UTC".to_owned(), 2),
            (format!("draft:{id}:3"), "2026-05-12 01:00:00 UTC".to_owned(), 3),
        ]
    );
    desk.tap("group:family");
    assert!(!desk.effects.iter().any(|it| matches!(it, Effect::SetTimer { .. })));
    let mut desk = Desk::with(AN);
    desk.reach_card();
    let id = desk.draft().id;
    desk.tap("save");
    assert!(desk.effects.contains(&Effect::CancelTimers { prefix: format!("draft:{id}:") }));
}

#[test]
fn saving_twice_saves_once() {
    let mut desk = Desk::with(AN);
    desk.reach_card();
    let rev = desk.state.rev;
    desk.world.now += chrono::TimeDelta::seconds(2);
    let press = || Input::Button { press: Press::Here { rev, key: "save".to_owned() }, on_card: true };
    desk.send(press());
    desk.send(press());
    assert_eq!(desk.cases.len(), 1);
    desk.world.now += chrono::TimeDelta::seconds(60);
    desk.send(press());
    assert_eq!((desk.cases.len(), desk.step()), (1, Step::Saved));
    assert_eq!(desk.case().key, format!("draft:{}", desk.draft().id), "the case bears the draft's identity");
}

#[test]
fn after_saving_nothing_of_the_answers_is_left_in_the_state() {
    let mut desk = Desk::with(AN);
    desk.reach_card().tap("save");
    let json = desk.state.save();
    assert!(!json.contains("Xuân") && !json.contains("lối đi"), "{json}");
    desk.send(Input::Cancel);
    assert_eq!(desk.note_id(), "cancelled", "there is no draft to keep");
}

#[test]
fn the_head_hears_of_a_mediators_case_and_not_of_their_own() {
    let mut desk = Desk::with(AN);
    desk.reach_card().tap("save");
    assert_eq!(desk.told(), [Audience::HeadOf(TeamId(1))]);
    let mut desk = Desk::with(BINH);
    desk.reach_card().tap("save");
    assert_eq!(desk.told(), []);
}

#[test]
fn an_officer_enters_for_a_mediator_and_both_mediator_and_head_hear_of_it() {
    let mut desk = Desk::with(GIANG);
    desk.begin("");
    assert_eq!(desk.step(), Step::Team);
    desk.play(&["=team:2", "=sign:none", "=group:family", "=kind:spouses", "=day:today", "=ground:party_request"]);
    assert_eq!(desk.keys()[0], "place:2", "the team's own resident group comes first");
    desk.play(&["=place:2", "Nguyễn Thị Xuân", "Trần Văn Yên", CONTENT]);
    assert_eq!(desk.keys()[..2], ["pick".to_owned(), "later".to_owned()], "an officer does not mediate");
    desk.play(&["=pick", "=m:4", "=done", "=none", "=yes", "=now:received", "=save"]);
    let case = desk.case();
    assert_eq!(case.team, TeamId(2));
    assert_eq!(case.mediators[0].person, DUNG);
    assert!(case.mediators[0].chosen_by_parties);
    assert_eq!(desk.told(), [Audience::HeadOf(TeamId(2)), Audience::Person(DUNG)]);
    let permit = desk.effects.iter().find_map(|it| match it.deed()? {
        IntakeDeed::Open { permit, .. } => Some(*permit),
        _ => None,
    });
    assert_eq!(permit.unwrap().action(), Action::LogCaseForOthers);
    assert_eq!(permit.unwrap().by(), GIANG, "who entered it is the officer");
}

#[test]
fn a_head_enters_for_a_mediator_of_the_team() {
    let mut desk = Desk::with(BINH);
    desk.begin("").play(&["=sign:none", "=group:property", "=kind:debt", "=day:yesterday", "=ground:head_assigned"]);
    desk.play(&["=place:1", "Nguyễn Thị Xuân", "Trần Văn Yên", CONTENT, "=pick", "=m:2", "=m:3", "=done"]);
    desk.play(&["=none", "=no", "=now:received", "=save"]);
    let case = desk.case();
    assert_eq!(case.mediators[0].person, CUONG);
    assert_eq!(case.stage, Stage::Assigned { on: day("2026-05-05") }, "entering it is the assignment");
}

#[test]
fn who_may_not_log_is_told_so() {
    let mut desk = Desk::with(HAI);
    desk.begin("");
    assert_eq!((desk.note_id(), &desk.state.place), ("not-allowed", &Place::home()));
}

#[test]
fn a_right_that_was_lost_meanwhile_stops_the_next_answer_and_loses_nothing() {
    let mut desk = Desk::with(AN);
    desk.reach_card();
    if let crate::dialogue::facts::Who::Known(actor) = &mut desk.world.who {
        actor.offices.clear();
    }
    desk.tap("more");
    assert_eq!((desk.note_id(), desk.drafts.len()), ("not-allowed", 1));
}

#[test]
fn every_step_can_be_left_backwards() {
    let mut desk = Desk::with(AN);
    desk.reach_card();
    let mut seen = Vec::new();
    while desk.keys().contains(&"back".to_owned()) {
        desk.tap("back");
        seen.push(desk.step());
    }
    assert_eq!(
        seen,
        [
            Step::Status,
            Step::Mediators,
            Step::Content,
            Step::SideB,
            Step::SideA,
            Step::Place,
            Step::Ground,
            Step::Received,
            Step::Kind,
            Step::KindGroup,
            Step::Guard
        ],
        "back through all questions to the first"
    );
    desk.tap("sign:none");
    assert_eq!(desk.step(), Step::Card, "what was answered is not asked again");
}

#[test]
fn progress_is_shown_and_never_falls() {
    let mut desk = Desk::with(AN);
    desk.begin("");
    assert!(desk.reads().starts_with("<b>Bước 1/9"), "{}", desk.reads());
    let steps = crate::dialogue::intake::path::path(&{
        let mut other = Desk::with(AN);
        other.reach_card();
        other.draft().clone()
    });
    let numbers: Vec<u8> = steps.iter().map(|it| it.number()).collect();
    assert!(numbers.is_sorted(), "{numbers:?}");
    assert_eq!((numbers.first(), numbers.last()), (Some(&1), Some(&9)));
}

#[test]
fn art_20_a_case_that_is_entered_late_says_so() {
    let mut desk = Desk::with(AN);
    desk.reach_card().tap("edit:received").say("20/4").tap("save");
    assert_eq!(desk.case().stage, Stage::Assigned { on: day("2026-04-20") });
    assert!(desk.reads().contains("đã qua"), "{}", desk.reads());
}

#[test]
fn art_33_no_case_is_older_than_the_law() {
    let mut desk = Desk::with(AN);
    desk.reach_card().tap("edit:received").say("31/12/2013");
    assert_eq!((desk.note_id(), desk.step()), ("date-too_far", Step::Received));
}

#[test]
fn reminders_of_a_draft_wait_for_the_end_of_tet_and_are_then_one() {
    let mut desk = Desk::with(AN);
    desk.today_is("2026-02-12");
    desk.begin("").tap("sign:none");
    let due: Vec<_> = desk
        .effects
        .iter()
        .filter_map(|it| match it {
            Effect::SetTimer { due_at, .. } => Some(due_at.to_string()),
            _ => None,
        })
        .collect();
    assert_eq!(due, ["2026-02-23 00:00:00 UTC"], "the morning after mùng 6");
}

#[test]
fn a_draft_of_a_team_that_is_no_more_or_that_another_began_is_not_saved_as_it_stands() {
    let goes_over = |desk: &mut Desk| {
        let Who::Known(actor) = &mut desk.world.who else { panic!() };
        actor.offices[0].team = Some(TeamId(2));
    };
    // The team became part of another while the draft lay there.
    let mut desk = Desk::with(AN);
    desk.reach_card();
    goes_over(&mut desk);
    let mut teams = desk.world.teams.to_vec();
    teams[0].life.to = Some(ago(1));
    desk.world.teams = std::sync::Arc::new(teams);
    desk.tap("save");
    assert!(desk.cases.is_empty(), "{:?}", desk.cases);
    assert_eq!((desk.step(), desk.note.as_ref().map(|it| it.id.as_str())), (Step::Team, Some("intake-team-gone")));
    // Whoever went over to another team has no right to it any longer.
    let mut desk = Desk::with(AN);
    desk.reach_card();
    goes_over(&mut desk);
    desk.tap("save");
    assert_eq!((desk.cases.len(), desk.step()), (0, Step::Team));
    desk.tap("team:2");
    assert_eq!(desk.step(), Step::Mediators, "all other answers stay");
    // Somebody else goes on with what was handed over: who mediates is asked again, all else stays.
    let mut desk = Desk::with(AN);
    desk.reach_card();
    let place = desk.state.clone();
    desk.turn_to(CUONG);
    desk.state = place;
    desk.tap("save");
    assert_eq!((desk.cases.len(), desk.step()), (0, Step::Mediators));
    desk.tap("me");
    desk.tap("save");
    assert_eq!(desk.case().mediators.iter().map(|it| it.person).collect::<Vec<_>>(), [CUONG]);
}
