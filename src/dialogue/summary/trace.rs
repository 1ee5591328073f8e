//! How a figure came about: its formula, its period, whose it is, and the codes of the cases in it that the person may
//! see. A figure's code, such as `HT.2026-11`, opens this from anywhere.

use chrono::NaiveDate;

use super::{At, View, to_card, words};
use crate::dialogue::facts::{Facts, FiguresFound, TRACE_PAGE};
use crate::dialogue::home;
use crate::dialogue::screen::{Button, Screen};
use crate::dialogue::text::{Arg, Text, text};
use crate::domain::figures::Measure;
use crate::domain::fold::fold;
use crate::domain::period::{Period, PeriodKind};

/// The code of a figure as typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FigureCode {
    measure: Measure,
    /// Which period, if the code names one.
    period: Option<Period>,
}

impl FigureCode {
    /// Where it leads: without a period of its own to the one that is looked at, or else to this month.
    #[must_use]
    pub fn place(&self, shown: Option<Period>, today: NaiveDate) -> At {
        let month = || Period::containing(PeriodKind::Month, today);
        let period = self.period.or(shown).unwrap_or_else(month);
        At { measure: Some(self.measure), ..At::of(period).view(View::Trace) }
    }
}

/// Reads `HT.2026-11`, `ht 2026-w47`, `TN`: nothing but a code.
#[must_use]
pub fn parse_code(text: &str) -> Option<FigureCode> {
    let folded = fold(text);
    let mut parts = folded.trim().splitn(2, ['.', ' ']);
    let measure = Measure::from_code(parts.next()?)?;
    match parts.next().map(str::trim) {
        None => Some(FigureCode { measure, period: None }),
        Some(key) => Some(FigureCode { measure, period: Some(Period::from_key(key)?) }),
    }
}

/// `HT.2026-11`.
#[must_use]
pub(super) fn code(measure: Measure, period: &Period) -> String {
    format!("{}.{}", measure.code(), period.key()).to_uppercase()
}

/// Which figure shall be explained.
pub(super) fn choose(found: &FiguresFound, facts: &Facts) -> Screen {
    let figures = &found.tally.total;
    let body = text!(
        "summary-measures",
        title = words::title(found, facts),
        example = code(Measure::Success, &found.query.period)
    );
    let mut screen = Screen::new(body).open().columns(2);
    for &measure in Measure::ALL.iter().filter(|it| **it != Measure::Continued || figures.continued > 0) {
        let name = Text::of(format!("measure-{measure}"));
        let label = text!("summary-measure", name = name, count = figures.get(measure));
        if screen.choices.len() < 8 {
            screen = screen.choice(format!("m:{measure}"), label);
        } else {
            screen = screen.row(vec![Button::here(format!("m:{measure}"), label)]);
        }
    }
    screen.row(vec![to_card()])
}

pub(super) fn screen(at: &At, found: &FiguresFound, facts: &Facts) -> Screen {
    let Some(measure) = at.measure else { return choose(found, facts) };
    let page = &found.trace;
    let cases = match (page.allowed, page.total) {
        (false, _) => text!("trace-numbers-only"),
        (true, 0) => text!("trace-no-case"),
        (true, total) => {
            let codes: Vec<Text> = page.codes.iter().map(|(_, it)| text!("plain", words = it.as_str())).collect();
            text!("trace-cases", total = total, codes = Arg::Lines(codes))
        }
    };
    let body = text!(
        "trace",
        code = code(measure, &found.query.period),
        name = Text::of(format!("measure-{measure}")),
        count = found.tally.total.get(measure),
        formula = Text::of(format!("formula-{measure}")),
        period = words::period(&found.query.period),
        data = words::data_between(&found.query.period, facts),
        whose = words::reach(found.reach, facts),
        cases = cases
    );
    let pages = page.total.div_ceil(TRACE_PAGE);
    let mut turn = Vec::new();
    if at.page > 0 {
        turn.push(Button::here("prev", text!("button-prev")));
    }
    if at.page + 1 < pages {
        turn.push(Button::here("next", text!("button-next")));
    }
    Screen::new(body)
        .open()
        .row(turn)
        .row(vec![Button::here("measures", text!("summary-button-measures")), to_card()])
        .row(vec![home::to_menu()])
}
