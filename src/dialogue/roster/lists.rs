//! Lists of teams and mediators that go out: form 10, form 10a, and the telephones of a team; of any day or period.

use chrono::{Datelike, NaiveDate};

use super::asks::{Format, RosterDeed};
use super::at::{At, Kind, Step};
use super::{PeopleFile, doing, permit, to_people};
use crate::dialogue::facts::Facts;
use crate::dialogue::input::Answer;
use crate::dialogue::screen::{Button, Screen};
use crate::dialogue::text::{Arg, Text, text};
use crate::dialogue::{Place, Turn};
use crate::domain::TeamId;
use crate::domain::input::date::{Lean, parse_date};
use crate::domain::period_words::{parse_period, parse_statutory, statutory};
use crate::domain::roster::file::ListPermit;

pub(super) fn screen() -> Screen {
    let mut screen = Screen::new(text!("roster-lists")).open();
    for kind in [Kind::Register, Kind::Numbers] {
        for format in Format::ALL {
            let label =
                Text::of(format!("roster-list-{kind}")).with("format", Text::of(format!("roster-format-{format}")));
            screen = screen.choice(format!("{kind}:{format}"), label);
        }
    }
    screen.choice(Kind::Contacts.code(), text!("roster-list-contacts")).row(vec![to_people(), Button::to_menu()])
}

/// Days and periods that are offered: today, the ends of half-years and years that have passed, and the days on which the
/// data of the statistical reports are closed.
fn offered(facts: &Facts) -> Vec<(String, NaiveDate, NaiveDate)> {
    let today = facts.today;
    let day = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap_or(today);
    let year = today.year();
    let mut all = vec![("today".to_owned(), day(year, 1, 1), today)];
    if today >= day(year, 6, 30) {
        all.push(("half".to_owned(), day(year, 1, 1), day(year, 6, 30)));
    }
    all.push(("last".to_owned(), day(year - 1, 1, 1), day(year - 1, 12, 31)));
    let closed = statutory(facts.law.on(today), today).into_iter().filter(|it| it.to <= today);
    all.extend(closed.map(|it| ("closed".to_owned() + &it.to.format("%m").to_string(), it.from, it.to)));
    all
}

/// A period in words, a day for the year up to it. What goes on ends today.
fn period(text: &str, facts: &Facts) -> Result<(NaiveDate, NaiveDate), Text> {
    let why = match parse_date(text, facts.written_on(), Lean::Past) {
        Ok(day) => return Ok((NaiveDate::from_ymd_opt(day.year(), 1, 1).unwrap_or(day), day)),
        Err(why) => Text::of(format!("date-{why}")),
    };
    let found = parse_statutory(text, facts.law.on(facts.today), facts.today);
    match found.or_else(|| parse_period(text, facts.written_on())) {
        Some(it) if it.from <= facts.today => Ok((it.from, it.to.min(facts.today))),
        Some(_) => Err(text!("roster-not-yet")),
        None => Err(why),
    }
}

pub(super) fn when(at: &At, facts: &Facts) -> Screen {
    let kind = at.kind.unwrap_or(Kind::Register);
    let mut screen = Screen::new(Text::of(format!("roster-ask-{kind}"))).open();
    for (key, _, to) in offered(facts) {
        let said = if key.starts_with("closed") { "closed" } else { key.as_str() };
        let label = Text::of(format!("roster-period-{said}")).with("to", Arg::Date(to));
        screen = screen.choice(key, label);
    }
    screen.row(vec![Button::here("back", text!("button-back")), Button::to_menu()])
}

pub(super) fn answer(at: At, answer: Answer<'_>, permit: ListPermit, facts: &Facts) -> Turn {
    match (at.step, answer) {
        (_, Answer::Pick("back")) => Turn::to(At::of(Step::Lists).place()),
        (Step::Lists, Answer::Pick("contacts")) => {
            let file = PeopleFile::Contacts { team: None, day: facts.today };
            send(at, permit, file)
        }
        (Step::Lists, Answer::Pick(key)) => {
            let chosen = key.split_once(':').and_then(|it| Some((Kind::from_code(it.0)?, Format::from_code(it.1)?)));
            match chosen {
                Some((kind, format)) => {
                    Turn::to(At { kind: Some(kind), format: Some(format), ..At::of(Step::When) }.place())
                }
                None => Turn::to(at.place()),
            }
        }
        (Step::When, Answer::Pick(key)) => match offered(facts).into_iter().find(|it| it.0 == key) {
            Some((_, from, to)) => made(at, permit, (from, to)),
            None => Turn::to(at.place()),
        },
        (Step::When, Answer::Text { text, .. }) => match period(text, facts) {
            Ok(period) => made(at, permit, period),
            Err(why) => Turn::to(at.place()).note(why),
        },
        _ => Turn::to(at.place()).note(text!("pick-a-button")),
    }
}

fn made(at: At, permit: ListPermit, (from, to): (NaiveDate, NaiveDate)) -> Turn {
    let format = at.format.unwrap_or(Format::Xlsx);
    let file = match at.kind {
        Some(Kind::Numbers) => PeopleFile::Numbers { from, to, format },
        _ => PeopleFile::Register { day: to, format },
    };
    send(at, permit, file)
}

/// The telephones of one team, from wherever they are asked for.
pub(super) fn contacts(place: Place, team: TeamId, facts: &Facts) -> Turn {
    match permit(facts).filter(|_| facts.team(team).is_some()) {
        Some(permit) => {
            let file = PeopleFile::Contacts { team: Some(team), day: facts.today };
            Turn::to(place).with(doing(RosterDeed::Send { permit, file })).note(text!("roster-list-sent"))
        }
        None => Turn::to(place).note(text!("not-allowed")),
    }
}

fn send(_at: At, permit: ListPermit, file: PeopleFile) -> Turn {
    Turn::to(At::of(Step::Lists).place()).with(doing(RosterDeed::Send { permit, file })).note(text!("roster-list-sent"))
}
