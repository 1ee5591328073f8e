//! Everything the emulator hands out carries the fields its type requires, of the right sort.

use serde_json::{Value, json};

use crate::emulator_kit::{Kit, LAN, MINH};
use crate::emulator_teloxide::pixel;

/// Type, its required fields, and its optional ones that are checked when present. `Type` is another line of this
/// table, `[Type]` an array of them; `i`, `f`, `s`, `b` are numbers, text and flags.
const TYPES: &str = "
Update            : update_id=i | message=Message edited_message=Message callback_query=CallbackQuery \
                    my_chat_member=ChatMemberUpdated chat_member=ChatMemberUpdated poll=Poll poll_answer=PollAnswer
Message           : message_id=i date=i chat=Chat | from=User text=s entities=[MessageEntity] caption=s \
                    caption_entities=[MessageEntity] photo=[PhotoSize] document=Document voice=Voice video=Video \
                    audio=Audio animation=Animation sticker=Sticker video_note=VideoNote contact=Contact \
                    location=Location venue=Venue poll=Poll dice=Dice edit_date=i reply_to_message=Message \
                    forward_origin=Origin media_group_id=s has_protected_content=b reply_markup=InlineKeyboard \
                    new_chat_members=[User] left_chat_member=User migrate_to_chat_id=i migrate_from_chat_id=i \
                    group_chat_created=b link_preview_options=Any has_media_spoiler=b show_caption_above_media=b
Any               :
User              : id=i is_bot=b first_name=s | last_name=s username=s language_code=s can_join_groups=b
Chat              : id=i type=s | title=s first_name=s last_name=s username=s
MessageEntity     : type=s offset=i length=i | url=s language=s
PhotoSize         : file_id=s file_unique_id=s width=i height=i | file_size=i
Document          : file_id=s file_unique_id=s | file_name=s mime_type=s file_size=i
Voice             : file_id=s file_unique_id=s duration=i | mime_type=s file_size=i
Video             : file_id=s file_unique_id=s width=i height=i duration=i | file_name=s mime_type=s file_size=i
Audio             : file_id=s file_unique_id=s duration=i | title=s performer=s file_name=s mime_type=s file_size=i
Animation         : file_id=s file_unique_id=s width=i height=i duration=i | file_name=s mime_type=s file_size=i
Sticker           : file_id=s file_unique_id=s type=s width=i height=i is_animated=b is_video=b | emoji=s file_size=i
VideoNote         : file_id=s file_unique_id=s length=i duration=i | file_size=i
Contact           : phone_number=s first_name=s | last_name=s user_id=i
Location          : latitude=f longitude=f |
Venue             : location=Location title=s address=s |
Dice              : emoji=s value=i |
Poll              : id=s question=s options=[PollOption] total_voter_count=i is_closed=b is_anonymous=b type=s \
                    allows_multiple_answers=b allows_revoting=b members_only=b | explanation=s correct_option_ids=[i]
PollOption        : persistent_id=s text=s voter_count=i |
PollAnswer        : poll_id=s option_ids=[i] option_persistent_ids=[s] | user=User
Origin            : type=s date=i sender_user=User |
InlineKeyboard    : inline_keyboard=[[Button]] |
Button            : text=s | callback_data=s url=s style=s
CallbackQuery     : id=s from=User chat_instance=s | message=Message data=s
ChatMemberUpdated : chat=Chat from=User date=i old_chat_member=ChatMember new_chat_member=ChatMember |
ChatMember        : status=s user=User | until_date=i is_anonymous=b can_be_edited=b can_manage_chat=b
File              : file_id=s file_unique_id=s | file_size=i file_path=s
MessageId         : message_id=i |
WebhookInfo       : url=s has_custom_certificate=b pending_update_count=i | max_connections=i ip_address=s
ChatFullInfo      : id=i type=s accent_color_id=i max_reaction_count=i accepted_gift_types=Gifts | pinned_message=Message
Gifts             : unlimited_gifts=b limited_gifts=b unique_gifts=b premium_subscription=b gifts_from_channels=b |
";

fn line(name: &str) -> &'static str {
    let found = TYPES.lines().find(|line| line.split(':').next().is_some_and(|start| start.trim() == name));
    found.unwrap_or_else(|| panic!("{name} is not in the table"))
}

/// Checks a value against a type, and everything in it.
fn check(sort: &str, value: &Value) {
    if let Some(inner) = sort.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
        return value
            .as_array()
            .unwrap_or_else(|| panic!("{value} is no array"))
            .iter()
            .for_each(|item| check(inner, item));
    }
    let plain = match sort {
        "i" => Some(value.is_i64() || value.is_u64()),
        "f" => Some(value.is_number()),
        "s" => Some(value.is_string()),
        "b" => Some(value.is_boolean()),
        "Any" => return,
        _ => None,
    };
    if let Some(fits) = plain {
        return assert!(fits, "{value} is not {sort}");
    }
    let fields = value.as_object().unwrap_or_else(|| panic!("{value} is no {sort}"));
    let (_, rest) = line(sort).split_once(':').unwrap();
    let (required, optional) = rest.split_once('|').unwrap();
    let pairs = |text: &'static str| text.split_whitespace().map(|pair| pair.split_once('=').unwrap());
    for (name, _) in pairs(required) {
        assert!(fields.contains_key(name), "{sort} without {name}: {value}");
    }
    let known: Vec<(&str, &str)> = pairs(required).chain(pairs(optional)).collect();
    for (name, value) in fields {
        match known.iter().find(|(known, _)| known == name) {
            Some((_, sort)) => check(sort, value),
            // Members, chats and bots have many more optional flags; whole objects must not pass unchecked.
            None => {
                assert!(!value.is_object() && !value.is_array() || sort == "ChatFullInfo", "{sort}.{name} is unknown");
            }
        }
    }
}

#[tokio::test]
async fn updates_carry_what_their_types_require() {
    let kit = Kit::start().await;
    let people = &kit.people;
    kit.call("getUpdates", &json!({ "allowed_updates": ["message", "edited_message", "callback_query", "chat_member", "my_chat_member", "poll", "poll_answer"] })).await.ok();
    let text = people.send_text(LAN, "xem https://a.vn #luật").unwrap();
    people.edit_message(LAN, text, "sửa").unwrap();
    for kind in ["photo", "document", "voice", "video", "audio", "animation", "sticker", "video_note"] {
        let bytes = if kind == "photo" { pixel() } else { b"x".to_vec() };
        let upload = hoagiai::emulator::Upload { bytes, ..Default::default() };
        people.send_file(LAN, hoagiai::emulator::Said::default(), kind, upload, "chú thích").unwrap();
    }
    people.share_contact(LAN, MINH).unwrap();
    people.send_location(LAN, 10.5, 106.5).unwrap();
    people.forward(LAN, LAN, text).unwrap();
    people.say_text(LAN, hoagiai::emulator::Said { chat: None, reply_to: Some(text) }, "trả lời").unwrap();
    people.tap_forged(LAN, None, text, "x").unwrap();
    people.tap_forged(LAN, None, 99_999, "x").unwrap();
    let poll = json!({ "chat_id": LAN, "question": "?", "options": ["a"], "is_anonymous": false });
    let poll = kit.call("sendPoll", &poll).await.ok()["message_id"].as_i64().unwrap();
    people.vote(LAN, poll, &[0]).unwrap();
    people.block(LAN).unwrap();
    people.unblock(LAN).unwrap();
    let group = people.create_group(LAN, "Tổ", &[MINH]).unwrap();
    people.add_bot(LAN, group).unwrap();
    people.promote_bot(LAN, group).unwrap();
    people.leave(LAN, group, MINH).unwrap();
    people.join(LAN, group, MINH).unwrap();
    people.mute_bot(LAN, group).unwrap();
    people.migrate(LAN, group).unwrap();
    let updates = kit.updates(0).await;
    assert!(updates.len() > 25, "{}", updates.len());
    for update in &updates {
        check("Update", update);
    }
}

#[tokio::test]
async fn results_carry_what_their_types_require() {
    let kit = Kit::start().await;
    let at = |params: Value| {
        let mut params = params;
        params["chat_id"] = LAN.into();
        params
    };
    let keyboard = json!({ "inline_keyboard": [[{ "text": "A", "url": "https://a.vn", "style": "danger" }]] });
    let own = kit.people.send_document(LAN, "a.pdf", b"x".to_vec(), "").unwrap();
    let file = kit.people.message(LAN, own).unwrap().file.unwrap().file_id;
    let sent = kit.call("sendMessage", &at(json!({ "text": "a", "reply_markup": keyboard }))).await.ok();
    let id = &sent["message_id"];
    let quiz = json!({ "question": "?", "options": ["a", "b"], "type": "quiz", "correct_option_id": 1 });
    for (method, params, sort) in [
        ("getMe", json!({}), "User"),
        ("sendMessage", at(json!({ "text": "<a href=\"https://a.vn\">x</a>", "parse_mode": "HTML" })), "Message"),
        ("sendMessage", at(json!({ "text": "x", "reply_parameters": { "message_id": id } })), "Message"),
        ("editMessageText", at(json!({ "text": "b", "message_id": id })), "Message"),
        ("editMessageReplyMarkup", at(json!({ "message_id": id, "reply_markup": keyboard })), "Message"),
        ("forwardMessage", at(json!({ "from_chat_id": LAN, "message_id": id })), "Message"),
        ("copyMessage", at(json!({ "from_chat_id": LAN, "message_id": id })), "MessageId"),
        ("copyMessages", at(json!({ "from_chat_id": LAN, "message_ids": [id] })), "[MessageId]"),
        ("sendDocument", at(json!({ "document": file, "caption": "<b>x</b>", "parse_mode": "HTML" })), "Message"),
        ("getFile", json!({ "file_id": file }), "File"),
        ("sendLocation", at(json!({ "latitude": 1, "longitude": 2 })), "Message"),
        ("sendVenue", at(json!({ "latitude": 1, "longitude": 2, "title": "a", "address": "b" })), "Message"),
        ("sendContact", at(json!({ "phone_number": "84", "first_name": "b" })), "Message"),
        ("sendDice", at(json!({})), "Message"),
        ("sendPoll", at(quiz), "Message"),
        ("getWebhookInfo", json!({}), "WebhookInfo"),
        ("pinChatMessage", at(json!({ "message_id": id })), "b"),
        ("getChat", at(json!({})), "ChatFullInfo"),
        ("getChatMember", at(json!({ "user_id": LAN })), "ChatMember"),
        ("setMessageReaction", at(json!({ "message_id": id, "reaction": [{ "type": "emoji", "emoji": "👍" }] })), "b"),
        ("sendChatAction", at(json!({ "action": "typing" })), "b"),
        ("deleteMessage", at(json!({ "message_id": id })), "b"),
    ] {
        check(sort, &kit.call(method, &params).await.ok());
    }
    assert!(kit.people.typing(LAN).is_some());
    kit.clock.advance(chrono::TimeDelta::seconds(5));
    assert!(kit.people.typing(LAN).is_none(), "an action shows for five seconds");
}
