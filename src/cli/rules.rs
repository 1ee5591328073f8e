//! `set` and `holiday`: the law's numbers and the days off, corrected by the operator for the whole database. What stood
//! there before stays readable. Where a ward has corrected one for itself, the newer of two corrections that take effect
//! on one day counts; `set` says where something else holds.

use std::borrow::Cow;

use chrono::{Datelike as _, NaiveDate};
use clap::{Args, Subcommand};

use super::print::say;
use super::{Outcome, local_time, now};
use crate::app;
use crate::config::DatabaseArgs;
use crate::domain::calendar::{DayKind, Holiday, local_date};
use crate::domain::law::{LegalParam, ParamKey, Unit};
use crate::domain::mark::Mark;
use crate::domain::rules::{check_change, is_of_use, mark_of};
use crate::store::{Store, Tx};

/// Settings of `set`.
#[derive(Args, Debug)]
pub(super) struct SetArgs {
    #[command(flatten)]
    database: DatabaseArgs,
    /// Its key, such as `pay_case`; without one all are listed
    key: Option<String>,
    /// Its new value
    #[arg(requires = "basis")]
    value: Option<String>,
    /// The text of law or decision that says so, with its article
    #[arg(long)]
    basis: Option<String>,
    /// The first day on which it holds, as YYYY-MM-DD; today if not given
    #[arg(long, value_parser = day_of)]
    from: Option<NaiveDate>,
    /// What it counts; only for a parameter that has no value yet
    #[arg(long)]
    unit: Option<String>,
    /// You have read it in the official text itself
    #[arg(long)]
    verified: bool,
}

/// What to do with days off.
#[derive(Subcommand, Debug)]
pub(super) enum HolidayCommand {
    /// List those of a year
    List {
        #[command(flatten)]
        database: DatabaseArgs,
        /// Of which year; this one if not given
        #[arg(long)]
        year: Option<i32>,
    },
    /// Add a day off, or a weekend day that is worked
    Add {
        #[command(flatten)]
        database: DatabaseArgs,
        /// As YYYY-MM-DD
        #[arg(value_parser = day_of)]
        day: NaiveDate,
        /// What it is called
        #[arg(long)]
        name: String,
        /// The decision or notice that says so
        #[arg(long)]
        basis: String,
        /// A Saturday or Sunday that is worked in exchange
        #[arg(long)]
        worked: bool,
        /// You have read it in the official text itself; for a day that is there already as well
        #[arg(long)]
        verified: bool,
    },
    /// Make a day what its weekday says
    Remove {
        #[command(flatten)]
        database: DatabaseArgs,
        /// As YYYY-MM-DD
        #[arg(value_parser = day_of)]
        day: NaiveDate,
        /// The decision or notice that says so
        #[arg(long)]
        basis: String,
    },
}

/// A day as the command line takes it, or as people here write it: the day before the month, never the other way round.
fn day_of(text: &str) -> Result<NaiveDate, String> {
    let day = NaiveDate::parse_from_str(text, "%Y-%m-%d").or_else(|_| NaiveDate::parse_from_str(text, "%d/%m/%Y"));
    let wanted = || "not a day: write YYYY-MM-DD, such as 2027-02-05 (or 5/2/2027, the day first)".to_owned();
    day.ok().filter(|it| (2000..=2200).contains(&it.year())).ok_or_else(wanted)
}

async fn opened(database: &DatabaseArgs) -> Result<Store, String> {
    let store = app::open_filled(database).await?;
    app::migrate(&store).await.map_err(|error| error.to_string())?;
    Ok(store)
}

/// Corrects a legal parameter, or lists them.
pub(super) async fn set(args: &SetArgs) -> Outcome {
    let store = opened(&args.database).await?;
    let mut tx = store.begin().await.map_err(|error| error.to_string())?;
    // What the office of an only ward corrected holds here as well.
    let ward = tx.only_ward().await.map_err(|error| error.to_string())?;
    let law = tx.law_of(ward).await.map_err(|error| error.to_string())?;
    let today = local_date(now());
    let Some(key) = &args.key else {
        for &key in ParamKey::ALL {
            say!("{}", line(key, law.on(today).get(key).ok()));
        }
        return Ok(());
    };
    let key = ParamKey::from_code(key)
        .ok_or_else(|| format!("there is no legal parameter {key}: `hoagiai set` without a key lists all"))?;
    let held = law.on(args.from.unwrap_or(today)).get(key).or_else(|_| law.on(today).get(key)).ok();
    let (Some(value), Some(basis)) = (&args.value, &args.basis) else {
        say!("{}", line(key, held));
        return history(&mut tx, key).await.map_err(|error| error.to_string());
    };
    let unit = match (&args.unit, held) {
        (_, Some(held)) => held.unit,
        (Some(unit), None) => {
            Unit::from_code(unit).ok_or_else(|| format!("there is no unit {unit}; units: {}", units()))?
        }
        (None, None) => return Err(format!("{key} has no value yet: say what it counts with --unit ({})", units())),
    };
    let row = LegalParam {
        key,
        value: Cow::Owned(value.clone()),
        unit,
        legal_basis: Cow::Owned(basis.trim().to_owned()),
        effective_from: args.from.unwrap_or(today),
        effective_to: None,
        mark: mark_of(held.map(|it| it.mark), args.verified),
    };
    check_change(&row).map_err(|_| format!("{value:?} is no value of {key} in {unit}, or --basis is empty"))?;
    tx.set_param(None, &row, "operator", now()).await.map_err(|error| error.to_string())?;
    let others = differing(&mut tx, &row, today).await.map_err(|error| error.to_string())?;
    tx.commit().await.map_err(|error| error.to_string())?;
    say!("{}", line(key, Some(&row)));
    for (ward, held) in others {
        say!("but in {ward}: {}", line(key, Some(&held)));
    }
    Ok(())
}

/// Wards in which something else holds: their office, or a release, has a row that takes effect later.
async fn differing(tx: &mut Tx, row: &LegalParam, today: NaiveDate) -> crate::store::Result<Vec<(String, LegalParam)>> {
    let on = row.effective_from.max(today);
    let mut found = Vec::new();
    for ward in tx.wards().await? {
        let law = tx.law_of(Some(ward.id)).await?;
        if let Ok(held) = law.on(on).get(row.key)
            && held != row
        {
            found.push((ward.name, held.clone()));
        }
    }
    Ok(found)
}

/// The days off as they hold in an only ward, or else everywhere.
async fn days(tx: &mut Tx) -> Result<Vec<Holiday>, String> {
    let read = async {
        match tx.only_ward().await? {
            Some(ward) => tx.holidays_of(ward).await,
            None => tx.holidays().await,
        }
    };
    read.await.map_err(|error: crate::store::Error| error.to_string())
}

/// What stood there before, who changed it when, and why: by the operator, and by wards for themselves.
async fn history(tx: &mut Tx, key: ParamKey) -> crate::store::Result<()> {
    let mut changes = vec![("the operator".to_owned(), tx.param_changes(None).await?)];
    for ward in tx.wards().await? {
        changes.push((ward.name, tx.param_changes(Some(ward.id)).await?));
    }
    for (whose, it) in changes.iter().flat_map(|(whose, all)| all.iter().map(move |it| (whose, it))) {
        if it.row.key == key {
            say!(
                "  {}, {whose}: {} instead of {} from {} on ({}; {})",
                local_time(it.at),
                it.row.value,
                it.was.as_deref().unwrap_or("nothing"),
                it.row.effective_from,
                it.row.legal_basis,
                it.reason
            );
        }
    }
    Ok(())
}

fn units() -> String {
    Unit::ALL.iter().map(|it| it.code()).collect::<Vec<_>>().join(", ")
}

fn line(key: ParamKey, row: Option<&LegalParam>) -> String {
    match row {
        None => format!("{key}: not known"),
        Some(row) => format!(
            "{key}: {} {} since {} ({}{})",
            row.value,
            row.unit,
            row.effective_from,
            row.legal_basis,
            if row.mark.needs_checking() { "; not verified" } else { "" }
        ),
    }
}

/// Lists or corrects days off.
pub(super) async fn holiday(command: &HolidayCommand) -> Outcome {
    match command {
        HolidayCommand::List { database, year } => list(database, *year).await,
        HolidayCommand::Add { database, day, name, basis, worked, verified } => {
            let kind = if *worked { DayKind::ExtraWorkday } else { DayKind::Off };
            if !is_of_use(kind, *day) {
                return Err(format!("{day} is a working day by its weekday: --worked is for Saturdays and Sundays"));
            }
            change(database, (*day, kind), (name, basis), Some(mark_of(None, *verified))).await
        }
        HolidayCommand::Remove { database, day, basis } => {
            change(database, (*day, DayKind::Off), ("", basis), None).await
        }
    }
}

async fn list(database: &DatabaseArgs, year: Option<i32>) -> Outcome {
    let store = opened(database).await?;
    let mut tx = store.begin().await.map_err(|error| error.to_string())?;
    let year = year.unwrap_or_else(|| local_date(now()).year());
    let days = days(&mut tx).await?;
    let days: Vec<Holiday> = days.into_iter().filter(|it| it.date.year() == year).collect();
    if days.is_empty() {
        say!("No days off of {year} are known: add them with `hoagiai holiday add`.");
    }
    for it in days {
        let doubt = if it.mark.needs_checking() { "; not verified" } else { "" };
        say!("{} {}: {} ({}{doubt})", it.date, it.kind, it.name, it.source);
    }
    Ok(())
}

/// Lays a day over what stands there; without a mark it becomes what its weekday says.
async fn change(
    database: &DatabaseArgs,
    (date, kind): (NaiveDate, DayKind),
    (name, basis): (&str, &str),
    mark: Option<Mark>,
) -> Outcome {
    let present = mark.is_some();
    if basis.trim().is_empty() || (present && name.trim().is_empty()) {
        return Err("a day needs its --name and its --basis".to_owned());
    }
    let store = opened(database).await?;
    let mut tx = store.begin().await.map_err(|error| error.to_string())?;
    if !present {
        let known = days(&mut tx).await?;
        if !known.iter().any(|it| it.date == date) {
            return Err(format!("{date} is what its weekday says already"));
        }
    }
    let row = Holiday {
        date,
        kind,
        name: Cow::Owned(name.trim().to_owned()),
        source: Cow::Owned(basis.trim().to_owned()),
        mark: mark.unwrap_or(Mark::SecondHand),
    };
    tx.set_holiday(None, &row, present, now()).await.map_err(|error| error.to_string())?;
    tx.commit().await.map_err(|error| error.to_string())?;
    say!("{date}: {}", if present { name.trim() } else { "as its weekday says" });
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::day_of;

    #[test]
    fn days_are_taken_as_people_write_them_and_never_the_other_way_round() {
        let day = |text| day_of(text).map(|it| it.to_string());
        for text in ["2027-02-05", "5/2/2027", "05/02/2027"] {
            assert_eq!(day(text).as_deref(), Ok("2027-02-05"), "{text}");
        }
        for text in ["2/25/2027", "5/2", "5/2/27", "tomorrow", ""] {
            assert!(day(text).unwrap_err().contains("YYYY-MM-DD"), "{text}");
        }
    }
}
