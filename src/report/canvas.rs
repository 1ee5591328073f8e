//! A sheet of paper to draw on: shapes and words become SVG, and SVG becomes PNG with the font that is bundled, never
//! one of the machine's. Knows nothing of what is drawn.

use std::fmt::Write;
use std::sync::{Arc, LazyLock};

use resvg::{tiny_skia, usvg};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Every Vietnamese letter is in it, and it may be passed on (OFL, beside the files).
const FONT: &str = "Be Vietnam Pro";
/// Containers have no fonts; reading these takes a moment, so once is enough.
static FONTS: LazyLock<Arc<usvg::fontdb::Database>> = LazyLock::new(|| {
    let mut fonts = usvg::fontdb::Database::new();
    fonts.load_font_data(include_bytes!("fonts/BeVietnamPro-Regular.ttf").to_vec());
    fonts.load_font_data(include_bytes!("fonts/BeVietnamPro-SemiBold.ttf").to_vec());
    Arc::new(fonts)
});

/// Why there is no picture.
#[derive(Debug, thiserror::Error)]
pub enum PictureError {
    /// The drawing is not SVG that we can read: a mistake of ours.
    #[error("the drawing cannot be read")]
    Drawing(#[from] usvg::Error),
    /// No memory for so many pixels, or none at all.
    #[error("no picture of {0} by {1}")]
    Size(u32, u32),
    /// The pixels do not become PNG.
    #[error("the picture cannot be encoded")]
    Encoding,
}

/// Words and where they stand: `y` is the line they stand on, `x` where the anchor is.
#[derive(Clone, Copy, Debug)]
pub(super) struct Label<'a> {
    pub(super) words: &'a str,
    pub(super) x: f64,
    pub(super) y: f64,
    pub(super) size: f64,
    pub(super) anchor: Anchor,
    pub(super) bold: bool,
    pub(super) ink: &'a str,
    /// Upwards, for where there is no room across.
    pub(super) upright: bool,
}

/// Which part of the words stands at `x`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Anchor {
    Start,
    Middle,
    End,
}

/// A line's look.
#[derive(Clone, Copy, Debug)]
pub(super) struct Stroke<'a> {
    pub(super) ink: &'a str,
    pub(super) width: f64,
    pub(super) dashed: bool,
}

/// Left, top, width, height.
#[derive(Clone, Copy, Debug)]
pub(super) struct Area {
    pub(super) x: f64,
    pub(super) y: f64,
    pub(super) width: f64,
    pub(super) height: f64,
}

/// The drawing so far.
#[derive(Debug)]
pub(super) struct Canvas {
    out: String,
}

impl Canvas {
    /// White paper.
    pub(super) fn new(width: u32, height: u32) -> Self {
        let mut out = String::with_capacity(16 * 1024);
        let _ = writeln!(
            out,
            r#"<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}" font-family="{FONT}">"#
        );
        let _ = writeln!(out, r##"<rect width="{width}" height="{height}" fill="#FFFFFF"/>"##);
        Self { out }
    }

    /// A box, with an edge if its paper does not show by itself.
    pub(super) fn rect(&mut self, area: Area, fill: &str, edge: Option<&str>) {
        // The edge stands inside, so that boxes with and without one are equally large.
        let inset = if edge.is_some() { EDGE / 2.0 } else { 0.0 };
        let (width, height) = ((area.width - 2.0 * inset).max(0.1), (area.height - 2.0 * inset).max(0.1));
        let (x, y) = (area.x + inset, area.y + inset);
        let edge = edge.map(|it| format!(r#" stroke="{it}" stroke-width="{EDGE}""#)).unwrap_or_default();
        let _ = writeln!(
            self.out,
            r#"<rect x="{x:.1}" y="{y:.1}" width="{width:.1}" height="{height:.1}" fill="{fill}"{edge}/>"#
        );
    }

    /// Straight lines from point to point.
    pub(super) fn line(&mut self, points: &[(f64, f64)], stroke: Stroke<'_>) {
        let path: Vec<String> = points.iter().map(|(x, y)| format!("{x:.1},{y:.1}")).collect();
        let (path, Stroke { ink, width, .. }) = (path.join(" "), stroke);
        let dashes = if stroke.dashed { r#" stroke-dasharray="18 12""# } else { "" };
        let _ = writeln!(
            self.out,
            r#"<polyline points="{path}" fill="none" stroke="{ink}" stroke-width="{width}" stroke-linejoin="round"{dashes}/>"#
        );
    }

    /// A ring, white inside.
    pub(super) fn ring(&mut self, (x, y): (f64, f64), radius: f64, stroke: Stroke<'_>) {
        let Stroke { ink, width, .. } = stroke;
        let _ = writeln!(
            self.out,
            r##"<circle cx="{x:.1}" cy="{y:.1}" r="{radius}" fill="#FFFFFF" stroke="{ink}" stroke-width="{width}"/>"##
        );
    }

    /// Words, with a rim of paper so that they can be read across a line.
    pub(super) fn label(&mut self, label: Label<'_>) {
        let Label { x, y, size, ink, .. } = label;
        let anchor = match label.anchor {
            Anchor::Start => "start",
            Anchor::Middle => "middle",
            Anchor::End => "end",
        };
        let weight = if label.bold { 600 } else { 400 };
        let turn = if label.upright { format!(r#" transform="rotate(-90 {x:.1} {y:.1})""#) } else { String::new() };
        let words = escaped(label.words);
        let _ = writeln!(
            self.out,
            r##"<text x="{x:.1}" y="{y:.1}" font-size="{size:.1}" font-weight="{weight}" text-anchor="{anchor}" fill="{ink}" stroke="#FFFFFF" stroke-width="{RIM}" stroke-linejoin="round" paint-order="stroke"{turn}>{words}</text>"##
        );
    }

    /// The drawing as SVG.
    pub(super) fn finish(mut self) -> String {
        self.out.push_str("</svg>\n");
        self.out
    }
}

/// Width of the edge of a box, in pixels.
const EDGE: f64 = 3.0;
/// Width of the paper around words, in pixels, half of it under them.
const RIM: f64 = 8.0;

/// Reads a drawing with our font only.
pub(super) fn tree(svg: &str) -> Result<usvg::Tree, PictureError> {
    let options = usvg::Options { font_family: FONT.to_owned(), fontdb: Arc::clone(&FONTS), ..Default::default() };
    Ok(usvg::Tree::from_str(svg, &options)?)
}

/// A drawing as PNG, in the size it states.
pub(super) fn png(svg: &str) -> Result<Vec<u8>, PictureError> {
    let tree = tree(svg)?;
    let size = tree.size().to_int_size();
    let (width, height) = (size.width(), size.height());
    let mut pixels = tiny_skia::Pixmap::new(width, height).ok_or(PictureError::Size(width, height))?;
    resvg::render(&tree, tiny_skia::Transform::identity(), &mut pixels.as_mut());
    pixels.encode_png().map_err(|_| PictureError::Encoding)
}

/// How wide words will be, rather too wide than too narrow. An estimate by kinds of letters is enough to break lines;
/// a test compares it with the font.
pub(super) fn width(words: &str, size: f64, bold: bool) -> f64 {
    let ems: f64 = words.nfd().filter(|it| !is_combining_mark(*it)).map(em).sum();
    ems * size * if bold { 1.05 } else { 1.0 }
}

/// Width of a letter as a part of the size.
fn em(letter: char) -> f64 {
    match letter {
        ' ' | 'i' | 'j' | 'l' | 'I' | '.' | ',' | ':' | ';' | '\'' | '|' | '!' => 0.29,
        'f' | 't' | 'r' | '(' | ')' | '-' | '/' => 0.43,
        'm' | 'w' | 'M' | 'W' | '%' | '…' | '—' => 1.0,
        'C' | 'D' | 'G' | 'H' | 'N' | 'O' | 'Q' | 'U' | 'Đ' => 0.78,
        _ if letter.is_lowercase() => 0.61,
        _ => 0.67,
    }
}

/// Breaks words into so many lines at most; what does not fit ends with an ellipsis.
pub(super) fn wrap(words: &str, most: usize, fits: impl Fn(&str) -> bool) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in words.split_whitespace() {
        let longer = lines.last().map(|it| format!("{it} {word}"));
        match longer {
            // The last line takes what is left and is cut below.
            Some(longer) if fits(&longer) || lines.len() == most => {
                lines.pop();
                lines.push(longer);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    for line in &mut lines {
        cut(line, &fits);
    }
    lines
}

/// Shortens a line until it fits.
fn cut(line: &mut String, fits: impl Fn(&str) -> bool) {
    if fits(line) {
        return;
    }
    while !line.is_empty() && !fits(&format!("{line}…")) {
        line.pop();
    }
    line.truncate(line.trim_end().len());
    line.push('…');
}

/// Safe inside an element of XML, also without the characters that XML does not know.
fn escaped(words: &str) -> String {
    let mut safe = String::with_capacity(words.len());
    for it in words.chars() {
        match it {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\u{FFFE}' | '\u{FFFF}' => {}
            _ if it.is_control() => safe.push(' '),
            _ => safe.push(it),
        }
    }
    safe
}

#[cfg(test)]
#[path = "canvas_tests.rs"]
mod tests;
