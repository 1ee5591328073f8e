//! Every example that a card or a note gives is an answer which that very card takes. Only for tests: the chats of the
//! other tests call it after each step.

use super::facts::{Facts, Needs};
use super::testing::vi;
use super::text::Text;
use super::{Input, State, heard, needs, turn, view};

/// What nobody means.
const NOISE: &str = "¿?";

/// The examples in a text: what stands slanted behind `ví dụ` on one line.
fn examples(text: &str) -> Vec<String> {
    let lines = || text.lines().filter_map(|it| it.split_once("í dụ").map(|it| it.1));
    let whole = |it: &&str| !it.contains("<i>");
    let lone =
        lines().filter(whole).filter_map(|it| it.split_once("</i>")).map(|it| it.0.trim_start_matches([':', ' ']));
    let listed = lines().filter(|it| !whole(it)).flat_map(|it| it.split("<i>").skip(1));
    let slanted = listed.filter_map(|it| it.split_once("</i>")).map(|it| it.0);
    // A command leads elsewhere.
    lone.chain(slanted).filter(|it| !it.starts_with('/')).map(|it| it.replace("&gt;", ">")).collect()
}

/// Types each example of the card and of the note above it, and looks whether it is refused as noise is.
pub(crate) fn check_examples(state: &State, note: Option<&Text>, facts: &dyn Fn(&Needs) -> Facts) {
    // While the pieces of a long text come in, nothing is taken.
    if state.cut {
        return;
    }
    let shown = facts(&state.place.needs());
    let card = vi(&view(&state.place, &shown).body);
    let found: Vec<_> = note.map(vi).iter().chain([&card]).flat_map(|it| examples(it)).collect();
    if found.is_empty() {
        return;
    }
    let said = |text: &str| {
        let input = Input::Text { text: text.to_owned(), message: 9_999, forwarded: false, html: None };
        let input = heard(state, input, &shown, &vi);
        let turn = turn(state, input.clone(), &facts(&needs(state, &input)));
        turn.note.filter(|_| turn.next == state.place).map(|it| vi(&it))
    };
    let Some(refusal) = said(NOISE) else { return };
    for example in found {
        assert_ne!(said(&example).as_ref(), Some(&refusal), "{example} is no answer here:\n{card}\n{note:?}");
    }
}
