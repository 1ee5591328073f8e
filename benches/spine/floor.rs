//! The floor: a bot that only echoes, written with plain teloxide, without any storage. It runs in a process of its
//! own against the same emulator, and answers the same messages and presses as the bot that is measured.

use teloxide::prelude::*;
use teloxide::types::{InlineKeyboardButton, InlineKeyboardMarkup};

type Handled = Result<(), teloxide::RequestError>;

/// Echoes until the process is killed.
pub(super) fn run(api_url: &str, token: &str) {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().expect("a runtime can be built");
    runtime.block_on(async {
        let bot = Bot::new(token).set_api_url(api_url.parse().expect("the emulator has an address"));
        let tree = dptree::entry()
            .branch(Update::filter_message().endpoint(say_again))
            .branch(Update::filter_callback_query().endpoint(change));
        Dispatcher::builder(bot, tree).default_handler(|_| async {}).build().dispatch().await;
    });
}

fn keyboard(number: u64) -> InlineKeyboardMarkup {
    InlineKeyboardMarkup::new([[InlineKeyboardButton::callback("Tiếp", format!("e.{number}"))]])
}

async fn say_again(bot: Bot, message: Message) -> Handled {
    let words = message.text().unwrap_or("?").to_owned();
    bot.send_message(message.chat.id, words).reply_markup(keyboard(0)).await.map(drop)
}

/// Answers the press and changes the message, so that Telegram has something to do.
async fn change(bot: Bot, press: CallbackQuery) -> Handled {
    let number = press.data.as_deref().and_then(|it| it.strip_prefix("e.")?.parse::<u64>().ok()).unwrap_or(0) + 1;
    bot.answer_callback_query(press.id).await?;
    let Some(message) = press.message else { return Ok(()) };
    let words = format!("Bước {number}");
    bot.edit_message_text(message.chat().id, message.id(), words).reply_markup(keyboard(number)).await.map(drop)
}
