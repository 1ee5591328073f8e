//! The answers given so far. Every answer stands under its own key and none is ever erased by another one: which of
//! them count follows from the way through the questions (`path`), so an answer that became void is there again when
//! the person changes back.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::step::Step;
use crate::dialogue::effect::Effect;
use crate::dialogue::facts::StoredDraft;
use crate::domain::case::{EndReason, Ground, Party, Settlement, Side};
use crate::domain::codes::codes;
use crate::domain::kinds::{Kind, KindGroup};
use crate::domain::kinship::Kinship;
use crate::domain::referral::ReferralBody;
use crate::domain::scope_guard::Sign;
use crate::domain::{AlarmId, CaseId, DraftId, GroupId, PersonId, SightingId, TeamId};

/// Version of the stored form.
pub const DRAFT_VERSION: u16 = 1;

codes! {
    /// Who shall mediate.
    pub enum Who {
        /// The one who enters the case.
        Me => "me",
        /// Those picked from the team.
        Picked => "picked",
        /// Whoever the head will name (Art. 18(1)).
        HeadDecides => "head_decides",
    }
}

codes! {
    /// How far the case has come when it is entered.
    pub enum Now {
        /// Received, mediation has not begun.
        Received => "received",
        /// Mediation has begun.
        InSession => "in_session",
        /// The parties agreed.
        Success => "success",
        /// They did not.
        Failure => "failure",
    }
}

codes! {
    /// What the ward's officer was asked and said (Decree 15/2014 Art. 6).
    pub enum Advice {
        /// Asked, no answer yet.
        Asked => "asked",
        /// Within scope.
        Yes => "yes",
        /// Not within scope.
        No => "no",
    }
}

/// A mediator picked from the team.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Picked {
    /// Who.
    pub person: PersonId,
    /// Full name.
    #[serde(default)]
    pub name: String,
}

/// An earlier case that this one was said to belong to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DraftTie {
    /// Which.
    pub case: CaseId,
    /// Its code when it was chosen. Shown is the one that is found by the id, to whoever may see it.
    pub code: String,
    /// How.
    pub kinship: Kinship,
}

/// How many people one side may have.
pub(super) const PEOPLE_PER_SIDE: usize = 12;

/// The answers. Optional ones that were skipped stand in `passed`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Draft {
    /// Version of this form.
    pub v: u16,
    /// Its identity, also of the case that comes of it.
    pub id: DraftId,
    /// Whether it is in the list of drafts yet.
    pub kept: bool,
    /// Whether the team is a question: an officer enters for somebody else.
    pub ask_team: bool,
    /// Leading team.
    pub team: Option<TeamId>,
    /// What the scope guard found.
    pub sign: Option<Sign>,
    /// Both sides are safe and willing, so the conflict may be mediated beside the handling of the violence.
    pub safe: bool,
    /// The sign about which the officer was asked.
    pub asked_about: Option<Sign>,
    /// What the officer said.
    pub advice: Option<Advice>,
    /// Signs that were reported already.
    pub told: Vec<Sign>,
    /// The sign of danger that was heard in its words, where nobody answered the question about it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub heard: Option<Sign>,
    /// The last report that was made of it.
    pub alarm: Option<AlarmId>,
    /// What the head of a resident group told, of which it was begun.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sighting: Option<SightingId>,
    /// The sign that stood there before a report put another in its place.
    pub sign_before: Option<Sign>,
    /// The group of kinds that was opened last.
    pub kind_group: Option<KindGroup>,
    /// Kind.
    pub kind: Option<Kind>,
    /// Day received.
    pub received_on: Option<NaiveDate>,
    /// Ground.
    pub ground: Option<Ground>,
    /// Resident group where it happened.
    pub group: Option<GroupId>,
    /// Where exactly.
    pub place_detail: Option<String>,
    /// People on both sides.
    pub parties: Vec<Party>,
    /// The sides whose people were read in a story and have not been looked over yet.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub heard_sides: Vec<Side>,
    /// The earlier cases that it belongs to.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub ties: Vec<DraftTie>,
    /// Those that were said to have nothing to do with it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub unlike: Vec<CaseId>,
    /// Main content.
    pub content: Option<String>,
    /// Voice note to the content.
    pub voice: Option<String>,
    /// Who mediates.
    pub who: Option<Who>,
    /// Name of the one who enters it, where that one mediates.
    pub me: Option<Picked>,
    /// Mediators picked from the team.
    pub picked: Vec<Picked>,
    /// The team they were picked from.
    pub picked_from: Option<TeamId>,
    /// Whether the picking is finished.
    pub picked_done: bool,
    /// People of the team with an interest in the case (Art. 10(3)).
    pub interested: Vec<PersonId>,
    /// Whether the question about interests was answered for the picked ones.
    pub interest_asked: bool,
    /// Whether the parties chose the mediators (Art. 17(1)).
    pub chosen_by_parties: Option<bool>,
    /// How far it has come.
    pub now: Option<Now>,
    /// In mediation since.
    pub since: Option<NaiveDate>,
    /// Day of the agreement.
    pub agreed_on: Option<NaiveDate>,
    /// What was agreed.
    pub agreement: Option<String>,
    /// Voice note to the agreement.
    pub agreement_voice: Option<String>,
    /// By what means it will be performed.
    pub method: Option<String>,
    /// By when.
    pub perform_by: Option<NaiveDate>,
    /// Whether there is a written settlement.
    #[serde(deserialize_with = "Settlement::read_some")]
    pub written: Option<Settlement>,
    /// Day it ended without agreement.
    pub ended_on: Option<NaiveDate>,
    /// Which end.
    pub reason: Option<EndReason>,
    /// Where the parties were guided.
    pub guidance: Option<ReferralBody>,
    /// What each side asked for.
    pub demands: Option<String>,
    /// Optional questions that were skipped.
    pub passed: Vec<Step>,
}

impl Default for Draft {
    fn default() -> Self {
        Self {
            v: DRAFT_VERSION,
            id: DraftId(0),
            kept: false,
            ask_team: false,
            team: None,
            sign: None,
            safe: false,
            asked_about: None,
            advice: None,
            told: Vec::new(),
            heard: None,
            sighting: None,
            alarm: None,
            sign_before: None,
            kind_group: None,
            kind: None,
            received_on: None,
            ground: None,
            group: None,
            place_detail: None,
            parties: Vec::new(),
            heard_sides: Vec::new(),
            ties: Vec::new(),
            unlike: Vec::new(),
            content: None,
            voice: None,
            who: None,
            me: None,
            picked: Vec::new(),
            picked_from: None,
            picked_done: false,
            interested: Vec::new(),
            interest_asked: false,
            chosen_by_parties: None,
            now: None,
            since: None,
            agreed_on: None,
            agreement: None,
            agreement_voice: None,
            method: None,
            perform_by: None,
            written: None,
            ended_on: None,
            reason: None,
            guidance: None,
            demands: None,
            passed: Vec::new(),
        }
    }
}

impl Draft {
    /// What it is about, without personal data.
    #[must_use]
    pub fn title(&self) -> &'static str {
        self.kind.map_or(StoredDraft::UNTITLED, Kind::code)
    }

    /// The people of one side.
    pub fn side(&self, side: Side) -> impl Iterator<Item = &Party> {
        self.parties.iter().filter(move |it| it.side == side)
    }

    /// The sentences of it that will stand on papers.
    pub fn sentences(&self) -> impl Iterator<Item = &str> {
        let told = [&self.content, &self.agreement, &self.method, &self.demands];
        told.into_iter().flatten().map(String::as_str)
    }

    /// The names on it.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.parties.iter().map(|it| it.name.as_str())
    }

    /// As it is stored.
    #[must_use]
    pub fn store(&self) -> String {
        serde_json::to_string(self).expect("a draft is plain data")
    }

    /// Keeps it as it is now.
    #[must_use]
    pub fn save(&self) -> Effect {
        let begins = self.heard.map_or("", |_| StoredDraft::UNANSWERED);
        Effect::SaveDraft { id: self.id, title: format!("{begins}{}", self.title()), answers: self.store() }
    }

    /// Whether nothing was written yet: it was opened, and at most the question about danger was answered with no.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        let asked = self.heard.is_some()
            || self.advice.is_some()
            || !self.told.is_empty()
            || self.sign.is_some_and(|it| it != Sign::None);
        let about = self.kind.is_some() || self.content.is_some() || self.voice.is_some() || !self.parties.is_empty();
        !asked && !about && self.received_on.is_none() && self.ground.is_none() && self.group.is_none()
    }

    /// Reads a stored draft. Where this release cannot read an answer, that one is left out and asked again; the flag
    /// says so. The identity is the stored one whatever the answers say.
    #[must_use]
    pub fn load(id: DraftId, json: &str) -> (Self, bool) {
        let (draft, whole) = match serde_json::from_str::<Self>(json) {
            Ok(draft) if draft.v <= DRAFT_VERSION && json.trim_start().starts_with('{') => (draft, true),
            _ => (salvage(json), false),
        };
        (Self { v: DRAFT_VERSION, id, kept: true, ..draft }, whole)
    }
}

/// What can be read of answers that cannot be read as a whole: every key for itself, and of a list every item.
fn salvage(json: &str) -> Draft {
    let Ok(Value::Object(answers)) = serde_json::from_str::<Value>(json) else { return Draft::default() };
    let mut kept = Map::new();
    for (key, value) in answers {
        let value = match value {
            Value::Array(items) => Value::Array(
                items.into_iter().filter(|it| is_readable(&key, &Value::Array(vec![it.clone()]))).collect(),
            ),
            other => other,
        };
        if is_readable(&key, &value) {
            kept.insert(key, value);
        }
    }
    serde_json::from_value(Value::Object(kept)).unwrap_or_default()
}

fn is_readable(key: &str, value: &Value) -> bool {
    let alone = Map::from_iter([(key.to_owned(), value.clone())]);
    serde_json::from_value::<Draft>(Value::Object(alone)).is_ok()
}
