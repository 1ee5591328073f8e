//! The values of a case as they are shown beside each other, old and new: whole, as far as one message can hold them.
//! Used before a correction is saved and in the timeline, so that both say the same.

use super::card::{agreed, mediator, stage_lines};
use super::common::cut;
use crate::dialogue::facts::Facts;
use crate::dialogue::parties::full;
use crate::dialogue::text::{Arg, Text, text};
use crate::domain::case::{Amendment, Former, Party, Place};
use crate::domain::codes::codes;

codes! {
    /// A field that can be corrected.
    pub(super) enum Field {
        Kind => "kind",
        ReceivedOn => "received_on",
        Ground => "ground",
        Place => "place",
        /// The exact spot within the place.
        Spot => "spot",
        Parties => "parties",
        Summary => "summary",
        /// How it ended, with everything that belongs to that end.
        End => "end",
        Agreement => "agreement",
        Mediators => "mediators",
        AssignedOn => "assigned_on",
        AgreedOn => "agreed_on",
        BegunOn => "begun_on",
        /// Of the stretch before the last reopening: the day it began.
        FormerBegun => "former_begun",
        /// The same: the day it ended.
        FormerEnded => "former_ended",
    }
}

impl Field {
    /// Whether names or addresses of the parties stand in it.
    pub(super) fn holds_names(self) -> bool {
        matches!(self, Self::Parties | Self::Place | Self::Spot)
    }
}

/// The name of a field.
pub(super) fn label(field: Field) -> Text {
    Text::of(format!("field-{field}"))
}

/// The fields that an amendment sets. The spot is part of the place, and both former days are one field.
pub(super) fn fields_of(fields: &Amendment) -> Vec<Field> {
    let set = |it: &Field| match it {
        Field::Kind => fields.kind.is_some(),
        Field::ReceivedOn => fields.received_on.is_some(),
        Field::Ground => fields.ground.is_some(),
        Field::Place => fields.place.is_some(),
        Field::Parties => fields.parties.is_some(),
        Field::Summary => fields.summary.is_some(),
        Field::End => fields.end.is_some(),
        Field::Agreement => fields.agreement.is_some(),
        Field::Mediators => fields.mediators.is_some(),
        Field::AssignedOn => fields.assigned_on.is_some(),
        Field::AgreedOn => fields.agreed_on.is_some() || fields.never_agreed,
        Field::BegunOn => fields.begun_on.is_some(),
        Field::FormerEnded => fields.former.is_some(),
        Field::Spot | Field::FormerBegun => false,
    };
    Field::ALL.iter().copied().filter(set).collect()
}

/// The value that an amendment has for a field, words cut at `max` characters; one line that says so where it has none.
pub(super) fn value(fields: &Amendment, field: Field, max: usize, facts: &Facts) -> Vec<Text> {
    let day = |day: chrono::NaiveDate| text!("correct-value-day", day = Arg::Day(day));
    let words = |it: &String| text!("plain", words = cut(it, max));
    let lines = match field {
        Field::Kind => fields.kind.map(|it| vec![Text::of(format!("kind-{it}"))]),
        Field::ReceivedOn => fields.received_on.map(|it| vec![day(it)]),
        Field::Ground => fields.ground.map(|it| vec![Text::of(format!("ground-{it}"))]),
        Field::Place | Field::Spot => fields.place.as_ref().map(|it| vec![place(it, max, facts)]),
        Field::Parties => fields.parties.as_ref().map(|it| it.iter().map(party).collect()),
        Field::Summary => fields.summary.as_ref().map(|it| vec![words(it)]),
        Field::End => fields.end.as_ref().map(|it| {
            let mut lines = vec![Text::of(format!("status-{}", it.status()))];
            lines.extend(stage_lines(it, max));
            lines
        }),
        Field::Agreement => fields.agreement.as_ref().map(|it| agreed(it, max)),
        Field::Mediators => fields.mediators.as_ref().map(|it| it.iter().map(mediator).collect()),
        Field::AssignedOn => fields.assigned_on.map(|it| vec![day(it)]),
        Field::AgreedOn if fields.never_agreed => Some(vec![text!("correct-never-agreed")]),
        Field::AgreedOn => fields.agreed_on.map(|it| vec![day(it)]),
        Field::BegunOn => fields.begun_on.map(|it| vec![day(it)]),
        Field::FormerBegun | Field::FormerEnded => {
            fields.former.as_ref().map(|it| it.iter().flat_map(former_days).collect())
        }
    };
    lines.filter(|it| !it.is_empty()).unwrap_or_else(|| vec![text!("word-none")])
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "it is mapped over a borrowed option")]
fn former_days(it: &Former) -> Vec<Text> {
    let mut lines: Vec<Text> =
        it.begun_on.map(|day| text!("case-line-began", day = Arg::Day(day))).into_iter().collect();
    lines.push(text!("case-line-ended", day = Arg::Day(it.ended_on)));
    lines
}

fn place(place: &Place, max: usize, facts: &Facts) -> Text {
    let group = facts.group(place.group).map_or("—", |it| it.name.as_str());
    match &place.detail {
        Some(detail) => text!("correct-place", group = group, detail = cut(detail, max)),
        None => text!("plain", words = group),
    }
}

/// A person on a side, with everything that is known.
pub(super) fn party(it: &Party) -> Text {
    let mut parts = vec![full(it)];
    parts.extend(it.age.map(|age| text!("correct-age", age = age)));
    parts.extend(it.address.as_ref().map(|words| text!("plain", words = words.as_str())));
    text!("correct-party", side = Text::of(format!("side-{}", it.side)), parts = Arg::List(parts))
}

/// About how many characters a text has: those that people wrote.
pub(super) fn weight(text: &Text) -> usize {
    let of = |arg: &Arg| match arg {
        Arg::Str(words) => words.chars().count(),
        Arg::Text(text) => weight(text),
        Arg::Lines(all) | Arg::List(all) => all.iter().map(weight).sum(),
        _ => 12,
    };
    // The message around them.
    40 + text.args.iter().map(|it| of(&it.1)).sum::<usize>()
}
