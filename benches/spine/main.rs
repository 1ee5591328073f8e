//! `cargo bench`: the spine under load, one table. Whole path: people in the emulator, HTTP over loopback, the bot as a
//! process of its own with every step durable, a file with 100,000 cases. In the same run two floors, written with plain
//! teloxide: a bot that only echoes, and the same with dialogues in SQLite. This process hosts the emulator and drives the
//! people, so that the CPU and the memory of the bot are the bot's alone.
//!
//! `cargo bench` measures everything three times; `cargo bench -- closed drain` only what is named, `--times 1` less
//! often.

#![expect(clippy::print_stdout, clippy::print_stderr, reason = "a bench is a program that prints a table")]

use std::process::ExitCode;
use std::time::{Duration, Instant};

mod bots;
mod drain;
mod floor;
mod machine;
mod many;
mod measured;
mod office;
mod papers;
mod rows;
mod table;
mod town;

use bots::Sample;
use measured::Measured;
use rows::Row;
use table::Book;

/// After so long no further repetition is begun.
const ENOUGH: Duration = Duration::from_secs(240);
/// A measurement during which others took more of the machine than this, in percent, is done once more.
const DISTURBED: f64 = 10.0;

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    if let [flag, url, token] = args.as_slice()
        && flag == "--floor"
    {
        floor::run(url, token);
        return ExitCode::SUCCESS;
    }
    if let [flag, url, token, file] = args.as_slice()
        && flag == "--stored"
    {
        floor::run_stored(url, token, file);
        return ExitCode::SUCCESS;
    }
    if let [flag, url, key] = args.as_slice()
        && flag == "--book"
    {
        let runtime =
            tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime can be built");
        runtime.block_on(office::write_book(url, std::path::Path::new(key)));
        return ExitCode::SUCCESS;
    }
    if let Some(form) = papers::As::asked(&args) {
        papers::write_register(form);
        return ExitCode::SUCCESS;
    }
    let times = args.iter().position(|it| it == "--times").and_then(|at| args.get(at + 1)?.parse().ok()).unwrap_or(3);
    let rows: Vec<Row> = Row::ALL.into_iter().filter(|it| is_wanted(*it, &args)).collect();
    if rows.is_empty() {
        eprintln!("Nothing of that name is measured; there are {:?}.", Row::ALL);
        return ExitCode::FAILURE;
    }
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().expect("a runtime can be built");
    runtime.block_on(measure(&rows, times));
    ExitCode::SUCCESS
}

fn is_wanted(row: Row, args: &[String]) -> bool {
    let mut names = args.iter().filter(|it| !it.starts_with("--") && it.parse::<usize>().is_err()).peekable();
    names.peek().is_none() || names.any(|it| format!("{row:?}").to_lowercase().contains(&it.to_lowercase()))
}

async fn measure(rows: &[Row], times: usize) {
    println!("{} cores ({}) for bot, emulator and load together", machine::cores(), machine::processor());
    println!("load average before: {}", machine::load());
    let sample = Sample::ready();
    println!("{}", sample.remark);
    let started = Instant::now();
    let mut book = Book::default();
    let mut worst: f64 = 0.0;
    for time in 0..times {
        if started.elapsed() > ENOUGH {
            println!("{time} of {times} repetitions, because the time was up");
            break;
        }
        // Another order each time, so that nothing always comes after the same neighbour.
        for nth in 0..rows.len() {
            let row = rows[(nth + time * 4) % rows.len()];
            let found = undisturbed(row, &sample).await;
            worst = worst.max(found.others);
            let shown: Vec<String> = found.figures.iter().map(|it| format!("{} {:.1}", it.0, it.1)).collect();
            eprintln!("{row:?}: {} (others {:.0} %, load {})", shown.join(", "), found.others, machine::load());
            found.figures.into_iter().for_each(|(name, value)| book.enter(name, value));
        }
    }
    println!("load average after: {}", machine::load());
    println!("other processes took up to {worst:.0} % of the machine during a measurement");
    println!("took {:.0} s\n", started.elapsed().as_secs_f64());
    println!("{}", book.table());
}

/// Measures, and once more if others were in the way; keeps the quieter of the two.
async fn undisturbed(row: Row, sample: &Sample) -> Measured {
    let first = row.measure(sample).await;
    if first.others <= DISTURBED {
        return first;
    }
    let second = row.measure(sample).await;
    if second.others < first.others { second } else { first }
}
