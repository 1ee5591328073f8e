//! How far a sending has come: the card in its sender's chat, and in words who has it and who does not.

use chrono::{DateTime, TimeDelta, Utc};

use super::{links, words};
use crate::dialogue::audience;
use crate::dialogue::facts::{Facts, NotReached};
use crate::dialogue::screen::{Button, Screen};
use crate::dialogue::text::{Arg, Text, text};
use crate::domain::AnnouncementId;
use crate::domain::announce::{Announcement, AnnouncementKind, Progress, Sending};
use crate::domain::calendar::{local, local_date};

/// How often the card of a sending under way is brought up to date. Edits count towards Telegram's limits too.
pub(super) const REFRESH: TimeDelta = TimeDelta::seconds(3);
/// Cells of the bar.
const BAR: u32 = 10;

/// Key of the timer that brings the card up to date.
pub(super) fn timer_key(id: AnnouncementId) -> String {
    format!("sending:{id}")
}

/// How far it has come, as a bar.
pub(super) fn bar((over, all): (u32, u32)) -> String {
    let full = (over * BAR / all.max(1)).min(BAR) as usize;
    format!("{}{}", "▰".repeat(full), "▱".repeat(BAR as usize - full))
}

/// The card of a sending, in the sender's chat.
pub(super) fn card(
    it: &Announcement,
    (send_at, progress, recipients): (DateTime<Utc>, &Progress, u32),
    facts: &Facts,
) -> Screen {
    let words = words::shown(&it.content.plain);
    let body = match it.status {
        Sending::Draft | Sending::Confirmed => {
            let people = if progress.all() > 0 { progress.all() } else { recipients };
            let begins = text!("moment", day = Arg::Day(local_date(send_at)), time = local(send_at).time());
            let minutes = words::minutes(people);
            let people = audience::counted(&it.recipients, people);
            text!("sending-waits", words = words, people = people, begins = begins, minutes = minutes)
        }
        Sending::Sending => text!(
            "sending-under-way",
            words = words,
            bar = bar((progress.over(), progress.all())),
            over = progress.over(),
            all = progress.all(),
            quiet = quiet(facts)
        ),
        Sending::Cancelled => text!("sending-cancelled", words = words),
        Sending::Stopped => text!("sending-stopped", words = words, result = result(progress, it)),
        Sending::Done => text!("sending-done", words = words, result = result(progress, it)),
    };
    let screen = Screen::new(body).open();
    match it.status {
        Sending::Draft | Sending::Confirmed | Sending::Sending => {
            screen.row(vec![Button::go(links::stop(it.id), text!("sending-button-stop"))])
        }
        Sending::Cancelled => screen,
        Sending::Stopped | Sending::Done => {
            screen.row(vec![Button::go(links::sending(it.id), text!("sending-button-open"))])
        }
    }
}

/// When it goes on, in quiet hours.
fn quiet(facts: &Facts) -> Text {
    let next = facts.calendar.next_allowed(facts.now);
    if next == facts.now {
        return text!("empty");
    }
    text!("sending-quiet", next = text!("moment", day = Arg::Day(local_date(next)), time = local(next).time()))
}

/// Who has it and who does not, each with how many.
pub(super) fn result(progress: &Progress, it: &Announcement) -> Vec<Text> {
    let chats = it.recipients.are_chats();
    let all = audience::counted(&it.recipients, progress.all());
    let mut lines = vec![text!("sending-sent", count = progress.sent, all = all)];
    if progress.blocked > 0 && chats {
        lines.push(text!("sending-chats-left", count = progress.blocked));
    } else if progress.blocked > 0 {
        lines.push(text!("sending-blocked", count = progress.blocked));
    }
    if progress.failed > 0 {
        lines.push(text!("sending-failed", count = progress.failed));
    }
    if progress.unknown > 0 {
        lines.push(text!("sending-unknown", count = progress.unknown));
    }
    if progress.stopped > 0 {
        lines.push(text!("sending-not-begun", count = progress.stopped));
    }
    if progress.unreachable > 0 && chats {
        lines.push(text!("announce-chats-left", count = progress.unreachable));
    } else if progress.unreachable > 0 {
        lines.push(text!("sending-unreachable", count = progress.unreachable));
    }
    if progress.no_consent > 0 {
        lines.push(text!("sent-no-consent", count = progress.no_consent));
    }
    // Word of training has other buttons.
    if it.kind != AnnouncementKind::Training {
        lines.push(text!("sending-read", count = progress.read));
    }
    lines
}

/// Somebody whom it did not reach, with their telephone.
pub(super) fn not_reached(it: &NotReached) -> Text {
    match it {
        NotReached::Person(name, Some(phone)) => text!("sending-call", name = name.as_str(), phone = phone.as_str()),
        NotReached::Person(name, None) => text!("sending-call-no-phone", name = name.as_str()),
        NotReached::NoConsent(name, phone) => {
            text!("sent-call-no-consent", name = name.as_str(), phone = phone.as_deref().unwrap_or("–"))
        }
        NotReached::Chat(title) => text!("sending-chat-not-reached", title = title.as_str()),
    }
}
