//! How a figure came about: its formula, its period, whose it is, and the codes of the cases in it that the person may
//! see. A figure's code, such as `HT.2026-11`, opens this from anywhere.

use chrono::NaiveDate;

use super::asks::{Behind, BehindFound};
use super::{At, View, to_card};
use crate::dialogue::course_words::{self, CourseOf};
use crate::dialogue::facts::{Facts, FiguresFound, TRACE_PAGE};
use crate::dialogue::figure_words as words;
use crate::dialogue::office::links as office;
use crate::dialogue::place::Place;
use crate::dialogue::screen::{Button, Screen};
use crate::dialogue::text::{Arg, Text, text};
use crate::domain::access::{cases_reach, figures_reach};
use crate::domain::digest::Digest;
use crate::domain::figures::{CourseCase, CourseFigure, Measure};
use crate::domain::fold::fold;
use crate::domain::period::{Period, PeriodKind};

/// What a code means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Meant {
    /// How cases came in and how they stood.
    Measure(Measure),
    /// Their course.
    Course(CourseFigure),
}

/// The code of a figure as typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FigureCode {
    meant: Meant,
    /// Which period, if the code names one.
    period: Option<Period>,
}

impl FigureCode {
    /// Where it leads: without a period of its own to the one that is looked at, or else to this month.
    #[must_use]
    pub fn place(&self, shown: Option<(Period, Option<NaiveDate>)>, today: NaiveDate) -> At {
        let month = || (Period::containing(PeriodKind::Month, today), None);
        let (period, digest) = match self.period {
            Some(period) => (period, shown.filter(|it| it.0 == period).and_then(|it| it.1)),
            None => shown.unwrap_or_else(month),
        };
        match self.meant {
            Meant::Measure(it) => At { measure: Some(it), digest, ..At::of(period).view(View::Trace) },
            // A digest keeps no cases of it: they are those of today.
            Meant::Course(it) => At { course: Some(it), ..At::of(period).view(View::Course) },
        }
    }
}

/// Reads `HT.2026-11`, `ht 2026-w47`, `TN`: nothing but a code.
#[must_use]
pub(super) fn parse_code(text: &str) -> Option<FigureCode> {
    let folded = fold(text);
    let mut parts = folded.trim().splitn(2, ['.', ' ']);
    let code = parts.next()?;
    let meant = match Measure::from_code(code) {
        Some(it) => Meant::Measure(it),
        None => Meant::Course(CourseFigure::from_code(code)?),
    };
    let period = match parts.next().map(str::trim) {
        None => None,
        Some(key) => Some(Period::from_key(key)?),
    };
    Some(FigureCode { meant, period })
}

/// The code of a figure where it is one: with its period anywhere but where something is being entered; alone where figures
/// are looked at and in the menu. What is asked elsewhere may be answered in the same letters.
#[must_use]
pub fn code_typed(place: &Place, text: &str) -> Option<FigureCode> {
    let code = parse_code(text)?;
    let has_figures = || place.is::<At>() || place.begins() || office::shows_digest(place);
    (!place.holds_work() && (code.period.is_some() || has_figures())).then_some(code)
}

/// `HT.2026-11`.
#[must_use]
pub(super) fn code(figure: &str, period: &Period) -> String {
    format!("{figure}.{}", period.key()).to_uppercase()
}

/// Which figure shall be explained.
pub(super) fn choose(at: &At, found: &FiguresFound, facts: &Facts) -> Screen {
    let figures = told(at, facts).map_or(&found.tally.total, |it| &it.figures);
    let body = text!(
        "summary-measures",
        title = words::title(found, facts),
        example = code(Measure::Success.code(), &found.query.period)
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
    // A digest does not keep these.
    let course = facts.found::<CourseOf>().filter(|_| told(at, facts).is_none()).copied().unwrap_or_default();
    for &figure in CourseFigure::ALL {
        if let Some(count) = course_words::value(figure, &course) {
            let label = text!("summary-measure", name = course_words::name(figure, found.reach), count = count);
            screen = screen.row(vec![Button::here(format!("c:{figure}"), label)]);
        }
    }
    screen.row(vec![to_card()])
}

/// The digest whose figures are explained, if it is one's.
fn told<'a>(at: &At, facts: &'a Facts) -> Option<&'a Digest> {
    office::stored(facts).filter(|it| at.digest == Some(it.period.to))
}

/// Codes of cases, as far as the person may see them.
fn listed((allowed, facts): (bool, &Facts), total: u32, codes: &[&str]) -> Text {
    lines((allowed, facts), total, codes.iter().map(|it| text!("plain", words = *it)).collect())
}

fn lines((allowed, facts): (bool, &Facts), total: u32, codes: Vec<Text>) -> Text {
    // Who has the figures of the ward, and heads a team, sees the cases of the team.
    let of_all = facts.actor().is_some_and(|it| cases_reach(it) == figures_reach(it));
    match (allowed, of_all, total) {
        (false, _, _) => text!("trace-numbers-only"),
        (true, true, 0) => text!("trace-no-case"),
        (true, false, 0) => text!("trace-no-case-own"),
        (true, true, total) => text!("trace-cases", total = total, codes = Arg::Lines(codes)),
        (true, false, total) => text!("trace-cases-own", total = total, codes = Arg::Lines(codes)),
    }
}

/// A figure as a digest told it: its number, of when it is, and the cases that were counted then.
fn of_digest(
    digest: &Digest,
    (measure, now): (Measure, u32),
    (page, found): (u32, &FiguresFound),
    facts: &Facts,
) -> (u32, Text, u32, Text) {
    let (from, to) = (Arg::Date(digest.period.from), Arg::Date(digest.period.to));
    let data = text!("trace-of-digest", from = from, to = to, now = now);
    let count = digest.figures.get(measure);
    let reach = facts.actor().and_then(cases_reach);
    let within = |team| reach.is_some_and(|it| it.covers(team));
    let counted = digest.cases.iter().filter(|it| measure.counts(it.entry, it.exit) && within(it.team));
    let codes: Vec<&str> = counted.map(|it| it.code.as_str()).collect();
    if codes.is_empty() && count > 0 && reach.is_some() && digest.cases.is_empty() {
        // Told by an earlier release, which kept numbers only.
        let codes: Vec<&str> = found.trace.codes.iter().map(|it| it.1.as_str()).collect();
        let total = found.trace.total;
        return (
            count,
            text!("trace-lines", lines = vec![data, text!("trace-of-digest-unknown")]),
            total,
            listed((true, facts), total, &codes),
        );
    }
    let total = u32::try_from(codes.len()).unwrap_or(u32::MAX);
    let shown: Vec<&str> = codes.into_iter().skip((page * TRACE_PAGE) as usize).take(TRACE_PAGE as usize).collect();
    (count, data, total, listed((reach.is_some(), facts), total, &shown))
}

pub(super) fn screen(at: &At, found: &FiguresFound, facts: &Facts) -> Screen {
    let Some(measure) = at.measure else { return choose(at, found, facts) };
    let now = found.tally.total.get(measure);
    let (count, data, total, cases) = match told(at, facts) {
        Some(digest) => of_digest(digest, (measure, now), (at.page, found), facts),
        None => {
            let codes: Vec<&str> = found.trace.codes.iter().map(|it| it.1.as_str()).collect();
            let cases = listed((found.trace.allowed, facts), found.trace.total, &codes);
            (now, words::data_between(&found.query.period, facts), found.trace.total, cases)
        }
    };
    let body = text!(
        "trace",
        code = code(measure.code(), &found.query.period),
        name = Text::of(format!("measure-{measure}")),
        count = count,
        formula = Text::of(format!("formula-{measure}")),
        period = words::period(&found.query.period),
        data = data,
        whose = words::reach(found.reach, facts),
        cases = cases
    );
    around(Screen::new(body), at.page, total)
}

/// A figure of the course of cases: each case behind it with what it adds.
pub(super) fn course(at: &At, found: &FiguresFound, facts: &Facts) -> Screen {
    let Some(figure) = at.course else { return choose(at, found, facts) };
    let behind = facts.found::<Behind>().cloned().unwrap_or_default();
    let body = text!(
        "trace",
        code = code(figure.code(), &found.query.period),
        name = course_words::name(figure, found.reach),
        count = course_words::value(figure, &behind.counts).unwrap_or_else(|| text!("plain", words = "0")),
        formula = course_words::formula(figure, found.reach),
        period = words::period(&found.query.period),
        data = words::data_between(&found.query.period, facts),
        whose = words::reach(found.reach, facts),
        cases = lines(
            (behind.allowed, facts),
            behind.total,
            behind.cases.iter().map(|it| behind_line(figure, it, &behind)).collect()
        )
    );
    around(Screen::new(body), at.page, behind.total)
}

/// A case behind a figure, and what it adds where that is not simply itself.
fn behind_line(figure: CourseFigure, case: &CourseCase, found: &BehindFound) -> Text {
    let code = case.code.as_str();
    match figure {
        CourseFigure::Sessions => text!("course-case-sessions", code = code, count = case.adds),
        CourseFigure::Begin | CourseFigure::End => text!("course-case-days", code = code, count = case.adds),
        CourseFigure::Recurring | CourseFigure::Again => {
            let earlier = found.earlier.iter().filter(|it| it.0 == case.id).map(|it| it.1.as_str());
            match earlier.collect::<Vec<_>>() {
                earlier if earlier.is_empty() => text!("plain", words = code),
                earlier => text!("course-case-again", code = code, earlier = earlier.join(", ")),
            }
        }
        CourseFigure::Paused
        | CourseFigure::Done
        | CourseFigure::Lasting
        | CourseFigure::Holding
        | CourseFigure::Lagging
        | CourseFigure::Broken
        | CourseFigure::ForceMajeure
        | CourseFigure::Helped => text!("plain", words = code),
    }
}

/// The ways on from a list of cases.
fn around(screen: Screen, page: u32, total: u32) -> Screen {
    let mut turn = Vec::new();
    if page > 0 {
        turn.push(Button::here("prev", text!("button-prev")));
    }
    if page + 1 < total.div_ceil(TRACE_PAGE) {
        turn.push(Button::here("next", text!("button-next")));
    }
    screen
        .open()
        .row(turn)
        .row(vec![Button::here("measures", text!("summary-button-measures")), to_card()])
        .row(vec![Button::to_menu()])
}
