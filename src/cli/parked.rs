//! `parked`, `unpark` and `discard`: what could not be handled, until an operator decides. Never shows what it says.

use clap::Args;

use super::print::say;
use super::{Outcome, local_time, now};
use crate::app;
use crate::config::DatabaseArgs;
use crate::domain::audit::{Act, NewAct};
use crate::store::inbox::Parked;
use crate::store::{Error, Store};

/// Settings of `unpark`.
#[derive(Args, Debug)]
pub(super) struct Chosen {
    #[command(flatten)]
    database: DatabaseArgs,
    /// Ids, as `parked` lists them; all of them if none is given
    ids: Vec<i64>,
}

/// Settings of `discard`.
#[derive(Args, Debug)]
pub(super) struct Given {
    #[command(flatten)]
    database: DatabaseArgs,
    /// Ids, as `parked` lists them
    #[arg(required_unless_present = "all")]
    ids: Vec<i64>,
    /// All of them
    #[arg(long, conflicts_with = "ids")]
    all: bool,
}

/// Lists what stands aside.
pub(super) async fn list(database: &DatabaseArgs) -> Outcome {
    let store = app::open_filled(database).await?;
    let rows = read(&store).await.map_err(|error| error.to_string())?;
    if rows.is_empty() {
        say!("No updates stand aside.");
        return Ok(());
    }
    say!("{:>12}  {:<10}  {:<16}  {:>9}  why", "id", "kind", "came", "days ago");
    for it in &rows {
        let days = (now() - it.received_at).num_days();
        let why = it.error.as_deref().unwrap_or("-");
        let gone = if it.whole { "" } else { " (what it said is erased)" };
        say!("{:>12}  {:<10}  {:<16}  {days:>9}  {why}{gone}", it.id, it.kind, local_time(it.received_at));
    }
    say!("After an upgrade: `hoagiai unpark [ID…]`. What is of no use: `hoagiai discard ID…`.");
    Ok(())
}

async fn read(store: &Store) -> Result<Vec<Parked>, Error> {
    store.begin().await?.parked().await
}

/// Puts rows back in line.
pub(super) async fn unpark(args: &Chosen) -> Outcome {
    let store = app::open_filled(&args.database).await?;
    let written = async {
        let mut tx = store.begin().await?;
        let mut done = 0;
        if args.ids.is_empty() {
            done = tx.unpark().await?;
        }
        let mut left = Vec::new();
        for id in &args.ids {
            if tx.unpark_one(*id).await? { done += 1 } else { left.push(*id) }
        }
        if done > 0 {
            tx.note_act(&NewAct::by_operator(Act::Unpark, None), now()).await?;
        }
        tx.commit().await?;
        Ok::<_, Error>((done, left))
    };
    let (done, left) = written.await.map_err(|error| error.to_string())?;
    say!("{done} parked rows are back in line.");
    say_left(&left)
}

/// Gives rows up.
pub(super) async fn discard(args: &Given) -> Outcome {
    let store = app::open_filled(&args.database).await?;
    let written = async {
        let mut tx = store.begin().await?;
        let ids = if args.all { tx.parked().await?.into_iter().map(|it| it.id).collect() } else { args.ids.clone() };
        let mut left = Vec::new();
        for id in &ids {
            if !tx.discard(*id, now()).await? {
                left.push(*id);
            }
        }
        if left.len() < ids.len() {
            tx.note_act(&NewAct::by_operator(Act::Discard, None), now()).await?;
        }
        tx.commit().await?;
        Ok::<_, Error>((ids.len() - left.len(), left))
    };
    let (done, left) = written.await.map_err(|error| error.to_string())?;
    if done > 0 {
        say!("{done} parked rows are given up; what they said is erased.");
    }
    say_left(&left)
}

fn say_left(left: &[i64]) -> Outcome {
    if left.is_empty() {
        return Ok(());
    }
    let ids: Vec<String> = left.iter().map(ToString::to_string).collect();
    Err(format!("not parked, or erased already: {}", ids.join(", ")))
}
