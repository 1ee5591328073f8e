//! Joining: a stranger's page, the invitation, the consent text and the telephone number. Nothing about the ward or
//! its people is told to anybody who holds no invitation.

mod asks;
mod at;
pub mod links;
mod show;
#[cfg(test)]
mod tests;

use chrono::{DateTime, Utc};

pub use self::asks::{Opened, StillWaits, WaitsFound, WelcomeDeed};
pub use self::at::At;
use self::at::Step;
use super::action::Section;
use super::audit::links::news_of;
use super::effect::Effect;
use super::entry::Entry;
use super::facts::{Facts, Needs, OpenedInvitation, Who};
use super::own::Act;
use super::place::Flow;
use super::screen::{Button, Keyboard, Screen};
use super::text::{Text, text};
use super::{Answer, Place, Turn};
use crate::domain::input::phone::parse_phone;
use crate::domain::people::{Actor, CONSENT_VERSION};

/// What this flow is to the house.
pub(super) const ENTRY: Entry = Entry::of::<At>("welcome");

/// Whether somebody stands here who opened a link: they were invited, it seems, and are joining.
#[must_use]
pub fn holds_link(place: &Place) -> bool {
    place.at::<At>().is_some_and(|it| it.token.is_some())
}

impl Flow for At {
    fn tag(&self) -> &'static str {
        "welcome"
    }

    fn needs(&self) -> Needs {
        match &self.token {
            Some(token) => Needs::asking(Opened(token.clone())),
            None if self.step == Step::Waiting => Needs::asking(StillWaits),
            None => Needs::default(),
        }
    }

    fn screen(&self, facts: &Facts) -> Screen {
        let Some(actor) = facts.actor() else { return page(Step::Stranger) };
        match self.step {
            // They accepted an earlier one.
            _ if !actor.consented && actor.joined => asked("welcome-consent-again", &actor.name),
            // They had accepted one, and took it back.
            _ if !actor.consented => asked("welcome-consent-back", &actor.name),
            Step::Phone | Step::PhoneLater => phone_screen(),
            Step::Withdraw => withdraw_screen(),
            _ => Place::home().screen(facts),
        }
    }

    fn answer(self: Box<Self>, answer: Answer<'_>, facts: &Facts) -> Turn {
        let at = *self;
        match (&facts.who, at.step) {
            (Who::Stranger { tg_user }, _) => stranger_answer(at, answer, *tg_user, facts),
            (Who::Known(actor), _) if !actor.consented => consent_answer(answer, actor),
            (Who::Known(_), Step::Phone | Step::PhoneLater) => phone_answer(at, answer),
            (Who::Known(_), Step::Withdraw) => withdraw_answer(at, answer),
            // Consent was given meanwhile: the card was the menu.
            (Who::Known(_), _) => Place::home().answer(answer, facts),
        }
    }
}

/// What must be read when a link is opened.
#[must_use]
pub fn needs_start(token: &str) -> Needs {
    if token.is_empty() { Needs::default() } else { Needs::asking(Opened(token.to_owned())) }
}

/// `/start`, with the payload of a link or without.
#[must_use]
pub fn start(token: &str, facts: &Facts) -> Turn {
    let Some(actor) = facts.actor() else {
        return Turn::to(Place::of(stranger_start(token, facts)));
    };
    let foreign = asks::opened(facts).is_some_and(|it| it.person.id != actor.person && !it.used);
    let note = match token.is_empty() {
        true => None,
        false if foreign => Some(text!("welcome-invitation-of-another")),
        false => Some(text!("welcome-link-not-needed")),
    };
    let turn = if actor.consented {
        facts.house.section(Place::home(), Section::Todo, "", facts).with(Effect::SetMenu)
    } else {
        Turn::to(Place::of(At::consent()))
    };
    Turn { note, ..turn }
}

fn stranger_start(token: &str, facts: &Facts) -> At {
    if token.is_empty() {
        return At::of(Step::Stranger);
    }
    match checked(asks::opened(facts), facts.now) {
        Ok(_) => At { step: Step::Consent, token: Some(token.to_owned()) },
        Err(step) => At::of(step),
    }
}

/// The invitation if it still works, or the page that says why not.
fn checked(invitation: Option<&OpenedInvitation>, now: DateTime<Utc>) -> Result<&OpenedInvitation, Step> {
    let invitation = invitation.ok_or(Step::LinkUnknown)?;
    if invitation.used {
        return Err(Step::LinkUsed);
    }
    if invitation.expires_at <= now {
        return Err(Step::LinkExpired);
    }
    Ok(invitation)
}

/// The card of somebody who is not linked to any person.
#[must_use]
pub fn stranger_screen(place: &Place, facts: &Facts) -> Screen {
    let Some(at) = place.at::<At>() else { return page(Step::Stranger) };
    match at.step {
        Step::Consent if at.token.is_some() => match checked(asks::opened(facts), facts.now) {
            Ok(invitation) => consent(&invitation.person.name),
            Err(step) => page(step),
        },
        Step::Show if at.token.is_some() => match checked(asks::opened(facts), facts.now) {
            Ok(_) => show::screen(),
            Err(step) => page(step),
        },
        Step::Consent | Step::Show | Step::Phone | Step::PhoneLater | Step::Withdraw => page(Step::Stranger),
        Step::Waiting if !asks::waits(facts) => page(Step::Stranger),
        Step::Waiting => {
            let days = facts.law.on(facts.today).invitation_days();
            Screen::new(text!("welcome-waiting", days = u32::from(days))).open()
        }
        step => page(step),
    }
}

fn page(step: Step) -> Screen {
    let body = match step {
        Step::LinkUnknown => text!("welcome-link-unknown"),
        Step::LinkUsed => text!("welcome-link-used"),
        Step::LinkExpired => text!("welcome-link-expired"),
        Step::Declined => text!("welcome-declined"),
        _ => text!("stranger"),
    };
    Screen::new(body).open()
}

fn consent(name: &str) -> Screen {
    asked("welcome-consent", name)
}

fn asked(id: &'static str, name: &str) -> Screen {
    Screen::new(
        Text::of(id).with("name", name).with("notice", text!("welcome-notice")).with("version", CONSENT_VERSION),
    )
    .open()
    .choice("yes", text!("welcome-consent-yes"))
    .choice("no", text!("welcome-consent-no"))
}

fn phone_screen() -> Screen {
    let later = Button::here("skip", text!("welcome-phone-later"));
    let mut screen = Screen::new(text!("welcome-phone")).open().row(vec![later]);
    screen.keyboard = Keyboard::AskContact(text!("welcome-phone-share"));
    screen
}

fn stranger_answer(at: At, answer: Answer<'_>, tg_user: i64, facts: &Facts) -> Turn {
    // They were turned away, or somebody else came instead: nobody calls them any more.
    let is_over = at.step == Step::Waiting && !asks::waits(facts);
    let at = if is_over { At::of(Step::Stranger) } else { at };
    let asked = at.step == Step::Consent && at.token.is_some();
    match (answer, at.token.clone()) {
        (answer, Some(token)) if at.step == Step::Show => show::answer(at, token, answer, (tg_user, facts)),
        (Answer::Pick("yes"), Some(token)) if asked => accept(at, token, tg_user, facts),
        (Answer::Pick("no"), _) if asked => Turn::to(Place::of(At::of(Step::Declined))),
        // Whatever a stranger sends is not kept, and the page says how to be invited.
        (Answer::Contact { message, .. }, _) => {
            Turn::to(Place::of(at)).note(text!("contact-not-asked")).with(Effect::DeleteMessage(message))
        }
        _ if asked => Turn::to(Place::of(at)).note(text!("welcome-consent-first")),
        // The page says what is waited for, and that they are known well enough to be called.
        _ if at.step == Step::Waiting => Turn::to(Place::of(at)),
        _ => Turn::to(Place::of(at)).note(text!("welcome-not-known")),
    }
}

fn accept(at: At, token: String, tg_user: i64, facts: &Facts) -> Turn {
    match checked(asks::opened(facts), facts.now) {
        Err(step) => Turn::to(Place::of(At { step, ..at })),
        Ok(invitation) if show::is_asked(invitation, facts) => Turn::to(Place::of(At { step: Step::Show, ..at })),
        Ok(invitation) => Turn::to(Place::of(At::of(Step::Phone)))
            .with(Effect::own(WelcomeDeed::Accept { token, tg_user, person: invitation.person.id }))
            // Before the consent, without which nobody is written to: so all others are told, and not who joins.
            .with_all(news_of(invitation, facts))
            .with(Effect::own(WelcomeDeed::Consent { version: CONSENT_VERSION }))
            // Already here, so that the commands are there even if the number is never shared.
            .with(Effect::SetMenu),
    }
}

fn consent_answer(answer: Answer<'_>, actor: &Actor) -> Turn {
    let again = Place::of(At::consent());
    match answer {
        Answer::Pick("yes") => {
            let consented = |turn: Turn| {
                turn.with(Effect::own(WelcomeDeed::Consent { version: CONSENT_VERSION })).with(Effect::SetMenu)
            };
            if actor.phone_confirmed {
                consented(Turn::to(Place::home())).note(text!("welcome-again"))
            } else {
                consented(Turn::to(Place::of(At::of(Step::Phone))))
            }
        }
        Answer::Pick(_) => Turn::to(again).note(text!("welcome-consent-declined")),
        _ => Turn::to(again).note(text!("welcome-consent-first")),
    }
}

fn phone_answer(at: At, answer: Answer<'_>) -> Turn {
    let here = Place::of(at.clone());
    match answer {
        Answer::Pick(_) => done(at.step, "skipped"),
        Answer::Contact { own: false, message, .. } => {
            Turn::to(here).note(text!("welcome-phone-not-own")).with(Effect::DeleteMessage(message))
        }
        Answer::Contact { phone: number, message, .. } => match parse_phone(number) {
            Ok(number) => done(at.step, "confirmed")
                .with(Effect::own(WelcomeDeed::ConfirmPhone { phone: number.national().to_owned() }))
                .with(Effect::DeleteMessage(message)),
            Err(_) => Turn::to(here).note(text!("welcome-phone-foreign")),
        },
        Answer::Text { .. } | Answer::Media { .. } => Turn::to(here).note(text!("welcome-phone-tap")),
    }
}

/// Consent is taken back: what follows was said before, and it can be given again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WithdrawConsent;

impl Act for WithdrawConsent {
    fn reaches_others(&self) -> bool {
        false
    }
}

fn withdraw_screen() -> Screen {
    Screen::new(text!("welcome-withdraw"))
        .open()
        .row(vec![Button::danger("withdraw", text!("welcome-withdraw-yes"))])
        .row(vec![Button::here("back", text!("button-back"))])
}

fn withdraw_answer(at: At, answer: Answer<'_>) -> Turn {
    match answer {
        Answer::Pick("withdraw") => Turn::to(Place::of(At::consent()))
            .with(Effect::own(WithdrawConsent))
            .with(Effect::SetMenu)
            .note(text!("welcome-withdrawn")),
        Answer::Pick("back") => Turn::to(Place::settings()),
        Answer::Contact { message, .. } | Answer::Media { message, .. } => {
            Turn::to(Place::of(at)).note(text!("pick-a-button")).with(Effect::DeleteMessage(message))
        }
        _ => Turn::to(Place::of(at)).note(text!("pick-a-button")),
    }
}

fn done(step: Step, how: &str) -> Turn {
    match step {
        Step::PhoneLater => Turn::to(Place::settings()).note(Text::of(format!("welcome-phone-{how}"))),
        _ => Turn::to(Place::home()).note(Text::of(format!("welcome-done-{how}"))),
    }
}
