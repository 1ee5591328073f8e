//! What somebody attended, on their card: the last of it, and all of it in a message of its own.

use super::asks::TheRegister;
use crate::dialogue::facts::Facts;
use crate::dialogue::screen::Screen;
use crate::dialogue::text::{Arg, Text, text};
use crate::domain::training::course::Attended;

/// Of so many the card says what they were.
const SHOWN: usize = 3;
/// Lines of one message: far below what a message holds.
const LINES: usize = 40;

fn all(facts: &Facts) -> &[Attended] {
    facts.found::<TheRegister>().map_or(&[], |it| &it.trainings)
}

fn line(it: &Attended) -> Text {
    text!("people-training-line", day = Arg::Date(it.on), topic = it.topic.as_str(), host = it.host.as_str())
}

/// The last of it.
pub(super) fn lines(facts: &Facts) -> Vec<Text> {
    all(facts).iter().take(SHOWN).map(line).collect()
}

/// How much it is.
pub(super) fn count(facts: &Facts) -> usize {
    all(facts).len()
}

/// Whether there is more than the card says.
pub(super) fn is_more(facts: &Facts) -> bool {
    count(facts) > SHOWN
}

/// All of it, to be copied, forwarded and printed.
pub(super) fn everything(name: &str, facts: &Facts) -> Vec<Screen> {
    let part = |part: &[Attended]| {
        let lines: Vec<Text> = part.iter().map(line).collect();
        Screen::new(text!("people-trainings-all", name = name, count = count(facts), lines = lines)).open()
    };
    all(facts).chunks(LINES).map(part).collect()
}
