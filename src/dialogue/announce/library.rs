//! The library of legal bulletins: unread first, by topic, found by words without accents; "đã đọc" is counted.

use super::asks;
use super::asks::Library;
use super::{At, Step, topic};
use crate::dialogue::action::{Go, Section};
use crate::dialogue::announce::AnnounceDeed;
use crate::dialogue::effect::Effect;
use crate::dialogue::facts::{BulletinLine, Facts, PAGE};
use crate::dialogue::questions::links as questions;
use crate::dialogue::screen::{Button, Screen};
use crate::dialogue::text::{Arg, shorten, text};
use crate::dialogue::training::links as training;
use crate::dialogue::training::links::material_of;
use crate::dialogue::{Answer, Place, Turn, pager};
use crate::domain::announce::{Announcement, Sending, Topic};
use crate::domain::calendar::local_date;
use crate::domain::fold::match_rank;
use crate::domain::title::title;
use crate::domain::training::Training;
use crate::domain::{AnnouncementId, TrainingId};

/// Longest words to find, in characters.
const LONGEST_FIND: usize = 60;

pub(super) fn screen(at: &At, facts: &Facts) -> Screen {
    match at.step {
        Step::Topics => {
            let screen = Screen::new(text!("library-topics")).open().columns(2);
            let screen = Topic::ALL.iter().fold(screen, |it, code| it.choice(format!("t:{code}"), topic(Some(*code))));
            screen.row(vec![Button::here("all", text!("library-button-all"))])
        }
        Step::Bulletin => bulletin(facts),
        Step::Materials => materials(at, facts),
        _ => list(at, facts),
    }
}

/// The library, unread first, as it was asked for.
fn bulletins(facts: &Facts) -> &[BulletinLine] {
    facts.found::<Library>().map_or(&[], |it| &it.0)
}

/// Sessions that had material, as they were asked for.
fn handed_out(facts: &Facts) -> &[Training] {
    facts.found::<training::Materials>().map_or(&[], |it| &it.0)
}

/// What of the library is wanted.
fn wanted<'a>(at: &At, facts: &'a Facts) -> Vec<&'a BulletinLine> {
    let of_topic = bulletins(facts).iter().filter(|it| at.topic.is_none_or(|topic| it.topic == topic));
    let Some(words) = at.find.as_deref() else { return of_topic.collect() };
    let mut found: Vec<_> = of_topic.filter_map(|it| Some((match_rank(words, &it.plain)?, it))).collect();
    found.sort_by_key(|(rank, _)| *rank);
    found.into_iter().map(|(_, it)| it).collect()
}

fn list(at: &At, facts: &Facts) -> Screen {
    let all = wanted(at, facts);
    let unread = all.iter().filter(|it| !it.read).count();
    let body = match (&at.find, at.topic) {
        _ if bulletins(facts).is_empty() => text!("library-none"),
        (Some(find), _) if all.is_empty() => text!("library-none-found", find = find.as_str()),
        (Some(find), _) => text!("library-found", find = find.as_str(), count = all.len()),
        (None, Some(code)) => text!("library-of-topic", topic = topic(Some(code)), count = all.len(), unread = unread),
        (None, None) => text!("library", count = all.len(), unread = unread),
    };
    let mut screen = Screen::new(body).open();
    for it in all.iter().skip((at.page * PAGE) as usize).take(PAGE as usize) {
        let title = title(&it.plain);
        let words = shorten(&title, 48);
        let label = if it.read {
            text!("library-line", words = words.as_ref())
        } else {
            text!("library-line-new", words = words.as_ref())
        };
        screen = screen.choice(format!("b:{}", it.id), label);
    }
    let mut row = vec![Button::here("topics", text!("library-button-topics"))];
    if at.find.is_some() || at.topic.is_some() {
        row.push(Button::here("all", text!("library-button-all")));
    }
    let total = u32::try_from(all.len()).unwrap_or(u32::MAX);
    screen = screen.row(pager::pager(at.page, total)).row(row);
    if !handed_out(facts).is_empty() {
        let label = text!("library-button-materials", count = handed_out(facts).len());
        screen = screen.row(vec![Button::here("materials", label)]);
    }
    screen.row(vec![Button::to_menu()])
}

/// What was handed out at training sessions, for everybody of the ward.
fn materials(at: &At, facts: &Facts) -> Screen {
    let all = handed_out(facts);
    let body = if all.is_empty() { text!("library-no-materials") } else { text!("library-materials") };
    let mut screen = Screen::new(body).open();
    for it in all.iter().skip((at.page * PAGE) as usize).take(PAGE as usize) {
        let (day, topic) = (Arg::Date(local_date(it.starts_at)), shorten(&it.topic, 34).into_owned());
        screen = screen.choice(format!("m:{}", it.id), text!("library-material-line", topic = topic, day = day));
    }
    let total = u32::try_from(all.len()).unwrap_or(u32::MAX);
    let library = Button::go(Go::Section(Section::Library), text!("section-bantin"));
    screen.row(pager::pager(at.page, total)).row(vec![library, Button::to_menu()])
}

/// The library, searched.
pub(super) fn find(words: &str) -> Turn {
    let find: String = words.trim().chars().take(LONGEST_FIND).collect();
    Turn::to(At { find: Some(find), ..At::new(Step::Library) }.place())
}

fn bulletin(facts: &Facts) -> Screen {
    let library = Button::go(Go::Section(Section::Library), text!("section-bantin"));
    match asks::found(facts).map(|it| &it.announcement).filter(|it| is_public(it)) {
        Some(it) => {
            let day = it.send_at.map_or(facts.today, local_date);
            let corrected = match it.after.corrected_at {
                Some(at) => text!("sent-corrected", day = Arg::Date(local_date(at))),
                None => text!("empty"),
            };
            let body = text!(
                "sent-library-bulletin",
                corrected = corrected,
                topic = topic(it.topic),
                day = Arg::Date(day),
                words = it.content.plain.as_str()
            );
            let again = match it.content.media {
                Some(_) => text!("library-button-with-media"),
                None => text!("library-button-again"),
            };
            Screen::new(body)
                .open()
                .row(vec![Button::primary("read", text!("announce-button-read"))])
                .row(vec![Button::here("again", again)])
                .row(vec![Button::go(questions::ask(it.id), text!("question-button"))])
                .row(vec![library, Button::to_menu()])
        }
        None => Screen::new(text!("library-gone")).open().row(vec![library, Button::to_menu()]),
    }
}

/// Whether it went out, and is in the library still.
fn is_public(it: &Announcement) -> bool {
    !it.withdrawn && matches!(it.status, Sending::Sending | Sending::Stopped | Sending::Done)
}

pub(super) fn answer(at: At, answer: Answer<'_>, facts: &Facts) -> Turn {
    let plain = At::new(Step::Library);
    match answer {
        Answer::Pick("materials") => Turn::to(At::new(Step::Materials).place()),
        Answer::Pick("topics") => Turn::to(At::new(Step::Topics).place()),
        Answer::Pick("all") => Turn::to(plain.place()),
        Answer::Pick("prev") => Turn::to(At { page: at.page.saturating_sub(1), ..at }.place()),
        Answer::Pick("next") => Turn::to(At { page: at.page.saturating_add(1), ..at }.place()),
        Answer::Pick("read") => match at.id {
            Some(id) => Turn::to(plain.place())
                .with(Effect::own(AnnounceDeed::MarkRead(id)))
                .toast(text!("announce-read-thanks")),
            None => Turn::to(plain.place()),
        },
        Answer::Pick("again") => match asks::found(facts) {
            Some(found) if is_public(&found.announcement) => {
                Turn::to(at.place()).with(Effect::own(AnnounceDeed::Preview(Box::new(found.announcement.clone()))))
            }
            _ => Turn::to(at.place()),
        },
        Answer::Pick(key) => {
            if let Some(topic) = key.strip_prefix("t:").and_then(Topic::from_code) {
                return Turn::to(At { topic: Some(topic), ..plain }.place());
            }
            if let Some(id) = key.strip_prefix("m:").and_then(|it| it.parse().ok()).map(TrainingId) {
                let session = handed_out(facts).iter().find(|it| it.id == id);
                return Turn::to(at.place()).with_all(session.and_then(material_of));
            }
            match key.strip_prefix("b:").and_then(|it| it.parse().ok()).map(AnnouncementId) {
                Some(id) => Turn::to(At { id: Some(id), ..At::new(Step::Bulletin) }.place()),
                None => Turn::to(at.place()),
            }
        }
        Answer::Text { text, .. } => find(text),
        Answer::Media { message, .. } => {
            Turn::to(at.place()).note(text!("media-not-asked")).with(Effect::DeleteMessage(message))
        }
        Answer::Contact { .. } => Turn::to(at.place()),
    }
}

/// "Đã đọc" under a message that was received.
pub(super) fn read(place: Place, id: AnnouncementId, facts: &Facts) -> Turn {
    let found = asks::found(facts).filter(|it| it.announcement.id == id && it.since.addressed);
    match (facts.actor(), found) {
        (None, _) => Turn::to(place),
        (Some(_), None) => Turn::to(place).toast(text!("sent-not-yours")),
        (Some(_), Some(it)) if it.announcement.after.recalled_at.is_some() => {
            Turn::to(place).toast(text!("sent-read-recalled"))
        }
        (Some(_), Some(_)) => {
            Turn::to(place).with(Effect::own(AnnounceDeed::MarkRead(id))).toast(text!("announce-read-thanks"))
        }
    }
}
