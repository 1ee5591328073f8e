//! Training sessions in the shell: reads what the flow needs, makes its effects happen, and builds what guests are sent.

use chrono::{DateTime, Utc};

use super::apply::Desk;
use super::call::Call;
use super::facts::Loader;
use super::render;
use crate::dialogue::facts::{Facts, Needs, PAGE, TrainingFound};
use crate::dialogue::text::{Arg, text};
use crate::dialogue::training::notice as notice_screen;
use crate::domain::access::{Action, may};
use crate::domain::announce::{Announcement, AnnouncementKind, Content, Recipients, Sending};
use crate::domain::people::{Actor, Lang};
use crate::domain::training::{Guest, Notice, NoticeKind, Training, TrainingStatus};
use crate::domain::{AnnouncementId, WardId};
use crate::locale::Locale;
use crate::report::ics::{Event, ics};
use crate::store::{Result, Tx};

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
        let mut found = match needs.training {
            Some(id) => tx.training(id).await?.filter(|it| by_timer || Some(it.0) == ward),
            None => None,
        };
        if let (Some(key), Some(ward)) = (&needs.training_key, ward) {
            found = tx.training_by_key(ward, key).await?.map(|it| (ward, it));
        }
        if let (Some(code), Some(ward)) = (&needs.training_code, ward)
            && let Some(it) = tx.training_by_code(ward, code, self.now).await?
        {
            found = Some((ward, it));
        }
        if let Some((ward, it)) = found {
            if by_timer {
                self.place(tx, facts, ward).await?;
            }
            facts.training = self.with_guests(tx, (ward, it), (actor, plans && needs.progress), facts).await?;
        }
        if let (true, Some(actor)) = (needs.materials, actor) {
            facts.materials = tx.materials(actor.ward, self.now).await?;
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

    /// `all` asks for everybody who was invited, which only the office may.
    async fn with_guests(
        &self,
        tx: &mut Tx,
        (ward, training): (WardId, Training),
        (actor, all): (Option<&Actor>, bool),
        facts: &Facts,
    ) -> Result<Option<TrainingFound>> {
        let own = match actor {
            Some(actor) => tx.guest(training.id, actor.person).await?,
            None => None,
        };
        let plans = actor.is_none_or(|it| may(it, Action::PlanTraining).is_ok());
        // Nobody but the office knows of what is only planned; material of what is over is for everybody.
        let (draft, over) = (training.status == TrainingStatus::Draft, training.ends_at <= self.now);
        let open = training.is_open(self.now);
        if !plans && (draft || (own.is_none() && !open && !(over && training.material.is_some()))) {
            return Ok(None);
        }
        let mut found = TrainingFound { ward, training, guests: Vec::new(), own, invitation: None, recipients: (0, 0) };
        if all {
            let it = &found.training;
            found.guests = tx.guests(it.id).await?;
            let invitation = Training { version: INVITED_WITH, ..it.clone() };
            let key = Notice { kind: NoticeKind::Invitation, training: invitation }.key();
            found.invitation = tx.announcement_by_key(ward, &key).await?.map(|it| it.id);
            if draft {
                found.recipients = tx.count_recipients(ward, (&it.recipients, true), facts.today).await?;
            }
        }
        Ok(Some(found))
    }
}

impl Desk<'_> {
    /// Puts word of a session into the bulk lane, for those guests whom it concerns. What is newer takes the place of
    /// what has not gone out; whoever knows nothing of a session yet is not told that it changed, but invited, and not
    /// told at all that it is called off.
    pub(super) async fn post_notice(&mut self, ward: WardId, notice: Notice, send_at: DateTime<Utc>) -> Result<()> {
        let kind = notice.kind;
        if matches!(kind, NoticeKind::Changed | NoticeKind::Cancelled) {
            self.tx.withdraw_notices(ward, notice.training.id).await?;
        }
        let concerned = self.tx.guests(notice.training.id).await?.into_iter().filter(|it| kind.is_for(it));
        let (knowing, others): (Vec<Guest>, Vec<Guest>) = concerned.partition(Guest::knows);
        match kind {
            NoticeKind::Cancelled => self.post_to(ward, notice, (&knowing, send_at)).await,
            NoticeKind::Changed => {
                let invitation = Notice { kind: NoticeKind::Invitation, training: notice.training.clone() };
                self.post_to(ward, notice, (&knowing, send_at)).await?;
                self.post_to(ward, invitation, (&others, send_at)).await
            }
            _ => self.post_to(ward, notice, (&[knowing, others].concat(), send_at)).await,
        }
    }

    async fn post_to(
        &mut self,
        ward: WardId,
        notice: Notice,
        (guests, send_at): (&[Guest], DateTime<Utc>),
    ) -> Result<()> {
        let people: Vec<_> = guests.iter().map(|it| it.person).collect();
        if people.is_empty() {
            return Ok(());
        }
        let announcement = Announcement {
            id: AnnouncementId(0),
            key: notice.key(),
            kind: AnnouncementKind::Training,
            topic: None,
            official: true,
            by: notice.training.by,
            status: Sending::Confirmed,
            withdrawn: false,
            after: crate::domain::mend::Afterlife::default(),
            send_at: Some(send_at),
            recipients: Recipients::Everyone,
            content: Content { plain: notice.training.topic.clone(), notice: Some(notice), ..Content::default() },
        };
        self.tx.post_notice(ward, &announcement, &people, (self.now, send_at)).await.map(drop)
    }
}

/// The version with which people are first invited.
const INVITED_WITH: u32 = 1;

/// Whether a notice is out of date: the session was changed or called off since, or a reminder comes too late.
pub(super) async fn is_stale(tx: &mut Tx, notice: &Notice, now: DateTime<Utc>) -> Result<bool> {
    let current = tx.training_version(notice.training.id).await?;
    Ok(notice.is_late(now) || current != Some(notice.training.version))
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
