//! Telling the team of a dispute: one message in own words, shown back with who will get it, and sent.

use super::asks::{Aim, Aims, AimsFound, SightingDeed};
use super::at::{At, Step, Whither};
use super::due::look;
use super::letters::{self, group};
use crate::dialogue::effect::{Audience, Effect, Urgency};
use crate::dialogue::facts::Facts;
use crate::dialogue::input::Answer;
use crate::dialogue::refused::refused;
use crate::dialogue::screen::{Button, Screen};
use crate::dialogue::text::{Text, text};
use crate::dialogue::{Place, Turn};
use crate::domain::SightingId;
use crate::domain::access::{Permit, act};
use crate::domain::fold::normalise_paragraphs;
use crate::domain::names::full_names;
use crate::domain::quick::quick_start;
use crate::domain::sighting::NewSighting;

/// Shortest and longest words, in characters: those that the content of a case takes.
const SHORTEST: usize = 10;
const LONGEST: usize = 1500;

fn found(facts: &Facts) -> AimsFound {
    facts.found::<Aims>().cloned().unwrap_or_default()
}

/// Where it goes: what was chosen, if that is still there, or the only one there is.
fn aim(at: &At, facts: &Facts) -> Option<Aim> {
    let mut aims = found(facts).aims;
    match (at.whither, aims.len()) {
        (Some(chosen), _) => aims.into_iter().find(|it| it.whither == chosen),
        (None, 0) => Some(Aim { whither: Whither::default(), head: None }),
        (None, 1) => aims.pop(),
        (None, _) => None,
    }
}

/// The key of a choice: where it goes. Which stands where in the list may have changed since it was shown.
fn key(it: Whither) -> String {
    let id = |it: Option<i64>| it.map_or_else(String::new, |it| it.to_string());
    format!("a:{}:{}", id(it.group.map(|it| it.0)), id(it.team.map(|it| it.0)))
}

/// Who gets it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Gets {
    /// Whoever tells it heads the team.
    Self_,
    Head,
    Office,
    Nobody,
}

fn gets(aim: &Aim, facts: &Facts) -> Gets {
    let own = facts.actor().map(|it| it.person);
    match &aim.head {
        Some(head) if Some(head.person) == own => Gets::Self_,
        Some(head) if head.reachable => Gets::Head,
        _ if found(facts).office => Gets::Office,
        _ => Gets::Nobody,
    }
}

pub(super) fn screen(at: &At, facts: &Facts) -> Screen {
    let nav = || vec![Button::here("back", text!("button-back")), Button::here("stop", text!("button-stop"))];
    match at.step {
        Step::Aim => {
            let aims = found(facts).aims;
            let line = |screen: Screen, it: &Aim| {
                let team = it.whither.team.and_then(|it| facts.team(it));
                let name =
                    team.map_or_else(|| text!("sighting-no-team"), |it| text!("plain", words = it.name.as_str()));
                let label = text!("sighting-aim-line", group = group(it.whither.group, facts), team = name);
                screen.choice(key(it.whither), label)
            };
            aims.iter().fold(Screen::new(text!("sighting-aim")), line).row(nav())
        }
        Step::Review => {
            let words = at.words.clone().unwrap_or_default();
            let Some(aim) = aim(at, facts) else {
                return Screen::new(text!("sighting-aim-gone")).row(nav());
            };
            let whom = whom(&aim, facts);
            let id = if names_somebody(&words, facts) { "sighting-review-names" } else { "sighting-review" };
            let body = Text::of(id).with("group", group(aim.whither.group, facts)).with("whom", whom);
            Screen::new(body.with("words", words))
                .row(vec![Button::primary("send", text!("sighting-send"))])
                .row(vec![Button::here("edit", text!("sighting-edit"))])
                .row(nav())
        }
        _ => Screen::new(text!("sighting-words")).row(vec![Button::here("stop", text!("button-stop"))]),
    }
}

/// Who will get it, by name.
fn whom(aim: &Aim, facts: &Facts) -> Text {
    let name = aim.head.as_ref().map(|it| it.name.clone()).unwrap_or_default();
    match (gets(aim, facts), &aim.head) {
        (Gets::Self_, _) => text!("sighting-to-self"),
        (Gets::Head, _) => text!("sighting-to-head", name = name),
        (Gets::Office, Some(_)) => text!("sighting-to-office-for", name = name),
        (Gets::Office, None) => text!("sighting-to-office"),
        (Gets::Nobody, _) => text!("sighting-to-nobody"),
    }
}

/// Why words may not be sent.
pub(super) enum Unfit {
    /// They are too short to say anything.
    Short,
    /// They are too long.
    Long,
    /// They must not be written down at all.
    Refused(Text),
}

impl Unfit {
    /// In words. What must not be written down is removed.
    pub(super) fn said(self, turn: Turn, message: i32) -> Turn {
        match self {
            Self::Short | Self::Long => turn.note(text!("sighting-words-help", most = LONGEST)),
            Self::Refused(why) => turn.with(Effect::DeleteMessage(message)).note(why),
        }
    }
}

/// Words as they may be sent.
pub(super) fn fit(words: &str) -> Result<String, Unfit> {
    let words = normalise_paragraphs(words.trim());
    if let Some(why) = refused(&words) {
        return Err(Unfit::Refused(why));
    }
    match words.chars().count() {
        0..SHORTEST => Err(Unfit::Short),
        SHORTEST..=LONGEST => Ok(words),
        _ => Err(Unfit::Long),
    }
}

/// Whether somebody is named: nobody needs to be.
fn names_somebody(words: &str, facts: &Facts) -> bool {
    !full_names(words).is_empty() || quick_start(words, facts.today).sides.is_some()
}

/// What was seen, in words. Their message goes: it may name people, and they stand on the card.
pub(super) fn told(at: At, (words, message): (&str, i32), facts: &Facts) -> Turn {
    match fit(words) {
        Ok(words) => {
            let at = At { words: Some(words), ..at };
            let step = if aim(&at, facts).is_some() { Step::Review } else { Step::Aim };
            Turn::to(At { whither: at.whither.filter(|_| step == Step::Review), ..at }.step(step))
                .with(Effect::DeleteMessage(message))
        }
        Err(unfit) => unfit.said(Turn::to(at.step(Step::Words)), message),
    }
}

pub(super) fn answer(at: At, answer: Answer<'_>, permit: Permit<act::Sighting>, facts: &Facts) -> Turn {
    match (at.step, answer) {
        (_, Answer::Pick("stop")) => Turn::to(Place::home()).note(text!("cancelled")),
        (Step::Review, Answer::Pick("edit")) => Turn::to(at.step(Step::Words)),
        (Step::Aim, Answer::Pick("back")) => Turn::to(at.step(Step::Words)),
        (Step::Review, Answer::Pick("back")) => {
            let several = found(facts).aims.len() > 1;
            Turn::to(At { whither: None, ..at }.step(if several { Step::Aim } else { Step::Words }))
        }
        (Step::Words, Answer::Text { text, message, .. }) => told(at, (text, message), facts),
        (Step::Aim, Answer::Pick(pressed)) => {
            let chosen = found(facts).aims.iter().map(|it| it.whither).find(|it| key(*it) == pressed);
            match chosen {
                Some(whither) => Turn::to(At { whither: Some(whither), ..at }.step(Step::Review)),
                None => Turn::to(at.place()),
            }
        }
        (Step::Review, Answer::Pick("send")) => send(at, permit, facts),
        (_, Answer::Media { message, .. }) => {
            Turn::to(at.place()).with(Effect::DeleteMessage(message)).note(text!("media-not-asked"))
        }
        (Step::Words, _) => Turn::to(at.place()).note(text!("sighting-words-help", most = LONGEST)),
        _ => Turn::to(at.place()).note(text!("pick-a-button")),
    }
}

fn send(at: At, permit: Permit<act::Sighting>, facts: &Facts) -> Turn {
    let (Some(words), Some(actor)) = (at.words.clone(), facts.actor()) else {
        return Turn::to(At::of(Step::Words).place());
    };
    let Some(aim) = aim(&at, facts) else {
        // The group or its team is no more what it was when it was chosen.
        return Turn::to(At { whither: None, ..at }.step(Step::Aim)).note(text!("sighting-aim-gone"));
    };
    let id = SightingId(facts.fresh);
    let Whither { group, team } = aim.whither;
    let gets = gets(&aim, facts);
    let to = match (gets, team) {
        (Gets::Head, Some(team)) => Some(Audience::HeadOf(team)),
        (Gets::Office, _) => Some(Audience::OfficersOf(actor.ward)),
        _ => None,
    };
    let body = text!(
        "sighting-told",
        who = letters::who((&actor.name, None), letters::group(group, facts)),
        words = letters::shown(&words)
    );
    let tell = to.map(|to| Effect::Tell {
        to,
        screen: Box::new(letters::to_answer(body, (id, &words))),
        urgency: Urgency::Normal,
        key: Some(letters::to_head(id)),
    });
    let name = aim.head.as_ref().map(|it| it.name.clone()).unwrap_or_default();
    let later = facts.calendar.next_allowed(facts.now) > facts.now;
    let note = match gets {
        Gets::Self_ => text!("sighting-kept-self"),
        Gets::Head if later => text!("sighting-sent-later", name = name),
        Gets::Head => text!("sighting-sent", name = name),
        Gets::Office => text!("sighting-sent-office"),
        Gets::Nobody => text!("sighting-sent-nobody"),
    };
    let new = NewSighting { id, group, team, body: words };
    Turn::to(At::card(id).place())
        .with(Effect::own(SightingDeed::Tell { permit, new }))
        .with_all(tell)
        .with(look(id, 0, facts))
        .note(note)
}
