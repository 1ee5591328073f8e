//! The parameters each method knows, to find typing errors of a client: the real server ignores the rest silently.

/// What `send…`, `copy…` and `forward…` methods share.
const SENDING: &str = "business_connection_id message_thread_id direct_messages_topic_id ephemeral_message_parameters \
                       disable_notification protect_content allow_paid_broadcast message_effect_id \
                       suggested_post_parameters reply_parameters reply_markup reply_to_message_id \
                       allow_sending_without_reply chat_id";

/// Method, then its parameters beside the shared ones.
const METHODS: &[(&str, &str)] = &[
    ("answerCallbackQuery", "callback_query_id text show_alert url cache_time"),
    ("close", ""),
    (
        "copyMessage",
        "from_chat_id message_id video_start_timestamp caption parse_mode caption_entities \
         show_caption_above_media",
    ),
    ("copyMessages", "from_chat_id message_ids remove_caption"),
    ("deleteMessage", "chat_id message_id"),
    ("deleteMessages", "chat_id message_ids"),
    ("deleteMyCommands", "scope language_code"),
    ("deleteWebhook", "drop_pending_updates"),
    (
        "editMessageCaption",
        "business_connection_id chat_id message_id inline_message_id caption parse_mode caption_entities \
         show_caption_above_media reply_markup",
    ),
    ("editMessageMedia", "business_connection_id chat_id message_id inline_message_id media reply_markup"),
    ("editMessageReplyMarkup", "business_connection_id chat_id message_id inline_message_id reply_markup"),
    (
        "editMessageText",
        "business_connection_id chat_id message_id inline_message_id text parse_mode entities \
         link_preview_options rich_message reply_markup disable_web_page_preview",
    ),
    ("forwardMessage", "from_chat_id video_start_timestamp message_id"),
    ("forwardMessages", "from_chat_id message_ids"),
    ("getAvailableGifts", ""),
    ("getChat", "chat_id"),
    ("getChatAdministrators", "chat_id return_bots"),
    ("getChatMember", "chat_id user_id"),
    ("getChatMemberCount", "chat_id"),
    ("getChatMenuButton", "chat_id"),
    ("getCustomEmojiStickers", "custom_emoji_ids"),
    ("getFile", "file_id"),
    ("getForumTopicIconStickers", ""),
    ("getMe", ""),
    ("getMyCommands", "scope language_code"),
    ("getMyDefaultAdministratorRights", "for_channels"),
    ("getMyDescription", "language_code"),
    ("getMyName", "language_code"),
    ("getMyShortDescription", "language_code"),
    ("getMyStarBalance", ""),
    ("getStarTransactions", "offset limit"),
    ("getUserChatBoosts", "chat_id user_id"),
    ("getUserProfileAudios", "user_id offset limit"),
    ("getUserProfilePhotos", "user_id offset limit"),
    ("getWebhookInfo", ""),
    ("leaveChat", "chat_id"),
    ("logOut", ""),
    ("pinChatMessage", "business_connection_id chat_id message_id disable_notification"),
    (
        "sendAnimation",
        "animation duration width height thumbnail caption parse_mode caption_entities \
         show_caption_above_media has_spoiler",
    ),
    ("sendAudio", "audio caption parse_mode caption_entities duration performer title thumbnail"),
    ("sendChatAction", "action"),
    ("sendContact", "phone_number first_name last_name vcard"),
    ("sendDice", "emoji"),
    ("sendDocument", "document thumbnail caption parse_mode caption_entities disable_content_type_detection"),
    ("sendLocation", "latitude longitude horizontal_accuracy live_period heading proximity_alert_radius"),
    ("sendMediaGroup", "media"),
    ("sendMessage", "text parse_mode entities link_preview_options disable_web_page_preview"),
    ("sendPhoto", "photo caption parse_mode caption_entities show_caption_above_media has_spoiler"),
    (
        "sendPoll",
        "question question_parse_mode question_entities options is_anonymous type allows_multiple_answers \
         allows_revoting shuffle_options allow_adding_options hide_results_until_closes members_only \
         country_codes correct_option_ids explanation explanation_parse_mode explanation_entities \
         explanation_media open_period close_date is_closed description description_parse_mode \
         description_entities media correct_option_id",
    ),
    ("sendSticker", "sticker emoji"),
    ("sendVenue", "latitude longitude title address foursquare_id foursquare_type google_place_id google_place_type"),
    (
        "sendVideo",
        "video duration width height thumbnail cover start_timestamp caption parse_mode caption_entities \
         show_caption_above_media has_spoiler supports_streaming",
    ),
    ("sendVideoNote", "video_note duration length thumbnail"),
    ("sendVoice", "voice caption parse_mode caption_entities duration"),
    ("setChatDescription", "chat_id description"),
    ("setChatMenuButton", "chat_id menu_button"),
    ("setChatTitle", "chat_id title"),
    ("setMessageReaction", "chat_id message_id reaction is_big"),
    ("setMyCommands", "commands scope language_code"),
    ("setMyDefaultAdministratorRights", "rights for_channels"),
    ("setMyDescription", "description language_code"),
    ("setMyName", "name language_code"),
    ("setMyShortDescription", "short_description language_code"),
    ("setWebhook", "url certificate ip_address max_connections allowed_updates drop_pending_updates secret_token"),
    ("stopPoll", "business_connection_id chat_id message_id reply_markup"),
    ("unpinAllChatMessages", "chat_id"),
    ("unpinChatMessage", "business_connection_id chat_id message_id"),
];

/// Whether a method knows a parameter; methods that are not listed know everything.
pub(in crate::emulator) fn knows(method: &str, parameter: &str) -> bool {
    let Ok(place) = METHODS.binary_search_by(|(name, _)| (*name).cmp(method)) else { return true };
    let listed = |list: &str| list.split_ascii_whitespace().any(|name| name == parameter);
    let sending = ["send", "copy", "forward"].iter().any(|start| method.starts_with(start));
    listed(METHODS[place].1) || (sending && listed(SENDING))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_sorted_and_finds_typing_errors() {
        assert!(METHODS.is_sorted());
        assert!(knows("sendMessage", "parse_mode") && knows("sendMessage", "reply_markup"));
        assert!(!knows("sendMessage", "parsemode") && !knows("getMe", "chat_id"));
        assert!(knows("somethingElse", "x"));
    }
}
