//! The transport: four encodings, paths, tokens, faults, latency.

use std::time::{Duration, Instant};

use hoagiai::emulator::{Fault, Outcome, RateModel, Rule};
use reqwest::multipart::{Form, Part};
use serde_json::{Value, json};

use crate::emulator_kit::{Kit, LAN, MINH, reply};
use crate::emulator_teloxide::pixel;

#[tokio::test]
async fn parameters_come_in_four_encodings() {
    let kit = Kit::start().await;
    let lan = LAN.to_string();
    let markup = r#"{"inline_keyboard":[[{"text":"A","callback_data":"a"}]]}"#;
    let pairs = [("chat_id", lan.as_str()), ("text", "xin chào + tạm biệt"), ("reply_markup", markup)];
    let mut sent = Vec::new();
    sent.push(reply(kit.http.get(kit.at("SENDMESSAGE")).query(&pairs)).await.ok());
    let form: Vec<String> = pairs
        .iter()
        .map(|(name, value)| {
            let value = percent_encoding::utf8_percent_encode(value, percent_encoding::NON_ALPHANUMERIC);
            format!("{name}={}", value.to_string().replace("%20", "+"))
        })
        .collect();
    let request = kit.http.post(kit.at("sendMessage")).header("Content-Type", "application/x-www-form-urlencoded");
    sent.push(reply(request.body(form.join("&"))).await.ok());
    let form = pairs.iter().fold(Form::new(), |form, (name, value)| form.text(*name, (*value).to_owned()));
    sent.push(reply(kit.http.post(kit.at("sendmessage")).multipart(form)).await.ok());
    let strings = json!({ "chat_id": lan, "text": pairs[1].1, "reply_markup": markup });
    sent.push(kit.call("SendMessage", &strings).await.ok());
    let nested: serde_json::Value = serde_json::from_str(markup).unwrap();
    let numbers = json!({ "chat_id": LAN, "text": pairs[1].1, "reply_markup": nested });
    sent.push(kit.call("test/sendMessage", &numbers).await.ok());
    for message in &sent {
        assert_eq!(message["text"], pairs[1].1);
        assert_eq!(message["reply_markup"]["inline_keyboard"][0][0]["callback_data"], "a");
    }
    assert_eq!(kit.people.call_counts()["sendMessage"], 5, "all spellings are one method");
}

#[tokio::test]
async fn files_are_attached_and_read_back() {
    let kit = Kit::start().await;
    let media = json!([
        { "type": "photo", "media": "attach://one", "caption": "<b>x</b>", "parse_mode": "HTML" },
        { "type": "photo", "media": "attach://two" }
    ]);
    let part = || Part::bytes(pixel()).file_name("a.png");
    let form = Form::new()
        .text("chat_id", LAN.to_string())
        .text("media", media.to_string())
        .part("one", part())
        .part("two", part());
    let album = reply(kit.http.post(kit.at("sendMediaGroup")).multipart(form)).await.ok();
    assert_eq!(album[0]["media_group_id"], album[1]["media_group_id"]);
    assert_eq!(album[0]["caption_entities"][0]["type"], "bold");

    let id = album[1]["photo"][0]["file_id"].as_str().unwrap();
    let file = kit.call("getFile", &json!({ "file_id": id })).await.ok();
    let path = file["file_path"].as_str().unwrap();
    for path in [path.to_owned(), path.replace('/', "%2F")] {
        let url = format!("{}/file/bot{}/{path}", kit.emulator.url(), kit.emulator.bot_token());
        assert_eq!(kit.http.get(url).send().await.unwrap().bytes().await.unwrap(), pixel());
    }
    let missing = format!("{}/file/bot{}/photos/none.jpg", kit.emulator.url(), kit.emulator.bot_token());
    assert_eq!(reply(kit.http.get(missing)).await.error(), "404 Not Found");

    let named =
        Form::new().text("chat_id", LAN.to_string()).part("document", Part::bytes(b"x".to_vec()).file_name("b.xlsx"));
    let document = reply(kit.http.post(kit.at("sendDocument")).multipart(named)).await.ok();
    assert_eq!(document["document"]["file_name"], "b.xlsx");
    let wrong = json!({ "chat_id": LAN, "photo": document["document"]["file_id"] });
    let error = kit.call("sendPhoto", &wrong).await.error();
    assert_eq!(error, "400 Bad Request: can't use file of type Document as Photo");
    let wrong = json!({ "chat_id": LAN, "photo": "nothing" });
    let error = kit.call("sendPhoto", &wrong).await.error();
    assert_eq!(error, "400 Bad Request: wrong file identifier/HTTP URL specified");
    let error = kit.call("getFile", &json!({ "file_id": "nothing" })).await.error();
    assert_eq!(error, "400 Bad Request: wrong file_id or the file is temporarily unavailable");
    let one = json!({ "chat_id": LAN, "media": [] });
    assert_eq!(kit.call("sendMediaGroup", &one).await.error(), "400 Bad Request: there are no messages to send");
    let long = json!({ "chat_id": LAN, "photo": id, "caption": "a".repeat(1025) });
    assert_eq!(kit.call("sendPhoto", &long).await.error(), "400 Bad Request: message caption is too long");
}

#[tokio::test]
async fn names_of_files_are_read_decoded_and_cleaned_as_the_server_does() {
    let kit = Kit::start().await;
    let named = async |disposition: &str| {
        let body = format!(
            "--edge\r\nContent-Disposition: form-data; name=\"chat_id\"\r\n\r\n{LAN}\r\n\
             --edge\r\nContent-Disposition: {disposition}\r\n\r\nx\r\n--edge--\r\n"
        );
        let kind = "multipart/form-data; boundary=edge";
        reply(kit.http.post(kit.at("sendDocument")).header("Content-Type", kind).body(body)).await
    };
    for file in ["Biên bản.txt", "\"Biên bản.txt\"", "\"Bi%C3%AAn%20b%E1%BA%A3n.txt\"", "../Biên bản.txt; size=1"]
    {
        let sent = named(&format!("form-data; name=document; filename={file}")).await.ok();
        assert_eq!(sent["document"]["file_name"], "Biên bản.txt", "{file}");
    }
    let sent = named("form-data; name=\"document\"; filename=\"vụ: a<b>?.x|y\"").await.ok();
    assert_eq!(sent["document"]["file_name"], "vụ  a b.x y");
    let error = named("form-data; filename=a.txt").await.error();
    assert_eq!(error, "400 Bad Request: field name in multipart/form-data not found");
}

#[tokio::test]
async fn null_is_a_word_and_not_nothing() {
    let kit = Kit::start().await;
    let with = |name: &str| json!({ "chat_id": LAN, "text": "x", (name): null });
    let error = async |name: &str| kit.call("sendMessage", &with(name)).await.error();
    let expected = "400 Bad Request: object expected as";
    assert_eq!(error("parse_mode").await, "400 Bad Request: unsupported parse_mode");
    assert_eq!(error("reply_markup").await, format!("{expected} reply markup"));
    assert_eq!(error("reply_parameters").await, format!("{expected} reply parameters"));
    assert_eq!(error("link_preview_options").await, format!("{expected} link preview options"));
    assert_eq!(error("chat_id").await, "400 Bad Request: chat not found");
    for name in ["entities", "disable_notification", "protect_content", "message_thread_id"] {
        let sent = kit.call("sendMessage", &with(name)).await.ok();
        assert!(sent.get("entities").is_none() && sent.get("has_protected_content").is_none(), "{name}");
    }
    assert_eq!(kit.call("sendMessage", &with("text")).await.ok()["text"], "null");
    let id = kit.send("a").await;
    let edit = json!({ "chat_id": LAN, "message_id": id, "text": "b", "reply_markup": null });
    assert_eq!(kit.call("editMessageText", &edit).await.error(), format!("{expected} reply markup"));
    let react = json!({ "chat_id": LAN, "message_id": id, "reaction": null });
    let error = kit.call("setMessageReaction", &react).await.error();
    assert_eq!(error, "400 Bad Request: expected an Array of ReactionType");
    kit.call("getUpdates", &json!({ "allowed_updates": null })).await.ok();
}

#[tokio::test]
async fn what_would_reach_others_than_meant_is_refused() {
    let kit = Kit::start().await;
    let id = kit.send("a").await;
    let with = |name: &str, value: Value| json!({ "chat_id": LAN, "message_id": id, "text": "x", (name): value });
    for method in ["sendMessage", "editMessageText"] {
        let error = kit.call(method, &with("business_connection_id", json!("b1"))).await.error();
        assert_eq!(error, "400 Bad Request: business connection not found", "{method}");
    }
    let others = [
        ("ephemeral_message_parameters", json!({ "user_id": LAN })),
        ("direct_messages_topic_id", json!(3)),
        ("suggested_post_parameters", json!({})),
    ];
    for (name, value) in others {
        let answer = kit.call("sendMessage", &with(name, value)).await;
        assert_eq!(answer.status, 400, "{name}");
    }
    let chat = kit.people.chat(LAN);
    assert_eq!(chat.iter().filter(|message| message.from_bot).count(), 1, "nobody reads what was refused");
    kit.call("sendMessage", &with("business_connection_id", json!(""))).await.ok();
}

#[tokio::test]
async fn files_have_sizes() {
    let kit = Kit::start().await;
    let big = vec![0; 20 * 1024 * 1024 + 1];
    let message = kit.people.send_document(LAN, "a.bin", big, "").unwrap();
    let id = kit.people.message(LAN, message).unwrap().file.unwrap().file_id;
    assert_eq!(kit.call("getFile", &json!({ "file_id": id })).await.error(), "400 Bad Request: file is too big");
    let body = vec![0; 51 * 1024 * 1024];
    let request = kit.http.post(kit.at("sendDocument")).header("Content-Type", "application/json").body(body);
    // The server may answer or hang up while the client still sends.
    if let Ok(response) = request.send().await {
        assert_eq!(response.status(), 413);
        assert_eq!(response.json::<serde_json::Value>().await.unwrap()["description"], "Request Entity Too Large");
    }
}

#[tokio::test]
async fn paths_and_tokens_are_checked() {
    let kit = Kit::start().await;
    let url = kit.emulator.url();
    let get = async |path: &str| reply(kit.http.get(format!("{url}{path}"))).await.error();
    assert_eq!(get("/").await, "404 Not Found");
    assert_eq!(get("/bot110:AA").await, "404 Not Found");
    assert_eq!(get("/botnonsense/getMe").await, "401 Unauthorized: invalid token specified");
    assert_eq!(get("/bot110:AAbb/getMe").await, "401 Unauthorized");
    assert_eq!(kit.call("getMoon", &json!({})).await.error(), "404 Not Found: method not found");
    let broken = kit.http.post(kit.at("getMe")).header("Content-Type", "application/json").body("{");
    assert_eq!(reply(broken).await.status, 400);
}

#[tokio::test]
async fn faults_befall_the_calls_they_are_meant_for() {
    let kit = Kit::start().await;
    let params = json!({ "chat_id": LAN, "text": "x" });
    let count = || kit.people.chat(LAN).iter().filter(|message| message.from_bot).count();
    kit.people.push_fault(Rule::once("sendMessage", Fault::TooMany { retry_after: 4 }));
    let response = kit.http.post(kit.at("sendMessage")).json(&params).send().await.unwrap();
    assert_eq!((response.status().as_u16(), response.headers()["retry-after"].to_str().unwrap()), (429, "4"));
    let body: serde_json::Value = response.json().await.unwrap();
    assert_eq!(body["parameters"]["retry_after"], 4);
    kit.people.push_fault(Rule::once("send*", Fault::Server { code: 500 }));
    assert_eq!(kit.call("sendMessage", &params).await.error(), "500 Internal Server Error: restart");
    kit.people.push_fault(Rule::once("*", Fault::Html));
    let response = kit.http.post(kit.at("sendMessage")).json(&params).send().await.unwrap();
    assert_eq!(response.status(), 502);
    assert!(response.text().await.unwrap().starts_with("<html>"));
    kit.people.push_fault(Rule::once("sendMessage", Fault::Unauthorized).in_chat(MINH));
    kit.call("sendMessage", &params).await.ok();
    assert_eq!(count(), 1);
    kit.people.clear_faults();

    kit.people.push_fault(Rule::once("sendMessage", Fault::ResetBefore));
    assert!(kit.http.post(kit.at("sendMessage")).json(&params).send().await.is_err());
    assert_eq!(count(), 1, "nothing was done");
    kit.people.push_fault(Rule::once("sendMessage", Fault::ResetAfter));
    assert!(kit.http.post(kit.at("sendMessage")).json(&params).send().await.is_err());
    assert_eq!(count(), 2, "it was done, but nobody was told");
    let outcomes: Vec<Outcome> = kit.people.calls().into_iter().rev().take(2).map(|call| call.outcome).collect();
    assert_eq!(outcomes, [Outcome::AnswerLost, Outcome::Dropped]);
    let before = Instant::now();
    kit.people.push_fault(Rule::once("sendMessage", Fault::Delay { ms: 60 }));
    kit.call("sendMessage", &params).await.ok();
    kit.people.set_latency(60);
    kit.call("sendMessage", &params).await.ok();
    assert!(before.elapsed() >= Duration::from_millis(120));
}

#[tokio::test]
async fn a_dropped_emulator_answers_nobody() {
    let Kit { emulator, http, .. } = Kit::start().await;
    let url = format!("{}/bot{}/getMe", emulator.url(), emulator.bot_token());
    reply(http.get(&url)).await.ok();
    drop(emulator);
    assert!(http.get(&url).send().await.is_err(), "not even over a connection that was open before");
}

#[tokio::test]
async fn flood_limits_answer_429_when_they_are_on() {
    let kit = Kit::start().await;
    kit.people.set_rates(Some(RateModel { chat_burst: 2.0, ..RateModel::default() }));
    kit.send("a").await;
    let id = kit.send("b").await;
    let edit = json!({ "chat_id": LAN, "message_id": id, "text": "c" });
    assert_eq!(kit.call("editMessageText", &edit).await.error(), "429 Too Many Requests: retry after 1");
    kit.clock.advance(chrono::TimeDelta::seconds(1));
    kit.call("editMessageText", &edit).await.ok();
}
