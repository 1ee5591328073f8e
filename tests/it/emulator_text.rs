//! Limits of texts and keyboards, formatting, editing and deleting: each rule with the server's exact words.

use chrono::TimeDelta;
use serde_json::{Value, json};

use crate::emulator_kit::{Kit, LAN, MINH};

async fn refused(kit: &Kit, method: &str, params: Value) -> String {
    kit.call(method, &params).await.error()
}

fn text(text: &str) -> Value {
    json!({ "chat_id": LAN, "text": text })
}

fn html(text: &str) -> Value {
    json!({ "chat_id": LAN, "text": text, "parse_mode": "HTML" })
}

fn keyboard(button: Value) -> Value {
    json!({ "chat_id": LAN, "text": "x", "reply_markup": { "inline_keyboard": [[button]] } })
}

#[tokio::test]
async fn texts_have_limits() {
    let kit = Kit::start().await;
    let error = async |params| refused(&kit, "sendMessage", params).await;
    assert_eq!(error(text("")).await, "400 Bad Request: message text is empty");
    assert_eq!(error(json!({ "chat_id": LAN })).await, "400 Bad Request: message text is empty");
    assert_eq!(error(text(" \n\u{200b}\t ")).await, "400 Bad Request: text must be non-empty");
    assert_eq!(error(text(&"đ".repeat(4097))).await, "400 Bad Request: message is too long");
    assert_eq!(error(text(&"a".repeat(32_769))).await, "400 Bad Request: text is too long");
    kit.call("sendMessage", &text(&"đ".repeat(4096))).await.ok();
    kit.call("sendMessage", &html(&format!("<b>{}</b>", "đ".repeat(4096)))).await.ok();
    assert_eq!(error(json!({ "text": "x" })).await, "400 Bad Request: chat_id is empty");
    assert_eq!(error(json!({ "chat_id": 5, "text": "x" })).await, "400 Bad Request: chat not found");
    assert_eq!(error(json!({ "chat_id": "@nobody", "text": "x" })).await, "400 Bad Request: chat not found");
    let start = "403 Forbidden: bot can't initiate conversation with a user";
    assert_eq!(error(json!({ "chat_id": MINH, "text": "x" })).await, start);
    let thread = json!({ "chat_id": LAN, "text": "x", "message_thread_id": 3 });
    assert_eq!(error(thread).await, "400 Bad Request: message thread not found");
    let reply = json!({ "chat_id": LAN, "text": "x", "reply_parameters": { "message_id": 999 } });
    assert_eq!(error(reply).await, "400 Bad Request: message to be replied not found");
    let lenient = json!({ "message_id": 999, "allow_sending_without_reply": true });
    kit.call("sendMessage", &json!({ "chat_id": LAN, "text": "x", "reply_parameters": lenient })).await.ok();
}

#[tokio::test]
async fn parameters_nobody_knows_are_remarked() {
    let kit = Kit::start().await;
    kit.call("sendMessage", &json!({ "chat_id": LAN, "text": "x", "parsemode": "HTML" })).await.ok();
    let lints = kit.people.lints();
    assert_eq!((lints.len(), lints[0].detail.as_str()), (1, "sendMessage: parsemode"));
}

#[tokio::test]
async fn old_messages_are_forgotten_when_told_so() {
    let kit = Kit::with(|config| config.keep_messages = 10).await;
    for n in 0..12 {
        kit.send(&n.to_string()).await;
    }
    let chat = kit.people.chat(LAN);
    assert_eq!((chat.len(), chat[0].text.as_str()), (10, "2"));
}

#[tokio::test]
async fn formatting_is_strict() {
    let kit = Kit::start().await;
    let error = async |text: &str| refused(&kit, "sendMessage", html(text)).await;
    let prefix = "400 Bad Request: can't parse entities: ";
    let cases = [
        ("đ<br>", "Unsupported start tag \"br\" at byte offset 2"),
        ("x</b>", "Unexpected end tag at byte offset 1"),
        ("<b>x</i>", "Unmatched end tag at byte offset 4, expected \"</b>\", found \"</i>\""),
        ("<b>x", "Can't find end tag corresponding to start tag \"b\""),
    ];
    for (text, tail) in cases {
        assert_eq!(error(text).await, format!("{prefix}{tail}"));
    }
    let mode = json!({ "chat_id": LAN, "text": "x", "parse_mode": "xml" });
    assert_eq!(refused(&kit, "sendMessage", mode).await, "400 Bad Request: unsupported parse_mode");
    let v2 = json!({ "chat_id": LAN, "text": "5.5", "parse_mode": "MarkdownV2" });
    let reserved = "Character '.' is reserved and must be escaped with the preceding '\\'";
    assert_eq!(refused(&kit, "sendMessage", v2).await, format!("{prefix}{reserved}"));

    let sent = kit.call("sendMessage", &html("  <b>Vụ 😀</b> /menu &lt;\r\n")).await.ok();
    assert_eq!(sent["text"], "Vụ 😀 /menu <");
    assert_eq!(
        sent["entities"],
        json!([
            { "type": "bold", "offset": 0, "length": 5 },
            { "type": "bot_command", "offset": 6, "length": 5 }
        ])
    );
}

#[tokio::test]
async fn keyboards_have_limits() {
    let kit = Kit::start().await;
    let error = async |params| refused(&kit, "sendMessage", params).await;
    let long = keyboard(json!({ "text": "a", "callback_data": "đ".repeat(33) }));
    assert_eq!(error(long).await, "400 Bad Request: BUTTON_DATA_INVALID");
    kit.call("sendMessage", &keyboard(json!({ "text": "a", "callback_data": "đ".repeat(32) }))).await.ok();
    let parse = "400 Bad Request: can't parse inline keyboard button: ";
    let empty = keyboard(json!({ "text": "a", "callback_data": "" }));
    assert_eq!(error(empty).await, format!("{parse}Text buttons are unallowed in the inline keyboard"));
    let unnamed = keyboard(json!({ "callback_data": "a" }));
    assert_eq!(error(unnamed).await, format!("{parse}Can't find field \"text\""));
    let markup = |raw: &str| json!({ "chat_id": LAN, "text": "x", "reply_markup": raw });
    assert_eq!(error(markup("{")).await, "400 Bad Request: can't parse reply keyboard markup JSON object");
    assert_eq!(error(markup("[]")).await, "400 Bad Request: object expected as reply markup");
    let rows: Vec<Value> =
        (0..300).map(|n| json!([{ "text": "a".repeat(30), "callback_data": n.to_string() }])).collect();
    let huge = json!({ "chat_id": LAN, "text": "x", "reply_markup": { "inline_keyboard": rows } });
    assert_eq!(error(huge).await, "400 Bad Request: reply markup is too long");
    let row: Vec<Value> = (0..13).map(|n| json!({ "text": "a", "callback_data": n.to_string() })).collect();
    let wide = json!({ "chat_id": LAN, "text": "x", "reply_markup": { "inline_keyboard": [row] } });
    let sent = kit.call("sendMessage", &wide).await.ok();
    assert_eq!(sent["reply_markup"]["inline_keyboard"][0].as_array().unwrap().len(), 12, "the rest is cut off");
    assert!(kit.people.lints().iter().any(|lint| lint.detail == "12"), "a row of 12 is frowned at");

    kit.people.create_group(LAN, "Tổ 5", &[MINH]).unwrap();
    let group = kit.people.users()[0].groups[0].0;
    kit.people.add_bot(LAN, group).unwrap();
    let phone = json!({ "keyboard": [[{ "text": "Số", "request_contact": true }]] });
    let asked = json!({ "chat_id": group, "text": "x", "reply_markup": phone });
    assert_eq!(error(asked).await, "400 Bad Request: phone number can be requested in private chats only");
}

#[tokio::test]
async fn only_own_live_inline_messages_are_edited() {
    let kit = Kit::start().await;
    let edit = async |id: i64, text: &str| {
        kit.call("editMessageText", &json!({ "chat_id": LAN, "message_id": id, "text": text })).await
    };
    let id = kit.send("a").await;
    let same = "400 Bad Request: message is not modified: specified new message content and reply markup are exactly \
                the same as a current content and reply markup of the message";
    assert_eq!(edit(id, "a").await.error(), same);
    assert_eq!(edit(id, &"a".repeat(4097)).await.error(), "400 Bad Request: MESSAGE_TOO_LONG");
    assert_eq!(edit(999, "b").await.error(), "400 Bad Request: message to edit not found");
    let theirs = kit.people.send_text(LAN, "của tôi").unwrap();
    assert_eq!(edit(theirs, "b").await.error(), "400 Bad Request: message can't be edited");
    let keyboard = json!({ "keyboard": [["A"]] });
    let with = json!({ "chat_id": LAN, "text": "x", "reply_markup": keyboard });
    let fixed = kit.call("sendMessage", &with).await.ok()["message_id"].as_i64().unwrap();
    assert_eq!(edit(fixed, "b").await.error(), "400 Bad Request: message can't be edited");
    let place = json!({ "chat_id": LAN, "latitude": 10.5, "longitude": 106.5 });
    let place = kit.call("sendLocation", &place).await.ok()["message_id"].as_i64().unwrap();
    assert_eq!(edit(place, "b").await.error(), "400 Bad Request: there is no text in the message to edit");
    let caption = json!({ "chat_id": LAN, "message_id": id, "caption": "b" });
    let error = kit.call("editMessageCaption", &caption).await.error();
    assert_eq!(error, "400 Bad Request: there is no caption in the message to edit");
    kit.clock.advance(TimeDelta::days(400));
    let edited = edit(id, "b").await.ok();
    assert!(edited["edit_date"].as_i64() > edited["date"].as_i64(), "{edited}");
}

#[tokio::test]
async fn edits_take_inline_keyboards_only() {
    let kit = Kit::start().await;
    let rows = json!({ "inline_keyboard": [[{ "text": "a", "callback_data": "a" }]] });
    let shown = json!({ "chat_id": LAN, "text": "x", "reply_markup": rows });
    let id = kit.call("sendMessage", &shown).await.ok()["message_id"].as_i64().unwrap();
    let poll = json!({ "chat_id": LAN, "question": "?", "options": ["a"] });
    let poll = kit.call("sendPoll", &poll).await.ok()["message_id"].as_i64().unwrap();
    let others = [
        json!({ "remove_keyboard": true }),
        json!({ "keyboard": [["A"]] }),
        json!({ "keyboard": [] }),
        json!({ "force_reply": true }),
    ];
    for markup in others {
        let with = |id: i64| json!({ "chat_id": LAN, "message_id": id, "text": "y", "reply_markup": markup });
        for (method, id) in [("editMessageText", id), ("editMessageReplyMarkup", id), ("stopPoll", poll)] {
            let error = refused(&kit, method, with(id)).await;
            assert_eq!(error, "400 Bad Request: inline keyboard expected", "{method} {markup}");
        }
        // What is wrong with the message itself is told first.
        let error = refused(&kit, "editMessageText", with(999)).await;
        assert_eq!(error, "400 Bad Request: message to edit not found");
    }
    let message = kit.people.message(LAN, id).unwrap();
    assert_eq!((message.text.as_str(), message.edits, message.buttons().count()), ("x", 0, 1));
    let bare = json!({ "chat_id": LAN, "text": "x", "reply_markup": { "keyboard": [] } });
    kit.call("sendMessage", &bare).await.ok();
    assert!(kit.people.open_keyboard(LAN).is_none(), "a new message does without what has no buttons");
}

#[tokio::test]
async fn messages_are_deleted_for_48_hours() {
    let kit = Kit::start().await;
    let delete = async |id: i64| kit.call("deleteMessage", &json!({ "chat_id": LAN, "message_id": id })).await;
    let (first, second) = (kit.send("a").await, kit.send("b").await);
    let theirs = kit.people.send_text(LAN, "c").unwrap();
    delete(theirs).await.ok();
    kit.clock.advance(TimeDelta::hours(48) - TimeDelta::seconds(1));
    delete(first).await.ok();
    assert_eq!(delete(first).await.error(), "400 Bad Request: message to delete not found");
    kit.clock.advance(TimeDelta::seconds(1));
    assert_eq!(delete(second).await.error(), "400 Bad Request: message can't be deleted for everyone");
    let third = kit.send("d").await;
    let many = json!({ "chat_id": LAN, "message_ids": [third, 7777] });
    kit.call("deleteMessages", &many).await.ok();
    assert!(kit.people.message(LAN, third).unwrap().deleted);
    let many = json!({ "chat_id": LAN, "message_ids": (1..=101).collect::<Vec<_>>() });
    assert_eq!(refused(&kit, "deleteMessages", many).await, "400 Bad Request: too many message identifiers specified");
}

#[tokio::test]
async fn protected_messages_stay_where_they_are() {
    let kit = Kit::start().await;
    let sent = kit.call("sendMessage", &json!({ "chat_id": LAN, "text": "x", "protect_content": true })).await.ok();
    assert_eq!(sent["has_protected_content"], true);
    let id = sent["message_id"].as_i64().unwrap();
    let pass = json!({ "chat_id": LAN, "from_chat_id": LAN, "message_id": id });
    let error = refused(&kit, "forwardMessage", pass.clone()).await;
    assert_eq!(error, "400 Bad Request: message has protected content and can't be forwarded");
    assert_eq!(refused(&kit, "copyMessage", pass).await, "400 Bad Request: message can't be copied");
    assert!(kit.people.forward(LAN, LAN, id).is_err());
    let free = kit.send("tự do").await;
    let pass = json!({ "chat_id": LAN, "from_chat_id": LAN, "message_id": free });
    let forwarded = kit.call("forwardMessage", &pass).await.ok();
    assert_eq!(forwarded["forward_origin"]["sender_user"]["is_bot"], true);
    let copied = kit.call("copyMessage", &pass).await.ok();
    assert_eq!(copied.as_object().unwrap().len(), 1);
}
