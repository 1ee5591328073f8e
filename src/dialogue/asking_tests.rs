//! Which cards are answered by `đúng rồi`: those that ask whether all of it is right, and none whose large button sends,
//! ends or decides something. The chats of the other tests look at each of their cards.

use std::collections::BTreeSet;

use super::action::Press;
use super::facts::Facts;
use super::screen::{Button, Screen, Style};
use super::testing::{AN, BINH, GIANG, HAI, KHANH, case_at, day, facts_of, vi};
use super::{Input, State, heard, view};
use crate::domain::case::Stage;

/// The cards that ask it. Whoever adds one looks whether its large button only writes down what stands there.
const ASKING: [&str; 14] = [
    "amend-check",
    "correct-outcome-check",
    "intake-card",
    "intake-card-open",
    "law-check",
    "life-plan-check",
    "model-check",
    "outcome-check",
    "paper-word-look",
    "papers-look",
    "plan-check",
    "register-setup-check",
    "sessions-review",
    "training-record-check",
];

/// Buttons that answer a question with yes.
const YES: [&str; 3] = ["yes", "agree", "on"];

fn large(screen: &Screen) -> Option<&str> {
    screen.nav.iter().flatten().find_map(|it| match it {
        Button::Here { key, style: Style::Primary, .. } => Some(key.as_str()),
        _ => None,
    })
}

/// What it says, without what stands around it.
fn innermost(screen: &Screen) -> &str {
    std::iter::successors(Some(&screen.body), |it| it.body()).last().map_or("", |it| it.id.as_str())
}

/// Looks what the words that agree mean on the card of a state; gives which card it is, if it has a large button.
pub(crate) fn check_asking(state: &State, facts: &Facts) -> Option<String> {
    let screen = view(&state.place, facts);
    let (id, key) = (innermost(&screen).to_owned(), large(&screen)?.to_owned());
    let asks = ASKING.contains(&id.as_str());
    assert_eq!(screen.asks_if_right, asks, "{id} asks whether all of it is right, or does not");
    let means = |typed: &str| {
        let input = Input::Text { text: typed.to_owned(), message: 9_998, forwarded: false, html: None };
        let heard = heard(state, input, facts, &vi);
        matches!(heard, Input::Label { press: Press::Here { key: meant, .. }, .. } if meant == key)
    };
    if asks {
        assert!(means("đúng rồi") || state.cut, "{id}");
    } else if !YES.contains(&key.as_str()) {
        for typed in ["ok", "đúng rồi", "dạ vâng ạ"] {
            assert!(!means(typed), "{id}: {typed} presses {key}");
        }
    }
    for typed in ["thôi được rồi", "thoi duoc roi"] {
        assert!(!means(typed), "{id}: {typed} presses {key}");
    }
    Some(id)
}

#[test]
fn of_all_flows_only_cards_that_ask_it_take_that_all_is_right_for_their_large_button() {
    let states: std::collections::BTreeMap<String, serde_json::Value> =
        serde_json::from_str(include_str!("../../tests/data/persisted/states.json")).unwrap();
    let case_now = case_at(Stage::InSession { since: day("2026-05-04") });
    let mut seen = BTreeSet::new();
    for state in states.values() {
        let state = State { cut: false, ..State::load(&state.to_string()).0 };
        for who in [AN, BINH, GIANG, HAI, KHANH] {
            for case in [None, Some(case_now.clone())] {
                seen.extend(check_asking(&state, &Facts { case, ..facts_of(who) }));
            }
        }
    }
    for asking in ["amend-check", "intake-card", "life-plan-check", "outcome-check", "sessions-review"] {
        assert!(seen.contains(asking), "{asking}: {seen:?}");
    }
    for never in ["assign-check", "election-leaving-check", "training-check"] {
        assert!(seen.contains(never), "{never}: {seen:?}");
    }
}
