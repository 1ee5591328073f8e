//! The card that asks whether danger shall be reported, and what others show of a report that was made just now.

use super::At;
use super::asks;
use super::at::Held;
use super::links::{own_rows, reported_at};
use crate::dialogue::facts::Facts;
use crate::dialogue::hotlines::hotlines;
use crate::dialogue::screen::{Button, Screen};
use crate::dialogue::text::{Text, text};
use crate::domain::alarm::kind_of;
use crate::domain::case::EscalationKind;
use crate::domain::people::Office;
use crate::domain::scope_guard::Sign;

/// What to do now, and whether to report it. It is short, and the question stands last, beside its buttons.
pub(super) fn ask_screen(at: &At, facts: &Facts) -> Screen {
    let was_heard = at.held.as_ref().is_some_and(Held::was_heard);
    let heard = match (was_heard, at.asks_of_draft()) {
        (true, _) => text!("alarm-heard"),
        (false, true) => text!("alarm-heard-before"),
        (false, false) => text!("alarm-safety"),
    };
    let id = match at.sign {
        Sign::ChildOrSexual => "alarm-ask-child",
        Sign::Violation => "alarm-ask-violation",
        _ => "alarm-ask",
    };
    let body = Text::of(id)
        .with("heard", heard)
        .with("numbers", hotlines(facts))
        .with("who", whom(at, facts))
        .with("asked", asked_again(facts));
    let mut screen = Screen::new(body).row(vec![Button::danger("report", text!("alarm-button-report"))]);
    screen = own_rows(screen, facts);
    if !was_heard && !at.asks_of_draft() {
        let others = [Sign::Violence, Sign::ChildOrSexual, Sign::Violation].into_iter().filter(|it| *it != at.sign);
        for sign in others {
            screen = screen.row(vec![Button::here(format!("sign:{sign}"), Text::of(format!("alarm-sign-{sign}")))]);
        }
    }
    if !at.holds_words() && !at.asks_of_draft() {
        return screen.row(vec![Button::here("back", text!("button-back")), Button::to_menu()]);
    }
    // Whoever may not log cases has nothing to go on with.
    let calm = at.onward(facts).map_or_else(|| text!("alarm-button-calm-only"), |_| text!("alarm-button-calm"));
    screen.row(vec![Button::here("calm", calm)]).row(vec![Button::to_menu()])
}

/// The same where it was just shown: whom to call first, who will be told, and the question.
pub(super) fn ask_briefly(at: &At, facts: &Facts) -> Text {
    text!("alarm-ask-brief", numbers = hotlines(facts), who = whom(at, facts), asked = asked_again(facts))
}

/// The question of the card: whoever reported something just now is not told that nobody knows.
fn asked_again(facts: &Facts) -> Text {
    match asks::mine(facts) {
        Some(alarm) => text!("alarm-asked-again", before = reported_at(alarm)),
        None => text!("alarm-asked-first"),
    }
}

/// Who will be told when it is reported.
fn whom(at: &At, facts: &Facts) -> Text {
    let heads = facts.actor().is_some_and(|it| it.holds(Office::TeamHead));
    match (heads, kind_of(at.sign)) {
        (false, Some(EscalationKind::Violence)) => text!("alarm-whom-violence"),
        (true, Some(EscalationKind::Violence)) => text!("alarm-whom-violence-head"),
        (false, _) => text!("alarm-whom-violation"),
        (true, _) => text!("alarm-whom-violation-head"),
    }
}
