//! Words that are typed where nothing is asked and mean another part of the menu: a case to be found, figures, the closing of
//! a month, a question, a dispute that is only passed on. They go there as they are, and what was understood is said. Knows
//! of the flows only what they offer.

use chrono::Datelike;

use super::action::{Press, Section};
use super::facts::Facts;
use super::office::links as office;
use super::refused::refused;
use super::text::{Text, text};
use super::{Input, State};
use crate::domain::access::{Action, may};
use crate::domain::danger::danger_in;
use crate::domain::people::Actor;
use crate::domain::period::Period;
use crate::domain::quick::kind_told;
use crate::domain::request::{Named, Request, is_only, may_be_story, request, tells_more, tells_of_quarrel};
use crate::domain::telling::ordered;

/// What the words of a message mean, where they are no button of the card.
pub(super) fn meant(state: &State, input: Input, facts: &Facts) -> Input {
    let Input::Text { text, forwarded: false, .. } = &input else { return input };
    let Some(actor) = facts.actor().filter(|it| it.consented) else { return input };
    if !state.place.turns_aside() || super::is_in_parts(state, facts) {
        return input;
    }
    let logs = facts.house.may_log(facts);
    // What goes on with a story that waits is told, not asked for: of another matter it is only by an order.
    let waits = state.place.story().is_some();
    match ordered(text).filter(|_| logs) {
        // What tells of no quarrel by itself goes on with the one that waits.
        Some(story) if waits && (kind_told(story).is_some() || says_little(story)) => {
            return Input::Section(Section::Log, story.to_owned());
        }
        Some(_) => return input,
        None => {}
    }
    // Danger comes before all else, and what must not be kept goes nowhere.
    if danger_in(text).is_some() || refused(text).is_some() {
        return input;
    }
    let sees = |section: Section| facts.house.sections(actor).iter().any(|it| it.0 == section);
    let to = |section: Section, words: &str, understood: Text| {
        let understood = Some(understood).filter(|_| !waits);
        Input::Meant { section, words: words.to_owned(), understood }
    };
    let named = |section: Section| text!("understood-label", label = Text::of(format!("section-{section}")));
    let passes_on = sees(Section::Sightings) && !logs;
    // A story is no request: whoever logs it or passes it on is asked what it is. One that waits takes in all but what is
    // nothing else.
    let is_request = |it: &Request| match waits {
        true => is_only(text, it, facts.written_on()),
        false if logs => !may_be_story(text, it),
        false => !(passes_on && tells_of_quarrel(text) && tells_more(text, it)),
    };
    match request(text, facts.written_on()).filter(is_request) {
        Some(Request::Find(words)) if sees(Section::Cases) => to(Section::Cases, &words, named(Section::Cases)),
        Some(Request::News(told)) if !waits && sees(Section::Cases) => {
            to(Section::Cases, &called(told, actor, facts), text!("meant-news"))
        }
        Some(Request::Nothing(month)) if may(actor, Action::CloseMonth).is_ok() => {
            let press = Press::Go(office::nothing_in(number(&month)));
            Input::Label { press, understood: Some(text!("meant-nothing")).filter(|_| !waits) }
        }
        Some(Request::Count(period)) if sees(Section::Summary) => {
            to(Section::Summary, &period, named(Section::Summary))
        }
        Some(Request::Count(period)) if sees(Section::Cases) => to(Section::Cases, &period, named(Section::Cases)),
        Some(Request::Announce(words)) if sees(Section::Announce) => {
            to(Section::Announce, &words, named(Section::Announce))
        }
        // The office is who answers.
        Some(Request::Question) if !waits && sees(Section::Difficulties) && may(actor, Action::RunOffice).is_err() => {
            to(Section::Difficulties, text, text!("meant-question"))
        }
        None if !waits && passes_on && tells_of_quarrel(text) => {
            to(Section::Sightings, text, named(Section::Sightings))
        }
        _ => input,
    }
}

/// A month as a button carries it.
fn number(month: &Period) -> u32 {
    month.from.year().unsigned_abs() * 100 + month.from.month()
}

/// Behind an order to log what waits stand so many words at most: `ghi vụ này vào sổ cho em`.
const WORDS_OF_AN_ORDER: usize = 6;

fn says_little(story: &str) -> bool {
    story.split_whitespace().count() <= WORDS_OF_AN_ORDER
}

/// Up to this month many a case of the year before still goes on.
const YOUNG_YEAR: u32 = 3;

/// By what a case is found: a number alone is one of the actor's team and of this year. While the year is young it may be one
/// of the year before as well: all that have it are shown.
fn called(named: Named, actor: &Actor, facts: &Facts) -> String {
    match named {
        Named::Code(code) => code,
        Named::Words(words) => words,
        Named::Number(number) => {
            let this_year = facts.written_on().month() > YOUNG_YEAR;
            let team = actor.teams().only().filter(|_| this_year).and_then(|it| facts.team(it)).map(|it| it.number);
            let prefix = facts.ward.as_ref().map(|it| it.case_prefix.as_str());
            match prefix.zip(team) {
                Some((prefix, team)) => format!("{prefix}-{team:02}-{}-{number:03}", facts.written_on().year()),
                None => format!("{number:03}"),
            }
        }
    }
}

/// What is said to words that ask for something which this person does not do here.
pub(super) fn no_part(words: &str, facts: &Facts) -> Option<Text> {
    match request(words, facts.written_on())? {
        Request::Nothing(_) => Some(text!("meant-nothing-to-log")),
        Request::Question => Some(text!("meant-question-where")),
        _ => None,
    }
}
