//! Where logging a case and an alarm meet: what an alarm is about, and what the draft remembers of it.

use super::draft::Draft;
use super::path;
use super::step::Step;
use super::{At, read, settle, stay, words};
use crate::dialogue::alarm::links as alarm;
use crate::dialogue::effect::Effect;
use crate::dialogue::facts::Facts;
use crate::dialogue::nudges::nudges;
use crate::dialogue::place::{Hears, Written};
use crate::dialogue::text::Text;
use crate::dialogue::{Answer, Place, Turn};
use crate::domain::alarm::kind_of;
use crate::domain::scope_guard::Sign;
use crate::domain::{AlarmId, DraftId, GroupId, TeamId};

/// How far words of danger are heard at this question. Not in names, and not at the question about scope, where they
/// choose their line.
pub(super) fn hears(at: &At) -> Hears {
    match at.step {
        Step::Guard => Hears::Nothing,
        Step::Team | Step::SideA | Step::SideB | Step::PartyEdit | Step::MediatorList | Step::Interest => Hears::Names,
        _ => Hears::Everything,
    }
}

impl Written for At {
    fn has_ended(&self) -> bool {
        self.end.is_some()
    }

    fn draft(&self) -> DraftId {
        self.draft.id
    }

    fn knows_of(&self, sign: Sign) -> bool {
        path::sign(&self.draft).is_some_and(|known| kind_of(known).is_some() && !sign.is_graver_than(known))
    }

    fn whereabouts(&self) -> (Option<TeamId>, Option<GroupId>, Option<String>) {
        (self.draft.team, self.draft.group, self.draft.place_detail.clone())
    }

    fn parties(&self) -> Vec<&str> {
        self.draft.parties.iter().map(|it| it.name.as_str()).collect()
    }

    fn reported(&self, sign: Sign, alarm: AlarmId, facts: &Facts) -> (Place, Vec<Effect>) {
        let mut at = self.clone();
        if at.end.is_some() {
            return (Place::of(at), Vec::new());
        }
        remember(&mut at.draft, sign, alarm);
        kept(at, facts)
    }

    fn unanswered(&self) -> Option<Sign> {
        self.draft.heard
    }

    fn left_unanswered(&self, sign: Sign) -> Option<(Place, Vec<Effect>)> {
        self.end.is_none().then(|| heard(self.clone(), Some(sign)))
    }

    fn answered(&self) -> Option<(Place, Vec<Effect>)> {
        (self.end.is_none() && self.draft.heard.is_some()).then(|| heard(self.clone(), None))
    }

    fn unreported(&self, sign: Sign) -> (Place, Vec<Effect>) {
        let mut at = self.clone();
        if at.end.is_some() {
            return (Place::of(at), Vec::new());
        }
        // It has the sign that it had before; where it had none, the question about scope is asked again.
        if forget(&mut at.draft, sign) {
            at.step = Step::Guard;
        }
        let save = at.draft.save();
        (Place::of(at), vec![save])
    }

    fn keep_words(&self, said: &str, facts: &Facts) -> Result<(Place, Vec<Effect>), Text> {
        let mut at = self.clone();
        let joined = match &at.draft.content {
            Some(content) => format!("{content}\n{said}"),
            None => said.to_owned(),
        };
        at.draft.content = Some(read::words(&joined, words::length(Step::Content))?);
        Ok(kept(at, facts))
    }
}

fn heard(mut at: At, sign: Option<Sign>) -> (Place, Vec<Effect>) {
    at.draft.heard = sign;
    let save = at.draft.save();
    (Place::of(at), vec![save])
}

fn kept(mut at: At, facts: &Facts) -> (Place, Vec<Effect>) {
    let mut effects = Vec::new();
    if !std::mem::replace(&mut at.draft.kept, true) {
        effects = nudges(at.draft.id, facts);
    }
    effects.insert(0, at.draft.save());
    (Place::of(at), effects)
}

fn remember(draft: &mut Draft, sign: Sign, alarm: AlarmId) {
    // What the person chose themselves stays, if it is as grave.
    if path::sign(draft).is_none_or(|it| kind_of(it).is_none() || sign.is_graver_than(it)) {
        draft.sign_before = draft.sign.replace(sign);
    }
    if !draft.told.contains(&sign) {
        draft.told.push(sign);
    }
    draft.alarm = Some(alarm);
    draft.heard = None;
}

/// Returns whether the question about scope has no answer any more.
fn forget(draft: &mut Draft, sign: Sign) -> bool {
    draft.told.retain(|&it| it != sign);
    draft.alarm = None;
    if draft.sign == Some(sign) {
        draft.sign = draft.sign_before.take();
    }
    draft.sign.is_none()
}

/// What was reported of this draft may have been taken back from the menu, which knows of no draft.
pub(super) fn forget_mistake(at: &mut At, facts: &Facts) {
    let of_it = |id| alarm::found(facts).filter(|it| it.id == id && it.withdrawn.is_some());
    if let Some(alarm) = at.draft.alarm.and_then(of_it) {
        // Whoever is writing something else goes on; the question comes after it.
        let of_guard = matches!(at.step, Step::Danger | Step::Violation | Step::Doubt | Step::Waiting | Step::Referral);
        if forget(&mut at.draft, alarm.sign) && of_guard {
            at.step = Step::Guard;
        }
    }
}

/// "Report it" on a card of the guard.
pub(super) fn report(at: At, sign: Sign, facts: &Facts) -> Turn {
    alarm::about(sign, Place::of(at)).answer(Answer::Pick("report"), facts)
}

/// How the report that was made of this draft stands.
pub(super) fn show(at: At, sign: Sign) -> Turn {
    match at.draft.alarm {
        Some(id) => Turn::to(alarm::told(id, sign, Place::of(at))),
        None => stay(at),
    }
}

/// "None of these" after something was reported asks whether that was a slip. Any other line stands beside the report.
pub(super) fn slip(at: &At, next: Sign) -> Option<Turn> {
    let alarm = at.draft.alarm?;
    let told = at.draft.told.last().copied().filter(|_| next == Sign::None)?;
    Some(alarm::slip(alarm, told, Place::of(at.clone()), &format!("sign:{next}")))
}

/// A fresh draft that knows of what was reported before it was begun.
pub(super) fn begun(turn: Turn, (sign, alarm): (Sign, AlarmId), facts: &Facts) -> Turn {
    let Some(at) = turn.next.at::<At>() else { return turn };
    let mut draft = at.draft.clone();
    remember(&mut draft, sign, alarm);
    let next = settle(At::resume(draft.clone()), draft, facts);
    Turn {
        note: turn.note,
        names: turn.names,
        effects: turn.effects.into_iter().chain(next.effects.clone()).collect(),
        ..next
    }
}
