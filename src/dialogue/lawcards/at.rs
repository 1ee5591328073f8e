//! Where in this flow a person stands, as it is stored.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::dialogue::form::{self, questions};
use crate::dialogue::place::Place;
use crate::dialogue::spoken::Spoken;
use crate::domain::CaseId;
use crate::domain::codes::codes;
use crate::domain::lawcards::{Group, Texts, Which};

codes! {
    /// What is shown or asked.
    pub enum Step {
        /// Under what cards are found.
        Groups => "groups",
        /// Those of a group.
        List => "list",
        /// Those that answer what was typed.
        Found => "found",
        /// One card.
        Card => "card",
        /// The shipped card before which the ward's words stand.
        Original => "original",
        /// What a card of the ward will say, for whoever keeps them.
        Coming => "coming",
        /// The ward's own cards, for whoever keeps them.
        Kept => "kept",
        /// What one of them said before.
        Versions => "versions",
        /// Writing one.
        Write => "write",
        /// Why it is withdrawn.
        Withdraw => "withdraw",
    }
}

codes! {
    /// What of a card is asked.
    pub enum Ask {
        /// The question.
        Question => "question",
        /// The answer.
        Answer => "answer",
        /// Where it is from.
        Source => "source",
        /// From which day on.
        From => "from",
        /// All of it, before it is kept.
        Check => "check",
    }
}

questions!(Ask);

/// A card of the ward while it is being written.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Form {
    /// What is asked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) ask: Option<Ask>,
    /// Whether one answer is being changed.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub(super) changing: bool,
    /// The ward's card that gets a version.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) nth: Option<i32>,
    /// Its last version, as it was seen.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) seen: Option<i32>,
    /// The shipped card that it stands before.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) corrects: Option<u32>,
    /// What it says.
    pub(super) texts: Texts,
    /// From which day on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) from: Option<NaiveDate>,
    /// Whether something was typed.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub(super) touched: bool,
}

impl form::Form for Form {
    type Ask = Ask;

    fn asks(&self, _ask: Ask) -> bool {
        true
    }

    fn standing(&self) -> Option<Ask> {
        self.ask
    }

    fn is_changing(&self) -> bool {
        self.changing
    }

    fn stand(self, ask: Ask, changing: bool) -> Self {
        Self { ask: Some(ask), changing, ..self }
    }
}

/// Where in this flow the person stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct At {
    /// What is shown.
    pub(super) step: Step,
    /// Of which group.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) group: Option<Group>,
    /// What was typed to be found.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) find: Option<String>,
    /// What was typed if two quarrel in it, in whole: it may become the record of a case.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) told: Option<Spoken>,
    /// Page of a list, from 0.
    #[serde(default, skip_serializing_if = "is_first")]
    pub(super) page: u32,
    /// The list from which a card was opened.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) list: Option<Step>,
    /// Which card.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) card: Option<Which>,
    /// The cards from which one went on to it, the last one last.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) trail: Vec<Which>,
    /// The case from which the law was opened.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) case: Option<CaseId>,
    /// Where one stood when the law was opened, and goes back to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) back: Option<Box<Place>>,
    /// What is being written.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) form: Option<Box<Form>>,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands over a reference")]
fn is_first(page: &u32) -> bool {
    *page == 0
}

/// As many cards are gone back through at most.
const LONGEST_TRAIL: usize = 12;

impl At {
    pub(super) fn of(step: Step) -> Self {
        Self {
            step,
            group: None,
            find: None,
            told: None,
            page: 0,
            list: None,
            card: None,
            trail: Vec::new(),
            case: None,
            back: None,
            form: None,
        }
    }

    /// At one card.
    pub(super) fn card(which: Which) -> Self {
        Self { card: Some(which), ..Self::of(Step::Card) }
    }

    pub(super) fn step(self, step: Step) -> Place {
        Place::of(Self { step, ..self })
    }

    pub(super) fn place(self) -> Place {
        Place::of(self)
    }

    /// The same, from whence it was opened.
    pub(super) fn anew(&self, step: Step) -> Self {
        Self { case: self.case, back: self.back.clone(), ..Self::of(step) }
    }

    /// The case that one came from, or was at work on: what is told of danger here concerns it. What is written for the ward
    /// is of none.
    pub(super) fn of_case(&self) -> Option<CaseId> {
        if matches!(self.step, Step::Write | Step::Withdraw) {
            return None;
        }
        let back = || self.back.as_ref().filter(|it| it.shows_case()).and_then(|it| it.needs().case);
        self.case.or_else(back)
    }

    /// On to a neighbour of the card that is shown.
    pub(super) fn on_to(mut self, which: Which) -> Self {
        self.trail.extend(self.card.filter(|it| *it != which));
        let long = self.trail.len().saturating_sub(LONGEST_TRAIL);
        self.trail.drain(..long);
        Self { step: Step::Card, card: Some(which), ..self }
    }

    /// On from a list to one of its cards.
    pub(super) fn out_of_list(self, which: Which) -> Self {
        Self { list: Some(self.step), step: Step::Card, card: Some(which), trail: Vec::new(), ..self }
    }

    /// Where one stood before, within the law: none at its beginning, nor at the card that it was opened at.
    pub(super) fn before(&self) -> Option<Self> {
        let mut at = self.clone();
        match self.step {
            Step::Groups => return None,
            Step::List | Step::Found | Step::Kept => return Some(self.anew(Step::Groups)),
            Step::Original | Step::Coming | Step::Versions | Step::Withdraw => at.step = Step::Card,
            Step::Write if self.card.is_some() => (at.step, at.form) = (Step::Card, None),
            Step::Write => return Some(self.anew(Step::Kept)),
            Step::Card => match at.trail.pop() {
                Some(before) => at.card = Some(before),
                None if self.list.is_some() => (at.step, at.card, at.list) = (self.list?, None, None),
                None if self.back.is_some() || self.case.is_some() => return None,
                None => return Some(self.anew(Step::Groups)),
            },
        }
        Some(at)
    }
}
