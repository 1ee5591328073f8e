//! A digest in words and as a chart. Everything comes from the stored digest, so that the same week reads the same for
//! ever; from the facts comes only the ward's name.

use chrono::NaiveDate;

use super::asks;
use super::asks::Days;
use super::{At, Step, to_digests};
use crate::dialogue::effect::{ChartSpec, Document, Effect};
use crate::dialogue::facts::Facts;
use crate::dialogue::figure_words as words;
use crate::dialogue::screen::{Button, Screen};
use crate::dialogue::text::{Arg, Text, text};
use crate::dialogue::{Answer, Turn, lack_words};
use crate::domain::access::{Action, may};
use crate::domain::calendar::{local, local_date};
use crate::domain::case::EscalationKind;
use crate::domain::digest::{Adjustment, Digest, DigestModel, TeamLacks};
use crate::domain::figures::Measure;

/// Codes of cases named in one line; the others are counted.
const CODES_SHOWN: usize = 5;
/// Adjustments shown; the others are counted.
const ADJUSTMENTS_SHOWN: usize = 8;

/// Teams shown with what they lack; the others are counted.
const TEAMS_SHOWN: usize = 6;

/// Who reads it: leaders see numbers only.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reader {
    /// An officer, or the head of a team: with the codes behind the numbers, since they open the cases.
    Office,
    /// A leader.
    Leader,
}

/// The digest as it is told.
#[must_use]
pub fn card(digest: &Digest, reader: Reader, facts: &Facts) -> Screen {
    Screen::new(text!(
        "digest",
        ward = facts.ward.as_ref().map_or_else(String::new, |it| it.name.clone()),
        from = Arg::Date(digest.period.from),
        to = Arg::Date(digest.period.to),
        week = week(digest),
        year = year(digest),
        watch = watch(digest, reader),
        office = office(digest, facts),
        adjustments = adjusted(digest)
    ))
    .open()
}

/// The last days: what came and what became of it.
fn week(digest: &Digest) -> Vec<Text> {
    let figures = &digest.figures;
    let line = |measure| words::line(measure, figures.get(measure));
    let mut lines = vec![line(Measure::Received)];
    if figures.continued > 0 {
        lines.push(line(Measure::Continued));
    }
    lines.extend([Measure::Success, Measure::Failure, Measure::Referred].map(line));
    lines.push(text!("digest-open", count = figures.in_progress + figures.not_started));
    lines.push(text!("summary-not-accepted", count = digest.not_accepted));
    lines
}

/// The year so far against the target.
fn year(digest: &Digest) -> Text {
    let rate = words::rate(digest.year_rate());
    match (digest.year_rate(), digest.target) {
        (Some(of), Some(target)) if of.reaches(target) => text!("rate-reached", rate = rate, target = target),
        (Some(_), Some(target)) => text!("rate-missed", rate = rate, target = target),
        _ => rate,
    }
}

/// Codes, as many as fit.
fn codes(all: &[String]) -> Text {
    few(all.iter().map(|it| text!("plain", words = it.as_str())).collect())
}

/// The codes behind a number, for those who may open them.
fn behind(all: &[String], reader: Reader) -> Text {
    match reader {
        Reader::Office => text!("digest-behind", codes = codes(all)),
        Reader::Leader => text!("plain", words = ""),
    }
}

/// The first of many, and how many more there are.
fn few(mut shown: Vec<Text>) -> Text {
    let rest = shown.len().saturating_sub(CODES_SHOWN);
    shown.truncate(CODES_SHOWN);
    if rest == 0 {
        text!("digest-codes", codes = Arg::List(shown))
    } else {
        text!("digest-codes-more", codes = Arg::List(shown), rest = rest)
    }
}

/// Cases that wait for mediation longer than Art. 20(2) allows, if there are any.
pub(super) fn waiting_late(cases: &[String], reader: Reader) -> Option<Text> {
    let codes = || behind(cases, reader);
    (!cases.is_empty()).then(|| text!("digest-waiting-late", count = cases.len(), codes = codes()))
}

/// Cases that nobody is assigned to, if there are any.
pub(super) fn unassigned(cases: &[String], reader: Reader) -> Option<Text> {
    let codes = || behind(cases, reader);
    (!cases.is_empty()).then(|| text!("digest-unassigned", count = cases.len(), codes = codes()))
}

/// Cases that have been open for long, if there are any.
pub(super) fn open_long(cases: &[String], days: u16, reader: Reader) -> Option<Text> {
    let (days, codes) = (i64::from(days), || behind(cases, reader));
    (!cases.is_empty()).then(|| text!("digest-open-long", count = cases.len(), days = days, codes = codes()))
}

/// What somebody should look at; a single line of relief where there is nothing.
fn watch(digest: &Digest, reader: Reader) -> Vec<Text> {
    let mut lines = Vec::new();
    for kind in EscalationKind::ALL {
        let of_kind = digest.escalations.iter().filter(|it| it.0 == *kind);
        let cases: Vec<Text> = of_kind
            .map(|(_, case)| case.as_deref().map_or_else(|| text!("digest-no-case"), |it| text!("plain", words = it)))
            .collect();
        if !cases.is_empty() {
            let (kind, count) = (Text::of(format!("escalation-{kind}")), cases.len());
            let codes = match reader {
                Reader::Office => text!("digest-behind", codes = few(cases)),
                Reader::Leader => text!("plain", words = ""),
            };
            lines.push(text!("digest-escalation", kind = kind, count = count, codes = codes));
        }
    }
    lines.extend(unassigned(&digest.unassigned, reader));
    lines.extend(waiting_late(&digest.waiting_late, reader));
    if !digest.begun_late.is_empty() {
        let codes = behind(&digest.begun_late, reader);
        lines.push(text!("digest-begun-late", count = digest.begun_late.len(), codes = codes));
    }
    lines.extend(open_long(&digest.open_long, digest.long_days, reader));
    if lines.is_empty() {
        lines.push(text!("digest-all-well"));
    }
    lines
}

/// Teams, data, the month, training and bulletins, as far as there is something to say.
fn office(digest: &Digest, facts: &Facts) -> Vec<Text> {
    let mut lines = Vec::new();
    lines.extend(incomplete(digest));
    let (quiet, days) = (digest.teams_quiet, i64::from(digest.quiet_days));
    lines.push(text!("digest-teams-quiet", quiet = quiet, teams = digest.teams, days = days));
    if let Some((month, closed)) = &digest.closing {
        let teams = digest.closing_of.unwrap_or(digest.teams);
        lines.push(text!("digest-closing", month = words::period(month), closed = *closed, teams = teams));
    }
    if let Some((trained, all)) = digest.trained {
        lines.push(text!("digest-trained", trained = trained, all = all));
    }
    for (day, topic) in &digest.trainings {
        lines.push(text!("digest-training", day = Arg::Day(*day), topic = topic.as_str()));
    }
    if let Some((sent, read)) = digest.told.filter(|it| it.0 > 0) {
        lines.push(text!("digest-told", sent = sent, read = read));
    }
    lines.extend(digest.models.iter().map(model));
    if digest.questions > 0 {
        lines.push(text!("digest-questions", count = digest.questions));
    }
    lines.extend(facts.house.told(&digest.counts));
    let gaps = [
        (digest.gaps.age, text!("digest-gap-age", count = digest.gaps.age)),
        (digest.gaps.address, text!("digest-gap-address", count = digest.gaps.address)),
        (digest.gaps.sex, text!("digest-gap-sex", count = digest.gaps.sex)),
    ];
    let gaps: Vec<Text> = gaps.into_iter().filter(|it| it.0 > 0).map(|it| it.1).collect();
    if !gaps.is_empty() {
        lines.push(text!("digest-gaps", gaps = Arg::List(gaps)));
    }
    lines
}

/// A model team: since when and by which decision, how it was rated, what the ward decided, who took something over.
fn model(it: &DigestModel) -> Text {
    let (team, since) = (it.team.as_str(), Arg::Date(it.since));
    let mut more = vec![match &it.number {
        Some(number) => text!("digest-model-by", number = number.as_str(), day = since),
        None => text!("digest-model-since", day = since),
    }];
    more.extend(it.rated.map(|(met, all)| text!("digest-model-rated", met = met, all = all)));
    more.extend(it.recognised.map(|is| {
        let id = if is { "digest-model-recognised" } else { "digest-model-not-recognised" };
        Text::of(id)
    }));
    more.extend((it.replicated > 0).then(|| text!("digest-model-replicated", count = it.replicated)));
    text!("digest-model", team = team, more = Arg::List(more))
}

/// The teams that need consolidation, each with what it lacks; an older digest knows their names alone.
fn incomplete(digest: &Digest) -> Vec<Text> {
    let count = digest.teams_incomplete.len();
    if count == 0 {
        return Vec::new();
    }
    if digest.teams_lacking.is_empty() {
        let names = codes(&digest.teams_incomplete);
        return vec![text!("digest-teams-incomplete", count = count, names = names)];
    }
    let line =
        |it: &TeamLacks| text!("digest-team-lacks", team = it.team.as_str(), lacks = lack_words::lacks(&it.lacks));
    let rest = digest.teams_lacking.len().saturating_sub(TEAMS_SHOWN);
    std::iter::once(text!("digest-teams-lacking", count = count))
        .chain(digest.teams_lacking.iter().take(TEAMS_SHOWN).map(line))
        .chain((rest > 0).then(|| text!("digest-teams-more", rest = rest)))
        .collect()
}

/// What was told before and is another now.
fn adjusted(digest: &Digest) -> Text {
    if digest.adjustments.is_empty() {
        return text!("digest-no-adjustment");
    }
    let mut lines: Vec<Text> = digest.adjustments.iter().take(ADJUSTMENTS_SHOWN).map(adjustment).collect();
    let rest = digest.adjustments.len().saturating_sub(ADJUSTMENTS_SHOWN);
    if rest > 0 {
        lines.push(text!("digest-adjustments-more", rest = rest));
    }
    text!("digest-adjustments", lines = lines)
}

fn adjustment(it: &Adjustment) -> Text {
    let (name, period) = (Text::of(format!("measure-{}", it.measure)), words::period(&it.period));
    match &it.team {
        Some(team) => {
            text!(
                "digest-adjustment-team",
                team = team.as_str(),
                period = period,
                name = name,
                was = it.was,
                now = it.now
            )
        }
        None => text!("digest-adjustment", period = period, name = name, was = it.was, now = it.now),
    }
}

/// The picture of a digest.
#[must_use]
pub fn chart(digest: &Digest, facts: &Facts) -> ChartSpec {
    let ward = facts.ward.as_ref().map_or_else(String::new, |it| it.name.clone());
    let whose = text!("figures-of-ward", ward = ward);
    let target = digest.target.and_then(|it| u8::try_from(it).ok());
    words::chart_of(&digest.months, whose, (digest.period.to, target))
}

/// The last digests.
pub(super) fn list(facts: &Facts) -> Screen {
    let found = facts.found::<Days>().cloned().unwrap_or_default();
    let body = if found.days.is_empty() {
        let next = found.next.map_or_else(|| text!("empty"), moment);
        text!("digest-list-none", next = next)
    } else {
        text!("digest-list")
    };
    let mut screen = Screen::new(body).open();
    for day in found.days.iter().take(8) {
        screen = screen.choice(format!("w:{}", super::day_number(*day)), text!("digest-of-day", day = Arg::Day(*day)));
    }
    if facts.actor().is_some_and(|it| may(it, Action::RunOffice).is_ok()) {
        screen = screen.row(vec![Button::here("time", text!("digest-button-time"))]);
    }
    screen.row(vec![Button::to_menu()])
}

/// One stored digest, word for word as it was told.
pub(super) fn screen(facts: &Facts) -> Screen {
    match asks::stored(facts) {
        Some(digest) => card(digest, reader(facts), facts)
            .row(vec![Button::here("chart", text!("summary-button-chart"))])
            .row(vec![to_digests(), Button::to_menu()]),
        None => Screen::new(text!("digest-missing")).open().row(vec![to_digests(), Button::to_menu()]),
    }
}

fn reader(facts: &Facts) -> Reader {
    let office = facts.actor().is_some_and(|it| may(it, Action::RunOffice).is_ok());
    if office { Reader::Office } else { Reader::Leader }
}

pub(super) fn answer(at: At, answer: Answer<'_>, facts: &Facts) -> Turn {
    match (answer, asks::stored(facts)) {
        (Answer::Pick("chart"), Some(digest)) => {
            let chart = Document::Chart(chart(digest, facts));
            Turn::to(at.place()).with(Effect::SendDocument(Box::new(chart)))
        }
        (Answer::Pick(key), _) => match key.strip_prefix("w:").and_then(|it| it.parse().ok()).and_then(super::day_of) {
            Some(day) => Turn::to(open(at, day)),
            None => Turn::to(at.place()),
        },
        _ => Turn::to(at.place()).note(text!("pick-a-button")),
    }
}

fn open(at: At, day: NaiveDate) -> crate::dialogue::Place {
    At { step: Step::Digest, day: Some(day), ..at }.place()
}

/// A day and a time.
pub(super) fn moment(at: chrono::DateTime<chrono::Utc>) -> Text {
    text!("moment", day = Arg::Day(local_date(at)), time = local(at).time())
}
