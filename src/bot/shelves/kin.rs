//! Finds earlier cases that are likely about the same people, and what was said of cases that belong together, as far as
//! the actor may see them; and keeps what is said of them.

use futures_util::FutureExt;
use futures_util::future::BoxFuture;

use super::{Reading, Shelf, read};
use crate::bot::access::scope_of;
use crate::bot::desk::Desk;
use crate::dialogue::facts::Facts;
use crate::dialogue::kinship::{Earlier, EarlierFound, Kin, KinDeed, KinFound, KinOf, Likely, Other, OtherFound};
use crate::dialogue::own::Own;
use crate::domain::access::Action;
use crate::domain::case::{Case, recent_since};
use crate::domain::kinship::{
    Kinship, Likeness, Matter, compared_names, groups_within, in_order, is_before, is_void, likeness, may_continue,
    present_group,
};
use crate::domain::{CaseId, WardId};
use crate::store::kinship::{CaseHead, NewTie, Sought, Tie};
use crate::store::{Result, Tx};

/// Likely cases that are shown at most.
const SHOWN: usize = 8;

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

async fn earlier(ask: &Earlier, reading: Reading<'_>) -> Result<EarlierFound> {
    let Reading { tx, facts, .. } = reading;
    let Some(ward) = facts.actor().map(|it| it.ward) else { return Ok(EarlierFound::default()) };
    let (own, new, tied) = match ask {
        Earlier::OfDraft { group, received_on, parties, tied } => {
            (None, Matter { group: *group, received_on: *received_on, parties }, tied.as_slice())
        }
        Earlier::OfCase(id) => match facts.case.as_ref().filter(|it| it.id == *id) {
            Some(it) => {
                let matter = Matter { group: it.place.group, received_on: it.received_on, parties: &it.parties };
                (Some(it.id), matter, &[][..])
            }
            None => return Ok(EarlierFound::default()),
        },
    };
    let mut found = likely(tx, (ward, own), new, facts).await?;
    // What was said to belong to it is shown whatever else there is.
    let mut nth = 0;
    found.seen.retain(|it| {
        nth += 1;
        nth <= SHOWN || tied.contains(&it.id)
    });
    let other: Vec<CaseId> = tied.iter().copied().filter(|id| found.seen.iter().all(|it| it.id != *id)).collect();
    let heads = tx.case_heads(scope_of(facts.actor(), Action::ReadCases), &other).await?;
    found.seen.extend(heads.into_iter().map(|it| seen(it, None)));
    Ok(found)
}

fn seen(CaseHead { id, code, received_on, status }: CaseHead, likeness: Option<Likeness>) -> Likely {
    Likely { id, code, received_on, status, likeness }
}

async fn likely(
    tx: &mut Tx,
    (ward, own): (WardId, Option<CaseId>),
    new: Matter<'_>,
    facts: &Facts,
) -> Result<EarlierFound> {
    let new = Matter { group: present_group(new.group, &facts.groups), ..new };
    let sought = Sought {
        ward,
        names: &compared_names(new.parties),
        days: (recent_since(new.received_on), new.received_on),
        groups: &groups_within(new.group, &facts.groups),
        of: own,
    };
    let mut found = EarlierFound::default();
    for it in tx.cases_of_names(scope_of(facts.actor(), Action::ReadCases), sought).await? {
        let group = present_group(it.group, &facts.groups);
        let then = Matter { group, received_on: it.head.received_on, parties: &it.parties };
        match likeness(&new, &then) {
            Some(likeness) if it.seen => found.seen.push(seen(it.head, Some(likeness))),
            Some(_) => found.hidden += 1,
            None => {}
        }
    }
    // Among equals the order stays.
    found.seen.sort_by_key(|it| it.likeness);
    Ok(found)
}

/// Those of some cases that the actor may see and that were not struck. They are not locked: two people who look at two
/// cases that belong together from either side would wait for each other.
async fn visible(tx: &mut Tx, ids: &[CaseId], facts: &Facts) -> Result<Vec<Case>> {
    let scope = scope_of(facts.actor(), Action::ReadCases);
    let mut found = tx.cases_alone(ids).await?;
    found.retain(|it| it.is_reached_by(scope) && !is_void(it));
    Ok(found)
}

async fn kin(id: CaseId, reading: Reading<'_>) -> Result<KinFound> {
    let Reading { tx, facts, .. } = reading;
    if facts.case.as_ref().is_none_or(|it| it.id != id || is_void(it)) {
        return Ok(KinFound::default());
    }
    let ties = tx.ties_of(scope_of(facts.actor(), Action::ReadCases), id).await?.into_iter();
    let kin = ties.map(|Tie { case, earlier, code, status, kinship, tied, ended, reason }| {
        let is_earlier = case == id;
        let other = if is_earlier { earlier } else { case };
        Kin { other, code, status, is_earlier, kinship, tied, ended, reason }
    });
    Ok(KinFound(kin.collect()))
}

async fn other(ask: &Other, reading: Reading<'_>) -> Result<OtherFound> {
    let Reading { tx, facts, .. } = reading;
    let id = match ask {
        Other::Id(id) => Some(*id),
        Other::Code(code) => tx.case_by_code(Some(scope_of(facts.actor(), Action::ReadCases)), code).await?,
    };
    Ok(OtherFound(match id {
        Some(id) => visible(tx, &[id], facts).await?.pop().map(Box::new),
        None => None,
    }))
}

async fn write(deed: &KinDeed, desk: &mut Desk<'_>, facts: &Facts) -> Result<()> {
    match deed {
        KinDeed::New { permit, code, ward, received_on, earlier, kinship } => {
            // Saving twice saves one case, and ties it once. Somebody else may have struck the other one meanwhile.
            let Some(new) = desk.tx.case_by_code(None, code).await? else { return Ok(()) };
            let Some(before) = visible(desk.tx, &[*earlier], facts).await?.pop().filter(|it| it.ward == *ward) else {
                return Ok(());
            };
            let key = format!("{code}>{}", before.code);
            let kinship = if may_continue(&before, *received_on) { *kinship } else { Kinship::Related };
            let (case, earlier) = if is_before((before.received_on, before.id), (*received_on, new)) {
                (new, before.id)
            } else {
                (before.id, new)
            };
            desk.tx.tie_new_case(permit, &NewTie { key, case, earlier, kinship }, desk.now).await
        }
        KinDeed::Put { permit, cases, kinship, reason } => {
            let key = format!("{}:{}", facts.fresh, cases.1);
            let found = visible(desk.tx, &[cases.0, cases.1], facts).await?;
            let [one, two] = &found[..] else { return Ok(()) };
            let (earlier, later) = in_order(two, one);
            let kinship =
                kinship.map(|it| if may_continue(earlier, later.received_on) { it } else { Kinship::Related });
            match kinship {
                Some(kinship) => {
                    let tie = NewTie { key, case: later.id, earlier: earlier.id, kinship };
                    desk.tx.put_tie(permit, (&tie, reason.as_deref()), desk.now).await
                }
                None => {
                    let reason = reason.as_deref().unwrap_or_default();
                    desk.tx.untie(permit, (&key, later.id, earlier.id), reason, desk.now).await
                }
            }
        }
    }
}
