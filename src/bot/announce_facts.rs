//! Reads what announcements and the library need.

use chrono::{DateTime, Utc};

use super::facts::Loader;
use crate::dialogue::facts::{AnnouncementFound, BulletinLine, Facts, Needs, NotReached, PAGE, SinceFound};
use crate::domain::access::{Action, may};
use crate::domain::announce::{Announcement, Progress, Question, Sending};
use crate::domain::calendar::local_date;
use crate::domain::people::Actor;
use crate::domain::{PersonId, WardId};
use crate::store::recipients::Recipient;
use crate::store::{Result, Tx};

/// People named whom an announcement did not reach; the others are counted.
const NAMED: i64 = 20;

impl Loader<'_> {
    /// Reads a wish of the flow of announcements. A timer is the system's own and may read any.
    pub(super) async fn fill_announcements(
        &self,
        tx: &mut Tx,
        facts: &mut Facts,
        needs: &Needs,
        (actor, by_timer): (Option<&Actor>, bool),
    ) -> Result<()> {
        let ward = actor.map(|it| it.ward);
        let replied = match (needs.replied, actor) {
            (Some(message), Some(actor)) => tx.announcement_of_message(actor.tg_user, i64::from(message)).await?,
            _ => None,
        };
        facts.replied = replied;
        if let Some(id) = replied.or(needs.announcement) {
            let found = match ward {
                Some(ward) => tx.announcement(ward, id).await?.map(|it| (ward, it)),
                None if by_timer => tx.any_announcement(id).await?,
                None => None,
            };
            facts.announcement = match found {
                Some((ward, it)) => {
                    let (concerns, addressed) = match actor {
                        Some(actor) => (
                            tx.concerns(it.id, actor.person).await?,
                            tx.is_addressed(it.id, actor.person, needs.group_chat).await?,
                        ),
                        None => (false, false),
                    };
                    let mut found = self.with_progress(tx, ward, it, (facts, needs.progress)).await?;
                    found.since.addressed = addressed;
                    Some(AnnouncementFound { concerns, ..found })
                }
                None => None,
            };
        }
        if let (Some(key), Some(ward)) = (&needs.announcement_key, ward) {
            facts.announcement = match tx.announcement_by_key(ward, key).await? {
                Some(it) => Some(self.with_progress(tx, ward, it, (facts, needs.progress)).await?),
                None => None,
            };
        }
        if let Some(chat) = needs.group_chat {
            facts.group_chat = tx.group_chat_of(chat).await?;
        }
        if let (Some(id), Some(ward)) = (needs.group_chat_id, ward) {
            facts.group_chat = tx.group_chat(ward, id).await?;
        }
        if let (true, Some(actor)) = (needs.group_chats, actor.filter(|it| may(it, Action::Announce).is_ok())) {
            facts.group_chats = tx.group_chats(actor.ward).await?;
        }
        self.fill_questions(tx, facts, needs, actor).await?;
        if let (Some(page), Some(ward)) = (needs.announcements, ward) {
            let place = (i64::from(page) * i64::from(PAGE), i64::from(PAGE));
            facts.announcements = tx.announcements(ward, place).await?;
        }
        if let (true, Some(actor)) = (needs.library, actor) {
            let lines = tx.library(actor.ward, actor.person).await?;
            facts.library = lines
                .into_iter()
                .map(|it| BulletinLine {
                    id: it.id,
                    topic: it.topic,
                    plain: it.plain,
                    day: it.sent_at.map(local_date),
                    read: it.read,
                })
                .collect();
        }
        Ok(())
    }

    /// Questions about bulletins, for whoever may answer them.
    async fn fill_questions(&self, tx: &mut Tx, facts: &mut Facts, needs: &Needs, actor: Option<&Actor>) -> Result<()> {
        let Some(actor) = actor.filter(|it| may(it, Action::Announce).is_ok()) else { return Ok(()) };
        let told = match needs.replied {
            Some(message) => tx.question_of_message(actor.ward, actor.person, i64::from(message)).await?,
            None => None,
        };
        facts.replied_question = told;
        if let Some(id) = told.or(needs.question) {
            facts.question = match tx.question(actor.ward, id).await? {
                Some(it) => Some(named(tx, actor.ward, it).await?),
                None => None,
            };
        }
        if needs.question_count || needs.questions.is_some() {
            let total = tx.count_questions(actor.ward, self.now).await?;
            let mut shown = Vec::new();
            if let Some(page) = needs.questions {
                let place = (i64::from(page) * i64::from(PAGE), i64::from(PAGE));
                for it in tx.open_questions(actor.ward, place).await? {
                    shown.push(named(tx, actor.ward, it).await?);
                }
            }
            facts.questions = (shown, total);
        }
        Ok(())
    }

    async fn with_progress(
        &self,
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
        let since = since(tx, (ward, &it), &unreached, self.now).await?;
        Ok(AnnouncementFound { announcement: it, progress, recipients, not_reached, concerns: false, since })
    }
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

/// A question with the name of who asked and the words of what it is about.
async fn named(tx: &mut Tx, ward: WardId, it: Question) -> Result<Question> {
    let title = tx.announcement(ward, it.about).await?.map_or_else(String::new, |it| it.content.plain);
    let Some(person) = tx.person(it.person).await? else { return Ok(Question { title, ..it }) };
    let team = person.offices.iter().rev().find_map(|it| it.team);
    let reachable = tx.account_of(person.id).await?.is_some();
    Ok(Question { name: person.name, team, phone: person.phone, title, reachable, ..it })
}
