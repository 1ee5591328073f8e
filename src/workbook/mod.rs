//! Workbooks that others made, as rows of cells: never trusted. What is unpacked is measured before anything is parsed,
//! rows, columns and texts are bounded, and whatever is wrong with the file ends in a word, not in a panic. Knows neither
//! what is listed nor any language.

mod unpack;

use std::collections::BTreeMap;
use std::io::Cursor;
use std::panic::AssertUnwindSafe;

use calamine::{DataRef, Reader, SheetType, SheetVisible, Xlsx, XlsxError};
use chrono::NaiveDate;

use crate::domain::roster::file::Unreadable;
use crate::domain::roster::grid::{Cell, Faulty, GridRow, Merged, Sheet, WIDEST};

/// Largest file, in bytes: what Telegram hands to a bot.
pub const MOST_BYTES: usize = 20 * 1024 * 1024;
/// Rows that say something, in all sheets.
pub const MOST_ROWS: usize = 20_000;
/// Columns that are looked at.
const MOST_COLUMNS: u32 = WIDEST as u32;
/// Cells that are looked at, blank ones included.
const MOST_CELLS: usize = 4_000_000;
/// Sheets of a file, hidden ones too.
const MOST_SHEETS: usize = 200;
/// The longest name of a sheet that is kept, in characters; a spreadsheet allows 31.
const LONGEST_NAME: usize = 40;
/// Areas of merged cells in all sheets, each with its columns.
const MOST_MERGED: usize = 200_000;
/// The highest of them, in rows: more is a whole sheet and no heading of anything.
const HIGHEST_MERGED: u32 = 20_000;
/// The longest text of a cell, in characters.
const LONGEST_TEXT: usize = 500;
/// All texts together, in bytes.
const MOST_TEXT: usize = 24 * 1024 * 1024;
/// How many cells are read between two looks at the time.
const CELLS_BETWEEN_LOOKS: usize = 2_000;

/// Reads every sheet that can be seen. `is_late` is asked from time to time, and ends the reading.
pub fn read(bytes: &[u8], is_late: &dyn Fn() -> bool) -> Result<Vec<Sheet>, Unreadable> {
    if bytes.len() > MOST_BYTES {
        return Err(Unreadable::TooBig);
    }
    unpack::check(bytes, is_late)?;
    // The library below is careful, but it is not ours: what it stumbles over is the file's fault.
    std::panic::catch_unwind(AssertUnwindSafe(|| sheets(bytes, is_late))).unwrap_or(Err(Unreadable::Broken))
}

fn broken(error: &XlsxError) -> Unreadable {
    match error {
        XlsxError::FileNotFound(_) | XlsxError::NotAWorksheet(_) => Unreadable::NotAWorkbook,
        XlsxError::Password => Unreadable::Locked,
        _ => Unreadable::Broken,
    }
}

/// How much may still be read.
struct Budget<'a> {
    rows: usize,
    cells: usize,
    text: usize,
    merged: usize,
    is_late: &'a dyn Fn() -> bool,
}

impl Budget<'_> {
    fn cell(&mut self) -> Result<(), Unreadable> {
        self.cells = self.cells.checked_sub(1).ok_or(Unreadable::Bomb)?;
        if self.cells.is_multiple_of(CELLS_BETWEEN_LOOKS) && (self.is_late)() {
            return Err(Unreadable::TooSlow);
        }
        Ok(())
    }

    fn text(&mut self, words: &str) -> Result<Cell, Unreadable> {
        if words.chars().nth(LONGEST_TEXT).is_some() {
            return Ok(Cell::Faulty(Faulty::TooLong));
        }
        self.text = self.text.checked_sub(words.len()).ok_or(Unreadable::Bomb)?;
        Ok(Cell::Text(words.to_owned()))
    }
}

fn sheets(bytes: &[u8], is_late: &dyn Fn() -> bool) -> Result<Vec<Sheet>, Unreadable> {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|error| broken(&error))?;
    let worksheets = book.sheets_metadata().iter().filter(|it| it.typ == SheetType::WorkSheet);
    let names: Vec<(String, bool)> =
        worksheets.map(|it| (it.name.clone(), it.visible == SheetVisible::Visible)).collect();
    if names.len() > MOST_SHEETS {
        return Err(Unreadable::Bomb);
    }
    let mut budget = Budget { rows: MOST_ROWS, cells: MOST_CELLS, text: MOST_TEXT, merged: MOST_MERGED, is_late };
    let mut found = Vec::new();
    for (name, is_visible) in names {
        // Several sheets may be one part of the file, which is read again for each.
        if is_late() {
            return Err(Unreadable::TooSlow);
        }
        let shown: String = name.chars().take(LONGEST_NAME).collect();
        if !is_visible {
            found.push(Sheet::hidden(shown));
            continue;
        }
        let rows = rows(&mut book, &name, &mut budget)?;
        let merged = merged(&mut book, &name, &mut budget)?;
        found.push(Sheet::new(shown, rows, merged));
    }
    Ok(found)
}

type Book<'a> = Xlsx<Cursor<&'a [u8]>>;

fn rows(book: &mut Book<'_>, name: &str, budget: &mut Budget<'_>) -> Result<Vec<GridRow>, Unreadable> {
    let mut cells = match book.worksheet_cells_reader(name) {
        Ok(it) => it,
        // A sheet of another kind, or one that is empty.
        Err(XlsxError::NotAWorksheet(_)) => return Ok(Vec::new()),
        Err(error) => return Err(broken(&error)),
    };
    let mut rows: BTreeMap<u32, Vec<(u16, Cell)>> = BTreeMap::new();
    // With its formula: one that nobody has worked out would look blank.
    while let Some(cell) = cells.next_cell_with_formula_metadata().map_err(|error| broken(&error))? {
        budget.cell()?;
        let (row, column) = cell.pos;
        let (true, Ok(column)) = (column < MOST_COLUMNS, u16::try_from(column)) else { continue };
        let unknown = cell.formula.map(|_| Cell::Faulty(Faulty::NoValue));
        let Some(value) = value(&cell.value, budget)?.or(unknown) else { continue };
        let row = rows.entry(row.saturating_add(1)).or_insert_with(|| {
            budget.rows = budget.rows.saturating_sub(1);
            Vec::new()
        });
        if budget.rows == 0 {
            return Err(Unreadable::TooManyRows);
        }
        match row.iter_mut().find(|it| it.0 == column) {
            Some(it) => it.1 = value,
            None => row.push((column, value)),
        }
    }
    let in_order = |(number, mut cells): (u32, Vec<(u16, Cell)>)| {
        cells.sort_by_key(|it| it.0);
        GridRow { number, cells }
    };
    Ok(rows.into_iter().map(in_order).collect())
}

fn merged(book: &mut Book<'_>, name: &str, budget: &mut Budget<'_>) -> Result<Vec<Merged>, Unreadable> {
    let areas = book.merge_cells_by_sheet_name(name).map_err(|error| broken(&error))?;
    let column = |it: u32| u16::try_from(it).unwrap_or(u16::MAX);
    let area = |it: &calamine::Dimensions| Merged {
        rows: (it.start.0.saturating_add(1), it.end.0.saturating_add(1)),
        columns: (column(it.start.1), column(it.end.1)),
    };
    let mut found = Vec::with_capacity(areas.len().min(MOST_MERGED));
    for it in areas.iter().map(area) {
        if it.rows.1.saturating_sub(it.rows.0) >= HIGHEST_MERGED {
            return Err(Unreadable::Merged);
        }
        budget.merged = budget.merged.checked_sub(it.cost()).ok_or(Unreadable::Merged)?;
        found.push(it);
    }
    Ok(found)
}

/// What a cell says; nothing for a blank one.
fn value(value: &DataRef<'_>, budget: &mut Budget<'_>) -> Result<Option<Cell>, Unreadable> {
    let cell = match value {
        DataRef::Empty => return Ok(None),
        DataRef::Int(number) => Cell::Number(*number as f64),
        DataRef::Float(number) if number.is_finite() => Cell::Number(*number),
        DataRef::Float(_) | DataRef::Error(_) => Cell::Faulty(Faulty::Error),
        DataRef::Bool(truth) => Cell::Truth(*truth),
        DataRef::String(words) | DataRef::DurationIso(words) => budget.text(words)?,
        DataRef::SharedString(words) => budget.text(words)?,
        DataRef::DateTime(at) if at.is_datetime() => match at.as_datetime() {
            Some(at) => Cell::Day(at.date()),
            None => Cell::Faulty(Faulty::Error),
        },
        DataRef::DateTime(at) => Cell::Number(at.as_f64()),
        DataRef::DateTimeIso(words) => match words.get(..10).and_then(|it| NaiveDate::parse_from_str(it, "%F").ok()) {
            Some(day) => Cell::Day(day),
            None => budget.text(words)?,
        },
    };
    Ok(if cell.is_blank() { None } else { Some(cell) })
}

#[cfg(test)]
#[path = "tests.rs"]
mod tests;
