//! Updates: offsets, conflicts, lifetimes, presses, blocks, groups, polls.

use std::time::{Duration, Instant};

use chrono::TimeDelta;
use hoagiai::emulator::{Fault, Rule};
use serde_json::{Value, json};

use crate::emulator_kit::{Kit, LAN, MINH};

fn id(update: &Value) -> i64 {
    update["update_id"].as_i64().unwrap()
}

/// The one key of an update beside its id.
fn kind(update: &Value) -> &str {
    let keys: Vec<&String> = update.as_object().unwrap().keys().filter(|key| *key != "update_id").collect();
    assert_eq!(keys.len(), 1, "{update}");
    keys[0]
}

#[tokio::test]
async fn updates_stay_until_an_offset_confirms_them() {
    let kit = Kit::start().await;
    for text in ["một", "hai", "ba"] {
        kit.people.send_text(LAN, text).unwrap();
    }
    let all = kit.updates(0).await;
    assert_eq!(all.len(), 3);
    assert_eq!(kit.updates(0).await, all);
    assert_eq!(kit.updates(id(&all[1])).await, all[1..]);
    let one = kit.call("getUpdates", &json!({ "limit": 1 })).await.ok();
    assert_eq!(one.as_array().unwrap()[..], all[1..2]);
    assert_eq!(kit.updates(id(&all[2]) + 100).await.len(), 2, "an offset in the future confirms nothing");
    assert_eq!(kit.updates(-1).await, all[2..]);
    assert!(kit.updates(id(&all[2]) + 1).await.is_empty());
}

#[tokio::test]
async fn a_long_poll_ends_when_something_comes_and_a_newer_poll_ends_an_older() {
    let kit = Kit::start().await;
    let poll = json!({ "timeout": 30 });
    let before = Instant::now();
    let say = async {
        tokio::time::sleep(Duration::from_millis(60)).await;
        kit.people.send_text(LAN, "đây").unwrap();
    };
    let (reply, ()) = tokio::join!(kit.call("getUpdates", &poll), say);
    let updates = reply.ok();
    assert_eq!(updates[0]["message"]["text"], "đây");
    assert!(before.elapsed() < Duration::from_secs(5));
    let offset = id(&updates[0]) + 1;
    let waiting = json!({ "timeout": 30, "offset": offset });
    let newer = async {
        tokio::time::sleep(Duration::from_millis(60)).await;
        kit.call("getUpdates", &json!({ "offset": offset })).await
    };
    let (older, newer) = tokio::join!(kit.call("getUpdates", &waiting), newer);
    assert_eq!(
        older.error(),
        "409 Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
    );
    newer.ok();
    let hook = async {
        tokio::time::sleep(Duration::from_millis(60)).await;
        kit.call("setWebhook", &json!({ "url": "http://127.0.0.1:9/" })).await
    };
    let (older, _) = tokio::join!(kit.call("getUpdates", &waiting), hook);
    assert_eq!(older.error(), "409 Conflict: terminated by setWebhook request");
}

#[tokio::test]
async fn a_busy_loop_is_slowed_down_when_asked_for() {
    let kit = Kit::with(|config| config.guard_polls = true).await;
    for _ in 0..3 {
        kit.people.send_text(LAN, "x").unwrap();
    }
    let all = kit.updates(0).await;
    assert_eq!(all.len(), 3);
    assert_eq!(kit.updates(0).await.len(), 1, "the same offset within half a second gets one update");
}

#[tokio::test]
async fn presses_fade_after_150_seconds_and_messages_after_a_day() {
    let kit = Kit::start().await;
    let keyboard = json!({ "inline_keyboard": [[{ "text": "A", "callback_data": "a" }]] });
    let sent = json!({ "chat_id": LAN, "text": "x", "reply_markup": keyboard });
    let message = kit.call("sendMessage", &sent).await.ok()["message_id"].as_i64().unwrap();
    kit.people.send_text(LAN, "chữ").unwrap();
    let press = kit.people.tap(LAN, message, "a").unwrap();
    kit.clock.advance(TimeDelta::seconds(149));
    let both = kit.updates(0).await;
    assert_eq!((kind(&both[0]), kind(&both[1])), ("message", "callback_query"));
    assert_eq!(both[1]["callback_query"]["message"]["message_id"], message);
    kit.clock.advance(TimeDelta::seconds(1));
    assert_eq!(kit.updates(0).await, both[..1]);
    kit.people.tap_again(&press).unwrap();
    let again = kit.updates(0).await.pop().unwrap();
    assert_eq!(again["callback_query"]["id"], press.as_str());
    assert_ne!(id(&again), id(&both[1]));
    kit.call("answerCallbackQuery", &json!({ "callback_query_id": press, "text": "được" })).await.ok();
    let stale = "400 Bad Request: query is too old and response timeout expired or query ID is invalid";
    let unknown = kit.call("answerCallbackQuery", &json!({ "callback_query_id": "123" })).await;
    assert_eq!(unknown.error(), stale);
    kit.clock.advance(TimeDelta::minutes(20));
    let late = kit.call("answerCallbackQuery", &json!({ "callback_query_id": press })).await;
    assert_eq!(late.error(), stale);
    kit.clock.advance(TimeDelta::hours(24));
    assert!(kit.updates(0).await.is_empty());
}

#[tokio::test]
async fn forged_presses_are_passed_on_and_honest_ones_checked() {
    let kit = Kit::start().await;
    let message = kit.send("không nút").await;
    assert!(kit.people.tap(LAN, message, "a").is_err());
    assert!(kit.people.tap(MINH, message, "a").is_err());
    kit.people.tap_forged(LAN, None, message, "tự chế").unwrap();
    kit.people.tap_forged(LAN, None, 9999, "mất").unwrap();
    let updates = kit.updates(0).await;
    assert_eq!(updates[0]["callback_query"]["data"], "tự chế");
    let gone = &updates[1]["callback_query"]["message"];
    assert_eq!((gone["message_id"].as_i64(), gone["date"].as_i64()), (Some(9999), Some(0)));
    assert!(gone.get("text").is_none());
}

#[tokio::test]
async fn blocking_is_told_and_felt() {
    let kit = Kit::start().await;
    kit.people.block(LAN).unwrap();
    kit.people.block(LAN).unwrap();
    let update = kit.updates(0).await;
    assert_eq!(update.len(), 1);
    let change = &update[0]["my_chat_member"];
    assert_eq!(
        (change["old_chat_member"]["status"].as_str(), change["new_chat_member"]["status"].as_str()),
        (Some("member"), Some("kicked"))
    );
    assert_eq!(change["new_chat_member"]["until_date"], 0);
    let send = json!({ "chat_id": LAN, "text": "x" });
    assert_eq!(kit.call("sendMessage", &send).await.error(), "403 Forbidden: bot was blocked by the user");
    assert!(kit.people.send_text(LAN, "x").is_err());
    kit.people.press_start(LAN, "").unwrap();
    let updates = kit.updates(id(&update[0]) + 1).await;
    assert_eq!((kind(&updates[0]), kind(&updates[1])), ("my_chat_member", "message"));
    kit.call("sendMessage", &send).await.ok();
    kit.people.delete_account(LAN).unwrap();
    assert_eq!(kit.call("sendMessage", &send).await.error(), "403 Forbidden: user is deactivated");
}

#[tokio::test]
async fn groups_have_privacy_administrators_and_a_second_life() {
    let kit = Kit::start().await;
    let group = kit.people.create_group(LAN, "Tổ 5", &[MINH]).unwrap();
    let send = json!({ "chat_id": group, "text": "x" });
    assert_eq!(kit.call("sendMessage", &send).await.error(), "403 Forbidden: bot is not a member of the group chat");
    kit.people.add_bot(LAN, group).unwrap();
    let said = |text| kit.people.say_text(MINH, hoagiai::emulator::Said { chat: Some(group), reply_to: None }, text);
    said("không ai nghe").unwrap();
    said("/menu").unwrap();
    said("/menu@hoagiai_bot").unwrap();
    said("/menu@khac_bot").unwrap();
    said("chào @hoagiai_bot nhé").unwrap();
    let updates = kit.updates(0).await;
    let kinds: Vec<&str> = updates.iter().map(kind).collect();
    assert_eq!(kinds, ["my_chat_member", "message", "message", "message"]);
    assert_eq!(updates[1]["message"]["new_chat_members"][0]["is_bot"], true);
    assert_eq!(updates[2]["message"]["text"], "/menu@hoagiai_bot", "a bare one is for the bot that spoke last");
    let sent = kit.call("sendMessage", &send).await.ok();
    said("/menu").unwrap();
    let last = updates.last().unwrap()["update_id"].as_i64().unwrap();
    assert_eq!(kit.updates(last + 1).await[0]["message"]["text"], "/menu");
    assert_eq!(sent["chat"]["title"], "Tổ 5");
    let delete = json!({ "chat_id": group, "message_id": updates[2]["message"]["message_id"] });
    assert_eq!(kit.call("deleteMessage", &delete).await.error(), "400 Bad Request: message can't be deleted");
    let admins = kit.call("getChatAdministrators", &json!({ "chat_id": group })).await.ok();
    assert_eq!((admins[0]["status"].as_str(), admins[0]["user"]["id"].as_i64()), (Some("creator"), Some(LAN)));
    assert_eq!(kit.call("getChatMemberCount", &json!({ "chat_id": group })).await.ok(), 3);
    kit.people.promote_bot(LAN, group).unwrap();
    kit.call("deleteMessage", &delete).await.ok();

    let new = kit.people.migrate(LAN, group).unwrap();
    let reply = kit.call("sendMessage", &send).await;
    assert_eq!(reply.body["parameters"]["migrate_to_chat_id"], new);
    assert_eq!(reply.error(), "400 Bad Request: group chat was upgraded to a supergroup chat");
    let sent = kit.call("sendMessage", &json!({ "chat_id": new, "text": "x" })).await.ok();
    assert_eq!((sent["chat"]["type"].as_str(), sent["message_id"].as_i64()), (Some("supergroup"), Some(2)));
    kit.people.mute_bot(LAN, new).unwrap();
    let error = kit.call("sendMessage", &json!({ "chat_id": new, "text": "x" })).await.error();
    assert_eq!(error, "400 Bad Request: not enough rights to send text messages to the chat");
    kit.people.remove_bot(LAN, new).unwrap();
    let error = kit.call("sendMessage", &json!({ "chat_id": new, "text": "x" })).await.error();
    assert_eq!(error, "403 Forbidden: bot was kicked from the supergroup chat");
}

#[tokio::test]
async fn polls_are_voted_in() {
    let kit = Kit::start().await;
    let poll =
        json!({ "chat_id": LAN, "question": "Mấy giờ?", "options": [{ "text": "8h" }, "9h"], "is_anonymous": false });
    let sent = kit.call("sendPoll", &poll).await.ok();
    let message = sent["message_id"].as_i64().unwrap();
    kit.people.vote(LAN, message, &[1]).unwrap();
    let updates = kit.updates(0).await;
    assert_eq!(updates[0]["poll"]["options"][1]["voter_count"], 1);
    assert_eq!(updates[1]["poll_answer"]["option_ids"], json!([1]));
    assert_eq!(updates[1]["poll_answer"]["poll_id"], sent["poll"]["id"]);
    let stop = json!({ "chat_id": LAN, "message_id": message });
    assert_eq!(kit.call("stopPoll", &stop).await.ok()["is_closed"], true);
    assert_eq!(kit.call("stopPoll", &stop).await.error(), "400 Bad Request: poll has already been closed");
    assert!(kit.people.vote(LAN, message, &[0]).is_err());
}

#[tokio::test]
async fn polls_are_worded_in_every_mode() {
    let kit = Kit::start().await;
    let poll = json!({
        "chat_id": LAN,
        "question": "<b>Mấy</b> giờ &lt;?",
        "question_parse_mode": "HTML",
        "options": [
            { "text": "*8*h", "text_parse_mode": "MarkdownV2" },
            { "text": "9h", "text_entities": [{ "type": "bold", "offset": 0, "length": 1 }] },
        ],
        "type": "quiz",
        "correct_option_ids": [0],
        "explanation": "Vì <i>mở cửa</i>",
        "explanation_parse_mode": "HTML",
        "description": "<u>Xem</u> giấy mời",
        "description_parse_mode": "HTML",
    });
    let sent = kit.call("sendPoll", &poll).await.ok()["poll"].clone();
    assert_eq!(sent["question"], "Mấy giờ <?");
    assert_eq!((&sent["options"][0]["text"], &sent["options"][1]["text"]), (&json!("8h"), &json!("9h")));
    // Questions and options show custom emoji, and no other entities.
    assert!(sent.get("question_entities").is_none() && sent["options"][1].get("text_entities").is_none());
    assert_eq!((&sent["explanation"], &sent["description"]), (&json!("Vì mở cửa"), &json!("Xem giấy mời")));
    assert_eq!(sent["explanation_entities"], json!([{ "type": "italic", "offset": 3, "length": 6 }]));
    assert_eq!(sent["description_entities"][0]["type"], "underline");
    let error = async |change: Value| {
        let mut poll = poll.clone();
        poll.as_object_mut().unwrap().extend(change.as_object().unwrap().clone());
        kit.call("sendPoll", &poll).await.error()
    };
    let parse = "400 Bad Request: can't parse entities: ";
    let open = "Can't find end tag corresponding to start tag \"b\"";
    assert_eq!(error(json!({ "question": "<b>?" })).await, format!("{parse}{open}"));
    assert_eq!(error(json!({ "explanation": "<b>?" })).await, format!("{parse}{open}"));
    let options = json!([{ "text": "<b>?", "text_parse_mode": "HTML" }]);
    assert_eq!(error(json!({ "options": options })).await, format!("{parse}{open}"));
    let options = json!([{ "text": "😀", "text_entities": [{ "type": "bold", "offset": 1, "length": 1 }] }]);
    let middle = "400 Bad Request: entity begins in a middle of a UTF-16 symbol at byte offset 4";
    assert_eq!(error(json!({ "options": options })).await, middle);
    let empty = "400 Bad Request: poll question must be non-empty";
    assert_eq!(error(json!({ "question": "<b> </b>" })).await, empty);
}

#[tokio::test]
async fn every_emoji_of_the_documentation_is_a_reaction() {
    let kit = Kit::start().await;
    let id = kit.send("x").await;
    let react = async |reaction: Value| {
        kit.call("setMessageReaction", &json!({ "chat_id": LAN, "message_id": id, "reaction": [reaction] })).await
    };
    for emoji in ["👀", "❤", "❤️", "❤️‍🔥", "❤‍🔥", "🤷‍♀", "👨‍💻", "😡", "✍️"]
    {
        react(json!({ "type": "emoji", "emoji": emoji })).await.ok();
        assert_eq!(kit.people.message(LAN, id).unwrap().reaction.as_deref(), Some(emoji));
    }
    let others = [
        json!({ "type": "emoji", "emoji": "🍎" }),
        json!({ "type": "custom_emoji", "custom_emoji_id": "1" }),
        json!({ "type": "paid" }),
    ];
    for other in others {
        assert_eq!(react(other).await.error(), "400 Bad Request: REACTION_INVALID");
    }
}

#[tokio::test]
async fn reactions_are_told_only_on_request() {
    let kit = Kit::start().await;
    let message = kit.send("x").await;
    kit.people.react(LAN, message, Some("👍")).unwrap();
    assert!(kit.updates(0).await.is_empty());
    let ask = json!({ "allowed_updates": ["message", "message_reaction"] });
    kit.call("getUpdates", &ask).await.ok();
    kit.people.react(LAN, message, Some("❤")).unwrap();
    let update = &kit.updates(0).await[0]["message_reaction"];
    assert_eq!(
        (update["old_reaction"][0]["emoji"].as_str(), update["new_reaction"][0]["emoji"].as_str()),
        (Some("👍"), Some("❤"))
    );
}

#[tokio::test]
async fn people_edit_share_and_send_all_sorts() {
    let kit = Kit::start().await;
    let text = kit.people.send_text(LAN, "sai").unwrap();
    kit.people.edit_message(LAN, text, "đúng").unwrap();
    kit.people.share_contact(LAN, LAN).unwrap();
    kit.people.share_contact(LAN, MINH).unwrap();
    kit.people.share_number(LAN, "84912345678", "Ai đó").unwrap();
    kit.people.send_voice(LAN, b"ogg".to_vec()).unwrap();
    kit.people.send_sticker(LAN).unwrap();
    kit.people.send_location(LAN, 10.0, 106.0).unwrap();
    kit.people.send_video_note(LAN, b"mp4".to_vec()).unwrap();
    kit.people.album(LAN, vec![crate::emulator_teloxide::pixel(); 2], "ảnh").unwrap();
    kit.people.forward(LAN, LAN, text).unwrap();
    let updates = kit.updates(0).await;
    assert_eq!(updates[1]["edited_message"]["text"], "đúng");
    assert_eq!(updates[2]["message"]["contact"]["user_id"], LAN);
    assert_eq!(updates[3]["message"]["contact"]["user_id"], MINH);
    assert!(updates[4]["message"]["contact"].get("user_id").is_none());
    for (index, field) in
        [(5, "voice"), (6, "sticker"), (7, "location"), (8, "video_note"), (9, "photo"), (10, "photo")]
    {
        assert!(updates[index]["message"].get(field).is_some(), "{field}: {}", updates[index]);
    }
    assert_eq!(updates[9]["message"]["media_group_id"], updates[10]["message"]["media_group_id"]);
    assert_eq!(updates[11]["message"]["forward_origin"]["sender_user"]["id"], LAN);
    kit.people.delete_chat(LAN).unwrap();
    assert!(kit.people.chat(LAN).iter().all(|message| message.deleted));
}

#[tokio::test]
async fn links_and_apps_have_limits_too() {
    let kit = Kit::start().await;
    kit.people.press_start(MINH, &"a".repeat(64)).unwrap();
    assert!(kit.people.press_start(MINH, &"a".repeat(65)).is_err());
    assert!(kit.people.press_start(MINH, "có dấu").is_err());
    kit.people.send_text(MINH, &"đ".repeat(10_000)).unwrap();
    let texts: Vec<usize> =
        kit.updates(0).await.iter().map(|update| update["message"]["text"].as_str().unwrap().chars().count()).collect();
    assert_eq!(texts, [71, 4096, 4096, 1808], "an app cuts what is too long");
}

#[tokio::test]
async fn reply_keyboards_open_and_close() {
    let kit = Kit::start().await;
    let rows = json!([[{ "text": "Gửi số", "request_contact": true }], ["Thôi"]]);
    let markup = json!({ "keyboard": rows, "one_time_keyboard": true });
    kit.call("sendMessage", &json!({ "chat_id": LAN, "text": "x", "reply_markup": markup })).await.ok();
    assert_eq!(kit.people.open_keyboard(LAN).unwrap().rows.len(), 2);
    assert!(kit.people.tap_reply(LAN, "Khác").is_err());
    kit.people.tap_reply(LAN, "Gửi số").unwrap();
    assert_eq!(kit.updates(0).await[0]["message"]["contact"]["user_id"], LAN);
    assert!(kit.people.open_keyboard(LAN).is_none(), "it was for one use");
}

#[tokio::test]
async fn updates_come_twice_or_in_disorder_when_scripted() {
    let kit = Kit::start().await;
    kit.people.send_text(LAN, "một").unwrap();
    kit.people.send_text(LAN, "hai").unwrap();
    kit.people.push_fault(Rule::once("getUpdates", Fault::Reorder));
    let turned = kit.updates(0).await;
    assert!(id(&turned[0]) > id(&turned[1]));
    kit.people.push_fault(Rule::once("getUpdates", Fault::Duplicate));
    let first = kit.updates(0).await;
    let again = kit.updates(id(&first[1]) + 1).await;
    assert_eq!(first, again, "confirmed, and yet delivered once more");
    assert!(kit.updates(id(&first[1]) + 1).await.is_empty());
}
