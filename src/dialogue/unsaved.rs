//! Half-entered work of whatever flow: who leaves it by the menu, a command or a standing button finds it again among the
//! drafts, as it was. Knows no flow.

use super::action::{Go, Press};
use super::effect::Effect;
use super::facts::{Facts, StoredDraft};
use super::nudges::nudges;
use super::place::{Form, Place, Unsaved};
use super::text::{Text, text};
use super::{Input, Turn};
use crate::domain::{CaseId, DraftId};

/// How the title of such a draft begins.
const FORM: &str = "form:";
/// What stands before the id of the case it is about.
const CASE: &str = ":#";

/// Whether this may lead away from a card without answering it.
pub(super) fn may_leave(input: &Input) -> bool {
    match input {
        Input::Section(..) | Input::Meant { .. } | Input::Cancel | Input::Start(_) => true,
        Input::Button { press, .. } | Input::Label { press, .. } => {
            matches!(press, Press::Go(go) if *go != Go::Resume)
        }
        _ => false,
    }
}

/// What was entered at the place that was left is kept as a draft; that, or where else it is kept, is said. The messages it
/// stands in go, as everywhere where names may stand.
pub(super) fn kept(left: &Place, turn: Turn, facts: &Facts) -> Turn {
    let Some(unsaved) = left.unsaved().filter(|_| facts.actor().is_some()) else {
        let note = left.left().filter(|_| turn.next.left().is_none());
        return Turn { note: turn.note.clone().or(note), ..turn };
    };
    // A story may go on with the words at which danger is asked about.
    let goes_on = left.story().is_some() && left.story() == turn.next.story();
    if goes_on || turn.next.unsaved().is_some_and(|it| it.place == unsaved.place) {
        return turn;
    }
    let id = draft_id(facts);
    let turn = turn.with(saved(id, &unsaved)).with_all(nudges(id, facts)).with_all(Effect::remove(&unsaved.messages));
    match turn.note {
        None => turn.note(text!("draft-kept")),
        // Whose messages went from the chat hears where they are.
        Some(_) if !unsaved.messages.is_empty() => turn.line(text!("draft-kept")),
        Some(_) => turn,
    }
}

/// The ids of drafts that a flow keeps itself are the numbers of the steps they were begun in: these are never the same.
fn draft_id(facts: &Facts) -> DraftId {
    DraftId(-facts.fresh)
}

fn saved(id: DraftId, unsaved: &Unsaved) -> Effect {
    let answers = serde_json::to_string(&unsaved.place).expect("where a person stands is plain data");
    let mut title = format!("{FORM}{}", unsaved.form);
    if let Some(case) = unsaved.place.needs().case {
        title += &format!("{CASE}{case}");
    }
    Effect::SaveDraft { id, title, answers }
}

/// Of which case a draft is by its title, as it is before it is kept, and what the title is without that: it is kept with
/// the code, which is not known where somebody leaves.
#[must_use]
pub fn of_case(title: &str) -> Option<(&str, CaseId)> {
    let (form, case) = title.strip_prefix(FORM).and(title.split_once(CASE))?;
    Some((form, CaseId(case.parse().ok()?)))
}

/// What such a draft is about, by its title; `None` if it is one that a flow keeps itself.
pub(super) fn title(title: &str) -> Option<Text> {
    let whole = title.strip_prefix(FORM)?;
    let (code, case) = whole.split_once(':').unwrap_or((whole, ""));
    let form = Form::from_code(code).map_or_else(|| text!("drafts-unknown"), |form| Text::of(format!("form-{form}")));
    // Of which case is said by its code alone.
    let named = !case.is_empty() && !whole.contains(CASE);
    Some(if named { text!("drafts-of-case", title = form, code = case) } else { form })
}

/// Where such a draft goes on: `None` if this release cannot read it.
pub(super) fn place(draft: &StoredDraft) -> Option<Place> {
    serde_json::from_str(&draft.answers).ok()
}
