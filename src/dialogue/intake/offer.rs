//! A story of a quarrel that is typed where nothing is asked. It may be a new case, one that was logged already, or none at
//! all: which of them is asked, and before that nothing is kept but here. Behind the words of the command it begins at once.

use serde::{Deserialize, Serialize};

use super::quick::{may_start, start, start_heard};
use super::read;
use super::step::Step;
use super::words::length;
use crate::dialogue::action::{Go, Press, Section};
use crate::dialogue::alarm::links as alarm;
use crate::dialogue::effect::Effect;
use crate::dialogue::entry::Entry;
use crate::dialogue::facts::{Facts, Needs};
use crate::dialogue::meant::no_part;
use crate::dialogue::place::{Flow, Form, Hears, Unsaved};
use crate::dialogue::refused::refused;
use crate::dialogue::screen::{Button, Screen};
use crate::dialogue::spoken::Spoken;
use crate::dialogue::text::text;
use crate::dialogue::unsaved;
use crate::dialogue::{Answer, Input, Place, State, Turn};
use crate::domain::access::{Action, may};
use crate::domain::danger::danger_in;
use crate::domain::fold::{Syllable, Tone, fold, syllables};
use crate::domain::people::Actor;
use crate::domain::quick::{asks, quick_start, told_code};
use crate::domain::scope_guard::Sign;
use crate::domain::telling::{Telling, telling};

/// The question what a story is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Offer {
    #[serde(flatten)]
    said: Spoken,
}

/// What the question is to the house.
pub(in crate::dialogue) const TOLD: Entry = Entry::of::<Offer>("story");

/// What follows from words that are typed where nothing is asked, if they tell of a quarrel.
#[must_use]
pub fn told(place: &Place, words: &str, message: i32, facts: &Facts) -> Option<Turn> {
    if !may_start(facts) {
        return None;
    }
    Some(match (telling(words)?, refused(words)) {
        (Telling::Ordered(story), _) => start((story, Some(message)), facts),
        // What it was taken for may be wrong: how it is logged all the same is said.
        (Telling::Other, _) => {
            let question = no_part(words, facts).filter(|_| asks(words));
            Turn::to(place.clone()).note(question.unwrap_or_else(|| text!("intake-story-how")))
        }
        (Telling::Story, Some(why)) => Turn::to(place.clone()).with(Effect::DeleteMessage(message)).note(why),
        (Telling::Story, None) => {
            Turn::to(Offer { said: Spoken::of(words, Some(message), facts.written_on()) }.place())
        }
    })
}

/// To log a case, where it is asked what a story is: that it is a new one. So are words that say no more than it does.
#[must_use]
pub fn as_answer(input: Input, state: &State) -> Input {
    let Some(offer) = state.place.at::<Offer>() else { return input };
    let (logs, on_card) = match &input {
        Input::Section(Section::Log, words) => (offer.says(words), false),
        Input::Button { press: Press::Go(go), on_card } => (*go == Go::Section(Section::Log), *on_card),
        Input::Label { press: Press::Go(go), .. } => (*go == Go::Section(Section::Log), false),
        _ => (false, false),
    };
    if logs { Input::Button { press: Press::Here { rev: state.rev, key: "new".to_owned() }, on_card } } else { input }
}

impl Offer {
    fn place(self) -> Place {
        Place::of(self)
    }

    /// Whether words say nothing that it does not say: `này`, `bà Xuân`.
    fn says(&self, words: &str) -> bool {
        const THIS: &[&str] = &[
            "nay", "do", "tren", "moi", "di", "giup", "toi", "voi", "a", "nhe", "ngay", "luon", "ay", "cho", "em",
            "chau", "bac", "vao", "so", "lai", "ho", "thoi", "vua", "roi", "ke", "noi", "duoc", "khong",
        ];
        let told = syllables(&self.said.text);
        let bare =
            |word: &Syllable| word.tone == Tone::Level && told.iter().any(|it| fold(&it.letters) == word.letters);
        let is_told = |word: &Syllable| told.contains(word) || bare(word);
        syllables(words).iter().all(|it| is_told(it) || THIS.contains(&fold(&it.letters).as_str()))
    }

    /// Another message goes on with it. Danger that is told in it is asked about with all of it, and so is that of words
    /// which are not kept.
    fn join(mut self, words: &str, message: i32, facts: &Facts) -> Turn {
        if let Some(why) = refused(words) {
            let next = self.doubts(words, facts).unwrap_or_else(|| self.place());
            return Turn::to(next).with(Effect::DeleteMessage(message)).note(why);
        }
        self.said.join(words, Some(message), facts.written_on());
        match heard_in(&self.said.text, facts) {
            Some(sign) => Turn::to(alarm::of_story(sign, self.said)),
            None => Turn::to(self.place()).note(text!("alarm-kept")),
        }
    }

    /// What the case that it may be about is found by: its code, or who is named first.
    fn sought(&self, facts: &Facts) -> String {
        let first = || {
            let sides = quick_start(&self.said.text, self.said.day(facts.written_on())).sides?;
            sides.a.into_iter().chain(sides.b).next().map(|it| it.name)
        };
        told_code(&self.said.text).or_else(first).unwrap_or_default()
    }

    /// Looks for the case. The story may be none of those that are found: it lies among the drafts.
    fn find(self, facts: &Facts) -> Turn {
        let found = facts.house.section(Place::home(), Section::Cases, &self.sought(facts), facts);
        unsaved::kept(&self.place(), found, facts)
    }
}

/// What words are a sign of, for whoever may report it.
fn heard_in(words: &str, facts: &Facts) -> Option<Sign> {
    let reports = facts.actor().is_some_and(|it| may(it, Action::ReportDanger).is_ok());
    danger_in(words).filter(|_| reports)
}

impl Flow for Offer {
    fn tag(&self) -> &'static str {
        "story"
    }

    fn needs(&self) -> Needs {
        Needs { case_code: told_code(&self.said.text), ..Needs::default() }
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
            Answer::Pick("new") => start_heard(&self.said, None, facts),
            Answer::Pick("find") => self.find(facts),
            Answer::Pick("none") => Turn::to(Place::home()).note(text!("intake-story-left")),
            Answer::Text { text, message, .. } | Answer::Media { caption: Some((text, _)), message, .. } => {
                self.join(text, message, facts)
            }
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

    fn doubts(&self, words: &str, facts: &Facts) -> Option<Place> {
        Some(alarm::of_story(heard_in(words, facts)?, self.said.clone()))
    }

    // The story lies among the drafts then.
    fn turns_aside(&self) -> bool {
        true
    }

    fn story(&self) -> Option<Spoken> {
        Some(self.said.clone())
    }

    fn unsaved(&self) -> Option<Unsaved> {
        // What is too long to be logged is told anew from its message.
        let is_taken = read::words(&self.said.text, length(Step::Content)).is_ok();
        let mut kept = self.clone();
        let messages = if is_taken { std::mem::take(&mut kept.said.messages) } else { Vec::new() };
        Some(Unsaved { messages, ..Unsaved::of(Form::Story, &kept) })
    }
}
