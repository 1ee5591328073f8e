//! Whatever is sent at whatever step: parties, refused things, media, help, the quick start.

use super::desk::{CONTENT, Desk, ago};
use crate::dialogue::action::Section;
use crate::dialogue::facts::Said;
use crate::dialogue::intake::Step;
use crate::dialogue::intake::draft::Now;
use crate::dialogue::testing::{AN, day, keys, vi};
use crate::dialogue::{Input, Media};
use crate::domain::calendar::{at_local, clock_time};
use crate::domain::case::Side;
use crate::domain::kinds::{Kind, KindGroup};

/// A desk at each of the questions, with the card last.
fn every_step() -> Vec<Desk> {
    let answers = [
        "=sign:none",
        "=group:neighbourhood",
        "=kind:right_of_way",
        "=day:yesterday",
        "=ground:party_request",
        "=place:1",
        "Nguyễn Thị Xuân",
        "Trần Văn Yên",
        CONTENT,
        "=pick",
        "=done",
        "=none",
        "=yes",
        "=now:success",
        "=day:today",
        "Bên B trả lại lối đi rộng 2 mét.",
        "=skip",
        "=skip",
        "=no",
    ];
    (0..=answers.len())
        .map(|n| {
            let mut desk = Desk::with(AN);
            desk.begin("").play(&answers[..n]);
            desk
        })
        .collect()
}

fn takes_voice(step: Step) -> bool {
    matches!(step, Step::Content | Step::Agreement)
}

#[test]
fn every_kind_of_message_is_decided_at_every_step() {
    for kind in Media::ALL {
        for mut desk in every_step() {
            let (step, draft) = (desk.step(), desk.draft().clone());
            desk.media(*kind);
            let note = desk.note_id().to_owned();
            assert_eq!(desk.step(), step, "{kind} at {step}");
            match kind {
                Media::Voice if takes_voice(step) => {
                    assert_eq!((note.as_str(), desk.removed(), desk.kept()), ("intake-voice-kept", false, true));
                }
                Media::Voice => assert_eq!((note.as_str(), desk.removed()), ("intake-voice-refused", true)),
                Media::Location => assert_eq!((note.as_str(), desk.removed()), ("intake-location-refused", true)),
                Media::Photo | Media::Document => {
                    assert_eq!((note.as_str(), desk.removed()), ("intake-papers-refused", true));
                }
                Media::Sticker | Media::Other => {
                    assert!(note.starts_with("intake-help-") || note.starts_with("pick-"), "{kind} at {step}: {note}");
                }
            }
            if !(*kind == Media::Voice && takes_voice(step)) {
                assert_eq!(desk.draft(), &draft, "{kind} at {step}");
            }
        }
    }
}

#[test]
fn forwarded_edited_and_contact_change_nothing_and_are_answered_at_every_step() {
    let inputs = [
        (Input::Text { text: "1".to_owned(), message: 1, forwarded: true, html: None }, "forwarded-not-taken"),
        (Input::Edited, "edited-not-taken"),
        (Input::Contact { own: false, phone: "0912345678".to_owned(), message: 1 }, "intake-contact-refused"),
    ];
    for (input, note) in inputs {
        for mut desk in every_step() {
            let before = desk.at().clone();
            if desk.step() == Step::Content && note == "forwarded-not-taken" {
                continue;
            }
            desk.send(input.clone());
            assert_eq!((desk.note_id(), desk.at()), (note, &before));
        }
    }
}

#[test]
fn what_somebody_else_wrote_may_be_the_story() {
    let mut desk = Desk::with(AN);
    desk.reach_card().tap("edit:content");
    let text = "Bên A xây bậc thềm lấn ra ngõ, bên B không dắt xe ra được.".to_owned();
    desk.send(Input::Text { text: text.clone(), message: 1, forwarded: true, html: None });
    assert_eq!(desk.draft().content.as_ref(), Some(&text));
}

#[test]
fn of_a_story_cut_into_pieces_none_is_kept() {
    let mut desk = Desk::with(AN);
    desk.reach_card().tap("edit:content");
    let before = desk.draft().content.clone();
    desk.say(&"Bên B đổ đất lấn lối đi. ".repeat(110));
    desk.say(&"Bên A không dắt xe ra được. ".repeat(60));
    assert_eq!((desk.step(), desk.draft().content.clone()), (Step::Content, before));
}

#[test]
fn ten_thousand_characters_are_answered_with_advice_at_every_step() {
    let long = "Bên B đổ đất lấn lối đi. ".repeat(400);
    for mut desk in every_step() {
        let (step, draft) = (desk.step(), desk.draft().clone());
        desk.say(&long);
        assert_eq!((desk.step(), desk.draft()), (step, &draft));
        assert!(!desk.note_id().is_empty(), "{step}");
        if takes_voice(step) {
            assert_eq!(desk.note_id(), "intake-too-long");
            assert!(!desk.removed(), "it stays so that it can be shortened");
        }
    }
}

#[test]
fn an_identity_number_is_refused_and_removed_at_every_step() {
    for mut desk in every_step() {
        let before = desk.at().clone();
        desk.say("Nguyễn Văn An, 001085012345");
        if matches!(before.step, Step::SideA | Step::SideB | Step::PartyEdit) {
            // The person is taken, the number is not.
            let note = vi(desk.note.as_ref().unwrap());
            assert!(note.contains("Số giấy tờ tùy thân không được ghi") && desk.removed(), "{note}");
            assert!(!format!("{:?} {note}", desk.draft()).contains("001085012345"));
            continue;
        }
        assert_eq!((desk.note_id(), desk.removed(), desk.at()), ("identity-refused", true, &before));
    }
}

#[test]
fn a_secret_paper_is_refused() {
    let mut desk = Desk::with(AN);
    desk.reach_card().tap("edit:content").say("TỐI MẬT\nNội dung báo cáo của đơn vị.");
    assert_eq!((desk.note_id(), desk.removed()), ("intake-secret", true));
}

#[test]
fn nonsense_gets_help_for_this_very_step() {
    for mut desk in every_step() {
        let (step, draft) = (desk.step(), desk.draft().clone());
        desk.say("?");
        assert_eq!((desk.step(), desk.draft()), (step, &draft));
        assert!(!desk.note_id().is_empty(), "{step}");
    }
}

#[test]
fn numbers_work_like_taps() {
    let mut desk = Desk::with(AN);
    desk.begin("").play(&["1", "1", "3", "hôm qua", "1", "1", "Nguyễn Thị Xuân", "Trần Văn Yên", CONTENT, "1", "1"]);
    assert_eq!(desk.step(), Step::Card);
    assert_eq!(desk.draft().kind, Some(Kind::RightOfWay));
    assert_eq!(desk.draft().received_on, Some(ago(1)));
}

#[test]
fn messages_with_names_or_the_story_are_removed_once_stored() {
    let mut desk = Desk::with(AN);
    desk.begin("").play(&["=sign:none", "=group:neighbourhood", "=kind:neighbor", "hôm qua"]);
    assert!(!desk.removed(), "a day is no secret");
    desk.tap("ground:party_request").say("đầu ngõ 5, cạnh nhà văn hóa");
    assert!(desk.removed());
    assert_eq!((desk.step(), desk.note_id()), (Step::Place, "intake-place-detail-kept"));
    desk.tap("place:2");
    for words in ["Nguyễn Thị Xuân", "Trần Văn Yên", CONTENT] {
        desk.say(words);
        assert!(desk.removed() && desk.kept(), "{words}");
    }
    desk.play(&["=me", "=now:received", "=save"]);
    assert_eq!(desk.case().place.detail.as_deref(), Some("đầu ngõ 5, cạnh nhà văn hóa"));
}

#[test]
fn a_resident_group_is_found_by_its_name() {
    let mut desk = Desk::with(AN);
    desk.begin("").play(&[
        "=sign:none",
        "=group:neighbourhood",
        "=kind:neighbor",
        "=day:today",
        "=ground:party_request",
    ]);
    desk.say("cạnh nhà văn hóa khu 2");
    assert_eq!((desk.step(), desk.draft().group), (Step::Place, None), "more words say where exactly");
    desk.say("tổ dân phố KHU 3");
    assert_eq!((desk.step(), desk.draft().group), (Step::SideA, Some(crate::domain::GroupId(3))));
}

#[test]
fn several_people_stand_on_a_side_and_are_shown_as_initials() {
    let mut desk = Desk::with(AN);
    desk.begin("").play(&[
        "=sign:none",
        "=group:neighbourhood",
        "=kind:neighbor",
        "=day:today",
        "=ground:party_request",
    ]);
    desk.tap("place:1").say("Nguyễn Thị Xuân, 54 tuổi\nLê Văn Hạ sinh 1970");
    let note = vi(desk.note.as_ref().unwrap());
    assert!(note.contains("Nguyễn Thị Xuân, 54 tuổi") && note.contains("Lê Văn Hạ, 56 tuổi"), "{note}");
    assert!(!vi(&desk.screen().body).contains("Xuân"), "once, and not on the card");
    assert_eq!(desk.step(), Step::SideB);
    desk.tap("more:a").say("Phạm Thị Thu");
    assert_eq!((desk.step(), desk.draft().side(Side::A).count()), (Step::SideB, 3));
    desk.say("Trần Văn Yên").tap("more:b").say("Trần Văn Yên");
    assert_eq!((desk.step(), desk.note_id()), (Step::SideB, "intake-party-twice"));
    desk.tap("done");
    assert_eq!(desk.step(), Step::Content);
}

#[test]
fn where_everybody_of_a_story_was_taken_out_nobody_is_said_to_stand_in_it() {
    let mut desk = Desk::with(AN);
    desk.begin("bà Lan 60 tuổi và anh Mạnh tranh chấp lối đi, bà Lan sang nhờ hôm qua");
    desk.play(&["=sign:none", "=place:1", "=party:0", "=remove", "=really"]);
    assert_eq!((desk.step(), desk.screen().body.id.as_str()), (Step::SideA, "intake-side-a"));
    assert!(!desk.reads().contains("Trong tin ông/bà viết"), "{}", desk.reads());
}

#[test]
fn what_the_card_says_to_tap_is_nobodys_name() {
    for typed in ["đủ rồi", "Đủ rồi", "du roi", "Đủ rồi, tiếp tục"] {
        let mut desk = Desk::with(AN);
        desk.begin("").play(&["=sign:none", "=group:neighbourhood", "=kind:neighbor", "=day:today"]);
        desk.play(&["=ground:party_request", "=place:1", "Nguyễn Thị Xuân", "=more:a", typed]);
        assert_eq!((desk.step(), desk.draft().side(Side::A).count()), (Step::SideB, 1), "{typed}");
        desk.say("Trần Văn Yên").tap("more:b").say(typed);
        assert_eq!((desk.step(), desk.draft().side(Side::B).count()), (Step::Content, 1), "{typed}");
    }
}

#[test]
fn art_10_4_danger_is_heard_where_the_parties_are_asked_for_and_names_are_none() {
    for told in ["ong Tam cam dao dam ba Nhan chay mau", "ông Tám đang cầm dao đuổi bà Nhàn"] {
        let mut desk = Desk::with(AN);
        desk.begin("").play(&["=sign:none", "=group:neighbourhood", "=kind:neighbor", "=day:today"]);
        desk.play(&["=ground:party_request", "=place:1", "Đỗ Thị Dao, 54 tuổi"]);
        assert_eq!((desk.step(), desk.draft().side(Side::A).count()), (Step::SideB, 1));
        desk.say(told);
        assert!(desk.state.place.is::<crate::dialogue::alarm::At>(), "{told}: {}", desk.reads());
        desk.tap("report").tap("on");
        assert!(desk.draft().alarm.is_some(), "{told}");
    }
}

#[test]
fn a_line_that_is_no_person_is_named_while_the_others_are_taken() {
    let mut desk = Desk::with(AN);
    desk.reach_card().tap("edit:side_a").say("Lê Văn Hạ, 40 tuổi\n12345");
    let note = vi(desk.note.as_ref().unwrap());
    assert!(note.contains("Lê Văn Hạ, 40 tuổi") && note.contains("“12345”"), "{note}");
    assert_eq!((desk.step(), desk.draft().side(Side::A).count()), (Step::SideA, 2));
    desk.say("Lê Văn Hạnh, 45 tuổi");
    assert_eq!((desk.step(), desk.draft().side(Side::A).count()), (Step::Card, 3), "sent again for the same side");
}

#[test]
fn a_street_and_the_ward_behind_a_name_are_no_parties() {
    let mut desk = Desk::with(AN);
    desk.begin("").play(&["=sign:none", "=group:neighbourhood", "=kind:neighbor", "=day:today"]);
    desk.play(&["=ground:party_request", "=place:1", "Nguyễn Văn An, Trần Hưng Đạo, Vũ Ninh"]);
    let sides: Vec<_> = desk.draft().parties.iter().map(|it| (it.name.as_str(), it.address.as_deref())).collect();
    assert_eq!(sides, [("Nguyễn Văn An", Some("Trần Hưng Đạo, Vũ Ninh"))]);
    desk.say("Trần Văn Yên, Chu Huy Mân, Vũ Ninh");
    assert_eq!(desk.draft().side(Side::B).count(), 1);
    assert_eq!(desk.draft().parties[1].address.as_deref(), Some("Chu Huy Mân, Vũ Ninh"));
}

#[test]
fn who_comes_back_is_not_taken_for_the_other_side() {
    let mut desk = Desk::with(AN);
    desk.begin("").play(&["=sign:none", "=group:neighbourhood", "=kind:right_of_way", "=day:yesterday"]);
    desk.play(&["=ground:party_request", "=place:1", "Lê Văn Hạ, 40 tuổi\n12345"]);
    assert_eq!(desk.step(), Step::SideA);
    desk.say("Lê Thị Hoa, 38 tuổi");
    assert_eq!((desk.step(), desk.draft().side(Side::A).count()), (Step::SideB, 2));
}

#[test]
fn a_side_holds_twelve_people() {
    let mut desk = Desk::with(AN);
    desk.reach_card();
    for n in 0..11 {
        let family = ["Lê", "Vũ", "Đỗ", "Bùi", "Hồ", "Ngô", "Phan", "Võ", "Đặng", "Lý", "Mai"][n];
        desk.tap("edit:side_a").say(&format!("{family} Văn Hạ"));
        assert_eq!(desk.step(), Step::Card);
    }
    desk.tap("edit:side_a").say("Tạ Văn Hạ");
    assert_eq!((desk.note_id(), desk.draft().side(Side::A).count()), ("intake-party-full", 12));
    desk.tap("next");
    assert!(desk.keys().contains(&"prev".to_owned()));
}

#[test]
fn a_voice_note_stands_beside_one_line_of_text() {
    let mut desk = Desk::with(AN);
    desk.reach_card().tap("edit:content").media(Media::Voice);
    assert_eq!((desk.step(), desk.note_id()), (Step::Content, "intake-voice-kept"));
    desk.say("Hai bên to tiếng vì lối đi.").tap("save");
    assert_eq!(desk.case().voice.as_deref(), Some("AwAD-file"));
    assert_eq!(desk.case().summary, "Hai bên to tiếng vì lối đi.");
}

#[test]
fn a_voice_note_to_a_voided_agreement_does_not_reach_the_case() {
    let mut desk = Desk::with(AN);
    desk.reach_card().tap("more").tap("edit:status").tap("now:success").tap("day:today").media(Media::Voice);
    desk.play(&["Bên B trả lại lối đi rộng 2 mét.", "=skip", "=skip", "=no", "=more", "=edit:status"]);
    desk.play(&["=now:received", "=change", "=save"]);
    assert_eq!(desk.case().voice, None);
}

#[test]
fn one_message_is_enough_for_a_start_and_only_the_rest_is_asked() {
    let mut desk = Desk::with(AN);
    desk.begin("tranh chấp lối đi, nhận hôm qua, đã hòa giải thành");
    assert_eq!(desk.step(), Step::Guard, "the guard comes first whatever was said");
    let note = vi(desk.note.as_ref().unwrap());
    assert!(note.contains("Lối đi chung") && note.contains("04/05/2026") && note.contains("Hòa giải thành"), "{note}");
    assert!(desk.kept());
    desk.tap("sign:none");
    assert_eq!(desk.step(), Step::Ground, "kind and day are known");
    desk.play(&["=ground:party_request", "=place:1", "Nguyễn Thị Xuân", "Trần Văn Yên", CONTENT, "=me"]);
    assert_eq!(desk.step(), Step::AgreedOn, "the status is known");
    assert_eq!(desk.draft().now, Some(Now::Success));
}

#[test]
fn a_quick_start_that_says_little_asks_everything() {
    let mut desk = Desk::with(AN);
    desk.begin("xin chào");
    assert_eq!((desk.step(), desk.note_id(), desk.drafts.len()), (Step::Guard, "intake-quick-nothing", 0));
    desk.begin("001085012345 nhận hôm qua");
    assert_eq!((desk.note_id(), desk.drafts.len()), ("identity-refused", 0));
    desk.begin("chồng đánh vợ, nhận hôm qua");
    assert!(desk.reads().contains("Chưa ai được báo"), "danger is heard first");
    desk.tap("calm");
    assert_eq!((desk.note_id(), desk.step()), ("intake-quick-danger", Step::Guard));
}

#[test]
fn the_message_of_a_quick_start_goes_once_its_words_are_kept() {
    let story = "Bà Xuân kiện ông Yên lấn lối đi chung của ngõ 5, nhận hôm qua";
    let mut desk = Desk::with(AN);
    desk.begin(story);
    assert!(desk.removed() && desk.draft().content.is_some());
    desk.begin("001085012345 nhận hôm qua");
    assert!(desk.removed(), "an identity number does not stay");
    desk.begin("xin chào");
    assert!(!desk.removed(), "nothing was kept");
    desk.begin(&format!("tranh chấp lối đi {}", "đất ".repeat(600)));
    assert!(!desk.removed(), "too long to be kept: it is there to be shortened");
    // Held back by words of danger, it goes when it is taken after all.
    let danger = "Ông Yên đánh bà Xuân vì lối đi chung của ngõ 5, nhận hôm qua";
    desk.begin(danger);
    assert!(!desk.removed());
    desk.tap("calm");
    assert!(desk.removed() && desk.draft().content.is_some(), "{:?}", desk.draft().content);
}

#[test]
fn a_story_at_the_question_about_the_place_is_kept_as_the_story() {
    let mut desk = Desk::with(AN);
    desk.begin("").play(&["=sign:none", "=group:property", "=kind:debt", "=day:today", "=ground:party_request"]);
    let story = "Bên B vay bên A một khoản tiền, hẹn sáu tháng trả, nay đã quá hẹn mà chưa trả. ".repeat(4);
    desk.say(&story);
    assert!(desk.removed());
    assert_eq!((desk.step(), desk.note_id()), (Step::Place, "intake-place-story-kept"));
    desk.play(&["=place:1", "Nguyễn Thị Xuân", "Trần Văn Yên"]);
    assert_ne!(desk.step(), Step::Content, "not asked again");
    assert_eq!(desk.draft().content.as_deref(), Some(story.trim()));
}

#[test]
fn a_day_is_counted_from_when_its_message_was_written() {
    let mut desk = Desk::with(AN);
    // Written at 23:40, fetched after midnight.
    let written = at_local(day("2026-05-05"), clock_time(23, 40));
    desk.world.now = at_local(day("2026-05-06"), clock_time(0, 10));
    desk.world.today = day("2026-05-06");
    desk.world.said = Some(Said { message: 7, at: written });
    desk.send(Input::Section(Section::Log, "tranh chấp lối đi, nhận hôm qua".to_owned()));
    assert_eq!(desk.draft().received_on, Some(day("2026-05-04")));
    desk.play(&["=sign:none", "=ground:party_request", "=place:1", "Nguyễn Thị Xuân", "Trần Văn Yên", CONTENT, "=me"]);
    desk.tap("now:in_session").say("hôm nay");
    assert_eq!(desk.draft().since, Some(day("2026-05-05")));
    // A clock that runs ahead tells nothing of days to come.
    desk.world.said = Some(Said { message: 8, at: at_local(day("2026-05-08"), clock_time(9, 0)) });
    desk.send(Input::Section(Section::Log, "tranh chấp lối đi, nhận hôm nay".to_owned()));
    assert_eq!(desk.draft().received_on, Some(day("2026-05-06")));
}

#[test]
fn a_button_of_a_day_means_the_day_that_it_showed() {
    let mut desk = Desk::with(AN);
    desk.begin("").play(&["=sign:none", "=group:property", "=kind:debt"]);
    let shown = keys(&desk.screen());
    assert_eq!(shown[..2], ["day:2026-05-05", "day:2026-05-04"]);
    desk.world.now = at_local(day("2026-05-06"), clock_time(0, 10));
    desk.world.today = day("2026-05-06");
    desk.tap("day:2026-05-04");
    assert_eq!(desk.draft().received_on, Some(day("2026-05-04")));
}

#[test]
fn a_telephone_number_of_a_party_is_not_kept_and_that_is_said() {
    let mut desk = Desk::with(AN);
    desk.begin("").play(&["=sign:none", "=group:property", "=kind:debt", "=day:today", "=ground:party_request"]);
    desk.tap("place:1").say("Nguyễn Thị Xuân, 54 tuổi, 0912 345 678");
    let note = vi(desk.note.as_ref().unwrap());
    assert!(note.contains("Nguyễn Thị Xuân") && note.contains("không ghi số điện thoại"), "{note}");
    desk.say("Trần Văn Yên");
    assert_eq!(desk.note_id(), "intake-party-taken");
}

#[test]
fn the_kind_may_be_typed() {
    let mut desk = Desk::with(AN);
    desk.begin("").tap("sign:none").say("vay tiền không trả");
    assert_eq!((desk.step(), desk.draft().kind), (Step::Received, Some(Kind::Debt)));
    assert_eq!(desk.draft().kind_group, Some(KindGroup::Property));
}
