//! Words that several cards of this flow say, and who may do what with a request.

use chrono::NaiveDate;

use super::asks::{Found, One, Seen};
use super::at::At;
use crate::dialogue::facts::Facts;
use crate::dialogue::text::{Arg, Text, text};
use crate::domain::access::{Permit, act, may};
use crate::domain::pay::PayRequest;
use crate::domain::pay::case::{Odd, PayLine};
use crate::domain::pay::course::{Hand, Move, Rule};
use crate::domain::pay::rate::{Outcome, Rate, bases};
use crate::domain::people::is_now_of;
use crate::domain::{CaseId, TeamId};

pub(super) fn team(id: TeamId, facts: &Facts) -> Text {
    facts.team(id).map_or_else(|| text!("word-none"), |it| text!("plain", words = it.name.as_str()))
}

/// By when something is due, and how late it is; nothing where it has no day.
pub(super) fn due(day: Option<NaiveDate>, facts: &Facts) -> Text {
    let Some(day) = day else { return text!("empty") };
    match (facts.today - day).num_days() {
        late @ 1.. => text!("pay-overdue", days = late),
        0 => text!("pay-due-today"),
        _ => text!("pay-due", day = Arg::Day(day)),
    }
}

/// The request that a step is about, if the actor may see it, with what is known beside it.
pub(super) fn seen<'a>(at: &At, facts: &'a Facts) -> Option<&'a Seen> {
    let Found(found) = facts.found::<One>()?;
    found.as_deref().filter(|it| Some(it.request.id) == at.id)
}

/// It alone.
pub(super) fn found<'a>(at: &At, facts: &'a Facts) -> Option<&'a PayRequest> {
    seen(at, facts).map(|it| &it.request)
}

/// Why a step that is the actor's to take cannot be taken as things are: nothing is decided or paid for a case that is not
/// any more what it was asked for as, and no refusal is taken back of what was asked for anew.
pub(super) fn hindered(it: &Seen, step: Move) -> Option<Text> {
    match step {
        Move::Decide | Move::Pay if !it.odd.is_empty() => Some(text!("pay-must-return")),
        Move::TakeBack if !it.taken.is_empty() => {
            let codes = it.taken.iter().map(|it| text!("plain", words = it.as_str())).collect();
            Some(text!("pay-taken", codes = Arg::List(codes)))
        }
        _ => None,
    }
}

/// The lines that cannot be paid as they were asked for, each with the reason, and what the office does about them.
pub(super) fn odd(it: &Seen, facts: &Facts) -> Vec<Text> {
    let is_office = office(facts).is_some();
    let line = |(case, odd): &(CaseId, Odd)| {
        let why = match odd {
            // The office has nobody to ask.
            Odd::Barred(why) if is_office => Text::of(format!("pay-found-{why}")),
            Odd::Barred(why) => Text::of(format!("pay-barred-{why}")),
            Odd::Differs => text!("pay-odd-differs"),
        };
        let code = it.request.lines.iter().find(|it| it.case == *case).map_or("", |it| it.code.as_str());
        text!("pay-odd", code = code, why = why)
    };
    let next = (!it.odd.is_empty() && is_office).then(|| text!("pay-must-return"));
    it.odd.iter().map(line).chain(next).collect()
}

/// The right to take steps for a team as who heads it, or the one that it became a part of.
pub(super) fn heads(team: TeamId, facts: &Facts) -> Option<Permit<act::Paying>> {
    let leads = |it: &Permit<act::Paying>| is_now_of(team, it.scope().teams, (&facts.teams, facts.today));
    may(facts.actor()?, act::Paying::Head).ok().filter(leads)
}

/// The right to take the office's steps.
pub(super) fn office(facts: &Facts) -> Option<Permit<act::Paying>> {
    may(facts.actor()?, act::Paying::Office).ok()
}

/// The right to take a step of a request that is somebody's: what nobody is there to take falls to the office.
pub(super) fn right(rule: Rule, it: &Seen, facts: &Facts) -> Option<Permit<act::Paying>> {
    match rule.hand {
        Hand::Head if it.headless && rule.falls_to_office() => office(facts),
        Hand::Head => heads(it.request.team, facts),
        Hand::Office => office(facts),
        Hand::Nobody => None,
    }
}

/// What lines want somebody to look at before they are sent or paid.
pub(super) fn warnings(lines: &[PayLine]) -> Vec<Text> {
    let bare: Vec<Text> =
        lines.iter().filter(|it| it.lacks_paper()).map(|it| text!("plain", words = it.code.as_str())).collect();
    let bare = (!bare.is_empty()).then(|| text!("pay-no-paper", codes = Arg::List(bare)));
    let maximum = lines
        .iter()
        .any(PayLine::is_maximum)
        .then(|| text!("pay-maximum", basis = bases(lines.iter().map(|it| &it.rate), true)));
    bare.into_iter().chain(maximum).collect()
}

/// The rates of today, with their basis.
pub(super) fn rates(facts: &Facts) -> Text {
    let of = |outcome| Rate::on(facts.today, outcome, &facts.law);
    let (Ok(success), Ok(failure)) = (of(Outcome::Success), of(Outcome::Failure)) else {
        return text!("pay-rates-unknown");
    };
    // A resolution may set one of them and leave the other to the circular.
    let both = [&success, &failure];
    let has_maximum = both.iter().any(|it| it.is_maximum());
    let known = if has_maximum { text!("pay-maximum", basis = bases(both, true)) } else { text!("empty") };
    text!(
        "pay-rates",
        success = success.dong,
        failure = failure.dong,
        per = Text::of(format!("pay-per-{}", success.per)),
        basis = bases(both, false),
        known = known
    )
}

/// A case in a list.
pub(super) fn line(it: &PayLine) -> Text {
    text!(
        "pay-case",
        code = it.code.as_str(),
        day = Arg::Date(it.ended_on),
        outcome = Text::of(format!("pay-outcome-{}", it.outcome)),
        dong = it.dong()
    )
}
