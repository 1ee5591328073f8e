//! The register of a team: its book of a year, which lines to print, that they were signed, and with which number it began.

use chrono::{DateTime, Datelike, NaiveDate, Utc};

use super::asks::{BookFound, Format, OfBook, PapersDeed};
use super::at::{At, Step};
use super::{book_permit, doing, own_teams, permit, refused_screen, setup, words};
use crate::dialogue::facts::Facts;
use crate::dialogue::input::Answer;
use crate::dialogue::oldbook::links as oldbook;
use crate::dialogue::screen::{Button, Screen};
use crate::dialogue::text::{Arg, Text, text};
use crate::dialogue::{Place, Turn, days, pager};
use crate::domain::TeamId;
use crate::domain::access::{Permit, act};
use crate::domain::calendar::local_date;
use crate::domain::input::date::{Lean, parse_date};
use crate::domain::people::Team;
use crate::domain::register::{Book, Keeper, Stretch, keeper};

/// Lines of one document, as many as were measured. A workbook takes them all.
pub(super) const MOST_LINES: u32 = 10_000;
/// Signed lines that were changed, as far as they are named on the card.
const NAMED: usize = 12;

pub(super) fn teams(at: &At, facts: &Facts) -> Screen {
    let Some(permit) = permit(facts) else { return refused_screen() };
    let own = own_teams(permit.scope(), facts);
    let teams = own.iter().filter_map(|id| facts.teams.iter().find(|it| it.id == *id));
    let all: Vec<(String, Text)> = teams.map(|it| (format!("t:{}", it.id), team_name(it, facts))).collect();
    let screen = pager::paged(Screen::new(text!("register-teams")), all.into_iter(), at.page);
    let words = words::permit(facts).map(|_| Button::here("words", text!("paper-words-button")));
    screen.row(words.into_iter().collect()).row(vec![Button::to_menu()])
}

/// What a team is called, with until when it was.
fn team_name(team: &Team, facts: &Facts) -> Text {
    match team.life.to.filter(|_| !team.life.holds(facts.today)) {
        Some(to) => text!("register-former-team", team = team.name.as_str(), day = Arg::Date(to)),
        None => text!("plain", words = team.name.as_str()),
    }
}

pub(super) fn teams_answer(at: At, answer: Answer<'_>, facts: &Facts) -> Turn {
    let Answer::Pick(key) = answer else { return Turn::to(at.place()).note(text!("pick-a-button")) };
    let team = key.strip_prefix("t:").and_then(|it| it.parse().ok()).map(TeamId);
    let may = permit(facts).is_some_and(|permit| team.is_some_and(|it| own_teams(permit.scope(), facts).contains(&it)));
    match (key, team) {
        ("prev", _) => Turn::to(At::teams(at.page.saturating_sub(1)).place()),
        ("next", _) => Turn::to(At::teams(at.page.saturating_add(1)).place()),
        ("words", _) if words::permit(facts).is_some() => Turn::to(At::words().place()),
        (_, Some(team)) if may => Turn::to(At::book(team, (facts.today.year(), None)).place()),
        _ => Turn::to(at.place()),
    }
}

/// The book, if it may be printed.
fn found<'a>(at: &At, facts: &'a Facts) -> Option<Kept<'a>> {
    let found = facts.found::<OfBook>()?.as_ref();
    let found = found.filter(|it| Some(it.book.team) == at.team && it.book.year == at.year)?;
    let found = Some(found).filter(|it| at.part.is_none_or(|part| it.book.part == part))?;
    let permit = permit(facts)?;
    let keeper = keeper(permit.scope(), found.book.team, &facts.teams)?;
    Some(Kept { permit, keeper, found })
}

/// A book with the right to print it.
#[derive(Clone, Copy)]
struct Kept<'a> {
    permit: Permit<act::ReadNames>,
    keeper: Keeper,
    found: &'a BookFound,
}

pub(super) fn screen(at: &At, facts: &Facts) -> Screen {
    let Some(kept) = found(at, facts) else { return refused_screen() };
    let found = kept.found;
    let nav = || vec![Button::here("back", text!("button-back")), Button::here("stop", text!("button-stop"))];
    match at.step {
        Step::Setup => Screen::new(text!("register-setup")).row(nav()),
        Step::SetupCheck => setup::check(at, found).row(nav()),
        Step::Close => {
            let today = text!("register-signed-today", day = Arg::Day(facts.today));
            Screen::new(text!("register-close-when", number = found.book.number))
                .choice(days::key(facts.today), today)
                .row(nav())
        }
        Step::Signed if at.lines.is_some() => {
            let stretch = at.stretch().unwrap_or(Stretch { from: 0, to: 0 });
            let today = text!("register-signed-today", day = Arg::Day(facts.today));
            Screen::new(text!("register-signed-when", from = stretch.from, to = stretch.to))
                .choice(days::key(facts.today), today)
                .row(nav())
        }
        _ => card(at, kept, facts),
    }
}

/// The lines that were asked for, as long as the book has them, and has not numbered them anew.
fn asked(at: &At, found: &BookFound) -> Option<Stretch> {
    at.stretch().filter(|it| stands(*it, found) && at.first.is_none_or(|first| first == found.book.first))
}

/// The lines that are printed or signed.
fn chosen(at: &At, found: &BookFound) -> Option<Stretch> {
    asked(at, found).or_else(|| found.usual())
}

/// What was printed last and is to be signed, as long as the book has these lines.
fn printed(found: &BookFound) -> Option<(Stretch, DateTime<Utc>)> {
    found.printed.filter(|it| stands(it.0, found))
}

/// The lines that the person says are signed: those asked for, else those printed last, else those that are chosen.
fn to_sign(at: &At, found: &BookFound) -> Option<Stretch> {
    asked(at, found).or(printed(found).map(|it| it.0)).or_else(|| found.usual())
}

fn card(at: &At, kept: Kept<'_>, facts: &Facts) -> Screen {
    let found = kept.found;
    let book = &found.book;
    let team =
        facts.teams.iter().find(|it| it.id == book.team).map_or_else(|| text!("empty"), |it| team_name(it, facts));
    let mut lines = Vec::new();
    lines.push(match found.lines {
        Some(it) => text!("register-card-lines", from = it.from, to = it.to),
        None => text!("register-card-empty"),
    });
    lines.extend(found.signed.last().map(|it| {
        text!("register-card-signed", from = it.stretch.from, to = it.stretch.to, day = Arg::Date(it.signed_on))
    }));
    if !found.changed.is_empty() {
        let named = found.changed.iter().take(NAMED).map(u32::to_string).collect::<Vec<_>>().join(", ");
        let more = if found.changed.len() > NAMED { "…" } else { "" };
        lines.push(text!("register-card-changed", lines = format!("{named}{more}")));
    }
    lines.extend(
        printed(found).map(|(it, at)| {
            text!("register-card-printed", from = it.from, to = it.to, day = Arg::Date(local_date(at)))
        }),
    );
    let stretch = chosen(at, found);
    lines.extend(stretch.map(|it| text!("register-card-chosen", from = it.from, to = it.to)));
    lines.extend(book.closed_on.map(|it| text!("register-card-closed", day = Arg::Date(it))));
    lines.extend(found.lines.map(|it| text!("register-card-others", example = example(it))));
    let year = book.year.to_string();
    let body = text!("register-card", team = team, year = year, number = book.number, lines = lines);
    let mut screen = Screen::new(body);
    // What a button says it does, whatever came into the book since it was shown.
    if let Some(it) = stretch {
        if it.n_lines() <= MOST_LINES {
            screen = screen.choice(key_of("docx", book, it), text!("register-print"));
        }
        screen = screen.choice(key_of("xlsx", book, it), text!("register-workbook"));
    }
    if let Some(it) = to_sign(at, found) {
        screen = screen.choice(key_of("signed", book, it), text!("register-signed", from = it.from, to = it.to));
    }
    if book_permit(facts).is_some() {
        screen = keeping(screen, kept);
    }
    for (key, beside) in [("before", before(found)), ("after", after(found, facts))] {
        if let Some((year, part)) = beside {
            let number = found.books.iter().find(|it| it.year == year && Some(it.part) == part).map(|it| it.number);
            let label = match number {
                Some(number) => text!("register-book", number = number, year = year.to_string()),
                None => text!("register-year", year = year.to_string()),
            };
            screen = screen.choice(key, label);
        }
    }
    if book_permit(facts).is_some() {
        screen = screen.row(vec![Button::go(oldbook::start(book.team), text!("oldbook-button-in"))]);
    }
    screen.row(vec![Button::here("back", text!("button-back")), Button::to_menu()])
}

/// What may be done with the book itself. Whoever sees a part of its lines only cannot look at what becomes of the others.
fn keeping(screen: Screen, Kept { keeper, found, .. }: Kept<'_>) -> Screen {
    let book = &found.book;
    let set_up = |it: Screen| if keeper == Keeper::Whole { it.choice("setup", text!("register-set-up")) } else { it };
    match book.closed_on {
        // A wrong number is put right in a closed book as well, and other books may have to pass it.
        Some(_) if book.to_case.is_some() => set_up(screen),
        Some(_) => screen.choice("next", text!("register-open-next")).choice("open", text!("register-open-again")),
        None => set_up(screen).choice("close", text!("register-close")),
    }
}

/// Where among the books of its year a book stands.
fn nth(found: &BookFound) -> usize {
    found.books.iter().position(|it| it.part == found.book.part).unwrap_or_default()
}

/// The book before of the same year, else the last one of the year before that has lines.
fn before(found: &BookFound) -> Option<(i32, Option<u32>)> {
    let year = found.book.year;
    if let Some(it) = nth(found).checked_sub(1).and_then(|it| found.books.get(it)) {
        return Some((year, Some(it.part)));
    }
    found.years.iter().copied().filter(|it| *it < year).max().map(|it| (it, None))
}

/// The next book of the same year, else the first one of the year after that has lines, or is the one of today.
fn after(found: &BookFound, facts: &Facts) -> Option<(i32, Option<u32>)> {
    let year = found.book.year;
    if let Some(it) = found.books.get(nth(found) + 1) {
        return Some((year, Some(it.part)));
    }
    found.year_after(facts.today.year()).map(|it| (it, Some(found.first_after.unwrap_or(1))))
}

/// `docx:5-20`, of a later book of the year `docx:5-20:2`: a button is of no use where another book stands.
fn key_of(what: &str, book: &Book, stretch: Stretch) -> String {
    let Stretch { from, to } = stretch;
    if book.part > 1 { format!("{what}:{from}-{to}:{}", book.part) } else { format!("{what}:{from}-{to}") }
}

/// What a button does, and to which lines; buttons of earlier releases name none.
fn of_key(key: &str) -> (&str, Option<Stretch>) {
    let mut parts = key.split(':');
    (parts.next().unwrap_or(key), parts.next().and_then(Stretch::read))
}

pub(super) fn answer(at: At, answer: Answer<'_>, facts: &Facts) -> Turn {
    let Some(kept) = found(&at, facts) else {
        return Turn::to(Place::home()).note(text!("not-allowed"));
    };
    // A question of an earlier release did not keep which lines it named: it is asked anew.
    let at = if at.step == Step::Signed && at.lines.is_none() { At { step: Step::Book, ..at } } else { at };
    let renumbers = matches!(at.step, Step::Setup | Step::SetupCheck) && kept.keeper != Keeper::Whole;
    match (at.step, answer) {
        _ if renumbers => Turn::to(At { setup: None, ..at }.step(Step::Book)).note(text!("not-allowed")),
        (Step::SetupCheck, Answer::Pick("back")) => Turn::to(At { setup: None, ..at }.step(Step::Setup)),
        (Step::Setup | Step::SetupCheck | Step::Close | Step::Signed, Answer::Pick("back" | "stop")) => {
            Turn::to(At { lines: None, setup: None, ..at }.step(Step::Book))
        }
        (Step::Setup | Step::SetupCheck, Answer::Text { text, .. }) => setup::typed(at, text, kept.found, facts),
        (Step::SetupCheck, Answer::Pick("save")) => setup::save(at, kept.found, facts),
        (Step::Close, Answer::Pick(key)) => match days::from_key(key, facts) {
            Some(day) => closed(at, Some(day), kept.found, facts),
            None => Turn::to(at.place()),
        },
        (Step::Close, Answer::Text { text, .. }) => match parse_date(text, facts.written_on(), Lean::Past) {
            Ok(day) => closed(at, Some(day), kept.found, facts),
            Err(_) => Turn::to(at.place()).note(no_day(text, facts)),
        },
        (Step::Signed, Answer::Pick(key)) => match days::from_key(key, facts) {
            Some(day) => signed(at, day, kept.found, facts),
            None => Turn::to(at.place()),
        },
        (Step::Signed, Answer::Text { text, .. }) => match parse_date(text, facts.written_on(), Lean::Past) {
            Ok(day) => signed(at, day, kept.found, facts),
            Err(_) => Turn::to(at.place()).note(no_day(text, facts)),
        },
        (Step::Book, Answer::Pick(key)) => picked(at, key, kept, facts),
        (Step::Book, Answer::Text { text, .. }) => typed(at, text, kept.found),
        _ => Turn::to(at.place()).note(text!("pick-a-button")),
    }
}

fn picked(at: At, key: &str, kept: Kept<'_>, facts: &Facts) -> Turn {
    let Kept { permit, keeper, found } = kept;
    let book = &found.book;
    let (what, lines) = of_key(key);
    let lines = lines.filter(|it| stands(*it, found));
    // What follows is of the book that was looked at, whichever is the last one when it is answered.
    let at = At { part: Some(book.part), ..at };
    let format = match what {
        "docx" => Format::Document,
        "xlsx" => Format::Workbook,
        "signed" => {
            return match lines.or_else(|| to_sign(&at, found)) {
                Some(it) => Turn::to(at.of_lines(it, book).step(Step::Signed)),
                None => Turn::to(at.place()),
            };
        }
        // A colleague closed it since the button was drawn.
        "setup" | "close" if book.is_full() || (what == "close" && book.closed_on.is_some()) => {
            let day = book.closed_on.map_or_else(|| Arg::Text(text!("word-none")), Arg::Date);
            return Turn::to(at.place()).note(text!("register-card-closed", day = day));
        }
        "setup" if keeper != Keeper::Whole => return Turn::to(at.place()).note(text!("not-allowed")),
        "setup" => return Turn::to(at.step(Step::Setup)),
        "close" => return Turn::to(at.step(Step::Close)),
        "open" if !book.is_full() => return Turn::to(at.place()).note(text!("register-next-is-open")),
        "open" => return closed(at, None, found, facts),
        "next" => return next(at, found, facts),
        "before" => return Turn::to(At::book(book.team, before(found).unwrap_or((book.year, at.part))).place()),
        "after" => return Turn::to(At::book(book.team, after(found, facts).unwrap_or((book.year, at.part))).place()),
        "back" if permit.scope().ward.is_some() || own_teams(permit.scope(), facts).len() > 1 => {
            return Turn::to(At::teams(0).place());
        }
        "back" => return Turn::to(Place::home()),
        _ => return Turn::to(at.place()),
    };
    let Some(stretch) = lines.or_else(|| chosen(&at, found)) else { return Turn::to(at.place()) };
    if format == Format::Document && stretch.n_lines() > MOST_LINES {
        return Turn::to(at.place()).note(text!("register-too-long", most = MOST_LINES));
    }
    let deed = PapersDeed::Print { permit, book: book.id(), keeper, stretch, format };
    Turn::to(at.place()).with(doing(deed)).toast(text!("papers-coming"))
}

/// Whether the book has these lines.
fn stands(lines: Stretch, found: &BookFound) -> bool {
    found.lines.is_some_and(|all| all.holds(lines.from) && all.holds(lines.to))
}

/// How some of the lines are typed: such as the book has.
fn example(all: Stretch) -> String {
    format!("{}-{}", all.from, all.to.min(all.from.saturating_add(9)))
}

/// `5-20`: other lines than those that were offered.
fn typed(at: At, words: &str, found: &BookFound) -> Turn {
    let Some(all) = found.lines else { return Turn::to(at.place()).note(text!("pick-a-button")) };
    let at = At { part: Some(found.book.part), ..at };
    match Stretch::read(words).filter(|it| stands(*it, found)) {
        Some(it) if it.n_lines() > MOST_LINES => {
            Turn::to(at.of_lines(it, &found.book).place()).note(text!("register-too-long", most = MOST_LINES))
        }
        Some(it) => Turn::to(at.of_lines(it, &found.book).place()),
        None => Turn::to(at.place()).note(text!(
            "register-lines-help",
            from = all.from,
            to = all.to,
            example = example(all)
        )),
    }
}

/// The next book of the year is opened: the last one is full.
fn next(at: At, found: &BookFound, facts: &Facts) -> Turn {
    let Some(permit) = book_permit(facts) else { return Turn::to(at.step(Step::Book)).note(text!("not-allowed")) };
    let Book { team, year, .. } = found.book;
    // A colleague opened it since, or a case that came in.
    if !found.book.is_full() {
        return Turn::to(At::book(team, (year, None)).place()).note(text!("register-next-is-open"));
    }
    let place = At::book(team, (year, None)).place();
    Turn::to(place).with(doing(PapersDeed::OpenNext { permit, team, year })).toast(text!("register-next-opened"))
}

/// The book is closed on a day (Khóa ngày), or open again.
fn closed(at: At, day: Option<NaiveDate>, found: &BookFound, facts: &Facts) -> Turn {
    let Some(permit) = book_permit(facts) else { return Turn::to(at.step(Step::Book)).note(text!("not-allowed")) };
    if day.is_some_and(|it| it > facts.today) {
        return Turn::to(at.place()).note(text!("register-day-ahead"));
    }
    if day.is_some_and(|it| it < found.book.opened_on) {
        return Turn::to(at.place()).note(text!("register-close-early", day = Arg::Date(found.book.opened_on)));
    }
    // An earlier book is closed where it came from an old register, and opened by nobody.
    if found.book.to_case.is_some() && (day.is_none() || found.book.closed_on.is_some()) {
        return Turn::to(at.step(Step::Book)).note(text!("register-next-is-open"));
    }
    let book = Book { closed_on: day, ..found.book.clone() };
    let note = match day {
        Some(day) => {
            let last = found.lines.map_or(0, |it| it.to);
            text!("register-closed-noted", number = book.number, day = Arg::Day(day), last = last)
        }
        None => text!("register-opened-noted", number = book.number),
    };
    Turn::to(at.step(Step::Book)).with(doing(PapersDeed::SetUp { permit, book })).note(note)
}

/// Why words are no day on which something was done.
fn no_day(words: &str, facts: &Facts) -> Text {
    let ahead = parse_date(words, facts.written_on(), Lean::Future).is_ok_and(|it| it > facts.today);
    if ahead { text!("register-day-ahead") } else { text!("register-day-help") }
}

/// The day on which lines were printed first, as far as all of them were. Lines of an old book were signed by hand before.
fn first_print(lines: Stretch, found: &BookFound) -> Option<NaiveDate> {
    if found.last_old.is_some_and(|it| lines.from <= it) {
        return None;
    }
    let of_all = found.prints.iter().filter(|it| it.0.holds(lines.from) && it.0.holds(lines.to));
    of_all.map(|it| local_date(it.1)).min()
}

fn signed(at: At, day: NaiveDate, found: &BookFound, facts: &Facts) -> Turn {
    let Some(permit) = book_permit(facts) else { return Turn::to(at.step(Step::Book)).note(text!("not-allowed")) };
    if day > facts.today {
        return Turn::to(at.place()).note(text!("register-day-ahead"));
    }
    // Those that the question named, and that the book still has.
    let Some(stretch) = asked(&at, found) else {
        return Turn::to(At { lines: None, ..at }.step(Step::Book)).note(text!("register-lines-gone"));
    };
    // Nothing is signed before it was printed; `2-5`, meant as lines, is the second of May.
    if let Some(printed) = first_print(stretch, found).filter(|it| day < *it) {
        let Stretch { from, to } = stretch;
        return Turn::to(at.place()).note(text!("register-day-early", from = from, to = to, day = Arg::Day(printed)));
    }
    let deed = PapersDeed::Sign { permit, book: found.book.id(), stretch, on: day };
    let note = text!("register-signed-noted", from = stretch.from, to = stretch.to, day = Arg::Day(day));
    Turn::to(At { lines: None, ..at }.step(Step::Book)).with(doing(deed)).note(note)
}
