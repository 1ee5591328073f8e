//! Training as chats: an invitation, answers, reminders, the room, and what the office learns.

use chrono::TimeDelta;
use hoagiai::clock::Clock as _;
use hoagiai::domain::TeamId;
use hoagiai::domain::people::{Holding, Office};

use crate::town::{BINH, DUNG, LAN, OFFICER, Town};

fn heard(town: &Town, who: i64, words: &str) -> usize {
    town.people.chat(who).iter().filter(|it| it.from_bot && it.text.contains(words)).count()
}

async fn bulk(town: &Town) {
    for _ in 0..400 {
        town.clock.advance(TimeDelta::milliseconds(50));
        let sent = town.bot.bulk_once().await.unwrap();
        town.settle().await;
        if sent == hoagiai::bot::Progress::Idle
            && town.number("SELECT count(*) FROM announcement_recipient WHERE status = 'waiting'").await == 0
        {
            return;
        }
    }
    panic!("the bulk lane does not come to rest");
}

/// The town with such a session, after the invitation went out.
async fn planned() -> Town {
    let town = Town::start().await;
    plan(&town).await;
    town.clock.advance(TimeDelta::seconds(61));
    bulk(&town).await;
    town
}

/// Plans a session on Wednesday 20 May, 8:00 to 11:30, and sends the invitation.
async fn plan(town: &Town) {
    town.says(OFFICER, "/taphuan").await;
    town.presses(OFFICER, "+ Lên lịch buổi mới").await;
    for words in ["Kỹ năng lắng nghe", "Sở Tư pháp", "Hội trường UBND phường", "8h ngày 20/5", "11h30"]
    {
        town.says(OFFICER, words).await;
    }
    town.presses(OFFICER, "⏭").await;
    town.presses(OFFICER, "Các hòa giải viên").await;
    town.presses(OFFICER, "Gửi thư mời (3 người)").await;
}

#[tokio::test]
async fn people_are_invited_answer_are_reminded_and_check_in() {
    let town = planned().await;
    for who in [LAN, BINH, DUNG] {
        assert_eq!(heard(&town, who, "Kính mời ông/bà dự tập huấn"), 1, "{}", town.transcript(who));
    }
    assert_eq!(heard(&town, OFFICER, "Kính mời"), 0, "mediators were invited");
    let invitation = town.people.chat(BINH).into_iter().rfind(|it| it.text.contains("Kính mời")).unwrap();
    let file = invitation.file.expect("an appointment");
    let bytes = town.people.file(&file.file_id).unwrap().bytes;
    let appointment = String::from_utf8(bytes.to_vec()).unwrap();
    assert!(appointment.contains("DTSTART:20260520T010000Z") && appointment.contains("SUMMARY:Kỹ năng lắng nghe"));

    town.presses(BINH, "Tham gia").await;
    assert!(town.last(BINH).text.contains("Trả lời của ông/bà: Tham gia"), "{}", town.transcript(BINH));
    town.presses(DUNG, "Không tham gia").await;
    town.says(OFFICER, "/taphuan").await;
    town.presses(OFFICER, "Sắp tới").await;
    let card = town.last(OFFICER).text;
    assert!(card.contains("Tham gia 1 · không 1 · chưa rõ 0 · chưa trả lời 1"), "{card}");
    assert!(card.contains("Đã gửi thư: 3/3 người được mời"), "{card}");

    // Sunday the 17th, Tuesday the 19th, and two hours before would be night: seven o'clock.
    for (words, at) in [
        ("Nhắc ông/bà có buổi tập huấn", "2026-05-17T01:01:00Z"),
        ("Sắp đến buổi tập huấn", "2026-05-19T01:01:00Z"),
        ("Buổi tập huấn sắp bắt đầu", "2026-05-20T00:01:00Z"),
    ] {
        assert_eq!(heard(&town, BINH, words), 0, "not yet: {words}");
        let at: chrono::DateTime<chrono::Utc> = at.parse().unwrap();
        town.passes(at - town.clock.now()).await;
        bulk(&town).await;
        assert_eq!((heard(&town, BINH, words), heard(&town, LAN, words)), (1, 1), "{words}");
        assert_eq!(heard(&town, DUNG, words), 0, "who declined is left alone");
    }

    let code = card.rsplit("Mã điểm danh: ").next().unwrap()[..6].to_owned();
    town.says(BINH, "/taphuan").await;
    assert!(town.last(BINH).text.contains("gõ mã 6 số"), "{}", town.last(BINH).text);
    town.says(BINH, &code).await;
    assert!(town.last(BINH).text.contains("Đã điểm danh"), "{}", town.transcript(BINH));
    town.people.press_start(DUNG, &format!("tham-1-{code}")).unwrap();
    town.settle().await;
    assert!(town.last(DUNG).text.contains("Đã điểm danh"), "the link in the room: {}", town.transcript(DUNG));
    town.says(OFFICER, "/taphuan").await;
    town.presses(OFFICER, "Sắp tới").await;
    town.presses(OFFICER, "Mã QR").await;
    assert!(heard(&town, OFFICER, "Quét mã để điểm danh") == 1);

    town.passes(TimeDelta::hours(6)).await;
    bulk(&town).await;
    assert_eq!((heard(&town, BINH, "Buổi này có ích"), heard(&town, LAN, "Buổi này có ích")), (1, 0));
    town.presses(BINH, "Rất có ích").await;
    assert_eq!(heard(&town, OFFICER, "Buổi tập huấn đã kết thúc. Đã điểm danh 2 người"), 1);
    town.presses(OFFICER, "Điểm danh").await;
    town.presses(OFFICER, "Điểm danh").await;
    town.presses(OFFICER, "☐ Nguyễn Thị Lan").await;
    town.passes(TimeDelta::days(3)).await;
    assert_eq!(
        heard(&town, OFFICER, "Hòa giải viên đã được bồi dưỡng trong năm: 3/3"),
        1,
        "{}",
        town.transcript(OFFICER)
    );
    assert_eq!(town.number("SELECT count(*) FROM timer WHERE key LIKE 'training:%'").await, 0);
}

#[tokio::test]
async fn a_change_and_a_cancellation_are_told_and_old_reminders_die() {
    let town = planned().await;
    town.presses(DUNG, "Không tham gia").await;
    town.says(OFFICER, "/taphuan").await;
    town.presses(OFFICER, "Sắp tới").await;
    town.presses(OFFICER, "Đổi giờ, địa điểm").await;
    town.presses(OFFICER, "Giờ bắt đầu").await;
    town.says(OFFICER, "14h ngày 27/5").await;
    town.presses(OFFICER, "Lưu và báo cho mọi người").await;
    town.clock.advance(TimeDelta::seconds(61));
    bulk(&town).await;
    for who in [LAN, BINH, DUNG] {
        assert_eq!(heard(&town, who, "Buổi tập huấn có thay đổi"), 1);
        assert!(town.transcript(who).contains("14:00–17:30"), "{}", town.transcript(who));
    }
    town.presses(LAN, "Không tham gia").await;
    town.passes(TimeDelta::days(15)).await;
    bulk(&town).await;
    assert_eq!(heard(&town, BINH, "Nhắc ông/bà có buổi tập huấn"), 0, "the first date is forgotten");
    town.says(OFFICER, "/taphuan").await;
    town.presses(OFFICER, "Sắp tới").await;
    town.presses(OFFICER, "Hủy buổi tập huấn").await;
    town.says(OFFICER, "Hủy").await;
    town.clock.advance(TimeDelta::hours(12));
    town.settle().await;
    bulk(&town).await;
    assert_eq!(
        [BINH, DUNG, LAN].map(|it| heard(&town, it, "sau đây đã hủy")),
        [1, 1, 0],
        "who declined the old day may mean to come on the new one: {}",
        town.transcript(BINH)
    );
    town.passes(TimeDelta::days(10)).await;
    bulk(&town).await;
    assert_eq!(heard(&town, BINH, "sắp bắt đầu"), 0);
}

#[tokio::test]
async fn nobody_gets_word_that_is_out_of_date() {
    let town = planned().await;
    // Late in the evening everything waits for the morning: the first change is not told once there is a second one.
    town.passes(TimeDelta::hours(12) + TimeDelta::minutes(30)).await;
    for words in ["14h ngày 27/5", "15h ngày 28/5"] {
        town.says(OFFICER, "/taphuan").await;
        town.presses(OFFICER, "Sắp tới").await;
        town.presses(OFFICER, "Đổi giờ, địa điểm").await;
        town.presses(OFFICER, "Giờ bắt đầu").await;
        town.says(OFFICER, words).await;
        town.presses(OFFICER, "Lưu và báo cho mọi người").await;
    }
    town.passes(TimeDelta::hours(12)).await;
    bulk(&town).await;
    for who in [LAN, BINH, DUNG] {
        assert_eq!(heard(&town, who, "Buổi tập huấn có thay đổi"), 1, "{}", town.transcript(who));
        assert!(town.transcript(who).contains("15:00–18:30"), "{}", town.transcript(who));
    }
}

#[tokio::test]
async fn who_was_not_invited_yet_does_not_hear_that_it_is_called_off() {
    let town = Town::start().await;
    // A minute before the quiet begins: one of them is invited, the others would be in the morning.
    town.passes(TimeDelta::hours(11) + TimeDelta::minutes(58) + TimeDelta::seconds(50)).await;
    plan(&town).await;
    town.clock.advance(TimeDelta::seconds(61));
    town.bot.bulk_once().await.unwrap();
    town.clock.advance(TimeDelta::seconds(20));
    let got = |town: &Town| [LAN, BINH, DUNG].map(|it| heard(town, it, "Kính mời")).iter().sum::<usize>();
    assert_eq!(got(&town), 1, "{}", town.everything());
    town.says(OFFICER, "/taphuan").await;
    town.presses(OFFICER, "Sắp tới").await;
    town.presses(OFFICER, "Hủy buổi tập huấn").await;
    town.says(OFFICER, "Hủy").await;
    town.passes(TimeDelta::hours(12)).await;
    bulk(&town).await;
    assert_eq!(got(&town), 1, "no invitation to what is called off");
    let told = [LAN, BINH, DUNG].map(|it| heard(&town, it, "sau đây đã hủy")).iter().sum::<usize>();
    assert_eq!(told, 1, "exactly those who know of it: {}", town.everything());
}

#[tokio::test]
async fn who_was_not_invited_yet_is_invited_to_what_it_has_become() {
    let town = Town::start().await;
    town.passes(TimeDelta::hours(12) + TimeDelta::minutes(30)).await;
    plan(&town).await;
    town.says(OFFICER, "/taphuan").await;
    town.presses(OFFICER, "Sắp tới").await;
    town.presses(OFFICER, "Đổi giờ, địa điểm").await;
    town.presses(OFFICER, "Giờ bắt đầu").await;
    town.says(OFFICER, "14h ngày 27/5").await;
    town.presses(OFFICER, "Lưu và báo cho mọi người").await;
    town.passes(TimeDelta::hours(12)).await;
    bulk(&town).await;
    for who in [LAN, BINH, DUNG] {
        let got = (heard(&town, who, "Kính mời ông/bà dự tập huấn"), heard(&town, who, "có thay đổi"));
        assert_eq!(got, (1, 0), "{}", town.transcript(who));
        assert!(town.transcript(who).contains("14:00–17:30"), "{}", town.transcript(who));
    }
}

#[tokio::test]
async fn the_code_is_enough_for_somebody_who_was_not_invited() {
    let town = planned().await;
    let starts: chrono::DateTime<chrono::Utc> = "2026-05-20T01:30:00Z".parse().unwrap();
    town.passes(starts - town.clock.now()).await;
    town.says(OFFICER, "/taphuan").await;
    town.presses(OFFICER, "Đang diễn ra").await;
    let card = town.last(OFFICER).text;
    let code = card.rsplit("Mã điểm danh: ").next().unwrap()[..6].to_owned();
    town.says(OFFICER, "/taphuan").await;
    town.says(OFFICER, &code).await;
    assert!(town.last(OFFICER).text.contains("Đã điểm danh"), "{}", town.transcript(OFFICER));
    assert_eq!(town.number("SELECT count(*) FROM training_guest WHERE attended_at IS NOT NULL").await, 1);
}

#[tokio::test]
async fn who_joins_the_ward_after_the_invitation_is_a_guest_as_well() {
    let town = planned().await;
    let new = 1007;
    let team = town.number("SELECT min(id) FROM mediation_team").await;
    let from = "2026-05-06".parse().unwrap();
    let holding = Holding { office: Office::Mediator, team: Some(TeamId(team)), group: None, from, to: None };
    town.joins((Some(new), "Trịnh Thị Nga", None), &holding).await;
    let at: chrono::DateTime<chrono::Utc> = "2026-05-17T01:01:00Z".parse().unwrap();
    town.passes(at - town.clock.now()).await;
    bulk(&town).await;
    assert_eq!(heard(&town, new, "Nhắc ông/bà có buổi tập huấn"), 1, "{}", town.transcript(new));
    town.presses(new, "Tham gia").await;
    assert!(town.last(new).text.contains("Trả lời của ông/bà: Tham gia"), "{}", town.transcript(new));
}

#[tokio::test]
async fn a_course_of_an_upper_level_counts_and_stands_on_the_card_of_who_went() {
    let town = Town::start().await;
    town.says(OFFICER, "/taphuan").await;
    town.presses(OFFICER, "Ghi lớp đã dự").await;
    town.says(OFFICER, "Bồi dưỡng kỹ năng hòa giải").await;
    town.presses(OFFICER, "Sở Tư pháp").await;
    town.says(OFFICER, "12/3/2026 đến 13/3/2026").await;
    town.says(OFFICER, "8 tiết").await;
    town.presses(OFFICER, "Bỏ qua").await;
    town.presses(OFFICER, "Lưu và đánh dấu").await;
    assert!(town.last(OFFICER).text.contains("Ai đã dự lớp?"), "{}", town.transcript(OFFICER));
    town.says(OFFICER, "1. Nguyễn Thị Lan\n2. Trần Văn Bình\n3. Lê Thị Không Có").await;
    let said = town.last(OFFICER).text;
    assert!(said.contains("Đã đánh dấu 2 người") && said.contains("Lê Thị Không Có"), "{said}");
    assert_eq!(town.number("SELECT count(*) FROM training_guest WHERE attended_at IS NOT NULL AND walk_in").await, 2);
    for who in [LAN, BINH, DUNG] {
        assert_eq!(heard(&town, who, "Bồi dưỡng kỹ năng"), 0, "nobody is told");
    }
    town.presses(OFFICER, "Quay lại").await;
    let card = town.last(OFFICER).text;
    assert!(card.contains("Đã dự: 2 người") && card.contains("6 giờ"), "{card}");
    town.presses(OFFICER, "Giấy tờ").await;
    town.presses(OFFICER, "Danh sách tham dự (Word)").await;
    let file = town.people.chat(OFFICER).into_iter().rev().find_map(|it| it.file).expect("a paper");
    assert!(town.people.file(&file.file_id).unwrap().bytes.starts_with(b"PK"));
    assert_eq!(town.number("SELECT count(*) FROM audit WHERE act = 'print_training'").await, 1);
    town.says(OFFICER, "/nhansu Trần Văn Bình").await;
    town.presses(OFFICER, "Trần Văn Bình").await;
    let person = town.last(OFFICER).text;
    assert!(person.contains("12/03/2026: Bồi dưỡng kỹ năng hòa giải (Sở Tư pháp)"), "{}", town.transcript(OFFICER));
}

#[tokio::test]
async fn who_is_invited_later_gets_the_letter_and_the_reminders() {
    let town = planned().await;
    town.says(OFFICER, "/taphuan").await;
    town.presses(OFFICER, "Sắp tới").await;
    let card = town.last(OFFICER).text;
    assert!(card.contains("3/3 người được mời"), "{card}");
    town.presses(OFFICER, "Mời thêm người").await;
    town.presses(OFFICER, "Phạm Thu Hà").await;
    assert!(town.last(OFFICER).text.contains("Đã mời"), "{}", town.transcript(OFFICER));
    town.clock.advance(TimeDelta::seconds(61));
    bulk(&town).await;
    assert_eq!(heard(&town, OFFICER, "Kính mời ông/bà dự tập huấn"), 1, "{}", town.transcript(OFFICER));
    assert_eq!(heard(&town, BINH, "Kính mời ông/bà dự tập huấn"), 1, "the others once");
    let at: chrono::DateTime<chrono::Utc> = "2026-05-17T01:01:00Z".parse().unwrap();
    town.passes(at - town.clock.now()).await;
    bulk(&town).await;
    assert_eq!(heard(&town, OFFICER, "Nhắc ông/bà có buổi tập huấn"), 1, "{}", town.transcript(OFFICER));
}

#[tokio::test]
async fn whoever_was_there_is_asked_of_it_later_and_may_turn_it_off() {
    let town = planned().await;
    let until = |at: &str| at.parse::<chrono::DateTime<chrono::Utc>>().unwrap() - town.clock.now();
    town.says(OFFICER, "/taphuan").await;
    town.presses(OFFICER, "Sắp tới").await;
    let code = town.last(OFFICER).text.rsplit("Mã điểm danh: ").next().unwrap()[..6].to_owned();
    town.passes(until("2026-05-20T01:01:00Z")).await;
    bulk(&town).await;
    for who in [BINH, DUNG] {
        town.says(who, "/taphuan").await;
        town.says(who, &code).await;
        assert!(town.last(who).text.contains("Đã điểm danh"), "{}", town.transcript(who));
    }
    let asked = |who| heard(&town, who, "Hai câu hỏi tình huống");
    town.passes(until("2026-05-21T09:59:00Z")).await;
    assert_eq!((asked(BINH), asked(DUNG)), (0, 0), "it is not yet five o'clock");
    town.passes(until("2026-05-21T10:01:00Z")).await;
    assert_eq!((asked(BINH), asked(DUNG), asked(LAN)), (1, 1, 0), "{}", town.transcript(BINH));
    town.presses(BINH, "Bắt đầu hai câu").await;
    assert!(town.last(BINH).text.contains("Ông/bà chọn cách nào?"), "{}", town.last(BINH).text);
    town.presses(DUNG, "Không nhận nữa").await;
    town.presses(DUNG, "Câu hỏi tình huống: đang nhận").await;
    town.passes(until("2026-05-27T10:01:00Z")).await;
    assert_eq!((asked(BINH), asked(DUNG)), (2, 1), "on the seventh day, and not who wants none");
    town.passes(until("2026-06-10T10:01:00Z")).await;
    assert_eq!((asked(BINH), asked(DUNG)), (2, 1));
    town.passes(until("2026-06-25T10:01:00Z")).await;
    assert_eq!((asked(BINH), asked(DUNG)), (3, 1), "on the thirtieth day, and then no more");
}
