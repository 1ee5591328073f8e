//! Writing an announcement: topic, text, picture or document, and the one card before it goes.

use chrono::TimeDelta;

use super::asks;
use super::timers::Due;
use super::words::{escape, minutes, shown, unfit};
use super::{At, Form, Step, keep, kept, permit, progress, to_list, topic};
use crate::dialogue::announce::AnnounceDeed;
use crate::dialogue::audience;
use crate::dialogue::days;
use crate::dialogue::effect::{Effect, Timer};
use crate::dialogue::facts::Facts;
use crate::dialogue::moment::moment;
use crate::dialogue::screen::{Button, Screen};
use crate::dialogue::text::{Arg, text};
use crate::dialogue::{Answer, Media, Turn};
use crate::domain::announce::{
    Announcement, AnnouncementKind, Content, MediaKind, Recipients, TYPED_FROM, Topic, begin_at,
};
use crate::domain::calendar::{at_local, local, local_date};
use crate::domain::fold::nfc;

/// A new announcement or bulletin.
pub(super) fn begin(kind: AnnouncementKind, facts: &Facts) -> Turn {
    let form = Form {
        key: format!("announcement:{}", facts.fresh),
        kind,
        topic: None,
        official: kind == AnnouncementKind::Announcement,
        content: Content::default(),
        recipients: Recipients::default(),
        wanted: None,
    };
    let step = if kind == AnnouncementKind::Bulletin { Step::Topic } else { Step::Text };
    Turn::to(At { form: Some(form), first: true, ..At::new(step) }.place())
}

/// Going on with a draft.
pub(super) fn resume(announcement: &Announcement) -> Turn {
    Turn::to(At { form: Some(Form::from(announcement)), ..At::new(Step::Card) }.place())
}

pub(super) fn screen(at: &At, facts: &Facts) -> Screen {
    let Some(At { form: Some(form), .. }) = &kept(at.clone(), facts) else {
        return Screen::new(super::gone(facts)).open().row(vec![to_list()]);
    };
    let screen = match at.step {
        Step::Topic => {
            let screen = Screen::new(text!("announce-topic"));
            Topic::ALL.iter().fold(screen, |it, code| it.choice(format!("t:{code}"), topic(Some(*code)))).columns(2)
        }
        Step::Media => match (at.first, form.content.media.is_some()) {
            (true, false) => Screen::new(text!("announce-media")).row(vec![Button::here("skip", text!("button-skip"))]),
            (true, true) => Screen::new(text!("announce-media-again"))
                .row(vec![Button::here("skip", text!("announce-button-same-media"))])
                .row(vec![Button::here("none", text!("announce-button-no-media"))]),
            (false, true) => Screen::new(text!("announce-media-again"))
                .row(vec![Button::here("none", text!("announce-button-no-media"))]),
            (false, false) => Screen::new(text!("announce-media-new")),
        },
        Step::When => when(facts),
        Step::Count => {
            let count = count(facts).0;
            Screen::new(text!("announce-count", people = audience::counted(&form.recipients, count), count = count))
        }
        Step::Card => return card(form, facts),
        _ => Screen::new(text!("announce-text")),
    };
    screen.open().row(vec![Button::here("back", text!("button-back")), Button::here("stop", text!("button-stop"))])
}

fn when(facts: &Facts) -> Screen {
    let tomorrow = facts.today + TimeDelta::days(1);
    Screen::new(text!("announce-when", example = Arg::Date(tomorrow)))
        .choice("now", text!("announce-when-now"))
        .choice(days::key(tomorrow), text!("announce-when-tomorrow", day = Arg::Day(tomorrow)))
}

fn count(facts: &Facts) -> (u32, u32) {
    asks::found(facts).map_or((0, 0), |it| it.recipients)
}

fn card(form: &Form, facts: &Facts) -> Screen {
    let (people, unreachable) = count(facts);
    let begins = begin_at(facts.now, form.wanted, &facts.calendar);
    let media = match form.content.media {
        None => text!("announce-media-none"),
        Some((MediaKind::Photo, _)) => text!("announce-media-photo"),
        Some((MediaKind::Document, _)) => text!("announce-media-document"),
    };
    let chats = form.recipients.are_chats();
    let official = match (chats, form.official) {
        (true, _) => text!("announce-to-chats"),
        (false, true) => text!("announce-official"),
        (false, false) => text!("announce-not-official"),
    };
    let no_consent = asks::found(facts).map_or(0, |it| it.since.no_consent).min(unreachable);
    let unreachable = match (chats, unreachable) {
        (false, count) if no_consent > 0 => {
            text!("sent-unreachable", count = count - no_consent, consent = no_consent)
        }
        (true, 0) => text!("announce-for-all-members"),
        (true, count) => text!("announce-chats-left", count = count),
        (false, count) => text!("announce-unreachable", count = count),
    };
    let kind = match form.kind {
        AnnouncementKind::Announcement => text!("announce-kind-announcement"),
        AnnouncementKind::Bulletin => text!("announce-kind-bulletin", topic = topic(form.topic)),
        AnnouncementKind::Training => text!("announce-kind-training"),
    };
    let body = text!(
        "announce-card",
        kind = kind,
        words = shown(&form.content.plain),
        media = media,
        to = audience::words(&form.recipients, facts),
        people = audience::counted(&form.recipients, people),
        unreachable = unreachable,
        official = official,
        begins = text!("moment", day = Arg::Day(local_date(begins)), time = local(begins).time()),
        minutes = minutes(people)
    );
    let mut screen = Screen::new(body)
        .open()
        .columns(2)
        .choice("preview", text!("announce-button-preview"))
        .choice("text", text!("announce-button-text"))
        .choice("media", text!("announce-button-media"))
        .choice("to", text!("announce-button-to"))
        .choice("when", text!("announce-button-when"));
    // In a group everybody reads it, whatever they muted.
    if !chats {
        screen = screen.choice("official", text!("announce-button-official"));
    }
    let send = text!("announce-button-send", people = audience::counted(&form.recipients, people));
    screen
        .row(vec![Button::primary("send", send)])
        .row(vec![Button::danger("drop", text!("announce-button-drop")), to_list()])
}

pub(super) fn answer(at: At, answer: Answer<'_>, facts: &Facts) -> Turn {
    let Some(form) = at.form.clone() else { return Turn::to(At::new(Step::List).place()) };
    match (at.step, answer) {
        (_, Answer::Pick("stop")) => Turn::to(At::new(Step::List).place()).note(text!("announce-kept")),
        (Step::Card, Answer::Pick(key)) => pick(at, form, key, facts),
        (_, Answer::Pick("back")) => back(at, &form),
        (Step::Topic, Answer::Pick(key)) => {
            let topic = key.strip_prefix("t:").and_then(Topic::from_code);
            let step = if at.first { Step::Text } else { Step::Card };
            keep(At { form: Some(Form { topic, ..form }), ..at }, step, facts)
        }
        (Step::Text, Answer::Text { text, html, .. }) => typed(at, form, (text, html), facts),
        (Step::Media, Answer::Pick("skip")) => after_media(at, facts),
        (Step::Media, Answer::Pick("none")) => {
            let content = Content { media: None, ..form.content.clone() };
            after_media(At { form: Some(Form { content, ..form }), ..at }, facts)
        }
        (Step::Media, Answer::Media { kind, file: Some(file), caption, album, .. }) => {
            let turn = media(album_of(at, album), form, (kind, file), facts);
            let unused = caption.map(|_| text!("sent-caption-unused"));
            let first = album.map(|_| text!("sent-album-one"));
            Turn { note: turn.note.or(first).or(unused), ..turn }
        }
        (Step::Text, Answer::Media { kind, file: Some(file), caption: Some(words), album, .. }) => {
            captioned(album_of(at, album), form, (kind, file, words), facts)
        }
        (Step::When, answer) => set_when(at, form, answer, facts),
        (Step::Count, Answer::Text { text, .. }) => match text.trim().parse::<u32>() {
            Ok(typed) if typed == count(facts).0 => send(at, &form, facts),
            _ => Turn::to(at.place()).note(text!("announce-count-wrong")),
        },
        (step, _) => {
            let note = match step {
                Step::Text => text!("announce-text-help"),
                Step::Media => text!("announce-media-help"),
                _ => text!("pick-a-button"),
            };
            Turn::to(at.place()).note(note)
        }
    }
}

fn back(at: At, form: &Form) -> Turn {
    let step = match at.step {
        Step::Topic if at.first => Step::List,
        Step::Text if at.first && form.kind == AnnouncementKind::Bulletin => Step::Topic,
        Step::Text if at.first => Step::List,
        Step::Media if at.first => Step::Text,
        _ => Step::Card,
    };
    Turn::to(at.step(step).place())
}

fn typed(at: At, form: Form, (text, html): (&str, Option<&str>), facts: &Facts) -> Turn {
    let plain = nfc(text.trim());
    let html = html.map_or_else(|| escape(&plain), ToOwned::to_owned);
    let content = Content { html, plain, ..form.content.clone() };
    if let Some(note) = unfit(&content) {
        return Turn::to(at.place()).note(note);
    }
    let step = if at.first { Step::Media } else { Step::Card };
    keep(At { form: Some(Form { content, ..form }), ..at }, step, facts)
}

fn album_of(at: At, album: Option<&str>) -> At {
    At { album: album.map(ToOwned::to_owned), ..at }
}

/// A picture or document with the words below it: both are taken, and that is said.
fn captioned(
    at: At,
    form: Form,
    (kind, file, (words, html)): (Media, &str, (&str, Option<&str>)),
    facts: &Facts,
) -> Turn {
    let kind = match kind {
        Media::Photo => MediaKind::Photo,
        Media::Document => MediaKind::Document,
        _ => return Turn::to(at.place()).note(text!("announce-text-help")),
    };
    let plain = nfc(words.trim());
    let html = html.map_or_else(|| escape(&plain), ToOwned::to_owned);
    let content = Content { html, plain, media: Some((kind, file.to_owned())), ..form.content.clone() };
    if let Some(note) = unfit(&content) {
        return Turn::to(At { album: None, ..at }.place()).note(note);
    }
    let note = match (&at.album, kind) {
        (Some(_), _) => text!("sent-caption-and-album"),
        (None, MediaKind::Photo) => text!("sent-caption-and-photo"),
        (None, MediaKind::Document) => text!("sent-caption-and-document"),
    };
    after_media(At { form: Some(Form { content, ..form }), ..at }, facts).note(note)
}

fn media(at: At, form: Form, (kind, file): (Media, &str), facts: &Facts) -> Turn {
    let kind = match kind {
        Media::Photo => MediaKind::Photo,
        Media::Document => MediaKind::Document,
        _ => return Turn::to(at.place()).note(text!("announce-media-help")),
    };
    let content = Content { media: Some((kind, file.to_owned())), ..form.content.clone() };
    if !content.fits() {
        return Turn::to(At { album: None, ..at }.place()).note(text!("announce-too-long-caption"));
    }
    after_media(At { form: Some(Form { content, ..form }), ..at }, facts)
}

/// The first time on to the recipients, which lead to the card.
fn after_media(at: At, facts: &Facts) -> Turn {
    let step = if at.first { Step::Recipients } else { Step::Card };
    keep(at, step, facts)
}

fn pick(at: At, form: Form, key: &str, facts: &Facts) -> Turn {
    match key {
        "preview" => {
            let turn = Turn::to(at.place());
            match asks::found(facts) {
                Some(found) => turn.with(Effect::own(AnnounceDeed::Preview(Box::new(found.announcement.clone())))),
                None => turn,
            }
        }
        "text" => Turn::to(at.step(Step::Text).place()),
        "media" => Turn::to(at.step(Step::Media).place()),
        "to" => Turn::to(at.step(Step::Recipients).place()),
        "when" => Turn::to(at.step(Step::When).place()),
        "official" => keep(At { form: Some(Form { official: !form.official, ..form }), ..at }, Step::Card, facts),
        "drop" => match (permit(facts), asks::found(facts)) {
            (Some(permit), Some(found)) => Turn::to(At::new(Step::List).place())
                .with(Effect::own(AnnounceDeed::Stop { permit, announcement: found.announcement.id }))
                .note(text!("announce-dropped")),
            _ => Turn::to(At::new(Step::List).place()),
        },
        "send" if count(facts).0 == 0 => Turn::to(at.place()).note(text!("announce-nobody")),
        "send" if count(facts).0 >= TYPED_FROM => Turn::to(at.step(Step::Count).place()),
        "send" => send(at, &form, facts),
        _ => Turn::to(at.place()),
    }
}

fn set_when(at: At, form: Form, answer: Answer<'_>, facts: &Facts) -> Turn {
    let morning = crate::domain::calendar::REMINDER_TIME;
    let wanted = match answer {
        Answer::Pick("now") => return keep(At { form: Some(Form { wanted: None, ..form }), ..at }, Step::Card, facts),
        // As buttons of earlier releases say it, which meant the day after the press.
        Answer::Pick("tomorrow") => Some(at_local(facts.today + TimeDelta::days(1), morning)),
        Answer::Pick(key) => days::from_key(key, facts).map(|it| at_local(it, morning)),
        Answer::Text { text, .. } => moment(text, facts),
        _ => None,
    };
    match wanted.filter(|it| *it > facts.now) {
        Some(wanted) => keep(At { form: Some(Form { wanted: Some(wanted), ..form }), ..at }, Step::Card, facts),
        None => Turn::to(at.place()).note(text!("announce-when-help")),
    }
}

/// Confirmed: the recipients are frozen now.
fn send(at: At, form: &Form, facts: &Facts) -> Turn {
    let (Some(permit), Some(found)) = (permit(facts), asks::found(facts)) else {
        return Turn::to(at.place()).note(text!("announce-gone"));
    };
    let announcement = Announcement { by: permit.by(), ..found.announcement.clone() };
    let id = announcement.id;
    let send_at = begin_at(facts.now, form.wanted, &facts.calendar);
    let timer = Timer::of(Due::Sending { announcement: id });
    let card = progress::card(&announcement, (send_at, &found.progress, found.recipients.0), facts);
    Turn::to(At { id: Some(id), ..At::new(Step::List) }.place())
        .with(Effect::own(AnnounceDeed::Confirm { permit, announcement: Box::new(announcement), send_at }))
        .with(Effect::own(AnnounceDeed::Show {
            announcement: id,
            version: found.announcement.after.version,
            to: permit.by(),
            screen: Box::new(card),
        }))
        .with(Effect::SetTimer { key: progress::timer_key(id), due_at: send_at, timer })
        .note(text!(
            "announce-confirmed",
            begins = text!("moment", day = Arg::Day(local_date(send_at)), time = local(send_at).time())
        ))
}
