//! Puts right what `docx-rs` writes: children of properties in the order of the schema, headings that repeat, rows of long
//! tables where their mark stands, no numbers of paragraphs (they depend on what was written before). Knows just as much
//! XML as that crate writes.

use std::io::{self, Write};

use super::build::{HEADING_MARK, ROWS_MARK};

/// Writes a part, and calls `rows` wherever those of a long table belong.
pub(super) fn write<W: Write>(
    xml: &str,
    out: &mut W,
    rows: &mut dyn FnMut(&mut W) -> io::Result<()>,
) -> io::Result<()> {
    for it in &parse(xml).kids {
        put(it, out, rows)?;
    }
    Ok(())
}

/// For each parent its children in the order of the schema (ECMA-376, transitional). What is not listed comes last, as it
/// came.
const ORDER: &[(&str, &[&str])] = &[
    (
        "w:pPr",
        &[
            "w:pStyle",
            "w:keepNext",
            "w:keepLines",
            "w:pageBreakBefore",
            "w:framePr",
            "w:widowControl",
            "w:numPr",
            "w:pBdr",
            "w:shd",
            "w:tabs",
            "w:bidi",
            "w:adjustRightInd",
            "w:snapToGrid",
            "w:spacing",
            "w:ind",
            "w:jc",
            "w:textAlignment",
            "w:outlineLvl",
            "w:rPr",
            "w:sectPr",
            "w:pPrChange",
        ],
    ),
    (
        "w:rPr",
        &[
            "w:rStyle",
            "w:rFonts",
            "w:b",
            "w:bCs",
            "w:i",
            "w:iCs",
            "w:caps",
            "w:strike",
            "w:dstrike",
            "w:vanish",
            "w:color",
            "w:spacing",
            "w:w",
            "w:sz",
            "w:szCs",
            "w:highlight",
            "w:u",
            "w:bdr",
            "w:shd",
            "w:fitText",
            "w:vertAlign",
            "w:specVanish",
        ],
    ),
    (
        "w:tblPr",
        &["w:tblStyle", "w:tblpPr", "w:tblW", "w:jc", "w:tblInd", "w:tblBorders", "w:tblLayout", "w:tblCellMar"],
    ),
    ("w:tblBorders", SIDES),
    ("w:tcBorders", SIDES),
    ("w:pBdr", SIDES),
    ("w:tcPr", &["w:tcW", "w:gridSpan", "w:vMerge", "w:tcBorders", "w:shd", "w:tcMar", "w:textDirection", "w:vAlign"]),
    (
        "w:sectPr",
        &[
            "w:headerReference",
            "w:footerReference",
            "w:type",
            "w:pgSz",
            "w:pgMar",
            "w:pgNumType",
            "w:cols",
            "w:titlePg",
            "w:textDirection",
            "w:docGrid",
        ],
    ),
    ("w:style", &["w:name", "w:basedOn", "w:next", "w:link", "w:uiPriority", "w:qFormat", "w:pPr", "w:rPr", "w:tblPr"]),
    ("w:settings", &["w:zoom", "w:defaultTabStop", "w:evenAndOddHeaders", "w:compat", "w:docVars", "w15:docId"]),
];
const SIDES: &[&str] = &["w:top", "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV"];

/// An element with what is in it.
#[derive(Debug, Default)]
struct Node<'a> {
    name: &'a str,
    /// All of its tag but the brackets and the stroke of an empty one.
    tag: &'a str,
    kids: Vec<Kid<'a>>,
}

#[derive(Debug)]
enum Kid<'a> {
    Node(Node<'a>),
    /// Text, or a declaration with its brackets.
    Raw(&'a str),
}

/// The crate's own output: well formed, without comments, brackets only around tags.
fn parse(xml: &str) -> Node<'_> {
    let mut open = vec![Node::default()];
    let mut rest = xml;
    while let Some(at) = rest.find('<') {
        let (text, from) = rest.split_at(at);
        push(&mut open, text);
        let end = from.find('>').map_or(from.len(), |it| it + 1);
        let (tag, after) = from.split_at(end);
        rest = after;
        let inner = tag.trim_start_matches('<').trim_end_matches('>');
        if inner.starts_with('?') {
            push(&mut open, tag);
        } else if inner.starts_with('/') {
            close(&mut open);
        } else {
            let is_empty = inner.ends_with('/');
            let tag = inner.trim_end_matches('/').trim_end();
            let name = tag.split_whitespace().next().unwrap_or_default();
            open.push(Node { name, tag, kids: Vec::new() });
            if is_empty {
                close(&mut open);
            }
        }
    }
    push(&mut open, rest);
    while open.len() > 1 {
        close(&mut open);
    }
    open.pop().unwrap_or_default()
}

fn push<'a>(open: &mut [Node<'a>], text: &'a str) {
    if let (Some(parent), false) = (open.last_mut(), text.is_empty()) {
        parent.kids.push(Kid::Raw(text));
    }
}

/// Ends the innermost element, with its children in order. Properties that say nothing are left out.
fn close(open: &mut Vec<Node<'_>>) {
    if open.len() < 2 {
        return;
    }
    let Some(mut it) = open.pop() else { return };
    if let Some((_, order)) = ORDER.iter().find(|of| of.0 == it.name) {
        it.kids.sort_by_key(|kid| place_in(order, kid));
    }
    let says_nothing = it.kids.is_empty() && matches!(it.name, "w:rPr" | "w:pPr" | "w:trPr" | "w:tcPr");
    if let (Some(parent), false) = (open.last_mut(), says_nothing) {
        parent.kids.push(Kid::Node(it));
    }
}

fn place_in(order: &[&str], kid: &Kid<'_>) -> usize {
    match kid {
        Kid::Node(it) => order.iter().position(|name| *name == it.name).unwrap_or(order.len()),
        Kid::Raw(_) => 0,
    }
}

fn put<W: Write>(kid: &Kid<'_>, out: &mut W, rows: &mut dyn FnMut(&mut W) -> io::Result<()>) -> io::Result<()> {
    let it = match kid {
        Kid::Raw(text) => return out.write_all(text.as_bytes()),
        Kid::Node(it) => it,
    };
    match it.mark() {
        Some(HEADING_MARK) if it.name == "w:trHeight" => return out.write_all(b"<w:tblHeader/>"),
        Some(ROWS_MARK) if it.name == "w:tr" => return rows(out),
        _ => {}
    }
    out.write_all(b"<")?;
    out.write_all(without_number(it.tag).as_bytes())?;
    if it.kids.is_empty() {
        return out.write_all(b"/>");
    }
    out.write_all(b">")?;
    for kid in &it.kids {
        put(kid, out, rows)?;
    }
    write!(out, "</{}>", it.name)
}

impl Node<'_> {
    /// The height that stands for something else: of this element, or of the row that it is.
    fn mark(&self) -> Option<u32> {
        match self.name {
            "w:trHeight" => self.tag.split_once("w:val=\"")?.1.split('"').next()?.parse().ok(),
            "w:tr" | "w:trPr" => self.kids.iter().find_map(|it| match it {
                Kid::Node(it) => it.mark(),
                Kid::Raw(_) => None,
            }),
            _ => None,
        }
    }
}

/// A paragraph is found without its number.
fn without_number(tag: &str) -> &str {
    if tag.starts_with("w:p w14:paraId=") { "w:p" } else { tag }
}
