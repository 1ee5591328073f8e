//! Words on the cards of danger, as chats: they are kept wherever the person goes from there, and the messages they
//! stood in are removed when they are.

use super::links;
use super::testing::alarm_of;
use super::{AlarmAct, AlarmDeed};
use crate::dialogue::action::{Go, Press, Section};
use crate::dialogue::cases::links as cases;
use crate::dialogue::effect::Effect;
use crate::dialogue::intake::{Draft, Step};
use crate::dialogue::questions::AnsweredFound;
use crate::dialogue::testing::{AN, BINH, CASE, Chat, EM, GIANG, HAI, KHANH, actor, case_at, day, keys, vi};
use crate::dialogue::{Card, Input, Media, Place};
use crate::domain::alarm::{NewAlarm, Subject};
use crate::domain::announce::Question;
use crate::domain::case::{EscalationKind, Stage};
use crate::domain::people::{Holding, Office};
use crate::domain::scope_guard::Sign;
use crate::domain::{AlarmId, AnnouncementId, DraftId, QuestionId, TeamId, WardId};

const HEARD: &str = "cháu bé bị xâm hại ở nhà trọ";
const MORE: &str = "mẹ cháu là chị Hoa, số 5 ngõ 3";

/// The draft that the last step kept.
#[track_caller]
fn kept(chat: &Chat) -> Draft {
    let saved = chat.effects.iter().rev().find_map(|it| match it {
        Effect::SaveDraft { id, answers, .. } => Some(Draft::load(*id, answers).0),
        _ => None,
    });
    saved.unwrap_or_else(|| panic!("no draft is kept: {:?}", chat.effects))
}

fn deletes(chat: &Chat) -> Vec<i32> {
    let mut found = Vec::new();
    for effect in &chat.effects {
        if let Effect::DeleteMessage(message) = effect {
            found.push(*message);
        }
    }
    found
}

/// So many days later.
fn later(chat: &mut Chat, days: i64) {
    chat.world.now += chrono::TimeDelta::days(days);
    chat.world.today = crate::domain::calendar::local_date(chat.world.now);
}

fn photo(message: i32, caption: &str) -> Input {
    let caption = Some((caption.to_owned(), None));
    Input::Media { kind: Media::Photo, file: Some("f".to_owned()), message, caption, album: None, name: None }
}

fn menu_button(section: Section) -> Input {
    Input::Button { press: Press::Go(Go::Section(section)), on_card: true }
}

#[test]
fn art_10_4_whoever_holds_an_office_is_heard_the_leader_too() {
    for id in [AN, BINH, GIANG, HAI, KHANH] {
        let mut chat = Chat::with(id);
        let card = chat.say("ngõ 5 chồng đang đánh vợ");
        assert!(card.offers("report"), "{id:?}: {:?}", keys(&card));
        chat.tap("report");
        assert!(chat.effects.iter().any(|it| matches!(it.deed(), Some(AlarmDeed::Raise { .. }))), "{id:?}");
    }
}

#[test]
fn words_on_the_card_of_the_menu_are_kept_and_begin_the_case() {
    let mut chat = Chat::with(AN);
    chat.tap("nguyhiem");
    let card = chat.say(MORE);
    assert_eq!(chat.note(), "alarm-kept");
    assert!(card.offers("sign:child_or_sexual"), "what it is can still be chosen: {:?}", keys(&card));
    chat.tap("report");
    chat.tap("on");
    assert!(chat.state.place.is::<crate::dialogue::intake::At>());
    let draft = kept(&chat);
    assert_eq!((draft.content.as_deref(), draft.alarm), (Some(MORE), Some(AlarmId(4711))));
    assert_eq!(deletes(&chat), [11]);
}

#[test]
fn whoever_leaves_with_words_that_were_heard_finds_them_in_a_draft() {
    let ways: [(&str, Input); 4] = [
        ("the command of drafts", Input::Section(Section::Drafts, String::new())),
        ("the button of the menu", menu_button(Section::Menu)),
        ("the command that cancels", Input::Cancel),
        ("the button that logs a case", menu_button(Section::Log)),
    ];
    for (way, input) in ways {
        for reported in [false, true] {
            let mut chat = Chat::with(AN);
            chat.say(HEARD);
            chat.say(MORE);
            if reported {
                chat.tap("report");
            }
            chat.send(input.clone());
            let draft = kept(&chat);
            assert_eq!(draft.content.as_deref(), Some(format!("{HEARD}\n{MORE}").as_str()), "{way}");
            assert_eq!(draft.alarm.is_some(), reported, "{way}");
            assert_eq!(deletes(&chat), [11, 12], "{way}");
            let ids = chat.effects.iter().filter_map(|it| match it {
                Effect::SaveDraft { id, .. } => Some(*id),
                _ => None,
            });
            assert!(ids.into_iter().all(|it| it == DraftId(4711)), "one draft: {way}");
            let said = if reported { "draft-kept" } else { "alarm-left-unanswered" };
            assert!(way.contains("logs") || chat.note() == said, "{way}: {}", chat.note());
            assert_eq!(draft.heard.is_some(), !reported && !way.contains("logs"), "{way}");
        }
    }
}

#[test]
fn a_quick_start_that_is_left_by_a_button_is_kept() {
    let mut chat = Chat::with(AN);
    chat.send(Input::Section(Section::Log, "ông Hùng dọa giết bà Lan ở ngõ 5".to_owned()));
    assert!(chat.state.place.is::<crate::dialogue::alarm::At>());
    chat.send(menu_button(Section::Cases));
    assert_eq!(kept(&chat).content.as_deref(), Some("ông Hùng dọa giết bà Lan ở ngõ 5"));
    assert!(chat.state.place.is::<crate::dialogue::cases::At>());
}

#[test]
fn words_after_the_command_that_logs_a_case_join_those_that_wait() {
    let mut chat = Chat::with(AN);
    chat.say(HEARD);
    chat.send(Input::Section(Section::Log, MORE.to_owned()));
    assert_eq!(kept(&chat).content.as_deref(), Some(format!("{HEARD}\n{MORE}").as_str()));
    assert!(chat.state.place.is::<crate::dialogue::intake::At>());
}

#[test]
fn words_after_a_report_are_kept_whatever_it_was_made_of() {
    let mut chat = Chat::with(AN);
    chat.tap("nguyhiem");
    chat.tap("report");
    chat.say(MORE);
    assert_eq!(chat.note(), "alarm-kept");
    chat.tap("on");
    assert_eq!(kept(&chat).content.as_deref(), Some(MORE));

    // Reported from the question about scope: the words join the content of that very draft.
    for slip in [false, true] {
        let mut chat = Chat::with(AN);
        for key in ["ghivu", "sign:violence", "report"] {
            chat.tap(key);
        }
        if slip {
            for key in ["on", "back", "sign:none"] {
                chat.tap(key);
            }
            assert!(chat.screen().offers("real"));
        }
        chat.say(MORE);
        assert_eq!((chat.note(), kept(&chat).content.as_deref()), ("alarm-kept", Some(MORE)), "{slip}");
        assert!(chat.deleted());
    }
}

#[test]
fn words_on_the_card_of_a_case_are_not_said_to_be_kept() {
    let mut chat = Chat::about(AN, case_at(Stage::InSession { since: day("2026-05-04") }));
    chat.go(cases::show(CASE));
    chat.tap("danger");
    chat.say(MORE);
    assert_eq!((chat.note(), chat.deleted()), ("alarm-not-kept", false));
    chat.send(photo(22, MORE));
    assert_eq!((chat.note(), deletes(&chat)), ("alarm-not-kept", vec![22]), "pictures are kept nowhere");
    // Where the words can be kept, they are, and the picture goes at once.
    let mut chat = Chat::with(AN);
    chat.tap("nguyhiem");
    chat.send(photo(22, MORE));
    assert_eq!((chat.note(), deletes(&chat)), ("alarm-kept", vec![22]));
    chat.tap("report");
    chat.tap("on");
    assert_eq!((kept(&chat).content.as_deref(), deletes(&chat)), (Some(MORE), vec![]));
}

#[test]
fn days_count_from_when_they_were_told_and_not_from_the_button() {
    let mut chat = Chat::about(AN, case_at(Stage::InSession { since: day("2026-05-04") }));
    chat.go(crate::dialogue::sessions::links::record(CASE));
    chat.say("hôm qua 19h, ông Yên dọa đánh bà Xuân, hai bên có mặt, chưa thống nhất");
    later(&mut chat, 1);
    let review = vi(&chat.tap("calm").body);
    assert!(review.contains("04/05/2026, 19:00"), "{review}");

    let mut chat = Chat::with(AN);
    chat.say("ông Yên dọa đánh bà Xuân vì lối đi chung");
    later(&mut chat, 2);
    chat.say("hôm qua bà Xuân đến báo tôi");
    chat.tap("calm");
    assert_eq!(kept(&chat).received_on, Some(day("2026-05-06")));
}

#[test]
fn what_must_not_be_sent_is_not_kept_on_these_cards_either() {
    let mut chat = Chat::with(AN);
    chat.say(HEARD);
    chat.say("số căn cước 001190012345");
    assert!(chat.deleted());
    assert!(!chat.state.save().contains("001190012345"));
}

#[test]
fn graver_words_on_a_card_ask_about_what_they_tell() {
    let mut chat = Chat::with(AN);
    chat.say("chồng đánh vợ ở ngõ 5");
    chat.tap("report");
    let card = chat.say("nó còn sờ mó cháu gái 9 tuổi");
    assert_eq!(card.body.id, "alarm-ask-child");
    chat.tap("report");
    let raised = chat.effects.iter().find_map(|it| match it.deed()? {
        AlarmDeed::Raise { new, .. } => Some(new.sign),
        _ => None,
    });
    assert_eq!(raised, Some(Sign::ChildOrSexual));
}

#[test]
fn art_10_4_danger_is_heard_in_an_answer_to_a_bulletin_and_below_a_picture() {
    let reply = |text: &str| Input::Reply { to: 7, text: text.to_owned(), message: 21, html: None };
    let mut chat = Chat::with(AN);
    chat.send(reply("chồng đang cầm dao đuổi tôi"));
    assert!(chat.state.place.is::<crate::dialogue::alarm::At>(), "{:?}", chat.state.place);

    // Advice of the office to somebody who asked is no cry for help.
    let mut chat = Chat::with(GIANG);
    chat.world.put(AnsweredFound(Some(Question {
        id: QuestionId(1),
        about: AnnouncementId(1),
        person: AN,
        name: "Nguyễn Văn An".to_owned(),
        team: None,
        phone: None,
        title: "Phòng, chống bạo lực gia đình".to_owned(),
        body: "Gọi cho ai?".to_owned(),
        asked_at: chat.world.now,
        answer: None,
        reachable: true,
    })));
    chat.send(reply("bị chồng đánh thì gọi 113"));
    assert!(!chat.state.place.is::<crate::dialogue::alarm::At>(), "{:?}", chat.state.place);

    let mut chat = Chat::with(AN);
    chat.tap("ghivu");
    chat.tap("sign:none");
    let place = chat.state.place.clone();
    chat.send(photo(22, "anh Ba cầm dao đuổi chém vợ"));
    assert!(
        chat.state.place.at::<crate::dialogue::alarm::At>().is_some_and(|at| *at.back == place),
        "{:?}",
        chat.state.place
    );
    assert_eq!(deletes(&chat), [22], "papers are not kept");
}

#[test]
fn nobody_is_heard_in_the_library() {
    let mut chat = Chat::with(AN);
    chat.send(Input::Section(Section::Library, String::new()));
    chat.say("bạo lực gia đình");
    assert!(chat.state.place.is::<crate::dialogue::announce::At>(), "{:?}", chat.state.place);
}

#[test]
fn art_10_4_what_is_told_where_one_may_search_is_heard() {
    for (section, told, looked_for) in [
        (Section::Cases, "ông Hùng cầm dao chém bà Lan", "đánh nhau"),
        (Section::Library, "chồng tôi đánh tôi", "luật phòng chống bạo lực gia đình"),
        (Section::Cases, "ông Luật cầm dao chém bà Lan", "bạo lực gia đình ở khu 3"),
        (Section::Library, "chồng tôi bạo lực, cầm dao dọa giết tôi", "phòng, chống ma túy ở phường"),
    ] {
        let mut chat = Chat::with(AN);
        chat.send(Input::Section(section, String::new()));
        chat.say(looked_for);
        assert!(!chat.state.place.is::<crate::dialogue::alarm::At>(), "{looked_for}");
        chat.say(told);
        assert!(chat.state.place.is::<crate::dialogue::alarm::At>(), "{told}");
    }
}

#[test]
fn a_story_that_was_told_where_one_may_search_begins_a_case_and_assent_is_no_part_of_it() {
    for section in [Section::Cases, Section::Summary] {
        let mut chat = Chat::with(BINH);
        chat.send(Input::Section(section, String::new()));
        chat.say("ông Hùng đánh bà Lan chảy máu vì tranh chấp lối đi chung");
        chat.say("ok");
        assert!(chat.note().starts_with("pick-"), "{section}: {}", chat.note());
        chat.tap("calm");
        assert!(chat.state.place.is::<crate::dialogue::intake::At>(), "{section}: {:?}", chat.state.place);
        let content = kept(&chat).content.unwrap();
        assert!(content.contains("lối đi chung") && !content.contains("ok"), "{content}");
    }
}

#[test]
fn after_a_slip_from_the_menu_the_menu_follows_and_words_are_ordinary_again() {
    let mut chat = Chat::with(AN);
    chat.tap("nguyhiem");
    chat.tap("report");
    chat.tap("mistake");
    assert_eq!((chat.note(), &chat.state.place), ("alarm-taken-back", &Place::home()));
    chat.say("tranh chấp lối đi");
    assert!(!chat.state.place.is::<crate::dialogue::alarm::At>());

    // What was typed before it begins the case that it tells of, which knows of no report.
    let mut chat = Chat::with(AN);
    chat.say(HEARD);
    chat.tap("report");
    chat.tap("mistake");
    assert!(chat.effects.iter().any(|it| matches!(it.deed(), Some(AlarmDeed::TakeBack { .. }))));
    let draft = kept(&chat);
    assert_eq!((draft.content.as_deref(), draft.alarm, draft.sign), (Some(HEARD), None, None));
}

#[test]
fn an_answer_that_was_reported_as_danger_by_mistake_is_still_the_answer() {
    let mut chat = Chat::with(AN);
    chat.tap("ghivu");
    chat.tap("sign:none");
    let Some(at) = chat.state.place.at_mut::<crate::dialogue::intake::At>() else { panic!("{:?}", chat.state.place) };
    at.step = Step::Content;
    chat.say("hai bên to tiếng rồi đánh nhau ngoài ngõ");
    chat.tap("report");
    chat.tap("mistake");
    chat.tap("on");
    let draft = kept(&chat);
    assert_eq!(draft.content.as_deref(), Some("hai bên to tiếng rồi đánh nhau ngoài ngõ"));
    assert_eq!((draft.sign, draft.told.len(), draft.alarm), (Some(Sign::None), 0, None));
}

#[test]
fn a_button_stands_only_where_it_does_something() {
    // The Front logs no cases: nothing follows but the menu.
    let mut chat = Chat::with(KHANH);
    let card = chat.say("ông Hùng cầm dao dọa chém bà Lan");
    assert!(vi(&card.body).contains("113"));
    let labels: Vec<String> = card.nav.iter().flatten().map(|it| vi(label(it))).collect();
    assert!(labels.contains(&"Không nguy hiểm".to_owned()), "{labels:?}");
    let card = chat.tap("report");
    assert!(!card.offers("on"), "{:?}", keys(&card));
    let mut chat = Chat::with(KHANH);
    chat.say("ông Hùng cầm dao dọa chém bà Lan");
    chat.tap("calm");
    assert_eq!(chat.state.place, Place::home());

    // From the message that somebody has confirmed a report of a case: the case is written already.
    let mut chat = Chat::with(AN);
    chat.world.put(Some(alarm_of(&about(Subject::Case(CASE)), AN, chat.world.now)));
    let card = chat.go(links::act(AlarmId(4711), AlarmAct::Show));
    assert!(!card.offers("on"), "{:?}", keys(&card));
    chat.world.put(Some(alarm_of(&about(Subject::Nothing), AN, chat.world.now)));
    let card = chat.go(links::act(AlarmId(4711), AlarmAct::Show));
    assert!(card.offers("on"));
    chat.tap("on");
    let at = chat.state.place.at::<crate::dialogue::intake::At>();
    assert!(at.is_some_and(|at| at.draft.alarm == Some(AlarmId(4711))));
}

fn label(button: &crate::dialogue::screen::Button) -> &crate::dialogue::text::Text {
    use crate::dialogue::screen::Button;
    match button {
        Button::Here { label, .. } | Button::Go { label, .. } | Button::Url { label, .. } => label,
    }
}

fn about(subject: Subject) -> NewAlarm {
    NewAlarm {
        id: AlarmId(4711),
        ward: WardId(1),
        team: Some(TeamId(1)),
        subject,
        group: None,
        place: None,
        kind: EscalationKind::Violence,
        sign: Sign::Violence,
    }
}

#[test]
fn cards_of_danger_do_not_pile_up() {
    let mut chat = Chat::with(AN);
    chat.say(HEARD);
    let place = chat.state.place.clone();
    for _ in 0..3 {
        chat.send(Input::Section(Section::Danger, String::new()));
        assert_eq!(chat.state.place, place, "with what was said");
    }
    chat.tap("report");
    for _ in 0..3 {
        chat.send(Input::Section(Section::Danger, String::new()));
        assert!(chat.screen().offers("report"));
        chat.go(links::act(AlarmId(4711), AlarmAct::Show));
    }
    let depth = chat.state.save().matches("\"flow\":\"alarm\"").count();
    assert!(depth <= 2, "{}", chat.state.save());
    assert!(chat.state.save().contains(HEARD));
}

#[test]
fn art_15_4_whoever_heads_two_teams_records_for_each() {
    for team in [TeamId(1), TeamId(2)] {
        let mut chat = Chat::with(BINH);
        let second = Holding { team: Some(TeamId(2)), from: day("2025-01-15"), ..actor(EM).offices[0].clone() };
        let crate::dialogue::facts::Who::Known(head) = &mut chat.world.who else { panic!("known") };
        head.offices.push(second);
        assert!(head.offices.iter().all(|it| it.office == Office::TeamHead));
        let new = NewAlarm { team: Some(team), ..about(Subject::Nothing) };
        chat.world.put(Some(alarm_of(&new, AN, chat.world.now - chrono::TimeDelta::minutes(1))));
        chat.go(links::act(AlarmId(4711), AlarmAct::Chair));
        let recorded = chat.effects.iter().any(|it| matches!(it.deed(), Some(AlarmDeed::Record { .. })));
        assert!(recorded, "{team}");
        assert_eq!(chat.last.as_ref().unwrap().card, Card::Keep);
    }
}

#[test]
fn no_short_assent_reports_anything_or_joins_what_was_told() {
    for words in ["đúng người rồi", "ok roi", "không sai", "vâng ạ", "dạ rồi em", "da roi em", "chuẩn rồi"]
    {
        let mut chat = Chat::with(AN);
        chat.say(HEARD);
        chat.say(words);
        assert!(chat.screen().offers("report") && !chat.state.save().contains(words), "{words}: {}", chat.note());
        assert!(!chat.effects.iter().any(Effect::reaches_others), "{words}");
    }
}
