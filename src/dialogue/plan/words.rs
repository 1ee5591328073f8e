//! What a plan, its work and what was done of it are in words.

use super::at::Form;
use crate::dialogue::facts::Facts;
use crate::dialogue::text::{Arg, Text, shorten, text};
use crate::domain::TeamId;
use crate::domain::plan::progress::{Progress, Standing};
use crate::domain::plan::{Evidence, EvidenceKind, Noted, PlanItem, PlanPaper, PlanPart, Tie, Tied};

/// Teams that a card names; the others are counted.
const TEAMS_NAMED: usize = 3;

pub(super) fn part(it: PlanPart) -> Text {
    Text::of(format!("plan-part-{it}"))
}

pub(super) fn tie(it: Tie) -> Text {
    Text::of(format!("plan-tie-{it}"))
}

/// `Kế hoạch 110/KH-UBND năm 2026`.
pub(super) fn title(paper: &PlanPaper, year: i32) -> Text {
    let year = year.to_string();
    match &paper.number {
        Some(number) => text!("plan-title", number = number.as_str(), year = year),
        None => text!("plan-title-unnumbered", year = year),
    }
}

/// A piece of work in a list, with a mark of how it stands.
pub(super) fn line(item: &PlanItem, progress: &Progress) -> Text {
    let words = shorten(&item.work.text, 60).into_owned();
    match progress.standing {
        Standing::Done | Standing::Going => text!("plan-line-begun", words = words, count = progress.count),
        Standing::Open => text!("plan-line-open", words = words),
        Standing::Soon => text!("plan-line-soon", words = words),
        Standing::Quiet | Standing::Overdue => text!("plan-line-late", words = words),
        Standing::Dropped => text!("plan-line-dropped", words = words),
    }
}

/// Where a piece of work stands, in a sentence.
pub(super) fn standing(it: &Progress, facts: &Facts) -> Text {
    let days = it.newest.map_or(0, |it| (facts.today - it).num_days());
    Text::of(format!("plan-standing-{}", it.standing)).with("days", days).with("missing", it.missing)
}

/// Something that was done, in a line.
pub(super) fn noted(it: &Noted, facts: &Facts) -> Text {
    let mut more = Vec::new();
    more.extend(it.place.as_ref().map(|it| text!("plan-of-place", place = it.as_str())));
    more.extend(it.people.map(|it| text!("plan-of-people", count = it)));
    more.extend(it.partner.map(|it| text!("plan-of-partner", partner = Text::of(format!("plan-partner-{it}")))));
    more.extend((!it.teams.is_empty()).then(|| text!("plan-of-teams", teams = teams(&it.teams, facts))));
    more.extend(it.money.map(|it| text!("plan-of-money", sum = it)));
    more.extend(it.source.map(|it| text!("plan-of-source", source = Text::of(format!("plan-source-{it}")))));
    let what = shorten(&it.what, 200).into_owned();
    if more.is_empty() {
        text!("plan-noted", day = Arg::Date(it.on), what = what)
    } else {
        text!("plan-noted-more", day = Arg::Date(it.on), what = what, more = Arg::List(more))
    }
}

/// Something that ties itself, in a line.
pub(super) fn tied(it: &Tied) -> Text {
    let what = match it.tie {
        Tie::Bulletin if !it.what.is_empty() => Some(Text::of(format!("topic-{}", it.what))),
        _ => (!it.what.is_empty()).then(|| text!("plain", words = shorten(&it.what, 80).into_owned())),
    };
    let (day, tie) = (Arg::Date(it.on), tie(it.tie));
    match (what, it.people) {
        (Some(what), 0) => text!("plan-tied-of", day = day, tie = tie, what = what),
        (Some(what), people) => text!("plan-tied-people", day = day, tie = tie, what = what, count = people),
        (None, 0) => text!("plan-tied", day = day, tie = tie),
        (None, people) => text!("plan-tied-count", day = day, tie = tie, count = people),
    }
}

/// Names of teams; of all of them that they are all.
pub(super) fn teams(all: &[TeamId], facts: &Facts) -> Text {
    let now = facts.teams_now().count();
    if all.len() > TEAMS_NAMED && all.len() >= now {
        return text!("plan-teams-all", count = all.len());
    }
    let name = |it: &TeamId| facts.team(*it).map(|it| text!("plain", words = it.name.as_str()));
    let names: Vec<Text> = all.iter().take(TEAMS_NAMED).filter_map(name).collect();
    match all.len().saturating_sub(TEAMS_NAMED) {
        0 => text!("plan-teams", names = Arg::List(names)),
        more => text!("plan-teams-more", names = Arg::List(names), more = more),
    }
}

/// A line of a list of what was written down; one that is not to be read tells its day alone.
pub(super) fn entry(it: &Evidence, is_readable: bool) -> Text {
    let words = shorten(&it.noted.what, 50).into_owned();
    let day = Arg::Date(it.noted.on);
    match it.struck {
        _ if !is_readable => text!("plan-noted-struck", day = day),
        None => text!("plan-entry-line", day = day, words = words),
        Some(_) => text!("plan-entry-line-struck", day = day, words = words),
    }
}

/// Everything that was answered, line by line; what is not there is said.
pub(super) fn answers(form: &Form, item: Option<&PlanItem>, facts: &Facts) -> Vec<Text> {
    let missing = || text!("plan-answer-none");
    let plain = |it: &Option<String>| it.as_ref().map_or_else(missing, |it| text!("plain", words = it.as_str()));
    let mut lines = vec![text!("plan-answer-what", words = plain(&form.what))];
    if form.kind == EvidenceKind::Event {
        let words = item.map_or_else(missing, |it| text!("plain", words = shorten(&it.work.text, 120).into_owned()));
        lines.push(text!("plan-answer-item", words = words));
    }
    let day = form.on.map_or_else(missing, |it| text!("plan-day", day = Arg::Day(it)));
    lines.push(text!("plan-answer-day", words = day));
    if form.kind != EvidenceKind::Resource {
        lines.push(text!("plan-answer-place", words = plain(&form.place)));
        let people = form.people.map_or_else(missing, |it| text!("plan-of-people", count = it));
        lines.push(text!("plan-answer-people", words = people));
    }
    if form.kind == EvidenceKind::Coordination {
        let of = |id: Option<String>| id.map_or_else(missing, Text::of);
        lines.push(text!("plan-answer-partner", words = of(form.partner.map(|it| format!("plan-partner-{it}")))));
        lines.push(text!("plan-answer-way", words = of(form.way.map(|it| format!("plan-way-{it}")))));
        let concerned = form.teams.as_ref().filter(|it| !it.is_empty());
        let concerned = concerned.map_or_else(|| text!("plan-teams-none"), |it| teams(it, facts));
        lines.push(text!("plan-answer-teams", words = concerned));
    }
    if form.kind == EvidenceKind::Resource {
        let source = form.source.map_or_else(missing, |it| Text::of(format!("plan-source-{it}")));
        lines.push(text!("plan-answer-source", words = source));
        let sum = form.money.map_or_else(|| text!("plan-in-kind"), |it| text!("plan-of-money", sum = it));
        lines.push(text!("plan-answer-money", words = sum));
    }
    lines.extend(form.photo.as_ref().map(|_| text!("plan-has-photo")));
    lines
}
