//! Training sessions: the office plans one, people are invited and answer, check in with a code, and say afterwards
//! whether it was of use. What everybody is told goes through the bulk lane, as announcements do.

mod asks;
mod begun;
#[cfg(test)]
mod course_tests;
mod due;
mod guest;
mod guests;
mod late;
pub mod links;
mod plan;
mod record;
mod session;
#[cfg(test)]
mod tests;
mod ticking;
pub mod timers;
mod todo;
mod words;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

pub use self::asks::{Begun, BegunFound, Materials, MaterialsFound, One, Page, Sessions, TrainingDeed};
pub use self::todo::{Meetings, MeetingsFound};
pub use self::words::notice;
use super::action::Section;
use super::effect::Effect;
use super::entry::{Entry, Linked, Opening, Spot};
use super::facts::{Facts, Needs, TrainingFound};
use super::link::Link;
use super::place::{self, Flow, Hears, Takes, Unsaved};
use super::screen::{Button, Screen};
use super::text::{Text, shorten, text};
use super::{Answer, Input, Place, Turn, pager};
use crate::domain::TrainingId;
use crate::domain::access::{Action, Permit, act, may};
use crate::domain::announce::{MediaKind, Recipients};
use crate::domain::codes::codes;
use crate::domain::people::Actor;
use crate::domain::training::{Rating, Rsvp, Training, TrainingStatus, parse_check_in, typed_code};

codes! {
    /// What is shown.
    pub enum Step {
        /// Sessions, the next one first.
        List => "list",
        /// What it is about.
        Topic => "topic",
        /// Who holds it.
        Host => "host",
        /// Where.
        Place => "place",
        /// When it begins.
        Start => "start",
        /// When it ends.
        End => "end",
        /// What is handed out.
        Material => "material",
        /// Who is invited.
        Recipients => "recipients",
        /// Which teams.
        Teams => "teams",
        /// Everything before people are told.
        Card => "card",
        /// How many they are, typed.
        Count => "count",
        /// One session.
        Session => "session",
        /// Who was there, ticked by hand.
        Attendance => "attendance",
        /// From which team, before ticking.
        ByTeam => "by_team",
        /// How many went to a course where everybody did, typed.
        Everybody => "everybody",
        /// Whether it shall really not take place.
        Cancel => "cancel",
        /// Whom to invite as well.
        Late => "late",
        /// Which paper is wanted.
        Papers => "papers",
        /// A course that is being written down.
        Record => "record",
    }
}

/// Where in this flow the person stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct At {
    /// What is shown.
    step: Step,
    /// What is being planned or changed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    form: Option<Form>,
    /// What is looked at.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    id: Option<TrainingId>,
    /// Words to find among the guests.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    find: Option<String>,
    /// Whose guests are looked at.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    team: Option<guests::Of>,
    /// Page of a list, from 0.
    #[serde(default)]
    page: u32,
    /// A course that is being written down.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    record: Option<Box<record::Record>>,
    /// Whether anybody in office may be ticked, for nobody was invited.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    past: bool,
    /// Whether a new one is asked for step by step; once its card was seen, every step leads back to it.
    #[serde(default)]
    first: bool,
}

/// A session as it is being planned.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Form {
    key: String,
    code: String,
    /// 0 before people were invited.
    #[serde(default)]
    version: u32,
    /// Whether anything of a session that people were invited to was changed here.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    changed: bool,
    #[serde(default)]
    topic: String,
    #[serde(default)]
    host: String,
    #[serde(default)]
    place: String,
    #[serde(default)]
    starts_at: Option<DateTime<Utc>>,
    #[serde(default)]
    ends_at: Option<DateTime<Utc>>,
    #[serde(default)]
    material: Option<(MediaKind, String)>,
    #[serde(default)]
    recipients: Recipients,
}

impl Form {
    /// Whether anything was entered yet; of a session that people were invited to, anything new.
    fn is_begun(&self) -> bool {
        if self.version == 0 { !self.topic.is_empty() } else { self.changed }
    }

    /// Whether it is complete enough to be kept as a session that is being planned. One that people were invited to is
    /// changed only in the end.
    fn is_kept(&self) -> bool {
        self.version == 0 && self.starts_at.is_some() && self.ends_at.is_some()
    }

    /// The session, once its times are known.
    fn training(&self, id: TrainingId, permit: &Permit<act::PlanTraining>) -> Option<Training> {
        let status = if self.version == 0 { TrainingStatus::Draft } else { TrainingStatus::Planned };
        Some(Training {
            id,
            key: self.key.clone(),
            version: self.version,
            status,
            topic: self.topic.clone(),
            host: self.host.clone(),
            place: self.place.clone(),
            starts_at: self.starts_at?,
            ends_at: self.ends_at?,
            material: self.material.clone(),
            recipients: self.recipients.clone(),
            by: permit.by(),
            code: self.code.clone(),
            course: None,
        })
    }
}

impl From<&Training> for Form {
    fn from(it: &Training) -> Self {
        Self {
            changed: false,
            key: it.key.clone(),
            code: it.code.clone(),
            version: it.version,
            topic: it.topic.clone(),
            host: it.host.clone(),
            place: it.place.clone(),
            starts_at: Some(it.starts_at),
            ends_at: Some(it.ends_at),
            material: it.material.clone(),
            recipients: it.recipients.clone(),
        }
    }
}

impl At {
    fn new(step: Step) -> Self {
        Self { step, form: None, id: None, find: None, team: None, page: 0, record: None, past: false, first: false }
    }

    fn session(id: TrainingId) -> Self {
        Self { id: Some(id), ..Self::new(Step::Session) }
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
pub(super) const ENTRY: Entry = Entry::of::<At>("training")
    .linked_by(Linked::of(|link| needs_of(TrainingId(link.id)), open_button))
    .timed_by::<timers::Due>()
    .opened_by(&[Opening::of(
        Section::Training,
        Spot::Main(60),
        |actor| may(actor, Action::AttendTraining).is_ok() || may(actor, Action::PlanTraining).is_ok(),
        |_, _, facts| start(facts),
    )])
    .with_begun(begun::BEGUN)
    .with_todo(todo::TODO);

impl Flow for At {
    fn tag(&self) -> &'static str {
        "training"
    }

    fn needs(&self) -> Needs {
        match self.step {
            // The secret becomes the code of a new session.
            Step::List => Needs { secret: true, ..Needs::asking(Page(self.page)) },
            Step::Session
            | Step::Attendance
            | Step::ByTeam
            | Step::Everybody
            | Step::Cancel
            | Step::Late
            | Step::Papers => {
                // Whoever is looked for and was not invited may have come all the same.
                let ticked = matches!(self.step, Step::Attendance | Step::ByTeam | Step::Everybody);
                let people = self.step == Step::Late || (ticked && (self.past || self.find.is_some()));
                let key = self.record.as_ref().map(|it| it.key.clone());
                Needs { people, ..asking(One { id: self.id, key, guests: true, ..One::default() }) }
            }
            Step::Record => asking(One { id: self.id, ..One::default() }),
            step => {
                let key = self.form.as_ref().map(|it| it.key.clone());
                asking(One { key, guests: matches!(step, Step::Card | Step::Count), ..One::default() })
            }
        }
    }

    fn screen(&self, facts: &Facts) -> Screen {
        if permit(facts).is_none() && !may_attend(facts) {
            return Screen::new(text!("not-allowed")).open().row(vec![Button::to_menu()]);
        }
        match self.step {
            Step::List => list(self.page, facts),
            Step::Session => match permit(facts) {
                Some(_) => session::screen(facts),
                None => guest::screen(facts),
            },
            Step::ByTeam => ticking::teams_screen(self, facts),
            Step::Everybody => ticking::everybody_screen(facts),
            Step::Attendance => ticking::screen(self, facts),
            Step::Cancel => session::cancel_screen(facts),
            Step::Late => late::screen(self, facts),
            Step::Papers => session::papers_screen(facts),
            Step::Record => match &self.record {
                Some(record) => record::screen(record, facts),
                None => list(self.page, facts),
            },
            _ => plan::screen(self, facts),
        }
    }

    fn answer(self: Box<Self>, answer: Answer<'_>, facts: &Facts) -> Turn {
        let at = *self;
        if let Answer::Contact { message, .. } = answer {
            return Turn::to(at.place()).note(text!("contact-not-asked")).with(Effect::DeleteMessage(message));
        }
        let planner = permit(facts).is_some();
        match (at.step, answer) {
            (_, Answer::Pick("list")) => Turn::to(At::new(Step::List).place()),
            (Step::List, answer) => list_answer(at, answer, facts),
            (Step::Session, answer) if !planner => guest::answer(at, answer, facts),
            (_, _) if !planner => Turn::to(Place::home()).note(text!("not-allowed")),
            (Step::Record, answer) => match at.record.clone() {
                Some(record) => record::answer(at, *record, answer, facts),
                None => Turn::to(At::new(Step::List).place()),
            },
            (
                Step::Session
                | Step::Attendance
                | Step::ByTeam
                | Step::Everybody
                | Step::Cancel
                | Step::Late
                | Step::Papers,
                answer,
            ) => session::answer(at, answer, facts),
            (_, answer) => plan::answer(at, answer, facts),
        }
    }

    fn takes(&self) -> Takes {
        match self.step {
            Step::Topic | Step::Host | Step::Place | Step::Start | Step::End | Step::Material => Takes::Words,
            Step::Teams | Step::Count | Step::Everybody | Step::Attendance | Step::Late | Step::Record => Takes::Words,
            Step::List | Step::Recipients | Step::Card | Step::Session | Step::ByTeam => Takes::Choice,
            Step::Cancel | Step::Papers => Takes::Choice,
        }
    }

    fn needs_for(&self, input: &Input, _rev: u32) -> Needs {
        // The session whose code was typed, if one was.
        let code = match (self.step, input) {
            (Step::List | Step::Session, Input::Text { text, .. }) => typed_code(text),
            _ => None,
        };
        let listed = matches!(input, Input::Text { text, .. } if ticking::is_list(text));
        match (self.step, code) {
            // On a list anybody of the ward may stand.
            (Step::Attendance, _) if listed => Needs { people: true, ..self.needs() },
            (_, None) => self.needs(),
            (Step::Session, code) => asking(One { id: self.id, code, guests: true, ..One::default() }),
            (_, code) => self.needs().and(One { code, ..One::default() }),
        }
    }

    fn hears(&self, actor: &Actor) -> Hears {
        if may(actor, Action::PlanTraining).is_ok() { Hears::Nothing } else { Hears::Everything }
    }

    fn unsaved(&self) -> Option<Unsaved> {
        if let Some(record) = self.record.as_ref().filter(|_| self.step == Step::Record) {
            return record.is_begun().then(|| Unsaved::of(place::Form::Training, self));
        }
        let form = self.form.as_ref()?;
        (form.is_begun() && !form.is_kept()).then(|| Unsaved::of(place::Form::Training, self))
    }

    fn left(&self) -> Option<Text> {
        self.form.as_ref().filter(|it| it.is_kept()).map(|_| text!("training-left"))
    }
}

/// A session, if it is said which.
fn asking(one: One) -> Needs {
    let said = one.id.is_some() || one.key.is_some();
    if said { Needs::asking(one) } else { Needs::default() }
}

fn needs_of(id: TrainingId) -> Needs {
    asking(One { id: Some(id), ..One::default() })
}

/// What must be read for a timer.
fn needs_due(id: TrainingId) -> Needs {
    asking(One { id: Some(id), guests: true, ..One::default() })
}

/// What must be read for the link that is shown in the room.
#[must_use]
pub fn needs_link(payload: &str) -> Option<Needs> {
    parse_check_in(payload).map(|(id, _)| needs_of(id))
}

fn permit(facts: &Facts) -> Option<Permit<act::PlanTraining>> {
    may(facts.actor()?, act::PlanTraining).ok()
}

fn may_attend(facts: &Facts) -> bool {
    facts.actor().is_some_and(|it| may(it, Action::AttendTraining).is_ok())
}

/// `/taphuan`, with the code that is told in the room or without.
#[must_use]
pub fn start(facts: &Facts) -> Turn {
    if permit(facts).is_none() && !may_attend(facts) {
        return Turn::to(Place::home()).note(text!("not-allowed"));
    }
    Turn::to(At::new(Step::List).place())
}

/// A standing button.
fn open_button(place: Place, link: Link, facts: &Facts) -> Turn {
    if permit(facts).is_none() && !may_attend(facts) {
        return Turn::to(place).note(text!("not-allowed"));
    }
    let (id, act) = (TrainingId(link.id), link.act.as_str());
    match (Rsvp::from_code(act), Rating::from_code(act)) {
        _ if link.act == links::SHOW => Turn::to(At::session(id).place()),
        _ if link.act == links::DRAFT => begun::open(place, facts),
        (Some(rsvp), _) => guest::rsvp(place, (id, rsvp), facts),
        (_, Some(rating)) => guest::rate(place, (id, rating), facts),
        (None, None) => Turn::to(place).toast(text!("button-of-no-use")),
    }
}

/// The link that is shown in the room was opened; `None` if it is no such link.
#[must_use]
pub fn open_link(payload: &str, facts: &Facts) -> Option<Turn> {
    let (_, code) = parse_check_in(payload)?;
    facts.actor().filter(|it| it.consented)?;
    Some(guest::check_in(code, asks::found(facts).map(|it| &it.training), facts))
}

fn to_list() -> Button {
    Button::here("list", text!("training-button-list"))
}

/// The session that was read, if it is of the actor's ward and they may see it.
fn found(facts: &Facts) -> Option<&TrainingFound> {
    asks::found(facts)
}

/// The page of sessions that was asked for.
fn sessions(facts: &Facts) -> Sessions {
    facts.found::<Page>().cloned().unwrap_or_default()
}

fn list(page: u32, facts: &Facts) -> Screen {
    let Sessions { lines: shown, total } = &sessions(facts);
    let planner = permit(facts).is_some();
    let open = shown.iter().any(|it| it.is_open(facts.now));
    let body = match (shown.is_empty(), planner, open) {
        (true, true, _) => text!("training-list-none-plan"),
        (true, false, _) => text!("training-list-none"),
        (false, true, _) => text!("training-list-plan"),
        (false, false, true) => text!("training-list-open"),
        (false, false, false) => text!("training-list"),
    };
    let mut screen = Screen::new(body).open();
    if planner {
        screen = screen.choice("new", text!("training-button-new")).choice("record", text!("training-button-record"));
    }
    for it in shown {
        let topic = shorten(&it.topic, 28).into_owned();
        screen = screen.choice(
            format!("t:{}", it.id),
            text!("training-line", state = words::state(it, facts), day = words::short_day(it), topic = topic),
        );
    }
    screen.row(pager::pager(page, *total)).row(vec![Button::to_menu()])
}

fn list_answer(at: At, answer: Answer<'_>, facts: &Facts) -> Turn {
    let key = match answer {
        Answer::Pick(key) => key,
        Answer::Text { text, .. } => return guest::typed(at, text, facts),
        _ => return Turn::to(at.place()).note(text!("training-list-help")),
    };
    match key {
        "prev" => Turn::to(At { page: at.page.saturating_sub(1), ..at }.place()),
        "next" => Turn::to(At { page: at.page.saturating_add(1), ..at }.place()),
        "new" => plan::begin(facts),
        "record" => record::begin(facts),
        key => match key.strip_prefix("t:").and_then(|it| it.parse().ok()).map(TrainingId) {
            Some(id) => match sessions(facts).lines.iter().find(|it| it.id == id) {
                Some(draft) if draft.status == TrainingStatus::Draft => plan::resume(draft),
                _ => Turn::to(At::session(id).place()),
            },
            None => Turn::to(at.place()),
        },
    }
}

/// A session, for tests of others.
#[cfg(test)]
pub(in crate::dialogue) fn session_for_tests(status: TrainingStatus) -> Training {
    tests::session(status)
}
