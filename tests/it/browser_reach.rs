//! The web chat for everybody and in bad conditions: keyboard only, contrast, long chats, a line that breaks.

use std::collections::BTreeSet;

use fantoccini::key::Key;
use serde_json::{Value, json};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;

use crate::browser::{opened, stage};
use crate::emulator_kit::LAN;
use crate::page_driver::Page;
use crate::page_phone::Phone;

/// What has the focus: its name, and whether one can see that it has it.
async fn focus(page: &Page) -> (String, bool) {
    let script = "const node = document.activeElement; const style = getComputedStyle(node);
        const name = node.getAttribute('aria-label') || node.innerText.trim().split('\\n')[0];
        return [name, style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2];";
    let found = page.js(script, vec![]).await;
    (found[0].as_str().unwrap_or("").to_owned(), found[1].as_bool().unwrap())
}

/// Presses Tab (backwards with `held` Shift) until something with this name has the focus.
async fn tabs_to(page: &Page, held: &[Key], name: &str) {
    for _ in 0..80 {
        page.chord(held, char::from(Key::Tab)).await;
        let (found, visible) = focus(page).await;
        assert!(visible, "no ring around {found:?}");
        if found == name {
            return;
        }
    }
    panic!("{name:?} cannot be reached");
}

#[tokio::test]
async fn everything_works_with_the_keyboard_alone() {
    let stage = stage().await;
    let Some(page) = opened(&stage, 1280).await else { return };
    let minh = page.phone(2);
    tabs_to(&page, &[], "Bắt đầu").await;
    page.keys(&[Key::Enter]).await;
    minh.waits_for("Kính chào").await;
    assert_eq!(focus(&page).await.0, "Tin nhắn của Minh", "the focus goes where one writes");

    page.writes("/gh").await;
    minh.wait(
        "one command fits",
        "return arguments[0].querySelectorAll('[role=option][aria-selected=true]').length === 1",
    )
    .await;
    page.screenshot("30-keyboard-commands").await;
    page.keys(&[Key::Enter]).await;
    minh.waits_for("Bước 2/9").await;

    tabs_to(&page, &[Key::Shift], "2. Đất đai").await;
    page.screenshot("31-keyboard-focus").await;
    page.keys(&[Key::Enter]).await;
    minh.waits_for("Loại: Đất đai").await;
    assert_eq!(focus(&page).await.0, "Hôm nay", "the focus stays in the card that changed");
    tabs_to(&page, &[], "⬅ Quay lại").await;
    page.keys(&[Key::Enter]).await;
    minh.waits_for("Bước 2/9").await;
    tabs_to(&page, &[], "✖ Dừng").await;
    page.keys(&[Key::Enter]).await;
    minh.wait(
        "the card is gone",
        "return ![...arguments[0].querySelectorAll('[data-message-id]')].some(node => node.innerText.includes('Bước'))",
    )
    .await;
    assert_eq!(focus(&page).await.0, "Tin nhắn của Minh");

    tabs_to(&page, &[], "Gửi kèm").await;
    page.keys(&[Key::Enter]).await;
    minh.find(".sheet").await;
    page.keys(&[Key::Escape]).await;
    minh.wait("the sheet is gone", "return !arguments[0].querySelector('.sheet')").await;
    assert_eq!(focus(&page).await.0, "Gửi kèm", "the focus goes back to where it was");

    let mut names = BTreeSet::new();
    for _ in 0..60 {
        page.keys(&[Key::Tab]).await;
        names.insert(focus(&page).await.0);
    }
    for name in
        ["+1 tuần", "Người dùng máy 1", "Tin nhắn, cuộn được", "Các lệnh", "Thao tác với tin nhắn này", "Báo động"]
    {
        assert!(names.contains(name), "{name:?} is not among {names:?}");
    }
    page.close().await;
}

/// Texts whose contrast with what is behind them is below 4.5.
const PALE: &str = "
    const parse = text => text.match(/[\\d.]+/g).map(Number);
    const light = ([r, g, b]) => [r, g, b].map(v => v / 255).map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
        .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
    const behind = node => {
        for (let at = node; at; at = at.parentElement) {
            const colour = parse(getComputedStyle(at).backgroundColor);
            if (colour.length === 3 || colour[3] === 1) return colour;
        }
        return [255, 255, 255];
    };
    const own = node => [...node.childNodes].some(child => child.nodeType === 3 && child.data.trim());
    return [...document.querySelectorAll('body *')].filter(node => own(node) && node.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
        .filter(node => !node.closest('.spoiler, :disabled, noscript'))
        .map(node => {
            const [a, b] = [light(parse(getComputedStyle(node).color)), light(behind(node))].sort((x, y) => y - x);
            return [node.textContent.trim().slice(0, 40), Math.round((a + 0.05) / (b + 0.05) * 100) / 100];
        })
        .filter(([, ratio]) => ratio < 4.5)";

#[tokio::test]
async fn words_stand_out_from_what_is_behind_them() {
    let stage = stage().await;
    let Some(page) = opened(&stage, 1280).await else { return };
    let lan = page.phone(1);
    for text in ["mời", "kiểu", "tệp", "hỏi", "/menu", "số"] {
        lan.types(text).await;
    }
    lan.waits_for("Kính chào").await;
    lan.find("[data-reply=request_contact]").await;
    page.media("prefers-reduced-motion", "reduce").await;
    for scheme in ["light", "dark"] {
        page.media("prefers-color-scheme", scheme).await;
        assert_eq!(page.js(PALE, vec![]).await, json!([]), "too pale in {scheme}");
        lan.presses("Gửi kèm").await;
        assert_eq!(page.js(PALE, vec![]).await, json!([]), "too pale in a sheet in {scheme}");
        page.screenshot(&format!("32-{scheme}")).await;
        page.keys(&[Key::Escape]).await;
    }
    page.close().await;
}

/// How far the chat is scrolled from its end.
async fn from_end(phone: Phone<'_>) -> f64 {
    let script =
        "const log = arguments[0].querySelector('.log'); return log.scrollHeight - log.scrollTop - log.clientHeight";
    phone.js(script).await.as_f64().unwrap()
}

#[tokio::test]
async fn who_reads_old_messages_is_not_pulled_away() {
    let stage = stage().await;
    let Some(page) = opened(&stage, 1280).await else { return };
    let lan = page.phone(1);
    lan.types("nhiều").await;
    lan.waits_for("Tin thứ 8").await;
    assert!(from_end(lan).await < 2.0);
    lan.js("arguments[0].querySelector('.log').scrollTop = 0").await;
    lan.find(".to-end").await;
    stage.kit.send("Tin mới thứ nhất").await;
    stage.kit.send("Tin mới thứ hai").await;
    lan.wait("two are unread", "return arguments[0].querySelector('.to-end .count').textContent === '2'").await;
    assert_eq!(lan.js("return arguments[0].querySelector('.log').scrollTop").await, json!(0));
    let after = "return arguments[0].querySelector('.fresh').nextElementSibling.innerText.includes('thứ nhất')";
    assert_eq!(lan.js(after).await, json!(true), "the mark stands before the first unread message");
    page.screenshot("33-unread").await;
    lan.find(".to-end").await.click().await.unwrap();
    lan.wait("all is read", "return arguments[0].querySelector('.to-end').hidden").await;
    assert_eq!(lan.js("return arguments[0].dataset.unread").await, json!("0"));

    lan.types("chờ").await;
    lan.wait("it types", "return arguments[0].querySelector('.status').textContent === 'đang nhập…' && arguments[0].querySelector('.typing').checkVisibility()").await;
    page.screenshot("34-typing").await;
    lan.waits_for("Cảm ơn đã chờ").await;
    lan.wait("it stopped", "return arguments[0].querySelector('.status').textContent === 'bot'").await;
    page.close().await;
}

/// A line between the browser and the emulator that can be cut.
struct Line {
    port: u16,
    cut: watch::Sender<bool>,
}

impl Line {
    async fn to(url: &str) -> Self {
        let target = url.strip_prefix("http://").unwrap().to_owned();
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let (cut, mut state) = watch::channel(false);
        tokio::spawn(async move {
            while let Ok((mut near, _)) = listener.accept().await {
                if *state.borrow_and_update() {
                    continue;
                }
                let (mut state, target) = (state.clone(), target.clone());
                tokio::spawn(async move {
                    let Ok(mut far) = TcpStream::connect(target).await else { return };
                    tokio::select! {
                        _ = tokio::io::copy_bidirectional(&mut near, &mut far) => {}
                        _ = state.wait_for(|cut| *cut) => {}
                    }
                });
            }
        });
        Self { port, cut }
    }
}

#[tokio::test]
async fn after_a_broken_line_nothing_is_lost_or_doubled() {
    let stage = stage().await;
    let line = Line::to(&stage.kit.emulator.url()).await;
    let Some(page) = Page::open(&format!("http://127.0.0.1:{}", line.port), 1280).await else { return };
    let lan = page.phone(1);
    lan.types("/ghivu").await;
    let card = lan.waits_for("Bước 2/9").await;
    let gone = stage.kit.send("sẽ biến mất").await;
    lan.waits_for("sẽ biến mất").await;
    line.cut.send_replace(true);
    page.wait("it says so", "return document.querySelector('.net').checkVisibility()").await;
    page.screenshot("35-broken-line").await;
    stage.kit.send("trong lúc mất mạng").await;
    stage.kit.call("deleteMessage", &json!({ "chat_id": LAN, "message_id": gone })).await.ok();
    let edit = json!({ "chat_id": LAN, "message_id": card.id, "text": "đã đổi trong lúc mất mạng" });
    stage.kit.call("editMessageText", &edit).await.ok();
    line.cut.send_replace(false);
    lan.waits_for("trong lúc mất mạng").await;
    page.wait("it says so no more", "return !document.querySelector('.net').checkVisibility()").await;
    stage.kit.send("sau đó").await;
    lan.waits_for("sau đó").await;

    let shown: Vec<(i64, String)> = lan.bubbles().await.into_iter().map(|bubble| (bubble.id, bubble.text)).collect();
    let real = stage.kit.people.chat(LAN).into_iter().filter(|message| !message.deleted);
    let real: Vec<(i64, String)> = real.map(|message| (message.message_id, message.text)).collect();
    assert_eq!(shown, real);
    assert_eq!(
        page.js("return document.querySelectorAll('[data-phone=\"1\"] .key').length", vec![]).await,
        Value::from(0)
    );
    // The browser notes every failed attempt; nothing else may stand there.
    let console = page.console().await;
    assert!(console.iter().all(|line| line.contains("net::ERR_")), "{console:#?}");
    page.close().await;
}
