//! Group chats: an officer adds the bot, announcements go there, the group moves; and nothing else is said in one but where
//! the bot works and whom to call in danger.

use chrono::TimeDelta;
use hoagiai::emulator::{Fault, Rule, Said};

use crate::town::{BINH, LAN, OFFICER, STRANGER, Town};

const WORDS: &str = "Mời bà con dự buổi tuyên truyền pháp luật tối thứ Năm.";

async fn town() -> Town {
    let town = Town::start().await;
    town.settle().await;
    town
}

/// A group of Lan's and Bình's and the officer's, to which the officer adds the bot.
async fn group(town: &Town) -> i64 {
    let group = town.people.create_group(OFFICER, "Tổ Kim Đôi", &[LAN, BINH, STRANGER]).unwrap();
    town.people.add_bot(OFFICER, group).unwrap();
    town.settle().await;
    group
}

/// Writes an announcement to the group, up to its card.
async fn write(town: &Town) {
    town.says(OFFICER, "/thongbao").await;
    town.presses(OFFICER, "Soạn thông báo").await;
    town.says(OFFICER, WORDS).await;
    town.presses(OFFICER, "⏭ Bỏ qua").await;
    town.presses(OFFICER, "Nhóm trên Telegram").await;
    town.presses(OFFICER, "☐ Tổ Kim Đôi").await;
    town.presses(OFFICER, "Chọn xong").await;
}

/// What the bot said in a group.
fn said(town: &Town, group: i64) -> Vec<String> {
    let said = town.people.chat(group).into_iter().filter(|it| it.from_bot).map(|it| it.text);
    // Without the line that says from whom it is.
    said.map(|it| it.split("\n\n— ").next().unwrap_or_default().to_owned()).collect()
}

#[tokio::test]
async fn an_officer_adds_the_bot_and_announcements_go_there() {
    let town = town().await;
    let group = group(&town).await;
    assert!(town.last(OFFICER).text.contains("Trợ lý đã vào nhóm Tổ Kim Đôi"), "{}", town.transcript(OFFICER));
    write(&town).await;
    let card = town.last(OFFICER).text;
    for part in ["Nhóm Telegram: Tổ Kim Đôi – 1 nhóm", "Mọi thành viên trong nhóm đều đọc được"]
    {
        assert!(card.contains(part), "{part} in {card}");
    }
    town.presses(OFFICER, "Gửi cho 1 nhóm").await;
    town.seconds(75).await;
    assert_eq!(said(&town, group), [WORDS]);
    assert!(town.transcript(OFFICER).contains("Đã gửi: 1/1 nhóm"), "{}", town.transcript(OFFICER));
    assert!(!town.transcript(LAN).contains(WORDS), "nobody gets it apart");
    let message = town.people.chat(group).into_iter().find(|it| it.from_bot).unwrap();
    let read = message.inline_keyboard[0][0].data.clone();
    let cards = (town.last(BINH), town.people.chat(STRANGER).len());
    for who in [BINH, BINH, LAN, STRANGER] {
        town.people.tap_in(who, group, message.message_id, &read).unwrap();
        town.settle().await;
    }
    assert_eq!(cards, (town.last(BINH), town.people.chat(STRANGER).len()), "their private chats stay as they are");
    town.presses(OFFICER, "Xem kết quả").await;
    let result = town.last(OFFICER).text;
    assert!(result.contains("Đã bấm “Đã đọc”: 2") && result.contains("Tất cả các nhóm đã nhận"), "{result}");
    // The other button leads into the private chat, where a question can be asked.
    let url = message.inline_keyboard[0][1].data.clone();
    let payload = url.split_once("?start=").unwrap().1.to_owned();
    town.people.press_start(BINH, &payload).unwrap();
    town.settle().await;
    assert!(town.last(BINH).text.contains("Hỏi Văn phòng HĐND và UBND phường"), "{}", town.last(BINH).text);
    town.says(BINH, "Mấy giờ bắt đầu ạ?").await;
    assert!(town.transcript(OFFICER).contains("Câu hỏi của Trần Văn Bình"), "{}", town.transcript(OFFICER));
    assert_eq!(said(&town, group).len(), 1);
}

#[tokio::test]
async fn a_group_nobody_of_the_office_vouches_for_is_none_of_the_ward() {
    let town = town().await;
    for who in [STRANGER, LAN] {
        let group = town.people.create_group(who, "Hội chợ", &[OFFICER]).unwrap();
        town.people.add_bot(who, group).unwrap();
        town.settle().await;
        assert!(said(&town, group).is_empty());
        assert_eq!(town.number("SELECT count(*) FROM group_chat").await, 0);
    }
    assert!(town.last(LAN).text.contains("chỉ cán bộ Văn phòng HĐND và UBND phường"), "{}", town.last(LAN).text);
    town.says(OFFICER, "/thongbao").await;
    town.presses(OFFICER, "Soạn thông báo").await;
    town.says(OFFICER, WORDS).await;
    town.presses(OFFICER, "⏭ Bỏ qua").await;
    town.presses(OFFICER, "Nhóm trên Telegram").await;
    assert!(town.last(OFFICER).text.contains("Trợ lý chưa ở trong nhóm nào"), "{}", town.last(OFFICER).text);
    // The officer calls it in the group: that is as good as adding it.
    let group = town.people.create_group(LAN, "Tổ của Lan", &[OFFICER]).unwrap();
    town.people.add_bot(LAN, group).unwrap();
    town.people.say_text(OFFICER, Said { chat: Some(group), reply_to: None }, "/start@hoagiai_bot").unwrap();
    town.settle().await;
    assert!(town.last(OFFICER).text.contains("Trợ lý đã vào nhóm Tổ của Lan"), "{}", town.transcript(OFFICER));
    assert!(said(&town, group).is_empty());
}

#[tokio::test]
async fn art_10_4_danger_told_in_a_group_is_answered_there_and_reported_in_private() {
    let town = town().await;
    let group = group(&town).await;
    let speak = |who, words| town.people.say_text(who, Said { chat: Some(group), reply_to: None }, words).unwrap();
    for words in ["@hoagiai_bot hội nghị phòng chống ma túy tối nay", "@hoagiai_bot chào cả nhà"] {
        speak(BINH, words);
        town.settle().await;
    }
    assert!(said(&town, group).is_empty(), "{:?}", said(&town, group));
    for (who, words) in [(STRANGER, "@hoagiai_bot ông Tư đang đánh vợ"), (BINH, "/ghivu ong Tu danh vo")] {
        speak(who, words);
        town.settle().await;
    }
    let answers = said(&town, group);
    assert_eq!(answers.len(), 1, "once in some minutes: {answers:?}");
    assert!(answers[0].contains("113") && answers[0].contains("chưa ai được báo"), "{answers:?}");
    assert!(!answers[0].contains("Tư"), "no word of what was written: {answers:?}");
    town.clock.advance(TimeDelta::minutes(6));
    speak(BINH, "@hoagiai_bot nó lại đánh vợ");
    town.settle().await;
    assert_eq!(said(&town, group).len(), 2);
    // Of a fire no team is told: the number alone.
    speak(STRANGER, "@hoagiai_bot nhà ông Tư đang cháy");
    town.settle().await;
    let answers = said(&town, group);
    assert!(answers.len() == 3 && answers[2].contains("114") && !answers[2].contains("Báo nguy hiểm"), "{answers:?}");
    let last = town.people.chat(group).into_iter().rfind(|it| it.from_bot).unwrap();
    assert!(last.inline_keyboard.is_empty(), "{last:?}");
    let message = town.people.chat(group).into_iter().find(|it| it.from_bot).unwrap();
    let url = message.inline_keyboard[0][0].data.clone();
    let payload = url.split_once("?start=").unwrap().1.to_owned();
    for (who, reads) in [(BINH, "Báo ngay"), (STRANGER, "không báo thay được")] {
        town.people.press_start(who, &payload).unwrap();
        town.settle().await;
        let card = town.last(who);
        let read = card.text.contains(reads) || card.inline_keyboard.iter().flatten().any(|it| it.text == reads);
        assert!(read, "{}", town.transcript(who));
    }
}

#[tokio::test]
async fn in_a_group_the_bot_shows_the_way_and_says_nothing_of_a_case() {
    let town = town().await;
    let group = group(&town).await;
    let speak = |who, words| town.people.say_text(who, Said { chat: Some(group), reply_to: None }, words).unwrap();
    // A case is being written in private, and somebody calls the bot in the group in the middle of it.
    town.says(BINH, "/ghivu").await;
    town.presses(BINH, "Không có dấu hiệu nào").await;
    let before = town.transcript(BINH);
    for words in ["/menu", "/ghivu tranh chấp với ông Tư", "/vuviec@hoagiai_bot", "@hoagiai_bot chào"] {
        speak(BINH, words);
        town.settle().await;
    }
    assert_eq!(said(&town, group).len(), 1, "once an hour: {:?}", said(&town, group));
    assert!(said(&town, group)[0].contains("tin nhắn riêng"));
    assert_eq!(town.transcript(BINH), before, "the case stays where it was");
    town.seconds(1).await;
    town.clock.advance(TimeDelta::hours(1));
    speak(LAN, "/help");
    town.settle().await;
    assert_eq!(said(&town, group).len(), 2);
    assert_eq!(town.number("SELECT count(*) FROM dialogue WHERE chat_id < 0").await, 0);
    let heard = town.number("SELECT count(*) FROM inbox WHERE chat_id < 0").await;
    speak(LAN, "Nhà ông Tư cãi nhau với nhà bà Năm, số 0912 345 678");
    town.settle().await;
    assert_eq!(town.number("SELECT count(*) FROM inbox WHERE chat_id < 0").await, heard, "not even stored");
    assert_eq!(town.number("SELECT count(*) FROM inbox WHERE status <> 'done'").await, 0);
}

#[tokio::test]
async fn a_group_that_becomes_a_supergroup_gets_what_waits_for_it() {
    for told_first in [true, false] {
        let town = town().await;
        let old = group(&town).await;
        write(&town).await;
        town.presses(OFFICER, "Gửi cho 1 nhóm").await;
        town.seconds(30).await;
        let new = town.people.migrate(LAN, old).unwrap();
        if told_first {
            town.settle().await;
        } else {
            // The message is sent before the bot has read of it: Telegram's answer says where the group is.
            town.clock.advance(TimeDelta::seconds(31));
            town.bot.bulk_once().await.unwrap();
            assert_eq!(town.number("SELECT count(*) FROM announcement_recipient WHERE status = 'waiting'").await, 1);
        }
        town.seconds(60).await;
        assert_eq!(said(&town, new), [WORDS], "{told_first}");
        assert!(town.transcript(OFFICER).contains("Đã gửi: 1/1 nhóm"), "{}", town.transcript(OFFICER));
        assert_eq!(town.number("SELECT count(*) FROM group_chat WHERE left_at IS NULL").await, 1);
        assert_eq!(town.number("SELECT chat_id FROM group_chat").await, new);
        // The button of before knows the group by a number of our own.
        town.presses(OFFICER, "Không gửi vào nhóm này nữa").await;
        assert_eq!(town.number("SELECT count(*) FROM group_chat WHERE left_at IS NULL").await, 0);
    }
}

#[tokio::test]
async fn a_group_the_bot_was_thrown_out_of_is_named_and_offered_no_more() {
    let town = town().await;
    let group = group(&town).await;
    write(&town).await;
    town.presses(OFFICER, "Gửi cho 1 nhóm").await;
    town.seconds(59).await;
    // The call meets a closed door before the bot has read of it.
    town.people.push_fault(Rule::once("sendMessage", Fault::Blocked));
    town.seconds(15).await;
    town.presses(OFFICER, "Xem kết quả").await;
    let result = town.last(OFFICER).text;
    for part in ["trợ lý không còn trong nhóm: 1", "Nhóm chưa nhận", "• Tổ Kim Đôi"] {
        assert!(result.contains(part), "{part} in {result}");
    }
    // Added again it is there again; removed, the office is told.
    town.people.remove_bot(LAN, group).unwrap();
    town.people.add_bot(OFFICER, group).unwrap();
    town.settle().await;
    assert_eq!(town.number("SELECT count(*) FROM group_chat WHERE left_at IS NULL").await, 1);
    town.people.remove_bot(LAN, group).unwrap();
    town.settle().await;
    assert!(town.last(OFFICER).text.contains("Trợ lý không còn trong nhóm Tổ Kim Đôi"), "{}", town.last(OFFICER).text);
    assert_eq!(town.number("SELECT count(*) FROM group_chat WHERE left_at IS NULL").await, 0);
}

#[tokio::test]
async fn a_slow_group_holds_nobody_else_up() {
    let town = town().await;
    let group = group(&town).await;
    write(&town).await;
    town.presses(OFFICER, "Gửi cho 1 nhóm").await;
    town.says(OFFICER, "/thongbao").await;
    town.presses(OFFICER, "Soạn thông báo").await;
    town.says(OFFICER, "Thông báo cho mọi người.").await;
    town.presses(OFFICER, "⏭ Bỏ qua").await;
    town.presses(OFFICER, "Tất cả mọi người").await;
    town.presses(OFFICER, "Gửi cho 4 người").await;
    let slow = |seconds| Rule::once("sendMessage", Fault::TooMany { retry_after: seconds }).in_chat(group);
    town.people.push_fault(slow(600));
    town.seconds(80).await;
    assert!(town.transcript(BINH).contains("Thông báo cho mọi người."), "{}", town.transcript(BINH));
    assert!(said(&town, group).is_empty());
    town.seconds(600).await;
    assert_eq!(said(&town, group), [WORDS], "it gets it when its time is over");
    // One that takes a message an hour does not get it, and the office is told.
    write(&town).await;
    town.presses(OFFICER, "Gửi cho 1 nhóm").await;
    town.people.push_fault(slow(3600));
    town.seconds(80).await;
    assert!(town.transcript(OFFICER).contains("Không gửi được: 1"), "{}", town.transcript(OFFICER));
}

#[tokio::test]
async fn the_office_leaves_a_group_and_strangers_are_shown_the_way() {
    let town = town().await;
    let group = group(&town).await;
    write(&town).await;
    town.presses(OFFICER, "Gửi cho 1 nhóm").await;
    town.seconds(75).await;
    let message = town.people.chat(group).into_iter().find(|it| it.from_bot).unwrap();
    let payload = message.inline_keyboard[0][1].data.split_once("?start=").unwrap().1.to_owned();
    town.people.press_start(STRANGER, &payload).unwrap();
    town.settle().await;
    let page = town.last(STRANGER).text;
    assert!(page.contains("Chỉ người đã đăng ký mới hỏi được"), "{page}");
    // Who blocked the bot and taps in a group can still not be written to.
    town.people.block(BINH).unwrap();
    town.settle().await;
    town.people.tap_in(BINH, group, message.message_id, &message.inline_keyboard[0][0].data).unwrap();
    town.settle().await;
    assert_eq!(town.number("SELECT count(*) FROM tg_account WHERE blocked_at IS NOT NULL").await, 1);
    assert_eq!(town.number("SELECT count(*) FROM bulletin_read").await, 1);
    town.presses(OFFICER, "Không gửi vào nhóm này nữa").await;
    assert_eq!(town.number("SELECT count(*) FROM group_chat WHERE left_at IS NULL").await, 0);
    assert!(town.people.say_text(LAN, Said { chat: Some(group), reply_to: None }, "/start@hoagiai_bot").is_ok());
    town.settle().await;
    assert_eq!(said(&town, group).len(), 1, "it has left");
    town.presses(OFFICER, "Không gửi vào nhóm này nữa").await;
    assert_eq!(town.number("SELECT count(*) FROM outbox WHERE method = 'leaveChat'").await, 1, "once");
}
