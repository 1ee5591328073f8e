//! Somebody leaves (Art. 11): who, on which ground, why; and before it goes to the office, who sends it for the Front
//! committee and who of the resident group agreed.

use super::asks::ProposalDeed;
use super::at::{At, Step};
use super::card::about;
use super::words::found;
use super::{card, doing, rights, words};
use crate::dialogue::facts::Facts;
use crate::dialogue::input::Answer;
use crate::dialogue::pager::paged;
use crate::dialogue::screen::{Button, Screen};
use crate::dialogue::text::{Text, text};
use crate::dialogue::{Place, Turn};
use crate::domain::election::course::{Move, Standing};
use crate::domain::election::leaving::{Asker, Ground, Leaving, first_step, grounds};
use crate::domain::election::{Content, Matter, NewProposal, Proposal};
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
        Some(Asker::Head | Asker::Front | Asker::Office) => all,
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
            let has_head = at.leaving.as_ref().is_some_and(|it| it.needs_group_head());
            let way = if step == Move::Propose && !has_head {
                "election-way-propose-head".to_owned()
            } else {
                format!("election-way-{step}")
            };
            Screen::new(text!("election-leaving-check", about = body, way = Text::of(way)))
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
        (Step::Agreed, _) => at.step(Step::Front),
        (Step::Ground | Step::Front | Step::Review, Some(id)) => At::card(id).place(),
        (Step::Ground, None) => At { leaving: None, ..at }.step(Step::Member),
        (Step::Reason, _) => at.step(Step::Ground),
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
    let content = Content::Leaving(Box::new(leaving.clone()));
    if let Some(twin) = words::twin(Matter::Release, &content, None, facts) {
        return Turn::to(At::card(twin).place()).note(text!("election-twin-release"));
    }
    let at = At { leaving: Some(Box::new(leaving)), matter: Some(Matter::Release), ..at };
    // Of oneself there is one ground only.
    let step = if role(&at, facts) == Some(Asker::Themself) { Step::Reason } else { Step::Ground };
    Turn::to(at.step(step))
}

fn reason(at: At, typed: &str, facts: &Facts) -> Turn {
    match words::reason(typed, REASON) {
        Ok(reason) => Turn::to(after_reason(at.leaving(|it| it.reason = Some(reason)), facts)),
        Err(why) => Turn::to(at.place()).note(why),
    }
}

/// With which step it goes on from here: what is kept already is put right and sent again.
fn first(at: &At, facts: &Facts) -> Option<Move> {
    let (team, role, leaving) = (at.team?, role(at, facts)?, at.leaving.as_ref()?);
    let has_head = words::head(team, facts).is_some();
    Some(if at.id.is_some() { at.write? } else { first_step(role, leaving.office, has_head) })
}

/// The head of the Front committee sends it; everybody else passes it on.
fn after_reason(at: At, facts: &Facts) -> Place {
    let (Some(team), Some(first)) = (at.team, first(&at, facts)) else {
        return At::of(Step::List).place();
    };
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
    match at.id {
        Some(id) => sent(&at, id, (step, leaving), facts),
        None => begun(at, team, (step, leaving), facts),
    }
}

/// What is kept already goes on, if it stands as it was seen and the actor may still do so.
fn sent(at: &At, id: ProposalId, (step, leaving): (Move, Box<Leaving>), facts: &Facts) -> Turn {
    let card = At::card(id).place();
    let Some(it) = found(at, facts) else { return Turn::to(card).note(text!("election-gone")) };
    if !at.is_as_seen(it) {
        return Turn::to(card).note(text!("election-not-now"));
    }
    let Some(permit) = rights::step(it, step, facts) else {
        return Turn::to(card).note(text!("not-allowed"));
    };
    let content = Content::Leaving(leaving);
    let real = rights::real((it.team, it.by), &content, step, facts);
    let after = it.standing.after(step).unwrap_or(it.standing);
    let (seen, content) = ((it.standing, it.version), Box::new(content));
    let it = Proposal { content: (*content).clone(), ..it.clone() };
    let deed = ProposalDeed::Step { permit, id, seen, step, content, real, words: None };
    Turn::to(card)
        .with(doing(deed))
        .with_all(card::told(&it, (step, after), None, facts))
        .with_all(super::due::plan(&it, after, facts))
        .note(card::done(step, it.team, facts))
}

/// It begins, if the actor may still begin it so: rights and the team may have changed since the first question.
fn begun(at: At, team: TeamId, (step, leaving): (Move, Box<Leaving>), facts: &Facts) -> Turn {
    let permit = rights::asks(team, facts).filter(|_| rights::begins(Matter::Release, team, facts)).map(|it| it.1);
    let Some(permit) = permit else { return Turn::to(Place::home()).note(text!("not-allowed")) };
    let there = members(&at, facts).iter().any(|it| it.0 == leaving.person);
    let grounded = role(&at, facts).is_some_and(|it| grounds(it).contains(&leaving.ground));
    if !there || !grounded || first(&at, facts) != Some(step) {
        let at = At { leaving: None, write: None, ..at };
        return Turn::to(at.step(Step::Member)).note(text!("election-changed-meanwhile"));
    }
    let content = Content::Leaving(leaving);
    if let Some(twin) = words::twin(Matter::Release, &content, None, facts) {
        return Turn::to(At::card(twin).place()).note(text!("election-twin-release"));
    }
    let (id, standing) = (ProposalId(facts.fresh), Standing::begun_by(step).unwrap_or(Standing::Asked));
    let it = new(facts, content.clone(), team, (id, standing));
    let real = rights::real((team, it.by), &content, step, facts);
    let begun = NewProposal { id, team, matter: Matter::Release, standing, content, step, real };
    Turn::to(At::card(id).place())
        .with(doing(ProposalDeed::Begin { permit, new: Box::new(begun) }))
        .with_all(card::told(&it, (step, standing), None, facts))
        .with_all(super::due::plan(&it, standing, facts))
        .note(card::done(step, team, facts))
}

/// The proposal as it is told of.
fn new(facts: &Facts, content: Content, team: TeamId, (id, standing): (ProposalId, Standing)) -> Proposal {
    Proposal {
        id,
        ward: facts.ward.as_ref().map_or(crate::domain::WardId(0), |it| it.id),
        team,
        matter: Matter::Release,
        standing,
        content,
        by: facts.actor().map_or(PersonId(0), |it| it.person),
        begun_at: facts.now,
        sent_on: None,
        decision: None,
        version: 1,
        steps: Vec::new(),
    }
}
