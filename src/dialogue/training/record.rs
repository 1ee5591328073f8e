//! Writing down a course to which nobody was invited from here: one of an upper level, or one that was held before. Who went
//! is ticked afterwards.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{At, Place, Step, asks, permit, words};
use crate::dialogue::effect::Effect;
use crate::dialogue::facts::Facts;
use crate::dialogue::form::{self, Form as _, Went, questions, went};
use crate::dialogue::refused::refused;
use crate::dialogue::screen::{Button, Screen};
use crate::dialogue::text::{Arg, Text, text};
use crate::dialogue::training::TrainingDeed;
use crate::dialogue::{Answer, Turn, days};
use crate::domain::TrainingId;
use crate::domain::access::{Permit, act};
use crate::domain::announce::Recipients;
use crate::domain::calendar::{at_local, clock_time, local_date};
use crate::domain::codes::codes;
use crate::domain::fold::normalise_spaces;
use crate::domain::input::date::{DateError, Lean, is_near, leaves_year_open, parse_near_date};
use crate::domain::period::{Period, PeriodKind};
use crate::domain::period_words::parse_period;
use crate::domain::training::course::{Course, minutes_of};
use crate::domain::training::{Training, TrainingStatus, check_in_code};

/// Shortest and longest words, in characters.
const WORDS: std::ops::RangeInclusive<usize> = 3..=150;
/// Longest course, in days.
const LONGEST: i64 = 60;
/// Hours of half a day and of a day, in minutes.
const USUAL: [u32; 2] = [4 * 60, 8 * 60];
/// The hours at which the days of a course are taken to begin and end: nobody asks for them.
const HOURS: (u32, u32) = (8, 17);

codes! {
    /// What is asked of a course.
    pub(super) enum Ask {
        /// What it was about.
        Topic => "topic",
        /// Who held it.
        Host => "host",
        /// On which days.
        Days => "days",
        /// How long it took in all.
        Hours => "hours",
        /// Who taught.
        Trainer => "trainer",
        /// All of it.
        Check => "check",
    }
}

questions!(Ask);

/// A course as it is being written down.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Record {
    /// What is asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    ask: Option<Ask>,
    /// Whether one answer is being changed.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    changing: bool,
    /// Its computed identity.
    pub(super) key: String,
    /// The code that a session of its kind would be called by.
    #[serde(default)]
    code: String,
    /// The version that is put right; 0 of a new one.
    #[serde(default)]
    version: u32,
    #[serde(default)]
    topic: String,
    #[serde(default)]
    host: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    days: Option<(NaiveDate, NaiveDate)>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    minutes: Option<u32>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    trainer: Option<String>,
}

impl form::Form for Record {
    type Ask = Ask;

    fn asks(&self, _ask: Ask) -> bool {
        true
    }

    fn standing(&self) -> Option<Ask> {
        self.ask
    }

    fn is_changing(&self) -> bool {
        self.changing
    }

    fn stand(self, ask: Ask, changing: bool) -> Self {
        Self { ask: Some(ask), changing, ..self }
    }
}

impl Record {
    /// Whether anything was entered that is kept nowhere else.
    pub(super) fn is_begun(&self) -> bool {
        !self.topic.is_empty()
    }

    /// What is asked of it, as the code of the question.
    #[cfg(test)]
    pub(super) fn asked(&self) -> &'static str {
        self.ask().code()
    }

    /// On which days it was.
    #[cfg(test)]
    pub(super) fn on(&self) -> Option<(NaiveDate, NaiveDate)> {
        self.days
    }

    fn of(it: &Training) -> Self {
        let course = it.course.clone().unwrap_or_default();
        Self {
            ask: Some(Ask::Check),
            changing: false,
            key: it.key.clone(),
            code: it.code.clone(),
            version: it.version,
            topic: it.topic.clone(),
            host: it.host.clone(),
            days: Some((local_date(it.starts_at), local_date(it.ends_at))),
            minutes: Some(course.minutes),
            trainer: course.trainer,
        }
    }

    /// The course, once days and hours are known.
    fn training(&self, id: TrainingId, permit: &Permit<act::PlanTraining>) -> Option<Training> {
        let (first, last) = self.days?;
        Some(Training {
            id,
            key: self.key.clone(),
            version: self.version + 1,
            status: TrainingStatus::Planned,
            topic: self.topic.clone(),
            host: self.host.clone(),
            place: String::new(),
            starts_at: at_local(first, clock_time(HOURS.0, 0)),
            ends_at: at_local(last, clock_time(HOURS.1, 0)),
            material: None,
            // Nobody is invited to it.
            recipients: Recipients::Teams { teams: Vec::new() },
            by: permit.by(),
            code: self.code.clone(),
            course: Some(Course { minutes: self.minutes?, trainer: self.trainer.clone() }),
        })
    }
}

/// A new course.
pub(super) fn begin(facts: &Facts) -> Turn {
    let (Some(_), Some(secret)) = (permit(facts), &facts.secret) else {
        return Turn::to(At::new(Step::List).place());
    };
    let record = Record { key: format!("training:{}", facts.fresh), code: check_in_code(secret), ..Record::default() };
    Turn::to(at_record(None, record))
}

/// One that was written down is put right.
pub(super) fn correct(it: &Training) -> Turn {
    Turn::to(at_record(Some(it.id), Record::of(it)))
}

fn at_record(id: Option<TrainingId>, record: Record) -> Place {
    At { id, record: Some(Box::new(record)), ..At::new(Step::Record) }.place()
}

pub(super) fn screen(record: &Record, facts: &Facts) -> Screen {
    let (n, all) = (record.position() + 1, record.way().len() - 1);
    let ask = |body: Text| Screen::new(text!("training-record-step", n = n, all = all, ask = body)).open();
    match record.ask() {
        Ask::Topic => ask(text!("training-record-topic")).row(form::nav(false)),
        Ask::Host => {
            let ward = facts.ward.as_ref().map_or_else(String::new, |it| it.name.clone());
            ask(text!("training-record-host"))
                .choice("province", text!("training-host-province"))
                .choice("ward", text!("training-host-ward", ward = ward))
                .row(form::nav(false))
        }
        Ask::Days => ask(text!("training-record-days", example = Arg::Date(facts.today)))
            .taking_days()
            .choice(days::key(facts.today), text!("button-today", day = Arg::Date(facts.today)))
            .row(form::nav(false)),
        Ask::Hours => {
            let screen = ask(text!("training-record-hours"));
            let usual = USUAL.iter();
            usual
                .fold(screen, |screen, it| screen.choice(format!("minutes:{it}"), words::minutes(*it)))
                .row(form::nav(false))
        }
        Ask::Trainer => ask(text!("training-record-trainer")).row(form::nav(true)),
        Ask::Check => check(record),
    }
}

fn check(record: &Record) -> Screen {
    let (first, last) = record.days.unwrap_or_default();
    let course = Course { minutes: record.minutes.unwrap_or_default(), trainer: record.trainer.clone() };
    let about = words::course((&record.topic, &record.host), (first, last), &course);
    let mut screen = Screen::new(text!("training-record-check", about = about)).open().asking_if_right().columns(2);
    for ask in record.way().into_iter().filter(|it| *it != Ask::Check) {
        screen = screen.choice(format!("edit:{ask}"), Text::of(format!("training-record-field-{ask}")));
    }
    let label = if record.version == 0 { text!("training-record-save") } else { text!("training-record-save-again") };
    screen.row(vec![Button::primary("save", label)]).row(vec![Button::here("stop", text!("button-stop"))])
}

pub(super) fn answer(at: At, record: Record, answer: Answer<'_>, facts: &Facts) -> Turn {
    if answer == Answer::Pick("stop") {
        return match at.id {
            Some(id) => Turn::to(At::session(id).place()).note(text!("training-unchanged")),
            None => Turn::to(At::new(Step::List).place()).note(text!("cancelled")),
        };
    }
    match went(record, answer) {
        Went::At(record) => Turn::to(at_record(at.id, record)),
        Went::Left => Turn::to(at.id.map_or_else(|| At::new(Step::List), At::session).place()),
        Went::Nothing => Turn::to(at.place()).note(text!("pick-a-button")),
        Went::Whole(record) => save(at, record, facts),
        Went::Asked(record) => match filled(record, answer, facts) {
            Ok(record) => Turn::to(at_record(at.id, record.forward())),
            Err(why) => Turn::to(at.place()).note(why),
        },
    }
}

fn filled(record: Record, answer: Answer<'_>, facts: &Facts) -> Result<Record, Text> {
    match (record.ask(), answer) {
        (Ask::Host, Answer::Pick("ward")) => {
            let host = facts.ward.as_ref().map_or_else(String::new, |it| format!("UBND phường {}", it.name));
            Ok(Record { host, ..record })
        }
        (Ask::Host, Answer::Pick("province")) => Ok(Record { host: "Sở Tư pháp".to_owned(), ..record }),
        (Ask::Days, Answer::Pick(key)) => {
            let day = days::from_key(key, facts).filter(|it| *it <= facts.today);
            Ok(Record { days: Some((day.map(|it| (it, it))).ok_or_else(|| text!("pick-a-button"))?), ..record })
        }
        (Ask::Hours, Answer::Pick(key)) => {
            let minutes = key.strip_prefix("minutes:").and_then(|it| it.parse().ok()).filter(|it| USUAL.contains(it));
            Ok(Record { minutes: Some(minutes.ok_or_else(|| text!("pick-a-button"))?), ..record })
        }
        (Ask::Trainer, Answer::Pick("skip")) => Ok(Record { trainer: None, ..record }),
        (Ask::Topic, Answer::Text { text, .. }) => Ok(Record { topic: said(text)?, ..record }),
        (Ask::Host, Answer::Text { text, .. }) => Ok(Record { host: said(text)?, ..record }),
        (Ask::Trainer, Answer::Text { text, .. }) => Ok(Record { trainer: Some(said(text)?), ..record }),
        (Ask::Days, Answer::Text { text, .. }) => Ok(Record { days: Some(stretch(text, facts)?), ..record }),
        (Ask::Hours, Answer::Text { text, .. }) => {
            Ok(Record { minutes: Some(minutes_of(text).ok_or_else(|| text!("training-hours-help"))?), ..record })
        }
        (_, Answer::Pick(_)) => Err(text!("pick-a-button")),
        _ => Err(text!("training-type-words")),
    }
}

fn said(words: &str) -> Result<String, Text> {
    let words = normalise_spaces(words);
    if let Some(why) = refused(&words) {
        return Err(why);
    }
    if WORDS.contains(&words.chars().count()) {
        Ok(words)
    } else {
        Err(text!("training-words-help", most = *WORDS.end()))
    }
}

/// One day, or the first and the last: `12/3`, `12/3-14/3`, `12/3 đến 14/3`. Of which year a day far off is, nobody guesses.
fn stretch(words: &str, facts: &Facts) -> Result<(NaiveDate, NaiveDate), Text> {
    let written = facts.written_on();
    let help = || text!("training-days-help", most = LONGEST);
    let asked = |why: DateError| if why == DateError::WhichYear { Text::of(format!("date-{why}")) } else { help() };
    let several = parse_period(words, written).filter(|it| it.kind == PeriodKind::Custom && it.from < it.to);
    let (first, last) = match several {
        Some(Period { from, to, .. }) => {
            let says_year = words.split(|it: char| !it.is_ascii_digit()).any(|it| it.len() == 4);
            // `5/12-6/12` is no day of a year 6.
            let is_open = words.split(['-', '–']).any(leaves_year_open);
            if !says_year && is_open && !(is_near(from, written) && is_near(to, written)) {
                return Err(asked(DateError::WhichYear));
            }
            (from, to)
        }
        None => {
            let day = parse_near_date(words, written, Lean::Past).map_err(asked)?;
            (day, day)
        }
    };
    if last <= facts.today && (last - first).num_days() < LONGEST { Ok((first, last)) } else { Err(help()) }
}

fn save(at: At, record: Record, facts: &Facts) -> Turn {
    let Some(permit) = permit(facts) else { return Turn::to(Place::home()).note(text!("not-allowed")) };
    let known = asks::found(facts).map(|it| &it.training).filter(|_| at.id.is_some());
    if known.is_some_and(|it| it.version != record.version || it.status == TrainingStatus::Cancelled) {
        return Turn::to(at.id.map_or_else(|| At::new(Step::List), At::session).place())
            .note(text!("training-changed-meanwhile"));
    }
    let Some(training) = record.training(known.map_or(TrainingId(0), |it| it.id), &permit) else {
        let lacks = if record.days.is_none() { Ask::Days } else { Ask::Hours };
        return Turn::to(at_record(at.id, record.stand(lacks, true)));
    };
    let training = Training { by: known.map_or(training.by, |it| it.by), ..training };
    let next = match at.id {
        Some(id) => At::session(id),
        // Who went is asked at once.
        None => At { record: Some(Box::new(record)), past: true, ..At::new(Step::Attendance) },
    };
    Turn::to(next.place())
        .with(Effect::own(TrainingDeed::Save { permit, training: Box::new(training) }))
        .note(text!("training-record-saved"))
}
