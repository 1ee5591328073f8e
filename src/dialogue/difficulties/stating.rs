//! Stating a difficulty: in words or as a voice note with a line, what it is about, which case, a last look. Who quarrels
//! is not named here: the office reads it, and perhaps the leader.

use super::asks::DifficultyDeed;
use super::at::{At, Form, Step};
use super::links::show;
use super::{about, doing, permit};
use crate::dialogue::effect::{Audience, Effect, Urgency};
use crate::dialogue::facts::{CaseQuery, Facts, Needs};
use crate::dialogue::input::{Answer, Media};
use crate::dialogue::refused::refused;
use crate::dialogue::screen::{Button, Screen};
use crate::dialogue::text::{Arg, Text, shorten, text};
use crate::dialogue::{Place, Turn};
use crate::domain::access::{Action, Permit, act, may};
use crate::domain::case::Case;
use crate::domain::case_code::read_code;
use crate::domain::difficulty::{NewDifficulty, Subject};
use crate::domain::fold::{fold, normalise_paragraphs};
use crate::domain::names::full_names;
use crate::domain::redaction::{Redacted, Stored, What, redact};
use crate::domain::{CaseId, DifficultyId};

/// Shortest and longest words, in characters.
pub(super) const SHORTEST: usize = 5;
pub(super) const LONGEST: usize = 1500;

/// The person's cases, to choose one of.
pub(super) fn needs_cases() -> Needs {
    Needs::asking(CaseQuery::default())
}

/// The case of a button.
pub(super) fn case_of(key: &str) -> Option<CaseId> {
    key.strip_prefix("c:")?.parse().ok().map(CaseId)
}

/// The case of a code that was typed.
pub(super) fn needs_typed(text: &str) -> Needs {
    Needs { case_code: read_code(text), ..needs_cases() }
}

pub(super) fn screen(at: &At, facts: &Facts) -> Screen {
    let nav = || vec![Button::here("back", text!("button-back")), Button::here("stop", text!("button-stop"))];
    match at.step {
        Step::Names => Screen::new(text!("difficulty-names", names = Arg::List(names(&at.form))))
            .choice("neutral", text!("difficulty-names-neutral"))
            .choice("again", text!("difficulty-names-again"))
            .choice("others", text!("difficulty-names-others"))
            .row(nav()),
        Step::Subject => {
            let screen = Screen::new(text!("difficulty-subject"));
            Subject::ALL.iter().fold(screen, |screen, it| screen.choice(it.code(), about(*it))).row(nav())
        }
        Step::Case => {
            let screen = Screen::new(text!("difficulty-case")).choice("none", text!("difficulty-case-none"));
            let page = facts.found::<CaseQuery>().cloned().unwrap_or_default();
            let lines = page.lines.iter();
            let line = |screen: Screen, it: &crate::domain::case::CaseLine| {
                let kind = Text::of(format!("kind-{}", it.kind));
                screen
                    .choice(format!("c:{}", it.id), text!("difficulty-case-line", code = it.code.as_str(), kind = kind))
            };
            lines.fold(screen, line).row(nav())
        }
        Step::Review => {
            Screen::new(review(&at.form)).row(vec![Button::primary("send", text!("difficulty-send"))]).row(nav())
        }
        _ => {
            let id = if at.form.voice.is_some() { "difficulty-words-voice" } else { "difficulty-words" };
            Screen::new(Text::of(id)).row(vec![Button::here("stop", text!("button-stop"))])
        }
    }
}

fn review(form: &Form) -> Text {
    let mut lines = vec![text!("difficulty-of", subject = about(form.subject.unwrap_or(Subject::Other)))];
    lines.extend(form.case.as_ref().map(|it| text!("difficulty-of-case", code = it.1.as_str())));
    lines.extend(form.voice.as_ref().map(|_| text!("difficulty-has-voice")));
    text!("difficulty-review", words = form.words.clone().unwrap_or_default(), lines = lines)
}

pub(super) fn answer(at: At, answer: Answer<'_>, permit: Permit<act::StateDifficulty>, facts: &Facts) -> Turn {
    match (at.step, answer) {
        (_, Answer::Pick("stop")) => Turn::to(Place::home()).note(text!("cancelled")),
        (_, Answer::Pick("back")) => Turn::to(back(at, facts)),
        (Step::Words, Answer::Text { text, .. }) => stated(at, text),
        (Step::Words, Answer::Media { kind: Media::Voice, file: Some(file), caption, .. }) => {
            let form = Form { voice: Some(file.to_owned()), ..at.form.clone() };
            let at = At { form, ..at };
            match caption {
                Some((words, _)) => stated(at, words),
                None => Turn::to(at.place()),
            }
        }
        (Step::Names, Answer::Pick("again")) => Turn::to(without_words(at).step(Step::Words)),
        (Step::Names, Answer::Pick("neutral")) => {
            let replaced = neutral(&at.form, &[]);
            let note = replaced_note("difficulty-neutral", &replaced);
            Turn::to(with(at, |form| form.words = Some(replaced.text)).step(Step::Subject)).note_with_names(note)
        }
        (Step::Names, Answer::Pick("others")) => Turn::to(at.step(Step::Subject)),
        (Step::Subject, Answer::Pick(key)) => match Subject::from_code(key) {
            Some(subject) => Turn::to(after_subject(with(at, |form| form.subject = Some(subject)), facts)),
            None => Turn::to(at.place()),
        },
        (Step::Case, Answer::Pick("none")) => Turn::to(with(at, |form| form.case = None).step(Step::Review)),
        (Step::Case, Answer::Pick(key)) => {
            let id = case_of(key);
            match facts.case.as_ref().filter(|it| Some(it.id) == id) {
                Some(case) => chosen(at, case),
                None => Turn::to(at.place()),
            }
        }
        (Step::Case, Answer::Text { text, .. }) => typed_code(at, text, facts),
        (Step::Review, Answer::Pick("send")) => send(at, permit, facts),
        (_, Answer::Media { message, .. }) => {
            Turn::to(at.place()).with(Effect::DeleteMessage(message)).note(text!("media-not-asked"))
        }
        _ => Turn::to(at.place()).note(text!("pick-a-button")),
    }
}

fn with(mut at: At, set: impl FnOnce(&mut Form)) -> At {
    set(&mut at.form);
    at
}

fn without_words(at: At) -> At {
    with(at, |form| form.words = None)
}

fn back(at: At, facts: &Facts) -> Place {
    match at.step {
        Step::Names => without_words(at).step(Step::Words),
        Step::Subject => with(without_words(at), |form| form.subject = None).step(Step::Words),
        Step::Case => with(at, |form| form.subject = None).step(Step::Subject),
        Step::Review if may_read_cases(facts) => with(at, |form| form.case = None).step(Step::Case),
        Step::Review => with(at, |form| form.subject = None).step(Step::Subject),
        _ => At::of(Step::List).place(),
    }
}

fn may_read_cases(facts: &Facts) -> bool {
    facts.actor().is_some_and(|it| may(it, Action::ReadCases).is_ok())
}

fn after_subject(at: At, facts: &Facts) -> Place {
    at.step(if may_read_cases(facts) { Step::Case } else { Step::Review })
}

/// Why words may not be sent.
pub(super) enum Unfit {
    /// They are too short or too long.
    Length,
    /// They must not be written down at all.
    Refused(Text),
}

/// Words as they may be sent.
pub(super) fn fit(words: &str) -> Result<String, Unfit> {
    let words = normalise_paragraphs(words.trim());
    if let Some(why) = refused(&words) {
        return Err(Unfit::Refused(why));
    }
    let fits = (SHORTEST..=LONGEST).contains(&words.chars().count());
    if fits { Ok(words) } else { Err(Unfit::Length) }
}

/// The difficulty in words.
pub(super) fn stated(at: At, words: &str) -> Turn {
    match fit(words) {
        Ok(words) => {
            let at = with(at, |form| form.words = Some(words));
            let named = !names(&at.form).is_empty();
            Turn::to(at.step(if named { Step::Names } else { Step::Subject }))
        }
        Err(Unfit::Length) => Turn::to(at.step(Step::Words)).note(text!("difficulty-words-help", most = LONGEST)),
        Err(Unfit::Refused(why)) => Turn::to(at.step(Step::Words)).note(why),
    }
}

/// People who are named in full: perhaps they quarrel.
fn names(form: &Form) -> Vec<Text> {
    let words = form.words.as_deref().unwrap_or_default();
    full_names(words).into_iter().map(|it| text!("plain", words = it)).collect()
}

/// The words with everybody who is named called by a neutral word. Where something is stays: the office has to know it.
fn neutral(form: &Form, stored: &[Stored]) -> Redacted {
    redact(form.words.as_deref().unwrap_or_default(), stored, What::OF_PERSONS)
}

/// What was replaced, each once, and by what.
fn replaced_note(id: &'static str, replaced: &Redacted) -> Text {
    let mut pairs: Vec<(&str, &str)> = Vec::new();
    for it in &replaced.found {
        let pair = (it.typed.as_str(), it.word.as_str());
        if !pairs.contains(&pair) {
            pairs.push(pair);
        }
    }
    let said = |it: (&str, &str)| text!("plain", words = format!("{} → {}", it.0, it.1));
    Text::of(id).with("names", Arg::List(pairs.into_iter().map(said).collect()))
}

/// The case it is about. Where one of its parties is named, the words go on with the sides instead, to be looked at.
fn chosen(at: At, case: &Case) -> Turn {
    let about = |form: &mut Form| form.case = Some((case.id, case.code.clone()));
    let Some(name) = named_party(&at.form, case) else { return Turn::to(with(at, about).step(Step::Review)) };
    let replaced = neutral(&at.form, &Stored::parties(case));
    let note = replaced_note("difficulty-party-neutral", &replaced);
    let at = with(at, |form| form.words = Some(replaced.text));
    match named_party(&at.form, case) {
        Some(_) => Turn::to(without_words(at).step(Step::Words)).note(text!("difficulty-party", name = name)),
        None => Turn::to(with(at, about).step(Step::Review)).note_with_names(note),
    }
}

fn typed_code(at: At, typed: &str, facts: &Facts) -> Turn {
    match (read_code(typed), &facts.case) {
        (Some(code), Some(case)) if case.code == code => chosen(at, case),
        (Some(code), _) => Turn::to(at.place()).note(text!("cases-no-such-code", code = code)),
        (None, _) => Turn::to(at.place()).note(text!("difficulty-case-help")),
    }
}

/// A party of the case whose name stands in the words.
fn named_party(form: &Form, case: &Case) -> Option<String> {
    let words = fold(form.words.as_deref().unwrap_or_default());
    let named = |name: &str| name.split_whitespace().count() > 1 && words.contains(&fold(name));
    case.parties.iter().find(|it| named(&it.name)).map(|it| it.name.clone())
}

fn send(at: At, permit: Permit<act::StateDifficulty>, facts: &Facts) -> Turn {
    let (Some(words), Some(subject), Some(actor)) = (at.form.words.clone(), at.form.subject, facts.actor()) else {
        return Turn::to(At::of(Step::Words).place());
    };
    let id = DifficultyId(facts.fresh);
    let team = actor.offices.iter().rev().find_map(|it| it.team);
    let case = at.form.case.as_ref();
    let told = Screen::new(text!(
        "difficulty-told",
        name = actor.name.as_str(),
        subject = about(subject),
        words = shorten(&words, 700).into_owned()
    ))
    .row(vec![Button::go(show(id), text!("difficulty-button-open"))]);
    let new = NewDifficulty { id, team, subject, case: case.map(|it| it.0), body: words, voice: at.form.voice.clone() };
    let own_office = self::permit(Action::HandleDifficulties, facts).is_some();
    let tell = (!own_office).then(|| Effect::Tell {
        to: Audience::OfficersOf(actor.ward),
        screen: Box::new(told),
        urgency: Urgency::Normal,
        key: Some(format!("difficulty:{id}")),
    });
    Turn::to(At::card(id).place())
        .with(doing(DifficultyDeed::State { permit, new }))
        .with_all(tell)
        .note(if own_office { text!("difficulty-kept") } else { text!("difficulty-sent") })
}
