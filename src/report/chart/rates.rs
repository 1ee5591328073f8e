//! The upper panel of the chart: the rate of success of each month as a line, against the target. A panel of its own,
//! since a line over bars hides both on a small screen.

use super::super::canvas::{Anchor, Canvas, Label};
use super::{Chart, Column, Frame, GREY, LINE, Mark, RATE, RED, RING, SMALLEST, TEXT, WANTED, label, legend};

/// Draws the panel; returns how far down it reaches. Nothing if there is nothing to say.
pub(super) fn panel(canvas: &mut Canvas, chart: &Chart, frame: &Frame, top: f64) -> f64 {
    const TALL: f64 = 170.0;
    if chart.target.is_none() && chart.columns.iter().all(|it| it.hundredths().is_none()) {
        return top;
    }
    let mut entries = vec![(Mark::Rate, chart.legend.rate.as_str())];
    if chart.target.is_some() {
        entries.push((Mark::Target, &chart.legend.target));
    }
    // Room for the figure over a point at the top.
    let top = legend(canvas, &entries, top) + 62.0;
    let axis = RateAxis::of(chart, top, TALL);
    axis.draw(canvas, chart, frame);
    rate_line(canvas, chart, frame, &axis);
    top + TALL + 36.0
}

/// The axis of percents, on the right. It begins where the figures are, as a line does not stand on its floor.
struct RateAxis {
    /// In ten thousand, as everything here.
    low: u16,
    top: f64,
    height: f64,
}

impl RateAxis {
    fn of(chart: &Chart, top: f64, height: f64) -> Self {
        let lowest = chart.columns.iter().filter_map(Column::hundredths).chain(target(chart)).min().unwrap_or(0);
        let low = [7500, 5000, 2500].into_iter().find(|it| *it <= lowest).unwrap_or(0);
        Self { low, top, height }
    }

    fn y(&self, rate: u16) -> f64 {
        let part = f64::from(rate.clamp(self.low, ALL) - self.low) / f64::from(ALL - self.low);
        self.top + self.height * (1.0 - part)
    }

    fn draw(&self, canvas: &mut Canvas, chart: &Chart, frame: &Frame) {
        let target = target(chart);
        for rate in [self.low, ALL] {
            let y = self.y(rate);
            canvas.line(&[(frame.left, y), (frame.right, y)], LINE);
            // Two figures on one spot could not be read; the target's is the one that matters.
            if target.is_none_or(|it| (self.y(it) - y).abs() > TEXT) {
                let words = format!("{}%", rate / 100);
                canvas.label(Label { ink: GREY, ..label(&words, frame.right + 12.0, y + 12.0) });
            }
        }
        if let Some(target) = target {
            let y = self.y(target);
            canvas.line(&[(frame.left, y), (frame.right, y)], WANTED);
            let words = format!("{}%", target / 100);
            canvas.label(Label { ink: RED, bold: true, ..label(&words, frame.right + 12.0, y + 12.0) });
        }
    }
}

/// Everything, as rates are counted.
const ALL: u16 = 10_000;

/// In ten thousand, as rates are.
fn target(chart: &Chart) -> Option<u16> {
    chart.target.map(|it| u16::from(it.min(100)) * 100)
}

/// The line, broken where a month has no rate, its points, and the figure over each.
fn rate_line(canvas: &mut Canvas, chart: &Chart, frame: &Frame, axis: &RateAxis) {
    let points: Vec<Option<(f64, f64)>> =
        chart.columns.iter().enumerate().map(|(n, it)| Some((frame.middle(n), axis.y(it.hundredths()?)))).collect();
    for run in points.split(Option::is_none) {
        let run: Vec<(f64, f64)> = run.iter().copied().flatten().collect();
        canvas.line(&run, RATE);
    }
    // As exact as every text has them, or where there is no room for that with a place less.
    let figures = |places| -> Vec<String> {
        let words = chart.columns.iter().map(|it| it.hundredths().map(|it| percent(it, places, target(chart))));
        words.map(Option::unwrap_or_default).collect()
    };
    let fits = |words: &[String], size| frame.size(words.iter().map(String::as_str)).is_some_and(|it| it >= size);
    let tries = [(2, SMALLEST), (1, SMALLEST)];
    let figures =
        tries.into_iter().map(|(places, size)| (figures(places), size)).find(|(words, size)| fits(words, *size));
    let figures = figures.map_or_else(
        || {
            let whole = chart.columns.iter().map(|it| it.hundredths().map(|it| percent(it, 0, target(chart))));
            whole.map(Option::unwrap_or_default).collect()
        },
        |it| it.0,
    );
    let size = frame.size(figures.iter().map(String::as_str)).unwrap_or(SMALLEST);
    for (n, words) in figures.iter().enumerate() {
        let Some((x, y)) = points[n] else { continue };
        let higher = |n: Option<usize>| points.get(n?).copied()?.map(|it| it.1 < y);
        // In a valley the line leaves no room over the point.
        let valley = higher(n.checked_sub(1)) == Some(true) && higher(Some(n + 1)) == Some(true);
        let below = y + 18.0 + size;
        let line = if valley && below < axis.top + axis.height + 28.0 { below } else { y - 22.0 };
        canvas.ring((x, y), RING, RATE);
        canvas.label(Label { bold: true, size, anchor: Anchor::Middle, ..label(words, x, line) });
    }
}

/// `84,95`, `85` or, with fewer places, `84,9` and `84`: rounded as the text rounds, but never up to a target that was
/// missed.
fn percent(rate: u16, places: u8, target: Option<u16>) -> String {
    let step = match places {
        2 => 1,
        1 => 10,
        _ => 100,
    };
    let nearest = (rate + step / 2) / step * step;
    let claims = target.is_some_and(|it| rate < it && nearest >= it) || (rate < ALL && nearest >= ALL);
    let shown = if claims { rate / step * step } else { nearest };
    match (shown / 100, shown % 100) {
        (whole, 0) => format!("{whole}"),
        (whole, part) if part % 10 == 0 => format!("{whole},{}", part / 10),
        (whole, part) => format!("{whole},{part:02}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rate_is_rounded_as_in_the_text_but_not_up_to_a_target_that_was_missed() {
        let words = |places| [8889, 8499, 8500, 10_000, 0, 50, 9999, 8333].map(|it| percent(it, places, Some(8500)));
        assert_eq!(words(2), ["88,89", "84,99", "85", "100", "0", "0,5", "99,99", "83,33"]);
        assert_eq!(words(1), ["88,9", "84,9", "85", "100", "0", "0,5", "99,9", "83,3"]);
        assert_eq!(words(0), ["89", "84", "85", "100", "0", "1", "99", "83"]);
    }

    #[test]
    fn the_axis_begins_below_the_lowest_figure() {
        for (low, rate, at) in
            [(7500, 7500, 100.0), (7500, 10_000, 0.0), (0, 0, 100.0), (0, 2500, 75.0), (5000, 20_000, 0.0)]
        {
            let axis = RateAxis { low, top: 0.0, height: 100.0 };
            assert!((axis.y(rate) - at).abs() < 0.01, "{low} {rate}");
        }
    }
}
