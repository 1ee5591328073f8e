//! A team's month: its figures in one line, and the buttons that close it.

use super::{links, month_number};
use crate::dialogue::facts::ClosingFound;
use crate::dialogue::screen::Button;
use crate::dialogue::text::{Text, text};
use crate::domain::TeamId;
use crate::domain::figures::Figures;
use crate::domain::period::Period;

/// What a team's month holds so far.
pub(super) fn figures(team: TeamId, found: &ClosingFound) -> Figures {
    found.tally.by_team.get(&team).copied().unwrap_or_default()
}

/// A team's month in one line.
pub(super) fn state(figures: &Figures) -> Text {
    if figures.is_empty() {
        return text!("closing-nothing");
    }
    text!(
        "closing-state",
        before = figures.opening + figures.continued,
        received = figures.received,
        referred = figures.referred,
        success = figures.success,
        failure = figures.failure,
        left = figures.in_progress + figures.not_started
    )
}

/// The button that closes a month, with what it says: that there was nothing, or that it is right so.
pub(super) fn close_button(team: TeamId, month: &Period, figures: &Figures) -> Button {
    let n = month.number();
    if figures.is_empty() {
        return Button::go(links::close_nothing(team, month_number(month)), text!("closing-button-nothing", n = n));
    }
    Button::go(links::close_month(team, month_number(month)), text!("closing-button", n = n))
}

/// The button that closes a month again.
pub(super) fn again_button(team: TeamId, month: &Period) -> Button {
    Button::go(links::close_month(team, month_number(month)), text!("closing-button-again", n = month.number()))
}
