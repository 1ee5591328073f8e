//! Where in this flow a person stands, as it is stored.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::dialogue::form::{self, questions};
use crate::dialogue::place::Place;
use crate::domain::codes::codes;
use crate::domain::plan::{Evidence, EvidenceKind, Noted, Partner, PlanPart, ResourceSource, Tie, Way};
use crate::domain::{EvidenceId, TeamId};

codes! {
    /// What is shown or asked.
    pub enum Step {
        /// The parts of the plan with what was done; the offer to begin one where there is none.
        Overview => "overview",
        /// The work of one part, or all that is named.
        Part => "part",
        /// One piece of work.
        Item => "item",
        /// What was written down for it, or of one kind.
        Entries => "entries",
        /// One of these lines.
        Entry => "entry",
        /// Why it is struck.
        Strike => "strike",
        /// Writing down what was done.
        Note => "note",
        /// What of a piece of work, or of the head of the plan, is changed.
        Edit => "edit",
        /// How it reads from now on.
        Write => "write",
        /// In which part new work stands.
        Add => "add",
    }
}

codes! {
    /// What of the plan is written anew.
    pub enum Field {
        /// What is to be done.
        Text => "text",
        /// Who does it.
        Who => "who",
        /// By when.
        Due => "due",
        /// How often at least.
        Wanted => "wanted",
        /// What ties itself to it.
        Ties => "ties",
        /// Why it is dropped.
        Drop => "drop",
        /// New work.
        New => "new",
        /// The number of the plan.
        Number => "number",
        /// What the plan is called.
        Title => "title",
        /// The day of the plan.
        Day => "day",
    }
}

codes! {
    /// The questions about what was done; the last is the card with all of it.
    pub enum Ask {
        /// In one message.
        What => "what",
        /// For which work.
        Item => "item",
        /// When.
        Day => "day",
        /// Where.
        Place => "place",
        /// How many people.
        People => "people",
        /// With whom.
        Partner => "partner",
        /// What was done with them.
        Way => "way",
        /// Which teams it concerns.
        Teams => "teams",
        /// Whence it came.
        Source => "source",
        /// How much money.
        Money => "money",
        /// All of it.
        Check => "check",
    }
}

questions!(Ask);

/// What was done, while it is being written down.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Form {
    /// Of which kind.
    pub(super) kind: EvidenceKind,
    /// The question on the card.
    pub(super) ask: Ask,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) item: Option<i32>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) on: Option<NaiveDate>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) what: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) place: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) people: Option<u32>,
    /// Telegram's id of a picture.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) photo: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) partner: Option<Partner>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) way: Option<Way>,
    /// None until it was asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) teams: Option<Vec<TeamId>>,
    /// Whether they are still being chosen.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub(super) choosing: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) source: Option<ResourceSource>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) money: Option<u64>,
    /// Whether it was said that it is not money.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub(super) in_kind: bool,
    /// The line that is put right.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) replaces: Option<EvidenceId>,
}

impl Form {
    pub(super) fn new(kind: EvidenceKind, item: Option<i32>) -> Self {
        Self {
            kind,
            ask: Ask::What,
            item,
            on: None,
            what: None,
            place: None,
            people: None,
            photo: None,
            partner: None,
            way: None,
            teams: None,
            choosing: false,
            source: None,
            money: None,
            in_kind: false,
            replaces: None,
        }
    }

    /// A line that is put right, with all of it on the card.
    pub(super) fn of(it: &Evidence) -> Self {
        let noted = it.noted.clone();
        Self {
            ask: Ask::Check,
            on: Some(noted.on),
            what: Some(noted.what),
            place: noted.place,
            people: noted.people,
            photo: noted.photo,
            partner: noted.partner,
            way: noted.way,
            teams: Some(noted.teams),
            source: noted.source,
            in_kind: noted.money.is_none(),
            money: noted.money,
            replaces: Some(it.id),
            ..Self::new(noted.kind, noted.item)
        }
    }

    /// Whether the question on the card is answered in words.
    pub(super) fn is_answered_in_words(&self) -> bool {
        matches!(self.ask, Ask::What | Ask::Day | Ask::Place | Ask::People | Ask::Money)
    }

    /// What is written down, if nothing is missing.
    pub(super) fn noted(&self) -> Option<Noted> {
        let lacks = Ask::ALL.iter().any(|it| form::Form::lacks(self, *it));
        let coordination = self.kind == EvidenceKind::Coordination;
        let resource = self.kind == EvidenceKind::Resource;
        (!lacks).then_some(())?;
        Some(Noted {
            kind: self.kind,
            item: self.item.filter(|_| self.kind == EvidenceKind::Event),
            on: self.on?,
            what: self.what.clone()?,
            place: self.place.clone(),
            people: self.people,
            photo: self.photo.clone(),
            partner: self.partner.filter(|_| coordination),
            way: self.way.filter(|_| coordination),
            teams: self.teams.clone().filter(|_| coordination).unwrap_or_default(),
            source: self.source.filter(|_| resource),
            money: self.money.filter(|_| resource),
        })
    }
}

impl form::Form for Form {
    type Ask = Ask;

    fn asks(&self, ask: Ask) -> bool {
        let kind = self.kind;
        match ask {
            Ask::What | Ask::Day | Ask::Check => true,
            Ask::Item => kind == EvidenceKind::Event,
            Ask::Place | Ask::People => kind != EvidenceKind::Resource,
            Ask::Partner | Ask::Way | Ask::Teams => kind == EvidenceKind::Coordination,
            Ask::Source | Ask::Money => kind == EvidenceKind::Resource,
        }
    }

    fn standing(&self) -> Option<Ask> {
        Some(self.ask)
    }

    // Only what the message left out is asked.
    fn is_changing(&self) -> bool {
        true
    }

    fn stand(self, ask: Ask, _changing: bool) -> Self {
        Self { ask, choosing: ask == Ask::Teams, ..self }
    }

    fn lacks(&self, ask: Ask) -> bool {
        self.asks(ask)
            && match ask {
                Ask::What => self.what.is_none(),
                Ask::Item => self.item.is_none(),
                Ask::Day => self.on.is_none(),
                Ask::Partner => self.partner.is_none(),
                Ask::Way => self.way.is_none(),
                Ask::Teams => self.teams.is_none() || self.choosing,
                Ask::Source => self.source.is_none(),
                Ask::Money => self.money.is_none() && !self.in_kind,
                Ask::Place | Ask::People | Ask::Check => false,
            }
    }
}

/// Where in this flow the person stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct At {
    /// What is shown.
    pub(super) step: Step,
    /// The plan of which year.
    #[serde(default)]
    pub(super) year: i32,
    /// Which part of it; none for all work that is named.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) part: Option<PlanPart>,
    /// Which work.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) nth: Option<i32>,
    /// Which line.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) entry: Option<EvidenceId>,
    /// What is being written down.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) form: Option<Box<Form>>,
    /// What of the plan is written anew.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) field: Option<Field>,
    /// What ties itself, as far as it is chosen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) ties: Option<Vec<Tie>>,
    /// The version of what is changed, as it was seen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) seen: Option<i32>,
    /// Page of a list, from 0.
    #[serde(default)]
    pub(super) page: u32,
}

impl At {
    /// The plan of a year.
    pub(super) fn of(year: i32) -> Self {
        Self {
            step: Step::Overview,
            year,
            part: None,
            nth: None,
            entry: None,
            form: None,
            field: None,
            ties: None,
            seen: None,
            page: 0,
        }
    }

    /// One piece of work of it.
    pub(super) fn item(year: i32, nth: i32) -> Self {
        Self { step: Step::Item, nth: Some(nth), ..Self::of(year) }
    }

    pub(super) fn step(self, step: Step) -> Place {
        Place::of(Self { step, page: 0, ..self })
    }

    pub(super) fn place(self) -> Place {
        Place::of(self)
    }

    /// With what is being written down.
    pub(super) fn noting(self, form: Form) -> Self {
        Self { step: Step::Note, form: Some(Box::new(form)), ..self }
    }

    /// Where it came from: the work, if it is about one, else the plan.
    pub(super) fn back(&self) -> Self {
        match self.nth {
            Some(nth) => Self { part: self.part, ..Self::item(self.year, nth) },
            None => Self::of(self.year),
        }
    }
}
