//! A month that was closed and has changed since: both are shown, and it is offered for closing again.

use super::month::{again_button, figures, state};
use crate::dialogue::facts::ClosingFound;
use crate::dialogue::screen::Screen;
use crate::dialogue::text::{Arg, Text, text};
use crate::domain::TeamId;
use crate::domain::calendar::local_date;
use crate::domain::figures::Figures;
use crate::domain::rhythm::ClosedMonth;

/// How a team closed the month, and how it is now, if that is another.
pub(super) fn changed(team: TeamId, found: &ClosingFound) -> Option<(&ClosedMonth, Figures)> {
    let now = figures(team, found);
    found.closed.iter().find(|it| it.team == team && it.differs(&now)).map(|it| (it, now))
}

/// Both, in one line of the office's list; `None` where nothing changed.
pub(super) fn line(name: &str, team: TeamId, found: &ClosingFound) -> Option<Text> {
    let (closed, now) = changed(team, found)?;
    let (was, now) = (state(&closed.figures), state(&now));
    Some(text!("closing-line-changed", team = name, was = was, now = now, day = Arg::Date(local_date(closed.at))))
}

/// Both, on the head's own card.
pub(super) fn body(month: Text, name: Text, team: TeamId, found: &ClosingFound) -> Option<Text> {
    let (closed, now) = changed(team, found)?;
    let (was, now) = (state(&closed.figures), state(&now));
    let day = Arg::Date(local_date(closed.at));
    Some(text!("closing-changed", month = month, team = name, was = was, now = now, day = day))
}

/// With the button that closes it again, where it has changed.
pub(super) fn offer(screen: Screen, team: TeamId, found: &ClosingFound) -> Screen {
    match changed(team, found) {
        Some(_) => screen.row(vec![again_button(team, &found.month)]),
        None => screen,
    }
}
