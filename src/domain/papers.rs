//! The papers that a case may need, what each asks that a case does not hold, and what was answered. Articles are of Law
//! 35/2013/QH13. Knows neither how a paper looks nor what it says.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::case::{Case, Settlement, Stage};
use super::codes::codes;

codes! {
    /// A paper of a case.
    pub enum PaperKind {
        /// Biên bản hòa giải thành: the eight contents of Art. 24(2).
        Settled => "settled",
        /// Biên bản hòa giải không thành (Art. 27, 21(3)).
        Unsettled => "unsettled",
        /// Giấy mời to a session.
        Invitation => "invitation",
        /// Báo cáo nhanh (Art. 10(4)(5), 15(4)).
        Urgent => "urgent",
        /// A party's application for recognition by the court, empty (BLTTDS Art. 418).
        Court => "court",
    }
}

codes! {
    /// What a paper says that a case does not hold.
    pub enum Blank {
        /// When and where the parties were heard, in words.
        Session => "session",
        /// Invited people, witnesses, people with rights in it (Art. 19(1)).
        Others => "others",
        /// How mediation went (Art. 24(2)(d)).
        Course => "course",
        /// Rights and duties of the parties (Art. 24(2)(e)).
        Duties => "duties",
        /// Whether the parties want to go on (Art. 27), and who would not sign.
        Wish => "wish",
        /// When the parties shall come.
        MeetAt => "meet_at",
        /// Where they shall come to.
        MeetPlace => "meet_place",
        /// What was done at once, and who was told when.
        Done => "done",
        /// What the team asks of whom it reports to.
        Asked => "asked",
    }
}

/// What was answered. A blank that was left out stands here as an empty word, so that it is asked once.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Filled(BTreeMap<Blank, String>);

/// A paper that was made of a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Made {
    pub kind: PaperKind,
    /// The last time.
    pub at: DateTime<Utc>,
}

impl PaperKind {
    /// Whether the case is as far as the paper says.
    #[must_use]
    pub fn fits(self, case: &Case) -> bool {
        match (self, &case.stage) {
            (Self::Unsettled, Stage::Failure { .. }) => true,
            // It is written only where the parties agree to that (Art. 24(2)).
            (Self::Settled, Stage::Success { agreement, .. }) => agreement.written != Settlement::None,
            // The court wants the written settlement with it (BLTTDS Art. 418(2)).
            (Self::Court, Stage::Success { agreement, .. }) => agreement.written == Settlement::Signed,
            (Self::Invitation, stage) => stage.is_open(),
            (Self::Urgent, stage) => !matches!(stage, Stage::Void { .. }),
            (Self::Settled | Self::Unsettled | Self::Court, _) => false,
        }
    }

    /// What it asks, in this order.
    #[must_use]
    pub const fn blanks(self) -> &'static [Blank] {
        match self {
            Self::Settled => &[Blank::Session, Blank::Others, Blank::Course, Blank::Duties],
            Self::Unsettled => &[Blank::Session, Blank::Others, Blank::Course, Blank::Wish],
            Self::Invitation => &[Blank::MeetAt, Blank::MeetPlace],
            Self::Urgent => &[Blank::Done, Blank::Asked],
            Self::Court => &[],
        }
    }

    /// Whether it names parties: such a paper leaves only protected, and whoever gets it is written down.
    #[must_use]
    pub const fn names_parties(self) -> bool {
        !matches!(self, Self::Court)
    }

    /// Whether its blanks are asked anew each time: every session has its own day.
    #[must_use]
    pub const fn is_of_one_day(self) -> bool {
        matches!(self, Self::Invitation | Self::Urgent)
    }
}

impl Filled {
    /// What was answered, if anything.
    #[must_use]
    pub fn get(&self, blank: Blank) -> Option<&str> {
        self.0.get(&blank).map(String::as_str).filter(|it| !it.is_empty())
    }

    /// Keeps an answer; an empty one says that it was left out.
    pub fn put(&mut self, blank: Blank, words: &str) {
        self.0.insert(blank, words.trim().to_owned());
    }

    /// The first that is still to be asked for this paper.
    #[must_use]
    pub fn next(&self, kind: PaperKind) -> Option<Blank> {
        kind.blanks().iter().copied().find(|it| !self.0.contains_key(it))
    }

    /// Asks one anew.
    pub fn take(&mut self, blank: Blank) {
        self.0.remove(&blank);
    }

    /// Forgets what this paper asks.
    pub fn forget(&mut self, kind: PaperKind) {
        self.0.retain(|it, _| !kind.blanks().contains(it));
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_blank_is_asked_once_whether_it_is_answered_or_left_out() {
        let mut filled = Filled::default();
        let mut asked = Vec::new();
        while let Some(blank) = filled.next(PaperKind::Settled) {
            asked.push(blank);
            filled.put(blank, if asked.len() % 2 == 0 { "" } else { " lời " });
        }
        assert_eq!(asked, [Blank::Session, Blank::Others, Blank::Course, Blank::Duties]);
        assert_eq!((filled.get(Blank::Session), filled.get(Blank::Others)), (Some("lời"), None));
        // What the two records share is not asked again for the other one.
        assert_eq!(filled.next(PaperKind::Unsettled), Some(Blank::Wish));
        filled.forget(PaperKind::Settled);
        assert_eq!(filled.next(PaperKind::Settled), Some(Blank::Session));
    }

    #[test]
    fn what_was_filled_in_is_read_again() {
        let mut filled = Filled::default();
        filled.put(Blank::Course, "hai bên gặp nhau");
        let json = serde_json::to_string(&filled).unwrap();
        assert_eq!(json, r#"{"course":"hai bên gặp nhau"}"#);
        assert_eq!(serde_json::from_str::<Filled>(&json).unwrap(), filled);
    }
}
