//! Reads the ward's kits of outreach within the actor's rights, and keeps what is made of them and done with them.

use futures_util::FutureExt;
use futures_util::future::BoxFuture;

use super::papers::send;
use super::{Reading, Shelf, read};
use crate::bot::desk::Desk;
use crate::bot::paper_order::PaperOrder;
use crate::dialogue::facts::Facts;
use crate::dialogue::outreach::{All, AllFound, Bulletins, BulletinsFound, One, OneFound, OutreachDeed, Waiting};
use crate::dialogue::own::Own;
use crate::dialogue::text::{Arg, Text, text};
use crate::domain::access::{Action, Scope, may};
use crate::domain::audit::{Act, DAY, Target};
use crate::domain::calendar::local_date;
use crate::domain::outreach::kit::{KitFile, KitStanding};
use crate::domain::people::Office;
use crate::domain::{KitId, PersonId, WardId};
use crate::store::outreach::NewKit;
use crate::store::{Error, Result, Tx};

/// Bulletins that are offered.
const MOST: usize = 24;

pub(super) struct Outreach;

impl Shelf for Outreach {
    fn load<'a>(&self, ask: &'a Own, reading: Reading<'a>) -> Option<BoxFuture<'a, Result<Own>>> {
        Some(if ask.get::<All>().is_some() {
            read(all(reading))
        } else if ask.get::<Bulletins>().is_some() {
            read(bulletins(reading))
        } else if let Some(One(kit)) = ask.get::<One>() {
            read(one(*kit, reading))
        } else {
            let waiting = ask.get::<Waiting>()?;
            read(waiting_for(*waiting, reading))
        })
    }

    fn write<'a>(&self, act: &'a Own, desk: &'a mut Desk<'_>, facts: &'a Facts) -> Option<BoxFuture<'a, Result<()>>> {
        act.get::<OutreachDeed>().map(|deed| write(deed, desk, facts).boxed())
    }
}

async fn all(reading: Reading<'_>) -> Result<AllFound> {
    let Reading { tx, facts, .. } = reading;
    let Some(actor) = facts.actor().filter(|it| may(it, Action::ReadOutreach).is_ok()).cloned() else {
        return Ok(AllFound::default());
    };
    let keeps = may(&actor, Action::KeepOutreach).is_ok();
    let mut kits = tx.kits(actor.ward).await?;
    // What is only being written is the office's, and heads have no use for what is over.
    kits.retain(|it| keeps || it.standing == KitStanding::Given);
    Ok(AllFound { kits, mine: tx.kits_done_by(actor.person).await? })
}

async fn bulletins(reading: Reading<'_>) -> Result<BulletinsFound> {
    let Reading { tx, facts, .. } = reading;
    let Some(actor) = facts.actor().filter(|it| may(it, Action::KeepOutreach).is_ok()).cloned() else {
        return Ok(BulletinsFound::default());
    };
    let mut all = tx.library(actor.ward, actor.person).await?;
    all.sort_by_key(|it| std::cmp::Reverse((it.sent_at, it.id)));
    all.truncate(MOST);
    Ok(BulletinsFound(all.into_iter().map(|it| (it.id, Some(it.topic), it.plain)).collect()))
}

async fn one(kit: KitId, reading: Reading<'_>) -> Result<OneFound> {
    let Reading { tx, facts, .. } = reading;
    let Some(actor) = facts.actor().filter(|it| may(it, Action::ReadOutreach).is_ok()).cloned() else {
        return Ok(OneFound::default());
    };
    let keeps = may(&actor, Action::KeepOutreach).is_ok();
    let found = found(tx, (actor.ward, kit), facts.today).await?;
    let readable = |it: &OneFound| it.kit.as_ref().is_some_and(|it| keeps || it.standing != KitStanding::Draft);
    let mut found = Some(found).filter(readable).unwrap_or_default();
    if !keeps {
        // Who else did what is the office's to see.
        found.done.retain(|it| it.by == actor.person);
        found.asked.clear();
    }
    Ok(found)
}

/// A timer knows no actor, so the ward's calendar is read here.
async fn waiting_for(of: Waiting, reading: Reading<'_>) -> Result<OneFound> {
    let Reading { tx, facts, loader, by_timer } = reading;
    if !by_timer {
        return Ok(OneFound::default());
    }
    loader.place(tx, facts, of.ward).await?;
    found(tx, (of.ward, of.kit), facts.today).await
}

async fn found(tx: &mut Tx, (ward, kit): (WardId, KitId), today: chrono::NaiveDate) -> Result<OneFound> {
    let Some(kit) = tx.kit(ward, kit).await? else { return Ok(OneFound::default()) };
    let done = tx.done_with(kit.id).await?;
    let reachable = tx.reachable_people(ward).await?;
    let asked = |it: &Office| matches!(it, Office::TeamHead | Office::ResidentGroupHead | Office::FrontCommitteeHead);
    let people = tx.people_of_ward(Scope::ward(ward)).await?;
    let heads = people.iter().filter(|it| it.offices.iter().any(|held| asked(&held.office) && held.is_active(today)));
    let asked: Vec<PersonId> = heads.map(|it| it.id).filter(|it| reachable.contains(it)).collect();
    Ok(OneFound { kit: Some(Box::new(kit)), done, asked })
}

async fn write(deed: &OutreachDeed, desk: &mut Desk<'_>, facts: &Facts) -> Result<()> {
    let Some(ward) = facts.actor().map(|it| it.ward) else { return Ok(()) };
    let today = Target::of(DAY, local_date(desk.now));
    match deed {
        OutreachDeed::Make { permit, id, kit, bulletin } => {
            let new = NewKit { id: *id, ward, kit: (**kit).clone(), bulletin: *bulletin };
            desk.tx.make_kit(permit, &new, desk.now).await?;
            desk.note_of_office(permit, Act::MakeKit, today).await
        }
        OutreachDeed::Write { permit, of, kit } => quickest(desk.tx.write_kit(permit, *of, kit).await?),
        OutreachDeed::Move { permit, id, to } => {
            quickest(desk.tx.move_kit(permit, (*id, *to), desk.now).await?)?;
            let act = if *to == KitStanding::Given { Act::GiveKit } else { Act::CloseKit };
            desk.note_of_office(permit, act, today).await
        }
        OutreachDeed::Note { permit, kit, id, kind, on, people } => {
            desk.tx.note_done(permit, (ward, *kit), (*id, *kind, *on, *people), desk.now).await
        }
        OutreachDeed::Strike { permit, id } => quickest(desk.tx.strike_done(permit, *id, desk.now).await?),
        OutreachDeed::Print { kit, file } => print(desk, (ward, *kit), *file, facts).await,
    }
}

/// Where somebody else was quicker between this step's look and its word, the step is taken again and sees it.
fn quickest(is: bool) -> Result<()> {
    if is { Ok(()) } else { Err(Error::RowsAffected { what: "kit of outreach", rows: 0 }) }
}

async fn print(desk: &mut Desk<'_>, (ward, kit): (WardId, KitId), kind: KitFile, facts: &Facts) -> Result<()> {
    if facts.actor().is_none_or(|it| may(it, Action::ReadOutreach).is_err()) {
        return Ok(());
    }
    let day = local_date(desk.now);
    let (name, ending) = match kind {
        KitFile::Paper => ("bai-phat-thanh", "docx"),
        KitFile::Poster => ("tranh-tuyen-truyen", "png"),
        KitFile::Web => ("tin-trang-thong-tin", "txt"),
    };
    let file_name = format!("{name}-{}.{ending}", day.format("%d-%m-%Y"));
    let caption = text!("outreach-caption", name = Text::of(format!("outreach-file-{kind}")), day = Arg::Date(day));
    send(desk, PaperOrder::Outreach { ward, kit, kind, file_name }, &caption, false).await
}
