//! The rules as values: what a case, a person, an office and a deadline are, and what the law makes of them.
//! Knows nothing of databases, chats, clocks or languages; everything it needs is a parameter.

pub mod access;
pub mod agenda;
pub mod alarm;
pub mod announce;
pub mod audit;
pub mod calendar;
pub mod case;
pub mod case_code;
pub mod codes;
pub mod danger;
pub mod denial;
pub mod difficulty;
pub mod digest;
pub mod drills;
pub mod election;
pub mod figures;
pub mod fire;
pub mod fold;
pub mod holidays;
pub mod input;
pub mod kinds;
pub mod kinship;
pub mod law;
pub mod law_keys;
pub mod law_seed;
pub mod lawcards;
pub mod mark;
pub mod mend;
pub mod model;
pub mod moment;
pub mod names;
pub mod outreach;
pub mod paper_words;
pub mod papers;
pub mod pay;
pub mod people;
pub mod period;
pub mod period_words;
#[cfg(test)]
pub(crate) mod persisted_tests;
pub mod plan;
pub mod quick;
pub mod recipients;
pub mod redaction;
pub mod referral;
pub mod register;
pub mod reporting;
pub mod request;
pub mod rhythm;
pub mod roster;
pub mod rules;
pub mod scope_guard;
pub mod search;
#[cfg(test)]
mod search_tests;
pub mod sensitive;
pub mod session_text;
pub mod sighting;
mod spelling;
pub mod symbols;
pub mod teams;
pub mod telling;
pub mod title;
pub mod training;
pub mod waiting;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub i64);

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }
    )*};
}

ids! {
    /// A ward or commune.
    WardId,
    /// A resident group (tổ dân phố).
    GroupId,
    /// A mediation team (tổ hòa giải).
    TeamId,
    /// A person known to the ward: mediator, head, officer.
    PersonId,
    /// A case (vụ, việc).
    CaseId,
    /// An unfinished conversation that is kept.
    DraftId,
    /// An announcement or bulletin.
    AnnouncementId,
    /// A training session.
    TrainingId,
    /// A question about a bulletin.
    QuestionId,
    /// A report of danger (báo nguy hiểm).
    AlarmId,
    /// A difficulty that somebody stated (khó khăn, vướng mắc).
    DifficultyId,
    /// A dispute that the head of a resident group saw and told.
    SightingId,
    /// A proposal to the chair: to recognise or to release somebody.
    ProposalId,
    /// A request for pay of those who mediated (thù lao).
    PayId,
    /// A group chat (nhóm chat) that announcements may go to.
    GroupChatId,
    /// Something that was done of a ward's plan, as it was written down.
    EvidenceId,
    /// A kit of outreach.
    KitId,
    /// A line of a model team, as it was written down.
    ModelEntryId,
    /// A file with a list of people that somebody sent.
    ListId,
    /// Lines of an old register that were brought in at once.
    ImportId,
    /// A report of the ward to the province.
    ReportId,
}
