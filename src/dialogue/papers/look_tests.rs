//! The urgent report, and the card on which all that a paper will say is looked at, played as chats.

use super::tests::{clock, deed, found, in_session, made, opened};
use super::*;
use crate::dialogue::testing::*;
use crate::domain::calendar::at_local;
use crate::domain::case::EscalationKind;
use crate::domain::papers::{Blank, Filled, Made, PaperKind, Reported};

/// The five answers of an urgent report, and where they lead.
fn answered() -> Chat {
    let mut chat = opened(BINH, found(case_at(in_session()), Filled::default()));
    chat.tap("urgent");
    chat.tap("to:chair");
    for words in ["19h20 hôm qua", "Bà Bình và hai cháu, đang ở nhà", "Đã gọi công an phường"] {
        chat.say(words);
    }
    chat.say("Cử người đến xem");
    chat
}

#[test]
fn art_15_an_urgent_report_is_looked_at_before_it_is_made() {
    let mut chat = answered();
    assert_eq!(deed(&chat), None, "nothing is made unseen");
    let card = chat.screen();
    let words = vi(&card.body);
    for it in [
        "Bên A: Nguyễn Thị Xuân",
        "Bên B: Trần Văn Yên",
        "Báo cáo gửi: Chủ tịch UBND",
        "Xảy ra lúc: 19:20, Mon 04/05/2026",
        "Ai gặp nguy hiểm: Bà Bình và hai cháu, đang ở nhà",
        "Đã làm gì: Đã gọi công an phường",
        "Đề nghị: Cử người đến xem",
    ] {
        assert!(words.contains(it), "{it}: {words}");
    }
    assert!(card.protect && card.names.is_some(), "it names people");
    // Each of them is put right from there, and the card comes back.
    assert_eq!(chat.tap("edit:happened").body.id, "papers-question");
    assert!(vi(&chat.say("20h15 hôm qua").body).contains("Xảy ra lúc: 20:15, Mon 04/05/2026"));
    chat.tap("edit:danger");
    assert_eq!(chat.tap("back").body.id, "papers-look", "without another answer");
    chat.tap("edit:done");
    assert!(vi(&chat.tap("empty").body).contains("Đã làm gì: <i>chừa chỗ viết tay</i>"));
    chat.say("đúng rồi");
    let (kind, filled) = made(&chat);
    assert_eq!((kind, filled.get(Blank::Happened)), (PaperKind::Urgent, Some("2026-05-04T20:15")));
    assert_eq!((filled.get(Blank::Done), filled.get(Blank::Whom)), (None, Some("chair")));
}

#[test]
fn from_the_card_one_goes_back_stops_and_loses_nothing_that_was_typed() {
    let mut chat = answered();
    assert_eq!(chat.tap("back").body.id, "papers-question");
    chat.tap("skip");
    assert_eq!(chat.screen().body.id, "papers-look");
    chat.say("bà Bình ở nhà mẹ đẻ");
    assert_eq!((chat.note(), chat.deleted()), ("papers-look-press", false), "kept nowhere, they stay in the chat");
    assert!(chat.state.place.unsaved().is_some(), "it is kept as a draft");
    assert_eq!(chat.tap("stop").body.id, "papers-case");
    assert_eq!(deed(&chat), None);
}

#[test]
fn the_time_of_an_event_is_a_time() {
    for (words, note) in [
        ("lúc bà con đi chợ về", "papers-when-help"),
        ("không ai nhớ rõ", "papers-when-help"),
        ("20h ngày 30/12/2026", "date-in_future"),
        // A day somewhere in a story is no time.
        ("hôm nay ông Mạnh lại đổ đất sang sân bà Hoa", "papers-when-only"),
        ("tôi thấy họ cãi nhau hôm qua", "papers-when-only"),
        ("19h hôm qua ông Mạnh đổ đất", "papers-when-only"),
        ("…", "papers-type-or-skip"),
    ] {
        let mut chat = opened(BINH, found(case_at(in_session()), Filled::default()));
        chat.tap("urgent");
        chat.tap("to:chair");
        assert!(vi(&chat.say(words).body).contains("câu 2/5"), "{words}");
        assert_eq!(chat.note(), note, "{words}");
    }
    // A sentence with a day in it stays as it was said; an hour alone is the last one that the clock showed.
    for (words, kept) in [
        ("quãng nửa đêm ngày 03/5, sau khi đi ăn cưới", "quãng nửa đêm ngày 03/5, sau khi đi ăn cưới"),
        ("hồi gần 8 giờ tối qua", "hồi gần 8 giờ tối qua (04/05/2026)"),
        ("8 giờ tối qua", "2026-05-04T20:00"),
        ("19h20", "2026-05-04T19:20"),
        ("0h15", "2026-05-05T00:15"),
    ] {
        let mut chat = opened(BINH, found(case_at(in_session()), Filled::default()));
        chat.tap("urgent");
        chat.tap("to:chair");
        chat.say(words);
        assert_eq!(chat.state.place.at::<At>().unwrap().filled.get(Blank::Happened), Some(kept), "{words}");
    }
}

#[test]
fn art_24_when_the_parties_were_heard_is_a_time_of_the_past() {
    let ask = |words: &str| {
        let mut chat = super::tests::of_case(AN, super::tests::failure(), Filled::default());
        chat.tap("unsettled");
        chat.say(words);
        chat.note().to_owned()
    };
    assert_eq!(ask("ở nhà văn hóa, đông đủ cả"), "papers-when-help");
    assert_eq!(ask("19 giờ ngày 30/12/2026, nhà văn hóa"), "date-in_future");
    for words in ["19 giờ, nhà văn hóa", "tối 04/5 và sáng 05/5, nhà ông Yên", "tối qua và sáng nay"] {
        assert_eq!(ask(words), "", "{words}");
    }
    assert_eq!(ask("19h hôm qua"), "papers-understood");
}

#[test]
fn a_record_says_days_and_no_today() {
    for (words, kept, shown) in [
        ("9 gio hom nay", "2026-05-05T09:00", "09:00, Tue 05/05/2026"),
        ("7h tối qua, nhà văn hóa", "2026-05-04T19:00 nhà văn hóa", "19:00, Mon 04/05/2026, nhà văn hóa"),
        ("tối qua và sáng nay", "tối qua (04/05/2026) và sáng nay (05/05/2026)", ""),
        ("19h 03/5 nhà văn hóa, 20h 04/5 nhà ông Yên", "19h 03/5 nhà văn hóa, 20h 04/5 nhà ông Yên", ""),
        ("19 giờ, nhà văn hóa", "19 giờ, nhà văn hóa", ""),
    ] {
        let mut chat = super::tests::of_case(AN, super::tests::failure(), Filled::default());
        chat.tap("unsettled");
        chat.say(words);
        assert_eq!(chat.state.place.at::<At>().unwrap().filled.get(Blank::Session), Some(kept), "{words}");
        let shown = if shown.is_empty() { kept } else { shown };
        let asked = vi(&chat.tap("back").body);
        assert!(asked.contains(&format!("Đã ghi: {shown}")), "{words}: {asked}");
    }
}

#[test]
fn a_report_is_addressed_to_an_office_and_nobody_by_name() {
    for words in ["Manh", "ông Mạnh", "Nguyễn Văn Mạnh"] {
        let mut chat = opened(BINH, found(case_at(in_session()), Filled::default()));
        chat.tap("urgent");
        assert!(vi(&chat.say(words).body).contains("câu 1/5"), "{words}");
        assert_eq!(chat.note(), "papers-whom-body", "{words}");
    }
}

#[test]
fn what_was_printed_and_changed_since_says_so() {
    let at = day("2026-05-04").and_time(chrono::NaiveTime::MIN).and_utc();
    let mut it = found(case_at(in_session()), Filled::default());
    it.made = vec![
        Made { kind: PaperKind::Invitation, at, is_changed: true },
        Made { kind: PaperKind::Urgent, at, is_changed: false },
    ];
    let card = vi(&opened(AN, it).screen().body);
    let lines: Vec<&str> = card.lines().filter(|it| it.contains("làm lúc")).collect();
    assert!(lines[0].contains("xin làm lại") && !lines[1].contains("xin làm lại"), "{card}");
}

#[test]
fn art_15_whom_the_urgent_report_goes_to_is_chosen_or_named() {
    let begun = |kind| {
        let mut it = found(case_at(in_session()), Filled::default());
        let at = at_local(day("2026-05-04"), clock(19, 20));
        it.reported = Some(Reported { kind, at, chair_told: None, police_told: None });
        let mut chat = opened(BINH, it);
        chat.tap("urgent");
        chat
    };
    // Whom the danger concerns stands first; nobody leaves it out.
    for (kind, first) in [(EscalationKind::Violence, "to:chair"), (EscalationKind::Violation, "to:police")] {
        let mut chat = begun(kind);
        let card = chat.screen();
        assert_eq!((keys(&card)[0].as_str(), card.offers("skip")), (first, false));
        chat.say("??");
        assert_eq!(chat.note(), "papers-whom-help");
    }
    for (words, kept) in [
        ("Công an phường", "police"),
        ("chu tich", "chair"),
        ("Chủ tịch UBND xã Đại Đồng", "chair"),
        ("Công an xã Đại Đồng", "police"),
        ("công an và chủ tịch", "both"),
        ("cả hai nơi", "both"),
        ("Hạt Kiểm lâm khu vực", "Hạt Kiểm lâm khu vực"),
    ] {
        let mut chat = begun(EscalationKind::Violation);
        chat.say(words);
        let filled = &chat.state.place.at::<At>().unwrap().filled;
        assert_eq!(filled.get(Blank::Whom), Some(kept), "{words}");
    }
}
