//! The plan as it is looked at: its parts, the work of one, one piece of work with what was done, and the lines of it.

use super::at::{At, Step};
use super::links;
use super::words;
use super::{Rights, is_own, is_readable, known, tracked};
use crate::dialogue::action::Go;
use crate::dialogue::announce::links as announce;
use crate::dialogue::election::links as election;
use crate::dialogue::facts::Facts;
use crate::dialogue::model::links as model;
use crate::dialogue::outreach::links as outreach;
use crate::dialogue::pager::paged;
use crate::dialogue::reviews::links as reviews;
use crate::dialogue::screen::{Button, Screen};
use crate::dialogue::text::{Arg, Text, text};
use crate::dialogue::training::links as training;
use crate::domain::calendar::local_date;
use crate::domain::plan::progress::{Tracked, days_of, last_of};
use crate::domain::plan::{Evidence, EvidenceKind, PlanItem, PlanPart, Tie, Tied, together};
use crate::domain::{AnnouncementId, KitId, ProposalId, TeamId, TrainingId};
use chrono::Datelike;

/// Lines of what was done that a card shows; the others are counted.
const LINES: usize = 6;
/// Buttons to where something is recorded.
const LINKS: usize = 2;
/// From this month on the next year's plan may be made.
const NEXT_FROM: u32 = 10;

pub(super) fn overview(at: &At, rights: &Rights, facts: &Facts) -> Screen {
    let known = known(facts);
    let Some(it) = known.tracked.as_deref() else { return offer(at, rights, facts) };
    let today = facts.today;
    let live = it.plan.live().count();
    let begun = it.plan.live().filter(|item| it.progress(item, today).count > 0).count();
    let named = it.named(today).len();
    let mut lines = vec![text!("plan-overview-done", done = begun, count = live)];
    if named > 0 {
        lines.push(text!("plan-overview-named", count = named));
    }
    lines.extend(newest(it, facts));
    lines.extend(figures(it, facts));
    let title = words::title(&it.plan.paper, it.plan.year);
    let body = text!("plan-overview", title = title, about = it.plan.paper.title.as_str(), lines = lines);
    let mut screen = Screen::new(body).open();
    for part in PlanPart::ALL {
        let (done, count) = it.of_part(*part, today);
        if count > 0 {
            let label = text!("plan-of-part", part = words::part(*part), done = done, count = count);
            screen = screen.choice(format!("part:{part}"), label);
        }
    }
    if named > 0 {
        screen = screen.row(vec![Button::here("named", text!("plan-button-named", count = named))]);
    }
    let mut noting = Vec::new();
    if rights.keep.is_some() {
        screen = screen.row(vec![Button::primary("note", text!("plan-button-note"))]);
    }
    if rights.coordinate.is_some() {
        noting.push(Button::here("coordination", text!("plan-button-coordination")));
        noting.push(Button::here("resource", text!("plan-button-resource")));
    }
    screen = screen.row(noting);
    screen = screen.row(vec![Button::here("entries", text!("plan-button-entries"))]);
    if rights.print {
        let files = [("docx", text!("plan-button-docx")), ("xlsx", text!("plan-button-xlsx"))];
        screen = screen.row(files.map(|it| Button::here(it.0, it.1)).to_vec());
    }
    if rights.keep.is_some() {
        screen = screen.row(vec![Button::here("edit", text!("plan-button-edit-plan"))]);
    }
    screen.row(years(at, rights, facts)).row(vec![Button::to_menu()])
}

/// The last thing that was done, in a line.
fn newest(it: &Tracked, facts: &Facts) -> Option<Text> {
    let by_hand = it.evidence.iter().find(|of| of.struck.is_none() && of.noted.on <= facts.today);
    let tied = it.tied.iter().find(|of| of.on <= facts.today);
    let line = match (by_hand, tied) {
        (Some(hand), Some(tied)) if tied.on > hand.noted.on => words::tied(tied),
        (Some(hand), _) => words::noted(&hand.noted, facts),
        (None, tied) => words::tied(tied?),
    };
    Some(text!("plan-overview-newest", line = line))
}

/// Teams with two activities together with others, and what was mobilised.
fn figures(it: &Tracked, facts: &Facts) -> Vec<Text> {
    let until = last_of(it.plan.year, facts.today);
    let teams: Vec<TeamId> = facts.teams.iter().filter(|it| it.life.holds(until)).map(|it| it.id).collect();
    let days = days_of(it.plan.year).into_inner();
    let (enough, count) = together::teams_with_two(&it.evidence, &teams, days);
    let mut lines = vec![text!("plan-overview-teams", enough = enough, count = count, wanted = together::WANTED)];
    for (source, sum) in together::mobilised(&it.evidence) {
        let source = Text::of(format!("plan-source-{source}"));
        lines.push(match (sum.money, sum.in_kind) {
            (0, kind) => text!("plan-overview-in-kind", source = source, kind = kind),
            (money, 0) => text!("plan-overview-money", source = source, sum = money),
            (money, kind) => {
                text!("plan-overview-mobilised", source = source, sum = money, kind = kind)
            }
        });
    }
    lines
}

/// Plans of other years; the next one from autumn on.
fn years(at: &At, rights: &Rights, facts: &Facts) -> Vec<Button> {
    let known = known(facts);
    let next = facts.today.year() + 1;
    let mut all: Vec<i32> = known.years.iter().copied().filter(|it| *it != at.year).take(2).collect();
    if rights.keep.is_some() && facts.today.month() >= NEXT_FROM && !known.years.contains(&next) && at.year != next {
        all.push(next);
    }
    if at.year != facts.today.year() && !all.contains(&facts.today.year()) {
        all.push(facts.today.year());
    }
    all.sort_unstable();
    all.iter().map(|it| Button::here(format!("year:{it}"), text!("plan-button-year", year = it.to_string()))).collect()
}

/// There is no plan of the year: whoever keeps it begins one with a tap.
fn offer(at: &At, rights: &Rights, facts: &Facts) -> Screen {
    let year = at.year.to_string();
    let earlier = known(facts).earlier.as_ref().map(|it| it.year);
    if rights.keep.is_none() {
        return Screen::new(text!("plan-none", year = year))
            .open()
            .row(years(at, rights, facts))
            .row(vec![Button::to_menu()]);
    }
    let (body, label) = match earlier {
        Some(from) => (
            text!("plan-offer-next", year = year.as_str(), from = from.to_string()),
            text!("plan-button-begin-next", from = from.to_string()),
        ),
        None => (text!("plan-offer", year = year.as_str()), text!("plan-button-begin", year = year.as_str())),
    };
    Screen::new(body)
        .open()
        .row(vec![Button::primary("begin", label)])
        .row(years(at, rights, facts))
        .row(vec![Button::to_menu()])
}

/// The work of a part, or all that is named.
pub(super) fn part(at: &At, facts: &Facts) -> Screen {
    let Some(it) = tracked(facts) else { return gone() };
    let today = facts.today;
    let lines: Vec<(String, Text)> = match at.part {
        Some(part) => it
            .plan
            .items
            .iter()
            .filter(|it| it.work.part == part)
            .map(|item| (format!("i:{}", item.nth), words::line(item, &it.progress(item, today))))
            .collect(),
        None => it
            .named(today)
            .iter()
            .map(|(item, progress)| (format!("i:{}", item.nth), words::line(item, progress)))
            .collect(),
    };
    let body = match at.part {
        Some(part) => text!("plan-part", part = words::part(part)),
        None => text!("plan-named", count = lines.len()),
    };
    let screen = paged(Screen::new(body).open(), lines.into_iter(), at.page);
    screen.row(vec![Button::here("back", text!("button-back")), Button::to_menu()])
}

fn gone() -> Screen {
    Screen::new(text!("plan-gone")).open().row(vec![Button::here("back", text!("button-back")), Button::to_menu()])
}

pub(super) fn item<'a>(at: &At, it: &'a Tracked) -> Option<&'a PlanItem> {
    it.plan.item(at.nth?)
}

/// One piece of work.
pub(super) fn work(at: &At, rights: &Rights, facts: &Facts) -> Screen {
    let Some((it, item)) = tracked(facts).and_then(|it| Some((it, item(at, it)?))) else { return gone() };
    let progress = it.progress(item, facts.today);
    let work = &item.work;
    let mut lines = vec![text!("plan-item-standing", standing = words::standing(&progress, facts))];
    lines.extend((!work.who.is_empty()).then(|| text!("plan-item-who", who = work.who.as_str())));
    lines.push(match work.due {
        Some(day) => text!("plan-item-due", day = Arg::Date(day)),
        None => text!("plan-item-all-year", year = it.plan.year.to_string()),
    });
    lines.extend(work.wanted.map(|wanted| text!("plan-item-wanted", wanted = wanted, count = progress.count)));
    lines.extend(work.dropped.as_ref().map(|why| text!("plan-item-dropped", why = why.as_str())));
    if !work.ties.is_empty() {
        let ties = work.ties.iter().map(|it| words::tie(*it)).collect();
        lines.push(text!("plan-item-ties", ties = Arg::List(ties)));
    }
    let tied = it.tied_by_kind(item).into_iter();
    let tied: Vec<Text> = tied.map(|it| text!("plan-number-of", tie = words::tie(it.0), count = it.1)).collect();
    lines.extend((!tied.is_empty()).then(|| text!("plan-item-tied", ties = Arg::List(tied))));
    if let Some(before) = item.before.as_ref().filter(|before| before.text != work.text) {
        lines.push(text!("plan-item-before", words = before.text.as_str()));
    }
    let done = done(it, item, facts);
    let body =
        text!("plan-item", part = words::part(work.part), words = work.text.as_str(), lines = lines, done = done);
    let mut screen = Screen::new(body).open();
    for (go, label) in links_of(it, item, rights) {
        screen = screen.row(vec![Button::go(go, label)]);
    }
    let coordinates = work.ties.iter().any(|it| matches!(it, Tie::Coordination));
    let gives = work.ties.iter().any(|it| matches!(it, Tie::Budget | Tie::Mobilised));
    if rights.keep.is_some() && work.dropped.is_none() {
        screen = screen.row(vec![Button::primary("note", text!("plan-button-note"))]);
    }
    let mut row = Vec::new();
    if rights.coordinate.is_some() && coordinates {
        row.push(Button::here("coordination", text!("plan-button-coordination")));
    }
    if rights.coordinate.is_some() && gives {
        row.push(Button::here("resource", text!("plan-button-resource")));
    }
    screen = screen.row(row);
    let count = it.evidence.iter().filter(|it| it.noted.is_of(item)).count();
    let mut row = Vec::new();
    if count > 0 {
        row.push(Button::here("entries", text!("plan-button-lines", count = count)));
    }
    if rights.keep.is_some() {
        row.push(Button::here("edit", text!("plan-button-edit-item")));
    }
    screen.row(row).row(vec![Button::here("back", text!("button-back")), Button::to_menu()])
}

/// The last things that were done for it, by hand and by themselves; and how many there are besides.
fn done(it: &Tracked, item: &PlanItem, facts: &Facts) -> Vec<Text> {
    let by_hand = it.noted(item).map(|it| (it.noted.on, words::noted(&it.noted, facts)));
    let tied = it.tied(item).map(|it| (it.on, words::tied(it)));
    let mut all: Vec<_> = by_hand.chain(tied).collect();
    all.sort_by_key(|it| std::cmp::Reverse(it.0));
    let more = all.len().saturating_sub(LINES);
    let mut lines: Vec<Text> = all.into_iter().take(LINES).map(|it| text!("plan-bullet", line = it.1)).collect();
    if lines.is_empty() {
        lines.push(text!("plan-nothing-done"));
    }
    if more > 0 {
        lines.push(text!("plan-more-done", count = more));
    }
    lines
}

/// Where the last of what ties itself is recorded, for whoever keeps the plan.
fn links_of(it: &Tracked, item: &PlanItem, rights: &Rights) -> Vec<(Go, Text)> {
    if rights.keep.is_none() {
        return Vec::new();
    }
    let link = |of: &Tied| {
        let go = match of.tie {
            Tie::UpperTraining | Tie::OwnTraining => training::show(TrainingId(of.id)),
            Tie::Bulletin | Tie::Announcement => announce::sending(AnnouncementId(of.id)),
            Tie::Review => reviews::show(TeamId(of.id), it.plan.year),
            Tie::People => election::show(ProposalId(of.id)),
            Tie::Broadcast | Tie::Meeting => outreach::show(KitId(of.id)),
            Tie::ModelChosen | Tie::ModelSupport | Tie::ModelRating | Tie::ModelDecision | Tie::ModelReplication => {
                model::show(TeamId(of.id), it.plan.year)
            }
            _ => return None,
        };
        Some((go, text!("plan-button-open", tie = words::tie(of.tie), day = Arg::Date(of.on))))
    };
    it.tied(item).filter_map(link).take(LINKS).collect()
}

/// What was written down: for one piece of work, else all of it.
pub(super) fn listed<'a>(at: &At, it: &'a Tracked) -> Vec<&'a Evidence> {
    let of = |evidence: &&Evidence| item(at, it).is_none_or(|item| evidence.noted.is_of(item));
    it.evidence.iter().filter(of).collect()
}

pub(super) fn entries(at: &At, rights: &Rights, facts: &Facts) -> Screen {
    let Some(it) = tracked(facts) else { return gone() };
    let mut all = listed(at, it);
    // Who puts right only what is their own finds it at the top.
    let reads_others = rights.keep.is_none();
    all.sort_by_key(|it| reads_others && it.by != rights.by);
    let line = |it: &&Evidence| {
        let line = words::entry(it, is_readable(it, rights));
        let is_mine = reads_others && it.by == rights.by;
        (format!("e:{}", it.id), if is_mine { text!("plan-entry-own", line = line) } else { line })
    };
    let lines: Vec<_> = all.iter().map(line).collect();
    let body = match item(at, it) {
        Some(item) => text!("plan-entries-of", words = item.work.text.as_str(), count = lines.len()),
        None => text!("plan-entries", count = lines.len()),
    };
    let screen = paged(Screen::new(body).open(), lines.into_iter(), at.page);
    screen.row(vec![Button::here("back", text!("button-back")), Button::to_menu()])
}

pub(super) fn found<'a>(at: &At, facts: &'a Facts) -> Option<&'a Evidence> {
    tracked(facts)?.evidence.iter().find(|it| Some(it.id) == at.entry)
}

/// One line.
pub(super) fn entry(at: &At, rights: &Rights, facts: &Facts) -> Screen {
    let Some(it) = found(at, facts) else { return gone() };
    if at.step == Step::Strike {
        let body = text!("plan-strike", line = words::noted(&it.noted, facts));
        return Screen::new(body).open().row(vec![Button::here("back", text!("button-back"))]);
    }
    let mut lines = vec![text!("plan-entry-by", name = it.name.as_str(), day = Arg::Date(local_date(it.at)))];
    if it.noted.kind == EvidenceKind::Coordination && is_readable(it, rights) {
        lines.extend(it.noted.way.map(|it| text!("plan-answer-way", words = Text::of(format!("plan-way-{it}")))));
    }
    lines.extend(it.replaces.map(|_| text!("plan-entry-replaces")));
    lines.extend(it.struck.as_ref().map(|struck| {
        let (name, day) = (struck.name.as_str(), Arg::Date(local_date(struck.at)));
        if struck.why.is_empty() {
            text!("plan-entry-corrected", name = name, day = day)
        } else {
            text!("plan-entry-struck", name = name, day = day, why = struck.why.as_str())
        }
    }));
    let line = if is_readable(it, rights) {
        words::noted(&it.noted, facts)
    } else {
        text!("plan-noted-struck", day = Arg::Date(it.noted.on))
    };
    let mut screen = Screen::new(text!("plan-entry", line = line, lines = lines)).open();
    if it.noted.photo.is_some() && is_readable(it, rights) {
        screen = screen.choice("photo", text!("plan-button-photo"));
    }
    if it.struck.is_none() && is_own(it, rights) {
        screen = screen.choice("correct", text!("plan-button-correct")).choice("strike", text!("plan-button-strike"));
    }
    if let Some(nth) = it.noted.item {
        screen = screen.row(vec![Button::go(links::show(at.year, nth), text!("plan-button-item"))]);
    }
    screen.row(vec![Button::here("back", text!("button-back")), Button::to_menu()])
}
