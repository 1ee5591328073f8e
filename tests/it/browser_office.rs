//! The office's side in a real browser, in the demo: figures with their chart, and the digest of the week.

use std::time::Duration;

use crate::browser_case::Demo;
use crate::page_driver::Page;

/// Scrolls the newest bubble with these words to the top.
fn into_view(words: &str) -> String {
    format!(
        "const found = [...arguments[0].querySelectorAll('[data-message-id]')].findLast(it => it.innerText.includes('{words}'));
         found?.scrollIntoView(); return Boolean(found)"
    )
}

#[tokio::test]
async fn the_office_asks_for_figures_and_the_digest_arrives_with_its_chart() {
    if !crate::page_driver::wanted() {
        return;
    }
    let demo = Demo::start();
    let Some(page) = Page::open(&demo.url, 1280).await else { return };
    let (mediator, head, officer) = (page.phone(1), page.phone(2), page.phone(3));
    mediator.types("/menu").await;
    mediator.waits_for("Bảng chọn").await;
    head.types("/tonghop").await;
    head.waits_for("Tổng hợp tháng").await;
    officer.types("/tonghop năm nay").await;
    let card = officer.waits_for("Tổng hợp năm").await;
    assert!(card.text.contains("✔"), "{}", card.text);
    page.screenshot("office-1-figures").await;
    officer.presses("Biểu đồ").await;
    officer.wait("the picture", "return arguments[0].querySelector('.picture img')?.naturalWidth > 500").await;
    officer.types("/tonghop").await;
    officer.waits_for("Tổng hợp tháng").await;
    officer.presses("Tải tệp Excel").await;
    let file =
        "return [...arguments[0].querySelectorAll('[data-message-id]')].some(it => it.innerText.includes('.xlsx'))";
    officer.wait("the workbook", file).await;
    page.screenshot("office-2-files").await;
    // Around Tết nothing comes for up to three weeks.
    for _ in 0..4 {
        page.clicks("+1 tuần").await;
        tokio::time::sleep(Duration::from_secs(2)).await;
        if officer.bubbles().await.iter().any(|it| it.text.contains("Tổng hợp tuần – phường")) {
            break;
        }
    }
    officer.waits_for("Tổng hợp tuần – phường").await;
    officer.wait("its chart", "return arguments[0].querySelectorAll('.picture img').length === 2").await;
    officer.wait("its first words in view", &into_view("Tổng hợp tuần – phường")).await;
    page.screenshot("office-3-digest").await;
    page.close().await;
}

#[tokio::test]
async fn a_bulletin_goes_to_everybody_and_its_card_tells_how_far_it_is() {
    if !crate::page_driver::wanted() {
        return;
    }
    let demo = Demo::start();
    let Some(page) = Page::open(&demo.url, 1280).await else { return };
    let (mediator, head, officer) = (page.phone(1), page.phone(2), page.phone(3));
    officer.types("/thongbao").await;
    officer.waits_for("Thông báo, bản tin").await;
    officer.presses("Soạn bản tin pháp luật").await;
    officer.waits_for("Chủ đề").await;
    officer.presses("Đất đai, nhà ở").await;
    officer.waits_for("Xin gõ nội dung").await;
    officer.types("Lối đi chung không được lấn chiếm. Ai lấn chiếm phải tháo dỡ và bồi thường thiệt hại.").await;
    officer.waits_for("Ảnh hoặc tệp kèm theo").await;
    officer.presses("⏭ Bỏ qua").await;
    officer.waits_for("Gửi cho ai?").await;
    officer.presses("Tất cả mọi người").await;
    let card = officer.waits_for("Kiểm tra trước khi gửi").await;
    assert!(card.text.contains("70 người"), "{}", card.text);
    officer.wait("the whole card in view", &into_view("Kiểm tra trước khi gửi")).await;
    page.screenshot("office-4-bulletin").await;
    officer.presses("Gửi cho 70 người").await;
    officer.waits_for("gõ đúng con số").await;
    officer.types("70").await;
    officer.waits_for("Sắp gửi cho 70 người").await;
    // Not an hour: that might be the quiet of the night.
    page.clicks("+1 ngày").await;
    for phone in [mediator, head] {
        phone.waits_for("Lối đi chung không được lấn chiếm").await;
    }
    officer.waits_for("Đã gửi: 70/70 người").await;
    mediator.presses("Đã đọc").await;
    officer.wait("how far it is in view", &into_view("Đã gửi xong")).await;
    page.screenshot("office-5-sent").await;
    mediator.types("/bantin").await;
    mediator.waits_for("chưa đọc").await;
    page.close().await;
}

#[tokio::test]
async fn a_mediator_answers_an_invitation_and_the_office_sees_it() {
    if !crate::page_driver::wanted() {
        return;
    }
    let demo = Demo::start();
    let Some(page) = Page::open(&demo.url, 1280).await else { return };
    let (mediator, head, officer) = (page.phone(1), page.phone(2), page.phone(3));
    head.types("/taphuan").await;
    head.waits_for("Các buổi ông/bà được mời").await;
    mediator.types("/taphuan").await;
    mediator.waits_for("Các buổi ông/bà được mời").await;
    // The number of a choice works as well as a tap.
    mediator.types("1").await;
    mediator.waits_for("chưa trả lời").await;
    mediator.presses("Tham gia").await;
    mediator.waits_for("Trả lời của ông/bà: Tham gia").await;
    officer.types("/taphuan").await;
    officer.waits_for("Bấm một buổi").await;
    officer.types("3").await;
    officer.waits_for("chưa trả lời").await;
    officer.presses("Mã QR để chiếu tại lớp").await;
    officer.wait("the picture", "return arguments[0].querySelector('.picture img')?.naturalWidth > 100").await;
    page.screenshot("office-6-training").await;
    page.close().await;
}

#[tokio::test]
async fn the_law_is_at_hand_pay_is_asked_for_and_the_plan_shows_what_was_done() {
    if !crate::page_driver::wanted() {
        return;
    }
    let demo = Demo::start();
    let Some(page) = Page::open(&demo.url, 1280).await else { return };
    let (mediator, head, officer) = (page.phone(1), page.phone(2), page.phone(3));
    mediator.types("/luat may ngay phai bat dau hoa giai").await;
    mediator.waits_for("thẻ gần nhất").await;
    mediator.types("1").await;
    mediator.waits_for("Bao lâu phải bắt đầu hòa giải?").await;
    head.types("/thulao").await;
    head.waits_for("vụ, việc chưa đề nghị").await;
    head.presses("Lập đề nghị: Tổ hòa giải Bãi Sậy").await;
    head.waits_for("Đang chọn").await;
    officer.types("/kehoach").await;
    officer.waits_for("Đã có kết quả").await;
    officer.types("1").await;
    officer.waits_for("Kiện toàn, nâng cao").await;
    page.screenshot("office-9-plan").await;
    page.close().await;
}

#[tokio::test]
async fn the_office_adds_the_bot_to_a_group_and_writes_there() {
    if !crate::page_driver::wanted() {
        return;
    }
    let demo = Demo::start();
    let Some(page) = Page::open(&demo.url, 1280).await else { return };
    let (mediator, officer) = (page.phone(1), page.phone(3));
    mediator.types("/menu").await;
    mediator.waits_for("Bảng chọn").await;
    officer.types("/thongbao").await;
    officer.waits_for("Thông báo, bản tin").await;
    officer.presses("Soạn thông báo").await;
    officer.waits_for("Xin gõ nội dung").await;
    officer.types("Tối thứ Năm sinh hoạt tổ dân phố, mời bà con đến dự đông đủ.").await;
    officer.waits_for("Ảnh hoặc tệp kèm theo").await;
    officer.presses("⏭ Bỏ qua").await;
    officer.waits_for("Gửi cho ai?").await;
    officer.presses("Nhóm trên Telegram").await;
    officer.waits_for("Trợ lý chưa ở trong nhóm nào").await;
    officer.presses("+ Thêm trợ lý vào một nhóm").await;
    officer.find(".sheet .choice").await.click().await.unwrap();
    officer.waits_for("Trợ lý đã vào nhóm").await;
    officer.presses("Đã thêm xong, xem danh sách").await;
    officer.waits_for("Đã chọn: 0 nhóm").await;
    officer.find("[data-callback*='.chat:']").await.click().await.unwrap();
    officer.waits_for("Đã chọn: 1 nhóm").await;
    officer.presses("Chọn xong").await;
    officer.waits_for("1 nhóm").await;
    officer.presses("Gửi cho 1 nhóm").await;
    officer.waits_for("Sắp gửi cho 1 nhóm").await;
    page.clicks("+1 ngày").await;
    officer.waits_for("Đã gửi: 1/1 nhóm").await;
    for phone in [mediator, officer] {
        phone.find("[aria-label='Thao tác với cuộc trò chuyện']").await.click().await.unwrap();
        phone.find(".sheet .choice").await.click().await.unwrap();
        phone.waits_for("mời bà con đến dự đông đủ").await;
    }
    mediator.types("Vâng, tổ tôi đã nhận.").await;
    officer.wait("what another says", "return arguments[0].innerText.includes('tổ tôi đã nhận')").await;
    mediator.presses("Đã đọc").await;
    mediator.wait("the thanks", "return arguments[0].innerText.includes('Đã ghi nhận')").await;
    page.screenshot("office-7-group").await;
    page.close().await;
}

#[tokio::test]
async fn what_waits_for_each_of_them_stands_on_one_card() {
    if !crate::page_driver::wanted() {
        return;
    }
    let demo = Demo::start();
    let Some(page) = Page::open(&demo.url, 1280).await else { return };
    let (mediator, head, officer) = (page.phone(1), page.phone(2), page.phone(3));
    for phone in [mediator, head, officer] {
        phone.types("/viec").await;
        phone.waits_for("Việc cần làm").await;
    }
    let card = officer.waits_for("Việc cần làm").await;
    assert!(card.text.contains("VN-"), "{}", card.text);
    page.screenshot("office-8-tasks").await;
    page.close().await;
}
