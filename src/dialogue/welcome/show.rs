//! Showing that it is they: whoever comes by a link to an office with rights over what others do shows their own number
//! before anything is linked. If it is the one that the register knows, they are in; else whoever made the link is asked, or for
//! an office over the ward another officer. A link that got into other hands opens nothing by itself, nor one that somebody
//! made for a second account of theirs. The operator's link, which is the first of a ward, is enough.

use super::asks::{self, WelcomeDeed};
use super::at::{At, Step};
use super::{checked, phone_screen};
use crate::dialogue::audit::links::news_of;
use crate::dialogue::effect::{Audience, Effect, Urgency};
use crate::dialogue::facts::{Facts, OpenedInvitation};
use crate::dialogue::input::Answer;
use crate::dialogue::people::links::{joiner, lapse};
use crate::dialogue::place::Place;
use crate::dialogue::screen::{Button, Keyboard, Screen};
use crate::dialogue::text::text;
use crate::dialogue::turn::Turn;
use crate::domain::PersonId;
use crate::domain::access::reaches_others;
use crate::domain::input::phone::parse_phone;
use crate::domain::people::CONSENT_VERSION;
use crate::domain::people::letting_in::{confirmers, is_over_the_ward};

/// Whether whoever comes by this link shows who they are.
pub(super) fn is_asked(invitation: &OpenedInvitation, facts: &Facts) -> bool {
    let comes = |to: Option<chrono::NaiveDate>| to.is_none_or(|to| to >= facts.today);
    let offices = &invitation.person.offices;
    invitation.maker.is_some() && offices.iter().any(|it| comes(it.to) && reaches_others(it.office))
}

pub(super) fn screen() -> Screen {
    let Keyboard::AskContact(share) = phone_screen().keyboard else { return phone_screen() };
    let other = Button::here("other", text!("welcome-show-other"));
    let mut screen = Screen::new(text!("welcome-show")).open().row(vec![other]);
    screen.keyboard = Keyboard::AskContact(share);
    screen
}

pub(super) fn answer(at: At, token: String, answer: Answer<'_>, (tg_user, facts): (i64, &Facts)) -> Turn {
    let invitation = match checked(asks::opened(facts), facts.now) {
        Ok(it) => it,
        Err(step) => return Turn::to(Place::of(At::of(step))),
    };
    let here = Place::of(at);
    match answer {
        Answer::Pick(_) => ask(here, token, None, (tg_user, invitation, facts)),
        Answer::Contact { own: false, message, .. } => {
            Turn::to(here).note(text!("welcome-phone-not-own")).with(Effect::DeleteMessage(message))
        }
        Answer::Contact { phone, message, .. } => {
            let shown = parse_phone(phone).ok().map(|it| it.national().to_owned());
            let is_known = shown.is_some() && shown == invitation.number;
            let turn = if is_known {
                accept(token, shown.unwrap_or_default(), (tg_user, invitation, facts))
            } else {
                ask(here, token, shown, (tg_user, invitation, facts))
            };
            turn.with(Effect::DeleteMessage(message))
        }
        Answer::Text { .. } | Answer::Media { .. } => Turn::to(here).note(text!("welcome-show-tap")),
    }
}

/// It is they: the number is the one that the register knows.
fn accept(token: String, phone: String, (tg_user, invitation, facts): (i64, &OpenedInvitation, &Facts)) -> Turn {
    Turn::to(Place::home())
        .with(Effect::own(WelcomeDeed::Accept { token, tg_user, person: invitation.person.id }))
        // Before the consent, without which nobody is written to: so all others are told, and not who joins.
        .with_all(news_of(invitation, facts))
        .with(Effect::own(WelcomeDeed::Consent { version: CONSENT_VERSION }))
        .with(Effect::own(WelcomeDeed::ConfirmPhone { phone }))
        .with(Effect::SetMenu)
        .note(text!("welcome-done-confirmed"))
}

/// Whoever made the link says whether it is they; for an office over the ward the other officers do. Where there is nobody to
/// say it the link stays as it is, and the operator lets them in.
fn ask(
    here: Place,
    token: String,
    phone: Option<String>,
    (tg_user, invitation, facts): (i64, &OpenedInvitation, &Facts),
) -> Turn {
    let person = &invitation.person;
    let over_the_ward = is_over_the_ward(person, facts.today);
    let say = confirmers(&invitation.officers, (person.id, over_the_ward), invitation.maker);
    if say.is_empty() {
        return Turn::to(here).note(text!("welcome-nobody-confirms"));
    }
    let maker = invitation.maker.filter(|it| say.contains(it));
    let asked = maker.map_or(say, |maker| vec![maker]);
    let tell = |to: PersonId| Effect::Tell {
        to: Audience::InOffice(to),
        screen: Box::new(
            Screen::new(text!("welcome-asks-in", name = person.name.as_str()))
                .row(vec![Button::go(joiner(person.id), text!("welcome-asks-in-look"))]),
        ),
        urgency: Urgency::Normal,
        key: Some(format!("joiner:{}", person.id)),
    };
    let told: Vec<Effect> = asked.into_iter().map(tell).collect();
    let (person, version) = (person.id, CONSENT_VERSION);
    Turn::to(Place::of(At::of(Step::Waiting)))
        .with(Effect::own(WelcomeDeed::AskIn { token, tg_user, person, phone, version }))
        .with(lapse(person, tg_user, facts))
        .with_all(told)
}
