//! Reads the ward's own cards of the law for whoever has an office there, and keeps what is written of them.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use futures_util::FutureExt;
use futures_util::future::BoxFuture;

use super::{Reading, Shelf, read};
use crate::bot::desk::Desk;
use crate::dialogue::facts::Facts;
use crate::dialogue::lawcards::{Kept, KeptFound, LawDeed, Writers, WritersFound};
use crate::dialogue::own::Own;
use crate::domain::access::{Action, may};
use crate::domain::audit::{Act, LAW_CARD, Target};
use crate::store::{Error, Result};

pub(super) struct LawCards;

impl Shelf for LawCards {
    fn load<'a>(&self, ask: &'a Own, reading: Reading<'a>) -> Option<BoxFuture<'a, Result<Own>>> {
        match ask.get::<Writers>() {
            Some(_) => Some(read(writers(reading))),
            None => ask.get::<Kept>().map(|_| read(kept(reading))),
        }
    }

    fn write<'a>(&self, act: &'a Own, desk: &'a mut Desk<'_>, facts: &'a Facts) -> Option<BoxFuture<'a, Result<()>>> {
        act.get::<LawDeed>().map(|deed| write(deed, desk, facts).boxed())
    }
}

async fn kept(reading: Reading<'_>) -> Result<KeptFound> {
    let ward = reading.facts.actor().filter(|it| !it.offices.is_empty()).map(|it| it.ward);
    match ward {
        Some(ward) => Ok(KeptFound(reading.tx.law_cards(ward).await?)),
        None => Ok(KeptFound::default()),
    }
}

async fn writers(reading: Reading<'_>) -> Result<WritersFound> {
    let Some(actor) = reading.facts.actor().filter(|it| may(it, Action::KeepLawCards).is_ok()) else {
        return Ok(WritersFound::default());
    };
    let mut names = BTreeMap::new();
    for card in reading.tx.law_cards(actor.ward).await? {
        if let Entry::Vacant(unknown) = names.entry(card.by)
            && let Some(person) = reading.tx.person(card.by).await?
        {
            unknown.insert(person.name);
        }
    }
    Ok(WritersFound(names))
}

async fn write(deed: &LawDeed, desk: &mut Desk<'_>, facts: &Facts) -> Result<()> {
    let Some(ward) = facts.actor().map(|it| it.ward) else { return Ok(()) };
    let LawDeed::Keep { permit, new } = deed;
    // Where somebody else was quicker between this step's look and its word, the step is taken again and sees it.
    if !desk.tx.write_law_card(permit, ward, new, desk.now).await? {
        return Err(Error::RowsAffected { what: "version of a card of the law", rows: 0 });
    }
    let act = if new.withdrawn.is_some() { Act::WithdrawLawCard } else { Act::KeepLawCard };
    desk.note_of_office(permit, act, Target::of(LAW_CARD, new.nth)).await
}
