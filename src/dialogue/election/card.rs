//! One proposal: what it says, what became of it, and the steps that whoever looks at it may take now.

use super::asks::{Found, One, ProposalDeed};
use super::at::{At, Step};
use super::{doing, record, rights, words};
use crate::dialogue::Turn;
use crate::dialogue::effect::{Audience, Effect, Urgency};
use crate::dialogue::facts::Facts;
use crate::dialogue::input::Answer;
use crate::dialogue::refused::refused;
use crate::dialogue::screen::{Button, Screen};
use crate::dialogue::text::{Arg, Text, shorten, text};
use crate::domain::PersonId;
use crate::domain::calendar::local_date;
use crate::domain::election::course::{Hand, Move, Standing, due};
use crate::domain::election::leaving::Leaving;
use crate::domain::election::vote::Fate;
use crate::domain::election::{Content, Proposal};
use crate::domain::fold::normalise_paragraphs;

/// The last steps that a card shows; the others are counted.
const STEPS_SHOWN: usize = 6;
/// Shortest and longest reason, in characters.
const REASON: std::ops::RangeInclusive<usize> = 3..=600;

pub(super) fn found<'a>(at: &At, facts: &'a Facts) -> Option<&'a Proposal> {
    let Found(found) = facts.found::<One>()?;
    found.as_ref().filter(|it| Some(it.id) == at.id)
}

pub(super) fn percent(facts: &Facts) -> i64 {
    facts.law.on(facts.today).election_percent()
}

pub(super) fn screen(at: &At, facts: &Facts) -> Screen {
    let Some(it) = found(at, facts) else {
        return Screen::new(text!("election-gone")).open().row(vec![to_list(), Button::to_menu()]);
    };
    if let (Step::Write, Some(step)) = (at.step, at.write) {
        let body = text!("election-write", ask = Text::of(format!("election-write-{step}")));
        return Screen::new(body).open().row(vec![Button::here("card", text!("button-back"))]);
    }
    let mut screen = Screen::new(body(it, facts)).open();
    for (key, label) in choices(it, facts) {
        screen = screen.choice(key, label);
    }
    screen.row(vec![to_list(), Button::to_menu()])
}

fn to_list() -> Button {
    Button::here("list", text!("election-button-list"))
}

/// What may be done now, in the order of the buttons.
fn choices(it: &Proposal, facts: &Facts) -> Vec<(String, Text)> {
    let may = |step| rights::step(it, step, facts).is_some();
    let percent = percent(facts);
    let mut all: Vec<(String, Text)> = Vec::new();
    let mut offer = |key: &str, label: Text| all.push((key.to_owned(), label));
    if let (Some(election), true) = (it.election(), may(Move::Record)) {
        let tied = election.outcome(percent).is_some_and(|it| it.count(Fate::Tied) > 0);
        if tied {
            offer("again", text!("election-do-again"));
        }
        offer("record", Text::of(if election.is_voted() { "election-do-rerecord" } else { "election-do-record" }));
        offer("candidates", text!("election-do-candidates"));
    }
    let ready = match &it.content {
        Content::Election(it) => it.is_ready(percent),
        // What is missing there is asked before it is sent.
        Content::Leaving(_) => true,
    };
    for step in [Move::Decide, Move::Send, Move::Propose] {
        if may(step) && (ready || step != Move::Send) {
            offer(step.code(), Text::of(format!("election-do-{step}")));
        }
    }
    for step in [Move::Return, Move::Refuse, Move::Withdraw] {
        if may(step) {
            offer(step.code(), Text::of(format!("election-do-{step}")));
        }
    }
    all
}

fn body(it: &Proposal, facts: &Facts) -> Text {
    let day = due(&it.line(), &facts.law, &facts.calendar);
    let mut lines =
        vec![text!("election-of-standing", standing = Text::of(format!("election-standing-{}", it.standing)))];
    lines.extend(day.map(|day| text!("election-of-due", due = words::due(day, facts))));
    lines.extend(it.decision.as_ref().map(words::decision));
    if it.standing == Standing::Returned {
        lines.extend(it.why_returned().map(|why| text!("election-why", words = shorten(why, 300).into_owned())));
    }
    let content = match &it.content {
        Content::Election(election) if election.is_voted() => record::body(election, it.matter, facts),
        Content::Election(election) => {
            let candidates: Vec<Text> = election.candidates.iter().map(words::candidate).collect();
            text!("election-prepared", places = election.places, candidates = candidates)
        }
        Content::Leaving(leaving) => about(leaving),
    };
    text!(
        "election-card",
        matter = Text::of(format!("election-matter-{}", it.matter)),
        team = words::team(it.team, facts),
        content = content,
        lines = lines,
        steps = history(it)
    )
}

/// Who leaves, why, and who agreed.
pub(super) fn about(it: &Leaving) -> Text {
    let or_none =
        |it: &Option<String>| it.as_ref().map_or_else(|| text!("word-none"), |it| text!("plain", words = it.as_str()));
    let mut lines = vec![text!("election-leaving-ground", ground = Text::of(format!("election-ground-{}", it.ground)))];
    lines.extend(it.reason.as_ref().map(|it| text!("election-leaving-reason", reason = it.as_str())));
    lines.push(text!("election-leaving-front", name = or_none(&it.front)));
    if it.needs_group_head() {
        lines.push(text!("election-leaving-agreed", name = or_none(&it.agreed)));
    }
    text!(
        "election-leaving",
        name = it.name.as_str(),
        office = Text::of(format!("office-{}", it.office)),
        lines = lines
    )
}

fn history(it: &Proposal) -> Arg {
    let hidden = it.steps.len().saturating_sub(STEPS_SHOWN);
    let line = |it: &crate::domain::election::Step| {
        let what = Text::of(format!("election-did-{}", it.step));
        let (day, name) = (Arg::Date(local_date(it.at)), it.name.as_str());
        match &it.real {
            Some(real) => text!("election-step-for", day = day, name = name, real = real.as_str(), what = what),
            None => text!("election-step", day = day, name = name, what = what),
        }
    };
    let before = (hidden > 0).then(|| text!("election-steps-before", count = hidden));
    Arg::List(before.into_iter().chain(it.steps[hidden..].iter().map(line)).collect())
}

pub(super) fn answer(at: At, answer: Answer<'_>, facts: &Facts) -> Turn {
    let Some(it) = found(&at, facts).cloned() else {
        return Turn::to(At::of(Step::List).place()).note(text!("election-gone"));
    };
    match (at.step, answer) {
        (_, Answer::Pick("list")) => Turn::to(At::of(Step::List).place()),
        (_, Answer::Pick("card")) => Turn::to(at.step(Step::Card)),
        (Step::Card, Answer::Pick(key)) => pressed(at, key, &it, facts),
        (Step::Write, Answer::Text { text, .. }) => written(at, text, &it, facts),
        _ => Turn::to(at.place()).note(text!("pick-a-button")),
    }
}

fn pressed(at: At, key: &str, it: &Proposal, facts: &Facts) -> Turn {
    if !choices(it, facts).iter().any(|offered| offered.0 == key) {
        return Turn::to(at.place()).toast(text!("button-of-no-use"));
    }
    match key {
        "record" => Turn::to(record::start(At::of_proposal(it, Step::Part))),
        "candidates" => Turn::to(At::of_proposal(it, Step::Candidates).place()),
        "again" => Turn::to(At::of_proposal(it, Step::Again).place()),
        _ => match (Move::from_code(key), &it.content) {
            (Some(Move::Decide), _) => Turn::to(at.step(Step::Decision)),
            (Some(Move::Send), Content::Leaving(leaving)) => super::send_leaving(it, leaving, facts),
            (Some(step), _) if step.has_words() => Turn::to(At { write: Some(step), ..at }.step(Step::Write)),
            (Some(step), _) => take(it, step, None, facts),
            (None, _) => Turn::to(at.place()),
        },
    }
}

/// Why it is given back, refused or taken back.
fn written(at: At, typed: &str, it: &Proposal, facts: &Facts) -> Turn {
    let typed = normalise_paragraphs(typed.trim());
    if let Some(why) = refused(&typed) {
        return Turn::to(at.place()).note(why);
    }
    if !REASON.contains(&typed.chars().count()) {
        return Turn::to(at.place()).note(text!("election-reason-help", most = *REASON.end()));
    }
    match at.write {
        Some(step) => take(it, step, Some(typed), facts),
        None => Turn::to(at.step(Step::Card)),
    }
}

/// Takes a step: everybody it concerns is told.
pub(super) fn take(it: &Proposal, step: Move, said: Option<String>, facts: &Facts) -> Turn {
    let next = At::card(it.id).place();
    let Some(permit) = rights::step(it, step, facts) else {
        return Turn::to(next).note(text!("election-not-now"));
    };
    let real = match &it.content {
        Content::Election(it) => it.presider.clone(),
        Content::Leaving(it) => it.front.clone(),
    };
    let real = real.filter(|_| !step.is_of_office() && rights::acts_for_front(it.team, facts));
    let deed = ProposalDeed::Step {
        permit,
        id: it.id,
        seen: (it.standing, it.version),
        step,
        content: Box::new(it.content.clone()),
        real,
        words: said.clone(),
    };
    let after = it.standing.after(step).unwrap_or(it.standing);
    Turn::to(next)
        .with(doing(deed))
        .with_all(told(it, (step, after), said.as_deref(), facts))
        .with_all(super::due::plan(it, after, facts))
        .note(Text::of(format!("election-done-{step}")))
}

/// Whoever has to go on hears of it, and whoever began it.
pub(super) fn told(it: &Proposal, (step, after): (Move, Standing), said: Option<&str>, facts: &Facts) -> Vec<Effect> {
    let Some(actor) = facts.actor() else { return Vec::new() };
    let body = Text::of(format!("election-told-{step}"))
        .with("who", actor.name.as_str())
        .with("matter", Text::of(format!("election-matter-{}", it.matter)))
        .with("team", words::team(it.team, facts))
        .with(
            "said",
            said.map_or_else(|| text!("word-none"), |it| text!("plain", words = shorten(it, 500).into_owned())),
        );
    let open = Button::go(super::links::show(it.id), text!("election-button-open"));
    let screen = Screen::new(body).open().row(vec![open]);
    let tell = |to: Audience| Effect::Tell {
        to,
        screen: Box::new(screen.clone()),
        urgency: Urgency::Normal,
        key: Some(format!("proposal:{}", it.id)),
    };
    let front: Vec<PersonId> = words::front_heads(it.team, facts).map(|it| it.id).collect();
    let person = |it: PersonId| (it != actor.person).then_some(Audience::Person(it));
    let mut to: Vec<Audience> = match after.hand() {
        Hand::Office if rights::decides(facts).is_none() => vec![Audience::OfficersOf(actor.ward)],
        Hand::Office => Vec::new(),
        Hand::Head => vec![Audience::HeadOf(it.team)],
        // Where nobody heads the Front committee here, the office goes on for them.
        Hand::Front if front.is_empty() => vec![Audience::OfficersOf(actor.ward)],
        Hand::Front => front.iter().copied().filter_map(person).collect(),
        Hand::Nobody => front.iter().copied().filter_map(person).collect(),
    };
    if after.hand() != Hand::Office && !front.contains(&it.by) {
        to.extend(person(it.by));
    }
    if step == Move::Decide {
        let leaver = it.leaving().map(|it| it.person).filter(|id| *id != it.by && !front.contains(id));
        to.extend(leaver.and_then(person));
    }
    to.into_iter().map(tell).collect()
}
