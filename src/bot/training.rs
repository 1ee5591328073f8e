//! Training sessions in the shell: reads what the flow needs, makes its effects happen, and builds what guests are sent.

use chrono::{DateTime, Utc};

use super::apply::Desk;
use super::call::Call;
use super::facts::Loader;
use super::render;
use crate::dialogue::facts::{Facts, Needs, PAGE, TrainingFound};
use crate::dialogue::text::{Arg, text};
use crate::dialogue::training::notice as notice_screen;
use crate::domain::access::{Action, Scope, may};
use crate::domain::announce::{Announcement, AnnouncementKind, Content, Recipients, Sending};
use crate::domain::names::name_key;
use crate::domain::people::{Actor, Lang};
use crate::domain::training::{Guest, Notice, NoticeKind, Training, TrainingStatus};
use crate::domain::{AnnouncementId, TrainingId, WardId};
use crate::locale::Locale;
use crate::report::ics::{Event, ics};
use crate::store::trainings::GuestRow;
use crate::store::{Result, Tx};

/// Key of what guests are told: once for each version of a session.
fn notice_key(id: TrainingId, kind: NoticeKind, version: u32) -> String {
    format!("training:{id}:{kind}:{version}")
}

/// The version with which people are invited.
const INVITED_WITH: u32 = 1;

impl Loader<'_> {
    /// Reads a wish of the flow of training sessions. A timer is the system's own and may read any.
    pub(super) async fn fill_trainings(
        &self,
        tx: &mut Tx,
        facts: &mut Facts,
        needs: &Needs,
        (actor, by_timer): (Option<&Actor>, bool),
    ) -> Result<()> {
        let ward = actor.map(|it| it.ward);
        let plans = by_timer || actor.is_some_and(|it| may(it, Action::PlanTraining).is_ok());
        if let Some(id) = needs.training {
            let found = tx.training(id).await?.filter(|it| by_timer || Some(it.0) == ward);
            if let (Some((ward, _)), true) = (&found, by_timer) {
                self.place(tx, facts, *ward).await?;
            }
            facts.training = match found {
                Some((ward, it)) => self.with_guests(tx, (ward, it), (actor, plans), facts).await?,
                None => None,
            };
        }
        if let (Some(key), Some(ward)) = (&needs.training_key, ward) {
            facts.training = match tx.training_by_key(ward, key).await? {
                Some(it) => self.with_guests(tx, (ward, it), (actor, plans), facts).await?,
                None => None,
            };
        }
        if let (Some(page), Some(actor)) = (needs.trainings, actor) {
            let place = (i64::from(page) * i64::from(PAGE), i64::from(PAGE));
            facts.trainings = if plans {
                tx.trainings(actor.ward, self.now, place).await?
            } else {
                tx.trainings_of((actor.ward, actor.person), self.now, place).await?
            };
        }
        Ok(())
    }

    async fn with_guests(
        &self,
        tx: &mut Tx,
        (ward, training): (WardId, Training),
        (actor, plans): (Option<&Actor>, bool),
        facts: &Facts,
    ) -> Result<Option<TrainingFound>> {
        let own = match actor {
            Some(actor) => tx.guest(training.id, actor.person).await?.map(|it| named(it, actor.name.clone())),
            None => None,
        };
        // Nobody but the office knows of what is only planned; material of what is over is for everybody.
        let (draft, over) = (training.status == TrainingStatus::Draft, training.ends_at <= self.now);
        let open = training.is_open(self.now);
        if !plans && (draft || (own.is_none() && !open && !(over && training.material.is_some()))) {
            return Ok(None);
        }
        let mut found = TrainingFound { ward, training, guests: Vec::new(), own, invitation: None, recipients: (0, 0) };
        if plans {
            let it = &found.training;
            found.guests = guests(tx, ward, it.id).await?;
            let key = notice_key(it.id, NoticeKind::Invitation, INVITED_WITH);
            if let Some(sending) = tx.announcement_by_key(ward, &key).await? {
                let progress = tx.announcement_progress(sending.id).await?;
                found.invitation = Some((sending.id, sending.status, progress));
            }
            if draft {
                found.recipients = tx.count_recipients(ward, (&it.recipients, true), facts.today).await?;
            }
        }
        Ok(Some(found))
    }
}

fn named(row: GuestRow, name: String) -> Guest {
    Guest { person: row.person, name, rsvp: row.rsvp, attended: row.attended, rating: row.rating }
}

/// Everybody who was invited, by given name.
async fn guests(tx: &mut Tx, ward: WardId, id: TrainingId) -> Result<Vec<Guest>> {
    let rows = tx.guests(id).await?;
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let people = tx.people_of_ward(Scope::ward(ward)).await?;
    let name =
        |row: &GuestRow| people.iter().find(|it| it.id == row.person).map_or_else(String::new, |it| it.name.clone());
    let mut guests: Vec<Guest> = rows.into_iter().map(|it| named(it, name(&it))).collect();
    guests.sort_by_cached_key(|it| (name_key(&it.name), it.person));
    Ok(guests)
}

impl Desk<'_> {
    /// Puts word of a session into the bulk lane, for those guests whom it concerns.
    pub(super) async fn post_notice(&mut self, ward: WardId, notice: Notice, send_at: DateTime<Utc>) -> Result<()> {
        let (id, kind) = (notice.training.id, notice.kind);
        let rows = self.tx.guests(id).await?;
        let invitation = notice_key(id, NoticeKind::Invitation, INVITED_WITH);
        // Who has not even been invited yet need not hear that it is called off: the invitation is not sent any more.
        let unaware = match kind {
            NoticeKind::Cancelled => self.tx.waiting_for_notice(ward, &invitation).await?,
            _ => Vec::new(),
        };
        let concerned = rows.into_iter().map(|it| named(it, String::new())).filter(|it| kind.is_for(it));
        let people: Vec<_> = concerned.map(|it| it.person).filter(|it| !unaware.contains(it)).collect();
        if people.is_empty() {
            return Ok(());
        }
        let announcement = Announcement {
            id: AnnouncementId(0),
            key: notice_key(id, kind, notice.training.version),
            kind: AnnouncementKind::Training,
            topic: None,
            official: true,
            by: notice.training.by,
            status: Sending::Confirmed,
            send_at: Some(send_at),
            recipients: Recipients::Everyone,
            content: Content { plain: notice.training.topic.clone(), notice: Some(notice), ..Content::default() },
        };
        self.tx.post_notice(ward, &announcement, &people, (self.now, send_at)).await.map(drop)
    }
}

/// Whether a notice is out of date: the session was changed or called off since.
pub(super) async fn is_stale(tx: &mut Tx, notice: &Notice) -> Result<bool> {
    let current = tx.training(notice.training.id).await?;
    Ok(current.is_none_or(|(_, it)| it.version != notice.training.version))
}

/// What a guest is sent.
#[must_use]
pub(super) fn message(locale: &Locale, lang: Lang, notice: &Notice, stamp: DateTime<Utc>) -> Call {
    let screen = notice_screen(notice);
    if !notice.kind.has_calendar() {
        return render::send(locale, lang, &screen, (None, 0));
    }
    let it = &notice.training;
    let host = locale.plain(lang, &text!("training-calendar-host", host = Arg::Str(it.host.clone())));
    let event = Event {
        uid: &format!("{}@hoagiai", it.key.replace(':', "-")),
        sequence: it.version,
        title: &it.topic,
        place: &it.place,
        description: &host,
        starts_at: it.starts_at,
        ends_at: it.ends_at,
        stamp,
        cancelled: notice.kind == NoticeKind::Cancelled,
    };
    Call::Calendar {
        file: ics(&event),
        caption: locale.html(lang, &screen.body),
        markup: render::markup(locale, lang, &screen, 0),
    }
}
