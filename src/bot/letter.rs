//! An announcement as each recipient reads it: its words, who sends it and when, whether it was corrected, its buttons;
//! and what stands in its place when it was withdrawn.

use crate::dialogue::announce::links as announce;
use std::sync::Mutex;

use chrono::{DateTime, TimeDelta, Utc};
use serde_json::{Value, json};

use super::call::Call;
use super::render::{MAX_CAPTION, MAX_TEXT};
use super::training;
use crate::dialogue::action::Press;
use crate::dialogue::questions;
use crate::dialogue::text::{Arg, Text, text};
use crate::domain::announce::Announcement;
use crate::domain::calendar::local_date;
use crate::domain::mend::MendDeed;
use crate::domain::people::Lang;
use crate::domain::symbols::readable;
use crate::domain::{PersonId, WardId};
use crate::locale::Locale;
use crate::store::{Result, Tx};

/// How long it is remembered who sends.
const REMEMBERED_FOR: TimeDelta = TimeDelta::minutes(1);

/// Who an announcement comes from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sender {
    /// Full name of who confirmed it.
    pub name: Option<String>,
    /// The ward.
    pub ward: String,
    /// When it goes, or went.
    pub at: DateTime<Utc>,
}

impl Sender {
    /// Reads it.
    pub(super) async fn of(tx: &mut Tx, ward: WardId, it: &Announcement, now: DateTime<Utc>) -> Result<Self> {
        let name = tx.person(it.by).await?.map(|it| it.name);
        let ward = tx.ward(ward).await?.map_or_else(String::new, |it| it.name);
        Ok(Self { name, ward, at: it.send_at.unwrap_or(now) })
    }

    /// What stands below the words, best first: the first that fits is taken.
    fn lines(&self, it: &Announcement) -> [Vec<Text>; 3] {
        let day = Arg::Date(local_date(self.at));
        let corrected = it.after.corrected_at.map(|at| text!("sent-corrected", day = Arg::Date(local_date(at))));
        let office = text!("sent-from-office", ward = self.ward.as_str(), day = day.clone());
        let named = self.name.as_deref().map(|it| text!("sent-from", name = it, ward = self.ward.as_str(), day = day));
        let with = |first: Option<Text>| first.into_iter().chain(corrected.clone()).collect::<Vec<_>>();
        [with(Some(named.unwrap_or_else(|| office.clone()))), with(Some(office)), with(None)]
    }
}

/// Who the sending under way comes from: read once, not again for each of its recipients.
#[derive(Debug, Default)]
pub(super) struct LastSender(Mutex<Option<Known>>);

#[derive(Debug)]
struct Known {
    of: (WardId, PersonId),
    read_at: DateTime<Utc>,
    sender: Sender,
}

impl LastSender {
    /// Of an announcement. A notice about a training says itself who it comes from.
    pub(super) async fn of(&self, tx: &mut Tx, ward: WardId, it: &Announcement, now: DateTime<Utc>) -> Result<Sender> {
        let at = it.send_at.unwrap_or(now);
        if it.content.notice.is_some() {
            return Ok(Sender { at, ..Sender::default() });
        }
        let of = (ward, it.by);
        if let Some(known) = self.known(of, now) {
            return Ok(Sender { at, ..known });
        }
        let sender = Sender::of(tx, ward, it, now).await?;
        *self.0.lock().expect("no holder panics") = Some(Known { of, read_at: now, sender: sender.clone() });
        Ok(sender)
    }

    /// What is remembered of them, for a while only: people and wards may be renamed.
    fn known(&self, of: (WardId, PersonId), now: DateTime<Utc>) -> Option<Sender> {
        let last = self.0.lock().expect("no holder panics");
        last.as_ref().filter(|it| it.of == of && now - it.read_at < REMEMBERED_FOR).map(|it| it.sender.clone())
    }
}

/// The message of an announcement as each recipient gets it. In a group nobody asks before everybody: the button leads
/// into the private chat.
#[must_use]
pub fn message(locale: &Locale, (lang, group): (Lang, Option<&str>), it: &Announcement, sender: &Sender) -> Call {
    if let Some(notice) = &it.content.notice {
        return training::message(locale, lang, notice, it.send_at.unwrap_or_default());
    }
    let html = words(locale, lang, it, sender);
    let markup = Some(buttons(locale, (lang, group), it));
    match &it.content.media {
        None => Call::Send { text: html, markup, protect: false },
        Some((kind, file)) => Call::Media { kind: *kind, file: file.clone(), caption: html, markup },
    }
}

/// The call that puts the message of an announcement right where it was received.
#[must_use]
pub(super) fn mending(
    locale: &Locale,
    (lang, group): (Lang, Option<&str>),
    it: &Announcement,
    sender: &Sender,
    (deed, message_id): (MendDeed, i64),
) -> Call {
    let (html, markup) = match deed {
        MendDeed::Delete => return Call::Delete { message_id },
        MendDeed::Correct => (words(locale, lang, it, sender), Some(buttons(locale, (lang, group), it))),
        MendDeed::Note => {
            let day = local_date(it.after.recalled_at.unwrap_or(sender.at));
            (locale.html(lang, &text!("sent-recalled", ward = sender.ward.as_str(), day = Arg::Date(day))), None)
        }
    };
    match &it.content.media {
        None => Call::Edit { text: html, markup, protect: false },
        Some(_) => Call::Caption { caption: html, markup },
    }
}

fn words(locale: &Locale, lang: Lang, it: &Announcement, sender: &Sender) -> String {
    let limit = if it.content.media.is_some() { MAX_CAPTION } else { MAX_TEXT };
    let length = |text: &str| text.encode_utf16().count();
    let own = length(&it.content.plain);
    let html = readable(&it.content.html);
    for lines in sender.lines(it) {
        let plain: usize = lines.iter().map(|it| length(&locale.plain(lang, it)) + 2).sum();
        if !lines.is_empty() && own + plain <= limit {
            let lines: Vec<String> = lines.iter().map(|it| format!("<i>{}</i>", locale.html(lang, it))).collect();
            return format!("{html}\n\n{}", lines.join("\n"));
        }
    }
    html
}

fn buttons(locale: &Locale, (lang, group): (Lang, Option<&str>), it: &Announcement) -> Value {
    let read = json!({
        "text": locale.plain(lang, &text!("announce-button-read")),
        "callback_data": Press::Go(announce::read(it.id)).encode(),
    });
    let ask = locale.plain(lang, &text!("question-button"));
    let ask = match group {
        Some(bot) => json!({ "text": ask, "url": questions::link(bot, it.id) }),
        None => json!({ "text": ask, "callback_data": Press::Go(questions::links::ask(it.id)).encode() }),
    };
    json!({ "inline_keyboard": [[read, ask]] })
}
