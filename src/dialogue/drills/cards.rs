//! What is read: what this is, the topics with what of each was looked at, a question with its three answers, and why.

use super::asks::Gaps;
use super::at::{At, Step};
use super::{mine, plans};
use crate::dialogue::facts::Facts;
use crate::dialogue::lawcards::links as law;
use crate::dialogue::pager::paged;
use crate::dialogue::screen::{Button, Screen};
use crate::dialogue::text::{Text, text};
use crate::domain::drills::gaps::Gap;
use crate::domain::drills::{Duty, Letter, Scenario, Topic, key, keyed, shipped};
use crate::domain::kinds::Kind;
use crate::domain::people::Lang;

fn lang(facts: &Facts) -> Lang {
    facts.actor().map_or(Lang::Vi, |it| it.lang)
}

pub(super) fn start(facts: &Facts) -> Screen {
    let mine = mine(facts);
    let seen = shipped().iter().filter(|it| mine.done.contains_key(&key(it.no))).count();
    let mut screen = Screen::new(text!("drill-start", seen = seen, count = shipped().len()));
    if !mine.open.is_empty() {
        screen = screen.choice("resume", text!("drill-button-resume", count = mine.open.len()));
    }
    screen = screen.choice("begin", text!("drill-button-begin")).choice("topics", text!("drill-button-topics"));
    if plans(facts) {
        screen = screen.row(vec![Button::here("gaps", text!("drill-button-gaps"))]);
    }
    screen.row(vec![Button::to_menu()])
}

/// So many topics are shown, those first in which training is wanted.
const SHOWN: usize = 12;

/// What was met, trained and looked at; of people numbers alone, and none of few.
fn gaps(facts: &Facts) -> Screen {
    let found = facts.found::<Gaps>().map_or(&[][..], |it| it.0.as_slice());
    let people = |count: Option<usize>| match count {
        Some(count) => text!("drill-people", count = count),
        None => text!("drill-few"),
    };
    let line = |it: &Gap| {
        let (name, trained, answered) = (name(it.topic), people(it.trained), people(it.answered));
        if it.is_open() {
            text!("drill-gap-open", name = name, handled = it.handled, trained = trained, answered = answered)
        } else {
            text!("drill-gap", name = name, handled = it.handled, trained = trained, answered = answered)
        }
    };
    let body = if found.is_empty() {
        text!("drill-gaps-none")
    } else {
        text!("drill-gaps", lines = found.iter().take(SHOWN).map(line).collect::<Vec<_>>())
    };
    Screen::new(body).row(vec![Button::here("back", text!("button-back")), Button::to_menu()])
}

/// What a topic is called.
pub(super) fn name(topic: Topic) -> Text {
    match topic {
        Topic::Kind(kind) => kind_name(kind),
        Topic::Duty(duty) => duty_name(duty),
    }
}

fn kind_name(kind: Kind) -> Text {
    Text::of(format!("kind-{kind}"))
}

fn duty_name(duty: Duty) -> Text {
    Text::of(format!("drill-duty-{duty}"))
}

/// The key of a topic's button.
fn topic_key(topic: Topic) -> String {
    format!("t:{topic}")
}

pub(super) fn topic_of(key: &str) -> Option<Topic> {
    Topic::from_code(key.strip_prefix("t:")?)
}

pub(super) fn topics(at: &At, facts: &Facts) -> Screen {
    let mine = mine(facts);
    let all: Vec<(String, Text)> = Topic::all()
        .map(|topic| {
            let of = || shipped().iter().filter(|it| it.topic == topic);
            let seen = of().filter(|it| mine.done.contains_key(&key(it.no))).count();
            let count = of().count();
            let label = match seen {
                0 => text!("drill-topic", name = name(topic), count = count),
                seen if seen < count => text!("drill-topic-some", name = name(topic), seen = seen, count = count),
                _ => text!("drill-topic-all", name = name(topic)),
            };
            (topic_key(topic), label)
        })
        .collect();
    let screen = paged(Screen::new(text!("drill-topics")), all.into_iter(), at.page);
    screen.row(vec![Button::here("back", text!("button-back")), Button::to_menu()])
}

/// The question that is shown, if this release has it.
pub(super) fn shown(at: &At) -> Option<&'static Scenario> {
    keyed(at.round.first()?)
}

fn letter(it: Letter) -> Text {
    Text::of(format!("drill-letter-{it}"))
}

pub(super) fn question(at: &At, facts: &Facts) -> Screen {
    let Some(it) = shown(at) else { return gone() };
    let words = it.words(lang(facts));
    let body = text!(
        "drill-question",
        topic = name(it.topic),
        tell = words.tell.as_str(),
        a = words.a.0.as_str(),
        b = words.b.0.as_str(),
        c = words.c.0.as_str()
    );
    let letters = Letter::ALL.iter().map(|&it| Button::here(it.code(), letter(it))).collect();
    Screen::new(body).row(letters).row(vec![Button::here("later", text!("drill-button-later")), Button::to_menu()])
}

pub(super) fn why(at: &At, facts: &Facts) -> Screen {
    let (Some(it), Some(said)) = (shown(at), at.said) else { return gone() };
    let lang = lang(facts);
    let words = it.words(lang);
    let law = it.law.told(lang);
    let (mine, right) = (words.reply(said), words.reply(it.right));
    let body = if said == it.right {
        text!("drill-right", say = mine.0.as_str(), why = mine.1.as_str(), law = law)
    } else {
        text!(
            "drill-other",
            say = mine.0.as_str(),
            why = mine.1.as_str(),
            letter = letter(it.right),
            right = right.0.as_str(),
            because = right.1.as_str(),
            law = law
        )
    };
    let left = at.round.len().saturating_sub(1);
    let on = if left > 0 {
        Button::primary("next", text!("drill-button-next", count = left))
    } else {
        Button::primary("done", text!("drill-button-done"))
    };
    Screen::new(body)
        .row(vec![Button::go(law::card(it.card), text!("drill-button-card"))])
        .row(vec![on, Button::to_menu()])
}

/// A question of another release.
fn gone() -> Screen {
    Screen::new(text!("drill-gone")).row(vec![Button::here("back", text!("button-back")), Button::to_menu()])
}

pub(super) fn screen(at: &At, facts: &Facts) -> Screen {
    let screen = match at.step {
        Step::Start => start(facts),
        Step::Topics => topics(at, facts),
        Step::Question => question(at, facts),
        Step::Why => why(at, facts),
        Step::Gaps if plans(facts) => gaps(facts),
        Step::Gaps => start(facts),
    };
    screen.open()
}
