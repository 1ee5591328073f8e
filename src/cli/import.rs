//! `import`: the operator brings in a list of people as the office does in the chat: first what would be written, then all
//! of it or nothing. Names stand on the operator's own screen only, and only where somebody must look at a row.

use std::collections::{BTreeMap, HashSet};
use std::path::PathBuf;
use std::time::{Duration, Instant};

use clap::Args;

use super::print::say;
use super::{Outcome, now, ward_of};
use crate::app;
use crate::config::DatabaseArgs;
use crate::dialogue::roster::problem;
use crate::dialogue::text::{Text, text};
use crate::domain::audit::{Act, NewAct};
use crate::domain::calendar::local_date;
use crate::domain::people::Lang;
use crate::domain::roster::plan::{Choice, Ground, Plan, plan};
use crate::domain::roster::rows::{self, List};
use crate::domain::{PersonId, WardId};
use crate::locale::Locale;
use crate::store::Tx;
use crate::store::register::Writer;
use crate::workbook::{self, MOST_BYTES};

/// How long the reading of a file may take.
const READ_WITHIN: Duration = Duration::from_secs(60);
/// As many lines of one kind as are shown.
const LINES: usize = 40;

/// Settings of `import`.
#[derive(Args, Debug)]
pub(super) struct ImportArgs {
    #[command(flatten)]
    database: DatabaseArgs,
    /// The workbook (.xlsx) with groups, teams and people
    file: PathBuf,
    /// Official code of the ward; may be left out where there is only one
    #[arg(long)]
    ward: Option<String>,
    /// Only show what would be written
    #[arg(long)]
    dry_run: bool,
    /// Write the rows that are right although others are wrong
    #[arg(long)]
    skip_wrong: bool,
    /// Decide a row on a namesake: its number and `same`, `other` or `leave_out`, such as 12=other; may be given often
    #[arg(long = "decide", value_name = "ROW=CHOICE")]
    decide: Vec<String>,
}

/// Shows what a list would make of the ward, and makes it.
pub(super) async fn run(args: &ImportArgs) -> Outcome {
    let choices = choices(&args.decide)?;
    let list = read(&args.file)?;
    let store = app::open_filled(&args.database).await?;
    app::migrate(&store).await.map_err(|error| error.to_string())?;
    let mut tx = store.begin().await.map_err(|error| error.to_string())?;
    let ward = ward(&mut tx, args.ward.as_deref()).await?;
    let register = tx.register(ward, local_date(now())).await.map_err(|error| error.to_string())?;
    let confirmed = tx.linked_people(ward).await.map_err(|error| error.to_string())?.1;
    let confirmed: HashSet<PersonId> = confirmed.into_iter().collect();
    let locale = Locale::new();
    let team_words = locale.plain(Lang::Vi, &text!("roster-team-words"));
    let name = args.file.file_name().map(|it| it.to_string_lossy().into_owned()).unwrap_or_default();
    let plan = plan(Ground {
        list: &list,
        register: &register,
        confirmed: &confirmed,
        choices: &choices,
        team_words: &team_words,
        reason: &name,
    });
    show(&plan, &list, &locale);
    if let Some(words) = stands_against(&plan, args.skip_wrong) {
        return Err(words);
    }
    if args.dry_run || plan.is_nothing() {
        say!("Nothing was written.");
        return Ok(());
    }
    let at = now();
    let key = format!("list:cli:{}", at.timestamp_micros());
    tx.make_plan(Writer::operator(at), (ward, &key), &plan, at).await.map_err(|error| error.to_string())?;
    tx.note_act(&NewAct::by_operator(Act::ImportPeople, Some(ward)), at).await.map_err(|error| error.to_string())?;
    tx.commit().await.map_err(|error| error.to_string())?;
    say!(
        "Written: {} people added, {} changed. The office makes letters for them under /nhansu.",
        plan.added.len(),
        plan.changed.len()
    );
    Ok(())
}

fn read(file: &PathBuf) -> Result<List, String> {
    let shown = file.display();
    let size = std::fs::metadata(file).map_err(|error| format!("{shown} cannot be read: {error}"))?.len();
    let locale = Locale::new();
    let why = |it| locale.plain(Lang::En, &Text::of(format!("roster-why-{it}")));
    if size > MOST_BYTES as u64 {
        return Err(format!("{shown}: {}", why(crate::domain::roster::file::Unreadable::TooBig)));
    }
    let bytes = std::fs::read(file).map_err(|error| format!("{shown} cannot be read: {error}"))?;
    let end = Instant::now() + READ_WITHIN;
    let sheets = workbook::read(&bytes, &|| Instant::now() > end).map_err(|it| format!("{shown}: {}", why(it)))?;
    let list = rows::read(&sheets, local_date(now()));
    if list.people.is_empty() && list.problems.is_empty() {
        return Err(format!("{shown}: {}", why(crate::domain::roster::file::Unreadable::NoList)));
    }
    Ok(list)
}

async fn ward(tx: &mut Tx, code: Option<&str>) -> Result<WardId, String> {
    if let Some(code) = code {
        return ward_of(tx, code).await;
    }
    match tx.wards().await.map_err(|error| error.to_string())?.as_slice() {
        [ward] => Ok(ward.id),
        [] => Err("there is no ward yet: make it with `hoagiai invite`".to_owned()),
        _ => Err("there are several wards: say which with --ward and its official code".to_owned()),
    }
}

fn choices(typed: &[String]) -> Result<BTreeMap<(usize, u32), Choice>, String> {
    let one = |it: &String| {
        let (row, choice) = it.split_once('=')?;
        let (sheet, row) = row.split_once(':').map_or((1, row), |(sheet, row)| (sheet.parse().unwrap_or(0), row));
        Some(((usize::checked_sub(sheet, 1)?, row.parse().ok()?), Choice::from_code(choice)?))
    };
    let wrong = || "--decide must be the number of a row and same, other or leave_out, such as 12=other; in another sheet 2:12=other";
    typed.iter().map(|it| one(it).ok_or_else(|| wrong().to_owned())).collect()
}

fn show(plan: &Plan, list: &List, locale: &Locale) {
    for (what, count) in [
        ("resident groups to add", plan.groups.len()),
        ("teams to add", plan.teams.len()),
        ("people to add", plan.added.len()),
        ("people to change", plan.changed.len()),
        ("people who are as the list says", plan.same.len()),
        ("rows left out as decided", plan.left_out),
        ("namesakes to decide on", plan.doubts.len()),
        ("wrong rows", plan.wrong_rows()),
        ("mediators who are not in the list and stay", plan.not_listed.len()),
    ] {
        say!("{count:>6} {what}");
    }
    for it in plan.problems.iter().take(LINES) {
        say!("{}", locale.plain(Lang::En, &problem(it, list)));
    }
    for it in plan.doubts.iter().take(LINES) {
        let year = it.year.map_or_else(|| "unknown".to_owned(), |it| it.to_string());
        say!("row {} of sheet {}: {} may be known already, born {year}", it.at.row, it.at.sheet + 1, it.name);
    }
}

/// Why nothing is written, if so.
fn stands_against(plan: &Plan, skip_wrong: bool) -> Option<String> {
    if !plan.doubts.is_empty() {
        return Some("nothing was written: decide on the namesakes with --decide".to_owned());
    }
    (!skip_wrong && !plan.problems.is_empty())
        .then(|| "nothing was written: correct the wrong rows, or leave them out with --skip-wrong".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decisions_are_rows_and_words() {
        let read = choices(&["12=other".to_owned(), "2:7=leave_out".to_owned()]).unwrap();
        assert_eq!(read, BTreeMap::from([((0, 12), Choice::Other), ((1, 7), Choice::LeaveOut)]));
        for wrong in ["12", "x=same", "12=perhaps", "0:3=same"] {
            assert!(choices(&[wrong.to_owned()]).is_err(), "{wrong}");
        }
    }
}
