//! What is told: the head or the office what was seen, and whoever saw it what was answered.

use super::asks::Found;
use super::links::{self, KNOWN, LOG, NOT_FOR, show};
use crate::dialogue::action::{Go, Section};
use crate::dialogue::cases::links as cases;
use crate::dialogue::effect::{Audience, Effect, Urgency};
use crate::dialogue::facts::{Facts, TeamHead};
use crate::dialogue::screen::{Button, Screen};
use crate::dialogue::text::{Arg, Text, shorten, text};
use crate::domain::calendar::local_date;
use crate::domain::sighting::{Fate, Reason, Sighting, Standing};
use crate::domain::{CaseId, GroupId, SightingId};

/// As many characters of what was seen stand in a letter.
const SHOWN: usize = 700;

/// The key of what is told of one: what is told later takes its place while it was not sent yet.
pub(super) fn to_head(id: SightingId) -> String {
    format!("sighting:{id}")
}

/// A resident group, as the ward calls it.
pub(super) fn group(id: Option<GroupId>, facts: &Facts) -> Text {
    match (id.and_then(|it| facts.group(it)), &facts.ward) {
        (Some(it), Some(ward)) => text!("sighting-group", unit = ward.unit_label.as_str(), name = it.name.as_str()),
        _ => text!("sighting-group-unknown"),
    }
}

/// Who told it, where, and how they are reached.
pub(super) fn who((name, phone): (&str, Option<&str>), group: Text) -> Text {
    match phone {
        Some(phone) => text!("sighting-who-phone", name = name, group = group, phone = phone),
        None => text!("sighting-who", name = name, group = group),
    }
}

/// Head and telephone, for the office.
pub(super) fn heads(heads: &[TeamHead]) -> Text {
    let line = |it: &TeamHead| match it.phone.as_deref() {
        Some(phone) => text!("sighting-head-phone", name = it.name.as_str(), phone = phone),
        None => text!("plain", words = it.name.as_str()),
    };
    match heads {
        [] => text!("sighting-no-head"),
        all => text!("sighting-head", names = Arg::List(all.iter().map(line).collect())),
    }
}

/// What nobody answered, once more for the head or for the office, with the buttons that answer it.
pub(super) fn letter(found: &Found, to_office: bool, facts: &Facts) -> Screen {
    let it = &found.it;
    let who = who((&found.who.0, found.who.1.as_deref()), group(it.group, facts));
    // Who is at it already need not be asked, and nobody enters it a second time; whoever is at it themself goes on.
    let own = !to_office && is_of_heads(found);
    let begun = found
        .begun
        .as_deref()
        .map(|it| if own { text!("sighting-begun-own") } else { text!("sighting-begun", name = it) });
    let log = if own { "sighting-button-log-on" } else { "sighting-button-log" };
    let lines: Vec<Text> = std::iter::once(heads(&found.heads)).chain(begun).collect();
    let body = Text::of(if to_office { "sighting-office" } else { "sighting-again" })
        .with("who", who)
        .with("day", Arg::Date(local_date(it.told_at)))
        .with("lines", lines)
        .with("words", shown(&it.body));
    answerable(body, (it.id, &it.body), log)
}

/// Whether whoever heads the team is who began a case of it.
fn is_of_heads(found: &Found) -> bool {
    let by = found.begun.as_ref().and(found.it.begun).map(|it| it.0);
    by.is_some_and(|by| !found.heads.is_empty() && found.heads.iter().all(|it| it.person == by))
}

/// What was seen, as far as it stands in a letter.
pub(super) fn shown(words: &str) -> String {
    shorten(words, SHOWN).into_owned()
}

/// A letter that says what was seen, with the buttons that answer it; what is too long for a letter is read in full by one
/// more.
pub(super) fn to_answer(body: Text, of: (SightingId, &str)) -> Screen {
    answerable(body, of, "sighting-button-log")
}

fn answerable(body: Text, (id, words): (SightingId, &str), log: &str) -> Screen {
    let whole = (shown(words) != words).then(|| Button::go(show(id), text!("sighting-button-open")));
    Screen::new(body)
        .row(whole.into_iter().collect())
        .row(vec![Button::go(links::link(LOG, id), Text::of(log))])
        .row(vec![Button::go(links::link(NOT_FOR, id), text!("sighting-button-not-for"))])
        .row(vec![Button::go(links::link(KNOWN, id), text!("sighting-button-known"))])
}

/// How far it has come. What somebody told themself, who heads the team as well, was sent to nobody.
pub(super) fn fate(it: &Sighting, of_self: bool) -> Text {
    match it.fate() {
        Fate::Received if of_self => text!("sighting-kept-by-self"),
        fate => Text::of(format!("sighting-fate-{fate}")),
    }
}

/// Why it is nothing to be mediated, in words.
pub(super) fn why(reason: Option<Reason>) -> Text {
    reason.map_or_else(|| text!("empty"), |it| Text::of(format!("sighting-why-{it}")))
}

/// Whoever told it learns what was answered, as long as they head a group.
pub(super) fn answered(found: &Found, (next, reason): (Standing, Option<Reason>), facts: &Facts) -> Option<Effect> {
    let screen = fate_letter(&found.it, next, reason);
    let other = facts.actor().is_none_or(|it| it.person != found.it.by);
    (found.serves && other).then(|| Effect::Tell {
        to: Audience::Person(found.it.by),
        screen: Box::new(screen),
        urgency: Urgency::Normal,
        key: Some(format!("sighting:{}:fate", found.it.id)),
    })
}

/// What was answered, for whoever told it: stages, never names.
#[must_use]
pub fn fate_letter(it: &Sighting, next: Standing, reason: Option<Reason>) -> Screen {
    let body = text!(
        "sighting-answered",
        day = Arg::Date(local_date(it.told_at)),
        words = shorten(&it.body, 200).into_owned(),
        fate = Text::of(format!("sighting-answered-{next}")).with("why", why(reason))
    );
    Screen::new(body).row(vec![
        Button::go(show(it.id), text!("sighting-button-open")),
        Button::go(Go::Section(Section::Sightings), text!("section-baoviec")),
    ])
}

/// Whoever saved a case learns that there was one of the same dispute already.
#[must_use]
pub fn twice_letter(it: &Sighting, (case, code): (CaseId, &str)) -> Screen {
    let body = text!("sighting-twice", code = code, words = shorten(&it.body, 200).into_owned());
    Screen::new(body).row(vec![
        Button::go(show(it.id), text!("sighting-button-open")),
        Button::go(cases::show(case), text!("sighting-button-case", code = code)),
    ])
}
