//! `audit`: what people in office and the operator did, as ids, codes and instants. No names: whoever wants them looks
//! into the chat, where only people of the ward do.

use std::collections::HashMap;

use chrono::TimeDelta;
use clap::Args;
use serde_json::json;

use super::print::say;
use super::{Outcome, local_time, now};
use crate::app;
use crate::config::DatabaseArgs;
use crate::domain::WardId;
use crate::domain::audit::Done;
use crate::store::audit::ActFilter;
use crate::store::{Error, Tx};

/// Acts that are read in one piece.
const PIECE: u32 = 500;

/// Settings of `audit`.
#[derive(Args, Debug)]
pub(super) struct AuditArgs {
    #[command(flatten)]
    database: DatabaseArgs,
    /// Only of this ward, by its official code; what concerns the whole database is listed too
    #[arg(long)]
    ward_code: Option<String>,
    /// Of so many days back
    #[arg(long, default_value_t = 30, value_parser = clap::value_parser!(u16).range(1..))]
    days: u16,
    /// One JSON object a line, with instants in UTC
    #[arg(long)]
    json: bool,
}

/// Prints the acts, the oldest first.
pub(super) async fn run(args: &AuditArgs) -> Outcome {
    let store = app::open_filled(&args.database).await?;
    super::refuse_earlier(&store).await?;
    let mut tx = store.begin().await.map_err(|error| error.to_string())?;
    let ward = match &args.ward_code {
        None => None,
        Some(code) => Some(super::ward_of(&mut tx, code).await?),
    };
    let (acts, wards) = read(&mut tx, ward, args.days).await.map_err(|error| error.to_string())?;
    if acts.is_empty() && !args.json {
        say!("Nothing in the last {} days.", args.days);
    }
    for act in acts.iter().rev() {
        say!("{}", if args.json { as_json(act, &wards) } else { line(act, &wards) });
    }
    Ok(())
}

/// The official codes of wards.
type Codes = HashMap<WardId, String>;

async fn read(tx: &mut Tx, ward: Option<WardId>, days: u16) -> Result<(Vec<Done>, Codes), Error> {
    let since = now() - TimeDelta::days(i64::from(days));
    let mut acts = Vec::new();
    loop {
        let offset = u32::try_from(acts.len()).unwrap_or(u32::MAX);
        let (piece, total) =
            tx.acts(ActFilter { ward, reader: None, since: Some(since), offset, limit: PIECE }).await?;
        let last = piece.is_empty();
        acts.extend(piece);
        if last || acts.len() >= total as usize {
            return Ok((acts, tx.ward_keys().await?.into_iter().collect()));
        }
    }
}

fn ward_code<'a>(it: &Done, wards: &'a Codes) -> Option<&'a str> {
    it.it.ward.and_then(|id| wards.get(&id)).map(String::as_str)
}

fn line(done: &Done, wards: &Codes) -> String {
    let it = &done.it;
    let ward = ward_code(done, wards).map_or_else(|| "all wards".to_owned(), |it| format!("ward {it}"));
    let who = it.person.map_or_else(|| "operator".to_owned(), |it| format!("person {it}"));
    let target = it.target.as_ref().map_or_else(String::new, |it| format!(" {} {}", it.kind, it.id));
    format!("{}  {ward}  {who}  {}{target}", local_time(done.at), it.act)
}

fn as_json(done: &Done, wards: &Codes) -> String {
    let it = &done.it;
    json!({
        "id": done.id,
        "at": done.at.to_rfc3339(),
        "ward": ward_code(done, wards),
        "by": it.hand().code(),
        "person": it.person.map(|it| it.0),
        "act": it.act.code(),
        "target": it.target.as_ref().map(|it| json!({ "kind": it.kind, "id": it.id })),
    })
    .to_string()
}
