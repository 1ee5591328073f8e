//! The first ward officer: made by the operator, who then never needs the command line again.

use std::path::PathBuf;

use chrono::TimeDelta;
use clap::Args;

use super::{Outcome, now};
use crate::app;
use crate::bot::{Bot, qr};
use crate::config::{DatabaseArgs, TelegramArgs};
use crate::domain::WardId;
use crate::domain::calendar::local_date;
use crate::domain::fold::normalise_spaces;
use crate::domain::people::{Holding, Office};
use crate::store::directory::NewWard;
use crate::store::people::NewPerson;
use crate::store::{Error, Store};

/// Settings of `invite`.
#[derive(Args, Debug)]
pub(super) struct InviteArgs {
    #[command(flatten)]
    database: DatabaseArgs,
    #[command(flatten)]
    telegram: TelegramArgs,
    /// Full name of the officer
    #[arg(long)]
    name: String,
    /// Official code of the ward
    #[arg(long, default_value = "09169")]
    ward_code: String,
    /// Name of the ward; needed when it is not in the database yet
    #[arg(long, default_value = "Vũ Ninh")]
    ward_name: String,
    /// First part of its case codes
    #[arg(long, default_value = "VN")]
    case_prefix: String,
    /// What its units are called
    #[arg(long, default_value = "tổ dân phố")]
    unit_label: String,
    /// Telephone of the ward office, shown to people who are stuck
    #[arg(long)]
    office_phone: Option<String>,
    /// Names of its units, in order of their numbers, to be added with a mediation team each; may be given often
    #[arg(long = "unit")]
    units: Vec<String>,
    /// Days the link works
    #[arg(long, default_value_t = 7)]
    days: i64,
    /// The bot's user name; asked from Telegram if not given
    #[arg(long)]
    bot_name: Option<String>,
    /// Also write the link as a QR picture to this file
    #[arg(long)]
    qr: Option<PathBuf>,
}

/// Makes the ward if need be, the officer and the link.
pub(super) async fn run(args: &InviteArgs) -> Outcome {
    if !(1..=30).contains(&args.days) {
        return Err("--days must lie between 1 and 30".to_owned());
    }
    let name = normalise_spaces(&args.name);
    if name.split(' ').count() < 2 {
        return Err("--name must be a full name, such as \"Phạm Thu Hà\"".to_owned());
    }
    let store = app::open(&args.database).await.map_err(|error| error.to_string())?;
    app::migrate(&store).await.map_err(|error| error.to_string())?;
    let bot_name = bot_name(args).await?;
    let secret = write(&store, args, &name).await.map_err(|error| error.to_string())?;
    let link = format!("https://t.me/{bot_name}?start={secret}");
    println!("Link for {name}, good once, for {} days:", args.days);
    println!("{link}");
    if let Some(path) = &args.qr {
        let picture = qr::png(&link).ok_or("the link does not fit a QR code")?;
        std::fs::write(path, picture).map_err(|error| format!("{} cannot be written: {error}", path.display()))?;
        println!("QR picture: {}", path.display());
    }
    Ok(())
}

async fn bot_name(args: &InviteArgs) -> Result<String, String> {
    if let Some(name) = &args.bot_name {
        return Ok(name.trim_start_matches('@').to_owned());
    }
    let wire =
        app::wire(&args.telegram).map_err(|error| format!("{error}; or give the bot's user name with --bot-name"))?;
    let (_keep, stop) = tokio::sync::watch::channel(false);
    let me = tokio::time::timeout(std::time::Duration::from_secs(15), Bot::introduce(&wire, stop)).await;
    match me {
        Ok(Ok(Some(me))) => Ok(me.username().to_owned()),
        Ok(Err(error)) => Err(error.to_string()),
        _ => Err("Telegram cannot be reached: give the bot's user name with --bot-name".to_owned()),
    }
}

async fn write(store: &Store, args: &InviteArgs, name: &str) -> Result<String, Error> {
    let now = now();
    let mut tx = store.begin().await?;
    let ward = match tx.ward_by_key(&args.ward_code).await? {
        Some(ward) => ward,
        None => {
            let new = NewWard {
                key: &args.ward_code,
                name: &args.ward_name,
                case_prefix: &args.case_prefix,
                unit_label: &args.unit_label,
                office_phone: args.office_phone.as_deref(),
            };
            tx.add_ward(&new).await?
        }
    };
    add_units(&mut tx, ward, &args.units).await?;
    let key = format!("cli:{}:{}", args.ward_code, crate::domain::fold::fold(name));
    let person = tx.add_person(&NewPerson { key: &key, ward, name, phone: None, sex: None }, now).await?;
    let known = tx.person(person).await?;
    let is_officer = known.is_some_and(|it| it.offices.iter().any(|it| it.office == Office::WardOfficer));
    if !is_officer {
        let from = local_date(now);
        tx.add_holding(person, &Holding { office: Office::WardOfficer, team: None, group: None, from, to: None })
            .await?;
    }
    let serial = format!("cli:{person}:{}", now.timestamp_micros());
    let secret = store.derive_secret(&serial);
    tx.add_invitation(None, (&serial, &secret), person, (now, now + TimeDelta::days(args.days))).await?;
    tx.commit().await?;
    Ok(secret)
}

async fn add_units(tx: &mut crate::store::Tx, ward: WardId, units: &[String]) -> Result<(), Error> {
    let known = tx.groups(ward).await?;
    let mut number = known.iter().map(|it| it.number).max().unwrap_or(0);
    for unit in units {
        if known.iter().any(|it| it.name == *unit) {
            continue;
        }
        number += 1;
        let group = tx.add_group(ward, number, unit).await?;
        tx.add_team(ward, group, number, unit).await?;
    }
    Ok(())
}
