//! Writing a line of a model team down, question by question, and putting one right with a reason.

use chrono::{Datelike, NaiveDate};

use super::asks::ModelDeed;
use super::at::{Ask, At, Form};
use super::{Known, Rights, cards, due, known, words};
use crate::dialogue::effect::Effect;
use crate::dialogue::facts::Facts;
use crate::dialogue::form::{self, Form as _, Went, went};
use crate::dialogue::input::Answer;
use crate::dialogue::pager::{paged, pager};
use crate::dialogue::refused::refused;
use crate::dialogue::screen::{Button, Screen};
use crate::dialogue::text::{Arg, Text, shorten, text};
use crate::dialogue::words::reason_within;
use crate::dialogue::{Turn, days};
use crate::domain::ModelEntryId;
use crate::domain::TeamId;
use crate::domain::election::course::split_decision;
use crate::domain::fold::{normalise_paragraphs, normalise_spaces, search_key};
use crate::domain::input::date::{DateError, Lean, parse_date};
use crate::domain::model::criteria::{Criterion, Edition};
use crate::domain::model::{ModelEntry, ModelKind, ModelNoted, SupportWay, days_of, fits};
use crate::domain::plan::read::{day, head_count};

/// Shortest and longest words, in characters.
const WORDS: std::ops::RangeInclusive<usize> = 3..=500;
/// Longest number of a decision.
const LONGEST_NUMBER: usize = 30;
/// More members no team has.
const MOST_MEMBERS: u32 = 200;

fn criteria(facts: &Facts) -> Vec<Criterion> {
    known(facts).criteria.as_ref().map_or_else(Vec::new, |it| it.0.live().cloned().collect())
}

fn numbers(facts: &Facts) -> Vec<i32> {
    criteria(facts).iter().map(|it| it.nth).collect()
}

fn edition(facts: &Facts) -> Option<Edition> {
    known(facts).criteria.as_ref().map(|it| it.1)
}

/// Begins a line of a kind, where it can be written down now.
pub(super) fn begin(at: At, kind: ModelKind, rights: &Rights, facts: &Facts) -> Turn {
    let found = known(facts);
    let allowed = match at.team {
        Some(team) => rights.notes(kind, team, &found).is_some(),
        None => rights.keep.is_some() && kind == ModelKind::Chosen,
    };
    if !allowed {
        return Turn::to(at.place()).note(text!("not-allowed"));
    }
    if let Some(lack) = cards::team(&at, &found).and_then(|it| it.lacks(kind)) {
        return Turn::to(at.place()).note(Text::of(format!("model-lack-{lack}")));
    }
    let form = Form::new(kind);
    if form.asks(Ask::Scores) && criteria(facts).is_empty() {
        let id = if rights.keep.is_some() { "model-no-criteria" } else { "model-no-criteria-ask" };
        return Turn::to(at.place()).note(Text::of(id));
    }
    Turn::to(at.noting(form).place())
}

pub(super) fn screen(at: &At, form: &Form, facts: &Facts) -> Screen {
    let asked = |id: &str| text!("model-ask", what = words::kind(form.kind), ask = Text::of(id));
    let ask = form.ask();
    let nav = || form::nav(form.is_optional(ask));
    match ask {
        Ask::Check => check(form, facts),
        Ask::Team => {
            let taken = |id: TeamId| {
                let is_model = known(facts).teams.iter().any(|it| it.team == id && it.is_chosen());
                if form.kind == ModelKind::Chosen { is_model && form.team != Some(id) } else { Some(id) == at.team }
            };
            let teams = facts.teams_now().filter(|it| !taken(it.id));
            let lines: Vec<_> =
                teams.map(|it| (format!("t:{}", it.id), text!("plain", words = it.name.as_str()))).collect();
            let id = if form.kind == ModelKind::Chosen { "model-ask-team" } else { "model-ask-taker" };
            paged(Screen::new(asked(id)).open(), lines.into_iter(), at.page).row(nav())
        }
        Ask::Way => {
            let of = |screen: Screen, it: &SupportWay| screen.choice(it.code(), Text::of(format!("model-way-{it}")));
            SupportWay::ALL.iter().fold(Screen::new(asked("model-ask-way")).open(), of).row(nav())
        }
        Ask::Scores => scores(at, form, facts),
        Ask::Recognised => Screen::new(asked("model-ask-recognised"))
            .open()
            .choice("recognise", text!("model-button-recognise"))
            .choice("refuse", text!("model-button-refuse"))
            .row(nav()),
        Ask::Day => {
            let yesterday = facts.today.pred_opt().unwrap_or(facts.today);
            Screen::new(asked("model-ask-day"))
                .open()
                .taking_days()
                .choice(days::key(facts.today), text!("button-today", day = Arg::Date(facts.today)))
                .choice(days::key(yesterday), text!("button-yesterday", day = Arg::Date(yesterday)))
                .row(nav())
        }
        Ask::What => {
            let ask = Text::of(format!("model-what-{}", form.kind));
            Screen::new(text!("model-ask", what = words::kind(form.kind), ask = ask)).open().row(nav())
        }
        Ask::Members => Screen::new(asked("model-ask-members")).open().row(nav()),
        Ask::Present => Screen::new(asked("model-ask-present")).open().row(nav()),
        Ask::Agreed => Screen::new(asked("model-ask-agreed")).open().row(nav()),
        Ask::Number => Screen::new(asked("model-ask-number")).open().row(nav()),
        Ask::Result => Screen::new(asked("model-ask-result")).open().row(nav()),
        Ask::Reason => Screen::new(asked("model-ask-reason")).open().row(nav()),
    }
}

/// The criteria to be ticked, with what is computed beside them.
fn scores(at: &At, form: &Form, facts: &Facts) -> Screen {
    let found = known(facts);
    let computed = super::counted(facts);
    let lines = found.criteria.as_ref().map_or_else(Vec::new, |it| words::criteria(&it.0, computed, facts));
    let all = criteria(facts);
    let met = all.iter().filter(|it| form.met.contains(&it.nth)).count();
    let count = u32::try_from(all.len()).unwrap_or(u32::MAX);
    let line = |it: &Criterion| {
        let words = shorten(&it.text, 40).into_owned();
        let label = if form.met.contains(&it.nth) {
            text!("checked", words = words)
        } else {
            text!("unchecked", words = words)
        };
        (format!("c:{}", it.nth), label)
    };
    let lines_of = all.iter().map(line);
    let body = text!("model-ask-scores", what = words::kind(form.kind), lines = lines);
    let screen = Screen::new(body).open().page_of(lines_of, at.page, crate::dialogue::facts::PAGE);
    let done = text!("model-button-scores-done", met = met, all = all.len());
    screen.row(pager(at.page, count)).row(vec![Button::primary("done", done)]).row(form::nav(false))
}

fn check(form: &Form, facts: &Facts) -> Screen {
    let lines = words::answers(form, &numbers(facts), facts);
    let mut screen = Screen::new(text!("model-check", what = words::kind(form.kind), lines = lines)).open();
    for ask in form.way().into_iter().filter(|it| *it != Ask::Check) {
        screen = screen.choice(format!("edit:{ask}"), Text::of(format!("model-edit-{ask}")));
    }
    let id = if form.replaces.is_some() { "model-button-save-correction" } else { "model-button-save" };
    screen
        .asking_if_right()
        .columns(2)
        .row(vec![Button::primary("save", Text::of(id))])
        .row(vec![Button::here("stop", text!("button-stop"))])
}

pub(super) fn answer(at: At, form: Form, answer: Answer<'_>, rights: &Rights, facts: &Facts) -> Turn {
    if let Answer::Pick(key) = answer {
        match key {
            "stop" => return Turn::to(at.back().place()).note(text!("cancelled")),
            "prev" => return Turn::to(At { page: at.page.saturating_sub(1), ..at }.place()),
            "next" => return Turn::to(At { page: at.page.saturating_add(1), ..at }.place()),
            _ => {}
        }
    }
    match went(form, answer) {
        Went::At(form) => Turn::to(At { page: 0, ..at }.noting(form).place()),
        Went::Left => Turn::to(at.back().place()),
        Went::Nothing => Turn::to(at.place()).note(text!("pick-a-button")),
        Went::Whole(form) => save(at, form, rights, facts),
        Went::Asked(form) => match filled(form, answer, &at, facts) {
            Filled::On(form) => Turn::to(At { page: 0, ..at }.noting(form.forward()).place()),
            Filled::Here(form) => Turn::to(at.noting(form).place()),
            Filled::No(why) => Turn::to(at.place()).note(why),
        },
    }
}

/// What came of an answer.
enum Filled {
    /// It is answered.
    On(Form),
    /// It goes on.
    Here(Form),
    /// It is no answer.
    No(Text),
}

fn filled(form: Form, answer: Answer<'_>, at: &At, facts: &Facts) -> Filled {
    let ask = form.ask();
    match answer {
        Answer::Pick("skip") if form.is_optional(ask) => match ask {
            Ask::Result => Filled::On(Form { result: None, ..form }),
            _ => Filled::On(Form { what: None, ..form }),
        },
        Answer::Pick(key) => picked(form, ask, key, facts).unwrap_or_else(|| Filled::No(text!("pick-a-button"))),
        Answer::Text { text, .. } => typed(form, ask, text, at, facts),
        _ => Filled::No(text!("media-not-asked")),
    }
}

fn picked(form: Form, ask: Ask, key: &str, facts: &Facts) -> Option<Filled> {
    Some(match ask {
        Ask::Team => {
            let team = key.strip_prefix("t:")?.parse().ok().map(TeamId)?;
            facts.teams_now().find(|it| it.id == team)?;
            Filled::On(Form { team: Some(team), ..form })
        }
        Ask::Way => Filled::On(Form { way: Some(SupportWay::from_code(key)?), ..form }),
        Ask::Scores if key == "done" => Filled::On(rated_anew(form, facts)),
        Ask::Scores => {
            let nth: i32 = key.strip_prefix("c:")?.parse().ok()?;
            criteria(facts).iter().find(|it| it.nth == nth)?;
            let mut form = rated_anew(form, facts);
            if form.met.contains(&nth) {
                form.met.retain(|it| *it != nth);
            } else {
                form.met.push(nth);
                form.met.sort_unstable();
            }
            Filled::Here(form)
        }
        Ask::Recognised => match key {
            "recognise" => Filled::On(Form { recognised: Some(true), ..form }),
            "refuse" => Filled::On(Form { recognised: Some(false), ..form }),
            _ => return None,
        },
        Ask::Day => Filled::On(Form { on: Some(days::from_key(key, facts)?), ..form }),
        _ => return None,
    })
}

fn typed(form: Form, ask: Ask, words: &str, at: &At, facts: &Facts) -> Filled {
    if let Some(why) = refused(words) {
        return Filled::No(why);
    }
    match ask {
        Ask::Members | Ask::Present | Ask::Agreed => counted(form, ask, words),
        Ask::Day => match read_day(words, at.year, facts) {
            Ok(on) => Filled::On(Form { on: Some(on), ..form }),
            Err(why) => Filled::No(why),
        },
        Ask::Number => numbered(form, words, at.year, facts),
        Ask::Reason => match reason_within(words, WORDS) {
            Ok(reason) => Filled::On(Form { reason: Some(reason), ..form }),
            Err(why) => Filled::No(why),
        },
        Ask::What | Ask::Result => {
            let words = normalise_paragraphs(words);
            if !WORDS.contains(&words.chars().count()) {
                return Filled::No(text!("model-words-help", most = *WORDS.end()));
            }
            let words = Some(words);
            Filled::On(match ask {
                Ask::Result => Form { result: words, ..form },
                _ => Form { what: words, ..form },
            })
        }
        _ => Filled::No(text!("pick-a-button")),
    }
}

/// As it is answered now, by the criteria that stand: how the line was rated that is put right counts no more.
fn rated_anew(form: Form, facts: &Facts) -> Form {
    Form { kept: Vec::new(), edition: edition(facts), ..form }
}

/// A day of the year's lines. One without a year is of their year; in the month in which the year is finished, the last that
/// was.
fn read_day(words: &str, year: i32, facts: &Facts) -> Result<NaiveDate, Text> {
    let written = facts.written_on();
    let is_over = written.year() > year && fits(written, year, facts.today);
    let read = if is_over { parse_date(words, written, Lean::Past) } else { day(words, written, year) };
    match read {
        Ok(on) if fits(on, year, facts.today) => Ok(on),
        Ok(on) => Err(of_another_year(on, year, facts)),
        Err(DateError::Empty) => Err(text!("date-not_understood")),
        Err(why) => Err(Text::of(format!("date-{why}"))),
    }
}

fn of_another_year(on: NaiveDate, year: i32, facts: &Facts) -> Text {
    let (from, to) = days_of(year, facts.today);
    let (from, to) = (Arg::Date(from), Arg::Date(to));
    text!("model-day-of-another-year", day = Arg::Date(on), year = year.to_string(), from = from, to = to)
}

/// The number of a decision, and its day where that was said as well: `12/QĐ-UBND ngày 1/12`.
fn numbered(form: Form, words: &str, year: i32, facts: &Facts) -> Filled {
    let whole = normalise_spaces(words);
    let (number, on) = match split_decision(&whole) {
        Some((number, said)) if said.is_empty() => (number, None),
        Some((number, said)) => match read_day(&said, year, facts) {
            Ok(on) => (number, Some(on)),
            // That a day was meant is plain: it is not swallowed.
            Err(why) if means_a_day(&whole, &said) => return Filled::No(why),
            Err(_) => (whole, None),
        },
        None => (whole, None),
    };
    let is_number = (1..=LONGEST_NUMBER).contains(&number.chars().count());
    if !is_number || !number.chars().any(|it| it.is_ascii_digit()) {
        return Filled::No(text!("model-number-help"));
    }
    let form = Form { number: Some(number), ..form };
    Filled::On(match on {
        // The next question is answered with it.
        Some(on) => {
            let changing = form.is_changing();
            Form { on: Some(on), ..form }.stand(Ask::Day, changing)
        }
        None => form,
    })
}

fn means_a_day(whole: &str, said: &str) -> bool {
    search_key(whole).split(' ').any(|it| it == "ngay") || said.starts_with(|it: char| it.is_ascii_digit())
}

/// Numbers of a vote: nobody more came than there are, and nobody more agreed than came.
fn counted(form: Form, ask: Ask, words: &str) -> Filled {
    let Some(count) = head_count(words).filter(|it| *it <= MOST_MEMBERS) else {
        return Filled::No(text!("model-count-help"));
    };
    match ask {
        Ask::Members if count == 0 => Filled::No(text!("model-count-help")),
        // What was said of fewer members says nothing of more.
        Ask::Members => {
            let present = form.present.filter(|it| *it <= count);
            let agreed = form.agreed.filter(|it| present.is_some_and(|present| *it <= present));
            Filled::On(Form { members: Some(count), present, agreed, ..form })
        }
        Ask::Present if form.members.is_some_and(|it| count > it) => Filled::No(text!("model-count-too-many")),
        Ask::Present => {
            let agreed = form.agreed.filter(|it| *it <= count);
            Filled::On(Form { present: Some(count), agreed, ..form })
        }
        _ if form.present.is_some_and(|it| count > it) => Filled::No(text!("model-count-too-many")),
        _ => Filled::On(Form { agreed: Some(count), ..form }),
    }
}

fn save(at: At, form: Form, rights: &Rights, facts: &Facts) -> Turn {
    let found = known(facts);
    let Some(noted) = form.noted(&numbers(facts), edition(facts)) else {
        let lacks = form.way().into_iter().find(|it| form.lacks(*it)).unwrap_or(Ask::Day);
        return Turn::to(at.noting(form.stand(lacks, true)).place());
    };
    let of = if form.kind == ModelKind::Chosen && form.replaces.is_none() { form.team } else { at.team };
    let Some((team, permit)) = of.and_then(|team| Some((team, rights.notes(form.kind, team, &found)?))) else {
        return Turn::to(at.back().place()).note(text!("not-allowed"));
    };
    if let Err((ask, why)) = sound((&form, &noted), team, (&at, &found), facts) {
        let form = if ask == Ask::Scores { Form { edition: None, ..form } } else { form };
        return Turn::to(at.noting(form.stand(ask, true)).place()).note(why);
    }
    let known_team = found.teams.iter().find(|it| it.team == team);
    let lack = known_team.and_then(|it| it.lacks(form.kind)).filter(|_| form.replaces.is_none());
    if let Some(lack) = lack {
        return Turn::to(At::team(at.year, team).place()).note(Text::of(format!("model-lack-{lack}")));
    }
    let stands =
        |id: ModelEntryId| known_team.is_some_and(|it| it.entries.iter().any(|of| of.id == id && of.struck.is_none()));
    if form.replaces.is_some_and(|it| !stands(it)) {
        return Turn::to(at.back().place()).note(text!("model-entry-gone"));
    }
    let note = match (form.replaces, form.kind) {
        (Some(_), _) => text!("model-corrected"),
        (None, ModelKind::SelfRating) if !noted.votes.unwrap_or_default().carries() => text!("model-saved-not-carried"),
        (None, _) => text!("model-saved"),
    };
    let replaces = form.replaces.zip(form.reason.clone());
    let (id, chosen) = (ModelEntryId(facts.fresh), form.kind == ModelKind::Chosen);
    let deed = ModelDeed::Note { permit, of: (at.year, team), id, noted: Box::new(noted), replaces };
    let turn = Turn::to(At::team(at.year, team).place()).with(Effect::own(deed)).note(note);
    match facts.ward.as_ref().filter(|_| chosen) {
        Some(ward) => turn.with_all(due::plan((ward.id, team, at.year), facts)),
        None => turn,
    }
}

/// Whether a line can be as it was answered; else what has to be answered anew, and why.
fn sound(
    (form, noted): (&Form, &ModelNoted),
    team: TeamId,
    (at, found): (&At, &Known),
    facts: &Facts,
) -> Result<(), (Ask, Text)> {
    if !fits(noted.on, at.year, facts.today) {
        return Err((Ask::Day, of_another_year(noted.on, at.year, facts)));
    }
    let team = found.teams.iter().find(|it| it.team == team);
    if let Some(other) = team.and_then(|it| it.clash(form.kind, noted.on, form.replaces)) {
        return Err((Ask::Day, clashes(noted.on, other)));
    }
    // Ticked under criteria that read otherwise now.
    if form.asks(Ask::Scores) && form.kept.is_empty() && noted.criteria != edition(facts) {
        return Err((Ask::Scores, text!("model-changed-meanwhile")));
    }
    Ok(())
}

fn clashes(on: NaiveDate, other: &ModelEntry) -> Text {
    let id = if on < other.noted.on { "model-day-before" } else { "model-day-after" };
    let what = words::kind(other.noted.kind);
    Text::of(id).with("day", Arg::Date(on)).with("what", what).with("other", Arg::Date(other.noted.on))
}
