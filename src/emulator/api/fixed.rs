//! Questions a client may ask whose answer is always the same here: there are no gifts, boosts or stars.

use serde_json::{Value, json};

use super::Method;

pub(super) const METHODS: &[(&str, Method)] = &[
    ("getMyDefaultAdministratorRights", |_, _, _| Ok(rights().into())),
    ("setMyDefaultAdministratorRights", |_, _, _| Ok(true.into())),
    ("getForumTopicIconStickers", |_, _, _| Ok(json!([]).into())),
    ("getCustomEmojiStickers", |_, _, _| Ok(json!([]).into())),
    ("getMyStarBalance", |_, _, _| Ok(json!({ "amount": 0 }).into())),
    ("getStarTransactions", |_, _, _| Ok(json!({ "transactions": [] }).into())),
    ("getUserChatBoosts", |_, _, _| Ok(json!({ "boosts": [] }).into())),
    ("getAvailableGifts", |_, _, _| Ok(json!({ "gifts": [] }).into())),
    ("getUserProfileAudios", |_, _, _| Ok(json!({ "total_count": 0, "audios": [] }).into())),
];

fn rights() -> Value {
    [
        "is_anonymous",
        "can_manage_chat",
        "can_delete_messages",
        "can_manage_video_chats",
        "can_restrict_members",
        "can_promote_members",
        "can_change_info",
        "can_invite_users",
        "can_post_stories",
        "can_edit_stories",
        "can_delete_stories",
        "can_send_welcome_messages",
    ]
    .into_iter()
    .map(|name| (name.to_owned(), Value::Bool(false)))
    .collect()
}
