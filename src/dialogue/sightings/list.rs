//! What somebody told, and what became of each: stages and numbers.

use super::asks::{Page, Told};
use super::at::{At, Step};
use super::letters::fate;
use super::permit;
use super::telling::{self, Unfit};
use crate::dialogue::facts::Facts;
use crate::dialogue::input::Answer;
use crate::dialogue::pager::pager;
use crate::dialogue::screen::{Button, Screen};
use crate::dialogue::text::{Arg, Text, shorten, text};
use crate::dialogue::{Place, Turn};
use crate::domain::SightingId;
use crate::domain::access::act;
use crate::domain::calendar::local_date;
use crate::domain::sighting::Sighting;

pub(super) fn screen(at: &At, facts: &Facts) -> Screen {
    let none = Told::default();
    let Told { lines, total, fates } = facts.found::<Page>().unwrap_or(&none);
    let body = if *total == 0 {
        text!("sighting-list-none")
    } else {
        text!(
            "sighting-list",
            told = fates.told,
            logged = fates.logged,
            settled = fates.settled,
            unsettled = fates.not_settled
        )
    };
    let screen =
        lines.iter().fold(Screen::new(body), |screen, it| screen.choice(format!("s:{}", it.id), line(it, facts)));
    screen
        .row(pager(at.page, *total))
        .row(vec![Button::primary("new", text!("sighting-button-new"))])
        .row(vec![Button::to_menu()])
}

fn line(it: &Sighting, facts: &Facts) -> Text {
    let scope = permit(act::Sighting::Answer, facts).map(|it| it.scope());
    let answers = scope.zip(it.team).is_some_and(|(scope, team)| scope.teams.contains(team));
    text!(
        "sighting-line",
        day = Arg::Date(local_date(it.told_at)),
        fate = fate(it, answers),
        words = shorten(&it.body, 28).into_owned()
    )
}

pub(super) fn answer(at: At, answer: Answer<'_>, facts: &Facts) -> Turn {
    match answer {
        Answer::Pick("new") => Turn::to(At::of(Step::Words).place()),
        Answer::Pick("prev") => Turn::to(At { page: at.page.saturating_sub(1), ..at }.place()),
        Answer::Pick("next") => Turn::to(At { page: at.page.saturating_add(1), ..at }.place()),
        Answer::Pick(key) => match key.strip_prefix("s:").and_then(|it| it.parse().ok()) {
            Some(id) => Turn::to(At { page: at.page, ..At::card(SightingId(id)) }.place()),
            None => Turn::to(Place::home()),
        },
        // A sentence is something that was seen, not a button.
        Answer::Text { text, message, .. } => match telling::fit(text) {
            Ok(_) => telling::told(At::of(Step::Words), (text, message), facts),
            Err(Unfit::Short) => Turn::to(at.place()).note(text!("pick-a-button")),
            Err(unfit) => unfit.said(Turn::to(at.place()), message),
        },
        _ => Turn::to(at.place()).note(text!("pick-a-button")),
    }
}
