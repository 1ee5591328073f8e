//! The law at hand, played as chats.

use std::sync::Arc;

use super::*;
use crate::dialogue::Input;
use crate::dialogue::intake;
use crate::dialogue::own::Own;
use crate::dialogue::persisted_tests::{all, pins, places};
use crate::dialogue::testing::*;
use crate::domain::PersonId;
use crate::domain::case::Stage;
use crate::domain::law::{Law, LegalParam, ParamKey, Unit};
use crate::domain::law_seed::seed;
use crate::domain::lawcards::{NewOwn, OwnCard, Texts, shipped};
use crate::domain::mark::Mark;

pub(super) fn kept(nth: i32, version: i32, from: &str, (ask, say): (&str, &str)) -> OwnCard {
    let texts = Texts { ask: ask.to_owned(), say: say.to_owned(), source: "Quy ước khu 3, Điều 5".to_owned() };
    OwnCard { nth, version, corrects: None, texts, from: day(from), withdrawn: None, by: GIANG, at: now() }
}

pub(super) fn chat_with(who: PersonId, own: Vec<OwnCard>) -> Chat {
    let mut chat = Chat::with(who);
    chat.world.own = vec![Own::of(KeptFound(own))];
    chat
}

pub(super) fn opened(chat: &mut Chat, words: &str) -> Screen {
    chat.send(Input::Section(Section::Law, words.to_owned()))
}

pub(super) fn no(code: &str) -> u32 {
    shipped().iter().find(|it| it.code == code).unwrap().no
}

pub(super) fn key_of(code: &str) -> String {
    format!("c:{}", no(code))
}

pub(super) fn written(chat: &Chat) -> NewOwn {
    let deed = chat.effects.iter().find_map(|it| it.deed::<LawDeed>());
    let Some(LawDeed::Keep { new, .. }) = deed else { panic!("nothing is kept: {:?}", chat.effects) };
    (**new).clone()
}

/// What was written, as it is found afterwards.
pub(super) fn follow(chat: &mut Chat) {
    let NewOwn { nth, version, corrects, texts, from, withdrawn } = written(chat);
    let it = OwnCard { nth, version, corrects, texts, from, withdrawn, by: GIANG, at: now() };
    chat.world.kept::<KeptFound>().0.push(it);
}

#[test]
fn a_card_is_found_by_its_group_and_one_comes_back_the_same_way() {
    let mut chat = chat_with(AN, Vec::new());
    let groups = opened(&mut chat, "");
    assert_eq!((groups.body.id.as_str(), groups.choices.len(), groups.protect), ("law-groups", 8, false));
    let list = chat.tap("g:start");
    assert!(vi(&list.body).contains("Bắt đầu"), "{}", vi(&list.body));
    chat.tap("next");
    let start = key_of("start_days");
    let card = chat.tap(&start);
    let read = vi(&card.body);
    for part in [
        "Bao lâu phải bắt đầu hòa giải?",
        "Trong 03 ngày",
        "Nguồn: Luật Hòa giải ở cơ sở (35/2013/QH13), Điều 20 khoản 2",
        "Nguồn ⚠: Bộ luật Dân sự (91/2015/QH13), Điều 148 khoản 5",
        "Chưa kiểm chứng</b> nguồn có dấu ⚠",
    ] {
        assert!(read.contains(part), "{part}: {read}");
    }
    let next = chat.tap(&key_of("end_days"));
    assert!(vi(&next.body).contains("Luật không đặt hạn"), "{}", vi(&next.body));
    let back = chat.tap("back");
    assert!(vi(&back.body).contains("Trong 03 ngày"), "{}", vi(&back.body));
    let list = chat.tap("back");
    assert!(list.body.id == "law-list" && list.offers(&start), "the page that was left: {:?}", keys(&list));
    assert_eq!(chat.tap("back").body.id, "law-groups");
}

#[test]
fn words_find_and_words_behind_the_command_go_straight() {
    let mut chat = chat_with(AN, Vec::new());
    let found = opened(&mut chat, "bao nhieu ngay phai hoa giai");
    let first = found.choices.first().map(|it| it.key.clone()).unwrap_or_default();
    assert_eq!((found.body.id.as_str(), first), ("law-found", key_of("start_days")));
    let card = chat.say("1");
    assert!(vi(&card.body).contains("Trong 03 ngày"), "a number is its button: {}", vi(&card.body));
    let other = chat.say("ghi âm có được không");
    assert!(vi(&other.body).contains("ghi âm") && chat.note().is_empty(), "{}", vi(&other.body));
    let none = chat.say("thời tiết hôm nay");
    let read = vi(&none.body);
    assert!(none.body.id == "law-none-found" && read.contains("0222 3821 123"), "whom to ask is said: {read}");
    chat.say("số căn cước của tôi là 027090001234");
    assert!(chat.note() == "identity-refused" && chat.deleted());
}

#[test]
fn what_nobody_looked_up_says_so_and_whom_to_ask() {
    let chat = chat_with(AN, Vec::new());
    for it in shipped() {
        let read = vi(&At::card(Which::Shipped(it.no)).screen(&chat.world).body);
        let open = it.mark.needs_checking() || it.law.iter().any(|of| of.mark().needs_checking());
        assert_eq!((read.contains("Chưa kiểm chứng"), read.contains("0222")), (open, open), "{}: {read}", it.code);
        assert_eq!(read.contains("Cách làm gợi ý"), it.mark == Mark::Decided, "{}: {read}", it.code);
    }
    let whole = |code| !vi(&At::card(Which::Shipped(no(code))).screen(&chat.world).body).contains("nguồn có dấu ⚠");
    assert!(whole("kind_debt") && whole("pay_condition") && whole("three_ends") && !whole("step_land"));
}

#[test]
fn where_the_ward_goes_by_another_number_the_card_says_so() {
    let row = LegalParam {
        key: ParamKey::PayCase,
        value: "250000".into(),
        unit: Unit::Dong,
        legal_basis: "Nghị quyết 05/2026/NQ-HĐND".into(),
        effective_from: day("2026-05-01"),
        effective_to: None,
        mark: Mark::Verified,
    };
    let mut chat = chat_with(AN, Vec::new());
    let at = || At::card(Which::Shipped(no("pay_case")));
    assert!(!vi(&at().screen(&chat.world).body).contains("Phường đang áp dụng"));
    chat.world.law = Arc::new(Law::new(seed().into_iter().chain([row])));
    let read = vi(&at().screen(&chat.world).body);
    let here = "Phường đang áp dụng</b>: Thù lao tối đa, vụ, việc hòa giải không thành: <b>250000 đồng</b>";
    assert!(read.contains(here) && read.contains("05/2026/NQ-HĐND"), "{read}");
    assert_eq!(read.matches("Phường đang áp dụng").count(), 1, "what is the same is not said again: {read}");
}

#[test]
fn every_card_fits_a_screen_in_both_languages() {
    let chat = chat_with(GIANG, Vec::new());
    for it in shipped() {
        let screen = At::card(Which::Shipped(it.no)).screen(&chat.world);
        check_screen(&screen);
        for words in [vi(&screen.body), en(&screen.body)] {
            assert!((60..=1_000).contains(&words.chars().count()), "{}: {words}", it.code);
        }
    }
}

/// The words of every message of a language that stand in one line, without the marks before them.
fn labels(folder: &str) -> Vec<String> {
    let folder = format!("{}/locales/{folder}", env!("CARGO_MANIFEST_DIR"));
    let files = std::fs::read_dir(folder).unwrap().map(|it| std::fs::read_to_string(it.unwrap().path()).unwrap());
    let bare = |it: &str| it.trim_start_matches(|it: char| !it.is_alphanumeric()).trim().to_owned();
    files
        .flat_map(|it| it.lines().filter_map(|it| it.split_once(" = ")).map(|it| bare(it.1)).collect::<Vec<_>>())
        .collect()
}

#[test]
fn buttons_and_commands_that_a_card_names_are_there() {
    let mut n_named = 0;
    for (lang, says) in [(Lang::Vi, "ấm “"), (Lang::En, "ap “")] {
        let labels = labels(lang.code());
        for it in shipped() {
            let answer = it.words(lang).answer();
            let named = answer.split(says).skip(1).filter_map(|it| it.split('”').next());
            for label in named {
                n_named += 1;
                assert!(labels.iter().any(|it| it == label), "{lang} {}: {label}", it.code);
            }
            let commands = answer.split(" /").skip(1).map(|it| it.split(|it: char| !it.is_ascii_alphabetic()).next());
            for command in commands.flatten().filter(|it| !it.is_empty()) {
                n_named += 1;
                assert!(Section::from_code(command).is_some(), "{lang} {}: /{command}", it.code);
            }
        }
    }
    assert!(n_named > 20, "{n_named}");
}

#[test]
fn a_quarrel_that_is_typed_here_begins_no_case_and_danger_still_wins() {
    let mut chat = chat_with(AN, Vec::new());
    opened(&mut chat, "");
    let found = chat.say("hai nhà cãi nhau vì lối đi chung");
    assert_eq!((chat.state.place.tag(), found.body.id.as_str()), ("law", "law-found"));
    assert!(found.offers("log"), "but it can be recorded by a tap");
    chat.say("ông Tư cầm dao đuổi chém bà Năm ngoài ngõ");
    assert_eq!(chat.state.place.tag(), "alarm");
    // A question that only sounds like danger is answered once somebody says that there is none.
    let mut chat = chat_with(AN, Vec::new());
    opened(&mut chat, "");
    chat.say("chồng đánh vợ thì tổ có hòa giải được không");
    assert_eq!(chat.state.place.tag(), "alarm");
    let found = chat.tap("calm");
    assert_eq!((chat.state.place.tag(), found.body.id.as_str()), ("law", "law-found"));
    assert!(found.offers(&key_of("dv_mediation")), "{:?}", keys(&found));
    let mut chat = chat_with(AN, Vec::new());
    opened(&mut chat, "");
    chat.say("bạo lực gia đình");
    assert_eq!(chat.state.place.tag(), "law", "a subject is none");
}

#[test]
fn whoever_has_an_office_reads_and_only_the_office_writes() {
    for who in [AN, BINH, GIANG, HAI, KHANH] {
        let mut chat = chat_with(who, Vec::new());
        assert_eq!(opened(&mut chat, "").body.id, "law-groups");
        let card = opened(&mut chat, "bao lau phai bat dau hoa giai");
        let card = if card.body.id == "law-card" { card } else { chat.say("1") };
        assert_eq!(card.offers("change"), who == GIANG, "{who:?}");
        chat.state.place = At { form: Some(Box::default()), ..At::of(Step::Write) }.place();
        chat.say("Karaoke được hát đến mấy giờ?");
        assert_eq!(chat.note() == "not-allowed", who != GIANG, "{who:?}");
    }
}

#[test]
fn from_a_case_the_card_of_its_kind_opens_and_leads_back_to_it() {
    let mut chat = Chat::about(AN, case_at(Stage::InSession { since: day("2026-05-04") }));
    chat.go(crate::dialogue::cases::links::show(CASE));
    let law = links::of_case(CASE);
    let shown = chat.screen();
    assert!(shown.nav.iter().flatten().any(|it| matches!(it, Button::Go { go, .. } if *go == law)), "on its card");
    let card = chat.go(law);
    assert!(vi(&card.body).contains("Lối đi chung"), "{}", vi(&card.body));
    let back = |screen: &Screen| {
        let case = crate::dialogue::cases::links::show(CASE);
        screen.nav.iter().flatten().any(|it| matches!(it, Button::Go { go, .. } if *go == case))
    };
    assert!(back(&card));
    let next = chat.tap(&key_of("kind_boundary"));
    assert!(back(&next), "also from a neighbour");
    assert!(back(&chat.say("thừa kế đất đai của cha mẹ")), "and from what was typed");
    let again = chat.go(crate::dialogue::cases::links::show(CASE));
    assert_eq!(again.body.id, "case-card");
    // Whoever does not see the case is told nothing of it.
    let mut chat = chat_with(HAI, Vec::new());
    chat.go(law);
    assert_eq!(chat.note(), "law-no-case");
}

#[test]
fn every_question_of_a_record_has_its_card_from_which_one_comes_back_to_the_draft() {
    let ends = [intake::Step::Saved, intake::Step::Ended];
    let steps = || intake::Step::ALL.iter().filter(|it| !ends.contains(it));
    for it in steps() {
        assert!(links::at_step(it.code()).is_some(), "{it}");
    }
    let of_cards = shipped().iter().flat_map(|it| &it.steps);
    let dead: Vec<_> = of_cards.filter(|it| intake::Step::from_code(it).is_none()).collect();
    assert!(dead.is_empty(), "{dead:?}");
    // As it stands in the samples of every step: back is where it was, and nothing was said of a draft.
    for place in places("intake").into_iter().filter(|it| it["end"].is_null()) {
        let mut chat = chat_with(AN, Vec::new());
        chat.state.place = serde_json::from_value(place.clone()).unwrap();
        let before = chat.state.place.clone();
        let step = place["step"].as_str().unwrap();
        let card = chat.go(links::at_step(step).unwrap());
        assert_eq!((card.body.id.as_str(), chat.note()), ("law-card", ""), "{step}");
        assert!(chat.effects.is_empty(), "{step}: {:?}", chat.effects);
        let card = chat.say("vay nợ");
        assert!(card.offers("return"), "{step}: {:?}", keys(&card));
        chat.tap("return");
        assert_eq!(chat.state.place, before, "{step}");
    }
}

#[test]
fn half_entered_work_from_which_the_law_was_opened_is_lost_by_no_way_out() {
    let mut chat = chat_with(AN, Vec::new());
    let words = r#"{"flow":"difficulties","step":"subject","form":{"words":"Tổ chưa có sổ theo dõi mới"},"page":0}"#;
    chat.state.place = serde_json::from_str(words).unwrap();
    let before = chat.state.place.clone();
    assert!(before.unsaved().is_some());
    chat.go(links::at_step("ground").unwrap());
    assert!(chat.effects.is_empty(), "it waits: {:?}", chat.effects);
    chat.tap("back");
    assert_eq!(chat.state.place, before);
    chat.go(links::at_step("ground").unwrap());
    chat.send(Input::Section(Section::Menu, String::new()));
    assert!(
        chat.effects.iter().any(|it| matches!(it, Effect::SaveDraft { answers, .. } if answers.contains("sổ theo")))
    );
    assert_eq!(chat.note(), "draft-kept");
}

#[test]
fn the_office_adds_a_card_which_is_looked_at_kept_and_found_first() {
    let mut chat = chat_with(GIANG, Vec::new());
    opened(&mut chat, "");
    assert_eq!(chat.tap("kept").body.id, "law-kept-none");
    chat.tap("new");
    chat.say("ab");
    assert_eq!(chat.note(), "law-words-help");
    chat.say("Karaoke được hát đến mấy giờ?");
    chat.say("Đến 21 giờ.\nSau đó gọi tổ tự quản.");
    chat.say("Quy ước khu 3, Điều 5");
    chat.say("ngày mưa");
    assert!(chat.note().starts_with("date-"), "{}", chat.note());
    let check = chat.tap("day:2026-05-05");
    assert_eq!(check.body.id, "law-check");
    chat.tap("edit:answer");
    chat.say("Đến 22 giờ.\nSau đó gọi tổ tự quản.");
    let card = chat.say("đúng rồi");
    let new = written(&chat);
    assert_eq!((new.nth, new.version, new.corrects, new.from), (1, 1, None, day("2026-05-05")));
    assert_eq!(new.texts.say, "Đến 22 giờ.\nSau đó gọi tổ tự quản.");
    assert_eq!(chat.note(), "law-kept-now");
    assert_eq!(card.body.id, "law-gone", "the shelf shows it with the next step");
    follow(&mut chat);
    assert!(vi(&chat.screen().body).contains("Thẻ của phường, áp dụng từ 05/05/2026"));
    let only = opened(&mut chat, "hat karaoke den may gio");
    assert!(vi(&only.body).contains("Đến 22 giờ."), "what alone answers is shown at once: {}", vi(&only.body));
    chat.say("1");
    assert_eq!((chat.note(), chat.state.place.tag()), ("pick-by-label", "law"), "a number is no question");
    let found = chat.say("karaoke");
    assert_eq!(found.choices[0].key, "o:1");
    assert!(vi(&found.choices[0].label).contains("của phường"), "{}", vi(&found.choices[0].label));
}

#[test]
fn a_shipped_card_is_put_right_from_a_day_on_and_its_own_words_stay_readable() {
    let mut chat = chat_with(GIANG, Vec::new());
    opened(&mut chat, "");
    chat.tap("g:rights");
    chat.tap("next");
    chat.tap(&key_of("pay_case"));
    let check = chat.tap("change");
    assert!(vi(&check.body).contains("300.000"), "what is shipped is changed: {}", vi(&check.body));
    chat.tap("save");
    assert_eq!((chat.note(), chat.effects.len()), ("law-as-it-was", 0));
    let mut chat = chat_with(GIANG, Vec::new());
    chat.state.place = At::card(Which::Shipped(no("pay_case"))).place();
    chat.tap("change");
    chat.tap("edit:answer");
    chat.say("Tỉnh quy định 250.000 đồng một vụ.");
    chat.tap("edit:from");
    chat.say("1/6");
    chat.tap("save");
    let new = written(&chat);
    assert_eq!((new.corrects, new.version, new.from), (Some(no("pay_case")), 1, day("2026-06-01")));
    assert_eq!(chat.note(), "law-kept-later");
    follow(&mut chat);
    assert!(vi(&chat.screen().body).contains("300.000"), "its day is to come: {}", vi(&chat.screen().body));
    chat.world.today = day("2026-06-01");
    assert!(vi(&chat.screen().body).contains("250.000"), "{}", vi(&chat.screen().body));
    let original = chat.tap("original");
    assert!(vi(&original.body).contains("300.000") && original.body.id == "law-original");
    chat.tap("back");
    // It is withdrawn with a reason, and the shipped words stand again.
    chat.tap("withdraw");
    chat.say("HĐND tỉnh đã có mức mới");
    let gone = written(&chat);
    assert_eq!((gone.version, gone.withdrawn.as_deref()), (2, Some("HĐND tỉnh đã có mức mới")));
    follow(&mut chat);
    assert!(vi(&chat.screen().body).contains("300.000"));
    let versions = chat.tap("versions");
    let read = vi(&versions.body);
    assert!(read.contains("250.000") && read.contains("đã rút. HĐND tỉnh"), "{read}");
    chat.tap("back");
    chat.tap("change");
    chat.tap("edit:answer");
    chat.say("Tỉnh quy định 260.000 đồng một vụ.");
    chat.tap("save");
    assert_eq!((written(&chat).nth, written(&chat).version), (1, 3), "a further version of the same card");
}

#[test]
fn what_somebody_else_changed_meanwhile_is_not_written_over() {
    let mut chat = chat_with(GIANG, vec![kept(1, 1, "2026-05-01", ("Đổ rác mấy giờ?", "Từ 18 giờ."))]);
    opened(&mut chat, "");
    chat.tap("kept");
    chat.tap("o:1");
    chat.tap("change");
    chat.tap("save");
    assert_eq!((chat.note(), chat.effects.len()), ("law-as-it-was", 0), "only the day was proposed anew");
    chat.tap("change");
    chat.tap("edit:answer");
    chat.say("Từ 17 giờ.");
    chat.world.kept::<KeptFound>().0.push(kept(1, 2, "2026-05-02", ("Đổ rác mấy giờ?", "Từ 19 giờ.")));
    chat.tap("save");
    assert_eq!((chat.note(), chat.effects.len()), ("law-changed-meanwhile", 0));
}

#[test]
fn a_card_that_is_half_written_lies_among_the_drafts() {
    let mut chat = chat_with(GIANG, Vec::new());
    opened(&mut chat, "");
    chat.tap("kept");
    chat.tap("new");
    chat.send(Input::Section(Section::Menu, String::new()));
    assert!(chat.effects.is_empty(), "nothing was typed");
    opened(&mut chat, "");
    chat.tap("kept");
    chat.tap("new");
    chat.say("Chồng đánh vợ thì gọi ai trong phường?");
    assert_eq!(chat.state.place.tag(), "law", "what is written for all is no alarm");
    chat.send(Input::Section(Section::Menu, String::new()));
    assert_eq!(chat.note(), "draft-kept");
}

#[test]
fn there_is_a_stored_sample_of_every_step() {
    let samples = places("law");
    pins(&samples, "/step", all!(Step));
    pins(&samples, "/form/ask", all!(Ask));
    pins(&samples, "/list", ["list", "found", "kept"]);
}
