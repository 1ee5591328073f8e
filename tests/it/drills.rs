//! Questions to practise on, as chats.

use crate::town::{BINH, LAN, OFFICER, Town};

#[tokio::test]
async fn two_questions_are_answered_left_and_gone_on_with() {
    let town = Town::start().await;
    town.plays(BINH, &["/tinhhuong", ">Bắt đầu hai câu"]).await;
    let asked = town.last(BINH);
    assert!(asked.text.contains("Ông/bà chọn cách nào?"), "{}", asked.text);
    assert!(!asked.protected, "it may be forwarded");
    town.plays(BINH, &[">B"]).await;
    assert!(town.last(BINH).text.contains("Căn cứ: "), "{}", town.last(BINH).text);
    town.plays(BINH, &[">📖 Đọc thẻ luật", ">⬅ Về chỗ đang làm"]).await;
    assert!(town.last(BINH).text.contains("Căn cứ: "), "{}", town.last(BINH).text);
    town.plays(BINH, &["/nhap"]).await;
    assert!(town.last(BINH).text.contains("tình huống") || town.transcript(BINH).contains("1 câu hỏi tình huống"));
    town.plays(BINH, &["câu hỏi tình huống", ">Làm tiếp 1 câu còn dở", "câu c"]).await;
    town.plays(BINH, &[">Xong"]).await;
    let start = town.last(BINH).text;
    assert!(start.contains("Ông/bà đã xem 2/"), "{start}\n{}", town.transcript(BINH));
    assert_eq!(town.number("SELECT count(*) FROM drill_done").await, 2);
    assert_eq!(town.number("SELECT count(*) FROM drill_open").await, 0);
}

#[tokio::test]
async fn writing_a_case_down_on_trial_is_another_thing() {
    let town = Town::start().await;
    for words in ["luyện tập", "/tapghi"] {
        town.plays(LAN, &[words]).await;
        assert!(town.last(LAN).text.contains("TẬP GHI"), "{}", town.last(LAN).text);
    }
    for words in ["tình huống", "cau hoi tinh huong", "/tinhhuong"] {
        town.plays(OFFICER, &[words]).await;
        assert!(town.last(OFFICER).text.contains("Câu hỏi tình huống"), "{}", town.last(OFFICER).text);
    }
}
