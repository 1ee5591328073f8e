//! A practice that turns out to be a real matter: what somebody said themselves goes over into a draft, nothing of it is
//! typed twice; what they took from examples does not, and the question about danger is asked in earnest.

use super::Practice;
use super::example::words;
use super::heard::Heard;
use crate::dialogue::alarm::links as alarm;
use crate::dialogue::effect::Effect;
use crate::dialogue::facts::Facts;
use crate::dialogue::intake::draft::Draft;
use crate::dialogue::intake::step::Step;
use crate::dialogue::intake::{At, settle, stay};
use crate::dialogue::place::Written;
use crate::dialogue::refused::refused;
use crate::dialogue::text::{Text, text};
use crate::dialogue::{Place, Turn};
use crate::domain::fold::fold;
use crate::domain::input::people::read_people;
use crate::domain::scope_guard::Sign;
use crate::domain::{AlarmId, DraftId, GroupId, TeamId};

pub(super) fn turn(practice: Practice, facts: &Facts) -> Turn {
    let draft = own_answers(&practice, facts);
    let empty = Draft { id: draft.id, ask_team: draft.ask_team, team: draft.team, ..Draft::default() };
    let is_new = draft == empty;
    let said = said(&practice);
    let turn = match said.map(|it| kept(&draft, it, facts)) {
        Some(Ok(turn)) => turn.note(text!("practice-in-earnest")),
        refused => {
            let (turn, note) = if is_new {
                (stay(At::resume(draft)), text!("practice-in-earnest-new"))
            } else {
                (settle(At::resume(draft.clone()), draft, facts), text!("practice-in-earnest"))
            };
            match refused.and_then(Result::err) {
                Some((why, gone)) => turn.with_all(gone).note(text!("lines", lines = vec![note, why])),
                None => turn.note(note),
            }
        }
    };
    match practice.heard {
        Some(heard) => Turn { next: alarm::about(heard.sign(), turn.next.clone()), ..turn },
        None => turn,
    }
}

/// The words in which danger was heard, in the content; or why they cannot join it. Where they only are too many their
/// messages stay in the chat.
fn kept(draft: &Draft, heard: &Heard, facts: &Facts) -> Result<Turn, (Text, Vec<Effect>)> {
    if let Some(why) = refused(&heard.said.text) {
        return Err((why, Effect::remove(&heard.said.messages).collect()));
    }
    let (place, effects) =
        At::resume(draft.clone()).keep_words(&heard.said.text, facts).map_err(|why| (why, Vec::new()))?;
    let place = match place.into_at::<At>() {
        Ok(at) => Place::of(At::resume(at.draft)),
        Err(place) => place,
    };
    Ok(Turn::to(place).with_all(effects).with_all(Effect::remove(&heard.said.messages)))
}

/// The words in which danger was heard, if they are kept.
fn said(practice: &Practice) -> Option<&Heard> {
    practice.heard.as_ref().filter(|it| !it.said.text.is_empty())
}

impl Written for Practice {
    fn has_ended(&self) -> bool {
        false
    }

    fn draft(&self) -> DraftId {
        self.at.draft.id
    }

    fn knows_of(&self, _sign: Sign) -> bool {
        false
    }

    fn whereabouts(&self) -> (Option<TeamId>, Option<GroupId>, Option<String>) {
        let own = without_examples(self);
        (own.team, own.group, own.place_detail)
    }

    fn parties(&self) -> Vec<&str> {
        self.at.draft.names().collect()
    }

    /// A real draft of what was said, out of the practice with it.
    fn reported(&self, sign: Sign, alarm: AlarmId, facts: &Facts) -> (Place, Vec<Effect>) {
        let draft = Draft { id: self.at.draft.id, ..own_answers(self, facts) };
        let at = At::resume(draft.clone());
        let turn = match said(self).map(|it| kept(&draft, it, facts)) {
            Some(Ok(turn)) => turn,
            Some(Err((_, gone))) => stay(at).with_all(gone),
            None => stay(at),
        };
        let reported = turn.next.written().map(|it| it.reported(sign, alarm, facts));
        let (place, effects) = reported.unwrap_or_else(|| (turn.next.clone(), Vec::new()));
        (place, turn.effects.into_iter().chain(effects).collect())
    }

    fn unreported(&self, _sign: Sign) -> (Place, Vec<Effect>) {
        (self.clone().place(), Vec::new())
    }

    fn keep_words(&self, words: &str, facts: &Facts) -> Result<(Place, Vec<Effect>), Text> {
        let mut practice = self.clone();
        if let Some(heard) = &mut practice.heard {
            heard.said.join(words, None, facts.written_on());
        }
        Ok((practice.place(), Vec::new()))
    }
}

/// The answers that are no examples.
fn without_examples(practice: &Practice) -> Draft {
    let mut draft = practice.at.draft.clone();
    for step in &practice.examples {
        forget(&mut draft, *step);
    }
    draft
}

/// What somebody said themselves, as the answers of a new draft.
fn own_answers(practice: &Practice, facts: &Facts) -> Draft {
    let mut draft = Draft { id: DraftId(facts.fresh), kept: false, ..without_examples(practice) };
    // Nobody was asked, and nobody said yes.
    (draft.asked_about, draft.advice, draft.safe) = (None, None, false);
    draft.sign = draft.sign.filter(|it| *it != Sign::None);
    let invented: Vec<String> = [Step::SideA, Step::SideB]
        .into_iter()
        .filter_map(words)
        .flat_map(|it| read_people(it, facts.today, &facts.places()).people)
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
    copy(&Draft::default(), draft, step);
}

/// Whether two drafts answer a question alike.
pub(super) fn answers_alike(one: &Draft, other: &Draft, step: Step) -> bool {
    let [mut left, mut right] = [Draft::default(), Draft::default()];
    copy(one, &mut left, step);
    copy(other, &mut right, step);
    left == right
}

/// Copies the answer to a question that may be answered by an example. A kind and its group are one, and so is whatever
/// the question for the mediators settles.
fn copy(from: &Draft, to: &mut Draft, step: Step) {
    let from = from.clone();
    match step {
        Step::Team => to.team = from.team,
        Step::Guard => to.sign = from.sign,
        Step::KindGroup | Step::Kind => (to.kind, to.kind_group) = (from.kind, from.kind_group),
        Step::Received => to.received_on = from.received_on,
        Step::Ground => to.ground = from.ground,
        Step::Place => to.group = from.group,
        Step::Mediators => {
            (to.who, to.me, to.chosen_by_parties) = (from.who, from.me, from.chosen_by_parties);
            (to.picked, to.picked_from, to.picked_done) = (from.picked, from.picked_from, from.picked_done);
            (to.interested, to.interest_asked) = (from.interested, from.interest_asked);
        }
        Step::MediatorList => to.picked_done = from.picked_done,
        Step::Interest => to.interest_asked = from.interest_asked,
        Step::Chosen => to.chosen_by_parties = from.chosen_by_parties,
        Step::Status => to.now = from.now,
        Step::Since => to.since = from.since,
        Step::AgreedOn => to.agreed_on = from.agreed_on,
        Step::PerformBy => to.perform_by = from.perform_by,
        Step::Written => to.written = from.written,
        Step::EndedOn => to.ended_on = from.ended_on,
        Step::Reason => to.reason = from.reason,
        Step::Guidance => to.guidance = from.guidance,
        _ => {}
    }
}
