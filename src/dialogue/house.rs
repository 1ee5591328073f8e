//! What one flow may ask of another without knowing it: to be opened by a standing button or as a part of the menu, and to
//! begin a case of words. The registry, which knows every flow, answers.

use std::fmt::{self, Debug};

use chrono::NaiveDate;

use super::action::{Go, Section};
use super::entry::{Counts, HalfDone, Spot, Task};
use super::facts::{Facts, StoredDraft};
use super::own::Wish;
use super::place::Place;
use super::spoken::Spoken;
use super::text::Text;
use super::turn::Turn;
use crate::domain::people::Actor;
use crate::domain::scope_guard::Sign;
use crate::domain::{AlarmId, GroupId, SightingId, TeamId};

/// All flows together.
pub trait House: Sync {
    /// Opens what a standing button opens.
    fn go(&self, place: Place, go: Go, facts: &Facts) -> Turn;

    /// Opens a part of the menu, with the words after its command.
    fn section(&self, place: Place, section: Section, words: &str, facts: &Facts) -> Turn;

    /// The parts of the menu that somebody sees, in its order.
    fn sections(&self, actor: &Actor) -> Vec<(Section, Spot)>;

    /// The part of the menu that somebody sees and calls by other words than its name.
    fn called(&self, words: &str, actor: &Actor) -> Option<Section>;

    /// What must be read to tell what waits for somebody.
    fn wishes(&self, actor: &Actor) -> Vec<Wish>;

    /// What waits for the actor, of what was read, most pressing first.
    fn tasks(&self, facts: &Facts) -> Vec<Task>;

    /// What must be read to tell what was begun and is kept by the flows themselves.
    fn begun_wishes(&self, actor: &Actor) -> Vec<Wish>;

    /// What was begun so, of what was read.
    fn begun(&self, facts: &Facts) -> Vec<HalfDone>;

    /// What a digest says of what the flows counted for it.
    fn told(&self, counts: &Counts) -> Vec<Text>;

    /// Whether the actor may begin a case.
    fn may_log(&self, facts: &Facts) -> bool;

    /// Begins a case of words; the messages they stood in are removed once the words are kept; what was reported of them the
    /// case knows.
    fn log(&self, said: &Spoken, known: Option<(Sign, AlarmId)>, facts: &Facts) -> Turn;

    /// Begins a case of what somebody saw and told on a day, for its team and where it was seen; the case knows what was
    /// told.
    fn log_seen(
        &self,
        seen: SightingId,
        told: (&str, NaiveDate),
        whither: (Option<TeamId>, Option<GroupId>),
        facts: &Facts,
    ) -> Turn;

    /// The page of whoever opens the bot, and is not registered or has not accepted the notice.
    fn join(&self, facts: &Facts) -> Turn;

    /// What a draft is called, so that its owner knows it among others.
    fn draft_called(&self, draft: &StoredDraft) -> Text;

    /// What the flow that keeps drafts makes of them.
    fn unfinished(&self) -> &'static dyn Unfinished;

    /// What words mean that answer a message of the bot, if that is not what the card asks for.
    fn replied(&self, place: &Place, words: &str, facts: &Facts) -> Option<Turn>;
}

/// Half-typed work of a flow, as it is kept.
pub trait Unfinished: Sync {
    /// Whether nothing was answered yet.
    fn is_empty(&self, draft: &StoredDraft) -> bool;

    /// Who quarrels in it, as far as that is known, as others may read it.
    fn who(&self, draft: &StoredDraft) -> Vec<Text>;

    /// What was answered, and whether all that was kept could be read.
    fn recap(&self, draft: &StoredDraft, facts: &Facts) -> (Text, bool);

    /// Goes on with it: at the first question without an answer, or at the card with all answers.
    fn resume(&self, draft: &StoredDraft, review: bool, facts: &Facts) -> Turn;
}

impl Debug for dyn House {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("House")
    }
}
