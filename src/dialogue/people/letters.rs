//! What people are told of the register's deeds.

use crate::dialogue::effect::{Audience, Effect, Urgency};
use crate::dialogue::screen::{Button, Screen};
use crate::dialogue::text::{Arg, text};
use crate::domain::PersonId;

/// Who goes on hears with what, and of whom: of every one who leaves by itself.
pub fn tell_heir(to: PersonId, from: &str, (open, settled): (&[String], &[String])) -> Effect {
    let words = |codes: &[String]| Arg::List(codes.iter().map(|it| text!("plain", words = it.as_str())).collect());
    let body = match (open, settled) {
        ([], []) => text!("deed-tell-heir-drafts", name = from),
        (_, []) => text!("deed-tell-heir", name = from, cases = words(open)),
        ([], _) => text!("deed-tell-heir-follow", name = from, cases = words(settled)),
        _ => text!("deed-tell-heir-both", name = from, cases = words(open), settled = words(settled)),
    };
    tell(to, Screen::new(body).open().row(vec![Button::to_menu()]))
}

/// Without a key: what is said of one deed never takes the place of what was said of another and waits for the morning.
pub(super) fn tell(person: PersonId, screen: Screen) -> Effect {
    Effect::Tell { to: Audience::Person(person), screen: Box::new(screen), urgency: Urgency::Normal, key: None }
}
