//! The card before saving: every field on one screen and a button to change each; and the question that is asked when
//! a change would void other answers.

use super::basics::group_name;
use super::draft::{Draft, Now, Who};
use super::earlier;
use super::line::field;
use super::parties;
use super::path;
use super::save;
use super::step::Step;
use super::{At, go_on, help, stay};
use crate::dialogue::Turn;
use crate::dialogue::facts::Facts;
use crate::dialogue::screen::{Button, Screen};
use crate::dialogue::text::{Arg, Text, shorten, text};
use crate::domain::case::Side;
use crate::domain::people::Actor;
use crate::domain::scope_guard::{Sign, is_domestic_violence};

/// Fields on the first half of the buttons.
const FIRST: [Step; 7] =
    [Step::KindGroup, Step::Received, Step::Ground, Step::Place, Step::SideA, Step::SideB, Step::Content];

/// Characters of a long answer that the card shows.
const SHOWN: usize = 600;

pub(super) fn screen(at: &At, facts: &Facts) -> Screen {
    let complete = path::is_complete(&at.draft);
    let id = if complete { "intake-card" } else { "intake-card-open" };
    let mut screen = Screen::new(Text::of(id).with("summary", summary(&at.draft, facts))).columns(2);
    let fields = if at.step == Step::CardMore { more(&at.draft) } else { FIRST.to_vec() };
    for step in fields {
        screen = screen.choice(format!("edit:{step}"), Text::of(format!("intake-field-{step}")));
    }
    let (key, label) = match at.step {
        Step::CardMore => ("less", text!("intake-card-less")),
        _ => ("more", text!("intake-card-more")),
    };
    screen = screen.asking_if_right().row(vec![Button::here(key, label)]);
    if complete {
        screen.row(vec![Button::primary("save", text!("intake-save"))])
    } else {
        screen.row(vec![Button::primary("go_on", text!("intake-pick-go-on"))])
    }
}

/// The fields of the second half, as far as they are asked for these answers.
fn more(draft: &Draft) -> Vec<Step> {
    let asked = path::path(draft);
    [
        Step::Mediators,
        Step::Status,
        Step::Since,
        Step::AgreedOn,
        Step::Agreement,
        Step::Method,
        Step::PerformBy,
        Step::Written,
        Step::EndedOn,
        Step::Reason,
        Step::Guidance,
        Step::Demands,
        Step::Guard,
    ]
    .into_iter()
    .filter(|it| asked.contains(it))
    .collect()
}

/// Every field of a draft as lines, with people as initials.
pub(super) fn summary(draft: &Draft, facts: &Facts) -> Text {
    let mut lines = vec![
        field(Step::Kind, draft.kind.map(|it| Text::of(format!("kind-{it}")).into())),
        field(Step::Received, draft.received_on.map(Arg::Day)),
        field(Step::Ground, draft.ground.map(|it| Text::of(format!("ground-{it}")).into())),
        field(Step::Place, draft.group.and_then(|it| facts.group(it)).map(|it| Arg::Text(group_name(it, facts)))),
    ];
    for (step, side) in [(Step::SideA, Side::A), (Step::SideB, Side::B)] {
        lines.push(field(step, draft.side(side).next().map(|_| parties::list(draft, side))));
    }
    lines.push(field(Step::Content, draft.content.as_deref().map(|it| shortened(it).into())));
    lines.push(field(Step::Mediators, mediator_names(draft)));
    lines.extend(path::path(draft).into_iter().filter_map(|step| outcome_line(draft, step)));
    if draft.team.is_some() && draft.ask_team {
        let team = draft.team.and_then(|it| facts.team(it)).map(|it| it.name.as_str().into());
        lines.insert(0, field(Step::Team, team));
    }
    lines.extend(earlier::tied(draft, facts));
    if let Some(detail) = &draft.place_detail {
        lines.push(text!("intake-has-detail", detail = detail.as_str()));
    }
    if draft.voice.is_some() {
        lines.push(text!("intake-has-voice"));
    }
    if draft.kind.is_some_and(|kind| is_domestic_violence(draft.sign.unwrap_or(Sign::None), kind)) {
        lines.push(text!("intake-is-domestic"));
    }
    text!("intake-summary", lines = lines)
}

fn mediator_names(draft: &Draft) -> Option<Arg> {
    let name = |it: &str| text!("intake-name", name = it);
    match draft.who? {
        Who::Me => draft.me.as_ref().map(|it| it.name.as_str().into()),
        Who::Picked if draft.picked.is_empty() => None,
        Who::Picked => Some(Arg::List(draft.picked.iter().map(|it| name(&it.name)).collect())),
        Who::HeadDecides => Some(text!("intake-head-names").into()),
    }
}

fn outcome_line(draft: &Draft, step: Step) -> Option<Text> {
    let passed = || draft.passed.contains(&step).then(|| text!("intake-passed").into());
    let yes_no = |it: bool| Text::of(if it { "intake-yes" } else { "intake-no" });
    let day = |it: Option<chrono::NaiveDate>| it.filter(|_| path::is_answered(draft, step)).map(Arg::Day);
    let words = |it: &Option<String>| it.as_deref().map(|it| Arg::from(shortened(it)));
    let value = match step {
        Step::Chosen => draft.chosen_by_parties.map(|it| yes_no(it).into()),
        Step::Status => draft.now.map(|it: Now| Text::of(format!("intake-now-{it}")).into()),
        Step::Since => day(draft.since),
        Step::AgreedOn => day(draft.agreed_on),
        Step::Agreement => words(&draft.agreement),
        Step::Method => words(&draft.method).or_else(passed),
        Step::PerformBy => day(draft.perform_by).or_else(passed),
        Step::Written => draft.written.map(|it| Text::of(format!("written-{it}")).into()),
        Step::EndedOn => day(draft.ended_on),
        Step::Reason => draft.reason.map(|it| Text::of(format!("end-{it}")).into()),
        Step::Guidance => draft.guidance.map(|it| Text::of(format!("body-{it}")).into()),
        Step::Demands => words(&draft.demands).or_else(passed),
        _ => return None,
    };
    Some(field(step, value))
}

/// A long answer, as far as a card shows it.
pub(super) fn shortened(words: &str) -> String {
    shorten(words, SHOWN).into_owned()
}

pub(super) fn pick(at: At, key: &str, actor: &Actor, facts: &Facts) -> Turn {
    match key.split_once(':').unwrap_or((key, "")) {
        ("edit", code) => match Step::from_code(code) {
            Some(step) => stay(At { step, returning: true, page: 0, ..at }),
            None => help(at),
        },
        ("more", _) => stay(At { step: Step::CardMore, ..at }),
        ("less", _) => stay(At { step: Step::Card, ..at }),
        ("go_on", _) => stay(At { returning: false, ..At::resume(at.draft) }),
        ("save", _) => save::save(at, actor, facts),
        _ => help(at),
    }
}

/// The question before a change that voids other answers.
pub(super) fn confirm(at: &At) -> Screen {
    let fields: Vec<Text> = at
        .changed
        .iter()
        .flat_map(|after| path::voided(&at.draft, after))
        .map(|it| Text::of(format!("intake-field-{it}")))
        .collect();
    Screen::new(text!("intake-confirm", fields = Arg::List(fields)))
        .choice("change", text!("intake-confirm-yes"))
        .choice("keep", text!("intake-confirm-no"))
}

pub(super) fn confirmed(mut at: At, key: &str, facts: &Facts) -> Turn {
    match (key, at.changed.take()) {
        ("change", Some(draft)) => go_on(at, *draft, facts),
        ("change" | "keep", _) => {
            let draft = at.draft.clone();
            go_on(at, draft, facts)
        }
        _ => help(at),
    }
}
