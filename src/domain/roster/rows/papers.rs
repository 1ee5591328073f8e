//! What the cells of a row say of a recognition: its decision, or that it was under the ordinance, and since when it is.

use chrono::NaiveDate;

use super::super::cells::{self, Wrong};
use super::super::columns::Column;
use super::super::grid::{Cell, GridRow};
use super::super::ordinance::{Ordinance, ordinance};
use super::super::since::{self, Since};
use super::Reader;
use crate::domain::people::tenure::{Basis, Paper};

/// What is said of a recognition.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Told {
    pub(super) paper: Paper,
    pub(super) basis: Option<Basis>,
    pub(super) since: Option<Since>,
}

type Read = Result<Option<Told>, Wrong>;

impl Reader<'_> {
    /// Number and day stand in one cell or in two; that there is no decision under the law in any of them.
    pub(super) fn told(&mut self, row: &GridRow) -> Told {
        let today = self.today;
        let day = |it: &Cell| Ok(cells::day(it, today)?.map(|on| Paper { number: None, on: Some(on) }));
        let number = |it: &Cell| {
            let number = cells::free(it)?.as_deref().and_then(cells::number_of);
            Ok(number.map(|number| Paper { number: Some(number), on: None }))
        };
        let together = self.take(row, Column::Decision, |it| told(it, |it| cells::decision(it, today)));
        let number = self.take(row, Column::DecisionNumber, |it| told(it, number));
        let on = self.take(row, Column::DecisionDay, |it| told(it, day));
        let since = self.take(row, Column::Since, |it| entered(it, today));
        let all: Vec<Told> = [number, on, together, since].into_iter().flatten().collect();
        Told {
            paper: Paper {
                number: all.iter().find_map(|it| it.paper.number.clone()),
                on: all.iter().find_map(|it| it.paper.on),
            },
            basis: all.iter().find_map(|it| it.basis),
            since: all.iter().find_map(|it| it.since),
        }
    }
}

/// What a cell says of a decision, or that it was under the ordinance, perhaps with the decision of then.
fn told(cell: &Cell, read: impl Fn(&Cell) -> Result<Option<Paper>, Wrong>) -> Read {
    let Some(found) = by_ordinance(cell) else {
        return Ok(read(cell)?.map(|paper| Told { paper, ..Told::default() }));
    };
    let paper = match found.decision() {
        Some(words) => read(&Cell::Text(words.to_owned()))?.unwrap_or_default(),
        None => Paper::UNKNOWN,
    };
    Ok(Some(Told { paper, basis: Some(Basis::Ordinance), since: None }))
}

/// Since when somebody has been in office; `trước 2014` names no day.
fn entered(cell: &Cell, today: NaiveDate) -> Read {
    let (basis, rest) = match by_ordinance(cell) {
        Some(it) => (Some(Basis::Ordinance), Some(Cell::Text(it.rest()))),
        None => (None, None),
    };
    let has_day = rest.as_ref().is_none_or(|it| it.words().contains(|it: char| it.is_ascii_digit()));
    let since = if has_day { since::since(rest.as_ref().unwrap_or(cell), today)? } else { None };
    Ok((basis.is_some() || since.is_some()).then(|| Told { basis, since, ..Told::default() }))
}

fn by_ordinance(cell: &Cell) -> Option<Ordinance> {
    match cell {
        Cell::Text(words) => ordinance(words),
        _ => None,
    }
}
