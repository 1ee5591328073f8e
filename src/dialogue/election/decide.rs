//! The chair has decided: number and day of the signed decision are entered, what follows is shown, and then it holds. From
//! that day whoever was elected is a mediator, or the head; whoever leaves is none any more.

use super::asks::{Handing, HangingOn, ProposalDeed};
use super::at::{At, Step};
use super::card::{percent, told};
use super::words::found;
use super::{doing, rights, words};
use crate::dialogue::effect::{Audience, Effect, Urgency};
use crate::dialogue::facts::Facts;
use crate::dialogue::input::Answer;
use crate::dialogue::pager::paged;
use crate::dialogue::people::links::tell_heir;
use crate::dialogue::screen::{Button, Screen};
use crate::dialogue::text::{Arg, Text, text};
use crate::dialogue::{Turn, figure_words};
use crate::domain::access::{act, may};
use crate::domain::election::course::{Move, Standing, check_decision, split_decision};
use crate::domain::election::effect::{CannotBe, carry_out, newcomers};
use crate::domain::election::vote::Fate;
use crate::domain::election::{Decision, Matter, Proposal};
use crate::domain::input::date::{Lean, parse_date};
use crate::domain::people::acts::Refusal;
use crate::domain::people::composition::{Lack, lacks};
use crate::domain::people::register::{Hanging, Register};
use crate::domain::{CaseId, PersonId};

pub(super) fn screen(at: &At, facts: &Facts) -> Screen {
    let back = || vec![Button::here("card", text!("button-back"))];
    let Some(it) = found(at, facts) else {
        return Screen::new(text!("election-gone")).open().row(back());
    };
    match (at.step, &at.decision) {
        (Step::Heir, Some(_)) => heirs(at, facts).row(to_decision()),
        (Step::Confirm, Some(decision)) => match after(it, decision, facts) {
            Ok(register) => confirmation(at, (it, decision), &register, facts).row(to_decision()),
            Err(why) => Screen::new(cannot(why)).open().row(to_decision()),
        },
        _ => Screen::new(text!("election-decision")).open().row(back()),
    }
}

fn confirmation(at: &At, (it, decision): (&Proposal, &Decision), register: &Register, facts: &Facts) -> Screen {
    let body = text!(
        "election-confirm",
        decision = words::decision(decision),
        day = Arg::Day(decision.on),
        what = consequence(it, facts),
        hanging = handed(at, facts),
        team = composition(it, register, (decision, facts))
    );
    Screen::new(body).open().row(vec![Button::primary("confirm", text!("election-button-confirm"))])
}

/// What hangs on whoever leaves.
fn hanging<'a>(at: &At, facts: &'a Facts) -> Option<&'a Hanging> {
    at.leaving.as_ref()?;
    facts.found::<HangingOn>().map(|it| &it.0)
}

fn codes(cases: &[(CaseId, String)]) -> Arg {
    Arg::List(cases.iter().map(|it| text!("plain", words = it.1.as_str())).collect())
}

fn listed(codes: &[String]) -> Arg {
    Arg::List(codes.iter().map(|it| text!("plain", words = it.as_str())).collect())
}

/// Who may go on with it: whoever else mediates in the team.
fn heirs_of(at: &At, facts: &Facts) -> Vec<(PersonId, String)> {
    let leaves = at.leaving.as_ref().map(|it| it.person);
    let all = at.team.map_or_else(Vec::new, |it| words::members(it, facts));
    all.into_iter().filter(|it| Some(it.0) != leaves).collect()
}

fn heirs(at: &At, facts: &Facts) -> Screen {
    let none = Hanging::default();
    let it = hanging(at, facts).unwrap_or(&none);
    let name = at.leaving.as_ref().map_or("", |it| it.name.as_str());
    let cases =
        (!it.cases.is_empty()).then(|| text!("election-heir-cases", count = it.cases.len(), cases = codes(&it.cases)));
    let settled = &it.follow_ups;
    let follow =
        (!settled.is_empty()).then(|| text!("election-heir-settled", count = settled.len(), cases = codes(settled)));
    let drafts = (it.drafts > 0).then(|| text!("election-hanging-drafts", count = it.drafts));
    let left: Vec<Text> = cases.into_iter().chain(follow).chain(drafts).collect();
    let body = text!("election-heir", name = name, left = left);
    let all = heirs_of(at, facts).into_iter().map(|(id, name)| (format!("h:{id}"), text!("plain", words = name)));
    let screen = paged(Screen::new(body).open(), all.collect::<Vec<_>>().into_iter(), at.page);
    screen.row(vec![Button::here("nobody", text!("election-heir-nobody"))])
}

/// In words: who goes on with what, and what else hangs on whoever leaves.
fn handed(at: &At, facts: &Facts) -> Vec<Text> {
    let Some(it) = hanging(at, facts) else { return Vec::new() };
    let heir = at.heir.and_then(|heir| heirs_of(at, facts).into_iter().find(|it| it.0 == heir));
    let parted = it.parted(heir.as_ref().map(|it| it.0));
    let mut lines = Vec::new();
    match &heir {
        _ if parted.open.is_empty() => {}
        Some((_, name)) => lines.push(text!("election-handed", cases = listed(&parted.open), name = name.as_str())),
        None => lines.push(text!("election-handed-nobody", cases = listed(&parted.open))),
    }
    match &heir {
        _ if parted.settled.is_empty() => {}
        Some((_, name)) => {
            lines.push(text!("election-follows-up", cases = listed(&parted.settled), name = name.as_str()));
        }
        None => lines.push(text!("election-follow-up-to-head", cases = listed(&parted.settled))),
    }
    if let (Some((_, name)), false) = (&heir, parted.stays.is_empty()) {
        lines.push(text!("deed-heir-interested", cases = listed(&parted.stays), name = name.as_str()));
    }
    let head = at.team.and_then(|it| words::register(facts)?.head(it, facts.today));
    let head = head.filter(|head| at.leaving.as_ref().is_none_or(|it| it.person != head.id));
    let heads = head.is_none() && !it.months.is_empty();
    if heads {
        lines.push(text!("deed-months", months = figure_words::months(&it.months)));
    }
    let heir = heir.or_else(|| head.map(|it| (it.id, it.latest().name)));
    if it.drafts > 0 {
        lines.push(match &heir {
            Some((_, name)) => text!("election-drafts-to", count = it.drafts, name = name.as_str()),
            None => text!("election-hanging-drafts", count = it.drafts),
        });
    }
    if it.sessions > 0 {
        lines.push(text!("election-hanging-sessions", count = it.sessions));
    }
    lines
}

/// The register as it will be: the rules are asked before anything is written.
fn after(it: &Proposal, decision: &Decision, facts: &Facts) -> Result<Register, CannotBe> {
    let mut register = words::register(facts).cloned().ok_or(CannotBe::Unknown)?;
    // Who is not known yet has a number of no one until they are.
    let percent = percent(it, facts);
    let new = newcomers(it, percent);
    let ids: Vec<_> = (1_i64..).zip(&new).map(|(nth, _)| crate::domain::PersonId(-nth)).collect();
    for (id, candidate) in ids.iter().zip(&new) {
        register.add(*id, candidate.particulars());
    }
    carry_out(&mut register, it, decision, (percent, &ids))?;
    Ok(register)
}

fn consequence(it: &Proposal, facts: &Facts) -> Text {
    let names = match (&it.leaving(), it.election()) {
        (Some(it), _) => it.name.clone(),
        (None, Some(election)) => {
            let elected = election.who(Fate::Elected, percent(it, facts));
            elected.iter().map(|it| it.name.as_str()).collect::<Vec<_>>().join(", ")
        }
        (None, None) => String::new(),
    };
    Text::of(format!("election-follows-{}", it.matter)).with("names", names).with("team", words::team(it.team, facts))
}

/// Of whom the team consists then, and what it lacks.
fn composition(it: &Proposal, register: &Register, (decision, facts): (&Decision, &Facts)) -> Text {
    let day = decision.on;
    let count = register.mediators(it.team, day).count();
    let women = register
        .mediators(it.team, day)
        .filter(|it| it.on(day).sex == Some(crate::domain::people::Sex::Female))
        .count();
    let lacking: Vec<Text> =
        lacks(register, it.team, day, facts.law.on(day).team_least()).into_iter().map(lacking_in_words).collect();
    if lacking.is_empty() {
        return text!("election-complete", count = count, women = women);
    }
    text!("election-lacking", count = count, women = women, lacks = Arg::List(lacking))
}

fn lacking_in_words(it: Lack) -> Text {
    match it {
        Lack::Head => text!("election-lacks-head"),
        Lack::Members { .. } => text!("election-lacks-members"),
        Lack::Woman => text!("election-lacks-woman"),
        Lack::WomanUnknown => text!("election-lacks-woman-unknown"),
        Lack::Minority => text!("election-lacks-minority"),
    }
}

fn cannot(why: CannotBe) -> Text {
    let CannotBe::Rule(rule) = why else { return text!("election-cannot") };
    match rule {
        Refusal::MediatesElsewhere { .. } => text!("election-cannot-elsewhere"),
        Refusal::NotOfTheTeam => text!("election-cannot-not-of-team"),
        Refusal::BeforeItBegan { from } => text!("election-cannot-before", day = Arg::Day(from)),
        Refusal::HoldsAlready { from } => text!("election-cannot-holds", day = Arg::Day(from)),
        Refusal::NotHeld => text!("election-cannot-not-held"),
        _ => text!("election-cannot-rule"),
    }
}

fn to_decision() -> Vec<Button> {
    vec![Button::here("back", text!("button-back"))]
}

pub(super) fn answer(at: At, answer: Answer<'_>, facts: &Facts) -> Turn {
    let Some(it) = found(&at, facts).cloned() else {
        return Turn::to(At::of(Step::List).place()).note(text!("election-gone"));
    };
    if answer == Answer::Pick("card") {
        return Turn::to(At::card(it.id).place());
    }
    if !at.is_as_seen(&it) {
        return Turn::to(At::card(it.id).place()).note(text!("election-not-now"));
    }
    match (at.step, answer) {
        (Step::Decision, Answer::Text { text, .. }) => typed(at, text, &it, facts),
        // Number and day typed once more, below what follows from them.
        (Step::Confirm, Answer::Text { text, .. }) => typed(at, text, &it, facts),
        (Step::Heir | Step::Confirm, Answer::Pick("back")) => Turn::to(at.step(Step::Decision)),
        (Step::Heir, Answer::Pick("prev")) => Turn::to(At { page: at.page.saturating_sub(1), ..at }.place()),
        (Step::Heir, Answer::Pick("next")) => Turn::to(At { page: at.page.saturating_add(1), ..at }.place()),
        (Step::Heir, Answer::Pick("nobody")) => Turn::to(At { heir: None, ..at }.step(Step::Confirm)),
        (Step::Heir, Answer::Pick(key)) => {
            let heir = key.strip_prefix("h:").and_then(|it| it.parse().ok()).map(PersonId);
            match heir.filter(|heir| heirs_of(&at, facts).iter().any(|it| it.0 == *heir)) {
                Some(heir) => Turn::to(At { heir: Some(heir), ..at }.step(Step::Confirm)),
                None => Turn::to(at.place()).note(text!("pick-a-button")),
            }
        }
        (Step::Confirm, Answer::Pick("confirm")) => confirm(at, &it, facts),
        _ => Turn::to(at.place()).note(text!("pick-a-button")),
    }
}

/// `12/QĐ-UBND ngày 5/5/2026`.
fn typed(at: At, typed: &str, it: &Proposal, facts: &Facts) -> Turn {
    let stay = at.clone();
    let help = |why: Text| Turn::to(stay.place()).note(why);
    let Some((number, day)) = split_decision(typed) else { return help(text!("election-decision-help")) };
    if day.is_empty() {
        return help(text!("election-decision-day"));
    }
    let on = match parse_date(&day, facts.written_on(), Lean::Past) {
        Ok(on) => on,
        Err(why) => return help(Text::of(format!("date-{why}"))),
    };
    if let Err(why) = check_decision(it, on, facts.today) {
        return help(Text::of(format!("election-decision-{why}")).with("day", Arg::Day(on)));
    }
    let hangs = hanging(&at, facts).is_some_and(Hanging::can_be_handed_over);
    Turn::to(At { decision: Some(Decision { number, on }), ..at }.step(if hangs { Step::Heir } else { Step::Confirm }))
}

fn confirm(at: At, it: &Proposal, facts: &Facts) -> Turn {
    let card = At::card(it.id).place();
    let register = facts.actor().and_then(|it| may(it, act::KeepRegister).ok());
    let (Some(permit), Some(register), Some(decision)) = (rights::decides(facts), register, at.decision.clone()) else {
        return Turn::to(card).note(text!("not-allowed"));
    };
    if it.standing.after(Move::Decide).is_none() {
        return Turn::to(card).note(text!("election-not-now"));
    }
    if let Err(why) = after(it, &decision, facts) {
        return Turn::to(at.place()).note(cannot(why));
    }
    let handing = handing(&at, facts);
    let told = told(it, (Move::Decide, Standing::Decided), Some(&decision.number), facts);
    let concerned = concerned(it, &decision, facts);
    let heir = handing.as_ref().and_then(|it| told_heir(it.to?, &at, facts));
    let proposal = Box::new(it.clone());
    Turn::to(card)
        .with(doing(ProposalDeed::Decide { permit, register, proposal, decision, handing }))
        .with_all(told)
        .with_all(concerned)
        .with_all(heir)
        .with_all(super::due::plan(it, Standing::Decided, facts))
        .note(Text::of(format!("election-decided-{}", it.matter)))
}

fn handing(at: &At, facts: &Facts) -> Option<Box<Handing>> {
    let (leaving, hanging) = (at.leaving.as_ref()?, hanging(at, facts)?);
    if !hanging.can_be_handed_over() {
        return None;
    }
    let heir = at.heir.and_then(|heir| heirs_of(at, facts).into_iter().find(|it| it.0 == heir));
    let cases = hanging.all_cases().collect();
    let (to, to_name) = heir.unzip();
    let to_name = to_name.unwrap_or_default();
    Some(Box::new(Handing { cases, from: leaving.person, to, to_name }))
}

/// Whoever goes on hears with what.
fn told_heir(to: PersonId, at: &At, facts: &Facts) -> Option<Effect> {
    let it = hanging(at, facts)?;
    let parted = it.parted(Some(to));
    let hears = !parted.open.is_empty() || !parted.settled.is_empty() || it.drafts > 0;
    let name = at.leaving.as_ref().map_or("", |it| it.name.as_str());
    hears.then(|| tell_heir(to, name, (&parted.open, &parted.settled)))
}

/// Without a key: what is said of one decision never takes the place of what was said of another.
fn tell(to: PersonId, body: Text) -> Effect {
    let screen = Box::new(Screen::new(body).open().row(vec![Button::to_menu()]));
    Effect::Tell { to: Audience::Person(to), screen, urgency: Urgency::Normal, key: None }
}

/// Whoever was elected hears of it themself, and so does who headed the team before.
fn concerned(it: &Proposal, decision: &Decision, facts: &Facts) -> Vec<Effect> {
    let Some(election) = it.election() else { return Vec::new() };
    let by = facts.actor().map(|it| it.person);
    let elected = election.who(Fate::Elected, percent(it, facts));
    let names: Vec<String> = elected.iter().map(|it| it.name.clone()).collect();
    let elected: Vec<PersonId> = elected.iter().filter_map(|it| it.person).collect();
    let words = |id: String| {
        Text::of(id)
            .with("team", words::team(it.team, facts))
            .with("number", decision.number.as_str())
            .with("day", Arg::Day(decision.on))
    };
    let head_on = |day| words::register(facts).and_then(|register| register.head(it.team, day)).map(|it| it.id);
    let before = head_on(decision.on);
    let former = before.filter(|before| it.matter == Matter::Head && !elected.contains(before) && Some(*before) != by);
    let new = elected.iter().filter(|it| Some(**it) != by);
    let new = new.map(|id| tell(*id, words(format!("election-told-elected-{}", it.matter))));
    let names: Vec<Text> = names.iter().map(|it| text!("plain", words = it.as_str())).collect();
    let more = || words("election-told-head-of-new".to_owned()).with("names", Arg::List(names));
    // Whoever heads the team today has to do with those who are new, whenever they were recognised.
    let head = head_on(facts.today).filter(|_| it.matter == Matter::Mediators);
    let head = head.filter(|head| !elected.contains(head) && Some(*head) != by);
    new.chain(former.map(|id| tell(id, words("election-told-former-head".to_owned()))))
        .chain(head.map(|id| tell(id, more())))
        .collect()
}
