//! The papers of elections, recognition and leaving: minutes (forms 01 to 05), list and proposal (06, 07), the proposal to
//! release, and drafts of the chair's decisions, without number and day. What the forms ask stands in them; the layout
//! is the one all papers share. Knows no store and no chat.

mod decision;
mod minutes;
mod proposal;
#[cfg(test)]
mod tests;

use chrono::{DateTime, NaiveDate, Utc};

use super::docx::block::Paper;
use super::docx::office::Office;
use super::docx::sheet::{Sheet, Signer, day_in_words};
use crate::dialogue::text::{Text, text};
use crate::domain::election::papers::ProposalPaper;
use crate::domain::election::vote::{self, Ballot};
use crate::domain::election::{Matter, Proposal};
use crate::locale::Locale;

/// What a paper says beside the proposal itself.
#[derive(Clone, Copy, Debug)]
pub struct Frame<'a> {
    /// The words.
    pub locale: &'a Locale,
    /// Of whose ward.
    pub office: &'a Office,
    /// The unit with its label: `tổ dân phố Cô Mễ`.
    pub group: &'a str,
    /// The team's name: `Tổ hòa giải Cô Mễ`.
    pub team: &'a str,
    /// Percent of those who may vote that an election needs more than.
    pub percent: i64,
    /// Number and day of the decision by which whoever leaves was recognised, where they are known.
    pub recognised: Option<&'a str>,
    /// The day on which it is made.
    pub today: NaiveDate,
    /// The instant of it.
    pub made_at: DateTime<Utc>,
}

/// The paper; `None` where the proposal has none of this kind.
#[must_use]
pub fn paper(kind: ProposalPaper, proposal: &Proposal, frame: &Frame<'_>) -> Option<Paper> {
    match kind {
        ProposalPaper::Minutes => minutes::minutes(proposal, frame),
        ProposalPaper::Proposal => proposal::proposal(proposal, frame),
        ProposalPaper::Decision => decision::decision(proposal, frame),
    }
}

/// The number of the form that a vote is recorded on.
fn form_of(matter: Matter, ballot: Ballot) -> &'static str {
    match (matter, ballot) {
        (Matter::Head, Ballot::ShowOfHands) => "04",
        (Matter::Head, _) => "05",
        (_, Ballot::ShowOfHands) => "01",
        (_, Ballot::Secret) => "02",
        (_, Ballot::Households) => "03",
    }
}

/// A paper that grows, with its words.
struct Desk<'a> {
    sheet: Sheet<'a>,
    frame: &'a Frame<'a>,
}

impl<'a> Desk<'a> {
    fn new(frame: &'a Frame<'a>) -> Self {
        Self { sheet: Sheet::new(frame.locale, frame.office), frame }
    }

    fn say(&self, text: &Text) -> String {
        self.sheet.say(text)
    }

    fn day(&self, day: NaiveDate) -> String {
        day_in_words(&self.sheet, day)
    }

    /// A paragraph of the catalogue.
    fn text(&mut self, text: &Text) {
        let words = self.say(text);
        self.sheet.text(words);
    }

    fn dash(&mut self, text: &Text) {
        let words = self.say(text);
        self.sheet.dash(&words);
    }

    /// Who signs, with the name if it is known and how to sign.
    fn signer(&self, title: &str, names: &[String]) -> Signer {
        let title = self.say(&Text::of(title)).to_uppercase();
        Signer {
            title: title.lines().map(str::to_owned).collect(),
            hint: Some(self.say(&text!("paper-sign-here"))),
            names: names.to_vec(),
        }
    }

    /// The lines above a paper of the Front committee of a unit.
    fn head_of_unit(&mut self) {
        let bodies = self.sheet.bodies_of_team(self.frame.group, "");
        self.sheet.head_of_community(&bodies, super::docx::sheet::Dated::Nowhere);
    }

    fn chair(&self) -> String {
        self.say(&text!("elect-chair", ward = self.frame.office.ward.as_str()))
    }

    fn finish(self, title: &Text) -> Paper {
        let title = self.say(title);
        self.sheet.finish(title, self.frame.made_at)
    }
}

/// A share in percent with two digits: `75` of `120` is `62,50`; never rounded over the percent that is needed, or down to it.
fn share((part, whole): (u32, u32), percent: i64) -> String {
    if whole == 0 {
        return String::new();
    }
    let hundredths = vote::share(part, whole, percent);
    format!("{},{:02}", hundredths / 100, hundredths % 100)
}
