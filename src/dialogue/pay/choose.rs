//! A head writes a request: all cases that can be paid stand in it, each can be left out; then all of it is looked at and
//! goes to the office. What changed since it was looked at is looked at anew, never sent unseen.

use super::asks::{PayDeed, Payable, PayableFound};
use super::at::{At, Step};
use super::{due, letters, words};
use crate::dialogue::Turn;
use crate::dialogue::effect::Effect;
use crate::dialogue::facts::{Facts, Needs};
use crate::dialogue::input::Answer;
use crate::dialogue::pager::paged;
use crate::dialogue::screen::{Button, Screen};
use crate::dialogue::text::{Text, text};
use crate::domain::case::Case;
use crate::domain::case_code::read_code;
use crate::domain::pay::case::{Barred, PayLine, Share, by_person, total};
use crate::domain::pay::course::{Hand, Move, Standing};
use crate::domain::pay::rate::Outcome;
use crate::domain::pay::words::dong_in_words;
use crate::domain::pay::{NewPayRequest, PayRequestLine};
use crate::domain::people::successor;
use crate::domain::{CaseId, PayId, TeamId};

pub(super) fn needs_typed(at: &At, typed: &str) -> Needs {
    Needs { case_code: read_code(typed), ..super::needs_of(at) }
}

fn all(facts: &Facts) -> &[PayLine] {
    facts.found::<Payable>().map_or(&[][..], |PayableFound(lines)| &lines[..])
}

fn chosen(at: &At, facts: &Facts) -> Vec<PayLine> {
    all(facts).iter().filter(|it| !at.dropped.contains(&it.case)).cloned().collect()
}

fn nav() -> Vec<Button> {
    vec![Button::here("back", text!("button-back")), Button::here("stop", text!("button-stop"))]
}

pub(super) fn screen(at: &At, facts: &Facts) -> Screen {
    let Some(team) = at.team.filter(|it| words::heads(*it, facts).is_some()) else {
        return Screen::new(text!("pay-gone")).open().row(nav());
    };
    let lines = chosen(at, facts);
    if at.step == Step::Review {
        return review(team, &lines, facts).row(vec![Button::primary("send", text!("pay-button-send"))]).row(nav());
    }
    let body = text!(
        "pay-choose",
        team = words::team(team, facts),
        count = lines.len(),
        all = all(facts).len(),
        dong = total(&lines)
    );
    let choice = |it: &PayLine| {
        let id = if at.dropped.contains(&it.case) { "pay-choice-out" } else { "pay-choice-in" };
        (format!("c:{}", it.case), Text::of(id).with("line", words::line(it)))
    };
    let choices: Vec<_> = all(facts).iter().map(choice).collect();
    paged(Screen::new(body), choices.into_iter(), at.page)
        .row(vec![Button::primary("look", text!("pay-button-look"))])
        .row(nav())
}

fn review(team: TeamId, lines: &[PayLine], facts: &Facts) -> Screen {
    let count = |outcome| lines.iter().filter(|it| it.outcome == outcome).count();
    let share =
        |(it, cases): &(Share, u32)| text!("pay-share", name = it.name.as_str(), count = *cases, dong = it.dong);
    let sum = total(lines);
    Screen::new(text!(
        "pay-review",
        team = words::team(team, facts),
        count = lines.len(),
        success = count(Outcome::Success),
        failure = count(Outcome::Failure),
        dong = sum,
        words = dong_in_words(sum),
        shares = by_person(lines).iter().map(share).collect::<Vec<_>>(),
        warnings = words::warnings(lines)
    ))
}

pub(super) fn answer(at: At, answer: Answer<'_>, facts: &Facts) -> Turn {
    let Some(team) = at.team.filter(|it| words::heads(*it, facts).is_some()) else {
        return Turn::to(At::of(Step::Home).place()).note(text!("pay-gone"));
    };
    match (at.step, answer) {
        (_, Answer::Pick("stop")) => Turn::to(At::of(Step::Home).place()).note(text!("cancelled")),
        (Step::Review, Answer::Pick("back")) => {
            Turn::to(At { looked: None, looked_at: Vec::new(), ..at }.step(Step::Choose))
        }
        (Step::Review, Answer::Pick("send")) => send(at, team, facts),
        (_, Answer::Pick("back")) => match at.id {
            Some(id) => Turn::to(At::card(id).place()),
            None => Turn::to(At::of(Step::Home).place()),
        },
        (_, Answer::Pick("prev")) => Turn::to(at.turned(-1)),
        (_, Answer::Pick("next")) => Turn::to(at.turned(1)),
        (Step::Choose, Answer::Pick("look")) => look(at, facts),
        (Step::Choose, Answer::Pick(key)) => match key.strip_prefix("c:").and_then(|it| it.parse().ok()) {
            Some(case) => Turn::to(toggled(at, CaseId(case)).place()),
            None => Turn::to(at.place()),
        },
        (Step::Choose, Answer::Text { text, .. }) => typed(at, text, facts),
        _ => Turn::to(at.place()).note(text!("pick-a-button")),
    }
}

fn toggled(mut at: At, case: CaseId) -> At {
    if at.dropped.contains(&case) {
        at.dropped.retain(|it| *it != case);
    } else {
        at.dropped.push(case);
    }
    at
}

/// A code is that of a line, or it is said why its case cannot be asked for.
fn typed(at: At, typed: &str, facts: &Facts) -> Turn {
    let Some(code) = read_code(typed) else { return Turn::to(at.place()).note(text!("pay-choose-help")) };
    if let Some(it) = all(facts).iter().find(|it| it.code == code) {
        let case = it.case;
        return Turn::to(toggled(at, case).place());
    }
    // Whoever mediates elsewhere as well reads cases of other teams, for which those ask.
    let of_team = |it: &&Case| at.team.is_some_and(|team| it.led_by() == successor(team, &facts.teams));
    let Some(case) = facts.case.as_ref().filter(of_team) else {
        return Turn::to(at.place()).note(text!("pay-no-such-case", code = code));
    };
    let why = PayLine::of(case, &facts.law).err().unwrap_or(Barred::Asked);
    let why = Text::of(format!("pay-barred-{why}"));
    Turn::to(at.place()).note(text!("pay-cannot", code = code, why = why))
}

/// Each case with what it comes to: what is looked at before it is sent.
fn sums(lines: &[PayLine]) -> Vec<(i64, i64)> {
    lines.iter().map(|it| (it.case.0, it.dong())).collect()
}

fn look(at: At, facts: &Facts) -> Turn {
    let lines = chosen(&at, facts);
    if lines.is_empty() {
        return Turn::to(at.place()).note(text!("pay-nothing"));
    }
    Turn::to(at.looking(lines.len(), sums(&lines)).step(Step::Review))
}

fn send(at: At, team: TeamId, facts: &Facts) -> Turn {
    let lines = chosen(&at, facts);
    if !at.has_looked(lines.len(), &sums(&lines)) {
        return Turn::to(At { looked: None, looked_at: Vec::new(), ..at }.step(Step::Choose))
            .note(text!("pay-changed"));
    }
    let (Some(permit), Some(actor)) = (words::heads(team, facts), facts.actor()) else {
        return Turn::to(At::of(Step::Home).place()).note(text!("not-allowed"));
    };
    let again = at.id.and_then(|_| words::found(&at, facts));
    let id = again.map_or(PayId(facts.fresh), |it| it.id);
    let line = PayRequestLine {
        id,
        team,
        standing: Standing::Sent,
        sent_on: facts.today,
        paid_on: None,
        cases: u32::try_from(lines.len()).unwrap_or(u32::MAX),
        dong: total(&lines),
    };
    let deed = match again {
        Some(it) if it.standing.rule(Move::Send).is_none() || it.version != at.version => {
            return Turn::to(At::card(id).place()).note(text!("pay-not-now"));
        }
        Some(it) => PayDeed::Step {
            permit,
            of: (id, team),
            seen: (it.standing, it.version),
            step: Move::Send,
            on: facts.today,
            words: None,
            lines: Some(lines),
        },
        None => PayDeed::Send { permit, new: NewPayRequest { id, team, lines } },
    };
    Turn::to(At::card(id).place())
        .with(Effect::own(deed))
        .with_all(letters::told(actor.ward, (Move::Send, None), Hand::Head, (&line, facts)))
        .with_all(due::plan(actor.ward, &line, facts))
        .note(text!("pay-done-send"))
}
