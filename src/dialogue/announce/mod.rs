//! Announcements and legal bulletins: written in the chat, shown exactly as they will be received, confirmed with the
//! number of people, stopped at any time, and followed until each of them is accounted for. Mediators find bulletins
//! again in the library.

mod asks;
mod begun;
mod compose;
mod library;
pub mod links;
#[cfg(test)]
mod meanwhile_tests;
mod mend;
#[cfg(test)]
mod mend_tests;
mod progress;
mod recipients;
mod sending;
#[cfg(test)]
pub(in crate::dialogue) mod testing;
#[cfg(test)]
mod tests;
pub mod timers;
mod todo;
mod words;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

pub use self::asks::{
    AnnounceDeed, Answered, AnsweredFound, Begun, BegunFound, Library, LibraryFound, One, Page, Sendings,
};
pub use self::todo::{Unread, UnreadFound};
use super::action::Section;
use super::audience;
use super::effect::Effect;
use super::entry::{Entry, Linked, Opening, Spot};
use super::facts::{AnnouncementFound, Facts, Needs};
use super::link::Link;
use super::place::{self, Flow, Hears, Takes, Unsaved};
use super::screen::{Button, Screen};
use super::text::{Arg, Text, text};
use super::{Answer, Card, Place, Turn};
use crate::dialogue::groups::links as groups;
use crate::dialogue::questions::links as questions;
use crate::dialogue::training::links as training;
use crate::domain::AnnouncementId;
use crate::domain::access::{Action, Permit, act, may};
use crate::domain::announce::{Announcement, AnnouncementKind, Content, Recipients, Sending, Topic};
use crate::domain::calendar::{local, local_date};
use crate::domain::codes::codes;
use crate::domain::mend::Afterlife;
use crate::domain::people::Actor;

codes! {
    /// What is shown.
    pub enum Step {
        /// The last announcements.
        List => "list",
        /// What a bulletin is about.
        Topic => "topic",
        /// The text.
        Text => "text",
        /// A picture or document.
        Media => "media",
        /// Who it is for.
        Recipients => "recipients",
        /// Which teams.
        Teams => "teams",
        /// Everything before it is sent.
        Card => "card",
        /// When it goes.
        When => "when",
        /// The number of people, typed.
        Count => "count",
        /// How a sending stands.
        Sending => "sending",
        /// What it shall say instead, at everybody who has it.
        Correct => "correct",
        /// That, before it goes.
        Corrected => "corrected",
        /// Taking it back from everybody who has it.
        Recall => "recall",
        /// From how many, or at how many, typed.
        MendCount => "mend_count",
        /// The library.
        Library => "library",
        /// Topics of the library.
        Topics => "topics",
        /// One bulletin.
        Bulletin => "bulletin",
        /// What was handed out at training sessions.
        Materials => "materials",
    }
}

/// Where in this flow the person stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct At {
    /// What is shown.
    step: Step,
    /// What is being written.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    form: Option<Form>,
    /// What is looked at.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    id: Option<AnnouncementId>,
    /// Topic of the library.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    topic: Option<Topic>,
    /// Words to find in the library.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    find: Option<String>,
    /// Page of a list, from 0.
    #[serde(default)]
    page: u32,
    /// Whether what is new is written step by step; once its card was seen, every step leads back to it.
    #[serde(default)]
    first: bool,
    /// The corrected words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    fresh: Option<Content>,
    /// The version that is being put right.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    version: Option<i32>,
    /// The number that is to be typed before it is put right.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    count: Option<u32>,
    /// The album of which one picture was taken.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    album: Option<String>,
}

/// An announcement as it is being written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Form {
    key: String,
    kind: AnnouncementKind,
    #[serde(default)]
    topic: Option<Topic>,
    official: bool,
    #[serde(default)]
    content: Content,
    #[serde(default)]
    recipients: Recipients,
    /// When it shall go; at once if not set.
    #[serde(default)]
    wanted: Option<DateTime<Utc>>,
}

impl Form {
    fn announcement(&self, facts: &Facts) -> Announcement {
        Announcement {
            id: AnnouncementId(0),
            key: self.key.clone(),
            kind: self.kind,
            topic: self.topic,
            official: self.official,
            content: self.content.clone(),
            recipients: self.recipients.clone(),
            status: Sending::Draft,
            withdrawn: false,
            after: Afterlife::default(),
            by: facts.actor().map_or(crate::domain::PersonId(0), |it| it.person),
            send_at: self.wanted,
        }
    }
}

impl From<&Announcement> for Form {
    fn from(it: &Announcement) -> Self {
        Self {
            key: it.key.clone(),
            kind: it.kind,
            topic: it.topic,
            official: it.official,
            content: it.content.clone(),
            recipients: it.recipients.clone(),
            wanted: it.send_at,
        }
    }
}

impl At {
    fn new(step: Step) -> Self {
        Self {
            step,
            form: None,
            id: None,
            topic: None,
            find: None,
            page: 0,
            first: false,
            fresh: None,
            version: None,
            count: None,
            album: None,
        }
    }

    fn step(self, step: Step) -> Self {
        let page = if step == self.step { self.page } else { 0 };
        Self { step, page, first: self.first && step != Step::Card, ..self }
    }

    fn place(self) -> Place {
        Place::of(self)
    }
}

/// What this flow is to the house.
pub(super) const ENTRY: Entry = Entry::of::<At>("announce")
    .linked_by(Linked { answers_beside: |link, _| link.act == links::READ, ..Linked::of(link_needs, open_link) })
    .timed_by::<timers::Due>()
    .opened_by(&[
        Opening::of(
            Section::Announce,
            Spot::Main(50),
            |actor| may(actor, Action::Announce).is_ok(),
            |_, words, facts| start(words, facts),
        ),
        Opening::of(
            Section::Library,
            Spot::Main(70),
            |actor| may(actor, Action::ReadLibrary).is_ok(),
            |_, words, facts| library(words, facts),
        )
        .taking_words(),
    ])
    .with_begun(begun::BEGUN)
    .with_todo(todo::TODO);

impl Flow for At {
    fn tag(&self) -> &'static str {
        "announce"
    }

    fn needs(&self) -> Needs {
        match self.step {
            Step::List => Needs::asking(Page(self.page)).and(questions::Count),
            Step::Topic
            | Step::Text
            | Step::Media
            | Step::Recipients
            | Step::Teams
            | Step::Card
            | Step::Count
            | Step::When => {
                let key = self.form.as_ref().map(|it| it.key.clone());
                let progress = matches!(self.step, Step::Card | Step::Count | Step::When);
                let chats = Needs::asking(groups::Chats);
                if key.is_some() { chats.and(One { key, progress, ..One::default() }) } else { chats }
            }
            Step::Sending | Step::Correct | Step::Corrected | Step::Recall | Step::MendCount => {
                self.id.map_or_else(Needs::default, |id| Needs::asking(One { progress: true, ..One::of(id) }))
            }
            Step::Bulletin => self.id.map_or_else(Needs::default, |id| Needs::asking(One::of(id))),
            Step::Library => Needs::asking(Library).and(training::Materials),
            Step::Materials => Needs::asking(training::Materials),
            Step::Topics => Needs::default(),
        }
    }

    fn screen(&self, facts: &Facts) -> Screen {
        let reads = matches!(self.step, Step::Library | Step::Topics | Step::Bulletin | Step::Materials);
        let allowed = match (reads, facts.actor()) {
            (true, Some(actor)) => may(actor, Action::ReadLibrary).is_ok(),
            (false, Some(_)) => permit(facts).is_some(),
            (_, None) => false,
        };
        if !allowed {
            return Screen::new(text!("not-allowed")).open().row(vec![Button::to_menu()]);
        }
        match self.step {
            Step::List => sending::list(self.page, facts),
            Step::Sending => sending::screen(facts),
            Step::Correct | Step::Corrected | Step::Recall | Step::MendCount => mend::screen(self, facts),
            Step::Library | Step::Topics | Step::Bulletin | Step::Materials => library::screen(self, facts),
            Step::Recipients | Step::Teams => {
                let form = kept(self.clone(), facts).map_or_else(|| self.form.clone(), |it| it.form);
                let recipients = form.map(|it| it.recipients).unwrap_or_default();
                audience::screen(&recipients, (self.step == Step::Teams, self.page), facts)
            }
            Step::Topic | Step::Text | Step::Media | Step::Card | Step::When | Step::Count => {
                compose::screen(self, facts)
            }
        }
    }

    fn answer(self: Box<Self>, answer: Answer<'_>, facts: &Facts) -> Turn {
        let at = *self;
        if let (Answer::Contact { message, .. }, _) = (answer, &at) {
            return Turn::to(at.place()).note(text!("contact-not-asked")).with(Effect::DeleteMessage(message));
        }
        match (at.step, answer) {
            (Step::Library | Step::Topics | Step::Bulletin | Step::Materials, answer) => {
                library::answer(at, answer, facts)
            }
            (_, _) if permit(facts).is_none() => Turn::to(Place::home()).note(text!("not-allowed")),
            (_, Answer::Pick("list")) => Turn::to(At::new(Step::List).place()),
            (Step::List | Step::Sending, answer) => sending::answer(at, answer, facts),
            (Step::Correct | Step::Corrected | Step::Recall | Step::MendCount, answer) => {
                mend::answer(at, answer, facts)
            }
            (_, Answer::Media { album: Some(album), .. }) if at.album.as_deref() == Some(album) => {
                // Of an album one is kept, which was said when it came.
                Turn { card: Card::Keep, ..Turn::to(at.place()) }
            }
            (_, answer) => written(at, answer, facts),
        }
    }

    fn takes(&self) -> Takes {
        match self.step {
            Step::List | Step::Text | Step::When | Step::Count | Step::Correct | Step::MendCount => Takes::Words,
            Step::Teams | Step::Library | Step::Materials => Takes::Words,
            Step::Topic | Step::Media | Step::Recipients | Step::Card | Step::Sending => Takes::Choice,
            Step::Corrected | Step::Recall | Step::Topics | Step::Bulletin => Takes::Choice,
        }
    }

    fn takes_forwarded(&self) -> bool {
        matches!(self.step, Step::Text | Step::Correct)
    }

    fn untyped(&self, facts: &Facts) -> Turn {
        let was = self.form.as_ref().filter(|it| !it.content.plain.is_empty());
        match (was, permit(facts), asks::found(facts)) {
            (Some(form), Some(permit), _) => {
                let announcement = Box::new(form.announcement(facts));
                Turn::to(self.clone().place()).with(Effect::own(AnnounceDeed::Save { permit, announcement }))
            }
            (None, Some(permit), Some(found)) if found.announcement.status == Sending::Draft => {
                // Nothing was kept before: the draft goes, and what comes next is another one.
                let key = format!("announcement:{}", facts.fresh);
                let form = self.form.clone().map(|it| Form { key, ..it });
                Turn::to(At { form, ..self.clone() }.place())
                    .with(Effect::own(AnnounceDeed::Stop { permit, announcement: found.announcement.id }))
            }
            _ => Turn::to(self.clone().place()),
        }
    }

    fn bulletin(&self) -> Option<AnnouncementId> {
        self.id.filter(|_| self.step == Step::Bulletin)
    }

    fn writes_for_others(&self) -> bool {
        matches!(self.step, Step::Text | Step::Correct | Step::Count | Step::MendCount | Step::When)
    }

    fn hears(&self, actor: &Actor) -> Hears {
        // The library is searched by words, and so is all else there.
        if may(actor, Action::Announce).is_ok() { Hears::Nothing } else { Hears::Bulletins }
    }

    // What is being written is kept as a draft of its own; a correction is not before it is sent.
    fn unsaved(&self) -> Option<Unsaved> {
        self.fresh.is_some().then(|| Unsaved::of(place::Form::Bulletin, self))
    }

    fn left(&self) -> Option<Text> {
        let kept = self.form.as_ref().is_some_and(|it| !it.content.plain.is_empty()) && self.fresh.is_none();
        kept.then(|| text!("announce-left"))
    }
}

/// What must be read for a standing button.
fn link_needs(link: Link) -> Needs {
    Needs::asking(One::of(AnnouncementId(link.id)))
}

fn permit(facts: &Facts) -> Option<Permit<act::Announce>> {
    may(facts.actor()?, act::Announce).ok()
}

/// An answer to a card of what is being written, as it is kept now. Whoever decides about words that somebody else
/// changed since decides about what they never saw: they see it first.
fn written(at: At, answer: Answer<'_>, facts: &Facts) -> Turn {
    let seen = at.form.clone();
    let Some(at) = kept(at, facts) else { return Turn::to(At::new(Step::List).place()).note(gone(facts)) };
    let changed = at.form != seen;
    let decides = match (at.step, answer) {
        (Step::Card, Answer::Pick(key)) => matches!(key, "send" | "drop" | "official"),
        (step, Answer::Text { .. }) => step == Step::Count,
        _ => false,
    };
    if changed && decides {
        return Turn::to(at.step(Step::Card).place()).note(text!("sent-draft-changed"));
    }
    let turn = match at.step {
        Step::Recipients | Step::Teams => recipients::answer(at, answer, facts),
        _ => compose::answer(at, answer, facts),
    };
    let note = turn.note.or_else(|| changed.then(|| text!("sent-draft-changed")));
    Turn { note, ..turn }
}

/// What became of a draft that is none any more.
fn gone(facts: &Facts) -> Text {
    match asks::found(facts) {
        Some(AnnouncementFound { announcement: it, since, .. }) if it.status == Sending::Confirmed => {
            let at = it.send_at.unwrap_or(facts.now);
            let begins = text!("moment", day = Arg::Day(local_date(at)), time = local(at).time());
            match since.by.as_deref() {
                Some(name) => text!("sent-confirmed-already", name = name, begins = begins),
                None => text!("announce-gone"),
            }
        }
        _ => text!("announce-gone"),
    }
}

/// A bulletin that the actor got.
#[cfg(test)]
pub(in crate::dialogue) fn found_for_tests() -> AnnouncementFound {
    tests::found(Sending::Done)
}

/// The place with what is being written as it is kept: another officer may have changed the draft. `None` once it was
/// sent or thrown away.
fn kept(at: At, facts: &Facts) -> Option<At> {
    let form = at.form.as_ref()?;
    let mut at = match asks::found(facts) {
        Some(found) if found.announcement.key == form.key => {
            let draft = found.announcement.status == Sending::Draft;
            draft.then(|| At { form: Some(Form::from(&found.announcement)), ..at })?
        }
        _ => at,
    };
    // A group the bot is in no more cannot be chosen, nor taken out.
    if let Some(Form { recipients: Recipients::Chats { chats }, .. }) = &mut at.form {
        chats.retain(|id| groups::chats(facts).iter().any(|it| it.id == *id));
    }
    Some(at)
}

/// Keeps what is being written and goes on to `step`.
fn keep(at: At, step: Step, facts: &Facts) -> Turn {
    let at = at.step(step);
    match (permit(facts), &at.form) {
        (Some(permit), Some(form)) if !form.content.plain.is_empty() => {
            let announcement = Box::new(form.announcement(facts));
            Turn::to(at.place()).with(Effect::own(AnnounceDeed::Save { permit, announcement }))
        }
        _ => Turn::to(at.place()),
    }
}

/// `/thongbao`, with what is to be said or without.
#[must_use]
pub fn start(words: &str, facts: &Facts) -> Turn {
    match permit(facts) {
        Some(_) if !words.trim().is_empty() => {
            let message = facts.said.map_or(0, |it| it.message);
            let begun = compose::begin(AnnouncementKind::Announcement, facts).next;
            begun.answer(Answer::Text { text: words, message, html: None }, facts)
        }
        Some(_) => Turn::to(At::new(Step::List).place()),
        None => Turn::to(Place::home()).note(text!("not-allowed")),
    }
}

/// `/bantin`, with words to find or without.
#[must_use]
pub fn library(words: &str, facts: &Facts) -> Turn {
    match facts.actor().and_then(|it| may(it, Action::ReadLibrary).ok()) {
        Some(_) if !words.is_empty() => library::find(words),
        Some(_) => Turn::to(At::new(Step::Library).place()),
        None => Turn::to(Place::home()).note(text!("not-allowed")),
    }
}

/// A standing button.
fn open_link(place: Place, link: Link, facts: &Facts) -> Turn {
    let id = AnnouncementId(link.id);
    match link.act {
        links::READ => library::read(place, id, facts),
        links::SENDING => match permit(facts) {
            Some(_) => Turn::to(At { id: Some(id), ..At::new(Step::Sending) }.place()),
            None => Turn::to(place).note(text!("not-allowed")),
        },
        links::STOP => sending::stop(place, id, facts),
        links::DRAFT => begun::open(place, facts),
        _ => Turn::to(place).toast(text!("button-of-no-use")),
    }
}

fn topic(topic: Option<Topic>) -> Text {
    Text::of(format!("topic-{}", topic.unwrap_or(Topic::Other)))
}

fn to_list() -> Button {
    Button::here("list", text!("announce-button-list"))
}
