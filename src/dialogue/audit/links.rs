//! What other flows open of this one, and what they tell of somebody who joins.

use chrono::NaiveDate;

use crate::dialogue::action::Go;
use crate::dialogue::effect::{Audience, Effect, Urgency};
use crate::dialogue::facts::{Facts, OpenedInvitation};
use crate::dialogue::link::{Link, Tag};
use crate::dialogue::screen::{Button, Screen};
use crate::dialogue::text::{Arg, Text, text};
use crate::domain::PersonId;
use crate::domain::people::tenure::Paper;
use crate::domain::people::{Office, Person};

/// The name of this flow on the wire.
const FLOW: Tag = Tag::of("audit");
/// Says that one knows nothing of somebody's joining.
pub(super) const OBJECT: Tag = Tag::of("object");

/// Offices with rights over the whole ward: others in office must hear who gets them.
const TOLD_OF: [Office; 3] = [Office::WardOfficer, Office::WardLeader, Office::FrontOfficer];

/// "I know nothing of this", below the news that somebody joined.
#[must_use]
pub fn object(person: PersonId) -> Go {
    Go::Own(Link { flow: FLOW, act: OBJECT, id: person.0, more: 0 })
}

/// What the others in the ward's office are told when somebody with rights over the whole ward uses a link.
#[must_use]
pub fn news_of(invitation: &OpenedInvitation, facts: &Facts) -> Option<Effect> {
    news_of_joined(&invitation.person, invitation.by.as_deref(), facts)
}

/// The same where it was somebody in office who let them in.
#[must_use]
pub fn news_of_joined(person: &Person, by: Option<&str>, facts: &Facts) -> Option<Effect> {
    let held = person.offices.iter().filter(|it| it.is_active(facts.today)).map(|it| it.office);
    let office = TOLD_OF.into_iter().find(|it| held.clone().any(|held| held == *it))?;
    let body = text!(
        "audit-joined",
        name = person.name.as_str(),
        office = Text::of(format!("office-{office}")),
        day = Arg::Date(facts.today),
        who = who(by)
    );
    let screen = Screen::new(body).row(vec![Button::go(object(person.id), text!("audit-button-object"))]);
    Some(Effect::Tell {
        to: Audience::OfficeOf(person.ward),
        screen: Box::new(screen),
        urgency: Urgency::Normal,
        key: Some(format!("joined:{}", person.id)),
    })
}

/// The same where somebody in office gives such an office, to a person who is known or invites them to it: from the day on
/// which they hold it, and by which paper.
#[must_use]
pub fn news_of_office(
    (person, name): (PersonId, &str),
    (office, paper): (Office, &Paper),
    from: NaiveDate,
    facts: &Facts,
) -> Option<Effect> {
    let actor = facts.actor().filter(|_| TOLD_OF.contains(&office))?;
    let body = text!(
        "audit-given",
        name = name,
        office = Text::of(format!("office-{office}")),
        day = Arg::Date(from),
        who = who(Some(&actor.name)),
        paper = said(paper)
    );
    let screen = Screen::new(body).row(vec![Button::go(object(person), text!("audit-button-object"))]);
    Some(Effect::Tell {
        to: Audience::OfficeOf(actor.ward),
        screen: Box::new(screen),
        urgency: Urgency::Normal,
        key: Some(format!("given:{person}:{office}")),
    })
}

/// What the others in office are told when an office over the ward ends, and by whom: also where it is said that it was
/// entered by mistake. Whoever wrote it down can be looked at from there, and stopped by whoever was there before them.
#[must_use]
pub fn news_of_end(
    (person, name): (PersonId, &str),
    (office, why): (Office, Text),
    day: NaiveDate,
    facts: &Facts,
) -> Option<Effect> {
    let actor = facts.actor().filter(|_| TOLD_OF.contains(&office))?;
    let body = text!(
        "audit-ended",
        name = name,
        office = Text::of(format!("office-{office}")),
        day = Arg::Date(day),
        who = who(Some(&actor.name)),
        why = why
    );
    let screen = Screen::new(body);
    let screen = if actor.person == person { screen } else { screen.row(vec![look_at(actor.person)]) };
    Some(Effect::Tell {
        to: Audience::OfficeOf(actor.ward),
        screen: Box::new(screen),
        urgency: Urgency::Normal,
        key: Some(format!("ended:{person}:{office}")),
    })
}

/// Looks at whoever did something to others in office.
#[must_use]
pub fn look_at(person: PersonId) -> Button {
    Button::go(object(person), text!("audit-button-doer"))
}

/// By which decision, or that none is known.
fn said(paper: &Paper) -> Text {
    match (&paper.number, paper.on) {
        (Some(number), Some(day)) => text!("audit-paper-of", number = number.as_str(), day = Arg::Date(day)),
        (Some(number), None) => text!("audit-paper", number = number.as_str()),
        (None, _) => text!("audit-paper-none"),
    }
}

/// The name of somebody in office, or the operator.
pub(super) fn who(name: Option<&str>) -> Text {
    name.map_or_else(|| text!("audit-operator"), |it| text!("plain", words = it))
}
