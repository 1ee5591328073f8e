//! The summary and its tables, as they read on a phone.

use super::to_card;
use crate::dialogue::course_words::{self, CourseOf};
use crate::dialogue::facts::{Facts, FiguresFound};
use crate::dialogue::figure_words as words;
use crate::dialogue::screen::{Button, Screen};
use crate::dialogue::text::{Text, text};
use crate::domain::TeamId;
use crate::domain::access::{Action, may};
use crate::domain::figures::{CourseCounts, Figures, Measure};
use crate::domain::kinds::Bucket;
use crate::domain::people::Team;

/// Teams on one page: each takes two lines.
const TEAMS_A_PAGE: usize = 12;

pub(super) fn card(found: &FiguresFound, facts: &Facts) -> Screen {
    let figures = &found.tally.total;
    let counts = facts.found::<CourseOf>();
    let course = counts.map_or_else(Vec::new, |it| course_words::lines(it, found.reach));
    let body = text!(
        "summary-card",
        title = words::title(found, facts),
        data = words::data_between(&found.query.period, facts),
        came = came(figures),
        became = became(figures, counts),
        balance = words::balance(figures),
        rates = rates(figures, facts),
        apart = text!("summary-not-accepted", count = found.not_accepted),
        course = course
    );
    let screen = Screen::new(body)
        .open()
        .columns(2)
        .choice("teams", text!("summary-button-teams"))
        .choice("kinds", text!("summary-button-kinds"))
        .choice("before", before_button(found, facts))
        .choice("measures", text!("summary-button-measures"))
        .choice("chart", text!("summary-button-chart"))
        .choice("book", text!("summary-button-book"));
    let actor = facts.actor();
    let may_close = actor.is_some_and(|it| may(it, Action::CloseMonth).is_ok());
    let reads_digests = actor.is_some_and(|it| may(it, Action::ReadDigests).is_ok());
    let screen =
        if may_close || reads_digests { screen.choice("closing", text!("summary-button-closing")) } else { screen };
    let screen = if reads_digests { screen.choice("digests", text!("summary-button-digests")) } else { screen };
    let headed = super::headed(facts);
    let report = |screen: Screen, id: TeamId| {
        let name = facts.team(id).map(|it| it.name.as_str()).filter(|_| headed.are_several());
        let label = name.map_or_else(|| text!("team-report-button"), |it| text!("team-report-button-of", team = it));
        screen.row(vec![Button::here(format!("report:{id}"), label)])
    };
    let screen = headed.iter().fold(screen, report);
    let mut turn = vec![Button::here("earlier", text!("summary-button-earlier"))];
    if found.query.period.after().from <= facts.today {
        turn.push(Button::here("later", text!("summary-button-later")));
    }
    screen.row(turn).row(vec![Button::here("periods", text!("summary-button-periods")), Button::to_menu()])
}

/// A period that still runs is held against the same stretch of the year before.
fn before_button(found: &FiguresFound, facts: &Facts) -> Text {
    if found.query.period.is_compared_by_year(facts.today) {
        text!("compare-button-last-year")
    } else {
        text!("summary-button-before")
    }
}

fn came(figures: &Figures) -> Vec<Text> {
    let mut lines =
        vec![words::line(Measure::Opening, figures.opening), words::line(Measure::Received, figures.received)];
    if figures.continued > 0 {
        lines.push(words::line(Measure::Continued, figures.continued));
    }
    lines
}

fn became(figures: &Figures, counts: Option<&CourseCounts>) -> Vec<Text> {
    let line = |it: &Measure| words::line(*it, figures.get(*it));
    let mut lines = vec![line(&Measure::Success)];
    if figures.success > 0 {
        lines.extend(counts.map(course_words::lasting));
    }
    lines.extend([Measure::Failure, Measure::Referred, Measure::InProgress, Measure::NotStarted].iter().map(line));
    lines
}

/// Both rates with their names: official texts use both, and mix them up.
pub(super) fn rates(figures: &Figures, facts: &Facts) -> Vec<Text> {
    vec![
        text!("summary-rate-mediated", rate = words::rate_against_target(figures, facts)),
        text!("summary-rate-received", rate = words::rate(figures.rate_of_received())),
    ]
}

pub(super) fn teams(found: &FiguresFound, page: u32, facts: &Facts) -> Screen {
    let all: Vec<_> = facts.teams.iter().filter(|it| found.tally.by_team.contains_key(&it.id)).collect();
    let pages = all.len().div_ceil(TEAMS_A_PAGE).max(1);
    let page = (page as usize).min(pages - 1);
    let shown = all.iter().skip(page * TEAMS_A_PAGE).take(TEAMS_A_PAGE);
    let lines: Vec<Text> =
        shown.map(|it| row(text!("plain", words = it.name.as_str()), found.tally.by_team[&it.id])).collect();
    // Quiet is who was there in the period and had no case; a team of before or after it is not.
    let period = &found.query.period;
    let there = |it: &&Team| it.life.touches(period.from, period.data_to(facts.today));
    let without = |it: &&Team| !found.tally.by_team.contains_key(&it.id);
    let quiet = facts.teams.iter().filter(|it| found.reach.covers(it.id)).filter(there).filter(without).count();
    let body = if lines.is_empty() {
        text!("summary-nothing", title = words::title(found, facts))
    } else {
        text!("summary-teams", title = words::title(found, facts), lines = lines, quiet = quiet)
    };
    let mut turn = Vec::new();
    if page > 0 {
        turn.push(Button::here("prev", text!("button-prev")));
    }
    if page + 1 < pages {
        turn.push(Button::here("next", text!("button-next")));
    }
    Screen::new(body).open().row(turn).row(vec![to_card(), Button::to_menu()])
}

/// A team or kind: what came, what became of it, and the rate.
fn row(name: Text, figures: Figures) -> Text {
    text!(
        "summary-row",
        name = name,
        received = figures.received,
        success = figures.success,
        failure = figures.failure,
        left = figures.in_progress + figures.not_started,
        rate = words::rate(figures.rate_of_mediated())
    )
}

pub(super) fn kinds(found: &FiguresFound, facts: &Facts) -> Screen {
    let mut lines = Vec::new();
    let buckets = found.tally.by_bucket();
    for bucket in Bucket::ALL {
        let Some(figures) = buckets.get(bucket) else { continue };
        lines.push(text!("summary-bucket", line = row(Text::of(format!("bucket-{bucket}")), *figures)));
        let of_bucket = found.tally.by_kind.iter().filter(|(kind, _)| kind.bucket() == *bucket);
        lines.extend(of_bucket.map(|(kind, figures)| {
            let name = Text::of(format!("kind-{kind}"));
            text!(
                "summary-kind",
                name = name,
                received = figures.received,
                success = figures.success,
                failure = figures.failure
            )
        }));
    }
    let body = if lines.is_empty() {
        text!("summary-nothing", title = words::title(found, facts))
    } else {
        text!("summary-kinds", title = words::title(found, facts), lines = lines)
    };
    Screen::new(body).open().row(vec![to_card(), Button::to_menu()])
}

pub(super) fn before(found: &FiguresFound, facts: &Facts) -> Screen {
    let (now, then) = (&found.tally.total, &found.before);
    let compared = |measure: Measure| {
        let (now, then) = (now.get(measure), then.get(measure));
        text!(
            "summary-compared",
            name = Text::of(format!("measure-{measure}")),
            now = now,
            then = then,
            change = change(now, then)
        )
    };
    let measures = [Measure::Received, Measure::Mediated, Measure::Success, Measure::Failure, Measure::Referred];
    let lines: Vec<Text> = measures.into_iter().map(compared).collect();
    let period = found.query.period;
    let title = if period.is_compared_by_year(facts.today) {
        text!("compare-title-last-year")
    } else {
        text!("compare-title-before")
    };
    let body = text!(
        "summary-before",
        title = title,
        now = words::period(&period),
        then = words::period(&period.compared_with(facts.today)),
        whose = words::reach(found.reach, facts),
        lines = lines,
        rate_now = words::rate(now.rate_of_mediated()),
        rate_then = words::rate(then.rate_of_mediated()),
        data = words::data_between(&found.query.period, facts)
    );
    Screen::new(body).open().row(vec![to_card(), Button::to_menu()])
}

fn change(now: u32, then: u32) -> Text {
    match now.cmp(&then) {
        std::cmp::Ordering::Greater => text!("change-more", count = now - then),
        std::cmp::Ordering::Less => text!("change-less", count = then - now),
        std::cmp::Ordering::Equal => text!("change-none"),
    }
}
