//! What other flows open of this one: sending a list, the letters, the lists that go out.

use crate::dialogue::action::Go;
use crate::dialogue::link::{Link, Tag};
use crate::domain::fold::search_key;
use crate::domain::{ListId, TeamId};

/// The name of this flow on the wire.
const FLOW: Tag = Tag::of("roster");
/// How a list is sent.
pub(super) const START: Tag = Tag::of("start");
/// One file.
pub(super) const SHOW: Tag = Tag::of("show");
/// Letters for those who have not joined.
pub(super) const LETTERS: Tag = Tag::of("letters");
/// Lists that go out.
pub(super) const LISTS: Tag = Tag::of("lists");

/// Who can remind those who have not joined.
pub(super) const REMIND: Tag = Tag::of("remind");
/// Somebody around a team wants new letters for it.
pub(super) const ASK: Tag = Tag::of("ask");
/// Telephones of one team.
pub(super) const CONTACTS: Tag = Tag::of("contacts");

/// How a list of people is sent to the bot.
#[must_use]
pub fn start() -> Go {
    Go::Own(Link::to(FLOW, START, 0))
}

/// One file, and what would become of it.
#[must_use]
pub fn show(list: ListId) -> Go {
    Go::Own(Link::to(FLOW, SHOW, list.0))
}

/// Who has not joined, and letters for them.
#[must_use]
pub fn letters() -> Go {
    Go::Own(Link::to(FLOW, LETTERS, 0))
}

/// Who can remind those who have not joined.
#[must_use]
pub(super) fn remind() -> Go {
    Go::Own(Link::to(FLOW, REMIND, 0))
}

/// New letters for those of a team, asked for by somebody around it.
#[must_use]
pub(super) fn ask(team: TeamId) -> Go {
    Go::Own(Link::to(FLOW, ASK, team.0))
}

/// Lists of teams and mediators that go out.
#[must_use]
pub fn lists() -> Go {
    Go::Own(Link::to(FLOW, LISTS, 0))
}

/// Telephones of one team, as a file.
#[must_use]
pub fn contacts(team: TeamId) -> Go {
    Go::Own(Link::to(FLOW, CONTACTS, team.0))
}

/// Words by which people ask for lists of teams and mediators, folded.
const WORDS: [&str; 6] = ["danh sach", "so to hoa giai", "so hoa giai vien", "mau 10", "bieu 10", "danh ba"];

/// Whether words ask for the lists that go out.
#[must_use]
pub fn asks_for_lists(words: &str) -> bool {
    let words = search_key(words);
    WORDS.iter().any(|it| words.contains(it))
}
