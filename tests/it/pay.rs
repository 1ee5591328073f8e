//! Pay from the case that ended to the hand of who mediated it, as chats.

use chrono::TimeDelta;

use crate::town::{BINH, LAN, OFFICER, Town};

/// A case of Bình's that ended with an agreement, without a written settlement.
const SETTLED: [&str; 18] = [
    "/ghivu",
    ">Không có dấu hiệu nào",
    ">Hàng xóm, sinh hoạt chung",
    ">Lối đi chung, thoát nước",
    ">Hôm qua",
    ">Một hoặc các bên yêu cầu",
    ">tổ dân phố Kim Đôi",
    "Hoàng Văn Thắng, 45 tuổi, số 12 ngõ 3",
    "Đỗ Thị Hạnh, 52 tuổi, số 14 ngõ 3",
    "Bên B xây bậc thềm lấn ra lối đi chung, bên A không dắt xe ra được.",
    ">Tôi hòa giải",
    ">Hòa giải thành",
    "hôm nay",
    "Bên B trả lại lối đi rộng 2 mét.",
    "tự thuê xe",
    "hai tuần nữa",
    ">Không",
    ">✔ Lưu vụ, việc",
];

async fn asked() -> Town {
    let town = Town::start().await;
    town.plays(BINH, &SETTLED).await;
    town.plays(LAN, &["/thulao", ">Lập đề nghị", ">Xem lại rồi gửi"]).await;
    let review = town.last(LAN).text;
    assert!(review.contains("400.000 đ") && review.contains("Bốn trăm nghìn đồng chẵn"), "{review}");
    assert!(review.contains("chưa có văn bản ký") && review.contains("tối đa"), "{review}");
    town.plays(LAN, &[">✔ Gửi Văn phòng phường"]).await;
    town
}

#[tokio::test]
async fn from_a_case_to_the_hand_of_who_mediated_it() {
    let town = asked().await;
    assert!(town.last(OFFICER).text.contains("gửi đề nghị thù lao"), "{}", town.transcript(OFFICER));
    town.plays(OFFICER, &["/viec", ">Xét đề nghị thù lao", ">✔ Duyệt chi", ">Hôm nay", ">✔ Duyệt chi"]).await;
    town.plays(OFFICER, &[">✔ Đã chi cho tổ", "số 35 ngày 5/5", ">✔ Đã chi cho tổ"]).await;
    assert!(town.last(LAN).text.contains("Tổ đã được chi thù lao"), "{}", town.transcript(LAN));
    town.plays(LAN, &["/viec", ">Trao thù lao", ">🖨 Danh sách ký nhận", ">✔ Đã trao tận tay"]).await;
    town.plays(LAN, &[">Hôm nay", ">✔ Đã trao tận tay"]).await;
    assert!(town.last(BINH).text.contains("đã trao cho ông/bà"), "{}", town.transcript(BINH));
    town.plays(BINH, &["/thulao"]).await;
    assert!(town.last(BINH).text.contains("đã trao tận tay"), "{}", town.transcript(BINH));
    // It is asked for once.
    town.plays(LAN, &["/thulao"]).await;
    assert!(town.last(LAN).text.contains("không còn vụ, việc nào chưa đề nghị"), "{}", town.transcript(LAN));
    assert_eq!(town.number("SELECT count(*) FROM pay_event").await, 4);
    assert_eq!(town.number("SELECT count(*) FROM audit WHERE act = 'step_pay'").await, 2, "what the office did");
    assert_eq!(town.number("SELECT count(*) FROM inbox WHERE status <> 'done'").await, 0);
    for name in ["Thắng", "Hạnh"] {
        assert!(!town.transcript(OFFICER).contains(name), "{}", town.transcript(OFFICER));
    }
}

#[tokio::test]
async fn decree_15_art_15_the_office_is_reminded_and_a_refusal_can_be_printed() {
    let mut town = asked().await;
    town.passes(TimeDelta::days(9)).await;
    let chat = town.people.chat(OFFICER);
    let said = |words: &str| chat.iter().filter(|it| it.from_bot && it.text.contains(words)).count();
    assert_eq!(
        (said("Sắp hết hạn xét thù lao"), said("Đã quá hạn xét thù lao")),
        (1, 1),
        "{}",
        town.transcript(OFFICER)
    );
    town.restart().await;
    town.plays(OFFICER, &["/thulao", ">Kim Đôi", ">Không chi", "Vụ, việc đã được chi trong quý I", ">Không chi"]).await;
    assert!(town.last(LAN).text.contains("đã được chi trong quý I"), "{}", town.transcript(LAN));
    town.plays(OFFICER, &[">🖨 Văn bản trả lời"]).await;
    // What was refused can be asked for again.
    town.plays(LAN, &["/thulao", ">Lập đề nghị", ">Xem lại rồi gửi", ">✔ Gửi Văn phòng phường"]).await;
    assert_eq!(town.number("SELECT count(*) FROM pay_request").await, 2);
    assert_eq!(town.number("SELECT count(*) FROM pay_line WHERE live").await, 1);
}

#[tokio::test]
async fn art_27_what_differs_is_said_while_the_office_can_give_it_back_and_no_longer() {
    let town = asked().await;
    // As if the case had ended on another day than it was asked for.
    let differs = "UPDATE pay_line SET ended_on = '2026-05-01' WHERE NOT dropped";
    town.sql(differs).await;
    town.plays(OFFICER, &["/thulao", ">Kim Đôi"]).await;
    let card = town.last(OFFICER).text;
    assert!(card.contains("⛔") && card.contains("Trả lại để sửa"), "{card}");
    town.plays(OFFICER, &[">Trả lại để sửa", "Ngày kết thúc ghi sai, xin lập lại.", ">Trả lại để sửa"]).await;
    town.plays(LAN, &["/thulao", ">Kim Đôi"]).await;
    assert!(!town.last(LAN).text.contains("⛔"), "the list is written anew: {}", town.last(LAN).text);
    town.plays(LAN, &[">Sửa và gửi lại", ">Xem lại rồi gửi", ">✔ Gửi Văn phòng phường"]).await;
    town.plays(OFFICER, &["/thulao", ">Kim Đôi", ">✔ Duyệt chi", ">Hôm nay", ">✔ Duyệt chi"]).await;
    town.plays(OFFICER, &[">✔ Đã chi cho tổ", ">Hôm nay", ">✔ Đã chi cho tổ"]).await;
    town.sql(differs).await;
    town.plays(OFFICER, &["/thulao", ">Kim Đôi"]).await;
    let card = town.last(OFFICER).text;
    assert!(card.contains("đã chi cho tổ") && !card.contains("⛔"), "{card}");
}
