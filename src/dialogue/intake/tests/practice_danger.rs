//! Danger in a practice: what is told of it is heard to the end, goes out of it whole when it is real, and what was
//! reported is never denied. And what of one's own answers goes over; and examples of every question of a session.

use super::desk::{Desk, ago};
use super::practice::{lasts, led_to, practice, practising};
use crate::dialogue::action::Section;
use crate::dialogue::alarm::{self, AlarmDeed, MineFound};
use crate::dialogue::effect::Effect;
use crate::dialogue::intake::draft::Now;
use crate::dialogue::intake::practice::Practice;
use crate::dialogue::intake::{At, Step};
use crate::dialogue::testing::{AN, BINH};
use crate::dialogue::{Input, Media};
use crate::domain::alarm::{Alarm, NewAlarm, Subject};
use crate::domain::kinds::Kind;
use crate::domain::scope_guard::Sign;

const DANGER: &str = "ông Mẫu cầm dao dọa chém bà Sen";

/// What the last turn raised.
fn raised(desk: &Desk) -> &NewAlarm {
    let new = |it: &&Effect| matches!(it.deed(), Some(AlarmDeed::Raise { .. }));
    match desk.effects.iter().find(new).and_then(Effect::deed) {
        Some(AlarmDeed::Raise { new, .. }) => new,
        _ => panic!("nothing was raised: {:?}", desk.effects),
    }
}

/// Reports what the card asks about: from now on the house finds it.
fn reports(desk: &mut Desk) {
    desk.tap("report");
    let alarm = alarm::testing::alarm_of(raised(desk), desk.who, desk.world.now);
    desk.world.put(MineFound(Some(alarm)));
}

/// A practice whose case is saved.
fn ended() -> Desk {
    let mut desk = practising(AN);
    while practice(&desk).at.end.is_none() {
        desk.tap("use");
    }
    desk
}

#[test]
fn danger_told_in_a_practice_is_reported_with_its_words_and_goes_on_as_a_case() {
    let mut desk = practising(AN);
    led_to(&mut desk, Step::Agreement);
    desk.say("nghi xâm hại cháu bé nhà bên").tap("nguyhiem");
    assert!(desk.state.place.is::<alarm::At>(), "{:?}", desk.state.place);
    assert!(!lasts(&desk.effects) && desk.drafts.is_empty(), "nothing was reported yet: {:?}", desk.effects);
    desk.say("Cháu đang ở nhà tôi.");
    reports(&mut desk);
    assert_eq!(desk.drafts.len(), 1, "{:?}", desk.drafts);
    let new = raised(&desk);
    assert_eq!(new.sign, Sign::ChildOrSexual, "what was heard and nothing else");
    assert!(matches!(new.subject, Subject::Draft(_)), "{new:?}");
    desk.tap("on");
    let draft = desk.draft().clone();
    assert_eq!(draft.content.as_deref(), Some("nghi xâm hại cháu bé nhà bên\nCháu đang ở nhà tôi."));
    assert_eq!(draft.kind, None, "that was an example");
    assert!(draft.alarm.is_some() && draft.told == [Sign::ChildOrSexual], "{draft:?}");
}

#[test]
fn whoever_reports_nothing_after_all_comes_back_to_the_practice() {
    let mut desk = practising(AN);
    led_to(&mut desk, Step::Agreement);
    desk.say(DANGER);
    let stood = desk.state.place.clone();
    desk.tap("nguyhiem").tap("back");
    assert_eq!(desk.state.place, stood);
    desk.tap("nguyhiem").send(Input::Section(Section::Menu, String::new()));
    assert!(desk.drafts.is_empty(), "{:?}", desk.drafts);
}

#[test]
fn the_gravest_of_what_was_heard_is_what_is_asked_about() {
    let refused = "nghi xâm hại cháu bé nhà bên, căn cước 001085012345";
    for words in [[refused, DANGER], [DANGER, refused]] {
        let mut desk = practising(AN);
        led_to(&mut desk, Step::Content);
        desk.say(words[0]).say(words[1]).tap("nguyhiem");
        reports(&mut desk);
        assert_eq!(raised(&desk).sign, Sign::gravest([Sign::ChildOrSexual, Sign::Violence]), "{words:?}");
    }
}

#[test]
fn what_was_reported_from_the_cards_of_a_practice_is_never_denied() {
    let mut desk = practising(AN);
    desk.tap("sign:child_or_sexual").tap("nguyhiem");
    reports(&mut desk);
    assert_eq!(raised(&desk).sign, Sign::ChildOrSexual);
    desk.tap("on");
    let denies = |read: &str| {
        ["Chưa ai được báo", "chưa báo cho ai", "Phần tập không báo cho ai"].iter().any(|it| read.contains(it))
    };
    let read = desk.reads();
    assert!(read.contains("Ông/bà đã báo nguy hiểm lúc 09:30") && !denies(&read), "{read}");
    desk.tap("back");
    led_to(&mut desk, Step::Content);
    desk.say(DANGER);
    let read = desk.reads();
    assert!(read.contains("Ông/bà đã báo nguy hiểm lúc 09:30") && !denies(&read), "{read}");
    desk.tap("calm");
    while practice(&desk).at.end.is_none() {
        desk.tap("use");
    }
    let read = desk.reads();
    assert!(read.contains("Ông/bà đã báo nguy hiểm lúc 09:30") && !read.contains("không ai được báo"), "{read}");
    desk.tap("again").tap("stop");
    assert!(crate::dialogue::testing::vi(desk.note.as_ref().unwrap()).contains("đã báo nguy hiểm lúc 09:30"));
}

#[test]
fn danger_is_heard_where_a_practice_asks_for_names() {
    for step in [Step::SideA, Step::SideB] {
        let mut desk = practising(AN);
        led_to(&mut desk, step);
        desk.say("ong Tam cam dao dam ba Nhan chay mau");
        assert!(practice(&desk).heard.is_some(), "{step:?}: {}", desk.reads());
    }
}

#[test]
fn at_the_end_of_a_practice_danger_is_heard_in_earnest() {
    let mut desk = ended();
    desk.say(DANGER);
    assert!(desk.state.place.is::<alarm::At>(), "{:?}", desk.state.place);
    reports(&mut desk);
    desk.tap("on");
    assert_eq!(desk.draft().content.as_deref(), Some(DANGER), "the words begin a case");
    assert!(desk.draft().alarm.is_some());
    let mut desk = ended();
    desk.say("ghi vụ hai nhà cãi nhau vì lối đi chung của ngõ");
    assert!(desk.state.place.is::<At>(), "{:?}", desk.state.place);
}

#[test]
fn what_else_is_said_on_the_safety_card_goes_on_with_what_was_heard() {
    let more = "Bà Sen đang trốn ở nhà tôi, cửa khóa rồi.";
    let both = format!("{DANGER}\n{more}");
    let mut desk = practising(AN);
    led_to(&mut desk, Step::Content);
    desk.say(DANGER).say(more);
    assert_eq!(desk.note_id(), "alarm-kept");
    assert!(practice(&desk).heard.is_some() && !lasts(&desk.effects));
    desk.tap("calm");
    assert_eq!(practice(&desk).at.draft.content.as_deref(), Some(both.as_str()));
    assert_eq!(desk.effects.iter().filter(|it| matches!(it, Effect::DeleteMessage(_))).count(), 2);
    let mut desk = practising(AN);
    led_to(&mut desk, Step::Content);
    desk.say(DANGER).say(more).tap("earnest");
    assert!(desk.state.place.is::<alarm::At>());
    assert!(desk.drafts.values().next().unwrap().answers.contains("cửa khóa rồi"));
    assert_eq!(desk.effects.iter().filter(|it| matches!(it, Effect::DeleteMessage(_))).count(), 2);
    let mut desk = practising(AN);
    led_to(&mut desk, Step::Content);
    desk.say(DANGER).media(Media::Photo);
    assert!(desk.removed() && practice(&desk).heard.is_some(), "{:?}", desk.effects);
    desk.caption(more);
    assert!(desk.removed() && desk.note_id() == "alarm-kept", "the picture goes at once: {:?}", desk.effects);
    desk.tap("calm");
    assert_eq!(practice(&desk).at.draft.content.as_deref(), Some(both.as_str()));
}

#[test]
fn numbers_of_papers_get_nowhere_by_words_of_danger() {
    const NUMBER: &str = "001085012345";
    for key in ["calm", "earnest", "nguyhiem"] {
        let mut desk = practising(AN);
        led_to(&mut desk, Step::Content);
        desk.say(&format!("{DANGER}, căn cước {NUMBER}"));
        assert_eq!(desk.note_id(), "identity-refused", "{key}");
        assert!(desk.removed() && !desk.state.save().contains(NUMBER));
        assert!(desk.reads().contains("113"), "the danger in them is heard: {}", desk.reads());
        desk.say(&format!("số căn cước {NUMBER}"));
        assert_eq!(desk.note_id(), "identity-refused", "{key}");
        assert!(desk.removed() && !desk.state.save().contains(NUMBER));
        desk.tap(key);
        assert!(!desk.state.save().contains(NUMBER) && desk.drafts.values().all(|it| !it.answers.contains(NUMBER)));
        assert_eq!(desk.state.place.is::<Practice>(), key == "calm");
    }
}

#[test]
fn danger_in_letters_of_old_fonts_is_asked_about_and_nothing_of_it_is_kept() {
    let mut desk = practising(AN);
    led_to(&mut desk, Step::Content);
    desk.say("§¸nh nhau ch¶y m¸u");
    assert_eq!(desk.note_id(), "text-old-font");
    assert!(practice(&desk).heard.is_some() && desk.reads().contains("113"), "{}", desk.reads());
    assert!(!desk.state.save().contains("nhau"));
}

#[test]
fn nothing_of_an_example_about_mediators_goes_over() {
    for who in [AN, BINH] {
        let mut desk = practising(who);
        led_to(&mut desk, Step::Status);
        assert!(practice(&desk).at.draft.who.is_some());
        desk.tap("earnest");
        let draft = desk.draft();
        assert_eq!((draft.who, draft.picked_from, draft.picked.len()), (None, None, 0), "{draft:?}");
    }
}

#[test]
fn an_own_answer_in_the_place_of_an_example_goes_over() {
    let mut desk = practising(AN);
    led_to(&mut desk, Step::Card);
    desk.tap("edit:kind_group").tap("group:property").tap("kind:debt");
    desk.tap("more").tap("edit:status").tap("now:received").tap("change").tap("earnest");
    let draft = desk.draft();
    assert_eq!((draft.kind, draft.now), (Some(Kind::Debt), Some(Now::Received)), "{draft:?}");
    assert_eq!(draft.received_on, None, "that was an example: {draft:?}");
}

#[test]
fn nobody_is_promised_an_answer_that_never_comes() {
    let mut desk = practising(AN);
    desk.tap("sign:not_sure").tap("ask");
    let promises = |read: &str| read.contains("tôi báo ông/bà") || read.contains("Bản nháp vẫn được giữ");
    assert!(!promises(&desk.reads()), "{}", desk.reads());
    desk.say("bao giờ thì có trả lời");
    let note = crate::dialogue::testing::vi(desk.note.as_ref().unwrap());
    assert!(!promises(&note) && note.contains("Dùng ví dụ này"), "{note}");
}

#[test]
fn whoever_comes_back_to_a_practice_after_a_month_goes_on_where_they_stood() {
    let mut desk = practising(AN);
    led_to(&mut desk, Step::Agreement);
    let own = practice(&desk).at.draft.clone();
    desk.world.now += chrono::TimeDelta::days(31);
    desk.today_is("2026-06-05");
    assert!(desk.reads().contains("TẬP GHI"), "{}", desk.reads());
    desk.tap("use");
    assert_eq!(practice(&desk).at.draft.received_on, own.received_on);
    assert_eq!(practice(&desk).at.draft.received_on, Some(ago(1)));
    while practice(&desk).at.end.is_none() {
        desk.tap("use");
        assert!(!lasts(&desk.effects), "{:?}", desk.effects);
    }
    let kept: Option<Alarm> = None;
    desk.world.put(MineFound(kept));
    desk.send(Input::Section(Section::Practice, String::new()));
    assert_eq!(practice(&desk).at.draft.received_on, None, "the next one is new");
}

#[test]
fn every_question_of_a_session_has_an_example_that_answers_it() {
    let reviewed = || {
        let mut desk = ended();
        desk.tap("session").tap("use");
        if desk.keys().contains(&"review".to_owned()) {
            desk.tap("review");
        }
        desk
    };
    let fields: Vec<String> = reviewed().keys().into_iter().filter(|it| it.starts_with("edit:")).collect();
    assert!(fields.len() > 5, "{fields:?}");
    for field in fields {
        let mut desk = reviewed();
        desk.tap(&field);
        for _ in 0..6 {
            if desk.keys().contains(&"save".to_owned()) || practice(&desk).session.is_none() {
                break;
            }
            let before = desk.state.place.clone();
            assert!(desk.keys().contains(&"use".to_owned()), "{field}: {}", desk.reads());
            desk.tap("use");
            assert_ne!(desk.state.place, before, "{field}: {}", desk.note_id());
            assert!(!lasts(&desk.effects), "{field}: {:?}", desk.effects);
        }
    }
}
