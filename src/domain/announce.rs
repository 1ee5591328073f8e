//! Announcements and legal bulletins: what they hold, who they are for, and how far a sending has come. Plain values;
//! knows nothing of chats or of how a message travels.

use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

use super::calendar::Calendar;
use super::codes::codes;
use super::mend::Afterlife;
pub use super::recipients::{MediaKind, Recipients};
use super::training::Notice;
use super::{AnnouncementId, GroupChatId, PersonId, QuestionId, TeamId, WardId};

codes! {
    /// What is sent.
    pub enum AnnouncementKind {
        /// Thông báo.
        Announcement => "announcement",
        /// Bản tin pháp luật: has a topic and stays in the library.
        Bulletin => "bulletin",
        /// What people are told of a training session; belongs to it, and to no list of announcements.
        Training => "training",
    }
}

codes! {
    /// What a bulletin is about.
    pub enum Topic {
        /// Hòa giải ở cơ sở.
        Mediation => "mediation",
        /// Dân sự, hợp đồng, vay nợ.
        Civil => "civil",
        /// Đất đai, nhà ở.
        Land => "land",
        /// Hôn nhân và gia đình.
        Family => "family",
        /// Phòng, chống bạo lực gia đình.
        Violence => "violence",
        /// Trẻ em, người cao tuổi.
        Children => "children",
        /// Môi trường, trật tự chung.
        Order => "order",
        /// Khác.
        Other => "other",
    }
}

codes! {
    /// How far a sending has come.
    pub enum Sending {
        /// Being written.
        Draft => "draft",
        /// Confirmed: waits for its time, and can be taken back until then.
        Confirmed => "confirmed",
        /// Going out.
        Sending => "sending",
        /// Stopped by its sender; who has it, has it.
        Stopped => "stopped",
        /// Over.
        Done => "done",
        /// Taken back before anybody had it.
        Cancelled => "cancelled",
    }
}

codes! {
    /// What became of one recipient.
    pub enum Delivery {
        /// Their turn has not come.
        Waiting => "waiting",
        /// The call is under way.
        Trying => "trying",
        /// They have it.
        Sent => "sent",
        /// Telegram refused it.
        Failed => "failed",
        /// They blocked the bot, or left Telegram.
        Blocked => "blocked",
        /// The answer was lost: perhaps they have it. Never sent again by itself.
        Unknown => "unknown",
        /// The sending was stopped before their turn.
        Stopped => "stopped",
        /// When it was confirmed they could not be written to: no linked account, or one that had blocked the bot.
        Unreachable => "unreachable",
        /// When it was confirmed they had not accepted the consent text that holds.
        NoConsent => "no_consent",
    }
}

/// What the recipients read.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Content {
    /// Telegram's HTML, as its sender formatted it.
    #[serde(default)]
    pub html: String,
    /// The same without formatting, for lists and for finding.
    #[serde(default)]
    pub plain: String,
    /// A picture or document: kind and Telegram file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub media: Option<(MediaKind, String)>,
    /// What is told of a training session, instead of the text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub notice: Option<Notice>,
}

/// A group chat that an officer added the bot to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GroupChat {
    /// Its id: stays the same when Telegram makes the group a supergroup.
    pub id: GroupChatId,
    /// Telegram's id of the chat, below zero.
    pub chat_id: i64,
    /// Whose announcements go there.
    pub ward: WardId,
    /// Its name in Telegram.
    pub title: String,
    /// Whether the bot is in it now.
    pub present: bool,
}

/// An announcement as it is written and sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Announcement {
    /// Its id; 0 before it was kept for the first time.
    pub id: AnnouncementId,
    /// Its computed identity.
    pub key: String,
    /// What it is.
    pub kind: AnnouncementKind,
    /// What it is about, for a bulletin.
    pub topic: Option<Topic>,
    /// Whether people who muted announcements get it too.
    pub official: bool,
    /// What it says.
    pub content: Content,
    /// Who it is for.
    pub recipients: Recipients,
    /// How far it has come.
    pub status: Sending,
    /// Whether it was taken from the library, or stopped before it was in it.
    pub withdrawn: bool,
    /// Who wrote it.
    pub by: PersonId,
    /// When it goes, or went.
    pub send_at: Option<DateTime<Utc>>,
    /// What happened to it since.
    pub after: Afterlife,
}

/// Longest text, in characters: Telegram's limit with room for what we put around it.
pub const LONGEST_TEXT: usize = 3900;
/// Longest text under a picture or document: Telegram's limit with room for who sends it, when, and that it was corrected.
pub const LONGEST_CAPTION: usize = 900;

impl Content {
    /// Whether the text is short enough for what goes with it.
    #[must_use]
    pub fn fits(&self) -> bool {
        let limit = if self.media.is_some() { LONGEST_CAPTION } else { LONGEST_TEXT };
        // UTF-16 units, the stricter of the two ways in which Telegram counts.
        self.plain.encode_utf16().count() <= limit
    }
}

/// A question as it is asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewQuestion {
    /// Its id.
    pub id: QuestionId,
    /// About what.
    pub about: AnnouncementId,
    /// What is asked.
    pub body: String,
}

/// A question about a bulletin.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// Its id.
    pub id: QuestionId,
    /// About what.
    pub about: AnnouncementId,
    /// Who asks.
    pub person: PersonId,
    /// Their full name.
    pub name: String,
    /// Their team, if they are of one.
    pub team: Option<TeamId>,
    /// Their telephone number, if known.
    pub phone: Option<String>,
    /// The words of what it is about.
    pub title: String,
    /// What is asked.
    pub body: String,
    /// When.
    pub asked_at: DateTime<Utc>,
    /// What the office answered.
    pub answer: Option<String>,
    /// Whether an answer reaches them.
    pub reachable: bool,
}

/// How many recipients stand where.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// Whose turn has not come, or is now.
    pub waiting: u32,
    /// Who has it.
    pub sent: u32,
    /// Refused.
    pub failed: u32,
    /// Who blocked the bot.
    pub blocked: u32,
    /// Of whom nobody knows.
    pub unknown: u32,
    /// Whose turn never came, because it was stopped.
    pub stopped: u32,
    /// Who could not be written to when it was confirmed.
    pub unreachable: u32,
    /// Who had not accepted the consent text that holds.
    pub no_consent: u32,
    /// Who said that they read it.
    pub read: u32,
}

impl Progress {
    /// Everybody who is written to.
    #[must_use]
    pub fn all(&self) -> u32 {
        self.waiting + self.sent + self.failed + self.blocked + self.unknown + self.stopped
    }

    /// Who certainly or perhaps does not have it, though they should: to be telephoned.
    #[must_use]
    pub fn to_call(&self) -> u32 {
        self.failed + self.blocked + self.unknown + self.unreachable + self.no_consent
    }

    /// Whose turn is over.
    #[must_use]
    pub fn over(&self) -> u32 {
        self.all() - self.waiting
    }
}

/// How far apart two messages to one group are at least: Telegram takes twenty a minute.
pub const GROUP_GAP: TimeDelta = TimeDelta::seconds(3);
/// Messages in a second that the bulk lane sends; Telegram allows some thirty.
pub const BULK_PER_SECOND: u32 = 25;
/// How long a confirmed sending can be taken back before it begins.
pub const CANCEL_WINDOW: TimeDelta = TimeDelta::seconds(60);
/// From so many recipients on, the number is typed to confirm.
pub const TYPED_FROM: u32 = 51;

/// How long a sending takes at least.
#[must_use]
pub fn expected_time(recipients: u32) -> TimeDelta {
    TimeDelta::milliseconds(i64::from(recipients) * 1000 / i64::from(BULK_PER_SECOND))
}

/// When a sending that is confirmed now begins: after the time in which it can be taken back, outside quiet hours.
#[must_use]
pub fn begin_at(now: DateTime<Utc>, wanted: Option<DateTime<Utc>>, calendar: &Calendar) -> DateTime<Utc> {
    let earliest = now + CANCEL_WINDOW;
    calendar.next_allowed(wanted.unwrap_or(earliest).max(earliest))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::calendar::{QuietHours, at_local, clock_time};
    use crate::domain::holidays::{holidays, lunar_anchors};

    #[test]
    fn a_sending_begins_after_its_minute_and_never_in_the_quiet() {
        let calendar = Calendar::new(holidays(), lunar_anchors(), QuietHours::default());
        let at = |day: &str, hour| at_local(day.parse().unwrap(), clock_time(hour, 0));
        let morning = at("2026-05-05", 9);
        assert_eq!(begin_at(morning, None, &calendar), morning + CANCEL_WINDOW);
        assert_eq!(begin_at(morning, Some(at("2026-05-05", 8)), &calendar), morning + CANCEL_WINDOW, "not in the past");
        assert_eq!(begin_at(morning, Some(at("2026-05-05", 22)), &calendar), at("2026-05-06", 7));
        assert_eq!(begin_at(at("2026-02-12", 9), None, &calendar), at("2026-02-23", 7), "Tết");
    }

    #[test]
    fn six_hundred_people_take_twenty_four_seconds() {
        assert_eq!(expected_time(600), TimeDelta::seconds(24));
        let progress = Progress { waiting: 2, sent: 3, blocked: 1, ..Progress::default() };
        assert_eq!((progress.all(), progress.over()), (6, 4));
    }
}
