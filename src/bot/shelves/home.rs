//! Keeps what somebody sets for themselves.

use futures_util::FutureExt;
use futures_util::future::BoxFuture;

use super::Shelf;
use crate::bot::desk::Desk;
use crate::dialogue::facts::Facts;
use crate::dialogue::home::SettingsDeed;
use crate::dialogue::own::Own;
use crate::store::Result;

pub(super) struct Settings;

impl Shelf for Settings {
    fn write<'a>(&self, act: &'a Own, desk: &'a mut Desk<'_>, facts: &'a Facts) -> Option<BoxFuture<'a, Result<()>>> {
        act.get::<SettingsDeed>().map(|it| write(it, desk, facts).boxed())
    }
}

async fn write(deed: &SettingsDeed, desk: &mut Desk<'_>, facts: &Facts) -> Result<()> {
    match deed {
        SettingsDeed::Speak(lang) => {
            desk.changed.who = true;
            desk.lang = *lang;
            desk.tx.set_lang(desk.chat_id, *lang).await
        }
        SettingsDeed::Mute(what, on) => match facts.actor() {
            Some(actor) => desk.tx.set_muted(actor.person, what.code(), on.then_some(desk.now)).await,
            None => Ok(()),
        },
    }
}
