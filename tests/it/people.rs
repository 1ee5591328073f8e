//! The register of people, as chats: an office ends and its rights with it, a lost telephone is replaced, consent is taken back.

use chrono::TimeDelta;
use hoagiai::domain::people::{Holding, Office};

use crate::scripts;
use crate::town::{BINH, DUNG, LAN, OFFICER, STRANGER, Town};

async fn comes_by_the_newest_link(town: &Town, who: i64) {
    comes_by_the_newest_link_of(town, OFFICER, who).await;
}

async fn comes_by_the_newest_link_of(town: &Town, maker: i64, who: i64) {
    let chat = town.people.chat(maker);
    let link = chat.iter().rev().find_map(|it| it.text.split_once("?start=")).expect("a link").1;
    let token: String = link.chars().take_while(|it| it.is_ascii_alphanumeric() || "_-".contains(*it)).collect();
    town.people.press_start(who, &token).unwrap();
    town.settle().await;
}

/// Whether the menu stands there by name.
fn greets(town: &Town, who: i64, name: &str) -> bool {
    let greeting = format!("Kính chào ông/bà {name}");
    town.people.chat(who).iter().any(|it| it.from_bot && it.text.contains(&greeting))
}

#[tokio::test]
async fn art_11_rights_end_at_once_also_on_cards_that_were_left_open_and_cases_go_on() {
    let mut town = Town::start().await;
    town.plays(BINH, &scripts::LOGGED).await;
    town.plays(BINH, &["/vuviec VN-01-2026-001"]).await;
    let leave = [
        "/nhansu binh",
        ">Trần Văn Bình",
        ">Thôi nhiệm vụ",
        ">Theo nguyện vọng",
        "hôm nay",
        "16/QĐ-UBND",
        "hôm nay",
        ">Lê Anh Dũng",
        ">Thực hiện",
    ];
    town.plays(OFFICER, &leave).await;
    assert!(town.last(OFFICER).text.contains("Theo nguyện vọng"), "{}", town.transcript(OFFICER));
    let told = town.people.chat(BINH).iter().any(|it| it.from_bot && it.text.contains("thôi nhiệm vụ Hòa giải viên"));
    assert!(told, "{}", town.transcript(BINH));
    assert!(town.people.chat(DUNG).iter().any(|it| it.from_bot && it.text.contains("nhận bàn giao")));
    // The card that was open, and what was sent before.
    let (message, data) = town.find_button(BINH, "Xem họ tên, địa chỉ");
    town.people.tap(BINH, message, &data).unwrap();
    town.settle().await;
    assert_eq!(town.number("SELECT count(*) FROM access_log WHERE names").await, 0, "{}", town.transcript(BINH));
    town.plays(BINH, &["/vuviec VN-01-2026-001"]).await;
    assert!(!town.last(BINH).text.contains("VN-01-2026-001"), "{}", town.transcript(BINH));
    town.restart().await;
    town.plays(DUNG, &["/vuviec VN-01-2026-001"]).await;
    assert!(town.last(DUNG).text.contains("VN-01-2026-001"), "{}", town.transcript(DUNG));
    assert_eq!(town.number("SELECT count(*) FROM case_mediator").await, 1);
    assert_eq!(town.number("SELECT count(*) FROM audit WHERE act = 'end_office'").await, 1);
    // The team is left with two, and that is said where the office looks.
    town.plays(OFFICER, &["/viec"]).await;
    let lacks = "Kim Đôi cần kiện toàn: mới có 2 hòa giải viên, cần ít nhất 03";
    assert!(shown(&town, OFFICER, lacks), "{}", town.transcript(OFFICER));
    assert!(shown(&town, OFFICER, "Quỳnh Đôi cần kiện toàn: chưa có tổ trưởng"), "{}", town.transcript(OFFICER));
    town.plays(OFFICER, &[">Kim Đôi cần kiện toàn"]).await;
    assert!(town.last(OFFICER).text.contains("cần ít nhất 03"), "{}", town.transcript(OFFICER));
    // So does whoever heads it, and of no other team.
    town.plays(LAN, &["/viec"]).await;
    assert!(shown(&town, LAN, lacks) && !shown(&town, LAN, "Quỳnh Đôi"), "{}", town.transcript(LAN));
    town.plays(DUNG, &["/viec"]).await;
    assert!(!shown(&town, DUNG, "kiện toàn"), "{}", town.transcript(DUNG));
}

/// Whether words stand on the newest message, or on one of its buttons.
fn shown(town: &Town, who: i64, words: &str) -> bool {
    let last = town.last(who);
    last.text.contains(words) || last.buttons().any(|it| it.text.contains(words))
}

#[tokio::test]
async fn another_telephone_takes_the_place_of_the_old_one_when_it_joins() {
    let town = Town::start().await;
    town.plays(OFFICER, &["/nhansu binh", ">Trần Văn Bình", ">Đổi máy"]).await;
    comes_by_the_newest_link(&town, STRANGER).await;
    town.says(BINH, "/menu").await;
    assert!(greets(&town, BINH, "Trần Văn Bình"), "until then the old one has its rights: {}", town.transcript(BINH));
    town.presses(STRANGER, "Đồng ý").await;
    assert_eq!(town.number("SELECT count(*) FROM tg_account").await, 4, "one account a person");
    town.plays(STRANGER, &["/menu"]).await;
    assert!(greets(&town, STRANGER, "Trần Văn Bình"), "{}", town.transcript(STRANGER));
    town.plays(BINH, &["/ghivu"]).await;
    assert!(!town.last(BINH).text.contains("Trần Văn Bình"), "{}", town.transcript(BINH));
}

#[tokio::test]
async fn a_lost_telephone_has_no_rights_from_the_moment_on_and_what_comes_by_the_link_is_asked() {
    let town = Town::start().await;
    town.plays(BINH, &scripts::LOGGED).await;
    town.plays(LAN, &["/vuviec VN-01-2026-001"]).await;
    assert!(town.last(LAN).text.contains("VN-01-2026-001"), "{}", town.transcript(LAN));
    town.plays(OFFICER, &["/nhansu lan", ">Nguyễn Thị Lan", ">Mất máy"]).await;
    assert!(town.last(OFFICER).text.contains("hết quyền ngay lập tức"), "{}", town.transcript(OFFICER));
    assert_eq!(town.number("SELECT count(*) FROM tg_account").await, 4, "only asked yet");
    town.presses(OFFICER, "Khóa ngay").await;
    assert_eq!(town.number("SELECT count(*) FROM tg_account").await, 3);
    assert_eq!(town.number("SELECT count(*) FROM audit WHERE act = 'lock_account'").await, 1);
    // Whoever holds the telephone: the card that was open, words, and what would be told to the head.
    let heard = town.people.chat(LAN).len();
    town.clock.advance(TimeDelta::seconds(2));
    let (message, data) = town.find_button(LAN, "Xem họ tên, địa chỉ");
    town.people.tap(LAN, message, &data).unwrap();
    town.settle().await;
    town.plays(LAN, &["/vuviec VN-01-2026-001"]).await;
    for it in town.people.chat(LAN).iter().skip(heard).filter(|it| it.from_bot) {
        assert!(!it.text.contains("VN-01-2026-001") && !it.text.contains("Xuân"), "{}", it.text);
    }
    assert_eq!(town.number("SELECT count(*) FROM access_log WHERE names").await, 0);
    // Somebody else found the link: nothing can be read before the office says yes, and it says no.
    comes_by_the_newest_link(&town, STRANGER).await;
    town.plays(STRANGER, &[">Đồng ý", ">Số khác", "/vuviec"]).await;
    assert!(!town.people.chat(STRANGER).iter().any(|it| it.text.contains("VN-01")), "{}", town.transcript(STRANGER));
    town.says(OFFICER, "/viec").await;
    assert!(shown(&town, OFFICER, "Nguyễn Thị Lan chờ xác nhận"), "{}", town.transcript(OFFICER));
    town.plays(OFFICER, &[">Xem và xác nhận", ">Không phải"]).await;
    assert!(town.last(STRANGER).text.contains("không xác nhận tài khoản này"), "{}", town.transcript(STRANGER));
    assert_eq!(town.number("SELECT count(*) FROM tg_account").await, 3);
    assert_eq!(town.number("SELECT count(*) FROM join_request").await, 0);
    // They come themself with another link, and their cases are there.
    town.plays(OFFICER, &["/nhansu lan", ">Nguyễn Thị Lan", ">Gửi thư mời"]).await;
    comes_by_the_newest_link(&town, STRANGER).await;
    town.plays(STRANGER, &[">Đồng ý", ">Số khác"]).await;
    town.plays(OFFICER, &[">Xem và xác nhận", ">Đúng là người này"]).await;
    assert!(town.last(STRANGER).text.contains("Văn phòng đã xác nhận"), "{}", town.transcript(STRANGER));
    town.plays(STRANGER, &["/start", "/vuviec VN-01-2026-001"]).await;
    assert!(town.last(STRANGER).text.contains("VN-01-2026-001"), "{}", town.transcript(STRANGER));
}

#[tokio::test]
async fn nobody_gives_the_account_away_of_whom_was_in_office_before() {
    const NEW: i64 = 7001;
    let town = Town::start().await;
    let office = Office::WardOfficer;
    let from = "2026-05-01".parse().unwrap();
    town.joins((Some(NEW), "Đào Thị Mới", None), &Holding { office, team: None, group: None, from, to: None }).await;
    town.plays(NEW, &["/nhansu thu ha", ">Phạm Thu Hà", ">Đổi máy"]).await;
    comes_by_the_newest_link_of(&town, NEW, STRANGER).await;
    town.plays(STRANGER, &[">Đồng ý", ">Số khác"]).await;
    assert!(town.transcript(STRANGER).contains("người quản trị kỹ thuật"), "{}", town.transcript(STRANGER));
    assert_eq!(town.number("SELECT count(*) FROM join_request").await, 0);
    // Nor does a withdrawal of consent open the way: neither one that the newcomer would enter, nor one that was meant.
    town.plays(NEW, &["/nhansu thu ha", ">Phạm Thu Hà", ">Ghi việc rút lại đồng ý"]).await;
    assert!(town.last(NEW).text.contains("trước ông/bà"), "{}", town.transcript(NEW));
    town.plays(OFFICER, &["/caidat", ">Rút lại đồng ý", ">Rút lại đồng ý"]).await;
    assert_eq!(town.number("SELECT count(*) FROM consent WHERE withdrawn").await, 1);
    town.plays(NEW, &["/nhansu thu ha", ">Phạm Thu Hà", ">Đổi máy"]).await;
    comes_by_the_newest_link_of(&town, NEW, STRANGER).await;
    town.plays(STRANGER, &[">Đồng ý", ">Số khác"]).await;
    assert_eq!(town.number("SELECT count(*) FROM join_request").await, 0, "{}", town.transcript(STRANGER));
    assert_eq!(town.number("SELECT count(*) FROM tg_account WHERE tg_user_id = 1003").await, 1);
    town.plays(OFFICER, &[">Đồng ý"]).await;
    // The other way round it is theirs to say.
    town.plays(OFFICER, &["/nhansu dao", ">Đào Thị Mới", ">Đổi máy"]).await;
    comes_by_the_newest_link(&town, STRANGER).await;
    town.plays(STRANGER, &[">Đồng ý", ">Số khác"]).await;
    assert_eq!(town.number("SELECT count(*) FROM join_request").await, 1);
    town.plays(OFFICER, &[">Xem và xác nhận", ">Đúng là người này"]).await;
    assert!(town.last(STRANGER).text.contains("Văn phòng đã xác nhận"), "{}", town.transcript(STRANGER));
}

#[tokio::test]
async fn a_request_that_nobody_answers_lapses_once_and_both_sides_read_it() {
    let mut town = Town::start().await;
    town.plays(OFFICER, &["/nhansu lan", ">Nguyễn Thị Lan", ">Mất máy", ">Khóa ngay"]).await;
    comes_by_the_newest_link(&town, STRANGER).await;
    town.plays(STRANGER, &[">Đồng ý", ">Số khác"]).await;
    assert!(town.transcript(STRANGER).contains("Sau 7 ngày"), "{}", town.transcript(STRANGER));
    town.passes(TimeDelta::days(6)).await;
    town.says(OFFICER, "/viec").await;
    assert!(shown(&town, OFFICER, "Nguyễn Thị Lan chờ xác nhận"), "{}", town.transcript(OFFICER));
    town.restart().await;
    town.passes(TimeDelta::days(2)).await;
    let said = |who: i64, words: &str| {
        town.people.chat(who).iter().filter(|it| it.from_bot && it.text.contains(words)).count()
    };
    assert_eq!(said(STRANGER, "yêu cầu không còn hiệu lực"), 1, "{}", town.transcript(STRANGER));
    assert_eq!(said(OFFICER, "thư mời của Nguyễn Thị Lan nhưng chưa ai xác nhận"), 1, "{}", town.transcript(OFFICER));
    assert_eq!(town.number("SELECT count(*) FROM join_request").await, 0);
    town.says(OFFICER, "/viec").await;
    assert!(!shown(&town, OFFICER, "chờ xác nhận"), "{}", town.transcript(OFFICER));
    town.says(STRANGER, "bao giờ được?").await;
    assert!(!town.last(STRANGER).text.contains("Chờ Văn phòng"), "{}", town.transcript(STRANGER));
}

#[tokio::test]
async fn a_request_without_a_timer_of_its_own_waits_until_it_is_answered() {
    let town = Town::start().await;
    town.plays(OFFICER, &["/nhansu lan", ">Nguyễn Thị Lan", ">Mất máy", ">Khóa ngay"]).await;
    comes_by_the_newest_link(&town, STRANGER).await;
    town.plays(STRANGER, &[">Đồng ý", ">Số khác"]).await;
    // As an earlier release left it.
    town.sql("DELETE FROM timer WHERE key LIKE 'join%'").await;
    town.passes(TimeDelta::days(9)).await;
    town.says(STRANGER, "bao giờ được?").await;
    assert!(town.last(STRANGER).text.contains("Chờ Văn phòng"), "{}", town.transcript(STRANGER));
    town.says(OFFICER, "/viec").await;
    assert!(shown(&town, OFFICER, "Nguyễn Thị Lan chờ xác nhận"), "{}", town.transcript(OFFICER));
    town.plays(OFFICER, &[">Xem và xác nhận", ">Đúng là người này"]).await;
    assert!(town.last(STRANGER).text.contains("Văn phòng đã xác nhận"), "{}", town.transcript(STRANGER));
    assert_eq!(town.number("SELECT count(*) FROM join_request").await, 0);
}

#[tokio::test]
async fn consent_is_taken_back_with_what_follows_said_before_and_can_be_given_again() {
    let town = Town::start().await;
    town.plays(LAN, &["/caidat", ">Rút lại đồng ý"]).await;
    assert!(town.last(LAN).text.contains("không gửi gì"), "{}", town.transcript(LAN));
    town.plays(LAN, &[">Rút lại đồng ý"]).await;
    assert_eq!(town.number("SELECT count(*) FROM consent WHERE withdrawn").await, 1);
    let heard = town.people.chat(LAN).len();
    // What would be told to the head is not.
    town.plays(BINH, &scripts::LOGGED).await;
    assert_eq!(town.people.chat(LAN).len(), heard, "{}", town.transcript(LAN));
    town.plays(LAN, &[">Đồng ý", "/menu"]).await;
    assert!(greets(&town, LAN, "Nguyễn Thị Lan"), "{}", town.transcript(LAN));
}

#[tokio::test]
async fn art_11_an_end_on_a_later_day_takes_effect_on_its_day_and_the_heir_is_reminded() {
    let mut town = Town::start().await;
    town.plays(BINH, &scripts::LOGGED).await;
    let leave = [
        "/nhansu binh",
        ">Trần Văn Bình",
        ">Thôi nhiệm vụ",
        ">Theo nguyện vọng",
        "ngày mai",
        ">Bỏ qua",
        ">Lê Anh Dũng",
        ">Thực hiện",
    ];
    town.plays(OFFICER, &leave).await;
    assert!(town.last(OFFICER).text.contains("sẽ thôi từ 06/05/2026"), "{}", town.transcript(OFFICER));
    let heard = |town: &Town| town.people.chat(DUNG).iter().any(|it| it.from_bot && it.text.contains("nhận bàn giao"));
    assert!(!heard(&town), "{}", town.transcript(DUNG));
    town.plays(BINH, &["/vuviec VN-01-2026-001"]).await;
    assert!(town.last(BINH).text.contains("VN-01-2026-001"), "until then it is theirs: {}", town.transcript(BINH));
    town.restart().await;
    town.passes(TimeDelta::hours(24)).await;
    assert!(heard(&town), "{}", town.transcript(DUNG));
    town.plays(BINH, &["/vuviec VN-01-2026-001"]).await;
    assert!(!town.last(BINH).text.contains("VN-01-2026-001"), "{}", town.transcript(BINH));
    town.plays(DUNG, &["/vuviec VN-01-2026-001"]).await;
    assert!(town.last(DUNG).text.contains("VN-01-2026-001"), "{}", town.transcript(DUNG));
    // The law's days run for who mediates now.
    town.passes(TimeDelta::days(4)).await;
    let reminded = town.people.chat(DUNG).iter().any(|it| it.from_bot && it.text.contains("bắt đầu hòa giải"));
    assert!(reminded, "{}", town.transcript(DUNG));
}

#[tokio::test]
async fn art_26_who_follows_up_is_reminded_after_the_mediator_left() {
    let town = Town::start().await;
    town.plays(BINH, &scripts::LOGGED[..10]).await;
    let agreed = "Bên B trả lại lối đi.";
    for deed in ["=me", "=now:success", "hôm nay", agreed, "=skip", "hai tuần nữa", "=no", "=save"] {
        town.clock.advance(TimeDelta::seconds(2));
        scripts::act(&town, BINH, deed);
        town.settle().await;
    }
    assert_eq!(
        town.number("SELECT count(*) FROM case_file WHERE status = 'success'").await,
        1,
        "{}",
        town.transcript(BINH)
    );
    town.clock.advance(TimeDelta::seconds(2));
    let leave = ["/nhansu binh", ">Trần Văn Bình", ">Thôi nhiệm vụ", ">Theo nguyện vọng", "hôm nay", ">Bỏ qua"];
    town.plays(OFFICER, &leave).await;
    assert!(
        town.last(OFFICER).text.contains("còn theo dõi 1 vụ, việc đã hòa giải thành"),
        "{}",
        town.transcript(OFFICER)
    );
    town.plays(OFFICER, &[">Lê Anh Dũng", ">Thực hiện"]).await;
    let heard = |who, words: &str| town.people.chat(who).iter().any(|it| it.from_bot && it.text.contains(words));
    assert!(heard(DUNG, "Ông/bà theo dõi tiếp"), "{}", town.transcript(DUNG));
    // The former mediator hears nothing of it any more; the register still says who mediated.
    town.passes(TimeDelta::days(8)).await;
    assert!(heard(DUNG, "Thỏa thuận vẫn ổn chứ"), "{}", town.transcript(DUNG));
    assert!(!heard(BINH, "Thỏa thuận vẫn ổn chứ"), "{}", town.transcript(BINH));
    town.plays(DUNG, &["/vuviec VN-01-2026-001"]).await;
    let card = town.last(DUNG).text;
    assert!(card.contains("Hòa giải viên: Trần Văn Bình") && card.contains("Lê Anh Dũng"), "{card}");
    // Nobody goes on after the next one: then it is for the head.
    town.plays(OFFICER, &["/nhansu dung", ">Lê Anh Dũng", ">Thôi nhiệm vụ", ">Theo nguyện vọng", "hôm nay"]).await;
    town.plays(OFFICER, &[">Bỏ qua", ">Bỏ qua", ">Thực hiện"]).await;
    town.passes(TimeDelta::days(8)).await;
    assert!(heard(LAN, "không còn trong tổ"), "{}", town.transcript(LAN));
}

#[tokio::test]
async fn consent_that_is_taken_back_at_the_office_holds_at_once_and_is_told_once() {
    let town = Town::start().await;
    town.plays(OFFICER, &["/nhansu lan", ">Nguyễn Thị Lan", ">Ghi việc rút lại đồng ý", "hôm qua"]).await;
    assert!(town.last(OFFICER).text.contains("Khi ghi xong"), "{}", town.transcript(OFFICER));
    town.plays(OFFICER, &[">Ghi rút lại đồng ý"]).await;
    assert!(town.last(LAN).text.contains("Đã ghi việc rút lại đồng ý"), "{}", town.transcript(LAN));
    assert_eq!(town.number("SELECT count(*) FROM consent WHERE withdrawn").await, 1);
    assert_eq!(town.number("SELECT count(*) FROM audit WHERE act = 'withdraw_consent'").await, 1);
    let heard = town.people.chat(LAN).len();
    town.plays(BINH, &scripts::LOGGED).await;
    assert_eq!(town.people.chat(LAN).len(), heard, "{}", town.transcript(LAN));
    town.plays(LAN, &["/start"]).await;
    assert!(town.last(LAN).text.contains("Ông/bà đã rút lại đồng ý"), "{}", town.transcript(LAN));
    town.plays(LAN, &[">Đồng ý", "/menu"]).await;
    assert!(greets(&town, LAN, "Nguyễn Thị Lan"), "{}", town.transcript(LAN));
}

#[tokio::test]
async fn art_26_who_is_named_by_hand_is_reminded_and_else_the_head_goes_on() {
    let town = Town::start().await;
    town.plays(BINH, &scripts::LOGGED[..10]).await;
    for deed in ["=me", "=now:success", "hôm nay", "Bên B trả lại lối đi.", "=skip", "hai tuần nữa", "=no", "=save"]
    {
        town.clock.advance(TimeDelta::seconds(2));
        scripts::act(&town, BINH, deed);
        town.settle().await;
    }
    let heard = |who, words: &str| town.people.chat(who).iter().any(|it| it.from_bot && it.text.contains(words));
    town.plays(LAN, &["/vuviec VN-01-2026-001", ">Việc khác", ">Người theo dõi", ">Lê Anh Dũng", ">Lưu"]).await;
    assert!(heard(DUNG, "Từ nay ông/bà theo dõi"), "{}", town.transcript(DUNG));
    assert!(heard(BINH, "Từ nay Lê Anh Dũng theo dõi"), "{}", town.transcript(BINH));
    town.passes(TimeDelta::days(8)).await;
    assert!(heard(DUNG, "Thỏa thuận vẫn ổn chứ") && !heard(BINH, "Thỏa thuận vẫn ổn chứ"));
    town.plays(DUNG, &["/vuviec VN-01-2026-001"]).await;
    assert!(town.last(DUNG).text.contains("Lê Anh Dũng"), "{}", town.transcript(DUNG));
    // Whoever was named blocks the bot: the head is reminded once, then goes on, hears of it, and it is written down.
    town.people.block(DUNG).unwrap();
    town.settle().await;
    town.passes(TimeDelta::days(8)).await;
    assert!(heard(LAN, "chưa nhắn được cho người theo dõi"), "{}", town.transcript(LAN));
    assert!(heard(LAN, "không liên lạc được, nên từ nay ông/bà theo dõi"), "{}", town.transcript(LAN));
    let follows = "SELECT count(*) FROM case_follower f JOIN tg_account a ON a.person_id = f.person_id
        WHERE a.tg_user_id = 1001";
    assert_eq!((town.number("SELECT count(*) FROM case_follower").await, town.number(follows).await), (1, 1));
}
