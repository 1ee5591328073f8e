//! One team's review: each member with what they did and whether they go on, what the team lacks then, what it needs, and what
//! is proposed from there.

use super::asks::{Of, OfFound, Record};
use super::{At, Step, is_own, year};
use crate::dialogue::effect::Effect;
use crate::dialogue::election::links as election;
use crate::dialogue::facts::Facts;
use crate::dialogue::input::Answer;
use crate::dialogue::pager::paged;
use crate::dialogue::refused::refused;
use crate::dialogue::screen::{Button, Screen};
use crate::dialogue::text::{Arg, Text, text};
use crate::dialogue::{Place, Turn};
use crate::domain::access::{Permit, act};
use crate::domain::calendar::local_date;
use crate::domain::election::Matter;
use crate::domain::election::review::{Going, Lack, Member, Review};
use crate::domain::fold::normalise_paragraphs;

/// Shortest and longest need, in characters.
const NEEDS: std::ops::RangeInclusive<usize> = 3..=800;
/// Buttons to leave that one card offers.
const RELEASES: usize = 3;

/// What is being entered, else what was recorded, else the members as they are, of whom nobody was asked.
fn review(at: &At, found: &OfFound) -> Review {
    if let Some(it) = at.review.as_deref() {
        return it.clone();
    }
    let Some(stored) = &found.stored else { return Review { members: found.members.clone(), needs: None } };
    // Who has come since stands there as well, unasked.
    let known = |it: &&Member| stored.review.members.iter().any(|known| known.person == it.person);
    let new = found.members.iter().filter(|it| !known(it)).cloned();
    let here = |it: &&Member| found.members.iter().any(|now| now.person == it.person);
    let kept = stored.review.members.iter().filter(here).cloned();
    Review { members: kept.chain(new).collect(), needs: stored.review.needs.clone() }
}

pub(super) fn screen(at: &At, facts: &Facts) -> Screen {
    let Some(Some(found)) = facts.found::<Of>() else {
        return Screen::new(text!("review-gone")).open().row(vec![Button::to_menu()]);
    };
    let it = review(at, found);
    let member = |(nth, it): (usize, &Member)| {
        let id = if it.is_idle() { "review-member-idle" } else { "review-member" };
        let going = Text::of(format!("review-going-{}", it.going));
        let role = Text::of(if it.heads { "review-head" } else { "empty" });
        let label = Text::of(id)
            .with("name", it.name.as_str())
            .with("role", role)
            .with("cases", it.cases)
            .with("trained", it.trained)
            .with("going", going);
        (format!("m:{nth}"), label)
    };
    let members: Vec<_> = it.members.iter().enumerate().map(member).collect();
    let mut screen = paged(Screen::new(body(at, &it, found, facts)).open(), members.into_iter(), at.page);
    screen = screen.row(vec![Button::here("needs", text!("review-button-needs"))]);
    if at.review.is_some() || found.stored.is_none() {
        screen = screen.row(vec![Button::primary("save", text!("review-button-save"))]);
    } else {
        screen = proposals(screen, at, &it, (found, facts));
    }
    screen.row(vec![Button::here("list", text!("review-button-list")), Button::to_menu()])
}

fn body(at: &At, it: &Review, found: &OfFound, facts: &Facts) -> Text {
    let team = at.team.and_then(|it| facts.team(it)).map_or("", |it| it.name.as_str());
    let mut lines: Vec<Text> = Vec::new();
    let idle = it.members.iter().filter(|it| it.is_idle()).count();
    if idle > 0 {
        lines.push(text!("review-idle", count = idle));
    }
    let lacks: Vec<Text> = it.lacks(found.wanted).iter().map(|it| Text::of(format!("review-lack-{it}"))).collect();
    if lacks.is_empty() {
        lines.push(text!("review-complete", count = it.staying().count()));
    } else {
        lines.push(text!("review-lacking", count = it.staying().count(), lacks = Arg::List(lacks)));
    }
    lines.extend(it.needs.as_ref().map(|it| text!("review-needs", words = it.as_str())));
    if let (Some(stored), None) = (&found.stored, &at.review) {
        let day = Arg::Date(local_date(stored.at));
        lines.push(match &stored.real {
            Some(real) => text!("review-done-for", day = day, name = stored.by.as_str(), real = real.as_str()),
            None => text!("review-done", day = day, name = stored.by.as_str()),
        });
    }
    text!("review-card", team = team, year = at.year.to_string(), lines = lines)
}

/// What a recorded review leads to: elections, and leavings, for who may begin them.
fn proposals(mut screen: Screen, at: &At, it: &Review, (found, facts): (&OfFound, &Facts)) -> Screen {
    let Some(team) = at.team else { return screen };
    let may = |matter| election::may_begin(matter, team, facts);
    let elect = it.to_elect(found.wanted);
    if elect > 0 && may(Matter::Mediators) {
        screen = screen.row(vec![Button::go(election::elect(team), text!("review-button-elect", count = elect))]);
    }
    if it.lacks(found.wanted).contains(&Lack::Head) && may(Matter::Head) {
        screen = screen.row(vec![Button::go(election::head(team), text!("review-button-head"))]);
    }
    let leaving = it.members.iter().filter(|it| it.going == Going::Leaves && may(Matter::Release));
    for member in leaving.take(RELEASES) {
        let label = text!("review-button-release", name = member.name.as_str());
        screen = screen.row(vec![Button::go(election::release(team, member.person), label)]);
    }
    screen
}

pub(super) fn answer(at: At, answer: Answer<'_>, permit: Permit<act::ReviewTeam>, facts: &Facts) -> Turn {
    let Some(Some(found)) = facts.found::<Of>() else { return Turn::to(At::list().place()) };
    match (at.step, answer) {
        (Step::Needs, Answer::Pick("back")) => Turn::to(at.step(Step::Card)),
        (Step::Needs, Answer::Text { text, .. }) => needs(at, text, found),
        (_, Answer::Pick("list")) => Turn::to(Place::of(At::list())),
        (_, Answer::Pick("prev")) => Turn::to(At { page: at.page.saturating_sub(1), ..at }.place()),
        (_, Answer::Pick("next")) => Turn::to(At { page: at.page.saturating_add(1), ..at }.place()),
        (Step::Card, Answer::Pick("needs")) => Turn::to(at.step(Step::Needs)),
        (Step::Card, Answer::Pick("save")) => save(at, permit, found, facts),
        (Step::Card, Answer::Pick(key)) => {
            let nth = key.strip_prefix("m:").and_then(|it| it.parse::<usize>().ok());
            let at = begun(at, found);
            let mut it = review(&at, found);
            if let Some(member) = nth.and_then(|nth| it.members.get_mut(nth)) {
                member.going = after(member.going);
            }
            Turn::to(At { review: Some(Box::new(it)), ..at }.place())
        }
        _ => Turn::to(at.place()).note(text!("pick-a-button")),
    }
}

/// From here on something is entered: what it puts right is what was recorded by now.
fn begun(at: At, found: &OfFound) -> At {
    match at.review {
        None => At { seen: found.stored.as_ref().map(|it| it.at), ..at },
        Some(_) => at,
    }
}

/// A tap asks, the next one says the contrary.
fn after(going: Going) -> Going {
    match going {
        Going::Unasked | Going::Leaves => Going::On,
        Going::On => Going::Leaves,
    }
}

fn needs(at: At, typed: &str, found: &OfFound) -> Turn {
    let typed = normalise_paragraphs(typed.trim());
    if let Some(why) = refused(&typed) {
        return Turn::to(at.place()).note(why);
    }
    if !NEEDS.contains(&typed.chars().count()) {
        return Turn::to(at.place()).note(text!("review-needs-help", most = *NEEDS.end()));
    }
    let at = begun(at, found);
    let it = Review { needs: Some(typed), ..review(&at, found) };
    Turn::to(At { review: Some(Box::new(it)), ..at }.step(Step::Card))
}

fn save(at: At, permit: Permit<act::ReviewTeam>, found: &OfFound, facts: &Facts) -> Turn {
    let (Some(team), Some(actor)) = (at.team, facts.actor()) else { return Turn::to(At::list().place()) };
    let at = begun(at, found);
    let of = Of { team, year: if at.year == 0 { year(facts) } else { at.year } };
    if at.seen != found.stored.as_ref().map(|it| it.at) {
        // Somebody recorded it meanwhile: what they wrote is shown, not written over.
        return Turn::to(At::card(team, of.year).place()).note(text!("review-changed-meanwhile"));
    }
    let it = review(&at, found);
    let unasked = it.members.iter().filter(|it| it.going == Going::Unasked).count();
    let own = facts.team(team).is_some_and(|it| is_own(it, actor));
    let real = found.front.clone().filter(|_| !own);
    let deed = Record { permit, of, review: Box::new(it), real, seen: at.seen };
    let note = if unasked > 0 { text!("review-saved-unasked", count = unasked) } else { text!("review-saved") };
    Turn::to(At::card(team, of.year).place()).with(Effect::own(deed)).note(note)
}
