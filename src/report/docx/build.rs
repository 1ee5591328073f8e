//! Values become elements of `docx-rs`. What that crate cannot say (a heading that repeats, a table too long to be held in
//! its structures) is marked here with heights that nothing else has, and put right by `mend`.

use docx_rs::{
    AlignmentType, BorderType, BreakType, BuildXML, Docx, Footer, Header, HeightRule, LineSpacing, LineSpacingType,
    PageMargin, PageNum, PageNumType, PageOrientationType, PageSize, Paragraph, ParagraphBorder,
    ParagraphBorderPosition, ParagraphBorders, Pic, Run, RunFonts, Section, SpecialIndentType, TableCell,
    TableLayoutType, TableRow, VAlignType, VMergeType, WidthType,
};

use super::block::{Align, Block, Cell, Merge, Page, Paper, Para, Part, Picture, Piece, Row, Table, Words};
use super::nd30;
use super::sheet::CELL_MARGINS;
use super::widths::width_of;

/// The height that says: this row stands again on every page.
pub(super) const HEADING_MARK: u32 = 31_401;
/// The height that says: here come the rows of the next long table.
pub(super) const ROWS_MARK: u32 = 31_402;
/// Tables with more rows are written row by row: the structures of the crate take some ten kilobytes for each.
const LONG: usize = 200;
/// Of letters, unless a paragraph says otherwise.
const DEFAULT_SIZE: u32 = nd30::SIZES.text;
/// In units of the format, of which Word counts 9,525 for a dot of the screen.
const EMU_OF_TWENTIETH: u32 = 635;

/// The document, without the rows of its long tables.
pub(super) fn document(paper: &Paper) -> Docx {
    let four = |it: RunFonts| it.ascii(nd30::FONT).hi_ansi(nd30::FONT).east_asia(nd30::FONT).cs(nd30::FONT);
    let single = LineSpacing::new().before(0).after(0).line(240).line_rule(LineSpacingType::Auto);
    let mut docx = Docx::new()
        .default_fonts(four(RunFonts::new()))
        .default_size(half_points(DEFAULT_SIZE))
        .default_line_spacing(single);
    let Some((last, others)) = paper.parts.split_last() else { return docx };
    for part in others {
        docx = docx.add_section(section(part));
    }
    let (width, height) = size_of(last.page);
    docx = docx
        .header(header())
        .title_pg()
        .page_size(width, height)
        .page_orient(orientation(last.page))
        .page_margin(margins())
        .page_num_type(PageNumType::new().start(1));
    if let Some(words) = &paper.foot {
        docx = docx.footer(footer(words)).first_footer(footer(words));
    }
    for it in elements(&last.blocks) {
        docx = match it {
            Element::Para(it) => docx.add_paragraph(*it),
            Element::Table(it) => docx.add_table(*it),
        };
    }
    docx
}

/// The sections before the last one of a document with a foot, which shows what the last one shows: the library loses the
/// foot of a section that has a head.
pub(super) fn with_feet(document: &str) -> String {
    const FEET: &str = "<w:footerReference w:type=\"default\" r:id=\"rIdFooter1\"/>\
                        <w:footerReference w:type=\"first\" r:id=\"rIdFooter2\"/>";
    let mut out = String::with_capacity(document.len() + FEET.len());
    let mut sections = document.split("<w:sectPr>");
    out.extend(sections.next());
    for it in sections {
        let has_feet = it.split("</w:sectPr>").next().is_some_and(|it| it.contains("<w:footerReference"));
        out.extend(["<w:sectPr>", if has_feet { "" } else { FEET }, it]);
    }
    out
}

/// The tables of which `document` has a mark only.
pub(super) fn long_tables(paper: &Paper) -> impl Iterator<Item = &Table> {
    let blocks = paper.parts.iter().flat_map(|it| &it.blocks);
    blocks.filter_map(|it| match it {
        Block::Table(it) if is_long(it) => Some(it),
        Block::Table(_) | Block::Para(_) => None,
    })
}

/// A row as it stands in the file.
pub(super) fn row_xml(row: &Row, table: &Table) -> Vec<u8> {
    row_of(row, &table.widths).build()
}

fn is_long(table: &Table) -> bool {
    table.rows.len() > LONG
}

enum Element {
    Para(Box<Paragraph>),
    Table(Box<docx_rs::Table>),
}

/// Two tables without anything between them would be one.
fn elements(blocks: &[Block]) -> Vec<Element> {
    let mut all = Vec::with_capacity(blocks.len());
    for (at, block) in blocks.iter().enumerate() {
        match block {
            Block::Para(it) => all.push(Element::Para(Box::new(paragraph(it)))),
            Block::Table(it) => {
                if at > 0 && matches!(blocks[at - 1], Block::Table(_)) {
                    all.push(Element::Para(Box::new(paragraph(&Para::new("", 6)))));
                }
                all.push(Element::Table(Box::new(table(it))));
            }
        }
    }
    all
}

fn section(part: &Part) -> Section {
    let (width, height) = size_of(part.page);
    let mut section = Section::new()
        .header(header())
        .title_pg()
        .page_size(PageSize::new().size(width, height))
        .page_orient(orientation(part.page))
        .page_margin(margins())
        .page_num_type(PageNumType::new().start(1));
    for it in elements(&part.blocks) {
        section = match it {
            Element::Para(it) => section.add_paragraph(*it),
            Element::Table(it) => section.add_table(*it),
        };
    }
    section
}

fn size_of(page: Page) -> (u32, u32) {
    let (short, long) = nd30::PAGE;
    match page {
        Page::Upright => (short, long),
        Page::Across => (long, short),
    }
}

fn orientation(page: Page) -> PageOrientationType {
    match page {
        Page::Upright => PageOrientationType::Portrait,
        Page::Across => PageOrientationType::Landscape,
    }
}

fn margins() -> PageMargin {
    PageMargin::new()
        .top(signed(nd30::MARGIN_TOP))
        .bottom(signed(nd30::MARGIN_BOTTOM))
        .left(signed(nd30::MARGIN_LEFT))
        .right(signed(nd30::MARGIN_RIGHT))
        .header(signed(nd30::HEADER))
        .footer(signed(nd30::HEADER))
}

/// The number of the page; `title_pg` keeps it from the first one, where a header for first pages would bring it back.
fn header() -> Header {
    let number = Paragraph::new().align(AlignmentType::Center).size(half_points(nd30::PAGE_NUMBER));
    Header::new().add_paragraph(number.add_page_num(PageNum::new()))
}

fn footer(words: &str) -> Footer {
    Footer::new().add_paragraph(paragraph(&Para::new(words, nd30::FOOT).italic()))
}

fn paragraph(it: &Para) -> Paragraph {
    let mut all = Paragraph::new();
    all = match it.align {
        Align::Left => all,
        Align::Centre => all.align(AlignmentType::Center),
        Align::Right => all.align(AlignmentType::Right),
        // Before a blank that goes on in the next line words would stand far apart.
        Align::Both if it.has_blank() => all,
        Align::Both => all.align(AlignmentType::Both),
    };
    if (it.left, it.right, it.first_line) != (0, 0, 0) {
        let first = match it.first_line {
            0 => None,
            over @ 1.. => Some(SpecialIndentType::FirstLine(over)),
            under => Some(SpecialIndentType::Hanging(-under)),
        };
        all = all.indent(Some(it.left), first, Some(it.right), None);
    }
    if it.is_rule {
        let line = ParagraphBorder::new(ParagraphBorderPosition::Top).val(BorderType::Single).size(6).space(1);
        all.property.borders = Some(ParagraphBorders::with_empty().set(line));
    }
    all = match spacing(it) {
        Some(it) => all.line_spacing(it),
        None => all,
    };
    if it.is_held {
        all = all.keep_next(true);
    }
    if it.begins_page {
        all = all.page_break_before(true);
    }
    if it.size != DEFAULT_SIZE && it.size > 0 {
        all = all.size(half_points(it.size));
    }
    for piece in &it.pieces {
        all = match piece {
            Piece::Words(words) if words.words.is_empty() => all,
            Piece::Words(words) => all.add_run(run(words, it.size)),
            Piece::Picture(picture) => all.add_run(Run::new().add_image(pic(picture))),
        };
    }
    all
}

/// Without a rule a height would be taken as that of the line.
fn spacing(it: &Para) -> Option<LineSpacing> {
    let around = LineSpacing::new().before(it.before).after(it.after);
    if it.is_rule {
        Some(around.line(60).line_rule(LineSpacingType::Exact))
    } else if (it.before, it.after) == (0, 0) {
        None
    } else {
        Some(around.line(240).line_rule(LineSpacingType::Auto))
    }
}

fn run(it: &Words, size: u32) -> Run {
    let mut run = Run::new();
    for (at, line) in it.words.split('\n').enumerate() {
        if at > 0 {
            run = run.add_break(BreakType::TextWrapping);
        }
        run = run.add_text(line.chars().filter(|it| is_printable(*it)).collect::<String>());
    }
    let size = it.size.unwrap_or(size);
    if size != DEFAULT_SIZE && size > 0 {
        run = run.size(half_points(size));
    }
    if it.is_bold {
        run = run.bold();
    }
    if it.is_italic {
        run = run.italic();
    }
    run
}

/// XML has no other control characters.
fn is_printable(letter: char) -> bool {
    letter == '\t' || !letter.is_control() && !matches!(letter, '\u{fffe}' | '\u{ffff}')
}

fn pic(it: &Picture) -> Pic {
    let (across, down) = size_of_png(&it.png).unwrap_or((1, 1));
    let height = u64::from(it.width) * u64::from(down) / u64::from(across.max(1));
    let height = u32::try_from(height).unwrap_or(it.width);
    let emu = |it: u32| it.saturating_mul(EMU_OF_TWENTIETH);
    Pic::new_with_dimensions(it.png.clone(), across, down).size(emu(it.width), emu(height))
}

/// Width and height stand first in the first chunk.
fn size_of_png(png: &[u8]) -> Option<(u32, u32)> {
    let number = |at: usize| png.get(at..at + 4)?.try_into().ok().map(u32::from_be_bytes);
    Some((number(16)?, number(20)?))
}

fn table(it: &Table) -> docx_rs::Table {
    let mut rows: Vec<TableRow> = it.heading.iter().map(|row| heading_row(row, &it.widths)).collect();
    if is_long(it) {
        rows.push(marked(TableRow::new(vec![TableCell::new()]), ROWS_MARK));
    } else {
        rows.extend(it.rows.iter().map(|row| row_of(row, &it.widths)));
    }
    let new = if it.is_ruled { docx_rs::Table::new } else { docx_rs::Table::without_borders };
    let wide = |it: &u32| usize::try_from(*it).unwrap_or_default();
    let total = it.widths.iter().map(wide).sum();
    new(rows).set_grid(it.widths.iter().map(wide).collect()).layout(TableLayoutType::Fixed).width(total, WidthType::Dxa)
}

fn heading_row(row: &Row, widths: &[u32]) -> TableRow {
    marked(TableRow::new(cells(row, widths)).cant_split(), HEADING_MARK)
}

fn marked(row: TableRow, mark: u32) -> TableRow {
    // Small whole numbers are exact in a float.
    row.row_height(mark as f32).height_rule(HeightRule::AtLeast)
}

fn row_of(row: &Row, widths: &[u32]) -> TableRow {
    let made = TableRow::new(cells(row, widths));
    // What is higher than a page loses its end where it must not be parted.
    let made = if height_of(row, widths) > WHOLE { made } else { made.cant_split() };
    match row.height {
        Some(height) => made.row_height(height as f32).height_rule(HeightRule::AtLeast),
        None => made,
    }
}

/// Up to this height a row stays on one page: half of what may be written on across, so that a wrong guess does no harm.
const WHOLE: u32 = (nd30::PAGE.0 - nd30::MARGIN_TOP - nd30::MARGIN_BOTTOM) / 2;

/// About how high a row becomes, rather too much than too little.
fn height_of(row: &Row, widths: &[u32]) -> u32 {
    let mut at = 0;
    let mut most = row.height.unwrap_or_default();
    for it in &row.cells {
        let width: u32 = widths.iter().skip(at).take(it.span).sum();
        at += it.span;
        most = most.max(it.paras.iter().map(|para| height_of_para(para, width.saturating_sub(CELL_MARGINS))).sum());
    }
    most
}

fn height_of_para(it: &Para, width: u32) -> u32 {
    let indents = u32::try_from(it.left.max(0) + it.right.max(0)).unwrap_or_default();
    // Lines break between words, so that some of each is left empty.
    let room = (width.saturating_sub(indents) * 4 / 5).max(1);
    let lines = |piece: &Piece| match piece {
        Piece::Words(words) => words
            .words
            .split('\n')
            .map(|line| width_of(line, words.size.unwrap_or(it.size), true).div_ceil(room).max(1))
            .sum(),
        Piece::Picture(picture) => picture.width / (it.size.max(1) * 24) + 1,
    };
    let n_lines = it.pieces.iter().map(lines).sum::<u32>().max(1);
    it.before + it.after + n_lines * it.size.max(1) * 24
}

fn cells(row: &Row, widths: &[u32]) -> Vec<TableCell> {
    let mut at = 0;
    let mut made = Vec::with_capacity(row.cells.len());
    for it in &row.cells {
        let width: u32 = widths.iter().skip(at).take(it.span).sum();
        at += it.span;
        made.push(cell(it, usize::try_from(width).unwrap_or_default()));
    }
    made
}

fn cell(it: &Cell, width: usize) -> TableCell {
    let mut cell = TableCell::new().width(width, WidthType::Dxa);
    if it.span > 1 {
        cell = cell.grid_span(it.span);
    }
    cell = match it.merge {
        Merge::No => cell,
        Merge::Begins => cell.vertical_merge(VMergeType::Restart),
        Merge::GoesOn => cell.vertical_merge(VMergeType::Continue),
    };
    if it.is_middle {
        cell = cell.vertical_align(VAlignType::Center);
    }
    if it.paras.is_empty() {
        return cell.add_paragraph(paragraph(&Para::new("", nd30::TABLE)));
    }
    it.paras.iter().fold(cell, |cell, it| cell.add_paragraph(paragraph(it)))
}

/// Sizes are written in halves of a point.
fn half_points(points: u32) -> usize {
    usize::try_from(points * 2).unwrap_or_default()
}

fn signed(length: u32) -> i32 {
    i32::try_from(length).unwrap_or(i32::MAX)
}
