//! `revoke`: the operator takes somebody's way in away, at once: a telephone was lost, or somebody is not who they were
//! taken for. What was entered by them stays, and so do their offices: with a new link they come back.

use clap::{ArgGroup, Args};

use super::print::say;
use super::{Outcome, now};
use crate::app;
use crate::config::DatabaseArgs;
use crate::domain::PersonId;
use crate::domain::access::Scope;
use crate::domain::audit::{Act, NewAct};
use crate::domain::fold::{fold, normalise_spaces};
use crate::store::revoke::Revoked;
use crate::store::{Error, Tx};

/// Settings of `revoke`.
#[derive(Args, Debug)]
#[command(group = ArgGroup::new("whom").required(true).args(["name", "person", "telegram"]))]
pub(super) struct RevokeArgs {
    #[command(flatten)]
    database: DatabaseArgs,
    /// Full name, together with --ward-code
    #[arg(long, requires = "ward_code")]
    name: Option<String>,
    /// Official code of the ward that the name is of
    #[arg(long, requires = "name")]
    ward_code: Option<String>,
    /// Number of the person, as `audit` shows it
    #[arg(long)]
    person: Option<i64>,
    /// Telegram user id of the account
    #[arg(long)]
    telegram: Option<i64>,
}

/// Unlinks the account, and says what that was.
pub(super) async fn run(args: &RevokeArgs) -> Outcome {
    let store = app::open_filled(&args.database).await?;
    app::migrate(&store).await.map_err(|error| error.to_string())?;
    let mut tx = store.begin().await.map_err(|error| error.to_string())?;
    let person = whom(&mut tx, args).await?;
    let revoked = revoke(&mut tx, person).await.map_err(|error| error.to_string())?;
    let revoked = revoked.ok_or_else(|| format!("there is no person {person}"))?;
    tx.commit().await.map_err(|error| error.to_string())?;
    if revoked.is_nothing() {
        say!("Person {person} has no account and no link that works: nothing was changed.");
        return Ok(());
    }
    let account = if revoked.account { "the account is unlinked" } else { "no account was linked" };
    say!("Person {person}: {account}; links that work no more, those made for others among them: {}.", revoked.links);
    say!("Messages that had not gone out and will not: {}.", revoked.messages);
    say!("Their offices stay. Whoever may invite makes a new link; of the first officer `hoagiai invite` does.");
    Ok(())
}

async fn whom(tx: &mut Tx, args: &RevokeArgs) -> Result<PersonId, String> {
    if let Some(id) = args.person {
        return Ok(PersonId(id));
    }
    if let Some(account) = args.telegram {
        let person = tx.person_of_account(account).await.map_err(|error| error.to_string())?;
        return person.ok_or_else(|| format!("no account {account} is linked: nothing was changed"));
    }
    let (Some(name), Some(code)) = (&args.name, &args.ward_code) else {
        return Err("say who: --person, --telegram, or --ward-code with --name".to_owned());
    };
    let ward = super::ward_of(tx, code).await?;
    let wanted = fold(&normalise_spaces(name));
    let people = tx.people_of_ward(Scope::ward(ward)).await.map_err(|error| error.to_string())?;
    let found: Vec<PersonId> =
        people.into_iter().filter(|it| fold(&normalise_spaces(&it.name)) == wanted).map(|it| it.id).collect();
    match found[..] {
        [] => Err("nobody of that ward has that name: nothing was changed".to_owned()),
        [person] => Ok(person),
        _ => {
            let ids: Vec<String> = found.iter().map(ToString::to_string).collect();
            Err(format!("several people of that ward have that name: say which with --person ({})", ids.join(", ")))
        }
    }
}

async fn revoke(tx: &mut Tx, person: PersonId) -> Result<Option<Revoked>, Error> {
    let Some(known) = tx.person(person).await? else { return Ok(None) };
    let revoked = tx.revoke_access(person, now()).await?;
    if !revoked.is_nothing() {
        tx.note_act(&NewAct::by_operator(Act::Revoke, Some(known.ward)).to(person), now()).await?;
    }
    Ok(Some(revoked))
}
