//! `/tonghop`: the figures of a period, for those who see more than their own cases. The head of a team sees the team,
//! the office and the leaders see the ward; leaders see numbers and no case. Every figure can be asked how it came
//! about. Counts nothing itself.

mod asks;
mod periods;
mod tables;
#[cfg(test)]
mod tests;
mod trace;
pub use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Deserializer, Serialize};

pub use self::asks::{Behind, BehindFound, SummaryDeed};
pub use self::trace::{FigureCode, code_typed};
use super::action::{Press, Section};
use super::course_words::{self, CourseOf, CourseTable};
use super::effect::{Book, Document, Effect};
use super::entry::{Entry, Opening, Spot};
use super::facts::{Facts, FigureQuery, Needs};
use super::figure_words as words;
use super::office::links::{closing, digests};
use super::place::{Flow, Takes};
use super::roster::links as roster;
use super::screen::{Button, Screen};
use super::text::text;
use super::{Answer, Input, Place, Turn};
use crate::dialogue::office::links as office;
use crate::domain::TeamId;
use crate::domain::access::{Action, figures_reach, may};
use crate::domain::codes::codes;
use crate::domain::figures::{CourseFigure, Measure};
use crate::domain::period::{Period, PeriodKind};
use crate::domain::period_words::{parse_period, parse_statutory};
use crate::domain::teams::Teams;

codes! {
    /// What is shown of the period.
    pub enum View {
        /// The summary itself.
        Card => "card",
        /// By leading team.
        Teams => "teams",
        /// By kind and statistical bucket.
        Kinds => "kinds",
        /// Beside the period before.
        Before => "before",
        /// Which period it shall be.
        Periods => "periods",
        /// Which figure shall be explained.
        Measures => "measures",
        /// How one figure came about.
        Trace => "trace",
        /// How a figure of the course of cases came about.
        Course => "course",
    }
}

/// Where in this flow the person stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct At {
    /// Which period.
    pub period: Period,
    /// What of it.
    #[serde(default = "card")]
    pub view: View,
    /// The figure that is explained.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub measure: Option<Measure>,
    /// The figure of the course of cases that is explained.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "known_figure")]
    pub course: Option<CourseFigure>,
    /// Page of a long list, from 0.
    #[serde(default)]
    pub page: u32,
    /// The last day of the digest whose figures are explained, as they were told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub digest: Option<NaiveDate>,
}

fn card() -> View {
    View::Card
}

/// A figure by its code of now, or by the one that it had at first; without one that is known it is chosen anew.
fn known_figure<'de, D: Deserializer<'de>>(from: D) -> Result<Option<CourseFigure>, D::Error> {
    let code = Option::<String>::deserialize(from)?;
    Ok(code.and_then(|it| match it.as_str() {
        "cn" => Some(CourseFigure::Lagging),
        "ke" => Some(CourseFigure::End),
        it => CourseFigure::from_code(it),
    }))
}

impl At {
    /// The summary of a period.
    #[must_use]
    pub fn of(period: Period) -> Self {
        Self { period, view: View::Card, measure: None, course: None, page: 0, digest: None }
    }

    fn view(self, view: View) -> Self {
        Self { view, page: 0, ..self }
    }
}

/// Months in the chart of a digest, the present one included.
pub const CHART_MONTHS: u8 = 6;

/// What this flow is to the house.
pub(super) const ENTRY: Entry = Entry::of::<At>("summary").opened_by(&[Opening::of(
    Section::Summary,
    Spot::Main(40),
    |actor| figures_reach(actor).is_some(),
    |_, words, facts| start(words, facts),
)
.taking_words()]);

impl At {
    /// What is read of the figures, with those of the columns of a chart or without.
    fn needs_with(&self, chart: bool) -> Needs {
        let query = FigureQuery {
            period: self.period,
            before: self.view == View::Before,
            chart,
            trace: self.measure.filter(|_| self.view == View::Trace).map(|it| (it, self.page)),
        };
        let needs = Needs::asking(query);
        let needs = match self.digest {
            Some(day) => needs.and(office::Stored { day: Some(day), since: None }),
            None => needs,
        };
        // Which buttons there are depends on it.
        let (period, page) = (self.period, self.page);
        match (self.view, self.course) {
            (View::Course, Some(figure)) => needs.and(Behind { figure, period, page }),
            (View::Course | View::Measures, _) => needs.and(CourseOf(period)),
            (View::Card | View::Teams | View::Kinds | View::Before | View::Periods | View::Trace, _) => needs,
        }
    }
}

impl Flow for At {
    fn tag(&self) -> &'static str {
        "summary"
    }

    fn needs(&self) -> Needs {
        let needs = self.needs_with(false);
        if self.view == View::Card { needs.and(CourseOf(self.period)) } else { needs }
    }

    fn screen(&self, facts: &Facts) -> Screen {
        let Some(found) = asks::found(facts) else {
            return Screen::new(text!("not-allowed")).open().row(vec![Button::to_menu()]);
        };
        match self.view {
            View::Card => tables::card(found, facts),
            View::Teams => tables::teams(found, self.page, facts),
            View::Kinds => tables::kinds(found, facts),
            View::Before => tables::before(found, facts),
            View::Periods => periods::screen(self, facts),
            View::Measures => trace::choose(self, found, facts),
            View::Trace => trace::screen(self, found, facts),
            View::Course => trace::course(self, found, facts),
        }
    }

    fn answer(self: Box<Self>, answer: Answer<'_>, facts: &Facts) -> Turn {
        let at = *self;
        match answer {
            Answer::Pick(key) => pick(at, key, facts),
            Answer::Text { text, .. } => match typed_period(text, facts) {
                Some(period) if period.from <= facts.today => to(At::of(period)),
                Some(_) => to(at).note(text!("summary-period-ahead")),
                // The lists of people are looked for here as well.
                None if roster::asks_for_lists(text) => facts.house.go(Place::of(at), roster::lists(), facts),
                None => to(at).note(text!("summary-help")),
            },
            Answer::Contact { message, .. } => {
                to(at).note(text!("contact-not-asked")).with(Effect::DeleteMessage(message))
            }
            Answer::Media { message, .. } => to(at).note(text!("media-not-asked")).with(Effect::DeleteMessage(message)),
        }
    }

    fn needs_for(&self, input: &Input, _rev: u32) -> Needs {
        let chart = match input {
            Input::Button { press: Press::Here { key, .. }, .. } => key == "chart",
            Input::Text { .. } => self.view == View::Card,
            _ => false,
        };
        let needs = self.needs_with(chart);
        let book = matches!(input, Input::Button { press: Press::Here { key, .. }, .. } if key == "book");
        if book { needs.and(CourseTable(self.period)) } else { needs }
    }

    fn takes(&self) -> Takes {
        Takes::Words
    }
}

fn to_card() -> Button {
    Button::here("card", text!("summary-button-card"))
}

/// A period as it is typed: by its days, or by the name of the statistical report that it is for.
fn typed_period(text: &str, facts: &Facts) -> Option<Period> {
    let statutory = parse_statutory(text, facts.law.on(facts.today), facts.today);
    statutory.or_else(|| parse_period(text, facts.today))
}

fn to(at: At) -> Turn {
    Turn::to(Place::of(at))
}

fn pick(at: At, key: &str, facts: &Facts) -> Turn {
    if let Some(period) = key.strip_prefix("p:").and_then(Period::from_key) {
        return to(At::of(period));
    }
    if let Some(measure) = key.strip_prefix("m:").and_then(Measure::from_code) {
        return to(At { measure: Some(measure), ..at.view(View::Trace) });
    }
    if let Some(figure) = key.strip_prefix("c:").and_then(CourseFigure::from_code) {
        return to(At { course: Some(figure), digest: None, ..at.view(View::Course) });
    }
    if let Some(team) = key.strip_prefix("report:").and_then(|it| it.parse().ok()).map(TeamId) {
        return team_report(at, team, facts);
    }
    match key {
        "prev" => to(At { page: at.page.saturating_sub(1), ..at }),
        "next" => to(At { page: at.page.saturating_add(1), ..at }),
        "earlier" => to(At::of(at.period.before())),
        "later" if at.period.after().from <= facts.today => to(At::of(at.period.after())),
        "closing" => {
            let month = Period::containing(PeriodKind::Month, at.period.data_to(facts.today));
            Turn::to(closing(month))
        }
        "digests" => Turn::to(digests(facts.today)),
        "chart" => match asks::found(facts).and_then(|it| words::chart(it, facts)) {
            Some(chart) => to(at).with(Effect::SendDocument(Box::new(Document::Chart(chart)))),
            None => to(at),
        },
        "book" => match asks::found(facts) {
            Some(found) => {
                let table = facts.found::<CourseTable>();
                let course = table.map(|it| course_words::table(&at.period, it, found.reach, facts));
                let book = Book { course, ..words::book(&at.period, found, facts) };
                to(at)
                    .with(Effect::SendDocument(Box::new(Document::Book(Box::new(book)))))
                    .toast(text!("summary-book-coming"))
            }
            None => to(at),
        },
        key => match View::from_code(key) {
            Some(view) => to(at.view(view)),
            None => to(at),
        },
    }
}

/// The teams whose report the person makes: those that they head (Art. 15(5)).
fn headed(facts: &Facts) -> Teams {
    let permit = facts.actor().and_then(|it| may(it, Action::CloseMonth).ok());
    permit.map_or(Teams::NONE, |it| it.scope().teams)
}

fn team_report(at: At, team: TeamId, facts: &Facts) -> Turn {
    if !headed(facts).contains(team) {
        return to(at).note(text!("not-allowed"));
    }
    let deed = SummaryDeed::TeamReport { team, period: at.period };
    to(at).with(Effect::own(deed)).toast(text!("team-report-coming"))
}

/// `/tonghop`, with a period if one was typed after it.
#[must_use]
pub fn start(typed: &str, facts: &Facts) -> Turn {
    if facts.actor().and_then(figures_reach).is_none() {
        return Turn::to(Place::home()).note(text!("not-allowed"));
    }
    let month = Period::containing(PeriodKind::Month, facts.today);
    match typed_period(typed, facts) {
        Some(period) if period.from <= facts.today => to(At::of(period)),
        Some(_) => to(At::of(month)).note(text!("summary-period-ahead")),
        None if typed.trim().is_empty() => to(At::of(month)),
        None => to(At::of(month)).note(text!("summary-help")),
    }
}

/// What must be read beside the place's own for the code of a figure: the digest under which it was typed, if one came
/// after the card was last touched.
#[must_use]
pub fn needs_code(needs: Needs, moved_at: Option<DateTime<Utc>>) -> Needs {
    let own = needs.own.iter().find_map(|it| it.ask.get::<office::Stored>());
    let day = own.and_then(|it| it.day);
    // One that is looked at is meant where none came since.
    let others = needs.own.into_iter().filter(|it| it.ask.get::<office::Stored>().is_none()).collect();
    Needs { own: others, ..needs }.and(office::Stored { day, since: Some(moved_at.unwrap_or(DateTime::UNIX_EPOCH)) })
}

/// The code of a figure, typed from anywhere.
#[must_use]
pub fn open_code(place: Place, code: &FigureCode, facts: &Facts) -> Turn {
    // The codes of a digest mean its own days, and its own numbers: of one that is looked at, or that came last.
    let told = || office::stored(facts).map(|it| (it.period, Some(it.period.to)));
    let shown = place.at::<At>().map_or_else(told, |at| Some((at.period, at.digest)));
    let at = code.place(shown, facts.today);
    match facts.actor().and_then(figures_reach) {
        Some(_) if at.period.from > facts.today => Turn::to(place).note(text!("summary-period-ahead")),
        Some(_) => to(at),
        None => Turn::to(place).note(text!("not-allowed")),
    }
}
