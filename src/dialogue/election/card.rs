//! One proposal: what it says, what became of it, and the steps that whoever looks at it may take now.

use super::asks::ProposalDeed;
use super::at::{At, Step};
use super::turn::{There, whose_turn};
use super::words::found;
use super::{doing, receipt, record, rights, words};
use crate::dialogue::effect::{Audience, Effect, Urgency};
use crate::dialogue::facts::Facts;
use crate::dialogue::input::Answer;
use crate::dialogue::screen::{Button, Screen};
use crate::dialogue::text::{Arg, Text, shorten, text};
use crate::dialogue::{Place, Turn};
use crate::domain::calendar::local_date;
use crate::domain::election::candidate::Candidate;
use crate::domain::election::course::{Hand, Move, Receipt, Standing, due};
use crate::domain::election::leaving::Leaving;
use crate::domain::election::papers::{ProposalPaper, papers};
use crate::domain::election::vote::{Election, Fate};
use crate::domain::election::{Content, Proposal};
use crate::domain::{PersonId, TeamId};

/// Begins the keys of papers.
const PAPER: &str = "paper:";
/// The last steps that a card shows; the others are counted.
const STEPS_SHOWN: usize = 6;
/// Shortest and longest reason, in characters.
const REASON: std::ops::RangeInclusive<usize> = 3..=600;

/// Percent that the vote of a proposal needs more than.
pub(super) fn percent(it: &Proposal, facts: &Facts) -> i64 {
    it.percent(&facts.law, facts.today)
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
    for (word, label) in choices(it, facts) {
        screen = screen.choice(key(&word, it), label);
    }
    for paper in prints(it, facts) {
        screen = screen.choice(format!("{PAPER}{paper}"), Text::of(format!("election-paper-{paper}")));
    }
    screen.row(vec![to_list(), Button::to_menu()])
}

fn to_list() -> Button {
    Button::here("list", text!("election-button-list"))
}

/// What may be done now, in the order of the buttons: its word, and what it says.
fn choices(it: &Proposal, facts: &Facts) -> Vec<(String, Text)> {
    let may = |step| rights::step(it, step, facts).is_some();
    let percent = percent(it, facts);
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
    if it.leaving().is_some() && it.standing == Standing::Returned && may(Move::Send) {
        offer("mend", text!("election-do-mend"));
    }
    for step in [Move::Decide, Move::Send, Move::Propose] {
        if may(step) && (ready || step != Move::Send) {
            offer(step.code(), Text::of(format!("election-do-{step}")));
        }
    }
    for step in [Move::Receive, Move::Return, Move::Refuse, Move::Withdraw] {
        if may(step) {
            offer(step.code(), Text::of(format!("election-do-{step}")));
        }
    }
    // What was refused stays as it was; what is put right is a proposal of its own.
    if matches!(it.standing, Standing::Refused | Standing::Withdrawn) && anew(it, facts).is_some() {
        offer("anew", text!("election-do-anew"));
    }
    all
}

/// A button says which version it was shown of: nobody does something to what they have not seen.
fn key(word: &str, it: &Proposal) -> String {
    format!("{word}:{}", it.version)
}

/// The papers that there are by now, for who may have them.
fn prints(it: &Proposal, facts: &Facts) -> Vec<ProposalPaper> {
    let all = papers(it, percent(it, facts));
    all.into_iter().filter(|paper| rights::prints(it, *paper, facts).is_some()).collect()
}

fn body(it: &Proposal, facts: &Facts) -> Text {
    let day = due(&it.line(), &facts.law, &facts.calendar);
    let mut lines =
        vec![text!("election-of-standing", standing = Text::of(format!("election-standing-{}", it.standing)))];
    let received = it.sent_on.filter(|_| matches!(it.standing, Standing::Sent | Standing::Decided));
    lines.extend(received.map(|day| text!("election-received-on", day = Arg::Date(day))));
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

fn history(of: &Proposal) -> Arg {
    let hidden = of.steps.len().saturating_sub(STEPS_SHOWN);
    let line = |it: &crate::domain::election::Step| {
        // Nobody took that step of the proposal: it came with the end of the team.
        if it.step == Move::Close {
            return text!("election-step-close", day = Arg::Date(local_date(it.at)));
        }
        let by_other = it.step == Move::Ask && of.leaving().is_some_and(|it| it.person != of.by);
        let received = it.words.as_deref().filter(|_| it.step == Move::Receive).and_then(Receipt::read);
        let what = match received {
            Some(it) => receipt::did(&it),
            None if by_other => text!("election-did-ask-other"),
            None => Text::of(format!("election-did-{}", it.step)),
        };
        let (day, name) = (Arg::Date(local_date(it.at)), it.name.as_str());
        match &it.real {
            Some(real) => text!("election-step-for", day = day, name = name, real = real.as_str(), what = what),
            None => text!("election-step", day = day, name = name, what = what),
        }
    };
    let before = (hidden > 0).then(|| text!("election-steps-before", count = hidden));
    Arg::List(before.into_iter().chain(of.steps[hidden..].iter().map(line)).collect())
}

pub(super) fn answer(at: At, answer: Answer<'_>, facts: &Facts) -> Turn {
    let Some(it) = found(&at, facts).cloned() else {
        return Turn::to(At::of(Step::List).place()).note(text!("election-gone"));
    };
    match (at.step, answer) {
        (_, Answer::Pick("list")) => Turn::to(At::of(Step::List).place()),
        (_, Answer::Pick("card")) => Turn::to(At::card(it.id).place()),
        (Step::Card, Answer::Pick(key)) => pressed(at, key, &it, facts),
        (Step::Write, Answer::Text { text, .. }) => written(at, text, &it, facts),
        _ => Turn::to(at.place()).note(text!("pick-a-button")),
    }
}

fn pressed(at: At, pressed: &str, it: &Proposal, facts: &Facts) -> Turn {
    if let Some(paper) = pressed.strip_prefix(PAPER).and_then(ProposalPaper::from_code) {
        return print(at, it, paper, facts);
    }
    let word = pressed.split_once(':').map_or(pressed, |it| it.0);
    if !choices(it, facts).iter().any(|offered| offered.0 == word && key(word, it) == pressed) {
        return Turn::to(at.place()).note(text!("election-not-now"));
    }
    match word {
        "record" => Turn::to(record::start(At::of_proposal(it, Step::Part))),
        "candidates" => Turn::to(At::of_proposal(it, Step::Candidates).place()),
        "again" => Turn::to(At::of_proposal(it, Step::Again).place()),
        "mend" => Turn::to(At { write: Some(Move::Send), ..At::of_proposal(it, Step::Ground) }.place()),
        "anew" => Turn::to(anew(it, facts).unwrap_or_else(|| at.place())),
        _ => match (Move::from_code(word), &it.content) {
            (Some(Move::Receive), _) => Turn::to(At::of_proposal(it, Step::Receipt).place()),
            (Some(Move::Decide), _) => Turn::to(At::of_proposal(it, Step::Decision).place()),
            (Some(Move::Send), Content::Leaving(leaving)) => super::send_leaving(it, leaving, facts),
            (Some(step), _) if step.has_words() => {
                Turn::to(At { write: Some(step), ..At::of_proposal(it, Step::Write) }.place())
            }
            (Some(step), _) => take(it, step, None, facts),
            (None, _) => Turn::to(at.place()),
        },
    }
}

/// The same once more: who stood, or who leaves, without what was refused; for the team that there is today. Who leaves must
/// be of that team, and nobody is sent to begin what others began about them.
fn anew(it: &Proposal, facts: &Facts) -> Option<Place> {
    let whom = it.leaving().map(|it| it.person);
    let team = rights::begins_anew(it.matter, (it.team, it.by, whom), facts)?;
    if whom.is_some_and(|id| !words::members(team, facts).iter().any(|it| it.0 == id)) {
        return None;
    }
    let at = At { team: Some(team), matter: Some(it.matter), ..At::of(Step::Candidates) };
    Some(match &it.content {
        Content::Election(held) => {
            let unvoted = |it: &Candidate| Candidate { votes: None, votes_again: None, ..it.clone() };
            let candidates = held.candidates.iter().map(unvoted).collect();
            let election = Election { candidates, places: held.places, ..Election::default() };
            At { election: Some(Box::new(election)), ..at }.place()
        }
        Content::Leaving(left) => {
            let leaving = Leaving { front: None, agreed: None, ..(**left).clone() };
            At { leaving: Some(Box::new(leaving)), ..at }.step(Step::Ground)
        }
    })
}

fn print(at: At, it: &Proposal, paper: ProposalPaper, facts: &Facts) -> Turn {
    match rights::prints(it, paper, facts).filter(|_| prints(it, facts).contains(&paper)) {
        Some(permit) => {
            let deed = ProposalDeed::Print { permit, of: (it.id, it.team), paper };
            Turn::to(at.place()).with(doing(deed)).toast(text!("papers-coming"))
        }
        None => Turn::to(at.place()).toast(text!("button-of-no-use")),
    }
}

/// Why it is given back, refused or taken back.
fn written(at: At, typed: &str, it: &Proposal, facts: &Facts) -> Turn {
    let typed = match words::reason(typed, REASON) {
        Ok(typed) => typed,
        Err(why) => return Turn::to(at.place()).note(why),
    };
    match at.write {
        Some(_) if !at.is_as_seen(it) => Turn::to(At::card(it.id).place()).note(text!("election-not-now")),
        Some(step) => take(it, step, Some(typed), facts),
        None => Turn::to(At::card(it.id).place()),
    }
}

/// Takes a step: everybody it concerns is told.
pub(super) fn take(it: &Proposal, step: Move, said: Option<String>, facts: &Facts) -> Turn {
    let next = At::card(it.id).place();
    let Some(permit) = rights::step(it, step, facts) else {
        return Turn::to(next).note(text!("election-not-now"));
    };
    let real = rights::real((it.team, it.by), &it.content, step, facts);
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
        .note(done(step, it.team, facts))
}

/// What became of a step, as its actor reads it.
pub(super) fn done(step: Move, team: TeamId, facts: &Facts) -> Text {
    match step {
        // The office goes on for whom the register does not name.
        Move::Propose if words::front_heads(team, facts).next().is_none() && rights::decides(facts).is_none() => {
            text!("election-no-front")
        }
        _ => Text::of(format!("election-done-{step}")),
    }
}

/// Whoever has to go on hears of it, and whoever began it.
pub(super) fn told(it: &Proposal, (step, after): (Move, Standing), said: Option<&str>, facts: &Facts) -> Vec<Effect> {
    let Some(actor) = facts.actor() else { return Vec::new() };
    // Of a head nobody else has to agree (Art. 11(3)).
    let of_head = step == Move::Propose && it.leaving().is_some_and(|it| !it.needs_group_head());
    let asked = step == Move::Ask && it.leaving().is_some_and(|it| it.person != actor.person);
    let id = match step {
        Move::Propose if of_head => "election-told-propose-head".to_owned(),
        Move::Ask if asked => "election-told-ask-other".to_owned(),
        _ => format!("election-told-{step}"),
    };
    let body = Text::of(id)
        .with("who", actor.name.as_str())
        .with("matter", Text::of(format!("election-matter-{}", it.matter)))
        .with("team", words::team(it.team, facts))
        .with("name", it.leaving().map_or("", |it| it.name.as_str()))
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
    let headed = words::head(it.team, facts).is_some();
    let there = There { ward: actor.ward, team: it.team, headed, front: &front };
    // The office that took a step by which it stays with the office knows of it.
    let knows = after.hand() == Hand::Office && rights::decides(facts).is_some();
    let mut to = whose_turn(after.hand(), there);
    to.retain(|it| *it != Audience::Person(actor.person) && !(knows && *it == Audience::OfficersOf(actor.ward)));
    if after.hand() != Hand::Office && !front.contains(&it.by) {
        to.extend(person(it.by));
    }
    if step == Move::Decide {
        let leaver = it.leaving().map(|it| it.person).filter(|id| *id != it.by && !front.contains(id));
        to.extend(leaver.and_then(person));
    }
    to.into_iter().map(tell).collect()
}
