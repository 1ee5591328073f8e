//! `export`: what the database keeps of a ward without names and words, as CSV in one archive, for the province or for
//! somebody who counts with it. What is sealed is not in it, and so no plan, no model team and no text.

use std::io::{Cursor, Write as _};
use std::path::PathBuf;

use chrono::{DateTime, NaiveDate, Utc};
use clap::Args;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::copy::write_beside;
use super::print::say;
use super::{Outcome, now};
use crate::app;
use crate::config::DatabaseArgs;
use crate::domain::WardId;
use crate::domain::access::Reached;
use crate::domain::audit::{Act, NewAct};
use crate::domain::calendar::local_date;
use crate::domain::figures::{Figures, Measure, by_team_and_bucket};
use crate::domain::people::Ward;
use crate::domain::people::register::Register;
use crate::domain::period::{Period, PeriodKind};
use crate::store::Tx;
use crate::store::export::EXPORTED;

/// Without it Excel takes Vietnamese for another writing.
const BOM: &[u8] = "\u{feff}".as_bytes();

/// Settings of `export`.
#[derive(Args, Debug)]
pub(super) struct ExportArgs {
    #[command(flatten)]
    database: DatabaseArgs,
    /// The first day, such as 2026-01-01
    #[arg(long)]
    from: NaiveDate,
    /// The last day
    #[arg(long)]
    to: NaiveDate,
    /// Official code of the ward; may be left out where there is only one
    #[arg(long)]
    ward_code: Option<String>,
    /// The archive (.zip) to write; must not exist yet
    file: PathBuf,
}

/// A file of the archive: its heading, its rows.
struct Table {
    name: &'static str,
    rows_are: &'static str,
    columns: Vec<(String, String)>,
    rows: Vec<Vec<String>>,
}

/// Writes the archive while the bot runs, from one moment of the database.
pub(super) async fn run(args: &ExportArgs) -> Outcome {
    if args.from > args.to {
        return Err("--from is after --to".to_owned());
    }
    if args.file.exists() {
        return Err(format!("{} exists already; an export never replaces a file", args.file.display()));
    }
    let store = app::open_filled(&args.database).await?;
    super::refuse_earlier(&store).await?;
    let at = now();
    let mut tx = store.begin_reading().await.map_err(|error| error.to_string())?;
    let ward = ward(&mut tx, args.ward_code.as_deref()).await?;
    let tables = tables(&mut tx, ward.id, (args.from, args.to), local_date(at)).await.map_err(|it| it.to_string())?;
    drop(tx);
    let bytes = archive(&tables, &ward, (args.from, args.to), at)?;
    write_beside(&args.file, async |mut out| {
        out.write_all(&bytes).map_err(|error| format!("{} cannot be written: {error}", args.file.display()))?;
        Ok((out, ()))
    })
    .await?;
    let mut tx = store.begin().await.map_err(|error| error.to_string())?;
    let act = NewAct::by_operator(Act::Export, Some(ward.id));
    tx.note_act(&act, at).await.map_err(|error| error.to_string())?;
    tx.commit().await.map_err(|error| error.to_string())?;
    let rows: usize = tables.iter().map(|it| it.rows.len()).sum();
    say!("{}: {rows} rows of {} tables of {}.", args.file.display(), tables.len(), ward.name);
    say!("No names are in it. In a small group a kind of dispute and a day may still tell a neighbour who it was.");
    Ok(())
}

async fn ward(tx: &mut Tx, code: Option<&str>) -> Result<Ward, String> {
    let mut wards = tx.wards().await.map_err(|error| error.to_string())?;
    match code {
        Some(code) => {
            let id = super::ward_of(tx, code).await?;
            wards.into_iter().find(|it| it.id == id).ok_or_else(|| format!("there is no ward {code}"))
        }
        None if wards.len() == 1 => Ok(wards.remove(0)),
        None => Err(format!("the database has {} wards: say with --ward-code which one", wards.len())),
    }
}

async fn tables(
    tx: &mut Tx,
    ward: WardId,
    days: (NaiveDate, NaiveDate),
    today: NaiveDate,
) -> crate::store::Result<Vec<Table>> {
    let register = tx.register(ward, today).await?;
    let period = Period { kind: PeriodKind::Custom, from: days.0, to: days.1 };
    let stretches = tx.stretches(Reached::Ward(ward), period).await?;
    let mut tables = vec![people(&register, days)];
    for it in EXPORTED {
        let columns = it.columns.iter().map(|it| (it.0.to_owned(), it.1.to_owned())).collect();
        let rows = tx.exported(it, ward, days).await?;
        tables.push(Table { name: it.name, rows_are: it.rows, columns, rows });
    }
    let figures = by_team_and_bucket(&stretches, period);
    let line = |team: &crate::domain::TeamId, bucket: &crate::domain::kinds::Bucket, it: &Figures| {
        let numbers = Measure::ALL.iter().map(|measure| it.get(*measure).to_string());
        [team.to_string(), bucket.to_string()].into_iter().chain(numbers).collect()
    };
    let rows =
        figures.iter().flat_map(|(team, of)| of.iter().map(move |(bucket, it)| line(team, bucket, it))).collect();
    tables.push(Table {
        name: "figures",
        rows_are: "figures of these days by leading team and part of the three-way split, as the bot's own summary has them",
        columns: figure_columns(),
        rows,
    });
    Ok(tables)
}

/// People who held an office in these days, as numbers with what statistics want of them.
fn people(register: &Register, (first, last): (NaiveDate, NaiveDate)) -> Table {
    let columns = [
        ("person", "the person's number in this export; other files refer to it"),
        ("sex", "m or f, where known"),
        ("born_in", "year, where known"),
        ("ethnicity", "kinh or minority, where known"),
        ("qualification", "whether trained in law, in something else, or not, where known"),
        ("resident_group", "where they live, where known"),
    ];
    let held = |it: &&crate::domain::people::register::Entry| {
        it.tenures.iter().any(|it| {
            let holding = &it.holding;
            !it.is_void() && holding.from <= last && holding.to.is_none_or(|to| to >= first)
        })
    };
    let row = |it: &crate::domain::people::register::Entry| {
        let known = it.on(last);
        let said = |it: Option<String>| it.unwrap_or_default();
        vec![
            it.id.to_string(),
            said(known.sex.map(|it| it.code().to_owned())),
            said(known.birth.map(|it| it.year().to_string())),
            said(known.ethnicity.map(|it| it.code().to_owned())),
            said(known.qualification.map(|it| it.code().to_owned())),
            said(known.group.map(|it| it.to_string())),
        ]
    };
    let mut all: Vec<_> = register.people.values().filter(held).collect();
    all.sort_by_key(|it| it.id);
    Table {
        name: "people",
        rows_are: "people who held an office in these days, as numbers, with what was known of the last one of these days",
        columns: columns.iter().map(|it| (it.0.to_owned(), it.1.to_owned())).collect(),
        rows: all.into_iter().map(row).collect(),
    }
}

fn figure_columns() -> Vec<(String, String)> {
    let says = |measure: Measure| match measure {
        Measure::Opening => ("opening", "open when the period began"),
        Measure::Received => ("received", "received in it"),
        Measure::Continued => ("continued", "ended before, mediated again in it (Art. 27)"),
        Measure::Mediated => ("mediated", "success and failure"),
        Measure::Success => ("success", "settled"),
        Measure::Failure => ("failure", "not settled"),
        Measure::Referred => ("referred", "passed to a competent body"),
        Measure::InProgress => ("in_progress", "being mediated on its last day"),
        Measure::NotStarted => ("not_started", "not yet begun on its last day"),
    };
    let first = [("team", "the leading team"), ("bucket", "part of the three-way split of the forms")];
    let all = first.into_iter().chain(Measure::ALL.iter().map(|it| says(*it)));
    all.map(|it| (it.0.to_owned(), it.1.to_owned())).collect()
}

fn archive(
    tables: &[Table],
    ward: &Ward,
    (first, last): (NaiveDate, NaiveDate),
    at: DateTime<Utc>,
) -> Result<Vec<u8>, String> {
    let cannot = |error: &dyn std::fmt::Display| format!("the archive cannot be made: {error}");
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated).unix_permissions(0o600);
    let mut put = |name: &str, bytes: &[u8]| {
        zip.start_file(name, options).map_err(|error| cannot(&error))?;
        zip.write_all(bytes).map_err(|error| cannot(&error))
    };
    let made = super::local_time(at);
    let about = format!(
        "{}, {first} to {last}, made {made} by hoagiai {}.\n\n\
         Every file is CSV (RFC 4180) in UTF-8 with a byte order mark, so that Excel reads it; its first line names the columns; columns.csv says what each means.\n\
         Days are written 2026-05-31, instants in UTC, yes and no 1 and 0; an empty cell is not known or not so.\n\
         People are numbers. There are no names, telephones, addresses, ages of parties, stories or accounts, and nothing\n\
         else that is kept sealed: no plan of the ward with its results, no model team, no paper, no text.\n",
        ward.name,
        env!("CARGO_PKG_VERSION"),
    );
    put("README.txt", about.as_bytes())?;
    let documented = tables.iter().flat_map(|table| {
        table
            .columns
            .iter()
            .map(|(column, says)| vec![table.name.to_owned(), table.rows_are.to_owned(), column.clone(), says.clone()])
    });
    put("columns.csv", &csv(&["file", "rows", "column", "meaning"], documented)?)?;
    for table in tables {
        let header: Vec<&str> = table.columns.iter().map(|it| it.0.as_str()).collect();
        put(&format!("{}.csv", table.name), &csv(&header, table.rows.iter().cloned())?)?;
    }
    zip.finish().map(Cursor::into_inner).map_err(|error| cannot(&error))
}

fn csv(header: &[&str], rows: impl Iterator<Item = Vec<String>>) -> Result<Vec<u8>, String> {
    let mut out = csv::Writer::from_writer(BOM.to_vec());
    let cannot = |error: csv::Error| format!("a file cannot be made: {error}");
    out.write_record(header).map_err(cannot)?;
    for row in rows {
        out.write_record(&row).map_err(cannot)?;
    }
    out.into_inner().map_err(|error| format!("a file cannot be made: {error}"))
}
