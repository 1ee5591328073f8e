//! `clock`: whether the machine's clock is believed, and the word of whoever knows that it is right.

use clap::Args;

use super::print::say;
use super::{Outcome, local_time, now};
use crate::app;
use crate::clock::guard::JUMP;
use crate::config::DatabaseArgs;
use crate::store::Error;

/// Settings of `clock`.
#[derive(Args, Debug)]
pub(super) struct ClockArgs {
    #[command(flatten)]
    database: DatabaseArgs,
    /// The machine's clock is right now: what waits for it goes on
    #[arg(long)]
    confirm: bool,
}

/// Shows how the clock stands, or confirms it.
pub(super) async fn run(args: &ClockArgs) -> Outcome {
    let store = app::open_filled(&args.database).await?;
    let written = async {
        let mut tx = store.begin().await?;
        let last = tx.last_instant().await?;
        if args.confirm {
            tx.set_last_instant(now()).await?;
            tx.commit().await?;
        }
        Ok::<_, Error>(last)
    };
    let last = written.await.map_err(|error| error.to_string())?;
    let now = now();
    say!("This machine's clock, in Vietnam's time: {}", local_time(now));
    match last {
        None => say!("It was never believed yet: no process has served this database."),
        Some(last) => {
            say!("Last believed: {}", local_time(last));
            if (now - last).abs() > JUMP && !args.confirm {
                say!(
                    "That is more than {} hours away. If the clock is right: `hoagiai clock --confirm`",
                    JUMP.num_hours()
                );
            }
        }
    }
    if args.confirm {
        say!("Confirmed. A process that waits for it goes on within a minute.");
    }
    Ok(())
}
