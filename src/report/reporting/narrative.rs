//! The report in words (Law 35/2013 Art. 29(2), part IV.1 of the ward's plan): its sections follow the plan's groups of work,
//! its sentences are made of what was counted, with the year before beside it. No number, no day of issue, no signature.

use super::{Report, percent};
use crate::dialogue::text::{Arg, Text, text};
use crate::domain::TeamId;
use crate::domain::calendar::local_date;
use crate::domain::figures::{CourseFigure, Figures, Rate};
use crate::domain::kinds::Bucket;
use crate::domain::model::{ModelKind, ModelTeam};
use crate::domain::reporting::Part;
use crate::report::docx::block::{Page, Paper};
use crate::report::docx::sheet::{Dated, Sheet};

/// What its number will end with.
const SYMBOL: &str = "BC-UBND";

/// The paper; none where it is of no days.
pub(super) fn paper(source: &Report<'_>) -> Option<Paper> {
    source.days()?;
    let mut sheet = Sheet::new(source.locale, source.office);
    sheet.head_of_office(SYMBOL, None, Dated::In(local_date(source.made_at)));
    let about = text!("report-paper-about", of = source.of(), ward = source.office.ward.as_str());
    sheet.title(&source.say(&text!("report-paper-kind")), &source.say(&about));
    let whom = match &source.office.province {
        Some(province) => text!("report-paper-to-province", province = province.as_str()),
        None => text!("report-paper-to"),
    };
    sheet.addressed(&[source.say(&whom)]);
    opening(source, &mut sheet);
    sheet.chapter(1, &source.say(&text!("report-chapter-guidance")));
    part(source, &mut sheet, Part::Guidance);
    sheet.chapter(2, &source.say(&text!("report-chapter-results")));
    results(source, &mut sheet);
    sheet.chapter(3, &source.say(&text!("report-chapter-money")));
    says(source, &mut sheet, paid(source), Some(Part::Money));
    for (number, title, of) in [
        (4, "report-chapter-weaknesses", Part::Weaknesses),
        (5, "report-chapter-plans", Part::Plans),
        (6, "report-chapter-wishes", Part::Wishes),
    ] {
        sheet.chapter(number, &source.say(&Text::of(title)));
        part(source, &mut sheet, of);
    }
    let closing = text!("report-paper-closing", of = source.of(), ward = source.office.ward.as_str());
    sheet.text(source.say(&closing));
    let above = sheet.as_above();
    sheet.signed_by_office(&[above]);
    appendix(source, &mut sheet);
    Some(sheet.finish(source.say(&text!("report-paper-title")), source.made_at))
}

fn opening(source: &Report<'_>, sheet: &mut Sheet<'_>) {
    let Some((_, days)) = source.days() else { return };
    if let Some((number, dated)) = &source.counted.corrects {
        let dated = Arg::Date(*dated);
        sheet.text(source.say(&text!("report-paper-corrects", number = number.as_str(), day = dated)));
    }
    let (from, to) = (Arg::Date(days.from), Arg::Date(days.to));
    sheet.text(source.say(&text!("report-paper-opening", ward = source.office.ward.as_str(), from = from, to = to)));
}

/// What the office wrote of something, paragraph by paragraph, or a gap that cannot be overlooked.
fn part(source: &Report<'_>, sheet: &mut Sheet<'_>, part: Part) {
    match source.counted.words.get(&part) {
        Some(words) => words.lines().filter(|it| !it.trim().is_empty()).for_each(|it| sheet.text(it.trim())),
        None => sheet.text(source.say(&text!("report-paper-gap"))),
    }
}

fn results(source: &Report<'_>, sheet: &mut Sheet<'_>) {
    type Says = fn(&Report<'_>) -> Vec<Text>;
    let sections: [(&str, Says, Option<Part>); 6] = [
        ("report-section-people", people, None),
        ("report-section-training", training, None),
        ("report-section-model", models, Some(Part::Model)),
        ("report-section-outreach", outreach, Some(Part::Outreach)),
        ("report-section-cooperation", together, Some(Part::Cooperation)),
        ("report-section-cases", cases, None),
    ];
    for (number, (title, counted, written)) in (1..).zip(sections) {
        sheet.section(number, &source.say(&Text::of(title)));
        says(source, sheet, counted(source), written);
    }
}

/// What was counted of something, and what the office wrote of it: what is counted is seldom all.
fn says(source: &Report<'_>, sheet: &mut Sheet<'_>, counted: Vec<Text>, written: Option<Part>) {
    for it in &counted {
        sheet.text(source.say(it));
    }
    if let Some(it) = written {
        part(source, sheet, it);
    }
}

/// Which teams are models by which decision, how they were supported and rated, what the ward decided, who took over what.
fn models(source: &Report<'_>) -> Vec<Text> {
    source.counted.models.iter().flat_map(|it| model(source, it)).collect()
}

fn model(source: &Report<'_>, it: &ModelTeam) -> Vec<Text> {
    let name = |id: TeamId| source.register.team(id).map(|it| it.name.clone()).unwrap_or_default();
    let last = |kind| it.last(kind).map(|it| &it.noted);
    let count = |kind| it.live().filter(|it| it.noted.kind == kind).count();
    let Some(chosen) = last(ModelKind::Chosen) else { return Vec::new() };
    let (team, day) = (name(it.team), Arg::Date(chosen.on));
    let mut lines = vec![match &chosen.number {
        Some(number) => text!("report-says-model-by", team = team.as_str(), number = number.as_str(), day = day),
        None => text!("report-says-model", team = team.as_str(), day = day),
    }];
    let supports = count(ModelKind::Support);
    if supports > 0 {
        lines.push(text!("report-says-model-support", team = team.as_str(), count = supports));
    }
    for (id, kind) in
        [("report-says-model-self", ModelKind::SelfRating), ("report-says-model-ward", ModelKind::WardRating)]
    {
        let rated = last(kind).filter(|it| !it.scores.is_empty());
        lines.extend(
            rated.map(|it| {
                Text::of(id).with("day", Arg::Date(it.on)).with("met", it.met()).with("all", it.scores.len())
            }),
        );
    }
    if let Some(decided) = last(ModelKind::Decision) {
        let id = match (decided.recognised.unwrap_or_default(), &decided.number) {
            (true, Some(_)) => "report-says-model-recognised-by",
            (true, None) => "report-says-model-recognised",
            (false, _) => "report-says-model-not",
        };
        let number = decided.number.clone().unwrap_or_default();
        lines.push(Text::of(id).with("team", team.as_str()).with("number", number).with("day", Arg::Date(decided.on)));
    }
    let known = |id: &TeamId| source.register.team(*id).is_some();
    let others: Vec<TeamId> = it.replicated_in().into_iter().filter(known).collect();
    if !others.is_empty() {
        let names = others.into_iter().map(|it| text!("plain", words = name(it))).collect();
        lines.push(text!("report-says-model-replicated", teams = Arg::List(names)));
    }
    lines
}

fn together(source: &Report<'_>) -> Vec<Text> {
    let it = source.counted.together;
    let mut lines = Vec::new();
    if it.activities > 0 {
        lines.push(text!("report-says-together", count = it.activities, teams = it.teams.0, of = it.teams.1));
    }
    match (it.money, it.in_kind) {
        (0, 0) => {}
        (money, 0) => lines.push(text!("report-says-raised-money", money = money)),
        (0, kind) => lines.push(text!("report-says-raised-kind", kind = kind)),
        (money, kind) => lines.push(text!("report-says-raised", money = money, kind = kind)),
    }
    lines
}

fn paid(source: &Report<'_>) -> Vec<Text> {
    let it = source.counted.paid;
    let dong = u64::try_from(it.dong).unwrap_or_default();
    let cases = it.successes + it.failures;
    if cases == 0 { Vec::new() } else { vec![text!("report-says-paid", dong = dong, cases = cases)] }
}

fn people(source: &Report<'_>) -> Vec<Text> {
    let it = source.counted.people.total;
    let complete = it.teams.saturating_sub(source.counted.lacking);
    let mut lines = vec![text!(
        "report-says-people",
        teams = it.teams,
        mediators = it.mediators,
        women = it.female,
        minority = it.minority,
        law = it.law
    )];
    if let Some(rate) = rate(complete, it.teams) {
        lines.push(text!("report-says-complete", complete = complete, teams = it.teams, rate = percent(rate)));
    }
    lines
}

fn training(source: &Report<'_>) -> Vec<Text> {
    let it = &source.counted;
    let (trained, all) = (it.people.total.trained, it.people.total.mediators);
    match rate(trained, all) {
        Some(rate) if it.sessions > 0 => vec![text!(
            "report-says-training",
            sessions = it.sessions,
            trained = trained,
            mediators = all,
            rate = percent(rate)
        )],
        _ => vec![text!("report-says-no-training")],
    }
}

fn outreach(source: &Report<'_>) -> Vec<Text> {
    let (sent, read) = source.counted.told;
    vec![text!("report-says-bulletins", sent = sent, read = read)]
}

/// The balance, the split, both rates, the year before, and how agreements hold.
pub(super) fn cases(source: &Report<'_>) -> Vec<Text> {
    let (counted, it) = (&source.counted, &source.counted.tally.total);
    let split = counted.tally.by_bucket();
    let of = |bucket: Bucket| split.get(&bucket).map_or(0, |it| it.received);
    let mut lines = vec![
        text!("report-says-received", opening = it.opening, received = it.received, continued = it.continued),
        text!(
            "report-says-split",
            civil = of(Bucket::Civil),
            family = of(Bucket::Family),
            conflict = of(Bucket::Conflict)
        ),
        text!(
            "report-says-became",
            success = it.success,
            failure = it.failure,
            referred = it.referred,
            progress = it.in_progress,
            started = it.not_started
        ),
    ];
    lines.push(match (it.rate_of_mediated(), it.rate_of_received()) {
        (Some(mediated), Some(received)) => text!(
            "report-says-rates",
            mediated = percent(mediated),
            success = mediated.part,
            of = mediated.whole,
            received = percent(received),
            soon = received.part,
            came = received.whole
        ),
        (Some(mediated), None) => {
            text!("report-says-rate", mediated = percent(mediated), success = mediated.part, of = mediated.whole)
        }
        (None, _) => text!("report-says-no-rate"),
    });
    lines.push(compared(it, &counted.before));
    let kept = [CourseFigure::Holding, CourseFigure::Done, CourseFigure::Broken].map(|it| counted.course.get(it));
    if kept.iter().sum::<u32>() > 0 {
        lines.push(text!("report-says-kept", holding = kept[0], done = kept[1], broken = kept[2]));
    }
    if counted.not_accepted > 0 {
        lines.push(text!("report-check-not-accepted", count = counted.not_accepted));
    }
    let (stated, answered) = counted.difficulties;
    if stated > 0 {
        lines.push(text!("report-says-difficulties", stated = stated, answered = answered));
    }
    lines
}

fn compared(now: &Figures, before: &Figures) -> Text {
    if before.is_empty() {
        return text!("report-says-nothing-before");
    }
    let rate = before.rate_of_mediated().map_or_else(|| "-".to_owned(), percent);
    text!(
        "report-says-before",
        received = before.received,
        success = before.success,
        failure = before.failure,
        rate = rate,
        change = difference(now.received, before.received)
    )
}

/// `+3`, `-2`, `0`.
fn difference(now: u32, before: u32) -> String {
    match i64::from(now) - i64::from(before) {
        more @ 1.. => format!("+{more}"),
        it => it.to_string(),
    }
}

fn rate(part: u32, whole: u32) -> Option<Rate> {
    (whole > 0).then_some(Rate { part, whole })
}

/// Both tables, across.
fn appendix(source: &Report<'_>, sheet: &mut Sheet<'_>) {
    for (number, listing) in (1..).zip([source.teams(), super::statistics::cases(source)].into_iter().flatten()) {
        sheet.appendix(Some(number), listing.lines.first().map_or("", String::as_str), Page::Across);
        listing.on(sheet);
    }
}
