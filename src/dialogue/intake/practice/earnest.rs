//! A practice that turns out to be a real matter: what somebody said themselves goes over into a draft, nothing of it is
//! typed twice; what they took from examples does not, and the question about danger is asked in earnest.

use super::example::words;
use super::{Heard, Practice};
use crate::dialogue::Turn;
use crate::dialogue::alarm::links as alarm;
use crate::dialogue::effect::Effect;
use crate::dialogue::facts::Facts;
use crate::dialogue::intake::draft::Draft;
use crate::dialogue::intake::read;
use crate::dialogue::intake::step::Step;
use crate::dialogue::intake::words::length;
use crate::dialogue::intake::{At, settle, stay};
use crate::dialogue::text::text;
use crate::domain::DraftId;
use crate::domain::danger::danger_in;
use crate::domain::fold::fold;
use crate::domain::input::people::read_people;
use crate::domain::scope_guard::Sign;

pub(super) fn turn(practice: Practice, facts: &Facts) -> Turn {
    let mut draft = own_answers(&practice, facts);
    let mut gone = None;
    if let Some(Heard { text, message }) = &practice.heard {
        let joined = match &draft.content {
            Some(content) => format!("{content}\n{text}"),
            None => text.clone(),
        };
        // Words that cannot be kept stay in the chat.
        if let Ok(content) = read::words(&joined, length(Step::Content)) {
            draft.content = Some(content);
            gone = Some(Effect::DeleteMessage(*message));
        }
    }
    let empty = Draft { id: draft.id, ask_team: draft.ask_team, team: draft.team, ..Draft::default() };
    let turn = if draft == empty {
        stay(At::resume(draft)).note(text!("practice-in-earnest-new"))
    } else {
        settle(At::resume(draft.clone()), draft, facts).note(text!("practice-in-earnest"))
    };
    let turn = turn.with_all(gone);
    match practice.heard.and_then(|it| danger_in(&it.text)) {
        Some(sign) => Turn { next: alarm::about(sign, turn.next.clone()), ..turn },
        None => turn,
    }
}

/// What somebody said themselves, as the answers of a new draft.
fn own_answers(practice: &Practice, facts: &Facts) -> Draft {
    let mut draft = Draft { id: DraftId(facts.fresh), kept: false, ..practice.at.draft.clone() };
    // Nobody was asked, and nobody said yes.
    (draft.asked_about, draft.advice, draft.safe) = (None, None, false);
    draft.sign = draft.sign.filter(|it| *it != Sign::None);
    for step in &practice.examples {
        forget(&mut draft, *step);
    }
    let invented: Vec<String> = [Step::SideA, Step::SideB]
        .into_iter()
        .filter_map(words)
        .flat_map(|it| read_people(it, facts.today).people)
        .map(|it| fold(&it.name))
        .collect();
    draft.parties.retain(|it| !invented.contains(&fold(&it.name)));
    for (step, place) in [
        (Step::Content, &mut draft.content),
        (Step::Agreement, &mut draft.agreement),
        (Step::Method, &mut draft.method),
        (Step::Demands, &mut draft.demands),
    ] {
        if place.as_deref() == words(step) {
            *place = None;
        }
    }
    draft
}

/// Takes an answer out that was an example.
fn forget(draft: &mut Draft, step: Step) {
    match step {
        Step::Team if draft.ask_team => draft.team = None,
        Step::Guard => draft.sign = None,
        Step::KindGroup | Step::Kind => (draft.kind, draft.kind_group) = (None, None),
        Step::Received => draft.received_on = None,
        Step::Ground => draft.ground = None,
        Step::Place => draft.group = None,
        Step::Mediators | Step::MediatorList | Step::Interest | Step::Chosen => {
            (draft.who, draft.me, draft.chosen_by_parties) = (None, None, None);
            (draft.picked_done, draft.interest_asked) = (false, false);
            draft.picked.clear();
            draft.interested.clear();
        }
        Step::Status => draft.now = None,
        Step::Since => draft.since = None,
        Step::AgreedOn => draft.agreed_on = None,
        Step::PerformBy => draft.perform_by = None,
        Step::Written => draft.written = None,
        Step::EndedOn => draft.ended_on = None,
        Step::Reason => draft.reason = None,
        Step::Guidance => draft.guidance = None,
        _ => {}
    }
}
