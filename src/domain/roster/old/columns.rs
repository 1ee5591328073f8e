//! Which row of a sheet names the columns of an old register, and what each column is: the headings of Part I of the form and
//! the usual other spellings, in any order, over two rows where they are merged, below titles.

use std::collections::BTreeMap;

use crate::domain::codes::codes;
use crate::domain::roster::columns::key;
use crate::domain::roster::grid::{Cell, Sheet};

codes! {
    /// What a column tells of a case.
    pub enum Column {
        /// STT.
        Line => "line",
        /// Quyển số.
        Book => "book",
        /// Whose book.
        Team => "team",
        /// The day it was received.
        Received => "received",
        /// The day it ended.
        Ended => "ended",
        /// Who mediated.
        Mediators => "mediators",
        /// Both sides in one cell.
        Parties => "parties",
        /// Bên A.
        SideA => "side_a",
        /// Bên B.
        SideB => "side_b",
        /// The main content.
        Content => "content",
        /// What was agreed, or what each side asks for.
        Agreed => "agreed",
        /// A tick for a success.
        Settled => "settled",
        /// A tick for a failure.
        Unsettled => "unsettled",
        /// The result in words.
        Outcome => "outcome",
        /// The kind of the case.
        Kind => "kind",
        /// Signatures: say nothing.
        Signature => "signature",
        /// A remark: not kept.
        Note => "note",
    }
}

/// How headings are spelled, folded, without marks; the longest that fits a heading from its beginning counts.
const SPELLINGS: &[(&str, Column)] = &[
    ("stt", Column::Line),
    ("tt", Column::Line),
    ("so tt", Column::Line),
    ("so thu tu", Column::Line),
    ("so", Column::Line),
    ("quyen", Column::Book),
    ("quyen so", Column::Book),
    ("so quyen", Column::Book),
    ("to", Column::Team),
    ("to hoa giai", Column::Team),
    ("ten to", Column::Team),
    ("ten to hoa giai", Column::Team),
    ("ngay thang nam nhan", Column::Received),
    ("ngay thang nam nhan vu viec", Column::Received),
    ("ngay nhan", Column::Received),
    ("ngay tiep nhan", Column::Received),
    ("ngay thang nam", Column::Received),
    ("ngay thang", Column::Received),
    ("ngay", Column::Received),
    ("thoi gian nhan", Column::Received),
    ("ngay ket thuc", Column::Ended),
    ("ngay hoa giai xong", Column::Ended),
    ("ngay hoa giai thanh", Column::Ended),
    ("ngay hoa giai", Column::Ended),
    ("ho va ten hoa giai vien", Column::Mediators),
    ("ho ten hoa giai vien", Column::Mediators),
    ("ten hoa giai vien", Column::Mediators),
    ("hoa giai vien", Column::Mediators),
    ("nguoi hoa giai", Column::Mediators),
    ("ho ten tuoi dia chi cac ben", Column::Parties),
    ("ho va ten tuoi dia chi cac ben", Column::Parties),
    ("ho ten tuoi dia chi", Column::Parties),
    ("ho ten cac ben", Column::Parties),
    ("ho va ten cac ben", Column::Parties),
    ("cac ben", Column::Parties),
    ("cac ben tranh chap", Column::Parties),
    ("duong su", Column::Parties),
    ("ben a", Column::SideA),
    ("ben b", Column::SideB),
    ("ben yeu cau", Column::SideA),
    ("ben kia", Column::SideB),
    ("noi dung", Column::Content),
    ("noi dung vu viec", Column::Content),
    ("noi dung chu yeu", Column::Content),
    ("noi dung tranh chap", Column::Content),
    ("vu viec", Column::Content),
    ("thoa thuan", Column::Agreed),
    ("thoa thuan cua cac ben", Column::Agreed),
    ("noi dung thoa thuan", Column::Agreed),
    ("hoa giai thanh", Column::Settled),
    ("thanh", Column::Settled),
    ("hoa giai khong thanh", Column::Unsettled),
    ("khong thanh", Column::Unsettled),
    ("ket qua", Column::Outcome),
    ("ket qua hoa giai", Column::Outcome),
    ("loai vu viec", Column::Kind),
    ("loai viec", Column::Kind),
    ("loai", Column::Kind),
    ("linh vuc", Column::Kind),
    ("chu ky", Column::Signature),
    ("ky ten", Column::Signature),
    ("ghi chu", Column::Note),
];

/// Rows in which the names of the columns are looked for.
const ROWS_LOOKED_AT: usize = 40;
/// Columns that are looked at.
const WIDEST: u16 = 60;

/// The columns of a sheet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Columns {
    /// The last row of headings.
    pub row: u32,
    /// Where each stands.
    pub places: BTreeMap<Column, u16>,
    /// Headings of the same kind as one before them: row, column, words.
    pub twice: Vec<(u32, u16, String)>,
    /// Headings that say nothing here.
    pub strange: Vec<String>,
}

impl Columns {
    /// Where a column stands.
    #[must_use]
    pub fn place(&self, column: Column) -> Option<u16> {
        self.places.get(&column).copied()
    }

    fn is_register(&self) -> bool {
        let has = |it| self.places.contains_key(&it);
        has(Column::Received) && has(Column::Content) && (has(Column::Parties) || has(Column::SideA))
    }
}

/// What a heading names.
#[must_use]
pub fn column(heading: &str) -> Option<Column> {
    let key = key(heading);
    let exact = SPELLINGS.iter().find(|it| it.0 == key);
    let begins = || {
        let fits =
            |it: &&(&str, Column)| it.0.len() > 4 && key.strip_prefix(it.0).is_some_and(|rest| rest.starts_with(' '));
        SPELLINGS.iter().filter(fits).max_by_key(|it| it.0.len())
    };
    exact.or_else(begins).map(|it| it.1)
}

/// Finds the headings of a sheet: the row, or two of them, that names most of what an old register holds.
#[must_use]
pub fn find(sheet: &Sheet) -> Option<Columns> {
    let numbers: Vec<u32> = sheet.rows.iter().take(ROWS_LOOKED_AT).map(|it| it.number).collect();
    let mut best: Option<Columns> = None;
    for row in numbers {
        for below in [0, 1] {
            let found = read(sheet, row, below);
            let better = best.as_ref().is_none_or(|it| found.places.len() > it.places.len());
            if found.is_register() && better {
                best = Some(found);
            }
        }
    }
    best
}

/// Reads a row as headings, together with `below` rows under it.
fn read(sheet: &Sheet, row: u32, below: u32) -> Columns {
    let mut columns = Columns { row: row + below, ..Columns::default() };
    for place in 0..=WIDEST {
        let upper = sheet.at(row, place).map(Cell::words).unwrap_or_default();
        let own = sheet.at(row + below, place).map(Cell::words).unwrap_or_default();
        let words = if own.is_empty() { upper.clone() } else { own };
        if words.is_empty() {
            continue;
        }
        // What stands below names a column better than the roof over several of them.
        match column(&words).or_else(|| column(&upper)) {
            Some(it) if columns.places.contains_key(&it) => {
                if !sheet.spreads(row, place) && !matches!(it, Column::Note | Column::Signature) {
                    columns.twice.push((row, place, words));
                }
            }
            Some(it) => drop(columns.places.insert(it, place)),
            None => columns.strange.push(words),
        }
    }
    columns
}
