//! A deed about a group or a team, asked step by step: add, rename, merge, dissolve. What it takes along stands on the last
//! card before it is done.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::asks::{Open, OpenCases, PeopleDeed};
use super::unit_at::{Units, by_paper, name, register};
use super::{At, Step, read, saving, unit_news};
use crate::dialogue::effect::Effect;
use crate::dialogue::facts::Facts;
use crate::dialogue::place::Takes;
use crate::dialogue::screen::{Button, Screen};
use crate::dialogue::text::{Arg, Text, text};
use crate::dialogue::{Answer, Turn, days, pager};
use crate::domain::access::{Permit, act};
use crate::domain::audit::{self, Target};
use crate::domain::codes::codes;
use crate::domain::people::Office;
use crate::domain::people::acts::Refusal;
use crate::domain::people::particulars::How;
use crate::domain::people::register::{Register, Unit, Write};
use crate::domain::people::tenure::Paper;
use crate::domain::people::units::{
    NewUnit, add_group, add_team, by_decision, dissolve_group, dissolve_team, merge_groups, merge_teams, rename,
    spelled_alike,
};
use crate::domain::{GroupId, TeamId};

codes! {
    /// What is done.
    pub(super) enum Kind {
        AddGroup => "add_group",
        AddTeam => "add_team",
        Rename => "rename",
        Merge => "merge",
        Dissolve => "dissolve",
    }
}

codes! {
    /// The question on the card.
    pub(super) enum Ask {
        Group => "group",
        Name => "name",
        Into => "into",
        Since => "since",
        Day => "day",
        Paper => "paper",
        PaperDay => "paper_day",
        Check => "check",
    }
}

/// The answers so far.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Form {
    kind: Kind,
    ask: Ask,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    unit: Option<Unit>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    group: Option<GroupId>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    name: Option<String>,
    /// Into which it goes, or who takes its cases.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    into: Option<i64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    from: Option<NaiveDate>,
    #[serde(default)]
    paper: Paper,
    #[serde(default)]
    page: u32,
}

impl Kind {
    /// Whether it is done to a unit that there is.
    pub(super) fn is_of_one(self) -> bool {
        matches!(self, Self::Rename | Self::Merge | Self::Dissolve)
    }
}

impl Form {
    /// A deed, at its first question.
    pub(super) fn new(kind: Kind, unit: Option<Unit>) -> Self {
        let form = Self {
            kind,
            ask: Ask::Check,
            unit,
            group: None,
            name: None,
            into: None,
            from: None,
            paper: Paper::UNKNOWN,
            page: 0,
        };
        Self { ask: form.way()[0], ..form }
    }

    /// The unit it is about.
    pub(super) fn unit(&self) -> Option<Unit> {
        self.unit
    }

    /// Whether anything was entered yet.
    pub(super) fn is_begun(&self) -> bool {
        self.ask != self.way()[0]
    }

    pub(super) fn takes(&self) -> Takes {
        match self.ask {
            Ask::Check => Takes::Choice,
            _ => Takes::Words,
        }
    }

    fn way(&self) -> Vec<Ask> {
        let of_team = matches!(self.unit, Some(Unit::Team(_)));
        let asks = |it: &Ask| match it {
            Ask::Group => self.kind == Kind::AddTeam,
            Ask::Name => matches!(self.kind, Kind::AddGroup | Kind::AddTeam | Kind::Rename),
            Ask::Into => self.kind == Kind::Merge || (self.kind == Kind::Dissolve && of_team),
            Ask::Since => self.kind == Kind::Rename,
            Ask::Day | Ask::Paper => self.kind != Kind::Rename,
            Ask::PaperDay => self.kind != Kind::Rename && self.paper.number.is_some(),
            Ask::Check => true,
        };
        Ask::ALL.iter().copied().filter(asks).collect()
    }

    fn position(&self) -> usize {
        self.way().iter().position(|it| *it == self.ask).unwrap_or(0)
    }

    fn forward(self) -> Self {
        let ask = self.way().get(self.position() + 1).copied().unwrap_or(Ask::Check);
        Self { ask, page: 0, ..self }
    }

    fn title(&self, register: &Register) -> Text {
        let name = self.unit.map(|it| name(it, register)).unwrap_or_default();
        let kind = self.kind;
        Text::of(format!("unit-form-title-{kind}")).with("name", name)
    }
}

/// What the deed writes, if the rules allow it.
enum Planned {
    Add(NewUnit),
    Write(Unit, Vec<Write>),
}

fn planned(form: &Form, register: &Register, facts: &Facts) -> Result<Planned, Refusal> {
    let words = form.name.as_deref().unwrap_or_default();
    let on = form.from.unwrap_or(register.today);
    let papered = |it: NewUnit| Planned::Add(NewUnit { paper: form.paper.clone(), ..it });
    if form.kind == Kind::AddGroup {
        return add_group(register, words, form.from).map(papered);
    }
    if form.kind == Kind::AddTeam {
        return add_team(register, form.group.ok_or(Refusal::NoSuchUnit)?, words, form.from).map(papered);
    }
    let unit = form.unit.ok_or(Refusal::NoSuchUnit)?;
    let into = || form.into.ok_or(Refusal::NoSuchUnit);
    let writes = match (form.kind, unit) {
        (Kind::Rename, _) => rename(register, unit, words, form.from.map_or(How::Correction, How::Change)),
        (Kind::Merge, Unit::Team(team)) => merge_teams(register, team, TeamId(into()?), on),
        (Kind::Merge, Unit::Group(group)) => merge_groups(register, group, GroupId(into()?), on),
        (_, Unit::Team(team)) => {
            let open = facts.found::<OpenCases>().map_or(0, |it| it.cases);
            dissolve_team(register, team, form.into.map(TeamId), (on, open))
        }
        (_, Unit::Group(group)) => dissolve_group(register, group, on),
    };
    writes.map(|it| Planned::Write(unit, by_decision(it, &form.paper)))
}

pub(super) fn screen(form: &Form, facts: &Facts) -> Screen {
    let Some(register) = register(facts) else {
        return Screen::new(text!("not-allowed")).row(vec![Button::to_menu()]);
    };
    if form.ask == Ask::Check {
        return check(form, register, facts);
    }
    let question = match (form.ask, form.kind) {
        (Ask::Into, kind) => Text::of(format!("unit-form-into-{kind}")),
        (ask, _) => Text::of(format!("unit-form-ask-{ask}")),
    };
    let (step, steps) = (form.position() + 1, form.way().len());
    let body = text!("deed-question", title = form.title(register), step = step, steps = steps, question = question);
    let today = |screen: Screen| {
        let screen = screen.taking_days();
        screen.choice(days::key(facts.today), text!("button-today", day = Arg::Date(facts.today)))
    };
    let screen = Screen::new(body);
    let screen = match form.ask {
        Ask::Group | Ask::Into => {
            let units = choices(form, register);
            let line = |it: &(i64, String)| (format!("u:{}", it.0), text!("plain", words = it.1.as_str()));
            pager::paged(screen, units.iter().map(line), form.page)
        }
        Ask::Since => today(screen.choice("all", text!("deed-since-all"))),
        Ask::Day | Ask::PaperDay => today(screen),
        Ask::Name | Ask::Paper | Ask::Check => screen,
    };
    let skipped = matches!(form.ask, Ask::Paper | Ask::PaperDay);
    let heirless = form.ask == Ask::Into && form.kind == Kind::Dissolve;
    let mut nav = vec![Button::here("back", text!("button-back"))];
    if heirless || skipped || (form.ask == Ask::Day && matches!(form.kind, Kind::AddGroup | Kind::AddTeam)) {
        nav.push(Button::here("skip", text!("button-skip")));
    }
    nav.push(Button::here("stop", text!("button-stop")));
    screen.row(nav)
}

fn choices(form: &Form, register: &Register) -> Vec<(i64, String)> {
    let today = register.today;
    match (form.ask, form.unit) {
        (Ask::Into, Some(Unit::Team(itself))) => {
            register.teams_on(today).filter(|it| it.id != itself).map(|it| (it.id.0, it.name.clone())).collect()
        }
        (_, itself) => register
            .groups_on(today)
            .filter(|it| itself != Some(Unit::Group(it.id)))
            .map(|it| (it.id.0, it.name.clone()))
            .collect(),
    }
}

fn check(form: &Form, register: &Register, facts: &Facts) -> Screen {
    let (lines, can) = match planned(form, register, facts) {
        Err(refusal) => (vec![saving::refusal(refusal, register)], false),
        Ok(Planned::Write(_, writes)) if writes.is_empty() => (vec![text!("deed-nothing-new")], false),
        Ok(Planned::Add(new)) => {
            let mut lines = vec![text!("unit-form-adds", number = new.number, name = new.name.as_str())];
            lines.extend(new.from.map(|it| text!("unit-form-from", day = Arg::Day(it))));
            lines.extend(by_paper(&new.paper));
            lines.extend(alike((new.of_group.is_some(), &new.name), None, register));
            (lines, true)
        }
        Ok(Planned::Write(_, writes)) => (follows(form, &writes, register, facts), true),
    };
    let body = text!("deed-check", title = form.title(register), lines = lines);
    let mut screen = Screen::new(body);
    if can {
        screen = screen.row(vec![Button::primary("save", text!("deed-save"))]);
    }
    screen.row(vec![Button::here("back", text!("button-back")), Button::here("stop", text!("button-stop"))])
}

/// What a deed takes along.
fn follows(form: &Form, writes: &[Write], register: &Register, facts: &Facts) -> Vec<Text> {
    let mut lines = Vec::new();
    let day = form.from.map_or_else(|| text!("deed-since-all"), |it| text!("unit-form-from", day = Arg::Day(it)));
    let gives = writes.iter().filter(|it| matches!(it, Write::Give { .. })).count();
    let ends = writes.iter().filter(|it| matches!(it, Write::End { .. })).count();
    for write in writes {
        match write {
            Write::Name { version, .. } if Some(&version.name) == form.name.as_ref() => {
                lines.push(text!("unit-form-name", name = version.name.as_str()));
                let of_team = form.unit.is_some_and(|it| it.team().is_some());
                lines.extend(alike((of_team, &version.name), form.unit, register));
            }
            Write::Close { unit, into, .. } => {
                lines.push(match into {
                    Some(into) => text!("unit-form-merges", name = name(*into, register)),
                    None => text!("unit-form-dissolves"),
                });
                lines.extend(facts.found::<OpenCases>().filter(|_| unit.team().is_some()).and_then(proposals));
            }
            Write::MoveCases { to, .. } => {
                let open = facts.found::<OpenCases>().map_or(0, |it| it.cases);
                lines.push(text!("unit-form-cases", count = open, team = name(Unit::Team(*to), register)));
            }
            _ => {}
        }
    }
    lines.extend(heads(writes, register));
    if gives > 0 {
        lines.push(text!("unit-form-go-over", count = gives));
    }
    if ends > gives {
        lines.push(text!("unit-form-end", count = ends));
    }
    lines.push(day);
    lines.extend(by_paper(&form.paper));
    lines
}

/// Art. 14: whose office as head ends with the team, and who heads the team that its people or cases go to; or that nobody
/// does.
fn heads(writes: &[Write], register: &Register) -> Vec<Text> {
    let ends = writes.iter().filter_map(|it| match it {
        Write::End { person, seen, .. } if seen.office == Office::TeamHead => Some(*person),
        _ => None,
    });
    let named = |person| register.person(person).map(|it| it.latest().name).unwrap_or_default();
    let mut lines: Vec<Text> = ends.map(|it| text!("unit-form-head-ends", name = named(it))).collect();
    let heir = writes.iter().find_map(|it| match it {
        Write::MoveCases { to, .. } => Some(*to),
        _ => None,
    });
    lines.extend(heir.map(|team| {
        let into = name(Unit::Team(team), register);
        match register.head(team, register.today) {
            Some(head) => text!("unit-form-head-goes-on", name = head.latest().name, team = into),
            None => text!("unit-form-head-none", team = into),
        }
    }));
    lines
}

/// That another one is called so but for the accents.
fn alike(called: (bool, &str), itself: Option<Unit>, register: &Register) -> Option<Text> {
    spelled_alike(register, called, itself).map(|it| text!("unit-form-alike", name = it))
}

/// The proposals that are over with the team, in words.
fn proposals(open: &Open) -> Option<Text> {
    let names = open.proposals.iter().map(|it| Text::of(format!("election-matter-{it}"))).collect();
    (!open.proposals.is_empty())
        .then(|| text!("unit-form-proposals", count = open.proposals.len(), matters = Arg::List(names)))
}

/// Writes what was allowed, tells whom it concerns, and shows the unit again.
pub(super) fn write(
    at: At,
    (unit, writes): (Unit, Vec<Write>),
    register: &Register,
    (permit, facts): (Permit<act::KeepRegister>, &Facts),
) -> Turn {
    let act = (audit::Act::ChangeUnit, Target::from(unit));
    let told = unit_news::told((unit, &writes), (register, permit.by()), facts);
    let deed = PeopleDeed::Register { permit, ward: register.ward, writes, act, hand_over: None };
    let next = at.step(Step::Units(Units::one(unit)));
    Turn::to(next).with(Effect::own(deed)).with_all(told).note(text!("deed-saved"))
}

pub(super) fn answer(
    at: At,
    form: Form,
    answer: Answer<'_>,
    (permit, facts): (Permit<act::KeepRegister>, &Facts),
) -> Turn {
    let Some(register) = register(facts) else { return Turn::to(at.step(Step::List)) };
    let stay = at.clone().place();
    let go = |at: At, form: Form| Turn::to(at.step(Step::UnitForm(form)));
    let leave = |at: At, form: &Form| Turn::to(at.step(Step::Units(form.unit.map_or_else(Units::default, Units::one))));
    match (form.ask, answer) {
        (_, Answer::Pick("stop")) => leave(at, &form).note(text!("cancelled")),
        (_, Answer::Pick("back")) => match form.position().checked_sub(1) {
            Some(before) => {
                let ask = form.way()[before];
                go(at, Form { ask, page: 0, ..form })
            }
            None => leave(at, &form),
        },
        (_, Answer::Pick("prev")) => go(at, Form { page: form.page.saturating_sub(1), ..form }),
        (_, Answer::Pick("next")) => go(at, Form { page: form.page.saturating_add(1), ..form }),
        (Ask::Check, Answer::Pick("save")) => match planned(&form, register, facts) {
            Err(refusal) => Turn::to(stay).note(saving::refusal(refusal, register)),
            Ok(Planned::Write(_, writes)) if writes.is_empty() => Turn::to(stay).note(text!("deed-nothing-new")),
            Ok(Planned::Write(unit, writes)) => write(at, (unit, writes), register, (permit, facts)),
            Ok(Planned::Add(unit)) => {
                let deed = PeopleDeed::AddUnit { permit, ward: register.ward, unit };
                Turn::to(at.step(Step::Units(Units::default()))).with(Effect::own(deed)).note(text!("deed-saved"))
            }
        },
        (_, Answer::Pick(key)) => match picked(form, key, register, facts) {
            Some(form) => go(at, form),
            None => Turn::to(stay).note(text!("pick-a-button")),
        },
        (_, Answer::Text { text, .. }) => match typed(form, text, register, facts) {
            Ok(form) => go(at, form),
            Err(why) => Turn::to(stay).note(why),
        },
        _ => Turn::to(stay).note(text!("pick-a-button")),
    }
}

fn picked(form: Form, key: &str, register: &Register, facts: &Facts) -> Option<Form> {
    let unit = || {
        let id = key.strip_prefix("u:")?.parse().ok()?;
        choices(&form, register).iter().any(|it| it.0 == id).then_some(id)
    };
    let filled = match form.ask {
        Ask::Group => Form { group: Some(GroupId(unit()?)), ..form },
        Ask::Into if key == "skip" && form.kind == Kind::Dissolve => Form { into: None, ..form },
        Ask::Into => Form { into: Some(unit()?), ..form },
        Ask::Since if key == "all" => Form { from: None, ..form },
        Ask::Day if key == "skip" && form.unit.is_none() => Form { from: None, ..form },
        Ask::Since | Ask::Day => Form { from: Some(days::from_key(key, facts)?), ..form },
        Ask::Paper if key == "skip" => Form { paper: Paper::UNKNOWN, ..form },
        Ask::PaperDay if key == "skip" => form,
        Ask::PaperDay => {
            let on = Some(days::from_key(key, facts)?);
            Form { paper: Paper { on, ..form.paper.clone() }, ..form }
        }
        Ask::Name | Ask::Paper | Ask::Check => return None,
    };
    Some(filled.forward())
}

fn typed(form: Form, text: &str, register: &Register, facts: &Facts) -> Result<Form, Text> {
    let filled = match form.ask {
        Ask::Group => Form { group: Some(GroupId(read::only(&choices(&form, register), text)?)), ..form },
        Ask::Into => Form { into: Some(read::only(&choices(&form, register), text)?), ..form },
        Ask::Name => Form { name: Some(read::words(text)?), ..form },
        Ask::Day if form.unit.is_none() => Form { from: Some(read::first_day(text, facts)?), ..form },
        Ask::Since | Ask::Day => Form { from: Some(read::near_day(text, facts)?), ..form },
        Ask::Paper => {
            let (number, on) = read::decision(text, |it| read::near_day(it, facts))?;
            let answered = Form { paper: Paper { number: Some(number), on }, ..form }.forward();
            // The day was said with the number.
            return Ok(if on.is_some() { answered.forward() } else { answered });
        }
        Ask::PaperDay => {
            let on = Some(read::near_day(text, facts)?);
            Form { paper: Paper { on, ..form.paper.clone() }, ..form }
        }
        Ask::Check => return Err(text!("pick-a-button")),
    };
    Ok(filled.forward())
}
