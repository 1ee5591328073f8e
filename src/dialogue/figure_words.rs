//! Figures and periods in words, for the summary and for whatever else shows figures.

use chrono::NaiveDate;

use super::effect::{Book, ChartColumn, ChartSpec};
use super::facts::{Facts, FiguresFound};
use super::text::{Arg, Text, text};
use crate::domain::access::{Reached, cases_reach};
use crate::domain::figures::{Figures, Measure, Rate};
use crate::domain::fold::fold;
use crate::domain::kinds::Bucket;
use crate::domain::people::Team;
use crate::domain::period::{Period, PeriodKind};
use crate::domain::teams::Teams;

/// A period's name: `tháng 11/2026`, `tuần 47 (16/11 – 22/11/2026)`.
#[must_use]
pub(super) fn period(period: &Period) -> Text {
    let year = period.year().to_string();
    let number = period.number();
    match period.kind {
        PeriodKind::Week => {
            text!("period-week", n = number, from = Arg::Date(period.from), to = Arg::Date(period.to))
        }
        PeriodKind::Month => text!("period-month", n = number, year = year),
        PeriodKind::Quarter => text!("period-quarter", n = number, year = year),
        PeriodKind::Half if number == 1 => text!("period-half-first", year = year),
        PeriodKind::Half => text!("period-half-second", year = year),
        PeriodKind::Year => text!("period-year", year = year),
        PeriodKind::Custom if let Some(n) = period.count_of_first_months() => {
            text!("period-first-months", n = n, year = year)
        }
        PeriodKind::Custom if period.from == period.to => text!("period-day", day = Arg::Day(period.from)),
        PeriodKind::Custom => text!("period-custom", from = Arg::Date(period.from), to = Arg::Date(period.to)),
    }
}

/// Whose figures they are: the ward's, or a team's.
#[must_use]
pub(super) fn reach(reach: Reached, facts: &Facts) -> Text {
    match reach {
        Reached::Team(id) => {
            let name = facts.team(id).map_or_else(String::new, |it| it.name.clone());
            team(&name)
        }
        Reached::Teams(teams) => team(&names_of_teams(teams, facts)),
        Reached::Ward(_) => {
            let name = facts.ward.as_ref().map_or_else(String::new, |it| it.name.clone());
            text!("figures-of-ward", ward = name)
        }
        Reached::Province => text!("figures-of-province"),
    }
}

/// A rate with both its numbers: `85,71 % (6/7)`, or that nothing was counted.
#[must_use]
pub(super) fn rate(rate: Option<Rate>) -> Text {
    match rate {
        Some(rate) => text!("rate", percent = Arg::Percent(rate.hundredths()), part = rate.part, whole = rate.whole),
        None => text!("rate-none"),
    }
}

/// The rate of what was mediated against the target of the law in force, if that is known.
#[must_use]
pub(super) fn rate_against_target(figures: &Figures, facts: &Facts) -> Text {
    let of_mediated = figures.rate_of_mediated();
    let shown = rate(of_mediated);
    match (of_mediated, facts.law.on(facts.today).success_target()) {
        (Some(rate), Ok(target)) if rate.reaches(target) => text!("rate-reached", rate = shown, target = target),
        (Some(_), Ok(target)) => text!("rate-missed", rate = shown, target = target),
        _ => shown,
    }
}

/// One line of the summary: the figure's name, its number and its code.
#[must_use]
pub(super) fn line(measure: Measure, count: u32) -> Text {
    let name = Text::of(format!("measure-{measure}"));
    text!("figure-line", name = name, count = count, code = measure.code().to_uppercase())
}

/// The equation that must hold, with its numbers. Terms that are zero everywhere are left out of the sum.
#[must_use]
pub(super) fn balance(figures: &Figures) -> Text {
    let (came, became) = figures.balance();
    let sum = |parts: &[u32]| parts.iter().map(u32::to_string).collect::<Vec<_>>().join(" + ");
    let mut left = vec![figures.opening, figures.received];
    if figures.continued > 0 {
        left.push(figures.continued);
    }
    let right = [figures.success, figures.failure, figures.referred, figures.in_progress, figures.not_started];
    let (left, right) = (sum(&left), sum(&right));
    if came == became {
        text!("figures-balance", left = left, right = right)
    } else {
        text!("figures-unbalanced", left = left, right = right)
    }
}

/// A team as it stands in a sentence: many are called `Tổ hòa giải …` by their full name already.
#[must_use]
pub(super) fn team(name: &str) -> Text {
    if fold(name).starts_with("to ") { text!("plain", words = name) } else { text!("team-named", team = name) }
}

/// The chart of the last months that were read; `None` where none were.
#[must_use]
pub(super) fn chart(found: &FiguresFound, facts: &Facts) -> Option<ChartSpec> {
    if found.months.is_empty() {
        return None;
    }
    let target = facts.law.on(facts.today).success_target().ok().and_then(|it| u8::try_from(it).ok());
    let whose = reach(found.reach, facts);
    let spec = chart_of(&found.months, whose.clone(), (facts.today, target));
    let title = match found.months[0].0.kind {
        PeriodKind::Week => text!("chart-title-weeks"),
        PeriodKind::Year => text!("chart-title-years"),
        _ => spec.title,
    };
    let subtitle = text!("chart-subtitle-period", whose = whose, period = period(&found.query.period));
    Some(ChartSpec { title, subtitle, ..spec })
}

/// A chart of months: `whose` figures they are, up to which day, and the rate to be reached.
#[must_use]
pub(super) fn chart_of(months: &[(Period, Figures)], whose: Text, (day, target): (NaiveDate, Option<u8>)) -> ChartSpec {
    let column = |(period, figures): &(Period, Figures)| ChartColumn {
        label: match period.kind {
            PeriodKind::Week => text!("chart-week", n = period.number()),
            PeriodKind::Year => text!("plain", words = period.year().to_string()),
            _ => text!("chart-month", n = period.number()),
        },
        figures: *figures,
    };
    ChartSpec {
        title: text!("chart-title"),
        subtitle: text!("chart-subtitle", whose = whose, day = Arg::Date(day)),
        columns: months.iter().map(column).collect(),
        target,
    }
}

/// Teams by their names, one after another.
#[must_use]
pub(super) fn names_of_teams(teams: Teams, facts: &Facts) -> String {
    let named: Vec<&str> = teams.iter().filter_map(|it| facts.team(it)).map(|it| it.name.as_str()).collect();
    named.join(", ")
}

/// The workbook of the figures of a period as they were shown and of the cases behind them.
#[must_use]
pub(super) fn book(of: &Period, found: &FiguresFound, facts: &Facts) -> Book {
    let period = Period { to: of.data_to(facts.today), ..*of };
    let mut teams: Vec<(String, Figures)> = Vec::new();
    // A team without a case is a line of noughts: whoever is missing is asked for.
    let there = |it: &&Team| it.life.touches(period.from, period.to) || found.tally.by_team.contains_key(&it.id);
    for team in facts.teams.iter().filter(|it| found.reach.covers(it.id)).filter(there) {
        teams.push((team.name.clone(), found.tally.by_team.get(&team.id).copied().unwrap_or_default()));
    }
    let buckets = found.tally.by_bucket();
    Book {
        period,
        title: title(found, facts),
        data: data_between(of, facts),
        total: found.tally.total,
        not_accepted: found.not_accepted,
        buckets: Bucket::ALL.iter().map(|it| (*it, buckets.get(it).copied().unwrap_or_default())).collect(),
        teams,
        kinds: found.tally.by_kind.iter().map(|(kind, figures)| (*kind, *figures)).collect(),
        course: None,
        cases: facts.actor().and_then(cases_reach),
        file_name: format!("tong-hop-{}.xlsx", of.key()),
    }
}

/// `Tổng hợp tháng 11/2026 – phường Vũ Ninh`.
#[must_use]
pub(super) fn title(found: &FiguresFound, facts: &Facts) -> Text {
    text!("summary-title", period = period(&found.query.period), whose = reach(found.reach, facts))
}

/// From which day to which day there is data.
#[must_use]
pub(super) fn data_between(period: &Period, facts: &Facts) -> Text {
    let to = period.data_to(facts.today);
    if to < period.to {
        text!("summary-data-so-far", from = Arg::Date(period.from), to = Arg::Date(to))
    } else {
        text!("summary-data", from = Arg::Date(period.from), to = Arg::Date(to))
    }
}

/// Months by their names.
pub(super) fn months(first_days: &[NaiveDate]) -> Arg {
    let name = |day: &NaiveDate| period(&Period::containing(PeriodKind::Month, *day));
    Arg::List(first_days.iter().map(name).collect())
}
