//! The chair has decided: number and day of the signed decision are entered, what follows is shown, and then it holds. From
//! that day whoever was elected is a mediator, or the head; whoever leaves is none any more.

use super::asks::ProposalDeed;
use super::at::{At, Step};
use super::card::{found, percent, told};
use super::{doing, rights, words};
use crate::dialogue::Turn;
use crate::dialogue::facts::Facts;
use crate::dialogue::input::Answer;
use crate::dialogue::screen::{Button, Screen};
use crate::dialogue::text::{Arg, Text, text};
use crate::domain::access::{act, may};
use crate::domain::election::course::{Move, Standing, check_decision, split_decision};
use crate::domain::election::effect::{CannotBe, carry_out, newcomers};
use crate::domain::election::{Decision, Proposal};
use crate::domain::input::date::{Lean, parse_date};
use crate::domain::people::acts::Refusal;
use crate::domain::people::composition::{Lack, lacks};
use crate::domain::people::register::Register;

pub(super) fn screen(at: &At, facts: &Facts) -> Screen {
    let back = || vec![Button::here("card", text!("button-back"))];
    let Some(it) = found(at, facts) else {
        return Screen::new(text!("election-gone")).open().row(back());
    };
    let (Step::Confirm, Some(decision)) = (at.step, &at.decision) else {
        return Screen::new(text!("election-decision")).open().row(back());
    };
    match after(it, decision, facts) {
        Ok(register) => {
            let body = text!(
                "election-confirm",
                decision = words::decision(decision),
                day = Arg::Day(decision.on),
                what = consequence(it, facts),
                team = composition(it, &register, decision)
            );
            Screen::new(body).open().row(vec![Button::primary("confirm", text!("election-button-confirm"))]).row(back())
        }
        Err(why) => Screen::new(cannot(why)).open().row(back()),
    }
}

/// The register as it will be: the rules are asked before anything is written.
fn after(it: &Proposal, decision: &Decision, facts: &Facts) -> Result<Register, CannotBe> {
    let mut register = words::register(facts).cloned().ok_or(CannotBe::Unknown)?;
    // Who is not known yet has a number of no one until they are.
    let new = newcomers(it, percent(facts));
    let ids: Vec<_> = (1_i64..).zip(&new).map(|(nth, _)| crate::domain::PersonId(-nth)).collect();
    for (id, candidate) in ids.iter().zip(&new) {
        register.add(*id, candidate.particulars());
    }
    carry_out(&mut register, it, decision, (percent(facts), &ids))?;
    Ok(register)
}

fn consequence(it: &Proposal, facts: &Facts) -> Text {
    let names = match (&it.leaving(), it.election()) {
        (Some(it), _) => it.name.clone(),
        (None, Some(it)) => {
            let elected = it.who(crate::domain::election::vote::Fate::Elected, percent(facts));
            elected.iter().map(|it| it.name.as_str()).collect::<Vec<_>>().join(", ")
        }
        (None, None) => String::new(),
    };
    Text::of(format!("election-follows-{}", it.matter)).with("names", names).with("team", words::team(it.team, facts))
}

/// Of whom the team consists then, and what it lacks.
fn composition(it: &Proposal, register: &Register, decision: &Decision) -> Text {
    let day = decision.on;
    let count = register.mediators(it.team, day).count();
    let women = register
        .mediators(it.team, day)
        .filter(|it| it.on(day).sex == Some(crate::domain::people::Sex::Female))
        .count();
    let lacking: Vec<Text> = lacks(register, it.team, day).into_iter().map(lacking_in_words).collect();
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

pub(super) fn answer(at: At, answer: Answer<'_>, facts: &Facts) -> Turn {
    let Some(it) = found(&at, facts).cloned() else {
        return Turn::to(At::of(Step::List).place()).note(text!("election-gone"));
    };
    match (at.step, answer) {
        (_, Answer::Pick("card")) => Turn::to(At::card(it.id).place()),
        (Step::Decision, Answer::Text { text, .. }) => typed(at, text, &it, facts),
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
    let on = match parse_date(day, facts.written_on(), Lean::Past) {
        Ok(on) => on,
        Err(why) => return help(Text::of(format!("date-{why}"))),
    };
    if let Err(why) = check_decision(it, on, facts.today) {
        return help(Text::of(format!("election-decision-{why}")).with("day", Arg::Day(on)));
    }
    Turn::to(At { decision: Some(Decision { number, on }), ..at }.step(Step::Confirm))
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
    let told = told(it, (Move::Decide, Standing::Decided), Some(&decision.number), facts);
    Turn::to(card)
        .with(doing(ProposalDeed::Decide { permit, register, proposal: Box::new(it.clone()), decision }))
        .with_all(told)
        .with_all(super::due::plan(it, Standing::Decided, facts))
        .note(Text::of(format!("election-decided-{}", it.matter)))
}
