//! Danger: heard in whatever is typed, or reported by a button of the menu or of a case. Whoever wrote it sees what to do
//! and whom to call; nobody is told before `Báo ngay` is pressed. Then the card says who was really told and who has
//! confirmed, and for a quarter of an hour a slip can be taken back (Law Art. 10(4), 10(5), 15(4)).

mod asks;
mod at;
mod cards;
mod held;
mod letters;
pub mod links;
#[cfg(test)]
mod persisted_tests;
mod report;
#[cfg(test)]
mod slip_tests;
#[cfg(test)]
pub(crate) mod testing;
#[cfg(test)]
mod tests;
pub mod timers;
mod todo;
mod unanswered;
#[cfg(test)]
mod words_tests;

pub use self::asks::{AlarmDeed, Mine, MineFound, One};
use self::at::Held;
pub use self::at::{At, Step};
pub(super) use self::held::{go_on, left};
pub use self::letters::{confirmed, letter, mistake, recorded};
pub use self::links::AlarmAct;
use self::links::told;
use self::report::{mistaken, raise, take_back};
use self::timers::Due;
pub use self::todo::{Unanswered, UnansweredFound};
pub(super) use self::unanswered::watched;
use super::action::Section;
use super::effect::{Audience, Effect, Timer, Urgency};
use super::entry::{Entry, Linked, Opening, Spot};
use super::facts::{Facts, Needs};
use super::link::Link;
use super::place::{Flow, Hears, Takes, Unsaved};
use super::screen::{Button, Screen};
use super::spoken::Spoken;
use super::text::{Text, text};
use super::turn::TOO_YOUNG;
use super::{Answer, Card, Input, Place, Turn};
use crate::dialogue::announce::links as announce;
use crate::dialogue::entry::Timed;
use crate::dialogue::questions::links as questions;
use crate::domain::AlarmId;
use crate::domain::access::{Action, act, may};
use crate::domain::alarm::Authority;
use crate::domain::danger::{danger_beside_names, danger_in};
use crate::domain::fold::fold;
use crate::domain::people::Actor;
use crate::domain::scope_guard::Sign;

/// What this flow is to the house.
pub(super) const ENTRY: Entry = Entry::of::<At>("alarm")
    .linked_by(Linked { answers_beside, ..Linked::of(|link| needs_go(AlarmId(link.id)), open_link) })
    .timed_by::<timers::Due>()
    .opened_by(&[Opening::of(
        Section::Danger,
        Spot::Danger,
        |actor| may(actor, Action::ReportDanger).is_ok(),
        |place, _, facts| start(place, facts),
    )])
    .with_todo(todo::TODO);

impl Flow for At {
    fn tag(&self) -> &'static str {
        "alarm"
    }

    fn needs(&self) -> Needs {
        let back = match &self.held {
            Some(Held::Words { said, html, reply }) => {
                let (text, message, html) = (said.text.clone(), said.first(), html.clone());
                let input = Input::Text { text, message, forwarded: false, html };
                let needs = self.back.needs_for(&input, 0);
                reply.map_or(needs.clone(), |to| needs.and(announce::Answered(to)).and(questions::Answered(to)))
            }
            _ => self.back.needs(),
        };
        let needs = self.alarm.map_or(back.clone(), |id| back.and(One(id)));
        if self.step == Step::Ask { needs.and(Mine) } else { needs }
    }

    // It is short, and the question stands last, beside its buttons.
    fn screen(&self, facts: &Facts) -> Screen {
        match self.step {
            Step::Ask => cards::ask_screen(self, facts),
            Step::Told => letters::told_screen(self, facts),
            Step::Slip => Screen::new(text!("alarm-slip", told = letters::told_before(facts)))
                .row(vec![Button::danger("mistake", text!("alarm-button-mistake"))])
                .row(vec![Button::here("real", text!("alarm-button-real"))]),
        }
    }

    fn answer(self: Box<Self>, answer: Answer<'_>, facts: &Facts) -> Turn {
        let at = *self;
        let Some(permit) = facts.actor().and_then(|it| may(it, act::ReportDanger).ok()) else {
            return Turn::to(Place::home()).note(text!("not-allowed"));
        };
        match (at.step, answer) {
            (Step::Ask, Answer::Pick("report")) => raise(at, permit, facts),
            (Step::Ask, Answer::Pick("calm" | "back")) => go_on(at, facts),
            (Step::Ask, Answer::Pick(key)) => match key.strip_prefix("sign:").and_then(Sign::from_code) {
                Some(sign) => Turn::to(At { sign, ..at }.place()),
                None => Turn::to(at.place()),
            },
            (Step::Ask, Answer::Text { text, message, .. }) => match by_label(text) {
                Some("report") => raise(at, permit, facts),
                Some(_) => go_on(at, facts),
                None => held::join(at, text, Some(message), facts),
            },
            (Step::Told | Step::Slip, Answer::Text { text, message, .. }) => held::join(at, text, Some(message), facts),
            // Papers and pictures are kept nowhere, whatever becomes of the words below them.
            (_, Answer::Media { caption: Some((text, _)), message, .. }) => {
                held::join(at, text, None, facts).with(Effect::DeleteMessage(message))
            }
            (Step::Told, Answer::Pick("on")) => go_on(at, facts),
            (Step::Told | Step::Slip, Answer::Pick("mistake")) => take_back(at, permit, facts),
            (Step::Slip, Answer::Pick("real")) => Turn::to(*at.back).note(text!("alarm-stays")),
            (_, Answer::Contact { message, .. } | Answer::Media { message, .. }) => {
                Turn::to(at.place()).note(text!("pick-a-button")).with(Effect::DeleteMessage(message))
            }
            _ => Turn::to(at.place()).note(text!("pick-a-button")),
        }
    }

    // What is typed here goes on with what was told, and no word of the menu leads away from it.
    fn takes(&self) -> Takes {
        Takes::Words
    }

    fn hears(&self, _actor: &Actor) -> Hears {
        Hears::Nothing
    }

    fn brief(&self, facts: &Facts) -> Option<Text> {
        (self.step == Step::Ask).then(|| cards::ask_briefly(self, facts))
    }

    fn left(&self) -> Option<Text> {
        self.back.left()
    }

    fn story(&self) -> Option<Spoken> {
        match &self.held {
            Some(Held::Log { said, .. }) => Some(said.clone()),
            _ => None,
        }
    }

    fn unsaved(&self) -> Option<Unsaved> {
        self.waiting()
    }
}

/// Words as they came in.
#[derive(Clone, Copy)]
pub struct Typed<'a> {
    /// As typed, and as Telegram's HTML where they are formatted.
    pub words: (&'a str, Option<&'a str>),
    /// The message they stand in.
    pub message: i32,
    /// The message of the bot that they answer.
    pub reply: Option<i32>,
}

/// Looks at typed words before the card takes them. `None`: they tell of no danger, or it is known already, or this is a
/// place where people look for something or write for others, and words of danger are their subject.
#[must_use]
pub fn hear(place: &Place, typed: Typed<'_>, facts: &Facts) -> Option<Turn> {
    let actor = facts.actor().filter(|it| may(it, Action::ReportDanger).is_ok())?;
    // What answers a bulletin is said in its own right, wherever the person stands; what answers a question is advice.
    let hears = match (place.hears(actor), typed.reply) {
        (Hears::Everything | Hears::Names | Hears::Bulletins, Some(_)) if questions::answered(facts).is_none() => {
            Hears::Everything
        }
        (_, Some(_)) => Hears::Nothing,
        (hears, None) => hears,
    };
    let sign = sign_heard(hears, typed.words.0)?;
    if place.written().is_some_and(|it| it.knows_of(sign)) {
        return None;
    }
    let html = typed.words.1.map(ToOwned::to_owned);
    let held = Held::Words {
        said: Spoken::of(typed.words.0, Some(typed.message), facts.written_on()),
        html,
        reply: typed.reply,
    };
    Some(Turn::to(At::ask(sign, place.clone(), Some(held)).place()))
}

/// What words are a sign of, where danger is heard so far.
#[must_use]
pub fn sign_heard(hears: Hears, words: &str) -> Option<Sign> {
    match hears {
        Hears::Everything => danger_in(words),
        Hears::Names => danger_beside_names(words),
        Hears::Sentences | Hears::Bulletins => danger_in(words).filter(|_| tells(words)),
        Hears::Nothing => None,
    }
}

/// The same for the words after the command that logs a case.
#[must_use]
pub fn hear_log(place: &Place, words: &str, facts: &Facts) -> Option<Turn> {
    let back = match place.at::<At>() {
        Some(at) => match held::logged(at, words, facts) {
            Some(turn) => return Some(turn),
            None => (*at.back).clone(),
        },
        None => place.clone(),
    };
    facts.actor().filter(|it| may(it, Action::ReportDanger).is_ok())?;
    let sign = danger_in(words)?;
    // What was begun there is kept, and is another matter.
    let back = if back.left().is_some() || back.story().is_some() { Place::home() } else { back };
    let held = Held::Log { said: Spoken::of(words, facts.said.map(|it| it.message), facts.written_on()), added: false };
    Some(Turn::to(At::ask(sign, back, Some(held)).place()))
}

/// The question about danger without the words in which it was heard.
#[must_use]
pub fn without_words(place: Place) -> Place {
    match place.into_at::<At>() {
        Ok(at) if at.step == Step::Ask => At { held: None, ..at }.place(),
        Ok(at) => at.place(),
        Err(place) => place,
    }
}

/// Whether words that may be looked for are rather told: a sentence that tells of danger by more than the name of a subject.
fn tells(words: &str) -> bool {
    const SUBJECTS: [[&str; 2]; 4] = [["bao", "luc"], ["xam", "hai"], ["phong", "chong"], ["ma", "tuy"]];
    let typed: Vec<&str> = words.split_whitespace().collect();
    let folded: Vec<String> = typed.iter().map(|it| fold(it.trim_matches(|it: char| !it.is_alphanumeric()))).collect();
    let is_subject = |at: usize| {
        let pair =
            |first: usize| folded.get(first..first + 2).is_some_and(|it| SUBJECTS.iter().any(|pair| it == *pair));
        pair(at) || at.checked_sub(1).is_some_and(pair)
    };
    let told: Vec<&str> = (0..typed.len()).filter(|it| !is_subject(*it)).map(|it| typed[it]).collect();
    typed.len() >= 4 && danger_in(&told.join(" ")).is_some()
}

/// `Báo nguy hiểm`: of the menu, of a case, or by its command on one of these cards, which are left as they are.
#[must_use]
pub fn start(place: Place, facts: &Facts) -> Turn {
    if facts.actor().is_none_or(|it| may(it, Action::ReportDanger).is_err()) {
        return Turn::to(Place::home()).note(text!("not-allowed"));
    }
    let at = match place.into_at::<At>() {
        Ok(at) if at.step == Step::Ask => at,
        // Opened from the card that asks.
        Ok(at) if at.back.is::<At>() => return Turn::to(*at.back),
        Ok(at) => {
            let held = if at.holds_words() { at.held } else { None };
            At { step: Step::Ask, held, ..at }
        }
        Err(place) => match place.story().filter(|_| facts.house.may_log(facts)) {
            Some(said) => At::ask(Sign::Violence, Place::home(), Some(Held::Log { said, added: true })),
            None => At::ask(Sign::Violence, place, None),
        },
    };
    Turn::to(at.place())
}

/// Whether a button of this card is still answered though it is offered no more: whoever presses `Tôi bấm nhầm` after its
/// quarter of an hour learns that it is over, and whom to ring.
#[must_use]
pub fn answers_late(place: &Place, key: &str) -> bool {
    place.at::<At>().is_some_and(|at| at.step == Step::Told && at.alarm.is_some()) && key == "mistake"
}

/// The button of the card that asks whose label was typed.
fn by_label(words: &str) -> Option<&'static str> {
    match fold(words).trim().trim_end_matches(['.', '!']) {
        "bao ngay" | "bao" | "report now" | "report" => Some("report"),
        "khong nguy hiem" | "khong nguy hiem, ghi tiep" | "khong" | "ko" | "k" | "ghi tiep" => Some("calm"),
        _ => None,
    }
}

/// What must be read for a standing button.
#[must_use]
pub fn needs_go(id: AlarmId) -> Needs {
    Needs::asking(One(id))
}

/// Whether something is pressed below the message of an alarm, which is put right by itself; the card of the alarm
/// changes with what is pressed there.
fn answers_beside(link: Link, card: Option<&Place>) -> bool {
    let answers = AlarmAct::from_code(link.act.as_str()).is_some_and(AlarmAct::answers);
    let shown = || card.and_then(Place::at::<At>).is_some_and(|at| at.shows(AlarmId(link.id)));
    answers && !shown()
}

/// A standing button below an alarm.
fn open_link(place: Place, link: Link, facts: &Facts) -> Turn {
    match AlarmAct::from_code(link.act.as_str()) {
        Some(act) => open(place, AlarmId(link.id), act, facts),
        None => Turn::to(place).toast(text!("button-of-no-use")),
    }
}

fn open(place: Place, id: AlarmId, act: AlarmAct, facts: &Facts) -> Turn {
    let (Some(actor), Some(alarm)) = (facts.actor(), asks::found(facts).filter(|it| it.id == id)) else {
        return Turn::to(place).toast(text!("alarm-gone")).card(Card::Keep);
    };
    if act == AlarmAct::Show {
        return Turn::to(match place.into_at::<At>() {
            // From the card that asks one comes back to it, with what was said there.
            Ok(at) if at.step == Step::Ask => told(id, alarm.sign, at.place()),
            Ok(at) if at.shows(id) || at.holds_words() => at.place(),
            _ => told(id, alarm.sign, Place::home()),
        });
    }
    if act == AlarmAct::Mistake {
        return mistaken(place, alarm, facts);
    }
    let stay = |toast: Text| Turn::to(place.clone()).toast(toast).card(Card::Keep);
    if alarm.withdrawn.is_some() {
        return stay(text!("alarm-was-mistake"));
    }
    let own = alarm.told.iter().find(|it| it.person == actor.person);
    // The message has just changed under the finger: the second half of a double tap records nothing.
    let changes =
        [own.and_then(|it| it.seen_at), alarm.chair.as_ref().map(|it| it.at), alarm.police.as_ref().map(|it| it.at)];
    if changes.into_iter().flatten().any(|at| facts.now - at < TOO_YOUNG) {
        return stay(text!("toast-too-quick"));
    }
    let authority = match act {
        AlarmAct::Seen | AlarmAct::Show | AlarmAct::Mistake => {
            return match own {
                Some(it) if it.seen_at.is_some() => stay(text!("alarm-seen-before")),
                Some(_) => stay(text!("alarm-seen")).with(Effect::own(AlarmDeed::Confirm(id))),
                None => stay(text!("not-allowed")),
            };
        }
        AlarmAct::Chair => Authority::Chair,
        AlarmAct::Police => Authority::Police,
    };
    let heads = alarm.is_headed_by(actor);
    match may(actor, act::AnswerAlarm) {
        Ok(permit) if alarm.may_mark(actor.person, heads) => match alarm.mark(authority) {
            Some(_) => stay(text!("alarm-recorded-before")),
            None => stay(text!("alarm-recorded")).with(Effect::own(AlarmDeed::Record { permit, id, authority })),
        },
        _ => stay(text!("not-allowed")),
    }
}

/// Some minutes after an alarm: whoever reported it learns that nobody has confirmed it, and whom to telephone.
fn due(id: AlarmId, facts: &Facts) -> Vec<Effect> {
    let Some(alarm) = asks::found(facts).filter(|it| it.id == id && it.withdrawn.is_none()) else {
        return Vec::new();
    };
    if alarm.told.iter().any(|it| it.seen_at.is_some()) {
        return Vec::new();
    }
    let screen = Screen::new(text!("alarm-nobody-yet", call = letters::whom_to_call(alarm, facts)))
        .row(vec![Button::go(links::act(id, AlarmAct::Show), text!("alarm-button-show"))]);
    vec![Effect::Tell {
        to: Audience::Person(alarm.by),
        screen: Box::new(screen),
        urgency: Urgency::Now,
        key: Some(format!("alarm-quiet:{id}")),
    }]
}

/// The timer that looks whether anybody has confirmed an alarm.
#[must_use]
pub fn timer(id: AlarmId) -> (String, Timer) {
    (format!("alarm:{id}"), Timer::of(timers::Due::Alarm { alarm: id }))
}

impl Timed for Due {
    const NAMES: &'static [&'static str] = &["alarm", "danger_unanswered"];

    fn needs(&self) -> Needs {
        match self {
            Self::Alarm { alarm } => needs_go(*alarm),
            Self::Unanswered { draft, .. } => Needs { draft: *draft, ..Needs::default() },
        }
    }

    fn follow(&self, facts: &Facts) -> Vec<Effect> {
        match self {
            Self::Alarm { alarm } => due(*alarm, facts),
            Self::Unanswered { person, sign, draft, left } => unanswered::due((*person, *sign), *draft, *left, facts),
        }
    }
}
