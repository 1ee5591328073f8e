//! Choosing the period: the usual ones and those of the statistical reports by tap, any other by typing.

use super::At;
use super::to_card;
use crate::dialogue::facts::Facts;
use crate::dialogue::figure_words as words;
use crate::dialogue::screen::{Button, Screen};
use crate::dialogue::text::text;
use crate::domain::period::{Period, PeriodKind};
use crate::domain::period_words::statutory;

pub(super) fn screen(at: &At, facts: &Facts) -> Screen {
    let of = |kind| Period::containing(kind, facts.today);
    let month = of(PeriodKind::Month);
    let usual = [
        of(PeriodKind::Week),
        month,
        month.before(),
        of(PeriodKind::Quarter),
        of(PeriodKind::Half),
        of(PeriodKind::Year),
        of(PeriodKind::Year).before(),
    ];
    let mut screen = Screen::new(text!("summary-periods", period = words::period(&at.period))).open();
    for period in usual {
        screen = screen.choice(format!("p:{}", period.key()), words::period(&period));
    }
    // What the statistical reports count, up to the days on which their data are closed.
    for period in statutory(facts.law.on(facts.today), facts.today) {
        let label = text!("period-statutory", period = words::period(&period));
        screen = screen.row(vec![Button::here(format!("p:{}", period.key()), label)]);
    }
    screen.row(vec![to_card()])
}
