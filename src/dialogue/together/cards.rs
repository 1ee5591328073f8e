//! Which team is asked, and what the other head answers.

use super::asks::{Invitation, Invited};
use super::at::{At, Step};
use crate::dialogue::case_acts;
use crate::dialogue::cases::links::{changed, show};
use crate::dialogue::effect::{Audience, Effect, Urgency};
use crate::dialogue::facts::Facts;
use crate::dialogue::input::Answer;
use crate::dialogue::intake::links::plan;
use crate::dialogue::namesakes::name_among;
use crate::dialogue::pager::paged;
use crate::dialogue::screen::{Button, Screen};
use crate::dialogue::text::{Text, text};
use crate::dialogue::together::links;
use crate::dialogue::{Place, Turn};
use crate::domain::access::act::Changing;
use crate::domain::access::may;
use crate::domain::case::{Case, CaseMediator, Change, Cooperation};
use crate::domain::people::Person;
use crate::domain::{PersonId, TeamId};

fn name(team: TeamId, facts: &Facts) -> String {
    facts.team(team).map_or_else(|| "—".to_owned(), |it| it.name.clone())
}

/// Teams that can be asked: not the one that leads it, nor those that were asked and have not refused.
fn others<'a>(case: &'a Case, facts: &'a Facts) -> impl Iterator<Item = TeamId> + 'a {
    let asked =
        |team: TeamId| case.course.helpers.iter().any(|it| it.team == team && it.standing != Cooperation::Refused);
    facts.teams_now().map(|it| it.id).filter(move |it| *it != case.team && !asked(*it))
}

pub(super) fn teams(at: &At, case: &Case, facts: &Facts) -> Screen {
    let standing: Vec<Text> = case
        .course
        .helpers
        .iter()
        .map(|it| {
            text!(
                "together-line",
                team = name(it.team, facts),
                standing = Text::of(format!("together-is-{}", it.standing))
            )
        })
        .collect();
    let body = if standing.is_empty() {
        text!("together-teams", code = case.code.as_str())
    } else {
        text!("together-teams-asked", code = case.code.as_str(), lines = standing)
    };
    let keyed: Vec<(String, Text)> =
        others(case, facts).map(|it| (format!("t:{it}"), text!("plain", words = name(it, facts)))).collect();
    paged(Screen::new(body), keyed.into_iter(), at.page).row(back())
}

fn back() -> Vec<Button> {
    vec![Button::here("back", text!("button-back")), Button::here("stop", text!("button-stop"))]
}

pub(super) fn check(at: &At, case: &Case, facts: &Facts) -> Screen {
    let team = at.team.map_or_else(String::new, |it| name(it, facts));
    Screen::new(text!("together-ask", code = case.code.as_str(), team = team))
        .row(vec![Button::primary("send", text!("together-send"))])
        .row(back())
}

pub(super) fn asked(at: At, answer: Answer<'_>, case: &Case, facts: &Facts) -> Turn {
    let stay = at.clone().place();
    let to_case = || facts.house.go(Place::home(), show(case.id), facts);
    match (answer, at.step, at.team) {
        (Answer::Pick("stop"), ..) => to_case().note(text!("cancelled")),
        (Answer::Pick("back"), Step::Teams, _) => to_case(),
        (Answer::Pick("back"), ..) => Turn::to(At::of(Step::Teams, case.id).place()),
        (Answer::Pick("prev"), Step::Teams, _) => Turn::to(At { page: at.page.saturating_sub(1), ..at }.place()),
        (Answer::Pick("next"), Step::Teams, _) => Turn::to(At { page: at.page.saturating_add(1), ..at }.place()),
        (Answer::Pick("send"), Step::Ask, Some(team)) => {
            let change = Change::Cooperate { team, standing: Cooperation::Invited, on: facts.today, mediator: None };
            match case_acts::changed(change, case, facts) {
                Err(why) => Turn::to(stay).note(why),
                Ok((_, effects)) => to_case()
                    .with_all(effects)
                    .with(invitation(team, case, facts))
                    .note(text!("together-asked", team = name(team, facts))),
            }
        }
        (Answer::Pick(key), Step::Teams, _) => {
            let team = key.strip_prefix("t:").and_then(|it| it.parse().ok()).map(TeamId);
            match team.filter(|it| others(case, facts).any(|other| other == *it)) {
                Some(team) => Turn::to(At { team: Some(team), step: Step::Ask, ..at }.place()),
                None => Turn::to(stay),
            }
        }
        _ => Turn::to(stay).note(text!("pick-a-button")),
    }
}

/// What the other head is told: no name, no story.
fn invitation(team: TeamId, case: &Case, facts: &Facts) -> Effect {
    let body = text!(
        "together-invitation",
        code = case.code.as_str(),
        kind = Text::of(format!("kind-{}", case.kind)),
        team = name(case.team, facts)
    );
    tell(
        Audience::HeadOf(team),
        Screen::new(body).row(vec![Button::go(links::answer(case.id), text!("together-open"))]),
    )
}

fn tell(to: Audience, screen: Screen) -> Effect {
    Effect::Tell { to, screen: Box::new(screen), urgency: Urgency::Normal, key: None }
}

fn invited(facts: &Facts) -> Option<&Invitation> {
    facts.found::<Invited>()?.0.as_ref()
}

/// Mediators of the invited team, by name.
fn candidates<'a>(it: &'a Invitation, facts: &Facts) -> Vec<&'a Person> {
    it.people.iter().filter(|person| person.mediates_in(it.team, facts.today)).collect()
}

pub(super) fn answer_screen(at: &At, facts: &Facts) -> Screen {
    let Some(it) = invited(facts) else {
        return Screen::new(text!("together-gone")).open().row(vec![Button::to_menu()]);
    };
    let group = facts.group(it.case.place.group).map_or_else(String::new, |it| it.name.clone());
    let body = text!(
        "together-answer",
        code = it.case.code.as_str(),
        kind = Text::of(format!("kind-{}", it.case.kind)),
        team = name(it.case.team, facts),
        group = group
    );
    let all = candidates(it, facts);
    let keyed: Vec<(String, Text)> =
        all.iter().map(|person| (format!("m:{}", person.id), name_among(person, &all))).collect();
    paged(Screen::new(body), keyed.into_iter(), at.page)
        .row(vec![Button::danger("refuse", text!("together-refuse"))])
        .row(vec![Button::to_menu()])
}

pub(super) fn answered(at: At, answer: Answer<'_>, facts: &Facts) -> Turn {
    let Some(it) = invited(facts) else { return Turn::to(Place::home()).note(text!("together-gone")) };
    let stay = at.clone().place();
    match answer {
        Answer::Pick("prev") => Turn::to(At { page: at.page.saturating_sub(1), ..at }.place()),
        Answer::Pick("next") => Turn::to(At { page: at.page.saturating_add(1), ..at }.place()),
        Answer::Pick("refuse") => answer_with(it, (Cooperation::Refused, None), facts),
        Answer::Pick(key) => {
            let id = key.strip_prefix("m:").and_then(|it| it.parse().ok()).map(PersonId);
            match candidates(it, facts).into_iter().find(|person| Some(person.id) == id) {
                Some(person) => answer_with(it, (Cooperation::Joined, Some(person)), facts),
                None => Turn::to(stay),
            }
        }
        _ => Turn::to(stay).note(text!("pick-a-button")),
    }
}

fn answer_with(it: &Invitation, (standing, who): (Cooperation, Option<&Person>), facts: &Facts) -> Turn {
    let permit = facts.actor().and_then(|actor| may(actor, Changing::Mediators).ok());
    let Some(permit) = permit.filter(|permit| permit.scope().teams.contains(it.team)) else {
        return Turn::to(Place::home()).note(text!("not-allowed"));
    };
    let on = facts.today;
    let mediator = who.map(|person| CaseMediator {
        person: person.id,
        name: person.name.clone(),
        assigned_on: on,
        chosen_by_parties: false,
    });
    let change = Change::Cooperate { team: it.team, standing, on, mediator };
    let after = match it.case.apply(&change, on) {
        Ok(after) => after,
        Err(why) => return Turn::to(Place::home()).note(case_acts::refusal(why)),
    };
    let (code, id) = (after.code.clone(), after.id);
    let (lead, helper) = (name(it.case.team, facts), name(it.team, facts));
    let joined = standing == Cooperation::Joined;
    let told = if joined {
        text!("together-joined", code = code.as_str(), team = helper.as_str())
    } else {
        text!("together-refused", code = code.as_str(), team = helper.as_str())
    };
    let open = || vec![Button::go(show(id), text!("button-open-case"))];
    let mut tells = vec![tell(Audience::HeadOf(it.case.team), Screen::new(told).row(open()))];
    if joined {
        let kind = Text::of(format!("kind-{}", it.case.kind));
        let front = text!("together-front", code = code.as_str(), kind = kind, lead = lead, helper = helper);
        tells.extend(
            it.fronts.iter().map(|front_head| tell(Audience::Person(front_head.1), Screen::new(front.clone()))),
        );
        let by = facts.actor().map(|it| it.person);
        let named = who.filter(|person| Some(person.id) != by).map(|person| {
            let body = text!("together-named", code = code.as_str());
            tell(Audience::Person(person.id), Screen::new(body).row(open()))
        });
        tells.extend(named);
    }
    let missing = joined && it.fronts.len() < 2;
    let note = match (joined, missing) {
        (true, false) => text!("together-thanks"),
        (true, true) => text!("together-thanks-front"),
        (false, _) => text!("together-not"),
    };
    Turn::to(Place::home()).with(changed(permit, after, change)).with(plan(code)).with_all(tells).note(note)
}
