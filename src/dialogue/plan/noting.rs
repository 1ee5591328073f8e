//! Writing down what was done: one message, then only what it left out, then a card with all of it.

use super::asks::PlanDeed;
use super::at::{Ask, At, Form};
use super::words;
use super::{Rights, noting_right, tracked};
use crate::dialogue::effect::Effect;
use crate::dialogue::facts::Facts;
use crate::dialogue::form::{self, Form as _, Went, went};
use crate::dialogue::input::{Answer, Media};
use crate::dialogue::pager::{paged, pager};
use crate::dialogue::refused::refused;
use crate::dialogue::screen::{Button, Screen};
use crate::dialogue::text::{Arg, Text, shorten, text};
use crate::dialogue::{Turn, days};
use crate::domain::EvidenceId;
use crate::domain::fold::normalise_paragraphs;
use crate::domain::input::date::DateError;
use crate::domain::plan::progress::days_of;
use crate::domain::plan::read::{By, Read, day, head_count, likeness, read, sum};
use crate::domain::plan::{EvidenceKind, Partner, PlanItem, ResourceSource, Way};
use chrono::NaiveDate;

/// Shortest and longest words, in characters.
const WORDS: std::ops::RangeInclusive<usize> = 3..=500;
/// Longest name of a place.
const LONGEST_PLACE: usize = 120;
/// Takes the picture off again.
const NO_PHOTO: &str = "no-photo";
/// More people do not come together in a ward.
const MOST_PEOPLE: u32 = 100_000;

pub(super) fn screen(at: &At, form: &Form, facts: &Facts) -> Screen {
    let stop = || vec![Button::here("back", text!("button-back")), Button::here("stop", text!("button-stop"))];
    let skip = || form::nav(true);
    let asked = |id: &str| {
        let what = form.what.as_deref().unwrap_or_default();
        text!("plan-ask", what = shorten(what, 200).into_owned(), ask = Text::of(id))
    };
    match form.ask {
        Ask::Check => check(form, facts),
        Ask::What => {
            let body = Text::of(format!("plan-note-{}", form.kind));
            Screen::new(body).open().row(vec![Button::here("stop", text!("button-stop"))])
        }
        Ask::Item => {
            let lines = likely(form, facts)
                .into_iter()
                .map(|it| (format!("i:{}", it.nth), text!("plain", words = shorten(&it.work.text, 60).into_owned())));
            let lines: Vec<_> = lines.collect();
            paged(Screen::new(asked("plan-ask-item")).open(), lines.into_iter(), at.page).row(stop())
        }
        Ask::Day => {
            let yesterday = facts.today.pred_opt().unwrap_or(facts.today);
            Screen::new(asked("plan-ask-day"))
                .open()
                .taking_days()
                .choice(days::key(facts.today), text!("button-today", day = Arg::Date(facts.today)))
                .choice(days::key(yesterday), text!("button-yesterday", day = Arg::Date(yesterday)))
                .row(stop())
        }
        Ask::Place => Screen::new(asked("plan-ask-place")).open().row(skip()),
        Ask::People => Screen::new(asked("plan-ask-people")).open().row(skip()),
        Ask::Partner => {
            let screen = Screen::new(asked("plan-ask-partner")).open();
            let of = |screen: Screen, it: &Partner| screen.choice(it.code(), Text::of(format!("plan-partner-{it}")));
            Partner::ALL.iter().fold(screen, of).row(stop())
        }
        Ask::Way => {
            let screen = Screen::new(asked("plan-ask-way")).open();
            let of = |screen: Screen, it: &Way| screen.choice(it.code(), Text::of(format!("plan-way-{it}")));
            Way::ALL.iter().fold(screen, of).row(stop())
        }
        Ask::Teams => teams(at, form, asked("plan-ask-teams"), facts).row(stop()),
        Ask::Source => {
            let screen = Screen::new(asked("plan-ask-source")).open();
            let of =
                |screen: Screen, it: &ResourceSource| screen.choice(it.code(), Text::of(format!("plan-source-{it}")));
            ResourceSource::ALL.iter().fold(screen, of).row(stop())
        }
        Ask::Money => {
            Screen::new(asked("plan-ask-money")).open().choice("kind", text!("plan-button-in-kind")).row(stop())
        }
    }
}

/// The teams, those that are chosen with a mark.
fn teams(at: &At, form: &Form, body: Text, facts: &Facts) -> Screen {
    let chosen = form.teams.as_deref().unwrap_or_default();
    let line = |it: &crate::domain::people::Team| {
        let id = if chosen.contains(&it.id) { "plan-team-chosen" } else { "plan-team" };
        (format!("t:{}", it.id), Text::of(id).with("name", it.name.as_str()))
    };
    let lines: Vec<_> = facts.teams_now().map(line).collect();
    let total = u32::try_from(lines.len()).unwrap_or(u32::MAX);
    let screen = Screen::new(body).open().page_of(lines.into_iter(), at.page, crate::dialogue::facts::PAGE);
    let done = match chosen.len() {
        0 => Button::primary("done", text!("plan-button-no-team")),
        count => Button::primary("done", text!("plan-button-teams-done", count = count)),
    };
    screen
        .row(pager(at.page, total))
        .row(vec![Button::here("all", text!("plan-button-all-teams", count = total))])
        .row(vec![done])
}

/// Work of the plan, that which the words are most like first.
fn likely<'a>(form: &Form, facts: &'a Facts) -> Vec<&'a PlanItem> {
    let Some(it) = tracked(facts) else { return Vec::new() };
    let words = form.what.as_deref().unwrap_or_default();
    let mut all: Vec<_> = it.plan.live().collect();
    all.sort_by_key(|item| std::cmp::Reverse(likeness(words, &item.work.text)));
    all
}

fn check(form: &Form, facts: &Facts) -> Screen {
    let item = tracked(facts).and_then(|it| it.plan.item(form.item?));
    let body = text!("plan-check", lines = words::answers(form, item, facts));
    let mut screen = Screen::new(body).open().asking_if_right();
    for ask in form.way().into_iter().filter(|it| *it != Ask::Check) {
        screen = screen.choice(format!("edit:{ask}"), Text::of(format!("plan-edit-{ask}")));
    }
    if form.photo.is_some() {
        screen = screen.choice(NO_PHOTO, text!("plan-button-no-photo"));
    }
    let id = if form.replaces.is_some() { "plan-button-save-correction" } else { "plan-button-save" };
    screen
        .columns(2)
        .row(vec![Button::primary("save", Text::of(id))])
        .row(vec![Button::here("stop", text!("button-stop"))])
}

pub(super) fn answer(at: At, form: Form, answer: Answer<'_>, rights: &Rights, facts: &Facts) -> Turn {
    let Some(_) = noting_right(form.kind, rights) else {
        return Turn::to(at.back().place()).note(text!("not-allowed"));
    };
    if let Answer::Pick(key) = answer {
        match key {
            "stop" => return Turn::to(at.back().place()).note(text!("cancelled")),
            "prev" => return Turn::to(At { page: at.page.saturating_sub(1), ..at }.place()),
            "next" => return Turn::to(At { page: at.page.saturating_add(1), ..at }.place()),
            NO_PHOTO if form.ask == Ask::Check => {
                return go(at, Form { photo: None, ..form }).note(text!("plan-photo-off"));
            }
            _ => {}
        }
    }
    match went(form, answer) {
        Went::At(form) => go(at, form),
        Went::Left => Turn::to(at.back().place()),
        Went::Nothing => Turn::to(at.place()).note(text!("pick-a-button")),
        Went::Whole(form) => save(at, &form, rights, facts),
        Went::Asked(form) => asked(at, form, answer, facts),
    }
}

fn go(at: At, form: Form) -> Turn {
    Turn::to(At { page: 0, ..at }.noting(form).place())
}

fn asked(at: At, form: Form, answer: Answer<'_>, facts: &Facts) -> Turn {
    let stay = at.clone();
    let filled = match answer {
        Answer::Pick(key) => match picked(form, key, &at, facts) {
            Picked::Filled(form) => Ok(form),
            Picked::Toggled(form) => return Turn::to(at.noting(form).place()),
            Picked::Nothing => Err(text!("pick-a-button")),
        },
        Answer::Media { kind: Media::Photo, file: Some(file), caption, .. } if form.kind != EvidenceKind::Resource => {
            return pictured(at, Form { photo: Some(file.to_owned()), ..form }, caption.map(|it| it.0), facts);
        }
        Answer::Text { text, .. } => typed(form, text, &at, facts),
        Answer::Media { message, .. } => {
            let stay = Turn::to(stay.place()).note(text!("media-not-asked"));
            return stay.with(Effect::DeleteMessage(message));
        }
        Answer::Contact { .. } => Err(text!("pick-a-button")),
    };
    match filled {
        Ok(form) => go(at, form.forward()),
        Err(why) => Turn::to(stay.place()).note(why),
    }
}

/// A picture came, at whatever question: what stands below it is the answer to one that is answered in words.
fn pictured(at: At, form: Form, caption: Option<&str>, facts: &Facts) -> Turn {
    let kept = at.clone().noting(form.clone());
    match caption {
        None => Turn::to(kept.place()).note(text!("plan-photo-taken")),
        Some(_) if !form.is_answered_in_words() => Turn::to(kept.place()).note(text!("plan-photo-taken-alone")),
        Some(words) => match typed(form, words, &at, facts) {
            Ok(form) => go(at, form.forward()),
            Err(why) => Turn::to(kept.place()).note(why),
        },
    }
}

/// What a button is to a question.
enum Picked {
    Filled(Form),
    Toggled(Form),
    Nothing,
}

fn picked(form: Form, key: &str, at: &At, facts: &Facts) -> Picked {
    let filled = match form.ask {
        Ask::Item => {
            let nth = key.strip_prefix("i:").and_then(|it| it.parse().ok());
            let nth = nth.filter(|it| tracked(facts).is_some_and(|of| of.plan.live().any(|item| item.nth == *it)));
            nth.map(|nth| Form { item: Some(nth), ..form })
        }
        Ask::Day => days::from_key(key, facts)
            .filter(|it| fits(*it, at.year, facts).is_ok())
            .map(|on| Form { on: Some(on), ..form }),
        Ask::Place if key == "skip" => Some(Form { place: None, ..form }),
        Ask::People if key == "skip" => Some(Form { people: None, ..form }),
        Ask::Partner => Partner::from_code(key).map(|it| Form { partner: Some(it), ..form }),
        Ask::Way => Way::from_code(key).map(|it| Form { way: Some(it), ..form }),
        Ask::Teams => return of_teams(form, key, facts),
        Ask::Source => ResourceSource::from_code(key).map(|it| Form { source: Some(it), ..form }),
        Ask::Money if key == "kind" => Some(Form { money: None, in_kind: true, ..form }),
        _ => None,
    };
    filled.map_or(Picked::Nothing, Picked::Filled)
}

fn of_teams(form: Form, key: &str, facts: &Facts) -> Picked {
    let mut chosen = form.teams.clone().unwrap_or_default();
    match key {
        "done" => return Picked::Filled(Form { teams: Some(chosen), choosing: false, ..form }),
        "all" => chosen = facts.teams_now().map(|it| it.id).collect(),
        _ => {
            let team = key.strip_prefix("t:").and_then(|it| it.parse().ok()).map(crate::domain::TeamId);
            let Some(team) = team.filter(|it| facts.teams_now().any(|of| of.id == *it)) else { return Picked::Nothing };
            match chosen.iter().position(|it| *it == team) {
                Some(there) => {
                    chosen.remove(there);
                }
                None => chosen.push(team),
            }
        }
    }
    Picked::Toggled(Form { teams: Some(chosen), choosing: true, ..form })
}

fn typed(form: Form, words: &str, at: &At, facts: &Facts) -> Result<Form, Text> {
    if let Some(why) = refused(words) {
        return Err(why);
    }
    let words = normalise_paragraphs(words);
    match form.ask {
        Ask::What => told(form, &words, at.year, facts),
        Ask::Day => {
            let day = day(&words, facts.written_on(), at.year);
            let on = day.map_err(|why| Text::of(format!("date-{why}")))?;
            fits(on, at.year, facts)?;
            Ok(Form { on: Some(on), ..form })
        }
        Ask::Place if (2..=LONGEST_PLACE).contains(&words.chars().count()) => Ok(Form { place: Some(words), ..form }),
        Ask::Place => Err(text!("plan-place-help")),
        Ask::People => {
            let read = heard(&words, at.year, &[], facts).people.or_else(|| head_count(&words));
            match read.filter(|it| (1..=MOST_PEOPLE).contains(it)) {
                Some(people) => Ok(Form { people: Some(people), ..form }),
                None => Err(text!("plan-people-help")),
            }
        }
        Ask::Money => match sum(&words) {
            Some(money) => Ok(Form { money: Some(money), in_kind: false, ..form }),
            None => Err(text!("plan-money-help")),
        },
        _ => Err(text!("pick-a-button")),
    }
}

fn heard(words: &str, year: i32, places: &[&str], facts: &Facts) -> Read {
    read(words, By { today: facts.written_on(), year, places })
}

/// Takes the one message. What was known before and is not said anew stays.
pub(super) fn told(form: Form, words: &str, year: i32, facts: &Facts) -> Result<Form, Text> {
    let names: Vec<&str> = facts.groups_now().map(|it| it.name.as_str()).collect();
    let read = heard(words, year, &names, facts);
    let coordination = form.kind == EvidenceKind::Coordination;
    let resource = form.kind == EvidenceKind::Resource;
    // Who gives what to whom and where is not asked: all of it stays.
    let what = if resource { read.all } else { read.what };
    if !WORDS.contains(&what.chars().count()) {
        return Err(text!("plan-words-help", most = *WORDS.end()));
    }
    if read.ahead {
        return Err(Text::of(format!("date-{}", DateError::InFuture)));
    }
    if let Some(on) = read.on {
        fits(on, year, facts)?;
    }
    let money = read.money.filter(|_| resource);
    Ok(Form {
        on: read.on.or(form.on),
        place: read.place.filter(|_| !resource).or(form.place),
        people: read.people.filter(|_| !resource).or(form.people),
        partner: read.partner.filter(|_| coordination).or(form.partner),
        source: read.source.filter(|_| resource).or(form.source),
        in_kind: form.in_kind && money.is_none(),
        money: money.or(form.money),
        what: Some(what),
        ..form
    })
}

/// Whether a day belongs to the plan and is not to come.
fn fits(on: NaiveDate, year: i32, facts: &Facts) -> Result<(), Text> {
    if on > facts.today {
        return Err(Text::of(format!("date-{}", DateError::InFuture)));
    }
    if !days_of(year).contains(&on) {
        return Err(text!("plan-day-of-another-year", day = Arg::Date(on), year = year.to_string()));
    }
    Ok(())
}

fn save(at: At, form: &Form, rights: &Rights, facts: &Facts) -> Turn {
    let (Some(noted), Some(permit)) = (form.noted(), noting_right(form.kind, rights)) else {
        return go(at, form.clone().forward());
    };
    let replaced = form.replaces.map(|id| tracked(facts).and_then(|it| it.evidence.iter().find(|of| of.id == id)));
    if replaced.is_some_and(|it| it.is_none_or(|it| it.struck.is_some())) {
        return Turn::to(at.back().place()).note(text!("plan-entry-gone"));
    }
    let note = if form.replaces.is_some() { text!("plan-corrected") } else { text!("plan-saved") };
    let deed = PlanDeed::Note {
        permit,
        year: at.year,
        id: EvidenceId(facts.fresh),
        noted: Box::new(noted),
        replaces: form.replaces,
    };
    let nth = at.nth.or(form.item);
    Turn::to(At { nth, ..at.clone() }.back().place()).with(Effect::own(deed)).note(note)
}
