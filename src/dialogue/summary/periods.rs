//! Choosing the period: the usual ones by tap, any other by typing.

use super::At;
use crate::dialogue::facts::Facts;
use crate::dialogue::screen::Screen;
use crate::dialogue::summary::{to_card, words};
use crate::dialogue::text::text;
use crate::domain::period::{Period, PeriodKind};

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
    screen.row(vec![to_card()])
}
