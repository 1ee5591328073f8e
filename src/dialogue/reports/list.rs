//! The list: what the law's table wants of this year and the last, begun or not, and what else was begun; and the question
//! of which other days one shall be.

use chrono::Datelike;

use super::asks::{All, AllFound, ReportDeed};
use super::{At, Step, doing, named, permit};
use crate::dialogue::facts::Facts;
use crate::dialogue::input::Answer;
use crate::dialogue::pager::paged;
use crate::dialogue::screen::{Button, Screen};
use crate::dialogue::text::{Arg, Text, text};
use crate::dialogue::{Place, Turn};
use crate::domain::ReportId;
use crate::domain::access::{Action, act};
use crate::domain::period_words::{parse_period, parse_statutory};
use crate::domain::reporting::{Coming, Days, Report, ReportKind, Standing, of_year};

/// Words of a period at most.
const LONGEST: usize = 8;

/// What stands in the list.
enum Line<'a> {
    Begun(&'a Report),
    Coming(Coming),
}

/// Those of the table of law of this year and the last, the newest first, and what else was begun.
fn lines(facts: &Facts) -> Vec<Line<'_>> {
    let begun = facts.found::<All>().map(|it: &AllFound| it.0.as_slice()).unwrap_or_default();
    let law = facts.law.on(facts.today);
    let year = facts.today.year();
    let is_begun = |it: &Coming| begun.iter().any(|of| of.kind == it.kind && of.days.from == it.days.from);
    let makes = permit(Action::MakeReport, facts).is_some();
    let coming = [year, year - 1].into_iter().flat_map(|it| of_year(it, law)).filter(|it| makes && !is_begun(it));
    let mut all: Vec<Line<'_>> = begun.iter().map(Line::Begun).chain(coming.map(Line::Coming)).collect();
    let to = |it: &Line<'_>| match it {
        Line::Begun(it) => it.days.to,
        Line::Coming(it) => it.days.to,
    };
    all.sort_by_key(|it| std::cmp::Reverse(to(it)));
    all
}

fn choice(line: &Line<'_>) -> (String, Text) {
    match line {
        Line::Coming(it) => {
            let label = text!("report-line-coming", report = named(it.kind, &it.days));
            (format!("n:{}:{}", it.kind, it.days.from.year()), label)
        }
        Line::Begun(it) => {
            let standing = it.last().map_or(Standing::Draft, |it| it.standing);
            let corrects = it.versions.len() > 1;
            let id = if corrects { "report-line-corrected" } else { "report-line" };
            let standing = Text::of(format!("report-standing-{standing}"));
            let nth = it.versions.len().saturating_sub(1);
            let label =
                Text::of(id).with("report", named(it.kind, &it.days)).with("standing", standing).with("nth", nth);
            (format!("r:{}", it.id), label)
        }
    }
}

pub(super) fn screen(at: &At, facts: &Facts) -> Screen {
    if at.step == Step::Other {
        return Screen::new(text!("report-ask-other")).open().row(vec![Button::here("list", text!("button-back"))]);
    }
    let all: Vec<_> = lines(facts).iter().map(choice).collect();
    let id = if all.is_empty() { "report-list-none" } else { "report-list" };
    let mut screen = paged(Screen::new(Text::of(id)).open(), all.into_iter(), at.page);
    if permit(Action::MakeReport, facts).is_some() {
        screen = screen.row(vec![Button::here("other", text!("report-button-other"))]);
    }
    screen.row(vec![Button::to_menu()])
}

pub(super) fn answer(at: At, answer: Answer<'_>, facts: &Facts) -> Turn {
    match answer {
        Answer::Pick("prev") => Turn::to(At { page: at.page.saturating_sub(1), ..at }.place()),
        Answer::Pick("next") => Turn::to(At { page: at.page.saturating_add(1), ..at }.place()),
        Answer::Pick("list") => Turn::to(At::of(Step::List).place()),
        Answer::Pick("other") if permit(Action::MakeReport, facts).is_some() => Turn::to(at.step(Step::Other)),
        Answer::Pick(key) => picked(at, key, facts),
        Answer::Text { text, .. } if permit(Action::MakeReport, facts).is_some() => typed(at, text, facts),
        _ => Turn::to(at.place()).note(text!("pick-a-button")),
    }
}

fn picked(at: At, key: &str, facts: &Facts) -> Turn {
    if let Some(id) = key.strip_prefix("r:").and_then(|it| it.parse().ok()).map(ReportId) {
        return Turn::to(At::card(id).place());
    }
    let coming = key.strip_prefix("n:").and_then(|it| {
        let (kind, year) = it.split_once(':')?;
        let (kind, year) = (ReportKind::from_code(kind)?, year.parse().ok()?);
        of_year(year, facts.law.on(facts.today)).into_iter().find(|it| it.kind == kind)
    });
    match coming {
        Some(it) => begin((it.kind, it.days), facts).unwrap_or_else(|| Turn::to(at.place())),
        None => Turn::to(at.place()),
    }
}

/// A period in words: that of the report that is meant, or of a new one.
fn typed(at: At, typed: &str, facts: &Facts) -> Turn {
    let statutory = parse_statutory(typed, facts.law.on(facts.today), facts.today);
    let period = statutory.or_else(|| parse_period(typed, facts.written_on()));
    // A sentence in which a day stands is no period, and no report is of one day.
    let is_short = typed.split_whitespace().count() <= LONGEST;
    let Some(period) = period.filter(|it| is_short && it.from < it.to) else {
        let note = if at.step == Step::Other { "report-other-help" } else { "pick-a-button" };
        return Turn::to(at.place()).note(Text::of(note));
    };
    if period.from > facts.today {
        return Turn::to(at.place()).note(text!("report-not-yet", from = Arg::Date(period.from)));
    }
    let days = Days { from: period.from, to: period.to, due: None };
    let known = of_year(period.to.year(), facts.law.on(facts.today));
    let kind = known.iter().find(|it| (it.days.from, it.days.to) == (days.from, days.to)).map(|it| it.kind);
    let kind = kind.unwrap_or(ReportKind::Other);
    // Of the law's there is one a year, on whichever day its data were closed.
    let is_it = |it: &&Report| {
        it.kind == kind && it.days.from == days.from && (kind != ReportKind::Other || it.days.to == days.to)
    };
    let begun = facts.found::<All>().and_then(|it| it.0.iter().find(is_it));
    match begun {
        Some(it) => Turn::to(At::card(it.id).place()),
        None => begin((kind, days), facts).unwrap_or_else(|| Turn::to(Place::home()).note(text!("not-allowed"))),
    }
}

fn begin((kind, days): (ReportKind, Days), facts: &Facts) -> Option<Turn> {
    let permit = permit(act::MakeReport, facts)?;
    let id = ReportId(facts.fresh);
    let deed = ReportDeed::Begin { permit, id, kind, days };
    Some(Turn::to(At::card(id).place()).with(doing(deed)))
}
