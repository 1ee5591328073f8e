//! Announcements and bulletins, as chats: written, shown, confirmed, stopped, followed, found again; and that each
//! person gets each of them once, whatever happens.

use chrono::TimeDelta;
use hoagiai::domain::TeamId;
use hoagiai::domain::people::{Holding, Office};
use hoagiai::emulator::{Fault, Rule, Said};
use hoagiai::store::Store;
use hoagiai::store::seal::Seal;

use crate::town::{BINH, DUNG, LAN, OFFICER, Town};

const WORDS: &str = "Mời các hòa giải viên dự tập huấn sáng thứ Bảy.";
const PEOPLE: [i64; 4] = [LAN, BINH, DUNG, OFFICER];

async fn town() -> Town {
    let town = Town::start().await;
    town.settle().await;
    town
}

/// Writes an announcement up to its card.
async fn write(town: &Town) {
    town.says(OFFICER, "/thongbao").await;
    town.presses(OFFICER, "Soạn thông báo").await;
    town.says(OFFICER, WORDS).await;
    town.presses(OFFICER, "⏭ Bỏ qua").await;
    town.presses(OFFICER, "Tất cả mọi người").await;
}

/// Writes a bulletin about land to the mediators and confirms it.
async fn write_bulletin(town: &Town, words: &str) {
    town.says(OFFICER, "/thongbao").await;
    town.presses(OFFICER, "Soạn bản tin pháp luật").await;
    town.presses(OFFICER, "Đất đai, nhà ở").await;
    town.says(OFFICER, words).await;
    town.presses(OFFICER, "⏭ Bỏ qua").await;
    town.presses(OFFICER, "Các hòa giải viên").await;
    town.presses(OFFICER, "Gửi cho 3 người").await;
}

/// How often a person got these words, not counting cards that quote them.
fn got(town: &Town, who: i64, words: &str) -> usize {
    town.people.chat(who).iter().filter(|it| it.from_bot && it.text.starts_with(&format!("{words}\n\n— "))).count()
}

async fn status(town: &Town, wanted: &str) -> i64 {
    town.number(&format!("SELECT count(*) FROM announcement_recipient WHERE status = '{wanted}'")).await
}

#[tokio::test]
async fn a_copy_made_between_confirming_and_sending_sends_nothing_twice() {
    let mut town = town().await;
    write(&town).await;
    town.presses(OFFICER, "Gửi cho 4 người").await;
    let mut copy = Vec::new();
    town.plain.backup(&mut copy, town.bot_now()).await.unwrap();
    town.seconds(75).await;
    let before = PEOPLE.map(|who| got(&town, who, WORDS));
    assert_eq!(before, [1; 4]);

    let new = Store::open("sqlite::memory:", Seal::for_tests()).await.unwrap();
    let restored = new.restore(&mut std::io::BufReader::new(&copy[..]), 20, town.bot_now()).await.unwrap();
    hoagiai::app::migrate(&new).await.unwrap();
    assert_eq!(restored.unknown_recipients, 4);
    town.plain = new.clone();
    town.store = new.with_fault(town.fault.clone());
    town.restart().await;
    town.seconds(300).await;
    assert_eq!(PEOPLE.map(|who| got(&town, who, WORDS)), before, "{}", town.transcript(LAN));
    assert_eq!(status(&town, "unknown").await, 4, "the office sees whom to ask");
}

#[tokio::test]
async fn an_announcement_is_written_shown_and_reaches_everyone_once() {
    let town = town().await;
    write(&town).await;
    let card = town.last(OFFICER).text;
    for part in [WORDS, "Tất cả mọi người – 4 người", "Chưa dùng được Telegram: 0", "chưa đầy 1 phút"]
    {
        assert!(card.contains(part), "{part} in {card}");
    }
    town.presses(OFFICER, "Xem trước").await;
    assert_eq!(got(&town, OFFICER, WORDS), 1, "exactly as it will be received");
    assert!(town.last(OFFICER).text.starts_with("Kiểm tra trước khi gửi"), "and the card is below it");
    town.presses(OFFICER, "Gửi cho 4 người").await;
    assert!(town.transcript(OFFICER).contains("Sắp gửi cho 4 người"), "{}", town.transcript(OFFICER));
    town.seconds(50).await;
    assert_eq!(got(&town, LAN, WORDS), 0, "it can be taken back for a minute");
    town.seconds(25).await;
    for who in [LAN, BINH, DUNG] {
        assert_eq!(got(&town, who, WORDS), 1, "{}", town.transcript(who));
    }
    assert_eq!(got(&town, OFFICER, WORDS), 2, "the preview and the message");
    assert!(town.transcript(OFFICER).contains("Đã gửi xong\n      Đã gửi: 4/4 người"), "{}", town.transcript(OFFICER));
    town.presses(BINH, "Đã đọc").await;
    town.presses(BINH, "Đã đọc").await;
    town.presses(OFFICER, "Xem kết quả").await;
    let result = town.last(OFFICER).text;
    assert!(result.contains("Đã bấm “Đã đọc”: 1") && result.contains("Không có ai cần gọi điện"), "{result}");
    town.seconds(200).await;
    assert_eq!(got(&town, LAN, WORDS), 1);
}

#[tokio::test]
async fn the_card_comes_to_who_sent_it_and_names_who_is_not_on_telegram() {
    let town = town().await;
    let second = 1006;
    let from = "2024-01-01".parse().unwrap();
    let officer = Holding { office: Office::WardOfficer, team: None, group: None, from, to: None };
    let phone = Some("0987654321");
    town.joins((Some(second), "Trịnh Thị Nga", phone), &officer).await;
    town.joins((None, "Vũ Văn Sơn", phone), &Holding { office: Office::WardLeader, ..officer }).await;
    write(&town).await;
    town.says(second, "/thongbao").await;
    town.presses(second, "Đang soạn").await;
    town.presses(second, "Gửi cho 5 người").await;
    town.seconds(80).await;
    assert!(town.transcript(second).contains("Đã gửi xong\n      Đã gửi: 5/5 người"), "{}", town.transcript(second));
    assert!(!town.transcript(OFFICER).contains("Đã gửi xong"), "only who sent it follows it");
    town.presses(second, "Xem kết quả").await;
    let result = town.last(second).text;
    for part in ["Chưa dùng được Telegram: 1", "Cần gọi điện", "Vũ Văn Sơn: 0987654321"] {
        assert!(result.contains(part), "{part} in {result}");
    }
    town.presses(OFFICER, "Gửi cho 5 người").await;
    assert!(town.last(OFFICER).text.contains("đã được gửi"), "{}", town.last(OFFICER).text);
}

#[tokio::test]
async fn a_sending_is_taken_back_within_its_minute() {
    let town = town().await;
    write(&town).await;
    town.presses(OFFICER, "Gửi cho 4 người").await;
    town.seconds(30).await;
    town.presses(OFFICER, "✖ Dừng gửi").await;
    town.seconds(120).await;
    assert!(PEOPLE.iter().all(|it| got(&town, *it, WORDS) == 0));
    assert!(town.transcript(OFFICER).contains("Đã hủy, chưa ai nhận"), "{}", town.transcript(OFFICER));
}

#[tokio::test]
async fn stopped_half_way_nobody_else_gets_it() {
    let town = town().await;
    write(&town).await;
    town.presses(OFFICER, "Gửi cho 4 người").await;
    town.clock.advance(TimeDelta::seconds(61));
    town.people
        .tap(OFFICER, town.find_button(OFFICER, "✖ Dừng gửi").0, &town.find_button(OFFICER, "✖ Dừng gửi").1)
        .unwrap();
    // One message goes before the press is handled.
    town.bot.bulk_once().await.unwrap();
    town.settle().await;
    town.seconds(60).await;
    let received: usize = PEOPLE.iter().map(|it| got(&town, *it, WORDS)).sum();
    assert!((1..=3).contains(&received), "{received}");
    assert_eq!(status(&town, "stopped").await + status(&town, "sent").await, 4);
    assert!(status(&town, "stopped").await >= 1);
}

#[tokio::test]
async fn who_blocked_the_bot_is_named_and_comes_back_by_writing() {
    let town = town().await;
    write(&town).await;
    town.presses(OFFICER, "Gửi cho 4 người").await;
    // After the recipients were frozen.
    town.people.block(DUNG).unwrap();
    town.seconds(75).await;
    assert_eq!(status(&town, "blocked").await, 1);
    town.presses(OFFICER, "Xem kết quả").await;
    let result = town.last(OFFICER).text;
    assert!(result.contains("Đã chặn hoặc bỏ Telegram: 1") && result.contains("Lê Anh Dũng"), "{result}");
    town.people.unblock(DUNG).unwrap();
    town.says(DUNG, "/menu").await;
    assert_eq!(town.number("SELECT count(*) FROM tg_account WHERE blocked_at IS NOT NULL").await, 0);
}

#[tokio::test]
async fn a_lost_answer_is_unknown_and_sent_again_only_when_asked() {
    let town = town().await;
    write(&town).await;
    town.presses(OFFICER, "Gửi cho 4 người").await;
    town.seconds(59).await;
    town.people.push_fault(Rule::once("sendMessage", Fault::ResetAfter));
    town.seconds(60).await;
    assert_eq!((status(&town, "unknown").await, status(&town, "sent").await), (1, 3));
    let received: usize = PEOPLE.iter().map(|it| got(&town, *it, WORDS)).sum();
    assert_eq!(received, 4, "it had arrived; nobody sent it again");
    town.presses(OFFICER, "Xem kết quả").await;
    town.presses(OFFICER, "Gửi lại cho 1 người chưa rõ đã nhận").await;
    town.seconds(20).await;
    assert_eq!(status(&town, "sent").await, 4);
}

#[tokio::test]
async fn too_many_requests_pause_the_bulk_lane_and_nothing_else() {
    let town = town().await;
    write(&town).await;
    town.presses(OFFICER, "Gửi cho 4 người").await;
    town.seconds(59).await;
    town.people.push_fault(Rule::once("sendMessage", Fault::TooMany { retry_after: 40 }));
    town.seconds(3).await;
    let before: usize = PEOPLE.iter().map(|it| got(&town, *it, WORDS)).sum();
    town.says(BINH, "/help").await;
    assert!(town.last(BINH).text.starts_with("Trợ giúp"), "answered at once");
    town.seconds(30).await;
    let during: usize = PEOPLE.iter().map(|it| got(&town, *it, WORDS)).sum();
    assert_eq!(during, before, "the lane waits as long as it was told");
    town.seconds(30).await;
    assert_eq!(status(&town, "sent").await, 4);
    assert!(PEOPLE.iter().all(|it| got(&town, *it, WORDS) == 1));
}

#[tokio::test]
async fn nothing_goes_at_night() {
    let town = town().await;
    write(&town).await;
    town.presses(OFFICER, "Hẹn giờ").await;
    town.says(OFFICER, "23h").await;
    assert!(town.last(OFFICER).text.contains("Thứ Tư, 06/05/2026 lúc 07:00"), "{}", town.last(OFFICER).text);
    town.presses(OFFICER, "Gửi cho 4 người").await;
    town.passes(TimeDelta::hours(20)).await;
    assert_eq!(got(&town, LAN, WORDS), 0);
    town.passes(TimeDelta::hours(3)).await;
    town.seconds(10).await;
    assert_eq!(got(&town, LAN, WORDS), 1);
}

#[tokio::test]
async fn over_fifty_people_are_confirmed_by_their_number() {
    let town = town().await;
    let team = TeamId(town.number("SELECT max(id) FROM mediation_team").await);
    let from = "2024-01-01".parse().unwrap();
    let holding = Holding { office: Office::Mediator, team: Some(team), group: None, from, to: None };
    for n in 0..60_i64 {
        town.joins((Some(2000 + n), "Vũ Thị Mơ", None), &holding).await;
    }
    write(&town).await;
    town.presses(OFFICER, "Gửi cho 64 người").await;
    assert!(town.last(OFFICER).text.contains("gõ đúng con số: 64"));
    town.says(OFFICER, "46").await;
    assert!(town.last(OFFICER).text.contains("Chưa đúng con số"));
    assert_eq!(town.number("SELECT count(*) FROM announcement_recipient").await, 0);
    town.says(OFFICER, "64").await;
    assert_eq!(town.number("SELECT count(*) FROM announcement_recipient").await, 64);
    town.seconds(110).await;
    assert_eq!(status(&town, "sent").await, 64);
    let chats: Vec<i64> = (0..60).map(|it| 2000 + it).chain([LAN, BINH, DUNG]).collect();
    assert!(chats.iter().all(|it| got(&town, *it, WORDS) == 1), "each of them once");
}

#[tokio::test]
async fn a_bulletin_stays_in_the_library_and_is_found_again() {
    let town = town().await;
    let words = "Lấn chiếm lối đi chung: phải tháo dỡ, bồi thường.";
    write_bulletin(&town, words).await;
    town.seconds(80).await;
    assert_eq!((got(&town, BINH, words), got(&town, OFFICER, words)), (1, 0));
    town.says(BINH, "/bantin").await;
    assert!(town.last(BINH).text.contains("1 bản tin, 1 chưa đọc"), "{}", town.last(BINH).text);
    town.says(BINH, "loi di chung").await;
    assert!(town.last(BINH).text.contains("Tìm “loi di chung”: 1"));
    town.presses(BINH, "● Lấn chiếm lối đi chung").await;
    assert!(town.last(BINH).text.contains(words));
    // The one on the card, not the one under the message.
    town.says(BINH, "/bantin").await;
    town.presses(BINH, "Chọn chủ đề").await;
    town.presses(BINH, "Đất đai, nhà ở").await;
    town.presses(BINH, "● Lấn chiếm").await;
    town.presses(BINH, "Đã đọc").await;
    assert!(town.last(BINH).text.contains("1 bản tin, 0 chưa đọc"), "{}", town.last(BINH).text);
    town.says(LAN, "/bantin").await;
    assert!(town.last(LAN).text.contains("1 chưa đọc"));
}

#[tokio::test]
async fn who_muted_announcements_gets_official_ones_only() {
    let town = town().await;
    town.says(BINH, "/caidat").await;
    town.presses(BINH, "Thông báo chung: đang nhận").await;
    write(&town).await;
    assert!(town.last(OFFICER).text.contains("4 người"), "official by default");
    town.presses(OFFICER, "Đổi loại").await;
    assert!(town.last(OFFICER).text.contains("– 3 người"), "{}", town.last(OFFICER).text);
}

/// Telegram cuts what is too long for one message: the rest must not count as the whole.
#[tokio::test]
async fn the_other_part_of_a_text_that_is_too_long_is_not_taken_either() {
    let town = town().await;
    town.says(OFFICER, "/thongbao").await;
    town.presses(OFFICER, "Soạn thông báo").await;
    town.says(OFFICER, &"chữ ".repeat(1_020)).await;
    assert!(town.last(OFFICER).text.contains("Nội dung quá dài"), "{}", town.last(OFFICER).text);
    town.says(OFFICER, "và phần còn lại của thông báo.").await;
    let card = town.last(OFFICER).text;
    assert!(card.contains("phần sau của tin quá dài") && card.contains("Xin gõ nội dung"), "{card}");
    assert!(!town.transcript(OFFICER).contains("User  và phần còn lại"), "it does not stay either");
    town.seconds(10).await;
    town.says(OFFICER, WORDS).await;
    assert!(town.last(OFFICER).text.contains("Ảnh hoặc tệp"), "{}", town.last(OFFICER).text);
}

#[tokio::test]
async fn mediators_send_nothing() {
    let town = town().await;
    town.says(BINH, "/thongbao").await;
    assert!(town.last(BINH).text.contains("không thuộc nhiệm vụ"));
    write(&town).await;
    let (_, data) = town.find_button(OFFICER, "Gửi cho 4 người");
    town.people.tap_forged(BINH, None, town.last(BINH).message_id, &data).unwrap();
    town.settle().await;
    assert_eq!(town.number("SELECT count(*) FROM announcement_recipient").await, 0);
    town.presses(OFFICER, "Gửi cho 4 người").await;
    let (_, stop) = town.find_button(OFFICER, "✖ Dừng gửi");
    town.people.tap_forged(BINH, None, town.last(BINH).message_id, &stop).unwrap();
    town.settle().await;
    town.seconds(80).await;
    assert_eq!(status(&town, "sent").await, 4, "a foreign press stops nothing");
}

/// The process dies before every statement while an announcement goes out: nobody gets it twice, and who may have got
/// it without our knowing is unknown.
#[tokio::test]
async fn killed_at_any_statement_nobody_gets_it_twice() {
    let undisturbed = about_to_send().await;
    undisturbed.fault.disarm();
    while !undisturbed.transcript(OFFICER).contains("Đã gửi xong") {
        undisturbed.seconds(1).await;
    }
    let mut ever_unknown = 0;
    for statement in 0..undisturbed.fault.seen() {
        let mut town = about_to_send().await;
        town.fault.arm(statement);
        let mut killed = 0;
        for _ in 0..30 {
            town.clock.advance(TimeDelta::seconds(1));
            if town.try_settle().await.is_err() {
                killed += 1;
                town.fault.disarm();
                town.restart().await;
                town.settle().await;
            }
        }
        assert_eq!(killed, 1, "statement {statement}");
        town.fault.disarm();
        town.seconds(20).await;
        for who in [LAN, BINH, DUNG] {
            assert!(got(&town, who, WORDS) <= 1, "statement {statement}: {}", town.transcript(who));
        }
        let (sent, unknown) = (status(&town, "sent").await, status(&town, "unknown").await);
        assert_eq!(sent + unknown, 4, "statement {statement}");
        assert!(unknown <= 1, "statement {statement}: {unknown} unknown");
        let received: usize = PEOPLE.iter().map(|it| got(&town, *it, WORDS)).sum();
        assert!(received as i64 >= sent, "statement {statement}");
        ever_unknown += unknown;
        assert!(
            town.transcript(OFFICER).contains("Đã gửi xong"),
            "statement {statement}: {}",
            town.transcript(OFFICER)
        );
    }
    assert!(ever_unknown > 0, "some of them die between a call and its result");
}

/// One second before an announcement to four people goes out.
async fn about_to_send() -> Town {
    let town = town().await;
    write(&town).await;
    town.presses(OFFICER, "Gửi cho 4 người").await;
    town.seconds(59).await;
    town
}

#[tokio::test]
async fn an_answer_to_an_announcement_reaches_the_office_and_comes_back() {
    let town = town().await;
    write(&town).await;
    town.presses(OFFICER, "Gửi cho 4 người").await;
    town.seconds(70).await;
    let message = town.people.chat(BINH).into_iter().rfind(|it| it.text.starts_with(WORDS)).unwrap().message_id;
    let said = Said { chat: None, reply_to: Some(message) };
    town.people.say_text(BINH, said, "Tập huấn mấy giờ ạ?").unwrap();
    town.settle().await;
    assert!(town.last(BINH).text.contains("Đã gửi câu hỏi"), "{}", town.transcript(BINH));
    let told = town.last(OFFICER);
    assert!(told.text.contains("Trần Văn Bình, Kim Đôi") && told.text.contains("mấy giờ ạ?"), "{}", told.text);
    // As one answers any message in Telegram.
    let said = Said { chat: None, reply_to: Some(told.message_id) };
    town.people.say_text(OFFICER, said, "8 giờ sáng thứ Bảy").unwrap();
    town.settle().await;
    let answer = town
        .people
        .chat(BINH)
        .into_iter()
        .rfind(|it| it.text.contains("Văn phòng HĐND và UBND phường trả lời"))
        .unwrap();
    assert!(answer.text.contains("8 giờ sáng thứ Bảy"), "{}", town.transcript(BINH));
    assert_eq!(town.number("SELECT count(*) FROM question WHERE answered_at IS NOT NULL").await, 1);
    town.presses(DUNG, "Hỏi Văn phòng").await;
    town.says(DUNG, "Có phải mang thẻ không?").await;
    town.says(OFFICER, "/thongbao").await;
    assert!(town.transcript(OFFICER).contains("[Câu hỏi chờ trả lời: 1]"), "{}", town.transcript(OFFICER));
}

#[tokio::test]
async fn where_telegram_is_away_the_lane_waits() {
    let town = about_to_send().await;
    town.people.push_fault(Rule::times(99, "sendMessage", Fault::Html));
    town.seconds(4).await;
    assert_eq!(
        (status(&town, "unknown").await, status(&town, "waiting").await),
        (1, 3),
        "one is lost, the others wait"
    );
    town.seconds(4).await;
    assert_eq!(status(&town, "unknown").await, 2);
    town.seconds(6).await;
    assert_eq!(status(&town, "unknown").await, 2, "longer every time");
    town.people.clear_faults();
    town.seconds(20).await;
    assert_eq!((status(&town, "unknown").await, status(&town, "sent").await), (2, 2));
}

#[tokio::test]
async fn while_telegram_is_away_the_card_does_not_pile_up() {
    let town = about_to_send().await;
    // Under way, and no call comes through.
    town.people.push_fault(Rule::times(9_999, "send*", Fault::ResetBefore));
    town.people.push_fault(Rule::times(9_999, "edit*", Fault::TooMany { retry_after: 5 }));
    town.seconds(90).await;
    let waiting = town.number("SELECT count(*) FROM outbox WHERE status = 'waiting' AND method LIKE 'edit%'").await;
    assert!(waiting <= 2, "{waiting} edits of one card");
}

#[tokio::test]
async fn the_office_learns_that_an_answer_does_not_arrive_and_heads_alone_see_what_is_for_heads() {
    let town = town().await;
    write(&town).await;
    town.presses(OFFICER, "Gửi cho 4 người").await;
    town.seconds(70).await;
    town.presses(DUNG, "Hỏi Văn phòng").await;
    town.says(DUNG, "Có phải mang thẻ không?").await;
    town.people.block(DUNG).unwrap();
    town.settle().await;
    town.presses(OFFICER, "Trả lời").await;
    town.says(OFFICER, "Có, xin mang thẻ.").await;
    assert!(town.last(OFFICER).text.contains("Lê Anh Dũng hiện không nhận được tin"), "{}", town.last(OFFICER).text);
    town.says(OFFICER, "/thongbao").await;
    town.presses(OFFICER, "Soạn thông báo").await;
    town.says(OFFICER, "Họp tổ trưởng về nhân sự.").await;
    town.presses(OFFICER, "⏭ Bỏ qua").await;
    town.presses(OFFICER, "Các tổ trưởng tổ hòa giải").await;
    town.presses(OFFICER, "Gửi cho 1 người").await;
    town.seconds(70).await;
    for (who, sees) in [(LAN, true), (BINH, false)] {
        town.people.press_start(who, "hoi-2").unwrap();
        town.settle().await;
        assert_eq!(town.last(who).text.contains("Họp tổ trưởng"), sees, "{}", town.last(who).text);
    }
}

#[tokio::test]
async fn a_reply_in_the_library_is_a_question_and_what_was_stopped_is_not_there() {
    let town = town().await;
    for (words, stops) in [("Lối đi chung phải để thông.", false), ("Điều 999 nói sai.", true)] {
        write_bulletin(&town, words).await;
        town.clock.advance(TimeDelta::seconds(61));
        if stops {
            town.bot.bulk_once().await.unwrap();
            town.presses(OFFICER, "✖ Dừng gửi").await;
        }
        town.seconds(10).await;
    }
    town.says(BINH, "/bantin").await;
    assert!(town.last(BINH).text.contains("1 bản tin"), "{}", town.last(BINH).text);
    town.presses(BINH, "● Lối đi chung").await;
    town.presses(BINH, "Xem bản gốc").await;
    let shown =
        town.people.chat(BINH).into_iter().rfind(|it| it.text.starts_with("Lối đi chung phải để thông.")).unwrap();
    let said = Said { chat: None, reply_to: Some(shown.message_id) };
    town.people.say_text(BINH, said, "Nhà tôi rào lại có được không?").unwrap();
    town.settle().await;
    assert!(town.transcript(OFFICER).contains("Nhà tôi rào lại có được không?"), "{}", town.transcript(BINH));
}
