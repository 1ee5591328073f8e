//! A case that nobody mediates is taken by a mediator of its team (Art. 10(1)), where the parties chose nobody and the
//! head lets the team do so. Whoever has an interest in it must not (Art. 10(3)).

use super::asks::{LifeDeed, Takeable, TakingOfCase};
use super::at::{At, Step};
use super::{back_and_stop, to_case};
use crate::dialogue::case_acts;
use crate::dialogue::cases::links::{changed, show};
use crate::dialogue::effect::{Audience, Effect, Urgency};
use crate::dialogue::facts::Facts;
use crate::dialogue::input::Answer;
use crate::dialogue::intake::links::plan;
use crate::dialogue::screen::{Button, Screen};
use crate::dialogue::text::{Arg, Text, text};
use crate::dialogue::{Place, Turn};
use crate::domain::access::act::Changing;
use crate::domain::access::may;
use crate::domain::case::{Case, CaseAct, CaseMediator, Change};

fn found(facts: &Facts) -> Option<&Case> {
    facts.found::<Takeable>()?.0.as_deref()
}

/// What may be told of a case to somebody who does not mediate it yet: no name, no story.
pub(super) fn screen(facts: &Facts) -> Screen {
    let Some(case) = found(facts) else {
        return Screen::new(text!("life-take-gone")).open().row(vec![Button::to_menu()]);
    };
    let group = facts.group(case.place.group).map_or_else(String::new, |it| it.name.clone());
    let body = text!(
        "life-take",
        code = case.code.as_str(),
        kind = Text::of(format!("kind-{}", case.kind)),
        day = Arg::Day(case.received_on),
        group = group
    );
    Screen::new(body)
        .row(vec![Button::primary("yes", text!("life-take-yes"))])
        .row(vec![Button::here("no", text!("life-take-no"))])
        .row(vec![Button::to_menu()])
}

pub(super) fn answer(at: At, answer: Answer<'_>, facts: &Facts) -> Turn {
    let (Some(case), Some(actor)) = (found(facts), facts.actor()) else {
        return Turn::to(Place::home()).note(text!("life-take-gone"));
    };
    match answer {
        Answer::Pick("no") => Turn::to(Place::home()).note(text!("life-not-taken")),
        Answer::Pick("yes") => {
            let Ok(permit) = may(actor, Changing::Taking) else {
                return Turn::to(Place::home()).note(text!("not-allowed"));
            };
            let on = facts.today;
            let mediator = CaseMediator {
                person: actor.person,
                name: actor.name.clone(),
                assigned_on: on,
                chosen_by_parties: false,
            };
            let change = Change::Take { mediator, on };
            let after = match case.apply(&change, facts.today) {
                Ok(after) => after,
                Err(why) => return Turn::to(at.place()).note(case_acts::refusal(why)),
            };
            let told = text!("life-tell-taken", code = case.code.as_str(), name = actor.name.as_str());
            let open = vec![Button::go(show(case.id), text!("button-open-case"))];
            let code = case.code.clone();
            Turn::to(Place::home())
                .with(changed(permit, after, change))
                .with(plan(code))
                .with(Effect::Tell {
                    to: Audience::HeadOf(case.team),
                    screen: Box::new(Screen::new(told).row(open)),
                    urgency: Urgency::Normal,
                    key: None,
                })
                .note(text!("life-taken", code = case.code.as_str()))
        }
        _ => Turn::to(at.place()).note(text!("pick-a-button")),
    }
}

fn allows(facts: &Facts) -> bool {
    facts.found::<TakingOfCase>().is_some_and(|it| it.0)
}

pub(super) fn allow_screen(case: &Case, facts: &Facts) -> Screen {
    let team = facts.team(case.team).map_or_else(String::new, |it| it.name.clone());
    let screen = if allows(facts) {
        Screen::new(text!("life-allow-on", team = team)).choice("off", text!("life-allow-turn-off"))
    } else {
        Screen::new(text!("life-allow-off", team = team)).choice("on", text!("life-allow-turn-on"))
    };
    screen.row(back_and_stop())
}

pub(super) fn allow_answer(at: At, answer: Answer<'_>, case: &Case, facts: &Facts) -> Turn {
    let on = match answer {
        Answer::Pick("on") => true,
        Answer::Pick("off") => false,
        _ => return Turn::to(at.place()).note(text!("pick-a-button")),
    };
    match case_acts::check(CaseAct::Assign, case, facts) {
        Err(why) => to_case(case, facts).note(why),
        Ok(permit) => {
            let deed = LifeDeed::Allow { permit, team: case.team, on };
            let note = if on { text!("life-allowed") } else { text!("life-not-allowed") };
            Turn::to(At::of(Step::Hub, case.id).place()).with(Effect::own(deed)).note(note)
        }
    }
}
