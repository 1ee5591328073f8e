//! Which team is asked, and what the other head answers.

use super::asks::{HeadsOf, Invitation, Invited};
use super::at::{At, Step};
use crate::dialogue::case_acts;
use crate::dialogue::cases::links::{changed, show};
use crate::dialogue::effect::{Audience, Effect, Urgency};
use crate::dialogue::facts::{Facts, TeamHead};
use crate::dialogue::input::Answer;
use crate::dialogue::intake::links::plan;
use crate::dialogue::namesakes::name_among;
use crate::dialogue::pager::paged;
use crate::dialogue::screen::{Button, Screen};
use crate::dialogue::text::{Text, text};
use crate::dialogue::together::links;
use crate::dialogue::{Place, Turn};
use crate::domain::access::act::Changing;
use crate::domain::access::{Scope, may};
use crate::domain::case::{Case, CaseMediator, Change, Cooperation, Helper};
use crate::domain::people::Person;
use crate::domain::{CaseId, PersonId, TeamId};

fn name(team: TeamId, facts: &Facts) -> String {
    facts.team(team).map_or_else(|| "—".to_owned(), |it| it.name.clone())
}

/// Teams that can be asked: not the one that leads it, nor those that were asked already or help.
fn others<'a>(case: &'a Case, facts: &'a Facts) -> impl Iterator<Item = TeamId> + 'a {
    let stands = |it: &Helper| matches!(it.standing, Cooperation::Invited | Cooperation::Joined);
    let asked = move |team: TeamId| case.course.helpers.iter().any(|it| it.team == team && stands(it));
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
    let mut screen = paged(Screen::new(body), keyed.into_iter(), at.page);
    for it in case.course.helpers.iter().filter(|it| it.is_asked()) {
        if it.standing == Cooperation::Invited {
            let label = text!("together-withdraw", team = name(it.team, facts));
            screen = screen.row(vec![Button::here(format!("w:{}", it.team), label)]);
        }
        if answers_for_others(case, facts) {
            let label = text!("together-for", team = name(it.team, facts));
            screen = screen.row(vec![Button::here(format!("a:{}", it.team), label)]);
        }
    }
    screen.row(back())
}

/// Whether the actor may enter what the head of another team answered by telephone: the office does.
fn answers_for_others(case: &Case, facts: &Facts) -> bool {
    let permit = facts.actor().and_then(|actor| may(actor, Changing::Mediators).ok());
    permit.is_some_and(|it| it.scope().ward == Some(case.ward))
}

/// What may be told of its kind to somebody who may not see the case: where there was violence at home, nothing by which
/// it could be told from any other.
fn kind(case: &Case) -> Text {
    if case.domestic_violence {
        return Text::of(format!("kind-group-{}", case.kind.group()));
    }
    Text::of(format!("kind-{}", case.kind))
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
                Ok((_, effects)) => {
                    let heads = facts.found::<HeadsOf>().map_or(&[][..], |it| it.0.as_slice());
                    let told = case_acts::heads_told(heads, facts);
                    to_case().with_all(effects).with(invitation(team, case, facts)).note(text!(
                        "together-asked",
                        team = name(team, facts),
                        heads = told
                    ))
                }
            }
        }
        (Answer::Pick(key), Step::Teams, _) if key.starts_with("w:") => match team_of(key, "w:") {
            Some(team) => withdraw(team, stay, case, facts),
            None => Turn::to(stay),
        },
        (Answer::Pick(key), Step::Teams, _) if key.starts_with("a:") => {
            match team_of(key, "a:").filter(|_| answers_for_others(case, facts)) {
                Some(team) => Turn::to(At { team: Some(team), ..At::of(Step::Answer, case.id) }.place()),
                None => Turn::to(stay),
            }
        }
        (Answer::Pick(key), Step::Teams, _) => {
            match team_of(key, "t:").filter(|it| others(case, facts).any(|other| other == *it)) {
                Some(team) => Turn::to(At { team: Some(team), step: Step::Ask, ..at }.place()),
                None => Turn::to(stay),
            }
        }
        _ => Turn::to(stay).note(text!("pick-a-button")),
    }
}

fn team_of(key: &str, tag: &str) -> Option<TeamId> {
    key.strip_prefix(tag)?.parse().ok().map(TeamId)
}

/// Takes an invitation back that nobody has answered; the other head hears of it.
fn withdraw(team: TeamId, stay: Place, case: &Case, facts: &Facts) -> Turn {
    let change = Change::Cooperate { team, standing: Cooperation::Withdrawn, on: facts.today, mediator: None };
    match case_acts::changed(change, case, facts) {
        Err(why) => Turn::to(stay).note(why),
        Ok((_, effects)) => {
            let body = text!("together-tell-withdrawn", code = case.code.as_str(), team = name(case.team, facts));
            Turn::to(At::of(Step::Teams, case.id).place())
                .with_all(effects)
                .with(tell(Audience::HeadOf(team), Screen::new(body)))
                .note(text!("together-withdrawn", team = name(team, facts)))
        }
    }
}

/// What the other head is told: no name, no story.
fn invitation(team: TeamId, case: &Case, facts: &Facts) -> Effect {
    let body =
        text!("together-invitation", code = case.code.as_str(), kind = kind(case), team = name(case.team, facts));
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

/// Mediators of the invited team, by name: not whoever has an interest in the case (Art. 10(3)).
fn candidates<'a>(it: &'a Invitation, facts: &Facts) -> Vec<&'a Person> {
    let free = |person: &&Person| !it.interested.contains(&person.id) && !it.case.is_mediated_by(person.id);
    it.people.iter().filter(|person| person.mediates_in(it.team, facts.today)).filter(free).collect()
}

pub(super) fn answer_screen(at: &At, facts: &Facts) -> Screen {
    let Some(it) = invited(facts) else {
        return Screen::new(text!("together-gone")).open().row(vec![Button::to_menu()]);
    };
    let group = facts.group(it.case.place.group).map_or_else(String::new, |it| it.name.clone());
    let all = candidates(it, facts);
    let helps = it.case.course.is_helped_by(it.team);
    let id = match (all.is_empty(), at.team.is_some(), helps) {
        (true, ..) => "together-answer-nobody",
        (false, true, _) => "together-answer-for",
        (false, false, true) => "together-answer-again",
        (false, false, false) => "together-answer",
    };
    let body = Text::of(id)
        .with("code", it.case.code.as_str())
        .with("kind", kind(&it.case))
        .with("team", name(it.case.team, facts))
        .with("helper", name(it.team, facts))
        .with("group", group);
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
    let may_answer = |scope: Scope| scope.teams.contains(it.team) || scope.ward == Some(it.case.ward);
    let Some(permit) = permit.filter(|permit| may_answer(permit.scope())) else {
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
    let code = after.code.clone();
    let said = case_acts::heads_told(&it.heads, facts);
    let (tells, note) = if standing == Cooperation::Joined {
        let begins = !it.case.course.is_helped_by(it.team);
        let said = if begins { [said, fronts_told(it, facts)].concat() } else { said };
        (joined(it, who, begins, facts), text!("together-thanks", lines = said))
    } else {
        let told = text!("together-refused", code = code.as_str(), team = name(it.team, facts));
        let tells = vec![tell(Audience::HeadOf(it.case.team), Screen::new(told).row(open(it.case.id)))];
        (tells, text!("together-not", lines = said))
    };
    Turn::to(Place::home()).with(changed(permit, after, change)).with(plan(code)).with_all(tells).note(note)
}

fn open(case: CaseId) -> Vec<Button> {
    vec![Button::go(show(case), text!("button-open-case"))]
}

/// Whom it concerns that a team helps, or names another one: the head of the leading team, the one who is named, and at
/// the beginning the heads of both Front committees.
fn joined(it: &Invitation, who: Option<&Person>, begins: bool, facts: &Facts) -> Vec<Effect> {
    let code = it.case.code.as_str();
    let (lead, helper) = (name(it.case.team, facts), name(it.team, facts));
    let told = text!("together-joined", code = code, team = helper.as_str());
    let mut tells = vec![tell(Audience::HeadOf(it.case.team), Screen::new(told).row(open(it.case.id)))];
    let front = text!("together-front", code = code, kind = kind(&it.case), lead = lead, helper = helper);
    let fronts = it.fronts.iter().filter(|_| begins);
    tells.extend(fronts.map(|head| tell(Audience::Person(head.person), Screen::new(front.clone()))));
    let by = facts.actor().map(|it| it.person);
    tells.extend(who.filter(|person| Some(person.id) != by).map(|person| {
        tell(Audience::Person(person.id), Screen::new(text!("together-named", code = code)).row(open(it.case.id)))
    }));
    tells
}

/// Which heads of Front committees were told (Art. 22), whom to telephone, and where there is none.
fn fronts_told(it: &Invitation, facts: &Facts) -> Vec<Text> {
    let line = |team: TeamId| match it.fronts.iter().find(|head| head.team == team) {
        Some(TeamHead { reachable: true, name, .. }) => text!("together-front-told", name = name.as_str()),
        Some(TeamHead { phone: Some(phone), name, .. }) => {
            text!("together-front-call", name = name.as_str(), phone = phone.as_str())
        }
        Some(TeamHead { name, .. }) => text!("together-front-no-phone", name = name.as_str()),
        None => text!("together-front-none", team = name(team, facts)),
    };
    [it.case.team, it.team].map(line).to_vec()
}
