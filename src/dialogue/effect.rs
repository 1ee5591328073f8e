//! What shall happen after a step. Only `bot::apply` makes it happen, in the transaction of the step.

mod access;
mod alarm;
mod announce;
mod document;
mod groups;
mod reach;
mod rules;
mod timer;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::own::{Act, Deed};
use super::screen::Screen;
use super::text::Text;
use crate::domain::access::{Permit, Scope, act};
use crate::domain::announce::{Announcement, MediaKind, NewQuestion};
use crate::domain::case::{Case, Change, NewCase, NewNotAccepted};
use crate::domain::digest::Digest;
use crate::domain::figures::Figures;
use crate::domain::people::{Lang, Mutable};
use crate::domain::training::{Notice, Rating, Rsvp, Training};
use crate::domain::{AnnouncementId, CaseId, DraftId, PersonId, QuestionId, TeamId, TrainingId, WardId};

// One subject in several files: whoever has effects has their deeds, files and timers.
pub use self::access::AccessDeed;
pub use self::alarm::AlarmDeed;
pub use self::announce::AnnounceDeed;
pub use self::document::{Book, ChartColumn, ChartSpec, Document};
pub use self::groups::GroupDeed;
pub use self::rules::RulesDeed;
pub use self::timer::{Due, Timer};

/// How pressing a message is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Urgency {
    /// Waits for the end of quiet hours and quiet days.
    Normal,
    /// Goes at once: urgent by law (Art. 10(4)(5)), or the answer to what the person did this moment.
    Now,
}

/// Whom a message to somebody else is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Audience {
    /// One person.
    Person(PersonId),
    /// The head of a team.
    HeadOf(TeamId),
    /// The officers of a ward.
    OfficersOf(WardId),
    /// The leaders of a ward.
    LeadersOf(WardId),
    /// Officers and leaders of a ward, each once.
    OfficeOf(WardId),
    /// Officers and leaders of a ward who did not mute the digest.
    DigestReaders(WardId),
    /// The officers among them.
    DigestOffice(WardId),
    /// The leaders among them who are no officers.
    DigestLeaders(WardId),
}

/// What shall happen. Order matters and is kept.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// Keep a draft as it is now.
    SaveDraft {
        /// Which.
        id: DraftId,
        /// As [`super::facts::StoredDraft::title`].
        title: String,
        /// Versioned JSON.
        answers: String,
    },
    /// A draft has become a case, or its owner threw it away.
    DropDraft(DraftId),
    /// Save a new case under `code`.
    OpenCase {
        /// Proof of the right to.
        permit: Permit<act::Logging>,
        /// The case.
        case: Box<NewCase>,
        /// The code taken while facts were read.
        code: String,
    },
    /// Change a saved case: `after` is `before.apply(change)`.
    ChangeCase {
        /// Proof of the right to.
        permit: Permit<act::Changing>,
        /// The case as it is to be.
        after: Box<Case>,
        /// What happened, for the timeline.
        change: Box<Change>,
    },
    /// Something with an alarm: everybody who must know is told, or confirms it, or learns that it was a slip.
    Alarm(AlarmDeed),
    /// Count a matter that is out of scope.
    NotAccepted(NewNotAccepted),
    /// Link the stranger's Telegram account to the person whose invitation was opened, and use it up.
    AcceptInvitation {
        /// Token of the link.
        token: String,
        /// The account.
        tg_user: i64,
        /// The person.
        person: PersonId,
    },
    /// The person accepted the consent text.
    Consent {
        /// Which version of the text.
        version: i32,
    },
    /// The person shared their own contact.
    ConfirmPhone {
        /// Canonical number.
        phone: String,
    },
    /// The person chose a language.
    SetLang(Lang),
    /// Put this person's command menu in order.
    SetMenu,
    /// Say something to somebody, in their own language.
    Tell {
        /// To whom.
        to: Audience,
        /// What. Only standing buttons work on it.
        screen: Box<Screen>,
        /// How pressing it is.
        urgency: Urgency,
        /// If another one of the same key waits unsent, this one replaces it.
        key: Option<String>,
    },
    /// Send a file to this chat, beside the card.
    SendDocument(Box<Document>),
    /// Send a file to somebody else, when it is not quiet.
    TellDocument {
        /// To whom.
        to: Audience,
        /// What.
        document: Box<Document>,
    },
    /// Keep a digest as it is sent.
    StoreDigest {
        /// Whose.
        ward: WardId,
        /// What.
        digest: Box<Digest>,
    },
    /// Close a month for a team, with its figures at this moment.
    CloseMonth {
        /// Proof of the right to.
        permit: Permit<act::CloseMonth>,
        /// Which team.
        team: TeamId,
        /// First day of the month.
        month: NaiveDate,
        /// Its figures.
        figures: Figures,
    },
    /// Set something for the actor's ward.
    SetWard {
        /// Proof of the right to.
        permit: Permit<act::RunOffice>,
        /// Its key.
        key: &'static str,
        /// Its value.
        value: String,
    },
    /// Keep an announcement as it is being written.
    SaveAnnouncement {
        /// Proof of the right to.
        permit: Permit<act::Announce>,
        /// As it is now.
        announcement: Box<Announcement>,
    },
    /// Show an announcement in this chat exactly as it will be received.
    Preview(Box<Announcement>),
    /// Confirm a sending: recipients are frozen, and it goes at its time.
    ConfirmSending {
        /// Proof of the right to.
        permit: Permit<act::Announce>,
        /// What.
        announcement: Box<Announcement>,
        /// When it begins.
        send_at: DateTime<Utc>,
    },
    /// Stop a sending, or take it back before it began.
    StopSending {
        /// Proof of the right to.
        permit: Permit<act::Announce>,
        /// Which.
        announcement: AnnouncementId,
    },
    /// Take a bulletin that went out from the library, or put it back.
    SetInLibrary {
        /// Proof of the right to.
        permit: Permit<act::Announce>,
        /// Which.
        announcement: AnnouncementId,
        /// Whether it is to be there.
        there: bool,
    },
    /// Send again to those who did not get it.
    Resend {
        /// Proof of the right to.
        permit: Permit<act::Announce>,
        /// Which.
        announcement: AnnouncementId,
        /// Those of whom nobody knows as well.
        unknown: bool,
    },
    /// Keep a training session as it is planned now.
    SaveTraining {
        /// Proof of the right to.
        permit: Permit<act::PlanTraining>,
        /// As it is now.
        training: Box<Training>,
    },
    /// Invite everybody a session is for, as they are now; who is invited stays so.
    InviteGuests {
        /// Proof of the right to; a timer needs none to add who has come since.
        permit: Option<Permit<act::PlanTraining>>,
        /// Whose session.
        ward: WardId,
        /// Which.
        training: Box<Training>,
    },
    /// A session is at another time: what its guests answered before says nothing of it.
    AskAgain {
        /// Proof of the right to.
        permit: Permit<act::PlanTraining>,
        /// Which.
        training: TrainingId,
    },
    /// Tell the guests of a session something, through the bulk lane: those whom it concerns, once for each version.
    PostNotice {
        /// Whose session.
        ward: WardId,
        /// What.
        notice: Box<Notice>,
        /// Not before.
        send_at: DateTime<Utc>,
    },
    /// The actor answers an invitation.
    AnswerTraining {
        /// To which session.
        training: TrainingId,
        /// What.
        rsvp: Rsvp,
    },
    /// The actor is at a session.
    CheckIn(TrainingId),
    /// The office ticks somebody as having been at a session, or takes the tick back.
    Tick {
        /// Proof of the right to.
        permit: Permit<act::PlanTraining>,
        /// Which session.
        training: TrainingId,
        /// Who.
        person: PersonId,
        /// Whether they were there.
        attended: bool,
    },
    /// The actor says whether a session was of use.
    RateTraining {
        /// Which.
        training: TrainingId,
        /// What they think.
        rating: Rating,
    },
    /// Send a file that Telegram has already into this chat.
    SendFile {
        /// Picture or document.
        kind: MediaKind,
        /// Telegram's id of it.
        file: String,
        /// What stands below.
        caption: Text,
    },
    /// The actor asks the office about a bulletin.
    AskQuestion(Box<NewQuestion>),
    /// The office answers a question.
    AnswerQuestion {
        /// Proof of the right to.
        permit: Permit<act::Announce>,
        /// Which.
        id: QuestionId,
        /// What.
        answer: String,
    },
    /// The actor has read an announcement.
    MarkRead(AnnouncementId),
    /// What is known of a group chat changes, or something is said in one.
    GroupChat(GroupDeed),
    /// An announcement is corrected, withdrawn, sent on or opened again.
    Announce(AnnounceDeed),
    /// Bring the card of a sending up to date; the first time it is a new message.
    ShowSending {
        /// Which.
        announcement: AnnouncementId,
        /// Of which version: a correction or withdrawal has a card of its own.
        version: i32,
        /// Whose card.
        to: PersonId,
        /// What it says.
        screen: Box<Screen>,
    },
    /// The actor does not want to get something (true), or wants it again.
    Mute(Mutable, bool),
    /// Say something in this chat beside the card.
    Say(Box<Screen>),
    /// Remove a message of the user's from the chat, because names stand in it and are stored now.
    DeleteMessage(i32),
    /// Set a timer; one of the same key is replaced.
    SetTimer {
        /// Computed identity, such as `start:17:1`.
        key: String,
        /// When.
        due_at: DateTime<Utc>,
        /// What.
        timer: Timer,
    },
    /// Take away every timer whose key begins so.
    CancelTimers {
        /// Beginning of the keys.
        prefix: String,
    },
    /// Set a case's timers by its stage: the three-day reminders of Art. 20 for a case that waits for its first
    /// session, none otherwise. For a case saved in this very turn, whose id is not known yet.
    PlanCase {
        /// The case's code.
        code: String,
    },
    /// Told to the audience when a case was saved or changed in this turn: the buttons carry its id.
    TellAboutCase {
        /// The case's code.
        code: String,
        /// To whom.
        to: Audience,
        /// What.
        body: Text,
        /// How pressing it is.
        urgency: Urgency,
    },
    /// One of the law's numbers or a day off is corrected for the ward.
    Rules(Box<RulesDeed>),
    /// A flow's own deed.
    Own(Deed),
    /// Names of a case are shown, or removed again.
    Access(AccessDeed),
    /// Note in the access log that a case was opened.
    LogRead {
        /// Which case.
        case: CaseId,
        /// Under which scope.
        scope: Scope,
        /// The day.
        on: NaiveDate,
    },
}

impl Effect {
    /// A flow's own deed.
    #[must_use]
    pub fn own(act: impl Act) -> Self {
        Self::Own(Deed::of(act))
    }

    /// The deed, if it is one of this kind.
    #[must_use]
    pub fn deed<A: Act>(&self) -> Option<&A> {
        match self {
            Self::Own(deed) => deed.act.get(),
            _ => None,
        }
    }

    /// Nobody is reminded of a draft any more.
    #[must_use]
    pub fn no_more_nudges(draft: DraftId) -> Self {
        Self::CancelTimers { prefix: format!("draft:{draft}:") }
    }
}
