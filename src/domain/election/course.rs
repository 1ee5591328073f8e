//! How far a proposal has come, who takes which step, and by when (Art. 8(3)(4), 11(2)(3), 14; Joint Resolution Art. 13).

use chrono::NaiveDate;

use super::{Matter, Proposal, ProposalLine};
use crate::domain::calendar::{Calendar, days_earlier, local_date};
use crate::domain::codes::codes;
use crate::domain::fold::fold;
use crate::domain::law::Law;

codes! {
    /// How far a proposal has come.
    pub enum Standing {
        /// An election is being prepared, or was held and is not sent yet.
        Preparing => "preparing",
        /// Somebody wishes to leave: their head has it.
        Asked => "asked",
        /// A head proposes it: the head of the Front committee has it.
        Proposed => "proposed",
        /// The office has it, the chair decides.
        Sent => "sent",
        /// The office gave it back to be put right.
        Returned => "returned",
        /// The chair decided: it holds.
        Decided => "decided",
        /// The chair refused.
        Refused => "refused",
        /// Who proposed it took it back.
        Withdrawn => "withdrawn",
    }
}

codes! {
    /// What happens to a proposal.
    pub enum Move {
        /// An election is prepared.
        Begin => "begin",
        /// Candidates or the vote are recorded, or put right.
        Record => "record",
        /// Somebody wishes to leave.
        Ask => "ask",
        /// A head proposes that somebody leaves.
        Propose => "propose",
        /// It goes to the office.
        Send => "send",
        /// The office says on which day it got it: the law's days for the decision count from there.
        Receive => "receive",
        /// The office gives it back, with the reason.
        Return => "return",
        /// The chair refuses, with the reason.
        Refuse => "refuse",
        /// The chair has decided.
        Decide => "decide",
        /// It is taken back.
        Withdraw => "withdraw",
        /// Its team is merged or dissolved: it is over with the team. Nobody takes this step; it comes with that act.
        Close => "close",
    }
}

codes! {
    /// In whose hands a proposal is.
    pub enum Hand {
        /// The head of the team.
        Head => "head",
        /// The head of the Front committee.
        Front => "front",
        /// The ward's office.
        Office => "office",
        /// Nobody's: it is over.
        Nobody => "nobody",
    }
}

impl Standing {
    /// Whose it is to go on.
    #[must_use]
    pub fn hand(self) -> Hand {
        match self {
            Self::Asked => Hand::Head,
            Self::Preparing | Self::Proposed | Self::Returned => Hand::Front,
            Self::Sent => Hand::Office,
            Self::Decided | Self::Refused | Self::Withdrawn => Hand::Nobody,
        }
    }

    /// Whether somebody has to go on with it.
    #[must_use]
    pub fn is_open(self) -> bool {
        self.hand() != Hand::Nobody
    }

    /// How it stands after a step; `None` where that step makes no sense.
    #[must_use]
    pub fn after(self, step: Move) -> Option<Self> {
        match (self, step) {
            (Self::Preparing | Self::Returned, Move::Record) => Some(self),
            (Self::Asked, Move::Propose) => Some(Self::Proposed),
            (Self::Preparing | Self::Proposed | Self::Returned, Move::Send) => Some(Self::Sent),
            (Self::Sent, Move::Receive) => Some(Self::Sent),
            (Self::Sent, Move::Return) => Some(Self::Returned),
            (Self::Sent, Move::Refuse) => Some(Self::Refused),
            (Self::Sent, Move::Decide) => Some(Self::Decided),
            (it, Move::Withdraw | Move::Close) if it.is_open() => Some(Self::Withdrawn),
            _ => None,
        }
    }

    /// How a proposal stands that begins with this step.
    #[must_use]
    pub fn begun_by(step: Move) -> Option<Self> {
        match step {
            Move::Begin => Some(Self::Preparing),
            Move::Ask => Some(Self::Asked),
            Move::Propose => Some(Self::Proposed),
            Move::Send => Some(Self::Sent),
            Move::Record
            | Move::Receive
            | Move::Return
            | Move::Refuse
            | Move::Decide
            | Move::Withdraw
            | Move::Close => None,
        }
    }
}

impl Move {
    /// Whether the office takes it.
    #[must_use]
    pub fn is_of_office(self) -> bool {
        matches!(self, Self::Receive | Self::Return | Self::Refuse | Self::Decide)
    }

    /// Whether words belong to it.
    #[must_use]
    pub fn has_words(self) -> bool {
        matches!(self, Self::Return | Self::Refuse | Self::Withdraw)
    }
}

/// The last day on which what was voted goes to the office (Joint Resolution Art. 13).
#[must_use]
pub fn send_by(voted_on: NaiveDate, law: &Law, calendar: &Calendar) -> NaiveDate {
    let law = law.on(voted_on);
    calendar.add_days(voted_on, law.head_list_days(), law.roll())
}

/// The last day on which the chair decides on what came to the office.
#[must_use]
pub fn decide_by(matter: Matter, sent_on: NaiveDate, law: &Law, calendar: &Calendar) -> NaiveDate {
    let law = law.on(sent_on);
    let workdays = match matter {
        Matter::Mediators => law.recognise_workdays(),
        Matter::Head => law.head_decide_workdays(),
        Matter::Release => law.release_workdays(),
    };
    calendar.add_working_days(sent_on, workdays)
}

/// The last day for what waits next. What was given back has none: the law sets none for putting it right.
#[must_use]
pub fn due(line: &ProposalLine, law: &Law, calendar: &Calendar) -> Option<NaiveDate> {
    match line.standing {
        Standing::Preparing => line.voted_on.map(|it| send_by(it, law, calendar)),
        Standing::Sent => line.sent_on.map(|it| decide_by(line.matter, it, law, calendar)),
        _ => None,
    }
}

codes! {
    /// Why a decision cannot be of this day.
    pub enum WrongDay {
        /// It is still to come.
        Ahead => "ahead",
        /// It is before the vote.
        BeforeVote => "before_vote",
        /// It is before the office got the proposal.
        BeforeSent => "before_sent",
    }
}

codes! {
    /// Why the office cannot have got a proposal on a day.
    pub enum WrongReceipt {
        /// It is still to come.
        Ahead => "ahead",
        /// It is before the vote.
        BeforeVote => "before_vote",
        /// It is before the office gave it back the last time.
        BeforeReturn => "before_return",
        /// It is long before it was entered: more likely a slip.
        TooEarly => "too_early",
    }
}

/// What came on paper is entered within so many days: not a rule of law, but of slips.
const ENTERED_WITHIN_DAYS: u64 = 60;

/// Whether the office can have got it on this day; else why not, and the day by which that is told.
pub fn check_receipt(proposal: &Proposal, on: NaiveDate, today: NaiveDate) -> Result<(), (WrongReceipt, NaiveDate)> {
    let voted = proposal.election().and_then(|it| it.on).map(|it| (WrongReceipt::BeforeVote, it));
    let back = proposal.steps.iter().rev().find(|it| it.step == Move::Return);
    let back = back.map(|it| (WrongReceipt::BeforeReturn, local_date(it.at)));
    let entered = || (WrongReceipt::TooEarly, days_earlier(local_date(proposal.begun_at), ENTERED_WITHIN_DAYS));
    // A leaving has no vote that would bound it.
    let begun = proposal.leaving().filter(|_| back.is_none()).map(|_| entered());
    if on > today {
        return Err((WrongReceipt::Ahead, today));
    }
    match [voted, back, begun].into_iter().flatten().filter(|it| on < it.1).max_by_key(|it| it.1) {
        Some(wrong) => Err(wrong),
        None => Ok(()),
    }
}

/// On which day the office got a proposal, in place of which day, and why: what a step of receipt says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Receipt {
    /// The day that stood there before.
    pub before: Option<NaiveDate>,
    /// The day.
    pub on: NaiveDate,
    /// Why, where it was asked.
    pub why: Option<String>,
}

impl Receipt {
    /// Whether the chair has longer than before: then a reason is asked, and whoever waits is told.
    #[must_use]
    pub fn is_later(&self) -> bool {
        self.before.is_some_and(|it| it < self.on)
    }

    /// As it is kept with its step: `2026-05-05 2026-05-07 vì…`, a dash for a day that was not known.
    #[must_use]
    pub fn kept(&self) -> String {
        let before = self.before.map_or_else(|| "-".to_owned(), |it| it.to_string());
        let why = self.why.as_ref().map_or_else(String::new, |it| format!(" {it}"));
        format!("{before} {}{why}", self.on)
    }

    /// What was kept; `None` of a step that was taken before this was written down.
    #[must_use]
    pub fn read(kept: &str) -> Option<Self> {
        let mut parts = kept.splitn(3, ' ');
        let before = match parts.next()? {
            "-" => None,
            day => Some(day.parse().ok()?),
        };
        Some(Self { before, on: parts.next()?.parse().ok()?, why: parts.next().map(str::to_owned) })
    }
}

/// Whether the chair can have decided on this day. A signed decision is entered afterwards, so its day is not ahead.
pub fn check_decision(proposal: &Proposal, on: NaiveDate, today: NaiveDate) -> Result<(), WrongDay> {
    let voted = proposal.election().and_then(|it| it.on);
    if on > today {
        Err(WrongDay::Ahead)
    } else if voted.is_some_and(|it| on < it) {
        Err(WrongDay::BeforeVote)
    } else if proposal.leaving().is_some() && proposal.sent_on.is_some_and(|it| on < it) {
        Err(WrongDay::BeforeSent)
    } else {
        Ok(())
    }
}

/// The longest number of a decision, in characters.
const LONGEST_NUMBER: usize = 40;

/// Number and day of a decision in one message: `12/QĐ-UBND ngày 5/5/2026`, `số 12, 5/5`, `ngày 5/5 ký quyết định số 12`. The
/// words of the day are read by the caller; they are empty where none were said.
#[must_use]
pub fn split_decision(typed: &str) -> Option<(String, String)> {
    let typed = typed.replace([',', ';', '(', ')'], " ");
    let words: Vec<&str> = typed.split_whitespace().collect();
    let folded: Vec<String> = words.iter().map(|it| fold(it).trim_matches([':', '.']).to_owned()).collect();
    let is_day_word = |it: usize| folded[it] == "ngay";
    let is_label =
        |it: usize| matches!(folded[it].as_str(), "quyet" | "dinh" | "so" | "qd" | "ky" | "da" | "ban" | "hanh");
    // `tháng 6`, `năm 2026` belong to a day that is written out.
    let of_date = |it: usize| it > 0 && matches!(folded[it - 1].as_str(), "thang" | "nam");
    // The number begins at the first word with a digit that is no day.
    let is_number = |it: &usize| {
        let after_day_word = (0..*it).rev().find(|it| !is_label(*it)).is_some_and(is_day_word);
        words[*it].contains(|it: char| it.is_ascii_digit()) && !is_date(words[*it]) && !after_day_word && !of_date(*it)
    };
    let first = (0..words.len()).find(is_number)?;
    // `12/QĐ - UBND` and `12 QĐ-UBND` are one number.
    let goes_on = |it: &usize| {
        if matches!(folded[*it].as_str(), "ngay" | "hom" | "qua" | "nay" | "thang" | "nam") {
            return false;
        }
        let word = words[*it].trim_matches(['-', '–', '/']);
        let sign =
            !word.is_empty() && word.chars().all(|it| it.is_uppercase() || "-–/.".contains(it) || it.is_ascii_digit());
        words[*it].chars().all(|it| "-–/".contains(it)) || (sign && !is_date(words[*it]))
    };
    let last = (first + 1..words.len()).take_while(goes_on).last().unwrap_or(first);
    let number = number_of(&words[first..=last])?;
    let before = (0..first).filter(|it| !is_label(*it) && !is_day_word(*it)).map(|it| words[it]);
    let after = (last + 1..words.len()).filter(|it| !is_day_word(*it)).map(|it| words[it]);
    let day = before.chain(after).collect::<Vec<_>>().join(" ");
    let plain = number.bytes().all(|it| it.is_ascii_digit());
    match (plain, day.is_empty()) {
        // «12» alone is a number as well, if a day goes with it.
        (true, true) => None,
        (true, false) => (number.len() <= 5).then(|| (format!("{number}/QĐ-UBND"), day)),
        (false, _) => {
            let fits = number.contains(char::is_alphabetic) && number.chars().count() <= LONGEST_NUMBER;
            fits.then_some((number, day))
        }
    }
}

/// `5/5`, `05-05-2026`, `5.5.2026`.
fn is_date(word: &str) -> bool {
    let parts: Vec<&str> = word.trim_matches(['.', ',']).split(['/', '-', '.']).collect();
    (2..=3).contains(&parts.len())
        && parts.iter().all(|it| (1..=4).contains(&it.len()) && it.bytes().all(|it| it.is_ascii_digit()))
}

/// The words of a number as it is written: without spaces, in capitals.
fn number_of(words: &[&str]) -> Option<String> {
    let mut number = String::new();
    for word in words {
        let is_sign = |it: Option<char>| it.is_none_or(|it| "-–/".contains(it));
        if !is_sign(number.chars().next_back()) && !is_sign(word.chars().next()) {
            number.push('/');
        }
        number.push_str(word);
    }
    let number = number.trim_matches(['.', ':', '-', '/']).to_uppercase().replace('–', "-").replace("QD", "QĐ");
    number.bytes().next().is_some_and(|it| it.is_ascii_digit()).then_some(number)
}

#[cfg(test)]
#[path = "course_tests.rs"]
mod tests;
