//! How long the quick start takes to read a text: of all texts of `tests/data/cases-vi.jsonl`, each read many times, the
//! median, the slowest text, and the budget of two milliseconds.

#![expect(clippy::print_stdout, reason = "a bench is a program that prints a table")]
use std::hint::black_box;
use std::time::{Duration, Instant};

use chrono::NaiveDate;
use hoagiai::domain::quick::quick_start;
use serde_json::Value;

const ROUNDS: u32 = 50;
const BUDGET: Duration = Duration::from_millis(2);

fn main() {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/cases-vi.jsonl");
    let lines = std::fs::read_to_string(file).expect("the texts are there");
    let texts: Vec<(String, NaiveDate)> = lines.lines().map(text).collect();
    let mut spent: Vec<(Duration, usize)> = texts.iter().map(|(text, today)| (one(text, *today), text.len())).collect();
    spent.sort_unstable();
    let (median, slowest) = (spent[spent.len() / 2], spent[spent.len() - 1]);
    println!("texts: {}, rounds: {ROUNDS}", texts.len());
    println!("median: {:.0?} ({} bytes)", median.0, median.1);
    println!("slowest: {:.0?} ({} bytes), budget {BUDGET:?}", slowest.0, slowest.1);
}

fn text(line: &str) -> (String, NaiveDate) {
    let row: Value = serde_json::from_str(line).expect("a line is JSON");
    let field = |name: &str| row[name].as_str().expect("a line has both").to_owned();
    (field("text"), field("today").parse().expect("a day"))
}

/// The mean of many readings: one alone is too short to be told.
fn one(text: &str, today: NaiveDate) -> Duration {
    black_box(quick_start(text, today));
    let begin = Instant::now();
    for _ in 0..ROUNDS {
        black_box(quick_start(black_box(text), today));
    }
    begin.elapsed() / ROUNDS
}
