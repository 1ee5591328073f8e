//! A sending from its confirmation to its end: one card that is brought up to date, a stop button at any time, and at
//! the end who has it, who does not, and whom to telephone.

use super::asks;
use super::asks::{One, Page, Sendings};
use super::progress::{REFRESH, card, not_reached, result, timer_key};
use super::timers::Due;
use super::{At, Step, compose, mend, permit, to_list, words};
use crate::dialogue::announce::AnnounceDeed;
use crate::dialogue::audience;
use crate::dialogue::effect::{Effect, Timer};
use crate::dialogue::entry::Timed;
use crate::dialogue::facts::Needs;
use crate::dialogue::facts::{AnnouncementFound, Facts};
use crate::dialogue::outreach::links as outreach;
use crate::dialogue::questions::links as questions;
use crate::dialogue::questions::links::list_place;
use crate::dialogue::screen::{Button, Screen};
use crate::dialogue::text::{Arg, Text, shorten, text};
use crate::dialogue::{Answer, Place, Turn, pager};
use crate::domain::AnnouncementId;
use crate::domain::announce::{Announcement, AnnouncementKind, Sending};
use crate::domain::calendar::{local, local_date};
use crate::domain::mend::Mend;
use crate::domain::title::title;

/// The timer: the card is brought up to date, and again a little later while the sending is under way.
#[must_use]
pub(super) fn due(id: AnnouncementId, facts: &Facts) -> Vec<Effect> {
    let Some(found) = asks::found(facts) else { return Vec::new() };
    let it = &found.announcement;
    let send_at = it.send_at.unwrap_or(facts.now);
    // Opened again: its card says so already.
    if it.status == Sending::Draft {
        return Vec::new();
    }
    let card = match it.after.last() {
        Some(_) if it.status != Sending::Sending => mend::card(it, &found.since.mends),
        _ => card(it, (send_at, &found.progress, found.recipients.0), facts),
    };
    let to = found.since.follower.unwrap_or(it.by);
    let mut effects = vec![Effect::own(AnnounceDeed::Show {
        announcement: id,
        version: it.after.version,
        to,
        screen: Box::new(card),
    })];
    let mending = it.after.mending.is_some();
    if mending || matches!(it.status, Sending::Confirmed | Sending::Sending) {
        // In the quiet nothing moves but what is put right: look again when it ends.
        let next = facts.now + REFRESH;
        let due_at = if mending { next } else { facts.calendar.next_allowed(next) };
        effects.push(Effect::SetTimer {
            key: timer_key(id),
            due_at,
            timer: Timer::of(Due::Sending { announcement: id }),
        });
    }
    effects
}

/// The page of announcements that was asked for.
fn sendings(facts: &Facts) -> Sendings {
    facts.found::<Page>().cloned().unwrap_or_default()
}

/// A page of announcements and the two ways to begin one.
pub(super) fn list(page: u32, facts: &Facts) -> Screen {
    let Sendings { lines: shown, total } = &sendings(facts);
    let body = if *total == 0 { text!("announce-list-none") } else { text!("announce-list") };
    let mut screen = Screen::new(body)
        .open()
        .choice("new:announcement", text!("announce-button-new"))
        .choice("new:bulletin", text!("announce-button-new-bulletin"));
    for it in shown {
        screen = screen.choice(format!("a:{}", it.id), line(it));
    }
    screen = screen.row(pager::pager(page, *total));
    let asked = facts.found::<questions::Count>().map_or(0, |it| it.0);
    if asked > 0 {
        let label = text!("question-button-open", count = asked);
        screen = screen.row(vec![Button::here("questions", label)]);
    }
    screen.row(vec![Button::to_menu()])
}

/// How far one has come, when, and what it is about.
fn line(it: &Announcement) -> Text {
    let title = title(&it.content.plain);
    let words = shorten(&title, 40);
    let when = match (it.status, it.send_at) {
        (Sending::Draft | Sending::Cancelled, _) | (_, None) => None,
        (Sending::Confirmed, Some(at)) => {
            Some(text!("sent-at-time", time = local(at).time(), day = Arg::Date(local_date(at))))
        }
        (_, Some(at)) => Some(text!("sent-on-day", day = Arg::Date(local_date(at)))),
    };
    match when {
        Some(when) => text!("sent-line", status = status(it), when = when, words = words.as_ref()),
        None => text!("announce-line", status = status(it), words = words.as_ref()),
    }
}

fn status(it: &Announcement) -> Text {
    match it.after.last() {
        Some(Mend::Recall) => text!("sent-status-recalled"),
        Some(Mend::Correct) if it.status == Sending::Done => text!("sent-status-corrected"),
        _ => Text::of(format!("sending-status-{}", it.status)),
    }
}

/// When it begins, or began, and who sends it.
fn moment_line(found: &AnnouncementFound) -> Option<Text> {
    let it = &found.announcement;
    let at = it.send_at.filter(|_| !matches!(it.status, Sending::Draft | Sending::Cancelled))?;
    let when = text!("moment", day = Arg::Day(local_date(at)), time = local(at).time());
    let by = found.since.by.as_deref().unwrap_or("…");
    Some(if it.status == Sending::Confirmed {
        text!("sent-begins", when = when, name = by)
    } else {
        text!("sent-began", when = when, name = by)
    })
}

/// How one sending stands, with what can be done about those who did not get it.
pub(super) fn screen(facts: &Facts) -> Screen {
    let Some(found) = asks::found(facts) else {
        return Screen::new(text!("announce-gone")).open().row(vec![to_list()]);
    };
    let it = &found.announcement;
    let kind = match it.kind {
        AnnouncementKind::Announcement => text!("announce-kind-announcement"),
        AnnouncementKind::Bulletin => text!("announce-kind-bulletin", topic = super::topic(it.topic)),
        AnnouncementKind::Training => text!("announce-kind-training"),
    };
    let mut lines: Vec<Text> = moment_line(found).into_iter().collect();
    lines.extend(result(&found.progress, it));
    lines.extend(mend::result(it, &found.since.mends));
    lines.extend(mend::more(found));
    let body = text!(
        "sending-card",
        kind = kind,
        status = status(it),
        words = words::shown(&it.content.plain),
        result = lines,
        people = people(found)
    );
    let mut screen = mend::buttons(Screen::new(body).open(), found);
    let recalled = it.after.recalled_at.is_some();
    if matches!(it.status, Sending::Done | Sending::Stopped) && !recalled {
        if found.progress.failed > 0 {
            let count = audience::counted(&it.recipients, found.progress.failed);
            screen = screen.choice(mend::at_version("resend", it), text!("sending-button-resend", count = count));
        }
        if found.progress.unknown > 0 {
            let count = audience::counted(&it.recipients, found.progress.unknown);
            screen =
                screen.choice(mend::at_version("resend-unknown", it), text!("sending-button-unknown", count = count));
        }
    }
    let over = matches!(it.status, Sending::Done | Sending::Stopped);
    if over && it.kind == AnnouncementKind::Bulletin && !recalled {
        let button = if it.withdrawn {
            Button::here("restore", text!("sending-button-restore"))
        } else {
            Button::here("withdraw", text!("sending-button-withdraw"))
        };
        let kit = Button::go(outreach::make(it.id), text!("outreach-button-make"));
        let kit = Some(kit).filter(|_| !it.withdrawn);
        screen = screen.row(std::iter::once(button).chain(kit).collect());
    }
    if matches!(it.status, Sending::Confirmed | Sending::Sending) {
        screen = screen.row(vec![Button::danger("stop", text!("sending-button-stop"))]);
    }
    screen.row(vec![Button::here("refresh", text!("sending-button-refresh")), to_list()]).row(vec![Button::to_menu()])
}

/// Whom it did not reach for certain; known when it is over.
fn people(found: &AnnouncementFound) -> Text {
    if !matches!(found.announcement.status, Sending::Done | Sending::Stopped) {
        return text!("empty");
    }
    // Who did not get what was withdrawn need not be telephoned; who still reads it is named above.
    if found.announcement.after.recalled_at.is_some() {
        return text!("empty");
    }
    let chats = found.announcement.recipients.are_chats();
    // Not beside a list of those whom a correction did not reach.
    if found.progress.to_call() == 0 && found.since.to_call > 0 {
        return text!("empty");
    }
    if found.progress.to_call() == 0 {
        return match chats {
            true if found.progress.sent == found.progress.all() => text!("sending-all-chats-reached"),
            true => text!("empty"),
            false => text!("sending-all-reached"),
        };
    }
    let lines: Vec<Text> = found.not_reached.iter().map(not_reached).collect();
    let rest = (found.progress.to_call() as usize).saturating_sub(lines.len());
    let rest = if rest > 0 {
        text!("sending-to-call-more", rest = audience::counted(&found.announcement.recipients, rest as u32))
    } else {
        text!("empty")
    };
    if chats {
        return text!("sending-chats-not-reached", lines = lines, rest = rest);
    }
    text!("sending-to-call", lines = lines, rest = rest)
}

pub(super) fn answer(at: At, answer: Answer<'_>, facts: &Facts) -> Turn {
    let Answer::Pick(key) = answer else { return Turn::to(at.place()).note(text!("announce-list-help")) };
    let key = mend::without_version(key);
    if let Some(turn) = mend::begin(key, facts).filter(|_| at.step == Step::Sending) {
        return turn;
    }
    match key {
        "prev" => Turn::to(At { page: at.page.saturating_sub(1), ..at }.place()),
        "next" => Turn::to(At { page: at.page.saturating_add(1), ..at }.place()),
        "questions" => Turn::to(list_place()),
        "new:announcement" => compose::begin(AnnouncementKind::Announcement, facts),
        "new:bulletin" => compose::begin(AnnouncementKind::Bulletin, facts),
        "resend" => resend(at, false, facts),
        "resend-unknown" => resend(at, true, facts),
        "withdraw" => in_library(at, false, facts),
        "restore" => in_library(at, true, facts),
        "stop" => match at.id {
            Some(id) => stop(at.place(), id, facts),
            None => Turn::to(at.place()),
        },
        key => match key.strip_prefix("a:").and_then(|it| it.parse().ok()).map(AnnouncementId) {
            Some(id) => match sendings(facts).lines.iter().find(|it| it.id == id) {
                Some(draft) if draft.status == Sending::Draft => compose::resume(draft),
                _ => Turn::to(At { id: Some(id), ..At::new(Step::Sending) }.place()),
            },
            None => Turn::to(at.place()),
        },
    }
}

/// A bulletin with something wrong in it is taken from the library; who has the message, has it.
fn in_library(at: At, there: bool, facts: &Facts) -> Turn {
    let (Some(permit), Some(id)) = (permit(facts), at.id) else { return Turn::to(at.place()) };
    Turn::to(at.place())
        .with(Effect::own(AnnounceDeed::SetInLibrary { permit, announcement: id, there }))
        .note(if there { text!("sending-restored") } else { text!("sending-withdrawn") })
}

fn resend(at: At, unknown: bool, facts: &Facts) -> Turn {
    let (Some(permit), Some(id)) = (permit(facts), at.id) else { return Turn::to(at.place()) };
    let timer = Timer::of(Due::Sending { announcement: id });
    Turn::to(at.place())
        .with(Effect::own(AnnounceDeed::Resend { permit, announcement: id, unknown }))
        .with(Effect::SetTimer { key: timer_key(id), due_at: facts.now + REFRESH, timer })
        .note(if unknown { text!("sending-again-unknown") } else { text!("sending-again") })
}

/// The stop button: before it begins the sending is taken back, later nobody else gets it.
pub(super) fn stop(place: Place, id: AnnouncementId, facts: &Facts) -> Turn {
    let Some(permit) = permit(facts) else { return Turn::to(place).note(text!("not-allowed")) };
    let running = asks::found(facts).is_some_and(|it| {
        it.announcement.id == id && matches!(it.announcement.status, Sending::Confirmed | Sending::Sending)
    });
    if !running {
        return Turn::to(place).toast(text!("sending-over"));
    }
    let timer = Timer::of(Due::Sending { announcement: id });
    Turn::to(At { id: Some(id), ..At::new(Step::Sending) }.place())
        .with(Effect::own(AnnounceDeed::Stop { permit, announcement: id }))
        .with(Effect::SetTimer { key: timer_key(id), due_at: facts.now, timer })
        .toast(text!("sending-stopping"))
}

impl Timed for Due {
    const NAMES: &'static [&'static str] = &["sending"];

    fn needs(&self) -> Needs {
        let Self::Sending { announcement } = self;
        Needs::asking(One { progress: true, ..One::of(*announcement) })
    }

    fn follow(&self, facts: &Facts) -> Vec<Effect> {
        let Self::Sending { announcement } = self;
        due(*announcement, facts)
    }
}
