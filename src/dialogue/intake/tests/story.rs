//! People whom the story of a quick start names.

use super::desk::*;
use crate::dialogue::action::{Go, Section};
use crate::dialogue::drafts::links as drafts;
use crate::dialogue::effect::Effect;
use crate::dialogue::facts::Needs;
use crate::dialogue::intake::LastLogged;
use crate::dialogue::intake::{Step, start_heard, start_seen};
use crate::dialogue::spoken::Spoken;
use crate::dialogue::testing::*;
use crate::dialogue::{Card, Input, Place, Turn, view_after};
use crate::domain::SightingId;
use crate::domain::case::{Side, Stage};

const STORY: &str = "Bà Lê Thị Ngát 58 tuổi ở ngõ 12 kêu anh Mạnh xây bậc thềm lấn ra lối đi chung, nhận hôm qua";

fn told() -> Desk {
    let mut desk = Desk::with(AN);
    desk.begin(STORY);
    let note = vi(desk.note.as_ref().unwrap());
    assert!(note.contains("<b>Bên A:</b> Lê Thị Ngát") && note.contains("<b>Bên B:</b> Mạnh"), "{note}");
    assert!(desk.names, "they go with the card");
    desk.play(&["=sign:none", "=ground:party_request", "=place:1"]);
    assert_eq!(desk.step(), Step::SideA);
    desk
}

fn names(desk: &Desk, side: Side) -> Vec<(String, Option<u8>)> {
    desk.draft().side(side).map(|it| (it.name.clone(), it.age)).collect()
}

#[test]
fn people_of_the_story_are_looked_over_before_they_count() {
    let mut desk = told();
    let note = vi(desk.note.as_ref().unwrap());
    assert!(note.contains("bên A: <b>Lê Thị Ngát</b>") && desk.names, "{note}");
    assert_eq!(desk.screen().body.id, "intake-side-a-heard");
    desk.tap("done");
    assert_eq!((desk.step(), desk.screen().body.id.as_str()), (Step::SideB, "intake-side-b-heard"));
    assert!(vi(desk.note.as_ref().unwrap()).contains("Mạnh"));
    desk.say("Trần Văn Mạnh, 40 tuổi, số 5 ngõ 12");
    assert_eq!(names(&desk, Side::A), [("Lê Thị Ngát".to_owned(), Some(58))]);
    assert_eq!(names(&desk, Side::B), [("Trần Văn Mạnh".to_owned(), Some(40))], "in the place of the name");
    assert_ne!(desk.step(), Step::SideB);
}

#[test]
fn whoever_is_typed_instead_takes_the_place_of_all_of_the_story() {
    let mut desk = told();
    desk.say("Hoàng Thị Sen, 70 tuổi");
    assert_eq!(names(&desk, Side::A), [("Hoàng Thị Sen".to_owned(), Some(70))]);
}

#[test]
fn the_other_side_is_shown_when_the_first_was_typed_in_full() {
    let mut desk = told();
    desk.say("Lê Thị Ngát, 58 tuổi, số 4 ngõ 12");
    let note = vi(desk.note.as_ref().unwrap());
    assert_eq!(desk.screen().body.id, "intake-side-b-heard");
    assert!(note.contains("Lê Thị Ngát, 58 tuổi") && note.contains("bên B: <b>Mạnh</b>") && desk.names, "{note}");
}

#[test]
fn whoever_comes_back_after_a_month_is_shown_them_still() {
    let mut desk = told();
    desk.tap("stop");
    let id = desk.drafts.keys().next().copied().unwrap();
    desk.go(drafts::show(id)).tap("continue");
    assert_eq!((desk.step(), desk.screen().body.id.as_str()), (Step::SideA, "intake-side-a-heard"));
    assert!(vi(desk.note.as_ref().unwrap()).contains("Lê Thị Ngát") && desk.names);
}

const TOLD: &str = "Bà Nguyễn Thị Xuân 54 tuổi và ông Trần Văn Yên tranh chấp lối đi, bà Xuân sang nhờ tôi hôm qua";

#[test]
fn a_dispute_that_is_told_behind_the_words_of_the_command_begins_its_record() {
    for words in
        [format!("ghi vụ {TOLD}"), format!("Ghi vụ, việc: {TOLD}"), "ghi vu hai nha cai nhau vi lối đi".to_owned()]
    {
        let mut chat = Chat::with(AN);
        chat.say(&words);
        assert_eq!(chat.state.place.tag(), "intake", "{words}: {}", chat.note());
    }
}

#[test]
fn a_dispute_that_is_told_where_nothing_is_asked_is_asked_about_first() {
    let mut desk = Desk::with(AN);
    desk.say(TOLD);
    assert_eq!((desk.state.place.tag(), desk.effects.len()), ("story", 0), "nothing is kept, nothing removed");
    desk.say("Ông Yên để gạch ở lối đi từ tuần trước.");
    assert_eq!((desk.state.place.tag(), desk.note_id()), ("story", "alarm-kept"));
    desk.tap("new");
    assert_eq!(names(&desk, Side::A), [("Nguyễn Thị Xuân".to_owned(), Some(54))]);
    let content = desk.draft().content.clone().unwrap();
    assert!(content.contains("tranh chấp lối đi") && content.contains("để gạch"), "{content}");
    let removed = desk.effects.iter().filter(|it| matches!(it, Effect::DeleteMessage(_))).count();
    assert_eq!(removed, 2, "both messages go once they are kept");
}

#[test]
fn what_is_told_of_a_case_that_was_logged_finds_it_and_what_is_none_is_left() {
    for (words, find) in [
        (TOLD.to_owned(), Some("Nguyễn Thị Xuân")),
        ("vụ hôm trước hai nhà lại tranh chấp lối đi chung, chưa ai chịu".to_owned(), None),
    ] {
        let mut desk = Desk::with(AN);
        desk.say(&words).tap("find");
        assert_eq!(desk.state.place.tag(), "cases", "{words}");
        let state: serde_json::Value = serde_json::from_str(&desk.state.save()).unwrap();
        assert_eq!(state["place"]["list"]["find"].as_str(), find, "{state}");
        // It may be about none of them.
        let kept: Vec<&str> = desk.drafts.values().map(|it| it.title.as_str()).collect();
        assert_eq!(kept, ["form:story"], "{words}");
    }
    let mut chat = Chat::about(AN, case_at(Stage::Registered));
    chat.say("vụ VN-01-2026-003 hai nhà lại tranh chấp lối đi chung của ngõ");
    let card = chat.tap("find");
    assert!(chat.state.save().contains(r#""case":17"#), "{}", chat.state.save());
    assert!(vi(&card.body).contains("VN-01-2026-003"), "{}", vi(&card.body));
    let mut desk = Desk::with(AN);
    desk.say(TOLD).tap("none");
    assert_eq!((desk.state.place.tag(), desk.note_id(), desk.effects.len()), ("home", "intake-story-left", 0));
}

#[test]
fn what_else_is_asked_for_where_a_story_waits_is_no_more_of_it() {
    for (who, words, tag) in [
        (GIANG, "thông báo mai họp", "announce"),
        (BINH, "tháng này không có vụ nào", "office"),
        (AN, "tìm vụ đất đai tháng 4", "cases"),
    ] {
        let mut desk = Desk::with(who);
        desk.say(TOLD).say(words);
        assert_eq!(desk.state.place.tag(), tag, "{words}");
        let story = desk.drafts.values().find(|it| it.title == "form:story").unwrap();
        assert!(story.answers.contains("tranh chấp lối đi") && !story.answers.contains(words), "{words}");
        assert_eq!(desk.note_id(), "draft-kept", "{words}");
    }
    let mut desk = Desk::with(AN);
    desk.say(TOLD).say("dạ thì vụ mới");
    assert!(desk.draft().content.as_deref().unwrap().contains("tranh chấp lối đi"));
}

#[test]
fn what_goes_on_with_a_story_is_kept_whatever_else_it_says() {
    for words in [
        "Hai nhà này năm ngoái đã có mấy vụ cãi nhau rồi",
        "Từ đó không phát sinh thêm gì",
        "tháng trước cãi nhau, tháng này không phát sinh",
        "Vụ này năm ngoái hòa giải xong rồi",
        "Thông báo ông Yên phải dỡ tường",
        "bà Xuân có được đòi lại lối đi không",
        "cảm ơn tổ",
    ] {
        for who in [AN, BINH, GIANG] {
            let mut desk = Desk::with(who);
            desk.say(TOLD).say(words);
            assert_eq!((desk.state.place.tag(), desk.note_id()), ("story", "alarm-kept"), "{words}");
            assert!(desk.state.save().contains(words), "{words}");
        }
    }
}

#[test]
fn an_order_to_log_what_waits_logs_it_however_it_is_put() {
    for words in ["ghi vụ này vào sổ", "ghi vụ này cho em", "mở vụ mới cho tôi", "ghi vụ vừa kể", "ghi vụ đó lại"]
    {
        let mut desk = Desk::with(AN);
        desk.say(TOLD).say(words);
        let content = desk.draft().content.clone().unwrap_or_default();
        assert!(content.contains("tranh chấp lối đi"), "{words}: {}", desk.note_id());
        assert!(desk.drafts.values().all(|it| it.title != "form:story"), "{words}");
    }
    // What says more goes on with it.
    let mut desk = Desk::with(AN);
    desk.say(TOLD).say("ghi vụ này vào sổ nhé, hôm qua hai bên làm lành với nhau rồi");
    assert_eq!((desk.state.place.tag(), desk.note_id()), ("story", "alarm-kept"));
    // Of another matter it says where the first one is.
    desk.say("ghi vụ hai nhà cãi nhau vì hát karaoke khuya");
    let note = vi(desk.note.as_ref().unwrap());
    assert!(desk.drafts.values().any(|it| it.title == "form:story") && note.contains("nháp"), "{note}");
}

#[test]
fn the_messages_of_a_story_go_when_it_is_kept_as_a_draft() {
    let leave: [fn(&mut Desk); 3] = [
        |desk| {
            desk.send(Input::Section(Section::Menu, String::new()));
        },
        |desk| {
            desk.tap("find");
        },
        |desk| {
            desk.begin("hai nhà cãi nhau vì hát karaoke khuya");
        },
    ];
    for leave in leave {
        let mut desk = Desk::with(AN);
        desk.say(TOLD).say("Ông Yên để gạch ở lối đi từ tuần trước.");
        leave(&mut desk);
        for message in [101, 102] {
            assert!(desk.effects.contains(&Effect::DeleteMessage(message)), "{:?}", desk.effects);
        }
        let id = *desk.drafts.iter().find(|it| it.1.title == "form:story").unwrap().0;
        assert!(!desk.drafts[&id].answers.contains("message"), "{}", desk.drafts[&id].answers);
        desk.go(drafts::show(id)).tap("continue").tap("new");
        let content = desk.draft().content.clone().unwrap();
        assert!(content.contains("tranh chấp lối đi") && content.contains("để gạch"), "{content}");
    }
    // One that is too long to be logged has to be told anew from its message.
    let mut desk = Desk::with(AN);
    desk.say(&format!("{TOLD}. {}", "Hai nhà cãi nhau. ".repeat(130)));
    desk.world.now += chrono::TimeDelta::minutes(1);
    desk.send(Input::Section(Section::Menu, String::new()));
    assert!(desk.drafts.len() == 1 && !desk.removed(), "{:?}", desk.effects);
}

#[test]
fn danger_in_what_is_told_further_is_asked_about_with_all_of_it() {
    let mut desk = Desk::with(AN);
    desk.say(TOLD).say("Ông Yên cầm dao dọa chém bà Xuân");
    assert_eq!(desk.state.place.tag(), "alarm");
    desk.tap("calm");
    let content = desk.draft().content.clone().unwrap();
    assert!(content.contains("tranh chấp lối đi") && content.contains("dọa chém"), "{content}");
}

#[test]
fn words_below_a_picture_go_on_with_the_story_and_danger_is_heard_in_them() {
    let mut desk = Desk::with(AN);
    desk.say(TOLD).caption("Ông Yên để gạch ở lối đi từ tuần trước.");
    assert_eq!((desk.state.place.tag(), desk.note_id()), ("story", "alarm-kept"));
    desk.caption("Ông Yên cầm dao dọa chém bà Xuân");
    assert_eq!(desk.state.place.tag(), "alarm");
    desk.caption("Bà Xuân đã khóa cửa.").tap("calm");
    let content = desk.draft().content.clone().unwrap();
    for part in ["tranh chấp lối đi", "để gạch", "dọa chém", "khóa cửa"] {
        assert!(content.contains(part), "{part}: {content}");
    }
}

#[test]
fn danger_in_words_that_are_not_kept_is_asked_about_with_the_story() {
    for (words, note) in [
        ("§¸nh nhau ch¶y m¸u", "text-old-font"),
        ("Ông Yên cầm dao dọa chém bà Xuân, căn cước 001085012345", "identity-refused"),
    ] {
        let mut desk = Desk::with(AN);
        desk.say(TOLD).say(words);
        assert_eq!((desk.state.place.tag(), desk.note_id()), ("alarm", note), "{words}");
        let state = desk.state.save();
        assert!(state.contains("tranh chấp lối đi") && !state.contains("001085") && !state.contains("m¸u"), "{state}");
        desk.tap("calm");
        assert!(desk.draft().content.as_deref().unwrap().contains("tranh chấp lối đi"));
    }
}

#[test]
fn to_log_a_case_where_a_story_waits_is_to_log_that_story() {
    let log: [fn(&mut Desk); 2] = [
        |desk| {
            desk.begin("");
        },
        |desk| {
            desk.go(Go::Section(Section::Log));
        },
    ];
    for log in log {
        let mut desk = Desk::with(AN);
        desk.say(TOLD);
        log(&mut desk);
        assert!(desk.draft().content.as_deref().unwrap().contains("tranh chấp lối đi"), "{:?}", desk.state.place);
        assert!(desk.drafts.values().all(|it| it.title != "form:story"), "it stands in one place");
    }
    // Of another matter it is not: the first one lies among the drafts.
    for other in ["hai nhà cãi nhau vì hát karaoke khuya", "chồng chị Hoa cầm dao dọa chém vợ"] {
        let mut desk = Desk::with(AN);
        desk.say(TOLD).begin(other);
        assert!(["intake", "alarm"].contains(&desk.state.place.tag()), "{other}");
        assert!(!desk.state.save().contains("Nguyễn Thị Xuân"), "{other}");
        let story = desk.drafts.values().find(|it| it.title == "form:story").unwrap();
        assert!(story.answers.contains("Nguyễn Thị Xuân"), "{other}");
    }
}

#[test]
fn an_order_that_is_typed_where_a_story_waits_logs_that_story_or_another() {
    for order in ["ghi vụ này", "dạ ghi vụ bà Xuân giúp tôi", "ghi vu tranh chap loi di", "mở vụ mới"]
    {
        let mut desk = Desk::with(AN);
        desk.say(TOLD).say(order);
        assert!(desk.draft().content.as_deref().unwrap().contains("tranh chấp lối đi"), "{order}");
        assert!(desk.drafts.values().all(|it| it.title != "form:story"), "{order}");
    }
    for order in ["ghi vụ hai nhà cãi nhau vì hát karaoke khuya", "ghi vụ anh Tám vay tiền có được hòa giải không"]
    {
        let mut desk = Desk::with(AN);
        desk.say(TOLD).say(order);
        assert_eq!(desk.state.place.tag(), "intake", "{order}");
        assert!(!desk.state.save().contains("Nguyễn Thị Xuân"), "{order}");
        assert!(desk.drafts.values().any(|it| it.title == "form:story"), "{order}");
    }
}

#[test]
fn danger_that_is_reported_where_a_story_waits_goes_on_with_it() {
    let mut desk = Desk::with(AN);
    desk.say(TOLD).send(Input::Section(Section::Danger, String::new()));
    assert!(desk.state.place.tag() == "alarm" && desk.drafts.is_empty(), "{:?}", desk.drafts);
    desk.say("Ông Yên vừa sang đập cửa nhà bà Xuân.").tap("report");
    desk.tap("on");
    let content = desk.draft().content.clone().unwrap();
    assert!(content.contains("tranh chấp lối đi") && content.contains("đập cửa"), "{content}");
    assert!(desk.draft().alarm.is_some());
    let mut desk = Desk::with(AN);
    desk.say(TOLD).send(Input::Section(Section::Danger, String::new()));
    desk.send(Input::Section(Section::Menu, String::new()));
    assert_eq!(desk.drafts.len(), 1, "{:?}", desk.drafts);
    assert!(desk.drafts.values().next().unwrap().answers.contains("tranh chấp lối đi"));
}

#[test]
fn yesterday_is_the_day_before_the_story_was_told() {
    for tap in ["new", "calm"] {
        let mut desk = Desk::with(AN);
        let yesterday = desk.world.today.pred_opt();
        desk.say(TOLD);
        if tap == "calm" {
            desk.say("Ông Yên cầm dao dọa chém bà Xuân");
        }
        desk.today_is("2026-05-20");
        desk.tap(tap);
        assert_eq!(desk.draft().received_on, yesterday, "{tap}");
    }
}

#[test]
fn words_that_cannot_be_taken_are_said_not_to_be() {
    let facts = facts_of(AN);
    let said = |text: &str| Spoken::of(text, Some(7), facts.written_on());
    let long = format!("{TOLD}. {}", "Hai nhà cãi nhau. ".repeat(130));
    for (text, part) in [(long.as_str(), "chỉ ghi được 2000"), ("lối đi", "ít nhất 10")] {
        let note = vi(&start_heard(&said(text), None, &facts).note.unwrap());
        assert!(note.contains(part), "{note}");
    }
    let seen = |words: &str| start_seen(SightingId(5), (words, facts.today), (None, None), &facts);
    let note = vi(&seen(&format!("{TOLD}, căn cước 001085012345")).note.unwrap());
    assert!(note.contains("không lấy vào nội dung"), "{note}");
    assert!(!vi(&seen(TOLD).note.unwrap()).contains("không lấy"));
}

#[test]
fn numbers_of_papers_in_a_story_are_kept_nowhere() {
    const NUMBER: &str = "001085012345";
    let mut desk = Desk::with(AN);
    desk.say(&format!("{TOLD}, căn cước {NUMBER}"));
    assert_eq!((desk.state.place.tag(), desk.note_id()), ("home", "identity-refused"));
    assert!(desk.removed());
    desk.say(TOLD).say(&format!("căn cước bà Xuân {NUMBER}"));
    assert_eq!((desk.state.place.tag(), desk.note_id()), ("story", "identity-refused"));
    assert!(desk.removed() && !desk.state.save().contains(NUMBER));
}

#[test]
fn short_words_questions_and_words_of_who_logs_nothing_are_no_story() {
    for (who, words) in [
        (AN, "lối đi nhà bà Xuân"),
        (AN, "Tháng này khu tôi không có vụ tranh chấp lối đi nào cả"),
        (AN, "Kính mời các bác chiều nay họp về việc tranh chấp lối đi chung"),
        (HAI, TOLD),
    ] {
        let mut chat = Chat::with(who);
        chat.say(words);
        assert_eq!(chat.state.place.tag(), "home", "{words}");
        let how = who == AN && words.split_whitespace().count() > 8;
        assert_eq!(chat.note() == "intake-story-how", how, "{words}: {}", chat.note());
    }
    for words in [
        "Anh Hoàn vay tiền chị Bưởi, chị ấy đòi nợ mãi mà không bao giờ trả",
        "Mới họp xóm xong hai nhà lại tranh chấp lối đi chung",
    ] {
        let mut chat = Chat::with(AN);
        chat.say(words);
        assert_eq!(chat.state.place.tag(), "story", "{words}");
    }
}

#[test]
fn words_without_accents_are_pointed_out_where_all_is_looked_over() {
    let mut desk = Desk::with(AN);
    desk.reach_card();
    assert!(!desk.reads().contains("gõ không dấu"), "{}", desk.reads());
    desk.tap("edit:content").say("ong Yen de gach o loi di chung, ba Xuan khong dat xe ra duoc");
    let card = desk.reads();
    assert_eq!(card.matches("gõ không dấu").count(), 1, "{card}");
    desk.tap("save");
    assert_eq!(desk.cases.len(), 1, "it keeps nobody from saving");
}

#[test]
fn whether_practice_is_offered_is_looked_up_to_be_shown_only() {
    let mut desk = Desk::with(AN);
    desk.begin("");
    let input = Input::Text { text: "x".to_owned(), message: 1, forwarded: false, html: None };
    let asks = |needs: &Needs| needs.own.iter().any(|it| it.ask.get::<LastLogged>().is_some());
    assert!(asks(&desk.state.place.needs()) && !asks(&desk.state.place.needs_for(&input, desk.state.rev)));
}

#[test]
fn a_safety_card_that_comes_again_says_its_question_alone() {
    let mut desk = Desk::with(AN);
    desk.begin("").tap("sign:violence");
    let (before, whole) = (desk.state.place.clone(), desk.reads());
    desk.say("abc");
    let turn = Turn::to(desk.state.place.clone()).note(desk.note.clone().unwrap()).card(Card::Below);
    let again = view_after(&before, &turn, &desk.world);
    assert!(whole.contains("không can ngăn một mình"), "{whole}");
    let brief = vi(&again.body);
    assert!(!brief.contains("không can ngăn một mình") && brief.contains("113"), "{brief}");
    assert!(brief.contains("Chưa ai được báo") && again.offers("report"));
    let first = view_after(&Place::home(), &turn, &desk.world);
    assert!(vi(&first.body).contains("không can ngăn một mình"));
    // What is to be done about another sign nobody has read yet.
    desk.tap("back").tap("sign:child_or_sexual");
    let whole = desk.reads();
    let turn = Turn { next: desk.state.place.clone(), ..turn };
    let other = view_after(&before, &turn, &desk.world);
    assert!(whole.starts_with(&vi(&other.body)), "{}", vi(&other.body));
}
