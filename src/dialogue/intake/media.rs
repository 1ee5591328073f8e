//! What is sent to a question that is no text: a picture, a voice note, a place on the map.

use super::step::Step;
use super::{At, help, stay, words};
use crate::dialogue::effect::Effect;
use crate::dialogue::facts::Facts;
use crate::dialogue::text::text;
use crate::dialogue::{Media, Place, Turn};

/// A picture is not kept; what stands below it was taken as if it were typed, unless it was refused: then nothing came of it.
pub(super) fn without_picture(before: &Place, turn: Turn, message: i32) -> Turn {
    let gone = Effect::DeleteMessage(message);
    let turn = if turn.effects.contains(&gone) { turn } else { turn.with(gone) };
    let kept = turn.effects.iter().any(|it| matches!(it, Effect::SaveDraft { .. }));
    let taken = kept || turn.next != *before;
    turn.line(if taken { text!("intake-picture-not-kept") } else { text!("intake-picture-gone") })
}

/// Something other than words: a voice note may stand beside the content or the agreement; a place on the map and
/// pictures of papers are refused and removed; everything else gets help.
pub(super) fn sent(at: At, kind: Media, file: Option<&str>, message: i32, facts: &Facts) -> Turn {
    match (kind, file) {
        (Media::Voice, Some(file)) if matches!(at.step, Step::Content | Step::Agreement) => {
            words::voice(at, file, facts)
        }
        (Media::Voice, _) => stay(at).with(Effect::DeleteMessage(message)).note(text!("intake-voice-refused")),
        (Media::Location, _) => stay(at).with(Effect::DeleteMessage(message)).note(text!("intake-location-refused")),
        (Media::Photo | Media::Document, _) => {
            stay(at).with(Effect::DeleteMessage(message)).note(text!("intake-papers-refused"))
        }
        (Media::Sticker | Media::Other, _) => help(at),
    }
}
