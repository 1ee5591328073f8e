//! One difficulty: what was stated, what became of it, and the steps that whoever looks at it may take.

use super::asks::{DifficultyDeed, One};
use super::at::{At, Step};
use super::links::show;
use super::stating::{LONGEST, Unfit, fit};
use super::{about, doing, permit, right};
use crate::dialogue::Turn;
use crate::dialogue::cases::links as cases;
use crate::dialogue::effect::{Audience, Effect, Urgency};
use crate::dialogue::facts::Facts;
use crate::dialogue::input::Answer;
use crate::dialogue::screen::{Button, Screen};
use crate::dialogue::text::{Arg, Text, shorten, text};
use crate::domain::access::{Action, may};
use crate::domain::calendar::local_date;
use crate::domain::difficulty::{Difficulty, Hand, Move};

/// The last steps that a card shows in words; the others are counted.
const STEPS_SHOWN: usize = 5;

fn found<'a>(at: &At, facts: &'a Facts) -> Option<&'a Difficulty> {
    facts.found::<One>()?.as_ref().filter(|it| Some(it.id) == at.id)
}

/// The steps that the actor may take now, in the order of their buttons.
fn steps(it: &Difficulty, facts: &Facts) -> Vec<Move> {
    let may_take = |step: &Move| {
        let own = step.hand() != Hand::Asker || facts.actor().is_some_and(|actor| actor.person == it.by);
        own && permit(right(step.hand()), facts).is_some() && it.standing.after(*step).is_some()
    };
    [Move::Answer, Move::Direct, Move::Add, Move::Pass, Move::Solve, Move::Propose]
        .into_iter()
        .filter(may_take)
        .collect()
}

pub(super) fn screen(at: &At, facts: &Facts) -> Screen {
    let Some(it) = found(at, facts) else {
        return Screen::new(text!("difficulty-gone")).row(vec![to_list(), Button::to_menu()]);
    };
    if let (Step::Write, Some(step)) = (at.step, at.write) {
        let body =
            text!("difficulty-write", ask = Text::of(format!("difficulty-write-{step}")), words = short(&it.body));
        return Screen::new(body).row(vec![Button::here("card", text!("button-back"))]);
    }
    let mut screen = Screen::new(body(it, facts));
    for step in steps(it, facts) {
        screen = screen.choice(step.code(), Text::of(format!("difficulty-do-{step}")));
    }
    if it.voice.is_some() {
        screen = screen.choice("voice", text!("difficulty-button-voice"));
    }
    let reads_cases = facts.actor().is_some_and(|actor| may(actor, Action::ReadCases).is_ok());
    if let Some((case, code)) = it.case.as_ref().filter(|_| reads_cases) {
        screen =
            screen.row(vec![Button::go(cases::show(*case), text!("difficulty-button-case", code = code.as_str()))]);
    }
    screen.row(vec![to_list(), Button::to_menu()])
}

fn to_list() -> Button {
    Button::here("list", text!("difficulty-button-list"))
}

fn short(words: &str) -> String {
    shorten(words, 400).into_owned()
}

fn body(it: &Difficulty, facts: &Facts) -> Text {
    let days = (facts.today - local_date(it.asked_at)).num_days();
    let standing = Text::of(format!("difficulty-standing-{}", it.standing));
    let mut lines =
        vec![text!("difficulty-of", subject = about(it.subject)), text!("difficulty-of-standing", standing = standing)];
    lines.extend(it.case.as_ref().map(|it| text!("difficulty-of-case", code = it.1.as_str())));
    lines.extend(it.voice.as_ref().map(|_| text!("difficulty-has-voice")));
    text!(
        "difficulty-card",
        who = who(it, facts),
        day = Arg::Date(local_date(it.asked_at)),
        days = days,
        words = it.body.as_str(),
        lines = lines,
        steps = history(it)
    )
}

/// Who stated it, with the telephone number for whoever handles it.
fn who(it: &Difficulty, facts: &Facts) -> Text {
    let team = it.team.and_then(|id| facts.team(id)).map(|it| text!("plain", words = it.name.as_str()));
    let phone = it.phone.as_ref().filter(|_| permit(Action::HandleDifficulties, facts).is_some());
    let phone = phone.map(|it| text!("plain", words = it.as_str()));
    let known = std::iter::once(text!("plain", words = it.name.as_str())).chain(team).chain(phone);
    text!("difficulty-who", parts = Arg::List(known.collect()))
}

fn history(it: &Difficulty) -> Text {
    if it.steps.is_empty() {
        return text!("difficulty-no-step");
    }
    let first = it.steps.len().saturating_sub(STEPS_SHOWN);
    let mut lines = Vec::new();
    if first > 0 {
        lines.push(text!("difficulty-steps-before", count = first));
    }
    for step in &it.steps[first..] {
        let what = Text::of(format!("difficulty-did-{}", step.step));
        let (day, name) = (Arg::Date(local_date(step.at)), step.name.as_str());
        lines.push(match &step.words {
            Some(words) => {
                text!(
                    "difficulty-step-words",
                    day = day,
                    name = name,
                    what = what,
                    words = shorten(words, 500).into_owned()
                )
            }
            None => text!("difficulty-step", day = day, name = name, what = what),
        });
    }
    text!("difficulty-steps", lines = lines)
}

pub(super) fn answer(at: At, answer: Answer<'_>, facts: &Facts) -> Turn {
    let Some(it) = found(&at, facts) else {
        return Turn::to(At::of(Step::List).place()).note(text!("difficulty-gone"));
    };
    match answer {
        Answer::Pick("list") => Turn::to(At { only: at.only, ..At::of(Step::List) }.place()),
        Answer::Pick("card") => Turn::to(At { step: Step::Card, write: None, ..at }.place()),
        Answer::Pick("voice") => match &it.voice {
            Some(file) => Turn::to(at.place()).with(doing(DifficultyDeed::Play { file: file.clone() })),
            None => Turn::to(at.place()),
        },
        Answer::Pick(key) => match Move::from_code(key).filter(|step| steps(it, facts).contains(step)) {
            Some(step) if step.has_words() => Turn::to(At { step: Step::Write, write: Some(step), ..at }.place()),
            Some(step) => take(at, (it, step), None, facts),
            None => Turn::to(at.place()),
        },
        Answer::Text { text, .. } => typed(at, it, text, facts),
        Answer::Media { message, .. } => {
            Turn::to(at.place()).with(Effect::DeleteMessage(message)).note(text!("media-not-asked"))
        }
        Answer::Contact { .. } => Turn::to(at.place()),
    }
}

/// Words are what the question asks for; on the card itself, the first step that takes words.
fn typed(at: At, it: &Difficulty, words: &str, facts: &Facts) -> Turn {
    let step = match at.step {
        Step::Write => at.write.filter(|step| steps(it, facts).contains(step)),
        _ => None,
    };
    let Some(step) = step else {
        return Turn::to(At { step: Step::Card, write: None, ..at }.place()).note(text!("pick-a-button"));
    };
    match fit(words) {
        Ok(words) => take(at, (it, step), Some(words), facts),
        Err(Unfit::Length) => Turn::to(at.place()).note(text!("difficulty-answer-help", most = LONGEST)),
        Err(Unfit::Refused(why)) => Turn::to(at.place()).note(why),
    }
}

fn take(at: At, (it, step): (&Difficulty, Move), words: Option<String>, facts: &Facts) -> Turn {
    let Some(permit) = permit(right(step.hand()), facts) else {
        return Turn::to(at.place()).note(text!("not-allowed"));
    };
    let told = tells(it, step, words.as_deref(), facts);
    let note = Text::of(format!("difficulty-done-{step}"));
    let unreached = (step.hand() == Hand::Office && !it.reachable).then(|| match &it.phone {
        Some(phone) => text!("difficulty-call", name = it.name.as_str(), phone = phone.as_str()),
        None => text!("difficulty-call-unknown", name = it.name.as_str()),
    });
    let deed = DifficultyDeed::Step { permit, id: it.id, seen: it.standing, step, words };
    Turn::to(At { step: Step::Card, write: None, ..at }.place())
        .with(doing(deed))
        .with_all(told)
        .note(unreached.unwrap_or(note))
}

/// Whoever stated it is told each step; the office what concerns it, and the leader what is passed on.
fn tells(it: &Difficulty, step: Move, words: Option<&str>, facts: &Facts) -> Vec<Effect> {
    let by = facts.actor().map(|it| it.person);
    let body = |id: &str| {
        Text::of(id)
            .with("words", short(&it.body))
            .with("said", shorten(words.unwrap_or_default(), 1000).into_owned())
            .with("name", it.name.as_str())
    };
    let tell = |to, id: String| Effect::Tell {
        to,
        screen: Box::new(Screen::new(body(&id)).row(vec![Button::go(show(it.id), text!("difficulty-button-open"))])),
        urgency: Urgency::Normal,
        key: None,
    };
    let mut told = Vec::new();
    if Some(it.by) != by {
        told.push(tell(Audience::Person(it.by), format!("difficulty-asker-{step}")));
    }
    match step {
        Move::Add | Move::Direct => told.push(tell(Audience::OfficersOf(it.ward), format!("difficulty-office-{step}"))),
        Move::Pass => told.push(tell(Audience::LeadersOf(it.ward), format!("difficulty-leader-{step}"))),
        Move::Answer | Move::Propose | Move::Solve => {}
    }
    told
}
