//! The law at hand as chats: looked up, opened from a record without losing it, and kept by the office.

use crate::town::{BINH, LAN, OFFICER, Town};

#[tokio::test]
async fn a_sentence_is_answered_with_its_article() {
    let town = Town::start().await;
    town.plays(BINH, &["/luat"]).await;
    assert!(town.last(BINH).text.contains("Ông/bà muốn hỏi gì?"), "{}", town.last(BINH).text);
    town.plays(BINH, &["bao nhieu ngay phai hoa giai", "1"]).await;
    let card = town.last(BINH);
    assert!(card.text.contains("Trong 03 ngày") && card.text.contains("Điều 20 khoản 2"), "{}", card.text);
    assert!(!card.protected, "it may be forwarded");
    town.plays(BINH, &["/luat thời tiết hôm nay"]).await;
    assert!(town.last(BINH).text.contains("Tôi chưa có thẻ nào"), "{}", town.last(BINH).text);
}

#[tokio::test]
async fn a_record_goes_on_where_the_law_was_looked_up() {
    let town = Town::start().await;
    town.plays(BINH, &["/ghivu", ">Không có dấu hiệu nào", ">Hàng xóm, sinh hoạt chung"]).await;
    town.plays(BINH, &[">Lối đi chung, thoát nước", ">Hôm nay"]).await;
    let asked = town.last(BINH).text;
    town.plays(BINH, &[">⚖ Luật nói gì?"]).await;
    assert!(town.last(BINH).text.contains("Khi nào tổ được bắt đầu hòa giải?"), "{}", town.last(BINH).text);
    town.plays(BINH, &[">Ai chọn hòa giải viên?"]).await;
    town.plays(BINH, &[">⬅ Về chỗ đang làm"]).await;
    let again = town.last(BINH).text;
    assert!(again.contains("Bước 4/9") && asked.ends_with(&again), "{again}\n{}", town.transcript(BINH));
}

#[tokio::test]
async fn the_office_keeps_a_card_which_everybody_finds_first() {
    let town = Town::start().await;
    town.plays(OFFICER, &["/luat", ">🏛 Thẻ của phường", ">＋ Thêm thẻ"]).await;
    town.plays(OFFICER, &["Karaoke được hát đến mấy giờ?", "Đến 21 giờ.", "Quy ước khu 3, Điều 5", "hôm nay"]).await;
    town.plays(OFFICER, &[">✔ Lưu"]).await;
    assert!(town.last(OFFICER).text.contains("Thẻ của phường, áp dụng từ"), "{}", town.last(OFFICER).text);
    town.plays(BINH, &["/luat karaoke", "1"]).await;
    let card = town.last(BINH).text;
    assert!(card.contains("Đến 21 giờ.") && card.contains("Quy ước khu 3"), "{card}");
    town.plays(OFFICER, &[">Rút thẻ", "đã có quy định mới"]).await;
    assert_eq!(town.number("SELECT count(*) FROM law_card").await, 2, "both versions stay");
    assert_eq!(town.number("SELECT count(*) FROM audit WHERE act LIKE '%_law_card'").await, 2);
    let named = "SELECT count(*) FROM audit WHERE target_kind = 'law_card' AND target_id = '1'";
    assert_eq!(town.number(named).await, 2, "which card it was is written down");
    town.plays(OFFICER, &["/nhatky"]).await;
    let done = town.last(OFFICER).text;
    assert!(done.contains("rút thẻ luật của phường") && done.contains("Karaoke được hát đến mấy giờ?"), "{done}");
    town.plays(OFFICER, &["/luat", ">🏛 Thẻ của phường", ">🏛 Karaoke được hát đến mấy giờ? (đã rút)"]).await;
    town.plays(OFFICER, &[">Các bản trước"]).await;
    let versions = town.last(OFFICER).text;
    assert!(versions.contains("Đến 21 giờ.") && versions.contains("đã có quy định mới"), "{versions}");
    assert!(versions.contains("Phạm Thu Hà"), "who wrote it is named: {versions}");
    town.plays(LAN, &["/luat karaoke"]).await;
    assert!(!town.last(LAN).text.contains("Đến 21 giờ."), "{}", town.last(LAN).text);
}
