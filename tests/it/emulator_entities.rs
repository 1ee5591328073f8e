//! Entities as the server checks and keeps them, wherever a text may carry some.

use serde_json::{Value, json};

use crate::emulator_kit::{Kit, LAN, MINH, reply};
use crate::emulator_teloxide::pixel;

fn given(text: &str, entities: Value) -> Value {
    json!({ "chat_id": LAN, "text": text, "entities": entities })
}

fn bold(offset: i64, length: i64) -> Value {
    json!([{ "type": "bold", "offset": offset, "length": length }])
}

fn short(entities: &Value) -> Vec<(&str, u64, u64)> {
    let number = |value: &Value| value.as_u64().unwrap();
    let all = entities.as_array().map(Vec::as_slice).unwrap_or_default();
    all.iter().map(|it| (it["type"].as_str().unwrap(), number(&it["offset"]), number(&it["length"]))).collect()
}

#[tokio::test]
async fn given_entities_must_lie_on_characters_of_the_text() {
    let kit = Kit::start().await;
    let error = async |text, entities| kit.call("sendMessage", &given(text, entities)).await.error();
    let bad = "400 Bad Request: ";
    let middle = "in a middle of a UTF-16 symbol at byte offset 4";
    assert_eq!(error("😀a", bold(1, 2)).await, format!("{bad}entity begins {middle}"));
    let ends = format!("{bad}entity beginning at UTF-16 offset 0 ends {middle}");
    assert_eq!(error("😀a", bold(0, 1)).await, ends);
    assert_eq!(error("abc", bold(-1, 2)).await, format!("{bad}receive an entity with incorrect offset -1"));
    assert_eq!(error("abc", bold(0, -2)).await, format!("{bad}receive an entity with incorrect length -2"));
    let past = "after the end of the text at UTF-16 offset";
    let ends = format!("{bad}entity beginning at UTF-16 offset 0 ends {past} 99");
    assert_eq!(error("abc", bold(0, 99)).await, ends);
    assert_eq!(error("abc", bold(7, 1)).await, format!("{bad}entity begins {past} 7"));
    assert!(kit.people.chat(LAN).iter().all(|message| !message.from_bot), "nothing was sent");
    kit.call("sendMessage", &given("abc", bold(0, 0))).await.ok();
    let found = json!([{ "type": "url", "offset": 0, "length": 99 }, { "type": "bold", "offset": 0, "length": 3 }]);
    let sent = kit.call("sendMessage", &given("abc", found)).await.ok();
    assert_eq!(short(&sent["entities"]), [("bold", 0, 3)], "what the server finds by itself need not be given");
}

#[tokio::test]
async fn what_is_no_entity_is_named() {
    let kit = Kit::start().await;
    let error = async |entity: Value| kit.call("sendMessage", &given("abc", json!([entity]))).await.error();
    let parse = "400 Bad Request: can't parse MessageEntity: ";
    assert_eq!(error(json!(1)).await, format!("{parse}expected an Object"));
    assert_eq!(error(json!({ "type": "bold" })).await, format!("{parse}Can't find field \"offset\""));
    assert_eq!(error(json!({ "type": "bold", "offset": 0 })).await, format!("{parse}Can't find field \"length\""));
    let at = |kind: &str| json!({ "type": kind, "offset": 0, "length": 1 });
    assert_eq!(error(at("fat")).await, format!("{parse}Unsupported type specified"));
    assert_eq!(error(at("text_link")).await, format!("{parse}Can't find field \"url\""));
    assert_eq!(error(at("text_mention")).await, format!("{parse}Can't find field \"user\""));
    let link = json!({ "type": "text_link", "offset": 0, "length": 1, "url": "nohost" });
    assert_eq!(error(link).await, "400 Bad Request: entity URL 'nohost' is invalid: Wrong HTTP URL");
    for lost in [json!("{"), json!({}), Value::Null] {
        let sent = kit.call("sendMessage", &given("abc", lost)).await.ok();
        assert!(sent.get("entities").is_none(), "what is no list counts as nothing");
    }
}

#[tokio::test]
async fn styles_are_cut_around_code_and_where_others_begin() {
    let kit = Kit::start().await;
    let sent = async |html: &str| {
        kit.call("sendMessage", &json!({ "chat_id": LAN, "text": html, "parse_mode": "HTML" })).await.ok()
    };
    let code = sent("<b>bold <code>x</code> y</b>").await;
    assert_eq!(short(&code["entities"]), [("bold", 0, 5), ("code", 5, 1), ("bold", 6, 2)]);
    let nested = sent("<b>đậm <i>cả hai</i></b>").await;
    assert_eq!(short(&nested["entities"]), [("bold", 0, 4), ("bold", 4, 6), ("italic", 4, 6)]);
    let within = sent("<code>a<b>b</b></code>").await;
    assert_eq!(short(&within["entities"]), [("code", 0, 2)]);
    let quotes = sent("<blockquote>a<blockquote>b</blockquote>c</blockquote>").await;
    assert_eq!(short(&quotes["entities"]), [("blockquote", 0, 3)]);
    let menu = sent("<b>gõ /menu</b>").await;
    assert_eq!(short(&menu["entities"]), [("bold", 0, 3), ("bot_command", 3, 5), ("bold", 3, 5)]);
    let two = json!([
        { "type": "text_link", "offset": 0, "length": 2, "url": "a.vn" },
        { "type": "code", "offset": 1, "length": 2 },
        { "type": "bold", "offset": "2", "length": 1 },
        { "type": "bold", "offset": 1, "length": 1 }
    ]);
    let sent = kit.call("sendMessage", &given("abc", two)).await.ok();
    assert_eq!(short(&sent["entities"]), [("text_link", 0, 2), ("bold", 1, 1), ("bold", 2, 1)]);
}

#[tokio::test]
async fn a_mention_by_id_carries_the_whole_user() {
    let kit = Kit::start().await;
    let lan = json!({ "id": LAN, "is_bot": false, "first_name": "Lan", "language_code": "vi" });
    let link = format!("tg://user?id={LAN}");
    let mention = json!([{ "type": "text_mention", "offset": 0, "length": 2, "user": { "id": LAN } }]);
    let linked = json!([{ "type": "text_link", "offset": 0, "length": 2, "url": link }]);
    let ways = [
        json!({ "chat_id": LAN, "text": format!("<a href=\"{link}\">An</a>"), "parse_mode": "HTML" }),
        json!({ "chat_id": LAN, "text": format!("[An]({link})"), "parse_mode": "MarkdownV2" }),
        json!({ "chat_id": LAN, "text": format!("[An]({link})"), "parse_mode": "Markdown" }),
        given("An", mention),
        given("An", linked),
    ];
    for way in ways {
        let entities = kit.call("sendMessage", &way).await.ok()["entities"].clone();
        assert_eq!(entities, json!([{ "type": "text_mention", "offset": 0, "length": 2, "user": lan }]), "{way}");
    }
    // A bot can name only people it has met.
    for stranger in [MINH, 999] {
        let mention = json!([{ "type": "text_mention", "offset": 0, "length": 2, "user": { "id": stranger } }]);
        let sent = kit.call("sendMessage", &given("An", mention)).await.ok();
        assert!(sent.get("entities").is_none());
    }
    let group = kit.people.create_group(LAN, "Tổ 5", &[MINH]).unwrap();
    kit.people.add_bot(LAN, group).unwrap();
    let text = format!("<a href=\"tg://user?id={MINH}\">anh ấy</a>");
    let sent = kit.call("sendMessage", &json!({ "chat_id": group, "text": text, "parse_mode": "HTML" })).await.ok();
    assert_eq!(sent["entities"][0]["user"]["first_name"], "Minh");
}

#[tokio::test]
async fn captions_and_edits_are_checked_as_texts_are() {
    let kit = Kit::start().await;
    let wrong = "400 Bad Request: entity begins in a middle of a UTF-16 symbol at byte offset 4";
    let photo = async |caption: &str, entities: Value| {
        let form = reqwest::multipart::Form::new()
            .text("chat_id", LAN.to_string())
            .text("caption", caption.to_owned())
            .text("caption_entities", entities.to_string())
            .part("photo", reqwest::multipart::Part::bytes(pixel()).file_name("a.png"));
        reply(kit.http.post(kit.at("sendPhoto")).multipart(form)).await
    };
    assert_eq!(photo("😀a", bold(1, 2)).await.error(), wrong);
    let sent = photo("😀a", bold(0, 3)).await.ok();
    assert_eq!(short(&sent["caption_entities"]), [("bold", 0, 3)]);
    let (id, file) = (&sent["message_id"], &sent["photo"][0]["file_id"]);
    let at = |text: &str, entities: Value| json!({ "chat_id": LAN, "message_id": id, "from_chat_id": LAN, "caption": text, "caption_entities": entities });
    assert_eq!(kit.call("editMessageCaption", &at("😀a", bold(1, 2))).await.error(), wrong);
    assert_eq!(kit.call("copyMessage", &at("😀a", bold(1, 2))).await.error(), wrong);
    let media =
        |entities: Value| json!({ "type": "photo", "media": file, "caption": "😀a", "caption_entities": entities });
    let edit = json!({ "chat_id": LAN, "message_id": id, "media": media(bold(1, 2)) });
    assert_eq!(kit.call("editMessageMedia", &edit).await.error(), wrong);
    let album = json!({ "chat_id": LAN, "media": [media(bold(0, 3)), media(bold(1, 2))] });
    assert_eq!(kit.call("sendMediaGroup", &album).await.error(), wrong);
    let text = kit.send("x").await;
    let edit = json!({ "chat_id": LAN, "message_id": text, "text": "😀a", "entities": bold(1, 2) });
    assert_eq!(kit.call("editMessageText", &edit).await.error(), wrong);
}
