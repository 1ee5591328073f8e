//! What was sent in error, as chats: corrected, withdrawn, sent on, opened again; whatever Telegram answers and whenever
//! the process dies, each recipient ends with the right words, once.

use chrono::TimeDelta;
use hoagiai::domain::people::{Holding, Office};
use hoagiai::emulator::{Fault, Rule};

use crate::town::{BINH, DUNG, LAN, OFFICER, Town};

pub const WRONG: &str = "Mời các hòa giải viên dự tập huấn sáng thứ Bảy.";
pub const RIGHT: &str = "Mời các hòa giải viên dự tập huấn sáng Chủ nhật.";
pub const PEOPLE: [i64; 3] = [LAN, BINH, DUNG];

pub async fn town() -> Town {
    let town = Town::start().await;
    town.settle().await;
    town
}

/// Writes something to all mediators and confirms it.
pub async fn write(town: &Town, words: &str, bulletin: bool) {
    town.says(OFFICER, "/thongbao").await;
    if bulletin {
        town.presses(OFFICER, "Soạn bản tin pháp luật").await;
        town.presses(OFFICER, "Đất đai, nhà ở").await;
    } else {
        town.presses(OFFICER, "Soạn thông báo").await;
    }
    town.says(OFFICER, words).await;
    town.presses(OFFICER, "⏭ Bỏ qua").await;
    town.presses(OFFICER, "Các hòa giải viên").await;
    town.presses(OFFICER, "Gửi cho 3 người").await;
}

/// A bulletin that everybody has.
pub async fn sent() -> Town {
    let town = town().await;
    write(&town, WRONG, true).await;
    town.seconds(70).await;
    town.presses(OFFICER, "Xem kết quả").await;
    town
}

pub async fn corrected(town: &Town) {
    town.presses(OFFICER, "Đính chính").await;
    town.says(OFFICER, RIGHT).await;
    town.presses(OFFICER, "Đính chính ở 3 người").await;
}

async fn recalled(town: &Town) {
    town.presses(OFFICER, "Thu hồi").await;
    town.presses(OFFICER, "Thu hồi ở 3 người").await;
}

/// How many messages of the bot in a chat begin so.
pub fn has(town: &Town, who: i64, words: &str) -> usize {
    town.people.chat(who).iter().filter(|it| it.from_bot && !it.deleted && it.text.starts_with(words)).count()
}

async fn mended(town: &Town, wanted: &str) -> i64 {
    town.number(&format!("SELECT count(*) FROM announcement_recipient WHERE mend = '{wanted}'")).await
}

#[tokio::test]
async fn a_message_names_who_sent_it_and_the_day() {
    let town = sent().await;
    let text = town.people.chat(BINH).into_iter().find(|it| it.text.starts_with(WRONG)).unwrap().text;
    assert_eq!(text, format!("{WRONG}\n\n— Phạm Thu Hà, Văn phòng HĐND và UBND phường Vũ Ninh, ngày 05/05/2026"));
}

#[tokio::test]
async fn a_correction_reaches_everybody_who_has_it_and_whoever_gets_it_later() {
    let town = sent().await;
    town.presses(OFFICER, "Đính chính").await;
    assert!(town.last(OFFICER).text.contains(WRONG), "it can be copied");
    town.says(OFFICER, "Chủ nhật -> thứ Hai").await;
    assert!(town.last(OFFICER).text.contains("Không thấy đúng những chữ"), "{}", town.last(OFFICER).text);
    town.says(OFFICER, WRONG).await;
    assert!(town.last(OFFICER).text.contains("giống hệt"), "{}", town.last(OFFICER).text);
    town.says(OFFICER, "thứ Bảy -> Chủ nhật").await;
    let card = town.last(OFFICER).text;
    assert!(card.contains("Kiểm tra trước khi đính chính") && card.contains(RIGHT), "{card}");
    town.presses(OFFICER, "Xem trước").await;
    assert_eq!(has(&town, OFFICER, RIGHT), 1, "exactly as it will stand there");
    town.presses(OFFICER, "Đính chính ở 3 người").await;
    assert!(town.transcript(OFFICER).contains("Đang đính chính"), "{}", town.transcript(OFFICER));
    town.seconds(10).await;
    for who in PEOPLE {
        assert_eq!((has(&town, who, RIGHT), has(&town, who, WRONG)), (1, 0), "{}", town.transcript(who));
    }
    let text = town.people.chat(BINH).into_iter().find(|it| it.text.starts_with(RIGHT)).unwrap();
    assert!(text.text.ends_with("(đã đính chính ngày 05/05/2026)"), "{}", text.text);
    assert_eq!(text.inline_keyboard[0].len(), 2, "its buttons stay");
    let chat = town.transcript(OFFICER);
    assert!(chat.contains("Đã đính chính xong\n      Đã sửa ở: 3/3 người"), "{chat}");
    town.says(BINH, "/bantin").await;
    town.presses(BINH, "● Mời các").await;
    let shown = town.last(BINH).text;
    assert!(shown.contains(RIGHT) && shown.contains("đã đính chính ngày 05/05/2026"), "{shown}");
    town.presses(OFFICER, "Xem kết quả").await;
    let result = town.last(OFFICER).text;
    for part in ["Đã đính chính", "Trước khi đính chính ngày 05/05/2026: Mời các", "Người gửi: Phạm Thu Hà"]
    {
        assert!(result.contains(part), "{part} in {result}");
    }
    // A month later it can be corrected again.
    town.passes(TimeDelta::days(30)).await;
    town.presses(OFFICER, "Đính chính").await;
    town.says(OFFICER, "Buổi tập huấn đã hoãn.").await;
    town.presses(OFFICER, "Đính chính ở 3 người").await;
    town.seconds(10).await;
    assert!(PEOPLE.iter().all(|it| has(&town, *it, "Buổi tập huấn đã hoãn.") == 1));
}

#[tokio::test]
async fn what_is_withdrawn_is_removed_within_two_days_and_replaced_by_a_line_afterwards() {
    for late in [false, true] {
        let town = sent().await;
        if late {
            town.passes(TimeDelta::hours(49)).await;
        }
        recalled(&town).await;
        town.seconds(15).await;
        for who in PEOPLE {
            assert_eq!(has(&town, who, WRONG), 0, "{}", town.transcript(who));
            let note = has(&town, who, "Văn phòng HĐND và UBND phường Vũ Ninh đã thu hồi tin này");
            assert_eq!(note, usize::from(late), "{}", town.transcript(who));
        }
        let chat = town.transcript(OFFICER);
        let line = if late {
            "Đã thay bằng dòng “đã thu hồi” ở: 3"
        } else {
            "Tin không còn ở: 3/3 người"
        };
        assert!(chat.contains("Đã thu hồi xong") && chat.contains(line), "{chat}");
        town.says(BINH, "/bantin").await;
        assert!(town.last(BINH).text.contains("Chưa có bản tin nào"), "{}", town.last(BINH).text);
        town.presses(OFFICER, "Xem kết quả").await;
        assert!(!town.transcript(OFFICER).contains("[Đưa vào thư viện]"), "{}", town.transcript(OFFICER));
        town.says(OFFICER, "/thongbao").await;
        assert!(town.transcript(OFFICER).contains("Đã thu hồi, 05/05/2026"), "{}", town.transcript(OFFICER));
    }
}

#[tokio::test]
async fn who_removed_the_message_or_left_is_counted_and_named() {
    let town = sent().await;
    let message = town.people.chat(BINH).into_iter().find(|it| it.text.starts_with(WRONG)).unwrap();
    town.people.delete_message(BINH, message.message_id).unwrap();
    corrected(&town).await;
    town.seconds(10).await;
    let (corrected, failed) = (mended(&town, "corrected").await, mended(&town, "failed").await);
    assert_eq!((corrected, failed), (2, 1), "{}", town.transcript(OFFICER));
    town.presses(OFFICER, "Xem kết quả").await;
    let result = town.last(OFFICER).text;
    assert!(result.contains("Còn đọc tin cũ") && result.contains("Trần Văn Bình"), "{result}");
}

#[tokio::test]
async fn whatever_telegram_answers_nothing_is_promised_and_all_is_done_in_the_end() {
    let faults = [Fault::ResetBefore, Fault::ResetAfter, Fault::Html, Fault::TooMany { retry_after: 9 }];
    for fault in faults {
        for (method, recall) in [("editMessageText", false), ("deleteMessage", true)] {
            let town = sent().await;
            town.presses(OFFICER, if recall { "Thu hồi" } else { "Đính chính" }).await;
            if !recall {
                town.says(OFFICER, RIGHT).await;
            }
            town.people.push_fault(Rule { chat: Some(BINH), ..Rule::once(method, fault.clone()) });
            town.presses(OFFICER, if recall { "Thu hồi ở 3 người" } else { "Đính chính ở 3 người" }).await;
            town.seconds(60).await;
            for who in PEOPLE {
                let right = has(&town, who, RIGHT);
                assert_eq!((has(&town, who, WRONG), right), (0, usize::from(!recall)), "{fault:?}");
            }
            let done = mended(&town, if recall { "deleted" } else { "corrected" }).await;
            assert_eq!(done, 3, "{fault:?} in {method}: {}", town.transcript(OFFICER));
        }
    }
}

#[tokio::test]
async fn an_edit_may_go_at_night_and_into_groups() {
    let town = town().await;
    let group = town.people.create_group(OFFICER, "Tổ Kim Đôi", &[LAN, BINH]).unwrap();
    town.people.add_bot(OFFICER, group).unwrap();
    town.settle().await;
    town.says(OFFICER, "/thongbao").await;
    town.presses(OFFICER, "Soạn thông báo").await;
    town.says(OFFICER, WRONG).await;
    town.presses(OFFICER, "⏭ Bỏ qua").await;
    town.presses(OFFICER, "Nhóm trên Telegram").await;
    town.presses(OFFICER, "☐ Tổ Kim Đôi").await;
    town.presses(OFFICER, "Chọn xong").await;
    town.presses(OFFICER, "Gửi cho 1 nhóm").await;
    town.seconds(70).await;
    town.passes(TimeDelta::hours(14)).await;
    town.presses(OFFICER, "Xem kết quả").await;
    town.presses(OFFICER, "Đính chính").await;
    town.says(OFFICER, RIGHT).await;
    town.presses(OFFICER, "Đính chính ở 1 nhóm").await;
    town.seconds(15).await;
    assert_eq!((has(&town, group, RIGHT), has(&town, group, WRONG)), (1, 0), "{}", town.everything());
    town.presses(OFFICER, "Xem kết quả").await;
    town.presses(OFFICER, "Thu hồi").await;
    town.presses(OFFICER, "Thu hồi ở 1 nhóm").await;
    town.seconds(15).await;
    assert_eq!(has(&town, group, RIGHT), 0);
}

/// The process dies before every statement while something is corrected, and while it is withdrawn.
#[tokio::test]
async fn killed_at_any_statement_everybody_ends_with_the_right_words() {
    for recall in [false, true] {
        let undisturbed = sent().await;
        undisturbed.fault.disarm();
        begin(&undisturbed, recall).await;
        undisturbed.fault.disarm();
        undisturbed.seconds(8).await;
        let statements = undisturbed.fault.seen();
        for statement in (0..statements).step_by(7) {
            let mut town = sent().await;
            begin(&town, recall).await;
            town.fault.arm(statement);
            for _ in 0..12 {
                town.clock.advance(TimeDelta::seconds(1));
                if town.try_settle().await.is_err() {
                    town.fault.disarm();
                    town.restart().await;
                    town.settle().await;
                }
            }
            town.fault.disarm();
            town.seconds(10).await;
            for who in PEOPLE {
                let right = has(&town, who, RIGHT);
                assert_eq!((has(&town, who, WRONG), right), (0, usize::from(!recall)), "statement {statement}");
            }
            let left = mended(&town, "waiting").await + mended(&town, "trying").await;
            assert_eq!(left, 0, "statement {statement}");
            let done = if recall { "Đã thu hồi xong" } else { "Đã đính chính xong" };
            assert!(town.transcript(OFFICER).contains(done), "statement {statement}: {}", town.transcript(OFFICER));
        }
    }
}

async fn begin(town: &Town, recall: bool) {
    if recall { recalled(town).await } else { corrected(town).await }
}

#[tokio::test]
async fn a_stopped_sending_goes_to_the_rest() {
    let town = town().await;
    write(&town, WRONG, true).await;
    town.clock.advance(TimeDelta::seconds(61));
    let (message, data) = town.find_button(OFFICER, "✖ Dừng gửi");
    town.people.tap(OFFICER, message, &data).unwrap();
    town.bot.bulk_once().await.unwrap();
    town.settle().await;
    town.seconds(5).await;
    let before: usize = PEOPLE.iter().map(|it| has(&town, *it, WRONG)).sum();
    assert!((1..=2).contains(&before), "{before}");
    town.presses(OFFICER, &format!("Gửi tiếp cho {} người chưa gửi", 3 - before)).await;
    town.seconds(10).await;
    assert!(PEOPLE.iter().all(|it| has(&town, *it, WRONG) == 1), "each of them once");
    town.says(BINH, "/bantin").await;
    assert!(town.last(BINH).text.contains("1 bản tin"), "and it is in the library: {}", town.last(BINH).text);
}

#[tokio::test]
async fn one_that_waits_shows_its_time_and_can_be_opened_again() {
    let town = town().await;
    town.says(OFFICER, "/thongbao").await;
    town.presses(OFFICER, "Soạn thông báo").await;
    town.says(OFFICER, WRONG).await;
    town.presses(OFFICER, "⏭ Bỏ qua").await;
    town.presses(OFFICER, "Các hòa giải viên").await;
    town.presses(OFFICER, "Hẹn giờ").await;
    town.says(OFFICER, "15h").await;
    town.presses(OFFICER, "Gửi cho 3 người").await;
    town.says(OFFICER, "/thongbao").await;
    let list = town.transcript(OFFICER);
    assert!(list.contains("Chờ gửi, 15:00 ngày 05/05/2026: Mời các"), "{list}");
    town.presses(OFFICER, "Chờ gửi").await;
    assert!(town.last(OFFICER).text.contains("Sẽ gửi: Thứ Ba, 05/05/2026 lúc 15:00"), "{}", town.last(OFFICER).text);
    town.presses(OFFICER, "Mở ra sửa").await;
    assert!(town.last(OFFICER).text.contains("Kiểm tra trước khi gửi"), "{}", town.last(OFFICER).text);
    town.presses(OFFICER, "Sửa nội dung").await;
    town.says(OFFICER, RIGHT).await;
    town.passes(TimeDelta::hours(7)).await;
    assert!(PEOPLE.iter().all(|it| has(&town, *it, "Mời các") == 0), "a draft does not go");
    town.presses(OFFICER, "Gửi cho 3 người").await;
    town.seconds(30).await;
    town.presses(OFFICER, "✖ Dừng gửi").await;
    // Taken back: it is in the list, and opens again.
    town.presses(OFFICER, "Danh sách").await;
    town.presses(OFFICER, "Đã hủy").await;
    town.presses(OFFICER, "Mở ra sửa").await;
    town.presses(OFFICER, "Gửi cho 3 người").await;
    town.seconds(80).await;
    assert!(PEOPLE.iter().all(|it| has(&town, *it, RIGHT) == 1), "{}", town.transcript(OFFICER));
    assert!(town.transcript(OFFICER).contains("Đã gửi xong\n      Đã gửi: 3/3"), "{}", town.transcript(OFFICER));
}

#[tokio::test]
async fn of_two_officers_the_second_is_told_what_holds() {
    let town = town().await;
    let second = 1006;
    let from = "2024-01-01".parse().unwrap();
    let officer = Holding { office: Office::WardOfficer, team: None, group: None, from, to: None };
    town.joins((Some(second), "Trịnh Thị Nga", None), &officer).await;
    town.says(OFFICER, "/thongbao").await;
    town.presses(OFFICER, "Soạn thông báo").await;
    town.says(OFFICER, WRONG).await;
    town.presses(OFFICER, "⏭ Bỏ qua").await;
    town.presses(OFFICER, "Các hòa giải viên").await;
    town.says(second, "/thongbao").await;
    town.presses(second, "Đang soạn").await;
    // A press on a card that has only just appeared is not taken.
    town.clock.advance(TimeDelta::seconds(1));
    let press = |who: i64| (who, town.find_button(who, "Gửi cho 3 người"));
    let both = [press(second), press(OFFICER)];
    for (who, (message, data)) in both {
        town.people.tap(who, message, &data).unwrap();
    }
    town.settle().await;
    let told = town.last(OFFICER).text;
    assert!(told.contains("Trịnh Thị Nga đã xác nhận gửi tin này"), "{told}");
    town.seconds(75).await;
    assert!(PEOPLE.iter().all(|it| has(&town, *it, WRONG) == 1));
    // Both look at it, both want to put it right.
    town.presses(second, "Xem kết quả").await;
    town.presses(second, "Thu hồi").await;
    town.says(OFFICER, "/thongbao").await;
    town.presses(OFFICER, "Đã gửi").await;
    corrected(&town).await;
    town.presses(second, "Thu hồi ở 3 người").await;
    let told = town.last(second).text;
    assert!(told.contains("vừa được đính chính"), "{told}");
    town.seconds(10).await;
    assert!(PEOPLE.iter().all(|it| has(&town, *it, RIGHT) == 1), "nothing was withdrawn unseen");
}

#[tokio::test]
async fn a_foreign_or_forged_press_counts_nothing() {
    let town = town().await;
    let second = 1006;
    let from = "2024-01-01".parse().unwrap();
    town.joins(
        (Some(second), "Trịnh Thị Nga", None),
        &Holding { office: Office::WardLeader, team: None, group: None, from, to: None },
    )
    .await;
    write(&town, WRONG, false).await;
    town.seconds(70).await;
    let read = "g1.r.1";
    town.people.tap_forged(second, None, town.last(second).message_id, read).unwrap();
    town.people.tap_forged(BINH, None, town.last(BINH).message_id, "g1.r.99").unwrap();
    town.settle().await;
    assert_eq!(town.number("SELECT count(*) FROM bulletin_read").await, 0);
    town.presses(BINH, "Đã đọc").await;
    assert_eq!(town.number("SELECT count(*) FROM bulletin_read").await, 1);
    // A mediator cannot put anything right.
    town.presses(OFFICER, "Xem kết quả").await;
    let (_, correct) = town.find_button(OFFICER, "Thu hồi");
    town.people.tap_forged(BINH, None, town.last(BINH).message_id, &correct).unwrap();
    town.people.tap_forged(BINH, None, town.last(BINH).message_id, "g1.t.1").unwrap();
    town.settle().await;
    assert!(town.last(BINH).text.contains("không thuộc nhiệm vụ"), "{}", town.last(BINH).text);
    assert_eq!(town.number("SELECT count(*) FROM announcement WHERE mending IS NOT NULL").await, 0);
}
