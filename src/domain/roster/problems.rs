//! What is wrong with a sheet, by its cells, whatever it is a list of. Knows not what can be wrong.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::headings::{Columns, Heading};

/// A cell, or a row as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Spot {
    /// Which sheet, from 0.
    pub sheet: usize,
    /// Which row, as it is shown.
    pub row: u32,
    /// Which column, from 0; none for the row as a whole.
    pub column: Option<u16>,
}

/// What can be wrong in a list.
pub trait Mistake: Copy + PartialEq {
    /// Two columns of one kind: wrong with no row.
    const TWO_COLUMNS: Self;
    /// The number of an identity card: what stands there is not repeated.
    const IDENTITY: Self;
}

/// Something that is wrong.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Problem<W> {
    /// Where.
    pub at: Spot,
    /// What.
    pub wrong: W,
    /// What stands there, cut, or what else must be said of it.
    pub said: String,
    /// What may be meant, where it is one of several.
    #[serde(default = "Vec::new", skip_serializing_if = "Vec::is_empty")]
    pub among: Vec<String>,
}

/// As much of what stands in a cell as is repeated.
const SAID: usize = 40;
/// As many headings that say nothing here are named.
pub(super) const MOST_STRANGE: usize = 60;

impl<W: Mistake> Problem<W> {
    /// What is wrong with a cell in which these words stand.
    pub(super) fn of(at: Spot, wrong: W, said: &str) -> Self {
        Self { at, wrong, said: if wrong == W::IDENTITY { String::new() } else { cut(said) }, among: Vec::new() }
    }

    /// The columns of a sheet that are of the same kind as one before them.
    pub(super) fn of_columns<C: Heading>(sheet: usize, columns: &Columns<C>) -> impl Iterator<Item = Self> {
        columns.twice.iter().map(move |(row, column, words)| {
            Self::of(Spot { sheet, row: *row, column: Some(*column) }, W::TWO_COLUMNS, words)
        })
    }
}

/// In how many rows something is wrong; that two columns are of one kind is wrong with none of them.
#[must_use]
pub fn wrong_rows<W: Mistake>(problems: &[Problem<W>]) -> usize {
    let of_rows = problems.iter().filter(|it| it.wrong != W::TWO_COLUMNS);
    of_rows.map(|it| (it.at.sheet, it.at.row)).collect::<BTreeSet<_>>().len()
}

pub(super) fn cut(words: &str) -> String {
    words.chars().take(SAID).collect()
}
