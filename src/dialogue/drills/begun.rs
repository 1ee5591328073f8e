//! A round that was left in the middle: kept by this flow, and found among the drafts as well.

use super::asks::Mine;
use super::{links, practises};
use crate::dialogue::entry::{Begun, HalfDone};
use crate::dialogue::facts::Facts;
use crate::dialogue::own::Wish;
use crate::dialogue::text::text;

pub(super) const BEGUN: Begun =
    Begun { wishes: |actor| if practises(actor) { vec![Wish::of(Mine)] } else { Vec::new() }, lines };

fn lines(facts: &Facts) -> Vec<HalfDone> {
    let count = facts.found::<Mine>().map_or(0, |it| it.open.len());
    if count == 0 {
        return Vec::new();
    }
    vec![HalfDone { label: text!("drill-begun", count = count), go: links::resume() }]
}
