//! The upper panel of the chart: the rate of success of each month as a line, against the target. A panel of its own,
//! since a line over bars hides both on a small screen.

use super::super::canvas::{Anchor, Canvas, Label};
use super::{Chart, Frame, GREY, LINE, Mark, RATE, RED, RING, SMALLEST, TEXT, WANTED, label, legend};

/// Draws the panel; returns how far down it reaches. Nothing if there is nothing to say.
pub(super) fn panel(canvas: &mut Canvas, chart: &Chart, frame: &Frame, top: f64) -> f64 {
    const TALL: f64 = 170.0;
    if chart.target.is_none() && chart.columns.iter().all(|it| it.rate.is_none()) {
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
    /// In a thousand.
    low: u16,
    top: f64,
    height: f64,
}

impl RateAxis {
    fn of(chart: &Chart, top: f64, height: f64) -> Self {
        let lowest = chart.columns.iter().filter_map(|it| it.rate).chain(target(chart)).min().unwrap_or(0);
        let low = [750, 500, 250].into_iter().find(|it| *it <= lowest).unwrap_or(0);
        Self { low, top, height }
    }

    fn y(&self, rate: u16) -> f64 {
        let part = f64::from(rate.clamp(self.low, 1000) - self.low) / f64::from(1000 - self.low);
        self.top + self.height * (1.0 - part)
    }

    fn draw(&self, canvas: &mut Canvas, chart: &Chart, frame: &Frame) {
        let target = target(chart);
        for rate in [self.low, 1000] {
            let y = self.y(rate);
            canvas.line(&[(frame.left, y), (frame.right, y)], LINE);
            // Two figures on one spot could not be read; the target's is the one that matters.
            if target.is_none_or(|it| (self.y(it) - y).abs() > TEXT) {
                let words = format!("{}%", rate / 10);
                canvas.label(Label { ink: GREY, ..label(&words, frame.right + 12.0, y + 12.0) });
            }
        }
        if let Some(target) = target {
            let y = self.y(target);
            canvas.line(&[(frame.left, y), (frame.right, y)], WANTED);
            let words = format!("{}%", target / 10);
            canvas.label(Label { ink: RED, bold: true, ..label(&words, frame.right + 12.0, y + 12.0) });
        }
    }
}

/// In a thousand, as rates are.
fn target(chart: &Chart) -> Option<u16> {
    chart.target.map(|it| u16::from(it.min(100)) * 10)
}

/// The line, broken where a month has no rate, its points, and the figure over each.
fn rate_line(canvas: &mut Canvas, chart: &Chart, frame: &Frame, axis: &RateAxis) {
    let points: Vec<Option<(f64, f64)>> =
        chart.columns.iter().enumerate().map(|(n, it)| Some((frame.middle(n), axis.y(it.rate?)))).collect();
    for run in points.split(Option::is_none) {
        let run: Vec<(f64, f64)> = run.iter().copied().flatten().collect();
        canvas.line(&run, RATE);
    }
    let figures =
        |tenths| chart.columns.iter().map(move |it| it.rate.map(|it| percent(it, tenths)).unwrap_or_default());
    let exact: Vec<String> = figures(true).collect();
    // Side by side with their tenths in the size of other words, or else without.
    let roomy = frame.size(exact.iter().map(String::as_str)).is_some_and(|it| it >= TEXT);
    let figures = if roomy { exact } else { figures(false).collect() };
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

/// `84,9` or `84`, and `85`. Never rounded up, which could claim a target that was missed.
fn percent(rate: u16, tenths: bool) -> String {
    match rate % 10 {
        tenth @ 1.. if tenths => format!("{},{tenth}", rate / 10),
        _ => format!("{}", rate / 10),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missed_target_is_not_rounded_up_to_it() {
        assert_eq!([849, 850, 1000, 0, 5].map(|it| percent(it, true)), ["84,9", "85", "100", "0", "0,5"]);
        assert_eq!([849, 850, 1000, 0, 5].map(|it| percent(it, false)), ["84", "85", "100", "0", "0"]);
    }

    #[test]
    fn the_axis_begins_below_the_lowest_figure() {
        for (low, rate, at) in [(750, 750, 100.0), (750, 1000, 0.0), (0, 0, 100.0), (0, 250, 75.0), (500, 2000, 0.0)] {
            let axis = RateAxis { low, top: 0.0, height: 100.0 };
            assert!((axis.y(rate) - at).abs() < 0.01, "{low} {rate}");
        }
    }
}
