//! Somebody leaves (Art. 11): who, on which ground, why; and before it goes to the office, who sends it for the Front
//! committee and who of the resident group agreed.

use super::asks::ProposalDeed;
use super::at::{At, Step};
use super::card::{about, found};
use super::{card, doing, rights, words};
use crate::dialogue::facts::Facts;
use crate::dialogue::input::Answer;
use crate::dialogue::pager::paged;
use crate::dialogue::refused::refused;
use crate::dialogue::screen::{Button, Screen};
use crate::dialogue::text::{Text, text};
use crate::dialogue::{Place, Turn};
use crate::domain::election::course::{Move, Standing};
use crate::domain::election::leaving::{Asker, Ground, Leaving, first_step, grounds};
use crate::domain::election::{Content, Matter, NewProposal, Proposal};
use crate::domain::fold::normalise_paragraphs;
use crate::domain::people::Office;
use crate::domain::{PersonId, ProposalId, TeamId};

/// Shortest and longest reason, in characters.
const REASON: std::ops::RangeInclusive<usize> = 5..=600;

fn asker(at: &At, facts: &Facts) -> Option<Asker> {
    rights::asks(at.team?, facts).map(|it| it.0)
}

/// Who may be chosen: of the team, and of oneself only oneself.
fn members(at: &At, facts: &Facts) -> Vec<(PersonId, String)> {
    let own = facts.actor().map(|it| it.person);
    let all = at.team.map_or_else(Vec::new, |it| words::members(it, facts));
    match asker(at, facts) {
        Some(Asker::Themself) => all.into_iter().filter(|it| Some(it.0) == own).collect(),
        Some(Asker::Head | Asker::Front) => all,
        None => Vec::new(),
    }
}

fn is_own(at: &At, facts: &Facts) -> bool {
    let own = facts.actor().map(|it| it.person);
    at.leaving.as_ref().is_some_and(|it| Some(it.person) == own)
}

/// What the actor is to this leaving: a head who leaves asks for themself.
fn role(at: &At, facts: &Facts) -> Option<Asker> {
    asker(at, facts).map(|it| if it == Asker::Head && is_own(at, facts) { Asker::Themself } else { it })
}

pub(super) fn screen(at: &At, facts: &Facts) -> Screen {
    let nav = || vec![Button::here("back", text!("button-back")), Button::here("stop", text!("button-stop"))];
    let team = at.team.map_or_else(|| text!("word-none"), |it| words::team(it, facts));
    let holder = |office| at.team.and_then(|it| words::holder_of_group(office, it, facts));
    let offering = |screen: Screen, name: Option<String>| match name {
        Some(name) => screen.choice("holder", text!("plain", words = name)),
        None => screen,
    };
    match at.step {
        Step::Member => {
            let all =
                members(at, facts).into_iter().map(|(id, name)| (format!("m:{id}"), text!("plain", words = name)));
            paged(
                Screen::new(text!("election-who-leaves", team = team)).open(),
                all.collect::<Vec<_>>().into_iter(),
                at.page,
            )
            .row(nav())
        }
        Step::Ground => {
            let screen = Screen::new(text!("election-ground")).open();
            let choice =
                |screen: Screen, it: &Ground| screen.choice(it.code(), Text::of(format!("election-ground-{it}")));
            grounds(role(at, facts).unwrap_or(Asker::Themself)).iter().fold(screen, choice).row(nav())
        }
        Step::Reason => {
            let own = at.leaving.as_ref().is_some_and(|it| it.ground == Ground::OwnWish);
            let mut row = vec![Button::here("back", text!("button-back"))];
            if own {
                row.push(Button::here("skip", text!("button-skip")));
            }
            row.push(Button::here("stop", text!("button-stop")));
            Screen::new(text!("election-reason")).open().row(row)
        }
        Step::Front => {
            offering(Screen::new(text!("election-front")).open(), holder(Office::FrontCommitteeHead)).row(nav())
        }
        Step::Agreed => {
            offering(Screen::new(text!("election-agreed")).open(), holder(Office::ResidentGroupHead)).row(nav())
        }
        _ => {
            let body = at.leaving.as_ref().map_or_else(|| text!("word-none"), |it| about(it));
            let step = at.write.unwrap_or(Move::Ask);
            Screen::new(text!("election-leaving-check", about = body, way = Text::of(format!("election-way-{step}"))))
                .open()
                .row(vec![Button::primary("save", Text::of(format!("election-do-{step}")))])
                .row(nav())
        }
    }
}

pub(super) fn answer(at: At, answer: Answer<'_>, facts: &Facts) -> Turn {
    match (at.step, answer) {
        (_, Answer::Pick("stop")) => match at.id {
            Some(id) => Turn::to(At::card(id).place()).note(text!("cancelled")),
            None => Turn::to(Place::home()).note(text!("cancelled")),
        },
        (_, Answer::Pick("back")) => Turn::to(back(at)),
        (Step::Member, Answer::Pick("prev")) => Turn::to(At { page: at.page.saturating_sub(1), ..at }.place()),
        (Step::Member, Answer::Pick("next")) => Turn::to(At { page: at.page.saturating_add(1), ..at }.place()),
        (Step::Member, Answer::Pick(key)) => match key.strip_prefix("m:").and_then(|it| it.parse().ok()) {
            Some(id) => picked(at, PersonId(id), facts),
            None => Turn::to(at.place()),
        },
        (Step::Ground, Answer::Pick(key)) => {
            let offered = grounds(role(&at, facts).unwrap_or(Asker::Themself));
            match Ground::from_code(key).filter(|it| offered.contains(it)) {
                Some(ground) => Turn::to(at.leaving(|it| it.ground = ground).step(Step::Reason)),
                None => Turn::to(at.place()).note(text!("pick-a-button")),
            }
        }
        (Step::Reason, Answer::Pick("skip")) if at.leaving.as_ref().is_some_and(|it| it.ground == Ground::OwnWish) => {
            Turn::to(after_reason(at.leaving(|it| it.reason = None), facts))
        }
        (Step::Reason, Answer::Text { text, .. }) => reason(at, text, facts),
        (Step::Front | Step::Agreed, Answer::Pick("holder")) => {
            let office = if at.step == Step::Front { Office::FrontCommitteeHead } else { Office::ResidentGroupHead };
            match at.team.and_then(|it| words::holder_of_group(office, it, facts)) {
                Some(name) => Turn::to(named(at, name)),
                None => Turn::to(at.place()),
            }
        }
        (Step::Front | Step::Agreed, Answer::Text { text, .. }) => match words::full_name(text) {
            Some(name) => Turn::to(named(at, name)),
            None => Turn::to(at.place()).note(text!("election-name-help")),
        },
        (Step::Review, Answer::Pick("save")) => save(at, facts),
        _ => Turn::to(at.place()).note(text!("pick-a-button")),
    }
}

fn back(at: At) -> Place {
    let card = at.id;
    match (at.step, card) {
        (Step::Ground, _) => At { leaving: None, ..at }.step(Step::Member),
        (Step::Reason, _) => at.step(Step::Ground),
        (Step::Agreed, _) => at.step(Step::Front),
        (Step::Front | Step::Review, Some(id)) => At::card(id).place(),
        (Step::Front | Step::Review, None) => at.step(Step::Reason),
        _ => At::of(Step::List).place(),
    }
}

/// Somebody of the team was chosen, here or by a button elsewhere.
pub(super) fn picked(at: At, person: PersonId, facts: &Facts) -> Turn {
    let Some((person, name)) = members(&at, facts).into_iter().find(|it| it.0 == person) else {
        return Turn::to(at.step(Step::Member)).note(text!("pick-a-button"));
    };
    let heads = words::register(facts).zip(at.team).and_then(|(it, team)| it.head(team, facts.today));
    let office = if heads.is_some_and(|it| it.id == person) { Office::TeamHead } else { Office::Mediator };
    let leaving = Leaving { person, name, office, ground: Ground::OwnWish, reason: None, front: None, agreed: None };
    let at = At { leaving: Some(Box::new(leaving)), matter: Some(Matter::Release), ..at };
    // Of oneself there is one ground only.
    let step = if role(&at, facts) == Some(Asker::Themself) { Step::Reason } else { Step::Ground };
    Turn::to(at.step(step))
}

fn reason(at: At, typed: &str, facts: &Facts) -> Turn {
    let typed = normalise_paragraphs(typed.trim());
    if let Some(why) = refused(&typed) {
        return Turn::to(at.place()).note(why);
    }
    if !REASON.contains(&typed.chars().count()) {
        return Turn::to(at.place()).note(text!("election-reason-help", most = *REASON.end()));
    }
    Turn::to(after_reason(at.leaving(|it| it.reason = Some(typed)), facts))
}

/// The head of the Front committee sends it at once; everybody else passes it on.
fn after_reason(at: At, facts: &Facts) -> Place {
    let (Some(team), Some(role), Some(leaving)) = (at.team, role(&at, facts), at.leaving.clone()) else {
        return At::of(Step::List).place();
    };
    let has_head = words::register(facts).is_some_and(|it| it.head(team, facts.today).is_some());
    let first = first_step(role, leaving.office, has_head);
    let at = At { write: Some(first), ..at };
    if first == Move::Send { sender(at, team, facts) } else { at.step(Step::Review) }
}

/// Who sends it: whoever heads the Front committee is not asked who they are.
fn sender(at: At, team: TeamId, facts: &Facts) -> Place {
    let own = facts.actor().filter(|_| !rights::acts_for_front(team, facts)).map(|it| it.name.clone());
    match own {
        Some(name) => after_front(at.leaving(|it| it.front = Some(name))),
        None => at.step(Step::Front),
    }
}

fn after_front(at: At) -> Place {
    let needs = at.leaving.as_ref().is_some_and(|it| it.needs_group_head());
    at.step(if needs { Step::Agreed } else { Step::Review })
}

fn named(at: At, name: String) -> Place {
    match at.step {
        Step::Front => after_front(at.leaving(|it| it.front = Some(name))),
        _ => at.leaving(|it| it.agreed = Some(name)).step(Step::Review),
    }
}

/// A proposal that a head made goes to the office: who sends it and who agreed is asked first.
pub(super) fn send(it: &Proposal, leaving: &Leaving, facts: &Facts) -> Turn {
    let at = At { write: Some(Move::Send), ..At::of_proposal(it, Step::Front) };
    if leaving.is_ready() { Turn::to(at.step(Step::Review)) } else { Turn::to(sender(at, it.team, facts)) }
}

fn save(at: At, facts: &Facts) -> Turn {
    let (Some(team), Some(leaving), Some(step)) = (at.team, at.leaving.clone(), at.write) else {
        return Turn::to(At::of(Step::List).place());
    };
    if step == Move::Send && !leaving.is_ready() {
        return Turn::to(sender(at, team, facts)).note(text!("election-incomplete"));
    }
    let Some((_, permit)) = rights::asks(team, facts) else {
        return Turn::to(Place::home()).note(text!("not-allowed"));
    };
    let real = leaving.front.clone().filter(|_| rights::acts_for_front(team, facts) && step == Move::Send);
    let content = Content::Leaving(leaving);
    if let (Some(id), Some(seen)) = (at.id, at.seen) {
        let deed = ProposalDeed::Step { permit, id, seen, step, content: Box::new(content.clone()), real, words: None };
        let it = before(&at, facts, content, team, id, seen);
        let told = card::told(&it, (step, Standing::Sent), None, facts);
        let plan = super::due::plan(&it, Standing::Sent, facts);
        let note = Text::of(format!("election-done-{step}"));
        return Turn::to(At::card(id).place()).with(doing(deed)).with_all(told).with_all(plan).note(note);
    }
    let (id, standing) = (ProposalId(facts.fresh), Standing::begun_by(step).unwrap_or(Standing::Asked));
    let it = before(&at, facts, content.clone(), team, id, (standing, 1));
    let new = NewProposal { id, team, matter: Matter::Release, standing, content, step, real };
    Turn::to(At::card(id).place())
        .with(doing(ProposalDeed::Begin { permit, new: Box::new(new) }))
        .with_all(card::told(&it, (step, standing), None, facts))
        .with_all(super::due::plan(&it, standing, facts))
        .note(Text::of(format!("election-done-{step}")))
}

/// The proposal as it is told of: what is kept already, or what is begun now.
fn before(at: &At, facts: &Facts, content: Content, team: TeamId, id: ProposalId, seen: (Standing, i32)) -> Proposal {
    let by = facts.actor().map_or(PersonId(0), |it| it.person);
    let new = Proposal {
        id,
        ward: facts.ward.as_ref().map_or(crate::domain::WardId(0), |it| it.id),
        team,
        matter: Matter::Release,
        standing: seen.0,
        content: content.clone(),
        by,
        begun_at: facts.now,
        sent_on: None,
        decision: None,
        version: seen.1,
        steps: Vec::new(),
    };
    found(at, facts).map_or(new, |it| Proposal { content, ..it.clone() })
}
