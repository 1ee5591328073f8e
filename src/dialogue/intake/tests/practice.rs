//! Practice: the same questions, and nothing of them lasts. The offer of it, and what turns out to be real.

use chrono::TimeDelta;
use proptest::prelude::*;

use super::desk::{CONTENT, Desk};
use crate::dialogue::action::{Go, Press, Section};
use crate::dialogue::alarm::{self, AlarmDeed};
use crate::dialogue::effect::Effect;
use crate::dialogue::intake::practice::{Practice, Told};
use crate::dialogue::intake::{At, LastLoggedFound, Step};
use crate::dialogue::kinship::Earlier;
use crate::dialogue::persisted_tests::{all, pins, places};
use crate::dialogue::place::Home;
use crate::dialogue::screen::Button;
use crate::dialogue::testing::{AN, BINH, GIANG, HAI};
use crate::dialogue::{Input, Media};
use crate::domain::PersonId;
use crate::domain::case::Side;
use crate::domain::scope_guard::Sign;

pub(super) fn practising(who: PersonId) -> Desk {
    let mut desk = Desk::with(who);
    desk.send(Input::Section(Section::Practice, String::new()));
    desk
}

pub(super) fn practice(desk: &Desk) -> &Practice {
    desk.state.place.at().unwrap_or_else(|| panic!("not in the practice but at {:?}", desk.state.place))
}

fn step(desk: &Desk) -> Step {
    practice(desk).at.step
}

/// Takes examples up to a question.
pub(super) fn led_to(desk: &mut Desk, wanted: Step) {
    for _ in 0..40 {
        if step(desk) == wanted {
            return;
        }
        desk.tap("use");
    }
    panic!("{wanted} never comes: {}", desk.reads());
}

pub(super) fn lasts(effects: &[Effect]) -> bool {
    effects.iter().any(|it| !matches!(it, Effect::DeleteMessage(_)))
}

#[test]
fn a_practice_led_by_its_examples_says_at_the_end_what_would_have_happened() {
    for (who, heard) in
        [(AN, "Tổ trưởng nhận tin ngay"), (BINH, "Không ai khác nhận tin"), (GIANG, "Tổ trưởng nhận tin ngay")]
    {
        let mut desk = practising(who);
        let mut steps = Vec::new();
        while practice(&desk).at.end.is_none() {
            assert!(desk.reads().starts_with("🎓 <b>TẬP GHI – không lưu, không tính</b>"), "{}", desk.reads());
            assert!(desk.keys().contains(&"use".to_owned()), "{}", desk.reads());
            steps.push(step(&desk));
            assert!(steps.len() < 40, "{steps:?}");
            desk.tap("use");
            assert!(!lasts(&desk.effects), "{:?}", desk.effects);
        }
        for asked in [Step::Guard, Step::SideA, Step::SideB, Step::Content, Step::Agreement, Step::Written, Step::Card]
        {
            assert!(steps.contains(&asked), "{asked}: {steps:?}");
        }
        let end = desk.reads();
        assert!(end.contains("TẬP GHI") && end.contains(heard), "{end}");
        assert!(end.contains("Sau một tuần, một tháng, ba tháng"), "{end}");
        for label in ["Ghi vụ thật", "Tập lại", "Bảng chọn"] {
            assert!(end.contains(label), "{label}: {end}");
        }
        assert!(desk.drafts.is_empty() && desk.cases.is_empty());
        assert_eq!(step(desk.tap("again")), if who == GIANG { Step::Team } else { Step::Guard });
    }
}

#[test]
fn the_end_names_the_last_day_to_begin_of_a_case_that_waits() {
    let mut desk = practising(AN);
    led_to(&mut desk, Step::Status);
    desk.tap("now:received").tap("use");
    let end = desk.reads();
    assert!(end.contains("chậm nhất là hết") && end.contains("07/05/2026"), "{end}");
}

#[test]
fn what_is_not_accepted_ends_the_practice_as_well() {
    let mut desk = practising(AN);
    desk.tap("sign:violation").tap("use").tap("use");
    assert!(desk.reads().contains("không nhận") && !lasts(&desk.effects), "{}", desk.reads());
}

#[test]
fn the_officer_is_not_asked_and_says_yes_in_the_example() {
    let mut desk = practising(AN);
    desk.tap("sign:not_sure").tap("ask");
    assert!(!lasts(&desk.effects) && practice(&desk).told == [Told::Officer], "{:?}", desk.effects);
    assert_eq!(step(&desk), Step::Waiting);
    desk.tap("use").tap("use");
    assert_eq!(step(&desk), Step::KindGroup, "{}", desk.reads());
}

#[test]
fn words_of_danger_are_heard_and_only_the_real_report_tells_anybody() {
    let mut desk = practising(AN);
    led_to(&mut desk, Step::Content);
    desk.say("ông Mẫu cầm dao dọa chém bà Sen");
    let card = desk.reads();
    assert!(card.contains("TẬP GHI") && card.contains("113") && card.contains("báo thật"), "{card}");
    assert!(!lasts(&desk.effects));
    desk.tap("calm");
    assert_eq!(practice(&desk).at.draft.content.as_deref(), Some("ông Mẫu cầm dao dọa chém bà Sen"));
    assert!(desk.removed() && !lasts(&desk.effects), "{:?}", desk.effects);
    led_to(&mut desk, Step::Agreement);
    desk.say("ông Mẫu cầm dao dọa chém bà Sen").tap("nguyhiem");
    assert!(desk.state.place.is::<alarm::At>(), "{:?}", desk.state.place);
    desk.tap("report");
    let raised = |it: &Effect| matches!(it.deed(), Some(AlarmDeed::Raise { .. }));
    assert!(desk.effects.iter().any(raised), "{:?}", desk.effects);
}

#[test]
fn the_cards_of_the_guard_report_nothing_but_lead_to_the_real_report() {
    for sign in ["violence", "child_or_sexual", "violation"] {
        let mut desk = practising(AN);
        desk.tap(&format!("sign:{sign}"));
        let keys = desk.keys();
        assert!(!keys.contains(&"report".to_owned()) && keys.contains(&"nguyhiem".to_owned()), "{keys:?}");
        assert!(desk.reads().contains("Phần tập không báo cho ai"), "{}", desk.reads());
        desk.tap("nguyhiem");
        assert!(desk.state.place.is::<alarm::At>());
        desk.tap("back");
        assert_eq!(practice(&desk).at.draft.sign.map(Sign::code), Some(sign), "back in the practice");
    }
}

#[test]
fn nobody_looks_for_earlier_cases_of_invented_people() {
    let mut desk = practising(AN);
    while practice(&desk).at.end.is_none() {
        let needs = desk.state.place.needs();
        assert!(needs.own.iter().all(|it| it.ask.get::<Earlier>().is_none()), "at {}", step(&desk));
        for key in ["earlier", "save", "use"] {
            let press = Press::Here { rev: desk.state.rev, key: key.to_owned() };
            let needs = crate::dialogue::needs(&desk.state, &Input::Button { press, on_card: true });
            assert!(needs.own.iter().all(|it| it.ask.get::<Earlier>().is_none()), "at {}", step(&desk));
        }
        desk.tap("use");
    }
}

#[test]
fn who_leaves_in_the_middle_leaves_nothing() {
    for input in
        [Input::Cancel, Input::Section(Section::Menu, String::new()), Input::Section(Section::Log, String::new())]
    {
        let mut desk = practising(AN);
        led_to(&mut desk, Step::Agreement);
        desk.send(input);
        assert!(!lasts(&desk.effects) && desk.drafts.is_empty(), "{:?}", desk.effects);
        assert_ne!(desk.note_id(), "draft-kept");
    }
    let mut desk = practising(AN);
    led_to(&mut desk, Step::Agreement);
    desk.tap("stop");
    assert!(desk.state.place.is::<Home>() && desk.note_id() == "practice-left");
}

#[test]
fn what_turns_out_to_be_real_goes_over_and_examples_do_not() {
    let mut desk = practising(AN);
    desk.tap("use").tap("kind:debt").tap("use").tap("ground:mediator_knows").tap("use");
    desk.say("Đào Thị Na, 40 tuổi").tap("use").say(CONTENT).tap("use");
    desk.tap("earnest");
    let draft = desk.draft().clone();
    assert_eq!(desk.note_id(), "practice-in-earnest");
    assert_eq!(desk.step(), Step::Guard, "danger is asked in earnest");
    assert_eq!(draft.content.as_deref(), Some(CONTENT));
    assert_eq!(
        draft.parties.iter().map(|it| (it.side, it.name.as_str())).collect::<Vec<_>>(),
        [(Side::A, "Đào Thị Na")]
    );
    assert!(draft.kind.is_some() && draft.ground.is_some());
    assert!(draft.received_on.is_none() && draft.group.is_none() && draft.who.is_none(), "{draft:?}");
    assert_eq!(desk.drafts.len(), 1);
    desk.play(&["=sign:none", "=day:yesterday", "=place:1", "Trần Văn Yên, 61 tuổi", "=me", "=now:received", "=save"]);
    assert_eq!(desk.case().summary, CONTENT);
    assert!(desk.drafts.is_empty());
}

#[test]
fn real_danger_that_turns_up_is_asked_about_in_earnest_and_its_words_are_kept() {
    let mut desk = practising(AN);
    led_to(&mut desk, Step::Place);
    desk.say("ông Mẫu cầm dao dọa chém bà Sen").tap("earnest");
    assert!(desk.state.place.is::<alarm::At>(), "{:?}", desk.state.place);
    assert!(desk.removed());
    assert!(desk.drafts.values().next().unwrap().answers.contains("dọa chém bà Sen"));
    desk.tap("report");
    desk.tap("on");
    assert!(desk.state.place.is::<At>());
}

#[test]
fn an_empty_practice_that_turns_real_is_a_new_case() {
    let mut desk = practising(AN);
    desk.tap("earnest");
    assert_eq!((desk.step(), desk.note_id()), (Step::Guard, "practice-in-earnest-new"));
    assert!(desk.effects.is_empty());
}

#[test]
fn a_session_is_practised_after_the_case() {
    let ended = |desk: &Desk| practice(desk).session.is_none();
    for who in [AN, BINH] {
        let mut desk = practising(who);
        while practice(&desk).at.end.is_none() {
            desk.tap("use");
        }
        desk.tap("session");
        assert!(!ended(&desk) && desk.reads().contains("TẬP GHI") && !lasts(&desk.effects), "{}", desk.reads());
        desk.say("ông Mẫu cầm dao dọa chém bà Sen");
        assert!(desk.reads().contains("báo thật") && !lasts(&desk.effects), "{}", desk.reads());
        desk.tap("calm").tap("back");
        if ended(&desk) {
            desk.tap("session");
        }
        for _ in 0..8 {
            if !ended(&desk) {
                assert!(desk.keys().contains(&"use".to_owned()), "{}", desk.reads());
                desk.tap("use");
                assert!(!lasts(&desk.effects), "{:?}", desk.effects);
            }
        }
        assert!(ended(&desk) && desk.note_id() == "practice-session-saved", "{}", desk.reads());
    }
    let mut desk = practising(GIANG);
    while practice(&desk).at.end.is_none() {
        desk.tap("use");
    }
    assert!(!desk.keys().contains(&"session".to_owned()), "who mediates nothing records no session");
}

#[test]
fn a_double_tap_takes_one_example() {
    let mut desk = practising(AN);
    let press = Press::Here { rev: desk.state.rev, key: "use".to_owned() };
    desk.tap("use");
    let first = step(&desk);
    desk.send(Input::Button { press, on_card: true });
    assert_eq!(step(&desk), first);
}

fn offers(desk: &mut Desk) -> bool {
    let go = Go::Section(Section::Practice);
    desk.screen().nav.iter().flatten().any(|it| matches!(it, Button::Go { go: it, .. } if *it == go))
}

#[test]
fn practice_is_offered_to_whoever_logged_nothing_for_sixty_days() {
    for (days, offered) in [(None, true), (Some(61), true), (Some(59), false)] {
        let mut desk = Desk::with(AN);
        let last = days.map(|it| desk.world.now - TimeDelta::days(it));
        desk.world.put(LastLoggedFound(last));
        desk.begin("");
        assert_eq!(offers(&mut desk), offered, "{days:?}");
        desk.tap("sign:none");
        assert!(!offers(&mut desk), "only at the start");
        desk.tap("back");
        assert!(!offers(&mut desk));
    }
    let mut desk = Desk::with(AN);
    desk.world.put(LastLoggedFound(None));
    desk.begin("tranh chấp lối đi, nhận hôm qua");
    assert!(!offers(&mut desk), "who tells a story logs a case");
}

#[test]
fn practice_is_called_by_what_people_call_it() {
    for typed in ["tap ghi vu", "Tập ghi vụ", "luyen tap", "luyện tập", "thử", "thu", "tập ghi", "/tapghi"]
    {
        let mut desk = Desk::with(AN);
        desk.say(typed.trim_start_matches('/'));
        assert!(desk.state.place.is::<Practice>(), "{typed}: {:?}", desk.state.place);
    }
    let mut desk = Desk::with(HAI);
    desk.say("luyện tập");
    assert!(!desk.state.place.is::<Practice>(), "whoever may log no case practises none");
}

#[test]
fn the_guide_stands_on_every_question_and_changes_nothing() {
    let mut desk = practising(GIANG);
    while practice(&desk).at.end.is_none() {
        let before = desk.state.place.clone();
        desk.tap("guide");
        assert_eq!((desk.note_id(), &desk.state.place), ("guide", &before));
        desk.say("hướng dẫn");
        assert_eq!((desk.note_id(), &desk.state.place), ("guide", &before));
        desk.tap("use");
    }
    let mut desk = Desk::with(AN);
    desk.begin("").say("?");
    assert_eq!(desk.note_id(), "guide");
    desk.tap("sign:none").say("trợ giúp");
    assert_eq!((desk.note_id(), desk.step()), ("guide", Step::KindGroup));
}

#[test]
fn a_practice_of_this_release_is_read_by_the_next() {
    let samples = places("practice");
    pins(&samples, "/told/0", all!(Told));
    assert!(samples.iter().any(|it| !it["heard"].is_null() && !it["told"].as_array().unwrap().is_empty()));
    assert!(samples.iter().any(|it| !it["session"].is_null()));
    assert!(samples.iter().any(|it| !it["examples"].as_array().unwrap().is_empty()));
}

/// One thing that somebody does in a practice.
#[derive(Clone, Debug)]
enum Act {
    Tap(usize),
    Use,
    Say(&'static str),
    Send(Media),
}

fn act() -> impl Strategy<Value = Act> {
    let words = proptest::sample::select(vec![
        "hôm qua",
        "5/5",
        "quay lại",
        "bỏ qua",
        "Nguyễn Văn Thu, 45 tuổi, ngõ 3",
        CONTENT,
        "chồng đánh vợ bằng gậy",
        "001085012345",
        "lưu",
    ]);
    prop_oneof![
        5 => (0_usize..16).prop_map(Act::Tap),
        6 => Just(Act::Use),
        3 => words.prop_map(Act::Say),
        1 => proptest::sample::select(Media::ALL).prop_map(Act::Send),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, ..ProptestConfig::default() })]

    #[test]
    fn nothing_that_is_done_in_a_practice_lasts(
        who in proptest::sample::select(vec![AN, BINH, GIANG]),
        acts in proptest::collection::vec(act(), 1..60),
    ) {
        let mut desk = practising(who);
        for act in acts {
            match act {
                Act::Tap(n) => {
                    // The ways out of the practice are real.
                    let out = ["earnest", "nguyhiem", "stop"];
                    let keys: Vec<String> = desk.keys().into_iter().filter(|it| !out.contains(&it.as_str())).collect();
                    desk.tap(&keys[n % keys.len()].clone());
                }
                Act::Use if desk.keys().contains(&"use".to_owned()) => {
                    desk.tap("use");
                }
                Act::Use => {}
                // At its end nothing is practised any more: what is said there is real.
                Act::Say(words) if practice(&desk).at.end.is_none() || practice(&desk).session.is_some() => {
                    desk.say(words);
                }
                Act::Say(_) => {}
                Act::Send(kind) => {
                    desk.media(kind);
                }
            }
            prop_assert!(desk.state.place.is::<Practice>(), "{:?}", desk.state.place);
            prop_assert!(!lasts(&desk.effects), "{:?}", desk.effects);
            prop_assert!(desk.drafts.is_empty() && desk.cases.is_empty());
        }
    }
}
