//! The cards of a deed: its questions, and the last look, where what follows from it stands before it is done.

use super::deed_form::{Ask, Form, Kind, Seen};
use super::office_words::leaving;
use super::unit_at::by_paper;
use super::{known, office_words, person, read, saving};
use crate::dialogue::facts::Facts;
use crate::dialogue::screen::{Button, Screen};
use crate::dialogue::text::{Arg, Text, text};
use crate::dialogue::{days, figure_words, lack_words, pager};
use crate::domain::PersonId;
use crate::domain::people::composition::{self, Least};
use crate::domain::people::particulars::{Ethnicity, Particular, Qualification};
use crate::domain::people::register::{Hanging, Parted, Write};
use crate::domain::people::tenure::{Basis, LeavingReason, Tenure};
use crate::domain::people::{Office, Sex};

pub(super) fn screen(form: &Form, facts: &Facts) -> Screen {
    let Some(seen) = Seen::of(form.person, facts) else {
        return Screen::new(text!("people-missing")).row(vec![super::to_list(), Button::to_menu()]);
    };
    if form.ask == Ask::Check {
        return check(form, seen, facts);
    }
    let title = title(form, seen);
    let body = text!(
        "deed-question",
        title = title,
        step = form.position(seen) + 1,
        steps = form.way(seen).len(),
        question = question(form, seen)
    );
    let screen = choices(form, seen, Screen::new(body), facts);
    if form.ask == Ask::Paper && form.gives_ward_office() {
        return screen.choice("skip", text!("paper-none-yet")).row(nav(false));
    }
    let screen = match form.ask {
        Ask::Paper if form.may_be_of_the_ordinance() => screen.choice("ordinance", text!("deed-ordinance")),
        _ => screen,
    };
    screen.row(nav(matches!(form.ask, Ask::Paper | Ask::PaperDay | Ask::Heir)))
}

fn title(form: &Form, seen: Seen<'_>) -> Text {
    let (kind, name) = (form.kind, seen.entry.latest().name);
    if form.is_of_death() {
        text!("deed-death-title", name = name)
    } else {
        Text::of(format!("deed-title-{kind}")).with("name", name)
    }
}

fn question(form: &Form, seen: Seen<'_>) -> Text {
    match (form.ask, form.of) {
        (Ask::Value, Some(of)) => Text::of(format!("deed-value-{of}")),
        (Ask::Heir, _) => {
            let Hanging { cases, follow_ups, drafts, .. } = seen.hanging;
            let (count, settled, drafts) = (cases.len(), follow_ups.len(), *drafts);
            if form.is_of_death() {
                text!("deed-heir-of-death", count = count, settled = settled, drafts = drafts)
            } else {
                text!("deed-heir", count = count, settled = settled, drafts = drafts)
            }
        }
        (Ask::Day, _) if form.is_of_death() => text!("deed-death-day"),
        (Ask::Day, _) => {
            let kind = form.kind;
            Text::of(format!("deed-day-{kind}"))
        }
        (Ask::Paper, _) if form.gives_ward_office() => text!("deed-ask-ward-paper"),
        (ask, _) => Text::of(format!("deed-ask-{ask}")),
    }
}

fn choices(form: &Form, seen: Seen<'_>, screen: Screen, facts: &Facts) -> Screen {
    let today = |screen: Screen| {
        let screen = screen.taking_days();
        screen.choice(days::key(facts.today), text!("button-today", day = Arg::Date(facts.today)))
    };
    match form.ask {
        Ask::Office => Office::ALL
            .iter()
            .fold(screen.columns(2), |it, office| it.choice(office.code(), Text::of(format!("office-{office}")))),
        Ask::Unit => {
            let units = read::units(form, seen);
            let line = |it: &(i64, String)| (format!("u:{}", it.0), text!("plain", words = it.1.as_str()));
            pager::paged(screen, units.iter().map(line), form.page)
        }
        Ask::Holding => {
            let all = seen.choices(form.kind);
            let line = |(at, it): (usize, &Tenure)| (format!("h:{at}"), person::held(&it.holding, seen.today, facts));
            pager::paged(screen, all.into_iter().map(line), form.page)
        }
        Ask::Why => {
            let office = form.seen.as_ref().map_or(Office::Mediator, |it| it.office);
            LeavingReason::chosen(office).iter().fold(screen, |it, why| it.choice(why.code(), leaving(*why, office)))
        }
        Ask::Of => {
            let line = |it: &Particular| (it.code().to_owned(), Text::of(format!("particular-{it}")));
            pager::paged(screen, Particular::ALL.iter().map(line), form.page)
        }
        Ask::Value => values(form, seen, screen),
        Ask::Since => today(screen.choice("all", text!("deed-since-all"))),
        Ask::Day => match form.seen.as_ref().filter(|_| form.kind == Kind::Office) {
            Some(held) => {
                let as_it_is = text!("deed-keep-day", day = Arg::Date(held.from));
                screen.taking_days().choice(days::key(held.from), as_it_is)
            }
            None => today(screen),
        },
        Ask::PaperDay => today(screen),
        Ask::Heir => {
            let heirs = read::heirs(form, seen);
            let line = |it: &(PersonId, String)| (format!("p:{}", it.0), text!("plain", words = it.1.as_str()));
            pager::paged(screen, heirs.iter().map(line), form.page)
        }
        Ask::Paper | Ask::Reason | Ask::Check => screen,
    }
}

fn values(form: &Form, seen: Seen<'_>, screen: Screen) -> Screen {
    let screen = match form.of {
        Some(Particular::Sex) => {
            Sex::ALL.iter().fold(screen, |it, sex| it.choice(sex.code(), Text::of(format!("sex-{sex}"))))
        }
        Some(Particular::Ethnicity) => Ethnicity::ALL
            .iter()
            .fold(screen, |it, ethnicity| it.choice(ethnicity.code(), Text::of(format!("ethnicity-{ethnicity}")))),
        Some(Particular::Qualification) => Qualification::ALL
            .iter()
            .fold(screen, |it, what| it.choice(what.code(), Text::of(format!("qualification-{what}")))),
        Some(Particular::Group) => {
            let groups: Vec<_> = seen.register.groups_on(seen.today).collect();
            let line = |it: &&crate::domain::people::ResidentGroup| {
                (format!("u:{}", it.id), text!("plain", words = it.name.as_str()))
            };
            pager::paged(screen, groups.iter().map(line), form.page)
        }
        _ => screen,
    };
    if form.of == Some(Particular::Name) { screen } else { screen.choice("unknown", text!("deed-unknown")) }
}

fn nav(optional: bool) -> Vec<Button> {
    let mut row = vec![Button::here("back", text!("button-back"))];
    if optional {
        row.push(Button::here("skip", text!("button-skip")));
    }
    row.push(Button::here("stop", text!("button-stop")));
    row
}

/// Everything that was entered, what follows from it, and what stands against it.
fn check(form: &Form, seen: Seen<'_>, facts: &Facts) -> Screen {
    let title = title(form, seen);
    let (lines, can) = match saving::writes(form, seen) {
        Err(refusal) => (vec![saving::refused(refusal, form, seen)], false),
        Ok(writes) if writes.is_empty() => (vec![text!("deed-nothing-new")], false),
        Ok(writes) => {
            let mut lines: Vec<Text> = writes.iter().filter_map(|it| follows(it, seen, facts)).collect();
            lines.extend(papers(form));
            lines.extend(hands_over(form, seen));
            lines.extend(trainings(form, seen));
            lines.extend(months_left(&writes, seen));
            lines.extend(lacking(&writes, seen, facts.least()));
            (lines, true)
        }
    };
    let mut screen = Screen::new(text!("deed-check", title = title, lines = lines)).columns(2);
    for ask in form.way(seen).into_iter().filter(|it| *it != Ask::Check) {
        screen = screen.choice(format!("edit:{ask}"), Text::of(format!("deed-edit-{ask}")));
    }
    if can {
        screen = screen.row(vec![Button::primary("save", text!("deed-save"))]);
    }
    screen.row(nav(false))
}

/// What a write does, in words.
fn follows(write: &Write, seen: Seen<'_>, facts: &Facts) -> Option<Text> {
    let name = |id| seen.register.person(id).map(|it| it.latest().name).unwrap_or_default();
    Some(match write {
        Write::Give { person, holding, .. } => text!(
            "deed-gives",
            name = name(*person),
            office = office_words::office(holding, facts),
            day = Arg::Day(holding.from)
        ),
        Write::End { person, seen: it, why: LeavingReason::Mistake, .. } => {
            text!("deed-ends-mistake", name = name(*person), office = office_words::office(it, facts))
        }
        Write::End { person, seen: it, last, why: LeavingReason::Died, .. } => text!(
            "deed-ends-died",
            name = name(*person),
            office = office_words::office(it, facts),
            day = Arg::Day(last.succ_opt().unwrap_or(*last))
        ),
        Write::End { person, seen: it, last, why, .. } => text!(
            "deed-ends",
            name = name(*person),
            office = office_words::office(it, facts),
            day = Arg::Day(last.succ_opt().unwrap_or(*last)),
            why = leaving(*why, it.office)
        ),
        Write::Correct { seen: it, from, .. } => {
            let (was, now) = (Arg::Date(it.from), Arg::Date(*from));
            text!("deed-corrects-office", office = office_words::office(it, facts), was = was, now = now)
        }
        Write::CorrectRelease { seen: it, .. } => {
            text!("deed-corrects-release", office = office_words::office(it, facts))
        }
        Write::Resume { person, seen: it, .. } => {
            text!("deed-resumes", name = name(*person), office = office_words::office(it, facts))
        }
        Write::Record { version, .. } => {
            // What was known before is written down as well, and is nothing new.
            let fact = version.facts.iter().find(|it| !seen.entry.latest().fact(it.of()).eq(it))?;
            let was = known::fact(&seen.entry.latest().fact(fact.of()), facts);
            let now = known::typed(fact, facts);
            let of = fact.of();
            let label = Text::of(format!("particular-{of}"));
            match version.from {
                Some(day) if version.nature == crate::domain::people::particulars::Nature::Changed => {
                    text!("deed-changes", what = label, was = was, now = now, day = Arg::Day(day))
                }
                _ => text!("deed-corrects", what = label, was = was, now = now),
            }
        }
        _ => return None,
    })
}

fn papers(form: &Form) -> Option<Text> {
    if form.basis() == Some(Basis::Ordinance) {
        return Some(text!("deed-by-ordinance"));
    }
    let without = form.gives_ward_office().then(|| text!("invite-without-paper"));
    by_paper(&form.paper).or(without)
}

/// What hangs on the person, and who goes on with it.
fn hands_over(form: &Form, seen: Seen<'_>) -> Vec<Text> {
    if !form.way(seen).contains(&Ask::Heir) {
        return Vec::new();
    }
    let heir = form.heir.and_then(|it| seen.register.person(it)).map(|it| it.latest().name);
    let Parted { open, settled, stays } = seen.hanging.parted(form.heir);
    let codes = |all: &[String]| Arg::List(all.iter().map(|it| text!("plain", words = it.as_str())).collect());
    let mut lines = Vec::new();
    match (&heir, open.is_empty()) {
        (_, true) => {}
        (Some(name), _) => lines.push(text!("deed-hands-over", cases = codes(&open), name = name.as_str())),
        (None, _) => lines.push(text!("deed-leaves-to-head", cases = codes(&open))),
    }
    let count = settled.len();
    match (&heir, count) {
        (_, 0) => {}
        (Some(name), _) => {
            lines.push(text!("deed-follows-up", count = count, cases = codes(&settled), name = name.as_str()));
        }
        (None, _) => lines.push(text!("deed-follow-up-to-head", count = count, cases = codes(&settled))),
    }
    if let (Some(name), false) = (&heir, stays.is_empty()) {
        lines.push(text!("deed-heir-interested", cases = codes(&stays), name = name.as_str()));
    }
    let head = read::team_left(form, seen).and_then(|it| seen.register.head(it, seen.today));
    let head = head.filter(|it| it.id != form.person).map(|it| it.latest().name);
    match (heir.or(head), seen.hanging.drafts) {
        (_, 0) => {}
        (Some(name), count) => lines.push(text!("deed-drafts-to", count = count, name = name.as_str())),
        (None, count) => lines.push(text!("deed-drafts", count = count)),
    }
    if let Some(day) = form.from.filter(|it| *it > seen.today) {
        lines.push(text!("deed-hands-over-on", day = Arg::Day(day)));
    }
    lines
}

/// What becomes of the trainings that somebody was invited to.
fn trainings(form: &Form, seen: Seen<'_>) -> Option<Text> {
    let count = seen.hanging.sessions;
    (form.kind == Kind::End && count > 0).then(|| text!("deed-sessions", count = count))
}

/// Months that a head leaves open are for whoever heads the team next, and until then for the office.
fn months_left(writes: &[Write], seen: Seen<'_>) -> Option<Text> {
    let months = &seen.hanging.months;
    let of = seen.entry.teams(seen.today);
    let stops = |it: &Write| match it {
        Write::End { seen: held, .. } => {
            held.office == Office::TeamHead && held.team.is_some_and(|team| of.contains(&team))
        }
        _ => false,
    };
    let stops = writes.iter().any(stops);
    (stops && !months.is_empty()).then(|| text!("deed-months", months = figure_words::months(months)))
}

/// What a team lacks after it that it did not lack before (Art. 12(1)): a warning, never a bar.
fn lacking(writes: &[Write], seen: Seen<'_>, least: Least) -> Vec<Text> {
    let mut after = seen.register.clone();
    after.apply(writes);
    let last = writes.iter().filter_map(|it| match it {
        Write::Give { holding, .. } => Some(holding.from),
        Write::End { last, .. } => last.succ_opt(),
        _ => None,
    });
    let day = last.max().unwrap_or(seen.today).max(seen.today);
    let mut lines = Vec::new();
    for team in after.teams_on(day) {
        let lacks = composition::lacks(&after, team.id, day, least);
        if !lacks.is_empty() && lacks != composition::lacks(seen.register, team.id, seen.today, least) {
            lines.push(text!("deed-lacks", team = team.name.as_str(), lacks = lack_words::lacks(&lacks)));
        }
    }
    lines
}
