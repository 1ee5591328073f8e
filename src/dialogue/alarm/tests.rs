//! The flow as chats: heard in the menu and on a case, reported, confirmed, recorded, taken back; and that no press on a
//! card that has just appeared tells anybody anything.

use chrono::TimeDelta;

use super::links;
use super::testing::alarm_of;
use super::{AlarmAct, AlarmDeed};
use crate::dialogue::action::{Go, Press, Section};
use crate::dialogue::cases::links as cases;
use crate::dialogue::effect::Effect;
use crate::dialogue::testing::{AN, BINH, CASE, Chat, GIANG, HAI, case_at, check_screen, facts_of, vi};
use crate::dialogue::{Card, Input, Place, alarm};
use crate::domain::alarm::{Alarm, Authority, Mark, NewAlarm, Subject};
use crate::domain::case::{EscalationKind, Stage};
use crate::domain::kinds::Kind;
use crate::domain::scope_guard::Sign;
use crate::domain::{AlarmId, GroupId, TeamId, WardId};

fn deeds(chat: &Chat) -> Vec<&AlarmDeed> {
    let mut found = Vec::new();
    for effect in &chat.effects {
        found.extend(effect.deed::<AlarmDeed>());
    }
    found
}

fn new_alarm(subject: Subject) -> NewAlarm {
    NewAlarm {
        id: AlarmId(4711),
        ward: WardId(1),
        team: Some(TeamId(1)),
        subject,
        group: Some(GroupId(1)),
        place: Some("ngõ 5".to_owned()),
        kind: EscalationKind::Violence,
        sign: Sign::Violence,
    }
}

#[test]
fn art_10_4_danger_typed_in_the_menu_shows_whom_to_call_and_tells_nobody_yet() {
    for words in ["ông Hùng cầm dao dọa chém bà Lan", "chồng đánh vợ", "chong danh vo"] {
        let mut chat = Chat::with(AN);
        let screen = chat.say(words);
        let text = vi(&screen.body);
        assert!(text.contains("113") && text.contains("115"), "{text}");
        assert!(text.ends_with("Chưa ai được báo. Có cần báo ngay không?"), "the question stands beside its buttons");
        let reminded = |it: &Effect| matches!(it, Effect::SetTimer { .. });
        assert!(chat.effects.iter().all(reminded), "nobody is told of {words}");
        chat.tap("report");
        assert!(matches!(deeds(&chat)[..], [AlarmDeed::Raise { .. }]), "{words}");
    }
}

#[test]
fn harmless_words_show_no_safety_card() {
    for words in ["hai con gà đánh nhau", "cãi nhau chứ không đánh", "tranh chấp lối đi"] {
        let mut chat = Chat::with(AN);
        chat.say(words);
        assert!(!chat.state.place.is::<alarm::At>(), "{words}");
    }
}

#[test]
fn what_was_typed_in_the_menu_begins_a_case_whether_it_was_danger_or_not() {
    let mut chat = Chat::with(AN);
    chat.say("chồng đánh vợ ở ngõ 5, nhận hôm qua");
    chat.tap("calm");
    assert!(
        chat.state.place.at::<crate::dialogue::intake::At>().is_some_and(|at| at.draft.received_on.is_some()),
        "{:?}",
        chat.state.place
    );
    let mut chat = Chat::with(AN);
    chat.say("chồng đánh vợ ở ngõ 5, nhận hôm qua");
    chat.tap("report");
    chat.tap("on");
    let Some(at) = chat.state.place.at::<crate::dialogue::intake::At>() else { panic!("{:?}", chat.state.place) };
    assert_eq!((at.draft.sign, at.draft.alarm), (Some(Sign::Violence), Some(AlarmId(4711))));
    assert_eq!(at.draft.told, [Sign::Violence]);
}

#[test]
fn danger_in_a_quick_start_is_heard_even_when_nothing_else_is_understood() {
    let mut chat = Chat::with(AN);
    chat.send(Input::Section(Section::Log, "ông Hùng dọa giết".to_owned()));
    assert!(chat.state.place.is::<alarm::At>());
    chat.tap("calm");
    assert!(chat.state.place.is::<crate::dialogue::intake::At>());
}

#[test]
fn words_on_the_safety_card_join_what_was_said_and_its_labels_are_answers() {
    let mut chat = Chat::with(AN);
    chat.say("chồng đánh vợ");
    chat.say("ở số 5 ngõ 3");
    assert_eq!(chat.note(), "alarm-kept");
    assert!(chat.state.save().contains("ở số 5 ngõ 3"));
    chat.say("Báo ngay");
    assert!(matches!(deeds(&chat)[..], [AlarmDeed::Raise { .. }]));
}

#[test]
fn the_menu_and_every_open_case_have_a_button_for_danger() {
    let mut chat = Chat::with(AN);
    let menu = chat.send(Input::Section(Section::Menu, String::new()));
    assert!(menu.offers("nguyhiem"));
    chat.tap("nguyhiem");
    chat.tap("report");
    let [AlarmDeed::Raise { new, .. }] = deeds(&chat)[..] else { panic!("{:?}", chat.effects) };
    assert_eq!((new.subject, new.team, new.group), (Subject::Nothing, Some(TeamId(1)), None), "nobody said where");

    let mut chat = Chat::about(AN, case_at(Stage::InSession { since: "2026-05-04".parse().unwrap() }));
    let card = chat.go(cases::show(CASE));
    assert!(card.offers("danger"));
    chat.tap("danger");
    chat.tap("report");
    let [AlarmDeed::Raise { new, .. }] = deeds(&chat)[..] else { panic!("{:?}", chat.effects) };
    assert_eq!((new.subject, new.place.as_deref()), (Subject::Case(CASE), Some("ngõ 5")));
    chat.tap("on");
    assert!(chat.state.place.is::<crate::dialogue::cases::At>(), "back on the case");
}

#[test]
fn nobody_is_heard_where_something_is_looked_for() {
    let mut chat = Chat::about(AN, case_at(Stage::Registered));
    chat.send(Input::Section(Section::Cases, String::new()));
    chat.say("đánh nhau");
    assert!(chat.state.place.is::<crate::dialogue::cases::At>(), "{:?}", chat.state.place);
}

#[test]
fn art_4_3_an_alarm_says_what_where_and_who_reports_and_no_name_of_a_party() {
    let facts = facts_of(BINH);
    let alarm = alarm_of(&new_alarm(Subject::Case(CASE)), AN, facts.now);
    for to in &alarm.told {
        let screen = alarm::letter(&alarm, to, &facts);
        check_screen(&screen);
        let text = vi(&screen.body);
        for part in ["VN-01-2026-003", "tổ dân phố Khu 1, ngõ 5", "Nguyễn Văn An", "0912345678", "09:30"] {
            assert!(text.contains(part), "{part} in {text}");
        }
        for private in ["Xuân", "Yên", "đổ đất"] {
            assert!(!text.contains(private), "{private} in {text}");
        }
    }
}

#[test]
fn art_15_4_the_head_confirms_and_records_whom_they_told() {
    let mut chat = Chat::with(BINH);
    chat.world.put(Some(alarm_of(&new_alarm(Subject::Nothing), AN, chat.world.now - TimeDelta::minutes(1))));
    for (act, deed) in
        [(AlarmAct::Seen, None), (AlarmAct::Chair, Some(Authority::Chair)), (AlarmAct::Police, Some(Authority::Police))]
    {
        chat.go(links::act(AlarmId(4711), act));
        match (deeds(&chat)[..].first(), deed) {
            (Some(AlarmDeed::Confirm(_)), None) => {}
            (Some(AlarmDeed::Record { authority, .. }), Some(expected)) => assert_eq!(*authority, expected),
            other => panic!("{act}: {other:?}"),
        }
        assert_eq!(chat.last.as_ref().unwrap().card, Card::Keep, "the message itself shows it");
    }
}

#[test]
fn art_15_4_only_the_head_records_it_or_the_officer_where_no_head_was_reached() {
    let mut chat = Chat::with(GIANG);
    let mut alarm = alarm_of(&new_alarm(Subject::Nothing), AN, chat.world.now - TimeDelta::minutes(1));
    chat.world.put(Some(alarm.clone()));
    chat.go(links::act(alarm.id, AlarmAct::Chair));
    assert!(deeds(&chat).is_empty());
    alarm.told[0].reached = false;
    chat.world.put(Some(alarm.clone()));
    chat.go(links::act(alarm.id, AlarmAct::Chair));
    assert!(matches!(deeds(&chat)[..], [AlarmDeed::Record { .. }]));
    let mut leader = Chat::with(HAI);
    leader.world.put(Some(alarm.clone()));
    leader.go(links::act(alarm.id, AlarmAct::Chair));
    assert!(deeds(&leader).is_empty());
}

#[test]
fn the_second_half_of_a_double_tap_on_an_alarm_records_nothing() {
    let mut chat = Chat::with(BINH);
    let mut alarm = alarm_of(&new_alarm(Subject::Nothing), AN, chat.world.now - TimeDelta::minutes(1));
    alarm.told[0].seen_at = Some(chat.world.now);
    chat.world.put(Some(alarm));
    chat.go(links::act(AlarmId(4711), AlarmAct::Chair));
    assert!(deeds(&chat).is_empty());
    assert_eq!(chat.last.as_ref().unwrap().toast.as_ref().unwrap().id, "toast-too-quick");
}

#[test]
fn a_slip_can_be_taken_back_for_a_quarter_of_an_hour() {
    for (minutes, taken) in [(14, true), (16, false)] {
        let mut chat = Chat::with(AN);
        chat.tap("nguyhiem");
        chat.tap("report");
        chat.world.now += TimeDelta::minutes(minutes);
        let offered = chat.screen().offers("mistake");
        assert_eq!(offered, taken, "after {minutes} minutes");
        if offered {
            chat.tap("mistake");
            assert!(matches!(deeds(&chat)[..], [AlarmDeed::TakeBack { .. }]));
            assert!(!chat.screen().offers("mistake"));
        }
    }
}

#[test]
fn who_could_not_be_reached_is_named_with_a_telephone_and_nothing_is_promised() {
    let mut facts = facts_of(AN);
    let mut alarm = alarm_of(&new_alarm(Subject::Nothing), AN, facts.now);
    for it in &mut alarm.told {
        it.reached = false;
        it.phone = Some("0900000001".to_owned());
    }
    let id = alarm.id;
    facts.put(Some(alarm));
    let at = super::told(id, Sign::Violence, Place::home()).into_at::<super::At>().expect("its card");
    let screen = super::letters::told_screen(&at, &facts);
    check_screen(&screen);
    let text = vi(&screen.body);
    assert!(
        text.contains("Chưa báo được cho ai") && text.contains("tổ trưởng (Trần Thị Bình): <b>0900000001</b>"),
        "{text}"
    );
    assert!(text.contains("0222 3821 123") && !text.contains("Đã báo cho"), "{text}");
    let told = alarm::due(id, &facts);
    assert_eq!(told.len(), 1, "after some minutes whom to call is said again");
}

#[test]
fn a_press_that_concerns_others_on_a_card_younger_than_a_second_is_not_taken() {
    for (millis, taken) in [(40, false), (400, false), (999, false), (1000, true)] {
        let mut chat = Chat::with(AN);
        chat.tap("nguyhiem");
        chat.state.moved_at = Some(chat.world.now - TimeDelta::milliseconds(millis));
        chat.tap("report");
        assert_eq!(deeds(&chat).len(), usize::from(taken), "after {millis} ms");
        if !taken {
            let last = chat.last.as_ref().unwrap();
            assert_eq!((last.toast.as_ref().unwrap().id.as_str(), last.card), ("toast-too-quick", Card::Keep));
        }
    }
}

#[test]
fn a_quick_press_that_concerns_nobody_else_is_taken() {
    let mut chat = Chat::with(AN);
    chat.state.moved_at = Some(chat.world.now);
    chat.tap("nguyhiem");
    assert!(chat.state.place.is::<alarm::At>());
    let press = Press::Go(Go::Section(Section::Menu));
    chat.state.moved_at = Some(chat.world.now);
    chat.send(Input::Button { press, on_card: true });
    assert_eq!(chat.state.place, Place::home());
}

#[test]
fn law_13_2022_amending_a_case_to_danger_at_home_marks_it_and_shows_the_safety_card() {
    let mut case = case_at(Stage::InSession { since: "2026-05-04".parse().unwrap() });
    case.kind = Kind::Spouses;
    let mut chat = Chat::about(AN, case);
    chat.go(cases::show(CASE));
    for key in ["amend", "kind", "g:family", "k:family_violence_minor"] {
        chat.tap(key);
    }
    chat.say("Ghi nhầm loại");
    chat.tap("save");
    assert!(chat.world.case.as_ref().unwrap().domestic_violence);
    assert!(chat.state.place.is::<alarm::At>(), "{:?}", chat.state.place);
    chat.tap("report");
    let [AlarmDeed::Raise { new, .. }] = deeds(&chat)[..] else { panic!("{:?}", chat.effects) };
    assert_eq!((new.subject, new.sign), (Subject::Case(CASE), Sign::Violence));
}

#[test]
fn stored_states_of_the_first_version_load() {
    for json in [
        include_str!("../../../tests/data/state/v1/alarm-ask.json"),
        include_str!("../../../tests/data/state/v1/alarm-told.json"),
    ] {
        let (state, lost) = crate::dialogue::State::load(json);
        assert!(!lost && state.place.is::<alarm::At>(), "{json}");
        let timer = r#"{"timer":"alarm","alarm":4711}"#;
        let timer = crate::dialogue::stored_timer(timer).unwrap();
        assert_eq!(alarm::timer(AlarmId(4711)), ("alarm:4711".to_owned(), timer));
    }
}

#[test]
fn art_4_3_a_place_that_is_called_after_a_party_is_not_told() {
    let mut case = case_at(Stage::InSession { since: "2026-05-04".parse().unwrap() });
    case.place.detail = Some("trước cổng nhà bà Xuân".to_owned());
    let mut chat = Chat::about(AN, case);
    chat.go(cases::show(CASE));
    chat.tap("danger");
    chat.tap("report");
    let [AlarmDeed::Raise { new, .. }] = deeds(&chat)[..] else { panic!("{:?}", chat.effects) };
    assert_eq!((new.place.as_deref(), new.group), (None, Some(GroupId(1))));
}

#[test]
fn after_a_report_the_menu_and_the_command_say_so_and_a_slip_can_be_taken_back_from_there() {
    for (minutes, known) in [(0, true), (14, true), (16, false)] {
        let mut chat = Chat::with(AN);
        chat.tap("nguyhiem");
        chat.tap("report");
        chat.world.now += TimeDelta::minutes(minutes);
        let menu = chat.send(Input::Section(Section::Menu, String::new()));
        let mistake = Press::Go(links::act(AlarmId(4711), AlarmAct::Mistake));
        let show = Press::Go(links::act(AlarmId(4711), AlarmAct::Show));
        let has = |screen: &crate::dialogue::screen::Screen, press: &Press| {
            let Press::Go(go) = press else { unreachable!() };
            screen
                .nav
                .iter()
                .flatten()
                .any(|it| matches!(it, crate::dialogue::screen::Button::Go { go: of, .. } if of == go))
        };
        assert_eq!((has(&menu, &mistake), has(&menu, &show)), (known, known), "after {minutes} minutes");
        assert_eq!(vi(&menu.body).contains("Ông/bà đã báo nguy hiểm lúc 09:30"), known);
        let card = chat.send(Input::Section(Section::Danger, String::new()));
        assert_eq!(vi(&card.body).contains("Chưa ai được báo"), !known, "{}", vi(&card.body));
        assert_eq!((has(&card, &mistake), has(&card, &show)), (known, known));
        if known {
            chat.send(Input::Button { press: show, on_card: true });
            chat.tap("on");
            assert!(has(&chat.screen(), &mistake), "back on the card that asks");
            let menu = chat.send(Input::Button { press: mistake.clone(), on_card: true });
            assert!(matches!(deeds(&chat)[..], [AlarmDeed::TakeBack { .. }]));
            assert_eq!((chat.note(), &chat.state.place), ("alarm-taken-back", &Place::home()));
            assert!(!has(&menu, &mistake), "it is taken back");
        }
    }
}

#[test]
fn a_draft_whose_report_was_taken_back_from_the_menu_does_not_say_that_it_was_reported() {
    let mut chat = Chat::with(AN);
    chat.say("chồng đánh vợ ở ngõ 5, nhận hôm qua");
    chat.tap("report");
    chat.tap("on");
    assert!(chat.state.place.is::<crate::dialogue::intake::At>(), "{:?}", chat.state.place);
    let draft = chat.state.place.clone();
    chat.send(Input::Section(Section::Menu, String::new()));
    chat.send(Input::Button { press: Press::Go(links::act(AlarmId(4711), AlarmAct::Mistake)), on_card: true });
    chat.state.place = draft;
    assert!(chat.screen().offers("sign:none"), "the question is asked again: {:?}", chat.screen().body);
    chat.tap("sign:none");
    let Some(at) = chat.state.place.at::<crate::dialogue::intake::At>() else { panic!("{:?}", chat.state.place) };
    assert_eq!((at.draft.told.len(), at.draft.alarm), (0, None));
}

#[test]
fn art_10_4_a_place_that_nobody_gave_is_not_stated_and_whom_to_ask_is() {
    let facts = facts_of(BINH);
    let said = |team, group| {
        let new = NewAlarm { team, group, place: None, ..new_alarm(Subject::Nothing) };
        let alarm = alarm_of(&new, AN, facts.now);
        vi(&alarm::letter(&alarm, &alarm.told[0], &facts).body)
    };
    let asked = "Nơi xảy ra: chưa rõ, xin gọi người báo";
    let text = said(Some(TeamId(2)), None);
    assert!(text.contains(&format!("{asked} (ở tổ dân phố Khu 2)\n")), "{text}");
    let text = said(None, None);
    assert!(text.contains(&format!("{asked}\n")), "{text}");
    let text = said(Some(TeamId(2)), Some(GroupId(1)));
    assert!(text.contains("Nơi xảy ra: tổ dân phố Khu 1\n"), "{text}");
}

#[test]
fn art_15_4_nobody_is_told_to_act_on_a_slip_or_on_what_is_done() {
    let facts = facts_of(BINH);
    let mark = || Some(Mark { at: facts.now, by: "Trần Thị Bình".to_owned(), person: BINH });
    let alarm = alarm_of(&new_alarm(Subject::Nothing), AN, facts.now);
    let asks = |alarm: &Alarm| vi(&alarm::letter(alarm, &alarm.told[0], &facts).body).contains("Tổ trưởng báo ngay");
    assert!(asks(&alarm));
    assert!(asks(&Alarm { police: mark(), ..alarm.clone() }), "the chair is still to be told");
    assert!(!asks(&Alarm { chair: mark(), ..alarm.clone() }));
    assert!(!asks(&Alarm { withdrawn: mark(), ..alarm.clone() }));
    let violation = Alarm { kind: EscalationKind::Violation, sign: Sign::Violation, ..alarm };
    assert!(asks(&Alarm { chair: mark(), ..violation.clone() }), "the competent body is still to be told");
    assert!(!asks(&Alarm { police: mark(), ..violation }));
}

#[test]
fn art_10_5_a_draft_that_is_marked_as_violence_asks_about_what_is_done_to_a_child() {
    let mut chat = Chat::with(AN);
    chat.say("chồng đánh vợ ở ngõ 5, nhận hôm qua");
    chat.tap("report");
    chat.tap("on");
    let Some(at) = chat.state.place.at_mut::<crate::dialogue::intake::At>() else { panic!("{:?}", chat.state.place) };
    at.step = crate::dialogue::intake::Step::Content;
    let place = chat.state.place.clone();
    chat.say("anh ta đánh cả vợ ngoài ngõ");
    assert!(!chat.state.place.is::<alarm::At>(), "nobody is asked twice");
    chat.state.place = place;
    chat.say("ông ấy còn sờ mó cháu gái 9 tuổi");
    assert!(chat.state.place.is::<alarm::At>(), "{:?}", chat.state.place);
    chat.tap("report");
    chat.tap("on");
    let Some(at) = chat.state.place.at::<crate::dialogue::intake::At>() else { panic!("{:?}", chat.state.place) };
    assert_eq!(at.draft.sign, Some(Sign::ChildOrSexual));
}

#[test]
fn what_is_said_of_a_slip_names_who_was_told_and_nothing_begins_in_lower_case() {
    let mut chat = Chat::with(AN);
    for key in ["ghivu", "sign:violence", "report", "on", "back", "sign:none"] {
        chat.tap(key);
    }
    let text = vi(&chat.screen().body);
    assert!(text.contains("Đã báo cho tổ trưởng (Trần Thị Bình)"), "{text}");
    let mut alarm = alarm_of(&new_alarm(Subject::Nothing), AN, chat.world.now);
    for it in &mut alarm.told {
        it.seen_at = Some(chat.world.now);
    }
    for it in &alarm.told {
        let text = vi(&alarm::confirmed(&alarm, it).unwrap().body);
        assert!(text.starts_with(char::is_uppercase), "{text}");
    }
}
