//! Sessions that are being planned: kept by this flow, and found among the drafts as well.

use super::{Begun as Planned, links, permit, plan};
use crate::dialogue::entry::{Begun, HalfDone};
use crate::dialogue::facts::Facts;
use crate::dialogue::own::Wish;
use crate::dialogue::place::Place;
use crate::dialogue::text::{shorten, text};
use crate::dialogue::turn::Turn;
use crate::domain::access::Action;
use crate::domain::training::{Training, TrainingStatus};

pub(super) const BEGUN: Begun =
    Begun { wishes: |actor| Wish::of_who_may(actor, &[Action::PlanTraining], Planned), lines };

fn lines(facts: &Facts) -> Vec<HalfDone> {
    let line = |it: &Training| {
        let words = shorten(&it.topic, 40).into_owned();
        HalfDone { label: text!("training-begun", words = words), go: links::draft(it.id) }
    };
    facts.found::<Planned>().map_or_else(Vec::new, |it| it.0.iter().map(line).collect())
}

/// One of them is opened again, unless people were invited or it was thrown away meanwhile.
pub(super) fn open(place: Place, facts: &Facts) -> Turn {
    let found = super::asks::found(facts).map(|it| &it.training);
    match (permit(facts), found.filter(|it| it.status == TrainingStatus::Draft)) {
        (None, _) => Turn::to(place).note(text!("not-allowed")),
        (Some(_), Some(draft)) => plan::resume(draft),
        (Some(_), None) => Turn::to(place).toast(text!("button-of-no-use")),
    }
}
