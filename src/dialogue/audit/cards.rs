//! The list of what was done, and the question whether one knows nothing of somebody's joining.

use super::asks::{About, AuditDeed, Joining, Line, Newcomer, Page};
use super::at::{At, Step};
use super::links::{self, who};
use super::permit;
use crate::dialogue::Turn;
use crate::dialogue::effect::{Audience, Effect, Urgency};
use crate::dialogue::facts::Facts;
use crate::dialogue::input::Answer;
use crate::dialogue::pager::pager;
use crate::dialogue::screen::{Button, Screen};
use crate::dialogue::text::{Arg, Text, text};
use crate::domain::access::act;
use crate::domain::calendar::{local, local_date};

pub(super) fn list(at: &At, facts: &Facts) -> Screen {
    let none = super::asks::Lines::default();
    let found = facts.found::<Page>().unwrap_or(&none);
    let lines: Vec<Text> = found.lines.iter().map(line).collect();
    let body = match found.total {
        0 => text!("audit-none"),
        total => text!("audit-list", total = total, lines = lines),
    };
    Screen::new(body).row(pager(at.page, found.total)).row(vec![Button::to_menu()])
}

fn line(it: &Line) -> Text {
    let what = Text::of(format!("audit-did-{}", it.act));
    let (day, time, who) = (Arg::Date(local_date(it.at)), local(it.at).time(), who(it.who.as_deref()));
    let about = match &it.about {
        None => return text!("audit-line", day = day, time = time, who = who, what = what),
        Some(About::Words(words)) => text!("plain", words = words.as_str()),
        Some(About::Day(day)) => text!("audit-day", day = Arg::Date(*day)),
        Some(About::Param(key)) => Text::of(format!("param-{key}")),
    };
    text!("audit-line-about", day = day, time = time, who = who, what = what, about = about)
}

pub(super) fn list_answer(at: At, answer: Answer<'_>) -> Turn {
    match answer {
        Answer::Pick("prev") => Turn::to(At::list(at.page.saturating_sub(1)).place()),
        Answer::Pick("next") => Turn::to(At::list(at.page.saturating_add(1)).place()),
        Answer::Pick(_) => Turn::to(at.place()),
        _ => Turn::to(at.place()).note(text!("pick-a-button")),
    }
}

pub(super) fn found<'a>(at: &At, facts: &'a Facts) -> Option<&'a Newcomer> {
    facts.found::<Joining>()?.as_ref().filter(|it| Some(it.person) == at.person)
}

pub(super) fn question(at: &At, facts: &Facts) -> Screen {
    let Some(it) = found(at, facts) else {
        return Screen::new(text!("audit-object-gone")).row(vec![Button::to_menu()]);
    };
    let (name, day) = (it.name.as_str(), Arg::Date(local_date(it.at)));
    let stop = it.stop.as_ref().map(|_| vec![Button::danger("stop", text!("audit-button-stop"))]);
    let with_stop = |screen: Screen| match stop.clone() {
        Some(row) => screen.row(row),
        None => screen,
    };
    if it.objected {
        return with_stop(Screen::new(text!("audit-object-again", name = name, how = how(it), day = day)))
            .row(vec![Button::to_menu()]);
    }
    let body = if stop.is_some() { "audit-object-or-stop" } else { "audit-object" };
    let body = Text::of(body).with("name", name).with("how", how(it)).with("day", day);
    with_stop(Screen::new(body))
        .row(vec![Button::danger("yes", text!("audit-object-yes"))])
        .row(vec![Button::here("no", text!("audit-object-no"))])
}

/// That they came by a link, or that somebody gave them an office.
fn how(it: &Newcomer) -> Text {
    if it.by_link { text!("audit-how-joined") } else { text!("audit-how-given") }
}

pub(super) fn question_answer(at: At, answer: Answer<'_>, facts: &Facts) -> Turn {
    let (Some(it), Some(permit), Some(actor)) =
        (found(&at, facts), permit(act::ObjectToNewcomer, facts), facts.actor())
    else {
        return Turn::to(At::list(0).place()).note(text!("audit-object-gone"));
    };
    match answer {
        Answer::Pick("yes") if !it.objected => {
            let told = text!(
                "audit-leader",
                by = actor.name.as_str(),
                name = it.name.as_str(),
                how = how(it),
                day = Arg::Date(local_date(it.at))
            );
            let tell = it.leaders.then(|| Effect::Tell {
                to: Audience::LeadersOf(actor.ward),
                screen: Box::new(
                    Screen::new(told).row(vec![Button::go(links::object(it.person), text!("audit-button-look"))]),
                ),
                urgency: Urgency::Normal,
                key: None,
            });
            let note = if it.leaders { text!("audit-objected") } else { text!("audit-objected-alone") };
            let person = it.person;
            Turn::to(At::list(0).place())
                .with(Effect::own(AuditDeed::Object { permit, person }))
                .with_all(tell)
                .note(note)
        }
        Answer::Pick("stop") if it.stop.is_some() => Turn::to(At { step: Step::Stop, ..at }.place()),
        Answer::Pick("no") => Turn::to(At::list(0).place()).note(text!("audit-not-objected")),
        Answer::Pick(_) => Turn::to(at.place()),
        _ => Turn::to(at.place()).note(text!("pick-a-button")),
    }
}
