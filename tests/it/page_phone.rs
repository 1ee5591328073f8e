//! One phone of the web chat, as tests use it: what a person types, presses and reads.

use fantoccini::elements::Element;
use fantoccini::key::Key;
use serde_json::Value;

use crate::page_driver::{Page, click};

/// One phone of the page.
#[derive(Clone, Copy)]
pub(crate) struct Phone<'a> {
    page: &'a Page,
    number: usize,
}

/// A bubble as it stands on a phone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Bubble {
    pub(crate) id: i64,
    pub(crate) from_bot: bool,
    pub(crate) kind: String,
    pub(crate) text: String,
    pub(crate) buttons: Vec<String>,
}

/// All bubbles of `arguments[0]`, as a JavaScript expression.
const BUBBLES: &str = "[...arguments[0].querySelectorAll('[data-message-id]')].map(node => ({
    id: Number(node.dataset.messageId), from: node.dataset.from, kind: node.dataset.kind,
    text: (node.querySelector('.words, .part-words, .poll') ?? node).innerText,
    buttons: [...node.querySelectorAll('.key')].map(key => key.innerText.trim()) }))";

impl Bubble {
    fn read(value: &Value) -> Self {
        Self {
            id: value["id"].as_i64().unwrap(),
            from_bot: value["from"] == "bot",
            kind: value["kind"].as_str().unwrap_or("").to_owned(),
            text: value["text"].as_str().unwrap_or("").to_owned(),
            buttons: value["buttons"].as_array().unwrap().iter().filter_map(|b| Some(b.as_str()?.to_owned())).collect(),
        }
    }
}

impl<'a> Phone<'a> {
    pub(crate) fn new(page: &'a Page, number: usize) -> Self {
        Self { page, number }
    }
}

impl Phone<'_> {
    fn css(self, rest: &str) -> String {
        format!("[data-phone=\"{}\"] {rest}", self.number)
    }

    /// An element of this phone, once it is visible.
    pub(crate) async fn find(self, css: &str) -> Element {
        self.page.find(&self.css(css)).await
    }

    /// Runs JavaScript with this phone as `arguments[0]`.
    pub(crate) async fn js(self, script: &str) -> Value {
        let script = script.replace("arguments[0]", &format!("document.querySelector('{}')", self.css("").trim()));
        self.page.js(&script, Vec::new()).await
    }

    /// Waits until JavaScript with this phone as `arguments[0]` gives something true.
    #[track_caller]
    pub(crate) fn wait(self, what: &str, script: &str) -> impl Future<Output = Value> {
        let script = script.replace("arguments[0]", &format!("document.querySelector('{}')", self.css("").trim()));
        let what = format!("phone {}: {what}", self.number);
        let page = self.page;
        let caller = std::panic::Location::caller();
        async move { page.wait(&format!("{what} at {caller}"), &script).await }
    }

    /// Types a text into the input line and presses Enter. Line breaks are typed with Shift.
    pub(crate) async fn types(self, text: &str) {
        let line = self.find("textarea").await;
        line.click().await.unwrap();
        let (shift, enter, null) = (char::from(Key::Shift), char::from(Key::Enter), char::from(Key::Null));
        let typed = text.replace('\n', &format!("{shift}{enter}{null}"));
        line.send_keys(&typed).await.unwrap();
        line.send_keys(&enter.to_string()).await.unwrap();
    }

    /// Clicks the newest button, link or choice of this phone with this label.
    /// What saves or sends is pressed after a second, as people do: a card that has only just appeared does not take it.
    pub(crate) async fn presses(self, label: &str) {
        if label.starts_with("✔ Lưu") || label.starts_with("Gửi cho") || label == "Tham gia" {
            tokio::time::sleep(std::time::Duration::from_millis(1_100)).await;
        }
        let root = format!("document.querySelector('{}')", self.css("").trim());
        click(self.page, &root, label).await;
    }

    /// Everything on the screen, oldest first.
    pub(crate) async fn bubbles(self) -> Vec<Bubble> {
        self.js(&format!("return {BUBBLES}")).await.as_array().unwrap().iter().map(Bubble::read).collect()
    }

    /// The newest bubble.
    pub(crate) async fn last_bubble(self) -> Bubble {
        self.bubbles().await.pop().expect("there is a bubble")
    }

    /// Waits for a bubble of the bot with these words, and gives the newest such.
    #[track_caller]
    pub(crate) fn waits_for(self, words: &str) -> impl Future<Output = Bubble> {
        let quoted = Value::from(words).to_string();
        // Found and read in one go: a card may be replaced the moment after.
        let script =
            format!("return {BUBBLES}.findLast(it => it.from === 'bot' && it.text.includes({quoted})) ?? null");
        let what = format!("the bot says {words:?}, asked at {}", std::panic::Location::caller());
        async move { Bubble::read(&self.wait(&what, &script).await) }
    }

    /// Puts another person on this phone, by user id.
    pub(crate) async fn takes(self, user: i64) {
        let select = self.find(".owner select").await;
        select.select_by_value(&user.to_string()).await.unwrap();
        self.wait("the person changed", &format!("return arguments[0].dataset.user === '{user}'")).await;
    }
}
