//! The web chat in a real browser: everything a person does on it, at desk width and on a small phone.

use fantoccini::key::Key;
use hoagiai::clock::MovableClock;
use hoagiai::emulator::WebConfig;
use serde_json::{Value, json};

use crate::emulator_kit::{Kit, LAN, MINH};
use crate::page_driver::Page;
use crate::page_phone::Phone;
use crate::scripted_bot::ScriptedBot;

/// A person who has not started, on the third phone.
const TAM: i64 = 1003;

pub(crate) struct Stage {
    pub(crate) kit: Kit,
    _bot: ScriptedBot,
}

/// Three phones: Lan has started, Minh and Tâm have not.
pub(crate) async fn stage() -> Stage {
    let kit = Kit::with(|config| {
        let movable = MovableClock::over(config.clock.clone());
        (config.clock, config.movable) = (movable.clone(), Some(movable));
        let phones = [(LAN, "Hòa giải viên"), (MINH, "Tổ trưởng"), (TAM, "Văn phòng")];
        config.web = Some(WebConfig::new(phones));
    })
    .await;
    kit.people.add_user(TAM, "Tâm");
    let bot = ScriptedBot::start(&kit).await;
    Stage { kit, _bot: bot }
}

pub(crate) async fn opened(stage: &Stage, width: u32) -> Option<Page> {
    Page::open(&stage.kit.emulator.url(), width).await
}

/// The person presses Start and has the main menu.
async fn begins(phone: Phone<'_>) {
    phone.presses("Bắt đầu").await;
    phone.waits_for("Kính chào").await;
}

/// Nothing sticks out to the right, on the page and in the phone.
async fn fits(page: &Page) {
    let wide = page.js("return [document.documentElement, ...document.querySelectorAll('.log, .composer, .sheet')]
        .filter(node => node.checkVisibility() && node.scrollWidth > node.clientWidth + 1).map(node => node.className || node.tagName)", vec![]).await;
    let out = page.js("return [innerWidth, ...[...document.querySelectorAll('body *')].filter(node => node.checkVisibility() && node.getBoundingClientRect().right > document.documentElement.clientWidth + 1).map(node => `${node.tagName}.${node.className}`)]", vec![]).await;
    assert_eq!(wide, json!([]), "these scroll sideways; beyond the edge: {out}");
}

#[tokio::test]
async fn buttons_edit_answer_and_vanish() {
    let stage = stage().await;
    let Some(page) = opened(&stage, 1280).await else { return };
    let lan = page.phone(1);
    let minh = page.phone(2);
    page.screenshot("1-before-start").await;
    begins(minh).await;
    lan.types("/start").await;
    let menu = lan.waits_for("Kính chào").await;
    assert_eq!(menu.buttons, ["Ghi vụ việc", "Ghi nhận", "Báo động", "Chậm", "Xoá thẻ này"]);
    let colours =
        lan.js("return [...arguments[0].querySelectorAll('.key')].slice(-5).map(key => key.className.trim())").await;
    assert_eq!(colours, json!(["key primary", "key", "key", "key", "key danger"]));

    lan.presses("Ghi nhận").await;
    lan.wait("a toast", "return arguments[0].querySelector('.toast.shown')?.textContent === 'Đã ghi nhận'").await;
    page.screenshot("2-toast").await;
    lan.presses("Báo động").await;
    lan.wait(
        "an alert",
        "return arguments[0].querySelector('[role=alertdialog]')?.innerText.includes('Chỉ Tổ trưởng')",
    )
    .await;
    page.screenshot("3-alert").await;
    lan.presses("Đã hiểu").await;
    lan.presses("Chậm").await;
    lan.wait("a spinner", "return arguments[0].querySelector('[data-callback=slow][aria-busy=true]')").await;
    lan.js("arguments[0].querySelector('[data-callback=slow]').click()").await;
    lan.wait("its end", "return arguments[0].querySelector('[data-callback=slow]:not([aria-busy])')").await;

    assert_eq!(stage.kit.people.call_counts()["answerCallbackQuery"], 3, "a busy button is not pressed again");

    lan.presses("Ghi vụ việc").await;
    let card = lan.waits_for("Bước 2/9").await;
    assert_eq!(card.id, menu.id, "the card is edited in place");
    lan.presses("2. Đất đai").await;
    let card = lan.waits_for("Loại: Đất đai").await;
    assert_eq!(card.buttons, ["Hôm nay", "Hôm qua", "⬅ Quay lại"]);
    assert!(lan.js("return arguments[0].querySelector('.changed') !== null").await.as_bool().unwrap());
    let before = lan.bubbles().await.len();
    lan.presses("⬅ Quay lại").await;
    lan.waits_for("Bước 2/9").await;
    lan.presses("✖ Dừng").await;
    lan.wait(
        "the card is gone",
        &format!("return arguments[0].querySelector('[data-message-id=\"{}\"]') === null", card.id),
    )
    .await;
    assert_eq!(lan.bubbles().await.len(), before - 1);
    assert_eq!(minh.bubbles().await.len(), 2, "the other phone has only its own chat");
    assert!(stage.kit.people.lints().is_empty(), "{:?}", stage.kit.people.lints());
    page.screenshot("4-card").await;
    page.close().await;
}

#[tokio::test]
async fn words_are_shown_as_words() {
    let stage = stage().await;
    let Some(page) = opened(&stage, 1280).await else { return };
    let lan = page.phone(1);
    let evil = "<img src=x onerror=alert(1)> & <b>x</b>";
    lan.types(evil).await;
    let heard = lan.waits_for("Đã nghe").await;
    assert_eq!(heard.text, format!("Đã nghe: {evil}"));
    assert_eq!(lan.js("return arguments[0].querySelector('.words img, .words b')").await, Value::Null);
    lan.types("kiểu").await;
    lan.waits_for("nghiêng").await;
    let tags = "return [...arguments[0].querySelectorAll('[data-message-id]:last-child .words *')].map(node => node.tagName + ' ' + node.textContent)";
    assert_eq!(
        lan.js(tags).await,
        json!([
            "STRONG đậm",
            "EM nghiêng",
            "U gạch chân",
            "S gạch bỏ",
            "CODE mã",
            // Where another style begins, the server cuts what is bold.
            "STRONG đậm ",
            "STRONG và nghiêng",
            "EM và nghiêng",
            "BLOCKQUOTE Điều 20, khoản 1",
            "STRONG sau biểu tượng",
            "BUTTON /menu",
            "A văn bản"
        ])
    );
    lan.types("hai\ndòng").await;
    assert_eq!(lan.waits_for("Đã nghe: hai").await.text, "Đã nghe: hai\ndòng");
    lan.types("che").await;
    lan.waits_for("và ông B").await;
    lan.find(".spoiler").await.click().await.unwrap();
    lan.wait("it is uncovered", "return arguments[0].querySelector('.spoiler') === null").await;
    let marks = lan
        .js("return [...arguments[0].querySelectorAll('[data-message-id]:last-child .mark')].map(mark => mark.title)")
        .await;
    assert_eq!(marks, json!(["Không chuyển tiếp, không sao chép được", "Gửi không kèm chuông"]));
    page.screenshot("5-formatting").await;

    lan.presses("/menu").await;
    lan.waits_for("Kính chào").await;
    page.close().await;
}

#[tokio::test]
async fn contacts_pictures_files_and_other_things_go_both_ways() {
    let stage = stage().await;
    let Some(page) = opened(&stage, 1280).await else { return };
    let lan = page.phone(1);
    lan.types("số").await;
    lan.waits_for("xác nhận số").await;
    lan.find("[data-reply=request_contact]").await;
    page.screenshot("6-reply-keyboard").await;
    lan.presses("Gửi số điện thoại").await;
    lan.wait(
        "it asks first",
        "return arguments[0].querySelector('.sheet')?.innerText.includes('Chia sẻ số điện thoại?')",
    )
    .await;
    page.screenshot("7-share-contact").await;
    lan.presses("Chia sẻ").await;
    lan.waits_for("số của chính").await;
    lan.wait("the keyboard is gone", "return !arguments[0].querySelector('.reply-keys').checkVisibility()").await;
    lan.presses("Gửi kèm").await;
    lan.presses("Danh bạ").await;
    lan.presses("Minh").await;
    lan.waits_for("số của người khác").await;
    lan.presses("Gửi kèm").await;
    lan.presses("Danh bạ").await;
    lan.presses("Một số khác…").await;
    lan.find("[name=first_name]").await.send_keys("Bà Sáu").await.unwrap();
    lan.find("[name=phone]").await.send_keys("0912345678").await.unwrap();
    lan.presses("Gửi").await;
    lan.wait(
        "the number",
        "return [...arguments[0].querySelectorAll('[data-kind=contact]')].at(-1).innerText.includes('0912345678')",
    )
    .await;

    lan.types("ảnh").await;
    lan.wait("the code is drawn", "return [...arguments[0].querySelectorAll('[data-from=bot] .picture img')].some(image => image.naturalWidth > 20)").await;
    lan.types("tệp").await;
    lan.wait("the file", "return arguments[0].querySelector('[data-kind=document] a[download]')").await;
    let fetched = page.fetched("[data-phone=\"1\"] [data-kind=document] a[download]").await;
    assert_eq!(fetched, "Sổ theo dõi hòa giải");
    page.screenshot("8-picture-and-file").await;
    lan.find("[data-kind=photo] .picture").await.click().await.unwrap();
    page.find(".sheet .large").await;
    page.screenshot("9-enlarged").await;
    page.keys(&[Key::Escape]).await;

    lan.presses("Gửi một tin nhắn thoại thử").await;
    lan.waits_for("Đã nhận: voice").await;
    for (choice, kind) in [("Vị trí", "location"), ("Nhãn dán", "sticker")] {
        lan.presses("Gửi kèm").await;
        lan.presses(choice).await;
        lan.waits_for(&format!("Đã nhận: {kind}")).await;
    }
    let folder = tempfile::tempdir().unwrap();
    for (choice, name, bytes, kind) in
        [("Ảnh", "hiện trường.png", crate::scripted_bot::qr(), "photo"), ("Tệp", "đơn.txt", b"x".to_vec(), "document")]
    {
        let path = folder.path().join(name);
        std::fs::write(&path, bytes).unwrap();
        lan.find("textarea").await.send_keys("lời kèm").await.unwrap();
        lan.presses("Gửi kèm").await;
        lan.presses(choice).await;
        page.picks(&path).await;
        lan.waits_for(&format!("Đã nhận: {kind} lời kèm")).await;
    }
    lan.types("hỏi").await;
    lan.presses("Chủ nhật").await;
    lan.wait("the vote counts", "return arguments[0].querySelector('.poll')?.innerText.includes('100%')").await;
    page.screenshot("10-sent-things").await;
    fits(&page).await;
    page.close().await;
}

#[tokio::test]
async fn own_messages_are_changed_passed_on_and_deleted() {
    let stage = stage().await;
    let Some(page) = opened(&stage, 1280).await else { return };
    let lan = page.phone(1);
    let minh = page.phone(2);
    begins(minh).await;
    lan.types("sai chinh tả").await;
    lan.waits_for("Đã nghe: sai").await;
    lan.find("textarea").await.send_keys(&char::from(Key::Up).to_string()).await.unwrap();
    lan.wait("the old words stand there", "return arguments[0].querySelector('textarea').value === 'sai chinh tả'")
        .await;
    page.screenshot("11-editing").await;
    let line = lan.find("textarea").await;
    line.clear().await.unwrap();
    lan.types("đúng chính tả").await;
    lan.waits_for("Đã thấy sửa thành: đúng chính tả").await;
    let own = lan.bubbles().await.into_iter().rfind(|bubble| !bubble.from_bot).unwrap();
    assert_eq!(own.text, "đúng chính tả");

    own_menu(lan, own.id).await;
    page.screenshot("12-message-menu").await;
    lan.presses("Chuyển tiếp cho bot").await;
    lan.presses("Tổ trưởng · Minh").await;
    minh.waits_for("Đã nghe: đúng chính tả").await;
    minh.wait("whose words", "return arguments[0].querySelector('.forwarded')?.textContent === 'Chuyển tiếp từ Lan'")
        .await;
    own_menu(lan, own.id).await;
    lan.presses("Xoá").await;
    lan.wait("it is gone", &format!("return !arguments[0].querySelector('[data-message-id=\"{}\"]')", own.id)).await;
    lan.types("che").await;
    let kept = lan.waits_for("và ông B").await;
    own_menu(lan, kept.id).await;
    lan.wait("no passing on", "return !arguments[0].querySelector('.sheet').innerText.includes('Chuyển tiếp cho bot')")
        .await;
    page.keys(&[Key::Escape]).await;

    minh.presses("Thao tác với cuộc trò chuyện").await;
    minh.presses("Chặn bot").await;
    minh.presses("Bỏ chặn và bắt đầu lại").await;
    minh.wait("it works again", "return arguments[0].querySelector('textarea').checkVisibility()").await;
    minh.waits_for("Kính chào").await;
    page.close().await;
}

async fn own_menu(phone: Phone<'_>, id: i64) {
    phone.js(&format!("arguments[0].querySelector('[data-message-id=\"{id}\"] .more').focus()")).await;
    phone.find(&format!("[data-message-id=\"{id}\"] .more")).await.click().await.unwrap();
    phone.find(".sheet").await;
}

#[tokio::test]
async fn invitations_people_and_the_clock() {
    let stage = stage().await;
    let Some(page) = opened(&stage, 1280).await else { return };
    let lan = page.phone(1);
    for (user, name) in [(TAM, "Tâm"), (MINH, "Minh")] {
        page.phone(2).takes(user).await;
        let welcome =
            format!("return arguments[0].querySelector('.welcome').textContent.startsWith('{name} chưa trò chuyện')");
        page.phone(2).wait("the welcome names who holds the phone", &welcome).await;
    }
    lan.types("mời").await;
    lan.waits_for("Liên kết mời").await;
    lan.find("[data-start=moi-abc123]").await.click().await.unwrap();
    page.screenshot("13-open-with").await;
    lan.presses("Tổ trưởng · Minh").await;
    page.phone(2).waits_for("Mã mời: moi-abc123").await;
    lan.find("[data-start=moi-abc123]").await.click().await.unwrap();
    lan.presses("+ Người mới").await;
    lan.find("[name=name]").await.clear().await.unwrap();
    lan.find("[name=name]").await.send_keys("Trần Thị Mới").await.unwrap();
    lan.presses("Thêm").await;
    page.phone(3).waits_for("Mã mời: moi-abc123").await;
    let name = page.phone(3).js("return arguments[0].querySelector('select').selectedOptions[0].textContent").await;
    assert_eq!(name, "Trần Thị Mới");

    page.phone(3).takes(LAN).await;
    page.phone(3).waits_for("Liên kết mời").await;
    assert_eq!(page.phone(3).bubbles().await, lan.bubbles().await);

    let now = "return document.querySelector('.now').textContent";
    assert_eq!(page.js(now, vec![]).await, "Thứ Hai, 23/11/2026 · 09:00");
    for (label, shown) in [
        ("+1 giờ", "Thứ Hai, 23/11/2026 · 10:00"),
        ("+1 ngày", "Thứ Ba, 24/11/2026 · 10:00"),
        ("+1 tuần", "Thứ Ba, 01/12/2026 · 10:00"),
    ] {
        page.clicks(label).await;
        page.wait(shown, &format!("{now} === '{shown}'")).await;
    }
    lan.types("sau một tuần").await;
    lan.waits_for("Đã nghe: sau một tuần").await;
    let days = lan.js("return [...arguments[0].querySelectorAll('.day')].map(day => day.textContent)").await;
    assert_eq!(lan.last_bubble().await.text, "Đã nghe: sau một tuần");
    assert_eq!(days, json!(["Thứ Hai, 23/11/2026", "Thứ Ba, 01/12/2026"]));
    page.screenshot("14-a-week-later").await;
    page.close().await;
}

/// Cancelled by the page, so that the browser neither copies nor offers to save.
const KEPT: &str =
    "return ['copy', 'contextmenu', 'dragstart'].every(name => ![...arguments[0].querySelectorAll(SELECTOR)].at(-1)
    .dispatchEvent(new Event(name, { bubbles: true, cancelable: true })))";

#[tokio::test]
async fn protected_messages_are_shown_but_not_saved() {
    let stage = stage().await;
    let Some(page) = opened(&stage, 1280).await else { return };
    let (kit, lan) = (&stage.kit, page.phone(1));
    let upload = async |method: &str, field: &'static str, bytes: Vec<u8>, name: &str| {
        let part = reqwest::multipart::Part::bytes(bytes).file_name(name.to_owned());
        let form = reqwest::multipart::Form::new().text("chat_id", LAN.to_string()).text("protect_content", "true");
        crate::emulator_kit::reply(kit.http.post(kit.at(method)).multipart(form.part(field, part))).await.ok();
    };
    upload("sendDocument", "document", b"x".to_vec(), "a.txt").await;
    upload("sendPhoto", "photo", crate::scripted_bot::qr(), "a.png").await;
    kit.call("sendMessage", &json!({ "chat_id": LAN, "text": "mật", "protect_content": true })).await.ok();
    lan.waits_for("mật").await;
    let shown = lan.js("return arguments[0].querySelector('[data-kind=document]').innerText").await;
    assert!(shown.as_str().unwrap().contains("Không tải về được"), "{shown}");
    assert_eq!(lan.js("return arguments[0].querySelectorAll('a[download], a[href*=file]').length").await, 0);
    let kept =
        async |css: &str| lan.js(&KEPT.replace("SELECTOR", &Value::from(css).to_string().replace('"', "`"))).await;
    for css in ["[data-kind=document] .part", "[data-kind=photo] img", "[data-kind=text] .words"] {
        assert_eq!(kept(css).await, true, "{css}");
    }
    lan.find("[data-kind=photo] .picture").await.click().await.unwrap();
    page.find(".sheet .large[data-protected]").await;
    page.keys(&[Key::Escape]).await;
    kit.send("thường").await;
    lan.waits_for("thường").await;
    assert_eq!(kept("[data-kind=text] .words").await, false, "other messages are copied as ever");
    page.close().await;
}

#[tokio::test]
async fn a_small_phone_has_tabs_and_no_sideways_scrolling() {
    let stage = stage().await;
    let Some(page) = opened(&stage, 390).await else { return };
    let (lan, minh) = (page.phone(1), page.phone(2));
    lan.types("kiểu").await;
    lan.waits_for("nghiêng").await;
    lan.types("/menu").await;
    lan.waits_for("Kính chào").await;
    fits(&page).await;
    page.screenshot("20-small").await;
    let whole =
        "return [...document.querySelectorAll('.tab-name')].filter(it => it.scrollWidth > it.clientWidth).length";
    assert_eq!(page.js(whole, vec![]).await, 0, "every tab says whose phone it is");
    let apart = "const side = it => arguments[0].querySelector(it).getBoundingClientRect();
        return side('.chat-name').right <= side('.owner select').left";
    assert_eq!(lan.js(apart).await, true, "the list of people does not lie over the title");
    assert_eq!(minh.js("return arguments[0].checkVisibility()").await, false);
    page.clicks("Tổ trưởng").await;
    begins(minh).await;
    stage.kit.people.send_text(LAN, "từ xa").unwrap();
    page.wait("the other tab counts", "return document.querySelector('[data-tab=\"1\"] .count').textContent === '1'")
        .await;
    page.screenshot("21-small-unread").await;
    page.clicks("Hòa giải viên").await;
    lan.waits_for("Đã nghe: từ xa").await;
    page.wait("it was seen", "return document.querySelector('[data-tab=\"1\"] .count').hidden").await;
    lan.presses("Các lệnh").await;
    page.screenshot("22-small-commands").await;
    fits(&page).await;
    lan.presses("/ghivu").await;
    lan.waits_for("Bước 2/9").await;
    lan.types("số").await;
    lan.find("[data-reply=request_contact]").await;
    fits(&page).await;
    page.screenshot("23-small-reply-keyboard").await;
    lan.presses("Gửi kèm").await;
    page.screenshot("24-small-attach").await;
    fits(&page).await;
    lan.presses("Đóng").await;
    for width in [320, 768, 1024] {
        page.resize(width).await;
        fits(&page).await;
        page.screenshot(&format!("26-width-{width}")).await;
    }
    page.resize(390).await;
    page.media("prefers-color-scheme", "dark").await;
    page.screenshot("25-small-dark").await;
    page.close().await;
}
