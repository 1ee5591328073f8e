//! The start: who may, for which team, and what one message already says. What it says is shown and still asked about
//! on the card; the scope guard comes first whatever it says.

use chrono::NaiveDate;

use super::basics;
use super::card;
use super::danger;
use super::draft::{Draft, Now};
use super::line;
use super::path;
use super::read;
use super::step::Step;
use super::story;
use super::{At, settle, stay};
use crate::dialogue::effect::Effect;
use crate::dialogue::facts::Facts;
use crate::dialogue::parties::aged;
use crate::dialogue::refused::refused;
use crate::dialogue::spoken::Spoken;
use crate::dialogue::text::{Arg, Text, text};
use crate::dialogue::{Place, Turn};
use crate::domain::access::{Action, may};
use crate::domain::case::{Settlement, Side};
use crate::domain::danger::sign_in;
use crate::domain::kinds::Kind;
use crate::domain::people::Actor;
use crate::domain::quick::{Confidence, QuickStart, QuickStatus, quick_start};
use crate::domain::scope_guard::Sign;
use crate::domain::{AlarmId, DraftId, GroupId, SightingId, TeamId};

/// From this many characters on, the words of a quick start serve as the content; fewer only name the kind.
const CONTENT_FROM: usize = 30;
/// More than that is not taken as the content.
const LONGEST_CONTENT: usize = 2000;

/// Begins a new draft; words after the command fill what they can. Their message goes once they are kept, as everywhere
/// where names may stand: one whose words are too many or say nothing stays, so that it can be written anew.
#[must_use]
pub fn start(said: (&str, Option<i32>), facts: &Facts) -> Turn {
    begun(said, &[(said.0, facts.written_on())], facts)
}

/// The same of words whose parts were said each on its day.
fn begun((words, message): (&str, Option<i32>), parts: &[(&str, NaiveDate)], facts: &Facts) -> Turn {
    let Some(draft) = facts.actor().and_then(|it| fresh(it, facts)) else {
        return Turn::to(Place::home()).note(text!("not-allowed"));
    };
    if words.trim().is_empty() {
        return stay(At::resume(draft));
    }
    if let Some(note) = refused(words) {
        return stay(At::resume(draft)).note(note).with_all(message.map(Effect::DeleteMessage));
    }
    let filled = filled(&draft, words, parts, facts);
    let lines = understood(&filled, facts);
    if lines.is_empty() && filled.kind_group.is_none() {
        return stay(At::resume(draft)).note(text!("intake-quick-nothing"));
    }
    let nothing = lines.is_empty();
    let taken =
        |lines| if nothing { text!("intake-quick-nothing") } else { text!("intake-quick-taken", lines = lines) };
    let note = note(words, lines, taken);
    let kept = filled.content.is_some() || words.chars().count() <= LONGEST_CONTENT;
    let gone = message.filter(|_| kept).map(Effect::DeleteMessage);
    // The story itself names people as well.
    let named = !filled.parties.is_empty() || filled.content.is_some();
    let turn = settle(At::resume(filled.clone()), filled, facts).with_all(gone).note(note);
    Turn { names: named, ..turn }
}

/// What words say whose parts were said each on its day: `hôm qua` is the day before that one. A day is what all of it
/// says, and the part that tells it counts.
fn read_parts(words: &str, parts: &[(&str, NaiveDate)]) -> QuickStart {
    let Some(&(_, first)) = parts.first() else { return QuickStart::default() };
    let said = quick_start(words, first);
    if parts.len() == 1 {
        return said;
    }
    let each: Vec<QuickStart> = parts.iter().map(|(words, on)| quick_start(words, *on)).collect();
    QuickStart {
        received_on: said.received_on.and_then(|_| each.iter().find_map(|it| it.received_on)),
        ended_on: said.ended_on.and_then(|_| each.iter().rev().find_map(|it| it.ended_on)),
        due_on: said.due_on.and_then(|_| each.iter().filter_map(|it| it.due_on).max()),
        ..said
    }
}

/// A draft with what words say whose parts were said each on its day.
fn filled(draft: &Draft, words: &str, parts: &[(&str, NaiveDate)], facts: &Facts) -> Draft {
    let said = read_parts(words, parts);
    let mut filled = fill(draft, &said, facts);
    filled.group = filled.group.or_else(|| basics::group_told(words, facts));
    story::put(&mut filled, said.sides.as_ref());
    filled
}

/// What is said of the words: of danger in them before all else.
fn note(words: &str, lines: Vec<Text>, taken: impl Fn(Vec<Text>) -> Text) -> Text {
    match sign_in(words) {
        Some(_) => text!("intake-quick-danger", lines = lines),
        None => taken(lines),
    }
}

/// Whether the actor may log cases at all.
#[must_use]
pub fn may_start(facts: &Facts) -> bool {
    facts.actor().is_some_and(|it| fresh(it, facts).is_some())
}

/// The same for words that waited: what was reported of them, the draft knows. They are kept whatever is understood of
/// them: as the content, where they are as long as one; where they are not, it is said. The messages they stood in are
/// removed then.
#[must_use]
pub fn start_heard(said: &Spoken, known: Option<(Sign, AlarmId)>, facts: &Facts) -> Turn {
    let words = said.text.as_str();
    let turn = begun((words, said.messages.first().copied()), &said.parts(facts.written_on()), facts);
    let turn = match known {
        Some(known) => danger::begun(turn, known, facts),
        None => turn,
    };
    let Some(at) = turn.next.at::<At>() else { return turn };
    let left: Vec<Effect> = Effect::remove(&said.messages).filter(|it| !turn.effects.contains(it)).collect();
    let taken = left.len() < said.messages.len();
    if words.is_empty() || refused(words).is_some() {
        return turn.with_all(left);
    }
    let mut draft = at.draft.clone();
    if draft.content.is_none() {
        match read::words(words, super::words::length(Step::Content)) {
            Ok(content) => draft.content = Some(content),
            Err(why) => return turn.with_all(left.into_iter().filter(|_| taken)).line(why),
        }
    }
    let next = settle(At::resume(draft.clone()), draft, facts);
    let effects = turn.effects.into_iter().chain(next.effects.clone()).chain(left).collect();
    Turn { note: turn.note, names: turn.names, effects, ..next }
}

/// Begins a draft of what the head of a resident group saw and told on a day: the words are its content, and where it was
/// told to and where it was seen are its team and its place.
#[must_use]
pub fn start_seen(
    seen: SightingId,
    (words, told_on): (&str, NaiveDate),
    (team, group): (Option<TeamId>, Option<GroupId>),
    facts: &Facts,
) -> Turn {
    let Some(draft) = facts.actor().and_then(|it| fresh(it, facts)) else {
        return Turn::to(Place::home()).note(text!("not-allowed"));
    };
    // What may not be written down today was perhaps told when it still might.
    let left_out = refused(words).is_some();
    let words = if left_out { "" } else { words };
    let mut filled = filled(&draft, words, &[(words, told_on)], facts);
    filled.sighting = Some(seen);
    if filled.ask_team {
        filled.team = filled.team.or(team);
    }
    filled.group = filled.group.or(group);
    let content = read::words(words, super::words::length(Step::Content));
    filled.content = filled.content.or_else(|| content.clone().ok());
    let why = match content {
        _ if left_out => Some(text!("intake-seen-left-out")),
        Err(why) if filled.content.is_none() => Some(why),
        _ => None,
    };
    let team = filled.team.filter(|_| filled.ask_team).and_then(|it| facts.team(it));
    let team = team.map(|it| line::field(Step::Team, Some(Arg::from(it.name.as_str()))));
    let lines: Vec<Text> = team.into_iter().chain(understood(&filled, facts)).collect();
    let note = note(words, lines, |lines| text!("intake-seen", lines = lines));
    let turn = settle(At::resume(filled.clone()), filled, facts).note_with_names(note);
    match why {
        Some(why) => turn.line(why),
        None => turn,
    }
}

/// An empty draft of this actor, if the actor may enter cases.
pub(super) fn fresh(actor: &Actor, facts: &Facts) -> Option<Draft> {
    let own = may(actor, Action::LogCase).is_ok();
    let others = may(actor, Action::LogCaseForOthers).ok().map(|it| it.scope());
    if !own && others.is_none() {
        return None;
    }
    // The office logs for any team; who has two says for which.
    let ask_team = others.is_some_and(|it| it.ward.is_some()) || actor.teams().are_several();
    let team = if ask_team { None } else { actor.first_team() };
    (ask_team || team.is_some()).then(|| Draft { id: DraftId(facts.fresh), ask_team, team, ..Draft::default() })
}

/// What the words say, as answers. A kind that is only likely opens its group.
fn fill(draft: &Draft, said: &QuickStart, facts: &Facts) -> Draft {
    let long_enough = |it: &String| (CONTENT_FROM..=LONGEST_CONTENT).contains(&it.chars().count());
    let received_on = said.received_on.filter(|&it| it >= read::LAW_IN_FORCE);
    let ended_on = said.ended_on.filter(|&it| it >= received_on.unwrap_or(read::LAW_IN_FORCE));
    let succeeded = said.status == Some(QuickStatus::Success);
    Draft {
        group: said.group.as_deref().and_then(|it| basics::group_named(it, facts)).or(draft.group),
        written: said.written.filter(|_| succeeded).map(Settlement::told),
        kind: said.kind.filter(|it| it.1 == Confidence::High).map(|it| it.0),
        kind_group: said.kind.map(|it: (Kind, _)| it.0.group()),
        received_on,
        ground: said.ground,
        agreed_on: ended_on.filter(|_| succeeded),
        ended_on: ended_on.filter(|_| !succeeded),
        perform_by: said.due_on.filter(|_| succeeded),
        now: said.status.and_then(status),
        content: said.content.clone().filter(long_enough),
        ..draft.clone()
    }
}

/// "In mediation" is said of a case that has not begun, too: that one is asked.
pub(super) fn status(said: QuickStatus) -> Option<Now> {
    match said {
        QuickStatus::InMediation => None,
        QuickStatus::Received => Some(Now::Received),
        QuickStatus::Success => Some(Now::Success),
        QuickStatus::Failure => Some(Now::Failure),
    }
}

/// Who stands on a side, in full and with their ages.
fn names(draft: &Draft, side: Side) -> Option<Arg> {
    let names: Vec<Text> = draft.side(side).map(aged).collect();
    (!names.is_empty()).then_some(Arg::List(names))
}

/// The lines of what was understood.
fn understood(draft: &Draft, facts: &Facts) -> Vec<Text> {
    let place = draft.group.and_then(|it| facts.group(it)).map(|it| basics::group_name(it, facts));
    let lines = [
        (Step::Kind, draft.kind.map(|it| Arg::Text(Text::of(format!("kind-{it}"))))),
        (Step::Received, draft.received_on.map(Arg::Day)),
        (Step::Ground, draft.ground.map(|it| Arg::Text(Text::of(format!("ground-{it}"))))),
        (Step::Status, draft.now.map(|it| Arg::Text(Text::of(format!("intake-now-{it}"))))),
        (Step::AgreedOn, draft.agreed_on.map(Arg::Day)),
        (Step::EndedOn, draft.ended_on.map(Arg::Day)),
        (Step::PerformBy, draft.perform_by.map(Arg::Day)),
        (Step::Written, draft.written.map(|it| Arg::Text(Text::of(format!("written-{it}"))))),
        (Step::Place, place.map(Arg::Text)),
        (Step::SideA, names(draft, Side::A)),
        (Step::SideB, names(draft, Side::B)),
        (Step::Content, draft.content.as_deref().map(|it| Arg::from(card::shortened(it)))),
    ];
    debug_assert!(!path::is_complete(draft), "the guard is never answered by words");
    lines.into_iter().filter_map(|(step, value)| value.map(|it| line::field(step, Some(it)))).collect()
}
