//! Where a person stands: at a step of one flow, whichever it is. What every flow can do stands here as [`Flow`]; which
//! flows there are only the registry knows, which also reads a stored place.

use std::any::Any;
use std::fmt::{self, Debug};

use serde::{Deserialize, Serialize, Serializer};
use serde_json::{Map, Value};

use super::effect::Effect;
use super::facts::{Facts, Needs};
use super::input::{Answer, Input};
use super::screen::Screen;
use super::spoken::Spoken;
use super::text::Text;
use super::turn::Turn;
use crate::domain::codes::codes;
use crate::domain::people::Actor;
use crate::domain::scope_guard::Sign;
use crate::domain::{AlarmId, AnnouncementId, DraftId, GroupId, TeamId};

/// What may be typed at a card beside the words of its buttons.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Takes {
    /// Nothing, or an answer that the step reads for itself: part of a label is one.
    Choice,
    /// Names, searches, sentences: a label in full is an answer, and a word that may be a name is none.
    Words,
}

/// A conversation about one matter. The type that implements it is where in it a person stands; it is stored as JSON with
/// its tag beside its own fields, so it has to be readable by every later release.
pub trait Flow: Kept + Debug + Send + Sync {
    /// Its name where it is stored: never changed, and never given to another.
    fn tag(&self) -> &'static str;

    /// What must be read before its card can be shown, or an answer to it understood.
    fn needs(&self) -> Needs {
        Needs::default()
    }

    /// What must be read to tell whether words mean a button of the card.
    fn needs_heard(&self, _text: &str) -> Needs {
        self.needs()
    }

    /// What must be read for what came in while the card had this revision.
    fn needs_for(&self, _input: &Input, _rev: u32) -> Needs {
        self.needs()
    }

    /// Its card.
    fn screen(&self, facts: &Facts) -> Screen;

    /// Takes an answer to its card.
    fn answer(self: Box<Self>, answer: Answer<'_>, facts: &Facts) -> Turn;

    /// What may be typed at its card.
    fn takes(&self) -> Takes {
        Takes::Choice
    }

    /// Whether what somebody else wrote is taken as the answer.
    fn takes_forwarded(&self) -> bool {
        false
    }

    /// Where a text that turned out to be one part of several was typed: as it was before, with what was kept of it since
    /// undone.
    fn untyped(&self, _facts: &Facts) -> Turn {
        Turn::to(Place(self.again()))
    }

    /// How far words of danger are heard in what is typed at its card.
    fn hears(&self, _actor: &Actor) -> Hears {
        Hears::Everything
    }

    /// Whether something to find may be typed where sentences are heard: one of two who quarrel is no search, and may begin
    /// the record of a case.
    fn searches(&self) -> bool {
        true
    }

    /// Where words of danger that cannot be kept lead, at a card that hears none for the house because it asks itself whether
    /// they are real.
    fn doubts(&self, _words: &str, _facts: &Facts) -> Option<Place> {
        None
    }

    /// What its card says where it comes again right below itself, because something else than an answer was typed there: of
    /// a long card the question alone.
    fn brief(&self, _facts: &Facts) -> Option<Text> {
        None
    }

    /// Whether a dispute, or danger, that is told here begins a case: nothing else is asked for.
    fn begins(&self) -> bool {
        false
    }

    /// Whether what is typed here is only looked up, however long it is: it begins no case.
    fn only_looks_up(&self) -> bool {
        false
    }

    /// Whether words that ask for another part of the menu lead there.
    fn turns_aside(&self) -> bool {
        self.begins()
    }

    /// Whether it is about the case among the facts.
    fn shows_case(&self) -> bool {
        false
    }

    /// The bulletin that is read here, if one is.
    fn bulletin(&self) -> Option<AnnouncementId> {
        None
    }

    /// Whether words are typed here that go to others: an answer to another message is not meant for them.
    fn writes_for_others(&self) -> bool {
        false
    }

    /// The case that is being written here, if one is.
    fn written(&self) -> Option<&dyn Written> {
        None
    }

    /// What was entered here and is kept nowhere else: whoever leaves it by another way than its own finds it again among
    /// the drafts.
    fn unsaved(&self) -> Option<Unsaved> {
        None
    }

    /// Where what was entered here is kept by the flow itself: said to whoever leaves it.
    fn left(&self) -> Option<Text> {
        None
    }

    /// What was told here and may begin a case.
    fn story(&self) -> Option<Spoken> {
        None
    }

    /// Whether something was entered here that is not done with.
    fn holds_work(&self) -> bool {
        self.unsaved().is_some() || self.left().is_some()
    }
}

codes! {
    /// What was begun, as the title of a draft says it. No personal data.
    pub enum Form {
        /// What became of a case.
        Outcome => "outcome",
        /// Who mediates it.
        Assign => "assign",
        /// What was recorded wrongly.
        Amend => "amend",
        /// Why somebody does not mediate it.
        Decline => "decline",
        /// Why it is struck.
        Void => "void",
        /// Inviting somebody.
        Invitation => "invitation",
        /// Correcting a message that went out.
        Bulletin => "bulletin",
        /// Planning a session.
        Training => "training",
        /// Stating a difficulty.
        Difficulty => "difficulty",
        /// Telling of a dispute.
        Sighting => "sighting",
        /// An election, or somebody's leaving.
        Election => "election",
        /// Something that was done of the ward's plan.
        Plan => "plan",
        /// A line of a model team.
        Model => "model",
        /// The yearly review of a team.
        Review => "review",
        /// Correcting one of the law's numbers.
        Param => "param",
        /// Correcting a day off.
        DayOff => "day_off",
        /// What a paper of a case asks.
        Paper => "paper",
        /// A deed of the register of people.
        Register => "register",
        /// Writing down a session.
        Session => "session",
        /// A pause, how an agreement is kept, its steps.
        Life => "life",
        /// A request for pay, or a step of one.
        Pay => "pay",
        /// A card of the law that the ward keeps.
        LawCard => "law_card",
        /// A quarrel that was told where nothing was asked.
        Story => "story",
        /// Words of danger that were the answer to something, and wait until it is clear whether there is danger.
        Told => "told",
    }
}

/// Half-entered work.
#[derive(Clone, Debug, PartialEq)]
pub struct Unsaved {
    /// What it is.
    pub form: Form,
    /// Where it goes on.
    pub place: Place,
    /// The messages it stands in, which go from the chat once it is kept.
    pub messages: Vec<i32>,
}

impl Unsaved {
    /// What was entered at a step of a flow.
    #[must_use]
    pub fn of(form: Form, at: &(impl Flow + Clone + 'static)) -> Self {
        Self { form, place: Place::of(at.clone()), messages: Vec::new() }
    }
}

/// How far words of danger are heard at a card.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hears {
    /// In whatever is typed.
    Everything,
    /// Where something to find is typed: in a sentence that tells of danger by more than its name.
    Sentences,
    /// Where names are typed: in what is no name.
    Names,
    /// Where bulletins, or the law, are read: the same, and in whatever answers one. No quarrel begins a case here.
    Bulletins,
    /// Not at all: something is written for others here, or danger is asked about already.
    Nothing,
}

/// A case that is being written: what danger has to do with it.
pub trait Written {
    /// Whether it was saved, or turned away.
    fn has_ended(&self) -> bool;
    /// Its draft.
    fn draft(&self) -> DraftId;
    /// Whether it says already that there is danger of this gravity: nobody is asked twice.
    fn knows_of(&self, sign: Sign) -> bool;
    /// Its team, and where it happened, as far as they are known.
    fn whereabouts(&self) -> (Option<TeamId>, Option<GroupId>, Option<String>);
    /// Names of those who quarrel.
    fn parties(&self) -> Vec<&str>;
    /// It remembers what was reported, and what that is a sign of.
    fn reported(&self, sign: Sign, alarm: AlarmId, facts: &Facts) -> (Place, Vec<Effect>);
    /// The sign of danger that was heard in its words and that nobody answered.
    fn unanswered(&self) -> Option<Sign> {
        None
    }
    /// It remembers that the question about that was left.
    fn left_unanswered(&self, _sign: Sign) -> Option<(Place, Vec<Effect>)> {
        None
    }
    /// It was answered, with no.
    fn answered(&self) -> Option<(Place, Vec<Effect>)> {
        None
    }
    /// That was a slip: it forgets it.
    fn unreported(&self, sign: Sign) -> (Place, Vec<Effect>);
    /// Words that were said beside its questions join it. Or why they cannot.
    fn keep_words(&self, words: &str, facts: &Facts) -> Result<(Place, Vec<Effect>), Text>;
}

/// What [`Place`] does with a flow whose type it does not know. Every type of plain data has it.
pub trait Kept {
    /// Once more.
    fn again(&self) -> Box<dyn Flow>;
    /// Whether it is the same step of the same flow.
    fn is_same(&self, other: &dyn Flow) -> bool;
    /// Its fields.
    fn fields(&self) -> Value;
    /// As its own type.
    fn as_any(&self) -> &dyn Any;
    /// As its own type.
    #[cfg(test)]
    fn as_any_mut(&mut self) -> &mut dyn Any;
    /// As its own type.
    fn into_any(self: Box<Self>) -> Box<dyn Any>;
}

impl<T: Flow + Clone + PartialEq + Serialize + 'static> Kept for T {
    fn again(&self) -> Box<dyn Flow> {
        Box::new(self.clone())
    }

    fn is_same(&self, other: &dyn Flow) -> bool {
        other.as_any().downcast_ref::<T>() == Some(self)
    }

    fn fields(&self) -> Value {
        serde_json::to_value(self).expect("where a person stands is plain data")
    }

    fn as_any(&self) -> &dyn Any {
        self
    }

    #[cfg(test)]
    fn as_any_mut(&mut self) -> &mut dyn Any {
        self
    }

    fn into_any(self: Box<Self>) -> Box<dyn Any> {
        self
    }
}

/// The flow a person is in, with its own step and answers.
pub struct Place(Box<dyn Flow>);

/// The key of the tag among the fields of a stored place.
pub(super) const TAG: &str = "flow";

impl Place {
    /// At a step of a flow.
    #[must_use]
    pub fn of(flow: impl Flow + 'static) -> Self {
        Self(Box::new(flow))
    }

    /// At the menu.
    #[must_use]
    pub fn home() -> Self {
        Self::of(Home {})
    }

    /// At the settings.
    #[must_use]
    pub fn settings() -> Self {
        Self::of(Settings {})
    }

    /// Whether it is a step of this flow.
    #[must_use]
    pub fn is<T: Flow + 'static>(&self) -> bool {
        self.at::<T>().is_some()
    }

    /// The step, if it is one of this flow.
    #[must_use]
    pub fn at<T: Flow + 'static>(&self) -> Option<&T> {
        self.0.as_any().downcast_ref()
    }

    /// The step, if it is one of this flow.
    #[cfg(test)]
    pub(crate) fn at_mut<T: Flow + 'static>(&mut self) -> Option<&mut T> {
        self.0.as_any_mut().downcast_mut()
    }

    /// The step if it is one of this flow, else the place as it was.
    pub fn into_at<T: Flow + 'static>(self) -> Result<T, Self> {
        if self.is::<T>() { Ok(*self.0.into_any().downcast().expect("just looked at")) } else { Err(self) }
    }

    /// Takes an answer to its card.
    #[must_use]
    pub fn answer(self, answer: Answer<'_>, facts: &Facts) -> Turn {
        self.0.answer(answer, facts)
    }
}

impl std::ops::Deref for Place {
    type Target = dyn Flow;

    fn deref(&self) -> &Self::Target {
        &*self.0
    }
}

impl Default for Place {
    fn default() -> Self {
        Self::home()
    }
}

impl Clone for Place {
    fn clone(&self) -> Self {
        Self(self.0.again())
    }
}

impl PartialEq for Place {
    fn eq(&self, other: &Self) -> bool {
        self.0.is_same(&**other)
    }
}

impl Eq for Place {}

impl Debug for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl Serialize for Place {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut all = Map::from_iter([(TAG.to_owned(), self.tag().into())]);
        if let Value::Object(fields) = self.0.fields() {
            all.extend(fields);
        }
        all.serialize(serializer)
    }
}

/// The menu: where everybody stands who is nowhere else.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Home {}

/// Help.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Help {}

/// Settings.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Settings {}
