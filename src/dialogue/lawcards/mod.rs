//! The law at hand (`/luat`): short cards, by group, by words, or from a case and from each step of its record, whither one
//! comes back. The office adds cards of the ward's own and puts shipped ones right. What a card says is the domain's; what
//! is typed here is looked for and begins nothing.

mod asks;
mod at;
mod cards;
mod keeping;
#[cfg(test)]
mod keeping_tests;
pub mod links;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod told_tests;
mod written;

pub use self::asks::{Kept, KeptFound, LawDeed, Writers, WritersFound};
pub use self::at::{Ask, At, Form, Step};
use super::action::Section;
use super::effect::Effect;
use super::entry::{Entry, Linked, Opening, Spot, holds_office};
use super::facts::{Facts, Needs};
use super::input::Answer;
use super::link::Link;
use super::place::{self, Flow, Hears, Takes, Unsaved, Written};
use super::refused::refused;
use super::screen::{Button, Screen};
use super::spoken::Spoken;
use super::text::{Text, text};
use super::{Place, Turn, unsaved};
use crate::domain::CaseId;
use crate::domain::access::{Permit, act, may};
use crate::domain::fold::normalise_spaces;
use crate::domain::input::plain::plain;
use crate::domain::lawcards::{Group, Stood, Which, numbered, of_kind};
use crate::domain::people::{Actor, Lang};
use crate::domain::quick::two_quarrel;

/// What this flow is to the house.
pub(super) const ENTRY: Entry = Entry {
    linked: Some(Linked::of(link_needs, open_link)),
    ..Entry::of::<At>("law").opened_by(&[Opening {
        needs: |_| Needs::asking(Kept),
        ..Opening::of(Section::Law, Spot::Main(71), holds_office, |place, words, facts| start(&place, words, facts))
            .called(&["luật", "tra luật", "hỏi luật", "xem luật", "tra cứu luật", "điều luật", "the law"])
            .taking_words()
    }])
};

/// The law, or what answers the words after its command.
fn start(place: &Place, words: &str, facts: &Facts) -> Turn {
    if reader(facts).is_none() {
        return Turn::to(Place::home()).note(text!("not-allowed"));
    }
    let at = place.at::<At>().map_or_else(|| At::of(Step::Groups), |it| it.anew(Step::Groups));
    if words.is_empty() {
        return Turn::to(at.place());
    }
    let told = two_quarrel(words).then(|| Spoken::of(words, facts.said.map(|it| it.message), facts.written_on()));
    find(&At { told, ..at }, words, facts)
}

/// Whoever has an office reads the law.
fn reader(facts: &Facts) -> Option<&Actor> {
    facts.actor().filter(|it| holds_office(it))
}

/// Whoever keeps the ward's own cards.
fn keeper(facts: &Facts) -> Option<Permit<act::KeepLawCards>> {
    may(facts.actor()?, act::KeepLawCards).ok()
}

/// All cards as the actor reads them today.
fn stood(facts: &Facts) -> Stood<'_> {
    let own = facts.found::<Kept>().map_or(&[][..], |it| it.0.as_slice());
    let lang = facts.actor().map_or(Lang::Vi, |it| it.lang);
    Stood { own, lang, day: facts.today }
}

fn link_needs(link: Link) -> Needs {
    let case = (link.act == links::CASE).then_some(CaseId(link.id));
    Needs { case, ..Needs::asking(Kept) }
}

fn open_link(place: Place, link: Link, facts: &Facts) -> Turn {
    if reader(facts).is_none() {
        return Turn::to(place).note(text!("not-allowed"));
    }
    match (link.act, &facts.case) {
        (links::CASE, Some(case)) => match of_kind(case.kind) {
            Some(card) => Turn::to(At { case: Some(case.id), ..At::card(Which::Shipped(card.no)) }.place()),
            None => Turn::to(place).note(text!("law-gone")),
        },
        (links::CASE, None) => Turn::to(place).note(text!("law-no-case")),
        (links::STEP, _) => match u32::try_from(link.id).ok().and_then(numbered) {
            Some(card) => Turn::to(opened_at(card.no, place).place()),
            None => Turn::to(place).note(text!("law-gone")),
        },
        _ => Turn::to(place).toast(text!("button-of-no-use")),
    }
}

/// A card, from where somebody stands. Whoever stands at the law already came from somewhere else.
fn opened_at(no: u32, place: Place) -> At {
    let card = At::card(Which::Shipped(no));
    match place.into_at::<At>() {
        Ok(at) => At { case: at.case, back: at.back, ..card },
        Err(place) if place.is::<place::Home>() => card,
        Err(place) => At { back: Some(Box::new(place)), ..card },
    }
}

impl Flow for At {
    fn tag(&self) -> &'static str {
        "law"
    }

    // Who wrote them is read only where it is shown.
    fn needs(&self) -> Needs {
        let kept = Needs { case: self.of_case(), ..Needs::asking(Kept) };
        if self.step == Step::Versions { kept.and(Writers) } else { kept }
    }

    fn screen(&self, facts: &Facts) -> Screen {
        if reader(facts).is_none() {
            return Screen::new(text!("not-allowed")).open().row(vec![Button::to_menu()]);
        }
        let screen = match self.step {
            Step::Groups => cards::groups(self, facts),
            Step::List => cards::list(self, facts),
            Step::Found => cards::found(self, facts),
            Step::Card => cards::card(self, facts),
            Step::Original => cards::original(self, facts),
            Step::Kept => keeping::kept(self, facts),
            Step::Coming => keeping::coming(self, facts),
            Step::Versions => keeping::versions(self, facts),
            Step::Write | Step::Withdraw if keeper(facts).is_none() => cards::card(self, facts),
            Step::Write => keeping::writing(self, facts),
            Step::Withdraw => keeping::withdrawing(self, facts),
        };
        // What was typed may name people, and who wrote a card stands beside it: such a screen is not passed on.
        match self.step {
            Step::Groups | Step::List | Step::Card | Step::Original => screen.open(),
            _ => screen,
        }
    }

    fn answer(self: Box<Self>, answer: Answer<'_>, facts: &Facts) -> Turn {
        let at = *self;
        if reader(facts).is_none() {
            return Turn::to(Place::home()).note(text!("not-allowed"));
        }
        match answer {
            Answer::Contact { message, .. } => {
                Turn::to(at.place()).note(text!("contact-not-asked")).with(Effect::DeleteMessage(message))
            }
            Answer::Media { message, .. } => {
                Turn::to(at.place()).note(text!("media-not-asked")).with(Effect::DeleteMessage(message))
            }
            answer if matches!(at.step, Step::Write | Step::Withdraw) => match keeper(facts) {
                Some(permit) => keeping::answer(at, answer, permit, facts),
                None => Turn::to(at.anew(Step::Groups).place()).note(text!("not-allowed")),
            },
            Answer::Pick(key) => picked(at, key, facts),
            Answer::Text { text, message, .. } => match refused(text) {
                Some(why) => Turn::to(at.place()).note(why).with(Effect::DeleteMessage(message)),
                None if plain(text).is_some() || !text.chars().any(char::is_alphabetic) => {
                    Turn::to(at.place()).note(text!("pick-a-button"))
                }
                None => {
                    let told = two_quarrel(text).then(|| Spoken::of(text, Some(message), facts.written_on()));
                    find(&At { told, ..at }, text, facts)
                }
            },
        }
    }

    fn takes(&self) -> Takes {
        Takes::Words
    }

    // What is typed is a question about the law, whatever it is about: it begins no case, and danger is heard in it where
    // it is told. What is written for the ward's own cards is about danger often enough.
    fn hears(&self, _actor: &Actor) -> Hears {
        if matches!(self.step, Step::Write | Step::Withdraw) { Hears::Nothing } else { Hears::Bulletins }
    }

    fn only_looks_up(&self) -> bool {
        true
    }

    fn writes_for_others(&self) -> bool {
        matches!(self.step, Step::Write | Step::Withdraw)
    }

    fn shows_case(&self) -> bool {
        self.of_case().is_some()
    }

    fn written(&self) -> Option<&dyn Written> {
        self.waiting().map(|_| self as &dyn Written)
    }

    // What was begun where one came from is as little lost here as there.
    fn unsaved(&self) -> Option<Unsaved> {
        let own = self.form.as_deref().filter(|it| self.step == Step::Write && it.touched);
        match own {
            Some(_) => Some(Unsaved::of(place::Form::LawCard, self)),
            None => self.back.as_ref().and_then(|it| it.unsaved()),
        }
    }

    fn left(&self) -> Option<Text> {
        self.back.as_ref().and_then(|it| it.left())
    }
}

/// Longest words to find, in characters.
const LONGEST_FIND: usize = 120;

fn find(at: &At, words: &str, facts: &Facts) -> Turn {
    let find: String = normalise_spaces(words).chars().take(LONGEST_FIND).collect();
    // What one came from stays where it is, also behind several searches.
    let next = At { find: Some(find), told: at.told.clone(), ..at.anew(Step::Found) };
    match cards::answers(&next, facts).as_slice() {
        // A quarrel that is told can become a case, which the list offers.
        [only] if next.told.is_none() => Turn::to(next.out_of_list(only.which).place()),
        _ => Turn::to(next.place()),
    }
}

fn picked(at: At, key: &str, facts: &Facts) -> Turn {
    let keeper = keeper(facts);
    match key {
        "back" => return back(at),
        "prev" => return Turn::to(At { page: at.page.saturating_sub(1), ..at }.place()),
        "next" => return Turn::to(At { page: at.page.saturating_add(1), ..at }.place()),
        "return" => return at.back.map_or_else(|| Turn::to(Place::home()), |it| Turn::to(*it)),
        "groups" => return Turn::to(at.anew(Step::Groups).place()),
        "kept" => return Turn::to(at.anew(Step::Kept).place()),
        "log" => return logged(at, facts),
        "original" => return Turn::to(at.step(Step::Original)),
        "coming" => return Turn::to(at.step(Step::Coming)),
        "versions" => return Turn::to(at.step(Step::Versions)),
        "new" | "change" | "withdraw" if keeper.is_some() => return keeping::begin(at, key, facts),
        _ => {}
    }
    if let Some(group) = key.strip_prefix("g:").and_then(Group::from_code) {
        return Turn::to(At { group: Some(group), ..at.anew(Step::List) }.place());
    }
    match which(key) {
        Some(which) if matches!(at.step, Step::List | Step::Found | Step::Kept) => {
            Turn::to(at.out_of_list(which).place())
        }
        Some(which) => Turn::to(at.on_to(which).place()),
        None => Turn::to(at.place()),
    }
}

/// Begins a case of what was told here. What was at work where one came from is kept as wherever it is left.
fn logged(at: At, facts: &Facts) -> Turn {
    match &at.told {
        Some(told) if facts.house.may_log(facts) => {
            let turn = facts.house.log(told, None, facts);
            unsaved::kept(&at.clone().place(), turn, facts)
        }
        _ => Turn::to(at.place()),
    }
}

/// Back: within the law, else to where it was opened from.
fn back(at: At) -> Turn {
    match (at.before(), at.back) {
        (Some(before), _) => Turn::to(before.place()),
        (None, Some(place)) => Turn::to(*place),
        (None, None) => Turn::to(Place::home()),
    }
}

/// The key of a card's button.
fn key(which: Which) -> String {
    match which {
        Which::Shipped(no) => format!("c:{no}"),
        Which::Own(nth) => format!("o:{nth}"),
    }
}

fn which(key: &str) -> Option<Which> {
    match key.split_once(':')? {
        ("c", no) => no.parse().ok().map(Which::Shipped),
        ("o", nth) => nth.parse().ok().map(Which::Own),
        _ => None,
    }
}
