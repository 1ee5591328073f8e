//! The list of unfinished conversations: nothing that was begun is lost, several may lie there, and only their owner
//! throws one away, in two steps.

pub mod links;
pub mod timers;

use serde::{Deserialize, Serialize};

use self::timers::Due;
use super::effect::{Audience, Effect, Urgency};
use super::entry::{Entry, Linked, Opening, Pressing, Spot, Task, Todo, holds_office};
use super::facts::{DraftLine, Facts, Needs, PAGE, StoredDraft};
use super::house::Unfinished;
use super::link::Link;
use super::meant::no_part;
use super::own::{Ask, Wish};
use super::pager::paged;
use super::place::Flow;
use super::screen::{Button, Screen};
use super::text::{Arg, Text, text};
use super::{Answer, Input, Place, Turn, unsaved};
use crate::dialogue::action::{Go, Press, Section};
use crate::dialogue::entry::Timed;
use crate::domain::access::{Action, may};
use crate::domain::calendar::local_date;
use crate::domain::codes::codes;
use crate::domain::kinds::Kind;
use crate::domain::people::Actor;
use crate::domain::{DraftId, PersonId};

codes! {
    /// What is shown.
    pub enum Step {
        /// All drafts.
        List => "list",
        /// One, with what it holds.
        Recap => "recap",
        /// Whether to delete it, really.
        Delete => "delete",
    }
}

/// Where in this flow the person stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct At {
    /// What is shown.
    pub step: Step,
    /// Which draft.
    #[serde(default)]
    pub draft: Option<DraftId>,
    /// Page of the list.
    #[serde(default)]
    pub page: u32,
}

impl Default for At {
    fn default() -> Self {
        Self { step: Step::List, draft: None, page: 0 }
    }
}

impl At {
    /// At one draft.
    #[must_use]
    pub fn recap(draft: DraftId) -> Self {
        Self { step: Step::Recap, draft: Some(draft), page: 0 }
    }
}

/// What this flow is to the house.
pub(super) const ENTRY: Entry = Entry::of::<At>("drafts")
    .linked_by(Linked::of(link_needs, open_link))
    .timed_by::<timers::Due>()
    .opened_by(&[Opening::of(Section::Drafts, Spot::Main(30), holds_office, |_, _, facts| start(facts))])
    .with_todo(TODO);

/// The actor's drafts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Begun;

/// The newest first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BegunFound(pub Vec<DraftLine>);

impl Ask for Begun {
    type Found = BegunFound;
}

/// Everything that was begun and is kept by its flow itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Elsewhere;

/// That all of it was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ElsewhereRead;

impl Ask for Elsewhere {
    type Found = ElsewhereRead;
}

/// What waits of the drafts: each of them.
const TODO: Todo = Todo { wishes, tasks };

fn wishes(actor: &Actor) -> Vec<Wish> {
    if holds_office(actor) { vec![Wish::of(Begun)] } else { Vec::new() }
}

fn tasks(_actor: &Actor, facts: &Facts) -> Vec<Task> {
    let none = BegunFound::default();
    let task = |it: &DraftLine| {
        let days = (local_date(it.touched_at) - facts.today).num_days();
        let pressing = if StoredDraft::is_unanswered(&it.title) { Pressing::Danger } else { Pressing::Begun };
        Task::of(pressing, days, text!("todo-draft", about = label(it)), links::show(it.id))
    };
    facts.found::<Begun>().unwrap_or(&none).0.iter().map(task).collect()
}

impl Flow for At {
    fn tag(&self) -> &'static str {
        "drafts"
    }

    fn needs(&self) -> Needs {
        match self.step {
            Step::List => Needs { drafts: true, ..Needs::asking(Elsewhere) },
            Step::Recap | Step::Delete => Needs { draft: self.draft, ..Needs::default() },
        }
    }

    // The draft that is opened, because it may have to be answered first.
    fn needs_for(&self, input: &Input, rev: u32) -> Needs {
        let opened = match input {
            Input::Button { press: Press::Here { rev: of, key }, .. } if *of == rev => opened(key),
            _ => None,
        };
        Needs { draft: opened.or(self.draft), ..self.needs() }
    }

    fn screen(&self, facts: &Facts) -> Screen {
        match (self.step, stored(self.draft, facts)) {
            (Step::List, _) => list(self, facts),
            (_, None) => {
                let drafts = Button::go(Go::Section(Section::Drafts), text!("section-nhap"));
                Screen::new(text!("drafts-gone")).open().row(vec![drafts, Button::to_menu()])
            }
            (Step::Recap, Some(stored)) if unsaved::title(&stored.title).is_some() => {
                let id = if unsaved::place(stored).is_some() { "drafts-form" } else { "drafts-form-lost" };
                let screen = Screen::new(Text::of(id).with("title", title(&stored.title)));
                let go_on = |screen: Screen| screen.choice("continue", text!("drafts-continue"));
                let screen = if id == "drafts-form" { go_on(screen) } else { screen };
                screen
                    .choice("delete", text!("drafts-delete"))
                    .row(vec![Button::here("back", text!("button-back")), Button::here("stop", text!("button-stop"))])
            }
            (Step::Recap, Some(stored)) => {
                let (summary, whole) = facts.house.unfinished().recap(stored, facts);
                let id = if whole { "drafts-recap" } else { "drafts-recap-salvaged" };
                Screen::new(Text::of(id).with("summary", summary))
                    .choice("continue", text!("drafts-continue"))
                    .choice("review", text!("drafts-review"))
                    .choice("delete", text!("drafts-delete"))
                    .row(vec![Button::here("back", text!("button-back")), Button::here("stop", text!("button-stop"))])
            }
            (Step::Delete, Some(stored)) => {
                let body = text!("drafts-delete-really", title = title(&stored.title));
                Screen::new(body)
                    .row(vec![Button::danger("really", text!("drafts-delete-yes"))])
                    .row(vec![Button::here("back", text!("button-back"))])
            }
        }
    }

    fn answer(self: Box<Self>, answer: Answer<'_>, facts: &Facts) -> Turn {
        let at = *self;
        let Answer::Pick(key) = answer else { return other(at, answer, facts) };
        match (at.step, key) {
            (_, "stop") => Turn::to(Place::home()).note(text!("draft-kept")),
            (Step::List, "prev") => to(At { page: at.page.saturating_sub(1), ..at }),
            (Step::List, "next") => to(At { page: at.page.saturating_add(1), ..at }),
            (Step::List, key) => match opened(key) {
                Some(id) => unanswered(id, facts).unwrap_or_else(|| to(At::recap(id))),
                None => to(at),
            },
            (Step::Recap, "back") => to(At::default()),
            (Step::Delete, "back") => to(At { step: Step::Recap, ..at }),
            (Step::Recap, "delete") => to(At { step: Step::Delete, ..at }),
            (Step::Recap, "continue" | "review") => resume(at, key == "review", facts),
            (Step::Delete, "really") => match stored(at.draft, facts) {
                Some(stored) => to(At::default())
                    .with(Effect::DropDraft(stored.id))
                    .with(Effect::no_more_nudges(stored.id))
                    .note(text!("drafts-deleted")),
                None => to(At::default()).note(text!("drafts-gone")),
            },
            _ => to(at),
        }
    }

    fn begins(&self) -> bool {
        true
    }
}

/// The draft that a button of the list opens.
fn opened(key: &str) -> Option<DraftId> {
    key.strip_prefix("d:")?.parse().ok().map(DraftId)
}

/// A draft in whose words danger was heard goes on with the question about it.
fn unanswered(id: DraftId, facts: &Facts) -> Option<Turn> {
    stored(Some(id), facts).filter(|it| StoredDraft::is_unanswered(&it.title))?;
    Some(resume(At::recap(id), false, facts))
}

/// The draft that a place is about, as far as it is the actor's.
fn stored(id: Option<DraftId>, facts: &Facts) -> Option<&StoredDraft> {
    let actor = facts.actor()?;
    facts.draft.as_ref().filter(|it| Some(it.id) == id && it.person == actor.person)
}

/// What a draft is about, in words. A code of another release has no name here.
fn title(code: &str) -> Text {
    if let Some(form) = unsaved::title(code) {
        return form;
    }
    if let Some(code) = StoredDraft::unanswered(code) {
        return text!("drafts-unanswered", title = title(code));
    }
    match Kind::from_code(code) {
        Some(kind) => Text::of(format!("kind-{kind}")),
        None if code == StoredDraft::UNTITLED => text!("drafts-untitled"),
        None => text!("drafts-unknown"),
    }
}

fn list(at: &At, facts: &Facts) -> Screen {
    let begun = facts.house.begun(facts);
    if facts.drafts.is_empty() && begun.is_empty() {
        let log = Button::go(Go::Section(Section::Log), text!("section-ghivu"));
        return elsewhere(Screen::new(text!("drafts-none")).open(), facts).row(vec![log, Button::to_menu()]);
    }
    let total = u32::try_from(facts.drafts.len()).unwrap_or(u32::MAX);
    let page = at.page.min(total.div_ceil(PAGE).max(1) - 1);
    let line = |it: &DraftLine| (format!("d:{}", it.id), label(it));
    let all = total.saturating_add(u32::try_from(begun.len()).unwrap_or(u32::MAX));
    let screen = paged(Screen::new(text!("drafts-list", count = all)), facts.drafts.iter().map(line), page);
    let screen = begun.into_iter().fold(screen, |screen, it| screen.row(vec![Button::go(it.go, it.label)]));
    elsewhere(screen, facts).row(vec![Button::to_menu()])
}

/// Where announcements and sessions lie that are being written.
fn elsewhere(screen: Screen, facts: &Facts) -> Screen {
    let may = |action| facts.actor().is_some_and(|it| may(it, action).is_ok());
    let announcements =
        may(Action::Announce).then(|| Button::go(Go::Section(Section::Announce), text!("drafts-announcements")));
    let sessions =
        may(Action::PlanTraining).then(|| Button::go(Go::Section(Section::Training), text!("drafts-sessions")));
    screen.row(announcements.into_iter().chain(sessions).collect())
}

fn label(line: &DraftLine) -> Text {
    text!("drafts-line", title = title(&line.title), day = Arg::Date(local_date(line.touched_at)))
}

fn to(at: At) -> Turn {
    Turn::to(Place::of(at))
}

fn other(at: At, answer: Answer<'_>, facts: &Facts) -> Turn {
    match answer {
        Answer::Contact { message, .. } => to(at).with(Effect::DeleteMessage(message)).note(text!("contact-not-asked")),
        Answer::Media { message, .. } => to(at).with(Effect::DeleteMessage(message)).note(text!("media-not-asked")),
        Answer::Text { text, .. } => to(at).note(no_part(text, facts).unwrap_or_else(|| text!("pick-a-button"))),
        Answer::Pick(_) => to(at).note(text!("pick-a-button")),
    }
}

/// Back into the questions. The reminders count anew from today.
fn resume(at: At, review: bool, facts: &Facts) -> Turn {
    let Some(stored) = stored(at.draft, facts) else { return to(At::default()).note(text!("drafts-gone")) };
    if unsaved::title(&stored.title).is_none() {
        return facts.house.unfinished().resume(stored, review, facts);
    }
    match unsaved::place(stored) {
        // From here on it stands where its owner stands; whoever leaves it again finds it again.
        Some(place) => Turn::to(place).with(Effect::DropDraft(stored.id)).with(Effect::no_more_nudges(stored.id)),
        None => to(at),
    }
}

/// The list.
#[must_use]
pub fn start(_facts: &Facts) -> Turn {
    to(At::default())
}

/// What must be read for a standing button to a draft.
fn link_needs(link: Link) -> Needs {
    Needs { draft: Some(DraftId(link.id)), ..Needs::default() }
}

fn open_link(place: Place, link: Link, facts: &Facts) -> Turn {
    match link.act {
        links::SHOW => open(place, DraftId(link.id), facts),
        _ => Turn::to(place).toast(text!("button-of-no-use")),
    }
}

/// A standing button to a draft: opens it if it is still there and the actor's.
fn open(place: Place, id: DraftId, facts: &Facts) -> Turn {
    match stored(Some(id), facts) {
        Some(_) => unanswered(id, facts).unwrap_or_else(|| to(At::recap(id))),
        None => Turn::to(place).note(text!("drafts-gone")),
    }
}

/// What it is about, and what tells it from others of its kind: who quarrels, and when it was last written on.
pub(super) fn called(stored: &StoredDraft, kept: &dyn Unfinished) -> Text {
    let form = unsaved::title(&stored.title);
    let who = if form.is_some() { Vec::new() } else { kept.who(stored) };
    let title = match stored.title.as_str() {
        StoredDraft::UNTITLED => text!("due-draft-unnamed"),
        code => title(code),
    };
    let day = Arg::Date(local_date(stored.touched_at));
    if who.is_empty() {
        return text!("drafts-line", title = title, day = day);
    }
    text!("drafts-known-by", title = title, who = Arg::List(who), day = day)
}

/// A draft that lies there: its owner is reminded, as long as something was answered.
pub(super) fn nudge(draft: DraftId, person: PersonId, facts: &Facts) -> Option<Effect> {
    let stored = facts.draft.as_ref().filter(|it| it.id == draft && it.person == person)?;
    let named = Kind::from_code(&stored.title).is_some() || unsaved::title(&stored.title).is_some();
    if !named && facts.house.unfinished().is_empty(stored) {
        return None;
    }
    let screen = Screen::new(text!("due-draft", about = facts.house.draft_called(stored)))
        .row(vec![Button::go(links::show(draft), text!("button-open-draft"))]);
    Some(Effect::Tell {
        to: Audience::Person(person),
        screen: Box::new(screen),
        urgency: Urgency::Normal,
        key: Some(format!("draft:{draft}")),
    })
}

impl Timed for Due {
    const NAMES: &'static [&'static str] = &["draft_nudge"];

    fn needs(&self) -> Needs {
        let Self::DraftNudge { draft, .. } = self;
        Needs { draft: Some(*draft), ..Needs::default() }
    }

    fn follow(&self, facts: &Facts) -> Vec<Effect> {
        let Self::DraftNudge { draft, person, .. } = self;
        nudge(*draft, *person, facts).into_iter().collect()
    }
}
