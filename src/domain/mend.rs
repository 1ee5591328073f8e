//! What was sent in error and is put right where it was received: corrected, or withdrawn. Plain values; knows nothing of
//! chats.

use chrono::{DateTime, TimeDelta, Utc};

use super::codes::codes;

codes! {
    /// What is done about a message that was sent in error.
    pub enum Mend {
        /// Its words are replaced.
        Correct => "correct",
        /// It is taken back.
        Recall => "recall",
    }
}

codes! {
    /// How one message is put right.
    pub enum MendDeed {
        /// New words in its place.
        Correct => "correct",
        /// Removed from the chat.
        Delete => "delete",
        /// A line that says that it was withdrawn in its place, where it is too late to remove it.
        Note => "note",
    }
}

codes! {
    /// What became of it at one recipient.
    pub enum Mended {
        /// Its turn has not come.
        Waiting => "waiting",
        /// The call is under way. It may be repeated: doing it twice looks like doing it once.
        Trying => "trying",
        /// The message says the new words.
        Corrected => "corrected",
        /// The message is not there any more.
        Deleted => "deleted",
        /// The message says that it was withdrawn.
        Noted => "noted",
        /// It could not be: the message is gone, or the person blocked the bot.
        Failed => "failed",
        /// Nobody knows: perhaps they have a message of which we have no number, or answers were lost again and again.
        Unknown => "unknown",
    }
}

/// What happened to an announcement after it was confirmed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Afterlife {
    /// Rises with every correction, withdrawal and reopening.
    pub version: i32,
    /// What is being done at the recipients this moment.
    pub mending: Option<Mend>,
    /// When it was last corrected.
    pub corrected_at: Option<DateTime<Utc>>,
    /// When it was withdrawn from those who have it.
    pub recalled_at: Option<DateTime<Utc>>,
}

impl Afterlife {
    /// What was done last, over or not.
    #[must_use]
    pub fn last(&self) -> Option<Mend> {
        match (self.recalled_at, self.corrected_at) {
            (Some(_), _) => Some(Mend::Recall),
            (None, Some(_)) => Some(Mend::Correct),
            (None, None) => None,
        }
    }
}

/// How many recipients of a mend stand where.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Mends {
    /// Whose turn has not come, or is now.
    pub waiting: u32,
    /// Who reads the new words.
    pub corrected: u32,
    /// Who has the message no more.
    pub deleted: u32,
    /// Who reads that it was withdrawn.
    pub noted: u32,
    /// Where it could not be done.
    pub failed: u32,
    /// Of whom nobody knows.
    pub unknown: u32,
}

impl Mends {
    /// Everybody it is for.
    #[must_use]
    pub fn all(&self) -> u32 {
        self.waiting + self.over()
    }

    /// Where it is over.
    #[must_use]
    pub fn over(&self) -> u32 {
        self.corrected + self.deleted + self.noted + self.failed + self.unknown
    }

    /// Who reads, or perhaps reads, what was wrong: to be telephoned.
    #[must_use]
    pub fn to_call(&self) -> u32 {
        self.failed + self.unknown
    }
}

/// What a withdrawal could do now with the messages that went out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Reach {
    /// Young enough to be removed.
    pub deletable: u32,
    /// Too old for that: only their words can be replaced.
    pub late: u32,
    /// Perhaps received, by no message that we know of: nothing can be done with it.
    pub lost: u32,
}

impl Reach {
    /// Everybody who has it, as far as is known.
    #[must_use]
    pub fn all(&self) -> u32 {
        self.deletable + self.late + self.lost
    }
}

/// How long Telegram lets a bot remove a message of its own (48 hours), with room for a clock that is not right.
pub const DELETABLE_FOR: TimeDelta = TimeDelta::minutes(48 * 60 - 5);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_done_last_is_known_and_everybody_is_counted_once() {
        let at: DateTime<Utc> = "2026-05-05T02:00:00Z".parse().unwrap();
        let corrected = Afterlife { corrected_at: Some(at), ..Afterlife::default() };
        assert_eq!(Afterlife::default().last(), None);
        assert_eq!(corrected.last(), Some(Mend::Correct));
        assert_eq!(Afterlife { recalled_at: Some(at), ..corrected }.last(), Some(Mend::Recall));
        let mends = Mends { waiting: 1, corrected: 2, deleted: 3, noted: 4, failed: 5, unknown: 6 };
        assert_eq!((mends.all(), mends.over(), mends.to_call()), (21, 20, 11));
    }
}
