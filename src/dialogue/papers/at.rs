//! Where in this flow a person stands, as it is stored.

use serde::{Deserialize, Serialize};

use crate::dialogue::place::Place;
use crate::domain::codes::codes;
use crate::domain::paper_words::PaperWord;
use crate::domain::papers::{Blank, Filled, PaperKind};
use crate::domain::register::{Book, Stretch};
use crate::domain::{CaseId, TeamId};

codes! {
    /// What is shown or asked.
    pub enum Step {
        /// Whose register.
        Teams => "teams",
        /// A book of it.
        Book => "book",
        /// The number of the book and of its first line.
        Setup => "setup",
        /// What would become of the numbers.
        SetupCheck => "setup_check",
        /// On which day the book was closed.
        Close => "close",
        /// What papers say of the ward.
        Words => "words",
        /// One of these.
        Word => "word",
        /// On which day lines were signed.
        Signed => "signed",
        /// The papers of a case.
        Case => "case",
        /// What a paper asks.
        Blank => "blank",
        /// All that was answered for a paper, before it is made.
        Look => "look",
    }
}

/// Where in this flow the person stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct At {
    /// What is shown.
    pub(super) step: Step,
    /// Page of the list of teams, from 0.
    #[serde(default)]
    pub(super) page: u32,
    /// Whose register.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) team: Option<TeamId>,
    /// Of which year.
    #[serde(default)]
    pub(super) year: i32,
    /// Which book of the year; none for the last one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) part: Option<u32>,
    /// First and last line, where others than usual were asked for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) lines: Option<(u32, u32)>,
    /// The first line of the book when they were: with another one they are those of other cases.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) first: Option<u32>,
    /// Whose papers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) case: Option<CaseId>,
    /// Which paper is being made.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) kind: Option<PaperKind>,
    /// What was answered for it.
    #[serde(default, skip_serializing_if = "Filled::is_empty")]
    pub(super) filled: Filled,
    /// What is asked now; the first that was not asked yet where an earlier release stored none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) blank: Option<Blank>,
    /// Which word of the papers is set.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) word: Option<PaperWord>,
    /// Numbers that a book shall get, as they were looked at.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) setup: Option<Renumbering>,
    /// What was typed for it, as long as it is only looked at.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) typed: Option<String>,
    /// Whether what was answered before is gone through as well.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub(super) again: bool,
    /// Whether one answer is put right from the card with all of them.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub(super) changing: bool,
}

/// Numbers that a book shall get, and what it had when that was shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Renumbering {
    /// Quyển số.
    pub(super) number: u32,
    /// Its first line here.
    pub(super) first: u32,
    /// The same as they were.
    pub(super) was: (u32, u32),
    /// Its last line then.
    pub(super) last: u32,
    /// How often it was printed and signed then.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) paper: Option<(usize, usize)>,
}

impl At {
    pub(super) fn teams(page: u32) -> Self {
        Self { page, ..Self::of(Step::Teams) }
    }

    /// A book of a year; the last one where none is named.
    pub(super) fn book(team: TeamId, (year, part): (i32, Option<u32>)) -> Self {
        Self { team: Some(team), year, part, ..Self::of(Step::Book) }
    }

    pub(super) fn words() -> Self {
        Self::of(Step::Words)
    }

    pub(super) fn case(case: CaseId) -> Self {
        Self { case: Some(case), ..Self::of(Step::Case) }
    }

    fn of(step: Step) -> Self {
        Self {
            step,
            page: 0,
            team: None,
            year: 0,
            part: None,
            lines: None,
            first: None,
            case: None,
            kind: None,
            filled: Filled::default(),
            blank: None,
            word: None,
            setup: None,
            typed: None,
            again: false,
            changing: false,
        }
    }

    pub(super) fn stretch(&self) -> Option<Stretch> {
        self.lines.map(|(from, to)| Stretch { from, to })
    }

    /// These lines of a book, as its lines are numbered now.
    pub(super) fn of_lines(self, Stretch { from, to }: Stretch, book: &Book) -> Self {
        Self { lines: Some((from, to)), first: Some(book.first), ..self }
    }

    pub(super) fn step(self, step: Step) -> Place {
        Place::of(Self { step, ..self })
    }

    pub(super) fn place(self) -> Place {
        Place::of(self)
    }
}
