//! Announcements that are being written: kept by this flow, and found among the drafts as well.

use super::{Begun as Written, compose, links, permit};
use crate::dialogue::entry::{Begun, HalfDone};
use crate::dialogue::facts::Facts;
use crate::dialogue::own::Wish;
use crate::dialogue::place::Place;
use crate::dialogue::text::{shorten, text};
use crate::dialogue::turn::Turn;
use crate::domain::access::Action;
use crate::domain::announce::{Announcement, Sending};
use crate::domain::title::title;

pub(super) const BEGUN: Begun = Begun { wishes: |actor| Wish::of_who_may(actor, &[Action::Announce], Written), lines };

fn lines(facts: &Facts) -> Vec<HalfDone> {
    let line = |it: &Announcement| {
        let words = shorten(&title(&it.content.plain), 40).into_owned();
        HalfDone { label: text!("announce-begun", words = words), go: links::draft(it.id) }
    };
    facts.found::<Written>().map_or_else(Vec::new, |it| it.0.iter().map(line).collect())
}

/// One of them is opened again, unless it went out or was thrown away meanwhile.
pub(super) fn open(place: Place, facts: &Facts) -> Turn {
    let found = super::asks::found(facts).map(|it| &it.announcement);
    match (permit(facts), found.filter(|it| it.status == Sending::Draft)) {
        (None, _) => Turn::to(place).note(text!("not-allowed")),
        (Some(_), Some(draft)) => compose::resume(draft),
        (Some(_), None) => Turn::to(place).toast(text!("button-of-no-use")),
    }
}
