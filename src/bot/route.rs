//! From a Telegram update to an [`Input`]: one tree that shows every route. Handlers here get values only; a test
//! asserts that no bot, store or clock can be reached from it.

use std::ops::ControlFlow;

use dptree::di::DependencyMap;
use teloxide::dispatching::{DpHandlerDescription, UpdateFilterExt};
use teloxide::types::{CallbackQuery, ChatMemberKind, ChatMemberUpdated, Me, Message, Update};
use teloxide::utils::command::parse_command;
use teloxide::utils::render::RenderMessageTextHelper;

use crate::dialogue::action::{Press, Section};
use crate::dialogue::{GroupEvent, Input, Media, section_of};
use crate::domain::danger::danger_in;
use crate::domain::fire::fire_in;
use crate::domain::fold::nfc;
use crate::domain::scope_guard::Sign;
use crate::domain::symbols::readable;

/// A command, as it was typed.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Command {
    /// Begins, with the payload of a link.
    Start(String),
    /// A part of the menu, with the words after it.
    Section(Section, String),
    /// Cancels.
    Huy,
}

/// Reads a command: those of the menu are the parts of it, without accents, as Telegram wants them. One that names
/// another bot is not ours, and what nobody knows is words.
fn read_command(message: Message, me: Me) -> Option<Command> {
    let text = message.text()?;
    let (name, _) = parse_command(text, me.username())?;
    let words = nfc(text.split_once(char::is_whitespace).map_or("", |it| it.1).trim());
    match name.to_ascii_lowercase().as_str() {
        "start" => Some(Command::Start(words)),
        "huy" => words.is_empty().then_some(Command::Huy),
        name => section_of(name, &words).map(|it| Command::Section(it, words)),
    }
}

/// Reads a command in a group. There one with words that it does not take is ours as well: `/nguyhiem cháy` is not talk
/// among others.
fn read_command_in_group(message: Message, me: Me) -> Option<Command> {
    let text = message.text()?;
    let (name, words) = parse_command(text, me.username())?;
    let section = Section::from_code(&name.to_ascii_lowercase());
    let said = section.map(|it| Command::Section(it, nfc(&words.join(" "))));
    read_command(message, me).or(said)
}

/// The message of the chat's present card, to tell a press on it from a press elsewhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CardMessage(pub Option<i64>);

/// The tree.
pub type Routes = dptree::Handler<'static, Input, DpHandlerDescription>;

/// Every route there is.
#[must_use]
pub fn routes() -> Routes {
    dptree::entry()
        .branch(
            Update::filter_message()
                .filter(is_private)
                .branch(dptree::entry().filter_map(read_command).endpoint(command))
                .endpoint(message),
        )
        .branch(Update::filter_edited_message().filter(is_private).endpoint(edited))
        .branch(
            Update::filter_message()
                .filter(is_group)
                .branch(dptree::entry().filter_map(read_command_in_group).endpoint(group_command))
                .branch(dptree::entry().filter_map(group_service).endpoint(in_group)),
        )
        .branch(Update::filter_callback_query().endpoint(press))
        .branch(Update::filter_my_chat_member().filter(is_private_membership).endpoint(membership))
        .branch(Update::filter_my_chat_member().filter(is_group_membership).endpoint(group_membership))
}

/// What must be handed to the tree.
#[must_use]
pub fn dependencies(update: Update, me: Me, card: CardMessage) -> DependencyMap {
    dptree::deps![update, me, card]
}

/// Runs the tree. `None` for what does not concern us: what people say in groups, channels, kinds of update we did not
/// ask for.
pub async fn route(routes: &Routes, update: Update, me: Me, card: CardMessage) -> Option<Input> {
    match routes.dispatch(dependencies(update, me, card)).await {
        ControlFlow::Break(input) => Some(input),
        ControlFlow::Continue(_) => None,
    }
}

fn is_private(message: Message) -> bool {
    // A private chat has the id of its person; anything else (a channel's post, an anonymous admin) is not ours.
    message.chat.is_private() && message.from.is_some_and(|it| it.id.0.cast_signed() == message.chat.id.0)
}

fn is_private_membership(change: ChatMemberUpdated) -> bool {
    change.chat.is_private()
}

fn is_group(message: Message) -> bool {
    message.chat.is_group() || message.chat.is_supergroup()
}

fn is_group_membership(change: ChatMemberUpdated) -> bool {
    change.chat.is_group() || change.chat.is_supergroup()
}

async fn command(command: Command) -> Input {
    match command {
        Command::Start(payload) => Input::Start(payload),
        Command::Section(section, words) => Input::Section(section, words),
        Command::Huy => Input::Cancel,
    }
}

async fn message(message: Message, card: CardMessage) -> Input {
    let id = message.id.0;
    if let Some(text) = message.text() {
        let formatted = message.entities().is_some_and(|it| !it.is_empty());
        let html = formatted.then(|| message.html_text()).flatten().map(|it| typed(&it));
        let forwarded = message.forward_origin().is_some();
        let to = message.reply_to_message().filter(|it| it.from.as_ref().is_some_and(|it| it.is_bot));
        // Whoever answers the card itself answers its question.
        let to = to.filter(|it| card.0 != Some(i64::from(it.id.0)));
        if let (Some(to), false) = (to, forwarded) {
            return Input::Reply { to: to.id.0, text: typed(text), message: id, html };
        }
        return Input::Text { text: typed(text), message: id, forwarded, html };
    }
    if let Some(contact) = message.contact() {
        let own = contact.user_id.is_some() && contact.user_id == message.from.as_ref().map(|it| it.id);
        return Input::Contact { own, phone: contact.phone_number.clone(), message: id };
    }
    let (kind, file) = media(&message);
    let formatted = message.caption_entities().is_some_and(|it| !it.is_empty());
    let html = formatted.then(|| message.html_caption()).flatten().map(|it| typed(&it));
    let caption = message.caption().filter(|it| !it.trim().is_empty()).map(|it| (typed(it), html));
    let album = message.media_group_id().map(|it| it.0.clone());
    let name = message.document().and_then(|it| it.file_name.as_deref()).map(|it| nfc(it.trim()));
    Input::Media { kind, file, message: id, caption, album, name }
}

/// Words as they are understood and kept: NFC, with signs that every telephone shows.
fn typed(words: &str) -> String {
    readable(&nfc(words.trim()))
}

fn media(message: &Message) -> (Media, Option<String>) {
    let voice = message.voice().map(|it| it.file.id.clone());
    let round = message.video_note().map(|it| it.file.id.clone());
    if let Some(file) = voice.or(round) {
        (Media::Voice, Some(file.0))
    } else if let Some(photo) = message.photo() {
        (Media::Photo, photo.last().map(|it| it.file.id.0.clone()))
    } else if message.sticker().is_some() || message.animation().is_some() {
        (Media::Sticker, None)
    } else if let Some(document) = message.document() {
        (Media::Document, Some(document.file.id.0.clone()))
    } else if message.location().is_some() || message.venue().is_some() {
        (Media::Location, None)
    } else {
        (Media::Other, None)
    }
}

async fn edited() -> Input {
    Input::Edited
}

async fn press(query: CallbackQuery, card: CardMessage) -> Input {
    let press = query.data.as_deref().map_or(Press::Unreadable, Press::decode);
    // Numbers of messages are counted per chat: one in a group may have the number of the card.
    if let Some(chat) = query.message.as_ref().map(|it| it.chat().id.0).filter(|it| *it < 0) {
        return Input::Group { chat, by: query.from.id.0.cast_signed(), event: GroupEvent::Press(press) };
    }
    let message = query.message.as_ref().map(|it| i64::from(it.id().0));
    Input::Button { press, on_card: message.is_some() && message == card.0 }
}

async fn membership(change: ChatMemberUpdated) -> Input {
    Input::Blocked(matches!(change.new_chat_member.kind, ChatMemberKind::Banned(_) | ChatMemberKind::Left))
}

fn by(message: &Message) -> i64 {
    message.from.as_ref().map_or(0, |it| it.id.0.cast_signed())
}

async fn group_command(message: Message, command: Command) -> Input {
    let title = message.chat.title().unwrap_or_default().to_owned();
    let event = match command {
        Command::Start(payload) if !payload.is_empty() => GroupEvent::Greeted { title },
        Command::Start(_) => GroupEvent::Started { title },
        Command::Section(_, words) if tells_of_danger(&words) => GroupEvent::Danger,
        Command::Section(_, words) if fire_in(&words) => GroupEvent::Fire,
        Command::Section(Section::Danger, _) => GroupEvent::Danger,
        _ => GroupEvent::Called,
    };
    Input::Group { chat: message.chat.id.0, by: by(&message), event }
}

/// Whether somebody is told of in a group who must be helped at once.
pub(super) fn tells_of_danger(words: &str) -> bool {
    matches!(danger_in(words), Some(Sign::Violence | Sign::ChildOrSexual))
}

/// What Telegram itself says in a group, as far as it concerns us.
fn group_service(message: Message) -> Option<GroupEvent> {
    let here = message.chat.id.0;
    if let Some(to) = message.migrate_to_chat_id() {
        return Some(GroupEvent::Moved { from: here, to: to.0 });
    }
    if let Some(from) = message.migrate_from_chat_id() {
        return Some(GroupEvent::Moved { from: from.0, to: here });
    }
    message.new_chat_title().map(|title| GroupEvent::Renamed { title: title.to_owned() })
}

async fn in_group(message: Message, event: GroupEvent) -> Input {
    Input::Group { chat: message.chat.id.0, by: by(&message), event }
}

async fn group_membership(change: ChatMemberUpdated) -> Input {
    let gone = |kind: &ChatMemberKind| match kind {
        ChatMemberKind::Banned(_) | ChatMemberKind::Left => true,
        ChatMemberKind::Restricted(it) => !it.is_member,
        _ => false,
    };
    let title = change.chat.title().unwrap_or_default().to_owned();
    let event = match (gone(&change.old_chat_member.kind), gone(&change.new_chat_member.kind)) {
        (_, true) => GroupEvent::Removed,
        (true, false) => GroupEvent::Added { title, large: change.chat.is_supergroup() },
        // Made an administrator, or muted: it is there as before.
        (false, false) => GroupEvent::Renamed { title },
    };
    Input::Group { chat: change.chat.id.0, by: change.from.id.0.cast_signed(), event }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn me() -> Me {
        serde_json::from_value(json!({
            "id": 1, "is_bot": true, "first_name": "b", "username": "b_bot", "can_join_groups": false,
            "can_read_all_group_messages": false, "supports_inline_queries": false,
            "can_connect_to_business": false, "has_main_web_app": false,
        }))
        .unwrap()
    }

    async fn routed(update: serde_json::Value) -> Option<Input> {
        let reduced = super::super::raw::reduce(&update.to_string()).unwrap();
        let update = serde_json::from_str(&reduced).unwrap();
        route(&routes(), update, me(), CardMessage(Some(8))).await
    }

    fn message(extra: serde_json::Value) -> serde_json::Value {
        let mut message = json!({
            "message_id": 7, "date": 1,
            "from": { "id": 5, "is_bot": false, "first_name": "A" },
            "chat": { "id": 5, "type": "private", "first_name": "A" },
        });
        message.as_object_mut().unwrap().extend(extra.as_object().unwrap().clone());
        json!({ "update_id": 3, "message": message })
    }

    #[test]
    fn the_tree_needs_values_only() {
        let given = [dptree::Type::of::<Update>(), dptree::Type::of::<Me>(), dptree::Type::of::<CardMessage>()];
        dptree::type_check(routes().sig(), &dptree::deps![], &given);
    }

    #[tokio::test]
    async fn commands_words_and_media_are_told_apart() {
        let text = |text: &str| message(json!({ "text": text }));
        assert_eq!(routed(text("/start abc")).await, Some(Input::Start("abc".to_owned())));
        assert_eq!(routed(text("/start@b_bot")).await, Some(Input::Start(String::new())));
        assert_eq!(
            routed(text("/ghivu tranh chấp lối đi")).await,
            Some(Input::Section(Section::Log, "tranh chấp lối đi".to_owned()))
        );
        assert_eq!(routed(text("/huy")).await, Some(Input::Cancel));
        let words = |it: &str| Input::Text { text: it.to_owned(), message: 7, forwarded: false, html: None };
        assert_eq!(routed(text("  chào ")).await, Some(words("chào")));
        assert_eq!(routed(text("/lenhla")).await, Some(words("/lenhla")));
        let answered = json!({ "text": "Mấy giờ?", "reply_to_message": {
            "message_id": 4, "date": 1, "from": { "id": 1, "is_bot": true, "first_name": "b" },
            "chat": { "id": 5, "type": "private", "first_name": "A" }, "text": "Mời họp",
        } });
        let reply = Input::Reply { to: 4, text: "Mấy giờ?".to_owned(), message: 7, html: None };
        assert_eq!(routed(message(answered)).await, Some(reply));
        let contact = |user: i64| {
            message(json!({ "contact": { "phone_number": "+84912345678", "first_name": "A", "user_id": user } }))
        };
        assert!(matches!(routed(contact(5)).await, Some(Input::Contact { own: true, .. })));
        assert!(matches!(routed(contact(6)).await, Some(Input::Contact { own: false, .. })));
        let voice = json!({ "voice": { "file_id": "f", "file_unique_id": "u", "duration": 3 } });
        let expected = Input::Media {
            kind: Media::Voice,
            file: Some("f".to_owned()),
            message: 7,
            caption: None,
            album: None,
            name: None,
        };
        assert_eq!(routed(message(voice)).await, Some(expected));
        let poll = json!({ "poll": { "id": "1", "question": "?" } });
        assert!(matches!(routed(message(poll)).await, Some(Input::Media { kind: Media::Other, .. })));
    }

    #[tokio::test]
    async fn of_groups_only_what_befalls_the_bot_is_heard() {
        let chat = json!({ "id": -100, "type": "supergroup", "title": "Tổ 1" });
        let said = |extra: serde_json::Value| {
            let mut update = message(extra);
            update["message"]["chat"] = chat.clone();
            update
        };
        let heard = |event| Some(Input::Group { chat: -100, by: 5, event });
        let title = || "Tổ 1".to_owned();
        for words in ["chào cả nhà", "@b_bot chào", "/menu@other_bot"] {
            assert_eq!(routed(said(json!({ "text": words }))).await, None);
        }
        assert_eq!(routed(said(json!({ "text": "/menu" }))).await, heard(GroupEvent::Called));
        for words in ["/ghivu chồng đánh vợ", "/nguyhiem"] {
            assert_eq!(routed(said(json!({ "text": words }))).await, heard(GroupEvent::Danger), "{words}");
        }
        for words in ["/nguyhiem cháy", "/ghivu cháy nhà rồi"] {
            assert_eq!(routed(said(json!({ "text": words }))).await, heard(GroupEvent::Fire), "{words}");
        }
        assert_eq!(routed(said(json!({ "text": "/start" }))).await, heard(GroupEvent::Started { title: title() }));
        let by_link = said(json!({ "text": "/start@b_bot 1" }));
        assert_eq!(routed(by_link).await, heard(GroupEvent::Greeted { title: title() }));
        let titled = json!({ "new_chat_title": "Tổ 2" });
        assert_eq!(routed(said(titled)).await, heard(GroupEvent::Renamed { title: "Tổ 2".to_owned() }));
        let to = json!({ "migrate_to_chat_id": -1007 });
        assert_eq!(routed(said(to)).await, heard(GroupEvent::Moved { from: -100, to: -1007 }));
        let from = json!({ "migrate_from_chat_id": -7 });
        assert_eq!(routed(said(from)).await, heard(GroupEvent::Moved { from: -7, to: -100 }));
        let member = |old: &str, new: &str| {
            let of = |status: &str| json!({ "status": status, "until_date": 0, "user": { "id": 1, "is_bot": true, "first_name": "b" } });
            json!({ "update_id": 3, "my_chat_member": {
                "chat": chat, "from": { "id": 5, "is_bot": false, "first_name": "A" }, "date": 1,
                "old_chat_member": of(old), "new_chat_member": of(new),
            } })
        };
        assert_eq!(routed(member("left", "member")).await, heard(GroupEvent::Added { title: title(), large: true }));
        assert_eq!(routed(member("member", "kicked")).await, heard(GroupEvent::Removed));
        assert_eq!(routed(member("member", "member")).await, heard(GroupEvent::Renamed { title: title() }));
        let press = json!({ "update_id": 4, "callback_query": {
            "id": "9", "from": { "id": 5, "is_bot": false, "first_name": "A" }, "chat_instance": "1", "data": "x",
            "message": { "message_id": 8, "date": 1, "chat": chat },
        }});
        assert_eq!(routed(press).await, heard(GroupEvent::Press(Press::Unreadable)), "8 is the number of the card");
    }
}
