//! What is recorded of a session, as lines for a card. People beside the parties stand there as initials; names are read
//! on paper. Knows no flow.

use super::text::{Arg, Text, shorten, text};
use crate::domain::case::{Invited, Presence, Session, Side};
use crate::domain::names::initials;

/// Everything that is recorded, its words cut at `max` characters.
pub(super) fn lines(session: &Session, max: usize) -> Vec<Text> {
    let mut lines = vec![when(session), presence(session)];
    let words = |id: &str, words: &Option<String>| {
        words.as_ref().map(|it| Text::of(id).with("words", shorten(it, max).into_owned()))
    };
    lines.extend(words("session-line-absence", &session.absence));
    lines.extend(session.apart.then(|| text!("session-line-apart")));
    let people = |id: &str, names: &[String]| {
        (!names.is_empty()).then(|| {
            let short = names.iter().map(|it| text!("plain", words = initials(it))).collect();
            Text::of(id).with("people", Arg::List(short))
        })
    };
    if !session.invited.is_empty() {
        let invited = session.invited.iter().map(invited).collect();
        lines.push(text!("session-line-invited", people = Arg::List(invited)));
    }
    lines.extend(people("session-line-witnesses", &session.witnesses));
    lines.extend(people("session-line-related", &session.related));
    lines.extend(session.openness.map(|it| Text::of(format!("session-openness-{it}"))));
    lines.extend(words("session-line-course", &session.course));
    lines.extend(words("session-line-agreed", &session.agreed));
    lines.extend(words("session-line-open", &session.open));
    lines.extend(session.next.as_ref().map(|next| {
        let place = next.place.as_deref().map_or_else(|| text!("empty"), |it| text!("session-at", place = it));
        let time = next.time.map_or_else(|| text!("empty"), |it| text!("session-time", time = it));
        text!("session-line-next", day = Arg::Day(next.on), time = time, place = place)
    }));
    lines
}

fn invited(it: &Invited) -> Text {
    let role = Text::of(format!("session-role-{}", it.role));
    text!("session-invited", person = initials(&it.name), role = role)
}

fn when(session: &Session) -> Text {
    let place = session.place.as_deref().map_or_else(|| text!("empty"), |it| text!("session-at", place = it));
    let time = session.time.map_or_else(|| text!("empty"), |it| text!("session-time", time = it));
    text!("session-line-when", day = Arg::Day(session.on), time = time, place = place)
}

/// Who was there.
pub(super) fn presence(session: &Session) -> Text {
    if Side::ALL.iter().all(|it| session.presence(*it) == Presence::There) {
        return text!("session-line-both");
    }
    let side = |it: Side| Text::of(format!("session-presence-{}", session.presence(it)));
    text!("session-line-presence", a = side(Side::A), b = side(Side::B))
}
