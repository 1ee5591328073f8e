//! A small bot for the tests of the web chat: it polls over HTTP, as any bot does, and shows whatever a bot can send.

use std::time::Duration;

use fast_qr::QRBuilder;
use reqwest::multipart::{Form, Part};
use serde_json::{Value, json};
use tokio::task::JoinHandle;

use crate::emulator_kit::Kit;

/// The running bot; it stops when this is dropped.
pub(crate) struct ScriptedBot(JoinHandle<()>);

impl Drop for ScriptedBot {
    fn drop(&mut self) {
        self.0.abort();
    }
}

#[derive(Clone)]
struct Api {
    base: String,
    http: reqwest::Client,
}

impl ScriptedBot {
    /// Sets the command menus and begins to poll.
    pub(crate) async fn start(kit: &Kit) -> Self {
        let api = Api { base: kit.at(""), http: kit.http.clone() };
        let command = |name: &str, what: &str| json!({ "command": name, "description": what });
        let all = [
            command("menu", "Bảng chọn chính"),
            command("ghivu", "Ghi một vụ việc mới"),
            command("huy", "Dừng việc đang làm"),
            command("help", "Hướng dẫn ngắn"),
        ];
        api.call("setMyCommands", json!({ "commands": all })).await;
        Self(tokio::spawn(async move { api.poll().await }))
    }
}

impl Api {
    async fn call(&self, method: &str, params: Value) -> Value {
        let answer = self.http.post(format!("{}{method}", self.base)).json(&params).send().await;
        match answer {
            Ok(answer) => answer.json::<Value>().await.map(|body| body["result"].clone()).unwrap_or_default(),
            Err(_) => Value::Null,
        }
    }

    async fn upload(&self, method: &str, chat: i64, field: &'static str, part: Part, caption: &str) {
        let form = Form::new().text("chat_id", chat.to_string()).text("caption", caption.to_owned()).part(field, part);
        self.http.post(format!("{}{method}", self.base)).multipart(form).send().await.unwrap();
    }

    async fn poll(&self) {
        let mut offset = 0;
        loop {
            let updates = self.call("getUpdates", json!({ "offset": offset, "timeout": 20 })).await;
            let Some(updates) = updates.as_array() else {
                tokio::time::sleep(Duration::from_millis(100)).await;
                continue;
            };
            for update in updates {
                offset = update["update_id"].as_i64().unwrap() + 1;
                let (api, update) = (self.clone(), update.clone());
                tokio::spawn(async move { api.answer(&update).await });
            }
        }
    }

    async fn say(&self, chat: i64, text: &str, more: Value) -> Value {
        let mut params = json!({ "chat_id": chat, "text": text, "parse_mode": "HTML" });
        if let (Some(params), Value::Object(more)) = (params.as_object_mut(), more) {
            params.extend(more);
        }
        self.call("sendMessage", params).await
    }

    async fn answer(&self, update: &Value) {
        if let Some(press) = update.get("callback_query") {
            return self.pressed(press).await;
        }
        if let Some(message) = update.get("edited_message") {
            let text = format!("Đã thấy sửa thành: {}", message["text"].as_str().unwrap_or(""));
            self.say(message["chat"]["id"].as_i64().unwrap(), &text, json!({})).await;
            return;
        }
        let Some(message) = update.get("message") else { return };
        let chat = message["chat"]["id"].as_i64().unwrap();
        match message["text"].as_str() {
            Some(text) => self.heard(chat, text, message).await,
            None => self.received(chat, message).await,
        }
    }

    async fn heard(&self, chat: i64, text: &str, message: &Value) {
        match text {
            "/start" | "/menu" => drop(self.say(chat, WELCOME, json!({ "reply_markup": main_menu() })).await),
            "/ghivu" => drop(self.say(chat, QUESTION, json!({ "reply_markup": kinds() })).await),
            "số" => drop(self.say(chat, "Xin xác nhận số điện thoại của ông/bà.", json!({ "reply_markup": phone_keys() })).await),
            "ảnh" => self.upload("sendPhoto", chat, "photo", Part::bytes(qr()).file_name("ma.png"), "Mã mời để quét").await,
            "tệp" => {
                let part = Part::bytes("Sổ theo dõi hòa giải".as_bytes().to_vec()).file_name("Sổ theo dõi 2026.txt");
                self.upload("sendDocument", chat, "document", part, "").await;
            }
            "mời" => {
                let text = "Liên kết mời tổ viên mới, dùng <b>một lần</b>:\nhttps://t.me/hoagiai_bot?start=moi-abc123";
                self.say(chat, text, json!({ "link_preview_options": { "is_disabled": true } })).await;
            }
            "che" => drop(self.say(chat, "Bà <tg-spoiler>Nguyễn Thị A</tg-spoiler> và ông B.", json!({ "protect_content": true, "disable_notification": true })).await),
            "kiểu" => drop(self.say(chat, STYLES, json!({})).await),
            "chờ" => {
                self.call("sendChatAction", json!({ "chat_id": chat, "action": "typing" })).await;
                tokio::time::sleep(Duration::from_millis(900)).await;
                self.say(chat, "Cảm ơn đã chờ.", json!({})).await;
            }
            "hỏi" => drop(self.call("sendPoll", json!({ "chat_id": chat, "question": "Ông/bà đi tập huấn ngày nào?", "options": [{ "text": "Thứ Bảy" }, { "text": "Chủ nhật" }], "is_anonymous": false })).await),
            "nhiều" => {
                for number in 1..=8 {
                    self.say(chat, &format!("Tin thứ {number}\nhai dòng"), json!({})).await;
                }
            }
            _ if text.starts_with("/start ") => drop(self.say(chat, &format!("Mã mời: {}", &text[7..]), json!({})).await),
            _ => {
                let heard = text.replace('&', "&amp;").replace('<', "&lt;");
                let quote = json!({ "reply_parameters": { "message_id": message["message_id"] } });
                self.say(chat, &format!("Đã nghe: {heard}"), quote).await;
            }
        }
    }

    async fn received(&self, chat: i64, message: &Value) {
        if let Some(contact) = message.get("contact") {
            let own = contact["user_id"] == message["from"]["id"];
            let text =
                if own { "Đã nhận số của chính ông/bà." } else { "Đây là số của người khác." };
            self.say(chat, text, json!({ "reply_markup": { "remove_keyboard": true } })).await;
            return;
        }
        let kinds = ["photo", "document", "voice", "sticker", "location", "poll"];
        let kind = kinds.into_iter().find(|kind| message.get(kind).is_some()).unwrap_or("?");
        let caption = message["caption"].as_str().unwrap_or("");
        self.say(chat, &format!("Đã nhận: {kind} {caption}"), json!({})).await;
    }

    async fn pressed(&self, press: &Value) {
        let chat = press["message"]["chat"]["id"].as_i64().unwrap();
        let here = json!({ "chat_id": chat, "message_id": press["message"]["message_id"] });
        let reply =
            |text: &str, alert: bool| json!({ "callback_query_id": press["id"], "text": text, "show_alert": alert });
        match press["data"].as_str().unwrap_or("") {
            "note" => drop(self.call("answerCallbackQuery", reply("Đã ghi nhận", false)).await),
            "alert" => drop(self.call("answerCallbackQuery", reply("Chỉ Tổ trưởng được làm việc này.", true)).await),
            "slow" => {
                tokio::time::sleep(Duration::from_millis(1500)).await;
                self.call("answerCallbackQuery", reply("", false)).await;
            }
            "gone" => {
                self.call("answerCallbackQuery", reply("Đã xoá", false)).await;
                self.call("deleteMessage", here).await;
            }
            data => {
                self.call("answerCallbackQuery", reply("", false)).await;
                let mut edit = here;
                edit["parse_mode"] = "HTML".into();
                let (text, keys) =
                    if data == "back" { (QUESTION.to_owned(), kinds()) } else { (chosen(data), after()) };
                (edit["text"], edit["reply_markup"]) = (text.into(), keys);
                self.call("editMessageText", edit).await;
            }
        }
    }
}

const WELCOME: &str = "<b>Kính chào ông/bà!</b>\n\nĐây là sổ tay của tổ hòa giải. Ông/bà muốn làm gì?";
const QUESTION: &str =
    "<b>Ghi vụ việc · Bước 2/9</b>\n\nVụ việc thuộc loại nào?\n\n<i>Ví dụ: hai nhà tranh nhau lối đi là “Đất đai”.</i>";
const STYLES: &str = "<b>đậm</b> <i>nghiêng</i> <u>gạch chân</u> <s>gạch bỏ</s> <code>mã</code> \
    <b>đậm <i>và nghiêng</i></b>\n<blockquote>Điều 20, khoản 1</blockquote>😀 <b>sau biểu tượng</b> /menu \
    <a href=\"https://vbpl.vn/\">văn bản</a> &lt;b&gt;không đậm&lt;/b&gt;";

fn button(text: &str, data: &str) -> Value {
    json!({ "text": text, "callback_data": data })
}

fn main_menu() -> Value {
    let mut first = button("Ghi vụ việc", "back");
    first["style"] = "primary".into();
    let mut last = button("Xoá thẻ này", "gone");
    last["style"] = "danger".into();
    let rows =
        json!([[first], [button("Ghi nhận", "note"), button("Báo động", "alert")], [button("Chậm", "slow")], [last]]);
    json!({ "inline_keyboard": rows })
}

fn kinds() -> Value {
    let rows = json!([
        [button("1. Hôn nhân, gia đình", "k1"), button("2. Đất đai", "k2")],
        [button("3. Láng giềng", "k3"), button("4. Nợ, vay mượn", "k4")],
        [button("⬅ Quay lại", "back"), button("✖ Dừng", "gone")],
    ]);
    json!({ "inline_keyboard": rows })
}

fn chosen(data: &str) -> String {
    let kind = if data == "k2" { "Đất đai" } else { "Loại khác" };
    format!(
        "<b>Ghi vụ việc · Bước 3/9</b>\n\nLoại: {kind}\n\nViệc xảy ra ngày nào? Ông/bà có thể gõ <code>hôm qua</code> hoặc <code>5/11</code>."
    )
}

fn after() -> Value {
    json!({ "inline_keyboard": [[button("Hôm nay", "note"), button("Hôm qua", "note")], [button("⬅ Quay lại", "back")]] })
}

fn phone_keys() -> Value {
    let rows = json!([[{ "text": "Gửi số điện thoại", "request_contact": true }], [{ "text": "Để sau" }]]);
    json!({ "keyboard": rows, "resize_keyboard": true, "one_time_keyboard": true, "input_field_placeholder": "Bấm nút bên dưới" })
}

/// A QR code as a small PNG, one pixel a module with a quiet zone.
pub(crate) fn qr() -> Vec<u8> {
    let code = QRBuilder::new("https://t.me/hoagiai_bot?start=moi-abc123").build().unwrap();
    let side = code.size + 8;
    let dark =
        |x: usize, y: usize| (4..side - 4).contains(&x) && (4..side - 4).contains(&y) && code[y - 4][x - 4].value();
    let pixels: Vec<u8> = (0..side * side).map(|at| if dark(at % side, at / side) { 0 } else { 255 }).collect();
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, side as u32, side as u32);
    encoder.set_color(png::ColorType::Grayscale);
    encoder.write_header().unwrap().write_image_data(&pixels).unwrap();
    bytes
}
