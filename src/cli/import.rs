//! `import`: the operator brings in a list of people, or an old register, as the office does in the chat: first what would be
//! written, then all of it or nothing. Names stand on the operator's own screen only, and only where somebody must look at a row.

use std::collections::HashSet;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use chrono::NaiveDate;
use clap::Args;

use super::print::say;
use super::{Outcome, now, ward_of};
use crate::app;
use crate::config::DatabaseArgs;
use crate::dialogue::roster::problem;
use crate::dialogue::text::{Text, text};
use crate::domain::PersonId;
use crate::domain::audit::{Act, NewAct};
use crate::domain::calendar::local_date;
use crate::domain::input::places::Places;
use crate::domain::people::{Lang, Ward};
use crate::domain::roster::file::Unreadable;
use crate::domain::roster::grid::Sheet;
use crate::domain::roster::old as old_register;
use crate::domain::roster::plan::{Choice, Decision, Decisions, Ground, Maybe, Plan, plan};
use crate::domain::roster::rows::{self, List};
use crate::domain::roster::since::since_typed;
use crate::domain::roster::wards::is_named;
use crate::locale::Locale;
use crate::store::Tx;
use crate::store::register::Writer;
use crate::workbook::{self, MOST_BYTES};

#[path = "import_old.rs"]
mod old;

/// How long the reading of a file may take.
const READ_WITHIN: Duration = Duration::from_secs(60);
/// As many lines of one kind as are shown.
const LINES: usize = 40;

/// Settings of `import`.
#[derive(Args, Debug)]
pub(super) struct ImportArgs {
    #[command(flatten)]
    database: DatabaseArgs,
    /// The workbook (.xlsx) with groups, teams and people, or with an old register
    file: PathBuf,
    /// The workbook holds cases of a register that was kept by hand, as under /so in the chat
    #[arg(long, conflicts_with = "decide")]
    old_register: bool,
    /// Whose register it is where a row names no team: its number or its name; may be left out where there is only one team
    #[arg(long, requires = "old_register")]
    team: Option<String>,
    /// Official code of the ward; may be left out where there is only one, or where a column of the list names the wards
    #[arg(long)]
    ward: Option<String>,
    /// Only show what would be written
    #[arg(long)]
    dry_run: bool,
    /// Since when those are in office of whom the list does not say it: a day, a month or a year, such as 15/3/2021, 3/2021 or
    /// 2021, or `today`
    #[arg(long, value_name = "DAY", conflicts_with = "old_register")]
    since: Option<String>,
    /// Write the rows that are right although others are wrong
    #[arg(long)]
    skip_wrong: bool,
    /// Decide a row on a namesake: its number and `same`, `other` or `leave_out`, such as 12=other; may be given often
    #[arg(long = "decide", value_name = "ROW=CHOICE")]
    decide: Vec<String>,
}

/// Shows what a list would make of the ward, or of each of several wards, and makes it: everywhere or nowhere.
pub(super) async fn run(args: &ImportArgs) -> Outcome {
    if args.old_register {
        return old::run(args).await;
    }
    let choices = choices(&args.decide)?;
    let since = args.since.as_deref().map(first_day).transpose()?;
    let list = read(&args.file)?;
    let store = app::open_filled(&args.database).await?;
    app::migrate(&store).await.map_err(|error| error.to_string())?;
    let mut tx = store.begin().await.map_err(|error| error.to_string())?;
    let locale = Locale::new();
    let mut plans = Vec::new();
    let parts = parts(&mut tx, args.ward.as_deref(), &list).await?;
    let is_one = parts.len() == 1;
    for (ward, part) in parts {
        let plan = planned(&mut tx, (&ward, &part), (&args.file, &choices, since), &locale).await?;
        if !is_one {
            say!("{}:", ward.name);
        }
        show(&plan, &part, &locale);
        plans.push((ward.id, plan));
    }
    let wrong = plans.iter().map(|it| it.1.problems.len()).sum::<usize>();
    let doubts = plans.iter().map(|it| it.1.doubts.len()).sum::<usize>();
    let undated = plans.iter().map(|it| it.1.undated).sum::<usize>();
    if let Some(words) =
        stands_against((doubts, wrong), args.skip_wrong).or(lacks_day(undated, since).filter(|_| !args.dry_run))
    {
        return Err(words);
    }
    if args.dry_run || plans.iter().all(|it| it.1.is_nothing()) {
        say!("Nothing was written.");
        return Ok(());
    }
    let at = now();
    for (ward, plan) in plans.iter().filter(|it| !it.1.is_nothing()) {
        let key = format!("list:cli:{}:{ward}", at.timestamp_micros());
        tx.make_plan(Writer::operator(at), (*ward, &key), plan, at).await.map_err(|error| error.to_string())?;
        let act = NewAct::by_operator(Act::ImportPeople, Some(*ward));
        tx.note_act(&act, at).await.map_err(|error| error.to_string())?;
    }
    tx.commit().await.map_err(|error| error.to_string())?;
    say!(
        "Written: {} people added, {} changed. The office makes letters for them under /nhansu.",
        plans.iter().map(|it| it.1.added.len()).sum::<usize>(),
        plans.iter().map(|it| it.1.changed.len()).sum::<usize>()
    );
    Ok(())
}

/// The wards that a list is for, each with its people: the one that is named or the only one, or all that its column of
/// wards names.
async fn parts(tx: &mut Tx, code: Option<&str>, list: &List) -> Result<Vec<(Ward, List)>, String> {
    let named = list.wards();
    let wards = tx.wards().await.map_err(|error| error.to_string())?;
    let must_say = !named.is_empty() && (code.is_some() || wards.len() > 1);
    if let Some(it) = list.people.iter().find(|it| it.ward.is_none()).filter(|_| must_say) {
        return Err(format!("row {}: the column of wards says nothing", it.at.row));
    }
    if let Some(code) = code {
        let id = ward_of(tx, code).await?;
        let ward = wards.iter().find(|it| it.id == id);
        let ward = ward.cloned().ok_or_else(|| format!("there is no ward {code}"))?;
        if !named.is_empty() && wards.iter().filter(|it| is_named(&it.name, &ward.name)).count() > 1 {
            return Err(format!("several wards are called “{}”: leave the column of wards out of the file", ward.name));
        }
        let part = if named.is_empty() { list.clone() } else { list.of_ward(&ward.name).beside(list) };
        let others = list.people.len() - part.people.len();
        if others > 0 {
            say!("{others:>6} rows with people of other wards, not looked at");
        }
        return Ok(vec![(ward, part)]);
    }
    match (wards.as_slice(), named.is_empty()) {
        ([], _) => Err("there is no ward yet: make it with `hoagiai invite`".to_owned()),
        ([ward], _) => Ok(vec![(ward.clone(), list.clone())]),
        (_, true) => {
            Err("there are several wards: say which with --ward and its official code, or in a column of the list"
                .to_owned())
        }
        (wards, false) => {
            for it in named.values() {
                let said = it.ward.as_deref().unwrap_or_default();
                let why = match wards.iter().filter(|ward| is_named(said, &ward.name)).count() {
                    1 => continue,
                    0 => {
                        "there is no ward of this name: spell it as the register has it, or make it with `hoagiai invite`"
                    }
                    _ => "several wards have this name: bring each in with --ward, from a file of its own",
                };
                return Err(format!("row {}: “{said}”: {why}", it.at.row));
            }
            let parts = wards.iter().map(|ward| (ward.clone(), list.of_ward(&ward.name)));
            let mut parts: Vec<(Ward, List)> = parts.filter(|it| it.1.rows() > 0).collect();
            // What is wrong with the file is wrong whatever the ward, and said once.
            if let Some(first) = parts.first_mut() {
                first.1 = std::mem::take(&mut first.1).beside(list);
            }
            Ok(parts)
        }
    }
}

async fn planned(
    tx: &mut Tx,
    (ward, list): (&Ward, &List),
    (file, choices, since): (&PathBuf, &Decisions, Option<NaiveDate>),
    locale: &Locale,
) -> Result<Plan, String> {
    let register = tx.register(ward.id, local_date(now())).await.map_err(|error| error.to_string())?;
    let confirmed = tx.linked_people(ward.id).await.map_err(|error| error.to_string())?.1;
    let confirmed: HashSet<PersonId> = confirmed.into_iter().collect();
    let team_words = locale.plain(Lang::Vi, &text!("roster-team-words"));
    let reason = file.file_name().map(|it| it.to_string_lossy().into_owned()).unwrap_or_default();
    Ok(plan(Ground {
        list,
        register: &register,
        confirmed: &confirmed,
        choices,
        ward: &ward.name,
        team_words: &team_words,
        since,
        reason: &reason,
    }))
}

fn read(file: &Path) -> Result<List, String> {
    let sheets = sheets(file)?;
    let today = local_date(now());
    // Whom a register names would be taken for the people of a list.
    if old_register::rows::read(&sheets, today, &Places::default()).has_headings {
        let shown = file.display();
        return Err(format!("{shown}: a sheet is an old register of cases: bring it in with --old-register"));
    }
    let list = rows::read(&sheets, today).checked(workbook::MOST_ROWS);
    list.map_err(|why| unread(file, &Text::of(format!("roster-why-{why}"))))
}

/// The sheets of a workbook.
fn sheets(file: &Path) -> Result<Vec<Sheet>, String> {
    let shown = file.display();
    let size = std::fs::metadata(file).map_err(|error| format!("{shown} cannot be read: {error}"))?.len();
    let why = |it: Unreadable| unread(file, &Text::of(format!("roster-why-{it}")));
    if size > MOST_BYTES as u64 {
        return Err(why(Unreadable::TooBig));
    }
    let bytes = std::fs::read(file).map_err(|error| format!("{shown} cannot be read: {error}"))?;
    let end = Instant::now() + READ_WITHIN;
    workbook::read(&bytes, &|| Instant::now() > end).map_err(why)
}

/// That a file cannot be read, and why.
fn unread(file: &Path, why: &Text) -> String {
    format!("{}: {}", file.display(), Locale::new().plain(Lang::En, why))
}

fn choices(typed: &[String]) -> Result<Decisions, String> {
    let one = |it: &String| {
        let (row, choice) = it.split_once('=')?;
        let (sheet, row) = row.split_once(':').map_or((1, row), |(sheet, row)| (sheet.parse().unwrap_or(0), row));
        let who = choice.parse().ok().map(|it| Decision::is(PersonId(it)));
        let decision = Choice::from_code(choice).map(Decision::from).or(who)?;
        Some(((usize::checked_sub(sheet, 1)?, row.parse().ok()?), decision))
    };
    let wrong = || "--decide must be the number of a row and same, other, leave_out or the number of the person that it is, such as 12=other; in another sheet 2:12=other";
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
        ("people of whom the list does not say since when", plan.undated),
        ("wrong rows", plan.wrong_rows()),
        ("rows with people in all", plan.rows()),
        ("rows that tell of nobody, passed over", list.passed_over.len()),
        ("sheets without a list, or hidden: not read", list.blank.len() + list.hidden.len()),
        ("mediators of the teams of the list who are not in it and stay", plan.not_listed.len()),
        ("teams that the list does not speak of", plan.unlisted.teams),
    ] {
        say!("{count:>6} {what}");
    }
    for it in plan.alike.iter().take(LINES) {
        say!("{} is new and spelled nearly as {}: are they one?", it.name, it.known);
    }
    for it in plan.problems.iter().take(LINES) {
        say!("{}", locale.plain(Lang::En, &problem(it, list)));
    }
    for it in plan.doubts.iter().take(LINES) {
        let year = |it: &Maybe| it.year.map_or_else(|| "unknown".to_owned(), |it| it.to_string());
        for known in &it.among {
            let (row, sheet, person) = (it.at.row, it.at.sheet + 1, known.person);
            say!("row {row} of sheet {sheet}: may be {person}, {}, born {}", known.name, year(known));
        }
    }
}

/// Why nothing is written, if so.
fn stands_against((doubts, wrong): (usize, usize), skip_wrong: bool) -> Option<String> {
    if doubts > 0 {
        return Some(
            "nothing was written: decide on the namesakes with --decide; where it may be one of several, with the number of the person, such as 12=41"
                .to_owned(),
        );
    }
    (!skip_wrong && wrong > 0)
        .then(|| "nothing was written: correct the wrong rows, or leave them out with --skip-wrong".to_owned())
}

/// The day that is said for all of whom the list says none.
fn first_day(typed: &str) -> Result<NaiveDate, String> {
    let today = local_date(now());
    let day = if typed == "today" { Ok(today) } else { since_typed(typed, today).map(|it| it.from) };
    day.map_err(|_| {
        "--since must be a day, a month or a year gone by, such as 15/3/2021, 3/2021 or 2021, or today".to_owned()
    })
}

fn lacks_day(undated: usize, since: Option<NaiveDate>) -> Option<String> {
    (undated > 0 && since.is_none()).then(|| {
        format!(
            "nothing was written: the list does not say since when {undated} people are in office: say it for all of them with --since, such as --since 2021, or --since today"
        )
    })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    #[test]
    fn decisions_are_rows_and_words() {
        let read = choices(&["12=other".to_owned(), "2:7=leave_out".to_owned()]).unwrap();
        assert_eq!(read, BTreeMap::from([((0, 12), Choice::Other.into()), ((1, 7), Choice::LeaveOut.into())]));
        assert_eq!(choices(&["12=41".to_owned()]).unwrap()[&(0, 12)], Decision::is(PersonId(41)));
        for wrong in ["12", "x=same", "12=perhaps", "0:3=same"] {
            assert!(choices(&[wrong.to_owned()]).is_err(), "{wrong}");
        }
    }
}
