//! The register of a team: its book of a year, which lines to print, that they were signed, and with which number it began.

use chrono::Datelike;

use super::asks::{BookFound, Format, OfBook, PapersDeed};
use super::at::{At, Step};
use super::{covers_team, doing, own_teams, permit, refused_screen};
use crate::dialogue::facts::Facts;
use crate::dialogue::input::Answer;
use crate::dialogue::screen::{Button, Screen};
use crate::dialogue::text::{Arg, Text, text};
use crate::dialogue::{Place, Turn, days, pager};
use crate::domain::TeamId;
use crate::domain::access::{Permit, act};
use crate::domain::input::date::{Lean, parse_date};
use crate::domain::register::{Book, Stretch};

/// Lines of one document: more would be long to make and to turn over. A workbook takes them all.
pub(super) const MOST_LINES: u32 = 500;
/// Signed lines that were changed, as far as they are named on the card.
const NAMED: usize = 12;

pub(super) fn teams(at: &At, facts: &Facts) -> Screen {
    let Some(permit) = permit(facts) else { return refused_screen() };
    let own = own_teams(permit.scope(), facts);
    let all: Vec<(String, Text)> = facts
        .teams
        .iter()
        .filter(|it| own.contains(&it.id))
        .map(|it| (format!("t:{}", it.id), text!("plain", words = it.name.as_str())))
        .collect();
    pager::paged(Screen::new(text!("register-teams")), all.into_iter(), at.page).row(vec![Button::to_menu()])
}

pub(super) fn teams_answer(at: At, answer: Answer<'_>, facts: &Facts) -> Turn {
    let Answer::Pick(key) = answer else { return Turn::to(at.place()).note(text!("pick-a-button")) };
    let team = key.strip_prefix("t:").and_then(|it| it.parse().ok()).map(TeamId);
    let may = permit(facts).is_some_and(|permit| team.is_some_and(|it| covers_team(permit.scope(), it, facts)));
    match (key, team) {
        ("prev", _) => Turn::to(At::teams(at.page.saturating_sub(1)).place()),
        ("next", _) => Turn::to(At::teams(at.page.saturating_add(1)).place()),
        (_, Some(team)) if may => Turn::to(At::book(team, facts.today.year()).place()),
        _ => Turn::to(at.place()),
    }
}

/// The book, if it may be printed.
fn found<'a>(at: &At, facts: &'a Facts) -> Option<(Permit<act::ReadNames>, &'a BookFound)> {
    let found = facts.found::<OfBook>()?.as_ref();
    let found = found.filter(|it| Some(it.book.team) == at.team && it.book.year == at.year)?;
    let permit = permit(facts)?;
    covers_team(permit.scope(), found.book.team, facts).then_some((permit, found))
}

pub(super) fn screen(at: &At, facts: &Facts) -> Screen {
    let Some((_, found)) = found(at, facts) else { return refused_screen() };
    let nav = || vec![Button::here("back", text!("button-back")), Button::here("stop", text!("button-stop"))];
    match at.step {
        Step::Setup => Screen::new(text!("register-setup")).row(nav()),
        Step::Signed => {
            let stretch = chosen(at, found).unwrap_or(Stretch { from: 0, to: 0 });
            let today = text!("register-signed-today", day = Arg::Day(facts.today));
            Screen::new(text!("register-signed-when", from = stretch.from, to = stretch.to))
                .choice(days::key(facts.today), today)
                .row(nav())
        }
        _ => card(at, found, facts),
    }
}

/// The lines that are printed or signed.
fn chosen(at: &At, found: &BookFound) -> Option<Stretch> {
    at.stretch().or_else(|| found.usual())
}

fn card(at: &At, found: &BookFound, facts: &Facts) -> Screen {
    let book = &found.book;
    let team = facts.teams.iter().find(|it| it.id == book.team).map_or("", |it| it.name.as_str());
    let mut lines = Vec::new();
    lines.push(match found.lines {
        Some(it) => text!("register-card-lines", from = it.from, to = it.to),
        None => text!("register-card-empty"),
    });
    lines.extend(found.signed.map(|(to, day)| text!("register-card-signed", to = to, day = Arg::Date(day))));
    if !found.changed.is_empty() {
        let named = found.changed.iter().take(NAMED).map(u32::to_string).collect::<Vec<_>>().join(", ");
        let more = if found.changed.len() > NAMED { "…" } else { "" };
        lines.push(text!("register-card-changed", lines = format!("{named}{more}")));
    }
    let stretch = chosen(at, found);
    lines.extend(stretch.map(|it| text!("register-card-chosen", from = it.from, to = it.to)));
    let year = book.year.to_string();
    let body = text!("register-card", team = team, year = year, number = book.number, lines = lines);
    let mut screen = Screen::new(body);
    if let Some(stretch) = stretch {
        if stretch.n_lines() <= MOST_LINES {
            screen = screen.choice("docx", text!("register-print"));
        }
        screen = screen.choice("xlsx", text!("register-workbook"));
        screen = screen.choice("signed", text!("register-signed"));
    }
    screen = screen.choice("setup", text!("register-set-up"));
    let is_current = book.year == facts.today.year();
    let (other, key) = if is_current { (book.year - 1, "before") } else { (book.year + 1, "after") };
    screen = screen.choice(key, text!("register-year", year = other.to_string()));
    screen.row(vec![Button::here("back", text!("button-back")), Button::to_menu()])
}

pub(super) fn answer(at: At, answer: Answer<'_>, facts: &Facts) -> Turn {
    let Some((permit, found)) = found(&at, facts) else {
        return Turn::to(Place::home()).note(text!("not-allowed"));
    };
    match (at.step, answer) {
        (Step::Setup | Step::Signed, Answer::Pick("back" | "stop")) => Turn::to(at.step(Step::Book)),
        (Step::Setup, Answer::Text { text, .. }) => set_up(at, text, (permit, found)),
        (Step::Signed, Answer::Pick(key)) => match days::from_key(key, facts) {
            Some(day) => signed(at, day, (permit, found), facts),
            None => Turn::to(at.place()),
        },
        (Step::Signed, Answer::Text { text, .. }) => match parse_date(text, facts.written_on(), Lean::Past) {
            Ok(day) => signed(at, day, (permit, found), facts),
            Err(_) => Turn::to(at.place()).note(text!("register-day-help")),
        },
        (Step::Book, Answer::Pick(key)) => picked(at, key, (permit, found), facts),
        (Step::Book, Answer::Text { text, .. }) => typed(at, text, found),
        _ => Turn::to(at.place()).note(text!("pick-a-button")),
    }
}

fn picked(at: At, key: &str, (permit, found): (Permit<act::ReadNames>, &BookFound), facts: &Facts) -> Turn {
    let book = &found.book;
    let format = match key {
        "docx" => Format::Document,
        "xlsx" => Format::Workbook,
        "signed" => return Turn::to(at.step(Step::Signed)),
        "setup" => return Turn::to(at.step(Step::Setup)),
        "before" => return Turn::to(At::book(book.team, book.year - 1).place()),
        "after" => return Turn::to(At::book(book.team, book.year + 1).place()),
        _ if permit.scope().ward.is_some() || own_teams(permit.scope(), facts).len() > 1 => {
            return Turn::to(At::teams(0).place());
        }
        _ => return Turn::to(Place::home()),
    };
    let Some(stretch) = chosen(&at, found) else { return Turn::to(at.place()) };
    if format == Format::Document && stretch.n_lines() > MOST_LINES {
        return Turn::to(at.place()).note(text!("register-too-long", most = MOST_LINES));
    }
    let deed = PapersDeed::Print { permit, team: book.team, year: book.year, stretch, format };
    Turn::to(at.place()).with(doing(deed)).toast(text!("papers-coming"))
}

/// `5-20`: other lines than those that were offered.
fn typed(at: At, words: &str, found: &BookFound) -> Turn {
    let Some(all) = found.lines else { return Turn::to(at.place()).note(text!("pick-a-button")) };
    match Stretch::read(words).filter(|it| all.holds(it.from) && all.holds(it.to)) {
        Some(it) if it.n_lines() > MOST_LINES => {
            let at = At { lines: Some((it.from, it.to)), ..at };
            Turn::to(at.place()).note(text!("register-too-long", most = MOST_LINES))
        }
        Some(it) => Turn::to(At { lines: Some((it.from, it.to)), ..at }.place()),
        None => Turn::to(at.place()).note(text!("register-lines-help", from = all.from, to = all.to)),
    }
}

/// `2, 15`: the number of the book, and of the first line that is kept here.
fn set_up(at: At, words: &str, (permit, found): (Permit<act::ReadNames>, &BookFound)) -> Turn {
    let numbers: Vec<u32> = words.split(|it: char| !it.is_ascii_digit()).filter_map(|it| it.parse().ok()).collect();
    match numbers[..] {
        // Lines that were signed keep their numbers.
        [_, first] if found.signed.is_some() && first != found.book.first => {
            Turn::to(at.place()).note(text!("register-setup-signed"))
        }
        [number @ 1..=999, first @ 1..=9_999] => {
            let book = Book { number, first, ..found.book.clone() };
            let at = At { lines: None, ..at };
            Turn::to(at.step(Step::Book)).with(doing(PapersDeed::SetUp { permit, book })).toast(text!("register-set"))
        }
        _ => Turn::to(at.place()).note(text!("register-setup-help")),
    }
}

fn signed(
    at: At,
    day: chrono::NaiveDate,
    (permit, found): (Permit<act::ReadNames>, &BookFound),
    facts: &Facts,
) -> Turn {
    if day > facts.today {
        return Turn::to(at.place()).note(text!("register-day-ahead"));
    }
    let Some(stretch) = chosen(&at, found) else { return Turn::to(at.step(Step::Book)) };
    let deed = PapersDeed::Sign { permit, team: found.book.team, year: found.book.year, stretch, on: day };
    let note = text!("register-signed-noted", from = stretch.from, to = stretch.to, day = Arg::Day(day));
    Turn::to(At { lines: None, ..at }.step(Step::Book)).with(doing(deed)).note(note)
}
