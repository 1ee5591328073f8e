//! A story of a quarrel that is typed where nothing is asked. It may be a new case, one that was logged already, or none at
//! all: which of them is asked, and before that nothing is kept but here. Behind the words of the command it begins at once.

use serde::{Deserialize, Serialize};

use super::quick::{Telling, may_start, start, start_heard, telling};
use crate::dialogue::action::Section;
use crate::dialogue::alarm::links as alarm;
use crate::dialogue::effect::Effect;
use crate::dialogue::entry::Entry;
use crate::dialogue::facts::Facts;
use crate::dialogue::place::{Flow, Hears};
use crate::dialogue::refused::refused;
use crate::dialogue::screen::{Button, Screen};
use crate::dialogue::text::text;
use crate::dialogue::{Answer, Place, Turn};
use crate::domain::access::{Action, may};
use crate::domain::danger::danger_in;
use crate::domain::people::Actor;
use crate::domain::quick::{quick_start, told_code};

/// The question what a story is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Offer {
    /// As typed, each message a line.
    text: String,
    /// The messages it stands in.
    messages: Vec<i32>,
}

/// What the question is to the house.
pub(in crate::dialogue) const TOLD: Entry = Entry::of::<Offer>("story");

/// What follows from words that are typed where nothing is asked, if they tell of a quarrel.
#[must_use]
pub fn told(place: &Place, words: &str, message: i32, facts: &Facts) -> Option<Turn> {
    let telling = telling(words).filter(|_| may_start(facts))?;
    Some(match (telling, refused(words)) {
        (Telling::Ordered(story), _) => start((story, Some(message)), facts),
        (Telling::Story, Some(why)) => Turn::to(place.clone()).with(Effect::DeleteMessage(message)).note(why),
        (Telling::Story, None) => Turn::to(Offer { text: words.to_owned(), messages: vec![message] }.place()),
    })
}

impl Offer {
    fn place(self) -> Place {
        Place::of(self)
    }

    /// Another message goes on with it. Danger that is told in it is asked about with all of it.
    fn join(mut self, words: &str, message: i32, facts: &Facts) -> Turn {
        if let Some(why) = refused(words) {
            return Turn::to(self.place()).with(Effect::DeleteMessage(message)).note(why);
        }
        self.text = format!("{}\n{words}", self.text);
        self.messages.push(message);
        let reports = facts.actor().is_some_and(|it| may(it, Action::ReportDanger).is_ok());
        match danger_in(&self.text).filter(|_| reports) {
            Some(sign) => Turn::to(alarm::of_story(sign, (&self.text, &self.messages))),
            None => Turn::to(self.place()).note(text!("alarm-kept")),
        }
    }

    /// What the case that it may be about is found by: its code, or who is named first.
    fn sought(&self, facts: &Facts) -> String {
        let first = || {
            let sides = quick_start(&self.text, facts.written_on()).sides?;
            sides.a.into_iter().chain(sides.b).next().map(|it| it.name)
        };
        told_code(&self.text).or_else(first).unwrap_or_default()
    }
}

impl Flow for Offer {
    fn tag(&self) -> &'static str {
        "story"
    }

    fn screen(&self, facts: &Facts) -> Screen {
        let finds = facts.actor().is_some_and(|it| may(it, Action::ReadCases).is_ok());
        let screen = Screen::new(text!("intake-story")).choice("new", text!("intake-story-new"));
        let screen = if finds { screen.choice("find", text!("intake-story-find")) } else { screen };
        screen.choice("none", text!("intake-story-none")).row(vec![Button::to_menu()])
    }

    fn answer(self: Box<Self>, answer: Answer<'_>, facts: &Facts) -> Turn {
        if !may_start(facts) {
            return Turn::to(Place::home()).note(text!("not-allowed"));
        }
        match answer {
            Answer::Pick("new") => start_heard((&self.text, &self.messages), None, facts),
            Answer::Pick("find") => facts.house.section(Place::home(), Section::Cases, &self.sought(facts), facts),
            Answer::Pick("none") => Turn::to(Place::home()).note(text!("intake-story-left")),
            Answer::Text { text, message, .. } => self.join(text, message, facts),
            Answer::Contact { message, .. } | Answer::Media { message, .. } => {
                Turn::to(self.place()).with(Effect::DeleteMessage(message)).note(text!("pick-a-button"))
            }
            Answer::Pick(_) => Turn::to(self.place()),
        }
    }

    // What is typed here joins the story, and danger is heard in both together.
    fn hears(&self, _actor: &Actor) -> Hears {
        Hears::Nothing
    }
}
