//! teloxide's own client as a stranger to the emulator.

use teloxide::net::Download;
use teloxide::payloads::{AnswerCallbackQuerySetters, EditMessageTextSetters, GetUpdatesSetters, SendMessageSetters};
use teloxide::prelude::{Bot, Request, Requester};
use teloxide::types::{
    BotCommandScope, ChatId, FileId, InlineKeyboardButton, InlineKeyboardMarkup, InputFile, InputMedia,
    InputMediaPhoto, ParseMode, Recipient, UpdateKind,
};
use teloxide::{ApiError, RequestError};

use crate::emulator_kit::{Kit, LAN, MINH};

fn bot(kit: &Kit) -> Bot {
    let client = reqwest::Client::builder().no_proxy().build().unwrap();
    Bot::with_client(kit.emulator.bot_token(), client).set_api_url(kit.emulator.url().parse().unwrap())
}

/// A picture of one pixel.
pub(crate) fn pixel() -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, 1, 1);
    encoder.set_color(png::ColorType::Grayscale);
    encoder.write_header().unwrap().write_image_data(&[7]).unwrap();
    bytes
}

#[tokio::test]
async fn a_whole_conversation_goes_through_teloxide() {
    let kit = Kit::start().await;
    let bot = bot(&kit);
    assert!(bot.get_me().await.unwrap().is_bot);

    kit.people.send_text(LAN, "xin chào").unwrap();
    let updates = bot.get_updates().timeout(1).await.unwrap();
    let UpdateKind::Message(message) = &updates[0].kind else { panic!("{updates:?}") };
    assert_eq!(message.text(), Some("xin chào"));

    let keyboard = InlineKeyboardMarkup::new([[InlineKeyboardButton::callback("Có", "yes")]]);
    let sent =
        bot.send_message(ChatId(LAN), "<b>Chọn</b>").parse_mode(ParseMode::Html).reply_markup(keyboard).await.unwrap();
    assert_eq!(sent.text(), Some("Chọn"));

    kit.people.tap(LAN, i64::from(sent.id.0), "yes").unwrap();
    let updates = bot.get_updates().offset(updates[0].id.0.cast_signed() + 1).await.unwrap();
    let UpdateKind::CallbackQuery(query) = &updates[0].kind else { panic!("{updates:?}") };
    assert_eq!(query.data.as_deref(), Some("yes"));
    bot.answer_callback_query(query.id.clone()).text("Đã ghi").await.unwrap();
    bot.edit_message_text(ChatId(LAN), sent.id, "<i>Xong</i>").parse_mode(ParseMode::Html).await.unwrap();
    let error =
        bot.edit_message_text(ChatId(LAN), sent.id, "<i>Xong</i>").parse_mode(ParseMode::Html).await.unwrap_err();
    assert!(matches!(error, RequestError::Api(ApiError::MessageNotModified)), "{error:?}");

    let shown = kit.people.chat(LAN).pop().unwrap();
    assert_eq!((shown.html.as_str(), shown.edits, shown.inline_keyboard.len()), ("<i>Xong</i>", 1, 0));
    assert_eq!(kit.people.toasts(LAN)[0].text, "Đã ghi");
    assert!(kit.people.lints().is_empty());
    bot.delete_message(ChatId(LAN), sent.id).await.unwrap();
    assert!(kit.people.chat(LAN).pop().unwrap().deleted);
    kit.emulator.stop().await;
}

#[tokio::test]
async fn files_go_up_and_come_back() {
    let kit = Kit::start().await;
    let bot = bot(&kit);
    let document = InputFile::memory("nội dung").file_name("sổ.txt");
    let sent = bot.send_document(ChatId(LAN), document).await.unwrap();
    let document = sent.document().unwrap();
    assert_eq!(document.file_name.as_deref(), Some("sổ.txt"));
    let file = bot.get_file(document.file.id.clone()).await.unwrap();
    let mut bytes = Vec::new();
    bot.download_file(&file.path, &mut bytes).await.unwrap();
    assert_eq!(String::from_utf8(bytes).unwrap(), "nội dung");

    let photo = bot.send_photo(ChatId(LAN), InputFile::memory(pixel())).await.unwrap();
    let size = photo.photo().unwrap().last().unwrap();
    assert_eq!((size.width, size.height), (1, 1));
    let again = bot.send_photo(ChatId(LAN), InputFile::file_id(FileId(size.file.id.0.clone()))).await.unwrap();
    assert_eq!(again.photo().unwrap()[0].file.id, size.file.id);

    let album = (0..2).map(|_| InputMedia::Photo(InputMediaPhoto::new(InputFile::memory(pixel()))));
    let album = bot.send_media_group(ChatId(LAN), album).await.unwrap();
    assert_eq!(album.len(), 2);
    assert!(album[0].media_group_id().is_some() && album[0].media_group_id() == album[1].media_group_id());
}

#[tokio::test]
async fn commands_and_errors_arrive_as_teloxide_knows_them() {
    let kit = Kit::start().await;
    let bot = bot(&kit);
    let commands = [teloxide::types::BotCommand::new("menu", "Bảng chọn")];
    let mut request = bot.set_my_commands(commands);
    request.scope = Some(BotCommandScope::Chat { chat_id: Recipient::Id(ChatId(LAN)) });
    request.send().await.unwrap();
    assert_eq!(kit.people.menu(LAN)[0].command, "menu");
    assert!(kit.people.menu(MINH).is_empty());

    let error = bot.send_message(ChatId(5), "x").await.unwrap_err();
    assert!(matches!(error, RequestError::Api(ApiError::ChatNotFound)), "{error:?}");
    kit.people.block(LAN).unwrap();
    let error = bot.send_message(ChatId(LAN), "x").await.unwrap_err();
    assert!(matches!(error, RequestError::Api(ApiError::BotBlocked)), "{error:?}");
}
