//! Fills an empty database with an invented ward or province, for trials and load tests.

use clap::Args;

use super::print::say;
use super::{Outcome, now, sample_report};
use crate::app;
use crate::config::DatabaseArgs;
use crate::sample::{self, SampleSize};

/// Settings of `sample`.
#[derive(Args, Debug)]
pub(super) struct SampleArgs {
    #[command(flatten)]
    database: DatabaseArgs,
    /// Wards
    #[arg(long, default_value_t = 1)]
    wards: usize,
    /// Teams of each ward
    #[arg(long, default_value_t = 12)]
    teams: usize,
    /// Mediators of each team, beside its head
    #[arg(long, default_value_t = 4)]
    mediators: usize,
    /// Cases in all
    #[arg(long, default_value_t = 60)]
    cases: usize,
    /// Months up to now over which the cases are spread
    #[arg(long, default_value_t = 6)]
    months: u16,
    /// The same seed makes the same people and cases
    #[arg(long, default_value_t = 110)]
    seed: u64,
    /// Link everybody to Telegram user ids that count up from this one
    #[arg(long)]
    link_from: Option<i64>,
}

/// Fills the database.
pub(super) async fn run(args: &SampleArgs) -> Outcome {
    let store = app::open(&args.database).await.map_err(|error| error.to_string())?;
    app::migrate(&store).await.map_err(|error| error.to_string())?;
    let size = SampleSize {
        wards: args.wards,
        teams_per_ward: args.teams,
        mediators_per_team: args.mediators,
        cases: args.cases,
        months: args.months,
    };
    let mut report =
        sample::fill(&store, size, args.seed, now(), args.link_from).await.map_err(|error| error.to_string())?;
    if args.wards == 1 {
        let came = sample::fill_office(&store, &report, args.seed, now()).await.map_err(|error| error.to_string())?;
        report.people.extend(came);
        sample_report::send(&store, &report, now()).await.map_err(|error| error.to_string())?;
    }
    say!("{} wards, {} people, {} cases.", report.wards.len(), report.people.len(), report.counts.cases);
    if let (Some(first), Some(last)) =
        (report.people.iter().find_map(|it| it.tg_user), report.people.iter().rev().find_map(|it| it.tg_user))
    {
        say!("Telegram user ids {first} to {last}: first each ward's officers, then its teams, head first.");
    }
    Ok(())
}
