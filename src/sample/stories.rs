//! All stories, by kind: each of the three files beside this one has those of its group.

use super::story::Story;
use super::{stories_family, stories_neighbours, stories_property};
use crate::domain::kinds::{Kind, KindGroup};

/// The stories of a kind.
pub(super) fn stories(kind: Kind) -> &'static [Story] {
    match kind.group() {
        KindGroup::Neighbourhood => stories_neighbours::stories(kind),
        KindGroup::Property => stories_property::stories(kind),
        KindGroup::Family => stories_family::stories(kind),
    }
}
