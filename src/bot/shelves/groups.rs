//! Group chats in the shell: keeps what is known of them, and says the two things that are said in a group beside what the
//! office sends there: where the bot works, and whom to call in danger.

use futures_util::FutureExt;
use futures_util::future::BoxFuture;
use serde_json::json;

use super::{Reading, Shelf, read};
use crate::bot::call::Call;
use crate::bot::desk::{Desk, Post};
use crate::dialogue::action::Section;
use crate::dialogue::facts::Facts;
use crate::dialogue::groups::{Chats, ChatsFound, GroupDeed, One};
use crate::dialogue::own::Own;
use crate::dialogue::text::{Text, text};
use crate::domain::access::{Action, may};
use crate::domain::announce::GroupChat;
use crate::domain::people::Lang;
use crate::store::Result;
use crate::store::outbox::Lane;

/// Seconds in which a group is shown the way to the private chat at most once.
const HINT_EVERY: i64 = 3600;
/// Seconds in which it is told whom to call at most once.
const WARNED_EVERY: i64 = 300;

pub(super) struct Groups;

impl Shelf for Groups {
    fn load<'a>(&self, ask: &'a Own, reading: Reading<'a>) -> Option<BoxFuture<'a, Result<Own>>> {
        Some(match ask.get::<One>() {
            Some(ask) => read(one(*ask, reading)),
            None => ask.get::<Chats>().map(|_| read(chats(reading)))?,
        })
    }

    fn write<'a>(&self, act: &'a Own, desk: &'a mut Desk<'_>, facts: &'a Facts) -> Option<BoxFuture<'a, Result<()>>> {
        act.get::<GroupDeed>().map(|it| desk.group_deed(it, facts).boxed())
    }
}

impl Desk<'_> {
    async fn group_deed(&mut self, deed: &GroupDeed, facts: &Facts) -> Result<()> {
        let now = self.now;
        match deed {
            GroupDeed::Keep { permit, group } => self.tx.keep_group_chat(permit, group, now).await,
            GroupDeed::Quit { chat, .. } => {
                self.tx.leave_group_chat(*chat, now).await?;
                self.push(Post { lane: Lane::Notice, ..Post::card(*chat, Call::Leave) }).await.map(drop)
            }
            GroupDeed::Leave(chat) => {
                self.push(Post { lane: Lane::Notice, ..Post::card(*chat, Call::Leave) }).await.map(drop)
            }
            GroupDeed::Left(chat) => self.tx.leave_group_chat(*chat, now).await,
            GroupDeed::Rename(id, title) => self.tx.rename_group_chat(*id, title).await,
            GroupDeed::Move { from, to } => self.tx.move_group_chat((*from, *to), now).await,
            GroupDeed::PointToPrivate(chat) => {
                let url = format!("https://t.me/{}", facts.bot_name);
                let said = (text!("group-hint"), Some((text!("group-button-private"), url)));
                // The same key for an hour: the outbox takes it once.
                let key = format!("group:{chat}:{}", self.now.timestamp() / HINT_EVERY);
                self.say_in_group(*chat, said, key).await
            }
            GroupDeed::WarnOfDanger { chat, numbers } => {
                let url = format!("https://t.me/{}?start={}", facts.bot_name, Section::Danger.code());
                let button = Some((text!("group-button-danger"), url));
                let said = (text!("group-danger", numbers = numbers.clone()), button);
                let key = format!("group-danger:{chat}:{}", self.now.timestamp() / WARNED_EVERY);
                self.say_in_group(*chat, said, key).await
            }
            GroupDeed::SayCall { chat, call } => {
                let key = format!("group-call:{chat}:{}", self.now.timestamp() / WARNED_EVERY);
                self.say_in_group(*chat, (call.clone(), None), key).await
            }
        }
    }

    /// In the language of most: a group has none of its own. Below it a button may stand that leads elsewhere.
    async fn say_in_group(
        &mut self,
        chat: i64,
        (words, button): (Text, Option<(Text, String)>),
        key: String,
    ) -> Result<()> {
        let button = button.map(|(label, url)| json!({ "text": self.locale.plain(Lang::Vi, &label), "url": url }));
        let call = Call::Send {
            text: self.locale.html(Lang::Vi, &words),
            markup: button.map(|it| json!({ "inline_keyboard": [[it]] })),
            protect: false,
        };
        self.push(Post { lane: Lane::Notice, key: Some(key), ..Post::card(chat, call) }).await.map(drop)
    }
}

async fn one(ask: One, reading: Reading<'_>) -> Result<Option<GroupChat>> {
    match (ask, reading.facts.actor()) {
        (One::Chat(chat), _) => reading.tx.group_chat_of(chat).await,
        (One::Id(id), Some(actor)) => reading.tx.group_chat(actor.ward, id).await,
        (One::Id(_), None) => Ok(None),
    }
}

async fn chats(reading: Reading<'_>) -> Result<ChatsFound> {
    let announces = reading.facts.actor().filter(|it| may(it, Action::Announce).is_ok());
    Ok(ChatsFound(match announces {
        Some(actor) => reading.tx.group_chats(actor.ward).await?,
        None => Vec::new(),
    }))
}
