//! What, when, why and where: team, kind, day received, ground, place.

use chrono::{Days, NaiveDate};

use super::draft::Draft;
use super::step::Step;
use super::{At, accept, help, page, question, read, settle, stay, story, words};
use crate::dialogue::Turn;
use crate::dialogue::days;
use crate::dialogue::effect::Effect;
use crate::dialogue::facts::Facts;
use crate::dialogue::screen::Screen;
use crate::dialogue::text::{Arg, Text, text};
use crate::domain::access::{Action, may};
use crate::domain::case::Ground;
use crate::domain::fold::{fold, normalise_paragraphs, syllables};
use crate::domain::kinds::{Kind, KindGroup};
use crate::domain::people::{Actor, ResidentGroup, Team};
use crate::domain::quick::people::Sides;
use crate::domain::quick::{before_name, quick_start};
use crate::domain::scope_guard::tell_about_land_mediation;
use crate::domain::{GroupId, TeamId};

pub(super) fn screen(at: &At, facts: &Facts) -> Screen {
    match at.step {
        Step::Team => {
            let teams = teams(facts);
            let (lines, turn) = page(&teams, at.page);
            let example = teams.first().map_or("1", |it| it.name.as_str());
            let own = facts.actor().map(Actor::teams).unwrap_or_default();
            let id = if teams.iter().all(|it| own.contains(it.id)) { "intake-team-own" } else { "intake-team" };
            let screen = Screen::new(question(id, at.step).with("example", example));
            lines
                .iter()
                .fold(screen, |screen, it| {
                    screen.choice(format!("team:{}", it.id), text!("intake-name", name = it.name.as_str()))
                })
                .row(turn)
        }
        Step::KindGroup => {
            let groups =
                KindGroup::ALL.iter().fold(Screen::new(question("intake-kind-group", at.step)), |screen, it| {
                    screen.choice(format!("group:{it}"), Text::of(format!("kind-group-{it}")))
                });
            Kind::USUAL
                .iter()
                .fold(groups, |screen, it| screen.choice(format!("kind:{it}"), Text::of(format!("kind-{it}"))))
        }
        Step::Kind => {
            kind_group(&at.draft).kinds().fold(Screen::new(question("intake-kind", at.step)), |screen, it| {
                screen.choice(format!("kind:{it}"), Text::of(format!("kind-{it}")))
            })
        }
        Step::Received => Screen::new(question("intake-received", at.step))
            .taking_days()
            .choice(days::key(facts.today), text!("button-today", day = Arg::Day(facts.today)))
            .choice(days::key(yesterday(facts)), text!("button-yesterday", day = Arg::Day(yesterday(facts)))),
        Step::Ground => Ground::ALL.iter().fold(Screen::new(question("intake-ground", at.step)), |screen, it| {
            screen.choice(format!("ground:{it}"), Text::of(format!("ground-{it}")))
        }),
        _ => place(at, facts),
    }
}

fn place(at: &At, facts: &Facts) -> Screen {
    let body = match &at.draft.place_detail {
        Some(detail) => question("intake-place-detailed", at.step).with("detail", detail.as_str()),
        None => question("intake-place", at.step).with("unit", unit_label(facts)),
    };
    let groups = groups(at, facts);
    let (lines, turn) = page(&groups, at.page);
    lines
        .iter()
        .fold(Screen::new(body), |screen, it| screen.choice(format!("place:{}", it.id), group_name(it, facts)))
        .row(turn)
}

/// A resident group as it is named in full.
pub(super) fn group_name(group: &ResidentGroup, facts: &Facts) -> Text {
    text!("intake-group", label = unit_label(facts), name = group.name.as_str())
}

/// What a unit below the ward is called.
fn unit_label(facts: &Facts) -> &str {
    facts.ward.as_ref().map_or("", |it| it.unit_label.as_str())
}

/// The teams for which the actor may enter a case, their own first.
fn teams(facts: &Facts) -> Vec<&Team> {
    let Some(actor) = facts.actor() else { return Vec::new() };
    let own = actor.teams();
    let mut teams: Vec<&Team> = facts.teams_now().filter(|it| may_enter_for(actor, it)).collect();
    teams.sort_by_key(|it| (!own.contains(it.id), it.number));
    teams
}

/// Whether there is such a team today, for which the actor may enter a case.
pub(super) fn may_lead(team: TeamId, actor: &Actor, facts: &Facts) -> bool {
    facts.teams_now().any(|it| it.id == team && may_enter_for(actor, it))
}

fn may_enter_for(actor: &Actor, team: &Team) -> bool {
    let others = may(actor, Action::LogCaseForOthers).map(|it| it.scope()).unwrap_or_default();
    others.ward == Some(team.ward) || others.teams.contains(team.id) || actor.teams().contains(team.id)
}

/// The ward's resident groups, the leading team's own first.
fn groups<'a>(at: &At, facts: &'a Facts) -> Vec<&'a ResidentGroup> {
    let own = at.draft.team.and_then(|it| facts.team(it)).map(|it| it.group);
    let mut groups: Vec<&ResidentGroup> = facts.groups_now().collect();
    groups.sort_by_key(|it| (Some(it.id) != own, it.number));
    groups
}

fn kind_group(draft: &Draft) -> KindGroup {
    draft.kind_group.or(draft.kind.map(Kind::group)).unwrap_or(KindGroup::Neighbourhood)
}

fn yesterday(facts: &Facts) -> NaiveDate {
    facts.today.checked_sub_days(Days::new(1)).unwrap_or(facts.today)
}

pub(super) fn pick(at: At, key: &str, actor: &Actor, facts: &Facts) -> Turn {
    let Some((what, value)) = key.split_once(':') else { return help(at) };
    match what {
        "team" => match value.parse().ok().and_then(|it| facts.teams_now().find(|team| team.id == TeamId(it))) {
            Some(team) => take_team(at, team, actor, facts),
            None => help(at),
        },
        "group" => match KindGroup::from_code(value) {
            Some(group) => {
                let draft = Draft { kind_group: Some(group), ..at.draft.clone() };
                settle(At { step: Step::Kind, ..at }, draft, facts)
            }
            None => help(at),
        },
        "kind" => match Kind::from_code(value) {
            Some(kind) => take_kind(at, kind, facts),
            None => help(at),
        },
        "day" => match days::from_key(key, facts).filter(|it| (read::LAW_IN_FORCE..=facts.today).contains(it)) {
            Some(day) => take_day(at, day, facts),
            None => help(at),
        },
        "ground" => match Ground::from_code(value) {
            Some(ground) => {
                let draft = Draft { ground: Some(ground), ..at.draft.clone() };
                accept(at, draft, facts)
            }
            None => help(at),
        },
        "place" => match value.parse().ok().and_then(|it| facts.group(GroupId(it))) {
            Some(group) => take_group(at, group, facts),
            None => help(at),
        },
        _ => help(at),
    }
}

pub(super) fn typed(at: At, text: &str, message: i32, actor: &Actor, facts: &Facts) -> Turn {
    match at.step {
        Step::Team => match named(&teams(facts), text, "to hoa giai", |it| &it.name) {
            Some(team) => take_team(at, team, actor, facts),
            None => help(at),
        },
        Step::KindGroup | Step::Kind => match read::kind(text, facts.today) {
            Some(kind) => take_kind(at, kind, facts),
            None => help(at),
        },
        Step::Received => match read::past_day(text, facts.written_on()) {
            Ok(day) => take_day(at, day, facts),
            Err(note) => stay(at).note(note),
        },
        Step::Ground => match read::ground(text, facts.today) {
            Some(ground) => {
                let draft = Draft { ground: Some(ground), ..at.draft.clone() };
                let understood = text!("understood-label", label = Text::of(format!("ground-{ground}")));
                accept(at, draft, facts).note(understood)
            }
            None => help(at),
        },
        Step::Place => match named(&groups(&at, facts), text, unit_label(facts), |it| &it.name) {
            Some(group) => take_group(at, group, facts),
            None => take_detail(at, text, message, facts),
        },
        _ => help(at),
    }
}

/// The one resident group whose name of several words stands in a text, `ngõ 5 Bãi Sậy`; what may stand before it decides
/// who asks. A numbered one is as often said of what stands near (`cạnh nhà văn hóa khu 2`).
fn group_within<'a>(text: &str, facts: &'a Facts, may_follow: impl Fn(&str) -> bool) -> Option<&'a ResidentGroup> {
    let numbered = |name: &str| name.contains(|it: char| it.is_ascii_digit());
    let names = |it: &&ResidentGroup| it.name.split_whitespace().count() > 1 && !numbered(&it.name);
    let mut found = facts.groups_now().filter(names).filter(|it| before_name(text, &it.name).is_some_and(&may_follow));
    found.next().filter(|_| found.next().is_none())
}

/// The resident group that a story says it happened in: `ở Bãi Sậy`. A name alone may be somebody's.
pub(super) fn group_told(text: &str, facts: &Facts) -> Option<GroupId> {
    const BEFORE: &[&str] = &["o", "tai", "trong", "khu", "tdp", "pho", "xom", "thon"];
    let last = |before: &str| fold(before).split_whitespace().next_back().is_some_and(|it| BEFORE.contains(&it));
    group_within(text, facts, last).map(|it| it.id)
}

/// The one resident group of the ward with a name, as people call it.
pub(super) fn group_named(name: &str, facts: &Facts) -> Option<GroupId> {
    let all: Vec<&ResidentGroup> = facts.groups_now().collect();
    named(&all, name, unit_label(facts), |it| &it.name).map(|it| it.id)
}

/// The one item that is named by the text, in full or by the end of its name, with or without the words before it; of several
/// the one that is spelled so.
/// More words than that are something else, such as where exactly it was.
fn named<'a, T>(items: &[&'a T], text: &str, label: &str, name: impl Fn(&T) -> &str) -> Option<&'a T> {
    let typed = fold(text);
    let typed = typed.trim();
    let label = fold(label);
    let bare = [label.as_str(), "tdp", "to dan pho", "khu pho"].into_iter().find_map(|it| typed.strip_prefix(it));
    let typed = format!(" {} ", bare.unwrap_or(typed).trim());
    let mut found: Vec<&'a T> = items.to_vec();
    found.retain(|it| format!(" {} ", fold(name(it)).trim()).ends_with(&typed));
    if found.len() > 1 {
        let words = typed.split_whitespace().count();
        let spelled = syllables(text);
        let spelled = &spelled[spelled.len().saturating_sub(words)..];
        found.retain(|it| syllables(name(it)).ends_with(spelled));
    }
    found.pop().filter(|_| found.is_empty())
}

fn take_team(at: At, team: &Team, actor: &Actor, facts: &Facts) -> Turn {
    if !may_enter_for(actor, team) {
        return stay(at).note(text!("intake-not-your-team"));
    }
    let draft = Draft { team: Some(team.id), ..at.draft.clone() };
    accept(at, draft, facts)
}

fn take_kind(at: At, kind: Kind, facts: &Facts) -> Turn {
    let draft = Draft { kind: Some(kind), kind_group: Some(kind.group()), ..at.draft.clone() };
    let turn = accept(at, draft, facts);
    match kind {
        _ if tell_about_land_mediation(kind) => turn.note(text!("intake-note-land")),
        Kind::Divorce | Kind::AdoptionParentage => turn.note(text!("intake-note-court")),
        _ => turn,
    }
}

fn take_day(at: At, day: NaiveDate, facts: &Facts) -> Turn {
    let draft = Draft { received_on: Some(day), ..at.draft.clone() };
    accept(at, draft, facts).note(text!("intake-understood-day", day = Arg::Day(day)))
}

fn take_group(at: At, group: &ResidentGroup, facts: &Facts) -> Turn {
    let draft = Draft { group: Some(group.id), ..at.draft.clone() };
    accept(at, draft, facts).note(text!("intake-understood-place", place = group_name(group, facts)))
}

/// How long the words about a place may be.
const DETAIL: std::ops::RangeInclusive<usize> = 2..=200;

/// Words that name no group say where exactly it was. Too many for that are the story, told before it was asked for:
/// kept as such, so that nothing has to be typed again and the message can go. People with their ages stand on their sides
/// when they are asked for; what is said beside them is kept as well.
fn take_detail(at: At, text: &str, message: i32, facts: &Facts) -> Turn {
    let aged = |it: &Sides| it.a.iter().chain(&it.b).any(|it| it.age.is_some());
    let said = quick_start(text, facts.written_on()).sides;
    let sides = said.filter(|it| aged(it) && at.draft.parties.is_empty());
    let mut draft = at.draft.clone();
    story::put(&mut draft, sides.as_ref());
    let people = sides.is_some().then(|| text!("intake-place-people-too"));
    let rest = match &sides {
        Some(sides) => story::beside(text, sides),
        None => Some(text.to_owned()),
    };
    let Some(rest) = rest else {
        return settle(at, draft, facts).note(text!("intake-place-people-kept")).with(Effect::DeleteMessage(message));
    };
    let Err(why) = read::words(text, DETAIL) else {
        return take_spot(at, draft, &rest, people, facts).with(Effect::DeleteMessage(message));
    };
    match read::words(text, words::length(Step::Content)) {
        Ok(content) if draft.content.is_none() && content.chars().count() > *DETAIL.end() => {
            draft.content = Some(content);
            let turn = settle(at, draft, facts).note(text!("intake-place-story-kept"));
            let turn = people.into_iter().fold(turn, Turn::line);
            turn.with(Effect::DeleteMessage(message))
        }
        _ => stay(at).note(why),
    }
}

/// Where exactly it was, with the group that is named in it, and what is said of the people beside it.
fn take_spot(at: At, draft: Draft, words: &str, people: Option<Text>, facts: &Facts) -> Turn {
    let detail = normalise_paragraphs(words);
    let named = group_within(&detail, facts, |_| true);
    let before = draft.place_detail.clone();
    let group = named.map(|it| it.id).or(draft.group);
    let draft = Draft { place_detail: Some(detail.clone()), group, ..draft };
    let chosen = draft.group.is_some();
    let turn = if chosen { accept(at, draft, facts) } else { settle(at, draft, facts) };
    let place = named.map(|it| text!("intake-understood-place", place = group_name(it, facts)));
    let spot = match before {
        Some(before) if before != detail => {
            text!("intake-place-detail-changed", detail = detail, before = before)
        }
        _ if chosen => text!("intake-place-detail", detail = detail),
        _ => text!("intake-place-detail-kept"),
    };
    let lines: Vec<Text> = place.into_iter().chain([spot]).chain(people).collect();
    let note = match <[Text; 1]>::try_from(lines) {
        Ok([only]) => only,
        Err(lines) => text!("lines", lines = lines),
    };
    turn.note_with_names(note)
}
