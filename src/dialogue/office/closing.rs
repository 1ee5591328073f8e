//! Closing a month: a head does it with one tap, "không phát sinh" included; the office sees who has, who is late, and
//! who cannot be reached, and reminds all late ones with one tap.

use super::at::Step;
use super::month::{again_button, close_button, figures, state};
use super::{At, again, asks};
use crate::dialogue::action::Go;
use crate::dialogue::effect::{Audience, Effect, Urgency};
use crate::dialogue::facts::{ClosingFound, Facts, TeamHead};
use crate::dialogue::figure_words as words;
use crate::dialogue::office::OfficeDeed;
use crate::dialogue::screen::{Button, Screen};
use crate::dialogue::text::{Arg, Text, text};
use crate::dialogue::{Answer, Place, Turn};
use crate::domain::access::{Action, act, may};
use crate::domain::calendar::local_date;
use crate::domain::people::{Actor, Team};
use crate::domain::period::Period;
use crate::domain::rhythm::close_moments;
use crate::domain::teams::Teams;
use crate::domain::{PersonId, TeamId};

/// Cases that are named where nothing was said to have come.
const NAMED: usize = 8;
/// Teams on one page of the office's list.
const TEAMS_A_PAGE: usize = 15;

/// How a team stands with its month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Standing {
    Closed,
    /// Not closed; its head can be written to.
    Late,
    /// Not closed, and nobody of the team can be written to: telephone.
    Silent,
}

fn standing(team: TeamId, found: &ClosingFound) -> Standing {
    if found.closed.iter().any(|it| it.team == team) {
        return Standing::Closed;
    }
    if has_reachable_head(team, found) { Standing::Late } else { Standing::Silent }
}

fn has_reachable_head(team: TeamId, found: &ClosingFound) -> bool {
    found.heads.iter().any(|it| it.team == team && it.reachable)
}

pub(super) fn screen(at: &At, facts: &Facts) -> Screen {
    let screen = standing_of(at, facts);
    let own = facts.actor().map(Actor::headed_teams).unwrap_or_default();
    let team = at.closes_for.or_else(|| own.only()).filter(|it| closes(*it, facts));
    match team.zip(asks::closing(facts)).and_then(|(team, found)| contradicted(team, found)) {
        Some(told) if at.nothing => {
            Screen { body: text!("closing-said-nothing", told = told, body = screen.body), ..screen }
        }
        _ => screen,
    }
}

/// Whether it is for this person to close the months of a team: whoever only reads figures is told of no case.
fn closes(team: TeamId, facts: &Facts) -> bool {
    let permit = facts.actor().and_then(|it| may(it, Action::CloseMonth).ok());
    permit.is_some_and(|it| it.scope().ward.is_some() || it.scope().teams.contains(team))
}

/// What a month holds of which it was said that nothing came: how much, and which cases.
fn contradicted(team: TeamId, found: &ClosingFound) -> Option<Text> {
    let figures = figures(team, found);
    let is_open = standing(team, found) != Standing::Closed || again::changed(team, found).is_some();
    if figures.is_empty() || !is_open {
        return None;
    }
    let codes: Vec<Text> =
        found.cases.iter().filter(|it| it.0 == team).map(|it| text!("plain", words = it.1.as_str())).collect();
    let (shown, more) = (codes.len().min(NAMED), codes.len().saturating_sub(NAMED));
    let more = if more > 0 { text!("closing-and-more", count = more) } else { text!("empty") };
    let codes = Arg::List(codes.into_iter().take(shown).collect());
    Some(text!("closing-holds", state = state(&figures), codes = codes, more = more))
}

fn standing_of(at: &At, facts: &Facts) -> Screen {
    let Some(found) = asks::closing(facts) else {
        return Screen::new(text!("closing-none")).open().row(vec![Button::to_menu()]);
    };
    let Some(actor) = facts.actor() else { return Screen::new(text!("closing-none")).open() };
    if let Some(team) = at.closes_for.and_then(|it| may_close_for(it, found, facts)) {
        return ask_for(team, found);
    }
    let own = actor.headed_teams();
    match (may(actor, Action::ReadDigests), own.only(), at.closes_for.filter(|it| own.contains(*it))) {
        (Err(_), Some(team), _) => of_team(team, found, facts),
        (_, None, Some(team)) => {
            of_team(team, found, facts).row(vec![Button::here("grid", text!("closing-button-teams"))])
        }
        (Err(_), None, None) if own.are_several() => which(own, found, facts),
        _ => grid(at, found, facts),
    }
}

/// Of which team, for whoever heads several: each as it stands.
fn which(own: Teams, found: &ClosingFound, facts: &Facts) -> Screen {
    let teams: Vec<&Team> = facts.teams.iter().filter(|it| own.contains(it.id)).collect();
    let lines: Vec<Text> = teams.iter().map(|it| line(it, found, false)).collect();
    let body = text!("closing-which", month = words::period(&found.month), lines = lines);
    teams.iter().fold(Screen::new(body).open(), |screen, it| screen.row(vec![team_button(it)])).row(vec![
        Button::go(Go::Section(crate::dialogue::action::Section::Cases), text!("section-vuviec")),
        Button::to_menu(),
    ])
}

/// Opens the month of one of several teams of a head.
fn team_button(team: &Team) -> Button {
    Button::here(format!("for:{}", team.id), text!("closing-button-team", team = team.name.as_str()))
}

/// The head's own card.
fn of_team(team: TeamId, found: &ClosingFound, facts: &Facts) -> Screen {
    let name = words::team(facts.team(team).map_or("", |it| it.name.as_str()));
    let month = words::period(&found.month);
    let closed = found.closed.iter().find(|it| it.team == team);
    let changed = again::body(month.clone(), name.clone(), team, found);
    let body = match closed {
        Some(_) if changed.is_some() => changed.unwrap_or_else(|| text!("empty")),
        Some(closed) => text!(
            "closing-closed",
            month = month,
            team = name,
            state = state(&closed.figures),
            day = Arg::Date(local_date(closed.at))
        ),
        None if !may_close(&found.month, facts) => text!(
            "closing-not-yet",
            month = month,
            team = name,
            state = state(&figures(team, found)),
            when = too_early(&found.month, facts)
        ),
        None => text!("closing-ask", month = month, team = name, state = state(&figures(team, found))),
    };
    let screen = Screen::new(body).open();
    own_button(screen, team, found, facts).row(vec![
        Button::go(Go::Section(crate::dialogue::action::Section::Cases), text!("section-vuviec")),
        Button::to_menu(),
    ])
}

/// With the button that closes the month, where it can be closed.
fn own_button(screen: Screen, team: TeamId, found: &ClosingFound, facts: &Facts) -> Screen {
    if standing(team, found) == Standing::Closed {
        return again::offer(screen, team, found);
    }
    if !may_close(&found.month, facts) {
        return screen;
    }
    screen.row(vec![close_button(team, &found.month, &figures(team, found))])
}

/// Whether a team should have closed the month by now.
pub(super) fn is_late(team: TeamId, found: &ClosingFound, facts: &Facts) -> bool {
    may_close(&found.month, facts) && standing(team, found) == Standing::Late
}

/// The button that closes the month for a team.
pub(super) fn button_of(team: TeamId, found: &ClosingFound) -> Button {
    close_button(team, &found.month, &figures(team, found))
}

/// Why a head is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Why {
    /// The day has come.
    Call,
    /// It was not done yet.
    Remind,
    /// The office asks.
    Nudge,
}

/// What a head is asked: the team's month and the button that closes it.
fn ask(team: &Team, found: &ClosingFound, why: Why) -> Screen {
    let own = figures(team.id, found);
    let (month, name, state) = (words::period(&found.month), words::team(&team.name), state(&own));
    let body = match why {
        Why::Call => text!("closing-call", month = month, team = name, state = state),
        Why::Remind => text!("closing-remind", month = month, team = name, state = state),
        Why::Nudge => text!("closing-nudge", month = month, team = name, state = state),
    };
    Screen::new(body)
        .open()
        .row(vec![close_button(team.id, &found.month, &own)])
        .row(vec![Button::go(Go::Section(crate::dialogue::action::Section::Cases), text!("section-vuviec"))])
}

/// The office's list: who has closed, who is late, who must be telephoned.
fn grid(at: &At, found: &ClosingFound, facts: &Facts) -> Screen {
    // A team of then closes its months, also when it is no more.
    let teams = || facts.teams.iter().filter(|it| it.life.touches(found.month.from, found.month.to));
    let of = |wanted: Standing| teams().filter(move |it| standing(it.id, found) == wanted);
    let late = of(Standing::Late).count();
    let pages = teams().count().div_ceil(TEAMS_A_PAGE).max(1);
    let page = (at.page as usize).min(pages - 1);
    let mut order: Vec<&Team> = of(Standing::Silent).chain(of(Standing::Late)).collect();
    order.extend(of(Standing::Closed));
    let shown: Vec<&Team> = order.into_iter().skip(page * TEAMS_A_PAGE).take(TEAMS_A_PAGE).collect();
    let officer = facts.actor().is_some_and(|it| may(it, Action::RunOffice).is_ok());
    let lines: Vec<Text> = shown.iter().map(|it| line(it, found, officer)).collect();
    let body = text!(
        "closing-grid",
        month = words::period(&found.month),
        closed = of(Standing::Closed).count(),
        teams = teams().count(),
        late = late,
        silent = of(Standing::Silent).count(),
        lines = lines
    );
    let mut screen = Screen::new(body).open();
    if officer && late > 0 && !at.nudged && may_close(&found.month, facts) {
        screen = screen.row(vec![Button::primary("nudge", text!("closing-button-nudge", count = late))]);
    }
    for pair in shown.iter().filter(|it| may_close_for(it.id, found, facts).is_some()).collect::<Vec<_>>().chunks(2) {
        let button =
            |it: &&&Team| Button::here(format!("for:{}", it.id), text!("closing-button-for", team = it.name.as_str()));
        screen = screen.row(pair.iter().map(button).collect());
    }
    // An officer may head a team as well, or two.
    let own = facts.actor().map(Actor::headed_teams).unwrap_or_default();
    if let Some(team) = own.only() {
        screen = own_button(screen, team, found, facts);
    } else {
        let headed = facts.teams.iter().filter(|it| own.contains(it.id));
        screen = headed.fold(screen, |screen, it| screen.row(vec![team_button(it)]));
    }
    let mut turn = Vec::new();
    if page > 0 {
        turn.push(Button::here("prev", text!("button-prev")));
    }
    if page + 1 < pages {
        turn.push(Button::here("next", text!("button-next")));
    }
    let mut months = vec![Button::here("earlier", text!("closing-button-earlier"))];
    if found.month.after().from <= facts.today {
        months.push(Button::here("later", text!("closing-button-later")));
    }
    screen.row(turn).row(months).row(vec![Button::to_menu()])
}

/// Whom to telephone is for the office; leaders see numbers.
fn line(team: &Team, found: &ClosingFound, officer: bool) -> Text {
    let head = found.heads.iter().find(|it| it.team == team.id);
    match (standing(team.id, found), head) {
        (Standing::Closed, _) => {
            if let Some(changed) = again::line(&team.name, team.id, found) {
                return changed;
            }
            let closed = found.closed.iter().find(|it| it.team == team.id);
            let (figures, at) = closed.map(|it| (it.figures, local_date(it.at))).unwrap_or_default();
            let (team, state) = (team.name.as_str(), state(&figures));
            if closed.is_some_and(|it| it.by_office) {
                text!("closing-line-by-office", team = team, state = state, day = Arg::Date(at))
            } else {
                text!("closing-line-closed", team = team, state = state, day = Arg::Date(at))
            }
        }
        (Standing::Silent, _) if !officer => text!("closing-line-unreached", team = team.name.as_str()),
        (Standing::Late, _) => {
            text!("closing-line-late", team = team.name.as_str(), state = state(&figures(team.id, found)))
        }
        (Standing::Silent, Some(TeamHead { name, phone: Some(phone), .. })) => {
            text!("closing-line-silent", team = team.name.as_str(), name = name.as_str(), phone = phone.as_str())
        }
        (Standing::Silent, Some(TeamHead { name, .. })) => {
            text!("closing-line-silent-no-phone", team = team.name.as_str(), name = name.as_str())
        }
        (Standing::Silent, None) => text!("closing-line-no-head", team = team.name.as_str()),
    }
}

fn found(facts: &Facts) -> Option<&ClosingFound> {
    asks::closing(facts)
}

/// The team for which the office may close the month: nobody of it can be written to, and the day has come. One that
/// changed since it was closed may be closed again.
fn may_close_for<'a>(team: TeamId, found: &ClosingFound, facts: &'a Facts) -> Option<&'a Team> {
    let office =
        facts.actor().and_then(|it| may(it, Action::CloseMonth).ok()).is_some_and(|it| it.scope().ward.is_some());
    let open = standing(team, found) != Standing::Closed || again::changed(team, found).is_some();
    let silent = !has_reachable_head(team, found) && may_close(&found.month, facts);
    facts.team(team).filter(|_| office && open && silent)
}

/// What the office is asked before it closes a month for a head who was telephoned.
fn ask_for(team: &Team, found: &ClosingFound) -> Screen {
    let own = figures(team.id, found);
    let body = text!(
        "closing-ask-for",
        month = words::period(&found.month),
        team = words::team(&team.name),
        state = state(&own),
        line = line(team, found, true)
    );
    let button = match again::changed(team.id, found) {
        Some(_) => again_button(team.id, &found.month),
        None => close_button(team.id, &found.month, &own),
    };
    Screen::new(body).row(vec![button]).row(vec![Button::here("grid", text!("button-back")), Button::to_menu()])
}

pub(super) fn answer(at: At, answer: Answer<'_>, facts: &Facts) -> Turn {
    match answer {
        Answer::Pick("nudge") => nudge(at, facts),
        Answer::Pick(key) if key.starts_with("for:") => {
            let team = key.strip_prefix("for:").and_then(|it| it.parse().ok()).map(TeamId);
            let heads = |it: &TeamId| facts.actor().is_some_and(|actor| actor.headed_teams().contains(*it));
            let may = |it: &TeamId| heads(it) || found(facts).is_some_and(|at| may_close_for(*it, at, facts).is_some());
            Turn::to(At { closes_for: team.filter(may), ..at }.place())
        }
        Answer::Pick("grid") => Turn::to(At { closes_for: None, ..at }.place()),
        Answer::Pick("earlier") => Turn::to(super::links::closing(at.month.before())),
        Answer::Pick("later") if at.month.after().from <= facts.today => {
            Turn::to(super::links::closing(at.month.after()))
        }
        Answer::Text { .. } => Turn::to(at.place()).note(text!("pick-a-button")),
        _ => Turn::to(at.place()),
    }
}

/// Whether the day has come on which heads are asked to close a month: what is closed before says little of it.
fn may_close(month: &Period, facts: &Facts) -> bool {
    close_moments(*month, &facts.calendar)[0] <= facts.now
}

fn too_early(month: &Period, facts: &Facts) -> Text {
    let from = close_moments(*month, &facts.calendar)[0];
    text!("closing-too-early", n = month.number(), day = Arg::Date(local_date(from)))
}

/// Reminds every head who is late, at once and in one tap.
fn nudge(at: At, facts: &Facts) -> Turn {
    let allowed = facts.actor().is_some_and(|it| may(it, Action::RunOffice).is_ok());
    let (Some(found), true) = (asks::closing(facts), allowed) else {
        return Turn::to(at.place()).note(text!("not-allowed"));
    };
    if !may_close(&found.month, facts) {
        return Turn::to(at.place()).note(too_early(&found.month, facts));
    }
    let told: Vec<Effect> =
        late_heads(found, facts).map(|(person, team)| tell(person, team, found, Why::Nudge)).collect();
    let count = told.len();
    let done = text!("closing-nudged", count = count);
    Turn::to(At { nudged: true, ..at }.place()).with_all(told).toast(done.clone()).note(done)
}

/// Heads who can be written to and whose team has not closed.
pub(super) fn late_heads<'a>(
    found: &'a ClosingFound,
    facts: &'a Facts,
) -> impl Iterator<Item = (PersonId, &'a Team)> + 'a {
    found.heads.iter().filter_map(|it| {
        let team = facts.team(it.team)?;
        (it.reachable && standing(it.team, found) == Standing::Late).then_some((it.person, team))
    })
}

/// Asks one head; a newer question takes the place of one that was not sent yet.
pub(super) fn tell(person: PersonId, team: &Team, found: &ClosingFound, why: Why) -> Effect {
    Effect::Tell {
        to: Audience::Person(person),
        screen: Box::new(ask(team, found, why)),
        urgency: Urgency::Normal,
        key: Some(format!("close:{}:{}", team.id, found.month.key())),
    }
}

/// That nothing came in a month: it is closed so, unless it holds cases by now; then these are said, and it is asked. Without a
/// team, somebody said so in words.
pub(super) fn close_nothing(place: Place, team: i64, month: Period, facts: &Facts) -> Turn {
    let holds = |it: TeamId| asks::closing(facts).is_some_and(|found| contradicted(it, found).is_some());
    let own = facts.actor().map(Actor::headed_teams).unwrap_or_default();
    let team = Some(TeamId(team)).filter(|it| it.0 != 0);
    match team {
        Some(team) if !closes(team, facts) || !holds(team) => close(place, team, month, facts),
        _ => {
            let closes_for = team.filter(|it| own.are_several() || !own.contains(*it));
            Turn::to(
                At { step: Step::Closing, month, day: None, page: 0, nudged: false, closes_for, nothing: true }.place(),
            )
        }
    }
}

/// The tap that closes.
pub(super) fn close(place: Place, team: TeamId, month: Period, facts: &Facts) -> Turn {
    // The head's own team; of the others only the office, and only where the head cannot be written to.
    let office = asks::closing(facts).is_some_and(|it| may_close_for(team, it, facts).is_some());
    let permit = facts.actor().and_then(|it| may(it, act::CloseMonth).ok());
    let permit = permit.filter(|it| it.scope().teams.contains(team) || office);
    let (Some(permit), Some(found)) = (permit, asks::closing(facts)) else {
        return Turn::to(place).note(text!("not-allowed"));
    };
    let there = super::links::closing(month);
    if standing(team, found) == Standing::Closed && again::changed(team, found).is_none() {
        return Turn::to(there).toast(text!("closing-already"));
    }
    if !may_close(&month, facts) {
        return Turn::to(there).note(too_early(&month, facts));
    }
    Turn::to(there)
        .with(Effect::own(OfficeDeed::Close { permit, team, month: month.from, figures: figures(team, found) }))
        .toast(text!("closing-done", n = month.number()))
}
