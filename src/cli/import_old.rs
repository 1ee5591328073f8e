//! `import --old-register`: the operator brings in cases of a register that was kept by hand, by the same reader, the same
//! plan and the same writing as in the chat. Parties stand on the operator's own screen by initials only.

use std::collections::HashMap;

use super::{ImportArgs, LINES, sheets, stands_against, unread};
use crate::app;
use crate::cli::print::say;
use crate::cli::{Outcome, now, ward_of};
use crate::dialogue::oldbook;
use crate::domain::audit::{Act, NewAct};
use crate::domain::calendar::local_date;
use crate::domain::people::{Lang, Team};
use crate::domain::roster::old::plan::{Plan, named};
use crate::domain::roster::old::rows::{OldList, read};
use crate::domain::{TeamId, WardId};
use crate::locale::Locale;
use crate::store::Tx;
use crate::store::register::Writer;

/// Shows what an old register would make of the books of a ward, and makes it: all of it or nothing.
pub(super) async fn run(args: &ImportArgs) -> Outcome {
    let sheets = sheets(&args.file)?;
    let store = app::open_filled(&args.database).await?;
    app::migrate(&store).await.map_err(|error| error.to_string())?;
    let mut tx = store.begin().await.map_err(|error| error.to_string())?;
    let ward = ward(&mut tx, args.ward.as_deref()).await?;
    let places = tx.places(ward).await.map_err(|error| error.to_string())?;
    let list = read(&sheets, local_date(now()), &places).checked();
    let list = list.map_err(|why| unread(&args.file, &oldbook::unreadable(Some(why))))?;
    let teams = tx.teams(ward).await.map_err(|error| error.to_string())?;
    let usual = match args.team.as_deref() {
        Some(said) => Some(named(said, &teams).ok_or_else(|| format!("there is no team “{said}”, or several"))?.id),
        None => None,
    };
    let plan = tx.old_plan((&list, usual), (ward, &teams)).await.map_err(|error| error.to_string())?;
    show(&plan, &list, &teams);
    if let Some(words) = stands_against((0, plan.problems.len()), args.skip_wrong) {
        return Err(words);
    }
    in_whose_name(&mut tx, ward, (&plan, &teams)).await?;
    if args.dry_run || plan.added.is_empty() {
        say!("Nothing was written.");
        return Ok(());
    }
    let (at, count) = (now(), plan.added.len());
    tx.make_old_plan(Writer::operator(at), (ward, None), plan).await.map_err(|error| error.to_string())?;
    let act = NewAct::by_operator(Act::ImportCases, Some(ward));
    tx.note_act(&act, at).await.map_err(|error| error.to_string())?;
    tx.commit().await.map_err(|error| error.to_string())?;
    say!("Written: {count} cases. The office can take all of it back under /so as long as nothing hangs on it.");
    Ok(())
}

/// Says in whose name the cases of each team will stand: its head's, else an officer's; where there is neither, that nothing
/// can be written.
async fn in_whose_name(tx: &mut Tx, ward: WardId, (plan, teams): (&Plan, &[Team])) -> Outcome {
    let of = plan.added.iter().map(|it| it.case.team).collect();
    let hands = tx.old_hands((ward, local_date(now())), of).await.map_err(|error| error.to_string())?;
    for (team, hand) in hands {
        let name = teams.iter().find(|it| it.id == team).map_or("", |it| it.name.as_str());
        let Some(person) = hand else {
            return Err(format!(
                "nothing was written: {name} has no head and the ward no officer in whose name its cases could stand; \
                 give one the office first"
            ));
        };
        say!("{name}: its cases stand as entered by person {person}");
    }
    Ok(())
}

/// The ward that is named, or the only one.
async fn ward(tx: &mut Tx, code: Option<&str>) -> Result<WardId, String> {
    if let Some(code) = code {
        return ward_of(tx, code).await;
    }
    match tx.wards().await.map_err(|error| error.to_string())?.as_slice() {
        [one] => Ok(one.id),
        [] => Err("there is no ward yet: make it with `hoagiai invite`".to_owned()),
        _ => Err("there are several wards: say which with --ward and its official code".to_owned()),
    }
}

fn show(plan: &Plan, list: &OldList, teams: &[Team]) {
    let locale = Locale::new();
    for (what, count) in [
        ("cases to add", plan.added.len()),
        ("cases that are there already and stay", plan.same.len()),
        ("wrong rows", plan.wrong_rows()),
        ("rows that tell of no case, passed over", list.passed_over.len()),
        ("sheets without a register, or hidden: not read", list.not_read.len()),
    ] {
        say!("{count:>6} {what}");
    }
    let names: HashMap<TeamId, &str> = teams.iter().map(|it| (it.id, it.name.as_str())).collect();
    for it in plan.added.iter().take(LINES) {
        let team = names.get(&it.case.team).copied().unwrap_or_default();
        say!("{}", locale.plain(Lang::En, &oldbook::row_of(it, list, team)));
    }
    for it in plan.problems.iter().take(LINES) {
        say!("{}", locale.plain(Lang::En, &oldbook::problem(it, list)));
    }
}
