//! Model teams as they are looked at: those of a year, one of them, what was written down of it, and its papers.

use chrono::Datelike;

use super::at::{At, Step};
use super::words;
use super::{Rights, counted, known, rated};
use crate::dialogue::facts::Facts;
use crate::dialogue::pager::paged;
use crate::dialogue::screen::{Button, Screen};
use crate::dialogue::text::{Arg, Text, text};
use crate::domain::calendar::local_date;
use crate::domain::model::{ModelEntry, ModelKind, ModelPaper, ModelTeam};

/// Lines of support, lessons and replication that a team's card shows; the others are counted.
const LINES: usize = 3;

pub(super) fn home(at: &At, rights: &Rights, facts: &Facts) -> Screen {
    let found = known(facts);
    let year = at.year.to_string();
    let mut lines: Vec<Text> = Vec::new();
    for it in &found.teams {
        let team = words::team_name(it.team, facts);
        lines.push(text!("model-home-team", team = team, standing = words::standing(it, facts)));
    }
    let body = if !lines.is_empty() {
        text!("model-home", year = year, lines = lines)
    } else if rights.all {
        let least = facts.law.on(facts.today).model_teams_minimum().unwrap_or(1);
        text!("model-home-none", year = year, least = format!("{least:02}"))
    } else {
        text!("model-home-none-own", year = year)
    };
    let mut screen = Screen::new(body).open();
    for it in &found.teams {
        screen = screen.choice(format!("t:{}", it.team), text!("plain", words = words::team_name(it.team, facts)));
    }
    if rights.keep.is_some() {
        screen = screen
            .row(vec![Button::primary("choose", text!("model-button-choose"))])
            .row(vec![Button::here("criteria", text!("model-button-criteria"))]);
    } else if found.criteria.is_some() {
        screen = screen.row(vec![Button::here("criteria", text!("model-button-criteria-read"))]);
    }
    let this = facts.today.year();
    let other = if at.year == this { this - 1 } else { this };
    let label = text!("model-button-year", year = other.to_string());
    screen.row(vec![Button::here(format!("year:{other}"), label)]).row(vec![Button::to_menu()])
}

pub(super) fn gone() -> Screen {
    Screen::new(text!("model-gone")).open().row(vec![Button::here("back", text!("button-back")), Button::to_menu()])
}

/// The team that is looked at.
pub(super) fn team<'a>(at: &At, found: &'a super::Known) -> Option<&'a ModelTeam> {
    found.teams.iter().find(|it| Some(it.team) == at.team)
}

/// One team: how far it has come, what is computed beside the criteria, and what can be written down now.
pub(super) fn one(at: &At, rights: &Rights, facts: &Facts) -> Screen {
    let found = known(facts);
    let Some(it) = team(at, &found) else { return gone() };
    let mut lines = vec![text!("model-team-standing", standing = words::standing(it, facts))];
    // Why there is no button to ask to be recognised.
    let failed = it.last(ModelKind::SelfRating).and_then(|it| it.noted.votes).filter(|_| it.votes_again());
    lines.extend(failed.map(|it| text!("model-team-again", agreed = it.agreed, members = it.members)));
    for kind in
        [ModelKind::Chosen, ModelKind::SelfRating, ModelKind::Request, ModelKind::WardRating, ModelKind::Decision]
    {
        lines.extend(it.last(kind).map(|it| text!("model-bullet", line = words::noted(&it.noted, facts))));
    }
    for kind in [ModelKind::Support, ModelKind::Lesson, ModelKind::Replication] {
        let all: Vec<_> = it.live().filter(|it| it.noted.kind == kind).collect();
        if all.is_empty() {
            continue;
        }
        lines.push(text!("model-team-kind", what = words::kind(kind), count = all.len()));
        lines.extend(all.iter().take(LINES).map(|it| text!("model-bullet", line = words::noted(&it.noted, facts))));
    }
    if let Some((set, _)) = &found.criteria {
        lines.push(text!("model-team-hints"));
        lines.extend(words::criteria(set, counted(facts).filter(|_| it.is_chosen()), facts));
    }
    let name = words::team_name(it.team, facts);
    let mut screen =
        Screen::new(text!("model-team", team = name, year = at.year.to_string(), lines = lines)).open().columns(2);
    for &kind in ModelKind::ALL.iter().filter(|kind| **kind != ModelKind::Chosen) {
        if rights.notes(kind, it.team, &found).is_some() && it.lacks(kind).is_none() {
            screen = screen.choice(format!("note:{kind}"), Text::of(format!("model-do-{kind}")));
        }
    }
    let mut row = vec![Button::here("entries", text!("model-button-entries", count = it.entries.len()))];
    if rights.any(it.team).is_some() && it.is_chosen() {
        row.push(Button::here("papers", text!("model-button-papers")));
    }
    screen.row(row).row(vec![Button::here("back", text!("button-back")), Button::to_menu()])
}

pub(super) fn entries(at: &At, facts: &Facts) -> Screen {
    let found = known(facts);
    let Some(it) = team(at, &found) else { return gone() };
    let lines: Vec<_> = it.entries.iter().map(|it| (format!("e:{}", it.id), words::entry(it))).collect();
    let body = text!("model-entries", team = words::team_name(it.team, facts), count = lines.len());
    let screen = paged(Screen::new(body).open(), lines.into_iter(), at.page);
    screen.row(vec![Button::here("back", text!("button-back")), Button::to_menu()])
}

/// The line that is looked at.
pub(super) fn line<'a>(at: &At, found: &'a super::Known) -> Option<&'a ModelEntry> {
    team(at, found)?.entries.iter().find(|it| Some(it.id) == at.entry)
}

/// One line, or the question why it is struck.
pub(super) fn entry(at: &At, rights: &Rights, facts: &Facts) -> Screen {
    let found = known(facts);
    let Some(it) = line(at, &found) else { return gone() };
    let is_readable = rights.reads(it, &found);
    let said = if is_readable {
        words::noted(&it.noted, facts)
    } else {
        text!("model-line-struck", day = Arg::Date(it.noted.on))
    };
    if at.step == Step::Strike {
        return Screen::new(text!("model-strike", line = said))
            .open()
            .row(vec![Button::here("back", text!("button-back"))]);
    }
    let mut lines = vec![text!("model-entry-by", name = it.name.as_str(), day = Arg::Date(local_date(it.at)))];
    let set = rated(it.id, facts).map(|it| &it.criteria);
    for score in it.noted.scores.iter().filter(|_| is_readable) {
        let words = set.and_then(|it| it.get(score.nth)).map_or("…", |it| it.text.as_str());
        let id = if score.met { "model-score-met" } else { "model-score-not" };
        lines.push(Text::of(id).with("text", words));
    }
    lines.extend(it.replaces.map(|_| text!("model-entry-replaces")));
    lines.extend(it.struck.as_ref().map(|struck| {
        let (name, day) = (struck.name.as_str(), Arg::Date(local_date(struck.at)));
        text!("model-entry-struck", name = name, day = day, why = struck.why.as_str())
    }));
    let body = text!("model-entry", what = words::kind(it.noted.kind), line = said, lines = lines);
    let mut screen = Screen::new(body).open();
    if it.struck.is_none() && rights.notes(it.noted.kind, it.of, &found).is_some() {
        screen = screen.choice("correct", text!("model-button-correct")).choice("strike", text!("model-button-strike"));
    }
    screen.row(vec![Button::here("back", text!("button-back")), Button::to_menu()])
}

/// Which papers there are now, for whoever prints them.
pub(super) fn papers(at: &At, rights: &Rights, facts: &Facts) -> Screen {
    let found = known(facts);
    let Some(it) = team(at, &found) else { return gone() };
    let screen = Screen::new(text!("model-papers", team = words::team_name(it.team, facts))).open();
    let of = |screen: Screen, paper: &ModelPaper| {
        screen.choice(format!("paper:{paper}"), Text::of(format!("model-paper-{paper}")))
    };
    let shown = ModelPaper::ALL.iter().filter(|paper| has_paper(**paper, it, rights));
    shown.fold(screen, of).row(vec![Button::here("back", text!("button-back"))])
}

/// Whether somebody prints a paper: the ward's own the office alone, and none before what it rests on.
pub(super) fn has_paper(paper: ModelPaper, it: &ModelTeam, rights: &Rights) -> bool {
    let (office, own) = (rights.keep.is_some(), rights.any(it.team).is_some());
    let stands = |kind| it.is_chosen() && (it.last(kind).is_some() || it.lacks(kind).is_none());
    match paper {
        ModelPaper::SelfMinutes => own && it.is_chosen(),
        ModelPaper::Request => own && stands(ModelKind::Request),
        ModelPaper::WardMinutes => office && stands(ModelKind::WardRating),
        // It is drafted to recognise.
        ModelPaper::Decision => {
            let refused = it.last(ModelKind::Decision).is_some_and(|it| it.noted.recognised == Some(false));
            office && stands(ModelKind::Decision) && !refused
        }
    }
}
