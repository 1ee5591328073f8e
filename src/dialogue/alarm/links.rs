//! What other flows show of this one: its card about a sign, and the way back to a report that was made just now.

use super::asks;
pub use super::asks::AlarmDeed;
pub use super::asks::{Mine, One, found, mine};
use super::at::{At, Held, Step};
pub use super::sign_heard;
use crate::dialogue::action::Go;
use crate::dialogue::facts::Facts;
use crate::dialogue::link::{Link, Tag};
use crate::dialogue::place::Place;
use crate::dialogue::screen::{Button, Screen};
use crate::dialogue::spoken::Spoken;
use crate::dialogue::text::{Text, text};
use crate::dialogue::turn::Turn;
use crate::domain::AlarmId;
use crate::domain::alarm::Alarm;
use crate::domain::calendar::local;
use crate::domain::codes::codes;
use crate::domain::scope_guard::Sign;

const FLOW: Tag = Tag::of("alarm");

codes! {
    /// What a standing button does with an alarm.
    pub enum AlarmAct {
        /// "I have received it".
        Seen => "seen",
        /// "I have told the chair of the People's Committee".
        Chair => "chair",
        /// "I have told the police".
        Police => "police",
        /// Shows how it stands.
        Show => "show",
        /// "It was a slip", from whatever card the person has come to since.
        Mistake => "mistake",
    }
}

impl AlarmAct {
    /// Whether it says something to an alarm, as whoever got it.
    pub(super) fn answers(self) -> bool {
        matches!(self, Self::Seen | Self::Chair | Self::Police)
    }
}

/// Something with an alarm.
#[must_use]
pub fn act(id: AlarmId, act: AlarmAct) -> Go {
    Go::Own(Link::to(FLOW, Tag::of(act.code()), id.0))
}

/// What a button does with which alarm, if it is one of these.
#[must_use]
pub fn read(go: Go) -> Option<(AlarmId, AlarmAct)> {
    match go {
        Go::Own(link @ Link { flow: FLOW, .. }) => Some((AlarmId(link.id), AlarmAct::from_code(link.act.as_str())?)),
        _ => None,
    }
}

/// The same card for a sign that a case was given just now.
#[must_use]
pub fn about(sign: Sign, back: Place) -> Place {
    At::ask(sign, back, None).place()
}

/// The same card for words that tell of it and begin a case.
#[must_use]
pub fn of_story(sign: Sign, said: Spoken) -> Place {
    At::ask(sign, Place::home(), Some(Held::Log { said, added: false })).place()
}

/// Whether a report that was made here was a slip, now that `key` was chosen.
pub fn slip(alarm: AlarmId, sign: Sign, back: Place, key: &str) -> Turn {
    let held = Some(Held::Key { key: key.to_owned() });
    Turn::to(At { step: Step::Slip, alarm: Some(alarm), ..At::ask(sign, back, held) }.place())
}

/// The card of a report that was made before.
pub fn told(alarm: AlarmId, sign: Sign, back: Place) -> Place {
    At { step: Step::Told, alarm: Some(alarm), ..At::ask(sign, back, None) }.place()
}

/// That the person reported danger a few minutes ago, and when: the menu says so, and so does the card that asks.
#[must_use]
pub fn reported_at(alarm: &Alarm) -> Text {
    text!("alarm-reported-at", time = local(alarm.at).time())
}

/// The buttons that lead back to what was reported a few minutes ago, wherever the person has gone since.
#[must_use]
pub fn own_rows(screen: Screen, facts: &Facts) -> Screen {
    let Some(alarm) = asks::mine(facts) else { return screen };
    let go = |act, label| vec![Button::go(self::act(alarm.id, act), label)];
    screen.row(go(AlarmAct::Show, text!("alarm-button-show"))).row(go(AlarmAct::Mistake, text!("alarm-button-mistake")))
}
