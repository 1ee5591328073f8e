//! Naming by hand who follows up what was agreed (Art. 26), for the head and, on their behalf, the office: one of the mediators
//! of the team that answers for the case today. Whoever did until then hears of it, and so does whoever does now.

use super::asks::{Candidates, LifeDeed};
use super::at::{At, Step};
use super::{Told, back_and_stop, save};
use crate::dialogue::cases::links::show;
use crate::dialogue::effect::{Audience, Effect, Urgency};
use crate::dialogue::facts::Facts;
use crate::dialogue::input::Answer;
use crate::dialogue::screen::{Button, Screen};
use crate::dialogue::text::{Arg, Text, text};
use crate::dialogue::{Turn, case_acts};
use crate::domain::PersonId;
use crate::domain::case::{Case, CaseAct, CaseMediator, Change};

/// Whether somebody can be named: something of what was agreed is still to be followed up, and the actor names mediators.
pub(super) fn can_be_named(case: &Case, facts: &Facts) -> bool {
    case.is_in_follow_up((&facts.law, &facts.calendar), facts.now)
        && case_acts::check(CaseAct::FollowUp, case, facts).is_ok()
}

fn candidates(facts: &Facts) -> &[(PersonId, String)] {
    facts.found::<Candidates>().map_or(&[], |it| it.0.as_slice())
}

fn name(person: PersonId, facts: &Facts) -> Option<&str> {
    candidates(facts).iter().find(|it| it.0 == person).map(|it| it.1.as_str())
}

fn names(people: &[CaseMediator]) -> Arg {
    Arg::List(people.iter().map(|it| text!("plain", words = it.name.as_str())).collect())
}

pub(super) fn screen(at: &At, case: &Case, facts: &Facts) -> Screen {
    let code = case.code.as_str();
    if !can_be_named(case, facts) {
        return Screen::new(text!("life-follow-none", code = code)).row(back_and_stop());
    }
    if let Some(chosen) = at.who.and_then(|it| name(it, facts)) {
        return Screen::new(text!("life-follow-check", code = code, now = names(case.following()), name = chosen))
            .row(vec![Button::primary("save", text!("button-save"))])
            .row(back_and_stop());
    }
    let screen = Screen::new(text!("life-follow", code = code, now = names(case.following())));
    let line = |it: &(PersonId, String)| (format!("p:{}", it.0), text!("plain", words = it.1.as_str()));
    crate::dialogue::pager::paged(screen, candidates(facts).iter().map(line), at.page).row(back_and_stop())
}

pub(super) fn answer(at: At, answer: Answer<'_>, case: &Case, facts: &Facts) -> Turn {
    let stay = at.clone().place();
    if !can_be_named(case, facts) {
        return Turn::to(At::of(Step::Hub, case.id).place()).note(text!("life-follow-none", code = case.code.as_str()));
    }
    match (answer, at.who) {
        (Answer::Pick("prev"), None) => Turn::to(At { page: at.page.saturating_sub(1), ..at }.place()),
        (Answer::Pick("next"), None) => Turn::to(At { page: at.page.saturating_add(1), ..at }.place()),
        (Answer::Pick("save"), Some(person)) => match name(person, facts) {
            Some(name) => named(at, CaseMediator::named(person, name, facts.today), case, facts),
            None => Turn::to(At::of(Step::Follow, case.id).place()).note(text!("pick-a-button")),
        },
        (Answer::Pick(key), None) => {
            let person = key.strip_prefix("p:").and_then(|it| it.parse().ok()).map(PersonId);
            match person.filter(|it| name(*it, facts).is_some()) {
                Some(person) => Turn::to(At { who: Some(person), ..at }.place()),
                None => Turn::to(stay).note(text!("pick-a-button")),
            }
        }
        _ => Turn::to(stay).note(text!("pick-a-button")),
    }
}

fn named(at: At, person: CaseMediator, case: &Case, facts: &Facts) -> Turn {
    let code = case.code.as_str();
    let by = facts.actor().map(|it| it.person);
    let tell = |to, body: Text| Effect::Tell {
        to,
        screen: Box::new(Screen::new(body).row(vec![Button::go(show(case.id), text!("button-open-case"))])),
        urgency: Urgency::Normal,
        key: None,
    };
    let mut told: Vec<Effect> = Vec::new();
    if Some(person.person) != by {
        told.push(tell(Audience::InOffice(person.person), text!("life-follow-you", code = code)));
    }
    let before = case.following().iter().map(|it| it.person).filter(|it| *it != person.person && Some(*it) != by);
    told.extend(before.map(|it| {
        tell(Audience::InOffice(it), text!("life-follow-instead", code = code, name = person.name.as_str()))
    }));
    // The office did it on the head's behalf.
    if !facts.actor().is_some_and(|it| it.headed_teams().contains(case.led_by())) {
        let body = text!("life-follow-named", code = code, name = person.name.as_str());
        told.push(tell(Audience::HeadOf(case.led_by()), body));
    }
    let note = text!("life-followed", name = person.name.as_str());
    let change = Change::FollowUp { people: vec![person], on: facts.today };
    let failed = case.apply(&change, facts.today).is_err();
    let turn = save(at, change, Told { note, others: None }, case, facts);
    if failed { turn } else { turn.with_all(told) }
}

/// Whoever was named cannot be reached any more: the head goes on, and is told together with what is due.
pub(super) fn head_follows(case: &Case, facts: &Facts) -> Option<Effect> {
    let head = facts.case_heads.iter().find(|it| it.reachable).filter(|_| !case.course.followers.is_empty())?;
    let person = CaseMediator::named(head.person, &head.name, facts.today);
    let change = Change::FollowUp { people: vec![person.clone()], on: facts.today };
    case.apply(&change, facts.today).ok()?;
    Some(Effect::own(LifeDeed::HeadFollows { case: case.id, head: person }))
}
