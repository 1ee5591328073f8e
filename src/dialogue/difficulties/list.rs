//! The list: the office sees those of the whole ward by what they are about, everybody else their own.

use super::at::{At, Step};
use super::{Page, about, permit, stating};
use crate::dialogue::facts::Facts;
use crate::dialogue::input::Answer;
use crate::dialogue::pager::pager;
use crate::dialogue::screen::{Button, Screen};
use crate::dialogue::text::{Text, shorten, text};
use crate::dialogue::{Place, Turn};
use crate::domain::DifficultyId;
use crate::domain::access::Action;
use crate::domain::calendar::local_date;
use crate::domain::difficulty::{DifficultyLine, Subject};

pub(super) fn screen(at: &At, facts: &Facts) -> Screen {
    let none = super::Lines::default();
    let found = facts.found::<Page>().unwrap_or(&none);
    let handles = permit(Action::HandleDifficulties, facts).is_some();
    let body = match (handles, at.only, found.total) {
        (_, Some(subject), count) => text!("difficulty-list-about", subject = about(subject), count = count),
        (true, None, count) => text!("difficulty-list-ward", count = count),
        (false, None, count) => text!("difficulty-list-own", count = count),
    };
    let mut screen = Screen::new(body);
    for it in &found.lines {
        screen = screen.choice(format!("d:{}", it.id), line(it, handles, facts));
    }
    screen = screen.row(pager(at.page, found.total));
    if handles {
        screen = screen.row(vec![Button::here("filter", text!("difficulty-button-filter"))]);
    }
    screen.row(vec![Button::primary("new", text!("difficulty-button-new"))]).row(vec![Button::to_menu()])
}

/// Who stated it is known to the one who did.
fn line(it: &DifficultyLine, handles: bool, facts: &Facts) -> Text {
    let words = shorten(&it.body, 34).into_owned();
    if !handles {
        return text!(
            "difficulty-line-own",
            standing = Text::of(format!("difficulty-standing-{}", it.standing)),
            words = words
        );
    }
    if !it.standing.waits() {
        let standing = Text::of(format!("difficulty-standing-{}", it.standing));
        return text!("difficulty-line-over", standing = standing, name = it.name.as_str(), words = words);
    }
    let days = (facts.today - local_date(it.asked_at)).num_days();
    text!("difficulty-line", days = days, name = it.name.as_str(), words = words)
}

pub(super) fn filter() -> Screen {
    let screen = Screen::new(text!("difficulty-filter"));
    let screen = Subject::ALL.iter().fold(screen, |screen, it| screen.choice(it.code(), about(*it)));
    screen.choice("all", text!("difficulty-filter-all")).row(vec![Button::here("back", text!("button-back"))])
}

pub(super) fn answer(at: At, answer: Answer<'_>) -> Turn {
    let key = match answer {
        Answer::Pick(key) => key,
        // A sentence is a difficulty, not a button.
        Answer::Text { text, .. } if at.step == Step::List && stating::fit(text).is_ok() => {
            return stating::stated(At::of(Step::Words), text);
        }
        _ => return Turn::to(at.place()).note(text!("pick-a-button")),
    };
    match (at.step, key) {
        (_, "new") => Turn::to(At::of(Step::Words).place()),
        (Step::List, "filter") => Turn::to(at.step(Step::Filter)),
        (Step::List, "prev") => Turn::to(At { page: at.page.saturating_sub(1), ..at }.place()),
        (Step::List, "next") => Turn::to(At { page: at.page.saturating_add(1), ..at }.place()),
        (Step::Filter, "back") => Turn::to(at.step(Step::List)),
        (Step::Filter, "all") => Turn::to(At { only: None, ..at }.step(Step::List)),
        (Step::Filter, key) => match Subject::from_code(key) {
            Some(subject) => Turn::to(At { only: Some(subject), ..at }.step(Step::List)),
            None => Turn::to(at.place()),
        },
        (_, key) => match key.strip_prefix("d:").and_then(|it| it.parse().ok()) {
            Some(id) => Turn::to(At { step: Step::Card, id: Some(DifficultyId(id)), ..at }.place()),
            None => Turn::to(Place::home()),
        },
    }
}
