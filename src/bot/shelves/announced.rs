//! Reads announcements: how far one has come and whom it did not reach, the page of a list, and the library.

use chrono::{DateTime, Utc};

use super::Reading;
use crate::dialogue::announce::{AnsweredFound, BegunFound, LibraryFound, One, Sendings};
use crate::dialogue::facts::{AnnouncementFound, BulletinLine, Facts, NotReached, PAGE, SinceFound};
use crate::domain::access::{Action, may};
use crate::domain::announce::{Announcement, Progress, Sending};
use crate::domain::calendar::local_date;
use crate::domain::{AnnouncementId, PersonId, WardId};
use crate::store::recipients::Recipient;
use crate::store::{Result, Tx};

/// People named whom an announcement did not reach; the others are counted.
const NAMED: i64 = 20;
/// Of what is being written so many are shown.
const BEGUN: i64 = 6;

/// One announcement. A timer is the system's own and may read any.
pub(super) async fn one(ask: &One, reading: Reading<'_>) -> Result<Option<AnnouncementFound>> {
    let Reading { tx, facts, by_timer, .. } = reading;
    let facts = &*facts;
    if let (Some(key), Some(ward)) = (&ask.key, facts.actor().map(|it| it.ward)) {
        return match tx.announcement_by_key(ward, key).await? {
            Some(it) => with_progress(tx, ward, it, (facts, ask.progress)).await.map(Some),
            None => Ok(None),
        };
    }
    match ask.id {
        Some(id) => by_id(tx, id, (ask, by_timer), facts).await,
        None => Ok(None),
    }
}

async fn by_id(
    tx: &mut Tx,
    id: AnnouncementId,
    (ask, by_timer): (&One, bool),
    facts: &Facts,
) -> Result<Option<AnnouncementFound>> {
    let actor = facts.actor();
    let found = match actor {
        Some(actor) => tx.announcement(actor.ward, id).await?.map(|it| (actor.ward, it)),
        None if by_timer => tx.any_announcement(id).await?,
        None => None,
    };
    let Some((ward, it)) = found else { return Ok(None) };
    let (concerns, addressed) = match actor {
        Some(actor) => {
            (tx.concerns(it.id, actor.person).await?, tx.is_addressed(it.id, actor.person, ask.in_chat).await?)
        }
        None => (false, false),
    };
    let mut found = with_progress(tx, ward, it, (facts, ask.progress)).await?;
    found.since.addressed = addressed;
    Ok(Some(AnnouncementFound { concerns, ..found }))
}

/// The announcement that a message of the actor's chat is.
pub(super) async fn answered(message: i32, reading: Reading<'_>) -> Result<AnsweredFound> {
    let Reading { tx, facts, by_timer, .. } = reading;
    let Some(actor) = facts.actor() else { return Ok(AnsweredFound::default()) };
    let Some(id) = tx.announcement_of_message(actor.tg_user, i64::from(message)).await? else {
        return Ok(AnsweredFound::default());
    };
    Ok(AnsweredFound { id: Some(id), found: by_id(tx, id, (&One::of(id), by_timer), facts).await? })
}

pub(super) async fn page(page: u32, reading: Reading<'_>) -> Result<Sendings> {
    let Some(ward) = reading.facts.actor().map(|it| it.ward) else { return Ok(Sendings::default()) };
    let place = (i64::from(page) * i64::from(PAGE), i64::from(PAGE));
    let (lines, total) = reading.tx.announcements(ward, place).await?;
    Ok(Sendings { lines, total })
}

/// Those that are being written in the ward, for whoever may go on with them.
pub(super) async fn begun(reading: Reading<'_>) -> Result<BegunFound> {
    let writes = reading.facts.actor().filter(|it| may(it, Action::Announce).is_ok());
    let Some(ward) = writes.map(|it| it.ward) else { return Ok(BegunFound::default()) };
    Ok(BegunFound(reading.tx.draft_announcements(ward, BEGUN).await?))
}

pub(super) async fn library(reading: Reading<'_>) -> Result<LibraryFound> {
    let Some(actor) = reading.facts.actor() else { return Ok(LibraryFound::default()) };
    let lines = reading.tx.library(actor.ward, actor.person).await?;
    let line = |it: crate::store::announcements::LibraryLine| BulletinLine {
        id: it.id,
        topic: it.topic,
        plain: it.plain,
        day: it.sent_at.map(local_date),
        read: it.read,
    };
    Ok(LibraryFound(lines.into_iter().map(line).collect()))
}

async fn with_progress(
    tx: &mut Tx,
    ward: WardId,
    it: Announcement,
    (facts, progress): (&Facts, bool),
) -> Result<AnnouncementFound> {
    if !progress {
        return Ok(AnnouncementFound {
            announcement: it,
            progress: Progress::default(),
            recipients: (0, 0),
            not_reached: Vec::new(),
            concerns: false,
            since: SinceFound::default(),
        });
    }
    let meant = match it.status {
        Sending::Draft => tx.addressees(ward, (&it.recipients, it.official), facts.today).await?,
        _ => Vec::new(),
    };
    let unreached: Vec<_> = meant.iter().filter(|it| it.1.is_none()).map(|it| it.0).collect();
    let recipients = (count(meant.len() - unreached.len()), count(unreached.len()));
    let progress = tx.announcement_progress(it.id).await?;
    let over = matches!(it.status, Sending::Done | Sending::Stopped);
    let left = if over { tx.not_reached(it.id, NAMED).await? } else { Vec::new() };
    let not_reached = named_recipients(tx, ward, left).await?;
    let since = since(tx, (ward, &it), &unreached, facts.now).await?;
    Ok(AnnouncementFound { announcement: it, progress, recipients, not_reached, concerns: false, since })
}

/// Who sent it, and what was done about it.
async fn since(
    tx: &mut Tx,
    (ward, it): (WardId, &Announcement),
    unreached: &[Recipient],
    now: DateTime<Utc>,
) -> Result<SinceFound> {
    let mut since = SinceFound { by: tx.person(it.by).await?.map(|it| it.name), ..SinceFound::default() };
    since.reach = tx.mend_reach(it.id, now).await?;
    since.follower = tx.follower_of(it.id).await?;
    since.no_consent = count(tx.without_consent(&people(unreached)).await?.len());
    if it.after.last().is_some() {
        since.mends = tx.mend_progress(it.id).await?;
        let mut left = tx.not_mended(it.id).await?;
        since.to_call = count(left.len());
        left.truncate(NAMED as usize);
        since.not_mended = named_recipients(tx, ward, left).await?;
        let old = tx.old_versions(ward, it.id).await?;
        since.old = old.into_iter().map(|it| (local_date(it.at), it.content.plain)).collect();
    }
    Ok(since)
}

fn count(all: usize) -> u32 {
    u32::try_from(all).unwrap_or(u32::MAX)
}

/// The people among them.
fn people(all: &[Recipient]) -> Vec<PersonId> {
    let person = |it: &Recipient| match it {
        Recipient::Person(id) => Some(*id),
        Recipient::Chat(_) => None,
    };
    all.iter().filter_map(person).collect()
}

/// Names and telephones of those whom something did not reach.
async fn named_recipients(tx: &mut Tx, ward: WardId, all: Vec<Recipient>) -> Result<Vec<NotReached>> {
    let silent = tx.without_consent(&people(&all)).await?;
    let mut named = Vec::new();
    for who in all {
        named.extend(match who {
            Recipient::Person(id) if silent.contains(&id) => {
                tx.person(id).await?.map(|it| NotReached::NoConsent(it.name, it.phone))
            }
            Recipient::Person(id) => tx.person(id).await?.map(|it| NotReached::Person(it.name, it.phone)),
            Recipient::Chat(id) => tx.group_chat(ward, id).await?.map(|it| NotReached::Chat(it.title)),
        });
    }
    Ok(named)
}
