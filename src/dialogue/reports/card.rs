//! One report: of which days, how far it has come, what is missing, what changed since it went out, and its files.

use super::asks::{One, OneFound, ReportDeed};
use super::{At, Step, doing, named, permit};
use crate::dialogue::Turn;
use crate::dialogue::action::Section;
use crate::dialogue::effect::{Audience, Effect, Urgency};
use crate::dialogue::facts::Facts;
use crate::dialogue::input::Answer;
use crate::dialogue::screen::{Button, Screen};
use crate::dialogue::text::{Arg, Text, text};
use crate::domain::access::{Action, act};
use crate::domain::calendar::local_date;
use crate::domain::digest::Adjustment;
use crate::domain::reporting::{File, Seen, Standing, Version, Whose};

pub(super) fn found<'a>(at: &At, facts: &'a Facts) -> Option<&'a OneFound> {
    facts.found::<One>()?.as_ref().filter(|it| Some(it.report.id) == at.id)
}

/// The version that is looked at: an earlier one, else the last.
pub(super) fn version<'a>(at: &At, it: &'a OneFound) -> Option<&'a Version> {
    let chosen = at.nth.and_then(|nth| it.report.versions.iter().find(|it| it.nth == nth));
    chosen.or_else(|| it.report.last())
}

/// What the last version is, if it still is as it was seen.
pub(super) fn seen(at: &At, it: &OneFound) -> Option<Seen> {
    let last = it.report.last().filter(|last| at.seen == Some(last.changed))?;
    Some(Seen { ward: it.report.ward, id: it.report.id, nth: last.nth, changed: last.changed })
}

/// The card with what somebody else did meanwhile.
pub(super) fn anew(at: &At) -> Turn {
    Turn::to(At { id: at.id, ..At::of(Step::Card) }.place()).note(text!("report-changed-meanwhile"))
}

pub(super) fn gone() -> Screen {
    Screen::new(text!("report-gone")).open().row(vec![to_list(), Button::to_menu()])
}

pub(super) fn to_list() -> Button {
    Button::here("list", text!("report-button-list"))
}

pub(super) fn screen(at: &At, facts: &Facts) -> Screen {
    let Some((it, version)) = found(at, facts).and_then(|it| Some((it, version(at, it)?))) else { return gone() };
    let is_last = it.report.last().is_some_and(|last| last.nth == version.nth);
    let mut screen = Screen::new(body(it, version, facts)).open();
    for (key, label) in deeds(it, version, facts).into_iter().filter(|_| is_last) {
        // Each press says what was seen when it was shown.
        let seen = format!("{key}:{}", version.changed);
        screen = match key {
            "send" | "approve" => screen.row(vec![Button::primary(seen, Text::of(label))]),
            _ => screen.choice(seen, Text::of(label)),
        };
    }
    screen = screen.row(vec![file(File::Words)]).row(vec![file(File::CasesPaper), file(File::CasesBook)]);
    screen = screen.row(vec![file(File::TeamsPaper), file(File::TeamsBook)]);
    let data = [File::DataCsv, File::DataJson].into_iter().filter(|which| it.has(version, *which));
    screen = screen.row(data.map(file).collect());
    for other in it.report.versions.iter().filter(|it| it.nth != version.nth) {
        screen = screen.choice(format!("v:{}", other.nth), text!("report-button-version", nth = other.nth));
    }
    screen.row(vec![Button::here("figures", text!("report-button-figures"))]).row(vec![to_list(), Button::to_menu()])
}

fn file(which: File) -> Button {
    Button::here(format!("f:{which}"), Text::of(format!("report-file-{which}")))
}

/// What may be done with the last version now, key and label.
fn deeds(it: &OneFound, version: &Version, facts: &Facts) -> Vec<(&'static str, &'static str)> {
    let makes = permit(Action::MakeReport, facts).is_some();
    let approves = permit(Action::ApproveReport, facts).is_some();
    let mut all = Vec::new();
    match version.standing {
        Standing::Draft => {
            if makes {
                all.push(("parts", "report-button-parts"));
                all.push(("due", "report-button-due"));
                if it.report.is_open() {
                    all.push(("data", "report-button-data"));
                }
                all.push(("submit", "report-button-submit"));
                all.push(("drop", "report-button-drop"));
            }
            if approves && it.report.days.are_over(facts.today) {
                all.push(("approve", if makes { "report-button-approved-on-paper" } else { "report-button-approve" }));
            }
        }
        Standing::Approved => {
            if makes {
                all.push(("send", "report-button-send"));
            }
            if approves {
                all.push(("reopen", "report-button-reopen"));
            }
        }
        Standing::Sent if makes => {
            all.push(("correct", "report-button-correct"));
            all.push(("renumber", "report-button-renumber"));
        }
        Standing::Sent => {}
    }
    all
}

fn body(it: &OneFound, version: &Version, facts: &Facts) -> Text {
    let days = &it.report.days;
    let mut lines = vec![text!("report-days", from = Arg::Date(days.from), to = Arg::Date(days.to))];
    if !days.are_over(facts.today) {
        lines.push(text!("report-data-open", to = Arg::Date(days.to)));
    }
    lines.push(match days.due {
        Some(due) => text!("report-due", day = Arg::Date(due)),
        None => text!("report-no-due"),
    });
    lines.push(standing(it, version));
    lines.extend(version.former.iter().map(|it| {
        let (number, why) = (it.number.as_str(), it.why.as_str());
        text!("report-former", number = number, day = Arg::Date(it.dated), why = why)
    }));
    if let Some(reason) = &version.reason {
        lines.push(text!("report-reason", nth = version.nth - 1, reason = reason.as_str()));
    }
    let gaps: Vec<Text> = version.gaps().map(|it| Text::of(format!("report-part-{it}"))).collect();
    if version.standing == Standing::Draft {
        lines.push(if gaps.is_empty() {
            text!("report-no-gap")
        } else {
            text!("report-gaps", parts = Arg::List(gaps))
        });
    }
    lines.extend(changes(it, version, facts));
    text!("report-card", report = named(it.report.kind, days), lines = lines)
}

/// Differences that a card names; more are counted.
const CHANGES: usize = 8;

/// What is another now than this version tells; of a draft that puts something right, than the one before tells.
fn changes(it: &OneFound, version: &Version, facts: &Facts) -> Vec<Text> {
    let (told, id) = match (&version.told, it.report.told_before(version.nth)) {
        (Some(told), _) if version.standing == Standing::Sent => (told, "report-changed"),
        (Some(told), _) => (told, "report-changed-since-approval"),
        (None, Some(told)) => (told, "report-changed-from-before"),
        (None, None) => return Vec::new(),
    };
    let all = told.changes(it.report.days.period(), &it.now);
    if all.is_empty() {
        return Vec::new();
    }
    let line = |(whose, it): &(Whose, Adjustment)| {
        let measure = Text::of(format!("measure-{}", it.measure));
        let whose = match whose {
            Whose::Ward => Text::of("empty"),
            Whose::Bucket(bucket) => text!("report-whose", name = Text::of(format!("bucket-{bucket}"))),
            Whose::Team(team) => {
                let name = facts.team(*team).map_or("", |it| it.name.as_str());
                text!("report-whose", name = text!("plain", words = name))
            }
        };
        text!("report-change", whose = whose, measure = measure, was = it.was, now = it.now)
    };
    let mut lines = vec![Text::of(id)];
    lines.extend(all.iter().take(CHANGES).map(line));
    let more = all.len().saturating_sub(CHANGES);
    lines.extend((more > 0).then(|| text!("report-changes-more", count = more)));
    lines
}

fn standing(it: &OneFound, version: &Version) -> Text {
    let by = it.approved_by.get(version.nth.saturating_sub(1) as usize).cloned().flatten();
    match (&version.sent, &version.approved) {
        (Some(sent), _) => {
            text!("report-was-sent", number = sent.number.as_str(), day = Arg::Date(sent.dated))
        }
        (None, Some((_, at))) => {
            text!("report-was-approved", day = Arg::Date(local_date(*at)), name = by.unwrap_or_default())
        }
        (None, None) => text!("report-is-draft"),
    }
}

pub(super) fn answer(at: At, answer: Answer<'_>, facts: &Facts) -> Turn {
    let Some(it) = found(&at, facts) else {
        return Turn::to(At::of(Step::List).place()).note(text!("report-gone"));
    };
    let Answer::Pick(key) = answer else { return Turn::to(at.place()).note(text!("pick-a-button")) };
    if let Some(which) = key.strip_prefix("f:").and_then(File::from_code) {
        return order(at, it, which, facts);
    }
    if let Some(nth) = key.strip_prefix("v:").and_then(|it| it.parse().ok()) {
        return Turn::to(At { nth: Some(nth), ..at }.place());
    }
    match key {
        "list" => return Turn::to(At::of(Step::List).place()),
        "figures" => {
            let period = it.report.days.period();
            let typed = format!("{} - {}", period.from.format("%d/%m/%Y"), period.to.format("%d/%m/%Y"));
            return facts.house.section(at.place(), Section::Summary, &typed, facts);
        }
        _ => {}
    }
    let Some(version) = it.report.last() else { return Turn::to(at.place()) };
    let (key, seen) = key.split_once(':').map_or((key, None), |it| (it.0, it.1.parse().ok()));
    if !deeds(it, version, facts).iter().any(|deed| deed.0 == key) || seen != Some(version.changed) {
        return anew(&at);
    }
    let at = At { nth: None, seen, ..at };
    match key {
        "parts" => Turn::to(at.step(Step::Parts)),
        "due" => Turn::to(at.step(Step::Due)),
        "data" => Turn::to(at.step(Step::DataTo)),
        "send" | "renumber" => Turn::to(at.step(Step::Number)),
        "correct" => Turn::to(at.step(Step::Reason)),
        "drop" => Turn::to(at.step(Step::Drop)),
        "submit" => submit(at, it, facts),
        "approve" | "reopen" => approve(at, it, key == "approve", facts),
        _ => Turn::to(at.place()),
    }
}

fn order(at: At, it: &OneFound, which: File, facts: &Facts) -> Turn {
    let (Some(permit), Some(version)) = (permit(act::ReadReports, facts), version(&at, it)) else {
        return Turn::to(at.place());
    };
    if !it.has(version, which) {
        return Turn::to(at.place()).note(text!("report-file-none"));
    }
    let (id, to) = (it.report.id, it.report.days.to);
    let (nth, stands) = (version.nth, version.told.is_some());
    let deed = ReportDeed::File { permit, id, nth, to, file: which, stands };
    Turn::to(at.place()).with(doing(deed)).toast(text!("report-file-coming"))
}

/// The leaders are asked to look at it.
fn submit(at: At, it: &OneFound, facts: &Facts) -> Turn {
    let Some(actor) = facts.actor() else { return Turn::to(at.place()) };
    let report = named(it.report.kind, &it.report.days);
    let words = text!("report-submitted", name = actor.name.as_str(), report = report);
    let told = told(Audience::LeadersOf(actor.ward), words, ("report", it));
    Turn::to(at.place()).with(told).note(text!("report-submit-done"))
}

fn approve(at: At, it: &OneFound, approves: bool, facts: &Facts) -> Turn {
    let (Some(permit), Some(seen)) = (permit(act::ApproveReport, facts), seen(&at, it)) else { return anew(&at) };
    let (deed, note) = if approves {
        (ReportDeed::Approve { permit, seen }, "report-approved")
    } else {
        (ReportDeed::Reopen { permit, seen }, "report-reopened")
    };
    let mut turn = Turn::to(at.place()).with(doing(deed)).note(Text::of(note));
    if approves && let Some(permit) = self::permit(act::ReadReports, facts) {
        // What is agreed to is what was counted at this moment: whoever agrees gets it to read.
        let (nth, to) = (seen.nth, it.report.days.to);
        turn = turn.with(doing(ReportDeed::File { permit, id: seen.id, nth, to, file: File::Words, stands: true }));
    }
    let Some(actor) = facts.actor() else { return turn };
    // The office waits for the leader's word; what the office enters for the leader, the leader hears of.
    let own = self::permit(Action::MakeReport, facts).is_some();
    let (to, id) = match (own, approves) {
        (true, true) => (Audience::LeadersOf(actor.ward), "report-approval-entered"),
        (true, false) => return turn,
        (false, true) => (Audience::OfficersOf(actor.ward), "report-approval-told"),
        (false, false) => (Audience::OfficersOf(actor.ward), "report-reopening-told"),
    };
    let words = Text::of(id).with("name", actor.name.as_str()).with("report", named(it.report.kind, &it.report.days));
    turn.with(told(to, words, ("report-approval", it)))
}

/// Words to others, with the button that opens the report.
fn told(to: Audience, words: Text, (key, it): (&str, &OneFound)) -> Effect {
    let screen =
        Screen::new(words).row(vec![Button::go(super::links::show(it.report.id), text!("report-button-open"))]);
    let changed = it.report.last().map_or(0, |it| it.changed);
    let key = Some(format!("{key}:{}:{changed}", it.report.id));
    Effect::Tell { to, screen: Box::new(screen), urgency: Urgency::Normal, key }
}
