//! Lists as an Excel workbook: native numbers and dates, Vietnamese office habits (Times New Roman, A4 across), nothing
//! in a cell that a spreadsheet would run. Knows neither what is listed nor any language.

use chrono::{DateTime, NaiveDate, Utc};
use rust_xlsxwriter::{
    Color, DataValidation, DataValidationErrorStyle, DocProperties, Format, FormatAlign, FormatBorder, Workbook,
    Worksheet,
};

/// What stands in a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    Text(String),
    Count(u32),
    /// In tenths.
    Tenths(Option<u64>),
    /// In hundredths of a percent.
    Percent(Option<i64>),
    Day(Option<NaiveDate>),
    Empty,
}

/// Why there is no workbook.
#[derive(Debug, thiserror::Error)]
pub enum XlsxError {
    /// A row or an end came before the beginning of a sheet: a mistake of ours.
    #[error("no sheet was begun")]
    NoSheet,
    /// More rows than Excel knows, or no temporary file can be made.
    #[error("the workbook cannot be written")]
    Write(#[from] rust_xlsxwriter::XlsxError),
}

/// A workbook that is written row by row.
pub struct Book {
    workbook: Workbook,
    styles: Styles,
    names: Vec<String>,
    sheet: Option<OpenSheet>,
    /// Whether rows wait in memory.
    in_memory: bool,
}

/// Where the table of the sheet at hand stands.
#[derive(Clone, Copy)]
struct OpenSheet {
    header: u32,
    n_columns: u16,
    next: u32,
}

impl std::fmt::Debug for Book {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Book")
    }
}

impl Book {
    /// Begins a workbook. One row of it is in memory at a time, whatever the length of the list; the others wait,
    /// *unsealed*, in a file without a name in the system's temporary folder (`TMPDIR`), which is gone with the `Book`: no
    /// names of people belong in it. If the disk is full there, the library panics.
    pub fn new(made_at: DateTime<Utc>) -> Result<Self, XlsxError> {
        let styles = Styles::new();
        let mut workbook = Workbook::new();
        // Widths of columns are counted in the digits of this font. Heights and widths in pixels.
        workbook.set_default_format(&font(), 21, 64)?;
        // The library would ask the machine's clock.
        workbook.set_properties(&DocProperties::new().set_creation_datetime(&made_at));
        Ok(Self { workbook, styles, names: Vec::new(), sheet: None, in_memory: false })
    }

    /// Begins a workbook that holds names of people: all of its rows are in memory until it is finished, none in a file.
    pub fn in_memory(made_at: DateTime<Utc>) -> Result<Self, XlsxError> {
        Ok(Self { in_memory: true, ..Self::new(made_at)? })
    }

    /// Begins a sheet: lines above the table, then the names of the columns with their width in characters.
    pub fn begin_sheet(&mut self, name: &str, heading: &[String], header: &[(String, u16)]) -> Result<(), XlsxError> {
        let name = valid_name(name, &self.names);
        let sheet = if self.in_memory {
            self.workbook.add_worksheet()
        } else {
            self.workbook.add_worksheet_with_constant_memory()?
        };
        sheet.set_name(&name)?;
        set_page(sheet);
        for (row, line) in (0..).zip(heading) {
            let format = if row == 0 { &self.styles.title } else { &self.styles.line };
            sheet.write_string_with_format(row, 0, safe(line), format)?;
        }
        let row = u32::try_from(heading.len() + usize::from(!heading.is_empty())).unwrap_or(u32::MAX);
        for (column, (words, width)) in (0..).zip(header) {
            sheet.set_column_width(column, *width)?;
            sheet.write_string_with_format(row, column, safe(words), &self.styles.header)?;
        }
        sheet.set_freeze_panes(row + 1, 0)?.set_repeat_rows(row, row)?;
        let n_columns = u16::try_from(header.len()).unwrap_or(u16::MAX);
        self.names.push(name);
        self.sheet = Some(OpenSheet { header: row, n_columns, next: row + 1 });
        Ok(())
    }

    /// Adds a row to the table of the sheet at hand.
    pub fn push_row(&mut self, cells: &[Cell]) -> Result<(), XlsxError> {
        let (sheet, at) = open(&mut self.workbook, &mut self.sheet)?;
        let row = at.next;
        at.next += 1;
        let styles = &self.styles;
        for (column, cell) in (0..).zip(cells) {
            match cell {
                Cell::Text(words) => sheet.write_string_with_format(row, column, safe(words), &styles.text)?,
                Cell::Count(count) => sheet.write_number_with_format(row, column, *count, &styles.count)?,
                Cell::Percent(Some(percent)) => {
                    sheet.write_number_with_format(row, column, *percent as f64 / 10_000.0, &styles.percent)?
                }
                // Excel's calendar begins in 1900; an older day is still worth reading.
                Cell::Day(Some(day)) if *day < FIRST_DAY => {
                    sheet.write_string_with_format(row, column, day.format("%d/%m/%Y").to_string(), &styles.day)?
                }
                Cell::Day(Some(day)) => sheet.write_date_with_format(row, column, day, &styles.day)?,
                Cell::Tenths(Some(tenths)) => {
                    sheet.write_number_with_format(row, column, *tenths as f64 / 10.0, &styles.tenths)?
                }
                Cell::Tenths(None) | Cell::Percent(None) | Cell::Day(None) | Cell::Empty => {
                    sheet.write_blank(row, column, &styles.text)?
                }
            };
        }
        Ok(())
    }

    /// Offers choices in the cells of a column, in the next so many rows. Something else may be written there too: whoever does
    /// is told `otherwise`, a title and a sentence, and keeps it.
    pub fn offer(
        &mut self,
        column: u16,
        rows: u32,
        choices: &[String],
        otherwise: (&str, &str),
    ) -> Result<(), XlsxError> {
        let (sheet, at) = open(&mut self.workbook, &mut self.sheet)?;
        let list = DataValidation::new()
            .allow_list_strings(choices)?
            .set_error_style(DataValidationErrorStyle::Information)
            .set_error_title(otherwise.0)?
            .set_error_message(otherwise.1)?;
        let (first, last) = (at.header + 1, at.header.saturating_add(rows));
        sheet.add_data_validation(first, column, last, column, &list)?;
        Ok(())
    }

    /// Keeps a column of cells as words: numbers in it lose no zero.
    pub fn keep_words(&mut self, column: u16) -> Result<(), XlsxError> {
        let (sheet, _) = open(&mut self.workbook, &mut self.sheet)?;
        sheet.set_column_format(column, &font().set_num_format("@"))?;
        Ok(())
    }

    /// Ends the sheet at hand: the filter over its table, then lines below it.
    pub fn end_sheet(&mut self, footer: &[String]) -> Result<(), XlsxError> {
        let (sheet, at) = open(&mut self.workbook, &mut self.sheet)?;
        if at.n_columns > 0 {
            sheet.autofilter(at.header, 0, at.next - 1, at.n_columns - 1)?;
        }
        for (row, line) in (at.next + 1..).zip(footer) {
            sheet.write_string_with_format(row, 0, safe(line), &self.styles.line)?;
        }
        self.sheet = None;
        Ok(())
    }

    /// The file.
    pub fn finish(mut self) -> Result<Vec<u8>, XlsxError> {
        if self.sheet.is_some() {
            self.end_sheet(&[])?;
        }
        Ok(self.workbook.save_to_buffer()?)
    }
}

/// The first day that Excel counts.
const FIRST_DAY: NaiveDate = NaiveDate::from_ymd_opt(1900, 1, 1).expect("a day of the calendar");
/// What Excel takes in a cell, in units of UTF-16, and one for our sign.
const LONGEST_TEXT: usize = 32_766;
/// What Excel takes as a name of a sheet, in units of UTF-16.
const LONGEST_NAME: usize = 31;

fn open<'a>(
    workbook: &'a mut Workbook,
    sheet: &'a mut Option<OpenSheet>,
) -> Result<(&'a mut Worksheet, &'a mut OpenSheet), XlsxError> {
    let at = sheet.as_mut().ok_or(XlsxError::NoSheet)?;
    let last = workbook.worksheets().len().checked_sub(1).ok_or(XlsxError::NoSheet)?;
    Ok((workbook.worksheet_from_index(last)?, at))
}

/// A4 across, as wide as the paper and as long as it gets, with the number of the page.
fn set_page(sheet: &mut Worksheet) {
    const A4: u8 = 9;
    sheet.set_paper_size(A4).set_landscape().set_print_fit_to_pages(1, 0);
    sheet.set_footer("&C&\"Times New Roman,Regular\"&P/&N");
}

/// How cells look; made once, since the library finds them again by comparing.
struct Styles {
    title: Format,
    line: Format,
    header: Format,
    text: Format,
    count: Format,
    tenths: Format,
    percent: Format,
    day: Format,
}

impl Styles {
    fn new() -> Self {
        let cell = font().set_border(FormatBorder::Thin).set_align(FormatAlign::Top);
        Self {
            title: font().set_bold(),
            line: font(),
            header: font()
                .set_bold()
                .set_border(FormatBorder::Thin)
                .set_background_color(Color::RGB(0x00E7_EEF5))
                .set_align(FormatAlign::Center)
                .set_align(FormatAlign::VerticalCenter)
                .set_text_wrap(),
            text: cell.clone().set_text_wrap(),
            count: cell.clone().set_num_format("#,##0"),
            tenths: cell.clone().set_num_format("#,##0.0"),
            percent: cell.clone().set_num_format("0.00%"),
            day: cell.set_num_format("dd/mm/yyyy").set_align(FormatAlign::Center),
        }
    }
}

fn font() -> Format {
    Format::new().set_font_name("Times New Roman").set_font_size(12)
}

/// Words that no spreadsheet takes for a formula, here or after being saved as CSV, and not longer than it can hold.
fn safe(words: &str) -> String {
    let mut safe = String::with_capacity(words.len() + 1);
    if words.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']) {
        safe.push('\'');
    }
    safe.push_str(words);
    if safe.encode_utf16().count() > LONGEST_TEXT {
        safe = shortened(&safe, LONGEST_TEXT);
        safe.push('…');
    }
    safe
}

/// At most so many units of UTF-16.
fn shortened(words: &str, most: usize) -> String {
    let mut left = most;
    words
        .chars()
        .take_while(|it| match left.checked_sub(it.len_utf16()) {
            Some(rest) => {
                left = rest;
                true
            }
            None => false,
        })
        .collect()
}

/// A name that Excel accepts, and that no other sheet has, also in other case.
fn valid_name(name: &str, taken: &[String]) -> String {
    let allowed = |it: char| if "[]:*?/\\".contains(it) || it.is_control() { ' ' } else { it };
    let words: String = name.chars().map(allowed).collect();
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    let trim = |it: &str| it.trim_matches(['\'', ' ']).to_owned();
    let words = trim(&words);
    // Excel keeps this name for itself.
    let base = if words.is_empty() || words.eq_ignore_ascii_case("history") { format!("{words}_") } else { words };
    let is_taken = |it: &str| taken.iter().any(|other| other.to_lowercase() == it.to_lowercase());
    let numbered = (1_u32..).map(|n| if n == 1 { String::new() } else { format!(" ({n})") });
    numbered
        .map(|suffix| trim(&shortened(&base, LONGEST_NAME - suffix.len())) + &suffix)
        .find(|it| !is_taken(it))
        .expect("numbers do not end")
}

#[cfg(test)]
#[path = "xlsx_tests.rs"]
mod tests;
