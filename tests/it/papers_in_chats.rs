//! Papers, as people get them in a chat: asked for by a tap, made, logged, and gone after an hour.

use std::io::{Cursor, Read};

use chrono::TimeDelta;
use hoagiai::emulator::{ChatMessage, Fault, Rule};

use crate::scripts;
use crate::town::{BINH, LAN, OFFICER, Town};

pub fn papers(town: &Town, who: i64) -> Vec<ChatMessage> {
    town.people.chat(who).into_iter().filter(|it| it.from_bot && it.kind == "document").collect()
}

/// The newest document in a chat: its text, with what stands at the foot of each page.
pub fn document(town: &Town, who: i64) -> String {
    let file = papers(town, who).pop().and_then(|it| it.file).expect("a document came");
    let bytes = town.people.file(&file.file_id).expect("it can be fetched").bytes;
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes.to_vec())).unwrap();
    let mut xml = String::new();
    archive.by_name("word/document.xml").unwrap().read_to_string(&mut xml).unwrap();
    if let Ok(mut foot) = archive.by_name("word/footer1.xml") {
        foot.read_to_string(&mut xml).unwrap();
    }
    xml
}

/// A mediator logs a case and fills in an invitation to a session, up to the look at it.
async fn invitation(town: &Town) {
    town.plays(BINH, &scripts::LOGGED).await;
    town.plays(BINH, &["/vuviec", ">VN-01-2026-001", ">Giấy tờ", ">Giấy mời hòa giải"]).await;
    town.plays(BINH, &[">Bên A", "8 giờ, thứ Sáu, ngày 08/5/2026", "Nhà văn hóa, gặp anh Toàn"]).await;
}

#[tokio::test]
async fn a_mediator_makes_the_papers_of_a_case_and_that_is_written_down() {
    let town = Town::start().await;
    invitation(&town).await;
    assert!(papers(&town, BINH).is_empty(), "it is looked at first: {}", town.transcript(BINH));
    town.plays(BINH, &[">Làm giấy"]).await;
    let xml = document(&town, BINH);
    for words in ["GIẤY MỜI", "Hoàng Văn Thắng, số 12 ngõ 3", "08 giờ 00, thứ Sáu, 08/05/2026"] {
        assert!(xml.contains(words), "{words}\n{}", town.transcript(BINH));
    }
    assert!(!xml.contains("Đỗ Thị"), "nothing of the other side");
    let typed = town.people.chat(BINH).into_iter().filter(|it| !it.deleted && it.text.contains("anh Toàn"));
    assert_eq!(typed.count(), 0, "{}", town.transcript(BINH));
    let sent = papers(&town, BINH);
    assert!(!sent[0].protected, "whoever prints it must be able to save it");
    assert!(sent[0].text.contains("Giấy mời hòa giải"), "{}", sent[0].text);
    let read = "SELECT count(*) FROM access_log WHERE names";
    assert_eq!(town.number(read).await, 2, "the card that was looked at, and the paper");
    assert!(town.last(BINH).text.contains("Giấy mời hòa giải: làm lúc"), "{}", town.transcript(BINH));
    town.passes(TimeDelta::hours(2)).await;
    assert!(papers(&town, BINH).iter().all(|it| it.deleted), "it goes by itself");
}

#[tokio::test]
async fn whoever_waits_for_a_file_that_is_refused_hears_so() {
    let town = Town::start().await;
    invitation(&town).await;
    town.people.push_fault(Rule::once("sendDocument", Fault::Refused));
    town.plays(BINH, &[">Làm giấy"]).await;
    let chat = town.transcript(BINH);
    assert!(chat.contains("tệp ông/bà cần chưa gửi được"), "{chat}");
    let dead = "SELECT count(*) FROM outbox WHERE method = 'sendDocument' AND status = 'dead'";
    assert_eq!(town.number(dead).await, 1, "the operator finds it");
    assert!(papers(&town, BINH).is_empty(), "{chat}");
}

#[tokio::test]
async fn art_21_the_head_prints_the_register_and_a_later_change_is_listed() {
    let town = Town::start().await;
    town.plays(BINH, &scripts::LOGGED).await;
    town.plays(LAN, &["/so", ">In bản Word"]).await;
    let xml = document(&town, LAN);
    for words in [
        "PHẦN I.",
        "PHẦN II.",
        "Hoàng Văn Thắng, 45 tuổi",
        "đã phân công, chưa hòa giải",
        "cho Nguyễn Thị Lan; STT 1 đến 1",
    ] {
        assert!(xml.contains(words), "{words}\n{}", town.transcript(LAN));
    }
    assert_eq!(town.number("SELECT count(*) FROM access_log WHERE names").await, 1);
    assert_eq!(town.number("SELECT count(*) FROM register_printed").await, 1);
    // The case is corrected after it was printed, and only then is it said that the paper was signed.
    town.passes(TimeDelta::minutes(30)).await;
    town.plays(BINH, &["/vuviec VN-01-2026-001", ">Sửa thông tin", ">Sau", ">nội dung"]).await;
    town.plays(BINH, &["Bà Hạnh và ông Thắng tranh cãi vì mái tôn", "ghi thiếu", ">Lưu"]).await;
    town.passes(TimeDelta::minutes(30)).await;
    town.plays(LAN, &["/so"]).await;
    assert!(town.last(LAN).text.contains("chưa ghi là đã ký: số 1 đến 1"), "{}", town.transcript(LAN));
    town.plays(LAN, &[">Số 1 đến 1 đã ký", ">Hôm nay"]).await;
    assert!(town.last(LAN).text.contains("cần in và ký lại: 1"), "{}", town.transcript(LAN));
    // Printed and signed once more; what changes nothing in the line afterwards asks for no third paper.
    town.plays(LAN, &[">In bản Word"]).await;
    assert!(document(&town, LAN).contains("mái tôn") && document(&town, LAN).contains("đã sửa sau khi ký"));
    town.passes(TimeDelta::minutes(1)).await;
    town.plays(LAN, &["/so", ">Số 1 đến 1 đã ký", ">Hôm nay"]).await;
    town.passes(TimeDelta::hours(3)).await;
    town.plays(BINH, &["/vuviec", ">VN-01-2026-001", ">Bắt đầu hòa giải"]).await;
    town.plays(BINH, &[">Hôm nay"]).await;
    town.plays(LAN, &["/so"]).await;
    assert!(!town.last(LAN).text.contains("cần in và ký lại"), "{}", town.transcript(LAN));
    // The office prints it as well, and that can be seen by others.
    town.plays(OFFICER, &["/so", ">1.", ">Bản Excel"]).await;
    assert_eq!(papers(&town, OFFICER).len(), 1, "{}", town.transcript(OFFICER));
    assert_eq!(town.number("SELECT count(*) FROM audit WHERE act = 'print_register'").await, 1);
    // So is that it says for the head that lines were signed, and sets the book up.
    town.plays(OFFICER, &[">Số 1 đến 1 đã ký", ">Hôm nay", ">Quyển số", "2, 1", ">Lưu"]).await;
    let acts = "SELECT count(*) FROM audit WHERE act IN ('sign_register', 'set_up_book')";
    assert_eq!(town.number(acts).await, 2, "{}", town.transcript(OFFICER));
}

#[tokio::test]
async fn art_21_a_case_does_not_go_into_a_closed_book() {
    let town = Town::start().await;
    town.plays(LAN, &["/so", ">Khóa sổ", ">Hôm nay"]).await;
    assert!(town.last(LAN).text.contains("Đã khóa sổ ngày"), "{}", town.transcript(LAN));
    town.passes(TimeDelta::minutes(5)).await;
    town.plays(BINH, &scripts::LOGGED).await;
    // The head is told, and finds the case in the book that was opened for it.
    let told =
        town.people.chat(LAN).into_iter().find(|it| it.text.contains("VN-01-2026-001") && it.text.contains("quyển 2"));
    assert!(told.is_some(), "{}", town.transcript(LAN));
    town.plays(LAN, &[">Xem sổ"]).await;
    let card = town.last(LAN).text;
    assert!(card.contains("quyển số 2") && card.contains("số 1 đến 1"), "{}", town.transcript(LAN));
    town.plays(LAN, &[">In bản Word"]).await;
    let xml = document(&town, LAN);
    assert!(xml.contains("Hoàng Văn Thắng, 45 tuổi") && xml.contains("STT 1 đến 1"), "{}", town.transcript(LAN));
    assert!(papers(&town, LAN)[0].text.contains("quyển 2"), "{}", papers(&town, LAN)[0].text);
    // The closed one has no line, and is not opened again.
    town.plays(LAN, &[">Quyển 1"]).await;
    let card = town.last(LAN).text;
    assert!(card.contains("quyển số 1") && card.contains("Chưa có vụ"), "{}", town.transcript(LAN));
}

#[tokio::test]
async fn art_15_5_the_head_gets_the_report_of_the_team_as_a_paper() {
    let town = Town::start().await;
    town.plays(BINH, &scripts::LOGGED).await;
    town.plays(LAN, &["/tonghop năm 2026", ">Báo cáo của tổ"]).await;
    let xml = document(&town, LAN);
    for words in [
        "BÁO CÁO",
        "khoản 5 Điều 15 Luật Hòa giải ở cơ sở",
        "Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam",
        "tiếp nhận trong kỳ 1 vụ, việc",
        "TỔ TRƯỞNG TỔ HÒA GIẢI",
        "Nguyễn Thị Lan",
    ] {
        assert!(xml.contains(words), "{words}\n{xml}\n{}", town.transcript(LAN));
    }
    assert!(!xml.contains("Hoàng Văn Thắng"), "no party stands in it");
    town.plays(OFFICER, &["/tonghop"]).await;
    assert!(!town.transcript(OFFICER).contains("Báo cáo của tổ"), "{}", town.transcript(OFFICER));
}
