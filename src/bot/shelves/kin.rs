//! Finds earlier cases that are likely about the same people, and what was said of cases that belong together, as far as
//! the actor may see them; and keeps what is said of them.

use futures_util::FutureExt;
use futures_util::future::BoxFuture;

use super::{Reading, Shelf, read};
use crate::bot::apply::Desk;
use crate::dialogue::facts::Facts;
use crate::dialogue::kinship::{Earlier, EarlierFound, Kin, KinDeed, KinFound, KinOf, Likely, Other, OtherFound};
use crate::dialogue::own::Own;
use crate::domain::access::{Action, Scope, may};
use crate::domain::case::{Case, recent_since};
use crate::domain::kinship::Kinship;
use crate::domain::kinship::{Matter, compared_names, in_order, is_void, likeness, may_continue, present_group};
use crate::domain::{CaseId, WardId};
use crate::store::kinship::{NewTie, Tie};
use crate::store::{Result, Tx};

pub(super) struct Kinships;

impl Shelf for Kinships {
    fn load<'a>(&self, ask: &'a Own, reading: Reading<'a>) -> Option<BoxFuture<'a, Result<Own>>> {
        Some(if let Some(it) = ask.get::<Earlier>() {
            read(earlier(it, reading))
        } else if let Some(KinOf(id)) = ask.get() {
            read(kin(*id, reading))
        } else {
            read(other(ask.get::<Other>()?, reading))
        })
    }

    fn write<'a>(&self, act: &'a Own, desk: &'a mut Desk<'_>, facts: &'a Facts) -> Option<BoxFuture<'a, Result<()>>> {
        act.get::<KinDeed>().map(|it| write(it, desk, facts).boxed())
    }
}

/// Which cases the actor may read.
fn scope_of(facts: &Facts) -> Scope {
    facts.actor().and_then(|it| may(it, Action::ReadCases).ok()).map_or(Scope::NOTHING, |it| it.scope())
}

async fn earlier(ask: &Earlier, reading: Reading<'_>) -> Result<EarlierFound> {
    let Reading { tx, facts, .. } = reading;
    let Some(ward) = facts.actor().map(|it| it.ward) else { return Ok(EarlierFound::default()) };
    let of_case = facts.case.as_ref();
    let (own, new) = match ask {
        Earlier::OfDraft { group, received_on, parties } => {
            (None, Matter { group: *group, received_on: *received_on, parties })
        }
        Earlier::OfCase(id) => match of_case.filter(|it| it.id == *id) {
            Some(it) => {
                (Some(it.id), Matter { group: it.place.group, received_on: it.received_on, parties: &it.parties })
            }
            None => return Ok(EarlierFound::default()),
        },
    };
    likely(tx, (ward, own), new, facts).await
}

async fn likely(
    tx: &mut Tx,
    (ward, own): (WardId, Option<CaseId>),
    new: Matter<'_>,
    facts: &Facts,
) -> Result<EarlierFound> {
    let days = (recent_since(new.received_on), new.received_on);
    let mut ids = tx.cases_of_names(ward, &compared_names(new.parties), days).await?;
    ids.retain(|it| Some(*it) != own);
    let mut found = EarlierFound::default();
    if ids.is_empty() {
        return Ok(found);
    }
    let new = Matter { group: present_group(new.group, &facts.groups), ..new };
    let scope = scope_of(facts);
    for (case, _) in tx.cases_to_read(&ids).await? {
        let group = present_group(case.place.group, &facts.groups);
        let then = Matter { group, received_on: case.received_on, parties: &case.parties };
        match likeness(&new, &then) {
            Some(likeness) if case.is_reached_by(scope) => {
                found.seen.push(Likely { case: Box::new(case), likeness });
            }
            Some(_) if !case.domestic_violence => found.hidden += 1,
            _ => {}
        }
    }
    // Among equals the newest stays first.
    found.seen.sort_by_key(|it| it.likeness);
    Ok(found)
}

/// One other case, if the actor may see it and it was not struck.
async fn visible(tx: &mut Tx, id: CaseId, facts: &Facts) -> Result<Option<Case>> {
    let found = tx.case(Some(scope_of(facts)), id).await?;
    Ok(found.filter(|it| !is_void(it)))
}

async fn kin(id: CaseId, reading: Reading<'_>) -> Result<KinFound> {
    let Reading { tx, facts, .. } = reading;
    if facts.case.as_ref().is_none_or(|it| it.id != id || is_void(it)) {
        return Ok(KinFound::default());
    }
    let mut found = Vec::new();
    for Tie { case, earlier, kinship, tied, ended, reason } in tx.ties_of(id).await? {
        let is_earlier = case == id;
        let other = if is_earlier { earlier } else { case };
        if let Some(it) = visible(tx, other, facts).await? {
            let (code, status) = (it.code.clone(), it.stage.status());
            found.push(Kin { other, code, status, is_earlier, kinship, tied, ended, reason });
        }
    }
    Ok(KinFound(found))
}

async fn other(ask: &Other, reading: Reading<'_>) -> Result<OtherFound> {
    let Reading { tx, facts, .. } = reading;
    let id = match ask {
        Other::Id(id) => Some(*id),
        Other::Code(code) => tx.case_by_code(Some(scope_of(facts)), code).await?,
    };
    Ok(OtherFound(match id {
        Some(id) => visible(tx, id, facts).await?.map(Box::new),
        None => None,
    }))
}

async fn write(deed: &KinDeed, desk: &mut Desk<'_>, facts: &Facts) -> Result<()> {
    match deed {
        KinDeed::New { permit, code, earlier, kinship } => {
            // Saving twice saves one case, and ties it once. Somebody else may have struck the other one meanwhile.
            let Some(case) = desk.tx.case_by_code(None, code).await? else { return Ok(()) };
            let Some(new) = desk.tx.case(None, case).await? else { return Ok(()) };
            let Some(before) = visible(desk.tx, *earlier, facts).await?.filter(|it| it.ward == new.ward) else {
                return Ok(());
            };
            let kinship = if may_continue(&before, new.received_on) { *kinship } else { Kinship::Related };
            let key = format!("{code}>{}", before.code);
            let tie = NewTie { key, case, earlier: *earlier, kinship };
            desk.tx.tie_new_case(permit, &tie, desk.now).await
        }
        KinDeed::Put { permit, cases, kinship, reason } => {
            let key = format!("{}:{}", facts.fresh, cases.1);
            let (Some(one), Some(two)) =
                (visible(desk.tx, cases.0, facts).await?, visible(desk.tx, cases.1, facts).await?)
            else {
                return Ok(());
            };
            let (earlier, later) = in_order(&two, &one);
            let kinship =
                kinship.map(|it| if may_continue(earlier, later.received_on) { it } else { Kinship::Related });
            match kinship {
                Some(kinship) => {
                    let tie = NewTie { key, case: cases.0, earlier: cases.1, kinship };
                    desk.tx.put_tie(permit, (&tie, reason.as_deref()), desk.now).await
                }
                None => {
                    let reason = reason.as_deref().unwrap_or_default();
                    desk.tx.untie(permit, (&key, cases.0, cases.1), reason, desk.now).await
                }
            }
        }
    }
}
