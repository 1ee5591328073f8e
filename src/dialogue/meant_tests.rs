//! What people type at the menu that means another part of it, played as chats.

use super::Input;
use super::action::Section;
use super::facts::{Said, TeamHead, Who};
use super::sightings::{Aim, AimsFound, Whither};
use super::testing::*;
use crate::domain::case::Stage;
use crate::domain::fold::fold;
use crate::domain::people::{Holding, Office};
use crate::domain::{GroupId, PersonId, TeamId};

fn menu(id: PersonId) -> Chat {
    let mut chat = Chat::with(id);
    chat.send(Input::Section(Section::Menu, String::new()));
    chat
}

/// Somebody who heads a resident group and logs no cases.
fn group_head() -> Chat {
    let mut chat = menu(KHANH);
    let Who::Known(actor) = &mut chat.world.who else { panic!("somebody known") };
    let (office, from) = (Office::ResidentGroupHead, day("2026-01-01"));
    actor.offices.push(Holding { office, team: None, group: Some(GroupId(1)), from, to: None });
    let head = TeamHead {
        team: TeamId(1),
        person: BINH,
        name: "Trần Thị Bình".to_owned(),
        phone: None,
        reachable: true,
        muted: false,
    };
    let whither = Whither { group: Some(GroupId(1)), team: Some(TeamId(1)) };
    chat.world.said = Some(Said { message: 11, at: now() });
    chat.world.put(AimsFound { aims: vec![Aim { whither, head: Some(head) }], office: true });
    chat
}

#[test]
fn a_quarrel_that_a_group_head_tells_at_the_menu_is_looked_over_and_sent_to_the_team() {
    let long = "Hai nhà cuối ngõ 7 cãi nhau to mấy hôm nay vì chó thả rông sang cắn gà, bà con trong ngõ ai cũng biết.";
    for words in ["2 nhà ở ngõ 7 cãi nhau to vì chó cắn", long] {
        let mut chat = group_head();
        let screen = chat.say(words);
        assert_eq!((chat.state.place.tag(), screen.body.id.as_str()), ("sightings", "sighting-review"), "{words}");
        assert!(vi(&screen.body).contains(words) && chat.deleted(), "{}", vi(&screen.body));
        assert_eq!(chat.note(), "understood-label");
        assert!(chat.state.place.unsaved().is_some(), "it is found again under the drafts");
    }
    for words in ["trời hôm nay đẹp quá đi thôi", "Kính mời các bác chiều nay họp về việc tranh chấp lối đi chung"]
    {
        let mut chat = group_head();
        chat.say(words);
        assert_eq!(chat.state.place.tag(), "home", "{words}");
    }
}

#[test]
fn two_who_quarrel_are_a_story_whatever_it_is_about() {
    for words in [
        "ông Tư với bà Năm cãi nhau hoài",
        "ong tu voi ba nam cai nhau hoai",
        "hai nhà mâu thuẫn từ tết",
        "ông Tư với bà Năm cãi nhau hôm tết, từ đó không phát sinh gì",
        "ong tu voi ba nam cai nhau, ba nam khong biet phai lam sao nen sang nho toi",
    ] {
        for who in [AN, BINH] {
            for from in ["/menu", "/viec", "/vuviec"] {
                let mut chat = Chat::with(who);
                chat.say(from);
                let screen = chat.say(words);
                assert_eq!(screen.body.id, "intake-story", "{from}: {words}");
                chat.tap("new");
                assert!(chat.state.save().contains("intake"), "{words}");
            }
        }
    }
    let mut chat = menu(BINH);
    chat.say("tháng này không phát sinh");
    assert_eq!(chat.state.place.tag(), "office", "that alone closes the month");
}

#[test]
fn names_in_what_is_told_are_said_not_to_be_needed() {
    let mut chat = group_head();
    let screen = chat.say("bà Tám và ông Năm ở ngõ 7 cãi nhau to vì chó cắn");
    assert_eq!(screen.body.id, "sighting-review-names");
    assert!(screen.protect && chat.deleted(), "the message with the names goes");
}

#[test]
fn danger_is_heard_before_anything_is_looked_for() {
    for words in ["tìm vụ ông Yên cầm dao dọa chém bà Xuân", "vụ 003 ông Yên cầm dao dọa chém bà Xuân xong rồi"]
    {
        let mut chat = menu(AN);
        chat.say(words);
        assert_eq!(chat.state.place.tag(), "alarm", "{words}");
    }
    let mut chat = group_head();
    chat.say("2 nhà ở ngõ 7 cãi nhau to, ông Yên cầm dao dọa chém");
    assert_eq!(chat.state.place.tag(), "alarm");
}

#[test]
fn a_case_is_looked_for_from_the_menu() {
    let mut chat = menu(AN);
    let screen = chat.say("tìm vụ đất đai tháng 4");
    let shown = vi(&screen.body);
    assert!(chat.state.place.tag() == "cases" && shown.contains("đất đai") && shown.contains("4/2026"), "{shown}");
    assert_eq!(chat.note(), "understood-label");
    // Who may read no cases finds none.
    let mut chat = menu(KHANH);
    chat.say("tìm vụ đất đai tháng 4");
    assert_eq!(chat.state.place.tag(), "home");
}

#[test]
fn news_of_a_case_opens_it() {
    for words in ["vụ 003 hôm qua hai bên thống nhất rồi", "VN-01-2026-003"] {
        let mut chat = Chat::about(AN, case_at(Stage::InSession { since: day("2026-05-04") }));
        chat.say(words);
        assert!(chat.state.save().contains(r#""case":17"#), "{words}: {}", chat.state.save());
    }
    let mut chat = menu(AN);
    chat.say("vu ba lan hom qua hoa giai xong roi");
    assert_eq!((chat.state.place.tag(), chat.note()), ("cases", "meant-news"));
    assert!(chat.state.save().contains(r#""find":"lan""#), "{}", chat.state.save());
}

#[test]
fn a_month_without_a_case_leads_whoever_closes_it_to_its_closing() {
    for (who, tag, note) in [(BINH, "office", "meant-nothing"), (AN, "home", "meant-nothing-to-log")] {
        let mut chat = menu(who);
        chat.say("tháng này không có vụ nào");
        assert_eq!((chat.state.place.tag(), chat.note()), (tag, note));
    }
    // Said on the first card of the day and among the drafts as well.
    for command in ["/viec", "/nhap"] {
        let mut chat = menu(AN);
        chat.say(command);
        chat.say("tháng này không có vụ nào");
        assert_eq!(chat.note(), "meant-nothing-to-log", "{command}");
    }
    let mut chat = menu(BINH);
    chat.say("tháng trước tổ tôi không có vụ nào ạ");
    assert!(chat.state.save().contains("2026-04-01"), "{}", chat.state.save());
}

#[test]
fn how_many_there_were_is_answered_by_the_figures_or_by_ones_own_cases() {
    for (who, tag) in [(GIANG, "summary"), (BINH, "summary"), (AN, "cases")] {
        let mut chat = menu(who);
        chat.say("quý 1 có bao nhiêu vụ");
        assert_eq!(chat.state.place.tag(), tag, "{who:?}: {}", chat.note());
        assert!(chat.state.save().contains("2026-01-01"), "{}", chat.state.save());
    }
}

#[test]
fn a_question_begins_no_case_and_goes_where_questions_go() {
    for words in ["vợ chồng có được hòa giải khi ly hôn không", "vo chong co duoc hoa giai khi ly hon khong"]
    {
        let mut chat = menu(AN);
        chat.say(words);
        assert_eq!((chat.state.place.tag(), chat.note()), ("difficulties", "meant-question"), "{words}");
        assert!(chat.state.save().contains(words), "{}", chat.state.save());
        let mut chat = menu(GIANG);
        chat.say(words);
        assert_eq!((chat.state.place.tag(), chat.note()), ("home", "meant-question-where"), "{words}");
    }
}

#[test]
fn an_order_to_log_a_case_logs_it_whatever_its_words_ask() {
    for words in [
        "ghi vụ bà Lan hỏi ông Yên lấn lối đi có được hòa giải không",
        "ghi vu ba lan hoi ong yen lan loi di co duoc hoa giai khong",
        "ghi vụ thì có phải lập văn bản không",
        "ghi vụ hai nhà cãi nhau vì lối đi, từ đó không phát sinh thêm",
        "ghi vụ hai nhà năm nay có mấy vụ cãi nhau rồi",
        "ghi vụ ông Yên xây tường, cảm ơn tổ nhiều",
        "ghi vụ tìm vụ đất đai",
        "dạ cho em ghi vụ bà Lan hôm qua hòa giải xong rồi",
        "Mở vụ mới: bà Lan và ông Yên tranh chấp lối đi",
    ] {
        for who in [AN, BINH, GIANG] {
            let mut chat = menu(who);
            chat.say(words);
            assert_eq!(chat.state.place.tag(), "intake", "{words}: {}", chat.note());
        }
    }
    let mut chat = menu(AN);
    chat.say("ghi vụ ông Yên cầm dao dọa chém bà Xuân");
    assert_eq!(chat.state.place.tag(), "alarm");
}

#[test]
fn polite_words_around_a_label_are_left_out() {
    for words in ["dạ ghi vụ việc ạ", "vâng, ghi vụ việc", "da ghi vu viec a", "dạ thì ghi vụ việc nhé"]
    {
        let mut chat = menu(AN);
        chat.say(words);
        assert_eq!(chat.state.place.tag(), "intake", "{words}: {}", chat.note());
    }
}

#[test]
fn where_nothing_can_be_left_out_that_is_said() {
    let mut chat = menu(GIANG);
    chat.send(Input::Section(Section::People, String::new()));
    chat.tap("invite");
    let card = chat.tap("mediator");
    assert!(!card.offers("skip"));
    let place = chat.state.place.clone();
    for words in ["bỏ qua", "dạ bỏ qua ạ"] {
        chat.say(words);
        assert_eq!((chat.note(), &chat.state.place), ("cannot-skip", &place), "{words}");
    }
}

#[test]
fn a_number_alone_may_be_of_the_year_before_while_the_year_is_young() {
    for (today, find) in [("2027-01-05", Some("012")), ("2027-06-05", None)] {
        let mut chat = menu(AN);
        chat.world.now += day(today) - chat.world.today;
        chat.world.today = day(today);
        chat.say("vụ 012 hai bên thống nhất rồi");
        let state: serde_json::Value = serde_json::from_str(&chat.state.save()).unwrap();
        assert_eq!((chat.state.place.tag(), state["place"]["list"]["find"].as_str()), ("cases", find), "{state}");
    }
}

#[test]
fn what_is_to_be_announced_is_taken_along() {
    for (words, text) in [
        ("Thông báo mai 14 giờ họp tổ ở nhà văn hóa", Some("mai 14 giờ họp tổ ở nhà văn hóa")),
        ("dạ gửi thông báo cho các tổ: sáng mai nghỉ tập huấn", Some("sáng mai nghỉ tập huấn")),
        ("gửi thông báo cho các tổ", None),
        ("thông báo", None),
    ] {
        let mut chat = menu(GIANG);
        chat.say(words);
        assert_eq!(chat.state.place.tag(), "announce", "{words}");
        let state: serde_json::Value = serde_json::from_str(&chat.state.save()).unwrap();
        assert_eq!(state["place"]["form"]["content"]["plain"].as_str(), text, "{words}: {state}");
        assert_eq!(chat.state.place.left().is_some(), text.is_some(), "{words}: it is kept");
    }
}

/// What is typed at the menu, by whom, and where it leads: stories, requests, questions, thanks, orders.
const TABLE: &[(PersonId, &str, &[&str])] = &[
    (
        AN,
        "story",
        &[
            "Ông Yên và bà Xuân tranh chấp lối đi, hôm qua hòa giải xong, hai bên không phát sinh mâu thuẫn nữa",
            "Hai nhà tranh chấp lối đi chung, năm nay đã mấy vụ cãi nhau rồi",
            "Hai nhà tranh chấp lối đi chung, tổ đã nói chuyện, cảm ơn tổ",
            "Bà Xuân và ông Yên tranh chấp lối đi. Cho tôi hỏi phải lập văn bản nào",
            "Hai nhà tranh chấp lối đi, ông Yên nói có thể dỡ tường nhưng bà Xuân bảo không",
            "Bà Xuân sang nhà ông Yên xin hỏi mua lối đi, ông Yên không bán nên cãi nhau",
            "Nhà chị Bưởi và nhà anh Hoàn tranh chấp lối đi từ năm ngoái, đến nay không có vụ nào khác",
            "Thông báo: ông Yên xây tường lấn lối đi nhà bà Xuân, hai nhà cãi nhau",
            "Tìm vụ ông Yên: hôm qua ông ấy xây tường lấn lối đi nhà bà Xuân",
            "Vụ hai nhà tranh chấp lối đi chung ở ngõ 5 hòa giải xong rồi",
            "Anh Hoàn vay tiền chị Bưởi, chị đòi nợ mãi, hỏi bao giờ trả thì anh không nói",
            "Chào bác, hai nhà ở ngõ 5 tranh chấp lối đi chung từ tuần trước",
            "Hai nhà tranh chấp lối đi chung, tháng này họp tổ hai lần mà không ai chịu ai",
        ],
    ),
    (
        AN,
        "cases",
        &[
            "tìm vụ đất đai tháng 4",
            "xem giúp em vụ bà Lan với ạ",
            "Tra cứu các vụ, việc chưa xong.",
            "vụ bà Lan hòa giải xong rồi",
            "quý 1 có bao nhiêu vụ",
            "tháng này có mấy vụ tranh chấp lối đi rồi",
        ],
    ),
    (
        AN,
        "difficulties",
        &[
            "vợ chồng có được hòa giải khi ly hôn không",
            "Hàng xóm lấn lối đi, tổ có được hòa giải không",
            "Cho hỏi tranh chấp đất đai thì tổ có được hòa giải không ạ",
            "Hòa giải thành thì có phải lập văn bản không?",
            "Hai nhà tranh chấp lối đi thì tổ có được hòa giải không",
        ],
    ),
    (
        AN,
        "home",
        &[
            "cảm ơn tổ nhiều",
            "Cảm ơn tổ đã giúp vụ lối đi chung ở ngõ 5",
            "chào bác",
            "Kính mời các bác chiều nay họp về việc tranh chấp lối đi chung",
            "tháng này không có vụ nào",
            "Tháng này khu tôi không có vụ tranh chấp lối đi nào cả",
        ],
    ),
    (
        AN,
        "intake",
        &[
            "ghi vụ bà Lan hỏi ông Yên lấn lối đi có được hòa giải không",
            "ghi vụ hai nhà cãi nhau vì lối đi, từ đó không phát sinh thêm",
            "dạ cho em ghi vụ hai nhà năm nay có mấy vụ cãi nhau rồi, cảm ơn tổ",
            "Mở vụ mới: bà Lan và ông Yên tranh chấp lối đi",
        ],
    ),
    (
        AN,
        "alarm",
        &[
            "tìm vụ ông Yên cầm dao dọa chém bà Xuân",
            "Ông Yên cầm dao dọa chém bà Xuân, cảm ơn tổ",
            "Hai nhà tranh chấp lối đi, năm nay mấy vụ rồi, ông Yên cầm dao dọa chém bà Xuân",
            "ghi vụ ông Yên cầm dao dọa chém bà Xuân",
        ],
    ),
    (
        BINH,
        "office",
        &[
            "tháng này không có vụ nào",
            "Tháng này khu tôi không có vụ tranh chấp lối đi nào cả",
            "dạ tháng trước tổ em không phát sinh ạ",
            "Về tranh chấp đất đai tháng này tổ tôi không có vụ nào",
        ],
    ),
    (
        GIANG,
        "announce",
        &[
            "thông báo mai họp",
            "Thông báo mai 14 giờ họp tổ ở nhà văn hóa",
            "Thông báo chiều mai họp bàn việc tranh chấp lối đi chung ở ngõ 5",
        ],
    ),
    (
        GIANG,
        "story",
        &[
            "Thông báo: ông Yên xây tường lấn lối đi nhà bà Xuân, hai nhà cãi nhau",
            "Hai nhà tranh chấp lối đi chung, năm nay đã mấy vụ cãi nhau rồi",
        ],
    ),
    (GIANG, "summary", &["quý 1 có bao nhiêu vụ", "tháng này có mấy vụ tranh chấp lối đi rồi"]),
];

#[test]
fn a_story_is_none_of_what_it_also_says_and_a_request_no_story() {
    assert!(TABLE.iter().map(|it| it.2.len()).sum::<usize>() >= 40);
    let mut wrong = Vec::new();
    for (who, tag, sentences) in TABLE {
        for words in *sentences {
            for words in [(*words).to_owned(), fold(words)] {
                let mut chat = menu(*who);
                chat.say(&words);
                if chat.state.place.tag() != *tag {
                    wrong.push(format!("{words}: {}, {}, not {tag}", chat.state.place.tag(), chat.note()));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn a_group_head_passes_on_what_also_says_something_else() {
    for words in [
        "Hai nhà cuối ngõ 7 cãi nhau to vì chó thả rông cắn gà, năm nay mấy vụ rồi",
        "Nhà bà Tám và ông Năm ở ngõ 7 cãi nhau to vì chó cắn, cảm ơn tổ",
    ] {
        let mut chat = group_head();
        chat.say(words);
        assert_eq!(chat.state.place.tag(), "sightings", "{words}: {}", chat.note());
    }
}
