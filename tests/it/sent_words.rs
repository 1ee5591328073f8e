//! What is written for many people: pieces of a text, pictures with words, titles, who is reached, and where what is said
//! beside a card stands.

use chrono::TimeDelta;
use hoagiai::emulator::Said;

use crate::scripts;
use crate::sent::{RIGHT, WRONG, corrected, has, sent, town, write};
use crate::town::{BINH, DUNG, OFFICER};

#[tokio::test]
async fn lists_tell_letters_apart_and_bullets_are_shown() {
    let town = town().await;
    let head = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\n";
    for title in ["Về thừa kế đất đai", "Về bạo lực gia đình", "Về vay nợ"] {
        write(&town, &format!("{head}{title}\n\u{F0B7} một\n\u{F0D8} hai"), true).await;
        town.seconds(70).await;
    }
    for who in [BINH, OFFICER] {
        town.says(who, if who == BINH { "/bantin" } else { "/thongbao" }).await;
        let labels = town.last(who).inline_keyboard.concat();
        for title in ["Về thừa kế đất đai", "Về bạo lực gia đình", "Về vay nợ"] {
            assert_eq!(labels.iter().filter(|it| it.text.contains(title)).count(), 1, "{title}");
        }
    }
    assert!(town.transcript(BINH).contains("• một\n      → hai"), "{}", town.transcript(BINH));
}

#[tokio::test]
async fn a_picture_with_words_below_it_is_both_and_of_an_album_one_is_kept() {
    let town = town().await;
    let picture = crate::scripted_bot::qr;
    town.says(OFFICER, "/thongbao").await;
    town.presses(OFFICER, "Soạn thông báo").await;
    town.people.send_photo(OFFICER, picture(), WRONG).unwrap();
    town.settle().await;
    let card = town.last(OFFICER).text;
    assert!(card.contains("Đã lấy chữ dưới ảnh làm nội dung") && card.contains("Gửi cho ai"), "{card}");
    town.presses(OFFICER, "Các hòa giải viên").await;
    assert!(town.last(OFFICER).text.contains("Kèm theo: một ảnh"), "{}", town.last(OFFICER).text);
    town.presses(OFFICER, "Gửi cho 3 người").await;
    town.seconds(70).await;
    assert_eq!(has(&town, BINH, WRONG), 1);
    // Below a picture the words are corrected as well, and withdrawn.
    town.presses(OFFICER, "Xem kết quả").await;
    corrected(&town).await;
    town.seconds(10).await;
    assert_eq!((has(&town, BINH, RIGHT), has(&town, BINH, WRONG)), (1, 0), "{}", town.transcript(BINH));
    for (kind, words) in [("document", "Đã lấy chữ dưới tệp"), ("album", "giữ cái đầu tiên")] {
        town.says(OFFICER, "/thongbao").await;
        town.presses(OFFICER, "Soạn thông báo").await;
        match kind {
            "album" => {
                town.says(OFFICER, WRONG).await;
                drop(town.people.album(OFFICER, vec![picture(), picture(), picture()], "").unwrap());
            }
            _ => drop(town.people.send_document(OFFICER, "a.pdf", picture(), WRONG).unwrap()),
        }
        town.settle().await;
        let card = town.last(OFFICER).text;
        assert!(card.contains(words) && card.contains("Gửi cho ai"), "{kind}: {}", town.transcript(OFFICER));
        assert!(!town.transcript(OFFICER).contains("chưa hiểu"), "{}", town.transcript(OFFICER));
    }
}

/// Apps cut at 4,096, or at the end of a paragraph in the second half; the other part may be seconds late.
#[tokio::test]
async fn of_a_text_cut_into_pieces_none_is_kept() {
    for (first, second, late) in [(3_850, 2_150, 0), (2_300, 3_700, 0), (4_090, 1_904, 7), (2_300, 40, 7)] {
        let town = town().await;
        town.says(OFFICER, "/thongbao").await;
        town.presses(OFFICER, "Soạn thông báo").await;
        let long = |length: usize| "chữ ".repeat(length / 4);
        town.says(OFFICER, &long(first)).await;
        town.clock.advance(TimeDelta::seconds(late));
        town.says(OFFICER, &long(second)).await;
        let card = town.last(OFFICER).text;
        assert!(card.contains("phần sau của tin quá dài") && card.contains("Xin gõ nội dung"), "{first}: {card}");
        town.seconds(10).await;
        town.says(OFFICER, WRONG).await;
        town.presses(OFFICER, "⏭ Bỏ qua").await;
        town.presses(OFFICER, "Các hòa giải viên").await;
        assert!(town.last(OFFICER).text.contains(WRONG), "{first}: {}", town.last(OFFICER).text);
        let drafts = "SELECT count(*) FROM announcement WHERE status = 'draft'";
        assert_eq!(town.number(drafts).await, 1, "{first}");
    }
}

#[tokio::test]
async fn an_answer_to_another_message_is_not_the_text() {
    let town = sent().await;
    town.says(OFFICER, "/thongbao").await;
    town.presses(OFFICER, "Soạn thông báo").await;
    let card = town.last(OFFICER).message_id;
    let other = town.people.chat(OFFICER).into_iter().find(|it| it.from_bot).unwrap().message_id;
    let reply = |to| Said { chat: None, reply_to: Some(to) };
    town.people.say_text(OFFICER, reply(other), "Cảm ơn đã báo.").unwrap();
    town.settle().await;
    let text = town.last(OFFICER).text;
    assert!(text.contains("trả lời một tin nhắn khác") && text.contains("Xin gõ nội dung"), "{text} {card}");
    let card = town.last(OFFICER).message_id;
    town.people.say_text(OFFICER, reply(card), WRONG).unwrap();
    town.settle().await;
    assert!(town.last(OFFICER).text.contains("Ảnh hoặc tệp"), "an answer to the card: {}", town.last(OFFICER).text);
}

#[tokio::test]
async fn who_has_not_accepted_the_present_notice_is_named_so() {
    let town = town().await;
    let mut tx = town.plain.begin().await.unwrap();
    let older = format!("UPDATE tg_account SET consent_version = 0 WHERE tg_user_id = {DUNG}");
    tx.test_sql(older).await.unwrap();
    tx.commit().await.unwrap();
    town.says(OFFICER, "/thongbao").await;
    town.presses(OFFICER, "Soạn thông báo").await;
    town.says(OFFICER, WRONG).await;
    town.presses(OFFICER, "⏭ Bỏ qua").await;
    town.presses(OFFICER, "Các hòa giải viên").await;
    let card = town.last(OFFICER).text;
    assert!(card.contains("– 2 người") && card.contains("Chưa bấm đồng ý bản thông báo mới: 1 người"), "{card}");
    town.presses(OFFICER, "Gửi cho 2 người").await;
    town.seconds(70).await;
    assert_eq!(has(&town, DUNG, WRONG), 0);
    town.presses(OFFICER, "Xem kết quả").await;
    let result = town.last(OFFICER).text;
    assert!(result.contains("Lê Anh Dũng: – (chưa bấm đồng ý bản thông báo mới)"), "{result}");
}

#[tokio::test]
async fn an_invitation_stands_above_the_card_that_says_so() {
    let town = town().await;
    scripts::play(&town, &scripts::INVITATION).await;
    let chat = town.people.chat(OFFICER);
    let of = |words: &str| chat.iter().filter(|it| it.from_bot && !it.deleted).position(|it| it.text.contains(words));
    let (letter, card) = (of("?start=").unwrap(), of("tin nhắn phía trên").unwrap());
    assert!(letter < card, "{}", town.transcript(OFFICER));
}
