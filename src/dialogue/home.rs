//! The menu, help and settings: everything else is reachable from here by taps alone.

use super::action::Section;
use super::alarm::links::{own_rows, reported_at};
use super::effect::Effect;
use super::entry::{Entry, Opening, Spot};
use super::facts::{Facts, Needs};
use super::house::House;
use super::meant::no_part;
use super::own::Act;
use super::place::{Flow, Help, Home, Settings};
use super::screen::{Button, Screen};
use super::text::{Arg, Text, text};
use super::welcome::links::{ask_phone, ask_withdraw};
use super::{Answer, Place, Turn};
use crate::dialogue::alarm::links as alarm;
use crate::dialogue::office::links as office;
use crate::domain::access::{Action, may};
use crate::domain::input::plain::is_greeting;
use crate::domain::people::{Actor, CONSENT_VERSION, Lang, Mutable, Office};

/// What the menu is to the house.
pub(super) const HOME: Entry = Entry::of::<Home>("home").opened_by(&[Opening::of(
    Section::Menu,
    Spot::Hidden,
    |_| true,
    |_, _, _| Turn::to(Place::home()),
)]);

/// What help is to the house.
pub(super) const HELP: Entry = Entry::of::<Help>("help").opened_by(&[Opening::of(
    Section::Help,
    Spot::Below(2),
    |_| true,
    |_, _, _| Turn::to(Place::of(Help {})),
)]);

/// What the settings are to the house.
pub(super) const SETTINGS: Entry = Entry::of::<Settings>("settings").opened_by(&[Opening::of(
    Section::Settings,
    Spot::Below(1),
    |_| true,
    |_, _, _| Turn::to(Place::settings()),
)]);

/// The command menu of a person: command and description.
#[must_use]
pub fn commands(actor: &Actor, house: &dyn House) -> Vec<(String, Text)> {
    std::iter::once(Section::Menu)
        .chain(house.sections(actor).into_iter().map(|it| it.0))
        .map(|it| (it.code().to_owned(), Text::of(format!("command-{it}"))))
        .chain([("huy".to_owned(), text!("command-huy"))])
        .collect()
}

/// The command menu of somebody we do not know yet.
#[must_use]
pub fn commands_of_strangers() -> Vec<(String, Text)> {
    vec![("start".to_owned(), text!("command-start"))]
}

/// As many parts of the menu have a number as one takes in at a glance; the others stand below them, two in a row.
const NUMBERED: usize = 8;

/// What a card shows to somebody who is not known any more.
fn known(facts: &Facts, card: fn(&Actor, &Facts) -> Screen) -> Screen {
    facts.actor().map_or_else(|| Screen::new(text!("not-allowed")).open(), |actor| card(actor, facts))
}

impl Flow for Home {
    fn tag(&self) -> &'static str {
        "home"
    }

    fn needs(&self) -> Needs {
        Needs::asking(alarm::Mine)
    }

    fn screen(&self, facts: &Facts) -> Screen {
        known(facts, menu)
    }

    fn answer(self: Box<Self>, reply: Answer<'_>, facts: &Facts) -> Turn {
        answer(Place::of(*self), reply, facts)
    }

    fn begins(&self) -> bool {
        true
    }
}

impl Flow for Help {
    fn tag(&self) -> &'static str {
        "help"
    }

    fn screen(&self, facts: &Facts) -> Screen {
        known(facts, help)
    }

    fn answer(self: Box<Self>, reply: Answer<'_>, facts: &Facts) -> Turn {
        answer(Place::of(*self), reply, facts)
    }

    fn begins(&self) -> bool {
        true
    }
}

impl Flow for Settings {
    fn tag(&self) -> &'static str {
        "settings"
    }

    fn needs(&self) -> Needs {
        Needs::asking(office::Chosen)
    }

    fn screen(&self, facts: &Facts) -> Screen {
        known(facts, settings)
    }

    fn answer(self: Box<Self>, reply: Answer<'_>, facts: &Facts) -> Turn {
        answer(Place::of(*self), reply, facts)
    }

    fn begins(&self) -> bool {
        true
    }
}

/// The menu.
#[must_use]
pub fn menu(actor: &Actor, facts: &Facts) -> Screen {
    let ward = facts.ward.as_ref().map_or_else(String::new, |it| it.name.clone());
    let body = text!(
        "menu",
        name = actor.name.as_str(),
        ward = ward,
        offices = Arg::List(offices(actor, facts)),
        hint = alarm::mine(facts).map_or_else(|| hint(actor), reported_at)
    );
    let mut screen = Screen::new(body).open();
    let label = |section: Section| Text::of(format!("section-{section}"));
    let sections = facts.house.sections(actor);
    let at = |wanted: fn(&Spot) -> bool| sections.iter().filter(move |it| wanted(&it.1)).map(|it| it.0);
    let main: Vec<Section> = at(|it| matches!(it, Spot::Main(_))).collect();
    let (numbered, others) = main.split_at(main.len().min(NUMBERED));
    for section in numbered {
        screen = screen.choice(section.code(), label(*section));
    }
    for pair in others.chunks(2) {
        screen = screen.row(pair.iter().map(|it| Button::here(it.code(), label(*it))).collect());
    }
    screen = own_rows(screen, facts);
    screen = screen.row(at(|it| *it == Spot::Danger).map(|it| Button::danger(it.code(), label(it))).collect());
    screen.row(at(|it| matches!(it, Spot::Below(_))).map(|it| Button::here(it.code(), label(it))).collect())
}

/// The offices a person holds today, with the team where there is one.
fn offices(actor: &Actor, facts: &Facts) -> Vec<Text> {
    let mut shown: Vec<Text> = actor
        .offices
        .iter()
        .map(|it| {
            let office = Text::of(format!("office-{}", it.office));
            let team = it.team.and_then(|id| facts.team(id)).map(|it| it.name.as_str());
            match team.or_else(|| it.group.and_then(|id| facts.group(id)).map(|it| it.name.as_str())) {
                Some(unit) => text!("office-in-team", office = office, team = unit),
                None => office,
            }
        })
        .collect();
    if shown.is_empty() {
        shown.push(text!("office-none"));
    }
    shown
}

/// What the person is most likely here for.
fn hint(actor: &Actor) -> Text {
    let first = [
        Office::TeamHead,
        Office::Mediator,
        Office::WardOfficer,
        Office::WardLeader,
        Office::FrontOfficer,
        Office::FrontCommitteeHead,
        Office::ResidentGroupHead,
    ]
    .into_iter()
    .find(|&it| actor.holds(it));
    match first {
        Some(office) => Text::of(format!("menu-hint-{office}")),
        None => text!("menu-hint-none"),
    }
}

/// Help.
#[must_use]
pub fn help(actor: &Actor, facts: &Facts) -> Screen {
    let sections = facts.house.sections(actor);
    let mut lines: Vec<Text> = sections.iter().map(|it| Text::of(format!("help-{}", it.0))).collect();
    if may(actor, Action::AssignCase).is_ok() {
        lines.insert(0, text!("help-assign"));
    }
    let phone = facts.ward.as_ref().and_then(|it| it.office_phone.clone());
    let whom = match phone {
        Some(phone) => text!("help-call", phone = phone),
        None => text!("help-call-unknown"),
    };
    Screen::new(text!("help", lines = lines, whom = whom)).open().row(vec![Button::to_menu()])
}

/// Settings.
#[must_use]
pub fn settings(actor: &Actor, facts: &Facts) -> Screen {
    let phone = if actor.phone_confirmed { text!("phone-confirmed") } else { text!("phone-not-confirmed") };
    let body = text!("settings", lang = Text::of(format!("lang-{}", actor.lang)), phone = phone);
    let mut screen = Screen::new(body).open();
    for &lang in Lang::ALL {
        screen = screen.choice(format!("lang:{lang}"), Text::of(format!("lang-{lang}")));
    }
    if !actor.phone_confirmed {
        screen = screen.choice("phone", text!("settings-phone"));
    }
    if let Some(settings) = office::chosen(facts) {
        let muted = settings.muted.contains(&Mutable::Announcements);
        let label = if muted { text!("settings-announcements-off") } else { text!("settings-announcements-on") };
        screen = screen.choice("announcements", label);
    }
    if let Some(settings) = office::chosen(facts).filter(|_| may(actor, Action::ReadDigests).is_ok()) {
        let muted = settings.muted.contains(&Mutable::Digest);
        let label = if muted { text!("settings-digest-off") } else { text!("settings-digest-on") };
        screen = screen.choice("digest", label);
    }
    if let Some(settings) = office::chosen(facts).filter(|_| actor.holds(Office::TeamHead)) {
        let muted = settings.muted.contains(&Mutable::Week);
        let label = if muted { text!("settings-week-off") } else { text!("settings-week-on") };
        screen = screen.choice("week", label);
    }
    if let Some(settings) = office::chosen(facts).filter(|_| may(actor, Action::AttendTraining).is_ok()) {
        let muted = settings.muted.contains(&Mutable::Drills);
        let label = if muted { text!("settings-drills-off") } else { text!("settings-drills-on") };
        screen = screen.row(vec![Button::here("drills", label)]);
    }
    if may(actor, Action::CorrectRules).is_ok() {
        screen = screen.choice(Section::Rules.code(), text!("section-quydinh"));
    }
    if may(actor, Action::ReadAudit).is_ok() {
        screen = screen.choice(Section::Audit.code(), text!("section-nhatky"));
    }
    screen
        .choice("data", text!("settings-data"))
        .choice("withdraw", text!("settings-withdraw"))
        .row(vec![Button::to_menu()])
}

/// What is stored about the person who asks.
fn stored(actor: &Actor, facts: &Facts) -> Text {
    let phone = if actor.phone_confirmed { text!("phone-confirmed") } else { text!("phone-not-confirmed") };
    text!(
        "settings-stored",
        name = actor.name.as_str(),
        offices = Arg::List(offices(actor, facts)),
        phone = phone,
        version = CONSENT_VERSION
    )
}

/// What somebody sets for themselves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SettingsDeed {
    /// The person chose a language.
    Speak(Lang),
    /// The actor does not want to get something (true), or wants it again.
    Mute(Mutable, bool),
}

impl Act for SettingsDeed {
    fn reaches_others(&self) -> bool {
        false
    }
}

/// Turns something off, or on again.
fn mute(what: Mutable, (off, on): (Text, Text), facts: &Facts) -> Turn {
    let muted = office::chosen(facts).is_some_and(|it| it.muted.contains(&what));
    let toast = if muted { on } else { off };
    Turn::to(Place::settings()).with(Effect::own(SettingsDeed::Mute(what, !muted))).toast(toast)
}

/// An answer to one of these screens.
#[must_use]
fn answer(place: Place, answer: Answer<'_>, facts: &Facts) -> Turn {
    match answer {
        Answer::Pick("phone") => Turn::to(ask_phone()),
        Answer::Pick("withdraw") => Turn::to(ask_withdraw()),
        Answer::Pick("announcements") => mute(
            Mutable::Announcements,
            (text!("settings-announcements-muted"), text!("settings-announcements-again")),
            facts,
        ),
        Answer::Pick("digest") => {
            mute(Mutable::Digest, (text!("settings-digest-muted"), text!("settings-digest-again")), facts)
        }
        Answer::Pick("week") => {
            mute(Mutable::Week, (text!("settings-week-muted"), text!("settings-week-again")), facts)
        }
        Answer::Pick("drills") => {
            mute(Mutable::Drills, (text!("settings-drills-muted"), text!("settings-drills-again")), facts)
        }
        Answer::Pick("data") => {
            let note = facts.actor().map(|it| stored(it, facts));
            Turn { note, ..Turn::to(Place::settings()) }
        }
        Answer::Pick(key) => match key.strip_prefix("lang:").and_then(Lang::from_code) {
            Some(lang) => {
                Turn::to(Place::settings()).with(Effect::own(SettingsDeed::Speak(lang))).with(Effect::SetMenu)
            }
            None => match Section::from_code(key) {
                Some(section) => facts.house.section(place, section, "", facts),
                None => Turn::to(place),
            },
        },
        Answer::Text { text, .. } if is_greeting(text) => Turn::to(Place::home()).note(text!("greeting")),
        Answer::Text { text, .. } => {
            let note = no_part(text, facts).unwrap_or_else(|| text!("pick-a-button"));
            Turn::to(place).note(note)
        }
        Answer::Contact { message, .. } => {
            Turn::to(place).note(text!("contact-not-asked")).with(Effect::DeleteMessage(message))
        }
        Answer::Media { message, .. } => {
            Turn::to(place).note(text!("media-not-asked")).with(Effect::DeleteMessage(message))
        }
    }
}
