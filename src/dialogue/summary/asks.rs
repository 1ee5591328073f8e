//! What this flow asks of its shelf.

use crate::dialogue::facts::Facts;
use crate::dialogue::facts::{FigureQuery, FiguresFound};
use crate::dialogue::own::Ask;

impl Ask for FigureQuery {
    type Found = Option<FiguresFound>;
}

/// The figures that were asked for.
pub(super) fn found(facts: &Facts) -> Option<&FiguresFound> {
    facts.found::<FigureQuery>()?.as_ref()
}
