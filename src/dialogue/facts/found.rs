//! What is found when [`super::Needs`] are read: the shapes in which the shell hands it to a step.

use chrono::{DateTime, NaiveDate, Utc};

use crate::domain::access::Reached;
use crate::domain::announce::{Announcement, Progress, Topic};
use crate::domain::case::CaseLine;
use crate::domain::figures::{Figures, Measure, Tally};
use crate::domain::mend::{Mends, Reach};
use crate::domain::people::{Mutable, Person};
use crate::domain::period::Period;
use crate::domain::rhythm::{ClosedMonth, DigestTime};
use crate::domain::search::Wanted;
use crate::domain::training::{Guest, Training};
use crate::domain::{AnnouncementId, CaseId, DraftId, PersonId, TeamId, WardId};

/// A training session with its guests.
#[derive(Clone, Debug, PartialEq)]
pub struct TrainingFound {
    /// Of which ward.
    pub ward: WardId,
    /// What.
    pub training: Training,
    /// Everybody who was invited, by given name: for who plans it, and for timers.
    pub guests: Vec<Guest>,
    /// The actor, if they were invited.
    pub own: Option<Guest>,
    /// The sending of its invitation, for who plans it.
    pub invitation: Option<AnnouncementId>,
    /// How many would be invited now, and how many of the others could not be written to: while it is a draft.
    pub recipients: (u32, u32),
}

/// An announcement and how far it has come.
#[derive(Clone, Debug, PartialEq)]
pub struct AnnouncementFound {
    /// What.
    pub announcement: Announcement,
    /// How far.
    pub progress: Progress,
    /// How many would get it now, and how many could not be reached: while it is a draft.
    pub recipients: (u32, u32),
    /// The first of those whom it did not reach for certain, once it is over.
    pub not_reached: Vec<NotReached>,
    /// Whether it is for the actor's eyes.
    pub concerns: bool,
    /// What else is known of it.
    pub since: SinceFound,
}

/// Who sent an announcement, and what was done about it since.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SinceFound {
    /// Whether the actor got it, or it went into the group chat of this step.
    pub addressed: bool,
    /// Full name of who wrote or confirmed it.
    pub by: Option<String>,
    /// Who follows how far it has come.
    pub follower: Option<PersonId>,
    /// How many of those it could not reach now only have to accept the consent text: while it is a draft.
    pub no_consent: u32,
    /// How far its last correction or withdrawal has come.
    pub mends: Mends,
    /// What a withdrawal could do now: while it can be withdrawn.
    pub reach: Reach,
    /// The first of those who read, or perhaps read, what was wrong, without whoever put it right.
    pub not_mended: Vec<NotReached>,
    /// How many they are.
    pub to_call: u32,
    /// What it said before, with the day on which it was replaced, oldest first.
    pub old: Vec<(NaiveDate, String)>,
}

/// Somebody whom an announcement did not reach for certain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotReached {
    /// A person, with their telephone number if known.
    Person(String, Option<String>),
    /// A person who uses Telegram, but has not accepted the consent text that holds.
    NoConsent(String, Option<String>),
    /// A group chat.
    Chat(String),
}

/// A bulletin in the library.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BulletinLine {
    /// Its id.
    pub id: AnnouncementId,
    /// Its topic.
    pub topic: Topic,
    /// Its text without formatting.
    pub plain: String,
    /// The day it went out.
    pub day: Option<NaiveDate>,
    /// Whether the person said that they read it.
    pub read: bool,
}

/// How a month stands in a ward.
#[derive(Clone, Debug, PartialEq)]
pub struct ClosingFound {
    /// Which month.
    pub month: Period,
    /// Its figures so far.
    pub tally: Tally,
    /// Teams that have closed it.
    pub closed: Vec<ClosedMonth>,
    /// The heads of the teams within reach.
    pub heads: Vec<TeamHead>,
    /// The cases that it counts, each with its team.
    pub cases: Vec<(TeamId, String)>,
}

/// The head of a team, as far as the office must know whether they can be written to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TeamHead {
    /// The team.
    pub team: TeamId,
    /// Who.
    pub person: PersonId,
    /// Full name.
    pub name: String,
    /// Telephone, if known.
    pub phone: Option<String>,
    /// Whether a message reaches them.
    pub reachable: bool,
    /// Whether they do not want their line of the week.
    pub muted: bool,
}

/// What a ward and a person have set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    /// When the digest comes.
    pub digest: DigestTime,
    /// What the person does not get.
    pub muted: Vec<Mutable>,
}

/// Which figures to read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FigureQuery {
    /// Of which period.
    pub period: Period,
    /// Whether those it is compared with as well.
    pub before: bool,
    /// Whether those of the columns of its chart as well.
    pub chart: bool,
    /// The cases behind a figure: which, and which page of them.
    pub trace: Option<(Measure, u32)>,
}

/// Codes on one page of the cases behind a figure.
pub const TRACE_PAGE: u32 = 20;

/// The figures of a period.
#[derive(Clone, Debug, PartialEq)]
pub struct FiguresFound {
    /// Whose.
    pub reach: Reached,
    /// What was asked for.
    pub query: FigureQuery,
    /// The period counted.
    pub tally: Tally,
    /// What it is compared with, if it was asked for.
    pub before: Figures,
    /// The columns of the chart, oldest first, if they were asked for.
    pub months: Vec<(Period, Figures)>,
    /// Matters that were not accepted in the period: counted apart.
    pub not_accepted: u32,
    /// The cases behind the figure that was asked for.
    pub trace: TracePage,
}

/// The cases behind a figure, as far as the person may see cases.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TracePage {
    /// Whether they may see cases at all.
    pub allowed: bool,
    /// How many they may see.
    pub total: u32,
    /// One page of them.
    pub codes: Vec<(CaseId, String)>,
}

/// Which cases to list, newest first. The scope comes from the actor's rights, never from the query.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CaseQuery {
    /// What is looked for.
    pub wanted: Wanted,
    /// Only open ones.
    pub open_only: bool,
    /// Page from 0, of [`PAGE`] lines.
    pub page: u32,
}

/// Lines on one page of a list.
pub const PAGE: u32 = 6;

/// Readings on one page of who has read a case.
pub const READINGS: u32 = 12;

/// A page of cases.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CasePage {
    /// The lines.
    pub lines: Vec<CaseLine>,
    /// How many cases the query finds in all.
    pub total: u32,
}

/// A draft in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftLine {
    /// Its id.
    pub id: DraftId,
    /// What it is about, as [`StoredDraft::title`].
    pub title: String,
    /// When it was last touched.
    pub touched_at: DateTime<Utc>,
}

/// A draft as it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredDraft {
    /// Its id.
    pub id: DraftId,
    /// Whose.
    pub person: PersonId,
    /// The flow's own code for what it is about, such as a kind's code; no personal data.
    pub title: String,
    /// The flow's answers as versioned JSON.
    pub answers: String,
    /// When it was last touched.
    pub touched_at: DateTime<Utc>,
}

impl StoredDraft {
    /// The title of a draft that is about nothing yet.
    pub const UNTITLED: &str = "new";
    /// How the title of one begins in whose words danger was heard, as long as the question about it has no answer.
    pub const UNANSWERED: &str = "danger:";

    /// Whether it lies there with words of danger that wait for an answer.
    #[must_use]
    pub fn is_unanswered(title: &str) -> bool {
        Self::unanswered(title).is_some() || title.starts_with("form:told")
    }

    /// The rest of such a title.
    #[must_use]
    pub fn unanswered(title: &str) -> Option<&str> {
        title.strip_prefix(Self::UNANSWERED)
    }
}

/// An invitation that somebody opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenedInvitation {
    /// For whom.
    pub person: Person,
    /// Until when it works.
    pub expires_at: DateTime<Utc>,
    /// Whether it was used before.
    pub used: bool,
    /// The name of who invited; none for the operator.
    pub by: Option<String>,
    /// Who invited; none for the operator.
    pub maker: Option<PersonId>,
    /// The number by which whoever comes is known at once, if there is one.
    pub number: Option<String>,
    /// The officers of the ward whom a message reaches, and whose word can give the account away.
    pub officers: Vec<PersonId>,
}
