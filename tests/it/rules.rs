//! The office corrects the law's numbers and the days off in the chat, and everybody is told by them at once.

use crate::scripts;
use crate::town::{BINH, LAN, OFFICER, Town};

/// Up to the card on which the value of the three days is asked for.
async fn opens_start_days(town: &Town) {
    town.says(OFFICER, "/menu").await;
    town.presses(OFFICER, "Cài đặt").await;
    town.presses(OFFICER, "Quy định và ngày nghỉ").await;
    town.presses(OFFICER, "Hòa giải, tổ hòa giải").await;
    town.presses(OFFICER, "Sau ›").await;
    town.presses(OFFICER, "Thời hạn bắt đầu hòa giải").await;
}

async fn corrects_start_days(town: &Town) {
    opens_start_days(town).await;
    town.presses(OFFICER, "Sửa").await;
    town.says(OFFICER, "5 ngày").await;
    town.says(OFFICER, "Luật sửa đổi, Điều 20").await;
    town.presses(OFFICER, "Hôm nay").await;
    town.says(OFFICER, "luật mới có hiệu lực").await;
    town.presses(OFFICER, "Lưu, tôi đã xem văn bản gốc").await;
}

#[tokio::test]
async fn a_number_is_corrected_from_the_menu_and_what_was_stays_readable() {
    let mut town = Town::start().await;
    corrects_start_days(&town).await;
    let card = town.last(OFFICER).text;
    for words in [
        "Đang áp dụng: 5 ngày",
        "Căn cứ: Luật sửa đổi, Điều 20",
        "Áp dụng từ: 05/05/2026",
        "✔ đã xem trong văn bản gốc",
        "05/05/2026, Phạm Thu Hà: 3 ngày → 5 ngày, áp dụng từ 05/05/2026",
        "Lý do: luật mới có hiệu lực",
    ] {
        assert!(card.contains(words), "{words} in:\n{card}");
    }
    town.restart().await;
    opens_start_days(&town).await;
    assert!(town.last(OFFICER).text.contains("Đang áp dụng: 5 ngày"));
    // Whoever has no business with it does not find it.
    town.says(BINH, "/quydinh").await;
    assert!(!town.last(BINH).text.contains("Quy định đang áp dụng"), "{}", town.last(BINH).text);
}

#[tokio::test]
async fn a_correction_holds_for_everybody_in_the_very_next_step() {
    let town = Town::start().await;
    scripts::play(&town, &scripts::USUAL).await;
    town.says(LAN, "/tonghop").await;
    assert!(town.last(LAN).text.contains("đạt chỉ tiêu 85 %"), "{}", town.last(LAN).text);
    town.says(OFFICER, "/quydinh").await;
    town.presses(OFFICER, "Chỉ tiêu, báo cáo").await;
    town.presses(OFFICER, "Chỉ tiêu tỷ lệ hòa giải thành").await;
    town.presses(OFFICER, "Sửa").await;
    town.says(OFFICER, "95 %").await;
    town.says(OFFICER, "Quyết định mới").await;
    town.presses(OFFICER, "Hôm nay").await;
    town.says(OFFICER, "chỉ tiêu năm nay").await;
    town.presses(OFFICER, "Lưu, chưa xem văn bản gốc").await;
    // The clock stands still between the two.
    town.says(LAN, "/tonghop").await;
    assert!(town.last(LAN).text.contains("đạt chỉ tiêu 95 %"), "{}", town.last(LAN).text);
}

#[tokio::test]
async fn a_day_off_is_added_removed_and_remembered() {
    let town = Town::start().await;
    town.says(OFFICER, "/quydinh").await;
    town.presses(OFFICER, "Ngày nghỉ, ngày làm bù").await;
    town.presses(OFFICER, "➕ Ngày nghỉ").await;
    town.says(OFFICER, "6/5").await;
    town.says(OFFICER, "Ngày hội của phường").await;
    town.says(OFFICER, "Quyết định 12/QĐ-UBND").await;
    town.presses(OFFICER, "Lưu, tôi đã xem văn bản gốc").await;
    let card = town.last(OFFICER).text;
    for words in ["nghỉ – Ngày hội của phường", "05/05/2026, Phạm Thu Hà", "Quyết định 12/QĐ-UBND"]
    {
        assert!(card.contains(words), "{words} in:\n{card}");
    }
    town.presses(OFFICER, "Bỏ: như ngày thường").await;
    town.presses(OFFICER, "Vẫn là").await;
    town.presses(OFFICER, "Lưu, chưa xem văn bản gốc").await;
    let card = town.last(OFFICER).text;
    assert!(card.contains("theo ngày trong tuần") && card.contains("Ngày hội của phường"), "{card}");
    assert_eq!(town.number("SELECT count(*) FROM holiday_change").await, 2);
}
