//! What the list of drafts asks of half-written cases.

use super::{At, Draft, card, story};
use crate::dialogue::alarm::links as alarm;
use crate::dialogue::facts::{Facts, StoredDraft};
use crate::dialogue::house::Unfinished;
use crate::dialogue::nudges::nudges;
use crate::dialogue::parties::short;
use crate::dialogue::text::Text;
use crate::dialogue::{Place, Turn};

/// So many people say which case it is.
const SHOWN: usize = 4;

/// Cases that are half written, for the list of drafts.
#[derive(Clone, Copy, Debug)]
pub struct Drafted;

impl Unfinished for Drafted {
    fn is_empty(&self, draft: &StoredDraft) -> bool {
        Draft::load(draft.id, &draft.answers).0.is_empty()
    }

    fn who(&self, draft: &StoredDraft) -> Vec<Text> {
        Draft::load(draft.id, &draft.answers).0.parties.iter().take(SHOWN).map(short).collect()
    }

    fn recap(&self, draft: &StoredDraft, facts: &Facts) -> (Text, bool) {
        let (draft, whole) = Draft::load(draft.id, &draft.answers);
        (card::summary(&draft, facts), whole)
    }

    // The reminders count anew from today.
    fn resume(&self, draft: &StoredDraft, review: bool, facts: &Facts) -> Turn {
        let (draft, _) = Draft::load(draft.id, &draft.answers);
        let nudges = nudges(draft.id, facts);
        let heard = draft.heard;
        let place = Place::of(if review { At::review(draft) } else { At::resume(draft) });
        // Danger that was told in it is answered first.
        match heard {
            Some(sign) => Turn::to(alarm::about(sign, place)).with_all(nudges),
            None => story::told(Turn::to(place).with_all(nudges)),
        }
    }
}
