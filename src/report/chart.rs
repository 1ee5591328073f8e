//! The months of a ward as one picture for a chat: how mediations ended as stacked bars, and the rate of success as a
//! line of its own above them, against the target. It is looked at on a small telephone, a third as wide as it is
//! drawn: large type, few lines, colours that differ in lightness too. Knows no language: all words come in ready.

mod rates;

use serde::{Deserialize, Serialize};

use super::canvas::{self, Anchor, Area, Canvas, Label, PictureError, Stroke, wrap};
use crate::locale::thousands;

/// What is drawn.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Chart {
    pub title: String,
    pub subtitle: String,
    /// From the left; made for one to thirteen.
    pub columns: Vec<Column>,
    pub legend: Legend,
    /// The rate that is wanted, in percent.
    pub target: Option<u8>,
}

/// One month.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Column {
    pub label: String,
    pub success: u32,
    pub failure: u32,
    pub referred: u32,
    pub open: u32,
    /// Successes in a thousand mediations that ended; `None` if none ended.
    pub rate: Option<u16>,
    /// The same in ten thousand, rounded as every text rounds it; unknown in a chart that an earlier release ordered.
    #[serde(default)]
    pub exact: Option<u16>,
}

impl Column {
    fn parts(&self) -> [u32; 4] {
        [self.success, self.failure, self.referred, self.open]
    }

    /// The rate in hundredths of a percent.
    fn hundredths(&self) -> Option<u16> {
        self.exact.or(self.rate.map(|it| it.saturating_mul(10))).map(|it| it.min(10_000))
    }

    fn total(&self) -> u64 {
        self.parts().into_iter().map(u64::from).sum()
    }
}

/// The words beside the colours.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Legend {
    pub success: String,
    pub failure: String,
    pub referred: String,
    pub open: String,
    pub rate: String,
    pub target: String,
}

/// The chart cannot be drawn.
#[derive(Debug, thiserror::Error)]
#[error("the chart cannot be drawn")]
pub struct ChartError(#[from] PictureError);

/// The chart as a drawing.
#[must_use]
pub fn svg(chart: &Chart) -> String {
    let mut canvas = Canvas::new(WIDTH, HEIGHT);
    let top = heading(&mut canvas, chart);
    let scale = Scale::of(chart);
    let frame = Frame::of(chart, &scale);
    let top = rates::panel(&mut canvas, chart, &frame, top);
    bars(&mut canvas, chart, &frame, &scale, top);
    canvas.finish()
}

/// The chart as a picture. The same chart gives the same bytes.
pub fn png(chart: &Chart) -> Result<Vec<u8>, ChartError> {
    Ok(canvas::png(&svg(chart))?)
}

/// Pixels. A chat shows about a third of them, so 36 here are 11 there.
const WIDTH: u32 = 1080;
const HEIGHT: u32 = 1080;
const MARGIN: f64 = 40.0;
/// What may be written across.
const ROOM: f64 = WIDTH as f64 - 2.0 * MARGIN;
/// Sizes of type.
const TITLE: f64 = 50.0;
const TEXT: f64 = 36.0;
const SMALLEST: f64 = 28.0;
/// From line to line, as a part of the size.
const LEADING: f64 = 1.25;

const INK: &str = "#1A1A1A";
const GREY: &str = "#595959";
const GRID: &str = "#D0D0D0";
const RED: &str = "#B3001B";
/// Fill and edge of success, failure, referred, open, from the bottom. Dark, middle, light and empty: they differ for
/// eyes that see no red or green, and on a grey print; what is open is an empty box.
const PAINT: [(&str, Option<&str>); 4] =
    [("#00558C", None), ("#F08C00", None), ("#C9B3E6", None), ("#FFFFFF", Some("#6B6B6B"))];
/// White between the parts of a bar.
const GAP: f64 = 3.0;
/// A part that is there is seen, however small.
const THINNEST: f64 = 5.0;

/// Where columns stand; the same for both panels.
struct Frame {
    left: f64,
    right: f64,
    n_columns: usize,
    /// Of the figures on the left: small ones leave the room to the columns if they are long.
    axis: f64,
}

impl Frame {
    fn of(chart: &Chart, scale: &Scale) -> Self {
        let figures = thousands(scale.top);
        let axis = if figures.len() > 3 { SMALLEST } else { TEXT };
        let left = MARGIN + canvas::width(&figures, axis, false) + 14.0;
        let right = f64::from(WIDTH) - MARGIN - canvas::width("100%", TEXT, false);
        Self { left, right, n_columns: chart.columns.len().max(1), axis }
    }

    fn slot(&self) -> f64 {
        (self.right - self.left) / self.n_columns as f64
    }

    fn middle(&self, column: usize) -> f64 {
        self.left + self.slot() * (column as f64 + 0.5)
    }

    /// The size at which all of these stand side by side, or `None` if they do not at the smallest.
    fn size<'a>(&self, words: impl Iterator<Item = &'a str>) -> Option<f64> {
        let widest = words.map(|it| canvas::width(it, 1.0, true)).fold(0.1, f64::max);
        let size = (self.slot() * 0.94 / widest).min(TEXT);
        (size >= SMALLEST).then_some(size)
    }
}

/// The axis of counts: from nothing to `top` in equal steps.
struct Scale {
    most: u64,
    top: u64,
    step: u64,
}

impl Scale {
    /// Two to four round steps: few enough lines.
    fn of(chart: &Chart) -> Self {
        let most = chart.columns.iter().map(Column::total).max().unwrap_or(0).max(2);
        let mut decade = 1;
        let step = loop {
            if let Some(step) = [1, 2, 5].map(|it| it * decade).into_iter().find(|it| it * 4 >= most) {
                break step;
            }
            decade *= 10;
        };
        Self { most, top: most.div_ceil(step) * step, step }
    }
}

/// Title and subtitle; returns how far down they reach.
fn heading(canvas: &mut Canvas, chart: &Chart) -> f64 {
    let mut y = MARGIN;
    for line in wrap(&chart.title, 2, |it| canvas::width(it, TITLE, true) <= ROOM) {
        y += TITLE * LEADING;
        canvas.label(Label { bold: true, size: TITLE, ..label(&line, MARGIN, y - 12.0) });
    }
    for line in wrap(&chart.subtitle, 1, |it| canvas::width(it, TEXT, false) <= ROOM) {
        y += TEXT * LEADING;
        canvas.label(Label { ink: GREY, ..label(&line, MARGIN, y - 8.0) });
    }
    y + 18.0
}

fn label(words: &str, x: f64, y: f64) -> Label<'_> {
    Label { words, x, y, size: TEXT, anchor: Anchor::Start, bold: false, ink: INK, upright: false }
}

/// What stands before a word of the legend.
#[derive(Clone, Copy)]
enum Mark {
    Part(usize),
    Rate,
    Target,
}

impl Mark {
    /// With the gap behind it.
    fn width(self) -> f64 {
        14.0 + if let Self::Part(_) = self { 36.0 } else { 76.0 }
    }

    fn draw(self, canvas: &mut Canvas, x: f64, middle: f64) {
        let line = [(x, middle), (x + 76.0, middle)];
        match self {
            Self::Part(part) => {
                let (fill, edge) = PAINT[part];
                canvas.rect(Area { x, y: middle - 18.0, width: 36.0, height: 36.0 }, fill, edge);
            }
            Self::Rate => {
                canvas.line(&line, RATE);
                canvas.ring((x + 38.0, middle), RING, RATE);
            }
            Self::Target => canvas.line(&line, WANTED),
        }
    }
}

/// A legend in straight columns, as many lines as it needs; returns how far down it reaches.
fn legend(canvas: &mut Canvas, entries: &[(Mark, &str)], top: f64) -> f64 {
    const TALL: f64 = 50.0;
    let entries: Vec<(Mark, String)> = entries
        .iter()
        .map(|(mark, words)| {
            let room = ROOM - mark.width();
            (*mark, wrap(words, 1, |it| canvas::width(it, TEXT, false) <= room).join(" "))
        })
        .collect();
    let widths: Vec<f64> = entries.iter().map(|it| it.0.width() + canvas::width(&it.1, TEXT, false)).collect();
    let columns = legend_columns(&widths);
    for (n, (mark, words)) in entries.iter().enumerate() {
        let (x, y) = (columns[n % columns.len()], top + TALL * (n / columns.len() + 1) as f64);
        mark.draw(canvas, x, y - 24.0);
        canvas.label(label(words, x + mark.width(), y - 11.0));
    }
    top + TALL * entries.len().div_ceil(columns.len()) as f64
}

/// Where the columns begin: as many as fit, and no more than make the lines even.
fn legend_columns(widths: &[f64]) -> Vec<f64> {
    const GUTTER: f64 = 36.0;
    let mut columns = Vec::new();
    for most in (1..=widths.len()).rev() {
        columns.clear();
        let n_columns = widths.len().div_ceil(widths.len().div_ceil(most));
        let mut x = MARGIN;
        for column in 0..n_columns {
            columns.push(x);
            x += widths.iter().skip(column).step_by(n_columns).fold(0.0, |a, b| b.max(a)) + GUTTER;
        }
        if x - GUTTER <= MARGIN + ROOM {
            break;
        }
    }
    columns
}

const RATE: Stroke<'_> = Stroke { ink: INK, width: 6.0, dashed: false };
const WANTED: Stroke<'_> = Stroke { ink: RED, width: 5.0, dashed: true };
const LINE: Stroke<'_> = Stroke { ink: GRID, width: 2.0, dashed: false };
const FLOOR: Stroke<'_> = Stroke { ink: INK, width: 3.0, dashed: false };
/// Radius of a point of the line.
const RING: f64 = 10.0;

/// The lower panel, down to the edge.
fn bars(canvas: &mut Canvas, chart: &Chart, frame: &Frame, scale: &Scale, top: f64) {
    let words = &chart.legend;
    let entries = [&words.success, &words.failure, &words.referred, &words.open].map(String::as_str);
    let entries: Vec<_> = entries.into_iter().enumerate().map(|(n, it)| (Mark::Part(n), it)).collect();
    let top = legend(canvas, &entries, top);
    let totals: Vec<String> = chart.columns.iter().map(|it| thousands(it.total())).collect();
    let size = frame.size(totals.iter().map(String::as_str));
    let longest = totals.iter().map(|it| canvas::width(it, SMALLEST, true)).fold(0.0, f64::max);
    // Totals stand over their bars, upright where they are too wide; the highest reaches just below the legend.
    let over = if size.is_some() { TEXT } else { longest } + 24.0;
    let floor = months(canvas, chart, frame);
    let tallest = (floor - top - 28.0).min((floor - top - over) * scale.top as f64 / scale.most as f64);
    let height = |count: u64| tallest * count as f64 / scale.top as f64;
    for count in (0..=scale.top).step_by(usize::try_from(scale.step).unwrap_or(usize::MAX)) {
        let y = floor - height(count);
        canvas.line(&[(frame.left, y), (frame.right, y)], LINE);
        let words = thousands(count);
        let words = label(&words, frame.left - 14.0, y + 0.34 * frame.axis);
        canvas.label(Label { ink: GREY, size: frame.axis, anchor: Anchor::End, ..words });
    }
    for (n, (column, total)) in chart.columns.iter().zip(&totals).enumerate() {
        let y = bar(canvas, column, (frame.middle(n), floor), (frame.slot() * 0.68).min(150.0), height);
        let total = label(total, frame.middle(n), y - 12.0);
        canvas.label(match size {
            Some(size) => Label { bold: true, size, anchor: Anchor::Middle, ..total },
            None => Label { bold: true, size: SMALLEST, upright: true, x: total.x + SMALLEST * 0.36, ..total },
        });
    }
    canvas.line(&[(frame.left, floor), (frame.right, floor)], FLOOR);
}

/// One bar from the floor up; returns where it ends.
fn bar(canvas: &mut Canvas, column: &Column, at: (f64, f64), width: f64, height: impl Fn(u64) -> f64) -> f64 {
    let (middle, mut y) = at;
    for (count, (fill, edge)) in column.parts().into_iter().zip(PAINT).filter(|it| it.0 > 0) {
        let tall = height(u64::from(count)).max(THINNEST);
        y -= tall;
        let gap = if tall > 3.0 * GAP { GAP } else { 1.0 };
        canvas.rect(Area { x: middle - width / 2.0, y, width, height: tall - gap }, fill, edge);
    }
    y
}

/// The words under the bars; returns where the floor is. All in two lines if one of them is too wide, and then every
/// other one if that is still too much.
fn months(canvas: &mut Canvas, chart: &Chart, frame: &Frame) -> f64 {
    let words = || chart.columns.iter().map(|it| it.label.as_str());
    let across = frame.size(words());
    let most = if across.is_some() { 1 } else { 2 };
    let labels: Vec<Vec<&str>> = words().map(|it| it.splitn(most, ' ').collect()).collect();
    let size = across.or_else(|| frame.size(labels.iter().flatten().copied()));
    let every = if size.is_some() { 1 } else { 2 };
    let size = size.unwrap_or(SMALLEST);
    let n_lines = labels.iter().map(Vec::len).max().unwrap_or(0);
    let floor = f64::from(HEIGHT) - MARGIN - n_lines as f64 * size * LEADING - 10.0;
    let fits = |it: &str| canvas::width(it, size, false) <= frame.slot() * every as f64;
    for (n, lines) in labels.iter().enumerate().step_by(every) {
        for (line, words) in (1..).zip(lines) {
            let words = wrap(words, 1, fits).join(" ");
            let y = floor + f64::from(line) * size * LEADING + 4.0;
            canvas.label(Label { size, anchor: Anchor::Middle, ..label(&words, frame.middle(n), y) });
        }
    }
    floor
}

#[cfg(test)]
#[path = "chart_tests.rs"]
mod tests;
