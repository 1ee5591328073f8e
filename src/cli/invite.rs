//! The first ward officer: made by the operator, who then never needs the command line again.

use std::path::PathBuf;

use chrono::TimeDelta;
use clap::Args;

use super::print::say;
use super::{Outcome, now};
use crate::app;
use crate::bot::{Bot, qr};
use crate::config::{DatabaseArgs, TelegramArgs};
use crate::domain::WardId;
use crate::domain::audit::{Act, NewAct};
use crate::domain::calendar::local_date;
use crate::domain::fold::normalise_spaces;
use crate::domain::people::{Holding, Life, Office, ResidentGroup};
use crate::store::directory::{NewWard, WardWords};
use crate::store::people::NewPerson;
use crate::store::{Error, Store, Tx, private};

/// The ward that is made where none is named.
const FIRST_WARD: (&str, &str) = ("09169", "Vũ Ninh");
const CASE_PREFIX: &str = "VN";
const UNIT_LABEL: &str = "tổ dân phố";

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
    #[arg(long, default_value = FIRST_WARD.0)]
    ward_code: String,
    /// Name of the ward: needed when it is not in the database yet; else it is called so from now on
    #[arg(long)]
    ward_name: Option<String>,
    /// First part of its case codes; can be chosen only when the ward is made [default: VN]
    #[arg(long)]
    case_prefix: Option<String>,
    /// What its units are called [default for a new ward: tổ dân phố]
    #[arg(long)]
    unit_label: Option<String>,
    /// Telephone of the ward office, shown to people who are stuck; of a ward that exists it is replaced
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
    if let Some(phone) = &args.office_phone
        && !is_phone(phone)
    {
        return Err("--office-phone must be a telephone number, such as \"0222 3 821 234\"".to_owned());
    }
    if let Some(name) = &args.bot_name
        && !is_username(name)
    {
        return Err("--bot-name must be a user name as Telegram has them, such as vuninh_hoagiai_bot".to_owned());
    }
    let given = [
        ("--ward-code", Some(&args.ward_code), "the official code of the ward, such as 09169"),
        ("--ward-name", args.ward_name.as_ref(), "its name, such as \"Vũ Ninh\""),
        ("--case-prefix", args.case_prefix.as_ref(), "letters for its case codes, such as VN"),
        ("--unit-label", args.unit_label.as_ref(), "what its units are called, such as \"tổ dân phố\""),
    ];
    let units = args.units.iter().map(|it| ("--unit", Some(it), "the name of a unit, such as \"Khu 1\""));
    for (option, value, wanted) in given.into_iter().chain(units) {
        if let Some(value) = value {
            is_named(value).then_some(()).ok_or_else(|| format!("{option} must be {wanted}"))?;
        }
    }
    let store = app::open(&args.database).await.map_err(|error| error.to_string())?;
    app::migrate(&store).await.map_err(|error| error.to_string())?;
    let bot_name = bot_name(args).await?;
    let made = write(&store, args, &name).await.map_err(|failure| match failure {
        Failure::Words(words) => words,
        Failure::Store(error) => error.to_string(),
    })?;
    let link = format!("https://t.me/{bot_name}?start={}", made.secret);
    if let Some(path) = &args.qr {
        let picture = qr::png(&link).ok_or("the link does not fit a QR code")?;
        private::write(path, &picture).map_err(|error| format!("{} cannot be written: {error}", path.display()))?;
    }
    for note in &made.notes {
        say!("{note}");
    }
    say!("Link for {name}, good once, for {} days:", args.days);
    say!("{link}");
    if let Some(path) = &args.qr {
        say!("QR picture: {}", path.display());
    }
    Ok(())
}

/// Whether a code or a name says anything, and nothing but itself: a blank before or behind it makes another ward of it.
fn is_named(text: &str) -> bool {
    !text.is_empty() && text.trim() == text && text.chars().any(char::is_alphanumeric)
}

/// Whether a code is one of those that the state gives to wards.
fn is_official(text: &str) -> bool {
    (3..=10).contains(&text.len()) && text.chars().all(|it| it.is_ascii_digit())
}

/// Whether people can read it out and type it.
fn is_prefix(text: &str) -> bool {
    (1..=6).contains(&text.len()) && text.chars().all(|it| it.is_ascii_uppercase() || it.is_ascii_digit())
}

fn is_phone(text: &str) -> bool {
    let digits = text.chars().filter(char::is_ascii_digit).count();
    (3..=15).contains(&digits) && text.chars().all(|it| it.is_ascii_digit() || " +-.()".contains(it))
}

/// Whether Telegram could have this user name: a link to another one leads nowhere.
fn is_username(text: &str) -> bool {
    let name = text.strip_prefix('@').unwrap_or(text);
    (4..=32).contains(&name.len()) && name.chars().all(|it| it.is_ascii_alphanumeric() || it == '_')
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

/// What was made, and what the operator should know of it.
struct Made {
    secret: String,
    notes: Vec<String>,
}

/// Why nothing was made.
enum Failure {
    Words(String),
    Store(Error),
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        Self::Store(error)
    }
}

async fn write(store: &Store, args: &InviteArgs, name: &str) -> Result<Made, Failure> {
    let now = now();
    let mut notes = Vec::new();
    let mut tx = store.begin().await?;
    let ward = match tx.ward_by_key(&args.ward_code).await? {
        Some(ward) => change_ward(&mut tx, args, ward, &mut notes).await?,
        None => add_ward(&mut tx, args, &mut notes).await?,
    };
    add_units(&mut tx, ward, &args.units, &mut notes).await?;
    let key = tx.operator_person_key(&args.ward_code, name).await?;
    let person = tx.add_person(&NewPerson { key: &key, ward, name, phone: None, sex: None }, now).await?;
    let offices = tx.person(person).await?.map(|it| it.offices).unwrap_or_default();
    let act = |act| NewAct::by_operator(act, Some(ward)).to(person);
    if offices.iter().any(|it| it.office == Office::WardOfficer) {
        notes.push(format!("{name} is an officer of this ward already: an earlier link no longer works."));
    } else {
        let from = local_date(now);
        tx.add_holding(person, &Holding { office: Office::WardOfficer, team: None, group: None, from, to: None })
            .await?;
        let given = if offices.is_empty() { Act::AddPerson } else { Act::GiveOffice };
        tx.note_act(&act(given), now).await?;
    }
    let serial = format!("cli:{person}:{}", now.timestamp_micros());
    let secret = store.derive_secret(&serial);
    tx.add_invitation(None, (&serial, &secret), person, (now, now + TimeDelta::days(args.days))).await?;
    tx.note_act(&act(Act::Invite), now).await?;
    tx.commit().await?;
    Ok(Made { secret, notes })
}

async fn add_ward(tx: &mut Tx, args: &InviteArgs, notes: &mut Vec<String>) -> Result<WardId, Failure> {
    let name = match &args.ward_name {
        Some(name) => name,
        None if args.ward_code == FIRST_WARD.0 => FIRST_WARD.1,
        None => {
            let words = format!("there is no ward {} yet: give its name with --ward-name", args.ward_code);
            return Err(Failure::Words(words));
        }
    };
    let prefix = args.case_prefix.as_deref().unwrap_or(CASE_PREFIX);
    if !is_official(&args.ward_code) || !is_prefix(prefix) {
        let words = "--ward-code of a new ward must be its official number, such as 09169, and --case-prefix one to six \
                     capital letters or digits, such as VN: both stay so";
        return Err(Failure::Words(words.to_owned()));
    }
    let new = NewWard {
        key: &args.ward_code,
        name,
        case_prefix: prefix,
        unit_label: args.unit_label.as_deref().unwrap_or(UNIT_LABEL),
        office_phone: args.office_phone.as_deref(),
    };
    let id = tx.add_ward(&new).await?;
    notes.push(format!(
        "A new ward: {} (official code {}), with units called {}. Codes of its cases begin with {}, which stays so.",
        new.name, new.key, new.unit_label, new.case_prefix
    ));
    Ok(id)
}

/// What is given for a ward that exists is set, or refused: never passed over in silence.
async fn change_ward(tx: &mut Tx, args: &InviteArgs, id: WardId, notes: &mut Vec<String>) -> Result<WardId, Failure> {
    let Some(ward) = tx.ward(id).await? else { return Ok(id) };
    if args.case_prefix.as_ref().is_some_and(|it| *it != ward.case_prefix) {
        let words = format!(
            "the case codes of {} begin with {}, and people know them: --case-prefix cannot change it any more",
            ward.name, ward.case_prefix
        );
        return Err(Failure::Words(words));
    }
    let words = WardWords {
        name: args.ward_name.as_deref().unwrap_or(&ward.name),
        unit_label: args.unit_label.as_deref().unwrap_or(&ward.unit_label),
        office_phone: args.office_phone.as_deref().or(ward.office_phone.as_deref()),
    };
    let old = WardWords { name: &ward.name, unit_label: &ward.unit_label, office_phone: ward.office_phone.as_deref() };
    if words != old {
        tx.set_ward_words(id, &words).await?;
        let phone = words.office_phone.unwrap_or("no telephone");
        notes.push(format!("The ward is now: {}, {}, {phone}.", words.name, words.unit_label));
    }
    Ok(id)
}

async fn add_units(tx: &mut Tx, ward: WardId, units: &[String], notes: &mut Vec<String>) -> Result<(), Error> {
    let mut known = tx.groups(ward).await?;
    let mut number = known.iter().map(|it| it.number).max().unwrap_or(0);
    for unit in units {
        if let Some(known) = known.iter().find(|it| it.name == *unit) {
            notes.push(format!("The unit {unit} is there already, as number {}.", known.number));
            continue;
        }
        number += 1;
        let id = tx.add_group(ward, number, unit).await?;
        tx.add_team(ward, id, number, unit).await?;
        known.push(ResidentGroup { id, ward, number, name: unit.clone(), life: Life::default() });
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{is_named, is_official, is_phone, is_prefix, is_username};

    #[test]
    fn what_stays_for_good_has_the_right_shape() {
        assert!(is_official("09169") && ["", "abc", "09 169", "9"].iter().all(|it| !is_official(it)));
        assert!(
            is_prefix("VN") && is_prefix("BN12") && ["", "v n", "vn", "VŨ", "TOOLONG"].iter().all(|it| !is_prefix(it))
        );
    }

    #[test]
    fn blank_codes_and_names_are_refused() {
        assert!(["09169", "Vũ Ninh", "Khu 1", "P.1"].iter().all(|it| is_named(it)));
        assert!(["", " ", "\t", "-", " 09169", "09169 "].iter().all(|it| !is_named(it)));
    }

    #[test]
    fn a_user_name_that_leads_nowhere_is_refused() {
        assert!(["hoagiai_bot", "@hoagiai_bot", "Vuninh1Bot"].iter().all(|it| is_username(it)));
        assert!(["", "@", "x bot", "hòagiải_bot", "https://t.me/hoagiai_bot"].iter().all(|it| !is_username(it)));
    }

    #[test]
    fn telephones_are_told_from_other_words() {
        assert!(["0222 3 821 234", "+84 (222) 3.821-234", "113"].iter().all(|it| is_phone(it)));
        assert!(["", "12", "không có", "0222 3 821 234 (chị Hà)"].iter().all(|it| !is_phone(it)));
    }
}
