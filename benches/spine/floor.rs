//! The floors, each in a process of its own against the same emulator, answering the same messages and presses as the
//! bot that is measured: a bot that only echoes, written with plain teloxide, without any storage; and the same with
//! dialogues in SQLite. The storage is the one that teloxide brings along under `sqlite-storage`, written out, because that
//! feature wants another version of sqlx: one table, a look before every update, and one row written after it.

use std::sync::Arc;

use futures_util::future::BoxFuture;
use serde::{Deserialize, Serialize};
use sqlx::SqlitePool;
use teloxide::dispatching::dialogue::{self, Storage};
use teloxide::prelude::*;
use teloxide::types::{InlineKeyboardButton, InlineKeyboardMarkup};

type Handled = Result<(), teloxide::RequestError>;
type Told = Result<(), Box<dyn std::error::Error + Send + Sync>>;

/// Answers of one round of the conversation, as many as a case takes.
const ROUND: usize = 13;

fn runtime() -> tokio::runtime::Runtime {
    tokio::runtime::Builder::new_multi_thread().enable_all().build().expect("a runtime can be built")
}

fn bot(api_url: &str, token: &str) -> Bot {
    Bot::new(token).set_api_url(api_url.parse().expect("the emulator has an address"))
}

/// Echoes until the process is killed.
pub(super) fn run(api_url: &str, token: &str) {
    runtime().block_on(async {
        let tree = dptree::entry()
            .branch(Update::filter_message().endpoint(say_again))
            .branch(Update::filter_callback_query().endpoint(change));
        Dispatcher::builder(bot(api_url, token), tree).default_handler(|_| async {}).build().dispatch().await;
    });
}

/// The same with a dialogue for every chat in this file.
pub(super) fn run_stored(api_url: &str, token: &str, file: &str) {
    runtime().block_on(async {
        let storage = Dialogues::open(file).await.expect("the file can be made");
        let tree = dialogue::enter::<Update, Dialogues, State, _>()
            .branch(Update::filter_message().endpoint(say_and_store))
            .branch(Update::filter_callback_query().endpoint(change_and_store));
        Dispatcher::builder(bot(api_url, token), tree)
            .dependencies(dptree::deps![storage])
            .default_handler(|_| async {})
            .build()
            .dispatch()
            .await;
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

async fn say_and_store(bot: Bot, dialogue: Dialogue<State, Dialogues>, state: State, message: Message) -> Told {
    let next = state.with(message.text().unwrap_or("?"));
    say_again(bot, message).await?;
    dialogue.update(next).await?;
    Ok(())
}

async fn change_and_store(bot: Bot, dialogue: Dialogue<State, Dialogues>, state: State, press: CallbackQuery) -> Told {
    let next = state.with(press.data.as_deref().unwrap_or("?"));
    change(bot, press).await?;
    dialogue.update(next).await?;
    Ok(())
}

/// Where a chat stands: what was answered so far.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
struct State {
    answers: Vec<String>,
}

impl State {
    fn with(mut self, answer: &str) -> Self {
        if self.answers.len() == ROUND {
            self.answers.clear();
        }
        self.answers.push(answer.to_owned());
        self
    }
}

/// Dialogues in SQLite, as teloxide keeps them.
struct Dialogues {
    pool: SqlitePool,
}

impl Dialogues {
    async fn open(file: &str) -> sqlx::Result<Arc<Self>> {
        let pool = SqlitePool::connect(&format!("sqlite:{file}?mode=rwc")).await?;
        sqlx::query(
            "CREATE TABLE IF NOT EXISTS teloxide_dialogues (chat_id BIGINT PRIMARY KEY, dialogue BLOB NOT NULL)",
        )
        .execute(&pool)
        .await?;
        Ok(Arc::new(Self { pool }))
    }
}

impl Storage<State> for Dialogues {
    type Error = sqlx::Error;

    fn remove_dialogue(self: Arc<Self>, ChatId(chat): ChatId) -> BoxFuture<'static, sqlx::Result<()>> {
        Box::pin(async move {
            let query = sqlx::query("DELETE FROM teloxide_dialogues WHERE chat_id = ?").bind(chat);
            query.execute(&self.pool).await.map(drop)
        })
    }

    fn update_dialogue(self: Arc<Self>, ChatId(chat): ChatId, state: State) -> BoxFuture<'static, sqlx::Result<()>> {
        Box::pin(async move {
            let state = serde_json::to_vec(&state).expect("a state is plain data");
            let query = sqlx::query(
                "INSERT INTO teloxide_dialogues VALUES (?, ?)
                 ON CONFLICT(chat_id) DO UPDATE SET dialogue=excluded.dialogue",
            );
            query.bind(chat).bind(state).execute(&self.pool).await.map(drop)
        })
    }

    fn get_dialogue(self: Arc<Self>, ChatId(chat): ChatId) -> BoxFuture<'static, sqlx::Result<Option<State>>> {
        Box::pin(async move {
            let query = sqlx::query_scalar::<_, Vec<u8>>("SELECT dialogue FROM teloxide_dialogues WHERE chat_id = ?");
            let stored = query.bind(chat).fetch_optional(&self.pool).await?;
            Ok(stored.map(|it| serde_json::from_slice(&it).expect("it was stored by us")))
        })
    }
}
