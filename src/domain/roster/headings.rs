//! Which row of a sheet names its columns, and what each of them is: in any order, over one row or two where cells are merged,
//! below titles. What the columns of a list are called is said by whoever reads it. Knows nothing of what stands below them.

use std::collections::BTreeMap;

use super::grid::{Cell, Merged, Sheet};
use crate::domain::fold::{fold, normalise_spaces};

/// What a column of a list tells.
pub trait Heading: Copy + Ord + 'static {
    /// How headings are spelled, folded, without marks; the longest that fits a heading from its beginning counts.
    const SPELLINGS: &'static [(&'static str, Self)];
    /// Whether what stands below a roof names a column by itself; else it is read together with the roof first.
    const OWN_FIRST: bool;
    /// Of these several columns are nothing to speak of.
    const MAY_REPEAT: &'static [Self];

    /// Whether a heading is this one only where nothing follows the words of a spelling.
    fn only_whole(self, _spelling: &str) -> bool {
        false
    }

    /// Whether columns are those of a list.
    fn suffice(columns: &Columns<Self>) -> bool;
}

/// Rows in which the names of the columns are looked for.
const ROWS_LOOKED_AT: usize = 40;
/// How the running number is headed, folded: nothing stands over it.
const RUNNING_NUMBER: [&str; 4] = ["stt", "tt", "so tt", "so thu tu"];
/// Columns that are looked at.
const WIDEST: u16 = 200;

/// The columns of a sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Columns<C> {
    /// The last row of headings: what follows is the list.
    pub row: u32,
    /// Where each stands.
    pub places: BTreeMap<C, u16>,
    /// Headings of the same kind as one before them: row, column and words. What stands below them is not known.
    pub twice: Vec<(u32, u16, String)>,
    /// Headings that say nothing here, in their words.
    pub strange: Vec<String>,
}

impl<C: Heading> Columns<C> {
    /// Where a column stands.
    #[must_use]
    pub fn place(&self, column: C) -> Option<u16> {
        self.places.get(&column).copied()
    }

    /// Whether there is such a column.
    #[must_use]
    pub fn has(&self, column: C) -> bool {
        self.places.contains_key(&column)
    }
}

/// Folded, with single spaces in place of everything but letters and digits, without what stands in brackets.
pub(super) fn key(words: &str) -> String {
    let mut depth = 0_i32;
    let folded = fold(words);
    let outside = folded.chars().map(|it| match it {
        '(' | '[' => {
            depth += 1;
            ' '
        }
        ')' | ']' => {
            depth -= 1;
            ' '
        }
        _ if depth > 0 => ' ',
        it if it.is_alphanumeric() => it,
        _ => ' ',
    });
    normalise_spaces(&outside.collect::<String>())
}

/// What a heading names, its words taken whole.
fn whole<C: Heading>(heading: &str) -> Option<C> {
    let key = key(heading);
    C::SPELLINGS.iter().find(|it| it.0 == key).map(|it| it.1)
}

/// What a heading names.
#[must_use]
pub fn column<C: Heading>(heading: &str) -> Option<C> {
    let begins = || {
        let key = key(heading);
        let fits = |it: &&(&str, C)| {
            it.0.len() > 4 && !it.1.only_whole(it.0) && key.strip_prefix(it.0).is_some_and(|rest| rest.starts_with(' '))
        };
        C::SPELLINGS.iter().filter(fits).max_by_key(|it| it.0.len()).map(|it| it.1)
    };
    whole(heading).or_else(begins)
}

/// Finds the headings of a sheet: the row, or two of them, that names most of what a list holds.
#[must_use]
pub fn find<C: Heading>(sheet: &Sheet) -> Option<Columns<C>> {
    let numbers: Vec<u32> = sheet.rows.iter().take(ROWS_LOOKED_AT).map(|it| it.number).collect();
    let mut best: Option<Columns<C>> = None;
    for row in numbers {
        let alone = read(sheet, row, 0);
        let both = with_lower(sheet, &alone);
        for found in [Some(alone), both].into_iter().flatten() {
            let better = best.as_ref().is_none_or(|it| found.places.len() > it.places.len());
            if C::suffice(&found) && better {
                best = Some(found);
            }
        }
    }
    best
}

/// A row of headings with the one below it, where they are two halves. A title over the headings, or a line that names a
/// team, is no upper half: it names no more than one column, stands over the running number, or the lower row names as many
/// without it.
fn with_lower<C: Heading>(sheet: &Sheet, upper: &Columns<C>) -> Option<Columns<C>> {
    let below = upper.row + 1;
    if upper.places.len() < 2 || !names_columns::<C>(sheet, below) {
        return None;
    }
    let is_number = |words: &str| RUNNING_NUMBER.contains(&key(words).as_str());
    let titled = |it: &(u16, Cell)| {
        let over = sheet.at(upper.row, it.0).map(Cell::words).unwrap_or_default();
        is_number(&it.1.words()) && !over.is_empty() && !is_number(&over)
    };
    if sheet.row(below).is_some_and(|it| it.cells.iter().any(titled)) {
        return None;
    }
    let both: Columns<C> = read(sheet, upper.row, 1);
    (both.places.len() > read::<C>(sheet, below, 0).places.len()).then_some(both)
}

/// Whether a row is the lower half of headings: more of it names columns, by itself or together with what stands above, than
/// is something else below a heading. The first row of the list itself may hold words that head a column elsewhere.
fn names_columns<C: Heading>(sheet: &Sheet, row: u32) -> bool {
    let Some(below) = sheet.row(row) else { return false };
    let roof = |place: u16| {
        let over = |it: &&Merged| it.rows.0 < row && it.rows.1 + 1 == row && it.columns.0 < it.columns.1;
        sheet.merged.iter().filter(over).any(|it| (it.columns.0..=it.columns.1).contains(&place))
    };
    let (mut names, mut tells) = (0, 0);
    for (place, cell) in &below.cells {
        let (own, upper) = (cell.words(), sheet.at(row - 1, *place).map(Cell::words).unwrap_or_default());
        if column::<C>(&own).or_else(|| whole(&format!("{upper} {own}"))).is_some() {
            names += 1;
        } else if !key(&own).is_empty() && column::<C>(&upper).is_some() && !roof(*place) {
            tells += 1;
        }
    }
    names > tells
}

/// The columns of a row that names them once more, below the first ones, together with the row below it where they are two
/// halves.
#[must_use]
pub(super) fn again<C: Heading>(sheet: &Sheet, row: u32) -> Option<Columns<C>> {
    let alone = Some(read(sheet, row, 0)).filter(C::suffice)?;
    let both = with_lower(sheet, &alone).filter(|it| C::suffice(it) && it.places.len() > alone.places.len());
    Some(both.unwrap_or(alone))
}

/// The last column in which something may stand in two rows.
fn widest(sheet: &Sheet, row: u32, below: u32) -> u16 {
    (row..=row + below)
        .filter_map(|it| sheet.row(it))
        .flat_map(|it| it.cells.iter().map(|cell| cell.0))
        .chain(sheet.merged.iter().filter(|it| it.rows.0 == row).map(|it| it.columns.1))
        .max()
        .unwrap_or(0)
        .min(WIDEST)
}

/// What stands over a column: in the upper row, in the lower one by itself, and both together.
struct Over {
    upper: String,
    own: String,
    both: String,
}

fn over(sheet: &Sheet, (row, below): (u32, u32), place: u16) -> Over {
    let upper = sheet.at(row, place).map(Cell::words).unwrap_or_default();
    let own = sheet.row(row + below).and_then(|it| it.cell(place)).filter(|_| below > 0);
    let own = own.map(Cell::words).unwrap_or_default();
    let both = if own.is_empty() || own == upper { upper.clone() } else { format!("{upper} {own}") };
    Over { upper, own, both }
}

/// Reads a row as headings, together with `below` rows under it.
fn read<C: Heading>(sheet: &Sheet, row: u32, below: u32) -> Columns<C> {
    let mut columns = Columns { row: row + below, places: BTreeMap::new(), twice: Vec::new(), strange: Vec::new() };
    for place in 0..=widest(sheet, row, below) {
        let Over { upper, own, both } = over(sheet, (row, below), place);
        let words = if C::OWN_FIRST && !own.is_empty() { &own } else { &both };
        if words.is_empty() {
            continue;
        }
        // Where the words stand.
        let at = if own.is_empty() { row } else { row + below };
        let second = if C::OWN_FIRST { &upper } else { &own };
        // Whose signatures stand below a roof says nothing of the case, as they do not.
        let roof = column(&upper).filter(|it: &C| !own.is_empty() && C::MAY_REPEAT.contains(it));
        match roof.or_else(|| column(words)).or_else(|| column(second)) {
            Some(it) if columns.has(it) => {
                if !sheet.spreads(at, place) && !C::MAY_REPEAT.contains(&it) {
                    columns.twice.push((at, place, words.clone()));
                }
            }
            Some(it) => drop(columns.places.insert(it, place)),
            None => columns.strange.push(words.clone()),
        }
    }
    columns
}
