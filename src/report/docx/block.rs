//! What stands in a document: paragraphs, tables, pictures, and the pages they stand on. Plain values; how they become a
//! file is `build`'s and `pack`'s matter. Lengths are in twentieths of a point, as Word counts them; see `nd30::mm`.

use chrono::{DateTime, Utc};

/// A document.
#[derive(Clone, Debug, PartialEq)]
pub struct Paper {
    /// What its properties call it. No names of people: it can be read without opening the paper.
    pub title: String,
    /// When it was made: the only time in the file.
    pub made_at: DateTime<Utc>,
    /// At least one.
    pub parts: Vec<Part>,
    /// What stands at the foot of each page, the first one too.
    pub foot: Option<String>,
}

/// Pages of one kind, numbered from one.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    pub page: Page,
    pub blocks: Vec<Block>,
}

/// How the sheet lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Page {
    Upright,
    Across,
}

/// One thing below another.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    Para(Para),
    Table(Table),
}

/// Where the lines of a paragraph stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Align {
    #[default]
    Left,
    Centre,
    Right,
    Both,
}

/// A paragraph.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Para {
    pub pieces: Vec<Piece>,
    pub align: Align,
    /// Of letters, in points.
    pub size: u32,
    /// Of the first line; below zero it hangs.
    pub first_line: i32,
    pub left: i32,
    pub right: i32,
    pub before: u32,
    pub after: u32,
    /// Stays on the page of what follows.
    pub is_held: bool,
    /// Begins a page.
    pub begins_page: bool,
    /// It is a line, drawn between the indents.
    pub is_rule: bool,
}

/// Something in a line.
#[derive(Clone, Debug, PartialEq)]
pub enum Piece {
    Words(Words),
    Picture(Picture),
}

/// Words that look alike. A line feed in them begins a new line of the paragraph.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Words {
    pub words: String,
    pub is_bold: bool,
    pub is_italic: bool,
    /// In points; that of the paragraph if none.
    pub size: Option<u32>,
}

/// A picture in the line.
#[derive(Clone, Debug, PartialEq)]
pub struct Picture {
    pub png: Vec<u8>,
    /// On paper; the height follows from the picture.
    pub width: u32,
}

/// A table with fixed columns.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table {
    /// Of the columns.
    pub widths: Vec<u32>,
    /// Rows that stand again on top of every page.
    pub heading: Vec<Row>,
    pub rows: Vec<Row>,
    pub is_ruled: bool,
}

/// A row, which is parted between pages only where it may be higher than one.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Row {
    pub cells: Vec<Cell>,
    /// At least.
    pub height: Option<u32>,
}

/// A cell.
#[derive(Clone, Debug, PartialEq)]
pub struct Cell {
    pub paras: Vec<Para>,
    /// How many columns it covers.
    pub span: usize,
    pub merge: Merge,
    /// Its words stand halfway between top and bottom.
    pub is_middle: bool,
}

/// Whether a cell covers several rows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Merge {
    #[default]
    No,
    /// It goes on below.
    Begins,
    /// It belongs to the one above.
    GoesOn,
}

impl Default for Cell {
    fn default() -> Self {
        Self { paras: Vec::new(), span: 1, merge: Merge::No, is_middle: false }
    }
}

impl From<Para> for Block {
    fn from(it: Para) -> Self {
        Self::Para(it)
    }
}

impl From<Table> for Block {
    fn from(it: Table) -> Self {
        Self::Table(it)
    }
}

impl From<Vec<Para>> for Cell {
    fn from(paras: Vec<Para>) -> Self {
        Self { paras, ..Self::default() }
    }
}

impl From<Para> for Cell {
    fn from(it: Para) -> Self {
        Self::from(vec![it])
    }
}

impl From<Vec<Cell>> for Row {
    fn from(cells: Vec<Cell>) -> Self {
        Self { cells, height: None }
    }
}

impl Cell {
    /// Covers so many columns.
    #[must_use]
    pub fn over(mut self, columns: usize) -> Self {
        self.span = columns;
        self
    }

    /// Covers the cells below it as well.
    #[must_use]
    pub fn downwards(mut self) -> Self {
        self.merge = Merge::Begins;
        self
    }

    /// Is covered by the one above it.
    #[must_use]
    pub fn covered() -> Self {
        Self { merge: Merge::GoesOn, ..Self::default() }
    }

    #[must_use]
    pub fn middle(mut self) -> Self {
        self.is_middle = true;
        self
    }
}

impl Para {
    /// Words in upright letters, at the left, without a space around.
    #[must_use]
    pub fn new(words: impl Into<String>, size: u32) -> Self {
        Self { size, ..Self::default() }.and(words)
    }

    /// Adds upright words.
    #[must_use]
    pub fn and(mut self, words: impl Into<String>) -> Self {
        self.pieces.push(Piece::Words(Words { words: words.into(), ..Words::default() }));
        self
    }

    /// Adds bold words.
    #[must_use]
    pub fn and_bold(mut self, words: impl Into<String>) -> Self {
        self.pieces.push(Piece::Words(Words { words: words.into(), is_bold: true, ..Words::default() }));
        self
    }

    /// Whether the hand fills something in that may need the next line.
    pub(super) fn has_blank(&self) -> bool {
        self.pieces.iter().any(|it| matches!(it, Piece::Words(it) if it.words.contains("…………")))
    }

    /// Adds a picture.
    #[must_use]
    pub fn and_picture(mut self, png: Vec<u8>, width: u32) -> Self {
        self.pieces.push(Piece::Picture(Picture { png, width }));
        self
    }

    /// All words so far.
    #[must_use]
    pub fn bold(mut self) -> Self {
        self.words_mut().for_each(|it| it.is_bold = true);
        self
    }

    /// All words so far.
    #[must_use]
    pub fn italic(mut self) -> Self {
        self.words_mut().for_each(|it| it.is_italic = true);
        self
    }

    #[must_use]
    pub fn aligned(mut self, align: Align) -> Self {
        self.align = align;
        self
    }

    #[must_use]
    pub fn centred(self) -> Self {
        self.aligned(Align::Centre)
    }

    #[must_use]
    pub fn spaced(mut self, before: u32, after: u32) -> Self {
        (self.before, self.after) = (before, after);
        self
    }

    #[must_use]
    pub fn indented(mut self, left: i32, first_line: i32) -> Self {
        (self.left, self.first_line) = (left, first_line);
        self
    }

    #[must_use]
    pub fn held(mut self) -> Self {
        self.is_held = true;
        self
    }

    #[must_use]
    pub fn on_new_page(mut self) -> Self {
        self.begins_page = true;
        self
    }

    /// Its words, without how they look.
    #[must_use]
    pub fn plain(&self) -> String {
        let words = self.pieces.iter().filter_map(|it| match it {
            Piece::Words(it) => Some(it.words.as_str()),
            Piece::Picture(_) => None,
        });
        words.collect()
    }

    fn words_mut(&mut self) -> impl Iterator<Item = &mut Words> {
        self.pieces.iter_mut().filter_map(|it| match it {
            Piece::Words(it) => Some(it),
            Piece::Picture(_) => None,
        })
    }
}
