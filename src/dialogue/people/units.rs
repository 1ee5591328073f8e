//! Groups and teams: which there are, what each team lacks (Art. 12), and one of them by itself.

use chrono::Datelike;

use super::unit_at::{Units, by_paper, name, register};
use super::unit_form::Kind;
use super::{At, Step, unit_form};
use crate::dialogue::facts::{Facts, PAGE};
use crate::dialogue::roster::links as roster;
use crate::dialogue::screen::{Button, Screen};
use crate::dialogue::text::{Arg, Text, text};
use crate::dialogue::{Answer, Turn, lack_words, pager};
use crate::domain::access::{Permit, act};
use crate::domain::people::composition::{Fulfilled, Least, consolidated, lacks, recognised_properly};
use crate::domain::people::register::{Register, Unit};
use crate::domain::people::units as rules;
use crate::domain::period::{Period, PeriodKind};
use crate::domain::{GroupId, TeamId};

/// Teams of today by number, those that lack something first; then the groups.
fn all(register: &Register, least: Least) -> Vec<Unit> {
    let today = register.today;
    let mut teams: Vec<_> = register.teams_on(today).map(|it| it.id).collect();
    teams.sort_by_key(|it| lacks(register, *it, today, least).is_empty());
    teams.into_iter().map(Unit::Team).chain(register.groups_on(today).map(|it| Unit::Group(it.id))).collect()
}

/// The last month in which access to law is assessed for the year before.
const ASSESSED_UNTIL: u32 = 3;

pub(super) fn screen(at: &Units, facts: &Facts) -> Screen {
    let Some(register) = register(facts) else {
        return Screen::new(text!("not-allowed")).row(vec![Button::to_menu()]);
    };
    match at.one.filter(|it| exists(*it, register)) {
        Some(unit) => card(unit, register, facts.least()),
        None => list(at, register, facts),
    }
}

fn exists(unit: Unit, register: &Register) -> bool {
    match unit {
        Unit::Team(id) => register.team(id).is_some(),
        Unit::Group(id) => register.group(id).is_some(),
    }
}

fn list(at: &Units, register: &Register, facts: &Facts) -> Screen {
    let units = all(register, facts.least());
    let total = units.len() as u32;
    let page = at.page.min(total.div_ceil(PAGE).max(1) - 1);
    let here: Vec<Unit> = units.iter().copied().skip((page * PAGE) as usize).take(PAGE as usize).collect();
    let lines: Vec<Text> = here.iter().enumerate().map(|(i, it)| line(i + 1, *it, register, facts)).collect();
    let lacking = register
        .teams_on(register.today)
        .filter(|it| !lacks(register, it.id, register.today, facts.least()).is_empty());
    let body = text!(
        "units-list",
        teams = register.teams_on(register.today).count(),
        groups = register.groups_on(register.today).count(),
        lacking = lacking.count(),
        measures = measures(register, facts),
        lines = lines
    );
    let mut screen = Screen::new(body).columns(2);
    for unit in here {
        screen = screen.choice(key(unit), text!("plain", words = name(unit, register)));
    }
    screen
        .row(pager::pager(page, total))
        .row(Kind::ALL.iter().filter(|it| !it.is_of_one()).map(|it| Button::here(it.code(), label(*it))).collect())
        .row(vec![super::to_list(), Button::to_menu()])
}

/// What access to law counts of the teams and their mediators, of the year so far; and while the year before is assessed, of
/// that as well.
fn measures(register: &Register, facts: &Facts) -> Vec<Text> {
    let year = Period::containing(PeriodKind::Year, register.today);
    let so_far = Period { to: year.data_to(register.today), ..year };
    let before = (register.today.month() <= ASSESSED_UNTIL).then(|| year.before());
    before.into_iter().chain([so_far]).flat_map(|it| measures_of(it, register, facts)).collect()
}

fn measures_of(period: Period, register: &Register, facts: &Facts) -> [Text; 2] {
    let line = |id: &'static str, it: Fulfilled| {
        let said = if it.did_not_arise() {
            text!("units-did-not-arise")
        } else {
            text!("units-done-of", done = it.done, due = it.due)
        };
        Text::of(id).with("said", said).with("year", period.year().to_string())
    };
    [
        line("units-measure-teams", consolidated(register, period, &|day| facts.law.on(day).team_least())),
        line("units-measure-people", recognised_properly(register, period)),
    ]
}

fn label(kind: Kind) -> Text {
    Text::of(format!("units-button-{kind}"))
}

fn key(unit: Unit) -> String {
    match unit {
        Unit::Team(id) => format!("t:{id}"),
        Unit::Group(id) => format!("g:{id}"),
    }
}

fn line(n: usize, unit: Unit, register: &Register, facts: &Facts) -> Text {
    let name = name(unit, register);
    let Unit::Team(team) = unit else {
        let label = facts.ward.as_ref().map_or_else(String::new, |it| it.unit_label.clone());
        return text!("units-line-group", n = n, name = name, label = label);
    };
    let members = register.mediators(team, register.today).count();
    let found: Vec<Text> =
        lacks(register, team, register.today, facts.least()).into_iter().map(lack_words::lack).collect();
    if found.is_empty() {
        text!("units-line", n = n, name = name, members = members)
    } else {
        text!("units-line-lacks", n = n, name = name, members = members, lacks = Arg::List(found))
    }
}

fn card(unit: Unit, register: &Register, least: Least) -> Screen {
    let today = register.today;
    let mut lines = Vec::new();
    let closed = match unit {
        Unit::Team(team) => {
            lines.extend(of_team(team, register, least));
            register.team(team).and_then(|it| it.life.to)
        }
        Unit::Group(group) => {
            let teams = register.teams_on(today).filter(|it| it.group == group);
            lines.extend(teams.map(|it| text!("units-team-of-group", name = it.name.as_str())));
            register.group(group).and_then(|it| it.life.to)
        }
    };
    lines.extend(former_names(unit, register));
    let papers = register.papers.get(&unit);
    let began = papers.and_then(|it| by_paper(&it.began));
    lines.extend(began.map(|it| text!("units-began-by", paper = it)));
    let ended = papers.and_then(|it| by_paper(&it.ended));
    lines.extend(closed.map(|it| text!("units-closed", day = Arg::Date(it))));
    lines.extend(ended.map(|it| text!("units-ended-by", paper = it)));
    let body = text!("units-card", name = name(unit, register), lines = lines);
    let mut screen = Screen::new(body).columns(2);
    if closed.is_none() {
        for kind in Kind::ALL.iter().filter(|it| it.is_of_one()) {
            screen = screen.choice(kind.code(), label(*kind));
        }
        if let Some(team) = unit.team() {
            screen = screen.row(vec![Button::go(roster::contacts(team), text!("units-button-contacts"))]);
        }
        if let Some(team) = unit.team().and_then(|it| register.team(it)) {
            let label = if team.wants_minority { text!("units-minority-no") } else { text!("units-minority") };
            screen = screen.choice("minority", label);
        }
    }
    screen.row(vec![Button::here("units", text!("button-list")), Button::to_menu()])
}

fn of_team(team: TeamId, register: &Register, least: Least) -> Vec<Text> {
    let today = register.today;
    let mut lines = Vec::new();
    let head = register.head(team, today).map(|it| it.latest().name);
    lines.push(match head {
        Some(name) => text!("units-head", name = name),
        None => text!("units-no-head"),
    });
    let names: Vec<Text> = register.mediators(team, today).map(|it| text!("plain", words = it.latest().name)).collect();
    lines.push(text!("units-members", count = names.len(), names = Arg::List(names)));
    let found: Vec<Text> = lacks(register, team, today, least).into_iter().map(lack_words::lack).collect();
    if !found.is_empty() {
        lines.push(text!("units-lacks", lacks = Arg::List(found)));
    }
    lines
}

fn former_names(unit: Unit, register: &Register) -> Vec<Text> {
    let now = name(unit, register);
    let versions = register.names.get(&unit).map_or(&[][..], Vec::as_slice);
    let mut names: Vec<&str> = versions.iter().map(|it| it.name.as_str()).filter(|it| *it != now).collect();
    names.sort_unstable();
    names.dedup();
    names.into_iter().map(|it| text!("units-former-name", name = it)).collect()
}

pub(super) fn answer(
    at: At,
    units: Units,
    answer: Answer<'_>,
    (permit, facts): (Permit<act::KeepRegister>, &Facts),
) -> Turn {
    let Some(register) = register(facts) else { return Turn::to(at.step(Step::List)) };
    let show = |at: At, units: Units| Turn::to(at.step(Step::Units(units)));
    let form = |at: At, form: unit_form::Form| Turn::to(at.step(Step::UnitForm(form)));
    let last = (all(register, facts.least()).len() as u32).div_ceil(PAGE).max(1) - 1;
    let one = units.one;
    match (answer, one) {
        (Answer::Pick("units"), _) => show(at, Units::default()),
        (Answer::Pick("prev"), None) => show(at, Units { page: units.page.min(last).saturating_sub(1), ..units }),
        (Answer::Pick("next"), None) => show(at, Units { page: (units.page + 1).min(last), ..units }),
        (Answer::Pick("minority"), Some(Unit::Team(team))) => {
            let wanted = register.team(team).is_some_and(|it| !it.wants_minority);
            match rules::want_minority(register, team, wanted) {
                Ok(writes) => unit_form::write(at, (Unit::Team(team), writes), register, (permit, facts)),
                Err(_) => show(at, units),
            }
        }
        (Answer::Pick(key), one) => match (Kind::from_code(key), one, unit_of(key)) {
            (Some(kind), _, _) if kind.is_of_one() == one.is_some() => form(at, unit_form::Form::new(kind, one)),
            (_, None, Some(unit)) => show(at, Units::one(unit)),
            _ => show(at, units),
        },
        _ => show(at, units).note(text!("pick-a-button")),
    }
}

fn unit_of(key: &str) -> Option<Unit> {
    let (kind, id) = key.split_once(':')?;
    let id = id.parse().ok()?;
    match kind {
        "t" => Some(Unit::Team(TeamId(id))),
        "g" => Some(Unit::Group(GroupId(id))),
        _ => None,
    }
}
